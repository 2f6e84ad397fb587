/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog.h"

/* Whether a model can be had in a way that somebody wants: not told by sources is neither yes nor no. */
typedef enum { PODIUM_FIT_NOT_KNOWN, PODIUM_FIT_OUT, PODIUM_FIT_IN } PodiumFit;

/* Why. What a route's status says is told by the route itself. */
typedef enum {
  PODIUM_REASON_NONE,                /* nothing was asked */
  PODIUM_REASON_NOT_STATED,          /* no source says */
  PODIUM_REASON_STATUS,              /* the route's podium_route_status () */
  PODIUM_REASON_INVITED,             /* to be had, by invitation only */
  PODIUM_REASON_AUDIENCE_NOT_STATED, /* to be had, nobody says for whom */
  PODIUM_REASON_COST_NOT_STATED,     /* to be had, nobody says whether free */
  PODIUM_REASON_OTHER,               /* sources say something else than what was asked for */
  PODIUM_REASON_DISPUTED,            /* figures lie on both sides of what was asked for */
} PodiumReason;

/* What a person may want of a model today. */
typedef enum { PODIUM_USE_FREE = 1, PODIUM_USE_PUBLIC_API, PODIUM_USE_HOSTING } PodiumUse;
#define PODIUM_N_USES 3

extern const PodiumTerms podium_terms_use; /* PodiumUse: "free", "api", "host" */

/* The routes of @model, those that offer most today first, equals in catalog order. Free with
 * g_ptr_array_unref. */
GPtrArray *podium_routes_of (const PodiumCatalog *catalog, const PodiumModel *model);

/* An app, a website or a device. */
gboolean podium_route_is_app (const PodiumRoute *route);

/* Available or in preview. */
gboolean podium_route_is_to_be_had (const PodiumRoute *route);

/* Whether a model with @routes (as podium_routes_of () orders them) can be used so today. *@reason: why;
 * *@route: which route says so, NULL: none. Both may be NULL. */
PodiumFit podium_usable_today (GPtrArray *routes, PodiumUse use, PodiumReason *reason,
                               const PodiumRoute **route);
