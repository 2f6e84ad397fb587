/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli.h"
#include "preface.h"
#include "verdict-words.h"

#include <stdio.h>

/* Prints @line as the language sets it; takes it. */
static void
print_line (PodiumLanguage language, char *line)
{
  g_autofree char *set = podium_typeset (language, line);
  printf ("%s\n", set);
  g_free (line);
}

static void
print_row (PodiumLanguage language, const PodiumCatalog *catalog, const PodiumView *view, const PodiumDuelRow *row,
           const PodiumUnit *unit)
{
  g_autofree char *name = podium_duel_metric_name (catalog, view, row->metric);
  g_autofree char *sentence = podium_verdict_sentence (language, row, unit);
  g_autofree char *a = podium_figure (language, row->plain[0]->drawn, unit);
  g_autofree char *b = podium_figure (language, row->plain[1]->drawn, unit);
  g_autofree char *figures = podium_phrase (language, PODIUM_WORD_AGAINST, a, b, NULL);
  gboolean lower = row->metric->better == PODIUM_BETTER_LOWER;
  print_line (language,
              g_strdup_printf ("%s (%s%s%s): %s. %s.", name, unit->name, lower ? ", " : "",
                               lower ? podium_word (language, PODIUM_WORD_LABEL_LOWER) : "", figures, sentence));
}

static void
print_one_sided (PodiumLanguage language, const PodiumCatalog *catalog, const PodiumView *view, const PodiumDuel *duel,
                 GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++) {
    const PodiumDuelRow *row = g_ptr_array_index (rows, i);
    g_autofree char *name = podium_duel_metric_name (catalog, view, row->metric);
    const char *who = row->plain[0]   ? duel->models[0]->name
                      : row->plain[1] ? duel->models[1]->name
                                      : podium_word (language, PODIUM_WORD_NEITHER_SIDE);
    print_line (language,
                g_strdup_printf ("%s: %s, %s.", podium_word (language, PODIUM_WORD_ONE_SIDE_ONLY), name, who));
  }
}

static void
print_duel (PodiumLanguage language, const PodiumCatalog *catalog, const PodiumView *view, const PodiumDuel *duel)
{
  for (guint i = 0; i < duel->panels->len; i++) {
    const PodiumDuelPanel *panel = g_ptr_array_index (duel->panels, i);
    for (guint k = 0; k < panel->rows->len; k++)
      print_row (language, catalog, view, g_ptr_array_index (panel->rows, k), &panel->unit);
  }
  print_one_sided (language, catalog, view, duel, duel->one_sided);
  print_one_sided (language, catalog, view, duel, duel->neither);
  g_autoptr (GPtrArray) preface = podium_view_preface (language, FALSE, catalog, view);
  for (guint i = 0; i < preface->len; i++)
    printf ("%s\n", (const char *)g_ptr_array_index (preface, i));
}

PodiumExit
podium_command_compare (const PodiumCommand *command, char **arguments)
{
  g_autofree char *data = NULL, *word = NULL, *policy = NULL;
  g_auto (GStrv) metrics = NULL, rest = NULL;
  g_autoptr (GError) error = NULL;
  PodiumLanguage language = PODIUM_ENGLISH;
  PodiumExit code;
  const GOptionEntry entries[] = {
      {"data", 'd', 0, G_OPTION_ARG_FILENAME, &data, "Read FILE instead of the bundled catalog", "FILE"},
      {"metric", 0, 0, G_OPTION_ARG_STRING_ARRAY, &metrics, "Only this metric; again for more", "ID"},
      {"policy", 0, 0, G_OPTION_ARG_STRING, &policy, "Claim to compare: independent, vendor, newest, range or same-measurer",
       "POLICY"},
      {"lang", 0, 0, G_OPTION_ARG_STRING, &word, "Language of the words: en, de, fr, es, ja or ar", "LANGUAGE"},
      {NULL},
  };

  if (!podium_parse_options (command, arguments, entries, &rest, &code))
    return code;
  if (g_strv_length (rest) != 2)
    return podium_fail (PODIUM_EXIT_USAGE,
                        "compare: expected the ids of two models, found %u; “podium-cli list models” "
                        "names them",
                        g_strv_length (rest));
  if (word && !(language = podium_language_parse (word))) {
    g_autofree char *codes = podium_language_list ();
    return podium_fail (PODIUM_EXIT_USAGE, "compare: expected --lang %s, found “%s”", codes, word);
  }
  g_autoptr (PodiumView) view = podium_view_new ("compare", PODIUM_CHART_DUEL);
  if (policy && !(view->policy = (PodiumPolicy)podium_terms_parse (&podium_terms_policy, policy))) {
    g_autofree char *choices = podium_terms_choices (&podium_terms_policy);
    return podium_fail (PODIUM_EXIT_USAGE, "compare: expected --policy %s, found “%s”", choices, policy);
  }
  podium_view_set_strv (&view->models, (const char *const *)rest);
  podium_view_set_strv (&view->metrics, (const char *const *)metrics);
  g_autoptr (PodiumDocument) document = podium_open_document (data, &code);
  if (!document)
    return code;
  if (!podium_view_validate (view, document->catalog, &error))
    return podium_fail (PODIUM_EXIT_USAGE, "compare: %s", error->message);
  g_autoptr (PodiumDuel) duel = podium_duel_new (language, document->catalog, view);
  print_duel (language, document->catalog, view, duel);
  return PODIUM_EXIT_OK;
}
