/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mirror.h"

#include <string.h>

static gboolean
is_frame (PodiumRole role)
{
  switch (role) {
  case PODIUM_ROLE_TITLE:
  case PODIUM_ROLE_SUBTITLE:
  case PODIUM_ROLE_FOOTNOTE:
  case PODIUM_ROLE_MISSING:
  case PODIUM_ROLE_SOURCE:
  case PODIUM_ROLE_DATE:
  case PODIUM_ROLE_BRAND:
    return TRUE;
  default:
    return FALSE;
  }
}

/* Pictures made of several marks, which move as one. */
static gboolean
keeps_its_face (PodiumRole role)
{
  return role == PODIUM_ROLE_BRAND || role == PODIUM_ROLE_STATUS || role == PODIUM_ROLE_ICON;
}

/* The numbers of a path as a copy in the scene, x turned by x -> @factor x + @offset. */
static const double *
turn_path (PodiumScene *scene, const PodiumMark *mark, double factor, double offset)
{
  guint n = 0;
  for (const char *step = mark->path.steps; *step; step++)
    n += *step == PODIUM_STEP_CURVE ? 6 : *step == PODIUM_STEP_CLOSE ? 0 : 2;
  if (!n)
    return mark->path.numbers;
  double *numbers = g_memdup2 (mark->path.numbers, n * sizeof (double));
  for (guint i = 0; i < n; i += 2)
    numbers[i] = factor * numbers[i] + offset;
  g_ptr_array_add (scene->pools, numbers);
  return numbers;
}

/* Moves @mark right by @by. */
static void
shift (PodiumScene *scene, PodiumMark *mark, double by)
{
  mark->bounds.x += by;
  switch (mark->kind) {
  case PODIUM_MARK_RECT:
    mark->rect.x += by;
    break;
  case PODIUM_MARK_RULE:
    mark->rule.x1 += by;
    mark->rule.x2 += by;
    break;
  case PODIUM_MARK_PATH:
    mark->path.numbers = turn_path (scene, mark, 1, by);
    break;
  case PODIUM_MARK_SYMBOL:
    mark->symbol.x += by;
    break;
  case PODIUM_MARK_TEXT:
    mark->text.x += by;
    break;
  }
}

static void
turn (PodiumScene *scene, PodiumMark *mark)
{
  double width = scene->width;
  if (mark->kind == PODIUM_MARK_TEXT) { /* by its pen, not by its ink: columns of figures stay flush */
    shift (scene, mark, width - 2 * mark->text.x - mark->text.advance);
    return;
  }
  if (mark->kind == PODIUM_MARK_SYMBOL) {
    shift (scene, mark, width - 2 * mark->symbol.x);
    return;
  }
  mark->bounds.x = width - mark->bounds.x - mark->bounds.width;
  if (mark->kind == PODIUM_MARK_RECT) {
    mark->rect.x = width - mark->rect.x - mark->rect.width;
  } else if (mark->kind == PODIUM_MARK_RULE) {
    mark->rule.x1 = width - mark->rule.x1;
    mark->rule.x2 = width - mark->rule.x2;
  } else {
    mark->path.numbers = turn_path (scene, mark, -1, width);
  }
}

/* The marks from @i on that are one picture: those that lie in the first; the whole of the Podium mark.
 * Returns the first behind them. */
static guint
turn_picture (PodiumScene *scene, guint i)
{
  const PodiumMark *first = podium_scene_mark (scene, i);
  PodiumBox box = first->bounds, whole = podium_box_grow (box, 1);
  guint end = i + 1;
  for (; end < scene->marks->len; end++) {
    const PodiumMark *mark = podium_scene_mark (scene, end);
    const PodiumBox *b = &mark->bounds;
    if (mark->role != first->role ||
        (mark->role != PODIUM_ROLE_BRAND &&
         !podium_box_contains (&whole, b->x + b->width / 2, b->y + b->height / 2)))
      break;
    box = podium_box_union (box, *b);
  }
  for (guint k = i; k < end; k++)
    shift (scene, &g_array_index (scene->marks, PodiumMark, k), scene->width - 2 * box.x - box.width);
  return end;
}

void
podium_scene_mirror (PodiumScene *scene, gboolean plot)
{
  if (plot) {
    scene->rows.box.x = scene->width - scene->rows.box.x - scene->rows.box.width;
    scene->rows.from_right = TRUE;
  }
  for (guint i = 0; i < scene->marks->len;) {
    PodiumMark *mark = &g_array_index (scene->marks, PodiumMark, i);
    if (!plot && !is_frame (mark->role)) {
      i++;
    } else if (keeps_its_face (mark->role) &&
               (mark->kind != PODIUM_MARK_TEXT || mark->role == PODIUM_ROLE_BRAND)) {
      i = turn_picture (scene, i);
    } else {
      turn (scene, mark);
      i++;
    }
  }
}
