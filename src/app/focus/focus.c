/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "focus.h"

#include <glib/gi18n.h>

#include "companions.h"
#include "history.h"
#include "joins.h"
#include "settings.h"
#include "view-writer.h"

struct _PodiumFocus {
  GObject parent_instance;
  PodiumDocument *document;
  PodiumHistory *history;
  char *name, *path;
  PodiumJoins *joins;
  const PodiumView *view; /* of the document */
  const PodiumModel *current, *hover;
  gint64 gesture; /* µs: when the drag under way began; 0: none is */
};

G_DEFINE_FINAL_TYPE (PodiumFocus, podium_focus, G_TYPE_OBJECT)

enum {
  CURRENT_CHANGED,
  HOVER_CHANGED,
  VIEW_CHANGED,
  TICKS_CHANGED,
  PINS_CHANGED,
  DOCUMENT_CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
podium_focus_finalize (GObject *object)
{
  PodiumFocus *self = PODIUM_FOCUS (object);
  g_clear_pointer (&self->history, podium_history_free);
  g_clear_pointer (&self->document, podium_document_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->joins, podium_joins_free);
  G_OBJECT_CLASS (podium_focus_parent_class)->finalize (object);
}

static void
podium_focus_class_init (PodiumFocusClass *klass)
{
  static const char *const names[] = {"current-changed", "hover-changed", "view-changed",
                                      "ticks-changed",   "pins-changed",  "document-changed"};
  G_OBJECT_CLASS (klass)->finalize = podium_focus_finalize;
  for (int i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
}

static void
podium_focus_init (PodiumFocus *self)
{
  self->joins = podium_joins_new ();
}

/* What a document without views opens with: its first metric, else who can be had how. */
static PodiumView *
make_up_view (const PodiumCatalog *catalog)
{
  const PodiumClaim *first = catalog->claims->len ? g_ptr_array_index (catalog->claims, 0) : NULL;
  PodiumView *view = podium_view_new ("untitled", first ? PODIUM_CHART_RANKING : PODIUM_CHART_ACCESS);
  if (first)
    podium_view_set_strv (&view->metrics, (const char *const[]){first->metric->id, NULL});
  podium_prefer (view);
  podium_view_set_string (&view->name, _ ("Untitled"));
  return view;
}

PodiumFocus *
podium_focus_new (PodiumDocument *document, const char *name)
{
  PodiumFocus *self = g_object_new (PODIUM_TYPE_FOCUS, NULL);
  self->document = document;
  self->name = g_strdup (name);
  if (!document->views->len)
    podium_document_add_view (document, make_up_view (document->catalog), NULL);
  self->history = podium_history_new (document);
  self->view = g_ptr_array_index (document->views, 0);
  return self;
}

const PodiumCatalog *
podium_focus_get_catalog (PodiumFocus *self)
{
  return self->document->catalog;
}

const PodiumCatalog *
podium_focus_get_drawn_catalog (PodiumFocus *self)
{
  return podium_joins_get (self->joins, self->document, self->path, self->view);
}

const char *
podium_focus_get_path (PodiumFocus *self)
{
  return self->path;
}

void
podium_focus_set_path (PodiumFocus *self, const char *path)
{
  podium_view_set_string (&self->path, path);
}

/* What @document carries along has no path. */
static gboolean
is_carried (const PodiumDocument *document, const char *address)
{
  for (guint i = 0; document->companions && i < document->companions->len; i++)
    if (g_str_equal (((const PodiumCompanion *)g_ptr_array_index (document->companions, i))->address, address))
      return TRUE;
  return FALSE;
}

/* From and to where a document moves. */
typedef struct {
  const char *from, *to;
} Move;

static void
move_document (gpointer data, gpointer user_data)
{
  const PodiumDocument *document = data;
  const Move *move = user_data;
  for (guint v = 0; v < document->views->len; v++) {
    PodiumView *view = g_ptr_array_index (document->views, v);
    for (char **address = view->documents; address && *address; address++) {
      g_autofree char *path = podium_companion_path (*address, move->from);
      g_autofree char *moved = podium_companion_address (path, move->to);
      if (!is_carried (document, *address) && !g_path_is_absolute (*address))
        podium_view_set_string (address, moved);
    }
  }
}

void
podium_focus_move (PodiumFocus *self, const char *path)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  g_autofree char *old = g_strdup (self->path);
  g_autofree char *from = old ? g_path_get_dirname (old) : NULL, *to = path ? g_path_get_dirname (path) : NULL;
  Move move = {old, path};
  podium_focus_set_path (self, path);
  if (g_strcmp0 (from, to) == 0)
    return;
  move_document (self->document, &move);
  podium_history_foreach (self->history, move_document, &move);
}

const PodiumDocument *
podium_focus_get_document (PodiumFocus *self)
{
  return self->document;
}

const char *
podium_focus_get_name (PodiumFocus *self)
{
  return self->name;
}

void
podium_focus_set_name (PodiumFocus *self, const char *name)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && name);
  podium_view_set_string (&self->name, name);
  g_signal_emit (self, signals[DOCUMENT_CHANGED], 0);
}

const PodiumModel *
podium_focus_get_current (PodiumFocus *self)
{
  return self->current;
}

void
podium_focus_set_current (PodiumFocus *self, const PodiumModel *model)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  if (self->current == model || (model && podium_catalog_model (self->document->catalog, model->id) != model))
    return; /* of a model that only another document has nothing more is known */
  self->current = model;
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
}

const PodiumModel *
podium_focus_get_hover (PodiumFocus *self)
{
  return self->hover;
}

void
podium_focus_set_hover (PodiumFocus *self, const PodiumModel *model)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  if (self->hover == model)
    return;
  self->hover = model;
  g_signal_emit (self, signals[HOVER_CHANGED], 0);
}

/* --- Changes and undo --- */

static gboolean
same_ids (char **a, char **b)
{
  if (!a || !b)
    return a == b;
  return g_strv_equal ((const char *const *)a, (const char *const *)b);
}

/* Shows the view @id (the first where there is none of it), and tells what is not as @before. */
static void
show (PodiumFocus *self, const char *id, const PodiumView *before)
{
  self->view = podium_document_view (self->document, id);
  if (!self->view)
    self->view = g_ptr_array_index (self->document->views, 0);
  if (!same_ids (self->view->hidden, before->hidden))
    g_signal_emit (self, signals[TICKS_CHANGED], 0);
  if (!same_ids (self->view->highlight, before->highlight))
    g_signal_emit (self, signals[PINS_CHANGED], 0);
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

/* The document was changed from @before, which is freed, being drawn: a step. */
static void
did (PodiumFocus *self, PodiumView *before, const char *to, const char *name, const char *key)
{
  gint64 now = self->gesture ? self->gesture : g_get_monotonic_time ();
  podium_history_record (self->history, self->document, before->id, to, name, key, now);
  show (self, to, before);
  g_signal_emit (self, signals[DOCUMENT_CHANGED], 0);
  podium_view_free (before);
}

static void
go_to (PodiumFocus *self, const PodiumDocument *state, const char *view)
{
  if (!state)
    return;
  g_autoptr (PodiumView) before = podium_view_copy (self->view);
  podium_document_free (self->document);
  self->document = podium_document_copy (state);
  show (self, view, before);
  g_signal_emit (self, signals[DOCUMENT_CHANGED], 0);
}

const char *
podium_focus_get_undo (PodiumFocus *self)
{
  return podium_history_get_undo (self->history);
}

const char *
podium_focus_get_redo (PodiumFocus *self)
{
  return podium_history_get_redo (self->history);
}

void
podium_focus_undo (PodiumFocus *self)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  const char *view = NULL;
  const PodiumDocument *state = podium_history_undo (self->history, &view);
  go_to (self, state, view);
}

void
podium_focus_redo (PodiumFocus *self)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  const char *view = NULL;
  const PodiumDocument *state = podium_history_redo (self->history, &view);
  go_to (self, state, view);
}

void
podium_focus_begin_gesture (PodiumFocus *self)
{
  podium_history_end_gesture (self->history);
  self->gesture = g_get_monotonic_time ();
}

void
podium_focus_end_gesture (PodiumFocus *self)
{
  self->gesture = 0;
  podium_history_end_gesture (self->history);
}

void
podium_focus_refresh (PodiumFocus *self)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
}

gboolean
podium_focus_is_saved (PodiumFocus *self)
{
  return podium_history_is_saved (self->history);
}

void
podium_focus_mark_saved (PodiumFocus *self)
{
  podium_history_mark_saved (self->history);
  g_signal_emit (self, signals[VIEW_CHANGED], 0); /* no view is “(changed)” any more */
  g_signal_emit (self, signals[DOCUMENT_CHANGED], 0);
}

void
podium_focus_mark_recovered (PodiumFocus *self)
{
  podium_history_forget_saved (self->history);
  g_signal_emit (self, signals[DOCUMENT_CHANGED], 0);
}

gboolean
podium_focus_has_other_views (PodiumFocus *self)
{
  GPtrArray *now = self->document->views, *saved = podium_history_get_saved (self->history)->views;
  if (now->len != saved->len)
    return TRUE;
  for (guint i = 0; i < now->len; i++) {
    const PodiumView *a = g_ptr_array_index (now, i), *b = g_ptr_array_index (saved, i);
    if (!g_str_equal (a->id, b->id) || g_strcmp0 (a->name, b->name) != 0)
      return TRUE;
  }
  return FALSE;
}

/* --- Views --- */

const PodiumView *
podium_focus_get_view (PodiumFocus *self)
{
  return self->view;
}

const PodiumView *
podium_focus_get_saved_view (PodiumFocus *self)
{
  return podium_document_view (podium_history_get_saved (self->history), self->view->id);
}

const char *
podium_focus_get_view_name (PodiumFocus *self)
{
  return self->view->name ? self->view->name : self->view->id;
}

static gboolean
is_equal (const PodiumView *a, const PodiumView *b)
{
  g_autofree char *x = podium_view_to_json (a), *y = podium_view_to_json (b);
  return g_str_equal (x, y);
}

gboolean
podium_focus_is_changed (PodiumFocus *self)
{
  const PodiumView *saved = podium_focus_get_saved_view (self);
  return saved && !is_equal (self->view, saved);
}

GPtrArray *
podium_focus_get_views (PodiumFocus *self)
{
  return self->document->views;
}

void
podium_focus_choose_view (PodiumFocus *self, const PodiumView *view)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && view);
  g_autoptr (PodiumView) before = podium_view_copy (self->view);
  podium_history_end_gesture (self->history);
  show (self, view->id, before);
}

void
podium_focus_change_view (PodiumFocus *self, PodiumView *view, const char *name, const char *key)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && view && name && g_str_equal (view->id, self->view->id));
  if (is_equal (view, self->view)) {
    podium_view_free (view);
    return;
  }
  PodiumView *before = podium_view_copy (self->view);
  podium_document_set_view (self->document, view);
  self->view = view;
  did (self, before, view->id, name, key);
}

void
podium_focus_save_view_as (PodiumFocus *self, const char *name)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && name);
  const PodiumView *saved = podium_focus_get_saved_view (self);
  PodiumView *before = podium_view_copy (self->view), *view = podium_view_copy (self->view);
  g_autofree char *id = podium_document_new_view_id (self->document, name);
  g_autofree char *step = g_strdup_printf (_ ("save view as %s"), name);
  podium_view_set_string (&view->id, id);
  podium_view_set_string (&view->name, name);
  podium_document_add_view (self->document, view, before->id);
  if (saved)
    podium_document_set_view (self->document, podium_view_copy (saved));
  did (self, before, id, step, NULL);
}

void
podium_focus_rename_view (PodiumFocus *self, const char *name)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && name);
  PodiumView *view = podium_view_copy (self->view);
  g_autofree char *step = g_strdup_printf (_ ("rename view to %s"), name);
  podium_view_set_string (&view->name, name);
  podium_focus_change_view (self, view, step, NULL);
}

void
podium_focus_remove_view (PodiumFocus *self)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  GPtrArray *views = self->document->views;
  guint at;
  if (views->len < 2 || !g_ptr_array_find (views, self->view, &at))
    return;
  const PodiumView *next = g_ptr_array_index (views, at + 1 < views->len ? at + 1 : at - 1);
  PodiumView *before = podium_view_copy (self->view);
  g_autofree char *step = g_strdup_printf (_ ("delete view %s"), podium_focus_get_view_name (self));
  podium_document_remove_view (self->document, before->id);
  did (self, before, next->id, step, NULL);
}

void
podium_focus_reset_view (PodiumFocus *self)
{
  const PodiumView *saved = podium_focus_get_saved_view (self);
  if (saved)
    podium_focus_change_view (self, podium_view_copy (saved), _ ("reset view"), NULL);
}
