/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For tests: a small catalog to add claims and routes to, through the public functions only.
 *
 * Makers "meta" (model "muse", variant "muse-2"), "openai" (model "gpt"), a model "solo" whose maker nobody states;
 * "aa" and "lab" measure and make nothing. Metrics: "score" (percent, more is better), "cost" (tokens, less is better),
 * "size" (no direction), "elo" (interval), "edited" (its editions do not compare). Sources s1 to s5. */

#include <math.h>
#include <string.h>

#include "catalog.h"
#include "date.h"

static inline PodiumMetric *
make_metric (PodiumCatalog *catalog, const char *id, const char *unit, PodiumMetricScale scale, PodiumBetter better)
{
  PodiumMetric *metric = podium_catalog_add_metric (catalog, id);
  metric->name = metric->short_name = metric->id;
  metric->unit = podium_catalog_string (catalog, unit);
  metric->scale = scale;
  metric->better = better;
  metric->low = metric->high = NAN;
  metric->aliases = podium_catalog_strv (catalog, NULL);
  return metric;
}

static inline PodiumModel *
make_model (PodiumCatalog *catalog, const char *id, const char *name, const char *maker)
{
  PodiumModel *model = podium_catalog_add_model (catalog, id);
  model->name = podium_catalog_string (catalog, name);
  model->kind = PODIUM_KIND_MODEL;
  model->maker = maker ? podium_catalog_organisation (catalog, maker) : NULL;
  model->aliases = podium_catalog_strv (catalog, NULL);
  return model;
}

static inline PodiumCatalog *
make_catalog (void)
{
  static const char *const organisations[] = { "meta", "openai", "aa", "lab" };
  static const char *const sources[] = { "s1", "s2", "s3", "s4", "s5" };
  PodiumCatalog *catalog = podium_catalog_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (organisations); i++) {
    PodiumOrganisation *organisation = podium_catalog_add_organisation (catalog, organisations[i]);
    organisation->name = organisation->id;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    podium_catalog_add_source (catalog, sources[i]);
  make_model (catalog, "muse", "Muse", "meta");
  make_model (catalog, "gpt", "GPT", "openai");
  make_model (catalog, "solo", "Solo", NULL);
  make_model (catalog, "muse-2", "Muse 2", "meta");
  make_metric (catalog, "score", "percent", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER);
  make_metric (catalog, "cost", "tokens", PODIUM_SCALE_RATIO, PODIUM_BETTER_LOWER);
  make_metric (catalog, "size", "parameters", PODIUM_SCALE_RATIO, PODIUM_BETTER_NONE);
  make_metric (catalog, "elo", "elo", PODIUM_SCALE_INTERVAL, PODIUM_BETTER_HIGHER);
  make_metric (catalog, "edited", "points", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER)->editions_separate = TRUE;
  return catalog;
}

/* "effort=max tools=none"; NULL: nothing stated. */
static inline PodiumSetting
make_setting (PodiumCatalog *catalog, const char *text)
{
  PodiumSetting setting = { NULL, NULL, NULL, NULL };
  g_auto (GStrv) parts = g_strsplit (text ? text : "", " ", -1);
  for (char **part = parts; *part && **part; part++)
    for (int i = 0; i < PODIUM_N_SETTING_FIELDS; i++) {
      gsize n = strlen (podium_setting_field_name (i));
      if (g_str_has_prefix (*part, podium_setting_field_name (i)) && (*part)[n] == '=')
        podium_setting_set (&setting, i, podium_catalog_string (catalog, *part + n + 1));
    }
  return setting;
}

/* A claim as a row of a table. What is NULL or 0 stands for: the model "muse", the metric "score", times 1, the source
 * s1, else nothing stated. */
typedef struct {
  const char *id, *value, *low, *high;
  const char *by, *setting, *edition, *as_of, *sources;
  const char *model, *metric;
  double times;
  PodiumSpread spread;
  PodiumQualifier qualifier;
} MakeClaim;

static inline PodiumClaim *
make_claim (PodiumCatalog *catalog, const MakeClaim *row)
{
  PodiumClaim *claim = podium_catalog_add_claim (catalog, row->id);
  double other;
  int digits;

  g_assert_nonnull (claim);
  claim->model = podium_catalog_model (catalog, row->model ? row->model : "muse");
  claim->metric = podium_catalog_metric (catalog, row->metric ? row->metric : "score");
  claim->times = row->times ? row->times : 1;
  claim->value = claim->low = claim->high = NAN;
  claim->printed = podium_catalog_string (catalog, row->value);
  claim->printed_low = podium_catalog_string (catalog, row->low);
  claim->printed_high = podium_catalog_string (catalog, row->high);
  if (podium_metric_is_date (claim->metric)) {
    const char *first = row->value ? row->value : row->low, *last = row->value ? row->value : row->high;
    g_assert_cmpint (podium_date_parse (first, &claim->low, NULL, NULL), ==, PODIUM_DATE_GOOD);
    g_assert_cmpint (podium_date_parse (last, NULL, &claim->high, NULL), ==, PODIUM_DATE_GOOD);
    claim->value = row->value ? claim->low : NAN;
    claim->digits = (int) strlen (first);
    claim->spread = row->value ? PODIUM_SPREAD_NONE : PODIUM_SPREAD_RANGE;
  } else if (row->value)
    g_assert_true (podium_parse_printed (row->value, &claim->value, &claim->rounding, &claim->digits));
  if (row->low && !podium_metric_is_date (claim->metric)) {
    g_assert_true (podium_parse_printed (row->low, &claim->low, row->value ? NULL : &claim->rounding, &digits));
    g_assert_true (podium_parse_printed (row->high, &claim->high, &other, NULL));
    claim->digits = row->value ? claim->digits : digits;
    claim->spread = row->spread ? row->spread : PODIUM_SPREAD_RANGE;
  }
  claim->value *= claim->times;
  claim->low *= claim->times;
  claim->high *= claim->times;
  claim->rounding *= claim->times;
  claim->qualifier = row->qualifier;
  claim->edition = podium_catalog_string (catalog, row->edition);
  claim->as_of = podium_catalog_string (catalog, row->as_of);
  claim->measured_by = row->by ? podium_catalog_organisation (catalog, row->by) : NULL;

  g_auto (GStrv) sources = g_strsplit (row->sources ? row->sources : "s1", " ", -1);
  for (char **source = sources; *source; source++) {
    PodiumStatement *statement = g_new0 (PodiumStatement, 1);
    statement->source = podium_catalog_source (catalog, *source);
    g_assert_nonnull (statement->source);
    statement->setting = make_setting (catalog, row->setting);
    g_ptr_array_add (claim->statements, statement);
  }
  return claim;
}

/* A route of @model with one statement a word of @statuses ("preview none"). */
static inline PodiumRoute *
make_route (PodiumCatalog *catalog, const char *id, const char *model, PodiumChannel channel, PodiumAudience audience,
            PodiumCost cost, const char *statuses)
{
  PodiumRoute *route = podium_catalog_add_route (catalog, id);
  route->model = podium_catalog_model (catalog, model);
  route->channel = channel;
  route->audience = audience;
  route->cost = cost;
  route->where = podium_catalog_strv (catalog, NULL);
  g_auto (GStrv) words = g_strsplit (statuses, " ", -1);
  for (char **word = words; *word; word++) {
    PodiumRouteStatement *statement = g_new0 (PodiumRouteStatement, 1);
    statement->source = g_ptr_array_index (catalog->sources, (guint) (word - words) % catalog->sources->len);
    statement->status = (PodiumStatus) podium_terms_parse (&podium_terms_status, *word);
    g_assert_cmpint (statement->status, >, 0);
    g_ptr_array_add (route->statements, statement);
  }
  return route;
}
