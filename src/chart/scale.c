/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scale.h"

#include <math.h>

#include "date.h"

double
podium_scale (const PodiumScale *s, double value)
{
  double low = s->domain[0], high = s->domain[1];
  double share = s->log ? log (value / low) / log (high / low) : (value - low) / (high - low);
  return s->range[0] + share * (s->range[1] - s->range[0]);
}

double
podium_scale_invert (const PodiumScale *s, double px)
{
  double low = s->domain[0], high = s->domain[1], share = (px - s->range[0]) / (s->range[1] - s->range[0]);
  return s->log ? low * pow (high / low, share) : low + share * (high - low);
}

/* The smallest of 1, 2, 5 x 10^k that gives at most @most ticks over @span. */
static double
nice_step (double span, int most)
{
  double raw = span / MAX (1, most - 1);
  double power = pow (10, floor (log10 (raw)));
  static const double factors[] = { 1, 2, 5, 10 };
  for (gsize i = 0; i < G_N_ELEMENTS (factors); i++)
    if (factors[i] * power >= raw * (1 - 1e-9))
      return factors[i] * power;
  return 10 * power;
}

static int
decimals_of (double step)
{
  return (int) MAX (0, -floor (log10 (step) + 1e-9));
}

GArray *
podium_ticks_linear (double low, double high, int most, int *decimals)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));
  if (!(high > low)) {
    *decimals = 0;
    g_array_append_val (ticks, low);
    return ticks;
  }
  double slack = 1e-9 * (high - low);
  /* A coarse step can leave one multiple inside; then the next finer one, though it is more than asked for. */
  for (double step = nice_step (high - low, most);; step = nice_step (0.4 * step, 2)) {
    g_array_set_size (ticks, 0);
    *decimals = decimals_of (step);
    for (double k = ceil ((low - slack) / step); k * step <= high + slack; k++) {
      double tick = k * step;
      g_array_append_val (ticks, tick);
    }
    if (ticks->len >= 2)
      return ticks;
  }
}

static void
append_decades (GArray *ticks, double low, double high, const double *factors, gsize n, int stride)
{
  for (int e = (int) floor (log10 (low)) - 1; e <= (int) ceil (log10 (high)); e++) {
    if (e % stride)
      continue;
    for (gsize i = 0; i < n; i++) {
      double tick = factors[i] * pow (10, e);
      if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9))
        g_array_append_val (ticks, tick);
    }
  }
}

static gboolean
is_whole (double value)
{
  return fabs (value - round (value)) < 1e-6 * MAX (1, fabs (value));
}

GArray *
podium_ticks_log (double low, double high, int most, int *decimals)
{
  static const double fine[] = { 1, 1.2, 1.5, 2, 3, 4, 5, 6, 8 }, middle[] = { 1, 1.2, 1.5, 2, 5, 6, 8 },
                      plain[] = { 1, 2, 5 }, coarse[] = { 1 }, spare[] = { 1, 2, 3, 5 };
  static const struct {
    const double *factors;
    gsize n;
  } choices[] = { { fine, 9 }, { middle, 7 }, { plain, 3 }, { coarse, 1 } };
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++) {
    g_array_set_size (ticks, 0);
    append_decades (ticks, low, high, choices[i].factors, choices[i].n, 1);
    if ((int) ticks->len <= MIN (most, i < 2 ? 8 : most))
      break;
  }
  if (ticks->len < 2) { /* less than a decade may hold but one of them, which tells no scale */
    g_array_set_size (ticks, 0);
    append_decades (ticks, low, high, spare, G_N_ELEMENTS (spare), 1);
  }
  for (int stride = 2; (int) ticks->len > most; stride++) {
    g_array_set_size (ticks, 0);
    append_decades (ticks, low, high, coarse, 1, stride);
  }
  *decimals = 0;
  for (guint i = 0; i < ticks->len; i++)
    while (*decimals < 15 && !is_whole (g_array_index (ticks, double, i) * pow (10, *decimals)))
      ++*decimals;
  return ticks;
}

/* A step of dates: years, months, or days that begin anew each month, so that a month's first is always a tick. */
typedef struct {
  int years, months, days;
} DateStep;

static void
append_days (GArray *ticks, double low, double high, int days)
{
  PodiumDate date = podium_date_of_day (low);
  for (int month = date.month;; month++) {
    double first = podium_day_of_date (date.year, month, 1), next = podium_day_of_date (date.year, month + 1, 1);
    if (first > high)
      return;
    /* No tick just before the month's end: the next one's first is near. */
    for (double day = first; day == first || day <= next - (days + 1) / 2; day += days)
      if (day >= low && day <= high)
        g_array_append_val (ticks, day);
  }
}

static void
append_dates (GArray *ticks, double low, double high, DateStep step)
{
  int from = podium_date_of_day (low).year, to = podium_date_of_day (high).year;
  if (step.days) {
    append_days (ticks, low, high, step.days);
    return;
  }
  for (int year = from; year <= to; year++) {
    if (step.years && year % step.years)
      continue;
    for (int month = 1; month <= 12; month += step.months ? step.months : 12) {
      double day = podium_day_of_date (year, month, 1);
      if (day >= low && day <= high)
        g_array_append_val (ticks, day);
    }
  }
}

GArray *
podium_ticks_date (double low, double high, int most)
{
  static const DateStep steps[] = {
    { 0, 0, 1 },  { 0, 0, 2 },  { 0, 0, 5 },   { 0, 0, 10 },  { 0, 1, 0 },   { 0, 3, 0 },   { 0, 6, 0 },    { 1, 0, 0 },
    { 2, 0, 0 },  { 5, 0, 0 },  { 10, 0, 0 },  { 20, 0, 0 },  { 50, 0, 0 },  { 100, 0, 0 }, { 200, 0, 0 },  { 500, 0, 0 },
    { 1000, 0, 0 }, { 2000, 0, 0 }, { 5000, 0, 0 },
  };
  /* How long a step is, to leave out those that would give thousands of ticks. */
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));
  gsize i = 0;
  for (; i + 1 < G_N_ELEMENTS (steps); i++) {
    double length = steps[i].years * 365.25 + steps[i].months * 30.4 + steps[i].days;
    if ((high - low) / length > most + 2)
      continue;
    g_array_set_size (ticks, 0);
    append_dates (ticks, low, high, steps[i]);
    if ((int) ticks->len <= most)
      break;
  }
  while (ticks->len < 2 && i > 0) {
    g_array_set_size (ticks, 0);
    append_dates (ticks, low, high, steps[--i]);
  }
  if (!ticks->len) {
    double day = floor (low);
    g_array_append_val (ticks, day);
  }
  return ticks;
}

void
podium_nice_domain (double *low, double *high, int most)
{
  if (!(*high > *low)) {
    double pad = MAX (1, fabs (*low) * 0.1);
    *low -= pad;
    *high += pad;
  }
  for (double step = nice_step (*high - *low, most), wider; ; step = wider) {
    double from = floor (*low / step + 1e-9) * step, to = ceil (*high / step - 1e-9) * step;
    wider = nice_step (to - from, most);
    /* The widened domain may hold too many ticks: then a coarser step. Around zero there are always three. */
    if ((to - from) / step + 1 > MAX (most, 3) + 1e-9 && wider > step * (1 + 1e-9))
      continue;
    *low = from;
    *high = to;
    return;
  }
}
