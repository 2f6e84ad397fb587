/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of a matrix: which model and which metric comes first. */

#include "matrix.h"
#include "seriate.h"

#include <string.h>

/* How often a model falls into each class behind the best. */
typedef struct {
  guint counts[PODIUM_N_GAP_CLASSES];
  guint known;
} Standing;

typedef struct {
  const PodiumMatrix *m;
  PodiumSort sort;
  const Standing *standings; /* of the models */
  const guint *first;        /* the metric that a metric's block begins with: blocks keep together */
  const guint *block_size;   /* by that metric */
} Order;

static int
compare_numbers (guint a, guint b)
{
  return (a > b) - (a < b);
}

/* Names without regard to case, the same in every locale. What is NULL goes last. */
static int
compare_names (const char *a, const char *b)
{
  if (!a || !b)
    return (b != NULL) - (a != NULL);
  g_autofree char *x = g_utf8_casefold (a, -1), *y = g_utf8_casefold (b, -1);
  return strcmp (x, y);
}

static int
compare_organisations (const PodiumOrganisation *a, const PodiumOrganisation *b)
{
  return compare_names (a ? a->name : NULL, b ? b->name : NULL);
}

static int
compare_standings (const Standing *a, const Standing *b)
{
  for (int i = 0; i < PODIUM_N_GAP_CLASSES; i++)
    if (a->counts[i] != b->counts[i])
      return compare_numbers (b->counts[i], a->counts[i]);
  return compare_numbers (b->known, a->known);
}

static int
compare_models (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;
  guint i = *(const guint *)a, k = *(const guint *)b;
  const PodiumModel *x = podium_matrix_model (order->m, i), *y = podium_matrix_model (order->m, k);
  int by = order->sort == PODIUM_SORT_NAME ? compare_names (x->name, y->name)
           : order->sort == PODIUM_SORT_DATE
               ? podium_models_compare_dates (order->m->catalog, x, y)
           : order->sort == PODIUM_SORT_MAKER
               ? compare_organisations (x->maker, y->maker)
               : compare_standings (&order->standings[i], &order->standings[k]);
  return by ? by : compare_numbers (i, k);
}

/* Blocks first: in the order of the view's metrics where it names some, else the largest first. */
static int
compare_blocks (const Order *order, guint i, guint k)
{
  guint x = order->first[i], y = order->first[k];
  if (!order->m->view->metrics && order->block_size[x] != order->block_size[y])
    return compare_numbers (order->block_size[y], order->block_size[x]);
  return compare_numbers (x, y);
}

static int
compare_metrics (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;
  guint i = *(const guint *)a, k = *(const guint *)b;
  const PodiumMatrixMetric *x = podium_matrix_metric (order->m, i), *y = podium_matrix_metric (order->m, k);
  int by = compare_blocks (order, i, k);
  if (by)
    return by;
  if (order->sort == PODIUM_SORT_NAME)
    by = compare_names (x->name, y->name);
  else if (order->sort == PODIUM_SORT_MAKER)
    by = compare_organisations (x->panel->metric->maintainer, y->panel->metric->maintainer);
  else if (!order->m->view->metrics)
    by = compare_numbers (y->n_known, x->n_known);
  return by ? by : compare_numbers (i, k);
}

/* How unlike two cells are, 0 to 1: their distance in classes; a value against none counts whole, none
 * against none not. */
static double
unlike (const PodiumMatrixCell *a, const PodiumMatrixCell *b, double *weight)
{
  if (!a->cell && !b->cell)
    return 0;
  *weight += 1;
  if (!a->cell || !b->cell || a->cell->unlike != b->cell->unlike)
    return 1;
  return ABS (a->gap - b->gap) / (double)PODIUM_N_GAP_CLASSES;
}

/* The distance of models @i and @k over all metrics, or of metrics @i and @k over all models. */
static double
distance_of (const PodiumMatrix *m, gboolean models, guint i, guint k)
{
  double sum = 0, weight = 0;
  guint n = models ? m->metrics->len : m->models->len;
  for (guint j = 0; j < n; j++)
    sum += models ? unlike (podium_matrix_cell (m, i, j), podium_matrix_cell (m, k, j), &weight)
                  : unlike (podium_matrix_cell (m, j, i), podium_matrix_cell (m, j, k), &weight);
  return weight > 0 ? sum / weight : 1;
}

/* Puts the stretch of @order from @from, @n long, in order of similarity; its first stays the first. */
static void
seriate_stretch (const PodiumMatrix *m, gboolean models, guint *order, guint from, guint n)
{
  g_autofree double *distance = g_new0 (double, (gsize)n *n);
  g_autofree guint *path = g_new0 (guint, n), *before = g_memdup2 (order + from, n * sizeof *order);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < i; k++)
      distance[(gsize)i * n + k] = distance[(gsize)k * n + i] = distance_of (m, models, before[i], before[k]);
  podium_seriate (distance, n, 0, path);
  for (guint i = 0; i < n; i++)
    order[from + i] = before[path[i]];
}

static Standing *
count_standings (const PodiumMatrix *m)
{
  Standing *standings = g_new0 (Standing, m->models->len);
  for (guint i = 0; i < m->models->len; i++)
    for (guint k = 0; k < m->metrics->len; k++) {
      const PodiumMatrixCell *cell = podium_matrix_cell (m, i, k);
      standings[i].known += cell->cell != NULL;
      if (cell->cell && cell->gap >= 0)
        standings[i].counts[cell->gap]++;
    }
  return standings;
}

static guint *
numbers_up_to (guint n)
{
  guint *numbers = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    numbers[i] = i;
  return numbers;
}

/* Which metrics share a unit. */
static void
find_blocks (const PodiumMatrix *m, guint *first, guint *size)
{
  for (guint i = 0; i < m->metrics->len; i++) {
    const char *unit = podium_matrix_metric (m, i)->panel->metric->unit;
    first[i] = i;
    for (guint k = 0; k < i && first[i] == i; k++)
      if (g_str_equal (podium_matrix_metric (m, k)->panel->metric->unit, unit))
        first[i] = k;
    size[first[i]]++;
  }
}

static void
permute (PodiumMatrix *m, const guint *models, const guint *metrics)
{
  PodiumMatrixCell *cells = g_new0 (PodiumMatrixCell, (gsize)m->models->len * m->stride + 1);
  for (guint i = 0; i < m->models->len; i++)
    for (guint k = 0; k < m->metrics->len; k++)
      cells[(gsize)i * m->stride + k] = *podium_matrix_cell (m, models[i], metrics[k]);
  g_free (m->cells);
  m->cells = cells;

  g_autofree gpointer *old_models = g_memdup2 (m->models->pdata, m->models->len * sizeof (gpointer));
  g_autofree gpointer *old_metrics = g_memdup2 (m->metrics->pdata, m->metrics->len * sizeof (gpointer));
  for (guint i = 0; i < m->models->len; i++)
    m->models->pdata[i] = old_models[models[i]];
  for (guint k = 0; k < m->metrics->len; k++)
    m->metrics->pdata[k] = old_metrics[metrics[k]];
}

void
podium_matrix_sort (PodiumMatrix *m)
{
  guint n_models = m->models->len, n_metrics = m->metrics->len;
  g_autofree guint *models = numbers_up_to (n_models), *metrics = numbers_up_to (n_metrics);
  g_autofree guint *first = g_new0 (guint, n_metrics + 1), *size = g_new0 (guint, n_metrics + 1);
  g_autofree Standing *standings = count_standings (m);
  if (!n_models || !n_metrics)
    return;

  find_blocks (m, first, size);
  Order order = {m, m->view->sort, standings, first, size};
  g_qsort_with_data (models, (int)n_models, sizeof *models, compare_models, &order);
  g_qsort_with_data (metrics, (int)n_metrics, sizeof *metrics, compare_metrics, &order);
  if (m->view->sort == PODIUM_SORT_SIMILARITY) {
    seriate_stretch (m, TRUE, models, 0, n_models);
    for (guint k = 0; k < n_metrics; k += size[first[metrics[k]]])
      seriate_stretch (m, FALSE, metrics, k, size[first[metrics[k]]]);
  }
  guint block = 0;
  for (guint k = 0; k < n_metrics; k++) {
    block += k && first[metrics[k]] != first[metrics[k - 1]];
    podium_matrix_metric (m, metrics[k])->block = block;
  }
  permute (m, models, metrics);
}
