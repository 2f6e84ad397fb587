/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "painter.h"
#include "dots.h"
#include "layers.h"

#include <math.h>
#include <pango/pangocairo.h>

/* The share of a hatch's period that is inked. */
#define HATCH_INK 0.43

static void
set_colour (cairo_t *cr, PodiumColour c)
{
  cairo_set_source_rgba (cr, (c >> 24) / 255.0, ((c >> 16) & 0xff) / 255.0, ((c >> 8) & 0xff) / 255.0,
                         (c & 0xff) / 255.0);
}

static void
set_stroke (cairo_t *cr, const PodiumPaint *paint)
{
  set_colour (cr, paint->stroke);
  cairo_set_line_width (cr, paint->width);
  cairo_set_line_cap (cr, paint->round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, paint->round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
  cairo_set_dash (cr, paint->dash, paint->dash[0] > 0 ? 2 : 0, 0);
}

/* Bands of 45 degrees through the current path, counted from the origin so that neighbours line up. */
static void
paint_hatch (cairo_t *cr, const PodiumPaint *paint)
{
  double x1, y1, x2, y2, step = paint->hatch * G_SQRT2, ink = HATCH_INK * step;
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  cairo_path_t *outline = cairo_copy_path (cr);
  cairo_save (cr);
  cairo_clip (cr);
  set_colour (cr, paint->stroke);
  for (double k = floor ((x1 + y1) / step); k * step <= x2 + y2; k++) {
    double at = k * step; /* the band of points whose x + y is from here to here + ink */
    cairo_move_to (cr, at - y1, y1);
    cairo_line_to (cr, at + ink - y1, y1);
    cairo_line_to (cr, at + ink - y2, y2);
    cairo_line_to (cr, at - y2, y2);
    cairo_close_path (cr);
  }
  cairo_fill (cr);
  cairo_restore (cr);
  cairo_append_path (cr, outline);
  cairo_path_destroy (outline);
}

static void
paint_path (cairo_t *cr, const PodiumPaint *paint)
{
  if (paint->fill & 0xff) {
    set_colour (cr, paint->fill);
    cairo_fill_preserve (cr);
  }
  if (paint->hatch > 0)
    paint_hatch (cr, paint);
  if (paint->stroke & 0xff) {
    set_stroke (cr, paint);
    cairo_stroke_preserve (cr);
  }
  cairo_new_path (cr);
}

static void
trace (cairo_t *cr, const char *steps, const double *n)
{
  for (const char *step = steps; *step; step++)
    switch ((PodiumStep) *step) {
    case PODIUM_STEP_MOVE:
      cairo_move_to (cr, n[0], n[1]);
      n += 2;
      break;
    case PODIUM_STEP_LINE:
      cairo_line_to (cr, n[0], n[1]);
      n += 2;
      break;
    case PODIUM_STEP_CURVE:
      cairo_curve_to (cr, n[0], n[1], n[2], n[3], n[4], n[5]);
      n += 6;
      break;
    case PODIUM_STEP_CLOSE:
      cairo_close_path (cr);
      break;
    }
}

static void
paint_layer (const PodiumPath *path, PodiumPaint paint, gpointer cr)
{
  trace (cr, path->steps->str, (const double *) path->numbers->data);
  paint_path (cr, &paint);
}

/* The outline of a text, its pen where @cr is. As shapes: cairo 1.16 moves glyphs to whole pixels, which spaces letters
 * unevenly at 1x. */
static void
trace_text (const PodiumMark *mark, PodiumFonts *fonts, cairo_t *cr)
{
  const PodiumTextRun *run = podium_text_run (fonts, mark->text.string, mark->text.px, mark->text.weight);
  if (run) {
    pango_cairo_glyph_string_path (cr, run->font, run->glyphs);
    return;
  }
  g_autoptr (PangoLayout) layout = podium_text_layout (fonts, mark->text.string, mark->text.px, mark->text.weight);
  pango_cairo_update_layout (cr, layout);
  pango_cairo_layout_line_path (cr, pango_layout_get_line_readonly (layout, 0));
}

/* As text, to be selected and searched. */
static void
show_text (const PodiumMark *mark, PodiumFonts *fonts, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = podium_text_layout (fonts, mark->text.string, mark->text.px, mark->text.weight);
  pango_cairo_update_layout (cr, layout);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
}

static void
paint_text (const PodiumMark *mark, PodiumFonts *fonts, cairo_t *cr)
{
  gboolean as_text = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF;
  cairo_move_to (cr, mark->text.x, mark->text.baseline);
  if (mark->text.halo > 0) {
    PodiumPaint halo = { .stroke = mark->text.ground, .width = mark->text.halo, .round = TRUE };
    trace_text (mark, fonts, cr);
    set_stroke (cr, &halo);
    if (as_text)
      cairo_stroke (cr);
    else
      cairo_stroke_preserve (cr);
  } else if (!as_text) {
    trace_text (mark, fonts, cr);
  }
  set_colour (cr, mark->paint.fill);
  if (as_text) {
    cairo_move_to (cr, mark->text.x, mark->text.baseline);
    show_text (mark, fonts, cr);
  } else {
    cairo_fill (cr);
  }
  cairo_new_path (cr);
}

void
podium_paint_mark (const PodiumMark *mark, PodiumFonts *fonts, cairo_t *cr)
{
  switch (mark->kind) {
  case PODIUM_MARK_RECT:
    cairo_rectangle (cr, mark->rect.x, mark->rect.y, mark->rect.width, mark->rect.height);
    paint_path (cr, &mark->paint);
    break;
  case PODIUM_MARK_RULE:
    cairo_move_to (cr, mark->rule.x1, mark->rule.y1);
    cairo_line_to (cr, mark->rule.x2, mark->rule.y2);
    paint_path (cr, &mark->paint);
    break;
  case PODIUM_MARK_PATH:
    trace (cr, mark->path.steps, mark->path.numbers);
    paint_path (cr, &mark->paint);
    break;
  case PODIUM_MARK_SYMBOL:
    podium_symbol_layers (mark, paint_layer, cr);
    break;
  case PODIUM_MARK_TEXT:
    paint_text (mark, fonts, cr);
    break;
  }
}

void
podium_paint_scene (const PodiumScene *scene, PodiumFonts *fonts, cairo_t *cr)
{
  podium_fonts_set_language (fonts, podium_language_parse (scene->language));
  cairo_save (cr);
  for (guint i = 0; i < scene->marks->len;) {
    guint end = podium_dots_run (scene, i);
    if (end > i)
      podium_dots_paint (scene, i, end, cr);
    else
      podium_paint_mark (podium_scene_mark (scene, end++), fonts, cr);
    i = end;
  }
  cairo_restore (cr);
}
