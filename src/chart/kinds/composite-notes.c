/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a composite chart says of its score: the formula, the rule, the footnotes. */

#include "composite-plot.h"

#include <math.h>

/* "a; b" */
static void
append_item (GString *list, const char *item)
{
  g_string_append_printf (list, "%s%s", list->len ? "; " : "", item);
}

char *
podium_composite_number (int note)
{
  g_autofree char *figure = note ? podium_superscript (note) : NULL;
  return note ? g_strconcat (PODIUM_NBSP, figure, NULL) : g_strdup ("");
}

PodiumUnit
podium_composite_unit (const PodiumCompositeChart *c, guint m)
{
  const PodiumCompositeMetric *metric = podium_composite_metric (c, m);
  double most = fmax (fabs (metric->worst), fabs (metric->best));
  return podium_unit_for (c->page->language, metric->metric, isnan (most) ? 0 : most);
}

char *
podium_composite_score (const PodiumCompositeChart *c, double score, int direction)
{
  double tenths = score * 10;
  tenths = direction < 0 ? floor (tenths + 1e-6) : direction > 0 ? ceil (tenths - 1e-6) : round (tenths);
  return podium_number (c->page->language, tenths / 10, 1);
}

/* "12.5", "33.3", "20": parts of a hundred. */
static char *
percent_text (const PodiumCompositeChart *c, double share)
{
  double tenths = round (share * 1000);
  return podium_number (c->page->language, tenths / 10, fmod (tenths, 10) == 0 ? 0 : 1);
}

static gboolean
equal_weights (const PodiumCompositeChart *c)
{
  for (guint m = 1; m < c->composite->n_metrics; m++)
    if (fabs (podium_composite_metric (c, m)->weight - podium_composite_metric (c, 0)->weight) > 1e-9)
      return FALSE;
  return TRUE;
}

char *
podium_composite_formula (const PodiumCompositeChart *c, const char *number)
{
  PodiumLanguage language = c->page->language;
  guint n = c->composite->n_metrics;
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autoptr (GString) sum = g_string_new (NULL), weights = g_string_new (NULL);
  if (n == 1)
    return podium_phrase (language, PODIUM_WORD_COMPOSITE_ONE, podium_composite_metric (c, 0)->metric->short_name, number,
                          NULL);
  if (equal_weights (c))
    return podium_phrase (language, PODIUM_WORD_COMPOSITE_EQUAL, count, number, NULL);
  for (guint m = 0; m < n; m++) {
    g_autofree char *weight = percent_text (c, podium_composite_metric (c, m)->weight);
    g_string_append_printf (sum, "%s%s" PODIUM_NBSP "%% %s", m ? " + " : "", weight,
                            podium_composite_metric (c, m)->metric->short_name);
    g_string_append_printf (weights, "%s%s", m ? ", " : "", weight);
  }
  return n <= 4 ? podium_phrase (language, PODIUM_WORD_COMPOSITE_FORMULA, sum->str, number, NULL)
                : podium_phrase (language, PODIUM_WORD_COMPOSITE_WEIGHTED, count, weights->str, number, NULL);
}

/* "Tokens (100 less it)", "GDPval-AA (1,176 to 1,674)", with the weight where they differ: how the metric
 * counts. */
static char *
metric_text (const PodiumCompositeChart *c, guint m, gboolean weights)
{
  const PodiumCompositeMetric *metric = podium_composite_metric (c, m);
  PodiumLanguage language = c->page->language;
  g_autoptr (GString) rule = g_string_new (NULL);
  if (metric->rule == PODIUM_COMPOSITE_AS_PUBLISHED) {
    if (metric->metric->better == PODIUM_BETTER_LOWER)
      append_item (rule, podium_word (language, PODIUM_WORD_COMPOSITE_LESS));
  } else if (isnan (metric->worst)) {
    append_item (rule, podium_word (language, PODIUM_WORD_COMPOSITE_NONE));
  } else if (metric->worst == metric->best) {
    append_item (rule, podium_word (language, PODIUM_WORD_COMPOSITE_NO_SCALE));
  } else {
    g_auto (PodiumUnit) unit = podium_composite_unit (c, m);
    gboolean lower = metric->metric->better == PODIUM_BETTER_LOWER;
    g_autofree char *worst = podium_figure_end (language, lower ? metric->most : metric->least, lower, &unit);
    g_autofree char *best = podium_figure_end (language, lower ? metric->least : metric->most, !lower, &unit);
    g_autofree char *range = podium_phrase (language, PODIUM_WORD_RANGE, worst, best, NULL);
    g_autofree char *ends = g_strdup_printf ("%s %s", range, unit.name);
    append_item (rule, ends);
  }
  if (weights) {
    g_autofree char *share = percent_text (c, metric->weight);
    g_autofree char *weight = g_strconcat (share, PODIUM_NBSP "%", NULL);
    append_item (rule, weight);
  }
  return rule->len ? g_strdup_printf ("%s (%s)", metric->metric->short_name, rule->str)
                   : g_strdup (metric->metric->short_name);
}

/* The rule for scaling: which of its three sentences holds. */
static PodiumWord
rule_word (const PodiumCompositeChart *c)
{
  guint published = 0;
  for (guint m = 0; m < c->composite->n_metrics; m++)
    published += podium_composite_metric (c, m)->rule == PODIUM_COMPOSITE_AS_PUBLISHED;
  return published == c->composite->n_metrics ? PODIUM_WORD_COMPOSITE_AS_PUBLISHED
         : published                          ? PODIUM_WORD_COMPOSITE_MIXED
                                              : PODIUM_WORD_COMPOSITE_SCALED;
}

char *
podium_composite_definition (const PodiumCompositeChart *c)
{
  PodiumLanguage language = c->page->language;
  if (c->page->brief && c->composite->n_metrics > 3 && rule_word (c) == PODIUM_WORD_COMPOSITE_AS_PUBLISHED)
    return g_strdup (podium_word (language, PODIUM_WORD_COMPOSITE_AS_PUBLISHED));
  gboolean weights = !equal_weights (c), by_value = !c->view->sort || c->view->sort == PODIUM_SORT_VALUE;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  for (guint m = 0; m < c->composite->n_metrics; m++)
    g_ptr_array_add (items, metric_text (c, m, weights));
  for (guint m = 0; c->columns.numbered && m < c->composite->n_metrics; m++) {
    g_autofree char *text = items->pdata[m];
    items->pdata[m] = g_strdup_printf ("%u" PODIUM_NBSP "%s", m + 1, text);
  }
  g_ptr_array_add (items, NULL);
  g_autofree char *list = g_strjoinv ("; ", (char **)items->pdata);
  g_autofree char *metrics = podium_phrase (
      language, c->columns.step ? PODIUM_WORD_COMPOSITE_METRICS : PODIUM_WORD_COMPOSITE_METRICS_PLAIN, list,
      NULL);
  return g_strconcat (metrics, " ", podium_word (language, rule_word (c)), by_value ? " " : "",
                      by_value ? podium_word (language, PODIUM_WORD_COMPOSITE_ORDER) : "", NULL);
}

char *
podium_composite_change_text (const PodiumCompositeChart *c)
{
  PodiumLanguage language = c->page->language;
  g_auto (PodiumCompositeChange) change = podium_composite_smallest_change (c->composite);
  if (c->composite->rows->len < 2)
    return NULL;
  if (!change.then)
    return g_strdup (podium_word (language, PODIUM_WORD_COMPOSITE_FIRM));
  const char *to = podium_composite_metric (c, change.to)->metric->short_name;
  if (change.moved < 1e-9)
    return podium_phrase (language, PODIUM_WORD_COMPOSITE_LEVEL, to, change.then->model->name, NULL);
  g_autoptr (GPtrArray) from = g_ptr_array_new_with_free_func (g_free);
  guint givers = 0;
  for (guint m = 0; m < c->composite->n_metrics; m++)
    givers += podium_composite_metric (c, m)->weight - change.weights[m] > 1e-9;
  for (guint m = 0; m < c->composite->n_metrics; m++) {
    double give = podium_composite_metric (c, m)->weight - change.weights[m];
    g_autofree char *points = podium_composite_score (c, give * 100, 0);
    const char *name = podium_composite_metric (c, m)->metric->short_name;
    if (give > 1e-9)
      g_ptr_array_add (from, givers > 1 ? g_strdup_printf ("%s (%s)", name, points) : g_strdup (name));
  }
  g_ptr_array_add (from, NULL);
  g_autofree char *givers_text = podium_phrase_list (language, (const char *const *)from->pdata);
  g_autofree char *moved = podium_composite_score (c, change.moved * 100, 1);
  return podium_phrase (language, PODIUM_WORD_COMPOSITE_CHANGE, moved, givers_text, to,
                        change.then->model->name, NULL);
}

char *
podium_composite_shares_note (const PodiumCompositeChart *c)
{
  g_autofree char *n = podium_number (c->page->language, PODIUM_COMPOSITE_DRAWS, 0);
  g_autofree char *shares = podium_phrase (
      c->page->language, c->page->brief ? PODIUM_WORD_COMPOSITE_SHARES_BRIEF : PODIUM_WORD_COMPOSITE_SHARES,
      n, NULL);
  g_autofree char *change = podium_composite_change_text (c);
  return change ? g_strconcat (shares, " ", change, NULL) : g_steal_pointer (&shares);
}

/* What a footnote on cells says of one of them; NULL: nothing. */
typedef char *(*SayPart) (const PodiumCompositeChart *c, const PodiumCompositeRow *row, guint m);

static char *
say_widened (const PodiumCompositeChart *c, const PodiumCompositeRow *row, guint m)
{
  if (!row->parts[m].cell || !podium_cell_disagrees (row->parts[m].cell))
    return NULL;
  g_auto (PodiumUnit) unit = podium_composite_unit (c, m);
  return podium_figure_claims (c->page->language, row->parts[m].cell, 0, &unit);
}

static char *
say_unlike (const PodiumCompositeChart *c, const PodiumCompositeRow *row, guint m)
{
  return row->parts[m].unlike ? g_strdup ("") : NULL;
}

/* Only where the metric's figures have more than one measurer. */
static char *
say_vendor (const PodiumCompositeChart *c, const PodiumCompositeRow *row, guint m)
{
  const PodiumCell *cell = row->parts[m].cell;
  gboolean mixed = FALSE;
  if (!cell || podium_claim_relationship (cell->drawn) != PODIUM_RELATIONSHIP_VENDOR)
    return NULL;
  for (guint i = 0; i < c->composite->rows->len && !mixed; i++) {
    const PodiumCompositeRow *other = g_ptr_array_index (c->composite->rows, i);
    mixed = other->parts[m].cell && other->parts[m].cell->drawn->measured_by != cell->drawn->measured_by;
  }
  return mixed ? g_strdup ("") : NULL;
}

static const struct {
  SayPart say;
  PodiumWord word, brief;
} notes[] = {
    {say_widened, PODIUM_WORD_COMPOSITE_WIDENED, PODIUM_WORD_COMPOSITE_WIDENED_BRIEF},
    {say_unlike, PODIUM_WORD_COMPOSITE_UNLIKE, PODIUM_WORD_COMPOSITE_UNLIKE_BRIEF},
    {say_vendor, PODIUM_WORD_COMPOSITE_VENDOR, PODIUM_WORD_COMPOSITE_VENDOR_BRIEF},
};

/* What the note @say says of one row: "Muse Spark Humanity’s Last Exam 39.9 (s001), 42.8 (s003)". "":
 * nothing. */
static char *
note_of_line (const PodiumCompositeChart *c, const PodiumCompositeLine *line, SayPart say)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint m = 0; m < c->composite->n_metrics; m++) {
    g_autofree char *said = say (c, line->score, m);
    if (said)
      g_string_append_printf (text, "%s%s%s%s", text->len ? ", " : "", podium_composite_metric (c, m)->metric->short_name,
                              *said ? " " : "", said);
  }
  return text->len ? g_strconcat (line->score->model->name, " ", text->str, NULL) : g_strdup ("");
}

void
podium_composite_number_lines (PodiumCompositeChart *c)
{
  char *texts[G_N_ELEMENTS (notes)];
  for (gsize k = 0; k < G_N_ELEMENTS (notes); k++) {
    g_autoptr (GString) list = g_string_new (NULL);
    for (guint i = 0; i < c->lines->len; i++) {
      g_autofree char *said = note_of_line (c, podium_composite_line (c, i), notes[k].say);
      if (*said)
        append_item (list, said);
    }
    texts[k] = c->page->brief ? g_strdup (podium_word (c->page->language, notes[k].brief))
                              : podium_phrase (c->page->language, notes[k].word, list->str, NULL);
  }
  for (guint i = 0; i < c->lines->len; i++) {
    PodiumCompositeLine *line = podium_composite_line (c, i);
    g_autoptr (GString) numbers = g_string_new (NULL);
    for (gsize k = 0; k < G_N_ELEMENTS (notes); k++) {
      g_autofree char *said = note_of_line (c, line, notes[k].say);
      g_autofree char *number =
          *said ? podium_composite_number (podium_page_note (c->page, g_strdup (texts[k]))) : NULL;
      if (number)
        g_string_append (numbers, number);
    }
    g_free (line->numbers);
    line->numbers = g_strdup (numbers->str);
  }
  for (gsize k = 0; k < G_N_ELEMENTS (notes); k++)
    g_free (texts[k]);
}
