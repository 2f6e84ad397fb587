/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "focus.h"

/* The saved views, the one that is drawn ticked. */
#define PODIUM_TYPE_VIEWS_POPOVER (podium_views_popover_get_type ())
G_DECLARE_FINAL_TYPE (PodiumViewsPopover, podium_views_popover, PODIUM, VIEWS_POPOVER, GtkPopover)

GtkWidget *podium_views_popover_new (PodiumFocus *focus);

/* The kinds of chart; activates view.kind. */
GtkWidget *podium_kinds_popover_new (void);
