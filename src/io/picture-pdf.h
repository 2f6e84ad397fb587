/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For picture-reader.c: the Keywords of a PDF.
 *
 * Found by looking for the name, in the file and in the object streams that newer versions of cairo put their
 * information into, not by way of the cross references: those are what is broken in a damaged file, and there
 * is one such entry in what we write. */

#include <glib.h>

/* The last line of the Keywords where it is data that podium_picture_pack () made; else NULL. Free with
 * g_free. */
char *podium_picture_find_in_pdf (const guchar *data, gsize length);

/* What the zlib stream at @packed holds; NULL where it is damaged, or holds more than @most bytes. */
GByteArray *podium_inflate (const guchar *packed, gsize length, gsize most);
