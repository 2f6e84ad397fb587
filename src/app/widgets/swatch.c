/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "swatch.h"

#include <adwaita.h>

#include "painter.h"
#include "scene.h"

struct _PodiumSwatch {
  GtkWidget parent_instance;
  const PodiumModel *model;
  int size; /* px */
};

G_DEFINE_FINAL_TYPE (PodiumSwatch, podium_swatch, GTK_TYPE_WIDGET)

enum { PROP_SIZE = 1, N_PROPS };
static GParamSpec *props[N_PROPS];

PodiumThemeName
podium_window_theme (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? PODIUM_THEME_DARK
                                                                       : PODIUM_THEME_LIGHT;
}

static void
podium_swatch_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = PODIUM_SWATCH (widget)->size;
  *minimum_baseline = *natural_baseline = -1;
}

static void
podium_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PodiumSwatch *self = PODIUM_SWATCH (widget);
  if (!self->model)
    return;
  const PodiumTheme *theme = podium_theme (podium_window_theme ());
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  /* Shapes of equal area: the widest reaches 1.4 diameters across. */
  double diameter = self->size * 0.72;
  g_autoptr (PodiumScene) scene = podium_scene_new (width, height);
  PodiumMark mark = {
      .kind = PODIUM_MARK_SYMBOL,
      .role = PODIUM_ROLE_SYMBOL,
      .key = "swatch",
      .paint = {.fill = podium_theme_maker (theme, self->model->slot)},
      .symbol = {.x = width / 2,
                 .y = height / 2,
                 .diameter = diameter,
                 .shape = self->model->shape,
                 .fill = self->model->fill,
                 .ground = theme->ground},
  };
  const PodiumMark *added = podium_scene_add (scene, &mark);
  cairo_t *cr =
      gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (-2, -2, (float)width + 4, (float)height + 4));
  podium_paint_mark (added, NULL, cr);
  cairo_destroy (cr);
}

static void
podium_swatch_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, PODIUM_SWATCH (object)->size);
}

static void
podium_swatch_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PODIUM_SWATCH (object)->size = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
podium_swatch_class_init (PodiumSwatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  object_class->get_property = podium_swatch_get_property;
  object_class->set_property = podium_swatch_set_property;
  widget_class->measure = podium_swatch_measure;
  widget_class->snapshot = podium_swatch_snapshot;
  props[PROP_SIZE] =
      g_param_spec_int ("size", NULL, NULL, 1, 256, 16, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "swatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
podium_swatch_init (PodiumSwatch *self)
{
  self->size = 16;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
podium_swatch_set_model (PodiumSwatch *self, const PodiumModel *model)
{
  g_return_if_fail (PODIUM_IS_SWATCH (self));
  self->model = model;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
