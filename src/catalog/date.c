/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "date.h"

#include <math.h>
#include <string.h>

static int
floor_divide (int a, int b)
{
  return (a >= 0 ? a : a - b + 1) / b;
}

double
podium_day_of_date (int year, int month, int day)
{
  year += floor_divide (month - 1, 12);
  month -= 12 * floor_divide (month - 1, 12);
  year -= month <= 2;
  int era = floor_divide (year, 400), of_era = year - era * 400;
  int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097.0 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

PodiumDate
podium_date_of_day (double day)
{
  int days = (int)floor (day) + 719468, era = floor_divide (days, 146097), of_era = days - era * 146097;
  int year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int of_year = of_era - (365 * year + year / 4 - year / 100), shifted = (5 * of_year + 2) / 153;
  int month = shifted + (shifted < 10 ? 3 : -9);
  return (PodiumDate){year + era * 400 + (month <= 2), month, of_year - (153 * shifted + 2) / 5 + 1};
}

PodiumDateCheck
podium_date_parse (const char *text, double *first, double *last, PodiumDatePrecision *precision)
{
  static const char pattern[] = "dddd-dd-dd";
  gsize length = strlen (text);

  if (length != 4 && length != 7 && length != 10)
    return PODIUM_DATE_NO_DATE;
  for (gsize i = 0; i < length; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
      return PODIUM_DATE_NO_DATE;
  int year = (int)g_ascii_strtoll (text, NULL, 10);
  int month = length > 4 ? (int)g_ascii_strtoll (text + 5, NULL, 10) : 1;
  int day = length > 7 ? (int)g_ascii_strtoll (text + 8, NULL, 10) : 1;
  if (!g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return PODIUM_DATE_NOT_IN_CALENDAR;
  if (first)
    *first = podium_day_of_date (year, month, day);
  if (last)
    *last = length > 7   ? podium_day_of_date (year, month, day)
            : length > 4 ? podium_day_of_date (year, month + 1, 1) - 1
                         : podium_day_of_date (year + 1, 1, 1) - 1;
  if (precision)
    *precision = length > 7 ? PODIUM_DATE_DAY : length > 4 ? PODIUM_DATE_MONTH : PODIUM_DATE_YEAR;
  return PODIUM_DATE_GOOD;
}

char *
podium_date_iso (double day)
{
  PodiumDate date = podium_date_of_day (day);
  return g_strdup_printf ("%04d-%02d-%02d", date.year, date.month, date.day);
}
