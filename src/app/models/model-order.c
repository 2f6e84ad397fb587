/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-order.h"

#include <math.h>

#include "filter.h"
#include "reading.h"

static const char *const order_words[] = {NULL, "maker", "name", "date", "metric", NULL};
const PodiumTerms podium_terms_order = {"order", order_words};

/* What a model is ordered by. */
typedef struct {
  const PodiumModel *model;
  PodiumOrder order;
  char *name;   /* of maker or model, to collate; NULL: none, last */
  double value; /* the higher the better, or the day of release; NAN: no figure */
} Key;

static void
key_free (gpointer data)
{
  g_free (((Key *)data)->name);
  g_free (data);
}

const PodiumMetric *
podium_order_metric (const PodiumView *view, const PodiumCatalog *catalog)
{
  const char *id = view->kind == PODIUM_CHART_EFFICIENCY || view->kind == PODIUM_CHART_TIMELINE ? view->y
                   : view->kind == PODIUM_CHART_ACCESS                                          ? NULL
                   : view->metrics ? view->metrics[0]
                                   : NULL;
  return id ? podium_catalog_metric (catalog, id) : NULL;
}

static double
value_of (const PodiumCatalog *catalog, const PodiumModel *model, const PodiumMetric *metric,
          const PodiumReading *reading)
{
  g_autoptr (GPtrArray) cells = podium_cells_read (catalog, model, metric, reading);
  const PodiumCell *cell = cells->len ? g_ptr_array_index (cells, 0) : NULL;
  if (!cell || cell->unlike)
    return NAN;
  return metric->better == PODIUM_BETTER_LOWER ? -cell->value : cell->value;
}

/* What is not there goes last, whatever the order. */
static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const Key *x = *(const Key *const *)a, *y = *(const Key *const *)b;
  int order = 0;
  if (x->order == PODIUM_ORDER_DATE || x->order == PODIUM_ORDER_METRIC)
    order = isnan (x->value) || isnan (y->value) ? !!isnan (x->value) - !!isnan (y->value)
            : x->value > y->value                ? -1
                                                 : x->value < y->value;
  else
    order = x->name && y->name ? g_strcmp0 (x->name, y->name) : !x->name - !y->name;
  return order ? order : (int)x->model->index - (int)y->model->index;
}

GPtrArray *
podium_models_in_order (const PodiumCatalog *catalog, const PodiumView *view, PodiumOrder order)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (key_free);
  GPtrArray *models = g_ptr_array_new ();
  const PodiumMetric *metric = order == PODIUM_ORDER_METRIC ? podium_order_metric (view, catalog) : NULL;
  PodiumReading reading = {0};
  if (metric)
    reading = podium_view_reading (view, catalog, metric);
  for (guint i = 0; i < catalog->models->len; i++) {
    Key *key = g_new0 (Key, 1);
    key->model = g_ptr_array_index (catalog->models, i);
    key->order = order;
    key->value = metric ? value_of (catalog, key->model, metric, &reading) : NAN;
    const char *name = order == PODIUM_ORDER_NAME ? key->model->name
                       : key->model->maker        ? key->model->maker->name
                                                  : NULL;
    key->name = name ? g_utf8_collate_key (name, -1) : NULL;
    if (order == PODIUM_ORDER_DATE) {
      GPtrArray *claims = podium_model_releases (catalog, key->model);
      if (claims && claims->len)
        key->value = podium_claim_least (g_ptr_array_index (claims, 0));
    }
    g_ptr_array_add (keys, key);
  }
  g_ptr_array_sort (keys, compare_keys);
  for (guint i = 0; i < keys->len; i++)
    g_ptr_array_add (models, (gpointer)((const Key *)g_ptr_array_index (keys, i))->model);
  return models;
}
