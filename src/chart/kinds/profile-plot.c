/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bracket.h"
#include "kinds.h"
#include "profile-plan.h"

#include <math.h>

static double
widest (PodiumPage *page, char **lines, int weight)
{
  double most = 0;
  for (char **line = lines; *line; line++)
    most = MAX (most, podium_text_advance (page->fonts, *line, page->style.detail.px, weight));
  return most;
}

static void
draw_segment (PodiumProfilePlan *plan, const PodiumProfilePart *segment)
{
  PodiumPage *page = plan->profile->page;
  const PodiumStyle *s = &page->style;
  PodiumRow about = {.metric = segment->panel->first};
  double x = plan->x[segment->column],
         baseline = segment->ticks - (g_strv_length (segment->head) - 1) * s->detail.line;
  double grid_top = segment->ticks + 0.55 * s->axis.px, before, after;

  for (char **line = segment->head; *line; line++, baseline += s->detail.line)
    podium_page_text (page, PODIUM_ROLE_HEAD, x, baseline, PODIUM_LEFT, s->detail, 600, page->theme->ink,
                      *line, &about);
  if (segment->panel->low > segment->panel->high)
    return; /* not a figure: no axis */
  for (guint i = 0; i < segment->axis.ticks->len; i++) {
    double at = podium_axis_place (&segment->axis, i), tick = g_array_index (segment->axis.ticks, double, i);
    gboolean zero = tick == 0 && !segment->axis.log && segment->axis.ratio;
    double width = zero ? s->axis_line : s->grid;
    double grid = podium_crisp (at, width);
    g_autofree char *text = podium_axis_tick (page, &segment->axis, i);
    podium_profile_plan_tick_reach (plan, segment, i, &before, &after);
    podium_page_text (page, PODIUM_ROLE_TICK, at - before, segment->ticks, PODIUM_LEFT, s->axis, 400,
                      page->theme->ink3, text, NULL);
    podium_page_rule (page, zero ? PODIUM_ROLE_AXIS : PODIUM_ROLE_GRID, grid, grid_top, grid, segment->bottom,
                      podium_stroke (zero ? page->theme->axis : page->theme->grid, width), NULL);
  }
}

static void
draw_label (PodiumProfilePlan *plan, const PodiumProfileLine *line)
{
  PodiumPage *page = plan->profile->page;
  const PodiumStyle *s = &page->style;
  PodiumRow about = {.metric = line->row->query->metric};
  guint n = g_strv_length (line->label), seconds = 0;
  double x = plan->x[line->segment->column];
  double baseline = line->y + podium_page_centre (page, s->detail, 400) - (n - 1) * s->detail.line / 2;

  if (line->row->direction) { /* the last lines; which they are, their text tells */
    g_auto (GStrv) second = podium_text_wrap (page->fonts, line->row->direction, s->axis.px, 400,
                                              MAX (1, widest (page, line->label, 500) + 0.5));
    seconds = MIN (n - 1, g_strv_length (second));
  }
  for (guint i = 0; i < n; i++, baseline += s->detail.line)
    podium_page_text (page, i < n - seconds ? PODIUM_ROLE_HEAD : PODIUM_ROLE_AXIS_TITLE, x, baseline,
                      PODIUM_LEFT, s->detail, i < n - seconds ? 500 : 400,
                      i < n - seconds ? page->theme->ink : page->theme->ink3, line->label[i], &about);
}

/* A line from the lowest to the highest figure of the compared setting. */
static void
draw_span (PodiumProfilePlan *plan, const PodiumProfileLine *line)
{
  PodiumPage *page = plan->profile->page;
  double low = INFINITY, high = -INFINITY;
  PodiumRow about = {.metric = line->row->query->metric};
  for (guint i = 0; i < line->n; i++)
    if (!line->cells[i]->unlike) {
      double x = podium_scale (&line->segment->axis.scale, line->cells[i]->value);
      low = MIN (low, x);
      high = MAX (high, x);
    }
  if (high > low)
    podium_page_rule (page, PODIUM_ROLE_LINK, low, line->y, high, line->y,
                      podium_stroke (page->theme->axis, page->style.axis_line), &about);
}

static void
draw_cell (PodiumProfilePlan *plan, const PodiumProfileLine *line, guint i)
{
  PodiumPage *page = plan->profile->page;
  const PodiumStyle *s = &page->style;
  const PodiumCell *cell = line->cells[i];
  const PodiumLane *lane = &line->lanes[i];
  const PodiumScale *scale = &line->segment->axis.scale;
  PodiumColour colour = podium_model_colour (page, plan->profile->view, cell->model);
  g_autofree char *words =
      podium_cell_text (page->language, cell, line->row->query->n_ranked, &line->segment->panel->unit);
  PodiumRow about = {cell->model, cell->metric, cell->claims, words};

  if (podium_cell_is_open (cell)) /* from the symbol, at its first day, to its last */
    podium_date_span (page, PODIUM_ROLE_INTERVAL, podium_scale (scale, cell->value),
                      podium_scale (scale, cell->drawn->high + 1), line->y + lane->y, 0.5 * plan->d, colour,
                      cell->drawn->qualifier == PODIUM_ABOUT, &(PodiumRow){.model = cell->model, .metric = cell->metric});
  PodiumMark *mark =
      podium_page_symbol (page, PODIUM_ROLE_POINT, podium_scale (scale, cell->value), line->y + lane->y,
                          plan->d, s->casing * plan->d / s->row_symbol, cell->model, colour, &about);
  if (cell->unlike)
    mark->symbol.fill = PODIUM_FILL_DASHED;
  if (!lane->tray)
    return;
  about.describes = NULL;
  double low = podium_scale (scale, cell->low), high = podium_scale (scale, cell->high);
  if (lane->tray_above)
    podium_tray (page, low, high, line->y + lane->y - lane->above - s->tray, -s->tray, &about);
  else
    podium_tray_below (page, low, high, line->y + lane->y + lane->below + s->tray, &about);
}

/* What the row's metric has of the axis that it shares. */
static PodiumBox
row_box (const PodiumProfileLine *line)
{
  const double *range = line->segment->axis.scale.range;
  return (PodiumBox){range[0], line->top, range[1] - range[0], 2 * (line->y - line->top)};
}

static void
draw_line (PodiumProfilePlan *plan, const PodiumProfileLine *line)
{
  PodiumPage *page = plan->profile->page;
  const PodiumStyle *s = &page->style;
  double k = page->scale;

  if (line->before > 0) {
    double y = podium_crisp (line->top - line->before / 2, 1);
    double x = plan->x[line->segment->column], right = line->segment->axis.scale.range[1];
    podium_page_rule (page, PODIUM_ROLE_DIVIDER, x, y, right, y,
                      podium_dashes (page->theme->rule, k, 2 * k, 4 * k), NULL);
  }
  draw_label (plan, line);
  if (line->n)
    podium_page_axis (page, line->row->query->metric, &line->segment->axis.scale, PODIUM_SIDE_TOP, row_box (line));
  draw_span (plan, line);
  for (guint i = 0; i < line->n; i++)
    draw_cell (plan, line, i);
  podium_profile_names_draw (plan, line);
  if (!line->n) {
    PodiumRow about = {.metric = line->row->query->metric};
    PodiumMark *none =
        podium_page_text (page, PODIUM_ROLE_ANNOTATION, line->segment->axis.scale.range[0] + s->unit,
                          line->y + podium_page_centre (page, s->axis, 400), PODIUM_LEFT, s->axis, 400,
                          page->theme->ink3, podium_word (page->language, PODIUM_WORD_NO_FIGURES), &about);
    none->text.halo = s->halo;
    none->text.ground = page->theme->ground;
  }
}

/* The models, once. Returns how high the legend is; @drawn: FALSE only measures. */
static double
legend (PodiumProfile *p, PodiumBox plot, gboolean drawn)
{
  PodiumPage *page = p->page;
  const PodiumStyle *s = &page->style;
  double d = s->row_symbol, indent = 1.6 * d, x = plot.x, baseline = plot.y + 0.5 * s->unit + s->detail.px;
  for (guint i = 0; i < p->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (p->models, i);
    PodiumColour colour = podium_model_colour (page, p->view, model);
    PodiumRow about = {.model = model};
    g_autofree char *name =
        podium_text_shorten (page->fonts, model->name, s->detail.px, 600, plot.width - indent);
    double width = indent + podium_text_advance (page->fonts, name, s->detail.px, 600);
    if (x > plot.x && x + width > plot.x + plot.width) {
      x = plot.x;
      baseline += s->detail.line;
    }
    if (drawn) {
      podium_page_symbol (page, PODIUM_ROLE_SYMBOL, x + 0.55 * d,
                          round (baseline) - podium_page_centre (page, s->detail, 600), d, 0, model, colour,
                          &about);
      podium_page_text (page, PODIUM_ROLE_LABEL, x + indent, baseline, PODIUM_LEFT, s->detail, 600,
                        colour == page->theme->greyed ? page->theme->ink3 : page->theme->ink, name, &about);
    }
    x += width + 2.2 * s->detail.px;
  }
  return baseline - plot.y + 0.9 * s->detail.line;
}

/* The names stand at the points where they fit and the rows lose no more by it than by a legend; else in a legend above
 * the plan, whose height is *@head. */
static PodiumProfilePlan *
choose_plan (PodiumProfile *p, PodiumBox plot, double *head, gboolean *crowded)
{
  PodiumProfilePlan *named = podium_profile_plan_best (p, plot, TRUE, crowded);
  double well = podium_profile_comfort (p->page);
  *head = 0;
  if (named->named && named->least >= well)
    return named;
  gboolean named_crowded = *crowded;
  *head = legend (p, plot, FALSE);
  PodiumBox rest = {plot.x, plot.y + *head, plot.width, plot.height - *head};
  PodiumProfilePlan *plan = podium_profile_plan_best (p, rest, FALSE, crowded);
  if (!named->named || named->least < plan->least) {
    podium_profile_plan_free (named);
    return plan;
  }
  podium_profile_plan_free (plan);
  *head = 0;
  *crowded = named_crowded;
  return named;
}

PodiumProfileRoom
podium_profile_plot (PodiumProfile *p, PodiumBox plot)
{
  PodiumProfileRoom room = {TRUE, FALSE};
  double head;
  PodiumProfilePlan *plan = choose_plan (p, plot, &head, &room.crowded);
  if (plan->least == 0 && (p->rows->len > 1 || p->models->len > 1)) {
    podium_profile_plan_free (plan);
    room.fits = FALSE;
    return room;
  }
  if (head > 0)
    legend (p, plot, TRUE);
  for (guint i = 0; i < plan->segments->len; i++)
    draw_segment (plan, podium_profile_segment (plan, i));
  for (guint i = 0; i < plan->lines->len; i++)
    draw_line (plan, podium_profile_line (plan, i));
  podium_profile_plan_free (plan);
  return room;
}
