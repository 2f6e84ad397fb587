/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-page.h"

#include <adwaita.h>

#include "duel-sides.h"
#include "table-view.h"
#include "title-editor.h"

struct _PodiumChartPage {
  GtkBox parent_instance;
  GtkWidget *header, *back, *views, *view_name, *document_name, *export, *menu;
  GtkWidget *kind, *kind_icon, *kind_name, *kind_arrow, *divider, *tools, *details, *narrow_details;
  GtkWidget *metrics, *metrics_name, *y, *y_name, *against, *x, *x_name, *axes, *axes_name, *hidden, *options, *weights;
  GtkWidget *stack, *no_figures, *show_those, *filtered_out, *documents;
  GtkWidget *undo, *redo;
  PodiumBanner *banner;
  GMenu *narrow_menu; /* begins with undo and redo */
  PodiumChartView *chart;
  PodiumTitleEditor *editor;
  PodiumDuelSides *sides;
  GtkWidget *paned, *table_toggle, *drag_handle;
  PodiumTableView *table;
  guint divide_idle;
  double table_share; /* of the height */
  PodiumFocus *focus;
  int room; /* px; 0: not known yet */
};

/* --- What gives way where there is little room, chart-room.c --- */

/* The parts of header and tool row that the kind has, as far as self->room holds them. */
void podium_chart_page_show_parts (PodiumChartPage *self);

/* The view, and the document below it. Where the header has no room for them the view's name takes both lines, so that
 * it stays whole; that it was changed is then said by the dot alone, and all of it in the tooltip. */
void podium_chart_page_show_names (PodiumChartPage *self);

/* "View: Coding", to whom does not see it. */
void podium_chart_page_name_button (GtkWidget *button, const char *name, const char *value);
