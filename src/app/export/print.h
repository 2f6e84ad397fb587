/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "focus.h"

/* Prints the drawn view, as drawing and text, on one page: laid out anew for the paper's size and shape, in colours for
 * paper. @settings (NULL: none) hold the paper of last time. */
GtkPrintOperation *podium_print_new (PodiumFocus *focus, GSettings *settings);

/* Keeps the paper and the choices of @operation for next time. */
void podium_print_remember (GtkPrintOperation *operation, GSettings *settings);
