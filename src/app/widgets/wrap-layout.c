/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wrap-layout.h"

#define GAP 6 /* px, between children and between lines */

struct _PodiumWrapLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (PodiumWrapLayout, podium_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
natural (GtkWidget *child, GtkOrientation orientation)
{
  int size;
  gtk_widget_measure (child, orientation, -1, NULL, &size, NULL, NULL);
  return size;
}

/* Lays lines of @width; places children where @place. Returns the height. */
static int
lay (GtkWidget *widget, int width, gboolean place)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, line = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    if (!gtk_widget_should_layout (child))
      continue;
    int least, w, h = natural (child, GTK_ORIENTATION_VERTICAL);
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &w, NULL, NULL);
    w = MAX (least, MIN (w, width));
    if (x && x + w > width) {
      x = 0;
      y += line + GAP;
      line = 0;
    }
    if (place)
      gtk_widget_size_allocate (child, &(GtkAllocation){mirrored ? width - x - w : x, y, w, h}, -1);
    x += w + GAP;
    line = MAX (line, h);
  }
  return y + line;
}

static GtkSizeRequestMode
podium_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
podium_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                            int for_size, int *minimum, int *natural_size, int *minimum_baseline,
                            int *natural_baseline)
{
  int least = 0, sum = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    int one;
    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &one, NULL, NULL, NULL);
    least = MAX (least, one);
    sum += (sum ? GAP : 0) + natural (child, GTK_ORIENTATION_HORIZONTAL);
  }
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = least;
    *natural_size = MAX (least, sum);
  } else {
    *minimum = *natural_size = lay (widget, for_size < 0 ? G_MAXINT / 2 : MAX (for_size, least), FALSE);
  }
}

static void
podium_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                             int baseline)
{
  lay (widget, width, TRUE);
}

static void
podium_wrap_layout_class_init (PodiumWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  layout_class->get_request_mode = podium_wrap_layout_get_request_mode;
  layout_class->measure = podium_wrap_layout_measure;
  layout_class->allocate = podium_wrap_layout_allocate;
}

static void
podium_wrap_layout_init (PodiumWrapLayout *self)
{
}
