/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "axis.h"
#include "date-text.h"

#include <math.h>

void
podium_axis_clear (PodiumAxis *axis)
{
  g_clear_pointer (&axis->ticks, g_array_unref);
}

double
podium_axis_place (const PodiumAxis *axis, guint i)
{
  return podium_scale (&axis->scale, g_array_index (axis->ticks, double, i) * axis->unit->divisor);
}

char *
podium_axis_tick (const PodiumPage *page, const PodiumAxis *axis, guint i)
{
  if (axis->unit->date)
    return podium_date_tick (page->language, axis->ticks, i);
  double tick = g_array_index (axis->ticks, double, i);
  gboolean whole = axis->log && tick >= 1 && tick == floor (tick);
  g_autofree char *number = podium_number (page->language, tick, whole ? 0 : axis->decimals);
  if (i + 1 < axis->ticks->len || !g_str_equal (axis->unit->suffix, "%"))
    return g_steal_pointer (&number);
  return g_strconcat (number, PODIUM_NBSP "%", NULL);
}

static void
lay_log (PodiumAxis *axis, int most)
{
  double divisor = axis->unit->divisor, span = MAX (log10 (axis->high / axis->low), 0.1);
  double low = axis->low * pow (10, -0.06 * span), high = axis->high * pow (10, 0.06 * span);
  axis->ticks = podium_ticks_log (low / divisor, high / divisor, most, &axis->decimals);
  axis->scale.domain[0] = low;
  axis->scale.domain[1] = high;
}

static void
lay_linear (PodiumAxis *axis, int most)
{
  double low = axis->low, high = axis->high, divisor = axis->unit->divisor;
  double span = high > low ? high - low : MAX (0.02 * fabs (high), 1e-6);
  /* Numbers that share more than half their height look alike from zero on; then the axis says where it
   * starts. */
  gboolean zero = axis->ratio && low >= 0 && low < 0.5 * high;
  if (zero || (axis->ratio && low == 0))
    low = 0;
  else
    low = low >= 0 ? MAX (0, low - 0.08 * span) : low - 0.08 * span;
  high += axis->low < high ? (zero ? 0 : 0.08 * span) : span;
  if (!isnan (axis->ceiling) && axis->high <= axis->ceiling)
    high = MIN (high, axis->ceiling);
  /* In units as written: the steps are round there. */
  double from = low / divisor, to = high / divisor;
  podium_nice_domain (&from, &to, most);
  if (axis->low >= 0)
    from = MAX (0, from);
  axis->ticks = podium_ticks_linear (from, to, most, &axis->decimals);
  axis->scale.domain[0] = from * divisor;
  axis->scale.domain[1] = to * divisor;
}

/* Dates: no zero, no round ends; a little air, and never less than two days of it. */
static void
lay_dates (PodiumAxis *axis, int most)
{
  double air = MAX (2, 0.08 * (axis->high - axis->low));
  axis->scale.domain[0] = axis->low - air;
  axis->scale.domain[1] = axis->high + air;
  axis->ticks = podium_ticks_date (axis->low - air, axis->high + air, most);
}

/* Whether all numbers stand 8 px apart. */
static gboolean
ticks_clear (PodiumPage *page, const PodiumAxis *axis)
{
  double end = -INFINITY;
  for (guint i = 0; i < axis->ticks->len; i++) {
    g_autofree char *text = podium_axis_tick (page, axis, i);
    double half = podium_text_advance (page->fonts, text, page->style.axis.px, 400) / 2;
    double at = podium_axis_place (axis, i);
    if (at - half < end + 8 * page->scale)
      return FALSE;
    end = at + half;
  }
  return TRUE;
}

void
podium_axis_lay (PodiumPage *page, PodiumAxis *axis, double from, double to)
{
  if (axis->low > axis->high)
    axis->low = axis->high = 0;
  axis->log = axis->log && axis->low > 0 && !axis->unit->date;
  for (int most = CLAMP ((int)((to - from) / (4.5 * page->style.axis.px)) + 1, 2, 8); most >= 2; most--) {
    g_clear_pointer (&axis->ticks, g_array_unref);
    axis->scale = (PodiumScale){{0, 1}, {from, to}, axis->log};
    if (axis->log)
      lay_log (axis, most);
    if (axis->log && axis->ticks->len < 2) { /* one number tells no scale */
      axis->log = axis->scale.log = FALSE;
      g_clear_pointer (&axis->ticks, g_array_unref);
    }
    if (axis->unit->date)
      lay_dates (axis, most);
    else if (!axis->log)
      lay_linear (axis, most);
    if (ticks_clear (page, axis))
      return;
  }
}
