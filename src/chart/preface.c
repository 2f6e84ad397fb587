/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "preface.h"

#include "companion.h"

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
name_or_count (PodiumLanguage language, gboolean brief, GPtrArray *names)
{
  g_autofree char *n = g_strdup_printf ("%u", names->len);
  return brief && names->len > 3 ? podium_phrase (language, PODIUM_WORD_N_MODELS, n, NULL) : join (language, names);
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
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  for (guint i = 0; edition && i < cells->len; i++) {
    const PodiumCell *cell = g_ptr_array_index (cells, i);
    if (!states_all (cell) && g_hash_table_add (known, (gpointer) cell->model->name))
      g_ptr_array_add (names, (gpointer) cell->model->name);
  }
  if (!names->len)
    return NULL;
  g_autofree char *list = name_or_count (page->language, page->brief, names);
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

/* Adds "Artificial Analysis for MMMU-Pro and Humanity’s Last Exam": the metrics from @first on that it measured for all
 * models of the view, which *@measurers then no longer holds. */
static void
append_complete (PodiumLanguage language, GString *list, GPtrArray *metrics, const PodiumOrganisation **measurers,
                 GPtrArray *const *unread, guint first)
{
  const PodiumOrganisation *measurer = measurers[first];
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = first; i < metrics->len; i++)
    if (measurers[i] == measurer && !unread[i]->len) {
      g_ptr_array_add (names, (gpointer) ((const PodiumMetric *) g_ptr_array_index (metrics, i))->short_name);
      measurers[i] = NULL;
    }
  g_autofree char *joined = join (language, names);
  g_autofree char *who = podium_phrase (language, PODIUM_WORD_BY_FOR, measurer->name, joined, NULL);
  g_string_append_printf (list, "%s%s", list->len ? "; " : "", who);
}

/* Adds "Meta for CharXiv Reasoning, no figure by Meta for Claude Opus 4.6". */
static void
append_partial (PodiumLanguage language, GString *list, const PodiumMetric *metric, const PodiumOrganisation *measurer,
                GPtrArray *unread)
{
  g_autofree char *names = join (language, unread);
  g_autofree char *who = podium_phrase (language, PODIUM_WORD_BY_FOR, measurer->name, metric->short_name, NULL);
  g_autofree char *none = podium_phrase (language, PODIUM_WORD_NO_FIGURE_BY, measurer->name, names, NULL);
  g_string_append_printf (list, "%s%s, %s", list->len ? "; " : "", who, none);
}

/* "Drawn is what one measurer found: ...": who it is for each metric, whom it did not measure, and where nobody says. */
static char *
measurers_note (PodiumLanguage language, const PodiumCatalog *catalog, const PodiumView *view, GPtrArray *metrics)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autofree const PodiumOrganisation **measurers = g_new0 (const PodiumOrganisation *, metrics->len);
  g_autofree GPtrArray **unread = g_new0 (GPtrArray *, metrics->len);
  for (guint i = 0; i < metrics->len; i++) {
    const PodiumMetric *metric = g_ptr_array_index (metrics, i);
    PodiumReading reading = podium_view_reading (view, catalog, metric);
    measurers[i] = reading.measurer;
    unread[i] = unread_models (catalog, view, metric, &reading);
    if (!reading.measurer)
      g_ptr_array_add (open, (gpointer) metric->short_name);
  }
  for (guint i = 0; i < metrics->len; i++)
    if (measurers[i] && unread[i]->len)
      append_partial (language, list, g_ptr_array_index (metrics, i), measurers[i], unread[i]);
    else if (measurers[i])
      append_complete (language, list, metrics, measurers, unread, i);
  if (open->len) {
    g_autofree char *names = join (language, open);
    g_autofree char *rest = podium_phrase (language, PODIUM_WORD_MEASURER_OPEN, names, NULL);
    g_string_append_printf (list, "; %s", rest);
  }
  for (guint i = 0; i < metrics->len; i++)
    g_ptr_array_unref (unread[i]);
  return podium_phrase (language, PODIUM_WORD_NOTE_SAME_MEASURER, list->str, NULL);
}

/* The same where it must be short: who they are. Who has no figure is listed as missing. */
static char *
brief_measurers_note (PodiumLanguage language, const PodiumCatalog *catalog, const PodiumView *view, GPtrArray *metrics)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < metrics->len; i++) {
    PodiumReading reading = podium_view_reading (view, catalog, g_ptr_array_index (metrics, i));
    const char *name = reading.measurer ? reading.measurer->name : podium_word (language, PODIUM_WORD_NOT_STATED);
    if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
      g_ptr_array_add (names, (gpointer) name);
  }
  g_ptr_array_add (names, NULL);
  g_autofree char *list = g_strjoinv ("; ", (char **) names->pdata);
  return podium_phrase (language, PODIUM_WORD_NOTE_SAME_MEASURER_BRIEF, list, NULL);
}

static char *
policy_note (PodiumLanguage language, gboolean brief, const PodiumCatalog *catalog, const PodiumView *view,
             GPtrArray *metrics)
{
  const char *name = podium_policy_name (language, view->policy);
  if (view->policy == PODIUM_POLICY_INDEPENDENT)
    return NULL;
  PodiumPolicyReason reason = podium_view_policy_reason (view, catalog, view->policy);
  if (reason)
    return podium_phrase (language, PODIUM_WORD_NOTE_UNDECIDED, name, podium_policy_reason_text (language, reason),
                          NULL);
  if (view->policy == PODIUM_POLICY_SAME_MEASURER) {
    g_autoptr (GPtrArray) measured = g_ptr_array_new ();
    for (guint i = 0; i < metrics->len; i++)
      if (!podium_metric_is_date (g_ptr_array_index (metrics, i)))
        g_ptr_array_add (measured, g_ptr_array_index (metrics, i));
    return (brief ? brief_measurers_note : measurers_note) (language, catalog, view, measured);
  }
  return podium_phrase (language, PODIUM_WORD_NOTE_POLICY, name, NULL);
}

/* Other editions are set apart where that was asked and the kind has a place for them; else they are left out. */
static gboolean
sets_apart (const PodiumView *view)
{
  return view->anyway && view->kind != PODIUM_CHART_COMPOSITE && view->kind != PODIUM_CHART_SLOPE;
}

/* "Intelligence Index: edition v4.0; figures of v3 are left out, ...". NULL where there is one edition, or none. */
static char *
editions_note (PodiumLanguage language, const PodiumCatalog *catalog, const PodiumView *view,
               const PodiumMetric *metric)
{
  const char *read = podium_view_edition (view, catalog, metric);
  if (!read || (view->kind == PODIUM_CHART_SLOPE && view->across == PODIUM_ACROSS_EDITIONS))
    return NULL;
  g_autoptr (GPtrArray) editions = podium_metric_editions (catalog, metric);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  for (guint i = 0; i < editions->len; i++)
    if (!g_str_equal (g_ptr_array_index (editions, i), read))
      g_ptr_array_add (others, g_ptr_array_index (editions, i));
  if (!others->len)
    return NULL;
  g_autofree char *list = join (language, others);
  return podium_phrase (language, sets_apart (view) ? PODIUM_WORD_NOTE_EDITIONS_ANYWAY : PODIUM_WORD_NOTE_EDITIONS,
                        metric->short_name, read, list, NULL);
}

/* "Filtered by access: 18 of 19 models left out." NULL where none is; a duel names its two. */
static char *
filter_note (PodiumLanguage language, const PodiumCatalog *catalog, const PodiumView *view)
{
  guint n = 0;
  if (podium_filter_is_empty (&view->filter) || view->kind == PODIUM_CHART_DUEL)
    return NULL;
  for (guint i = 0; i < catalog->models->len; i++)
    n += podium_filter_judge (&view->filter, catalog, g_ptr_array_index (catalog->models, i), NULL) != PODIUM_FIT_IN;
  if (!n)
    return NULL;
  g_autoptr (GPtrArray) criteria = g_ptr_array_new ();
  for (int i = 1; i <= PODIUM_N_CRITERIA; i++)
    if (view->filter.words[i])
      g_ptr_array_add (criteria, (gpointer) podium_word (language, PODIUM_WORD_BY_USE + i - 1));
  g_autofree char *list = join (language, criteria);
  g_autofree char *left_out = g_strdup_printf ("%u", n), *of = g_strdup_printf ("%u", catalog->models->len);
  return podium_phrase (language, PODIUM_WORD_NOTE_FILTERED, list, left_out, of, NULL);
}

/* Whether an unlike figure of @metric stands among the others by request: a ranking has rows for all, an efficiency chart
 * or a timeline points for models that have no other. The other kinds show unlike figures beside the others, or in footnotes. */
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

/* Documents that the view sets beside its own and that are not drawn. */
static void
add_documents (PodiumLanguage language, const PodiumCatalog *catalog, const PodiumView *view, GPtrArray *notes)
{
  if (view->kind != PODIUM_CHART_SLOPE || view->across != PODIUM_ACROSS_DOCUMENTS)
    return;
  if (!catalog->companions)
    g_ptr_array_add (notes, g_strdup (podium_word (language, PODIUM_WORD_NOTE_SLOPE_NO_DOCUMENTS)));
  for (guint i = 0; catalog->companions && i < catalog->companions->len; i++) {
    const PodiumCompanion *companion = g_ptr_array_index (catalog->companions, i);
    if (!companion->catalog)
      g_ptr_array_add (notes, podium_phrase (language, PODIUM_WORD_NOTE_SLOPE_UNREAD, companion->name, NULL));
  }
}

GPtrArray *
podium_view_preface (PodiumLanguage language, gboolean brief, const PodiumCatalog *catalog, const PodiumView *view)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) metrics = podium_view_metrics (view, catalog);
  gboolean asked = view->anyway && (view->kind == PODIUM_CHART_RANKING || view->kind == PODIUM_CHART_EFFICIENCY
                                    || view->kind == PODIUM_CHART_TIMELINE);
  gboolean unlike = FALSE;
  char *note = filter_note (language, catalog, view);
  add_documents (language, catalog, view, notes);
  if (note)
    g_ptr_array_add (notes, note);
  note = metrics->len ? policy_note (language, brief, catalog, view, metrics) : NULL;
  if (note)
    g_ptr_array_add (notes, note);
  for (guint i = 0; i < metrics->len; i++)
    if ((note = editions_note (language, catalog, view, g_ptr_array_index (metrics, i))))
      g_ptr_array_add (notes, note);
  for (guint i = 0; asked && i < metrics->len && !unlike; i++)
    unlike = mixes_unlike (catalog, view, g_ptr_array_index (metrics, i));
  if (unlike)
    g_ptr_array_add (notes, g_strdup (podium_word (language, PODIUM_WORD_NOTE_ANYWAY)));
  return notes;
}

/* Figures of some measurers or editions are not drawn. */
static gboolean
selects (const PodiumCatalog *catalog, const PodiumView *view)
{
  g_autoptr (GPtrArray) metrics = podium_view_metrics (view, catalog);
  for (guint i = 0; i < metrics->len; i++) {
    const PodiumMetric *metric = g_ptr_array_index (metrics, i);
    g_autofree char *editions = editions_note (PODIUM_ENGLISH, catalog, view, metric);
    if ((editions && !sets_apart (view)) || podium_view_reading (view, catalog, metric).measurer)
      return TRUE;
  }
  return FALSE;
}

void
podium_page_preface (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  g_autoptr (GPtrArray) notes = podium_view_preface (page->language, page->brief, catalog, view);
  for (guint i = 0; i < notes->len; i++)
    podium_page_note (page, g_strdup (g_ptr_array_index (notes, i)));
  page->n_preface = page->notes->len;
  page->selective = selects (catalog, view);
}
