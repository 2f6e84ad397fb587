/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paths, and the shapes of makers drawn with them. */

#include <math.h>

#include "complain.h"
#include "scene.h"

/* The path as short straight lines: an array of polygons, each a GArray of x, y, x, y, ... */
static GPtrArray *
flatten (const PodiumPath *path)
{
  GPtrArray *polygons = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  const double *n = (const double *) path->numbers->data;
  double x = 0, y = 0;
  for (const char *step = path->steps->str; *step; step++) {
    if (*step == PODIUM_STEP_MOVE || !polygons->len)
      g_ptr_array_add (polygons, g_array_new (FALSE, FALSE, sizeof (double)));
    GArray *polygon = polygons->pdata[polygons->len - 1];
    if (*step == PODIUM_STEP_CLOSE)
      continue;
    if (*step == PODIUM_STEP_CURVE)
      for (int i = 1; i < 64; i++) {
        double t = i / 64.0, u = 1 - t;
        double px = u * u * u * x + 3 * u * u * t * n[0] + 3 * u * t * t * n[2] + t * t * t * n[4];
        double py = u * u * u * y + 3 * u * u * t * n[1] + 3 * u * t * t * n[3] + t * t * t * n[5];
        g_array_append_val (polygon, px);
        g_array_append_val (polygon, py);
      }
    n += *step == PODIUM_STEP_CURVE ? 4 : 0;
    x = n[0];
    y = n[1];
    n += 2;
    g_array_append_val (polygon, x);
    g_array_append_val (polygon, y);
  }
  g_assert_true (n == (const double *) path->numbers->data + path->numbers->len);
  return polygons;
}

static gboolean
inside (GPtrArray *polygons, double x, double y)
{
  gboolean in = FALSE;
  for (guint p = 0; p < polygons->len; p++) {
    const GArray *polygon = polygons->pdata[p];
    const double *n = (const double *) polygon->data;
    guint count = polygon->len / 2;
    for (guint i = 0, k = count - 1; i < count; k = i++) {
      double ax = n[2 * i], ay = n[2 * i + 1], bx = n[2 * k], by = n[2 * k + 1];
      if ((ay > y) != (by > y) && x < ax + (bx - ax) * (y - ay) / (by - ay))
        in = !in;
    }
  }
  return in;
}

/* By counting points of a grid, which also gets outlines right that cross themselves. */
static double
area_of (const PodiumPath *path)
{
  g_autoptr (GPtrArray) polygons = flatten (path);
  PodiumBox box = podium_path_bounds (path);
  const int n = 400;
  int hits = 0;
  for (int i = 0; i < n; i++)
    for (int k = 0; k < n; k++)
      hits += inside (polygons, box.x + box.width * (i + 0.5) / n, box.y + box.height * (k + 0.5) / n);
  return box.width * box.height * hits / ((double) n * n);
}

/* A circle of diameter 20 has 314.16 px². Hollow shapes are outlines for a stroke, all drawn by the same share smaller. */
static void
test_equal_areas (void)
{
  const double d = 20, circle = G_PI * d * d / 4;
  g_autoptr (PodiumPath) ring = podium_path_new ();
  podium_symbol_path (ring, PODIUM_SHAPE_RING, 0, 0, d);
  double hollow = area_of (ring);
  g_assert_cmpfloat (hollow, <, circle);

  for (int shape = PODIUM_SHAPE_CIRCLE; shape <= PODIUM_N_SHAPES; shape++) {
    g_autoptr (PodiumPath) path = podium_path_new ();
    podium_symbol_path (path, (PodiumShape) shape, 0, 0, d);
    double share = area_of (path) / (podium_shape_is_hollow ((PodiumShape) shape) ? hollow : circle);
    if (fabs (share - 1) > 0.02)
      complain ("%s has %.1f %% of the area of the circle", podium_terms_word (&podium_terms_shape, shape),
                          100 * share);
  }
}

/* Wherever it stands and however large, a symbol is the same shape, closed, near its centre. */
static void
test_symbol_bounds (void)
{
  for (int shape = PODIUM_SHAPE_CIRCLE; shape <= PODIUM_N_SHAPES; shape++) {
    g_autoptr (PodiumPath) unit = podium_path_new ();
    g_autoptr (PodiumPath) far_off = podium_path_new ();
    podium_symbol_path (unit, (PodiumShape) shape, 0, 0, 1);
    podium_symbol_path (far_off, (PodiumShape) shape, 100, 50, 16);
    PodiumBox a = podium_path_bounds (unit), b = podium_path_bounds (far_off);
    g_test_message ("%s", podium_terms_word (&podium_terms_shape, shape));
    g_assert_cmpint (unit->steps->str[unit->steps->len - 1], ==, PODIUM_STEP_CLOSE);
    g_assert_cmpfloat_with_epsilon (b.x, 100 + 16 * a.x, 1e-9);
    g_assert_cmpfloat_with_epsilon (b.y, 50 + 16 * a.y, 1e-9);
    g_assert_cmpfloat_with_epsilon (b.width, 16 * a.width, 1e-9);
    g_assert_cmpfloat_with_epsilon (b.height, 16 * a.height, 1e-9);
    g_assert_cmpfloat (a.x, >=, -0.85);
    g_assert_cmpfloat (a.y, >=, -0.85);
    g_assert_cmpfloat (a.x + a.width, <=, 0.85);
    g_assert_cmpfloat (a.y + a.height, <=, 0.85);
    g_assert_cmpfloat_with_epsilon (a.x + a.width / 2, 0, 1e-9); /* all are even left and right */
  }
}

static void
test_hollow (void)
{
  for (int shape = PODIUM_SHAPE_CIRCLE; shape <= PODIUM_N_SHAPES; shape++)
    g_assert_cmpint (podium_shape_is_hollow ((PodiumShape) shape), ==, shape >= 8 && shape <= 11);
}

/* The inside tells models of one maker apart: every fill is another picture, and solid and dashed have no gap. */
static void
test_gaps (void)
{
  char *seen[PODIUM_FILL_DASHED + 1] = { NULL };
  for (int fill = PODIUM_FILL_SOLID; fill <= PODIUM_FILL_DASHED; fill++) {
    g_autoptr (PodiumPath) gaps = podium_path_new ();
    podium_symbol_gaps (gaps, (PodiumFill) fill, 0, 0, 10);
    gboolean none = fill == PODIUM_FILL_SOLID || fill == PODIUM_FILL_DASHED;
    g_assert_cmpint (gaps->steps->len == 0, ==, none);
    PodiumBox box = podium_path_bounds (gaps);
    seen[fill] = g_strdup_printf ("%s %.2f %.2f %.2f", gaps->steps->str, box.width, box.height,
                                  none ? 0 : g_array_index (gaps->numbers, double, 1)); /* mirror images share a box */
    for (int before = PODIUM_FILL_SOLID; before < fill && !none; before++)
      g_assert_cmpstr (seen[before], !=, seen[fill]);
  }
  for (int i = 0; i <= PODIUM_FILL_DASHED; i++)
    g_clear_pointer (&seen[i], g_free);
}

static void
test_circle (void)
{
  g_autoptr (PodiumPath) circle = podium_path_new ();
  podium_path_circle (circle, 30, 40, 10);
  g_autoptr (GPtrArray) polygons = flatten (circle);
  const GArray *points = polygons->pdata[0];
  PodiumBox box = podium_path_bounds (circle);

  for (guint i = 0; i < points->len; i += 2)
    g_assert_cmpfloat_with_epsilon (
        hypot (g_array_index (points, double, i) - 30, g_array_index (points, double, i + 1) - 40), 10,
        0.01); /* a cubic's own error is 0.03 % */
  g_assert_cmpfloat_with_epsilon (area_of (circle), G_PI * 100, 1);
  g_assert_cmpfloat_with_epsilon (box.x, 20, 1e-6);
  g_assert_cmpfloat_with_epsilon (box.width, 20, 1e-6);
}

static void
test_arc (void)
{
  g_autoptr (PodiumPath) path = podium_path_new ();
  podium_path_arc (path, 0, 0, 5, G_PI, 2 * G_PI); /* clockwise on the screen: from the left over the top */
  const double *n = (const double *) path->numbers->data;
  g_assert_cmpint (path->steps->str[0], ==, PODIUM_STEP_MOVE);
  g_assert_cmpfloat_with_epsilon (n[0], -5, 1e-9);
  g_assert_cmpfloat_with_epsilon (n[1], 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (n[path->numbers->len - 2], 5, 1e-9);
  PodiumBox box = podium_path_bounds (path);
  g_assert_cmpfloat_with_epsilon (box.y, -5, 1e-9);
  podium_path_arc (path, 20, 0, 5, 0, G_PI_2); /* a path that has begun is gone on with */
  g_assert_cmpint (path->steps->str[3], ==, PODIUM_STEP_LINE);
}

static void
test_rounded (void)
{
  g_autoptr (PodiumPath) path = podium_path_new ();
  podium_path_rounded (path, (PodiumBox){ 10, 20, 40, 8 }, 100); /* never rounder than half its height */
  PodiumBox box = podium_path_bounds (path);
  g_assert_cmpfloat_with_epsilon (box.x, 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (box.y, 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (box.width, 40, 1e-9);
  g_assert_cmpfloat_with_epsilon (box.height, 8, 1e-9);
  g_assert_cmpfloat_with_epsilon (area_of (path), 32 * 8 + G_PI * 16, 1);
}

static void
test_empty (void)
{
  g_autoptr (PodiumPath) path = podium_path_new ();
  PodiumBox box = podium_path_bounds (path);
  g_assert_cmpfloat (box.width, ==, 0);
  g_assert_cmpfloat (box.height, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/path/circle", test_circle);
  g_test_add_func ("/path/arc", test_arc);
  g_test_add_func ("/path/rounded", test_rounded);
  g_test_add_func ("/path/empty", test_empty);
  g_test_add_func ("/symbol/equal-areas", test_equal_areas);
  g_test_add_func ("/symbol/bounds", test_symbol_bounds);
  g_test_add_func ("/symbol/hollow", test_hollow);
  g_test_add_func ("/symbol/gaps", test_gaps);
  return g_test_run ();
}
