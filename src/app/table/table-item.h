/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "chart-table.h"

/* A row of the chart's table as an item of a list. */
#define PODIUM_TYPE_TABLE_ITEM (podium_table_item_get_type ())
G_DECLARE_FINAL_TYPE (PodiumTableItem, podium_table_item, PODIUM, TABLE_ITEM, GObject)

/* @row, one of @rows, which are kept alive. */
PodiumTableItem *podium_table_item_new (GPtrArray *rows, const PodiumTableRow *row);
const PodiumTableRow *podium_table_item_get_row (PodiumTableItem *self);

/* Whether both say the same of the same, in the same place. */
gboolean podium_table_item_equal (PodiumTableItem *a, PodiumTableItem *b);

/* Orders two items by @column; equals as in the chart. Values only within a metric: those of two are not to be set
 * against each other, so its rows stay together. */
int podium_table_item_compare (PodiumTableItem *a, PodiumTableItem *b, PodiumTableColumn column);
