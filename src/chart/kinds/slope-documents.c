/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slope across documents: what one measurement is in each of several files. */

#include "date-text.h"
#include "reading.h"
#include "slope.h"

#include <math.h>

/* More than so many are counted in the footnote; the words name each. */
#define MOST_NAMED 6

static void
refuse (PodiumSlopePanel *panel, char *note)
{
  g_ptr_array_add (panel->refused, note);
}

static const char *
date_of (const PodiumSlopeColumn *column)
{
  return column->companion ? column->companion->catalog->as_of : column->catalog->as_of;
}

/* ---- Editions ---- */

/* Of the figures of @metric in @column that the view shows: the one it chose, else the highest where they do
 * not compare. */
static const char *
edition_of (const PodiumSlopeColumn *column, const PodiumCatalog *join, const PodiumView *view,
            const PodiumMetric *metric, gboolean separate)
{
  const char *chosen = podium_view_chosen_edition (view, metric->id), *highest = NULL;
  GPtrArray *claims = podium_catalog_metric_claims (column->catalog, metric);
  for (guint i = 0; i < claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (claims, i);
    if (!claim->edition || !podium_view_shows (view, join, claim->model))
      continue;
    if (g_strcmp0 (claim->edition, chosen) == 0)
      return chosen;
    if (!highest || podium_editions_compare (claim->edition, highest) > 0)
      highest = claim->edition;
  }
  return separate ? highest : NULL;
}

static gboolean
is_separate (const PodiumCatalog *join, const PodiumMetric *metric)
{
  gboolean separate = metric->editions_separate;
  for (guint i = 0; join->companions && i < join->companions->len; i++) {
    const PodiumCompanion *companion = g_ptr_array_index (join->companions, i);
    const PodiumMetric *theirs =
        companion->catalog ? podium_catalog_metric (companion->catalog, metric->id) : NULL;
    separate |= theirs && theirs->editions_separate;
  }
  return separate;
}

/* ---- Columns ---- */

/* How the figures of @column are read; of a document's own edition. */
static PodiumReading
reading_of (const PodiumSlopeColumn *column, const PodiumCatalog *join, const PodiumView *view,
            const PodiumMetric *metric)
{
  PodiumReading reading = podium_view_reading (view, join, metric);
  reading.edition = column->edition;
  reading.anyway = FALSE; /* a line would join what does not compare */
  return reading;
}

/* The cell of @model that compares; adds to *@left_out what does not. */
static PodiumCell *
cell_of (const PodiumSlopeColumn *column, const PodiumModel *model, const PodiumMetric *metric,
         const PodiumReading *reading, guint *left_out)
{
  g_autoptr (GPtrArray) cells = podium_cells_read (column->catalog, model, metric, reading);
  PodiumCell *found = NULL;
  for (guint i = cells->len; i-- > 0;) {
    const PodiumCell *cell = g_ptr_array_index (cells, i);
    if (cell->unlike)
      *left_out += cell->claims->len;
    else
      found = podium_cell_new (cell->claims, reading);
  }
  return found;
}

static gboolean
has_figures (const PodiumSlopeColumn *column, const PodiumCatalog *join, const PodiumView *view,
             const PodiumMetric *metric)
{
  PodiumReading reading = reading_of (column, join, view, metric);
  guint left_out = 0;
  for (guint i = 0; i < join->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (join->models, i);
    PodiumCell *cell =
        podium_view_shows (view, join, model) ? cell_of (column, model, metric, &reading, &left_out) : NULL;
    if (cell) {
      podium_cell_free (cell);
      return TRUE;
    }
  }
  return FALSE;
}

/* Why the companion has no figures to compare, as far as that is its metric's doing. */
static char *
refusal (PodiumLanguage language, const PodiumCompanion *companion, const PodiumMetric *metric)
{
  const PodiumMetric *theirs = podium_companion_refused (companion, metric);
  if (!theirs)
    return podium_phrase (language, PODIUM_WORD_NOTE_SLOPE_NOTHING, companion->name, NULL);
  if (g_str_equal (theirs->unit, metric->unit))
    return podium_phrase (language, PODIUM_WORD_NOTE_SLOPE_OTHER_SCALE, companion->name, NULL);
  g_auto (PodiumUnit) unit = podium_unit_for (language, theirs, 0);
  return podium_phrase (language, PODIUM_WORD_NOTE_SLOPE_OTHER_UNIT, companion->name, unit.name, NULL);
}

static void
add_column (PodiumPage *page, PodiumSlopePanel *panel, const PodiumCatalog *join, const PodiumView *view,
            const PodiumCompanion *companion, gboolean separate)
{
  PodiumSlopeColumn column = {.catalog = companion ? companion->matched : join, .companion = companion};
  const char *name = companion ? companion->name : join->name;
  if (companion && !companion->catalog)
    return; /* the preface tells */
  column.edition = edition_of (&column, join, view, panel->metric, separate);
  if (!has_figures (&column, join, view, panel->metric)) {
    if (companion)
      refuse (panel, refusal (page->language, companion, panel->metric));
    return;
  }
  column.head = g_strdup (name ? name : podium_word (page->language, PODIUM_WORD_SLOPE_OWN));
  g_ptr_array_add (panel->columns, g_memdup2 (&column, sizeof column));
}

/* By date; those without one come after, as given, the own one first. The same in every panel. */
static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const PodiumSlopeColumn *x = *(const PodiumSlopeColumn *const *)a,
                          *y = *(const PodiumSlopeColumn *const *)b;
  if (!date_of (x) || !date_of (y))
    return (date_of (x) == NULL) - (date_of (y) == NULL);
  return g_strcmp0 (date_of (x), date_of (y));
}

/* ---- What does not compare ---- */

/* The editions of the columns: "June: v3; July: v4". NULL where no two differ. */
static char *
editions_list (const PodiumSlopePanel *panel)
{
  g_autoptr (GString) list = g_string_new (NULL);
  const char *first = NULL;
  gboolean differ = FALSE;
  for (guint i = 0; i < panel->columns->len; i++) {
    const PodiumSlopeColumn *column = podium_slope_column (panel, i);
    if (!column->edition)
      continue;
    differ |= first && !g_str_equal (first, column->edition);
    first = first ? first : column->edition;
    g_string_append_printf (list, "%s%s: %s", list->len ? "; " : "", column->head, column->edition);
  }
  return differ ? g_strdup (list->str) : NULL;
}

/* Editions that differ do not compare: places instead of values; where there are no places only what is of
 * the first column's edition stays. */
static void
part_editions (PodiumPage *page, PodiumSlopePanel *panel)
{
  g_autofree char *list = editions_list (panel);
  if (!list)
    return;
  if (panel->metric->better != PODIUM_BETTER_NONE) {
    panel->ranks = TRUE;
    refuse (panel, podium_phrase (page->language, PODIUM_WORD_NOTE_SLOPE_PLACES, list, NULL));
    return;
  }
  const char *kept = NULL;
  for (guint i = 0; i < panel->columns->len && !kept; i++)
    if (!podium_slope_column (panel, i)->companion)
      kept = podium_slope_column (panel, i)->edition;
  for (guint i = 0; i < panel->columns->len && !kept; i++)
    kept = podium_slope_column (panel, i)->edition;
  for (guint i = panel->columns->len; i-- > 0;) {
    const PodiumSlopeColumn *column = podium_slope_column (panel, i);
    if (!column->edition || g_str_equal (column->edition, kept))
      continue;
    refuse (panel, podium_phrase (page->language, PODIUM_WORD_NOTE_SLOPE_OTHER_EDITION, column->head,
                                  column->edition, NULL));
    g_ptr_array_remove_index (panel->columns, i);
  }
}

/* A date that no line break parts. */
static char *
whole_date (PodiumLanguage language, const char *printed)
{
  g_autofree char *date = podium_date_brief (language, printed, PODIUM_DATE_DAY);
  g_auto (GStrv) parts = g_strsplit (date, " ", -1);
  return g_strjoinv (PODIUM_NBSP, parts);
}

/* What stands over the columns: name, edition where they differ, date. */
static void
write_titles (PodiumPage *page, PodiumSlopePanel *panel)
{
  for (guint i = 0; i < panel->columns->len; i++) {
    PodiumSlopeColumn *column = g_ptr_array_index (panel->columns, i);
    g_autoptr (GString) title = g_string_new (column->head);
    g_autofree char *edition =
        panel->ranks && column->edition
            ? podium_phrase (page->language, PODIUM_WORD_EDITION, column->edition, NULL)
            : NULL;
    g_autofree char *date = date_of (column) ? whole_date (page->language, date_of (column)) : NULL;
    if (edition)
      g_string_append_printf (title, ", %s", edition);
    if (date)
      g_string_append_printf (title, ", %s", date);
    column->title = g_strdup (title->str);
  }
}

/* ---- The panel ---- */

PodiumSlopePanel *
podium_slope_documents_new (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view,
                            const PodiumMetric *metric, const PodiumSlopeMost *most)
{
  PodiumSlopePanel *panel = podium_slope_panel_begin (metric);
  gboolean separate = is_separate (catalog, metric);
  add_column (page, panel, catalog, view, NULL, separate);
  for (guint i = 0; catalog->companions && i < catalog->companions->len; i++)
    add_column (page, panel, catalog, view, g_ptr_array_index (catalog->companions, i), separate);
  g_ptr_array_sort (panel->columns, compare_dates); /* stable: equals stay as given */
  if (separate)
    part_editions (page, panel);
  write_titles (page, panel);
  g_autofree PodiumReading *readings = g_new (PodiumReading, MAX (1, panel->columns->len));
  for (guint c = 0; c < panel->columns->len; c++)
    readings[c] = reading_of (podium_slope_column (panel, c), catalog, view, metric);
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    if (!podium_view_shows (view, catalog, model))
      continue;
    PodiumSlopeLine *line = podium_slope_line_new (panel, model);
    for (guint c = 0; c < panel->columns->len; c++)
      line->cells[c] =
          cell_of (podium_slope_column (panel, c), model, metric, &readings[c], &panel->left_out);
    podium_slope_keep_line (panel, line);
  }
  return podium_slope_panel_finish (page, view, panel, most);
}

/* ---- Words ---- */

static gboolean
say_the_same (const PodiumCell *a, const PodiumCell *b)
{
  return a->value == b->value && a->low == b->low && a->high == b->high;
}

gboolean
podium_slope_is_same (const PodiumSlopePanel *panel, const PodiumSlopeLine *line)
{
  const PodiumCell *first = NULL;
  guint n = 0;
  for (guint c = 0; c < panel->columns->len; c++) {
    if (!line->cells[c])
      continue;
    first = first ? first : line->cells[c];
    if (panel->ranks || !say_the_same (first, line->cells[c]))
      return FALSE;
    n++;
  }
  return n > 1;
}

char *
podium_slope_before (const PodiumSlope *slope, const PodiumSlopePanel *panel, const PodiumSlopeLine *line,
                     guint column)
{
  PodiumLanguage language = slope->page->language;
  const PodiumCell *now = line->cells[column];
  while (column-- > 0) {
    const PodiumCell *before = line->cells[column];
    const char *head = podium_slope_column (panel, column)->head;
    if (!before)
      continue;
    if (!panel->ranks && say_the_same (before, now))
      return podium_phrase (language, PODIUM_WORD_SLOPE_SAME_AS, head, NULL);
    g_autofree char *figure = podium_slope_figure (slope, panel, before);
    return podium_phrase (language, PODIUM_WORD_SLOPE_BEFORE, figure, head, NULL);
  }
  return NULL;
}

/* "The same wherever stated: Muse Spark; GPT-5.4." */
static char *
same_note (const PodiumSlope *slope, const PodiumSlopePanel *panel)
{
  PodiumLanguage language = slope->page->language;
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0, of = 0;
  for (guint i = 0; i < panel->lines->len; i++) {
    const PodiumSlopeLine *line = podium_slope_line (panel, i);
    guint cells = 0;
    for (guint c = 0; c < panel->columns->len; c++)
      cells += line->cells[c] != NULL;
    of += cells > 1;
    if (!podium_slope_is_same (panel, line))
      continue;
    g_string_append_printf (list, "%s%s", n++ ? "; " : "", line->model->name);
  }
  if (!n)
    return NULL;
  if (n <= MOST_NAMED && !slope->page->brief)
    return podium_phrase (language, PODIUM_WORD_NOTE_SLOPE_SAME, list->str, NULL);
  g_autofree char *same = g_strdup_printf ("%u", n), *all = g_strdup_printf ("%u", of);
  return podium_phrase (language, PODIUM_WORD_NOTE_SLOPE_SAME_COUNT, same, all, NULL);
}

/* "Matched by name: Muse Spark is “Avocado” in June." */
static char *
called_note (const PodiumSlope *slope, const PodiumSlopePanel *panel)
{
  PodiumLanguage language = slope->page->language;
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < panel->lines->len; i++)
    for (guint c = 0; c < panel->columns->len; c++) {
      const PodiumSlopeLine *line = podium_slope_line (panel, i);
      const PodiumSlopeColumn *column = podium_slope_column (panel, c);
      const char *name = column->companion && line->cells[c]
                             ? g_hash_table_lookup (column->companion->called, line->model)
                             : NULL;
      if (!name)
        continue;
      g_autofree char *item =
          podium_phrase (language, PODIUM_WORD_SLOPE_CALLED, line->model->name, name, column->head, NULL);
      g_string_append_printf (list, "%s%s", list->len ? "; " : "", item);
    }
  return list->len ? podium_phrase (language, PODIUM_WORD_NOTE_SLOPE_CALLED, list->str, NULL) : NULL;
}

void
podium_slope_document_notes (const PodiumSlope *slope, const PodiumSlopePanel *panel, GPtrArray *notes)
{
  if (podium_slope_across (slope->view) != PODIUM_ACROSS_DOCUMENTS)
    return;
  for (guint i = 0; i < panel->refused->len; i++)
    g_ptr_array_add (notes, g_strdup (g_ptr_array_index (panel->refused, i)));
  g_ptr_array_add (notes, called_note (slope, panel));
  g_ptr_array_add (notes, same_note (slope, panel));
}
