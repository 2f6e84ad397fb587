/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "route.h"

PodiumAccess
podium_route_access (const PodiumRoute *route)
{
  switch (route->channel) {
  case PODIUM_CHANNEL_WEIGHTS:
    return PODIUM_ACCESS_OPEN_WEIGHTS;
  case PODIUM_CHANNEL_API:
    if (!route->audience)
      return 0;
    return route->audience == PODIUM_AUDIENCE_INVITED ? PODIUM_ACCESS_PRIVATE_API : PODIUM_ACCESS_PUBLIC_API;
  case PODIUM_CHANNEL_APP:
  case PODIUM_CHANNEL_WEBSITE:
  case PODIUM_CHANNEL_DEVICE:
    if (!route->cost)
      return 0;
    return route->cost == PODIUM_COST_FREE ? PODIUM_ACCESS_FREE_APP : PODIUM_ACCESS_PAID_APP;
  default:
    return 0;
  }
}

static PodiumStatus
statement_status (const PodiumRoute *route, guint i)
{
  return ((const PodiumRouteStatement *) g_ptr_array_index (route->statements, i))->status;
}

PodiumStatus
podium_route_status (const PodiumRoute *route)
{
  PodiumStatus best = PODIUM_STATUS_UNKNOWN;
  for (guint i = 0; i < route->statements->len; i++)
    best = MIN (best, statement_status (route, i));
  return best;
}

gboolean
podium_route_disagrees (const PodiumRoute *route)
{
  PodiumStatus best = podium_route_status (route);
  for (guint i = 0; i < route->statements->len; i++) {
    PodiumStatus status = statement_status (route, i);
    gboolean not_yet = status == PODIUM_STATUS_NONE && (best == PODIUM_STATUS_ANNOUNCED || best == PODIUM_STATUS_HOPED);
    if (status != best && status != PODIUM_STATUS_UNKNOWN && !not_yet)
      return TRUE;
  }
  return FALSE;
}
