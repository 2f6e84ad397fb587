/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes, lines and bands of the view as they stand in the chart: found, walked along and removed. Their words are edited by
 * title-editor.c. */

#include "annotation-dialog.h"
#include "chart-mark.h"
#include "chart-view-private.h"

#define SLACK 3 /* px of the scene around words that a click may miss them by */

/* The words of annotation @at: in the plot, else in the footer. Empty where they are nowhere. */
PodiumBox
podium_scene_note_box (const PodiumScene *scene, guint at)
{
  PodiumBox box = {0};
  for (int footnotes = 0; footnotes <= 1 && box.width <= 0; footnotes++)
    for (guint i = 0; i < scene->placed->len; i++) {
      const PodiumSceneNote *note = &g_array_index (scene->placed, PodiumSceneNote, i);
      for (guint k = 0; k < note->n && note->annotation == at && note->footnote == footnotes; k++) {
        PodiumBox mark = podium_scene_mark (scene, note->from + k)->bounds;
        box = box.width > 0 ? podium_box_union (box, mark) : mark;
      }
    }
  return box;
}

gboolean
podium_chart_view_note_at (PodiumChartView *self, double x, double y, guint *at)
{
  for (guint i = 0; self->scene && i < self->scene->placed->len; i++) {
    const PodiumSceneNote *note = &g_array_index (self->scene->placed, PodiumSceneNote, i);
    for (guint k = 0; k < note->n; k++) {
      PodiumBox box = podium_box_grow (podium_scene_mark (self->scene, note->from + k)->bounds, SLACK);
      if (podium_box_contains (&box, x / self->scale, y / self->scale)) {
        *at = note->annotation;
        return TRUE;
      }
    }
  }
  return FALSE;
}

/* --- As widgets, behind those of the data --- */

/* The first of the children that stand for notes. */
static guint
first_child (PodiumChartView *self)
{
  return self->children->len - self->n_notes;
}

void
podium_chart_view_name_note (PodiumChartView *self, GtkWidget *child, guint at)
{
  const PodiumAnnotation *a = g_ptr_array_index (podium_focus_get_view (self->focus)->annotations, at);
  g_autofree char *title = podium_annotation_title (a, podium_focus_get_catalog (self->focus));
  podium_chart_mark_set (PODIUM_CHART_MARK (child), title, a->text ? a->text : "", FALSE);
}

gboolean
podium_chart_view_focused_note (PodiumChartView *self, guint *at)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self));
  for (guint i = 0; focused && !self->sync_idle && i < self->n_notes; i++)
    if (g_ptr_array_index (self->children, first_child (self) + i) == focused) {
      *at = i;
      return TRUE;
    }
  return FALSE;
}

gboolean
podium_chart_view_focus_note (PodiumChartView *self, guint at)
{
  g_return_val_if_fail (PODIUM_IS_CHART_VIEW (self), FALSE);
  if (self->sync_idle)
    podium_chart_view_sync_marks (self);
  if (at >= self->n_notes)
    return FALSE;
  podium_chart_view_point_at (self, NULL, TRUE);
  return gtk_widget_grab_focus (g_ptr_array_index (self->children, first_child (self) + at));
}

void
podium_chart_view_remove_note (PodiumChartView *self, guint at)
{
  g_return_if_fail (PODIUM_IS_CHART_VIEW (self));
  const PodiumView *view = podium_focus_get_view (self->focus);
  if (view->annotations && at < view->annotations->len)
    podium_focus_annotate (self->focus, at, NULL);
}

/* From note to note; before the first one stand the marks again. */
gboolean
podium_chart_view_note_key (PodiumChartView *self, guint keyval)
{
  guint at;
  if (!podium_chart_view_focused_note (self, &at))
    return FALSE;
  switch (keyval) {
  case GDK_KEY_Down:
  case GDK_KEY_Right:
    podium_chart_view_focus_note (self, at + 1);
    return TRUE;
  case GDK_KEY_Up:
  case GDK_KEY_Left:
    if (at)
      podium_chart_view_focus_note (self, at - 1);
    else
      podium_chart_view_walk (self, PODIUM_WALK_LAST);
    return TRUE;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    return gtk_widget_activate_action (GTK_WIDGET (self), "note.edit", "u", at);
  case GDK_KEY_Delete:
  case GDK_KEY_KP_Delete:
    podium_chart_view_remove_note (self, at);
    return TRUE;
  default:
    return FALSE;
  }
}
