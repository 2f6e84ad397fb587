/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "focus.h"

/* The two models of a duel, each a button to choose another, and one between them to swap them. */
#define PODIUM_TYPE_DUEL_SIDES (podium_duel_sides_get_type ())
G_DECLARE_FINAL_TYPE (PodiumDuelSides, podium_duel_sides, PODIUM, DUEL_SIDES, GtkBox)

void podium_duel_sides_set_focus (PodiumDuelSides *self, PodiumFocus *focus);
/* One below the other, so that names have their room. */
void podium_duel_sides_set_narrow (PodiumDuelSides *self, gboolean narrow);
