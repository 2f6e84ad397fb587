/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "picture.h"

/* PNG at options->scale, with title, alt text, view and sources as iTXt. */
GBytes *podium_scene_to_png (const PodiumScene *scene, PodiumFonts *fonts, const PodiumPictureOptions *options,
                             GError **error);
