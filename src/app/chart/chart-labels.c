/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of a scatter, dragged to where the reader wants them. */

#include <math.h>

#include "chart-view-private.h"

#define REFERENCE_WIDTH 1280.0 /* px of the page that the view's places are in */

const PodiumSceneLabel *
podium_chart_view_label_at (PodiumChartView *self, double x, double y)
{
  for (guint i = 0; self->scene && i < self->scene->labels->len; i++) {
    const PodiumSceneLabel *label = &g_array_index (self->scene->labels, PodiumSceneLabel, i);
    if (podium_box_contains (&label->box, x / self->scale, y / self->scale))
      return label;
  }
  return NULL;
}

gboolean
podium_chart_view_grasp_label (PodiumChartView *self, double x, double y)
{
  g_return_val_if_fail (PODIUM_IS_CHART_VIEW (self), FALSE);
  const PodiumSceneLabel *label = podium_chart_view_label_at (self, x, y);
  if (!label)
    return FALSE;
  g_free (self->drag_model);
  self->drag_model = g_strdup (label->model);
  self->label_x = label->dx;
  self->label_y = label->dy;
  self->label_moved = FALSE;
  podium_focus_begin_gesture (self->focus);
  return TRUE;
}

void
podium_chart_view_move_label (PodiumChartView *self, double dx, double dy)
{
  g_return_if_fail (PODIUM_IS_CHART_VIEW (self));
  if (!self->drag_model || !self->scene ||
      !podium_catalog_model (podium_focus_get_catalog (self->focus),
                             self->drag_model)) /* it may be another's by now */
    return;
  double k = REFERENCE_WIDTH / self->scene->width / self->scale;
  int x = self->label_x + (int)round (dx * k), y = self->label_y + (int)round (dy * k), old_x, old_y;
  if (podium_view_label_place (podium_focus_get_view (self->focus), self->drag_model, &old_x, &old_y) &&
      old_x == x && old_y == y)
    return;
  self->label_moved = TRUE;
  podium_focus_place_label (self->focus, self->drag_model, x, y);
}

void
podium_chart_view_drop_label (PodiumChartView *self, gboolean back)
{
  g_return_if_fail (PODIUM_IS_CHART_VIEW (self));
  if (!self->drag_model)
    return;
  g_clear_pointer (&self->drag_model, g_free);
  podium_focus_end_gesture (self->focus);
  if (back && self->label_moved)
    podium_focus_undo (self->focus);
}

gboolean
podium_chart_view_free_label (PodiumChartView *self, double x, double y)
{
  g_return_val_if_fail (PODIUM_IS_CHART_VIEW (self), FALSE);
  const PodiumSceneLabel *label = podium_chart_view_label_at (self, x, y);
  int dx, dy;
  if (!label || !podium_view_label_place (podium_focus_get_view (self->focus), label->model, &dx, &dy))
    return FALSE;
  g_autofree char *model = g_strdup (label->model); /* the scene goes with the change */
  podium_focus_free_label (self->focus, model);
  return TRUE;
}
