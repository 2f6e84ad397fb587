/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "focus.h"

/* The list of models that the filters let in, with search. Property "order": podium_terms_order, also the action
 * "models.order". Signal "activated": a row was pressed or Enter was on it. */
#define PODIUM_TYPE_MODELS_PAGE (podium_models_page_get_type ())
G_DECLARE_FINAL_TYPE (PodiumModelsPage, podium_models_page, PODIUM, MODELS_PAGE, GtkBox)

GtkWidget *podium_models_page_new (PodiumFocus *focus);
GtkWidget *podium_models_page_get_header (PodiumModelsPage *self);
void podium_models_page_search (PodiumModelsPage *self);
/* Typing anywhere in @window searches. */
void podium_models_page_capture_keys (PodiumModelsPage *self, GtkWidget *window);
void podium_models_page_focus_list (PodiumModelsPage *self);
