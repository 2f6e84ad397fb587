/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "view.h"

/* How to read one kind of chart: a small chart of made-up models, drawn as any other, and what to look for in
 * it. */
#define PODIUM_TYPE_HOW_TO_READ (podium_how_to_read_get_type ())
G_DECLARE_FINAL_TYPE (PodiumHowToRead, podium_how_to_read, PODIUM, HOW_TO_READ, GtkBox)

#define PODIUM_N_HOW_TO_READ 3

GtkWidget *podium_how_to_read_new (void);
void podium_how_to_read_set_kind (PodiumHowToRead *self, PodiumChartKind kind);

/* The PODIUM_N_HOW_TO_READ sentences on @kind, not translated; NULL: it has none yet. */
const char *const *podium_how_to_read_sentences (PodiumChartKind kind);
