/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "access-words.h"

#include <glib/gi18n.h>

const char *
podium_route_title (const PodiumRoute *route)
{
  gboolean free = route->cost == PODIUM_COST_FREE, paid = route->cost == PODIUM_COST_PAID;
  switch (route->channel) {
  case PODIUM_CHANNEL_WEIGHTS:
    return route->audience == PODIUM_AUDIENCE_INVITED ? _ ("Weights by Invitation") : _ ("Open Weights");
  case PODIUM_CHANNEL_API:
    if (route->audience == PODIUM_AUDIENCE_INVITED)
      return _ ("Private API");
    if (!route->audience)
      return paid ? _ ("Paid API") : free ? _ ("Free API") : _ ("API");
    return paid ? _ ("Paid API") : free ? _ ("Free API") : _ ("Public API");
  case PODIUM_CHANNEL_APP:
    return paid ? _ ("Paid App") : free ? _ ("Free App") : _ ("App");
  case PODIUM_CHANNEL_WEBSITE:
    return paid ? _ ("Paid Website") : free ? _ ("Free Website") : _ ("Website");
  case PODIUM_CHANNEL_DEVICE:
    return paid ? _ ("Paid on Devices") : free ? _ ("Free on Devices") : _ ("Devices");
  default:
    return _ ("Route");
  }
}

const char *
podium_route_icon_name (const PodiumRoute *route)
{
  if (route->channel == PODIUM_CHANNEL_DEVICE)
    return "podium-route-devices-symbolic";
  if (route->channel == PODIUM_CHANNEL_APP || route->channel == PODIUM_CHANNEL_WEBSITE)
    return route->cost == PODIUM_COST_PAID ? "podium-route-paid-app-symbolic"
                                           : "podium-route-free-app-symbolic";
  if (route->channel == PODIUM_CHANNEL_WEIGHTS)
    return podium_access_icon_name (PODIUM_ACCESS_OPEN_WEIGHTS);
  return podium_access_icon_name (route->audience == PODIUM_AUDIENCE_INVITED ? PODIUM_ACCESS_PRIVATE_API
                                                                             : PODIUM_ACCESS_PUBLIC_API);
}

char *
podium_route_subtitle (const PodiumRoute *route)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  for (const char *const *where = route->where; where && *where; where++)
    g_ptr_array_add (words, (gpointer)*where);
  if (route->audience == PODIUM_AUDIENCE_INVITED)
    g_ptr_array_add (words, (gpointer)_ ("By invitation"));
  if (route->licence)
    g_ptr_array_add (words, (gpointer)route->licence);
  if (podium_route_disagrees (route))
    g_ptr_array_add (words, (gpointer)(words->len ? _ ("sources differ") : _ ("Sources differ")));
  if (!words->len)
    return NULL;
  g_ptr_array_add (words, NULL);
  return g_strjoinv (_ (", "), (char **)words->pdata);
}

static const struct {
  const char *word, *icon, *class;
} statuses[] = {
    [0] = {N_ ("Not stated"), "podium-status-unknown-symbolic", "unknown"},
    [PODIUM_STATUS_AVAILABLE] = {N_ ("Available"), "podium-status-available-symbolic", "available"},
    [PODIUM_STATUS_PREVIEW] = {N_ ("Preview"), "podium-status-preview-symbolic", "preview"},
    [PODIUM_STATUS_ANNOUNCED] = {N_ ("Announced"), "podium-status-announced-symbolic", "announced"},
    [PODIUM_STATUS_HOPED] = {N_ ("Hoped"), "podium-status-hoped-symbolic", "hoped"},
    [PODIUM_STATUS_WITHDRAWN] = {N_ ("Withdrawn"), "podium-status-withdrawn-symbolic", "withdrawn"},
    [PODIUM_STATUS_NONE] = {N_ ("Not offered"), "podium-status-none-symbolic", "none"},
    [PODIUM_STATUS_UNKNOWN] = {N_ ("Unknown"), "podium-status-unknown-symbolic", "unknown"},
};

const char *
podium_status_word (PodiumStatus status)
{
  return _ (statuses[status].word);
}

const char *
podium_status_icon_name (PodiumStatus status)
{
  return statuses[status].icon;
}

const char *
podium_status_class (PodiumStatus status)
{
  return statuses[status].class;
}

static const struct {
  const char *word, *icon;
} accesses[] = {
    [0] = {N_ ("Other"), "podium-route-unknown-symbolic"},
    [PODIUM_ACCESS_OPEN_WEIGHTS] = {N_ ("open weights"), "podium-route-weights-symbolic"},
    [PODIUM_ACCESS_PUBLIC_API] = {N_ ("public API"), "podium-route-public-api-symbolic"},
    [PODIUM_ACCESS_PRIVATE_API] = {N_ ("private API"), "podium-route-private-api-symbolic"},
    [PODIUM_ACCESS_FREE_APP] = {N_ ("free app"), "podium-route-free-app-symbolic"},
    [PODIUM_ACCESS_PAID_APP] = {N_ ("paid app"), "podium-route-paid-app-symbolic"},
};

const char *
podium_access_word (PodiumAccess access)
{
  return _ (accesses[access].word);
}

const char *
podium_access_icon_name (PodiumAccess access)
{
  return accesses[access].icon;
}
