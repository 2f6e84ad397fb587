/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "slope-layout.h"

#include <math.h>

PodiumSlopePoint *
podium_slope_layout_point (const PodiumSlopeLayout *l, guint line, guint column)
{
  return &l->points[line * l->panel->columns->len + column];
}

const PodiumCell *
podium_slope_layout_cell (const PodiumSlopeLayout *l, guint line, guint column)
{
  return podium_slope_line (l->panel, line)->cells[column];
}

double
podium_slope_layout_diameter (const PodiumSlopeLayout *l)
{
  return 15.0 / 16 * l->slope->page->style.point;
}

double
podium_slope_layout_gap (const PodiumSlopeLayout *l)
{
  return 0.6 * l->type.px;
}

PodiumSlopeSide
podium_slope_layout_side (const PodiumSlopeLayout *l, guint line)
{
  if (podium_slope_layout_cell (l, line, 0))
    return PODIUM_SLOPE_LEFT;
  return podium_slope_layout_cell (l, line, l->panel->columns->len - 1) ? PODIUM_SLOPE_RIGHT
                                                                        : PODIUM_SLOPE_FAR_LEFT;
}

/* ---- Widths ---- */

char *
podium_slope_layout_name (const PodiumSlopeLayout *l, guint line)
{
  PodiumPage *page = l->slope->page;
  return podium_text_shorten (page->fonts, podium_slope_line (l->panel, line)->model->name, l->type.px, 500,
                              l->name_most);
}

static double
figure_width (const PodiumSlopeLayout *l, guint line, guint column)
{
  const PodiumCell *cell = podium_slope_layout_cell (l, line, column);
  g_autofree char *text = cell ? podium_slope_figure (l->slope, l->panel, cell) : NULL;
  return text ? podium_text_advance (l->slope->page->fonts, text, l->type.px, 600) : 0;
}

void
podium_slope_layout_blocks (PodiumSlopeLayout *l)
{
  guint last = l->panel->columns->len - 1;
  l->left = l->right = 0;
  for (guint i = 0; i < l->panel->lines->len; i++) {
    g_autofree char *text = podium_slope_layout_name (l, i);
    double name =
        podium_text_advance (l->slope->page->fonts, text, l->type.px, 500) + podium_slope_layout_gap (l);
    PodiumSlopeSide side = podium_slope_layout_side (l, i);
    if (side != PODIUM_SLOPE_RIGHT)
      l->left = MAX (l->left, name + figure_width (l, i, 0));
    if (last)
      l->right = MAX (l->right, figure_width (l, i, last) + (side == PODIUM_SLOPE_RIGHT ? name : 0));
  }
}

/* ---- Columns and scale ---- */

static double
spacing (const PodiumSlopeLayout *l)
{
  guint n = l->panel->columns->len;
  return n > 1 ? (l->x[n - 1] - l->x[0]) / (n - 1) : l->box.width;
}

char **
podium_slope_layout_head (const PodiumSlopeLayout *l, guint i)
{
  PodiumPage *page = l->slope->page;
  double px = page->style.axis.px, edge = MIN (l->x[i] - l->box.x, l->box.x + l->box.width - l->x[i]);
  double width = MAX (MIN (spacing (l) - 8 * page->scale, 2 * edge), 2.4 * px);
  g_autofree char *title = podium_slope_column_title (podium_slope_column (l->panel, i));
  g_auto (GStrv) lines = podium_text_wrap (page->fonts, title, px, 400, width);
  guint most = l->box.height < 10 * page->style.axis.line ? 1 : 3; /* the plot needs its height, too */
  if (g_strv_length (lines) <= most)
    return g_steal_pointer (&lines);
  char **one = g_new0 (char *, 2);
  gboolean dated = podium_slope_column (l->panel, i)->title != NULL; /* the name says more than the date */
  one[0] = podium_text_shorten (page->fonts, dated ? podium_slope_column (l->panel, i)->head : title, px, 400, width);
  return one;
}

/* Domain: what is drawn with a little air; zero is nowhere near what sources disagree on. */
static void
lay_scale (PodiumSlopeLayout *l)
{
  const PodiumSlopePanel *panel = l->panel;
  double divisor = panel->unit.divisor, low = panel->low / divisor, high = panel->high / divisor;
  double span = high > low ? high - low : MAX (0.02 * fabs (high), 1e-6), air = 0.9 * l->type.line;

  l->axis.unit = &panel->unit;
  l->axis.log = panel->log && high > low;
  if (panel->ranks || high == low) { /* as they are; one value alone stands in the middle */
    double pad = high > low ? 0 : span;
    l->axis.decimals = 0;
    l->axis.scale = (PodiumScale){{panel->low - pad * divisor, panel->high + pad * divisor}, {0}, FALSE};
  } else {
    double from = low - 0.06 * span, to = high + 0.06 * span;
    podium_nice_domain (&from, &to, 14);
    g_array_unref (podium_ticks_linear (from, to, 14, &l->axis.decimals));
    if (low >= 0)
      from = MAX (from, 0);
    if (l->axis.log && from <= 0)
      from = low / 1.1;
    if (!isnan (panel->metric->high) && panel->high <= panel->metric->high)
      to = MIN (to, panel->metric->high / divisor);
    l->axis.scale = (PodiumScale){{from * divisor, to * divisor}, {0}, l->axis.log};
  }
  l->axis.scale.range[0] = l->bottom - air;
  l->axis.scale.range[1] = l->top + air;
}

static int
compare_by_y (gconstpointer a, gconstpointer b, gpointer data)
{
  const PodiumSlopePoint *points = data;
  double x = points[*(const guint *)a].y, y = points[*(const guint *)b].y;
  return x < y ? -1 : x > y;
}

/* In the first and last column a line must not run through a symbol that stepped aside: what has no line goes
 * outwards. */
static gboolean
turns (const PodiumSlopeLayout *l, guint column, const guint *order, const PodiumLane *lanes, guint n)
{
  guint width = l->panel->columns->len;
  double lean = 0;
  for (guint i = 0; i < n; i++) {
    const PodiumSlopeLine *line = podium_slope_line (l->panel, order[i] / width);
    gboolean joined = podium_slope_end (l->panel, line, FALSE) != podium_slope_end (l->panel, line, TRUE);
    if (!l->panel->ranks && podium_cell_disagrees (line->cells[column]))
      return FALSE; /* its tray has its room at the right */
    lean += joined ? lanes[i].y : -lanes[i].y;
  }
  return column == 0 ? lean < 0 : column + 1 == width && lean > 0;
}

/* Sets points on the scale; symbols at one place step aside, the upper first to the left. */
static void
lay_column (PodiumSlopeLayout *l, guint column)
{
  PodiumPage *page = l->slope->page;
  guint n = 0, width = l->panel->columns->len;
  double d = podium_slope_layout_diameter (l), k = page->scale;
  g_autofree guint *order = g_new0 (guint, l->panel->lines->len);
  g_autofree PodiumLane *lanes = g_new0 (PodiumLane, l->panel->lines->len);

  for (guint i = 0; i < l->panel->lines->len; i++)
    if (podium_slope_layout_cell (l, i, column)) {
      order[n++] = i * width + column;
      podium_slope_layout_point (l, i, column)->y = podium_scale (
          &l->axis.scale, podium_slope_place (l->panel, podium_slope_layout_cell (l, i, column)));
    }
  g_qsort_with_data (order, (int)n, sizeof *order, compare_by_y, l->points);
  for (guint i = 0; i < n; i++) {
    const PodiumCell *cell = podium_slope_layout_cell (l, order[i] / width, column);
    PodiumSlopePoint *point = &l->points[order[i]];
    g_autoptr (PodiumPath) path = podium_path_new ();
    podium_symbol_path (path, cell->model->shape, 0, point->y, d);
    point->symbol = podium_path_bounds (path);
    lanes[i] = (PodiumLane){.left = point->symbol.y,
                            .right = point->symbol.y + point->symbol.height,
                            .above = -point->symbol.x,
                            .below = point->symbol.x + point->symbol.width};
    if (!l->panel->ranks && podium_cell_disagrees (cell)) { /* its tray stands at the right */
      lanes[i].left = MIN (lanes[i].left, podium_scale (&l->axis.scale, cell->high) - 3 * k);
      lanes[i].right = MAX (lanes[i].right, podium_scale (&l->axis.scale, cell->low) + 3 * k);
      lanes[i].below += page->style.tray + page->style.bracket + 2 * k;
    }
  }
  PodiumReach reach = podium_lanes_assign (lanes, n, k, 1.3 * d);
  if (turns (l, column, order, lanes, n)) {
    for (guint i = 0; i < n; i++)
      lanes[i].y = -lanes[i].y;
    reach = (PodiumReach){reach.below, reach.above};
  }
  for (guint i = 0; i < n; i++) {
    PodiumSlopePoint *point = &l->points[order[i]];
    point->x = l->x[column] + lanes[i].y;
    point->symbol.x += point->x;
  }
  l->reach[column] = reach;
}

/* FALSE where the columns stand too close. */
/* Whether neighbouring columns keep their heads and symbols apart, and the blocks at the sides their room. */
static gboolean
is_clear (const PodiumSlopeLayout *l)
{
  PodiumPage *page = l->slope->page;
  guint n = l->panel->columns->len;
  double px = page->style.axis.px, gap = podium_slope_layout_gap (l), widest = 0;
  for (guint i = 0; i < n; i++) {
    g_autofree char *title = podium_slope_column_title (podium_slope_column (l->panel, i));
    widest = MAX (widest, podium_text_advance (page->fonts, title, px, 400));
  }
  gboolean clear = n == 1 || spacing (l) >= MAX (2.6 * px, MIN (widest + 0.6 * px, 6 * px));
  for (guint i = 0; i + 1 < n; i++)
    clear = clear && l->reach[i].below + l->reach[i + 1].above + 2 * page->scale <= l->x[i + 1] - l->x[i];
  return clear && l->x[0] - l->reach[0].above - gap - l->left >= l->box.x - 1 &&
         l->x[n - 1] + l->reach[n - 1].below + (n > 1 ? gap + l->right : 0) <= l->box.x + l->box.width + 1;
}

gboolean
podium_slope_layout_columns (PodiumSlopeLayout *l)
{
  const PodiumStyle *s = &l->slope->page->style;
  guint n = l->panel->columns->len, most = 1;
  for (guint i = 0; i < n; i++)
    l->reach[i].above = l->reach[i].below = 0.7 * podium_slope_layout_diameter (l);
  /* How far symbols step aside is known only once they stand somewhere. */
  for (int pass = 0; pass < 2; pass++) {
    double from = l->box.x + l->left + podium_slope_layout_gap (l) + l->reach[0].above;
    double to = l->box.x + l->box.width - l->right - podium_slope_layout_gap (l) - l->reach[n - 1].below;
    for (guint i = 0; i < n; i++)
      l->x[i] = round (n > 1 ? from + (to - from) * i / (n - 1) : from);
    most = 1;
    for (guint i = 0; i < n; i++) {
      g_auto (GStrv) head = podium_slope_layout_head (l, i);
      most = MAX (most, g_strv_length (head));
    }
    l->top = l->heads + (most - 1) * s->axis.line + 0.6 * s->axis.px;
    lay_scale (l);
    for (guint i = 0; i < n; i++)
      lay_column (l, i);
  }
  return is_clear (l);
}
