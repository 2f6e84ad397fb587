/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "composite.h"
#include "figure.h"
#include "page.h"
#include "rows.h"

/* A row of a composite chart: a model, its interval, and everything that is written about it. Owns its
 * strings. */
typedef struct {
  const PodiumCompositeRow *score;
  char *rank;       /* "1–4"; NULL where there is one row */
  char *detail;     /* "Google · 8 of 8" */
  char *figure;     /* the score and how often it comes first, for tables */
  char *low, *high; /* the ends, "39.5" and "77.0"; equal where there is nothing between them */
  char *numbers;    /* of the footnotes, behind the last value: " ¹ ²", or "" */
  char *share;      /* "3–100 %" */
  char *describes;
  GPtrArray *claims; /* PodiumClaim, all behind the row */
  double y;
} PodiumCompositeLine;

/* Which columns stand right of the plot; decided by the width of the page alone, before any footnote is
 * written. */
typedef struct {
  double step;       /* between columns of dots, px; 0: none */
  GPtrArray *heads;  /* char **, a metric each: the lines of its head */
  guint head_lines;  /* of the tallest head */
  gboolean numbered; /* heads are the numbers of the metrics */
  gboolean shares;   /* the column "Comes first" */
} PodiumCompositeColumns;

/* A composite chart under construction. */
typedef struct {
  PodiumPage *page;
  const PodiumView *view;
  PodiumComposite *composite;
  GPtrArray *lines; /* PodiumCompositeLine in the order drawn */
  PodiumCompositeColumns columns;
  char *share_head; /* "Comes first ²" */
  guint n_fit;      /* lines that the last layout had room for */
} PodiumCompositeChart;

static inline const PodiumCompositeMetric *
podium_composite_metric (const PodiumCompositeChart *c, guint m)
{
  return &c->composite->metrics[m];
}

static inline PodiumCompositeLine *
podium_composite_line (const PodiumCompositeChart *c, guint i)
{
  return g_ptr_array_index (c->lines, i);
}

/* ---- composite-notes.c: new strings, and footnotes filed ---- */

/* How the numbers of metric @m are written; clear it. */
PodiumUnit podium_composite_unit (const PodiumCompositeChart *chart, guint m);
/* A score with one decimal, rounded down (@direction below 0), up (above 0) or to the nearest: the ends of an
 * interval go outwards, so that no more is promised than is known. */
char *podium_composite_score (const PodiumCompositeChart *chart, double score, int direction);
/* " ¹", kept on one line with what stands before it; "" for 0. */
char *podium_composite_number (int note);
/* "Derived score: 60 % HealthBench Hard + 40 % MMMU-Pro", or only the weights where there are many metrics;
 * @number follows it. */
char *podium_composite_formula (const PodiumCompositeChart *chart, const char *number);
/* Metrics, how each is set on 0 to 100, and the order of rows. Where it must be short, the rule alone; what
 * it counts is in the words of the marks. */
char *podium_composite_definition (const PodiumCompositeChart *chart);
/* The smallest change of weights that puts another minimum first, in words. NULL where there is one row. */
char *podium_composite_change_text (const PodiumCompositeChart *chart);
/* What the column "Comes first" counts, and the smallest change of weights. */
char *podium_composite_shares_note (const PodiumCompositeChart *chart);
/* One note of each sort for the whole chart; its number stands at every row that it is about. */
void podium_composite_number_lines (PodiumCompositeChart *chart);

/* ---- composite-columns.c ---- */

/* Fills chart->columns. */
void podium_composite_plan_columns (PodiumCompositeChart *chart);

/* Draws heads, dots and shares, the last column ending at @right, heads standing on the baseline @ticks;
 * figures in @type. Returns how far the plot may reach. */
double podium_composite_draw_columns (PodiumCompositeChart *chart, double right, double ticks,
                                      PodiumType type);

/* ---- composite-plot.c ---- */

/* Draws axis, rows and columns into @plot. Draws nothing where not all lines fit: see n_fit. */
void podium_composite_draw_plot (PodiumCompositeChart *chart, PodiumBox plot);
