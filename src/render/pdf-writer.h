/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "picture.h"

/* One page of width x height px at 96 px an inch; text selectable, fonts embedded; title, alt text, view and sources as
 * title, subject and keywords; no creation date, so that the same scene gives the same bytes. */
GBytes *podium_scene_to_pdf (const PodiumScene *scene, PodiumFonts *fonts, const PodiumPictureOptions *options,
                             GError **error);
