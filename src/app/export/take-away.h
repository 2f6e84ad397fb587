/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart.h"
#include "focus.h"
#include "picture.h"

/* A chart on its way out of the window: to a file or to the clipboard. Always the whole of it, however closely it is looked
 * at on screen: what leaves models out does so by the view, which says so. */
typedef struct {
  PodiumSetup setup;
  double scale;     /* PNG: pixels a px */
  gboolean outline; /* SVG: text as paths */
  gboolean strip;   /* without the data that lets Podium open the picture again */
} PodiumTakeAway;

/* The drawn view as a picture of @format. */
GBytes *podium_take_away_picture (PodiumFocus *focus, PodiumFonts *fonts, const PodiumTakeAway *how,
                                  PodiumPictureFormat format, GError **error);

/* PNG at twice the size, SVG and alt text of the drawn view, in the window's theme. */
GdkContentProvider *podium_take_away_content (PodiumFocus *focus, PodiumFonts *fonts, double width,
                                              double height, GError **error);

/* The drawn view in words. Free with g_free. */
char *podium_take_away_description (PodiumFocus *focus, PodiumFonts *fonts, double width, double height);

/* The chart's rows: tab separated text and an HTML table at once. */
GdkContentProvider *podium_take_away_table (PodiumFocus *focus, const PodiumScene *scene);

/* "token-efficiency": the name of a file for the drawn view, without ending. Free with g_free. */
char *podium_take_away_name (PodiumFocus *focus);

/* Writes @picture to @file at once or not at all. */
gboolean podium_take_away_write (GFile *file, GBytes *picture, GError **error);
