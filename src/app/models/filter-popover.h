/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "focus.h"

/* What models are filtered by, with how many models each choice has by itself. Every choice counts at once;
 * counts go by the catalog, so that rows never move. */
#define PODIUM_TYPE_FILTER_POPOVER (podium_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (PodiumFilterPopover, podium_filter_popover, PODIUM, FILTER_POPOVER, GtkPopover)

GtkWidget *podium_filter_popover_new (PodiumFocus *focus);

/* “7 of 19 models shown”. Free with g_free. */
char *podium_shown_words (guint n, guint of);
