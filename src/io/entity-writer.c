/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entity-writer.h"

#include "json-text.h"

static void
end (GString *json, const char *extra)
{
  podium_json_add_extra (json, extra);
  g_string_append_c (json, '}');
}

static void
add_organisation (GString *json, const char *name, const PodiumOrganisation *organisation)
{
  podium_json_add_string (json, name, organisation ? organisation->id : NULL);
}

/* Lists of entities are never NULL; an empty one says nothing. */
static void
add_list (GString *json, const char *name, const char *const *values)
{
  podium_json_add_strings (json, name, values && values[0] ? values : NULL);
}

void
podium_write_setting (GString *json, const PodiumSetting *setting, const char *extra)
{
  if (!extra && podium_setting_n_unstated (setting) == PODIUM_N_SETTING_FIELDS)
    return;
  podium_json_open (json, "setting", '{');
  for (int i = 0; i < PODIUM_N_SETTING_FIELDS; i++)
    podium_json_add_string (json, podium_setting_field_name (i), podium_setting_get (setting, i));
  end (json, extra);
}

void
podium_write_organisation (GString *json, const PodiumOrganisation *organisation)
{
  podium_json_open (json, NULL, '{');
  podium_json_add_string (json, "id", organisation->id);
  podium_json_add_string (json, "name", organisation->name);
  end (json, organisation->extra);
}

void
podium_write_source (GString *json, const PodiumSource *source)
{
  podium_json_open (json, NULL, '{');
  podium_json_add_string (json, "id", source->id);
  podium_json_add_string (json, "title", source->title);
  podium_json_add_string (json, "publisher", source->publisher);
  podium_json_add_string (json, "published", source->published);
  podium_json_add_string (json, "address", source->address);
  end (json, source->extra);
}

/* Slot, shape and fill are written even where they were derived: a model keeps its looks when others come or
 * go. */
void
podium_write_model (GString *json, const PodiumModel *model)
{
  podium_json_open (json, NULL, '{');
  podium_json_add_string (json, "id", model->id);
  podium_json_add_string (json, "name", model->name);
  podium_json_add_word (json, "kind", &podium_terms_kind, model->kind);
  add_organisation (json, "maker", model->maker);
  podium_json_add_string (json, "family", model->family);
  add_list (json, "aliases", model->aliases);
  if (model->slot)
    podium_json_add_number (json, "slot", model->slot);
  podium_json_add_word (json, "shape", &podium_terms_shape, model->shape);
  podium_json_add_word (json, "fill", &podium_terms_fill, model->fill);
  end (json, model->extra);
}

void
podium_write_metric (GString *json, const PodiumMetric *metric)
{
  podium_json_open (json, NULL, '{');
  podium_json_add_string (json, "id", metric->id);
  podium_json_add_string (json, "name", metric->name);
  if (g_strcmp0 (metric->short_name, metric->name) != 0)
    podium_json_add_string (json, "short", metric->short_name);
  podium_json_add_string (json, "unit", metric->unit);
  podium_json_add_word (json, "scale", &podium_terms_scale, metric->scale);
  podium_json_add_word (json, "better", &podium_terms_better, metric->better);
  podium_json_add_string (json, "low", metric->printed_low);
  podium_json_add_string (json, "high", metric->printed_high);
  podium_json_add_string (json, "editions", metric->editions_separate ? "separate" : NULL);
  add_organisation (json, "maintainer", metric->maintainer);
  podium_json_add_string (json, "category", metric->category);
  podium_json_add_string (json, "about", metric->about);
  add_list (json, "aliases", metric->aliases);
  end (json, metric->extra);
}

static void
write_statement (GString *json, const PodiumStatement *statement)
{
  podium_json_open (json, NULL, '{');
  podium_json_add_string (json, "source", statement->source->id);
  podium_json_add_string (json, "at", statement->at);
  podium_json_add_string (json, "wording", statement->wording);
  podium_json_add_string (json, "since", statement->since);
  podium_write_setting (json, &statement->setting, statement->setting_extra);
  end (json, statement->extra);
}

void
podium_write_claim (GString *json, const PodiumClaim *claim)
{
  podium_json_open (json, NULL, '{');
  podium_json_add_string (json, "id", claim->id);
  podium_json_add_string (json, "model", claim->model->id);
  podium_json_add_string (json, "metric", claim->metric->id);
  podium_json_add_string (json, "value", claim->printed);
  podium_json_add_string (json, "low", claim->printed_low);
  podium_json_add_string (json, "high", claim->printed_high);
  podium_json_add_word (json, "spread", &podium_terms_spread, claim->spread);
  if (claim->times != 1)
    podium_json_add_number (json, "times", claim->times);
  podium_json_add_string (json, "printed", claim->source_form);
  podium_json_add_word (json, "qualifier", &podium_terms_qualifier, claim->qualifier);
  podium_json_add_string (json, "edition", claim->edition);
  podium_json_add_string (json, "as_of", claim->as_of);
  add_organisation (json, "measured_by", claim->measured_by);
  podium_json_open (json, "statements", '[');
  for (guint i = 0; i < claim->statements->len; i++)
    write_statement (json, g_ptr_array_index (claim->statements, i));
  g_string_append_c (json, ']');
  end (json, claim->extra);
}

static void
write_route_statement (GString *json, const PodiumRouteStatement *statement)
{
  podium_json_open (json, NULL, '{');
  podium_json_add_string (json, "source", statement->source->id);
  podium_json_add_word (json, "status", &podium_terms_status, statement->status);
  podium_json_add_word (json, "stance", &podium_terms_stance, statement->stance);
  add_organisation (json, "said_by", statement->said_by);
  podium_json_add_string (json, "speaker", statement->speaker);
  podium_json_add_string (json, "date", statement->date);
  podium_json_add_string (json, "at", statement->at);
  end (json, statement->extra);
}

void
podium_write_route (GString *json, const PodiumRoute *route)
{
  podium_json_open (json, NULL, '{');
  podium_json_add_string (json, "id", route->id);
  podium_json_add_string (json, "model", route->model->id);
  podium_json_add_word (json, "channel", &podium_terms_channel, route->channel);
  podium_json_add_word (json, "audience", &podium_terms_audience, route->audience);
  podium_json_add_word (json, "cost", &podium_terms_cost, route->cost);
  add_list (json, "where", route->where);
  podium_json_add_string (json, "licence", route->licence);
  podium_json_open (json, "statements", '[');
  for (guint i = 0; i < route->statements->len; i++)
    write_route_statement (json, g_ptr_array_index (route->statements, i));
  g_string_append_c (json, ']');
  end (json, route->extra);
}

static void
write_fact_statement (GString *json, const PodiumFactStatement *statement)
{
  podium_json_open (json, NULL, '{');
  podium_json_add_string (json, "source", statement->source->id);
  podium_json_add_word (json, "stance", &podium_terms_stance, statement->stance);
  add_organisation (json, "said_by", statement->said_by);
  podium_json_add_string (json, "speaker", statement->speaker);
  podium_json_add_string (json, "date", statement->date);
  podium_json_add_string (json, "at", statement->at);
  end (json, statement->extra);
}

void
podium_write_fact (GString *json, const PodiumFact *fact)
{
  podium_json_open (json, NULL, '{');
  podium_json_add_string (json, "id", fact->id);
  podium_json_add_string (json, "subject", fact->model ? fact->model->id : fact->organisation->id);
  podium_json_add_string (json, "about", fact->about);
  if (fact->values[0] && !fact->values[1])
    podium_json_add_string (json, "value", fact->values[0]);
  else
    podium_json_add_strings (json, "value", fact->values);
  podium_json_open (json, "statements", '[');
  for (guint i = 0; i < fact->statements->len; i++)
    write_fact_statement (json, g_ptr_array_index (fact->statements, i));
  g_string_append_c (json, ']');
  end (json, fact->extra);
}
