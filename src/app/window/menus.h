/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* The menu @id of ui/menus.ui. Owned by the application, one for all its windows, and not of their templates: GTK 4.8
 * holds on to the sections of each menu that a button has shown or might have, 20 KB a window. */
GMenu *podium_menu (const char *id);
