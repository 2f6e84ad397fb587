/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart by keyboard: arrows walk the marks, letters jump, Escape steps back. */

#include "chart-view-private.h"

#define KEY_ZOOM 1.5 /* times closer a key press */

/* Moves on along a list that is looked at in part, by so many rows; the scene is another one then. */
static gboolean
move_rows (PodiumChartView *self, double by)
{
  if (self->scene->rows.n >= self->scene->rows.all || !podium_chart_zoom_move (self->zoom, self->scene, by))
    return FALSE;
  podium_chart_view_rebuild_now (self);
  return TRUE;
}

static const PodiumMark *
next_mark (PodiumChartView *self, PodiumWalk way)
{
  return podium_scene_walk (self->scene, podium_focus_get_view (self->focus)->kind, self->pointed, way);
}

void
podium_chart_view_walk (PodiumChartView *self, PodiumWalk way)
{
  g_return_if_fail (PODIUM_IS_CHART_VIEW (self));
  if (!self->scene)
    return;
  if (way == PODIUM_WALK_FIRST || way == PODIUM_WALK_LAST)
    move_rows (self, way == PODIUM_WALK_FIRST ? -(double)self->scene->rows.all : self->scene->rows.all);
  const PodiumMark *to = next_mark (self, way);
  gboolean down = way == PODIUM_WALK_DOWN;
  if (to && to == self->pointed && (down || way == PODIUM_WALK_UP) && move_rows (self, down ? 1 : -1))
    to = next_mark (self, way);
  else if (to && to == self->pointed && (down || way == PODIUM_WALK_RIGHT) && podium_chart_view_focus_note (self, 0))
    return; /* behind the last mark stand the notes */
  podium_chart_view_focus_mark (self, to);
}

/* The next mark, after the cursor and around, whose model starts with the letter. */
void
podium_chart_view_jump (PodiumChartView *self, gunichar letter)
{
  guint from;
  g_return_if_fail (PODIUM_IS_CHART_VIEW (self));
  if (!self->scene || !self->data->len)
    return;
  if (!self->pointed || !g_ptr_array_find (self->data, self->pointed, &from))
    from = self->data->len - 1;
  for (guint step = 1; step <= self->data->len; step++) {
    const PodiumMark *mark = g_ptr_array_index (self->data, (from + step) % self->data->len);
    const PodiumModel *model = podium_chart_view_model_of (self, mark);
    if (model && g_unichar_tolower (g_utf8_get_char (model->name)) == g_unichar_tolower (letter)) {
      podium_chart_view_focus_mark (self, mark);
      return;
    }
  }
}

gboolean
podium_chart_view_step_back (PodiumChartView *self)
{
  g_return_val_if_fail (PODIUM_IS_CHART_VIEW (self), FALSE);
  if (gtk_widget_get_child_visible (self->tip))
    podium_chart_view_hide_tip (self);
  else if (self->drag == PODIUM_DRAG_BOX || self->drag == PODIUM_DRAG_LABEL)
    podium_chart_view_cancel_drag (self);
  else if (podium_chart_view_is_zoomed (self))
    podium_chart_view_reset_zoom (self);
  else if (podium_focus_count_pinned (self->focus))
    podium_focus_unpin_all (self->focus);
  else if (podium_focus_get_current (self->focus))
    podium_focus_set_current (self->focus, NULL);
  else
    return FALSE;
  return TRUE;
}

static void
open_pointed (PodiumChartView *self, const PodiumModel *model)
{
  podium_chart_view_pin_tip (self);
  podium_focus_set_current (self->focus, model);
  podium_chart_view_emit_activated (self);
}

void
podium_chart_view_zoom_here (PodiumChartView *self, double factor)
{
  if (!podium_chart_view_can_zoom (self))
    return;
  PodiumBox box = self->scene->axes->len ? g_array_index (self->scene->axes, PodiumSceneAxis, 0).box : self->scene->rows.box;
  if (self->pointed)
    box = self->pointed->bounds;
  podium_chart_view_zoom (self, (box.x + box.width / 2) * self->scale, (box.y + box.height / 2) * self->scale, factor);
}

/* Keys that need no mark. */
static gboolean
on_chart_key (PodiumChartView *self, guint keyval)
{
  switch (keyval) {
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    podium_chart_view_walk (self, PODIUM_WALK_RIGHT);
    return TRUE;
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    podium_chart_view_walk (self, PODIUM_WALK_LEFT);
    return TRUE;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    podium_chart_view_walk (self, PODIUM_WALK_DOWN);
    return TRUE;
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    podium_chart_view_walk (self, PODIUM_WALK_UP);
    return TRUE;
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home:
    podium_chart_view_walk (self, PODIUM_WALK_FIRST);
    return TRUE;
  case GDK_KEY_End:
  case GDK_KEY_KP_End:
    podium_chart_view_walk (self, PODIUM_WALK_LAST);
    return TRUE;
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down:
    return podium_chart_view_move (self, 1);
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up:
    return podium_chart_view_move (self, -1);
  case GDK_KEY_plus:
  case GDK_KEY_equal:
  case GDK_KEY_KP_Add:
    podium_chart_view_zoom_here (self, KEY_ZOOM);
    return TRUE;
  case GDK_KEY_minus:
  case GDK_KEY_KP_Subtract:
    podium_chart_view_zoom_here (self, 1 / KEY_ZOOM);
    return TRUE;
  case GDK_KEY_0:
  case GDK_KEY_KP_0:
    podium_chart_view_reset_zoom (self);
    return TRUE;
  case GDK_KEY_BackSpace:
    podium_chart_view_undo_zoom (self);
    return TRUE;
  case GDK_KEY_Escape:
    return podium_chart_view_step_back (self);
  /* Letters of actions; with Shift they are letters like others. */
  case GDK_KEY_d:
    return gtk_widget_activate_action (GTK_WIDGET (self), "view.duel", NULL);
  case GDK_KEY_f:
    return gtk_widget_activate_action (GTK_WIDGET (self), "view.profile", NULL);
  case GDK_KEY_x:
    return gtk_widget_activate_action (GTK_WIDGET (self), "view.swap-axes", NULL);
  default:
    return FALSE;
  }
}

static gboolean
on_mark_key (PodiumChartView *self, guint keyval)
{
  const PodiumModel *model = podium_chart_view_model_of (self, self->pointed);
  switch (keyval) {
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_ISO_Enter:
    if (model)
      open_pointed (self, model);
    return model != NULL;
  case GDK_KEY_p:
    if (model)
      podium_focus_set_pinned (self->focus, model, !podium_focus_is_pinned (self->focus, model));
    return model != NULL;
  default:
    return FALSE;
  }
}

static gboolean
on_key (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PodiumChartView *self)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self));
  if (self->menu) /* its letters are its own */
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && state & GDK_SHIFT_MASK))
    return podium_chart_view_open_menu_here (self);
  if (!self->scene || state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if (focused) /* a pointer that rests on the chart takes the cursor whenever what is under it changes */
    podium_chart_view_follow_focus (self, focused);
  if (keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space) {
    if (!self->space_down)
      self->space_used = FALSE;
    self->space_down = TRUE;
    return GDK_EVENT_STOP;
  }
  if (podium_chart_view_note_key (self, keyval) || on_chart_key (self, keyval) || on_mark_key (self, keyval))
    return GDK_EVENT_STOP;
  if (!g_unichar_isalpha (letter))
    return GDK_EVENT_PROPAGATE;
  podium_chart_view_jump (self, letter);
  return GDK_EVENT_STOP;
}

static void
on_key_released (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
                 PodiumChartView *self)
{
  const PodiumModel *model = podium_chart_view_model_of (self, self->pointed);
  if (keyval != GDK_KEY_space && keyval != GDK_KEY_KP_Space)
    return;
  if (self->space_down && !self->space_used && model)
    podium_focus_set_visible (self->focus, model, FALSE);
  self->space_down = FALSE;
}

static void
on_keys_left (PodiumChartView *self)
{
  self->space_down = FALSE;
}

void
podium_chart_view_add_keys (PodiumChartView *self)
{
  GtkEventController *key = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect (key, "key-released", G_CALLBACK (on_key_released), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_keys_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
