/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Profiles: the bundled one and those of catalogs that nobody wrote, at every size and in every theme. */

#include "audit.h"
#include "bundled.h"
#include "complain.h"
#include "describe.h"
#include "lanes.h"
#include "make.h"

#include <locale.h>

static const double sizes[][2] = {{400, 300}, {640, 480}, {1280, 720}, {1920, 1080}, {3840, 2160}};

/* Each footnote number in the picture has its note, and each note a number. */
static void
audit_footnotes (const Picture *p)
{
  g_autoptr (GString) plot = g_string_new (NULL);
  guint n = 0;
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    if (mark->kind == PODIUM_MARK_TEXT && mark->role != PODIUM_ROLE_FOOTNOTE)
      g_string_append_printf (plot, "%s\n", mark->text.string);
    else if (mark->kind == PODIUM_MARK_TEXT)
      n += mark->text.weight == 600;
  }
  for (guint i = 1; i <= n + 1; i++) {
    g_autofree char *number = podium_superscript ((int)i);
    if ((strstr (plot->str, number) != NULL) != (i <= n))
      complain ("%s: the number %u and its footnote do not go together", p->what, i);
  }
}

/* Where @leader crosses the symbol of another model: that symbol; else NULL. Leaders are straight pieces. */
static const PodiumMark *
crossed (const Picture *p, const PodiumMark *leader)
{
  const double *n = leader->path.numbers;
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *point = podium_scene_mark (p->scene, i);
    if (point->role != PODIUM_ROLE_POINT || g_strcmp0 (point->model, leader->model) == 0)
      continue;
    for (gsize step = 1; leader->path.steps[step]; step++)
      for (double t = 0; t <= 1; t += 0.02)
        if (podium_box_contains (&point->bounds, n[2 * step - 2] + t * (n[2 * step] - n[2 * step - 2]),
                                 n[2 * step - 1] + t * (n[2 * step + 1] - n[2 * step - 1])))
          return point;
  }
  return NULL;
}

/* Whether a point or the end of a leader of the model stands below its name, at most @most px aside. */
static gboolean
leads_to_point (const Picture *p, const PodiumMark *name, double most)
{
  double centre = name->bounds.x + name->bounds.width / 2, bottom = name->bounds.y + name->bounds.height;
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    if (g_strcmp0 (mark->model, name->model) != 0)
      continue;
    if (mark->role == PODIUM_ROLE_LEADER || (mark->role == PODIUM_ROLE_POINT && mark->bounds.y > bottom &&
                                             fabs (mark->symbol.x - centre) <= most))
      return TRUE;
  }
  return FALSE;
}

/* Every model is named once: all in a legend, or each over one of its points or at a leader to it. */
static void
audit_direct (const Picture *p)
{
  guint legend = 0, names = 0;
  double scale;
  podium_style_for (p->setup->theme, p->setup->width, &scale);
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    legend += mark->role == PODIUM_ROLE_SYMBOL;
    names += mark->role == PODIUM_ROLE_LABEL;
    const PodiumMark *other = mark->role == PODIUM_ROLE_LEADER ? crossed (p, mark) : NULL;
    if (other)
      complain ("%s: %s crosses %s", p->what, mark->key, other->key);
  }
  if (legend && legend != names)
    complain ("%s: %u symbols in the legend, %u names", p->what, legend, names);
  for (guint i = 0; i < p->scene->marks->len && !legend; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    if (mark->role == PODIUM_ROLE_LABEL && !leads_to_point (p, mark, 10 * scale))
      complain ("%s: %s stands over no point of its model", p->what, mark->key);
  }
}

static void
check (const Picture *p, PodiumFonts *fonts)
{
  audit_direct (p);
  audit_looks (p);
  audit_words (p);
  audit_symbols_apart (p);
  audit_places (p);
  audit_footnotes (p);
}

static void
check_everywhere (const char *name, const PodiumCatalog *catalog, const PodiumView *view, int languages,
                  PodiumFonts *fonts)
{
  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (int theme = PODIUM_THEME_LIGHT; theme <= PODIUM_THEME_SLIDE; theme++)
      for (int language = PODIUM_ENGLISH; language <= languages; language++) {
        if (!has_letters (fonts, (PodiumLanguage)language))
          continue;
        PodiumSetup setup = {sizes[s][0], sizes[s][1], (PodiumThemeName)theme, (PodiumLanguage)language,
                             FALSE};
        if (theme == PODIUM_THEME_SLIDE && s < 3)
          continue; /* under a thousand px a slide's type is under 12 px */
        g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &setup, fonts);
        g_autofree char *what = g_strdup_printf ("%s %.0fx%.0f theme %d language %d", name, sizes[s][0],
                                                 sizes[s][1], theme, language);
        check (&(Picture){what, catalog, view, &setup, scene}, fonts);
        if (s == 2)
          audit_again (&(Picture){what, catalog, view, &setup, scene}, fonts);
      }
}

/* ---- The bundled catalog ---- */

static PodiumScene *
draw (const PodiumCatalog *catalog, const PodiumView *view, double width, double height, PodiumFonts *fonts)
{
  PodiumSetup setup = {width, height, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE};
  return podium_chart_build (catalog, view, &setup, fonts);
}

static const PodiumMark *
find_point (const PodiumScene *scene, const char *model, const char *metric)
{
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role == PODIUM_ROLE_POINT && g_strcmp0 (mark->model, model) == 0 &&
        g_strcmp0 (mark->metric, metric) == 0)
      return mark;
  }
  return NULL;
}

static guint
count (const PodiumScene *scene, PodiumRole role, const char *text)
{
  guint n = 0;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    n +=
        mark->role == role && (!text || (mark->kind == PODIUM_MARK_TEXT && strstr (mark->text.string, text)));
  }
  return n;
}

/* The picture of the visual standard: 15 metrics of four units, one panel each, five models named once. */
static void
test_bundled (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  const PodiumView *view = podium_document_view (document, "profile");
  static const char *const heads[] = {"Percent", "Points", "Elo", "Million tokens"};

  g_assert_nonnull (view);
  check_everywhere ("bundled", document->catalog, view, PODIUM_LAST_LANGUAGE, fonts);
  g_autoptr (PodiumScene) scene = draw (document->catalog, view, 1280, 720, fonts);
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    g_assert_cmpuint (count (scene, PODIUM_ROLE_HEAD, heads[i]), ==, 1);
  g_assert_cmpuint (count (scene, PODIUM_ROLE_LABEL, NULL), ==, 5);
  for (guint i = 0; i < scene->marks->len; i++) /* there is room for all names at points */
    g_assert_cmpint (podium_scene_mark (scene, i)->role, !=, PODIUM_ROLE_SYMBOL);
  g_assert_cmpuint (count (scene, PODIUM_ROLE_AXIS_TITLE, "Lower is better"), ==, 1);

  /* Two equal values stand above each other, the first model of the view above. */
  const PodiumMark *gpt = find_point (scene, "gpt-5.4", "aa-index"),
                   *gemini = find_point (scene, "gemini-3.1-pro", "aa-index");
  g_assert_cmpfloat (gpt->symbol.x, ==, gemini->symbol.x);
  g_assert_cmpfloat (gpt->symbol.y, <, gemini->symbol.y);
  g_assert_cmpuint (
      count (scene, PODIUM_ROLE_FOOTNOTE, "Equal as published: Intelligence Index: GPT-5.4 and"), ==, 1);

  /* Sources differ on MMMU-Pro: a tray above the upper symbol and one under the lower. */
  const PodiumMark *muse = find_point (scene, "muse-spark", "mmmu-pro");
  gemini = find_point (scene, "gemini-3.1-pro", "mmmu-pro");
  guint trays = 0;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role != PODIUM_ROLE_BRACKET || g_strcmp0 (mark->metric, "mmmu-pro") != 0)
      continue;
    trays++;
    if (g_str_equal (mark->model, "muse-spark"))
      g_assert_cmpfloat (mark->bounds.y, <, muse->bounds.y);
    else
      g_assert_cmpfloat (mark->bounds.y + mark->bounds.height, >, gemini->bounds.y + gemini->bounds.height);
  }
  g_assert_cmpuint (trays, ==, 2);

  /* Other settings are dashed and in a footnote, never joined to the others. */
  guint dashed = 0;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    dashed += mark->role == PODIUM_ROLE_POINT && mark->symbol.fill == PODIUM_FILL_DASHED;
    if (mark->role == PODIUM_ROLE_LINK && g_strcmp0 (mark->metric, "hle") == 0)
      g_assert_cmpfloat (mark->rule.x2, <=, find_point (scene, "gemini-3.1-pro", "hle")->symbol.x + 1e-6);
  }
  g_assert_cmpuint (dashed, ==, 2);
  g_assert_cmpuint (count (scene, PODIUM_ROLE_FOOTNOTE, "Dashed outline"), ==, 1);

  /* Every figure that there is not is named for the ear. */
  g_autofree char *words = podium_scene_describe (scene);
  g_assert_nonnull (strstr (words, "No source states 25 of the 75 figures"));
  g_assert_nonnull (strstr (words, "Grok 4.2 (CharXiv Reasoning, MMMU-Pro, "));
}

/* What has no room is left out from the end, and said; more is drawn where there is more room. */
static void
test_cut (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  const PodiumView *view = podium_document_view (document, "profile");
  g_autoptr (PodiumScene) thumb = draw (document->catalog, view, 400, 300, fonts);
  g_autoptr (PodiumScene) tall = draw (document->catalog, view, 400, 900, fonts);
  g_assert_nonnull (strstr (thumb->subtitle, " of 15 rows"));
  g_assert_null (strstr (tall->subtitle, " of 15 rows"));
  g_assert_nonnull (find_point (thumb, "muse-spark", "charxiv-reasoning"));
  g_assert_null (find_point (thumb, "muse-spark", "aa-index-tokens"));
  g_assert_nonnull (find_point (tall, "muse-spark", "aa-index-tokens"));
}

/* ---- Catalogs of the tests ---- */

/* More models than colours: the highlighted and those with the most figures stay, and it is said. */
static void
test_many_models (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  for (int i = 0; i < 12; i++) {
    g_autofree char *id = g_strdup_printf ("m%d", i), *name = g_strdup_printf ("Model %d", i);
    g_autofree char *a = g_strdup_printf ("a%d", i), *b = g_strdup_printf ("b%d", i),
                    *value = g_strdup_printf ("%d", 40 + i);
    make_model (catalog, id, name, i % 2 ? "meta" : "openai");
    make_claim (catalog, &(MakeClaim){.id = a, .model = id, .value = value});
    if (i >= 4)
      make_claim (catalog, &(MakeClaim){.id = b, .model = id, .metric = "elo", .value = "1300"});
  }
  podium_catalog_finish (catalog);
  g_autoptr (PodiumView) view = podium_view_new ("v", PODIUM_CHART_PROFILE);
  podium_view_set_strv (&view->metrics, (const char *const[]){"score", "elo", NULL});
  podium_view_set_strv (&view->highlight, (const char *const[]){"m1", NULL});
  view->headline = PODIUM_HEADLINE_FINDING;
  g_autoptr (PodiumScene) scene = draw (catalog, view, 1280, 720, fonts);
  g_assert_nonnull (strstr (scene->subtitle, "8 of 12 models"));
  g_assert_cmpuint (count (scene, PODIUM_ROLE_LABEL, NULL), ==, 8);
  g_assert_nonnull (find_point (scene, "m1", "score"));
  g_assert_null (find_point (scene, "m0", "score"));
  g_assert_nonnull (find_point (scene, "m4", "score"));
  g_assert_null (find_point (scene, "m11", "score")); /* all seven others have as many: the catalog decides */
  g_assert_cmpstr (scene->title, ==, "Models, metric by metric"); /* the leader is not in the picture */
  check_everywhere ("many models", catalog, view, PODIUM_ENGLISH, fonts);
}

/* Eight equal values, and figures of nobody. */
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
       {{.id = "a", .value = "57"},
        {.id = "b", .value = "57", .model = "gpt"},
        {.id = "c", .value = "57", .model = "solo"},
        {.id = "d", .value = "57.0", .model = "muse-2"}}},
      {"zero", {{.id = "a", .value = "0"}, {.id = "b", .value = "0", .model = "gpt"}}},
      {"negative", {{.id = "a", .value = "-5.5"}, {.id = "b", .value = "30", .model = "gpt"}}},
      {"far apart",
       {{.id = "a", .value = "1"},
        {.id = "b", .value = "100000", .model = "gpt"},
        {.id = "c", .value = "3", .times = 1e6, .metric = "cost"},
        {.id = "d", .value = "900", .times = 1e6, .metric = "cost", .model = "gpt"}}},
      {"tiny", {{.id = "a", .value = "0.0004"}, {.id = "b", .value = "0.0005", .model = "gpt"}}},
      {"huge",
       {{.id = "a", .value = "5", .times = 1e15}, {.id = "b", .value = "9", .times = 1e15, .model = "gpt"}}},
      {"another setting alone", {{.id = "a", .value = "5", .setting = "tools=with"}}},
      {"wide trays",
       {{.id = "a", .value = "5"},
        {.id = "b", .value = "95"},
        {.id = "c", .value = "50", .model = "gpt"},
        {.id = "d", .value = "10", .model = "gpt", .by = "aa"},
        {.id = "e", .value = "50", .model = "solo"}}},
      {"range",
       {{.id = "a", .low = "20", .high = "60"},
        {.id = "b", .value = "30", .model = "gpt", .by = "openai"},
        {.id = "c", .value = "1300", .metric = "elo", .model = "gpt", .by = "aa"}}},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    for (int c = 0; c < 6 && rows[i].claims[c].id; c++)
      make_claim (catalog, &rows[i].claims[c]);
    podium_catalog_finish (catalog);
    g_autoptr (PodiumView) view = podium_view_new ("v", PODIUM_CHART_PROFILE);
    podium_view_set_strv (&view->metrics,
                          (const char *const[]){"score", "cost", "size", "elo", "edited", NULL});
    check_everywhere (rows[i].about, catalog, view, PODIUM_ENGLISH, fonts);
    g_autoptr (PodiumScene) scene = draw (catalog, view, 1280, 720, fonts);
    audit_names (&(Picture){rows[i].about, catalog, view,
                            &(PodiumSetup){1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE}, scene});
  }
}

/* Sixty metrics of seeds: everything that was drawn keeps to the page and to itself. */
static void
test_random (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  static const char *const units[] = {"percent", "percent", "elo", "seconds", "tokens"};
  for (guint32 seed = 1; seed <= 8; seed++) {
    g_autoptr (GRand) random = g_rand_new_with_seed (seed);
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
    guint n = (guint)g_rand_int_range (random, 1, 61), models = (guint)g_rand_int_range (random, 1, 20);
    for (guint m = 0; m < models; m++) {
      g_autofree char *id = g_strdup_printf ("m%u", m);
      g_autofree char *name =
          g_strdup_printf (m % 5 ? "Model %u" : "A model %u whose name goes on and on (2026, preview)", m);
      make_model (catalog, id, name, m % 3 ? "meta" : "openai");
    }
    for (guint i = 0; i < n; i++) {
      int unit = g_rand_int_range (random, 0, G_N_ELEMENTS (units));
      char *id = g_strdup_printf ("b%u", i);
      g_ptr_array_add (ids, id);
      make_metric (catalog, id, units[unit], unit == 2 ? PODIUM_SCALE_INTERVAL : PODIUM_SCALE_RATIO,
                   (PodiumBetter)g_rand_int_range (random, 0, 3));
      for (guint c = 0; c < 2 * models; c++) {
        g_autofree char *claim = g_strdup_printf ("c%u-%u", i, c), *model = g_strdup_printf ("m%u", c / 2);
        g_autofree char *value = g_strdup_printf (
            "%.1f", g_rand_int_range (random, 0, 4) ? g_rand_double_range (random, 1, 99) : 57);
        if (g_rand_int_range (random, 0, 3))
          make_claim (catalog,
                      &(MakeClaim){.id = claim,
                                   .model = model,
                                   .metric = id,
                                   .value = value,
                                   .times = unit == 4 ? 1e6 : 1,
                                   .setting = g_rand_int_range (random, 0, 6) ? NULL : "tools=with"});
      }
    }
    g_ptr_array_add (ids, NULL);
    podium_catalog_finish (catalog);
    g_autoptr (PodiumView) view = podium_view_new ("v", PODIUM_CHART_PROFILE);
    podium_view_set_strv (&view->metrics, (const char *const *)ids->pdata);
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++) {
      PodiumSetup setup = {sizes[s][0], sizes[s][1], seed % 2 ? PODIUM_THEME_LIGHT : PODIUM_THEME_DARK,
                           PODIUM_GERMAN, FALSE};
      g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &setup, fonts);
      g_autofree char *what =
          g_strdup_printf ("seed %u, %u metrics, %u models, %.0f", seed, n, models, sizes[s][0]);
      check (&(Picture){what, catalog, view, &setup, scene}, fonts);
    }
  }
}

/* ---- Lanes ---- */

static void
test_lanes (void)
{
  static const struct {
    const char *about;
    double x[5], reach[5]; /* of a tray, to both sides */
    guint n;
    int lanes[5];
  } rows[] = {
      {"apart", {0, 20, 40}, {0}, 3, {0, 0, 0}},
      {"two touch: the first above", {0, 5, 40}, {0}, 3, {0, 1, 0}},
      {"a chain alternates", {0, 8, 16, 24}, {0}, 4, {0, 1, 0, 1}},
      {"three at one place", {9, 9, 9}, {0}, 3, {0, 1, 2}},
      {"a tray reaches back", {0, 20, 40}, {0, 0, 45}, 3, {0, 0, 1}},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    PodiumLane lanes[5] = {{0}};
    for (guint k = 0; k < rows[i].n; k++) {
      double half = MAX (5, rows[i].reach[k]);
      lanes[k] = (PodiumLane){.left = rows[i].x[k] - half,
                              .right = rows[i].x[k] + half,
                              .above = 5,
                              .below = 5,
                              .tray = rows[i].reach[k] > 0 ? 6 : 0};
    }
    PodiumReach reach = podium_lanes_assign (lanes, rows[i].n, 1, 11);
    for (guint k = 0; k < rows[i].n; k++) {
      if ((int)lanes[k].lane != rows[i].lanes[k])
        complain ("%s: %u is in lane %u", rows[i].about, k, lanes[k].lane);
      if (lanes[k].n_lanes == 1 && lanes[k].y != 0)
        complain ("%s: %u is alone and not on the line", rows[i].about, k);
      if (lanes[k].n_lanes == 2 && fabs (fabs (lanes[k].y) - 5.5) > 1e-9)
        complain ("%s: %u is %.1f px from the line", rows[i].about, k, lanes[k].y);
      g_assert_cmpfloat (reach.above, >=, 5 - lanes[k].y);
      g_assert_cmpfloat (reach.below, >=, 5 + lanes[k].y);
    }
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_CTYPE, "C.UTF-8"); /* for messages */
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/profile/lanes", test_lanes);
  g_test_add_func ("/profile/bundled", test_bundled);
  g_test_add_func ("/profile/cut", test_cut);
  g_test_add_func ("/profile/many-models", test_many_models);
  g_test_add_func ("/profile/ugly", test_ugly);
  g_test_add_func ("/profile/random", test_random);
  return g_test_run ();
}
