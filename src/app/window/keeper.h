/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "focus.h"
#include "recovery.h"

/* Keeps the document of a focus on disk: its file, who else changes that, and what a crash would lose.
 *
 * Signals: "changed-on-disk" (somebody else changed the file, or put another in its place). */
#define PODIUM_TYPE_KEEPER (podium_keeper_get_type ())
G_DECLARE_FINAL_TYPE (PodiumKeeper, podium_keeper, PODIUM, KEEPER, GObject)

/* @file: NULL where the document has none yet. @recovery: taken; what the document was recovered from, or
 * NULL. */
PodiumKeeper *podium_keeper_new (PodiumFocus *focus, GFile *file, PodiumRecovery *recovery);

/* The document's file; NULL: none yet. */
GFile *podium_keeper_get_file (PodiumKeeper *self);
gboolean podium_keeper_is_read_only (PodiumKeeper *self);
/* Somebody else changed the file since it was read or saved. */
gboolean podium_keeper_is_changed_on_disk (PodiumKeeper *self);

/* Closing the document would lose something that nothing brings back. A document without a file of its own,
 * looked at from all sides, is not that: the session brings back the view. */
gboolean podium_keeper_must_ask (PodiumKeeper *self);

/* Saves to the file of the document, or to @file, which becomes it. */
gboolean podium_keeper_save (PodiumKeeper *self, GFile *file, GError **error);

/* The user is done with the document, changes or not: there is nothing to recover. */
void podium_keeper_forget (PodiumKeeper *self);
