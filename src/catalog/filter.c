/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "filter.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cell.h"
#include "date.h"
#include "filter-parts.h"

static const char *const criterion_words[] = {NULL,       "usable",  "access", "maker", "status",
                                              "modality", "context", "year",   NULL};
const PodiumTerms podium_terms_criterion = {"criterion", criterion_words};

/* --- What is asked --- */

PodiumFilter
podium_filter_copy (const PodiumFilter *filter)
{
  PodiumFilter copy = {.extra = g_strdup (filter->extra)};
  for (int i = 1; i <= PODIUM_N_CRITERIA; i++)
    copy.words[i] = g_strdupv (filter->words[i]);
  return copy;
}

void
podium_filter_clear (PodiumFilter *filter)
{
  for (int i = 1; i <= PODIUM_N_CRITERIA; i++)
    g_clear_pointer (&filter->words[i], g_strfreev);
  g_clear_pointer (&filter->extra, g_free);
}

gboolean
podium_filter_has (const PodiumFilter *filter, PodiumCriterion criterion, const char *word)
{
  char **words = filter->words[criterion];
  return words && g_strv_contains ((const char *const *)words, word);
}

static gboolean
is_unknown (const char *word)
{
  return g_str_equal (word, PODIUM_FILTER_UNKNOWN);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

void
podium_filter_set (PodiumFilter *filter, PodiumCriterion criterion, const char *word, gboolean on)
{
  gboolean single = criterion == PODIUM_BY_USE || criterion == PODIUM_BY_CONTEXT;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  for (char **old = filter->words[criterion]; old && *old; old++)
    if (!g_str_equal (*old, word) && !(single && on && !is_unknown (word) && !is_unknown (*old)))
      g_ptr_array_add (words, g_strdup (*old));
  if (on)
    g_ptr_array_add (words, g_strdup (word));
  g_ptr_array_sort (words, compare_words);
  g_clear_pointer (&filter->words[criterion], g_strfreev);
  if (!words->len)
    return;
  g_ptr_array_add (words, NULL);
  filter->words[criterion] = (char **)g_ptr_array_steal (words, NULL);
}

guint
podium_filter_count (const PodiumFilter *filter)
{
  guint n = 0;
  for (int i = 1; i <= PODIUM_N_CRITERIA; i++)
    for (char **word = filter->words[i]; word && *word; word++)
      n += !g_str_equal (*word, PODIUM_FILTER_PROMISES);
  return n;
}

gboolean
podium_filter_is_empty (const PodiumFilter *filter)
{
  return podium_filter_count (filter) == 0;
}

/* --- Gathering --- */

static void
add_once (GPtrArray *array, gconstpointer entity)
{
  if (array && entity && !g_ptr_array_find (array, entity, NULL))
    g_ptr_array_add (array, (gpointer)entity);
}

static void
add_route_sources (GPtrArray *sources, const PodiumRoute *route)
{
  for (guint i = 0; sources && i < route->statements->len; i++)
    add_once (sources, ((const PodiumRouteStatement *)g_ptr_array_index (route->statements, i))->source);
}

static void
add_fact_sources (GPtrArray *sources, const PodiumFact *fact)
{
  for (guint i = 0; sources && i < fact->statements->len; i++)
    add_once (sources, ((const PodiumFactStatement *)g_ptr_array_index (fact->statements, i))->source);
}

static void
add_claim_sources (GPtrArray *sources, const PodiumClaim *claim)
{
  for (guint i = 0; sources && i < claim->statements->len; i++)
    add_once (sources, ((const PodiumStatement *)g_ptr_array_index (claim->statements, i))->source);
}

static void
add_word (PodiumFinding *finding, const char *word)
{
  if (!g_ptr_array_find_with_equal_func (finding->words, word, g_str_equal, NULL))
    g_ptr_array_add (finding->words, g_strdup (word));
}

PodiumFit
podium_finding_decide (PodiumFinding *finding, PodiumFit fit, PodiumReason reason, const PodiumRoute *route)
{
  finding->fit = fit;
  finding->reason = reason;
  finding->route = route;
  if (route)
    add_route_sources (finding->sources, route);
  return fit;
}

/* --- What a model is --- */

static PodiumFit
judge_maker (char **words, const PodiumModel *model, PodiumFinding *finding)
{
  if (!model->maker)
    return podium_finding_decide (finding, PODIUM_FIT_NOT_KNOWN, PODIUM_REASON_NOT_STATED, NULL);
  add_word (finding, model->maker->name);
  gboolean in = g_strv_contains ((const char *const *)words, model->maker->id);
  return podium_finding_decide (finding, in ? PODIUM_FIT_IN : PODIUM_FIT_OUT, PODIUM_REASON_OTHER, NULL);
}

/* "text", "image", "PDF": a name. Sentences tell something of a kind of input, and are no name of it. */
static gboolean
is_modality (const char *value)
{
  return *value && !strchr (value, ' ');
}

/* @word: "input:image", "output:image", or "image", either. *@value: the kind itself. */
static gboolean
asks_for (const char *word, const char *about, const char **value)
{
  const char *gap = strchr (word, ':');
  *value = gap ? gap + 1 : word;
  return !gap || (strlen (about) == (gsize)(gap - word) && strncmp (word, about, strlen (about)) == 0);
}

static PodiumFit
judge_modality (char **words, const PodiumCatalog *catalog, const PodiumModel *model, PodiumFinding *finding)
{
  static const char *const abouts[] = {"input", "output"};
  gboolean told[] = {FALSE, FALSE}, asked[] = {FALSE, FALSE};
  const char *value;
  for (guint a = 0; a < G_N_ELEMENTS (abouts); a++)
    for (char **word = words; *word; word++)
      asked[a] |= !is_unknown (*word) && asks_for (*word, abouts[a], &value);

  for (guint i = 0; i < catalog->facts->len; i++) {
    const PodiumFact *fact = g_ptr_array_index (catalog->facts, i);
    for (guint a = 0; fact->model == model && a < G_N_ELEMENTS (abouts); a++) {
      if (!asked[a] || !g_str_equal (fact->about, abouts[a]))
        continue;
      for (const char *const *is = fact->values; *is; is++) {
        if (!is_modality (*is))
          continue;
        told[a] = TRUE;
        add_word (finding, *is);
        add_fact_sources (finding->sources, fact);
        for (char **word = words; *word; word++)
          if (asks_for (*word, abouts[a], &value) && g_ascii_strcasecmp (value, *is) == 0)
            return podium_finding_decide (finding, PODIUM_FIT_IN, PODIUM_REASON_OTHER, NULL);
      }
    }
  }
  gboolean all = (told[0] || !asked[0]) && (told[1] || !asked[1]);
  return podium_finding_decide (finding, all ? PODIUM_FIT_OUT : PODIUM_FIT_NOT_KNOWN,
                                all ? PODIUM_REASON_OTHER : PODIUM_REASON_NOT_STATED, NULL);
}

static GPtrArray *
contexts_of (const PodiumCatalog *catalog, const PodiumModel *model)
{
  const PodiumMetric *metric = podium_catalog_metric (catalog, "context-length");
  return metric ? podium_catalog_claims (catalog, model, metric) : NULL;
}

/* The least and the most tokens that the claims of @model leave open. FALSE: there are none. */
static gboolean
context_range (const PodiumCatalog *catalog, const PodiumModel *model, double *low, double *high)
{
  GPtrArray *claims = contexts_of (catalog, model);
  *low = INFINITY;
  *high = -INFINITY;
  for (guint i = 0; claims && i < claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (claims, i);
    *low = MIN (*low, podium_claim_least (claim));
    *high = claim->qualifier == PODIUM_OVER ? INFINITY : MAX (*high, podium_claim_most (claim));
  }
  return *low <= *high;
}

static PodiumFit
judge_context (char **words, const PodiumCatalog *catalog, const PodiumModel *model, PodiumFinding *finding)
{
  double least = 0, low, high;
  for (char **word = words; *word; word++)
    least = MAX (least, g_ascii_strtod (*word, NULL));
  if (!context_range (catalog, model, &low, &high))
    return podium_finding_decide (finding, PODIUM_FIT_NOT_KNOWN, PODIUM_REASON_NOT_STATED, NULL);
  GPtrArray *claims = contexts_of (catalog, model);
  for (guint i = 0; i < claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (claims, i);
    double ends[] = {podium_claim_least (claim), podium_claim_most (claim)};
    for (guint e = 0; e < 2; e++) {
      g_autofree char *digits = g_strdup_printf ("%.0f", ends[e]);
      add_word (finding, digits);
    }
    add_claim_sources (finding->sources, claim);
  }
  /* "unknown" alone asks for those without any. */
  if (least <= 0 || high < least)
    return podium_finding_decide (finding, PODIUM_FIT_OUT, PODIUM_REASON_OTHER, NULL);
  if (low >= least)
    return podium_finding_decide (finding, PODIUM_FIT_IN, PODIUM_REASON_OTHER, NULL);
  return podium_finding_decide (finding, PODIUM_FIT_NOT_KNOWN, PODIUM_REASON_DISPUTED, NULL);
}

GPtrArray *
podium_model_releases (const PodiumCatalog *catalog, const PodiumModel *model)
{
  const PodiumMetric *metric = podium_catalog_metric (catalog, PODIUM_METRIC_RELEASE_DATE);
  return metric && podium_metric_is_date (metric) ? podium_catalog_claims (catalog, model, metric) : NULL;
}

/* A claim of dates that leave the year open fits no year, but rules out only those that it does not reach. */
static PodiumFit
judge_year (char **words, const PodiumCatalog *catalog, const PodiumModel *model, PodiumFinding *finding)
{
  GPtrArray *claims = podium_model_releases (catalog, model);
  gboolean in = FALSE, may = FALSE;
  if (!claims || !claims->len)
    return podium_finding_decide (finding, PODIUM_FIT_NOT_KNOWN, PODIUM_REASON_NOT_STATED, NULL);
  for (guint i = 0; i < claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (claims, i);
    int first = podium_date_of_day (podium_claim_least (claim)).year;
    int last = podium_date_of_day (podium_claim_most (claim)).year;
    g_autofree char *printed = claim->printed
                                   ? g_strdup (claim->printed)
                                   : g_strdup_printf ("%s–%s", claim->printed_low, claim->printed_high);
    add_word (finding, printed);
    add_claim_sources (finding->sources, claim);
    for (char **word = words; *word; word++) {
      int year = atoi (*word);
      in |= first == year && last == year;
      may |= first <= year && year <= last;
    }
  }
  if (!in && may)
    return podium_finding_decide (finding, PODIUM_FIT_NOT_KNOWN, PODIUM_REASON_DISPUTED, NULL);
  return podium_finding_decide (finding, in ? PODIUM_FIT_IN : PODIUM_FIT_OUT, PODIUM_REASON_OTHER, NULL);
}

/* --- The verdict --- */

static PodiumFit
judge_one (const PodiumFilter *filter, PodiumCriterion criterion, const PodiumCatalog *catalog,
           const PodiumModel *model, PodiumFinding *finding)
{
  char **words = filter->words[criterion];
  finding->criterion = criterion;
  switch (criterion) {
  case PODIUM_BY_USE:
    return podium_filter_judge_use (words, catalog, model, finding);
  case PODIUM_BY_ACCESS:
    return podium_filter_judge_access (filter, catalog, model, finding);
  case PODIUM_BY_MAKER:
    return judge_maker (words, model, finding);
  case PODIUM_BY_STATUS:
    return podium_filter_judge_status (words, catalog, model, finding);
  case PODIUM_BY_MODALITY:
    return judge_modality (words, catalog, model, finding);
  case PODIUM_BY_CONTEXT:
    return judge_context (words, catalog, model, finding);
  case PODIUM_BY_YEAR:
    return judge_year (words, catalog, model, finding);
  default:
    g_assert_not_reached ();
  }
}

/* Whether @criterion asks for anything: statuses are looked at together with access words, and promises ask
 * for nothing by themselves. */
static gboolean
is_asked (const PodiumFilter *filter, PodiumCriterion criterion)
{
  gboolean ways = FALSE;
  for (char **word = filter->words[PODIUM_BY_ACCESS]; word && *word; word++)
    ways |= !g_str_equal (*word, PODIUM_FILTER_PROMISES);
  if (criterion == PODIUM_BY_ACCESS)
    return ways;
  return filter->words[criterion] && !(criterion == PODIUM_BY_STATUS && ways);
}

static PodiumFinding
new_finding (void)
{
  return (PodiumFinding){
      .fit = PODIUM_FIT_IN, .words = g_ptr_array_new_with_free_func (g_free), .sources = g_ptr_array_new ()};
}

void
podium_finding_clear (PodiumFinding *finding)
{
  g_clear_pointer (&finding->words, g_ptr_array_unref);
  g_clear_pointer (&finding->sources, g_ptr_array_unref);
  *finding = (PodiumFinding){0};
}

PodiumFit
podium_filter_judge (const PodiumFilter *filter, const PodiumCatalog *catalog, const PodiumModel *model,
                     PodiumFinding *finding)
{
  g_auto (PodiumFinding) worst = new_finding ();
  for (int i = 1; i <= PODIUM_N_CRITERIA && worst.fit != PODIUM_FIT_OUT; i++) {
    if (!is_asked (filter, (PodiumCriterion)i))
      continue;
    g_auto (PodiumFinding) one = new_finding ();
    PodiumFit fit = judge_one (filter, (PodiumCriterion)i, catalog, model, &one);
    /* Asking for the unknown: what no source says is what was wanted. Of access it means that nothing is
     * known. */
    PodiumCriterion asked = i == PODIUM_BY_ACCESS ? PODIUM_BY_STATUS : (PodiumCriterion)i;
    if (fit == PODIUM_FIT_NOT_KNOWN && podium_filter_has (filter, asked, PODIUM_FILTER_UNKNOWN))
      one.fit = fit = PODIUM_FIT_IN;
    if (fit == PODIUM_FIT_OUT || (fit == PODIUM_FIT_NOT_KNOWN && worst.fit == PODIUM_FIT_IN) ||
        !worst.criterion) {
      PodiumFinding swap = worst;
      worst = one;
      one = swap;
    }
  }
  PodiumFit fit = worst.fit;
  if (finding) {
    *finding = worst;
    worst = (PodiumFinding){0};
  }
  return fit;
}

guint
podium_filter_count_word (const PodiumCatalog *catalog, PodiumCriterion criterion, const char *word,
                          gboolean promises)
{
  g_auto (PodiumFilter) filter = {0};
  guint n = 0;
  podium_filter_set (&filter, criterion, word, TRUE);
  if (promises)
    podium_filter_set (&filter, PODIUM_BY_ACCESS, PODIUM_FILTER_PROMISES, TRUE);
  for (guint i = 0; i < catalog->models->len; i++)
    n +=
        podium_filter_judge (&filter, catalog, g_ptr_array_index (catalog->models, i), NULL) == PODIUM_FIT_IN;
  return n;
}
