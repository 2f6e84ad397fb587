/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lanes.h"

#include <math.h>

/* Whether two symbols, trays included, may not stand in one lane. */
static gboolean
touch (const PodiumLane *a, const PodiumLane *b, double gap)
{
  return a->left < b->right + gap && b->left < a->right + gap;
}

/* The first lane none of whose symbols touches @item. */
static guint
free_lane (const PodiumLane *lanes, guint first, guint item, double gap)
{
  for (guint lane = 0;; lane++) {
    gboolean clear = TRUE;
    for (guint i = first; i < item && clear; i++)
      clear = lanes[i].lane != lane || !touch (&lanes[i], &lanes[item], gap);
    if (clear)
      return lane;
  }
}

/* How far lane @lane + 1 must lie below @lane, so that no symbol or tray of the one runs into the other. */
static double
distance (const PodiumLane *lanes, guint first, guint end, guint lane, double step)
{
  double least = step;
  for (guint i = first; i < end; i++)
    for (guint k = first; k < end; k++) {
      double tray = lanes[i].tray_above ? 0 : lanes[i].tray;
      if (lanes[i].lane == lane && lanes[k].lane == lane + 1 && touch (&lanes[i], &lanes[k], 0))
        least = MAX (least, lanes[i].below + tray + lanes[k].above + 1);
    }
  return least;
}

/* Sets the lanes of one cluster from @first to before @end round the line. */
static void
spread (PodiumLane *lanes, guint first, guint end, double step)
{
  guint n = 1;
  for (guint i = first; i < end; i++)
    n = MAX (n, lanes[i].lane + 1);
  for (guint i = first; i < end; i++) {
    lanes[i].n_lanes = n;
    lanes[i].tray_above = n > 1 && lanes[i].lane == 0;
  }
  g_autofree double *y = g_new0 (double, n);
  for (guint lane = 1; lane < n; lane++)
    y[lane] = y[lane - 1] + distance (lanes, first, end, lane - 1, step);
  for (guint i = first; i < end; i++)
    lanes[i].y = y[lanes[i].lane] - y[n - 1] / 2;
}

/* Where the cluster ends that begins at @first: a wide tray may reach back under a symbol that stands before
 * it. */
static guint
cluster_end (const PodiumLane *lanes, guint first, guint n, double gap)
{
  guint end = first + 1;
  double right = lanes[first].right;
  for (guint i = first + 1; i < n; i++)
    if (lanes[i].left < right + gap)
      for (; end <= i; end++)
        right = MAX (right, lanes[end].right);
  return end;
}

PodiumReach
podium_lanes_assign (PodiumLane *lanes, guint n, double gap, double step)
{
  PodiumReach reach = {0, 0};
  for (guint first = 0, end; first < n; first = end) {
    end = cluster_end (lanes, first, n, gap);
    for (guint i = first; i < end; i++)
      lanes[i].lane = free_lane (lanes, first, i, gap);
    spread (lanes, first, end, step);
  }
  for (guint i = 0; i < n; i++) {
    double above = lanes[i].above + (lanes[i].tray_above ? lanes[i].tray : 0);
    double below = lanes[i].below + (lanes[i].tray_above ? 0 : lanes[i].tray);
    reach.above = MAX (reach.above, above - lanes[i].y);
    reach.below = MAX (reach.below, below + lanes[i].y);
  }
  return reach;
}
