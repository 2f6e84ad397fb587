/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-options.h"

#include <glib/gi18n.h>
#include <string.h>

#include "companion.h"
#include "open-error.h"

static void
on_add (GtkWidget *button)
{
  GtkWidget *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);
  gtk_widget_activate_action (button, "win.add-documents", NULL);
  if (popover)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
on_remove (GtkWidget *button, PodiumFocus *focus)
{
  podium_focus_remove_document (focus, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index")));
}

static GtkWidget *
new_button (const char *icon, const char *name)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", icon, "tooltip-text", name, "valign",
                                    GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
new_row (PodiumFocus *focus, const PodiumCompanion *companion, guint index)
{
  g_autofree char *remove = g_strdup_printf (_ ("Remove %s"), companion->name);
  g_autofree char *words = companion->error ? podium_companion_problem (companion) : NULL;
  gboolean same = g_str_equal (companion->address, companion->name);
  g_autofree char *problem =
      words && !same ? g_strdup_printf ("%s\n%s", companion->address, words) : g_strdup (words);
  GtkWidget *button = new_button ("user-trash-symbolic", remove);
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", companion->name, "subtitle",
                    problem ? problem
                    : same  ? ""
                            : companion->address,
                    "title-lines", 0, "subtitle-lines", 0, NULL);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove), focus, 0);
  if (problem)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                               gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

char *
podium_companion_problem (const PodiumCompanion *companion)
{
  /* The reader begins with the path as it opened it. */
  const char *message = companion->error->message, *end = strstr (message, ": ");
  g_autofree char *path = end ? g_strndup (message, (gsize)(end - message)) : g_strdup ("");
  return podium_open_error_words (path, message);
}

GtkWidget *
podium_options_documents_group (PodiumFocus *focus)
{
  const PodiumView *view = podium_focus_get_view (focus);
  const PodiumCatalog *catalog = podium_focus_get_drawn_catalog (focus);
  if (view->kind != PODIUM_CHART_SLOPE || view->across != PODIUM_ACROSS_DOCUMENTS)
    return NULL;
  GtkWidget *group = adw_preferences_group_new (),
            *add = new_button ("list-add-symbolic", _ ("Add Documents…"));
  g_signal_connect (add, "clicked", G_CALLBACK (on_add), NULL);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Other Documents"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), add);
  for (guint i = 0; catalog->companions && i < catalog->companions->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               new_row (focus, g_ptr_array_index (catalog->companions, i), i));
  if (!catalog->companions)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ ("None"));
  return group;
}
