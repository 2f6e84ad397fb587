/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the grid of a matrix goes, and in what type. */

#include "matrix.h"
#include "rows.h"

#include <math.h>
#include <string.h>

/* Type goes down in steps of this. */
#define SMALLER 0.94
/* Rows and columns are never larger than this many sizes of the class's labels. */
#define MOST_PITCH 3.4
#define MOST_COLUMN 14
/* Row labels take at most this share of the width; long names are shortened further only where that saves
 * columns. */
static const double label_shares[] = {0.34, 0.27, 0.2};
/* A row or column takes at least this many times the smallest type. */
#define LEAST_PITCH 1.12
#define LEAST_COLUMN 1.6
/* Where columns are cut anyway, as few as can be headed by names and hold figures may serve better. */
#define NAMED_COLUMN 4.6

double
podium_matrix_floor (const PodiumPage *page)
{
  return page->style.size == PODIUM_SIZE_SLIDE ? MAX (12, page->style.axis.px) : 12;
}

static PodiumType
type_of (const PodiumPage *page, double px)
{
  return (PodiumType){px, px * page->style.label.line / page->style.label.px};
}

/* The class's size for names and figures of a table. */
static double
table_px (const PodiumPage *page)
{
  return MAX (podium_matrix_floor (page), page->style.label.px * 15 / 17);
}

char *
podium_matrix_name (const PodiumMatrix *m, gboolean metric, guint i)
{
  return metric ? g_strconcat (podium_matrix_metric (m, i)->name, podium_matrix_metric (m, i)->numbers, NULL)
                : g_strdup (podium_matrix_model (m, i)->name);
}

double
podium_matrix_dot (const PodiumMatrixCell *at, double px)
{
  return at->gap == 0 ? 0.75 * px : 0;
}

/* Blocks before metric @i. */
static guint
blocks_before (const PodiumMatrix *m, guint i)
{
  return i < m->metrics->len ? podium_matrix_metric (m, i)->block : 0;
}

static guint
n_blocks (const PodiumMatrix *m, guint n_metrics)
{
  return n_metrics ? blocks_before (m, n_metrics - 1) + 1 : 1;
}

double
podium_matrix_x (const PodiumMatrix *m, guint column)
{
  const PodiumMatrixPlan *p = &m->plan;
  guint before = p->metrics_down ? 0 : blocks_before (m, MIN (column, m->metrics->len - 1));
  return round (p->left + column * p->width + before * p->block_gap);
}

double
podium_matrix_y (const PodiumMatrix *m, guint row)
{
  const PodiumMatrixPlan *p = &m->plan;
  guint before = p->metrics_down ? blocks_before (m, MIN (row, m->metrics->len - 1)) : 0;
  return round (p->top + row * p->height + before * p->block_gap);
}

/* ---- Rows ---- */

/* How far rows must be apart, in sizes of the floor's type: foreign letters and capitals with dots reach
 * further up and down than Latin ones. */
static double
least_pitch (const PodiumMatrix *m, gboolean metrics)
{
  double px = podium_matrix_floor (m->page), down = 0, apart = 0;
  guint n = metrics ? m->metrics->len : m->models->len;
  for (guint i = 0; i < n; i++) {
    g_autofree char *name = podium_matrix_name (m, metrics, i);
    PodiumBox ink = podium_text_extents (m->page->fonts, name, px, 500).ink;
    apart = MAX (apart, down - ink.y);
    down = ink.y + ink.height;
  }
  /* 1.5 px apart, and on whole px two baselines may be one nearer. */
  return MAX (LEAST_PITCH, (apart + 2.5) / px);
}

/* Names up to this long are never shortened for want of width. */
#define SHORT_NAME 40
/* Row labels never take more of the width than this, whatever their names. */
#define MOST_LABELS 0.5

/* Width of the widest row name in @px, and, for metrics, of the widest unit behind it; of names that may be
 * shortened only what they must keep. */
static double
names_width (const PodiumMatrix *m, const PodiumMatrixPlan *p, double px, gboolean least, double *units)
{
  double widest = 0;
  *units = 0;
  for (guint i = 0; i < p->n_rows; i++) {
    g_autofree char *name = podium_matrix_name (m, p->metrics_down, i);
    if (!least || g_utf8_strlen (name, -1) <= SHORT_NAME)
      widest = MAX (widest, podium_text_advance (m->page->fonts, name, px, 500));
    if (p->metrics_down) {
      double unit = podium_text_advance (m->page->fonts, podium_matrix_metric (m, i)->unit, px, 400);
      *units = MAX (*units, unit);
    }
  }
  return widest;
}

/* Type and width of the row labels for rows @p->height apart, in @most px of a plot @width wide: one line in
 * the class's size where that fits, smaller down to the floor, then shortened names. Returns what labels take
 * with the space behind them. */
static double
plan_rows (const PodiumMatrix *m, PodiumMatrixPlan *p, double left, double width, double most)
{
  const PodiumPage *page = m->page;
  const PodiumStyle *s = &page->style;
  double floor_px = podium_matrix_floor (page),
         px = MAX (floor_px, MIN (table_px (page), p->height / p->least_row));
  double unit, name;

  for (;; px = MAX (floor_px, px * SMALLER)) {
    p->row = type_of (page, px);
    p->row_lines = (guint)MAX (1, floor (p->height / p->row.line));
    p->symbol =
        MIN (MIN (0.85 * px, s->row_symbol), 0.62 * p->height); /* triangles reach further than circles */
    p->name_x = left + (p->metrics_down ? 0 : p->symbol + 0.55 * px);
    name = names_width (m, p, px, FALSE, &unit);
    double beside = p->name_x - left + (unit > 0 ? unit + px : 0) + s->unit + 0.3 * px;
    if (name + beside <= most || px <= floor_px || (p->row_lines > 1 && name / 2 + beside < 0.8 * most)) {
      double least = MIN (names_width (m, p, px, TRUE, &unit), MOST_LABELS * width - beside);
      p->name_width = ceil (MIN (name, MAX (MAX (3 * px, least), most - beside))) + 1;
      return p->name_width + beside;
    }
  }
}

/* ---- Heads ---- */

/* The widest stretch of @text that wrapping keeps on one line. */
static double
widest_word (PodiumPage *page, const char *text, double px)
{
  double widest = 0;
  g_auto (GStrv) words = g_regex_split_simple ("(?<=[-/])(?=[^ ])| ", text, 0, 0);
  for (char **word = words; *word; word++)
    widest = MAX (widest, podium_text_advance (page->fonts, *word, px, 600));
  return widest;
}

/* Whether every column can be headed so; sets the height that the heads take. */
static gboolean
heads_fit (PodiumMatrix *m, PodiumMatrixPlan *p, double *height)
{
  const PodiumStyle *s = &m->page->style;
  double px = p->head_type.px, room = p->width - MAX (p->gap_x, 0.4 * px);
  guint most = 0;

  if (p->head == PODIUM_HEAD_BESIDE)
    room -= p->symbol + 0.5 * px;
  for (guint i = 0; i < p->n_columns; i++) {
    g_autofree char *name = podium_matrix_name (m, !p->metrics_down, i);
    if (widest_word (m->page, name, px) > room)
      return FALSE;
    g_auto (GStrv) lines = podium_text_wrap (m->page->fonts, name, px, 600, room);
    guint n = g_strv_length (lines);
    if (!p->metrics_down) {
      if (podium_text_advance (m->page->fonts, podium_matrix_metric (m, i)->unit, px, 400) > room)
        return FALSE;
      n++;
    }
    most = MAX (most, n);
  }
  if (most > 4)
    return FALSE;
  *height = most * p->head_type.line + 0.6 * s->unit;
  if (p->head == PODIUM_HEAD_ABOVE)
    *height += p->symbol + 0.4 * px;
  return TRUE;
}

/* The best heads that fit into columns @p->width wide; returns their height. */
static double
plan_heads (PodiumMatrix *m, PodiumMatrixPlan *p)
{
  const PodiumStyle *s = &m->page->style;
  double floor_px = podium_matrix_floor (m->page), height;
  for (int head = PODIUM_HEAD_BESIDE; head < PODIUM_HEAD_KEYED; head++)
    for (double px = MAX (floor_px, s->detail.px);; px = MAX (floor_px, px * SMALLER)) {
      p->head = p->metrics_down ? (PodiumMatrixHead)head : PODIUM_HEAD_BESIDE;
      p->head_type = type_of (m->page, px);
      p->symbol = p->metrics_down ? MIN (0.85 * px, s->row_symbol) : 0;
      if (heads_fit (m, p, &height))
        return height;
      if (px <= floor_px)
        break;
    }
  p->head = PODIUM_HEAD_KEYED; /* in the smallest type */
  p->symbol = p->metrics_down ? MIN (0.85 * p->head_type.px, 0.7 * p->width) : 0;
  return p->head_type.line + 0.6 * s->unit + (p->symbol > 0 ? p->symbol + 0.3 * p->head_type.px : 0);
}

/* ---- Figures ---- */

/* What share of figures may be wider than their cells and give way to dots. */
#define MOST_DOTS 0.02

/* Widths of what stands in cells, in sizes of type: advances grow with it, so that one measure does for all.
 */
typedef struct {
  double most;  /* the widest */
  double usual; /* the widest but for the few that may give way: long figures without a footnote */
} Widths;

static int
compare_widths (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void
measure_cell (const PodiumMatrix *m, PodiumMatrixCell *at, double px)
{
  const char *text = at->text ? at->text : at->figure;
  PodiumExtents extents = podium_text_extents (m->page->fonts, text, px, at->gap == 0 ? 700 : 500);
  double tray = podium_cell_disagrees (at->cell) ? PODIUM_MATRIX_TRAY_GAP * px + 2 * m->page->scale : 0;
  at->width = (extents.advance + podium_matrix_dot (at, px)) / px + PODIUM_MATRIX_PAD;
  at->height = extents.ink.height + tray + m->page->scale;
}

void
podium_matrix_measure (PodiumMatrix *m)
{
  double px = podium_matrix_floor (m->page);
  m->tall = 0;
  for (guint i = 0; i < m->models->len; i++)
    for (guint k = 0; k < m->metrics->len; k++) {
      PodiumMatrixCell *at = podium_matrix_cell (m, i, k);
      if (!at->cell)
        continue;
      if (!at->width)
        measure_cell (m, at, px);
      m->tall = MAX (m->tall, at->height);
    }
}

static Widths
figure_widths (const PodiumMatrix *m, const PodiumMatrixPlan *p)
{
  double cited = 0;
  guint models = p->metrics_down ? p->n_columns : p->n_rows;
  guint metrics = p->metrics_down ? p->n_rows : p->n_columns;
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < models; i++)
    for (guint k = 0; k < metrics; k++) {
      const PodiumMatrixCell *at = podium_matrix_cell (m, i, k);
      if (!at->cell)
        continue;
      if (at->text && strlen (at->text) > strlen (at->figure))
        cited = MAX (cited, at->width);
      g_array_append_val (widths, at->width);
    }
  if (!widths->len)
    return (Widths){0, 0};
  g_array_sort (widths, compare_widths);
  guint usual = widths->len - 1 - (guint)(MOST_DOTS * widths->len);
  return (Widths){g_array_index (widths, double, widths->len - 1),
                  MAX (cited, g_array_index (widths, double, usual))};
}

static void
plan_figures (const PodiumMatrix *m, PodiumMatrixPlan *p)
{
  double floor_px = podium_matrix_floor (m->page), width = p->width - p->gap_x, height = p->height - p->gap_y;
  p->numbers = FALSE;
  if (!m->figures)
    return;
  Widths widths = figure_widths (m, p);
  for (double px = MAX (floor_px, m->page->style.label.px);; px = MAX (floor_px, px * SMALLER)) {
    gboolean last = px <= floor_px;
    p->value = type_of (m->page, px);
    p->numbers =
        (last ? widths.usual : widths.most) * px <= width && (last ? m->tall <= height : px <= 0.64 * height);
    if (p->numbers || last)
      return;
  }
}

/* ---- Plans ---- */

static double
share_of (double room, guint n, double most, double least, guint *fit)
{
  *fit = (guint)CLAMP (floor (room / least), 1, n);
  return MAX (least, MIN (most, room / *fit));
}

/* Rows and columns for @head px of heads and @below px of key and legend; returns the height of heads that
 * results. */
static double
plan_grid (PodiumMatrix *m, PodiumMatrixPlan *p, PodiumBox plot, double head, double below)
{
  const PodiumStyle *s = &m->page->style;
  double floor_px = podium_matrix_floor (m->page);
  guint n_rows = p->metrics_down ? m->metrics->len : m->models->len;
  guint n_columns = p->metrics_down ? m->models->len : m->metrics->len;
  double blocks = (n_blocks (m, m->metrics->len) - 1) * p->block_gap;
  double room = plot.height - head - below - (p->metrics_down ? blocks : 0);

  p->height = share_of (room, n_rows, MOST_PITCH * s->label.px, p->least_row * floor_px, &p->n_rows);
  double across = 0, widest = MOST_COLUMN * s->label.px;
  for (gsize i = 0; i <= G_N_ELEMENTS (label_shares);
       i++) { /* where no share saves all columns, the first again */
    double most = label_shares[i % G_N_ELEMENTS (label_shares)] * plot.width;
    p->left = round (plot.x + plan_rows (m, p, plot.x, plot.width, most));
    across = plot.x + plot.width - p->left - (p->metrics_down ? 0 : blocks);
    p->width = share_of (across, n_columns, widest, p->least_column * floor_px, &p->n_columns);
    if (p->n_columns == n_columns)
      break;
  }
  p->gap_y = round (CLAMP (0.08 * p->height, 1, 3 * m->page->scale));
  p->gap_x = round (CLAMP (0.035 * p->width, 1, 4 * m->page->scale));
  if (p->width < widest) /* the gap behind the last column is not needed */
    p->width = (across + p->gap_x) / p->n_columns;
  double symbol = p->symbol, height = plan_heads (m, p);
  if (!p->metrics_down)
    p->symbol = symbol; /* of the rows */
  plan_figures (m, p);
  return height;
}

PodiumMatrixPlan
podium_matrix_plan (PodiumMatrix *m, PodiumBox plot, gboolean metrics_down, gboolean wide)
{
  const PodiumStyle *s = &m->page->style;
  PodiumMatrixPlan before = m->plan,
                   plan = {.metrics_down = metrics_down, .wide = wide, .block_gap = s->unit};
  plan.least_column = wide ? NAMED_COLUMN : LEAST_COLUMN;
  plan.least_row = least_pitch (m, metrics_down);
  if (m->figures) /* and the widest gap that rows of this height have */
    plan.least_row =
        MAX (plan.least_row, (m->tall + 0.08 * plan.least_row * podium_matrix_floor (m->page) + 0.5) /
                                 podium_matrix_floor (m->page));
  double head = 2 * s->detail.line + s->unit, below = 2 * s->detail.line, right = plot.x + plot.width;

  /* Heads, key and legend need the columns' width, which needs the labels', which need the rows' height,
   * which needs heads, key and legend: the third round stands. */
  for (int round = 0; round < 3; round++) {
    double taken = plan_grid (m, &plan, plot, head, below);
    m->plan = plan;
    plan.key_height = plan.head == PODIUM_HEAD_KEYED ? podium_matrix_key (m, plot.x, right, 0, FALSE) : 0;
    plan.legend_height = podium_matrix_legend (m, plot.x, right, 0, FALSE);
    double needed = plan.key_height + plan.legend_height + 0.75 * s->unit;
    head = round ? MAX (head, taken) : taken; /* never less than is drawn */
    below = round ? MAX (below, needed) : needed;
  }
  double taken = plan_grid (m, &plan, plot, head, below);
  if (plot.height - MAX (head, taken) - below <
      plan.height) { /* no room for a single row: fewer columns need less key */
    plan.bare = plan.n_columns == 1;
    plan.n_columns -= plan.n_columns / 4 + (plan.n_columns % 4 != 0 && plan.n_columns > 1);
  }
  plan.head_top = plot.y;
  plan.top = ceil (plot.y + MAX (head, taken));
  guint metrics = metrics_down ? plan.n_rows : 0;
  plan.bottom =
      plan.top + plan.n_rows * plan.height + (metrics ? (n_blocks (m, metrics) - 1) * plan.block_gap : 0);
  m->plan = before;
  return plan;
}

gboolean
podium_matrix_could_fit (const PodiumMatrix *m)
{
  const PodiumScene *scene = m->page->scene;
  double row = LEAST_PITCH * podium_matrix_floor (m->page), column = LEAST_COLUMN * podium_matrix_floor (m->page);
  guint models = m->models->len, metrics = m->metrics->len;
  return (models * row <= scene->height && metrics * column <= scene->width)
         || (metrics * row <= scene->height && models * column <= scene->width);
}

/* How much a plan shows: its cells, of which those under names count half again, and those with figures threefold, and
 * that nothing is cut seven tenths. */
static double
merit (const PodiumMatrix *m, const PodiumMatrixPlan *p)
{
  double cells = p->n_rows * p->n_columns, all = (double)m->metrics->len * m->models->len;
  return cells * (cells >= all ? 1.7 : 1) * (p->head != PODIUM_HEAD_KEYED ? 1.5 : 1) * (p->numbers ? PODIUM_MATRIX_FIGURE_WORTH : 1);
}

static double
mean_width (const PodiumMatrix *m, gboolean metrics)
{
  guint n = metrics ? m->metrics->len : m->models->len;
  double sum = 0;
  for (guint i = 0; i < n; i++)
    sum += podium_text_advance (
        m->page->fonts, metrics ? podium_matrix_metric (m, i)->name : podium_matrix_model (m, i)->name,
        m->page->style.detail.px, 500);
  return n ? sum / n : 0;
}

PodiumMatrixPlan
podium_matrix_choose (PodiumMatrix *m, PodiumBox plot)
{
  gboolean down = mean_width (m, TRUE) >= mean_width (m, FALSE);
  PodiumMatrixPlan best = {0};
  for (int i = 0; i < 8; i++) {
    m->figures = !(i & 4);
    PodiumMatrixPlan plan = podium_matrix_plan (m, plot, i & 1 ? !down : down, i & 2);
    if (!i || merit (m, &plan) > merit (m, &best))
      best = plan;
  }
  m->figures = best.numbers;
  return best;
}
