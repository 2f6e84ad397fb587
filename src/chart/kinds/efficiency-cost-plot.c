/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "efficiency-cost.h"

#include <math.h>

#include "kinds.h"
#include "labels.h"

gboolean
podium_costs_is_clear (const GArray *taken, const PodiumBox *box)
{
  for (guint i = 0; i < taken->len; i++)
    if (podium_box_overlaps (box, &g_array_index (taken, PodiumBox, i)))
      return FALSE;
  return TRUE;
}

static PodiumBox
box_around (const PodiumScatterPoint *point, double radius)
{
  return (PodiumBox){point->x - radius, point->y - radius, 2 * radius, 2 * radius};
}

/* Where a point will stand, with the trays below and beside it. */
static PodiumBox
box_with_trays (const PodiumScatter *e, const PodiumScatterPoint *point)
{
  const PodiumStyle *s = &e->page->style;
  double radius = 0.5 * s->point + s->casing, reach = radius + 6 * e->page->scale + s->tray + s->bracket;
  PodiumBox box = box_around (point, radius);
  if (podium_cell_disagrees (point->x_cell)) {
    double low = podium_scale (&e->x.scale, point->x_cell->low),
           high = podium_scale (&e->x.scale, point->x_cell->high);
    box = podium_box_union (box, (PodiumBox){low - s->bracket, point->y, high - low + 2 * s->bracket, reach});
  }
  if (podium_cell_disagrees (point->y_cell)) {
    double low = podium_scale (&e->y.scale, point->y_cell->low),
           high = podium_scale (&e->y.scale, point->y_cell->high);
    box =
        podium_box_union (box, (PodiumBox){point->x, high - s->bracket, reach, low - high + 2 * s->bracket});
  }
  return box;
}

GArray *
podium_costs_taken (const PodiumScatter *e)
{
  GArray *boxes = g_array_copy (e->obstacles);
  for (guint i = 0; i < e->points->len; i++) {
    PodiumBox box = box_with_trays (e, g_ptr_array_index (e->points, i));
    g_array_append_val (boxes, box);
  }
  return boxes;
}

/* ---- Models without a published price ---- */

/* The break-even as an interval on the upright at @x; returns its box. */
static PodiumBox
draw_interval (const PodiumCosts *cost, const PodiumCostModel *open, double x, PodiumColour colour)
{
  PodiumPage *page = cost->e->page;
  const PodiumStyle *s = &page->style;
  g_autofree char *words = podium_costs_describes (cost, open);
  PodiumRow about = {open->model, cost->e->x.metric, open->tokens->claims, words};
  double low = podium_scale (&cost->e->y.scale, open->even->low * cost->rival_price.low);
  double high = podium_scale (&cost->e->y.scale, open->even->high * cost->rival_price.high);
  double end = 3 * page->scale, width = 1.1 * s->point, middle = (low + high) / 2;
  double half = MAX (fabs (low - high) / 2, 1.5 * end); /* two ends and a gap between them */
  PodiumBox box = {x - width / 2, middle - half - end / 2, width, 2 * half + end};

  PodiumRow plain = {open->model, cost->e->x.metric, open->tokens->claims, NULL};
  podium_page_rect (page, PODIUM_ROLE_INTERVAL, box,
                    podium_fill (podium_colour_mix (colour, page->theme->ground, 0.22)), &plain);
  podium_page_rect (page, PODIUM_ROLE_INTERVAL, (PodiumBox){box.x, box.y, width, end}, podium_fill (colour),
                    &plain);
  podium_page_rect (page, PODIUM_ROLE_INTERVAL, (PodiumBox){box.x, box.y + box.height - end, width, end},
                    podium_fill (colour), &plain);
  podium_page_rect (page, PODIUM_ROLE_POINT, box, podium_stroke (colour, 1.5 * page->scale), &about);
  return podium_box_grow (box, page->scale);
}

/* A typed price: the model's shape as an outline of dashes, since nobody published it. */
static PodiumBox
draw_typed (const PodiumCosts *cost, const PodiumCostModel *open, double x, PodiumColour colour,
            const char *detail)
{
  PodiumPage *page = cost->e->page;
  PodiumModel outline = *open->model;
  outline.fill = PODIUM_FILL_DASHED;
  g_autofree char *money =
      podium_costs_money (page->language, podium_cost (open->tokens->low, open->price.low),
                          podium_cost (open->tokens->high, open->price.low));
  g_autofree char *to_run = podium_phrase (page->language, PODIUM_WORD_COST_TO_RUN, money, NULL);
  g_autofree char *words = g_strdup_printf ("%s: %s; %s", open->model->name, detail, to_run);
  PodiumRow about = {open->model, cost->e->x.metric, open->tokens->claims, words};
  PodiumMark *mark =
      podium_page_symbol (page, PODIUM_ROLE_POINT, x, podium_scale (&cost->e->y.scale, open->price.low),
                          page->style.point, page->style.casing, &outline, colour, &about);
  return podium_box_grow (mark->bounds, page->style.casing / 2);
}

static char *
detail_of (const PodiumCosts *cost, const PodiumCostModel *open)
{
  PodiumLanguage language = cost->e->page->language;
  g_autofree char *number = podium_superscript (cost->note);
  g_autofree char *text = NULL;
  if (open->price.typed) {
    g_autofree char *digits = podium_number_printed (language, open->price.typed);
    g_autofree char *price = podium_phrase (language, PODIUM_WORD_DOLLARS, digits, NULL);
    text = podium_phrase (language, PODIUM_WORD_TYPED_PRICE, price, NULL);
  } else if (!isnan (cost->rival_price.low)) {
    g_autofree char *money = podium_costs_money (language, open->even->low * cost->rival_price.low,
                                                 open->even->high * cost->rival_price.high);
    text = podium_phrase (language, PODIUM_WORD_BREAK_EVEN_AT, cost->rival->name, money, NULL);
  } else {
    g_autofree char *times = podium_costs_range (language, open->even->low, open->even->high, 2);
    text = podium_phrase (language, PODIUM_WORD_BREAK_EVEN_TIMES, times, cost->rival->name, NULL);
  }
  return g_strconcat (text, PODIUM_NBSP, number, NULL);
}

#define HEIGHTS 11 /* at which names are tried beside an upright */

/* From a name beyond the ends of its @upright to the nearer end, dotted as that is: not to a point that may stand there. Where
 * something of @taken is in between, none. */
static void
draw_leader (PodiumScatter *e, const PodiumLabel *label, PodiumBox upright, GArray *taken, PodiumColour colour,
             const PodiumRow *about)
{
  PodiumPage *page = e->page;
  double clear = 2 * page->scale, x = CLAMP (label->x, label->box.x, label->box.x + label->box.width);
  gboolean below = label->box.y > upright.y + upright.height / 2;
  double from = below ? label->box.y - clear / 2 : label->box.y + label->box.height + clear / 2;
  double to = below ? upright.y + upright.height + clear : upright.y - clear;
  g_autoptr (GArray) along = g_array_new (FALSE, FALSE, sizeof (PodiumBox)); /* a slanted line, as short boxes */
  int n = (int)ceil (hypot (label->x - x, to - from) / 4);
  for (int i = 0; i <= n; i++) {
    double t = n ? (double)i / n : 0;
    PodiumBox box = {x + (label->x - x) * t - 1, from + (to - from) * t - 1, 2, 2};
    if (!podium_costs_is_clear (taken, &box))
      return;
    g_array_append_val (along, box);
  }
  if (below ? from <= to : from >= to)
    return;
  podium_page_rule (page, PODIUM_ROLE_LEADER, x, from, label->x, to,
                    podium_dashes (colour, page->style.frontier, page->scale, 4 * page->scale), about);
  for (guint i = 0; i < along->len; i++)
    podium_scatter_obstacle (e, g_array_index (along, PodiumBox, i));
}

/* Where on its upright a name is tried for the @i-th time, from 1: from the middle of @mark outwards. */
static double
height_beside (const PodiumScatter *e, PodiumBox mark, int i)
{
  double step = e->plot.height / HEIGHTS, middle = mark.y + mark.height / 2 - e->plot.y;
  double own = floor (middle / step);
  int k = CLAMP ((int)own, 0, HEIGHTS - 1), by = i / 2, up = k - by, down = k + by;
  int at = i % 2 ? down : up; /* 1: here, 2 and 3: one step up and down, ... */
  if (up < 0 || down >= HEIGHTS) /* one side is used up */
    at = up < 0 ? i - 1 : HEIGHTS - i;
  return e->plot.y + (at + 0.5) * step;
}

/* Name and detail beside @mark; where that is taken, beside the upright as near as there is room; the name alone if need
 * be, and only then beyond the ends of the upright, with a leader to it. */
static gboolean
label_open (PodiumScatter *e, const PodiumModel *model, const char *detail, PodiumBox mark, PodiumBox upright)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  PodiumRow about = {.model = model, .metric = e->y.metric};
  PodiumLabelSpace space = {.bounds = podium_box_grow (e->plot, -2 * page->scale),
                            .gap = 10.0 / 16 * s->point,
                            .pad = (s->size == PODIUM_SIZE_SLIDE ? 5 : 2.5) * page->scale};
  g_autoptr (GArray) taken = podium_costs_taken (e);
  double name = podium_text_advance (page->fonts, model->name, s->label.px, 600);
  double rise = podium_scatter_name_rise (e, model);
  double top = upright.y, floor_y = upright.y + upright.height;
  double second = podium_text_advance (page->fonts, detail, s->detail.px, 400);
  for (int pass = 0; pass < 3; pass++)
    for (int i = 0; i <= HEIGHTS; i++) {
      PodiumBox at = mark;
      int lines = pass ? 1 : 2;
      if (i)
        at.y = height_beside (e, mark, i);
      PodiumLabel label = {.x = at.x + at.width / 2,
                           .y = at.y + at.height / 2,
                           .mark = at,
                           .eye = s->label.px * 0.5 + rise,
                           .width = lines == 2 ? MAX (name, second) : name,
                           .height = s->label.px * 0.95 + rise + podium_scatter_name_drop (e, model) + (lines == 2 ? s->detail.line : 0)};
      podium_labels_place (&label, 1, (const PodiumBox *)taken->data, taken->len, &space);
      double eye = label.box.y + label.eye;
      gboolean beyond = eye < top || eye > floor_y;
      if (label.state != PODIUM_LABEL_PLACED || label.leader || (beyond && pass < 2))
        continue;
      if (beyond)
        draw_leader (e, &label, upright, taken, podium_model_colour (page, e->view, model), &about);
      double x = label.box.x + label.align * label.box.width, baseline = label.box.y + rise + s->label.px * 0.78;
      PodiumAlign align = label.align == 0 ? PODIUM_LEFT : label.align == 1 ? PODIUM_RIGHT : PODIUM_MIDDLE;
      podium_page_text (page, PODIUM_ROLE_LABEL, x, baseline, align, s->label, 600, page->theme->ink,
                        model->name, &about);
      if (lines == 2)
        podium_page_text (page, PODIUM_ROLE_DETAIL, x, baseline + s->detail.line, align, s->detail, 400,
                          page->theme->ink2, detail, &about);
      podium_scatter_obstacle (e, label.box);
      return TRUE;
    }
  return FALSE;
}

/* The upright of a model's tokens, beside the band of the good corner. */
static PodiumBox
upright_of (const PodiumScatter *e, const PodiumCostModel *open)
{
  const double *ends = e->y.scale.range;
  double low = podium_scale (&e->x.scale, open->tokens->low),
         high = podium_scale (&e->x.scale, open->tokens->high);
  return (PodiumBox){low, MIN (ends[0], ends[1]), high - low, fabs (ends[0] - ends[1])};
}

/* Its price can be anywhere on its upright. */
static void
draw_upright (const PodiumCosts *cost, PodiumCostModel *open)
{
  PodiumScatter *e = cost->e;
  PodiumPage *page = e->page;
  PodiumColour colour = podium_model_colour (page, e->view, open->model);
  gboolean interval = open->even && !isnan (cost->rival_price.low) && !open->price.typed;
  g_autofree char *words = interval || open->price.typed ? NULL : podium_costs_describes (cost, open);
  PodiumRow about = {open->model, e->x.metric, open->tokens->claims, NULL};
  PodiumBox span = upright_of (e, open);
  double k = page->scale, x = podium_scale (&e->x.scale, open->tokens->value),
         middle = span.x + span.width / 2;
  PodiumBox mark = {x - 2 * k, span.y + span.height / 2, 4 * k, 0};

  if (span.width > 1)
    podium_page_rect (page, PODIUM_ROLE_WASH, span,
                      podium_fill (podium_colour_mix (colour, page->theme->ground, 0.12)), &about);
  about.describes = words;
  podium_page_rule (page, words ? PODIUM_ROLE_POINT : PODIUM_ROLE_LINK, podium_crisp (x, 1), span.y,
                    podium_crisp (x, 1), span.y + span.height,
                    podium_dashes (colour, page->style.frontier, 1 * k, 4 * k), &about);
  if (interval)
    mark = draw_interval (cost, open, middle, colour);
  g_autofree char *detail = detail_of (cost, open);
  if (open->price.typed)
    mark = draw_typed (cost, open, x, colour, detail);
  podium_page_figure (page, NULL, detail);
  mark = podium_box_union (mark, (PodiumBox){span.x, mark.y, span.width, mark.height});
  podium_scatter_obstacle (e, mark);
  open->homeless = !label_open (e, open->model, detail, mark, span);
}

/* ---- The difference in tokens ---- */

static const PodiumScatterPoint *
point_of (const PodiumScatter *e, const PodiumModel *model)
{
  for (guint i = 0; i < e->points->len; i++)
    if (((const PodiumScatterPoint *)g_ptr_array_index (e->points, i))->model == model)
      return g_ptr_array_index (e->points, i);
  return NULL;
}

static void
drop_line (PodiumScatter *e, const PodiumScatterPoint *point, double y)
{
  PodiumPage *page = e->page;
  double k = page->scale, from = point->y + 1.1 * page->style.point, x = podium_crisp (point->x, 1);
  podium_page_rule (page, PODIUM_ROLE_LINK, x, from, x, y,
                    podium_dashes (page->theme->ink2, page->style.bracket, 1 * k, 4 * k), NULL);
  podium_scatter_obstacle (e, podium_box_grow ((PodiumBox){x, from, 0, y - from}, 2 * k));
}

/* An arrow from the rival's tokens to the model's own, below both, with the share that it says. Where the
 * floor leaves no room, the footnote says as much. */
static void
draw_difference (const PodiumCosts *cost, const PodiumCostModel *open)
{
  PodiumScatter *e = cost->e;
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  const PodiumScatterPoint *own = point_of (e, open->model), *rival = point_of (e, cost->rival);
  if (!own || !rival || !open->even)
    return;
  double k = page->scale, low = 100 / open->even->high, high = 100 / open->even->low;
  g_autofree char *share = podium_costs_range (page->language, low, high, low < 10 ? 1 : 0);
  g_autofree char *words =
      podium_phrase (page->language, PODIUM_WORD_SHARE_OF_TOKENS, share, cost->rival->name, NULL);
  g_autofree char *number = podium_superscript (cost->note);
  g_autofree char *text = g_strconcat (words, PODIUM_NBSP, number, NULL);
  double width = podium_text_advance (page->fonts, text, s->axis.px, 600), left = MIN (own->x, rival->x);
  double span = fabs (own->x - rival->x), floor_y = e->plot.y + e->plot.height;
  double y = round (floor_y - s->axis.line - 1.1 * s->unit) + 0.5, head = 0.35 * s->axis.px;
  double x = CLAMP (left + span / 2 - width / 2, e->plot.x, e->plot.x + e->plot.width - width);
  PodiumBox below = {x - 4 * k, y + 3 * k, width + 8 * k, floor_y - y - 4 * k};
  PodiumBox line = {left, y - head - 2 * k, span, 2 * head + 4 * k};
  g_autoptr (GArray) taken = podium_costs_taken (e);

  if (span < 4 * head || y < MAX (own->y, rival->y) + 1.4 * s->point ||
      !podium_costs_is_clear (taken, &below))
    return;
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (PodiumBox));
  for (guint i = 0; i < e->points->len; i++) {
    PodiumBox box = box_around (g_ptr_array_index (e->points, i), s->point);
    g_array_append_val (points, box);
  }
  if (!podium_costs_is_clear (points, &line))
    return;
  drop_line (e, own, y + 0.5 * s->unit);
  drop_line (e, rival, y + 0.5 * s->unit);
  double tip = own->x + (own->x < rival->x ? k : -k), back = own->x < rival->x ? head : -head;
  g_autoptr (PodiumPath) arrow = podium_path_new ();
  podium_path_move (arrow, rival->x, y);
  podium_path_line (arrow, tip, y);
  podium_path_move (arrow, tip + back, y - head);
  podium_path_line (arrow, tip, y);
  podium_path_line (arrow, tip + back, y + head);
  podium_page_path (page, PODIUM_ROLE_LINK, arrow, podium_stroke (page->theme->ink2, 0.8 * s->bracket), NULL);
  podium_scatter_obstacle (e, line);
  PodiumMark *mark = podium_page_text (page, PODIUM_ROLE_ANNOTATION, x, y + head + 0.75 * s->axis.px + 3 * k,
                                       PODIUM_LEFT, s->axis, 600, page->theme->ink2, text, NULL);
  mark->text.halo = s->halo;
  mark->text.ground = page->theme->ground;
  podium_scatter_obstacle (e, mark->bounds);
}

double
podium_costs_room (const PodiumCosts *cost)
{
  const PodiumStyle *s = &cost->e->page->style;
  for (guint i = 0; i < cost->open->len && !cost->plane; i++)
    if (((const PodiumCostModel *)g_ptr_array_index (cost->open, i))->even)
      return s->axis.line + 1.1 * s->unit + 1.5 * s->point;
  return 0;
}

void
podium_costs_draw (const PodiumCosts *cost)
{
  PodiumScatter *e = cost->e;
  if (!cost->plane) {
    for (guint i = 0; i < cost->open->len; i++) {
      const PodiumCostModel *open = g_ptr_array_index (cost->open, i);
      if (!open->even)
        continue;
      draw_difference (cost, open);
      return; /* one arrow: a second would cross it */
    }
    return;
  }
  for (guint i = 0; i < cost->open->len; i++) { /* labels of lines keep clear of them */
    if (((const PodiumCostModel *)g_ptr_array_index (cost->open, i))->gone)
      continue;
    PodiumBox span = upright_of (e, g_ptr_array_index (cost->open, i));
    span.x -= 0.6 * e->page->style.point;
    span.width += 1.2 * e->page->style.point;
    podium_scatter_obstacle (e, span);
  }
  podium_costs_draw_lines (cost);
  for (guint i = 0; i < cost->open->len; i++) {
    PodiumCostModel *open = g_ptr_array_index (cost->open, i);
    if (!open->gone)
      draw_upright (cost, open);
  }
}
