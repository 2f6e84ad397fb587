/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

/* What was done to a document, and back again.
 *
 * A list of states, each a copy of the document, and of the steps between them: their names, "hide Grok 4.2",
 * to stand behind "Undo", and the ids of the views that were on screen before and after. One state is the
 * present one; those behind it can be redone until something else is done. One state is marked as saved,
 * unless it was lost. */
typedef struct _PodiumHistory PodiumHistory;

#define PODIUM_HISTORY_MOST_STEPS 200         /* that can be undone; older ones are forgotten */
#define PODIUM_HISTORY_GESTURE G_USEC_PER_SEC /* within which changes of one key are one step, in µs */

/* Begins with @document (copied), as saved. */
PodiumHistory *podium_history_new (const PodiumDocument *document);
void podium_history_free (PodiumHistory *history);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumHistory, podium_history_free)

/* The document is now @document (copied), after the step @name at the time @now (µs, of a clock that only
 * goes forward), which led from the view @from on screen to the view @to. Where @key is not NULL and the last
 * step had the same, no longer than a gesture ago, the two are one step, unless the state between them is the
 * saved one. */
void podium_history_record (PodiumHistory *history, const PodiumDocument *document, const char *from,
                            const char *to, const char *name, const char *key, gint64 now);
/* Ends a gesture: the next change is a step of its own whatever its key. */
void podium_history_end_gesture (PodiumHistory *history);

/* Names of the steps that undo and redo would take, or NULL where there are none. */
const char *podium_history_get_undo (const PodiumHistory *history);
const char *podium_history_get_redo (const PodiumHistory *history);

/* Steps back or forward. The state that is then the present one belongs to the history; NULL: there is no
 * step. *@view: the id of the view to show. */
const PodiumDocument *podium_history_undo (PodiumHistory *history, const char **view);
const PodiumDocument *podium_history_redo (PodiumHistory *history, const char **view);

/* Calls @each with every PodiumDocument that is kept, which it may change in what no step is about. */
void podium_history_foreach (PodiumHistory *history, GFunc each, gpointer user_data);

/* The present state is on disk now; is it still; and the document as it was when last saved. */
void podium_history_mark_saved (PodiumHistory *history);
gboolean podium_history_is_saved (const PodiumHistory *history);
const PodiumDocument *podium_history_get_saved (const PodiumHistory *history);

/* The present state is not on disk, and no step leads to one that is: what a recovered document is like. */
void podium_history_forget_saved (PodiumHistory *history);
