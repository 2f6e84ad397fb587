/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the parts of the window share: window.c has its panes, window-documents.c what is opened in it,
 * window-reading.c how a file is read meanwhile, window-saving.c how it gets back on disk, window-take-away.c what is copied and exported from it,
 * window-help.c the first run, how to read a chart, full screen,
 * window-pictures.c what a picture that comes back says other than the user's catalog. */

#include "chart-page.h"
#include "keeper.h"
#include "models-page.h"
#include "pane.h"
#include "session.h"
#include "welcome-page.h"
#include "window.h"

typedef struct _PodiumFileReading PodiumFileReading;

struct _PodiumWindow {
  AdwApplicationWindow parent_instance;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwFlap *flap;
  AdwLeaflet *leaflet;
  PodiumPane *models_pane, *chart_pane, *detail_pane;
  AdwStatusPage *error_page;
  PodiumWelcomePage *welcome;
  GtkWidget *models_divider;
  GtkWidget *news;      /* hidden label of role status: news for the screen reader */
  GtkWidget *reading_card; /* says that a file takes long to read */
  GtkSpinner *reading_spinner;
  GtkLabel *reading_label;
  GtkProgressBar *reading_bar;
  PodiumFileReading *reading; /* of a file that is about to be shown; NULL: none */
  GSettings *settings;  /* NULL where the schema is not installed */
  PodiumFocus *focus;   /* NULL while there is nothing but an error */
  PodiumKeeper *keeper; /* of the focus's document */
  PodiumCatalog *own_catalog; /* of the user's, that a picture which is open is compared with; NULL: none is */
  char *error;          /* as the reader said it, for Copy Details */
  gboolean bundled;     /* the document is the bundled catalog, not saved elsewhere */
  gboolean close_after_save;
  gboolean alone;           /* full screen: the chart without list and panel */
  gboolean panel_was_shown; /* before that */
  guint inhibit; /* cookie: logging out waits; 0: it need not */
};

PodiumChartPage *podium_window_get_chart_page (PodiumWindow *self);
PodiumModelsPage *podium_window_get_models_page (PodiumWindow *self);

/* Puts pages for @focus, which it refs, into the panes. */
void podium_window_set_focus (PodiumWindow *self, PodiumFocus *focus);

/* Says @text to the screen reader; empty: there is no news any more. */
void podium_window_say (PodiumWindow *self, const char *text);

/* Says @text, and to the screen reader, too. */
void podium_window_toast (PodiumWindow *self, const char *text);

/* The catalog that the user looked at last, the bundled one where there was none. Free with podium_catalog_unref. */
PodiumCatalog *podium_window_own_catalog (PodiumWindow *self);
/* Says where the picture that is open differs from @own_catalog, which it takes. */
void podium_window_compare_picture (PodiumWindow *self, PodiumCatalog *own_catalog);
void podium_window_pictures_class_init (GtkWidgetClass *widget_class);

/* Shows the page of the first run instead of the panes, once. */
void podium_window_welcome (PodiumWindow *self);
/* In full screen the header waits at the upper edge. */
void podium_window_watch_edge (PodiumWindow *self);
void podium_window_help_class_init (GtkWidgetClass *widget_class);

/* Actions of the parts. */
void podium_window_documents_class_init (GtkWidgetClass *widget_class);
void podium_window_beside_class_init (GtkWidgetClass *widget_class);
void podium_window_take_away_class_init (GtkWidgetClass *widget_class);

/* Lets files be dropped on the window. */
void podium_window_accept_files (PodiumWindow *self);

/* Shows @document, which it takes, called @name, from @file (NULL: none) or @recovery (taken; NULL: none). */
void podium_window_show_document (PodiumWindow *self, PodiumDocument *document, const char *name, GFile *file,
                                  PodiumRecovery *recovery);
/* What is called @file on screen. Free with g_free. Any thread. */
char *podium_window_shown_name (GFile *file);
/* Shows @document, which it takes, as read from @file. */
void podium_window_show_read (PodiumWindow *self, PodiumDocument *document, GFile *file);
/* Says that @file could not be opened, in the reader's words: on a page, or a banner over what is open. */
void podium_window_say_error (PodiumWindow *self, GFile *file, const char *message);
/* Reads @file in a thread, then shows it, or says why not, at @place, which it takes (NULL: none). @starts: the program
 * starts with it, and falls back on the bundled catalog. Instead of what is being read. */
void podium_window_read (PodiumWindow *self, GFile *file, PodiumSession *place, gboolean starts);
/* Forgets what is being read, if anything is. */
void podium_window_stop_reading (PodiumWindow *self);
void podium_window_reading_class_init (GtkWidgetClass *widget_class);
/* The banner above the chart; only while there is a document. */
PodiumBanner *podium_window_get_banner (PodiumWindow *self);
void podium_window_saving_class_init (GtkWidgetClass *widget_class);
/* Filters of files for an open or save dialog: catalogs and documents, with @pictures what was exported too, and all. */
void podium_window_add_filters (GtkFileChooser *chooser, gboolean pictures);
/* The folder that a file dialog opens with is remembered, where the schema is installed. */
void podium_window_recall_folder (PodiumWindow *self, GtkFileChooser *chooser);
void podium_window_remember_folder (PodiumWindow *self, GFile *file);

/* TRUE where closing waits for an answer. */
gboolean podium_window_ask_before_closing (PodiumWindow *self);
