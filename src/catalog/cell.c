/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cell.h"

#include <math.h>
#include <string.h>

const PodiumSetting podium_plain_setting = { .tools = "none" };

void
podium_cell_free (PodiumCell *cell)
{
  g_ptr_array_unref (cell->claims);
  g_free (cell);
}

gboolean
podium_cell_disagrees (const PodiumCell *cell)
{
  if (!podium_metric_is_date (cell->metric))
    return cell->high > cell->low;
  /* "2026" and "8 April 2026" may both be right: dates differ where no day is left open by all. */
  double latest_first = -INFINITY, earliest_last = INFINITY;
  for (guint i = 0; i < cell->claims->len; i++) {
    latest_first = MAX (latest_first, podium_claim_least (g_ptr_array_index (cell->claims, i)));
    earliest_last = MIN (earliest_last, podium_claim_most (g_ptr_array_index (cell->claims, i)));
  }
  return latest_first > earliest_last;
}

gboolean
podium_cell_is_open (const PodiumCell *cell)
{
  return podium_metric_is_date (cell->metric) && cell->drawn->high > cell->drawn->low;
}

PodiumSetting
podium_cell_setting (const PodiumCell *cell)
{
  PodiumSetting setting = cell->drawn->setting;
  for (guint i = 1; i < cell->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (cell->claims, i);
    for (int f = 0; f < PODIUM_N_SETTING_FIELDS; f++)
      if (!podium_setting_get (&setting, f))
        podium_setting_set (&setting, f, podium_setting_get (&claim->setting, f));
  }
  return setting;
}

static int
n_sources (const PodiumClaim *claim)
{
  g_autoptr (GPtrArray) sources = podium_claim_sources (claim);
  return (int) sources->len;
}

/* Newer first; a known date before none. */
static int
compare_dates (const PodiumClaim *a, const PodiumClaim *b)
{
  return -g_strcmp0 (a->as_of, b->as_of);
}

int
podium_claim_compare (const PodiumClaim *a, const PodiumClaim *b, PodiumPolicy policy)
{
  int by_relationship = (int) podium_claim_relationship (a) - (int) podium_claim_relationship (b);
  int order;

  if (policy == PODIUM_POLICY_NEWEST && (order = compare_dates (a, b)))
    return order;
  if (by_relationship)
    return policy == PODIUM_POLICY_VENDOR ? -by_relationship : by_relationship;
  if ((order = podium_setting_n_unstated (&a->setting) - podium_setting_n_unstated (&b->setting)))
    return order;
  if ((order = compare_dates (a, b)))
    return order;
  if ((order = b->digits - a->digits))
    return order;
  if ((order = n_sources (b) - n_sources (a)))
    return order;
  return strcmp (a->id, b->id);
}

int
podium_editions_compare (const char *a, const char *b)
{
  while (*a && *b) {
    if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b)) {
      char *end_a, *end_b;
      guint64 x = g_ascii_strtoull (a, &end_a, 10), y = g_ascii_strtoull (b, &end_b, 10);
      if (x != y)
        return x < y ? -1 : 1;
      a = end_a;
      b = end_b;
    } else if (*a != *b) {
      return *a < *b ? -1 : 1;
    } else {
      a++;
      b++;
    }
  }
  return (*a != 0) - (*b != 0);
}

const char *
podium_metric_edition (const PodiumCatalog *catalog, const PodiumMetric *metric)
{
  const char *newest = NULL;
  GPtrArray *claims = podium_catalog_metric_claims (catalog, metric);
  for (guint i = 0; i < claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (claims, i);
    if (claim->edition && (!newest || podium_editions_compare (claim->edition, newest) > 0))
      newest = claim->edition;
  }
  return newest;
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  return podium_editions_compare (*(const char *const *) b, *(const char *const *) a);
}

GPtrArray *
podium_metric_editions (const PodiumCatalog *catalog, const PodiumMetric *metric)
{
  GPtrArray *editions = g_ptr_array_new ();
  GPtrArray *claims = podium_catalog_metric_claims (catalog, metric);
  for (guint i = 0; i < claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (claims, i);
    if (claim->edition
        && !g_ptr_array_find_with_equal_func (editions, claim->edition, g_str_equal, NULL))
      g_ptr_array_add (editions, (gpointer) claim->edition);
  }
  g_ptr_array_sort (editions, newest_first);
  return editions;
}

/* ---- Readings ---- */

gboolean
podium_reading_leaves_out (const PodiumReading *reading, const PodiumClaim *claim)
{
  return reading->edition && claim->edition && !g_str_equal (reading->edition, claim->edition);
}

/* Whether @measurer has a claim of @metric for @model that may be drawn. */
static gboolean
has_measured (const PodiumCatalog *catalog, const PodiumOrganisation *measurer, const PodiumModel *model,
              const PodiumMetric *metric, const char *edition)
{
  const PodiumReading reading = { .edition = edition };
  GPtrArray *claims = podium_catalog_claims (catalog, model, metric);
  for (guint i = 0; claims && i < claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (claims, i);
    if (claim->measured_by == measurer && !podium_reading_leaves_out (&reading, claim))
      return TRUE;
  }
  return FALSE;
}

const PodiumOrganisation *
podium_metric_measurer (const PodiumCatalog *catalog, const PodiumMetric *metric, const char *edition,
                        GPtrArray *models)
{
  const PodiumOrganisation *best = NULL;
  guint most = 0;
  GPtrArray *claims = podium_catalog_metric_claims (catalog, metric);
  g_autoptr (GHashTable) measurers = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < claims->len; i++)
    g_hash_table_add (measurers, (gpointer) ((const PodiumClaim *) g_ptr_array_index (claims, i))->measured_by);
  for (guint i = 0; i < catalog->organisations->len; i++) {
    const PodiumOrganisation *measurer = g_ptr_array_index (catalog->organisations, i);
    GPtrArray *all = models ? models : catalog->models;
    guint n = 0;
    for (guint k = 0; g_hash_table_contains (measurers, measurer) && k < all->len; k++)
      n += has_measured (catalog, measurer, g_ptr_array_index (all, k), metric, edition);
    if (n > most) {
      most = n;
      best = measurer;
    }
  }
  return best;
}

PodiumReading
podium_reading_new (const PodiumCatalog *catalog, const PodiumMetric *metric, const PodiumSetting *reference,
                    PodiumPolicy policy)
{
  PodiumReading reading = { .reference = *reference, .policy = policy };
  reading.edition = metric->editions_separate ? podium_metric_edition (catalog, metric) : NULL;
  if (policy == PODIUM_POLICY_SAME_MEASURER)
    reading.measurer = podium_metric_measurer (catalog, metric, reading.edition, NULL);
  return reading;
}

static int
compare_claims (gconstpointer a, gconstpointer b, gpointer data)
{
  const PodiumReading *reading = data;
  const PodiumClaim *x = *(const PodiumClaim *const *) a, *y = *(const PodiumClaim *const *) b;
  if (reading->measurer && (x->measured_by == reading->measurer) != (y->measured_by == reading->measurer))
    return x->measured_by == reading->measurer ? -1 : 1;
  return podium_claim_compare (x, y, reading->policy);
}

/* ---- Cells ---- */

/* @claims: of the cell, taken; empty ones are filled by cell_take (). */
static PodiumCell *
cell_new (const PodiumClaim *drawn, gboolean unlike, GPtrArray *claims)
{
  PodiumCell *cell = g_new0 (PodiumCell, 1);
  cell->model = drawn->model;
  cell->metric = drawn->metric;
  cell->drawn = drawn;
  cell->claims = claims;
  cell->value = podium_claim_least (drawn);
  cell->low = cell->value;
  cell->high = podium_claim_most (drawn);
  cell->unlike = unlike;
  return cell;
}

static void
cell_take (PodiumCell *cell, const PodiumClaim *claim)
{
  g_ptr_array_add (cell->claims, (gpointer) claim);
  cell->low = MIN (cell->low, podium_claim_least (claim));
  cell->high = MAX (cell->high, podium_claim_most (claim));
}

PodiumCell *
podium_cell_new (GPtrArray *claims, const PodiumReading *reading)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (claims, NULL, NULL);
  g_ptr_array_sort_with_data (sorted, compare_claims, (gpointer) reading);
  const PodiumClaim *drawn = g_ptr_array_index (sorted, 0);
  if (reading->measurer && drawn->measured_by != reading->measurer)
    return NULL;
  PodiumCell *cell = cell_new (drawn, FALSE, g_ptr_array_new ());
  for (guint i = 0; i < sorted->len; i++)
    cell_take (cell, g_ptr_array_index (sorted, i));
  return cell;
}

/* May @claim go into @cell? The plain cell takes what fits the reference and its drawn claim; the others only what is of
 * just their setting and edition, for claims of two of them may be one measurement or not, and nobody says. */
static gboolean
fits (const PodiumReading *reading, const PodiumCell *cell, gboolean unlike, const PodiumClaim *claim)
{
  gboolean other = podium_reading_leaves_out (reading, claim);
  if (!unlike && (other || podium_setting_conflicts (&claim->setting, &reading->reference)))
    return FALSE;
  if (!cell)
    return TRUE;
  if (!unlike)
    return !podium_setting_conflicts (&claim->setting, &cell->drawn->setting);
  return g_strcmp0 (other ? claim->edition : NULL, cell->other_edition) == 0
         && podium_setting_equal (&claim->setting, &cell->drawn->setting);
}

void
podium_cells_append (GPtrArray *cells, const PodiumCatalog *catalog, const PodiumModel *model,
                     const PodiumMetric *metric, const PodiumReading *reading)
{
  GPtrArray *all = podium_catalog_claims (catalog, model, metric);
  if (!all)
    return;

  if (all->len == 1) { /* most cells of a large catalog: nothing to sort or tell apart */
    const PodiumClaim *claim = g_ptr_array_index (all, 0);
    gboolean other = podium_reading_leaves_out (reading, claim);
    if ((other && !reading->anyway) || (reading->measurer && claim->measured_by != reading->measurer))
      return;
    PodiumCell *cell = cell_new (claim, !fits (reading, NULL, FALSE, claim), g_ptr_array_ref (all));
    cell->other_edition = other ? claim->edition : NULL;
    g_ptr_array_add (cells, cell);
    return;
  }

  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++)
    if (reading->anyway || !podium_reading_leaves_out (reading, g_ptr_array_index (all, i)))
      g_ptr_array_add (rest, g_ptr_array_index (all, i));
  g_ptr_array_sort_with_data (rest, compare_claims, (gpointer) reading);

  /* First what fits the reference: the first claim is the one drawn, and takes along all that do not conflict with it.
   * Then each other setting for itself. */
  for (gboolean unlike = FALSE; rest->len; unlike = TRUE) {
    PodiumCell *cell = NULL;
    for (guint i = 0; i < rest->len;) {
      const PodiumClaim *claim = g_ptr_array_index (rest, i);
      if (!fits (reading, cell, unlike, claim)) {
        i++;
        continue;
      }
      if (!cell) {
        cell = cell_new (claim, unlike, g_ptr_array_new ());
        cell->other_edition = podium_reading_leaves_out (reading, claim) ? claim->edition : NULL;
      }
      cell_take (cell, claim);
      g_ptr_array_remove_index (rest, i);
    }
    if (cell && reading->measurer && cell->drawn->measured_by != reading->measurer)
      podium_cell_free (cell); /* nothing in it is the measurer's */
    else if (cell)
      g_ptr_array_add (cells, cell);
  }
}

GPtrArray *
podium_cells_read (const PodiumCatalog *catalog, const PodiumModel *model, const PodiumMetric *metric,
                   const PodiumReading *reading)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func ((GDestroyNotify) podium_cell_free);
  podium_cells_append (cells, catalog, model, metric, reading);
  return cells;
}

GPtrArray *
podium_cells_for (const PodiumCatalog *catalog, const PodiumModel *model, const PodiumMetric *metric,
                  const PodiumSetting *reference, PodiumPolicy policy)
{
  PodiumReading reading = podium_reading_new (catalog, metric, reference, policy);
  return podium_cells_read (catalog, model, metric, &reading);
}

static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const PodiumCell *x = *(const PodiumCell *const *) a, *y = *(const PodiumCell *const *) b;
  double sign = x->metric->better == PODIUM_BETTER_LOWER ? 1 : -1;

  if (x->unlike != y->unlike)
    return x->unlike - y->unlike;
  if (x->value != y->value)
    return sign * (x->value - y->value) < 0 ? -1 : 1;
  return x->model->index < y->model->index ? -1 : x->model->index > y->model->index;
}

void
podium_cells_rank (GPtrArray *cells)
{
  g_ptr_array_sort (cells, compare_cells);
  for (guint i = 0; i < cells->len; i++) {
    PodiumCell *cell = g_ptr_array_index (cells, i);
    PodiumCell *before = i ? g_ptr_array_index (cells, i - 1) : NULL;
    cell->tied = FALSE;
    if (cell->unlike || cell->metric->better == PODIUM_BETTER_NONE) {
      cell->rank = 0;
    } else if (before && before->value == cell->value) {
      cell->rank = before->rank;
      cell->tied = before->tied = TRUE;
    } else {
      cell->rank = (int) i + 1;
    }
  }
}

double
podium_release_day (const PodiumCatalog *catalog, const PodiumModel *model)
{
  const PodiumMetric *metric = podium_catalog_metric (catalog, PODIUM_METRIC_RELEASE_DATE);
  if (!metric || !podium_metric_is_date (metric))
    return NAN;
  g_autoptr (GPtrArray) cells = podium_cells_for (catalog, model, metric, &podium_plain_setting,
                                                  PODIUM_POLICY_INDEPENDENT);
  return cells->len ? ((const PodiumCell *) g_ptr_array_index (cells, 0))->value : NAN;
}
