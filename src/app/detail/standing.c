/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "standing.h"

#include <glib/gi18n.h>

#include "figure.h"
#include "settings.h"
#include "verdict.h"

void
podium_standing_free (PodiumStanding *standing)
{
  g_ptr_array_unref (standing->cells);
  g_free (standing);
}

PodiumStanding *
podium_standing_new (const PodiumCatalog *catalog, const PodiumModel *model, const PodiumMetric *metric)
{
  if (podium_metric_is_date (metric)) /* nobody stands anywhere by a date */
    return NULL;
  g_autoptr (PodiumStanding) standing = g_new0 (PodiumStanding, 1);
  standing->metric = metric;
  standing->cells = g_ptr_array_new_with_free_func ((GDestroyNotify)podium_cell_free);
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *other = g_ptr_array_index (catalog->models, i);
    GPtrArray *cells =
        podium_cells_for (catalog, other, metric, &podium_plain_setting, podium_preferred_policy ());
    /* One a model: the plain one where there is one. */
    if (cells->len) {
      g_ptr_array_add (standing->cells, g_ptr_array_steal_index (cells, 0));
      if (!((PodiumCell *)g_ptr_array_index (standing->cells, standing->cells->len - 1))->unlike)
        standing->n_ranked++;
    }
    g_ptr_array_unref (cells);
  }
  podium_cells_rank (standing->cells);

  const PodiumCell *own = NULL;
  for (guint i = 0; i < standing->cells->len; i++) {
    const PodiumCell *cell = g_ptr_array_index (standing->cells, i);
    if (cell->model == model) {
      standing->own = i;
      own = cell;
    }
  }
  if (!own)
    return NULL;
  for (guint i = 0; i < standing->cells->len && !own->unlike; i++) {
    const PodiumCell *cell = g_ptr_array_index (standing->cells, i);
    if (cell != own && !cell->unlike && podium_verdict (own, cell).kind == PODIUM_VERDICT_DEPENDS)
      standing->depends = TRUE;
  }
  return g_steal_pointer (&standing);
}

/* "1st", "2nd", "11th". */
static char *
ordinal (int n)
{
  int tens = n % 100, ones = n % 10;
  if (tens >= 11 && tens <= 13)
    return g_strdup_printf (_ ("%dth"), n);
  /* Translators: ordinals that end in 1, 2, 3 and any other digit */
  return g_strdup_printf (ones == 1   ? _ ("%dst")
                          : ones == 2 ? _ ("%dnd")
                          : ones == 3 ? _ ("%drd")
                                      : _ ("%dth"),
                          n);
}

char *
podium_standing_words (const PodiumStanding *standing)
{
  const PodiumCell *own = g_ptr_array_index (standing->cells, standing->own);
  gboolean lower = standing->metric->better == PODIUM_BETTER_LOWER;
  gboolean counts = g_strcmp0 (standing->metric->unit, "tokens") == 0;

  if (own->unlike)
    return g_strdup (_ ("In another setting, not ranked"));
  if (!own->rank)
    return g_strdup_printf (ngettext ("%u figure", "%u figures", standing->cells->len), standing->cells->len);
  if (standing->n_ranked == 1)
    return g_strdup (_ ("The only published figure"));
  g_autofree char *nth = ordinal (own->rank);
  g_autofree char *rank = g_strdup_printf (!lower   ? _ ("%s of %u")
                                           : counts ? _ ("%s fewest of %u")
                                                    : _ ("%s lowest of %u"),
                                           nth, standing->n_ranked);
  g_autofree char *tied = own->tied ? g_strdup_printf (_ ("%s, tied"), rank) : g_strdup (rank);
  return standing->depends ? g_strdup_printf (_ ("%s, depends on the source"), tied)
                           : g_steal_pointer (&tied);
}

char *
podium_value_with_unit (const char *figure, const PodiumMetric *metric, const PodiumUnit *unit)
{
  const char *suffix = g_strcmp0 (metric->unit, "elo") == 0 ? _ ("Elo") : unit->suffix;
  g_autofree char *both = *suffix ? g_strdup_printf ("%s %s", figure, suffix) : g_strdup (figure);
  return podium_typeset (podium_chart_language (), both);
}

char *
podium_cell_value_words (const PodiumCell *cell)
{
  PodiumUnit unit = podium_unit_for (podium_chart_language (), cell->metric, cell->high);
  g_autofree char *range = podium_figure_range (podium_chart_language (), cell, &unit);
  g_autofree char *figure =
      range ? g_steal_pointer (&range) : podium_figure (podium_chart_language (), cell->drawn, &unit);
  char *words = podium_value_with_unit (figure, cell->metric, &unit);
  podium_unit_clear (&unit);
  return words;
}

char *
podium_claim_value_words (const PodiumClaim *claim)
{
  PodiumUnit unit = podium_unit_for (podium_chart_language (), claim->metric, podium_claim_most (claim));
  g_autofree char *figure = podium_figure (podium_chart_language (), claim, &unit);
  char *words = podium_value_with_unit (figure, claim->metric, &unit);
  podium_unit_clear (&unit);
  return words;
}
