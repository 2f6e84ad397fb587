/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* The page of the first run: in three steps what the application is for. Instead of the panes, once.
 *
 * Signals: "started" (the user goes on to the charts). */
#define PODIUM_TYPE_WELCOME_PAGE (podium_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (PodiumWelcomePage, podium_welcome_page, PODIUM, WELCOME_PAGE, GtkBox)

/* The button that goes on has the focus. */
void podium_welcome_page_focus_start (PodiumWelcomePage *self);
/* Its pictures are drawn now, from the bundled catalog: who never sees the page does not wait for them. */
void podium_welcome_page_draw (PodiumWelcomePage *self);
