/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include "scene.h"
#include "text.h"

/* Paints @scene at the origin of @cr, one user unit a px: on screen, for PNG and for PDF alike. @fonts must be those the
 * scene was laid out with. */
void podium_paint_scene (const PodiumScene *scene, PodiumFonts *fonts, cairo_t *cr);

/* Paints one mark. */
void podium_paint_mark (const PodiumMark *mark, PodiumFonts *fonts, cairo_t *cr);
