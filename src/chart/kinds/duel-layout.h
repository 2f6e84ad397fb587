/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "duel-plot.h"

/* The layout of a duel: what duel-layout.c plans and duel-plot.c draws. All lengths in px of the page. */

/* The axis of a panel, and where its rows are. */
typedef struct {
  const PodiumDuelPanel *panel;
  PodiumPanel axis; /* only what an axis needs */
  char *head;
  guint first;        /* of its texts */
  double baseline;    /* of the head */
  double ticks;       /* of the numbers, the same unless rows are stacked */
  double top, bottom; /* of its rows */
} PodiumDuelAxis;

/* One side of a dumbbell. */
typedef struct {
  const PodiumCell *cell;
  double x, y;
  PodiumBox box;      /* of the symbol */
  double left, right; /* with tray and rounding */
  double tray;        /* its floor; NAN: none */
} PodiumDuelSide;

typedef struct {
  PodiumPage *page;
  const PodiumView *view;
  const PodiumDuel *duel;
  GPtrArray *texts;
  PodiumDuelAxis *panels;
  PodiumType type;      /* of names, figures and verdicts */
  double least_row;     /* height of the lowest rows in sizes of type */
  double pitch, symbol; /* of rows that need no more */
  gboolean stacked;     /* names stand above their rows, not before them: the picture is narrow and high */
  double above;         /* of a row's height, what its name takes then; else 0 */
  double *heights;      /* of each row */
  guint lines;          /* of type that a row has room for */
  double left, right;   /* of the plot */
  double names;         /* width of the names of metrics */
  gboolean cut;                /* a name of a row had to be shortened */
  double x1, x2;        /* of all axes */
  double verdict_x;
  double verdict_most; /* width that the text of verdicts may take */
  PodiumVerdictLength length;
} PodiumDuelPlot;

/* A run of words of one weight on one line of a verdict. */
typedef struct {
  guint line;
  double x; /* from the left of the text */
  int weight;
  PodiumColour colour;
  char *text;
} PodiumDuelRun;

/* Fills @p, whose members before panels and whose arrays are set, for @plot. Free the heads and ticks of its
 * axes. */
void podium_duel_lay_out (PodiumDuelPlot *p, PodiumBox plot);

/* Where the figures of a row centred on @y are centred. */
double podium_duel_body (const PodiumDuelPlot *p, double y);

/* The texts of row @i. */
const PodiumDuelText *podium_duel_text_at (const PodiumDuelPlot *p, guint i);

/* The unit of row @i. */
const PodiumUnit *podium_duel_unit_of (const PodiumDuelPlot *p, guint i);

/* Places both sides of row @i around @y. Sides that would touch go to two lanes, the first model above; the
 * tray of the upper lane goes above it. */
void podium_duel_sides (const PodiumDuelPlot *p, const PodiumDuelAxis *panel, guint i, double y,
                        PodiumDuelSide sides[2]);

/* Where the figures of a row reach to: outside of both sides, and clear of the line at zero. @near: which
 * side is the left one. */
void podium_duel_figures (const PodiumDuelPlot *p, const PodiumDuelAxis *panel, const PodiumDuelText *text,
                          const PodiumDuelSide sides[2], int *near, double *from, double *to);

/* Both ends of what the printed digits or a published interval leave open of the drawn claim, px; FALSE where
 * that is hidden by the symbol. */
gboolean podium_duel_open_ends (const PodiumDuelPlot *p, const PodiumDuelAxis *panel, const PodiumCell *cell,
                                gboolean *interval, double *from, double *to);

/* Of duel-texts.c. Sets the heads and how wide the names are; @part: of their usual width. */
void podium_duel_plan_names (PodiumDuelPlot *p, double part);

/* Sets the longest form of verdicts, from @longest, of which all fit into their rows. Signs stand on one line whatever their
 * width. */
void podium_duel_plan_verdicts (PodiumDuelPlot *p, PodiumVerdictLength longest);

/* The lines of a row's name in @width: where it takes more than a row has room for it is one line, its name
 * shortened in its middle. What is left out is in the words. Free with g_strfreev. */
char **podium_duel_label_lines (const PodiumDuelPlot *p, const PodiumDuelText *text, double width);

/* The verdict of row @i set into @width (PodiumDuelRun); *@reach: its widest line. */
GArray *podium_duel_verdict_runs (const PodiumDuelPlot *p, guint i, PodiumVerdictLength length, double width,
                                  double *reach);

/* From the left of a verdict's symbol to its text. */
double podium_duel_verdict_indent (const PodiumDuelPlot *p);
