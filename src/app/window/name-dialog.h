/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Asks for a name; @done gets it, trimmed and not empty, and @data, unless the user cancels. @data is
 * unreffed after. */
void podium_ask_for_name (GtkWindow *parent, const char *heading, const char *accept, const char *name,
                          void (*done) (const char *name, gpointer data), GObject *data);
