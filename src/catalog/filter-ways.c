/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How models fare by the ways to get at them: use, access and status. */

#include "filter-parts.h"

PodiumFit
podium_filter_judge_use (char **words, const PodiumCatalog *catalog, const PodiumModel *model,
                         PodiumFinding *finding)
{
  PodiumUse use = 0;
  for (char **word = words; *word; word++)
    use = MAX (use, (PodiumUse)podium_terms_parse (&podium_terms_use, *word));
  if (!use)
    return podium_finding_decide (finding, PODIUM_FIT_OUT, PODIUM_REASON_OTHER, NULL);
  g_autoptr (GPtrArray) routes = podium_routes_of (catalog, model);
  PodiumReason reason;
  const PodiumRoute *route;
  PodiumFit fit = podium_usable_today (routes, use, &reason, &route);
  return podium_finding_decide (finding, fit, reason, route);
}

static const PodiumRoute *
first_stated (GPtrArray *routes)
{
  const PodiumRoute *route = routes->len ? g_ptr_array_index (routes, 0) : NULL;
  return route && podium_route_status (route) != PODIUM_STATUS_UNKNOWN ? route : NULL;
}

/* A route that may be what @word says, but for what nobody states of it. */
static gboolean
may_be (const PodiumRoute *route, PodiumAccess word)
{
  if (podium_route_access (route) || !podium_route_is_to_be_had (route))
    return FALSE;
  return word == PODIUM_ACCESS_FREE_APP || word == PODIUM_ACCESS_PAID_APP
             ? podium_route_is_app (route)
             : route->channel == PODIUM_CHANNEL_API && word != PODIUM_ACCESS_OPEN_WEIGHTS;
}

/* How @routes, of one model and the best first, fare by one @word; @statuses: bits of PodiumStatus that will
 * do. */
static PodiumFit
judge_word (GPtrArray *routes, PodiumAccess word, guint statuses, PodiumReason *reason,
            const PodiumRoute **found)
{
  const PodiumRoute *stated = NULL, *open = NULL, *invited = NULL;
  for (guint i = 0; i < routes->len; i++) {
    const PodiumRoute *route = g_ptr_array_index (routes, i);
    PodiumStatus status = podium_route_status (route);
    PodiumAccess access = podium_route_access (route);
    *found = route;
    *reason = PODIUM_REASON_STATUS;
    if (access == word && statuses & 1u << status)
      return PODIUM_FIT_IN;
    if (access == word && status != PODIUM_STATUS_UNKNOWN && !stated)
      stated = route;
    if (may_be (route, word) && !open)
      open = route;
    if (word == PODIUM_ACCESS_PUBLIC_API && access == PODIUM_ACCESS_PRIVATE_API &&
        podium_route_is_to_be_had (route))
      invited = route;
  }
  *found = open ? open : stated ? stated : invited;
  *reason =
      open ? podium_route_is_app (open) ? PODIUM_REASON_COST_NOT_STATED : PODIUM_REASON_AUDIENCE_NOT_STATED
      : stated  ? PODIUM_REASON_STATUS
      : invited ? PODIUM_REASON_INVITED
                : PODIUM_REASON_NOT_STATED;
  return open || !*found ? PODIUM_FIT_NOT_KNOWN : PODIUM_FIT_OUT;
}

static guint
status_bits (char **words)
{
  guint bits = 0;
  for (char **word = words; word && *word; word++)
    bits |= 1u << podium_terms_parse (&podium_terms_status, *word);
  return bits & ~1u;
}

/* Any of the access words will do. It is out only where sources rule out every one of them. */
PodiumFit
podium_filter_judge_access (const PodiumFilter *filter, const PodiumCatalog *catalog,
                            const PodiumModel *model, PodiumFinding *finding)
{
  g_autoptr (GPtrArray) routes = podium_routes_of (catalog, model);
  guint statuses = status_bits (filter->words[PODIUM_BY_STATUS]);
  PodiumFit fit = PODIUM_FIT_OUT;
  PodiumReason reason = PODIUM_REASON_OTHER;
  const PodiumRoute *route = NULL;

  if (!statuses)
    statuses = 1u << PODIUM_STATUS_AVAILABLE | 1u << PODIUM_STATUS_PREVIEW;
  if (podium_filter_has (filter, PODIUM_BY_ACCESS, PODIUM_FILTER_PROMISES))
    statuses |= 1u << PODIUM_STATUS_ANNOUNCED | 1u << PODIUM_STATUS_HOPED;
  if (podium_filter_has (filter, PODIUM_BY_ACCESS, PODIUM_FILTER_UNKNOWN)) {
    if (!first_stated (routes))
      return podium_finding_decide (finding, PODIUM_FIT_IN, PODIUM_REASON_NOT_STATED, NULL);
    route = first_stated (routes);
    reason = PODIUM_REASON_STATUS;
  }
  for (int word = 1; word <= PODIUM_N_ACCESS; word++) {
    if (!podium_filter_has (filter, PODIUM_BY_ACCESS, podium_terms_word (&podium_terms_access, word)))
      continue;
    PodiumReason why;
    const PodiumRoute *which;
    PodiumFit one = judge_word (routes, (PodiumAccess)word, statuses, &why, &which);
    if (one == PODIUM_FIT_IN)
      return podium_finding_decide (finding, one, why, which);
    if (fit == PODIUM_FIT_OUT && (one == PODIUM_FIT_NOT_KNOWN || reason != PODIUM_REASON_STATUS)) {
      fit = one;
      reason = why;
      route = which;
    }
  }
  return podium_finding_decide (finding, fit, reason, route);
}

PodiumFit
podium_filter_judge_status (char **words, const PodiumCatalog *catalog, const PodiumModel *model,
                            PodiumFinding *finding)
{
  g_autoptr (GPtrArray) routes = podium_routes_of (catalog, model);
  guint bits = status_bits (words);
  for (guint i = 0; i < routes->len; i++) {
    const PodiumRoute *route = g_ptr_array_index (routes, i);
    if (bits & 1u << podium_route_status (route) && podium_route_status (route) != PODIUM_STATUS_UNKNOWN)
      return podium_finding_decide (finding, PODIUM_FIT_IN, PODIUM_REASON_STATUS, route);
  }
  const PodiumRoute *other = first_stated (routes);
  return podium_finding_decide (finding, other ? PODIUM_FIT_OUT : PODIUM_FIT_NOT_KNOWN,
                                other ? PODIUM_REASON_STATUS : PODIUM_REASON_NOT_STATED, other);
}
