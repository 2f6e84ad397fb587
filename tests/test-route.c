/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "make.h"
#include "route.h"

static const struct {
  const char *about;
  PodiumChannel channel;
  PodiumAudience audience;
  PodiumCost cost;
  const char *word; /* "": the five words cannot say it */
} accesses[] = {
  { "weights, whatever they cost", PODIUM_CHANNEL_WEIGHTS, PODIUM_AUDIENCE_PUBLIC, PODIUM_COST_PAID, "open-weights" },
  { "weights, nothing else stated", PODIUM_CHANNEL_WEIGHTS, 0, 0, "open-weights" },
  { "an API for all", PODIUM_CHANNEL_API, PODIUM_AUDIENCE_PUBLIC, PODIUM_COST_PAID, "public-api" },
  { "an API for invited partners", PODIUM_CHANNEL_API, PODIUM_AUDIENCE_INVITED, 0, "private-api" },
  { "a free app", PODIUM_CHANNEL_APP, PODIUM_AUDIENCE_PUBLIC, PODIUM_COST_FREE, "free-app" },
  { "a free website", PODIUM_CHANNEL_WEBSITE, 0, PODIUM_COST_FREE, "free-app" },
  { "on a device, free", PODIUM_CHANNEL_DEVICE, PODIUM_AUDIENCE_PUBLIC, PODIUM_COST_FREE, "free-app" },
  { "a paid app", PODIUM_CHANNEL_APP, PODIUM_AUDIENCE_PUBLIC, PODIUM_COST_PAID, "paid-app" },
  { "an app whose cost nobody states is neither", PODIUM_CHANNEL_APP, PODIUM_AUDIENCE_PUBLIC, 0, "" },
  { "a website whose cost nobody states", PODIUM_CHANNEL_WEBSITE, PODIUM_AUDIENCE_PUBLIC, 0, "" },
  { "an API whose audience nobody states is neither", PODIUM_CHANNEL_API, 0, PODIUM_COST_PAID, "" },
};

static void
test_access (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accesses); i++) {
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    PodiumRoute *route = make_route (catalog, "r", "muse", accesses[i].channel, accesses[i].audience, accesses[i].cost,
                                     "available");
    podium_catalog_finish (catalog);
    g_test_message ("%s", accesses[i].about);
    g_assert_cmpstr (podium_terms_word (&podium_terms_access, podium_route_access (route)), ==, accesses[i].word);
  }
}

static const struct {
  const char *about, *statements, *status;
  gboolean disagrees;
} statuses[] = {
  { "one statement", "available", "available", FALSE },
  { "all say the same", "preview preview preview", "preview", FALSE },
  { "the one that gives most today counts, and they disagree", "announced available", "available", TRUE },
  { "preview is more than announced", "announced preview", "preview", TRUE },
  { "announced is more than hoped", "hoped announced", "announced", TRUE },
  { "one available, one none", "available none", "available", TRUE },
  { "none today beside an announcement is no contradiction", "none announced", "announced", FALSE },
  { "nor beside a hope", "hoped none none", "hoped", FALSE },
  { "none beside a preview is one", "preview none", "preview", TRUE },
  { "a source that does not know contradicts nobody", "unknown available", "available", FALSE },
  { "a source that does not know beside none", "unknown none", "none", FALSE },
  { "nobody knows", "unknown unknown", "unknown", FALSE },
  { "none alone", "none none", "none", FALSE },
  { "withdrawn against available", "withdrawn available", "available", TRUE },
  { "announced, none, unknown and hoped: only the hope differs", "announced none unknown hoped", "announced", TRUE },
};

static void
test_status (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++) {
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    PodiumRoute *route = make_route (catalog, "r", "muse", PODIUM_CHANNEL_WEIGHTS, 0, 0, statuses[i].statements);
    podium_catalog_finish (catalog);
    g_test_message ("%s", statuses[i].about);
    g_assert_cmpstr (podium_terms_word (&podium_terms_status, podium_route_status (route)), ==, statuses[i].status);
    g_assert_cmpint (podium_route_disagrees (route), ==, statuses[i].disagrees);
  }
}

static void
test_terms (void)
{
  static const PodiumTerms *const all[] = {
    &podium_terms_kind,    &podium_terms_scale,  &podium_terms_better,       &podium_terms_qualifier, &podium_terms_spread,
    &podium_terms_channel, &podium_terms_status, &podium_terms_audience,     &podium_terms_cost,      &podium_terms_stance,
    &podium_terms_policy,  &podium_terms_access, &podium_terms_relationship, &podium_terms_shape,     &podium_terms_fill,
  };
  for (gsize i = 0; i < G_N_ELEMENTS (all); i++) {
    for (int value = 1; all[i]->words[value]; value++) {
      g_assert_cmpint (podium_terms_parse (all[i], all[i]->words[value]), ==, value);
      g_assert_cmpstr (podium_terms_word (all[i], value), ==, all[i]->words[value]);
    }
    g_assert_cmpint (podium_terms_parse (all[i], ""), ==, 0);
    g_assert_cmpint (podium_terms_parse (all[i], "Available"), ==, 0); /* one spelling only */
    g_assert_cmpstr (podium_terms_word (all[i], 0), ==, "");
  }
  g_autofree char *choices = podium_terms_choices (&podium_terms_policy);
  g_assert_cmpstr (choices, ==, "independent, vendor, newest, range or same-measurer");
  g_assert_cmpint (podium_terms_parse (&podium_terms_access, "paid-app"), ==, PODIUM_N_ACCESS);
  g_assert_cmpint (podium_terms_parse (&podium_terms_shape, "tee"), ==, PODIUM_N_SHAPES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/route/access", test_access);
  g_test_add_func ("/route/status", test_status);
  g_test_add_func ("/route/terms", test_terms);
  return g_test_run ();
}
