/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "focus.h"
#include "text.h"

/* The chart of a focus, laid out at the widget's own size. Its pixels are kept in one render node; rings for
 * hover, selection and keyboard are drawn above. Signal "activated": a mark was pressed or Enter was on it.
 * Signal "drawn": there is another scene. */
#define PODIUM_TYPE_CHART_VIEW (podium_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (PodiumChartView, podium_chart_view, PODIUM, CHART_VIEW, GtkWidget)

void podium_chart_view_set_focus (PodiumChartView *self, PodiumFocus *focus);

/* NULL until it was first given a size. */
const PodiumScene *podium_chart_view_get_scene (PodiumChartView *self);
PodiumFonts *podium_chart_view_get_fonts (PodiumChartView *self);
