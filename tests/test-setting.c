/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the bundled views are set, at every size that the visual standard has, in every language: what an editor would send
 * back. */

#include "audit.h"
#include "bundled.h"
#include "complain.h"

#include <locale.h>
#include <math.h>
#include <string.h>

static const struct {
  double width, height;
  PodiumThemeName theme;
} pages[] = {
  { 400, 300, PODIUM_THEME_LIGHT },
  { 640, 480, PODIUM_THEME_DARK },
  { 1280, 720, PODIUM_THEME_PRINT },
  { 1920, 1080, PODIUM_THEME_SLIDE },
};

typedef void (*Check) (const PodiumScene *scene, const char *what);

static const PodiumView *
find_view (const PodiumDocument *document, const char *id)
{
  for (guint i = 0; i < document->views->len; i++)
    if (g_str_equal (((const PodiumView *) g_ptr_array_index (document->views, i))->id, id))
      return g_ptr_array_index (document->views, i);
  g_assert_not_reached ();
}

/* Calls @check for @views ("a,b", NULL: all) on the pages from @first to @last, in every language. */
static void
check_views (const char *views, gsize first, gsize last, Check check)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_auto (GStrv) ids = views ? g_strsplit (views, ",", -1) : NULL;
  guint n = ids ? g_strv_length (ids) : document->views->len;
  for (int language = PODIUM_ENGLISH; language <= PODIUM_LAST_LANGUAGE; language++)
    for (guint v = 0; has_letters (fonts, (PodiumLanguage) language) && v < n; v++)
      for (gsize i = first; i <= last; i++) {
        const PodiumView *view = ids ? find_view (document, ids[v]) : g_ptr_array_index (document->views, v);
        PodiumSetup setup = { pages[i].width, pages[i].height, pages[i].theme, (PodiumLanguage) language, FALSE };
        g_autoptr (PodiumScene) scene = podium_chart_build (document->catalog, view, &setup, fonts);
        g_autofree char *what = g_strdup_printf ("%s %.0fx%.0f %s", view->id, setup.width, setup.height,
                                                 podium_language_code ((PodiumLanguage) language));
        check (scene, what);
      }
}

static guint
count (const PodiumScene *scene, PodiumRole role)
{
  guint n = 0;
  for (guint i = 0; i < scene->marks->len; i++)
    n += podium_scene_mark (scene, i)->role == role;
  return n;
}

static void
title_is_short (const PodiumScene *scene, const char *what)
{
  if (count (scene, PODIUM_ROLE_TITLE) > 2)
    complain ("%s: a title of %u lines", what, count (scene, PODIUM_ROLE_TITLE));
}

static void
subtitle_has_no_orphan (const PodiumScene *scene, const char *what)
{
  double widest = 0, last = 0;
  for (guint i = 0; i < scene->marks->len; i++)
    if (podium_scene_mark (scene, i)->role == PODIUM_ROLE_SUBTITLE) {
      last = podium_scene_mark (scene, i)->bounds.width;
      widest = MAX (widest, last);
    }
  if (last < 0.2 * widest)
    complain ("%s: the last line of the subtitle is %.0f px of %.0f", what, last, widest);
}

static void
nothing_is_cut (const PodiumScene *scene, const char *what)
{
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (is_text (mark) && strstr (mark->text.string, "…"))
      complain ("%s: “%s”", what, mark->text.string);
  }
}

static void
names_stand_at_marks (const PodiumScene *scene, const char *what)
{
  if (count (scene, PODIUM_ROLE_KEY))
    complain ("%s: a key of %u", what, count (scene, PODIUM_ROLE_KEY));
}

/* Two numbers at least upwards, and somebody near the upper one. */
static void
axis_is_full (const PodiumScene *scene, const char *what)
{
  double top = INFINITY, bottom = -INFINITY, best = INFINITY, left = INFINITY;
  guint n = 0;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role == PODIUM_ROLE_TICK && is_text (mark))
      left = MIN (left, mark->bounds.x + mark->bounds.width);
    if (mark->role == PODIUM_ROLE_POINT)
      best = MIN (best, mark->bounds.y + mark->bounds.height / 2);
  }
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role != PODIUM_ROLE_TICK || !is_text (mark) || mark->bounds.x + mark->bounds.width > left + 3)
      continue;
    n++;
    top = MIN (top, mark->bounds.y + mark->bounds.height / 2);
    bottom = MAX (bottom, mark->bounds.y + mark->bounds.height / 2);
  }
  if (n < 2)
    complain ("%s: %u numbers at the axis upwards", what, n);
  else if (bottom - best < 0.6 * (bottom - top))
    complain ("%s: nobody above %.2f of the axis", what, (bottom - best) / (bottom - top));
}

/* A line of a head ends where a word does: no other head begins in the middle of its name. */
static void
heads_are_whole (const PodiumScene *scene, const char *what)
{
  static const PodiumWord names[] = { PODIUM_WORD_OPEN_WEIGHTS, PODIUM_WORD_PUBLIC_API, PODIUM_WORD_PRIVATE_API,
                                      PODIUM_WORD_FREE_APP, PODIUM_WORD_PAID_APP,
                                      PODIUM_WORD_OPEN_WEIGHTS_HINT, PODIUM_WORD_PUBLIC_API_HINT,
                                      PODIUM_WORD_PRIVATE_API_HINT, PODIUM_WORD_FREE_APP_HINT,
                                      PODIUM_WORD_PAID_APP_HINT };
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PodiumLanguage language = podium_language_parse (scene->language);
  if (language == PODIUM_JAPANESE) /* breaks between letters */
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_auto (GStrv) parts = g_regex_split_simple ("(?<=-)| ", podium_word (language, names[i]), 0, 0);
    for (char **part = parts; *part; part++)
      g_hash_table_add (words, g_strdup (*part));
  }
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role != PODIUM_ROLE_HEAD || !is_text (mark))
      continue;
    g_auto (GStrv) parts = g_regex_split_simple ("(?<=-)(?=.)| |[\\x{200e}\\x{200f}]", mark->text.string, 0, 0);
    for (char **part = parts; *part; part++)
      if (**part && !g_hash_table_contains (words, *part))
        complain ("%s: “%s” is no word of a head", what, *part);
  }
}

static void
matrix_is_read (const PodiumScene *scene, const char *what)
{
  guint cells = count (scene, PODIUM_ROLE_CELL), least = scene->width < 520 ? 10 : 40;
  guint values = count (scene, PODIUM_ROLE_VALUE);
  if (cells < least)
    complain ("%s: %u cells", what, cells);
  if (values < cells / 4)
    complain ("%s: %u figures in %u cells", what, values, cells);
}

/* The dotted line is told by an arrow; a path among the annotations. */
static void
frontier_is_told (const PodiumScene *scene, const char *what)
{
  guint arrows = 0;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    arrows += mark->role == PODIUM_ROLE_ANNOTATION && mark->kind == PODIUM_MARK_PATH;
  }
  if (arrows != 1)
    complain ("%s: %u arrows", what, arrows);
}

/* A link stands right behind the widest value that it joins, or that one of another link at the same place does. */
static void
links_stand_at_values (const PodiumScene *scene, const char *what)
{
  double nearest = INFINITY;
  guint links = 0;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *link = podium_scene_mark (scene, i);
    if (link->role != PODIUM_ROLE_LINK || link->kind != PODIUM_MARK_PATH)
      continue;
    links++;
    for (guint k = 0; k < scene->marks->len; k++) {
      const PodiumBox *a = &link->bounds, *b = &podium_scene_mark (scene, k)->bounds;
      if (podium_scene_mark (scene, k)->role == PODIUM_ROLE_VALUE && a->y < b->y + b->height && b->y < a->y + a->height)
        nearest = MIN (nearest, MAX (a->x - b->x - b->width, b->x - a->x - a->width));
    }
  }
  if (links && nearest > 0.03 * scene->width)
    complain ("%s: %u links, the nearest %.0f px from a value", what, links, nearest);
}

static const struct {
  const char *about, *views;
  gsize first, last; /* of the pages */
  Check check;
} settings[] = {
  { "/setting/titles take two lines", NULL, 0, 3, title_is_short },
  { "/setting/no orphan ends a subtitle", NULL, 0, 3, subtitle_has_no_orphan },
  { "/setting/names are whole", "intelligence,token-efficiency,price,timeline,health,context", 0, 3, nothing_is_cut },
  { "/setting/names stand at marks", "token-efficiency,price", 0, 3, names_stand_at_marks },
  { "/setting/the axis upwards is full", "token-efficiency,price,timeline,break-even", 0, 3, axis_is_full },
  { "/setting/heads break between words", "access", 0, 3, heads_are_whole },
  { "/setting/a matrix can be read", "matrix", 0, 3, matrix_is_read },
  { "/setting/links stand at values", "context,intelligence", 0, 3, links_stand_at_values },
  { "/setting/an arrow leads to the frontier", "token-efficiency,price,timeline", 2, 2, frontier_is_told },
};

static void
test_setting (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  check_views (settings[i].views, settings[i].first, settings[i].last, settings[i].check);
}

int
main (int argc, char **argv)
{
  setlocale (LC_CTYPE, "C.UTF-8"); /* for messages */
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    g_test_add_data_func (settings[i].about, GSIZE_TO_POINTER (i), test_setting);
  return g_test_run ();
}
