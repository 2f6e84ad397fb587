/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a picture is looked over for before it leaves. */

#include <math.h>
#include <string.h>

#include "bundled.h"
#include "chart.h"
#include "check-colours.h"
#include "checks.h"
#include "complain.h"

/* --- Scenes made by hand: one fault each --- */

typedef struct {
  const char *about;
  PodiumCheck check;
  PodiumGravity gravity; /* 0: it is passed */
  const char *first;
  PodiumMark marks[2];
  PodiumCheckSetup setup;
} Fault;

#define INK PODIUM_RGB (0x1a1a1a)
#define TEXT(words, size, x0, y0) \
  {.kind = PODIUM_MARK_TEXT, .role = PODIUM_ROLE_VALUE, .bounds = {x0, y0, 80, 12}, .paint = {.fill = INK}, \
   .text = {.px = size, .weight = 400, .string = words}}
#define DOT(id, colour, form) \
  {.kind = PODIUM_MARK_SYMBOL, .role = PODIUM_ROLE_POINT, .bounds = {300, 300, 10, 10}, .paint = {.fill = colour}, \
   .symbol = {305, 305, 10, form, 0, 0, 0}, .model = id, .describes = id}
#define LIGHT {.theme = PODIUM_THEME_LIGHT, .pixels = 2}

static const Fault faults[] = {
    {"large, dark, alone", PODIUM_CHECK_TEXTS, 0, NULL, {TEXT ("a", 14, 10, 10), TEXT ("b", 14, 10, 40)}, LIGHT},
    {"texts meet", PODIUM_CHECK_TEXTS, PODIUM_GRAVITY_SERIOUS, "b", {TEXT ("a", 14, 10, 10), TEXT ("b", 14, 60, 16)}, LIGHT},
    {"a text leaves the page", PODIUM_CHECK_PAGE, PODIUM_GRAVITY_SERIOUS, "a", {TEXT ("a", 14, 590, 10)}, LIGHT},
    {"a text on a dot", PODIUM_CHECK_MARKS, PODIUM_GRAVITY_WARNING, "a",
     {TEXT ("a", 14, 260, 298), DOT ("m", INK, PODIUM_SHAPE_CIRCLE)}, LIGHT},
    {"eleven px", PODIUM_CHECK_TYPE, PODIUM_GRAVITY_WARNING, "a", {TEXT ("a", 11, 10, 10)}, LIGHT},
    {"twelve px", PODIUM_CHECK_TYPE, 0, NULL, {TEXT ("a", 12, 10, 10)}, LIGHT},
    {"seven px on paper", PODIUM_CHECK_PRINT, PODIUM_GRAVITY_WARNING, "a", {TEXT ("a", 7, 10, 10)},
     {.theme = PODIUM_THEME_PRINT, .printed = TRUE}},
    {"seven px on screen alone", PODIUM_CHECK_PRINT, 0, NULL, {TEXT ("a", 7, 10, 10)}, LIGHT},
    {"a letter that nobody has", PODIUM_CHECK_LETTERS, PODIUM_GRAVITY_SERIOUS, "\xf4\x8f\xbf\xbd",
     {TEXT ("\xf4\x8f\xbf\xbd", 14, 10, 10)}, LIGHT},
    {"no ground", PODIUM_CHECK_GROUND, PODIUM_GRAVITY_NOTE, NULL, {TEXT ("a", 14, 10, 10)},
     {.theme = PODIUM_THEME_LIGHT, .transparent = TRUE}},
    {"few pixels", PODIUM_CHECK_PIXELS, PODIUM_GRAVITY_NOTE, NULL, {TEXT ("a", 14, 10, 10)},
     {.theme = PODIUM_THEME_LIGHT, .pixels = 1}},
    {"enough of them", PODIUM_CHECK_PIXELS, 0, NULL, {TEXT ("a", 14, 10, 10)}, LIGHT},
    {"no PNG, no pixels", PODIUM_CHECK_PIXELS, 0, NULL, {TEXT ("a", 14, 10, 10)}, {.theme = PODIUM_THEME_LIGHT}},
    {"a faint dot", PODIUM_CHECK_SHAPES, PODIUM_GRAVITY_WARNING, "m", {DOT ("m", PODIUM_RGB (0xdddddd), PODIUM_SHAPE_CIRCLE)},
     LIGHT},
    {"red and green of one shape", PODIUM_CHECK_DEUTERANOPIA, PODIUM_GRAVITY_WARNING, "m",
     {DOT ("m", PODIUM_RGB (0xa05000), PODIUM_SHAPE_CIRCLE), DOT ("n", PODIUM_RGB (0x6f6a00), PODIUM_SHAPE_CIRCLE)}, LIGHT},
    {"red and green of two", PODIUM_CHECK_DEUTERANOPIA, PODIUM_GRAVITY_NOTE, "m",
     {DOT ("m", PODIUM_RGB (0xa05000), PODIUM_SHAPE_CIRCLE), DOT ("n", PODIUM_RGB (0x6f6a00), PODIUM_SHAPE_SQUARE)}, LIGHT},
    {"one maker's colour is no mistake", PODIUM_CHECK_GREY, 0, NULL,
     {DOT ("m", PODIUM_RGB (0xa05000), PODIUM_SHAPE_CIRCLE), DOT ("n", PODIUM_RGB (0xa05000), PODIUM_SHAPE_SQUARE)}, LIGHT},
    {"blue and orange of one grey", PODIUM_CHECK_GREY, PODIUM_GRAVITY_WARNING, "m",
     {DOT ("m", PODIUM_RGB (0x2070d0), PODIUM_SHAPE_CIRCLE), DOT ("n", PODIUM_RGB (0xa86000), PODIUM_SHAPE_CIRCLE)}, LIGHT},
};

static const PodiumCheckFinding *
find_check (GPtrArray *findings, PodiumCheck check)
{
  for (guint i = 0; i < findings->len; i++)
    if (((const PodiumCheckFinding *) findings->pdata[i])->check == check)
      return findings->pdata[i];
  return NULL;
}

static void
test_faults (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++) {
    const Fault *fault = &faults[i];
    g_autoptr (PodiumScene) scene = podium_scene_new (600, 600);
    scene->title = "title";
    for (guint k = 0; k < G_N_ELEMENTS (fault->marks) && fault->marks[k].kind; k++) {
      PodiumMark mark = fault->marks[k];
      mark.key = podium_scene_string (scene, "mark");
      podium_scene_add (scene, &mark);
    }
    g_autoptr (GPtrArray) findings = podium_scene_check (scene, fonts, &fault->setup, NULL);
    const PodiumCheckFinding *finding = find_check (findings, fault->check);
    if ((finding ? finding->gravity : 0) != fault->gravity)
      complain ("%s: gravity %d, expected %d", fault->about, finding ? (int) finding->gravity : 0, (int) fault->gravity);
    if (finding && fault->first && g_strcmp0 (finding->first, fault->first) != 0)
      complain ("%s: found at “%s”, expected “%s”", fault->about, finding->first, fault->first);
  }
}

/* --- Pictures --- */

/* What the bundled views show is worth at most a note, whatever the theme; and every check has a word of its own. */
static void
test_bundled (void)
{
  static const PodiumThemeName themes[] = {PODIUM_THEME_LIGHT, PODIUM_THEME_DARK, PODIUM_THEME_PRINT, PODIUM_THEME_SLIDE};
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (guint v = 0; v < document->views->len; v++)
    for (gsize t = 0; t < G_N_ELEMENTS (themes); t++) {
      const PodiumView *view = g_ptr_array_index (document->views, v);
      gboolean slide = themes[t] == PODIUM_THEME_SLIDE;
      PodiumSetup setup = {slide ? 1920 : 1200, slide ? 1080 : 800, themes[t], PODIUM_ENGLISH, FALSE};
      PodiumCheckSetup how = {themes[t], FALSE, themes[t] == PODIUM_THEME_PRINT, 2};
      guint n = 0;
      g_autoptr (PodiumScene) scene = podium_chart_build (document->catalog, view, &setup, fonts);
      g_autoptr (GPtrArray) findings = podium_scene_check (scene, fonts, &how, &n);
      g_assert_cmpuint (n, ==, PODIUM_N_CHECKS - !how.printed - !slide);
      for (guint i = 0; i < findings->len; i++) {
        const PodiumCheckFinding *finding = g_ptr_array_index (findings, i);
        if (finding->gravity > PODIUM_GRAVITY_NOTE)
          complain ("%s, theme %d: %s, “%s” “%s” %g", view->id, (int) themes[t],
                    podium_terms_word (&podium_terms_check, (int) finding->check), finding->first, finding->second,
                    finding->figure);
      }
    }
  for (int check = 1; check <= (int) PODIUM_N_CHECKS; check++)
    g_assert_cmpint (podium_terms_parse (&podium_terms_check, podium_terms_word (&podium_terms_check, check)), ==, check);
}

/* What the chart knows of itself: axes, rows, notes. */
static void
test_known (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  PodiumSetup setup = {1200, 800, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE};
  PodiumCheckSetup how = {.theme = PODIUM_THEME_LIGHT};
  static const struct {
    const char *view;
    gboolean zero;
  } axes[] = {{"token-efficiency", TRUE}, {"intelligence", FALSE}, {"access", FALSE}};
  for (gsize i = 0; i < G_N_ELEMENTS (axes); i++) {
    g_autoptr (PodiumScene) scene =
        podium_chart_build (document->catalog, podium_document_view (document, axes[i].view), &setup, fonts);
    g_autoptr (GPtrArray) findings = podium_scene_check (scene, fonts, &how, NULL);
    g_assert_cmpint (find_check (findings, PODIUM_CHECK_ZERO) != NULL, ==, axes[i].zero);
    g_assert_null (find_check (findings, PODIUM_CHECK_ROWS));
  }
  setup.height = 220;
  g_autoptr (PodiumScene) low = podium_chart_build (document->catalog, podium_document_view (document, "intelligence"), &setup, fonts);
  g_autoptr (GPtrArray) findings = podium_scene_check (low, fonts, &how, NULL);
  const PodiumCheckFinding *rows = find_check (findings, PODIUM_CHECK_ROWS);
  g_assert_cmpint (rows != NULL, ==, low->rows.n < low->rows.all);
  g_assert_true (!rows || rows->of == 5);
}

static void
test_colours (void)
{
  PodiumColour black = PODIUM_RGB (0), white = PODIUM_RGB (0xffffff), red = PODIUM_RGB (0xff0000);
  g_assert_cmpfloat_with_epsilon (podium_contrast_seen (PODIUM_VISION_NORMAL, black, white), 21, 0.01);
  g_assert_cmpfloat (podium_contrast_seen (PODIUM_VISION_PROJECTOR, black, white), <, 7);
  g_assert_cmpfloat_with_epsilon (podium_colour_difference (PODIUM_VISION_NORMAL, black, white), 100, 0.1);
  g_assert_cmpfloat_with_epsilon (podium_colour_difference (PODIUM_VISION_NORMAL, red, PODIUM_RGB (0x00ff00)), 170.6, 0.5);
  g_assert_cmpfloat_with_epsilon (podium_colour_difference (PODIUM_VISION_GREY, red, red), 0, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checks/faults", test_faults);
  g_test_add_func ("/checks/bundled", test_bundled);
  g_test_add_func ("/checks/known", test_known);
  g_test_add_func ("/checks/colours", test_colours);
  return g_test_run ();
}
