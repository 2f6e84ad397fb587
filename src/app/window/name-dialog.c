/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "name-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct {
  AdwMessageDialog *dialog;
  GtkEditable *entry;
  void (*done) (const char *name, gpointer data);
  GObject *data;
} Question;

static char *
name_of (Question *question)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (question->entry)));
}

static void
on_changed (Question *question)
{
  g_autofree char *name = name_of (question);
  adw_message_dialog_set_response_enabled (question->dialog, "accept", *name != '\0');
}

static void
on_response (Question *question, const char *response)
{
  g_autofree char *name = name_of (question);
  if (g_str_equal (response, "accept") && *name)
    question->done (name, question->data);
}

static void
free_question (gpointer data, GClosure *closure)
{
  Question *question = data;
  g_object_unref (question->data);
  g_free (question);
}

void
podium_ask_for_name (GtkWindow *parent, const char *heading, const char *accept, const char *name,
                     void (*done) (const char *name, gpointer data), GObject *data)
{
  Question *question = g_new0 (Question, 1);
  GtkWidget *list = gtk_list_box_new (), *entry = adw_entry_row_new ();
  question->dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, NULL));
  question->entry = GTK_EDITABLE (entry);
  question->done = done;
  question->data = g_object_ref (data);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _ ("Name"));
  gtk_editable_set_text (question->entry, name);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (entry), TRUE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), entry);
  adw_message_dialog_set_extra_child (question->dialog, list);
  adw_message_dialog_add_responses (question->dialog, "cancel", _ ("_Cancel"), "accept", accept, NULL);
  adw_message_dialog_set_response_appearance (question->dialog, "accept", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (question->dialog, "accept");
  adw_message_dialog_set_close_response (question->dialog, "cancel");
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_changed), question);
  g_signal_connect_data (question->dialog, "response", G_CALLBACK (on_response), question, free_question,
                         G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question->dialog));
  gtk_widget_grab_focus (entry);
}
