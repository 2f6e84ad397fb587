/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page.h"

/* The block at the left of charts whose rows are models: rank, symbol, name, and a second line where there is room. */
typedef struct {
  const PodiumModel *model;
  const char *rank;   /* NULL: none */
  const char *detail; /* the second line; NULL: none */
} PodiumRowLabel;

typedef struct {
  PodiumType name;
  int weight;
  gboolean details;   /* second lines are set */
  guint most_lines;   /* of a name */
  double name_x, symbol_x, rank_x, symbol; /* px of the page; the symbol's diameter */
  double width;       /* of the widest line */
  double right;       /* where the block ends */
} PodiumRowBlock;

/* No name of a row is set smaller than this, px. */
double podium_rows_least_type (const PodiumPage *page);

/* Chooses type and width for rows @pitch px apart, so that every label fits into its row: two lines where there is room,
 * then one, then smaller type. @most: how far right the block may reach, px of the page. */
PodiumRowBlock podium_rows_plan (PodiumPage *page, const PodiumRowLabel *labels, guint n, double left, double pitch,
                                 double most, gboolean ranks);

/* Draws one row's block, centred on @y. */
void podium_rows_draw (PodiumPage *page, const PodiumRowBlock *block, const PodiumRowLabel *label, double y,
                       PodiumColour colour, gboolean dim);
