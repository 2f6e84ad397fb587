/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Dates are counted in days since 1970-01-01 in the proleptic Gregorian calendar. What is printed may leave days open:
 * "2026-04" is any day of a month. Such a date is a span, and no day of it stands for the others. */

typedef enum { PODIUM_DATE_YEAR = 1, PODIUM_DATE_MONTH, PODIUM_DATE_DAY } PodiumDatePrecision;

typedef enum { PODIUM_DATE_GOOD, PODIUM_DATE_NO_DATE, PODIUM_DATE_NOT_IN_CALENDAR } PodiumDateCheck;

/* Reads YYYY, YYYY-MM or YYYY-MM-DD. @first, @last: the days that it leaves open, both included. Each may be NULL. */
PodiumDateCheck podium_date_parse (const char *text, double *first, double *last, PodiumDatePrecision *precision);

typedef struct {
  int year, month, day; /* month and day from 1 */
} PodiumDate;

/* The date of a day, and back; months beyond 1 to 12 carry into years. By Howard Hinnant's “chrono-compatible low-level
 * date algorithms” (2013), which count eras of 400 years from 1 March of the year 0. */
PodiumDate podium_date_of_day (double day);
double podium_day_of_date (int year, int month, int day);

/* "2026-04-08"; free with g_free. */
char *podium_date_iso (double day);
