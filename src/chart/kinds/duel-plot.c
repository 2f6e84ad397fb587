/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plot of a duel: names of metrics, dumbbells on an axis a unit, verdicts. */

#include "bracket.h"
#include "duel-layout.h"
#include "kinds.h"

#include <math.h>

static void
draw_legend (PodiumDuelPlot *p, double top, const char *verdict)
{
  PodiumPage *page = p->page;
  const PodiumStyle *s = &page->style;
  double baseline = top + 0.75 * s->label.line, middle = baseline - podium_page_centre (page, s->label, 600);
  gboolean headed = p->length < PODIUM_VERDICT_SIGN;
  double x = p->left, end = headed ? p->verdict_x - 2 * s->unit : p->right, gap = 3 * s->unit;
  double room = end - x - gap - 2.4 * s->label.px, widths[2];

  for (int m = 0; m < 2; m++)
    widths[m] = podium_text_advance (page->fonts, p->duel->models[m]->name, s->label.px, 600);
  for (int m = 0; m < 2; m++) {
    const PodiumModel *model = p->duel->models[m];
    PodiumRow row = {.model = model};
    g_autofree char *label =
        podium_text_shorten (page->fonts, model->name, s->label.px, 600, MAX (room / 2, room - widths[!m]));
    podium_page_symbol (page, PODIUM_ROLE_SYMBOL, x + s->row_symbol / 2, middle, s->row_symbol, 0, model,
                        podium_model_colour (page, p->view, model), &row);
    x += 1.2 * s->label.px;
    const PodiumMark *name = podium_page_text (page, PODIUM_ROLE_LABEL, x, baseline, PODIUM_LEFT, s->label,
                                               600, page->theme->ink, label, &row);
    x += name->text.advance + gap;
  }
  if (headed)
    podium_page_text (page, PODIUM_ROLE_HEAD, p->verdict_x, baseline, PODIUM_LEFT, s->detail, 600,
                      page->theme->ink, verdict, NULL);
}

static void
draw_axis (PodiumDuelPlot *p, PodiumDuelAxis *panel)
{
  PodiumPage *page = p->page;
  const PodiumStyle *s = &page->style;
  const PodiumScale *scale = &panel->axis.scale;
  PodiumRow about = {.metric = panel->axis.metric};
  double rule = podium_crisp (panel->top, 1);

  podium_page_text (page, PODIUM_ROLE_HEAD, p->left, panel->baseline, PODIUM_LEFT, s->detail, 600,
                    page->theme->ink, panel->head, &about);
  podium_page_rule (page, PODIUM_ROLE_DIVIDER, p->left, rule, p->right, rule,
                    podium_stroke (page->theme->rule, 1), &about);
  double end = -INFINITY; /* of the last number: an axis a few px wide has room for one only */
  for (guint i = 0; i < panel->axis.ticks->len; i++) {
    double tick = g_array_index (panel->axis.ticks, double, i) * panel->axis.unit.divisor, before;
    gboolean zero = tick == 0 && panel->axis.bars;
    double x = podium_crisp (podium_scale (scale, tick), zero ? s->axis_line : s->grid);
    g_autofree char *label = podium_panel_tick (page, &panel->axis, i, &before);
    if (x - before < end)
      continue;
    end = x + before + 4 * page->scale;
    podium_page_text (page, PODIUM_ROLE_TICK, x - before, panel->ticks, PODIUM_LEFT, s->axis, 400,
                      page->theme->ink3, label, &about);
    PodiumPaint paint = podium_stroke (zero ? page->theme->axis : page->theme->grid, zero ? s->axis_line : s->grid);
    double y = panel->top;
    for (guint k = 0; p->stacked && k < panel->panel->rows->len; k++) { /* not through names */
      double floor = y + p->heights[panel->first + k];
      double start = podium_duel_body (p, (y + floor) / 2) - p->type.line / 2 + page->scale;
      podium_page_rule (page, zero ? PODIUM_ROLE_AXIS : PODIUM_ROLE_GRID, x, start, x, floor, paint, &about);
      y = floor;
    }
    if (!p->stacked)
      podium_page_rule (page, zero ? PODIUM_ROLE_AXIS : PODIUM_ROLE_GRID, x, panel->top, x, panel->bottom, paint, &about);
  }
}

/* A bar behind the symbol: what the printed digits, or a published interval, leave open. */
static void
draw_open (PodiumDuelPlot *p, const PodiumDuelAxis *panel, const PodiumDuelSide *side, PodiumColour colour)
{
  PodiumPage *page = p->page;
  PodiumRow about = {.model = side->cell->model, .metric = side->cell->metric};
  gboolean interval;
  double from, to, thick = 0.5 * p->symbol;
  if (!podium_duel_open_ends (p, panel, side->cell, &interval, &from, &to))
    return;
  PodiumPaint paint = podium_fill (podium_colour_mix (colour, page->theme->ground, interval ? 0.22 : 0.4));
  if (!interval) {
    g_autoptr (PodiumPath) bar = podium_path_new ();
    podium_path_rounded (bar, (PodiumBox){from, side->y - thick / 2, to - from, thick}, thick / 2);
    podium_page_path (page, PODIUM_ROLE_ROUNDING, bar, paint, &about);
    return;
  }
  double end = 3 * page->scale;
  podium_page_rect (page, PODIUM_ROLE_INTERVAL, (PodiumBox){from, side->y - thick / 2, to - from, thick},
                    paint, &about);
  for (int k = 0; k < 2; k++)
    podium_page_rect (page, PODIUM_ROLE_INTERVAL,
                      (PodiumBox){k ? to - end : from, side->y - thick / 2, end, thick}, podium_fill (colour),
                      &about);
}

static void
draw_tray (PodiumDuelPlot *p, const PodiumDuelAxis *panel, const PodiumDuelSide *side, PodiumRow about)
{
  PodiumPage *page = p->page;
  if (isnan (side->tray))
    return;
  double a = podium_scale (&panel->axis.scale, side->cell->low),
         b = podium_scale (&panel->axis.scale, side->cell->high);
  gboolean above = side->tray < side->y;
  double clear = above ? side->box.y - side->tray : side->tray - side->box.y - side->box.height;
  double reach = MIN (page->style.tray, MAX (0, clear - 0.5 * page->style.bracket));
  about.describes = NULL;
  podium_tray (page, MIN (a, b), MAX (a, b), side->tray, above ? -reach : reach, &about);
}

static void
draw_dumbbell (PodiumDuelPlot *p, const PodiumDuelAxis *panel, guint i, double y)
{
  const PodiumDuelText *text = podium_duel_text_at (p, i);
  PodiumPage *page = p->page;
  const PodiumStyle *s = &page->style;
  PodiumDuelSide sides[2];
  int near;
  double from, to;
  podium_duel_sides (p, panel, i, y, sides);
  podium_duel_figures (p, panel, text, sides, &near, &from, &to);

  PodiumRow both = {NULL, text->row->metric, NULL, NULL};
  podium_page_rule (page, PODIUM_ROLE_LINK, sides[near].x, y, sides[!near].x, y,
                    podium_stroke (page->theme->axis, 1.25 * s->frontier), &both);
  for (int m = 0; m < 2; m++)
    draw_open (p, panel, &sides[m], podium_model_colour (page, p->view, p->duel->models[m]));
  double casing = MIN (s->casing, 0.2 * p->symbol);
  for (int m = 0; m < 2; m++) {
    const PodiumCell *cell = sides[m].cell;
    PodiumRow about = {cell->model, cell->metric, cell->claims, text->describes[m]};
    podium_page_symbol (page, PODIUM_ROLE_POINT, sides[m].x, sides[m].y, p->symbol, casing, cell->model,
                        podium_model_colour (page, p->view, cell->model), &about);
    draw_tray (p, panel, &sides[m], about);
  }
  g_autofree char *verdict = podium_verdict_sentence (page->language, text->row, podium_duel_unit_of (p, i));
  podium_page_figure (page, NULL, verdict);
  for (int k = 0; k < 2; k++) {
    int m = k ? !near : near;
    PodiumRow about = {p->duel->models[m], text->row->metric, sides[m].cell->claims, NULL};
    PodiumMark *value = podium_page_text (
        page, PODIUM_ROLE_VALUE, k ? to : from, y + podium_page_centre (page, p->type, 600),
        k ? PODIUM_RIGHT : PODIUM_LEFT, p->type, 600, page->theme->ink, text->values[m], &about);
    value->text.halo = s->halo;
    value->text.ground = page->theme->ground;
  }
}

/* Where the first of @n lines centred on @y stands. */
static double
first_baseline (PodiumDuelPlot *p, guint n, double y)
{
  return y - (n - 1) * p->type.line / 2 + podium_page_centre (p->page, p->type, 600);
}

static void
draw_verdict (PodiumDuelPlot *p, guint i, double y)
{
  PodiumPage *page = p->page;
  const PodiumDuelText *text = podium_duel_text_at (p, i);
  PodiumVerdictWords words =
      podium_verdict_words (page->language, text->row, podium_duel_unit_of (p, i), p->length);
  PodiumRow about = {words.winner, text->row->metric, NULL, NULL};
  double reach, size = MIN (page->style.row_symbol, 0.7 * (p->pitch - p->above)),
                middle = p->verdict_x + 0.5 * page->style.row_symbol;
  g_autoptr (GArray) runs = podium_duel_verdict_runs (p, i, p->length, p->verdict_most, &reach);
  double baseline = first_baseline (p, g_array_index (runs, PodiumDuelRun, runs->len - 1).line + 1, y);

  if (words.winner)
    podium_page_symbol (page, PODIUM_ROLE_SYMBOL, middle,
                        round (baseline) - podium_page_centre (page, p->type, 600), size, 0, words.winner,
                        podium_model_colour (page, p->view, words.winner), &about);
  else
    podium_page_text (page, PODIUM_ROLE_DETAIL, middle, baseline, PODIUM_MIDDLE, p->type, 600,
                      page->theme->ink, words.sign, &about);
  for (guint k = 0; k < runs->len; k++) {
    const PodiumDuelRun *run = &g_array_index (runs, PodiumDuelRun, k);
    podium_page_text (page, PODIUM_ROLE_DETAIL, p->verdict_x + podium_duel_verdict_indent (p) + run->x,
                      baseline + run->line * p->type.line, PODIUM_LEFT, p->type, run->weight, run->colour,
                      run->text, &about);
  }
  podium_verdict_words_clear (&words);
}

static void
draw_row (PodiumDuelPlot *p, const PodiumDuelAxis *panel, guint i, double y)
{
  PodiumPage *page = p->page;
  const PodiumDuelText *text = podium_duel_text_at (p, i);
  PodiumRow about = {.metric = text->row->metric};
  g_auto (GStrv) lines = podium_duel_label_lines (p, text, p->names + 0.5);
  double body = podium_duel_body (p, y);
  double baseline = first_baseline (p, g_strv_length (lines), p->stacked ? body - p->type.line : y);
  for (char **line = lines; *line; line++, baseline += p->type.line)
    podium_page_text (page, PODIUM_ROLE_HEAD, p->left, baseline, PODIUM_LEFT, p->type, 400, page->theme->ink,
                      *line, &about);
  podium_page_axis (page, text->row->metric, &panel->axis.scale, PODIUM_SIDE_TOP,
                    (PodiumBox){p->x1, y - p->heights[i] / 2, p->x2 - p->x1, p->heights[i]});
  draw_dumbbell (p, panel, i, body);
  draw_verdict (p, i, body);
}

PodiumVerdictLength
podium_duel_plot (PodiumPage *page, const PodiumView *view, const PodiumDuel *duel, GPtrArray *texts,
                  const char *verdict, PodiumBox plot)
{
  PodiumDuelPlot p = {.page = page, .view = view, .duel = duel, .texts = texts};
  p.panels = g_new0 (PodiumDuelAxis, duel->panels->len);
  p.heights = g_new0 (double, texts->len);
  podium_duel_lay_out (&p, plot);
  draw_legend (&p, plot.y, verdict);
  for (guint i = 0; i < duel->panels->len; i++) {
    PodiumDuelAxis *panel = &p.panels[i];
    draw_axis (&p, panel);
    double y = panel->top;
    for (guint k = panel->first; k < panel->first + panel->panel->rows->len; y += p.heights[k++])
      draw_row (&p, panel, k, round (y + p.heights[k] / 2));
    g_clear_pointer (&panel->axis.ticks, g_array_unref);
    g_free (panel->head);
  }
  g_free (p.panels);
  g_free (p.heights);
  return p.length;
}
