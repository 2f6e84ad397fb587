/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* One data mark of the chart, or a series of them, for assistive technology and the keyboard: an empty widget that lies
 * over it. GTK 4.8 has no accessible objects without a widget. */
#define PODIUM_TYPE_CHART_MARK (podium_chart_mark_get_type ())
G_DECLARE_FINAL_TYPE (PodiumChartMark, podium_chart_mark, PODIUM, CHART_MARK, GtkWidget)

/* @key: what stays the same from one drawing to the next. */
GtkWidget *podium_chart_mark_new (const char *key);
const char *podium_chart_mark_get_key (PodiumChartMark *self);

/* @name: "Muse Spark"; @description: what the mark says; NULL: nothing more. */
void podium_chart_mark_set (PodiumChartMark *self, const char *name, const char *description, gboolean selected);

/* Says something else for the time being, or NULL: its description again. */
void podium_chart_mark_say (PodiumChartMark *self, const char *words);
