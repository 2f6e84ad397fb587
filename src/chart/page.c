/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "page.h"

#include <math.h>
#include <string.h>

PodiumPaint
podium_fill (PodiumColour colour)
{
  return (PodiumPaint){ .fill = colour };
}

PodiumPaint
podium_stroke (PodiumColour colour, double width)
{
  return (PodiumPaint){ .stroke = colour, .width = width };
}

PodiumPaint
podium_dashes (PodiumColour colour, double width, double on, double off)
{
  return (PodiumPaint){ .stroke = colour, .width = width, .dash = { on, off } };
}

double
podium_crisp (double position, double width)
{
  return (int) lround (width) % 2 ? floor (position) + 0.5 : round (position);
}

const char *
podium_page_words (PodiumPage *page, const char *text)
{
  g_autofree char *set = text ? podium_typeset (page->language, text) : NULL;
  return podium_scene_string (page->scene, set);
}

/* "role/metric/model", as far as they are known. */
static void
identify (PodiumPage *page, PodiumMark *mark, const PodiumRow *row)
{
  const char *role = podium_terms_word (&podium_terms_role, mark->role);
  if (!row) {
    mark->key = role;
    return;
  }
  g_autofree char *key = g_strconcat (role, row->metric ? "/" : "", row->metric ? row->metric->id : "",
                                      row->model ? "/" : "", row->model ? row->model->id : "", NULL);
  mark->key = podium_scene_string (page->scene, key);
  mark->model = row->model ? podium_scene_string (page->scene, row->model->id) : NULL;
  mark->metric = row->metric ? podium_scene_string (page->scene, row->metric->id) : NULL;
  mark->describes = podium_page_words (page, row->describes);
  if (row->claims && row->claims->len == 1) {
    mark->claims = podium_scene_string (page->scene, ((const PodiumClaim *) g_ptr_array_index (row->claims, 0))->id);
  } else if (row->claims) {
    g_autoptr (GString) ids = g_string_new (NULL);
    for (guint i = 0; i < row->claims->len; i++) {
      const PodiumClaim *claim = g_ptr_array_index (row->claims, i);
      g_string_append_printf (ids, "%s%s", i ? " " : "", claim->id);
    }
    mark->claims = podium_scene_string (page->scene, ids->str);
  }
}

static PodiumMark *
add (PodiumPage *page, PodiumMark *mark, PodiumRole role, PodiumPaint paint, const PodiumRow *row)
{
  mark->role = role;
  mark->paint = paint;
  identify (page, mark, row);
  return podium_scene_add (page->scene, mark);
}

PodiumMark *
podium_page_text (PodiumPage *page, PodiumRole role, double x, double baseline, PodiumAlign align, PodiumType type,
                  int weight, PodiumColour colour, const char *text, const PodiumRow *row)
{
  g_autofree char *set = podium_typeset (page->language, text);
  PodiumExtents extents = podium_text_extents (page->fonts, set, type.px, weight);
  double left = x - (align == PODIUM_MIDDLE ? extents.advance / 2 : align == PODIUM_RIGHT ? extents.advance : 0);
  PodiumMark mark = { .kind = PODIUM_MARK_TEXT };

  baseline = round (baseline);
  mark.text.x = left;
  mark.text.baseline = baseline;
  mark.text.px = type.px;
  mark.text.weight = weight;
  mark.text.advance = extents.advance;
  mark.text.string = podium_scene_string (page->scene, set);
  mark.bounds = (PodiumBox){ left + extents.ink.x, baseline + extents.ink.y, extents.ink.width, extents.ink.height };
  return add (page, &mark, role, podium_fill (colour), row);
}

PodiumMark *
podium_page_rect (PodiumPage *page, PodiumRole role, PodiumBox box, PodiumPaint paint, const PodiumRow *row)
{
  PodiumMark mark = { .kind = PODIUM_MARK_RECT, .rect = box };
  return add (page, &mark, role, paint, row);
}

PodiumMark *
podium_page_rule (PodiumPage *page, PodiumRole role, double x1, double y1, double x2, double y2, PodiumPaint paint,
                  const PodiumRow *row)
{
  PodiumMark mark = { .kind = PODIUM_MARK_RULE, .rule = { x1, y1, x2, y2 } };
  return add (page, &mark, role, paint, row);
}

PodiumMark *
podium_page_path (PodiumPage *page, PodiumRole role, const PodiumPath *path, PodiumPaint paint, const PodiumRow *row)
{
  PodiumMark mark = podium_scene_path (page->scene, path);
  return add (page, &mark, role, paint, row);
}

PodiumMark *
podium_page_symbol (PodiumPage *page, PodiumRole role, double x, double y, double diameter, double casing,
                    const PodiumModel *model, PodiumColour colour, const PodiumRow *row)
{
  PodiumMark mark = { .kind = PODIUM_MARK_SYMBOL };
  mark.symbol.x = x;
  mark.symbol.y = y;
  mark.symbol.diameter = diameter;
  mark.symbol.shape = model->shape;
  mark.symbol.fill = model->fill;
  mark.symbol.casing = casing;
  mark.symbol.ground = page->theme->ground;
  return add (page, &mark, role, podium_fill (colour), row);
}

PodiumMark *
podium_page_hatched (PodiumPage *page, double x, double y, double diameter, PodiumColour colour, const PodiumRow *row)
{
  g_autoptr (PodiumPath) disc = podium_path_new ();
  PodiumPaint paint = { .stroke = colour, .width = page->style.bracket, .hatch = page->style.hatch };
  podium_path_circle (disc, x, y, 0.95 * diameter);
  return podium_page_path (page, PODIUM_ROLE_WASH, disc, paint, row);
}

double
podium_page_paragraph (PodiumPage *page, PodiumRole role, double x, double baseline, double width, PodiumType type,
                       int weight, PodiumColour colour, const char *text, const PodiumRow *row)
{
  g_auto (GStrv) lines = podium_text_wrap (page->fonts, text, type.px, weight, width);
  for (char **line = lines; *line; line++) {
    podium_page_text (page, role, x, baseline, PODIUM_LEFT, type, weight, colour, *line, row);
    if (line[1])
      baseline += type.line;
  }
  return baseline;
}

double
podium_page_centre (PodiumPage *page, PodiumType type, int weight)
{
  return -podium_text_extents (page->fonts, "0", type.px, weight).ink.y / 2;
}

double
podium_page_least_type (const PodiumPage *page)
{
  return page->style.size == PODIUM_SIZE_SLIDE ? page->style.detail.px : 12 * page->scale;
}

int
podium_page_note (PodiumPage *page, char *text)
{
  guint at;
  if (g_ptr_array_find_with_equal_func (page->notes, text, g_str_equal, &at)) {
    g_free (text);
    return (int) at + 1;
  }
  g_ptr_array_add (page->notes, text);
  return (int) page->notes->len;
}

void
podium_page_cite (PodiumPage *page, GString *text, char *note)
{
  if (!note)
    return;
  g_autofree char *number = podium_superscript (podium_page_note (page, note));
  g_string_append_printf (text, PODIUM_NBSP "%s", number);
}

void
podium_page_figure (PodiumPage *page, const char *measure, const char *figure)
{
  for (guint i = page->scene->marks->len; i-- > 0;) {
    PodiumMark *mark = &g_array_index (page->scene->marks, PodiumMark, i);
    if (!mark->describes)
      continue;
    mark->measure = podium_scene_string (page->scene, measure);
    mark->figure = podium_scene_string (page->scene, figure);
    return;
  }
  g_assert_not_reached ();
}

void
podium_page_forget_notes (PodiumPage *page)
{
  g_ptr_array_set_size (page->notes, (int) page->n_preface);
}

void
podium_page_restart (PodiumPage *page)
{
  g_array_set_size (page->scene->marks, 0);
  g_ptr_array_set_size (page->scene->notes, 0);
  g_hash_table_remove_all (page->scene->keys);
  g_array_set_size (page->axes, 0);
  g_array_set_size (page->scene->axes, 0);
  g_array_set_size (page->scene->labels, 0);
  g_array_set_size (page->scene->placed, 0);
  page->scene->rows = (PodiumSceneRows){ 0 };
}

void
podium_page_axis (PodiumPage *page, const PodiumMetric *metric, const PodiumScale *scale, PodiumSide side, PodiumBox box)
{
  PodiumPageAxis axis = { metric, *scale, side, box, page->scene->marks->len };
  g_array_append_val (page->axes, axis);
}

const PodiumDomain *
podium_page_domain (const PodiumPage *page, const PodiumMetric *metric)
{
  for (guint i = 0; i < page->part.n_domains; i++)
    if (g_str_equal (page->part.domains[i].metric, metric->id))
      return &page->part.domains[i];
  return NULL;
}

void
podium_page_axis_zooms (PodiumPage *page)
{
  const PodiumPageAxis *axis = &g_array_index (page->axes, PodiumPageAxis, page->axes->len - 1);
  PodiumSceneAxis zooms = { podium_scene_string (page->scene, axis->metric->id), axis->scale, axis->side == PODIUM_SIDE_LEFT,
                            axis->box, podium_metric_is_date (axis->metric) };
  g_array_append_val (page->scene->axes, zooms);
}

void
podium_page_placed (PodiumPage *page, guint annotation, guint from, gboolean footnote)
{
  PodiumSceneNote note = { annotation, from, page->scene->marks->len - from, footnote };
  g_array_append_val (page->scene->placed, note);
}

int
podium_page_aside_number (const PodiumPage *page, guint aside)
{
  return (int) (page->notes->len + aside + 1);
}
