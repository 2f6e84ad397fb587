/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "picture-drag.h"

#include <glib/gstdio.h>

#include "take-away.h"

/* File managers take files only: one of the view's name, in a folder that goes with the login. The next drag of the view
 * writes it anew, as whoever took the last one may still be reading. */
static GdkContentProvider *
new_file_content (PodiumFocus *focus, GBytes *png)
{
  g_autofree char *name = podium_take_away_name (focus), *file_name = g_strconcat (name, ".png", NULL);
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "podium", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, file_name, NULL);
  g_autoptr (GError) error = NULL;
  if (g_mkdir_with_parents (folder, 0700) == 0 && podium_take_away_write (file, png, &error))
    return gdk_content_provider_new_typed (G_TYPE_FILE, file);
  g_debug ("No file to drag: %s", error ? error->message : g_strerror (errno));
  return NULL;
}

static GdkContentProvider *
on_prepare (GtkDragSource *drag, double x, double y, PodiumChartView *chart)
{
  PodiumFocus *focus = g_object_get_data (G_OBJECT (drag), "focus");
  const PodiumScene *scene = podium_chart_view_get_scene (chart);
  if (!scene || !gtk_widget_get_mapped (GTK_WIDGET (chart)))
    return NULL;
  g_autoptr (GError) error = NULL;
  GdkContentProvider *picture =
      podium_take_away_content (focus, podium_chart_view_get_fonts (chart), scene->width, scene->height, &error);
  if (!picture) {
    g_debug ("Nothing to drag: %s", error->message);
    return NULL;
  }
  g_auto (GValue) value = G_VALUE_INIT;
  g_value_init (&value, GDK_TYPE_TEXTURE);
  GdkContentProvider *file = NULL;
  if (gdk_content_provider_get_value (picture, &value, NULL)) {
    GdkTexture *texture = g_value_get_object (&value);
    g_autoptr (GBytes) png = gdk_texture_save_to_png_bytes (texture);
    g_autoptr (GdkPaintable) icon = gdk_paintable_new_empty (0, 0);
    gtk_drag_source_set_icon (drag, icon, 0, 0); /* the whole chart would cover where it is dropped */
    file = new_file_content (focus, png);
  }
  GdkContentProvider *both[] = {picture, file};
  return gdk_content_provider_new_union (both, file ? 2 : 1);
}

void
podium_picture_drag_add (GtkWidget *handle, PodiumFocus *focus, PodiumChartView *chart)
{
  GtkDragSource *drag = gtk_drag_source_new ();
  g_object_set_data_full (G_OBJECT (drag), "focus", g_object_ref (focus), g_object_unref);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (on_prepare), chart, 0);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (drag));
}
