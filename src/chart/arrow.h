/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page.h"

/* From a text to what it speaks of: one quadratic bend, an open head. px of the page. */
typedef struct {
  double x1, y1, cx, cy, x2, y2;
} PodiumArrow;

/* What a px of the standard's normal class is on @page: arrows and gaps grow with the type. */
double podium_arrow_px (const PodiumPage *page);

/* The arrow from @text to @target, bent to one @side or the other (-1, 1): it starts 8 px from the one and stops 6 px short
 * of the other. FALSE where that leaves less than 16 px. */
gboolean podium_arrow_between (const PodiumPage *page, const PodiumBox *text, const PodiumBox *target, int side,
                               PodiumArrow *arrow);

/* A place on it, @t from 0, its tail, to 1, its tip: a box without width or height. */
PodiumBox podium_arrow_at (const PodiumArrow *arrow, double t);

/* How wide it is there, px: the head is wider. */
double podium_arrow_breadth (const PodiumPage *page, double t);

PodiumMark *podium_arrow_draw (PodiumPage *page, const PodiumArrow *arrow);

/* From edge to edge, px; 0 where they touch. */
double podium_box_distance (const PodiumBox *a, const PodiumBox *b);
