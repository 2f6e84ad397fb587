/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "view-writer.h"

#include <string.h>

#include "entity-writer.h"
#include "json-text.h"

/* Digits by metric; ids may hold "=", digits none. */
static void
add_weights (GString *json, char **weights)
{
  if (!weights || !weights[0])
    return;
  podium_json_open (json, "weights", '{');
  for (char **weight = weights; *weight; weight++) {
    const char *digits = strrchr (*weight, '=') + 1;
    g_autofree char *metric = g_strndup (*weight, (gsize)(digits - 1 - *weight));
    podium_json_add_string (json, metric, digits);
  }
  g_string_append_c (json, '}');
}

static void
add_access (GString *json, guint access)
{
  const char *words[PODIUM_N_ACCESS + 1] = {NULL};
  int n = 0;
  for (int word = 1; word <= PODIUM_N_ACCESS; word++)
    if (access & (1u << word))
      words[n++] = podium_terms_word (&podium_terms_access, word);
  podium_json_add_strings (json, "access", n ? words : NULL);
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
  add_weights (json, view->weights);
  podium_json_add_string (json, "x", view->x);
  podium_json_add_string (json, "y", view->y);
  podium_write_setting (json, &view->reference, view->setting_extra);
  podium_json_add_word (json, "policy", &podium_terms_policy, view->policy);
  podium_json_add_strings (json, "models", (const char *const *)view->models);
  podium_json_add_strings (json, "hidden", (const char *const *)view->hidden);
  podium_json_add_strings (json, "highlight", (const char *const *)view->highlight);
  add_access (json, view->access);
  podium_json_add_word (json, "sort", &podium_terms_sort, view->sort);
  if (view->log_set)
    podium_json_add_string (json, "log", log_words[view->log & (PODIUM_LOG_X | PODIUM_LOG_Y)]);
  if (view->headline != PODIUM_HEADLINE_NEUTRAL)
    podium_json_add_word (json, "headline", &podium_terms_headline, view->headline);
  podium_json_add_word (json, "across", &podium_terms_across, view->across);
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
