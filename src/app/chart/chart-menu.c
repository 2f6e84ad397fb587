/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done to the chart where the pointer or the keyboard's focus is: a menu of its own. */

#include <glib/gi18n.h>

#include "annotation-dialog.h"
#include "chart-view-private.h"

#define ACROSS 1.5 /* times closer an entry of the menu */

static void
append (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static GMenu *
note_section (guint at)
{
  GMenu *section = g_menu_new ();
  append (section, _ ("Edit Te_xt"), "note.edit", g_variant_new_uint32 (at));
  append (section, _ ("_Edit…"), "note.change", g_variant_new_uint32 (at));
  append (section, _ ("_Remove"), "note.remove", g_variant_new_uint32 (at));
  return section;
}

/* The metric that a note at @mark names, so that it stands at this one of the model's figures; "" where the model has one. */
static const char *
metric_for_note (PodiumChartView *self, const PodiumMark *mark)
{
  for (guint i = 0; mark->metric && i < self->data->len; i++) {
    const PodiumMark *other = g_ptr_array_index (self->data, i);
    if (g_strcmp0 (other->model, mark->model) == 0 && g_strcmp0 (other->metric, mark->metric) != 0)
      return mark->metric;
  }
  return "";
}

static GMenu *
mark_section (PodiumChartView *self, const PodiumMark *mark)
{
  const PodiumModel *model = podium_chart_view_model_of (self, mark);
  GMenu *section = g_menu_new ();
  append (section, _ ("Add _Note…"), "note.add",
          g_variant_new ("(ss)", model->id, metric_for_note (self, mark)));
  append (section, podium_focus_is_pinned (self->focus, model) ? _ ("Un_pin") : _ ("_Pin"), "model.pin",
          g_variant_new_string (model->id));
  append (section, _ ("_Hide"), "mark.hide", g_variant_new_string (model->id));
  return section;
}

static GMenu *
zoom_section (PodiumChartView *self)
{
  GMenu *section = g_menu_new ();
  append (section, _ ("Zoom _In"), "zoom.in", NULL);
  append (section, _ ("Zoom _Out"), "zoom.out", NULL);
  append (section, _ ("Show _Whole Chart"), "zoom.reset", NULL);
  if (!podium_chart_view_can_zoom (self)) /* why the others cannot be chosen */
    append (section, self->scene->rows.all ? _ ("All rows are shown as large as can be") : _ ("This kind of chart is always shown whole"),
            "zoom.never", NULL);
  return section;
}

static void
forget_menu (GtkWidget *menu)
{
  gtk_widget_unparent (menu);
  g_object_unref (menu);
}

/* Later: the entry that was chosen acts through the menu still. */
static void
on_closed (GtkPopover *menu, PodiumChartView *self)
{
  if (self->menu != GTK_WIDGET (menu))
    return;
  self->menu = NULL;
  g_object_ref (menu);
  g_idle_add_once ((GSourceOnceFunc)forget_menu, menu);
}

static void
show_menu (PodiumChartView *self, GMenu *model, GdkRectangle at)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  podium_chart_view_hide_tip (self);
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (model));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  g_signal_connect (self->menu, "closed", G_CALLBACK (on_closed), self);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* @note: G_MAXUINT where there is none; @mark: NULL. */
static void
open_menu (PodiumChartView *self, guint note, const PodiumMark *mark, GdkRectangle at)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GMenu *add = g_menu_new ();
  if (note != G_MAXUINT)
    append_section (menu, note_section (note));
  if (podium_chart_view_model_of (self, mark))
    append_section (menu, mark_section (self, mark));
  append (add, _ ("Add _Line, Band or Note…"), "note.change", g_variant_new_uint32 (G_MAXUINT));
  append (add, _ ("Edit _Title"), "chart.edit-title", NULL);
  append_section (menu, add);
  append_section (menu, zoom_section (self));
  podium_chart_view_update_zoom_actions (self);
  show_menu (self, menu, at);
}

void
podium_chart_view_open_menu (PodiumChartView *self, double x, double y)
{
  g_return_if_fail (PODIUM_IS_CHART_VIEW (self));
  guint note = G_MAXUINT;
  if (!self->scene)
    return;
  const PodiumMark *mark = podium_chart_view_note_at (self, x, y, &note) ? NULL : podium_chart_view_pick (self, x, y);
  open_menu (self, note, mark, (GdkRectangle){(int)x, (int)y, 1, 1});
}

/* At the mark or note that the keyboard is on. */
gboolean
podium_chart_view_open_menu_here (PodiumChartView *self)
{
  guint note = G_MAXUINT;
  double k = self->scale;
  if (!self->scene)
    return FALSE;
  PodiumBox box = {self->scene->width / 2, self->scene->height / 2, 1, 1};
  const PodiumMark *mark = podium_chart_view_focused_note (self, &note) ? NULL : self->pointed;
  if (note != G_MAXUINT)
    box = podium_scene_note_box (self->scene, note);
  else if (mark)
    box = mark->bounds;
  open_menu (self, note, mark,
             (GdkRectangle){(int)(box.x * k), (int)(box.y * k), MAX (1, (int)(box.width * k)), MAX (1, (int)(box.height * k))});
  return TRUE;
}

/* --- Actions --- */

void
podium_chart_view_update_zoom_actions (PodiumChartView *self)
{
  gboolean can = podium_chart_view_can_zoom (self), on = podium_chart_view_is_zoomed (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "zoom.in", can);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "zoom.out", on);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "zoom.reset", on);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "zoom.never", FALSE);
}

static void
on_zoom (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumChartView *self = PODIUM_CHART_VIEW (widget);
  if (g_str_equal (name, "zoom.reset"))
    podium_chart_view_reset_zoom (self);
  else if (!g_str_equal (name, "zoom.never"))
    podium_chart_view_zoom_here (self, g_str_equal (name, "zoom.in") ? ACROSS : 1 / ACROSS);
}

static void
on_hide (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumChartView *self = PODIUM_CHART_VIEW (widget);
  const PodiumModel *model =
      podium_catalog_model (podium_focus_get_catalog (self->focus), g_variant_get_string (parameter, NULL));
  if (model)
    podium_focus_set_visible (self->focus, model, FALSE);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  podium_chart_view_remove_note (PODIUM_CHART_VIEW (widget), g_variant_get_uint32 (parameter));
}

/* Everything about it, in a dialog; of a number that no annotation has: a new one. */
static void
on_change (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumChartView *self = PODIUM_CHART_VIEW (widget);
  GtkRoot *window = gtk_widget_get_root (widget);
  const PodiumView *view = podium_focus_get_view (self->focus);
  guint n = view->annotations ? view->annotations->len : 0;
  if (GTK_IS_WINDOW (window))
    gtk_window_present (GTK_WINDOW (
        podium_annotation_dialog_new (GTK_WINDOW (window), self->focus, MIN (n, g_variant_get_uint32 (parameter)))));
}

void
podium_chart_view_install_actions (GtkWidgetClass *klass)
{
  static const char *const zooms[] = {"zoom.in", "zoom.out", "zoom.reset", "zoom.never"};
  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_install_action (klass, zooms[i], NULL, on_zoom);
  gtk_widget_class_install_action (klass, "mark.hide", "s", on_hide);
  gtk_widget_class_install_action (klass, "note.remove", "u", on_remove);
  gtk_widget_class_install_action (klass, "note.change", "u", on_change);
}

static void
on_secondary (GtkGestureClick *gesture, int n_press, double x, double y, PodiumChartView *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  podium_chart_view_open_menu (self, x, y);
}

static void
on_long_press (GtkGestureLongPress *gesture, double x, double y, PodiumChartView *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  podium_chart_view_open_menu (self, x, y);
}

void
podium_chart_view_add_menu (PodiumChartView *self)
{
  GtkGesture *click = gtk_gesture_click_new (), *press = gtk_gesture_long_press_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_secondary), self);
  g_signal_connect (press, "pressed", G_CALLBACK (on_long_press), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}
