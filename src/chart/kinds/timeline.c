/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Timeline: any measure against the release date, with the best so far as steps.
 *
 * A partial date is a span over every day that it leaves open. A step begins where it is certain: on the last day that
 * any claim of the model's date leaves open. So the line never says that something was there before it surely was; it may
 * be late. Models without a date stand in a margin on the same y scale and make no step. */

#include "kinds.h"
#include "date-text.h"
#include "scatter.h"

/* No source says that the model can be had, and some say that it will be. */
static gboolean
is_announced (const PodiumCatalog *catalog, const PodiumModel *model)
{
  gboolean announced = model->fill == PODIUM_FILL_DASHED;
  for (guint i = 0; i < catalog->routes->len; i++) {
    const PodiumRoute *route = g_ptr_array_index (catalog->routes, i);
    if (route->model != model)
      continue;
    PodiumStatus status = podium_route_status (route);
    if (status <= PODIUM_STATUS_PREVIEW || status == PODIUM_STATUS_WITHDRAWN)
      return FALSE;
    announced |= status == PODIUM_STATUS_ANNOUNCED || status == PODIUM_STATUS_HOPED;
  }
  return announced;
}

/* ---- The best so far ---- */

/* By the day on which a model was certainly there, of one day the best first, then as the catalog stands. */
static int
compare_certain_days (gconstpointer a, gconstpointer b, gpointer data)
{
  const PodiumScatter *e = data;
  const PodiumScatterPoint *p = *(const PodiumScatterPoint *const *) a, *q = *(const PodiumScatterPoint *const *) b;
  if (p->x_cell->high != q->x_cell->high)
    return p->x_cell->high < q->x_cell->high ? -1 : 1;
  if (p->y_cell->value != q->y_cell->value)
    return podium_scatter_better (e->y.metric, p->y_cell->value, q->y_cell->value) ? -1 : 1;
  return p->model->index < q->model->index ? -1 : 1;
}

static void
find_steps (PodiumScatter *e)
{
  if (e->y.metric->better == PODIUM_BETTER_NONE)
    return;
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (e->points, NULL, NULL);
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort_with_data (sorted, compare_certain_days, e);
  for (guint i = 0; i < sorted->len; i++) {
    PodiumScatterPoint *point = g_ptr_array_index (sorted, i);
    const PodiumScatterPoint *best = e->frontier->len ? g_ptr_array_index (e->frontier, e->frontier->len - 1) : NULL;
    if (podium_scatter_unlike (point)) /* it beats nobody, and nobody beats it */
      continue;
    if (best && !podium_scatter_better (e->y.metric, point->y_cell->value, best->y_cell->value))
      continue;
    point->frontier = TRUE;
    g_ptr_array_add (e->frontier, point);
  }
}

/* ---- Words ---- */

/* No claim of @other is better than any claim of @cell. */
static gboolean
unbeaten (const PodiumCell *cell, const PodiumCell *other)
{
  return cell->metric->better == PODIUM_BETTER_LOWER ? other->low >= cell->high : other->high <= cell->low;
}

/* Who holds the best figure, whatever claim one believes, undated models and other settings included; NULL where that is
 * not so, or its date depends on the source. */
static char *
finding_text (const PodiumScatter *e)
{
  const PodiumScatterPoint *best = e->frontier->len ? g_ptr_array_index (e->frontier, e->frontier->len - 1) : NULL;
  if (!best || e->points->len + e->undated->len < 2 || podium_cell_disagrees (best->x_cell))
    return NULL;
  for (guint i = 0; i < e->points->len; i++)
    if (podium_scatter_point (e, i) != best && !unbeaten (best->y_cell, podium_scatter_point (e, i)->y_cell))
      return NULL;
  for (guint i = 0; i < e->undated->len; i++)
    if (!unbeaten (best->y_cell, ((const PodiumScatterPoint *) g_ptr_array_index (e->undated, i))->y_cell))
      return NULL;
  for (guint i = 0; i < e->unlike->len; i++) {
    const PodiumCell *cell = g_ptr_array_index (e->unlike, i);
    if (cell->metric == e->y.metric && !unbeaten (best->y_cell, cell))
      return NULL;
  }
  g_autofree char *date = podium_figure (e->page->language, best->x_cell->drawn, &e->x.unit);
  return podium_phrase (e->page->language, PODIUM_WORD_TITLE_RECORD, best->model->name, e->y.metric->short_name, date, NULL);
}

static char *
steps_words (const PodiumScatter *e)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  if (!e->frontier->len)
    return g_strdup (podium_word (e->page->language, PODIUM_WORD_FRONTIER_NONE));
  for (guint i = 0; i < e->frontier->len; i++)
    g_ptr_array_add (names, (gpointer) ((const PodiumScatterPoint *) g_ptr_array_index (e->frontier, i))->model->name);
  g_ptr_array_add (names, NULL);
  g_autofree char *list = podium_phrase_list (e->page->language, (const char *const *) names->pdata);
  return podium_phrase (e->page->language, PODIUM_WORD_BEST_SO_FAR, list, NULL);
}

/* What spans, dashes and the line mean, where there are some; and what the line cannot know: by number at the subtitle. */
static void
note_dates (PodiumScatter *e, GString *subtitle)
{
  gboolean open = FALSE, hedged = FALSE;
  for (guint i = 0; i < e->points->len; i++) {
    const PodiumCell *cell = podium_scatter_point (e, i)->x_cell;
    open |= podium_cell_is_open (cell);
    hedged |= podium_cell_is_open (cell) && cell->drawn->qualifier == PODIUM_ABOUT;
  }
  if (e->page->brief) {
    if (open || (e->frontier->len && e->undated->len))
      podium_page_cite (e->page, subtitle, g_strdup (podium_word (e->page->language, PODIUM_WORD_NOTE_DATES_BRIEF)));
    return;
  }
  const PodiumWord notes[] = { e->frontier->len ? PODIUM_WORD_NOTE_SPANS_STEPS : PODIUM_WORD_NOTE_SPANS,
                               PODIUM_WORD_NOTE_ABOUT_DATES, PODIUM_WORD_NOTE_STEPS_UNDATED };
  const gboolean wanted[] = { open, hedged, e->frontier->len && e->undated->len };
  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    if (wanted[i])
      podium_page_cite (e->page, subtitle, g_strdup (podium_word (e->page->language, notes[i])));
}

/* Without a single date there is no axis to stand on: all are named below. */
static void
give_up_undated (PodiumScatter *e, PodiumFrame *frame)
{
  for (guint i = 0; i < e->undated->len; i++)
    g_ptr_array_add (frame->missing, (gpointer) ((const PodiumScatterPoint *) g_ptr_array_index (e->undated, i))->model->name);
  g_ptr_array_set_size (e->undated, 0);
  g_ptr_array_set_size (e->claims, 0);
}

void
podium_draw_timeline (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  PodiumScatter e;
  g_auto (PodiumFrame) frame = { 0 };

  podium_scatter_init (&e, page, catalog, view, podium_view_dates (view));
  e.over_time = TRUE;
  podium_scatter_collect (&e, catalog, &frame, TRUE);
  for (guint i = 0; i < e.undated->len; i++) {
    PodiumScatterPoint *point = g_ptr_array_index (e.undated, i);
    point->announced = is_announced (catalog, point->model);
  }
  if (!e.points->len)
    give_up_undated (&e, &frame);
  if (e.points->len + e.undated->len > PODIUM_SCATTER_MOST_NAMED)
    page->brief = TRUE; /* no list of hundreds in a footnote */
  podium_scatter_study_axis (&e, &e.x, PODIUM_LOG_X);
  podium_scatter_study_axis (&e, &e.y, PODIUM_LOG_Y);
  find_steps (&e);
  podium_scatter_choose_named (&e);

  g_autofree char *against = podium_phrase (page->language, PODIUM_WORD_AGAINST, e.y.metric->short_name,
                                            e.x.metric->short_name, NULL);
  g_autofree char *finding = view->headline == PODIUM_HEADLINE_FINDING && !view->anyway ? finding_text (&e) : NULL;
  podium_scatter_look (&e);
  frame.title = g_strdup (view->title ? view->title : finding ? finding : view->name ? view->name : against);
  g_autofree char *metrics = podium_scatter_subtitle (&e, catalog);
  g_autoptr (GString) subtitle = g_string_new (view->subtitle ? view->subtitle : metrics);
  note_dates (&e, subtitle);
  frame.subtitle = g_strdup (subtitle->str);
  podium_scatter_write_details (&e);
  podium_scatter_note_unlike (&e);
  podium_frame_set_sources (&frame, page, catalog, e.claims);
  page->scene->title = podium_scene_string (page->scene, frame.title);
  page->scene->subtitle = podium_scene_string (page->scene, frame.subtitle);

  g_autofree char *words = steps_words (&e);
  if (e.points->len || e.aside->len)
    podium_scatter_draw (&e, &frame, words);
  else
    podium_scatter_draw_empty (&e, &frame);
  podium_scatter_clear (&e);
}
