/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seriate.h"

/* 2-opt settles long before; the bound keeps the worst case in check. */
#define MOST_PASSES 50
#define SLACK 1e-12

static void
nearest_neighbours (const double *distance, guint n, guint first, guint *order)
{
  g_autofree gboolean *taken = g_new0 (gboolean, n);
  order[0] = first;
  taken[first] = TRUE;
  for (guint k = 1; k < n; k++) {
    const double *from = distance + (gsize)order[k - 1] * n;
    guint best = n;
    for (guint i = 0; i < n; i++)
      if (!taken[i] && (best == n || from[i] < from[best]))
        best = i;
    order[k] = best;
    taken[best] = TRUE;
  }
}

static void
turn_round (guint *order, guint from, guint to)
{
  for (; from < to; from++, to--) {
    guint swap = order[from];
    order[from] = order[to];
    order[to] = swap;
  }
}

/* One pass over all stretches; the last end of the path is free, so that turning its tail costs one edge
 * only. */
static gboolean
shorten (const double *distance, guint n, guint *order)
{
#define D(a, b) distance[(gsize)order[a] * n + order[b]]
  gboolean shorter = FALSE;
  for (guint i = 1; i + 1 < n; i++)
    for (guint k = i + 1; k < n; k++) {
      double now = D (i - 1, i) + (k + 1 < n ? D (k, k + 1) : 0);
      double then = D (i - 1, k) + (k + 1 < n ? D (i, k + 1) : 0);
      if (then < now - SLACK) {
        turn_round (order, i, k);
        shorter = TRUE;
      }
    }
#undef D
  return shorter;
}

void
podium_seriate (const double *distance, guint n, guint first, guint *order)
{
  g_return_if_fail (first < n || !n);
  if (!n)
    return;
  nearest_neighbours (distance, n, first, order);
  for (int pass = 0; pass < MOST_PASSES && shorten (distance, n, order); pass++)
    continue;
}
