/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Profile: several metrics for chosen models. A row a metric, a panel a unit, so that nothing unlike shares
 * an axis. */

#include "profile.h"
#include "kinds.h"

#include <math.h>

static void
row_free (gpointer data)
{
  PodiumProfileRow *row = data;
  podium_panel_free (row->query);
  g_ptr_array_unref (row->cells);
  g_free (row->label);
  g_free (row);
}

static void
panel_free (gpointer data)
{
  PodiumProfilePanel *panel = data;
  podium_unit_clear (&panel->unit);
  g_free (panel->head);
  g_ptr_array_unref (panel->rows);
  g_free (panel);
}

/* ---- Query ---- */

/* How many metrics have a figure of each model, by its index in a catalog of @n; @plain: in the setting that is compared.
 * Free with g_free. */
static guint *
count_figures (const PodiumProfile *p, guint n, gboolean plain)
{
  guint *counts = g_new0 (guint, n + 1);
  g_autofree guint *latest = g_new0 (guint, n + 1); /* the row that counted it last, from 1 */
  for (guint i = 0; i < p->rows->len; i++) {
    GPtrArray *cells = podium_profile_row (p, i)->query->cells;
    for (guint k = 0; k < cells->len; k++) {
      const PodiumCell *cell = g_ptr_array_index (cells, k);
      guint at = cell->model->index;
      if ((plain && cell->unlike) || latest[at] == i + 1)
        continue;
      latest[at] = i + 1;
      counts[at]++;
    }
  }
  return counts;
}

/* The models that have figures, in the view's own order, else in the catalog's; @missing: names of those that
 * have none. */
static GPtrArray *
models_with_figures (const PodiumProfile *p, const PodiumCatalog *catalog, GPtrArray *missing)
{
  GPtrArray *models = g_ptr_array_new ();
  g_autofree guint *figures = count_figures (p, catalog->models->len, FALSE);
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    if (!podium_view_shows (p->view, catalog, model))
      continue;
    if (!figures[i])
      g_ptr_array_add (missing, (gpointer)model->name);
    else if (!p->view->models)
      g_ptr_array_add (models, (gpointer)model);
  }
  for (char **id = p->view->models; id && *id; id++) {
    const PodiumModel *model = podium_catalog_model (catalog, *id);
    if (podium_view_shows (p->view, catalog, model) && figures[model->index] &&
        !g_ptr_array_find (models, model, NULL))
      g_ptr_array_add (models, (gpointer)model);
  }
  return models;
}

/* What is asked of models when there are too many. */
typedef struct {
  const char *const *highlight; /* NULL: none */
  const guint *figures;         /* by index of the model */
} Claims;

/* Highlighted models first, then those with the most figures. */
static int
compare_claim_to_colour (gconstpointer a, gconstpointer b, gpointer data)
{
  const Claims *claims = data;
  const PodiumModel *x = *(const PodiumModel *const *)a, *y = *(const PodiumModel *const *)b;
  int by_highlight = claims->highlight ? g_strv_contains (claims->highlight, y->id) - g_strv_contains (claims->highlight, x->id) : 0;
  guint n = claims->figures[x->index], m = claims->figures[y->index];
  if (by_highlight || n != m)
    return by_highlight ? by_highlight : n > m ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

/* Leaves at most @most models, in the order they had. */
static void
choose_models (PodiumProfile *p, const PodiumCatalog *catalog, guint most)
{
  if (p->models->len <= most)
    return;
  g_autofree guint *figures = count_figures (p, catalog->models->len, TRUE);
  Claims claims = {(const char *const *)p->view->highlight, figures};
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (p->models, NULL, NULL);
  g_ptr_array_sort_with_data (sorted, compare_claim_to_colour, &claims);
  for (guint i = most; i < sorted->len; i++)
    g_ptr_array_remove (p->models, g_ptr_array_index (sorted, i));
}

/* By the models' order, the plain cell of each before its other settings: of equal values the first stands
 * above. */
static void
collect_cells (const PodiumProfile *p, PodiumProfileRow *row)
{
  for (guint i = 0; i < p->models->len; i++)
    for (guint k = 0; k < row->query->cells->len; k++) {
      const PodiumCell *cell = g_ptr_array_index (row->query->cells, k);
      if (cell->model == g_ptr_array_index (p->models, i))
        g_ptr_array_add (row->cells, (gpointer)cell);
    }
}

static char *
capital (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);
  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

/* Metrics share an axis where they are written in one unit (tokens and millions of tokens are two) on one
 * kind of scale. */
static PodiumProfilePanel *
panel_for (PodiumProfile *p, const PodiumProfileRow *row)
{
  const PodiumMetric *metric = row->query->metric;
  for (guint i = 0; i < p->panels->len; i++) {
    PodiumProfilePanel *panel = g_ptr_array_index (p->panels, i);
    if (g_str_equal (panel->first->unit, metric->unit) && panel->first->scale == metric->scale &&
        panel->unit.divisor == row->query->unit.divisor)
      return panel;
  }
  PodiumProfilePanel *panel = g_new0 (PodiumProfilePanel, 1);
  double most = row->query->cells->len ? MAX (row->query->high, -row->query->low) : 0;
  *panel = (PodiumProfilePanel){.first = metric, .low = INFINITY, .high = -INFINITY, .ceiling = metric->high};
  panel->unit = podium_unit_for (p->page->language, metric, most);
  panel->head = capital (panel->unit.name);
  panel->rows = g_ptr_array_new ();
  g_ptr_array_add (p->panels, panel);
  return panel;
}

static int
compare_length (gconstpointer a, gconstpointer b)
{
  guint n = (*(const PodiumProfilePanel *const *)a)->rows->len;
  guint m = (*(const PodiumProfilePanel *const *)b)->rows->len;
  return n > m ? -1 : n < m;
}

static void
collect_panels (PodiumProfile *p)
{
  for (guint i = 0; i < p->rows->len; i++) {
    PodiumProfileRow *row = podium_profile_row (p, i);
    PodiumProfilePanel *panel = panel_for (p, row);
    const PodiumProfileRow *above =
        panel->rows->len ? g_ptr_array_index (panel->rows, panel->rows->len - 1) : NULL;
    row->divided = above && g_strcmp0 (above->query->metric->category, row->query->metric->category) != 0;
    g_ptr_array_add (panel->rows, row);
    gboolean open = isnan (panel->ceiling) || isnan (row->query->metric->high);
    panel->ceiling = open ? NAN : MAX (panel->ceiling, row->query->metric->high);
    for (guint k = 0; k < row->cells->len; k++) {
      panel->low = MIN (panel->low, podium_profile_cell (row, k)->low);
      panel->high = MAX (panel->high, podium_profile_cell (row, k)->high);
    }
    podium_view_reach (p->view, row->query->metric->id, &panel->low, &panel->high);
  }
  for (guint i = 0; i < p->panels->len; i++) {
    PodiumProfilePanel *panel = g_ptr_array_index (p->panels, i);
    gboolean bounded = !isnan (panel->ceiling) || g_str_equal (panel->first->unit, "percent");
    gboolean wide = !bounded && panel->first->scale == PODIUM_SCALE_RATIO && panel->low > 0 &&
                    panel->high / panel->low > pow (10, 1.5);
    panel->log = p->view->log_set ? (p->view->log & PODIUM_LOG_X) && panel->low > 0 : wide;
    guint divisions = 0;
    for (guint k = 0; k < panel->rows->len; k++)
      divisions += ((PodiumProfileRow *)g_ptr_array_index (panel->rows, k))->divided;
    for (guint k = 0; k < panel->rows->len && 2 * divisions >= panel->rows->len;
         k++) /* mixed: no blocks to see */
      ((PodiumProfileRow *)g_ptr_array_index (panel->rows, k))->divided = FALSE;
  }
  g_ptr_array_sort (p->panels, compare_length); /* merge sort: stable */
}

static GPtrArray *
drawn_claims (const PodiumProfile *p)
{
  GPtrArray *claims = g_ptr_array_new ();
  for (guint i = 0; i < p->rows->len; i++)
    for (guint k = 0; k < podium_profile_row (p, i)->cells->len; k++)
      g_ptr_array_extend (claims, podium_profile_cell (podium_profile_row (p, i), k)->claims, NULL, NULL);
  return claims;
}

/* ---- The whole ---- */

/* Draws at most so many metrics and models, with footnotes shortened as @terse says. */
static PodiumProfileRoom
draw (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view, guint most, guint most_models,
      int terse)
{
  PodiumProfile p = {.page = page, .view = view, .terse = terse};
  PodiumProfileRoom room = {TRUE, FALSE};
  g_auto (PodiumFrame) frame = {.missing = g_ptr_array_new (), .missing_key = PODIUM_WORD_NO_DATA_FOR};
  guint n_rows = g_strv_length (view->metrics);

  p.rows = g_ptr_array_new_with_free_func (row_free);
  p.panels = g_ptr_array_new_with_free_func (panel_free);
  for (guint i = 0; i < MIN (most, n_rows); i++) {
    PodiumProfileRow *row = g_new0 (PodiumProfileRow, 1);
    row->query = podium_panel_new (page, catalog, view, podium_catalog_metric (catalog, view->metrics[i]));
    row->cells = g_ptr_array_new ();
    g_ptr_array_add (p.rows, row);
  }
  p.models = models_with_figures (&p, catalog, frame.missing);
  guint n_models = p.models->len;
  choose_models (&p, catalog, most_models);
  for (guint i = 0; i < p.rows->len; i++)
    collect_cells (&p, podium_profile_row (&p, i));
  collect_panels (&p);

  frame.title = podium_profile_title (&p, p.models->len == n_models && p.rows->len == n_rows);
  frame.subtitle = podium_profile_subtitle (&p, n_models, n_rows);
  podium_profile_write_labels (&p, catalog);
  g_autoptr (GPtrArray) claims = drawn_claims (&p);
  podium_frame_set_sources (&frame, page, catalog, claims);
  page->scene->title = podium_scene_string (page->scene, frame.title);
  page->scene->subtitle = podium_scene_string (page->scene, frame.subtitle);
  PodiumBox plot = podium_page_frame (page, &frame);
  g_autofree char *gaps = podium_profile_gaps (&p, TRUE);
  if (gaps) /* for the ear, every one by name; source and date stay last */
    g_ptr_array_insert (page->scene->notes, 0, (gpointer)podium_scene_string (page->scene, gaps));

  if (p.models->len)
    room = podium_profile_plot (&p, plot);
  else
    podium_page_text (page, PODIUM_ROLE_MISSING, plot.x, plot.y + 2 * page->style.label.line, PODIUM_LEFT,
                      page->style.label, 600, page->theme->ink2,
                      podium_word (page->language, PODIUM_WORD_NO_FIGURES), NULL);
  g_ptr_array_unref (p.panels);
  g_ptr_array_unref (p.rows);
  g_ptr_array_unref (p.models);
  return room;
}

static void
restart (PodiumPage *page)
{
  podium_page_restart (page);
  podium_page_forget_notes (page);
}

void
podium_draw_profile (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  guint n = g_strv_length (view->metrics), models = PODIUM_PROFILE_MOST_MODELS, least = 1;
  int terse = page->brief ? PODIUM_TERSE_ALL : 0;
  PodiumProfileRoom room;
  /* Footnotes give way to rows, kind by kind; then rows are left out, and that is said. */
  while (room = draw (page, catalog, view, n, models, terse),
         (!room.fits || room.crowded) && terse < PODIUM_TERSE_ALL) {
    restart (page);
    terse++;
  }
  if (room.fits)
    return;
  for (guint most = n - 1; least < most;) {
    guint middle = (least + most + 1) / 2;
    restart (page);
    if (draw (page, catalog, view, middle, models, terse).fits)
      least = middle;
    else
      most = middle - 1;
  }
  do /* not even one row holds them all */
    restart (page);
  while (!draw (page, catalog, view, least, models--, terse).fits);
}
