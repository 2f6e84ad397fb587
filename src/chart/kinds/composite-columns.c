/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns right of a composite's plot: in how many weightings a model comes first, and which values are
 * published. */

#include "composite-plot.h"

#include <math.h>
#include <string.h>

/* The share of the width that the plot keeps beside columns; with heads in full it can spare less. */
#define PLOT_SHARE 0.33

/* Gaps before the column of shares, so that its figures are not read with those of the plot, and before the
 * dots. */
static double
shares_gap (const PodiumCompositeChart *c)
{
  return 4 * c->page->style.unit;
}

static double
dots_gap (const PodiumCompositeChart *c)
{
  return 1.5 * c->page->style.unit;
}

/* As wide as its figures; its head wraps to them where dots need two lines of heads anyway, else it stands in
 * one. */
static double
shares_width (const PodiumCompositeChart *c, gboolean two_lines)
{
  const PodiumStyle *s = &c->page->style;
  g_autofree char *head =
      g_strconcat (podium_word (c->page->language, PODIUM_WORD_COMPOSITE_FIRST), PODIUM_NBSP "²", NULL);
  g_auto (GStrv) words = g_strsplit (head, two_lines ? " " : "\n", -1);
  double widest = 0;
  for (char **word = words; *word; word++)
    widest = MAX (widest, podium_text_advance (c->page->fonts, *word, s->axis.px, 400));
  for (guint i = 0; i < c->lines->len; i++)
    widest = MAX (widest, podium_text_advance (c->page->fonts, podium_composite_line (c, i)->share, s->label.px, 500));
  return ceil (widest);
}

static double
advance (const PodiumCompositeChart *c, const char *text)
{
  return podium_text_advance (c->page->fonts, text, c->page->style.axis.px, 400);
}

/* The first @n characters of @text; a trailing space or hyphen goes. */
static char *
head_of (const char *text, glong n)
{
  char *head = g_utf8_substring (text, 0, n);
  gsize length = strlen (head);
  while (length && strchr (" -", head[length - 1]))
    head[--length] = '\0';
  return head;
}

/* Initials of three words or more: "HLE"; NULL for fewer. */
static char *
initials_of (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  g_autoptr (GString) initials = g_string_new (NULL);
  for (char **word = words; *word; word++)
    if (**word)
      g_string_append_unichar (initials, g_utf8_get_char (*word));
  return g_utf8_strlen (initials->str, -1) >= 3 ? g_strdup (initials->str) : NULL;
}

/* What the name is shortened to where a column is @room wide: whole, to its first word, to what stands before
 * a hyphen or a capital inside the word, to initials, else to its first four letters, or as many as fit. The
 * note says all names in full. */
static char *
short_head (const PodiumCompositeChart *c, const char *name, double room)
{
  glong n = g_utf8_strlen (name, -1), cuts[3] = {n, n, n}, at = 0;
  gboolean lower = FALSE;
  for (const char *p = name; *p; p = g_utf8_next_char (p), at++) {
    gunichar letter = g_utf8_get_char (p);
    if (*p == ' ')
      cuts[0] = MIN (cuts[0], at);
    if (*p == ' ' || *p == '-')
      cuts[1] = MIN (cuts[1], at);
    if (*p == ' ' || *p == '-' || (lower && g_unichar_isupper (letter)))
      cuts[2] = MIN (cuts[2], at);
    lower = g_unichar_islower (letter);
  }
  if (advance (c, name) <= room)
    return g_strdup (name);
  for (gsize i = 0; i < G_N_ELEMENTS (cuts); i++) {
    g_autofree char *head = head_of (name, cuts[i]);
    if (cuts[i] >= 3 && advance (c, head) <= room)
      return g_steal_pointer (&head);
  }
  g_autofree char *initials = initials_of (name);
  if (initials && advance (c, initials) <= room)
    return g_steal_pointer (&initials);
  glong keep = MIN (n, 5);
  g_autofree char *head = NULL;
  do {
    g_free (head);
    head = head_of (name, --keep);
  } while (keep > 1 && advance (c, head) > room);
  return g_steal_pointer (&head);
}

/* Whether heads of one line keep apart, a fifth of an em; a long one may use what a short neighbour leaves.
 */
static gboolean
heads_clear (const PodiumCompositeChart *c, double step)
{
  for (guint m = 1; m < c->columns.heads->len; m++) {
    char **before = g_ptr_array_index (c->columns.heads, m - 1),
         **head = g_ptr_array_index (c->columns.heads, m);
    if ((advance (c, before[0]) + advance (c, head[0])) / 2 > step - 0.2 * c->page->style.axis.px)
      return FALSE;
  }
  return TRUE;
}

/* One line a head, none wider than @room; FALSE where two come out the same, or one with fewer than three
 * letters. */
static gboolean
shorten_heads (PodiumCompositeChart *c, double room)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean good = TRUE;
  g_ptr_array_set_size (c->columns.heads, 0);
  c->columns.head_lines = 1;
  for (guint m = 0; m < c->composite->n_metrics; m++) {
    char **head = g_new0 (char *, 2);
    head[0] = short_head (c, c->composite->metrics[m].metric->short_name, room);
    g_ptr_array_add (c->columns.heads, head);
    good &= g_hash_table_add (known, head[0]) && g_utf8_strlen (head[0], -1) >= 3;
  }
  return good;
}

/* Whole names in at most two lines, broken at spaces; FALSE where one does not fit. */
static gboolean
wrap_heads (PodiumCompositeChart *c, double room)
{
  const PodiumStyle *s = &c->page->style;
  gboolean good = TRUE;
  g_ptr_array_set_size (c->columns.heads, 0);
  c->columns.head_lines = 1;
  for (guint m = 0; m < c->composite->n_metrics; m++) {
    const char *name = c->composite->metrics[m].metric->short_name;
    char **lines = podium_text_wrap (c->page->fonts, name, s->axis.px, 400, room);
    guint n = g_strv_length (lines);
    g_autofree char *joined = g_strjoinv (" ", lines);
    good &= n <= 2 && g_str_equal (joined, name);
    c->columns.head_lines = MAX (c->columns.head_lines, n);
    g_ptr_array_add (c->columns.heads, lines);
  }
  return good;
}

/* "1", "2", ...: where nothing else fits over the dots. */
static void
count_heads (PodiumCompositeChart *c)
{
  g_ptr_array_set_size (c->columns.heads, 0);
  c->columns.head_lines = 1;
  for (guint m = 0; m < c->composite->n_metrics; m++) {
    char **head = g_new0 (char *, 2);
    head[0] = g_strdup_printf ("%u", m + 1);
    g_ptr_array_add (c->columns.heads, head);
  }
}

static gboolean
has_unlike (const PodiumCompositeChart *c)
{
  for (guint i = 0; i < c->lines->len; i++)
    for (guint m = 0; m < c->composite->n_metrics; m++)
      if (podium_composite_line (c, i)->score->parts[m].unlike)
        return TRUE;
  return FALSE;
}

static const PodiumWord legend_words[] = {PODIUM_WORD_COMPOSITE_YES, PODIUM_WORD_COMPOSITE_MISSING,
                                          PODIUM_WORD_COMPOSITE_OTHER_SETTING};

static guint
n_legend_words (const PodiumCompositeChart *c)
{
  return has_unlike (c) ? 3 : 2;
}

/* Of the dot and its gap, and between entries, in em. */
#define LEGEND_DOT 1.15
#define LEGEND_GAP 1.1

static double
legend_width (const PodiumCompositeChart *c)
{
  const PodiumStyle *s = &c->page->style;
  double width = podium_text_advance (
      c->page->fonts, podium_word (c->page->language, PODIUM_WORD_COMPOSITE_PUBLISHED), s->axis.px, 600);
  for (guint i = 0; i < n_legend_words (c); i++)
    width += (LEGEND_GAP + LEGEND_DOT) * s->axis.px +
             advance (c, podium_word (c->page->language, legend_words[i]));
  return width;
}

/* A dot for a figure of another setting: a ring of dashes. */
static void
draw_dashed_dot (PodiumPage *page, double x, double y, const PodiumRow *row)
{
  double k = page->scale;
  g_autoptr (PodiumPath) dot = podium_path_new ();
  podium_path_circle (dot, x, y, 0.32 * page->style.axis.px - 0.5 * k);
  podium_page_path (page, PODIUM_ROLE_EVIDENCE, dot,
                    podium_dashes (page->theme->ink2, 1.25 * k, 2 * k, 2 * k), row);
}

/* "Published value ● yes ○ missing", from @left, or further left where it would pass @right. */
static void
draw_legend (PodiumCompositeChart *c, double left, double right, double baseline)
{
  PodiumPage *page = c->page;
  const PodiumStyle *s = &page->style;
  const char *title = podium_word (page->language, PODIUM_WORD_COMPOSITE_PUBLISHED);
  double x = MAX (s->margin, MIN (left, right - legend_width (c))),
         middle = baseline - podium_page_centre (page, s->axis, 400);

  podium_page_text (page, PODIUM_ROLE_LEGEND, x, baseline, PODIUM_LEFT, s->axis, 600, page->theme->ink2,
                    title, NULL);
  x += podium_text_advance (page->fonts, title, s->axis.px, 600);
  for (guint i = 0; i < n_legend_words (c); i++) {
    const char *word = podium_word (page->language, legend_words[i]);
    double dot = x + (LEGEND_GAP + 0.32) * s->axis.px;
    if (i == 2)
      draw_dashed_dot (page, dot, middle, NULL);
    else
      podium_evidence_dot (page, dot, middle, i == 0, NULL);
    x += (LEGEND_GAP + LEGEND_DOT) * s->axis.px;
    podium_page_text (page, PODIUM_ROLE_LEGEND, x, baseline, PODIUM_LEFT, s->axis, 400, page->theme->ink2,
                      word, NULL);
    x += advance (c, word);
  }
}

void
podium_composite_plan_columns (PodiumCompositeChart *c)
{
  const PodiumStyle *s = &c->page->style;
  double width = c->page->scene->width - 2 * s->margin, block = MIN (s->block_most, 0.36 * width);
  guint n = c->composite->n_metrics;
  double room = width - block;
  c->columns.heads = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  double shares = shares_width (c, TRUE) + shares_gap (c);
  c->columns.shares = s->size > PODIUM_SIZE_THUMB && c->lines->len > 1 && room - shares >= PLOT_SHARE * width;
  if (c->columns.shares)
    room -= shares;
  room -= PLOT_SHARE * width + dots_gap (c);
  /* The dots of a single metric would say only that every row has one. */
  if (!c->lines->len || n < 2 || s->size == PODIUM_SIZE_THUMB)
    return;
  for (double em = 8; em > 4 && !c->columns.step; em -= 0.5) /* names in full, if there are few */
    if (n * em * s->axis.px <= 0.8 * room && wrap_heads (c, (em - 0.7) * s->axis.px))
      c->columns.step = em * s->axis.px;
  for (double em = 4; em >= 2.5 && !c->columns.step; em -= 0.25) {
    double step = em * s->axis.px;
    if (n * step <= room && ((shorten_heads (c, step - 1) && heads_clear (c, step)) ||
                             shorten_heads (c, step - 0.2 * s->axis.px)))
      c->columns.step = step;
  }
  if (!c->columns.step && n * 1.57 * s->axis.px <= room) {
    count_heads (c);
    c->columns.numbered = TRUE;
    c->columns.step = 1.57 * s->axis.px;
  }
  if (n * c->columns.step < legend_width (c)) /* it reaches over the next column, whose head has two lines */
    c->columns.head_lines = MAX (2, c->columns.head_lines);
}

/* Heads and dots, their last column ending at @right; returns where the first begins. */
static double
draw_dots (PodiumCompositeChart *c, double right, double ticks)
{
  PodiumPage *page = c->page;
  const PodiumStyle *s = &page->style;
  guint n = c->composite->n_metrics;
  double step = c->columns.step, left = right - n * step;
  if (!step)
    return right;
  draw_legend (c, left, right, ticks - c->columns.head_lines * s->axis.line);
  for (guint m = 0; m < n; m++) {
    double x = round (left + (m + 0.5) * step);
    char **head = g_ptr_array_index (c->columns.heads, m);
    PodiumRow about = {.metric = c->composite->metrics[m].metric};
    for (guint k = 0, lines = g_strv_length (head); k < lines; k++)
      podium_page_text (page, PODIUM_ROLE_HEAD, x, ticks - (lines - 1 - k) * s->axis.line, PODIUM_MIDDLE,
                        s->axis, 400, page->theme->ink3, head[k], &about);
    for (guint i = 0; i < c->lines->len; i++) {
      const PodiumCompositePart *part = &podium_composite_line (c, i)->score->parts[m];
      about.model = podium_composite_line (c, i)->score->model;
      if (part->unlike)
        draw_dashed_dot (page, x, podium_composite_line (c, i)->y, &about);
      else
        podium_evidence_dot (page, x, podium_composite_line (c, i)->y, part->cell != NULL, &about);
    }
  }
  return left;
}

/* The column "Comes first", ending at @right; returns where it begins. */
static double
draw_shares (PodiumCompositeChart *c, double right, double ticks, PodiumType type)
{
  PodiumPage *page = c->page;
  const PodiumStyle *s = &page->style;
  if (!c->columns.shares)
    return right;
  double width = shares_width (c, c->columns.step > 0);
  g_auto (GStrv) head = podium_text_wrap (page->fonts, c->share_head, s->axis.px, 400, width + 0.5);
  for (guint k = 0, n = g_strv_length (head); k < n; k++)
    podium_page_text (page, PODIUM_ROLE_HEAD, right, ticks - (n - 1 - k) * s->axis.line, PODIUM_RIGHT,
                      s->axis, 400, page->theme->ink2, head[k], NULL);
  for (guint i = 0; i < c->lines->len; i++) {
    const PodiumCompositeLine *line = podium_composite_line (c, i);
    PodiumRow about = {.model = line->score->model};
    podium_page_text (page, PODIUM_ROLE_VALUE, right, line->y + podium_page_centre (page, type, 500),
                      PODIUM_RIGHT, type, 500, page->theme->ink2, line->share, &about);
  }
  return right - width;
}

double
podium_composite_draw_columns (PodiumCompositeChart *c, double right, double ticks, PodiumType type)
{
  double dots = draw_dots (c, right, ticks);
  double shares = draw_shares (c, dots == right ? right : dots - dots_gap (c), ticks, type);
  return shares == right ? right : shares - shares_gap (c);
}
