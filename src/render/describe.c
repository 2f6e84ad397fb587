/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "describe.h"
#include "pick.h"

#define MANY_WORDS 2000

gboolean
podium_scene_has_many_words (const PodiumScene *scene)
{
  guint n = 0;
  for (guint i = 0; i < scene->marks->len && n <= MANY_WORDS; i++)
    n += podium_scene_mark (scene, i)->describes != NULL;
  return n > MANY_WORDS;
}

char *
podium_scene_alt_text (const PodiumScene *scene)
{
  if (!podium_scene_has_many_words (scene))
    return podium_scene_describe (scene);
  g_autoptr (GString) text = g_string_new (NULL);
  g_string_append_printf (text, "%s\n%s\n", scene->title ? scene->title : "", scene->subtitle ? scene->subtitle : "");
  for (guint i = 0; i < scene->notes->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (scene->notes, i));
  return g_strdup (text->str);
}

char *
podium_scene_describe (const PodiumScene *scene)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) marks = podium_scene_data_marks (scene);

  g_string_append_printf (text, "%s\n%s\n", scene->title ? scene->title : "", scene->subtitle ? scene->subtitle : "");
  for (guint i = 0; i < marks->len; i++)
    g_string_append_printf (text, "%s\n", ((const PodiumMark *) g_ptr_array_index (marks, i))->describes);
  for (guint i = 0; i < scene->notes->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (scene->notes, i));
  return g_strdup (text->str);
}
