/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "picture-reader.h"

#include <string.h>
#include <zlib.h>

#include "document-reader.h"
#include "picture-pdf.h"

#define PNG_SIGNATURE "\x89PNG\r\n\x1a\n"
#define PNG_KEYWORD "Podium Data"

/* --- Packing --- */

/* Of 2 MB of claims zlib's best takes 98 ms, a third of the whole picture's time, for 161 kB; this takes 6 ms for 193 kB. */
#define LEVEL 3

char *
podium_picture_pack (const char *text)
{
  gsize length = strlen (text);
  uLongf packed_length = compressBound (length);
  g_autofree guchar *packed = g_malloc (packed_length);
  int status = compress2 (packed, &packed_length, (const guchar *)text, length, LEVEL);
  g_assert (status == Z_OK);
  return g_base64_encode (packed, packed_length);
}

GByteArray *
podium_inflate (const guchar *packed, gsize length, gsize most)
{
  z_stream stream = {.next_in = (guchar *)packed, .avail_in = (uInt)MIN (length, G_MAXUINT32)};
  GByteArray *out = g_byte_array_new ();
  int status = inflateInit (&stream);
  while (status == Z_OK && out->len < most) {
    guint room = (guint)MIN (65536, most - out->len), was = out->len;
    g_byte_array_set_size (out, was + room);
    stream.next_out = out->data + was;
    stream.avail_out = room;
    status = inflate (&stream, Z_NO_FLUSH);
    g_byte_array_set_size (out, was + room - stream.avail_out);
  }
  inflateEnd (&stream);
  if (status == Z_STREAM_END)
    return out;
  g_byte_array_unref (out);
  return NULL;
}

static void
fail (GError **error, PodiumReadError code, const char *message)
{
  g_set_error_literal (error, PODIUM_READ_ERROR, code, message);
}

/* The text that @line packs. */
static char *
unpack (const char *line, gsize *text_length, GError **error)
{
  gsize length = 0;
  g_autofree guchar *packed = g_base64_decode (line, &length);
  g_autoptr (GByteArray) text = podium_inflate (packed, length, PODIUM_PICTURE_MOST_DATA);
  if (!text) {
    fail (error, PODIUM_READ_ERROR_SYNTAX,
          "expected the data of a chart in the picture, found data that are damaged or too large; export the "
          "picture again");
    return NULL;
  }
  *text_length = text->len;
  g_byte_array_append (text, (const guchar *)"", 1);
  return (char *)g_byte_array_free (g_steal_pointer (&text), FALSE);
}

/* --- PNG --- */

static guint32
big_endian (const guchar *p)
{
  return (guint32)p[0] << 24 | (guint32)p[1] << 16 | (guint32)p[2] << 8 | p[3];
}

/* The text of an iTXt chunk that has our keyword and is not compressed: keyword, 0, 0, 0, language, 0,
 * translated keyword, 0, text. */
static char *
text_of_chunk (const guchar *data, gsize length)
{
  const gsize head = sizeof PNG_KEYWORD + 2;
  if (length < head || memcmp (data, PNG_KEYWORD "\0", head) != 0)
    return NULL;
  const guchar *at = data + head, *end = data + length;
  for (int i = 0; i < 2 && at; i++) {
    at = memchr (at, 0, (gsize)(end - at));
    at = at ? at + 1 : NULL;
  }
  return at ? g_strndup ((const char *)at, (gsize)(end - at)) : NULL;
}

/* The packed line, NULL where there is none or @error is set. */
static char *
find_in_png (const guchar *data, gsize length, GError **error)
{
  gsize at = strlen (PNG_SIGNATURE);
  while (length - at >= 12) {
    gsize size = big_endian (data + at);
    const guchar *type = data + at + 4;
    if (size > length - at - 12)
      break;
    if (crc32 (0, type, (uInt)size + 4) != big_endian (type + 4 + size)) {
      fail (error, PODIUM_READ_ERROR_SYNTAX,
            "expected a PNG whose checksums are right, found one that is wrong; the file is damaged, get it "
            "again");
      return NULL;
    }
    char *line = memcmp (type, "iTXt", 4) == 0 ? text_of_chunk (type + 4, size) : NULL;
    if (line || memcmp (type, "IEND", 4) == 0)
      return line;
    at += size + 12;
  }
  fail (error, PODIUM_READ_ERROR_SYNTAX,
        "expected a whole PNG, found one that ends early; the file is damaged, get it again");
  return NULL;
}

/* --- SVG --- */

typedef struct {
  guint depth, matched; /* elements that are open; of these the first that lead to ours */
  GString *line;        /* NULL: not found yet */
} SvgSearch;

static const char *const svg_path[] = {"svg", "metadata", "podium:data"};

static void
on_svg_start (GMarkupParseContext *context, const char *name, const char **names, const char **values,
              gpointer data, GError **error)
{
  SvgSearch *search = data;
  gboolean next = search->matched == search->depth && search->matched < G_N_ELEMENTS (svg_path) &&
                  g_str_equal (name, svg_path[search->matched]);
  if (!search->depth && !next) {
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT,
                 "the element “%.40s” around all others", name);
    return;
  }
  search->depth++;
  search->matched += next;
  if (search->matched == G_N_ELEMENTS (svg_path) && !search->line)
    search->line = g_string_new (NULL);
}

static void
on_svg_end (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  SvgSearch *search = data;
  search->depth--;
  search->matched = MIN (search->matched, search->depth);
}

static void
on_svg_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  SvgSearch *search = data;
  if (search->matched == G_N_ELEMENTS (svg_path) && search->depth == search->matched)
    g_string_append_len (search->line, text, (gssize)length);
}

static char *
find_in_svg (const char *data, gsize length, GError **error)
{
  static const GMarkupParser parser = {
      .start_element = on_svg_start, .end_element = on_svg_end, .text = on_svg_text};
  SvgSearch search = {0};
  g_autoptr (GError) problem = NULL;
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &search, NULL);
  gboolean good = g_markup_parse_context_parse (context, data, (gssize)length, &problem) &&
                  g_markup_parse_context_end_parse (context, &problem);
  if (!good) {
    /* GMarkup says the place a second time, and quotes bytes as they are. */
    const char *words =
        g_str_has_prefix (problem->message, "Error on line") ? strstr (problem->message, ": ") : NULL;
    g_autofree char *why = g_utf8_make_valid (words ? words + 2 : problem->message, -1);
    int line, column;
    g_markup_parse_context_get_position (context, &line, &column);
    g_set_error (error, PODIUM_READ_ERROR, PODIUM_READ_ERROR_SYNTAX,
                 "expected an SVG, found in line %d, column %d: %s; open a picture that Podium exported",
                 line, column, why);
  }
  return search.line ? g_string_free (search.line, !good) : NULL;
}

/* --- All --- */

const char *
podium_picture_kind (const char *data, gsize length)
{
  static const char bom[] = "\xef\xbb\xbf";
  if (length >= strlen (PNG_SIGNATURE) && memcmp (data, PNG_SIGNATURE, strlen (PNG_SIGNATURE)) == 0)
    return "PNG";
  if (length >= 5 && memcmp (data, "%PDF-", 5) == 0)
    return "PDF";
  gsize at = length >= 3 && memcmp (data, bom, 3) == 0 ? 3 : 0;
  while (at < length && strchr (" \t\r\n", data[at]) && data[at])
    at++;
  return at < length && data[at] == '<' ? "SVG" : NULL;
}

char *
podium_picture_read (const char *data, gsize length, gsize *text_length, GError **error)
{
  const char *kind = podium_picture_kind (data, length);
  g_return_val_if_fail (kind && text_length, NULL);
  g_autoptr (GError) problem = NULL;
  g_autofree char *line = g_str_equal (kind, "PNG") ? find_in_png ((const guchar *)data, length, &problem)
                          : g_str_equal (kind, "SVG")
                              ? find_in_svg (data, length, &problem)
                              : podium_picture_find_in_pdf ((const guchar *)data, length);
  if (line)
    return unpack (line, text_length, error);
  if (problem) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }
  g_set_error (error, PODIUM_READ_ERROR, PODIUM_READ_ERROR_FORMAT,
               "expected a picture with the data of its chart, found %s %s without; open one that Podium "
               "exported with "
               "its data",
               g_str_equal (kind, "PDF")   ? "a"
               : g_str_equal (kind, "PNG") ? "a"
                                           : "an",
               kind);
  return NULL;
}
