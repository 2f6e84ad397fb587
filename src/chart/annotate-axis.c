/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "annotate-parts.h"

#include <math.h>
#include <string.h>

/* Moves the last @n marks before mark @at: under the data of their axis. */
static void
sink (PodiumPage *page, guint at, guint n)
{
  GArray *marks = page->scene->marks;
  g_autofree PodiumMark *last =
      g_memdup2 (&g_array_index (marks, PodiumMark, marks->len - n), n * sizeof *last);
  g_array_set_size (marks, marks->len - n);
  g_array_insert_vals (marks, at, last, n);
  for (guint i = 0; i < page->axes->len; i++) {
    PodiumPageAxis *axis = &g_array_index (page->axes, PodiumPageAxis, i);
    axis->from += axis->from >= at ? n : 0;
  }
}

gboolean
podium_axis_is_across (const PodiumPageAxis *axis)
{
  return axis->side != PODIUM_SIDE_LEFT;
}

gboolean
podium_annotation_place (const PodiumPageAxis *axis, const char *digits, double *px)
{
  double value = g_ascii_strtod (digits, NULL);
  if (axis->scale.log && value <= 0)
    return FALSE;
  *px = podium_scale (&axis->scale, value);
  double low = podium_axis_is_across (axis) ? axis->box.x : axis->box.y;
  double high = low + (podium_axis_is_across (axis) ? axis->box.width : axis->box.height);
  return *px >= low - 0.5 && *px <= high + 0.5;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return x > y ? 1 : x < y ? -1 : 0;
}

/* A line over the axis at @at, parted where a text stands. Returns how many marks it took. */
static guint
draw_rule (PodiumAnnotator *a, const PodiumPageAxis *axis, double at, PodiumPaint paint,
           const PodiumRow *about)
{
  PodiumPage *page = a->page;
  gboolean across = podium_axis_is_across (axis);
  double from = across ? axis->box.y : axis->box.x, to = from + (across ? axis->box.height : axis->box.width);
  double clear = 2.5 * page->scale + paint.width / 2;
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, 2 * sizeof (double));
  guint n = 0;
  at = podium_crisp (at, paint.width);
  for (guint i = page->plot_from; i < page->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (page->scene, i);
    PodiumBox box = podium_box_grow (mark->bounds, clear);
    double low = across ? box.x : box.y, high = low + (across ? box.width : box.height);
    double gap[] = {across ? box.y : box.x, (across ? box.y + box.height : box.x + box.width)};
    if (mark->kind == PODIUM_MARK_TEXT && mark->bounds.width > 0 && low < at && at < high)
      g_array_append_vals (gaps, gap, 1);
  }
  g_array_sort (gaps, compare_doubles);
  for (guint i = 0; i <= gaps->len; i++) {
    const double *gap = i < gaps->len ? (const double *)(gpointer)gaps->data + 2 * i : NULL;
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
  PodiumRow about = {.metric = axis->metric};
  const PodiumAnnotation *annotation = podium_annotator_at (a, i);
  guint n = 0;
  if (!podium_annotation_place (axis, annotation->value, &low) ||
      !podium_annotation_place (axis, annotation->to ? annotation->to : annotation->value, &high))
    return;
  double first = MIN (low, high), extent = fabs (high - low);
  PodiumReference reference = {
      i, podium_axis_is_across (axis), {first, axis->box.y, extent, axis->box.height}};
  if (!reference.across)
    reference.box = (PodiumBox){axis->box.x, first, axis->box.width, extent};
  if (annotation->to) {
    PodiumPaint edge = podium_dashes (page->theme->axis, page->style.axis_line, 2 * k, 3 * k);
    podium_page_rect (page, PODIUM_ROLE_REFERENCE, reference.box, podium_fill (page->theme->tint), &about);
    n = 1 + draw_rule (a, axis, low, edge, &about);
    n += draw_rule (a, axis, high, edge, &about);
  } else {
    n = draw_rule (a, axis, low, podium_dashes (page->theme->ink2, page->style.axis_line, 6 * k, 3 * k),
                   &about);
  }
  if (n)
    sink (page, axis->from, n);
  g_array_append_val (a->references, reference);
}

void
podium_annotator_draw_references (PodiumAnnotator *a)
{
  g_array_set_size (a->references, 0);
  for (guint i = 0; i < podium_annotator_n (a); i++)
    for (guint k = 0; podium_annotator_at (a, i)->kind != PODIUM_ANNOTATION_NOTE && k < a->page->axes->len;
         k++) {
      const PodiumPageAxis *axis = &g_array_index (a->page->axes, PodiumPageAxis, k);
      if (g_str_equal (axis->metric->id, podium_annotator_at (a, i)->metric))
        draw_reference (a, i, axis);
    }
}

/* Sets the words of a line or band: inside a band, else just beside; from the top, or from the right end. */
static gboolean
label_reference (PodiumAnnotator *a, const PodiumAnnotation *annotation, PodiumBox box, gboolean across)
{
  double k = podium_arrow_px (a->page), gap = 6 * k, step = 4 * k;
  g_autofree char *text = podium_annotation_label (a, annotation);
  double most = MIN (0.45 * a->page->plot.width, 27 * a->page->style.axis.px);
  static const double pads[] = {14, 8, 4,
                                2}; /* far from what is not its own where it can be: a figure would read on */
  for (gsize p = 0; p < G_N_ELEMENTS (pads); p++)
    for (gsize w = 0; w < PODIUM_N_ANNOTATION_WIDTHS; w++) {
      PodiumAnnotationBlock block =
          podium_annotation_block (a, text, MIN (most, podium_annotation_widths[w] * a->page->style.axis.px));
      double length = (across ? box.height - block.height : box.width - block.width) - 2 * k;
      for (double along = 2 * k; along <= length; along += step)
        for (int side = 0; side < 3; side++) { /* inside, right or above, left or below */
          PodiumBox spot = {box.x + box.width - along - block.width, box.y + along, block.width,
                            block.height};
          if (across)
            spot.x = side == 0   ? box.x + (box.width - spot.width) / 2
                     : side == 1 ? box.x + box.width + gap
                                 : box.x - gap - spot.width;
          else
            spot.y = side == 0   ? box.y + (box.height - spot.height) / 2
                     : side == 1 ? box.y - gap - spot.height
                                 : box.y + box.height + gap;
          if (!podium_room_lets_pass (a->room, spot, pads[p] * k) ||
              !podium_room_is_free (a->room, spot, MIN (pads[p], 4) * k,
                                    PODIUM_ROOM_NO_MARK)) /* its line is 6 px away */
            continue;
          podium_annotation_draw_block (a, annotation, &block, spot, !across || side == 2);
          podium_annotation_block_clear (&block);
          return TRUE;
        }
      podium_annotation_block_clear (&block);
    }
  return FALSE;
}

PodiumFate
podium_annotate_axis (PodiumAnnotator *a, guint i)
{
  gboolean drawn = FALSE;
  for (guint k = 0; k < a->references->len; k++) { /* once: a metric may stand on several axes */
    const PodiumReference *r = &g_array_index (a->references, PodiumReference, k);
    PodiumBox end = {r->box.x + (r->across ? 0 : r->box.width), r->box.y, r->across ? r->box.width : 0, 0};
    if (r->annotation != i)
      continue;
    drawn = TRUE;
    if (a->fates[i] == PODIUM_FATE_PLOT && label_reference (a, podium_annotator_at (a, i), r->box, r->across))
      return PODIUM_FATE_PLOT;
    if (a->fates[i] == PODIUM_FATE_NUMBER && podium_annotation_draw_number (a, i, end, PODIUM_ROOM_NO_MARK))
      return PODIUM_FATE_NUMBER;
  }
  return drawn && a->fates[i] == PODIUM_FATE_PLOT ? PODIUM_FATE_NUMBER : PODIUM_FATE_HEAD;
}
