/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "usable.h"

static const char *const use_words[] = {NULL, "free", "api", "host", NULL};
const PodiumTerms podium_terms_use = {"use", use_words};

static int
compare_routes (gconstpointer a, gconstpointer b)
{
  const PodiumRoute *x = *(const PodiumRoute *const *)a, *y = *(const PodiumRoute *const *)b;
  int order = (int)podium_route_status (x) - (int)podium_route_status (y);
  return order ? order : (int)x->index - (int)y->index;
}

GPtrArray *
podium_routes_of (const PodiumCatalog *catalog, const PodiumModel *model)
{
  GPtrArray *routes = g_ptr_array_new ();
  for (guint i = 0; i < catalog->routes->len; i++) {
    const PodiumRoute *route = g_ptr_array_index (catalog->routes, i);
    if (route->model == model)
      g_ptr_array_add (routes, (gpointer)route);
  }
  g_ptr_array_sort (routes, compare_routes);
  return routes;
}

gboolean
podium_route_is_app (const PodiumRoute *route)
{
  return route->channel == PODIUM_CHANNEL_APP || route->channel == PODIUM_CHANNEL_WEBSITE ||
         route->channel == PODIUM_CHANNEL_DEVICE;
}

gboolean
podium_route_is_to_be_had (const PodiumRoute *route)
{
  return podium_route_status (route) <= PODIUM_STATUS_PREVIEW;
}

/* The best route for @use, or NULL where its very channel was not spoken of at all. */
static const PodiumRoute *
route_for (GPtrArray *routes, PodiumUse use)
{
  const PodiumRoute *found = NULL;
  for (guint i = 0; i < routes->len; i++) {
    const PodiumRoute *route = g_ptr_array_index (routes, i);
    gboolean fits = use == PODIUM_USE_FREE ? podium_route_is_app (route) && route->cost == PODIUM_COST_FREE
                    : use == PODIUM_USE_PUBLIC_API ? route->channel == PODIUM_CHANNEL_API
                                                   : route->channel == PODIUM_CHANNEL_WEIGHTS;
    if (!fits)
      continue;
    /* A public API that is to be had beats a private one; one that is only promised does not hide the private
     * one. */
    if (!found || (podium_route_is_to_be_had (route) && found->audience == PODIUM_AUDIENCE_INVITED &&
                   route->audience == PODIUM_AUDIENCE_PUBLIC))
      found = route;
  }
  return found;
}

/* An app that is to be had and of which nobody says what it costs: it may be free. */
static const PodiumRoute *
unpriced_app (GPtrArray *routes)
{
  for (guint i = 0; i < routes->len; i++) {
    const PodiumRoute *route = g_ptr_array_index (routes, i);
    if (podium_route_is_app (route) && !route->cost && podium_route_is_to_be_had (route))
      return route;
  }
  return NULL;
}

static PodiumFit
judge (GPtrArray *routes, PodiumUse use, PodiumReason *reason, const PodiumRoute **route)
{
  *route = route_for (routes, use);
  if (*route && podium_route_is_to_be_had (*route)) {
    if ((*route)->audience == PODIUM_AUDIENCE_INVITED) {
      *reason = PODIUM_REASON_INVITED;
      return PODIUM_FIT_OUT;
    }
    if (!(*route)->audience && use == PODIUM_USE_PUBLIC_API) {
      *reason = PODIUM_REASON_AUDIENCE_NOT_STATED;
      return PODIUM_FIT_NOT_KNOWN;
    }
    *reason = PODIUM_REASON_STATUS;
    return PODIUM_FIT_IN;
  }
  const PodiumRoute *unpriced = use == PODIUM_USE_FREE ? unpriced_app (routes) : NULL;
  if (unpriced) {
    *route = unpriced;
    *reason = PODIUM_REASON_COST_NOT_STATED;
    return PODIUM_FIT_NOT_KNOWN;
  }
  if (!*route || podium_route_status (*route) == PODIUM_STATUS_UNKNOWN) {
    *reason = PODIUM_REASON_NOT_STATED;
    return PODIUM_FIT_NOT_KNOWN;
  }
  *reason = PODIUM_REASON_STATUS;
  return PODIUM_FIT_OUT;
}

PodiumFit
podium_usable_today (GPtrArray *routes, PodiumUse use, PodiumReason *reason, const PodiumRoute **route)
{
  PodiumReason why;
  const PodiumRoute *which;
  PodiumFit fit = judge (routes, use, &why, &which);
  if (reason)
    *reason = why;
  if (route)
    *route = which;
  return fit;
}
