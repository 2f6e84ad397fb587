/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "metric.h"

/* How far a value is behind the best published one of its metric, in classes that are fixed for each unit.
 * They never depend on the values at hand: 73.7 and 74.8 look alike however few models there are. */
typedef enum {
  PODIUM_GAP_NONE = 0, /* nothing to say: no direction, or a unit without classes */
  PODIUM_GAP_POINTS,   /* percent, points: best minus value, at most 2, 5, 10, 20 */
  PODIUM_GAP_ELO,      /* at most 25, 75, 150, 300 */
  PODIUM_GAP_FACTOR,   /* other ratio scales (tokens): within a factor of 1.05, 1.25, 1.75, 2.5 */
} PodiumGapKind;
#define PODIUM_N_GAP_KINDS 4

#define PODIUM_N_GAP_LIMITS 4
/* Classes: 0 the best itself, 1 to 4 within the limits, 5 beyond the last. */
#define PODIUM_N_GAP_CLASSES (PODIUM_N_GAP_LIMITS + 2)

PodiumGapKind podium_gap_kind (const PodiumMetric *metric);

/* The limits of @kind, ascending, PODIUM_N_GAP_LIMITS of them as they are printed ("1.05"); NULL for none. */
const char *const *podium_gap_limits (PodiumGapKind kind);

/* The class of @value where @best is the best of @metric; -1 where there is none (a factor of what is not
 * positive). */
int podium_gap_class (const PodiumMetric *metric, double best, double value);
