/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "panel.h"
#include "verdict.h"

/* Two models, metric by metric: the query behind the duel chart and the command "compare", and what the files
 * of the chart share. */

/* One metric of a duel. */
typedef struct {
  const PodiumMetric *metric;
  GPtrArray *cells[2];        /* PodiumCell of each model, owned; the plain one first where there is one */
  const PodiumCell *plain[2]; /* NULL: no figure that fits the reference setting */
  PodiumVerdict verdict;      /* NONE where a side is missing or the metric has no direction */
  double lead; /* of the first model as drawn, in the unit; negative: behind. No direction: its excess */
  double span_low,
      span_high; /* gap between the models over all their claims, in the unit; negative: swapped */
  double open_low, open_high; /* the same with the rounding of the printed digits, and never below 0 */
} PodiumDuelRow;

/* The metrics of one unit: rows that may share a scale. */
typedef struct {
  PodiumUnit unit;
  GPtrArray *rows; /* PodiumDuelRow, of the duel: from the first model's largest lead to the second's */
} PodiumDuelPanel;

typedef struct {
  const PodiumModel *models[2];
  GPtrArray *rows;      /* PodiumDuelRow, every metric asked for, owned */
  GPtrArray *panels;    /* PodiumDuelPanel, with the rows for which both have a figure */
  GPtrArray *one_sided; /* PodiumDuelRow: only one model has a figure */
  GPtrArray *neither;   /* PodiumDuelRow: asked for by the view, and no model has a figure */
  gboolean chosen;      /* the view names its metrics */
} PodiumDuel;

/* @view must pass podium_view_validate () and be a duel. Its filters do not apply: it names its two models.
 */
PodiumDuel *podium_duel_new (PodiumLanguage language, const PodiumCatalog *catalog, const PodiumView *view);
void podium_duel_free (PodiumDuel *duel);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumDuel, podium_duel_free)

/* Whether all metrics of the panel have one direction, or none. */
gboolean podium_duel_panel_agrees (const PodiumDuelPanel *panel);

/* How many rows the panels have together. */
guint podium_duel_n_rows (const PodiumDuel *duel);

/* Leaves only the first @n rows, and the panels that still have some. */
void podium_duel_cut (PodiumDuel *duel, guint n);

/* The metric's name, with its edition where editions do not compare. Free with g_free. */
char *podium_duel_metric_name (const PodiumCatalog *catalog, const PodiumView *view, const PodiumMetric *metric);

/* "GPT-5.4 wins five, Muse Spark four, and one depends on the source": the verdicts counted; NULL where
 * another claim or another setting would change the count. Free with g_free. */
char *podium_duel_headline (PodiumLanguage language, const PodiumDuel *duel);
