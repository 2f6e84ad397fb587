/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a pointer hits. */

#include "pick.h"

#include <math.h>

#include "bundled.h"
#include "chart.h"
#include "complain.h"

static const double sizes[][2] = { { 640, 480 }, { 1280, 720 }, { 1920, 1080 } };

/* The middle of the mark's own shape: a bar's and a symbol's, and of strokes that of their box. */
static void
centre_of (const PodiumMark *mark, double *x, double *y)
{
  gboolean symbol = mark->kind == PODIUM_MARK_SYMBOL;
  *x = symbol ? mark->symbol.x : mark->bounds.x + mark->bounds.width / 2;
  *y = symbol ? mark->symbol.y : mark->bounds.y + mark->bounds.height / 2;
}

/* Whether a mark of another row, painted later, has ink around the place. */
static gboolean
is_covered (const PodiumScene *scene, guint i, double x, double y)
{
  const PodiumMark *mark = podium_scene_mark (scene, i);
  for (guint k = i + 1; k < scene->marks->len; k++) {
    const PodiumMark *later = podium_scene_mark (scene, k);
    if (later->model && g_strcmp0 (later->model, mark->model) != 0 && podium_box_contains (&later->bounds, x, y))
      return TRUE;
  }
  return FALSE;
}

static void
assert_picks (const PodiumScene *scene, const char *what)
{
  guint n = 0, covered = 0;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    double x, y;
    if (!mark->describes)
      continue;
    n++;
    centre_of (mark, &x, &y);
    if (is_covered (scene, i, x, y)) {
      covered++;
      continue;
    }
    const PodiumMark *hit = podium_scene_pick (scene, x, y), *near_hit = podium_scene_pick_near (scene, x, y, 12);
    if (!hit || g_strcmp0 (hit->model, mark->model) != 0 || g_strcmp0 (hit->metric, mark->metric) != 0)
      complain ("%s: the centre of %s picks %s", what, mark->key, hit ? hit->key : "nothing");
    if (near_hit != hit)
      complain ("%s: with slack the centre of %s picks %s", what, mark->key, near_hit ? near_hit->key : "nothing");
  }
  if (!n || covered * 4 > n)
    complain ("%s: %u of %u data marks are covered", what, covered, n);
}

/* Texts of a row answer for their row; the frame's do not answer. */
static void
assert_texts (const PodiumScene *scene, const char *what)
{
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    double x, y;
    centre_of (mark, &x, &y);
    gboolean row = mark->role == PODIUM_ROLE_LABEL || mark->role == PODIUM_ROLE_VALUE || mark->role == PODIUM_ROLE_RANK;
    gboolean frame = mark->role == PODIUM_ROLE_TITLE || mark->role == PODIUM_ROLE_SUBTITLE ||
                     mark->role == PODIUM_ROLE_SOURCE || mark->role == PODIUM_ROLE_FOOTNOTE ||
                     mark->role == PODIUM_ROLE_TICK;
    const PodiumMark *hit = podium_scene_pick (scene, x, y);
    if (row && (!hit || g_strcmp0 (hit->model, mark->model) != 0))
      complain ("%s: %s picks %s", what, mark->key, hit ? hit->key : "nothing");
    if (frame && mark->kind == PODIUM_MARK_TEXT && hit)
      complain ("%s: %s “%s” picks %s", what, mark->key, mark->text.string, hit->key);
  }
  g_assert_null (podium_scene_pick (scene, -5, -5));
  g_assert_null (podium_scene_pick_near (scene, -500, -500, 20));
}

/* Data marks come in reading order, each with words and a row. */
static void
assert_data_marks (const PodiumScene *scene, const char *what)
{
  g_autoptr (GPtrArray) marks = podium_scene_data_marks (scene);
  for (guint i = 0; i < marks->len; i++) {
    const PodiumMark *mark = marks->pdata[i];
    if (!mark->describes || !*mark->describes || !mark->model)
      complain ("%s: %s has no words or no row", what, mark->key);
    if (mark->role != PODIUM_ROLE_BAR && mark->role != PODIUM_ROLE_POINT && mark->role != PODIUM_ROLE_STATUS
        && mark->role != PODIUM_ROLE_CELL)
      complain ("%s: %s is no data", what, mark->key);
  }
  g_assert_cmpuint (marks->len, >, 0);
}

static void
test_bundled (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (guint v = 0; v < document->views->len; v++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++) {
      const PodiumView *view = document->views->pdata[v];
      PodiumSetup setup = { sizes[s][0], sizes[s][1], PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE };
      g_autoptr (PodiumScene) scene = podium_chart_build (document->catalog, view, &setup, fonts);
      g_autofree char *what = g_strdup_printf ("%s %.0fx%.0f", view->id, setup.width, setup.height);
      assert_picks (scene, what);
      assert_texts (scene, what);
      assert_data_marks (scene, what);
    }
}

static PodiumMark
symbol_mark (PodiumScene *scene, const char *model, PodiumShape shape, double x, double y)
{
  PodiumMark mark = { .kind = PODIUM_MARK_SYMBOL,
                      .role = PODIUM_ROLE_POINT,
                      .paint = { .fill = PODIUM_RGB (0x2280E5) } };
  mark.model = podium_scene_string (scene, model);
  mark.symbol.x = x;
  mark.symbol.y = y;
  mark.symbol.diameter = 20;
  mark.symbol.shape = shape;
  return mark;
}

/* Bounds first, then the exact shape: the corner of a box is not the triangle in it. */
static void
test_exact_shape (void)
{
  static const struct {
    const char *about;
    PodiumShape shape;
    double x, y;
    gboolean hit;
  } places[] = {
    { "a circle's middle", PODIUM_SHAPE_CIRCLE, 0, 0, TRUE },
    { "a circle's rim", PODIUM_SHAPE_CIRCLE, 9, 0, TRUE },
    { "the corner of a circle's box", PODIUM_SHAPE_CIRCLE, 9.5, 9.5, FALSE },
    { "a square's corner", PODIUM_SHAPE_SQUARE, 8, 8, TRUE },
    { "a triangle's tip", PODIUM_SHAPE_TRIANGLE_UP, 0, -12, TRUE },
    { "beside a triangle's tip", PODIUM_SHAPE_TRIANGLE_UP, 10, -10, FALSE },
    { "a diamond's tip", PODIUM_SHAPE_DIAMOND, 12, 0, TRUE },
    { "the corner of a diamond's box", PODIUM_SHAPE_DIAMOND, 10, 10, FALSE },
    { "the middle of a ring counts, for a pointer", PODIUM_SHAPE_RING, 0, 0, TRUE },
    { "outside altogether", PODIUM_SHAPE_STAR, 30, 0, FALSE },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autoptr (PodiumScene) scene = podium_scene_new (200, 200);
    PodiumMark mark = symbol_mark (scene, "m", places[i].shape, 100, 100);
    podium_scene_add (scene, &mark);
    g_test_message ("%s", places[i].about);
    g_assert_cmpint (podium_scene_pick (scene, 100 + places[i].x, 100 + places[i].y) != NULL, ==, places[i].hit);
  }
}

static void
test_topmost (void)
{
  g_autoptr (PodiumScene) scene = podium_scene_new (200, 200);
  PodiumMark below = symbol_mark (scene, "below", PODIUM_SHAPE_CIRCLE, 100, 100);
  PodiumMark above = symbol_mark (scene, "above", PODIUM_SHAPE_CIRCLE, 108, 100);
  podium_scene_add (scene, &below);
  podium_scene_add (scene, &above);
  g_assert_cmpstr (podium_scene_pick (scene, 104, 100)->model, ==, "above");
  g_assert_cmpstr (podium_scene_pick (scene, 93, 100)->model, ==, "below");
}

/* Slack reaches for the nearest, not for the first. */
static void
test_near (void)
{
  g_autoptr (PodiumScene) scene = podium_scene_new (200, 200);
  PodiumMark left = symbol_mark (scene, "left", PODIUM_SHAPE_SQUARE, 50, 100);
  PodiumMark right = symbol_mark (scene, "right", PODIUM_SHAPE_SQUARE, 100, 100);
  podium_scene_add (scene, &right);
  podium_scene_add (scene, &left);
  g_assert_cmpstr (podium_scene_pick_near (scene, 70, 100, 15)->model, ==, "left");
  g_assert_cmpstr (podium_scene_pick_near (scene, 82, 100, 15)->model, ==, "right");
  g_assert_null (podium_scene_pick_near (scene, 75, 150, 15));
  g_assert_null (podium_scene_pick_near (scene, 70, 100, 2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/pick/bundled", test_bundled);
  g_test_add_func ("/pick/exact-shape", test_exact_shape);
  g_test_add_func ("/pick/topmost", test_topmost);
  g_test_add_func ("/pick/near", test_near);
  return g_test_run ();
}
