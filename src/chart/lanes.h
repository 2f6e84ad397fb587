/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Symbols of one row that would touch stand in lanes, one above the other: first in order above. Symbols that
 * touch none stay on the row's line. No symbol leaves its value. */
typedef struct {
  double left, right;  /* of the symbol with its tray, px */
  double above, below; /* how far the symbol reaches from its centre, px */
  double tray;         /* height of a tray with the gap before it, px; 0: none */
  /* results */
  guint lane, n_lanes; /* of its cluster; a symbol that touches none: 0 of 1 */
  double y;            /* of the centre, from the row's line, px down */
  gboolean tray_above; /* the upper lane's trays go above it */
} PodiumLane;

/* How far a row reaches from its line, trays included, px. */
typedef struct {
  double above, below;
} PodiumReach;

/* @lanes: in the order of their symbols' x. @gap: how far symbols of one lane stay apart; @step: the least
 * distance of two lanes, px. The outer lanes of a cluster lie evenly round the row's line. */
PodiumReach podium_lanes_assign (PodiumLane *lanes, guint n, double gap, double step);
