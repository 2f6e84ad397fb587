/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "json-text.h"

#include <string.h>

/* A comma, unless what comes is the first in its object or array, or on a line of its own. */
static void
separate (GString *json)
{
  if (json->len && !strchr ("{[ \n", json->str[json->len - 1]))
    g_string_append (json, ", ");
}

void
podium_json_break (GString *json, int indent)
{
  if (json->len && !strchr ("{[", json->str[json->len - 1]))
    g_string_append_c (json, ',');
  g_string_append_printf (json, "\n%*s", indent, "");
}

static void
append_quoted (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (const char *p = text; *p; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (json, "\\%c", *p);
    else if ((guchar)*p < 0x20)
      g_string_append_printf (json, "\\u%04x", (guint)(guchar)*p);
    else
      g_string_append_c (json, *p);
  g_string_append_c (json, '"');
}

static void
append_name (GString *json, const char *name)
{
  separate (json);
  append_quoted (json, name);
  g_string_append (json, ": ");
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
  append_quoted (json, value);
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
    append_quoted (json, *values);
  }
  g_string_append_c (json, ']');
}

void
podium_json_add_number (GString *json, const char *name, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  for (int precision = 15; precision <= 17; precision++) {
    g_autofree char *format = g_strdup_printf ("%%.%dg", precision);
    g_ascii_formatd (digits, sizeof digits, format, value);
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
