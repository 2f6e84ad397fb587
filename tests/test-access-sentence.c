/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "access-sentence.h"
#include "make.h"

/* A route as a row of a table; statuses NULL: none. */
typedef struct {
  PodiumChannel channel;
  PodiumAudience audience;
  PodiumCost cost;
  const char *statuses, *where;
} Route;

#define APP PODIUM_CHANNEL_APP
#define SITE PODIUM_CHANNEL_WEBSITE
#define API PODIUM_CHANNEL_API
#define WEIGHTS PODIUM_CHANNEL_WEIGHTS
#define PUBLIC PODIUM_AUDIENCE_PUBLIC
#define INVITED PODIUM_AUDIENCE_INVITED
#define FREE PODIUM_COST_FREE
#define PAID PODIUM_COST_PAID

static PodiumCatalog *
make_routes (const Route *routes, gsize n)
{
  PodiumCatalog *catalog = make_catalog ();
  for (gsize i = 0; i < n && routes[i].statuses; i++) {
    g_autofree char *id = g_strdup_printf ("r%zu", i);
    PodiumRoute *route = make_route (catalog, id, "muse", routes[i].channel, routes[i].audience,
                                     routes[i].cost, routes[i].statuses);
    if (routes[i].where)
      route->where = podium_catalog_strv (catalog, (const char *const[]){routes[i].where, NULL});
  }
  podium_catalog_finish (catalog);
  return catalog;
}

static const struct {
  const char *about;
  Route routes[6];
  const char *sentence;
} sentences[] = {
    {"nothing known", {{0}}, "No source says how it can be had."},
    {"as Muse Spark is",
     {{APP, PUBLIC, FREE, "available announced", "Meta AI app"},
      {SITE, PUBLIC, FREE, "available", "meta.ai"},
      {API, INVITED, 0, "announced preview", NULL},
      {API, PUBLIC, PAID, "announced none", NULL},
      {APP, PUBLIC, FREE, "announced", "WhatsApp"},
      {WEIGHTS, PUBLIC, 0, "none", NULL}},
     "Anyone can use it free in the Meta AI app. Developers need an invitation. The weights cannot be "
     "downloaded."},
    {"open weights and nothing else",
     {{WEIGHTS, PUBLIC, 0, "available", NULL}},
     "Anyone can download the weights. No source says whether an app or an API offers it."},
    {"weights, to whom is not stated",
     {{WEIGHTS, 0, 0, "available", NULL}},
     "The weights can be downloaded. No source says whether an app or an API offers it."},
    {"a website where there is no app",
     {{SITE, PUBLIC, FREE, "available", "meta.ai"},
      {API, PUBLIC, PAID, "available", NULL},
      {WEIGHTS, PUBLIC, 0, "hoped", NULL}},
     "Anyone can use it free on meta.ai. Developers can call its API for a price. Open weights are hoped "
     "for."},
    {"free goes before paid",
     {{APP, PUBLIC, PAID, "available", "Pro app"}, {APP, PUBLIC, FREE, "available", "Chat"}},
     "Anyone can use it free in Chat. No source says whether it has an API, or whether the weights can be "
     "downloaded."},
    {"what is to be had goes before what is free",
     {{APP, PUBLIC, FREE, "announced", "Chat"},
      {APP, PUBLIC, PAID, "available", NULL},
      {API, PUBLIC, 0, "available", NULL}},
     "Anyone can use it for a price. Developers can call its API. "
     "No source says whether the weights can be downloaded."},
    {"a price that nobody states is not free",
     {{APP, PUBLIC, 0, "available", NULL},
      {API, 0, 0, "available", NULL},
      {WEIGHTS, 0, 0, "withdrawn", NULL}},
     "Anyone can use it; no source states the price. It has an API; no source says for whom. "
     "The weights were withdrawn."},
    {"only promises",
     {{API, PUBLIC, PAID, "announced", NULL}, {WEIGHTS, PUBLIC, 0, "announced", NULL}},
     "An API is announced. Open weights are announced. No source says whether an app offers it."},
    {"a source that does not know says nothing",
     {{APP, PUBLIC, PAID, "unknown", NULL}, {API, PUBLIC, 0, "none", NULL}, {WEIGHTS, 0, 0, "unknown", NULL}},
     "There is no API. No source says whether an app offers it, or whether the weights can be downloaded."},
};

static void
test_sentence (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++) {
    g_autoptr (PodiumCatalog) catalog = make_routes (sentences[i].routes, G_N_ELEMENTS (sentences[i].routes));
    g_autofree char *sentence = podium_access_sentence (catalog, podium_catalog_model (catalog, "muse"));
    g_test_message ("%s", sentences[i].about);
    g_assert_cmpstr (sentence, ==, sentences[i].sentence);
  }
}

static const struct {
  const char *about;
  Route routes[3];
  PodiumUse use;
  PodiumFit usable;
  const char *reason;
} uses[] = {
    {"nothing known", {{0}}, PODIUM_USE_FREE, PODIUM_FIT_NOT_KNOWN, "Not known: no source says"},
    {"free in two places",
     {{APP, PUBLIC, FREE, "available", "Meta AI app"}, {SITE, PUBLIC, FREE, "available", "meta.ai"}},
     PODIUM_USE_FREE,
     PODIUM_FIT_IN,
     "Yes: Meta AI app and meta.ai"},
    {"an app of unknown cost is not known to be free",
     {{APP, PUBLIC, 0, "available", NULL}},
     PODIUM_USE_FREE,
     PODIUM_FIT_NOT_KNOWN,
     "Not known: no source states the price"},
    {"invited only, though a public one is announced",
     {{API, INVITED, 0, "preview", NULL}, {API, PUBLIC, PAID, "announced", NULL}},
     PODIUM_USE_PUBLIC_API,
     PODIUM_FIT_OUT,
     "No: by invitation only"},
    {"a public one beside the private one",
     {{API, INVITED, 0, "available", NULL}, {API, PUBLIC, PAID, "preview", NULL}},
     PODIUM_USE_PUBLIC_API,
     PODIUM_FIT_IN,
     "Yes: its API is public"},
    {"an announcement is no yes",
     {{API, PUBLIC, PAID, "announced", NULL}},
     PODIUM_USE_PUBLIC_API,
     PODIUM_FIT_OUT,
     "No: announced, not there yet"},
    {"an API for nobody knows whom",
     {{API, 0, 0, "available", NULL}},
     PODIUM_USE_PUBLIC_API,
     PODIUM_FIT_NOT_KNOWN,
     "Not known: no source says for whom"},
    {"weights not offered",
     {{WEIGHTS, PUBLIC, 0, "none", NULL}},
     PODIUM_USE_HOSTING,
     PODIUM_FIT_OUT,
     "No: the weights are not offered"},
    {"weights offered",
     {{WEIGHTS, PUBLIC, 0, "available", NULL}},
     PODIUM_USE_HOSTING,
     PODIUM_FIT_IN,
     "Yes: anyone can download the weights"},
    {"a hope is no yes",
     {{WEIGHTS, PUBLIC, 0, "hoped", NULL}},
     PODIUM_USE_HOSTING,
     PODIUM_FIT_OUT,
     "No: hoped for, not promised"},
};

static void
test_usable (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (uses); i++) {
    g_autoptr (PodiumCatalog) catalog = make_routes (uses[i].routes, G_N_ELEMENTS (uses[i].routes));
    g_autofree char *reason = NULL;
    PodiumFit usable =
        podium_usable_words (catalog, podium_catalog_model (catalog, "muse"), uses[i].use, &reason);
    g_test_message ("%s", uses[i].about);
    g_assert_cmpint (usable, ==, uses[i].usable);
    g_assert_cmpstr (reason, ==, uses[i].reason);
  }
}

/* Promises of the family stand with today's model, kept ones too; a family that nobody promised is not "later
 * versions". */
static void
test_later_versions (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  PodiumModel *later = make_model (catalog, "later", "Muse, later versions", "meta");
  PodiumModel *older = make_model (catalog, "older", "Muse 0", "meta");
  PodiumModel *muse = (PodiumModel *)podium_catalog_model (catalog, "muse");
  const PodiumModel *gpt = podium_catalog_model (catalog, "gpt");
  later->kind = older->kind = PODIUM_KIND_FAMILY;
  later->family = older->family = muse->family = podium_catalog_string (catalog, "muse");
  make_route (catalog, "r0", "older", WEIGHTS, PUBLIC, 0, "available");
  make_route (catalog, "r1", "later", WEIGHTS, PUBLIC, 0, "announced hoped unknown available");
  podium_catalog_finish (catalog);
  g_assert_true (podium_later_versions (catalog, muse) == later);
  g_assert_true (podium_later_versions (catalog, older) == later);
  g_assert_null (podium_later_versions (catalog, later));
  g_assert_null (podium_later_versions (catalog, gpt));
}

/* Status first, catalog order within it. */
static void
test_order (void)
{
  const Route routes[] = {{WEIGHTS, PUBLIC, 0, "none", NULL},
                          {API, PUBLIC, PAID, "announced", NULL},
                          {API, INVITED, 0, "preview", NULL},
                          {APP, PUBLIC, FREE, "announced", NULL},
                          {APP, PUBLIC, FREE, "available", NULL}};
  const char *const order[] = {"r4", "r2", "r1", "r3", "r0"};
  g_autoptr (PodiumCatalog) catalog = make_routes (routes, G_N_ELEMENTS (routes));
  g_autoptr (GPtrArray) sorted = podium_routes_of (catalog, podium_catalog_model (catalog, "muse"));
  g_assert_cmpuint (sorted->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < sorted->len; i++)
    g_assert_cmpstr (((const PodiumRoute *)g_ptr_array_index (sorted, i))->id, ==, order[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/access-sentence/sentence", test_sentence);
  g_test_add_func ("/access-sentence/usable-today", test_usable);
  g_test_add_func ("/access-sentence/later-versions", test_later_versions);
  g_test_add_func ("/access-sentence/order", test_order);
  return g_test_run ();
}
