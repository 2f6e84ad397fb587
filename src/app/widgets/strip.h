/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Where one value stands among others, as a line with ticks and a dot. Decoration: rank and value are beside
 * it. */
#define PODIUM_TYPE_STRIP (podium_strip_get_type ())
G_DECLARE_FINAL_TYPE (PodiumStrip, podium_strip, PODIUM, STRIP, GtkWidget)

/* @values: double, @own: index of the one with the dot, @slot: whose palette slot colours it. @values is
 * copied. */
GtkWidget *podium_strip_new (GArray *values, guint own, int slot);
