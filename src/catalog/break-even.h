/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cell.h"

/* What it costs to run a measurement, and at which price a model that has none would cost as much as a rival.
 *
 *     cost to run = tokens used x list price of output, US dollars per million tokens
 *     break-even  = the rival's tokens / the model's own tokens, times the rival's output price
 *
 * Below its break-even price the model is the cheaper one to run. Both are derived, and everything that shows
 * them says so: input tokens are not counted, nor discounts. Where claims of tokens differ the break-even is
 * a range, of the pairs that one source prints for both models: a source that counts in its own way counts
 * both so. */

/* The metric that holds list prices of output, in this unit; a catalog without it has no prices but typed
 * ones. */
#define PODIUM_OUTPUT_PRICE_ID "price-output"
#define PODIUM_PRICE_UNIT "usd-per-million-tokens"

/* The metric of output prices, or NULL. */
const PodiumMetric *podium_output_price (const PodiumCatalog *catalog);

/* Counts tokens of which fewer are better: what running something took, not what a window holds. */
gboolean podium_metric_is_tokens_used (const PodiumMetric *metric);

/* One claim of each model. */
typedef struct {
  const PodiumClaim *own, *rival;
  const PodiumSource *source; /* prints both; NULL: no one source does */
  double low, high;           /* the rival's tokens / own; two values only where a claim is a range */
} PodiumBreakEvenPair;

typedef struct {
  const PodiumCell *own, *rival;
  GArray *pairs;    /* PodiumBreakEvenPair, by the own claims, then the rival's; at least one */
  gboolean paired;  /* each within one source; else every claim with every other */
  double low, high; /* of the pairs: times the rival's price */
  double rounded_low,
      rounded_high; /* and with what the rounding of the printed digits leaves open; INFINITY: no end */
  double across_low, across_high; /* of every claim with every other */
} PodiumBreakEven;

/* @own and @rival: two models' tokens, whose cells must outlive the result. NULL where there is nothing to
 * say: another metric, an unlike setting, or none that is above zero. */
PodiumBreakEven *podium_break_even_new (const PodiumCell *own, const PodiumCell *rival);
void podium_break_even_free (PodiumBreakEven *even);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumBreakEven, podium_break_even_free)

/* US dollars for @tokens at @price. */
double podium_cost (double tokens, double price);
