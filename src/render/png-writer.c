/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "png-writer.h"
#include "describe.h"
#include "painter.h"

#include <gio/gio.h>
#include <math.h>
#include <png.h>
#include <string.h>

/* Filters make charts larger and slower; level 3 is where more stops paying (measured on bars and scatters). */
#define LEVEL 3

static void
append (png_structp png, png_bytep data, png_size_t length)
{
  g_byte_array_append (png_get_io_ptr (png), data, (guint) length);
}

static void
set_text (png_text *text, const char *key, const char *words)
{
  *text = (png_text){ .compression = PNG_ITXT_COMPRESSION_NONE, .key = (char *) key, .text = (char *) words };
}

/* cairo's premultiplied native-endian words as RGB or RGBA bytes. */
static void
convert_row (const guint32 *from, guchar *to, int width, gboolean alpha)
{
  for (int i = 0; i < width; i++) {
    guint32 p = from[i], a = p >> 24;
    guint32 r = (p >> 16) & 0xff, g = (p >> 8) & 0xff, b = p & 0xff;
    if (alpha && a && a < 255) {
      r = (r * 255 + a / 2) / a;
      g = (g * 255 + a / 2) / a;
      b = (b * 255 + a / 2) / a;
    }
    *to++ = (guchar) r;
    *to++ = (guchar) g;
    *to++ = (guchar) b;
    if (alpha)
      *to++ = (guchar) a;
  }
}

static gboolean
write_png (GByteArray *out, cairo_surface_t *surface, gboolean alpha, double scale, png_text *texts, int n_texts)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const guchar *pixels = cairo_image_surface_get_data (surface);
  guchar *row = g_malloc ((gsize) width * 4);
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png ? png_create_info_struct (png) : NULL;

  if (!info || setjmp (png_jmpbuf (png))) {
    png_destroy_write_struct (&png, &info);
    g_free (row);
    return FALSE;
  }
  png_set_write_fn (png, out, append, NULL);
  png_set_IHDR (png, info, (png_uint_32) width, (png_uint_32) height, 8, alpha ? PNG_COLOR_TYPE_RGBA : PNG_COLOR_TYPE_RGB,
                PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_uint_32 density = (png_uint_32) lround (96 * scale / 0.0254);
  png_set_pHYs (png, info, density, density, PNG_RESOLUTION_METER);
  png_set_text (png, info, texts, n_texts);
  png_set_filter (png, 0, PNG_FILTER_NONE);
  png_set_compression_level (png, LEVEL);
  png_write_info (png, info);
  for (int y = 0; y < height; y++) {
    const guchar *line = pixels + (gsize) y * stride;
    if (!y || memcmp (line, line - stride, (gsize) width * 4) != 0) /* most lines of a chart are as the one above */
      convert_row ((const guint32 *) line, row, width, alpha);
    png_write_row (png, row);
  }
  png_write_end (png, info);
  png_destroy_write_struct (&png, &info);
  g_free (row);
  return TRUE;
}

static gboolean
has_ground (const PodiumScene *scene)
{
  return scene->marks->len && podium_scene_mark (scene, 0)->role == PODIUM_ROLE_GROUND;
}

GBytes *
podium_scene_to_png (const PodiumScene *scene, PodiumFonts *fonts, const PodiumPictureOptions *options, GError **error)
{
  int width = (int) lround (scene->width * options->scale), height = (int) lround (scene->height * options->scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  cairo_scale (cr, options->scale, options->scale);
  podium_paint_scene (scene, fonts, cr);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  g_autofree char *words = podium_scene_alt_text (scene);
  png_text texts[5];
  int n = 0;
  if (!options->strip) {
    set_text (&texts[n++], "Title", scene->title ? scene->title : "");
    set_text (&texts[n++], "Description", words);
    if (options->sources)
      set_text (&texts[n++], "Source", options->sources);
    if (options->view)
      set_text (&texts[n++], "Podium", options->view);
    if (options->data)
      set_text (&texts[n++], "Podium Data", options->data);
  }
  GByteArray *out = g_byte_array_new ();
  gboolean written = !status && write_png (out, surface, !has_ground (scene), options->scale, texts, n);
  cairo_surface_destroy (surface);
  if (!written) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "a picture of %d x %d pixels could not be made: %s", width, height,
                 status ? cairo_status_to_string (status) : "out of memory");
    g_byte_array_unref (out);
    return NULL;
  }
  return g_byte_array_free_to_bytes (out);
}
