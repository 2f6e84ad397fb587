/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalog-reader.h"

#include <math.h>

#include "claim-reader.h"
#include "entity-reader.h"

typedef void (*ReadEntity) (PodiumCatalog *catalog, const PodiumJsonPlace *at);

static void
read_organisation (PodiumCatalog *catalog, const PodiumJsonPlace *at)
{
  const char *id = podium_read_id (at);
  PodiumOrganisation *organisation = id ? podium_catalog_add_organisation (catalog, id) : NULL;
  if (!organisation) {
    podium_fail_taken_id (at, id);
    return;
  }
  organisation->name = podium_keep_name (catalog, at);
  organisation->extra = podium_keep_extra (catalog, at, (const char *const[]){"id", "name", NULL});
}

static void
read_source (PodiumCatalog *catalog, const PodiumJsonPlace *at)
{
  static const char *const members[] = {"id", "title", "publisher", "published", "address", NULL};
  const char *id = podium_read_id (at);
  PodiumSource *source = id ? podium_catalog_add_source (catalog, id) : NULL;
  if (!source) {
    podium_fail_taken_id (at, id);
    return;
  }
  source->title = podium_keep_string (catalog, at, "title");
  source->publisher = podium_keep_string (catalog, at, "publisher");
  source->published = podium_keep_date (catalog, at, "published");
  source->address = podium_keep_string (catalog, at, "address");
  source->extra = podium_keep_extra (catalog, at, members);
}

static void
read_model (PodiumCatalog *catalog, const PodiumJsonPlace *at)
{
  static const char *const members[] = {"id",      "name", "kind",  "maker", "family",
                                        "aliases", "slot", "shape", "fill",  NULL};
  const char *id = podium_read_id (at);
  PodiumModel *model = id ? podium_catalog_add_model (catalog, id) : NULL;
  if (!model) {
    podium_fail_taken_id (at, id);
    return;
  }
  model->name = podium_keep_name (catalog, at);
  model->kind = (PodiumModelKind)podium_json_get_word (at, "kind", &podium_terms_kind, PODIUM_KIND_MODEL);
  model->maker = podium_get_organisation (at, "maker", catalog);
  model->family = podium_keep_string (catalog, at, "family");
  model->aliases = podium_keep_strings (catalog, at, "aliases");
  model->slot = podium_json_get_int (at, "slot", 0, PODIUM_N_SHAPES, 0);
  model->shape = (PodiumShape)podium_json_get_word (at, "shape", &podium_terms_shape, 0);
  model->fill = (PodiumFill)podium_json_get_word (at, "fill", &podium_terms_fill, 0);
  model->extra = podium_keep_extra (catalog, at, members);
}

/* There is no date of which another is a multiple, and none that no date can be before. */
static void
check_dates (const PodiumMetric *metric, const PodiumJsonPlace *at)
{
  static const char *const ends[] = {"low", "high"};
  PodiumJsonPlace scale = podium_json_member (at, "scale");
  if (metric->scale == PODIUM_SCALE_RATIO)
    podium_json_fail_expected (&scale, "interval as the scale of dates", "write “interval”");
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++) {
    PodiumJsonPlace place = podium_json_member (at, ends[i]);
    if (podium_json_is_there (&place))
      podium_json_fail_expected (&place, "no range for a metric of dates", "remove it, or write null");
  }
}

static void
read_metric (PodiumCatalog *catalog, const PodiumJsonPlace *at)
{
  static const char *const edition_words[] = {NULL, "compare", "separate", NULL};
  static const PodiumTerms editions = {"editions", edition_words};
  static const char *const members[] = {"id",   "name",     "short",      "unit",     "scale", "better",  "low",
                                        "high", "editions", "maintainer", "category", "about", "aliases", NULL};

  const char *id = podium_read_id (at);
  PodiumMetric *metric = id ? podium_catalog_add_metric (catalog, id) : NULL;
  if (!metric) {
    podium_fail_taken_id (at, id);
    return;
  }
  metric->name = podium_keep_name (catalog, at);
  metric->short_name = podium_keep_string (catalog, at, "short");
  if (!metric->short_name)
    metric->short_name = metric->name;
  metric->unit = podium_catalog_string (catalog, podium_json_need_string (at, "unit"));
  metric->scale = (PodiumMetricScale)podium_json_need_word (at, "scale", &podium_terms_scale);
  metric->better =
      (PodiumBetter)podium_json_get_word (at, "better", &podium_terms_better, PODIUM_BETTER_NONE);
  metric->printed_low =
      podium_catalog_string (catalog, podium_json_get_printed (at, "low", &metric->low, NULL, NULL));
  metric->printed_high =
      podium_catalog_string (catalog, podium_json_get_printed (at, "high", &metric->high, NULL, NULL));
  PodiumJsonPlace high = podium_json_member (at, "high");
  if (metric->low > metric->high)
    podium_json_fail_expected (&high, "a number not below “low”", "exchange the two");
  if (metric->unit && podium_metric_is_date (metric))
    check_dates (metric, at);
  metric->editions_separate = podium_json_get_word (at, "editions", &editions, 1) == 2;
  metric->maintainer = podium_get_organisation (at, "maintainer", catalog);
  metric->category = podium_keep_string (catalog, at, "category");
  metric->about = podium_keep_string (catalog, at, "about");
  metric->aliases = podium_keep_strings (catalog, at, "aliases");
  metric->extra = podium_keep_extra (catalog, at, members);
}

static void
read_route_statement (PodiumCatalog *catalog, GPtrArray *statements, const PodiumJsonPlace *at)
{
  static const char *const members[] = {"source", "status", "stance", "said_by", "speaker", "date", "at", NULL};
  PodiumRouteStatement *statement = g_new0 (PodiumRouteStatement, 1);
  g_ptr_array_add (statements, statement);
  statement->source = podium_need_source (at, "source", catalog);
  statement->status = (PodiumStatus)podium_json_need_word (at, "status", &podium_terms_status);
  statement->stance = (PodiumStance)podium_json_get_word (at, "stance", &podium_terms_stance, 0);
  statement->said_by = podium_get_organisation (at, "said_by", catalog);
  statement->speaker = podium_keep_string (catalog, at, "speaker");
  statement->date = podium_keep_date (catalog, at, "date");
  statement->at = podium_keep_string (catalog, at, "at");
  statement->extra = podium_keep_extra (catalog, at, members);
}

static void
read_fact_statement (PodiumCatalog *catalog, GPtrArray *statements, const PodiumJsonPlace *at)
{
  static const char *const members[] = {"source", "stance", "said_by", "speaker", "date", "at", NULL};
  PodiumFactStatement *statement = g_new0 (PodiumFactStatement, 1);
  g_ptr_array_add (statements, statement);
  statement->source = podium_need_source (at, "source", catalog);
  statement->stance = (PodiumStance)podium_json_get_word (at, "stance", &podium_terms_stance, 0);
  statement->said_by = podium_get_organisation (at, "said_by", catalog);
  statement->speaker = podium_keep_string (catalog, at, "speaker");
  statement->date = podium_keep_date (catalog, at, "date");
  statement->at = podium_keep_string (catalog, at, "at");
  statement->extra = podium_keep_extra (catalog, at, members);
}

static void
read_statements (PodiumCatalog *catalog, GPtrArray *statements, const PodiumJsonPlace *at,
                 void (*read) (PodiumCatalog *, GPtrArray *, const PodiumJsonPlace *))
{
  PodiumJsonPlace list = podium_json_member (at, "statements"), place;
  podium_need_elements (&list, "statement");
  for (gboolean more = podium_json_first (&list, &place); more; more = podium_json_next (&place)) {
    if (podium_json_need_object (&place))
      read (catalog, statements, &place);
  }
}

static void
read_route (PodiumCatalog *catalog, const PodiumJsonPlace *at)
{
  static const char *const members[] = {"id",    "model",   "channel",    "audience", "cost",
                                        "where", "licence", "statements", NULL};
  const char *id = podium_read_id (at);
  PodiumRoute *route = id ? podium_catalog_add_route (catalog, id) : NULL;
  if (!route) {
    podium_fail_taken_id (at, id);
    return;
  }
  route->model = podium_need_model (at, "model", catalog);
  route->channel = (PodiumChannel)podium_json_need_word (at, "channel", &podium_terms_channel);
  route->audience = (PodiumAudience)podium_json_get_word (at, "audience", &podium_terms_audience, 0);
  route->cost = (PodiumCost)podium_json_get_word (at, "cost", &podium_terms_cost, 0);
  route->where = podium_keep_strings (catalog, at, "where");
  route->licence = podium_keep_string (catalog, at, "licence");
  read_statements (catalog, route->statements, at, read_route_statement);
  route->extra = podium_keep_extra (catalog, at, members);
}

/* The value of a fact: a string, or several. */
static const char *const *
read_fact_values (PodiumCatalog *catalog, const PodiumJsonPlace *at)
{
  PodiumJsonPlace place = podium_json_member (at, "value");
  if (place.type == PODIUM_JSON_ARRAY) {
    podium_need_elements (&place, "string");
    return podium_keep_strings (catalog, at, "value");
  }
  const char *const single[] = {podium_json_need_string (at, "value"), NULL};
  return podium_catalog_strv (catalog, single);
}

static void
read_fact (PodiumCatalog *catalog, const PodiumJsonPlace *at)
{
  static const char *const members[] = {"id", "subject", "about", "value", "statements", NULL};
  PodiumJsonPlace id_place = podium_json_member (at, "id"),
                  subject_place = podium_json_member (at, "subject");
  const char *id = podium_json_is_there (&id_place) ? podium_read_id (at) : NULL;
  PodiumFact *fact = at->reader->error ? NULL : podium_catalog_add_fact (catalog, id);
  if (!fact) {
    podium_fail_taken_id (at, id);
    return;
  }
  const char *subject = podium_json_need_string (at, "subject");
  if (subject) {
    fact->model = podium_catalog_model (catalog, subject);
    fact->organisation = fact->model ? NULL : podium_catalog_organisation (catalog, subject);
    if (!fact->model && !fact->organisation)
      podium_json_fail_expected (&subject_place, "the id of a known model or organisation",
                                 "correct it, or add it to “models” or “organisations”");
  }
  fact->about = podium_catalog_string (catalog, podium_json_need_string (at, "about"));
  fact->values = read_fact_values (catalog, at);
  read_statements (catalog, fact->statements, at, read_fact_statement);
  fact->extra = podium_keep_extra (catalog, at, members);
}

/* Readers in the order in which entities refer to each other, whatever the order in the file. */
static const struct {
  const char *member;
  ReadEntity read;
} kinds[] = {
    {"organisations", read_organisation},
    {"sources", read_source},
    {"models", read_model},
    {"metrics", read_metric},
    {"claims", podium_read_claim},
    {"routes", read_route},
    {"facts", read_fact},
};

gboolean
podium_catalog_read (PodiumCatalog *catalog, const PodiumJsonPlace *at, gboolean bare)
{
  /* In a file of its own a catalog has the first four around it. */
  static const char *const members[] = {"format", "version", "title", "views",  "as_of",  "organisations", "sources",
                                        "models", "metrics", "claims", "routes", "facts",         NULL};

  catalog->as_of = podium_keep_date (catalog, at, "as_of");
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++) {
    PodiumJsonPlace list = podium_json_member (at, kinds[k].member), place;
    for (gboolean more = podium_json_first (&list, &place); more; more = podium_json_next (&place)) {
      if (podium_json_need_object (&place))
        kinds[k].read (catalog, &place);
    }
  }
  catalog->extra = podium_keep_extra (catalog, at, bare ? members : members + 4);
  if (at->reader->error)
    return FALSE;
  podium_catalog_finish (catalog);
  return TRUE;
}
