/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scene-json.h"

#include <math.h>

static void
append_string (GString *out, const char *name, const char *text)
{
  if (!text)
    return;
  g_string_append_printf (out, ", \"%s\": \"", name);
  for (const char *p = text; *p; p++) {
    if (*p == '"' || *p == '\\')
      g_string_append_c (out, '\\');
    if ((guchar) *p < 0x20)
      g_string_append_printf (out, "\\u%04x", (guint) *p);
    else
      g_string_append_c (out, *p);
  }
  g_string_append_c (out, '"');
}

static void
append_number (GString *out, const char *name, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (digits, sizeof digits, "%.3f", value);
  g_string_append_printf (out, "\"%s\": %s", name, digits);
}

static void
append_row (GString *out, const PodiumMark *mark)
{
  if (!mark->model && !mark->metric)
    return;
  g_autoptr (GString) row = g_string_new (NULL);
  append_string (row, "model", mark->model);
  append_string (row, "metric", mark->metric);
  if (mark->claims) {
    g_auto (GStrv) ids = g_strsplit (mark->claims, " ", -1);
    g_string_append (row, ", \"claims\": [");
    for (char **id = ids; *id; id++)
      g_string_append_printf (row, "%s\"%s\"", id == ids ? "" : ", ", *id);
    g_string_append_c (row, ']');
  }
  g_string_append_printf (out, ", \"row\": {%s}", row->str + 2);
}

static void
append_mark (GString *out, const PodiumMark *mark)
{
  static const char *const kinds[] = { NULL, "rect", "rule", "path", "symbol", "text" };
  g_string_append_printf (out, "{\"kind\": \"%s\", \"role\": \"%s\"", kinds[mark->kind],
                          podium_terms_word (&podium_terms_role, mark->role));
  append_string (out, "key", mark->key);
  g_string_append (out, ", \"bounds\": {");
  append_number (out, "x", mark->bounds.x);
  g_string_append (out, ", ");
  append_number (out, "y", mark->bounds.y);
  g_string_append (out, ", ");
  append_number (out, "width", mark->bounds.width);
  g_string_append (out, ", ");
  append_number (out, "height", mark->bounds.height);
  g_string_append_c (out, '}');
  if (mark->kind == PODIUM_MARK_TEXT) {
    append_string (out, "text", mark->text.string);
    g_string_append (out, ", ");
    append_number (out, "font_px", mark->text.px);
  }
  PodiumColour colour = mark->paint.fill ? mark->paint.fill : mark->paint.stroke;
  if (colour)
    g_string_append_printf (out, ", \"fill\": \"#%06X\"", colour >> 8);
  append_row (out, mark);
  append_string (out, "describes", mark->describes);
  g_string_append_c (out, '}');
}

GBytes *
podium_scene_to_json (const PodiumScene *scene)
{
  GString *out = g_string_new ("{");
  append_number (out, "width", scene->width);
  g_string_append (out, ", ");
  append_number (out, "height", scene->height);
  g_string_append (out, ", \"marks\": [\n");
  for (guint i = 0; i < scene->marks->len; i++) {
    append_mark (out, podium_scene_mark (scene, i));
    g_string_append (out, i + 1 < scene->marks->len ? ",\n" : "\n");
  }
  g_string_append (out, "]}\n");
  return g_string_free_to_bytes (out);
}
