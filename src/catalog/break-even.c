/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "break-even.h"

#include <math.h>

const PodiumMetric *
podium_output_price (const PodiumCatalog *catalog)
{
  const PodiumMetric *metric = podium_catalog_metric (catalog, PODIUM_OUTPUT_PRICE_ID);
  return metric && g_str_equal (metric->unit, PODIUM_PRICE_UNIT) ? metric : NULL;
}

gboolean
podium_metric_is_tokens_used (const PodiumMetric *metric)
{
  return g_str_equal (metric->unit, "tokens") && metric->better == PODIUM_BETTER_LOWER;
}

double
podium_cost (double tokens, double price)
{
  return tokens / 1e6 * price;
}

/* The first source that states both claims, or NULL. */
static const PodiumSource *
common_source (const PodiumClaim *a, const PodiumClaim *b)
{
  g_autoptr (GPtrArray) ours = podium_claim_sources (a), theirs = podium_claim_sources (b);
  for (guint i = 0; i < ours->len; i++)
    if (g_ptr_array_find (theirs, g_ptr_array_index (ours, i), NULL))
      return g_ptr_array_index (ours, i);
  return NULL;
}

static gboolean
is_positive (const PodiumCell *cell)
{
  return cell->low > 0 && isfinite (cell->high);
}

/* Widens @even by @pair as drawn, and by what its digits leave open. */
static void
take_pair (PodiumBreakEven *even, const PodiumBreakEvenPair *pair)
{
  double fewest = podium_claim_least (pair->own) - pair->own->rounding;
  double most = podium_claim_most (pair->own) + pair->own->rounding;
  double least = MAX (0, podium_claim_least (pair->rival) - pair->rival->rounding);
  double greatest = podium_claim_most (pair->rival) + pair->rival->rounding;

  g_array_append_val (even->pairs, *pair);
  even->low = MIN (even->low, pair->low);
  even->high = MAX (even->high, pair->high);
  even->rounded_low = MIN (even->rounded_low, least / most);
  even->rounded_high = MAX (even->rounded_high, fewest > 0 ? greatest / fewest : INFINITY);
}

static void
take_pairs (PodiumBreakEven *even)
{
  for (guint i = 0; i < even->own->claims->len; i++)
    for (guint k = 0; k < even->rival->claims->len; k++) {
      PodiumBreakEvenPair pair = {.own = g_ptr_array_index (even->own->claims, i),
                                  .rival = g_ptr_array_index (even->rival->claims, k)};
      pair.source = common_source (pair.own, pair.rival);
      pair.low = podium_claim_least (pair.rival) / podium_claim_most (pair.own);
      pair.high = podium_claim_most (pair.rival) / podium_claim_least (pair.own);
      if (pair.source || !even->paired)
        take_pair (even, &pair);
    }
}

PodiumBreakEven *
podium_break_even_new (const PodiumCell *own, const PodiumCell *rival)
{
  if (own->metric != rival->metric || own->unlike || rival->unlike || !is_positive (own) ||
      !is_positive (rival))
    return NULL;

  PodiumBreakEven *even = g_new0 (PodiumBreakEven, 1);
  even->own = own;
  even->rival = rival;
  even->pairs = g_array_new (FALSE, FALSE, sizeof (PodiumBreakEvenPair));
  even->low = even->rounded_low = INFINITY;
  even->across_low = rival->low / own->high;
  even->across_high = rival->high / own->low;
  even->paired = TRUE;
  take_pairs (even);
  if (!even->pairs->len) {
    even->paired = FALSE;
    take_pairs (even);
  }
  return even;
}

void
podium_break_even_free (PodiumBreakEven *even)
{
  g_array_unref (even->pairs);
  g_free (even);
}
