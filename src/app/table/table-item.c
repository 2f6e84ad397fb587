/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "table-item.h"

#include <math.h>

struct _PodiumTableItem {
  GObject parent_instance;
  GPtrArray *rows;
  const PodiumTableRow *row;
};

G_DEFINE_FINAL_TYPE (PodiumTableItem, podium_table_item, G_TYPE_OBJECT)

static void
podium_table_item_finalize (GObject *object)
{
  g_ptr_array_unref (PODIUM_TABLE_ITEM (object)->rows);
  G_OBJECT_CLASS (podium_table_item_parent_class)->finalize (object);
}

static void
podium_table_item_class_init (PodiumTableItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = podium_table_item_finalize;
}

static void
podium_table_item_init (PodiumTableItem *self)
{
}

PodiumTableItem *
podium_table_item_new (GPtrArray *rows, const PodiumTableRow *row)
{
  PodiumTableItem *self = g_object_new (PODIUM_TYPE_TABLE_ITEM, NULL);
  self->rows = g_ptr_array_ref (rows);
  self->row = row;
  return self;
}

const PodiumTableRow *
podium_table_item_get_row (PodiumTableItem *self)
{
  return self->row;
}

gboolean
podium_table_item_equal (PodiumTableItem *a, PodiumTableItem *b)
{
  const PodiumTableRow *x = a->row, *y = b->row;
  gboolean same_value = isnan (x->value) ? isnan (y->value) : x->value == y->value;
  if (x->model != y->model || x->metric != y->metric || x->claim != y->claim || x->part != y->part || !same_value ||
      x->index != y->index)
    return FALSE;
  for (int column = 0; column < PODIUM_N_COLUMNS; column++)
    if (!g_str_equal (x->cells[column], y->cells[column]))
      return FALSE;
  return TRUE;
}

/* Those of no metric first, as they are of the model itself. */
static int
compare_values (const PodiumTableRow *a, const PodiumTableRow *b)
{
  int of_a = a->metric ? (int)a->metric->index : -1, of_b = b->metric ? (int)b->metric->index : -1;
  if (of_a != of_b)
    return of_a - of_b;
  if (isnan (a->value) || isnan (b->value))
    return isnan (a->value) - isnan (b->value);
  return (a->value > b->value) - (a->value < b->value);
}

int
podium_table_item_compare (PodiumTableItem *a, PodiumTableItem *b, PodiumTableColumn column)
{
  const PodiumTableRow *x = a->row, *y = b->row;
  int order = 0;
  if (column == PODIUM_COLUMN_VALUE || column == PODIUM_COLUMN_SPAN) {
    order = compare_values (x, y);
  } else if (column == PODIUM_COLUMN_PART) {
    order = (int)x->part - (int)y->part;
  } else {
    /* "10" behind "9" */
    g_autofree char *key_x = g_utf8_collate_key_for_filename (x->cells[column], -1);
    g_autofree char *key_y = g_utf8_collate_key_for_filename (y->cells[column], -1);
    order = g_strcmp0 (key_x, key_y);
  }
  return order ? order : (int)x->index - (int)y->index;
}
