/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pane.h"

struct _PodiumPane {
  GtkWidget parent_instance;
  GtkWidget *child;
  int least, natural; /* px */
  int allocated, room;
  guint idle;
};

G_DEFINE_FINAL_TYPE (PodiumPane, podium_pane, GTK_TYPE_WIDGET)

enum { PROP_LEAST = 1, PROP_NATURAL, PROP_ROOM, PROP_CHILD, N_PROPS };
static GParamSpec *props[N_PROPS];

static gboolean
tell_room (gpointer data)
{
  PodiumPane *self = data;
  self->idle = 0;
  if (self->room != self->allocated) {
    self->room = self->allocated;
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROOM]);
  }
  return G_SOURCE_REMOVE;
}

static GtkSizeRequestMode
podium_pane_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
podium_pane_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  PodiumPane *self = PODIUM_PANE (widget);
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = self->least;
    *natural = self->natural;
  } else if (self->child) {
    gtk_widget_measure (self->child, orientation, -1, minimum, natural, NULL, NULL);
    *natural = *minimum;
  }
}

static void
podium_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PodiumPane *self = PODIUM_PANE (widget);
  if (self->child) {
    int least;
    gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
    gtk_widget_allocate (self->child, MAX (width, least), height, baseline, NULL);
  }
  self->allocated = width;
  if (self->allocated != self->room && !self->idle)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_room, self, NULL);
}

static void
podium_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PodiumPane *self = PODIUM_PANE (object);
  switch (id) {
  case PROP_LEAST:
    g_value_set_int (value, self->least);
    break;
  case PROP_NATURAL:
    g_value_set_int (value, self->natural);
    break;
  case PROP_ROOM:
    g_value_set_int (value, self->room);
    break;
  case PROP_CHILD:
    g_value_set_object (value, self->child);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
podium_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PodiumPane *self = PODIUM_PANE (object);
  switch (id) {
  case PROP_LEAST:
    self->least = g_value_get_int (value);
    break;
  case PROP_NATURAL:
    self->natural = g_value_get_int (value);
    break;
  case PROP_CHILD:
    podium_pane_set_child (self, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
podium_pane_dispose (GObject *object)
{
  PodiumPane *self = PODIUM_PANE (object);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (podium_pane_parent_class)->dispose (object);
}

static void
podium_pane_class_init (PodiumPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  object_class->get_property = podium_pane_get_property;
  object_class->set_property = podium_pane_set_property;
  object_class->dispose = podium_pane_dispose;
  widget_class->get_request_mode = podium_pane_get_request_mode;
  widget_class->measure = podium_pane_measure;
  widget_class->size_allocate = podium_pane_size_allocate;

  props[PROP_LEAST] = g_param_spec_int ("least", NULL, NULL, 0, G_MAXINT, 0,
                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_NATURAL] =
      g_param_spec_int ("natural", NULL, NULL, 0, G_MAXINT, 0,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_ROOM] =
      g_param_spec_int ("room", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_CHILD] =
      g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "pane");
}

static void
podium_pane_init (PodiumPane *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
podium_pane_set_child (PodiumPane *self, GtkWidget *child)
{
  g_return_if_fail (PODIUM_IS_PANE (self));
  if (self->child == child)
    return;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

GtkWidget *
podium_pane_get_child (PodiumPane *self)
{
  return self->child;
}

int
podium_pane_get_room (PodiumPane *self)
{
  return self->room;
}
