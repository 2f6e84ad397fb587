/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure.h"
#include "page.h"
#include "reading.h"
#include "scale.h"

/* Points of one metric against another: axes, the frontier as steps, the good corner, names beside the points or in a
 * key. A chart kind fills it from its query (efficiency.c) and writes what stands around the plot. */

typedef struct {
  const PodiumModel *model;
  PodiumCell *x_cell, *y_cell; /* no x_cell: undated */
  guint at;          /* among the points */
  double x, y;       /* px; of a partial date the middle of its span, for leaders to lead to */
  gboolean left_out; /* undated, and without room in the margin: named in a footnote */
  gboolean announced; /* not released, as far as its routes say */
  gboolean frontier;
  gboolean named;    /* gets a label; in a large set only some do */
  char *detail;      /* second line of the label, with @cites; NULL: none */
  char *cites;       /* the numbers of its footnotes, which stand at the name where the second line has no room; NULL: none */
  char *derived;     /* what the mark's words say beyond the two figures; NULL: nothing */
  const char *said; /* a dot in words, from the plot before; of the scene; NULL: not drawn yet */
  guint key;         /* number that stands for the name; 0: the name is beside the point */
} PodiumScatterPoint;

typedef struct {
  const PodiumMetric *metric;
  PodiumUnit unit;
  gboolean log;
  double low, high;  /* of the data, in the unit */
  const PodiumDomain *domain; /* the part to draw; NULL: all, with air around */
  PodiumScale scale;
  GArray *ticks;
  int decimals;
  char *differ;
} PodiumScatterAxis;

typedef struct _PodiumCosts PodiumCosts;

typedef struct {
  PodiumPage *page;
  const PodiumView *view;
  GPtrArray *points; /* PodiumScatterPoint, in catalog order */
  GPtrArray *undated; /* PodiumScatterPoint without x: in a margin beside the plot, on the same y scale */
  GPtrArray *aside;   /* PodiumScatterPoint, outside the part of the axes that is looked at */
  GPtrArray *frontier; /* of the points and those aside, from the best x on; over time from the first step on; empty: no frontier */
  GPtrArray *unlike; /* PodiumCell, left out */
  GPtrArray *claims;
  PodiumScatterAxis x, y;
  PodiumBox plot;    /* inside the axes */
  gboolean over_time; /* the frontier is the best so far, and ends with the last day drawn */
  PodiumBox margin;  /* of undated models; no width: none */
  int undated_note;  /* footnote on undated models without room, to which a head leads; 0: none */
  double key_width;  /* of the margin for numbered names, px; 0: none */
  double key_column; /* of one column of it */
  GArray *obstacles; /* PodiumBox */
  GArray *steps;     /* PodiumBox without width or height: the frontier as drawn */
  PodiumCosts *costs; /* drawn under the points and told in the words (efficiency-cost.h); owned; NULL: none */
  double room;       /* that they need below the lowest point, px */
  gboolean zooms;    /* podium_scatter_look () was called */
  double room_left;  /* and that x leaves free before the first point, px; 0: as ever */
} PodiumScatter;

/* The @i-th of the points; of them only, not of those in the margin or aside. */
static inline PodiumScatterPoint *
podium_scatter_point (const PodiumScatter *e, guint i)
{
  return g_ptr_array_index (e->points, i);
}

/* From labels to density: up to MOST_NAMED points all are named, each with its brackets. Of more only those that are
 * highlighted, on the frontier, or at an end of an axis; the others are smaller symbols, of more than MOST_SYMBOLS dots. */
#define PODIUM_SCATTER_MOST_NAMED 60
#define PODIUM_SCATTER_MOST_SYMBOLS 500

/* Chooses who is named; call when points and frontier are known; the plot does, too. Returns how many are not. */
guint podium_scatter_choose_named (PodiumScatter *e);

/* Lets the plot be looked at in part: puts points outside the page's domains aside, and files a footnote that counts
 * them. Call it once points, axes and frontier are known. */
void podium_scatter_look (PodiumScatter *e);

/* What a plot still lacks once it is drawn. */
typedef struct {
  guint homeless;      /* names without a place: they got numbers */
  guint left_out;      /* undated models for which the margin had no room */
  gboolean wordless;   /* the sentence on the frontier found no place */
} PodiumScatterLack;

/* scatter-query.c: what a kind collects its points with. An empty scatter of the view's y against @x, ids; clear with
 * podium_scatter_clear. */
void podium_scatter_init (PodiumScatter *e, PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view, const char *x);
void podium_scatter_clear (PodiumScatter *e);
void podium_scatter_point_free (gpointer point);
/* The plain cell of @model, or where @reading asks for it the first of the others; owned by the caller, or NULL. What is left
 * goes to the list of unlike ones. */
PodiumCell *podium_scatter_cell (PodiumScatter *e, const PodiumCatalog *catalog, const PodiumModel *model,
                                 const PodiumMetric *metric, const PodiumReading *reading);
/* One point for each model of the view that has both figures, or with @keep_undated at least y; the others are named as
 * missing in @frame. */
void podium_scatter_collect (PodiumScatter *e, const PodiumCatalog *catalog, PodiumFrame *frame, gboolean keep_undated);
/* Once all points are there: extent, unit, log or not, and the note on sources that differ. */
void podium_scatter_study_axis (PodiumScatter *e, PodiumScatterAxis *axis, PodiumLog bit);
gboolean podium_scatter_better (const PodiumMetric *metric, double a, double b);
/* "Intelligence Index v4.0, points, against tokens ¹", with the notes on editions and settings, and on who is named. Free with g_free. */
char *podium_scatter_subtitle (PodiumScatter *e, const PodiumCatalog *catalog);
/* Writes the second lines of the labels, once it is chosen who is named: "57 points, 116 to 120 M tokens ²", "57 points, 8 April 2026"; of what is
 * undated, which stands in one line, "57 ²"; where both figures make a cost, that. */
void podium_scatter_write_details (PodiumScatter *e);
/* Files what was left out because its setting or edition is another one. */
void podium_scatter_note_unlike (PodiumScatter *e);
/* Draws the plot, and where it lacks something once more: with a margin for names that found no place, and @words, the
 * sentence on the frontier (NULL: there is none), in the subtitle, or in a footnote that this cites. */
void podium_scatter_draw (PodiumScatter *e, PodiumFrame *frame, const char *words);
void podium_scatter_draw_empty (PodiumScatter *e, const PodiumFrame *frame);

/* Lays out and draws the plot under @frame. @words: the sentence on the frontier, to be set where the plot has an empty
 * place; NULL: it is said elsewhere. */
PodiumScatterLack podium_scatter_plot (PodiumScatter *e, const PodiumFrame *frame, const char *words);

/* One of the point's cells is of another setting or edition. */
gboolean podium_scatter_unlike (const PodiumScatterPoint *point);

/* Both metrics have a better end. */
gboolean podium_scatter_has_directions (const PodiumScatter *e);

/* Shared by the files of the scatter. scatter-axes.c: the plot inside @area, with @band px kept free for the good corner;
 * domains, ticks and scales of both axes. */
void podium_scatter_lay_axes (PodiumScatter *e, PodiumBox area, double band);
void podium_scatter_draw_axes (PodiumScatter *e);
/* scatter-words.c: sets the sentence on the frontier where the plot has an empty place, with an arrow to the line where one
 * can be drawn. FALSE where it has no place. */
gboolean podium_scatter_annotate (PodiumScatter *e, const char *words);
/* "↑ Index, points"; free with g_free. */
char *podium_scatter_axis_title (const PodiumScatter *e, const PodiumScatterAxis *axis, gboolean upright);
/* Where the key of numbered names begins, px: right of plot and margin. */
double podium_scatter_key_left (const PodiumScatter *e);
/* scatter-time.c: the frontier over time, from the first certain day on. */
PodiumPath *podium_scatter_steps (const PodiumScatter *e);
/* The span of a partial date, as thick as a symbol of diameter @d, px, without that, which stands at the label; returns its
 * bounds. */
PodiumBox podium_scatter_draw_span (PodiumScatter *e, const PodiumScatterPoint *point, double d, const PodiumRow *about);
/* The margin of undated models: its width in @area, none where there is no room for one or nobody for it; and itself,
 * which returns how many had no room (their @left_out is set). */
void podium_scatter_plan_margin (PodiumScatter *e, PodiumBox area);
guint podium_scatter_draw_margin (PodiumScatter *e);
/* Appends the number of a footnote, where there is one. */
char *podium_scatter_cited (const char *text, int note);
/* scatter-labels.c: sets the names around @marks, the box of each point with its brackets. Names without a place get
 * numbers and a key; returns how many did. */
guint podium_scatter_label (PodiumScatter *e, const PodiumBox *marks);
/* The width of the numbers of footnotes that a second line would cite: without one they follow the name. */
double podium_scatter_cites_width (const PodiumScatter *e, const PodiumScatterPoint *point);
/* scatter-key.c: makes room for the key of the numbers that the last plot needed, for the next. */
void podium_scatter_widen_key (PodiumScatter *e);
/* The names behind the numbers, in columns right of plot and margin; what has no room there is counted. */
void podium_scatter_draw_key (PodiumScatter *e);
/* How far a name in another script reaches above and below the Latin letters that labels are measured by, px. */
double podium_scatter_name_rise (const PodiumScatter *e, const PodiumModel *model);
double podium_scatter_name_drop (const PodiumScatter *e, const PodiumModel *model);
/* Keeps labels off @box. */
void podium_scatter_obstacle (PodiumScatter *e, PodiumBox box);
