/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaves the window: copies and exports. */

#include <glib/gi18n.h>

#include "export-dialog.h"
#include "take-away.h"
#include "window-private.h"

static void
on_copy_picture (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  const PodiumScene *scene =
      self->focus
          ? podium_chart_view_get_scene (podium_chart_page_get_view (podium_window_get_chart_page (self)))
          : NULL;
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
  const PodiumScene *scene =
      self->focus
          ? podium_chart_view_get_scene (podium_chart_page_get_view (podium_window_get_chart_page (self)))
          : NULL;
  if (!scene)
    return;
  g_autofree char *text = podium_take_away_description (
      self->focus,
      podium_chart_view_get_fonts (podium_chart_page_get_view (podium_window_get_chart_page (self))),
      scene->width, scene->height);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  podium_window_toast (self, _ ("Copied Description"));
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
  gtk_label_set_label (GTK_LABEL (self->news), text);
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
  gtk_widget_class_install_action (widget_class, "win.copy-text", NULL, on_copy_text);
  gtk_widget_class_install_action (widget_class, "win.copy-error", NULL, on_copy_error);
}
