/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart.h"
#include "focus.h"
#include "vision.h"

/* The drawn view of a focus as a picture on paper, as large as there is room. */
#define PODIUM_TYPE_PICTURE_PREVIEW (podium_picture_preview_get_type ())
G_DECLARE_FINAL_TYPE (PodiumPicturePreview, podium_picture_preview, PODIUM, PICTURE_PREVIEW, GtkWidget)

void podium_picture_preview_set (PodiumPicturePreview *self, PodiumFocus *focus, PodiumFonts *fonts,
                                 const PodiumSetup *setup);
/* Shows what @vision makes of it; @thumbnail: as small as in a list of articles. */
void podium_picture_preview_look (PodiumPicturePreview *self, PodiumVision vision, gboolean thumbnail);
/* Shown px a px of the picture. */
double podium_picture_preview_get_zoom (PodiumPicturePreview *self);
