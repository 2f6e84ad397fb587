/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Efficiency: one measure against another. The Pareto frontier, and the good corner by name. */

#include "efficiency-cost.h"
#include "headline.h"
#include "kinds.h"

#include <math.h>
#include <string.h>

/* A longer frontier is counted, not listed. */
#define MOST_FRONTIER_NAMES 20

/* Level on one axis and worse on the other is dominated; equal points are both on the frontier. Sorting by x first
 * makes it one sweep. */
static int
compare_for_frontier (gconstpointer a, gconstpointer b, gpointer data)
{
  const PodiumScatter *e = data;
  const PodiumScatterPoint *p = *(const PodiumScatterPoint *const *) a, *q = *(const PodiumScatterPoint *const *) b;
  if (p->x_cell->value != q->x_cell->value)
    return podium_scatter_better (e->x.metric, p->x_cell->value, q->x_cell->value) ? -1 : 1;
  if (p->y_cell->value != q->y_cell->value)
    return podium_scatter_better (e->y.metric, p->y_cell->value, q->y_cell->value) ? -1 : 1;
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
    if (!last || equal || podium_scatter_better (e->y.metric, point->y_cell->value, last->y_cell->value)) {
      point->frontier = TRUE;
      g_ptr_array_add (frontier, point);
    }
  }
}

/* ---- Words ---- */

/* What is derived from the figures of a point: score per million tokens, what it costs to run. */
static char *
derived_text (const PodiumScatter *e, const PodiumScatterPoint *point)
{
  char *score = podium_score_per_tokens (e, point);
  g_autofree char *costs = e->costs ? podium_costs_of_point (e->costs, point) : NULL;
  if (!costs)
    return score;
  char *both = g_strconcat (score ? score : "", score ? ". " : "", costs, NULL);
  g_free (score);
  return both;
}

static char *
frontier_words (const PodiumScatter *e)
{
  GPtrArray *frontier = e->frontier;
  if (!podium_scatter_has_directions (e))
    return g_strdup (podium_word (e->page->language, PODIUM_WORD_FRONTIER_NONE));
  if (frontier->len > MOST_FRONTIER_NAMES) {
    g_autofree char *n = podium_number (e->page->language, frontier->len, 0);
    g_autofree char *count = podium_phrase (e->page->language, PODIUM_WORD_N_MODELS, n, NULL);
    return podium_phrase (e->page->language, PODIUM_WORD_FRONTIER_SOME, count, NULL);
  }
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < frontier->len; i++)
    g_ptr_array_add (names, (gpointer) ((const PodiumScatterPoint *) g_ptr_array_index (frontier, i))->model->name);
  g_ptr_array_add (names, NULL);
  g_autofree char *list = podium_phrase_list (e->page->language, (const char *const *) names->pdata);
  return podium_phrase (e->page->language,
                        frontier->len == 1 ? PODIUM_WORD_FRONTIER_ALONE : PODIUM_WORD_FRONTIER_SOME, list, NULL);
}

/* The room that the name of the point with the least x needs on its left, px: an upright may stand on its right. */
static double
room_left_of_first (const PodiumScatter *e)
{
  const PodiumStyle *s = &e->page->style;
  const PodiumScatterPoint *first = NULL;
  for (guint i = 0; i < e->points->len; i++)
    if (!first || podium_scatter_point (e, i)->x_cell->value < first->x_cell->value)
      first = podium_scatter_point (e, i);
  return 2 * s->point + (first ? podium_text_advance (e->page->fonts, first->model->name, s->label.px, 600) : 0);
}

void
podium_draw_efficiency (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  PodiumScatter e;
  g_auto (PodiumFrame) frame = { 0 };

  podium_scatter_init (&e, page, catalog, view, view->x);
  podium_scatter_collect (&e, catalog, &frame, FALSE);
  if (e.points->len > PODIUM_SCATTER_MOST_NAMED)
    page->brief = TRUE; /* no list of hundreds in a footnote */
  e.costs = podium_costs_new (&e, catalog, &frame);
  gboolean plane = e.costs && podium_costs_is_plane (e.costs);
  podium_scatter_study_axis (&e, &e.x, PODIUM_LOG_X);
  podium_scatter_study_axis (&e, &e.y, PODIUM_LOG_Y);
  if (e.costs) {
    e.room = podium_costs_room (e.costs);
    e.room_left = plane ? room_left_of_first (&e) : 0;
  }
  if (!plane) /* there the lines of equal cost say who is ahead */
    find_frontier (&e);
  podium_scatter_choose_named (&e);

  g_autofree char *against = podium_phrase (page->language, PODIUM_WORD_AGAINST, e.y.metric->short_name,
                                            e.x.metric->short_name, NULL);
  g_autofree char *finding = view->headline != PODIUM_HEADLINE_FINDING || view->anyway ? NULL
                             : plane                                                     ? podium_costs_sentence (e.costs)
                                                                                         : podium_headline_of_points (&e);
  if (!e.costs) /* lines of costs need the axes that they were laid for */
    podium_scatter_look (&e);
  frame.title = g_strdup (view->title ? view->title : finding ? finding : view->name ? view->name : against);
  frame.subtitle = view->subtitle ? g_strdup (view->subtitle) : podium_scatter_subtitle (&e, catalog);
  podium_scatter_write_details (&e);
  for (guint i = 0; i < e.points->len; i++)
    if (podium_scatter_point (&e, i)->named)
      podium_scatter_point (&e, i)->derived = derived_text (&e, podium_scatter_point (&e, i));
  podium_scatter_note_unlike (&e);
  podium_frame_set_sources (&frame, page, catalog, e.claims);
  page->scene->title = podium_scene_string (page->scene, frame.title);
  page->scene->subtitle = podium_scene_string (page->scene, frame.subtitle);

  g_autofree char *words = plane ? NULL : frontier_words (&e);
  if (e.points->len || e.aside->len || plane)
    podium_scatter_draw (&e, &frame, words);
  else
    podium_scatter_draw_empty (&e, &frame);
  podium_scatter_clear (&e);
}
