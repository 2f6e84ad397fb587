/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "profile-plan.h"

#include <math.h>

static void
segment_clear (gpointer data)
{
  PodiumProfilePart *segment = data;
  podium_axis_clear (&segment->axis);
  g_strfreev (segment->head);
}

static void
line_free (gpointer data)
{
  PodiumProfileLine *line = data;
  g_free (line->lanes);
  g_free (line->cells);
  g_free (line->names);
  g_strfreev (line->label);
  g_free (line);
}

void
podium_profile_plan_free (PodiumProfilePlan *plan)
{
  g_array_unref (plan->segments);
  g_ptr_array_unref (plan->lines);
  g_free (plan->x);
  g_free (plan->width);
  g_free (plan->pitch);
  g_free (plan);
}

/* A row is never lower than a line of its label. */
static double
floor_of (const PodiumPage *page)
{
  return page->style.axis.line + 2 * page->scale;
}

/* ---- Columns ---- */

/* What a head and the gap between two panels take, in rows. */
#define HEAD_ROWS 1.2
#define GAP_ROWS 0.6

/* Fills columns of @most rows in order; @split: a panel may go on in the next column. Returns how many
 * columns it took. */
static guint
fill_columns (const PodiumProfile *p, gboolean split, double most, GArray *segments)
{
  guint column = 0;
  double used = 0;
  g_array_set_size (segments, 0);
  for (guint i = 0; i < p->panels->len; i++) {
    const PodiumProfilePanel *panel = g_ptr_array_index (p->panels, i);
    for (guint from = 0; from < panel->rows->len;) {
      double head = HEAD_ROWS + (used > 0 ? GAP_ROWS : 0);
      guint room = (guint)MAX (0, floor (most - used - head + 1e-9)), rest = panel->rows->len - from;
      if (used > 0 && (split ? room < MIN (rest, 2) : room < rest)) {
        column++;
        used = 0;
        continue;
      }
      guint n = split ? CLAMP (room, 1, rest) : rest;
      n -= n > 2 && rest - n == 1; /* a lone last row looks lost */
      PodiumProfilePart segment = {.panel = panel, .from = from, .to = from + n, .column = column};
      g_array_append_val (segments, segment);
      used += head + n;
      from += n;
    }
  }
  return column + 1;
}

/* The lowest columns that hold everything. */
static void
distribute (PodiumProfilePlan *plan, gboolean split)
{
  const PodiumProfile *p = plan->profile;
  double most = 1 + HEAD_ROWS;
  while (fill_columns (p, split, most, plan->segments) > plan->n_columns)
    most += 0.1;
}

/* The left column is wider where it holds more rows than the right one: two columns only, for three are
 * alike. */
static void
lay_columns (PodiumProfilePlan *plan, PodiumBox plot)
{
  guint n = plan->n_columns;
  double gap = 5.2 * plan->profile->page->style.unit, room = plot.width - (n - 1) * gap;
  double rows[2] = {0};
  plan->x = g_new0 (double, n);
  plan->width = g_new0 (double, n);
  plan->pitch = g_new0 (double, n);
  for (guint i = 0; i < plan->segments->len && n == 2; i++)
    rows[podium_profile_segment (plan, i)->column] += podium_profile_segment (plan, i)->to - podium_profile_segment (plan, i)->from;
  double lean = n == 2 ? 0.5 * (rows[0] - rows[1]) / (rows[0] + rows[1]) : 0;
  for (guint i = 0; i < n; i++) {
    plan->width[i] = room / n * (1 + (i ? -lean : lean));
    plan->x[i] = round (i ? plan->x[i - 1] + plan->width[i - 1] + gap : plot.x);
  }
}

/* ---- Labels and axes ---- */

/* The lines of a row's name, and below them its direction. */
static char **
label_lines (PodiumPage *page, const PodiumProfileRow *row, double width)
{
  const PodiumStyle *s = &page->style;
  g_auto (GStrv) name = podium_text_wrap (page->fonts, row->label, s->detail.px, 500, width);
  g_auto (GStrv) second =
      podium_text_wrap (page->fonts, row->direction ? row->direction : "", s->axis.px, 400, width);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  for (char **line = name; *line; line++)
    g_ptr_array_add (lines, g_strdup (*line));
  for (char **line = second; row->direction && *line; line++)
    g_ptr_array_add (lines, g_strdup (*line));
  g_ptr_array_add (lines, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&lines), FALSE);
}

static double
widest (PodiumPage *page, char **lines, int weight)
{
  double most = 0;
  for (char **line = lines; *line; line++)
    most = MAX (most, podium_text_advance (page->fonts, *line, page->style.detail.px, weight));
  return most;
}

static char *
head_text (const PodiumProfilePlan *plan, const PodiumProfilePart *segment)
{
  PodiumLanguage language = plan->profile->page->language;
  if (!segment->panel->log || (segment->axis.ticks && !segment->axis.log))
    return g_strdup (segment->panel->head);
  return g_strconcat (segment->panel->head, " ", podium_word (language, PODIUM_WORD_LOG_SCALE), NULL);
}

/* What the longest word of @head needs beside the first tick, that it is not torn. */
static double
word_width (PodiumPage *page, const char *head)
{
  const PodiumStyle *s = &page->style;
  g_auto (GStrv) words = g_strsplit (head, " ", -1);
  return widest (page, words, 600) + 8 * page->scale + 0.35 * s->axis.px - 1.4 * s->unit;
}

/* How wide the names of a column are: at most two fifths of it, where they wrap. */
static double
block_width (PodiumProfilePlan *plan, guint column)
{
  PodiumPage *page = plan->profile->page;
  double most = 0.38 * plan->width[column], width = 0;
  for (guint i = 0; i < plan->segments->len; i++) {
    const PodiumProfilePart *segment = podium_profile_segment (plan, i);
    for (guint r = segment->from; r < segment->to && segment->column == column; r++) {
      g_auto (GStrv) lines = label_lines (page, g_ptr_array_index (segment->panel->rows, r), most);
      width = MAX (width, widest (page, lines, 500));
    }
    g_autofree char *head = head_text (plan, segment);
    if (segment->column == column)
      width = MAX (width, MAX (podium_text_advance (page->fonts, head, page->style.detail.px, 600), word_width (page, head)));
  }
  return MIN (width, most);
}

/* How far the digits of tick @i reach left, and the whole text right of the tick. */
void
podium_profile_plan_tick_reach (const PodiumProfilePlan *plan, const PodiumProfilePart *segment, guint i,
                                double *left, double *right)
{
  PodiumPage *page = plan->profile->page;
  g_autofree char *text = podium_axis_tick (page, &segment->axis, i);
  g_auto (GStrv) parts = g_strsplit (text, PODIUM_NBSP, 2);
  *left = podium_text_advance (page->fonts, parts[0], page->style.axis.px, 400) / 2;
  *right = podium_text_advance (page->fonts, text, page->style.axis.px, 400) - *left;
}

static void
lay_axis (PodiumProfilePlan *plan, PodiumProfilePart *segment, double block)
{
  PodiumPage *page = plan->profile->page;
  const PodiumProfilePanel *panel = segment->panel;
  double left = plan->x[segment->column], right = left + plan->width[segment->column], reach = 0.7 * plan->d;
  double x1 = left + block + MAX (1.4 * page->style.unit, reach + page->scale), x2 = right - reach, before,
         after;

  segment->axis = (PodiumAxis){.unit = &panel->unit,
                               .ratio = panel->first->scale == PODIUM_SCALE_RATIO,
                               .log = panel->log,
                               .low = panel->low,
                               .high = panel->high,
                               .ceiling = panel->ceiling};
  for (int pass = 0; pass < 2; pass++) {
    podium_axis_lay (page, &segment->axis, round (x1), round (x2));
    if (!segment->axis.ticks->len)
      break;
    podium_profile_plan_tick_reach (plan, segment, segment->axis.ticks->len - 1, &before, &after);
    x2 = MIN (x2, right - after + (x2 - podium_axis_place (&segment->axis, segment->axis.ticks->len - 1)));
    x2 = MIN (x2, right - reach);
  }
  /* The head shares a line with the ticks where it ends before the first of them. */
  double room = x1 - left;
  if (segment->axis.ticks->len) {
    podium_profile_plan_tick_reach (plan, segment, 0, &before, &after);
    room = podium_axis_place (&segment->axis, 0) - before - 8 * page->scale - left;
  }
  g_autofree char *head = head_text (plan, segment);
  g_strfreev (segment->head);
  segment->head =
      podium_text_wrap (page->fonts, head, page->style.detail.px, 600, MAX (room, 3 * page->style.detail.px));
}

/* ---- Rows ---- */

static int
compare_by_x (gconstpointer a, gconstpointer b)
{
  double x = (*(const PodiumCell *const *)a)->value, y = (*(const PodiumCell *const *)b)->value;
  return x < y ? -1 : x > y;
}

static PodiumBox
symbol_bounds (const PodiumModel *model, double d)
{
  g_autoptr (PodiumPath) path = podium_path_new ();
  podium_symbol_path (path, model->shape, 0, 0, d);
  return podium_path_bounds (path);
}

static double
tray_height (const PodiumPage *page)
{
  return page->style.tray + page->style.bracket;
}

static void
lay_lanes (PodiumProfilePlan *plan, PodiumProfileLine *line)
{
  PodiumPage *page = plan->profile->page;
  const PodiumScale *scale = &line->segment->axis.scale;
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (line->row->cells, NULL, NULL);
  g_ptr_array_sort (sorted, compare_by_x);
  line->n = sorted->len;
  line->lanes = g_new0 (PodiumLane, line->n);
  line->cells = g_new0 (const PodiumCell *, line->n);
  for (guint i = 0; i < line->n; i++) {
    const PodiumCell *cell = line->cells[i] = g_ptr_array_index (sorted, i);
    PodiumBox box = symbol_bounds (cell->model, plan->d);
    double x = podium_scale (scale, cell->value);
    PodiumLane lane = {x + box.x, x + box.x + box.width, -box.y, box.y + box.height, 0, 0, 0, 0, FALSE};
    if (podium_cell_disagrees (cell)) {
      double low = podium_scale (scale, cell->low), high = podium_scale (scale, cell->high);
      lane.left = MIN (lane.left, low - page->style.bracket);
      lane.right = MAX (lane.right, high + page->style.bracket);
      lane.tray = tray_height (page);
    }
    line->lanes[i] = lane;
  }
  double words = g_strv_length (line->label) * page->style.detail.line / 2, air = 1.5 * page->scale;
  line->reach = podium_lanes_assign (line->lanes, line->n, 1.5 * page->scale, plan->d + page->scale);
  line->reach.above = MAX (line->reach.above, words) + air;
  line->reach.below = MAX (line->reach.below, words) + air;
  line->need = line->reach.above + line->reach.below;
}

static void
lay_lines (PodiumProfilePlan *plan)
{
  PodiumPage *page = plan->profile->page;
  g_autofree double *blocks = g_new0 (double, plan->n_columns);
  for (guint i = 0; i < plan->n_columns; i++)
    blocks[i] = block_width (plan, i);
  for (guint i = 0; i < plan->segments->len; i++) {
    PodiumProfilePart *segment = podium_profile_segment (plan, i);
    lay_axis (plan, segment, blocks[segment->column]);
    for (guint r = segment->from; r < segment->to; r++) {
      PodiumProfileLine *line = g_new0 (PodiumProfileLine, 1);
      line->row = g_ptr_array_index (segment->panel->rows, r);
      line->segment = segment;
      line->label = label_lines (page, line->row, blocks[segment->column] + 0.5);
      line->before = line->row->divided && r > segment->from ? 0.85 * page->style.axis.px : 0;
      lay_lanes (plan, line);
      g_ptr_array_add (plan->lines, line);
    }
  }
}

/* ---- Heights ---- */

static double
head_height (const PodiumProfilePlan *plan, const PodiumProfilePart *segment)
{
  const PodiumStyle *s = &plan->profile->page->style;
  return s->axis.px + (g_strv_length (segment->head) - 1) * s->detail.line + 0.6 * s->axis.px;
}

static double
gap_height (const PodiumProfilePlan *plan)
{
  return 1.6 * plan->profile->page->style.axis.px;
}

/* How high @column gets where rows are @pitch high, or what they need. */
static double
column_height (const PodiumProfilePlan *plan, guint column, double pitch)
{
  double height = 0;
  const PodiumProfilePart *last = NULL;
  for (guint i = 0; i < plan->lines->len; i++) {
    const PodiumProfileLine *line = podium_profile_line (plan, i);
    if (line->segment->column != column)
      continue;
    if (line->segment != last)
      height += head_height (plan, line->segment) + (last ? gap_height (plan) : 0);
    last = line->segment;
    height += MAX (pitch, line->need) + line->before;
  }
  return height;
}

/* The pitch at which @column fills its height, at most that of ranked rows; 0 where not even the least fits.
 */
static double
column_pitch (const PodiumProfilePlan *plan, guint column)
{
  PodiumPage *page = plan->profile->page;
  double least = floor_of (page), room = plan->bottom - plan->top;
  double most =
      (plan->n_columns > 1 ? 12 : 7) * page->style.axis.px; /* columns end together where they can */
  if (column_height (plan, column, least) > room)
    return 0;
  if (column_height (plan, column, most) <= room)
    return most;
  for (int i = 0; i < 40; i++) {
    double middle = (least + most) / 2;
    if (column_height (plan, column, middle) <= room)
      least = middle;
    else
      most = middle;
  }
  return least;
}

static void
lay_heights (PodiumProfilePlan *plan)
{
  g_autofree double *y = g_new0 (double, plan->n_columns);
  plan->least = INFINITY;
  for (guint i = 0; i < plan->n_columns; i++) {
    plan->pitch[i] = column_pitch (plan, i);
    plan->least = MIN (plan->least, plan->pitch[i]);
    y[i] = plan->top;
  }
  const PodiumProfilePart *last = NULL;
  for (guint i = 0; i < plan->lines->len; i++) {
    PodiumProfileLine *line = podium_profile_line (plan, i);
    PodiumProfilePart *segment = line->segment;
    guint column = segment->column;
    if (segment != last) {
      segment->top = y[column] + (last && last->column == column ? gap_height (plan) : 0);
      y[column] = segment->top + head_height (plan, segment);
      segment->ticks = round (y[column] - 0.6 * plan->profile->page->style.axis.px);
      last = segment;
    }
    double height = MAX (plan->pitch[column], line->need);
    double middle = CLAMP (height / 2, line->reach.above, height - line->reach.below);
    line->y = round (y[column] + line->before + middle);
    line->top = y[column] + line->before;
    segment->bottom = y[column] += line->before + height;
  }
}

static PodiumProfilePlan *
plan_new (PodiumProfile *p, PodiumBox plot, guint columns, gboolean split, gboolean named, double d)
{
  PodiumProfilePlan *plan = g_new0 (PodiumProfilePlan, 1);
  plan->profile = p;
  plan->n_columns = columns;
  plan->split = split;
  plan->d = d;
  plan->top = plot.y;
  plan->bottom = plot.y + plot.height;
  plan->segments = g_array_new (FALSE, TRUE, sizeof (PodiumProfilePart));
  g_array_set_clear_func (plan->segments, segment_clear);
  plan->lines = g_ptr_array_new_with_free_func (line_free);
  distribute (plan, split);
  lay_columns (plan, plot);
  lay_lines (plan);
  plan->named = named && podium_profile_names_lay (plan);
  lay_heights (plan);
  return plan;
}

double
podium_profile_comfort (const PodiumPage *page)
{
  return 2.1 * page->style.axis.px;
}

/* Lays out a plan; takes over *best where its rows are higher by @share. TRUE where they stand well. */
static gboolean
try_plan (PodiumProfile *p, PodiumBox plot, guint columns, gboolean split, gboolean named, double d, double share,
          PodiumProfilePlan **best)
{
  PodiumProfilePlan *plan = plan_new (p, plot, columns, split, named, d);
  if (*best && plan->least <= (*best)->least * share) {
    podium_profile_plan_free (plan);
    return FALSE;
  }
  g_clear_pointer (best, podium_profile_plan_free);
  *best = plan;
  return plan->least >= podium_profile_comfort (p->page);
}

/* Takes the first plan whose rows stand well, else the one with the highest rows: one column where that
 * leaves plenty of room, two where there are two units, then three and more; then smaller symbols; panels are
 * parted only for a good deal. *@crowded: not the first of these. */
PodiumProfilePlan *
podium_profile_plan_best (PodiumProfile *p, PodiumBox plot, gboolean named, gboolean *crowded)
{
  static const double shares[] = {1, 0.85, 0.7};
  const PodiumStyle *s = &p->page->style;
  double gap = 5.2 * s->unit;
  guint most = (guint)CLAMP (floor ((plot.width + gap) / (21 * s->axis.px + gap)), 1, 4);
  guint first = MIN (most, MIN (2, p->panels->len));
  PodiumProfilePlan *best = NULL;
  *crowded = FALSE;
  if (try_plan (p, plot, 1, FALSE, named, s->row_symbol, 1, &best) &&
      (first == 1 || best->least >= 1.5 * podium_profile_comfort (p->page)))
    return best;
  for (int split = 0; split <= 1; split++)
    for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
      for (guint columns = MAX (first, split ? 2 : 1); columns <= (split ? most : MIN (most, p->panels->len));
           columns++) {
        double d = MAX (8 * p->page->scale, s->row_symbol * shares[i]);
        if (try_plan (p, plot, columns, split, named, d, split ? 1.4 : 1.02, &best))
          goto done;
      }
done:
  *crowded =
      best->d < s->row_symbol || best->n_columns != first || best->split || best->least < podium_profile_comfort (p->page);
  return best;
}
