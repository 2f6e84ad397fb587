/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* A bin whose least and natural width are stated, not measured, so that what its labels say never decides
 * where the window folds. It tells its content how much room there is: "room" is the pane's width, notified
 * from an idle, since content must not change while it is being allocated. */
#define PODIUM_TYPE_PANE (podium_pane_get_type ())
G_DECLARE_FINAL_TYPE (PodiumPane, podium_pane, PODIUM, PANE, GtkWidget)

void podium_pane_set_child (PodiumPane *self, GtkWidget *child);
GtkWidget *podium_pane_get_child (PodiumPane *self);
int podium_pane_get_room (PodiumPane *self);
