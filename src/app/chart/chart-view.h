/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "focus.h"
#include "scene.h"
#include "text.h"
#include "walk.h"

/* The chart of a focus, laid out at the widget's own size. Its pixels are kept in one render node; rings for
 * hover, selection and keyboard are drawn above. Signal "activated": a mark was pressed or Enter was on it.
 * Signal "drawn": there is another scene. */
#define PODIUM_TYPE_CHART_VIEW (podium_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (PodiumChartView, podium_chart_view, PODIUM, CHART_VIEW, GtkWidget)

void podium_chart_view_set_focus (PodiumChartView *self, PodiumFocus *focus);

/* NULL until it was first given a size. */
const PodiumScene *podium_chart_view_get_scene (PodiumChartView *self);
PodiumFonts *podium_chart_view_get_fonts (PodiumChartView *self);

/* What pointer and keyboard do; places are px of the widget. */

/* The pointer is there: rings at once, the tip after a moment. */
void podium_chart_view_hover (PodiumChartView *self, double x, double y);
/* Chooses the model there and pins its tip; with @control toggles its pin; on empty ground closes the tip. */
void podium_chart_view_click (PodiumChartView *self, double x, double y, gboolean control);
/* Takes hold of the name at that place of a scatter; FALSE where there is none. Then moves it by so much from where it was,
 * px of the widget: all until the end is one step. The end may take back the whole. */
gboolean podium_chart_view_grasp_label (PodiumChartView *self, double x, double y);
void podium_chart_view_move_label (PodiumChartView *self, double dx, double dy);
void podium_chart_view_drop_label (PodiumChartView *self, gboolean back);
/* The annotation of the view whose words are there; FALSE: none. */
gboolean podium_chart_view_note_at (PodiumChartView *self, double x, double y, guint *at);
/* The one that the keyboard's focus is on; and moving it there: FALSE where there is none so far. */
gboolean podium_chart_view_focused_note (PodiumChartView *self, guint *at);
gboolean podium_chart_view_focus_note (PodiumChartView *self, guint at);
void podium_chart_view_remove_note (PodiumChartView *self, guint at);
/* Where its words stand, px of the scene; empty: nowhere. */
PodiumBox podium_scene_note_box (const PodiumScene *scene, guint at);
/* The mark of @model, and of @metric unless that is NULL; NULL: there is none. Good until the next scene. */
const PodiumMark *podium_chart_view_mark_of (PodiumChartView *self, const char *model, const char *metric);
/* What can be done to what is there, or to what the keyboard is on. Actions: "note.edit" and "note.add" of the title editor
 * around the chart, "model.pin" of the window, and its own. */
void podium_chart_view_open_menu (PodiumChartView *self, double x, double y);
gboolean podium_chart_view_open_menu_here (PodiumChartView *self);
/* Lets the chart place the name there again; FALSE where it does already. */
gboolean podium_chart_view_free_label (PodiumChartView *self, double x, double y);
/* Pins the models inside, in one step; returns how many there are. */
guint podium_chart_view_pin_box (PodiumChartView *self, double x, double y, double width, double height);
/* Moves the cursor and the keyboard's focus from mark to mark. */
void podium_chart_view_walk (PodiumChartView *self, PodiumWalk way);
void podium_chart_view_jump (PodiumChartView *self, gunichar letter);
/* Escape: closes tip, box, zoom, pins and the selection, one a time. FALSE: there is nothing left. */
gboolean podium_chart_view_step_back (PodiumChartView *self);

/* Looking closer, where the chart has axes or a list of rows for it: no part of the view. Each returns whether anything changed; the chart
 * follows at the next frame. */
gboolean podium_chart_view_zoom (PodiumChartView *self, double x, double y, double factor);
gboolean podium_chart_view_pan (PodiumChartView *self, double dx, double dy);
/* Along a list of rows, down by so many parts of what is shown. */
gboolean podium_chart_view_move (PodiumChartView *self, double parts);
gboolean podium_chart_view_can_zoom (PodiumChartView *self);
gboolean podium_chart_view_reset_zoom (PodiumChartView *self);
gboolean podium_chart_view_undo_zoom (PodiumChartView *self);
gboolean podium_chart_view_is_zoomed (PodiumChartView *self);
