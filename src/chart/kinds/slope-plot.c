/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bracket.h"
#include "kinds.h"
#include "pool.h"
#include "slope-layout.h"

#include <math.h>

static void
obstacle (PodiumSlopeLayout *l, PodiumBox box)
{
  g_array_append_val (l->obstacles, box);
}

/* ---- Drawing: frame of the panel ---- */

static void
draw_heads (PodiumSlopeLayout *l)
{
  PodiumPage *page = l->slope->page;
  const PodiumStyle *s = &page->style;
  for (guint i = 0; i < l->panel->columns->len; i++) {
    PodiumRow about = {.metric = podium_slope_metric (l->panel, i)};
    g_auto (GStrv) lines = podium_slope_layout_head (l, i);
    double baseline = l->top - 0.6 * s->axis.px - (g_strv_length (lines) - 1) * s->axis.line;
    double x = podium_crisp (l->x[i], s->axis_line);
    for (char **line = lines; *line; line++, baseline += s->axis.line) {
      double half = podium_text_advance (page->fonts, *line, s->axis.px, 400) / 2;
      double at = CLAMP (x, l->box.x + half, MAX (l->box.x + half, l->box.x + l->box.width - half));
      podium_page_text (page, PODIUM_ROLE_TICK, at, baseline, PODIUM_MIDDLE, s->axis, 400, page->theme->ink3,
                        *line, &about);
    }
    podium_page_rule (page, PODIUM_ROLE_GRID, x, l->top, x, l->bottom,
                      podium_stroke (page->theme->grid, s->axis_line), NULL);
  }
}

/* ---- Drawing: lines and points ---- */

/* A line over a column that says nothing, or to a point of another setting, is dashed. */
static void
draw_join (PodiumSlopeLayout *l, guint line, guint from, guint to, gboolean dashed)
{
  PodiumPage *page = l->slope->page;
  const PodiumModel *model = podium_slope_line (l->panel, line)->model;
  PodiumRow about = {.model = model, .metric = podium_slope_metric (l->panel, to)};
  double width = 1.5 * page->style.frontier, k = page->scale;
  const PodiumSlopePoint *a = podium_slope_layout_point (l, line, from),
                         *b = podium_slope_layout_point (l, line, to);
  PodiumPaint paint = podium_stroke (podium_model_colour (page, l->slope->view, model), width);
  if (dashed)
    paint.dash[0] = paint.dash[1] = 2.5 * width;
  podium_page_rule (page, PODIUM_ROLE_LINK, a->x, a->y, b->x, b->y, paint, &about);
  double length = hypot (b->x - a->x, b->y - a->y);
  for (double t = 0; t <= length; t += 3 * k)
    obstacle (l, podium_box_grow (
                     (PodiumBox){a->x + (b->x - a->x) * t / length, a->y + (b->y - a->y) * t / length, 0, 0},
                     width / 2 + 2 * k));
}

/* Whether two figures are of settings that differ: a solid line would say that they compare. Ranks of two metrics
 * say no such thing. */
static gboolean
is_apart (const PodiumCell *a, const PodiumCell *b)
{
  if (a->metric != b->metric)
    return FALSE;
  return a->unlike || b->unlike || podium_setting_conflicts (&a->drawn->setting, &b->drawn->setting);
}

static void
draw_joins (PodiumSlopeLayout *l, guint line)
{
  guint before = G_MAXUINT;
  for (guint c = 0; c < l->panel->columns->len; c++) {
    if (!podium_slope_layout_cell (l, line, c))
      continue;
    if (before != G_MAXUINT)
      draw_join (l, line, before, c,
                 c > before + 1 || is_apart (podium_slope_layout_cell (l, line, before),
                                             podium_slope_layout_cell (l, line, c)));
    before = c;
  }
}

static void
draw_point (PodiumSlopeLayout *l, guint line, guint column)
{
  PodiumPage *page = l->slope->page;
  const PodiumStyle *s = &page->style;
  const PodiumCell *cell = podium_slope_layout_cell (l, line, column);
  PodiumSlopePoint *point = podium_slope_layout_point (l, line, column);
  const PodiumSlopeColumn *where = podium_slope_column (l->panel, column);
  g_autofree char *sentence =
      podium_cell_text (page->language, cell, (int)where->n, podium_slope_unit (l->panel, cell));
  const char *whose = where->catalog ? where->head : where->edition;
  g_autofree char *before =
      where->catalog ? podium_slope_before (l->slope, l->panel, podium_slope_line (l->panel, line), column) : NULL;
  g_autofree char *words = g_strconcat (sentence, whose ? "; " : NULL, whose, before ? "; " : NULL, before, NULL);
  PodiumRow about = {cell->model, cell->metric, cell->claims, words};
  PodiumColour colour = podium_model_colour (page, l->slope->view, cell->model);
  PodiumMark *mark =
      podium_page_symbol (page, PODIUM_ROLE_POINT, point->x, point->y, podium_slope_layout_diameter (l),
                          s->casing, cell->model, colour, &about);
  if (cell->unlike)
    mark->symbol.fill = PODIUM_FILL_DASHED;
  if (l->panel->ranks || !podium_cell_disagrees (cell))
    return;
  about.describes = NULL;
  podium_tray_beside (page, podium_scale (&l->axis.scale, cell->high),
                      podium_scale (&l->axis.scale, cell->low),
                      point->symbol.x + point->symbol.width + s->tray, &about);
  point->symbol =
      podium_box_union (point->symbol, podium_scene_mark (page->scene, page->scene->marks->len - 1)->bounds);
}

/* ---- Drawing: names and figures at the ends ---- */

typedef struct {
  guint line, column; /* the point that the label belongs to */
  double y;
} End;

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const End *x = a, *y = b;
  return x->y < y->y ? -1 : x->y > y->y ? 1 : (int)x->line - (int)y->line;
}

static PodiumMark *
draw_text (PodiumSlopeLayout *l, PodiumRole role, double x, double baseline, PodiumAlign align,
           PodiumType type, int weight, const char *text, const PodiumRow *row)
{
  PodiumPage *page = l->slope->page;
  gboolean grey = podium_model_colour (page, l->slope->view, row->model) == page->theme->greyed;
  PodiumColour colour = grey ? page->theme->ink3 : weight >= 500 ? page->theme->ink : page->theme->ink2;
  PodiumMark *mark = podium_page_text (page, role, x, baseline, align, type, weight, colour, text, row);
  mark->text.halo = page->style.halo;
  mark->text.ground = page->theme->ground;
  obstacle (l, podium_box_grow (mark->bounds, 0.3 * type.px));
  return mark;
}

static void
draw_leader (PodiumSlopeLayout *l, double x1, double y1, double x2, double y2, gboolean dashed,
             const PodiumRow *row)
{
  PodiumPage *page = l->slope->page;
  double k = page->scale, width = 0.8 * page->style.bracket, length = hypot (x2 - x1, y2 - y1);
  PodiumPaint paint = dashed ? podium_dashes (page->theme->ink3, width, 2 * k, 3 * k)
                             : podium_stroke (page->theme->ink3, width);
  podium_page_rule (page, PODIUM_ROLE_LEADER, x1, y1, x2, y2, paint, row);
  for (double t = 0; t <= length; t += 3 * k)
    obstacle (l, podium_box_grow ((PodiumBox){x1 + (x2 - x1) * t / length, y1 + (y2 - y1) * t / length, 0, 0},
                                  2 * k));
}

static void
draw_left (PodiumSlopeLayout *l, const End *end)
{
  PodiumPage *page = l->slope->page;
  const PodiumSlopeLine *line = podium_slope_line (l->panel, end->line);
  const PodiumCell *cell = line->cells[0];
  const PodiumSlopePoint *point = podium_slope_layout_point (l, end->line, end->column);
  PodiumRow about = {.model = line->model, .metric = podium_slope_metric (l->panel, end->column)};
  g_autofree char *name = podium_slope_layout_name (l, end->line);
  double right = l->x[0] - l->reach[0].above - podium_slope_layout_gap (l), x = right;
  double baseline = end->y + podium_page_centre (page, l->type, 600);

  if (cell) {
    g_autofree char *figure = podium_slope_figure (l->slope, l->panel, cell);
    PodiumRow whose = {line->model, cell->metric, cell->claims, NULL};
    x = draw_text (l, PODIUM_ROLE_VALUE, x, baseline, PODIUM_RIGHT, l->type, 600, figure, &whose)->text.x -
        podium_slope_layout_gap (l);
  }
  draw_text (l, PODIUM_ROLE_LABEL, x, baseline, PODIUM_RIGHT, l->type, 500, name, &about);
  double moved = fabs (end->y - point->y);
  if (!cell || moved > 9 * page->scale)
    draw_leader (l, right + 0.3 * podium_slope_layout_gap (l), end->y, point->symbol.x - 2 * page->scale,
                 point->y, !cell, &about);
}

static void
draw_right (PodiumSlopeLayout *l, const End *end)
{
  PodiumPage *page = l->slope->page;
  const PodiumSlopeLine *line = podium_slope_line (l->panel, end->line);
  const PodiumSlopePoint *point = podium_slope_layout_point (l, end->line, end->column);
  PodiumRow about = {line->model, line->cells[end->column]->metric, line->cells[end->column]->claims, NULL};
  g_autofree char *figure = podium_slope_figure (l->slope, l->panel, line->cells[end->column]);
  double left = l->x[end->column] + l->reach[end->column].below + podium_slope_layout_gap (l);
  double baseline = end->y + podium_page_centre (page, l->type, 600);
  const PodiumMark *mark =
      draw_text (l, PODIUM_ROLE_VALUE, left, baseline, PODIUM_LEFT, l->type, 600, figure, &about);
  double behind = mark->text.x + mark->text.advance + podium_slope_layout_gap (l);

  about.claims = NULL;
  if (podium_slope_layout_side (l, end->line) == PODIUM_SLOPE_RIGHT) {
    g_autofree char *name = podium_slope_layout_name (l, end->line);
    draw_text (l, PODIUM_ROLE_LABEL, behind, baseline, PODIUM_LEFT, l->type, 500, name, &about);
  }
  if (fabs (end->y - point->y) > 9 * page->scale)
    draw_leader (l, left - 0.3 * podium_slope_layout_gap (l), end->y,
                 point->symbol.x + point->symbol.width + 2 * page->scale, point->y, FALSE, &about);
}

/* The ends of one side, pushed apart. */
static GArray *
collect_ends (const PodiumSlopeLayout *l, gboolean right)
{
  guint last = l->panel->columns->len - 1;
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (End));
  for (guint i = 0; i < l->panel->lines->len; i++) {
    guint column = right ? last : podium_slope_end (l->panel, podium_slope_line (l->panel, i), FALSE);
    gboolean wanted = right ? last > 0 && podium_slope_layout_cell (l, i, last) != NULL
                            : podium_slope_layout_side (l, i) != PODIUM_SLOPE_RIGHT;
    End end = {i, column, wanted ? podium_slope_layout_point (l, i, column)->y : 0};
    if (wanted)
      g_array_append_val (ends, end);
  }
  g_array_sort (ends, compare_ends);
  g_autofree double *y = g_new0 (double, ends->len + 1);
  for (guint i = 0; i < ends->len; i++)
    y[i] = g_array_index (ends, End, i).y;
  double half = l->type.line / 2;
  podium_pool (y, ends->len, l->type.line, l->top + half, l->bottom - half);
  for (guint i = 0; i < ends->len; i++)
    g_array_index (ends, End, i).y = y[i];
  return ends;
}

static void
draw_ends (PodiumSlopeLayout *l)
{
  for (int right = 0; right <= 1; right++) {
    g_autoptr (GArray) ends = collect_ends (l, right);
    for (guint i = 0; i < ends->len; i++)
      (right ? draw_right : draw_left) (l, &g_array_index (ends, End, i));
  }
}

/* ---- Drawing: what stands between the ends ---- */

/* Sets @text at the first of @n places, @x and @y the middle of its ink, where it touches nothing; FALSE
 * where there is none. */
static gboolean
try_text (PodiumSlopeLayout *l, const char *text, PodiumType type, int weight, PodiumRole role,
          const double (*places)[2], guint n, const PodiumRow *row)
{
  PodiumPage *page = l->slope->page;
  PodiumExtents extents = podium_text_extents (page->fonts, text, type.px, weight);
  PodiumBox inside = {l->box.x, l->top, l->box.width, l->bottom - l->top};
  for (guint i = 0; i < n; i++) {
    double x = places[i][0] - extents.ink.x - extents.ink.width / 2;
    double baseline = round (places[i][1] - extents.ink.y - extents.ink.height / 2);
    PodiumBox box = {x + extents.ink.x, baseline + extents.ink.y, extents.ink.width, extents.ink.height};
    gboolean clear = box.x >= inside.x && box.y >= inside.y && box.x + box.width <= inside.x + inside.width &&
                     box.y + box.height <= inside.y + inside.height;
    for (guint k = 0; k < l->obstacles->len && clear; k++)
      clear = !podium_box_overlaps (&box, &g_array_index (l->obstacles, PodiumBox, k));
    if (!clear)
      continue;
    draw_text (l, role, x, baseline, PODIUM_LEFT, type, weight, text, row);
    return TRUE;
  }
  return FALSE;
}

static gboolean
is_homeless (const PodiumSlopeLayout *l, guint line, guint column)
{
  g_autofree char *key = podium_slope_key (l->panel, podium_slope_line (l->panel, line), column);
  return g_hash_table_contains (l->slope->homeless, key);
}

static void
make_homeless (PodiumSlopeLayout *l, guint line, guint column)
{
  g_hash_table_add (l->slope->homeless,
                    podium_slope_key (l->panel, podium_slope_line (l->panel, line), column));
}

/* Negative where the line's neighbouring points lie lower on the page: then the point is a peak. */
static double
bend (const PodiumSlopeLayout *l, guint line, guint column)
{
  double sum = 0, y = podium_slope_layout_point (l, line, column)->y;
  for (guint c = column; c-- > 0;)
    if (podium_slope_layout_cell (l, line, c)) {
      sum += y - podium_slope_layout_point (l, line, c)->y;
      break;
    }
  for (guint c = column + 1; c < l->panel->columns->len; c++)
    if (podium_slope_layout_cell (l, line, c)) {
      sum += y - podium_slope_layout_point (l, line, c)->y;
      break;
    }
  return sum;
}

/* Inner figures stand above a peak and below a dip, else where there is room. */
static void
draw_inner (PodiumSlopeLayout *l, guint line, guint column)
{
  PodiumPage *page = l->slope->page;
  const PodiumSlopeLine *whose = podium_slope_line (l->panel, line);
  const PodiumSlopePoint *point = podium_slope_layout_point (l, line, column);
  g_autofree char *figure = podium_slope_figure (l->slope, l->panel, whose->cells[column]);
  PodiumRow about = {whose->model, whose->cells[column]->metric, whose->cells[column]->claims, NULL};
  double width = podium_text_advance (page->fonts, figure, l->type.px, 600), half = 0.37 * l->type.px;
  double gap = 0.3 * l->type.px + 2 * page->scale, middle = point->symbol.x + point->symbol.width / 2;
  double up = point->symbol.y - gap - half, down = point->symbol.y + point->symbol.height + gap + half;
  double first = bend (l, line, column) <= 0 ? up : down, second = first == up ? down : up;
  double right = point->symbol.x + point->symbol.width + gap + width / 2,
         left = point->symbol.x - gap - width / 2;
  const double places[][2] = {{middle, first}, {middle, second}, {right, first},    {left, first},
                              {right, second}, {left, second},   {right, point->y}, {left, point->y}};
  if (is_homeless (l, line, column) ||
      !try_text (l, figure, l->type, 600, PODIUM_ROLE_VALUE, places, G_N_ELEMENTS (places), &about))
    make_homeless (l, line, column);
}

/* A short sentence on what is missing, at the point before the gap. */
static void
draw_silent (PodiumSlopeLayout *l, guint line)
{
  PodiumPage *page = l->slope->page;
  const PodiumSlopeLine *whose = podium_slope_line (l->panel, line);
  guint n = l->panel->columns->len, column = podium_slope_end (l->panel, whose, FALSE);
  g_autofree char *text = podium_slope_missing (l->slope, l->panel, whose);
  PodiumRow about = {.model = whose->model, .metric = l->panel->metric};
  PodiumType type = page->style.detail;
  if (!text || !podium_slope_says_missing (l->slope, l->panel))
    return;
  while (column + 1 < n && whose->cells[column + 1])
    column++;
  const PodiumSlopePoint *point = podium_slope_layout_point (l, line, column);
  double width = podium_text_advance (page->fonts, text, type.px, 400), gap = 0.5 * type.px;
  double right = point->symbol.x + point->symbol.width + gap + width / 2,
         left = point->symbol.x - gap - width / 2;
  double middle = point->symbol.x + point->symbol.width / 2;
  double down = point->symbol.y + point->symbol.height + 0.7 * type.px, up = point->symbol.y - 0.7 * type.px;
  const double places[][2] = {{right, point->y}, {right, down}, {right, up},  {right, down + 0.7 * type.px},
                              {middle, down},    {middle, up},  {left, down}, {left, up}};
  if (is_homeless (l, line, n) ||
      !try_text (l, text, type, 400, PODIUM_ROLE_ANNOTATION, places, G_N_ELEMENTS (places), &about))
    make_homeless (l, line, n);
}

static void
draw_lines (PodiumSlopeLayout *l)
{
  guint n = l->panel->lines->len, last = l->panel->columns->len - 1;
  for (guint i = 0; i < n; i++)
    draw_joins (l, i);
  for (guint i = 0; i < n; i++)
    for (guint c = 0; c <= last; c++)
      if (podium_slope_layout_cell (l, i, c)) {
        draw_point (l, i, c);
        obstacle (l,
                  podium_box_grow (podium_slope_layout_point (l, i, c)->symbol, 2 * l->slope->page->scale));
      }
  draw_ends (l);
  for (guint i = 0; i < n; i++)
    for (guint c = 1; c < last; c++)
      if (podium_slope_layout_cell (l, i, c))
        draw_inner (l, i, c);
  for (guint i = 0; i < n; i++)
    draw_silent (l, i);
}

/* ---- Panels ---- */

static void
layout_clear (PodiumSlopeLayout *l)
{
  g_free (l->x);
  g_free (l->reach);
  g_free (l->points);
  g_clear_pointer (&l->obstacles, g_array_unref);
}

/* Head, and under it direction and axis; sets where the columns begin. */
static double
draw_panel_head (PodiumSlopeLayout *l, gboolean drawn)
{
  PodiumPage *page = l->slope->page;
  const PodiumStyle *s = &page->style;
  PodiumRow about = {.metric = l->panel->metric};
  PodiumType type = l->type;
  double y = l->box.y + type.px;
  g_autofree char *text = podium_slope_axis_text (l->slope, l->panel, l->axis.scale.domain[0],
                                                  l->axis.scale.domain[1], l->axis.decimals);
  g_auto (GStrv) head = podium_text_wrap (page->fonts, l->panel->head, type.px, 600, l->box.width);
  g_auto (GStrv) lines = podium_text_wrap (page->fonts, text, s->axis.px, 400, l->box.width);
  for (char **line = head; *line; line++, y += type.line)
    if (drawn)
      podium_page_text (page, PODIUM_ROLE_HEAD, l->box.x, y, PODIUM_LEFT, type, 600, page->theme->ink, *line,
                        &about);
  y += s->axis.line - type.line;
  for (char **line = lines; *line; line++, y += s->axis.line)
    if (drawn)
      podium_page_text (page, PODIUM_ROLE_AXIS_TITLE, l->box.x, y, PODIUM_LEFT, s->axis, 400,
                        page->theme->ink3, *line, &about);
  return y + 0.5 * s->unit;
}

/* Type and width of names, the better first; the last ones shorten names. */
typedef struct {
  gboolean large;
  double share; /* of the panel, for names */
  gboolean shorten;
} Try;
static const Try tries[] = {
    {TRUE, 0.38, FALSE}, {FALSE, 0.38, FALSE}, {FALSE, 0.5, TRUE}, {FALSE, 0.3, TRUE}};

/* FALSE where the panel does not fit; *@most says how much may. */
static gboolean
lay_panel (PodiumSlopeLayout *l, const Try *how, PodiumSlopeMost *most)
{
  const PodiumStyle *s = &l->slope->page->style;
  guint n = l->panel->columns->len, lines = l->panel->lines->len;
  l->type = how->large ? s->label : s->detail;
  l->name_most = how->share * l->box.width;
  for (guint i = 0; i < lines && !how->shorten; i++) {
    g_autofree char *name = podium_slope_layout_name (l, i);
    if (!g_str_equal (name, podium_slope_line (l->panel, i)->model->name))
      return FALSE;
  }
  if (!lines)
    return TRUE;
  podium_slope_layout_blocks (l);
  gboolean clear = TRUE;
  for (int pass = 0; pass < 2;
       pass++) { /* the words under the head name the axis, which needs their height */
    l->heads = draw_panel_head (l, FALSE);
    clear = podium_slope_layout_columns (l);
  }
  double room = l->bottom - l->top;
  if (lines > 1 && lines * l->type.line > room) { /* first, for fewer lines step aside less */
    most->lines = (guint)CLAMP (room / l->type.line, 1, lines - 1);
    return FALSE;
  }
  double aside = l->reach[0].above + l->reach[n - 1].below;
  if (clear || (n == 1 && lines == 1))
    return TRUE;
  gboolean least = n == 1 || (n == 2 && podium_slope_column (l->panel, 0)->catalog); /* one document moves nowhere */
  if (lines > 1 && (least || aside > l->box.width / 4)) /* a crowd at one place needs the width */
    most->lines = lines - MAX (1, lines / 5);
  else
    most->columns = n - 1;
  return FALSE;
}

static void
draw_empty (PodiumSlopeLayout *l)
{
  PodiumPage *page = l->slope->page;
  const PodiumStyle *s = &page->style;
  PodiumRow about = {.metric = l->panel->metric};
  double y = podium_page_paragraph (page, PODIUM_ROLE_HEAD, l->box.x, l->box.y + s->detail.px, l->box.width,
                                    s->detail, 600, page->theme->ink, l->panel->head, &about);
  podium_page_text (page, PODIUM_ROLE_ANNOTATION, l->box.x, y + 1.5 * s->detail.line, PODIUM_LEFT, s->detail,
                    400, page->theme->ink3, podium_word (page->language, PODIUM_WORD_NO_FIGURES), &about);
}

/* From the first column to the last. */
static PodiumBox
columns_box (const PodiumSlopeLayout *l)
{
  double left = l->x[0], right = l->x[l->panel->columns->len - 1];
  return (PodiumBox){left, l->top, right - left, l->bottom - l->top};
}

static gboolean
lay_or_draw (PodiumSlope *slope, const PodiumSlopePanel *panel, PodiumBox box, const Try *how,
             PodiumSlopeMost *most, gboolean drawn)
{
  PodiumSlopeLayout l = {.slope = slope, .panel = panel, .box = box, .bottom = box.y + box.height};
  l.x = g_new0 (double, panel->columns->len + 1);
  l.reach = g_new0 (PodiumReach, panel->columns->len + 1);
  l.points = g_new0 (PodiumSlopePoint, panel->columns->len * panel->lines->len + 1);
  l.obstacles = g_array_new (FALSE, FALSE, sizeof (PodiumBox));
  l.axis.unit = &panel->unit;
  gboolean fits = lay_panel (&l, how, most);
  if (drawn && !panel->lines->len) {
    draw_empty (&l);
  } else if (drawn) {
    draw_panel_head (&l, TRUE);
    draw_heads (&l);
    if (!panel->ranks)
      podium_page_axis (slope->page, panel->metric, &l.axis.scale, PODIUM_SIDE_LEFT, columns_box (&l));
    draw_lines (&l);
  }
  layout_clear (&l);
  return fits;
}

/* The panels, @across in a row, laid out or drawn. FALSE where one does not fit. */
static gboolean
lay_grid (PodiumSlope *slope, PodiumBox plot, guint across, const Try *how, PodiumSlopeCut *cut,
          gboolean drawn)
{
  PodiumPage *page = slope->page;
  const PodiumStyle *s = &page->style;
  guint n = slope->panels->len, rows = (n + across - 1) / across;
  double gap = 5 * s->unit;
  double height = (plot.height - (rows - 1) * gap) / rows;
  gboolean fits = TRUE;
  for (guint i = 0; i < n; i++) {
    guint beside = MIN (across, n - i / across * across); /* the last row may hold fewer, then wider ones */
    double width = (plot.width - (beside - 1) * gap) / beside;
    PodiumBox box = {round (plot.x + (i % across) * (width + gap)), plot.y + (i / across) * (height + gap),
                     width, height};
    double x = podium_crisp (box.x - gap / 2, s->axis_line);
    if (drawn && i % across)
      podium_page_rule (page, PODIUM_ROLE_DIVIDER, x, box.y, x, box.y + height,
                        podium_stroke (page->theme->rule, s->axis_line), NULL);
    fits &= lay_or_draw (slope, g_ptr_array_index (slope->panels, i), box, how, &cut->each[i], drawn);
  }
  return fits;
}

gboolean
podium_slope_plot (PodiumSlope *slope, PodiumBox plot, PodiumSlopeCut *cut)
{
  const PodiumStyle *s = &slope->page->style;
  double gap = 5 * s->unit, least = 24 * s->axis.px, low = 9 * s->axis.px;
  guint n = slope->panels->len, most = (guint)CLAMP ((plot.width + gap) / (least + gap), 1, n);
  guint rows = (guint)MAX (1, (plot.height + gap) / (low + gap));
  if (most * rows < n) {
    cut->panels = most * rows;
    return FALSE;
  }
  g_autofree PodiumSlopeMost *each = g_memdup2 (cut->each, n * sizeof *each);
  PodiumSlopeCut spare = {cut->panels, each};
  /* Side by side is taller, and heights are what is compared: smaller names first, then panels below each
   * other, shortened names last. */
  for (int shorten = 0; shorten <= 1; shorten++)
    for (guint across = most; across >= 1 && (n + across - 1) / across <= rows; across--)
      for (gsize i = 0; i < G_N_ELEMENTS (tries); i++)
        if (tries[i].shorten == shorten && lay_grid (slope, plot, across, &tries[i], &spare, FALSE)) {
          lay_grid (slope, plot, across, &tries[i], &spare, TRUE);
          return TRUE;
        }
  lay_grid (slope, plot, most, &tries[G_N_ELEMENTS (tries) - 1], cut, FALSE);
  return FALSE;
}
