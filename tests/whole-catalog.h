/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For tests: data/whole-catalog.json, which has every member of the format, and ways to spoil it. */

#include <glib.h>
#include <string.h>

/* Free with g_free. Not inlined: gcc 12 would take the text for a dangling local. */
G_GNUC_UNUSED G_NO_INLINE static char *
whole_catalog (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "whole-catalog.json", NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* @text with @replacement for @find, which must stand in it exactly once. Free with g_free. */
static inline char *
substitute (const char *text, const char *find, const char *replacement)
{
  const char *place = strstr (text, find);
  if (!place || strstr (place + 1, find))
    g_error ("“%s” does not stand in the text exactly once", find);
  return g_strdup_printf ("%.*s%s%s", (int)(place - text), text, replacement, place + strlen (find));
}

/* Each of the @parts, joined by |, stands in @message. */
static inline void
assert_message (const char *message, const char *parts)
{
  g_auto (GStrv) part = g_strsplit (parts, "|", -1);
  for (char **p = part; *p; p++)
    if (!strstr (message, *p))
      g_error ("expected “%s” in the message “%s”", *p, message);
}
