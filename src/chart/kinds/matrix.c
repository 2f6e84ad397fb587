/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Matrix: what is known of whom. Models against metrics; a cell's colour is how far its value is behind the
 * best of its metric, in classes fixed for the unit. */

#include "kinds.h"
#include "matrix.h"
#include "preface.h"

#include <string.h>

/* Where notes are short, what sources print of up to this many cells is still said, as ranges. */
#define MOST_RANGES 12
/* Rows closer than this many sizes of type ask for shorter footnotes. */
#define LEAST_AIR 1.25

static void
metric_free (gpointer data)
{
  PodiumMatrixMetric *metric = data;
  podium_panel_free (metric->panel);
  g_free (metric->unit);
  g_free (metric->name);
  g_free (metric->numbers);
  g_free (metric);
}

static void
clear_cells (PodiumMatrix *m, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    g_clear_pointer (&m->cells[i].others, g_ptr_array_unref);
    g_free (m->cells[i].text);
    g_free (m->cells[i].figure);
  }
  g_free (m->cells);
}

/* ---- What it shows ---- */

static PodiumMatrixMetric *
metric_new (PodiumMatrix *m, const PodiumMetric *of)
{
  PodiumMatrixMetric *metric = g_new0 (PodiumMatrixMetric, 1);
  metric->panel = podium_panel_new (m->page, m->catalog, m->view, of);
  const char *edition = metric->panel->edition;
  metric->kind = podium_gap_kind (of);
  metric->name = edition ? g_strconcat (of->short_name, " ", edition, NULL) : g_strdup (of->short_name);
  metric->numbers = g_strdup ("");
  const PodiumUnit *unit = &metric->panel->unit;
  gboolean sign = g_str_equal (unit->suffix, "%");
  metric->unit =
      g_strconcat (of->better == PODIUM_BETTER_LOWER ? "↓" PODIUM_NBSP : "", sign ? "%" : unit->name, NULL);
  return metric;
}

/* The metrics of the view, else all of the catalog that have a figure. */
static void
collect_metrics (PodiumMatrix *m)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  for (char **id = m->view->metrics; id && *id; id++) {
    const PodiumMetric *metric = podium_catalog_metric (m->catalog, *id);
    if (g_hash_table_add (known, (gpointer)metric))
      g_ptr_array_add (m->metrics, metric_new (m, metric));
  }
  for (guint i = 0; !m->view->metrics && i < m->catalog->metrics->len; i++) {
    PodiumMatrixMetric *metric = metric_new (m, g_ptr_array_index (m->catalog->metrics, i));
    if (metric->panel->cells->len)
      g_ptr_array_add (m->metrics, metric);
    else
      metric_free (metric);
  }
}

/* The models that have a figure; the others are missing. */
static void
collect_models (PodiumMatrix *m, PodiumFrame *frame)
{
  g_autofree gboolean *found = g_new0 (gboolean, m->catalog->models->len + 1);
  for (guint k = 0; k < m->metrics->len; k++) {
    GPtrArray *cells = podium_matrix_metric (m, k)->panel->cells;
    for (guint i = 0; i < cells->len; i++)
      found[((const PodiumCell *)g_ptr_array_index (cells, i))->model->index] = TRUE;
  }
  frame->missing = g_ptr_array_new ();
  frame->missing_key = PODIUM_WORD_NO_DATA_FOR;
  for (guint i = 0; i < m->catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (m->catalog->models, i);
    if (found[i])
      g_ptr_array_add (m->models, (gpointer)model);
    else if (podium_view_shows (m->view, m->catalog, model))
      g_ptr_array_add (frame->missing, (gpointer)model->name);
  }
}

/* Files a cell of a panel: the plain one is drawn, other settings stand beside it, and in its place only
 * where there is none. Plain cells come first in a panel. */
static void
take_cell (PodiumLanguage language, PodiumMatrixMetric *metric, PodiumMatrixCell *at, PodiumCell *cell)
{
  const PodiumCell *best = g_ptr_array_index (metric->panel->cells, 0);
  if (at->cell) {
    if (!at->others)
      at->others = g_ptr_array_new ();
    g_ptr_array_add (at->others, cell);
    return;
  }
  at->cell = cell;
  at->gap =
      cell->unlike || best->unlike ? -1 : podium_gap_class (metric->panel->metric, best->value, cell->value);
  at->figure = metric->panel->unit.date ? podium_figure_date (language, cell->drawn, PODIUM_DATE_DAY)
                                        : podium_figure_by (language, cell, metric->panel->policy, &metric->panel->unit);
  metric->n_known++;
}

static void
fill_cells (PodiumMatrix *m)
{
  g_autofree guint *rows = g_new0 (guint, m->catalog->models->len + 1);
  for (guint i = 0; i < m->models->len; i++)
    rows[podium_matrix_model (m, i)->index] = i;
  m->stride = m->metrics->len;
  m->cells = g_new0 (PodiumMatrixCell, (gsize)m->models->len * m->stride + 1);
  for (guint k = 0; k < m->metrics->len; k++) {
    PodiumMatrixMetric *metric = podium_matrix_metric (m, k);
    for (guint i = 0; i < metric->panel->cells->len; i++) {
      PodiumCell *cell = g_ptr_array_index (metric->panel->cells, i);
      take_cell (m->page->language, metric, podium_matrix_cell (m, rows[cell->model->index], k), cell);
    }
  }
}

/* ---- Footnotes, in reading order ---- */

static void
append_other (PodiumMatrix *m, GString *list, guint i, guint k, const PodiumCell *cell)
{
  g_autofree char *said = podium_matrix_other (m, k, cell);
  g_autofree char *named = podium_named (m->page->language, podium_matrix_model (m, i)->name, said);
  g_string_append_printf (list, "%s%s", list->len ? "; " : "", named);
}

/* "Muse Spark 50.4 (Meta, s003) with tools; ...": other settings that stand beside a drawn value, and where
 * cells hold no figures those that are hatched. */
static char *
others_note (PodiumMatrix *m, guint k)
{
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < m->models->len; i++) {
    const PodiumMatrixCell *at = podium_matrix_cell (m, i, k);
    if (at->cell && at->cell->unlike && !m->figures && !m->page->brief)
      append_other (m, list, i, k, at->cell);
    for (guint c = 0; at->others && c < at->others->len; c++)
      append_other (m, list, i, k, g_ptr_array_index (at->others, c));
  }
  if (!list->len)
    return NULL;
  return m->page->brief ? g_strdup (podium_word (m->page->language, PODIUM_WORD_NOTE_OTHERS_BRIEF))
                        : podium_phrase (m->page->language, PODIUM_WORD_NOTE_OTHERS, list->str, NULL);
}

static char *
differ_note (const PodiumMatrix *m, const PodiumPanel *panel)
{
  g_autofree char *list = podium_panel_differ_list (m->page->language, panel);
  return list ? podium_phrase (m->page->language, PODIUM_WORD_NOTE_DIFFER_LIST, list, NULL) : NULL;
}

/* "Sources differ: Muse Spark 58 to 59; GPT-5.4 116 to 120." NULL where they do not, or there is no room for it. */
static char *
ranges_note (const PodiumMatrix *m, guint k)
{
  PodiumLanguage language = m->page->language;
  g_autoptr (GString) list = g_string_new (NULL);
  if (m->page->style.size != PODIUM_SIZE_NORMAL || m->n_differ > MOST_RANGES)
    return NULL;
  for (guint i = 0; i < m->models->len; i++) {
    const PodiumCell *cell = podium_matrix_cell (m, i, k)->cell;
    g_autofree char *range = cell ? podium_figure_range (language, cell, &podium_matrix_metric (m, k)->panel->unit) : NULL;
    g_autofree char *named = range ? podium_named (language, podium_matrix_model (m, i)->name, range) : NULL;
    if (named)
      g_string_append_printf (list, "%s%s", list->len ? "; " : "", named);
  }
  return list->len ? podium_phrase (language, PODIUM_WORD_NOTE_STATUSES, list->str, NULL) : NULL;
}

/* What a cell without a figure would say by number is said behind its metric's name, the same note once. */
static void
cite_once (PodiumMatrix *m, const PodiumPanel *panel, const PodiumCell *cell, GString *numbers)
{
  if (!podium_panel_cites_cell (panel, cell))
    return;
  g_autoptr (GString) own = g_string_new (NULL);
  podium_panel_cite_cell (m->page, panel, cell, own);
  g_auto (GStrv) cited = g_strsplit (numbers->str, PODIUM_NBSP, -1);
  if (own->len && !g_strv_contains ((const char *const *)cited, own->str + strlen (PODIUM_NBSP)))
    g_string_append (numbers, own->str);
}

static void
cite_metric (PodiumMatrix *m, guint k)
{
  PodiumMatrixMetric *metric = podium_matrix_metric (m, k);
  g_autoptr (GString) numbers = g_string_new (NULL);
  podium_page_cite (m->page, numbers,
                    podium_edition_note (m->page, NULL, metric->panel->edition, metric->panel->cells));
  /* In short the legend explains the trays, and the cells' words list the claims. */
  podium_page_cite (m->page, numbers, m->page->brief ? ranges_note (m, k) : differ_note (m, metric->panel));
  podium_page_cite (m->page, numbers, others_note (m, k));
  for (guint i = 0; !m->figures && i < m->models->len; i++) {
    const PodiumMatrixCell *at = podium_matrix_cell (m, i, k);
    if (at->cell && (!at->cell->unlike || m->page->brief))
      cite_once (m, metric->panel, at->cell, numbers);
  }
  g_free (metric->numbers);
  metric->numbers = g_strdup (numbers->str);
}

static void
cite_cell (PodiumMatrix *m, guint i, guint k)
{
  PodiumMatrixCell *at = podium_matrix_cell (m, i, k);
  const PodiumPanel *panel = podium_matrix_metric (m, k)->panel;
  if (!at->cell)
    return;
  g_autoptr (GString) text = NULL;
  if (m->figures && podium_panel_cites_cell (panel, at->cell)) {
    text = g_string_new (at->figure);
    podium_panel_cite_cell (m->page, panel, at->cell, text);
  }
  const char *words = text ? text->str : at->figure;
  if (g_strcmp0 (at->text, words) == 0)
    return;
  g_free (at->text);
  at->text = g_strdup (words);
  at->width = 0; /* to be measured */
}

/* Files the footnotes of what is drawn anew: heads first, then row by row. */
static void
write_notes (PodiumMatrix *m, gboolean metrics_down)
{
  podium_page_forget_notes (m->page);
  m->n_differ = 0;
  for (guint k = 0; k < m->metrics->len; k++)
    for (guint i = 0; i < m->models->len; i++)
      m->n_differ += podium_matrix_cell (m, i, k)->cell && podium_cell_disagrees (podium_matrix_cell (m, i, k)->cell);
  for (guint k = 0; !metrics_down && k < m->metrics->len; k++)
    cite_metric (m, k);
  if (!metrics_down) {
    for (guint i = 0; i < m->models->len; i++)
      for (guint k = 0; k < m->metrics->len; k++)
        cite_cell (m, i, k);
    return;
  }
  for (guint k = 0; k < m->metrics->len; k++) {
    cite_metric (m, k);
    for (guint i = 0; i < m->models->len; i++)
      cite_cell (m, i, k);
  }
}

/* ---- Title and subtitle ---- */

/* "More is missing than known: 55 of 128 cells have a published value": counted. NULL where there are no
 * cells. */
static char *
count_known (const PodiumMatrix *m)
{
  guint known = 0, all = m->models->len * m->metrics->len;
  for (guint k = 0; k < m->metrics->len; k++)
    known += podium_matrix_metric (m, k)->n_known;
  if (!known)
    return NULL;
  g_autofree char *n = podium_number (m->page->language, known, 0);
  g_autofree char *of = podium_number (m->page->language, all, 0);
  if (known == all)
    return podium_phrase (m->page->language, PODIUM_WORD_TITLE_COMPLETE, of, NULL);
  return podium_phrase (m->page->language,
                        2 * known < all ? PODIUM_WORD_TITLE_MISSING : PODIUM_WORD_TITLE_KNOWN, n, of, NULL);
}

static char *
title_text (const PodiumMatrix *m)
{
  char *finding = NULL;
  if (m->view->title)
    return g_strdup (m->view->title);
  if (m->view->headline == PODIUM_HEADLINE_FINDING && (finding = count_known (m)))
    return finding;
  return g_strdup (m->view->name ? m->view->name : podium_word (m->page->language, PODIUM_WORD_MATRIX_TITLE));
}

/* "9 models", "1 metric". */
static char *
count_text (PodiumLanguage language, guint n, PodiumWord one, PodiumWord many)
{
  g_autofree char *number = podium_number (language, n, 0);
  return n == 1 ? g_strdup (podium_word (language, one)) : podium_phrase (language, many, number, NULL);
}

static void
append_cut (PodiumMatrix *m, GString *text, PodiumWord word, guint n, guint of)
{
  g_autofree char *some = podium_number (m->page->language, n, 0),
                  *all = podium_number (m->page->language, of, 0);
  g_autofree char *cut = n < of ? podium_phrase (m->page->language, word, some, all, NULL) : NULL;
  if (cut)
    g_string_append_printf (text, "%s%s", text->len ? ". " : "", cut);
}

/* @n_models, @n_metrics: before anything was cut. */
static char *
subtitle_text (PodiumMatrix *m, guint n_models, guint n_metrics, gboolean metrics_down)
{
  PodiumLanguage language = m->page->language;
  g_autoptr (GString) text = g_string_new (m->view->subtitle);
  if (!m->view->subtitle) {
    g_autofree char *models = count_text (language, n_models, PODIUM_WORD_ONE_MODEL, PODIUM_WORD_N_MODELS);
    g_autofree char *metrics =
        count_text (language, n_metrics, PODIUM_WORD_ONE_METRIC, PODIUM_WORD_N_METRICS);
    PodiumWord deeper = m->page->theme->ramp_brightens ? PODIUM_WORD_BRIGHTER : PODIUM_WORD_DARKER;
    g_autofree char *phrase =
        podium_phrase (language, PODIUM_WORD_MATRIX_SUBTITLE, models, metrics, podium_word (language, deeper),
                       podium_word (language, metrics_down ? PODIUM_WORD_ROW : PODIUM_WORD_COLUMN), NULL);
    /* Where there is little room, what the colours say comes before the counts. */
    const char *rest = strstr (phrase, ". ");
    g_string_append (text, m->page->style.size == PODIUM_SIZE_THUMB && rest ? rest + 2 : phrase);
  }
  guint models = m->models->len, metrics = m->metrics->len;
  append_cut (m, text, PODIUM_WORD_CUT, metrics_down ? metrics : models, metrics_down ? n_metrics : n_models);
  append_cut (m, text, PODIUM_WORD_CUT_COLUMNS, metrics_down ? models : metrics,
              metrics_down ? n_models : n_metrics);
  return g_strdup (text->str);
}

static GPtrArray *
drawn_claims (const PodiumMatrix *m)
{
  GPtrArray *claims = g_ptr_array_new ();
  for (guint i = 0; i < m->models->len; i++)
    for (guint k = 0; k < m->metrics->len; k++) {
      const PodiumMatrixCell *at = podium_matrix_cell (m, i, k);
      if (at->cell)
        g_ptr_array_extend (claims, at->cell->claims, NULL, NULL);
      for (guint c = 0; at->others && c < at->others->len; c++)
        g_ptr_array_extend (claims, ((const PodiumCell *)g_ptr_array_index (at->others, c))->claims, NULL,
                            NULL);
    }
  return claims;
}

/* ---- The page ---- */

/* Frame and footnotes for what m holds now; the box they leave. */
static PodiumBox
draw_frame (PodiumMatrix *m, PodiumFrame *frame, guint n_models, guint n_metrics, gboolean metrics_down)
{
  g_autoptr (GPtrArray) claims = drawn_claims (m);
  char **texts[] = {&frame->title, &frame->subtitle, &frame->sources, &frame->short_sources, &frame->date};
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
  frame->title = g_strdup (m->page->scene->title);
  frame->subtitle = subtitle_text (m, n_models, n_metrics, metrics_down);
  m->page->scene->subtitle = podium_scene_string (m->page->scene, frame->subtitle);
  podium_frame_set_sources (frame, m->page, m->catalog, claims);
  podium_page_restart (m->page);
  return podium_page_frame (m->page, frame);
}

/* Whether the footnotes would fill more of the page than they may, before any of them is measured. */
static gboolean
notes_are_long (const PodiumMatrix *m)
{
  const PodiumPage *page = m->page;
  const PodiumStyle *s = &page->style;
  gsize bytes = 0;
  for (guint i = 0; i < page->notes->len; i++)
    bytes += strlen (g_ptr_array_index (page->notes, i));
  double lines = bytes * 0.4 * s->note.px / (page->scene->width - 2 * s->margin);
  return lines * s->note.line > 0.5 * page->scene->height;
}

/* Writes dates no finer than @most. FALSE where there are none to write. */
static gboolean
coarsen_dates (PodiumMatrix *m, PodiumDatePrecision most)
{
  gboolean any = FALSE;
  for (guint k = 0; k < m->metrics->len; k++)
    for (guint i = 0; i < m->models->len && podium_matrix_metric (m, k)->panel->unit.date; i++) {
      PodiumMatrixCell *at = podium_matrix_cell (m, i, k);
      if (!at->cell)
        continue;
      g_free (at->figure);
      at->figure = podium_figure_date (m->page->language, at->cell->drawn, most);
      any = TRUE;
    }
  return any;
}

/* Which way round. Figures go first where they do not fit; but before all do, dates say no more than their month, and
 * then no more than their year: the words of their cells say them whole. */
static PodiumMatrixPlan
choose_plan (PodiumMatrix *m, PodiumBox plot)
{
  podium_matrix_measure (m);
  PodiumMatrixPlan plan = podium_matrix_choose (m, plot);
  for (int most = PODIUM_DATE_MONTH; most >= PODIUM_DATE_YEAR && !m->figures; most--) {
    if (!coarsen_dates (m, (PodiumDatePrecision)most))
      break;
    m->figures = TRUE;
    podium_matrix_measure (m);
    plan = podium_matrix_choose (m, plot);
  }
  return plan;
}

/* The lines of a matrix before any is left out; borrowed. */
typedef struct {
  GPtrArray *models, *metrics;
  gboolean down, wide; /* which way round, decided once */
} Whole;

/* Takes the first @n_models and @n_metrics of all, and plans them in the *@plot that their footnotes and subtitle leave.
 * TRUE where they fit. */
static gboolean
try_lines (PodiumMatrix *m, const Whole *whole, PodiumFrame *frame, guint n_models, guint n_metrics, PodiumBox *plot)
{
  g_ptr_array_set_size (m->models, 0);
  g_ptr_array_set_size (m->metrics, 0);
  g_ptr_array_extend (m->models, whole->models, NULL, NULL);
  g_ptr_array_extend (m->metrics, whole->metrics, NULL, NULL);
  g_ptr_array_set_size (m->models, (int)n_models);
  g_ptr_array_set_size (m->metrics, (int)n_metrics);
  write_notes (m, whole->down);
  podium_matrix_measure (m);
  if (!m->page->brief && notes_are_long (m))
    return FALSE;
  *plot = draw_frame (m, frame, whole->models->len, whole->metrics->len, whole->down);
  m->plan = podium_matrix_plan (m, *plot, whole->down, whole->wide);
  return m->plan.n_columns >= (whole->down ? n_models : n_metrics) &&
         m->plan.n_rows >= (whole->down ? n_metrics : n_models) && m->figures == m->plan.numbers;
}

/* Those that were left out took their footnotes with them: there may be room for some of them again. */
static void
grow (PodiumMatrix *m, const Whole *whole, PodiumFrame *frame, PodiumBox *plot)
{
  guint models = m->models->len, metrics = m->metrics->len;
  for (guint step = 8; step; step /= 2)
    for (gboolean grown = TRUE; grown;) {
      guint more_models = MIN (models + step, whole->models->len), more_metrics = MIN (metrics + step, whole->metrics->len);
      grown = FALSE;
      if (more_metrics > metrics && try_lines (m, whole, frame, models, more_metrics, plot)) {
        metrics = more_metrics;
        grown = TRUE;
      }
      if (more_models > models && try_lines (m, whole, frame, more_models, metrics, plot)) {
        models = more_models;
        grown = TRUE;
      }
    }
  try_lines (m, whole, frame, models, metrics, plot);
}

/* Leaves out the last rows and columns until those that are left fit; each cut changes the footnotes and the
 * subtitle, and so the room. FALSE where shorter footnotes are to be tried first: figures are worth more than
 * what the words of the cells say too. */
static gboolean
fit_lines (PodiumMatrix *m, const Whole *whole, PodiumFrame *frame, PodiumBox *plot)
{
  guint least = 0; /* columns that figures are worth */
  while (!try_lines (m, whole, frame, m->models->len, m->metrics->len, plot)) {
    if (!m->page->brief)
      return FALSE;
    guint models = MIN (m->models->len, whole->down ? m->plan.n_columns : m->plan.n_rows);
    guint metrics = MIN (m->metrics->len, whole->down ? m->plan.n_rows : m->plan.n_columns);
    guint *columns = whole->down ? &models : &metrics;
    if (models == m->models->len && metrics == m->metrics->len) { /* only the figures do not fit */
      least = least ? least : MAX (1, *columns / PODIUM_MATRIX_FIGURE_WORTH);
      if (*columns > least)
        (*columns)--;
      else
        m->figures = m->plan.numbers;
    }
    g_ptr_array_set_size (m->models, (int)models);
    g_ptr_array_set_size (m->metrics, (int)metrics);
  }
  if (m->page->brief)
    grow (m, whole, frame, plot);
  return TRUE;
}

/* Turns the grid round where more of it fits so: in the smallest pictures notes and names take so much that
 * the choice without them misleads. */
static void
turn_if_better (PodiumMatrix *m, const Whole *whole, PodiumFrame *frame, PodiumBox *plot)
{
  Whole other = *whole;
  guint models = m->models->len, metrics = m->metrics->len;
  gboolean figures = m->figures;
  other.down = !whole->down;
  try_lines (m, &other, frame, whole->models->len, whole->metrics->len, plot);
  fit_lines (m, &other, frame, plot);
  if (m->figures == figures && m->models->len * m->metrics->len > models * metrics)
    return;
  m->figures = figures;
  try_lines (m, whole, frame, models, metrics, plot);
}

/* Lays the grid out in the *@plot that the frame leaves. FALSE where shorter footnotes are to be tried first. */
static gboolean
lay_out (PodiumMatrix *m, const Whole *all, PodiumFrame *frame, PodiumBox *plot)
{
  Whole whole = *all;
  /* Which way round is decided once, with the room that is left without footnotes. */
  *plot = draw_frame (m, frame, m->models->len, m->metrics->len, TRUE);
  PodiumMatrixPlan first = choose_plan (m, *plot);
  whole.down = first.metrics_down;
  whole.wide = first.wide;
  if (!fit_lines (m, &whole, frame, plot))
    return FALSE;
  gboolean cut = m->models->len < all->models->len || m->metrics->len < all->metrics->len;
  if (cut && m->page->style.size == PODIUM_SIZE_THUMB)
    turn_if_better (m, &whole, frame, plot);
  return TRUE;
}

void
podium_draw_matrix (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  PodiumMatrix m = {.page = page, .catalog = catalog, .view = view, .figures = TRUE};
  g_auto (PodiumFrame) frame = {0};

  m.metrics = g_ptr_array_new_with_free_func (metric_free);
  m.models = g_ptr_array_new ();
  collect_metrics (&m);
  collect_models (&m, &frame);
  if (!page->brief && !podium_matrix_could_fit (&m)) {
    page->plot_share = 0; /* asks for the brief footnotes, that go with a cut */
    g_ptr_array_unref (m.models);
    g_ptr_array_unref (m.metrics);
    return;
  }
  fill_cells (&m);
  podium_matrix_sort (&m);
  gsize n = (gsize)m.models->len * m.stride;
  g_autofree char *title = title_text (&m);
  page->scene->title = podium_scene_string (page->scene, title);

  Whole all = {.models = g_ptr_array_copy (m.models, NULL, NULL), .metrics = m.metrics};
  m.metrics = g_ptr_array_new (); /* a copy that owns nothing */
  g_ptr_array_extend (m.metrics, all.metrics, NULL, NULL);
  if (n) {
    PodiumBox plot;
    if (!lay_out (&m, &all, &frame, &plot))
      page->plot_share = 0; /* asks for the brief footnotes */
    else
      podium_matrix_draw (&m, plot);
    if (m.plan.height < LEAST_AIR * page->style.detail.px) /* rows squeezed by long ones */
      page->plot_share = 0;
  } else {
    PodiumBox plot = draw_frame (&m, &frame, m.models->len, m.metrics->len, TRUE);
    podium_page_text (page, PODIUM_ROLE_MISSING, plot.x, plot.y + 2 * page->style.label.line, PODIUM_LEFT,
                      page->style.label, 600, page->theme->ink2,
                      podium_word (page->language, PODIUM_WORD_NO_FIGURES), NULL);
  }
  clear_cells (&m, n);
  g_ptr_array_unref (m.models);
  g_ptr_array_unref (m.metrics);
  g_ptr_array_unref (all.models);
  g_ptr_array_unref (all.metrics);
}
