/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes to place sixty labels: in each of a thousand layouts of the tests the median of five. */

#include <stdlib.h>

#include "layouts.h"

#define N_LAYOUTS 1000
#define ROUNDS 5

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;
  return x < y ? -1 : x > y;
}

int
main (void)
{
  static Layout layout;
  static double all[N_LAYOUTS];
  guint n = 0;
  for (guint32 seed = 0; n < N_LAYOUTS; seed++) {
    double rounds[ROUNDS];
    make_layout (&layout, seed);
    if (layout.n < MOST_LABELS)
      continue;
    for (int i = 0; i < ROUNDS; i++) {
      gint64 start = g_get_monotonic_time ();
      place (&layout);
      rounds[i] = (g_get_monotonic_time () - start) / 1000.0;
    }
    qsort (rounds, ROUNDS, sizeof *rounds, compare);
    all[n++] = rounds[ROUNDS / 2];
  }
  qsort (all, N_LAYOUTS, sizeof *all, compare);
  g_print ("%d labels, %d layouts: median %.2f ms, nine of ten under %.2f ms, longest %.2f ms; must: median under 5 ms\n",
           MOST_LABELS, N_LAYOUTS, all[N_LAYOUTS / 2], all[N_LAYOUTS * 9 / 10], all[N_LAYOUTS - 1]);
  return 0;
}
