/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pick.h"
#include "dots.h"

#include <math.h>

static gboolean
answers (const PodiumMark *mark)
{
  if (!mark->model)
    return FALSE;
  switch (mark->role) {
  case PODIUM_ROLE_BAR:
  case PODIUM_ROLE_INTERVAL:
  case PODIUM_ROLE_POINT:
  case PODIUM_ROLE_STATUS:
  case PODIUM_ROLE_CELL:
  case PODIUM_ROLE_SYMBOL:
  case PODIUM_ROLE_LABEL:
  case PODIUM_ROLE_DETAIL:
  case PODIUM_ROLE_VALUE:
  case PODIUM_ROLE_RANK:
  case PODIUM_ROLE_BRACKET:
  case PODIUM_ROLE_KEY:
    return TRUE;
  default:
    return FALSE;
  }
}

/* Whether (x, y) is inside the polygon of a path's corners, by the even-odd rule. A curve counts as its chord: of the
 * shapes that come here only the half disc has one. */
static gboolean
inside (const char *steps, const double *n, double x, double y)
{
  gboolean in = FALSE;
  double px = 0, py = 0, start_x = 0, start_y = 0;
  for (const char *step = steps; *step; step++) {
    double qx = start_x, qy = start_y;
    if (*step == PODIUM_STEP_MOVE) {
      px = start_x = n[0];
      py = start_y = n[1];
      n += 2;
      continue;
    }
    if (*step == PODIUM_STEP_LINE) {
      qx = n[0];
      qy = n[1];
      n += 2;
    } else if (*step == PODIUM_STEP_CURVE) {
      qx = n[4];
      qy = n[5];
      n += 6;
    }
    if ((py > y) != (qy > y) && x < px + (qx - px) * (y - py) / (qy - py))
      in = !in;
    px = qx;
    py = qy;
  }
  return in;
}

static gboolean
hits (const PodiumMark *mark, double x, double y)
{
  if (!podium_box_contains (&mark->bounds, x, y))
    return FALSE;
  if (mark->kind != PODIUM_MARK_SYMBOL)
    return TRUE; /* rects, texts, and the small strokes of statuses and brackets fill their boxes for a pointer */
  if (mark->symbol.shape == PODIUM_SHAPE_CIRCLE || podium_shape_is_hollow (mark->symbol.shape))
    return hypot (x - mark->symbol.x, y - mark->symbol.y) <= 0.6 * mark->symbol.diameter;
  g_autoptr (PodiumPath) path = podium_path_new ();
  podium_symbol_path (path, mark->symbol.shape, mark->symbol.x, mark->symbol.y, mark->symbol.diameter);
  return inside (path->steps->str, (const double *) path->numbers->data, x, y);
}

const PodiumMark *
podium_scene_pick (const PodiumScene *scene, double x, double y)
{
  for (guint i = scene->marks->len; i-- > 0;) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (answers (mark) && hits (mark, x, y))
      return mark;
  }
  return NULL;
}

const PodiumMark *
podium_scene_pick_near (const PodiumScene *scene, double x, double y, double reach)
{
  const PodiumMark *nearest = podium_scene_pick (scene, x, y);
  double best = reach;
  if (nearest)
    return nearest;
  for (guint i = scene->marks->len; i-- > 0;) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (!answers (mark))
      continue;
    double dx = MAX (0, MAX (mark->bounds.x - x, x - mark->bounds.x - mark->bounds.width));
    double dy = MAX (0, MAX (mark->bounds.y - y, y - mark->bounds.y - mark->bounds.height));
    if (hypot (dx, dy) < best) {
      best = hypot (dx, dy);
      nearest = mark;
    }
  }
  return nearest;
}

GPtrArray *
podium_scene_data_marks (const PodiumScene *scene)
{
  GPtrArray *marks = g_ptr_array_new ();
  g_autoptr (GPtrArray) dots = g_ptr_array_new ();
  for (guint i = 0, end = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (i >= end)
      end = podium_dots_run (scene, i);
    if (mark->describes)
      g_ptr_array_add (i < end ? dots : marks, (gpointer) mark);
  }
  g_ptr_array_extend (marks, dots, NULL, NULL);
  return marks;
}
