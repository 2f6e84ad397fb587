/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "annotate.h"
#include "figure.h"
#include "room.h"

#include <math.h>
#include <string.h>

/* Where an annotation stands; it only ever moves on. */
typedef enum { FATE_PLOT, FATE_NUMBER, FATE_HEAD } Fate;

struct _PodiumAnnotator {
  PodiumPage *page;
  const PodiumCatalog *catalog;
  const PodiumView *view;
  Fate *fates;        /* an annotation each */
  PodiumRoom *room;   /* of the drawing in hand */
  GArray *references; /* Reference, of the drawing in hand */
};

/* A line or band as it stands on one axis. */
typedef struct {
  guint annotation;
  gboolean across; /* the axis */
  PodiumBox box;
} Reference;

/* A text broken into lines. */
typedef struct {
  char **lines;
  double width, height;
  double ascent; /* from its top to the first baseline: some scripts reach higher and lower than Inter */
} Block;

static const PodiumAnnotation *
annotation_at (const PodiumAnnotator *a, guint i)
{
  return g_ptr_array_index (a->view->annotations, i);
}

/* What a px of the standard's normal class is here: arrows and gaps grow with the type. */
static double
px (const PodiumPage *page)
{
  return page->style.axis.px / 14;
}

static guint
n_annotations (const PodiumAnnotator *a)
{
  return a->view->annotations ? a->view->annotations->len : 0;
}

PodiumAnnotator *
podium_annotator_new (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  PodiumAnnotator *a = g_new0 (PodiumAnnotator, 1);
  a->page = page;
  a->catalog = catalog;
  a->view = view;
  a->fates = g_new0 (Fate, n_annotations (a) + 1);
  a->references = g_array_new (FALSE, FALSE, sizeof (Reference));
  return a;
}

void
podium_annotator_free (PodiumAnnotator *a)
{
  g_clear_pointer (&a->room, podium_room_free);
  g_array_unref (a->references);
  g_free (a->fates);
  g_free (a);
}

/* ---- Words ---- */

/* Digits in @unit, none of them lost. */
static char *
figure_of (const PodiumAnnotator *a, const char *digits, const PodiumUnit *unit)
{
  const char *dot = strchr (digits, '.');
  int decimals = dot ? (int) strlen (dot + 1) : 0;
  double value = g_ascii_strtod (digits, NULL) / unit->divisor;
  if (unit->divisor == 1)
    return podium_number_printed (a->page->language, digits);
  while (decimals < 9 && fabs (value * pow (10, decimals) - round (value * pow (10, decimals))) > 1e-6)
    decimals++;
  return podium_number (a->page->language, value, decimals);
}

/* "40 to 50" and the unit of it: short behind a sign ("59 M"), or in words ("59 million tokens"). */
static char *
value_text (const PodiumAnnotator *a, const PodiumAnnotation *annotation, gboolean words)
{
  const PodiumMetric *metric = podium_catalog_metric (a->catalog, annotation->metric);
  const char *last = annotation->to ? annotation->to : annotation->value;
  g_auto (PodiumUnit) unit = podium_unit_for (a->page->language, metric, fabs (g_ascii_strtod (last, NULL)));
  g_autofree char *low = figure_of (a, annotation->value, &unit), *high = figure_of (a, last, &unit);
  g_autofree char *range = podium_phrase (a->page->language, PODIUM_WORD_RANGE, low, high, NULL);
  const char *text = annotation->to ? range : high, *name = words ? unit.name : unit.suffix;
  return g_strconcat (text, *name ? PODIUM_NBSP : "", name, NULL);
}

/* "Muse Spark", "Muse Spark, GPQA Diamond", "GPQA Diamond, 42.8 percent". */
static char *
target_text (const PodiumAnnotator *a, const PodiumAnnotation *annotation)
{
  const PodiumMetric *metric = annotation->metric ? podium_catalog_metric (a->catalog, annotation->metric) : NULL;
  g_autofree char *value = annotation->value ? value_text (a, annotation, TRUE) : NULL;
  const char *first = annotation->model ? podium_catalog_model (a->catalog, annotation->model)->name : metric->short_name;
  const char *second = value ? value : metric && annotation->model ? metric->short_name : NULL;
  return g_strconcat (first, second ? ", " : "", second, NULL);
}

static gboolean
has_text (const PodiumAnnotation *annotation)
{
  return annotation->text && *annotation->text;
}

/* "Line at GPQA Diamond, 42.8 percent: human experts". @spoken: with what it is, which a note in the footer shows. */
static char *
sentence (const PodiumAnnotator *a, const PodiumAnnotation *annotation, gboolean spoken)
{
  static const PodiumWord words[] = { [PODIUM_ANNOTATION_NOTE] = PODIUM_WORD_NOTE_AT,
                                      [PODIUM_ANNOTATION_LINE] = PODIUM_WORD_LINE_AT,
                                      [PODIUM_ANNOTATION_BAND] = PODIUM_WORD_BAND_AT };
  g_autofree char *target = target_text (a, annotation);
  g_autofree char *where = spoken || annotation->kind != PODIUM_ANNOTATION_NOTE
                             ? podium_phrase (a->page->language, words[annotation->kind], target, NULL)
                             : g_strdup (target);
  return has_text (annotation) ? g_strconcat (where, ": ", annotation->text, NULL) : g_steal_pointer (&where);
}

/* What stands in the plot: the text, or the figures of a line or band that has none. */
static char *
label_text (const PodiumAnnotator *a, const PodiumAnnotation *annotation)
{
  return has_text (annotation) ? g_strdup (annotation->text) : value_text (a, annotation, FALSE);
}

/* ---- Blocks of text ---- */

static Block
block_of (const PodiumAnnotator *a, const char *text, double width)
{
  const PodiumType type = a->page->style.axis;
  Block block = { podium_text_wrap (a->page->fonts, text, type.px, 400, width), 0, 0, 0.82 * type.px };
  guint n = g_strv_length (block.lines);
  for (double less = width - type.px; n > 1 && less > width / 2; less -= type.px) { /* no last line of one word */
    g_auto (GStrv) lines = podium_text_wrap (a->page->fonts, text, type.px, 400, less);
    if (g_strv_length (lines) > n)
      break;
    g_strfreev (block.lines);
    block.lines = g_steal_pointer (&lines);
  }
  double descent = 0.18 * type.px;
  for (char **line = block.lines; *line; line++) {
    PodiumExtents extents = podium_text_extents (a->page->fonts, *line, type.px, 400);
    block.width = MAX (block.width, extents.advance);
    block.ascent = MAX (block.ascent, -extents.ink.y);
    descent = MAX (descent, extents.ink.y + extents.ink.height);
  }
  block.height = block.ascent + (n - 1) * type.line + descent + 1; /* baselines stand on whole px */
  return block;
}

static void
block_clear (Block *block)
{
  g_clear_pointer (&block->lines, g_strfreev);
}

/* Widths to break a text to, in its px: as a paragraph, as a column, as a narrow one. */
static const double widths[] = { 27, 18, 12, 8 };

static void
draw_block (PodiumAnnotator *a, const PodiumAnnotation *annotation, const Block *block, PodiumBox box, gboolean right)
{
  PodiumPage *page = a->page;
  const PodiumType type = page->style.axis;
  g_autofree char *words = sentence (a, annotation, TRUE);
  PodiumRow about = { .model = annotation->model ? podium_catalog_model (a->catalog, annotation->model) : NULL,
                      .metric = annotation->metric ? podium_catalog_metric (a->catalog, annotation->metric) : NULL,
                      .describes = words };
  double baseline = box.y + block->ascent, x = right ? box.x + box.width : box.x;
  for (char **line = block->lines; *line; line++, baseline += type.line) {
    PodiumMark *mark = podium_page_text (page, PODIUM_ROLE_ANNOTATION, x, baseline, right ? PODIUM_RIGHT : PODIUM_LEFT, type,
                                         400, page->theme->ink2, *line, &about);
    mark->text.halo = page->style.halo;
    mark->text.ground = page->theme->ground;
    podium_room_take (a->room, mark->bounds);
    about.describes = NULL; /* said once */
  }
}

/* ---- Numbers ---- */

/* How many annotations before @i are footnotes. */
static guint
aside_of (const PodiumAnnotator *a, guint i)
{
  guint n = 0;
  for (guint k = 0; k < i; k++)
    n += a->fates[k] != FATE_PLOT;
  return n;
}

/* Sets the number of annotation @i beside @target: at its right, then around it, nearest first; @mark: the one that it may
 * lie in, a cell. */
static gboolean
draw_number (PodiumAnnotator *a, guint i, PodiumBox target, guint mark)
{
  static const double places[][2] = { { 1, -0.3 }, { 1, -1 }, { 0, -1 }, { 1, 1 }, { 0, 1 }, { -1, -0.3 }, { -1, -1 }, { -1, 1 } };
  PodiumPage *page = a->page;
  const PodiumType type = page->style.detail;
  g_autofree char *number = podium_superscript (podium_page_aside_number (page, aside_of (a, i)));
  PodiumExtents extents = podium_text_extents (page->fonts, number, type.px, 600);
  double w = extents.ink.width, h = extents.ink.height, pad = 2.5 * page->scale;
  const PodiumMark *in = mark == PODIUM_ROOM_NO_MARK ? NULL : podium_scene_mark (page->scene, mark);
  gboolean cell = in && in->role == PODIUM_ROLE_CELL;
  PodiumBox inner = { target.x + target.width - w - 1.6 * pad, target.y + 1.6 * pad, w, h }, spot = inner;
  gboolean free = cell && inner.x > target.x && podium_room_is_free (a->room, inner, 0.7 * pad, mark);

  for (double reach = 1.2 * pad; !free && reach < 24 * page->scale; reach *= 2)
    for (gsize k = 0; k < G_N_ELEMENTS (places) && !free; k++) {
      double across = places[k][0], down = places[k][1];
      spot.x = across > 0 ? target.x + target.width + reach : across < 0 ? target.x - reach - w
                                                                          : target.x + (target.width - w) / 2;
      spot.y = down == 1 ? target.y + target.height + reach
               : down == -1 ? target.y - reach - h : target.y + target.height / 2 - h;
      PodiumBox apart = { spot.x, spot.y, w + 2 * pad, h }; /* it belongs to what is left of it */
      free = podium_room_is_free (a->room, apart, 0.7 * pad, PODIUM_ROOM_NO_MARK);
    }
  if (!free)
    return FALSE;
  PodiumColour under = cell && in->paint.fill && podium_box_contains (&target, spot.x, spot.y) ? in->paint.fill : 0;
  PodiumRow about = { .model = annotation_at (a, i)->model ? podium_catalog_model (a->catalog, annotation_at (a, i)->model) : NULL };
  PodiumMark *text = podium_page_text (page, PODIUM_ROLE_ANNOTATION, spot.x - extents.ink.x,
                                       spot.y - extents.ink.y, PODIUM_LEFT, type, 600,
                                       under ? podium_colour_on (under) : page->theme->ink2, number, &about);
  text->text.halo = under ? 0 : page->style.halo;
  text->text.ground = under ? under : page->theme->ground;
  podium_room_take (a->room, text->bounds);
  return TRUE;
}

/* ---- Lines and bands ---- */

/* Moves the last @n marks before mark @at: under the data of their axis. */
static void
sink (PodiumPage *page, guint at, guint n)
{
  GArray *marks = page->scene->marks;
  g_autofree PodiumMark *last = g_memdup2 (&g_array_index (marks, PodiumMark, marks->len - n), n * sizeof *last);
  g_array_set_size (marks, marks->len - n);
  g_array_insert_vals (marks, at, last, n);
  for (guint i = 0; i < page->axes->len; i++) {
    PodiumPageAxis *axis = &g_array_index (page->axes, PodiumPageAxis, i);
    axis->from += axis->from >= at ? n : 0;
  }
}

static gboolean
is_across (const PodiumPageAxis *axis)
{
  return axis->side != PODIUM_SIDE_LEFT;
}

/* Where @digits stand on the axis, px; FALSE where it does not reach there. */
static gboolean
place_of (const PodiumPageAxis *axis, const char *digits, double *px)
{
  double value = g_ascii_strtod (digits, NULL);
  if (axis->scale.log && value <= 0)
    return FALSE;
  *px = podium_scale (&axis->scale, value);
  double low = is_across (axis) ? axis->box.x : axis->box.y;
  double high = low + (is_across (axis) ? axis->box.width : axis->box.height);
  return *px >= low - 0.5 && *px <= high + 0.5;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;
  return x > y ? 1 : x < y ? -1 : 0;
}

/* A line over the axis at @at, parted where a text stands. Returns how many marks it took. */
static guint
draw_rule (PodiumAnnotator *a, const PodiumPageAxis *axis, double at, PodiumPaint paint, const PodiumRow *about)
{
  PodiumPage *page = a->page;
  gboolean across = is_across (axis);
  double from = across ? axis->box.y : axis->box.x, to = from + (across ? axis->box.height : axis->box.width);
  double clear = 2.5 * page->scale + paint.width / 2;
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, 2 * sizeof (double));
  guint n = 0;
  at = podium_crisp (at, paint.width);
  for (guint i = page->plot_from; i < page->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (page->scene, i);
    PodiumBox box = podium_box_grow (mark->bounds, clear);
    double low = across ? box.x : box.y, high = low + (across ? box.width : box.height);
    double gap[] = { across ? box.y : box.x, (across ? box.y + box.height : box.x + box.width) };
    if (mark->kind == PODIUM_MARK_TEXT && mark->bounds.width > 0 && low < at && at < high)
      g_array_append_vals (gaps, gap, 1);
  }
  g_array_sort (gaps, compare_doubles);
  for (guint i = 0; i <= gaps->len; i++) {
    const double *gap = i < gaps->len ? (const double *) (gpointer) gaps->data + 2 * i : NULL;
    double end = gap ? MIN (gap[0], to) : to;
    if (end - from > 1) {
      if (across)
        podium_page_rule (page, PODIUM_ROLE_REFERENCE, at, from, at, end, paint, about);
      else
        podium_page_rule (page, PODIUM_ROLE_REFERENCE, from, at, end, at, paint, about);
      n++;
    }
    from = gap ? MAX (from, gap[1]) : from;
  }
  return n;
}

/* Draws a line or band on one axis, where that reaches it. */
static void
draw_reference (PodiumAnnotator *a, guint i, const PodiumPageAxis *axis)
{
  PodiumPage *page = a->page;
  double k = page->scale, low, high;
  PodiumRow about = { .metric = axis->metric };
  const PodiumAnnotation *annotation = annotation_at (a, i);
  guint n = 0;
  if (!place_of (axis, annotation->value, &low) || !place_of (axis, annotation->to ? annotation->to : annotation->value, &high))
    return;
  double first = MIN (low, high), extent = fabs (high - low);
  Reference reference = { i, is_across (axis), { first, axis->box.y, extent, axis->box.height } };
  if (!reference.across)
    reference.box = (PodiumBox){ axis->box.x, first, axis->box.width, extent };
  if (annotation->to) {
    PodiumPaint edge = podium_dashes (page->theme->axis, page->style.axis_line, 2 * k, 3 * k);
    podium_page_rect (page, PODIUM_ROLE_REFERENCE, reference.box, podium_fill (page->theme->tint), &about);
    n = 1 + draw_rule (a, axis, low, edge, &about);
    n += draw_rule (a, axis, high, edge, &about);
  } else {
    n = draw_rule (a, axis, low, podium_dashes (page->theme->ink2, page->style.axis_line, 6 * k, 3 * k), &about);
  }
  if (n)
    sink (page, axis->from, n);
  g_array_append_val (a->references, reference);
}

static void
draw_references (PodiumAnnotator *a)
{
  g_array_set_size (a->references, 0);
  for (guint i = 0; i < n_annotations (a); i++)
    for (guint k = 0; annotation_at (a, i)->kind != PODIUM_ANNOTATION_NOTE && k < a->page->axes->len; k++) {
      const PodiumPageAxis *axis = &g_array_index (a->page->axes, PodiumPageAxis, k);
      if (g_str_equal (axis->metric->id, annotation_at (a, i)->metric))
        draw_reference (a, i, axis);
    }
}

/* Sets the words of a line or band: inside a band, else just beside; from the top, or from the right end. */
static gboolean
label_reference (PodiumAnnotator *a, const PodiumAnnotation *annotation, PodiumBox box, gboolean across)
{
  double k = px (a->page), gap = 6 * k, step = 4 * k;
  g_autofree char *text = label_text (a, annotation);
  double most = MIN (0.45 * a->page->plot.width, 27 * a->page->style.axis.px);
  static const double pads[] = { 14, 8, 4, 2 }; /* far from what is not its own where it can be: a figure would read on */
  for (gsize p = 0; p < G_N_ELEMENTS (pads); p++)
    for (gsize w = 0; w < G_N_ELEMENTS (widths); w++) {
      Block block = block_of (a, text, MIN (most, widths[w] * a->page->style.axis.px));
      double length = (across ? box.height - block.height : box.width - block.width) - 2 * k;
      for (double along = 2 * k; along <= length; along += step)
        for (int side = 0; side < 3; side++) { /* inside, right or above, left or below */
          PodiumBox spot = { box.x + box.width - along - block.width, box.y + along, block.width, block.height };
          if (across)
            spot.x = side == 0 ? box.x + (box.width - spot.width) / 2
                     : side == 1 ? box.x + box.width + gap : box.x - gap - spot.width;
          else
            spot.y = side == 0 ? box.y + (box.height - spot.height) / 2
                     : side == 1 ? box.y - gap - spot.height : box.y + box.height + gap;
          if (!podium_room_lets_pass (a->room, spot, pads[p] * k)
              || !podium_room_is_free (a->room, spot, MIN (pads[p], 4) * k, PODIUM_ROOM_NO_MARK)) /* its line is 6 px away */
            continue;
          draw_block (a, annotation, &block, spot, !across || side == 2);
          block_clear (&block);
          return TRUE;
        }
      block_clear (&block);
    }
  return FALSE;
}

/* The words of a line or band that is drawn already, or its number; the best fate that it can have. */
static Fate
annotate_axis (PodiumAnnotator *a, guint i)
{
  gboolean drawn = FALSE;
  for (guint k = 0; k < a->references->len; k++) { /* once: a metric may stand on several axes */
    const Reference *r = &g_array_index (a->references, Reference, k);
    PodiumBox end = { r->box.x + (r->across ? 0 : r->box.width), r->box.y, r->across ? r->box.width : 0, 0 };
    if (r->annotation != i)
      continue;
    drawn = TRUE;
    if (a->fates[i] == FATE_PLOT && label_reference (a, annotation_at (a, i), r->box, r->across))
      return FATE_PLOT;
    if (a->fates[i] == FATE_NUMBER && draw_number (a, i, end, PODIUM_ROOM_NO_MARK))
      return FATE_NUMBER;
  }
  return drawn && a->fates[i] == FATE_PLOT ? FATE_NUMBER : FATE_HEAD;
}

/* ---- Notes ---- */

/* From a text to its target: one bend, an open head. */
typedef struct {
  double x1, y1, cx, cy, x2, y2;
} Arrow;

static double
clamp_to (double at, double from, double length)
{
  return CLAMP (at, from, from + length);
}

/* The arrow from @text to @target, bent to one side or the other: it starts 8 px from the one and stops 6 px short of the
 * other. FALSE where that leaves less than 16 px. */
static gboolean
arrow_between (const PodiumBox *text, const PodiumBox *target, int side, double k, Arrow *arrow)
{
  double ex = clamp_to (text->x + text->width / 2, target->x, target->width);
  double ey = clamp_to (text->y + text->height / 2, target->y, target->height);
  double sx = clamp_to (ex, text->x, text->width), sy = clamp_to (ey, text->y, text->height);
  double length = hypot (ex - sx, ey - sy), left = length - 14 * k;
  if (left < 16 * k)
    return FALSE;
  double dx = (ex - sx) / length, dy = (ey - sy) / length, bend = CLAMP (0.3 * left, 6 * k, 18 * k) * side;
  *arrow = (Arrow){ .x1 = sx + 8 * k * dx, .y1 = sy + 8 * k * dy, .x2 = ex - 6 * k * dx, .y2 = ey - 6 * k * dy };
  arrow->cx = (arrow->x1 + arrow->x2) / 2 - dy * bend;
  arrow->cy = (arrow->y1 + arrow->y2) / 2 + dx * bend;
  return TRUE;
}

static gboolean
arrow_is_free (const PodiumAnnotator *a, const Arrow *w)
{
  for (double t = 0; t <= 1; t += 0.05) {
    double s = 1 - t;
    PodiumBox dot = { s * s * w->x1 + 2 * s * t * w->cx + t * t * w->x2, s * s * w->y1 + 2 * s * t * w->cy + t * t * w->y2,
                      0, 0 };
    if (!podium_room_lets_pass (a->room, dot, (t > 0.75 ? 3.5 : 2) * px (a->page))) /* the head is wider */
      return FALSE;
  }
  return TRUE;
}

static double
distance (const PodiumBox *a, const PodiumBox *b)
{
  double dx = MAX (0, MAX (a->x - b->x - b->width, b->x - a->x - a->width));
  double dy = MAX (0, MAX (a->y - b->y - b->height, b->y - a->y - a->height));
  return hypot (dx, dy);
}

static gboolean
is_data (const PodiumMark *mark)
{
  return mark->role == PODIUM_ROLE_BAR || mark->role == PODIUM_ROLE_POINT || mark->role == PODIUM_ROLE_STATUS
         || mark->role == PODIUM_ROLE_CELL;
}

/* Whether no mark of another model is nearly as near to the head: it would seem to be meant. */
static gboolean
arrow_is_clear (const PodiumAnnotator *a, const Arrow *w, const char *model)
{
  PodiumBox head = { w->x2, w->y2, 0, 0 };
  for (guint i = a->page->plot_from; model && i < a->page->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (a->page->scene, i);
    if (is_data (mark) && mark->describes && g_strcmp0 (mark->model, model) != 0
        && distance (&mark->bounds, &head) < 12 * px (a->page))
      return FALSE;
  }
  return TRUE;
}

static void
draw_arrow (PodiumAnnotator *a, const Arrow *w)
{
  PodiumPage *page = a->page;
  double head = 6 * px (page), angle = atan2 (w->y2 - w->cy, w->x2 - w->cx);
  g_autoptr (PodiumPath) path = podium_path_new ();
  podium_path_move (path, w->x1, w->y1);
  podium_path_curve (path, w->x1 + 2 * (w->cx - w->x1) / 3, w->y1 + 2 * (w->cy - w->y1) / 3, w->x2 + 2 * (w->cx - w->x2) / 3,
                     w->y2 + 2 * (w->cy - w->y2) / 3, w->x2, w->y2);
  podium_path_move (path, w->x2 - head * cos (angle - 0.5), w->y2 - head * sin (angle - 0.5));
  podium_path_line (path, w->x2, w->y2);
  podium_path_line (path, w->x2 - head * cos (angle + 0.5), w->y2 - head * sin (angle + 0.5));
  PodiumPaint paint = podium_stroke (page->theme->ink3, 1.2 * px (page));
  paint.round = TRUE;
  podium_room_take (a->room, podium_page_path (page, PODIUM_ROLE_ANNOTATION, path, paint, NULL)->bounds);
}

/* The place of a block in @space whose arrow to @target is free and nearest to its best length; FALSE where there is none. */
static gboolean
place_in (const PodiumAnnotator *a, const Block *block, const PodiumBox *space, const PodiumBox *target,
          const char *model, PodiumBox *spot, Arrow *arrow)
{
  double k = px (a->page), wanted = 46 * k, step = 6 * k, best = INFINITY;
  PodiumBox box = { 0, 0, block->width, block->height };
  for (box.y = space->y; box.y + box.height <= space->y + space->height; box.y += step)
    for (box.x = space->x; box.x + box.width <= space->x + space->width; box.x += step) {
      double cost = fabs (distance (&box, target) - wanted);
      if (cost >= best || !podium_room_is_free (a->room, box, 5 * k, PODIUM_ROOM_NO_MARK)) /* not squeezed between rows */
        continue;
      for (int side = -1; side <= 1 && cost < best && cost < 5 * wanted; side += 2) {
        Arrow way;
        if (!arrow_between (&box, target, side, k, &way) || !arrow_is_free (a, &way) || !arrow_is_clear (a, &way, model))
          continue;
        best = cost;
        *spot = box;
        *arrow = way;
      }
    }
  return isfinite (best);
}

/* What a note can point at. */
typedef struct {
  PodiumBox box;
  guint mark; /* PODIUM_ROOM_NO_MARK: a place on an axis */
} Target;

/* The end of a bar with the figure that stands there; the box of any other mark. */
static PodiumBox
target_box (const PodiumAnnotator *a, const PodiumMark *mark)
{
  const GArray *marks = a->page->scene->marks;
  if (mark->role != PODIUM_ROLE_BAR)
    return mark->bounds;
  PodiumBox end = { mark->bounds.x + mark->bounds.width, mark->bounds.y, 0, mark->bounds.height };
  for (guint i = 0; i < marks->len; i++) {
    const PodiumMark *value = podium_scene_mark (a->page->scene, i);
    if (value->role == PODIUM_ROLE_VALUE && g_strcmp0 (value->model, mark->model) == 0
        && g_strcmp0 (value->metric, mark->metric) == 0 && value->bounds.y < end.y + end.height
        && value->bounds.y + value->bounds.height > end.y)
      return value->bounds;
  }
  return end;
}

static void
add_target (GArray *targets, PodiumBox box, guint mark)
{
  Target target = { box, mark };
  g_array_append_val (targets, target);
}

/* Everything on the page that the note is about, in paint order. A mark of one metric may stand for two, as a point between
 * axes does: it serves where no mark is of the metric alone, and an axis of it was drawn. */
static GArray *
find_targets (const PodiumAnnotator *a, const PodiumAnnotation *annotation)
{
  PodiumPage *page = a->page;
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (Target));
  gboolean known = FALSE;
  for (guint i = 0; i < page->axes->len; i++) {
    const PodiumPageAxis *axis = &g_array_index (page->axes, PodiumPageAxis, i);
    double at;
    gboolean own = annotation->metric && g_str_equal (axis->metric->id, annotation->metric);
    known |= own;
    if (own && annotation->value && place_of (axis, annotation->value, &at)) {
      double foot = axis->side == PODIUM_SIDE_BOTTOM ? axis->box.y + axis->box.height : axis->box.y;
      add_target (targets, is_across (axis) ? (PodiumBox){ at, foot, 0, 0 } : (PodiumBox){ axis->box.x, at, 0, 0 }, PODIUM_ROOM_NO_MARK);
    }
  }
  for (int strict = 1; strict >= 0 && annotation->model && !targets->len; strict--)
    for (guint i = page->plot_from; i < page->scene->marks->len && (strict || known); i++) {
      const PodiumMark *mark = podium_scene_mark (page->scene, i);
      if (is_data (mark) && mark->describes && g_strcmp0 (mark->model, annotation->model) == 0
          && (!strict || !annotation->metric || g_strcmp0 (mark->metric, annotation->metric) == 0))
        add_target (targets, target_box (a, mark), i);
    }
  return targets;
}

/* A number about a whole model belongs at its name, where that stands first: the last line of it. */
static void
add_name (const PodiumAnnotator *a, const char *model, GArray *targets)
{
  const PodiumMark *last = NULL;
  for (guint i = a->page->plot_from; i < a->page->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (a->page->scene, i);
    gboolean named = mark->role == PODIUM_ROLE_LABEL && g_strcmp0 (mark->model, model) == 0;
    if (last && !named)
      break;
    last = named ? mark : NULL;
  }
  if (last) {
    Target target = { last->bounds, PODIUM_ROOM_NO_MARK };
    g_array_prepend_val (targets, target);
  }
}

/* The note with its arrow at one of @targets, the first that has room: in the largest empty rectangle that touches it. */
static gboolean
place_note (PodiumAnnotator *a, const PodiumAnnotation *annotation, GArray *targets)
{
  double k = px (a->page), touch = a->room->pad + 10 * k;
  g_autoptr (GArray) rectangles = podium_room_rectangles (a->room, 4 * k);
  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++) {
    Block block = block_of (a, annotation->text, MIN (0.45 * a->page->plot.width, widths[w] * a->page->style.axis.px));
    for (guint t = 0; t < targets->len; t++) {
      const Target *target = &g_array_index (targets, Target, t);
      for (guint i = 0; i < rectangles->len; i++) {
        const PodiumBox *space = &g_array_index (rectangles, PodiumBox, i);
        PodiumBox spot = { 0 };
        Arrow arrow = { 0 };
        if (space->width < block.width || space->height < block.height || distance (space, &target->box) > touch
            || !place_in (a, &block, space, &target->box, annotation->model, &spot, &arrow))
          continue;
        draw_block (a, annotation, &block, spot, spot.x + spot.width <= target->box.x);
        draw_arrow (a, &arrow);
        block_clear (&block);
        return TRUE;
      }
    }
    block_clear (&block);
  }
  return FALSE;
}

static Fate
annotate_mark (PodiumAnnotator *a, guint i)
{
  const PodiumAnnotation *annotation = annotation_at (a, i);
  g_autoptr (GArray) targets = find_targets (a, annotation);
  if (!targets->len)
    return FATE_HEAD;
  if (a->fates[i] == FATE_PLOT && place_note (a, annotation, targets))
    return FATE_PLOT;
  if (a->fates[i] != FATE_NUMBER)
    return FATE_NUMBER;
  if (!annotation->metric)
    add_name (a, annotation->model, targets);
  for (guint t = 0; t < targets->len; t++) {
    const Target *target = &g_array_index (targets, Target, t);
    if (draw_number (a, i, target->box, target->mark))
      return FATE_NUMBER;
  }
  return FATE_HEAD;
}

/* ---- All ---- */

/* The footnotes of what has no place, in the order of the view. */
static void
file_asides (PodiumAnnotator *a)
{
  g_ptr_array_set_size (a->page->asides, 0);
  for (guint i = 0; i < n_annotations (a); i++)
    if (a->fates[i] != FATE_PLOT) {
      PodiumAside *aside = g_new (PodiumAside, 1);
      *aside = (PodiumAside){ sentence (a, annotation_at (a, i), FALSE), a->fates[i] == FATE_HEAD };
      g_ptr_array_add (a->page->asides, aside);
    }
}

gboolean
podium_annotator_draw (PodiumAnnotator *a)
{
  PodiumPage *page = a->page;
  gboolean settled = TRUE;
  if (!n_annotations (a))
    return TRUE;
  g_clear_pointer (&a->room, podium_room_free);
  draw_references (a);
  a->room = podium_room_new (page->scene, page->plot_from, page->plot,
                             (page->style.size == PODIUM_SIZE_SLIDE ? 4 : 2) * page->scale);
  for (int notes = 0; notes <= 1; notes++) /* the words of lines and bands first: notes keep off them */
    for (guint i = 0; i < n_annotations (a); i++) {
      if ((annotation_at (a, i)->kind == PODIUM_ANNOTATION_NOTE) != notes || (notes && a->fates[i] == FATE_HEAD))
        continue;
      Fate fate = notes ? annotate_mark (a, i) : annotate_axis (a, i);
      settled &= fate <= a->fates[i];
      a->fates[i] = MAX (fate, a->fates[i]);
    }
  if (!settled)
    file_asides (a);
  return settled;
}
