/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "settings.h"

GSettings *
podium_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source ? g_settings_schema_source_lookup (source, PODIUM_APP_ID, TRUE) : NULL;
  return schema ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

GSettings *
podium_settings (void)
{
  GApplication *app = g_application_get_default ();
  GSettings *settings = app ? g_object_get_data (G_OBJECT (app), "podium-settings") : NULL;
  if (app && !settings && (settings = podium_settings_new ()))
    g_object_set_data_full (G_OBJECT (app), "podium-settings", settings, g_object_unref);
  return settings;
}

/* Of the languages that the user reads, the first that charts know. */
static PodiumLanguage
interface_language (void)
{
  for (const char *const *name = g_get_language_names (); *name; name++) {
    PodiumLanguage language = podium_language_parse (*name);
    if (language)
      return language;
  }
  return PODIUM_ENGLISH;
}

PodiumLanguage
podium_chart_language (void)
{
  GSettings *settings = podium_settings ();
  g_autofree char *code = settings ? g_settings_get_string (settings, "number-format") : NULL;
  PodiumLanguage language = code ? podium_language_parse (code) : 0;
  return language ? language : interface_language ();
}

const char *
podium_language_title (const char *code)
{
  static const char *const names[][2] = {{"en", "English"}, {"de", "Deutsch"}, {"fr", "Français"},
                                         {"es", "Español"}, {"ja", "日本語"},  {"ar", "العربية"}};
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i][0], code))
      return names[i][1];
  return code;
}

/* The value of @key in @terms, or @otherwise. */
static int
term (const char *key, const PodiumTerms *terms, int otherwise)
{
  GSettings *settings = podium_settings ();
  g_autofree char *word = settings ? g_settings_get_string (settings, key) : NULL;
  int value = word ? podium_terms_parse (terms, word) : 0;
  return value ? value : otherwise;
}

PodiumPolicy
podium_preferred_policy (void)
{
  return (PodiumPolicy)term ("policy", &podium_terms_policy, PODIUM_POLICY_INDEPENDENT);
}

void
podium_prefer (PodiumView *view)
{
  view->policy = podium_preferred_policy ();
  view->headline = (PodiumHeadline)term ("headline", &podium_terms_headline, PODIUM_HEADLINE_NEUTRAL);
  if (view->kind == PODIUM_CHART_RANKING)
    view->sort = (PodiumSort)term ("ranking-sort", &podium_terms_sort, PODIUM_SORT_VALUE);
}
