/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For tests that look at many things and go on after the first bad one: fails the test and says why, at most
 * MOST_COMPLAINTS times a test function, so that a log stays readable. */

#include <glib.h>

#define MOST_COMPLAINTS 40

static inline void G_GNUC_PRINTF (1, 2)
complain (const char *format, ...)
{
  static char *path;
  static int n;
  va_list list;
  if (g_strcmp0 (path, g_test_get_path ()) != 0) {
    g_free (path);
    path = g_strdup (g_test_get_path ());
    n = 0;
  }
  g_test_fail ();
  if (++n > MOST_COMPLAINTS)
    return;
  va_start (list, format);
  g_autofree char *text = g_strdup_vprintf (format, list);
  va_end (list);
  g_test_message ("bad: %s%s", text, n == MOST_COMPLAINTS ? " (and no more is said)" : "");
}
