/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"
#include "table.h"
#include "view.h"
#include "words.h"

/* The chart's rows as a table: what is drawn in the order in which it is drawn, each figure with the other claims behind
 * it; then what there was no room for; then who has no data. The long form of the picture, in its language. */
typedef enum {
  PODIUM_COLUMN_MODEL,
  PODIUM_COLUMN_METRIC,
  PODIUM_COLUMN_VALUE,        /* as printed */
  PODIUM_COLUMN_UNIT,
  PODIUM_COLUMN_SPAN,         /* from the lowest claim to the highest, where they differ */
  PODIUM_COLUMN_RANK,         /* where the chart ranks */
  PODIUM_COLUMN_PART,         /* PodiumTablePart in words */
  PODIUM_COLUMN_SETTING,
  PODIUM_COLUMN_MEASURER,
  PODIUM_COLUMN_RELATIONSHIP, /* the measurer's to the model's maker */
  PODIUM_COLUMN_SOURCES,      /* ids */
  PODIUM_COLUMN_DATE,
  PODIUM_COLUMN_NOTES,        /* the footnotes that bear on the row, with their numbers */
  PODIUM_N_COLUMNS,
} PodiumTableColumn;

/* What a row is to the picture. */
typedef enum {
  PODIUM_PART_DRAWN = 1,
  PODIUM_PART_OTHER,   /* a claim that differs from the one drawn, within the bracket */
  PODIUM_PART_DERIVED, /* computed from claims: a score, a verdict, a break-even */
  PODIUM_PART_BEHIND,  /* a claim that something derived is computed from */
  PODIUM_PART_TYPED,   /* words that the user put into the picture */
  PODIUM_PART_UNDRAWN, /* has figures, but no place in the picture */
  PODIUM_PART_ABSENT,  /* no data */
} PodiumTablePart;

typedef struct {
  const PodiumModel *model;   /* NULL: of none, as words at an axis */
  const PodiumMetric *metric; /* NULL: what is derived or said of the model itself */
  const PodiumClaim *claim;   /* NULL: derived, said or absent */
  PodiumTablePart part;
  double value;               /* to sort by, in the metric's unit; NAN: none */
  guint index;                /* its place in the table */
  char *cells[PODIUM_N_COLUMNS]; /* never NULL */
} PodiumTableRow;

/* The rows of @scene, which was built from @view of @catalog: GPtrArray of PodiumTableRow; free with g_ptr_array_unref. */
GPtrArray *podium_chart_rows (const PodiumScene *scene, const PodiumCatalog *catalog, const PodiumView *view);

/* The head of a column. */
const char *podium_table_column_title (PodiumLanguage language, PodiumTableColumn column);

/* The same as text. */
PodiumTable *podium_chart_table (const PodiumScene *scene, const PodiumCatalog *catalog, const PodiumView *view);
