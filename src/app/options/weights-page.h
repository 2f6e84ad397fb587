/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "focus.h"

/* The weights of the drawn composite as sliders, and how firm what it says is. Signal "back": to the details.
 */
#define PODIUM_TYPE_WEIGHTS_PAGE (podium_weights_page_get_type ())
G_DECLARE_FINAL_TYPE (PodiumWeightsPage, podium_weights_page, PODIUM, WEIGHTS_PAGE, GtkBox)

GtkWidget *podium_weights_page_new (PodiumFocus *focus);
