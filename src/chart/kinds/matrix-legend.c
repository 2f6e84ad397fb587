/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands below the grid: the key of numbered columns, and what colours and signs mean. */

#include "matrix.h"

#include <math.h>
#include <string.h>

PodiumColour
podium_matrix_fill (const PodiumMatrix *m, int gap)
{
  int step = PODIUM_N_GAP_CLASSES - 1 - gap + (m->plan.numbers ? 0 : 1);
  return m->page->theme->ramp[MIN (step, PODIUM_N_RAMP - 1)];
}

/* Items one behind the other, in as many lines as they need. */
typedef struct {
  PodiumPage *page;
  double left, right, top;
  double pen, line; /* right of the last item; lines before this one */
  PodiumType type;
  double gap; /* between items */
  gboolean draw;
} Flow;

static Flow
flow_new (const PodiumMatrix *m, double left, double right, double top, double leading, gboolean draw)
{
  double px = MAX (podium_matrix_floor (m->page), m->page->style.note.px);
  double gap = (m->page->style.size == PODIUM_SIZE_THUMB ? 0.8 : 1.4) * px;
  return (Flow){m->page, left, right, top, left, 0, {px, leading * px}, gap, draw};
}

/* Room for an item @width wide, @gap behind the last; its left edge. */
static double
flow_take (Flow *f, double width, double gap)
{
  double x = f->pen > f->left ? f->pen + gap : f->left;
  if (x + width > f->right && f->pen > f->left) {
    f->line++;
    x = f->left;
  }
  f->pen = x + width;
  return x;
}

static double
flow_middle (const Flow *f)
{
  return f->top + (f->line + 0.5) * f->type.line;
}

static double
flow_height (const Flow *f)
{
  return (f->line + (f->pen > f->left)) * f->type.line;
}

static double
flow_text (Flow *f, PodiumRole role, const char *text, int weight, PodiumColour colour, double gap,
           const PodiumRow *row)
{
  double x = flow_take (f, podium_text_advance (f->page->fonts, text, f->type.px, weight), gap);
  if (f->draw)
    podium_page_text (f->page, role, x, flow_middle (f) + podium_page_centre (f->page, f->type, weight),
                      PODIUM_LEFT, f->type, weight, colour, text, row);
  return x;
}

/* ---- Key ---- */

double
podium_matrix_key (PodiumMatrix *m, double left, double right, double top, gboolean draw)
{
  Flow f = flow_new (m, left, right, top, 1.36, draw);
  const PodiumTheme *theme = m->page->theme;
  for (guint i = 0; i < m->plan.n_columns; i++) {
    gboolean metric = !m->plan.metrics_down;
    g_autofree char *number = g_strdup_printf ("%u", i + 1);
    g_autofree char *name = podium_matrix_name (m, metric, i);
    g_autofree char *text =
        metric ? g_strdup_printf ("%s, %s", name, podium_matrix_metric (m, i)->unit) : g_strdup (name);
    PodiumRow row = {metric ? NULL : podium_matrix_model (m, i),
                     metric ? podium_matrix_metric (m, i)->panel->metric : NULL, NULL, NULL};
    double key = podium_text_advance (m->page->fonts, number, f.type.px, 600) + 0.35 * f.type.px;
    double room = f.right - f.left - key;
    g_auto (GStrv) lines = podium_text_wrap (m->page->fonts, text, f.type.px, 400, room);
    double whole = key + podium_text_advance (m->page->fonts, lines[0], f.type.px, 400);
    double x = flow_take (&f, whole, f.gap);
    for (char **line = lines; *line; line++) {
      double baseline = flow_middle (&f) + podium_page_centre (m->page, f.type, 400);
      if (draw && line == lines)
        podium_page_text (m->page, PODIUM_ROLE_KEY, x, baseline, PODIUM_LEFT, f.type, 600, theme->ink2,
                          number, &row);
      if (draw)
        podium_page_text (m->page, PODIUM_ROLE_KEY, x + key, baseline, PODIUM_LEFT, f.type, 400, theme->ink2,
                          *line, &row);
      f.line += line[1] != NULL; /* a name wider than the page goes on below */
    }
  }
  return flow_height (&f);
}

/* ---- Legend ---- */

/* Which signs the grid holds. */
typedef struct {
  gboolean kinds[PODIUM_N_GAP_KINDS];
  gboolean unlike, uncoloured, differ, lower, missing;
} Signs;

static Signs
find_signs (const PodiumMatrix *m)
{
  Signs signs = {.kinds = {FALSE}};
  guint models = m->plan.metrics_down ? m->plan.n_columns : m->plan.n_rows;
  guint metrics = m->plan.metrics_down ? m->plan.n_rows : m->plan.n_columns;
  for (guint k = 0; k < metrics; k++) {
    const PodiumMatrixMetric *metric = podium_matrix_metric (m, k);
    signs.lower |= metric->panel->metric->better == PODIUM_BETTER_LOWER;
    for (guint i = 0; i < models; i++) {
      const PodiumMatrixCell *at = podium_matrix_cell (m, i, k);
      signs.missing |= !at->cell;
      if (!at->cell)
        continue;
      signs.kinds[metric->kind] |= at->gap >= 0;
      signs.unlike |= at->cell->unlike;
      signs.uncoloured |= at->gap < 0 && !at->cell->unlike;
      signs.differ |= podium_cell_disagrees (at->cell);
    }
  }
  return signs;
}

/* "25, 75, 150, 300", "× 1.05, 1.25, 1.75, 2.5". */
static char *
limits_text (PodiumLanguage language, PodiumGapKind kind)
{
  const char *const *limits = podium_gap_limits (kind);
  g_autoptr (GString) text = g_string_new (kind == PODIUM_GAP_FACTOR ? "×" PODIUM_NBSP : "");
  g_autofree char *half = podium_number (language, 0.5, 1);
  const char *comma = strchr (half, ',') ? "; " : ", "; /* "1,05, 1,25" cannot be read */
  for (int i = 0; i < PODIUM_N_GAP_LIMITS; i++) {
    g_autofree char *limit = podium_number_printed (language, limits[i]);
    g_string_append_printf (text, "%s%s", i ? comma : "", limit);
  }
  return g_strdup (text->str);
}

/* The units that classes of @kind stand for: "points", "Elo", "tokens, seconds". */
static char *
units_of (const PodiumMatrix *m, PodiumGapKind kind)
{
  PodiumLanguage language = m->page->language;
  if (kind == PODIUM_GAP_POINTS)
    return g_strdup (podium_word (language, PODIUM_WORD_UNIT_POINTS));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint k = 0; k < m->metrics->len; k++) {
    const PodiumMatrixMetric *metric = podium_matrix_metric (m, k);
    if (metric->kind != kind || !g_hash_table_add (known, (gpointer)metric->panel->metric->unit))
      continue;
    PodiumUnit unit = podium_unit_for (language, metric->panel->metric, 0);
    g_string_append_printf (text, "%s%s", text->len ? ", " : "", unit.name);
    podium_unit_clear (&unit);
  }
  return g_strdup (text->str);
}

/* The six colours with the limits of @kind. */
static void
draw_chips (const PodiumMatrix *m, Flow *f, PodiumGapKind kind)
{
  const char *const *limits = podium_gap_limits (kind);
  const char *times = kind == PODIUM_GAP_FACTOR ? "×" PODIUM_NBSP : "";
  for (int gap = 0; gap < PODIUM_N_GAP_CLASSES; gap++) {
    g_autofree char *limit =
        podium_number_printed (m->page->language, limits[CLAMP (gap - 1, 0, PODIUM_N_GAP_LIMITS - 1)]);
    g_autofree char *text =
        gap ? g_strconcat (gap < PODIUM_N_GAP_CLASSES - 1 ? "≤" : ">", PODIUM_NBSP, times, limit, NULL)
            : g_strdup (podium_word (m->page->language, PODIUM_WORD_BEST));
    double advance = podium_text_advance (m->page->fonts, text, f->type.px, gap ? 400 : 700);
    double width = round (advance + 0.85 * f->gap), height = round (1.38 * f->type.px);
    double x = round (flow_take (f, width, gap ? 2 * m->page->scale : f->type.px)), y = flow_middle (f);
    if (!f->draw)
      continue;
    PodiumColour fill = podium_matrix_fill (m, gap);
    podium_page_rect (m->page, PODIUM_ROLE_LEGEND, (PodiumBox){x, round (y - height / 2), width, height},
                      podium_fill (fill), NULL);
    PodiumMark *mark = podium_page_text (m->page, PODIUM_ROLE_LEGEND, x + width / 2,
                                         y + podium_page_centre (m->page, f->type, 400), PODIUM_MIDDLE,
                                         f->type, gap ? 400 : 700, podium_colour_on (fill), text, NULL);
    mark->text.ground = fill;
  }
}

/* A small cell as it stands in the grid, and what it means. */
static void
draw_sample (const PodiumMatrix *m, Flow *f, PodiumPaint paint, const char *words)
{
  double width = round (2 * f->type.px), height = round (1.2 * f->type.px), gap = 0.5 * f->type.px;
  double text = podium_text_advance (m->page->fonts, words, f->type.px, 400);
  double x = round (flow_take (f, width + gap + text, f->gap)), y = flow_middle (f);
  if (!f->draw)
    return;
  PodiumBox box = podium_box_grow ((PodiumBox){x, round (y - height / 2), width, height}, -paint.width / 2);
  podium_page_rect (m->page, PODIUM_ROLE_LEGEND, box, paint, NULL);
  podium_page_text (m->page, PODIUM_ROLE_LEGEND, x + width + gap,
                    y + podium_page_centre (m->page, f->type, 400), PODIUM_LEFT, f->type, 400,
                    m->page->theme->ink2, words, NULL);
}

/* The tray under a number, and what it means. */
static void
draw_tray_sample (const PodiumMatrix *m, Flow *f)
{
  const char *words = podium_word (m->page->language, PODIUM_WORD_SOURCES_DIFFER);
  double width = round (1.6 * f->type.px), gap = 0.5 * f->type.px;
  double text = podium_text_advance (m->page->fonts, words, f->type.px, 400);
  double x = flow_take (f, width + gap + text, f->gap), y = flow_middle (f);
  if (!f->draw)
    return;
  podium_matrix_tray (m, x + width / 2, width, y + 0.3 * f->type.px, y + 0.47 * f->type.px,
                      m->page->theme->ink, PODIUM_ROLE_LEGEND, NULL);
  podium_page_text (m->page, PODIUM_ROLE_LEGEND, x + width + gap,
                    y + podium_page_centre (m->page, f->type, 400), PODIUM_LEFT, f->type, 400,
                    m->page->theme->ink2, words, NULL);
}

/* The legend, with its title or without. */
static double
legend (PodiumMatrix *m, double left, double right, double top, gboolean titled, gboolean draw)
{
  Flow f = flow_new (m, left, right, top, 1.56, draw);
  PodiumPage *page = m->page;
  Signs signs = find_signs (m);
  gboolean first = TRUE;

  if (titled) {
    const char *line =
        podium_word (page->language, m->plan.metrics_down ? PODIUM_WORD_ROW : PODIUM_WORD_COLUMN);
    g_autofree char *title = podium_phrase (page->language, PODIUM_WORD_BEHIND_BEST, line, NULL);
    flow_text (&f, PODIUM_ROLE_LEGEND, title, 600, page->theme->ink2, 0, NULL);
  }
  for (int kind = PODIUM_GAP_POINTS; kind < PODIUM_N_GAP_KINDS; kind++) {
    if (!signs.kinds[kind])
      continue;
    g_autofree char *units = units_of (m, (PodiumGapKind)kind);
    g_autofree char *limits = limits_text (page->language, (PodiumGapKind)kind);
    g_autofree char *text = g_strconcat (units, first ? "" : ": ", first ? "" : limits, NULL);
    if (first)
      draw_chips (m, &f, (PodiumGapKind)kind);
    flow_text (&f, PODIUM_ROLE_LEGEND, text, 400, page->theme->ink2, first ? 0.6 * f.type.px : f.gap, NULL);
    first = FALSE;
  }
  if (signs.lower) {
    const char *words = podium_word (page->language, PODIUM_WORD_LOWER_BETTER);
    g_autofree char *text = g_strconcat ("↓" PODIUM_NBSP, words, NULL);
    flow_text (&f, PODIUM_ROLE_LEGEND, text, 400, page->theme->ink2, f.gap, NULL);
  }
  if (signs.differ)
    draw_tray_sample (m, &f);
  if (signs.uncoloured)
    draw_sample (m, &f, podium_matrix_uncoloured (m), podium_word (page->language, PODIUM_WORD_NO_CLASSES));
  if (signs.unlike)
    draw_sample (m, &f, podium_matrix_unlike (m), podium_word (page->language, PODIUM_WORD_OTHER_SETTING));
  if (signs.missing)
    draw_sample (m, &f, podium_matrix_missing (m), podium_word (page->language, PODIUM_WORD_NO_VALUE));
  return flow_height (&f);
}

double
podium_matrix_legend (PodiumMatrix *m, double left, double right, double top, gboolean draw)
{
  double titled = legend (m, left, right, top, TRUE, FALSE),
         plain = legend (m, left, right, top, FALSE, FALSE);
  return legend (m, left, right, top, titled <= plain,
                 draw); /* the subtitle says it too: it is not worth a line */
}
