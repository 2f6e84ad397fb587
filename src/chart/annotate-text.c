/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "annotate-parts.h"
#include "figure.h"

#include <math.h>
#include <string.h>

/* ---- Words ---- */

/* Digits in @unit, none of them lost. */
static char *
figure_of (const PodiumAnnotator *a, const char *digits, const PodiumUnit *unit)
{
  const char *dot = strchr (digits, '.');
  int decimals = dot ? (int)strlen (dot + 1) : 0;
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
  const PodiumMetric *metric =
      annotation->metric ? podium_catalog_metric (a->catalog, annotation->metric) : NULL;
  g_autofree char *value = annotation->value ? value_text (a, annotation, TRUE) : NULL;
  const char *first =
      annotation->model ? podium_catalog_model (a->catalog, annotation->model)->name : metric->short_name;
  const char *second = value ? value : metric && annotation->model ? metric->short_name : NULL;
  return second ? podium_phrase (a->page->language, PODIUM_WORD_LIST, first, second, NULL) : g_strdup (first);
}

static gboolean
has_text (const PodiumAnnotation *annotation)
{
  return annotation->text && *annotation->text;
}

char *
podium_annotation_sentence (const PodiumAnnotator *a, const PodiumAnnotation *annotation, gboolean spoken)
{
  static const PodiumWord words[] = {[PODIUM_ANNOTATION_NOTE] = PODIUM_WORD_NOTE_AT,
                                     [PODIUM_ANNOTATION_LINE] = PODIUM_WORD_LINE_AT,
                                     [PODIUM_ANNOTATION_BAND] = PODIUM_WORD_BAND_AT};
  g_autofree char *target = target_text (a, annotation);
  g_autofree char *where = spoken || annotation->kind != PODIUM_ANNOTATION_NOTE
                               ? podium_phrase (a->page->language, words[annotation->kind], target, NULL)
                               : g_strdup (target);
  if (!has_text (annotation))
    return g_steal_pointer (&where);
  g_autofree char *text = podium_isolate (a->page->language, g_strdup (annotation->text));
  return g_strconcat (where, ": ", text, NULL);
}

char *
podium_annotation_label (const PodiumAnnotator *a, const PodiumAnnotation *annotation)
{
  return has_text (annotation) ? g_strdup (annotation->text) : value_text (a, annotation, FALSE);
}

/* ---- Blocks of text ---- */

PodiumAnnotationBlock
podium_annotation_block (const PodiumAnnotator *a, const char *text, double width)
{
  const PodiumType type = a->page->style.axis;
  PodiumAnnotationBlock block = {podium_text_wrap (a->page->fonts, text, type.px, 400, width), 0, 0,
                                 0.82 * type.px};
  guint n = g_strv_length (block.lines);
  for (double less = width - type.px; n > 1 && less > width / 2;
       less -= type.px) { /* no last line of one word */
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

void
podium_annotation_block_clear (PodiumAnnotationBlock *block)
{
  g_clear_pointer (&block->lines, g_strfreev);
}

const double podium_annotation_widths[PODIUM_N_ANNOTATION_WIDTHS] = {27, 18, 12, 8};

void
podium_annotation_draw_block (PodiumAnnotator *a, const PodiumAnnotation *annotation,
                              const PodiumAnnotationBlock *block, PodiumBox box, gboolean right)
{
  PodiumPage *page = a->page;
  const PodiumType type = page->style.axis;
  g_autofree char *words = podium_annotation_sentence (a, annotation, TRUE);
  PodiumRow about = {.model = annotation->model ? podium_catalog_model (a->catalog, annotation->model) : NULL,
                     .metric =
                         annotation->metric ? podium_catalog_metric (a->catalog, annotation->metric) : NULL,
                     .describes = words};
  double baseline = box.y + block->ascent, x = right ? box.x + box.width : box.x;
  guint from = page->scene->marks->len, index = 0;
  for (char **line = block->lines; *line; line++, baseline += type.line) {
    PodiumMark *mark =
        podium_page_text (page, PODIUM_ROLE_ANNOTATION, x, baseline, right ? PODIUM_RIGHT : PODIUM_LEFT, type,
                          400, page->theme->ink2, *line, &about);
    mark->text.halo = page->style.halo;
    mark->text.ground = page->theme->ground;
    podium_room_take (a->room, mark->bounds);
    about.describes = NULL; /* said once */
  }
  if (g_ptr_array_find (a->view->annotations, annotation, &index))
    podium_page_placed (page, index, from, FALSE);
}

/* ---- Numbers ---- */

/* How many annotations before @i are footnotes. */
static guint
aside_of (const PodiumAnnotator *a, guint i)
{
  guint n = 0;
  for (guint k = 0; k < i; k++)
    n += a->fates[k] != PODIUM_FATE_PLOT;
  return n;
}

gboolean
podium_annotation_draw_number (PodiumAnnotator *a, guint i, PodiumBox target, guint mark)
{
  static const double places[][2] = {{1, -0.3}, {1, -1},    {0, -1},  {1, 1},
                                     {0, 1},    {-1, -0.3}, {-1, -1}, {-1, 1}};
  PodiumPage *page = a->page;
  const PodiumType type = page->style.detail;
  g_autofree char *number = podium_superscript (podium_page_aside_number (page, aside_of (a, i)));
  PodiumExtents extents = podium_text_extents (page->fonts, number, type.px, 600);
  double w = extents.ink.width, h = extents.ink.height, pad = 2.5 * page->scale;
  const PodiumMark *in = mark == PODIUM_ROOM_NO_MARK ? NULL : podium_scene_mark (page->scene, mark);
  gboolean cell = in && in->role == PODIUM_ROLE_CELL;
  PodiumBox inner = {target.x + target.width - w - 1.6 * pad, target.y + 1.6 * pad, w, h}, spot = inner;
  gboolean free = cell && inner.x > target.x && podium_room_is_free (a->room, inner, 0.7 * pad, mark);

  for (double reach = 1.2 * pad; !free && reach < 24 * page->scale; reach *= 2)
    for (gsize k = 0; k < G_N_ELEMENTS (places) && !free; k++) {
      double across = places[k][0], down = places[k][1];
      spot.x = across > 0   ? target.x + target.width + reach
               : across < 0 ? target.x - reach - w
                            : target.x + (target.width - w) / 2;
      spot.y = down == 1    ? target.y + target.height + reach
               : down == -1 ? target.y - reach - h
                            : target.y + target.height / 2 - h;
      PodiumBox apart = {spot.x, spot.y, w + 2 * pad, h}; /* it belongs to what is left of it */
      free = podium_room_is_free (a->room, apart, 0.7 * pad, PODIUM_ROOM_NO_MARK);
    }
  if (!free)
    return FALSE;
  PodiumColour under =
      cell && in->paint.fill && podium_box_contains (&target, spot.x, spot.y) ? in->paint.fill : 0;
  PodiumRow about = {.model = podium_annotator_at (a, i)->model
                                  ? podium_catalog_model (a->catalog, podium_annotator_at (a, i)->model)
                                  : NULL};
  PodiumMark *text = podium_page_text (page, PODIUM_ROLE_ANNOTATION, spot.x - extents.ink.x,
                                       spot.y - extents.ink.y, PODIUM_LEFT, type, 600,
                                       under ? podium_colour_on (under) : page->theme->ink2, number, &about);
  text->text.halo = under ? 0 : page->style.halo;
  text->text.ground = under ? under : page->theme->ground;
  podium_room_take (a->room, text->bounds);
  podium_page_placed (page, i, page->scene->marks->len - 1, FALSE);
  return TRUE;
}
