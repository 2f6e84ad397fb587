/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plot of a ranking: axes, bars and dots, names, links, evidence columns. */

#include "bracket.h"
#include "kinds.h"
#include "ranking.h"

#include <math.h>
#include <string.h>

/* ---- Evidence ---- */

/* "Evidence" columns fit one panel of a wide picture with a handful of sources whose ids share a head. */
void
podium_ranking_choose_evidence (PodiumRanking *r, GPtrArray *claims)
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

static double
evidence_step (const PodiumRanking *r)
{
  return 1.57 * r->page->style.axis.px;
}

/* Draws the columns at the right and returns their width, with the gap before them. */
static double
draw_evidence (PodiumRanking *r, double right, double baseline)
{
  PodiumPage *page = r->page;
  const PodiumStyle *s = &page->style;
  if (!r->sources->len)
    return 0;
  g_ptr_array_sort (r->sources, podium_source_compare);
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
      const PodiumCell *cell = podium_ranking_row (r, i)->cells[0];
      gboolean stated = FALSE;
      for (guint c = 0; c < cell->claims->len && !stated; c++) {
        g_autoptr (GPtrArray) by = podium_claim_sources (g_ptr_array_index (cell->claims, c));
        stated = g_ptr_array_find (by, source, NULL);
      }
      g_autoptr (PodiumPath) dot = podium_path_new ();
      podium_path_circle (dot, first + k * step, podium_ranking_row (r, i)->y, stated ? radius : radius - 0.5 * page->scale);
      podium_page_path (page, PODIUM_ROLE_EVIDENCE, dot,
                        stated ? podium_fill (page->theme->ink2) : podium_stroke (page->theme->axis, page->scale), NULL);
    }
  }
  double title_width = podium_text_advance (page->fonts, title, s->axis.px, 400);
  return MAX (title_width, right - first + radius) + 3 * s->unit;
}

/* ---- Drawing ---- */

/* An upright line through all rows of a column, parted where the heading of the other settings stands. */
static void
draw_upright (PodiumRanking *r, const PodiumRankingColumn *column, PodiumRole role, double x, double head, PodiumPaint paint)
{
  if (!isnan (column->divider)) {
    if (column->divider > r->top)
      podium_page_rule (r->page, role, x, head, x, column->divider, paint, NULL);
    head = column->divider + r->divider;
  }
  podium_page_rule (r->page, role, x, head, x, column->bottom, paint, NULL);
}

/* The axis of one panel: ticks above, grid below them, the line at the foot of the bars. */
static void
draw_axis (PodiumRanking *r, const PodiumPanel *panel, const PodiumRankingColumn *column, double baseline)
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
      draw_upright (r, column, PODIUM_ROLE_GRID, x, head, podium_stroke (page->theme->grid, s->grid));
  }
  if (panel->bars)
    draw_upright (r, column, PODIUM_ROLE_AXIS, zero, head, podium_stroke (page->theme->axis, s->axis_line));
  double from = panel->scale.range[0];
  podium_page_axis (page, panel->metric, &panel->scale, PODIUM_SIDE_TOP,
                    (PodiumBox){ from, r->top, panel->scale.range[1] - from, column->bottom - r->top });
}

static PodiumPaint
bar_paint (const PodiumRanking *r, const PodiumCell *cell, PodiumColour colour)
{
  if (!cell->unlike)
    return podium_fill (colour);
  return (PodiumPaint){ .stroke = colour, .width = r->page->style.bracket, .hatch = r->page->style.hatch };
}

/* How much of a value's label stands right of its mark. */
static double
reach_of (const PodiumRanking *r, const PodiumPanel *panel)
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
draw_cell (PodiumRanking *r, const PodiumPanel *panel, const PodiumRankingRow *row, guint p)
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
  } else if (podium_cell_is_open (cell)) { /* its symbol stands at the name: no day of the span is the one */
    podium_date_span (page, PODIUM_ROLE_POINT, x, podium_scale (&panel->scale, cell->drawn->high + 1), row->y,
                      0.9 * r->block.symbol, colour, cell->drawn->qualifier == PODIUM_ABOUT, &about);
  } else {
    if (cell->unlike)
      podium_page_hatched (page, x, row->y, r->block.symbol, colour, &(PodiumRow){ .model = cell->model, .metric = cell->metric });
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
                         MIN (row->y + 0.65 * r->block.symbol + 5 * page->scale, row->y + row->height / 2 - s->bracket), &about);
  }
  PodiumMark *value = podium_page_text (page, PODIUM_ROLE_VALUE, mark_end (panel, cell) + reach_of (r, panel),
                                        row->y + podium_page_centre (page, r->block.name, 600), PODIUM_LEFT,
                                        r->block.name, 600, page->theme->ink, row->values[p], &about);
  value->text.halo = s->halo;
  value->text.ground = page->theme->ground;
}

/* A box of dashes where a bar would start: no value is never a zero. */
static void
draw_empty (PodiumRanking *r, const PodiumPanel *panel, const PodiumRankingRow *row)
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
draw_divider (PodiumRanking *r, const PodiumRankingColumn *column)
{
  PodiumPage *page = r->page;
  const PodiumStyle *s = &page->style;
  if (isnan (column->divider))
    return;
  double y = podium_crisp (column->divider, 1);
  if (column->divider > r->top)
    podium_page_rule (page, PODIUM_ROLE_DIVIDER, column->left, y, column->left + column->width, y,
                      podium_dashes (page->theme->axis, page->scale, 2 * page->scale, 4 * page->scale), NULL);
  podium_page_text (page, PODIUM_ROLE_HEAD, column->left, y + 0.5 * s->unit + s->detail.px, PODIUM_LEFT, s->detail, 600,
                    page->theme->ink2, podium_word (page->language, PODIUM_WORD_OTHER_SETTINGS), NULL);
}

/* ---- Links between rows ---- */

/* The words at a link; "" where columns have no room for them. */
static const char *
link_words (const PodiumRanking *r, const PodiumRankingLink *link)
{
  return r->mute ? "" : r->n_columns > 1 ? link->brief : link->words;
}

/* Room for links and their words behind the values. */
static double
links_width (PodiumRanking *r, GPtrArray *links)
{
  const PodiumStyle *s = &r->page->style;
  double widest = 0;
  for (guint i = 0; i < links->len; i++)
    widest = MAX (widest, podium_text_advance (r->page->fonts, link_words (r, g_ptr_array_index (links, i)), s->detail.px, 600));
  return links->len ? widest + (r->mute ? 1.8 : 3.3) * s->unit : 0;
}

/* Which rows have a link behind their values, or the words of one that are higher than a row. */
static void
mark_linked (PodiumRanking *r, GPtrArray *links)
{
  double reach = 0.55 * r->page->style.detail.line / r->pitch + 0.4; /* of the words into rows, with half a bar */
  for (guint i = 0; i < r->rows->len; i++)
    podium_ranking_row (r, i)->linked = FALSE;
  for (guint k = 0; k < links->len; k++) {
    const PodiumRankingLink *link = g_ptr_array_index (links, k);
    double middle = (link->from + link->to) / 2.0;
    for (guint i = 0; i < r->rows->len; i++)
      podium_ranking_row (r, i)->linked |= (i >= link->from && i <= link->to) || fabs (i - middle) < reach;
  }
}

/* Links stand right of the values that they join, whatever longer bars there are. */
static double
links_left (PodiumRanking *r, const PodiumRankingColumn *column)
{
  double end = 0;
  for (guint i = column->from; i < column->to; i++)
    if (podium_ranking_row (r, i)->linked)
      end = MAX (end, podium_ranking_row (r, i)->value_end);
  return end;
}

/* The part of a link that stands in @column: where the other row stands in another one its end is open. */
static void
draw_link (PodiumRanking *r, const PodiumRankingLink *link, const PodiumRankingColumn *column)
{
  PodiumPage *page = r->page;
  const PodiumStyle *s = &page->style;
  gboolean opens = link->from >= column->from, closes = link->to < column->to;
  if (link->from >= column->to || link->to < column->from)
    return;
  double reach = 0.9 * s->unit, k = page->scale, x = links_left (r, column) + (r->mute || r->n_columns > 1 ? 0.7 : 1.3) * s->unit;
  double inset = MIN (3 * k, r->pitch / 6); /* two links that meet at a row stay apart */
  const PodiumRankingRow *first = podium_ranking_row (r, MAX (link->from, column->from));
  const PodiumRankingRow *last = podium_ranking_row (r, MIN (link->to, column->to - 1));
  double from = opens ? first->y + inset : first->y - first->height / 2, to = closes ? last->y - inset : last->y + last->height / 2;
  PodiumPaint paint = link->kind == PODIUM_VERDICT_TIED ? podium_stroke (page->theme->ink2, s->bracket)
                                                        : podium_dashes (page->theme->ink2, s->bracket, 4 * k, 3 * k);
  g_autoptr (PodiumPath) path = podium_path_new ();

  podium_path_move (path, opens ? x : x + reach, from);
  if (opens)
    podium_path_line (path, x + reach, from);
  podium_path_line (path, x + reach, to);
  if (closes)
    podium_path_line (path, x, to);
  podium_page_path (page, PODIUM_ROLE_LINK, path, paint, NULL);
  if (!opens || !*link_words (r, link)) /* said once */
    return;
  PodiumMark *words = podium_page_text (page, PODIUM_ROLE_LINK, x + reach + s->unit,
                                        (from + to) / 2 + podium_page_centre (page, s->detail, 600), PODIUM_LEFT, s->detail, 600,
                                        page->theme->ink, link_words (r, link), NULL);
  words->text.halo = s->halo;
  words->text.ground = page->theme->ground;
}

/* ---- Panels ---- */

/* The widest axis from @x1 on which every value's label of @column still ends before @limit, with @linked px for the links
 * where there are some. */
static double
axis_end (PodiumRanking *r, PodiumPanel *panel, guint p, const PodiumRankingColumn *column, double x1, double limit,
          double linked)
{
  const PodiumStyle *s = &r->page->style;
  double end = limit - s->axis.px;
  for (int round = 0; round < 2; round++) { /* the domain depends on the width a little */
    double before;
    podium_panel_lay_axis (r->page, panel, x1, end);
    g_autofree char *last = podium_panel_tick (r->page, panel, panel->ticks->len - 1, &before);
    end = MIN (end, limit - podium_text_advance (r->page->fonts, last, s->axis.px, 400) + before);
    for (guint i = column->from; i < column->to; i++) {
      const PodiumCell *cell = podium_ranking_row (r, i)->cells[p];
      if (!cell)
        continue;
      double width = reach_of (r, panel) + (podium_ranking_row (r, i)->linked ? linked : 0)
                     + podium_text_advance (r->page->fonts, podium_ranking_row (r, i)->values[p], r->block.name.px, 600);
      double share = (mark_end (panel, cell) - x1) / (panel->scale.range[1] - x1);
      if (share > 0)
        end = MIN (end, x1 + (limit - width - x1) / share);
    }
    end = MAX (end, x1 + 2 * s->label.px);
  }
  podium_panel_lay_axis (r->page, panel, x1, end);
  return end;
}

static double
panel_gap (const PodiumRanking *r)
{
  return r->panels->len > 1 ? 2.5 * r->page->style.unit : 0;
}

/* How many lines the tallest panel head takes; 0 for a single panel, which the subtitle names. */
static double
heads_height (PodiumRanking *r, const double *widths)
{
  const PodiumStyle *s = &r->page->style;
  guint most = 0;
  for (guint p = 0; r->panels->len > 1 && p < r->panels->len; p++) {
    g_auto (GStrv) lines = podium_text_wrap (r->page->fonts, podium_ranking_panel (r, p)->head, s->detail.px, 600,
                                             widths[p]);
    most = MAX (most, g_strv_length (lines) + 1);
  }
  return most * s->detail.line;
}

/* Name and unit of a panel above its ticks, the last line just above them. */
static void
draw_head (PodiumRanking *r, const PodiumPanel *panel, double x, double width, double bottom)
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
  /* In a column narrower than the word the sign behind its ticks must do. */
  gboolean wide = podium_text_advance (page->fonts, panel->unit.name, s->axis.px, 400) > width && *panel->unit.suffix;
  podium_page_text (page, PODIUM_ROLE_AXIS_TITLE, x, baseline, PODIUM_LEFT, s->axis, 400, page->theme->ink2,
                    fits && panel->metric->better != podium_ranking_panel (r, 0)->metric->better ? both
                    : wide                                                                       ? panel->unit.suffix
                                                                                                 : panel->unit.name,
                    &about);
}

/* Bars or dots of one panel in one column, and where no value is. */
static void
draw_cells (PodiumRanking *r, PodiumRankingColumn *column, guint p)
{
  for (guint i = column->from; i < column->to; i++) {
    PodiumRankingRow *row = podium_ranking_row (r, i);
    if (row->cells[p]) {
      draw_cell (r, podium_ranking_panel (r, p), row, p);
      const PodiumMark *label = podium_scene_mark (r->page->scene, r->page->scene->marks->len - 1);
      row->value_end = label->bounds.x + label->bounds.width;
    } else if (!row->unlike) {
      draw_empty (r, podium_ranking_panel (r, p), row);
    }
  }
}

/* What panel @p needs for its widest value behind a bar of @bar px, and for the longest word of its head, px. */
static double
panel_need (PodiumRanking *r, guint p, double bar)
{
  const PodiumPanel *panel = podium_ranking_panel (r, p);
  double widest = 0;
  for (guint i = 0; i < r->rows->len; i++)
    widest = MAX (widest, podium_text_advance (r->page->fonts, podium_ranking_row (r, i)->values[p], r->block.name.px, 600));
  double need = widest + reach_of (r, panel) + bar;
  g_auto (GStrv) words = g_strsplit (panel->head, " ", -1);
  for (char **word = words; *word; word++)
    need = MAX (need, podium_text_advance (r->page->fonts, *word, r->page->style.detail.px, 600) + 0.5);
  return need;
}

/* Panels are equally wide, unless one of them would have no room for its values: then each has what it needs, and its part
 * of the rest; bars are shortened before words are. */
static void
share_width (PodiumRanking *r, double room, double *widths)
{
  guint n = r->panels->len;
  double all = INFINITY;
  gboolean equal = TRUE;
  for (double bar = 3.5; bar >= 1.5 && all > room; bar -= 0.5) {
    all = 0;
    equal = TRUE;
    for (guint p = 0; p < n; p++) {
      widths[p] = panel_need (r, p, bar * r->page->style.label.px);
      all += widths[p];
      equal &= widths[p] <= room / n;
    }
  }
  for (guint p = 0; p < n; p++)
    widths[p] = equal ? room / n : all < room ? widths[p] + (room - all) / n : widths[p] * room / all;
}

/* Several metrics side by side, an axis each, in one column of rows. */
static void
draw_panels (PodiumRanking *r, double left, double ticks, const double *widths)
{
  PodiumRankingColumn *column = &r->columns[0];
  guint n = r->panels->len;
  double gap = panel_gap (r), start = left;
  for (guint p = 0; p < n; start += widths[p] + gap, p++) {
    PodiumPanel *panel = podium_ranking_panel (r, p);
    double width = widths[p], x = round (start), limit = x + width, before;
    axis_end (r, panel, p, column, x, limit, 0);
    g_autofree char *first = podium_panel_tick (r->page, panel, 0, &before);
    if (p && before > 0.5 * gap) { /* a wide first number would run into the panel before */
      x += before - 0.5 * gap;
      axis_end (r, panel, p, column, x, limit, 0);
    }
    draw_axis (r, panel, column, ticks);
    draw_head (r, panel, x, width, ticks - r->page->style.axis.line);
    draw_cells (r, column, p);
  }
}

/* One metric in one to three columns of rows: they share a scale, as long as the shortest, and repeat the axis. */
static void
draw_columns (PodiumRanking *r, double left, double ticks, GPtrArray *links)
{
  PodiumPanel *panel = podium_ranking_panel (r, 0);
  double right = r->columns[0].left + r->columns[0].width, linked = links_width (r, links), length = INFINITY;
  double evidence = r->n_columns == 1 ? draw_evidence (r, right, ticks) : 0;
  mark_linked (r, links);
  left -= r->columns[0].left;
  for (guint k = 0; k < r->n_columns; k++) {
    const PodiumRankingColumn *column = &r->columns[k];
    double x = round (column->left + left);
    length = MIN (length, axis_end (r, panel, 0, column, x, column->left + column->width - evidence, linked) - x);
  }
  for (guint k = 0; k < r->n_columns; k++) {
    PodiumRankingColumn *column = &r->columns[k];
    double x = round (column->left + left);
    podium_panel_lay_axis (r->page, panel, x, x + length);
    draw_axis (r, panel, column, ticks);
    draw_cells (r, column, 0);
  }
}

static void
draw_names (PodiumRanking *r, const PodiumRankingColumn *column)
{
  PodiumRowBlock block = r->block;
  double shift = column->left - r->columns[0].left;
  block.rank_x += shift;
  block.symbol_x += shift;
  block.name_x += shift;
  for (guint i = column->from; i < column->to; i++) {
    const PodiumRankingRow *row = podium_ranking_row (r, i);
    PodiumRowLabel label = { row->model, row->rank, row->detail };
    PodiumColour colour = podium_model_colour (r->page, r->view, row->model);
    podium_rows_draw (r->page, &block, &label, row->y, colour, colour == r->page->theme->greyed);
  }
}

PodiumRankingLack
podium_ranking_plot (PodiumRanking *r, PodiumBox plot, GPtrArray *links)
{
  PodiumPage *page = r->page;
  const PodiumStyle *s = &page->style;
  guint n = r->panels->len;
  g_autofree double *widths = g_new0 (double, n);
  double gaps = (n - 1) * panel_gap (r), heads = 0, ticks = 0, left = 0;

  for (guint p = 0; p < n; p++)
    widths[p] = plot.width;
  /* Rows start below heads and ticks; the block's width needs the pitch, the heads' height the panels' widths, which what is
   * left beside the block decides: once more where the heads are higher than they seemed. */
  for (double needed; (needed = heads_height (r, widths)) > heads || !left;) {
    heads = needed;
    ticks = plot.y + heads + s->axis.px;
    r->top = ticks + 0.65 * s->axis.px + 0.5 * s->unit;
    podium_ranking_lay (r, plot);
    if (r->n_fit < r->rows->len)
      return PODIUM_RANKING_ROWS;
    left = round (r->block.right + (r->n_columns > 1 ? 1.5 : 2.6) * s->unit);
    share_width (r, plot.x + plot.width - left - gaps, widths);
  }
  if (n > 1)
    draw_panels (r, left, ticks, widths);
  else
    draw_columns (r, left, ticks, links);
  for (guint k = 0; k < r->n_columns; k++) {
    draw_names (r, &r->columns[k]);
    draw_divider (r, &r->columns[k]);
    for (guint i = 0; i < links->len; i++)
      draw_link (r, g_ptr_array_index (links, i), &r->columns[k]);
  }
  gboolean narrow = r->n_columns > 1 && r->columns[0].width < 28 * s->label.px;
  return (r->block.details ? 0 : PODIUM_RANKING_DETAILS) | (narrow && links->len ? PODIUM_RANKING_LINKS : 0);
}
