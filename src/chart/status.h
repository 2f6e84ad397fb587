/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page.h"

/* Access symbols. Status is an amount of ink: disc with tick, half disc, ring with centre, dashed ring, ring struck
 * through, dash, question mark. Routes are line icons. */

/* The status symbol @size wide at (@x, @y), in @hue where it says that there is something. The mark that carries @row is the first. */
void podium_status_draw (PodiumPage *page, PodiumStatus status, PodiumColour hue, double x, double y, double size,
                         const PodiumRow *row);

/* The icon of one of the five words, @size wide at (@x, @y). */
void podium_access_icon (PodiumPage *page, PodiumAccess word, double x, double y, double size);
