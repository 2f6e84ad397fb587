/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "composite.h"

#include <math.h>

/* Sums of decimals are not exact in binary; scores go to 100. */
#define SLACK 1e-9

static PodiumCompositeRow *
row_at (const PodiumComposite *composite, guint i)
{
  return g_ptr_array_index (composite->rows, i);
}

/* The plain cell of @model for @metric, or NULL; *@unlike: there are figures, all of another setting. */
static PodiumCell *
plain_cell (const PodiumCatalog *catalog, const PodiumModel *model, const PodiumMetric *metric,
            const PodiumReading *reading, gboolean *unlike)
{
  g_autoptr (GPtrArray) cells = podium_cells_read (catalog, model, metric, reading);
  PodiumCell *first = cells->len ? g_ptr_array_index (cells, 0) : NULL;
  *unlike = first && first->unlike;
  return first && !first->unlike ? g_ptr_array_steal_index (cells, 0) : NULL;
}

/* ---- The scale of a metric ---- */

/* A percentage is taken as it stands where neither the metric nor any value in the catalog leaves 0 to 100.
 */
static gboolean
is_percentage (const PodiumMetric *metric, double least, double most)
{
  return g_str_equal (metric->unit, "percent") && !(metric->low < 0) && !(metric->high > 100) &&
         !(least < 0) && !(most > 100);
}

/* Keeps a copy of @cell in *@place. */
static void
hold (PodiumCell **place, const PodiumCell *cell)
{
  g_clear_pointer (place, podium_cell_free);
  *place = g_memdup2 (cell, sizeof *cell);
  (*place)->claims = g_ptr_array_ref (cell->claims);
}

static void
find_scale (PodiumCompositeMetric *m, const PodiumCatalog *catalog, const PodiumReading *reading)
{
  double least = NAN, most = NAN;
  gboolean lower = m->metric->better == PODIUM_BETTER_LOWER, unlike;
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    PodiumCell *cell = plain_cell (catalog, model, m->metric, reading, &unlike);
    if (!cell)
      continue;
    if (!m->least || cell->low < m->least->low)
      hold (&m->least, cell);
    if (!m->most || cell->high > m->most->high)
      hold (&m->most, cell);
    podium_cell_free (cell);
  }
  if (m->least) {
    least = m->least->low;
    most = m->most->high;
  }
  m->rule =
      is_percentage (m->metric, least, most) ? PODIUM_COMPOSITE_AS_PUBLISHED : PODIUM_COMPOSITE_WORST_TO_BEST;
  if (m->rule == PODIUM_COMPOSITE_AS_PUBLISHED) {
    least = 0;
    most = 100;
  }
  m->worst = lower ? most : least;
  m->best = lower ? least : most;
}

static double
scaled (const PodiumCompositeMetric *m, double value)
{
  return 100 * (value - m->worst) / (m->best - m->worst);
}

/* What one claim leaves open beyond its ends: half its published interval, else half a unit of its last
 * digit. */
static double
claim_slack (const PodiumClaim *claim)
{
  if (claim->spread == PODIUM_SPREAD_INTERVAL_95)
    return (claim->high - claim->low) / 2;
  if (claim->spread == PODIUM_SPREAD_STANDARD_ERROR)
    return 1.96 * (claim->high - claim->low) / 2;
  return claim->rounding;
}

static void
fill_part (PodiumCompositePart *part, const PodiumCompositeMetric *m)
{
  part->open = !part->cell || m->worst == m->best;
  part->value = NAN;
  part->high = 100;
  if (part->open)
    return;
  double a = scaled (m, part->cell->low), b = scaled (m, part->cell->high), slack = 0;
  part->value = scaled (m, part->cell->value);
  part->low = MIN (a, b);
  part->high = MAX (a, b);
  for (guint i = 0; i < part->cell->claims->len; i++)
    slack = MAX (slack, claim_slack (g_ptr_array_index (part->cell->claims, i)));
  part->slack = slack * 100 / fabs (m->best - m->worst);
}

/* ---- Rows ---- */

static void
row_free (PodiumCompositeRow *row, guint n)
{
  for (guint m = 0; m < n; m++)
    if (row->parts[m].cell)
      podium_cell_free (row->parts[m].cell);
  g_free (row->parts);
  g_free (row);
}

static void
append_row (PodiumComposite *composite, const PodiumCatalog *catalog, const PodiumModel *model,
            const PodiumReading *readings)
{
  PodiumCompositeRow *row = g_new0 (PodiumCompositeRow, 1);
  row->model = model;
  row->parts = g_new0 (PodiumCompositePart, composite->n_metrics);
  for (guint m = 0; m < composite->n_metrics; m++) {
    PodiumCompositePart *part = &row->parts[m];
    part->cell = plain_cell (catalog, model, composite->metrics[m].metric, &readings[m], &part->unlike);
    fill_part (part, &composite->metrics[m]);
    row->n_published += part->cell != NULL;
    row->n_open += part->open;
  }
  if (row->n_published)
    g_ptr_array_add (composite->rows, row);
  else
    row_free (row, composite->n_metrics);
}

PodiumComposite *
podium_composite_new (const PodiumCatalog *catalog, GPtrArray *models, const PodiumMetric *const *metrics,
                      const double *weights, guint n_metrics, const PodiumReading *readings)
{
  PodiumComposite *composite = g_new0 (PodiumComposite, 1);
  composite->metrics = g_new0 (PodiumCompositeMetric, n_metrics);
  composite->n_metrics = n_metrics;
  composite->rows = g_ptr_array_new ();
  for (guint m = 0; m < n_metrics; m++) {
    composite->metrics[m].metric = metrics[m];
    find_scale (&composite->metrics[m], catalog, &readings[m]);
  }
  for (guint i = 0; i < models->len; i++)
    append_row (composite, catalog, g_ptr_array_index (models, i), readings);
  podium_composite_weigh (composite, weights);
  return composite;
}

void
podium_composite_free (PodiumComposite *composite)
{
  for (guint i = 0; i < composite->rows->len; i++)
    row_free (row_at (composite, i), composite->n_metrics);
  g_ptr_array_unref (composite->rows);
  for (guint m = 0; m < composite->n_metrics; m++) {
    g_clear_pointer (&composite->metrics[m].least, podium_cell_free);
    g_clear_pointer (&composite->metrics[m].most, podium_cell_free);
  }
  g_free (composite->metrics);
  g_free (composite);
}

/* ---- Weighing ---- */

static void
weigh_row (PodiumCompositeRow *row, const PodiumComposite *composite)
{
  row->low = row->high = row->slack = row->value = 0;
  row->whole = TRUE;
  for (guint m = 0; m < composite->n_metrics; m++) {
    const PodiumCompositePart *part = &row->parts[m];
    double weight = composite->metrics[m].weight;
    if (weight == 0)
      continue;
    row->whole &= !part->open;
    row->value += weight * part->value;
    row->low += weight * part->low;
    row->high += weight * part->high;
    row->slack += weight * part->slack;
  }
}

/* A score as a number that sums of decimals in another order give too. */
static gint64
settled (double score)
{
  return llround (score / SLACK);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const PodiumCompositeRow *x = *(const PodiumCompositeRow *const *)a,
                           *y = *(const PodiumCompositeRow *const *)b;
  if (settled (x->low) != settled (y->low))
    return x->low > y->low ? -1 : 1;
  if (settled (x->high) != settled (y->high))
    return x->high > y->high ? -1 : 1;
  return x->model->index < y->model->index ? -1 : x->model->index > y->model->index;
}

gboolean
podium_composite_beats (const PodiumCompositeRow *a, const PodiumCompositeRow *b)
{
  return a->low - a->slack > b->high + b->slack + SLACK;
}

void
podium_composite_weigh (PodiumComposite *composite, const double *weights)
{
  double sum = 0;
  for (guint m = 0; m < composite->n_metrics; m++)
    sum += weights ? weights[m] : 1;
  for (guint m = 0; m < composite->n_metrics; m++)
    composite->metrics[m].weight = (weights ? weights[m] : 1) / sum;
  for (guint i = 0; i < composite->rows->len; i++)
    weigh_row (row_at (composite, i), composite);
  g_ptr_array_sort (composite->rows, compare_rows);
  for (guint i = 0; i < composite->rows->len; i++) {
    PodiumCompositeRow *row = row_at (composite, i);
    row->rank_best = 1;
    row->rank_worst = composite->rows->len;
    for (guint k = 0; k < composite->rows->len; k++) {
      row->rank_best += podium_composite_beats (row_at (composite, k), row);
      row->rank_worst -= podium_composite_beats (row, row_at (composite, k));
    }
  }
}
