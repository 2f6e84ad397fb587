/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "model.h"

/* A model as an item of a list, with the heading that stands above it where it is the first of its maker. */
#define PODIUM_TYPE_MODEL_ITEM (podium_model_item_get_type ())
G_DECLARE_FINAL_TYPE (PodiumModelItem, podium_model_item, PODIUM, MODEL_ITEM, GObject)

PodiumModelItem *podium_model_item_new (const PodiumModel *model);
const PodiumModel *podium_model_item_get_model (PodiumModelItem *self);

/* "Meta", "Maker not stated". */
const char *podium_model_item_get_maker (PodiumModelItem *self);

/* Emits "heading-changed" where it did. */
void podium_model_item_set_first (PodiumModelItem *self, gboolean first);
gboolean podium_model_item_is_first (PodiumModelItem *self);

/* TRUE where name, aliases and maker hold every one of @words (case-folded). */
gboolean podium_model_item_matches (PodiumModelItem *self, const char *const *words);
