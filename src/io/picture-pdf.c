/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */

#include "picture-pdf.h"

#include <string.h>

#include "picture-reader.h"

/* A file of ours has one entry and few streams; more are not looked at, so that no file takes long. */
#define MOST_ENTRIES 8
#define MOST_STREAMS 256

/* Of the dictionary of a stream, bytes. */
#define LONGEST_DICTIONARY 512

static const guchar *
find (const guchar *from, const guchar *end, const char *word)
{
  return memmem (from, (gsize)(end - from), word, strlen (word));
}

/* (literal): parentheses may nest, a backslash quotes. */
static GByteArray *
read_literal (const guchar *at, const guchar *end)
{
  GByteArray *out = g_byte_array_new ();
  int depth = 0;
  for (; at < end; at++) {
    guchar c = *at;
    depth += (c == '(') - (c == ')');
    if (c == ')' && !depth)
      return out;
    if (c == '(' && depth == 1 && !out->len)
      continue;
    if (c == '\\' && at + 1 < end) {
      static const char quoted[] = "nrtbf", meant[] = "\n\r\t\b\f";
      c = *++at;
      const char *known = strchr (quoted, c);
      if (known && c)
        c = (guchar)meant[known - quoted];
      else if (c >= '0' && c <= '7') {
        guint code = 0;
        for (int i = 0; i < 3 && at < end && *at >= '0' && *at <= '7'; i++)
          code = code * 8 + (guint)(*at++ - '0');
        at--;
        c = (guchar)code;
      }
    }
    g_byte_array_append (out, &c, 1);
  }
  g_byte_array_unref (out);
  return NULL;
}

/* <68657861>, white space between. */
static GByteArray *
read_hex (const guchar *at, const guchar *end)
{
  GByteArray *out = g_byte_array_new ();
  int high = -1;
  for (at++; at < end && (g_ascii_isxdigit (*at) || g_ascii_isspace (*at)); at++) {
    if (g_ascii_isspace (*at))
      continue;
    int digit = g_ascii_xdigit_value ((char)*at);
    if (high < 0) {
      high = digit;
      continue;
    }
    guchar c = (guchar)(high << 4 | digit);
    g_byte_array_append (out, &c, 1);
    high = -1;
  }
  if (at < end && *at == '>' && high < 0)
    return out;
  g_byte_array_unref (out);
  return NULL;
}

/* As UTF-8: what begins with a mark is UTF-16, anything else is taken for ASCII. */
static char *
to_utf8 (const GByteArray *string)
{
  if (string->len >= 2 && string->data[0] == 0xfe && string->data[1] == 0xff)
    return g_convert ((const char *)string->data + 2, string->len - 2, "UTF-8", "UTF-16BE", NULL, NULL, NULL);
  return g_strndup ((const char *)string->data, string->len);
}

/* Data stand behind sources and view, on a line of their own. */
static char *
last_line (const char *words)
{
  const char *gap = words ? strrchr (words, '\n') : NULL;
  const char *line = gap ? gap + 1 : "";
  gsize digits = strspn (line, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");
  return digits && !line[digits] ? g_strdup (line) : NULL;
}

static char *
find_keywords (const guchar *data, gsize length)
{
  const guchar *end = data + length, *at = data;
  for (int n = 0; n < MOST_ENTRIES && (at = find (at, end, "/Keywords")); n++) {
    at += strlen ("/Keywords");
    while (at < end && g_ascii_isspace (*at))
      at++;
    g_autoptr (GByteArray) string = at >= end    ? NULL
                                    : *at == '(' ? read_literal (at, end)
                                    : *at == '<' ? read_hex (at, end)
                                                 : NULL;
    g_autofree char *words = string ? to_utf8 (string) : NULL;
    char *line = last_line (words);
    if (line)
      return line;
  }
  return NULL;
}

char *
podium_picture_find_in_pdf (const guchar *data, gsize length)
{
  const guchar *end = data + length, *at = data;
  gsize budget = 4 * PODIUM_PICTURE_MOST_DATA; /* hex of UTF-16 is four times as long */
  char *line = find_keywords (data, length);
  for (int n = 0; !line && n < MOST_STREAMS && (at = find (at, end, "/ObjStm")); n++) {
    at += strlen ("/ObjStm");
    const guchar *stream = find (at, at + MIN (LONGEST_DICTIONARY, end - at), "stream");
    if (!stream)
      continue;
    stream += strlen ("stream");
    stream += stream < end && *stream == '\r';
    stream += stream < end && *stream == '\n';
    g_autoptr (GByteArray) objects = podium_inflate (stream, (gsize)(end - stream), budget);
    if (!objects)
      continue;
    budget -= objects->len;
    line = find_keywords (objects->data, objects->len);
  }
  return line;
}
