/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Plots that nobody drew, with up to sixty points each: names of two to a hundred letters, clouds, duplicates, points in
 * corners, brackets, a frontier, words in a corner, from 400 x 300 to 4K. The same seed makes the same plot. */

#include <math.h>

#include "labels.h"

#define MOST_LABELS 60
#define MOST_OBSTACLES 80

typedef struct {
  PodiumLabel labels[MOST_LABELS];
  guint n;
  PodiumBox obstacles[MOST_OBSTACLES];
  guint n_obstacles;
  PodiumBox shunned;
  PodiumLabelSpace space;
  double scale;
} Layout;

static const struct {
  double width, height, scale, point, line;
} pages[] = {
  { 400, 300, 1, 11, 15 },    { 640, 480, 1, 13, 17 },   { 1280, 720, 1, 16, 17 },
  { 1600, 900, 1, 16, 17 },   { 1920, 1080, 1, 28, 34 }, { 3840, 2160, 2, 32, 34 },
};

static inline void
add_obstacle (Layout *layout, PodiumBox box)
{
  if (layout->n_obstacles < MOST_OBSTACLES)
    layout->obstacles[layout->n_obstacles++] = box;
}

/* As steps, and what lies over them: left is fewer, up is more. */
static inline void
add_frontier (Layout *layout)
{
  const PodiumBox *plot = &layout->space.bounds;
  double floor_y = plot->y + plot->height, before = floor_y;
  for (double x = plot->x;;) {
    const PodiumLabel *next = NULL; /* the leftmost point from x on that is higher than the line */
    for (guint i = 0; i < layout->n; i++) {
      const PodiumLabel *label = &layout->labels[i];
      if (label->y < before && (!next || label->x < next->x))
        next = label;
    }
    double end = next ? next->x : plot->x + plot->width;
    if (before < floor_y)
      add_obstacle (layout, (PodiumBox){ x, before - 1, MAX (0, end - x), 2 });
    if (!next)
      return;
    add_obstacle (layout, (PodiumBox){ end - 1, next->y, 2, before - next->y });
    x = end;
    before = next->y;
  }
}

static inline void
add_point (Layout *layout, GRand *random, int pattern, double point, double line)
{
  const PodiumBox *plot = &layout->space.bounds;
  PodiumLabel *label = &layout->labels[layout->n];
  double u = g_rand_double (random), v = g_rand_double (random), half = point / 2, tray = 0;
  if (pattern == 1) {
    u = 0.5 + 0.2 * (u - 0.5);
    v = 0.5 + 0.2 * (v - 0.5);
  } else if (pattern == 2) {
    v = u;
  } else if (pattern == 3) {
    u = u < 0.5 ? 0.02 * u : 1 - 0.02 * u;
    v = v < 0.5 ? 0.02 * v : 1 - 0.02 * v;
  }
  /* the words of the good corner have a band that holds no point */
  double top = plot->y + 2 * line, height = plot->height - 2 * line;
  *label = (PodiumLabel){ .x = plot->x + half + u * (plot->width - 2 * half), .y = top + half + v * (height - 2 * half) };
  if (layout->n && g_rand_int_range (random, 0, 10) == 0) {
    label->x = layout->labels[layout->n - 1].x;
    label->y = layout->labels[layout->n - 1].y;
  }
  if (g_rand_int_range (random, 0, 6) == 0)
    tray = 0.8 * point;
  label->mark = (PodiumBox){ label->x - half, label->y - half, point, point + tray };
  gboolean is_long = g_rand_int_range (random, 0, 8) == 0;
  double letters = is_long ? g_rand_double_range (random, 30, 100) : g_rand_double_range (random, 2, 20);
  label->width = letters * 0.45 * line;
  label->height = 0.8 * line;
  label->eye = 0.4 * line;
  if (g_rand_int_range (random, 0, 4)) {
    label->full_width = MAX (label->width, g_rand_double_range (random, 5, 16) * line);
    label->full_height = label->height + line;
  }
  layout->n++;
}

static inline void
make_layout (Layout *layout, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  gsize page = seed % G_N_ELEMENTS (pages);
  double width = pages[page].width, height = pages[page].height, line = pages[page].line;
  int pattern = g_rand_int_range (random, 0, 4);
  guint n = (guint) g_rand_int_range (random, 1, MOST_LABELS + 1);
  *layout = (Layout){ .scale = pages[page].scale };
  layout->space = (PodiumLabelSpace){ .bounds = { 0.1 * width, 0.2 * height, 0.8 * width, 0.6 * height },
                                      .gap = 0.625 * pages[page].point, .pad = 2.5 * pages[page].scale,
                                      .number_width = 1.1 * line, .number_height = 0.6 * line };
  for (guint i = 0; i < n; i++)
    add_point (layout, random, pattern, pages[page].point, line);
  const PodiumBox *plot = &layout->space.bounds;
  add_obstacle (layout, (PodiumBox){ plot->x, plot->y + plot->height, plot->width, 2 });
  add_obstacle (layout, (PodiumBox){ plot->x, plot->y, 9 * line, line });
  if (g_rand_boolean (random))
    add_frontier (layout);
  layout->shunned = (PodiumBox){ plot->x, plot->y, plot->width / 3, plot->height / 3 };
  layout->space.shunned = &layout->shunned;
  layout->space.n_shunned = 1;
}

static inline void
place (Layout *layout)
{
  layout->space.shunned = &layout->shunned;
  podium_labels_place (layout->labels, layout->n, layout->obstacles, layout->n_obstacles, &layout->space);
}
