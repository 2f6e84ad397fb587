/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-view.h"

/* A chart whose title and subtitle are edited where they stand: a double click, or F2 while the chart has the
 * keyboard, puts an entry over them. Enter keeps what was typed, nothing typed brings the chart's own words
 * back, Escape changes nothing. The chart is the property “chart”. Action: "title.edit" (boolean: the
 * subtitle). */
#define PODIUM_TYPE_TITLE_EDITOR (podium_title_editor_get_type ())
G_DECLARE_FINAL_TYPE (PodiumTitleEditor, podium_title_editor, PODIUM, TITLE_EDITOR, GtkWidget)

void podium_title_editor_set_focus (PodiumTitleEditor *self, PodiumFocus *focus);
void podium_title_editor_edit (PodiumTitleEditor *self, gboolean subtitle);

/* @words without the numbers of footnotes; free with g_free. */
char *podium_without_numbers (const char *words);
