/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What languages change in a picture beside its words: where lines break, and which way it runs. */

#include "audit.h"
#include "bundled.h"
#include "complain.h"
#include "mirror.h"
#include "svg-writer.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define WIDTH 1280
#define HEIGHT 720

/* Japanese breaks between letters, but no line begins with what closes or ends with what opens (kinsoku). */
static void
test_kinsoku (void)
{
  static const char text[] =
      "出典が食い違う。括弧線はその幅を示す（図示した値が先）：Muse Spark 39.9、42.8（s003）。";
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  if (!has_letters (fonts, PODIUM_JAPANESE))
    return;
  for (double width = 130; width < 700; width += 3) { /* the widest piece that must not break is narrower */
    g_auto (GStrv) lines = podium_text_wrap (fonts, text, 13, 400, width);
    g_autoptr (GString) joined = g_string_new (NULL);
    for (char **line = lines; *line; line++) {
      g_string_append (joined, *line);
      const char *last = g_utf8_prev_char (*line + strlen (*line));
      if (g_utf8_strchr ("。、）：", -1, g_utf8_get_char (*line)) ||
          g_utf8_strchr ("（", -1, g_utf8_get_char (last)))
        complain ("at %.0f px a line reads “%s”", width, *line);
      if (podium_text_advance (fonts, *line, 13, 400) > width)
        complain ("“%s” is wider than %.0f px", *line, width);
    }
    g_autoptr (GString) whole = g_string_new (text);
    g_string_replace (whole, " ", "", 0);
    g_string_replace (joined, " ", "", 0);
    g_assert_cmpstr (joined->str, ==, whole->str);
  }
}

/* A name that breaks between two lines of a right-to-left text is isolated on both. */
static void
test_isolates (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autofree char *text = podium_phrase (PODIUM_ARABIC, PODIUM_WORD_TITLE_LEADS,
                                         "Gemini 3.1 Pro Preview (high)", "Humanity’s Last Exam", NULL);
  podium_fonts_set_language (fonts, PODIUM_ARABIC);
  for (double width = 60; width < 600; width += 5) {
    g_auto (GStrv) lines = podium_text_wrap (fonts, text, 16, 700, width);
    for (char **line = lines; *line; line++) {
      int open = 0;
      for (const char *p = *line; *p; p = g_utf8_next_char (p)) {
        gunichar c = g_utf8_get_char (p);
        open += c >= 0x2066 && c <= 0x2068 ? 1 : c == 0x2069 ? -1 : 0;
        if (open < 0)
          complain ("“%s” closes what it did not open", *line);
      }
      if (open || !podium_text_is_rtl (PODIUM_ARABIC, *line))
        complain ("“%s” leaves %d open or runs from the left", *line, open);
    }
  }
}

/* Which texts run from the right. */
static void
test_direction (void)
{
  static const struct {
    PodiumLanguage language;
    const char *text;
    gboolean rtl;
  } texts[] = {
      {PODIUM_ARABIC, "الأعلى أفضل", TRUE},     {PODIUM_ARABIC, "Muse Spark متقدم", TRUE},
      {PODIUM_ARABIC, "GPT-5.5 “Spud”", FALSE}, {PODIUM_ARABIC, "82.4", FALSE},
      {PODIUM_ENGLISH, "الأعلى أفضل", FALSE},   {PODIUM_JAPANESE, "高いほど良い", FALSE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_test_message ("“%s” in %s", texts[i].text, podium_language_code (texts[i].language));
    g_assert_cmpint (podium_text_is_rtl (texts[i].language, texts[i].text), ==, texts[i].rtl);
  }
}

typedef struct {
  const PodiumDocument *document;
  const PodiumView *view;
} Bundled;

static PodiumScene *
build (const Bundled *b, PodiumFonts *fonts)
{
  PodiumSetup setup = {WIDTH, HEIGHT, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE};
  return podium_chart_build (b->document->catalog, b->view, &setup, fonts);
}

/* Turned twice a scene is what it was; turned once, every mark has gone to the other side, at the same
 * height, as large. */
static void
test_mirror (gconstpointer data)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (int plot = 0; plot <= 1; plot++) {
    g_autoptr (PodiumScene) plain = build (data, fonts);
    g_autoptr (PodiumScene) once = build (data, fonts);
    g_autoptr (PodiumScene) twice = build (data, fonts);
    podium_scene_mirror (once, plot);
    podium_scene_mirror (twice, plot);
    podium_scene_mirror (twice, plot);
    for (guint i = 0; i < plain->marks->len; i++) {
      const PodiumMark *a = podium_scene_mark (plain, i), *b = podium_scene_mark (once, i);
      const PodiumMark *c = podium_scene_mark (twice, i);
      if (fabs (a->bounds.x - c->bounds.x) > 1e-6 || a->bounds.y != b->bounds.y)
        complain ("%s is at %g, turned twice at %g", a->key, a->bounds.x, c->bounds.x);
      if (fabs (a->bounds.width - b->bounds.width) > 1e-6)
        complain ("%s is %g px wide, turned %g", a->key, a->bounds.width, b->bounds.width);
      if (a->kind == PODIUM_MARK_RECT
          && fabs (a->rect.x + a->rect.width + b->rect.x - a->bounds.x - a->bounds.width - b->bounds.x) > 1e-6)
        complain ("%s is drawn at %g and said to be at %g", a->key, b->rect.x, b->bounds.x);
      double pen = a->kind == PODIUM_MARK_TEXT ? a->text.x + b->text.x + a->text.advance : WIDTH;
      if (plot && a->role != PODIUM_ROLE_BRAND && fabs (pen - WIDTH) > 1e-6)
        complain ("%s went from %g to %g", a->key, a->text.x, b->text.x);
      if (!plot && a->role == PODIUM_ROLE_LABEL && a->bounds.x != b->bounds.x)
        complain ("%s has moved with the frame", a->key);
    }
  }
}

/* Arabic: the title begins at the right margin, bars grow from the right, the SVG says where its texts begin;
 * the plot of a scatter runs as in English. */
static void
test_arabic (gconstpointer data)
{
  const Bundled *b = data;
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  if (!has_letters (fonts, PODIUM_ARABIC))
    return;
  PodiumSetup setup = {WIDTH, HEIGHT, PODIUM_THEME_LIGHT, PODIUM_ARABIC, FALSE};
  g_autoptr (PodiumScene) scene = podium_chart_build (b->document->catalog, b->view, &setup, fonts);
  g_autoptr (PodiumScene) english = build (b, fonts);
  double margin = 0, drift = 0;
  for (guint i = 0; i < english->marks->len && margin == 0; i++)
    if (podium_scene_mark (english, i)->role == PODIUM_ROLE_TITLE)
      margin = podium_scene_mark (english, i)->text.x;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role == PODIUM_ROLE_TITLE && fabs (mark->text.x + mark->text.advance - (WIDTH - margin)) > 0.01)
      complain ("%s: the title ends at %g", b->view->id, mark->text.x + mark->text.advance);
    for (guint k = 0;
         k < english->marks->len && mark->role == PODIUM_ROLE_POINT && mark->kind == PODIUM_MARK_SYMBOL;
         k++) {
      const PodiumMark *other = podium_scene_mark (english, k);
      if (g_str_equal (mark->key, other->key) && podium_kind_runs_as_numbers (b->view->kind))
        drift = MAX (drift, fabs (mark->symbol.x - other->symbol.x));
    }
  }
  if (drift > 0.05 * WIDTH)
    complain ("%s: points are %g px from where they are in English", b->view->id, drift);
  PodiumPictureOptions options = {0};
  g_autoptr (GBytes) bytes = podium_scene_to_svg (scene, fonts, &options);
  const char *svg = g_bytes_get_data (bytes, NULL);
  g_autofree char *start = g_strdup_printf ("<text direction=\"rtl\" x=\"%g\"", WIDTH - margin);
  if (!g_strstr_len (svg, (gssize)g_bytes_get_size (bytes), start))
    complain ("%s: the SVG has no text that begins at the right margin", b->view->id);
}

/* Where the first letter of @part stands in @text, px from its left. */
static double
left_of (PodiumFonts *fonts, const char *text, const char *part)
{
  g_autoptr (PangoLayout) layout = podium_text_layout (fonts, text, 16, 400);
  const char *set = pango_layout_get_text (layout), *at = strstr (set, part);
  PangoRectangle box;
  g_assert_nonnull (at);
  pango_layout_index_to_pos (layout, (int) (at - set), &box);
  return (double) MIN (box.x, box.x + box.width) / PANGO_SCALE;
}

/* A name in letters that run from right to left turns no sentence round, and drags along no neighbour. */
static void
test_foreign_names (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  if (!has_letters (fonts, PODIUM_ARABIC))
    return;
  for (int language = PODIUM_ENGLISH; language <= PODIUM_SPANISH; language++) {
    podium_fonts_set_language (fonts, (PodiumLanguage) language);
    g_autofree char *pair = podium_phrase ((PodiumLanguage) language, PODIUM_WORD_AGAINST, "نموذج 7", "Second", NULL);
    if (left_of (fonts, pair, "Second") < left_of (fonts, pair, "نموذج"))
      complain ("%s: the second name stands first in “%s”", podium_language_code ((PodiumLanguage) language), pair);
    g_autofree char *two = podium_phrase ((PodiumLanguage) language, PODIUM_WORD_AND, "نموذج 7", "ذكاء 8", NULL);
    if (left_of (fonts, two, "ذكاء") < left_of (fonts, two, "نموذج"))
      complain ("%s: the names of “%s” have changed places", podium_language_code ((PodiumLanguage) language), two);
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_CTYPE, "C.UTF-8"); /* for messages */
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autofree Bundled *bundled = g_new0 (Bundled, document->views->len);
  g_test_add_func ("/languages/kinsoku", test_kinsoku);
  g_test_add_func ("/languages/isolates", test_isolates);
  g_test_add_func ("/languages/direction", test_direction);
  for (guint v = 0; v < document->views->len; v++) {
    bundled[v] = (Bundled){document, document->views->pdata[v]};
    g_autofree char *mirror = g_strdup_printf ("/languages/mirror/%s", bundled[v].view->id);
    g_autofree char *arabic = g_strdup_printf ("/languages/arabic/%s", bundled[v].view->id);
    g_test_add_data_func (mirror, &bundled[v], test_mirror);
    g_test_add_data_func (arabic, &bundled[v], test_arabic);
  }
  g_test_add_func ("/languages/foreign-names", test_foreign_names);
  return g_test_run ();
}
