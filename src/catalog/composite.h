/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cell.h"

/* The user's own score: a weighted mean of metrics, each set on a scale from 0 to 100 first.
 *
 * What nobody publishes is not guessed: it counts from 0 to 100, and so does a figure of another setting,
 * which does not compare. Where claims disagree, each of them may be right. So a model has an interval, from
 * the worst that its gaps and its sources leave possible to the best; a gap can never raise the lower end.
 * Derived, and everything that shows it says so. */

/* How the values of a metric are set on 0 to 100. */
typedef enum {
  PODIUM_COMPOSITE_AS_PUBLISHED =
      1, /* a percentage from 0 to 100, as it is; 100 less it where lower is better */
  PODIUM_COMPOSITE_WORST_TO_BEST, /* 0: the worst value published in the catalog; 100: the best; straight
                                     between */
} PodiumCompositeRule;

typedef struct {
  const PodiumMetric *metric;
  double weight; /* share of all weights, 0 to 1 */
  PodiumCompositeRule rule;
  double worst, best; /* what counts 0 and 100, in the unit; equal: published values are all the same, and set
                       * no scale; NAN: nothing is published */
  PodiumCell *least, *most; /* the cells that hold the lowest and the highest of them, owned; NULL: nothing */
} PodiumCompositeMetric;

/* One metric of one model. */
typedef struct {
  PodiumCell *cell; /* what is published and compares; NULL: nothing */
  gboolean unlike;  /* no cell, but figures of another setting */
  gboolean open;    /* counts from 0 to 100: no cell, or no scale to set it on */
  double value;     /* what the policy draws, 0 to 100; NAN where open */
  double low, high; /* 0 to 100, what the claims of the cell leave possible */
  double
      slack; /* what the printed digits' rounding, or the published interval, leaves open beyond either end */
} PodiumCompositePart;

typedef struct {
  const PodiumModel *model;
  PodiumCompositePart *parts;  /* one a metric */
  guint n_published;           /* metrics with a cell */
  guint n_open;                /* metrics that count from 0 to 100 */
  gboolean whole;              /* nothing that weighs is open */
  double value;                /* of the claims that the policy draws, 0 to 100; NAN unless whole */
  double low, high;            /* guaranteed minimum, possible maximum */
  double slack;                /* as in the parts, weighed */
  guint rank_best, rank_worst; /* places it may have, from 1 */
} PodiumCompositeRow;

typedef struct {
  PodiumCompositeMetric *metrics;
  guint n_metrics;
  GPtrArray *rows; /* PodiumCompositeRow of the models with at least one cell: by guaranteed minimum, then
                    * possible maximum, highest first, then as in the catalog */
} PodiumComposite;

/* @models: PodiumModel that take part. @readings: one a metric. @weights: finite, none negative, not all 0; NULL:
 * equal. */
PodiumComposite *podium_composite_new (const PodiumCatalog *catalog, GPtrArray *models,
                                       const PodiumMetric *const *metrics, const double *weights,
                                       guint n_metrics, const PodiumReading *readings);
void podium_composite_free (PodiumComposite *composite);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumComposite, podium_composite_free)

/* Weighs anew: everything of the rows that depends on weights, and their order. */
void podium_composite_weigh (PodiumComposite *composite, const double *weights);

/* @a is ahead whatever the gaps hold and whichever claims are right: its minimum is above @b's maximum by
 * more than the rounding of the digits behind both. Ranks count who is ahead of whom. */
gboolean podium_composite_beats (const PodiumCompositeRow *a, const PodiumCompositeRow *b);

/* In how many of all weightings a model comes first, 0 to 1. Depends on the metrics and models, not on their
 * weights. */
typedef struct {
  double surely;   /* it beats every other */
  double possibly; /* no other beats it */
} PodiumCompositeShare;

#define PODIUM_COMPOSITE_DRAWS 10000
#define PODIUM_COMPOSITE_SEED G_GUINT64_CONSTANT (20261122)

/* Draws @n weightings evenly from all there are (the simplex; exponential variates over their sum, that is
 * Dirichlet with all parameters 1; Devroye 1986, chapter XI.4) and counts. One share a row, in the order of
 * rows; free with g_free. The same @seed gives the same shares. */
PodiumCompositeShare *podium_composite_shares (const PodiumComposite *composite, guint n, guint64 seed);

/* The smallest change of weights that puts another model first, where first is who has the highest guaranteed
 * minimum.
 *
 * Searched is the whole simplex, for the weights nearest to today's by the sum of absolute differences (L1)
 * at which some other minimum is level with the first one's, and above it as soon as the change goes on. To
 * overtake one rival, weight is best moved to the one metric on which that rival's minimum is furthest ahead
 * (or least behind), from the metrics on which it is furthest behind, those first: a fractional knapsack, so
 * the answer is exact. The nearest rival is taken; of equally near ones the first of the rows. */
typedef struct {
  const PodiumCompositeRow
      *then;       /* who comes first after it; NULL: no change of weights puts another first */
  double *weights; /* after the change, shares of 1, one a metric; NULL where then is */
  guint to;        /* the metric that gains */
  double moved;    /* weight that moves, 0 to 1: half the L1 distance; 0: the two are level already */
} PodiumCompositeChange;

PodiumCompositeChange podium_composite_smallest_change (const PodiumComposite *composite);
void podium_composite_change_clear (PodiumCompositeChange *change);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PodiumCompositeChange, podium_composite_change_clear)
