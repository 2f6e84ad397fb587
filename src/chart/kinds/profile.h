/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "axis.h"
#include "panel.h"

/* What the two files of the profile share: its query with its words, and the plot that is laid out from them.
 */

/* No more models than this are told apart by colour and shape in one row. */
#define PODIUM_PROFILE_MOST_MODELS 8

typedef struct {
  PodiumPanel *query;    /* every model of the view on this metric, ranked */
  GPtrArray *cells;      /* PodiumCell of the models that are drawn; borrowed */
  char *label;           /* the metric's name, with the numbers of its footnotes */
  const char *direction; /* where it differs from what the subtitle says; NULL: it does not */
  gboolean divided;      /* begins another category than the row above */
} PodiumProfileRow;

/* The metrics of one unit and scale: they share an axis. */
typedef struct {
  const PodiumMetric *first; /* whose unit and kind of scale it is */
  PodiumUnit unit;
  char *head;                /* "Percent" */
  double low, high, ceiling; /* of its figures, in the unit of the metrics */
  gboolean log;
  GPtrArray *rows; /* PodiumProfileRow, borrowed, in the order of the view */
} PodiumProfilePanel;

typedef struct {
  PodiumPage *page;
  const PodiumView *view;
  GPtrArray *models; /* PodiumModel, drawn, in the order of the legend */
  GPtrArray *rows;   /* PodiumProfileRow, in the order of the view */
  GPtrArray *panels; /* PodiumProfilePanel, the longest first */
  int terse; /* how many kinds of footnotes are shortened; what they list is in the words of the marks too */
} PodiumProfile;

static inline PodiumProfileRow *
podium_profile_row (const PodiumProfile *p, guint i)
{
  return g_ptr_array_index (p->rows, i);
}

/* NULL: the row says nothing of the @i-th model. */
static inline const PodiumCell *
podium_profile_cell (const PodiumProfileRow *row, guint i)
{
  return g_ptr_array_index (row->cells, i);
}

/* What is shortened first: the settings, then what takes the most room. */
enum { PODIUM_TERSE_SETTINGS = 1, PODIUM_TERSE_DIFFER, PODIUM_TERSE_DASHED, PODIUM_TERSE_ALL };

/* The words of a profile; each files the footnotes whose numbers it carries, so call them in reading order.
 * Free with g_free. */

/* @whole: every model and metric that was asked for is drawn; else no finding about all of them. */
char *podium_profile_title (const PodiumProfile *profile, gboolean whole);
/* @n_models: that have figures; @n_rows: that were asked for. */
char *podium_profile_subtitle (PodiumProfile *profile, guint n_models, guint n_rows);
/* Sets the labels of the rows. */
void podium_profile_write_labels (PodiumProfile *profile, const PodiumCatalog *catalog);
/* Which figures there are not, NULL: there are all. @named: each metric by name; else only where it is one or
 * two, the others counted. */
char *podium_profile_gaps (const PodiumProfile *profile, gboolean named);

typedef struct {
  gboolean fits;    /* else nothing is drawn; one row of one model always fits */
  gboolean crowded; /* the rows would stand better with more height */
} PodiumProfileRoom;

/* Draws legend and panels into @plot. */
PodiumProfileRoom podium_profile_plot (PodiumProfile *profile, PodiumBox plot);
