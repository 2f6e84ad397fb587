/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "labels.h"

#include <math.h>

/* Boxes filed by the squares of a grid that they touch, so that a look-up does not walk through all. */
#define SQUARE 96.0

typedef struct {
  int columns, rows;
  PodiumBox bounds;
  GArray **squares; /* of guint into boxes */
  GArray *boxes;    /* PodiumBox; an empty one is taken out */
} Grid;

static Grid *
grid_new (PodiumBox bounds)
{
  Grid *grid = g_new0 (Grid, 1);
  grid->bounds = bounds;
  grid->columns = MAX (1, (int) ceil (bounds.width / SQUARE));
  grid->rows = MAX (1, (int) ceil (bounds.height / SQUARE));
  grid->squares = g_new0 (GArray *, grid->columns * grid->rows);
  grid->boxes = g_array_new (FALSE, FALSE, sizeof (PodiumBox));
  return grid;
}

static void
grid_free (Grid *grid)
{
  for (int i = 0; i < grid->columns * grid->rows; i++)
    g_clear_pointer (&grid->squares[i], g_array_unref);
  g_free (grid->squares);
  g_array_unref (grid->boxes);
  g_free (grid);
}

typedef struct {
  int left, right, top, bottom;
} Span;

static Span
grid_span (const Grid *grid, const PodiumBox *box)
{
  return (Span){
    CLAMP ((int) floor ((box->x - grid->bounds.x) / SQUARE), 0, grid->columns - 1),
    CLAMP ((int) floor ((box->x + box->width - grid->bounds.x) / SQUARE), 0, grid->columns - 1),
    CLAMP ((int) floor ((box->y - grid->bounds.y) / SQUARE), 0, grid->rows - 1),
    CLAMP ((int) floor ((box->y + box->height - grid->bounds.y) / SQUARE), 0, grid->rows - 1),
  };
}

static guint
grid_add (Grid *grid, PodiumBox box)
{
  guint id = grid->boxes->len;
  Span span = grid_span (grid, &box);
  g_array_append_val (grid->boxes, box);
  for (int row = span.top; row <= span.bottom; row++)
    for (int column = span.left; column <= span.right; column++) {
      GArray **square = &grid->squares[row * grid->columns + column];
      if (!*square)
        *square = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (*square, id);
    }
  return id;
}

/* Calls @hits on every box filed near @box until one says TRUE; @but is left out. */
static gboolean
grid_any (const Grid *grid, const PodiumBox *box, guint but, gboolean (*hits) (const PodiumBox *, gconstpointer),
          gconstpointer data)
{
  Span span = grid_span (grid, box);
  for (int row = span.top; row <= span.bottom; row++)
    for (int column = span.left; column <= span.right; column++) {
      const GArray *square = grid->squares[row * grid->columns + column];
      for (guint i = 0; square && i < square->len; i++) {
        guint id = g_array_index (square, guint, i);
        const PodiumBox *filed = &g_array_index (grid->boxes, PodiumBox, id);
        if (id != but && filed->width > 0 && hits (filed, data))
          return TRUE;
      }
    }
  return FALSE;
}

static gboolean
hits_box (const PodiumBox *filed, gconstpointer box)
{
  return podium_box_overlaps (filed, box);
}

typedef struct {
  double x1, y1, x2, y2;
  double to_x, to_y; /* the point that a leader leads to */
} Segment;

/* Liang and Barsky's clipping: whether any of the segment lies in the box. What covers the point itself does not count:
 * no leader could avoid it. */
static gboolean
hits_segment (const PodiumBox *box, gconstpointer data)
{
  const Segment *s = data;
  if (podium_box_contains (box, s->to_x, s->to_y))
    return FALSE;
  double dx = s->x2 - s->x1, dy = s->y2 - s->y1, from = 0, to = 1;
  const double p[] = { -dx, dx, -dy, dy };
  const double q[] = { s->x1 - box->x, box->x + box->width - s->x1, s->y1 - box->y, box->y + box->height - s->y1 };
  for (int i = 0; i < 4; i++) {
    if (p[i] == 0) {
      if (q[i] < 0)
        return FALSE;
      continue;
    }
    double at = q[i] / p[i];
    if (p[i] < 0)
      from = MAX (from, at);
    else
      to = MIN (to, at);
  }
  return from <= to;
}

/* The eight positions, best first, as signs of where the block lies: right, right above, right below, left, above,
 * below, left above, left below. */
static const struct {
  int across, down;
} positions[] = { { 1, 0 }, { 1, -1 }, { 1, 1 }, { -1, 0 }, { 0, -1 }, { 0, 1 }, { -1, -1 }, { -1, 1 } };
#define N_POSITIONS 8
#define N_DISTANCES 3

static PodiumBox
candidate_box (const PodiumLabel *label, double gap, int across, int down, int distance)
{
  double reach = gap * (distance + 1), slant = distance ? reach * 0.8 : gap;
  const PodiumBox *m = &label->mark;
  PodiumBox box = { 0, 0, label->width, label->height };

  box.x = across > 0 ? m->x + m->width + reach : across < 0 ? m->x - reach - box.width : label->x - box.width / 2;
  if (across && !down) {
    box.y = label->y - label->eye;
  } else if (!across) {
    box.y = down < 0 ? m->y - reach * 0.6 - box.height : m->y + m->height + reach * 0.6;
  } else {
    /* beside and above: the block ends a little over the point's middle */
    box.y = down < 0 ? label->y - slant - box.height : label->y + slant;
    if (distance)
      box.y += down * (m->height / 2);
  }
  return box;
}

/* From the nearest point of the block's edge to the casing of the mark. */
static Segment
leader_of (const PodiumLabel *label, const PodiumBox *box)
{
  double x = CLAMP (label->x, box->x, box->x + box->width), y = CLAMP (label->y, box->y, box->y + box->height);
  double length = hypot (label->x - x, label->y - y), radius = MIN (label->mark.width, label->mark.height) / 2;
  double share = length > radius ? (length - radius) / length : 0;
  return (Segment){ x, y, x + (label->x - x) * share, y + (label->y - y) * share, label->x, label->y };
}

static PodiumBox
segment_box (const Segment *s)
{
  double x = MIN (s->x1, s->x2), y = MIN (s->y1, s->y2);
  return (PodiumBox){ x, y, MAX (1, fabs (s->x2 - s->x1)), MAX (1, fabs (s->y2 - s->y1)) };
}

/* The first free candidate before @limit takes the label; returns its number, or @limit where none is free. */
static int
try_places (PodiumLabel *label, const Grid *grid, const PodiumLabelSpace *space, guint own, int limit)
{
  for (int k = 0; k < limit; k++) {
    int distance = k / N_POSITIONS, across = positions[k % N_POSITIONS].across, down = positions[k % N_POSITIONS].down;
    PodiumBox box = candidate_box (label, space->gap, across, down, distance);
    PodiumBox wide = podium_box_grow (box, space->pad);
    const PodiumBox *b = &space->bounds;
    if (box.x < b->x || box.y < b->y || box.x + box.width > b->x + b->width || box.y + box.height > b->y + b->height)
      continue;
    if (grid_any (grid, &wide, G_MAXUINT, hits_box, &wide))
      continue;
    if (distance) {
      Segment leader = leader_of (label, &box);
      PodiumBox around = segment_box (&leader);
      if (grid_any (grid, &around, own, hits_segment, &leader))
        continue;
      label->leader_x = leader.x1;
      label->leader_y = leader.y1;
    }
    label->state = PODIUM_LABEL_PLACED;
    label->box = box;
    label->align = across > 0 ? 0 : across < 0 ? 1 : 0.5;
    label->leader = distance > 0;
    return k;
  }
  return limit;
}

static void
file_leader (Grid *grid, const PodiumLabel *label)
{
  /* A line is filed as short boxes along it, for its bounding box would block a whole corner. */
  Segment s = leader_of (label, &label->box);
  int n = MAX (1, (int) ceil (hypot (s.x2 - s.x1, s.y2 - s.y1) / 4));
  for (int i = 0; i < n; i++) {
    double t = (i + 0.5) / n;
    grid_add (grid, (PodiumBox){ s.x1 + (s.x2 - s.x1) * t - 1, s.y1 + (s.y2 - s.y1) * t - 1, 2, 2 });
  }
}

void
podium_labels_place (PodiumLabel *labels, guint n, const PodiumBox *obstacles, guint n_obstacles,
                     const PodiumLabelSpace *space)
{
  const int all = N_POSITIONS * N_DISTANCES;
  Grid *grid = grid_new (space->bounds);
  g_autofree guint *ids = g_new0 (guint, n), *marks = g_new0 (guint, n);
  g_autofree int *places = g_new0 (int, n);

  for (guint i = 0; i < n_obstacles; i++)
    grid_add (grid, obstacles[i]);
  for (guint i = 0; i < n; i++)
    marks[i] = grid_add (grid, labels[i].mark);
  for (guint i = 0; i < n; i++) {
    labels[i].state = PODIUM_LABEL_HOMELESS;
    labels[i].leader = FALSE;
    places[i] = try_places (&labels[i], grid, space, marks[i], all);
    if (labels[i].state != PODIUM_LABEL_PLACED)
      continue;
    ids[i] = grid_add (grid, labels[i].box);
    if (labels[i].leader)
      file_leader (grid, &labels[i]);
  }
  for (guint i = 0; i < n; i++) {
    if (labels[i].state != PODIUM_LABEL_PLACED || labels[i].leader || places[i] == 0)
      continue;
    PodiumBox *filed = &g_array_index (grid->boxes, PodiumBox, ids[i]), here = *filed;
    *filed = (PodiumBox){ 0 };
    if (try_places (&labels[i], grid, space, marks[i], places[i]) < places[i])
      ids[i] = grid_add (grid, labels[i].box);
    else
      g_array_index (grid->boxes, PodiumBox, ids[i]) = here;
  }
  grid_free (grid);
}
