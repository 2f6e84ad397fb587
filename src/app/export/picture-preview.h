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
/* One px a px of the picture, however large; FALSE: as large as there is room, and no larger. */
void podium_picture_preview_set_true_size (PodiumPicturePreview *self, gboolean true_size);
/* What is shown; NULL: nothing can be drawn. Good until the next picture. */
const PodiumScene *podium_picture_preview_get_scene (PodiumPicturePreview *self);
/* Shown px a px of the picture. */
double podium_picture_preview_get_zoom (PodiumPicturePreview *self);
