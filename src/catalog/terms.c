/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "terms.h"

#define TERMS(id, label, ...)                                                                                       \
  static const char *const id##_words[] = { NULL, __VA_ARGS__, NULL };                                              \
  const PodiumTerms podium_terms_##id = { label, id##_words }

TERMS (kind, "kind", "model", "family", "variant", "human", "baseline", "system");
TERMS (scale, "scale", "ratio", "interval");
TERMS (better, "better", "higher", "lower");
TERMS (qualifier, "qualifier", "about", "over", "up-to");
TERMS (spread, "spread", "range", "interval-95", "standard-error", "quantiles");
TERMS (channel, "channel", "weights", "api", "app", "website", "device");
TERMS (audience, "audience", "public", "invited");
TERMS (cost, "cost", "free", "paid");
TERMS (status, "status", "available", "preview", "announced", "hoped", "withdrawn", "none", "unknown");
TERMS (stance, "stance", "fact", "promise", "hope", "report", "speculation");
TERMS (relationship, "relationship", "independent", "not-stated", "rival", "vendor");
TERMS (policy, "policy", "independent", "vendor", "newest", "range", "same-measurer");
TERMS (access, "access", "open-weights", "public-api", "private-api", "free-app", "paid-app");
TERMS (shape, "shape", "circle", "square", "diamond", "triangle-up", "saltire", "triangle-down", "plus", "ring",
       "hollow-square", "hollow-diamond", "hollow-triangle", "star", "hourglass", "half-disc", "tee");
TERMS (fill, "fill", "solid", "eye", "slot", "pole", "cross", "rising", "falling", "saltire", "dashed");

int
podium_terms_parse (const PodiumTerms *terms, const char *word)
{
  g_return_val_if_fail (terms && word, 0);
  for (int i = 1; terms->words[i]; i++)
    if (g_str_equal (terms->words[i], word))
      return i;
  return 0;
}

const char *
podium_terms_word (const PodiumTerms *terms, int value)
{
  g_return_val_if_fail (terms && value >= 0, "");
  return value ? terms->words[value] : "";
}

char *
podium_terms_choices (const PodiumTerms *terms)
{
  GString *s = g_string_new (NULL);
  for (int i = 1; terms->words[i]; i++) {
    if (i > 1)
      g_string_append (s, terms->words[i + 1] ? ", " : " or ");
    g_string_append (s, terms->words[i]);
  }
  return g_string_free (s, FALSE);
}
