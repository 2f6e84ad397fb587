/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scene.h"

#include <math.h>

PodiumPath *
podium_path_new (void)
{
  PodiumPath *path = g_new0 (PodiumPath, 1);
  path->steps = g_string_new (NULL);
  path->numbers = g_array_new (FALSE, FALSE, sizeof (double));
  return path;
}

void
podium_path_free (PodiumPath *path)
{
  g_string_free (path->steps, TRUE);
  g_array_unref (path->numbers);
  g_free (path);
}

static void
step (PodiumPath *path, PodiumStep kind, const double *numbers, guint n)
{
  g_string_append_c (path->steps, (char) kind);
  g_array_append_vals (path->numbers, numbers, n);
}

void
podium_path_move (PodiumPath *path, double x, double y)
{
  step (path, PODIUM_STEP_MOVE, (double[]){ x, y }, 2);
}

void
podium_path_line (PodiumPath *path, double x, double y)
{
  step (path, PODIUM_STEP_LINE, (double[]){ x, y }, 2);
}

void
podium_path_curve (PodiumPath *path, double x1, double y1, double x2, double y2, double x, double y)
{
  step (path, PODIUM_STEP_CURVE, (double[]){ x1, y1, x2, y2, x, y }, 6);
}

void
podium_path_close (PodiumPath *path)
{
  g_string_append_c (path->steps, PODIUM_STEP_CLOSE);
}

void
podium_path_arc (PodiumPath *path, double cx, double cy, double radius, double from, double to)
{
  int n = MAX (1, (int) ceil (fabs (to - from) / G_PI_2 - 1e-9));
  double turn = (to - from) / n;
  double reach = 4.0 / 3 * tan (turn / 4) * radius; /* of the control points, for a circular arc */
  double x = cx + radius * cos (from), y = cy + radius * sin (from);

  if (path->steps->len && path->steps->str[path->steps->len - 1] != PODIUM_STEP_CLOSE)
    podium_path_line (path, x, y);
  else
    podium_path_move (path, x, y);
  for (int i = 0; i < n; i++) {
    double a = from + i * turn, b = a + turn;
    podium_path_curve (path, cx + radius * cos (a) - reach * sin (a), cy + radius * sin (a) + reach * cos (a),
                       cx + radius * cos (b) + reach * sin (b), cy + radius * sin (b) - reach * cos (b),
                       cx + radius * cos (b), cy + radius * sin (b));
  }
}

void
podium_path_circle (PodiumPath *path, double cx, double cy, double radius)
{
  podium_path_move (path, cx + radius, cy);
  podium_path_arc (path, cx, cy, radius, 0, 2 * G_PI);
  podium_path_close (path);
}

void
podium_path_rounded (PodiumPath *path, PodiumBox b, double r)
{
  r = MIN (r, MIN (b.width, b.height) / 2);
  podium_path_move (path, b.x, b.y + r);
  podium_path_arc (path, b.x + r, b.y + r, r, G_PI, 1.5 * G_PI);
  podium_path_arc (path, b.x + b.width - r, b.y + r, r, 1.5 * G_PI, 2 * G_PI);
  podium_path_arc (path, b.x + b.width - r, b.y + b.height - r, r, 0, G_PI_2);
  podium_path_arc (path, b.x + r, b.y + b.height - r, r, G_PI_2, G_PI);
  podium_path_close (path);
}

PodiumBox
podium_path_bounds (const PodiumPath *path)
{
  const double *n = (const double *) path->numbers->data;
  if (!path->numbers->len)
    return (PodiumBox){ 0 };
  double left = n[0], right = n[0], top = n[1], bottom = n[1];
  for (guint i = 2; i < path->numbers->len; i += 2) {
    left = MIN (left, n[i]);
    right = MAX (right, n[i]);
    top = MIN (top, n[i + 1]);
    bottom = MAX (bottom, n[i + 1]);
  }
  return (PodiumBox){ left, top, right - left, bottom - top };
}
