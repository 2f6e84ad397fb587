/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "svg-writer.h"
#include "describe.h"
#include "dots.h"
#include "layers.h"

#include <math.h>
#include <pango/pangocairo.h>

typedef struct {
  GString *out;
  PodiumFonts *fonts;
  const PodiumPictureOptions *options;
  PodiumLanguage language;
  gboolean many; /* too many marks have words for each to carry them */
} Writer;

/* @value with at most two decimals and no zeros behind them; by hand, for printf of doubles is most of the time. */
static void
append_number (GString *out, double value)
{
  gint64 hundredths = llround (value * 100);
  if (hundredths < 0) {
    g_string_append_c (out, '-');
    hundredths = -hundredths;
  }
  char digits[24];
  int n = 0;
  gint64 whole = hundredths / 100;
  int rest = (int) (hundredths % 100);
  do
    digits[n++] = (char) ('0' + whole % 10);
  while (whole /= 10);
  while (n)
    g_string_append_c (out, digits[--n]);
  if (rest) {
    g_string_append_c (out, '.');
    g_string_append_c (out, (char) ('0' + rest / 10));
    if (rest % 10)
      g_string_append_c (out, (char) ('0' + rest % 10));
  }
}

static void
append_attribute (GString *out, const char *name, double value)
{
  g_string_append_printf (out, " %s=\"", name);
  append_number (out, value);
  g_string_append_c (out, '"');
}

static void
append_colour (GString *out, const char *name, PodiumColour colour)
{
  g_string_append_printf (out, " %s=\"#%06X\"", name, colour >> 8);
}

static void
append_escaped (GString *out, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_string_append (out, escaped);
}

static void
append_paint (Writer *w, const PodiumPaint *paint)
{
  GString *out = w->out;
  if (paint->hatch > 0)
    g_string_append_printf (out, " fill=\"url(#hatch-%06X-%d)\"", paint->stroke >> 8, (int) lround (paint->hatch * 10));
  else if (paint->fill & 0xff)
    append_colour (out, "fill", paint->fill);
  else
    g_string_append (out, " fill=\"none\"");
  if (!(paint->stroke & 0xff))
    return;
  append_colour (out, "stroke", paint->stroke);
  append_attribute (out, "stroke-width", paint->width);
  if (paint->round)
    g_string_append (out, " stroke-linecap=\"round\" stroke-linejoin=\"round\"");
  if (paint->dash[0] > 0) {
    g_string_append (out, " stroke-dasharray=\"");
    append_number (out, paint->dash[0]);
    g_string_append_c (out, ' ');
    append_number (out, paint->dash[1]);
    g_string_append_c (out, '"');
  }
}

static void
append_steps (GString *out, const char *steps, const double *n)
{
  g_string_append (out, "<path d=\"");
  for (const char *step = steps; *step; step++) {
    int count = *step == PODIUM_STEP_CURVE ? 6 : *step == PODIUM_STEP_CLOSE ? 0 : 2;
    g_string_append_c (out, *step);
    for (int i = 0; i < count; i++) {
      if (i)
        g_string_append_c (out, ' ');
      append_number (out, *n++);
    }
  }
  g_string_append_c (out, '"');
}

/* Ends an element: with the words of the mark as its title where it has some. */
static void
append_end (Writer *w, const char *tag, const PodiumMark *mark)
{
  if (!mark || !mark->describes || w->many) {
    g_string_append (w->out, "/>\n");
    return;
  }
  g_string_append (w->out, "><title>");
  append_escaped (w->out, mark->describes);
  g_string_append_printf (w->out, "</title></%s>\n", tag);
}

static void
write_layer (const PodiumPath *path, PodiumPaint paint, gpointer data)
{
  Writer *w = data;
  append_steps (w->out, path->steps->str, (const double *) path->numbers->data);
  append_paint (w, &paint);
  g_string_append (w->out, "/>\n");
}

/* The outline of a text, as cairo draws it. */
static void
write_outline (Writer *w, const PodiumMark *mark)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = podium_text_layout (w->fonts, mark->text.string, mark->text.px, mark->text.weight);
  g_autoptr (PodiumPath) path = podium_path_new ();

  cairo_move_to (cr, mark->text.x, mark->text.baseline);
  pango_cairo_layout_line_path (cr, pango_layout_get_line_readonly (layout, 0));
  cairo_path_t *outline = cairo_copy_path (cr);
  for (int i = 0; i < outline->num_data; i += outline->data[i].header.length) {
    const cairo_path_data_t *d = &outline->data[i];
    switch (d->header.type) {
    case CAIRO_PATH_MOVE_TO:
      podium_path_move (path, d[1].point.x, d[1].point.y);
      break;
    case CAIRO_PATH_LINE_TO:
      podium_path_line (path, d[1].point.x, d[1].point.y);
      break;
    case CAIRO_PATH_CURVE_TO:
      podium_path_curve (path, d[1].point.x, d[1].point.y, d[2].point.x, d[2].point.y, d[3].point.x, d[3].point.y);
      break;
    case CAIRO_PATH_CLOSE_PATH:
      podium_path_close (path);
    }
  }
  cairo_path_destroy (outline);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  if (mark->text.halo > 0)
    write_layer (path, (PodiumPaint){ .stroke = mark->text.ground, .width = mark->text.halo, .round = TRUE }, w);
  if (path->steps->len)
    write_layer (path, mark->paint, w);
}

static void
write_text (Writer *w, const PodiumMark *mark)
{
  if (w->options->outline) {
    write_outline (w, mark);
    return;
  }
  gboolean rtl = podium_text_is_rtl (w->language, mark->text.string);
  g_string_append (w->out, rtl ? "<text direction=\"rtl\"" : "<text");
  append_attribute (w->out, "x", mark->text.x + (rtl ? mark->text.advance : 0)); /* where the first letter is */
  append_attribute (w->out, "y", mark->text.baseline);
  append_attribute (w->out, "font-size", mark->text.px);
  g_string_append_printf (w->out, " font-weight=\"%d\"", mark->text.weight);
  append_colour (w->out, "fill", mark->paint.fill);
  if (mark->text.halo > 0) {
    append_colour (w->out, "stroke", mark->text.ground);
    append_attribute (w->out, "stroke-width", mark->text.halo);
    g_string_append (w->out, " stroke-linejoin=\"round\" paint-order=\"stroke\"");
  }
  if (podium_text_is_tabular (mark->text.string))
    g_string_append (w->out, " style=\"font-feature-settings:'tnum'\"");
  g_string_append_c (w->out, '>');
  append_escaped (w->out, mark->text.string);
  g_string_append (w->out, "</text>\n");
}

/* A group for what takes several elements, or whose element's content is its text; with its words where it has some. */
static void
begin_group (Writer *w, const PodiumMark *mark)
{
  g_string_append (w->out, "<g>");
  if (!mark->describes || w->many)
    return;
  g_string_append (w->out, "<title>");
  append_escaped (w->out, mark->describes);
  g_string_append (w->out, "</title>");
}

static void
write_symbol (Writer *w, const PodiumMark *mark)
{
  begin_group (w, mark);
  podium_symbol_layers (mark, write_layer, w);
  g_string_append (w->out, "</g>\n");
}

static void
write_mark (Writer *w, const PodiumMark *mark)
{
  switch (mark->kind) {
  case PODIUM_MARK_RECT:
    g_string_append (w->out, "<rect");
    append_attribute (w->out, "x", mark->rect.x);
    append_attribute (w->out, "y", mark->rect.y);
    append_attribute (w->out, "width", mark->rect.width);
    append_attribute (w->out, "height", mark->rect.height);
    append_paint (w, &mark->paint);
    append_end (w, "rect", mark);
    break;
  case PODIUM_MARK_RULE:
    g_string_append (w->out, "<line");
    append_attribute (w->out, "x1", mark->rule.x1);
    append_attribute (w->out, "y1", mark->rule.y1);
    append_attribute (w->out, "x2", mark->rule.x2);
    append_attribute (w->out, "y2", mark->rule.y2);
    append_paint (w, &mark->paint);
    append_end (w, "line", mark);
    break;
  case PODIUM_MARK_PATH:
    append_steps (w->out, mark->path.steps, mark->path.numbers);
    append_paint (w, &mark->paint);
    append_end (w, "path", mark);
    break;
  case PODIUM_MARK_SYMBOL:
    write_symbol (w, mark);
    break;
  case PODIUM_MARK_TEXT:
    if (mark->describes)
      begin_group (w, mark);
    write_text (w, mark);
    g_string_append (w->out, mark->describes ? "</g>\n" : "");
    break;
  }
}

static gboolean
same_paint (const PodiumPaint *a, const PodiumPaint *b)
{
  return a->fill == b->fill && a->stroke == b->stroke && a->width == b->width && a->dash[0] == b->dash[0]
         && a->dash[1] == b->dash[1] && a->hatch == b->hatch && a->round == b->round;
}

/* Cells from mark @i on, one path a paint: they never overlap, so that their order does not matter. Returns the first mark
 * behind them. */
static guint
write_cells (Writer *w, const PodiumScene *scene, guint i)
{
  g_autoptr (GArray) paints = g_array_new (FALSE, FALSE, sizeof (PodiumPaint));
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  for (; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    guint k = 0;
    if (mark->role != PODIUM_ROLE_CELL || mark->kind != PODIUM_MARK_RECT)
      break;
    while (k < paints->len && !same_paint (&g_array_index (paints, PodiumPaint, k), &mark->paint))
      k++;
    if (k == paints->len) {
      g_array_append_val (paints, mark->paint);
      g_ptr_array_add (paths, g_string_new ("<path d=\""));
    }
    GString *path = g_ptr_array_index (paths, k);
    const char steps[] = "M hvh";
    const double numbers[] = { mark->rect.x, mark->rect.y, mark->rect.width, mark->rect.height, -mark->rect.width };
    for (int n = 0; n < 5; n++) {
      g_string_append_c (path, steps[n]);
      append_number (path, numbers[n]);
    }
    g_string_append_c (path, 'z');
  }
  for (guint k = 0; k < paths->len; k++) {
    GString *path = g_ptr_array_index (paths, k);
    g_string_append_len (w->out, path->str, (gssize) path->len);
    g_string_append_c (w->out, '"');
    append_paint (w, &g_array_index (paints, PodiumPaint, k));
    g_string_append (w->out, "/>\n");
    g_string_free (path, TRUE);
  }
  return i;
}

/* Discs of one colour as one path: strokes of no length with round caps. */
static void
write_dots (const PodiumMark *const *dots, guint n, gpointer data)
{
  Writer *w = data;
  PodiumPaint paint = { .stroke = dots[0]->paint.fill, .width = dots[0]->symbol.diameter, .round = TRUE };
  g_string_append (w->out, "<path d=\"");
  for (guint i = 0; i < n; i++) {
    g_string_append_c (w->out, 'M');
    append_number (w->out, dots[i]->symbol.x);
    g_string_append_c (w->out, ' ');
    append_number (w->out, dots[i]->symbol.y);
    g_string_append (w->out, "h0");
  }
  g_string_append_c (w->out, '"');
  append_paint (w, &paint);
  g_string_append (w->out, "/>\n");
}

/* One pattern for each colour and period of hatch: bands counted from the origin, as the painter counts them. */
static void
write_hatches (Writer *w, const PodiumScene *scene)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->paint.hatch <= 0)
      continue;
    char *id = g_strdup_printf ("hatch-%06X-%d", mark->paint.stroke >> 8, (int) lround (mark->paint.hatch * 10));
    g_string_append (w->out, g_hash_table_size (known) ? "" : "<defs>\n");
    if (!g_hash_table_add (known, id))
      continue;
    g_string_append_printf (w->out, "<pattern id=\"%s\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"", id);
    append_attribute (w->out, "width", mark->paint.hatch);
    append_attribute (w->out, "height", mark->paint.hatch);
    g_string_append (w->out, "><rect");
    append_attribute (w->out, "width", 0.43 * mark->paint.hatch);
    append_attribute (w->out, "height", mark->paint.hatch);
    append_colour (w->out, "fill", mark->paint.stroke);
    g_string_append (w->out, "/></pattern>\n");
  }
  if (g_hash_table_size (known))
    g_string_append (w->out, "</defs>\n");
}

static void
write_metadata (Writer *w)
{
  const PodiumPictureOptions *o = w->options;
  if (o->strip || (!o->view && !o->sources && !o->data))
    return;
  g_string_append (w->out, "<metadata xmlns:podium=\"urn:io.github.podium.Podium\">");
  if (o->view) {
    g_string_append (w->out, "<podium:view>");
    append_escaped (w->out, o->view);
    g_string_append (w->out, "</podium:view>");
  }
  if (o->sources) {
    g_string_append (w->out, "<podium:sources>");
    append_escaped (w->out, o->sources);
    g_string_append (w->out, "</podium:sources>");
  }
  if (o->data) {
    g_string_append (w->out, "<podium:data>");
    append_escaped (w->out, o->data);
    g_string_append (w->out, "</podium:data>");
  }
  g_string_append (w->out, "</metadata>\n");
}

GBytes *
podium_scene_to_svg (const PodiumScene *scene, PodiumFonts *fonts, const PodiumPictureOptions *options)
{
  Writer w = { .out = g_string_sized_new (16384), .fonts = fonts, .options = options };
  w.language = podium_language_parse (scene->language);
  podium_fonts_set_language (fonts, w.language);
  w.many = podium_scene_has_many_words (scene);
  g_autofree char *words = podium_scene_alt_text (scene);
  PodiumRole role = 0;

  g_string_append (w.out, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
  append_attribute (w.out, "width", scene->width);
  append_attribute (w.out, "height", scene->height);
  g_string_append (w.out, " viewBox=\"0 0 ");
  append_number (w.out, scene->width);
  g_string_append_c (w.out, ' ');
  append_number (w.out, scene->height);
  g_string_append_printf (w.out,
                          "\" role=\"img\" aria-labelledby=\"title desc\" xml:lang=\"%s\""
                          " font-family=\"Inter, %s'Adwaita Sans', Cantarell, sans-serif\">\n<title id=\"title\">",
                          scene->language, podium_language_families (w.language));
  append_escaped (w.out, scene->title ? scene->title : "");
  g_string_append (w.out, "</title>\n<desc id=\"desc\">");
  append_escaped (w.out, words);
  g_string_append (w.out, "</desc>\n");
  write_metadata (&w);
  write_hatches (&w, scene);

  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role != role) {
      if (role)
        g_string_append (w.out, "</g>\n");
      role = mark->role;
      g_string_append_printf (w.out, "<g class=\"%s\">\n", podium_terms_word (&podium_terms_role, role));
    }
    guint dots = podium_dots_run (scene, i);
    if (dots > i) {
      podium_dots_by_colour (scene, i, dots, write_dots, &w);
      i = dots - 1;
    } else if (w.many && mark->role == PODIUM_ROLE_CELL && mark->kind == PODIUM_MARK_RECT)
      i = write_cells (&w, scene, i) - 1;
    else
      write_mark (&w, mark);
  }
  g_string_append (w.out, role ? "</g>\n</svg>\n" : "</svg>\n");
  return g_string_free_to_bytes (w.out);
}
