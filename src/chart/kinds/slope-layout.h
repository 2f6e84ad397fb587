/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "axis.h"
#include "lanes.h"
#include "slope.h"

/* Where the columns, points and names of one panel of a slope chart go, before anything is drawn. */

/* A figure where it stands. */
typedef struct {
  double x, y;
  PodiumBox symbol;
} PodiumSlopePoint;

/* Where the name of a line stands, or only its figure. */
typedef enum {
  PODIUM_SLOPE_LEFT,
  PODIUM_SLOPE_RIGHT,
  PODIUM_SLOPE_FAR_LEFT
} PodiumSlopeSide; /* far left: a leader joins the name with its first point */

/* One panel laid out. */
typedef struct {
  PodiumSlope *slope;
  const PodiumSlopePanel *panel;
  PodiumBox box;
  PodiumType type;    /* of names and figures */
  double name_most;   /* a name is never wider */
  double left, right; /* widths of the blocks beside the lines */
  double top, bottom; /* of the columns */
  double heads;       /* baseline of the first line of the column heads */
  double *x;          /* of columns */
  PodiumReach *reach; /* of columns: above is left, below right, of symbols that stepped aside */
  PodiumAxis axis;
  PodiumSlopePoint *points; /* line by line */
  GArray *obstacles;        /* PodiumBox */
} PodiumSlopeLayout;

PodiumSlopePoint *podium_slope_layout_point (const PodiumSlopeLayout *layout, guint line, guint column);
const PodiumCell *podium_slope_layout_cell (const PodiumSlopeLayout *layout, guint line, guint column);
PodiumSlopeSide podium_slope_layout_side (const PodiumSlopeLayout *layout, guint line);

/* The diameter of symbols; the gap between a symbol, its figure and its name, px. */
double podium_slope_layout_diameter (const PodiumSlopeLayout *layout);
double podium_slope_layout_gap (const PodiumSlopeLayout *layout);

/* The name of a line, shortened where it is wider than names may be; the lines of a column's head. */
char *podium_slope_layout_name (const PodiumSlopeLayout *layout, guint line);
char **podium_slope_layout_head (const PodiumSlopeLayout *layout, guint column);

/* Sets the widths of the blocks of names and figures at both sides. */
void podium_slope_layout_blocks (PodiumSlopeLayout *layout);

/* Sets columns, scale and points, below the heads. FALSE where the columns stand too close. */
gboolean podium_slope_layout_columns (PodiumSlopeLayout *layout);
