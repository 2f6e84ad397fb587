/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verdict-words.h"

/* The plot of a duel, which duel.c frames. */

/* What stands at a row, in words; filled by the chart, drawn by the plot. */
typedef struct {
  PodiumDuelRow *row;
  char *name;         /* of the metric */
  char *remarks;      /* behind it: footnote numbers, direction */
  char *values[2];    /* figures of the two models */
  char *describes[2]; /* the figure of each model in words; the first with the verdict, and what else is said
                         of the row */
} PodiumDuelText;

/* How many rows fit into @plot. */
guint podium_duel_plot_fits (PodiumPage *page, const PodiumDuel *duel, PodiumBox plot);

/* Appends to a name that lower is better: in words, or as an arrow where the picture is small. */
void podium_duel_append_lower (const PodiumPage *page, GString *name);

/* Draws the panels into @plot, which all rows must fit. @texts: PodiumDuelText, a row each in the order of
 * the panels.
 * @verdict: the head of the verdicts. Returns how much the verdicts say. */
PodiumVerdictLength podium_duel_plot (PodiumPage *page, const PodiumView *view, const PodiumDuel *duel,
                                      GPtrArray *texts, const char *verdict, PodiumBox plot);
