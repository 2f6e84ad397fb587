/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slope charts: the bundled one and those of catalogs that nobody wrote; and how labels are pushed apart. */

#include "audit.h"
#include "bundled.h"
#include "complain.h"
#include "describe.h"
#include "document-reader.h"
#include "make.h"
#include "pool.h"
#include "view-writer.h"

#include <locale.h>

static const double sizes[][2] = {{400, 300}, {640, 480}, {1280, 720}, {1920, 1080}, {3840, 2160}};

/* Every figure that is drawn as a point stands in the picture as text, at its point or in a footnote. */
static void
audit_figures (const Picture *p)
{
  g_autoptr (GString) notes = g_string_new (NULL);
  guint points = 0, values = 0;
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    points += mark->role == PODIUM_ROLE_POINT;
    values += mark->role == PODIUM_ROLE_VALUE;
    if (mark->role == PODIUM_ROLE_FOOTNOTE && mark->kind == PODIUM_MARK_TEXT)
      g_string_append_printf (notes, "%s ", mark->text.string);
  }
  const char *key = podium_word (p->setup->language, PODIUM_WORD_NOTE_SLOPE_FIGURES);
  g_autofree char *head = g_strndup (key, strcspn (key, " "));
  if (values > points || (values < points && !strstr (notes->str, head)))
    complain ("%s: %u points and %u figures", p->what, points, values);
}

static void
check (const Picture *p)
{
  audit_looks (p);
  audit_words (p);
  audit_symbols_apart (p);
}

static void
check_everywhere (const char *name, const PodiumCatalog *catalog, const PodiumView *view, gboolean values,
                  PodiumFonts *fonts)
{
  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (int theme = PODIUM_THEME_LIGHT; theme <= PODIUM_THEME_SLIDE; theme++) {
      PodiumSetup setup = {sizes[s][0], sizes[s][1], (PodiumThemeName)theme,
                           (PodiumLanguage)(1 + (theme + s) % 2), FALSE};
      if (theme == PODIUM_THEME_SLIDE && s < 3)
        continue; /* under a thousand px a slide's type is under 12 px */
      g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &setup, fonts);
      g_autofree char *what =
          g_strdup_printf ("%s %.0fx%.0f theme %d", name, sizes[s][0], sizes[s][1], theme);
      Picture picture = {what, catalog, view, &setup, scene};
      check (&picture);
      if (values) {
        audit_places (&picture);
        audit_figures (&picture);
      }
      if (s == 2)
        audit_again (&picture, fonts);
    }
}

static guint
count (const PodiumScene *scene, PodiumRole role, const char *metric)
{
  guint n = 0;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    n += mark->role == role && (!metric || g_strcmp0 (mark->metric, metric) == 0);
  }
  return n;
}

/* The picture of the visual standard: tokens in two articles, MMMU-Pro in three. */
static void
test_bundled (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  const PodiumView *view = podium_document_view (document, "sources");
  static const char *const said[] = {"≈ 59", "≈ 158", "80.4 to 80.5", "83.9", "82.4", "120", "116"};

  g_assert_nonnull (view);
  check_everywhere ("bundled", document->catalog, view, TRUE, fonts);
  g_autoptr (PodiumScene) scene = draw_plain (document->catalog, view, fonts);
  g_assert_cmpstr (scene->title, ==, "Sources print different figures for all 5 measurements");
  g_assert_cmpuint (count (scene, PODIUM_ROLE_POINT, "aa-index-tokens"), ==, 7);
  g_assert_cmpuint (count (scene, PODIUM_ROLE_POINT, "mmmu-pro"), ==, 6);
  g_assert_cmpuint (count (scene, PODIUM_ROLE_VALUE, NULL), ==, 13);
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    if (!find_text (scene, PODIUM_ROLE_VALUE, NULL, said[i]))
      complain ("no figure %s", said[i]);
  /* The inner figures: above the peak, below the dip. */
  const PodiumMark *peak = find_text (scene, PODIUM_ROLE_VALUE, "muse-spark", "81");
  const PodiumMark *dip = find_text (scene, PODIUM_ROLE_VALUE, "gemini-3.1-pro", "82");
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role == PODIUM_ROLE_VALUE && g_strcmp0 (mark->metric, "mmmu-pro") == 0 &&
        g_str_equal (mark->text.string, "82"))
      dip = mark;
    if (mark->role != PODIUM_ROLE_POINT || g_strcmp0 (mark->metric, "mmmu-pro") != 0)
      continue;
    if (strstr (mark->describes, "Pro 81 "))
      g_assert_cmpfloat (peak->bounds.y + peak->bounds.height, <, mark->bounds.y);
    if (strstr (mark->describes, "Pro 82 "))
      g_assert_cmpfloat (find_text (scene, PODIUM_ROLE_VALUE, "gemini-3.1-pro", "82")->bounds.y, >, 0);
  }
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role == PODIUM_ROLE_POINT && strstr (mark->describes, "MMMU-Pro 82 percent"))
      g_assert_cmpfloat (dip->bounds.y, >, mark->bounds.y + mark->bounds.height);
  }
  /* One source says nothing of one model: said at its point. What may be rounded is said. */
  g_assert_nonnull (find_text (scene, PODIUM_ROLE_ANNOTATION, "gemini-3.1-pro", "s002: not stated"));
  g_assert_nonnull (find_text (scene, PODIUM_ROLE_FOOTNOTE, NULL, "Gemini 3.1 Pro Preview 82 from 82.4"));
  g_assert_null (find_text (scene, PODIUM_ROLE_FOOTNOTE, NULL, "83.9"));
  g_assert_cmpuint (count (scene, PODIUM_ROLE_BRACKET, "mmmu-pro"), ==, 1);
}

/* Other settings never stand in a slope across sources; across settings they are dashed, and so is what joins
 * them. */
static void
test_settings (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumView) view = podium_view_new ("v", PODIUM_CHART_SLOPE);
  podium_view_set_strv (&view->metrics, (const char *const[]){"hle", NULL});
  g_autoptr (PodiumScene) sources = draw_plain (document->catalog, view, fonts);
  g_assert_null (find_text (sources, PODIUM_ROLE_VALUE, NULL, "50.4"));
  g_assert_nonnull (find_text (sources, PODIUM_ROLE_FOOTNOTE, NULL, "Left out: 3 figures of other settings"));

  view->across = PODIUM_ACROSS_SETTINGS;
  check_everywhere ("settings", document->catalog, view, TRUE, fonts);
  g_autoptr (PodiumScene) settings = draw_plain (document->catalog, view, fonts);
  guint dashed = 0;
  for (guint i = 0; i < settings->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (settings, i);
    dashed += mark->role == PODIUM_ROLE_POINT && mark->symbol.fill == PODIUM_FILL_DASHED;
    if (mark->role == PODIUM_ROLE_LINK && mark->paint.dash[0] == 0)
      complain ("%s is solid", mark->key);
  }
  g_assert_cmpuint (dashed, ==, 3);
  g_assert_nonnull (find_text (settings, PODIUM_ROLE_TICK, NULL, "Contemplating"));
  g_assert_nonnull (find_text (settings, PODIUM_ROLE_FOOTNOTE, NULL, "Dashed outline"));
}

/* Editions that compare share an axis; of those that do not only the ranks are drawn. */
static void
test_editions (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (int separate = 0; separate <= 1; separate++) {
    const char *metric = separate ? "edited" : "score";
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    const MakeClaim claims[] = {
        {.id = "a", .value = "60", .edition = "v2", .metric = metric},
        {.id = "b", .value = "20", .edition = "v10", .metric = metric},
        {.id = "c", .value = "50", .edition = "v2", .metric = metric, .model = "gpt"},
        {.id = "d", .value = "30", .edition = "v10", .metric = metric, .model = "gpt"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS (claims); i++)
      make_claim (catalog, &claims[i]);
    podium_catalog_finish (catalog);
    g_autoptr (PodiumView) view = podium_view_new ("v", PODIUM_CHART_SLOPE);
    podium_view_set_strv (&view->metrics, (const char *const[]){metric, NULL});
    view->across = PODIUM_ACROSS_EDITIONS;
    check_everywhere (metric, catalog, view, !separate, fonts);
    g_autoptr (PodiumScene) scene = draw_plain (catalog, view, fonts);
    const PodiumMark *first = find_text (scene, PODIUM_ROLE_TICK, NULL, "v2"),
                     *last = find_text (scene, PODIUM_ROLE_TICK, NULL, "v10");
    g_assert_cmpfloat (first->bounds.x, <, last->bounds.x);
    if (separate) {
      const PodiumMark *muse = find_text (scene, PODIUM_ROLE_VALUE, "muse", "1 (60)"),
                       *gpt = find_text (scene, PODIUM_ROLE_VALUE, "gpt", "1 (30)");
      g_assert_cmpfloat (muse->text.baseline, ==, gpt->text.baseline);
      g_assert_nonnull (
          find_text (scene, PODIUM_ROLE_AXIS_TITLE, NULL, "ranks, for editions do not compare"));
    } else {
      g_assert_nonnull (find_text (scene, PODIUM_ROLE_VALUE, "muse", "60"));
      g_assert_null (find_text (scene, PODIUM_ROLE_VALUE, NULL, "("));
    }
  }
}

/* Across metrics every column has the ranks of its own metric; no value of one stands beside another's. */
static void
test_metrics (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  static const MakeClaim claims[] = {
      {.id = "a", .value = "90"},
      {.id = "b", .value = "60", .model = "gpt"},
      {.id = "c", .value = "60", .model = "solo"},
      {.id = "d", .value = "3", .times = 1e6, .metric = "cost"},
      {.id = "e", .value = "2", .times = 1e6, .metric = "cost", .model = "gpt"},
      {.id = "f", .value = "1200", .metric = "elo"},
      {.id = "g", .value = "1300", .metric = "elo", .model = "gpt"},
      {.id = "h", .value = "1250", .metric = "elo", .model = "solo"},
      {.id = "i", .value = "9", .metric = "size"},
      {.id = "j", .value = "99", .model = "gpt", .setting = "tools=with"},
  };
  static const struct {
    const char *about, *model, *metric, *figure;
  } rows[] = {
      {"the highest of what is better high", "muse", "score", "1 (90)"},
      {"a tie shares its rank", "gpt", "score", "2= (60)"},
      {"so does its other", "solo", "score", "2= (60)"},
      {"the lowest of what is better low, in its own unit", "gpt", "cost", "1 (2)"},
      {"the next", "muse", "cost", "2 (3)"},
      {"a third scale", "gpt", "elo", "1 (1,300)"},
      {"its middle", "solo", "elo", "2 (1,250)"},
      {"its last", "muse", "elo", "3 (1,200)"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (claims); i++)
    make_claim (catalog, &claims[i]);
  podium_catalog_finish (catalog);
  g_autoptr (PodiumView) view = podium_view_new ("v", PODIUM_CHART_SLOPE);
  podium_view_set_strv (&view->metrics, (const char *const[]){"score", "size", "cost", "elo", NULL});
  view->across = PODIUM_ACROSS_METRICS;
  g_assert_true (podium_view_validate (view, catalog, NULL));
  check_everywhere ("metrics", catalog, view, FALSE, fonts);

  g_autoptr (PodiumScene) scene = draw_plain (catalog, view, fonts);
  double height[4] = {0}; /* of the ranks */
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const PodiumMark *figure = NULL, *point = NULL;
    for (guint k = 0; k < scene->marks->len; k++) {
      const PodiumMark *mark = podium_scene_mark (scene, k);
      if (g_strcmp0 (mark->model, rows[i].model) != 0 || g_strcmp0 (mark->metric, rows[i].metric) != 0)
        continue;
      figure = mark->role == PODIUM_ROLE_VALUE ? mark : figure;
      point = mark->role == PODIUM_ROLE_POINT ? mark : point;
    }
    if (!figure || !point || !g_str_equal (figure->text.string, rows[i].figure)) {
      complain ("%s: %s, not %s", rows[i].about, figure ? figure->text.string : "no figure", rows[i].figure);
      continue;
    }
    int rank = atoi (rows[i].figure);
    if (height[rank] > 0 && height[rank] != point->symbol.y)
      complain ("%s: rank %d stands at %g and at %g", rows[i].about, rank, height[rank], point->symbol.y);
    height[rank] = point->symbol.y;
  }
  g_assert_cmpfloat (height[1], <, height[2]);
  g_assert_cmpfloat (height[2], <, height[3]);
  g_assert_cmpuint (count (scene, PODIUM_ROLE_POINT, NULL), ==, G_N_ELEMENTS (rows));
  g_assert_cmpuint (count (scene, PODIUM_ROLE_AXIS, NULL), ==, 0);
  g_assert_cmpstr (scene->subtitle, ==, "Ranks; values of different metrics do not compare");
  g_assert_nonnull (find_text (scene, PODIUM_ROLE_TICK, NULL, "cost, million tokens"));
  g_assert_nonnull (find_text (scene, PODIUM_ROLE_FOOTNOTE, NULL, "neither end is better: size"));
  g_assert_nonnull (find_text (scene, PODIUM_ROLE_FOOTNOTE, NULL, "Left out: 1 figure"));
  g_assert_nonnull (find_text (scene, PODIUM_ROLE_ANNOTATION, "solo", "cost: not stated"));
  for (guint i = 0; i < scene->marks->len; i++) { /* only what runs over a gap is dashed */
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role == PODIUM_ROLE_LINK && (mark->paint.dash[0] > 0) != g_str_equal (mark->model, "solo"))
      complain ("%s is %s", mark->key, mark->paint.dash[0] > 0 ? "dashed" : "solid");
  }

  podium_view_set_strv (&view->metrics, (const char *const[]){"size", "cost", NULL});
  check_everywhere ("one with a better end", catalog, view, FALSE, fonts);
  podium_view_set_strv (&view->metrics, (const char *const[]){"cost", NULL});
  g_assert_false (podium_view_validate (view, catalog, NULL));
}

/* Ugly data. */
static void
test_ugly (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  static const struct {
    const char *about;
    MakeClaim claims[6];
  } rows[] = {
      {"nothing", {{NULL}}},
      {"one", {{.id = "a", .value = "5"}}},
      {"equal",
       {{.id = "a", .value = "57", .sources = "s1 s2 s3"},
        {.id = "b", .value = "57", .model = "gpt", .sources = "s1 s3"},
        {.id = "c", .value = "57", .model = "solo", .sources = "s2"}}},
      {"negative",
       {{.id = "a", .value = "-5.5", .sources = "s1"}, {.id = "b", .value = "30", .sources = "s2"}}},
      {"far apart",
       {{.id = "a", .value = "1"},
        {.id = "b", .value = "100000", .sources = "s2"},
        {.id = "c", .value = "3", .times = 1e6, .metric = "cost"},
        {.id = "d", .value = "900", .times = 1e6, .metric = "cost", .sources = "s2"}}},
      {"huge",
       {{.id = "a", .value = "5", .times = 1e15},
        {.id = "b", .value = "9", .times = 1e15, .sources = "s2 s3"}}},
      {"another setting alone", {{.id = "a", .value = "5", .setting = "tools=with"}}},
      {"in one source",
       {{.id = "a", .value = "5"},
        {.id = "b", .value = "95", .by = "aa"},
        {.id = "c", .value = "50", .model = "gpt", .sources = "s2"}}},
      {"later and later",
       {{.id = "a", .value = "5", .sources = "s1"},
        {.id = "b", .value = "6", .model = "gpt", .sources = "s2"},
        {.id = "c", .value = "7", .model = "solo", .sources = "s3"},
        {.id = "d", .value = "8", .model = "muse-2", .sources = "s4"}}},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    for (int c = 0; c < 6 && rows[i].claims[c].id; c++)
      make_claim (catalog, &rows[i].claims[c]);
    podium_catalog_finish (catalog);
    g_autoptr (PodiumView) view = podium_view_new ("v", PODIUM_CHART_SLOPE);
    podium_view_set_strv (&view->metrics, (const char *const[]){"score", "cost", NULL});
    check_everywhere (rows[i].about, catalog, view, TRUE, fonts);
  }
}

static void
test_random (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  static const char *const sources[] = {"s1", "s2", "s3", "s4", "s5", "s1 s2", "s2 s5"};
  for (guint32 seed = 1; seed <= 16; seed++) {
    g_autoptr (GRand) random = g_rand_new_with_seed (seed);
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    guint models = (guint)g_rand_int_range (random, 1, 50);
    for (guint m = 0; m < models; m++) {
      g_autofree char *id = g_strdup_printf ("m%u", m);
      g_autofree char *name =
          g_strdup_printf (m % 5 ? "Model %u" : "A model %u whose name goes on and on (2026, preview)", m);
      make_model (catalog, id, name, m % 3 ? "meta" : "openai");
      for (int c = g_rand_int_range (random, 0, 5); c > 0; c--) {
        g_autofree char *claim = g_strdup_printf ("c%u-%d", m, c);
        g_autofree char *value = g_strdup_printf (
            "%.1f", g_rand_int_range (random, 0, 4) ? g_rand_double_range (random, 1, 99) : 57);
        make_claim (catalog,
                    &(MakeClaim){.id = claim,
                                 .model = id,
                                 .value = value,
                                 .metric = c % 2 ? "score" : "elo",
                                 .sources = sources[g_rand_int_range (random, 0, G_N_ELEMENTS (sources))],
                                 .setting = g_rand_int_range (random, 0, 6) ? NULL : "tools=with"});
      }
    }
    podium_catalog_finish (catalog);
    g_autoptr (PodiumView) view = podium_view_new ("v", PODIUM_CHART_SLOPE);
    podium_view_set_strv (&view->metrics, (const char *const[]){"score", "elo", "cost", NULL});
    view->across = seed > 12 ? PODIUM_ACROSS_METRICS : (PodiumAcross)(seed % 3);
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++) {
      PodiumSetup setup = {sizes[s][0], sizes[s][1], PODIUM_THEME_PRINT, PODIUM_GERMAN, FALSE};
      g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &setup, fonts);
      g_autofree char *what = g_strdup_printf ("seed %u, %u models, %.0f", seed, models, sizes[s][0]);
      Picture picture = {what, catalog, view, &setup, scene};
      check (&picture);
      audit_places (&picture);
      audit_figures (&picture);
    }
  }
}

/* ---- What is not a picture ---- */

static void
test_pool (void)
{
  static const struct {
    const char *about;
    double y[4];
    guint n;
    double step, expected[4];
  } rows[] = {
      {"apart already", {10, 40, 80}, 3, 20, {10, 40, 80}},
      {"two at one place", {50, 50}, 2, 20, {40, 60}},
      {"a pool keeps its middle", {50, 55, 60}, 3, 20, {35, 55, 75}},
      {"a pool that runs into the next takes it in",
       {40, 42, 60},
       3,
       20,
       {27 + 1.0 / 3, 47 + 1.0 / 3, 67 + 1.0 / 3}},
      {"at the upper end", {0, 0, 50}, 3, 20, {0, 20, 50}},
      {"at the lower end", {95, 100}, 2, 20, {80, 100}},
      {"more than there is room for", {50, 50, 50, 50}, 4, 60, {0, 100.0 / 3, 200.0 / 3, 100}},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    double y[4];
    memcpy (y, rows[i].y, sizeof y);
    podium_pool (y, rows[i].n, rows[i].step, 0, 100);
    for (guint k = 0; k < rows[i].n; k++)
      if (fabs (y[k] - rows[i].expected[k]) > 1e-9)
        complain ("%s: %u lies at %g, not at %g", rows[i].about, k, y[k], rows[i].expected[k]);
  }
}

/* What a view is set side by side for survives being written and read. */
static void
test_round_trip (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumView) view = podium_view_new ("v", PODIUM_CHART_SLOPE);
  podium_view_set_strv (&view->metrics, (const char *const[]){"hle", "mmmu-pro", NULL});
  for (int across = 0; across <= PODIUM_ACROSS_METRICS; across++) {
    view->across = (PodiumAcross)across;
    g_autofree char *json = podium_view_to_json (view);
    g_autofree char *member =
        g_strdup_printf ("\"across\": \"%s\"", podium_terms_word (&podium_terms_across, across));
    g_assert_cmpint (strstr (json, member) != NULL, ==, across != 0);
    g_autofree char *file =
        g_strdup_printf ("{\"format\": \"podium-catalog\", \"version\": 1, \"metrics\": [{\"id\": \"hle\", "
                         "\"name\": \"HLE\", \"unit\": \"percent\", \"scale\": \"ratio\"}, {\"id\": \"mmmu-pro\", "
                         "\"name\": \"MMMU-Pro\", \"unit\": \"percent\", \"scale\": \"ratio\"}], \"views\": [%s]}",
                         json);
    g_autoptr (GError) error = NULL;
    g_autoptr (PodiumDocument) read = podium_document_read_data (file, strlen (file), "file", &error);
    g_assert_no_error (error);
    const PodiumView *again = podium_document_view (read, "v");
    g_assert_cmpint (again->kind, ==, PODIUM_CHART_SLOPE);
    g_assert_cmpint (again->across, ==, across);
    g_autoptr (PodiumView) copy = podium_view_copy (again);
    g_assert_cmpint (copy->across, ==, across);
    g_assert_true (podium_view_validate (copy, document->catalog, NULL));
  }
  g_clear_pointer (&view->metrics, g_strfreev);
  g_assert_false (podium_view_validate (view, document->catalog, NULL));
}

int
main (int argc, char **argv)
{
  setlocale (LC_CTYPE, "C.UTF-8"); /* for messages */
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/slope/pool", test_pool);
  g_test_add_func ("/slope/round-trip", test_round_trip);
  g_test_add_func ("/slope/bundled", test_bundled);
  g_test_add_func ("/slope/settings", test_settings);
  g_test_add_func ("/slope/editions", test_editions);
  g_test_add_func ("/slope/metrics", test_metrics);
  g_test_add_func ("/slope/ugly", test_ugly);
  g_test_add_func ("/slope/random", test_random);
  return g_test_run ();
}
