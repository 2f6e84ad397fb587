/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fact.h"
#include "route.h"

/* All that is known. Immutable once built; reference counted; entities live as long as it does and point into it. */
typedef struct _PodiumCatalog PodiumCatalog;

struct _PodiumCatalog {
  const char *as_of;        /* NULL: not stated */
  const char *extra;        /* as of entities, model.h */
  GPtrArray *organisations; /* PodiumOrganisation */
  GPtrArray *sources;       /* PodiumSource */
  GPtrArray *models;        /* PodiumModel */
  GPtrArray *metrics;       /* PodiumMetric */
  GPtrArray *claims;        /* PodiumClaim */
  GPtrArray *routes;        /* PodiumRoute */
  GPtrArray *facts;         /* PodiumFact */

  /* Of a join (companion.h); else all NULL. */
  PodiumCatalog *own;       /* the catalog that the others stand beside */
  const char *name;         /* of its document; NULL: it has none */
  GPtrArray *companions;    /* PodiumCompanion: the others */

  /*< private >*/
  GHashTable *ids[7];       /* id -> entity, one table an array above */
  GHashTable *cells;        /* (model, metric) -> GPtrArray of PodiumClaim */
  GPtrArray *by_metric;     /* GPtrArray of PodiumClaim, one a metric */
  GStringChunk *strings;
  gatomicrefcount refs;
};

PodiumCatalog *podium_catalog_new (void);
PodiumCatalog *podium_catalog_ref (PodiumCatalog *catalog);
void podium_catalog_unref (PodiumCatalog *catalog);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumCatalog, podium_catalog_unref)

/* Building, for readers: strings are copied into the catalog (NULL stays NULL); entities are made zeroed but for id and
 * index, and owned by the catalog. An add returns NULL where the id is taken (a fact's id may be NULL). */
const char *podium_catalog_string (PodiumCatalog *catalog, const char *string);
const char *const *podium_catalog_strv (PodiumCatalog *catalog, const char *const *strings);
PodiumOrganisation *podium_catalog_add_organisation (PodiumCatalog *catalog, const char *id);
PodiumSource *podium_catalog_add_source (PodiumCatalog *catalog, const char *id);
PodiumModel *podium_catalog_add_model (PodiumCatalog *catalog, const char *id);
PodiumMetric *podium_catalog_add_metric (PodiumCatalog *catalog, const char *id);
PodiumClaim *podium_catalog_add_claim (PodiumCatalog *catalog, const char *id);
PodiumRoute *podium_catalog_add_route (PodiumCatalog *catalog, const char *id);
PodiumFact *podium_catalog_add_fact (PodiumCatalog *catalog, const char *id);

/* Derives what the file does not hold: shapes and fills not given, merged settings, the index of cells. Call once,
 * when all is read. */
void podium_catalog_finish (PodiumCatalog *catalog);

/* Look-ups by id; NULL where there is none. */
const PodiumOrganisation *podium_catalog_organisation (const PodiumCatalog *catalog, const char *id);
const PodiumSource *podium_catalog_source (const PodiumCatalog *catalog, const char *id);
const PodiumModel *podium_catalog_model (const PodiumCatalog *catalog, const char *id);
const PodiumMetric *podium_catalog_metric (const PodiumCatalog *catalog, const char *id);

/* Every claim of @metric for @model in catalog order, or NULL. Owned by the catalog. */
GPtrArray *podium_catalog_claims (const PodiumCatalog *catalog, const PodiumModel *model, const PodiumMetric *metric);

/* Every claim of @metric in catalog order. Owned by the catalog. */
GPtrArray *podium_catalog_metric_claims (const PodiumCatalog *catalog, const PodiumMetric *metric);

/*< private >: for companion.c. */

/* A catalog of all that @own has, whose entities it shares. */
PodiumCatalog *podium_catalog_new_beside (PodiumCatalog *own);
/* Appends @entity, which another catalog owns and which outlives this one, to one of its arrays; FALSE where the id is
 * taken. */
gboolean podium_catalog_enlist (PodiumCatalog *catalog, GPtrArray *array, gpointer entity, const char *id);
/* Makes claims found by model and metric; metrics have positions below @n_metrics. */
void podium_catalog_index_claims (PodiumCatalog *catalog, guint n_metrics);
