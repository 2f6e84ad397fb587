/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "panel.h"
#include "date-text.h"
#include "kinds.h"
#include "preface.h"
#include "verdict.h"
#include "verdict-words.h"

#include <math.h>

char *
podium_panel_differ_list (PodiumLanguage language, const PodiumPanel *panel)
{
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < panel->cells->len; i++) {
    const PodiumCell *cell = g_ptr_array_index (panel->cells, i);
    if (!podium_cell_disagrees (cell))
      continue;
    g_autofree char *claims = podium_figure_claims (language, cell, 0, &panel->unit);
    g_autofree char *named = podium_named (language, cell->model->name, claims);
    g_string_append_printf (list, "%s%s", list->len ? "; " : "", named);
  }
  return list->len ? g_strdup (list->str) : NULL;
}

static char *
differ_note (PodiumPage *page, const PodiumPanel *panel)
{
  g_autofree char *list = podium_panel_differ_list (page->language, panel);
  if (!list)
    return NULL;
  return page->brief ? podium_phrase (page->language, PODIUM_WORD_NOTE_DIFFER_BRIEF, NULL)
                     : podium_phrase (page->language, PODIUM_WORD_NOTE_DIFFER, list, NULL);
}

PodiumPanel *
podium_panel_new (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view, const PodiumMetric *metric)
{
  PodiumPanel *panel = g_new0 (PodiumPanel, 1);
  PodiumReading reading = podium_view_reading (view, catalog, metric);
  panel->metric = metric;
  panel->edition = reading.edition;
  panel->policy = view->policy;
  panel->roomy = page->scene->width >= 300 * page->scale * (view->metrics ? g_strv_length (view->metrics) : 1);
  panel->bars = metric->scale == PODIUM_SCALE_RATIO;
  panel->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) podium_cell_free);
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    if (podium_view_shows (view, catalog, model))
      podium_cells_append (panel->cells, catalog, model, metric, &reading);
  }
  podium_cells_rank (panel->cells);

  panel->low = INFINITY;
  panel->high = -INFINITY;
  const PodiumOrganisation *measurer = NULL;
  for (guint i = 0; i < panel->cells->len; i++) {
    const PodiumCell *cell = g_ptr_array_index (panel->cells, i);
    panel->low = MIN (panel->low, cell->low);
    panel->high = MAX (panel->high, cell->high);
    panel->n_ranked += cell->rank > 0;
    panel->mixed |= i && cell->drawn->measured_by != measurer;
    measurer = cell->drawn->measured_by;
  }
  podium_view_reach (view, metric->id, &panel->low, &panel->high);
  panel->unit = podium_unit_for (page->language, metric, panel->cells->len ? MAX (panel->high, -panel->low) : 0);
  panel->differ = differ_note (page, panel);
  panel->head = g_strdup (metric->short_name);
  return panel;
}

void
podium_panel_free (PodiumPanel *panel)
{
  g_ptr_array_unref (panel->cells);
  podium_unit_clear (&panel->unit);
  g_free (panel->differ);
  g_free (panel->head);
  g_clear_pointer (&panel->ticks, g_array_unref);
  g_free (panel);
}

static void
append_number (GString *text, int note)
{
  g_autofree char *number = podium_superscript (note);
  g_string_append_printf (text, PODIUM_NBSP "%s", number);
}

/* A figure of the model's own maker among others' measurements. */
static gboolean
is_vendors (const PodiumPanel *panel, const PodiumCell *cell)
{
  return panel->mixed && podium_claim_relationship (cell->drawn) == PODIUM_RELATIONSHIP_VENDOR;
}

gboolean
podium_panel_cites_cell (const PodiumPanel *panel, const PodiumCell *cell)
{
  return cell->unlike || is_vendors (panel, cell);
}

void
podium_panel_cite_cell (PodiumPage *page, const PodiumPanel *panel, const PodiumCell *cell, GString *text)
{
  if (cell->unlike) {
    g_autofree char *apart = podium_cell_apart (page->language, cell);
    g_autofree char *claims = podium_figure_claims (page->language, cell, 0, &panel->unit);
    podium_page_cite (page, text, podium_phrase (page->language,
                                                 page->brief ? PODIUM_WORD_NOTE_UNLIKE_BRIEF : PODIUM_WORD_NOTE_UNLIKE,
                                                 apart, claims, NULL));
  } else if (is_vendors (panel, cell)) {
    podium_page_cite (page, text, podium_phrase (page->language, PODIUM_WORD_NOTE_VENDOR,
                                                 cell->drawn->measured_by->name, NULL));
  }
}

char *
podium_panel_value (PodiumPage *page, const PodiumPanel *panel, const PodiumCell *cell)
{
  g_autofree char *figure = podium_figure_by (page->language, cell,
                                              panel->roomy ? panel->policy : PODIUM_POLICY_INDEPENDENT, &panel->unit);
  g_autoptr (GString) text = g_string_new (figure);

  if (podium_cell_disagrees (cell))
    podium_page_cite (page, text, g_strdup (panel->differ));
  podium_panel_cite_cell (page, panel, cell, text);
  return g_strdup (text->str);
}

char *
podium_panel_tick (const PodiumPage *page, const PodiumPanel *panel, guint i, double *before)
{
  double tick = g_array_index (panel->ticks, double, i);
  g_autofree char *number = panel->unit.date ? podium_date_tick (page->language, panel->ticks, i)
                                             : podium_number (page->language, tick, panel->decimals);
  *before = podium_text_advance (page->fonts, number, page->style.axis.px, 400) / 2;
  if (i + 1 < panel->ticks->len || !*panel->unit.suffix)
    return g_steal_pointer (&number);
  return g_strconcat (number, PODIUM_NBSP, panel->unit.suffix, NULL);
}

/* Whether all numbers stand 8 px apart. */
static gboolean
ticks_clear (PodiumPage *page, PodiumPanel *panel)
{
  double end = -INFINITY, before;
  for (guint i = 0; i < panel->ticks->len; i++) {
    g_autofree char *text = podium_panel_tick (page, panel, i, &before);
    double x = podium_scale (&panel->scale, g_array_index (panel->ticks, double, i) * panel->unit.divisor) - before;
    if (x < end + 8 * page->scale)
      return FALSE;
    end = x + podium_text_advance (page->fonts, text, page->style.axis.px, 400);
  }
  return TRUE;
}

/* A domain round enough for @fine ticks, and at most @most of them. */
static void
try_axis (PodiumPanel *panel, double x1, double x2, int fine, int most)
{
  double low = panel->bars ? MIN (0, panel->low) : panel->low;
  double high = panel->bars ? MAX (0, panel->high) : panel->high;

  if (!panel->cells->len)
    low = high = 0;
  if (panel->unit.date) {
    double air = MAX (2, 0.08 * (high - low));
    panel->scale = (PodiumScale){ { low - air, high + air }, { x1, x2 }, FALSE };
    g_clear_pointer (&panel->ticks, g_array_unref);
    panel->ticks = podium_ticks_date (low - air, high + air, most);
    return;
  }
  if (panel->log) {
    double air = pow (MAX (1.1, high / low), 0.08);
    low /= air;
    high *= air;
    panel->scale = (PodiumScale){ { low, high }, { x1, x2 }, TRUE };
    g_clear_pointer (&panel->ticks, g_array_unref);
    panel->ticks = podium_ticks_log (low / panel->unit.divisor, high / panel->unit.divisor, most, &panel->decimals);
    return;
  }
  if (!panel->bars) { /* room before the lowest dot */
    double pad = 0.08 * (high - low);
    low -= pad;
    high += pad;
  }
  podium_nice_domain (&low, &high, fine);
  if (panel->bars && panel->low >= 0)
    low = 0;
  if (!isnan (panel->metric->high) && panel->high <= panel->metric->high)
    high = MIN (high, panel->metric->high);
  panel->scale = (PodiumScale){ { low / panel->unit.divisor, high / panel->unit.divisor }, { x1, x2 }, FALSE };
  g_clear_pointer (&panel->ticks, g_array_unref);
  panel->ticks = podium_ticks_linear (panel->scale.domain[0], panel->scale.domain[1], most, &panel->decimals);
  panel->scale.domain[0] = low;
  panel->scale.domain[1] = high;
}

void
podium_panel_lay_axis (PodiumPage *page, PodiumPanel *panel, double x1, double x2)
{
  int most = CLAMP ((int) ((x2 - x1) / (3.2 * page->style.axis.px)) + 1, 2, 8);
  /* Dots need not reach from tick to tick: a domain round enough for four keeps them apart where there is room for two. */
  for (int n = most; n >= 2 && !panel->bars && !panel->log; n--) {
    try_axis (panel, x1, x2, MAX (most, 4), n);
    if (panel->ticks->len > 1 && ticks_clear (page, panel))
      return;
  }
  for (int n = most; n >= 2; n--) {
    try_axis (panel, x1, x2, n, n);
    if (ticks_clear (page, panel))
      return;
  }
  while (panel->ticks->len > 1 && !ticks_clear (page, panel)) /* too narrow even for two */
    g_array_remove_index (panel->ticks, 0);
}

int
podium_panel_verdict_note (PodiumPage *page, const PodiumPanel *panel, const PodiumCell *a, const PodiumCell *b)
{
  PodiumVerdict verdict = podium_verdict (a, b);
  PodiumLanguage language = page->language;

  if (verdict.kind == PODIUM_VERDICT_TOO_CLOSE && verdict.intervals)
    return podium_page_note (page, podium_phrase (language, PODIUM_WORD_NOTE_INTERVALS, a->model->name,
                                                  b->model->name, NULL));
  if (verdict.kind == PODIUM_VERDICT_TOO_CLOSE) {
    int decimals = podium_gap_decimals (a->drawn, b->drawn, &panel->unit, TRUE);
    g_autofree char *low = podium_figure_gap (language, verdict.gap_low, decimals, &panel->unit, FALSE);
    g_autofree char *high = podium_figure_gap (language, verdict.gap_high, decimals, &panel->unit, TRUE);
    if (page->brief)
      return podium_page_note (page, podium_phrase (language, PODIUM_WORD_NOTE_ROUNDING_BRIEF, low, high, NULL));
    return podium_page_note (page, podium_phrase (language, PODIUM_WORD_NOTE_ROUNDING, a->model->name, b->model->name,
                                                  low, high, NULL));
  }
  if (verdict.kind == PODIUM_VERDICT_DEPENDS && !page->brief) {
    g_autofree char *range_a = podium_figure_range (language, a, &panel->unit);
    g_autofree char *range_b = podium_figure_range (language, b, &panel->unit);
    g_autofree char *one_a = podium_figure (language, a->drawn, &panel->unit);
    g_autofree char *one_b = podium_figure (language, b->drawn, &panel->unit);
    return podium_page_note (page, podium_phrase (language, PODIUM_WORD_NOTE_DEPENDS, a->model->name,
                                                  range_a ? range_a : one_a, b->model->name,
                                                  range_b ? range_b : one_b, NULL));
  }
  return 0;
}

void
podium_panel_cite_head (PodiumPage *page, PodiumPanel *panel)
{
  g_autoptr (GString) head = g_string_new (panel->metric->short_name);
  podium_page_cite (page, head, podium_edition_note (page, NULL, panel->edition, panel->cells));
  for (int i = 0; !page->brief && i + 1 < panel->n_ranked; i++) {
    const PodiumCell *a = g_ptr_array_index (panel->cells, i), *b = g_ptr_array_index (panel->cells, i + 1);
    if (i && podium_verdict (a, b).kind != PODIUM_VERDICT_DEPENDS)
      continue;
    int note = podium_panel_verdict_note (page, panel, a, b);
    if (note)
      append_number (head, note);
  }
  g_free (panel->head);
  panel->head = g_strdup (head->str);
}
