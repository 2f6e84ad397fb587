/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dots.h"

#include <math.h>

#define LEAST_RUN 500
#define CHUNK 1000
#define PHASES 4 /* of a pixel, each way */

static gboolean
is_dot (const PodiumMark *mark)
{
  return mark->kind == PODIUM_MARK_SYMBOL && mark->symbol.shape == PODIUM_SHAPE_CIRCLE && mark->symbol.fill == PODIUM_FILL_SOLID
         && mark->symbol.casing == 0;
}

guint
podium_dots_run (const PodiumScene *scene, guint i)
{
  const PodiumMark *first = podium_scene_mark (scene, i);
  guint end = i;
  while (end < scene->marks->len) {
    const PodiumMark *mark = podium_scene_mark (scene, end);
    if (!is_dot (mark) || mark->role != first->role || mark->symbol.diameter != first->symbol.diameter)
      break;
    end++;
  }
  return end - i >= LEAST_RUN ? end : i;
}

static int
compare_colours (gconstpointer a, gconstpointer b)
{
  const PodiumMark *p = *(const PodiumMark *const *) a, *q = *(const PodiumMark *const *) b;
  if (p->paint.fill != q->paint.fill)
    return p->paint.fill < q->paint.fill ? -1 : 1;
  return p < q ? -1 : p > q;
}

void
podium_dots_by_colour (const PodiumScene *scene, guint from, guint to, PodiumDotsFunc draw, gpointer data)
{
  g_autoptr (GPtrArray) chunk = g_ptr_array_new ();
  while (from < to) {
    g_ptr_array_set_size (chunk, 0);
    for (; from < to && chunk->len < CHUNK; from++)
      g_ptr_array_add (chunk, (gpointer) podium_scene_mark (scene, from));
    g_ptr_array_sort (chunk, compare_colours);
    const PodiumMark *const *dots = (const PodiumMark *const *) chunk->pdata;
    for (guint i = 0, k; i < chunk->len; i = k) {
      for (k = i + 1; k < chunk->len && dots[k]->paint.fill == dots[i]->paint.fill; k++)
        ;
      draw (dots + i, k - i, data);
    }
  }
}

static void
stroke_dots (const PodiumMark *const *dots, guint n, gpointer data)
{
  cairo_t *cr = data;
  PodiumColour c = dots[0]->paint.fill;
  for (guint i = 0; i < n; i++) {
    cairo_move_to (cr, dots[i]->symbol.x, dots[i]->symbol.y);
    cairo_line_to (cr, dots[i]->symbol.x, dots[i]->symbol.y);
  }
  cairo_set_source_rgba (cr, (c >> 24) / 255.0, ((c >> 16) & 0xff) / 255.0, ((c >> 8) & 0xff) / 255.0, (c & 0xff) / 255.0);
  cairo_set_line_width (cr, dots[0]->symbol.diameter);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_stroke (cr);
}

/* The pixels that may be painted, and how the scene lies on them. */
typedef struct {
  guint32 *pixels;
  int stride;                   /* pixels a row */
  int left, top, right, bottom; /* right and bottom are outside */
  double scale, x, y;           /* pixel = px * scale + x, y */
} Target;

/* FALSE where @cr paints on something else than an image, is turned or stretched, or clipped by more than one rectangle of
 * whole pixels. */
static gboolean
find_target (cairo_t *cr, Target *target)
{
  cairo_surface_t *surface = cairo_get_group_target (cr);
  cairo_matrix_t m;
  double scale_x, scale_y, offset_x, offset_y;
  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_IMAGE || cairo_get_operator (cr) != CAIRO_OPERATOR_OVER
      || (cairo_image_surface_get_format (surface) != CAIRO_FORMAT_ARGB32
          && cairo_image_surface_get_format (surface) != CAIRO_FORMAT_RGB24))
    return FALSE;
  cairo_get_matrix (cr, &m);
  cairo_surface_get_device_scale (surface, &scale_x, &scale_y);
  cairo_surface_get_device_offset (surface, &offset_x, &offset_y);
  if (m.xy != 0 || m.yx != 0 || m.xx != m.yy || m.xx <= 0 || scale_x != scale_y)
    return FALSE;
  *target = (Target){ .scale = m.xx * scale_x, .x = m.x0 * scale_x + offset_x, .y = m.y0 * scale_x + offset_y };

  cairo_rectangle_list_t *clip = cairo_copy_clip_rectangle_list (cr);
  gboolean whole = clip->status == CAIRO_STATUS_SUCCESS && clip->num_rectangles == 1;
  if (whole) {
    const cairo_rectangle_t *r = &clip->rectangles[0]; /* px of the scene */
    double edges[] = { r->x, r->y, r->x + r->width, r->y + r->height };
    for (int i = 0; i < 4; i++) {
      edges[i] = edges[i] * target->scale + (i % 2 ? target->y : target->x);
      whole = whole && fabs (edges[i] - round (edges[i])) < 1e-6;
    }
    target->left = MAX (0, (int) round (edges[0]));
    target->top = MAX (0, (int) round (edges[1]));
    target->right = MIN (cairo_image_surface_get_width (surface), (int) round (edges[2]));
    target->bottom = MIN (cairo_image_surface_get_height (surface), (int) round (edges[3]));
  }
  cairo_rectangle_list_destroy (clip);
  cairo_surface_flush (surface);
  target->pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  target->stride = cairo_image_surface_get_stride (surface) / 4;
  return whole && target->pixels;
}

/* How much of each pixel a disc covers, 0 to 255, for each phase; @side pixels wide and high. */
static guint8 *
make_sprites (double diameter, int side)
{
  guint8 *sprites = g_malloc0 ((gsize) PHASES * PHASES * side * side);
  for (int phase = 0; phase < PHASES * PHASES; phase++) {
    cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, side, side);
    cairo_t *cr = cairo_create (surface);
    cairo_arc (cr, side / 2 + (phase % PHASES + 0.5) / PHASES, side / 2 + (phase / PHASES + 0.5) / PHASES, diameter / 2, 0, 2 * G_PI);
    cairo_fill (cr);
    cairo_destroy (cr);
    cairo_surface_flush (surface);
    for (int y = 0; y < side; y++)
      for (int x = 0; x < side; x++)
        sprites[(phase * side + y) * side + x] =
            cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x];
    cairo_surface_destroy (surface);
  }
  return sprites;
}

/* @colour over @pixel where it covers @share of 255: both channels of a pair at a time, divided by 255 exactly. */
static guint32
blend (guint32 pixel, guint32 colour, guint32 share)
{
  guint32 rest = 255 - share;
  guint32 low = (pixel & 0xff00ff) * rest + (colour & 0xff00ff) * share + 0x800080;
  guint32 high = ((pixel >> 8) & 0xff00ff) * rest + ((colour >> 8) & 0xff00ff) * share + 0x800080;
  low = ((low + ((low >> 8) & 0xff00ff)) >> 8) & 0xff00ff;
  high = (high + ((high >> 8) & 0xff00ff)) & 0xff00ff00;
  return low | high;
}

static void
stamp (const Target *t, const guint8 *sprites, int side, double x, double y, guint32 colour)
{
  int column = (int) floor (x), row = (int) floor (y), half = side / 2;
  int phase = (int) ((y - row) * PHASES) * PHASES + (int) ((x - column) * PHASES);
  const guint8 *sprite = sprites + (gsize) phase * side * side;
  for (int j = MAX (0, t->top - row + half); j < MIN (side, t->bottom - row + half); j++) {
    guint32 *line = t->pixels + (gsize) (row - half + j) * t->stride + column - half;
    for (int i = MAX (0, t->left - column + half); i < MIN (side, t->right - column + half); i++)
      if (sprite[j * side + i])
        line[i] = blend (line[i], colour, sprite[j * side + i]);
  }
}

void
podium_dots_paint (const PodiumScene *scene, guint from, guint to, cairo_t *cr)
{
  Target target;
  if (!find_target (cr, &target)) {
    podium_dots_by_colour (scene, from, to, stroke_dots, cr);
    return;
  }
  double diameter = podium_scene_mark (scene, from)->symbol.diameter * target.scale;
  int side = 2 * (int) ceil (diameter / 2 + 1) + 1;
  g_autofree guint8 *sprites = make_sprites (diameter, side);
  for (guint i = from; i < to; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    stamp (&target, sprites, side, mark->symbol.x * target.scale + target.x, mark->symbol.y * target.scale + target.y,
           0xff000000 | mark->paint.fill >> 8);
  }
  cairo_surface_mark_dirty (cairo_get_group_target (cr));
}
