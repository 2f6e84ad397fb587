/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts of catalogs that nobody wrote: one to forty models, long and foreign names, ties, outliers, negative values,
 * ranges, gaps. Seeds are fixed, so a failure names a picture that can be drawn again. */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "audit.h"
#include "complain.h"
#include "document-reader.h"
#include "generate.h"
#include "make.h"

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
  PodiumDocument *document;
  const PodiumCatalog *catalog; /* of the document */
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
  podium_document_free (d->document);
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
  g_autofree char *json = generate_catalog (seed, n);
  d->document = podium_document_read_data (json, strlen (json), "generated", NULL);
  g_assert_nonnull (d->document);
  d->catalog = d->document->catalog;
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
