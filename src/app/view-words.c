/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "view-words.h"

#include <glib/gi18n.h>

static const struct {
  const char *title, *subtitle, *icon;
} kinds[] = {
    [PODIUM_CHART_RANKING] = {N_ ("Ranking"), N_ ("Who leads on one measure"), "podium-ranking-symbolic"},
    [PODIUM_CHART_EFFICIENCY] = {N_ ("Efficiency"), N_ ("One measure against another"),
                                 "podium-efficiency-symbolic"},
    [PODIUM_CHART_PROFILE] = {N_ ("Profile"), N_ ("Several models, metric by metric"),
                              "podium-profile-symbolic"},
    [PODIUM_CHART_DUEL] = {N_ ("Duel"), N_ ("Two models, metric by metric"), "podium-duel-symbolic"},
    [PODIUM_CHART_ACCESS] = {N_ ("Access"), N_ ("How each model can be had"), "podium-access-symbolic"},
    [PODIUM_CHART_TIMELINE] = {N_ ("Timeline"), N_ ("One measure over time"), "podium-timeline-symbolic"},
    [PODIUM_CHART_COMPOSITE] = {N_ ("Composite"), N_ ("Your own weights"), "podium-composite-symbolic"},
    [PODIUM_CHART_MATRIX] = {N_ ("Matrix"), N_ ("Every model on every measure"), "view-grid-symbolic"},
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
    return g_strdup (_ ("Choose a Metric"));
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
