/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "panel.h"
#include "rows.h"
#include "verdict.h"
#include "view.h"

/* What the files of the ranking share: its query and words, where everything goes, and the plot that is drawn there. */

/* Rows stand in at most so many columns side by side; past them a taller picture or a cut, never smaller type. */
#define PODIUM_RANKING_MOST_COLUMNS 3

/* A row: a model, or one of its other settings. */
typedef struct {
  const PodiumModel *model;
  const PodiumCell *unlike;  /* the row's only cell, where it is another setting */
  const PodiumCell **cells;  /* a panel each; NULL: no figure */
  char **values;             /* a panel each: "57 ¹" */
  char *rank, *detail;
  double y, height; /* its middle, px */
  gboolean linked;     /* a link, or the words of one, stands behind its value */
  double value_end;    /* where its last value ends, once it is drawn, px */
} PodiumRankingRow;

/* Rows below each other, with axes of their own. */
typedef struct {
  guint from, to;      /* rows, @to behind the last */
  double left, width;  /* px */
  double bottom;
  double divider;      /* y of the heading before other settings; NAN: it has none */
} PodiumRankingColumn;

typedef struct {
  PodiumPage *page;
  const PodiumView *view;
  GPtrArray *panels;   /* PodiumPanel */
  GPtrArray *all;      /* PodiumRankingRow, other settings last */
  guint n_all_ranked;  /* of them before the other settings */
  guint first;         /* of them that is drawn: not 0 only where the list is looked at in part */
  GPtrArray *rows;     /* those that are drawn, from it on; borrowed */
  guint n_ranked;      /* of them before the other settings */
  guint n_fit;         /* rows that the last layout had room for */
  gboolean mute;       /* columns have no room for the words at links, so a footnote says them */
  gboolean no_details; /* rows have no room for their second lines, so a footnote says the settings */
  GHashTable *known;   /* every model with a figure, cut or not */
  GPtrArray *sources;  /* PodiumSource of the evidence columns; empty: none */
  PodiumRowBlock block; /* of the first column */
  PodiumRankingColumn columns[PODIUM_RANKING_MOST_COLUMNS];
  guint n_columns;
  double top;          /* of the rows */
  double divider;      /* height of the heading before other settings */
  double pitch, bar;
} PodiumRanking;

typedef struct {
  guint from, to;          /* rows */
  PodiumVerdictKind kind;
  char *words, *brief; /* @brief: for columns side by side */
} PodiumRankingLink;

PodiumPanel *podium_ranking_panel (const PodiumRanking *r, guint i);
PodiumRankingRow *podium_ranking_row (const PodiumRanking *r, guint i);

/* The table of the visual standard: the fewest columns in which every row stands at least a line of the least type apart,
 * and in them the largest type. Sets block, columns, and the rows' places below r->top within @plot; rows whose names
 * wrap are higher. Where not all fit r->n_fit says how many do, and the rest is set as if there were no others. */
void podium_ranking_lay (PodiumRanking *r, PodiumBox plot);

/* What a plot had no room for: with nothing drawn, all the rows (r->n_fit); their second lines, which say the settings;
 * the words at the links. */
typedef enum { PODIUM_RANKING_ROWS = 1, PODIUM_RANKING_DETAILS = 2, PODIUM_RANKING_LINKS = 4 } PodiumRankingLack;

/* Draws rows, panels and links (PodiumRankingLink) into @plot. */
PodiumRankingLack podium_ranking_plot (PodiumRanking *r, PodiumBox plot, GPtrArray *links);

/* Chooses the sources (r->sources) whose statements stand in columns of their own, from those of @claims. */
void podium_ranking_choose_evidence (PodiumRanking *r, GPtrArray *claims);
