/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "companion.h"
#include "figure.h"
#include "page.h"

/* What the files of the slope chart share: one measurement as its sources, settings, editions or documents
 * give it; or the ranks in several metrics. */

/* A source, a setting, an edition, a metric or a document. */
typedef struct {
  const PodiumSource *source;
  PodiumSetting setting;
  const char *edition;
  const PodiumMetric *metric; /* across metrics; else the panel has one */
  const PodiumCatalog *catalog; /* across documents: where its cells are */
  const PodiumCompanion *companion; /* whose they are; NULL: the own document's */
  PodiumUnit unit;            /* of the metric */
  char *head;                 /* as lists name it */
  char *title;                /* as it stands over the column; NULL: as lists name it */
  guint n; /* how many models have a figure there */
} PodiumSlopeColumn;

typedef struct {
  const PodiumModel *model;
  PodiumCell **cells; /* one a column: all that it says of the model; NULL: nothing */
} PodiumSlopeLine;

typedef struct {
  const PodiumMetric *metric; /* NULL across metrics */
  GPtrArray *columns; /* PodiumSlopeColumn */
  GPtrArray *lines;   /* PodiumSlopeLine */
  PodiumUnit unit;
  gboolean log;
  gboolean ranks;               /* the columns do not compare: places instead of values */
  double low, high;             /* of all that is drawn, in the unit; of ranks: from 1 */
  guint left_out;               /* figures of other settings */
  char *undirected;             /* metrics without a better end, which have no ranks; NULL: none */
  guint all_columns, all_lines; /* before any were cut */
  GPtrArray *refused;           /* across documents: sentences on those that have no column, and why values are not drawn */
  char *head;                   /* with the numbers of its footnotes */
} PodiumSlopePanel;

/* How much of a panel is drawn at most. */
typedef struct {
  guint columns, lines;
} PodiumSlopeMost;

/* How many panels are drawn, and how much of each: one PodiumSlopeMost a metric of the view. */
typedef struct {
  guint panels;
  PodiumSlopeMost *each;
} PodiumSlopeCut;

typedef struct {
  PodiumPage *page;
  const PodiumView *view;
  GPtrArray *panels; /* PodiumSlopePanel */
  GHashTable
      *homeless; /* what found no place at its point and stands in a footnote: keys of podium_slope_key () */
} PodiumSlope;

PodiumSlopePanel *podium_slope_panel_new (PodiumPage *page, const PodiumCatalog *catalog,
                                          const PodiumView *view, const PodiumMetric *metric,
                                          const PodiumSlopeMost *most);
/* Its columns are the metrics of the view that have a better end, in its order; it holds ranks, as a ranking of each
 * gives them. */
PodiumSlopePanel *podium_slope_metrics_new (PodiumPage *page, const PodiumCatalog *catalog,
                                            const PodiumView *view, const PodiumSlopeMost *most);
/* Its columns are the documents of a join, by their dates, those without one behind the others. It
 * holds ranks where they have editions that do not compare. */
PodiumSlopePanel *podium_slope_documents_new (PodiumPage *page, const PodiumCatalog *catalog,
                                              const PodiumView *view, const PodiumMetric *metric,
                                              const PodiumSlopeMost *most);
/* A panel without columns and lines; a line of @model with room for the panel's columns (podium_slope_keep_line ()
 * takes it, and frees it where it has no cell); and the end of making a panel: ranks, cuts, unit and extent. */
PodiumSlopePanel *podium_slope_panel_begin (const PodiumMetric *metric);
PodiumSlopeLine *podium_slope_line_new (const PodiumSlopePanel *panel, const PodiumModel *model);
void podium_slope_keep_line (PodiumSlopePanel *panel, PodiumSlopeLine *line);
PodiumSlopePanel *podium_slope_panel_finish (PodiumPage *page, const PodiumView *view, PodiumSlopePanel *panel,
                                             const PodiumSlopeMost *most);
void podium_slope_panel_free (PodiumSlopePanel *panel);

/* What stands side by side: sources where the view does not say. */
PodiumAcross podium_slope_across (const PodiumView *view);

const PodiumSlopeColumn *podium_slope_column (const PodiumSlopePanel *panel, guint i);
const PodiumSlopeLine *podium_slope_line (const PodiumSlopePanel *panel, guint i);

/* What a column measures, and the unit that its figures are written in. */
const PodiumMetric *podium_slope_metric (const PodiumSlopePanel *panel, guint column);
const PodiumUnit *podium_slope_unit (const PodiumSlopePanel *panel, const PodiumCell *cell);

/* What stands over a column: "HLE, percent" where it is a metric. A new string. */
char *podium_slope_column_title (const PodiumSlopeColumn *column);

/* What panels are called by: the metric's short name, or what is ranked. */
const char *podium_slope_panel_name (PodiumLanguage language, const PodiumSlopePanel *panel);

/* The first or last column in which the line has a figure. */
guint podium_slope_end (const PodiumSlopePanel *panel, const PodiumSlopeLine *line, gboolean last);

/* "80.4 to 80.5", or the rank with it; and where it stands on the panel's scale. */
char *podium_slope_figure (const PodiumSlope *slope, const PodiumSlopePanel *panel, const PodiumCell *cell);
double podium_slope_place (const PodiumSlopePanel *panel, const PodiumCell *cell);

/* Names a figure, or with @column past the last the sentence on what is missing, from one layout to the next.
 */
char *podium_slope_key (const PodiumSlopePanel *panel, const PodiumSlopeLine *line, guint column);

/* Whether columns of documents say of the line's model the very same; FALSE where fewer than two say anything. */
gboolean podium_slope_is_same (const PodiumSlopePanel *panel, const PodiumSlopeLine *line);

/* "52 in June", "the same as in June": what the document before says of the line's model; NULL: nothing that
 * compares. */
char *podium_slope_before (const PodiumSlope *slope, const PodiumSlopePanel *panel, const PodiumSlopeLine *line,
                           guint column);

/* Appends to @notes, which the page takes, what only documents have to say. */
void podium_slope_document_notes (const PodiumSlope *slope, const PodiumSlopePanel *panel, GPtrArray *notes);

/* "s002, s004: not stated", NULL where every column has a figure. */
char *podium_slope_missing (const PodiumSlope *slope, const PodiumSlopePanel *panel,
                            const PodiumSlopeLine *line);

/* "Higher is better; axis from 80 to 84.5" */
char *podium_slope_axis_text (const PodiumSlope *slope, const PodiumSlopePanel *panel, double low,
                              double high, int decimals);

/* Files the footnotes of a panel and sets its head with their numbers; in reading order. */
void podium_slope_write_head (PodiumSlope *slope, PodiumSlopePanel *panel, const PodiumCatalog *catalog);

/* What columns do not say. @spoken: of every line by name; else of those that no sentence in the picture says
 * it of. NULL: nothing is missing. */
char *podium_slope_silent_note (const PodiumSlope *slope, const PodiumSlopePanel *panel, gboolean spoken);

/* Whether what is missing is said at the lines: not where many lack something, there a footnote says it. */
gboolean podium_slope_says_missing (const PodiumSlope *slope, const PodiumSlopePanel *panel);

/* Draws all panels into @plot. FALSE where @cut had to be lowered first: nothing is drawn then. What found no
 * place is added to the homeless. */
gboolean podium_slope_plot (PodiumSlope *slope, PodiumBox plot, PodiumSlopeCut *cut);
