/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include "model.h"

/* A colour as 0xRRGGBBAA; alpha 0 paints nothing. */
typedef guint32 PodiumColour;
#define PODIUM_RGB(hex) (((PodiumColour) (hex) << 8) | 0xffu)
#define PODIUM_NO_COLOUR 0u

typedef enum { PODIUM_THEME_LIGHT = 1, PODIUM_THEME_DARK, PODIUM_THEME_PRINT, PODIUM_THEME_SLIDE } PodiumThemeName;

extern const PodiumTerms podium_terms_theme;

#define PODIUM_N_RAMP 7

/* A ground and everything that stands on it. Contrasts on the ground: inks and accent at least 4.5:1, axis, greyed and
 * makers at least 3:1; grid and rule carry no information. */
typedef struct {
  PodiumColour ground, tint;
  PodiumColour ink, ink2, ink3;
  PodiumColour axis, greyed, grid, rule;
  PodiumColour accent; /* the good corner, nothing else */
  PodiumColour access; /* status symbols */
  PodiumColour empty;  /* dashes of an empty cell */
  PodiumColour makers[PODIUM_N_SHAPES];
  /* From far behind the best to the best: on every step white or ink, whichever is stronger, has at least 4.5:1. Their
   * luminance only rises or only falls; the step next to the ground is a tint of it, so the printed value carries it. */
  PodiumColour ramp[PODIUM_N_RAMP];
  gboolean ramp_brightens; /* the best is the brightest step, not the darkest */
} PodiumTheme;

const PodiumTheme *podium_theme (PodiumThemeName name);

/* The colour of palette @slot (from 1); grey for 0 and for slots that the palette does not have. */
PodiumColour podium_theme_maker (const PodiumTheme *theme, int slot);

/* @share of @colour (0 to 1) mixed into @ground, opaque. */
PodiumColour podium_colour_mix (PodiumColour colour, PodiumColour ground, double share);

/* The colour of text on @fill: white, or the ink of the light theme, whichever is stronger. */
PodiumColour podium_colour_on (PodiumColour fill);

/* Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance). */
double podium_colour_contrast (PodiumColour a, PodiumColour b);
