/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog.h"

/* Another document whose catalog stands beside one: last month's, a colleague's. */
struct _PodiumCompanion {
  char *address;          /* as the view gives it */
  char *name;             /* what charts call it: its title, else its file's name */
  PodiumCatalog *catalog; /* as its own file has it; NULL: it could not be read, */
  GError *error;          /* which this explains */

  /* Filled in by podium_catalog_join (). */
  PodiumCatalog *matched; /* what it says of the join's metrics, told of the join's models and metrics */
  GPtrArray *originals;   /* PodiumClaim of @catalog, one a claim of @matched, in its order */
  GHashTable *called;     /* PodiumModel of the join -> its name there, where it was matched by name and has
                             another */
};

/* Takes @catalog, and @error where there is none. */
PodiumCompanion *podium_companion_new (const char *address, const char *name, PodiumCatalog *catalog,
                                       GError *error);
void podium_companion_free (PodiumCompanion *companion);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumCompanion, podium_companion_free)

/* @own with @companions (PodiumCompanion; takes the array) beside it, for a chart that sets what they say of
 * @metrics (ids) side by side. @name: of the own document; NULL: it has none.
 *
 * A model of theirs is the own one (or that of a companion before) of the same id; else the only one that
 * bears its name, or one of its aliases, exactly; else a model by itself, which the join has behind its own.
 * Metrics are matched by id; figures in another unit, on another scale or with another better end are left
 * out (podium_companion_refused ()). Organisations are matched as models are; sources by id, where title and
 * publisher are the same too, else they are called "s001 (NAME)". Ids of claims are made unique. Names of
 * documents that are the same get a number.
 *
 * podium_catalog_claims () gives only what the own catalog says; a companion's cells are read from its
 * "matched". */
PodiumCatalog *podium_catalog_join (PodiumCatalog *own, const char *name, GPtrArray *companions,
                                    const char *const *metrics);

/* The metric of the companion that has the id of @metric and yet does not compare with it; NULL: there is
 * none. */
const PodiumMetric *podium_companion_refused (const PodiumCompanion *companion, const PodiumMetric *metric);
