/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Efficiency: one measure against another. The Pareto frontier, and the good corner by name. */

#include "efficiency-cost.h"
#include "headline.h"
#include "kinds.h"
#include "preface.h"

#include <math.h>
#include <string.h>

static void
point_free (gpointer data)
{
  PodiumScatterPoint *point = data;
  podium_cell_free (point->x_cell);
  podium_cell_free (point->y_cell);
  g_free (point->detail);
  g_free (point->derived);
  g_free (point);
}

static PodiumScatterPoint *
point_at (const PodiumScatter *e, guint i)
{
  return g_ptr_array_index (e->points, i);
}

/* Takes the plain cell out of the model's cells, or where that was asked for the first of the others; what is left goes to
 * the list of unlike ones. */
static PodiumCell *
plain_cell (PodiumScatter *e, const PodiumCatalog *catalog, const PodiumModel *model, const PodiumMetric *metric,
            const PodiumReading *reading)
{
  GPtrArray *cells = podium_cells_read (catalog, model, metric, reading);
  PodiumCell *plain = NULL;
  if (cells->len && (reading->anyway || !((PodiumCell *) g_ptr_array_index (cells, 0))->unlike))
    plain = g_ptr_array_steal_index (cells, 0);
  g_ptr_array_extend_and_steal (e->unlike, cells);
  return plain;
}

static void
collect_points (PodiumScatter *e, const PodiumCatalog *catalog, PodiumFrame *frame)
{
  frame->missing = g_ptr_array_new ();
  frame->missing_key = PODIUM_WORD_NO_DATA_FOR;
  PodiumReading x_reading = podium_view_reading (e->view, catalog, e->x.metric);
  PodiumReading y_reading = podium_view_reading (e->view, catalog, e->y.metric);
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    if (!podium_view_shows (e->view, catalog, model))
      continue;
    PodiumCell *x = plain_cell (e, catalog, model, e->x.metric, &x_reading);
    PodiumCell *y = plain_cell (e, catalog, model, e->y.metric, &y_reading);
    if (x && y) {
      PodiumScatterPoint *point = g_new0 (PodiumScatterPoint, 1);
      *point = (PodiumScatterPoint){ .model = model, .x_cell = x, .y_cell = y };
      g_ptr_array_add (e->points, point);
      g_ptr_array_extend (e->claims, x->claims, NULL, NULL);
      g_ptr_array_extend (e->claims, y->claims, NULL, NULL);
      continue;
    }
    g_ptr_array_add (frame->missing, (gpointer) model->name);
    g_clear_pointer (&x, podium_cell_free);
    g_clear_pointer (&y, podium_cell_free);
  }
}

static const PodiumCell *
cell_of (const PodiumScatter *e, const PodiumScatterAxis *axis, guint i)
{
  return axis == &e->x ? point_at (e, i)->x_cell : point_at (e, i)->y_cell;
}

/* Extent, unit, log or not, and the note on sources that differ. */
static void
study_axis (PodiumScatter *e, PodiumScatterAxis *axis, PodiumLog bit, const PodiumCosts *cost)
{
  double low = INFINITY, high = -INFINITY;
  g_autoptr (GString) differ = g_string_new (NULL);
  for (guint i = 0; i < e->points->len; i++) {
    const PodiumCell *cell = cell_of (e, axis, i);
    low = MIN (low, cell->low);
    high = MAX (high, cell->high);
  }
  if (cost)
    podium_costs_widen (cost, axis, &low, &high);
  podium_view_reach (e->view, axis->metric->id, &low, &high);
  axis->low = low <= high ? low : 0;
  axis->high = low <= high ? high : 1;
  axis->log = axis->low > 0 && (e->view->log_set ? (e->view->log & bit) != 0 : axis->high / axis->low > pow (10, 1.5));
  axis->unit = podium_unit_for (e->page->language, axis->metric, MAX (axis->high, -axis->low));
  for (guint i = 0; i < e->points->len; i++) {
    const PodiumCell *cell = cell_of (e, axis, i);
    if (!podium_cell_disagrees (cell))
      continue;
    g_autofree char *claims = podium_figure_claims (e->page->language, cell, 0, &axis->unit);
    g_string_append_printf (differ, "%s%s %s", differ->len ? "; " : "", cell->model->name, claims);
  }
  if (differ->len)
    axis->differ = podium_phrase (e->page->language,
                                  e->page->brief ? PODIUM_WORD_NOTE_DIFFER_BRIEF : PODIUM_WORD_NOTE_DIFFER, differ->str,
                                  NULL);
}

static void
axis_clear (PodiumScatterAxis *axis)
{
  podium_unit_clear (&axis->unit);
  g_clear_pointer (&axis->ticks, g_array_unref);
  g_free (axis->differ);
}

static gboolean
better (const PodiumMetric *metric, double a, double b)
{
  return metric->better == PODIUM_BETTER_LOWER ? a < b : a > b;
}

/* Level on one axis and worse on the other is dominated; equal points are both on the frontier. Sorting by x first
 * makes it one sweep. */
static int
compare_for_frontier (gconstpointer a, gconstpointer b, gpointer data)
{
  const PodiumScatter *e = data;
  const PodiumScatterPoint *p = *(const PodiumScatterPoint *const *) a, *q = *(const PodiumScatterPoint *const *) b;
  if (p->x_cell->value != q->x_cell->value)
    return better (e->x.metric, p->x_cell->value, q->x_cell->value) ? -1 : 1;
  if (p->y_cell->value != q->y_cell->value)
    return better (e->y.metric, p->y_cell->value, q->y_cell->value) ? -1 : 1;
  return p->model->index < q->model->index ? -1 : 1;
}

static void
find_frontier (PodiumScatter *e)
{
  GPtrArray *frontier = e->frontier;
  if (!podium_scatter_has_directions (e))
    return;
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (e->points, NULL, NULL);
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort_with_data (sorted, compare_for_frontier, e);
  for (guint i = 0; i < sorted->len; i++) {
    PodiumScatterPoint *point = g_ptr_array_index (sorted, i);
    if (podium_scatter_unlike (point)) /* it beats nobody, and nobody beats it */
      continue;
    const PodiumScatterPoint *last = frontier->len ? g_ptr_array_index (frontier, frontier->len - 1) : NULL;
    gboolean equal = last && last->x_cell->value == point->x_cell->value && last->y_cell->value == point->y_cell->value;
    if (!last || equal || better (e->y.metric, point->y_cell->value, last->y_cell->value)) {
      point->frontier = TRUE;
      g_ptr_array_add (frontier, point);
    }
  }
}

/* ---- Words ---- */

static char *
settings_note (const PodiumScatter *e, const PodiumCosts *cost)
{
  g_autoptr (GString) list = g_string_new (NULL);
  if (e->page->brief)
    return NULL;
  for (guint i = 0; i < e->points->len; i++) {
    const PodiumScatterPoint *point = point_at (e, i);
    g_autofree char *x = podium_setting_text (e->page->language, &point->x_cell->drawn->setting);
    g_autofree char *y = podium_setting_text (e->page->language, &point->y_cell->drawn->setting);
    const char *one = y ? y : x;
    if (x && y && !g_str_equal (x, y))
      g_string_append_printf (list, "%s%s %s (%s), %s (%s)", list->len ? "; " : "", point->model->name, y,
                              e->y.metric->short_name, x, e->x.metric->short_name);
    else if (one)
      g_string_append_printf (list, "%s%s %s", list->len ? "; " : "", point->model->name, one);
  }
  if (cost)
    podium_costs_settings (cost, list);
  return list->len ? podium_phrase (e->page->language, PODIUM_WORD_NOTE_SETTINGS, list->str, NULL) : NULL;
}

static char *
edition_note (const PodiumScatter *e, const PodiumScatterAxis *axis, const char *edition)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  for (guint i = 0; i < e->points->len; i++)
    g_ptr_array_add (cells, (gpointer) cell_of (e, axis, i));
  return podium_edition_note (e->page, axis->metric, edition, cells);
}

static char *
subtitle_text (PodiumScatter *e, const PodiumCatalog *catalog, PodiumCosts *cost)
{
  PodiumPage *page = e->page;
  const char *edition = podium_view_edition (e->view, catalog, e->y.metric);
  g_autofree char *y = g_strconcat (e->y.metric->name, edition ? " " : "", edition ? edition : "", ", ", e->y.unit.name, ",", NULL);
  g_autofree char *x = g_strconcat (e->x.metric->short_name, ", ", e->x.unit.name, NULL);
  g_autofree char *both = podium_phrase (page->language, PODIUM_WORD_AGAINST, y, x, NULL);
  g_autoptr (GString) text = g_string_new (both);
  podium_page_cite (page, text, edition_note (e, &e->y, edition));
  podium_page_cite (page, text, edition_note (e, &e->x, podium_view_edition (e->view, catalog, e->x.metric)));
  podium_page_cite (page, text, settings_note (e, cost));
  g_autofree char *derived = cost ? podium_costs_subtitle (cost) : NULL;
  if (derived)
    g_string_append_printf (text, ". %s", derived);
  const char *differ[] = { e->y.differ, e->x.differ };
  for (int i = 0; i < 2 && cost && podium_costs_is_plane (cost); i++)
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
  g_autofree char *whose = g_strconcat (cell->model->name, " ", claims, NULL);
  return podium_phrase (e->page->language, PODIUM_WORD_NOTE_UNLIKE, apart, whose, NULL);
}

/* A figure of the model's own maker, where others of the axis are somebody else's. */
static char *
vendor_note (const PodiumScatter *e, const PodiumScatterAxis *axis, const PodiumCell *cell)
{
  gboolean mixed = FALSE;
  for (guint i = 0; i < e->points->len && !mixed; i++)
    mixed = cell_of (e, axis, i)->drawn->measured_by != cell->drawn->measured_by;
  if (!mixed || podium_claim_relationship (cell->drawn) != PODIUM_RELATIONSHIP_VENDOR)
    return NULL;
  return podium_phrase (e->page->language, PODIUM_WORD_NOTE_VENDOR_FIGURE, axis->metric->short_name,
                        cell->drawn->measured_by->name, NULL);
}

/* What is derived from the figures of a point: score per million tokens, what it costs to run. */
static char *
derived_text (const PodiumScatter *e, const PodiumScatterPoint *point, const PodiumCosts *cost)
{
  char *score = podium_score_per_tokens (e, point);
  g_autofree char *costs = cost ? podium_costs_of_point (cost, point) : NULL;
  if (!costs)
    return score;
  char *both = g_strconcat (score ? score : "", score ? ". " : "", costs, NULL);
  g_free (score);
  return both;
}

/* "57 points, 116 to 120 M tokens ²"; where both make a cost, that */
static char *
detail_text (PodiumScatter *e, const PodiumScatterPoint *point, const PodiumCosts *plane)
{
  PodiumLanguage language = e->page->language;
  g_autofree char *y_range = podium_figure_range (language, point->y_cell, &e->y.unit);
  g_autofree char *x_range = podium_figure_range (language, point->x_cell, &e->x.unit);
  g_autofree char *y = podium_figure (language, point->y_cell->drawn, &e->y.unit);
  g_autofree char *x = podium_figure (language, point->x_cell->drawn, &e->x.unit);
  const char *y_unit = *e->y.unit.suffix ? e->y.unit.suffix : e->y.unit.name;
  const char *x_unit = *e->x.unit.suffix ? e->x.unit.suffix : e->x.unit.name;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *cost = plane ? podium_costs_detail (plane, point) : NULL;
  if (cost)
    g_string_append (text, cost);
  else
    g_string_append_printf (text, "%s %s, %s %s", y_range ? y_range : y, y_unit, x_range ? x_range : x, x_unit);
  const char *notes[] = { y_range ? e->y.differ : NULL, x_range ? e->x.differ : NULL };
  for (int i = 0; i < 2 && !cost; i++) /* of costs, the subtitle cites them */
    if (notes[i]) {
      g_autofree char *number = podium_superscript (podium_page_note (e->page, g_strdup (notes[i])));
      g_string_append_printf (text, PODIUM_NBSP "%s", number);
    }
  podium_page_cite (e->page, text, vendor_note (e, &e->y, point->y_cell));
  podium_page_cite (e->page, text, vendor_note (e, &e->x, point->x_cell));
  if (point->y_cell->unlike)
    podium_page_cite (e->page, text, unlike_note (e, point->y_cell));
  if (point->x_cell->unlike)
    podium_page_cite (e->page, text, unlike_note (e, point->x_cell));
  return g_strdup (text->str);
}

static char *
frontier_words (const PodiumScatter *e)
{
  GPtrArray *frontier = e->frontier;
  if (!podium_scatter_has_directions (e))
    return g_strdup (podium_word (e->page->language, PODIUM_WORD_FRONTIER_NONE));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < frontier->len; i++)
    g_ptr_array_add (names, (gpointer) ((const PodiumScatterPoint *) g_ptr_array_index (frontier, i))->model->name);
  g_ptr_array_add (names, NULL);
  g_autofree char *list = podium_phrase_list (e->page->language, (const char *const *) names->pdata);
  return podium_phrase (e->page->language,
                        frontier->len == 1 ? PODIUM_WORD_FRONTIER_ALONE : PODIUM_WORD_FRONTIER_SOME, list, NULL);
}

static void
note_unlike (PodiumScatter *e)
{
  if (e->page->brief && e->unlike->len) {
    g_autofree char *n = g_strdup_printf ("%u", e->unlike->len);
    podium_page_note (e->page, podium_phrase (e->page->language, PODIUM_WORD_NOTE_LEFT_OUT, n, NULL));
    return;
  }
  for (guint i = 0; i < e->unlike->len; i++)
    podium_page_note (e->page, unlike_note (e, g_ptr_array_index (e->unlike, i)));
}

static void
draw_empty (PodiumScatter *e, const PodiumFrame *frame)
{
  PodiumPage *page = e->page;
  PodiumBox plot = podium_page_frame (page, frame);
  podium_page_text (page, PODIUM_ROLE_MISSING, plot.x, plot.y + 2 * page->style.label.line, PODIUM_LEFT,
                    page->style.label, 600, page->theme->ink2, podium_word (page->language, PODIUM_WORD_NO_FIGURES),
                    NULL);
}

/* Draws the plot; again without uprights where their names have no room. */
static PodiumScatterLack
try_plot (PodiumScatter *e, PodiumFrame *frame, PodiumCosts *cost, const char *words)
{
  PodiumScatterLack lack = podium_scatter_plot (e, frame, words);
  if (!cost || !podium_costs_give_up (cost, frame))
    return lack;
  podium_page_restart (e->page);
  return podium_scatter_plot (e, frame, words);
}

/* Draws the plot again with what it lacked: a margin for names that found no place, a footnote for the sentence on the
 * frontier. */
static void
draw_plot (PodiumScatter *e, PodiumFrame *frame, PodiumCosts *cost, const char *words)
{
  PodiumScatterLack lack = try_plot (e, frame, cost, words);
  if (lack.wordless && !e->page->brief) {
    podium_page_restart (e->page);
    g_autoptr (GString) subtitle = g_string_new (frame->subtitle);
    podium_page_cite (e->page, subtitle, g_strdup (words));
    podium_view_set_string (&frame->subtitle, subtitle->str);
    words = NULL;
    lack = try_plot (e, frame, cost, words);
  }
  if (lack.homeless) {
    double widest = 0;
    for (guint i = 0; i < e->points->len; i++) /* a smaller plot may leave more of them homeless */
      widest = MAX (widest, podium_text_advance (e->page->fonts, point_at (e, i)->model->name, e->page->style.detail.px, 400));
    /* As many columns as the names need, in at most half the picture. */
    double most = e->page->scene->width / 2, lines = MAX (1, e->plot.height / e->page->style.detail.line - 1);
    e->key_column = MIN (widest + 3 * e->page->style.detail.px, most);
    e->key_width = e->key_column * MIN (ceil (1.3 * lack.homeless / lines), floor (most / e->key_column));
    podium_page_restart (e->page);
    try_plot (e, frame, cost, words);
  }
}

void
podium_draw_efficiency (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  PodiumScatter e = { .page = page, .view = view };
  g_auto (PodiumFrame) frame = { 0 };

  e.points = g_ptr_array_new_with_free_func (point_free);
  e.aside = g_ptr_array_new_with_free_func (point_free);
  e.frontier = g_ptr_array_new ();
  e.unlike = g_ptr_array_new_with_free_func ((GDestroyNotify) podium_cell_free);
  e.claims = g_ptr_array_new ();
  e.obstacles = g_array_new (FALSE, FALSE, sizeof (PodiumBox));
  e.x.metric = podium_catalog_metric (catalog, view->x);
  e.y.metric = podium_catalog_metric (catalog, view->y);
  collect_points (&e, catalog, &frame);
  g_autoptr (PodiumCosts) cost = podium_costs_new (&e, catalog, &frame);
  gboolean plane = cost && podium_costs_is_plane (cost);
  study_axis (&e, &e.x, PODIUM_LOG_X, cost);
  study_axis (&e, &e.y, PODIUM_LOG_Y, cost);
  if (cost) {
    e.draw_under = podium_costs_draw;
    e.under = cost;
    e.room = podium_costs_room (cost);
    e.air_left = plane ? 0.3 : 0; /* for names left of an upright */
  }
  if (!plane) /* there the lines of equal cost say who is ahead */
    find_frontier (&e);

  g_autofree char *against = podium_phrase (page->language, PODIUM_WORD_AGAINST, e.y.metric->short_name,
                                            e.x.metric->short_name, NULL);
  g_autofree char *finding = view->headline != PODIUM_HEADLINE_FINDING || view->anyway ? NULL
                               : plane                                                       ? podium_costs_sentence (cost)
                                                                                             : podium_headline_of_points (&e);
  if (!cost) /* lines of costs need the axes that they were laid for */
    podium_scatter_look (&e);
  frame.title = g_strdup (view->title ? view->title : finding ? finding : view->name ? view->name : against);
  frame.subtitle = view->subtitle ? g_strdup (view->subtitle) : subtitle_text (&e, catalog, cost);
  for (guint i = 0; i < e.points->len; i++) {
    point_at (&e, i)->detail = detail_text (&e, point_at (&e, i), plane ? cost : NULL);
    point_at (&e, i)->derived = derived_text (&e, point_at (&e, i), cost);
  }
  note_unlike (&e);
  podium_frame_set_sources (&frame, page, catalog, e.claims);
  page->scene->title = podium_scene_string (page->scene, frame.title);
  page->scene->subtitle = podium_scene_string (page->scene, frame.subtitle);

  g_autofree char *words = plane ? NULL : frontier_words (&e);
  if (e.points->len || e.aside->len || plane)
    draw_plot (&e, &frame, cost, words);
  else
    draw_empty (&e, &frame);
  axis_clear (&e.x);
  axis_clear (&e.y);
  g_array_unref (e.obstacles);
  g_ptr_array_unref (e.claims);
  g_ptr_array_unref (e.frontier);
  g_ptr_array_unref (e.aside);
  g_ptr_array_unref (e.unlike);
  g_ptr_array_unref (e.points);
}
