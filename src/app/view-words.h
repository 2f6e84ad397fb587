/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "focus.h"

/* Words and icons for kinds of chart and for what they find nothing to draw. */
const char *podium_kind_title (PodiumChartKind kind);
const char *podium_kind_subtitle (PodiumChartKind kind);
const char *podium_kind_icon (PodiumChartKind kind);

/* "Intelligence Index", "HealthBench Hard and 1 more". Free with g_free. */
char *podium_view_metrics_title (const PodiumCatalog *catalog, const PodiumView *view);
/* The short name of metric @id, or the id. */
const char *podium_metric_title (const PodiumCatalog *catalog, const char *id);

/* TRUE where @model has something to draw in @view, hidden or not. */
gboolean podium_view_can_draw (const PodiumView *view, const PodiumCatalog *catalog,
                               const PodiumModel *model);
