/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

/* The chart in words: title, subtitle, every data mark, then footnotes, what is missing, source and date; a line each.
 * The alt text of the picture. Free with g_free. */
char *podium_scene_describe (const PodiumScene *scene);
