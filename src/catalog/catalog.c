/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalog.h"

#include <string.h>

enum { ORGANISATIONS, SOURCES, MODELS, METRICS, CLAIMS, ROUTES, FACTS };

static void
free_claim (gpointer data)
{
  g_ptr_array_unref (((PodiumClaim *) data)->statements);
  g_free (data);
}

static void
free_route (gpointer data)
{
  g_ptr_array_unref (((PodiumRoute *) data)->statements);
  g_free (data);
}

static void
free_fact (gpointer data)
{
  g_ptr_array_unref (((PodiumFact *) data)->statements);
  g_free (data);
}

/* Cells are filed under their first claim: a claim knows its model and metric. */
static guint
cell_hash (gconstpointer key)
{
  const PodiumClaim *claim = key;
  return g_direct_hash (claim->model) * 31 + g_direct_hash (claim->metric);
}

static gboolean
cell_equal (gconstpointer a, gconstpointer b)
{
  const PodiumClaim *x = a, *y = b;
  return x->model == y->model && x->metric == y->metric;
}

PodiumCatalog *
podium_catalog_new (void)
{
  PodiumCatalog *catalog = g_new0 (PodiumCatalog, 1);
  g_atomic_ref_count_init (&catalog->refs);
  catalog->strings = g_string_chunk_new (16384);
  catalog->organisations = g_ptr_array_new_with_free_func (g_free);
  catalog->sources = g_ptr_array_new_with_free_func (g_free);
  catalog->models = g_ptr_array_new_with_free_func (g_free);
  catalog->metrics = g_ptr_array_new_with_free_func (g_free);
  catalog->claims = g_ptr_array_new_with_free_func (free_claim);
  catalog->routes = g_ptr_array_new_with_free_func (free_route);
  catalog->facts = g_ptr_array_new_with_free_func (free_fact);
  for (gsize i = 0; i < G_N_ELEMENTS (catalog->ids); i++)
    catalog->ids[i] = g_hash_table_new (g_str_hash, g_str_equal);
  catalog->cells = g_hash_table_new_full (cell_hash, cell_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  catalog->by_metric = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return catalog;
}

PodiumCatalog *
podium_catalog_ref (PodiumCatalog *catalog)
{
  g_atomic_ref_count_inc (&catalog->refs);
  return catalog;
}

void
podium_catalog_unref (PodiumCatalog *catalog)
{
  if (!g_atomic_ref_count_dec (&catalog->refs))
    return;
  g_clear_pointer (&catalog->companions, g_ptr_array_unref);
  g_clear_pointer (&catalog->own, podium_catalog_unref);
  g_ptr_array_unref (catalog->by_metric);
  g_hash_table_unref (catalog->cells);
  for (gsize i = 0; i < G_N_ELEMENTS (catalog->ids); i++)
    g_hash_table_unref (catalog->ids[i]);
  g_ptr_array_unref (catalog->facts);
  g_ptr_array_unref (catalog->routes);
  g_ptr_array_unref (catalog->claims);
  g_ptr_array_unref (catalog->metrics);
  g_ptr_array_unref (catalog->models);
  g_ptr_array_unref (catalog->sources);
  g_ptr_array_unref (catalog->organisations);
  g_string_chunk_free (catalog->strings);
  g_free (catalog);
}

const char *
podium_catalog_string (PodiumCatalog *catalog, const char *string)
{
  return string ? g_string_chunk_insert_const (catalog->strings, string) : NULL;
}

const char *const *
podium_catalog_strv (PodiumCatalog *catalog, const char *const *strings)
{
  gsize n = strings ? g_strv_length ((char **) strings) : 0;
  g_autofree const char **copy = g_new0 (const char *, n + 1);
  gsize bytes = (n + 1) * sizeof *copy;

  for (gsize i = 0; i < n; i++)
    copy[i] = podium_catalog_string (catalog, strings[i]);
  /* The chunk aligns nothing, so the array of pointers gets room to be moved up to an alignment of its own. */
  g_autofree char *room = g_malloc0 (bytes + sizeof *copy);
  char *place = g_string_chunk_insert_len (catalog->strings, room, bytes + sizeof *copy);
  place += (sizeof *copy - (gsize) place % sizeof *copy) % sizeof *copy;
  memcpy (place, copy, bytes);
  return (const char *const *) place;
}

/* Appends @entity to @array under @id, whose copy it leaves in *@stored; FALSE (and @entity freed) where it is taken. */
static gboolean
enlist (PodiumCatalog *catalog, int table, GPtrArray *array, gpointer entity, const char **stored, const char *id)
{
  if (id && g_hash_table_contains (catalog->ids[table], id)) {
    g_free (entity);
    return FALSE;
  }
  *stored = id ? g_string_chunk_insert (catalog->strings, id) : NULL; /* nothing else is called so: not to be looked up */
  if (id)
    g_hash_table_insert (catalog->ids[table], (gpointer) *stored, entity);
  g_ptr_array_add (array, entity);
  return TRUE;
}

PodiumOrganisation *
podium_catalog_add_organisation (PodiumCatalog *catalog, const char *id)
{
  PodiumOrganisation *o = g_new0 (PodiumOrganisation, 1);
  return enlist (catalog, ORGANISATIONS, catalog->organisations, o, &o->id, id) ? o : NULL;
}

PodiumSource *
podium_catalog_add_source (PodiumCatalog *catalog, const char *id)
{
  PodiumSource *s = g_new0 (PodiumSource, 1);
  return enlist (catalog, SOURCES, catalog->sources, s, &s->id, id) ? s : NULL;
}

PodiumModel *
podium_catalog_add_model (PodiumCatalog *catalog, const char *id)
{
  PodiumModel *m = g_new0 (PodiumModel, 1);
  m->index = catalog->models->len;
  return enlist (catalog, MODELS, catalog->models, m, &m->id, id) ? m : NULL;
}

PodiumMetric *
podium_catalog_add_metric (PodiumCatalog *catalog, const char *id)
{
  PodiumMetric *m = g_new0 (PodiumMetric, 1);
  m->index = catalog->metrics->len;
  return enlist (catalog, METRICS, catalog->metrics, m, &m->id, id) ? m : NULL;
}

PodiumClaim *
podium_catalog_add_claim (PodiumCatalog *catalog, const char *id)
{
  PodiumClaim *c = g_new0 (PodiumClaim, 1);
  c->index = catalog->claims->len;
  if (!enlist (catalog, CLAIMS, catalog->claims, c, &c->id, id))
    return NULL;
  c->statements = g_ptr_array_new_with_free_func (g_free);
  return c;
}

PodiumRoute *
podium_catalog_add_route (PodiumCatalog *catalog, const char *id)
{
  PodiumRoute *r = g_new0 (PodiumRoute, 1);
  r->index = catalog->routes->len;
  if (!enlist (catalog, ROUTES, catalog->routes, r, &r->id, id))
    return NULL;
  r->statements = g_ptr_array_new_with_free_func (g_free);
  return r;
}

PodiumFact *
podium_catalog_add_fact (PodiumCatalog *catalog, const char *id)
{
  PodiumFact *f = g_new0 (PodiumFact, 1);
  if (!enlist (catalog, FACTS, catalog->facts, f, &f->id, id))
    return NULL;
  f->statements = g_ptr_array_new_with_free_func (g_free);
  return f;
}

/* Gives a slot, shape and fill to models whose file gives none: those of an earlier model of the maker, else the next
 * slot that nobody has; the fill tells the second, third, ... model of a maker apart. */
static void
derive_identity (PodiumCatalog *catalog)
{
  int next = 1;
  for (guint i = 0; i < catalog->models->len; i++)
    next = MAX (next, ((PodiumModel *) g_ptr_array_index (catalog->models, i))->slot + 1);

  g_autoptr (GHashTable) first = g_hash_table_new (NULL, NULL);  /* maker -> its first model */
  g_autoptr (GHashTable) count = g_hash_table_new (NULL, NULL);  /* maker -> models so far */
  for (guint i = 0; i < catalog->models->len; i++) {
    PodiumModel *model = g_ptr_array_index (catalog->models, i);
    gpointer maker = (gpointer) (model->maker ? (gconstpointer) model->maker : model);
    const PodiumModel *elder = g_hash_table_lookup (first, maker);
    int n = GPOINTER_TO_INT (g_hash_table_lookup (count, maker));

    if (!elder)
      g_hash_table_insert (first, maker, model);
    g_hash_table_insert (count, maker, GINT_TO_POINTER (n + 1));
    if (!model->slot && !model->shape) {
      model->slot = elder ? elder->slot : next <= PODIUM_N_SHAPES ? next : 0;
      model->shape = elder ? elder->shape : (PodiumShape) (1 + (next - 1) % PODIUM_N_SHAPES);
      next += !elder;
    }
    if (!model->shape)
      model->shape = (PodiumShape) (1 + MAX (0, model->slot - 1) % PODIUM_N_SHAPES);
    if (!model->fill)
      model->fill = (PodiumFill) (PODIUM_FILL_SOLID + n % (PODIUM_FILL_DASHED - PODIUM_FILL_SOLID));
  }
}

void
podium_catalog_finish (PodiumCatalog *catalog)
{
  for (guint i = 0; i < catalog->models->len; i++) {
    PodiumModel *model = g_ptr_array_index (catalog->models, i);
    if (model->maker)
      ((PodiumOrganisation *) model->maker)->makes_models = TRUE;
  }
  derive_identity (catalog);
  for (guint i = 0; i < catalog->claims->len; i++) {
    PodiumClaim *claim = g_ptr_array_index (catalog->claims, i);
    for (guint j = 0; j < claim->statements->len; j++) {
      const PodiumStatement *statement = g_ptr_array_index (claim->statements, j);
      for (int f = 0; f < PODIUM_N_SETTING_FIELDS; f++)
        if (!podium_setting_get (&claim->setting, f))
          podium_setting_set (&claim->setting, f, podium_setting_get (&statement->setting, f));
    }
  }
  podium_catalog_index_claims (catalog, catalog->metrics->len);
}

void
podium_catalog_index_claims (PodiumCatalog *catalog, guint n_metrics)
{
  for (guint i = 0; i < n_metrics; i++)
    g_ptr_array_add (catalog->by_metric, g_ptr_array_new ());
  for (guint i = 0; i < catalog->claims->len; i++) {
    PodiumClaim *claim = g_ptr_array_index (catalog->claims, i);
    GPtrArray *cell = g_hash_table_lookup (catalog->cells, claim);
    if (!cell) {
      cell = g_ptr_array_new ();
      g_hash_table_insert (catalog->cells, claim, cell);
    }
    g_ptr_array_add (cell, claim);
    g_ptr_array_add (podium_catalog_metric_claims (catalog, claim->metric), claim);
  }
}

const PodiumOrganisation *
podium_catalog_organisation (const PodiumCatalog *catalog, const char *id)
{
  return g_hash_table_lookup (catalog->ids[ORGANISATIONS], id);
}

const PodiumSource *
podium_catalog_source (const PodiumCatalog *catalog, const char *id)
{
  return g_hash_table_lookup (catalog->ids[SOURCES], id);
}

const PodiumModel *
podium_catalog_model (const PodiumCatalog *catalog, const char *id)
{
  return g_hash_table_lookup (catalog->ids[MODELS], id);
}

const PodiumMetric *
podium_catalog_metric (const PodiumCatalog *catalog, const char *id)
{
  return g_hash_table_lookup (catalog->ids[METRICS], id);
}

GPtrArray *
podium_catalog_claims (const PodiumCatalog *catalog, const PodiumModel *model, const PodiumMetric *metric)
{
  const PodiumClaim place = { .model = model, .metric = metric };
  return g_hash_table_lookup (catalog->cells, &place);
}

GPtrArray *
podium_catalog_metric_claims (const PodiumCatalog *catalog, const PodiumMetric *metric)
{
  return g_ptr_array_index (catalog->by_metric, metric->index);
}

/* ---- Beside another ---- */

/* The arrays in the order of the tables of ids. */
static void
list_arrays (PodiumCatalog *catalog, GPtrArray *arrays[7])
{
  GPtrArray *all[] = { catalog->organisations, catalog->sources, catalog->models, catalog->metrics, catalog->claims,
                       catalog->routes, catalog->facts };
  memcpy (arrays, all, sizeof all);
}

PodiumCatalog *
podium_catalog_new_beside (PodiumCatalog *own)
{
  PodiumCatalog *catalog = podium_catalog_new ();
  GPtrArray *from[7], *to[7];
  list_arrays (own, from);
  list_arrays (catalog, to);
  for (gsize t = 0; t < G_N_ELEMENTS (to); t++) {
    GHashTableIter iter;
    gpointer id, entity;
    g_ptr_array_set_free_func (to[t], NULL);
    g_ptr_array_extend (to[t], from[t], NULL, NULL);
    g_hash_table_iter_init (&iter, own->ids[t]);
    while (g_hash_table_iter_next (&iter, &id, &entity))
      g_hash_table_insert (catalog->ids[t], id, entity);
  }
  g_hash_table_unref (catalog->cells);
  g_ptr_array_unref (catalog->by_metric);
  catalog->cells = g_hash_table_ref (own->cells);
  catalog->by_metric = g_ptr_array_ref (own->by_metric);
  catalog->as_of = own->as_of;
  catalog->own = podium_catalog_ref (own);
  return catalog;
}

gboolean
podium_catalog_enlist (PodiumCatalog *catalog, GPtrArray *array, gpointer entity, const char *id)
{
  GPtrArray *arrays[7];
  list_arrays (catalog, arrays);
  for (gsize t = 0; t < G_N_ELEMENTS (arrays); t++)
    if (arrays[t] == array) {
      if (g_hash_table_contains (catalog->ids[t], id))
        return FALSE;
      g_hash_table_insert (catalog->ids[t], (gpointer) id, entity);
    }
  g_ptr_array_add (array, entity);
  return TRUE;
}
