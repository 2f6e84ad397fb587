/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure.h"
#include "date-text.h"

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
  { PODIUM_UNIT_DATE, PODIUM_WORD_UNIT_DATE, "" },
};

PodiumUnit
podium_unit_for (PodiumLanguage language, const PodiumMetric *metric, double most)
{
  PodiumUnit unit = { .divisor = 1, .suffix = "", .date = podium_metric_is_date (metric) };
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
  return unit->date ? podium_day_text (language, value) : podium_number (language, value / unit->divisor, decimals);
}

char *
podium_figure_gap (PodiumLanguage language, double gap, int decimals, const PodiumUnit *unit, gboolean named)
{
  return unit->date && named ? podium_days_text (language, gap)
                             : podium_number (language, gap / unit->divisor, unit->date ? 0 : decimals);
}

char *
podium_figure_title (const char *name, const PodiumUnit *unit)
{
  g_autofree char *folded = g_utf8_casefold (name, -1), *folded_unit = g_utf8_casefold (unit->name, -1);
  /* "Tokens, tokens" would name one thing twice. */
  return unit->date || g_str_equal (folded, folded_unit) ? g_strdup (name) : g_strconcat (name, ", ", unit->name, NULL);
}

/* The digits of one end of a claim: as printed where the unit allows, else rescaled without losing any. */
static char *
digits_in (PodiumLanguage language, const char *printed, const PodiumClaim *claim, const PodiumUnit *unit)
{
  if (unit->date)
    return podium_date_text (language, printed);
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
  return podium_isolate_figure (language, g_strconcat (low, unit->date ? " – " : "–", high, NULL));
}

char *
podium_figure_date (PodiumLanguage language, const PodiumClaim *claim, PodiumDatePrecision most)
{
  g_autofree char *low = podium_date_brief (language, claim->printed ? claim->printed : claim->printed_low, most);
  g_autofree char *high = podium_date_brief (language, claim->printed ? claim->printed : claim->printed_high, most);
  const char *sign = claim->qualifier == PODIUM_ABOUT ? "≈ " : "";
  return g_str_equal (low, high) ? g_strconcat (sign, low, NULL) : g_strconcat (sign, low, " – ", high, NULL);
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
podium_figure_by (PodiumLanguage language, const PodiumCell *cell, PodiumPolicy policy, const PodiumUnit *unit)
{
  char *range = policy == PODIUM_POLICY_RANGE ? podium_figure_range (language, cell, unit) : NULL;
  return range ? range : podium_figure (language, cell->drawn, unit);
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

/* The claims of the cell differ, and do not state the same of their setting. */
static gboolean
mixes_settings (const PodiumCell *cell)
{
  const PodiumClaim *drawn = cell->drawn;
  for (guint i = 1; podium_cell_disagrees (cell) && i < cell->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (cell->claims, i);
    if (!podium_setting_equal (&claim->setting, &drawn->setting))
      return TRUE;
  }
  return FALSE;
}

/* "Thinking, tools not stated": what @claim states, and what only others of its cell state. */
static char *
setting_among (PodiumLanguage language, const PodiumCell *cell, const PodiumClaim *claim)
{
  static const PodiumWord open[PODIUM_N_SETTING_FIELDS] = { PODIUM_WORD_EFFORT_NOT_STATED, PODIUM_WORD_MODE_NOT_STATED,
                                                            PODIUM_WORD_TOOLS_NOT_STATED, PODIUM_WORD_HARNESS_NOT_STATED };
  PodiumSetting all = podium_cell_setting (cell);
  g_autofree char *own = podium_setting_text (language, &claim->setting);
  g_autoptr (GString) text = g_string_new (own);
  for (int f = 0; f < PODIUM_N_SETTING_FIELDS; f++)
    if (podium_setting_get (&all, f) && !podium_setting_get (&claim->setting, f))
      g_string_append_printf (text, "%s%s", text->len ? ", " : "", podium_word (language, open[f]));
  return g_strdup (text->str);
}

/* The first claim of the cell that @claim may be the rounding of, or NULL. */
static const PodiumClaim *
finer_of (const PodiumCell *cell, const PodiumClaim *claim)
{
  for (guint i = 0; i < cell->claims->len; i++)
    if (podium_claim_rounds (claim, g_ptr_array_index (cell->claims, i)))
      return g_ptr_array_index (cell->claims, i);
  return NULL;
}

/* "perhaps 82.4 rounded" */
static char *
rounded_text (PodiumLanguage language, const PodiumCell *cell, const PodiumClaim *claim, const PodiumUnit *unit)
{
  g_autofree char *finer = podium_figure (language, finer_of (cell, claim), unit);
  return podium_phrase (language, PODIUM_WORD_MAYBE_ROUNDED, finer, NULL);
}

static guint
n_values (const PodiumCell *cell)
{
  guint n = 0;
  for (guint i = 0; i < cell->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (cell->claims, i);
    gboolean known = FALSE;
    for (guint k = 0; k < i && !known; k++) {
      const PodiumClaim *before = g_ptr_array_index (cell->claims, k);
      known = podium_claim_least (before) == podium_claim_least (claim)
              && podium_claim_most (before) == podium_claim_most (claim);
    }
    n += !known;
  }
  return n;
}

char *
podium_figure_claims (PodiumLanguage language, const PodiumCell *cell, guint from, const PodiumUnit *unit)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean mixed = mixes_settings (cell);
  for (guint i = from; i < cell->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (cell->claims, i);
    g_autofree char *figure = podium_figure (language, claim, unit);
    g_autofree char *where = podium_claim_where (claim);
    g_autofree char *setting = mixed ? setting_among (language, cell, claim) : NULL;
    g_string_append_printf (text, "%s%s (", i > from ? ", " : "", figure);
    if (setting && *setting)
      g_string_append_printf (text, "%s; ", setting);
    g_string_append_printf (text, "%s%s%s", claim->measured_by ? claim->measured_by->name : "",
                            claim->measured_by ? ", " : "", where);
    if (finer_of (cell, claim)) {
      g_autofree char *rounded = rounded_text (language, cell, claim, unit);
      g_string_append_printf (text, "; %s", rounded);
    }
    g_string_append_c (text, ')');
  }
  if (mixed)
    g_string_append_printf (text, ", %s",
                            podium_word (language, n_values (cell) == 2 ? PODIUM_WORD_MAYBE_TWICE
                                                                        : PODIUM_WORD_MAYBE_OFTEN));
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

char *
podium_cell_apart (PodiumLanguage language, const PodiumCell *cell)
{
  g_autofree char *setting = podium_setting_text (language, &cell->drawn->setting);
  if (!cell->other_edition)
    return g_steal_pointer (&setting);
  g_autofree char *edition = podium_phrase (language, PODIUM_WORD_EDITION, cell->other_edition, NULL);
  return setting ? g_strconcat (edition, ", ", setting, NULL) : g_steal_pointer (&edition);
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
  g_autofree char *setting =
    mixes_settings (cell) ? setting_among (language, cell, drawn) : podium_cell_apart (language, cell);
  g_autofree char *where = podium_claim_where (drawn);
  g_autofree char *stated = podium_phrase (language, PODIUM_WORD_STATED_IN, where, NULL);
  g_autofree char *measured = drawn->measured_by
                                ? podium_phrase (language, PODIUM_WORD_MEASURED_BY, drawn->measured_by->name, NULL)
                                : g_strdup (podium_word (language, PODIUM_WORD_MEASURER_NOT_STATED));
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s: %s %s", cell->model->name, cell->metric->short_name, figure);
  if (!unit->date) /* nobody measures a date */
    g_string_append_printf (text, " %s, %s, %s", unit->name,
                            setting ? setting : podium_word (language, PODIUM_WORD_SETTING_NOT_STATED), measured);
  if (cell->rank && of > 1) { /* alone it has no place */
    g_autofree char *rank = g_strdup_printf ("%d%s", cell->rank, cell->tied ? "=" : "");
    g_autofree char *n = g_strdup_printf ("%d", of);
    g_autofree char *phrase = podium_phrase (language, PODIUM_WORD_RANK_OF, rank, n, NULL);
    g_string_append_printf (text, "; %s", phrase);
  } else if (cell->unlike) {
    g_string_append_printf (text, "; %s", podium_word (language, cell->other_edition ? PODIUM_WORD_EDITION_NOT_RANKED : PODIUM_WORD_NOT_RANKED));
  }
  g_string_append_printf (text, "; %s", stated);
  if (finer_of (cell, drawn)) {
    g_autofree char *rounded = rounded_text (language, cell, drawn, unit);
    g_string_append_printf (text, "; %s", rounded);
  }
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
