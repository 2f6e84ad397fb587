/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* A line of news above the tool row, with up to two buttons and a way to close it; the later one replaces the
 * earlier. What AdwBanner is since libadwaita 1.3. */
#define PODIUM_TYPE_BANNER (podium_banner_get_type ())
G_DECLARE_FINAL_TYPE (PodiumBanner, podium_banner, PODIUM, BANNER, GtkWidget)

#define PODIUM_BANNER_MOST_BUTTONS 2

typedef struct {
  const char *label;  /* "Save As…"; NULL: no button */
  const char *action; /* "doc.save-as" */
} PodiumBannerButton;

/* @about: what it is about, so that podium_banner_drop () can take it away; @buttons:
 * PODIUM_BANNER_MOST_BUTTONS of them, or NULL. */
void podium_banner_show (PodiumBanner *self, const char *about, const char *icon, const char *text,
                         const PodiumBannerButton *buttons);
/* Closes it where it is about @about; NULL: whatever it is about. */
void podium_banner_drop (PodiumBanner *self, const char *about);
/* Buttons go below the text where there is no room beside it. */
void podium_banner_set_narrow (PodiumBanner *self, gboolean narrow);
