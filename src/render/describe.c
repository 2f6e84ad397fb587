/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "describe.h"
#include "pick.h"

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
