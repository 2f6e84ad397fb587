/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The matrix: classes behind the best, the order of rows and columns, what is drawn of the bundled catalog,
 * and that catalogs nobody wrote stay legible at every size and in every theme. */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "bundled.h"
#include "cell.h"
#include "chart.h"
#include "complain.h"
#include "describe.h"
#include "document-reader.h"
#include "gap.h"
#include "make.h"
#include "scene-json.h"
#include "seriate.h"
#include "svg-writer.h"
#include "view-writer.h"

static PodiumFonts *fonts;

/* ---- Classes ---- */

static const struct {
  const char *about, *unit;
  PodiumMetricScale scale;
  PodiumBetter better;
  double best, value;
  int gap;
} gaps[] = {
    {"the best itself", "percent", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER, 74.8, 74.8, 0},
    {"close to it", "percent", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER, 74.8, 73.7, 1},
    {"a limit belongs to its class", "percent", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER, 86.4, 84.4, 1},
    {"just beyond it", "percent", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER, 86.4, 84.3, 2},
    {"five", "points", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER, 57, 52, 2},
    {"ten", "points", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER, 57, 47, 3},
    {"twenty", "points", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER, 57, 37, 4},
    {"more", "points", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER, 57, 18, 5},
    {"negative values", "points", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER, -3, -4.5, 1},
    {"less is better", "percent", PODIUM_SCALE_RATIO, PODIUM_BETTER_LOWER, 3, 9, 3},
    {"Elo", "elo", PODIUM_SCALE_INTERVAL, PODIUM_BETTER_HIGHER, 1674, 1607, 2},
    {"far in Elo", "elo", PODIUM_SCALE_INTERVAL, PODIUM_BETTER_HIGHER, 1674, 1300, 5},
    {"1.05 times", "tokens", PODIUM_SCALE_RATIO, PODIUM_BETTER_LOWER, 60e6, 63e6, 1},
    {"1.25 times", "tokens", PODIUM_SCALE_RATIO, PODIUM_BETTER_LOWER, 60e6, 75e6, 2},
    {"2.5 times", "tokens", PODIUM_SCALE_RATIO, PODIUM_BETTER_LOWER, 60e6, 150e6, 4},
    {"more than that", "tokens", PODIUM_SCALE_RATIO, PODIUM_BETTER_LOWER, 57e6, 157e6, 5},
    {"a factor the other way round", "tokens per second", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER, 125, 100,
     2},
    {"no factor of nothing", "tokens", PODIUM_SCALE_RATIO, PODIUM_BETTER_LOWER, 0, 5, -1},
    {"but nothing may be best", "tokens", PODIUM_SCALE_RATIO, PODIUM_BETTER_LOWER, 0, 0, 0},
    {"no direction", "parameters", PODIUM_SCALE_RATIO, PODIUM_BETTER_NONE, 5, 5, -1},
    {"an interval scale without classes", "widgets", PODIUM_SCALE_INTERVAL, PODIUM_BETTER_HIGHER, 5, 4, -1},
};

static void
test_gaps (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (gaps); i++) {
    PodiumMetric metric = {.unit = gaps[i].unit, .scale = gaps[i].scale, .better = gaps[i].better};
    int found = podium_gap_class (&metric, gaps[i].best, gaps[i].value);
    if (found != gaps[i].gap)
      complain ("%s: expected class %d, found %d", gaps[i].about, gaps[i].gap, found);
  }
}

static void
test_ramps (void)
{
  for (int name = PODIUM_THEME_LIGHT; name <= PODIUM_THEME_SLIDE; name++) {
    const PodiumTheme *theme = podium_theme ((PodiumThemeName)name);
    const PodiumColour black = PODIUM_RGB (0x000000);
    for (int i = 0; i < PODIUM_N_RAMP; i++) {
      PodiumColour step = theme->ramp[i];
      if (podium_colour_contrast (podium_colour_on (step), step) < 4.5)
        complain ("theme %d: text on step %d has %.2f", name, i,
                  podium_colour_contrast (podium_colour_on (step), step));
      if (i && (podium_colour_contrast (step, black) > podium_colour_contrast (theme->ramp[i - 1], black)) !=
                   theme->ramp_brightens)
        complain ("theme %d: step %d goes the wrong way", name, i);
    }
  }
}

/* ---- Order ---- */

static double
path_length (const double *distance, guint n, const guint *order)
{
  double sum = 0;
  for (guint i = 0; i + 1 < n; i++)
    sum += distance[order[i] * n + order[i + 1]];
  return sum;
}

/* Points on a line, shuffled, come out in their order; any others come out whole, no longer than they went
 * in. */
static void
test_seriate (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  for (int round = 0; round < 300; round++) {
    guint n = (guint)g_rand_int_range (random, 1, 30), first = 0, order[30], identity[30];
    double x[30], y[30], distance[900];
    gboolean line = round % 2;
    for (guint i = 0; i < n; i++) {
      x[i] = line ? g_rand_int_range (random, 0, 10000) : g_rand_double (random);
      y[i] = line ? 0 : g_rand_double (random);
      identity[i] = i;
      if (line && x[i] < x[first])
        first = i;
    }
    for (guint i = 0; i < n * n; i++)
      distance[i] = hypot (x[i / n] - x[i % n], y[i / n] - y[i % n]);
    podium_seriate (distance, n, first, order);
    guint64 seen = 0;
    for (guint i = 0; i < n; i++) {
      seen |= (guint64)1 << order[i];
      if (line && i && x[order[i]] < x[order[i - 1]])
        complain ("round %d: a line comes out of order", round);
    }
    g_assert_cmpuint (order[0], ==, first);
    g_assert_cmpuint (seen, ==, ((guint64)1 << n) - 1);
    if (!line && path_length (distance, n, order) > path_length (distance, n, identity) + 1e-9)
      complain ("round %d: longer than it was", round);
  }
}

/* ---- Scenes ---- */

static PodiumScene *
draw (const PodiumCatalog *catalog, const PodiumView *view, double width, double height,
      PodiumThemeName theme, PodiumLanguage language)
{
  PodiumSetup setup = {width, height, theme, language, FALSE};
  return podium_chart_build (catalog, view, &setup, fonts);
}

static const PodiumMark *
find (const PodiumScene *scene, PodiumMarkKind kind, const char *key)
{
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->kind == kind && g_str_equal (mark->key, key))
      return mark;
  }
  return NULL;
}

/* The texts of @role in paint order, joined by "|". */
static char *
texts_of (const PodiumScene *scene, PodiumRole role)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->kind == PODIUM_MARK_TEXT && mark->role == role)
      g_ptr_array_add (texts, (gpointer)mark->text.string);
  }
  g_ptr_array_add (texts, NULL);
  return g_strjoinv ("|", (char **)texts->pdata);
}

/* Cells of @metric (NULL: of all) with a claim, or without. */
static guint
count_cells (const PodiumScene *scene, const char *metric, gboolean known)
{
  guint n = 0;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    n += mark->role == PODIUM_ROLE_CELL && (mark->claims != NULL) == known &&
         (!metric || g_str_equal (mark->metric, metric));
  }
  return n;
}

/* The bundled catalog, counted anew from its claims: every cell once, in the colour of its class, every other
 * a box. */
static void
test_bundled (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  const PodiumCatalog *catalog = document->catalog;
  const PodiumTheme *theme = podium_theme (PODIUM_THEME_LIGHT);
  g_autoptr (PodiumScene) scene = draw (catalog, podium_document_view (document, "matrix"), 1280, 720,
                                        PODIUM_THEME_LIGHT, PODIUM_ENGLISH);
  guint known = 0;

  g_assert_cmpstr (scene->title, ==, "More is missing than known: 62 of 144 cells have a published value");
  for (guint k = 0; k < catalog->metrics->len; k++) {
    const PodiumMetric *metric = catalog->metrics->pdata[k];
    if (!g_strv_contains ((const char *const *) podium_document_view (document, "matrix")->metrics, metric->id))
      continue;
    g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)podium_cell_free);
    for (guint i = 0; i < catalog->models->len; i++)
      g_ptr_array_extend_and_steal (all, podium_cells_for (catalog, catalog->models->pdata[i], metric,
                                                           &podium_plain_setting, PODIUM_POLICY_INDEPENDENT));
    podium_cells_rank (all);
    const PodiumCell *best = all->pdata[0];
    for (guint c = 0; c < all->len; c++) {
      const PodiumCell *cell = all->pdata[c];
      if (cell->unlike)
        continue; /* beside a plain one, but for Kimi K2.5 on DeepSearchQA */
      known++;
      g_autofree char *key = g_strdup_printf ("cell/%s/%s", metric->id, cell->model->id);
      const PodiumMark *mark = find (scene, PODIUM_MARK_RECT, key);
      g_assert_nonnull (mark);
      PodiumColour fill = theme->ramp[5 - podium_gap_class (metric, best->value, cell->value)];
      if (mark->paint.fill != fill)
        complain ("%s: expected %08X, found %08X", key, fill, mark->paint.fill);
      g_autofree char *value = g_strdup_printf ("value/%s/%s", metric->id, cell->model->id);
      const PodiumMark *text = find (scene, PODIUM_MARK_TEXT, value);
      if (!text && cell->value == best->value) { /* its key went to the dot */
        g_autofree char *second = g_strconcat (value, "/2", NULL);
        text = find (scene, PODIUM_MARK_TEXT, second);
      }
      if (!text)
        complain ("%s: no figure", key);
      else if ((text->text.weight == 700) != (cell->value == best->value))
        complain ("%s: weight %d", key, text->text.weight);
    }
  }
  g_assert_cmpuint (known, ==, 61);
  g_assert_cmpuint (count_cells (scene, NULL, TRUE), ==, 62);
  g_assert_cmpuint (count_cells (scene, NULL, FALSE), ==, 82);

  g_autofree char *words = podium_scene_describe (scene);
  g_assert_nonnull (strstr (words, "Muse Spark: Humanity’s Last Exam 39.9 percent"));
  g_assert_nonnull (strstr (words, "42.8 (without tools, mode not stated; Meta, s003)"));
  g_assert_nonnull (strstr (words, "Grok 4.2: ARC-AGI-2, no published value"));
  g_assert_nonnull (strstr (words, "other settings: 58 (Meta, s002) Contemplating"));
  g_assert_nonnull (
      strstr (words, "DeepSearchQA 73.7 percent, max, measurer not stated; rank 2 of 2; stated in s002; "
                     "at most 2 points behind the best"));
  g_assert_nonnull (find (scene, PODIUM_MARK_PATH, "bracket/mmmu-pro/gemini-3.1-pro"));
  g_assert_null (find (scene, PODIUM_MARK_PATH, "bracket/medxpertqa/gemini-3.1-pro"));
}

/* A value keeps its colour whatever else its row holds, and whoever is hidden, as long as the best is the
 * same. */
static void
test_fixed_classes (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  make_claim (catalog, &(MakeClaim){.id = "a", .value = "74.8"});
  make_claim (catalog, &(MakeClaim){.id = "b", .value = "73.7", .model = "gpt"});
  make_claim (catalog, &(MakeClaim){.id = "c", .value = "3", .model = "solo"});
  podium_catalog_finish (catalog);
  g_autoptr (PodiumView) view = podium_view_new ("m", PODIUM_CHART_MATRIX);
  g_autoptr (PodiumScene) with = draw (catalog, view, 1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH);
  podium_view_set_strv (&view->hidden, (const char *const[]){"solo", NULL});
  g_autoptr (PodiumScene) without = draw (catalog, view, 1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH);
  const PodiumTheme *theme = podium_theme (PODIUM_THEME_LIGHT);
  g_assert_cmphex (find (with, PODIUM_MARK_RECT, "cell/score/gpt")->paint.fill, ==, theme->ramp[4]);
  g_assert_cmphex (find (without, PODIUM_MARK_RECT, "cell/score/gpt")->paint.fill, ==, theme->ramp[4]);
  g_assert_cmphex (find (with, PODIUM_MARK_RECT, "cell/score/solo")->paint.fill, ==, theme->ramp[0]);
}

/* Another setting is hatched, carries its number, and is not the best, however good; no direction, no colour.
 */
static void
test_unlike (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  make_claim (catalog, &(MakeClaim){.id = "a", .value = "60"});
  make_claim (catalog, &(MakeClaim){.id = "b", .value = "90", .model = "gpt", .setting = "tools=with"});
  make_claim (catalog, &(MakeClaim){.id = "c", .value = "7", .model = "gpt", .metric = "size"});
  make_claim (catalog, &(MakeClaim){.id = "d", .value = "58", .model = "solo"});
  make_claim (catalog, &(MakeClaim){.id = "e", .value = "61", .model = "solo", .setting = "tools=with"});
  podium_catalog_finish (catalog);
  g_autoptr (PodiumView) view = podium_view_new ("m", PODIUM_CHART_MATRIX);
  g_autoptr (PodiumScene) scene = draw (catalog, view, 1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH);
  const PodiumTheme *theme = podium_theme (PODIUM_THEME_LIGHT);
  const PodiumMark *unlike = find (scene, PODIUM_MARK_RECT, "cell/score/gpt");
  g_autofree char *values = texts_of (scene, PODIUM_ROLE_VALUE),
                  *notes = texts_of (scene, PODIUM_ROLE_FOOTNOTE);

  g_assert_cmphex (unlike->paint.fill, ==, 0);
  g_assert_cmpfloat (unlike->paint.hatch, >, 0);
  g_assert_cmphex (find (scene, PODIUM_MARK_RECT, "cell/score/muse")->paint.fill, ==, theme->ramp[5]);
  g_assert_cmphex (find (scene, PODIUM_MARK_RECT, "cell/score/solo")->paint.fill, ==, theme->ramp[4]);
  g_assert_cmphex (find (scene, PODIUM_MARK_RECT, "cell/size/gpt")->paint.fill, ==, 0);
  g_assert_cmpstr (find (scene, PODIUM_MARK_RECT, "cell/score/solo")->claims, ==, "d e");
  if (!strstr (values, "90" PODIUM_NBSP "²"))
    complain ("the figure of another setting carries no number: %s", values);
  if (!strstr (notes, "¹|Other settings, not comparable: Solo 61 (s1) with tools.") ||
      !strstr (notes, "²|With tools, not comparable: 90"))
    complain ("footnotes read %s", notes);
}

static void
test_orders (void)
{
  static const struct {
    PodiumSort sort;
    const char *models, *metrics;
  } orders[] = {
      /* by value: best most often, then nearest; by maker: those not stated last; by similarity: alike beside
         alike */
      {PODIUM_SORT_VALUE, "GPT|Muse|Solo|Muse 2", "score|cost"},
      {PODIUM_SORT_NAME, "GPT|Muse|Muse 2|Solo", "score|cost"},
      {PODIUM_SORT_MAKER, "Muse|Muse 2|GPT|Solo", "score|cost"},
      {PODIUM_SORT_SIMILARITY, "GPT|Solo|Muse 2|Muse", "score|cost"},
  };
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  make_claim (catalog, &(MakeClaim){.id = "a", .value = "60"});
  make_claim (catalog, &(MakeClaim){.id = "b", .value = "62", .model = "gpt"});
  make_claim (catalog, &(MakeClaim){.id = "c", .value = "58.5", .model = "solo"});
  make_claim (catalog, &(MakeClaim){.id = "d", .value = "200", .model = "muse", .metric = "cost"});
  make_claim (catalog, &(MakeClaim){.id = "e", .value = "100", .model = "gpt", .metric = "cost"});
  make_claim (catalog, &(MakeClaim){.id = "f", .value = "110", .model = "solo", .metric = "cost"});
  make_claim (catalog, &(MakeClaim){.id = "g", .value = "59.9", .model = "muse-2"});
  make_claim (catalog, &(MakeClaim){.id = "h", .value = "210", .model = "muse-2", .metric = "cost"});
  podium_catalog_finish (catalog);
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++) {
    g_autoptr (PodiumView) view = podium_view_new ("m", PODIUM_CHART_MATRIX);
    view->sort = orders[i].sort;
    g_autoptr (PodiumScene) scene = draw (catalog, view, 1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH);
    g_autofree char *models = texts_of (scene, PODIUM_ROLE_LABEL),
                    *metrics = texts_of (scene, PODIUM_ROLE_HEAD);
    if (!g_str_equal (models, orders[i].models) || !g_str_equal (metrics, orders[i].metrics))
      complain ("order %s: expected %s and %s, found %s and %s",
                podium_terms_word (&podium_terms_sort, (int)orders[i].sort), orders[i].models,
                orders[i].metrics, models, metrics);
  }
}

static void
test_round_trip (void)
{
  static const char text[] =
      "{\"format\": \"podium-catalog\", \"version\": 1, \"views\": ["
      "{\"id\": \"m\", \"kind\": \"matrix\", \"policy\": \"independent\", \"sort\": \"similarity\"}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (PodiumDocument) document = podium_document_read_data (text, strlen (text), "m", &error);
  g_assert_no_error (error);
  const PodiumView *view = podium_document_view (document, "m");
  g_assert_cmpint (view->kind, ==, PODIUM_CHART_MATRIX);
  g_assert_cmpint (view->sort, ==, PODIUM_SORT_SIMILARITY);
  g_autofree char *json = podium_view_to_json (view);
  g_assert_nonnull (strstr (text, json));
}

static void
test_highlight (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumView) view = podium_view_copy (podium_document_view (document, "matrix"));
  podium_view_set_strv (&view->highlight, (const char *const[]){"gpt-5.4", NULL});
  g_autoptr (PodiumScene) scene =
      draw (document->catalog, view, 1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH);
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role == PODIUM_ROLE_CELL && mark->claims &&
        (mark->paint.fill != 0) != g_str_equal (mark->model, "gpt-5.4"))
      complain ("%s has the wrong colour", mark->key);
  }
}

/* ---- Catalogs that nobody wrote ---- */

static const char *const names[] = {
    "A",
    "GPT-5.4",
    "Gemini 3.1 Pro Preview",
    "Ünïcödé Größe 7B",
    "Averyveryverylongnamewithoutasinglespace",
    "通义千问 3",
    "A model whose name goes on and on, as names of research previews do (2026-03, high effort)",
    "نموذج",
    "<b>&\"'",
};
static const char *const units[][2] = {{"percent", "r"}, {"percent", "r"},   {"points", "r"},
                                       {"elo", "i"},     {"tokens", "r"},    {"seconds", "r"},
                                       {"widgets", "i"}, {"parameters", "r"}};

static PodiumCatalog *
random_catalog (GRand *random, guint n_models, guint n_metrics, double share)
{
  static const char *const settings[] = {NULL, NULL,         NULL,         NULL,
                                         NULL, "effort=max", "tools=with", "mode=Thinking"};
  static const char *const measurers[] = {NULL, NULL, NULL, "meta", "aa"};
  static const char *const makers[] = {"meta", "openai", "aa", NULL};
  PodiumCatalog *catalog = make_catalog ();
  for (guint i = 0; i < n_models; i++) {
    g_autofree char *id = g_strdup_printf ("m%u", i);
    g_autofree char *name =
        g_strdup_printf ("%s %u", names[g_rand_int_range (random, 0, G_N_ELEMENTS (names))], i);
    make_model (catalog, id, name, makers[g_rand_int_range (random, 0, 4)]);
  }
  for (guint k = 0; k < n_metrics; k++) {
    const char *const *unit = units[g_rand_int_range (random, 0, G_N_ELEMENTS (units))];
    g_autofree char *id = g_strdup_printf ("Measure %u of %s", k, k % 5 ? "x" : "a longer kind/with-parts");
    PodiumMetric *metric = make_metric (
        catalog, id, unit[0], *unit[1] == 'r' ? PODIUM_SCALE_RATIO : PODIUM_SCALE_INTERVAL,
        (PodiumBetter)g_rand_int_range (random, g_rand_int_range (random, 0, 4) == 0 ? 0 : 1, 3));
    metric->editions_separate = k % 7 == 3;
    for (guint i = 0; i < n_models; i++)
      for (int c = g_rand_double (random) < share ? g_rand_int_range (random, 5, 12) / 5 : 0; c > 0; c--) {
        double value = exp (g_rand_double_range (random, 0, 16));
        g_autofree char *claim = g_strdup_printf ("c%u-%u-%d", i, k, c), *model = g_strdup_printf ("m%u", i);
        g_autofree char *digits = g_strdup_printf ("%.*f", g_rand_int_range (random, 0, 3), value);
        make_claim (catalog,
                    &(MakeClaim){.id = claim,
                                 .model = model,
                                 .metric = metric->id,
                                 .value = digits,
                                 .by = measurers[g_rand_int_range (random, 0, 5)],
                                 .edition = k % 7 == 3 && g_rand_boolean (random) ? "v2" : NULL,
                                 .qualifier = (PodiumQualifier)(g_rand_int_range (random, 0, 9) == 0),
                                 .setting = settings[g_rand_int_range (random, 0, 8)]});
      }
  }
  podium_catalog_finish (catalog);
  return catalog;
}

static gboolean
is_text (const PodiumMark *mark)
{
  return mark->kind == PODIUM_MARK_TEXT && mark->bounds.width > 0;
}

static gboolean
one_block (const PodiumMark *a, const PodiumMark *b)
{
  return a->role == b->role && g_strcmp0 (a->model, b->model) == 0 && g_strcmp0 (a->metric, b->metric) == 0;
}

/* Type, page, contrast on what lies under a text, unique keys. */
static void
audit_mark (const char *what, const PodiumScene *scene, PodiumThemeName theme, const PodiumMark *mark,
            GHashTable *keys)
{
  const PodiumBox *b = &mark->bounds;
  if (!g_hash_table_add (keys, (gpointer)mark->key))
    complain ("%s: two marks have the key %s", what, mark->key);
  if (!isfinite (b->x + b->y + b->width + b->height) || b->x < -0.01 || b->y < -0.01 ||
      b->x + b->width > scene->width + 0.01 || b->y + b->height > scene->height + 0.01)
    complain ("%s: %s leaves the page: %.1f %.1f %.1f %.1f", what, mark->key, b->x, b->y, b->width,
              b->height);
  if (!is_text (mark))
    return;
  PodiumColour ground = mark->text.ground ? mark->text.ground : podium_theme (theme)->ground;
  if (podium_colour_contrast (mark->paint.fill, ground) < 4.5)
    complain ("%s: %s “%s” has a contrast of %.2f", what, mark->key, mark->text.string,
              podium_colour_contrast (mark->paint.fill, ground));
  if (mark->text.px < 12 - 1e-6)
    complain ("%s: %s is set in %.1f px", what, mark->key, mark->text.px);
}

/* Texts keep apart from texts; what stands in a cell stays in its own. */
static void
audit_apart (const char *what, const PodiumScene *scene)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new (), cells = g_ptr_array_new ();
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (is_text (mark))
      g_ptr_array_add (texts, (gpointer)mark);
    else if (mark->role == PODIUM_ROLE_CELL || mark->role == PODIUM_ROLE_BRACKET)
      g_ptr_array_add (mark->role == PODIUM_ROLE_CELL ? cells : texts, (gpointer)mark);
  }
  for (guint i = 0; i < texts->len; i++) {
    const PodiumMark *a = texts->pdata[i];
    PodiumBox box = podium_box_grow (a->bounds, -0.05), wide = podium_box_grow (a->bounds, 1.45);
    for (guint k = 0; is_text (a) && k < i; k++) {
      const PodiumMark *b = texts->pdata[k];
      if (is_text (b) && podium_box_overlaps (one_block (a, b) ? &box : &wide, &b->bounds))
        complain ("%s: “%s” (%s) comes too close to “%s” (%s)", what, a->text.string, a->key, b->text.string,
                  b->key);
    }
    for (guint k = 0; k < cells->len; k++) {
      const PodiumMark *cell = cells->pdata[k];
      if (!podium_box_overlaps (&box, &cell->bounds))
        continue;
      gboolean own = a->model && a->metric && g_str_equal (a->model, cell->model) &&
                     g_str_equal (a->metric, cell->metric);
      if (!own)
        complain ("%s: %s lies on %s", what, a->key, cell->key);
      else if (box.x < cell->bounds.x || box.x + box.width > cell->bounds.x + cell->bounds.width ||
               box.y < cell->bounds.y - 0.5 ||
               box.y + box.height > cell->bounds.y + cell->bounds.height + 0.5)
        complain ("%s: %s (%.1f %.1f %.1f %.1f) leaves its cell (%.1f %.1f %.1f %.1f)", what, a->key, box.x,
                  box.y, box.width, box.height, cell->bounds.x, cell->bounds.y, cell->bounds.width,
                  cell->bounds.height);
    }
  }
}

/* Each footnote number in the picture has its note, and each note a number that leads to it. */
static void
audit_footnotes (const char *what, const PodiumScene *scene)
{
  g_autoptr (GString) plot = g_string_new (NULL);
  guint n = 0;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (is_text (mark) && mark->role != PODIUM_ROLE_FOOTNOTE)
      g_string_append_printf (plot, "%s\n", mark->text.string);
    n += is_text (mark) && mark->role == PODIUM_ROLE_FOOTNOTE && mark->text.weight == 600;
  }
  for (guint i = 1; i <= n + 1; i++) {
    g_autofree char *number = podium_superscript ((int)i);
    gboolean found = FALSE;
    for (const char *at = plot->str; (at = strstr (at, number)); at++)
      found |= g_str_has_prefix (g_utf8_prev_char (at), PODIUM_NBSP);
    if (found != (i <= n))
      complain ("%s: footnote %s of %u: %s", what, number, n, found ? "no note" : "no number leads to it");
  }
}

/* The words state every figure that is drawn, in the words of its own cell. */
static void
audit_words (const char *what, const PodiumScene *scene)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < scene->marks->len; i++) {
      const PodiumMark *mark = podium_scene_mark (scene, i);
      g_autofree char *cell =
          mark->model && mark->metric ? g_strconcat (mark->model, "/", mark->metric, NULL) : NULL;
      if (!pass && mark->role == PODIUM_ROLE_CELL) {
        g_assert_nonnull (mark->describes);
        g_hash_table_insert (words, g_steal_pointer (&cell), (gpointer)mark->describes);
      } else if (pass && is_text (mark) && mark->role == PODIUM_ROLE_VALUE &&
                 !g_str_equal (mark->text.string, "…")) {
        g_autofree char *figure = g_strndup (mark->text.string, strcspn (mark->text.string, "\xc2"));
        const char *digits = strchr (figure, ' ') ? strrchr (figure, ' ') + 1 : figure;
        const char *said = g_hash_table_lookup (words, cell);
        if (!said || !strstr (said, digits))
          complain ("%s: %s reads “%s”, its words “%s”", what, mark->key, mark->text.string,
                    said ? said : "");
      }
    }
}

static void
audit (const char *what, const PodiumScene *scene, PodiumThemeName theme)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < scene->marks->len; i++)
    audit_mark (what, scene, theme, podium_scene_mark (scene, i), keys);
  audit_apart (what, scene);
  audit_footnotes (what, scene);
  audit_words (what, scene);
}

static const double sizes[][2] = {{400, 300}, {640, 480}, {1280, 720}, {1920, 1080}, {3840, 2160}};

static void
audit_sizes (const char *what, const PodiumCatalog *catalog, const PodiumView *view)
{
  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (int theme = PODIUM_THEME_LIGHT; theme <= PODIUM_THEME_SLIDE; theme++) {
      if (theme == PODIUM_THEME_SLIDE && sizes[s][0] < 1280)
        continue; /* slides are no thumbnails */
      PodiumLanguage language = theme % 2 ? PODIUM_ENGLISH : PODIUM_GERMAN;
      g_autoptr (PodiumScene) scene =
          draw (catalog, view, sizes[s][0], sizes[s][1], (PodiumThemeName)theme, language);
      g_autofree char *name = g_strdup_printf ("%s %.0fx%.0f %s", what, sizes[s][0], sizes[s][1],
                                               podium_terms_word (&podium_terms_theme, theme));
      audit (name, scene, (PodiumThemeName)theme);
    }
}

static void
test_audit_bundled (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  for (int sort = 0; sort <= PODIUM_SORT_SIMILARITY; sort++) {
    g_autoptr (PodiumView) view = podium_view_copy (podium_document_view (document, "matrix"));
    view->sort = (PodiumSort)sort;
    audit_sizes ("bundled", document->catalog, view);
  }
}

static void
test_audit_random (void)
{
  static const guint shapes[][2] = {{1, 1},  {2, 1},  {1, 9},  {3, 3},  {12, 8},
                                    {8, 12}, {5, 40}, {60, 4}, {60, 30}};
  g_autoptr (GRand) random = g_rand_new_with_seed (20);
  for (gsize i = 0; i < 2 * G_N_ELEMENTS (shapes); i++) {
    const guint *shape = shapes[i % G_N_ELEMENTS (shapes)];
    g_autoptr (PodiumCatalog) catalog = random_catalog (random, shape[0], shape[1], i % 2 ? 0.9 : 0.4);
    g_autoptr (PodiumView) view = podium_view_new ("m", PODIUM_CHART_MATRIX);
    view->sort = (PodiumSort)(i % 6);
    g_autofree char *what = g_strdup_printf ("%ux%u (%u)", shape[0], shape[1], (guint)i);
    audit_sizes (what, catalog, view);
  }
}

/* 500 models and 40 metrics: whole where there is room, else cut, and the cut is said; a file of a colour a
 * path. */
static void
test_large (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autoptr (PodiumCatalog) catalog = random_catalog (random, 500, 40, 0.8);
  g_autoptr (PodiumView) view = podium_view_new ("m", PODIUM_CHART_MATRIX);
  g_autoptr (PodiumScene) cut = draw (catalog, view, 1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH);
  g_autoptr (PodiumScene) whole = draw (catalog, view, 4000, 10000, PODIUM_THEME_LIGHT, PODIUM_ENGLISH);
  audit ("500x40 at 1280x720", cut, PODIUM_THEME_LIGHT);
  g_assert_nonnull (strstr (cut->subtitle, " of 500 "));
  g_assert_null (strstr (whole->subtitle, "First "));

  g_assert_cmpuint (count_cells (whole, NULL, TRUE) + count_cells (whole, NULL, FALSE), ==, 500 * 40);

  PodiumPictureOptions options = {.format = PODIUM_PICTURE_SVG, .scale = 1};
  g_autoptr (GBytes) svg = podium_scene_to_svg (whole, fonts, &options);
  gsize size;
  const char *text = g_bytes_get_data (svg, &size);
  const char *group = g_strstr_len (text, (gssize)size, "<g class=\"cell\">");
  g_assert_nonnull (group);
  const char *end = strstr (group, "</g>");
  guint paths = 0;
  for (const char *at = group; at && at < end; at = strstr (at + 1, "<path"))
    paths++;
  g_assert_cmpuint (paths, <=, PODIUM_N_RAMP + 3);
  g_assert_cmpuint (size, <, 2000000);
}

static void
test_same_again (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (PodiumCatalog) catalog = random_catalog (random, 30, 12, 0.6);
  g_autoptr (PodiumView) view = podium_view_new ("m", PODIUM_CHART_MATRIX);
  view->sort = PODIUM_SORT_SIMILARITY;
  g_autoptr (PodiumScene) a = draw (catalog, view, 1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH);
  g_autoptr (PodiumScene) b = draw (catalog, view, 1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH);
  g_autoptr (GBytes) x = podium_scene_to_json (a), y = podium_scene_to_json (b);
  g_assert_true (g_bytes_equal (x, y));
}

/* Nothing to draw is said, and a metric that was asked for stands there empty. */
static void
test_empty (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  make_claim (catalog, &(MakeClaim){.id = "a", .value = "60"});
  podium_catalog_finish (catalog);
  g_autoptr (PodiumView) view = podium_view_new ("m", PODIUM_CHART_MATRIX);
  podium_view_set_strv (&view->metrics, (const char *const[]){"elo", NULL});
  g_autoptr (PodiumScene) none = draw (catalog, view, 640, 480, PODIUM_THEME_LIGHT, PODIUM_ENGLISH);
  g_autofree char *text = texts_of (none, PODIUM_ROLE_MISSING);
  g_assert_nonnull (strstr (text, "No published figures"));
  podium_view_set_strv (&view->metrics, (const char *const[]){"elo", "score", "elo", NULL});
  g_autoptr (PodiumScene) one = draw (catalog, view, 640, 480, PODIUM_THEME_LIGHT, PODIUM_ENGLISH);
  g_assert_cmpuint (count_cells (one, "elo", FALSE), ==, 1);
  g_assert_nonnull (find (one, PODIUM_MARK_RECT, "cell/score/muse"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_CTYPE, "C.UTF-8"); /* for messages */
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  fonts = podium_fonts_new ();
  g_test_add_func ("/matrix/gaps", test_gaps);
  g_test_add_func ("/matrix/ramps", test_ramps);
  g_test_add_func ("/matrix/seriate", test_seriate);
  g_test_add_func ("/matrix/bundled", test_bundled);
  g_test_add_func ("/matrix/fixed-classes", test_fixed_classes);
  g_test_add_func ("/matrix/unlike", test_unlike);
  g_test_add_func ("/matrix/orders", test_orders);
  g_test_add_func ("/matrix/round-trip", test_round_trip);
  g_test_add_func ("/matrix/highlight", test_highlight);
  g_test_add_func ("/matrix/empty", test_empty);
  g_test_add_func ("/matrix/same-again", test_same_again);
  g_test_add_func ("/matrix/large", test_large);
  g_test_add_func ("/matrix/audit/bundled", test_audit_bundled);
  g_test_add_func ("/matrix/audit/random", test_audit_random);
  int status = g_test_run ();
  podium_fonts_free (fonts);
  return status;
}
