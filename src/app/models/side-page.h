/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "focus.h"

/* What stands beside the chart, one page at a time: the details of a model, and for a composite its weights.
 * The weights come with the kind and go with it; a button leads from one to the other and back. Signal
 * "back": the page lies over the chart and should go. */
#define PODIUM_TYPE_SIDE_PAGE (podium_side_page_get_type ())
G_DECLARE_FINAL_TYPE (PodiumSidePage, podium_side_page, PODIUM, SIDE_PAGE, GtkBox)

GtkWidget *podium_side_page_new (PodiumFocus *focus);

/* @over: it lies over the chart. */
void podium_side_page_set_over (PodiumSidePage *self, gboolean over);

/* Weights only while a composite is drawn. */
void podium_side_page_show_details (PodiumSidePage *self);
/* The details, at the claims of the metric with the id @metric. */
void podium_side_page_show_claims (PodiumSidePage *self, const char *metric);
/* How to read the kind of chart that is drawn. */
void podium_side_page_show_help (PodiumSidePage *self);
void podium_side_page_show_weights (PodiumSidePage *self);
