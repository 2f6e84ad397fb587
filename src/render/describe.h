/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

/* The chart in words: title, subtitle, every data mark, then footnotes, what is missing, source and date; a line each.
 * The alt text of the picture. Free with g_free. */
char *podium_scene_describe (const PodiumScene *scene);

/* Whether so many marks have words that no file should carry them all: a title at each of 20,000 cells would be most of an SVG,
 * and no reader could use them. podium_scene_describe still says them. */
gboolean podium_scene_has_many_words (const PodiumScene *scene);

/* What a picture carries of its words: all of them, or title, subtitle and notes where they are too many. Free with g_free. */
char *podium_scene_alt_text (const PodiumScene *scene);
