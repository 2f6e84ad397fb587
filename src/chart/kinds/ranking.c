/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranking: who leads on one measure. One or more metrics as panels, an axis each, the same order of models. */

#include "headline.h"
#include "kinds.h"
#include "preface.h"
#include "ranking.h"

#include <math.h>
#include <string.h>

static void
link_free (gpointer data)
{
  g_free (((PodiumRankingLink *) data)->words);
  g_free (((PodiumRankingLink *) data)->brief);
  g_free (data);
}

static void
row_free (gpointer data)
{
  PodiumRankingRow *row = data;
  g_free (row->cells);
  g_strfreev (row->values);
  g_free (row->rank);
  g_free (row->detail);
  g_free (row);
}

PodiumPanel *
podium_ranking_panel (const PodiumRanking *r, guint i)
{
  return g_ptr_array_index (r->panels, i);
}

PodiumRankingRow *
podium_ranking_row (const PodiumRanking *r, guint i)
{
  return g_ptr_array_index (r->rows, i);
}

static PodiumRankingRow *
append_row (PodiumRanking *r, const PodiumModel *model)
{
  PodiumRankingRow *row = g_new0 (PodiumRankingRow, 1);
  row->model = model;
  row->cells = g_new0 (const PodiumCell *, r->panels->len);
  row->values = g_new0 (char *, r->panels->len + 1);
  g_ptr_array_add (r->all, row);
  return row;
}

typedef struct {
  const PodiumCatalog *catalog;
  PodiumSort sort;
} Order;

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order_by = data;
  const PodiumModel *x = (*(const PodiumRankingRow *const *) a)->model, *y = (*(const PodiumRankingRow *const *) b)->model;
  if (order_by->sort == PODIUM_SORT_DATE)
    return podium_models_compare_dates (order_by->catalog, x, y);
  if (order_by->sort == PODIUM_SORT_NAME) {
    /* Not by the locale's order: the same catalog gives the same picture everywhere. */
    g_autofree char *a_name = g_utf8_casefold (x->name, -1), *b_name = g_utf8_casefold (y->name, -1);
    int order = strcmp (a_name, b_name);
    if (order)
      return order;
  }
  return x->index < y->index ? -1 : x->index > y->index; /* the catalog stands by maker */
}

/* Where unlike figures were asked into the order: by the first panel's value, best first, a comparable one before an unlike
 * one of the same value; rows that it does not have go last, as they stood. */
static int
compare_anyway (gconstpointer a, gconstpointer b)
{
  const PodiumCell *x = (*(const PodiumRankingRow *const *) a)->cells[0], *y = (*(const PodiumRankingRow *const *) b)->cells[0];
  if (!x || !y)
    return (x == NULL) - (y == NULL);
  double gap = x->metric->better == PODIUM_BETTER_LOWER ? x->value - y->value : y->value - x->value;
  if (gap != 0)
    return gap < 0 ? -1 : 1;
  return x->unlike - y->unlike;
}

/* Ranked rows in the order of the first panel, then those that only later panels have; then the other settings. */
static void
collect_rows (PodiumRanking *r, const PodiumCatalog *catalog)
{
  GHashTable *known = r->known;
  Order order = { catalog, r->view->sort };
  for (guint p = 0; p < r->panels->len; p++) {
    GPtrArray *cells = podium_ranking_panel (r, p)->cells;
    for (guint i = 0; i < cells->len; i++) {
      const PodiumCell *cell = g_ptr_array_index (cells, i);
      if (cell->unlike)
        continue;
      PodiumRankingRow *row = g_hash_table_lookup (known, cell->model);
      if (!row) {
        row = append_row (r, cell->model);
        g_hash_table_insert (known, (gpointer) cell->model, row);
      }
      row->cells[p] = cell;
    }
  }
  gboolean named = order.sort == PODIUM_SORT_NAME || order.sort == PODIUM_SORT_MAKER || order.sort == PODIUM_SORT_DATE;
  if (named)
    g_ptr_array_sort_with_data (r->all, compare_rows, &order);
  r->n_all_ranked = r->all->len;
  for (guint p = 0; p < r->panels->len; p++) {
    GPtrArray *cells = podium_ranking_panel (r, p)->cells;
    for (guint i = 0; i < cells->len; i++) {
      const PodiumCell *cell = g_ptr_array_index (cells, i);
      if (!cell->unlike)
        continue;
      PodiumRankingRow *row = append_row (r, cell->model);
      row->unlike = row->cells[p] = cell;
      if (!g_hash_table_contains (known, cell->model))
        g_hash_table_insert (known, (gpointer) cell->model, row);
    }
  }
  if (!r->view->anyway)
    return;
  if (named)
    g_ptr_array_sort_with_data (r->all, compare_rows, &order);
  else
    g_ptr_array_sort (r->all, compare_anyway); /* stable, as GLib documents */
  r->n_all_ranked = r->all->len;
}

/* "Meta · Thinking". With several panels only the maker, for settings differ from panel to panel. */
static char *
detail_text (const PodiumRanking *r, const PodiumRankingRow *row)
{
  PodiumLanguage language = r->page->language;
  const char *maker = row->model->maker ? row->model->maker->name : podium_word (language, PODIUM_WORD_MAKER_NOT_STATED);
  if (r->panels->len > 1 && !row->unlike)
    return g_strdup (maker);
  const PodiumCell *cell = row->unlike ? row->unlike : row->cells[0];
  g_autofree char *setting = podium_cell_apart (language, cell);
  const char *choices[] = { setting ? setting : podium_word (language, PODIUM_WORD_SETTING_NOT_STATED),
                            setting ? setting : podium_word (language, PODIUM_WORD_NOT_STATED) };
  const PodiumStyle *s = &r->page->style;
  char *text = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++) { /* the shorter one where the block has no room */
    g_free (text);
    text = g_strconcat (maker, " · ", choices[i], NULL);
    if (podium_text_advance (r->page->fonts, text, s->detail.px, 400) <= s->block_most - s->name_x)
      break;
  }
  return text;
}

/* Everything that files footnotes, in reading order. */
static void
write_rows (PodiumRanking *r)
{
  for (guint i = 0; i < r->rows->len; i++) {
    PodiumRankingRow *row = podium_ranking_row (r, i);
    g_free (row->detail);
    row->detail = detail_text (r, row);
    g_clear_pointer (&row->rank, g_free);
    if (r->panels->len == 1 && r->n_all_ranked > 1) /* one model alone has no place */
      row->rank = row->unlike          ? g_strdup ("–")
                  : row->cells[0]->rank ? g_strdup_printf ("%d%s", row->cells[0]->rank, row->cells[0]->tied ? "=" : "")
                                        : NULL;
    for (guint p = 0; p < r->panels->len; p++) {
      g_free (row->values[p]);
      row->values[p] = row->cells[p] ? podium_panel_value (r->page, podium_ranking_panel (r, p), row->cells[p]) : g_strdup ("");
    }
  }
}

/* "Settings as far as stated: Muse Spark reasoning; ...", for pictures whose rows do not say it. */
static char *
settings_note (const PodiumRanking *r)
{
  g_autoptr (GString) list = g_string_new (NULL);
  if (r->page->brief)
    return NULL;
  for (guint p = 0; p < r->panels->len; p++)
    for (guint i = 0; i < r->n_ranked; i++) {
      const PodiumRankingRow *row = podium_ranking_row (r, i);
      g_autofree char *setting =
        row->cells[p] ? podium_setting_text (r->page->language, &row->cells[p]->drawn->setting) : NULL;
      if (setting && r->panels->len > 1)
        g_string_append_printf (list, "%s%s %s (%s)", list->len ? "; " : "", row->model->name, setting,
                                podium_ranking_panel (r, p)->metric->short_name);
      else if (setting)
        g_string_append_printf (list, "%s%s %s", list->len ? "; " : "", row->model->name, setting);
    }
  return list->len ? podium_phrase (r->page->language, PODIUM_WORD_NOTE_SETTINGS, list->str, NULL) : NULL;
}

static gboolean
by_value (const PodiumRanking *r)
{
  return !r->view->sort || r->view->sort == PODIUM_SORT_VALUE;
}

/* The user looks at some of the rows, not all that there is room for. */
static gboolean
in_part (const PodiumRanking *r)
{
  return r->page->part.n_rows && r->rows->len < r->all->len;
}

/* "Top 40 of 500", and how many rows of other settings are left out with them. NULL: nothing is. */
static char *
cut_text (const PodiumRanking *r)
{
  guint n_others = r->all->len - r->n_all_ranked - (r->rows->len - r->n_ranked);
  g_autoptr (GString) text = g_string_new (NULL);
  if (in_part (r)) {
    g_autofree char *first = g_strdup_printf ("%u", r->first + 1), *last = g_strdup_printf ("%u", r->first + r->rows->len);
    g_autofree char *all = g_strdup_printf ("%u", r->all->len);
    return podium_phrase (r->page->language, PODIUM_WORD_CUT_ROWS, first, last, all, NULL);
  }
  if (r->n_ranked < r->n_all_ranked) {
    g_autofree char *n = g_strdup_printf ("%u", r->n_ranked);
    g_autofree char *of = g_strdup_printf ("%u", r->n_all_ranked);
    g_autofree char *cut =
      podium_phrase (r->page->language, by_value (r) ? PODIUM_WORD_CUT_TOP : PODIUM_WORD_CUT, n, of, NULL);
    g_string_append (text, cut);
  }
  if (n_others) {
    g_autofree char *n = g_strdup_printf ("%u", n_others);
    g_autofree char *others = podium_phrase (r->page->language, PODIUM_WORD_CUT_OTHERS, n, NULL);
    g_string_append_printf (text, "%s%s", text->len ? ". " : "", others);
  }
  return text->len ? g_strdup (text->str) : NULL;
}

/* Metric, edition, unit, direction, in that order. */
static char *
subtitle_text (const PodiumRanking *r)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const PodiumPanel *first = podium_ranking_panel (r, 0);
  PodiumLanguage language = r->page->language;
  gboolean same_direction = TRUE;

  for (guint p = 1; p < r->panels->len; p++)
    same_direction &= podium_ranking_panel (r, p)->metric->better == first->metric->better;
  if (r->panels->len == 1) {
    const char *edition = first->edition;
    g_autofree char *name = g_strconcat (first->metric->name, edition ? " " : "", edition ? edition : "", NULL);
    g_autofree char *title = podium_figure_title (name, &first->unit);
    g_string_append (text, title);
    podium_page_cite (r->page, text, podium_edition_note (r->page, NULL, edition, first->cells));
  } else {
    g_autofree char *order = podium_phrase (language, PODIUM_WORD_NOTE_ORDER, first->metric->short_name, NULL);
    g_string_append (text, order);
  }
  const char *direction = same_direction ? podium_direction_text (language, first->metric) : NULL;
  if (r->view->subtitle)
    g_string_assign (text, r->view->subtitle);
  else if (direction)
    g_string_append_printf (text, ". %s", direction);
  if (r->n_all_ranked == 1 && r->panels->len == 1)
    g_string_append_printf (text, ". %s", podium_word (language, PODIUM_WORD_NOTHING_TO_COMPARE));
  g_autofree char *cut = cut_text (r);
  if (cut)
    g_string_append_printf (text, ". %s", cut);
  if (r->panels->len > 1 || r->no_details)
    podium_page_cite (r->page, text, settings_note (r));
  if (r->mute)
    podium_page_cite (r->page, text, podium_phrase (language, PODIUM_WORD_NOTE_LINKS, NULL));
  return g_strdup (text->str);
}

/* Draws only @n rows from the first one on; subtitle and footer say so. The axes reach as far as what is left; where the user looks
 * at a part they stay, so that a bar is as long wherever its row is seen. */
static void
take_rows (PodiumRanking *r, guint n)
{
  g_ptr_array_set_size (r->rows, 0);
  for (guint i = r->first; i < r->first + n; i++)
    g_ptr_array_add (r->rows, g_ptr_array_index (r->all, i));
  r->n_ranked = r->n_all_ranked > r->first ? MIN (r->n_all_ranked - r->first, n) : 0;
  GPtrArray *scope = in_part (r) ? r->all : r->rows;
  r->no_details = r->mute = FALSE;
  for (guint p = 0; n && p < r->panels->len; p++) {
    PodiumPanel *panel = podium_ranking_panel (r, p);
    panel->low = INFINITY;
    panel->high = -INFINITY;
    for (guint i = 0; i < scope->len; i++) {
      const PodiumCell *cell = ((const PodiumRankingRow *) g_ptr_array_index (scope, i))->cells[p];
      if (cell) {
        panel->low = MIN (panel->low, cell->low);
        panel->high = MAX (panel->high, cell->high);
      }
    }
    podium_view_reach (r->view, panel->metric->id, &panel->low, &panel->high);
    if (panel->low > panel->high) /* no figure among them */
      panel->low = panel->high = 0;
  }
}

/* Who leads, where that can be said; else the name of the view or metric. */
static char *
title_text (const PodiumRanking *r)
{
  const PodiumPanel *first = podium_ranking_panel (r, 0);
  char *finding = NULL;
  if (r->view->title)
    return g_strdup (r->view->title);
  /* Beside figures that were asked into the order, a leader's name would contradict the picture. */
  if (r->view->headline == PODIUM_HEADLINE_FINDING && !r->view->anyway && (finding = podium_headline_of_panels (r->page->language, r->panels)))
    return finding;
  if (r->view->name)
    return g_strdup (r->view->name);
  return g_strdup (first->metric->short_name);
}

/* The names of the models without a figure, and of those whose rows are cut, in the order of the catalog. */
static void
collect_missing (const PodiumRanking *r, const PodiumCatalog *catalog, PodiumFrame *frame)
{
  g_autoptr (GHashTable) drawn = g_hash_table_new (NULL, NULL);
  frame->missing = g_ptr_array_new ();
  frame->missing_key = PODIUM_WORD_NO_DATA_FOR;
  frame->cut = g_ptr_array_new (); /* where the user looks at a part, the subtitle says which */
  for (guint i = 0; i < r->rows->len; i++)
    g_hash_table_add (drawn, (gpointer) podium_ranking_row (r, i)->model);
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    gboolean known = g_hash_table_contains (r->known, model);
    if (podium_view_shows (r->view, catalog, model) && !g_hash_table_contains (drawn, model) && !(known && in_part (r)))
      g_ptr_array_add (known ? frame->cut : frame->missing, (gpointer) model->name);
  }
}

static GPtrArray *
drawn_claims (const PodiumRanking *r)
{
  GPtrArray *claims = g_ptr_array_new ();
  for (guint i = 0; i < r->rows->len; i++)
    for (guint p = 0; p < r->panels->len; p++)
      if (podium_ranking_row (r, i)->cells[p])
        g_ptr_array_extend (claims, podium_ranking_row (r, i)->cells[p]->claims, NULL, NULL);
  return claims;
}

/* The row after @i that is compared with it: other settings may stand between. */
static guint
next_ranked (const PodiumRanking *r, guint i)
{
  do
    i++;
  while (i < r->n_ranked && podium_ranking_row (r, i)->unlike);
  return i;
}

/* Rows next to each other that are tied, too close, or depend on the source; a run of ties is one link. Only where the
 * rows stand in the order of their one metric. */
static GPtrArray *
collect_links (PodiumRanking *r)
{
  static const PodiumWord words[][2] = {
    [PODIUM_VERDICT_TIED] = { PODIUM_WORD_TIED, PODIUM_WORD_TIED_SHORT },
    [PODIUM_VERDICT_TOO_CLOSE] = { PODIUM_WORD_TOO_CLOSE, PODIUM_WORD_TOO_CLOSE_SHORT },
    [PODIUM_VERDICT_DEPENDS] = { PODIUM_WORD_DEPENDS, PODIUM_WORD_DEPENDS_SHORT },
  };
  GPtrArray *links = g_ptr_array_new_with_free_func (link_free);
  if (r->panels->len > 1 || !by_value (r))
    return links;
  const PodiumPanel *panel = podium_ranking_panel (r, 0);
  for (guint i = 0, next; (next = next_ranked (r, i)) < r->n_ranked; i = next) {
    const PodiumCell *a = podium_ranking_row (r, i)->cells[0], *b = podium_ranking_row (r, next)->cells[0];
    PodiumVerdictKind kind = podium_verdict (a, b).kind;
    PodiumRankingLink *before = links->len ? g_ptr_array_index (links, links->len - 1) : NULL;
    if (kind == PODIUM_VERDICT_NONE || kind == PODIUM_VERDICT_AHEAD)
      continue;
    if (kind == PODIUM_VERDICT_TIED && before && before->kind == kind && before->to == i) {
      before->to = next;
      continue;
    }
    int note = r->mute ? 0 : podium_panel_verdict_note (r->page, panel, a, b);
    g_autofree char *number = note ? podium_superscript (note) : g_strdup ("");
    const char *space = note ? " " : "";
    PodiumRankingLink *link = g_new0 (PodiumRankingLink, 1);
    *link = (PodiumRankingLink){ i, next, kind, NULL, NULL };
    gboolean brief = r->page->style.size < PODIUM_SIZE_NORMAL;
    link->words = g_strconcat (podium_word (r->page->language, words[kind][brief]), space, number, NULL);
    link->brief = g_strconcat (podium_word (r->page->language, words[kind][TRUE]), space, number, NULL);
    g_ptr_array_add (links, link);
  }
  return links;
}

/* Writes the frame and what its footnotes ask for, in reading order; then draws it all. Returns what there was no room
 * for. */
static PodiumRankingLack
compose (PodiumRanking *r, const PodiumCatalog *catalog)
{
  PodiumPage *page = r->page;
  g_auto (PodiumFrame) frame = { 0 };

  podium_page_restart (page);
  podium_page_forget_notes (page);
  frame.title = title_text (r);
  frame.subtitle = subtitle_text (r);
  for (guint p = 0; r->panels->len > 1 && p < r->panels->len; p++)
    podium_panel_cite_head (page, podium_ranking_panel (r, p));
  write_rows (r);
  g_autoptr (GPtrArray) links = collect_links (r);
  collect_missing (r, catalog, &frame);
  g_autoptr (GPtrArray) claims = drawn_claims (r);
  podium_frame_set_sources (&frame, page, catalog, claims);
  podium_ranking_choose_evidence (r, claims);
  page->scene->title = podium_scene_string (page->scene, frame.title);
  page->scene->subtitle = podium_scene_string (page->scene, frame.subtitle);

  PodiumBox plot = podium_page_frame (page, &frame);
  if (r->rows->len)
    return podium_ranking_plot (r, plot, links);
  podium_page_text (page, PODIUM_ROLE_MISSING, plot.x, plot.y + 2 * page->style.label.line, PODIUM_LEFT,
                    page->style.label, 600, page->theme->ink2, podium_word (page->language, PODIUM_WORD_NO_FIGURES),
                    NULL);
  return 0;
}

/* Draws @n rows, with a footnote more for what the picture itself has no room to say. FALSE where they do not
 * fit. */
static gboolean
draw_rows (PodiumRanking *r, const PodiumCatalog *catalog, guint n)
{
  take_rows (r, n);
  for (;;) { /* at most three times: each sets another of two flags */
    PodiumRankingLack lack = compose (r, catalog);
    if (lack & PODIUM_RANKING_ROWS)
      return FALSE;
    gboolean settings = (lack & PODIUM_RANKING_DETAILS) && r->panels->len == 1 && !r->no_details;
    gboolean mute = (lack & PODIUM_RANKING_LINKS) && !r->mute;
    r->no_details |= settings;
    r->mute |= mute;
    if (!settings && !mute)
      return TRUE;
  }
}

/* As many of @n rows as there is room for; fewer rows have fewer footnotes, so this is found by trying. */
static void
draw_most (PodiumRanking *r, const PodiumCatalog *catalog, guint n)
{
  guint least = 1, most = MIN (n - 1, PODIUM_RANKING_MOST_COLUMNS * podium_rows_that_fit (r->page, r->page->scene->height));
  while (least < most) {
    guint middle = (least + most + 1) / 2;
    if (draw_rows (r, catalog, middle))
      least = middle;
    else
      most = middle - 1;
  }
  draw_rows (r, catalog, least);
}

/* How many rows are asked for, from r->first on. */
static guint
choose_rows (PodiumRanking *r)
{
  const PodiumPart *part = &r->page->part;
  if (!part->n_rows || !r->all->len)
    return r->all->len;
  guint n = MIN (part->n_rows, r->all->len);
  r->first = MIN (part->from, r->all->len - n);
  return n;
}

static void
tell_rows (const PodiumRanking *r)
{
  if (!r->rows->len || !r->n_columns)
    return;
  const PodiumRankingColumn *last = &r->columns[r->n_columns - 1];
  double left = r->columns[0].left, bottom = r->columns[0].bottom;
  r->page->scene->rows = (PodiumSceneRows){ .from = r->first, .n = r->rows->len, .all = r->all->len, .n_columns = r->n_columns,
                                            .box = { left, r->top, last->left + last->width - left, bottom - r->top } };
}

void
podium_draw_ranking (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  PodiumRanking r = { .page = page, .view = view };
  r.panels = g_ptr_array_new_with_free_func ((GDestroyNotify) podium_panel_free);
  r.all = g_ptr_array_new_with_free_func (row_free);
  r.rows = g_ptr_array_new ();
  r.sources = g_ptr_array_new ();
  r.known = g_hash_table_new (NULL, NULL);
  for (char **id = view->metrics; *id; id++)
    g_ptr_array_add (r.panels, podium_panel_new (page, catalog, view, podium_catalog_metric (catalog, *id)));
  collect_rows (&r, catalog);
  guint n = choose_rows (&r);
  gboolean fits = draw_rows (&r, catalog, n);
  if (!fits && !page->brief)
    page->plot_share = 0; /* short footnotes first: they may leave room for all rows */
  else if (!fits && n > 1)
    draw_most (&r, catalog, n);
  tell_rows (&r);
  g_hash_table_unref (r.known);
  g_ptr_array_unref (r.sources);
  g_ptr_array_unref (r.rows);
  g_ptr_array_unref (r.all);
  g_ptr_array_unref (r.panels);
}
