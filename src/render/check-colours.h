/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"
#include "vision.h"

/* Contrast of two opaque colours as @vision sees them, 1 to 21 (WCAG 2.1). */
double podium_contrast_seen (PodiumVision vision, PodiumColour a, PodiumColour b);

/* How far two opaque colours are apart as @vision sees them: the distance in CIE L*a*b* (1976), white D65. About 2 is just
 * noticeable side by side; marks apart from each other need several times as much. */
double podium_colour_difference (PodiumVision vision, PodiumColour a, PodiumColour b);

/* Two models whose colours cannot be told apart. */
typedef struct {
  const char *first, *second; /* ids, of the scene */
  gboolean told_apart;        /* by their shapes, as in every other such pair */
  gboolean same_shape;        /* FALSE, too, where one of them is drawn without any */
  double difference;
  guint n;                    /* such pairs of models */
} PodiumAlike;

/* The worst pair of models in @scene whose colours differ for most people and hardly for @vision: those of one shape first.
 * FALSE where there is none. */
gboolean podium_find_alike (const PodiumScene *scene, PodiumVision vision, PodiumAlike *alike);
