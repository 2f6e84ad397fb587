/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cell.h"
#include "date.h"
#include "words.h"

/* How the numbers of a metric are written: divided, so that an axis counts in millions rather than in zeros. */
typedef struct {
  double divisor;     /* 1, 1e3, 1e6, 1e9 */
  const char *suffix; /* behind numbers: "M", "Mio.", "%", or "" */
  char *name;         /* "million tokens", "percent" */
  gboolean date;      /* values are days, written as dates */
} PodiumUnit;

/* The unit for @metric where the largest number to be written is @most. */
PodiumUnit podium_unit_for (PodiumLanguage language, const PodiumMetric *metric, double most);
void podium_unit_clear (PodiumUnit *unit);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PodiumUnit, podium_unit_clear)

/* Each returns a new string. */

/* The digits as printed, in @unit: "57", "≈ 59", "80.4–80.5". */
char *podium_figure (PodiumLanguage language, const PodiumClaim *claim, const PodiumUnit *unit);
/* "Intelligence Index, points"; a date needs no unit. */
char *podium_figure_title (const char *name, const PodiumUnit *unit);
/* A difference of two values; of dates in days where @named. */
char *podium_figure_gap (PodiumLanguage language, double gap, int decimals, const PodiumUnit *unit, gboolean named);
/* A value of an axis. */
char *podium_figure_value (PodiumLanguage language, double value, int decimals, const PodiumUnit *unit);
/* A date in a table: "8 Apr 2026", no finer than @most. */
char *podium_figure_date (PodiumLanguage language, const PodiumClaim *claim, PodiumDatePrecision most);
/* What all claims of the cell span, with the digits of its ends: "116 to 120". NULL where they agree. */
char *podium_figure_range (PodiumLanguage language, const PodiumCell *cell, const PodiumUnit *unit);
/* The figure to print for the cell by @policy: the drawn one, or for the full range what all claims span. */
char *podium_figure_by (PodiumLanguage language, const PodiumCell *cell, PodiumPolicy policy, const PodiumUnit *unit);
/* The digits of the lowest or highest end of the cell's claims. */
char *podium_figure_end (PodiumLanguage language, const PodiumCell *cell, gboolean high, const PodiumUnit *unit);
/* "82 (Artificial Analysis, s002; perhaps 82.4 rounded), 82.4 (s001), 83.9 (s003)". Where figures that differ state unlike
 * parts of a setting, each says its own and what it leaves open, and the list that they may be one: "39.9 (Thinking, tools
 * not stated; ...), 42.8 (without tools, mode not stated; ...): perhaps one setting measured twice". */
char *podium_figure_claims (PodiumLanguage language, const PodiumCell *cell, guint from, const PodiumUnit *unit);
/* "without tools, Thinking"; NULL where nothing is stated. */
char *podium_setting_text (PodiumLanguage language, const PodiumSetting *setting);
/* "edition v3, with tools": what sets the cell apart, of edition and setting what is stated; NULL where nothing is. */
char *podium_cell_apart (PodiumLanguage language, const PodiumCell *cell);
/* "s001, s003": where the claim is stated. */
char *podium_claim_where (const PodiumClaim *claim);
/* Everything a mark of the cell shows, in one sentence. @of: how many are ranked. */
char *podium_cell_text (PodiumLanguage language, const PodiumCell *cell, int of, const PodiumUnit *unit);

/* "Higher is better", or NULL. */
const char *podium_direction_text (PodiumLanguage language, const PodiumMetric *metric);

/* "fewer tokens", "higher score": towards the better end. */
const char *podium_better_text (PodiumLanguage language, const PodiumMetric *metric);
