/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The composite chart and the weights of its view. */

#include <locale.h>
#include <string.h>

#include "audit.h"
#include "bundled.h"
#include "complain.h"
#include "describe.h"
#include "document-reader.h"
#include "make.h"
#include "view-writer.h"

/* ---- Helpers ---- */

static PodiumView *
make_view (const char *ids)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);
  PodiumView *view = podium_view_new ("own", PODIUM_CHART_COMPOSITE);
  podium_view_set_strv (&view->metrics, (const char *const *)words);
  return view;
}

static const PodiumSetup normal = {1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE};

static const PodiumMark *
find (const PodiumScene *scene, const char *key)
{
  for (guint i = 0; i < scene->marks->len; i++)
    if (g_str_equal (podium_scene_mark (scene, i)->key, key))
      return podium_scene_mark (scene, i);
  return NULL;
}

/* The texts with @role that stand for @model (NULL: for any), joined by "|". */
static char *
texts (const PodiumScene *scene, PodiumRole role, const char *model)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (is_text (mark) && mark->role == role && (!model || g_strcmp0 (mark->model, model) == 0))
      g_string_append_printf (joined, "%s%s", joined->len ? "|" : "", mark->text.string);
  }
  return g_strdup (joined->str);
}

/* What the visual standard shows: eight benchmarks at equal weights. */
static PodiumView *
make_eight (void)
{
  PodiumView *view =
      make_view ("healthbench-hard mmmu-pro gpqa-diamond arc-agi-2 terminal-bench-2 swe-bench-verified "
                 "charxiv-reasoning hle");
  view->headline = PODIUM_HEADLINE_FINDING;
  return view;
}

/* In thumbnails names may be shortened, and what is missing counted. */
static void
audit_composite (const Picture *picture)
{
  audit_looks (picture);
  audit_claims (picture);
  if (picture->setup->width >= 520)
    audit_names (picture);
  audit_words (picture);
}

/* ---- The bundled catalog ---- */

static const struct {
  const char *model, *rank, *values, *first;
  double low, high; /* where the marks are, 0 to 100 */
} bundled[] = {
    {"gemini-3.1-pro", "1–5", "68.4 to 68.7\u00a0³",
     "Gemini 3.1 Pro Preview: derived score 68.4 to 68.7 of 100; place 1–5 of 6", 68.425, 68.425},
    {"muse-spark", "2–6", "64.7 to 65.2\u00a0³\u00a0⁴", "Muse Spark: derived score 64.7 to 65.2 of 100; place 2–6 of 6",
     64.8125, 64.8125},
    {"gpt-5.4", "1–6", "39.4|77.0", "GPT-5.4: derived score 39.4 to 77.0 of 100; place 1–6 of 6", 39.4625,
     76.9625},
    {"claude-opus-4.6", "1–6", "31.7|81.7",
     "Claude Opus 4.6: derived score 31.7 to 81.7 of 100; place 1–6 of 6", 31.7, 81.7},
    {"grok-4.2", "1–6", "11.0|98.6", "Grok 4.2: derived score 11.0 to 98.6 of 100; place 1–6 of 6", 11.0625,
     98.5625},
};

/* Where 0 and 100 are: at the axis and at the last grid line. */
static void
find_axis (const PodiumScene *scene, double *zero, double *hundred)
{
  *hundred = 0;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role == PODIUM_ROLE_AXIS)
      *zero = mark->rule.x1;
    else if (mark->role == PODIUM_ROLE_GRID)
      *hundred = MAX (*hundred, mark->rule.x1);
  }
}

static void
test_bundled (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumView) view = make_eight ();
  g_autoptr (PodiumScene) scene = podium_chart_build (document->catalog, view, &normal, fonts);
  double zero = 0, hundred, before = 0;

  g_assert_cmpstr (scene->title, ==, "Gemini 3.1 Pro Preview beats Muse Spark; no other order is settled");
  g_assert_true (g_str_has_prefix (scene->subtitle, "Derived score: mean of 8 metrics, equal weights"));
  find_axis (scene, &zero, &hundred);
  for (gsize i = 0; i < G_N_ELEMENTS (bundled); i++) {
    const char *model = bundled[i].model;
    g_autofree char *point = g_strconcat ("point/", model, NULL), *other = g_strconcat (point, "/2", NULL);
    g_autofree char *wash = g_strconcat ("interval/", model, NULL),
                    *tray = g_strconcat ("bracket/", model, NULL);
    g_autofree char *rank = texts (scene, PODIUM_ROLE_RANK, model),
                    *values = texts (scene, PODIUM_ROLE_VALUE, model);
    const PodiumMark *mark = find (scene, point);
    gboolean whole = bundled[i].low == bundled[i].high;
    g_assert_nonnull (mark);
    g_assert_cmpstr (rank, ==, bundled[i].rank);
    g_assert_nonnull (strstr (values, bundled[i].values));
    g_assert_true (g_str_has_prefix (mark->describes, bundled[i].first));
    g_assert_true (whole == !find (scene, wash) && whole == !!find (scene, tray));
    double low = whole ? mark->symbol.x : mark->rect.x;
    g_assert_cmpfloat (fabs (low - zero - (hundred - zero) * bundled[i].low / 100), <, 1);
    if (!whole) {
      const PodiumMark *end = find (scene, other);
      double high = end->rect.x + end->rect.width;
      g_assert_cmpfloat (fabs (high - zero - (hundred - zero) * bundled[i].high / 100), <, 1);
    }
    g_assert_cmpfloat (mark->bounds.y, >, before); /* by guaranteed minimum */
    before = mark->bounds.y;
  }
}

/* What the chart must say under itself, in both languages. */
static void
test_notes (void)
{
  static const struct {
    PodiumLanguage language;
    const char *said;
  } rows[] = {
      {PODIUM_ENGLISH, "Each counts as published, 0 to 100\u00a0%."},
      {PODIUM_ENGLISH, "Rows in the order of their guaranteed minimum"},
      {PODIUM_ENGLISH, "Of 10,000 weightings"},
      {PODIUM_ENGLISH, "6.6 of 100 points of weight from ARC-AGI-2 to HealthBench Hard, then Muse Spark."},
      {PODIUM_ENGLISH, "Muse Spark MMMU-Pro 81 (Artificial Analysis, s002; perhaps 80.5 rounded)"},
      {PODIUM_ENGLISH, "No data for Llama 4 Maverick"},
      {PODIUM_GERMAN, "Abgeleiteter Wert: Mittel aus 8 Kennzahlen, gleiche Gewichte"},
      {PODIUM_GERMAN, "6,6 von 100 Gewichtspunkten von ARC-AGI-2 zu HealthBench Hard, dann Muse Spark."},
      {PODIUM_GERMAN, "Platz 2–6 von 6"},
  };
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumView) view = make_eight ();
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    PodiumSetup setup = normal;
    setup.language = rows[i].language;
    g_autoptr (PodiumScene) scene = podium_chart_build (document->catalog, view, &setup, fonts);
    g_autofree char *words = podium_scene_describe (scene);
    if (!strstr (words, rows[i].said))
      complain ("the words do not say “%s”", rows[i].said);
  }
}

/* Formula, weights and the rule with its ends. */
static const struct {
  const char *about, *metrics, *weights, *subtitle, *note;
} formulas[] = {
    {"equal weights", "hle gpqa-diamond", NULL, "mean of 2 metrics, equal weights",
     "Humanity’s Last Exam; GPQA Diamond. Each counts as published"},
    {"equal by ratio", "hle gpqa-diamond", "hle=4.0 gpqa-diamond=4", "mean of 2 metrics, equal weights",
     NULL},
    {"a metric without a weight weighs 1", "hle gpqa-diamond", "hle=3",
     "75\u00a0% Humanity’s Last Exam + 25\u00a0% GPQA Diamond",
     "Humanity’s Last Exam (75\u00a0%); GPQA Diamond (25\u00a0%)"},
    {"what weighs nothing is named", "hle gpqa-diamond", "gpqa-diamond=0",
     "100\u00a0% Humanity’s Last Exam + 0\u00a0% GPQA Diamond", NULL},
    {"one metric", "hle", NULL, "Humanity’s Last Exam alone", NULL},
    {"a metric named twice counts once", "hle hle", NULL, "Humanity’s Last Exam alone", NULL},
    {"another unit with its ends", "aa-index aa-index-tokens", NULL, "mean of 2 metrics",
     "Intelligence Index (18 to 57 points); Tokens to run the index (158 to 57 million tokens). Each counts "
     "0 at the worst value published"},
    {"both rules", "aa-index hle", NULL, "mean of 2 metrics",
     "Percentages count as published; the others 0 at the worst"},
};

static void
set_weights (PodiumView *view, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text ? text : "", " ", -1);
  for (char **word = words; *word && **word; word++) {
    g_auto (GStrv) pair = g_strsplit (*word, "=", 2);
    podium_view_set_weight (view, pair[0], pair[1]);
  }
}

static void
test_formulas (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (formulas); i++) {
    g_autoptr (PodiumView) view = make_view (formulas[i].metrics);
    set_weights (view, formulas[i].weights);
    g_assert_true (podium_view_validate (view, document->catalog, NULL));
    g_autoptr (PodiumScene) scene = podium_chart_build (document->catalog, view, &normal, fonts);
    g_autofree char *words = podium_scene_describe (scene);
    if (!g_str_has_prefix (scene->subtitle, "Derived score: ") ||
        !strstr (scene->subtitle, formulas[i].subtitle))
      complain ("%s: the subtitle is “%s”", formulas[i].about, scene->subtitle);
    if (formulas[i].note && !strstr (words, formulas[i].note))
      complain ("%s: no note says “%s”", formulas[i].about, formulas[i].note);
    g_autoptr (PodiumView) titled = podium_view_copy (view);
    podium_view_set_string (&titled->subtitle, "Mine");
    g_autoptr (PodiumScene) own = podium_chart_build (document->catalog, titled, &normal, fonts);
    g_autofree char *said = podium_scene_describe (own);
    if (!g_str_has_prefix (own->subtitle, "Mine") || !strstr (said, formulas[i].subtitle))
      complain ("%s: under a subtitle of one's own the formula is lost", formulas[i].about);
  }
}

/* ---- Pages ---- */

static const struct {
  double width, height;
  PodiumThemeName theme;
} pages[] = {
    {400, 300, PODIUM_THEME_LIGHT},   {640, 480, PODIUM_THEME_DARK},    {1280, 720, PODIUM_THEME_PRINT},
    {1280, 720, PODIUM_THEME_LIGHT},  {1920, 1080, PODIUM_THEME_SLIDE}, {3840, 2160, PODIUM_THEME_DARK},
    {1920, 1080, PODIUM_THEME_LIGHT}, {640, 480, PODIUM_THEME_PRINT},
};

static void
audit_pages (const char *what, const PodiumCatalog *catalog, const PodiumView *view, gsize from,
             PodiumFonts *fonts)
{
  for (gsize i = from; i < G_N_ELEMENTS (pages); i++)
    for (int language = PODIUM_ENGLISH; language <= PODIUM_LAST_LANGUAGE; language++) {
      if (!has_letters (fonts, (PodiumLanguage)language))
        continue;
      PodiumSetup setup = {pages[i].width, pages[i].height, pages[i].theme, (PodiumLanguage)language, FALSE};
      g_autofree char *name = g_strdup_printf ("%s, %.0fx%.0f, %s, %s", what, setup.width, setup.height,
                                               podium_terms_word (&podium_terms_theme, setup.theme),
                                               podium_language_code (setup.language));
      g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &setup, fonts);
      Picture picture = {name, catalog, view, &setup, scene};
      audit_composite (&picture);
      if (i == from)
        audit_again (&picture, fonts);
    }
}

static void
test_pages (void)
{
  static const char *const metrics[] = {
      "hle", "hle gpqa-diamond", "aa-index aa-index-tokens gdpval-aa",
      "aa-index aa-index-tokens healthbench-hard medxpertqa terminal-bench-2 "
      "swe-bench-verified aa-coding-index charxiv-reasoning mmmu-pro visual-factuality hle "
      "gpqa-diamond arc-agi-2 physics-research gdpval-aa deepsearchqa"};
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumView) eight = make_eight ();
  audit_pages ("bundled", document->catalog, eight, 0, fonts);
  for (gsize i = 0; i < G_N_ELEMENTS (metrics); i++) {
    g_autoptr (PodiumView) view = make_view (metrics[i]);
    podium_view_set_weight (view, i == 2 ? "gdpval-aa" : "hle", "0.7");
    if (i == 2)
      podium_view_set_strv (&view->highlight, (const char *[]){"muse-spark", NULL});
    audit_pages (metrics[i], document->catalog, view, 1, fonts);
  }
}

/* Names long, foreign and many; gaps, claims that differ, other settings. */
static PodiumCatalog *
random_catalog (guint seed, guint n)
{
  static const char *const names[] = {
      "A",
      "GPT-5.4",
      "Gemini 3.1 Pro Preview",
      "Ünïcødé Größe 7B",
      "通义千问",
      "نموذج",
      "A model whose name goes on and on, as names of research previews do (2026-03, high effort)",
      "Averyveryverylongnamewithoutasinglespaceorhyphentobreakat"};
  static const char *const metrics[] = {"score", "elo", "cost"}, *const makers[] = {"meta", "openai", "aa",
                                                                                    NULL};
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  PodiumCatalog *catalog = make_catalog ();
  gboolean negative = g_rand_int_range (random, 0, 3) == 0;
  for (guint i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("m%u", i);
    g_autofree char *name =
        g_strdup_printf ("%s %u", names[g_rand_int_range (random, 0, G_N_ELEMENTS (names))], i + 1);
    make_model (catalog, id, name, makers[g_rand_int_range (random, 0, 4)]);
    for (guint m = 0; m < 3; m++)
      for (int k = g_rand_int_range (random, -1, 3); k > 0; k--) {
        g_autofree char *claim = g_strdup_printf ("%u-%u-%d", i, m, k);
        g_autofree char *value = g_strdup_printf ("%.*f", g_rand_int_range (random, 0, 3),
                                                  g_rand_double_range (random, negative ? -40 : 0, 100));
        make_claim (catalog, &(MakeClaim){.id = claim,
                                          .model = id,
                                          .metric = metrics[m],
                                          .value = value,
                                          .by = g_rand_boolean (random) ? "meta" : NULL,
                                          .times = m == 2 ? 1e6 : 1,
                                          .setting = g_rand_int_range (random, 0, 6) ? NULL : "tools=with"});
      }
  }
  podium_catalog_finish (catalog);
  return catalog;
}

static void
test_random_pages (void)
{
  static const guint counts[] = {1, 2, 3, 5, 8, 12, 20, 30, 45, 60, 500};
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    g_autoptr (PodiumCatalog) catalog = random_catalog (i + 1, counts[i]);
    g_autoptr (PodiumView) view = make_view (i % 3 ? "score cost elo" : "cost score");
    g_autofree char *what = g_strdup_printf ("random %u", counts[i]);
    podium_view_set_weight (view, "cost", "0.5");
    view->sort = (PodiumSort)(i % 4);
    audit_pages (what, catalog, view, counts[i] > 12 ? 1 : 0, fonts);
  }
}

/* ---- The view ---- */

#define VIEW(members)                                                                                        \
  "{\"format\":\"podium-catalog\",\"version\":1,\"metrics\":[{\"id\":\"a=b\",\"name\":\"A\",\"unit\":"       \
  "\"percent\","                                                                                             \
  "\"scale\":\"ratio\",\"better\":\"higher\"},{\"id\":\"c\",\"name\":\"C\",\"unit\":\"percent\",\"scale\":"  \
  "\"ratio\","                                                                                               \
  "\"better\":\"lower\"},{\"id\":\"n\",\"name\":\"N\",\"unit\":\"points\",\"scale\":\"ratio\"}],"            \
  "\"views\":[{\"id\":\"v\",\"kind\":\"composite\"," members "}]}"

static const struct {
  const char *about, *file, *written; /* the view's weights as written again, or part of the message */
} views[] = {
    {"weights come back with their digits",
     VIEW ("\"metrics\":[\"a=b\",\"c\"],\"weights\":{\"c\":\"2.50\",\"a=b\":\"1\"}"),
     "\"weights\": {\"c\": \"2.50\", \"a=b\": \"1\"}"},
    {"a null weighs 1", VIEW ("\"metrics\":[\"a=b\",\"c\"],\"weights\":{\"c\":null,\"a=b\":\"3\"}"),
     "\"weights\": {\"a=b\": \"3\"}"},
    {"none at all", VIEW ("\"metrics\":[\"c\"]"), "\"metrics\": [\"c\"], \"policy\""},
    {"0 is a weight", VIEW ("\"metrics\":[\"a=b\",\"c\"],\"weights\":{\"c\":\"0\"}"),
     "\"weights\": {\"c\": \"0\"}"},
    {"no metrics", VIEW ("\"metrics\":[]"), "a composite needs at least one metric"},
    {"unknown metric", VIEW ("\"metrics\":[\"c\"],\"weights\":{\"x\":\"1\"}"),
     "expected the id of a metric, found “x”"},
    {"another metric", VIEW ("\"metrics\":[\"c\"],\"weights\":{\"a=b\":\"1\"}"), "found one of “a=b”"},
    {"negative", VIEW ("\"metrics\":[\"c\"],\"weights\":{\"c\":\"-1\"}"), "expected a weight of 0 or more"},
    {"all zero", VIEW ("\"metrics\":[\"c\",\"a=b\"],\"weights\":{\"c\":\"0\",\"a=b\":\"0.0\"}"),
     "expected weights with a sum above 0"},
    {"a number without quotes", VIEW ("\"metrics\":[\"c\"],\"weights\":{\"c\":1}"),
     "expected a string of digits"},
    {"no number", VIEW ("\"metrics\":[\"c\"],\"weights\":{\"c\":\"much\"}"), "expected digits"},
    {"no object", VIEW ("\"metrics\":[\"c\"],\"weights\":[\"1\"]"), "expected"},
    {"no better end", VIEW ("\"metrics\":[\"n\"]"), "a composite cannot weigh it"},
};

static void
test_views (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (PodiumDocument) document =
        podium_document_read_data (views[i].file, strlen (views[i].file), "t.json", &error);
    g_autofree char *written =
        document ? podium_view_to_json (document->views->pdata[0]) : g_strdup (error->message);
    if (!strstr (written, views[i].written))
      complain ("%s: expected “%s” in: %s", views[i].about, views[i].written, written);
    if (!document)
      continue;
    g_autoptr (PodiumView) copy = podium_view_copy (document->views->pdata[0]);
    g_autofree char *again = podium_view_to_json (copy);
    g_assert_cmpstr (again, ==, written);
  }
}

static void
test_weights (void)
{
  g_autoptr (PodiumView) view = make_view ("a a=b");
  g_assert_cmpstr (podium_view_weight (view, "a"), ==, "1");
  podium_view_set_weight (view, "a=b", "2");
  g_assert_cmpstr (podium_view_weight (view, "a"), ==, "1"); /* not the "b=2" behind "a=" */
  g_assert_cmpstr (podium_view_weight (view, "a=b"), ==, "2");
  podium_view_set_weight (view, "a", "3");
  podium_view_set_weight (view, "a=b", "4.0");
  g_assert_cmpstr (podium_view_weight (view, "a"), ==, "3");
  g_assert_cmpstr (podium_view_weight (view, "a=b"), ==, "4.0");
  g_assert_cmpuint (g_strv_length (view->weights), ==, 2);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/composite-chart/bundled", test_bundled);
  g_test_add_func ("/composite-chart/notes", test_notes);
  g_test_add_func ("/composite-chart/formulas", test_formulas);
  g_test_add_func ("/composite-chart/pages", test_pages);
  g_test_add_func ("/composite-chart/random-pages", test_random_pages);
  g_test_add_func ("/composite-chart/views", test_views);
  g_test_add_func ("/composite-chart/weights", test_weights);
  return g_test_run ();
}
