/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "check-colours.h"

#include <math.h>

#define ALIKE 8.0 /* of the difference: four just noticeable ones */

/* What @vision sees of @colour, linear sRGB. */
static void
see (PodiumVision vision, PodiumColour colour, double seen[3])
{
  double light[3];
  for (int i = 0; i < 3; i++)
    light[i] = podium_vision_linear ((colour >> (24 - 8 * i) & 0xff) / 255.0);
  podium_vision_see (vision, light, seen);
}

static double
luminance (const double light[3])
{
  return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

double
podium_contrast_seen (PodiumVision vision, PodiumColour a, PodiumColour b)
{
  double x[3], y[3];
  see (vision, a, x);
  see (vision, b, y);
  double first = luminance (x) + 0.05, second = luminance (y) + 0.05;
  return MAX (first, second) / MIN (first, second);
}

static double
lab_root (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

static void
to_lab (const double light[3], double lab[3])
{
  double x = (0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.9505, y = luminance (light);
  double z = (0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.089;
  lab[0] = 116 * lab_root (y) - 16;
  lab[1] = 500 * (lab_root (x) - lab_root (y));
  lab[2] = 200 * (lab_root (y) - lab_root (z));
}

double
podium_colour_difference (PodiumVision vision, PodiumColour a, PodiumColour b)
{
  double x[3], y[3], p[3], q[3];
  see (vision, a, x);
  see (vision, b, y);
  to_lab (x, p);
  to_lab (y, q);
  return sqrt ((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]) + (p[2] - q[2]) * (p[2] - q[2]));
}

typedef struct {
  const char *model;
  PodiumColour colour;
  int shape; /* with its pattern; 0: none is drawn */
  guint slot; /* of the colours */
} Look;

static const PodiumMark *
as_maker_mark (const PodiumMark *mark)
{
  gboolean shown = mark->role == PODIUM_ROLE_POINT || mark->role == PODIUM_ROLE_SYMBOL || mark->role == PODIUM_ROLE_BAR;
  return shown && mark->model && (mark->paint.fill || mark->paint.stroke) ? mark : NULL;
}

/* Every model with the colour and the shape that it has in the picture. */
static GArray *
collect_looks (const PodiumScene *scene, GArray *colours)
{
  GArray *looks = g_array_new (FALSE, FALSE, sizeof (Look));
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = as_maker_mark (podium_scene_mark (scene, i));
    if (!mark)
      continue;
    guint at = GPOINTER_TO_UINT (g_hash_table_lookup (known, mark->model)), slot = 0;
    if (!at) {
      Look look = {mark->model, mark->paint.fill ? mark->paint.fill : mark->paint.stroke, 0, 0};
      while (slot < colours->len && g_array_index (colours, PodiumColour, slot) != look.colour)
        slot++;
      if (slot == colours->len)
        g_array_append_val (colours, look.colour);
      look.slot = slot;
      g_array_append_val (looks, look);
      at = looks->len;
      g_hash_table_insert (known, (gpointer)mark->model, GUINT_TO_POINTER (at));
    }
    if (mark->kind == PODIUM_MARK_SYMBOL)
      g_array_index (looks, Look, at - 1).shape = 1 + (int)mark->symbol.shape + 64 * (int)mark->symbol.fill;
  }
  return looks;
}

gboolean
podium_find_alike (const PodiumScene *scene, PodiumVision vision, PodiumAlike *alike)
{
  g_autoptr (GArray) colours = g_array_new (FALSE, FALSE, sizeof (PodiumColour));
  g_autoptr (GArray) looks = collect_looks (scene, colours);
  g_autofree double *differences = g_new (double, colours->len * colours->len + 1);
  for (guint i = 0; i < colours->len; i++)
    for (guint k = 0; k < colours->len; k++)
      differences[i * colours->len + k] = podium_colour_difference (vision, g_array_index (colours, PodiumColour, i),
                                                                    g_array_index (colours, PodiumColour, k));
  int worst = -1; /* 0: told apart by their shapes; 1: one has none; 2: they are the same */
  *alike = (PodiumAlike){.difference = INFINITY};
  for (guint i = 0; i < looks->len; i++)
    for (guint k = i + 1; k < looks->len; k++) {
      const Look *a = &g_array_index (looks, Look, i), *b = &g_array_index (looks, Look, k);
      double difference = differences[a->slot * colours->len + b->slot];
      if (a->slot == b->slot || difference >= ALIKE)
        continue;
      int bad = !a->shape || !b->shape ? 1 : a->shape == b->shape ? 2 : 0;
      if (bad > worst || (bad == worst && difference < alike->difference))
        *alike = (PodiumAlike){a->model, b->model, bad == 0, bad == 2, difference, alike->n};
      worst = MAX (worst, bad);
      alike->n++;
    }
  return alike->n > 0;
}
