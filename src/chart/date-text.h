/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "date.h"
#include "words.h"

/* Dates in the picture's language, never as numbers of days. Each returns a new string. */

/* What is printed, no more precise than it is: "8 April 2026", "April 2026", "2026". @printed: YYYY, YYYY-MM or
 * YYYY-MM-DD. */
char *podium_date_text (PodiumLanguage language, const char *printed);
/* The same for cells of a table, with short months and no finer than @most: "8 Apr 2026", "2026". */
char *podium_date_brief (PodiumLanguage language, const char *printed, PodiumDatePrecision most);
/* The date of @day, since 1970-01-01. */
char *podium_day_text (PodiumLanguage language, double day);
/* How long: "1 day", "34 days". */
char *podium_days_text (PodiumLanguage language, double days);

/* The text of tick @i of podium_ticks_date (): no finer than the ticks are, and of the year no more than needed. */
char *podium_date_tick (PodiumLanguage language, const GArray *ticks, guint i);
