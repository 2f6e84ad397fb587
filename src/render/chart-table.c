/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-table.h"

#include <math.h>
#include <string.h>

#include "companion.h"
#include "figure.h"
#include "pick.h"
#include "reading.h"

/* A footnote's number, and the rows it stands at: NULL, NULL: at the whole picture. */
typedef struct {
  const char *model, *metric;
  int number;
} Citation;

/* One metric as the view reads it. */
typedef struct {
  const PodiumMetric *metric;
  GPtrArray *cells; /* PodiumCell of every model that the view shows, ranked */
  GHashTable *of_claim, *of_model; /* drawn claim, model -> its first cell */
  int n_ranked;
  PodiumUnit unit;
} Reading;

typedef struct {
  const PodiumScene *scene;
  const PodiumCatalog *catalog;
  const PodiumView *view;
  PodiumLanguage language;
  GPtrArray *rows;      /* PodiumTableRow */
  GHashTable *claims;   /* id -> PodiumClaim */
  GHashTable *of_claim; /* PodiumClaim -> its PodiumTableRow */
  GHashTable *readings; /* PodiumMetric -> Reading */
  GArray *citations;    /* Citation */
} Builder;

static void
reading_free (gpointer data)
{
  Reading *reading = data;
  g_hash_table_unref (reading->of_claim);
  g_hash_table_unref (reading->of_model);
  g_ptr_array_unref (reading->cells);
  podium_unit_clear (&reading->unit);
  g_free (reading);
}

static void
row_free (gpointer data)
{
  PodiumTableRow *row = data;
  for (int i = 0; i < PODIUM_N_COLUMNS; i++)
    g_free (row->cells[i]);
  g_free (row);
}

/* The cells of @model, where documents stand side by side of all of them; others have editions of their own. */
static void
add_cells (const Builder *b, const PodiumModel *model, const PodiumMetric *metric, const PodiumReading *reading,
           GPtrArray *cells)
{
  GPtrArray *companions = b->catalog->companions;
  PodiumReading any = *reading;
  any.edition = NULL;
  g_ptr_array_extend_and_steal (cells, podium_cells_read (b->catalog, model, metric, reading));
  for (guint i = 0; companions && i < companions->len; i++)
    g_ptr_array_extend_and_steal (
        cells, podium_cells_read (((const PodiumCompanion *)g_ptr_array_index (companions, i))->matched, model, metric, &any));
}

/* The metric in the unit in which its axis counts. */
static const Reading *
reading_of (Builder *b, const PodiumMetric *metric)
{
  Reading *reading = g_hash_table_lookup (b->readings, metric);
  if (reading)
    return reading;
  reading = g_new0 (Reading, 1);
  g_hash_table_insert (b->readings, (gpointer)metric, reading);
  PodiumReading how = podium_view_reading (b->view, b->catalog, metric);
  double low = INFINITY, high = -INFINITY;
  reading->metric = metric;
  reading->of_claim = g_hash_table_new (NULL, NULL);
  reading->of_model = g_hash_table_new (NULL, NULL);
  reading->cells = g_ptr_array_new_with_free_func ((GDestroyNotify)podium_cell_free);
  for (guint i = 0; i < b->catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (b->catalog->models, i);
    if (podium_view_shows (b->view, b->catalog, model))
      add_cells (b, model, metric, &how, reading->cells);
  }
  podium_cells_rank (reading->cells);
  for (guint i = 0; i < reading->cells->len; i++) {
    PodiumCell *cell = g_ptr_array_index (reading->cells, i);
    g_hash_table_insert (reading->of_claim, (gpointer)cell->drawn, cell);
    if (!g_hash_table_contains (reading->of_model, cell->model)) /* other settings come last */
      g_hash_table_insert (reading->of_model, (gpointer)cell->model, cell);
    low = MIN (low, cell->low);
    high = MAX (high, cell->high);
    reading->n_ranked += cell->rank > 0;
  }
  podium_view_reach (b->view, metric->id, &low, &high);
  reading->unit = podium_unit_for (b->language, metric, reading->cells->len ? MAX (high, -low) : 0);
  return reading;
}

/* --- Footnotes --- */

static void
collect_citations (Builder *b)
{
  g_autoptr (GHashTable) cited = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < b->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (b->scene, i);
    const char *text = mark->kind == PODIUM_MARK_TEXT ? mark->text.string : "";
    if (mark->role == PODIUM_ROLE_FOOTNOTE)
      continue;
    for (int number; (number = podium_superscript_next (&text));) {
      Citation citation = {mark->model, mark->metric, number};
      g_array_append_val (b->citations, citation);
      g_hash_table_add (cited, GINT_TO_POINTER (number));
    }
  }
  /* What is cited between rows, as a tie is, bears on all. */
  for (guint number = 1; number <= b->scene->notes->len; number++) {
    Citation citation = {NULL, NULL, (int)number};
    if (!g_hash_table_contains (cited, GINT_TO_POINTER (number)))
      g_array_append_val (b->citations, citation);
  }
}

/* A note at a model bears on all its figures, one at a metric's head on all of the metric. */
static gboolean
bears_on (const Citation *citation, const PodiumTableRow *row)
{
  if (citation->model && (!row->model || g_strcmp0 (citation->model, row->model->id) != 0))
    return FALSE;
  return !citation->metric || (row->metric && g_strcmp0 (citation->metric, row->metric->id) == 0);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const int *)a - *(const int *)b;
}

static char *
notes_of (const Builder *b, const PodiumTableRow *row)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < b->citations->len; i++) {
    const Citation *citation = &g_array_index (b->citations, Citation, i);
    if (bears_on (citation, row))
      g_array_append_val (numbers, citation->number);
  }
  g_array_sort (numbers, compare_numbers);
  for (guint i = 0; i < numbers->len; i++) {
    int number = g_array_index (numbers, int, i);
    if (i && number == g_array_index (numbers, int, i - 1))
      continue;
    g_autofree char *figure = podium_superscript (number), *key = g_strconcat (figure, " ", NULL);
    for (guint n = 0; n < b->scene->notes->len; n++)
      if (g_str_has_prefix (g_ptr_array_index (b->scene->notes, n), key))
        g_string_append_printf (text, "%s%s", text->len ? " " : "",
                                (const char *)g_ptr_array_index (b->scene->notes, n));
  }
  return g_strdup (text->str);
}

/* --- Rows --- */

static void
set (PodiumTableRow *row, PodiumTableColumn column, const char *text)
{
  g_free (row->cells[column]);
  row->cells[column] = g_strdup (text ? text : "");
}

static PodiumTableRow *
add_row (Builder *b, PodiumTablePart part, const PodiumModel *model, const PodiumMetric *metric)
{
  PodiumTableRow *row = g_new0 (PodiumTableRow, 1);
  row->part = part;
  row->model = model;
  row->metric = metric;
  row->value = NAN;
  for (int i = 0; i < PODIUM_N_COLUMNS; i++)
    row->cells[i] = g_strdup ("");
  set (row, PODIUM_COLUMN_MODEL, model ? model->name : NULL);
  set (row, PODIUM_COLUMN_METRIC, metric ? metric->short_name : NULL);
  g_ptr_array_add (b->rows, row);
  return row;
}

/* Only where the picture itself gives places. */
static void
fill_rank (const Builder *b, const Reading *reading, const PodiumCell *cell, PodiumTableRow *row)
{
  gboolean ranks = b->view->kind == PODIUM_CHART_RANKING || b->view->kind == PODIUM_CHART_PROFILE ||
                   b->view->kind == PODIUM_CHART_MATRIX;
  if (!ranks || !cell->rank || reading->n_ranked < 2)
    return;
  g_autofree char *rank = g_strdup_printf ("%d%s", cell->rank, cell->tied ? "=" : "");
  set (row, PODIUM_COLUMN_RANK, rank);
}

static char *
setting_of (const Builder *b, const PodiumClaim *claim)
{
  g_autofree char *setting = podium_setting_text (b->language, &claim->setting);
  const char *stated = setting ? setting : podium_word (b->language, PODIUM_WORD_SETTING_NOT_STATED);
  if (!claim->edition)
    return g_strdup (stated);
  g_autofree char *edition = podium_phrase (b->language, PODIUM_WORD_EDITION, claim->edition, NULL);
  return g_strconcat (edition, ", ", stated, NULL);
}

/* "June: s001, s002", where documents stand side by side. */
static char *
in_document (const Builder *b, const PodiumClaim *claim, const char *sources)
{
  const char *name = claim->companion ? claim->companion->name : b->catalog->name;
  if (!b->catalog->companions)
    return g_strdup (sources);
  return g_strdup_printf ("%s: %s", name ? name : podium_word (b->language, PODIUM_WORD_SLOPE_OWN), sources);
}

static void
fill_claim (Builder *b, PodiumTableRow *row, const PodiumClaim *claim)
{
  static const PodiumWord relationships[] = {
      [PODIUM_RELATIONSHIP_INDEPENDENT] = PODIUM_WORD_INDEPENDENT,
      [PODIUM_RELATIONSHIP_NOT_STATED] = PODIUM_WORD_NOT_STATED,
      [PODIUM_RELATIONSHIP_RIVAL] = PODIUM_WORD_RIVAL,
      [PODIUM_RELATIONSHIP_VENDOR] = PODIUM_WORD_VENDOR,
  };
  const Reading *reading = reading_of (b, claim->metric);
  g_autofree char *figure = podium_figure (b->language, claim, &reading->unit), *setting = setting_of (b, claim);
  g_autofree char *sources = podium_claim_where (claim), *where = in_document (b, claim, sources);
  row->claim = claim;
  row->value = podium_claim_least (claim);
  set (row, PODIUM_COLUMN_VALUE, figure);
  set (row, PODIUM_COLUMN_UNIT, reading->unit.name);
  set (row, PODIUM_COLUMN_SETTING, setting);
  set (row, PODIUM_COLUMN_MEASURER,
       claim->measured_by ? claim->measured_by->name : podium_word (b->language, PODIUM_WORD_NOT_STATED));
  if (claim->measured_by)
    set (row, PODIUM_COLUMN_RELATIONSHIP,
         podium_word (b->language, relationships[podium_claim_relationship (claim)]));
  set (row, PODIUM_COLUMN_SOURCES, where);
  set (row, PODIUM_COLUMN_DATE, claim->as_of);
}

/* What the row says of the cell whose drawn claim it holds. */
static void
fill_cell (const Builder *b, const Reading *reading, const PodiumCell *cell, PodiumTableRow *row)
{
  g_autofree char *span = podium_figure_range (b->language, cell, &reading->unit);
  set (row, PODIUM_COLUMN_SPAN, span);
  fill_rank (b, reading, cell, row);
}

/* A claim has one row, however often it is drawn: the part that says most stands. */
static void
add_claim (Builder *b, const PodiumClaim *claim, PodiumTablePart part)
{
  PodiumTableRow *row = g_hash_table_lookup (b->of_claim, claim);
  if (row) {
    row->part = MIN (row->part, part);
    return;
  }
  row = add_row (b, part, claim->model, claim->metric);
  g_hash_table_insert (b->of_claim, (gpointer)claim, row);
  fill_claim (b, row, claim);
}

/* The place of what is derived, as it is drawn beside the model's name. */
static const char *
drawn_rank (const Builder *b, const char *model)
{
  for (guint i = 0; i < b->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (b->scene, i);
    if (mark->role == PODIUM_ROLE_RANK && mark->kind == PODIUM_MARK_TEXT && g_strcmp0 (mark->model, model) == 0)
      return mark->text.string;
  }
  return NULL;
}

/* @text without the number of a footnote at its end. */
static char *
without_number (const char *text)
{
  const char *after = text;
  if (!podium_superscript_next (&after))
    return g_strdup (text);
  return g_strndup (text, (gsize)(g_strrstr_len (text, after - text, PODIUM_NBSP) - text));
}

/* What a mark says by itself: something derived, a status, a note; or that there is no figure. */
static void
add_said (Builder *b, const PodiumMark *mark, const PodiumModel *model, const PodiumMetric *metric)
{
  PodiumTablePart part = mark->role == PODIUM_ROLE_STATUS   ? PODIUM_PART_DRAWN
                         : mark->role == PODIUM_ROLE_CELL   ? PODIUM_PART_ABSENT
                         : mark->figure                     ? PODIUM_PART_DERIVED
                                                            : PODIUM_PART_TYPED;
  PodiumTableRow *row = add_row (b, part, model, metric);
  g_autofree char *figure = mark->figure ? without_number (mark->figure) : NULL;
  if (mark->measure)
    set (row, PODIUM_COLUMN_METRIC, mark->measure);
  if (part != PODIUM_PART_ABSENT)
    set (row, PODIUM_COLUMN_VALUE, figure ? figure : mark->describes);
  if (mark->figure && !metric && part == PODIUM_PART_DERIVED)
    set (row, PODIUM_COLUMN_RANK, drawn_rank (b, mark->model));
}

static void
add_cell (Builder *b, const PodiumCell *cell)
{
  for (guint i = 0; i < cell->claims->len; i++)
    add_claim (b, g_ptr_array_index (cell->claims, i), i ? PODIUM_PART_OTHER : PODIUM_PART_DRAWN);
}

/* A dot of a cloud does not name its claims: they are those that the view reads. */
static void
add_dot (Builder *b, const PodiumModel *model)
{
  g_autoptr (GPtrArray) metrics = podium_view_metrics (b->view, b->catalog);
  for (guint m = 0; m < metrics->len; m++) {
    const Reading *reading = reading_of (b, g_ptr_array_index (metrics, m));
    const PodiumCell *cell = g_hash_table_lookup (reading->of_model, model);
    if (cell)
      add_cell (b, cell);
  }
}

static void
add_mark (Builder *b, const PodiumMark *mark)
{
  const PodiumModel *model = mark->model ? podium_catalog_model (b->catalog, mark->model) : NULL;
  const PodiumMetric *metric = mark->metric ? podium_catalog_metric (b->catalog, mark->metric) : NULL;
  g_auto (GStrv) ids = g_strsplit (mark->claims ? mark->claims : "", " ", -1);
  const PodiumMetric *before = NULL;
  gboolean whole = mark->figure && !metric; /* of the model: its claims are not drawn themselves */
  if (mark->role == PODIUM_ROLE_POINT && model && metric && !mark->claims && !mark->figure)
    add_dot (b, model);
  else if (whole || !mark->claims)
    add_said (b, mark, model, metric);
  for (char **id = ids; *id; id++) {
    const PodiumClaim *claim = g_hash_table_lookup (b->claims, *id);
    if (!claim)
      continue;
    add_claim (b, claim, whole ? PODIUM_PART_BEHIND
                         : claim->metric != before ? PODIUM_PART_DRAWN
                                                   : PODIUM_PART_OTHER);
    before = claim->metric;
  }
  if (mark->figure && metric && mark->claims)
    add_said (b, mark, model, metric);
}

/* Figures for which there is no place, and who has none. */
static void
add_rest (Builder *b, gboolean absent)
{
  g_autoptr (GPtrArray) metrics = podium_view_metrics (b->view, b->catalog);
  g_autofree guint *n_figures = g_new0 (guint, b->catalog->models->len + 1);
  for (guint m = 0; m < metrics->len; m++) {
    const Reading *reading = reading_of (b, g_ptr_array_index (metrics, m));
    for (guint i = 0; i < reading->cells->len; i++) {
      const PodiumCell *cell = g_ptr_array_index (reading->cells, i);
      n_figures[cell->model->index]++;
      for (guint c = 0; c < cell->claims->len && !absent; c++)
        add_claim (b, g_ptr_array_index (cell->claims, c), PODIUM_PART_UNDRAWN);
    }
  }
  for (guint i = 0; i < b->catalog->models->len && absent; i++) {
    const PodiumModel *model = g_ptr_array_index (b->catalog->models, i);
    if (!podium_view_shows (b->view, b->catalog, model))
      continue;
    /* Who has nothing at all is said once. */
    for (guint m = 0; m < metrics->len; m++) {
      const PodiumMetric *metric = g_ptr_array_index (metrics, m);
      const Reading *reading = reading_of (b, metric);
      gboolean has = g_hash_table_contains (reading->of_model, model), one = metrics->len == 1;
      if (!has && (n_figures[i] || m == 0))
        add_row (b, PODIUM_PART_ABSENT, model, n_figures[i] || one ? metric : NULL);
    }
  }
}

/* Of the routes, who found no place in the picture, or has none that a source states. */
static void
add_routeless (Builder *b)
{
  g_autofree gboolean *seen = g_new0 (gboolean, b->catalog->models->len + 1);
  g_autofree gboolean *routed = g_new0 (gboolean, b->catalog->models->len + 1);
  for (guint i = 0; i < b->rows->len; i++) {
    const PodiumTableRow *row = g_ptr_array_index (b->rows, i);
    if (row->model)
      seen[row->model->index] = TRUE;
  }
  for (guint i = 0; i < b->catalog->routes->len; i++)
    routed[((const PodiumRoute *)g_ptr_array_index (b->catalog->routes, i))->model->index] = TRUE;
  for (int absent = 0; absent <= 1; absent++)
    for (guint i = 0; i < b->catalog->models->len; i++)
      if (!seen[i] && routed[i] == !absent &&
          podium_view_shows (b->view, b->catalog, g_ptr_array_index (b->catalog->models, i)))
        add_row (b, absent ? PODIUM_PART_ABSENT : PODIUM_PART_UNDRAWN, g_ptr_array_index (b->catalog->models, i), NULL);
}

/* In a duel only the two are in question, whoever the view would show; matrices draw what is missing. */
static gboolean
has_rest (const PodiumView *view)
{
  return view->kind != PODIUM_CHART_DUEL && view->kind != PODIUM_CHART_ACCESS;
}

static void
finish_rows (Builder *b)
{
  static const PodiumWord parts[] = {
      [PODIUM_PART_DRAWN] = PODIUM_WORD_TABLE_DRAWN,     [PODIUM_PART_OTHER] = PODIUM_WORD_TABLE_OTHER,
      [PODIUM_PART_DERIVED] = PODIUM_WORD_TABLE_DERIVED, [PODIUM_PART_BEHIND] = PODIUM_WORD_TABLE_BEHIND,
      [PODIUM_PART_TYPED] = PODIUM_WORD_TABLE_TYPED,     [PODIUM_PART_UNDRAWN] = PODIUM_WORD_TABLE_UNDRAWN,
      [PODIUM_PART_ABSENT] = PODIUM_WORD_TABLE_ABSENT,
  };
  for (guint i = 0; i < b->rows->len; i++) {
    PodiumTableRow *row = g_ptr_array_index (b->rows, i);
    g_autofree char *notes = row->part == PODIUM_PART_ABSENT ? NULL : notes_of (b, row);
    row->index = i;
    set (row, PODIUM_COLUMN_PART, podium_word (b->language, parts[row->part]));
    set (row, PODIUM_COLUMN_NOTES, notes);
    if (!*row->cells[PODIUM_COLUMN_VALUE])
      set (row, PODIUM_COLUMN_VALUE, row->cells[PODIUM_COLUMN_PART]);
    if (!row->claim)
      continue;
    const Reading *reading = reading_of (b, row->metric);
    const PodiumCell *cell = g_hash_table_lookup (reading->of_claim, row->claim);
    if (cell && b->view->kind != PODIUM_CHART_SLOPE)
      fill_cell (b, reading, cell, row);
  }
}

GPtrArray *
podium_chart_rows (const PodiumScene *scene, const PodiumCatalog *catalog, const PodiumView *view)
{
  g_autoptr (GHashTable) claims = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) of_claim = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) readings = g_hash_table_new_full (NULL, NULL, NULL, reading_free);
  g_autoptr (GArray) citations = g_array_new (FALSE, FALSE, sizeof (Citation));
  g_autoptr (GPtrArray) marks = podium_scene_data_marks (scene);
  Builder b = {scene,  catalog,  view,     podium_language_parse (scene->language), NULL,
               claims, of_claim, readings, citations};
  b.rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; i < catalog->claims->len; i++) {
    PodiumClaim *claim = g_ptr_array_index (catalog->claims, i);
    g_hash_table_insert (claims, (gpointer)claim->id, claim);
  }
  collect_citations (&b);
  for (int absent = 0; absent <= 1; absent++) { /* who has no data comes last */
    for (guint i = 0; i < marks->len; i++) {
      const PodiumMark *mark = g_ptr_array_index (marks, i);
      if ((mark->role == PODIUM_ROLE_CELL && !mark->claims) == absent)
        add_mark (&b, mark);
    }
    if (has_rest (view) && !(absent && view->kind == PODIUM_CHART_MATRIX))
      add_rest (&b, absent);
  }
  if (view->kind == PODIUM_CHART_ACCESS)
    add_routeless (&b);
  finish_rows (&b);
  return b.rows;
}

/* --- As text --- */

const char *
podium_table_column_title (PodiumLanguage language, PodiumTableColumn column)
{
  static const PodiumWord titles[] = {
      [PODIUM_COLUMN_MODEL] = PODIUM_WORD_TABLE_MODEL,
      [PODIUM_COLUMN_METRIC] = PODIUM_WORD_TABLE_METRIC,
      [PODIUM_COLUMN_VALUE] = PODIUM_WORD_TABLE_VALUE,
      [PODIUM_COLUMN_UNIT] = PODIUM_WORD_TABLE_UNIT,
      [PODIUM_COLUMN_SPAN] = PODIUM_WORD_TABLE_SPAN,
      [PODIUM_COLUMN_RANK] = PODIUM_WORD_TABLE_RANK,
      [PODIUM_COLUMN_PART] = PODIUM_WORD_TABLE_PART,
      [PODIUM_COLUMN_SETTING] = PODIUM_WORD_TABLE_SETTING,
      [PODIUM_COLUMN_MEASURER] = PODIUM_WORD_TABLE_MEASURER,
      [PODIUM_COLUMN_RELATIONSHIP] = PODIUM_WORD_TABLE_RELATIONSHIP,
      [PODIUM_COLUMN_SOURCES] = PODIUM_WORD_TABLE_SOURCES,
      [PODIUM_COLUMN_DATE] = PODIUM_WORD_TABLE_DATE,
      [PODIUM_COLUMN_NOTES] = PODIUM_WORD_TABLE_NOTES,
  };
  return podium_word (language, titles[column]);
}

PodiumTable *
podium_chart_table (const PodiumScene *scene, const PodiumCatalog *catalog, const PodiumView *view)
{
  g_autoptr (GPtrArray) rows = podium_chart_rows (scene, catalog, view);
  PodiumLanguage language = podium_language_parse (scene->language);
  const char *header[PODIUM_N_COLUMNS + 1] = {NULL};
  for (int i = 0; i < PODIUM_N_COLUMNS; i++)
    header[i] = podium_table_column_title (language, (PodiumTableColumn)i);
  PodiumTable *table = podium_table_new (header);
  for (guint i = 0; i < rows->len; i++)
    podium_table_add (table, (const char *const *)((PodiumTableRow *)g_ptr_array_index (rows, i))->cells);
  return table;
}
