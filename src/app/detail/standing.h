/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cell.h"
#include "figure.h"

/* Where a model stands on one metric, among all models of the catalog. No GTK. */
typedef struct {
  const PodiumMetric *metric;
  GPtrArray *cells; /* PodiumCell of every model, ranked; those of another setting last */
  guint own;        /* index of the model's in cells */
  guint n_ranked;
  gboolean depends; /* another claim would change the order with a neighbour */
} PodiumStanding;

void podium_standing_free (PodiumStanding *standing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumStanding, podium_standing_free)

/* NULL where @model has no figure of @metric. */
PodiumStanding *podium_standing_new (const PodiumCatalog *catalog, const PodiumModel *model,
                                     const PodiumMetric *metric);

/* "4th of 5", "1st of 5, tied", "2nd fewest of 4", "Only figure". Free with g_free. */
char *podium_standing_words (const PodiumStanding *standing);

/* "58 to 59 M", "42.8 %": the figure, or the range of figures that differ. Free with g_free. */
char *podium_cell_value_words (const PodiumCell *cell);
/* The figure of one claim. Free with g_free. */
char *podium_claim_value_words (const PodiumClaim *claim);
/* "42.8" -> "42.8 %". Free with g_free. */
char *podium_value_with_unit (const char *figure, const PodiumMetric *metric, const PodiumUnit *unit);
