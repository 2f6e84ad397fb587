/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "weights.h"

#include <math.h>

double *
podium_weights_of (const PodiumView *view)
{
  guint n = view->metrics ? g_strv_length (view->metrics) : 0;
  double *shares = g_new0 (double, MAX (n, 1)), sum = 0;
  for (guint i = 0; i < n; i++)
    sum += shares[i] = g_ascii_strtod (podium_view_weight (view, view->metrics[i]), NULL);
  for (guint i = 0; i < n; i++)
    shares[i] = sum > 0 ? 100 * shares[i] / sum : 100.0 / n;
  return shares;
}

void
podium_weights_move (double *shares, const gboolean *locked, guint n, guint at, double to)
{
  double kept = 0, others = 0;
  guint n_free = 0;
  for (guint i = 0; i < n; i++)
    if (i != at && locked && locked[i])
      kept += shares[i];
    else if (i != at) {
      others += shares[i];
      n_free++;
    }
  double left = MAX (0, 100 - kept);
  double now = n_free ? CLAMP (to, 0, left) : left;
  for (guint i = 0; i < n; i++)
    if (i != at && !(locked && locked[i]))
      shares[i] = others > 0 ? shares[i] * (left - now) / others : (left - now) / n_free;
  shares[at] = now;
}

void
podium_weights_round (const double *shares, guint n, int *whole)
{
  int left = 100;
  g_autofree gboolean *up = g_new0 (gboolean, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    left -= whole[i] = (int)floor (shares[i] + 1e-9);
  for (; left > 0; left--) {
    guint most = n;
    for (guint i = 0; i < n; i++)
      if (!up[i] && (most == n || shares[i] - whole[i] > shares[most] - whole[most] + 1e-9))
        most = i;
    if (most == n)
      return;
    whole[most]++;
    up[most] = TRUE;
  }
}
