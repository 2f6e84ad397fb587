/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "json-text.h"

#include <string.h>

/* A comma, unless what comes is the first in its object or array, or on a line of its own. */
static void
separate (GString *json)
{
  char last = json->len ? json->str[json->len - 1] : '{';
  if (last != '{' && last != '[' && last != ' ' && last != '\n')
    g_string_append_len (json, ", ", 2);
}

void
podium_json_break (GString *json, int indent)
{
  if (json->len && !strchr ("{[", json->str[json->len - 1]))
    g_string_append_c (json, ',');
  g_string_append_c (json, '\n');
  while (indent-- > 0) /* by hand, for printf was a fifth of the time that a document takes to write */
    g_string_append_c (json, ' ');
}

static void
append_escaped (GString *json, const char *text)
{
  for (const char *p = text; *p; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (json, "\\%c", *p);
    else if ((guchar)*p < 0x20)
      g_string_append_printf (json, "\\u%04x", (guint)(guchar)*p);
    else
      g_string_append_c (json, *p);
}

/* @text in quotes, and @end behind it. Nearly every text is plain, and is copied at once: a catalog is nothing but these. */
static void
append_quoted (GString *json, const char *text, const char *end)
{
  gsize plain = 0;
  while ((guchar)text[plain] >= 0x20 && text[plain] != '"' && text[plain] != '\\')
    plain++;
  if (text[plain]) {
    g_string_append_c (json, '"');
    append_escaped (json, text);
    g_string_append_c (json, '"');
    g_string_append (json, end);
    return;
  }
  gsize at = json->len, ending = strlen (end);
  g_string_set_size (json, at + plain + 2 + ending);
  char *to = json->str + at;
  *to++ = '"';
  memcpy (to, text, plain);
  to[plain] = '"';
  memcpy (to + plain + 1, end, ending);
}

static void
append_name (GString *json, const char *name)
{
  separate (json);
  append_quoted (json, name, ": ");
}

void
podium_json_open (GString *json, const char *name, char bracket)
{
  if (name)
    append_name (json, name);
  else
    separate (json);
  g_string_append_c (json, bracket);
}

void
podium_json_add_string (GString *json, const char *name, const char *value)
{
  if (!value)
    return;
  append_name (json, name);
  append_quoted (json, value, "");
}

void
podium_json_add_word (GString *json, const char *name, const PodiumTerms *terms, int value)
{
  podium_json_add_string (json, name, value ? podium_terms_word (terms, value) : NULL);
}

void
podium_json_add_strings (GString *json, const char *name, const char *const *values)
{
  if (!values)
    return;
  podium_json_open (json, name, '[');
  for (; *values; values++) {
    separate (json);
    append_quoted (json, *values, "");
  }
  g_string_append_c (json, ']');
}

void
podium_json_add_number (GString *json, const char *name, double value)
{
  static const char *const formats[] = {"%.15g", "%.16g", "%.17g"};
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_ascii_formatd (digits, sizeof digits, formats[i], value);
    if (g_ascii_strtod (digits, NULL) == value)
      break;
  }
  append_name (json, name);
  g_string_append (json, digits);
}

void
podium_json_add_extra (GString *json, const char *extra)
{
  if (!extra)
    return;
  separate (json);
  g_string_append (json, extra);
}
