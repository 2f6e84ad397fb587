/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "theme.h"

/* The measures of one size class, in px. Between classes nothing interpolates: type and strokes stay, the plot grows. */
typedef enum { PODIUM_SIZE_THUMB, PODIUM_SIZE_SMALL, PODIUM_SIZE_NORMAL, PODIUM_SIZE_SLIDE } PodiumSizeClass;

typedef struct {
  double px;
  double line; /* distance of baselines */
} PodiumType;

typedef struct {
  PodiumSizeClass size;
  double margin;       /* left and right; the top and bottom follow from it */
  double unit;         /* the grid unit g */
  PodiumType title, subtitle, axis, label, detail, note;
  double grid, axis_line;
  double frontier;
  double bracket;      /* stroke of brackets, ties and (x 0.8) leaders */
  double cap;          /* a bracket's return on a bar */
  double tray;         /* a tray's return */
  double point, row_symbol; /* diameters of the equal-area circle: scatter, rows */
  double casing, halo;
  double rank_x, symbol_x, name_x; /* from the margin: right edge, centre, left edge */
  double label_gap;    /* between a bar's end and its value */
  double icon, status; /* access symbols */
  double bar_most;     /* a bar is never higher */
  double block_most;   /* the label block is never wider */
  double hatch;        /* period of the hatch */
} PodiumStyle;

/* Pictures of the normal class wider than this, px, are scaled. */
#define PODIUM_STYLE_WIDEST 1920

/* The class for a picture @width px wide, and how much everything is scaled. */
const PodiumStyle *podium_style_for (PodiumThemeName theme, double width, double *scale);
