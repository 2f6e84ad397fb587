/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every window, page and dialog is made, in light and dark, narrow and wide; any warning is fatal. Needs a
 * display. */

#include <adwaita.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "annotation-dialog.h"
#include "app.h"
#include "application.h"
#include "bundled.h"
#include "chart-options.h"
#include "chart-page.h"
#include "complain.h"
#include "detail-page.h"
#include "document-writer.h"
#include "export-checks.h"
#include "export-dialog.h"
#include "history.h"
#include "left-out-window.h"
#include "metric-list.h"
#include "model-order.h"
#include "models-page.h"
#include "open-error.h"
#include "picture-preview.h"
#include "preferences.h"
#include "print.h"
#include "reading.h"
#include "settings.h"
#include "side-page.h"
#include "standing.h"
#include "table-item.h"
#include "table-view.h"
#include "take-away.h"
#include "title-editor.h"
#include "weights-firm.h"
#include "weights.h"
#include "window-private.h"
#include "window.h"

static PodiumApplication *app;

static PodiumFocus *
new_focus (void)
{
  return podium_focus_new (podium_document_read_bundled (), "Podium Catalog");
}

static const PodiumModel *
model_of (PodiumFocus *focus, const char *id)
{
  return podium_catalog_model (podium_focus_get_catalog (focus), id);
}

/* Opens @file in @window, and waits until it is read. */
static void
open_file (GtkWidget *window, GFile *file)
{
  podium_window_open (PODIUM_WINDOW (window), file);
  while (PODIUM_WINDOW (window)->reading)
    g_main_context_iteration (NULL, TRUE);
}

static void
show_page (GtkWidget *page)
{
  GtkWidget *window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (window), page);
  show_and_destroy (GTK_WINDOW (window));
}

/* --- Windows and pages --- */

static const char empty[] =
    "{\"format\": \"podium-catalog\", \"version\": 1, \"organisations\": [], \"sources\": [], "
    "\"models\": [], \"metrics\": [], \"claims\": [], \"routes\": [], \"facts\": []}";

static void
test_window (void)
{
  GtkWidget *window = podium_window_new (GTK_APPLICATION (app));
  podium_window_open_bundled (PODIUM_WINDOW (window));
  g_assert_true (podium_window_is_fresh (PODIUM_WINDOW (window)));
  gtk_window_present (GTK_WINDOW (window));
  settle_for (60);
  for (int kind = 1; podium_terms_chart.words[kind]; kind++) {
    g_assert_true (gtk_widget_activate_action (window, "view.kind", "s", podium_terms_chart.words[kind]));
    settle_for (60);
  }
  g_assert_true (gtk_widget_activate_action (window, "view.reset", NULL));
  g_assert_true (gtk_widget_activate_action (window, "view.next", NULL));
  g_assert_true (gtk_widget_activate_action (window, "view.previous", NULL));
  g_assert_true (gtk_widget_activate_action (window, "win.show-panel", NULL));
  g_assert_true (gtk_widget_activate_action (window, "win.search", NULL));
  g_assert_true (gtk_widget_activate_action (window, "win.copy-text", NULL));
  g_assert_true (gtk_widget_activate_action (window, "win.copy-picture", NULL));
  show_and_destroy (GTK_WINDOW (window));
}

/* A file takes long to read: until it is written into the pipe there is nothing to be read. */
typedef enum { WRITTEN, BROKEN, CANCELLED, EDITED, CLOSED } EndOfReading;

static const struct {
  const char *about;
  gboolean over; /* over a document that is open */
  EndOfReading end;
  const char *title; /* of the window then; NULL: it is gone */
} readings[] = {
    {"over a document, which stays until the file is read", TRUE, WRITTEN, "podium-test-app-slow.json – Podium"},
    {"over a document, which stays for good", TRUE, CANCELLED, "Podium Catalog – Podium"},
    {"over a document, what is read is broken", TRUE, BROKEN, "Podium Catalog – Podium"},
    {"over a document that is changed meanwhile: that is not lost", TRUE, EDITED, "• Podium Catalog – Podium"},
    {"the window is closed meanwhile", TRUE, CLOSED, NULL},
    {"alone in its window", FALSE, WRITTEN, "podium-test-app-slow.json – Podium"},
    {"alone in its window, broken", FALSE, BROKEN, "Could Not Open podium-test-app-slow.json"},
    {"alone in its window, which goes with it", FALSE, CANCELLED, NULL},
};

static guint
n_windows (void)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (app)));
}

static void
test_reading (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "podium-test-app-slow.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++) {
    EndOfReading end = readings[i].end;
    PodiumWindow *window = PODIUM_WINDOW (podium_window_new (GTK_APPLICATION (app)));
    g_test_message ("%s", readings[i].about);
    g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
    g_assert_cmpint (mkfifo (path, 0600), ==, 0);
    if (readings[i].over)
      podium_window_open_bundled (window);
    gtk_window_present (GTK_WINDOW (window));
    podium_window_open (window, file);
    g_assert_false (podium_window_is_fresh (window));
    g_assert_false (gtk_widget_get_visible (window->reading_card));
    while (!gtk_widget_get_visible (window->reading_card))
      g_main_context_iteration (NULL, TRUE);
    g_assert_cmpstr (gtk_label_get_label (window->reading_label), ==, "Reading podium-test-app-slow.json…");
    g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==,
                     readings[i].over ? "document" : "reading");
    if (end == EDITED)
      podium_focus_save_view_as (window->focus, "Mine");
    if (end == CANCELLED)
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.cancel-reading", NULL));
    if (end == CLOSED)
      gtk_window_destroy (GTK_WINDOW (window));
    const char *text = end == BROKEN ? "{\"format\": n/a}" : empty;
    int pipe = g_open (path, O_WRONLY, 0); /* waits until somebody reads */
    g_assert_cmpint (write (pipe, text, strlen (text)), ==, (gssize)strlen (text));
    close (pipe);
    while (window && window->reading)
      g_main_context_iteration (NULL, TRUE);
    settle_for (60);
    g_assert_cmpuint (n_windows (), ==, (readings[i].title != NULL) + (end == EDITED));
    if (end == EDITED)
      gtk_window_destroy (gtk_application_get_windows (GTK_APPLICATION (app))->data);
    g_assert_cmpstr (window ? gtk_window_get_title (GTK_WINDOW (window)) : NULL, ==, readings[i].title);
    if (window) {
      g_assert_false (gtk_widget_get_visible (window->reading_card));
      gtk_window_destroy (GTK_WINDOW (window));
      settle_for (60);
    }
    g_assert_null (window);
    g_unlink (path);
  }
}

/* A file that cannot be read has a page of its own; with a document open it is a banner, and the document
 * stays. */
static void
test_broken_file (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "podium-test-app-broken.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_assert_true (g_file_set_contents (path, "{\"format\": n/a}", -1, NULL));

  GtkWidget *window = podium_window_new (GTK_APPLICATION (app));
  open_file (window, file);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==,
                   "Could Not Open podium-test-app-broken.json");
  g_assert_true (gtk_widget_activate_action (window, "win.copy-error", NULL));
  show_and_destroy (GTK_WINDOW (window));

  window = podium_window_new (GTK_APPLICATION (app));
  podium_window_open_bundled (PODIUM_WINDOW (window));
  open_file (window, file);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Podium Catalog – Podium");
  show_and_destroy (GTK_WINDOW (window));
  g_unlink (path);
}

static void
test_empty_document (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "podium-test-app-empty.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_assert_true (g_file_set_contents (path, empty, -1, NULL));
  GtkWidget *window = podium_window_new (GTK_APPLICATION (app));
  open_file (window, file);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "podium-test-app-empty.json – Podium");
  show_and_destroy (GTK_WINDOW (window));
  g_unlink (path);
}

/* What a window asks and says about its document, at both sizes in both styles. */
static void
test_document_dialogs (void)
{
  GtkWidget *window = podium_window_new (GTK_APPLICATION (app));
  podium_window_open_empty (PODIUM_WINDOW (window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Untitled – Podium");
  show_and_destroy (GTK_WINDOW (window));

  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  PodiumRecovery *recovery = podium_recovery_new (NULL, "Podium Catalog");
  podium_recovery_write (recovery, document, "health");
  window = podium_window_new (GTK_APPLICATION (app));
  g_assert_true (podium_window_open_recovered (PODIUM_WINDOW (window), recovery));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Podium Catalog – Podium");
  g_assert_false (podium_window_is_fresh (PODIUM_WINDOW (window)));
  gtk_window_present (GTK_WINDOW (window));
  settle_for (60);

  /* Each of these opens a dialog; the last is the question before closing. */
  static const char *const actions[] = {"view.rename", "view.save-as", "win.close"};
  /* Newer libadwaita measures the heading of its questions narrower than it is, of which GTK 4.18 warns. */
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  if (adw_get_minor_version () < 7)
    g_log_set_always_fatal (fatal);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++) {
    g_assert_true (gtk_widget_activate_action (window, actions[i], NULL));
    GListModel *windows = gtk_window_get_toplevels ();
    GtkWindow *dialog = NULL;
    for (guint k = 0; k < g_list_model_get_n_items (windows); k++) {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, k);
      if (gtk_window_get_transient_for (other) == GTK_WINDOW (window))
        dialog = other;
    }
    g_test_message ("%s", actions[i]);
    g_assert_nonnull (dialog);
    show_and_destroy (dialog);
  }
  g_log_set_always_fatal (fatal);
  g_assert_true (gtk_widget_activate_action (window, "doc.discard", NULL));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Podium Catalog – Podium");
  g_assert_true (podium_window_is_fresh (PODIUM_WINDOW (window)));
  show_and_destroy (GTK_WINDOW (window));
}

/* A file dropped on a window that shows nothing of the user's is opened there. */
static void
test_drop (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "dropped.podium", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_assert_true (podium_document_write_file (document, path, NULL));
  GtkWidget *window = podium_window_new (GTK_APPLICATION (app));
  podium_window_open_bundled (PODIUM_WINDOW (window));

  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);
  gboolean taken = FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
    if (!GTK_IS_DROP_TARGET (controller))
      continue;
    GSList files = {.data = file};
    g_auto (GValue) value = G_VALUE_INIT;
    g_value_init (&value, GDK_TYPE_FILE_LIST);
    g_value_set_boxed (&value, &files);
    g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
  }
  g_assert_true (taken);
  while (PODIUM_WINDOW (window)->reading)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "dropped.podium – Podium");
  g_assert_false (podium_window_is_fresh (PODIUM_WINDOW (window)));
  show_and_destroy (GTK_WINDOW (window));
  g_unlink (path);
}

/* News above the chart, with no button, one and two. */
static void
test_banner (void)
{
  GtkWidget *banner = g_object_new (PODIUM_TYPE_BANNER, NULL);
  const PodiumBannerButton buttons[] = {{"Discard", "doc.discard"}, {"Save As…", "doc.save-as"}};
  podium_banner_show (PODIUM_BANNER (banner), "a", "dialog-warning-symbolic", "No button.", NULL);
  podium_banner_show (PODIUM_BANNER (banner), "b", "dialog-information-symbolic",
                      "Podium closed unexpectedly. Unsaved changes from 14:32 are restored.", buttons);
  podium_banner_drop (PODIUM_BANNER (banner), "a");
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (gtk_widget_get_first_child (banner))));
  podium_banner_set_narrow (PODIUM_BANNER (banner), TRUE);
  podium_banner_drop (PODIUM_BANNER (banner), "b");
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (gtk_widget_get_first_child (banner))));
  podium_banner_show (PODIUM_BANNER (banner), "b", "dialog-information-symbolic", "Again.", buttons);
  show_page (banner);
}

static void
test_pages (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  show_page (podium_models_page_new (focus));
  show_page (podium_chart_page_new (focus));
  for (int use = PODIUM_FOR_LIST; use <= PODIUM_FOR_Y; use++)
    show_page (podium_metric_list_new (focus, (PodiumMetricUse)use));
  podium_focus_set_current (focus, model_of (focus, "muse-spark"));
  show_page (podium_detail_page_new (focus));
}

/* The charts of every view, and the pages that say why there is none. */
static void
test_charts (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  GtkWidget *window = gtk_window_new (), *page = podium_chart_page_new (focus);
  GPtrArray *views = podium_focus_get_views (focus), *models = podium_focus_get_catalog (focus)->models;
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < views->len; i++) {
    podium_focus_choose_view (focus, g_ptr_array_index (views, i));
    settle_for (60);
    g_assert_true (podium_chart_page_has_chart (PODIUM_CHART_PAGE (page)));
    g_assert_nonnull (podium_chart_view_get_scene (podium_chart_page_get_view (PODIUM_CHART_PAGE (page))));
  }
  podium_focus_choose_view (focus, g_ptr_array_index (views, 0));
  for (guint i = 0; i < models->len; i++)
    podium_focus_set_visible (focus, g_ptr_array_index (models, i), FALSE);
  g_assert_false (podium_chart_page_has_chart (PODIUM_CHART_PAGE (page)));
  podium_focus_set_visible (focus, model_of (focus, "mistral"), TRUE);
  g_assert_false (podium_chart_page_has_chart (PODIUM_CHART_PAGE (page)));
  podium_focus_show_all (focus);
  g_assert_true (podium_chart_page_has_chart (PODIUM_CHART_PAGE (page)));
  show_and_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_child (child, type);
    if (found)
      return found;
  }
  return NULL;
}

static void
expand_all (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    expand_all (child);
}

/* Every model's panel, with all of its rows opened. */
static void
test_details (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  GtkWidget *window = gtk_window_new (), *page = podium_detail_page_new (focus);
  GPtrArray *models = podium_focus_get_catalog (focus)->models;
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < models->len; i++) {
    podium_focus_set_current (focus, g_ptr_array_index (models, i));
    expand_all (page);
    settle_for (60);
  }
  g_assert_true (gtk_widget_activate_action (page, "detail.source", "u", 0));
  g_assert_true (gtk_widget_activate_action (page, "detail.metric", "s", "hle"));
  g_assert_cmpstr (podium_focus_get_view (focus)->metrics[0], ==, "hle");

  podium_focus_set_current (focus, model_of (focus, "muse-spark"));
  podium_detail_page_show_claims (PODIUM_DETAIL_PAGE (page), "mmmu-pro");
  podium_detail_page_show_claims (PODIUM_DETAIL_PAGE (page), "nobody-measures-it");
  /* Without a current model, what is pinned stands side by side. */
  podium_focus_set_current (focus, NULL);
  podium_focus_set_pinned (focus, model_of (focus, "muse-spark"), TRUE);
  podium_focus_set_pinned (focus, model_of (focus, "gpt-5.4"), TRUE);
  settle_for (60);
  g_assert_true (gtk_widget_activate_action (page, "detail.model", "s", "gpt-5.4"));
  g_assert_true (podium_focus_get_current (focus) == model_of (focus, "gpt-5.4"));
  show_and_destroy (GTK_WINDOW (window));
}

/* --- Table, clipboard, paper --- */

static const PodiumTableRow *
table_row (GtkSingleSelection *selection, guint i)
{
  g_autoptr (PodiumTableItem) item = g_list_model_get_item (G_LIST_MODEL (selection), i);
  return item ? podium_table_item_get_row (item) : NULL;
}

/* A window that was just presented may be slow to get its size, and without one there is no scene. */
static void
wait_for_rows (GtkSingleSelection *rows)
{
  for (int patience = 0; patience < 100 && !g_list_model_get_n_items (G_LIST_MODEL (rows)); patience++)
    settle_for (60);
}

/* The table shows every view's rows, and its selection is the focus's. */
static void
test_table (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  GtkWidget *window = gtk_window_new (), *page = podium_chart_page_new (focus);
  GPtrArray *views = podium_focus_get_views (focus);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 900);
  gtk_window_present (GTK_WINDOW (window));
  g_object_set (page, "table-shown", TRUE, NULL);
  settle_for (60);
  GtkColumnView *view = GTK_COLUMN_VIEW (find_child (page, GTK_TYPE_COLUMN_VIEW));
  GtkSingleSelection *rows = GTK_SINGLE_SELECTION (gtk_column_view_get_model (view));
  GtkWidget *paned = find_child (page, GTK_TYPE_PANED);
  wait_for_rows (rows);
  g_assert_cmpint (abs (gtk_paned_get_position (GTK_PANED (paned)) - gtk_widget_get_height (paned) * 6 / 10), <=, 1);

  /* intelligence: drawn rows by rank, then who has no data */
  g_assert_cmpstr (table_row (rows, 0)->cells[PODIUM_COLUMN_VALUE], ==, "57");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==,
                    podium_focus_get_catalog (focus)->models->len);
  podium_focus_set_current (focus, model_of (focus, "muse-spark"));
  g_assert_true (table_row (rows, gtk_single_selection_get_selected (rows))->model == model_of (focus, "muse-spark"));
  gtk_single_selection_set_selected (rows, 0);
  g_assert_true (podium_focus_get_current (focus) == table_row (rows, 0)->model);
  podium_focus_set_current (focus, NULL);
  g_assert_cmpuint (gtk_single_selection_get_selected (rows), ==, GTK_INVALID_LIST_POSITION);

  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GtkColumnViewColumn) value = g_list_model_get_item (columns, PODIUM_COLUMN_VALUE);
  gtk_column_view_sort_by_column (view, value, GTK_SORT_ASCENDING);
  g_assert_cmpstr (table_row (rows, 0)->cells[PODIUM_COLUMN_VALUE], ==, "18");
  gtk_column_view_sort_by_column (view, NULL, GTK_SORT_ASCENDING);
  podium_focus_set_pinned (focus, table_row (rows, 0)->model, TRUE);
  podium_focus_set_hover (focus, table_row (rows, 0)->model);
  for (guint i = 0; i < views->len; i++) {
    podium_focus_choose_view (focus, g_ptr_array_index (views, i));
    settle_for (60);
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), >, 0);
  }
  show_and_destroy (GTK_WINDOW (window));
}

static void
on_text (GObject *clipboard, GAsyncResult *result, gpointer text)
{
  *(char **)text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

/* What is on the clipboard after each of the copies. */
static void
test_copies (void)
{
  GtkWidget *window = podium_window_new (GTK_APPLICATION (app));
  podium_window_open_bundled (PODIUM_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  settle_for (60);
  g_object_set (find_child (window, PODIUM_TYPE_CHART_PAGE), "table-shown", TRUE, NULL);
  wait_for_rows (GTK_SINGLE_SELECTION (
      gtk_column_view_get_model (GTK_COLUMN_VIEW (find_child (window, GTK_TYPE_COLUMN_VIEW)))));
  GdkClipboard *clipboard = gtk_widget_get_clipboard (window);
  g_autofree char *text = NULL;
  g_assert_true (gtk_widget_activate_action (window, "win.copy-table", NULL));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/html"));
  gdk_clipboard_read_text_async (clipboard, NULL, on_text, &text);
  while (!text)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (text, "Model\tMetric\tValue\t"));
  g_assert_nonnull (strstr (text, "\nMuse Spark\tIntelligence Index\t52\tpoints\t"));

  g_assert_true (gtk_widget_activate_action (window, "win.copy-picture", NULL));
  formats = gdk_clipboard_get_formats (clipboard);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/svg+xml"));
  g_assert_true (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE));
  show_and_destroy (GTK_WINDOW (window));
}

static const struct {
  const char *about, *paper;
  GtkPageOrientation orientation;
  double width, height; /* of the PDF, points */
} papers[] = {
    {"A4 across", GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_LANDSCAPE, 842, 595},
    {"A4 upright", GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_PORTRAIT, 595, 842},
    {"A5 across", GTK_PAPER_NAME_A5, GTK_PAGE_ORIENTATION_LANDSCAPE, 595, 420},
};

/* Printed into a file: one page of real text, laid out for the paper. */
static void
test_print (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "podium-test-app-print.pdf", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autoptr (GtkPrintOperation) operation = podium_print_new (focus, NULL);
    g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
    GtkPaperSize *paper = gtk_paper_size_new (papers[i].paper);
    g_autoptr (GError) error = NULL;
    gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
    gtk_page_setup_set_orientation (setup, papers[i].orientation);
    gtk_print_operation_set_default_page_setup (operation, setup);
    gtk_print_operation_set_allow_async (operation, FALSE);
    gtk_print_operation_set_export_filename (operation, path);
    g_test_message ("%s", papers[i].about);
    g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                     GTK_PRINT_OPERATION_RESULT_APPLY);
    g_assert_no_error (error);
    gtk_paper_size_free (paper);
    if (!tool)
      continue;
    g_autofree char *out = NULL;
    const char *arguments[] = {tool, "-bbox", path, "-", NULL};
    g_assert_true (g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL, &error));
    g_assert_nonnull (strstr (out, ">Spark<"));
    g_assert_nonnull (strstr (out, ">57<"));
    const char *page = strstr (out, "<page width=\"");
    g_assert_nonnull (page);
    double width = g_ascii_strtod (page + strlen ("<page width=\""), NULL);
    double height = g_ascii_strtod (strstr (page, "height=\"") + strlen ("height=\""), NULL);
    g_assert_cmpfloat_with_epsilon (width, papers[i].width, 1);
    g_assert_cmpfloat_with_epsilon (height, papers[i].height, 1);
  }
  g_unlink (path);
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

/* Everything that the picture may be seen as can be drawn; a thumbnail is small, the others are not. */
static void
test_export_dialog (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *dialog = podium_export_dialog_new (GTK_WINDOW (parent), focus, NULL);
  GtkDropDown *vision = GTK_DROP_DOWN (find_widget (dialog, GTK_TYPE_DROP_DOWN));
  PodiumPicturePreview *preview = PODIUM_PICTURE_PREVIEW (find_widget (dialog, PODIUM_TYPE_PICTURE_PREVIEW));
  gtk_window_present (GTK_WINDOW (dialog));
  double zoom;
  do { /* until the dialog has its size: GTK 4.18 takes a few frames */
    zoom = podium_picture_preview_get_zoom (preview);
    settle_for (60);
  } while (zoom <= 0 || zoom != podium_picture_preview_get_zoom (preview));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (vision)), ==, PODIUM_N_VISIONS + 1);
  for (guint i = 1; i <= PODIUM_N_VISIONS; i++) {
    gtk_drop_down_set_selected (vision, i);
    settle_for (60);
    if (i < PODIUM_N_VISIONS)
      g_assert_cmpfloat (podium_picture_preview_get_zoom (preview), ==, zoom);
    else
      g_assert_cmpfloat (podium_picture_preview_get_zoom (preview), <, zoom);
  }
  gtk_drop_down_set_selected (vision, PODIUM_VISION_GREY);
  show_and_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (parent));
}

static GtkWidget *
find_button (GtkWidget *widget, const char *tooltip)
{
  GtkWidget *found = GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0 ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_button (child, tooltip);
  return found;
}

/* Settles until the button is there, or no longer. */
static GtkWidget *
wait_for_button (GtkWidget *widget, const char *tooltip, gboolean there)
{
  for (int i = 0; i < 50 && (find_button (widget, tooltip) != NULL) != there; i++)
    settle_for (60);
  return find_button (widget, tooltip);
}

/* What the checks found can be mended with a press, or ignored: then the view says so, and it can be undone. */
static void
test_export_checks (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  podium_focus_choose_view (focus, podium_document_view (podium_focus_get_document (focus), "token-efficiency"));
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *dialog = podium_export_dialog_new (GTK_WINDOW (parent), focus, NULL);
  GtkWidget *checks = find_widget (dialog, PODIUM_TYPE_EXPORT_CHECKS), *list = find_widget (checks, GTK_TYPE_LIST_BOX);
  GtkSwitch *transparent = GTK_SWITCH (find_widget (dialog, GTK_TYPE_SWITCH));
  gtk_window_present (GTK_WINDOW (dialog));
  settle_for (60);
  guint n = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (list); row; row = gtk_widget_get_next_sibling (row))
    n++;
  g_assert_cmpuint (n, ==, 2); /* colours in grey, and an axis */
  g_assert_false (podium_export_checks_are_serious (PODIUM_EXPORT_CHECKS (checks)));
  g_assert_null (find_button (checks, "Paint the Background"));

  gtk_switch_set_active (transparent, TRUE);
  GtkWidget *fix = wait_for_button (checks, "Paint the Background", TRUE);
  g_assert_nonnull (fix);
  g_signal_emit_by_name (fix, "clicked");
  g_assert_false (gtk_switch_get_active (transparent));
  g_assert_null (wait_for_button (checks, "Paint the Background", FALSE));

  while (n--) {
    GtkWidget *ignore = find_button (checks, "Ignore: Recorded in the View");
    g_assert_nonnull (ignore);
    guint before = podium_focus_get_view (focus)->ignored_checks ? g_strv_length (podium_focus_get_view (focus)->ignored_checks) : 0;
    g_signal_emit_by_name (ignore, "clicked");
    g_assert_cmpuint (g_strv_length (podium_focus_get_view (focus)->ignored_checks), ==, before + 1);
    for (int k = 0; k < 5; k++)
      settle_for (60);
  }
  g_assert_null (wait_for_button (checks, "Ignore: Recorded in the View", FALSE));
  g_assert_cmpuint (g_strv_length (podium_focus_get_view (focus)->ignored_checks), ==, 2);
  g_assert_cmpstr (podium_focus_get_undo (focus), ==, "ignore check");
  podium_focus_undo (focus);
  g_assert_cmpuint (g_strv_length (podium_focus_get_view (focus)->ignored_checks), ==, 1);
  show_and_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (parent));
}

/* The window of shortcuts names every action that has a key. */
static void
test_shortcuts (void)
{
  GtkWidget *window = podium_window_new (GTK_APPLICATION (app));
  GtkShortcutsWindow *overlay = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window));
  g_assert_nonnull (overlay);
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/io/github/podium/Podium/gtk/help-overlay.ui",
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *xml = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (app));
  for (char **action = actions; *action; action++)
    if (!strstr (xml, *action) && !g_str_equal (*action, "win.show-help-overlay"))
      g_error ("ui/shortcuts.ui does not name %s", *action);
  gtk_window_present (GTK_WINDOW (overlay)); /* any warning is fatal */
  settle_for (60);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- What they rest on --- */

static void
count (guint *n)
{
  ++*n;
}

static void
test_focus (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  const PodiumModel *muse = model_of (focus, "muse-spark");
  guint drawn = 0, ticked = 0, n = podium_focus_count_visible (focus);
  g_signal_connect_swapped (focus, "view-changed", G_CALLBACK (count), &drawn);
  g_signal_connect_swapped (focus, "ticks-changed", G_CALLBACK (count), &ticked);

  /* A tick changes the view, and can be undone by name. */
  podium_focus_set_visible (focus, muse, FALSE);
  podium_focus_set_visible (focus, muse, FALSE);
  g_assert_cmpuint (drawn, ==, 1);
  g_assert_cmpuint (ticked, ==, 1);
  g_assert_cmpuint (podium_focus_count_visible (focus), ==, n - 1);
  g_assert_true (podium_focus_is_changed (focus));
  g_assert_false (podium_view_shows (podium_focus_get_view (focus), podium_focus_get_catalog (focus), muse));
  g_assert_cmpstr (podium_focus_get_undo (focus), ==, "hide Muse Spark");
  podium_focus_choose_view (focus, g_ptr_array_index (podium_focus_get_views (focus), 1));
  g_assert_true (podium_focus_is_visible (focus, muse));
  podium_focus_undo (focus); /* shows what it changes */
  g_assert_cmpstr (podium_focus_get_view (focus)->id, ==, "intelligence");
  g_assert_cmpuint (podium_focus_count_visible (focus), ==, n);
  g_assert_true (podium_focus_is_saved (focus));
  podium_focus_redo (focus);
  podium_focus_show_all (focus);
  g_assert_cmpuint (podium_focus_count_visible (focus), ==, n);

  /* Another kind or metric changes the view; what was saved stays as it is. */
  podium_focus_set_kind (focus, PODIUM_CHART_EFFICIENCY);
  g_assert_true (podium_focus_is_changed (focus));
  g_assert_true (
      podium_view_validate (podium_focus_get_view (focus), podium_focus_get_catalog (focus), NULL));
  g_assert_cmpint (podium_focus_get_saved_view (focus)->kind, ==, PODIUM_CHART_RANKING);
  podium_focus_set_x (focus, "hle");
  g_assert_cmpstr (podium_focus_get_view (focus)->x, ==, "hle");
  podium_focus_reset_view (focus);
  g_assert_false (podium_focus_is_changed (focus));
}

/* Kinds that are about several metrics choose them where the view names one; it is one step, and does not outlast the
 * kind. */
static void
test_several (void)
{
  static const struct {
    const char *about, *view;
    PodiumChartKind kind;
    guint least;
  } cases[] = {
      {"a profile of one metric takes those of the profile there is", "intelligence", PODIUM_CHART_PROFILE, 10},
      {"a composite of one metric takes the best known", "intelligence", PODIUM_CHART_COMPOSITE, 4},
      {"a matrix of one metric takes those of the matrix there is", "intelligence", PODIUM_CHART_MATRIX, 10},
      {"what has no metrics of its own does so, too", "token-efficiency", PODIUM_CHART_COMPOSITE, 4},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PodiumFocus) focus = new_focus ();
    const PodiumCatalog *catalog = podium_focus_get_catalog (focus);
    g_test_message ("%s", cases[i].about);
    podium_focus_choose_view (focus, podium_document_view (podium_focus_get_document (focus), cases[i].view));
    podium_focus_set_kind (focus, cases[i].kind);
    const PodiumView *view = podium_focus_get_view (focus);
    g_assert_cmpint (view->kind, ==, cases[i].kind);
    g_assert_cmpuint (g_strv_length (view->metrics), >=, cases[i].least);
    g_assert_true (podium_view_validate (view, catalog, NULL));
    podium_focus_set_kind (focus, PODIUM_CHART_RANKING);
    g_assert_cmpuint (g_strv_length (podium_focus_get_view (focus)->metrics), ==, 1);
    podium_focus_undo (focus);
    podium_focus_undo (focus);
    g_assert_true (podium_focus_is_saved (focus));
  }
  /* What names several keeps them. */
  g_autoptr (PodiumFocus) focus = new_focus ();
  podium_focus_choose_view (focus, podium_document_view (podium_focus_get_document (focus), "health"));
  podium_focus_set_kind (focus, PODIUM_CHART_PROFILE);
  g_assert_cmpuint (g_strv_length (podium_focus_get_view (focus)->metrics), ==, 2);
}

/* Whatever a view was before, and however one came there, each kind shows something. */
static void
test_kind_after_kind (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  for (guint i = 0; i < podium_focus_get_views (focus)->len; i++) { /* each step has an array of its own */
    const PodiumView *start = g_ptr_array_index (podium_focus_get_views (focus), i);
    g_autofree char *id = g_strdup (start->id);
    for (PodiumChartKind by = PODIUM_CHART_RANKING; by <= PODIUM_CHART_SLOPE; by++)
      for (PodiumChartKind to = PODIUM_CHART_RANKING; to <= PODIUM_CHART_SLOPE; to++) {
        g_autoptr (GError) error = NULL;
        podium_focus_choose_view (focus, podium_document_view (podium_focus_get_document (focus), id));
        podium_focus_set_kind (focus, by);
        podium_focus_set_kind (focus, to);
        const PodiumView *view = podium_focus_get_view (focus);
        if (view->kind != to || !podium_view_validate (view, podium_focus_get_catalog (focus), &error))
          complain ("%s by %s to %s: %s", id, podium_terms_word (&podium_terms_chart, (int)by),
                    podium_terms_word (&podium_terms_chart, (int)to), error ? error->message : "stays");
        while (podium_focus_get_undo (focus))
          podium_focus_undo (focus);
      }
  }
}

/* In a narrow window whoever asks for another chart is led from the list to it. */
static void
test_led_to_chart (void)
{
  static const char *const asks[] = {"view.kind::efficiency", "view.kind::ranking", "view.next", "view.previous",
                                     "view.duel"};
  PodiumWindow *window = PODIUM_WINDOW (podium_window_new (GTK_APPLICATION (app)));
  podium_window_open_bundled (window);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_window_present (GTK_WINDOW (window));
  settle_for (60);
  podium_focus_set_pinned (window->focus, model_of (window->focus, "muse-spark"), TRUE);
  podium_focus_set_pinned (window->focus, model_of (window->focus, "gpt-5.4"), TRUE);
  g_assert_true (adw_leaflet_get_folded (window->leaflet));
  for (gsize i = 0; i < G_N_ELEMENTS (asks); i++) {
    g_autofree char *action = NULL;
    g_autoptr (GVariant) target = NULL;
    g_test_message ("%s", asks[i]);
    adw_leaflet_set_visible_child (window->leaflet, GTK_WIDGET (window->models_pane));
    g_assert_true (g_action_parse_detailed_name (asks[i], &action, &target, NULL));
    g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), action, target));
    g_assert_true (adw_leaflet_get_visible_child (window->leaflet) == GTK_WIDGET (window->chart_pane));
  }
  gtk_window_destroy (GTK_WINDOW (window));
  settle_for (60);
}

/* Pins, and what is compared from them. */
static void
test_filters (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  const PodiumCatalog *catalog = podium_focus_get_catalog (focus);
  const PodiumModel *muse = model_of (focus, "muse-spark"), *gpt = model_of (focus, "gpt-5.4");
  guint n = podium_focus_count_let_in (focus);
  g_assert_cmpuint (n, ==, catalog->models->len);

  /* List and chart have what the filter lets in, and it can be undone by name. */
  podium_focus_set_filter (focus, PODIUM_BY_USE, "free", TRUE);
  g_assert_cmpstr (podium_focus_get_undo (focus), ==, "filter by use");
  g_assert_true (podium_focus_lets_in (focus, muse));
  g_assert_false (podium_focus_lets_in (focus, gpt));
  g_assert_false (podium_view_shows (podium_focus_get_view (focus), catalog, gpt));
  guint n_free = podium_focus_count_let_in (focus);
  podium_focus_set_filter (focus, PODIUM_BY_ACCESS, "private-api", TRUE);
  podium_focus_set_filter (focus, PODIUM_BY_MAKER, "openai", TRUE);
  g_assert_cmpstr (podium_focus_get_undo (focus), ==, "filter by maker");
  g_assert_cmpuint (podium_focus_count_let_in (focus), ==, 0);
  podium_focus_undo (focus);
  podium_focus_undo (focus);
  g_assert_cmpuint (podium_focus_count_let_in (focus), ==, n_free);

  /* Asking for models that are left out lets the filters go, in the same step. */
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_ptr_array_add (wanted, (gpointer)gpt);
  podium_focus_show_models (focus, wanted);
  g_assert_cmpuint (podium_focus_count_let_in (focus), ==, n);
  podium_focus_undo (focus);
  g_assert_cmpuint (podium_focus_count_let_in (focus), ==, n_free);
  podium_focus_clear_filters (focus);
  g_assert_cmpstr (podium_focus_get_undo (focus), ==, "clear filters");
  g_assert_cmpuint (podium_focus_count_let_in (focus), ==, n);
  podium_focus_undo (focus);
  podium_focus_undo (focus);
  g_assert_true (podium_focus_is_saved (focus));
}

/* Every criterion and every choice of it, in the popover, its chips and the window of what is left out. */
static void
test_filter_pages (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  const PodiumCatalog *catalog = podium_focus_get_catalog (focus);
  GtkWidget *window = podium_window_new (GTK_APPLICATION (app));
  podium_window_open_bundled (PODIUM_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  settle_for (60);
  for (int i = 1; i <= PODIUM_N_CRITERIA; i++) {
    g_autoptr (GPtrArray) words = podium_filter_choices (catalog, (PodiumCriterion)i);
    g_ptr_array_add (words, g_strdup (PODIUM_FILTER_UNKNOWN));
    g_assert_cmpuint (words->len, >, 1);
    for (guint k = 0; k < words->len; k++) {
      const char *word = g_ptr_array_index (words, k);
      podium_focus_set_filter (focus, (PodiumCriterion)i, word, TRUE);
      g_assert_true (gtk_widget_activate_action (window, "view.filter", "(sv)",
                                                 podium_terms_word (&podium_terms_criterion, i),
                                                 g_variant_new_string (word)));
    }
    show_and_destroy (GTK_WINDOW (podium_left_out_window_new (GTK_WINDOW (window), focus)));
    podium_focus_clear_filters (focus);
  }
  settle_for (60);
  g_assert_true (gtk_widget_activate_action (window, "view.clear-filters", NULL));
  static const char *const orders[] = {"name", "date", "metric", "maker"};
  PodiumModelsPage *models = podium_window_get_models_page (PODIUM_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++) {
    g_object_set (models, "order", orders[i], NULL);
    settle_for (60);
  }
  show_and_destroy (GTK_WINDOW (window));
}

static guint
place_of (GPtrArray *models, const char *id)
{
  for (guint i = 0; i < models->len; i++)
    if (g_str_equal (((const PodiumModel *)models->pdata[i])->id, id))
      return i;
  g_assert_not_reached ();
}

/* Best, newest or first by the alphabet; what is not known comes last. */
static void
test_orders (void)
{
  static const struct {
    const char *about;
    PodiumOrder order;
    const char *view, *ids[4]; /* in their order, others between them */
  } orders[] = {
      {"by maker", PODIUM_ORDER_MAKER, "intelligence", {"claude-3", "gemini-3-flash", "muse-spark", "gpt-5.4"}},
      {"by name", PODIUM_ORDER_NAME, "intelligence", {"claude-3", "gemini-3-flash", "kimi-k2.5", "llama-3"}},
      {"the newest first, without a date last", PODIUM_ORDER_DATE, "intelligence", {"gpt-5.5", "gpt-5.4", "llama-2", "mistral"}},
      {"the highest score first", PODIUM_ORDER_METRIC, "intelligence", {"gemini-3.1-pro", "muse-spark", "llama-4-maverick", "llama-3"}},
      {"of an efficiency chart its score", PODIUM_ORDER_METRIC, "token-efficiency", {"gpt-5.4", "claude-opus-4.6", "muse-spark", "mistral"}},
      {"no metric: as the catalog has them", PODIUM_ORDER_METRIC, "access", {"muse-spark", "llama-3", "llama-2", "gpt-5.4"}},
  };
  g_autoptr (PodiumFocus) focus = new_focus ();
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++) {
    const PodiumView *view = podium_document_view (podium_focus_get_document (focus), orders[i].view);
    g_autoptr (GPtrArray) models = podium_models_in_order (podium_focus_get_catalog (focus), view, orders[i].order);
    g_test_message ("%s", orders[i].about);
    g_assert_cmpuint (models->len, ==, podium_focus_get_catalog (focus)->models->len);
    for (guint k = 1; k < G_N_ELEMENTS (orders[i].ids); k++)
      g_assert_cmpuint (place_of (models, orders[i].ids[k - 1]), <, place_of (models, orders[i].ids[k]));
  }
}

static void
test_pins (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  const PodiumModel *muse = model_of (focus, "muse-spark"), *gpt = model_of (focus, "gpt-5.4"),
                    *opus = model_of (focus, "claude-opus-4.6");
  guint pinned = 0;
  g_signal_connect_swapped (focus, "pins-changed", G_CALLBACK (count), &pinned);
  podium_focus_set_pinned (focus, muse, TRUE);
  podium_focus_set_pinned (focus, muse, TRUE);
  podium_focus_set_pinned (focus, gpt, TRUE);
  g_assert_cmpuint (pinned, ==, 2);
  g_assert_true (podium_focus_is_pinned (focus, muse));
  g_assert_cmpstr (podium_focus_get_view (focus)->highlight[1], ==, "gpt-5.4");
  g_assert_cmpstr (podium_focus_get_undo (focus), ==, "pin GPT-5.4");

  podium_focus_compare_pinned (focus, PODIUM_CHART_DUEL);
  g_assert_cmpint (podium_focus_get_view (focus)->kind, ==, PODIUM_CHART_DUEL);
  g_assert_cmpstr (podium_focus_get_view (focus)->models[0], ==, "muse-spark");
  g_assert_cmpstr (podium_focus_get_undo (focus), ==, "compare 2 models");
  podium_focus_undo (focus);
  g_assert_cmpint (podium_focus_get_view (focus)->kind, ==, PODIUM_CHART_RANKING);

  /* A duel is of two, a profile of more as well. */
  podium_focus_set_pinned (focus, opus, TRUE);
  podium_focus_compare_pinned (focus, PODIUM_CHART_DUEL);
  g_assert_cmpint (podium_focus_get_view (focus)->kind, ==, PODIUM_CHART_RANKING);
  podium_focus_compare_pinned (focus, PODIUM_CHART_PROFILE);
  g_assert_cmpint (podium_focus_get_view (focus)->kind, ==, PODIUM_CHART_PROFILE);
  g_assert_cmpuint (g_strv_length (podium_focus_get_view (focus)->models), ==, 3);
  g_assert_cmpuint (g_strv_length (podium_focus_get_view (focus)->metrics), >, 3);
  g_assert_true (
      podium_view_validate (podium_focus_get_view (focus), podium_focus_get_catalog (focus), NULL));
  podium_focus_unpin_all (focus);
  g_assert_cmpuint (podium_focus_count_pinned (focus), ==, 0);
  g_assert_null (podium_focus_get_view (focus)->highlight);
}

/* Views come, go and get other names; each is a step that leads back to the view it was done from. */
static void
test_views (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  guint n = podium_focus_get_views (focus)->len;
  podium_focus_set_visible (focus, model_of (focus, "muse-spark"), FALSE);
  g_assert_false (podium_focus_has_other_views (focus));
  podium_focus_save_view_as (focus, "Without Muse");
  g_assert_true (podium_focus_has_other_views (focus));
  g_assert_cmpuint (podium_focus_get_views (focus)->len, ==, n + 1);
  g_assert_cmpstr (podium_focus_get_view (focus)->id, ==, "without-muse");
  g_assert_cmpstr (podium_focus_get_undo (focus), ==, "save view as Without Muse");
  g_assert_false (podium_focus_is_visible (focus, model_of (focus, "muse-spark")));
  g_assert_null (podium_focus_get_saved_view (focus));
  podium_focus_choose_view (focus, g_ptr_array_index (podium_focus_get_views (focus), 0));
  g_assert_false (podium_focus_is_changed (focus)); /* it went with the new one */
  podium_focus_undo (focus);
  g_assert_cmpuint (podium_focus_get_views (focus)->len, ==, n);
  g_assert_false (podium_focus_is_visible (focus, model_of (focus, "muse-spark")));
  podium_focus_redo (focus);
  g_assert_cmpstr (podium_focus_get_view (focus)->id, ==, "without-muse");

  podium_focus_rename_view (focus, "No Muse");
  g_assert_cmpstr (podium_focus_get_view_name (focus), ==, "No Muse");
  podium_focus_remove_view (focus);
  g_assert_cmpuint (podium_focus_get_views (focus)->len, ==, n);
  g_assert_cmpstr (podium_focus_get_undo (focus), ==, "delete view No Muse");
  podium_focus_undo (focus);
  g_assert_cmpstr (podium_focus_get_view_name (focus), ==, "No Muse");
  podium_focus_mark_saved (focus);
  g_assert_false (podium_focus_has_other_views (focus));
}

/* --- Options --- */

static const struct {
  const char *about;
  guint n;
  double shares[4];
  gboolean locked[4];
  guint at;
  double to, then[4];
} moves[] = {
    {"others shrink in proportion", 3, {20, 60, 20}, {0}, 0, 60, {60, 30, 10}},
    {"and grow so", 3, {60, 30, 10}, {0}, 0, 20, {20, 60, 20}},
    {"of nothing each takes as much", 3, {100, 0, 0}, {0}, 0, 40, {40, 30, 30}},
    {"a locked one keeps its own", 3, {20, 60, 20}, {0, TRUE, 0}, 0, 30, {30, 60, 10}},
    {"no more than locked ones leave", 3, {20, 60, 20}, {0, TRUE, 0}, 0, 90, {40, 60, 0}},
    {"with all others locked nothing moves", 3, {20, 60, 20}, {0, TRUE, TRUE}, 0, 90, {20, 60, 20}},
    {"alone it is all", 1, {100}, {0}, 0, 10, {100}},
    {"below nothing", 2, {50, 50}, {0}, 1, -3, {100, 0}},
};

static void
test_weights (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++) {
    double shares[4];
    memcpy (shares, moves[i].shares, sizeof shares);
    podium_weights_move (shares, moves[i].locked, moves[i].n, moves[i].at, moves[i].to);
    g_test_message ("%s", moves[i].about);
    for (guint k = 0; k < moves[i].n; k++)
      g_assert_cmpfloat_with_epsilon (shares[k], moves[i].then[k], 1e-9);
  }

  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  for (int round = 0; round < 500; round++) {
    guint n = (guint)g_rand_int_range (rand, 1, 12);
    double shares[12], sum = 0;
    gboolean locked[12] = {FALSE};
    int whole[12], all = 0;
    for (guint i = 0; i < n; i++)
      shares[i] = 100.0 / n;
    for (int move = 0; move < 20; move++) {
      for (guint i = 0; i < n; i++)
        locked[i] = g_rand_double (rand) < 0.2;
      podium_weights_move (shares, locked, n, (guint)g_rand_int_range (rand, 0, (int)n),
                           g_rand_double_range (rand, -10, 110));
    }
    podium_weights_round (shares, n, whole);
    for (guint i = 0; i < n; i++) {
      g_assert_cmpfloat (shares[i], >=, -1e-9);
      g_assert_cmpfloat (ABS (shares[i] - whole[i]), <, 1 + 1e-6);
      sum += shares[i];
      all += whole[i];
    }
    g_assert_cmpfloat_with_epsilon (sum, 100, 1e-6);
    g_assert_cmpint (all, ==, 100);
  }
}

static void
assert_step (PodiumFocus *focus, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_assert_cmpstr (podium_focus_get_undo (focus), ==, name);
  podium_view_validate (podium_focus_get_view (focus), podium_focus_get_catalog (focus), &error);
  g_assert_no_error (error);
}

/* Each option is a step with a name and leaves a view that can be drawn. */
static void
test_options (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  podium_focus_choose_view (focus, podium_document_view (podium_focus_get_document (focus), "token-efficiency"));
  podium_focus_set_policy (focus, PODIUM_POLICY_RANGE);
  assert_step (focus, "draw full range");
  podium_focus_set_log (focus, PODIUM_LOG_Y, TRUE);
  assert_step (focus, "change of scale");
  podium_focus_set_break_even (focus, "gpt-5.4");
  assert_step (focus, "hold costs against GPT-5.4");
  g_assert_true (podium_focus_set_price (focus, "muse-spark", "2.50"));
  assert_step (focus, "price of Muse Spark");
  g_assert_false (podium_focus_set_price (focus, "muse-spark", "cheap"));
  g_assert_cmpstr (podium_view_price (podium_focus_get_view (focus), "muse-spark"), ==, "2.50");
  g_assert_true (podium_focus_set_price (focus, "muse-spark", NULL));
  g_assert_null (podium_focus_get_view (focus)->prices);
  podium_focus_set_x (focus, "hle"); /* costs need tokens across */
  assert_step (focus, "change of axis");
  g_assert_null (podium_focus_get_view (focus)->break_even);
  podium_focus_undo (focus);
  g_assert_cmpstr (podium_focus_get_view (focus)->break_even, ==, "gpt-5.4");
  podium_focus_swap (focus);
  assert_step (focus, "swap axes");
  g_assert_cmpstr (podium_focus_get_view (focus)->y, ==, "aa-index-tokens");
  g_assert_true (podium_focus_get_view (focus)->log == PODIUM_LOG_X);

  podium_focus_set_title (focus, "My own");
  assert_step (focus, "edit title");
  podium_focus_set_title (focus, NULL);
  assert_step (focus, "drop own title");
  PodiumAnnotation *line = podium_annotation_new (PODIUM_ANNOTATION_LINE);
  podium_view_set_string (&line->metric, "aa-index");
  podium_view_set_string (&line->value, "55");
  podium_focus_annotate (focus, 0, line);
  assert_step (focus, "annotate");
  podium_focus_annotate (focus, 0, NULL);
  assert_step (focus, "remove annotation");
  g_assert_null (podium_focus_get_view (focus)->annotations);

  podium_focus_set_kind (focus, PODIUM_CHART_DUEL);
  g_auto (GStrv) two = g_strdupv (podium_focus_get_view (focus)->models);
  podium_focus_set_side (focus, 0, "mistral");
  assert_step (focus, "compare Mistral");
  podium_focus_set_side (focus, 0, two[1]); /* it is on the other side */
  assert_step (focus, "swap sides");
  g_assert_cmpstr (podium_focus_get_view (focus)->models[1], ==, "mistral");
}

/* A composite's weights follow its metrics; a drag of any length is one step; the change that is offered
 * does what it says. */
static void
test_composite (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  podium_focus_choose_view (focus, podium_document_view (podium_focus_get_document (focus), "reasoning"));
  podium_focus_set_metrics (focus, (const char *const[]){"hle", "context-length", "arc-agi-2", NULL});
  podium_focus_set_kind (focus, PODIUM_CHART_COMPOSITE);
  assert_step (focus, "change to Composite");
  guint n = g_strv_length (podium_focus_get_view (focus)->metrics);
  g_autofree double *shares = podium_weights_of (podium_focus_get_view (focus));

  podium_focus_begin_gesture (focus);
  for (int to = 40; to <= 60; to += 5) {
    podium_weights_move (shares, NULL, n, 0, to);
    podium_focus_weigh (focus, shares, "hle");
    g_usleep (to == 50 ? PODIUM_HISTORY_GESTURE + 50000 : 0); /* a hand that rests */
  }
  podium_focus_end_gesture (focus);
  assert_step (focus, "weigh Humanity’s Last Exam");
  g_assert_cmpstr (podium_view_weight (podium_focus_get_view (focus), "hle"), ==, "60");
  podium_focus_undo (focus);
  assert_step (focus, "change to Composite");
  podium_focus_redo (focus);

  podium_focus_set_metrics (focus, (const char *const[]){"hle", "gpqa-diamond", NULL});
  assert_step (focus, "change of metrics");
  g_assert_cmpstr (podium_view_weight (podium_focus_get_view (focus), "gpqa-diamond"), ==, "50");

  podium_focus_set_metrics (focus, (const char *const[]){"terminal-bench-2", "swe-bench-verified",
                                                         "aa-coding-index", NULL});
  g_autoptr (PodiumComposite) composite =
      podium_view_composite (podium_focus_get_view (focus), podium_focus_get_catalog (focus));
  g_auto (PodiumCompositeChange) change = podium_composite_smallest_change (composite);
  g_assert_nonnull (change.then);
  g_autofree double *after = podium_weights_after (composite, &change);
  podium_focus_weigh (focus, after, NULL);
  assert_step (focus, "change of weights");
  g_autoptr (PodiumComposite) then =
      podium_view_composite (podium_focus_get_view (focus), podium_focus_get_catalog (focus));
  g_assert_true (((const PodiumCompositeRow *)then->rows->pdata[0])->model == change.then->model);
}

static const struct {
  const char *words, *without;
} numbered[] = {
    {"Index v4.0, points\u00a0¹. Higher is better", "Index v4.0, points. Higher is better"},
    {"two ¹ ²", "two"},
    {"", ""},
    {"plain", "plain"},
};

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbered); i++) {
    g_autofree char *words = podium_without_numbers (numbered[i].words);
    g_assert_cmpstr (words, ==, numbered[i].without);
  }
}

/* Preferences apply at once, and to what is new. */
static void
test_preferences (void)
{
  GSettings *settings = podium_settings ();
  g_assert_nonnull (settings);
  g_assert_cmpint (podium_chart_language (), ==, PODIUM_ENGLISH);
  g_settings_set_string (settings, "number-format", "de");
  g_assert_cmpint (podium_chart_language (), ==, PODIUM_GERMAN);
  GtkWidget *window = podium_window_new (GTK_APPLICATION (app));
  podium_window_open_bundled (PODIUM_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  settle_for (60);
  g_settings_set_string (settings, "number-format", "none of ours");
  g_assert_cmpint (podium_chart_language (), ==, PODIUM_ENGLISH);
  settle_for (60);
  show_and_destroy (GTK_WINDOW (podium_preferences_new (GTK_WINDOW (window), settings)));
  show_and_destroy (GTK_WINDOW (window));
  g_settings_reset (settings, "number-format");

  g_autoptr (PodiumFocus) focus = new_focus ();
  g_settings_set_string (settings, "policy", "vendor");
  g_settings_set_string (settings, "headline", "finding");
  g_settings_set_string (settings, "ranking-sort", "name");
  podium_focus_rank (focus, "hle");
  const PodiumView *view = podium_focus_get_view (focus);
  g_assert_cmpint (view->policy, ==, PODIUM_POLICY_VENDOR);
  g_assert_cmpint (view->headline, ==, PODIUM_HEADLINE_FINDING);
  g_assert_cmpint (view->sort, ==, PODIUM_SORT_NAME);
  g_settings_reset (settings, "policy");
  g_settings_reset (settings, "headline");
  g_settings_reset (settings, "ranking-sort");

  AdwStyleManager *style = adw_style_manager_get_default ();
  g_settings_set_string (settings, "style", "dark");
  g_assert_true (adw_style_manager_get_color_scheme (style) == ADW_COLOR_SCHEME_FORCE_DARK);
  g_settings_reset (settings, "style");
  g_assert_true (adw_style_manager_get_color_scheme (style) == ADW_COLOR_SCHEME_DEFAULT);
}

/* Options, weights and annotations of every kind of chart. */
static void
test_option_pages (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  for (int kind = 1; podium_terms_chart.words[kind]; kind++) {
    podium_focus_set_kind (focus, (PodiumChartKind)kind);
    GtkWidget *window = gtk_window_new (), *button = gtk_menu_button_new ();
    gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), podium_chart_options_new (focus));
    gtk_window_set_child (GTK_WINDOW (window), button);
    gtk_window_present (GTK_WINDOW (window));
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
    settle_for (60);
    podium_focus_set_policy (focus, PODIUM_POLICY_VENDOR);
    settle_for (60);
    podium_focus_undo (focus);
    show_and_destroy (GTK_WINDOW (window));
    show_page (podium_side_page_new (focus));
  }
  for (guint at = 0; at < 2; at++) {
    PodiumAnnotation *note = podium_annotation_new (PODIUM_ANNOTATION_NOTE);
    podium_view_set_string (&note->model, "muse-spark");
    podium_view_set_string (&note->text, "here");
    podium_focus_annotate (focus, at, note);
    show_and_destroy (GTK_WINDOW (podium_annotation_dialog_new (NULL, focus, at)));
  }
  show_and_destroy (GTK_WINDOW (podium_annotation_dialog_new (NULL, focus, 2)));
}

/* The stack below @widget that has a page @name. */
static GtkStack *
find_stack (GtkWidget *widget, const char *name)
{
  if (GTK_IS_STACK (widget) && gtk_stack_get_child_by_name (GTK_STACK (widget), name))
    return GTK_STACK (widget);
  GtkStack *found = NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_stack (child, name);
  return found;
}

/* A slope chart across documents: where none can be read its place says so; the options list them all. */
static void
test_documents (void)
{
  g_autofree char *folder = g_dir_make_tmp ("podium-documents-XXXXXX", NULL);
  g_autofree char *june = g_build_filename (folder, "june.podium", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.podium", NULL);
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (GError) error = NULL;
  podium_document_write_file (document, june, &error);
  g_assert_no_error (error);
  GtkWidget *window = podium_window_new (GTK_APPLICATION (app));
  podium_window_open_bundled (PODIUM_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  settle_for (60);
  PodiumFocus *focus = PODIUM_WINDOW (window)->focus;
  GtkStack *stack = find_stack (window, "documents");
  podium_focus_set_kind (focus, PODIUM_CHART_SLOPE);
  const struct {
    const char *about, *add, *page;
  } steps[] = {{"none is chosen", NULL, "documents"}, {"one is missing", missing, "documents"}, {"one is there", june, "chart"}};
  podium_focus_set_across (focus, PODIUM_ACROSS_DOCUMENTS);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++) {
    if (steps[i].add)
      podium_focus_add_documents (focus, (const char *const[]){steps[i].add, NULL});
    settle_for (60);
    g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, steps[i].page);
  }
  GtkWidget *other = gtk_window_new (), *button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), podium_chart_options_new (focus));
  gtk_window_set_child (GTK_WINDOW (other), button);
  gtk_window_present (GTK_WINDOW (other));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  settle_for (60);
  podium_focus_remove_document (focus, 0);
  settle_for (60);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "chart");
  g_unlink (june); /* gone while it is drawn: shown when the view next changes */
  podium_focus_set_policy (focus, PODIUM_POLICY_VENDOR);
  settle_for (60);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "documents");
  g_assert_cmpstr (podium_focus_get_view (focus)->documents[0], ==, june);
  show_and_destroy (GTK_WINDOW (other));
  show_and_destroy (GTK_WINDOW (window));
  g_rmdir (folder);
}

static const struct {
  const char *about, *message, *words;
} errors[] = {
    {"line, column and advice",
     "/a/b.json:12:5: expected a number, found “n/a”; write null where no figure is known",
     "Line 12, column 5: expected a number, found “n/a”. Write null where no figure is known."},
    {"two pieces of advice", "/a/b.json:1:2: found “n”; write null; or nothing",
     "Line 1, column 2: found “n”. Write null. Or nothing."},
    {"no position", "/a/b.json: it is empty; open another", "It is empty. Open another."},
    {"a line alone", "/a/b.json:3: expected a value", "Line 3: expected a value."},
    {"another file's message", "no such file", "No such file."},
    {"a message that ends as a sentence", "/a/b.json:1:2: something else; do it.",
     "Line 1, column 2: something else. Do it."},
};

static void
test_error_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++) {
    g_autofree char *words = podium_open_error_words ("/a/b.json", errors[i].message);
    g_test_message ("%s", errors[i].about);
    g_assert_cmpstr (words, ==, errors[i].words);
  }
}

static const struct {
  const char *model, *metric, *words, *value;
} standings[] = {
    {"muse-spark", "aa-index", "4th of 5", "52"},
    {"gpt-5.4", "aa-index", "1st of 5, tied", "57"},
    {"muse-spark", "aa-index-tokens", "2nd fewest of 4", "58 to 59 M"},
    {"muse-spark", "healthbench-hard", "1st of 4", "42.8 %"},
    {"muse-spark", "gdpval-aa", "3rd of 3", "1,444 Elo"},
};

static void
test_standing (void)
{
  g_autoptr (PodiumFocus) focus = new_focus ();
  const PodiumCatalog *catalog = podium_focus_get_catalog (focus);
  for (gsize i = 0; i < G_N_ELEMENTS (standings); i++) {
    g_autoptr (PodiumStanding) standing = podium_standing_new (
        catalog, model_of (focus, standings[i].model), podium_catalog_metric (catalog, standings[i].metric));
    g_autofree char *words = podium_standing_words (standing);
    g_autofree char *value = podium_cell_value_words (g_ptr_array_index (standing->cells, standing->own));
    g_test_message ("%s, %s", standings[i].model, standings[i].metric);
    g_assert_cmpstr (words, ==, standings[i].words);
    g_assert_cmpstr (value, ==, standings[i].value);
  }
  g_assert_null (podium_standing_new (catalog, model_of (focus, "mistral"),
                                      podium_catalog_metric (catalog, "aa-index")));
}

int
main (int argc, char **argv)
{
  /* Session and recovery files of the tests are nobody's; GTK's own start-up must see them, too. */
  g_autofree char *data = g_dir_make_tmp ("podium-test-app-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  app = podium_application_new ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));
  g_test_add_func ("/app/focus", test_focus);
  g_test_add_func ("/app/filters", test_filters);
  g_test_add_func ("/app/orders", test_orders);
  g_test_add_func ("/app/pins", test_pins);
  g_test_add_func ("/app/views", test_views);
  g_test_add_func ("/app/weights", test_weights);
  g_test_add_func ("/app/options", test_options);
  g_test_add_func ("/app/several", test_several);
  g_test_add_func ("/app/kind-after-kind", test_kind_after_kind);
  g_test_add_func ("/app/led-to-chart", test_led_to_chart);
  g_test_add_func ("/app/composite", test_composite);
  g_test_add_func ("/app/numbers", test_numbers);
  g_test_add_func ("/app/preferences", test_preferences);
  g_test_add_func ("/app/option-pages", test_option_pages);
  g_test_add_func ("/app/documents", test_documents);
  g_test_add_func ("/app/open-error", test_error_words);
  g_test_add_func ("/app/standing", test_standing);
  g_test_add_func ("/app/window", test_window);
  g_test_add_func ("/app/reading", test_reading);
  g_test_add_func ("/app/broken-file", test_broken_file);
  g_test_add_func ("/app/empty-document", test_empty_document);
  g_test_add_func ("/app/document-dialogs", test_document_dialogs);
  g_test_add_func ("/app/drop", test_drop);
  g_test_add_func ("/app/banner", test_banner);
  g_test_add_func ("/app/pages", test_pages);
  g_test_add_func ("/app/filter-pages", test_filter_pages);
  g_test_add_func ("/app/charts", test_charts);
  g_test_add_func ("/app/details", test_details);
  g_test_add_func ("/app/table", test_table);
  g_test_add_func ("/app/copies", test_copies);
  g_test_add_func ("/app/print", test_print);
  g_test_add_func ("/app/export-dialog", test_export_dialog);
  g_test_add_func ("/app/export-checks", test_export_checks);
  g_test_add_func ("/app/shortcuts", test_shortcuts);
  int result = g_test_run ();
  g_object_unref (app);
  remove_all (data);
  return result;
}
