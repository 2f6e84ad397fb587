/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reading.h"

#include "companion.h"

const char *
podium_view_edition (const PodiumView *view, const PodiumCatalog *catalog, const PodiumMetric *metric)
{
  const char *chosen = podium_view_chosen_edition (view, metric->id);
  return chosen                      ? chosen
         : metric->editions_separate ? podium_metric_edition (catalog, metric)
                                     : NULL;
}

PodiumReading
podium_view_reading (const PodiumView *view, const PodiumCatalog *catalog, const PodiumMetric *metric)
{
  PodiumReading reading = {
    .reference = podium_view_reference (view),
    .policy = view->policy,
    .edition = podium_view_edition (view, catalog, metric),
    .anyway = view->anyway,
  };
  if (view->policy != PODIUM_POLICY_SAME_MEASURER || podium_metric_is_date (metric)) /* nobody measures a day */
    return reading;
  g_autoptr (GPtrArray) models = g_ptr_array_new ();
  for (guint i = 0; i < catalog->models->len; i++)
    if (podium_view_shows (view, catalog, g_ptr_array_index (catalog->models, i)))
      g_ptr_array_add (models, g_ptr_array_index (catalog->models, i));
  reading.measurer = podium_metric_measurer (catalog, metric, reading.edition, models);
  return reading;
}

static void
add_once (GPtrArray *metrics, const PodiumMetric *metric)
{
  if (metric && !g_ptr_array_find (metrics, metric, NULL))
    g_ptr_array_add (metrics, (gpointer) metric);
}

GPtrArray *
podium_view_metrics (const PodiumView *view, const PodiumCatalog *catalog)
{
  GPtrArray *metrics = g_ptr_array_new ();
  if (view->kind == PODIUM_CHART_ACCESS)
    return metrics;
  if (view->kind == PODIUM_CHART_EFFICIENCY || view->kind == PODIUM_CHART_TIMELINE) {
    add_once (metrics, podium_catalog_metric (catalog, view->y));
    add_once (metrics, podium_catalog_metric (catalog, view->kind == PODIUM_CHART_TIMELINE ? podium_view_dates (view) : view->x));
    return metrics;
  }
  for (char **id = view->metrics; id && *id; id++)
    add_once (metrics, podium_catalog_metric (catalog, *id));
  if (view->metrics)
    return metrics;
  g_autofree gboolean *measured = g_new0 (gboolean, catalog->metrics->len + 1);
  for (guint i = 0; i < catalog->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (catalog->claims, i);
    measured[claim->metric->index] |= podium_view_shows (view, catalog, claim->model);
  }
  for (guint i = 0; i < catalog->metrics->len; i++)
    if (measured[i])
      g_ptr_array_add (metrics, g_ptr_array_index (catalog->metrics, i));
  return metrics;
}

/* The claims of @metric that may be drawn; of a join those of all its documents, each of which has editions of its own. */
static GPtrArray *
claims_of (const PodiumView *view, const PodiumCatalog *catalog, const PodiumMetric *metric)
{
  GPtrArray *claims = g_ptr_array_new ();
  for (guint i = 0; catalog->companions && i < catalog->companions->len; i++) {
    const PodiumCompanion *companion = g_ptr_array_index (catalog->companions, i);
    GPtrArray *theirs = podium_catalog_metric_claims (companion->matched, metric);
    for (guint k = 0; k < theirs->len; k++)
      if (podium_view_shows (view, catalog, ((const PodiumClaim *) g_ptr_array_index (theirs, k))->model))
        g_ptr_array_add (claims, g_ptr_array_index (theirs, k));
  }
  PodiumReading reading = { .edition = podium_view_edition (view, catalog, metric) };
  GPtrArray *all = podium_catalog_metric_claims (catalog, metric);
  for (guint i = 0; i < all->len; i++) {
    PodiumClaim *claim = g_ptr_array_index (all, i);
    if (podium_view_shows (view, catalog, claim->model)
        && (view->anyway || !podium_reading_leaves_out (&reading, claim)))
      g_ptr_array_add (claims, claim);
  }
  return claims;
}

/* @whole: the catalog of the view; @catalog: it, or one of its companions. */
static gboolean
any_differ_in (const PodiumView *view, const PodiumCatalog *whole, const PodiumCatalog *catalog, const PodiumMetric *metric,
               const char *edition)
{
  PodiumReading reading = { .reference = podium_view_reference (view), .policy = PODIUM_POLICY_INDEPENDENT };
  reading.edition = edition;
  for (guint i = 0; i < whole->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (whole->models, i);
    if (!podium_view_shows (view, whole, model))
      continue;
    g_autoptr (GPtrArray) cells = podium_cells_read (catalog, model, metric, &reading);
    for (guint c = 0; c < cells->len; c++)
      if (podium_cell_disagrees (g_ptr_array_index (cells, c)))
        return TRUE;
  }
  return FALSE;
}

static gboolean
any_differ (const PodiumView *view, const PodiumCatalog *catalog, const PodiumMetric *metric)
{
  gboolean differ = any_differ_in (view, catalog, catalog, metric, podium_view_edition (view, catalog, metric));
  for (guint i = 0; catalog->companions && i < catalog->companions->len && !differ; i++)
    differ = any_differ_in (view, catalog, ((const PodiumCompanion *) g_ptr_array_index (catalog->companions, i))->matched,
                            metric, NULL);
  return differ;
}

static PodiumPolicyReason
metric_reason (const PodiumView *view, const PodiumCatalog *catalog, const PodiumMetric *metric, PodiumPolicy policy)
{
  g_autoptr (GPtrArray) claims = claims_of (view, catalog, metric);
  const PodiumClaim *first = claims->len ? g_ptr_array_index (claims, 0) : NULL;
  gboolean dated = FALSE, stated = FALSE, measurers = FALSE, relationships = FALSE;
  if (!first)
    return PODIUM_POLICY_NO_FIGURES;
  for (guint i = 0; i < claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (claims, i);
    dated |= claim->as_of != NULL;
    stated |= claim->measured_by != NULL;
    measurers |= claim->measured_by != first->measured_by;
    relationships |= podium_claim_relationship (claim) != podium_claim_relationship (first);
  }
  switch (policy) {
  case PODIUM_POLICY_NEWEST:
    return dated ? PODIUM_POLICY_DECIDES : PODIUM_POLICY_NO_DATES;
  case PODIUM_POLICY_SAME_MEASURER:
    return !stated ? PODIUM_POLICY_NO_MEASURERS : measurers ? PODIUM_POLICY_DECIDES : PODIUM_POLICY_ONE_MEASURER;
  case PODIUM_POLICY_VENDOR:
    return !stated ? PODIUM_POLICY_NO_MEASURERS : relationships ? PODIUM_POLICY_DECIDES : PODIUM_POLICY_ALL_ALIKE;
  case PODIUM_POLICY_RANGE:
    return any_differ (view, catalog, metric) ? PODIUM_POLICY_DECIDES : PODIUM_POLICY_NO_DIFFERENCE;
  default:
    return PODIUM_POLICY_DECIDES;
  }
}

PodiumPolicyReason
podium_view_policy_reason (const PodiumView *view, const PodiumCatalog *catalog, PodiumPolicy policy)
{
  g_autoptr (GPtrArray) metrics = podium_view_metrics (view, catalog);
  PodiumPolicyReason first = PODIUM_POLICY_NO_FIGURES;
  for (guint i = 0; i < metrics->len; i++) {
    const PodiumMetric *metric = g_ptr_array_index (metrics, i);
    if (policy == PODIUM_POLICY_SAME_MEASURER && podium_metric_is_date (metric))
      continue;
    PodiumPolicyReason reason = metric_reason (view, catalog, metric, policy);
    if (reason == PODIUM_POLICY_DECIDES)
      return reason;
    if (first == PODIUM_POLICY_NO_FIGURES)
      first = reason;
  }
  return first;
}

PodiumComposite *
podium_view_composite (const PodiumView *view, const PodiumCatalog *catalog)
{
  g_autoptr (GPtrArray) models = g_ptr_array_new ();
  g_autoptr (GPtrArray) metrics = g_ptr_array_new ();
  g_autoptr (GArray) weights = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) readings = g_array_new (FALSE, FALSE, sizeof (PodiumReading));

  for (guint i = 0; i < catalog->models->len; i++)
    if (podium_view_shows (view, catalog, g_ptr_array_index (catalog->models, i)))
      g_ptr_array_add (models, g_ptr_array_index (catalog->models, i));
  for (char **id = view->metrics; *id; id++) {
    const PodiumMetric *metric = podium_catalog_metric (catalog, *id);
    double weight = g_ascii_strtod (podium_view_weight (view, *id), NULL);
    if (metric->better == PODIUM_BETTER_NONE || g_ptr_array_find (metrics, metric, NULL))
      continue; /* named twice, it still counts once */
    g_ptr_array_add (metrics, (gpointer)metric);
    g_array_append_val (weights, weight);
    PodiumReading reading = podium_view_reading (view, catalog, metric);
    reading.anyway = FALSE; /* a figure of another edition is a gap, like one of another setting */
    g_array_append_val (readings, reading);
  }
  return podium_composite_new (catalog, models, (const PodiumMetric *const *)metrics->pdata,
                               (const double *)weights->data, metrics->len,
                               (const PodiumReading *)readings->data);
}
