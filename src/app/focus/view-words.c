/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "view-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "reading.h"

static const struct {
  const char *title, *subtitle, *icon;
} kinds[] = {
    [PODIUM_CHART_RANKING] = {N_ ("Ranking"), N_ ("Who leads on one measure"), "podium-ranking-symbolic"},
    [PODIUM_CHART_EFFICIENCY] = {N_ ("Efficiency"), N_ ("One measure against another"),
                                 "podium-efficiency-symbolic"},
    [PODIUM_CHART_PROFILE] = {N_ ("Profile"), N_ ("A few models, many measures"),
                              "podium-profile-symbolic"},
    [PODIUM_CHART_DUEL] = {N_ ("Duel"), N_ ("Two models, measure by measure"), "podium-duel-symbolic"},
    [PODIUM_CHART_ACCESS] = {N_ ("Access"), N_ ("How each model can be had"), "podium-access-symbolic"},
    [PODIUM_CHART_TIMELINE] = {N_ ("Timeline"), N_ ("One measure over time"), "podium-timeline-symbolic"},
    [PODIUM_CHART_COMPOSITE] = {N_ ("Composite"), N_ ("Your own weights"), "podium-composite-symbolic"},
    [PODIUM_CHART_MATRIX] = {N_ ("Matrix"), N_ ("All models, all measures"), "view-grid-symbolic"},
    [PODIUM_CHART_SLOPE] = {N_ ("Slope"), N_ ("What each source prints"), "podium-slope-symbolic"},
};

const char *
podium_kind_title (PodiumChartKind kind)
{
  return _ (kinds[kind].title);
}

const char *
podium_kind_subtitle (PodiumChartKind kind)
{
  return _ (kinds[kind].subtitle);
}

const char *
podium_kind_icon (PodiumChartKind kind)
{
  return kinds[kind].icon;
}

char *
podium_capitalise (const char *words)
{
  g_autofree char *first = g_utf8_substring (words, 0, MIN (1, g_utf8_strlen (words, -1)));
  g_autofree char *upper = g_utf8_strup (first, -1);
  return g_strconcat (upper, words + strlen (first), NULL);
}

GPtrArray *
podium_view_drawn_metrics (const PodiumView *view, const PodiumCatalog *catalog)
{
  if (view->kind != PODIUM_CHART_EFFICIENCY && view->kind != PODIUM_CHART_TIMELINE)
    return view->kind == PODIUM_CHART_ACCESS ? g_ptr_array_new () : podium_view_metrics (view, catalog);
  GPtrArray *both = g_ptr_array_new ();
  for (int i = 0; i < 2; i++) {
    const char *id = i ? view->x : view->y;
    const PodiumMetric *metric = id ? podium_catalog_metric (catalog, id) : NULL;
    if (metric && !g_ptr_array_find (both, metric, NULL))
      g_ptr_array_add (both, (gpointer)metric);
  }
  return both;
}

const char *
podium_policy_title (PodiumPolicy policy)
{
  static const char *const titles[] = {
      [PODIUM_POLICY_INDEPENDENT] = N_ ("independent first"),
      [PODIUM_POLICY_VENDOR] = N_ ("vendor first"),
      [PODIUM_POLICY_NEWEST] = N_ ("newest"),
      [PODIUM_POLICY_RANGE] = N_ ("full range"),
      [PODIUM_POLICY_SAME_MEASURER] = N_ ("same measurer"),
  };
  return _ (titles[policy]);
}

const char *
podium_sort_title (PodiumSort sort)
{
  static const char *const titles[] = {
      [PODIUM_SORT_VALUE] = N_ ("by value"),
      [PODIUM_SORT_NAME] = N_ ("by name"),
      [PODIUM_SORT_MAKER] = N_ ("by maker"),
      [PODIUM_SORT_SIMILARITY] = N_ ("by similarity"),
      [PODIUM_SORT_DATE] = N_ ("by release date"),
  };
  return _ (titles[sort ? sort : PODIUM_SORT_VALUE]);
}

const char *
podium_across_title (PodiumAcross across)
{
  static const char *const titles[] = {
      [PODIUM_ACROSS_SOURCES] = N_ ("sources"),
      [PODIUM_ACROSS_SETTINGS] = N_ ("settings"),
      [PODIUM_ACROSS_EDITIONS] = N_ ("editions"),
      [PODIUM_ACROSS_METRICS] = N_ ("metrics"),
      [PODIUM_ACROSS_DOCUMENTS] = N_ ("documents"),
  };
  return _ (titles[across ? across : PODIUM_ACROSS_SOURCES]);
}

const char *
podium_metric_title (const PodiumCatalog *catalog, const char *id)
{
  const PodiumMetric *metric = id ? podium_catalog_metric (catalog, id) : NULL;
  return metric ? metric->short_name : id ? id : _ ("Choose a Metric");
}

char *
podium_view_metrics_title (const PodiumCatalog *catalog, const PodiumView *view)
{
  guint n = view->metrics ? g_strv_length (view->metrics) : 0;
  if (!n)
    return g_strdup (view->kind == PODIUM_CHART_MATRIX ? _ ("All Metrics") : _ ("Choose a Metric"));
  const char *first = podium_metric_title (catalog, view->metrics[0]);
  if (n == 1)
    return g_strdup (first);
  return g_strdup_printf (_ ("%s and %u more"), first, n - 1);
}

static gboolean
has_figure (const PodiumCatalog *catalog, const PodiumModel *model, const char *id)
{
  const PodiumMetric *metric = id ? podium_catalog_metric (catalog, id) : NULL;
  GPtrArray *claims = metric ? podium_catalog_claims (catalog, model, metric) : NULL;
  return claims && claims->len;
}

gboolean
podium_view_can_draw (const PodiumView *view, const PodiumCatalog *catalog, const PodiumModel *model)
{
  switch (view->kind) {
  case PODIUM_CHART_RANKING:
  case PODIUM_CHART_PROFILE:
  case PODIUM_CHART_SLOPE:
    for (char **id = view->metrics; id && *id; id++)
      if (has_figure (catalog, model, *id))
        return TRUE;
    return FALSE;
  case PODIUM_CHART_EFFICIENCY:
    return has_figure (catalog, model, view->x) && has_figure (catalog, model, view->y);
  case PODIUM_CHART_TIMELINE:
    return has_figure (catalog, model, view->y);
  case PODIUM_CHART_DUEL:
    return view->models && g_strv_contains ((const char *const *)view->models, model->id);
  default:
    return TRUE;
  }
}
