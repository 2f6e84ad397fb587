/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history.h"

/* A state, and the step that led to it. */
typedef struct {
  PodiumDocument *document;
  char *name;      /* of the step; NULL: the first state */
  char *key;       /* NULL: no gesture */
  char *from, *to; /* views on screen before and after it */
  gint64 time;     /* µs */
} State;

struct _PodiumHistory {
  GPtrArray *states; /* State, at least one */
  guint present;
  int saved; /* the state on disk; -1: it was lost */
  PodiumDocument *saved_document;
  gboolean gesture_ended;
};

static void
free_state (gpointer data)
{
  State *state = data;
  podium_document_free (state->document);
  g_free (state->name);
  g_free (state->key);
  g_free (state->from);
  g_free (state->to);
  g_free (state);
}

static State *
state_at (const PodiumHistory *history, guint i)
{
  return g_ptr_array_index (history->states, i);
}

PodiumHistory *
podium_history_new (const PodiumDocument *document)
{
  PodiumHistory *history = g_new0 (PodiumHistory, 1);
  State *state = g_new0 (State, 1);
  state->document = podium_document_copy (document);
  history->states = g_ptr_array_new_with_free_func (free_state);
  g_ptr_array_add (history->states, state);
  history->saved_document = podium_document_copy (document);
  return history;
}

void
podium_history_free (PodiumHistory *history)
{
  g_ptr_array_unref (history->states);
  podium_document_free (history->saved_document);
  g_free (history);
}

void
podium_history_foreach (PodiumHistory *history, GFunc each, gpointer user_data)
{
  for (guint i = 0; i < history->states->len; i++)
    each (state_at (history, i)->document, user_data);
  each (history->saved_document, user_data);
}

static gboolean
is_one_gesture (const PodiumHistory *history, const char *key, gint64 now)
{
  const State *last = state_at (history, history->present);
  return key && !history->gesture_ended && (int)history->present != history->saved &&
         g_strcmp0 (last->key, key) == 0 && now - last->time <= PODIUM_HISTORY_GESTURE;
}

/* What was undone cannot be redone once something else is done. */
static void
forget_redo (PodiumHistory *history)
{
  g_ptr_array_set_size (history->states, (int)history->present + 1);
  if (history->saved > (int)history->present)
    history->saved = -1;
}

static void
forget_oldest (PodiumHistory *history)
{
  if (history->states->len <= PODIUM_HISTORY_MOST_STEPS + 1)
    return;
  g_ptr_array_remove_index (history->states, 0);
  g_clear_pointer (&state_at (history, 0)->name, g_free);
  history->present--;
  history->saved = MAX (history->saved - 1, -1);
}

void
podium_history_record (PodiumHistory *history, const PodiumDocument *document, const char *from,
                       const char *to, const char *name, const char *key, gint64 now)
{
  g_return_if_fail (history && document && name);

  forget_redo (history);
  if (!is_one_gesture (history, key, now)) {
    State *state = g_new0 (State, 1);
    state->from = g_strdup (from);
    g_ptr_array_add (history->states, state);
    history->present++;
  }
  State *state = state_at (history, history->present);
  g_clear_pointer (&state->document, podium_document_free);
  state->document = podium_document_copy (document);
  podium_view_set_string (&state->to, to);
  podium_view_set_string (&state->name, name);
  podium_view_set_string (&state->key, key);
  state->time = now;
  history->gesture_ended = FALSE;
  forget_oldest (history);
}

void
podium_history_end_gesture (PodiumHistory *history)
{
  history->gesture_ended = TRUE;
}

const char *
podium_history_get_undo (const PodiumHistory *history)
{
  return state_at (history, history->present)->name;
}

const char *
podium_history_get_redo (const PodiumHistory *history)
{
  return history->present + 1 < history->states->len ? state_at (history, history->present + 1)->name : NULL;
}

const PodiumDocument *
podium_history_undo (PodiumHistory *history, const char **view)
{
  if (!podium_history_get_undo (history))
    return NULL;
  *view = state_at (history, history->present)->from;
  history->present--;
  history->gesture_ended = TRUE;
  return state_at (history, history->present)->document;
}

const PodiumDocument *
podium_history_redo (PodiumHistory *history, const char **view)
{
  if (!podium_history_get_redo (history))
    return NULL;
  history->present++;
  history->gesture_ended = TRUE;
  *view = state_at (history, history->present)->to;
  return state_at (history, history->present)->document;
}

void
podium_history_mark_saved (PodiumHistory *history)
{
  history->saved = (int)history->present;
  podium_document_free (history->saved_document);
  history->saved_document = podium_document_copy (state_at (history, history->present)->document);
}

gboolean
podium_history_is_saved (const PodiumHistory *history)
{
  return history->saved == (int)history->present;
}

const PodiumDocument *
podium_history_get_saved (const PodiumHistory *history)
{
  return history->saved_document;
}

void
podium_history_forget_saved (PodiumHistory *history)
{
  history->saved = -1;
}
