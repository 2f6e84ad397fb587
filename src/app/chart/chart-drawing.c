/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart on screen: its pixels, kept, and above them what changes with every move of the pointer. */

#include <adwaita.h>

#include "chart-rings.h"
#include "chart-view-private.h"
#include "painter.h"

#define CALM (G_USEC_PER_SEC / 2) /* between changes, for the next one to be animated: not while a slider is dragged */

/* --- Animation --- */

void
podium_chart_view_end_morph (PodiumChartView *self)
{
  if (self->morph_tick)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->morph_tick);
  self->morph_tick = 0;
  g_clear_pointer (&self->morph, podium_morph_free);
}

static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PodiumChartView *self = PODIUM_CHART_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  if (!self->morph_start)
    self->morph_start = now;
  self->morph_ms = (double)(now - self->morph_start) / 1000;
  if (self->morph_ms >= PODIUM_MORPH_LENGTH)
    podium_chart_view_end_morph (self);
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

/* Whether a change of the view may be animated: wished, and not one of many. */
gboolean
podium_chart_view_may_morph (PodiumChartView *self)
{
  gint64 now = g_get_monotonic_time (), before = self->changed_at;
  gboolean animations = FALSE;
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animations, NULL);
  self->changed_at = now;
  return self->animate && animations && now - before > CALM && !self->drag && gtk_widget_get_mapped (GTK_WIDGET (self));
}

void
podium_chart_view_start_morph (PodiumChartView *self, PodiumScene *from)
{
  self->morph = podium_morph_new (from, self->scene);
  self->morph_start = 0;
  self->morph_ms = 0;
  if (self->morph)
    self->morph_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
}

/* --- Drawing --- */

/* Names of libadwaita's colours; there is no other way to them before GTK 4.10. */
static GdkRGBA
named_colour (GtkWidget *widget, const char *name)
{
  GdkRGBA colour = {0, 0, 0, 1};
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour);
  G_GNUC_END_IGNORE_DEPRECATIONS
  return colour;
}

/* The chart's own pixels: kept until it is built again. */
static void
snapshot_chart (PodiumChartView *self, GtkSnapshot *snapshot)
{
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (GTK_WIDGET (self)),
                                            (float)gtk_widget_get_height (GTK_WIDGET (self)));
  if (!self->node || self->morph) {
    GtkSnapshot *own = gtk_snapshot_new ();
    cairo_t *cr = gtk_snapshot_append_cairo (own, &all);
    cairo_scale (cr, self->scale, self->scale);
    if (self->morph)
      podium_morph_paint (self->morph, self->morph_ms, self->fonts, cr);
    else
      podium_paint_scene (self->scene, self->fonts, cr);
    cairo_destroy (cr);
    g_clear_pointer (&self->node, gsk_render_node_unref);
    self->node = gtk_snapshot_free_to_node (own);
  }
  if (self->node)
    gtk_snapshot_append_node (snapshot, self->node);
  if (self->morph)
    g_clear_pointer (&self->node, gsk_render_node_unref);
}

/* Hover, selection, focus and the box that is being drawn. */
static void
snapshot_rings (PodiumChartView *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  GdkRGBA accent = named_colour (widget, "accent_color"), ground = named_colour (widget, "view_bg_color");
  GdkRGBA hover_colour = named_colour (widget, "view_fg_color");
  const PodiumModel *current = podium_focus_get_current (self->focus), *hover = podium_focus_get_hover (self->focus);
  hover_colour.alpha = contrast ? 1 : 0.45F;
  if (current)
    podium_ring_model (self->scene, snapshot, current, contrast ? 3 : 2, &accent, &ground);
  if (hover && hover != current)
    podium_ring_model (self->scene, snapshot, hover, contrast ? 2 : 1.5, &hover_colour, &ground);
  guint note;
  gboolean keys = gtk_window_get_focus_visible (GTK_WINDOW (gtk_widget_get_root (widget)));
  if (podium_chart_view_focused_note (self, &note))
    podium_ring_append (snapshot, podium_scene_note_box (self->scene, note), 4, 4, contrast ? 3 : 2, &accent);
  else if (self->pointed && gtk_widget_get_focus_child (widget) && keys)
    podium_ring_append (snapshot, self->pointed->bounds, 4, 8, contrast ? 3 : 2, &accent);
  if (self->drag == PODIUM_DRAG_BOX) {
    GdkRGBA tint = accent;
    tint.alpha = 0.12F;
    gtk_snapshot_append_color (snapshot, &tint,
                               &GRAPHENE_RECT_INIT ((float)self->box.x, (float)self->box.y, (float)self->box.width,
                                                    (float)self->box.height));
    podium_ring_append (snapshot, self->box, 0, 0, contrast ? 2 : 1, &accent);
  }
}

void
podium_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PodiumChartView *self = PODIUM_CHART_VIEW (widget);
  if (!self->scene)
    return;
  snapshot_chart (self, snapshot);
  if (!self->morph) {
    gtk_snapshot_save (snapshot);
    gtk_snapshot_scale (snapshot, (float)self->scale, (float)self->scale);
    snapshot_rings (self, snapshot);
    gtk_snapshot_restore (snapshot);
  }
  gtk_widget_snapshot_child (widget, self->tip, snapshot);
}
