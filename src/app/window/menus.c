/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "menus.h"

#include <gtk/gtk.h>

GMenu *
podium_menu (const char *id)
{
  return gtk_application_get_menu_by_id (GTK_APPLICATION (g_application_get_default ()), id);
}
