/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bracket.h"

#include <math.h>

void
podium_bracket_on_bar (PodiumPage *page, double x1, double x2, double y, double height, const PodiumRow *row)
{
  const PodiumStyle *s = &page->style;
  double half = 0.62 * height / 2, back = MIN (s->cap, (x2 - x1) / 3);
  g_autoptr (PodiumPath) path = podium_path_new ();

  podium_path_move (path, x1 + back, y - half);
  podium_path_line (path, x1, y - half);
  podium_path_line (path, x1, y + half);
  podium_path_line (path, x1 + back, y + half);
  podium_path_move (path, x1, y);
  podium_path_line (path, x2, y);
  podium_path_move (path, x2 - back, y - half);
  podium_path_line (path, x2, y - half);
  podium_path_line (path, x2, y + half);
  podium_path_line (path, x2 - back, y + half);
  podium_page_path (page, PODIUM_ROLE_BRACKET, path, podium_stroke (page->theme->ground, 3 * s->bracket), row);
  podium_page_path (page, PODIUM_ROLE_BRACKET, path, podium_stroke (page->theme->ink, s->bracket), row);
}

/* Both ends of a tray, moved apart where the claims are too close to draw. */
static void
widen (const PodiumPage *page, double *from, double *to)
{
  double least = MAX (5 * page->scale, 3.3 * page->style.bracket), middle = (*from + *to) / 2;
  if (*to - *from < least) {
    *from = middle - least / 2;
    *to = middle + least / 2;
  }
}

void
podium_tray_below (PodiumPage *page, double from, double to, double floor, const PodiumRow *row)
{
  podium_tray (page, from, to, floor, page->style.tray, row);
}

void
podium_tray (PodiumPage *page, double from, double to, double floor, double reach, const PodiumRow *row)
{
  const PodiumStyle *s = &page->style;
  g_autoptr (PodiumPath) path = podium_path_new ();
  widen (page, &from, &to);
  podium_path_move (path, from, floor - reach);
  podium_path_line (path, from, floor);
  podium_path_line (path, to, floor);
  podium_path_line (path, to, floor - reach);
  podium_page_path (page, PODIUM_ROLE_BRACKET, path, podium_stroke (page->theme->ink, s->bracket), row);
}

void
podium_tray_beside (PodiumPage *page, double from, double to, double floor, const PodiumRow *row)
{
  const PodiumStyle *s = &page->style;
  g_autoptr (PodiumPath) path = podium_path_new ();
  widen (page, &from, &to);
  podium_path_move (path, floor - s->tray, from);
  podium_path_line (path, floor, from);
  podium_path_line (path, floor, to);
  podium_path_line (path, floor - s->tray, to);
  podium_page_path (page, PODIUM_ROLE_BRACKET, path, podium_stroke (page->theme->ink, s->bracket), row);
}

PodiumMark *
podium_date_span (PodiumPage *page, PodiumRole role, double from, double to, double y, double thick, PodiumColour colour,
                  gboolean hedged, const PodiumRow *row)
{
  double edge = page->style.bracket, k = page->scale;
  PodiumBox box = { from, y - thick / 2, MAX (to - from, thick), thick };
  g_autoptr (PodiumPath) bar = podium_path_new ();
  podium_path_rounded (bar, box, thick / 2);
  PodiumRow faint = { .model = row ? row->model : NULL, .metric = row ? row->metric : NULL };
  podium_page_path (page, PODIUM_ROLE_INTERVAL, bar, podium_fill (podium_colour_mix (colour, page->theme->ground, 0.22)), &faint);
  PodiumPaint paint = hedged ? podium_dashes (colour, edge, 4 * k, 3 * k) : podium_stroke (colour, edge);
  return podium_page_path (page, role, bar, paint, row);
}
