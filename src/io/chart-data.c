/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-data.h"

#include <string.h>

#include "break-even.h"
#include "companion.h"
#include "document-writer.h"
#include "picture-reader.h"
#include "reading.h"

/* A cut in the making. Entities that stay, as sets of pointers. */
typedef struct {
  const PodiumCatalog *catalog;
  const PodiumView *view;
  GHashTable *shown;     /* PodiumModel that the view shows */
  GHashTable *kept;      /* entities of every kind */
  GHashTable *measurers; /* PodiumOrganisation of the claims that stay */
} Cut;

static void
keep (Cut *cut, gconstpointer entity)
{
  if (entity)
    g_hash_table_add (cut->kept, (gpointer)entity);
}

static gboolean
is_kept (const Cut *cut, gconstpointer entity)
{
  return g_hash_table_contains (cut->kept, entity);
}

static gboolean
names (char *const *ids, const char *id)
{
  return ids && g_strv_contains ((const char *const *)ids, id);
}

/* Something but the lists of models keeps a model out: a filter, which looks at what is known of models. */
static gboolean
filters (const Cut *cut)
{
  for (guint i = 0; i < cut->catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (cut->catalog->models, i);
    if ((!cut->view->models || names (cut->view->models, model->id)) &&
        !names (cut->view->hidden, model->id) && !g_hash_table_contains (cut->shown, model))
      return TRUE;
  }
  return FALSE;
}

/* --- What stays --- */

static void
keep_model (Cut *cut, const PodiumModel *model)
{
  keep (cut, model);
  if (model)
    keep (cut, model->maker);
}

static void
keep_models (Cut *cut)
{
  const PodiumView *view = cut->view;
  for (guint i = 0; i < cut->catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (cut->catalog->models, i);
    if (podium_view_shows (view, cut->catalog, model)) {
      g_hash_table_add (cut->shown, (gpointer)model);
      keep_model (cut, model);
    } else if (podium_view_price (view, model->id) || g_strcmp0 (view->break_even, model->id) == 0) {
      keep_model (cut, model);
    }
  }
  for (guint i = 0; view->annotations && i < view->annotations->len; i++) {
    const PodiumAnnotation *annotation = g_ptr_array_index (view->annotations, i);
    keep_model (cut, annotation->model ? podium_catalog_model (cut->catalog, annotation->model) : NULL);
  }
}

static void
keep_metric (Cut *cut, const PodiumMetric *metric)
{
  keep (cut, metric);
  if (metric)
    keep (cut, metric->maintainer);
}

static void
keep_metrics (Cut *cut, gboolean all)
{
  const PodiumCatalog *catalog = cut->catalog;
  const PodiumView *view = cut->view;
  g_autoptr (GPtrArray) metrics = podium_view_metrics (view, catalog);
  for (guint i = 0; i < metrics->len; i++)
    keep_metric (cut, g_ptr_array_index (metrics, i));
  for (guint i = 0; i < catalog->metrics->len; i++) {
    const PodiumMetric *metric = g_ptr_array_index (catalog->metrics, i);
    gboolean named = names (view->metrics, metric->id) || g_strcmp0 (view->x, metric->id) == 0 ||
                     g_strcmp0 (view->y, metric->id) == 0 || podium_view_chosen_edition (view, metric->id);
    if (all || named)
      keep_metric (cut, metric);
  }
  for (guint i = 0; view->annotations && i < view->annotations->len; i++) {
    const PodiumAnnotation *annotation = g_ptr_array_index (view->annotations, i);
    keep_metric (cut, annotation->metric ? podium_catalog_metric (catalog, annotation->metric) : NULL);
  }
  if (view->break_even || view->prices)
    keep_metric (cut, podium_output_price (catalog));
}

static void
keep_claim (Cut *cut, const PodiumClaim *claim)
{
  keep (cut, claim);
  keep (cut, claim->measured_by);
  if (claim->measured_by)
    g_hash_table_add (cut->measurers, (gpointer)claim->measured_by);
  for (guint i = 0; i < claim->statements->len; i++) {
    const PodiumStatement *statement = g_ptr_array_index (claim->statements, i);
    keep (cut, statement->source);
  }
}

/* Where no model that is shown states the edition that is read, one claim of another model says that there is
 * one. */
static void
keep_edition (Cut *cut, const PodiumMetric *metric)
{
  const char *edition = podium_view_edition (cut->view, cut->catalog, metric);
  const PodiumClaim *witness = NULL;
  for (guint i = 0; edition && i < cut->catalog->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (cut->catalog->claims, i);
    if (claim->metric != metric || g_strcmp0 (claim->edition, edition) != 0)
      continue;
    if (is_kept (cut, claim))
      return;
    witness = witness ? witness : claim;
  }
  if (!witness)
    return;
  keep_model (cut, witness->model);
  keep_claim (cut, witness);
}

static void
keep_claims (Cut *cut)
{
  const PodiumCatalog *catalog = cut->catalog;
  for (guint i = 0; i < catalog->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (catalog->claims, i);
    if (g_hash_table_contains (cut->shown, claim->model) && is_kept (cut, claim->metric))
      keep_claim (cut, claim);
  }
  for (guint i = 0; i < catalog->metrics->len; i++)
    if (is_kept (cut, g_ptr_array_index (catalog->metrics, i)))
      keep_edition (cut, g_ptr_array_index (catalog->metrics, i));
}

/* An organisation that measured is a rival where it makes models itself: one of them says so. */
static void
keep_witnesses (Cut *cut)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  const GPtrArray *models = cut->catalog->models;
  for (guint i = 0; i < models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (models, i);
    if (model->maker && is_kept (cut, model))
      g_hash_table_add (told, (gpointer)model->maker);
  }
  for (guint i = 0; i < models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (models, i);
    if (model->maker && g_hash_table_contains (cut->measurers, model->maker) &&
        g_hash_table_add (told, (gpointer)model->maker))
      keep_model (cut, model);
  }
}

static void
keep_routes (Cut *cut)
{
  for (guint i = 0; i < cut->catalog->routes->len; i++) {
    const PodiumRoute *route = g_ptr_array_index (cut->catalog->routes, i);
    if (!g_hash_table_contains (cut->shown, route->model))
      continue;
    keep (cut, route);
    for (guint k = 0; k < route->statements->len; k++) {
      const PodiumRouteStatement *statement = g_ptr_array_index (route->statements, k);
      keep (cut, statement->source);
      keep (cut, statement->said_by);
    }
  }
}

static void
keep_facts (Cut *cut)
{
  for (guint i = 0; i < cut->catalog->facts->len; i++) {
    const PodiumFact *fact = g_ptr_array_index (cut->catalog->facts, i);
    if (!fact->model || !g_hash_table_contains (cut->shown, fact->model))
      continue;
    keep (cut, fact);
    for (guint k = 0; k < fact->statements->len; k++) {
      const PodiumFactStatement *statement = g_ptr_array_index (fact->statements, k);
      keep (cut, statement->source);
      keep (cut, statement->said_by);
    }
  }
}

/* --- The document --- */

static GPtrArray *
part (const Cut *cut, const GPtrArray *whole)
{
  GPtrArray *kept = g_ptr_array_new ();
  for (guint i = 0; i < whole->len; i++)
    if (is_kept (cut, g_ptr_array_index (whole, i)))
      g_ptr_array_add (kept, g_ptr_array_index (whole, i));
  return kept;
}

/* Those of @ids whose models stay; NULL where @ids is. */
static void
cut_ids (const Cut *cut, char ***ids)
{
  if (!*ids)
    return;
  GPtrArray *left = g_ptr_array_new ();
  for (char **id = *ids; *id; id++) {
    if (is_kept (cut, podium_catalog_model (cut->catalog, *id)))
      g_ptr_array_add (left, *id);
    else
      g_free (*id);
  }
  g_ptr_array_add (left, NULL);
  g_free (*ids);
  *ids = (char **)g_ptr_array_free (left, FALSE);
}

/* What is not shown and came along is hidden. */
static PodiumView *
cut_view (const Cut *cut, const PodiumCatalog *join)
{
  PodiumView *view = podium_chart_data_view (join, cut->view);
  if (g_str_equal (view->id, "-")) /* one that the command line made up; a document has none of this id */
    podium_view_set_string (&view->id, podium_terms_word (&podium_terms_chart, (int)view->kind));
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();
  for (guint i = 0; i < cut->catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (cut->catalog->models, i);
    if (is_kept (cut, model) && !g_hash_table_contains (cut->shown, model))
      g_ptr_array_add (hidden, (gpointer)model->id);
    if (!is_kept (cut, model))
      podium_view_free_label (view, model->id);
  }
  g_ptr_array_add (hidden, NULL);
  podium_view_set_strv (&view->hidden, hidden->len > 1 ? (const char *const *)hidden->pdata : NULL);
  cut_ids (cut, &view->models);
  cut_ids (cut, &view->highlight);
  return view;
}

/* The parts that stay of the catalog; its arrays belong to @pool. */
static PodiumCatalog
cut_catalog (const Cut *cut, GPtrArray *pool)
{
  const PodiumCatalog *whole = cut->catalog;
  PodiumCatalog catalog = {
      .as_of = whole->as_of,
      .organisations = part (cut, whole->organisations),
      .sources = part (cut, whole->sources),
      .models = part (cut, whole->models),
      .metrics = part (cut, whole->metrics),
      .claims = part (cut, whole->claims),
      .routes = part (cut, whole->routes),
      .facts = part (cut, whole->facts),
  };
  GPtrArray *arrays[] = {catalog.organisations, catalog.sources, catalog.models, catalog.metrics,
                         catalog.claims,        catalog.routes,  catalog.facts};
  for (gsize i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_ptr_array_add (pool, arrays[i]);
  return catalog;
}

/* --- Other documents --- */

/* Keeps of @companion what it says of models that the view shows. */
static void
keep_companion (Cut *cut, const PodiumCatalog *join, const PodiumCompanion *companion)
{
  const GPtrArray *claims = companion->matched->claims;
  for (guint i = 0; i < claims->len; i++) {
    const PodiumClaim *theirs = g_ptr_array_index (companion->originals, i);
    if (!podium_view_shows (cut->view, join, ((const PodiumClaim *)g_ptr_array_index (claims, i))->model))
      continue;
    keep_model (cut, theirs->model);
    keep_claim (cut, theirs);
  }
  for (char **id = cut->view->metrics; id && *id; id++)
    keep_metric (cut, podium_catalog_metric (cut->catalog, *id));
  keep_witnesses (cut);
}

/* What of the own document bears on how the figures of @companion are told: who measured them, which makes them
 * a rival's, and whose place its sources would take. */
static void
keep_shared (Cut *cut, const PodiumCatalog *join, const PodiumCompanion *companion)
{
  for (guint i = 0; i < companion->matched->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (companion->matched->claims, i);
    const PodiumClaim *theirs = g_ptr_array_index (companion->originals, i);
    const PodiumOrganisation *measurer = claim->measured_by;
    if (!podium_view_shows (cut->view, join, claim->model))
      continue;
    for (guint k = 0; k < theirs->statements->len; k++)
      keep (cut, podium_catalog_source (
                     cut->catalog, ((const PodiumStatement *)g_ptr_array_index (theirs->statements, k))->source->id));
    if (!measurer || podium_catalog_organisation (cut->catalog, measurer->id) != measurer)
      continue;
    keep (cut, measurer);
    g_hash_table_add (cut->measurers, (gpointer)measurer);
  }
}

/* --- The whole --- */

PodiumView *
podium_chart_data_view (const PodiumCatalog *catalog, const PodiumView *view)
{
  PodiumView *told = podium_view_copy (view);
  if (!catalog->companions)
    podium_view_set_strv (&told->documents, NULL);
  for (guint i = 0; catalog->companions && i < catalog->companions->len; i++) {
    const PodiumCompanion *companion = g_ptr_array_index (catalog->companions, i);
    podium_view_set_string (&told->documents[i], companion->name);
  }
  return told;
}

/* The shortest text of a claim, bytes. */
#define LEAST_CLAIM strlen ("{\"id\": \"c\", \"model\": \"m\", \"metric\": \"t\", \"value\": \"1\", \"statements\": [{\"source\": \"s\"}]}")

/* @cuts: Cut, one a companion of @join. NULL where the text is longer than @most bytes. */
static char *
write_document (const Cut *cut, const PodiumCatalog *join, const Cut *cuts, gsize most)
{
  g_autoptr (GPtrArray) pool = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GPtrArray) companions = g_ptr_array_new (), views = g_ptr_array_new ();
  guint n = join->companions ? join->companions->len : 0;
  g_autofree PodiumCatalog *catalogs = g_new0 (PodiumCatalog, n + 1);
  g_autofree PodiumCompanion *told = g_new0 (PodiumCompanion, n + 1);
  g_autoptr (PodiumView) view = cut_view (cut, join);
  PodiumCatalog catalog = cut_catalog (cut, pool);
  if (catalog.claims->len * LEAST_CLAIM > most) /* known before tens of megabytes are written */
    return NULL;
  for (guint i = 0; i < n; i++) {
    const PodiumCompanion *companion = g_ptr_array_index (join->companions, i);
    catalogs[i] = companion->catalog ? cut_catalog (&cuts[i], pool) : (PodiumCatalog){0};
    told[i] = (PodiumCompanion){.address = companion->name, .name = companion->name, .catalog = &catalogs[i]};
    if (companion->catalog)
      g_ptr_array_add (companions, &told[i]);
  }
  g_ptr_array_add (views, view);
  const PodiumDocument document = {
      .catalog = &catalog, .title = (char *)join->name, .companions = companions, .views = views};
  gsize length;
  g_autofree char *text = podium_document_to_text (&document, &length);
  return length <= most ? g_steal_pointer (&text) : NULL;
}

static Cut
cut_new (const PodiumCatalog *catalog, const PodiumView *view, GPtrArray *sets)
{
  Cut cut = {catalog, view, g_hash_table_new (NULL, NULL), g_hash_table_new (NULL, NULL), g_hash_table_new (NULL, NULL)};
  g_ptr_array_add (sets, cut.shown);
  g_ptr_array_add (sets, cut.kept);
  g_ptr_array_add (sets, cut.measurers);
  return cut;
}

static char *
cut_and_write (const PodiumCatalog *catalog, const PodiumView *view, gsize most)
{
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify)g_hash_table_unref);
  guint n = catalog->companions ? catalog->companions->len : 0;
  g_autofree Cut *cuts = g_new0 (Cut, n + 1);
  Cut cut = cut_new (catalog->own ? catalog->own : catalog, view, sets);
  keep_models (&cut);
  gboolean filtered = filters (&cut);
  keep_metrics (&cut, filtered);
  keep_claims (&cut);
  for (guint i = 0; i < n; i++)
    keep_shared (&cut, catalog, g_ptr_array_index (catalog->companions, i));
  keep_witnesses (&cut);
  if (filtered || view->kind == PODIUM_CHART_ACCESS)
    keep_routes (&cut);
  if (filtered)
    keep_facts (&cut);
  for (guint i = 0; i < n; i++) {
    const PodiumCompanion *companion = g_ptr_array_index (catalog->companions, i);
    if (!companion->catalog)
      continue;
    cuts[i] = cut_new (companion->catalog, view, sets);
    keep_companion (&cuts[i], catalog, companion);
  }
  return write_document (&cut, catalog, cuts, most);
}

char *
podium_chart_data (const PodiumCatalog *catalog, const PodiumView *view)
{
  g_return_val_if_fail (catalog && view, NULL);
  return cut_and_write (catalog, view, G_MAXSIZE);
}

char *
podium_chart_data_line (const PodiumCatalog *catalog, const PodiumView *view)
{
  g_return_val_if_fail (catalog && view, NULL);
  g_autofree char *text = cut_and_write (catalog, view, PODIUM_PICTURE_MOST_DATA);
  return text ? podium_picture_pack (text) : NULL;
}
