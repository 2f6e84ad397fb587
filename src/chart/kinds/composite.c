/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Composite: the user's own weights over chosen metrics. Here are its rows in words and its frame;
 * composite-notes.c writes formula and footnotes, composite-plot.c and composite-columns.c draw. */

#include "composite-plot.h"
#include "figure.h"
#include "kinds.h"
#include "preface.h"

#include <math.h>
#include <string.h>

static void
line_free (gpointer data)
{
  PodiumCompositeLine *line = data;
  g_free (line->rank);
  g_free (line->detail);
  g_free (line->figure);
  g_free (line->low);
  g_free (line->high);
  g_free (line->numbers);
  g_free (line->share);
  g_free (line->describes);
  g_ptr_array_unref (line->claims);
  g_free (line);
}

static char *
count_text (guint n)
{
  return g_strdup_printf ("%u", n);
}

/* ---- Rows in words ---- */

/* Shares of draws in whole percent, surely to possibly, rounded outwards too. */
static char *
shares_text (PodiumCompositeShare share)
{
  int least = (int)floor (share.surely * 100 + 1e-9), most = (int)ceil (share.possibly * 100 - 1e-9);
  if (share.surely == share.possibly)
    return g_strdup_printf ("%ld" PODIUM_NBSP "%%", lround (share.surely * 100));
  return g_strdup_printf ("%d–%d" PODIUM_NBSP "%%", least, most);
}

/* "HealthBench Hard 42.8 percent", with the range of claims where they disagree. */
static char *
part_text (const PodiumCompositeChart *c, const PodiumCompositePart *part, guint m)
{
  g_auto (PodiumUnit) unit = podium_composite_unit (c, m);
  g_autofree char *range = podium_figure_range (c->page->language, part->cell, &unit);
  g_autofree char *figure = podium_figure (c->page->language, part->cell->drawn, &unit);
  return g_strdup_printf ("%s %s %s", podium_composite_metric (c, m)->metric->short_name, range ? range : figure,
                          unit.name);
}

static void
append_phrase (GString *text, char *phrase)
{
  g_string_append_printf (text, "; %s", phrase);
  g_free (phrase);
}

/* "39.5 to 77.0" */
static char *
span_text (const PodiumCompositeChart *c, const PodiumCompositeLine *line)
{
  if (g_str_equal (line->low, line->high))
    return g_strdup (line->low);
  return podium_phrase (c->page->language, PODIUM_WORD_RANGE, line->low, line->high, NULL);
}

/* "39.5 to 77.0 of 100; first in 0–93 % of all weightings" */
static char *
figure_text (const PodiumCompositeChart *c, const PodiumCompositeLine *line)
{
  PodiumLanguage language = c->page->language;
  g_autofree char *span = span_text (c, line);
  g_autofree char *share =
      line->rank ? podium_phrase (language, PODIUM_WORD_COMPOSITE_SHARE, line->share, NULL) : NULL;
  return g_strconcat (span, " ", podium_word (language, PODIUM_WORD_TABLE_OF_HUNDRED), share ? "; " : NULL, share,
                      NULL);
}

/* Everything that the row shows, and every figure behind it, in one sentence. */
static char *
describe_line (const PodiumCompositeChart *c, const PodiumCompositeLine *line)
{
  PodiumLanguage language = c->page->language;
  const PodiumCompositeRow *row = line->score;
  g_autoptr (GString) published = g_string_new (NULL), missing = g_string_new (NULL);
  for (guint m = 0; m < c->composite->n_metrics; m++) {
    g_autofree char *figure = row->parts[m].cell ? part_text (c, &row->parts[m], m) : NULL;
    const char *name = podium_composite_metric (c, m)->metric->short_name;
    g_autofree char *unlike =
        g_strdup_printf ("%s (%s)", name, podium_word (language, PODIUM_WORD_COMPOSITE_OTHER_SETTING));
    GString *list = figure ? published : missing;
    g_string_append_printf (list, "%s%s", list->len ? ", " : "",
                            figure                 ? figure
                            : row->parts[m].unlike ? unlike
                                                   : name);
  }
  g_autofree char *span = span_text (c, line);
  g_autofree char *score =
      podium_phrase (language, PODIUM_WORD_COMPOSITE_SCORE, row->model->name, span, NULL);
  g_autofree char *n = count_text (row->n_published), *of = count_text (c->composite->n_metrics);
  g_autofree char *rows = count_text (c->composite->rows->len);
  g_autoptr (GString) text = g_string_new (score);
  if (line->rank) {
    append_phrase (text, podium_phrase (language, PODIUM_WORD_COMPOSITE_PLACE, line->rank, rows, NULL));
    append_phrase (text, podium_phrase (language, PODIUM_WORD_COMPOSITE_SHARE, line->share, NULL));
  }
  append_phrase (text, podium_phrase (language, PODIUM_WORD_COMPOSITE_COVERAGE, n, of, published->str, NULL));
  if (missing->len)
    append_phrase (text, podium_phrase (language, PODIUM_WORD_COMPOSITE_WITHOUT, missing->str, NULL));
  return g_strdup (text->str);
}

static char *
rank_text (const PodiumCompositeRow *row)
{
  return row->rank_best == row->rank_worst ? g_strdup_printf ("%u", row->rank_best)
                                           : g_strdup_printf ("%u–%u", row->rank_best, row->rank_worst);
}

static char *
detail_text (const PodiumCompositeChart *c, const PodiumCompositeRow *row)
{
  PodiumLanguage language = c->page->language;
  g_autofree char *n = count_text (row->n_published), *of = count_text (c->composite->n_metrics);
  g_autofree char *coverage = podium_phrase (language, PODIUM_WORD_COMPOSITE_N_OF, n, of, NULL);
  const char *maker =
      row->model->maker ? row->model->maker->name : podium_word (language, PODIUM_WORD_MAKER_NOT_STATED);
  const PodiumStyle *s = &c->page->style;
  char *whole = g_strconcat (maker, " · ", coverage, NULL);
  if (podium_text_advance (c->page->fonts, whole, s->detail.px, 400) <= s->block_most - s->name_x - s->unit)
    return whole;
  g_free (whole); /* one long name would cost every row its second line */
  return g_steal_pointer (&coverage);
}

typedef struct {
  const PodiumCatalog *catalog;
  PodiumSort sort;
} Order;

static int
compare_lines (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order_by = data;
  const PodiumModel *x = (*(const PodiumCompositeLine *const *)a)->score->model;
  const PodiumModel *y = (*(const PodiumCompositeLine *const *)b)->score->model;
  if (order_by->sort == PODIUM_SORT_DATE)
    return podium_models_compare_dates (order_by->catalog, x, y);
  int order = order_by->sort == PODIUM_SORT_NAME ? g_utf8_collate (x->name, y->name) : 0;
  return order ? order : (int)x->index - (int)y->index; /* the catalog stands by maker */
}

static void
collect_lines (PodiumCompositeChart *c, const PodiumCatalog *catalog)
{
  Order order = {catalog, c->view->sort};
  GPtrArray *rows = c->composite->rows;
  g_autofree PodiumCompositeShare *shares =
      podium_composite_shares (c->composite, PODIUM_COMPOSITE_DRAWS, PODIUM_COMPOSITE_SEED);
  for (guint i = 0; i < rows->len; i++) {
    PodiumCompositeLine *line = g_new0 (PodiumCompositeLine, 1);
    const PodiumCompositeRow *row = line->score = g_ptr_array_index (rows, i);
    gboolean one = row->high - row->low < 1e-9;
    line->rank = rows->len > 1 ? rank_text (row) : NULL;
    line->detail = detail_text (c, row);
    line->low = podium_composite_score (c, row->low, one ? 0 : -1);
    line->high = podium_composite_score (c, row->high, one ? 0 : 1);
    line->share = shares_text (shares[i]);
    line->figure = figure_text (c, line);
    line->describes = describe_line (c, line);
    line->claims = g_ptr_array_new ();
    for (guint m = 0; m < c->composite->n_metrics; m++)
      if (row->parts[m].cell)
        g_ptr_array_extend (line->claims, row->parts[m].cell->claims, NULL, NULL);
    g_ptr_array_add (c->lines, line);
  }
  if (order.sort == PODIUM_SORT_NAME || order.sort == PODIUM_SORT_MAKER || order.sort == PODIUM_SORT_DATE)
    g_ptr_array_sort_with_data (c->lines, compare_lines, &order);
}

/* ---- The frame ---- */

/* Formula and weights with the notes on them, then what gaps do. Under words of the user's own, that the
 * score is derived and how is in the note. */
static char *
subtitle_text (PodiumCompositeChart *c)
{
  g_autoptr (GString) numbers = g_string_new (NULL);
  g_autofree char *plain = podium_composite_formula (c, ""), *definition = podium_composite_definition (c);
  g_autofree char *first = podium_composite_number (podium_page_note (
      c->page, c->view->subtitle ? g_strconcat (plain, ". ", definition, NULL) : g_strdup (definition)));
  gboolean crowded = c->page->brief && c->page->style.size == PODIUM_SIZE_THUMB;
  char *change = c->columns.shares || crowded ? NULL : podium_composite_change_text (c);
  g_autofree char *second = podium_composite_number (change ? podium_page_note (c->page, change) : 0);
  g_string_append_printf (numbers, "%s%s", first, second);
  g_autofree char *formula = podium_composite_formula (c, numbers->str);
  g_autoptr (GString) text = g_string_new (c->view->subtitle ? c->view->subtitle : formula);
  if (c->view->subtitle)
    g_string_append (text, numbers->str + (text->len ? 0 : strlen (PODIUM_NBSP)));
  else if (!crowded) /* where it is, bars alone say what is missing */
    g_string_append_printf (text, ". %s", podium_word (c->page->language, PODIUM_WORD_COMPOSITE_GAPS));
  if (c->lines->len < c->composite->rows->len) {
    g_autofree char *n = count_text (c->lines->len), *of = count_text (c->composite->rows->len);
    g_autofree char *cut = podium_phrase (c->page->language, PODIUM_WORD_CUT, n, of, NULL);
    g_string_append_printf (text, ". %s", cut);
  }
  return g_strdup (text->str);
}

/* What holds whichever claims are right and whatever is missing; NULL where nothing is worth a headline. */
static char *
finding (const PodiumCompositeChart *c)
{
  GPtrArray *rows = c->composite->rows;
  const PodiumCompositeRow *winner = NULL, *loser = NULL;
  guint pairs = 0, firsts = 0;
  for (guint i = 0; i < rows->len; i++) {
    const PodiumCompositeRow *a = g_ptr_array_index (rows, i);
    firsts += a->rank_best == 1;
    for (guint k = 0; k < rows->len; k++)
      if (podium_composite_beats (a, g_ptr_array_index (rows, k)) && !pairs++) {
        winner = a;
        loser = g_ptr_array_index (rows, k);
      }
  }
  if (rows->len < 2)
    return NULL;
  if (firsts == 1)
    return podium_phrase (c->page->language, PODIUM_WORD_COMPOSITE_WINS,
                          ((const PodiumCompositeRow *)g_ptr_array_index (rows, 0))->model->name, NULL);
  if (pairs == 1)
    return podium_phrase (c->page->language, PODIUM_WORD_COMPOSITE_ONE_PAIR, winner->model->name,
                          loser->model->name, NULL);
  g_autofree char *n = count_text (firsts), *of = count_text (rows->len);
  return podium_phrase (c->page->language, PODIUM_WORD_COMPOSITE_OPEN, n, of, NULL);
}

static char *
title_text (const PodiumCompositeChart *c)
{
  g_autofree char *count = count_text (c->composite->n_metrics);
  char *found = NULL;
  if (c->view->title)
    return g_strdup (c->view->title);
  if (c->view->headline == PODIUM_HEADLINE_FINDING && (found = finding (c)))
    return found;
  if (c->view->name)
    return g_strdup (c->view->name);
  return c->composite->n_metrics == 1
             ? g_strdup (podium_composite_metric (c, 0)->metric->short_name)
             : podium_phrase (c->page->language, PODIUM_WORD_COMPOSITE_TITLE, count, NULL);
}

/* @text with the numbers of what is to be said of the metrics' editions. */
static char *
with_editions (const PodiumCompositeChart *c, const PodiumCatalog *catalog, const char *text)
{
  g_autoptr (GString) cited = g_string_new (text);
  for (guint m = 0; m < c->composite->n_metrics; m++) {
    const PodiumMetric *metric = podium_composite_metric (c, m)->metric;
    g_autoptr (GPtrArray) cells = g_ptr_array_new ();
    for (guint i = 0; i < c->lines->len; i++)
      if (podium_composite_line (c, i)->score->parts[m].cell)
        g_ptr_array_add (cells, podium_composite_line (c, i)->score->parts[m].cell);
    podium_page_cite (c->page, cited,
                      podium_edition_note (c->page, metric, podium_view_edition (c->view, catalog, metric), cells));
  }
  return g_strdup (cited->str);
}

static void
fill_frame (PodiumCompositeChart *c, const PodiumCatalog *catalog, PodiumFrame *frame)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  frame->missing = g_ptr_array_new ();
  frame->missing_key = PODIUM_WORD_NO_DATA_FOR;
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    gboolean found = !podium_view_shows (c->view, catalog, model);
    for (guint k = 0; k < c->composite->rows->len && !found; k++)
      found = ((const PodiumCompositeRow *)g_ptr_array_index (c->composite->rows, k))->model == model;
    if (!found)
      g_ptr_array_add (frame->missing, (gpointer)model->name);
  }
  frame->cut = g_ptr_array_new ();
  for (guint i = c->lines->len; i < c->composite->rows->len; i++) /* lines are the first rows */
    g_ptr_array_add (frame->cut,
                     (gpointer)((const PodiumCompositeRow *)g_ptr_array_index (c->composite->rows, i))->model->name);
  for (guint i = 0; i < c->lines->len; i++)
    g_ptr_array_extend (claims, podium_composite_line (c, i)->claims, NULL, NULL);
  podium_frame_set_sources (frame, c->page, catalog, claims);
  frame->title = title_text (c);
  g_autofree char *subtitle = subtitle_text (c);
  frame->subtitle = with_editions (c, catalog, subtitle);
  c->page->scene->title = podium_scene_string (c->page->scene, frame->title);
  c->page->scene->subtitle = podium_scene_string (c->page->scene, frame->subtitle);
}

/* Writes and draws everything anew. FALSE where there are more rows than fit: then there are fewer the next
 * time, and the subtitle says so. */
static gboolean
compose (PodiumCompositeChart *c, const PodiumCatalog *catalog)
{
  PodiumPage *page = c->page;
  g_auto (PodiumFrame) frame = {0};

  podium_page_restart (page);
  podium_page_forget_notes (page);
  fill_frame (c, catalog, &frame);
  g_clear_pointer (&c->share_head, g_free);
  if (c->columns.shares) {
    g_autofree char *number =
        podium_composite_number (podium_page_note (page, podium_composite_shares_note (c)));
    c->share_head = g_strconcat (podium_word (page->language, PODIUM_WORD_COMPOSITE_FIRST), number, NULL);
  }
  podium_composite_number_lines (c);
  PodiumBox plot = podium_page_frame (page, &frame);
  if (!c->lines->len) {
    podium_page_text (page, PODIUM_ROLE_MISSING, plot.x, plot.y + 2 * page->style.label.line, PODIUM_LEFT,
                      page->style.label, 600, page->theme->ink2,
                      podium_word (page->language, PODIUM_WORD_NO_FIGURES), NULL);
    return TRUE;
  }
  podium_composite_draw_plot (c, plot);
  if (c->n_fit >= c->lines->len)
    return TRUE;
  if (!page->brief) {
    page->plot_share = 0; /* shorter notes come before fewer rows */
    return TRUE;
  }
  g_ptr_array_set_size (c->lines, (int)c->n_fit);
  return FALSE;
}

void
podium_draw_composite (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  PodiumCompositeChart c = {.page = page, .view = view, .composite = podium_view_composite (view, catalog)};

  if (!page->brief && c.composite->rows->len > podium_rows_that_fit (page, page->scene->height)) {
    page->plot_share = 0; /* no use in trying with long notes */
    podium_composite_free (c.composite);
    return;
  }
  c.lines = g_ptr_array_new_with_free_func (line_free);
  collect_lines (&c, catalog);
  podium_composite_plan_columns (&c);
  while (!compose (&c, catalog)) /* each time with fewer rows: it ends */
    continue;
  g_free (c.share_head);
  g_ptr_array_unref (c.columns.heads);
  g_ptr_array_unref (c.lines);
  podium_composite_free (c.composite);
}
