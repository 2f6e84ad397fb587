/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page.h"

/* A square bracket [-] from @x1 to @x2 through the middle @y of a bar @height high, cased in the ground's colour. */
void podium_bracket_on_bar (PodiumPage *page, double x1, double x2, double y, double height, const PodiumRow *row);

/* A tray under a point (from @from to @to on x, open upwards, its floor at @floor) or beside it (on y, open towards the
 * point at the left). Never shorter than 5 px. */
void podium_tray_below (PodiumPage *page, double from, double to, double floor, const PodiumRow *row);
/* The same with returns @reach px long: upwards, or downwards where negative, for a tray above its point. */
void podium_tray (PodiumPage *page, double from, double to, double floor, double reach, const PodiumRow *row);
void podium_tray_beside (PodiumPage *page, double from, double to, double floor, const PodiumRow *row);

/* A date that leaves days open: a round-ended bar over all of them, from @from to @to px at @y, in the model's colour.
 * @hedged: the source says “about”, so its edge is dashed. */
PodiumMark *podium_date_span (PodiumPage *page, PodiumRole role, double from, double to, double y, double thick,
                              PodiumColour colour, gboolean hedged, const PodiumRow *row);
