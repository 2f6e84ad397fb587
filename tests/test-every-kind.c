/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every kind of chart of generated catalogs of one to five hundred models: nothing leaves the page, runs into
 * anything or is set too small; every model is named or the cut is said; the words say what is drawn. What is
 * complained of can be drawn: generate-catalog SEED N > c.json; podium-cli render VIEW -d c.json --size WxH
 * --theme T -o picture.png. */

#include <locale.h>
#include <string.h>

#include "audit.h"
#include "complain.h"
#include "describe.h"
#include "document-reader.h"
#include "generate.h"

typedef struct {
  guint seed, n; /* models */
  double width, height;
  PodiumThemeName theme;
  PodiumLanguage language;
} Page;

/* Large catalogs at the size they are read at; small ones where room is short. */
static const Page pages[] = {
    {1, 1, 400, 300, PODIUM_THEME_LIGHT, PODIUM_ENGLISH},
    {2, 1, 1280, 720, PODIUM_THEME_DARK, PODIUM_GERMAN},
    {3, 2, 640, 480, PODIUM_THEME_PRINT, PODIUM_ENGLISH},
    {4, 3, 1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH},
    {5, 8, 640, 480, PODIUM_THEME_LIGHT, PODIUM_GERMAN},
    {6, 8, 1920, 1080, PODIUM_THEME_SLIDE, PODIUM_ENGLISH},
    {7, 24, 1280, 720, PODIUM_THEME_DARK, PODIUM_ENGLISH},
    {8, 24, 640, 480, PODIUM_THEME_LIGHT, PODIUM_ENGLISH},
    {9, 60, 1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH},
    {10, 60, 1280, 1600, PODIUM_THEME_PRINT, PODIUM_GERMAN},
    {11, 60, 1920, 1080, PODIUM_THEME_SLIDE, PODIUM_ENGLISH},
    {12, 200, 1280, 720, PODIUM_THEME_PRINT, PODIUM_ENGLISH},
    {13, 500, 1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH},
    {14, 500, 640, 480, PODIUM_THEME_DARK, PODIUM_ENGLISH},
};

typedef struct {
  const Page *page;
  PodiumDocument *document;
  const PodiumView *view;
  PodiumFonts *fonts;
} Case;

static gboolean
says (const char *words, PodiumLanguage language, PodiumWord word)
{
  g_auto (GStrv) parts = g_regex_split_simple ("\\{[0-9]\\}", podium_word (language, word), 0, 0);
  for (char **part = parts; *part && words; part++)
    words = (words = strstr (words, *part)) ? words + strlen (*part) : NULL;
  return words != NULL;
}

/* Every model that the view shows stands in the words, or they say how many are cut. */
static void
check_names (const Picture *p)
{
  static const PodiumWord cuts[] = {PODIUM_WORD_CUT, PODIUM_WORD_CUT_MODELS, PODIUM_WORD_CUT_COLUMNS,
                                    PODIUM_WORD_SLOPE_CUT_METRICS, PODIUM_WORD_NOTE_UNDATED_BRIEF};
  g_autofree char *words = podium_scene_describe (p->scene);
  for (gsize i = 0; i < G_N_ELEMENTS (cuts); i++)
    if (says (words, p->setup->language, cuts[i]))
      return;
  for (guint i = 0; i < p->catalog->models->len && p->view->kind != PODIUM_CHART_DUEL; i++) {
    const PodiumModel *model = p->catalog->models->pdata[i];
    if (podium_view_shows (p->view, p->catalog, model) && !strstr (words, model->name))
      complain ("%s: nothing is said of %s", p->what, model->name);
  }
}

static void
test_every_kind (gconstpointer data)
{
  const Case *c = data;
  const Page *page = c->page;
  PodiumSetup setup = {page->width, page->height, page->theme, page->language, FALSE};
  g_autoptr (PodiumScene) scene = podium_chart_build (c->document->catalog, c->view, &setup, c->fonts);
  g_autofree char *what =
      g_strdup_printf ("generate-catalog %u %u, %s %.0fx%.0f %s %s", page->seed, page->n, c->view->id,
                       page->width, page->height, podium_terms_word (&podium_terms_theme, (int)page->theme),
                       podium_language_code (page->language));
  Picture picture = {what, c->document->catalog, c->view, &setup, scene};
  audit_looks (&picture);
  check_names (&picture);
  audit_words (&picture);
}

int
main (int argc, char **argv)
{
  setlocale (LC_CTYPE, "C.UTF-8"); /* for messages */
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify)podium_document_free);
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_autofree char *json = generate_catalog (pages[i].seed, pages[i].n);
    g_autoptr (GError) error = NULL;
    PodiumDocument *document = podium_document_read_data (json, strlen (json), "generated", &error);
    g_assert_no_error (error);
    g_ptr_array_add (documents, document);
    for (guint v = 0; v < document->views->len; v++) {
      Case *c = g_new (Case, 1);
      *c = (Case){&pages[i], document, document->views->pdata[v], fonts};
      g_ptr_array_add (cases, c);
      g_autofree char *path = g_strdup_printf ("/every-kind/%u-models/%.0fx%.0f/%u/%s", pages[i].n,
                                               pages[i].width, pages[i].height, pages[i].seed, c->view->id);
      g_test_add_data_func (path, c, test_every_kind);
    }
  }
  return g_test_run ();
}
