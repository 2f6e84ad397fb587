/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a change of a filter costs until its picture is there, but for what the toolkit adds: each kind of chart of a
 * catalog of five hundred models is laid out again and painted, as the application does for every letter that is typed
 * into its search. Medians of processor time, ms. */

#include <cairo.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "chart.h"
#include "document-reader.h"
#include "generate.h"
#include "painter.h"

#define MODELS 500
#define ROUNDS 9
#define WIDTH 1280
#define HEIGHT 720

static int
compare (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double
median (double *rounds)
{
  qsort (rounds, ROUNDS, sizeof *rounds, compare);
  return rounds[ROUNDS / 2];
}

/* Processor time, ms: other programs do not count. */
static double
now (void)
{
  struct timespec time;
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return 1e3 * (double)time.tv_sec + (double)time.tv_nsec / 1e6;
}

/* Leaves another model out each round, and on screen keeps one set of fonts. */
static void
measure_view (const PodiumDocument *document, const PodiumView *view, PodiumFonts *fonts, cairo_t *cr)
{
  const PodiumSetup setup = {WIDTH, HEIGHT, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE};
  double builds[ROUNDS], paints[ROUNDS], first = 0;
  guint marks = 0;
  for (int i = -1; i < ROUNDS; i++) { /* the first meets its words for the first time */
    const PodiumModel *model = g_ptr_array_index (document->catalog->models, (guint)(i + 1) * 7);
    const char *const hidden[] = {model->id, NULL};
    g_autoptr (PodiumView) changed = podium_view_copy (view);
    podium_view_set_strv (&changed->hidden, hidden);
    double start = now ();
    g_autoptr (PodiumScene) scene = podium_chart_build (document->catalog, changed, &setup, fonts);
    double build = now () - start;
    start = now ();
    podium_paint_scene (scene, fonts, cr);
    if (i < 0) {
      first = build + (now () - start);
      continue;
    }
    builds[i] = build;
    paints[i] = now () - start;
    marks = scene->marks->len;
  }
  double build = median (builds), paint = median (paints);
  g_print ("%-16s %6.1f %6.1f %6.1f %6.1f %7u\n", view->id, first, build, paint, build + paint, marks);
}

int
main (void)
{
  g_autofree char *text = generate_catalog (13, MODELS);
  g_autoptr (GError) error = NULL;
  g_autoptr (PodiumDocument) document = podium_document_read_data (text, strlen (text), "generated", &error);
  g_assert_no_error (error);
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_print ("%d models, %d x %d; must: 50 ms, better 16\n%-16s %6s %6s %6s %6s %7s\n", MODELS, WIDTH, HEIGHT, "", "first",
           "build", "paint", "both", "marks");
  for (guint i = 0; i < document->views->len; i++)
    measure_view (document, g_ptr_array_index (document->views, i), fonts, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return 0;
}
