/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "room.h"

#include <math.h>
#include <string.h>

static void
take (PodiumRoom *room, PodiumBox box, guint mark)
{
  if (!(box.width >= 0 && box.height >= 0) || !podium_box_overlaps (&box, &room->bounds))
    return;
  g_array_append_val (room->boxes, box);
  g_array_append_val (room->marks, mark);
}

/* A line as short boxes along it, for its bounding box would take a whole corner. */
static void
take_segment (PodiumRoom *room, double x1, double y1, double x2, double y2, double width, guint mark)
{
  if (x1 == x2 || y1 == y2) {
    PodiumBox box = {MIN (x1, x2), MIN (y1, y2), fabs (x2 - x1), fabs (y2 - y1)};
    take (room, podium_box_grow (box, width / 2), mark);
    return;
  }
  int n = MAX (1, (int)ceil (hypot (x2 - x1, y2 - y1) / 4));
  for (int i = 0; i <= n; i++) {
    double t = (double)i / n;
    take (room,
          podium_box_grow ((PodiumBox){x1 + (x2 - x1) * t, y1 + (y2 - y1) * t, 0, 0}, MAX (2, width / 2)),
          mark);
  }
}

/* The outline of a path; a curve as eight chords. */
static void
take_outline (PodiumRoom *room, const PodiumMark *path, guint mark)
{
  const double *n = path->path.numbers;
  double x = 0, y = 0, start_x = 0, start_y = 0, width = path->paint.width;
  for (const char *step = path->path.steps; *step; step++) {
    if (*step == PODIUM_STEP_CLOSE) {
      take_segment (room, x, y, start_x, start_y, width, mark);
      continue;
    }
    const double *end = *step == PODIUM_STEP_CURVE ? n + 4 : n;
    if (*step == PODIUM_STEP_LINE)
      take_segment (room, x, y, end[0], end[1], width, mark);
    for (int i = 1; *step == PODIUM_STEP_CURVE && i <= 8; i++) {
      double t = i / 8.0, s = 1 - t;
      double at_x = s * s * s * x + 3 * s * s * t * n[0] + 3 * s * t * t * n[2] + t * t * t * n[4];
      double at_y = s * s * s * y + 3 * s * s * t * n[1] + 3 * s * t * t * n[3] + t * t * t * n[5];
      take (room, podium_box_grow ((PodiumBox){at_x, at_y, 0, 0}, MAX (2, width / 2)), mark);
    }
    x = end[0];
    y = end[1];
    if (*step == PODIUM_STEP_MOVE) {
      start_x = x;
      start_y = y;
    }
    n = end + 2;
  }
}

static void
take_mark (PodiumRoom *room, const PodiumMark *mark, guint i)
{
  gboolean under = mark->role == PODIUM_ROLE_GROUND || mark->role == PODIUM_ROLE_WASH ||
                   mark->role == PODIUM_ROLE_GRID ||
                   (mark->role == PODIUM_ROLE_REFERENCE && mark->kind == PODIUM_MARK_RECT);
  if (under)
    return;
  if (mark->kind == PODIUM_MARK_RULE)
    take_segment (room, mark->rule.x1, mark->rule.y1, mark->rule.x2, mark->rule.y2, mark->paint.width,
                  mark->role == PODIUM_ROLE_REFERENCE ? PODIUM_ROOM_REFERENCE : i);
  else if (mark->kind == PODIUM_MARK_PATH && !mark->paint.fill)
    take_outline (room, mark, i);
  else
    take (room, mark->bounds, i);
}

PodiumRoom *
podium_room_new (const PodiumScene *scene, guint from, PodiumBox bounds, double pad)
{
  PodiumRoom *room = g_new0 (PodiumRoom, 1);
  room->bounds = bounds;
  room->pad = pad;
  room->boxes = g_array_new (FALSE, FALSE, sizeof (PodiumBox));
  room->marks = g_array_new (FALSE, FALSE, sizeof (guint));
  PodiumBox table = {0};
  for (guint i = from; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    take_mark (room, mark, i);
    if (mark->role ==
        PODIUM_ROLE_EVIDENCE) /* columns of dots are a table: what stands between its rows is its own */
      table = table.width > 0 ? podium_box_union (table, mark->bounds) : mark->bounds;
  }
  if (table.width > 0)
    take (room, table, PODIUM_ROOM_NO_MARK);
  return room;
}

void
podium_room_free (PodiumRoom *room)
{
  g_array_unref (room->boxes);
  g_array_unref (room->marks);
  g_free (room);
}

void
podium_room_take (PodiumRoom *room, PodiumBox box)
{
  take (room, box, PODIUM_ROOM_NO_MARK);
}

static gboolean
is_clear (const PodiumRoom *room, PodiumBox box, double pad, guint but, gboolean references)
{
  const PodiumBox *b = &room->bounds;
  if (box.x < b->x || box.y < b->y || box.x + box.width > b->x + b->width ||
      box.y + box.height > b->y + b->height)
    return FALSE;
  box = podium_box_grow (box, pad);
  for (guint i = 0; i < room->boxes->len; i++) {
    guint mark = g_array_index (room->marks, guint, i);
    gboolean counts = mark == PODIUM_ROOM_REFERENCE ? references : mark != but || but == PODIUM_ROOM_NO_MARK;
    if (counts && podium_box_overlaps (&box, &g_array_index (room->boxes, PodiumBox, i)))
      return FALSE;
  }
  return TRUE;
}

gboolean
podium_room_is_free (const PodiumRoom *room, PodiumBox box, double pad, guint but)
{
  return is_clear (room, box, pad, but, TRUE);
}

gboolean
podium_room_lets_pass (const PodiumRoom *room, PodiumBox box, double pad)
{
  return is_clear (room, box, pad, PODIUM_ROOM_NO_MARK, FALSE);
}

/* ---- Empty rectangles ---- */

typedef struct {
  int columns, rows;
  guint8 *taken; /* row by row */
  int *height;   /* of the free squares above and at the row in hand, a column each */
} Squares;

static Squares
squares_of (const PodiumRoom *room, double step)
{
  Squares q = {MAX (1, (int)(room->bounds.width / step)), MAX (1, (int)(room->bounds.height / step)), NULL,
               NULL};
  q.taken = g_new0 (guint8, (gsize)q.columns * q.rows);
  q.height = g_new0 (int, q.columns + 1); /* the last stays 0: it ends every run */
  for (guint i = 0; i < room->boxes->len; i++) {
    PodiumBox box = podium_box_grow (g_array_index (room->boxes, PodiumBox, i), room->pad);
    if (g_array_index (room->marks, guint, i) == PODIUM_ROOM_REFERENCE)
      continue;
    double left = (box.x - room->bounds.x) / step, top = (box.y - room->bounds.y) / step;
    int from = CLAMP ((int)floor (left), 0, q.columns),
        to = CLAMP ((int)ceil (left + box.width / step), 0, q.columns);
    int last = CLAMP ((int)ceil (top + box.height / step), 0, q.rows);
    for (int row = CLAMP ((int)floor (top), 0, q.rows); row < last && to > from; row++)
      memset (q.taken + (gsize)row * q.columns + from, 1, (gsize)(to - from));
  }
  return q;
}

/* Whether the row below ends a rectangle of these columns: else it grows on and is found there. */
static gboolean
ends_below (const Squares *q, int row, int from, int to)
{
  return row + 1 == q->rows ||
         memchr (q->taken + (gsize)(row + 1) * q->columns + from, 1, (gsize)(to - from));
}

static int
compare_area (gconstpointer a, gconstpointer b)
{
  const PodiumBox *p = a, *q = b;
  double by_area = q->width * q->height - p->width * p->height;
  return by_area > 0    ? 1
         : by_area < 0  ? -1
         : p->y != q->y ? (p->y > q->y ? 1 : -1)
         : p->x > q->x  ? 1
         : p->x < q->x  ? -1
                        : 0;
}

GArray *
podium_room_rectangles (const PodiumRoom *room, double step)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (PodiumBox));
  Squares q = squares_of (room, step);
  g_autofree int *stack = g_new (int, q.columns + 1), *start = g_new (int, q.columns + 1);
  for (int row = 0; row < q.rows; row++) {
    int depth = 0;
    for (int c = 0; c < q.columns; c++)
      q.height[c] = q.taken[(gsize)row * q.columns + c] ? 0 : q.height[c] + 1;
    for (int c = 0; c <= q.columns; c++) {
      int from = c;
      while (depth && stack[depth - 1] > q.height[c]) {
        int height = stack[--depth];
        from = start[depth];
        if (!ends_below (&q, row, from, c))
          continue;
        PodiumBox box = {room->bounds.x + from * step, room->bounds.y + (row + 1 - height) * step,
                         (c - from) * step, height * step};
        g_array_append_val (found, box);
      }
      if (q.height[c] && (!depth || stack[depth - 1] < q.height[c])) {
        stack[depth] = q.height[c];
        start[depth++] = from;
      }
    }
  }
  g_free (q.taken);
  g_free (q.height);
  g_array_sort (found, compare_area);
  return found;
}
