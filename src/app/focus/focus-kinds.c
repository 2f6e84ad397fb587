/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Other kinds and other metrics: each is a step, and leaves a view that can be drawn. */

#include "focus.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "break-even.h"
#include "settings.h"
#include "view-words.h"
#include "weights.h"

#define MOST_PROFILE_METRICS 12 /* rows that a profile of the pinned starts with */
#define MOST_CHOSEN 6           /* metrics chosen for a view that names one */

static const char *
first_metric_with_claims (const PodiumCatalog *catalog, const char *but)
{
  for (guint i = 0; i < catalog->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (catalog->claims, i);
    if (g_strcmp0 (claim->metric->id, but) != 0)
      return claim->metric->id;
  }
  return NULL;
}

/* A view of another kind or of other metrics is no longer what its title says. */
static void
forget_title (PodiumView *view)
{
  podium_view_set_string (&view->title, NULL);
  podium_view_set_string (&view->subtitle, NULL);
}

/* On how many metrics both have figures. */
static guint
n_shared (const PodiumCatalog *catalog, const PodiumModel *a, const PodiumModel *b)
{
  guint n = 0;
  for (guint i = 0; i < catalog->metrics->len; i++) {
    const PodiumMetric *metric = g_ptr_array_index (catalog->metrics, i);
    n += podium_catalog_claims (catalog, a, metric) && podium_catalog_claims (catalog, b, metric);
  }
  return n;
}

/* The two models of a duel where the view does not name two: those with the most to compare. FALSE: there is
 * nothing. */
static gboolean
choose_two (PodiumView *view, const PodiumCatalog *catalog)
{
  const PodiumModel *one = NULL, *two = NULL;
  guint most = 0;
  if (view->models && g_strv_length (view->models) == 2)
    return TRUE;
  for (guint i = 0; i < catalog->models->len; i++)
    for (guint k = i + 1; k < catalog->models->len; k++) {
      guint n = n_shared (catalog, catalog->models->pdata[i], catalog->models->pdata[k]);
      if (n <= most)
        continue;
      most = n;
      one = catalog->models->pdata[i];
      two = catalog->models->pdata[k];
    }
  if (one)
    podium_view_set_strv (&view->models, (const char *const[]){one->id, two->id, NULL});
  return one != NULL;
}

/* The axes of an efficiency chart where the view names none: what it is about, against what it costs. */
static void
choose_axes (PodiumView *view, const PodiumCatalog *catalog, const char *first)
{
  const char *against = view->metrics && view->metrics[0] ? view->metrics[1] : NULL;
  if (!view->y)
    podium_view_set_string (&view->y, first);
  for (guint i = 0; !view->x && !against && i < catalog->metrics->len; i++) {
    const PodiumMetric *metric = g_ptr_array_index (catalog->metrics, i);
    if (g_strcmp0 (metric->category, "efficiency") == 0 && !g_str_equal (metric->id, view->y))
      against = metric->id;
  }
  if (!against)
    against = first_metric_with_claims (catalog, view->y);
  if (!view->x)
    podium_view_set_string (&view->x, against ? against : view->y);
}

/* A composite weighs only metrics with a better end, and only its own; FALSE: it has none. New ones weigh as
 * much as the others do on average. */
static gboolean
tidy_weights (PodiumView *view, const PodiumCatalog *catalog)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (char **id = view->metrics; id && *id; id++)
    if (podium_catalog_metric (catalog, *id)->better != PODIUM_BETTER_NONE)
      g_strv_builder_add (builder, *id);
  g_auto (GStrv) ids = g_strv_builder_end (builder);
  guint n = g_strv_length (ids), n_known = 0;
  if (!n)
    return FALSE;
  podium_view_set_strv (&view->metrics, (const char *const *)ids);
  if (!view->weights)
    return TRUE;
  g_autofree double *shares = g_new0 (double, n);
  g_autofree int *whole = g_new0 (int, n);
  double sum = 0;
  for (guint i = 0; i < n; i++) {
    g_autofree char *start = g_strconcat (ids[i], "=", NULL);
    shares[i] = NAN;
    for (char **weight = view->weights; *weight; weight++)
      if (g_str_has_prefix (*weight, start))
        shares[i] = g_ascii_strtod (*weight + strlen (start), NULL);
    n_known += !isnan (shares[i]);
    sum += isnan (shares[i]) ? 0 : shares[i];
  }
  podium_view_set_strv (&view->weights, NULL);
  if (!(sum > 0))
    return TRUE;
  double all = sum * n / n_known;
  for (guint i = 0; i < n; i++)
    shares[i] = 100 * (isnan (shares[i]) ? sum / n_known : shares[i]) / all;
  podium_weights_round (shares, n, whole);
  for (guint i = 0; i < n; i++) {
    g_autofree char *digits = g_strdup_printf ("%d", whole[i]);
    podium_view_set_weight (view, ids[i], digits);
  }
  return TRUE;
}

static guint
n_models_with (const PodiumCatalog *catalog, const PodiumMetric *metric)
{
  guint n = 0;
  for (guint i = 0; i < catalog->models->len; i++)
    n += podium_catalog_claims (catalog, catalog->models->pdata[i], metric) != NULL;
  return n;
}

/* The unit in which most metrics with a better end are measured, NULL: there is none. */
static const char *
usual_unit (const PodiumCatalog *catalog)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *usual = NULL;
  guint most = 0;
  for (guint i = 0; i < catalog->metrics->len; i++) {
    const PodiumMetric *metric = g_ptr_array_index (catalog->metrics, i);
    if (metric->better == PODIUM_BETTER_NONE || !metric->unit || !n_models_with (catalog, metric))
      continue;
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, metric->unit)) + 1;
    g_hash_table_insert (counts, (gpointer)metric->unit, GUINT_TO_POINTER (n));
    if (n > most) {
      most = n;
      usual = metric->unit;
    }
  }
  return usual;
}

/* Keeps what @view names and adds, of the metrics in the usual unit, those that most models have a figure for, in
 * catalog order where that is equal. */
static void
choose_known (PodiumView *view, const PodiumCatalog *catalog)
{
  const char *unit = usual_unit (catalog), *ids[MOST_CHOSEN + 1] = {NULL};
  g_autofree char *own = g_strdup (view->metrics ? view->metrics[0] : NULL);
  guint n = 0;
  if (own)
    ids[n++] = own;
  while (unit && n < MOST_CHOSEN) {
    const PodiumMetric *best = NULL;
    for (guint i = 0; i < catalog->metrics->len; i++) {
      const PodiumMetric *metric = g_ptr_array_index (catalog->metrics, i);
      if (metric->better != PODIUM_BETTER_NONE && g_strcmp0 (metric->unit, unit) == 0 &&
          !g_strv_contains (ids, metric->id) &&
          n_models_with (catalog, metric) > (best ? n_models_with (catalog, best) : 0))
        best = metric;
    }
    if (!best)
      break;
    ids[n++] = best->id;
  }
  if (n)
    podium_view_set_strv (&view->metrics, ids);
}

static gboolean
is_of_several (PodiumChartKind kind)
{
  return kind == PODIUM_CHART_PROFILE || kind == PODIUM_CHART_COMPOSITE || kind == PODIUM_CHART_MATRIX;
}

/* The metrics of a kind that is about several, where @view names one: those that a view of the kind has, or else those
 * that are best known; all of them in a matrix. */
static void
choose_several (PodiumView *view, PodiumChartKind kind, GPtrArray *views, const PodiumCatalog *catalog)
{
  if (view->metrics && view->metrics[0] && view->metrics[1])
    return;
  for (guint i = 0; i < views->len; i++) {
    const PodiumView *other = g_ptr_array_index (views, i);
    if (other->kind != kind || !other->metrics || !other->metrics[0] || !other->metrics[1])
      continue;
    podium_view_set_strv (&view->metrics, (const char *const *)other->metrics);
    if (!view->models) /* a profile is of a few */
      podium_view_set_strv (&view->models, (const char *const *)other->models);
    return;
  }
  if (kind == PODIUM_CHART_MATRIX)
    podium_view_set_strv (&view->metrics, NULL);
  else
    choose_known (view, catalog);
}

/* What a timeline stands on: a metric of dates across, and upwards one that is none. FALSE where the catalog has no
 * dates. */
static gboolean
choose_dates (PodiumView *view, const PodiumCatalog *catalog, const char *first)
{
  const PodiumMetric *dates = podium_catalog_metric (catalog, PODIUM_METRIC_RELEASE_DATE), *x;
  for (guint i = 0; !dates && i < catalog->metrics->len; i++)
    if (podium_metric_is_date (g_ptr_array_index (catalog->metrics, i)))
      dates = g_ptr_array_index (catalog->metrics, i);
  x = view->x ? podium_catalog_metric (catalog, view->x) : NULL;
  if ((!x || !podium_metric_is_date (x)) && (!dates || !podium_metric_is_date (dates)))
    return FALSE;
  if (!x || !podium_metric_is_date (x))
    podium_view_set_string (&view->x, dates->id);
  if (!view->y)
    podium_view_set_string (&view->y, first);
  return TRUE;
}

/* One metric alone has nothing beside it: then a slope chart goes back to sources. */
static void
tidy_across (PodiumView *view)
{
  if (view->across == PODIUM_ACROSS_METRICS && (!view->metrics || !view->metrics[0] || !view->metrics[1]))
    view->across = PODIUM_ACROSS_SOURCES;
}

/* Sets beside the only metric the first other one with figures and a better end. */
static void
choose_beside (PodiumView *view, const PodiumCatalog *catalog)
{
  for (guint i = 0; i < catalog->claims->len && !view->metrics[1]; i++) {
    const PodiumMetric *metric = ((const PodiumClaim *)g_ptr_array_index (catalog->claims, i))->metric;
    if (metric->better != PODIUM_BETTER_NONE && !g_str_equal (metric->id, view->metrics[0])) {
      g_autofree char *first = g_strdup (view->metrics[0]);
      podium_view_set_strv (&view->metrics, (const char *const[]){first, metric->id, NULL});
    }
  }
}

/* Makes @view one of @kind; FALSE: there is nothing to draw so. */
static gboolean
turn_into (PodiumView *view, PodiumChartKind kind, PodiumFocus *self)
{
  const PodiumView *saved = podium_focus_get_saved_view (self);
  const PodiumCatalog *catalog = podium_focus_get_catalog (self);
  if (view->kind == PODIUM_CHART_DUEL) /* its two models are not what another kind is about */
    podium_view_set_strv (&view->models, !saved || saved->kind == PODIUM_CHART_DUEL
                                             ? NULL
                                             : (const char *const *)saved->models);
  if (is_of_several (view->kind) && !is_of_several (kind) && saved && !is_of_several (saved->kind)) {
    podium_view_set_strv (&view->metrics, (const char *const *)saved->metrics); /* nor its many metrics */
    podium_view_set_strv (&view->models, (const char *const *)saved->models);
  }
  if (kind == PODIUM_CHART_DUEL && !choose_two (view, catalog))
    return FALSE;
  const char *first = view->metrics && view->metrics[0] ? view->metrics[0] : view->y;
  if (!first)
    first = first_metric_with_claims (catalog, NULL);
  if (!first && kind != PODIUM_CHART_ACCESS)
    return FALSE;
  gboolean of_metrics = kind == PODIUM_CHART_RANKING || kind == PODIUM_CHART_PROFILE ||
                        kind == PODIUM_CHART_COMPOSITE || kind == PODIUM_CHART_SLOPE;
  if (of_metrics && (!view->metrics || !view->metrics[0]))
    podium_view_set_strv (&view->metrics, (const char *const[]){first, NULL});
  if (is_of_several (kind))
    choose_several (view, kind, podium_focus_get_views (self), catalog);
  if (kind == PODIUM_CHART_SLOPE)
    tidy_across (view);
  if (kind == PODIUM_CHART_EFFICIENCY)
    choose_axes (view, catalog, first);
  if (kind == PODIUM_CHART_COMPOSITE && !tidy_weights (view, catalog))
    return FALSE;
  if (kind == PODIUM_CHART_TIMELINE && !choose_dates (view, catalog, first))
    return FALSE;
  if (kind == PODIUM_CHART_DUEL) /* all that both have */
    podium_view_set_strv (&view->metrics, NULL);
  view->kind = kind;
  forget_title (view);
  return TRUE;
}

void
podium_focus_set_kind (PodiumFocus *self, PodiumChartKind kind)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  const PodiumView *now = podium_focus_get_view (self), *saved = podium_focus_get_saved_view (self);
  if (now->kind == kind)
    return;
  /* Back to the kind that it was: as it was, but for ticks and pins. */
  gboolean back = saved && saved->kind == kind;
  g_autoptr (PodiumView) view = podium_view_copy (back ? saved : now);
  podium_view_set_strv (&view->hidden, (const char *const *)now->hidden);
  podium_view_set_strv (&view->highlight, (const char *const *)now->highlight);
  podium_view_set_string (&view->name, now->name);
  if (!back && !turn_into (view, kind, self))
    return;
  g_autofree char *step = g_strdup_printf (_ ("change to %s"), podium_kind_title (kind));
  podium_focus_change_view (self, g_steal_pointer (&view), step, NULL);
}

void
podium_focus_set_metrics (PodiumFocus *self, const char *const *ids)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && ids && ids[0]);
  const PodiumView *now = podium_focus_get_view (self);
  if (now->metrics && g_strv_equal ((const char *const *)now->metrics, ids))
    return;
  PodiumView *view = podium_view_copy (now);
  podium_view_set_strv (&view->metrics, ids);
  if (view->kind == PODIUM_CHART_COMPOSITE)
    tidy_weights (view, podium_focus_get_catalog (self));
  if (view->kind == PODIUM_CHART_SLOPE)
    tidy_across (view);
  forget_title (view);
  podium_focus_change_view (self, view, _ ("change of metrics"), NULL);
}

void
podium_focus_set_across (PodiumFocus *self, PodiumAcross across)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  PodiumView *view = podium_view_copy (podium_focus_get_view (self));
  g_autofree char *step = g_strdup_printf (_ ("compare %s"), podium_across_title (across));
  view->across = across;
  if (across == PODIUM_ACROSS_METRICS && view->metrics && view->metrics[0])
    choose_beside (view, podium_focus_get_catalog (self));
  tidy_across (view);
  podium_focus_change_view (self, view, step, NULL);
}

void
podium_focus_rank (PodiumFocus *self, const char *id)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && id);
  const PodiumCatalog *catalog = podium_focus_get_catalog (self);
  g_autoptr (PodiumView) view = podium_view_copy (podium_focus_get_view (self));
  g_autofree char *step = g_strdup_printf (_ ("rank by %s"), podium_metric_title (catalog, id));
  if (!turn_into (view, PODIUM_CHART_RANKING, self))
    return;
  podium_view_set_strv (&view->metrics, (const char *const[]){id, NULL});
  podium_prefer (view);
  podium_focus_change_view (self, g_steal_pointer (&view), step, NULL);
}

/* @vertical: y, else x. */
static void
set_axis (PodiumFocus *self, gboolean vertical, const char *id)
{
  const PodiumView *now = podium_focus_get_view (self);
  if (g_strcmp0 (vertical ? now->y : now->x, id) == 0)
    return;
  PodiumView *view = podium_view_copy (now);
  podium_view_set_string (vertical ? &view->y : &view->x, id);
  if (!vertical && !podium_metric_is_tokens_used (podium_catalog_metric (podium_focus_get_catalog (self), id))) {
    podium_view_set_string (&view->break_even, NULL); /* there is nothing to be multiplied by a price */
    podium_view_set_strv (&view->prices, NULL);
  }
  view->log = PODIUM_LOG_NONE;
  view->log_set = FALSE;
  forget_title (view);
  podium_focus_change_view (self, view, _ ("change of axis"), NULL);
}

void
podium_focus_set_x (PodiumFocus *self, const char *id)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && id);
  set_axis (self, FALSE, id);
}

void
podium_focus_set_y (PodiumFocus *self, const char *id)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && id);
  set_axis (self, TRUE, id);
}

/* Metrics of which at least two of the pinned have figures, in catalog order. */
static void
choose_profile_metrics (PodiumView *view, const PodiumCatalog *catalog)
{
  const char *ids[MOST_PROFILE_METRICS + 1] = {NULL};
  guint n = 0;
  for (guint i = 0; i < catalog->metrics->len && n < MOST_PROFILE_METRICS; i++) {
    const PodiumMetric *metric = g_ptr_array_index (catalog->metrics, i);
    guint n_have = 0;
    for (char **id = view->models; *id; id++)
      n_have += podium_catalog_claims (catalog, podium_catalog_model (catalog, *id), metric) != NULL;
    if (n_have >= 2)
      ids[n++] = metric->id;
  }
  if (n)
    podium_view_set_strv (&view->metrics, ids);
}

void
podium_focus_compare_pinned (PodiumFocus *self, PodiumChartKind kind)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  const PodiumCatalog *catalog = podium_focus_get_catalog (self);
  const PodiumView *now = podium_focus_get_view (self);
  guint n = podium_focus_count_pinned (self);
  if (n < 2 || (kind == PODIUM_CHART_DUEL && n != 2))
    return;
  g_autoptr (PodiumView) view = podium_view_copy (now);
  podium_view_set_strv (&view->models, (const char *const *)now->highlight);
  if (view->kind != kind && !turn_into (view, kind, self))
    return;
  podium_view_set_strv (&view->models, (const char *const *)now->highlight);
  if (kind == PODIUM_CHART_PROFILE)
    choose_profile_metrics (view, catalog);
  g_autofree char *step = g_strdup_printf (ngettext ("compare %u model", "compare %u models", n), n);
  podium_focus_change_view (self, g_steal_pointer (&view), step, NULL);
}
