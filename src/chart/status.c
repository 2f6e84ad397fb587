/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "status.h"

#include <math.h>

static void
ring (PodiumPage *page, double x, double y, double radius, PodiumPaint paint, const PodiumRow *row)
{
  g_autoptr (PodiumPath) path = podium_path_new ();
  podium_path_circle (path, x, y, radius);
  podium_page_path (page, PODIUM_ROLE_STATUS, path, paint, row);
}

static void
tick (PodiumPage *page, double x, double y, double size)
{
  g_autoptr (PodiumPath) path = podium_path_new ();
  podium_path_move (path, x - 0.225 * size, y + 0.025 * size);
  podium_path_line (path, x - 0.05 * size, y + 0.2 * size);
  podium_path_line (path, x + 0.24 * size, y - 0.175 * size);
  PodiumPaint paint = podium_stroke (page->theme->ground, 0.11 * size);
  paint.round = TRUE;
  podium_page_path (page, PODIUM_ROLE_STATUS, path, paint, NULL);
}

void
podium_status_draw (PodiumPage *page, PodiumStatus status, PodiumColour hue, double x, double y, double size,
                    const PodiumRow *row)
{
  PodiumColour quiet = page->theme->ink3;
  double radius = 0.45 * size, width = 0.1 * size;
  g_autoptr (PodiumPath) path = podium_path_new ();

  switch (status) {
  case PODIUM_STATUS_AVAILABLE:
    ring (page, x, y, size / 2, podium_fill (hue), row);
    tick (page, x, y, size);
    break;
  case PODIUM_STATUS_PREVIEW:
    ring (page, x, y, radius, podium_stroke (hue, width), row);
    podium_path_arc (path, x, y, radius, G_PI_2, 1.5 * G_PI);
    podium_path_close (path);
    podium_page_path (page, PODIUM_ROLE_STATUS, path, podium_fill (hue), NULL);
    break;
  case PODIUM_STATUS_ANNOUNCED:
    ring (page, x, y, radius, podium_stroke (hue, width), row);
    ring (page, x, y, 0.17 * size, podium_fill (hue), NULL);
    break;
  case PODIUM_STATUS_HOPED:
    ring (page, x, y, radius, podium_dashes (hue, width, 2 * G_PI * radius / 20, 2 * G_PI * radius / 20), row);
    break;
  case PODIUM_STATUS_WITHDRAWN:
    ring (page, x, y, radius, podium_stroke (quiet, width), row);
    podium_page_rule (page, PODIUM_ROLE_STATUS, x - 0.318 * size, y + 0.318 * size, x + 0.318 * size, y - 0.318 * size,
                      podium_stroke (quiet, width), NULL);
    break;
  case PODIUM_STATUS_NONE:
    podium_page_rule (page, PODIUM_ROLE_STATUS, x - 0.35 * size, y, x + 0.35 * size, y, podium_stroke (quiet, 0.125 * size),
                      row);
    break;
  case PODIUM_STATUS_UNKNOWN:
  default: {
    PodiumType type = page->style.label; /* as small as the other symbols, down to the words beside them */
    type.px = MAX (page->style.detail.px, MIN (type.px, type.px * size / page->style.status));
    podium_page_text (page, PODIUM_ROLE_STATUS, x, y + podium_page_centre (page, type, 600), PODIUM_MIDDLE, type, 600,
                      page->theme->ink3, "?", row);
  }
  }
}

/* A curly brace in a 20 unit square, opening right (@side -1) or left (1). */
static void
brace (PodiumPath *path, double x, double y, double u, double side)
{
  double tip = x + side * 9 * u, back = x + side * 3.5 * u, spine = x + side * 6.5 * u;
  podium_path_move (path, back, y - 9 * u);
  podium_path_curve (path, x + side * 5.5 * u, y - 9 * u, spine, y - 8 * u, spine, y - 6 * u);
  podium_path_line (path, spine, y - 3 * u);
  podium_path_curve (path, spine, y - 1 * u, x + side * 7.5 * u, y, tip, y);
  podium_path_curve (path, x + side * 7.5 * u, y, spine, y + 1 * u, spine, y + 3 * u);
  podium_path_line (path, spine, y + 6 * u);
  podium_path_curve (path, spine, y + 8 * u, x + side * 5.5 * u, y + 9 * u, back, y + 9 * u);
}

static void
window (PodiumPath *path, double x, double y, double u)
{
  podium_path_rounded (path, (PodiumBox){ x - 9.2 * u, y - 9.2 * u, 18.4 * u, 18.4 * u }, 2.5 * u);
  podium_path_move (path, x - 9.2 * u, y - 4.2 * u);
  podium_path_line (path, x + 9.2 * u, y - 4.2 * u);
}

void
podium_access_icon (PodiumPage *page, PodiumAccess word, double x, double y, double size)
{
  double u = size / 20;
  g_autoptr (PodiumPath) lines = podium_path_new ();
  g_autoptr (PodiumPath) solid = podium_path_new ();

  switch (word) {
  case PODIUM_ACCESS_OPEN_WEIGHTS:
    podium_path_move (lines, x, y - 9.5 * u);
    podium_path_line (lines, x, y + 3 * u);
    podium_path_move (lines, x - 4.5 * u, y - 1.2 * u);
    podium_path_line (lines, x, y + 3.3 * u);
    podium_path_line (lines, x + 4.5 * u, y - 1.2 * u);
    podium_path_move (lines, x - 9 * u, y + 3.5 * u);
    podium_path_line (lines, x - 9 * u, y + 8.5 * u);
    podium_path_line (lines, x + 9 * u, y + 8.5 * u);
    podium_path_line (lines, x + 9 * u, y + 3.5 * u);
    break;
  case PODIUM_ACCESS_PUBLIC_API:
  case PODIUM_ACCESS_PRIVATE_API:
    brace (lines, x, y, u, -1);
    brace (lines, x, y, u, 1);
    if (word == PODIUM_ACCESS_PUBLIC_API) {
      for (int i = -1; i <= 1; i++)
        podium_path_circle (solid, x + 3 * i * u, y, u);
    } else {
      podium_path_circle (solid, x, y - 1.7 * u, 2 * u);
      podium_path_move (lines, x, y);
      podium_path_line (lines, x, y + 4.2 * u);
    }
    break;
  case PODIUM_ACCESS_FREE_APP:
    window (lines, x, y, u);
    break;
  case PODIUM_ACCESS_PAID_APP:
  default:
    window (lines, x, y, u);
    podium_path_circle (lines, x, y + 2.8 * u, 3.6 * u);
    podium_path_move (lines, x, y + 1.3 * u);
    podium_path_line (lines, x, y + 4.3 * u);
  }
  PodiumPaint paint = podium_stroke (page->theme->ink2, 0.075 * size);
  paint.round = TRUE;
  podium_page_path (page, PODIUM_ROLE_ICON, lines, paint, NULL);
  if (solid->steps->len)
    podium_page_path (page, PODIUM_ROLE_ICON, solid, podium_fill (page->theme->ink2), NULL);
}
