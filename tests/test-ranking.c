/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Long rankings: the table of columns, pitches and sizes of type; what a cut says; a model alone. */

#include <math.h>
#include <string.h>

#include "audit.h"
#include "complain.h"
#include "describe.h"
#include "make.h"

/* @n models "M1" and on, the first the best; @long_names: with names of many words. */
static PodiumCatalog *
ladder (guint n, gboolean long_names)
{
  PodiumCatalog *catalog = make_catalog ();
  for (guint i = 1; i <= n; i++) {
    g_autofree char *id = g_strdup_printf ("m%u", i);
    g_autofree char *name =
        g_strdup_printf (long_names ? "Model%u of a Family with a Long-Winded Name (preview)" : "M%u", i);
    g_autofree char *value = g_strdup_printf ("%u.5", 1000 - i);
    make_model (catalog, id, name, "meta");
    make_claim (catalog, &(MakeClaim){.id = id, .model = id, .value = value});
  }
  podium_catalog_finish (catalog);
  return catalog;
}

static PodiumScene *
draw (const PodiumCatalog *catalog, double width, double height, PodiumFonts *fonts)
{
  g_autoptr (PodiumView) view = podium_view_new ("v", PODIUM_CHART_RANKING);
  PodiumSetup setup = {width, height, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE};
  g_autofree const char **ids = g_new0 (const char *, catalog->models->len + 1);
  for (guint i = 4, n = 0; i < catalog->models->len; i++) /* not those of make_catalog */
    ids[n++] = ((const PodiumModel *)catalog->models->pdata[i])->id;
  podium_view_set_strv (&view->models, ids);
  podium_view_set_strv (&view->metrics, (const char *const[]){"score", NULL});
  return podium_chart_build (catalog, view, &setup, fonts);
}

static const PodiumMark *
find (const PodiumScene *scene, PodiumRole role, const char *model)
{
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role == role && g_strcmp0 (mark->model, model) == 0)
      return mark;
  }
  return NULL;
}

/* Middle of a model's bar, px. */
static double
middle (const PodiumScene *scene, const char *model)
{
  const PodiumMark *bar = find (scene, PODIUM_ROLE_BAR, model);
  g_assert_nonnull (bar);
  return bar->rect.y + bar->rect.height / 2;
}

static guint
count_axes (const PodiumScene *scene)
{
  guint n = 0;
  for (guint i = 0; i < scene->marks->len; i++)
    n += podium_scene_mark (scene, i)->role == PODIUM_ROLE_AXIS;
  return n;
}

/* The height of a picture that gives the rows @room px. */
static double
height_for (double room, PodiumFonts *fonts)
{
  g_autoptr (PodiumCatalog) catalog = ladder (19, FALSE);
  g_autoptr (PodiumScene) scene = draw (catalog, 1280, 720, fonts);
  return round (720 + room - 19 * (middle (scene, "m19") - middle (scene, "m1")) / 18);
}

static void
test_table (void)
{
  static const struct {
    guint rows, columns;
    double pitch, bar, px;
    gboolean details;
  } table[] = {
      {3, 1, 120, 44, 17, TRUE},  {5, 1, 92, 39, 17, TRUE},   {8, 1, 57, 24, 17, TRUE},
      {10, 1, 46, 19, 17, TRUE},  {12, 1, 38, 24, 17, FALSE}, {19, 1, 24, 15, 15, FALSE},
      {20, 1, 23, 14, 13, FALSE}, {28, 1, 16, 10, 12, FALSE}, {30, 2, 30, 19, 15, FALSE},
      {45, 2, 20, 12, 13, FALSE}, {60, 3, 23, 14, 13, FALSE},
  };
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  double height = height_for (461, fonts);
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autoptr (PodiumCatalog) catalog = ladder (table[i].rows, FALSE);
    g_autoptr (PodiumScene) scene = draw (catalog, 1280, height, fonts);
    const PodiumMark *label = find (scene, PODIUM_ROLE_LABEL, "m1"),
                     *bar = find (scene, PODIUM_ROLE_BAR, "m1");
    double pitch = middle (scene, "m2") - middle (scene, "m1");
    if (count_axes (scene) != table[i].columns)
      complain ("%u rows stand in %u columns, not %u", table[i].rows, count_axes (scene), table[i].columns);
    if (fabs (pitch - table[i].pitch) > 1.01)
      complain ("%u rows stand %.1f px apart, not %.0f", table[i].rows, pitch, table[i].pitch);
    if (fabs (bar->rect.height - table[i].bar) > 1.01)
      complain ("bars of %u rows are %.1f px high, not %.0f", table[i].rows, bar->rect.height, table[i].bar);
    if (fabs (label->text.px - table[i].px) > 0.01)
      complain ("names of %u rows are set in %.1f px, not %.0f", table[i].rows, label->text.px, table[i].px);
    if ((find (scene, PODIUM_ROLE_DETAIL, "m1") != NULL) != table[i].details)
      complain ("%u rows: second lines are %sset", table[i].rows, table[i].details ? "not " : "");
  }
}

/* One scale: as many px a point in every column. */
static void
test_one_scale (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumCatalog) catalog = ladder (60, FALSE);
  g_autoptr (PodiumScene) scene = draw (catalog, 1280, 720, fonts);
  const PodiumMark *first = find (scene, PODIUM_ROLE_BAR, "m1"), *last = find (scene, PODIUM_ROLE_BAR, "m60");
  g_assert_cmpfloat (last->rect.x, >, first->rect.x + first->rect.width);
  g_assert_cmpfloat_with_epsilon (first->rect.width / 999.5, last->rect.width / 940.5, 1e-6);
}

static void
test_cut (void)
{
  static const struct {
    const char *about;
    guint n;
    gboolean long_names;
    double width, height;
  } cases[] = {
      {"500 short names", 500, FALSE, 1280, 720},
      {"500 long names", 500, TRUE, 1280, 720},
      {"60 in a small picture", 60, FALSE, 640, 480},
      {"60 long ones in a thumbnail", 60, TRUE, 400, 300},
  };
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (gsize c = 0; c < G_N_ELEMENTS (cases); c++) {
    g_autoptr (PodiumCatalog) catalog = ladder (cases[c].n, cases[c].long_names);
    g_autoptr (PodiumScene) scene = draw (catalog, cases[c].width, cases[c].height, fonts);
    g_autofree char *words = podium_scene_describe (scene);
    guint drawn = 0;
    for (guint i = 4; i < catalog->models->len; i++) {
      const PodiumModel *model = catalog->models->pdata[i];
      gboolean bar = find (scene, PODIUM_ROLE_BAR, model->id) != NULL;
      if (bar && i - 4 != drawn)
        complain ("%s: %s is drawn, a better one is not", cases[c].about, model->name);
      drawn += bar;
      if (!strstr (words, model->name))
        complain ("%s: the words do not name %s", cases[c].about, model->name);
    }
    g_autofree char *cut = g_strdup_printf ("Top %u of %u", drawn, cases[c].n);
    if (!drawn || !strstr (scene->subtitle, cut))
      complain ("%s: the subtitle reads “%s”, not “%s”", cases[c].about, scene->subtitle, cut);
    for (guint i = 0; i < scene->marks->len; i++) {
      const PodiumMark *mark = podium_scene_mark (scene, i);
      if (mark->role == PODIUM_ROLE_LABEL && strstr (mark->text.string, "…"))
        complain ("%s: a name is shortened: “%s”", cases[c].about, mark->text.string);
    }
  }
}

/* A taller picture shows all that the lower one cut. */
static void
test_taller (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumCatalog) catalog = ladder (200, FALSE);
  g_autoptr (PodiumScene) scene = draw (catalog, 1280, 1600, fonts);
  g_assert_null (strstr (scene->subtitle, "Top"));
  g_assert_nonnull (find (scene, PODIUM_ROLE_BAR, "m200"));
}

static void
test_alone (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumCatalog) catalog = ladder (1, FALSE);
  g_autoptr (PodiumScene) scene = draw (catalog, 1280, 720, fonts);
  g_autofree char *words = podium_scene_describe (scene);
  g_assert_nonnull (find (scene, PODIUM_ROLE_BAR, "m1"));
  g_assert_null (find (scene, PODIUM_ROLE_RANK, "m1"));
  g_assert_nonnull (strstr (scene->subtitle, "Nothing to compare with yet"));
  g_assert_null (strstr (words, "rank"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/ranking/table", test_table);
  g_test_add_func ("/ranking/one-scale", test_one_scale);
  g_test_add_func ("/ranking/cut", test_cut);
  g_test_add_func ("/ranking/taller", test_taller);
  g_test_add_func ("/ranking/alone", test_alone);
  return g_test_run ();
}
