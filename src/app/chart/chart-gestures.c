/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pointer does to the chart: choose, pin, draw a box, look closer. */

#include <math.h>

#include "chart-view-private.h"
#include "pick.h"

#define WHEEL 1.25          /* times closer a notch of the wheel */
#define ONE_TURN G_USEC_PER_SEC /* notches within it are one step back */
#define PUSH 48 /* px a notch moves a plot */

/* --- Looking closer --- */

static void
after_zoom (PodiumChartView *self, gboolean changed)
{
  if (changed)
    podium_chart_view_rebuild_soon (self);
}

static gboolean
zoom_by (PodiumChartView *self, double x, double y, double factor, gboolean go_on)
{
  if (!podium_chart_view_can_zoom (self))
    return FALSE;
  if (!go_on)
    podium_chart_zoom_remember (self->zoom);
  gboolean changed =
      podium_chart_zoom_scale (self->zoom, self->scene, x / self->scale, y / self->scale, factor);
  if (!changed && !go_on)
    podium_chart_zoom_back (self->zoom);
  after_zoom (self, changed);
  return changed;
}

gboolean
podium_chart_view_zoom (PodiumChartView *self, double x, double y, double factor)
{
  g_return_val_if_fail (PODIUM_IS_CHART_VIEW (self) && factor > 0, FALSE);
  return zoom_by (self, x, y, factor, FALSE);
}

gboolean
podium_chart_view_pan (PodiumChartView *self, double dx, double dy)
{
  g_return_val_if_fail (PODIUM_IS_CHART_VIEW (self), FALSE);
  gboolean changed =
      self->scene && podium_chart_zoom_pan (self->zoom, self->scene, dx / self->scale, dy / self->scale);
  after_zoom (self, changed);
  return changed;
}

gboolean
podium_chart_view_move (PodiumChartView *self, double parts)
{
  g_return_val_if_fail (PODIUM_IS_CHART_VIEW (self), FALSE);
  gboolean changed = self->scene && podium_chart_zoom_move (self->zoom, self->scene, parts * self->scene->rows.n);
  after_zoom (self, changed);
  return changed;
}

gboolean
podium_chart_view_can_zoom (PodiumChartView *self)
{
  g_return_val_if_fail (PODIUM_IS_CHART_VIEW (self), FALSE);
  return self->scene && podium_chart_zoom_can (self->scene);
}

gboolean
podium_chart_view_reset_zoom (PodiumChartView *self)
{
  g_return_val_if_fail (PODIUM_IS_CHART_VIEW (self), FALSE);
  if (!podium_chart_zoom_is_on (self->zoom))
    return FALSE;
  podium_chart_zoom_remember (self->zoom);
  after_zoom (self, podium_chart_zoom_out (self->zoom));
  return TRUE;
}

gboolean
podium_chart_view_undo_zoom (PodiumChartView *self)
{
  g_return_val_if_fail (PODIUM_IS_CHART_VIEW (self), FALSE);
  gboolean changed = podium_chart_zoom_back (self->zoom);
  after_zoom (self, changed);
  return changed;
}

gboolean
podium_chart_view_is_zoomed (PodiumChartView *self)
{
  return podium_chart_zoom_is_on (self->zoom);
}

/* A list that has more rows than there is room for moves on under the wheel, where nothing farther can be looked at. */
static gboolean
lists_on (PodiumChartView *self, double dy)
{
  const PodiumSceneRows *rows = &self->scene->rows;
  gboolean all = !podium_chart_zoom_is_on (self->zoom) || rows->n >= podium_chart_zoom_most_rows (self->zoom);
  return rows->n < rows->all && all && (dy > 0 || rows->from > 0);
}

static gboolean
push (PodiumChartView *self, double dx, double dy)
{
  if (self->scene->rows.all)
    return podium_chart_view_move (self, (dx + dy) * MAX (1, self->scene->rows.n / 8) / self->scene->rows.n);
  return podium_chart_view_pan (self, -PUSH * dx, -PUSH * dy);
}

/* The wheel looks closer; with Shift, or sideways, it moves along the chart. What a turn begins it goes on with. */
static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, PodiumChartView *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gint64 now = g_get_monotonic_time ();
  gboolean go_on = now - self->zoomed_at < ONE_TURN, sideways = fabs (dx) > fabs (dy);
  if (!podium_chart_view_can_zoom (self))
    return GDK_EVENT_PROPAGATE;
  if (state & GDK_CONTROL_MASK)
    self->turn_moves = FALSE;
  else if (sideways || state & GDK_SHIFT_MASK)
    self->turn_moves = TRUE;
  else if (!go_on)
    self->turn_moves = lists_on (self, dy);
  if (self->turn_moves) {
    gboolean turned = state & GDK_SHIFT_MASK && !sideways && !self->scene->rows.all; /* across a plot, as elsewhere */
    if (!go_on)
      podium_chart_zoom_remember (self->zoom);
    if (!push (self, turned ? dy : dx, turned ? 0 : dy) && !go_on)
      podium_chart_zoom_back (self->zoom);
    else
      self->zoomed_at = now;
  } else if (zoom_by (self, self->pointer_x, self->pointer_y, pow (WHEEL, -dy), go_on)) {
    self->zoomed_at = now;
  }
  return GDK_EVENT_STOP;
}

static void
on_pinch_begin (GtkGesture *gesture, GdkEventSequence *sequence, PodiumChartView *self)
{
  self->pinch = 1;
  podium_chart_zoom_remember (self->zoom);
}

static void
on_pinch (GtkGestureZoom *gesture, double scale, PodiumChartView *self)
{
  double x, y;
  if (scale > 0 && gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    zoom_by (self, x, y, scale / self->pinch, TRUE);
  self->pinch = scale;
}

/* --- Choosing --- */

/* Title and subtitle are written to, not looked through. */
static gboolean
is_head (PodiumChartView *self, double x, double y)
{
  for (guint i = 0; i < self->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (self->scene, i);
    if ((mark->role == PODIUM_ROLE_TITLE || mark->role == PODIUM_ROLE_SUBTITLE) &&
        podium_box_contains (&mark->bounds, x / self->scale, y / self->scale))
      return TRUE;
  }
  return FALSE;
}

void
podium_chart_view_click (PodiumChartView *self, double x, double y, gboolean control)
{
  g_return_if_fail (PODIUM_IS_CHART_VIEW (self));
  guint note;
  if (!control && podium_chart_view_note_at (self, x, y, &note)) {
    podium_chart_view_focus_note (self, note);
    return;
  }
  const PodiumMark *mark = podium_chart_view_pick (self, x, y);
  const PodiumModel *model = podium_chart_view_model_of (self, mark);
  if (!model) {
    podium_chart_view_hide_tip (self);
    podium_chart_view_point_at (self, NULL, TRUE);
    gtk_widget_grab_focus (GTK_WIDGET (self));
  } else if (control) {
    podium_focus_set_pinned (self->focus, model, !podium_focus_is_pinned (self->focus, model));
  } else {
    podium_chart_view_focus_mark (self, mark);
    podium_chart_view_pin_tip (self);
    podium_focus_set_current (self->focus, model);
    podium_chart_view_emit_activated (self);
  }
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, PodiumChartView *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  if (!self->scene)
    return;
  if (n_press == 2 && podium_chart_view_free_label (self, x, y))
    return;
  if (n_press == 2 && !podium_chart_view_pick (self, x, y) && !is_head (self, x, y))
    podium_chart_view_reset_zoom (self);
  else if (n_press == 1)
    podium_chart_view_click (self, x, y, (state & GDK_CONTROL_MASK) != 0);
}

/* --- Dragging --- */

static gboolean
is_inside (const PodiumMark *mark, const PodiumBox *box)
{
  if (mark->role != PODIUM_ROLE_POINT)
    return podium_box_overlaps (&mark->bounds, box);
  return podium_box_contains (box, mark->bounds.x + mark->bounds.width / 2,
                              mark->bounds.y + mark->bounds.height / 2);
}

guint
podium_chart_view_pin_box (PodiumChartView *self, double x, double y, double width, double height)
{
  g_return_val_if_fail (PODIUM_IS_CHART_VIEW (self), 0);
  PodiumBox box = {x / self->scale, y / self->scale, width / self->scale, height / self->scale};
  g_autoptr (GPtrArray) models = g_ptr_array_new ();
  for (guint i = 0; self->scene && i < self->data->len; i++) {
    const PodiumMark *mark = g_ptr_array_index (self->data, i);
    const PodiumModel *model = podium_chart_view_model_of (self, mark);
    if (model && is_inside (mark, &box) && !g_ptr_array_find (models, model, NULL))
      g_ptr_array_add (models, (gpointer)model);
  }
  if (models->len)
    podium_focus_pin_models (self->focus, models);
  return models->len;
}

/* What a drag from here is for. */
static PodiumDrag
drag_for (GtkGesture *gesture, double x, double y, PodiumChartView *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));
  gboolean finger = device && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
  if (!self->scene || button > GDK_BUTTON_MIDDLE)
    return PODIUM_DRAG_NONE;
  if (button == GDK_BUTTON_MIDDLE || self->space_down || finger)
    return podium_chart_view_can_zoom (self) ? PODIUM_DRAG_PAN : PODIUM_DRAG_NONE;
  if (podium_chart_view_label_at (self, x, y))
    return PODIUM_DRAG_LABEL;
  return podium_chart_view_pick (self, x, y) ? PODIUM_DRAG_NONE : PODIUM_DRAG_BOX;
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, PodiumChartView *self)
{
  self->drag_wanted = drag_for (GTK_GESTURE (gesture), x, y, self);
  self->drag = PODIUM_DRAG_NONE;
  self->drag_x = self->drag_y = 0;
  if (!self->drag_wanted)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
  else if (!gtk_widget_get_focus_child (GTK_WIDGET (self))) /* Escape and the space bar are heard from here on */
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
start_drag (GtkGestureDrag *gesture, PodiumChartView *self, double x, double y)
{
  self->drag = self->drag_wanted;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  podium_chart_view_hide_tip (self);
  podium_chart_view_point_at (self, NULL, TRUE);
  if (self->drag == PODIUM_DRAG_PAN) {
    self->space_used = TRUE;
    podium_chart_zoom_remember (self->zoom);
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  } else if (self->drag == PODIUM_DRAG_LABEL) {
    podium_chart_view_grasp_label (self, x, y);
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  } else {
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "crosshair");
  }
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, PodiumChartView *self)
{
  double x, y;
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (!self->drag_wanted ||
      (!self->drag && !gtk_drag_check_threshold (GTK_WIDGET (self), (int)x, (int)y, (int)(x + dx), (int)(y + dy))))
    return;
  if (!self->drag)
    start_drag (gesture, self, x, y);
  if (self->drag == PODIUM_DRAG_PAN)
    podium_chart_view_pan (self, dx - self->drag_x, dy - self->drag_y);
  else if (self->drag == PODIUM_DRAG_LABEL)
    podium_chart_view_move_label (self, dx, dy);
  self->box = (PodiumBox){MIN (x, x + dx) / self->scale, MIN (y, y + dy) / self->scale, fabs (dx) / self->scale,
                          fabs (dy) / self->scale};
  self->drag_x = dx;
  self->drag_y = dy;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
podium_chart_view_cancel_drag (PodiumChartView *self)
{
  gboolean was = self->drag == PODIUM_DRAG_BOX;
  podium_chart_view_drop_label (self, TRUE);
  self->drag = self->drag_wanted = PODIUM_DRAG_NONE;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->space_down ? "grab" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return was;
}

static void
on_drag_end (GtkGestureDrag *gesture, double dx, double dy, PodiumChartView *self)
{
  PodiumBox box = self->box;
  double k = self->scale;
  podium_chart_view_drop_label (self, FALSE);
  if (podium_chart_view_cancel_drag (self))
    podium_chart_view_pin_box (self, box.x * k, box.y * k, box.width * k, box.height * k);
}

void
podium_chart_view_add_gestures (PodiumChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new (), *drag = gtk_gesture_drag_new (), *pinch = gtk_gesture_zoom_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (podium_chart_view_cancel_drag), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (widget, scroll);
}
