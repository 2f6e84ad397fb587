/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "view.h"

#include "break-even.h"

#include <math.h>
#include <string.h>

static const char *const chart_words[] = { NULL, "ranking", "efficiency", "profile", "duel", "matrix", "access", "timeline", "composite", "slope", NULL };
static const char *const sort_words[] = { NULL, "value", "name", "maker", "similarity", "date", NULL };
static const char *const headline_words[] = { NULL, "neutral", "finding", NULL };
static const char *const across_words[] = { NULL, "sources", "settings", "editions", "metrics", "documents", NULL };
const PodiumTerms podium_terms_across = { "across", across_words };
const PodiumTerms podium_terms_headline = { "headline", headline_words };
const PodiumTerms podium_terms_chart = { "kind", chart_words };
const PodiumTerms podium_terms_sort = { "sort", sort_words };

G_DEFINE_QUARK (podium_view_error, podium_view_error)

gboolean
podium_view_joins (const PodiumView *view)
{
  return view->kind == PODIUM_CHART_SLOPE && view->across == PODIUM_ACROSS_DOCUMENTS && view->documents && view->documents[0];
}

int
podium_models_compare_dates (const PodiumCatalog *catalog, const PodiumModel *a, const PodiumModel *b)
{
  double x = podium_release_day (catalog, a), y = podium_release_day (catalog, b);
  if (isnan (x) != isnan (y))
    return isnan (x) ? 1 : -1;
  if (!isnan (x) && x != y)
    return x > y ? -1 : 1;
  return a->index < b->index ? -1 : a->index > b->index;
}

PodiumView *
podium_view_new (const char *id, PodiumChartKind kind)
{
  PodiumView *view = g_new0 (PodiumView, 1);
  view->id = g_strdup (id);
  view->kind = kind;
  view->policy = PODIUM_POLICY_INDEPENDENT;
  view->headline = PODIUM_HEADLINE_NEUTRAL;
  return view;
}

PodiumView *
podium_view_copy (const PodiumView *view)
{
  PodiumView *copy = g_memdup2 (view, sizeof *view);
  copy->id = g_strdup (view->id);
  copy->name = g_strdup (view->name);
  copy->metrics = g_strdupv (view->metrics);
  copy->weights = g_strdupv (view->weights);
  copy->editions = g_strdupv (view->editions);
  copy->x = g_strdup (view->x);
  copy->y = g_strdup (view->y);
  copy->break_even = g_strdup (view->break_even);
  copy->prices = g_strdupv (view->prices);
  copy->models = g_strdupv (view->models);
  copy->hidden = g_strdupv (view->hidden);
  copy->highlight = g_strdupv (view->highlight);
  copy->label_places = g_strdupv (view->label_places);
  copy->documents = g_strdupv (view->documents);
  copy->ignored_checks = g_strdupv (view->ignored_checks);
  copy->annotations = NULL;
  for (guint i = 0; view->annotations && i < view->annotations->len; i++)
    podium_view_annotate (copy, podium_annotation_copy (g_ptr_array_index (view->annotations, i)));
  copy->filter = podium_filter_copy (&view->filter);
  copy->title = g_strdup (view->title);
  copy->subtitle = g_strdup (view->subtitle);
  copy->extra = g_strdup (view->extra);
  copy->setting_extra = g_strdup (view->setting_extra);
  for (int i = 0; i < PODIUM_N_SETTING_FIELDS; i++)
    podium_setting_set (&copy->reference, i, g_strdup (podium_setting_get (&view->reference, i)));
  return copy;
}

void
podium_view_free (PodiumView *view)
{
  for (int i = 0; i < PODIUM_N_SETTING_FIELDS; i++)
    g_free ((char *) podium_setting_get (&view->reference, i));
  g_free (view->id);
  g_free (view->name);
  g_strfreev (view->metrics);
  g_strfreev (view->weights);
  g_strfreev (view->editions);
  g_free (view->x);
  g_free (view->y);
  g_free (view->break_even);
  g_strfreev (view->prices);
  g_strfreev (view->models);
  g_strfreev (view->hidden);
  g_strfreev (view->highlight);
  g_strfreev (view->label_places);
  g_strfreev (view->documents);
  g_strfreev (view->ignored_checks);
  g_clear_pointer (&view->annotations, g_ptr_array_unref);
  podium_filter_clear (&view->filter);
  g_free (view->title);
  g_free (view->subtitle);
  g_free (view->extra);
  g_free (view->setting_extra);
  g_free (view);
}

void
podium_view_set_string (char **field, const char *value)
{
  char *copy = g_strdup (value);
  g_free (*field);
  *field = copy;
}

void
podium_view_set_strv (char ***field, const char *const *value)
{
  char **copy = g_strdupv ((char **) value);
  g_strfreev (*field);
  *field = copy;
}

void
podium_view_annotate (PodiumView *view, PodiumAnnotation *annotation)
{
  if (!view->annotations)
    view->annotations = g_ptr_array_new_with_free_func ((GDestroyNotify) podium_annotation_free);
  g_ptr_array_add (view->annotations, annotation);
}

void
podium_view_reach (const PodiumView *view, const char *metric, double *low, double *high)
{
  for (guint i = 0; *low <= *high && view->annotations && i < view->annotations->len; i++) {
    const PodiumAnnotation *annotation = g_ptr_array_index (view->annotations, i);
    if (!annotation->value || !g_str_equal (annotation->metric, metric))
      continue;
    double value = g_ascii_strtod (annotation->value, NULL);
    *low = MIN (*low, value);
    *high = MAX (*high, annotation->to ? g_ascii_strtod (annotation->to, NULL) : value);
  }
}

void
podium_view_set_reference (PodiumView *view, const PodiumSetting *setting)
{
  for (int i = 0; i < PODIUM_N_SETTING_FIELDS; i++) {
    char *copy = g_strdup (podium_setting_get (setting, i));
    g_free ((char *) podium_setting_get (&view->reference, i));
    podium_setting_set (&view->reference, i, copy);
  }
}

/* Lists of "ID=DIGITS". Where the entry of @id stands, or NULL. Digits hold no "=", ids may. */
static char **
find_digits (char **entries, const char *id)
{
  gsize n = strlen (id);
  for (char **entry = entries; entry && *entry; entry++)
    if (strrchr (*entry, '=') == *entry + n && strncmp (*entry, id, n) == 0)
      return entry;
  return NULL;
}

static void
set_digits (char ***entries, const char *id, const char *digits)
{
  char **entry = find_digits (*entries, id), *text = g_strconcat (id, "=", digits, NULL);
  if (entry) {
    g_free (*entry);
    *entry = text;
    return;
  }
  gsize n = *entries ? g_strv_length (*entries) : 0;
  *entries = g_renew (char *, *entries, n + 2);
  (*entries)[n] = text;
  (*entries)[n + 1] = NULL;
}

const char *
podium_view_weight (const PodiumView *view, const char *metric)
{
  char **weight = find_digits (view->weights, metric);
  return weight ? *weight + strlen (metric) + 1 : "1";
}

void
podium_view_set_weight (PodiumView *view, const char *metric, const char *digits)
{
  set_digits (&view->weights, metric, digits);
}

const char *
podium_view_price (const PodiumView *view, const char *model)
{
  char **price = find_digits (view->prices, model);
  return price ? *price + strlen (model) + 1 : NULL;
}

void
podium_view_set_price (PodiumView *view, const char *model, const char *digits)
{
  set_digits (&view->prices, model, digits);
}

/* Both offsets of "DX,DY"; FALSE where they are not such. */
static gboolean
parse_place (const char *digits, int *dx, int *dy)
{
  g_auto (GStrv) parts = g_strsplit (digits, ",", -1);
  gint64 x, y;
  if (g_strv_length (parts) != 2
      || !g_ascii_string_to_signed (parts[0], 10, -PODIUM_FARTHEST_LABEL, PODIUM_FARTHEST_LABEL, &x, NULL)
      || !g_ascii_string_to_signed (parts[1], 10, -PODIUM_FARTHEST_LABEL, PODIUM_FARTHEST_LABEL, &y, NULL))
    return FALSE;
  *dx = (int) x;
  *dy = (int) y;
  return TRUE;
}

gboolean
podium_view_label_place (const PodiumView *view, const char *model, int *dx, int *dy)
{
  char **place = find_digits (view->label_places, model);
  return place && parse_place (*place + strlen (model) + 1, dx, dy);
}

void
podium_view_place_label (PodiumView *view, const char *model, int dx, int dy)
{
  g_autofree char *digits = g_strdup_printf ("%d,%d", CLAMP (dx, -PODIUM_FARTHEST_LABEL, PODIUM_FARTHEST_LABEL),
                                             CLAMP (dy, -PODIUM_FARTHEST_LABEL, PODIUM_FARTHEST_LABEL));
  set_digits (&view->label_places, model, digits);
}

void
podium_view_free_label (PodiumView *view, const char *model)
{
  char **place = find_digits (view->label_places, model);
  if (!place)
    return;
  g_free (*place);
  do
    place[0] = place[1];
  while (*place++);
  if (!view->label_places[0])
    g_clear_pointer (&view->label_places, g_strfreev);
}

static char **
find_edition (const PodiumView *view, const char *metric)
{
  for (char **pair = view->editions; pair && *pair; pair += 2)
    if (g_str_equal (*pair, metric))
      return pair + 1;
  return NULL;
}

const char *
podium_view_chosen_edition (const PodiumView *view, const char *metric)
{
  char **edition = find_edition (view, metric);
  return edition ? *edition : NULL;
}

void
podium_view_choose_edition (PodiumView *view, const char *metric, const char *edition)
{
  char **known = find_edition (view, metric);
  if (known) {
    podium_view_set_string (known, edition);
    return;
  }
  gsize n = view->editions ? g_strv_length (view->editions) : 0;
  view->editions = g_renew (char *, view->editions, n + 3);
  view->editions[n] = g_strdup (metric);
  view->editions[n + 1] = g_strdup (edition);
  view->editions[n + 2] = NULL;
}

PodiumSetting
podium_view_reference (const PodiumView *view)
{
  return podium_setting_n_unstated (&view->reference) == PODIUM_N_SETTING_FIELDS ? podium_plain_setting
                                                                                 : view->reference;
}

gboolean
podium_view_shows (const PodiumView *view, const PodiumCatalog *catalog, const PodiumModel *model)
{
  if (view->models && !g_strv_contains ((const char *const *) view->models, model->id))
    return FALSE;
  if (view->hidden && g_strv_contains ((const char *const *) view->hidden, model->id))
    return FALSE;
  return podium_filter_is_empty (&view->filter)
         || podium_filter_judge (&view->filter, catalog, model, NULL) == PODIUM_FIT_IN;
}

static gboolean
check_models (char **ids, const PodiumCatalog *catalog, GError **error)
{
  for (char **id = ids; id && *id; id++)
    if (!podium_catalog_model (catalog, *id)) {
      g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_UNKNOWN_MODEL,
                   "expected the id of a model, found “%s”; “list models” names them", *id);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_metric (const char *id, const PodiumCatalog *catalog, GError **error)
{
  if (!id || podium_catalog_metric (catalog, id))
    return TRUE;
  g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_UNKNOWN_METRIC,
               "expected the id of a metric, found “%s”; “list metrics” names them", id);
  return FALSE;
}

/* Editions that some claim states. */
static gboolean
check_editions (const PodiumView *view, const PodiumCatalog *catalog, GError **error)
{
  for (char **pair = view->editions; pair && *pair; pair += 2) {
    if (!check_metric (pair[0], catalog, error))
      return FALSE;
    g_autoptr (GPtrArray) editions = podium_metric_editions (catalog, podium_catalog_metric (catalog, pair[0]));
    if (g_ptr_array_find_with_equal_func (editions, pair[1], g_str_equal, NULL))
      continue;
    g_ptr_array_add (editions, NULL);
    g_autofree char *known = g_strjoinv (", ", (char **) editions->pdata);
    g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_UNKNOWN_EDITION,
                 "expected an edition of “%s” that a figure states (%s), found “%s”", pair[0], *known ? known : "none does",
                 pair[1]);
    return FALSE;
  }
  return TRUE;
}

static gboolean
check_filter (const PodiumFilter *filter, const PodiumCatalog *catalog, GError **error)
{
  for (int i = 1; i <= PODIUM_N_CRITERIA; i++)
    for (char **word = filter->words[i]; word && *word; word++) {
      g_autofree char *expected = NULL;
      if (podium_filter_check (catalog, (PodiumCriterion) i, *word, &expected))
        continue;
      g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_FILTER, "expected %s to filter by (%s), found “%s”",
                   expected, podium_terms_word (&podium_terms_criterion, i), *word);
      return FALSE;
    }
  return TRUE;
}

/* Weights: digits, none negative, of metrics that there are and that the view weighs. */
static gboolean
check_weights (const PodiumView *view, const PodiumCatalog *catalog, GError **error)
{
  for (char **weight = view->weights; weight && *weight; weight++) {
    const char *digits = strrchr (*weight, '=') + 1;
    g_autofree char *id = g_strndup (*weight, (gsize) (digits - 1 - *weight));
    double value;
    if (!check_metric (id, catalog, error))
      return FALSE;
    if (!podium_parse_printed (digits, &value, NULL, NULL) || value < 0) {
      g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_WEIGHT,
                   "expected a weight of 0 or more for “%s”, found “%s”; write digits such as “2.5”", id, digits);
      return FALSE;
    }
    if (view->kind == PODIUM_CHART_COMPOSITE && !g_strv_contains ((const char *const *) view->metrics, id)) {
      g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_WEIGHT,
                   "expected weights of the view’s own metrics, found one of “%s”; add it to the metrics, or weigh another", id);
      return FALSE;
    }
  }
  return TRUE;
}

/* The metrics of a composite each have a better end, and not all weights are 0. */
static gboolean
check_composite (const PodiumView *view, const PodiumCatalog *catalog, GError **error)
{
  double sum = 0;
  if (!view->metrics || !view->metrics[0]) {
    g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_INCOMPLETE,
                 "a composite needs at least one metric to weigh, none is given; name one");
    return FALSE;
  }
  for (char **id = view->metrics; *id; id++) {
    if (podium_catalog_metric (catalog, *id)->better == PODIUM_BETTER_NONE) {
      g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_WEIGHT,
                   "expected metrics of which more or less is better, found “%s”; a composite cannot weigh it", *id);
      return FALSE;
    }
    if (podium_metric_is_date (podium_catalog_metric (catalog, *id))) {
      g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_WEIGHT,
                   "expected metrics whose values can be weighed, found “%s”, a date; remove it", *id);
      return FALSE;
    }
    sum += g_ascii_strtod (podium_view_weight (view, *id), NULL);
  }
  if (!check_weights (view, catalog, error))
    return FALSE;
  if (sum > 0 && isfinite (sum))
    return TRUE;
  g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_WEIGHT, "expected weights with a sum above 0, found %s; %s",
               sum > 0 ? "an infinite one" : "none",
               sum > 0 ? "only their ratios count, so write smaller ones" : "give at least one metric some");
  return FALSE;
}

/* Costs: known models, prices above 0, and tokens used to multiply them by. */
static gboolean
check_costs (const PodiumView *view, const PodiumCatalog *catalog, GError **error)
{
  if (view->break_even && !podium_catalog_model (catalog, view->break_even)) {
    check_models ((char *[]){ view->break_even, NULL }, catalog, error);
    return FALSE;
  }
  for (char **price = view->prices; price && *price; price++) {
    const char *digits = strrchr (*price, '=') + 1;
    g_autofree char *id = g_strndup (*price, (gsize) (digits - 1 - *price));
    double value;
    if (!check_models ((char *[]){ id, NULL }, catalog, error))
      return FALSE;
    if (!podium_parse_printed (digits, &value, NULL, NULL) || !(value > 0) || !isfinite (value)) {
      g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_COST,
                   "expected a price above 0 for “%s”, found “%s”; write US dollars per million output tokens, such as “2.50”",
                   id, digits);
      return FALSE;
    }
  }
  if (view->kind != PODIUM_CHART_EFFICIENCY || (!view->break_even && !view->prices)
      || podium_metric_is_tokens_used (podium_catalog_metric (catalog, view->x)))
    return TRUE;
  g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_COST,
               "expected a metric of tokens used across, to be multiplied by a price, found “%s”; "
               "choose another for x, or leave break-even and prices out", view->x);
  return FALSE;
}

static gboolean
check_two (char **models, GError **error)
{
  guint n = models ? g_strv_length (models) : 0;
  if (n == 2 && !g_str_equal (models[0], models[1]))
    return TRUE;
  if (n == 2)
    g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_INCOMPLETE,
                 "a duel needs two different models, “%s” is given twice; name another", models[0]);
  else
    g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_INCOMPLETE,
                 "a duel needs exactly two models, %u %s given; name two", n, n == 1 ? "is" : "are");
  return FALSE;
}

const char *
podium_view_dates (const PodiumView *view)
{
  return view->x ? view->x : PODIUM_METRIC_RELEASE_DATE;
}

static gboolean
check_timeline (const PodiumView *view, const PodiumCatalog *catalog, GError **error)
{
  const PodiumMetric *dates = podium_catalog_metric (catalog, podium_view_dates (view));
  if (!view->y)
    g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_INCOMPLETE,
                 "a timeline needs a metric for y, none is given; name one");
  else if (!dates)
    g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_INCOMPLETE,
                 "a timeline needs a metric of dates for x, and the catalog has no “%s”; name another",
                 PODIUM_METRIC_RELEASE_DATE);
  else if (!podium_metric_is_date (dates))
    g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_INCOMPLETE,
                 "a timeline needs a metric of dates for x, found “%s”, whose unit is “%s”; name one with the unit “%s”",
                 dates->id, dates->unit, PODIUM_UNIT_DATE);
  return view->y && dates && podium_metric_is_date (dates);
}

static gboolean
check_label_places (const PodiumView *view, const PodiumCatalog *catalog, GError **error)
{
  for (char **place = view->label_places; place && *place; place++) {
    const char *end = strrchr (*place, '=');
    g_autofree char *id = end ? g_strndup (*place, (gsize) (end - *place)) : g_strdup (*place);
    int dx, dy;
    if (!check_models ((char *[]){ id, NULL }, catalog, error))
      return FALSE;
    if (end && parse_place (end + 1, &dx, &dy))
      continue;
    g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_LABEL,
                 "expected where the name of “%s” stands, found “%s”; write two whole numbers up to %d, such as “40,-32”", id,
                 end ? end + 1 : "", PODIUM_FARTHEST_LABEL);
    return FALSE;
  }
  return TRUE;
}

gboolean
podium_view_validate (const PodiumView *view, const PodiumCatalog *catalog, GError **error)
{
  for (char **id = view->metrics; id && *id; id++)
    if (!check_metric (*id, catalog, error))
      return FALSE;
  if (!check_metric (view->x, catalog, error) || !check_metric (view->y, catalog, error)
      || !check_models (view->models, catalog, error) || !check_models (view->hidden, catalog, error)
      || !check_models (view->highlight, catalog, error) || !check_label_places (view, catalog, error) || !check_editions (view, catalog, error)
      || !check_filter (&view->filter, catalog, error))
    return FALSE;
  for (guint i = 0; view->annotations && i < view->annotations->len; i++)
    if (!podium_annotation_validate (g_ptr_array_index (view->annotations, i), catalog, error))
      return FALSE;
  if (view->kind == PODIUM_CHART_RANKING && (!view->metrics || !view->metrics[0])) {
    g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_INCOMPLETE,
                 "a ranking needs at least one metric, none is given; name one");
    return FALSE;
  }
  if (view->kind == PODIUM_CHART_PROFILE && (!view->metrics || !view->metrics[0])) {
    g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_INCOMPLETE,
                 "a profile needs at least one metric, none is given; name one");
    return FALSE;
  }
  if (view->kind == PODIUM_CHART_SLOPE && (!view->metrics || !view->metrics[0])) {
    g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_INCOMPLETE,
                 "a slope chart needs at least one metric, none is given; name one");
    return FALSE;
  }
  if (view->kind == PODIUM_CHART_SLOPE && view->across == PODIUM_ACROSS_METRICS && !view->metrics[1]) {
    g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_INCOMPLETE,
                 "a slope chart across metrics needs at least two metrics, one is given; name another");
    return FALSE;
  }
  if (view->kind == PODIUM_CHART_EFFICIENCY && (!view->x || !view->y)) {
    g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_INCOMPLETE,
                 "an efficiency chart needs a metric for x and one for y; %s is not given", view->x ? "y" : "x");
    return FALSE;
  }
  if (view->kind == PODIUM_CHART_TIMELINE && !check_timeline (view, catalog, error))
    return FALSE;
  if (!check_costs (view, catalog, error))
    return FALSE;
  if (view->kind == PODIUM_CHART_DUEL && !check_two (view->models, error))
    return FALSE;
  return view->kind == PODIUM_CHART_COMPOSITE ? check_composite (view, catalog, error) : check_weights (view, catalog, error);
}
