/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lanes.h"
#include "profile.h"

/* Where everything of a profile goes, before anything is drawn: panels in columns, axes, rows and the lanes
 * in them. */

/* A panel, or the part of one that stands in a column. */
typedef struct {
  const PodiumProfilePanel *panel;
  guint from, to; /* its rows, @to behind the last */
  guint column;
  PodiumAxis axis;
  char **head;               /* lines */
  double top, ticks, bottom; /* px: of all, the baseline of the ticks, the end of the rows */
} PodiumProfilePart;

/* One row laid out. */
typedef struct {
  const PodiumProfileRow *row;
  PodiumProfilePart *segment;
  PodiumLane *lanes;
  const PodiumCell **cells; /* in the order of the lanes */
  guint n;
  char **label;
  double *names;      /* where the models' names are centred over their symbols, px; NAN: not here; NULL: none is */
  double names_above; /* from the row's line up to the names */
  PodiumReach reach; /* of symbols, trays and name from the row's line */
  double need;       /* least height, px */
  double before;     /* px above it where it begins a category */
  double top, y;     /* where it begins, and its line */
} PodiumProfileLine;

/* One way to set all panels into columns. */
typedef struct {
  PodiumProfile *profile;
  guint n_columns;
  gboolean split;    /* a panel may stand in two columns */
  gboolean named;    /* every model is named at a point */
  double d;          /* of symbols */
  GArray *segments;  /* PodiumProfilePart */
  GPtrArray *lines;  /* PodiumProfileLine */
  double *x, *width; /* of columns */
  double *pitch;     /* of columns: how high a row is that needs no more */
  double least;      /* the smallest pitch; under the floor: it does not fit */
  double top, bottom;
} PodiumProfilePlan;

static inline PodiumProfilePart *
podium_profile_segment (const PodiumProfilePlan *plan, guint i)
{
  return &g_array_index (plan->segments, PodiumProfilePart, i);
}

static inline PodiumProfileLine *
podium_profile_line (const PodiumProfilePlan *plan, guint i)
{
  return g_ptr_array_index (plan->lines, i);
}

/* The best way to set the panels of @profile into @plot; its least pitch is 0 where none fits. @named: the models' names
 * go to their points where there is room, and plan->named says whether they did. *@crowded: more height would do it
 * good. Free with podium_profile_plan_free. */
PodiumProfilePlan *podium_profile_plan_best (PodiumProfile *profile, PodiumBox plot, gboolean named, gboolean *crowded);
void podium_profile_plan_free (PodiumProfilePlan *plan);

/* How far the digits of tick @i reach left of it, and the whole text right of it, px. */
void podium_profile_plan_tick_reach (const PodiumProfilePlan *plan, const PodiumProfilePart *segment, guint i,
                                     double *left, double *right);

/* Rows stand well from this pitch on, px. */
double podium_profile_comfort (const PodiumPage *page);

/* Names every model at one of its points, in as few rows as do, and makes room above them. FALSE where some have no
 * place. */
gboolean podium_profile_names_lay (PodiumProfilePlan *plan);
void podium_profile_names_draw (PodiumProfilePlan *plan, const PodiumProfileLine *line);
