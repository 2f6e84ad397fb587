/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model.h"
#include "theme.h"

/* A model's sign, in the colour and shape that it has in every chart. Decoration: its name is beside it. */
#define PODIUM_TYPE_SWATCH (podium_swatch_get_type ())
G_DECLARE_FINAL_TYPE (PodiumSwatch, podium_swatch, PODIUM, SWATCH, GtkWidget)

/* @model may be NULL. */
void podium_swatch_set_model (PodiumSwatch *self, const PodiumModel *model);

/* The theme of charts that goes with the window's own colours. */
PodiumThemeName podium_window_theme (void);
