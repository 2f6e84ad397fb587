/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where everything of a duel goes: heights of rows, widths of columns, axes, lanes. */

#include "duel-layout.h"

#include <math.h>

/* Height of the lowest rows in sizes of their type, of letters that do not stand high. */
#define LEAST_ROW 1.24
/* And the width below which an axis says little. */
#define LEAST_AXIS 8
/* And the width of a plot, higher than wide, below which names have a line of their own, so that they stay whole. */
#define LEAST_BESIDE 34
/* An axis wider than this spares some of it for names that would be cut. */
#define WIDE_AXIS 10

const PodiumDuelText *
podium_duel_text_at (const PodiumDuelPlot *p, guint i)
{
  return g_ptr_array_index (p->texts, i);
}

/* ---- Heights ---- */

static double
legend_height (const PodiumPage *page)
{
  return page->style.label.line + 0.5 * page->style.unit;
}

static gboolean
is_stacked (const PodiumPage *page, double width)
{
  return width < LEAST_BESIDE * page->style.detail.px && page->scene->height > page->scene->width;
}

/* From the top of a panel to its rows, and from their end to the next panel. */
static double
head_height (const PodiumPage *page, gboolean stacked)
{
  return 0.75 * page->style.axis.line + 0.5 * page->style.axis.px + (stacked ? page->style.detail.line : 0);
}

static double
gap_height (const PodiumPage *page)
{
  return 0.9 * page->style.unit;
}

/* What is left for rows where the first @n are drawn. */
static double
rows_height (const PodiumPage *page, const PodiumDuel *duel, guint n, double height, gboolean stacked)
{
  guint panels = 0, rows = 0;
  while (panels < duel->panels->len && rows < n)
    rows += ((const PodiumDuelPanel *)g_ptr_array_index (duel->panels, panels++))->rows->len;
  return height - legend_height (page) - panels * head_height (page, stacked) - (panels - 1) * gap_height (page);
}

static void
reach_of_ink (const PodiumPage *page, const char *text, double *above, double *below)
{
  PodiumBox ink = podium_text_extents (page->fonts, text, podium_page_least_type (page), 600).ink;
  *above = MAX (*above, -ink.y);
  *below = MAX (*below, ink.y + ink.height);
}

/* Height of the lowest rows in sizes of their type: how high capitals with accents and the numbers of footnotes stand is
 * the font's choice. Rows stand on whole px, so that two may be one nearer than they are high. */
static double
least_row (const PodiumPage *page, const PodiumDuel *duel, gboolean stacked)
{
  double above = 0, below = 0;
  reach_of_ink (page, "¹", &above, &below);
  for (int m = 0; m < 2; m++)
    reach_of_ink (page, duel->models[m]->name, &above, &below);
  for (guint i = 0; i < duel->rows->len; i++)
    reach_of_ink (page, ((const PodiumDuelRow *)duel->rows->pdata[i])->metric->name, &above, &below);
  double names = stacked ? page->style.detail.line / page->style.detail.px : 0;
  return names + MAX (LEAST_ROW, (above + below + 2.5 * page->scale) / podium_page_least_type (page));
}

guint
podium_duel_plot_fits (PodiumPage *page, const PodiumDuel *duel, PodiumBox plot)
{
  guint n = podium_duel_n_rows (duel);
  gboolean stacked = is_stacked (page, plot.width);
  double least = least_row (page, duel, stacked) * podium_page_least_type (page);
  while (n > 1 && rows_height (page, duel, n, plot.height, stacked) < n * least)
    n--;
  return n;
}

/* ---- Axes ---- */

static void
extend (PodiumPanel *axis, const PodiumCell *cell)
{
  double ends[] = {cell->low, cell->high, cell->low, cell->high};
  podium_claim_interval (cell->drawn, &ends[2], &ends[3]);
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++) {
    axis->low = MIN (axis->low, ends[i]);
    axis->high = MAX (axis->high, ends[i]);
  }
}

/* Percent stands between 0 and 100, so that a small gap looks small; what has no bounds starts at zero where
 * that is not far away, and is logarithmic where values span more than a decade and a half. */
static void
choose_domain (const PodiumDuelPlot *p, PodiumDuelAxis *panel)
{
  PodiumPanel *axis = &panel->axis;
  const PodiumDuelRow *first = g_ptr_array_index (panel->panel->rows, 0);
  gboolean ratio = first->metric->scale == PODIUM_SCALE_RATIO, bounded = ratio;
  double bound = -INFINITY;

  axis->metric = first->metric;
  axis->unit = panel->panel->unit;
  axis->unit.suffix = ""; /* the head names the unit */
  axis->cells = first->cells[0];
  axis->low = INFINITY;
  axis->high = -INFINITY;
  for (guint i = 0; i < panel->panel->rows->len; i++) {
    const PodiumDuelRow *row = g_ptr_array_index (panel->panel->rows, i);
    extend (axis, row->plain[0]);
    extend (axis, row->plain[1]);
    podium_view_reach (p->view, row->metric->id, &axis->low, &axis->high);
    bounded &= row->metric->low == 0 && !isnan (row->metric->high);
    bound = MAX (bound, row->metric->high);
  }
  if (p->view->log_set)
    axis->log = (p->view->log & PODIUM_LOG_X) && ratio && axis->low > 0;
  else
    axis->log = ratio && !bounded && axis->low > 0 && axis->high / axis->low > pow (10, 1.5);
  if (axis->log)
    return;
  axis->bars = bounded || (ratio && (axis->low < 0.5 * axis->high || axis->low < 0));
  if (bounded)
    axis->high = MAX (axis->high, bound);
}

/* ---- A row ---- */

/* The box of a symbol at the origin: shapes of equal area are not equally wide. */
static PodiumBox
shape_box (const PodiumModel *model, double diameter)
{
  g_autoptr (PodiumPath) path = podium_path_new ();
  podium_symbol_path (path, model->shape, 0, 0, diameter);
  return podium_path_bounds (path);
}

gboolean
podium_duel_open_ends (const PodiumDuelPlot *p, const PodiumDuelAxis *panel, const PodiumCell *cell,
                       gboolean *interval, double *from, double *to)
{
  double low = cell->value - cell->drawn->rounding, high = cell->value + cell->drawn->rounding;
  *interval = podium_claim_interval (cell->drawn, &low, &high);
  if (podium_metric_is_date (cell->metric)) {
    low = cell->drawn->low;
    high = cell->drawn->high;
  } else if (!*interval && !cell->drawn->printed) {
    return FALSE;
  }
  low = CLAMP (low, panel->axis.scale.domain[0], panel->axis.scale.domain[1]);
  high = CLAMP (high, panel->axis.scale.domain[0], panel->axis.scale.domain[1]);
  *from = podium_scale (&panel->axis.scale, low);
  *to = podium_scale (&panel->axis.scale, high);
  return *to - *from > 1.2 * p->symbol;
}

/* Whether the two sides would touch on one line, with what their digits or intervals leave open. */
static gboolean
would_touch (const PodiumDuelPlot *p, const PodiumDuelAxis *panel, const PodiumDuelRow *row,
             const PodiumDuelSide sides[2])
{
  double ends[2][2];
  for (int m = 0; m < 2; m++) {
    gboolean interval;
    double from, to, *end = ends[m];
    end[0] = sides[m].box.x;
    end[1] = sides[m].box.x + sides[m].box.width;
    if (podium_duel_open_ends (p, panel, row->plain[m], &interval, &from, &to)) {
      end[0] = MIN (end[0], from);
      end[1] = MAX (end[1], to);
    }
  }
  return MAX (ends[0][0], ends[1][0]) - MIN (ends[0][1], ends[1][1]) < 2 * p->page->scale;
}

void
podium_duel_sides (const PodiumDuelPlot *p, const PodiumDuelAxis *panel, guint i, double y,
                   PodiumDuelSide sides[2])
{
  const PodiumPage *page = p->page;
  const PodiumDuelRow *row = podium_duel_text_at (p, i)->row;
  for (int m = 0; m < 2; m++) {
    sides[m].cell = row->plain[m];
    sides[m].x = podium_scale (&panel->axis.scale, row->plain[m]->value);
    sides[m].box = shape_box (p->duel->models[m], p->symbol);
    sides[m].box.x += sides[m].x;
  }
  gboolean lanes = would_touch (p, panel, row, sides);
  double step = lanes ? sides[0].box.y + sides[0].box.height - sides[1].box.y + page->scale : 0;

  for (int m = 0; m < 2; m++) {
    PodiumDuelSide *side = &sides[m];
    gboolean interval;
    double from, to;
    side->y = lanes ? y - step / 2 + m * step : y;
    side->box.y += side->y;
    side->left = side->box.x;
    side->right = side->box.x + side->box.width;
    side->tray = NAN;
    if (podium_duel_open_ends (p, panel, side->cell, &interval, &from, &to)) {
      side->left = MIN (side->left, from);
      side->right = MAX (side->right, to);
    }
    if (!podium_cell_disagrees (side->cell))
      continue;
    double a = podium_scale (&panel->axis.scale, side->cell->low),
           b = podium_scale (&panel->axis.scale, side->cell->high);
    double half = MAX (5 * page->scale, fabs (b - a)) / 2 + page->style.bracket;
    side->left = MIN (side->left, (a + b) / 2 - half);
    side->right = MAX (side->right, (a + b) / 2 + half);
    double most = (p->heights[i] - p->above) / 2; /* 5 px clear of the symbol, but inside the row */
    if (lanes && m == 0)
      side->tray = MAX (side->box.y - 5 * page->scale, y - most);
    else
      side->tray = MIN (side->box.y + side->box.height + 5 * page->scale, y + most);
  }
}

static double
value_gap (const PodiumDuelPlot *p)
{
  return 0.5 * p->type.px;
}

void
podium_duel_figures (const PodiumDuelPlot *p, const PodiumDuelAxis *panel, const PodiumDuelText *text,
                     const PodiumDuelSide sides[2], int *near, double *from, double *to)
{
  const PodiumScale *scale = &panel->axis.scale;
  double clear = 0.25 * p->type.px, zero = podium_scale (scale, 0);
  gboolean line = panel->axis.bars && zero >= scale->range[0] - 1 && zero <= scale->range[1] + 1;
  *near = sides[1].x < sides[0].x;
  double left_end = MIN (sides[0].left, sides[1].left) - value_gap (p);
  double right_start = MAX (sides[0].right, sides[1].right) + value_gap (p);
  double left_width = podium_text_advance (p->page->fonts, text->values[*near], p->type.px, 600);
  double right_width = podium_text_advance (p->page->fonts, text->values[!*near], p->type.px, 600);

  if (line && left_end > zero - clear && left_end - left_width < zero + clear)
    left_end = zero - clear;
  if (line && right_start < zero + clear && right_start + right_width > zero - clear)
    right_start = zero + clear;
  *from = left_end - left_width;
  *to = right_start + right_width;
}

double
podium_duel_body (const PodiumDuelPlot *p, double y)
{
  return round (y + p->above / 2);
}

const PodiumUnit *
podium_duel_unit_of (const PodiumDuelPlot *p, guint i)
{
  guint panel = 0;
  while (panel + 1 < p->duel->panels->len && p->panels[panel + 1].first <= i)
    panel++;
  return &p->panels[panel].panel->unit;
}

/* ---- Widths ---- */

/* Narrows the axes until every figure and tick stands between the names and the verdicts. */
static void
plan_axes (PodiumDuelPlot *p)
{
  const PodiumStyle *s = &p->page->style;
  double from = p->stacked ? p->left : p->left + p->names + 1.5 * s->unit, to = p->verdict_x - 2.5 * s->unit;
  p->x1 = from;
  p->x2 = to;
  for (int round_no = 0; round_no < 8; round_no++) {
    double short_left = 0, short_right = 0;
    for (guint i = 0; i < p->duel->panels->len; i++) {
      PodiumDuelAxis *panel = &p->panels[i];
      double before, start, end;
      podium_panel_lay_axis (p->page, &panel->axis, p->x1, p->x2);
      double head = p->stacked ? p->left :
          p->left + podium_text_advance (p->page->fonts, panel->head, s->detail.px, 600) + s->axis.px;
      for (guint t = 0; t < panel->axis.ticks->len; t++) {
        double x = podium_scale (&panel->axis.scale,
                                 g_array_index (panel->axis.ticks, double, t) * panel->axis.unit.divisor);
        g_autofree char *tick = podium_panel_tick (p->page, &panel->axis, t, &before);
        short_left = MAX (short_left, MAX (from, head) - (x - before));
        short_right = MAX (short_right, x + before - to);
      }
      for (guint k = 0; k < panel->panel->rows->len; k++) {
        PodiumDuelSide sides[2];
        int near;
        podium_duel_sides (p, panel, panel->first + k, 0, sides);
        podium_duel_figures (p, panel, podium_duel_text_at (p, panel->first + k), sides, &near, &start, &end);
        short_left = MAX (short_left, from - start);
        short_right = MAX (short_right, end - to);
      }
    }
    if (short_left < 0.5 && short_right < 0.5)
      return;
    p->x1 = MIN (ceil (p->x1 + MAX (0, short_left)), p->x2 - 2 * p->type.px);
    p->x2 = MAX (floor (p->x2 - MAX (0, short_right)), p->x1 + 2 * p->type.px);
  }
}

/* What the symbols of row @i with their trays need, centred on its middle. */
static double
needed_height (const PodiumDuelPlot *p, const PodiumDuelAxis *panel, guint i)
{
  PodiumDuelSide sides[2];
  double most = 0, stroke = p->page->style.bracket;
  podium_duel_sides (p, panel, i, 0, sides);
  for (int m = 0; m < 2; m++) {
    most = MAX (most, MAX (-sides[m].box.y, sides[m].box.y + sides[m].box.height));
    if (!isnan (sides[m].tray))
      most = MAX (most, fabs (sides[m].tray) + stroke);
  }
  return 2 * most + p->page->scale + p->above;
}

/* Rows in two lanes, with trays, take what they need from the others. FALSE: those cannot spare it all. */
static gboolean
plan_rows (PodiumDuelPlot *p)
{
  guint n = p->texts->len;
  double total = n * p->pitch, least = MIN (p->pitch, p->least_row * p->type.px), extra = 0, rest = p->pitch;
  g_autofree double *needs = g_new0 (double, n);

  for (guint k = 0; k < p->duel->panels->len; k++)
    for (guint i = 0; i < p->panels[k].panel->rows->len; i++) {
      double need = needed_height (p, &p->panels[k], p->panels[k].first + i);
      needs[p->panels[k].first + i] = need;
      extra += MAX (0, need - least);
    }
  double share = extra > 0 ? CLAMP ((total - n * least) / extra, 0, 1) : 1;
  for (guint pass = 0; pass < n; pass++) { /* with a smaller rest more rows need more than it */
    double wanted = 0;
    guint n_small = 0;
    for (guint i = 0; i < n; i++) {
      wanted += needs[i] > rest ? needs[i] : 0;
      n_small += needs[i] <= rest;
    }
    double next = n_small ? MAX (least, (total - wanted) / n_small) : least;
    if (next >= rest)
      break;
    rest = next;
  }
  for (guint i = 0; i < n; i++)
    p->heights[i] = share < 1 ? least + MAX (0, needs[i] - least) * share : MAX (needs[i], rest);
  return share >= 1;
}

static void
place_panels (PodiumDuelPlot *p, double y)
{
  for (guint i = 0; i < p->duel->panels->len; i++) {
    PodiumDuelAxis *panel = &p->panels[i];
    panel->baseline = round (y + 0.75 * p->page->style.axis.line);
    panel->ticks = panel->baseline + (p->stacked ? p->page->style.detail.line : 0);
    panel->top = panel->bottom = y + head_height (p->page, p->stacked);
    for (guint k = 0; k < panel->panel->rows->len; k++)
      panel->bottom += p->heights[panel->first + k];
    y = panel->bottom + gap_height (p->page);
  }
}

void
podium_duel_lay_out (PodiumDuelPlot *p, PodiumBox plot)
{
  PodiumPage *page = p->page;
  const PodiumStyle *s = &page->style;
  guint n = p->texts->len;
  double least = podium_page_least_type (page), px;

  p->left = plot.x;
  p->right = plot.x + plot.width;
  p->stacked = is_stacked (page, plot.width);
  p->least_row = least_row (page, p->duel, p->stacked);
  p->pitch = MIN (4.6 * s->detail.px, rows_height (page, p->duel, n, plot.height, p->stacked) / n);
  px = CLAMP (p->pitch / p->least_row, least, s->detail.px);
  p->type = (PodiumType){px, px * s->detail.line / s->detail.px};
  p->above = p->stacked ? p->type.line : 0;
  double body = p->pitch - p->above;
  p->lines = (guint)MAX (1, floor ((body + 0.1) / p->type.line));
  p->symbol = MIN (s->row_symbol, (body < 1.5 * px ? 0.40 : 0.48) * body);
  guint first = 0;
  for (guint i = 0; i < p->duel->panels->len; i++) {
    PodiumDuelAxis *panel = &p->panels[i];
    panel->panel = g_ptr_array_index (p->duel->panels, i);
    panel->first = first;
    choose_domain (p, panel);
    first += panel->panel->rows->len;
  }
  podium_duel_plan_names (p, 1);
  podium_duel_plan_verdicts (p, PODIUM_VERDICT_FULL);
  for (int small = 0; small < 2; small++) {
    for (guint i = 0; i < n; i++)
      p->heights[i] = G_MAXINT;
    plan_axes (p);
    while (p->x2 - p->x1 < LEAST_AXIS * px && p->length < PODIUM_VERDICT_SIGN) { /* verdicts give way to the plot */
      podium_duel_plan_verdicts (p, p->length + 1);
      plan_axes (p);
    }
    for (int tenths = 9; tenths >= 6 && p->x2 - p->x1 < LEAST_AXIS * px; tenths--) { /* then names, by as much as needed */
      podium_duel_plan_names (p, 0.1 * tenths);
      plan_axes (p);
    }
    for (int tenths = 11; tenths <= 14 && p->cut && p->x2 - p->x1 > WIDE_AXIS * px; tenths++) {
      podium_duel_plan_names (p, 0.1 * tenths);
      plan_axes (p);
    }
    if (plan_rows (p))
      break;
    p->symbol = MIN (p->symbol, 0.4 * (p->least_row * px - p->above)); /* two lanes fit into the lowest rows */
  }
  place_panels (p, plot.y + legend_height (page));
}
