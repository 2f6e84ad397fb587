/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of equal cost, in the plane of tokens and price. */

#include "efficiency-cost.h"

#include <math.h>

/* Steps of a curve across the plot, where an axis is not logarithmic. */
#define N_STEPS 48
/* More round costs than this are thinned. */
#define MOST_LINES 6

/* Where the line of @cost runs through the plot, in tokens; FALSE: nowhere. */
static gboolean
run_of (const PodiumScatter *e, double cost, double *from, double *to)
{
  const double *x = e->x.scale.domain, *y = e->y.scale.domain;
  *from = MAX (x[0], cost * 1e6 / y[1]);
  *to = y[0] > 0 ? MIN (x[1], cost * 1e6 / y[0]) : x[1];
  return *from > 0 && *from < *to;
}

static void
trace (const PodiumScatter *e, PodiumPath *path, double cost, double from, double to, gboolean start)
{
  int n = e->x.log && e->y.log ? 1 : N_STEPS;
  for (int i = 0; i <= n; i++) {
    double tokens = from * pow (to / from, (double)i / n);
    double x = podium_scale (&e->x.scale, tokens), y = podium_scale (&e->y.scale, cost * 1e6 / tokens);
    if (i || !start)
      podium_path_line (path, x, y);
    else
      podium_path_move (path, x, y);
  }
}

/* Sets @text above the line of @most, with its lower left corner at it, or below that of @least, with its
 * upper right corner at it: these lines fall to the right, so both are clear of them. The first free place
 * from the lower end on, up to @reach of the line; FALSE where there is none. */
static gboolean
label_line (PodiumScatter *e, double least, double most, double reach, const char *text, int weight,
            PodiumColour colour)
{
  PodiumPage *page = e->page;
  PodiumType type = page->style.axis;
  double gap = 4 * page->scale, rise = 0.75 * type.px,
         width = podium_text_advance (page->fonts, text, type.px, weight);
  const double *ends = e->y.scale.range; /* beside the band of the good corner */
  g_autoptr (GArray) taken = podium_costs_taken (e);

  for (double t = 1; t > 1 - reach; t -= 0.02)
    for (int above = 1; above >= 0; above--) {
      double from, to, cost = above ? most : least;
      if (!run_of (e, cost, &from, &to))
        continue;
      double tokens = from * pow (to / from, t);
      double x = podium_scale (&e->x.scale, tokens), y = podium_scale (&e->y.scale, cost * 1e6 / tokens);
      double left = above ? x + gap : x - gap - width, base = above ? y - gap : y + gap + rise;
      PodiumBox box = podium_box_grow ((PodiumBox){left, base - rise, width, rise}, 3 * page->scale);
      if (box.x < e->plot.x || box.x + box.width > e->plot.x + e->plot.width ||
          box.y < MIN (ends[0], ends[1]) || box.y + box.height > MAX (ends[0], ends[1]) ||
          !podium_costs_is_clear (taken, &box))
        continue;
      PodiumMark *mark = podium_page_text (page, PODIUM_ROLE_ANNOTATION, left, base, PODIUM_LEFT, type,
                                           weight, colour, text, NULL);
      mark->text.halo = page->style.halo;
      mark->text.ground = page->theme->ground;
      podium_scatter_obstacle (e, podium_box_grow (mark->bounds, 2 * page->scale));
      return TRUE;
    }
  return FALSE;
}

/* What the rival costs to run: a line, and a wash from its least to its most where claims differ. Returns the
 * cost on the line; NAN: not known. */
static double
draw_rival (const PodiumCosts *cost)
{
  PodiumScatter *e = cost->e;
  PodiumPage *page = e->page;
  const PodiumPrice *price = &cost->rival_price;
  double from, to, k = page->scale;
  if (!cost->rival || isnan (price->low))
    return NAN;
  double least = podium_cost (cost->rival_tokens->low, price->low),
         most = podium_cost (cost->rival_tokens->high, price->high);
  double drawn = podium_cost (cost->rival_tokens->value, price->cell ? price->cell->value : price->low);
  double low_from, low_to;
  if (!run_of (e, drawn, &from, &to))
    return NAN;
  if (most > least && run_of (e, least, &low_from, &low_to)) {
    double high_from, high_to;
    g_autoptr (PodiumPath) band = podium_path_new ();
    trace (e, band, least, low_from, low_to, TRUE);
    if (run_of (e, most, &high_from, &high_to))
      trace (e, band, most, high_to, high_from, FALSE);
    podium_path_close (band);
    podium_page_path (page, PODIUM_ROLE_WASH, band, podium_fill (page->theme->grid), NULL);
  }
  g_autoptr (PodiumPath) path = podium_path_new ();
  trace (e, path, drawn, from, to, TRUE);
  PodiumPaint paint = podium_dashes (page->theme->ink2, page->style.frontier, 2 * k, 5 * k);
  paint.round = TRUE;
  podium_page_path (page, PODIUM_ROLE_LINK, path, paint, NULL);
  for (int i = 0; i <= 256; i++) { /* a slanted line, as short boxes along it */
    double tokens = from * pow (to / from, i / 256.0);
    PodiumBox box = {podium_scale (&e->x.scale, tokens), podium_scale (&e->y.scale, drawn * 1e6 / tokens), 0,
                     0};
    podium_scatter_obstacle (e, podium_box_grow (box, 2.5 * k));
  }
  g_autofree char *text = podium_phrase (page->language, PODIUM_WORD_COST_LINE, cost->rival->name, NULL);
  if (page->style.size != PODIUM_SIZE_THUMB) /* there, names need the room */
    label_line (e, least, most, 1, text, 600, page->theme->ink2);
  return drawn;
}

/* Round costs whose lines run through the plot, @steps a decade (0 ends them). Free with g_array_unref. */
static GArray *
round_costs (const PodiumScatter *e, const double *steps)
{
  GArray *costs = g_array_new (FALSE, FALSE, sizeof (double));
  double from, to;
  double most = podium_cost (e->x.scale.domain[1], e->y.scale.domain[1]);
  double least = MAX (podium_cost (e->x.scale.domain[0], e->y.scale.domain[0]), most / 1e6);
  for (int decade = (int)floor (log10 (least)); decade <= (int)floor (log10 (most)); decade++)
    for (int i = 0; steps[i] > 0; i++) {
      double value = steps[i] * pow (10, decade);
      if (run_of (e, value, &from, &to) &&
          podium_scale (&e->x.scale, to) - podium_scale (&e->x.scale, from) > 0.12 * e->plot.width)
        g_array_append_val (costs, value);
    }
  return costs;
}

/* Lines of round costs where a label has room; none so near the rival's that they read as one. */
static void
draw_round_costs (const PodiumCosts *cost, double rival)
{
  static const double coarse[] = {1, 2, 5, 0}, fine[] = {1, 1.5, 2, 3, 4, 5, 6, 8, 0};
  PodiumScatter *e = cost->e;
  PodiumPage *page = e->page;
  double from, to;
  g_autoptr (GArray) costs = round_costs (e, coarse);
  if (costs->len < 4) {
    g_array_unref (costs);
    costs = round_costs (e, fine);
  }
  guint step = (costs->len + MOST_LINES - 1) / MOST_LINES;
  step = step > 1 && costs->len >= 3 * G_N_ELEMENTS (coarse) ? (step + 2) / 3 * 3
                                                             : MAX (1, step); /* whole decades */
  for (guint i = 0; i < costs->len; i += step) {
    double value = g_array_index (costs, double, i);
    g_autofree char *text = podium_costs_money (page->language, value, value);
    if (fabs (log (value / rival)) < 0.15 || !run_of (e, value, &from, &to) ||
        !label_line (e, value, value, 0.3, text, 400, page->theme->ink3))
      continue;
    g_autoptr (PodiumPath) path = podium_path_new ();
    trace (e, path, value, from, to, TRUE);
    podium_page_path (page, PODIUM_ROLE_GRID, path, podium_stroke (page->theme->grid, page->style.grid),
                      NULL);
  }
}

void
podium_costs_draw_lines (const PodiumCosts *cost)
{
  double rival = draw_rival (cost);
  if (cost->e->page->style.size != PODIUM_SIZE_THUMB) /* there, names need the room */
    draw_round_costs (cost, rival);
}
