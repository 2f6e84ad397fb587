/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view.h"

/* Shares of a composite's metrics, percent, that always sum to 100. No GTK. */

/* The shares of @view by its weights, one a metric; free with g_free. */
double *podium_weights_of (const PodiumView *view);

/* Sets the share of @at to @to, 0 to 100, of which the unlocked others give or take in proportion to what
 * they have; where they have nothing, all alike. Locked ones keep theirs, so @at gets no more than they
 * leave.
 * @locked may be NULL. */
void podium_weights_move (double *shares, const gboolean *locked, guint n, guint at, double to);

/* Whole percents that sum to 100, by largest remainder (Hamilton's method); of equal remainders the first
 * gains. Shares must sum to 100. */
void podium_weights_round (const double *shares, guint n, int *whole);
