/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Sets children side by side, each at its natural width, and goes on below where a line is full: chips.
 * GtkFlowBox would line them up in columns, and make each a stop of the keyboard of its own. */
#define PODIUM_TYPE_WRAP_LAYOUT (podium_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (PodiumWrapLayout, podium_wrap_layout, PODIUM, WRAP_LAYOUT, GtkLayoutManager)
