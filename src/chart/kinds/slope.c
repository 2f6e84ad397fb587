/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slope: one measurement as its sources, settings, editions or documents give it, a line for each model. Never the
 * values of two benchmarks: across metrics it joins ranks. */

#include "slope.h"
#include "kinds.h"

#include <math.h>

static PodiumSlopePanel *
panel_at (const PodiumSlope *slope, guint i)
{
  return g_ptr_array_index (slope->panels, i);
}

/* ---- Figures ---- */

char *
podium_slope_figure (const PodiumSlope *slope, const PodiumSlopePanel *panel, const PodiumCell *cell)
{
  PodiumLanguage language = slope->page->language;
  g_autofree char *range = podium_figure_range (language, cell, podium_slope_unit (panel, cell));
  g_autofree char *figure =
      range ? g_steal_pointer (&range) : podium_figure (language, cell->drawn, podium_slope_unit (panel, cell));
  if (!panel->ranks)
    return g_steal_pointer (&figure);
  return g_strdup_printf ("%d%s (%s)", cell->rank, cell->tied ? "=" : "", figure);
}

char *
podium_slope_key (const PodiumSlopePanel *panel, const PodiumSlopeLine *line, guint column)
{
  return g_strdup_printf ("%s/%s/%u", panel->metric ? panel->metric->id : "", line->model->id, column);
}

char *
podium_slope_missing (const PodiumSlope *slope, const PodiumSlopePanel *panel, const PodiumSlopeLine *line)
{
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint c = 0; c < panel->columns->len; c++)
    if (!line->cells[c])
      g_string_append_printf (list, "%s%s", list->len ? ", " : "", podium_slope_column (panel, c)->head);
  return list->len ? podium_phrase (slope->page->language, PODIUM_WORD_SLOPE_SILENT, list->str, NULL) : NULL;
}

/* ---- Words ---- */

static void
append_part (GString *text, char *part)
{
  if (part)
    g_string_append_printf (text, "%s%s", text->len ? "; " : "", part);
  g_free (part);
}

/* Appends what of @panel is cut. */
static void
append_cuts (GString *text, PodiumLanguage language, const PodiumSlopePanel *panel)
{
  g_autofree char *columns = g_strdup_printf ("%u", panel->columns->len);
  g_autofree char *all_columns = g_strdup_printf ("%u", panel->all_columns);
  g_autofree char *lines = g_strdup_printf ("%u", panel->lines->len);
  g_autofree char *all_lines = g_strdup_printf ("%u", panel->all_lines);
  if (panel->columns->len < panel->all_columns)
    append_part (text, podium_phrase (language, PODIUM_WORD_SLOPE_CUT_COLUMNS, columns, all_columns, NULL));
  if (panel->lines->len < panel->all_lines)
    append_part (text, podium_phrase (language, PODIUM_WORD_CUT_MODELS, lines, all_lines, NULL));
}

char *
podium_slope_axis_text (const PodiumSlope *slope, const PodiumSlopePanel *panel, double low, double high,
                        int decimals)
{
  PodiumLanguage language = slope->page->language;
  if (!panel->metric) {
    g_autoptr (GString) places = g_string_new (podium_word (language, PODIUM_WORD_SLOPE_RANKS_METRICS));
    append_cuts (places, language, panel);
    return g_strdup (places->str);
  }
  const char *direction = podium_direction_text (language, panel->metric);
  g_autofree char *from = podium_figure_value (language, low, decimals, &panel->unit);
  g_autofree char *to = podium_figure_value (language, high, decimals, &panel->unit);
  g_autoptr (GString) text = g_string_new (direction);
  append_part (text, panel->ranks ? g_strdup (podium_word (language, PODIUM_WORD_SLOPE_RANKS))
                                  : podium_phrase (language, PODIUM_WORD_SLOPE_AXIS, from, to, NULL));
  if (panel->log)
    g_string_append_printf (text, " %s", podium_word (language, PODIUM_WORD_LOG_SCALE));
  append_cuts (text, language, panel);
  return g_strdup (text->str);
}

/* On how many measurements (a model on a metric) that more than one column gives their figures differ. */
static guint
count_differing (const PodiumSlope *slope, guint *of)
{
  guint n = *of = 0;
  for (guint p = 0; p < slope->panels->len; p++)
    for (guint i = 0; i < panel_at (slope, p)->lines->len; i++) {
      const PodiumSlopeLine *line = podium_slope_line (panel_at (slope, p), i);
      double low = INFINITY, high = -INFINITY;
      guint columns = 0;
      for (guint c = 0; c < panel_at (slope, p)->columns->len; c++)
        if (line->cells[c]) {
          low = MIN (low, line->cells[c]->low);
          high = MAX (high, line->cells[c]->high);
          columns++;
        }
      *of += columns > 1;
      n += columns > 1 && (podium_slope_across (slope->view) == PODIUM_ACROSS_DOCUMENTS
                               ? !podium_slope_is_same (panel_at (slope, p), line)
                               : high > low);
    }
  return n;
}

static gboolean
any_ranks (const PodiumSlope *slope)
{
  gboolean any = FALSE;
  for (guint p = 0; p < slope->panels->len; p++)
    any |= panel_at (slope, p)->ranks;
  return any;
}

static char *
title_text (const PodiumSlope *slope, gboolean whole)
{
  static const PodiumWord neutral[] = {PODIUM_WORD_SLOPE_TITLE_SOURCES, PODIUM_WORD_SLOPE_TITLE_SOURCES,
                                       PODIUM_WORD_SLOPE_TITLE_SETTINGS, PODIUM_WORD_SLOPE_TITLE_EDITIONS,
                                       PODIUM_WORD_SLOPE_TITLE_METRICS, PODIUM_WORD_SLOPE_TITLE_DOCUMENTS};
  PodiumAcross across = podium_slope_across (slope->view);
  PodiumLanguage language = slope->page->language;
  guint of, n = count_differing (slope, &of);
  g_autofree char *differing = g_strdup_printf ("%u", n), *all = g_strdup_printf ("%u", of);
  if (slope->view->title)
    return g_strdup (slope->view->title);
  if (slope->view->headline == PODIUM_HEADLINE_FINDING && whole && of > 1 &&
      across == PODIUM_ACROSS_SOURCES)
    return n == of ? podium_phrase (language, PODIUM_WORD_SLOPE_TITLE_ALL, all, NULL)
           : n     ? podium_phrase (language, PODIUM_WORD_SLOPE_TITLE_DIFFER, differing, all, NULL)
                   : podium_phrase (language, PODIUM_WORD_SLOPE_TITLE_AGREE, all, NULL);
  if (slope->view->headline == PODIUM_HEADLINE_FINDING && whole && of && !any_ranks (slope) &&
      across == PODIUM_ACROSS_DOCUMENTS)
    return n ? podium_phrase (language, PODIUM_WORD_SLOPE_TITLE_MOVED, differing, all, NULL)
             : podium_phrase (language, PODIUM_WORD_SLOPE_TITLE_UNMOVED, all, NULL);
  return g_strdup (slope->view->name ? slope->view->name : podium_word (language, neutral[across]));
}

static char *
subtitle_text (const PodiumSlope *slope, guint n_panels)
{
  static const PodiumWord words[] = {0, PODIUM_WORD_SLOPE_SUBTITLE_SOURCES,
                                     PODIUM_WORD_SLOPE_SUBTITLE_SETTINGS,
                                     PODIUM_WORD_SLOPE_SUBTITLE_EDITIONS, PODIUM_WORD_SLOPE_SUBTITLE_METRICS,
                                     PODIUM_WORD_SLOPE_SUBTITLE_DOCUMENTS};
  PodiumLanguage language = slope->page->language;
  const char *text = slope->view->subtitle ? slope->view->subtitle
                                           : podium_word (language, words[podium_slope_across (slope->view)]);
  if (slope->panels->len == n_panels)
    return g_strdup (text);
  g_autofree char *n = g_strdup_printf ("%u", slope->panels->len), *of = g_strdup_printf ("%u", n_panels);
  g_autofree char *cut = podium_phrase (language, PODIUM_WORD_SLOPE_CUT_METRICS, n, of, NULL);
  return g_strconcat (text, ". ", cut, NULL);
}

static gboolean
has_claims (const PodiumSlope *slope, const PodiumModel *model, GPtrArray *claims)
{
  gboolean found = FALSE;
  for (guint p = 0; p < slope->panels->len; p++)
    for (guint i = 0; i < panel_at (slope, p)->lines->len; i++) {
      const PodiumSlopeLine *line = podium_slope_line (panel_at (slope, p), i);
      for (guint c = 0; c < panel_at (slope, p)->columns->len && line->model == model; c++)
        if (line->cells[c]) {
          g_ptr_array_extend (claims, line->cells[c]->claims, NULL, NULL);
          found = TRUE;
        }
    }
  return found;
}

/* Whether nothing was cut, of lines or columns. */
static gboolean
is_whole (const PodiumSlope *slope)
{
  for (guint p = 0; p < slope->panels->len; p++)
    if (panel_at (slope, p)->lines->len < panel_at (slope, p)->all_lines ||
        panel_at (slope, p)->columns->len < panel_at (slope, p)->all_columns)
      return FALSE;
  return TRUE;
}

/* ---- The whole ---- */

/* For the ear, before the footnotes: source and date stay last. */
static void
say_missing (PodiumSlope *slope)
{
  int said = 0;
  for (guint p = 0; p < slope->panels->len; p++) {
    g_autoptr (GString) cuts = g_string_new (NULL);
    append_cuts (cuts, slope->page->language, panel_at (slope, p));
    if (cuts->len)
      g_ptr_array_insert (slope->page->scene->notes, said++,
                          (gpointer)podium_scene_string (slope->page->scene, cuts->str));
    g_autofree char *note = podium_slope_silent_note (slope, panel_at (slope, p), TRUE);
    g_autofree char *whose =
        note ? g_strconcat (podium_slope_panel_name (slope->page->language, panel_at (slope, p)), ". ", note, NULL)
             : NULL;
    if (whose)
      g_ptr_array_insert (slope->page->scene->notes, said++,
                          (gpointer)podium_scene_string (slope->page->scene, whose));
  }
}

/* One a metric; across metrics one for all. */
static guint
count_panels (const PodiumView *view)
{
  return podium_slope_across (view) == PODIUM_ACROSS_METRICS ? 1 : g_strv_length (view->metrics);
}

/* Draws what @cut leaves; FALSE where that does not fit, and it was lowered. */
static gboolean
draw (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view, PodiumSlopeCut *cut,
      GHashTable *homeless)
{
  PodiumSlope slope = {.page = page, .view = view, .homeless = homeless};
  g_auto (PodiumFrame) frame = {.missing = g_ptr_array_new (), .missing_key = PODIUM_WORD_NO_DATA_FOR};
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  guint n_panels = count_panels (view);
  gboolean drawn = TRUE, any = FALSE;

  slope.panels = g_ptr_array_new_with_free_func ((GDestroyNotify)podium_slope_panel_free);
  for (guint i = 0; i < MIN (n_panels, cut->panels); i++) {
    const PodiumMetric *metric = podium_catalog_metric (catalog, view->metrics[i]);
    PodiumAcross across = podium_slope_across (view);
    g_ptr_array_add (slope.panels, across == PODIUM_ACROSS_METRICS
                                       ? podium_slope_metrics_new (page, catalog, view, &cut->each[i])
                                   : across == PODIUM_ACROSS_DOCUMENTS
                                       ? podium_slope_documents_new (page, catalog, view, metric, &cut->each[i])
                                       : podium_slope_panel_new (page, catalog, view, metric, &cut->each[i]));
  }
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    if (!podium_view_shows (view, catalog, model))
      continue;
    if (has_claims (&slope, model, claims))
      any = TRUE;
    else if (is_whole (&slope))
      g_ptr_array_add (frame.missing, (gpointer)model->name);
  }
  frame.title = title_text (&slope, is_whole (&slope) && slope.panels->len == n_panels);
  frame.subtitle = subtitle_text (&slope, n_panels);
  for (guint p = 0; p < slope.panels->len; p++)
    podium_slope_write_head (&slope, panel_at (&slope, p), catalog);
  podium_frame_set_sources (&frame, page, catalog, claims);
  page->scene->title = podium_scene_string (page->scene, frame.title);
  page->scene->subtitle = podium_scene_string (page->scene, frame.subtitle);
  PodiumBox plot = podium_page_frame (page, &frame);
  say_missing (&slope);
  if (any)
    drawn = podium_slope_plot (&slope, plot, cut);
  else
    podium_page_text (page, PODIUM_ROLE_MISSING, plot.x, plot.y + 2 * page->style.label.line, PODIUM_LEFT,
                      page->style.label, 600, page->theme->ink2,
                      podium_word (page->language, PODIUM_WORD_NO_FIGURES), NULL);
  g_ptr_array_unref (slope.panels);
  return drawn;
}

void
podium_draw_slope (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  g_autoptr (GHashTable) homeless = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_panels = count_panels (view);
  g_autofree PodiumSlopeMost *each = g_new0 (PodiumSlopeMost, n_panels);
  PodiumSlopeCut cut = {n_panels, each};
  for (guint i = 0; i < n_panels; i++)
    each[i] = (PodiumSlopeMost){G_MAXUINT, G_MAXUINT};
  /* Figures without a place go to a footnote, which takes room from the plot, where others may lose their
   * places by it. What is homeless stays so and what is cut stays cut: this ends. */
  for (;;) {
    guint n = g_hash_table_size (homeless);
    gboolean drawn = draw (page, catalog, view, &cut, homeless);
    if (drawn && n == g_hash_table_size (homeless))
      return;
    if (!drawn)
      g_hash_table_remove_all (homeless);
    podium_page_restart (page);
    podium_page_forget_notes (page);
  }
}
