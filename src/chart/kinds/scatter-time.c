/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a scatter over time adds: the best so far as steps, spans for partial dates, a margin for the undated. */

#include "bracket.h"
#include "kinds.h"
#include "pool.h"
#include "scatter.h"

#include <math.h>
#include <string.h>

static PodiumScatterPoint *
undated_at (const PodiumScatter *e, guint i)
{
  return g_ptr_array_index (e->undated, i);
}

/* ---- Steps and spans ---- */

PodiumPath *
podium_scatter_steps (const PodiumScatter *e)
{
  PodiumPath *path = podium_path_new ();
  double y = 0, last = -INFINITY;
  for (guint i = 0; i < e->frontier->len; i++) {
    const PodiumScatterPoint *point = g_ptr_array_index (e->frontier, i);
    double x = podium_scale (&e->x.scale, point->x_cell->high);
    if (i)
      podium_path_line (path, x, y);
    else
      podium_path_move (path, x, point->y);
    podium_path_line (path, x, point->y);
    y = point->y;
  }
  for (guint i = 0; i < e->points->len; i++) /* no further: nothing is known of later days */
    last = MAX (last, ((const PodiumScatterPoint *) g_ptr_array_index (e->points, i))->x_cell->high);
  for (guint i = 0; i < e->aside->len; i++) {
    const PodiumScatterPoint *point = g_ptr_array_index (e->aside, i);
    last = point->x_cell ? MAX (last, point->x_cell->high) : last;
  }
  podium_path_line (path, podium_scale (&e->x.scale, last), y);
  return path;
}

PodiumBox
podium_scatter_draw_span (PodiumScatter *e, const PodiumScatterPoint *point, double d, const PodiumRow *about)
{
  const PodiumClaim *drawn = point->x_cell->drawn;
  double thick = 0.9 * d;
  /* A day is as long as the axis makes it: the bar ends where the next one begins. */
  double from = podium_scale (&e->x.scale, drawn->low), to = podium_scale (&e->x.scale, drawn->high + 1);
  PodiumMark *edge = podium_date_span (e->page, PODIUM_ROLE_POINT, MAX (from, e->plot.x), MIN (to, e->plot.x + e->plot.width), point->y, thick,
                                       podium_model_colour (e->page, e->view, point->model), drawn->qualifier == PODIUM_ABOUT,
                                       about);
  return edge->bounds;
}

/* ---- The margin ---- */

/* "57", "57 to 60 ²", "57, announced": the axis names the unit. */
static char *
figure_text (const PodiumScatter *e, const PodiumScatterPoint *point)
{
  return point->announced ? g_strdup_printf ("%s, %s", point->detail, podium_word (e->page->language, PODIUM_WORD_ANNOUNCED))
                          : g_strdup (point->detail);
}

/* Between a name and its figure, px. */
static double
word_gap (const PodiumScatter *e)
{
  return 0.5 * e->page->style.detail.px;
}

void
podium_scatter_plan_margin (PodiumScatter *e, PodiumBox area)
{
  const PodiumStyle *s = &e->page->style;
  double head = podium_text_advance (e->page->fonts, podium_word (e->page->language, PODIUM_WORD_UNDATED_HEAD), s->axis.px, 600)
                + 1.5 * s->axis.px; /* and the number of a footnote */
  double most = 0.26 * area.width, widest = 0;
  e->margin.width = 0;
  if (!e->undated->len || head > most || s->size == PODIUM_SIZE_THUMB)
    return;
  for (guint i = 0; i < e->undated->len; i++) {
    g_autofree char *figure = figure_text (e, undated_at (e, i));
    double name = podium_text_advance (e->page->fonts, undated_at (e, i)->model->name, s->detail.px, 600);
    widest = MAX (widest, name + word_gap (e) + podium_text_advance (e->page->fonts, figure, s->detail.px, 400));
  }
  e->margin.width = ceil (CLAMP (widest + 2.4 * s->point + 3 * s->unit, head, most));
}

/* The first place from the left at which the symbol, with its tray, touches none before it; NAN where none is free. */
static double
free_place (const PodiumScatter *e, const GArray *taken, PodiumBox symbol, double right)
{
  double gap = 2 * e->page->scale;
  for (guint tries = 0; tries <= taken->len; tries++) {
    const PodiumBox *hit = NULL;
    PodiumBox wide = podium_box_grow (symbol, gap);
    for (guint i = 0; i < taken->len && !hit; i++)
      if (podium_box_overlaps (&wide, &g_array_index (taken, PodiumBox, i)))
        hit = &g_array_index (taken, PodiumBox, i);
    if (symbol.x + symbol.width > right)
      return NAN;
    if (!hit)
      return symbol.x;
    symbol.x = hit->x + hit->width + 1.5 * gap;
  }
  return NAN;
}

/* The box of a symbol at the left edge of the margin, its tray for disagreeing claims included. */
static PodiumBox
symbol_box (const PodiumScatter *e, const PodiumScatterPoint *point)
{
  const PodiumStyle *s = &e->page->style;
  double d = (podium_scatter_unlike (point) ? 1.9 : 1.2) * s->point + s->casing; /* the widest shapes of equal area reach beyond the circle */
  PodiumBox box = { e->margin.x + s->unit, point->y - d / 2, d, d };
  if (!podium_cell_disagrees (point->y_cell))
    return box;
  double a = podium_scale (&e->y.scale, point->y_cell->low), b = podium_scale (&e->y.scale, point->y_cell->high);
  double reach = 5 * e->page->scale + s->tray + s->bracket;
  return podium_box_union (box, (PodiumBox){ box.x, MIN (a, b) - 3 * e->page->scale, d + reach, fabs (b - a) + 6 * e->page->scale });
}

static int
compare_heights (gconstpointer a, gconstpointer b)
{
  const PodiumScatterPoint *p = *(const PodiumScatterPoint *const *) a, *q = *(const PodiumScatterPoint *const *) b;
  return p->y != q->y ? (p->y < q->y ? -1 : 1) : (int) p->model->index - (int) q->model->index;
}

/* Those that have room, from the top down, with their x set; the others are left out. */
static GPtrArray *
place_symbols (PodiumScatter *e, double *text_x)
{
  const PodiumStyle *s = &e->page->style;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (PodiumBox));
  GPtrArray *shown = g_ptr_array_new ();
  guint most = (guint) MAX (0, floor (e->margin.height / s->detail.line));
  double right = e->margin.x + MAX (0.3 * e->margin.width, 2 * s->unit + 1.2 * s->point + s->casing);

  for (guint i = 0; i < e->undated->len; i++) {
    PodiumScatterPoint *point = undated_at (e, i);
    point->y = podium_scale (&e->y.scale, point->y_cell->value);
    g_ptr_array_add (sorted, point);
  }
  g_ptr_array_sort (sorted, compare_heights);
  *text_x = e->margin.x + s->unit;
  for (guint i = 0; i < sorted->len; i++) {
    PodiumScatterPoint *point = g_ptr_array_index (sorted, i);
    PodiumBox box = symbol_box (e, point);
    double x = shown->len < most && !point->left_out ? free_place (e, taken, box, right) : NAN;
    point->left_out = isnan (x);
    if (point->left_out)
      continue;
    box.x = x;
    point->x = x + ((podium_scatter_unlike (point) ? 1.9 : 1.2) * s->point + s->casing) / 2;
    g_array_append_val (taken, box);
    g_ptr_array_add (shown, point);
    *text_x = MAX (*text_x, box.x + box.width);
  }
  *text_x += 0.6 * s->unit;
  return shown;
}

static void
draw_symbol (PodiumScatter *e, const PodiumScatterPoint *point)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  g_autofree char *cell = podium_cell_text (page->language, point->y_cell, 0, &e->y.unit);
  g_autofree char *words = g_strdup_printf ("%s. %s: %s", cell, e->x.metric->short_name,
                                            podium_word (page->language, point->announced ? PODIUM_WORD_ANNOUNCED_ONLY
                                                                                          : PODIUM_WORD_UNDATED_SAID));
  PodiumRow about = { point->model, e->y.metric, point->y_cell->claims, words };
  if (podium_scatter_unlike (point))
    podium_page_hatched (page, point->x, point->y, s->point, podium_model_colour (page, e->view, point->model),
                         &(PodiumRow){ .model = point->model, .metric = e->y.metric });
  PodiumMark *mark = podium_page_symbol (page, PODIUM_ROLE_POINT, point->x, point->y, s->point, s->casing, point->model,
                                         podium_model_colour (page, e->view, point->model), &about);
  PodiumBox box = mark->bounds;
  about.describes = NULL;
  if (podium_cell_disagrees (point->y_cell)) {
    double a = podium_scale (&e->y.scale, point->y_cell->low), b = podium_scale (&e->y.scale, point->y_cell->high);
    podium_tray_beside (page, MIN (a, b), MAX (a, b), box.x + box.width + 5 * page->scale + s->tray, &about);
  }
}

/* From the symbol to its label, where that is not at the symbol's own height. */
static void
draw_margin_leader (PodiumScatter *e, const PodiumScatterPoint *point, double x, double y)
{
  const PodiumStyle *s = &e->page->style;
  PodiumRow about = { .model = point->model, .metric = e->y.metric };
  double symbol = point->x + 0.6 * s->point + s->casing, stop = x - 2 * e->page->scale;
  if (fabs (y - point->y) > 0.5 * s->detail.line && stop > symbol)
    podium_page_rule (e->page, PODIUM_ROLE_LEADER, symbol, point->y, stop, y, podium_stroke (e->page->theme->ink3, 0.8 * s->bracket),
                      &about);
}

/* Name and figure with their middle at @y. */
static void
draw_margin_label (PodiumScatter *e, const PodiumScatterPoint *point, double x, double y)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  PodiumRow about = { .model = point->model, .metric = e->y.metric };
  gboolean grey = podium_model_colour (page, e->view, point->model) == page->theme->greyed;
  double room = e->margin.x + e->margin.width - 0.5 * s->unit - x;
  double baseline = y + podium_page_centre (page, s->detail, 600);
  g_autofree char *all = figure_text (e, point);
  double taken = word_gap (e) + podium_text_advance (page->fonts, all, s->detail.px, 400);
  /* A name may be shortened for its figure; a figure never is: where next to nothing would be left of the name, it goes. */
  double whole = podium_text_advance (page->fonts, point->model->name, s->detail.px, 600);
  gboolean figured = room - taken + 0.5 >= MIN (whole, 3 * s->detail.px);
  g_autofree char *name = podium_text_shorten (page->fonts, point->model->name, s->detail.px, 600, figured ? room - taken + 0.5 : room);

  podium_page_text (page, PODIUM_ROLE_LABEL, x, baseline, PODIUM_LEFT, s->detail, 600,
                    grey ? page->theme->ink3 : page->theme->ink, name, &about);
  x += podium_text_advance (page->fonts, name, s->detail.px, 600) + word_gap (e);
  if (figured)
    podium_page_text (page, PODIUM_ROLE_DETAIL, x, baseline, PODIUM_LEFT, s->detail, 400, page->theme->ink2, all, &about);
}

/* The wash, the grid of the plot carried on, and what stands above. */
static void
draw_margin_ground (PodiumScatter *e)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  PodiumBox m = e->margin;
  podium_page_rect (page, PODIUM_ROLE_WASH, m, podium_fill (page->theme->tint), NULL);
  for (guint i = 0; i < e->y.ticks->len; i++) {
    double y = podium_crisp (podium_scale (&e->y.scale, g_array_index (e->y.ticks, double, i) * e->y.unit.divisor), s->grid);
    if (m.y + m.height - y > 1)
      podium_page_rule (page, PODIUM_ROLE_GRID, m.x, y, m.x + m.width, y, podium_stroke (page->theme->grid, s->grid), NULL);
  }
  g_autofree char *head = podium_scatter_cited (podium_word (page->language, PODIUM_WORD_UNDATED_HEAD), e->undated_note);
  podium_page_text (page, PODIUM_ROLE_HEAD, m.x, m.y - 0.5 * s->unit - s->axis.line + s->axis.px, PODIUM_LEFT, s->axis, 600,
                    page->theme->ink, head, NULL);
}

guint
podium_scatter_draw_margin (PodiumScatter *e)
{
  const PodiumStyle *s = &e->page->style;
  double text_x, line = s->detail.line;
  g_autoptr (GPtrArray) shown = place_symbols (e, &text_x);
  g_autofree double *y = g_new0 (double, shown->len + 1);
  draw_margin_ground (e);
  for (guint i = 0; i < shown->len; i++)
    y[i] = ((const PodiumScatterPoint *) g_ptr_array_index (shown, i))->y;
  podium_pool (y, shown->len, line, e->margin.y + line / 2, e->margin.y + e->margin.height - line / 2);
  for (guint i = 0; i < shown->len; i++) /* under the symbols, whose casing parts them */
    draw_margin_leader (e, g_ptr_array_index (shown, i), text_x, y[i]);
  for (guint i = 0; i < shown->len; i++) {
    draw_symbol (e, g_ptr_array_index (shown, i));
    draw_margin_label (e, g_ptr_array_index (shown, i), text_x, y[i]);
  }
  return e->undated->len - shown->len;
}
