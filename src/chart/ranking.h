/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "panel.h"
#include "rows.h"
#include "verdict.h"
#include "view.h"

/* What the two files of the ranking share: its query and words, and the plot that is laid out from them. */

/* A row: a model, or one of its other settings. */
typedef struct {
  const PodiumModel *model;
  const PodiumCell *unlike;  /* the row's only cell, where it is another setting */
  const PodiumCell **cells;  /* a panel each; NULL: no figure */
  char **values;             /* a panel each: "57 ¹" */
  char *rank, *detail;
  double y;
} PodiumRankingRow;

typedef struct {
  PodiumPage *page;
  const PodiumView *view;
  GPtrArray *panels;   /* PodiumPanel */
  GPtrArray *rows;     /* PodiumRankingRow, other settings last */
  guint n_ranked;      /* rows before the other settings */
  guint n_fit;         /* rows that the last layout had room for */
  guint n_all;         /* rows there were before any were cut; 0: none were */
  gboolean no_details; /* rows have no room for their second lines, so a footnote says the settings */
  GHashTable *known;   /* every model with a figure, cut or not */
  GPtrArray *sources;  /* PodiumSource of the evidence columns; empty: none */
  PodiumRowBlock block;
  double top, bottom;  /* of the rows */
  double divider;      /* height of the heading before other settings */
  double pitch, bar;
} PodiumRanking;

typedef struct {
  guint from, to;          /* rows */
  PodiumVerdictKind kind;
  char *words;
} PodiumRankingLink;

PodiumPanel *podium_ranking_panel (const PodiumRanking *r, guint i);
PodiumRankingRow *podium_ranking_row (const PodiumRanking *r, guint i);

/* Draws rows, panels and links (PodiumRankingLink) into @plot. FALSE where the rows have no room for their second lines,
 * which say the settings; and, with nothing drawn, where there are more rows than fit (r->n_fit). */
gboolean podium_ranking_plot (PodiumRanking *r, PodiumBox plot, GPtrArray *links);

/* Chooses the sources (r->sources) whose statements stand in columns of their own, from those of @claims. */
void podium_ranking_choose_evidence (PodiumRanking *r, GPtrArray *claims);
