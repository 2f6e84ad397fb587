/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "date-text.h"

#include <math.h>

static char *
text_of (PodiumLanguage language, PodiumDate date, PodiumDatePrecision precision, gboolean brief)
{
  g_autofree char *day = g_strdup_printf ("%d", date.day), *year = g_strdup_printf ("%d", date.year);
  const char *month = podium_month (language, date.month, brief);
  switch (precision) {
  case PODIUM_DATE_DAY:
    return podium_phrase (language, PODIUM_WORD_DATE_DAY, day, month, year, NULL);
  case PODIUM_DATE_MONTH:
    return podium_phrase (language, PODIUM_WORD_DATE_MONTH, month, year, NULL);
  default:
    return g_steal_pointer (&year);
  }
}

char *
podium_date_text (PodiumLanguage language, const char *printed)
{
  PodiumDatePrecision precision;
  double first;
  if (podium_date_parse (printed, &first, NULL, &precision) != PODIUM_DATE_GOOD)
    return g_strdup (printed);
  return text_of (language, podium_date_of_day (first), precision, FALSE);
}

char *
podium_date_brief (PodiumLanguage language, const char *printed, PodiumDatePrecision most)
{
  PodiumDatePrecision precision;
  double first;
  if (podium_date_parse (printed, &first, NULL, &precision) != PODIUM_DATE_GOOD)
    return g_strdup (printed);
  return text_of (language, podium_date_of_day (first), MIN (precision, most), TRUE);
}

char *
podium_day_text (PodiumLanguage language, double day)
{
  return text_of (language, podium_date_of_day (day), PODIUM_DATE_DAY, FALSE);
}

char *
podium_days_text (PodiumLanguage language, double days)
{
  g_autofree char *n = podium_number (language, days, 0);
  return days == 1 ? g_strdup (podium_word (language, PODIUM_WORD_ONE_DAY))
                   : podium_phrase (language, PODIUM_WORD_N_DAYS, n, NULL);
}

/* How fine the ticks are: the coarsest of which each is a beginning. */
static PodiumDatePrecision
precision_of (const GArray *ticks)
{
  PodiumDatePrecision precision = PODIUM_DATE_YEAR;
  for (guint i = 0; i < ticks->len; i++) {
    PodiumDate date = podium_date_of_day (g_array_index (ticks, double, i));
    precision = MAX (precision, date.day > 1     ? PODIUM_DATE_DAY
                                : date.month > 1 ? PODIUM_DATE_MONTH
                                                 : PODIUM_DATE_YEAR);
  }
  return precision;
}

char *
podium_date_tick (PodiumLanguage language, const GArray *ticks, guint i)
{
  PodiumDatePrecision precision = precision_of (ticks);
  PodiumDate date = podium_date_of_day (g_array_index (ticks, double, i));
  PodiumDate before = podium_date_of_day (g_array_index (ticks, double, i ? i - 1 : 0));
  gboolean year = !i || date.year != before.year;
  g_autofree char *number = g_strdup_printf ("%d", date.year), *day = g_strdup_printf ("%d", date.day);
  const char *month = podium_month (language, date.month, TRUE);

  if (precision == PODIUM_DATE_YEAR || (precision == PODIUM_DATE_MONTH && year && date.month == 1))
    return g_steal_pointer (&number);
  if (precision == PODIUM_DATE_MONTH)
    return year ? podium_phrase (language, PODIUM_WORD_DATE_MONTH, month, number, NULL) : g_strdup (month);
  return year ? podium_phrase (language, PODIUM_WORD_DATE_DAY, day, month, number, NULL)
              : podium_phrase (language, PODIUM_WORD_DATE_DAY_SHORT, day, month, NULL);
}
