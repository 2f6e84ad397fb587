/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where arrow keys lead, and charts that are looked at in part. */

#include "walk.h"

#include <math.h>
#include <string.h>

#include "bundled.h"
#include "chart.h"
#include "complain.h"
#include "describe.h"
#include "document-reader.h"
#include "generate.h"
#include "pick.h"

static PodiumScene *
new_scene (const PodiumDocument *document, const PodiumView *view, const PodiumDomain *domains, guint n_domains)
{
  PodiumFonts *fonts = podium_fonts_new ();
  PodiumSetup setup = { .width = 900, .height = 640, .theme = PODIUM_THEME_LIGHT, .language = PODIUM_ENGLISH };
  PodiumPart part = { .domains = domains, .n_domains = n_domains };
  PodiumScene *scene = podium_chart_build_part (document->catalog, view, &setup, &part, fonts);
  podium_fonts_free (fonts);
  return scene;
}

static const struct {
  const char *about, *view, *from_model, *from_metric;
  PodiumWalk way;
  const char *model, *metric;
} walks[] = {
  { "a ranking starts at its first", "intelligence", NULL, NULL, PODIUM_WALK_DOWN, "gemini-3.1-pro", "aa-index" },
  { "down its rows", "intelligence", "gemini-3.1-pro", "aa-index", PODIUM_WALK_DOWN, "gpt-5.4", "aa-index" },
  { "one panel has nothing beside it", "intelligence", "gpt-5.4", "aa-index", PODIUM_WALK_LEFT, "gemini-3.1-pro",
    "aa-index" },
  { "its last row is the end", "intelligence", "llama-4-maverick", "aa-index", PODIUM_WALK_DOWN, "llama-4-maverick", "aa-index" },
  { "across panels", "health", "muse-spark", "healthbench-hard", PODIUM_WALK_RIGHT, "muse-spark", "medxpertqa" },
  { "and back", "health", "muse-spark", "medxpertqa", PODIUM_WALK_LEFT, "muse-spark", "healthbench-hard" },
  { "points from left to right", "token-efficiency", NULL, NULL, PODIUM_WALK_FIRST, "gemini-3.1-pro", "aa-index" },
  { "points to the right", "token-efficiency", "gemini-3.1-pro", "aa-index", PODIUM_WALK_RIGHT, "muse-spark",
    "aa-index" },
  { "points upwards", "token-efficiency", "muse-spark", "aa-index", PODIUM_WALK_UP, "claude-opus-4.6", "aa-index" },
  { "the rightmost point", "token-efficiency", NULL, NULL, PODIUM_WALK_LAST, "claude-opus-4.6", "aa-index" },
};

static const PodiumMark *
find (GPtrArray *marks, const char *model, const char *metric)
{
  for (guint i = 0; model && i < marks->len; i++) {
    const PodiumMark *mark = marks->pdata[i];
    if (g_strcmp0 (mark->model, model) == 0 && g_strcmp0 (mark->metric, metric) == 0)
      return mark;
  }
  return NULL;
}

static void
test_walks (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  for (gsize i = 0; i < G_N_ELEMENTS (walks); i++) {
    const PodiumView *view = podium_document_view (document, walks[i].view);
    g_autoptr (PodiumScene) scene = new_scene (document, view, NULL, 0);
    g_autoptr (GPtrArray) marks = podium_scene_data_marks (scene);
    const PodiumMark *from = find (marks, walks[i].from_model, walks[i].from_metric);
    const PodiumMark *to = podium_scene_walk (scene, view->kind, from, walks[i].way);
    if (!!from != !!walks[i].from_model || g_strcmp0 (to->model, walks[i].model) != 0
        || g_strcmp0 (to->metric, walks[i].metric) != 0)
      complain ("%s: led from %s to %s", walks[i].about, from ? from->key : "nothing", to->key);
  }
}

/* In every bundled chart the arrows, from the first mark on, lead to every mark. */
static void
test_reach (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  for (guint v = 0; v < document->views->len; v++) {
    const PodiumView *view = document->views->pdata[v];
    g_autoptr (PodiumScene) scene = new_scene (document, view, NULL, 0);
    g_autoptr (GPtrArray) marks = podium_scene_data_marks (scene), queue = g_ptr_array_new ();
    g_ptr_array_add (queue, (gpointer) podium_scene_walk (scene, view->kind, NULL, PODIUM_WALK_FIRST));
    for (guint i = 0; i < queue->len; i++)
      for (int way = PODIUM_WALK_LEFT; way <= PODIUM_WALK_DOWN; way++) {
        gconstpointer next = podium_scene_walk (scene, view->kind, queue->pdata[i], (PodiumWalk) way);
        if (!g_ptr_array_find (queue, next, NULL))
          g_ptr_array_add (queue, (gpointer) next);
      }
    if (queue->len != marks->len)
      complain ("%s: arrows reach %u of %u marks", view->id, queue->len, marks->len);
  }
}

/* --- A part of the axes --- */

static const struct {
  const char *about;
  PodiumDomain domains[2];
  guint n, n_drawn;
  const char *note; /* NULL: none */
} parts[] = {
  { "all there is", { { 0 } }, 0, 4, NULL },
  { "a part that holds all", { { "aa-index", 0, 100 } }, 1, 4, NULL },
  { "a part of one axis", { { "aa-index", 55, 60 } }, 1, 2, "Outside the part of the axes that is shown: 2 of 4 models." },
  { "a part of both", { { "aa-index", 50, 55 }, { "aa-index-tokens", 1e8, 2e8 } }, 2, 1,
    "Outside the part of the axes that is shown: 3 of 4 models." },
  { "a part that holds nothing", { { "aa-index", 10, 11 } }, 1, 0,
    "Outside the part of the axes that is shown: 4 of 4 models." },
  { "a part of a decade of a logarithmic axis", { { "aa-index-tokens", 1.165e8, 1.166e8 } }, 1, 0,
    "Outside the part of the axes that is shown: 4 of 4 models." },
  { "an axis that is not there", { { "hle", 1, 2 } }, 1, 4, NULL },
};

static gboolean
has_note (const PodiumScene *scene, const char *note)
{
  g_autofree char *words = podium_scene_describe (scene);
  return strstr (words, note) != NULL;
}

/* Nothing that stands for data leaves the plot. */
static void
assert_inside (const PodiumScene *scene, const char *what)
{
  PodiumBox plot = podium_box_grow (g_array_index (scene->axes, PodiumSceneAxis, 0).box, 14);
  for (guint k = 0; k < scene->marks->len; k++) {
    const PodiumMark *mark = podium_scene_mark (scene, k);
    gboolean data = mark->role == PODIUM_ROLE_FRONTIER || mark->role == PODIUM_ROLE_WASH || mark->role == PODIUM_ROLE_POINT
                    || mark->role == PODIUM_ROLE_ROUNDING;
    gboolean undated = mark->bounds.x > plot.x + plot.width; /* their margin has the same scale upwards */
    if (data && (mark->bounds.x < plot.x || (!undated && mark->bounds.x + mark->bounds.width > plot.x + plot.width)
                 || mark->bounds.y < plot.y || mark->bounds.y + mark->bounds.height > plot.y + plot.height))
      complain ("%s: %s leaves the plot", what, mark->key);
  }
}

static void
test_parts (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  const PodiumView *view = podium_document_view (document, "token-efficiency");
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autoptr (PodiumScene) scene = new_scene (document, view, parts[i].domains, parts[i].n);
    g_autoptr (GPtrArray) marks = podium_scene_data_marks (scene);
    if (marks->len != parts[i].n_drawn)
      complain ("%s: %u marks", parts[i].about, marks->len);
    if (parts[i].note ? !has_note (scene, parts[i].note) : has_note (scene, "Outside"))
      complain ("%s: the note is not “%s”", parts[i].about, parts[i].note);
    /* The headline is about all the data, and nothing leaves the plot. */
    g_assert_cmpstr (scene->title, ==, "No model here beats Gemini 3.1 Pro Preview on either count");
    g_assert_cmpuint (scene->axes->len, ==, 2);
    assert_inside (scene, parts[i].about);
    guint ticks = 0;
    for (guint k = 0; k < scene->marks->len; k++)
      ticks += podium_scene_mark (scene, k)->role == PODIUM_ROLE_TICK && podium_scene_mark (scene, k)->kind == PODIUM_MARK_TEXT;
    if (ticks < 4)
      complain ("%s: %u ticks", parts[i].about, ticks);
  }
}

/* Random parts of charts that have axes for it: what is drawn and what is counted as outside is all there is. */
static void
test_random_parts (void)
{
  g_autofree char *json = generate_catalog (5, 40);
  g_autoptr (PodiumDocument) generated = podium_document_read_data (json, strlen (json), "generated", NULL);
  g_autoptr (PodiumDocument) bundled = podium_document_read_bundled ();
  const PodiumView *views[] = { podium_document_view (generated, "efficiency"), podium_document_view (bundled, "timeline") };
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  for (int i = 0; i < 60; i++) {
    const PodiumView *view = views[i % 2];
    const PodiumDocument *document = i % 2 ? bundled : generated;
    g_autoptr (PodiumScene) whole = new_scene (document, view, NULL, 0);
    g_autoptr (GPtrArray) all = podium_scene_data_marks (whole);
    PodiumDomain domains[2];
    for (guint k = 0; k < 2; k++) {
      PodiumScale scale = g_array_index (whole->axes, PodiumSceneAxis, k).scale;
      double from = g_rand_double (rand) * 0.9, to = from + (1 - from) * g_rand_double_range (rand, 0.02, 1);
      domains[k].metric = g_array_index (whole->axes, PodiumSceneAxis, k).metric;
      domains[k].low = podium_scale_invert (&scale, scale.range[0] + from * (scale.range[1] - scale.range[0]));
      domains[k].high = podium_scale_invert (&scale, scale.range[0] + to * (scale.range[1] - scale.range[0]));
    }
    g_autoptr (PodiumScene) scene = new_scene (document, view, domains, 2);
    g_autoptr (GPtrArray) marks = podium_scene_data_marks (scene);
    g_autofree char *note = g_strdup_printf ("that is shown: %u of %u models.", all->len - marks->len, all->len);
    g_autofree char *what = g_strdup_printf ("%s, part %d", view->id, i);
    if (marks->len < all->len ? !has_note (scene, note) : has_note (scene, "that is shown"))
      complain ("%s: nothing says “%s”", what, note);
    assert_inside (scene, what);
  }
}

/* The size of the title, px, and how far to the right footnotes reach. */
static double
title_px (const PodiumScene *scene, double *right)
{
  double px = 0;
  *right = 0;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role == PODIUM_ROLE_TITLE)
      px = mark->text.px;
    if (mark->role == PODIUM_ROLE_FOOTNOTE)
      *right = MAX (*right, mark->bounds.x + mark->bounds.width);
  }
  return px;
}

/* In a window type keeps its size up to the widest screens, and footnotes their length; a picture is scaled. */
static void
test_wide_window (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  const PodiumView *view = podium_document_view (document, "token-efficiency");
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  PodiumSetup setup = { .width = 1920, .height = 1080, .theme = PODIUM_THEME_LIGHT, .language = PODIUM_ENGLISH };
  double right, right_4k, right_picture;
  g_autoptr (PodiumScene) window = podium_chart_build_part (document->catalog, view, &setup, NULL, fonts);
  setup.width = 3840;
  setup.height = 2160;
  g_autoptr (PodiumScene) wide = podium_chart_build_part (document->catalog, view, &setup, NULL, fonts);
  g_autoptr (PodiumScene) picture = podium_chart_build (document->catalog, view, &setup, fonts);
  double px = title_px (window, &right);
  g_assert_cmpfloat (title_px (wide, &right_4k), ==, px);
  g_assert_cmpfloat (right_4k, <=, 1920);
  g_assert_cmpfloat (title_px (picture, &right_picture), ==, 3 * px);
  g_assert_cmpfloat (right_picture, >, right);
}

static void
test_invert (void)
{
  static const PodiumScale scales[] = { { { 2, 8 }, { 100, 400 }, FALSE }, { { 1, 1000 }, { 300, 0 }, TRUE } };
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    for (double px = -50; px < 500; px += 37)
      g_assert_cmpfloat_with_epsilon (podium_scale (&scales[i], podium_scale_invert (&scales[i], px)), px, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/walk/bundled", test_walks);
  g_test_add_func ("/walk/reach", test_reach);
  g_test_add_func ("/walk/parts", test_parts);
  g_test_add_func ("/walk/random-parts", test_random_parts);
  g_test_add_func ("/walk/wide-window", test_wide_window);
  g_test_add_func ("/walk/invert", test_invert);
  return g_test_run ();
}
