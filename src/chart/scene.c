/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scene.h"

#include <math.h>
#include <string.h>

static const char *const role_words[] = {
  NULL,       "ground",  "title",  "subtitle", "wash",     "grid",   "divider",  "axis",     "axis-title",
  "tick",     "head",    "frontier", "rounding", "interval", "bar",    "point",    "status",   "cell",     "bracket",
  "symbol",   "label",   "detail", "rank",     "value",    "link",   "leader",   "corner",   "annotation", "reference",
  "evidence", "icon",    "legend", "key",      "frame",    "footnote", "missing", "source",   "date",
  "brand",    NULL,
};
const PodiumTerms podium_terms_role = { "role", role_words };

gboolean
podium_box_overlaps (const PodiumBox *a, const PodiumBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

gboolean
podium_box_contains (const PodiumBox *box, double x, double y)
{
  return x >= box->x && x <= box->x + box->width && y >= box->y && y <= box->y + box->height;
}

PodiumBox
podium_box_grow (PodiumBox box, double by)
{
  return (PodiumBox){ box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by };
}

PodiumBox
podium_box_union (PodiumBox a, PodiumBox b)
{
  double x = MIN (a.x, b.x), y = MIN (a.y, b.y);
  return (PodiumBox){ x, y, MAX (a.x + a.width, b.x + b.width) - x, MAX (a.y + a.height, b.y + b.height) - y };
}

PodiumScene *
podium_scene_new (double width, double height)
{
  PodiumScene *scene = g_new0 (PodiumScene, 1);
  scene->width = width;
  scene->height = height;
  scene->language = "en"; /* until a page says another */
  scene->marks = g_array_new (FALSE, TRUE, sizeof (PodiumMark));
  scene->axes = g_array_new (FALSE, FALSE, sizeof (PodiumSceneAxis));
  scene->labels = g_array_new (FALSE, FALSE, sizeof (PodiumSceneLabel));
  scene->placed = g_array_new (FALSE, FALSE, sizeof (PodiumSceneNote));
  scene->notes = g_ptr_array_new ();
  scene->keys = g_hash_table_new (g_str_hash, g_str_equal);
  scene->strings = g_string_chunk_new (8192);
  scene->pools = g_ptr_array_new_with_free_func (g_free);
  return scene;
}

void
podium_scene_free (PodiumScene *scene)
{
  g_array_unref (scene->marks);
  g_array_unref (scene->axes);
  g_array_unref (scene->labels);
  g_array_unref (scene->placed);
  g_ptr_array_unref (scene->notes);
  g_hash_table_unref (scene->keys);
  g_string_chunk_free (scene->strings);
  g_ptr_array_unref (scene->pools);
  g_free (scene);
}

const PodiumMark *
podium_scene_mark (const PodiumScene *scene, guint i)
{
  return &g_array_index (scene->marks, PodiumMark, i);
}

const char *
podium_scene_string (PodiumScene *scene, const char *string)
{
  return string ? g_string_chunk_insert_const (scene->strings, string) : NULL;
}

static PodiumBox
bounds_of (const PodiumMark *mark)
{
  double half = mark->paint.stroke ? mark->paint.width / 2 : 0;
  switch (mark->kind) {
  case PODIUM_MARK_RECT:
    return podium_box_grow (mark->rect, half);
  case PODIUM_MARK_RULE: {
    double x = MIN (mark->rule.x1, mark->rule.x2), y = MIN (mark->rule.y1, mark->rule.y2);
    PodiumBox box = { x, y, fabs (mark->rule.x2 - mark->rule.x1), fabs (mark->rule.y2 - mark->rule.y1) };
    gboolean level = box.height == 0, upright = box.width == 0; /* butt caps add nothing along the line */
    if (!level || mark->paint.round)
      box = (PodiumBox){ box.x - half, box.y, box.width + 2 * half, box.height };
    if (!upright || mark->paint.round)
      box = (PodiumBox){ box.x, box.y - half, box.width, box.height + 2 * half };
    return box;
  }
  case PODIUM_MARK_SYMBOL: {
    double d = mark->symbol.diameter;
    if (mark->symbol.shape == PODIUM_SHAPE_CIRCLE) /* charts of large sets have a hundred thousand */
      return (PodiumBox){ mark->symbol.x - d / 2, mark->symbol.y - d / 2, d, d };
    g_autoptr (PodiumPath) path = podium_path_new ();
    podium_symbol_path (path, mark->symbol.shape, mark->symbol.x, mark->symbol.y, mark->symbol.diameter);
    return podium_path_bounds (path);
  }
  default: /* a path's and a text's are known to the one who made them */
    return mark->kind == PODIUM_MARK_PATH ? podium_box_grow (mark->bounds, half) : mark->bounds;
  }
}

PodiumMark *
podium_scene_add (PodiumScene *scene, const PodiumMark *mark)
{
  g_array_append_val (scene->marks, *mark);
  PodiumMark *added = &g_array_index (scene->marks, PodiumMark, scene->marks->len - 1);
  added->bounds = bounds_of (added);

  const char *key = mark->key ? mark->key : podium_terms_word (&podium_terms_role, mark->role);
  guint taken = GPOINTER_TO_UINT (g_hash_table_lookup (scene->keys, key)) + 1;
  added->key = key;
  g_hash_table_insert (scene->keys, (gpointer) key, GUINT_TO_POINTER (taken));
  if (taken > 1) {
    g_autofree char *numbered = g_strdup_printf ("%s/%u", key, taken);
    added->key = podium_scene_string (scene, numbered);
  }
  return added;
}

PodiumMark
podium_scene_path (PodiumScene *scene, const PodiumPath *path)
{
  double *numbers = g_memdup2 (path->numbers->data, path->numbers->len * sizeof (double));
  PodiumMark mark = { .kind = PODIUM_MARK_PATH, .bounds = podium_path_bounds (path) };
  if (numbers)
    g_ptr_array_add (scene->pools, numbers);
  mark.path.steps = g_string_chunk_insert_const (scene->strings, path->steps->str);
  mark.path.numbers = numbers;
  return mark;
}
