/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* What the user prefers; every change applies at once. No AdwPreferencesWindow: that of libadwaita 1.2 keeps its groups for
 * good, 770 KB each time that it is closed. */
#define PODIUM_TYPE_PREFERENCES (podium_preferences_get_type ())
G_DECLARE_FINAL_TYPE (PodiumPreferences, podium_preferences, PODIUM, PREFERENCES, AdwWindow)

GtkWidget *podium_preferences_new (GtkWindow *parent, GSettings *settings);

/* Lets the desktop's style follow the key “style” of @settings for as long as these live. */
void podium_preferences_follow_style (GSettings *settings);
