/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pool.h"

typedef struct {
  double sum; /* of the wishes, each less the steps before it */
  guint n;
} Pool;

void
podium_pool (double *y, guint n, double step, double low, double high)
{
  if (!n)
    return;
  step = n > 1 ? MIN (step, (high - low) / (n - 1)) : step;
  g_autofree Pool *pools = g_new0 (Pool, n);
  guint k = 0;
  for (guint i = 0; i < n; i++) {
    pools[k++] = (Pool){y[i] - i * step, 1};
    while (k > 1 && pools[k - 2].sum / pools[k - 2].n > pools[k - 1].sum / pools[k - 1].n) {
      pools[k - 2].sum += pools[k - 1].sum;
      pools[k - 2].n += pools[k - 1].n;
      k--;
    }
  }
  /* The clamp keeps the order, for it is the same for all once the steps are taken off. */
  for (guint p = 0, i = 0; p < k; p++) {
    double place = CLAMP (pools[p].sum / pools[p].n, low, high - (n - 1) * step);
    for (guint end = i + pools[p].n; i < end; i++)
      y[i] = place + i * step;
  }
}
