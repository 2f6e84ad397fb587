/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "picture.h"

/* SVG with real <text>, or text as paths (options->outline); groups by role; <title> and <desc> for assistive
 * technology. */
GBytes *podium_scene_to_svg (const PodiumScene *scene, PodiumFonts *fonts, const PodiumPictureOptions *options);
