/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranking: who leads on one measure. One or more metrics as panels, an axis each, the same order of models. */

#include "bracket.h"
#include "headline.h"
#include "kinds.h"
#include "panel.h"
#include "rows.h"
#include "verdict.h"

#include <math.h>
#include <string.h>

/* A row: a model, or one of its other settings. */
typedef struct {
  const PodiumModel *model;
  const PodiumCell *unlike;  /* the row's only cell, where it is another setting */
  const PodiumCell **cells;  /* a panel each; NULL: no figure */
  char **values;             /* a panel each: "57 ¹" */
  char *rank, *detail;
  double y;
} Row;

typedef struct {
  PodiumPage *page;
  const PodiumView *view;
  GPtrArray *panels;   /* PodiumPanel */
  GPtrArray *rows;     /* Row, other settings last */
  guint n_ranked;      /* rows before the other settings */
  guint n_fit;         /* rows that the last layout had room for */
  guint n_all;         /* rows there were before any were cut; 0: none were */
  gboolean no_details; /* rows have no room for their second lines, so a footnote says the settings */
  GHashTable *known;   /* every model with a figure, cut or not */
  GPtrArray *sources;  /* PodiumSource of the evidence columns; empty: none */
  PodiumRowBlock block;
  double top, bottom;  /* of the rows */
  double divider;      /* height of the heading before other settings */
  double pitch, bar;
} Ranking;

typedef struct {
  guint from, to;          /* rows */
  PodiumVerdictKind kind;
  char *words;
} Link;

static void
link_free (gpointer data)
{
  g_free (((Link *) data)->words);
  g_free (data);
}

static void
row_free (gpointer data)
{
  Row *row = data;
  g_free (row->cells);
  g_strfreev (row->values);
  g_free (row->rank);
  g_free (row->detail);
  g_free (row);
}

static PodiumPanel *
panel_at (const Ranking *r, guint i)
{
  return g_ptr_array_index (r->panels, i);
}

static Row *
row_at (const Ranking *r, guint i)
{
  return g_ptr_array_index (r->rows, i);
}

static Row *
append_row (Ranking *r, const PodiumModel *model)
{
  Row *row = g_new0 (Row, 1);
  row->model = model;
  row->cells = g_new0 (const PodiumCell *, r->panels->len);
  row->values = g_new0 (char *, r->panels->len + 1);
  g_ptr_array_add (r->rows, row);
  return row;
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer sort)
{
  const PodiumModel *x = (*(const Row *const *) a)->model, *y = (*(const Row *const *) b)->model;
  if (GPOINTER_TO_INT (sort) == PODIUM_SORT_NAME) {
    /* Not by the locale's order: the same catalog gives the same picture everywhere. */
    g_autofree char *a_name = g_utf8_casefold (x->name, -1), *b_name = g_utf8_casefold (y->name, -1);
    int order = strcmp (a_name, b_name);
    if (order)
      return order;
  }
  return x->index < y->index ? -1 : x->index > y->index; /* the catalog stands by maker */
}

/* Ranked rows in the order of the first panel, then those that only later panels have; then the other settings. */
static void
collect_rows (Ranking *r)
{
  GHashTable *known = r->known;
  for (guint p = 0; p < r->panels->len; p++) {
    GPtrArray *cells = panel_at (r, p)->cells;
    for (guint i = 0; i < cells->len; i++) {
      const PodiumCell *cell = g_ptr_array_index (cells, i);
      if (cell->unlike)
        continue;
      Row *row = g_hash_table_lookup (known, cell->model);
      if (!row) {
        row = append_row (r, cell->model);
        g_hash_table_insert (known, (gpointer) cell->model, row);
      }
      row->cells[p] = cell;
    }
  }
  if (r->view->sort == PODIUM_SORT_NAME || r->view->sort == PODIUM_SORT_MAKER)
    g_ptr_array_sort_with_data (r->rows, compare_rows, GINT_TO_POINTER (r->view->sort));
  r->n_ranked = r->rows->len;
  for (guint p = 0; p < r->panels->len; p++) {
    GPtrArray *cells = panel_at (r, p)->cells;
    for (guint i = 0; i < cells->len; i++) {
      const PodiumCell *cell = g_ptr_array_index (cells, i);
      if (!cell->unlike)
        continue;
      Row *row = append_row (r, cell->model);
      row->unlike = row->cells[p] = cell;
      if (!g_hash_table_contains (known, cell->model))
        g_hash_table_insert (known, (gpointer) cell->model, row);
    }
  }
}

/* "Meta · Thinking". With several panels only the maker, for settings differ from panel to panel. */
static char *
detail_text (const Ranking *r, const Row *row)
{
  PodiumLanguage language = r->page->language;
  const char *maker = row->model->maker ? row->model->maker->name : podium_word (language, PODIUM_WORD_MAKER_NOT_STATED);
  if (r->panels->len > 1 && !row->unlike)
    return g_strdup (maker);
  const PodiumCell *cell = row->unlike ? row->unlike : row->cells[0];
  g_autofree char *setting = podium_setting_text (language, &cell->drawn->setting);
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
write_rows (Ranking *r)
{
  for (guint i = 0; i < r->rows->len; i++) {
    Row *row = row_at (r, i);
    g_free (row->detail);
    row->detail = detail_text (r, row);
    g_clear_pointer (&row->rank, g_free);
    if (r->panels->len == 1)
      row->rank = row->unlike          ? g_strdup ("–")
                  : row->cells[0]->rank ? g_strdup_printf ("%d%s", row->cells[0]->rank, row->cells[0]->tied ? "=" : "")
                                        : NULL;
    for (guint p = 0; p < r->panels->len; p++) {
      g_free (row->values[p]);
      row->values[p] = row->cells[p] ? podium_panel_value (r->page, panel_at (r, p), row->cells[p]) : g_strdup ("");
    }
  }
}

/* "Settings as far as stated: Muse Spark reasoning; ...", for pictures whose rows do not say it. */
static char *
settings_note (const Ranking *r)
{
  g_autoptr (GString) list = g_string_new (NULL);
  if (r->page->brief)
    return NULL;
  for (guint p = 0; p < r->panels->len; p++)
    for (guint i = 0; i < r->n_ranked; i++) {
      const Row *row = row_at (r, i);
      g_autofree char *setting =
        row->cells[p] ? podium_setting_text (r->page->language, &row->cells[p]->drawn->setting) : NULL;
      if (setting && r->panels->len > 1)
        g_string_append_printf (list, "%s%s %s (%s)", list->len ? "; " : "", row->model->name, setting,
                                panel_at (r, p)->metric->short_name);
      else if (setting)
        g_string_append_printf (list, "%s%s %s", list->len ? "; " : "", row->model->name, setting);
    }
  return list->len ? podium_phrase (r->page->language, PODIUM_WORD_NOTE_SETTINGS, list->str, NULL) : NULL;
}

/* Metric, edition, unit, direction, in that order. */
static char *
subtitle_text (const Ranking *r, const PodiumCatalog *catalog)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const PodiumPanel *first = panel_at (r, 0);
  PodiumLanguage language = r->page->language;
  gboolean same_direction = TRUE;

  for (guint p = 1; p < r->panels->len; p++)
    same_direction &= panel_at (r, p)->metric->better == first->metric->better;
  if (r->panels->len == 1) {
    const char *edition = first->metric->editions_separate ? podium_metric_edition (catalog, first->metric) : NULL;
    g_string_append_printf (text, "%s%s%s, %s", first->metric->name, edition ? " " : "", edition ? edition : "",
                            first->unit.name);
    podium_page_cite (r->page, text, podium_panel_edition_note (r->page, first, edition));
  } else {
    g_autofree char *order = podium_phrase (language, PODIUM_WORD_NOTE_ORDER, first->metric->short_name, NULL);
    g_string_append (text, order);
  }
  const char *direction = same_direction ? podium_direction_text (language, first->metric) : NULL;
  if (r->view->subtitle)
    g_string_assign (text, r->view->subtitle);
  else if (direction)
    g_string_append_printf (text, ". %s", direction);
  if (r->n_all > r->rows->len) {
    g_autofree char *n = g_strdup_printf ("%u", r->rows->len);
    g_autofree char *of = g_strdup_printf ("%u", r->n_all);
    g_autofree char *cut = podium_phrase (language, PODIUM_WORD_CUT, n, of, NULL);
    g_string_append_printf (text, ". %s", cut);
  }
  if (r->panels->len > 1 || r->no_details)
    podium_page_cite (r->page, text, settings_note (r));
  return g_strdup (text->str);
}

/* Leaves out the rows past those that fit; the subtitle says so. */
static void
cut_rows (Ranking *r)
{
  r->n_all = MAX (r->n_all, r->rows->len);
  g_ptr_array_set_size (r->rows, (int) r->n_fit);
  r->n_ranked = MIN (r->n_ranked, r->n_fit);
}

/* Who leads, where that can be said; else the name of the view or metric. */
static char *
title_text (const Ranking *r)
{
  const PodiumPanel *first = panel_at (r, 0);
  char *finding = NULL;
  if (r->view->title)
    return g_strdup (r->view->title);
  if (r->view->headline == PODIUM_HEADLINE_FINDING && (finding = podium_headline_of_panels (r->page->language, r->panels)))
    return finding;
  if (r->view->name)
    return g_strdup (r->view->name);
  return g_strdup (first->metric->short_name);
}

static void
collect_missing (const Ranking *r, const PodiumCatalog *catalog, PodiumFrame *frame)
{
  frame->missing = g_ptr_array_new ();
  frame->missing_key = PODIUM_WORD_NO_DATA_FOR;
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    if (podium_view_shows (r->view, catalog, model) && !g_hash_table_contains (r->known, model))
      g_ptr_array_add (frame->missing, (gpointer) model->name);
  }
}

static GPtrArray *
drawn_claims (const Ranking *r)
{
  GPtrArray *claims = g_ptr_array_new ();
  for (guint i = 0; i < r->rows->len; i++)
    for (guint p = 0; p < r->panels->len; p++)
      if (row_at (r, i)->cells[p])
        g_ptr_array_extend (claims, row_at (r, i)->cells[p]->claims, NULL, NULL);
  return claims;
}

/* ---- Layout ---- */

/* Heights of rows: at most 120 px each of the normal class; a heading before other settings takes one line and a half. */
static void
lay_rows (Ranking *r)
{
  const PodiumStyle *s = &r->page->style;
  gboolean divided = r->n_ranked < r->rows->len;
  r->divider = divided ? 1.6 * s->detail.line : 0;
  r->n_fit = podium_rows_that_fit (r->page, r->bottom - r->top - r->divider);
  r->pitch = MIN (7.06 * s->label.px, (r->bottom - r->top - r->divider) / MAX (1, r->rows->len));
  r->bottom = r->top + r->pitch * r->rows->len + r->divider;
  for (guint i = 0; i < r->rows->len; i++)
    row_at (r, i)->y = round (r->top + r->pitch * (i + 0.5) + (i >= r->n_ranked ? r->divider : 0));
}

static void
plan_block (Ranking *r, double left, double width)
{
  const PodiumStyle *s = &r->page->style;
  g_autofree PodiumRowLabel *labels = g_new0 (PodiumRowLabel, r->rows->len);
  double share = r->panels->len > 1 ? 0.30 : 0.36;

  for (guint i = 0; i < r->rows->len; i++)
    labels[i] = (PodiumRowLabel){ row_at (r, i)->model, row_at (r, i)->rank, row_at (r, i)->detail };
  r->block = podium_rows_plan (r->page, labels, r->rows->len, left, r->pitch, left + MIN (s->block_most, share * width),
                               r->panels->len == 1);
  r->bar = round (MIN (s->bar_most, r->pitch * (r->block.details ? 0.42 : 0.62)));
}

/* "Evidence" columns fit one panel of a wide picture with a handful of sources whose ids share a head. */
static void
collect_evidence (Ranking *r, GPtrArray *claims)
{
  g_ptr_array_set_size (r->sources, 0);
  if (r->panels->len > 1 || r->page->style.size < PODIUM_SIZE_NORMAL || r->page->scene->width < 900)
    return;
  for (guint i = 0; i < claims->len; i++) {
    g_autoptr (GPtrArray) stated = podium_claim_sources (g_ptr_array_index (claims, i));
    for (guint k = 0; k < stated->len; k++)
      if (!g_ptr_array_find (r->sources, g_ptr_array_index (stated, k), NULL))
        g_ptr_array_add (r->sources, g_ptr_array_index (stated, k));
  }
  if (r->sources->len < 2 || r->sources->len > 9)
    g_ptr_array_set_size (r->sources, 0);
}

static int
by_id (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const PodiumSource *const *) a)->id, (*(const PodiumSource *const *) b)->id);
}

/* How many characters all ids of the sources share at their head, so that columns can be headed by what differs. */
static gsize
common_head (GPtrArray *sources)
{
  const char *first = ((const PodiumSource *) g_ptr_array_index (sources, 0))->id;
  gsize n = strlen (first) - 1;
  for (guint i = 1; i < sources->len; i++) {
    const char *id = ((const PodiumSource *) g_ptr_array_index (sources, i))->id;
    gsize k = 0;
    while (k < n && id[k] == first[k])
      k++;
    n = MIN (k, strlen (id) - 1);
  }
  return n;
}

/* ---- Drawing ---- */

static double
evidence_step (const Ranking *r)
{
  return 1.57 * r->page->style.axis.px;
}

/* Draws the columns at the right and returns their width, with the gap before them. */
static double
draw_evidence (Ranking *r, double right, double baseline)
{
  PodiumPage *page = r->page;
  const PodiumStyle *s = &page->style;
  if (!r->sources->len)
    return 0;
  g_ptr_array_sort (r->sources, by_id);
  gsize head = common_head (r->sources);
  double step = evidence_step (r), first = right - (r->sources->len - 1) * step - 0.35 * s->axis.px;
  const char *title = podium_word (page->language, PODIUM_WORD_STATED_BY_SOURCE);
  double radius = 0.32 * s->axis.px;

  podium_page_text (page, PODIUM_ROLE_HEAD, right, baseline - 0.9 * s->axis.line, PODIUM_RIGHT, s->axis, 400,
                    page->theme->ink2, title, NULL);
  for (guint k = 0; k < r->sources->len; k++) {
    const PodiumSource *source = g_ptr_array_index (r->sources, k);
    podium_page_text (page, PODIUM_ROLE_HEAD, first + k * step, baseline, PODIUM_MIDDLE, s->axis, 400,
                      page->theme->ink3, source->id + head, NULL);
    for (guint i = 0; i < r->rows->len; i++) {
      const PodiumCell *cell = row_at (r, i)->cells[0];
      gboolean stated = FALSE;
      for (guint c = 0; c < cell->claims->len && !stated; c++) {
        g_autoptr (GPtrArray) by = podium_claim_sources (g_ptr_array_index (cell->claims, c));
        stated = g_ptr_array_find (by, source, NULL);
      }
      g_autoptr (PodiumPath) dot = podium_path_new ();
      podium_path_circle (dot, first + k * step, row_at (r, i)->y, stated ? radius : radius - 0.5 * page->scale);
      podium_page_path (page, PODIUM_ROLE_EVIDENCE, dot,
                        stated ? podium_fill (page->theme->ink2) : podium_stroke (page->theme->axis, page->scale), NULL);
    }
  }
  double title_width = podium_text_advance (page->fonts, title, s->axis.px, 400);
  return MAX (title_width, right - first + radius) + 3 * s->unit;
}

/* An upright line through all rows, parted where the heading of the other settings stands. */
static void
draw_upright (Ranking *r, PodiumRole role, double x, double head, PodiumPaint paint)
{
  double parting = r->top + r->pitch * r->n_ranked;
  if (r->divider > 0) {
    podium_page_rule (r->page, role, x, head, x, parting, paint, NULL);
    head = parting + r->divider;
  }
  podium_page_rule (r->page, role, x, head, x, r->bottom, paint, NULL);
}

/* The axis of one panel: ticks above, grid below them, the line at the foot of the bars. */
static void
draw_axis (Ranking *r, const PodiumPanel *panel, double baseline)
{
  PodiumPage *page = r->page;
  const PodiumStyle *s = &page->style;
  double head = baseline + 0.65 * s->axis.px;
  double zero = podium_crisp (podium_scale (&panel->scale, MAX (0, panel->scale.domain[0])), s->axis_line);

  for (guint i = 0; i < panel->ticks->len; i++) {
    double tick = g_array_index (panel->ticks, double, i) * panel->unit.divisor;
    double x = podium_crisp (podium_scale (&panel->scale, tick), s->grid);
    double before;
    g_autofree char *label = podium_panel_tick (page, panel, i, &before);

    podium_page_text (page, PODIUM_ROLE_TICK, x - before, baseline, PODIUM_LEFT, s->axis, 400, page->theme->ink3, label,
                      NULL);
    if (fabs (x - zero) > 1 || !panel->bars)
      draw_upright (r, PODIUM_ROLE_GRID, x, head, podium_stroke (page->theme->grid, s->grid));
  }
  if (panel->bars)
    draw_upright (r, PODIUM_ROLE_AXIS, zero, head, podium_stroke (page->theme->axis, s->axis_line));
}

static PodiumPaint
bar_paint (const Ranking *r, const PodiumCell *cell, PodiumColour colour)
{
  if (!cell->unlike)
    return podium_fill (colour);
  return (PodiumPaint){ .stroke = colour, .width = r->page->style.bracket, .hatch = r->page->style.hatch };
}

/* How much of a value's label stands right of its mark. */
static double
reach_of (const Ranking *r, const PodiumPanel *panel, const PodiumCell *cell)
{
  const PodiumStyle *s = &r->page->style;
  return s->label_gap + (panel->bars ? 0 : s->row_symbol * 0.65);
}

static double
mark_end (const PodiumPanel *panel, const PodiumCell *cell)
{
  double right = MAX (cell->value, cell->high); /* a bar below zero ends where it starts */
  return podium_scale (&panel->scale, panel->bars ? MAX (right, MIN (0, panel->scale.domain[1])) : right);
}

static void
draw_cell (Ranking *r, const PodiumPanel *panel, const Row *row, guint p)
{
  PodiumPage *page = r->page;
  const PodiumStyle *s = &page->style;
  const PodiumCell *cell = row->cells[p];
  PodiumColour colour = podium_model_colour (page, r->view, row->model);
  g_autofree char *words = podium_cell_text (page->language, cell, panel->n_ranked, &panel->unit);
  PodiumRow about = { cell->model, cell->metric, cell->claims, words };
  double x = podium_scale (&panel->scale, cell->value);
  double zero = podium_scale (&panel->scale, CLAMP (0, panel->scale.domain[0], panel->scale.domain[1]));

  if (panel->bars) {
    PodiumBox box = { MIN (zero, x), row->y - r->bar / 2, MAX (1, fabs (x - zero)), r->bar };
    podium_page_rect (page, PODIUM_ROLE_BAR, box, bar_paint (r, cell, colour), &about);
  } else {
    podium_page_symbol (page, PODIUM_ROLE_POINT, x, row->y, r->block.symbol, MIN (s->casing, r->pitch / 8), row->model, colour,
                        &about);
  }
  about.describes = NULL;
  if (podium_cell_disagrees (cell)) {
    double low = podium_scale (&panel->scale, cell->low), high = podium_scale (&panel->scale, cell->high);
    if (panel->bars)
      podium_bracket_on_bar (page, MIN (low, high), MAX (low, high), row->y, r->bar, &about);
    else
      podium_tray_below (page, MIN (low, high), MAX (low, high),
                         MIN (row->y + 0.65 * s->row_symbol + 5 * page->scale, row->y + r->pitch / 2 - s->bracket), &about);
  }
  PodiumMark *value = podium_page_text (page, PODIUM_ROLE_VALUE, mark_end (panel, cell) + reach_of (r, panel, cell),
                                        row->y + podium_page_centre (page, r->block.name, 600), PODIUM_LEFT,
                                        r->block.name, 600, page->theme->ink, row->values[p], &about);
  value->text.halo = s->halo;
  value->text.ground = page->theme->ground;
}

/* A box of dashes where a bar would start: no value is never a zero. */
static void
draw_empty (Ranking *r, const PodiumPanel *panel, const Row *row)
{
  const PodiumStyle *s = &r->page->style;
  double x = panel->bars ? podium_scale (&panel->scale, MAX (0, panel->scale.domain[0])) : panel->scale.range[0];
  double height = MIN (r->bar, s->label.px) * 0.7, width = 1.6 * s->label.px;
  g_autoptr (PodiumPath) box = podium_path_new ();
  PodiumRow about = { row->model, panel->metric, NULL, NULL };

  podium_path_rounded (box, (PodiumBox){ x + 0.5 * s->unit, row->y - height / 2, width, height }, 2 * r->page->scale);
  podium_page_path (r->page, PODIUM_ROLE_MISSING, box,
                    podium_dashes (r->page->theme->empty, 1.25 * r->page->scale, 2 * r->page->scale, 4 * r->page->scale),
                    &about);
}

static void
draw_divider (Ranking *r, double right)
{
  PodiumPage *page = r->page;
  const PodiumStyle *s = &page->style;
  if (r->n_ranked == r->rows->len)
    return;
  double y = podium_crisp (r->top + r->pitch * r->n_ranked, 1);
  podium_page_rule (page, PODIUM_ROLE_DIVIDER, s->margin, y, right, y,
                    podium_dashes (page->theme->axis, page->scale, 2 * page->scale, 4 * page->scale), NULL);
  podium_page_text (page, PODIUM_ROLE_HEAD, s->margin, y + 0.5 * s->unit + s->detail.px, PODIUM_LEFT, s->detail, 600,
                    page->theme->ink2, podium_word (page->language, PODIUM_WORD_OTHER_SETTINGS), NULL);
}

/* ---- Links between rows ---- */

/* Rows next to each other that are tied, too close, or depend on the source; a run of ties is one link. Only where the
 * rows stand in the order of their one metric. */
static GPtrArray *
collect_links (Ranking *r)
{
  static const PodiumWord words[][2] = {
    [PODIUM_VERDICT_TIED] = { PODIUM_WORD_TIED, PODIUM_WORD_TIED_SHORT },
    [PODIUM_VERDICT_TOO_CLOSE] = { PODIUM_WORD_TOO_CLOSE, PODIUM_WORD_TOO_CLOSE_SHORT },
    [PODIUM_VERDICT_DEPENDS] = { PODIUM_WORD_DEPENDS, PODIUM_WORD_DEPENDS_SHORT },
  };
  GPtrArray *links = g_ptr_array_new_with_free_func (link_free);
  if (r->panels->len > 1 || (r->view->sort && r->view->sort != PODIUM_SORT_VALUE))
    return links;
  const PodiumPanel *panel = panel_at (r, 0);
  for (guint i = 0; i + 1 < r->n_ranked; i++) {
    const PodiumCell *a = row_at (r, i)->cells[0], *b = row_at (r, i + 1)->cells[0];
    PodiumVerdictKind kind = podium_verdict (a, b).kind;
    Link *before = links->len ? g_ptr_array_index (links, links->len - 1) : NULL;
    if (kind == PODIUM_VERDICT_NONE || kind == PODIUM_VERDICT_AHEAD)
      continue;
    if (kind == PODIUM_VERDICT_TIED && before && before->kind == kind && before->to == i) {
      before->to = i + 1;
      continue;
    }
    int note = podium_panel_verdict_note (r->page, panel, a, b);
    g_autofree char *number = note ? podium_superscript (note) : NULL;
    Link *link = g_new0 (Link, 1);
    *link = (Link){ i, i + 1, kind, NULL };
    gboolean brief = r->page->style.size < PODIUM_SIZE_NORMAL;
    link->words = g_strconcat (podium_word (r->page->language, words[kind][brief]), number ? " " : "",
                               number ? number : "", NULL);
    g_ptr_array_add (links, link);
  }
  return links;
}

static double
links_width (Ranking *r, GPtrArray *links)
{
  const PodiumStyle *s = &r->page->style;
  double widest = 0;
  for (guint i = 0; i < links->len; i++)
    widest = MAX (widest, podium_text_advance (r->page->fonts, ((Link *) g_ptr_array_index (links, i))->words,
                                               s->detail.px, 600));
  return links->len ? widest + 0.9 * s->unit + 2.4 * s->unit : 0;
}

static void
draw_links (Ranking *r, GPtrArray *links, double x)
{
  PodiumPage *page = r->page;
  const PodiumStyle *s = &page->style;
  double reach = 0.9 * s->unit, k = page->scale;
  for (guint i = 0; i < links->len; i++) {
    const Link *link = g_ptr_array_index (links, i);
    double inset = MIN (3 * k, r->pitch / 6); /* two links that meet at a row stay apart */
    double from = row_at (r, link->from)->y + inset, to = row_at (r, link->to)->y - inset;
    PodiumPaint paint = link->kind == PODIUM_VERDICT_TIED ? podium_stroke (page->theme->ink2, s->bracket)
                                                          : podium_dashes (page->theme->ink2, s->bracket, 4 * k, 3 * k);
    g_autoptr (PodiumPath) path = podium_path_new ();
    podium_path_move (path, x, from);
    podium_path_line (path, x + reach, from);
    podium_path_line (path, x + reach, to);
    podium_path_line (path, x, to);
    podium_page_path (page, PODIUM_ROLE_LINK, path, paint, NULL);
    podium_page_text (page, PODIUM_ROLE_LINK, x + reach + s->unit, (from + to) / 2 + podium_page_centre (page, s->detail, 600),
                      PODIUM_LEFT, s->detail, 600, page->theme->ink, link->words, NULL);
  }
}

/* ---- Panels ---- */

/* The widest axis from @x1 on which every value's label still ends before @limit. */
static double
axis_end (Ranking *r, PodiumPanel *panel, guint p, double x1, double limit)
{
  const PodiumStyle *s = &r->page->style;
  double end = limit - s->axis.px;
  for (int round = 0; round < 2; round++) { /* the domain depends on the width a little */
    double before;
    podium_panel_lay_axis (r->page, panel, x1, end);
    g_autofree char *last = podium_panel_tick (r->page, panel, panel->ticks->len - 1, &before);
    end = MIN (end, limit - podium_text_advance (r->page->fonts, last, s->axis.px, 400) + before);
    for (guint i = 0; i < r->rows->len; i++) {
      const PodiumCell *cell = row_at (r, i)->cells[p];
      if (!cell)
        continue;
      double width = reach_of (r, panel, cell)
                     + podium_text_advance (r->page->fonts, row_at (r, i)->values[p], r->block.name.px, 600);
      double share = (mark_end (panel, cell) - x1) / (panel->scale.range[1] - x1);
      if (share > 0)
        end = MIN (end, x1 + (limit - width - x1) / share);
    }
    end = MAX (end, x1 + 2 * s->label.px);
  }
  podium_panel_lay_axis (r->page, panel, x1, end);
  return end;
}

/* How many lines the tallest panel head takes; 0 for a single panel, which the subtitle names. */
static double
heads_height (Ranking *r, double width)
{
  const PodiumStyle *s = &r->page->style;
  guint most = 0;
  for (guint p = 0; r->panels->len > 1 && p < r->panels->len; p++) {
    g_auto (GStrv) lines = podium_text_wrap (r->page->fonts, panel_at (r, p)->head, s->detail.px, 600, width);
    most = MAX (most, g_strv_length (lines) + 1);
  }
  return most * s->detail.line;
}

/* Name and unit of a panel above its ticks, the last line just above them. */
static void
draw_head (Ranking *r, const PodiumPanel *panel, double x, double width, double bottom)
{
  PodiumPage *page = r->page;
  const PodiumStyle *s = &page->style;
  g_auto (GStrv) lines = podium_text_wrap (page->fonts, panel->head, s->detail.px, 600, width);
  const char *direction = podium_direction_text (page->language, panel->metric);
  PodiumRow about = { .metric = panel->metric };
  double baseline = bottom - g_strv_length (lines) * s->detail.line;

  for (char **line = lines; *line; line++, baseline += s->detail.line)
    podium_page_text (page, PODIUM_ROLE_HEAD, x, baseline, PODIUM_LEFT, s->detail, 600, page->theme->ink, *line, &about);
  g_autofree char *both = g_strconcat (panel->unit.name, ". ", direction, NULL);
  gboolean fits = direction && podium_text_advance (page->fonts, both, s->axis.px, 400) <= width;
  podium_page_text (page, PODIUM_ROLE_AXIS_TITLE, x, baseline, PODIUM_LEFT, s->axis, 400, page->theme->ink2,
                    fits && panel->metric->better != panel_at (r, 0)->metric->better ? both : panel->unit.name, &about);
}

/* FALSE where the rows have no room for their second lines, which say the settings; and, with nothing drawn, where there
 * are more rows than fit. */
static gboolean
draw_plot (Ranking *r, PodiumBox plot, GPtrArray *links)
{
  PodiumPage *page = r->page;
  const PodiumStyle *s = &page->style;
  guint n = r->panels->len;
  double right = plot.x + plot.width, gap = n > 1 ? 2.5 * s->unit : 0;
  /* Rows start below heads and ticks; the block's width needs the pitch, the heads' height the panels' width. */
  double guess = (plot.width * 0.7 - (n - 1) * gap) / n;
  double ticks = plot.y + heads_height (r, guess) + s->axis.px;

  r->top = ticks + 0.65 * s->axis.px + 0.5 * s->unit;
  r->bottom = plot.y + plot.height;
  lay_rows (r);
  if (r->n_fit < r->rows->len)
    return FALSE;
  plan_block (r, plot.x, plot.width);
  double left = round (r->block.right + 2.6 * s->unit);
  double evidence = draw_evidence (r, right, ticks);
  double linked = links_width (r, links);
  double width = (right - left - (n - 1) * gap) / n;

  double labels_end = 0;
  for (guint p = 0; p < n; p++) {
    PodiumPanel *panel = panel_at (r, p);
    double x = round (left + p * (width + gap));
    double limit = n > 1 ? x + width : right - evidence - linked, before;
    axis_end (r, panel, p, x, limit);
    g_autofree char *first = podium_panel_tick (page, panel, 0, &before);
    if (p && before > 0.5 * gap) { /* a wide first number would run into the panel before */
      x += before - 0.5 * gap;
      axis_end (r, panel, p, x, limit);
    }
    draw_axis (r, panel, ticks);
    if (n > 1)
      draw_head (r, panel, x, width, ticks - s->axis.line);
    for (guint i = 0; i < r->rows->len; i++) {
      Row *row = row_at (r, i);
      if (row->cells[p]) {
        draw_cell (r, panel, row, p);
        const PodiumMark *label = podium_scene_mark (page->scene, page->scene->marks->len - 1);
        labels_end = MAX (labels_end, label->bounds.x + label->bounds.width);
      } else if (!row->unlike) {
        draw_empty (r, panel, row);
      }
    }
  }
  for (guint i = 0; i < r->rows->len; i++) {
    const Row *row = row_at (r, i);
    PodiumRowLabel label = { row->model, row->rank, row->detail };
    PodiumColour colour = podium_model_colour (page, r->view, row->model);
    podium_rows_draw (page, &r->block, &label, row->y, colour, colour == page->theme->greyed);
  }
  draw_divider (r, right);
  draw_links (r, links, labels_end + 1.3 * s->unit);
  return r->block.details;
}

/* Writes the frame and what its footnotes ask for, in reading order; then draws it all. FALSE where it must be done again
 * with other rows or notes. */
static gboolean
compose (Ranking *r, const PodiumCatalog *catalog)
{
  PodiumPage *page = r->page;
  g_auto (PodiumFrame) frame = { 0 };

  podium_page_restart (page);
  g_ptr_array_set_size (page->notes, 0);
  frame.title = title_text (r);
  frame.subtitle = subtitle_text (r, catalog);
  for (guint p = 0; r->panels->len > 1 && !page->brief && p < r->panels->len; p++)
    podium_panel_note_verdicts (page, panel_at (r, p));
  write_rows (r);
  g_autoptr (GPtrArray) links = collect_links (r);
  collect_missing (r, catalog, &frame);
  g_autoptr (GPtrArray) claims = drawn_claims (r);
  podium_frame_set_sources (&frame, page, catalog, claims);
  collect_evidence (r, claims);
  page->scene->title = podium_scene_string (page->scene, frame.title);
  page->scene->subtitle = podium_scene_string (page->scene, frame.subtitle);

  PodiumBox plot = podium_page_frame (page, &frame);
  if (!r->rows->len) {
    podium_page_text (page, PODIUM_ROLE_MISSING, plot.x, plot.y + 2 * page->style.label.line, PODIUM_LEFT,
                      page->style.label, 600, page->theme->ink2, podium_word (page->language, PODIUM_WORD_NO_FIGURES),
                      NULL);
    return TRUE;
  }
  gboolean detailed = draw_plot (r, plot, links);
  if (r->n_fit < r->rows->len && !page->brief) {
    page->plot_share = 0; /* short footnotes first: they may leave room for all rows */
    return TRUE;
  }
  if (r->n_fit < r->rows->len) {
    cut_rows (r);
    return FALSE;
  }
  if (detailed || r->panels->len > 1 || r->no_details)
    return TRUE;
  r->no_details = TRUE;
  return FALSE;
}

void
podium_draw_ranking (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  Ranking r = { .page = page, .view = view };
  r.panels = g_ptr_array_new_with_free_func ((GDestroyNotify) podium_panel_free);
  r.rows = g_ptr_array_new_with_free_func (row_free);
  r.sources = g_ptr_array_new ();
  r.known = g_hash_table_new (NULL, NULL);
  for (char **id = view->metrics; *id; id++)
    g_ptr_array_add (r.panels, podium_panel_new (page, catalog, view, podium_catalog_metric (catalog, *id)));
  collect_rows (&r);
  while (!compose (&r, catalog)) /* each time with fewer rows, or with one note more: it ends */
    continue;
  g_hash_table_unref (r.known);
  g_ptr_array_unref (r.sources);
  g_ptr_array_unref (r.rows);
  g_ptr_array_unref (r.panels);
}
