/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-view.h"

/* A chart whose title, subtitle and notes are edited where they stand: a double click, or F2 while the chart or one of its notes has
 * the keyboard, puts an entry over them. Enter keeps what was typed; nothing typed brings the chart's own words back, and
 * removes a note; Escape changes nothing. The chart is the property “chart”. Actions: "title.edit" (boolean: the subtitle),
 * "note.edit" (its index in the view), "note.add" (ids of the model and, where that is not "", of the metric). */
#define PODIUM_TYPE_TITLE_EDITOR (podium_title_editor_get_type ())
G_DECLARE_FINAL_TYPE (PodiumTitleEditor, podium_title_editor, PODIUM, TITLE_EDITOR, GtkWidget)

void podium_title_editor_set_focus (PodiumTitleEditor *self, PodiumFocus *focus);
void podium_title_editor_edit (PodiumTitleEditor *self, gboolean subtitle);

void podium_title_editor_edit_note (PodiumTitleEditor *self, guint at);
/* Takes words for a new note at @model, at its figure of @metric unless that is NULL. */
void podium_title_editor_add_note (PodiumTitleEditor *self, const char *model, const char *metric);

/* @words without the numbers of footnotes; free with g_free. */
char *podium_without_numbers (const char *words);
