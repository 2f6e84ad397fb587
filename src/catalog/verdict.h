/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cell.h"

/* What can be said of two models on one metric. */
typedef enum {
  PODIUM_VERDICT_NONE = 0,  /* not comparable: other metrics, no direction, or unlike settings */
  PODIUM_VERDICT_TIED,      /* equal as published */
  PODIUM_VERDICT_TOO_CLOSE, /* the gap may be nothing: rounding of the printed digits, or overlapping intervals */
  PODIUM_VERDICT_DEPENDS,   /* another claim would swap the winner */
  PODIUM_VERDICT_AHEAD,
} PodiumVerdictKind;

typedef struct {
  PodiumVerdictKind kind;
  const PodiumCell *winner, *loser; /* as drawn; NULL where tied */
  double gap;                       /* between the drawn values, >= 0, in the unit */
  double gap_low, gap_high;         /* what the rounding of the printed digits leaves open, >= 0 */
  gboolean intervals;               /* both published an interval, and it was used */
} PodiumVerdict;

PodiumVerdict podium_verdict (const PodiumCell *a, const PodiumCell *b);
