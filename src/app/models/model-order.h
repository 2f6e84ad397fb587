/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view.h"

/* In what order the list has the models. */
typedef enum {
  PODIUM_ORDER_MAKER = 1,
  PODIUM_ORDER_NAME,
  PODIUM_ORDER_DATE,
  PODIUM_ORDER_METRIC
} PodiumOrder;

extern const PodiumTerms podium_terms_order; /* PodiumOrder: "maker", "name", "date", "metric" */

/* The metric of @view that its models are ordered by; NULL: it has none. */
const PodiumMetric *podium_order_metric (const PodiumView *view, const PodiumCatalog *catalog);

/* The models of @catalog, PodiumModel: by name; by maker, those without one last; the newest first; or the
 * best first by the figures that @view draws of its metric. Those without date or figure come last; equals by
 * catalog order. Free with g_ptr_array_unref. */
GPtrArray *podium_models_in_order (const PodiumCatalog *catalog, const PodiumView *view, PodiumOrder order);
