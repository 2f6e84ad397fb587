/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "verdict.h"

#include <math.h>

/* Twice the least positive double of the digits in play: differences of decimals are not exact in binary. */
#define SLACK 1e-9

/* Half-width of the 95 % interval that a claim publishes; NAN: none. */
static double
half_width (const PodiumClaim *claim)
{
  double low, high;
  return podium_claim_interval (claim, &low, &high) ? (high - low) / 2 : NAN;
}

static gboolean
swaps (const PodiumCell *winner, const PodiumCell *loser, double sign)
{
  double worst_winner = sign > 0 ? winner->low : -winner->high;
  double best_loser = sign > 0 ? loser->high : -loser->low;
  return best_loser > worst_winner;
}

/* Dates leave days open; the same as printed is a tie as it is of numbers. */
static PodiumVerdict
verdict_of_dates (PodiumVerdict verdict, double sign)
{
  const PodiumClaim *winner = verdict.winner->drawn, *loser = verdict.loser->drawn;
  double least = sign > 0 ? winner->low - loser->high : loser->low - winner->high;

  verdict.gap_low = MAX (0, least);
  verdict.gap_high = MAX (0, sign > 0 ? winner->high - loser->low : loser->high - winner->low);
  if ((podium_cell_disagrees (verdict.winner) || podium_cell_disagrees (verdict.loser))
      && swaps (verdict.winner, verdict.loser, sign)) {
    verdict.kind = PODIUM_VERDICT_DEPENDS;
  } else if (winner->low == loser->low && winner->high == loser->high) {
    verdict.kind = PODIUM_VERDICT_TIED;
    verdict.winner = verdict.loser = NULL;
  } else {
    verdict.kind = least > 0 ? PODIUM_VERDICT_AHEAD : PODIUM_VERDICT_TOO_CLOSE;
  }
  return verdict;
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
  double halves = half_width (a->drawn) + half_width (b->drawn);
  double slack = SLACK * MAX (1, fabs (a->value));

  verdict.winner = gap >= 0 ? a : b;
  verdict.loser = gap >= 0 ? b : a;
  verdict.gap = fabs (gap);
  verdict.gap_low = MAX (0, verdict.gap - rounding);
  verdict.gap_high = verdict.gap + rounding;
  if (podium_metric_is_date (a->metric))
    return verdict_of_dates (verdict, sign);

  if (swaps (verdict.winner, verdict.loser, sign)
      || (verdict.gap == 0 && swaps (verdict.loser, verdict.winner, sign))) {
    verdict.kind = PODIUM_VERDICT_DEPENDS;
  } else if (verdict.gap == 0) {
    verdict.kind = PODIUM_VERDICT_TIED;
    verdict.winner = verdict.loser = NULL;
  } else if (!isnan (halves)) {
    verdict.intervals = TRUE;
    verdict.kind = verdict.gap <= halves ? PODIUM_VERDICT_TOO_CLOSE : PODIUM_VERDICT_AHEAD;
  } else {
    verdict.kind = verdict.gap <= rounding + slack ? PODIUM_VERDICT_TOO_CLOSE : PODIUM_VERDICT_AHEAD;
  }
  if (verdict.gap_low <= slack)
    verdict.gap_low = 0;
  return verdict;
}
