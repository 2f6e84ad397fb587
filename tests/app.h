/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the tests of the application's windows share. */

#include <adwaita.h>
#include <glib/gstdio.h>

static inline gboolean
end_of_settling (gpointer done)
{
  *(gboolean *)done = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets idles run and frames be drawn, for @ms. */
static inline void
settle_for (guint ms)
{
  gboolean done = FALSE;
  g_timeout_add (ms, end_of_settling, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* Shows @window at both sizes in both styles, then destroys it, and sees that nothing held on to it. */
static inline void
show_and_destroy (GtkWindow *window)
{
  static const int widths[] = {1280, 360};
  AdwStyleManager *style = adw_style_manager_get_default ();
  for (int dark = 0; dark <= 1; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
      adw_style_manager_set_color_scheme (style,
                                          dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
      gtk_window_set_default_size (window, widths[i], 640);
      gtk_window_present (window);
      settle_for (60);
    }
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  gtk_window_destroy (window);
  settle_for (60);
  g_assert_null (window);
}

/* Removes the folder @path with all that is in it. */
static inline void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  for (const char *name; dir && (name = g_dir_read_name (dir));) {
    g_autofree char *inner = g_build_filename (path, name, NULL);
    remove_all (inner);
  }
  g_remove (path);
}
