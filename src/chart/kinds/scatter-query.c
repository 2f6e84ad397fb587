/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every scatter asks of the catalog and says of it: cells, axes, notes; and the plot drawn again with what it lacks. */

#include "efficiency-cost.h"
#include "kinds.h"
#include "preface.h"

#include <math.h>
#include <string.h>

void
podium_scatter_point_free (gpointer data)
{
  PodiumScatterPoint *point = data;
  g_clear_pointer (&point->x_cell, podium_cell_free);
  podium_cell_free (point->y_cell);
  g_free (point->detail);
  g_free (point->cites);
  g_free (point->derived);
  g_free (point);
}

/* Points, then undated ones: all that stand on the y axis. */
static guint
n_all (const PodiumScatter *e)
{
  return e->points->len + e->undated->len;
}

static const PodiumScatterPoint *
any_at (const PodiumScatter *e, guint i)
{
  return i < e->points->len ? podium_scatter_point (e, i) : g_ptr_array_index (e->undated, i - e->points->len);
}

void
podium_scatter_init (PodiumScatter *e, PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view, const char *x)
{
  *e = (PodiumScatter){ .page = page, .view = view };
  e->points = g_ptr_array_new_with_free_func (podium_scatter_point_free);
  e->undated = g_ptr_array_new_with_free_func (podium_scatter_point_free);
  e->aside = g_ptr_array_new_with_free_func (podium_scatter_point_free);
  e->frontier = g_ptr_array_new ();
  e->unlike = g_ptr_array_new_with_free_func ((GDestroyNotify) podium_cell_free);
  e->claims = g_ptr_array_new ();
  e->obstacles = g_array_new (FALSE, FALSE, sizeof (PodiumBox));
  e->steps = g_array_new (FALSE, FALSE, sizeof (PodiumBox));
  e->x.metric = podium_catalog_metric (catalog, x);
  e->y.metric = podium_catalog_metric (catalog, view->y);
}

static void
axis_clear (PodiumScatterAxis *axis)
{
  podium_unit_clear (&axis->unit);
  g_clear_pointer (&axis->ticks, g_array_unref);
  g_free (axis->differ);
}

void
podium_scatter_clear (PodiumScatter *e)
{
  g_clear_pointer (&e->costs, podium_costs_free);
  axis_clear (&e->x);
  axis_clear (&e->y);
  g_array_unref (e->obstacles);
  g_array_unref (e->steps);
  g_ptr_array_unref (e->claims);
  g_ptr_array_unref (e->frontier);
  g_ptr_array_unref (e->unlike);
  g_ptr_array_unref (e->undated);
  g_ptr_array_unref (e->aside);
  g_ptr_array_unref (e->points);
}

PodiumCell *
podium_scatter_cell (PodiumScatter *e, const PodiumCatalog *catalog, const PodiumModel *model, const PodiumMetric *metric,
                     const PodiumReading *reading)
{
  GPtrArray *cells = podium_cells_read (catalog, model, metric, reading);
  PodiumCell *plain = NULL;
  if (cells->len && (reading->anyway || !((PodiumCell *) g_ptr_array_index (cells, 0))->unlike))
    plain = g_ptr_array_steal_index (cells, 0);
  g_ptr_array_extend_and_steal (e->unlike, cells);
  return plain;
}

static const PodiumCell *
cell_of (const PodiumScatter *e, const PodiumScatterAxis *axis, guint i)
{
  return axis == &e->x ? any_at (e, i)->x_cell : any_at (e, i)->y_cell;
}

/* How many stand on @axis. */
static guint
n_on (const PodiumScatter *e, const PodiumScatterAxis *axis)
{
  return axis == &e->x ? e->points->len : n_all (e);
}

void
podium_scatter_collect (PodiumScatter *e, const PodiumCatalog *catalog, PodiumFrame *frame, gboolean keep_undated)
{
  frame->missing = g_ptr_array_new ();
  frame->missing_key = PODIUM_WORD_NO_DATA_FOR;
  PodiumReading x_reading = podium_view_reading (e->view, catalog, e->x.metric);
  PodiumReading y_reading = podium_view_reading (e->view, catalog, e->y.metric);
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    if (!podium_view_shows (e->view, catalog, model))
      continue;
    PodiumCell *x = podium_scatter_cell (e, catalog, model, e->x.metric, &x_reading);
    PodiumCell *y = podium_scatter_cell (e, catalog, model, e->y.metric, &y_reading);
    if (!y || (!x && !keep_undated)) {
      g_ptr_array_add (frame->missing, (gpointer) model->name);
      g_clear_pointer (&x, podium_cell_free);
      g_clear_pointer (&y, podium_cell_free);
      continue;
    }
    PodiumScatterPoint *point = g_new0 (PodiumScatterPoint, 1);
    *point = (PodiumScatterPoint){ .model = model, .x_cell = x, .y_cell = y };
    g_ptr_array_add (x ? e->points : e->undated, point);
    if (x)
      g_ptr_array_extend (e->claims, x->claims, NULL, NULL);
    g_ptr_array_extend (e->claims, y->claims, NULL, NULL);
  }
}

void
podium_scatter_study_axis (PodiumScatter *e, PodiumScatterAxis *axis, PodiumLog bit)
{
  double low = INFINITY, high = -INFINITY;
  guint n = n_on (e, axis);
  g_autoptr (GString) differ = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    const PodiumCell *cell = cell_of (e, axis, i);
    low = MIN (low, cell->low);
    high = MAX (high, cell->high);
  }
  if (e->costs)
    podium_costs_widen (e->costs, axis, &low, &high);
  podium_view_reach (e->view, axis->metric->id, &low, &high);
  axis->low = low <= high ? low : 0;
  axis->high = low <= high ? high : 1;
  axis->log = axis->low > 0 && !podium_metric_is_date (axis->metric)
              && (e->view->log_set ? (e->view->log & bit) != 0 : axis->high / axis->low > pow (10, 1.5));
  axis->unit = podium_unit_for (e->page->language, axis->metric, MAX (axis->high, -axis->low));
  for (guint i = 0; i < n; i++) {
    const PodiumCell *cell = cell_of (e, axis, i);
    if (!podium_cell_disagrees (cell))
      continue;
    g_autofree char *claims = podium_figure_claims (e->page->language, cell, 0, &axis->unit);
    g_autofree char *named = podium_named (e->page->language, cell->model->name, claims);
    g_string_append_printf (differ, "%s%s", differ->len ? "; " : "", named);
  }
  if (differ->len)
    axis->differ = podium_phrase (e->page->language,
                                  e->page->brief ? PODIUM_WORD_NOTE_DIFFER_BRIEF : PODIUM_WORD_NOTE_DIFFER, differ->str,
                                  NULL);
}

gboolean
podium_scatter_better (const PodiumMetric *metric, double a, double b)
{
  return metric->better == PODIUM_BETTER_LOWER ? a < b : a > b;
}

static char *
settings_note (const PodiumScatter *e)
{
  g_autoptr (GString) list = g_string_new (NULL);
  if (e->page->brief)
    return NULL;
  for (guint i = 0; i < n_all (e); i++) {
    const PodiumScatterPoint *point = any_at (e, i);
    g_autofree char *x = point->x_cell ? podium_setting_text (e->page->language, &point->x_cell->drawn->setting) : NULL;
    g_autofree char *y = podium_setting_text (e->page->language, &point->y_cell->drawn->setting);
    const char *one = y ? y : x;
    if (x && y && !g_str_equal (x, y))
      g_string_append_printf (list, "%s%s %s (%s), %s (%s)", list->len ? "; " : "", point->model->name, y,
                              e->y.metric->short_name, x, e->x.metric->short_name);
    else if (one)
      g_string_append_printf (list, "%s%s %s", list->len ? "; " : "", point->model->name, one);
  }
  if (e->costs)
    podium_costs_settings (e->costs, list);
  return list->len ? podium_phrase (e->page->language, PODIUM_WORD_NOTE_SETTINGS, list->str, NULL) : NULL;
}

/* Who is named in a large set, and how many are not. */
static char *
unnamed_note (PodiumScatter *e)
{
  g_autofree char *unnamed = podium_number (e->page->language, podium_scatter_choose_named (e), 0);
  g_autofree char *all = podium_number (e->page->language, e->points->len, 0);
  if (e->points->len <= PODIUM_SCATTER_MOST_NAMED)
    return NULL;
  return podium_phrase (e->page->language, e->view->highlight ? PODIUM_WORD_NOTE_UNNAMED_LIT : PODIUM_WORD_NOTE_UNNAMED, unnamed,
                        all, NULL);
}

static char *
edition_note (const PodiumScatter *e, const PodiumScatterAxis *axis, const char *edition)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  for (guint i = 0; i < n_on (e, axis); i++)
    g_ptr_array_add (cells, (gpointer) cell_of (e, axis, i));
  return podium_edition_note (e->page, axis->metric, edition, cells);
}

char *
podium_scatter_subtitle (PodiumScatter *e, const PodiumCatalog *catalog)
{
  PodiumPage *page = e->page;
  const char *edition = podium_view_edition (e->view, catalog, e->y.metric);
  gboolean thumb = page->style.size == PODIUM_SIZE_THUMB; /* the axes have the units: there a line is worth more */
  const char *y_name = thumb ? e->y.metric->short_name : e->y.metric->name;
  g_autofree char *name = g_strconcat (y_name, edition ? " " : "", edition ? edition : "", NULL);
  g_autofree char *title = podium_figure_title (name, &e->y.unit);
  g_autofree char *y = g_strconcat (thumb ? name : title, thumb || e->y.unit.date ? "" : ",", NULL);
  g_autofree char *x = thumb ? g_strdup (e->x.metric->short_name) : podium_figure_title (e->x.metric->short_name, &e->x.unit);
  g_autofree char *both = podium_phrase (page->language, PODIUM_WORD_AGAINST, y, x, NULL);
  g_autoptr (GString) text = g_string_new (both);
  podium_page_cite (page, text, edition_note (e, &e->y, edition));
  podium_page_cite (page, text, edition_note (e, &e->x, podium_view_edition (e->view, catalog, e->x.metric)));
  podium_page_cite (page, text, settings_note (e));
  podium_page_cite (page, text, unnamed_note (e));
  g_autofree char *derived = e->costs ? podium_costs_subtitle (e->costs) : NULL;
  if (derived)
    g_string_append_printf (text, ". %s", derived);
  const char *differ[] = { e->y.differ, e->x.differ };
  for (int i = 0; i < 2 && e->costs && podium_costs_is_plane (e->costs); i++)
    podium_page_cite (page, text, g_strdup (differ[i]));
  return g_strdup (text->str);
}

/* "With tools, not comparable: Muse Spark 50.4 (Meta, s003)." */
static char *
unlike_note (const PodiumScatter *e, const PodiumCell *cell)
{
  const PodiumScatterAxis *axis = cell->metric == e->x.metric ? &e->x : &e->y;
  g_autofree char *apart = podium_cell_apart (e->page->language, cell);
  g_autofree char *claims = podium_figure_claims (e->page->language, cell, 0, &axis->unit);
  g_autofree char *whose = podium_named (e->page->language, cell->model->name, claims);
  return podium_phrase (e->page->language, PODIUM_WORD_NOTE_UNLIKE, apart, whose, NULL);
}

/* A figure of the model's own maker, where others of the axis are somebody else's. A day needs no measuring. */
static char *
vendor_note (const PodiumScatter *e, const PodiumScatterAxis *axis, const PodiumCell *cell)
{
  gboolean mixed = FALSE;
  for (guint i = 0; i < n_on (e, axis) && !mixed; i++)
    mixed = cell_of (e, axis, i)->drawn->measured_by != cell->drawn->measured_by;
  if (!mixed || axis->unit.date || podium_claim_relationship (cell->drawn) != PODIUM_RELATIONSHIP_VENDOR)
    return NULL;
  if (e->page->brief && e->page->style.size == PODIUM_SIZE_THUMB) /* one note for all */
    return g_strdup (podium_word (e->page->language, PODIUM_WORD_NOTE_VENDORS_BRIEF));
  return podium_phrase (e->page->language, PODIUM_WORD_NOTE_VENDOR_FIGURE, axis->metric->short_name,
                        cell->drawn->measured_by->name, NULL);
}

static void
append_figure (PodiumScatter *e, GString *text, const PodiumScatterAxis *axis, const PodiumCell *cell, gboolean units)
{
  g_autofree char *range = podium_figure_range (e->page->language, cell, &axis->unit);
  g_autofree char *one = podium_figure (e->page->language, cell->drawn, &axis->unit);
  const char *unit = *axis->unit.suffix ? axis->unit.suffix : axis->unit.name;
  g_string_append_printf (text, "%s%s", text->len ? ", " : "", range ? range : one);
  if (!axis->unit.date && units)
    g_string_append_printf (text, " %s", unit);
}

/* Short notes may be the same for both axes: their number stands once. */
static void
cite_once (PodiumScatter *e, GString *cites, char *note)
{
  g_autoptr (GString) one = g_string_new (NULL);
  podium_page_cite (e->page, one, note);
  g_auto (GStrv) cited = g_strsplit (cites->str, PODIUM_NBSP, -1);
  if (one->len && !g_strv_contains ((const char *const *) cited, one->str + strlen (PODIUM_NBSP)))
    g_string_append (cites, one->str);
}

static void
write_detail (PodiumScatter *e, PodiumScatterPoint *point)
{
  const PodiumScatterAxis *axes[] = { &e->y, &e->x };
  const PodiumCell *cells[] = { point->y_cell, point->x_cell };
  g_autofree char *cost = e->costs && podium_costs_is_plane (e->costs) ? podium_costs_detail (e->costs, point) : NULL;
  g_autoptr (GString) text = g_string_new (cost), cites = g_string_new (NULL);
  for (int i = 0; i < 2; i++)
    if (cells[i] && !cost)
      append_figure (e, text, axes[i], cells[i], point->x_cell != NULL);
  for (int i = 0; i < 2; i++)
    if (cells[i] && !cost && axes[i]->differ && podium_cell_disagrees (cells[i])) /* of costs, the subtitle cites them */
      cite_once (e, cites, g_strdup (axes[i]->differ));
  for (int i = 0; i < 2; i++)
    if (cells[i])
      cite_once (e, cites, vendor_note (e, axes[i], cells[i]));
  for (int i = 0; i < 2; i++)
    if (cells[i] && cells[i]->unlike)
      cite_once (e, cites, unlike_note (e, cells[i]));
  point->cites = cites->len ? g_strdup (cites->str) : NULL;
  if (e->page->style.size != PODIUM_SIZE_THUMB || !point->x_cell) /* there the names need the room; the words have the figures */
    point->detail = g_strconcat (text->str, point->cites, NULL);
}

void
podium_scatter_write_details (PodiumScatter *e)
{
  for (guint i = 0; i < e->points->len; i++)
    if (podium_scatter_point (e, i)->named)
      write_detail (e, podium_scatter_point (e, i));
  for (guint i = 0; i < e->undated->len; i++)
    write_detail (e, g_ptr_array_index (e->undated, i));
}

void
podium_scatter_note_unlike (PodiumScatter *e)
{
  if (e->page->brief && e->unlike->len) {
    g_autofree char *n = g_strdup_printf ("%u", e->unlike->len);
    podium_page_note (e->page, podium_phrase (e->page->language, PODIUM_WORD_NOTE_LEFT_OUT, n, NULL));
    return;
  }
  for (guint i = 0; i < e->unlike->len; i++)
    podium_page_note (e->page, unlike_note (e, g_ptr_array_index (e->unlike, i)));
}

void
podium_scatter_draw_empty (PodiumScatter *e, const PodiumFrame *frame)
{
  PodiumPage *page = e->page;
  PodiumBox plot = podium_page_frame (page, frame);
  podium_page_text (page, PODIUM_ROLE_MISSING, plot.x, plot.y + 2 * page->style.label.line, PODIUM_LEFT,
                    page->style.label, 600, page->theme->ink2, podium_word (page->language, PODIUM_WORD_NO_FIGURES),
                    NULL);
}

/* Undated models that found no room beside the plot; the number of their footnote. */
static int
note_left_out (PodiumScatter *e)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < e->undated->len; i++) {
    const PodiumScatterPoint *point = g_ptr_array_index (e->undated, i);
    g_autofree char *figure = podium_figure (e->page->language, point->y_cell->drawn, &e->y.unit);
    if (point->left_out || e->margin.width <= 0)
      g_ptr_array_add (names, g_strdup_printf ("%s" PODIUM_NBSP "%s", point->model->name, figure));
  }
  g_autofree char *n = g_strdup_printf ("%u", names->len);
  g_ptr_array_add (names, NULL);
  g_autofree char *list = podium_phrase_list (e->page->language, (const char *const *) names->pdata);
  return podium_page_note (e->page, e->page->brief ? podium_phrase (e->page->language, PODIUM_WORD_NOTE_UNDATED_BRIEF, n, NULL)
                                                   : podium_phrase (e->page->language, PODIUM_WORD_NOTE_UNDATED, list, NULL));
}

/* Draws the plot; again without uprights where their names have no room. */
static PodiumScatterLack
try_plot (PodiumScatter *e, PodiumFrame *frame, const char *words)
{
  PodiumScatterLack lack = podium_scatter_plot (e, frame, words);
  if (!e->costs || !podium_costs_give_up (e->costs, frame))
    return lack;
  podium_page_restart (e->page);
  return podium_scatter_plot (e, frame, words);
}

void
podium_scatter_draw (PodiumScatter *e, PodiumFrame *frame, const char *words)
{
  PodiumScatterLack lack = try_plot (e, frame, words);
  if (lack.wordless && !e->page->brief) {
    podium_page_restart (e->page);
    g_autoptr (GString) subtitle = g_string_new (frame->subtitle);
    /* A footnote now would be numbered behind those of the points: for sentences that would fill the head only. */
    double width = e->page->scene->width - 2 * e->page->style.margin;
    if (podium_text_advance (e->page->fonts, words, e->page->style.subtitle.px, 400) < width)
      g_string_append_printf (subtitle, ". %s", words);
    else
      podium_page_cite (e->page, subtitle, g_strdup (words));
    podium_view_set_string (&frame->subtitle, subtitle->str);
    words = NULL;
    lack = try_plot (e, frame, words);
  }
  guint n_notes = e->page->notes->len, noted = 0;
  while (lack.left_out > noted) { /* a smaller plot may leave out more of them */
    noted = lack.left_out;
    podium_page_restart (e->page);
    g_ptr_array_set_size (e->page->notes, (int) n_notes);
    e->undated_note = note_left_out (e);
    lack = try_plot (e, frame, words);
  }
  if (lack.homeless) {
    podium_scatter_widen_key (e);
    podium_page_restart (e->page);
    try_plot (e, frame, words);
  }
}

