/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "duel.h"
#include "kinds.h"
#include "reading.h"
#include "verdict-words.h"

#include <math.h>

static void
row_free (gpointer data)
{
  PodiumDuelRow *row = data;
  g_ptr_array_unref (row->cells[0]);
  g_ptr_array_unref (row->cells[1]);
  g_free (row);
}

static void
panel_free (gpointer data)
{
  PodiumDuelPanel *panel = data;
  podium_unit_clear (&panel->unit);
  g_ptr_array_unref (panel->rows);
  g_free (panel);
}

/* The gap by every pair of claims, so that a sentence can say what all of them leave open. */
static void
span_claims (PodiumDuelRow *row)
{
  const PodiumCell *winner = row->lead >= 0 ? row->plain[0] : row->plain[1];
  const PodiumCell *loser = row->lead >= 0 ? row->plain[1] : row->plain[0];
  double sign = row->metric->better == PODIUM_BETTER_LOWER ? -1 : 1;

  row->span_low = row->open_low = INFINITY;
  row->span_high = row->open_high = -INFINITY;
  for (guint i = 0; i < winner->claims->len; i++)
    for (guint k = 0; k < loser->claims->len; k++) {
      const PodiumClaim *a = g_ptr_array_index (winner->claims, i), *b = g_ptr_array_index (loser->claims, k);
      double ends[] = {sign * (podium_claim_least (a) - podium_claim_least (b)),
                       sign * (podium_claim_least (a) - podium_claim_most (b)),
                       sign * (podium_claim_most (a) - podium_claim_least (b)),
                       sign * (podium_claim_most (a) - podium_claim_most (b))};
      for (gsize e = 0; e < G_N_ELEMENTS (ends); e++) {
        row->span_low = MIN (row->span_low, ends[e]);
        row->span_high = MAX (row->span_high, ends[e]);
        row->open_low = MIN (row->open_low, ends[e] - a->rounding - b->rounding);
        row->open_high = MAX (row->open_high, ends[e] + a->rounding + b->rounding);
      }
    }
  row->open_low = MAX (0, row->open_low);
}

static PodiumDuelRow *
row_new (const PodiumCatalog *catalog, const PodiumView *view, const PodiumDuel *duel,
         const PodiumMetric *metric)
{
  PodiumDuelRow *row = g_new0 (PodiumDuelRow, 1);
  PodiumReading reading = podium_view_reading (view, catalog, metric);
  row->metric = metric;
  for (int i = 0; i < 2; i++) {
    row->cells[i] = podium_cells_read (catalog, duel->models[i], metric, &reading);
    const PodiumCell *first = row->cells[i]->len ? g_ptr_array_index (row->cells[i], 0) : NULL;
    row->plain[i] = first && !first->unlike ? first : NULL;
  }
  if (row->plain[0] && row->plain[1]) {
    double sign = metric->better == PODIUM_BETTER_LOWER ? -1 : 1;
    row->verdict = podium_verdict (row->plain[0], row->plain[1]);
    row->lead = sign * (row->plain[0]->value - row->plain[1]->value);
    span_claims (row);
  }
  return row;
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer sort)
{
  const PodiumDuelRow *x = *(const PodiumDuelRow *const *)a, *y = *(const PodiumDuelRow *const *)b;
  int by_name =
      GPOINTER_TO_INT (sort) == PODIUM_SORT_NAME ? g_utf8_collate (x->metric->name, y->metric->name) : 0;
  if (by_name)
    return by_name;
  if (x->lead != y->lead)
    return x->lead > y->lead ? -1 : 1;
  return x->metric->index < y->metric->index ? -1 : x->metric->index > y->metric->index;
}

static const PodiumDuelRow *
first_row (const PodiumDuelPanel *panel)
{
  return g_ptr_array_index (panel->rows, 0);
}

gboolean
podium_duel_panel_agrees (const PodiumDuelPanel *panel)
{
  for (guint i = 1; i < panel->rows->len; i++)
    if (((const PodiumDuelRow *)g_ptr_array_index (panel->rows, i))->metric->better !=
        first_row (panel)->metric->better)
      return FALSE;
  return TRUE;
}

static gboolean
all_lower (const PodiumDuelPanel *panel)
{
  return podium_duel_panel_agrees (panel) && first_row (panel)->metric->better == PODIUM_BETTER_LOWER;
}

/* Where less is better goes last, as the exception; then the units with more metrics first; then catalog
 * order. */
static int
compare_panels (gconstpointer a, gconstpointer b)
{
  const PodiumDuelPanel *x = *(const PodiumDuelPanel *const *)a, *y = *(const PodiumDuelPanel *const *)b;
  if (all_lower (x) != all_lower (y))
    return all_lower (x) - all_lower (y);
  if (x->rows->len != y->rows->len)
    return x->rows->len > y->rows->len ? -1 : 1;
  return first_row (x)->metric->index < first_row (y)->metric->index ? -1 : 1;
}

/* Rows share a scale only where unit and kind of scale are the same. */
static PodiumDuelPanel *
panel_for (PodiumDuel *duel, const PodiumMetric *metric)
{
  for (guint i = 0; i < duel->panels->len; i++) {
    PodiumDuelPanel *panel = g_ptr_array_index (duel->panels, i);
    const PodiumMetric *first = first_row (panel)->metric;
    if (g_str_equal (first->unit, metric->unit) && first->scale == metric->scale)
      return panel;
  }
  PodiumDuelPanel *panel = g_new0 (PodiumDuelPanel, 1);
  panel->rows = g_ptr_array_new ();
  g_ptr_array_add (duel->panels, panel);
  return panel;
}

static void
sort_panels (PodiumDuel *duel, PodiumLanguage language, const PodiumView *view)
{
  for (guint i = 0; i < duel->panels->len; i++) {
    PodiumDuelPanel *panel = g_ptr_array_index (duel->panels, i);
    double most = 0;
    for (guint k = 0; k < panel->rows->len; k++) {
      const PodiumDuelRow *row = g_ptr_array_index (panel->rows, k);
      for (int m = 0; m < 2; m++)
        most = MAX (most, MAX (row->plain[m]->high, -row->plain[m]->low));
    }
    panel->unit = podium_unit_for (language, first_row (panel)->metric, most);
    g_ptr_array_sort_with_data (panel->rows, compare_rows, GINT_TO_POINTER (view->sort));
  }
  if (!duel->chosen) /* else in the order in which they were asked for */
    g_ptr_array_sort (duel->panels, compare_panels);
}

PodiumDuel *
podium_duel_new (PodiumLanguage language, const PodiumCatalog *catalog, const PodiumView *view)
{
  PodiumDuel *duel = g_new0 (PodiumDuel, 1);
  g_autoptr (GPtrArray) metrics = g_ptr_array_new ();

  for (int i = 0; i < 2; i++)
    duel->models[i] = podium_catalog_model (catalog, view->models[i]);
  duel->rows = g_ptr_array_new_with_free_func (row_free);
  duel->panels = g_ptr_array_new_with_free_func (panel_free);
  duel->one_sided = g_ptr_array_new ();
  duel->neither = g_ptr_array_new ();
  duel->chosen = view->metrics && view->metrics[0];
  if (duel->chosen) {
    for (char **id = view->metrics; *id; id++)
      if (!g_ptr_array_find (metrics, podium_catalog_metric (catalog, *id), NULL))
        g_ptr_array_add (metrics, (gpointer)podium_catalog_metric (catalog, *id));
  } else {
    g_ptr_array_extend (metrics, catalog->metrics, NULL, NULL);
  }
  for (guint i = 0; i < metrics->len; i++) {
    PodiumDuelRow *row = row_new (catalog, view, duel, g_ptr_array_index (metrics, i));
    g_ptr_array_add (duel->rows, row);
    if (row->plain[0] && row->plain[1]) {
      PodiumDuelPanel *panel = panel_for (duel, row->metric);
      g_ptr_array_add (panel->rows, row);
    } else if (row->plain[0] || row->plain[1]) {
      g_ptr_array_add (duel->one_sided, row);
    } else if (duel->chosen || row->cells[0]->len || row->cells[1]->len) {
      g_ptr_array_add (duel->neither, row);
    }
  }
  sort_panels (duel, language, view);
  return duel;
}

void
podium_duel_free (PodiumDuel *duel)
{
  g_ptr_array_unref (duel->panels);
  g_ptr_array_unref (duel->one_sided);
  g_ptr_array_unref (duel->neither);
  g_ptr_array_unref (duel->rows);
  g_free (duel);
}

guint
podium_duel_n_rows (const PodiumDuel *duel)
{
  guint n = 0;
  for (guint i = 0; i < duel->panels->len; i++)
    n += ((const PodiumDuelPanel *)g_ptr_array_index (duel->panels, i))->rows->len;
  return n;
}

void
podium_duel_cut (PodiumDuel *duel, guint n)
{
  for (guint i = 0; i < duel->panels->len; i++) {
    PodiumDuelPanel *panel = g_ptr_array_index (duel->panels, i);
    guint left = MIN (n, panel->rows->len);
    g_ptr_array_set_size (panel->rows, (int)left);
    n -= left;
  }
  while (duel->panels->len &&
         !((const PodiumDuelPanel *)g_ptr_array_index (duel->panels, duel->panels->len - 1))->rows->len)
    g_ptr_array_remove_index (duel->panels, duel->panels->len - 1);
}

char *
podium_duel_metric_name (const PodiumCatalog *catalog, const PodiumView *view, const PodiumMetric *metric)
{
  const char *edition = podium_view_edition (view, catalog, metric);
  return edition ? g_strconcat (metric->short_name, " ", edition, NULL) : g_strdup (metric->short_name);
}

/* ---- The headline ---- */

typedef struct {
  guint wins[2], tied, close, depends;
} Score;

/* Every claim of the row agrees with its verdict, and the loser has no better figure under another setting.
 */
static gboolean
is_firm (const PodiumDuelRow *row)
{
  if (row->verdict.kind != PODIUM_VERDICT_AHEAD)
    return TRUE;
  int loser = row->lead >= 0;
  gboolean lower = row->metric->better == PODIUM_BETTER_LOWER;
  for (guint i = 0; i < row->cells[loser]->len; i++) {
    const PodiumCell *cell = g_ptr_array_index (row->cells[loser], i);
    const PodiumCell *winner = row->plain[!loser];
    if (cell->unlike && (lower ? cell->low < winner->value : cell->high > winner->value))
      return FALSE;
  }
  return row->span_low > 0;
}

static gboolean
count (const PodiumDuel *duel, Score *score)
{
  for (guint i = 0; i < duel->rows->len; i++) {
    const PodiumDuelRow *row = g_ptr_array_index (duel->rows, i);
    if (!is_firm (row))
      return FALSE;
    score->wins[0] += row->verdict.kind == PODIUM_VERDICT_AHEAD && row->lead > 0;
    score->wins[1] += row->verdict.kind == PODIUM_VERDICT_AHEAD && row->lead < 0;
    score->tied += row->verdict.kind == PODIUM_VERDICT_TIED;
    score->close += row->verdict.kind == PODIUM_VERDICT_TOO_CLOSE;
    score->depends += row->verdict.kind == PODIUM_VERDICT_DEPENDS;
  }
  return score->wins[0] || score->wins[1];
}

static char *
wins_text (PodiumLanguage language, const PodiumDuel *duel, const Score *score)
{
  int best = score->wins[1] > score->wins[0];
  g_autofree char *more = podium_number_word (language, score->wins[best]);
  g_autofree char *less = podium_number_word (language, score->wins[!best]);
  if (!score->wins[!best] && !score->tied && !score->close && !score->depends && score->wins[best] > 1)
    return podium_phrase (language, PODIUM_WORD_TITLE_WINS_ALL, duel->models[best]->name, more, NULL);
  if (score->wins[0] == score->wins[1]) {
    const char *names[] = {duel->models[0]->name, duel->models[1]->name, NULL};
    g_autofree char *both = podium_phrase_list (language, names);
    return podium_phrase (language, PODIUM_WORD_TITLE_WINS_EACH, both, more, NULL);
  }
  return podium_phrase (language, PODIUM_WORD_TITLE_WINS, duel->models[best]->name, more,
                        duel->models[!best]->name, less, NULL);
}

char *
podium_duel_headline (PodiumLanguage language, const PodiumDuel *duel)
{
  Score score = {0};
  if (!count (duel, &score))
    return NULL;
  const struct {
    guint n;
    PodiumWord one, some;
  } rest[] = {{score.depends, PODIUM_WORD_TITLE_ONE_DEPENDS, PODIUM_WORD_TITLE_SOME_DEPEND},
              {score.close, PODIUM_WORD_TITLE_ONE_CLOSE, PODIUM_WORD_TITLE_SOME_CLOSE},
              {score.tied, PODIUM_WORD_TITLE_ONE_TIED, PODIUM_WORD_TITLE_SOME_TIED}};
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (parts, wins_text (language, duel, &score));
  for (gsize i = 0; i < G_N_ELEMENTS (rest); i++)
    if (rest[i].n) {
      g_autofree char *number = podium_number_word (language, rest[i].n);
      g_ptr_array_add (parts,
                       podium_phrase (language, rest[i].n == 1 ? rest[i].one : rest[i].some, number, NULL));
    }
  char *text = g_strdup (g_ptr_array_index (parts, 0));
  for (guint i = 1; i < parts->len; i++) {
    char *longer = podium_phrase (language, i + 1 < parts->len ? PODIUM_WORD_LIST : PODIUM_WORD_TITLE_AND,
                                  text, g_ptr_array_index (parts, i), NULL);
    g_free (text);
    text = longer;
  }
  return text;
}
