/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page.h"

/* What the files of the access chart share: models in rows, the five words of the access model in columns. */

/* What one cell of the chart shows: the routes of a model that one word covers. */
typedef struct {
  GPtrArray *routes;      /* PodiumRoute; empty: no source says */
  guint statuses;         /* bit 1 << PodiumStatus: all that are drawn */
  char *words;            /* beside the symbol, with note numbers; NULL: only a question mark */
  char *plain;            /* the status alone, for narrow columns */
  char *describes;
  const char *says; /* of describes, what comes behind model and column */
} PodiumAccessCell;

typedef struct {
  const PodiumModel *model;
  PodiumAccessCell cells[PODIUM_N_ACCESS];
  GPtrArray *others;  /* PodiumRoute that none of the five words covers */
  char *detail;
  double y, height; /* of its middle; px */
} PodiumAccessRow;

typedef struct {
  PodiumPage *page;
  const PodiumView *view;
  GPtrArray *rows;
  GPtrArray *sources; /* PodiumSource, every one that says something about a route */
  double pitch;       /* of the rows, px; of the lowest where they are not equal */
  gboolean equal;     /* all rows are equally high */
  PodiumType words;   /* of what stands beside the symbols: never larger than the models' names */
  guint n_drawn;      /* rows, of all; the rest is cut */
  guint n_fit;        /* rows that the last layout had room for */
  gboolean whole;     /* and it cut no name but endless ones */
  gboolean hints;     /* columns are wide enough for an icon, and a hint under each name */
} PodiumAccessTable;

/* access-words.c: the rows, what stands in their cells, and the footnotes; clear a row with podium_access_row_free. */
void podium_access_row_free (gpointer row);
/* The models of the view that some source says something of; the others are named as missing in @frame. */
void podium_access_collect (PodiumAccessTable *a, const PodiumCatalog *catalog, PodiumFrame *frame);
/* The words of the rows that are drawn, with their footnotes, and who says them. */
void podium_access_write (PodiumAccessTable *a);
/* The head of @column, from 0. */
const char *podium_access_name (const PodiumAccessTable *a, int column);
/* The word that a status stands for in a chart. */
const char *podium_access_status (const PodiumAccessTable *a, PodiumStatus status);

/* access-plot.c: the table in @plot; sets how many rows had room, and whether their names are whole. */
void podium_access_draw_table (PodiumAccessTable *a, PodiumBox plot);
