/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "label-grid.h"

#include <math.h>

#define SQUARE 64.0

typedef struct {
  PodiumHeld held; /* NOTHING: taken out */
  guint owner;
  PodiumBox box;   /* of a leader: around it */
  PodiumSegment leader;
} Item;

struct _PodiumLabelGrid {
  int columns, rows;
  PodiumBox bounds;
  GArray **squares; /* of guint into items */
  GArray *items;    /* Item */
};

PodiumLabelGrid *
podium_label_grid_new (PodiumBox bounds)
{
  PodiumLabelGrid *grid = g_new0 (PodiumLabelGrid, 1);
  grid->bounds = bounds;
  grid->columns = MAX (1, (int) ceil (bounds.width / SQUARE));
  grid->rows = MAX (1, (int) ceil (bounds.height / SQUARE));
  grid->squares = g_new0 (GArray *, grid->columns * grid->rows);
  grid->items = g_array_new (FALSE, FALSE, sizeof (Item));
  return grid;
}

void
podium_label_grid_free (PodiumLabelGrid *grid)
{
  for (int i = 0; i < grid->columns * grid->rows; i++)
    g_clear_pointer (&grid->squares[i], g_array_unref);
  g_free (grid->squares);
  g_array_unref (grid->items);
  g_free (grid);
}

typedef struct {
  int left, right, top, bottom;
} Span;

static inline int
square_of (double offset, int n)
{
  return offset <= 0 ? 0 : offset >= n * SQUARE ? n - 1 : (int) (offset / SQUARE);
}

static Span
span_of (const PodiumLabelGrid *grid, const PodiumBox *box)
{
  double x = box->x - grid->bounds.x, y = box->y - grid->bounds.y;
  return (Span){ square_of (x, grid->columns), square_of (x + box->width, grid->columns), square_of (y, grid->rows),
                 square_of (y + box->height, grid->rows) };
}

static guint
add (PodiumLabelGrid *grid, Item item)
{
  guint id = grid->items->len;
  Span span = span_of (grid, &item.box);
  g_array_append_val (grid->items, item);
  for (int row = span.top; row <= span.bottom; row++)
    for (int column = span.left; column <= span.right; column++) {
      GArray **square = &grid->squares[row * grid->columns + column];
      if (!*square)
        *square = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (*square, id);
    }
  return id;
}

guint
podium_label_grid_add_box (PodiumLabelGrid *grid, PodiumHeld held, guint owner, PodiumBox box)
{
  return add (grid, (Item){ .held = held, .owner = owner, .box = box });
}

static PodiumBox
around (const PodiumSegment *s)
{
  return (PodiumBox){ MIN (s->x1, s->x2), MIN (s->y1, s->y2), fabs (s->x2 - s->x1), fabs (s->y2 - s->y1) };
}

guint
podium_label_grid_add_leader (PodiumLabelGrid *grid, guint owner, PodiumSegment leader)
{
  return add (grid, (Item){ .held = PODIUM_HELD_LEADER, .owner = owner, .box = around (&leader), .leader = leader });
}

void
podium_label_grid_remove (PodiumLabelGrid *grid, guint id)
{
  g_array_index (grid->items, Item, id).held = PODIUM_HELD_NOTHING;
}

/* Liang and Barsky's clipping: whether any of the segment lies in the box. */
gboolean
podium_segment_hits_box (const PodiumSegment *s, const PodiumBox *box)
{
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

/* Which side of the line through @s the point lies on. */
static double
side (const PodiumSegment *s, double x, double y)
{
  return (s->x2 - s->x1) * (y - s->y1) - (s->y2 - s->y1) * (x - s->x1);
}

gboolean
podium_segments_cross (const PodiumSegment *a, const PodiumSegment *b)
{
  PodiumBox box_a = around (a), box_b = around (b);
  if (box_a.x > box_b.x + box_b.width || box_b.x > box_a.x + box_a.width || box_a.y > box_b.y + box_b.height
      || box_b.y > box_a.y + box_a.height)
    return FALSE;
  return side (a, b->x1, b->y1) * side (a, b->x2, b->y2) <= 0 && side (b, a->x1, a->y1) * side (b, a->x2, a->y2) <= 0;
}

/* What is asked of each item near by. */
typedef struct {
  guint owner;
  const PodiumBox *box;        /* of a text, or: */
  const PodiumSegment *leader; /* and the point that it leads to */
  double x, y, pad;
  gboolean across_marks;
} Question;

/* Asked millions of times a picture: most items that share a square with a box are beside it. */
static inline gboolean
is_beside (const PodiumBox *a, const PodiumBox *b)
{
  return a->x > b->x + b->width || b->x > a->x + a->width || a->y > b->y + b->height || b->y > a->y + a->height;
}

static gboolean
is_in_the_way (const Item *item, const Question *q)
{
  gboolean own = item->owner == q->owner && q->owner != G_MAXUINT, leader = item->held == PODIUM_HELD_LEADER, mark = item->held == PODIUM_HELD_MARK;
  if (item->held == PODIUM_HELD_NOTHING || (own && !mark))
    return FALSE;
  if (q->box)
    return leader ? podium_segment_hits_box (&item->leader, q->box) : podium_box_overlaps (&item->box, q->box);
  if (leader)
    return podium_segments_cross (&item->leader, q->leader);
  if (item->held == PODIUM_HELD_TEXT) {
    PodiumBox wide = podium_box_grow (item->box, q->pad);
    return podium_segment_hits_box (q->leader, &wide);
  }
  /* a mark that covers the point, as that of a duplicate, cannot be avoided either */
  if (mark ? own || q->across_marks || podium_box_contains (&item->box, q->x, q->y)
           : q->across_marks && podium_box_contains (&item->box, q->x, q->y))
    return FALSE;
  return podium_segment_hits_box (q->leader, &item->box);
}

static gboolean
is_free (const PodiumLabelGrid *grid, const PodiumBox *where, const Question *q)
{
  Span span = span_of (grid, where);
  for (int row = span.top; row <= span.bottom; row++)
    for (int column = span.left; column <= span.right; column++) {
      const GArray *square = grid->squares[row * grid->columns + column];
      for (guint i = 0; square && i < square->len; i++) {
        const Item *item = &g_array_index (grid->items, Item, g_array_index (square, guint, i));
        if (!is_beside (&item->box, where) && is_in_the_way (item, q))
          return FALSE;
      }
    }
  return TRUE;
}

gboolean
podium_label_grid_box_is_free (const PodiumLabelGrid *grid, const PodiumBox *box, guint owner)
{
  return is_free (grid, box, &(Question){ .owner = owner, .box = box });
}

gboolean
podium_label_grid_leader_is_free (const PodiumLabelGrid *grid, const PodiumSegment *leader, guint owner, double x, double y,
                                  gboolean across_marks, double pad)
{
  PodiumBox where = podium_box_grow (around (leader), pad);
  return is_free (grid, &where, &(Question){ owner, NULL, leader, x, y, pad, across_marks });
}
