/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Maps a domain of values onto a range of px; a plain value. */
typedef struct {
  double domain[2]; /* in the unit; positive where logarithmic */
  double range[2];  /* px; may run either way */
  gboolean log;
} PodiumScale;

double podium_scale (const PodiumScale *scale, double value);

/* Round ticks inside [low, high], at least two, and at most @most where that leaves two; ascending, computed from
 * multiples of the step, never accumulated. @decimals: how many their numbers need. Free with g_array_unref (double). */
GArray *podium_ticks_linear (double low, double high, int most, int *decimals);

/* 1-2-5 per decade, with 6, 8 and 1.2, 1.5 while there are fewer than seven; whole decades, then every other, where
 * there are more than @most. */
GArray *podium_ticks_log (double low, double high, int most, int *decimals);

/* Ticks of days since 1970-01-01: beginnings of years (by 1, 2, 5 x 10^k), of half years, quarters or months, or days of a
 * month, all inside [low, high]. The finest that are at most @most; finer ones where those are fewer than two, and a
 * day each where even those are: at least one tick. Free with g_array_unref (double). */
GArray *podium_ticks_date (double low, double high, int most);

/* Widens [*low, *high] to the ticks' steps around it. */
void podium_nice_domain (double *low, double *high, int most);
