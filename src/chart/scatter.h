/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure.h"
#include "page.h"
#include "scale.h"

/* Points of one metric against another: axes, the frontier as steps, the good corner, names beside the points or in a
 * key. A chart kind fills it from its query (efficiency.c) and writes what stands around the plot. */

typedef struct {
  const PodiumModel *model;
  PodiumCell *x_cell, *y_cell;
  double x, y;       /* px */
  gboolean frontier;
  char *detail;      /* second line of the label */
  char *derived;     /* what the mark's words say beyond the two figures; NULL: nothing */
  guint key;         /* number that stands for the name; 0: the name is beside the point */
} PodiumScatterPoint;

typedef struct {
  const PodiumMetric *metric;
  PodiumUnit unit;
  gboolean log;
  double low, high;  /* of the data, in the unit */
  const PodiumDomain *domain; /* the part to draw; NULL: all, with air around */
  PodiumScale scale;
  GArray *ticks;
  int decimals;
  char *differ;
} PodiumScatterAxis;

typedef struct _PodiumScatter PodiumScatter;

struct _PodiumScatter {
  PodiumPage *page;
  const PodiumView *view;
  GPtrArray *points; /* PodiumScatterPoint, in catalog order */
  GPtrArray *aside;  /* PodiumScatterPoint, outside the part of the axes that is looked at */
  GPtrArray *frontier; /* of the points, and aside, from the best x on; empty: no frontier */
  GPtrArray *unlike; /* PodiumCell, left out */
  GPtrArray *claims;
  PodiumScatterAxis x, y;
  PodiumBox plot;    /* inside the axes */
  double key_width;  /* of the margin for numbered names, px; 0: none */
  double key_column; /* of one column of it */
  GArray *obstacles; /* PodiumBox */
  /* What a kind draws of its own under the points, once they are laid out; files obstacles for the labels. NULL: nothing. */
  void (*draw_under) (PodiumScatter *e, gpointer data);
  gpointer under;
  double room;       /* that it needs below the lowest point, px */
  gboolean zooms;    /* podium_scatter_look () was called */
  double air_left;   /* share of the data's span that x leaves free before them; 0: as ever */
};

/* Lets the plot be looked at in part: puts points outside the page's domains aside, and files a footnote that counts
 * them. Call it once points, axes and frontier are known. */
void podium_scatter_look (PodiumScatter *e);

/* What a plot still lacks once it is drawn. */
typedef struct {
  guint homeless;      /* names without a place: they got numbers */
  gboolean wordless;   /* the sentence on the frontier found no place */
} PodiumScatterLack;

/* Lays out and draws the plot under @frame. @words: the sentence on the frontier, to be set where the plot has an empty
 * place; NULL: it is said elsewhere. */
PodiumScatterLack podium_scatter_plot (PodiumScatter *e, const PodiumFrame *frame, const char *words);

/* One of the point's cells is of another setting or edition. */
gboolean podium_scatter_unlike (const PodiumScatterPoint *point);

/* Both metrics have a better end. */
gboolean podium_scatter_has_directions (const PodiumScatter *e);

/* Shared by the files of the scatter. scatter-axes.c: the plot inside @area, with @band px kept free for the good corner;
 * domains, ticks and scales of both axes. */
void podium_scatter_lay_axes (PodiumScatter *e, PodiumBox area, double band);
void podium_scatter_draw_axes (PodiumScatter *e);
/* "↑ Index, points"; free with g_free. */
char *podium_scatter_axis_title (const PodiumScatter *e, const PodiumScatterAxis *axis, gboolean upright);
/* scatter-labels.c: sets the names around @marks, the box of each point with its brackets. Names without a place get
 * numbers and a key; returns how many did. */
guint podium_scatter_label (PodiumScatter *e, const PodiumBox *marks);
/* Keeps labels off @box. */
void podium_scatter_obstacle (PodiumScatter *e, PodiumBox box);
