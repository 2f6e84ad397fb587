/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bracket.h"
#include "efficiency.h"
#include "kinds.h"
#include "labels.h"

#include <math.h>
#include <string.h>

static PodiumEfficiencyPoint *
point_at (const PodiumEfficiency *e, guint i)
{
  return g_ptr_array_index (e->points, i);
}

/* ---- Axes ---- */

/* The domain: the data with some air around it; from zero where that is not far away. */
static void
lay_axis (PodiumEfficiencyAxis *axis, double from, double to, int most, double air_low, double air_high, gboolean to_tick)
{
  double divisor = axis->unit.divisor, low = axis->low, high = axis->high;
  if (axis->log) {
    double span = MAX (log10 (high / low), 0.1);
    low = low / pow (10, MAX (0.1, air_low) * span);
    high = high * pow (10, MAX (0.1, air_high) * span);
    axis->ticks = podium_ticks_log (low / divisor, high / divisor, most, &axis->decimals);
  } else {
    double span = high > low ? high - low : MAX (1, fabs (high) * 0.1);
    gboolean zero = low >= 0 && low < 0.35 * high && axis->metric->scale == PODIUM_SCALE_RATIO;
    low -= air_low * span;
    high += air_high * span;
    if (zero || (axis->low >= 0 && low < 0))
      low = 0;
    double floor_of = low, ceiling = high;
    podium_nice_domain (&floor_of, &ceiling, most);
    low = zero || low == 0 ? 0 : floor_of;
    if (to_tick)
      high = ceiling;
    if (!isnan (axis->metric->high) && axis->high <= axis->metric->high)
      high = MIN (high, axis->metric->high);
    axis->ticks = podium_ticks_linear (low / divisor, high / divisor, most, &axis->decimals);
  }
  axis->scale = (PodiumScale){ { low, high }, { from, to }, axis->log };
}

/* ---- Drawing ---- */

static void
obstacle (PodiumEfficiency *e, PodiumBox box)
{
  g_array_append_val (e->obstacles, box);
}

static char *
axis_title (const PodiumEfficiency *e, const PodiumEfficiencyAxis *axis, gboolean upright)
{
  PodiumLanguage language = e->page->language;
  g_autoptr (GString) text = g_string_new (NULL);
  g_string_append_printf (text, "%s%s, %s", upright ? "↑ " : "", axis->metric->short_name, axis->unit.name);
  if (axis->log) {
    g_string_append_printf (text, " %s", podium_word (language, PODIUM_WORD_LOG_SCALE));
  } else if (axis->scale.domain[0] > 0 && axis->metric->scale == PODIUM_SCALE_RATIO) {
    g_autofree char *start = podium_figure_value (language, axis->scale.domain[0], axis->decimals, &axis->unit);
    g_autofree char *phrase = podium_phrase (language, PODIUM_WORD_AXIS_STARTS, start, NULL);
    g_string_append_printf (text, " %s", phrase);
  }
  if (!upright)
    g_string_append (text, " →");
  return g_strdup (text->str);
}

static char *
tick_text (const PodiumEfficiency *e, const PodiumEfficiencyAxis *axis, guint i)
{
  double value = g_array_index (axis->ticks, double, i);
  int decimals = axis->log && value >= 1 && value == floor (value) ? 0 : axis->decimals;
  g_autofree char *number = podium_number (e->page->language, value, decimals);
  gboolean last = i + 1 == axis->ticks->len && *axis->unit.suffix;
  return last ? g_strconcat (number, " ", axis->unit.suffix, NULL) : g_strdup (number);
}

/* Thins ticks until neighbours are 8 px apart; ticks are never dropped one by one. */
static void
lay_x_axis (PodiumEfficiency *e, double air_left, double air_right)
{
  double left = e->plot.x, right = e->plot.x + e->plot.width, px = e->page->style.axis.px;
  for (int most = 9; most >= 2; most--) {
    g_clear_pointer (&e->x.ticks, g_array_unref);
    lay_axis (&e->x, left, right, most, air_left, air_right, FALSE);
    gboolean clear = TRUE;
    double end = -INFINITY;
    for (guint i = 0; i < e->x.ticks->len && clear; i++) {
      g_autofree char *text = tick_text (e, &e->x, i);
      double half = podium_text_advance (e->page->fonts, text, px, 400) / 2;
      double x = podium_scale (&e->x.scale, g_array_index (e->x.ticks, double, i) * e->x.unit.divisor);
      clear = x - half >= end + 8 * e->page->scale;
      end = x + half;
    }
    if (clear)
      return;
  }
}

static void
draw_axes (PodiumEfficiency *e)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  double left = e->plot.x, right = e->plot.x + e->plot.width, floor_y = e->plot.y + e->plot.height;
  double baseline = floor_y + 0.45 * s->unit + s->axis.px;

  for (guint i = 0; i < e->y.ticks->len; i++) {
    double tick = g_array_index (e->y.ticks, double, i) * e->y.unit.divisor;
    double y = podium_crisp (podium_scale (&e->y.scale, tick), s->grid);
    g_autofree char *text = tick_text (e, &e->y, i);
    if (floor_y - y > 1)
      podium_page_rule (page, PODIUM_ROLE_GRID, left, y, right, y, podium_stroke (page->theme->grid, s->grid), NULL);
    podium_page_text (page, PODIUM_ROLE_TICK, left - 1.2 * s->unit, y + podium_page_centre (page, s->axis, 400), PODIUM_RIGHT,
                      s->axis, 400, page->theme->ink3, text, NULL);
  }
  for (guint i = 0; i < e->x.ticks->len; i++) {
    double tick = g_array_index (e->x.ticks, double, i) * e->x.unit.divisor;
    double x = podium_crisp (podium_scale (&e->x.scale, tick), s->axis_line);
    g_autofree char *text = tick_text (e, &e->x, i);
    podium_page_rule (page, PODIUM_ROLE_TICK, x, floor_y, x, floor_y + 0.4 * s->unit,
                      podium_stroke (page->theme->axis, s->axis_line), NULL);
    PodiumExtents extents = podium_text_extents (page->fonts, text, s->axis.px, 400);
    double at = MIN (x - extents.advance / 2, right - extents.advance);
    podium_page_text (page, PODIUM_ROLE_TICK, at, baseline + 0.3 * s->unit, PODIUM_LEFT, s->axis, 400, page->theme->ink3,
                      text, NULL);
  }
  double y = podium_crisp (floor_y, s->axis_line);
  podium_page_rule (page, PODIUM_ROLE_AXIS, left, y, right, y, podium_stroke (page->theme->axis, s->axis_line), NULL);
  g_autofree char *title = axis_title (e, &e->x, FALSE);
  double title_y = baseline + 0.3 * s->unit + s->axis.line;
  PodiumMark *right_title = podium_page_text (page, PODIUM_ROLE_AXIS_TITLE, right, title_y, PODIUM_RIGHT, s->axis, 400,
                                              page->theme->ink2, title, NULL);
  double free_until = right_title->bounds.x - 2 * s->unit;
  if (e->x.metric->better != PODIUM_BETTER_LOWER)
    return;
  g_autofree char *fewer = g_strconcat ("← ", podium_better_text (page->language, e->x.metric), NULL);
  if (left + podium_text_advance (page->fonts, fewer, s->axis.px, 400) < free_until)
    podium_page_text (page, PODIUM_ROLE_AXIS_TITLE, left, title_y, PODIUM_LEFT, s->axis, 400, page->theme->ink2, fewer, NULL);
}

/* Steps from the floor of the worse side through each point to the far edge; the beaten area is tinted. Drawn under the
 * axes' own marks: the wash first, the line by the caller later. */
static PodiumPath *
frontier_path (const PodiumEfficiency *e)
{
  GPtrArray *frontier = e->frontier;
  PodiumPath *path = podium_path_new ();
  gboolean x_low = e->x.metric->better == PODIUM_BETTER_LOWER, y_low = e->y.metric->better == PODIUM_BETTER_LOWER;
  double far_x = x_low ? e->plot.x + e->plot.width : e->plot.x;
  double far_y = y_low ? e->plot.y : e->plot.y + e->plot.height;
  double y = far_y;
  for (guint i = 0; i < frontier->len; i++) {
    const PodiumEfficiencyPoint *point = g_ptr_array_index (frontier, i);
    if (i)
      podium_path_line (path, point->x, y);
    else
      podium_path_move (path, point->x, y);
    podium_path_line (path, point->x, point->y);
    y = point->y;
  }
  podium_path_line (path, far_x, y);
  return path;
}

static void
draw_wash (PodiumEfficiency *e)
{
  if (!e->frontier->len)
    return;
  g_autoptr (PodiumPath) path = frontier_path (e);
  gboolean x_low = e->x.metric->better == PODIUM_BETTER_LOWER, y_low = e->y.metric->better == PODIUM_BETTER_LOWER;
  podium_path_line (path, x_low ? e->plot.x + e->plot.width : e->plot.x, y_low ? e->plot.y : e->plot.y + e->plot.height);
  podium_path_close (path);
  podium_page_path (e->page, PODIUM_ROLE_WASH, path, podium_fill (e->page->theme->tint), NULL);
}

static void
draw_frontier (PodiumEfficiency *e)
{
  PodiumPage *page = e->page;
  double k = page->scale;
  if (!e->frontier->len)
    return;
  g_autoptr (PodiumPath) path = frontier_path (e);
  PodiumPaint paint = podium_dashes (page->theme->ink2, page->style.frontier, 2 * k, 5 * k);
  paint.round = TRUE;
  podium_page_path (page, PODIUM_ROLE_FRONTIER, path, paint, NULL);
  const double *n = (const double *) path->numbers->data;
  for (guint i = 0; i + 3 < path->numbers->len; i += 2) {
    double x = MIN (n[i], n[i + 2]), y = MIN (n[i + 1], n[i + 3]);
    obstacle (e, podium_box_grow ((PodiumBox){ x, y, fabs (n[i] - n[i + 2]), fabs (n[i + 1] - n[i + 3]) },
                                  page->style.frontier));
  }
}

/* The ends of a drawn claim's rounding interval, px, as far as the axis reaches. */
static void
rounding_ends (const PodiumEfficiencyAxis *axis, const PodiumClaim *claim, double *from, double *to)
{
  double least = MIN (axis->scale.range[0], axis->scale.range[1]), most = MAX (axis->scale.range[0], axis->scale.range[1]);
  double low = claim->value - claim->rounding, high = claim->value + claim->rounding;
  *from = podium_scale (&axis->scale, axis->log && low <= 0 ? claim->value : low);
  *from = CLAMP (*from, least, most);
  *to = CLAMP (podium_scale (&axis->scale, high), least, most);
}

static void
draw_rounding (PodiumEfficiency *e, const PodiumEfficiencyPoint *point, PodiumColour colour)
{
  PodiumPage *page = e->page;
  double d = page->style.point, thick = 0.5 * d, from, to;
  PodiumPaint paint = podium_fill (podium_colour_mix (colour, page->theme->ground, 0.4));
  PodiumRow about = { .model = point->model, .metric = e->y.metric };

  if (point->y_cell->drawn->printed) {
    rounding_ends (&e->y, point->y_cell->drawn, &from, &to);
    if (fabs (to - from) > 1.2 * d) {
      g_autoptr (PodiumPath) bar = podium_path_new ();
      podium_path_rounded (bar, (PodiumBox){ point->x - thick / 2, MIN (from, to), thick, fabs (to - from) }, thick / 2);
      obstacle (e, podium_page_path (page, PODIUM_ROLE_ROUNDING, bar, paint, &about)->bounds);
    }
  }
  if (point->x_cell->drawn->printed) {
    about.metric = e->x.metric;
    rounding_ends (&e->x, point->x_cell->drawn, &from, &to);
    if (fabs (to - from) > 1.2 * d) {
      g_autoptr (PodiumPath) bar = podium_path_new ();
      podium_path_rounded (bar, (PodiumBox){ MIN (from, to), point->y - thick / 2, fabs (to - from), thick }, thick / 2);
      obstacle (e, podium_page_path (page, PODIUM_ROLE_ROUNDING, bar, paint, &about)->bounds);
    }
  }
}

static PodiumBox
draw_trays (PodiumEfficiency *e, const PodiumEfficiencyPoint *point, PodiumBox symbol)
{
  PodiumPage *page = e->page;
  PodiumBox all = symbol;
  double clear = 5 * page->scale + page->style.tray;
  if (podium_cell_disagrees (point->x_cell)) {
    PodiumRow about = { point->model, e->x.metric, point->x_cell->claims, NULL };
    double a = podium_scale (&e->x.scale, point->x_cell->low), b = podium_scale (&e->x.scale, point->x_cell->high);
    podium_tray_below (page, MIN (a, b), MAX (a, b), symbol.y + symbol.height + clear, &about);
    all = podium_box_union (all, podium_scene_mark (page->scene, page->scene->marks->len - 1)->bounds);
  }
  if (podium_cell_disagrees (point->y_cell)) {
    PodiumRow about = { point->model, e->y.metric, point->y_cell->claims, NULL };
    double a = podium_scale (&e->y.scale, point->y_cell->low), b = podium_scale (&e->y.scale, point->y_cell->high);
    podium_tray_beside (page, MIN (a, b), MAX (a, b), symbol.x + symbol.width + clear, &about);
    all = podium_box_union (all, podium_scene_mark (page->scene, page->scene->marks->len - 1)->bounds);
  }
  return all;
}

/* A tray below a point near the floor would lie on the ticks: then the axis is lowered under it. */
static void
make_room_for_trays (PodiumEfficiency *e)
{
  const PodiumStyle *s = &e->page->style;
  double need = 0.75 * s->point + 5 * e->page->scale + s->tray + s->bracket, floor_y = e->plot.y + e->plot.height, lack = 0;
  for (guint i = 0; i < e->points->len; i++) {
    const PodiumEfficiencyPoint *point = point_at (e, i);
    double y = podium_scale (&e->y.scale, point->y_cell->value);
    if (podium_cell_disagrees (point->x_cell))
      lack = MAX (lack, need - (floor_y - y));
  }
  e->y.scale.range[0] -= lack;
}

/* Draws a point; returns its box with brackets. */
static PodiumBox
draw_point (PodiumEfficiency *e, const PodiumEfficiencyPoint *point)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  PodiumColour colour = podium_model_colour (page, e->view, point->model);
  g_autofree char *y = podium_cell_text (page->language, point->y_cell, 0, &e->y.unit);
  g_autofree char *x = podium_cell_text (page->language, point->x_cell, 0, &e->x.unit);
  g_autofree char *words = g_strdup_printf ("%s. %s", y, x + strlen (point->model->name) + 2);
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  g_ptr_array_extend (claims, point->y_cell->claims, NULL, NULL);
  g_ptr_array_extend (claims, point->x_cell->claims, NULL, NULL);
  PodiumRow about = { point->model, e->y.metric, claims, words };

  PodiumMark *mark = podium_page_symbol (page, PODIUM_ROLE_POINT, point->x, point->y, s->point, s->casing, point->model,
                                         colour, &about);
  return draw_trays (e, point, podium_box_grow (mark->bounds, s->casing / 2));
}

/* Names the better corner with an arrow into it, in a band that holds no point. */
static void
draw_corner (PodiumEfficiency *e, double band)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  if (!podium_efficiency_has_directions (e))
    return;
  gboolean left = e->x.metric->better == PODIUM_BETTER_LOWER, down = e->y.metric->better == PODIUM_BETTER_LOWER;
  g_autofree char *words = podium_phrase (page->language, PODIUM_WORD_BETTER_CORNER,
                                          podium_better_text (page->language, e->x.metric),
                                          podium_better_text (page->language, e->y.metric), NULL);
  double size = 1.4 * s->detail.px, inset = s->unit;
  /* Where the plot is too narrow for the words, the arrow says "better" alone. */
  gboolean fits = inset + size + s->unit + podium_text_advance (page->fonts, words, s->detail.px, 600) <= e->plot.width;
  double y = down ? e->plot.y + e->plot.height - band / 2 : e->plot.y + band / 2;
  double tip_x = left ? e->plot.x + inset : e->plot.x + e->plot.width - inset, tail_x = tip_x + (left ? size : -size);
  double tip_y = y + (down ? size / 2 : -size / 2), tail_y = y - (down ? size / 2 : -size / 2);
  double head = 0.42 * size;
  g_autoptr (PodiumPath) arrow = podium_path_new ();

  podium_path_move (arrow, tail_x, tail_y);
  podium_path_line (arrow, tip_x, tip_y);
  podium_path_move (arrow, tip_x + (left ? head : -head), tip_y);
  podium_path_line (arrow, tip_x, tip_y);
  podium_path_line (arrow, tip_x, tip_y + (down ? -head : head));
  PodiumPaint paint = podium_stroke (page->theme->accent, s->bracket * 1.2);
  paint.round = TRUE;
  obstacle (e, podium_page_path (page, PODIUM_ROLE_CORNER, arrow, paint, NULL)->bounds);
  PodiumMark *text = podium_page_text (page, PODIUM_ROLE_CORNER, tail_x + (left ? s->unit : -s->unit),
                                       y + podium_page_centre (page, s->detail, 600), left ? PODIUM_LEFT : PODIUM_RIGHT,
                                       s->detail, 600, page->theme->accent,
                                       fits ? words : podium_word (page->language, PODIUM_WORD_BETTER), NULL);
  obstacle (e, text->bounds);
}

/* ---- Labels ---- */

/* Frontier first, then from the top right to the lower left, then catalog order. */
static int
compare_priority (gconstpointer a, gconstpointer b, gpointer data)
{
  const PodiumEfficiency *e = data;
  const PodiumEfficiencyPoint *p = point_at (e, *(const guint *) a), *q = point_at (e, *(const guint *) b);
  double pride = (p->x - p->y) - (q->x - q->y);
  if (p->frontier != q->frontier)
    return q->frontier - p->frontier;
  return pride > 0 ? -1 : pride < 0 ? 1 : (int) p->model->index - (int) q->model->index;
}

static void
measure_label (PodiumEfficiency *e, const PodiumEfficiencyPoint *point, gboolean detail, PodiumLabel *label)
{
  const PodiumStyle *s = &e->page->style;
  label->width = podium_text_advance (e->page->fonts, point->model->name, s->label.px, 600);
  label->height = s->label.px * 0.95;
  label->eye = s->label.px * 0.5;
  if (detail) {
    label->width = MAX (label->width, podium_text_advance (e->page->fonts, point->detail, s->detail.px, 400));
    label->height += s->detail.line;
  }
}

/* From the block to the casing of the point. */
static void
draw_leader (PodiumEfficiency *e, const PodiumEfficiencyPoint *point, const PodiumLabel *label, const PodiumRow *about)
{
  const PodiumStyle *s = &e->page->style;
  double dx = point->x - label->leader_x, dy = point->y - label->leader_y, length = hypot (dx, dy);
  double stop = length > s->point * 0.7 ? 1 - s->point * 0.7 / length : 0;
  double start = length > 6 * e->page->scale ? 2 * e->page->scale / length : 0; /* clear of the block */
  podium_page_rule (e->page, PODIUM_ROLE_LEADER, label->leader_x + dx * start, label->leader_y + dy * start, label->leader_x + dx * stop,
                    label->leader_y + dy * stop, podium_stroke (e->page->theme->ink3, 0.8 * s->bracket), about);
  for (double t = 0; t < 1; t += 4 / MAX (4, length)) /* a slanted line, as short boxes along it */
    obstacle (e, (PodiumBox){ label->leader_x + dx * t - 1, label->leader_y + dy * t - 1, 2, 2 });
}

static void
draw_label (PodiumEfficiency *e, const PodiumEfficiencyPoint *point, const PodiumLabel *label, gboolean detail)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  PodiumRow about = { .model = point->model, .metric = e->y.metric };
  double x = label->box.x + label->align * label->box.width;
  double baseline = label->box.y + s->label.px * 0.78;
  PodiumAlign align = label->align == 0 ? PODIUM_LEFT : label->align == 1 ? PODIUM_RIGHT : PODIUM_MIDDLE;
  gboolean grey = podium_model_colour (page, e->view, point->model) == page->theme->greyed;

  if (label->leader)
    draw_leader (e, point, label, &about);
  PodiumMark *name = podium_page_text (page, PODIUM_ROLE_LABEL, x, baseline, align, s->label, 600,
                                       grey ? page->theme->ink3 : page->theme->ink, point->model->name, &about);
  name->text.halo = s->halo;
  name->text.ground = page->theme->ground;
  if (detail) {
    PodiumMark *second = podium_page_text (page, PODIUM_ROLE_DETAIL, x, baseline + s->detail.line, align, s->detail, 400,
                                           page->theme->ink2, point->detail, &about);
    second->text.halo = s->halo;
    second->text.ground = page->theme->ground;
  }
}

/* The labels that found no place. */
static guint
place (PodiumEfficiency *e, const guint *order, const PodiumBox *marks, gboolean detail, const PodiumLabelSpace *space,
       PodiumLabel *labels)
{
  guint n = e->points->len, homeless = 0;
  for (guint i = 0; i < n; i++) {
    const PodiumEfficiencyPoint *point = point_at (e, order[i]);
    labels[i] = (PodiumLabel){ .x = point->x, .y = point->y, .mark = marks[order[i]] };
    measure_label (e, point, detail, &labels[i]);
  }
  podium_labels_place (labels, n, (const PodiumBox *) e->obstacles->data, e->obstacles->len, space);
  for (guint i = 0; i < n; i++)
    homeless += labels[i].state != PODIUM_LABEL_PLACED;
  return homeless;
}

/* Sets the number of a homeless name beside its point; FALSE where not even that has room. */
static gboolean
draw_number (PodiumEfficiency *e, PodiumEfficiencyPoint *point, const PodiumBox *mark, const PodiumLabelSpace *space)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  g_autofree char *number = g_strdup_printf ("%u", point->key);
  PodiumExtents extents = podium_text_extents (page->fonts, number, s->detail.px, 600);
  PodiumLabel label = { .x = point->x, .y = point->y, .mark = *mark, .width = extents.advance,
                        .height = extents.ink.height, .eye = extents.ink.height / 2 };
  PodiumRow about = { .model = point->model, .metric = e->y.metric };

  for (double gap = 3; gap < 100 && label.state != PODIUM_LABEL_PLACED; gap *= 2) { /* farther out, with a leader */
    PodiumLabelSpace wider = *space;
    wider.gap = gap * page->scale;
    podium_labels_place (&label, 1, (const PodiumBox *) e->obstacles->data, e->obstacles->len, &wider);
  }
  if (label.state == PODIUM_LABEL_PLACED && label.leader)
    draw_leader (e, point, &label, &about);
  if (label.state != PODIUM_LABEL_PLACED)
    return FALSE;
  PodiumMark *text = podium_page_text (page, PODIUM_ROLE_KEY, label.box.x, label.box.y + label.box.height, PODIUM_LEFT, s->detail,
                                       600, page->theme->ink, number, &about);
  text->text.halo = s->halo;
  text->text.ground = page->theme->ground;
  obstacle (e, text->bounds);
  return TRUE;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const PodiumEfficiencyPoint *p = *(const PodiumEfficiencyPoint *const *) a, *q = *(const PodiumEfficiencyPoint *const *) b;
  return p->key != q->key ? (int) p->key - (int) q->key : (int) p->model->index - (int) q->model->index;
}

/* The names behind the numbers, in columns in the margin right of the plot; what has no room there is counted. */
static void
draw_key (PodiumEfficiency *e)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  double left = e->plot.x + e->plot.width + 2 * s->unit;
  guint lines = MAX (1, (guint) (e->plot.height / s->detail.line));
  guint columns = MAX (1, (guint) (e->key_width / e->key_column)), room = lines * columns;
  g_autoptr (GPtrArray) keyed = g_ptr_array_new ();

  for (guint i = 0; i < e->points->len; i++)
    if (point_at (e, i)->key)
      g_ptr_array_add (keyed, point_at (e, i));
  g_ptr_array_sort (keyed, compare_keys);
  for (guint i = 0; i < MIN (keyed->len, room); i++) {
    const PodiumEfficiencyPoint *point = g_ptr_array_index (keyed, i);
    double x = left + (i / lines) * e->key_column, baseline = e->plot.y + (i % lines + 1) * s->detail.line;
    PodiumRow about = { .model = point->model, .metric = e->y.metric };
    g_autofree char *number = g_strdup_printf ("%u", point->key);
    if (i + 1 == room && keyed->len > room) {
      g_autofree char *rest = g_strdup_printf ("%u", keyed->len - room + 1);
      g_autofree char *more = podium_phrase (page->language, PODIUM_WORD_MORE, rest, NULL);
      podium_page_text (page, PODIUM_ROLE_KEY, x + 1.8 * s->detail.px, baseline, PODIUM_LEFT, s->detail, 400,
                        page->theme->ink3, more, NULL);
      return;
    }
    g_autofree char *name = podium_text_shorten (page->fonts, point->model->name, s->detail.px, 400,
                                                 e->key_column - 2.8 * s->detail.px);
    podium_page_text (page, PODIUM_ROLE_KEY, x + 1.3 * s->detail.px, baseline, PODIUM_RIGHT, s->detail, 600,
                      page->theme->ink2, number, &about);
    podium_page_text (page, PODIUM_ROLE_KEY, x + 1.8 * s->detail.px, baseline, PODIUM_LEFT, s->detail, 400,
                      page->theme->ink2, name, &about);
  }
}

/* Numbers for the homeless, in their order. A point in a crowd that has no room for one more shares the number of its
 * nearest neighbour: the key lists both names under it. */
static void
draw_numbers (PodiumEfficiency *e, const guint *order, const PodiumBox *marks, const PodiumLabelSpace *space)
{
  g_autoptr (GPtrArray) numbered = g_ptr_array_new ();
  guint next = 1;
  for (guint i = 0; i < e->points->len; i++) {
    PodiumEfficiencyPoint *point = point_at (e, order[i]);
    if (!point->key)
      continue;
    point->key = next;
    if (draw_number (e, point, &marks[order[i]], space)) {
      g_ptr_array_add (numbered, point);
      next++;
      continue;
    }
    double nearest = INFINITY;
    for (guint k = 0; k < numbered->len; k++) {
      const PodiumEfficiencyPoint *other = g_ptr_array_index (numbered, k);
      double distance = hypot (other->x - point->x, other->y - point->y);
      if (distance < nearest)
        point->key = other->key;
      nearest = MIN (nearest, distance);
    }
  }
}

/* Sets the names: with their second lines where all find room, else without; what is homeless even so gets a number and
 * an entry in the key. Returns how many. */
static guint
draw_labels (PodiumEfficiency *e, const PodiumBox *marks)
{
  const PodiumStyle *s = &e->page->style;
  guint n = e->points->len, key = 0;
  g_autofree PodiumLabel *labels = g_new0 (PodiumLabel, n);
  g_autofree guint *order = g_new0 (guint, n);
  gboolean detail = TRUE;
  PodiumLabelSpace space = { .bounds = podium_box_grow (e->plot, -2 * e->page->scale),
                             .gap = 10.0 / 16 * s->point,
                             .pad = (s->size == PODIUM_SIZE_SLIDE ? 5 : 2.5) * e->page->scale };

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n, sizeof *order, compare_priority, e);
  if (place (e, order, marks, TRUE, &space, labels)) {
    detail = FALSE;
    place (e, order, marks, FALSE, &space, labels);
  }
  for (guint i = 0; i < n; i++) {
    PodiumEfficiencyPoint *point = point_at (e, order[i]);
    point->key = labels[i].state == PODIUM_LABEL_PLACED ? 0 : ++key;
    if (!point->key) {
      draw_label (e, point, &labels[i], detail);
      obstacle (e, labels[i].box);
    }
  }
  for (guint i = 0; i < n; i++)
    obstacle (e, marks[i]);
  draw_numbers (e, order, marks, &space);
  if (e->key_width > 0)
    draw_key (e);
  return key;
}

/* ---- The whole ---- */

/* An annotation says in words who is on the frontier, where the plot has an empty place for it; FALSE where it has not. */
static gboolean
annotate_frontier (PodiumEfficiency *e, const char *words)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  double width = MIN (e->plot.width * 0.45, 27 * s->detail.px);
  g_auto (GStrv) lines = podium_text_wrap (page->fonts, words, s->detail.px, 400, width);
  guint n = g_strv_length (lines);
  double height = n * s->detail.line, step = 2 * s->unit, widest = 0;

  for (char **line = lines; *line; line++)
    widest = MAX (widest, podium_text_advance (page->fonts, *line, s->detail.px, 400));
  for (double y = e->plot.y + e->plot.height - height - 2 * s->unit; y > e->plot.y; y -= step)
    for (double x = e->plot.x + e->plot.width - widest - 2 * s->unit; x > e->plot.x + s->unit; x -= step) {
      PodiumBox box = podium_box_grow ((PodiumBox){ x, y, widest, height }, s->unit);
      gboolean clear = TRUE;
      for (guint i = 0; i < e->obstacles->len && clear; i++)
        clear = !podium_box_overlaps (&box, &g_array_index (e->obstacles, PodiumBox, i));
      if (!clear)
        continue;
      for (guint i = 0; i < n; i++)
        podium_page_text (page, PODIUM_ROLE_ANNOTATION, x, y + s->detail.px + i * s->detail.line, PODIUM_LEFT, s->detail,
                          400, page->theme->ink2, lines[i], NULL);
      return TRUE;
    }
  return FALSE;
}

static void
lay_plot (PodiumEfficiency *e, PodiumBox area, double band)
{
  const PodiumStyle *s = &e->page->style;
  double top = area.y + s->axis.line + 0.5 * s->unit;
  double floor_y = area.y + area.height - 0.75 * s->unit - 2 * s->axis.line;
  gboolean down = e->y.metric->better == PODIUM_BETTER_LOWER && podium_efficiency_has_directions (e);
  gboolean up = !down && podium_efficiency_has_directions (e);
  double height = floor_y - top;

  g_clear_pointer (&e->y.ticks, g_array_unref); /* of the layout before, where this one is another try */
  /* The band of the good corner lies beyond the ticks, where no point can be. */
  lay_axis (&e->y, floor_y - (down ? band : 0), top + (up ? band : 0), CLAMP ((int) (height / (4 * s->axis.px)), 2, 7), 0.12,
            0.06, TRUE);

  double widest = 0;
  for (guint i = 0; i < e->y.ticks->len; i++) {
    g_autofree char *text = tick_text (e, &e->y, i);
    widest = MAX (widest, podium_text_advance (e->page->fonts, text, s->axis.px, 400));
  }
  double left = ceil (area.x + widest + 1.2 * s->unit);
  e->plot = (PodiumBox){ left, top, area.x + area.width - (e->key_width > 0 ? e->key_width + 2 * s->unit : 0) - left, height };
  lay_x_axis (e, 0.10, 0.24);
}

PodiumEfficiencyLack
podium_efficiency_plot (PodiumEfficiency *e, const PodiumFrame *frame, const char *words)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  PodiumBox area = podium_page_frame (page, frame);
  double band = podium_efficiency_has_directions (e) ? 2.4 * s->detail.line : 0;
  PodiumEfficiencyLack lack = { 0 };

  g_array_set_size (e->obstacles, 0);
  lay_plot (e, area, band);
  make_room_for_trays (e);
  for (guint i = 0; i < e->points->len; i++) {
    PodiumEfficiencyPoint *point = point_at (e, i);
    point->x = podium_scale (&e->x.scale, point->x_cell->value);
    point->y = podium_scale (&e->y.scale, point->y_cell->value);
  }
  g_autofree char *title = axis_title (e, &e->y, TRUE);
  draw_wash (e);
  draw_axes (e);
  podium_page_text (page, PODIUM_ROLE_AXIS_TITLE, area.x, area.y + s->axis.px, PODIUM_LEFT, s->axis, 400,
                    page->theme->ink2, title, NULL);
  draw_frontier (e);
  draw_corner (e, band);

  g_autofree PodiumBox *marks = g_new0 (PodiumBox, e->points->len);
  for (guint i = 0; i < e->points->len; i++)
    draw_rounding (e, point_at (e, i), podium_model_colour (page, e->view, point_at (e, i)->model));
  for (guint i = 0; i < e->points->len; i++)
    marks[i] = draw_point (e, point_at (e, i));
  lack.homeless = draw_labels (e, marks);
  lack.wordless = words && !annotate_frontier (e, words);
  return lack;
}
