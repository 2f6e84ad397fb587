/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "focus.h"
#include "model-item.h"

/* One model in the list: its maker's name above where it is the first, sign, name, routes and tick. Signal
 * "pressed": not on the tick. */
#define PODIUM_TYPE_MODEL_ROW (podium_model_row_get_type ())
G_DECLARE_FINAL_TYPE (PodiumModelRow, podium_model_row, PODIUM, MODEL_ROW, GtkBox)

GtkWidget *podium_model_row_new (void);

/* Shows @item of @focus; NULL, NULL lets go of both. */
void podium_model_row_bind (PodiumModelRow *self, PodiumFocus *focus, PodiumModelItem *item);
PodiumModelItem *podium_model_row_get_item (PodiumModelRow *self);
