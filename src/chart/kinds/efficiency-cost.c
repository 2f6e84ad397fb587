/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "efficiency-cost.h"

#include <math.h>

#include "kinds.h"

static void
price_clear (PodiumPrice *price)
{
  g_clear_pointer (&price->cell, podium_cell_free);
}

static void
model_free (gpointer data)
{
  PodiumCostModel *open = data;
  g_clear_pointer (&open->even, podium_break_even_free);
  price_clear (&open->price);
  podium_cell_free (open->tokens);
  g_free (open);
}

void
podium_costs_free (PodiumCosts *cost)
{
  g_clear_pointer (&cost->rival_tokens, podium_cell_free);
  price_clear (&cost->rival_price);
  g_ptr_array_unref (cost->open);
  g_free (cost);
}

/* The cell of @metric for @model that compares, or NULL. */
static PodiumCell *
plain_cell (const PodiumCosts *cost, const PodiumModel *model, const PodiumMetric *metric)
{
  PodiumSetting reference = podium_view_reference (cost->e->view);
  if (!metric)
    return NULL;
  g_autoptr (GPtrArray) cells =
      podium_cells_for (cost->catalog, model, metric, &reference, cost->e->view->policy);
  if (!cells->len || ((const PodiumCell *)g_ptr_array_index (cells, 0))->unlike)
    return NULL;
  return g_ptr_array_steal_index (cells, 0);
}

/* A typed price goes before a published one. */
static PodiumPrice
price_of (const PodiumCosts *cost, const PodiumModel *model)
{
  PodiumPrice price = {.low = NAN, .high = NAN, .typed = podium_view_price (cost->e->view, model->id)};
  if (price.typed) {
    price.low = price.high = g_ascii_strtod (price.typed, NULL);
  } else if ((price.cell = plain_cell (cost, model, podium_output_price (cost->catalog)))) {
    price.low = price.cell->low;
    price.high = price.cell->high;
  }
  return price;
}

static void
take_claims (const PodiumCosts *cost, const PodiumCell *cell)
{
  if (cell)
    g_ptr_array_extend (cost->e->claims, cell->claims, NULL, NULL);
}

static void
find_rival (PodiumCosts *cost)
{
  const char *id = cost->e->view->break_even;
  const PodiumModel *rival = id ? podium_catalog_model (cost->catalog, id) : NULL;
  if (!rival || !(cost->rival_tokens = plain_cell (cost, rival, cost->e->x.metric)))
    return;
  cost->rival = rival;
  cost->rival_price = price_of (cost, rival);
  take_claims (cost, cost->rival_tokens);
  take_claims (cost, cost->rival_price.cell);
}

/* Takes @model where its price is typed or not known, and there is something to say of it. */
static void
take_model (PodiumCosts *cost, const PodiumModel *model)
{
  PodiumPrice price = price_of (cost, model);
  PodiumCell *tokens = NULL;
  if (!price.cell && cost->open->len < PODIUM_MOST_OPEN &&
      (tokens = plain_cell (cost, model, cost->e->x.metric)) && tokens->low > 0) {
    PodiumCostModel *open = g_new0 (PodiumCostModel, 1);
    *open = (PodiumCostModel){.model = model, .tokens = tokens, .price = price};
    if (cost->rival && cost->rival != model)
      open->even = podium_break_even_new (tokens, cost->rival_tokens);
    if (open->even || price.typed) {
      take_claims (cost, tokens);
      g_ptr_array_add (cost->open, open);
      return;
    }
    model_free (open);
    return;
  }
  g_clear_pointer (&tokens, podium_cell_free);
  price_clear (&price);
}

/* In the plane of tokens and price, who stands on an upright is neither a point nor missing. */
static void
take_out (PodiumScatter *e, PodiumFrame *frame, const PodiumModel *model)
{
  g_ptr_array_remove (frame->missing, (gpointer)model->name);
  for (guint i = 0; i < e->points->len; i++)
    if (((const PodiumScatterPoint *)g_ptr_array_index (e->points, i))->model == model)
      g_ptr_array_remove_index (e->points, i--);
}

/* Without any point, something on an upright says where prices are. */
static gboolean
has_place (const PodiumCosts *cost)
{
  for (guint i = 0; i < cost->open->len && cost->plane; i++) {
    const PodiumCostModel *open = g_ptr_array_index (cost->open, i);
    if (open->price.typed || !isnan (cost->rival_price.low))
      return TRUE;
  }
  return FALSE;
}

PodiumCosts *
podium_costs_new (PodiumScatter *e, const PodiumCatalog *catalog, PodiumFrame *frame)
{
  if ((!e->view->break_even && !e->view->prices) || !podium_metric_is_tokens_used (e->x.metric))
    return NULL;
  PodiumCosts *cost = g_new0 (PodiumCosts, 1);
  *cost = (PodiumCosts){.e = e, .catalog = catalog, .plane = e->y.metric == podium_output_price (catalog)};
  cost->open = g_ptr_array_new_with_free_func (model_free);
  find_rival (cost);
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    if (podium_view_shows (e->view, catalog, model))
      take_model (cost, model);
  }
  gboolean silent = !cost->plane && !cost->open->len && !cost->rival;
  if (silent || (!e->points->len && !has_place (cost))) {
    podium_costs_free (cost);
    return NULL;
  }
  for (guint i = 0; i < cost->open->len && cost->plane; i++)
    take_out (e, frame, ((const PodiumCostModel *)g_ptr_array_index (cost->open, i))->model);
  return cost;
}

gboolean
podium_costs_is_plane (const PodiumCosts *cost)
{
  return cost->plane;
}

static void
widen (double *low, double *high, double from, double to)
{
  *low = isnan (from) ? *low : MIN (*low, from);
  *high = isnan (to) ? *high : MAX (*high, to);
}

void
podium_costs_widen (const PodiumCosts *cost, const PodiumScatterAxis *axis, double *low, double *high)
{
  for (guint i = 0; i < cost->open->len && cost->plane; i++) {
    const PodiumCostModel *open = g_ptr_array_index (cost->open, i);
    if (axis == &cost->e->x) {
      widen (low, high, open->tokens->low, open->tokens->high);
      continue;
    }
    widen (low, high, open->price.low, open->price.high);
    if (open->even && !open->price.typed) /* with air above it for its name */
      widen (low, high, open->even->low * cost->rival_price.low,
             1.15 * open->even->high * cost->rival_price.high);
  }
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer catalog)
{
  const GPtrArray *models = ((const PodiumCatalog *)catalog)->models;
  for (guint i = 0; i < models->len; i++) {
    const char *name = ((const PodiumModel *)g_ptr_array_index (models, i))->name;
    if (name == *(const char *const *)a ||
        name == *(const char *const *)b) /* names are the catalog's own strings */
      return *(const char *const *)a == *(const char *const *)b ? 0
             : name == *(const char *const *)a                  ? -1
                                                                : 1;
  }
  return 0;
}

gboolean
podium_costs_give_up (PodiumCosts *cost, PodiumFrame *frame)
{
  gboolean any = FALSE;
  for (guint i = 0; i < cost->open->len; i++) {
    PodiumCostModel *open = g_ptr_array_index (cost->open, i);
    if (!open->homeless || open->gone)
      continue;
    open->gone = TRUE;
    g_ptr_array_add (frame->missing, (gpointer)open->model->name);
    any = TRUE;
  }
  if (any)
    g_ptr_array_sort_with_data (frame->missing, compare_names, (gpointer)cost->catalog);
  return any;
}
