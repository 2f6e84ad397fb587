/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "claim-differences.h"

#include <string.h>

#include "entity-writer.h"

/* What the claim says, as it would be written, without its id. */
static char *
words_of (const PodiumClaim *claim)
{
  PodiumClaim nameless = *claim;
  GString *json = g_string_new (NULL);
  nameless.id = "";
  podium_write_claim (json, &nameless);
  return g_string_free (json, FALSE);
}

typedef struct {
  GHashTable *ids;   /* id -> claim */
  GHashTable *words; /* what it says -> claim */
} Index;

static void
index_init (Index *index, const PodiumCatalog *catalog)
{
  index->ids = g_hash_table_new (g_str_hash, g_str_equal);
  index->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < catalog->claims->len; i++) {
    PodiumClaim *claim = g_ptr_array_index (catalog->claims, i);
    g_hash_table_insert (index->ids, (gpointer)claim->id, claim);
    g_hash_table_insert (index->words, words_of (claim), claim);
  }
}

static void
index_clear (Index *index)
{
  g_hash_table_unref (index->ids);
  g_hash_table_unref (index->words);
}

/* The view draws such claims: its model is shown, and @theirs knows its metric. */
static gboolean
is_drawn (const PodiumClaim *claim, const PodiumCatalog *theirs, const PodiumView *view)
{
  const PodiumModel *model = podium_catalog_model (theirs, claim->model->id);
  return model && podium_catalog_metric (theirs, claim->metric->id) &&
         podium_view_shows (view, theirs, model);
}

GArray *
podium_claim_differences (const PodiumCatalog *ours, const PodiumCatalog *theirs, const PodiumView *view)
{
  g_return_val_if_fail (ours && theirs && view, NULL);

  GArray *differences = g_array_new (FALSE, FALSE, sizeof (PodiumClaimDifference));
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL); /* our claims that have changed */
  Index our_index, their_index;
  index_init (&our_index, ours);
  index_init (&their_index, theirs);
  for (guint i = 0; i < theirs->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (theirs->claims, i);
    g_autofree char *words = words_of (claim);
    if (!is_drawn (claim, theirs, view) || g_hash_table_contains (our_index.words, words))
      continue;
    const PodiumClaim *was = g_hash_table_lookup (our_index.ids, claim->id);
    gboolean changed = was && g_str_equal (was->model->id, claim->model->id) &&
                       g_str_equal (was->metric->id, claim->metric->id);
    PodiumClaimDifference difference = {.ours = changed ? was : NULL, .theirs = claim};
    g_array_append_val (differences, difference);
    if (changed)
      g_hash_table_add (told, (gpointer)was);
  }
  for (guint i = 0; i < ours->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (ours->claims, i);
    g_autofree char *words = words_of (claim);
    PodiumClaimDifference difference = {.ours = claim};
    if (is_drawn (claim, theirs, view) && !g_hash_table_contains (told, claim) &&
        !g_hash_table_contains (their_index.words, words))
      g_array_append_val (differences, difference);
  }
  index_clear (&our_index);
  index_clear (&their_index);
  return differences;
}
