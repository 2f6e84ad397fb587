/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart as a table: every figure that is drawn stands in it, of every kind of chart, of the bundled catalog and of
 * generated ones. */

#include <locale.h>
#include <string.h>

#include "bundled.h"
#include "chart-table.h"
#include "chart.h"
#include "complain.h"
#include "document-reader.h"
#include "generate.h"
#include "pick.h"

typedef struct {
  PodiumDocument *document;
  const PodiumView *view;
  PodiumFonts *fonts;
  PodiumLanguage language;
} Case;

static const PodiumTableRow *
row_at (GPtrArray *rows, guint i)
{
  return g_ptr_array_index (rows, i);
}

/* All that the table says of @model, or with NULL of anybody, between spaces. */
static char *
cells_of (GPtrArray *rows, const char *model)
{
  g_autoptr (GString) text = g_string_new (" ");
  for (guint i = 0; i < rows->len; i++) {
    const PodiumTableRow *row = row_at (rows, i);
    if (model && (!row->model || g_strcmp0 (row->model->id, model) != 0))
      continue;
    for (int c = 0; c < PODIUM_N_COLUMNS; c++)
      g_string_append_printf (text, "%s ", row->cells[c]);
  }
  return g_strdup (text->str);
}

/* Every number within @text, as it is printed, stands in @cells. */
static void
check_numbers (const char *what, const char *text, const char *cells)
{
  g_autoptr (GRegex) number = g_regex_new ("[0-9]+(?:[.,][0-9]+)*", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  for (g_regex_match (number, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL)) {
    g_autofree char *digits = g_match_info_fetch (match, 0);
    g_autofree char *escaped = g_regex_escape_string (digits, -1);
    g_autofree char *whole = g_strdup_printf ("(?<![0-9.,])%s(?![0-9])", escaped);
    if (!g_regex_match_simple (whole, cells, 0, 0))
      complain ("%s: “%s” is drawn, and %s is not in the table", what, text, digits);
  }
}

/* In the plane the figures stand behind the names. */
static gboolean
shows_figure (const PodiumMark *mark, const PodiumView *view)
{
  return mark->kind == PODIUM_MARK_TEXT && mark->model &&
         (mark->role == PODIUM_ROLE_VALUE ||
          (mark->role == PODIUM_ROLE_DETAIL && view->kind == PODIUM_CHART_EFFICIENCY));
}

static void
check_values (const Case *c, const PodiumScene *scene, GPtrArray *rows)
{
  const char *model = NULL;
  g_autofree char *cells = NULL;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (!shows_figure (mark, c->view))
      continue;
    if (g_strcmp0 (model, mark->model) != 0) {
      g_free (cells);
      cells = cells_of (rows, model = mark->model);
    }
    check_numbers (mark->key, mark->text.string, cells);
  }
}

static gboolean
has_claim (GPtrArray *rows, const char *id)
{
  guint n = 0;
  for (guint i = 0; i < rows->len; i++)
    n += row_at (rows, i)->claim && g_str_equal (row_at (rows, i)->claim->id, id);
  return n == 1;
}

static void
check_claims (const PodiumScene *scene, GPtrArray *rows)
{
  g_autoptr (GPtrArray) marks = podium_scene_data_marks (scene);
  for (guint i = 0; i < MIN (marks->len, 200); i++) {
    const PodiumMark *mark = g_ptr_array_index (marks, i);
    g_auto (GStrv) ids = g_strsplit (mark->claims ? mark->claims : "", " ", -1);
    for (char **id = ids; *id; id++)
      if (!has_claim (rows, *id))
        complain ("%s: claim %s does not stand in one row", mark->key, *id);
  }
}

/* Places that the words give are the table's. */
static void
check_ranks (const Case *c, const PodiumScene *scene, GPtrArray *rows)
{
  g_autofree char *pattern = podium_phrase (c->language, PODIUM_WORD_RANK_OF, "([0-9]+=?)", "[0-9]+", NULL);
  g_autoptr (GRegex) rank = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GPtrArray) marks = podium_scene_data_marks (scene);
  for (guint i = 0; i < marks->len; i++) {
    const PodiumMark *mark = g_ptr_array_index (marks, i);
    g_autoptr (GMatchInfo) match = NULL;
    if (!mark->claims || !g_regex_match (rank, mark->describes, 0, &match))
      continue;
    g_autofree char *said = g_match_info_fetch (match, 1);
    g_auto (GStrv) ids = g_strsplit (mark->claims, " ", -1);
    for (guint r = 0; r < rows->len; r++) {
      const PodiumTableRow *row = row_at (rows, r);
      if (row->claim && g_str_equal (row->claim->id, ids[0]) &&
          g_strcmp0 (row->cells[PODIUM_COLUMN_RANK], said) != 0)
        complain ("%s: said to be %s, in the table %s", mark->key, said, row->cells[PODIUM_COLUMN_RANK]);
    }
  }
}

/* What is drawn first, who has no data last, each in a row that says so; every footnote at some row. */
static void
check_parts (const Case *c, const PodiumScene *scene, GPtrArray *rows)
{
  gboolean absent = FALSE;
  for (guint i = 0; i < rows->len; i++) {
    const PodiumTableRow *row = row_at (rows, i);
    g_assert_cmpuint (row->index, ==, i);
    if (absent && row->part != PODIUM_PART_ABSENT)
      complain ("row %u comes behind those without data", i);
    absent |= row->part == PODIUM_PART_ABSENT;
    if (!*row->cells[PODIUM_COLUMN_VALUE] || !*row->cells[PODIUM_COLUMN_PART])
      complain ("row %u says nothing", i);
    if (row->claim && !*row->cells[PODIUM_COLUMN_SOURCES])
      complain ("row %u: a claim without a source", i);
  }
  g_autofree char *cells = cells_of (rows, NULL);
  for (guint n = 0; n < scene->notes->len; n++) {
    const char *note = g_ptr_array_index (scene->notes, n);
    g_autofree char *spaced = g_strconcat (PODIUM_NBSP, note, NULL);
    const char *at = spaced;
    if (podium_superscript_next (&at) && at < spaced + 8 && !strstr (cells, note) &&
        c->view->kind != PODIUM_CHART_ACCESS)
      complain ("no row has the footnote “%s”", note);
  }
}

/* Every model that the view shows has a row. */
static void
check_models (const Case *c, GPtrArray *rows)
{
  if (c->view->kind == PODIUM_CHART_DUEL)
    return;
  g_autofree gboolean *seen = g_new0 (gboolean, c->document->catalog->models->len);
  for (guint i = 0; i < rows->len; i++)
    if (row_at (rows, i)->model)
      seen[row_at (rows, i)->model->index] = TRUE;
  for (guint i = 0; i < c->document->catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (c->document->catalog->models, i);
    if (podium_view_shows (c->view, c->document->catalog, model) && !seen[i] && c->view->kind != PODIUM_CHART_MATRIX)
      complain ("%s has no row", model->name);
  }
}

static void
test_table (gconstpointer data)
{
  const Case *c = data;
  PodiumSetup setup = {1280, 720, PODIUM_THEME_LIGHT, c->language, FALSE};
  const PodiumCatalog *catalog = c->document->catalog;
  g_autoptr (PodiumScene) scene = podium_chart_build (catalog, c->view, &setup, c->fonts);
  g_autoptr (GPtrArray) rows = podium_chart_rows (scene, catalog, c->view);
  check_values (c, scene, rows);
  check_claims (scene, rows);
  check_ranks (c, scene, rows);
  check_parts (c, scene, rows);
  check_models (c, rows);

  g_autoptr (PodiumTable) table = podium_chart_table (scene, catalog, c->view);
  g_autofree char *tsv = podium_table_print (table, PODIUM_TABLE_TSV);
  g_auto (GStrv) lines = g_strsplit (tsv, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, rows->len + 2);
  for (guint i = 0; i <= rows->len; i++) {
    g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
    g_assert_cmpuint (g_strv_length (cells), ==, PODIUM_N_COLUMNS);
  }
}

/* --- Printing --- */

static const struct {
  const char *about, *cell, *tsv, *html;
} printed[] = {
    {"a plain cell", "57", "57", "57"},
    {"tabs and line ends", "a\tb\nc\r", "a b c ", "a\tb\nc\r"},
    {"what markup would take", "<b>&\"", "<b>&\"", "&lt;b&gt;&amp;&quot;"},
    {"nothing", "", "", ""},
};

static void
test_print (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (printed); i++) {
    g_autoptr (PodiumTable) table = podium_table_new ((const char *const[]){"x", "y", NULL});
    podium_table_add (table, (const char *const[]){printed[i].cell, "z"});
    g_autofree char *tsv = podium_table_print (table, PODIUM_TABLE_TSV);
    g_autofree char *html = podium_table_print (table, PODIUM_TABLE_HTML);
    g_autofree char *as_tsv = g_strdup_printf ("x\ty\n%s\tz\n", printed[i].tsv);
    g_autofree char *as_html = g_strdup_printf (
        "<table>\n<tr><th>x</th><th>y</th></tr>\n<tr><td>%s</td><td>z</td></tr>\n</table>\n", printed[i].html);
    g_test_message ("%s", printed[i].about);
    g_assert_cmpstr (tsv, ==, as_tsv);
    g_assert_cmpstr (html, ==, as_html);
  }
}

static void
add_cases (GPtrArray *cases, PodiumDocument *document, PodiumFonts *fonts, const char *name)
{
  for (guint v = 0; v < document->views->len; v++) {
    Case *c = g_new (Case, 1);
    *c = (Case){document, document->views->pdata[v], fonts, v % 2 ? PODIUM_GERMAN : PODIUM_ENGLISH};
    g_ptr_array_add (cases, c);
    g_autofree char *path = g_strdup_printf ("/chart-table/%s/%s", name, c->view->id);
    g_test_add_data_func (path, c, test_table);
  }
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
  PodiumDocument *bundled = podium_document_read_bundled ();

  g_test_add_func ("/chart-table/print", test_print);
  g_ptr_array_add (documents, bundled);
  add_cases (cases, bundled, fonts, "bundled");
  for (guint seed = 1; seed <= 4; seed++) {
    g_autofree char *json = generate_catalog (seed, seed * seed * seed), *name = g_strdup_printf ("%u", seed);
    g_autoptr (GError) error = NULL;
    PodiumDocument *document = podium_document_read_data (json, strlen (json), "generated", &error);
    g_assert_no_error (error);
    g_ptr_array_add (documents, document);
    add_cases (cases, document, fonts, name);
  }
  return g_test_run ();
}
