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

/* The lines of a name no wider than @width; what would take more than @most_lines is one line, shortened in its
 * middle. Free with g_strfreev. */
char **podium_name_lines (PodiumPage *page, const char *name, PodiumType type, int weight, double width,
                          guint most_lines);

/* Chooses type and width for rows @pitch px apart, so that every label fits into its row: two lines where there is room,
 * then one, then smaller type. @most: how far right the block may reach, px of the page. */
PodiumRowBlock podium_rows_plan (PodiumPage *page, const PodiumRowLabel *labels, guint n, double left, double pitch,
                                 double most, gboolean ranks);

/* Whether @block cuts no name but those of more than 30 characters. */
gboolean podium_rows_whole (PodiumPage *page, const PodiumRowBlock *block, const PodiumRowLabel *labels, guint n);

/* The ways to set rows of unequal height, the largest type first: two lines of label, then one in four sizes. Where rows
 * stand in columns side by side they start from PODIUM_ROWS_NARROW. */
#define PODIUM_ROWS_LEVELS 5
#define PODIUM_ROWS_NARROW 2

/* The least pitch of rows set at @level, px: the table of the visual standard. */
double podium_rows_least_pitch (const PodiumPage *page, guint level);

/* A block of the type of @level, its names wrapped into as many lines as they take, never shortened. FALSE where the
 * second lines are wider than there is room. */
gboolean podium_rows_set (PodiumPage *page, PodiumRowBlock *block, const PodiumRowLabel *labels, guint n, double left,
                          double most, gboolean ranks, guint level);

/* How high @label stands in @block, with the air that lines of two rows keep, px. */
double podium_rows_need (PodiumPage *page, const PodiumRowBlock *block, const PodiumRowLabel *label);

/* The least pitch at which the names of @n rows keep apart in type at the floor, px: letters of some scripts stand higher. */
double podium_rows_floor (PodiumPage *page, const PodiumRowLabel *labels, guint n);

/* How many rows of type at the floor (12 px; on slides that of second lines) fit into @height; at least one. */
guint podium_rows_that_fit (const PodiumPage *page, double height);

/* An evidence dot: filled where something is stated or published, hollow where it is not. */
void podium_evidence_dot (PodiumPage *page, double x, double y, gboolean stated, const PodiumRow *row);

/* Draws one row's block, centred on @y. */
void podium_rows_draw (PodiumPage *page, const PodiumRowBlock *block, const PodiumRowLabel *label, double y,
                       PodiumColour colour, gboolean dim);
