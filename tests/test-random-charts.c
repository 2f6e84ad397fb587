/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts of catalogs that nobody wrote: one to forty models, long and foreign names, ties, outliers, negative values,
 * ranges, gaps. Seeds are fixed, so a failure names a picture that can be drawn again. */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "audit.h"
#include "complain.h"
#include "make.h"

/* Fonts for all of these are not on every machine that runs the tests, but the box for a missing glyph has extents like
 * any other. */
static const char *const names[] = {
  "A", "o1", "GPT-5.4", "Claude Opus 4.6", "Gemini 3.1 Pro Preview", "Llama 4 Maverick", "Ünïcödé Größe 7B",
  "A model whose name goes on and on, as names of research previews do (2026-03, high effort)",
  "Averyveryverylongnamewithoutasinglespaceorhyphentobreakat", "通义千问 3", "ЯндексГПТ 5 Про", "Ψ-net", "نموذج",
  "<b>&\"'",
};

static const char *const makers[] = { "meta", "openai", "aa", NULL };

/* A number as sources print them: few digits, sometimes decimals, sometimes far off, sometimes the same again. */
static char *
random_printed (GRand *random, gboolean negative)
{
  static const char *const repeated[] = { "57", "57.0", "0", "100" };
  int kind = g_rand_int_range (random, 0, 10);
  if (kind == 0)
    return g_strdup (repeated[g_rand_int_range (random, 0, 4)]);
  double value = kind == 1 ? g_rand_double_range (random, 1000, 5000) : g_rand_double_range (random, 1, 99);
  g_autofree char *digits = g_strdup_printf ("%.*f", g_rand_int_range (random, 0, 3), value);
  return g_strconcat (negative && g_rand_int_range (random, 0, 3) == 0 ? "-" : "", digits, NULL);
}

static void
add_random_claims (PodiumCatalog *catalog, GRand *random, guint n, const char *metric, gboolean negative, double times)
{
  static const char *const settings[] = { NULL, NULL, NULL, "effort=max", "mode=Thinking", "tools=with", "tools=none" };
  static const char *const measurers[] = { NULL, NULL, "meta", "aa" };
  for (guint m = 4; m < n + 4; m++) { /* the first four are those of make_catalog */
    const PodiumModel *model = catalog->models->pdata[m];
    for (int k = g_rand_int_range (random, 0, 4) ? g_rand_int_range (random, 1, 3) : 0; k > 0; k--) {
      g_autofree char *id = g_strdup_printf ("%s-%u-%d", metric, m, k);
      g_autofree char *a = random_printed (random, negative), *b = random_printed (random, negative);
      gboolean range = g_rand_int_range (random, 0, 8) == 0;
      gboolean swap = g_ascii_strtod (a, NULL) > g_ascii_strtod (b, NULL);
      make_claim (catalog, &(MakeClaim){ .id = id, .model = model->id, .metric = metric, .times = times,
                                         .value = range ? NULL : a, .low = range ? (swap ? b : a) : NULL,
                                         .high = range ? (swap ? a : b) : NULL,
                                         .qualifier = (PodiumQualifier) (range ? 0 : g_rand_int_range (random, 0, 4)),
                                         .by = measurers[g_rand_int_range (random, 0, 4)],
                                         .setting = settings[g_rand_int_range (random, 0, 7)],
                                         .edition = g_rand_boolean (random) ? NULL : "v4.0",
                                         .as_of = g_rand_boolean (random) ? NULL : "2026-03-01",
                                         .sources = g_rand_boolean (random) ? "s1" : "s2 s3" });
    }
  }
}

static void
add_random_routes (PodiumCatalog *catalog, GRand *random, guint n)
{
  static const char *const statuses[] = { "available", "preview none", "announced hoped", "unknown", "withdrawn available",
                                          "none none", "announced none unknown hoped" };
  for (guint m = 4; m < n + 4; m++)
    for (int k = g_rand_int_range (random, 0, 4); k > 0; k--) {
      g_autofree char *id = g_strdup_printf ("r-%u-%d", m, k);
      make_route (catalog, id, ((PodiumModel *) catalog->models->pdata[m])->id,
                  (PodiumChannel) g_rand_int_range (random, 1, 6), (PodiumAudience) g_rand_int_range (random, 1, 3),
                  (PodiumCost) g_rand_int_range (random, 1, 3), statuses[g_rand_int_range (random, 0, 7)]);
    }
}

static PodiumCatalog *
random_catalog (GRand *random, guint n)
{
  PodiumCatalog *catalog = make_catalog ();
  gboolean negative = g_rand_int_range (random, 0, 4) == 0;
  for (guint i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("m%u", i);
    const char *known = names[g_rand_int_range (random, 0, G_N_ELEMENTS (names))];
    g_autofree char *name = g_strdup_printf ("%s %u", known, i + 1);
    make_model (catalog, id, name, makers[g_rand_int_range (random, 0, G_N_ELEMENTS (makers))]);
  }
  add_random_claims (catalog, random, n, "score", negative, 1);
  add_random_claims (catalog, random, n, "elo", FALSE, 1);
  add_random_claims (catalog, random, n, "cost", FALSE, g_rand_boolean (random) ? 1e6 : 1);
  add_random_routes (catalog, random, n);
  podium_catalog_finish (catalog);
  return catalog;
}

static PodiumView *
random_view (GRand *random)
{
  static const char *const metrics[] = { "score", "elo", "cost", NULL };
  static const PodiumChartKind kinds[] = { PODIUM_CHART_RANKING, PODIUM_CHART_EFFICIENCY, PODIUM_CHART_ACCESS,
                                           PODIUM_CHART_MATRIX };
  PodiumView *view = podium_view_new ("random", kinds[g_rand_int_range (random, 0, 4)]);
  int first = g_rand_int_range (random, 0, 3), n = g_rand_int_range (random, 1, 4 - first);
  g_autofree const char **chosen = g_new0 (const char *, 4);
  memcpy (chosen, metrics + first, (gsize) n * sizeof *chosen);
  podium_view_set_strv (&view->metrics, chosen);
  podium_view_set_string (&view->x, g_rand_boolean (random) ? "cost" : "elo");
  podium_view_set_string (&view->y, "score");
  view->policy = (PodiumPolicy) g_rand_int_range (random, 1, 5);
  view->sort = (PodiumSort) g_rand_int_range (random, 0, 4);
  view->log_set = g_rand_boolean (random);
  view->log = (PodiumLog) g_rand_int_range (random, 0, 4);
  return view;
}

/* A picture with all that it was made from. */
typedef struct {
  char *what;
  PodiumCatalog *catalog;
  PodiumView *view;
  PodiumSetup setup;
  PodiumScene *scene;
} Drawn;

static void
drawn_free (gpointer data)
{
  Drawn *d = data;
  g_free (d->what);
  podium_scene_free (d->scene);
  podium_view_free (d->view);
  podium_catalog_unref (d->catalog);
  g_free (d);
}

/* The picture of @seed with at most @most models. */
static Drawn *
draw_random (guint seed, guint most, PodiumFonts *fonts)
{
  static const double sizes[][2] = { { 640, 480 }, { 1280, 720 }, { 1920, 1080 }, { 1000, 1400 } };
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint n = (guint) g_rand_int_range (random, 1, (gint32) most + 1);
  Drawn *d = g_new0 (Drawn, 1);
  d->catalog = random_catalog (random, n);
  d->view = random_view (random);
  int size = g_rand_int_range (random, most > 12 ? 1 : 0, 4);
  d->setup = (PodiumSetup){ sizes[size][0], sizes[size][1], (PodiumThemeName) g_rand_int_range (random, 1, 4),
                            (PodiumLanguage) g_rand_int_range (random, 1, 3), g_rand_boolean (random) };
  /* One in three in another language, the rest of the picture as it was. */
  PodiumLanguage other = (PodiumLanguage) (PODIUM_FRENCH + seed / 3 % (PODIUM_LAST_LANGUAGE - PODIUM_GERMAN));
  if (seed % 3 == 0 && has_letters (fonts, other))
    d->setup.language = other;
  g_assert_true (podium_view_validate (d->view, d->catalog, NULL));
  d->what = g_strdup_printf ("%u/%u, %s, %u models, %.0fx%.0f", most, seed, podium_terms_word (&podium_terms_chart, (int) d->view->kind), n, d->setup.width,
                             d->setup.height);
  d->scene = podium_chart_build (d->catalog, d->view, &d->setup, fonts);
  return d;
}

#define N_SEEDS 50

/* Later ones that once showed a bug. */
static const guint more_seeds[] = { 51, 59, 71, 73, 84, 92, 119 };

static GPtrArray *
draw_all (guint most, PodiumFonts *fonts)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (drawn_free);
  for (guint seed = 1; seed <= N_SEEDS; seed++)
    g_ptr_array_add (all, draw_random (seed, most, fonts));
  for (gsize i = 0; i < G_N_ELEMENTS (more_seeds); i++)
    g_ptr_array_add (all, draw_random (more_seeds[i], most, fonts));
  return all;
}

typedef void (*Check) (const Picture *picture, PodiumFonts *fonts);

static void
check_page (const Picture *p, PodiumFonts *fonts)
{
  audit_keys (p);
  audit_page (p);
  audit_type (p);
}

static void
check_texts (const Picture *p, PodiumFonts *fonts)
{
  audit_texts_apart (p);
}

static void
check_marks (const Picture *p, PodiumFonts *fonts)
{
  audit_texts_and_marks (p);
}

static void
check_names (const Picture *p, PodiumFonts *fonts)
{
  audit_names (p);
}

static void
check_claims (const Picture *p, PodiumFonts *fonts)
{
  audit_claims (p);
  audit_bars (p);
}

static void
check_words (const Picture *p, PodiumFonts *fonts)
{
  audit_words (p);
}

static const struct {
  const char *name;
  Check check;
} checks[] = {
  { "page", check_page },     { "texts", check_texts }, { "marks", check_marks }, { "names", check_names },
  { "claims", check_claims }, { "words", check_words }, { "again", audit_again },
};

typedef struct {
  Check check;
  GPtrArray *drawn;
  PodiumFonts *fonts;
} Case;

static void
test_random (gconstpointer data)
{
  const Case *c = data;
  for (guint i = 0; i < c->drawn->len; i++) {
    const Drawn *d = c->drawn->pdata[i];
    c->check (&(Picture){ d->what, d->catalog, d->view, &d->setup, d->scene }, c->fonts);
  }
}

/* Nothing to draw, one thing, or one value only. */
static void
test_little (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  static const struct {
    const char *about;
    MakeClaim claims[3];
  } little[] = {
    { "no claim", { { NULL } } },
    { "one claim", { { .id = "a", .value = "5" } } },
    { "zero alone", { { .id = "a", .value = "0" }, { .id = "b", .value = "0", .metric = "cost" } } },
    { "equal everywhere", { { .id = "a", .value = "5" }, { .id = "b", .value = "5", .model = "gpt" } } },
    { "negative alone", { { .id = "a", .value = "-5" }, { .id = "b", .value = "3", .metric = "cost" } } },
    { "another setting alone", { { .id = "a", .value = "5", .setting = "tools=with" } } },
    { "tiny", { { .id = "a", .value = "0.0004" }, { .id = "b", .value = "0.0001", .metric = "cost" } } },
    { "huge", { { .id = "a", .value = "5", .times = 1e15 }, { .id = "b", .value = "7", .metric = "cost", .times = 1e15 } } },
    { "outlier", { { .id = "a", .value = "1" }, { .id = "b", .value = "100000", .model = "gpt" } } },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (little); i++)
    for (int kind = PODIUM_CHART_RANKING; kind <= PODIUM_CHART_ACCESS; kind++) {
      g_autoptr (PodiumCatalog) catalog = make_catalog ();
      for (int c = 0; c < 3 && little[i].claims[c].id; c++)
        make_claim (catalog, &little[i].claims[c]);
      podium_catalog_finish (catalog);
      g_autoptr (PodiumView) view = podium_view_new ("v", (PodiumChartKind) kind);
      podium_view_set_strv (&view->metrics, (const char *const[]){ "score", NULL });
      podium_view_set_string (&view->x, "cost");
      podium_view_set_string (&view->y, "score");
      if (kind == PODIUM_CHART_DUEL)
        podium_view_set_strv (&view->models, (const char *const[]){ "muse", "gpt", NULL });
      PodiumSetup setup = { 1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE };
      g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &setup, fonts);
      g_autofree char *what = g_strdup_printf ("%s, kind %d", little[i].about, kind);
      audit (&(Picture){ what, catalog, view, &setup, scene });
    }
}

/* A route that the five words cannot say, an app whose cost nobody states, is a route all the same: the chart must not
 * say that no source states one. */
static void
test_route_without_word (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  make_route (catalog, "r", "solo", PODIUM_CHANNEL_APP, PODIUM_AUDIENCE_PUBLIC, 0, "available");
  make_route (catalog, "s", "gpt", PODIUM_CHANNEL_WEIGHTS, PODIUM_AUDIENCE_PUBLIC, 0, "available");
  podium_catalog_finish (catalog);
  g_autoptr (PodiumView) view = podium_view_new ("v", PODIUM_CHART_ACCESS);
  PodiumSetup setup = { 1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE };
  g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &setup, fonts);
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->kind == PODIUM_MARK_TEXT && mark->role == PODIUM_ROLE_MISSING && strstr (mark->text.string, "Solo"))
      complain ("“%s” stands among those for whom no route is stated", mark->text.string);
  }
}

int
main (int argc, char **argv)
{
  static const guint most[] = { 12, 40 };
  setlocale (LC_CTYPE, "C.UTF-8"); /* for messages */
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (GPtrArray) few = draw_all (most[0], fonts);
  g_autoptr (GPtrArray) many = draw_all (most[1], fonts);
  Case cases[G_N_ELEMENTS (most)][G_N_ELEMENTS (checks)];

  g_test_add_func ("/random/little", test_little);
  g_test_add_func ("/random/route-without-word", test_route_without_word);
  for (gsize m = 0; m < G_N_ELEMENTS (most); m++)
    for (gsize i = 0; i < G_N_ELEMENTS (checks); i++) {
      g_autofree char *path = g_strdup_printf ("/random/%u-models/%s", most[m], checks[i].name);
      cases[m][i] = (Case){ checks[i].check, m ? many : few, fonts };
      g_test_add_data_func (path, &cases[m][i], test_random);
    }
  return g_test_run ();
}
