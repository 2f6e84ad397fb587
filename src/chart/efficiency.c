/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Efficiency: one measure against another. The Pareto frontier, and the good corner by name. */

#include "bracket.h"
#include "figure.h"
#include "kinds.h"
#include "labels.h"
#include "scale.h"

#include <math.h>
#include <string.h>

typedef struct {
  const PodiumModel *model;
  PodiumCell *x_cell, *y_cell;
  double x, y;       /* px */
  gboolean frontier;
  char *detail;      /* second line of the label */
  guint key;         /* number in the margin's key; 0: none */
} Point;

typedef struct {
  const PodiumMetric *metric;
  PodiumUnit unit;
  gboolean log;
  double low, high;  /* domain, in the unit */
  PodiumScale scale;
  GArray *ticks;
  int decimals;
  char *differ;
} Axis;

typedef struct {
  PodiumPage *page;
  const PodiumView *view;
  GPtrArray *points; /* Point, in catalog order */
  GPtrArray *unlike; /* PodiumCell, left out */
  GPtrArray *claims;
  Axis x, y;
  PodiumBox plot;    /* inside the axes */
  GArray *obstacles; /* PodiumBox */
} Efficiency;

static void
point_free (gpointer data)
{
  Point *point = data;
  podium_cell_free (point->x_cell);
  podium_cell_free (point->y_cell);
  g_free (point->detail);
  g_free (point);
}

static Point *
point_at (const Efficiency *e, guint i)
{
  return g_ptr_array_index (e->points, i);
}

/* Takes the plain cell out of the model's cells; what is left goes to the list of unlike ones. */
static PodiumCell *
plain_cell (Efficiency *e, const PodiumCatalog *catalog, const PodiumModel *model, const PodiumMetric *metric)
{
  PodiumSetting reference = podium_view_reference (e->view);
  GPtrArray *cells = podium_cells_for (catalog, model, metric, &reference, e->view->policy);
  PodiumCell *plain = NULL;
  if (cells->len && !((PodiumCell *) g_ptr_array_index (cells, 0))->unlike)
    plain = g_ptr_array_steal_index (cells, 0);
  g_ptr_array_extend_and_steal (e->unlike, cells);
  return plain;
}

static gboolean
drawable (const Axis *axis, const PodiumCell *cell)
{
  return cell && (!axis->log || cell->low > 0);
}

static void
collect_points (Efficiency *e, const PodiumCatalog *catalog, PodiumFrame *frame)
{
  frame->missing = g_ptr_array_new ();
  frame->missing_key = PODIUM_WORD_NO_DATA_FOR;
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    if (!podium_view_shows (e->view, catalog, model))
      continue;
    PodiumCell *x = plain_cell (e, catalog, model, e->x.metric), *y = plain_cell (e, catalog, model, e->y.metric);
    if (drawable (&e->x, x) && drawable (&e->y, y)) {
      Point *point = g_new0 (Point, 1);
      *point = (Point){ .model = model, .x_cell = x, .y_cell = y };
      g_ptr_array_add (e->points, point);
      g_ptr_array_extend (e->claims, x->claims, NULL, NULL);
      g_ptr_array_extend (e->claims, y->claims, NULL, NULL);
      continue;
    }
    g_ptr_array_add (frame->missing, (gpointer) model->name);
    g_clear_pointer (&x, podium_cell_free);
    g_clear_pointer (&y, podium_cell_free);
  }
}

static const PodiumCell *
cell_of (const Efficiency *e, const Axis *axis, guint i)
{
  return axis == &e->x ? point_at (e, i)->x_cell : point_at (e, i)->y_cell;
}

/* Extent, unit, log or not, and the note on sources that differ. */
static void
study_axis (Efficiency *e, Axis *axis, PodiumLog bit)
{
  double low = INFINITY, high = -INFINITY;
  g_autoptr (GString) differ = g_string_new (NULL);
  for (guint i = 0; i < e->points->len; i++) {
    const PodiumCell *cell = cell_of (e, axis, i);
    low = MIN (low, cell->low);
    high = MAX (high, cell->high);
  }
  axis->low = e->points->len ? low : 0;
  axis->high = e->points->len ? high : 1;
  axis->log = axis->low > 0 && (e->view->log_set ? (e->view->log & bit) != 0 : axis->high / axis->low > pow (10, 1.5));
  axis->unit = podium_unit_for (e->page->language, axis->metric, MAX (axis->high, -axis->low));
  for (guint i = 0; i < e->points->len; i++) {
    const PodiumCell *cell = cell_of (e, axis, i);
    if (!podium_cell_disagrees (cell))
      continue;
    g_autofree char *claims = podium_figure_claims (e->page->language, cell, 0, &axis->unit);
    g_string_append_printf (differ, "%s%s %s", differ->len ? "; " : "", cell->model->name, claims);
  }
  if (differ->len)
    axis->differ = podium_phrase (e->page->language, PODIUM_WORD_NOTE_DIFFER, differ->str, NULL);
}

static void
axis_clear (Axis *axis)
{
  podium_unit_clear (&axis->unit);
  g_clear_pointer (&axis->ticks, g_array_unref);
  g_free (axis->differ);
}

/* The domain: the data with some air around it; from zero where that is not far away. */
static void
lay_axis (Axis *axis, double from, double to, int most, double air_low, double air_high)
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
    axis->ticks = podium_ticks_linear (low / divisor, high / divisor, most, &axis->decimals);
  }
  axis->scale = (PodiumScale){ { low, high }, { from, to }, axis->log };
}

static gboolean
better (const PodiumMetric *metric, double a, double b)
{
  return metric->better == PODIUM_BETTER_LOWER ? a < b : a > b;
}

static gboolean
has_directions (const Efficiency *e)
{
  return e->x.metric->better != PODIUM_BETTER_NONE && e->y.metric->better != PODIUM_BETTER_NONE;
}

/* Level on one axis and worse on the other is dominated; equal points are both on the frontier. Sorting by x first
 * makes it one sweep. */
static int
compare_for_frontier (gconstpointer a, gconstpointer b, gpointer data)
{
  const Efficiency *e = data;
  const Point *p = *(const Point *const *) a, *q = *(const Point *const *) b;
  if (p->x_cell->value != q->x_cell->value)
    return better (e->x.metric, p->x_cell->value, q->x_cell->value) ? -1 : 1;
  if (p->y_cell->value != q->y_cell->value)
    return better (e->y.metric, p->y_cell->value, q->y_cell->value) ? -1 : 1;
  return p->model->index < q->model->index ? -1 : 1;
}

/* The points of the frontier from the best x on; marks them. Free with g_ptr_array_unref. */
static GPtrArray *
find_frontier (Efficiency *e)
{
  GPtrArray *frontier = g_ptr_array_new ();
  if (!has_directions (e))
    return frontier;
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (e->points, NULL, NULL);
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort_with_data (sorted, compare_for_frontier, e);
  for (guint i = 0; i < sorted->len; i++) {
    Point *point = g_ptr_array_index (sorted, i);
    const Point *last = frontier->len ? g_ptr_array_index (frontier, frontier->len - 1) : NULL;
    gboolean equal = last && last->x_cell->value == point->x_cell->value && last->y_cell->value == point->y_cell->value;
    if (!last || equal || better (e->y.metric, point->y_cell->value, last->y_cell->value)) {
      point->frontier = TRUE;
      g_ptr_array_add (frontier, point);
    }
  }
  return frontier;
}

/* ---- Words ---- */

static char *
settings_note (const Efficiency *e)
{
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < e->points->len; i++) {
    const Point *point = point_at (e, i);
    g_autofree char *x = podium_setting_text (e->page->language, &point->x_cell->drawn->setting);
    g_autofree char *y = podium_setting_text (e->page->language, &point->y_cell->drawn->setting);
    const char *one = y ? y : x;
    if (x && y && !g_str_equal (x, y))
      g_string_append_printf (list, "%s%s %s (%s), %s (%s)", list->len ? "; " : "", point->model->name, y,
                              e->y.metric->short_name, x, e->x.metric->short_name);
    else if (one)
      g_string_append_printf (list, "%s%s %s", list->len ? "; " : "", point->model->name, one);
  }
  return list->len ? podium_phrase (e->page->language, PODIUM_WORD_NOTE_SETTINGS, list->str, NULL) : NULL;
}

static char *
subtitle_text (Efficiency *e, const PodiumCatalog *catalog)
{
  PodiumPage *page = e->page;
  const char *edition = e->y.metric->editions_separate ? podium_metric_edition (catalog, e->y.metric) : NULL;
  g_autofree char *y = g_strconcat (e->y.metric->name, edition ? " " : "", edition ? edition : "", ", ", e->y.unit.name, ",", NULL);
  g_autofree char *x = g_strconcat (e->x.metric->short_name, ", ", e->x.unit.name, NULL);
  g_autofree char *both = podium_phrase (page->language, PODIUM_WORD_AGAINST, y, x, NULL);
  char *note = settings_note (e);
  g_autofree char *number = note ? podium_superscript (podium_page_note (page, note)) : NULL;
  return g_strconcat (both, number ? " " : "", number, NULL);
}

/* "57 points, 116 to 120 M tokens ²" */
static char *
detail_text (Efficiency *e, const Point *point)
{
  PodiumLanguage language = e->page->language;
  g_autofree char *y_range = podium_figure_range (language, point->y_cell, &e->y.unit);
  g_autofree char *x_range = podium_figure_range (language, point->x_cell, &e->x.unit);
  g_autofree char *y = podium_figure (language, point->y_cell->drawn, &e->y.unit);
  g_autofree char *x = podium_figure (language, point->x_cell->drawn, &e->x.unit);
  const char *y_unit = *e->y.unit.suffix ? e->y.unit.suffix : e->y.unit.name;
  const char *x_unit = *e->x.unit.suffix ? e->x.unit.suffix : e->x.unit.name;
  g_autoptr (GString) text = g_string_new (NULL);
  g_string_append_printf (text, "%s %s, %s %s", y_range ? y_range : y, y_unit, x_range ? x_range : x, x_unit);
  const char *notes[] = { y_range ? e->y.differ : NULL, x_range ? e->x.differ : NULL };
  for (int i = 0; i < 2; i++)
    if (notes[i]) {
      g_autofree char *number = podium_superscript (podium_page_note (e->page, g_strdup (notes[i])));
      g_string_append_printf (text, " %s", number);
    }
  return g_strdup (text->str);
}

static char *
frontier_words (const Efficiency *e, GPtrArray *frontier)
{
  if (!has_directions (e))
    return g_strdup (podium_word (e->page->language, PODIUM_WORD_FRONTIER_NONE));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < frontier->len; i++)
    g_ptr_array_add (names, (gpointer) ((const Point *) g_ptr_array_index (frontier, i))->model->name);
  g_ptr_array_add (names, NULL);
  g_autofree char *list = podium_phrase_list (e->page->language, (const char *const *) names->pdata);
  return podium_phrase (e->page->language,
                        frontier->len == 1 ? PODIUM_WORD_FRONTIER_ALONE : PODIUM_WORD_FRONTIER_SOME, list, NULL);
}

static void
note_unlike (Efficiency *e)
{
  for (guint i = 0; i < e->unlike->len; i++) {
    const PodiumCell *cell = g_ptr_array_index (e->unlike, i);
    const Axis *axis = cell->metric == e->x.metric ? &e->x : &e->y;
    g_autofree char *setting = podium_setting_text (e->page->language, &cell->drawn->setting);
    g_autofree char *claims = podium_figure_claims (e->page->language, cell, 0, &axis->unit);
    g_autofree char *whose = g_strconcat (cell->model->name, " ", claims, NULL);
    podium_page_note (e->page, podium_phrase (e->page->language, PODIUM_WORD_NOTE_UNLIKE, setting, whose, NULL));
  }
}

/* ---- Drawing ---- */

static void
obstacle (Efficiency *e, PodiumBox box)
{
  g_array_append_val (e->obstacles, box);
}

static char *
axis_title (const Efficiency *e, const Axis *axis, gboolean upright)
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
tick_text (const Efficiency *e, const Axis *axis, guint i)
{
  double value = g_array_index (axis->ticks, double, i);
  int decimals = axis->log && value >= 1 && value == floor (value) ? 0 : axis->decimals;
  g_autofree char *number = podium_number (e->page->language, value, decimals);
  gboolean last = i + 1 == axis->ticks->len && *axis->unit.suffix;
  return last ? g_strconcat (number, " ", axis->unit.suffix, NULL) : g_strdup (number);
}

/* Thins ticks until neighbours are 8 px apart; ticks are never dropped one by one. */
static void
lay_x_axis (Efficiency *e, double air_left, double air_right)
{
  double left = e->plot.x, right = e->plot.x + e->plot.width, px = e->page->style.axis.px;
  for (int most = 9; most >= 2; most--) {
    g_clear_pointer (&e->x.ticks, g_array_unref);
    lay_axis (&e->x, left, right, most, air_left, air_right);
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
draw_axes (Efficiency *e)
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
  podium_page_text (page, PODIUM_ROLE_AXIS_TITLE, right, baseline + 0.3 * s->unit + s->axis.line, PODIUM_RIGHT, s->axis, 400,
                    page->theme->ink2, title, NULL);
}

/* Steps from the floor of the worse side through each point to the far edge; the beaten area is tinted. Drawn under the
 * axes' own marks: the wash first, the line by the caller later. */
static PodiumPath *
frontier_path (const Efficiency *e, GPtrArray *frontier)
{
  PodiumPath *path = podium_path_new ();
  gboolean x_low = e->x.metric->better == PODIUM_BETTER_LOWER, y_low = e->y.metric->better == PODIUM_BETTER_LOWER;
  double far_x = x_low ? e->plot.x + e->plot.width : e->plot.x;
  double far_y = y_low ? e->plot.y : e->plot.y + e->plot.height;
  double y = far_y;
  for (guint i = 0; i < frontier->len; i++) {
    const Point *point = g_ptr_array_index (frontier, i);
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
draw_wash (Efficiency *e, GPtrArray *frontier)
{
  if (!frontier->len)
    return;
  g_autoptr (PodiumPath) path = frontier_path (e, frontier);
  gboolean x_low = e->x.metric->better == PODIUM_BETTER_LOWER, y_low = e->y.metric->better == PODIUM_BETTER_LOWER;
  podium_path_line (path, x_low ? e->plot.x + e->plot.width : e->plot.x, y_low ? e->plot.y : e->plot.y + e->plot.height);
  podium_path_close (path);
  podium_page_path (e->page, PODIUM_ROLE_WASH, path, podium_fill (e->page->theme->tint), NULL);
}

static void
draw_frontier (Efficiency *e, GPtrArray *frontier)
{
  PodiumPage *page = e->page;
  double k = page->scale;
  if (!frontier->len)
    return;
  g_autoptr (PodiumPath) path = frontier_path (e, frontier);
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

/* Half the rounding interval of a drawn claim as px on either side of its mark. */
static void
rounding_ends (const Axis *axis, const PodiumClaim *claim, double *from, double *to)
{
  double low = claim->value - claim->rounding, high = claim->value + claim->rounding;
  *from = podium_scale (&axis->scale, axis->log && low <= 0 ? claim->value : low);
  *to = podium_scale (&axis->scale, high);
}

static void
draw_rounding (Efficiency *e, const Point *point, PodiumColour colour)
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
draw_trays (Efficiency *e, const Point *point, PodiumBox symbol)
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

/* Draws a point; returns its box with brackets. */
static PodiumBox
draw_point (Efficiency *e, const Point *point)
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
  PodiumBox symbol = podium_box_grow (mark->bounds, s->casing / 2);
  obstacle (e, symbol);
  return draw_trays (e, point, symbol);
}

/* Names the better corner with an arrow into it, in a band that holds no point. */
static void
draw_corner (Efficiency *e, double band)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  if (!has_directions (e))
    return;
  gboolean left = e->x.metric->better == PODIUM_BETTER_LOWER, down = e->y.metric->better == PODIUM_BETTER_LOWER;
  g_autofree char *words = podium_phrase (page->language, PODIUM_WORD_BETTER_CORNER,
                                          podium_better_text (page->language, e->x.metric),
                                          podium_better_text (page->language, e->y.metric), NULL);
  double size = 1.4 * s->detail.px, inset = s->unit;
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
                                       s->detail, 600, page->theme->accent, words, NULL);
  obstacle (e, text->bounds);
}

/* ---- Labels ---- */

/* Frontier first, then from the top right to the lower left, then catalog order. */
static int
compare_priority (gconstpointer a, gconstpointer b, gpointer data)
{
  const Efficiency *e = data;
  const Point *p = point_at (e, *(const guint *) a), *q = point_at (e, *(const guint *) b);
  double pride = (p->x - p->y) - (q->x - q->y);
  if (p->frontier != q->frontier)
    return q->frontier - p->frontier;
  return pride > 0 ? -1 : pride < 0 ? 1 : (int) p->model->index - (int) q->model->index;
}

static void
measure_label (Efficiency *e, const Point *point, gboolean detail, PodiumLabel *label)
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

static void
draw_label (Efficiency *e, const Point *point, const PodiumLabel *label, gboolean detail)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  PodiumRow about = { .model = point->model, .metric = e->y.metric };
  double x = label->box.x + label->align * label->box.width;
  double baseline = label->box.y + s->label.px * 0.78;
  PodiumAlign align = label->align == 0 ? PODIUM_LEFT : label->align == 1 ? PODIUM_RIGHT : PODIUM_MIDDLE;
  gboolean grey = podium_model_colour (page, e->view, point->model) == page->theme->greyed;

  if (label->leader) {
    double dx = point->x - label->leader_x, dy = point->y - label->leader_y, length = hypot (dx, dy);
    double stop = length > s->point * 0.7 ? 1 - s->point * 0.7 / length : 0;
    podium_page_rule (page, PODIUM_ROLE_LEADER, label->leader_x, label->leader_y, label->leader_x + dx * stop,
                      label->leader_y + dy * stop, podium_stroke (page->theme->ink3, 0.8 * s->bracket), &about);
  }
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

/* Sets the names: with their second lines where all find room, else without; what is homeless even so gets a number in
 * its symbol's place and an entry in the key. */
static void
draw_labels (Efficiency *e, const PodiumBox *marks, double key_x)
{
  const PodiumStyle *s = &e->page->style;
  guint n = e->points->len, homeless;
  g_autofree PodiumLabel *labels = g_new0 (PodiumLabel, n);
  g_autofree guint *order = g_new0 (guint, n);
  gboolean detail = TRUE;
  PodiumLabelSpace space = { .bounds = podium_box_grow (e->plot, -2 * e->page->scale),
                             .gap = 10 * e->page->scale * s->point / (16 * e->page->scale),
                             .pad = 2 * e->page->scale };
  /* Labels may hang over the right edge of the axis, up to the margin. */
  space.bounds.width = key_x - space.bounds.x;

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n, sizeof *order, compare_priority, e);
  for (;; detail = FALSE) {
    homeless = 0;
    for (guint i = 0; i < n; i++) {
      const Point *point = point_at (e, order[i]);
      labels[i] = (PodiumLabel){ .x = point->x, .y = point->y, .mark = marks[order[i]] };
      measure_label (e, point, detail, &labels[i]);
    }
    podium_labels_place (labels, n, (const PodiumBox *) e->obstacles->data, e->obstacles->len, &space);
    for (guint i = 0; i < n; i++)
      homeless += labels[i].state != PODIUM_LABEL_PLACED;
    if (!homeless || !detail)
      break;
  }
  guint key = 0;
  for (guint i = 0; i < n; i++) {
    Point *point = point_at (e, order[i]);
    if (labels[i].state == PODIUM_LABEL_PLACED)
      draw_label (e, point, &labels[i], detail);
    else
      point->key = ++key;
    if (labels[i].state == PODIUM_LABEL_PLACED)
      obstacle (e, labels[i].box);
  }
}

/* ---- The whole ---- */

/* An annotation says in words who is on the frontier, where the plot has an empty place for it; FALSE where it has not. */
static gboolean
annotate_frontier (Efficiency *e, const char *words)
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
lay_plot (Efficiency *e, PodiumBox area, double band)
{
  const PodiumStyle *s = &e->page->style;
  double top = area.y + s->axis.line + 0.5 * s->unit;
  double floor_y = area.y + area.height - 0.75 * s->unit - 2 * s->axis.line;
  gboolean down = e->y.metric->better == PODIUM_BETTER_LOWER && has_directions (e);
  gboolean up = !down && has_directions (e);
  double height = floor_y - top, air = 1.7 * s->point / height;

  /* The band of the good corner becomes air on its side of the data. */
  double share = MIN (0.4, band / height);
  double data = 1 / (1 - share - 2 * air) - 1;
  lay_axis (&e->y, floor_y, top, CLAMP ((int) (height / (4 * s->axis.px)), 2, 7), down ? data : 0.10, up ? data : 0.10);

  double widest = 0;
  for (guint i = 0; i < e->y.ticks->len; i++) {
    g_autofree char *text = tick_text (e, &e->y, i);
    widest = MAX (widest, podium_text_advance (e->page->fonts, text, s->axis.px, 400));
  }
  double left = ceil (area.x + widest + 1.2 * s->unit);
  e->plot = (PodiumBox){ left, top, area.x + area.width - left, height };
  lay_x_axis (e, 0.10, 0.24);
}

static gboolean
draw (Efficiency *e, const PodiumFrame *frame, const char *frontier_note, GPtrArray *frontier)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  PodiumBox area = podium_page_frame (page, frame);
  double band = has_directions (e) ? 2.2 * s->detail.line : 0;

  lay_plot (e, area, band);
  for (guint i = 0; i < e->points->len; i++) {
    Point *point = point_at (e, i);
    point->x = podium_scale (&e->x.scale, point->x_cell->value);
    point->y = podium_scale (&e->y.scale, point->y_cell->value);
  }
  g_autofree char *title = axis_title (e, &e->y, TRUE);
  draw_wash (e, frontier);
  draw_axes (e);
  podium_page_text (page, PODIUM_ROLE_AXIS_TITLE, area.x, area.y + s->axis.px, PODIUM_LEFT, s->axis, 400,
                    page->theme->ink2, title, NULL);
  draw_frontier (e, frontier);
  draw_corner (e, band);

  g_autofree PodiumBox *marks = g_new0 (PodiumBox, e->points->len);
  for (guint i = 0; i < e->points->len; i++)
    draw_rounding (e, point_at (e, i), podium_model_colour (page, e->view, point_at (e, i)->model));
  for (guint i = 0; i < e->points->len; i++)
    marks[i] = draw_point (e, point_at (e, i));
  draw_labels (e, marks, page->scene->width - s->margin);
  return !frontier_note || annotate_frontier (e, frontier_note);
}

static void
draw_empty (Efficiency *e, const PodiumFrame *frame)
{
  PodiumPage *page = e->page;
  PodiumBox plot = podium_page_frame (page, frame);
  podium_page_text (page, PODIUM_ROLE_MISSING, plot.x, plot.y + 2 * page->style.label.line, PODIUM_LEFT,
                    page->style.label, 600, page->theme->ink2, podium_word (page->language, PODIUM_WORD_NO_FIGURES),
                    NULL);
}

void
podium_draw_efficiency (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  Efficiency e = { .page = page, .view = view };
  g_auto (PodiumFrame) frame = { 0 };

  e.points = g_ptr_array_new_with_free_func (point_free);
  e.unlike = g_ptr_array_new_with_free_func ((GDestroyNotify) podium_cell_free);
  e.claims = g_ptr_array_new ();
  e.obstacles = g_array_new (FALSE, FALSE, sizeof (PodiumBox));
  e.x.metric = podium_catalog_metric (catalog, view->x);
  e.y.metric = podium_catalog_metric (catalog, view->y);
  collect_points (&e, catalog, &frame);
  study_axis (&e, &e.x, PODIUM_LOG_X);
  study_axis (&e, &e.y, PODIUM_LOG_Y);
  g_autoptr (GPtrArray) frontier = find_frontier (&e);

  g_autofree char *against = podium_phrase (page->language, PODIUM_WORD_AGAINST, e.y.metric->short_name,
                                            e.x.metric->short_name, NULL);
  frame.title = g_strdup (view->title ? view->title : view->name ? view->name : against);
  frame.subtitle = view->subtitle ? g_strdup (view->subtitle) : subtitle_text (&e, catalog);
  for (guint i = 0; i < e.points->len; i++)
    point_at (&e, i)->detail = detail_text (&e, point_at (&e, i));
  note_unlike (&e);
  podium_frame_set_sources (&frame, page, catalog, e.claims);
  page->scene->title = podium_scene_string (page->scene, frame.title);
  page->scene->subtitle = podium_scene_string (page->scene, frame.subtitle);

  g_autofree char *words = frontier_words (&e, frontier);
  if (!e.points->len) {
    draw_empty (&e, &frame);
  } else if (page->style.size < PODIUM_SIZE_NORMAL || !draw (&e, &frame, words, frontier)) {
    /* No room beside the marks: the sentence becomes a footnote, and the plot is laid out again above it. */
    podium_page_restart (page);
    g_array_set_size (e.obstacles, 0);
    podium_page_note (page, g_strdup (words));
    draw (&e, &frame, NULL, frontier);
  }
  axis_clear (&e.x);
  axis_clear (&e.y);
  g_array_unref (e.obstacles);
  g_ptr_array_unref (e.claims);
  g_ptr_array_unref (e.unlike);
  g_ptr_array_unref (e.points);
}
