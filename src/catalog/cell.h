/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog.h"

/* For a model, a metric and a reference setting: the claims that may be one measurement.
 *
 * A claim belongs to the plain cell where its setting does not conflict with the reference, nor with the drawn claim.
 * Claims that conflict stand in cells of their own, one a stated setting, marked "unlike": they are never ranked. */
typedef struct {
  const PodiumModel *model;
  const PodiumMetric *metric;
  const PodiumClaim *drawn; /* the policy's choice */
  GPtrArray *claims;        /* PodiumClaim, all of the cell, the drawn one first, then by the policy's order; of one
                               claim the catalog's own array: not to be changed */
  double value;             /* where the mark stands, in the unit; a range claim, or a date, stands at its lower end */
  double low, high;         /* lowest and highest end of any claim of the cell */
  gboolean unlike;          /* another setting than the reference, or another edition */
  const char *other_edition; /* the edition where it is not the one that is read; else NULL */
  int rank;                 /* from 1; equal for ties as published; 0: not ranked */
  gboolean tied;            /* shares its rank */
} PodiumCell;

void podium_cell_free (PodiumCell *cell);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumCell, podium_cell_free)

/* The id of the metric that says when a model was released. */
#define PODIUM_METRIC_RELEASE_DATE "release-date"

/* The first day that the release date of @model leaves open, independent claims first; NAN where none is known. */
double podium_release_day (const PodiumCatalog *catalog, const PodiumModel *model);

/* The cell has claims of different values: a bracket spans them. Dates differ where no day is left open by all. */
gboolean podium_cell_disagrees (const PodiumCell *cell);

/* The drawn claim is a date that leaves more than one day open: its mark is a span over all of them. */
gboolean podium_cell_is_open (const PodiumCell *cell);

/* The setting of the drawn claim, filled up with what the other claims of the cell state. */
PodiumSetting podium_cell_setting (const PodiumCell *cell);

/* Orders two claims by @policy: negative where @a is to be drawn rather than @b.
 *
 * Independent first: by relationship (independent, not stated, rival, vendor), then fewest unstated fields of the
 * setting, newest known date, most printed digits, most sources, lowest id. Vendor first: the relationships the other
 * way round. Newest: by date, then as independent first. Range: as independent first (the bracket is the picture). Same
 * measurer: as independent first, among the claims of the one that a reading names. */
int podium_claim_compare (const PodiumClaim *a, const PodiumClaim *b, PodiumPolicy policy);

/* What is compared where nobody chose a setting: without tools. */
extern const PodiumSetting podium_plain_setting;

/* How the claims of one metric are read: what is compared, what may take part, and which claim is drawn. Nothing is
 * owned. */
typedef struct {
  PodiumSetting reference;
  PodiumPolicy policy;
  const PodiumOrganisation *measurer; /* its claims are drawn, and cells without one are left out; NULL: anybody's */
  const char *edition;                /* other stated editions are left out; NULL: editions compare, or none is stated */
  gboolean anyway;                    /* other editions are not left out but make cells of their own, unlike ones */
} PodiumReading;

/* The reading where nobody chose more: of a metric whose editions do not compare the newest; by the policy "same
 * measurer" the one who measured most models. */
PodiumReading podium_reading_new (const PodiumCatalog *catalog, const PodiumMetric *metric,
                                  const PodiumSetting *reference, PodiumPolicy policy);

/* Who measured @metric for most of @models (PodiumModel; NULL: all), counting only claims of @edition or of none; equals
 * go by catalog order. NULL where no claim says who measured. */
const PodiumOrganisation *podium_metric_measurer (const PodiumCatalog *catalog, const PodiumMetric *metric,
                                                  const char *edition, GPtrArray *models);

/* The claim is of another stated edition than the one that is read. */
gboolean podium_reading_leaves_out (const PodiumReading *reading, const PodiumClaim *claim);

/* The cells of @metric for @model: the plain one first (if there is one), then one a conflicting setting or other
 * edition, in the order of their drawn claims. Free with g_ptr_array_unref; empty where no claim takes part. */
GPtrArray *podium_cells_read (const PodiumCatalog *catalog, const PodiumModel *model, const PodiumMetric *metric,
                              const PodiumReading *reading);

/* The same, put behind those of other models in @cells, an array as it returns. */
void podium_cells_append (GPtrArray *cells, const PodiumCatalog *catalog, const PodiumModel *model,
                          const PodiumMetric *metric, const PodiumReading *reading);

/* The same by podium_reading_new (). */
GPtrArray *podium_cells_for (const PodiumCatalog *catalog, const PodiumModel *model, const PodiumMetric *metric,
                             const PodiumSetting *reference, PodiumPolicy policy);

/* A cell of just these claims (PodiumClaim, at least one, all of one model and metric), for charts that set them side by
 * side; the reading chooses the one drawn. NULL where it asks for a measurer who measured none of them. Free with
 * podium_cell_free. */
PodiumCell *podium_cell_new (GPtrArray *claims, const PodiumReading *reading);

/* Orders plain cells of one metric from best to worst (as published, then catalog order) and gives ranks; equal
 * values share one ("1=", "1=", "3"). Unlike cells keep rank 0 and go last. Metrics without a direction: from high to
 * low, no ranks. */
void podium_cells_rank (GPtrArray *cells);

/* Compares "v4.0" with "v10" by their runs of digits, other characters as they are. */
int podium_editions_compare (const char *a, const char *b);

/* The editions of @metric that claims state, the highest first; free with g_ptr_array_unref. */
GPtrArray *podium_metric_editions (const PodiumCatalog *catalog, const PodiumMetric *metric);

/* The highest edition of @metric that a claim states, or NULL: what is drawn where nobody chose one. */
const char *podium_metric_edition (const PodiumCatalog *catalog, const PodiumMetric *metric);
