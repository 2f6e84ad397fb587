/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "option-rows.h"

/* The options of the drawn chart, those that its kind has. */
#define PODIUM_TYPE_CHART_OPTIONS (podium_chart_options_get_type ())
G_DECLARE_FINAL_TYPE (PodiumChartOptions, podium_chart_options, PODIUM, CHART_OPTIONS, GtkPopover)

GtkWidget *podium_chart_options_new (PodiumFocus *focus);

/* How axes are scaled: "auto", "none", "x", "y" or "xy"; and setting it. */
const char *podium_option_log (PodiumFocus *focus, const char *data);
void podium_option_set_log (PodiumFocus *focus, const char *data, const char *value);

/* Groups of options that are more than rows, NULL where the drawn chart has none of them. They show the view
 * as it is: they are made anew when it has changed in what they show. */

/* What it costs: the rival and typed prices. */
GtkWidget *podium_options_cost_group (PodiumOptionRows *rows, PodiumFocus *focus);
/* Lines, bands and notes. */
GtkWidget *podium_options_annotations_group (PodiumFocus *focus);
/* The documents that a slope chart sets beside its own. */
GtkWidget *podium_options_documents_group (PodiumFocus *focus);

/* Why @companion could not be read, as sentences of the interface. Free with g_free. */
char *podium_companion_problem (const PodiumCompanion *companion);
