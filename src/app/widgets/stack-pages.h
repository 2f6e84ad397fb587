/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Shows the page @name of @stack, and takes the others out of the accessible tree: GTK 4.8 keeps pages in it
 * that nobody sees. */
void podium_stack_show (GtkStack *stack, const char *name);
