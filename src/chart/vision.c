/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vision.h"

#include <math.h>

#define ROOM 0.2 /* light of the room on the projector's screen, of its white */

/* Rows give red, green and blue as seen. */
static const double matrices[][3][3] = {
    [PODIUM_VISION_NORMAL] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    [PODIUM_VISION_DEUTERANOPIA] = {{0.367322, 0.860646, -0.227968},
                                    {0.280085, 0.672501, 0.047413},
                                    {-0.011820, 0.042940, 0.968881}},
    [PODIUM_VISION_PROTANOPIA] = {{0.152286, 1.052583, -0.204868},
                                  {0.114503, 0.786281, 0.099216},
                                  {-0.003882, -0.048116, 1.051998}},
    [PODIUM_VISION_TRITANOPIA] = {{1.255528, -0.076749, -0.178779},
                                  {-0.078411, 0.930809, 0.147602},
                                  {0.004733, 0.691367, 0.303900}},
    [PODIUM_VISION_GREY] = {{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}},
};

double
podium_vision_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

double
podium_vision_encoded (double light)
{
  return light <= 0.0031308 ? light * 12.92 : 1.055 * pow (light, 1 / 2.4) - 0.055;
}

void
podium_vision_see (PodiumVision vision, const double light[3], double seen[3])
{
  g_return_if_fail (vision >= PODIUM_VISION_NORMAL && vision < PODIUM_N_VISIONS);
  for (int i = 0; i < 3; i++) {
    if (vision == PODIUM_VISION_PROJECTOR) {
      seen[i] = (light[i] + ROOM) / (1 + ROOM);
      continue;
    }
    const double *row = matrices[vision][i];
    seen[i] = CLAMP (row[0] * light[0] + row[1] * light[1] + row[2] * light[2], 0, 1);
  }
}
