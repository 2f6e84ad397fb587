/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gap.h"
#include "claim.h"

#include <math.h>

static const char *const limits[PODIUM_N_GAP_KINDS][PODIUM_N_GAP_LIMITS] = {
    [PODIUM_GAP_POINTS] = {"2", "5", "10", "20"},
    [PODIUM_GAP_ELO] = {"25", "75", "150", "300"},
    [PODIUM_GAP_FACTOR] = {"1.05", "1.25", "1.75", "2.5"},
};

/* Differences of printed decimals are not exact in binary: 86.4 - 84.4 is to be 2. */
#define SLACK 1e-9

PodiumGapKind
podium_gap_kind (const PodiumMetric *metric)
{
  if (metric->better == PODIUM_BETTER_NONE)
    return PODIUM_GAP_NONE;
  if (g_str_equal (metric->unit, "percent") || g_str_equal (metric->unit, "points"))
    return PODIUM_GAP_POINTS;
  if (g_str_equal (metric->unit, "elo"))
    return PODIUM_GAP_ELO;
  return metric->scale == PODIUM_SCALE_RATIO ? PODIUM_GAP_FACTOR : PODIUM_GAP_NONE;
}

const char *const *
podium_gap_limits (PodiumGapKind kind)
{
  return kind == PODIUM_GAP_NONE ? NULL : limits[kind];
}

int
podium_gap_class (const PodiumMetric *metric, double best, double value)
{
  PodiumGapKind kind = podium_gap_kind (metric);
  double gap = fabs (best - value);

  if (kind == PODIUM_GAP_NONE)
    return -1;
  if (value == best)
    return 0;
  if (kind == PODIUM_GAP_FACTOR) {
    if (best <= 0 || value <= 0)
      return -1;
    gap = MAX (best, value) / MIN (best, value);
  }
  for (int i = 0; i < PODIUM_N_GAP_LIMITS; i++) {
    double limit;
    podium_parse_printed (limits[kind][i], &limit, NULL, NULL);
    if (gap <= limit + SLACK * MAX (1, fabs (best)))
      return i + 1;
  }
  return PODIUM_N_GAP_CLASSES - 1;
}
