/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "focus.h"

/* All that is known of the current model, access first. Signal "back": the panel lies over the chart and
 * should go. */
#define PODIUM_TYPE_DETAIL_PAGE (podium_detail_page_get_type ())
G_DECLARE_FINAL_TYPE (PodiumDetailPage, podium_detail_page, PODIUM, DETAIL_PAGE, GtkBox)

GtkWidget *podium_detail_page_new (PodiumFocus *focus);
/* Opens the claims of the metric with that id, scrolled into view; nothing where the model has none. */
void podium_detail_page_show_claims (PodiumDetailPage *self, const char *metric);

/* How to read the kind of chart that is drawn, in the place of the details. */
void podium_detail_page_show_help (PodiumDetailPage *self);
gboolean podium_detail_page_shows_help (PodiumDetailPage *self);
GtkWidget *podium_detail_page_get_back (PodiumDetailPage *self);
