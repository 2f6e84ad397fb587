/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "preface.h"

const char *
podium_policy_name (PodiumLanguage language, PodiumPolicy policy)
{
  static const PodiumWord words[] = { [PODIUM_POLICY_INDEPENDENT] = PODIUM_WORD_POLICY_INDEPENDENT,
                                      [PODIUM_POLICY_VENDOR] = PODIUM_WORD_POLICY_VENDOR,
                                      [PODIUM_POLICY_NEWEST] = PODIUM_WORD_POLICY_NEWEST,
                                      [PODIUM_POLICY_RANGE] = PODIUM_WORD_POLICY_RANGE,
                                      [PODIUM_POLICY_SAME_MEASURER] = PODIUM_WORD_POLICY_SAME_MEASURER };
  return podium_word (language, words[policy]);
}

const char *
podium_policy_reason_text (PodiumLanguage language, PodiumPolicyReason reason)
{
  static const PodiumWord words[] = { [PODIUM_POLICY_NO_FIGURES] = PODIUM_WORD_WHY_NO_FIGURES,
                                      [PODIUM_POLICY_NO_DATES] = PODIUM_WORD_WHY_NO_DATES,
                                      [PODIUM_POLICY_NO_MEASURERS] = PODIUM_WORD_WHY_NO_MEASURERS,
                                      [PODIUM_POLICY_ONE_MEASURER] = PODIUM_WORD_WHY_ONE_MEASURER,
                                      [PODIUM_POLICY_ALL_ALIKE] = PODIUM_WORD_WHY_ALL_ALIKE,
                                      [PODIUM_POLICY_NO_DIFFERENCE] = PODIUM_WORD_WHY_NO_DIFFERENCE };
  return reason ? podium_word (language, words[reason]) : NULL;
}

static char *
join (PodiumLanguage language, GPtrArray *names)
{
  g_ptr_array_add (names, NULL);
  return podium_phrase_list (language, (const char *const *) names->pdata);
}

/* "A, B and C"; where notes must be short, more than three as "12 models". */
static char *
name_or_count (const PodiumPage *page, GPtrArray *names)
{
  g_autofree char *n = g_strdup_printf ("%u", names->len);
  return page->brief && names->len > 3 ? podium_phrase (page->language, PODIUM_WORD_N_MODELS, n, NULL)
                                       : join (page->language, names);
}

static gboolean
states_all (const PodiumCell *cell)
{
  for (guint i = 0; i < cell->claims->len; i++)
    if (!((const PodiumClaim *) g_ptr_array_index (cell->claims, i))->edition)
      return FALSE;
  return TRUE;
}

char *
podium_edition_note (const PodiumPage *page, const PodiumMetric *of, const char *edition, GPtrArray *cells)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < cells->len; i++) {
    const PodiumCell *cell = g_ptr_array_index (cells, i);
    if (!states_all (cell) && !g_ptr_array_find (names, cell->model->name, NULL))
      g_ptr_array_add (names, (gpointer) cell->model->name);
  }
  if (!edition || !names->len)
    return NULL;
  g_autofree char *list = name_or_count (page, names);
  return of ? podium_phrase (page->language, PODIUM_WORD_NOTE_EDITION_OF, of->short_name, edition, list, NULL)
            : podium_phrase (page->language, PODIUM_WORD_NOTE_EDITION, edition, list, NULL);
}

/* ---- The preface ---- */

/* The models of the view that have a figure of @metric and no cell by its reading. */
static GPtrArray *
unread_models (const PodiumCatalog *catalog, const PodiumView *view, const PodiumMetric *metric,
               const PodiumReading *reading)
{
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    if (!podium_view_shows (view, catalog, model) || !podium_catalog_claims (catalog, model, metric))
      continue;
    g_autoptr (GPtrArray) cells = podium_cells_read (catalog, model, metric, reading);
    if (!cells->len)
      g_ptr_array_add (names, (gpointer) model->name);
  }
  return names;
}

/* "Only figures by one measurer: Artificial Analysis for MMMU-Pro, no figure by
 * Artificial Analysis for GPT-5.4; ..." */
static char *
measurers_note (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view, GPtrArray *metrics)
{
  PodiumLanguage language = page->language;
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  for (guint i = 0; i < metrics->len; i++) {
    const PodiumMetric *metric = g_ptr_array_index (metrics, i);
    PodiumReading reading = podium_view_reading (view, catalog, metric);
    if (!reading.measurer) {
      g_ptr_array_add (open, (gpointer) metric->short_name);
      continue;
    }
    g_autofree char *who =
      podium_phrase (language, PODIUM_WORD_BY_FOR, reading.measurer->name, metric->short_name, NULL);
    g_autoptr (GPtrArray) unread = unread_models (catalog, view, metric, &reading);
    g_string_append_printf (list, "%s%s", list->len ? "; " : "", who);
    if (!unread->len)
      continue;
    g_autofree char *names = name_or_count (page, unread);
    g_autofree char *none = podium_phrase (language, PODIUM_WORD_NO_FIGURE_BY, reading.measurer->name, names, NULL);
    g_string_append_printf (list, ", %s", none);
  }
  if (open->len) {
    g_autofree char *names = join (language, open);
    g_autofree char *rest = podium_phrase (language, PODIUM_WORD_MEASURER_OPEN, names, NULL);
    g_string_append_printf (list, "; %s", rest);
  }
  return podium_phrase (language, PODIUM_WORD_NOTE_SAME_MEASURER, list->str, NULL);
}

static void
note_policy (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view, GPtrArray *metrics)
{
  PodiumLanguage language = page->language;
  const char *name = podium_policy_name (language, view->policy);
  if (view->policy == PODIUM_POLICY_INDEPENDENT)
    return;
  PodiumPolicyReason reason = podium_view_policy_reason (view, catalog, view->policy);
  if (reason)
    podium_page_note (page, podium_phrase (language, PODIUM_WORD_NOTE_UNDECIDED, name,
                                           podium_policy_reason_text (language, reason), NULL));
  else if (view->policy == PODIUM_POLICY_SAME_MEASURER) {
    page->selective = TRUE;
    podium_page_note (page, measurers_note (page, catalog, view, metrics));
  } else
    podium_page_note (page, podium_phrase (language, PODIUM_WORD_NOTE_POLICY, name, NULL));
}

/* "Intelligence Index: edition v4.0; the figures of v3 are left out." */
static void
note_editions (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view, const PodiumMetric *metric)
{
  const char *read = podium_view_edition (view, catalog, metric);
  if (!read || (view->kind == PODIUM_CHART_SLOPE && view->across == PODIUM_ACROSS_EDITIONS))
    return;
  g_autoptr (GPtrArray) editions = podium_metric_editions (catalog, metric);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  for (guint i = 0; i < editions->len; i++)
    if (!g_str_equal (g_ptr_array_index (editions, i), read))
      g_ptr_array_add (others, g_ptr_array_index (editions, i));
  if (!others->len)
    return;
  g_autofree char *list = join (page->language, others);
  gboolean apart = view->anyway && view->kind != PODIUM_CHART_COMPOSITE && view->kind != PODIUM_CHART_SLOPE;
  page->selective |= !apart;
  podium_page_note (page, podium_phrase (page->language,
                                         apart ? PODIUM_WORD_NOTE_EDITIONS_ANYWAY : PODIUM_WORD_NOTE_EDITIONS,
                                         metric->short_name, read, list, NULL));
}

/* Whether an unlike figure of @metric stands among the others by request: a ranking has rows for all, an efficiency chart
 * points for models that have no other. The other kinds show unlike figures beside the others, or in footnotes. */
static gboolean
mixes_unlike (const PodiumCatalog *catalog, const PodiumView *view, const PodiumMetric *metric)
{
  gboolean all = view->kind == PODIUM_CHART_RANKING;
  PodiumReading reading = podium_view_reading (view, catalog, metric);
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    if (!podium_view_shows (view, catalog, model))
      continue;
    g_autoptr (GPtrArray) cells = podium_cells_read (catalog, model, metric, &reading);
    if (cells->len && ((const PodiumCell *) g_ptr_array_index (cells, all ? cells->len - 1 : 0))->unlike)
      return TRUE;
  }
  return FALSE;
}

void
podium_page_preface (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  g_autoptr (GPtrArray) metrics = podium_view_metrics (view, catalog);
  gboolean unlike = FALSE;
  if (metrics->len)
    note_policy (page, catalog, view, metrics);
  for (guint i = 0; i < metrics->len; i++)
    note_editions (page, catalog, view, g_ptr_array_index (metrics, i));
  gboolean asked = view->anyway && (view->kind == PODIUM_CHART_RANKING || view->kind == PODIUM_CHART_EFFICIENCY);
  for (guint i = 0; asked && i < metrics->len && !unlike; i++)
    unlike = mixes_unlike (catalog, view, g_ptr_array_index (metrics, i));
  if (unlike)
    podium_page_note (page, g_strdup (podium_word (page->language, PODIUM_WORD_NOTE_ANYWAY)));
  page->n_preface = page->notes->len;
}
