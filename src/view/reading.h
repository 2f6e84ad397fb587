/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "composite.h"
#include "view.h"

/* How a view reads @metric: its reference setting, edition and policy. The measurer of “same measurer” is the one who
 * covers most of the models that the view shows; equals go by catalog order. */
PodiumReading podium_view_reading (const PodiumView *view, const PodiumCatalog *catalog, const PodiumMetric *metric);

/* The edition of @metric that the view reads: the chosen one, else the newest where editions do not compare. NULL: editions
 * compare, or no figure states one. */
const char *podium_view_edition (const PodiumView *view, const PodiumCatalog *catalog, const PodiumMetric *metric);

/* The metrics (PodiumMetric) of the view, each once, in its order; where it leaves them open, all of the catalog that have
 * a figure for a model it shows. Free with g_ptr_array_unref. */
GPtrArray *podium_view_metrics (const PodiumView *view, const PodiumCatalog *catalog);

/* Why the figures of a view cannot decide a policy, so that a choice of it has to be refused or explained. */
typedef enum {
  PODIUM_POLICY_DECIDES = 0,
  PODIUM_POLICY_NO_FIGURES,    /* the chart draws no figures */
  PODIUM_POLICY_NO_DATES,      /* newest: no figure is dated */
  PODIUM_POLICY_NO_MEASURERS,  /* same measurer, vendor first: nobody says who measured */
  PODIUM_POLICY_ONE_MEASURER,  /* same measurer: one measured all figures anyway */
  PODIUM_POLICY_ALL_ALIKE,     /* vendor first: no two figures differ in whether the maker measured */
  PODIUM_POLICY_NO_DIFFERENCE, /* full range: no two figures of one model differ */
} PodiumPolicyReason;

/* Why the data of @view cannot decide @policy, metric by metric: decided is what one metric decides; where none does, the
 * first metric's reason. The view's own policy does not matter. */
PodiumPolicyReason podium_view_policy_reason (const PodiumView *view, const PodiumCatalog *catalog,
                                              PodiumPolicy policy);

/* The composite of @view, of the models that it shows and the weights that it chose; a metric named twice counts once, one
 * without a better end not at all. Free with podium_composite_free. */
PodiumComposite *podium_view_composite (const PodiumView *view, const PodiumCatalog *catalog);
