/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "open-error.h"

#include <glib/gi18n.h>
#include <string.h>

static char *
sentence (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);
  return *text ? g_strconcat (upper, g_utf8_next_char (text), NULL) : g_strdup ("");
}

char *
podium_open_error_words (const char *file, const char *message)
{
  const char *rest = message;
  guint64 line = 0, column = 0;
  char *end;

  if (g_str_has_prefix (rest, file) && rest[strlen (file)] == ':')
    rest += strlen (file) + 1;
  if (g_ascii_isdigit (*rest)) {
    line = g_ascii_strtoull (rest, &end, 10);
    column = *end == ':' ? g_ascii_strtoull (end + 1, &end, 10) : 0;
    rest = *end == ':' ? end + 1 : end;
  }
  rest += strspn (rest, " ");

  /* Semicolons divide what is wrong from what to do about it: on a page each is a sentence. */
  g_auto (GStrv) parts = g_strsplit (rest, "; ", -1);
  g_autoptr (GString) text = g_string_new (NULL);
  for (int i = 0; parts[i]; i++) {
    g_autofree char *capital = sentence (parts[i]);
    if (i == 0 && column)
      g_string_append_printf (text, _ ("Line %u, column %u: %s"), (guint)line, (guint)column, parts[i]);
    else if (i == 0 && line)
      g_string_append_printf (text, _ ("Line %u: %s"), (guint)line, parts[i]);
    else
      g_string_append_printf (text, "%s%s", i ? " " : "", capital);
    if (!g_str_has_suffix (text->str, "."))
      g_string_append_c (text, '.');
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
