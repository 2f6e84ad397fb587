/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "arrow.h"

#include <math.h>

double
podium_arrow_px (const PodiumPage *page)
{
  return page->style.axis.px / 14;
}

static double
clamp_to (double at, double from, double length)
{
  return CLAMP (at, from, from + length);
}

gboolean
podium_arrow_between (const PodiumPage *page, const PodiumBox *text, const PodiumBox *target, int side,
                      PodiumArrow *arrow)
{
  double k = podium_arrow_px (page);
  double ex = clamp_to (text->x + text->width / 2, target->x, target->width);
  double ey = clamp_to (text->y + text->height / 2, target->y, target->height);
  double sx = clamp_to (ex, text->x, text->width), sy = clamp_to (ey, text->y, text->height);
  double length = hypot (ex - sx, ey - sy), left = length - 14 * k;
  if (left < 16 * k)
    return FALSE;
  double dx = (ex - sx) / length, dy = (ey - sy) / length, bend = CLAMP (0.3 * left, 6 * k, 18 * k) * side;
  *arrow = (PodiumArrow){
      .x1 = sx + 8 * k * dx, .y1 = sy + 8 * k * dy, .x2 = ex - 6 * k * dx, .y2 = ey - 6 * k * dy};
  arrow->cx = (arrow->x1 + arrow->x2) / 2 - dy * bend;
  arrow->cy = (arrow->y1 + arrow->y2) / 2 + dx * bend;
  return TRUE;
}

PodiumBox
podium_arrow_at (const PodiumArrow *w, double t)
{
  double s = 1 - t;
  return (PodiumBox){s * s * w->x1 + 2 * s * t * w->cx + t * t * w->x2,
                     s * s * w->y1 + 2 * s * t * w->cy + t * t * w->y2, 0, 0};
}

double
podium_arrow_breadth (const PodiumPage *page, double t)
{
  return (t > 0.75 ? 3.5 : 2) * podium_arrow_px (page);
}

PodiumMark *
podium_arrow_draw (PodiumPage *page, const PodiumArrow *w)
{
  double head = 6 * podium_arrow_px (page), angle = atan2 (w->y2 - w->cy, w->x2 - w->cx);
  g_autoptr (PodiumPath) path = podium_path_new ();
  podium_path_move (path, w->x1, w->y1);
  podium_path_curve (path, w->x1 + 2 * (w->cx - w->x1) / 3, w->y1 + 2 * (w->cy - w->y1) / 3,
                     w->x2 + 2 * (w->cx - w->x2) / 3, w->y2 + 2 * (w->cy - w->y2) / 3, w->x2, w->y2);
  podium_path_move (path, w->x2 - head * cos (angle - 0.5), w->y2 - head * sin (angle - 0.5));
  podium_path_line (path, w->x2, w->y2);
  podium_path_line (path, w->x2 - head * cos (angle + 0.5), w->y2 - head * sin (angle + 0.5));
  PodiumPaint paint = podium_stroke (page->theme->ink3, 1.2 * podium_arrow_px (page));
  paint.round = TRUE;
  return podium_page_path (page, PODIUM_ROLE_ANNOTATION, path, paint, NULL);
}

double
podium_box_distance (const PodiumBox *a, const PodiumBox *b)
{
  double dx = MAX (0, MAX (a->x - b->x - b->width, b->x - a->x - a->width));
  double dy = MAX (0, MAX (a->y - b->y - b->height, b->y - a->y - a->height));
  return hypot (dx, dy);
}
