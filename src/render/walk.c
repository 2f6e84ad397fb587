/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "walk.h"

#include <math.h>

#include "pick.h"

static double
middle_x (const PodiumMark *mark)
{
  return mark->bounds.x + mark->bounds.width / 2;
}

static double
middle_y (const PodiumMark *mark)
{
  return mark->bounds.y + mark->bounds.height / 2;
}

static gboolean
is_point_chart (PodiumChartKind kind)
{
  return kind == PODIUM_CHART_EFFICIENCY || kind == PODIUM_CHART_TIMELINE;
}

/* --- Points: along one axis; what is level goes along the other, then in paint order --- */

static int
compare_along (const PodiumMark *a, const PodiumMark *b, gboolean upright)
{
  double first = upright ? middle_y (a) - middle_y (b) : middle_x (a) - middle_x (b);
  double second = upright ? middle_x (a) - middle_x (b) : middle_y (b) - middle_y (a);
  if (first != 0)
    return first < 0 ? -1 : 1;
  return second != 0 ? (second < 0 ? -1 : 1) : a < b ? -1 : a > b;
}

static const PodiumMark *
walk_points (GPtrArray *marks, const PodiumMark *from, gboolean upright, int by)
{
  const PodiumMark *next = NULL;
  for (guint i = 0; i < marks->len; i++) {
    const PodiumMark *mark = g_ptr_array_index (marks, i);
    if (compare_along (mark, from, upright) * by > 0 && (!next || compare_along (mark, next, upright) * by < 0))
      next = mark;
  }
  return next;
}

static const PodiumMark *
end_of_points (GPtrArray *marks, int by)
{
  const PodiumMark *end = g_ptr_array_index (marks, 0);
  for (guint i = 1; i < marks->len; i++)
    if (compare_along (g_ptr_array_index (marks, i), end, FALSE) * by > 0)
      end = g_ptr_array_index (marks, i);
  return end;
}

/* --- Rows: along the paint order of what shares a model or a metric --- */

static gboolean
shares (const PodiumMark *a, const PodiumMark *b, gboolean model)
{
  return g_strcmp0 (model ? a->model : a->metric, model ? b->model : b->metric) == 0;
}

static const PodiumMark *
walk_list (GPtrArray *marks, const PodiumMark *from, gboolean model, int by)
{
  guint at;
  if (!g_ptr_array_find (marks, from, &at))
    return NULL;
  for (int i = (int) at + by; i >= 0 && i < (int) marks->len; i += by)
    if (shares (g_ptr_array_index (marks, (guint) i), from, model))
      return g_ptr_array_index (marks, (guint) i);
  return NULL;
}

/* The next to the left or right of those that share a model or a metric. */
static const PodiumMark *
walk_across (GPtrArray *marks, const PodiumMark *from, gboolean model, int by)
{
  const PodiumMark *next = NULL;
  for (guint i = 0; i < marks->len; i++) {
    const PodiumMark *mark = g_ptr_array_index (marks, i);
    if (shares (mark, from, model) && compare_along (mark, from, FALSE) * by > 0
        && (!next || compare_along (mark, next, FALSE) * by < 0))
      next = mark;
  }
  return next;
}

static gboolean
has_panels (GPtrArray *marks)
{
  for (guint i = 1; i < marks->len; i++)
    if (!shares (g_ptr_array_index (marks, 0), g_ptr_array_index (marks, i), FALSE))
      return TRUE;
  return FALSE;
}

/* --- Grids: the nearest in that direction, most of all straight ahead --- */

static const PodiumMark *
walk_grid (GPtrArray *marks, const PodiumMark *from, gboolean upright, int by)
{
  const PodiumMark *next = NULL;
  double least = INFINITY;
  for (guint i = 0; i < marks->len; i++) {
    const PodiumMark *mark = g_ptr_array_index (marks, i);
    double dx = middle_x (mark) - middle_x (from), dy = middle_y (mark) - middle_y (from);
    double ahead = (upright ? dy : dx) * by, aside = fabs (upright ? dx : dy);
    double width = upright ? MAX (mark->bounds.width, from->bounds.width) : MAX (mark->bounds.height, from->bounds.height);
    double cost = ahead + (aside > width / 2 + 1 ? 1e6 + 4 * aside : 0);
    if (ahead > 0.5 && cost < least && (upright || cost < 1e6)) {
      least = cost;
      next = mark;
    }
  }
  return next;
}

/* Up and down one column of points; what is level there comes in paint order. */
static const PodiumMark *
walk_column (GPtrArray *marks, const PodiumMark *from, int by)
{
  g_autoptr (GPtrArray) column = g_ptr_array_new ();
  for (guint i = 0; i < marks->len; i++)
    if (fabs (middle_x (marks->pdata[i]) - middle_x (from)) <= from->bounds.width)
      g_ptr_array_add (column, marks->pdata[i]);
  return walk_points (column, from, TRUE, by);
}

static const PodiumMark *
step (GPtrArray *marks, PodiumChartKind kind, const PodiumMark *from, gboolean upright, int by)
{
  switch (kind) {
  case PODIUM_CHART_RANKING:
  case PODIUM_CHART_COMPOSITE:
    /* One panel has nothing beside it: there all arrows walk its rows. */
    return upright || !has_panels (marks) ? walk_list (marks, from, FALSE, by) : walk_across (marks, from, TRUE, by);
  case PODIUM_CHART_PROFILE:
  case PODIUM_CHART_DUEL:
    return upright ? walk_list (marks, from, TRUE, by) : walk_across (marks, from, FALSE, by);
  case PODIUM_CHART_SLOPE:
    return upright ? walk_column (marks, from, by) : walk_across (marks, from, TRUE, by);
  default:
    return is_point_chart (kind) ? walk_points (marks, from, upright, by) : walk_grid (marks, from, upright, by);
  }
}

const PodiumMark *
podium_scene_walk (const PodiumScene *scene, PodiumChartKind kind, const PodiumMark *from, PodiumWalk way)
{
  g_autoptr (GPtrArray) marks = podium_scene_data_marks (scene);
  if (!marks->len)
    return NULL;
  if (way == PODIUM_WALK_LAST)
    return is_point_chart (kind) ? end_of_points (marks, 1) : g_ptr_array_index (marks, marks->len - 1);
  if (!from || way == PODIUM_WALK_FIRST)
    return is_point_chart (kind) ? end_of_points (marks, -1) : g_ptr_array_index (marks, 0);
  gboolean upright = way == PODIUM_WALK_UP || way == PODIUM_WALK_DOWN;
  int by = way == PODIUM_WALK_RIGHT || way == PODIUM_WALK_DOWN ? 1 : -1;
  const PodiumMark *next = step (marks, kind, from, upright, by);
  return next ? next : from;
}
