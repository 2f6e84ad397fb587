/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line that is measured and painted as one run looks as its layout does. */

#include <math.h>
#include <pango/pangocairo.h>

#include "complain.h"
#include "text.h"

/* The extents that the layout of @text has. */
static PodiumExtents
extents_of_layout (PodiumFonts *fonts, const char *text, double px, int weight)
{
  g_autoptr (PangoLayout) layout = podium_text_layout (fonts, text, px, weight);
  double baseline = pango_layout_get_baseline (layout);
  PangoRectangle ink, logical;
  pango_layout_get_extents (layout, &ink, &logical);
  return (PodiumExtents){
      .advance = (double)logical.width / PANGO_SCALE,
      .ink = {(double)(ink.x - logical.x) / PANGO_SCALE, (ink.y - baseline) / PANGO_SCALE,
              (double)ink.width / PANGO_SCALE, (double)ink.height / PANGO_SCALE},
  };
}

static cairo_path_t *
outline (PodiumFonts *fonts, const char *text, double px, int weight, const PodiumTextRun *run)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  cairo_move_to (cr, 10.25, 20);
  if (run) {
    pango_cairo_glyph_string_path (cr, run->font, run->glyphs);
  } else {
    g_autoptr (PangoLayout) layout = podium_text_layout (fonts, text, px, weight);
    pango_cairo_update_layout (cr, layout);
    pango_cairo_layout_line_path (cr, pango_layout_get_line_readonly (layout, 0));
  }
  cairo_path_t *path = cairo_copy_path (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return path;
}

static gboolean
same_outline (const cairo_path_t *a, const cairo_path_t *b)
{
  if (a->num_data != b->num_data)
    return FALSE;
  for (int i = 0; i < a->num_data; i += a->data[i].header.length) {
    if (a->data[i].header.type != b->data[i].header.type)
      return FALSE;
    for (int k = 1; k < a->data[i].header.length; k++)
      if (fabs (a->data[i + k].point.x - b->data[i + k].point.x) > 1e-6 ||
          fabs (a->data[i + k].point.y - b->data[i + k].point.y) > 1e-6)
        return FALSE;
  }
  return TRUE;
}

/* Whether @text is one run; complains where that differs from its layout. */
static gboolean
check (PodiumFonts *fonts, const char *text, double px, int weight)
{
  PodiumExtents a = podium_text_extents (fonts, text, px, weight), b = extents_of_layout (fonts, text, px, weight);
  if (a.advance != b.advance || a.ink.x != b.ink.x || a.ink.y != b.ink.y || a.ink.width != b.ink.width ||
      a.ink.height != b.ink.height)
    complain ("“%s” at %g px, %d: %g wide, ink %g %g %g %g; its layout %g, %g %g %g %g", text, px, weight, a.advance,
              a.ink.x, a.ink.y, a.ink.width, a.ink.height, b.advance, b.ink.x, b.ink.y, b.ink.width, b.ink.height);
  const PodiumTextRun *run = podium_text_run (fonts, text, px, weight);
  if (!run)
    return FALSE;
  cairo_path_t *drawn = outline (fonts, text, px, weight, run), *laid = outline (fonts, text, px, weight, NULL);
  if (!same_outline (drawn, laid))
    complain ("“%s” at %g px, %d: another outline than its layout’s", text, px, weight);
  cairo_path_destroy (drawn);
  cairo_path_destroy (laid);
  return TRUE;
}

static void
test_table (void)
{
  static const struct {
    const char *description, *text;
    PodiumLanguage language;
    gboolean one_run;
  } lines[] = {
      {"a name", "Muse Spark", PODIUM_ENGLISH, TRUE},
      {"figures of one width", "1,111.1", PODIUM_ENGLISH, TRUE},
      {"a figure with its footnote", "57\u00a0¹", PODIUM_ENGLISH, TRUE},
      {"letters with marks", "Größe, naïve, Ångström", PODIUM_GERMAN, TRUE},
      {"space at its end", "Muse ", PODIUM_ENGLISH, TRUE},
      {"nothing", "", PODIUM_ENGLISH, FALSE},
      {"blank", "  ", PODIUM_ENGLISH, FALSE},
      {"two lines", "Muse\nSpark", PODIUM_ENGLISH, FALSE},
      {"two scripts", "Muse Муза", PODIUM_ENGLISH, FALSE},
      {"letters that Inter lacks", "قمر", PODIUM_ENGLISH, FALSE},
      {"a figure among words from the right", "82.4", PODIUM_ARABIC, TRUE},
      {"a name in a language from the right", "GPT-5.5 (high)", PODIUM_ARABIC, TRUE},
  };
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++) {
    podium_fonts_set_language (fonts, lines[i].language);
    for (double px = 12; px < 40; px *= 1.37)
      for (int weight = 400; weight <= 700; weight += 100)
        if (check (fonts, lines[i].text, px, weight) != lines[i].one_run)
          complain ("%s: one run is %s", lines[i].description, lines[i].one_run ? "expected" : "not expected");
  }
}

/* A text measures and looks the same whatever was painted before it, and on what. */
static void
test_history (void)
{
  g_autoptr (PodiumFonts) fresh = podium_fonts_new (), used = podium_fonts_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
  cairo_t *cr = cairo_create (surface);
  cairo_scale (cr, 1.7, 1.7);
  g_autoptr (PangoLayout) layout = podium_text_layout (used, "Muse", 14, 500);
  pango_cairo_update_layout (cr, layout);
  for (double px = 12; px < 20; px += 0.238) {
    PodiumExtents a = podium_text_extents (fresh, "47.5", px, 600), b = podium_text_extents (used, "47.5", px, 600);
    cairo_path_t *first = outline (fresh, "47.5", px, 600, podium_text_run (fresh, "47.5", px, 600));
    cairo_path_t *later = outline (used, "47.5", px, 600, podium_text_run (used, "47.5", px, 600));
    if (a.advance != b.advance || a.ink.width != b.ink.width || !same_outline (first, later))
      complain ("at %g px: %g wide, later %g", px, a.advance, b.advance);
    cairo_path_destroy (first);
    cairo_path_destroy (later);
  }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_random (void)
{
  static const char *const pieces[] = {"a", "Muse", " ", "4", "82.4", "-", "–", "(", ")", "é", "Ж", "ב", "م", "“", "%", "≈ ",
                                       "ffi", "10x", "\u00ad", "\u200f", "\u2068", "月", "/", "=", "AV", "To"};
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  for (int i = 0; i < 1500; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    for (int n = g_rand_int_range (random, 1, 7); n > 0; n--) /* mostly Latin, so that some are one run */
      g_string_append (text, pieces[g_rand_int_range (random, 0, g_rand_boolean (random) ? 9 : G_N_ELEMENTS (pieces))]);
    podium_fonts_set_language (fonts, g_rand_boolean (random) ? PODIUM_ENGLISH : PODIUM_ARABIC);
    check (fonts, text->str, g_rand_double_range (random, 9, 60), 100 * g_rand_int_range (random, 4, 8));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/table", test_table);
  g_test_add_func ("/text/history", test_history);
  g_test_add_func ("/text/random", test_random);
  return g_test_run ();
}
