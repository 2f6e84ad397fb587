/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "access-sentence.h"

#include <glib/gi18n.h>

/* Hoped for or announced, kept since or not. */
static gboolean
was_promised (const PodiumRoute *route)
{
  for (guint i = 0; i < route->statements->len; i++) {
    PodiumStatus status = ((const PodiumRouteStatement *) route->statements->pdata[i])->status;
    if (status == PODIUM_STATUS_ANNOUNCED || status == PODIUM_STATUS_HOPED)
      return TRUE;
  }
  return FALSE;
}

const PodiumModel *
podium_later_versions (const PodiumCatalog *catalog, const PodiumModel *model)
{
  for (guint i = 0; model->family && i < catalog->models->len; i++) {
    const PodiumModel *other = g_ptr_array_index (catalog->models, i);
    if (other == model || other->kind != PODIUM_KIND_FAMILY || g_strcmp0 (other->family, model->family) != 0)
      continue;
    g_autoptr (GPtrArray) routes = podium_routes_of (catalog, other);
    for (guint k = 0; k < routes->len; k++)
      if (was_promised (g_ptr_array_index (routes, k)))
        return other;
  }
  return NULL;
}

/* "a", "a and b", "a, b and c" */
static char *
join (GPtrArray *words)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < words->len; i++) {
    if (i)
      g_string_append (text, i + 1 < words->len ? _ (", ") : _ (" and "));
    g_string_append (text, g_ptr_array_index (words, i));
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The best of the routes that are of @channel (or apps of any sort, for PODIUM_CHANNEL_APP), or NULL. Of
 * equals the free one, then the public one. */
static const PodiumRoute *
best (GPtrArray *routes, PodiumChannel channel)
{
  const PodiumRoute *found = NULL;
  for (guint i = 0; i < routes->len; i++) {
    const PodiumRoute *route = g_ptr_array_index (routes, i);
    if (channel == PODIUM_CHANNEL_APP ? !podium_route_is_app (route) : route->channel != channel)
      continue;
    if (!found)
      found = route;
    else if (podium_route_status (route) == podium_route_status (found) &&
             ((route->cost == PODIUM_COST_FREE && found->cost != PODIUM_COST_FREE) ||
              (route->cost == found->cost && route->audience == PODIUM_AUDIENCE_PUBLIC &&
               found->audience != PODIUM_AUDIENCE_PUBLIC)))
      found = route;
  }
  return found;
}

/* Where routes like @best can be had: "the Meta AI app", else the websites, else NULL. */
static char *
places (GPtrArray *routes, const PodiumRoute *like)
{
  static const PodiumChannel order[] = {PODIUM_CHANNEL_APP, PODIUM_CHANNEL_WEBSITE, PODIUM_CHANNEL_DEVICE};
  for (guint c = 0; c < G_N_ELEMENTS (order); c++) {
    g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
    for (guint i = 0; i < routes->len; i++) {
      const PodiumRoute *route = g_ptr_array_index (routes, i);
      if (route->channel != order[c] || route->cost != like->cost || route->audience != like->audience ||
          podium_route_status (route) != podium_route_status (like))
        continue;
      for (const char *const *where = route->where; where && *where; where++)
        g_ptr_array_add (words, g_str_has_suffix (*where, " app") ? g_strdup_printf (_ ("the %s"), *where)
                                                                  : g_strdup (*where));
    }
    if (!words->len)
      continue;
    g_autofree char *list = join (words);
    /* Translators: one goes into an app, but onto a website or a device */
    return g_strdup_printf (order[c] == PODIUM_CHANNEL_APP ? _ (" in %s") : _ (" on %s"), list);
  }
  return g_strdup ("");
}

/* Sets @where into a phrase from a table, which a compiler could not check as a format. */
static char *
put (const char *phrase, const char *where)
{
  GString *text = g_string_new (phrase);
  g_string_replace (text, "%s", where, 1);
  return g_string_free (text, FALSE);
}

/* Each clause is NULL where no source says anything. */
static char *
app_clause (GPtrArray *routes)
{
  /* By audience: not stated, public, invited. */
  static const char *const gratis[] = {N_ ("It can be used free%s."), N_ ("Anyone can use it free%s."),
                                       N_ ("Invited people can use it free%s.")};
  static const char *const paid[] = {N_ ("It can be used for a price%s."),
                                     N_ ("Anyone can use it for a price%s."),
                                     N_ ("Invited people can use it for a price%s.")};
  static const char *const unpriced[] = {N_ ("It can be used%s; no source states the price."),
                                         N_ ("Anyone can use it%s; no source states the price."),
                                         N_ ("Invited people can use it%s; no source states the price.")};
  static const char *const preview[] = {N_ ("A preview can be tried%s."), N_ ("Anyone can try a preview%s."),
                                        N_ ("Invited people can try a preview%s.")};
  const PodiumRoute *route = best (routes, PODIUM_CHANNEL_APP);
  if (!route)
    return NULL;
  g_autofree char *where = places (routes, route);
  switch (podium_route_status (route)) {
  case PODIUM_STATUS_AVAILABLE:
    if (route->cost == PODIUM_COST_FREE)
      return put (_ (gratis[route->audience]), where);
    return put (route->cost ? _ (paid[route->audience]) : _ (unpriced[route->audience]), where);
  case PODIUM_STATUS_PREVIEW:
    return put (_ (preview[route->audience]), where);
  case PODIUM_STATUS_ANNOUNCED:
    return g_strdup_printf (_ ("Use%s is announced."), where);
  case PODIUM_STATUS_HOPED:
    return g_strdup_printf (_ ("Use%s is hoped for."), where);
  case PODIUM_STATUS_WITHDRAWN:
    return g_strdup (_ ("Its app was withdrawn."));
  case PODIUM_STATUS_NONE:
    return g_strdup (_ ("No app offers it."));
  default:
    return NULL;
  }
}

static char *
api_clause (GPtrArray *routes)
{
  const PodiumRoute *route = best (routes, PODIUM_CHANNEL_API);
  if (!route)
    return NULL;
  gboolean invited = route->audience == PODIUM_AUDIENCE_INVITED;
  switch (podium_route_status (route)) {
  case PODIUM_STATUS_AVAILABLE:
  case PODIUM_STATUS_PREVIEW:
    if (invited)
      return g_strdup (_ ("Developers need an invitation."));
    if (!route->audience)
      return g_strdup (_ ("It has an API; no source says for whom."));
    if (podium_route_status (route) == PODIUM_STATUS_PREVIEW)
      return g_strdup (_ ("Developers can try a preview of its API."));
    if (route->cost == PODIUM_COST_PAID)
      return g_strdup (_ ("Developers can call its API for a price."));
    return g_strdup (route->cost == PODIUM_COST_FREE ? _ ("Developers can call its API free.")
                                                     : _ ("Developers can call its API."));
  case PODIUM_STATUS_ANNOUNCED:
    return g_strdup (invited ? _ ("An API for invited developers is announced.")
                             : _ ("An API is announced."));
  case PODIUM_STATUS_HOPED:
    return g_strdup (_ ("An API is hoped for."));
  case PODIUM_STATUS_WITHDRAWN:
    return g_strdup (_ ("Its API was withdrawn."));
  case PODIUM_STATUS_NONE:
    return g_strdup (_ ("There is no API."));
  default:
    return NULL;
  }
}

static char *
weights_clause (GPtrArray *routes)
{
  const PodiumRoute *route = best (routes, PODIUM_CHANNEL_WEIGHTS);
  if (!route)
    return NULL;
  switch (podium_route_status (route)) {
  case PODIUM_STATUS_AVAILABLE:
  case PODIUM_STATUS_PREVIEW:
    if (route->audience == PODIUM_AUDIENCE_INVITED)
      return g_strdup (_ ("Invited people can download the weights."));
    return g_strdup (route->audience ? _ ("Anyone can download the weights.")
                                     : _ ("The weights can be downloaded."));
  case PODIUM_STATUS_ANNOUNCED:
    return g_strdup (_ ("Open weights are announced."));
  case PODIUM_STATUS_HOPED:
    return g_strdup (_ ("Open weights are hoped for."));
  case PODIUM_STATUS_WITHDRAWN:
    return g_strdup (_ ("The weights were withdrawn."));
  case PODIUM_STATUS_NONE:
    return g_strdup (_ ("The weights cannot be downloaded."));
  default:
    return NULL;
  }
}

char *
podium_access_sentence (const PodiumCatalog *catalog, const PodiumModel *model)
{
  /* By which of app (1), API (2) and weights (4) are unknown. */
  static const char *const unknown[] = {
      NULL,
      N_ ("No source says whether an app offers it."),
      N_ ("No source says whether it has an API."),
      N_ ("No source says whether an app or an API offers it."),
      N_ ("No source says whether the weights can be downloaded."),
      N_ ("No source says whether an app offers it, or whether the weights can be downloaded."),
      N_ ("No source says whether it has an API, or whether the weights can be downloaded."),
      N_ ("No source says how it can be had."),
  };
  g_autoptr (GPtrArray) routes = podium_routes_of (catalog, model);
  char *clauses[] = {app_clause (routes), api_clause (routes), weights_clause (routes)};
  g_autoptr (GString) text = g_string_new (NULL);
  guint missing = 0;
  for (guint i = 0; i < G_N_ELEMENTS (clauses); i++) {
    if (clauses[i])
      /* Translators: stands between two sentences; a zero-width space where a language sets none */
      g_string_append_printf (text, "%s%s", text->len ? _ (" ") : "", clauses[i]);
    else
      missing |= 1u << i;
    g_free (clauses[i]);
  }
  if (missing)
    g_string_append_printf (text, "%s%s", text->len ? _ (" ") : "", _ (unknown[missing]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
all_places (GPtrArray *routes, PodiumStatus status)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  for (guint i = 0; i < routes->len; i++) {
    const PodiumRoute *route = g_ptr_array_index (routes, i);
    if (podium_route_is_app (route) && route->cost == PODIUM_COST_FREE && podium_route_status (route) == status)
      for (const char *const *where = route->where; where && *where; where++)
        g_ptr_array_add (words, (gpointer)*where);
  }
  return words->len ? join (words) : NULL;
}

/* Why it is so, without the verdict; NULL where the verdict says all. */
static char *
yes_words (GPtrArray *routes, PodiumUse use, const PodiumRoute *route)
{
  if (use == PODIUM_USE_HOSTING)
    return route->licence ? g_strdup_printf (_ ("anyone can download the weights (%s)"), route->licence)
                          : g_strdup (_ ("anyone can download the weights"));
  if (use == PODIUM_USE_PUBLIC_API)
    return g_strdup (_ ("its API is public"));
  char *places = all_places (routes, podium_route_status (route));
  return places ? places : g_strdup (_ ("free for anyone"));
}

static const char *
status_words (const PodiumRoute *route)
{
  switch (podium_route_status (route)) {
  case PODIUM_STATUS_AVAILABLE:
    return _ ("it is available");
  case PODIUM_STATUS_PREVIEW:
    return _ ("it is in preview");
  case PODIUM_STATUS_ANNOUNCED:
    return _ ("announced, not there yet");
  case PODIUM_STATUS_HOPED:
    return _ ("hoped for, not promised");
  case PODIUM_STATUS_WITHDRAWN:
    return _ ("it was withdrawn");
  case PODIUM_STATUS_NONE:
    return route->channel == PODIUM_CHANNEL_WEIGHTS ? _ ("the weights are not offered")
           : route->channel == PODIUM_CHANNEL_API   ? _ ("there is no public API")
                                                    : _ ("it is not offered");
  default:
    return _ ("no source says");
  }
}

const char *
podium_reason_words (PodiumReason reason, const PodiumRoute *route)
{
  switch (reason) {
  case PODIUM_REASON_STATUS:
    return status_words (route);
  case PODIUM_REASON_INVITED:
    return _ ("by invitation only");
  case PODIUM_REASON_AUDIENCE_NOT_STATED:
    return _ ("no source says for whom");
  case PODIUM_REASON_COST_NOT_STATED:
    return _ ("no source states the price");
  default:
    return _ ("no source says");
  }
}

PodiumFit
podium_usable_words (const PodiumCatalog *catalog, const PodiumModel *model, PodiumUse use, char **words)
{
  g_autoptr (GPtrArray) routes = podium_routes_of (catalog, model);
  PodiumReason reason;
  const PodiumRoute *route;
  PodiumFit fit = podium_usable_today (routes, use, &reason, &route);
  g_autofree char *yes = fit == PODIUM_FIT_IN ? yes_words (routes, use, route) : NULL;
  if (fit == PODIUM_FIT_IN)
    *words = g_strdup_printf (_ ("Yes: %s"), yes);
  else
    *words = g_strdup_printf (fit == PODIUM_FIT_OUT ? _ ("No: %s") : _ ("Not known: %s"),
                              podium_reason_words (reason, route));
  return fit;
}
