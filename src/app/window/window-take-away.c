/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaves the window: copies and exports. */

#include <glib/gi18n.h>

#include "export-dialog.h"
#include "print.h"
#include "take-away.h"
#include "window-private.h"

/* What is drawn; NULL: nothing is. */
static const PodiumScene *
scene_of (PodiumWindow *self)
{
  PodiumChartPage *page = self->focus ? podium_window_get_chart_page (self) : NULL;
  return page && podium_chart_page_has_chart (page) ? podium_chart_view_get_scene (podium_chart_page_get_view (page))
                                                    : NULL;
}

static void
on_copy_picture (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  const PodiumScene *scene = scene_of (self);
  if (!scene)
    return;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) content = podium_take_away_content (
      self->focus,
      podium_chart_view_get_fonts (podium_chart_page_get_view (podium_window_get_chart_page (self))),
      scene->width, scene->height, &error);
  if (!content) {
    g_autofree char *text = g_strdup_printf ("%s. %s", _ ("Could Not Copy the Picture"), error->message);
    podium_banner_show (podium_chart_page_get_banner (podium_window_get_chart_page (self)), "copy",
                        "dialog-warning-symbolic", text, NULL);
    return;
  }
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  podium_window_toast (self, _ ("Copied as Picture"));
}

static void
on_copy_text (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  const PodiumScene *scene = scene_of (self);
  if (!scene)
    return;
  g_autofree char *text = podium_take_away_description (
      self->focus,
      podium_chart_view_get_fonts (podium_chart_page_get_view (podium_window_get_chart_page (self))),
      scene->width, scene->height);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  podium_window_toast (self, _ ("Copied Description"));
}

/* Words that are selected come first: Ctrl+C is theirs, too. */
static gboolean
copy_selected_words (GtkWidget *focus)
{
  gboolean selected = FALSE;
  if (GTK_IS_LABEL (focus))
    selected = gtk_label_get_selection_bounds (GTK_LABEL (focus), NULL, NULL);
  else if (GTK_IS_EDITABLE (focus))
    selected = gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), NULL, NULL);
  return selected && gtk_widget_activate_action (focus, "clipboard.copy", NULL);
}

static void
on_copy_table (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  const PodiumScene *scene = scene_of (self);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  if ((focus && copy_selected_words (focus)) || !scene)
    return;
  g_autoptr (GdkContentProvider) content = podium_take_away_table (self->focus, scene);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  podium_window_toast (self, _ ("Copied as Table"));
}

/* --- Print --- */

static void
on_printed (GtkPrintOperation *operation, GtkPrintOperationResult result, PodiumWindow *self)
{
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY && self->settings)
    podium_print_remember (operation, self->settings);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  g_autoptr (GError) error = NULL;
  gtk_print_operation_get_error (operation, &error);
  g_autofree char *text = g_strdup_printf ("%s. %s", _ ("Could Not Print"), error->message);
  podium_banner_show (podium_chart_page_get_banner (podium_window_get_chart_page (self)), "print",
                      "dialog-warning-symbolic", text, NULL);
}

/* From an idle: the dialog runs a loop of its own, for which whoever activates the action should not wait. */
static gboolean
run_print (gpointer data)
{
  GtkPrintOperation *operation = data;
  GtkWindow *parent = g_object_get_data (G_OBJECT (operation), "parent");
  if (parent)
    gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
  return G_SOURCE_REMOVE;
}

static void
on_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  if (!scene_of (self))
    return;
  GtkPrintOperation *operation = podium_print_new (self->focus, self->settings);
  g_object_set_data_full (G_OBJECT (operation), "parent", g_object_ref (self), g_object_unref);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_printed), self, 0);
  g_idle_add_full (G_PRIORITY_DEFAULT, run_print, operation, g_object_unref);
}

static void
on_copy_error (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  if (!self->error)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->error);
  podium_window_toast (self, _ ("Copied Details"));
}

static void
on_exported (PodiumWindow *self, const char *name, GFile *file)
{
  g_autofree char *text = g_strdup_printf (_ ("Exported %s"), name);
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast *toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _ ("Show in Files"));
  adw_toast_set_action_name (toast, "app.show-in-files");
  adw_toast_set_action_target (toast, "s", uri);
  podium_window_say (self, text);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  if (!self->focus)
    return;
  GtkWidget *dialog = podium_export_dialog_new (GTK_WINDOW (self), self->focus, self->settings);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (on_exported), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
podium_window_take_away_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL, on_export);
  gtk_widget_class_install_action (widget_class, "win.copy-picture", NULL, on_copy_picture);
  gtk_widget_class_install_action (widget_class, "win.copy-table", NULL, on_copy_table);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, on_print);
  gtk_widget_class_install_action (widget_class, "win.copy-text", NULL, on_copy_text);
  gtk_widget_class_install_action (widget_class, "win.copy-error", NULL, on_copy_error);
}
