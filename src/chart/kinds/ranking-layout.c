/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the rows of a ranking go: how many columns, which type, how high each row. */

#include "ranking.h"

#include <math.h>

/* Between columns, px of the normal class at 8 px a unit: 24. */
static double
gutter (const PodiumRanking *r)
{
  return 3 * r->page->style.unit;
}

static double
column_width (const PodiumRanking *r, double width, guint n)
{
  return (width - (n - 1) * gutter (r)) / n;
}

/* As many columns as have room for names, bars and values; several metrics stand side by side as it is. */
static guint
most_columns (const PodiumRanking *r, double width)
{
  guint n = 1;
  if (r->panels->len > 1)
    return 1;
  while (n < PODIUM_RANKING_MOST_COLUMNS && column_width (r, width, n + 1) >= 22 * r->page->style.label.px)
    n++;
  return n;
}

/* How far the names of a column may reach right of its left end. */
static double
most_block (const PodiumRanking *r, double width, guint n_columns)
{
  gboolean narrow = r->page->style.size == PODIUM_SIZE_THUMB && r->panels->len > 3;
  double share = narrow ? 0.25 : r->panels->len > 1 ? 0.30 : n_columns > 1 ? 0.5 : 0.36;
  return MIN (r->page->style.block_most, share * width);
}

/* Fills @n columns down to @bottom with rows @pitch high, or what they need. Returns how many rows have a
 * place; the first always has. */
static guint
fill (PodiumRanking *r, guint n, double pitch, double bottom, const double *needs, guint n_needs)
{
  guint column = 0;
  double y = r->top;
  r->columns[0] = (PodiumRankingColumn){.divider = NAN};
  for (guint i = 0; i < n_needs; i++) {
    PodiumRankingRow *row = podium_ranking_row (r, i);
    double before = i == r->n_ranked ? r->divider : 0, height = MAX (pitch, needs[i]);
    if (i && y + before + height > bottom + 0.01) {
      if (++column == n || r->top + before + height > bottom + 0.01)
        return i;
      r->columns[column] = (PodiumRankingColumn){.from = i, .divider = NAN};
      y = r->top;
    }
    if (i == r->n_ranked)
      r->columns[column].divider = y;
    row->height = height;
    row->y = round (y + before + height / 2);
    y += before + height;
    r->columns[column].to = i + 1;
    r->columns[column].bottom = y;
    r->n_columns = column + 1;
  }
  return n_needs;
}

/* The highest pitch from @low to @high at which all rows have a place; they are then set so. FALSE: not even
 * @low. */
static gboolean
fill_best (PodiumRanking *r, guint n, double low, double high, double bottom, const double *needs)
{
  guint rows = r->rows->len;
  if (fill (r, n, low, bottom, needs, rows) < rows)
    return FALSE;
  if (fill (r, n, high, bottom, needs, rows) == rows) {
    r->pitch = high;
    return TRUE;
  }
  for (int i = 0; i < 24; i++) { /* to a thousandth of a px */
    double middle = (low + high) / 2;
    if (fill (r, n, middle, bottom, needs, rows) == rows)
      low = middle;
    else
      high = middle;
  }
  r->pitch = low;
  fill (r, n, low, bottom, needs, rows);
  return TRUE;
}

/* Sets the block for @level in one of @n columns and measures the first @n_rows rows. FALSE where it does not
 * go. */
static gboolean
measure (PodiumRanking *r, PodiumBox plot, guint n, guint level, guint n_rows, double *needs)
{
  g_autofree PodiumRowLabel *labels = g_new0 (PodiumRowLabel, n_rows);
  double width = column_width (r, plot.width, n);
  gboolean ranks = FALSE;
  for (guint i = 0; i < n_rows; i++) {
    const PodiumRankingRow *row = podium_ranking_row (r, i);
    labels[i] = (PodiumRowLabel){row->model, row->rank, row->detail};
    ranks |= row->rank != NULL;
  }
  gboolean fits = podium_rows_set (r->page, &r->block, labels, n_rows, plot.x,
                                   plot.x + most_block (r, width, n), ranks, level);
  for (guint i = 0; i < n_rows && fits; i++)
    needs[i] = podium_rows_need (r->page, &r->block, &labels[i]);
  return fits;
}

/* How many rows of the least pitch @n columns hold at most. */
static guint
capacity (const PodiumRanking *r, guint n, double height)
{
  return n * podium_rows_that_fit (r->page, height);
}

static gboolean
lay_all (PodiumRanking *r, PodiumBox plot, guint n, double *needs)
{
  double bottom = plot.y + plot.height, height = bottom - r->top;
  double most = 7.06 * r->page->style.label.px; /* 120 px of the normal class */
  if (r->rows->len > capacity (r, n, height))
    return FALSE;
  for (guint level = n > 1 ? PODIUM_ROWS_NARROW : 0; level < PODIUM_ROWS_LEVELS; level++) {
    double low = podium_rows_least_pitch (r->page, level);
    if (r->rows->len * low <= n * height + 0.01 && measure (r, plot, n, level, r->rows->len, needs) &&
        fill_best (r, n, low, most, bottom, needs))
      return TRUE;
  }
  return FALSE;
}

/* The rows that fit, at the least type. */
static void
lay_some (PodiumRanking *r, PodiumBox plot, guint n, double *needs)
{
  double bottom = plot.y + plot.height, least = podium_rows_least_pitch (r->page, PODIUM_ROWS_LEVELS - 1);
  guint some = MIN (r->rows->len, capacity (r, n, bottom - r->top));
  measure (r, plot, n, PODIUM_ROWS_LEVELS - 1, some, needs);
  r->pitch = least;
  r->n_fit = fill (r, n, least, bottom, needs, some);
}

void
podium_ranking_lay (PodiumRanking *r, PodiumBox plot)
{
  const PodiumStyle *s = &r->page->style;
  g_autofree double *needs = g_new0 (double, r->rows->len);
  guint most = most_columns (r, plot.width), n = 1;

  r->divider = r->n_ranked < r->rows->len ? 1.6 * s->detail.line : 0;
  r->n_fit = r->rows->len;
  while (n <= most && !lay_all (r, plot, n, needs))
    n++;
  if (n > most)
    lay_some (r, plot, n = most, needs);
  for (guint k = 0; k < r->n_columns; k++) {
    r->columns[k].width = column_width (r, plot.width, n);
    r->columns[k].left = round (plot.x + k * (r->columns[k].width + gutter (r)));
  }
  /* A dot leaves room for the tray below it. */
  double half = r->pitch / 2 - s->bracket - 2 * r->page->scale;
  r->block.symbol = MIN (r->block.symbol, podium_ranking_panel (r, 0)->bars ? 0.7 * r->pitch : half / 0.65);
  r->bar = round (MIN (s->bar_most, r->pitch * (r->block.details ? 0.42 : 0.62)));
}
