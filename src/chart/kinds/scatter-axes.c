/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scatter.h"
#include "date-text.h"

#include <math.h>
#include <string.h>

/* More of the y axis than this above the highest point is wasted. */
#define MOST_EMPTY 0.25

/* The domain: the data with some air around it; from zero where that is not far away. */
static void
lay_axis (PodiumScatterAxis *axis, double from, double to, int most, double air_low, double air_high, gboolean to_tick)
{
  double divisor = axis->unit.divisor, low = axis->low, high = axis->high;
  if (axis->domain) {
    low = axis->domain->low;
    high = axis->domain->high;
    if (axis->unit.date) {
      double lack = MAX (0, 3 - (high - low)); /* days, for two ticks to stand in */
      low -= lack / 2;
      high += lack / 2;
      axis->ticks = podium_ticks_date (low, high, most);
    }
    if (axis->log)
      axis->ticks = podium_ticks_log (low / divisor, high / divisor, most, &axis->decimals);
    if (axis->log && axis->ticks->len < 2) /* looked at so closely, it is as good as linear */
      g_clear_pointer (&axis->ticks, g_array_unref);
    if (!axis->ticks)
      axis->ticks = podium_ticks_linear (low / divisor, high / divisor, most, &axis->decimals);
  } else if (axis->unit.date) {
    double span = high - low;
    low -= MAX (3, air_low * span);
    high += MAX (3, air_high * span);
    axis->ticks = podium_ticks_date (low, high, most);
  } else if (axis->log) {
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

/* @text with an arrow at its left or right end, whichever way it is written. */
static char *
with_arrow (PodiumLanguage language, const char *arrow, const char *text, gboolean right)
{
  gboolean rtl = podium_language_is_rtl (language);
  return g_strconcat (rtl ? "\u200f" : "", right != rtl ? text : arrow, " ", right != rtl ? arrow : text, NULL);
}

char *
podium_scatter_axis_title (const PodiumScatter *e, const PodiumScatterAxis *axis, gboolean upright)
{
  PodiumLanguage language = e->page->language;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = podium_figure_title (axis->metric->short_name, &axis->unit);
  g_string_append (text, title);
  if (axis->log) {
    g_string_append_printf (text, " %s", podium_word (language, PODIUM_WORD_LOG_SCALE));
  } else if (axis->scale.domain[0] > 0 && axis->metric->scale == PODIUM_SCALE_RATIO) {
    g_autofree char *start = podium_figure_value (language, axis->scale.domain[0], axis->decimals, &axis->unit);
    g_autofree char *phrase = podium_phrase (language, PODIUM_WORD_AXIS_STARTS, start, NULL);
    g_string_append_printf (text, " %s", phrase);
  }
  return with_arrow (language, upright ? "↑" : "→", text->str, !upright);
}

static char *
tick_text (const PodiumScatter *e, const PodiumScatterAxis *axis, guint i)
{
  if (axis->unit.date)
    return podium_date_tick (e->page->language, axis->ticks, i);
  double value = g_array_index (axis->ticks, double, i);
  int decimals = axis->log && value >= 1 && value == floor (value) ? 0 : axis->decimals;
  g_autofree char *number = podium_number (e->page->language, value, decimals);
  gboolean last = i + 1 == axis->ticks->len && *axis->unit.suffix;
  return last ? g_strconcat (number, " ", axis->unit.suffix, NULL) : g_strdup (number);
}

/* Whether all numbers of the x axis stand 8 px apart. */
static gboolean
x_ticks_clear (const PodiumScatter *e)
{
  double end = -INFINITY;
  for (guint i = 0; i < e->x.ticks->len; i++) {
    g_autofree char *text = tick_text (e, &e->x, i);
    double half = podium_text_advance (e->page->fonts, text, e->page->style.axis.px, 400) / 2;
    double x = podium_scale (&e->x.scale, g_array_index (e->x.ticks, double, i) * e->x.unit.divisor);
    if (e->x.unit.date)
      x = MAX (x, e->plot.x + half);
    x = MIN (x, e->plot.x + e->plot.width - half); /* as they are drawn */
    if (x - half < end + 8 * e->page->scale)
      return FALSE;
    end = x + half;
  }
  return TRUE;
}

/* Whether the numbers of the y axis stand a line apart. */
static gboolean
y_ticks_clear (const PodiumScatter *e)
{
  for (guint i = 1; i < e->y.ticks->len; i++) {
    double low = podium_scale (&e->y.scale, g_array_index (e->y.ticks, double, i - 1) * e->y.unit.divisor);
    if (low - podium_scale (&e->y.scale, g_array_index (e->y.ticks, double, i) * e->y.unit.divisor) < 1.2 * e->page->style.axis.px)
      return FALSE;
  }
  return TRUE;
}

/* Thins ticks until neighbours are 8 px apart; ticks are never dropped one by one, but where two dates are too many. */
static void
lay_x_axis (PodiumScatter *e, double air_left, double air_right)
{
  double left = e->plot.x, right = e->plot.x + e->plot.width;
  for (int most = 9; most >= 2; most--) {
    g_clear_pointer (&e->x.ticks, g_array_unref);
    lay_axis (&e->x, left, right, most, air_left, air_right, FALSE);
    if (x_ticks_clear (e))
      return;
  }
  while (e->x.ticks->len > 1 && !x_ticks_clear (e))
    g_array_remove_index (e->x.ticks, 0);
}

/* How far a symbol reaches out of the plot that stands on the other axis, at nothing of @axis: the numbers keep clear. */
static double
outreach (const PodiumScatter *e, const PodiumScatterAxis *axis)
{
  return axis->low == 0 && !axis->log ? 0.9 * e->page->style.point + 3 * e->page->scale : 0;
}

/* From the plot to the numbers of the axis at its left. */
static double
left_gap (const PodiumScatter *e)
{
  return MAX (1.2 * e->page->style.unit, outreach (e, &e->x));
}

/* How much lower than usual the numbers below the plot stand. */
static double
drop (const PodiumScatter *e)
{
  const PodiumStyle *s = &e->page->style;
  return MAX (0, outreach (e, &e->y) - 0.75 * s->unit - 0.25 * s->axis.px);
}

void
podium_scatter_draw_axes (PodiumScatter *e)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  double left = e->plot.x, right = e->plot.x + e->plot.width, floor_y = e->plot.y + e->plot.height;
  double baseline = floor_y + 0.45 * s->unit + s->axis.px + drop (e);

  for (guint i = 0; i < e->y.ticks->len; i++) {
    double tick = g_array_index (e->y.ticks, double, i) * e->y.unit.divisor;
    double y = podium_crisp (podium_scale (&e->y.scale, tick), s->grid);
    g_autofree char *text = tick_text (e, &e->y, i);
    if (floor_y - y > 1)
      podium_page_rule (page, PODIUM_ROLE_GRID, left, y, right, y, podium_stroke (page->theme->grid, s->grid), NULL);
    podium_page_text (page, PODIUM_ROLE_TICK, left - left_gap (e), y + podium_page_centre (page, s->axis, 400), PODIUM_RIGHT,
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
    if (e->x.unit.date) /* long beside numbers: the first would run under the lowest of the other axis */
      at = MAX (at, left);
    podium_page_text (page, PODIUM_ROLE_TICK, at, baseline + 0.3 * s->unit, PODIUM_LEFT, s->axis, 400, page->theme->ink3,
                      text, NULL);
  }
  double y = podium_crisp (floor_y, s->axis_line);
  podium_page_rule (page, PODIUM_ROLE_AXIS, left, y, right, y, podium_stroke (page->theme->axis, s->axis_line), NULL);
  g_autofree char *whole = podium_scatter_axis_title (e, &e->x, FALSE);
  g_autofree char *title = podium_text_shorten (page->fonts, whole, s->axis.px, 400, page->scene->width - 2 * s->margin);
  double title_y = baseline + 0.3 * s->unit + s->axis.line;
  /* Beside a key the plot may be narrower than its title, which then ends under the key. */
  double title_end = MAX (right, s->margin + podium_text_advance (page->fonts, title, s->axis.px, 400));
  PodiumMark *right_title = podium_page_text (page, PODIUM_ROLE_AXIS_TITLE, title_end, title_y, PODIUM_RIGHT, s->axis, 400,
                                              page->theme->ink2, title, NULL);
  double free_until = right_title->bounds.x - 2 * s->unit;
  if (e->x.metric->better != PODIUM_BETTER_LOWER)
    return;
  g_autofree char *fewer = with_arrow (page->language, "←", podium_better_text (page->language, e->x.metric), FALSE);
  if (left + podium_text_advance (page->fonts, fewer, s->axis.px, 400) < free_until)
    podium_page_text (page, PODIUM_ROLE_AXIS_TITLE, left, title_y, PODIUM_LEFT, s->axis, 400, page->theme->ink2, fewer, NULL);
}

/* The share of the data's span that stays free before it, for names left of the first point where these need room. */
static double
air_left (const PodiumScatter *e, double air_right)
{
  double share = MIN (e->room_left / e->plot.width, 0.5);
  return e->room_left > 0 ? MAX (0.3, (1 + air_right) * share / (1 - share)) : 0.1;
}

static void
lay_y_axis (PodiumScatter *e, double from, double to, int most)
{
  for (; most; most--) {
    g_clear_pointer (&e->y.ticks, g_array_unref);
    lay_axis (&e->y, from, to, most, 0.12, 0.06, TRUE);
    if (y_ticks_clear (e))
      return;
  }
}

/* How much of the y axis lies above everybody. */
static double
empty_share (const PodiumScatter *e)
{
  const double *ends = e->y.scale.range;
  return (podium_scale (&e->y.scale, e->y.high) - ends[1]) / (ends[0] - ends[1]);
}

void
podium_scatter_lay_axes (PodiumScatter *e, PodiumBox area, double band)
{
  const PodiumStyle *s = &e->page->style;
  double top = area.y + s->axis.line + 0.5 * s->unit;
  double floor_y = area.y + area.height - 0.75 * s->unit - 2 * s->axis.line - drop (e);
  gboolean banded = podium_scatter_has_directions (e) || e->over_time;
  gboolean down = e->y.metric->better == PODIUM_BETTER_LOWER && banded, up = !down && banded;
  if (!up)
    top += 0.5 * s->axis.px; /* no band keeps the first tick off the title */
  double height = floor_y - top;

  /* The band of the good corner lies beyond the ticks, where no point can be. */
  double from = floor_y - (down ? band : 0), to = top + (up ? band : 0);
  int most = CLAMP ((int) (height / (4 * s->axis.px)), height > 7 * s->axis.px ? 3 : 2, 7);
  lay_y_axis (e, from, to, most);
  /* A coarse step may leave nobody in the upper part, or a single number: then a finer one, as far as its numbers stand well apart. */
  int finer = MIN (7, (int) ((from - to) / (1.7 * s->axis.px)) + 1);
  for (int more = most + 1; more <= finer && (e->y.ticks->len < 2 || empty_share (e) > MOST_EMPTY); more++)
    lay_y_axis (e, from, to, more);

  double widest = 0;
  for (guint i = 0; i < e->y.ticks->len; i++) {
    g_autofree char *text = tick_text (e, &e->y, i);
    widest = MAX (widest, podium_text_advance (e->page->fonts, text, s->axis.px, 400));
  }
  double left = ceil (area.x + widest + left_gap (e));
  double key = e->key_width > 0 ? e->key_width + 2 * s->unit : 0, margin = e->margin.width > 0 ? e->margin.width + 2 * s->unit : 0;
  e->plot = (PodiumBox){ left, top, area.x + area.width - key - margin - left, height };
  e->margin = (PodiumBox){ left + e->plot.width + 2 * s->unit, top, e->margin.width, height };
  if (e->over_time)
    lay_x_axis (e, 0.04, 0.22); /* the latest, which crowd at the right, are named there */
  else
    lay_x_axis (e, air_left (e, 0.24), 0.24);
}

double
podium_scatter_key_left (const PodiumScatter *e)
{
  const PodiumBox *last = e->margin.width > 0 ? &e->margin : &e->plot;
  return last->x + last->width + 2 * e->page->style.unit;
}
