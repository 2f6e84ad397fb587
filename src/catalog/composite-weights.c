/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What other weights would say: the shares of all weightings, and the nearest ones with another winner. */

#include "composite.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SLACK 1e-9

static const PodiumCompositeRow *
row_at (const PodiumComposite *composite, guint i)
{
  return g_ptr_array_index (composite->rows, i);
}

/* splitmix64 (Steele, Lea and Flood 2014): small, without state to spoil, and the same on every machine. */
static guint64
next_bits (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  z = (z ^ z >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ z >> 31;
}

/* Above 0, at most 1: its logarithm is finite. */
static double
next_uniform (guint64 *state)
{
  return (double)((next_bits (state) >> 11) + 1) * 0x1p-53;
}

static void
draw_weights (double *weights, guint n, guint64 *state)
{
  double sum = 0;
  for (guint m = 0; m < n; m++)
    sum += weights[m] = -log (next_uniform (state));
  for (guint m = 0; m < n; m++)
    weights[m] = sum > 0 ? weights[m] / sum : 1.0 / n; /* all draws exactly 1 have no length; once in 2^53n */
}

/* Worst and best of every row on each metric, with the slack that it takes to beat another: @low[metric * rows + row]. A row
 * after the other, for they are gone through for each of thousands of weightings. */
static void
collect_ends (const PodiumComposite *composite, double *low, double *high)
{
  guint n = composite->rows->len;
  for (guint m = 0; m < composite->n_metrics; m++)
    for (guint i = 0; i < n; i++) {
      const PodiumCompositePart *part = &row_at (composite, i)->parts[m];
      low[m * n + i] = part->low - part->slack;
      high[m * n + i] = part->high + part->slack;
    }
}

/* The sums of @ends for one weighting. */
static void
weigh_ends (const double *restrict ends, const double *weights, guint n_metrics, guint n, double *restrict sums)
{
  memset (sums, 0, n * sizeof *sums);
  for (guint m = 0; m < n_metrics; m++)
    for (guint i = 0; i < n; i++)
      sums[i] += weights[m] * ends[m * n + i];
}

PodiumCompositeShare *
podium_composite_shares (const PodiumComposite *composite, guint n, guint64 seed)
{
  guint n_rows = composite->rows->len, n_metrics = composite->n_metrics;
  PodiumCompositeShare *shares = g_new0 (PodiumCompositeShare, n_rows);
  g_autofree double *weights = g_new0 (double, n_metrics);
  g_autofree double *low = g_new0 (double, n_metrics * n_rows), *high = g_new0 (double, n_metrics * n_rows);
  g_autofree double *worst = g_new0 (double, n_rows), *best = g_new0 (double, n_rows);
  g_autofree guint *surely = g_new0 (guint, n_rows), *possibly = g_new0 (guint, n_rows);
  guint64 state = seed;

  collect_ends (composite, low, high);
  for (guint draw = 0; draw < n && n_rows; draw++) {
    draw_weights (weights, n_metrics, &state);
    weigh_ends (low, weights, n_metrics, n_rows, worst);
    weigh_ends (high, weights, n_metrics, n_rows, best);
    double top = -INFINITY, second = -INFINITY,
           floor = -INFINITY; /* the two highest maxima, the highest minimum */
    guint at = 0;             /* whose maximum is the highest: no other can be ahead of it */
    for (guint i = 0; i < n_rows; i++) {
      if (best[i] > top) {
        second = top;
        top = best[i];
        at = i;
      } else {
        second = MAX (second, best[i]);
      }
      floor = MAX (floor, worst[i]);
    }
    surely[at] += worst[at] > second + SLACK;
    for (guint i = 0; i < n_rows; i++)
      possibly[i] += best[i] + SLACK >= floor;
  }
  for (guint i = 0; i < n_rows; i++) {
    shares[i].surely = (double)surely[i] / n;
    shares[i].possibly = (double)possibly[i] / n;
  }
  return shares;
}

/* ---- The smallest change ---- */

/* A metric, and how far the rival's minimum is ahead of the first one's on it. */
typedef struct {
  guint metric;
  double lead;
} Lead;

static int
compare_leads (gconstpointer a, gconstpointer b)
{
  const Lead *x = a, *y = b;
  if (x->lead != y->lead)
    return x->lead < y->lead ? -1 : 1;
  return x->metric < y->metric ? -1 : x->metric > y->metric;
}

/* Fills @change with the least that lets @rival overtake @first; FALSE where nothing does. */
static gboolean
overtake (const PodiumComposite *composite, const PodiumCompositeRow *first, const PodiumCompositeRow *rival,
          PodiumCompositeChange *change)
{
  guint n = composite->n_metrics, to = 0;
  g_autofree Lead *leads = g_new0 (Lead, n);
  double behind = 0;
  for (guint m = 0; m < n; m++) {
    leads[m] = (Lead){m, rival->parts[m].low - first->parts[m].low};
    behind -= composite->metrics[m].weight * leads[m].lead;
    if (leads[m].lead > leads[to].lead)
      to = m;
  }
  double most = leads[to].lead;
  if (most <= SLACK)
    return FALSE;
  *change = (PodiumCompositeChange){.then = rival, .weights = g_new0 (double, n), .to = to};
  for (guint m = 0; m < n; m++)
    change->weights[m] = composite->metrics[m].weight;
  qsort (leads, n, sizeof *leads, compare_leads);
  for (guint i = 0; i < n && behind > SLACK && leads[i].lead < most; i++) {
    double each = most - leads[i].lead; /* what one unit of weight brings */
    double give = MIN (behind / each, change->weights[leads[i].metric]);
    change->weights[leads[i].metric] -= give;
    change->weights[to] += give;
    change->moved += give;
    behind -= give * each;
  }
  return TRUE;
}

PodiumCompositeChange
podium_composite_smallest_change (const PodiumComposite *composite)
{
  PodiumCompositeChange best = {0};
  for (guint i = 1; i < composite->rows->len; i++) {
    PodiumCompositeChange change;
    if (!overtake (composite, row_at (composite, 0), row_at (composite, i), &change))
      continue;
    if (!best.then || change.moved < best.moved - SLACK) {
      podium_composite_change_clear (&best);
      best = change;
    } else {
      podium_composite_change_clear (&change);
    }
  }
  return best;
}

void
podium_composite_change_clear (PodiumCompositeChange *change)
{
  g_clear_pointer (&change->weights, g_free);
  change->then = NULL;
}
