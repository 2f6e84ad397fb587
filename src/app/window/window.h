/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "recovery.h"

#define PODIUM_TYPE_WINDOW (podium_window_get_type ())
G_DECLARE_FINAL_TYPE (PodiumWindow, podium_window, PODIUM, WINDOW, AdwApplicationWindow)

GtkWidget *podium_window_new (GtkApplication *application);

/* Shows the bundled catalog. */
void podium_window_open_bundled (PodiumWindow *self);

/* Shows a document without models, "Untitled". */
void podium_window_open_empty (PodiumWindow *self);

/* Shows what the last session did: its document, or the bundled catalog where that cannot be read. */
void podium_window_open_session (PodiumWindow *self);

/* Shows what a crash left, which it takes, with a banner that says so; FALSE where it cannot be read. */
gboolean podium_window_open_recovered (PodiumWindow *self, PodiumRecovery *recovery);

/* Reads @file, then shows it, or a page that says why not; what was open before stays open until then, and after an
 * error, with a banner. Returns at once. */
void podium_window_open (PodiumWindow *self, GFile *file);

/* The catalog that is shown; NULL: none. */
const PodiumCatalog *podium_window_get_catalog (PodiumWindow *self);

/* TRUE while the window shows nothing that somebody opened: the next file may take its place. */
gboolean podium_window_is_fresh (PodiumWindow *self);
