/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "verdict-words.h"

#include <math.h>

int
podium_gap_decimals (const PodiumClaim *a, const PodiumClaim *b, const PodiumUnit *unit, gboolean range)
{
  double step = MIN (a->rounding, b->rounding) / unit->divisor;
  if (step <= 0)
    return 0;
  int decimals = CLAMP ((int)ceil (-log10 (2 * step) - 1e-9), 0, 6);
  /* What is printed to the last token is compared in millions with four figures. */
  if (a->times != unit->divisor || b->times != unit->divisor) {
    double most = MAX (fabs (podium_claim_most (a)), fabs (podium_claim_most (b))) / unit->divisor;
    int whole = (int)floor (log10 (MAX (1, most))) + 1;
    decimals = MIN (decimals, MAX (0, 4 - whole));
  } else if (range && fabs (a->rounding - b->rounding) > 1e-9 * a->rounding) {
    decimals++; /* half a step more is open */
  }
  return decimals;
}

/* "2.6 to 2.8" */
static char *
range_text (PodiumLanguage language, const PodiumDuelRow *row, const PodiumUnit *unit, double from, double to,
            gboolean rounding, PodiumWord word)
{
  int decimals = podium_gap_decimals (row->plain[0]->drawn, row->plain[1]->drawn, unit, rounding);
  g_autofree char *low = podium_figure_gap (language, from, decimals, unit, FALSE);
  g_autofree char *high = podium_figure_gap (language, to, decimals, unit, TRUE);
  return podium_phrase (language, word, low, high, NULL);
}

static char *
gap_text (PodiumLanguage language, const PodiumDuelRow *row, const PodiumUnit *unit)
{
  int decimals = podium_gap_decimals (row->plain[0]->drawn, row->plain[1]->drawn, unit, FALSE);
  return podium_figure_gap (language, fabs (row->lead), decimals, unit, TRUE);
}

/* Claims that differ, or dates that leave days open: then the gap is a range. */
static gboolean
disagrees (const PodiumDuelRow *row)
{
  return row->plain[0]->high > row->plain[0]->low || row->plain[1]->high > row->plain[1]->low;
}

/* What rounding leaves open of the gap as drawn; NULL where the figures written are too coarse to show it. */
static char *
rounding_text (PodiumLanguage language, const PodiumDuelRow *row, const PodiumUnit *unit)
{
  g_autofree char *range =
      range_text (language, row, unit, row->verdict.gap_low, row->verdict.gap_high, TRUE, PODIUM_WORD_RANGE);
  g_autofree char *gap = gap_text (language, row, unit);
  g_autofree char *nothing = podium_phrase (language, PODIUM_WORD_RANGE, gap, gap, NULL);
  return g_str_equal (range, nothing) ? NULL : g_steal_pointer (&range);
}

/* By how much a winner is ahead: one figure, or what all claims span. */
static char *
lead_text (PodiumLanguage language, const PodiumDuelRow *row, const PodiumUnit *unit)
{
  g_autofree char *gap = gap_text (language, row, unit);
  if (!disagrees (row))
    return g_steal_pointer (&gap);
  if (row->verdict.kind == PODIUM_VERDICT_NONE && row->span_low < 0) /* apart either way */
    return range_text (language, row, unit, 0, MAX (row->span_high, -row->span_low), FALSE,
                       PODIUM_WORD_RANGE);
  return range_text (language, row, unit, row->span_low, row->span_high, FALSE, PODIUM_WORD_RANGE);
}

gboolean
podium_verdict_has_brackets (PodiumLanguage language, const PodiumDuelRow *row, const PodiumUnit *unit)
{
  g_autofree char *rounding = NULL;
  if (row->verdict.kind != PODIUM_VERDICT_AHEAD || disagrees (row) || row->verdict.intervals)
    return FALSE;
  rounding = rounding_text (language, row, unit);
  return rounding != NULL;
}

/* The figures of a cell: "39.9 or 42.8"; more than two as a range. */
static char *
figures_text (PodiumLanguage language, const PodiumCell *cell, const PodiumUnit *unit)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < cell->claims->len; i++) {
    g_autofree char *figure = podium_figure (language, g_ptr_array_index (cell->claims, i), unit);
    if (!g_ptr_array_find_with_equal_func (figures, figure, g_str_equal, NULL))
      g_ptr_array_add (figures, g_steal_pointer (&figure));
  }
  if (figures->len == 1)
    return g_strdup (g_ptr_array_index (figures, 0));
  if (figures->len == 2)
    return podium_phrase (language, PODIUM_WORD_OR, g_ptr_array_index (figures, 0),
                          g_ptr_array_index (figures, 1), NULL);
  return podium_figure_range (language, cell, unit);
}

/* The words of a verdict that needs no figures. */
static char *
bare_text (PodiumLanguage language, PodiumVerdictKind kind, gboolean brief)
{
  static const PodiumWord words[][2] = {
      [PODIUM_VERDICT_TIED] = {PODIUM_WORD_TIED, PODIUM_WORD_TIED_SHORT},
      [PODIUM_VERDICT_TOO_CLOSE] = {PODIUM_WORD_TOO_CLOSE, PODIUM_WORD_TOO_CLOSE_SHORT},
      [PODIUM_VERDICT_DEPENDS] = {PODIUM_WORD_DEPENDS, PODIUM_WORD_DEPENDS_SHORT},
  };
  return podium_sentence_case (podium_word (language, words[kind][brief]));
}

static char *
depends_text (PodiumLanguage language, const PodiumDuelRow *row, const PodiumUnit *unit, gboolean brief,
              gboolean names)
{
  g_autofree char *depends = bare_text (language, PODIUM_VERDICT_DEPENDS, brief);
  g_autofree char *a = figures_text (language, row->plain[0], unit),
                  *b = figures_text (language, row->plain[1], unit);
  g_autofree char *one = g_strconcat (names ? row->plain[0]->model->name : "", names ? " " : "", a, NULL);
  g_autofree char *two = g_strconcat (names ? row->plain[1]->model->name : "", names ? " " : "", b, NULL);
  return podium_phrase (language, PODIUM_WORD_VERDICT_DEPENDS, depends, one, two, NULL);
}

static char *
close_text (PodiumLanguage language, const PodiumDuelRow *row, const PodiumUnit *unit,
            PodiumVerdictLength length)
{
  g_autofree char *close = bare_text (language, PODIUM_VERDICT_TOO_CLOSE, length == PODIUM_VERDICT_SHORT);
  gboolean full = length == PODIUM_VERDICT_FULL;
  if (row->verdict.intervals && !full)
    return bare_text (language, PODIUM_VERDICT_TOO_CLOSE, FALSE);
  g_autofree char *why = row->verdict.intervals
                             ? g_strdup (podium_word (language, PODIUM_WORD_INTERVALS_OVERLAP))
                             : range_text (language, row, unit, row->open_low, row->open_high, TRUE,
                                           full ? PODIUM_WORD_TRUE_GAP : PODIUM_WORD_RANGE);
  return podium_phrase (language, PODIUM_WORD_VERDICT_WHY, close, why, NULL);
}

/* "ahead by 2.7"; "ahead, 57 to 62 lower across claims" */
static char *
ahead_text (PodiumLanguage language, const PodiumDuelRow *row, const PodiumUnit *unit)
{
  g_autofree char *lead = lead_text (language, row, unit);
  g_autofree char *ahead =
      podium_phrase (language,
                     row->metric->better == PODIUM_BETTER_LOWER ? PODIUM_WORD_VERDICT_AHEAD_LOWER
                                                                : PODIUM_WORD_VERDICT_AHEAD,
                     lead, NULL);
  return disagrees (row) ? podium_phrase (language, PODIUM_WORD_ACROSS_CLAIMS, ahead, NULL)
                         : g_steal_pointer (&ahead);
}

/* What stands behind it in brackets; NULL: nothing. */
static char *
brackets_text (PodiumLanguage language, const PodiumDuelRow *row, const PodiumUnit *unit)
{
  if (disagrees (row))
    return NULL;
  if (row->verdict.intervals)
    return g_strdup (podium_word (language, PODIUM_WORD_INTERVALS_APART));
  return rounding_text (language, row, unit);
}

static char *
lead_words (PodiumLanguage language, const PodiumDuelRow *row, const PodiumUnit *unit,
            PodiumVerdictLength length)
{
  g_autofree char *lead = lead_text (language, row, unit);
  if (length == PODIUM_VERDICT_SIGN && !disagrees (row))
    return g_strconcat (row->metric->better == PODIUM_BETTER_LOWER ? "−" : "+", lead, NULL);
  if (length >= PODIUM_VERDICT_SHORT)
    return podium_phrase (language, PODIUM_WORD_VERDICT_BY, lead, NULL);
  g_autofree char *ahead = ahead_text (language, row, unit);
  g_autofree char *brackets = brackets_text (language, row, unit);
  return brackets ? g_strconcat (ahead, " (", brackets, ")", NULL) : g_steal_pointer (&ahead);
}

static char *
words_text (PodiumLanguage language, const PodiumDuelRow *row, const PodiumUnit *unit,
            PodiumVerdictLength length)
{
  switch (row->verdict.kind) {
  case PODIUM_VERDICT_AHEAD:
    return lead_words (language, row, unit, length);
  case PODIUM_VERDICT_DEPENDS:
    return length >= PODIUM_VERDICT_BARE
               ? bare_text (language, row->verdict.kind, length == PODIUM_VERDICT_SIGN)
               : depends_text (language, row, unit, length != PODIUM_VERDICT_FULL, FALSE);
  case PODIUM_VERDICT_TOO_CLOSE:
    return length >= PODIUM_VERDICT_BARE
               ? bare_text (language, row->verdict.kind, length == PODIUM_VERDICT_SIGN)
               : close_text (language, row, unit, length);
  case PODIUM_VERDICT_TIED:
    return bare_text (language, row->verdict.kind, length == PODIUM_VERDICT_SIGN);
  default: {
    g_autofree char *lead = lead_text (language, row, unit);
    if (length == PODIUM_VERDICT_SIGN)
      return g_steal_pointer (&lead);
    g_autofree char *apart = podium_phrase (language, PODIUM_WORD_APART, lead, NULL);
    return length < PODIUM_VERDICT_SHORT
               ? podium_phrase (language, PODIUM_WORD_VERDICT_UNDIRECTED, apart, NULL)
               : g_steal_pointer (&apart);
  }
  }
}

PodiumVerdictWords
podium_verdict_words (PodiumLanguage language, const PodiumDuelRow *row, const PodiumUnit *unit,
                      PodiumVerdictLength length)
{
  static const char *const signs[] = {[PODIUM_VERDICT_NONE] = "–",
                                      [PODIUM_VERDICT_TIED] = "=",
                                      [PODIUM_VERDICT_TOO_CLOSE] = "≈",
                                      [PODIUM_VERDICT_DEPENDS] = "↔",
                                      [PODIUM_VERDICT_AHEAD] = ""};
  return (PodiumVerdictWords){
      .winner = row->verdict.kind == PODIUM_VERDICT_AHEAD ? row->verdict.winner->model : NULL,
      .sign = signs[row->verdict.kind],
      .text = words_text (language, row, unit, length),
  };
}

void
podium_verdict_words_clear (PodiumVerdictWords *words)
{
  g_clear_pointer (&words->text, g_free);
}

/* "2.6 to 2.8 after rounding, no interval published" */
static char *
doubt_text (PodiumLanguage language, const PodiumDuelRow *row, const PodiumUnit *unit)
{
  if (disagrees (row) || row->verdict.intervals)
    return brackets_text (language, row, unit);
  g_autofree char *range = rounding_text (language, row, unit);
  double low, high;
  gboolean one = podium_claim_interval (row->plain[0]->drawn, &low, &high) ||
                 podium_claim_interval (row->plain[1]->drawn, &low, &high);
  return range ? podium_phrase (language, one ? PODIUM_WORD_AFTER_ROUNDING_ONE : PODIUM_WORD_AFTER_ROUNDING,
                                range, NULL)
               : NULL;
}

char *
podium_verdict_sentence (PodiumLanguage language, const PodiumDuelRow *row, const PodiumUnit *unit)
{
  if (row->verdict.kind == PODIUM_VERDICT_DEPENDS)
    return depends_text (language, row, unit, FALSE, TRUE);
  if (row->verdict.kind != PODIUM_VERDICT_AHEAD)
    return words_text (language, row, unit, PODIUM_VERDICT_FULL);
  g_autofree char *ahead = ahead_text (language, row, unit);
  g_autofree char *doubt = doubt_text (language, row, unit);
  return g_strconcat (row->verdict.winner->model->name, " ", ahead, doubt ? ": " : "", doubt, NULL);
}
