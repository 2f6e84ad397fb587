/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include "vision.h"

/* Changes an image of CAIRO_FORMAT_ARGB32 into what @vision makes of it; what is transparent stays so. */
void podium_vision_image (PodiumVision vision, cairo_surface_t *image);
