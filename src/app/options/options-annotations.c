/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-options.h"

#include <glib/gi18n.h>

#include "annotation-dialog.h"

static void
ask (GtkWidget *button, PodiumFocus *focus, guint at)
{
  GtkWidget *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (button));
  GtkWidget *dialog = podium_annotation_dialog_new (GTK_WINDOW (window), focus, at);
  if (popover)
    gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_window_present (GTK_WINDOW (dialog));
}

static guint
index_of (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));
}

static void
on_edit (GtkWidget *button, PodiumFocus *focus)
{
  ask (button, focus, index_of (button));
}

static void
on_remove (GtkWidget *button, PodiumFocus *focus)
{
  podium_focus_annotate (focus, index_of (button), NULL);
}

static GtkWidget *
new_button (const char *icon, const char *name, guint index, GCallback clicked, PodiumFocus *focus)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", icon, "tooltip-text", name, "valign",
                                    GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", clicked, focus, 0);
  return button;
}

static GtkWidget *
new_row (PodiumFocus *focus, guint index)
{
  const PodiumAnnotation *a = g_ptr_array_index (podium_focus_get_view (focus)->annotations, index);
  g_autofree char *title = podium_annotation_title (a, podium_focus_get_catalog (focus));
  g_autofree char *edit = g_strdup_printf (_ ("Edit %s"), title),
                  *remove = g_strdup_printf (_ ("Remove %s"), title);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle",
                                 a->text ? a->text : "", "title-lines", 0, "subtitle-lines", 2, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             new_button ("document-edit-symbolic", edit, index, G_CALLBACK (on_edit), focus));
  adw_action_row_add_suffix (
      ADW_ACTION_ROW (row), new_button ("user-trash-symbolic", remove, index, G_CALLBACK (on_remove), focus));
  return row;
}

GtkWidget *
podium_options_annotations_group (PodiumFocus *focus)
{
  const PodiumView *view = podium_focus_get_view (focus);
  guint n = view->annotations ? view->annotations->len : 0;
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *add =
      new_button ("list-add-symbolic", _ ("Add Line, Band or Note…"), n, G_CALLBACK (on_edit), focus);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Lines, Bands and Notes"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), add);
  for (guint i = 0; i < n; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (focus, i));
  if (!n)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ ("None"));
  return group;
}
