/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cell.h"
#include "figure.h"
#include "page.h"
#include "scale.h"

/* One metric of a ranking: its cells, how they are written, and the axis they stand on. */
typedef struct {
  const PodiumMetric *metric;
  PodiumPolicy policy;  /* whose choice is drawn */
  gboolean roomy;       /* a range has room behind a mark */
  const char *edition;  /* the one that is read; NULL: editions compare, or none is stated */
  GPtrArray *cells;     /* PodiumCell, ranked; other settings last */
  int n_ranked;
  PodiumUnit unit;
  gboolean bars;        /* a ratio scale: bars from zero; else dots */
  gboolean log;         /* a logarithmic axis, for dots */
  double low, high;     /* extent of all claims, and of the view's lines and bands, in the unit */
  char *head;           /* the metric's name, with the numbers of what is to be said of its verdicts */
  char *differ;         /* the footnote on disagreeing sources; NULL: they agree */
  gboolean mixed;       /* the drawn claims have more than one measurer */
  PodiumScale scale;
  GArray *ticks;        /* double */
  int decimals;
} PodiumPanel;

PodiumPanel *podium_panel_new (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view,
                               const PodiumMetric *metric);
void podium_panel_free (PodiumPanel *panel);

/* Everything to say of a cell by number at its value: files the footnotes and returns "57 ¹ ²". */
char *podium_panel_value (PodiumPage *page, const PodiumPanel *panel, const PodiumCell *cell);

/* "Gemini 3.1 Pro Preview 82 (Artificial Analysis, s002), 82.4 (s001); Muse Spark ...": every cell whose claims differ, the
 * drawn one first. NULL where all agree. */
char *podium_panel_differ_list (PodiumLanguage language, const PodiumPanel *panel);

/* Whether there is one, and appends to @text the numbers of what makes the cell unlike its neighbours: another setting, or a figure of the model's
 * own maker where the panel mixes measurers. */
gboolean podium_panel_cites_cell (const PodiumPanel *panel, const PodiumCell *cell);
void podium_panel_cite_cell (PodiumPage *page, const PodiumPanel *panel, const PodiumCell *cell, GString *text);

/* Chooses domain and ticks for an axis from @x1 to @x2, px. */
void podium_panel_lay_axis (PodiumPage *page, PodiumPanel *panel, double x1, double x2);

/* The text of tick @i, the last with the unit; *@before: how much of it stands left of the tick, px. */
char *podium_panel_tick (const PodiumPage *page, const PodiumPanel *panel, guint i, double *before);

/* Files what is to be said of the panel's edition, and where there is room of the first two places and of every neighbours
 * whose order depends on the source; their numbers go behind the panel's head. For panels whose rows stand in another
 * one's order and are not linked. */
void podium_panel_cite_head (PodiumPage *page, PodiumPanel *panel);

/* The footnote that a verdict asks for, filed; 0 where it asks for none. */
int podium_panel_verdict_note (PodiumPage *page, const PodiumPanel *panel, const PodiumCell *a, const PodiumCell *b);
