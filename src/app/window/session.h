/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "focus.h"

/* What the next start opens with: the document that was closed last, its view, and the model whose detail was
 * open. In podium/session.ini of the user's data folder. Losing it is no harm, so errors are only logged. */
typedef struct {
  char *uri;          /* NULL: the bundled catalog */
  char *view;         /* id */
  char *changed_view; /* of the bundled catalog: the view as JSON, as it was left; else NULL */
  char *model;        /* id; NULL: none */
} PodiumSession;

/* @uri as above. @keep_changes: of the bundled catalog, its changed view comes back, too. */
void podium_session_write (PodiumFocus *focus, const char *uri, gboolean keep_changes);
/* All NULL where there was none. */
PodiumSession *podium_session_read (void);
void podium_session_free (PodiumSession *session);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumSession, podium_session_free)

/* Shows what the session showed. What there is no more is left out. */
void podium_session_restore (const PodiumSession *session, PodiumFocus *focus);
