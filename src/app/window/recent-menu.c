/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recent-menu.h"

#include <gtk/gtk.h>

#define MOST_FILES 10
#define GROUP "podium"

void
podium_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  static const char *groups[] = {GROUP, NULL};
  GtkRecentData data = {.mime_type = (char *)"application/json",
                        .app_name = (char *)"Podium",
                        .app_exec = (char *)"podium %u",
                        .groups = (char **)groups};
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *)b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *)a));
}

void
podium_recent_menu_fill (GMenu *menu)
{
  GList *items =
      g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare_items);
  g_menu_remove_all (menu);
  for (GList *item = items; item && g_menu_model_get_n_items (G_MENU_MODEL (menu)) < MOST_FILES;
       item = item->next) {
    if (!gtk_recent_info_has_group (item->data, GROUP) || !gtk_recent_info_exists (item->data))
      continue;
    /* In a menu “_” would underline what follows. */
    g_auto (GStrv) parts = g_strsplit (gtk_recent_info_get_display_name (item->data), "_", -1);
    g_autofree char *label = g_strjoinv ("__", parts);
    g_autoptr (GMenuItem) entry = g_menu_item_new (label, NULL);
    g_menu_item_set_action_and_target (entry, "win.open-recent", "s", gtk_recent_info_get_uri (item->data));
    g_menu_append_item (menu, entry);
  }
  g_list_free_full (items, (GDestroyNotify)gtk_recent_info_unref);
}
