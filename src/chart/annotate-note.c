/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "annotate-parts.h"

#include <math.h>
#include <string.h>

static gboolean
arrow_is_free (const PodiumAnnotator *a, const PodiumArrow *w)
{
  for (double t = 0; t <= 1; t += 0.05)
    if (!podium_room_lets_pass (a->room, podium_arrow_at (w, t), podium_arrow_breadth (a->page, t)))
      return FALSE;
  return TRUE;
}

static gboolean
is_data (const PodiumMark *mark)
{
  return mark->role == PODIUM_ROLE_BAR || mark->role == PODIUM_ROLE_POINT ||
         mark->role == PODIUM_ROLE_STATUS || mark->role == PODIUM_ROLE_CELL;
}

/* Whether no mark of another model is nearly as near to the head: it would seem to be meant. */
static gboolean
arrow_is_clear (const PodiumAnnotator *a, const PodiumArrow *w, const char *model)
{
  PodiumBox head = {w->x2, w->y2, 0, 0};
  for (guint i = a->page->plot_from; model && i < a->page->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (a->page->scene, i);
    if (is_data (mark) && mark->describes && g_strcmp0 (mark->model, model) != 0 &&
        podium_box_distance (&mark->bounds, &head) < 12 * podium_arrow_px (a->page))
      return FALSE;
  }
  return TRUE;
}

/* The place of a block in @space whose arrow to @target is free and nearest to its best length; FALSE where
 * there is none. */
static gboolean
place_in (const PodiumAnnotator *a, const PodiumAnnotationBlock *block, const PodiumBox *space,
          const PodiumBox *target, const char *model, PodiumBox *spot, PodiumArrow *arrow)
{
  double k = podium_arrow_px (a->page), wanted = 46 * k, step = 6 * k, best = INFINITY;
  PodiumBox box = {0, 0, block->width, block->height};
  for (box.y = space->y; box.y + box.height <= space->y + space->height; box.y += step)
    for (box.x = space->x; box.x + box.width <= space->x + space->width; box.x += step) {
      double cost = fabs (podium_box_distance (&box, target) - wanted);
      if (cost >= best ||
          !podium_room_is_free (a->room, box, 5 * k, PODIUM_ROOM_NO_MARK)) /* not squeezed between rows */
        continue;
      for (int side = -1; side <= 1 && cost < best && cost < 5 * wanted; side += 2) {
        PodiumArrow way;
        if (!podium_arrow_between (a->page, &box, target, side, &way) || !arrow_is_free (a, &way) ||
            !arrow_is_clear (a, &way, model))
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
  PodiumBox end = {mark->bounds.x + mark->bounds.width, mark->bounds.y, 0, mark->bounds.height};
  for (guint i = 0; i < marks->len; i++) {
    const PodiumMark *value = podium_scene_mark (a->page->scene, i);
    if (value->role == PODIUM_ROLE_VALUE && g_strcmp0 (value->model, mark->model) == 0 &&
        g_strcmp0 (value->metric, mark->metric) == 0 && value->bounds.y < end.y + end.height &&
        value->bounds.y + value->bounds.height > end.y)
      return value->bounds;
  }
  return end;
}

static void
add_target (GArray *targets, PodiumBox box, guint mark)
{
  Target target = {box, mark};
  g_array_append_val (targets, target);
}

/* Everything on the page that the note is about, in paint order. A mark of one metric may stand for two, as a
 * point between axes does: it serves where no mark is of the metric alone, and an axis of it was drawn. */
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
    if (own && annotation->value && podium_annotation_place (axis, annotation->value, &at)) {
      double foot = axis->side == PODIUM_SIDE_BOTTOM ? axis->box.y + axis->box.height : axis->box.y;
      add_target (targets,
                  podium_axis_is_across (axis) ? (PodiumBox){at, foot, 0, 0}
                                               : (PodiumBox){axis->box.x, at, 0, 0},
                  PODIUM_ROOM_NO_MARK);
    }
  }
  for (int strict = 1; strict >= 0 && annotation->model && !targets->len; strict--)
    for (guint i = page->plot_from; i < page->scene->marks->len && (strict || known); i++) {
      const PodiumMark *mark = podium_scene_mark (page->scene, i);
      if (is_data (mark) && mark->describes && g_strcmp0 (mark->model, annotation->model) == 0 &&
          (!strict || !annotation->metric || g_strcmp0 (mark->metric, annotation->metric) == 0))
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
    Target target = {last->bounds, PODIUM_ROOM_NO_MARK};
    g_array_prepend_val (targets, target);
  }
}

/* The note with its arrow at one of @targets, the first that has room: in the largest empty rectangle that
 * touches it. */
static gboolean
place_note (PodiumAnnotator *a, const PodiumAnnotation *annotation, GArray *targets)
{
  double k = podium_arrow_px (a->page), touch = a->room->pad + 10 * k;
  g_autoptr (GArray) rectangles = podium_room_rectangles (a->room, 4 * k);
  for (gsize w = 0; w < PODIUM_N_ANNOTATION_WIDTHS; w++) {
    PodiumAnnotationBlock block = podium_annotation_block (
        a, annotation->text,
        MIN (0.45 * a->page->plot.width, podium_annotation_widths[w] * a->page->style.axis.px));
    for (guint t = 0; t < targets->len; t++) {
      const Target *target = &g_array_index (targets, Target, t);
      for (guint i = 0; i < rectangles->len; i++) {
        const PodiumBox *space = &g_array_index (rectangles, PodiumBox, i);
        PodiumBox spot = {0};
        PodiumArrow arrow = {0};
        if (space->width < block.width || space->height < block.height ||
            podium_box_distance (space, &target->box) > touch ||
            !place_in (a, &block, space, &target->box, annotation->model, &spot, &arrow))
          continue;
        podium_annotation_draw_block (a, annotation, &block, spot, spot.x + spot.width <= target->box.x);
        podium_room_take (a->room, podium_arrow_draw (a->page, &arrow)->bounds);
        podium_annotation_block_clear (&block);
        return TRUE;
      }
    }
    podium_annotation_block_clear (&block);
  }
  return FALSE;
}

PodiumFate
podium_annotate_mark (PodiumAnnotator *a, guint i)
{
  const PodiumAnnotation *annotation = podium_annotator_at (a, i);
  g_autoptr (GArray) targets = find_targets (a, annotation);
  if (!targets->len)
    return PODIUM_FATE_HEAD;
  if (a->fates[i] == PODIUM_FATE_PLOT && place_note (a, annotation, targets))
    return PODIUM_FATE_PLOT;
  if (a->fates[i] != PODIUM_FATE_NUMBER)
    return PODIUM_FATE_NUMBER;
  if (!annotation->metric)
    add_name (a, annotation->model, targets);
  for (guint t = 0; t < targets->len; t++) {
    const Target *target = &g_array_index (targets, Target, t);
    if (podium_annotation_draw_number (a, i, target->box, target->mark))
      return PODIUM_FATE_NUMBER;
  }
  return PODIUM_FATE_HEAD;
}
