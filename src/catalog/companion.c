/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "companion.h"

#include <string.h>

PodiumCompanion *
podium_companion_new (const char *address, const char *name, PodiumCatalog *catalog, GError *error)
{
  PodiumCompanion *companion = g_new0 (PodiumCompanion, 1);
  companion->address = g_strdup (address);
  companion->name = g_strdup (name);
  companion->catalog = catalog;
  companion->error = error;
  return companion;
}

void
podium_companion_free (PodiumCompanion *companion)
{
  g_clear_pointer (&companion->called, g_hash_table_unref);
  g_clear_pointer (&companion->originals, g_ptr_array_unref);
  g_clear_pointer (&companion->matched, podium_catalog_unref);
  g_clear_pointer (&companion->catalog, podium_catalog_unref);
  g_clear_error (&companion->error);
  g_free (companion->name);
  g_free (companion->address);
  g_free (companion);
}

static gboolean
compares (const PodiumMetric *a, const PodiumMetric *b)
{
  return g_str_equal (a->unit, b->unit) && a->scale == b->scale && a->better == b->better;
}

const PodiumMetric *
podium_companion_refused (const PodiumCompanion *companion, const PodiumMetric *metric)
{
  const PodiumMetric *other =
      companion->catalog ? podium_catalog_metric (companion->catalog, metric->id) : NULL;
  return other && !compares (other, metric) ? other : NULL;
}

/* ---- Who is who ---- */

/* One companion's entities (keys) as those of the join. */
typedef struct {
  PodiumCatalog *join;
  PodiumCompanion *companion;
  GHashTable *models, *organisations, *sources;
  GHashTable *taken; /* models of the join that a model of the companion was matched with */
  char *prefix;      /* of the ids of its claims */
} Match;

static gboolean
bears (const PodiumModel *model, const char *name)
{
  return g_str_equal (model->name, name) || g_strv_contains (model->aliases, name);
}

/* The only model of the join that bears the name of @model, or failing that one of its aliases. Two would be
 * a guess. */
static const PodiumModel *
find_by_name (const Match *match, const PodiumModel *model)
{
  const GPtrArray *models = match->join->models;
  for (int aliases = 0; aliases <= 1; aliases++) {
    const PodiumModel *found = NULL;
    for (guint i = 0; i < models->len; i++) {
      const PodiumModel *own = g_ptr_array_index (models, i);
      gboolean same = !aliases && bears (own, model->name);
      for (const char *const *alias = model->aliases; aliases && *alias; alias++)
        same |= bears (own, *alias);
      if (same && found)
        return NULL;
      found = same ? own : found;
    }
    if (found)
      return found;
  }
  return NULL;
}

/* Ids first, so that a name takes no model from the id that it belongs to. */
static void
match_models (Match *match)
{
  const GPtrArray *models = match->companion->catalog->models;
  for (int by_name = 0; by_name <= 1; by_name++)
    for (guint i = 0; i < models->len; i++) {
      PodiumModel *model = g_ptr_array_index (models, i);
      if (g_hash_table_contains (match->models, model))
        continue;
      const PodiumModel *own =
          by_name ? find_by_name (match, model) : podium_catalog_model (match->join, model->id);
      if (!own || !g_hash_table_add (match->taken, (gpointer)own))
        continue;
      g_hash_table_insert (match->models, model, (gpointer)own);
      if (by_name && !g_str_equal (own->name, model->name))
        g_hash_table_insert (match->companion->called, (gpointer)own, (gpointer)model->name);
    }
}

/* ---- Entities of the companion in the join ---- */

/* @id, or where the join has it one that tells whose it is. */
static char *
free_id (const Match *match, const char *id, gboolean model)
{
  const PodiumCatalog *join = match->join;
  const PodiumCompanion *companion = match->companion;
  char *own = g_strdup (id);
  for (guint n = 1;
       model ? podium_catalog_model (join, own) != NULL : podium_catalog_source (join, own) != NULL; n++) {
    g_free (own);
    own = n > 1 ? g_strdup_printf ("%s (%s, %u)", id, companion->name, n)
                : g_strdup_printf ("%s (%s)", id, companion->name);
  }
  return own;
}

static const PodiumOrganisation *
take_organisation (Match *match, const PodiumOrganisation *theirs)
{
  const PodiumOrganisation *found = theirs ? g_hash_table_lookup (match->organisations, theirs) : NULL;
  if (!theirs || found)
    return found;
  found = podium_catalog_organisation (match->join, theirs->id);
  for (guint i = 0; i < match->join->organisations->len && !found; i++) {
    const PodiumOrganisation *own = g_ptr_array_index (match->join->organisations, i);
    found = g_str_equal (own->name, theirs->name) ? own : NULL;
  }
  if (!found) {
    PodiumOrganisation *added = podium_catalog_add_organisation (match->companion->matched, theirs->id);
    added->name = theirs->name;
    added->makes_models = theirs->makes_models;
    podium_catalog_enlist (match->join, match->join->organisations, added, added->id);
    found = added;
  }
  g_hash_table_insert (match->organisations, (gpointer)theirs, (gpointer)found);
  return found;
}

static const PodiumSource *
take_source (Match *match, const PodiumSource *theirs)
{
  const PodiumSource *found = g_hash_table_lookup (match->sources, theirs);
  if (found)
    return found;
  found = podium_catalog_source (match->join, theirs->id);
  if (!found || g_strcmp0 (found->title, theirs->title) != 0 ||
      g_strcmp0 (found->publisher, theirs->publisher) != 0) {
    g_autofree char *id = free_id (match, theirs->id, FALSE);
    PodiumSource *added = podium_catalog_add_source (match->companion->matched, id);
    const char *own_id = added->id;
    *added = *theirs;
    added->id = own_id;
    podium_catalog_enlist (match->join, match->join->sources, added, added->id);
    found = added;
  }
  g_hash_table_insert (match->sources, (gpointer)theirs, (gpointer)found);
  return found;
}

static const PodiumModel *
take_model (Match *match, const PodiumModel *theirs)
{
  const PodiumModel *found = g_hash_table_lookup (match->models, theirs);
  if (found)
    return found;
  g_autofree char *id = free_id (match, theirs->id, TRUE);
  PodiumModel *added = podium_catalog_add_model (match->companion->matched, id);
  const char *own_id = added->id;
  *added = *theirs;
  added->id = own_id;
  added->maker = take_organisation (match, theirs->maker);
  added->index = match->join->models->len;
  podium_catalog_enlist (match->join, match->join->models, added, added->id);
  g_hash_table_insert (match->models, (gpointer)theirs, added);
  return added;
}

static void
take_claim (Match *match, const PodiumMetric *metric, const PodiumClaim *theirs)
{
  PodiumCompanion *companion = match->companion;
  g_autofree char *id = g_strconcat (match->prefix, theirs->id, NULL);
  PodiumClaim *claim = podium_catalog_add_claim (companion->matched, id);
  podium_catalog_enlist (match->join, match->join->claims, claim, claim->id);
  const char *own_id = claim->id;
  GPtrArray *statements = claim->statements;
  *claim = *theirs;
  claim->id = own_id;
  claim->index = match->join->claims->len - 1;
  claim->statements = statements;
  claim->companion = companion;
  claim->model = take_model (match, theirs->model);
  claim->metric = metric;
  claim->measured_by = take_organisation (match, theirs->measured_by);
  for (guint i = 0; i < theirs->statements->len; i++) {
    PodiumStatement *statement =
        g_memdup2 (g_ptr_array_index (theirs->statements, i), sizeof (PodiumStatement));
    statement->source = take_source (match, statement->source);
    g_ptr_array_add (statements, statement);
  }
  g_ptr_array_add (companion->originals, (gpointer)theirs);
}

static gboolean
any_begins (const GPtrArray *claims, const char *prefix)
{
  for (guint i = 0; i < claims->len; i++)
    if (g_str_has_prefix (((const PodiumClaim *)g_ptr_array_index (claims, i))->id, prefix))
      return TRUE;
  return FALSE;
}

/* "2:", or what no id of the join begins with; no spaces, for marks join ids by them. */
static char *
free_prefix (const PodiumCatalog *join, guint number)
{
  GString *prefix = g_string_new (NULL);
  g_string_printf (prefix, "%u:", number);
  while (any_begins (join->claims, prefix->str))
    g_string_append_c (prefix, ':');
  return g_string_free (prefix, FALSE);
}

static void
take (PodiumCatalog *join, PodiumCompanion *companion, guint number, const char *const *metrics)
{
  g_autoptr (GHashTable) models = g_hash_table_new (NULL, NULL),
                         organisations = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) sources = g_hash_table_new (NULL, NULL), taken = g_hash_table_new (NULL, NULL);
  g_autofree char *prefix = free_prefix (join, number);
  Match match = {join, companion, models, organisations, sources, taken, prefix};
  companion->matched = podium_catalog_new ();
  companion->originals = g_ptr_array_new ();
  companion->called = g_hash_table_new (NULL, NULL);
  if (companion->catalog)
    match_models (&match);
  for (guint i = 0; companion->catalog && i < companion->catalog->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (companion->catalog->claims, i);
    const PodiumMetric *metric = podium_catalog_metric (join, claim->metric->id);
    if (metric && g_strv_contains (metrics, metric->id) && compares (claim->metric, metric))
      take_claim (&match, metric, claim);
  }
  podium_catalog_index_claims (companion->matched, join->metrics->len);
}

/* ---- The whole ---- */

/* Names that are the same get a number, in the order of the documents. */
static void
tell_apart (const char *own, GPtrArray *companions)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  if (own)
    g_hash_table_add (names, (gpointer)own);
  for (guint i = 0; i < companions->len; i++) {
    PodiumCompanion *companion = g_ptr_array_index (companions, i);
    g_autofree char *name = g_strdup (companion->name);
    for (guint n = 2; g_hash_table_contains (names, companion->name); n++) {
      g_free (companion->name);
      companion->name = g_strdup_printf ("%s (%u)", name, n);
    }
    g_hash_table_add (names, companion->name);
  }
}

PodiumCatalog *
podium_catalog_join (PodiumCatalog *own, const char *name, GPtrArray *companions, const char *const *metrics)
{
  PodiumCatalog *join = podium_catalog_new_beside (own);
  join->name = podium_catalog_string (join, name);
  join->companions = companions;
  g_ptr_array_set_free_func (companions, (GDestroyNotify)podium_companion_free);
  tell_apart (name, companions);
  for (guint i = 0; i < companions->len; i++)
    take (join, g_ptr_array_index (companions, i), i + 2, metrics);
  return join;
}
