/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "focus.h"

/* One chip a word that is filtered by, “Free app ×”, to be pressed away; hidden where there is none. */
#define PODIUM_TYPE_FILTER_CHIPS (podium_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (PodiumFilterChips, podium_filter_chips, PODIUM, FILTER_CHIPS, GtkWidget)

void podium_filter_chips_set_focus (PodiumFilterChips *self, PodiumFocus *focus);
