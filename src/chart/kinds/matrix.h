/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For the files of the matrix chart only: what it shows, and where it goes. */

#include "gap.h"
#include "panel.h"

/* One cell of the grid. */
typedef struct {
  const PodiumCell *cell; /* NULL: no published value */
  GPtrArray *others;      /* PodiumCell of other settings beside it; NULL: none */
  int gap;                /* class behind the best, -1: none */
  char *text;             /* the figure with its footnote numbers: "57 ¹" */
  double width;           /* of the text with its dot and some space, in sizes of type; 0: not measured yet */
  double height;          /* of its ink with its tray, px in the smallest type */
  char *figure;           /* the figure alone */
} PodiumMatrixCell;

/* A metric, in the order drawn. */
typedef struct {
  PodiumPanel *panel;
  PodiumGapKind kind;
  char *unit;    /* beside the name: "%", "million tokens" */
  char *name;    /* with its edition */
  char *numbers; /* of its footnotes: " ¹ ²", or "" */
  guint block;   /* metrics of one unit stand in one block, counted from 0 */
  guint n_known; /* models with a figure */
} PodiumMatrixMetric;

/* How the columns are headed, the best first. */
typedef enum {
  PODIUM_HEAD_BESIDE, /* name, the symbol at its left */
  PODIUM_HEAD_ABOVE,  /* name, the symbol above it */
  PODIUM_HEAD_KEYED,  /* a number; names stand below the grid */
} PodiumMatrixHead;

/* Where everything goes, px of the page. */
typedef struct {
  gboolean metrics_down;          /* metrics in rows, models in columns; else the other way round */
  gboolean wide;                  /* columns are wide enough for names */
  double least_column, least_row; /* in sizes of the smallest type */
  guint n_rows, n_columns;        /* that there is room for */
  double left, top;               /* of the first cell */
  double width, height;           /* of a cell, gap included */
  double gap_x, gap_y;            /* between cells */
  double block_gap;               /* between blocks, beyond the gap */
  PodiumType row;                 /* type of row labels */
  double name_x, name_width;      /* of row labels */
  double symbol;                  /* diameter of symbols; 0: none */
  guint row_lines;                /* of a row label, at most */
  PodiumMatrixHead head;
  PodiumType head_type;
  double head_top;
  gboolean numbers; /* cells hold their figures; else they are only colours */
  PodiumType value;
  double bottom; /* of the cells; key and legend stand below */
  double key_height, legend_height;
  gboolean bare; /* there is no room for key and legend: one cell is all that is drawn */
} PodiumMatrixPlan;

typedef struct {
  PodiumPage *page;
  const PodiumCatalog *catalog;
  const PodiumView *view;
  GPtrArray *metrics;      /* PodiumMatrixMetric, in the order drawn */
  GPtrArray *models;       /* const PodiumModel, in the order drawn */
  PodiumMatrixCell *cells; /* [model * stride + metric] */
  gboolean figures;        /* cells are to hold their figures where they fit */
  double tall;             /* the tallest figure in the smallest type, its tray included and a px to spare */
  guint n_differ;          /* cells drawn whose sources differ */
  guint stride;            /* metrics in a row of cells, kept where metrics are cut */
  PodiumMatrixPlan plan;
} PodiumMatrix;

static inline PodiumMatrixMetric *
podium_matrix_metric (const PodiumMatrix *m, guint i)
{
  return g_ptr_array_index (m->metrics, i);
}

static inline const PodiumModel *
podium_matrix_model (const PodiumMatrix *m, guint i)
{
  return g_ptr_array_index (m->models, i);
}

static inline PodiumMatrixCell *
podium_matrix_cell (const PodiumMatrix *m, guint model, guint metric)
{
  return &m->cells[(gsize)model * m->stride + metric];
}

/* ---- matrix-order.c ---- */

/* Puts models and metrics in the order that the view asks for. By value: models by how often they are best,
 * then how often within the first class behind it, and so on, never by an average; metrics of each unit as
 * the view has them, else those with most figures first. By name, by maker (metrics: by maintainer), by
 * similarity (see seriate.h). */
void podium_matrix_sort (PodiumMatrix *m);

/* ---- matrix-plan.c ---- */

/* A cell with its figure shows as much as so many that are mere colours. */
#define PODIUM_MATRIX_FIGURE_WORTH 3

/* Lays the grid out in @plot with metrics in rows or in columns, for all models and metrics that m holds;
 * with @wide columns, which take names and figures, or with as many as there is room for. */
PodiumMatrixPlan podium_matrix_plan (PodiumMatrix *m, PodiumBox plot, gboolean metrics_down, gboolean wide);

/* FALSE: not even the whole page has room for all rows and columns, whichever way round. */
gboolean podium_matrix_could_fit (const PodiumMatrix *m);

/* The plan that shows most; where two show as much, the longer names stand in rows. Sets whether cells hold
 * figures. */
PodiumMatrixPlan podium_matrix_choose (PodiumMatrix *m, PodiumBox plot);

/* The smallest type of the picture, px. */
double podium_matrix_floor (const PodiumPage *page);

/* Left edge of a column, top of a row, gap excluded. */
double podium_matrix_x (const PodiumMatrix *m, guint column);
double podium_matrix_y (const PodiumMatrix *m, guint row);

/* The name of model or metric @i with its footnote numbers. Free with g_free. */
char *podium_matrix_name (const PodiumMatrix *m, gboolean metric, guint i);

/* Beside a figure and its dot, in sizes of type. */
#define PODIUM_MATRIX_PAD 0.4
/* Between a figure and its tray, in sizes of type. */
#define PODIUM_MATRIX_TRAY_GAP 0.06
/* Measures what stands in cells and was not measured before; to be called whenever their texts change, before a plan is made. */
void podium_matrix_measure (PodiumMatrix *m);

/* What a figure takes beside itself, px at the type size @px: the dot of the best at its left. */
double podium_matrix_dot (const PodiumMatrixCell *at, double px);

/* ---- matrix-draw.c ---- */

/* Draws grid, labels, key and legend as planned. */
void podium_matrix_draw (PodiumMatrix *m, PodiumBox plot);

/* Paints of cells that have no class: no value, another setting, no classes for the unit. */
PodiumPaint podium_matrix_missing (const PodiumMatrix *m);
PodiumPaint podium_matrix_unlike (const PodiumMatrix *m);
PodiumPaint podium_matrix_uncoloured (const PodiumMatrix *m);

/* A tray under a number @width wide, its returns from @top to its @floor: sources differ. */
void podium_matrix_tray (const PodiumMatrix *m, double middle, double width, double top, double floor,
                         PodiumColour colour, PodiumRole role, const PodiumRow *row);

/* "50.4 (Meta, s003) with tools": a cell of another setting of metric @k. Free with g_free. */
char *podium_matrix_other (const PodiumMatrix *m, guint k, const PodiumCell *cell);

/* ---- matrix-legend.c ---- */

/* What the colours mean, and the other signs that are in the picture, in as many lines as they need from @top
 * down; returns their height. With @draw FALSE it only measures. */
double podium_matrix_legend (PodiumMatrix *m, double left, double right, double top, gboolean draw);

/* The numbers of keyed heads with their names. */
double podium_matrix_key (PodiumMatrix *m, double left, double right, double top, gboolean draw);

/* The fill of class @gap; cells that hold no figures take a step more, for the faintest step needs its
 * figure. */
PodiumColour podium_matrix_fill (const PodiumMatrix *m, int gap);
