/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "picture.h"
#include "pdf-writer.h"
#include "png-writer.h"
#include "scene-json.h"
#include "svg-writer.h"

static const char *const format_words[] = { NULL, "png", "svg", "pdf", "scene", NULL };
const PodiumTerms podium_terms_picture = { "format", format_words };

const char *
podium_picture_ending (PodiumPictureFormat format)
{
  return format == PODIUM_PICTURE_SCENE ? "scene.json" : podium_terms_word (&podium_terms_picture, format);
}

PodiumPictureFormat
podium_picture_format_of (const char *name)
{
  for (int format = PODIUM_PICTURE_PNG; format <= PODIUM_PICTURE_SCENE; format++) {
    g_autofree char *ending = g_strconcat (".", podium_picture_ending ((PodiumPictureFormat) format), NULL);
    g_autofree char *lower = g_ascii_strdown (name, -1);
    if (g_str_has_suffix (lower, ending))
      return (PodiumPictureFormat) format;
  }
  return 0;
}

GBytes *
podium_picture (const PodiumScene *scene, PodiumFonts *fonts, const PodiumPictureOptions *options, GError **error)
{
  switch (options->format) {
  case PODIUM_PICTURE_PNG:
    return podium_scene_to_png (scene, fonts, options, error);
  case PODIUM_PICTURE_PDF:
    return podium_scene_to_pdf (scene, fonts, options, error);
  case PODIUM_PICTURE_SVG:
    return podium_scene_to_svg (scene, fonts, options);
  case PODIUM_PICTURE_SCENE:
    return podium_scene_to_json (scene);
  }
  g_assert_not_reached ();
}
