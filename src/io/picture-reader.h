/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The data of a chart in its picture: put there by podium_picture_pack (), as the iTXt chunk “Podium Data” of
 * a PNG, the element podium:data in the metadata of an SVG, or the last line of the Keywords of a PDF.
 *
 * Pictures come from anywhere, so little is believed: lengths and checksums are checked, what is packed grows
 * to PODIUM_PICTURE_MOST_DATA at most, and of SVG only elements and text are read: no entity but the five of
 * XML. */

/* The largest document in a picture, bytes. */
#define PODIUM_PICTURE_MOST_DATA ((gsize)16 << 20)

/* @text, what podium_chart_data () made, as one line of ASCII: base64 of its zlib stream. The same text gives
 * the same line. Free with g_free. */
char *podium_picture_pack (const char *text);

/* "PNG", "SVG" or "PDF" by how @data begins; NULL: no such picture. */
const char *podium_picture_kind (const char *data, gsize length);

/* The text in the picture @data, which must be one of these. NULL where there is none or the picture is
 * damaged, with an error of PODIUM_READ_ERROR that leaves out the name of the file: "expected ..., found ...;
 * what to do". Free with g_free. */
char *podium_picture_read (const char *data, gsize length, gsize *text_length, GError **error);
