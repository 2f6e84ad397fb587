/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "filter-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "access-sentence.h"
#include "access-words.h"

const char *
podium_criterion_title (PodiumCriterion criterion)
{
  static const char *const titles[] = {
      [PODIUM_BY_USE] = N_ ("Usable for Me Today"),
      [PODIUM_BY_ACCESS] = N_ ("Access"),
      [PODIUM_BY_MAKER] = N_ ("Maker"),
      [PODIUM_BY_STATUS] = N_ ("Status"),
      [PODIUM_BY_MODALITY] = N_ ("Modality"),
      [PODIUM_BY_CONTEXT] = N_ ("Context Length"),
      [PODIUM_BY_YEAR] = N_ ("Release Year"),
  };
  return _ (titles[criterion]);
}

/* With a capital, as it stands alone. */
static char *
capital (const char *text)
{
  g_autofree char *first = g_utf8_strup (text, g_utf8_next_char (text) - text);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

static char *
tokens (const char *digits)
{
  return g_strdup_printf ("%'.0f", g_ascii_strtod (digits, NULL));
}

static char *
unknown_word (PodiumCriterion criterion)
{
  switch (criterion) {
  case PODIUM_BY_ACCESS:
    return g_strdup (_ ("Unknown"));
  case PODIUM_BY_MAKER:
    return g_strdup (_ ("Maker not stated"));
  case PODIUM_BY_STATUS:
    return g_strdup (_ ("Status not stated"));
  case PODIUM_BY_MODALITY:
    return g_strdup (_ ("Modality not stated"));
  case PODIUM_BY_CONTEXT:
    return g_strdup (_ ("Context length not stated"));
  case PODIUM_BY_YEAR:
    return g_strdup (_ ("Release not stated"));
  default:
    return g_strdup (_ ("Use not known"));
  }
}

static char *
modality_word (const char *word)
{
  if (g_str_has_prefix (word, "input:"))
    /* Translators: a kind of input, as in “image input” */
    return g_strdup_printf (_ ("%s input"), word + strlen ("input:"));
  if (g_str_has_prefix (word, "output:"))
    return g_strdup_printf (_ ("%s output"), word + strlen ("output:"));
  return g_strdup (word);
}

char *
podium_filter_word (const PodiumCatalog *catalog, PodiumCriterion criterion, const char *word)
{
  static const char *const uses[] = {NULL, N_ ("Use It for Free"), N_ ("Call a Public API"),
                                     N_ ("Host It Myself")};
  if (g_str_equal (word, PODIUM_FILTER_UNKNOWN))
    return unknown_word (criterion);
  switch (criterion) {
  case PODIUM_BY_USE:
    return g_strdup (_ (uses[podium_terms_parse (&podium_terms_use, word)]));
  case PODIUM_BY_ACCESS:
    if (g_str_equal (word, PODIUM_FILTER_PROMISES))
      return g_strdup (_ ("Promises count"));
    return capital (podium_access_word ((PodiumAccess)podium_terms_parse (&podium_terms_access, word)));
  case PODIUM_BY_MAKER: {
    const PodiumOrganisation *maker = podium_catalog_organisation (catalog, word);
    return g_strdup (maker ? maker->name : word);
  }
  case PODIUM_BY_STATUS:
    return g_strdup (podium_status_word ((PodiumStatus)podium_terms_parse (&podium_terms_status, word)));
  case PODIUM_BY_MODALITY: {
    g_autofree char *text = modality_word (word);
    return capital (text);
  }
  case PODIUM_BY_CONTEXT: {
    g_autofree char *number = tokens (word);
    return g_strdup_printf (_ ("%s tokens or more"), number);
  }
  default:
    return g_strdup (word);
  }
}

/* "text, image": what sources say instead. */
static char *
join (GPtrArray *words, gboolean numbers)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < words->len; i++) {
    g_autofree char *word = numbers ? tokens (words->pdata[i]) : g_strdup (words->pdata[i]);
    g_string_append_printf (text, "%s%s", i ? _ (", ") : "", word);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
route_words (const PodiumFinding *finding)
{
  const char *title = podium_route_title (finding->route);
  if (finding->reason != PODIUM_REASON_STATUS)
    return g_strdup_printf (_ ("%s: %s"), title, podium_reason_words (finding->reason, finding->route));
  g_autofree char *where = podium_route_subtitle (finding->route);
  const char *status = podium_status_word (podium_route_status (finding->route));
  return where ? g_strdup_printf (_ ("%s: %s (%s)"), title, status, where)
               : g_strdup_printf (_ ("%s: %s"), title, status);
}

static char *
not_stated (PodiumCriterion criterion)
{
  static const char *const words[] = {
      [PODIUM_BY_USE] = N_ ("No source says whether that can be done"),
      [PODIUM_BY_ACCESS] = N_ ("No source says whether it can be had so"),
      [PODIUM_BY_MAKER] = N_ ("No source says who makes it"),
      [PODIUM_BY_STATUS] = N_ ("No source says how it can be had"),
      [PODIUM_BY_MODALITY] = N_ ("No source lists what it takes or gives"),
      [PODIUM_BY_CONTEXT] = N_ ("No source states its context length"),
      [PODIUM_BY_YEAR] = N_ ("No source says when it was released"),
  };
  return g_strdup (_ (words[criterion]));
}

char *
podium_finding_words (const PodiumFinding *finding)
{
  if (!finding->criterion)
    return g_strdup ("");
  if (finding->route)
    return route_words (finding);
  if (finding->reason == PODIUM_REASON_NOT_STATED)
    return not_stated (finding->criterion);
  g_autofree char *words = join (finding->words, finding->criterion == PODIUM_BY_CONTEXT);
  switch (finding->criterion) {
  case PODIUM_BY_MAKER:
    return g_strdup_printf (_ ("Made by %s"), words);
  case PODIUM_BY_MODALITY:
    return g_strdup_printf (_ ("Sources list %s"), words);
  case PODIUM_BY_CONTEXT:
    if (finding->reason == PODIUM_REASON_DISPUTED)
      return g_strdup_printf (_ ("Figures differ: %s tokens"), words);
    return g_strdup_printf (_ ("Context of %s tokens"), words);
  case PODIUM_BY_YEAR:
    return g_strdup_printf (_ ("Released %s"), words);
  default:
    /* Asked for the unknown alone, and something is known. */
    return g_strdup (_ ("Sources say how it can be used"));
  }
}
