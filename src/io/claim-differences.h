/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog.h"
#include "view.h"

/* A claim that two catalogs do not share: changed, come or gone. */
typedef struct {
  const PodiumClaim *ours, *theirs; /* NULL: not there */
} PodiumClaimDifference;

/* Where what @view draws of @theirs, the data of a picture, says other than @ours does of the same models and
 * metrics; in the order of @theirs, then what only @ours has. Claims are the same where they would be written
 * with the same words, whatever their ids; one of the same id that says something else has changed. Of
 * PodiumClaimDifference, good as long as both catalogs. Free with g_array_unref. */
GArray *podium_claim_differences (const PodiumCatalog *ours, const PodiumCatalog *theirs,
                                  const PodiumView *view);
