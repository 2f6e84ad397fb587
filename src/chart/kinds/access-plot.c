/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "access.h"

#include "kinds.h"
#include "rows.h"
#include "status.h"

#include <math.h>
#include <string.h>

/* Of a name in rows of unequal height. */
#define MOST_LINES 3

static const PodiumWord hints[PODIUM_N_ACCESS] = {
  PODIUM_WORD_OPEN_WEIGHTS_HINT, PODIUM_WORD_PUBLIC_API_HINT, PODIUM_WORD_PRIVATE_API_HINT,
  PODIUM_WORD_FREE_APP_HINT,     PODIUM_WORD_PAID_APP_HINT,
};

/* The footnote numbers at the end of a cell's words, or "". */
static const char *
numbers_of (const char *words)
{
  const char *gap = strstr (words, PODIUM_NBSP);
  return gap ? gap + strlen (PODIUM_NBSP) : "";
}

/* The fullest words that fit into @room and the row: where, else the status, else only the footnote numbers. */
static void
draw_words (PodiumAccessTable *a, const PodiumAccessRow *row, const PodiumAccessCell *cell, double x, double room, const PodiumRow *about)
{
  PodiumPage *page = a->page;
  const char *numbers = numbers_of (cell->words);
  g_autofree char *status = g_strconcat (cell->plain, *numbers ? PODIUM_NBSP : "", numbers, NULL);
  const char *choices[] = { cell->words, status, numbers };
  PodiumType type = a->words;
  guint most = (guint) MAX (1, floor (a->pitch / type.line));

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++) {
    g_auto (GStrv) lines = podium_text_wrap (page->fonts, choices[i], type.px, 400, room);
    guint n = g_strv_length (lines);
    double widest = 0;
    for (char **line = lines; *line; line++)
      widest = MAX (widest, podium_text_advance (page->fonts, *line, type.px, 400));
    gboolean whole = n == 1 || strchr (choices[i], ' '); /* breaks stand at spaces, not inside words */
    if (i + 1 < G_N_ELEMENTS (choices) && (n > MIN (2, most) || widest > room || !whole))
      continue;
    double baseline = row->y - (n - 1) * type.line / 2 + podium_page_centre (page, type, 400);
    for (char **line = lines; *line && **line; line++, baseline += type.line)
      podium_page_text (page, PODIUM_ROLE_DETAIL, x, baseline, PODIUM_LEFT, type, 400, page->theme->ink2, *line, about);
    return;
  }
}

static void
draw_cell (PodiumAccessTable *a, const PodiumAccessRow *row, int column, double x, double width)
{
  PodiumPage *page = a->page;
  const PodiumStyle *s = &page->style;
  const PodiumAccessCell *cell = &row->cells[column];
  double size = MIN (s->status, 0.62 * a->pitch), step = size * 1.24, left = x + s->icon / 2;
  PodiumRow about = { .model = row->model, .describes = cell->describes };
  PodiumColour hue = podium_model_is_dim (a->view, row->model->id) ? page->theme->greyed : page->theme->access;
  guint drawn = 0;

  for (int status = PODIUM_STATUS_UNKNOWN; status >= PODIUM_STATUS_AVAILABLE; status--)
    if (cell->statuses & (1u << status)) {
      podium_status_draw (page, (PodiumStatus) status, hue, left + drawn * step, row->y, size, drawn ? NULL : &about);
      drawn++;
    }
  if (!drawn)
    podium_status_draw (page, PODIUM_STATUS_UNKNOWN, hue, left, row->y, size, &about);
  podium_page_figure (page, podium_access_name (a, column), cell->says);
  if (!drawn)
    return;
  about.describes = NULL;
  if (drawn > 1) { /* both symbols over one tray */
    g_autoptr (PodiumPath) tray = podium_path_new ();
    double from = left - size / 2, to = left + (drawn - 1) * step + size / 2, floor = MIN (row->y + 0.8 * size, row->y + a->pitch / 2 - s->bracket - page->scale);
    double back = MIN (s->tray, 0.3 * size);
    podium_path_move (tray, from, floor - back);
    podium_path_line (tray, from, floor);
    podium_path_line (tray, to, floor);
    podium_path_line (tray, to, floor - back);
    podium_page_path (page, PODIUM_ROLE_BRACKET, tray, podium_stroke (page->theme->ink, s->bracket), &about);
  }
  double text_x = left + (drawn - 1) * step + size / 2 + (a->hints ? 1.3 : 0.9) * s->unit;
  draw_words (a, row, cell, text_x, x + width - text_x - 0.5 * s->unit, &about);
}

/* What the icon leaves of a column for its name and hint. */
static double
head_room (const PodiumAccessTable *a, double width)
{
  return width - a->page->style.icon - 1.8 * a->page->style.unit;
}

/* How wide names of narrow columns may be, for their ends to keep apart. */
static double
head_wrap (const PodiumAccessTable *a, double width)
{
  return width - 0.4 * a->page->style.detail.px;
}

/* What letters of the language reach further down than Latin ones do. */
static double
tail_room (const PodiumPage *page)
{
  return (podium_language_leading (page->language) - 1) * page->style.detail.px;
}

/* Icon, name and hint of a column; a narrow column has its name alone, ending just above the rows. */
static void
draw_head (PodiumAccessTable *a, int column, double x, double top, double bottom, double width)
{
  PodiumPage *page = a->page;
  const PodiumStyle *s = &page->style;
  const char *name = podium_access_name (a, column);

  if (!a->hints) {
    double room = head_wrap (a, width);
    g_auto (GStrv) lines = podium_text_wrap (page->fonts, name, s->detail.px, 600, room);
    double last = bottom - s->unit - tail_room (page);
    podium_page_paragraph (page, PODIUM_ROLE_HEAD, x, last - (g_strv_length (lines) - 1) * s->detail.line, room, s->detail,
                           600, page->theme->ink, name, NULL);
    return;
  }
  double text_x = x + s->icon + 1.2 * s->unit, room = head_room (a, width);
  podium_access_icon (page, (PodiumAccess) (column + 1), x + s->icon / 2, top + s->icon / 2 + 0.5 * s->unit, s->icon);
  double baseline = podium_page_paragraph (page, PODIUM_ROLE_HEAD, text_x, top + s->label.px, room, s->label, 600,
                                           page->theme->ink, name, NULL);
  podium_page_paragraph (page, PODIUM_ROLE_HEAD, text_x, baseline + s->detail.line, room, s->detail, 400, page->theme->ink3,
                         podium_word (page->language, hints[column]), NULL);
}

/* How to read: every status symbol with its word, @gap px apart, in as many lines as they need. Drawn upwards from @bottom;
 * returns its height. With @draw FALSE it only measures. */
static double
legend_at (PodiumAccessTable *a, double left, double right, double bottom, double gap, gboolean draw)
{
  PodiumPage *page = a->page;
  const PodiumStyle *s = &page->style;
  double size = 0.76 * s->status, pen = left, line = 0;
  const char *title = podium_word (page->language, PODIUM_WORD_HOW_TO_READ);
  double heights[8], xs[8];
  int n = 0;

  pen += podium_text_advance (page->fonts, title, s->detail.px, 600) + gap;
  double first = pen;
  for (int status = PODIUM_STATUS_AVAILABLE; status <= PODIUM_STATUS_UNKNOWN; status++) {
    const char *word = status == PODIUM_STATUS_UNKNOWN ? podium_word (page->language, PODIUM_WORD_NOT_STATED)
                                                       : podium_access_status (a, (PodiumStatus) status);
    double width = size + 0.8 * s->unit + podium_text_advance (page->fonts, word, s->detail.px, 400);
    if (pen + width > right && pen > first) {
      pen = first;
      line++;
    }
    xs[n] = pen;
    heights[n++] = line;
    pen += width + gap;
  }
  double height = (line + 1) * s->detail.line;
  if (!draw)
    return height;
  for (int i = 0; i < n; i++) {
    PodiumStatus status = (PodiumStatus) (PODIUM_STATUS_AVAILABLE + i);
    double y = bottom - height + (heights[i] + 0.5) * s->detail.line;
    double baseline = y + podium_page_centre (page, s->detail, 400);
    const char *word = status == PODIUM_STATUS_UNKNOWN ? podium_word (page->language, PODIUM_WORD_NOT_STATED)
                                                       : podium_access_status (a, status);
    if (i == 0)
      podium_page_text (page, PODIUM_ROLE_LEGEND, left, baseline, PODIUM_LEFT, s->detail, 600, page->theme->ink2, title, NULL);
    podium_status_draw (page, status, page->theme->access, xs[i] + size / 2, y, size, NULL);
    podium_page_text (page, PODIUM_ROLE_LEGEND, xs[i] + size + 0.8 * s->unit, baseline, PODIUM_LEFT, s->detail, 400,
                      page->theme->ink2, word, NULL);
  }
  return height;
}

/* The legend, set closer where that saves a line. */
static double
legend (PodiumAccessTable *a, double left, double right, double bottom, gboolean draw)
{
  double unit = a->page->style.unit, wide = 3 * unit, close = 1.75 * unit;
  gboolean saves = legend_at (a, left, right, bottom, close, FALSE) < legend_at (a, left, right, bottom, wide, FALSE);
  return legend_at (a, left, right, bottom, saves ? close : wide, draw);
}

/* Whether the name and hint of every column fit into one line each. */
static gboolean
hints_fit (PodiumAccessTable *a, double width)
{
  const PodiumStyle *s = &a->page->style;
  for (int i = 0; i < PODIUM_N_ACCESS; i++) {
    const char *name = podium_access_name (a, i), *hint = podium_word (a->page->language, hints[i]);
    if (podium_text_advance (a->page->fonts, name, s->label.px, 600) > head_room (a, width)
        || podium_text_advance (a->page->fonts, hint, s->detail.px, 400) > head_room (a, width))
      return FALSE;
  }
  return TRUE;
}

/* The width of the longest word over column @i, with what keeps it from the next. */
static double
longest_word (const PodiumAccessTable *a, int i)
{
  const PodiumStyle *s = &a->page->style;
  g_auto (GStrv) words = g_strsplit_set (podium_access_name (a, i), " -", -1);
  double most = 0;
  for (char **word = words; *word; word++) {
    g_autofree char *part = g_strconcat (*word, word[1] ? "-" : "", NULL); /* a space takes no more room than the hyphen */
    most = MAX (most, podium_text_advance (a->page->fonts, part, s->detail.px, 600));
  }
  return most + 0.5 * s->detail.px;
}

/* Shares @total among the columns: equally, but where a word over one would break, the others give way if they can. */
static void
plan_columns (const PodiumAccessTable *a, double total, double widths[PODIUM_N_ACCESS])
{
  double needs[PODIUM_N_ACCESS], sum = 0, rest = total / PODIUM_N_ACCESS;
  for (int i = 0; i < PODIUM_N_ACCESS; i++) {
    needs[i] = a->hints ? 0 : longest_word (a, i);
    sum += needs[i];
  }
  for (int pass = 0; sum <= total && pass < PODIUM_N_ACCESS; pass++) { /* with a smaller rest more columns need more than it */
    double wanted = 0;
    int n_small = 0;
    for (int i = 0; i < PODIUM_N_ACCESS; i++) {
      wanted += needs[i] > rest ? needs[i] : 0;
      n_small += needs[i] <= rest;
    }
    rest = n_small ? MIN (rest, (total - wanted) / n_small) : rest;
  }
  for (int i = 0; i < PODIUM_N_ACCESS; i++)
    widths[i] = sum <= total ? MAX (needs[i], rest) : rest;
}

/* How high the names of columns stand that have no room for icons and hints. */
static double
heads_height (PodiumAccessTable *a, const double widths[PODIUM_N_ACCESS])
{
  const PodiumStyle *s = &a->page->style;
  guint most = 1;
  for (int i = 0; i < PODIUM_N_ACCESS; i++) {
    g_auto (GStrv) lines = podium_text_wrap (a->page->fonts, podium_access_name (a, i), s->detail.px,
                                             600, head_wrap (a, widths[i]));
    most = MAX (most, g_strv_length (lines));
  }
  return most * s->detail.line + s->unit + tail_room (a->page);
}

/* The part of @width for the models' names; in the smallest picture all but what the words over the columns need. */
static double
names_share (const PodiumAccessTable *a, double width)
{
  const PodiumStyle *s = &a->page->style;
  double heads = 0;
  for (int i = 0; i < PODIUM_N_ACCESS; i++)
    heads += MAX (longest_word (a, i), 3.4 * s->icon); /* three symbols, or two and a number */
  return s->size == PODIUM_SIZE_THUMB ? CLAMP ((width - heads - 2.5 * s->unit - 1) / width, 0.22, 0.34) : 0.3;
}

/* Under a row a rule; of rows so close that rules would be a grid, under the last of each maker's. */
static gboolean
is_ruled (const PodiumAccessTable *a, guint i)
{
  const PodiumAccessRow *row = g_ptr_array_index (a->rows, i), *next = i + 1 < a->n_drawn ? g_ptr_array_index (a->rows, i + 1) : NULL;
  return !a->equal || a->pitch > 1.8 * a->words.px || !next || next->model->maker != row->model->maker;
}

/* Gives each row its share of @room. Where equal rows of the smallest picture would cut a name, a long one takes the lines
 * that it needs, unless it is endless, and the others one. */
static void
plan_rows (PodiumAccessTable *a, PodiumRowBlock *block, const PodiumRowLabel *labels, double left, double most, double room)
{
  PodiumPage *page = a->page;
  const PodiumStyle *s = &page->style;
  guint n = a->n_drawn;
  double least = MAX (1.2 * s->detail.px * podium_language_leading (page->language), podium_rows_floor (page, labels, n));
  double sum = 0;

  *block = podium_rows_plan (page, labels, n, left, a->pitch, most, FALSE);
  a->n_fit = (guint) MAX (1, floor (room / least));
  a->whole = podium_rows_whole (page, block, labels, n);
  a->equal = a->whole || s->size != PODIUM_SIZE_THUMB;
  if (!a->equal) {
    podium_rows_set (page, block, labels, n, left, most, FALSE, PODIUM_ROWS_LEVELS - 1);
    block->most_lines = MOST_LINES;
    block->width = MIN (block->width, most - block->name_x);
    block->right = block->name_x + block->width;
    block->symbol = MIN (block->symbol, 0.7 * least);
    a->whole = podium_rows_whole (page, block, labels, n);
    a->pitch = least;
    a->n_fit = 0;
  }
  for (guint i = 0; i < n; i++) {
    PodiumAccessRow *row = g_ptr_array_index (a->rows, i);
    row->height = a->equal ? a->pitch : MAX (least, podium_rows_need (page, block, &labels[i]));
    sum += row->height;
    a->n_fit += !a->equal && sum <= room + 0.5;
  }
  double spare = a->equal ? 0 : MAX (0, room - sum) / n;
  for (guint i = 0; i < n; i++)
    ((PodiumAccessRow *) g_ptr_array_index (a->rows, i))->height += spare;
}

void
podium_access_draw_table (PodiumAccessTable *a, PodiumBox plot)
{
  PodiumPage *page = a->page;
  const PodiumStyle *s = &page->style;
  guint n = a->n_drawn;
  double right = plot.x + plot.width, bottom = plot.y + plot.height;
  a->hints = hints_fit (a, 0.72 * plot.width / PODIUM_N_ACCESS);
  double key = legend (a, plot.x, right, bottom, FALSE);
  double share = names_share (a, plot.width);
  double widths[PODIUM_N_ACCESS];
  plan_columns (a, (1 - share) * plot.width - 2.5 * s->unit - 1, widths);
  double head = a->hints ? s->label.line + s->detail.line + 1.5 * s->unit : heads_height (a, widths);
  double top = plot.y + head;
  double room = bottom - key - 1.5 * s->unit - top;
  a->pitch = MIN (3.4 * s->label.px, room / n);

  g_autofree PodiumRowLabel *labels = g_new0 (PodiumRowLabel, n);
  for (guint i = 0; i < n; i++) {
    const PodiumAccessRow *row = g_ptr_array_index (a->rows, i);
    labels[i] = (PodiumRowLabel){ row->model, NULL, row->detail };
  }
  PodiumRowBlock block;
  double most = plot.x + MIN (s->block_most, share * plot.width);
  plan_rows (a, &block, labels, plot.x, most, room);
  a->words = s->detail.px > block.name.px ? block.name : s->detail;
  double left = round (block.right + 2.5 * s->unit), x = left;
  plan_columns (a, right - left, widths);
  if (!a->hints && heads_height (a, widths) < head) { /* short names of models left more room than was planned with */
    top = plot.y + heads_height (a, widths);
    room = bottom - key - 1.5 * s->unit - top;
    a->pitch = MIN (3.4 * s->label.px, room / n);
    plan_rows (a, &block, labels, plot.x, block.right, room);
  }
  for (int i = 0; i < PODIUM_N_ACCESS; x += widths[i++])
    draw_head (a, i, x, plot.y, top, widths[i]);

  double y = podium_crisp (top, s->axis_line);
  podium_page_rule (page, PODIUM_ROLE_AXIS, plot.x, y, right, y, podium_stroke (page->theme->axis, s->axis_line), NULL);
  double edge = top;
  for (guint i = 0; i < n; i++) {
    PodiumAccessRow *row = g_ptr_array_index (a->rows, i);
    double line = podium_crisp (edge + row->height, 1);
    row->y = round (edge + row->height / 2);
    edge += row->height;
    if (is_ruled (a, i))
      podium_page_rule (page, PODIUM_ROLE_DIVIDER, plot.x, line, right, line, podium_stroke (page->theme->grid, s->grid), NULL);
    podium_rows_draw (page, &block, &labels[i], row->y, podium_model_colour (page, a->view, row->model), FALSE);
    x = left;
    for (int k = 0; k < PODIUM_N_ACCESS; x += widths[k++])
      draw_cell (a, row, k, x, widths[k]);
  }
  legend (a, plot.x, right, bottom, TRUE);
}
