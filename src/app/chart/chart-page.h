/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "banner.h"
#include "chart-view.h"
#include "focus.h"

/* The middle of the window: which view, its tools, and the chart or why there is none. Signal "activated": a
 * mark was chosen. Signal "claims" (metric id): the claims of the current model are asked for. Signal "back".
 * Properties: "table-shown", whether the chart's rows stand below it, and "table-share", their part of the height. */
#define PODIUM_TYPE_CHART_PAGE (podium_chart_page_get_type ())
G_DECLARE_FINAL_TYPE (PodiumChartPage, podium_chart_page, PODIUM, CHART_PAGE, GtkBox)

GtkWidget *podium_chart_page_new (PodiumFocus *focus);
GtkWidget *podium_chart_page_get_header (PodiumChartPage *self);
GtkWidget *podium_chart_page_get_back (PodiumChartPage *self);
PodiumChartView *podium_chart_page_get_view (PodiumChartPage *self);

/* Hides what @width px have no room for. */
void podium_chart_page_set_room (PodiumChartPage *self, int width);

/* TRUE while there is a chart, and not a page that says why there is none. */
gboolean podium_chart_page_has_chart (PodiumChartPage *self);

/* News above the chart. */
PodiumBanner *podium_chart_page_get_banner (PodiumChartPage *self);
