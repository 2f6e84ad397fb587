/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure.h"

#include <math.h>
#include <string.h>

/* What units of the catalog are called; a unit that is not here is written as it stands there. */
static const struct {
  const char *unit;
  PodiumWord word;
  const char *suffix;
} unit_words[] = {
  { "percent", PODIUM_WORD_UNIT_PERCENT, "%" },
  { "points", PODIUM_WORD_UNIT_POINTS, "" },
  { "elo", PODIUM_WORD_UNIT_ELO, "" },
  { "tokens", PODIUM_WORD_UNIT_TOKENS, "" },
  { "usd-per-million-tokens", PODIUM_WORD_UNIT_USD_PER_MILLION, "" },
};

PodiumUnit
podium_unit_for (PodiumLanguage language, const PodiumMetric *metric, double most)
{
  PodiumUnit unit = { .divisor = 1, .suffix = "" };
  const char *name = metric->unit;
  for (gsize i = 0; i < G_N_ELEMENTS (unit_words); i++)
    if (g_str_equal (metric->unit, unit_words[i].unit)) {
      name = podium_word (language, unit_words[i].word);
      unit.suffix = unit_words[i].suffix;
    }
  if (metric->scale == PODIUM_SCALE_RATIO && most >= 1e6) {
    unit.divisor = 1e6;
    unit.suffix = podium_word (language, PODIUM_WORD_MILLIONS_SIGN);
    unit.name = podium_phrase (language, PODIUM_WORD_MILLIONS, name, NULL);
  } else if (metric->scale == PODIUM_SCALE_RATIO && most >= 1e5) {
    unit.divisor = 1e3;
    unit.suffix = podium_word (language, PODIUM_WORD_THOUSANDS_SIGN);
    unit.name = podium_phrase (language, PODIUM_WORD_THOUSANDS, name, NULL);
  } else {
    unit.name = g_strdup (name);
  }
  return unit;
}

void
podium_unit_clear (PodiumUnit *unit)
{
  g_clear_pointer (&unit->name, g_free);
}

char *
podium_figure_value (PodiumLanguage language, double value, int decimals, const PodiumUnit *unit)
{
  return podium_number (language, value / unit->divisor, decimals);
}

/* The digits of one end of a claim: as printed where the unit allows, else rescaled without losing any. */
static char *
digits_in (PodiumLanguage language, const char *printed, const PodiumClaim *claim, const PodiumUnit *unit)
{
  if (claim->times == unit->divisor)
    return podium_number_printed (language, printed);
  const char *dot = strchr (printed, '.');
  int decimals = dot ? (int) strlen (dot + 1) : 0;
  int shift = (int) lround (log10 (unit->divisor / claim->times));
  double value = g_ascii_strtod (printed, NULL) * claim->times;
  int whole = (int) floor (log10 (MAX (1, fabs (value / unit->divisor)))) + 1;
  /* What is printed to the last token is written in millions with four figures; verdicts still see them all. */
  return podium_figure_value (language, value, CLAMP (decimals + shift, 0, MAX (0, 4 - whole)), unit);
}

char *
podium_figure (PodiumLanguage language, const PodiumClaim *claim, const PodiumUnit *unit)
{
  static const char *const signs[] = { "", "≈ ", "> ", "≤ " };
  if (claim->printed) {
    g_autofree char *digits = digits_in (language, claim->printed, claim, unit);
    return podium_isolate_figure (language, g_strconcat (signs[claim->qualifier], digits, NULL));
  }
  g_autofree char *low = digits_in (language, claim->printed_low, claim, unit);
  g_autofree char *high = digits_in (language, claim->printed_high, claim, unit);
  return podium_isolate_figure (language, g_strconcat (low, "–", high, NULL));
}

char *
podium_figure_end (PodiumLanguage language, const PodiumCell *cell, gboolean high, const PodiumUnit *unit)
{
  for (guint i = 0; i < cell->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (cell->claims, i);
    const char *range_end = high ? claim->printed_high : claim->printed_low;
    if ((high ? podium_claim_most (claim) : podium_claim_least (claim)) == (high ? cell->high : cell->low))
      return digits_in (language, claim->printed ? claim->printed : range_end, claim, unit);
  }
  g_assert_not_reached ();
}

char *
podium_figure_range (PodiumLanguage language, const PodiumCell *cell, const PodiumUnit *unit)
{
  if (!podium_cell_disagrees (cell))
    return NULL;
  g_autofree char *low = podium_figure_end (language, cell, FALSE, unit);
  g_autofree char *high = podium_figure_end (language, cell, TRUE, unit);
  return podium_phrase (language, PODIUM_WORD_RANGE, low, high, NULL);
}

char *
podium_claim_where (const PodiumClaim *claim)
{
  g_autoptr (GPtrArray) sources = podium_claim_sources (claim);
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < sources->len; i++)
    g_string_append_printf (text, "%s%s", i ? ", " : "", ((const PodiumSource *) g_ptr_array_index (sources, i))->id);
  return g_strdup (text->str);
}

char *
podium_figure_claims (PodiumLanguage language, const PodiumCell *cell, guint from, const PodiumUnit *unit)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = from; i < cell->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (cell->claims, i);
    g_autofree char *figure = podium_figure (language, claim, unit);
    g_autofree char *where = podium_claim_where (claim);
    g_string_append_printf (text, "%s%s (%s%s%s)", i > from ? ", " : "", figure,
                            claim->measured_by ? claim->measured_by->name : "", claim->measured_by ? ", " : "", where);
  }
  return g_strdup (text->str);
}

char *
podium_setting_text (PodiumLanguage language, const PodiumSetting *setting)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  if (setting->mode)
    g_ptr_array_add (parts, (gpointer) setting->mode);
  if (setting->effort)
    g_ptr_array_add (parts, (gpointer) setting->effort);
  if (setting->tools)
    g_ptr_array_add (parts, (gpointer) podium_word (language, g_str_equal (setting->tools, "none")
                                                                ? PODIUM_WORD_WITHOUT_TOOLS
                                                                : PODIUM_WORD_WITH_TOOLS));
  if (setting->harness)
    g_ptr_array_add (parts, (gpointer) setting->harness);
  if (!parts->len)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

/* "about 59 million tokens" and not "≈ 59": for the ear. */
static char *
spoken_figure (PodiumLanguage language, const PodiumClaim *claim, const PodiumUnit *unit)
{
  static const PodiumWord words[] = { 0, PODIUM_WORD_ABOUT, PODIUM_WORD_OVER, PODIUM_WORD_UP_TO };
  if (!claim->printed) {
    g_autofree char *low = digits_in (language, claim->printed_low, claim, unit);
    g_autofree char *high = digits_in (language, claim->printed_high, claim, unit);
    return podium_phrase (language, PODIUM_WORD_RANGE, low, high, NULL);
  }
  g_autofree char *digits = digits_in (language, claim->printed, claim, unit);
  return claim->qualifier ? podium_phrase (language, words[claim->qualifier], digits, NULL)
                          : g_steal_pointer (&digits);
}

char *
podium_cell_text (PodiumLanguage language, const PodiumCell *cell, int of, const PodiumUnit *unit)
{
  const PodiumClaim *drawn = cell->drawn;
  g_autofree char *figure = spoken_figure (language, drawn, unit);
  g_autofree char *setting = podium_setting_text (language, &drawn->setting);
  g_autofree char *where = podium_claim_where (drawn);
  g_autofree char *stated = podium_phrase (language, PODIUM_WORD_STATED_IN, where, NULL);
  g_autofree char *measured = drawn->measured_by
                                ? podium_phrase (language, PODIUM_WORD_MEASURED_BY, drawn->measured_by->name, NULL)
                                : g_strdup (podium_word (language, PODIUM_WORD_MEASURER_NOT_STATED));
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s: %s %s %s, %s, %s", cell->model->name, cell->metric->short_name, figure, unit->name,
                          setting ? setting : podium_word (language, PODIUM_WORD_SETTING_NOT_STATED), measured);
  if (cell->rank) {
    g_autofree char *rank = g_strdup_printf ("%d%s", cell->rank, cell->tied ? "=" : "");
    g_autofree char *n = g_strdup_printf ("%d", of);
    g_autofree char *phrase = podium_phrase (language, PODIUM_WORD_RANK_OF, rank, n, NULL);
    g_string_append_printf (text, "; %s", phrase);
  } else if (cell->unlike) {
    g_string_append_printf (text, "; %s", podium_word (language, PODIUM_WORD_NOT_RANKED));
  }
  g_string_append_printf (text, "; %s", stated);
  if (cell->claims->len > 1) {
    g_autofree char *others = podium_figure_claims (language, cell, 1, unit);
    g_autofree char *phrase = podium_phrase (language, PODIUM_WORD_CLAIMS, others, NULL);
    g_string_append_printf (text, "; %s", phrase);
  }
  return g_strdup (text->str);
}

const char *
podium_direction_text (PodiumLanguage language, const PodiumMetric *metric)
{
  switch (metric->better) {
  case PODIUM_BETTER_HIGHER:
    return podium_word (language, PODIUM_WORD_HIGHER_BETTER);
  case PODIUM_BETTER_LOWER:
    return podium_word (language, PODIUM_WORD_LOWER_BETTER);
  default:
    return NULL;
  }
}

const char *
podium_better_text (PodiumLanguage language, const PodiumMetric *metric)
{
  gboolean higher = metric->better == PODIUM_BETTER_HIGHER;
  if (g_str_equal (metric->unit, "tokens"))
    return podium_word (language, higher ? PODIUM_WORD_MORE_TOKENS : PODIUM_WORD_FEWER_TOKENS);
  if (g_str_equal (metric->unit, "elo"))
    return podium_word (language, higher ? PODIUM_WORD_HIGHER_ELO : PODIUM_WORD_LOWER_ELO);
  if (g_str_equal (metric->unit, "usd-per-million-tokens"))
    return podium_word (language, higher ? PODIUM_WORD_HIGHER_PRICE : PODIUM_WORD_LOWER_PRICE);
  return podium_word (language, higher ? PODIUM_WORD_HIGHER_SCORE : PODIUM_WORD_LOWER_SCORE);
}
