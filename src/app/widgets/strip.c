/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "strip.h"

#include "swatch.h"

#define WIDTH 56
#define HEIGHT 16
#define DOT 8

struct _PodiumStrip {
  GtkWidget parent_instance;
  GArray *places; /* double, 0 to 1 */
  guint own;
  int slot;
};

G_DEFINE_FINAL_TYPE (PodiumStrip, podium_strip, GTK_TYPE_WIDGET)

static void
podium_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

/* The widget's text colour, at @alpha of it. */
static GdkRGBA
text_colour (GtkWidget *widget, float alpha)
{
  GdkRGBA colour;
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  G_GNUC_END_IGNORE_DEPRECATIONS
  colour.alpha *= alpha;
  return colour;
}

/* Where the centre of dot @i is, px: as in the charts, numbers grow from where reading begins. */
static float
place_of (PodiumStrip *self, guint i)
{
  float room = (float)gtk_widget_get_width (GTK_WIDGET (self)) - DOT;
  double place = g_array_index (self->places, double, i);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    place = 1 - place;
  return DOT / 2.0F + room * (float)place;
}

static void
podium_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PodiumStrip *self = PODIUM_STRIP (widget);
  float width = (float)gtk_widget_get_width (widget), middle = (float)gtk_widget_get_height (widget) / 2;
  /* Many ticks are fainter, so that the dot stands out. */
  float ink = self->places->len > 24 ? 0.2F : 0.55F;
  GdkRGBA line = text_colour (widget, 0.25F), tick = text_colour (widget, ink);
  PodiumColour maker = podium_theme_maker (podium_theme (podium_window_theme ()), self->slot);
  GdkRGBA dot = {(float)(maker >> 24 & 0xff) / 255, (float)(maker >> 16 & 0xff) / 255,
                 (float)(maker >> 8 & 0xff) / 255, 1};
  GskRoundedRect circle;
  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (0, middle - 0.5F, width, 1));
  for (guint i = 0; i < self->places->len; i++) {
    float x = place_of (self, i);
    if (i != self->own)
      gtk_snapshot_append_color (snapshot, &tick, &GRAPHENE_RECT_INIT (x - 0.75F, middle - 4, 1.5F, 8));
  }
  if (self->own >= self->places->len)
    return;
  float x = place_of (self, self->own);
  gsk_rounded_rect_init_from_rect (
      &circle, &GRAPHENE_RECT_INIT (x - DOT / 2.0F, middle - DOT / 2.0F, DOT, DOT), DOT / 2.0F);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, &dot, &circle.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
podium_strip_finalize (GObject *object)
{
  g_array_unref (PODIUM_STRIP (object)->places);
  G_OBJECT_CLASS (podium_strip_parent_class)->finalize (object);
}

static void
podium_strip_class_init (PodiumStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = podium_strip_finalize;
  widget_class->measure = podium_strip_measure;
  widget_class->snapshot = podium_strip_snapshot;
  gtk_widget_class_set_css_name (widget_class, "strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
podium_strip_init (PodiumStrip *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (double));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
podium_strip_new (GArray *values, guint own, int slot)
{
  PodiumStrip *self = g_object_new (PODIUM_TYPE_STRIP, NULL);
  double low = G_MAXDOUBLE, high = -G_MAXDOUBLE;
  for (guint i = 0; i < values->len; i++) {
    low = MIN (low, g_array_index (values, double, i));
    high = MAX (high, g_array_index (values, double, i));
  }
  for (guint i = 0; i < values->len; i++) {
    double place = high > low ? (g_array_index (values, double, i) - low) / (high - low) : 0.5;
    g_array_append_val (self->places, place);
  }
  self->own = own;
  self->slot = slot;
  return GTK_WIDGET (self);
}
