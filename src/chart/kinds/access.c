/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Access: how each model can be had. Models in rows, the five words of the access model in columns. */

#include "access.h"

#include "kinds.h"

/* In the smallest picture more rows than this are given up for names that are not cut. */
#define LEAST_ROWS 3

/* "Open weights for 6 of the 8 models whose routes are stated": a finding, counted. NULL where there is none. */
static char *
count_weights (const PodiumAccessTable *a)
{
  guint open = 0;
  for (guint i = 0; i < a->n_drawn; i++) {
    const PodiumAccessRow *row = g_ptr_array_index (a->rows, i);
    open += (row->cells[PODIUM_ACCESS_OPEN_WEIGHTS - 1].statuses & (1u << PODIUM_STATUS_AVAILABLE)) != 0;
  }
  if (!open)
    return NULL;
  g_autofree char *n = g_strdup_printf ("%u", open);
  g_autofree char *of = g_strdup_printf ("%u", a->rows->len);
  return podium_phrase (a->page->language, PODIUM_WORD_TITLE_WEIGHTS, n, of, NULL);
}

/* The texts of the frame for the rows that are drawn; what is cut is counted in place of how to read the chart. */
static void
write_frame (const PodiumAccessTable *a, PodiumFrame *frame)
{
  PodiumPage *page = a->page;
  const PodiumView *view = a->view;
  g_autofree char *n = g_strdup_printf ("%u", a->n_drawn);
  g_autofree char *of = g_strdup_printf ("%u", a->rows->len);
  PodiumWord subtitle = page->brief ? PODIUM_WORD_ACCESS_SUBTITLE_BRIEF : PODIUM_WORD_ACCESS_SUBTITLE;

  g_free (frame->subtitle);
  frame->subtitle = a->n_drawn < a->rows->len ? podium_phrase (page->language, PODIUM_WORD_CUT, n, of, NULL)
                                              : g_strdup (view->subtitle ? view->subtitle : podium_word (page->language, subtitle));
  g_ptr_array_set_size (frame->cut, 0);
  for (guint i = a->n_drawn; i < a->rows->len; i++)
    g_ptr_array_add (frame->cut, (gpointer) ((const PodiumAccessRow *) g_ptr_array_index (a->rows, i))->model->name);
  g_clear_pointer (&frame->sources, g_free);
  g_clear_pointer (&frame->short_sources, g_free);
  podium_frame_set_documents (frame, page, a->sources);
}

/* Draws the first @n rows with what is to be said of them. FALSE where they do not fit. */
static gboolean
compose (PodiumAccessTable *a, PodiumFrame *frame, guint n)
{
  PodiumPage *page = a->page;
  podium_page_restart (page);
  podium_page_forget_notes (page);
  a->n_drawn = n;
  podium_access_write (a);
  if (!frame->title) {
    g_autofree char *finding = a->view->headline == PODIUM_HEADLINE_FINDING ? count_weights (a) : NULL;
    frame->title = g_strdup (a->view->title ? a->view->title
                             : finding      ? finding
                                            : podium_word (page->language, PODIUM_WORD_ACCESS_TITLE));
  }
  write_frame (a, frame);
  page->scene->title = podium_scene_string (page->scene, frame->title);
  page->scene->subtitle = podium_scene_string (page->scene, frame->subtitle);
  PodiumBox plot = podium_page_frame (page, frame);
  if (n)
    podium_access_draw_table (a, plot);
  return a->n_fit >= n && (a->whole || n <= LEAST_ROWS || page->style.size != PODIUM_SIZE_THUMB);
}

void
podium_draw_access (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  PodiumAccessTable a = { .page = page, .view = view };
  g_auto (PodiumFrame) frame = { .cut = g_ptr_array_new () };
  a.rows = g_ptr_array_new_with_free_func (podium_access_row_free);
  a.sources = g_ptr_array_new ();
  podium_access_collect (&a, catalog, &frame);

  guint least = 1, most = a.rows->len;
  if (!compose (&a, &frame, most)) {
    if (!page->brief)
      page->plot_share = 0; /* short footnotes first: they may leave room for all rows */
    /* Each row brings its own footnotes: the most for which there is room. */
    while (page->brief && least < most) {
      guint middle = (least + most) / 2;
      if (compose (&a, &frame, middle))
        least = middle + 1;
      else
        most = middle;
    }
    if (page->brief)
      compose (&a, &frame, MAX (1, least - 1));
  }
  g_ptr_array_unref (a.sources);
  g_ptr_array_unref (a.rows);
}
