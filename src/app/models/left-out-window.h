/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "focus.h"

/* “Why Are 18 Left Out?”: each model that the filters of @focus leave out, the reason, and who says so. Those
 * of which no source says whether they fit stand apart. It shows what is so when it opens. */
GtkWidget *podium_left_out_window_new (GtkWindow *parent, PodiumFocus *focus);

/* The question itself, for @n models. Free with g_free. */
char *podium_left_out_question (guint n);
