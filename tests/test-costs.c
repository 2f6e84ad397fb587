/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Costs in the efficiency chart: the bundled catalog's and those of catalogs that nobody wrote, at every size
 * and in every theme. */

#include "audit.h"
#include "break-even.h"
#include "bundled.h"
#include "complain.h"
#include "describe.h"
#include "make.h"

#include <locale.h>

static const double sizes[][2] = {{400, 300}, {640, 480}, {1280, 720}, {1920, 1080}};

static void
check (const Picture *p)
{
  audit_looks (p);
  if (p->scene->width >= 520) /* below, what is missing is counted */
    audit_names (p);
  audit_words (p);
}

/* @first: of the sizes. */
static void
check_everywhere (const char *name, const PodiumCatalog *catalog, const PodiumView *view, gsize first,
                  PodiumFonts *fonts)
{
  g_autoptr (GError) error = NULL;
  podium_view_validate (view, catalog, &error);
  g_assert_no_error (error);
  for (gsize s = first; s < G_N_ELEMENTS (sizes); s++)
    for (int theme = PODIUM_THEME_LIGHT; theme <= PODIUM_THEME_SLIDE; theme++) {
      PodiumSetup setup = {sizes[s][0], sizes[s][1], (PodiumThemeName)theme,
                           theme % 2 ? PODIUM_ENGLISH : PODIUM_GERMAN, FALSE};
      if (theme == PODIUM_THEME_SLIDE && s < 3)
        continue; /* under a thousand px a slide's type is under 12 px */
      g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &setup, fonts);
      g_autofree char *what =
          g_strdup_printf ("%s %.0fx%.0f theme %d", name, sizes[s][0], sizes[s][1], theme);
      check (&(Picture){what, catalog, view, &setup, scene});
    }
}

static PodiumView *
cost_view (const char *y, const char *rival)
{
  PodiumView *view = podium_view_new ("cost", PODIUM_CHART_EFFICIENCY);
  podium_view_set_string (&view->x, "aa-index-tokens");
  podium_view_set_string (&view->y, y);
  podium_view_set_string (&view->break_even, rival);
  return view;
}

/* The chart in words, at 1280 x 720. */
static char *
describe (const PodiumCatalog *catalog, const PodiumView *view, PodiumFonts *fonts)
{
  PodiumSetup setup = {1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE};
  g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &setup, fonts);
  return podium_scene_describe (scene);
}

/* What the words of a chart must say. */
static const struct {
  const char *about, *y, *rival, *own_price, *rival_price;
  const char *says[5];
} sayings[] = {
    {"score against tokens",
     "aa-index",
     "gpt-5.4",
     NULL,
     NULL,
     {"Derived: break-even with GPT-5.4", "below 1.97 to 2.07 times GPT-5.4’s output price",
      "below $29.49 to $31.03 per million", "1.94 to 2.10 with the rounding",
      "0.88 to 0.90 points per million tokens, derived"}},
    {"another rival",
     "aa-index",
     "claude-opus-4.6",
     NULL,
     NULL,
     {"below 2.68 to 2.71 times", "2.66 to 2.72 across sources", "2.65 to 2.74 with the rounding",
      "$66.95 to $67.67", "s001 says “output tokens”"}},
    {"price against tokens",
     "price-output",
     "gpt-5.4",
     NULL,
     NULL,
     {"Derived: cost to run = tokens × output price", "$684 to run, derived",
      "0.80 times GPT-5.4’s output price, derived", "GPT-5.4 15.00 (s166, s107, s120), as of 2 July 2026",
      "Muse Spark runs cheaper"}},
    {"a typed price",
     "price-output",
     "gpt-5.4",
     "20",
     NULL,
     {"Muse Spark 20, typed by the user, no source", "typed price $20", "$1,160 to $1,180 to run, derived",
      "below 1.97 to 2.07 times", "stated in s107"}},
    {"a typed price of the rival goes before the published one",
     "aa-index",
     "gpt-5.4",
     NULL,
     "10",
     {"GPT-5.4 10, typed by the user", "below $19.66 to $20.69 per million", "$1,160 to $1,200 to run, derived"}},
};

static void
test_says (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  for (gsize i = 0; i < G_N_ELEMENTS (sayings); i++) {
    g_autoptr (PodiumView) view = cost_view (sayings[i].y, sayings[i].rival);
    if (sayings[i].own_price)
      podium_view_set_price (view, "muse-spark", sayings[i].own_price);
    if (sayings[i].rival_price)
      podium_view_set_price (view, sayings[i].rival, sayings[i].rival_price);
    g_autofree char *words = describe (document->catalog, view, fonts);
    g_auto (GStrv) parts = g_strsplit (words, PODIUM_NBSP, -1);
    g_autofree char *plain = g_strjoinv (" ", parts);
    for (int k = 0; k < 5 && sayings[i].says[k]; k++)
      if (!strstr (plain, sayings[i].says[k]))
        complain ("%s: the words do not say “%s”: %s", sayings[i].about, sayings[i].says[k], plain);
    check_everywhere (sayings[i].about, document->catalog, view, 0, fonts);
  }
}

/* The share of the rival's tokens is drawn between the two. */
static void
test_difference (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumView) view = cost_view ("aa-index", "gpt-5.4");
  PodiumSetup setup = {1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE};
  g_autoptr (PodiumScene) scene = podium_chart_build (document->catalog, view, &setup, fonts);
  guint found = 0;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    found += mark->kind == PODIUM_MARK_TEXT && mark->role == PODIUM_ROLE_ANNOTATION &&
             g_str_has_prefix (mark->text.string, "48 to 51" PODIUM_NBSP "% of GPT-5.4’s tokens");
  }
  g_assert_cmpuint (found, ==, 1);
}

/* Models with random tokens, half of them with prices. */
static PodiumCatalog *
random_catalog (GRand *random, guint n)
{
  static const char *const names[] = {"Ox", "A model with a name that goes on and on", "Qwen", "نموذج", "模型",
                                      "Kimi K2.5"};
  PodiumCatalog *catalog = make_catalog ();
  make_metric (catalog, PODIUM_OUTPUT_PRICE_ID, PODIUM_PRICE_UNIT, PODIUM_SCALE_RATIO, PODIUM_BETTER_LOWER);
  for (guint i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("m%u", i);
    g_autofree char *name =
        g_strdup_printf ("%s %u", names[g_rand_int_range (random, 0, G_N_ELEMENTS (names))], i);
    make_model (catalog, id, name, i % 2 ? "meta" : NULL);
    for (int k = 0; k < g_rand_int_range (random, 1, 4); k++) {
      g_autofree char *claim = g_strdup_printf ("t%u-%d", i, k);
      g_autofree char *digits = g_strdup_printf ("%d", g_rand_int_range (random, 0, 200));
      make_claim (catalog, &(MakeClaim){.id = claim,
                                        .model = id,
                                        .metric = "cost",
                                        .value = digits,
                                        .times = 1e6,
                                        .sources = k ? "s2" : "s1"});
    }
    g_autofree char *score = g_strdup_printf ("s%u", i);
    make_claim (catalog, &(MakeClaim){.id = score, .model = id, .value = i % 3 ? "52" : "57.5"});
    g_autofree char *price = g_strdup_printf ("p%u", i);
    g_autofree char *digits = g_strdup_printf ("%.2f", g_rand_double_range (random, 0.01, 90));
    if (g_rand_boolean (random))
      make_claim (catalog,
                  &(MakeClaim){.id = price, .model = id, .metric = PODIUM_OUTPUT_PRICE_ID, .value = digits});
  }
  podium_catalog_finish (catalog);
  return catalog;
}

static void
test_random (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (guint seed = 0; seed < 24; seed++) {
    g_autoptr (GRand) random = g_rand_new_with_seed (seed);
    g_autoptr (PodiumCatalog) catalog = random_catalog (random, (guint)g_rand_int_range (random, 1, 12));
    g_autoptr (PodiumView) view = cost_view (seed % 2 ? "score" : PODIUM_OUTPUT_PRICE_ID, "m0");
    podium_view_set_string (&view->x, "cost");
    view->log_set = g_rand_boolean (random);
    view->log = (PodiumLog)g_rand_int_range (random, 0, 4);
    if (g_rand_boolean (random))
      podium_view_set_price (view, "m0", "3.5");
    g_autofree char *name = g_strdup_printf ("seed %u", seed);
    check_everywhere (name, catalog, view, 1, fonts); /* a thumb is not for a dozen models */
  }
}

/* Views that cannot be. */
static const struct {
  const char *about, *x, *rival, *price;
  int code;
} wrong[] = {
    {"a rival that nobody knows", "aa-index-tokens", "gpt-9", NULL, PODIUM_VIEW_ERROR_UNKNOWN_MODEL},
    {"a price of a model that nobody knows", "aa-index-tokens", NULL, "gpt-9=3",
     PODIUM_VIEW_ERROR_UNKNOWN_MODEL},
    {"a price of nothing", "aa-index-tokens", NULL, "gpt-5.4=0", PODIUM_VIEW_ERROR_COST},
    {"a price in words", "aa-index-tokens", NULL, "gpt-5.4=cheap", PODIUM_VIEW_ERROR_COST},
    {"a negative price", "aa-index-tokens", NULL, "gpt-5.4=-3", PODIUM_VIEW_ERROR_COST},
    {"tokens that a window holds are not used up", "context-length", "gpt-5.4", NULL, PODIUM_VIEW_ERROR_COST},
};

static void
test_wrong (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (PodiumView) view = cost_view ("aa-index", wrong[i].rival);
    g_autoptr (GError) error = NULL;
    g_test_message ("%s", wrong[i].about);
    podium_view_set_string (&view->x, wrong[i].x);
    if (wrong[i].price)
      podium_view_set_strv (&view->prices, (const char *[]){wrong[i].price, NULL});
    g_assert_false (podium_view_validate (view, document->catalog, &error));
    g_assert_error (error, PODIUM_VIEW_ERROR, wrong[i].code);
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/costs/says", test_says);
  g_test_add_func ("/costs/difference", test_difference);
  g_test_add_func ("/costs/random", test_random);
  g_test_add_func ("/costs/wrong", test_wrong);
  return g_test_run ();
}
