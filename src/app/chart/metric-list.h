/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "focus.h"

/* What a metric is chosen for. */
typedef enum { PODIUM_FOR_LIST = 1, PODIUM_FOR_X, PODIUM_FOR_Y } PodiumMetricUse;

/* The metrics of the catalog by category, with search. For the list that a view draws several may be ticked;
 * they are numbered in the order of ticking, and can be moved ahead. One that cannot be chosen says why.
 * Signal "chosen": one was, and a popover around the list may close. */
#define PODIUM_TYPE_METRIC_LIST (podium_metric_list_get_type ())
G_DECLARE_FINAL_TYPE (PodiumMetricList, podium_metric_list, PODIUM, METRIC_LIST, GtkBox)

GtkWidget *podium_metric_list_new (PodiumFocus *focus, PodiumMetricUse use);

/* A popover around such a list. */
GtkWidget *podium_metric_popover_new (PodiumFocus *focus, PodiumMetricUse use);

/* How many models have a figure of @metric. */
guint podium_metric_count_models (const PodiumCatalog *catalog, const PodiumMetric *metric);

/* "general" -> "General"; NULL -> "Other". */
char *podium_category_title (const char *category);
