/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure.h"
#include "page.h"
#include "scale.h"

/* What the two files of the efficiency chart share: its query, and the plot that is laid out from it. */

typedef struct {
  const PodiumModel *model;
  PodiumCell *x_cell, *y_cell;
  double x, y;       /* px */
  gboolean frontier;
  char *detail;      /* second line of the label */
  guint key;         /* number that stands for the name; 0: the name is beside the point */
} PodiumEfficiencyPoint;

typedef struct {
  const PodiumMetric *metric;
  PodiumUnit unit;
  gboolean log;
  double low, high;  /* domain, in the unit */
  PodiumScale scale;
  GArray *ticks;
  int decimals;
  char *differ;
} PodiumEfficiencyAxis;

typedef struct {
  PodiumPage *page;
  const PodiumView *view;
  GPtrArray *points; /* PodiumEfficiencyPoint, in catalog order */
  GPtrArray *frontier; /* of the points, from the best x on; empty: no frontier */
  GPtrArray *unlike; /* PodiumCell, left out */
  GPtrArray *claims;
  PodiumEfficiencyAxis x, y;
  PodiumBox plot;    /* inside the axes */
  double key_width;  /* of the margin for numbered names, px; 0: none */
  double key_column; /* of one column of it */
  GArray *obstacles; /* PodiumBox */
} PodiumEfficiency;

/* What a plot still lacks once it is drawn. */
typedef struct {
  guint homeless;      /* names without a place: they got numbers */
  gboolean wordless;   /* the sentence on the frontier found no place */
} PodiumEfficiencyLack;

/* Lays out and draws the plot under @frame. @words: the sentence on the frontier, to be set where the plot has an empty
 * place; NULL: it is said elsewhere. */
PodiumEfficiencyLack podium_efficiency_plot (PodiumEfficiency *e, const PodiumFrame *frame, const char *words);

/* Both metrics have a better end. */
gboolean podium_efficiency_has_directions (const PodiumEfficiency *e);

