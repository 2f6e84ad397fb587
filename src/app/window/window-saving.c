/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the window's document gets back on disk, and what is asked before it would be lost. */

#include <glib/gi18n.h>
#include <string.h>

#include "open-error.h"
#include "recent-menu.h"
#include "session.h"
#include "window-private.h"

/* --- File dialogs --- */

void
podium_window_add_filters (GtkFileChooser *chooser, gboolean pictures)
{
  g_autoptr (GtkFileFilter) ours = gtk_file_filter_new (), all = gtk_file_filter_new ();
  static const char *const exported[] = {"svg", "png", "pdf"};
  gtk_file_filter_set_name (ours, pictures ? _ ("Catalogs, Documents and Exported Pictures")
                                           : _ ("Catalogs and Documents"));
  for (gsize i = 0; pictures && i < G_N_ELEMENTS (exported); i++)
    gtk_file_filter_add_suffix (ours, exported[i]);
  gtk_file_filter_add_pattern (ours, "*.podium");
  gtk_file_filter_add_pattern (ours, "*.json");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, ours);
  gtk_file_chooser_add_filter (chooser, all);
}

void
podium_window_recall_folder (PodiumWindow *self, GtkFileChooser *chooser)
{
  GFile *file = self->keeper ? podium_keeper_get_file (self->keeper) : NULL;
  g_autofree char *uri = self->settings ? g_settings_get_string (self->settings, "document-folder") : NULL;
  g_autoptr (GFile) folder = file ? g_file_get_parent (file) : uri && *uri ? g_file_new_for_uri (uri) : NULL;
  if (folder && g_file_query_exists (folder, NULL))
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

void
podium_window_remember_folder (PodiumWindow *self, GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder ? g_file_get_uri (folder) : NULL;
  if (self->settings && uri)
    g_settings_set_string (self->settings, "document-folder", uri);
}

/* --- Saving --- */

static void
say_save_error (PodiumWindow *self, GFile *file, const char *message)
{
  const PodiumBannerButton buttons[] = {{_ ("Save As…"), "doc.save-as"},
                                        {_ ("Copy Details"), "win.copy-error"}};
  g_autofree char *path = g_file_get_path (file), *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *words = podium_open_error_words (path ? path : shown, message);
  g_autofree char *text = g_strdup_printf (_ ("Could Not Save %s. %s"), shown, words);
  podium_view_set_string (&self->error, message);
  podium_banner_show (podium_window_get_banner (self), "save", "dialog-error-symbolic", text, buttons);
}

static gboolean
destroy (gpointer window)
{
  gtk_window_destroy (window);
  return G_SOURCE_REMOVE;
}

/* Once the dialog that asked is done with its window. */
static void
destroy_later (PodiumWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, destroy, g_object_ref (self), g_object_unref);
}

/* The next start opens with what this one showed; there is nothing left to ask or to recover. */
static void
let_go (PodiumWindow *self, gboolean keep_changes)
{
  GFile *file = podium_keeper_get_file (self->keeper);
  g_autofree char *uri = file ? g_file_get_uri (file) : NULL;
  if (file || self->bundled)
    podium_session_write (self->focus, uri, keep_changes);
  podium_keeper_forget (self->keeper);
}

/* To @file, or to the document's own. */
static void
save_to (PodiumWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  if (!podium_keeper_save (self->keeper, file, &error)) {
    say_save_error (self, file ? file : podium_keeper_get_file (self->keeper), error->message);
    self->close_after_save = FALSE;
    return;
  }
  self->bundled = FALSE;
  podium_banner_drop (podium_window_get_banner (self), NULL);
  podium_recent_add (podium_keeper_get_file (self->keeper));
  g_autofree char *text = g_strdup_printf (_ ("Saved %s"), podium_focus_get_name (self->focus));
  if (!self->close_after_save) {
    podium_window_toast (self, text);
    return;
  }
  let_go (self, TRUE);
  destroy_later (self);
}

static void
on_save_response (PodiumWindow *self, int response, GtkNativeDialog *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
    podium_window_remember_folder (self, file);
    save_to (self, file);
  } else {
    self->close_after_save = FALSE;
  }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

/* "models.podium": what the dialog suggests. */
static char *
suggested_name (PodiumWindow *self)
{
  const char *name = podium_focus_get_name (self->focus);
  if (podium_keeper_get_file (self->keeper))
    return g_strdup (name);
  g_autofree char *safe = g_strdelimit (g_strdup (name), "/\\", '-');
  return g_strconcat (safe, ".podium", NULL);
}

static void
save_as (PodiumWindow *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Save As"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  g_autofree char *name = suggested_name (self);
  podium_window_add_filters (GTK_FILE_CHOOSER (dialog), FALSE);
  podium_window_recall_folder (self, GTK_FILE_CHOOSER (dialog));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_save_response), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* A question with “Cancel” and one way on, called "accept", that loses something. */
static void
ask (PodiumWindow *self, const char *heading, const char *body, const char *accept, GCallback on_response)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);
  AdwMessageDialog *question = ADW_MESSAGE_DIALOG (dialog);
  adw_message_dialog_add_responses (question, "cancel", _ ("_Cancel"), "accept", accept, NULL);
  adw_message_dialog_set_response_appearance (question, "accept", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (question, "cancel");
  adw_message_dialog_set_close_response (question, "cancel");
  g_signal_connect_object (dialog, "response", on_response, self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_replace_response (PodiumWindow *self, const char *response)
{
  if (g_str_equal (response, "accept"))
    save_to (self, NULL);
  else
    self->close_after_save = FALSE;
}

static void
save (PodiumWindow *self)
{
  if (!podium_keeper_get_file (self->keeper) || podium_keeper_is_read_only (self->keeper)) {
    save_as (self);
  } else if (podium_keeper_is_changed_on_disk (self->keeper)) {
    g_autofree char *body =
        g_strdup_printf (_ ("“%s” has changed on disk since it was opened. Saving replaces what is there."),
                         podium_focus_get_name (self->focus));
    ask (self, _ ("Replace the Changed File?"), body, _ ("_Replace"), G_CALLBACK (on_replace_response));
  } else {
    save_to (self, NULL);
  }
}

static void
on_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (PODIUM_WINDOW (widget)->focus)
    save (PODIUM_WINDOW (widget));
}

static void
on_save_as (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (PODIUM_WINDOW (widget)->focus)
    save_as (PODIUM_WINDOW (widget));
}

/* --- Back to what is on disk --- */

static void
reload (PodiumWindow *self)
{
  g_autoptr (GFile) file = g_object_ref (podium_keeper_get_file (self->keeper));
  const PodiumModel *current = podium_focus_get_current (self->focus);
  PodiumSession *place = g_new0 (PodiumSession, 1);
  place->uri = g_file_get_uri (file);
  place->view = g_strdup (podium_focus_get_view (self->focus)->id);
  place->model = current ? g_strdup (current->id) : NULL;
  podium_window_read (self, file, place, FALSE);
}

static void
on_reload_response (PodiumWindow *self, const char *response)
{
  if (g_str_equal (response, "accept"))
    reload (self);
}

static void
on_reload (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  if (!self->keeper || !podium_keeper_get_file (self->keeper))
    return;
  if (podium_focus_is_saved (self->focus)) {
    reload (self);
    return;
  }
  g_autofree char *body = g_strdup_printf (_ ("Changes to “%s” that are not saved will be lost."),
                                           podium_focus_get_name (self->focus));
  ask (self, _ ("Discard Changes?"), body, _ ("_Reload"), G_CALLBACK (on_reload_response));
}

/* What a crash left is not wanted: back to the file, or the bundled catalog. */
static void
on_discard (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  if (!self->keeper)
    return;
  if (podium_keeper_get_file (self->keeper))
    reload (self);
  else
    podium_window_open_bundled (self);
}

/* --- Closing --- */

static void
on_close_response (PodiumWindow *self, const char *response)
{
  if (g_str_equal (response, "discard")) {
    let_go (self, FALSE);
    destroy_later (self);
  } else if (g_str_equal (response, "save")) {
    self->close_after_save = TRUE;
    save (self);
  }
}

gboolean
podium_window_ask_before_closing (PodiumWindow *self)
{
  if (!self->keeper)
    return FALSE;
  if (!podium_keeper_must_ask (self->keeper)) {
    let_go (self, TRUE);
    return FALSE;
  }
  g_autofree char *body =
      g_strdup_printf (_ ("“%s” has changes that are not saved. Changes which are not saved will be lost."),
                       podium_focus_get_name (self->focus));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Save Changes?"), body);
  AdwMessageDialog *question = ADW_MESSAGE_DIALOG (dialog);
  adw_message_dialog_add_responses (question, "cancel", _ ("_Cancel"), "discard", _ ("_Discard"), "save",
                                    _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (question, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (question, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (question, "save");
  adw_message_dialog_set_close_response (question, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_close_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}

static void
on_close (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

void
podium_window_saving_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "doc.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "doc.save-as", NULL, on_save_as);
  gtk_widget_class_install_action (widget_class, "doc.reload", NULL, on_reload);
  gtk_widget_class_install_action (widget_class, "doc.discard", NULL, on_discard);
  gtk_widget_class_install_action (widget_class, "win.close", NULL, on_close);
}
