/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "filter-options.h"

void
podium_filter_options_clear (PodiumFilterOptions *options)
{
  for (int i = 1; i <= PODIUM_N_CRITERIA; i++)
    g_clear_pointer (&options->words[i], g_free);
}

void
podium_filter_options_entries (PodiumFilterOptions *options, GOptionEntry *entries)
{
  static const struct {
    const char *help, *form;
  } texts[] = {
      [PODIUM_BY_USE] = {"Only models of use today: free, api or host", "USE"},
      [PODIUM_BY_ACCESS] =
          {"Only models that can be had so today: open-weights, public-api, private-api, free-app, paid-app; "
           "promises counts announced ways, too; unknown: no source says how",
           "WORD,WORD..."},
      [PODIUM_BY_MAKER] = {"Only models of these organisations", "ID,ID..."},
      [PODIUM_BY_STATUS] =
          {"Only models with a way (of those that --access names) that is available, preview, announced, "
           "hoped, withdrawn or none",
           "WORD,WORD..."},
      [PODIUM_BY_MODALITY] = {"Only models that take or give one of these: image, input:audio, output:code",
                              "WORD,WORD..."},
      [PODIUM_BY_CONTEXT] = {"Only models with a context of at least so many tokens", "TOKENS"},
      [PODIUM_BY_YEAR] = {"Only models released in one of these years", "YEAR,YEAR..."},
  };
  for (int i = 1; i <= PODIUM_N_CRITERIA; i++)
    entries[i - 1] = (GOptionEntry){podium_terms_word (&podium_terms_criterion, i),
                                    0,
                                    0,
                                    G_OPTION_ARG_STRING,
                                    &options->words[i],
                                    texts[i].help,
                                    texts[i].form};
}

gboolean
podium_filter_options_apply (const PodiumFilterOptions *options, const PodiumCatalog *catalog,
                             PodiumFilter *filter, PodiumExit *code)
{
  for (int i = 1; i <= PODIUM_N_CRITERIA; i++) {
    if (!options->words[i])
      continue;
    g_auto (GStrv) words = g_strsplit (options->words[i], ",", -1);
    g_clear_pointer (&filter->words[i], g_strfreev);
    for (char **word = words; *word; word++) {
      g_autofree char *expected = NULL;
      if (!podium_filter_check (catalog, (PodiumCriterion)i, g_strstrip (*word), &expected)) {
        *code = podium_fail (PODIUM_EXIT_USAGE, "expected --%s %s, found “%s”",
                             podium_terms_word (&podium_terms_criterion, i), expected, *word);
        return FALSE;
      }
      podium_filter_set (filter, (PodiumCriterion)i, *word, TRUE);
    }
  }
  return TRUE;
}
