/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts of large sets: the fast ways of drawing dots against cairo's own arcs, and what a crowded chart still says. */

#include <math.h>
#include <string.h>

#include "chart.h"
#include "complain.h"
#include "describe.h"
#include "dots.h"
#include "make.h"
#include "painter.h"
#include "pick.h"
#include "svg-writer.h"

#define SIZE 240

/* Colours of light and dark, one by one where it matters how an edge is blended. */
static PodiumScene *
make_dots (guint n, double diameter, guint32 seed)
{
  static const PodiumColour colours[] = { PODIUM_RGB (0x000000), PODIUM_RGB (0xD0312D), PODIUM_RGB (0x1F77E0), PODIUM_RGB (0x0B6B4F) };
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  PodiumScene *scene = podium_scene_new (SIZE, SIZE);
  scene->language = "en";
  for (guint i = 0; i < n; i++) {
    PodiumMark mark = { .kind = PODIUM_MARK_SYMBOL, .role = PODIUM_ROLE_POINT, .model = "m", .describes = "words" };
    mark.symbol.x = g_rand_double_range (random, -3, SIZE + 3); /* some are cut by the edge */
    mark.symbol.y = g_rand_double_range (random, -3, SIZE + 3);
    mark.symbol.diameter = diameter;
    mark.symbol.shape = PODIUM_SHAPE_CIRCLE;
    mark.symbol.fill = PODIUM_FILL_SOLID;
    mark.paint.fill = colours[g_rand_int_range (random, 0, G_N_ELEMENTS (colours))];
    podium_scene_add (scene, &mark);
  }
  return scene;
}

static cairo_surface_t *
paint (const PodiumScene *scene, cairo_format_t format, double scale, gboolean fast)
{
  int side = (int) ceil (SIZE * scale);
  cairo_surface_t *surface = cairo_image_surface_create (format, side, side);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  if (format == CAIRO_FORMAT_RGB24) {
    cairo_set_source_rgb (cr, 1, 1, 1);
    cairo_paint (cr);
  }
  cairo_rectangle (cr, 8, 8, side - 20, side - 24); /* nothing outside a clip */
  cairo_clip (cr);
  cairo_scale (cr, scale, scale);
  if (fast)
    podium_paint_scene (scene, fonts, cr);
  else
    for (guint i = 0; i < scene->marks->len; i++)
      podium_paint_mark (podium_scene_mark (scene, i), fonts, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* The largest and the average difference of the channels of two images, 0 to 255. */
static void
compare (cairo_surface_t *a, cairo_surface_t *b, int *most, double *mean)
{
  gsize n = (gsize) cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a);
  const guint8 *p = cairo_image_surface_get_data (a), *q = cairo_image_surface_get_data (b);
  guint64 sum = 0;
  *most = 0;
  for (gsize i = 0; i < n; i++) {
    if (cairo_image_surface_get_format (a) == CAIRO_FORMAT_RGB24 && i % 4 == 3)
      continue; /* the byte that means nothing */
    int difference = abs (p[i] - q[i]);
    *most = MAX (*most, difference);
    sum += (guint) difference;
  }
  *mean = (double) sum / n;
}

static void
test_sprites (void)
{
  static const struct {
    const char *about;
    cairo_format_t format;
    double diameter, scale;
  } rows[] = {
    { "as charts have them", CAIRO_FORMAT_ARGB32, 2.56, 1 }, { "twice as fine", CAIRO_FORMAT_ARGB32, 2.56, 2 },
    { "large ones", CAIRO_FORMAT_ARGB32, 7, 1 },             { "a scale in between", CAIRO_FORMAT_RGB24, 4, 1.37 },
    { "smaller than a pixel", CAIRO_FORMAT_RGB24, 0.8, 1 },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (PodiumScene) scene = make_dots (900, rows[i].diameter, (guint32) i);
    cairo_surface_t *sprites = paint (scene, rows[i].format, rows[i].scale, TRUE);
    cairo_surface_t *arcs = paint (scene, rows[i].format, rows[i].scale, FALSE);
    int most;
    double mean;
    compare (sprites, arcs, &most, &mean);
    /* An eighth of a pixel off each way: at most a quarter of an edge pixel, and twice that where dots lie on each other. */
    if (most > 110 || mean > 2.5)
      complain ("%s: sprites and arcs differ by %d at most, %.2f on average", rows[i].about, most, mean);
    cairo_surface_destroy (sprites);
    cairo_surface_destroy (arcs);
  }
}

/* Few dots, dots with casings and other symbols are drawn as ever, to the pixel. */
static void
test_few (void)
{
  g_autoptr (PodiumScene) scene = make_dots (40, 5, 1);
  g_assert_cmpuint (podium_dots_run (scene, 0), ==, 0);
  cairo_surface_t *a = paint (scene, CAIRO_FORMAT_ARGB32, 1, TRUE), *b = paint (scene, CAIRO_FORMAT_ARGB32, 1, FALSE);
  int most;
  double mean;
  compare (a, b, &most, &mean);
  g_assert_cmpint (most, ==, 0);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;
  for (const char *at = text; (at = strstr (at, what)); at += strlen (what))
    n++;
  return n;
}

/* Every dot is in the SVG, in few paths. */
static void
test_svg (void)
{
  g_autoptr (PodiumScene) scene = make_dots (3000, 3, 5);
  PodiumPictureOptions options = { .format = PODIUM_PICTURE_SVG, .scale = 1 };
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (GBytes) bytes = podium_scene_to_svg (scene, fonts, &options);
  g_autofree char *svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpuint (count (svg, "h0"), ==, 3000);
  g_assert_cmpuint (count (svg, "<path"), ==, 12); /* a path a colour in each thousand */
  g_assert_cmpuint (count (svg, "<title"), ==, 1);
}

/* ---- The chart ---- */

static PodiumCatalog *
make_crowd (guint n)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (n);
  PodiumCatalog *catalog = make_catalog ();
  for (guint i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("m%u", i), *name = g_strdup_printf ("Model with a name %u", i);
    g_autofree char *score_id = g_strdup_printf ("s%u", i), *cost_id = g_strdup_printf ("c%u", i);
    double u = g_rand_double (random), v = g_rand_double (random);
    g_autofree char *score = g_strdup_printf ("%.1f", 20 + 60 * (0.5 * u + 0.5 * v)), *cost = g_strdup_printf ("%.2f", 10 + 80 * u);
    make_model (catalog, id, name, "meta");
    make_claim (catalog, &(MakeClaim){ .id = score_id, .model = id, .metric = "score", .value = score });
    make_claim (catalog, &(MakeClaim){ .id = cost_id, .model = id, .metric = "cost", .value = cost, .times = 1e6 });
  }
  podium_catalog_finish (catalog);
  return catalog;
}

static guint
count_role (const PodiumScene *scene, PodiumRole role, gboolean text, const char *model)
{
  guint n = 0;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    n += mark->role == role && (mark->kind == PODIUM_MARK_TEXT) == text && (!model || g_strcmp0 (mark->model, model) == 0);
  }
  return n;
}

/* From labels to highlighted labels to density, without any setting. Every model keeps its mark and its words, and answers the
 * pointer where nothing lies on it; what is not named is counted. */
static void
test_density (void)
{
  static const guint sizes[] = { 60, 61, 500, 501, 4000 };
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++) {
    guint n = sizes[i], most = n <= 60 ? 60 : n <= 500 ? 40 : 14;
    g_autoptr (PodiumCatalog) catalog = make_crowd (n);
    g_autoptr (PodiumView) view = podium_view_new ("v", PODIUM_CHART_EFFICIENCY);
    podium_view_set_string (&view->x, "cost");
    podium_view_set_string (&view->y, "score");
    podium_view_set_strv (&view->highlight, (const char *const[]){ "m7", "m30", NULL });
    PodiumSetup setup = { 1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE };
    g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &setup, fonts);
    g_autofree char *words = podium_scene_describe (scene);
    guint named = count_role (scene, PODIUM_ROLE_LABEL, TRUE, NULL), points = count_role (scene, PODIUM_ROLE_POINT, FALSE, NULL);
    if (points != n)
      complain ("%u models: %u points", n, points);
    if (named > most || named < 2)
      complain ("%u models: %u names", n, named);
    for (int k = 0; k < 2; k++)
      if (!count_role (scene, PODIUM_ROLE_LABEL, TRUE, view->highlight[k]) && !count_role (scene, PODIUM_ROLE_KEY, TRUE, view->highlight[k]))
        complain ("%u models: %s is highlighted and not named", n, view->highlight[k]);
    if (n > 60 && !strstr (words, "are points without names"))
      complain ("%u models: nothing says that there are models without names", n);
    for (guint m = 0; m < n; m++) {
      g_autofree char *name = g_strdup_printf ("Model with a name %u: ", m);
      if (!strstr (words, name))
        complain ("%u models: the words leave out model %u", n, m);
    }
    for (guint k = 0; k < scene->marks->len; k++) {
      const PodiumMark *mark = podium_scene_mark (scene, k);
      const PodiumMark *hit = mark->role == PODIUM_ROLE_POINT ? podium_scene_pick (scene, mark->symbol.x, mark->symbol.y) : mark;
      if (!hit)
        complain ("%u models: nothing answers at %s", n, mark->key);
    }
  }
}

/* What stands out is said first, and nothing leaves a small page where a key takes part of its width. */
static void
test_small_page (void)
{
  static const guint sizes[] = { 40, 200, 2000 };
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (PodiumCatalog) catalog = make_crowd (sizes[i]);
    PodiumMetric *cost = g_ptr_array_index (catalog->metrics, 1);
    cost->short_name = "Tokens to run all of the index";
    g_autoptr (PodiumView) view = podium_view_new ("v", PODIUM_CHART_EFFICIENCY);
    podium_view_set_string (&view->x, "cost");
    podium_view_set_string (&view->y, "score");
    PodiumSetup setup = { 400, 300, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE };
    g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &setup, fonts);
    g_autoptr (GPtrArray) data = podium_scene_data_marks (scene);
    const PodiumMark *first = g_ptr_array_index (data, 0);
    gboolean named = count_role (scene, PODIUM_ROLE_LABEL, TRUE, first->model) || count_role (scene, PODIUM_ROLE_KEY, TRUE, first->model);
    if (sizes[i] > 500 && !named)
      complain ("%u models: the first that is said has no name in the picture: %s", sizes[i], first->describes);
    for (guint k = 0; k < scene->marks->len; k++) {
      const PodiumMark *mark = podium_scene_mark (scene, k);
      if (mark->kind == PODIUM_MARK_TEXT && (mark->bounds.x < 0 || mark->bounds.x + mark->bounds.width > scene->width))
        complain ("%u models: “%s” leaves the page", sizes[i], mark->text.string);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/dots/sprites", test_sprites);
  g_test_add_func ("/dots/few", test_few);
  g_test_add_func ("/dots/svg", test_svg);
  g_test_add_func ("/dots/density", test_density);
  g_test_add_func ("/dots/small-page", test_small_page);
  return g_test_run ();
}
