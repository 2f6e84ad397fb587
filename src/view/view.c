/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "view.h"

#include <math.h>
#include <string.h>

static const char *const chart_words[] = { NULL, "ranking", "efficiency", "profile", "duel", "matrix", "access", "timeline", "composite", "slope", NULL };
static const char *const sort_words[] = { NULL, "value", "name", "maker", "similarity", "date", NULL };
static const char *const headline_words[] = { NULL, "neutral", "finding", NULL };
static const char *const across_words[] = { NULL, "sources", "settings", "editions", NULL };
const PodiumTerms podium_terms_across = { "across", across_words };
const PodiumTerms podium_terms_headline = { "headline", headline_words };
const PodiumTerms podium_terms_chart = { "kind", chart_words };
const PodiumTerms podium_terms_sort = { "sort", sort_words };

G_DEFINE_QUARK (podium_view_error, podium_view_error)

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
  copy->x = g_strdup (view->x);
  copy->y = g_strdup (view->y);
  copy->models = g_strdupv (view->models);
  copy->hidden = g_strdupv (view->hidden);
  copy->highlight = g_strdupv (view->highlight);
  copy->title = g_strdup (view->title);
  copy->subtitle = g_strdup (view->subtitle);
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
  g_free (view->x);
  g_free (view->y);
  g_strfreev (view->models);
  g_strfreev (view->hidden);
  g_strfreev (view->highlight);
  g_free (view->title);
  g_free (view->subtitle);
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
podium_view_set_reference (PodiumView *view, const PodiumSetting *setting)
{
  for (int i = 0; i < PODIUM_N_SETTING_FIELDS; i++) {
    char *copy = g_strdup (podium_setting_get (setting, i));
    g_free ((char *) podium_setting_get (&view->reference, i));
    podium_setting_set (&view->reference, i, copy);
  }
}

/* Where the weight of @metric stands in the view, or NULL. Digits hold no "=", ids may. */
static char **
find_weight (const PodiumView *view, const char *metric)
{
  gsize n = strlen (metric);
  for (char **weight = view->weights; weight && *weight; weight++)
    if (strrchr (*weight, '=') == *weight + n && strncmp (*weight, metric, n) == 0)
      return weight;
  return NULL;
}

const char *
podium_view_weight (const PodiumView *view, const char *metric)
{
  char **weight = find_weight (view, metric);
  return weight ? *weight + strlen (metric) + 1 : "1";
}

void
podium_view_set_weight (PodiumView *view, const char *metric, const char *digits)
{
  char **weight = find_weight (view, metric), *text = g_strconcat (metric, "=", digits, NULL);
  if (weight) {
    g_free (*weight);
    *weight = text;
    return;
  }
  gsize n = view->weights ? g_strv_length (view->weights) : 0;
  view->weights = g_renew (char *, view->weights, n + 2);
  view->weights[n] = text;
  view->weights[n + 1] = NULL;
}

gboolean
podium_view_shows (const PodiumView *view, const PodiumCatalog *catalog, const PodiumModel *model)
{
  if (view->models && !g_strv_contains ((const char *const *) view->models, model->id))
    return FALSE;
  if (view->hidden && g_strv_contains ((const char *const *) view->hidden, model->id))
    return FALSE;
  if (!view->access)
    return TRUE;
  for (guint i = 0; i < catalog->routes->len; i++) {
    const PodiumRoute *route = g_ptr_array_index (catalog->routes, i);
    PodiumAccess word = podium_route_access (route);
    if (route->model == model && word && view->access & (1u << word)
        && podium_route_status (route) <= PODIUM_STATUS_PREVIEW)
      return TRUE;
  }
  return FALSE;
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

gboolean
podium_view_validate (const PodiumView *view, const PodiumCatalog *catalog, GError **error)
{
  for (char **id = view->metrics; id && *id; id++)
    if (!check_metric (*id, catalog, error))
      return FALSE;
  if (!check_metric (view->x, catalog, error) || !check_metric (view->y, catalog, error)
      || !check_models (view->models, catalog, error) || !check_models (view->hidden, catalog, error)
      || !check_models (view->highlight, catalog, error))
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
  if (view->kind == PODIUM_CHART_EFFICIENCY && (!view->x || !view->y)) {
    g_set_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_INCOMPLETE,
                 "an efficiency chart needs a metric for x and one for y; %s is not given", view->x ? "y" : "x");
    return FALSE;
  }
  if (view->kind == PODIUM_CHART_TIMELINE && !check_timeline (view, catalog, error))
    return FALSE;
  if (view->kind == PODIUM_CHART_DUEL && !check_two (view->models, error))
    return FALSE;
  return view->kind == PODIUM_CHART_COMPOSITE ? check_composite (view, catalog, error) : check_weights (view, catalog, error);
}
