/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "painter.h"

#define PODIUM_MORPH_LENGTH 320 /* ms */

/* The way from one scene to the next: marks that both have move, by their keys, else by role and model; what is new fades
 * in at the end, what is gone fades out at the start. No GTK. */
typedef struct _PodiumMorph PodiumMorph;

/* Takes @from; @to must outlive it. NULL, with @from freed, where it would be too much to paint at every frame. */
PodiumMorph *podium_morph_new (PodiumScene *from, const PodiumScene *to);
void podium_morph_free (PodiumMorph *morph);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumMorph, podium_morph_free)

/* Paints how it looks @ms after its start. */
void podium_morph_paint (const PodiumMorph *morph, double ms, PodiumFonts *fonts, cairo_t *cr);
