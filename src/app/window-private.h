/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the parts of the window share: window.c has its panes, window-documents.c what is opened in it,
 * window-saving.c how it gets back on disk, window-take-away.c what is copied and exported from it. */

#include "chart-page.h"
#include "keeper.h"
#include "models-page.h"
#include "pane.h"
#include "window.h"

struct _PodiumWindow {
  AdwApplicationWindow parent_instance;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwFlap *flap;
  AdwLeaflet *leaflet;
  PodiumPane *models_pane, *chart_pane, *detail_pane;
  AdwStatusPage *error_page;
  GtkWidget *news;      /* hidden label of role status: news for the screen reader */
  GSettings *settings;  /* NULL where the schema is not installed */
  PodiumFocus *focus;   /* NULL while there is nothing but an error */
  PodiumKeeper *keeper; /* of the focus's document */
  char *error;          /* as the reader said it, for Copy Details */
  gboolean bundled;     /* the document is the bundled catalog, not saved elsewhere */
  gboolean close_after_save;
  guint inhibit; /* cookie: logging out waits; 0: it need not */
};

PodiumChartPage *podium_window_get_chart_page (PodiumWindow *self);
PodiumModelsPage *podium_window_get_models_page (PodiumWindow *self);

/* Puts pages for @focus, which it refs, into the panes. */
void podium_window_set_focus (PodiumWindow *self, PodiumFocus *focus);

/* Says @text, and to the screen reader, too. */
void podium_window_toast (PodiumWindow *self, const char *text);

/* Actions of the parts. */
void podium_window_documents_class_init (GtkWidgetClass *widget_class);
void podium_window_take_away_class_init (GtkWidgetClass *widget_class);

/* Lets files be dropped on the window. */
void podium_window_accept_files (PodiumWindow *self);

/* Shows @document, which it takes, called @name, from @file (NULL: none) or @recovery (taken; NULL: none). */
void podium_window_show_document (PodiumWindow *self, PodiumDocument *document, const char *name, GFile *file,
                                  PodiumRecovery *recovery);
/* The banner above the chart; only while there is a document. */
PodiumBanner *podium_window_get_banner (PodiumWindow *self);
void podium_window_saving_class_init (GtkWidgetClass *widget_class);
/* A filter of files for an open or save dialog: catalogs and documents, and all. */
void podium_window_add_filters (GtkFileChooser *chooser);
/* The folder that a file dialog opens with is remembered, where the schema is installed. */
void podium_window_recall_folder (PodiumWindow *self, GtkFileChooser *chooser);
void podium_window_remember_folder (PodiumWindow *self, GFile *file);

/* TRUE where closing waits for an answer. */
gboolean podium_window_ask_before_closing (PodiumWindow *self);
