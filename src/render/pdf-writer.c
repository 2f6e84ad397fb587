/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf-writer.h"
#include "describe.h"
#include "painter.h"

#include <cairo-pdf.h>
#include <gio/gio.h>

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, const PodiumScene *scene, const PodiumPictureOptions *options)
{
  /* cairo writes the clock's time where it gets none; a fixed one keeps the bytes the same. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Podium");
  if (options->strip)
    return;
  g_autofree char *words = podium_scene_alt_text (scene);
  g_autofree char *keywords = g_strconcat (options->sources ? options->sources : "", options->view ? "\n" : "",
                                           options->view ? options->view : "", NULL);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, scene->title ? scene->title : "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, words);
  if (*keywords)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, keywords);
}

GBytes *
podium_scene_to_pdf (const PodiumScene *scene, PodiumFonts *fonts, const PodiumPictureOptions *options, GError **error)
{
  const double point = 0.75; /* of a px, at 96 px and 72 points an inch */
  GByteArray *out = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, out, scene->width * point, scene->height * point);
  set_metadata (surface, scene, options);
  cairo_t *cr = cairo_create (surface);
  cairo_scale (cr, point, point);
  podium_paint_scene (scene, fonts, cr);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = status ? status : cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the PDF could not be made: %s", cairo_status_to_string (status));
    g_byte_array_unref (out);
    return NULL;
  }
  return g_byte_array_free_to_bytes (out);
}
