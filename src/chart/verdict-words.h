/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "duel.h"

/* What a verdict says, in one place for charts, their words and the command line. */

/* How much of it is said. */
typedef enum {
  PODIUM_VERDICT_FULL, /* "ahead by 2.7 (2.6 to 2.8)", "Depends on the source: 39.9 or 42.8, against 41.6" */
  PODIUM_VERDICT_MIDDLE, /* "ahead by 2.7 (2.6 to 2.8)", "Depends: 39.9 or 42.8, against 41.6" */
  PODIUM_VERDICT_SHORT,  /* "by 2.7", "Depends: 39.9 or 42.8, against 41.6" */
  PODIUM_VERDICT_BARE,   /* "by 2.7", "Depends on the source" */
  PODIUM_VERDICT_SIGN,   /* "+2.7", "Depends" */
} PodiumVerdictLength;

/* The words beside the symbol of the winner. */
typedef struct {
  const PodiumModel *winner; /* whose name goes first; NULL: nobody's */
  const char *sign;          /* in place of a winner's symbol: "↔" */
  char *text;
} PodiumVerdictWords;

PodiumVerdictWords podium_verdict_words (PodiumLanguage language, const PodiumDuelRow *row,
                                         const PodiumUnit *unit, PodiumVerdictLength length);
void podium_verdict_words_clear (PodiumVerdictWords *words);

/* "Muse Spark ahead by 2.7: 2.6 to 2.8 after rounding, no interval published": everything, for the ear and
 * for plain text, without a full stop. Free with g_free. */
char *podium_verdict_sentence (PodiumLanguage language, const PodiumDuelRow *row, const PodiumUnit *unit);

/* The row shows in brackets what its rounding leaves open. */
gboolean podium_verdict_has_brackets (PodiumLanguage language, const PodiumDuelRow *row,
                                      const PodiumUnit *unit);

/* How many decimals a gap between @a and @b has in @unit; @range: the ends of what their rounding leaves
 * open. */
int podium_gap_decimals (const PodiumClaim *a, const PodiumClaim *b, const PodiumUnit *unit, gboolean range);
