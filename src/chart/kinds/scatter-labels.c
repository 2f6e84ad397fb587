/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "kinds.h"
#include "labels.h"
#include "scatter.h"

#include <math.h>
#include <string.h>

/* Names on the frontier of a cloud of dots. */
#define MOST_OF_FRONTIER 8
/* Over time as many names are tried in other orders. */
#define MOST_TURNED 16

static gboolean
is_highlighted (const PodiumScatter *e, const PodiumScatterPoint *point)
{
  return e->view->highlight && g_strv_contains ((const char *const *) e->view->highlight, point->model->id);
}

/* In a large set the highlighted first, then the frontier, then from the top right to the lower left, then catalog order. */
static int
compare_priority (gconstpointer a, gconstpointer b, gpointer data)
{
  const PodiumScatter *e = data;
  const PodiumScatterPoint *p = *(const PodiumScatterPoint *const *) a, *q = *(const PodiumScatterPoint *const *) b;
  double pride = (p->x - p->y) - (q->x - q->y);
  gboolean p_lit = is_highlighted (e, p), q_lit = is_highlighted (e, q);
  if (e->points->len > PODIUM_SCATTER_MOST_NAMED && p_lit != q_lit) /* where all are named, a highlight moves nothing */
    return q_lit - p_lit;
  if (p->frontier != q->frontier)
    return q->frontier - p->frontier;
  return pride > 0 ? -1 : pride < 0 ? 1 : (int) p->model->index - (int) q->model->index;
}

/* Names @point unless enough are named. */
static void
name (PodiumScatterPoint *point, guint *named)
{
  if (point->named || *named >= PODIUM_SCATTER_MOST_NAMED)
    return;
  point->named = TRUE;
  (*named)++;
}

static void
name_ends (PodiumScatter *e, guint *named)
{
  PodiumScatterPoint *ends[4] = { podium_scatter_point (e, 0), podium_scatter_point (e, 0), podium_scatter_point (e, 0), podium_scatter_point (e, 0) };
  for (guint i = 0; i < e->points->len; i++) {
    PodiumScatterPoint *point = podium_scatter_point (e, i);
    double x = point->x_cell->value, y = point->y_cell->value;
    if (y > ends[0]->y_cell->value)
      ends[0] = point;
    if (y < ends[1]->y_cell->value)
      ends[1] = point;
    if (x > ends[2]->x_cell->value)
      ends[2] = point;
    if (x < ends[3]->x_cell->value)
      ends[3] = point;
  }
  for (int i = 0; i < 4; i++)
    name (ends[i], named);
}

/* Of a long frontier in a cloud of dots only some, evenly along it: all would be a crowd of numbers. */
static void
name_frontier (PodiumScatter *e, guint *named)
{
  guint n = e->frontier->len, most = e->points->len > PODIUM_SCATTER_MOST_SYMBOLS ? MIN (n, MOST_OF_FRONTIER) : n;
  for (guint k = 0; k < most; k++)
    name (g_ptr_array_index (e->frontier, most > 1 ? k * (n - 1) / (most - 1) : 0), named);
}

guint
podium_scatter_choose_named (PodiumScatter *e)
{
  guint named = 0, unnamed = 0;
  int dx, dy;
  gboolean all = e->points->len <= PODIUM_SCATTER_MOST_NAMED;
  for (guint i = 0; i < e->points->len; i++)
    podium_scatter_point (e, i)->named = FALSE;
  for (guint i = 0; i < e->points->len; i++)
    if (all || is_highlighted (e, podium_scatter_point (e, i)) || podium_view_label_place (e->view, podium_scatter_point (e, i)->model->id, &dx, &dy))
      name (podium_scatter_point (e, i), &named);
  name_frontier (e, &named);
  if (e->points->len)
    name_ends (e, &named);
  for (guint i = 0; i < e->points->len; i++) /* of the frontier some may be outside the part that is looked at */
    unnamed += !podium_scatter_point (e, i)->named;
  return unnamed;
}

/* The room before the text of a label for the symbol of a span, which has none of its own. */
static double
symbol_room (const PodiumScatter *e, const PodiumScatterPoint *point)
{
  const PodiumStyle *s = &e->page->style;
  return podium_cell_is_open (point->x_cell) ? 1.05 * s->row_symbol + 0.35 * s->label.px : 0;
}

double
podium_scatter_name_rise (const PodiumScatter *e, const PodiumModel *model)
{
  const PodiumStyle *s = &e->page->style;
  PodiumExtents extents = podium_text_extents (e->page->fonts, model->name, s->label.px, 600);
  return MAX (0, -extents.ink.y - 0.78 * s->label.px);
}

double
podium_scatter_name_drop (const PodiumScatter *e, const PodiumModel *model)
{
  const PodiumStyle *s = &e->page->style;
  PodiumExtents extents = podium_text_extents (e->page->fonts, model->name, s->label.px, 600);
  double drop = (extents.ink.y + extents.ink.height) / s->label.px;
  /* Latin letters keep the tight block that all are set by; a baseline may be moved by half a pixel. */
  return drop > 0.22 ? (drop - 0.17) * s->label.px + 0.5 : 0;
}

/* A name wider than this share of the plot stands in as many lines as it needs. */
#define WIDEST_NAME 0.4

/* The lines of a name, balanced. Free with g_strfreev. */
static char **
name_lines (const PodiumScatter *e, const PodiumModel *model)
{
  PodiumFonts *fonts = e->page->fonts;
  double px = e->page->style.label.px, whole = podium_text_advance (fonts, model->name, px, 600);
  double most = MAX (WIDEST_NAME * e->plot.width, 9 * px);
  char **lines = podium_text_wrap (fonts, model->name, px, 600, most);
  guint n = g_strv_length (lines);
  for (double part = whole / n; n > 1 && part < most; part += 0.5 * px) {
    char **even = podium_text_wrap (fonts, model->name, px, 600, part);
    if (g_strv_length (even) == n) {
      g_strfreev (lines);
      return even;
    }
    g_strfreev (even);
  }
  return lines;
}

static void
draw_symbol (PodiumScatter *e, const PodiumScatterPoint *point, double left, double y, const PodiumRow *about)
{
  const PodiumStyle *s = &e->page->style;
  podium_page_symbol (e->page, PODIUM_ROLE_SYMBOL, left + 0.525 * s->row_symbol, y, s->row_symbol, s->casing, point->model,
                      podium_model_colour (e->page, e->view, point->model), about);
}

static void
measure_label (PodiumScatter *e, const PodiumScatterPoint *point, PodiumLabel *label)
{
  const PodiumStyle *s = &e->page->style;
  double room = symbol_room (e, point), rise = podium_scatter_name_rise (e, point->model), widest = 0;
  g_auto (GStrv) lines = name_lines (e, point->model);
  guint n = g_strv_length (lines);
  for (char **line = lines; *line; line++)
    widest = MAX (widest, podium_text_advance (e->page->fonts, *line, s->label.px, 600)
                            + (line[1] ? 0 : podium_scatter_cites_width (e, point)));
  label->number_room = room;
  label->width = room + widest;
  label->height = s->label.px * 0.95 + (n - 1) * s->label.line + rise + podium_scatter_name_drop (e, point->model);
  label->eye = s->label.px * 0.5 + rise;
  if (point->detail) {
    label->full_width = MAX (label->width, room + podium_text_advance (e->page->fonts, point->detail, s->detail.px, 400));
    label->full_height = label->height + s->detail.line;
  }
}

/* From the block to the casing of the point, clear of both. */
static void
draw_leader (PodiumScatter *e, const PodiumLabel *label, const PodiumRow *about)
{
  const PodiumStyle *s = &e->page->style;
  double dx = label->to_x - label->from_x, dy = label->to_y - label->from_y, length = hypot (dx, dy);
  double casing = s->casing / 2 + 1.5 * e->page->scale, clear = 2 * e->page->scale;
  double start = length > 6 * e->page->scale ? clear / length : 0, stop = length > 2 * casing ? 1 - casing / length : 1;
  podium_page_rule (e->page, PODIUM_ROLE_LEADER, label->from_x + dx * start, label->from_y + dy * start,
                    label->from_x + dx * stop, label->from_y + dy * stop, podium_stroke (e->page->theme->ink3, 0.8 * s->bracket),
                    about);
  for (double t = 0; t < 1; t += 4 / MAX (4, length)) /* a slanted line, as short boxes along it */
    podium_scatter_obstacle (e, (PodiumBox){ label->from_x + dx * t - 1, label->from_y + dy * t - 1, 2, 2 });
}

/* One line of a label. */
static void
draw_line (PodiumScatter *e, PodiumRole role, double x, double baseline, PodiumAlign align, PodiumType type, PodiumColour colour,
           const char *text, const PodiumRow *about)
{
  PodiumMark *mark = podium_page_text (e->page, role, x, baseline, align, type, role == PODIUM_ROLE_LABEL ? 600 : 400, colour, text,
                                       about);
  mark->text.halo = e->page->style.halo;
  mark->text.ground = e->page->theme->ground;
}

static void
draw_label (PodiumScatter *e, const PodiumScatterPoint *point, const PodiumLabel *label)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  PodiumRow about = { .model = point->model, .metric = e->y.metric };
  double room = symbol_room (e, point), share = room > 0 || !label->full ? 0 : label->align; /* lines start behind a symbol */
  double x = label->box.x + room + share * label->box.width;
  double baseline = label->box.y + s->label.px * 0.78 + podium_scatter_name_rise (e, point->model);
  PodiumAlign align = share == 0 ? PODIUM_LEFT : share == 1 ? PODIUM_RIGHT : PODIUM_MIDDLE;
  gboolean grey = podium_model_colour (page, e->view, point->model) == page->theme->greyed;

  if (label->leader)
    draw_leader (e, label, &about);
  if (room > 0)
    draw_symbol (e, point, label->box.x, baseline - podium_page_centre (page, s->label, 600), &about);
  g_auto (GStrv) lines = name_lines (e, point->model);
  for (char **line = lines; *line; line++) {
    baseline += line > lines ? s->label.line : 0;
    draw_line (e, PODIUM_ROLE_LABEL, x, baseline, align, s->label, grey ? page->theme->ink3 : page->theme->ink, *line, &about);
  }
  if (label->full)
    draw_line (e, PODIUM_ROLE_DETAIL, x, baseline + s->detail.line, align, s->detail, page->theme->ink2, point->detail, &about);
  else if (point->cites) {
    const char *numbers = point->cites + strlen (PODIUM_NBSP); /* from right to left the space would stand behind them */
    draw_line (e, PODIUM_ROLE_DETAIL, label->box.x + label->box.width, baseline, PODIUM_RIGHT, s->detail, page->theme->ink2, numbers,
               &about);
  }
}

/* Sets the number of a name that has no place. */
static void
draw_number (PodiumScatter *e, const PodiumScatterPoint *point, const PodiumLabel *label)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  g_autofree char *number = g_strdup_printf ("%u", label->number);
  PodiumExtents extents = podium_text_extents (page->fonts, number, s->detail.px, 600);
  PodiumRow about = { .model = point->model, .metric = e->y.metric };
  double room = symbol_room (e, point), y = label->box.y + label->box.height / 2;

  if (label->leader)
    draw_leader (e, label, &about);
  if (room > 0)
    draw_symbol (e, point, label->box.x, y, &about);
  PodiumMark *text = podium_page_text (page, PODIUM_ROLE_KEY, label->box.x + (room + label->box.width) / 2,
                                       y + extents.ink.height / 2, PODIUM_MIDDLE, s->detail, 600, page->theme->ink, number, &about);
  text->text.halo = s->halo;
  text->text.ground = page->theme->ground;
}

/* The side of the frontier where nobody is: as boxes under each of its steps, px. */
static GArray *
good_side (const PodiumScatter *e)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (PodiumBox));
  gboolean x_low = e->x.metric->better == PODIUM_BETTER_LOWER, y_low = e->y.metric->better == PODIUM_BETTER_LOWER;
  double right = e->plot.x + e->plot.width, bottom = e->plot.y + e->plot.height;
  double from = x_low ? e->plot.x : right, y = y_low ? e->plot.y : bottom;
  if (e->over_time) /* above the steps nobody has been yet, which is no better place */
    return boxes;
  for (guint i = 0; e->frontier->len && i <= e->frontier->len; i++) {
    const PodiumScatterPoint *point = i < e->frontier->len ? g_ptr_array_index (e->frontier, i) : NULL;
    double to = point ? point->x : x_low ? right : e->plot.x, top = y_low ? y : e->plot.y, floor_y = y_low ? bottom : y;
    PodiumBox box = { MIN (from, to), top, fabs (to - from), floor_y - top };
    g_array_append_val (boxes, box);
    from = to;
    y = point ? point->y : y;
  }
  return boxes;
}

/* The boxes of the points without names; of thousands the squares of a raster that have one. */
static GArray *
unnamed_marks (const PodiumScatter *e, const PodiumBox *marks)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (PodiumBox));
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  double square = 6 * e->page->scale;
  gboolean dots = e->points->len > PODIUM_SCATTER_MOST_SYMBOLS;
  for (guint i = 0; i < e->points->len; i++) {
    const PodiumScatterPoint *point = podium_scatter_point (e, i);
    int column = (int) floor (point->x / square), row = (int) floor (point->y / square);
    PodiumBox box = dots ? (PodiumBox){ column * square, row * square, square, square } : marks[i];
    if (!point->named && (!dots || g_hash_table_add (taken, GINT_TO_POINTER (row * 65536 + column))))
      g_array_append_val (boxes, box);
  }
  return boxes;
}

static PodiumLabelSpace
label_space (const PodiumScatter *e, guint n)
{
  const PodiumStyle *s = &e->page->style;
  double symbol = 0;
  for (guint i = 0; i < e->points->len; i++)
    if (podium_scatter_point (e, i)->named && symbol_room (e, podium_scatter_point (e, i)) > 0)
      symbol = s->row_symbol;
  PodiumExtents number = podium_text_extents (e->page->fonts, n > 9 ? "88" : "8", s->detail.px, 600);
  return (PodiumLabelSpace){ .bounds = podium_box_grow (e->plot, -2 * e->page->scale),
                             .gap = 10.0 / 16 * s->point,
                             .leads_from = 1.5 * s->point,
                             .pad = (s->size == PODIUM_SIZE_SLIDE ? 5 : 2.5) * e->page->scale,
                             .number_width = number.advance,
                             .number_height = MAX (number.ink.height, symbol) };
}

/* Whether the picture has the name or the number at the point. */
static gboolean
is_set (const PodiumLabel *label)
{
  return label->state == PODIUM_LABEL_PLACED || label->state == PODIUM_LABEL_NUMBERED;
}

/* In a cloud that leaves no room at all the names that matter lie on dots, on their halo. */
static void
place_on_dots (PodiumScatter *e, PodiumLabel *labels, guint n, PodiumLabelSpace space)
{
  g_autoptr (GArray) obstacles = g_array_copy (e->obstacles);
  guint next = 1;
  for (guint i = 0; i < n; i++) {
    g_array_append_val (obstacles, labels[i].mark);
    if (is_set (&labels[i]))
      g_array_append_val (obstacles, labels[i].box);
    if (labels[i].state == PODIUM_LABEL_NUMBERED)
      next = MAX (next, labels[i].number + 1);
  }
  space.n_marks = 0;
  for (guint i = 0; i < n; i++) {
    if (is_set (&labels[i]))
      continue;
    podium_labels_place (&labels[i], 1, (const PodiumBox *) obstacles->data, obstacles->len, &space);
    g_array_append_val (obstacles, labels[i].box);
    if (labels[i].state == PODIUM_LABEL_NUMBERED)
      labels[i].number = next++;
  }
}

static int
compare_first (gconstpointer a, gconstpointer b)
{
  const PodiumScatterPoint *p = *(const PodiumScatterPoint *const *) a, *q = *(const PodiumScatterPoint *const *) b;
  return p->x != q->x ? (p->x < q->x ? -1 : 1) : (int) p->model->index - (int) q->model->index;
}

static int
compare_latest (gconstpointer a, gconstpointer b)
{
  return compare_first (b, a);
}

/* How many px of the page one of the view's places is. */
static double
place_scale (const PodiumScatter *e)
{
  return e->page->scene->width / 1280;
}

/* Where the view has put the name, if it has. */
static void
pin_label (const PodiumScatter *e, const PodiumScatterPoint *point, PodiumLabel *label)
{
  int dx, dy;
  label->pinned = podium_view_label_place (e->view, point->model->id, &dx, &dy);
  if (!label->pinned)
    return;
  label->pin_x = label->x + dx * place_scale (e);
  label->pin_y = label->y + dy * place_scale (e);
}

/* Tells the scene where the name can be taken hold of, and what the view would have to say for it to stay there. */
static void
tell_place (PodiumScatter *e, const PodiumScatterPoint *point, const PodiumLabel *label)
{
  gboolean named = label->state == PODIUM_LABEL_PLACED;
  double share = label->number_room > 0 ? 0 : label->align;
  double middle = named ? label->box.x + share * (label->box.width - label->width) + label->width / 2
                        : label->box.x + label->box.width / 2;
  double eye = named ? label->box.y + label->eye : label->box.y + label->box.height / 2;
  PodiumSceneLabel place = { .model = podium_scene_string (e->page->scene, point->model->id),
                             .box = label->box,
                             .dx = (int) round ((middle - label->x) / place_scale (e)),
                             .dy = (int) round ((eye - label->y) / place_scale (e)) };
  g_array_append_val (e->page->scene->labels, place);
}

/* Places the labels of the points in @order; returns how many names found no place. */
static guint
place_in_order (PodiumScatter *e, GPtrArray *order, const PodiumBox *marks, const PodiumLabelSpace *space, PodiumLabel *labels)
{
  guint homeless = 0;
  for (guint i = 0; i < order->len; i++) {
    const PodiumScatterPoint *point = g_ptr_array_index (order, i);
    labels[i] = (PodiumLabel){ .x = point->x, .y = point->y, .mark = marks[point->at] };
    measure_label (e, point, &labels[i]);
    pin_label (e, point, &labels[i]);
  }
  podium_labels_place (labels, order->len, (const PodiumBox *) e->obstacles->data, e->obstacles->len, space);
  for (guint i = 0; i < order->len; i++)
    homeless += labels[i].state != PODIUM_LABEL_PLACED;
  return homeless;
}

/* Names of what came close upon each other: in the usual order one may take the only place of the next. Then from the
 * latest to the first, or from the first to the latest; where that helps nobody, in the usual order after all. */
static void
place_in_turn (PodiumScatter *e, GPtrArray *order, const PodiumBox *marks, const PodiumLabelSpace *space, PodiumLabel *labels)
{
  static const GCompareFunc turns[] = { compare_latest, compare_first };
  guint homeless = place_in_order (e, order, marks, space, labels);
  if (!e->over_time || !homeless || order->len > MOST_TURNED)
    return;
  for (gsize k = 0; k < G_N_ELEMENTS (turns); k++) {
    g_ptr_array_sort (order, turns[k]);
    if (!place_in_order (e, order, marks, space, labels))
      return;
  }
  g_ptr_array_sort_with_data (order, compare_priority, e);
  place_in_order (e, order, marks, space, labels);
}

/* Sets the names, with their second lines where these find room; what is homeless gets a number and an entry in the key.
 * Returns how many. */
guint
podium_scatter_label (PodiumScatter *e, const PodiumBox *marks)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autofree PodiumLabel *labels = g_new0 (PodiumLabel, e->points->len);
  g_autoptr (GArray) shunned = good_side (e);
  g_autoptr (GArray) others = unnamed_marks (e, marks);
  guint keyed = 0;

  for (guint i = 0; i < e->points->len; i++)
    if (podium_scatter_point (e, i)->named)
      g_ptr_array_add (order, podium_scatter_point (e, i));
  g_ptr_array_sort_with_data (order, compare_priority, e);
  PodiumLabelSpace space = label_space (e, order->len);
  space.shunned = (const PodiumBox *) shunned->data;
  space.n_shunned = shunned->len;
  space.marks = (const PodiumBox *) others->data;
  space.n_marks = others->len;
  place_in_turn (e, order, marks, &space, labels);
  if (e->points->len > PODIUM_SCATTER_MOST_SYMBOLS)
    place_on_dots (e, labels, order->len, space);

  for (guint i = 0; i < order->len; i++) {
    PodiumScatterPoint *point = g_ptr_array_index (order, i);
    point->key = labels[i].number;
    keyed += point->key > 0;
    if (labels[i].state == PODIUM_LABEL_PLACED)
      draw_label (e, point, &labels[i]);
    else if (labels[i].state == PODIUM_LABEL_NUMBERED)
      draw_number (e, point, &labels[i]);
    if (is_set (&labels[i])) {
      podium_scatter_obstacle (e, labels[i].box);
      tell_place (e, point, &labels[i]);
    }
    podium_scatter_obstacle (e, labels[i].mark);
  }
  g_array_append_vals (e->obstacles, others->data, others->len);
  if (e->key_width > 0)
    podium_scatter_draw_key (e);
  return keyed;
}
