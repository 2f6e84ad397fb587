/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is opened in the window: files, by menu, drop or command line, the bundled catalog, what a crash left;
 * undo. */

#include <glib/gi18n.h>

#include "bundled.h"
#include "open-error.h"
#include "recent-menu.h"
#include "stack-pages.h"
#include "window-private.h"

PodiumBanner *
podium_window_get_banner (PodiumWindow *self)
{
  return podium_chart_page_get_banner (podium_window_get_chart_page (self));
}

/* --- The document's state --- */

/* Logging out waits while something would be lost. */
static void
show_inhibition (PodiumWindow *self)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));
  gboolean wait = podium_keeper_must_ask (self->keeper);
  if (!app || wait == (self->inhibit != 0))
    return;
  if (wait) {
    self->inhibit = gtk_application_inhibit (app, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_LOGOUT,
                                             _ ("A document has changes that are not saved."));
  } else {
    gtk_application_uninhibit (app, self->inhibit);
    self->inhibit = 0;
  }
}

static void
on_document_changed (PodiumWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean saved = podium_focus_is_saved (self->focus);
  const char *name = podium_focus_get_name (self->focus);
  g_autofree char *title = g_strdup_printf (_ ("%s – Podium"), name);
  g_autofree char *dotted = saved ? NULL : g_strdup_printf ("• %s", title);
  gtk_window_set_title (GTK_WINDOW (self), dotted ? dotted : title);
  gtk_widget_action_set_enabled (widget, "doc.undo", podium_focus_get_undo (self->focus) != NULL);
  gtk_widget_action_set_enabled (widget, "doc.redo", podium_focus_get_redo (self->focus) != NULL);
  gtk_widget_action_set_enabled (widget, "doc.save", !saved || !podium_keeper_get_file (self->keeper));
  gtk_widget_action_set_enabled (widget, "doc.save-as", TRUE);
  gtk_widget_action_set_enabled (widget, "doc.reload", podium_keeper_get_file (self->keeper) != NULL);
  show_inhibition (self);
}

static void
on_changed_on_disk (PodiumWindow *self)
{
  const PodiumBannerButton buttons[] = {{_ ("Reload"), "doc.reload"}, {0}};
  g_autofree char *text =
      g_strdup_printf (_ ("%s has changed on disk."), podium_focus_get_name (self->focus));
  podium_banner_show (podium_window_get_banner (self), "disk", "dialog-information-symbolic", text, buttons);
}

void
podium_window_show_document (PodiumWindow *self, PodiumDocument *document, const char *name, GFile *file,
                             PodiumRecovery *recovery)
{
  g_autoptr (PodiumFocus) focus = podium_focus_new (document, name);
  podium_window_stop_reading (self);
  if (self->keeper) {
    g_signal_handlers_disconnect_by_data (self->keeper, self);
    podium_keeper_forget (self->keeper);
  }
  g_clear_object (&self->keeper);
  self->keeper = podium_keeper_new (focus, file, recovery);
  podium_window_set_focus (self, focus);
  g_signal_connect_swapped (focus, "document-changed", G_CALLBACK (on_document_changed), self);
  g_signal_connect_swapped (self->keeper, "changed-on-disk", G_CALLBACK (on_changed_on_disk), self);
  if (recovery)
    podium_focus_mark_recovered (focus);
  on_document_changed (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", document->catalog->models->len > 0);
  if (podium_keeper_is_read_only (self->keeper)) {
    const PodiumBannerButton buttons[] = {{_ ("Save As…"), "doc.save-as"}, {0}};
    podium_banner_show (podium_window_get_banner (self), "read-only", "dialog-information-symbolic",
                        _ ("This file is read-only."), buttons);
  }
}

/* --- What is opened --- */

void
podium_window_open_bundled (PodiumWindow *self)
{
  g_return_if_fail (PODIUM_IS_WINDOW (self));
  PodiumDocument *document = podium_document_read_bundled ();
  document->bare = FALSE; /* saved, it is a document of the user's */
  self->bundled = TRUE;
  podium_window_show_document (self, document, _ ("Podium Catalog"), NULL, NULL);
}

void
podium_window_open_empty (PodiumWindow *self)
{
  g_return_if_fail (PODIUM_IS_WINDOW (self));
  PodiumCatalog *catalog = podium_catalog_new ();
  podium_catalog_finish (catalog);
  self->bundled = FALSE;
  podium_window_show_document (self, podium_document_new (catalog), _ ("Untitled"), NULL, NULL);
}

char *
podium_window_shown_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  return g_filename_display_name (name);
}

void
podium_window_say_error (PodiumWindow *self, GFile *file, const char *message)
{
  g_autofree char *path = g_file_get_path (file), *shown = podium_window_shown_name (file);
  g_autofree char *title = g_strdup_printf (_ ("Could Not Open %s"), shown);
  g_autofree char *words = podium_open_error_words (path ? path : shown, message);
  podium_view_set_string (&self->error, message);
  if (self->focus) {
    const PodiumBannerButton buttons[] = {{_ ("Copy Details"), "win.copy-error"}, {0}};
    g_autofree char *text = g_strdup_printf ("%s. %s", title, words);
    podium_banner_show (podium_window_get_banner (self), "open", "dialog-warning-symbolic", text, buttons);
    return;
  }
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  adw_status_page_set_title (self->error_page, escaped_title);
  adw_status_page_set_description (self->error_page, escaped);
  podium_stack_show (self->stack, "error");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", FALSE);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

void
podium_window_show_read (PodiumWindow *self, PodiumDocument *document, GFile *file)
{
  g_autofree char *shown = podium_window_shown_name (file);
  self->bundled = FALSE;
  if (document->picture) { /* what is changed in it is a document of its own */
    PodiumCatalog *own = podium_window_own_catalog (self);
    podium_window_show_document (self, document, shown, NULL, NULL);
    podium_window_compare_picture (self, own);
  } else {
    podium_window_show_document (self, document, shown, file, NULL);
  }
  podium_recent_add (file);
}

void
podium_window_open (PodiumWindow *self, GFile *file)
{
  g_return_if_fail (PODIUM_IS_WINDOW (self));
  podium_window_read (self, file, NULL, FALSE);
}

void
podium_window_open_session (PodiumWindow *self)
{
  g_return_if_fail (PODIUM_IS_WINDOW (self));
  g_autoptr (PodiumSession) session = podium_session_read ();
  g_autoptr (GFile) file = session->uri ? g_file_new_for_uri (session->uri) : NULL;
  if (file && g_file_query_exists (file, NULL)) {
    podium_window_read (self, file, g_steal_pointer (&session), TRUE);
    return;
  }
  podium_window_open_bundled (self);
  if (!session->uri)
    podium_session_restore (session, self->focus);
  podium_window_welcome (self);
}

gboolean
podium_window_open_recovered (PodiumWindow *self, PodiumRecovery *recovery)
{
  g_return_val_if_fail (PODIUM_IS_WINDOW (self), FALSE);
  g_autoptr (GError) error = NULL;
  const PodiumBannerButton buttons[] = {{_ ("Discard"), "doc.discard"}, {_ ("Save As…"), "doc.save-as"}};
  const char *uri = podium_recovery_get_uri (recovery), *name = podium_recovery_get_name (recovery);
  PodiumDocument *document = podium_recovery_read (recovery, &error);
  if (!document) {
    g_message ("What a crash left cannot be read: %s", error->message);
    podium_recovery_free (recovery);
    return FALSE;
  }
  g_autoptr (GDateTime) time = podium_recovery_get_time (recovery);
  g_autoptr (GFile) file = uri ? g_file_new_for_uri (uri) : NULL;
  g_autofree char *view = g_strdup (podium_recovery_get_view (recovery));
  g_autofree char *clock = time ? g_date_time_format (time, _ ("%H:%M")) : g_strdup ("?");
  g_autofree char *text =
      /* Translators: %s is a time of day */
      g_strdup_printf (_ ("Podium closed unexpectedly. Unsaved changes from %s are restored."), clock);
  self->bundled = !uri && g_strcmp0 (name, _ ("Podium Catalog")) == 0;
  podium_window_show_document (self, document, name, file, recovery);
  const PodiumView *shown = view ? podium_document_view (document, view) : NULL;
  if (shown)
    podium_focus_choose_view (self->focus, shown);
  podium_banner_show (podium_window_get_banner (self), "recovered", "dialog-information-symbolic", text,
                      buttons);
  return TRUE;
}

gboolean
podium_window_is_fresh (PodiumWindow *self)
{
  if (self->reading)
    return FALSE;
  return !self->focus || (self->bundled && !podium_keeper_must_ask (self->keeper));
}

/* --- Actions --- */

/* Into this window where it shows nothing of the user's, else into one of its own. */
static void
open_somewhere (PodiumWindow *self, GFile *file)
{
  if (podium_window_is_fresh (self))
    podium_window_open (self, file);
  else
    g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), &file, 1, "");
}

static void
on_open_response (PodiumWindow *self, int response, GtkNativeDialog *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
    podium_window_remember_folder (self, file);
    open_somewhere (self, file);
  }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
on_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Open a File"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  podium_window_add_filters (GTK_FILE_CHOOSER (dialog), TRUE);
  podium_window_recall_folder (PODIUM_WINDOW (widget), GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_open_response), widget, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_open_recent (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  open_somewhere (PODIUM_WINDOW (widget), file);
}

/* Keys of the application come before those of a text field: while one is typed in, they are about its text. */
static gboolean
is_about_text (GtkWidget *window, const char *action)
{
  GtkWidget *field = gtk_window_get_focus (GTK_WINDOW (window));
  return field && GTK_IS_TEXT (field) && gtk_widget_activate_action (field, action, NULL);
}

static void
on_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumFocus *focus = PODIUM_WINDOW (widget)->focus;
  if (focus && !is_about_text (widget, "text.undo"))
    podium_focus_undo (focus);
}

static void
on_redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumFocus *focus = PODIUM_WINDOW (widget)->focus;
  if (focus && !is_about_text (widget, "text.redo"))
    podium_focus_redo (focus);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, PodiumWindow *self)
{
  GSList *files = g_value_get_boxed (value);
  for (GSList *file = files; file; file = file->next)
    open_somewhere (self, file->data);
  return files != NULL;
}

void
podium_window_accept_files (PodiumWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
podium_window_documents_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, on_open);
  gtk_widget_class_install_action (widget_class, "win.open-recent", "s", on_open_recent);
  gtk_widget_class_install_action (widget_class, "doc.undo", NULL, on_undo);
  gtk_widget_class_install_action (widget_class, "doc.redo", NULL, on_redo);
}
