/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "take-away.h"

#include <string.h>

#include "chart-data.h"
#include "chart-table.h"
#include "describe.h"
#include "picture-reader.h"
#include "settings.h"
#include "swatch.h"
#include "view-writer.h"

/* What the catalog rests on, for the picture's metadata. */
static char *
sources_in_words (const PodiumCatalog *catalog)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < catalog->sources->len; i++) {
    g_autofree char *label = podium_source_label (g_ptr_array_index (catalog->sources, i));
    g_string_append_printf (text, "%s%s", i ? "; " : "", label);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

GBytes *
podium_take_away_picture (PodiumFocus *focus, PodiumFonts *fonts, const PodiumTakeAway *how,
                          PodiumPictureFormat format, GError **error)
{
  const PodiumView *view = podium_focus_get_view (focus);
  const PodiumCatalog *catalog = podium_focus_get_drawn_catalog (focus);
  if (!podium_view_validate (view, catalog, error))
    return NULL;
  g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &how->setup, fonts);
  g_autoptr (PodiumView) told = podium_chart_data_view (catalog, view);
  g_autofree char *json = podium_view_to_json (told), *sources = sources_in_words (catalog);
  g_autofree char *data = how->strip ? NULL : podium_chart_data_line (catalog, view);
  PodiumPictureOptions options = {
      .format = format,
      .scale = format == PODIUM_PICTURE_PNG ? how->scale : 1,
      .outline = how->outline,
      .strip = how->strip,
      .view = json,
      .sources = sources,
      .data = data,
  };
  return podium_picture (scene, fonts, &options, error);
}

GdkContentProvider *
podium_take_away_content (PodiumFocus *focus, PodiumFonts *fonts, double width, double height, GError **error)
{
  PodiumTakeAway how = {
      .setup = {.width = width,
                .height = height,
                .theme = podium_window_theme (),
                .language = podium_chart_language ()},
      .scale = 2,
  };
  g_autoptr (GBytes) png = podium_take_away_picture (focus, fonts, &how, PODIUM_PICTURE_PNG, error);
  g_autoptr (GBytes) svg =
      png ? podium_take_away_picture (focus, fonts, &how, PODIUM_PICTURE_SVG, error) : NULL;
  g_autoptr (GdkTexture) texture = svg ? gdk_texture_new_from_bytes (png, error) : NULL;
  if (!texture)
    return NULL;
  GdkContentProvider *providers[] = {
      gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture),
      gdk_content_provider_new_for_bytes ("image/svg+xml", svg),
  };
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

char *
podium_take_away_description (PodiumFocus *focus, PodiumFonts *fonts, double width, double height)
{
  const PodiumView *view = podium_focus_get_view (focus);
  const PodiumCatalog *catalog = podium_focus_get_drawn_catalog (focus);
  PodiumSetup setup = {.width = width, .height = height, .theme = podium_window_theme (), .language = podium_chart_language ()};
  if (!podium_view_validate (view, catalog, NULL))
    return g_strdup ("");
  g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &setup, fonts);
  return podium_scene_describe (scene);
}

GdkContentProvider *
podium_take_away_table (PodiumFocus *focus, const PodiumScene *scene)
{
  g_autoptr (PodiumTable) table =
      podium_chart_table (scene, podium_focus_get_drawn_catalog (focus), podium_focus_get_view (focus));
  g_autofree char *tsv = podium_table_print (table, PODIUM_TABLE_TSV);
  char *html = podium_table_print (table, PODIUM_TABLE_HTML);
  g_autoptr (GBytes) html_bytes = g_bytes_new_take (html, strlen (html));
  GdkContentProvider *providers[] = {
      gdk_content_provider_new_for_bytes ("text/html", html_bytes),
      gdk_content_provider_new_typed (G_TYPE_STRING, tsv),
  };
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

char *
podium_take_away_name (PodiumFocus *focus)
{
  g_autofree char *name = g_strdup (podium_focus_get_view (focus)->id);
  return g_strdup (g_strdelimit (name, G_DIR_SEPARATOR_S " ", '-'));
}

gboolean
podium_take_away_write (GFile *file, GBytes *picture, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (picture, &length);
  return g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);
}
