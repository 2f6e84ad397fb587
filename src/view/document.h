/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view.h"

/* A catalog with its saved views: what a file holds. */
typedef struct {
  PodiumCatalog *catalog;
  GPtrArray *views; /* PodiumView; ids are unique */
  gboolean bare;    /* its file is a "podium-catalog", with the views beside what is known */
  gboolean picture; /* it is the data of a picture: one chart, and nothing to save back to */
  char *extra;      /* members of its file, around the catalog, that the format does not know (model.h) */
} PodiumDocument;

/* Takes ownership of @catalog. */
PodiumDocument *podium_document_new (PodiumCatalog *catalog);
/* Shares the catalog, which nothing changes, and copies the rest: cheap enough for each step of undo. */
PodiumDocument *podium_document_copy (const PodiumDocument *document);
void podium_document_free (PodiumDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumDocument, podium_document_free)

/* The saved view with @id, or NULL. */
const PodiumView *podium_document_view (const PodiumDocument *document, const char *id);

/* Puts @view, which it takes, behind the view @after (NULL: first). Its id must be new. */
void podium_document_add_view (PodiumDocument *document, PodiumView *view, const char *after);
/* Puts @view, which it takes, in the place of the view of its id, which must be there. */
void podium_document_set_view (PodiumDocument *document, PodiumView *view);
void podium_document_remove_view (PodiumDocument *document, const char *id);

/* An id that no view has yet, made of @name so that it can name a file: "Token Efficiency" gives "token-efficiency".
 * Free with g_free. */
char *podium_document_new_view_id (const PodiumDocument *document, const char *name);
