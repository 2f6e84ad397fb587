/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scene.h"

#include <math.h>

/* Outlines in units of the diameter of the circle of equal area, so that no maker weighs more than another. */
#define SQUARE 0.4431
#define DIAMOND 0.6267
#define TRIANGLE_TOP 0.7231
#define TRIANGLE_BASE 0.4434
#define TRIANGLE_SIDE 0.6733
#define SALTIRE_INNER 0.2651
#define SALTIRE_NEAR 0.3040
#define SALTIRE_FAR 0.5691
#define PLUS_HALF 0.1874
#define PLUS_ARM 0.6175
#define STAR_OUTER 0.7975
#define STAR_INNER 0.3351
#define HOURGLASS 0.6267
#define HALF_DISC 0.7071
#define TEE 0.5539
#define HOLLOW 0.872 /* a hollow outline is drawn smaller, for its stroke to end where the solid shape would */

static void
polygon (PodiumPath *path, double x, double y, double d, const double (*points)[2], guint n)
{
  for (guint i = 0; i < n; i++)
    (i ? podium_path_line : podium_path_move) (path, x + points[i][0] * d, y + points[i][1] * d);
  podium_path_close (path);
}
#define POLYGON(...)                                                                                                \
  polygon (path, x, y, d, (const double[][2]){ __VA_ARGS__ }, G_N_ELEMENTS (((const double[][2]){ __VA_ARGS__ })))

static void
star (PodiumPath *path, double x, double y, double d)
{
  double points[10][2];
  for (int i = 0; i < 10; i++) {
    double radius = i % 2 ? STAR_INNER : STAR_OUTER, angle = G_PI / 5 * i - G_PI_2;
    points[i][0] = radius * cos (angle);
    points[i][1] = radius * sin (angle);
  }
  polygon (path, x, y, d, (const double (*)[2]) points, 10);
}

gboolean
podium_shape_is_hollow (PodiumShape shape)
{
  return shape >= PODIUM_SHAPE_RING && shape <= PODIUM_SHAPE_HOLLOW_TRIANGLE;
}

void
podium_symbol_path (PodiumPath *path, PodiumShape shape, double x, double y, double d)
{
  if (podium_shape_is_hollow (shape))
    d *= HOLLOW;
  switch (shape) {
  case PODIUM_SHAPE_SQUARE:
  case PODIUM_SHAPE_HOLLOW_SQUARE:
    POLYGON ({ -SQUARE, -SQUARE }, { SQUARE, -SQUARE }, { SQUARE, SQUARE }, { -SQUARE, SQUARE });
    break;
  case PODIUM_SHAPE_DIAMOND:
  case PODIUM_SHAPE_HOLLOW_DIAMOND:
    POLYGON ({ 0, -DIAMOND }, { DIAMOND, 0 }, { 0, DIAMOND }, { -DIAMOND, 0 });
    break;
  case PODIUM_SHAPE_TRIANGLE_UP:
  case PODIUM_SHAPE_HOLLOW_TRIANGLE:
    POLYGON ({ 0, -TRIANGLE_TOP }, { TRIANGLE_SIDE, TRIANGLE_BASE }, { -TRIANGLE_SIDE, TRIANGLE_BASE });
    break;
  case PODIUM_SHAPE_TRIANGLE_DOWN:
    POLYGON ({ 0, TRIANGLE_TOP }, { TRIANGLE_SIDE, -TRIANGLE_BASE }, { -TRIANGLE_SIDE, -TRIANGLE_BASE });
    break;
  case PODIUM_SHAPE_SALTIRE:
    POLYGON ({ SALTIRE_NEAR, -SALTIRE_FAR }, { SALTIRE_FAR, -SALTIRE_NEAR }, { SALTIRE_INNER, 0 },
             { SALTIRE_FAR, SALTIRE_NEAR }, { SALTIRE_NEAR, SALTIRE_FAR }, { 0, SALTIRE_INNER },
             { -SALTIRE_NEAR, SALTIRE_FAR }, { -SALTIRE_FAR, SALTIRE_NEAR }, { -SALTIRE_INNER, 0 },
             { -SALTIRE_FAR, -SALTIRE_NEAR }, { -SALTIRE_NEAR, -SALTIRE_FAR }, { 0, -SALTIRE_INNER });
    break;
  case PODIUM_SHAPE_PLUS:
    POLYGON ({ -PLUS_HALF, -PLUS_ARM }, { PLUS_HALF, -PLUS_ARM }, { PLUS_HALF, -PLUS_HALF }, { PLUS_ARM, -PLUS_HALF },
             { PLUS_ARM, PLUS_HALF }, { PLUS_HALF, PLUS_HALF }, { PLUS_HALF, PLUS_ARM }, { -PLUS_HALF, PLUS_ARM },
             { -PLUS_HALF, PLUS_HALF }, { -PLUS_ARM, PLUS_HALF }, { -PLUS_ARM, -PLUS_HALF },
             { -PLUS_HALF, -PLUS_HALF });
    break;
  case PODIUM_SHAPE_STAR:
    star (path, x, y, d);
    break;
  case PODIUM_SHAPE_HOURGLASS:
    POLYGON ({ -HOURGLASS, -HOURGLASS }, { HOURGLASS, -HOURGLASS }, { -HOURGLASS, HOURGLASS },
             { HOURGLASS, HOURGLASS });
    break;
  case PODIUM_SHAPE_HALF_DISC:
    podium_path_move (path, x - HALF_DISC * d, y + HALF_DISC * d / 2);
    podium_path_arc (path, x, y + HALF_DISC * d / 2, HALF_DISC * d, G_PI, 2 * G_PI);
    podium_path_close (path);
    break;
  case PODIUM_SHAPE_TEE:
    POLYGON ({ -TEE, -TEE }, { TEE, -TEE }, { TEE, -0.2 * TEE }, { 0.4 * TEE, -0.2 * TEE }, { 0.4 * TEE, TEE },
             { -0.4 * TEE, TEE }, { -0.4 * TEE, -0.2 * TEE }, { -TEE, -0.2 * TEE });
    break;
  case PODIUM_SHAPE_CIRCLE:
  case PODIUM_SHAPE_RING:
  default:
    podium_path_circle (path, x, y, d / 2);
  }
}

static void
gap (PodiumPath *path, double x, double y, double half_width, double half_height)
{
  podium_path_move (path, x - half_width, y - half_height);
  podium_path_line (path, x + half_width, y - half_height);
  podium_path_line (path, x + half_width, y + half_height);
  podium_path_line (path, x - half_width, y + half_height);
  podium_path_close (path);
}

/* A gap along a diagonal, as wide as the level ones; @down: 1 where it falls to the right, -1 where it rises. */
static void
slant (PodiumPath *path, double x, double y, double d, int down)
{
  double far = 0.75 * M_SQRT1_2 * d, half = 0.10 * M_SQRT1_2 * d;
  podium_path_move (path, x - far + half, y - down * (far + half));
  podium_path_line (path, x + far + half, y + down * (far - half));
  podium_path_line (path, x + far - half, y + down * (far + half));
  podium_path_line (path, x - far - half, y - down * (far - half));
  podium_path_close (path);
}

void
podium_symbol_gaps (PodiumPath *path, PodiumFill fill, double x, double y, double d)
{
  if (fill == PODIUM_FILL_EYE)
    podium_path_circle (path, x, y, 0.20 * d);
  if (fill == PODIUM_FILL_SLOT || fill == PODIUM_FILL_CROSS)
    gap (path, x, y, 0.75 * d, 0.10 * d);
  if (fill == PODIUM_FILL_POLE || fill == PODIUM_FILL_CROSS)
    gap (path, x, y, 0.10 * d, 0.75 * d);
  if (fill == PODIUM_FILL_RISING || fill == PODIUM_FILL_SALTIRE)
    slant (path, x, y, d, -1);
  if (fill == PODIUM_FILL_FALLING || fill == PODIUM_FILL_SALTIRE)
    slant (path, x, y, d, 1);
}
