/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-morph.h"
#include "chart-view.h"
#include "chart-zoom.h"
#include "walk.h"

/* What the files of the chart share: chart-view.c builds, chart-drawing.c draws, chart-marks.c makes accessible, chart-pointing.c and
 * chart-gestures.c heed the pointer, chart-keys.c the keyboard, chart-notes.c knows the notes, chart-menu.c offers what can be done. */

#define PODIUM_REACH 6.0 /* px of slack around small marks */

typedef enum { PODIUM_DRAG_NONE, PODIUM_DRAG_BOX, PODIUM_DRAG_PAN, PODIUM_DRAG_LABEL } PodiumDrag;

struct _PodiumChartView {
  GtkWidget parent_instance;
  PodiumFocus *focus;
  PodiumFonts *fonts;
  PodiumScene *scene;
  char *drawn;         /* what decides whether a zoom still fits: view, kind and axes */
  GskRenderNode *node; /* the chart's pixels; NULL: to be painted */
  double scale;        /* px of the widget a px of the scene: the desktop's text scaling */
  gboolean stale;      /* to be built again before the next frame */
  gboolean fresh;      /* nobody was told of the scene yet */

  /* Marks, chart-marks.c. */
  GPtrArray *data;     /* const PodiumMark of the scene, in reading order */
  GPtrArray *children; /* PodiumChartMark */
  GArray *child_of;    /* guint, for each of data; empty: not known yet */
  GArray *boxes;       /* PodiumBox, for each child */
  gboolean series;     /* children stand for series */
  guint n_notes;       /* of the children, the last ones: annotations of the view */
  guint sync_idle;
  GtkWidget *menu;     /* NULL: it is closed */

  /* Pointing. */
  GtkWidget *tip;
  const PodiumMark *pointed; /* data mark that the pointer or the keyboard is on */
  gboolean tip_pinned;       /* it stays until it is closed */
  guint tip_timeout;
  double pointer_x, pointer_y; /* px of the widget */

  /* Gestures. */
  PodiumChartZoom *zoom;
  gint64 zoomed_at; /* monotonic time of the last turn of the wheel */
  gboolean turn_moves; /* that turn moves along the chart; else it looks closer */
  PodiumDrag drag_wanted, drag; /* what a drag from here is for; what it has become */
  double drag_x, drag_y; /* so far, px of the widget */
  PodiumBox box;         /* that is being drawn, px of the scene */
  char *drag_model;      /* whose name is dragged; NULL: none */
  int label_x, label_y;  /* where it was, as the view says it */
  gboolean label_moved;  /* a step was made of it */
  double pinch;
  gboolean space_down, space_used; /* the space bar pans while it is held, and ticks when it was not used */

  /* Animation. */
  gboolean animate;
  PodiumMorph *morph; /* NULL: none runs */
  guint morph_tick;
  gint64 morph_start;  /* frame time; 0: not yet */
  double morph_ms;     /* since then */
  gint64 changed_at;   /* monotonic time of the last change of the view */
};

/* Whether a change of the view may be animated: wished, and not one of many. Counts as a change. */
gboolean podium_chart_view_may_morph (PodiumChartView *self);
/* Moves the marks from where they are in @from, which it takes. */
void podium_chart_view_start_morph (PodiumChartView *self, PodiumScene *from);
void podium_chart_view_end_morph (PodiumChartView *self);
void podium_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

const PodiumModel *podium_chart_view_model_of (PodiumChartView *self, const PodiumMark *mark);
/* The part that is looked at changed: builds before the next frame, or now. */
void podium_chart_view_rebuild_soon (PodiumChartView *self);
void podium_chart_view_rebuild_now (PodiumChartView *self);
void podium_chart_view_emit_activated (PodiumChartView *self);
/* Says that there is another scene, once. */
void podium_chart_view_tell_drawn (PodiumChartView *self);

/* Gives every data mark, or where they are too many every series, its widget, name and description. Not while allocating:
 * it adds and removes widgets. */
void podium_chart_view_sync_marks (PodiumChartView *self);
void podium_chart_view_sync_marks_soon (PodiumChartView *self);
/* Moves the keyboard's focus, and with it the cursor, to @mark. */
void podium_chart_view_focus_mark (PodiumChartView *self, const PodiumMark *mark);
gboolean podium_chart_view_tab (GtkWidget *widget, GtkDirectionType direction);
/* The keyboard's focus went to @child, or NULL: out of the marks. */
void podium_chart_view_follow_focus (PodiumChartView *self, GtkWidget *child);

void podium_chart_view_point_at (PodiumChartView *self, const PodiumMark *mark, gboolean at_once);
void podium_chart_view_show_tip (PodiumChartView *self);
void podium_chart_view_hide_tip (PodiumChartView *self);
void podium_chart_view_pin_tip (PodiumChartView *self);
/* The data mark at a place of the widget, px, or of whose row a label is there. */
const PodiumMark *podium_chart_view_pick (PodiumChartView *self, double x, double y);
void podium_chart_view_add_pointing (PodiumChartView *self);
/* The name of a scatter at a place of the widget, px; NULL: none. Good until the next scene. */
const PodiumSceneLabel *podium_chart_view_label_at (PodiumChartView *self, double x, double y);
/* Ends a drag without effect; TRUE where a box was being drawn. */
gboolean podium_chart_view_cancel_drag (PodiumChartView *self);
void podium_chart_view_add_gestures (PodiumChartView *self);
void podium_chart_view_add_keys (PodiumChartView *self);
/* About the mark under the cursor, else about the middle of the plot. */
void podium_chart_view_zoom_here (PodiumChartView *self, double factor);

/* chart-notes.c */
void podium_chart_view_name_note (PodiumChartView *self, GtkWidget *child, guint at);
gboolean podium_chart_view_note_key (PodiumChartView *self, guint keyval);

/* chart-menu.c */
void podium_chart_view_add_menu (PodiumChartView *self);
void podium_chart_view_install_actions (GtkWidgetClass *klass);
void podium_chart_view_update_zoom_actions (PodiumChartView *self);
