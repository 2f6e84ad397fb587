/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "focus.h"

/* Words and icons for kinds of chart and for what they find nothing to draw. */
const char *podium_kind_title (PodiumChartKind kind);
const char *podium_kind_subtitle (PodiumChartKind kind);
const char *podium_kind_icon (PodiumChartKind kind);

/* "by name" -> "By name"; free with g_free. */
char *podium_capitalise (const char *words);

/* The metrics (PodiumMetric) that @view draws, each once; free with g_ptr_array_unref. */
GPtrArray *podium_view_drawn_metrics (const PodiumView *view, const PodiumCatalog *catalog);

/* "Intelligence Index", "HealthBench Hard and 1 more". Free with g_free. */
char *podium_view_metrics_title (const PodiumCatalog *catalog, const PodiumView *view);
/* "independent first", "by name", "sources": choices among a chart's options. */
const char *podium_policy_title (PodiumPolicy policy);
const char *podium_sort_title (PodiumSort sort);
const char *podium_across_title (PodiumAcross across);

/* The short name of metric @id, or the id. */
const char *podium_metric_title (const PodiumCatalog *catalog, const char *id);

/* TRUE where @model has something to draw in @view, hidden or not. */
gboolean podium_view_can_draw (const PodiumView *view, const PodiumCatalog *catalog,
                               const PodiumModel *model);
