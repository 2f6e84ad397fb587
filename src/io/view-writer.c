/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "view-writer.h"

#include <string.h>

#include "entity-writer.h"
#include "json-text.h"

/* Digits by metric or model; ids may hold "=", digits none. */
static void
add_digits (GString *json, const char *member, char **entries)
{
  if (!entries || !entries[0])
    return;
  podium_json_open (json, member, '{');
  for (char **entry = entries; *entry; entry++) {
    const char *digits = strrchr (*entry, '=') + 1;
    g_autofree char *id = g_strndup (*entry, (gsize)(digits - 1 - *entry));
    podium_json_add_string (json, id, digits);
  }
  g_string_append_c (json, '}');
}

/* Editions by metric. */
static void
add_editions (GString *json, char **editions)
{
  if (!editions || !editions[0])
    return;
  podium_json_open (json, "editions", '{');
  for (char **pair = editions; *pair; pair += 2)
    podium_json_add_string (json, pair[0], pair[1]);
  g_string_append_c (json, '}');
}

static void
add_filter (GString *json, const PodiumFilter *filter)
{
  gboolean any = filter->extra != NULL;
  for (int i = 1; i <= PODIUM_N_CRITERIA; i++)
    any |= filter->words[i] != NULL;
  if (!any)
    return;
  podium_json_open (json, "filter", '{');
  for (int i = 1; i <= PODIUM_N_CRITERIA; i++)
    podium_json_add_strings (json, podium_terms_word (&podium_terms_criterion, i), (const char *const *)filter->words[i]);
  podium_json_add_extra (json, filter->extra);
  g_string_append_c (json, '}');
}

/* [DX, DY] by model. */
static void
add_label_places (GString *json, char **places)
{
  if (!places || !places[0])
    return;
  podium_json_open (json, "label_places", '{');
  for (char **place = places; *place; place++) {
    const char *digits = strrchr (*place, '=') + 1, *second = strchr (digits, ',') + 1;
    g_autofree char *id = g_strndup (*place, (gsize)(digits - 1 - *place));
    podium_json_open (json, id, '[');
    g_string_append_len (json, digits, second - digits);
    g_string_append_printf (json, " %s]", second);
  }
  g_string_append_c (json, '}');
}

static void
add_annotations (GString *json, GPtrArray *annotations)
{
  if (!annotations || !annotations->len)
    return;
  podium_json_open (json, "annotations", '[');
  for (guint i = 0; i < annotations->len; i++) {
    const PodiumAnnotation *annotation = g_ptr_array_index (annotations, i);
    podium_json_open (json, NULL, '{');
    podium_json_add_word (json, "kind", &podium_terms_annotation, annotation->kind);
    podium_json_add_string (json, "text", annotation->text);
    podium_json_add_string (json, "model", annotation->model);
    podium_json_add_string (json, "metric", annotation->metric);
    podium_json_add_string (json, "value", annotation->value);
    podium_json_add_string (json, "to", annotation->to);
    podium_json_add_extra (json, annotation->extra);
    g_string_append_c (json, '}');
  }
  g_string_append_c (json, ']');
}

void
podium_view_write (GString *json, const PodiumView *view)
{
  static const char *const log_words[] = {"", "x", "y", "xy"};

  podium_json_open (json, NULL, '{');
  podium_json_add_string (json, "id", view->id);
  podium_json_add_word (json, "kind", &podium_terms_chart, view->kind);
  podium_json_add_string (json, "name", view->name);
  podium_json_add_strings (json, "metrics", (const char *const *)view->metrics);
  add_digits (json, "weights", view->weights);
  podium_json_add_string (json, "x", view->x);
  podium_json_add_string (json, "y", view->y);
  podium_json_add_string (json, "break_even", view->break_even);
  add_digits (json, "prices", view->prices);
  podium_write_setting (json, &view->reference, view->setting_extra);
  podium_json_add_word (json, "policy", &podium_terms_policy, view->policy);
  add_editions (json, view->editions);
  if (view->anyway)
    g_string_append (json, ", \"anyway\": true");
  podium_json_add_strings (json, "models", (const char *const *)view->models);
  podium_json_add_strings (json, "hidden", (const char *const *)view->hidden);
  podium_json_add_strings (json, "highlight", (const char *const *)view->highlight);
  add_label_places (json, view->label_places);
  podium_json_add_strings (json, "ignored_checks", (const char *const *)view->ignored_checks);
  add_annotations (json, view->annotations);
  add_filter (json, &view->filter);
  podium_json_add_word (json, "sort", &podium_terms_sort, view->sort);
  if (view->log_set)
    podium_json_add_string (json, "log", log_words[view->log & (PODIUM_LOG_X | PODIUM_LOG_Y)]);
  if (view->headline != PODIUM_HEADLINE_NEUTRAL)
    podium_json_add_word (json, "headline", &podium_terms_headline, view->headline);
  podium_json_add_word (json, "across", &podium_terms_across, view->across);
  podium_json_add_strings (json, "documents", (const char *const *)view->documents);
  podium_json_add_string (json, "title", view->title);
  podium_json_add_string (json, "subtitle", view->subtitle);
  podium_json_add_extra (json, view->extra);
  g_string_append_c (json, '}');
}

char *
podium_view_to_json (const PodiumView *view)
{
  g_return_val_if_fail (view, NULL);

  GString *json = g_string_new (NULL);
  podium_view_write (json, view);
  return g_string_free (json, FALSE);
}
