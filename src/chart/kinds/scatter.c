/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bracket.h"
#include "efficiency-cost.h"
#include "kinds.h"

#include <math.h>
#include <string.h>

/* The room that footnotes must leave to a plot is so many times as high as its axis upwards. */
#define AXES_SHARE 1.5

gboolean
podium_scatter_unlike (const PodiumScatterPoint *point)
{
  return (point->x_cell && point->x_cell->unlike) || point->y_cell->unlike;
}

gboolean
podium_scatter_has_directions (const PodiumScatter *e)
{
  return e->x.metric->better != PODIUM_BETTER_NONE && e->y.metric->better != PODIUM_BETTER_NONE;
}

void
podium_scatter_obstacle (PodiumScatter *e, PodiumBox box)
{
  g_array_append_val (e->obstacles, box);
}

/* ---- A part of the axes ---- */

static gboolean
is_inside (const PodiumScatterAxis *axis, const PodiumCell *cell)
{
  return !axis->domain || !cell || (cell->value >= axis->domain->low && cell->value <= axis->domain->high);
}

static void
look_along (PodiumScatter *e, PodiumScatterAxis *axis)
{
  const PodiumDomain *domain = podium_page_domain (e->page, axis->metric);
  axis->domain = domain && (!axis->log || domain->low > 0) ? domain : NULL;
}

/* Takes the points that are not inside out of @points. */
static void
set_aside (PodiumScatter *e, GPtrArray *points)
{
  guint kept = 0;
  for (guint i = 0; i < points->len; i++) {
    PodiumScatterPoint *point = g_ptr_array_index (points, i);
    if (is_inside (&e->x, point->x_cell) && is_inside (&e->y, point->y_cell))
      points->pdata[kept++] = point;
    else
      g_ptr_array_add (e->aside, point);
  }
  g_ptr_array_set_free_func (points, NULL); /* the rest has moved */
  g_ptr_array_set_size (points, (int) kept);
  g_ptr_array_set_free_func (points, podium_scatter_point_free);
}

void
podium_scatter_look (PodiumScatter *e)
{
  guint all = e->points->len + e->undated->len;
  e->zooms = TRUE;
  look_along (e, &e->x);
  look_along (e, &e->y);
  set_aside (e, e->points);
  set_aside (e, e->undated);
  if (!e->aside->len)
    return;
  podium_scatter_choose_named (e);
  g_autofree char *n = g_strdup_printf ("%u", e->aside->len), *of = g_strdup_printf ("%u", all);
  podium_page_note (e->page, podium_phrase (e->page->language, PODIUM_WORD_NOTE_OUTSIDE, n, of, NULL));
}

/* Where @value stands, at the end of the axis where it is beyond. */
static double
place_within (const PodiumScatterAxis *axis, double value)
{
  const double *range = axis->scale.range;
  return CLAMP (podium_scale (&axis->scale, value), MIN (range[0], range[1]), MAX (range[0], range[1]));
}

/* ---- Frontier ---- */

/* Steps from the floor of the worse side through each point to the far edge; the beaten area is tinted. Drawn under the
 * axes' own marks: the wash first, the line by the caller later. */
static PodiumPath *
frontier_path (const PodiumScatter *e)
{
  if (e->over_time)
    return podium_scatter_steps (e);
  GPtrArray *frontier = e->frontier;
  PodiumPath *path = podium_path_new ();
  gboolean x_low = e->x.metric->better == PODIUM_BETTER_LOWER, y_low = e->y.metric->better == PODIUM_BETTER_LOWER;
  double far_x = x_low ? e->plot.x + e->plot.width : e->plot.x;
  double far_y = y_low ? e->plot.y : e->plot.y + e->plot.height;
  double y = far_y;
  for (guint i = 0; i < frontier->len; i++) {
    const PodiumScatterPoint *point = g_ptr_array_index (frontier, i);
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
clamp_into (const PodiumBox *box, double *x, double *y)
{
  *x = CLAMP (*x, box->x, box->x + box->width);
  *y = CLAMP (*y, box->y, box->y + box->height);
}

/* The parts of the steps that lie in the plot: they run along the axes, so each is cut at its ends. */
static PodiumPath *
visible_steps (const PodiumScatter *e, const PodiumPath *steps)
{
  const double *n = (const double *) steps->numbers->data;
  PodiumPath *path = podium_path_new ();
  double at_x = NAN, at_y = NAN;
  for (guint i = 0; i + 3 < steps->numbers->len; i += 2) {
    double x1 = n[i], y1 = n[i + 1], x2 = n[i + 2], y2 = n[i + 3];
    clamp_into (&e->plot, &x1, &y1);
    clamp_into (&e->plot, &x2, &y2);
    gboolean upright = n[i] == n[i + 2], level = n[i + 1] == n[i + 3];
    gboolean beside = x1 == x2 && y1 == y2 && !(upright && level);
    beside |= upright && x1 != n[i];
    beside |= level && y1 != n[i + 1];
    if (beside)
      continue;
    if (x1 != at_x || y1 != at_y)
      podium_path_move (path, x1, y1);
    podium_path_line (path, x2, y2);
    at_x = x2;
    at_y = y2;
  }
  return path;
}

static void
draw_wash (PodiumScatter *e)
{
  if (!e->frontier->len || e->over_time) /* nothing is dominated by having come later */
    return;
  g_autoptr (PodiumPath) path = frontier_path (e);
  gboolean x_low = e->x.metric->better == PODIUM_BETTER_LOWER, y_low = e->y.metric->better == PODIUM_BETTER_LOWER;
  podium_path_line (path, x_low ? e->plot.x + e->plot.width : e->plot.x, y_low ? e->plot.y : e->plot.y + e->plot.height);
  podium_path_close (path);
  double *n = (double *) path->numbers->data;
  for (guint i = 0; i + 1 < path->numbers->len; i += 2)
    clamp_into (&e->plot, &n[i], &n[i + 1]);
  podium_page_path (e->page, PODIUM_ROLE_WASH, path, podium_fill (e->page->theme->tint), NULL);
}

static void
draw_frontier (PodiumScatter *e)
{
  PodiumPage *page = e->page;
  double k = page->scale;
  if (!e->frontier->len)
    return;
  g_autoptr (PodiumPath) steps = frontier_path (e);
  g_autoptr (PodiumPath) path = visible_steps (e, steps);
  if (!path->numbers->len)
    return;
  PodiumPaint paint = podium_dashes (page->theme->ink2, page->style.frontier, 2 * k, 5 * k);
  paint.round = TRUE;
  podium_page_path (page, PODIUM_ROLE_FRONTIER, path, paint, NULL);
  const double *n = (const double *) path->numbers->data;
  for (guint i = 0; i + 3 < path->numbers->len; i += 2) {
    if (path->steps->str[i / 2 + 1] == PODIUM_STEP_MOVE)
      continue;
    double x = MIN (n[i], n[i + 2]), y = MIN (n[i + 1], n[i + 3]);
    PodiumBox step = { x, y, fabs (n[i] - n[i + 2]), fabs (n[i + 1] - n[i + 3]) };
    if (step.width + step.height > 4 * k)
      g_array_append_val (e->steps, step);
    podium_scatter_obstacle (e, podium_box_grow (step, page->style.frontier));
  }
}

/* The ends of a drawn claim's rounding interval, px, as far as the axis reaches. */
static void
rounding_ends (const PodiumScatterAxis *axis, const PodiumClaim *claim, double *from, double *to)
{
  double least = MIN (axis->scale.range[0], axis->scale.range[1]), most = MAX (axis->scale.range[0], axis->scale.range[1]);
  double low = axis->unit.date ? claim->low : claim->value - claim->rounding;
  double high = axis->unit.date ? claim->high : claim->value + claim->rounding;
  *from = podium_scale (&axis->scale, axis->log && low <= 0 ? claim->value : low);
  *from = CLAMP (*from, least, most);
  *to = CLAMP (podium_scale (&axis->scale, high), least, most);
}

static void
draw_rounding (PodiumScatter *e, const PodiumScatterPoint *point, PodiumColour colour)
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
      podium_scatter_obstacle (e, podium_page_path (page, PODIUM_ROLE_ROUNDING, bar, paint, &about)->bounds);
    }
  }
  if (point->x_cell->drawn->printed && !e->x.unit.date) {
    about.metric = e->x.metric;
    rounding_ends (&e->x, point->x_cell->drawn, &from, &to);
    if (fabs (to - from) > 1.2 * d) {
      g_autoptr (PodiumPath) bar = podium_path_new ();
      podium_path_rounded (bar, (PodiumBox){ MIN (from, to), point->y - thick / 2, fabs (to - from), thick }, thick / 2);
      podium_scatter_obstacle (e, podium_page_path (page, PODIUM_ROLE_ROUNDING, bar, paint, &about)->bounds);
    }
  }
}

static PodiumBox
draw_trays (PodiumScatter *e, const PodiumScatterPoint *point, PodiumBox symbol)
{
  PodiumPage *page = e->page;
  PodiumBox all = symbol;
  double clear = 5 * page->scale + page->style.tray;
  if (podium_cell_disagrees (point->x_cell)) {
    PodiumRow about = { point->model, e->x.metric, point->x_cell->claims, NULL };
    double a = place_within (&e->x, point->x_cell->low), b = place_within (&e->x, point->x_cell->high);
    podium_tray_below (page, MIN (a, b), MAX (a, b), symbol.y + symbol.height + clear, &about);
    PodiumBox tray = podium_scene_mark (page->scene, page->scene->marks->len - 1)->bounds;
    if (e->x.unit.date) /* may be years long: the name belongs to the mark, not to the tray's far end */
      podium_scatter_obstacle (e, tray);
    else
      all = podium_box_union (all, tray);
  }
  if (podium_cell_disagrees (point->y_cell)) {
    PodiumRow about = { point->model, e->y.metric, point->y_cell->claims, NULL };
    double a = place_within (&e->y, point->y_cell->low), b = place_within (&e->y, point->y_cell->high);
    podium_tray_beside (page, MIN (a, b), MAX (a, b), symbol.x + symbol.width + clear, &about);
    all = podium_box_union (all, podium_scene_mark (page->scene, page->scene->marks->len - 1)->bounds);
  }
  return all;
}

/* A tray below a point near the floor would lie on the ticks: then the axis is lowered under it. */
static void
make_room_below (PodiumScatter *e)
{
  const PodiumStyle *s = &e->page->style;
  double need = 0.75 * s->point + 5 * e->page->scale + s->tray + s->bracket, floor_y = e->plot.y + e->plot.height, lack = 0;
  for (guint i = 0; i < e->points->len; i++) {
    const PodiumScatterPoint *point = podium_scatter_point (e, i);
    double y = podium_scale (&e->y.scale, point->y_cell->value);
    double share = (e->y.scale.range[0] - y) / (e->y.scale.range[0] - e->y.scale.range[1]); /* is lifted by the rest of it */
    if (share > 0.9)
      continue;
    if (point->named && podium_cell_disagrees (point->x_cell))
      lack = MAX (lack, (need - (floor_y - y)) / (1 - share));
    if (e->room < 0.2 * e->plot.height) /* else the ticks would run together */
      lack = MAX (lack, (e->room - (floor_y - y)) / (1 - share));
  }
  e->y.scale.range[0] -= MIN (lack, 0.4 * e->plot.height);
}

/* How large a symbol without a name is: in a crowd smaller, down to dots that cover a tenth of the plot together. */
static double
unnamed_diameter (const PodiumScatter *e)
{
  const PodiumStyle *s = &e->page->style;
  double share = sqrt (0.1 * e->plot.width * e->plot.height / e->points->len);
  return e->points->len > PODIUM_SCATTER_MOST_SYMBOLS ? CLAMP (share, 0.16 * s->point, 0.4 * s->point) : 0.7 * s->point;
}

static char *
dot_words (const PodiumScatter *e, const PodiumScatterPoint *point)
{
  g_autofree char *y = podium_figure (e->page->language, point->y_cell->drawn, &e->y.unit);
  g_autofree char *x = podium_figure (e->page->language, point->x_cell->drawn, &e->x.unit);
  return g_strconcat (point->model->name, ": ", e->y.metric->short_name, " ", y, e->y.unit.date ? "" : " ",
                      e->y.unit.date ? "" : e->y.unit.name, ", ", e->x.metric->short_name, " ", x,
                      e->x.unit.date ? "" : " ", e->x.unit.date ? "" : e->x.unit.name, NULL);
}

/* One of hundreds: a small circle in the colour of its maker, with its figures in words. */
static PodiumBox
draw_dot (PodiumScatter *e, PodiumScatterPoint *point)
{
  g_autofree char *words = point->said ? NULL : dot_words (e, point);
  PodiumRow about = { point->model, e->y.metric, NULL, point->said ? point->said : words };
  PodiumModel plain = *point->model;
  plain.shape = PODIUM_SHAPE_CIRCLE;
  plain.fill = PODIUM_FILL_SOLID;
  const PodiumMark *mark = podium_page_symbol (e->page, PODIUM_ROLE_POINT, point->x, point->y, unnamed_diameter (e), 0, &plain,
                                               podium_model_colour (e->page, e->view, point->model), &about);
  point->said = mark->describes;
  return mark->bounds;
}

/* Draws a point; returns its box with brackets. */
static PodiumBox
draw_point (PodiumScatter *e, PodiumScatterPoint *point)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  if (!point->named && e->points->len > PODIUM_SCATTER_MOST_SYMBOLS)
    return draw_dot (e, point);
  PodiumColour colour = podium_model_colour (page, e->view, point->model);
  g_autofree char *y = podium_cell_text (page->language, point->y_cell, 0, &e->y.unit);
  g_autofree char *x = podium_cell_text (page->language, point->x_cell, 0, &e->x.unit);
  g_autofree char *words = g_strdup_printf ("%s. %s%s%s", y, x + strlen (point->model->name) + 2, point->derived ? ". " : "",
                                            point->derived ? point->derived : "");
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  g_ptr_array_extend (claims, point->y_cell->claims, NULL, NULL);
  g_ptr_array_extend (claims, point->x_cell->claims, NULL, NULL);
  PodiumRow about = { point->model, e->y.metric, claims, words };

  double d = point->named ? s->point : unnamed_diameter (e);
  PodiumBox box = { point->x, point->y, 0, 0 };
  if (podium_scatter_unlike (point))
    box = podium_page_hatched (page, point->x, point->y, d, colour, &(PodiumRow){ .model = point->model, .metric = e->y.metric })->bounds;
  if (podium_cell_is_open (point->x_cell)) {
    box = podium_box_union (box, podium_scatter_draw_span (e, point, d, &about));
  } else {
    PodiumMark *mark = podium_page_symbol (page, PODIUM_ROLE_POINT, point->x, point->y, d, point->named ? s->casing : s->casing / 2,
                                           point->model, colour, &about);
    box = podium_box_union (box, podium_box_grow (mark->bounds, mark->symbol.casing / 2));
  }
  if (point->derived)
    podium_page_figure (page, NULL, point->derived);
  return point->named ? draw_trays (e, point, box) : box;
}

/* Names the better corner with an arrow into it, in a band that holds no point. */
static void
draw_corner (PodiumScatter *e, double band)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  if (!podium_scatter_has_directions (e))
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
  podium_scatter_obstacle (e, podium_page_path (page, PODIUM_ROLE_CORNER, arrow, paint, NULL)->bounds);
  PodiumMark *text = podium_page_text (page, PODIUM_ROLE_CORNER, tail_x + (left ? s->unit : -s->unit),
                                       y + podium_page_centre (page, s->detail, 600), left ? PODIUM_LEFT : PODIUM_RIGHT,
                                       s->detail, 600, page->theme->accent,
                                       fits ? words : podium_word (page->language, PODIUM_WORD_BETTER), NULL);
  podium_scatter_obstacle (e, podium_box_grow (text->bounds, s->unit)); /* no name reads on from it */
}

char *
podium_scatter_cited (const char *text, int note)
{
  g_autofree char *number = note ? podium_superscript (note) : NULL;
  return note ? g_strconcat (text, PODIUM_NBSP, number, NULL) : g_strdup (text);
}

PodiumScatterLack
podium_scatter_plot (PodiumScatter *e, const PodiumFrame *frame, const char *words)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  PodiumBox area = podium_page_frame (page, frame);
  /* For the good corner, where trays of points below hang into it; over time for the names of the latest, near the top. */
  double band = podium_scatter_has_directions (e) ? 2.4 * s->detail.line : 0;
  if (e->over_time)
    band = MIN (2.4 * s->detail.line, 0.16 * area.height);
  else if (e->y.metric->better != PODIUM_BETTER_LOWER || s->size == PODIUM_SIZE_THUMB)
    band = MIN (band, MAX (0.2 * area.height, 1.6 * s->detail.px));
  PodiumScatterLack lack = { 0 };

  podium_scatter_plan_margin (e, area);
  g_array_set_size (e->obstacles, 0);
  g_array_set_size (e->steps, 0);
  podium_scatter_choose_named (e);
  podium_scatter_lay_axes (e, area, band);
  page->plot_share = MIN (page->plot_share, AXES_SHARE * fabs (e->y.scale.range[1] - e->y.scale.range[0]) / page->scene->height);
  make_room_below (e);
  for (guint i = 0; i < e->points->len; i++) {
    PodiumScatterPoint *point = podium_scatter_point (e, i);
    double last = podium_cell_is_open (point->x_cell) ? point->x_cell->drawn->high : point->x_cell->value;
    point->at = i;
    point->x = (podium_scale (&e->x.scale, point->x_cell->value) + podium_scale (&e->x.scale, last)) / 2;
    point->y = podium_scale (&e->y.scale, point->y_cell->value);
  }
  for (guint i = 0; i < e->aside->len; i++) { /* the frontier leads to them */
    PodiumScatterPoint *point = g_ptr_array_index (e->aside, i);
    point->x = point->x_cell ? podium_scale (&e->x.scale, point->x_cell->value) : NAN;
    point->y = podium_scale (&e->y.scale, point->y_cell->value);
  }
  g_autofree char *plain = podium_scatter_axis_title (e, &e->y, TRUE);
  g_autofree char *whole = podium_scatter_cited (plain, e->margin.width > 0 ? 0 : e->undated_note);
  g_autofree char *title = podium_text_shorten (page->fonts, whole, s->axis.px, 400, area.width);
  draw_wash (e);
  podium_scatter_draw_axes (e);
  podium_page_axis (page, e->x.metric, &e->x.scale, PODIUM_SIDE_BOTTOM, e->plot);
  if (e->zooms)
    podium_page_axis_zooms (page);
  podium_page_axis (page, e->y.metric, &e->y.scale, PODIUM_SIDE_LEFT, e->plot);
  if (e->zooms)
    podium_page_axis_zooms (page);
  podium_page_text (page, PODIUM_ROLE_AXIS_TITLE, area.x, area.y + s->axis.px, PODIUM_LEFT, s->axis, 400,
                    page->theme->ink2, title, NULL);
  lack.left_out = e->margin.width > 0 ? podium_scatter_draw_margin (e) : e->undated->len;
  draw_frontier (e);
  draw_corner (e, band);
  if (e->costs)
    podium_costs_draw (e->costs);

  g_autofree PodiumBox *marks = g_new0 (PodiumBox, e->points->len);
  for (guint i = 0; i < e->points->len; i++)
    if (podium_scatter_point (e, i)->named)
      draw_rounding (e, podium_scatter_point (e, i), podium_model_colour (page, e->view, podium_scatter_point (e, i)->model));
  for (int named = FALSE; named <= TRUE; named++) /* those with names lie on top */
    for (guint i = 0; i < e->points->len; i++)
      if (podium_scatter_point (e, i)->named == named)
        marks[i] = draw_point (e, podium_scatter_point (e, i));
  lack.homeless = podium_scatter_label (e, marks);
  gboolean unseen = e->frontier->len && !e->steps->len; /* of a single point, or beside the part that is looked at */
  lack.wordless = words && !unseen && !podium_scatter_annotate (e, words);
  return lack;
}
