/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "focus.h"
#include "scene.h"

/* The rows of the chart with every claim, sortable; a face of the focus as list, chart and panel are. It scrolls inside
 * itself in both directions. Signal "activated" (metric id or NULL): a row was chosen, its model is the current one. */
#define PODIUM_TYPE_TABLE_VIEW (podium_table_view_get_type ())
G_DECLARE_FINAL_TYPE (PodiumTableView, podium_table_view, PODIUM, TABLE_VIEW, GtkWidget)

void podium_table_view_set_focus (PodiumTableView *self, PodiumFocus *focus);

/* Shows the rows of @scene, which was built from the focus's view; NULL: none. */
void podium_table_view_set_scene (PodiumTableView *self, const PodiumScene *scene);
