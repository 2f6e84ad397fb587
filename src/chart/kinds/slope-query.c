/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "kinds.h"
#include "reading.h"
#include "slope.h"

#include <math.h>

static void
column_free (gpointer data)
{
  PodiumSlopeColumn *column = data;
  podium_unit_clear (&column->unit);
  g_free (column->head);
  g_free (column->title);
  g_free (column);
}

static void
line_free (gpointer data)
{
  g_free (((PodiumSlopeLine *)data)->cells);
  g_free (data);
}

const PodiumSlopeColumn *
podium_slope_column (const PodiumSlopePanel *panel, guint i)
{
  return g_ptr_array_index (panel->columns, i);
}

const PodiumSlopeLine *
podium_slope_line (const PodiumSlopePanel *panel, guint i)
{
  return g_ptr_array_index (panel->lines, i);
}

const PodiumMetric *
podium_slope_metric (const PodiumSlopePanel *panel, guint column)
{
  return panel->metric ? panel->metric : podium_slope_column (panel, column)->metric;
}

const PodiumUnit *
podium_slope_unit (const PodiumSlopePanel *panel, const PodiumCell *cell)
{
  for (guint c = 0; c < panel->columns->len; c++)
    if (podium_slope_column (panel, c)->metric == cell->metric)
      return &podium_slope_column (panel, c)->unit;
  return &panel->unit;
}

char *
podium_slope_column_title (const PodiumSlopeColumn *column)
{
  if (column->title)
    return g_strdup (column->title);
  return column->metric ? podium_figure_title (column->head, &column->unit) : g_strdup (column->head);
}

const char *
podium_slope_panel_name (PodiumLanguage language, const PodiumSlopePanel *panel)
{
  return panel->metric ? panel->metric->short_name : podium_word (language, PODIUM_WORD_SLOPE_HEAD_METRICS);
}

guint
podium_slope_end (const PodiumSlopePanel *panel, const PodiumSlopeLine *line, gboolean last)
{
  guint n = panel->columns->len;
  for (guint i = 0; i < n; i++)
    if (line->cells[last ? n - 1 - i : i])
      return last ? n - 1 - i : i;
  g_assert_not_reached ();
}

void
podium_slope_panel_free (PodiumSlopePanel *panel)
{
  for (guint i = 0; i < panel->lines->len; i++)
    for (guint c = 0; c < panel->columns->len; c++)
      g_clear_pointer (&podium_slope_line (panel, i)->cells[c], podium_cell_free);
  g_ptr_array_unref (panel->lines);
  g_ptr_array_unref (panel->columns);
  g_ptr_array_unref (panel->refused);
  podium_unit_clear (&panel->unit);
  g_free (panel->undirected);
  g_free (panel->head);
  g_free (panel);
}

/* ---- Columns ---- */

PodiumAcross
podium_slope_across (const PodiumView *view)
{
  return view->across ? view->across : PODIUM_ACROSS_SOURCES;
}

static gboolean
column_holds (const PodiumSlopeColumn *column, PodiumAcross across, const PodiumClaim *claim)
{
  if (across == PODIUM_ACROSS_SETTINGS)
    return podium_setting_equal (&column->setting, &claim->setting);
  if (across == PODIUM_ACROSS_EDITIONS)
    return g_strcmp0 (column->edition, claim->edition) == 0;
  for (guint i = 0; i < claim->statements->len; i++)
    if (((const PodiumStatement *)g_ptr_array_index (claim->statements, i))->source == column->source)
      return TRUE;
  return FALSE;
}

static void
add_column (PodiumSlopePanel *panel, PodiumAcross across, const PodiumClaim *claim,
            const PodiumSource *source)
{
  PodiumSlopeColumn column = {.source = source, .setting = claim->setting};
  if (across == PODIUM_ACROSS_EDITIONS)
    column.edition = claim->edition;
  for (guint i = 0; i < panel->columns->len; i++) {
    const PodiumSlopeColumn *known = podium_slope_column (panel, i);
    if (across == PODIUM_ACROSS_SOURCES ? known->source == source : column_holds (known, across, claim))
      return;
  }
  g_ptr_array_add (panel->columns, g_memdup2 (&column, sizeof column));
}

static void
add_columns (PodiumSlopePanel *panel, PodiumAcross across, const PodiumClaim *claim)
{
  if (across != PODIUM_ACROSS_SOURCES) {
    add_column (panel, across, claim, NULL);
    return;
  }
  for (guint i = 0; i < claim->statements->len; i++)
    add_column (panel, across, claim,
                ((const PodiumStatement *)g_ptr_array_index (claim->statements, i))->source);
}

/* Sources by their ids, the order of all pictures; what states less of its setting first; editions from the
 * first on. */
static int
compare_columns (gconstpointer a, gconstpointer b)
{
  const PodiumSlopeColumn *x = *(const PodiumSlopeColumn *const *)a,
                          *y = *(const PodiumSlopeColumn *const *)b;
  if (x->source)
    return g_strcmp0 (x->source->id, y->source->id);
  if (g_strcmp0 (x->edition, y->edition) != 0)
    return !x->edition || !y->edition ? (x->edition != NULL) - (y->edition != NULL)
                                      : podium_editions_compare (x->edition, y->edition);
  int unstated = podium_setting_n_unstated (&y->setting) - podium_setting_n_unstated (&x->setting);
  for (int i = 0; i < PODIUM_N_SETTING_FIELDS && !unstated; i++)
    unstated = g_strcmp0 (podium_setting_get (&x->setting, i), podium_setting_get (&y->setting, i));
  return unstated;
}

static char *
column_head (PodiumLanguage language, PodiumAcross across, const PodiumSlopeColumn *column)
{
  if (across == PODIUM_ACROSS_SOURCES)
    return g_strdup (column->source->id);
  char *setting = across == PODIUM_ACROSS_SETTINGS ? podium_setting_text (language, &column->setting) : NULL;
  if (setting)
    return setting;
  if (across == PODIUM_ACROSS_EDITIONS && column->edition)
    return g_strdup (column->edition);
  return g_strdup (podium_word (language, across == PODIUM_ACROSS_EDITIONS ? PODIUM_WORD_SLOPE_NO_EDITION
                                                                           : PODIUM_WORD_SETTING_NOT_STATED));
}

/* ---- Claims ---- */

/* The claims of @model that may be set against each other: across sources those of the one setting that is
 * compared, across settings all of the newest edition, across editions those that the reference does not
 * contradict. @unlike: takes those of another setting than the one compared. */
static GPtrArray *
claims_of (PodiumSlopePanel *panel, const PodiumCatalog *catalog, const PodiumView *view,
           const PodiumReading *reading, const PodiumModel *model, GHashTable *unlike)
{
  PodiumAcross across = podium_slope_across (view);
  GPtrArray *claims = g_ptr_array_new ();
  if (across == PODIUM_ACROSS_EDITIONS) {
    GPtrArray *all = podium_catalog_claims (catalog, model, panel->metric);
    gboolean comparable = !panel->metric->editions_separate || panel->metric->better != PODIUM_BETTER_NONE;
    for (guint i = 0; comparable && all && i < all->len; i++) {
      PodiumClaim *claim = g_ptr_array_index (all, i);
      gboolean other = podium_setting_conflicts (&claim->setting, &reading->reference);
      panel->left_out += other;
      if (!other)
        g_ptr_array_add (claims, claim);
    }
    return claims;
  }
  g_autoptr (GPtrArray) cells = podium_cells_read (catalog, model, panel->metric, reading);
  for (guint i = 0; i < cells->len; i++) {
    const PodiumCell *cell = g_ptr_array_index (cells, i);
    if (across == PODIUM_ACROSS_SOURCES && cell->unlike) {
      panel->left_out += cell->claims->len;
      continue;
    }
    g_ptr_array_extend (claims, cell->claims, NULL, NULL);
    for (guint k = 0; k < cell->claims->len && cell->unlike; k++)
      g_hash_table_add (unlike, g_ptr_array_index (cell->claims, k));
  }
  return claims;
}

PodiumSlopeLine *
podium_slope_line_new (const PodiumSlopePanel *panel, const PodiumModel *model)
{
  PodiumSlopeLine *line = g_new0 (PodiumSlopeLine, 1);
  line->model = model;
  line->cells = g_new0 (PodiumCell *, panel->columns->len + 1);
  return line;
}

void
podium_slope_keep_line (PodiumSlopePanel *panel, PodiumSlopeLine *line)
{
  gboolean any = FALSE;
  for (guint c = 0; c < panel->columns->len; c++) {
    PodiumSlopeColumn *column = g_ptr_array_index (panel->columns, c);
    column->n += line->cells[c] != NULL;
    any |= line->cells[c] != NULL;
  }
  if (any)
    g_ptr_array_add (panel->lines, line);
  else
    line_free (line);
}

static void
add_line (PodiumSlopePanel *panel, const PodiumView *view, const PodiumReading *reading, const PodiumModel *model,
          GPtrArray *claims, GHashTable *unlike)
{
  PodiumSlopeLine *line = podium_slope_line_new (panel, model);
  for (guint c = 0; c < panel->columns->len; c++) {
    PodiumSlopeColumn *column = g_ptr_array_index (panel->columns, c);
    g_autoptr (GPtrArray) held = g_ptr_array_new ();
    for (guint i = 0; i < claims->len; i++)
      if (column_holds (column, podium_slope_across (view), g_ptr_array_index (claims, i)))
        g_ptr_array_add (held, g_ptr_array_index (claims, i));
    if (held->len && (line->cells[c] = podium_cell_new (held, reading)))
      line->cells[c]->unlike = g_hash_table_contains (unlike, line->cells[c]->drawn);
  }
  podium_slope_keep_line (panel, line);
}

/* ---- What is cut ---- */

static guint
n_cells (const PodiumSlopePanel *panel, const PodiumSlopeLine *line)
{
  guint n = 0;
  for (guint c = 0; c < panel->columns->len; c++)
    n += line->cells[c] != NULL;
  return n;
}

/* Leaves out the columns with the fewest figures, the later ones first, and lines that lose their last figure
 * by it. */
static void
cut_columns (PodiumSlopePanel *panel, guint most)
{
  while (panel->columns->len > MAX (most, 1)) {
    guint fewest = 0, n = panel->columns->len;
    for (guint c = 1; c < n; c++)
      if (podium_slope_column (panel, c)->n <= podium_slope_column (panel, fewest)->n)
        fewest = c;
    for (guint i = 0; i < panel->lines->len; i++) {
      PodiumCell **cells = podium_slope_line (panel, i)->cells;
      g_clear_pointer (&cells[fewest], podium_cell_free);
      for (guint c = fewest; c + 1 < n; c++)
        cells[c] = cells[c + 1];
      cells[n - 1] = NULL;
    }
    g_ptr_array_remove_index (panel->columns, fewest);
  }
  for (guint i = panel->lines->len; i-- > 0;)
    if (!n_cells (panel, podium_slope_line (panel, i)))
      g_ptr_array_remove_index (panel->lines, i);
}

/* Leaves out the lines with the fewest figures, the later ones first. */
static void
cut_lines (PodiumSlopePanel *panel, guint most)
{
  while (panel->lines->len > MAX (most, 1)) {
    guint fewest = 0;
    for (guint i = 1; i < panel->lines->len; i++)
      if (n_cells (panel, podium_slope_line (panel, i)) <= n_cells (panel, podium_slope_line (panel, fewest)))
        fewest = i;
    for (guint c = 0; c < panel->columns->len; c++)
      g_clear_pointer (&podium_slope_line (panel, fewest)->cells[c], podium_cell_free);
    g_ptr_array_remove_index (panel->lines, fewest);
  }
}

/* ---- The whole ---- */

static void
rank_columns (PodiumSlopePanel *panel)
{
  for (guint c = 0; c < panel->columns->len; c++) {
    g_autoptr (GPtrArray) cells = g_ptr_array_new ();
    for (guint i = 0; i < panel->lines->len; i++)
      if (podium_slope_line (panel, i)->cells[c])
        g_ptr_array_add (cells, podium_slope_line (panel, i)->cells[c]);
    podium_cells_rank (cells);
  }
}

double
podium_slope_place (const PodiumSlopePanel *panel, const PodiumCell *cell)
{
  return panel->ranks ? -cell->rank : cell->value;
}

static double
largest (const PodiumSlopePanel *panel, guint column)
{
  double most = 0;
  for (guint i = 0; i < panel->lines->len; i++) {
    const PodiumCell *cell = podium_slope_line (panel, i)->cells[column];
    most = cell ? MAX (most, MAX (cell->high, -cell->low)) : most;
  }
  return most;
}

static void
measure (PodiumPage *page, const PodiumView *view, PodiumSlopePanel *panel)
{
  panel->low = INFINITY;
  panel->high = -INFINITY;
  for (guint i = 0; i < panel->lines->len; i++)
    for (guint c = 0; c < panel->columns->len; c++) {
      const PodiumCell *cell = podium_slope_line (panel, i)->cells[c];
      if (!cell)
        continue;
      panel->low = MIN (panel->low, panel->ranks ? -cell->rank : cell->low);
      panel->high = MAX (panel->high, panel->ranks ? -cell->rank : cell->high);
    }
  if (!panel->metric) {
    panel->unit = (PodiumUnit){.divisor = 1, .suffix = "", .name = g_strdup ("")}; /* places are counted */
    return;
  }
  if (!panel->ranks)
    podium_view_reach (view, panel->metric->id, &panel->low, &panel->high);
  double most = 0;
  for (guint c = 0; c < panel->columns->len; c++)
    most = MAX (most, largest (panel, c));
  panel->unit = podium_unit_for (page->language, panel->metric, most);
  gboolean wide = isnan (panel->metric->high) && panel->metric->scale == PODIUM_SCALE_RATIO &&
                  panel->high / panel->low > pow (10, 1.5);
  panel->log = panel->low > 0 && !panel->ranks && (view->log_set ? (view->log & PODIUM_LOG_Y) != 0 : wide);
}

PodiumSlopePanel *
podium_slope_panel_begin (const PodiumMetric *metric)
{
  PodiumSlopePanel *panel = g_new0 (PodiumSlopePanel, 1);
  panel->metric = metric;
  panel->columns = g_ptr_array_new_with_free_func (column_free);
  panel->lines = g_ptr_array_new_with_free_func (line_free);
  panel->refused = g_ptr_array_new_with_free_func (g_free);
  return panel;
}

PodiumSlopePanel *
podium_slope_panel_finish (PodiumPage *page, const PodiumView *view, PodiumSlopePanel *panel,
                           const PodiumSlopeMost *most)
{
  panel->all_columns = panel->columns->len;
  panel->all_lines = panel->lines->len;
  if (panel->ranks)
    rank_columns (panel);
  cut_columns (panel, most->columns);
  cut_lines (panel, most->lines);
  measure (page, view, panel);
  return panel;
}

PodiumSlopePanel *
podium_slope_panel_new (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view,
                        const PodiumMetric *metric, const PodiumSlopeMost *most)
{
  PodiumSlopePanel *panel = podium_slope_panel_begin (metric);
  PodiumAcross across = podium_slope_across (view);
  PodiumReading reading = podium_view_reading (view, catalog, metric);
  reading.anyway = FALSE; /* other settings have columns of their own, and other editions too */
  g_autoptr (GPtrArray) models = g_ptr_array_new ();
  g_autoptr (GHashTable) unlike = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    if (!podium_view_shows (view, catalog, model))
      continue;
    GPtrArray *own = claims_of (panel, catalog, view, &reading, model, unlike);
    g_ptr_array_add (models, (gpointer)model);
    g_ptr_array_add (claims, own);
    for (guint k = 0; k < own->len; k++) {
      const PodiumClaim *claim = g_ptr_array_index (own, k);
      if (!reading.measurer || claim->measured_by == reading.measurer)
        add_columns (panel, across, claim);
    }
  }
  g_ptr_array_sort (panel->columns, compare_columns);
  for (guint i = 0; i < panel->columns->len; i++) {
    PodiumSlopeColumn *column = g_ptr_array_index (panel->columns, i);
    column->head = column_head (page->language, across, column);
  }
  for (guint i = 0; i < models->len; i++)
    if (((GPtrArray *)g_ptr_array_index (claims, i))->len)
      add_line (panel, view, &reading, g_ptr_array_index (models, i), g_ptr_array_index (claims, i), unlike);
  panel->ranks =
      across == PODIUM_ACROSS_EDITIONS && metric->editions_separate && metric->better != PODIUM_BETTER_NONE;
  return podium_slope_panel_finish (page, view, panel, most);
}

/* ---- Across metrics ---- */

/* Appends a column of @metric, or names it with those that have none. */
static void
add_metric (PodiumSlopePanel *panel, const PodiumCatalog *catalog, const PodiumView *view, const PodiumMetric *metric)
{
  if (metric->better == PODIUM_BETTER_NONE) {
    char *names = panel->undirected ? g_strdup_printf ("%s, %s", panel->undirected, metric->short_name)
                                    : g_strdup (metric->short_name);
    g_free (panel->undirected);
    panel->undirected = names;
    return;
  }
  PodiumSlopeColumn *column = g_new0 (PodiumSlopeColumn, 1);
  const char *edition = podium_view_edition (view, catalog, metric);
  column->metric = metric;
  column->head =
      edition ? g_strdup_printf ("%s %s", metric->short_name, edition) : g_strdup (metric->short_name);
  g_ptr_array_add (panel->columns, column);
}

/* The one cell of @model that a ranking of the column's metric would rank; NULL where there is none. */
static PodiumCell *
ranked_cell (PodiumSlopePanel *panel, const PodiumCatalog *catalog, const PodiumView *view, const PodiumMetric *metric,
             const PodiumModel *model)
{
  PodiumReading reading = podium_view_reading (view, catalog, metric);
  PodiumCell *ranked = NULL;
  reading.anyway = FALSE;
  g_autoptr (GPtrArray) cells = podium_cells_read (catalog, model, metric, &reading);
  for (guint i = cells->len; i-- > 0;) {
    const PodiumCell *cell = g_ptr_array_index (cells, i);
    if (cell->unlike)
      panel->left_out += cell->claims->len;
    else
      ranked = podium_cell_new (cell->claims, &reading);
  }
  return ranked;
}

PodiumSlopePanel *
podium_slope_metrics_new (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view,
                          const PodiumSlopeMost *most)
{
  PodiumSlopePanel *panel = podium_slope_panel_begin (NULL);
  panel->ranks = TRUE;
  for (char **id = view->metrics; *id; id++)
    add_metric (panel, catalog, view, podium_catalog_metric (catalog, *id));
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    if (!podium_view_shows (view, catalog, model))
      continue;
    PodiumSlopeLine *line = podium_slope_line_new (panel, model);
    for (guint c = 0; c < panel->columns->len; c++)
      line->cells[c] = ranked_cell (panel, catalog, view, podium_slope_column (panel, c)->metric, model);
    podium_slope_keep_line (panel, line);
  }
  for (guint c = 0; c < panel->columns->len; c++) {
    PodiumSlopeColumn *column = g_ptr_array_index (panel->columns, c);
    column->unit = podium_unit_for (page->language, column->metric, largest (panel, c));
  }
  return podium_slope_panel_finish (page, view, panel, most);
}
