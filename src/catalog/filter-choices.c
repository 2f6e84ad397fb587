/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to filter by in a catalog. */

#include "filter.h"

#include <string.h>

#include "date.h"

static void
add_word (GPtrArray *words, const char *word)
{
  if (!g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
    g_ptr_array_add (words, g_strdup (word));
}

static void
add_terms (GPtrArray *words, const PodiumTerms *terms)
{
  for (int i = 1; terms->words[i]; i++)
    add_word (words, terms->words[i]);
}

static int
compare_downwards (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)b, *(const char *const *)a);
}

static void
add_modalities (GPtrArray *words, const PodiumCatalog *catalog, const char *about)
{
  for (guint i = 0; i < catalog->facts->len; i++) {
    const PodiumFact *fact = g_ptr_array_index (catalog->facts, i);
    if (!fact->model || !g_str_equal (fact->about, about))
      continue;
    for (const char *const *value = fact->values; *value; value++) {
      g_autofree char *word = g_strdup_printf ("%s:%s", about, *value);
      /* Sentences are no name of a kind of input. */
      if (**value && !strchr (*value, ' '))
        add_word (words, word);
    }
  }
}

static void
add_years (GPtrArray *words, const PodiumCatalog *catalog)
{
  for (guint i = 0; i < catalog->models->len; i++) {
    GPtrArray *claims = podium_model_releases (catalog, g_ptr_array_index (catalog->models, i));
    for (guint k = 0; claims && k < claims->len; k++) {
      g_autofree char *year = g_strdup_printf (
          "%04d", podium_date_of_day (podium_claim_least (g_ptr_array_index (claims, k))).year);
      add_word (words, year);
    }
  }
  g_ptr_array_sort (words, compare_downwards);
}

static void
add_contexts (GPtrArray *words, const PodiumCatalog *catalog)
{
  static const char *const ladder[] = {"8000", "32000", "128000", "200000", "1000000", "10000000"};
  for (guint i = 0; i < G_N_ELEMENTS (ladder); i++)
    if (podium_filter_count_word (catalog, PODIUM_BY_CONTEXT, ladder[i], FALSE))
      add_word (words, ladder[i]);
}

GPtrArray *
podium_filter_choices (const PodiumCatalog *catalog, PodiumCriterion criterion)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  switch (criterion) {
  case PODIUM_BY_USE:
    add_terms (words, &podium_terms_use);
    break;
  case PODIUM_BY_ACCESS:
    add_terms (words, &podium_terms_access);
    break;
  case PODIUM_BY_MAKER:
    for (guint i = 0; i < catalog->organisations->len; i++) {
      const PodiumOrganisation *maker = g_ptr_array_index (catalog->organisations, i);
      if (maker->makes_models)
        add_word (words, maker->id);
    }
    break;
  case PODIUM_BY_STATUS:
    add_terms (words, &podium_terms_status);
    g_ptr_array_remove_index (words, words->len - 1); /* unknown */
    break;
  case PODIUM_BY_MODALITY:
    add_modalities (words, catalog, "input");
    add_modalities (words, catalog, "output");
    break;
  case PODIUM_BY_CONTEXT:
    add_contexts (words, catalog);
    break;
  case PODIUM_BY_YEAR:
    add_years (words, catalog);
    break;
  default:
    break;
  }
  return words;
}

static gboolean
is_digits (const char *word, gsize least, gsize most)
{
  gsize n = strspn (word, "0123456789");
  return !word[n] && n >= least && n <= most;
}

/* "input:" in front of a kind may be left out. */
static gboolean
is_choice (GPtrArray *choices, PodiumCriterion criterion, const char *word)
{
  for (guint i = 0; i < choices->len; i++) {
    const char *choice = g_ptr_array_index (choices, i);
    const char *kind = criterion == PODIUM_BY_MODALITY ? strchr (choice, ':') + 1 : choice;
    if (g_str_equal (choice, word) || g_str_equal (kind, word))
      return TRUE;
  }
  return FALSE;
}

gboolean
podium_filter_check (const PodiumCatalog *catalog, PodiumCriterion criterion, const char *word,
                     char **expected)
{
  if (g_str_equal (word, PODIUM_FILTER_UNKNOWN) ||
      (criterion == PODIUM_BY_ACCESS && g_str_equal (word, PODIUM_FILTER_PROMISES)))
    return TRUE;
  if (criterion == PODIUM_BY_CONTEXT || criterion == PODIUM_BY_YEAR) {
    gboolean context = criterion == PODIUM_BY_CONTEXT;
    if (is_digits (word, context ? 1 : 4, context ? 15 : 4) && (!context || *word != '0'))
      return TRUE;
    if (expected)
      *expected = g_strdup (context ? "a number of tokens such as 128000, or unknown"
                                    : "a year such as 2026, or unknown");
    return FALSE;
  }
  g_autoptr (GPtrArray) choices = podium_filter_choices (catalog, criterion);
  if (is_choice (choices, criterion, word))
    return TRUE;
  if (!expected)
    return FALSE;
  if (criterion == PODIUM_BY_ACCESS)
    g_ptr_array_add (choices, g_strdup (PODIUM_FILTER_PROMISES));
  g_ptr_array_add (choices, g_strdup (PODIUM_FILTER_UNKNOWN));
  g_ptr_array_add (choices, NULL);
  g_autofree char *list = g_strjoinv (", ", (char **)choices->pdata);
  *expected = g_strdup_printf ("one of %s", list);
  return FALSE;
}
