/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "composite-plot.h"
#include "bracket.h"
#include "kinds.h"
#include "scale.h"

#include <math.h>

/* The measures of one layout. */
typedef struct {
  PodiumRowBlock block;
  PodiumScale scale;
  double pitch, bar, top, bottom, ticks; /* ticks: the baseline of tick labels and heads */
  double right;                          /* of the axis with its labels */
} Layout;

/* ---- The axis ---- */

/* Where the number of an interval's lower end stands. */
typedef enum { LOW_LEFT, LOW_INSIDE, LOW_RIGHT } LowPlace;

/* What stands right of a row's mark: "68.4 to 68.7 ¹" at a point, "77.0 ¹" at an interval whose lower end is
 * written elsewhere. */
static char *
right_text (const PodiumCompositeChart *c, const PodiumCompositeLine *line, LowPlace place)
{
  if (g_str_equal (line->low, line->high) || (!line->score->whole && place != LOW_RIGHT))
    return g_strconcat (line->high, line->numbers, NULL);
  g_autofree char *range = podium_phrase (c->page->language, PODIUM_WORD_RANGE, line->low, line->high, NULL);
  return g_strconcat (range, line->numbers, NULL);
}

/* Left of the interval where it keeps clear of the axis line, else inside, else before the upper end's. */
static LowPlace
place_low (const PodiumCompositeChart *c, const Layout *l, const PodiumCompositeLine *line)
{
  const PodiumStyle *s = &c->page->style;
  double width = podium_text_advance (c->page->fonts, line->low, l->block.name.px, 600) + s->label_gap;
  double x1 = podium_scale (&l->scale, line->score->low), x2 = podium_scale (&l->scale, line->score->high);
  if (x1 - width >= l->scale.range[0] + 0.75 * s->unit)
    return LOW_LEFT;
  return x2 - x1 >= width + s->label_gap + 4 * s->bracket && l->bar >= 1.1 * l->block.name.px ? LOW_INSIDE
                                                                                              : LOW_RIGHT;
}

static double
point_size (const PodiumCompositeChart *c, const Layout *l)
{
  return MIN (c->page->style.point, 0.55 * l->pitch);
}

/* How far from the end of its interval a row's right text begins. */
static double
reach_of (const PodiumCompositeChart *c, const Layout *l, const PodiumCompositeLine *line)
{
  return c->page->style.label_gap + (line->score->whole ? 0.65 * point_size (c, l) : 0);
}

/* The longest axis from @x1 on which every row's text still ends before @limit. */
static void
fit_axis (PodiumCompositeChart *c, Layout *l, double x1, double limit)
{
  const PodiumStyle *s = &c->page->style;
  double end = limit - podium_text_advance (c->page->fonts, "100", s->axis.px, 400) / 2;
  l->scale = (PodiumScale){{0, 100}, {x1, end}, FALSE};
  for (int round = 0; round < 4; round++) { /* a shorter axis may push a number from the left to the right */
    for (guint i = 0; i < c->lines->len; i++) {
      const PodiumCompositeLine *line = podium_composite_line (c, i);
      g_autofree char *text = right_text (c, line, place_low (c, l, line));
      double width =
          reach_of (c, l, line) + podium_text_advance (c->page->fonts, text, l->block.name.px, 600);
      if (line->score->high > 0)
        end = MIN (end, x1 + (limit - width - x1) * 100 / line->score->high);
    }
    l->scale.range[1] = MAX (end, x1 + 4 * s->label.px);
  }
}

static void
draw_axis (PodiumCompositeChart *c, const Layout *l)
{
  PodiumPage *page = c->page;
  const PodiumStyle *s = &page->style;
  double head = l->ticks + 0.65 * s->axis.px;
  int decimals, most = CLAMP ((int)((l->scale.range[1] - l->scale.range[0]) / (3.2 * s->axis.px)) + 1, 2, 6);
  g_autoptr (GArray) ticks = podium_ticks_linear (0, 100, most, &decimals);
  for (guint i = 0; i < ticks->len; i++) {
    double tick = g_array_index (ticks, double, i), width = i ? s->grid : s->axis_line;
    double x = podium_crisp (podium_scale (&l->scale, tick), width);
    g_autofree char *label = podium_number (page->language, tick, decimals);
    podium_page_text (page, PODIUM_ROLE_TICK, x, l->ticks, PODIUM_MIDDLE, s->axis, 400, page->theme->ink3,
                      label, NULL);
    podium_page_rule (page, i ? PODIUM_ROLE_GRID : PODIUM_ROLE_AXIS, x, head, x, l->bottom,
                      podium_stroke (i ? page->theme->grid : page->theme->axis, width), NULL);
  }
}

/* ---- Rows ---- */

static void
write_text (PodiumCompositeChart *c, const Layout *l, double x, double y, PodiumAlign align, const char *text,
            const PodiumRow *about)
{
  PodiumPage *page = c->page;
  PodiumMark *mark =
      podium_page_text (page, PODIUM_ROLE_VALUE, x, y + podium_page_centre (page, l->block.name, 600), align,
                        l->block.name, 600, page->theme->ink, text, about);
  mark->text.halo = page->style.halo;
  mark->text.ground = page->theme->ground;
}

/* A model with every value: a point, and a tray under it where its sources differ. */
static void
draw_point (PodiumCompositeChart *c, const Layout *l, const PodiumCompositeLine *line, PodiumColour colour,
            PodiumRow *about)
{
  PodiumPage *page = c->page;
  const PodiumCompositeRow *row = line->score;
  double size = point_size (c, l), low = podium_scale (&l->scale, row->low),
         high = podium_scale (&l->scale, row->high);
  podium_page_symbol (page, PODIUM_ROLE_POINT, podium_scale (&l->scale, row->value), line->y, size,
                      page->style.casing, row->model, colour, about);
  about->describes = NULL;
  if (!g_str_equal (line->low, line->high))
    podium_tray_below (page, low, high,
                       line->y + MIN (0.62 * size + page->style.tray + 1.5 * page->scale, 0.48 * l->pitch),
                       about);
}

/* How many values are missing, inside the interval, as far as there is room. */
static void
draw_inside (PodiumCompositeChart *c, const Layout *l, const PodiumCompositeLine *line, double x1, double x2,
             const PodiumRow *about)
{
  PodiumPage *page = c->page;
  const PodiumStyle *s = &page->style;
  guint missing = 0;
  for (guint m = 0; m < c->composite->n_metrics; m++)
    missing += !line->score->parts[m].cell && c->composite->metrics[m].weight > 0;
  if (!missing) /* what makes the interval is that a metric has no scale */
    return;
  g_autofree char *n = g_strdup_printf ("%u", missing);
  g_autofree char *anywhere = podium_phrase (page->language, PODIUM_WORD_COMPOSITE_ANYWHERE, n, NULL);
  g_autofree char *brief = podium_phrase (page->language, PODIUM_WORD_COMPOSITE_N_MISSING, n, NULL);
  const char *const choices[] = {anywhere, brief};
  for (gsize i = 0; i < G_N_ELEMENTS (choices) && l->bar >= 1.15 * s->detail.px; i++)
    if (podium_text_advance (page->fonts, choices[i], s->detail.px, 400) <= x2 - x1 - 1.2 * s->detail.px) {
      podium_page_text (page, PODIUM_ROLE_DETAIL, (x1 + x2) / 2,
                        line->y + podium_page_centre (page, s->detail, 400), PODIUM_MIDDLE, s->detail, 400,
                        page->theme->ink, choices[i], about);
      return;
    }
}

/* A model with gaps: a washed bar from its worst to its best, its ends in full colour. */
static void
draw_interval (PodiumCompositeChart *c, const Layout *l, const PodiumCompositeLine *line, PodiumColour colour,
               PodiumRow *about)
{
  PodiumPage *page = c->page;
  double x1 = podium_scale (&l->scale, line->score->low), x2 = podium_scale (&l->scale, line->score->high);
  double cap = MIN (2 * page->style.bracket, (x2 - x1) / 2), y = line->y - l->bar / 2;
  PodiumRow plain = *about;
  plain.describes = NULL;
  podium_page_rect (page, PODIUM_ROLE_INTERVAL, (PodiumBox){x1, y, x2 - x1, l->bar},
                    podium_fill (podium_colour_mix (colour, page->theme->ground, 0.22)), &plain);
  podium_page_rect (page, PODIUM_ROLE_POINT, (PodiumBox){x1, y, cap, l->bar}, podium_fill (colour), about);
  podium_page_rect (page, PODIUM_ROLE_POINT, (PodiumBox){x2 - cap, y, cap, l->bar}, podium_fill (colour),
                    &plain);
  *about = plain;
  if (place_low (c, l, line) == LOW_LEFT)
    write_text (c, l, x1 - page->style.label_gap, line->y, PODIUM_RIGHT, line->low, about);
  x1 += cap;
  if (place_low (c, l, line) == LOW_INSIDE) {
    double px = l->block.name.px, gap = page->style.label_gap;
    podium_page_text (page, PODIUM_ROLE_VALUE, x1 + gap,
                      line->y + podium_page_centre (page, l->block.name, 600), PODIUM_LEFT, l->block.name,
                      600, page->theme->ink, line->low, about);
    x1 += gap + podium_text_advance (page->fonts, line->low, px, 600);
  }
  draw_inside (c, l, line, x1, x2 - cap, about);
}

static void
draw_line (PodiumCompositeChart *c, const Layout *l, const PodiumCompositeLine *line)
{
  PodiumPage *page = c->page;
  const PodiumCompositeRow *row = line->score;
  PodiumColour colour = podium_model_colour (page, c->view, row->model);
  PodiumRow about = {row->model, NULL, line->claims, line->describes};
  PodiumRowLabel label = {row->model, line->rank, line->detail};

  if (row->whole)
    draw_point (c, l, line, colour, &about);
  else
    draw_interval (c, l, line, colour, &about);
  podium_page_figure (page, podium_word (page->language, PODIUM_WORD_TABLE_SCORE), line->figure);
  g_autofree char *text = right_text (c, line, place_low (c, l, line));
  write_text (c, l, podium_scale (&l->scale, row->high) + reach_of (c, l, line), line->y, PODIUM_LEFT, text,
              &about);
  podium_rows_draw (page, &l->block, &label, line->y, colour, colour == page->theme->greyed);
}

/* Heights of rows, and the block of names at their left. */
static void
lay_rows (PodiumCompositeChart *c, Layout *l, PodiumBox plot)
{
  const PodiumStyle *s = &c->page->style;
  guint n = c->lines->len;
  g_autofree PodiumRowLabel *labels = g_new0 (PodiumRowLabel, n);
  double heads = c->columns.step ? c->columns.head_lines * s->axis.line : 0;

  l->ticks = plot.y + heads + s->axis.px;
  l->top = l->ticks + 0.65 * s->axis.px + 0.5 * s->unit;
  c->n_fit = podium_rows_that_fit (c->page, plot.y + plot.height - l->top);
  l->pitch = MIN (7.06 * s->label.px, (plot.y + plot.height - l->top) / n);
  l->bottom = l->top + l->pitch * n;
  for (guint i = 0; i < n; i++) {
    podium_composite_line (c, i)->y = round (l->top + l->pitch * (i + 0.5));
    labels[i] = (PodiumRowLabel){podium_composite_line (c, i)->score->model, podium_composite_line (c, i)->rank, podium_composite_line (c, i)->detail};
  }
  double most = MIN (s->block_most, 0.36 * plot.width);
  l->block = podium_rows_plan (c->page, labels, n, plot.x, l->pitch, plot.x + most, labels[0].rank != NULL);
  if (s->size == PODIUM_SIZE_THUMB && !podium_rows_whole (c->page, &l->block, labels, n)) /* no columns stand at the right there */
    l->block = podium_rows_plan (c->page, labels, n, plot.x, l->pitch, plot.x + 0.5 * plot.width, labels[0].rank != NULL);
  l->bar = round (MIN (0.7 * s->bar_most, l->pitch * (l->block.details ? 0.42 : 0.62)));
}

void
podium_composite_draw_plot (PodiumCompositeChart *c, PodiumBox plot)
{
  Layout l = {0};
  lay_rows (c, &l, plot);
  if (c->n_fit < c->lines->len)
    return;
  double left = round (l.block.right + 2.6 * c->page->style.unit);
  fit_axis (c, &l, left, podium_composite_draw_columns (c, plot.x + plot.width, l.ticks, l.block.name));
  draw_axis (c, &l);
  for (guint i = 0; i < c->lines->len; i++)
    draw_line (c, &l, podium_composite_line (c, i));
}
