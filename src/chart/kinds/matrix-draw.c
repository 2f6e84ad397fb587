/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The grid of a matrix as planned: heads, row labels, cells and what stands in them. */

#include "kinds.h"
#include "matrix.h"
#include "rows.h"

#include <math.h>

/* ---- Paints ---- */

/* What strokes in cells are scaled by: a large picture of many rows has cells of the size that a small one has. */
static double
cell_scale (const PodiumMatrix *m)
{
  return MIN (m->page->scale, MAX (1, m->plan.height / 25));
}

PodiumPaint
podium_matrix_missing (const PodiumMatrix *m)
{
  double k = cell_scale (m);
  return podium_dashes (m->page->theme->empty, 1.25 * k, 2 * k, 4 * k);
}

PodiumPaint
podium_matrix_unlike (const PodiumMatrix *m)
{
  double k = cell_scale (m);
  return (PodiumPaint){
    .stroke = m->page->theme->axis, .width = 1.25 * k, .hatch = m->page->style.hatch / m->page->scale * k
  };
}

PodiumPaint
podium_matrix_uncoloured (const PodiumMatrix *m)
{
  return (PodiumPaint){.stroke = m->page->theme->axis, .width = cell_scale (m)};
}

/* The fill of a cell; the models beside highlighted ones lose their colour and keep their figures. */
static PodiumPaint
cell_paint (const PodiumMatrix *m, const PodiumModel *model, const PodiumMatrixCell *at)
{
  if (at->cell->unlike)
    return podium_matrix_unlike (m);
  if (at->gap < 0 || podium_model_is_dim (m->view, model->id))
    return podium_matrix_uncoloured (m);
  return podium_fill (podium_matrix_fill (m, at->gap));
}

/* ---- Words ---- */

char *
podium_matrix_other (const PodiumMatrix *m, guint k, const PodiumCell *cell)
{
  PodiumLanguage language = m->page->language;
  g_autofree char *claims =
      podium_figure_claims (language, cell, 0, &podium_matrix_metric (m, k)->panel->unit);
  g_autofree char *setting = podium_cell_apart (language, cell);
  return g_strdup_printf ("%s %s", claims,
                          setting ? setting : podium_word (language, PODIUM_WORD_SETTING_NOT_STATED));
}

/* "at most 5 points behind the best". NULL where nothing can be said. */
static char *
gap_text (const PodiumMatrix *m, guint k, int gap)
{
  static const PodiumWord words[][2] = {
      [PODIUM_GAP_POINTS] = {PODIUM_WORD_GAP_WITHIN, PODIUM_WORD_GAP_BEYOND},
      [PODIUM_GAP_ELO] = {PODIUM_WORD_GAP_WITHIN, PODIUM_WORD_GAP_BEYOND},
      [PODIUM_GAP_FACTOR] = {PODIUM_WORD_GAP_WITHIN_FACTOR, PODIUM_WORD_GAP_BEYOND_FACTOR},
  };
  PodiumLanguage language = m->page->language;
  PodiumGapKind kind = podium_matrix_metric (m, k)->kind;
  if (gap < 0)
    return g_strdup (podium_word (language, PODIUM_WORD_NO_CLASSES));
  if (gap == 0)
    return g_strdup (podium_word (language, PODIUM_WORD_GAP_BEST));
  gboolean beyond = gap > PODIUM_N_GAP_LIMITS;
  const char *unit =
      podium_word (language, kind == PODIUM_GAP_ELO ? PODIUM_WORD_UNIT_ELO : PODIUM_WORD_UNIT_POINTS);
  g_autofree char *limit = podium_number_printed (language, podium_gap_limits (kind)[gap - 1 - beyond]);
  return podium_phrase (language, words[kind][beyond], limit, unit, NULL);
}

static char *
cell_words (const PodiumMatrix *m, guint k, const PodiumMatrixCell *at)
{
  const PodiumPanel *panel = podium_matrix_metric (m, k)->panel;
  g_autofree char *text = podium_cell_text (m->page->language, at->cell, panel->n_ranked, &panel->unit);
  g_autofree char *gap = at->cell->unlike ? NULL : gap_text (m, k, at->gap);
  g_autoptr (GString) words = g_string_new (text);
  if (gap)
    g_string_append_printf (words, "; %s", gap);
  for (guint i = 0; at->others && i < at->others->len; i++) {
    g_autofree char *said = podium_matrix_other (m, k, g_ptr_array_index (at->others, i));
    g_autofree char *phrase =
        i ? g_strdup (said) : podium_phrase (m->page->language, PODIUM_WORD_OTHERS_SAID, said, NULL);
    g_string_append_printf (words, "; %s", phrase);
  }
  return g_strdup (words->str);
}

/* The claims that the cell stands for, the drawn one first. */
static GPtrArray *
cell_claims (const PodiumMatrixCell *at)
{
  GPtrArray *claims = g_ptr_array_new ();
  g_ptr_array_extend (claims, at->cell->claims, NULL, NULL);
  for (guint i = 0; at->others && i < at->others->len; i++)
    g_ptr_array_extend (claims, ((const PodiumCell *)g_ptr_array_index (at->others, i))->claims, NULL, NULL);
  return claims;
}

/* ---- Cells ---- */

static PodiumBox
cell_box (const PodiumMatrix *m, guint model, guint metric)
{
  const PodiumMatrixPlan *p = &m->plan;
  guint row = p->metrics_down ? metric : model, column = p->metrics_down ? model : metric;
  double x = podium_matrix_x (m, column), y = podium_matrix_y (m, row);
  double right = round (x + p->width), bottom = round (y + p->height);
  /* Neighbours in one block share their edges' px. */
  if (column + 1 < p->n_columns)
    right = MIN (right + 1, podium_matrix_x (m, column + 1));
  if (row + 1 < p->n_rows)
    bottom = MIN (bottom + 1, podium_matrix_y (m, row + 1));
  return (PodiumBox){x, y, right - x - p->gap_x, bottom - y - p->gap_y};
}

/* An empty box of dashes: no value is never a zero. */
static void
draw_missing (const PodiumMatrix *m, guint i, guint k)
{
  const PodiumModel *model = podium_matrix_model (m, i);
  const PodiumMetric *metric = podium_matrix_metric (m, k)->panel->metric;
  PodiumPaint paint = podium_matrix_missing (m);
  g_autofree char *words =
      podium_phrase (m->page->language, PODIUM_WORD_NO_VALUE_FOR, model->name, metric->short_name, NULL);
  PodiumRow row = {.model = model, .metric = metric, .describes = words};
  podium_page_rect (m->page, PODIUM_ROLE_CELL, podium_box_grow (cell_box (m, i, k), -paint.width / 2), paint,
                    &row);
}

static void
draw_cell (const PodiumMatrix *m, guint i, guint k)
{
  const PodiumMatrixCell *at = podium_matrix_cell (m, i, k);
  const PodiumModel *model = podium_matrix_model (m, i);
  if (!at->cell) {
    draw_missing (m, i, k);
    return;
  }
  g_autofree char *words = cell_words (m, k, at);
  g_autoptr (GPtrArray) claims = cell_claims (at);
  PodiumRow row = {model, at->cell->metric, claims, words};
  PodiumPaint paint = cell_paint (m, model, at);
  podium_page_rect (m->page, PODIUM_ROLE_CELL, podium_box_grow (cell_box (m, i, k), -paint.width / 2), paint,
                    &row);
}

void
podium_matrix_tray (const PodiumMatrix *m, double middle, double width, double top, double floor,
                    PodiumColour colour, PodiumRole role, const PodiumRow *row)
{
  double left = middle - width / 2, stroke = 1.25 * CLAMP (m->plan.value.px / 14, 1, m->page->scale);
  g_autoptr (PodiumPath) path = podium_path_new ();
  podium_path_move (path, left, top);
  podium_path_line (path, left, floor);
  podium_path_line (path, left + width, floor);
  podium_path_line (path, left + width, top);
  podium_page_path (m->page, role, path, podium_stroke (colour, stroke), row);
}

/* Where the text of a cell starts so that its figure stands in the middle, its dot and footnote numbers
 * beside it; all of it in the middle where that does not fit. */
static double
text_left (const PodiumMatrix *m, const PodiumMatrixCell *at, PodiumBox box, double figure, double text)
{
  double dot = podium_matrix_dot (at, m->plan.value.px), middle = box.x + box.width / 2;
  double beside = MAX (dot, text - figure);
  if (figure + 2 * beside + PODIUM_MATRIX_PAD * m->plan.value.px <= box.width)
    return middle - figure / 2;
  return middle - (dot + text) / 2 + dot;
}

/* A figure too wide for its cell gives way to an ellipsis; the words of the cell have it. */
static void
draw_ellipsis (const PodiumMatrix *m, PodiumBox box, PodiumColour ink, PodiumColour ground,
               const PodiumRow *row)
{
  PodiumType type = m->plan.value;
  PodiumMark *mark = podium_page_text (m->page, PODIUM_ROLE_VALUE, box.x + box.width / 2,
                                       box.y + box.height / 2 + podium_page_centre (m->page, type, 500),
                                       PODIUM_MIDDLE, type, 500, ink, "…", row);
  mark->text.ground = ground;
}

/* Figure, dot and tray of a cell. */
static void
draw_figure (const PodiumMatrix *m, guint i, guint k)
{
  PodiumPage *page = m->page;
  const PodiumMatrixCell *at = podium_matrix_cell (m, i, k);
  const PodiumModel *model = podium_matrix_model (m, i);
  if (!at->cell)
    return;
  PodiumType type = m->plan.value;
  int weight = at->gap == 0 ? 700 : 500;
  PodiumBox box = cell_box (m, i, k);
  PodiumPaint paint = cell_paint (m, model, at);
  PodiumColour ground = paint.fill ? paint.fill : page->theme->ground;
  PodiumColour ink = paint.fill          ? podium_colour_on (paint.fill)
                     : podium_model_is_dim (m->view, model->id) ? page->theme->ink3
                                         : page->theme->ink;
  gboolean differ = podium_cell_disagrees (at->cell);
  double figure = podium_text_advance (page->fonts, at->figure, type.px, weight);
  double left = text_left (m, at, box, figure, podium_text_advance (page->fonts, at->text, type.px, weight));
  /* What sources say differently stands on a tray, which keeps clear of a decimal comma. */
  PodiumBox text = podium_text_extents (page->fonts, at->text, type.px, weight).ink;
  double tray = text.y + text.height + PODIUM_MATRIX_TRAY_GAP * type.px, returns = 0.15 * type.px;
  double below = differ ? tray + returns : 0;
  double middle = box.y + box.height / 2 + podium_page_centre (page, type, weight);
  double baseline = round (MAX (middle - below / 2, box.y + 0.5 - text.y));
  PodiumRow row = {model, at->cell->metric, at->cell->claims, NULL};

  if (at->width * type.px > m->plan.width - m->plan.gap_x) {
    draw_ellipsis (m, box, ink, ground, &row);
    return;
  }
  if (at->cell->unlike) { /* a plate keeps the hatch off the number */
    double plate = podium_text_advance (page->fonts, at->text, type.px, weight) + 0.6 * type.px;
    podium_page_rect (
        page, PODIUM_ROLE_WASH,
        (PodiumBox){left - 0.3 * type.px, box.y + 2 * paint.width, plate, box.height - 4 * paint.width},
        podium_fill (ground), &row);
  }
  if (at->gap == 0) {
    g_autoptr (PodiumPath) dot = podium_path_new ();
    double radius = 0.18 * type.px;
    podium_path_circle (dot, left - 0.5 * type.px, baseline - podium_page_centre (page, type, weight),
                        radius);
    podium_page_path (page, PODIUM_ROLE_VALUE, dot, podium_fill (ink), &row);
  }
  if (differ)
    podium_matrix_tray (m, left + figure / 2, figure, baseline + tray,
                        MAX (baseline + tray + 1, MIN (baseline + below, box.y + box.height - 1)), ink,
                        PODIUM_ROLE_BRACKET, &row);
  PodiumMark *mark = podium_page_text (page, PODIUM_ROLE_VALUE, left, baseline, PODIUM_LEFT, type, weight,
                                       ink, at->text, &row);
  mark->text.ground = ground;
}

/* Cells without figures keep their signs as far as there is room: a dot for the best, a line for sources that
 * differ. */
static void
draw_signs (const PodiumMatrix *m, guint i, guint k)
{
  const PodiumMatrixCell *at = podium_matrix_cell (m, i, k);
  const PodiumModel *model = podium_matrix_model (m, i);
  PodiumBox box = cell_box (m, i, k);
  double side = MIN (box.width, box.height);
  if (!at->cell || side < 6)
    return;
  PodiumPaint paint = cell_paint (m, model, at);
  PodiumColour ink = paint.fill ? podium_colour_on (paint.fill) : m->page->theme->ink;
  PodiumRow row = {model, at->cell->metric, at->cell->claims, NULL};
  double x = box.x + box.width / 2, y = box.y + box.height / 2;
  if (at->gap == 0) {
    g_autoptr (PodiumPath) dot = podium_path_new ();
    podium_path_circle (dot, x, y, MIN (2.75 * m->page->scale, 0.2 * side));
    podium_page_path (m->page, PODIUM_ROLE_VALUE, dot, podium_fill (ink), &row);
  }
  if (podium_cell_disagrees (at->cell)) {
    double px = MIN (12 * m->page->scale, side);
    podium_matrix_tray (m, x, MIN (0.6 * box.width, 1.6 * px), y + 0.13 * px, y + 0.29 * px, ink,
                        PODIUM_ROLE_BRACKET, &row);
  }
}

/* ---- Labels ---- */

/* The lines of a row's name; what is shortened keeps its footnote numbers. */
static char **
row_lines (const PodiumMatrix *m, guint i)
{
  const PodiumMatrixPlan *p = &m->plan;
  g_autofree char *name = podium_matrix_name (m, p->metrics_down, i);
  g_auto (GStrv) lines = podium_text_wrap (m->page->fonts, name, p->row.px, 500, p->name_width);
  if (g_strv_length (lines) <= p->row_lines)
    return g_steal_pointer (&lines);
  const char *numbers = p->metrics_down ? podium_matrix_metric (m, i)->numbers : "";
  const char *plain = p->metrics_down ? podium_matrix_metric (m, i)->name : podium_matrix_model (m, i)->name;
  double room = p->name_width - podium_text_advance (m->page->fonts, numbers, p->row.px, 500);
  char **shorter = podium_name_lines (m->page, plain, p->row, 500, room, p->row_lines);
  guint last = g_strv_length (shorter) - 1;
  char *end = g_strconcat (shorter[last], numbers, NULL);
  g_free (shorter[last]);
  shorter[last] = end;
  return shorter;
}

static void
draw_row_label (const PodiumMatrix *m, guint i, double left)
{
  PodiumPage *page = m->page;
  const PodiumMatrixPlan *p = &m->plan;
  const PodiumModel *model = p->metrics_down ? NULL : podium_matrix_model (m, i);
  const PodiumMatrixMetric *metric = p->metrics_down ? podium_matrix_metric (m, i) : NULL;
  PodiumRow row = {.model = model, .metric = metric ? metric->panel->metric : NULL};
  PodiumRole role = model ? PODIUM_ROLE_LABEL : PODIUM_ROLE_HEAD;
  g_auto (GStrv) lines = row_lines (m, i);
  double y = podium_matrix_y (m, i) + (p->height - p->gap_y) / 2;
  double baseline =
      y - (g_strv_length (lines) - 1) * p->row.line / 2 + podium_page_centre (page, p->row, 500);
  gboolean dim = model && podium_model_is_dim (m->view, model->id);

  if (model)
    podium_page_symbol (page, PODIUM_ROLE_SYMBOL, left + p->symbol * 0.6, round (y), p->symbol, 0, model,
                        podium_model_colour (page, m->view, model), &row);
  if (metric)
    podium_page_text (page, PODIUM_ROLE_AXIS_TITLE, p->left - page->style.unit,
                      y + podium_page_centre (page, p->row, 400), PODIUM_RIGHT, p->row, 400,
                      page->theme->ink3, metric->unit, &row);
  for (char **line = lines; *line; line++, baseline += p->row.line)
    podium_page_text (page, role, p->name_x, baseline, PODIUM_LEFT, p->row, 500,
                      dim ? page->theme->ink3 : page->theme->ink, *line, &row);
}

/* Lines of a head centred on @middle, the last with its baseline at @baseline; the width of the widest. */
static double
draw_head_lines (PodiumPage *page, PodiumRole role, char **lines, double middle, double baseline,
                 PodiumType type, PodiumColour colour, const PodiumRow *row)
{
  double widest = 0;
  baseline -= (g_strv_length (lines) - 1) * type.line;
  for (char **line = lines; *line; line++, baseline += type.line) {
    podium_page_text (page, role, middle, baseline, PODIUM_MIDDLE, type, 600, colour, *line, row);
    widest = MAX (widest, podium_text_advance (page->fonts, *line, type.px, 600));
  }
  return widest;
}

static double
widest_line (PodiumPage *page, char **lines, double px)
{
  double widest = 0;
  for (char **line = lines; *line; line++)
    widest = MAX (widest, podium_text_advance (page->fonts, *line, px, 600));
  return widest;
}

static void
draw_head (const PodiumMatrix *m, guint i)
{
  PodiumPage *page = m->page;
  const PodiumMatrixPlan *p = &m->plan;
  PodiumType type = p->head_type;
  const PodiumModel *model = p->metrics_down ? podium_matrix_model (m, i) : NULL;
  const PodiumMatrixMetric *metric = p->metrics_down ? NULL : podium_matrix_metric (m, i);
  PodiumRow row = {.model = model, .metric = metric ? metric->panel->metric : NULL};
  PodiumRole role = p->head == PODIUM_HEAD_KEYED ? PODIUM_ROLE_KEY
                    : model                      ? PODIUM_ROLE_LABEL
                                                 : PODIUM_ROLE_HEAD;
  PodiumColour ink = model && podium_model_is_dim (m->view, model->id) ? page->theme->ink3 : page->theme->ink;
  double middle = podium_matrix_x (m, i) + (p->width - p->gap_x) / 2;
  double baseline = p->top - 0.6 * page->style.unit - 0.25 * type.px,
         room = p->width - MAX (p->gap_x, 0.4 * type.px);
  gboolean beside = model && p->head == PODIUM_HEAD_BESIDE;
  double symbol = beside ? p->symbol + 0.5 * type.px : 0;
  g_autofree char *name = p->head == PODIUM_HEAD_KEYED ? g_strdup_printf ("%u", i + 1)
                                                       : podium_matrix_name (m, metric != NULL, i);
  gboolean keyed = p->head == PODIUM_HEAD_KEYED;
  g_auto (GStrv) lines = podium_text_wrap (page->fonts, name, type.px, 600, keyed ? INFINITY : room - symbol);
  double widest = widest_line (page, lines, type.px), height = g_strv_length (lines) * type.line;

  if (metric && !keyed) {
    podium_page_text (page, PODIUM_ROLE_AXIS_TITLE, middle, baseline, PODIUM_MIDDLE, type, 400,
                      page->theme->ink3, metric->unit, &row);
    baseline -= type.line;
  }
  draw_head_lines (page, role, lines, middle + symbol / 2, baseline, type, ink, &row);
  if (!model)
    return;
  double x = beside ? middle - widest / 2 - symbol / 2 + p->symbol / 2 : middle;
  double y =
      beside ? baseline - (g_strv_length (lines) - 1) * type.line / 2 - podium_page_centre (page, type, 600)
             : baseline + 0.2 * type.px - height - p->symbol / 2; /* the tip of a triangle reaches further */
  podium_page_symbol (page, PODIUM_ROLE_SYMBOL, x, round (y), p->symbol, 0, model,
                      podium_model_colour (page, m->view, model), &row);
}

void
podium_matrix_draw (PodiumMatrix *m, PodiumBox plot)
{
  const PodiumMatrixPlan *p = &m->plan;
  double right = plot.x + plot.width, below = p->bottom + 0.75 * m->page->style.unit;
  guint n_rows = p->n_rows, n_columns = p->n_columns;

  for (guint i = 0; i < n_columns; i++)
    draw_head (m, i);
  for (guint i = 0; i < n_rows; i++)
    draw_row_label (m, i, plot.x);
  /* All cells, then all that stands in them: row by row, as a reader goes. */
  for (int pass = 0; pass < 2; pass++)
    for (guint r = 0; r < n_rows; r++)
      for (guint c = 0; c < n_columns; c++) {
        guint i = p->metrics_down ? c : r, k = p->metrics_down ? r : c;
        if (!pass)
          draw_cell (m, i, k);
        else if (p->numbers)
          draw_figure (m, i, k);
        else
          draw_signs (m, i, k);
      }
  if (p->bare)
    return;
  if (p->head == PODIUM_HEAD_KEYED)
    podium_matrix_key (m, plot.x, right, below, TRUE);
  podium_matrix_legend (m, plot.x, right, below + p->key_height, TRUE);
}
