/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bundled views at three sizes, in every theme and language, against the audit of the visual standard. */

#include "audit.h"
#include "bundled.h"
#include "complain.h"

#include <locale.h>
#include <math.h>
#include <string.h>

static const double sizes[][2] = { { 400, 300 }, { 640, 480 }, { 1280, 720 }, { 1920, 1080 } };

typedef struct {
  const PodiumDocument *document;
  const PodiumView *view;
  PodiumFonts *fonts;
  double width, height;
} Case;

typedef void (*Audit) (const Picture *picture);

static void
for_each_picture (const Case *c, Audit check)
{
  for (int theme = PODIUM_THEME_LIGHT; theme <= PODIUM_THEME_SLIDE; theme++)
    for (int language = PODIUM_ENGLISH; language <= PODIUM_LAST_LANGUAGE; language++) {
      /* What a theme adds is colours, and the slide its type: those are seen in two languages, and the slide at its size. */
      gboolean seen = theme == PODIUM_THEME_LIGHT || (theme == PODIUM_THEME_SLIDE && c->width == 1920);
      if ((language > PODIUM_GERMAN && !seen) || !has_letters (c->fonts, (PodiumLanguage) language))
        continue;
      PodiumSetup setup = { c->width, c->height, (PodiumThemeName) theme, (PodiumLanguage) language, FALSE };
      g_autoptr (PodiumScene) scene = podium_chart_build (c->document->catalog, c->view, &setup, c->fonts);
      g_autofree char *what = g_strdup_printf ("%s %.0fx%.0f %s %s", c->view->id, c->width, c->height,
                                               podium_terms_word (&podium_terms_theme, theme),
                                               podium_language_code ((PodiumLanguage) language));
      Picture picture = { what, c->document->catalog, c->view, &setup, scene };
      check (&picture);
      if (check == audit && theme == PODIUM_THEME_LIGHT)
        audit_again (&picture, c->fonts);
    }
}

/* In a thumbnail names may be shortened, and a list of missing models is a count: only the places of things. */
static void
audit_thumb (const Picture *p)
{
  audit_looks (p);
  audit_bars (p);
}

static void
test_audit (gconstpointer data)
{
  const Case *c = data;
  for_each_picture (c, c->width < 640 ? audit_thumb : audit);
}

/* Data marks are big enough to be seen, and two symbols never lie on each other. */
static void
audit_symbols (const Picture *p)
{
  if (podium_kind_runs_as_numbers (p->view->kind) && p->setup->width < 640) /* they stand where the figures are */
    return;
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *a = podium_scene_mark (p->scene, i);
    for (guint k = 0; a->kind == PODIUM_MARK_SYMBOL && k < i; k++) {
      const PodiumMark *b = podium_scene_mark (p->scene, k);
      if (b->kind == PODIUM_MARK_SYMBOL && podium_box_overlaps (&a->bounds, &b->bounds))
        complain ("%s: %s lies on %s", p->what, a->key, b->key);
    }
    if (a->describes && (a->bounds.width < 1 || a->bounds.height < 1))
      complain ("%s: %s is %.1f x %.1f px", p->what, a->key, a->bounds.width, a->bounds.height);
  }
}

static void
test_symbols (gconstpointer data)
{
  for_each_picture (data, audit_symbols);
}

/* No ink left or right of the margins; the ground fills the page. */
static void
audit_margins (const Picture *p)
{
  double scale;
  const PodiumStyle *style = podium_style_for (p->setup->theme, p->setup->width, &scale);
  double margin = style->margin * scale, slack = 2 * scale; /* side bearings; half a stroke on the margin itself */
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    const PodiumBox *b = &mark->bounds;
    if (mark->role == PODIUM_ROLE_GROUND) {
      if (b->x != 0 || b->y != 0 || b->width != p->scene->width || b->height != p->scene->height)
        complain ("%s: the ground does not fill the page", p->what);
    } else if (b->x < margin - slack || b->x + b->width > p->scene->width - margin + slack) {
      complain ("%s: %s leaves the margins: %.1f to %.1f of %.0f", p->what, mark->key, b->x, b->x + b->width,
                p->scene->width);
    }
  }
}

static void
test_margins (gconstpointer data)
{
  for_each_picture (data, audit_margins);
}

/* Title, subtitle, source line and date are inside every picture. */
static void
audit_frame (const Picture *p)
{
  static const PodiumRole roles[] = { PODIUM_ROLE_TITLE, PODIUM_ROLE_SUBTITLE, PODIUM_ROLE_SOURCE, PODIUM_ROLE_DATE,
                                      PODIUM_ROLE_BRAND };
  for (gsize r = 0; r < G_N_ELEMENTS (roles); r++) {
    gboolean found = FALSE;
    for (guint i = 0; i < p->scene->marks->len && !found; i++) {
      const PodiumMark *mark = podium_scene_mark (p->scene, i);
      found = mark->role == roles[r] && mark->kind == PODIUM_MARK_TEXT && *mark->text.string;
    }
    if (!found)
      complain ("%s: no %s", p->what, podium_terms_word (&podium_terms_role, (int) roles[r]));
  }
  if (!p->scene->title || !*p->scene->title || !p->scene->subtitle || !*p->scene->subtitle)
    complain ("%s: the scene has no title or subtitle", p->what);
}

/* Each footnote number in the plot has its note, and each note a number that leads to it. */
static void
audit_footnotes (const Picture *p)
{
  g_autoptr (GString) plot = g_string_new (NULL);
  guint n = 0;
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    if (mark->kind != PODIUM_MARK_TEXT)
      continue;
    if (mark->role != PODIUM_ROLE_FOOTNOTE)
      g_string_append_printf (plot, "%s\n", mark->text.string);
    else if (mark->text.weight == 600)
      n++;
  }
  for (guint i = 1; i <= n + 1; i++) {
    g_autofree char *number = podium_superscript ((int) i);
    gboolean found = strstr (plot->str, number) != NULL;
    if (found && i > n)
      complain ("%s: the number %s leads to no footnote", p->what, number);
    if (!found && i <= n)
      complain ("%s: no number leads to the footnote %s", p->what, number);
  }
}

static void
test_frame (gconstpointer data)
{
  for_each_picture (data, audit_frame);
  for_each_picture (data, audit_footnotes);
}

static void
test_scatter (gconstpointer data)
{
  for_each_picture (data, audit_places);
}

/* As narrow as the window gets: no word over a column breaks, and none reaches into the subtitle. */
static void
test_narrow_access (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  PodiumSetup setup = { 360, 560, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE };
  g_autoptr (PodiumScene) scene =
      podium_chart_build (document->catalog, podium_document_view (document, "access"), &setup, fonts);
  g_autoptr (GString) heads = g_string_new (NULL);
  double subtitle = 0, top = G_MAXDOUBLE;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role == PODIUM_ROLE_SUBTITLE)
      subtitle = MAX (subtitle, mark->bounds.y + mark->bounds.height);
    if (mark->role == PODIUM_ROLE_HEAD) {
      top = MIN (top, mark->bounds.y);
      g_string_append_printf (heads, "%s|", mark->text.string);
    }
  }
  g_assert_cmpstr (heads->str, ==, "Open|weights|Public|API|Private|API|Free|app|Paid|app|");
  g_assert_cmpfloat (top, >=, subtitle);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (gconstpointer);
  } tests[] = { { "audit", test_audit },
                { "symbols", test_symbols },
                { "margins", test_margins },
                { "frame", test_frame },
                { "scatter", test_scatter } };
  setlocale (LC_CTYPE, "C.UTF-8"); /* for messages */
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autofree Case *cases = g_new0 (Case, document->views->len * G_N_ELEMENTS (sizes));

  for (guint v = 0; v < document->views->len; v++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++) {
      Case *c = &cases[v * G_N_ELEMENTS (sizes) + s];
      *c = (Case){ document, document->views->pdata[v], fonts, sizes[s][0], sizes[s][1] };
      for (gsize t = 0; t < G_N_ELEMENTS (tests); t++) {
        g_autofree char *path =
            g_strdup_printf ("/chart/%s/%.0fx%.0f/%s", c->view->id, c->width, c->height, tests[t].name);
        g_test_add_data_func (path, c, tests[t].test);
      }
    }
  g_test_add_func ("/chart/access/narrow", test_narrow_access);
  return g_test_run ();
}
