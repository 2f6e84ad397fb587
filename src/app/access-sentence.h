/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog.h"

/* How a model can be had, told by rule from its routes. No GTK: the rules are tested as they are. */

/* "Anyone can use it free in the Meta AI app. Developers need an invitation. The weights cannot be
 * downloaded."
 *
 * One clause each for the app, the API and the weights; what no source states is said last, in one clause.
 * Each clause goes by the route that offers most today. Free with g_free. */
char *podium_access_sentence (const PodiumCatalog *catalog, const PodiumModel *model);

/* What a person may want of a model today. */
typedef enum { PODIUM_USE_FREE, PODIUM_USE_PUBLIC_API, PODIUM_USE_HOSTING, PODIUM_N_USES } PodiumUse;
typedef enum { PODIUM_USABLE_NOT_KNOWN, PODIUM_USABLE_NO, PODIUM_USABLE_YES } PodiumUsable;

/* Whether @model can be used so today; *@reason: "Yes: Meta AI app and meta.ai", free with g_free. */
PodiumUsable podium_usable_today (const PodiumCatalog *catalog, const PodiumModel *model, PodiumUse use,
                                  char **reason);

/* The routes of @model, those that offer most today first. Free with g_ptr_array_unref. */
GPtrArray *podium_routes_of (const PodiumCatalog *catalog, const PodiumModel *model);

/* The family that promises about later versions of @model belong to, or NULL: of its own family, another
 * entry, with a route that was hoped for or announced, whether or not the promise has been kept since. */
const PodiumModel *podium_later_versions (const PodiumCatalog *catalog, const PodiumModel *model);
