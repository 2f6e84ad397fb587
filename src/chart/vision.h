/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "theme.h"

/* How a picture looks to others, and elsewhere. */
typedef enum {
  PODIUM_VISION_NORMAL,
  PODIUM_VISION_DEUTERANOPIA,
  PODIUM_VISION_PROTANOPIA,
  PODIUM_VISION_TRITANOPIA,
  PODIUM_VISION_GREY,      /* a photocopy: luminance alone */
  PODIUM_VISION_PROJECTOR, /* in a lit room */
  PODIUM_N_VISIONS,
} PodiumVision;

/* Linear light, 0 to 1, of an sRGB value 0 to 1 (IEC 61966-2-1), and back. */
double podium_vision_linear (double value);
double podium_vision_encoded (double light);

/* What @vision makes of linear sRGB @light, each 0 to 1, into @seen.
 *
 * Dichromats: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency"
 * (2009), severity 1.0. Grey: the luminance of Rec. 709. Projector: the screen throws back the light of the room, a fifth of
 * its own white, onto everything. */
void podium_vision_see (PodiumVision vision, const double light[3], double seen[3]);
