/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "option-rows.h"

#include <string.h>

struct _PodiumOptionRows {
  PodiumFocus *focus;
  GPtrArray *options; /* Option */
  gboolean showing;   /* changes of rows are not the user's */
};

typedef struct {
  PodiumOptionRows *rows;
  GtkWidget *widget; /* AdwComboRow, GtkSwitch or GtkCheckButton */
  char **values;
  char *data;
  PodiumOptionGet get;
  PodiumOptionSet set;
} Option;

static void
option_free (gpointer data)
{
  Option *option = data;
  g_signal_handlers_disconnect_by_data (option->widget, option);
  g_object_unref (option->widget);
  g_strfreev (option->values);
  g_free (option->data);
  g_free (option);
}

PodiumOptionRows *
podium_option_rows_new (PodiumFocus *focus)
{
  PodiumOptionRows *rows = g_new0 (PodiumOptionRows, 1);
  rows->focus = focus;
  rows->options = g_ptr_array_new_with_free_func (option_free);
  return rows;
}

void
podium_option_rows_free (PodiumOptionRows *rows)
{
  g_ptr_array_unref (rows->options);
  g_free (rows);
}

static Option *
add (PodiumOptionRows *rows, gpointer widget, const char *const *values, PodiumOptionGet get,
     PodiumOptionSet set, const char *data)
{
  Option *option = g_new0 (Option, 1);
  *option = (Option){.rows = rows,
                     .widget = g_object_ref (widget),
                     .values = g_strdupv ((char **)values),
                     .data = g_strdup (data),
                     .get = get,
                     .set = set};
  g_ptr_array_add (rows->options, option);
  return option;
}

static void
on_selected (Option *option)
{
  guint at = adw_combo_row_get_selected (ADW_COMBO_ROW (option->widget));
  if (!option->rows->showing && at < g_strv_length (option->values))
    option->set (option->rows->focus, option->data, option->values[at]);
}

static void
on_switched (Option *option)
{
  if (!option->rows->showing)
    option->set (option->rows->focus, option->data,
                 gtk_switch_get_active (GTK_SWITCH (option->widget)) ? "true" : "");
}

static void
on_toggled (Option *option)
{
  if (!option->rows->showing && gtk_check_button_get_active (GTK_CHECK_BUTTON (option->widget)))
    option->set (option->rows->focus, option->data, option->values[0]);
}

GtkWidget *
podium_option_choice (PodiumOptionRows *rows, const char *title, const char *const *values,
                      const char *const *titles, PodiumOptionGet get, PodiumOptionSet set, const char *data)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (titles);
  GtkWidget *row =
      g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE, "title", title, "model", model, NULL);
  Option *option = add (rows, row, values, get, set, data);
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (on_selected), option);
  return row;
}

GtkWidget *
podium_option_switch (PodiumOptionRows *rows, const char *title, const char *subtitle, PodiumOptionGet get,
                      PodiumOptionSet set)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle",
                                 subtitle, "title-lines", 0, "subtitle-lines", 0, NULL);
  GtkWidget *toggle = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, NULL);
  Option *option = add (rows, toggle, (const char *const[]){NULL}, get, set, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  g_signal_connect_swapped (toggle, "notify::active", G_CALLBACK (on_switched), option);
  return row;
}

GtkWidget *
podium_option_radio (PodiumOptionRows *rows, const char *title, const char *value, GtkWidget *leader,
                     PodiumOptionGet get, PodiumOptionSet set)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "title-lines", 0,
                                 "subtitle-lines", 0, NULL);
  GtkWidget *check = g_object_new (GTK_TYPE_CHECK_BUTTON, "valign", GTK_ALIGN_CENTER, NULL);
  Option *option = add (rows, check, (const char *const[]){value, NULL}, get, set, NULL);
  if (leader)
    gtk_check_button_set_group (
        GTK_CHECK_BUTTON (check),
        GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (leader))));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_toggled), option);
  return row;
}

void
podium_option_set_available (GtkWidget *row, gboolean available)
{
  gtk_widget_set_sensitive (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)), available);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), available);
  podium_show_available (row, available);
}

void
podium_show_available (GtkWidget *row, gboolean available)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_DISABLED, !available, -1);
  if (available)
    gtk_widget_remove_css_class (row, "unavailable");
  else
    gtk_widget_add_css_class (row, "unavailable");
}

void
podium_option_rows_show (PodiumOptionRows *rows)
{
  rows->showing = TRUE;
  for (guint i = 0; i < rows->options->len; i++) {
    Option *option = g_ptr_array_index (rows->options, i);
    const char *value = option->get (rows->focus, option->data);
    if (!value)
      value = "";
    if (GTK_IS_SWITCH (option->widget)) {
      gtk_switch_set_active (GTK_SWITCH (option->widget), *value != '\0');
      continue;
    }
    for (guint at = 0; option->values[at]; at++) {
      if (!g_str_equal (option->values[at], value))
        continue;
      if (ADW_IS_COMBO_ROW (option->widget))
        adw_combo_row_set_selected (ADW_COMBO_ROW (option->widget), at);
      else
        gtk_check_button_set_active (GTK_CHECK_BUTTON (option->widget), TRUE);
    }
  }
  rows->showing = FALSE;
}
