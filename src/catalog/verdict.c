/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "verdict.h"

#include <math.h>

/* Twice the least positive double of the digits in play: differences of decimals are not exact in binary. */
#define SLACK 1e-9

static gboolean
has_interval (const PodiumClaim *claim)
{
  return !isnan (claim->low)
         && (claim->spread == PODIUM_SPREAD_INTERVAL_95 || claim->spread == PODIUM_SPREAD_STANDARD_ERROR);
}

/* Half-width of the 95 % interval that a claim publishes. */
static double
half_width (const PodiumClaim *claim)
{
  double half = (claim->high - claim->low) / 2;
  return claim->spread == PODIUM_SPREAD_STANDARD_ERROR ? 1.96 * half : half;
}

static gboolean
swaps (const PodiumCell *winner, const PodiumCell *loser, double sign)
{
  double worst_winner = sign > 0 ? winner->low : -winner->high;
  double best_loser = sign > 0 ? loser->high : -loser->low;
  return best_loser > worst_winner;
}

PodiumVerdict
podium_verdict (const PodiumCell *a, const PodiumCell *b)
{
  PodiumVerdict verdict = { 0 };
  if (a->metric != b->metric || a->unlike || b->unlike || a->metric->better == PODIUM_BETTER_NONE)
    return verdict;

  double sign = a->metric->better == PODIUM_BETTER_LOWER ? -1 : 1;
  double gap = sign * (a->value - b->value);
  double rounding = a->drawn->rounding + b->drawn->rounding;
  double slack = SLACK * MAX (1, fabs (a->value));

  verdict.winner = gap >= 0 ? a : b;
  verdict.loser = gap >= 0 ? b : a;
  verdict.gap = fabs (gap);
  verdict.gap_low = MAX (0, verdict.gap - rounding);
  verdict.gap_high = verdict.gap + rounding;

  if (swaps (verdict.winner, verdict.loser, sign)
      || (verdict.gap == 0 && swaps (verdict.loser, verdict.winner, sign))) {
    verdict.kind = PODIUM_VERDICT_DEPENDS;
  } else if (verdict.gap == 0) {
    verdict.kind = PODIUM_VERDICT_TIED;
    verdict.winner = verdict.loser = NULL;
  } else if (has_interval (a->drawn) && has_interval (b->drawn)) {
    verdict.intervals = TRUE;
    verdict.kind = verdict.gap <= half_width (a->drawn) + half_width (b->drawn) ? PODIUM_VERDICT_TOO_CLOSE
                                                                                : PODIUM_VERDICT_AHEAD;
  } else {
    verdict.kind = verdict.gap <= rounding + slack ? PODIUM_VERDICT_TOO_CLOSE : PODIUM_VERDICT_AHEAD;
  }
  if (verdict.gap_low <= slack)
    verdict.gap_low = 0;
  return verdict;
}
