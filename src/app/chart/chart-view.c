/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-view.h"

#include <adwaita.h>
#include <string.h>

#include "chart-tip.h"
#include "chart-view-private.h"
#include "chart.h"
#include "pick.h"
#include "settings.h"
#include "swatch.h"

#define LEAST_WIDTH 320
#define LEAST_HEIGHT 200
#define MOST_TIP_WIDTH 320 /* px of the scene */

G_DEFINE_FINAL_TYPE (PodiumChartView, podium_chart_view, GTK_TYPE_WIDGET)

enum { PROP_ANIMATE = 1, N_PROPS };
static GParamSpec *props[N_PROPS];
static guint activated, drawn_signal;

static double
text_scale (GtkWidget *widget)
{
  int dpi = -1;
  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / 1024.0 / 96, 0.5, 4) : 1;
}

const PodiumModel *
podium_chart_view_model_of (PodiumChartView *self, const PodiumMark *mark)
{
  return mark && mark->model ? podium_catalog_model (podium_focus_get_catalog (self->focus), mark->model)
                             : NULL;
}

void
podium_chart_view_emit_activated (PodiumChartView *self)
{
  g_signal_emit (self, activated, 0);
}

void
podium_chart_view_tell_drawn (PodiumChartView *self)
{
  if (self->fresh)
    g_signal_emit (self, drawn_signal, 0);
  self->fresh = FALSE;
}

/* --- The scene --- */

static void
forget_scene (PodiumChartView *self)
{
  podium_chart_view_end_morph (self);
  podium_chart_view_hide_tip (self);
  self->pointed = NULL;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->data, g_ptr_array_unref);
  g_clear_pointer (&self->scene, podium_scene_free);
}

/* Another chart is not looked at as closely. */
static void
drop_zoom_of_others (PodiumChartView *self, const PodiumView *view)
{
  g_autofree char *metrics = view->metrics ? g_strjoinv (" ", view->metrics) : NULL;
  g_autofree char *drawn = g_strdup_printf ("%s %d %s %s %d %d %s %d", view->id, view->kind, view->x, view->y,
                                            (int)view->log, view->log_set, metrics, (int)view->sort);
  if (g_strcmp0 (drawn, self->drawn) == 0)
    return;
  podium_chart_zoom_clear (self->zoom);
  g_free (self->drawn);
  self->drawn = g_steal_pointer (&drawn);
}

static PodiumScene *
new_scene (PodiumChartView *self, const PodiumView *view, int width, int height)
{
  PodiumPart part = podium_chart_zoom_get_part (self->zoom);
  PodiumSetup setup = {
      .width = CLAMP (width / self->scale, PODIUM_LEAST_SIDE, PODIUM_MOST_SIDE),
      .height = CLAMP (height / self->scale, PODIUM_LEAST_SIDE, PODIUM_MOST_SIDE),
      .theme = podium_window_theme (),
      .language = podium_chart_language (),
      .transparent = TRUE,
  };
  return podium_chart_build_part (podium_focus_get_drawn_catalog (self->focus), view, &setup, &part, self->fonts);
}

/* Points at the mark with @key again, if there still is one. */
static void
point_again (PodiumChartView *self, const char *key, gboolean tip, gboolean pinned)
{
  for (guint i = 0; key && i < self->data->len; i++) {
    const PodiumMark *mark = g_ptr_array_index (self->data, i);
    if (!g_str_equal (mark->key, key))
      continue;
    self->pointed = mark;
    if (pinned)
      podium_chart_view_pin_tip (self);
    else if (tip)
      podium_chart_view_show_tip (self);
    return;
  }
}

static void
build (PodiumChartView *self, int width, int height, gboolean morph)
{
  const PodiumView *view = podium_focus_get_view (self->focus);
  const PodiumCatalog *catalog = podium_focus_get_catalog (self->focus);
  g_autofree char *key = self->pointed ? g_strdup (self->pointed->key) : NULL;
  gboolean tip = gtk_widget_get_child_visible (self->tip), pinned = self->tip_pinned;
  PodiumScene *before = morph ? g_steal_pointer (&self->scene) : NULL;
  g_autoptr (GError) error = NULL;

  forget_scene (self);
  self->stale = FALSE;
  self->scale = text_scale (GTK_WIDGET (self));
  drop_zoom_of_others (self, view);
  if (!podium_view_validate (view, catalog, &error)) {
    g_debug ("Nothing to draw: %s", error->message);
    g_clear_pointer (&before, podium_scene_free);
    podium_chart_view_sync_marks_soon (self);
    return;
  }
  self->scene = new_scene (self, view, width, height);
  self->data = podium_scene_data_marks (self->scene);
  self->fresh = TRUE;
  podium_chart_zoom_learn (self->zoom, self->scene);
  point_again (self, key, tip, pinned);
  podium_chart_view_sync_marks_soon (self);
  if (before && before->width == self->scene->width && before->height == self->scene->height)
    podium_chart_view_start_morph (self, before);
  else
    g_clear_pointer (&before, podium_scene_free);
}

static void
rebuild_with (PodiumChartView *self, gboolean morph)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  if (width > 0 && height > 0)
    build (self, width, height, morph && self->scene);
  else
    forget_scene (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
rebuild (PodiumChartView *self)
{
  rebuild_with (self, FALSE);
}

static void
on_view_changed (PodiumChartView *self)
{
  rebuild_with (self, podium_chart_view_may_morph (self));
}

void
podium_chart_view_rebuild_now (PodiumChartView *self)
{
  rebuild (self);
}

void
podium_chart_view_rebuild_soon (PodiumChartView *self)
{
  self->stale = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- Size --- */

static void
podium_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
}

static void
allocate_tip (PodiumChartView *self, int width, int height)
{
  int tip_width, tip_height, natural;
  gtk_widget_measure (self->tip, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  tip_width = MIN (natural, MIN (width, (int)(MOST_TIP_WIDTH * self->scale)));
  gtk_widget_measure (self->tip, GTK_ORIENTATION_VERTICAL, tip_width, NULL, &tip_height, NULL, NULL);
  if (!gtk_widget_get_child_visible (self->tip) || !self->pointed) {
    gtk_widget_allocate (self->tip, tip_width, tip_height, -1, NULL);
    return;
  }
  PodiumBox page = {6 / self->scale, 6 / self->scale, (width - 12) / self->scale,
                    (height - 12) / self->scale};
  PodiumBox box = podium_chart_tip_place (self->scene, self->pointed, tip_width / self->scale,
                                          tip_height / self->scale, page);
  GskTransform *transform = gsk_transform_translate (
      NULL, &GRAPHENE_POINT_INIT ((float)(int)(box.x * self->scale), (float)(int)(box.y * self->scale)));
  gtk_widget_allocate (self->tip, tip_width, tip_height, -1, transform);
}

/* Whether the scene is not the one to be drawn at this size. */
static gboolean
is_stale (PodiumChartView *self, int width, int height)
{
  double scale = text_scale (GTK_WIDGET (self));
  return self->stale || !self->scene || self->scale != scale ||
         self->scene->width != MAX (width / scale, PODIUM_LEAST_SIDE) ||
         self->scene->height != MAX (height / scale, PODIUM_LEAST_SIDE);
}

static void
podium_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PodiumChartView *self = PODIUM_CHART_VIEW (widget);
  if (self->focus && is_stale (self, width, height))
    build (self, width, height, FALSE);
  for (guint i = 0; i < self->children->len; i++) {
    PodiumBox box = g_array_index (self->boxes, PodiumBox, i);
    GtkAllocation at = {(int)(box.x * self->scale), (int)(box.y * self->scale),
                        MAX (1, (int)(box.width * self->scale)), MAX (1, (int)(box.height * self->scale))};
    gtk_widget_size_allocate (g_ptr_array_index (self->children, i), &at, -1);
  }
  allocate_tip (self, width, height);
  if (self->menu)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

/* --- The widget --- */

static void
set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  GTK_WIDGET_CLASS (podium_chart_view_parent_class)->set_focus_child (widget, child);
  podium_chart_view_follow_focus (PODIUM_CHART_VIEW (widget), child);
  gtk_widget_queue_draw (widget);
}

static void
on_current_changed (PodiumChartView *self)
{
  podium_chart_view_sync_marks_soon (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Another pane points elsewhere. */
static void
on_hover_changed (PodiumChartView *self)
{
  const PodiumModel *hover = podium_focus_get_hover (self->focus);
  if (hover != podium_chart_view_model_of (self, self->pointed) && !self->tip_pinned &&
      !gtk_widget_get_focus_child (GTK_WIDGET (self))) {
    podium_chart_view_hide_tip (self);
    self->pointed = NULL;
  }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
podium_chart_view_dispose (GObject *object)
{
  PodiumChartView *self = PODIUM_CHART_VIEW (object);
  g_clear_handle_id (&self->tip_timeout, g_source_remove);
  g_clear_handle_id (&self->sync_idle, g_source_remove);
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  podium_chart_view_end_morph (self);
  self->pointed = NULL;
  g_clear_pointer (&self->scene, podium_scene_free);
  for (guint i = 0; i < self->children->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->children, i));
  g_ptr_array_set_size (self->children, 0);
  g_array_set_size (self->boxes, 0);
  g_array_set_size (self->child_of, 0);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->data, g_ptr_array_unref);
  g_clear_pointer (&self->tip, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (podium_chart_view_parent_class)->dispose (object);
}

static void
podium_chart_view_finalize (GObject *object)
{
  PodiumChartView *self = PODIUM_CHART_VIEW (object);
  g_ptr_array_unref (self->children);
  g_array_unref (self->boxes);
  g_array_unref (self->child_of);
  podium_chart_zoom_free (self->zoom);
  podium_fonts_free (self->fonts);
  g_free (self->drawn);
  g_free (self->drag_model);
  G_OBJECT_CLASS (podium_chart_view_parent_class)->finalize (object);
}

static void
podium_chart_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, PODIUM_CHART_VIEW (object)->animate);
}

static void
podium_chart_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PODIUM_CHART_VIEW (object)->animate = g_value_get_boolean (value);
}

static void
podium_chart_view_class_init (PodiumChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  object_class->dispose = podium_chart_view_dispose;
  object_class->finalize = podium_chart_view_finalize;
  object_class->get_property = podium_chart_view_get_property;
  object_class->set_property = podium_chart_view_set_property;
  widget_class->measure = podium_chart_view_measure;
  widget_class->size_allocate = podium_chart_view_size_allocate;
  widget_class->snapshot = podium_chart_view_snapshot;
  widget_class->focus = podium_chart_view_tab;
  widget_class->set_focus_child = set_focus_child;
  props[PROP_ANIMATE] =
      g_param_spec_boolean ("animate", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  activated = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                            G_TYPE_NONE, 0);
  drawn_signal =
      g_signal_new ("drawn", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  podium_chart_view_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
podium_chart_view_init (PodiumChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  self->fonts = podium_fonts_new ();
  self->zoom = podium_chart_zoom_new ();
  self->children = g_ptr_array_new ();
  self->boxes = g_array_new (FALSE, FALSE, sizeof (PodiumBox));
  self->child_of = g_array_new (FALSE, FALSE, sizeof (guint));
  self->scale = 1;
  self->animate = TRUE;
  self->tip = podium_chart_tip_new ();
  gtk_widget_set_parent (self->tip, widget);
  gtk_widget_set_child_visible (self->tip, FALSE);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);
  podium_chart_view_add_pointing (self);
  podium_chart_view_add_gestures (self);
  podium_chart_view_add_keys (self);
  podium_chart_view_add_menu (self);

  AdwStyleManager *style = adw_style_manager_get_default ();
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-xft-dpi",
                           G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
}

void
podium_chart_view_set_focus (PodiumChartView *self, PodiumFocus *focus)
{
  g_return_if_fail (PODIUM_IS_CHART_VIEW (self) && !self->focus);
  self->focus = g_object_ref (focus);
  g_signal_connect_swapped (focus, "view-changed", G_CALLBACK (on_view_changed), self);
  g_signal_connect_swapped (focus, "current-changed", G_CALLBACK (on_current_changed), self);
  g_signal_connect_swapped (focus, "hover-changed", G_CALLBACK (on_hover_changed), self);
  rebuild (self);
}

const PodiumScene *
podium_chart_view_get_scene (PodiumChartView *self)
{
  return self->scene;
}

PodiumFonts *
podium_chart_view_get_fonts (PodiumChartView *self)
{
  return self->fonts;
}
