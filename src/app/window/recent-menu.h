/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Notes that @file was opened or saved, for this menu and the desktop's. */
void podium_recent_add (GFile *file);

/* Fills @menu with the files that were opened last, newest first; each activates win.open-recent with its
 * address. */
void podium_recent_menu_fill (GMenu *menu);
