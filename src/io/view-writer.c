/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "view-writer.h"

#include <json-glib/json-glib.h>
#include <string.h>

static void
add_string (JsonBuilder *builder, const char *member, const char *value)
{
  if (!value)
    return;
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

static void
add_word (JsonBuilder *builder, const char *member, const PodiumTerms *terms, int value)
{
  add_string (builder, member, value ? podium_terms_word (terms, value) : NULL);
}

static void
add_strings (JsonBuilder *builder, const char *member, char **values)
{
  if (!values)
    return;
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (char **value = values; *value; value++)
    json_builder_add_string_value (builder, *value);
  json_builder_end_array (builder);
}

/* Digits by metric or model; ids may hold "=", digits none. */
static void
add_digits (JsonBuilder *builder, const char *member, char **entries)
{
  if (!entries || !entries[0])
    return;
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  for (char **entry = entries; *entry; entry++) {
    const char *digits = strrchr (*entry, '=') + 1;
    g_autofree char *id = g_strndup (*entry, (gsize)(digits - 1 - *entry));
    add_string (builder, id, digits);
  }
  json_builder_end_object (builder);
}

/* Editions by metric. */
static void
add_editions (JsonBuilder *builder, char **editions)
{
  if (!editions || !editions[0])
    return;
  json_builder_set_member_name (builder, "editions");
  json_builder_begin_object (builder);
  for (char **pair = editions; *pair; pair += 2)
    add_string (builder, pair[0], pair[1]);
  json_builder_end_object (builder);
}

static void
add_setting (JsonBuilder *builder, const PodiumSetting *setting)
{
  if (podium_setting_n_unstated (setting) == PODIUM_N_SETTING_FIELDS)
    return;
  json_builder_set_member_name (builder, "setting");
  json_builder_begin_object (builder);
  for (int i = 0; i < PODIUM_N_SETTING_FIELDS; i++)
    add_string (builder, podium_setting_field_name (i), podium_setting_get (setting, i));
  json_builder_end_object (builder);
}

static void
add_access (JsonBuilder *builder, guint access)
{
  if (!access)
    return;
  json_builder_set_member_name (builder, "access");
  json_builder_begin_array (builder);
  for (int word = 1; word <= PODIUM_N_ACCESS; word++)
    if (access & (1u << word))
      json_builder_add_string_value (builder, podium_terms_word (&podium_terms_access, word));
  json_builder_end_array (builder);
}

static void
add_annotations (JsonBuilder *builder, GPtrArray *annotations)
{
  if (!annotations || !annotations->len)
    return;
  json_builder_set_member_name (builder, "annotations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < annotations->len; i++) {
    const PodiumAnnotation *annotation = g_ptr_array_index (annotations, i);
    json_builder_begin_object (builder);
    add_word (builder, "kind", &podium_terms_annotation, annotation->kind);
    add_string (builder, "text", annotation->text);
    add_string (builder, "model", annotation->model);
    add_string (builder, "metric", annotation->metric);
    add_string (builder, "value", annotation->value);
    add_string (builder, "to", annotation->to);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_view (JsonBuilder *builder, const PodiumView *view)
{
  static const char *const log_words[] = {"", "x", "y", "xy"};

  json_builder_begin_object (builder);
  add_string (builder, "id", view->id);
  add_word (builder, "kind", &podium_terms_chart, view->kind);
  add_string (builder, "name", view->name);
  add_strings (builder, "metrics", view->metrics);
  add_digits (builder, "weights", view->weights);
  add_string (builder, "x", view->x);
  add_string (builder, "y", view->y);
  add_string (builder, "break_even", view->break_even);
  add_digits (builder, "prices", view->prices);
  add_setting (builder, &view->reference);
  add_word (builder, "policy", &podium_terms_policy, view->policy);
  add_editions (builder, view->editions);
  if (view->anyway) {
    json_builder_set_member_name (builder, "anyway");
    json_builder_add_boolean_value (builder, TRUE);
  }
  add_strings (builder, "models", view->models);
  add_strings (builder, "hidden", view->hidden);
  add_strings (builder, "highlight", view->highlight);
  add_annotations (builder, view->annotations);
  add_access (builder, view->access);
  add_word (builder, "sort", &podium_terms_sort, view->sort);
  if (view->log_set)
    add_string (builder, "log", log_words[view->log & (PODIUM_LOG_X | PODIUM_LOG_Y)]);
  if (view->headline != PODIUM_HEADLINE_NEUTRAL)
    add_word (builder, "headline", &podium_terms_headline, view->headline);
  add_word (builder, "across", &podium_terms_across, view->across);
  add_string (builder, "title", view->title);
  add_string (builder, "subtitle", view->subtitle);
  json_builder_end_object (builder);
}

char *
podium_view_to_json (const PodiumView *view)
{
  g_return_val_if_fail (view, NULL);

  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  add_view (builder, view);
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}
