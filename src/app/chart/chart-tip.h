/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scene.h"

/* The bubble beside a mark: what it says, and where that comes from. */
#define PODIUM_TYPE_CHART_TIP (podium_chart_tip_get_type ())
G_DECLARE_FINAL_TYPE (PodiumChartTip, podium_chart_tip, PODIUM, CHART_TIP, GtkBox)

GtkWidget *podium_chart_tip_new (void);

/* Shows @describes, "NAME: what it says; more; and more", a line each. */
void podium_chart_tip_set (PodiumChartTip *self, const char *name, const char *describes);

/* Where to put a tip of @width x @height beside @mark, within @page, so that it hides as little as possible:
 * first nothing of the mark's own row, then of others. All px of the scene. */
PodiumBox podium_chart_tip_place (const PodiumScene *scene, const PodiumMark *mark, double width,
                                  double height, PodiumBox page);
