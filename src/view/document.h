/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view.h"

/* A catalog with its saved views: what a file holds. */
typedef struct {
  PodiumCatalog *catalog;
  GPtrArray *views; /* PodiumView */
} PodiumDocument;

/* Takes ownership of @catalog. */
PodiumDocument *podium_document_new (PodiumCatalog *catalog);
void podium_document_free (PodiumDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumDocument, podium_document_free)

/* The saved view with @id, or NULL. */
const PodiumView *podium_document_view (const PodiumDocument *document, const char *id);
