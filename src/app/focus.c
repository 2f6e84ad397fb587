/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "focus.h"

#include <glib/gi18n.h>

#include "view-writer.h"

struct _PodiumFocus {
  GObject parent_instance;
  PodiumDocument *document;
  char *name;
  GPtrArray *views;    /* PodiumView, not owned but for the made-up one */
  PodiumView *made_up; /* NULL where the document has views */
  const PodiumView *saved;
  PodiumView *chosen;   /* the copy of saved that changes are made to */
  PodiumView *drawn;    /* chosen, with the models without tick hidden */
  GHashTable *unticked; /* PodiumModel */
  const PodiumModel *current, *hover;
};

G_DEFINE_FINAL_TYPE (PodiumFocus, podium_focus, G_TYPE_OBJECT)

enum { CURRENT_CHANGED, HOVER_CHANGED, VIEW_CHANGED, TICKS_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
podium_focus_finalize (GObject *object)
{
  PodiumFocus *self = PODIUM_FOCUS (object);
  g_clear_pointer (&self->chosen, podium_view_free);
  g_clear_pointer (&self->drawn, podium_view_free);
  g_clear_pointer (&self->made_up, podium_view_free);
  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_pointer (&self->unticked, g_hash_table_unref);
  g_clear_pointer (&self->document, podium_document_free);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (podium_focus_parent_class)->finalize (object);
}

static void
podium_focus_class_init (PodiumFocusClass *klass)
{
  static const char *const names[] = {"current-changed", "hover-changed", "view-changed", "ticks-changed"};
  G_OBJECT_CLASS (klass)->finalize = podium_focus_finalize;
  for (int i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
}

static void
podium_focus_init (PodiumFocus *self)
{
  self->unticked = g_hash_table_new (NULL, NULL);
  self->views = g_ptr_array_new ();
}

static const char *
first_metric_with_claims (const PodiumCatalog *catalog, const char *but)
{
  for (guint i = 0; i < catalog->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (catalog->claims, i);
    if (g_strcmp0 (claim->metric->id, but) != 0)
      return claim->metric->id;
  }
  return NULL;
}

/* What a document without views opens with: its first metric, else who can be had how. */
static PodiumView *
make_up_view (const PodiumCatalog *catalog)
{
  const char *metric = first_metric_with_claims (catalog, NULL);
  PodiumView *view = podium_view_new ("untitled", metric ? PODIUM_CHART_RANKING : PODIUM_CHART_ACCESS);
  if (metric)
    podium_view_set_strv (&view->metrics, (const char *const[]){metric, NULL});
  podium_view_set_string (&view->name, _ ("Untitled"));
  return view;
}

static void
draw (PodiumFocus *self)
{
  g_clear_pointer (&self->drawn, podium_view_free);
  self->drawn = podium_view_copy (self->chosen);
  if (g_hash_table_size (self->unticked)) {
    g_autoptr (GStrvBuilder) hidden = g_strv_builder_new ();
    if (self->chosen->hidden)
      g_strv_builder_addv (hidden, (const char **)self->chosen->hidden);
    GPtrArray *models = self->document->catalog->models;
    for (guint i = 0; i < models->len; i++) {
      const PodiumModel *model = g_ptr_array_index (models, i);
      gboolean known =
          self->chosen->hidden && g_strv_contains ((const char *const *)self->chosen->hidden, model->id);
      if (!known && g_hash_table_contains (self->unticked, model))
        g_strv_builder_add (hidden, model->id);
    }
    g_auto (GStrv) ids = g_strv_builder_end (hidden);
    podium_view_set_strv (&self->drawn->hidden, (const char *const *)ids);
  }
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

PodiumFocus *
podium_focus_new (PodiumDocument *document, const char *name)
{
  PodiumFocus *self = g_object_new (PODIUM_TYPE_FOCUS, NULL);
  self->document = document;
  self->name = g_strdup (name);
  for (guint i = 0; i < document->views->len; i++)
    g_ptr_array_add (self->views, g_ptr_array_index (document->views, i));
  if (!self->views->len) {
    self->made_up = make_up_view (document->catalog);
    g_ptr_array_add (self->views, self->made_up);
  }
  podium_focus_choose_view (self, g_ptr_array_index (self->views, 0));
  return self;
}

const PodiumCatalog *
podium_focus_get_catalog (PodiumFocus *self)
{
  return self->document->catalog;
}

const char *
podium_focus_get_name (PodiumFocus *self)
{
  return self->name;
}

const PodiumModel *
podium_focus_get_current (PodiumFocus *self)
{
  return self->current;
}

void
podium_focus_set_current (PodiumFocus *self, const PodiumModel *model)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  if (self->current == model)
    return;
  self->current = model;
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
}

const PodiumModel *
podium_focus_get_hover (PodiumFocus *self)
{
  return self->hover;
}

void
podium_focus_set_hover (PodiumFocus *self, const PodiumModel *model)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  if (self->hover == model)
    return;
  self->hover = model;
  g_signal_emit (self, signals[HOVER_CHANGED], 0);
}

gboolean
podium_focus_is_visible (PodiumFocus *self, const PodiumModel *model)
{
  return !self->drawn->hidden || !g_strv_contains ((const char *const *)self->drawn->hidden, model->id);
}

/* Takes @model out of what the view itself leaves out. */
static void
unhide (PodiumFocus *self, const PodiumModel *model)
{
  if (!self->chosen->hidden)
    return;
  g_autoptr (GStrvBuilder) rest = g_strv_builder_new ();
  guint n = 0;
  for (char **id = self->chosen->hidden; *id; id++)
    if (model && !g_str_equal (*id, model->id)) {
      g_strv_builder_add (rest, *id);
      n++;
    }
  g_auto (GStrv) ids = g_strv_builder_end (rest);
  podium_view_set_strv (&self->chosen->hidden, n ? (const char *const *)ids : NULL);
}

void
podium_focus_set_visible (PodiumFocus *self, const PodiumModel *model, gboolean visible)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && model);
  if (podium_focus_is_visible (self, model) == visible)
    return;
  if (visible) {
    g_hash_table_remove (self->unticked, model);
    unhide (self, model);
  } else {
    g_hash_table_add (self->unticked, (gpointer)model);
  }
  draw (self);
  g_signal_emit (self, signals[TICKS_CHANGED], 0);
}

void
podium_focus_show_all (PodiumFocus *self)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  g_hash_table_remove_all (self->unticked);
  unhide (self, NULL);
  draw (self);
  g_signal_emit (self, signals[TICKS_CHANGED], 0);
}

guint
podium_focus_count_visible (PodiumFocus *self)
{
  GPtrArray *models = self->document->catalog->models;
  guint n = 0;
  for (guint i = 0; i < models->len; i++)
    n += podium_focus_is_visible (self, g_ptr_array_index (models, i));
  return n;
}

const PodiumView *
podium_focus_get_view (PodiumFocus *self)
{
  return self->drawn;
}

const PodiumView *
podium_focus_get_saved_view (PodiumFocus *self)
{
  return self->saved;
}

const char *
podium_focus_get_view_name (PodiumFocus *self)
{
  return self->saved->name ? self->saved->name : self->saved->id;
}

gboolean
podium_focus_is_changed (PodiumFocus *self)
{
  g_autofree char *chosen = podium_view_to_json (self->chosen);
  g_autofree char *saved = podium_view_to_json (self->saved);
  return !g_str_equal (chosen, saved);
}

GPtrArray *
podium_focus_get_views (PodiumFocus *self)
{
  return self->views;
}

void
podium_focus_choose_view (PodiumFocus *self, const PodiumView *view)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && view);
  self->saved = view;
  g_clear_pointer (&self->chosen, podium_view_free);
  self->chosen = podium_view_copy (view);
  draw (self);
  if (view->hidden)
    g_signal_emit (self, signals[TICKS_CHANGED], 0);
}

void
podium_focus_reset_view (PodiumFocus *self)
{
  podium_focus_choose_view (self, self->saved);
}

/* A view of another kind or of other metrics is no longer what its title says. */
static void
forget_title (PodiumFocus *self)
{
  podium_view_set_string (&self->chosen->title, NULL);
  podium_view_set_string (&self->chosen->subtitle, NULL);
}

/* On how many metrics both have figures. */
static guint
n_shared (const PodiumCatalog *catalog, const PodiumModel *a, const PodiumModel *b)
{
  guint n = 0;
  for (guint i = 0; i < catalog->metrics->len; i++) {
    const PodiumMetric *metric = g_ptr_array_index (catalog->metrics, i);
    n += podium_catalog_claims (catalog, a, metric) && podium_catalog_claims (catalog, b, metric);
  }
  return n;
}

/* The two models of a duel where the view does not name two: those with the most to compare. FALSE: there is nothing. */
static gboolean
choose_two (PodiumView *view, const PodiumCatalog *catalog)
{
  const PodiumModel *one = NULL, *two = NULL;
  guint most = 0;
  if (view->models && g_strv_length (view->models) == 2)
    return TRUE;
  for (guint i = 0; i < catalog->models->len; i++)
    for (guint k = i + 1; k < catalog->models->len; k++) {
      guint n = n_shared (catalog, catalog->models->pdata[i], catalog->models->pdata[k]);
      if (n <= most)
        continue;
      most = n;
      one = catalog->models->pdata[i];
      two = catalog->models->pdata[k];
    }
  if (one)
    podium_view_set_strv (&view->models, (const char *const[]){one->id, two->id, NULL});
  return one != NULL;
}

/* What a timeline stands on: a metric of dates across, and upwards one that is none. FALSE where the catalog has no
 * dates. */
static gboolean
choose_dates (PodiumView *view, const PodiumCatalog *catalog, const char *first)
{
  const PodiumMetric *dates = podium_catalog_metric (catalog, PODIUM_METRIC_RELEASE_DATE), *x;
  for (guint i = 0; !dates && i < catalog->metrics->len; i++)
    if (podium_metric_is_date (g_ptr_array_index (catalog->metrics, i)))
      dates = g_ptr_array_index (catalog->metrics, i);
  x = view->x ? podium_catalog_metric (catalog, view->x) : NULL;
  if ((!x || !podium_metric_is_date (x)) && (!dates || !podium_metric_is_date (dates)))
    return FALSE;
  if (!x || !podium_metric_is_date (x))
    podium_view_set_string (&view->x, dates->id);
  if (!view->y)
    podium_view_set_string (&view->y, first);
  return TRUE;
}

void
podium_focus_set_kind (PodiumFocus *self, PodiumChartKind kind)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  PodiumView *view = self->chosen;
  const PodiumCatalog *catalog = self->document->catalog;
  if (view->kind == kind)
    return;
  if (kind == self->saved->kind) {
    podium_focus_reset_view (self);
    return;
  }

  if (kind == PODIUM_CHART_DUEL && !choose_two (view, catalog))
    return;
  if (view->kind == PODIUM_CHART_DUEL) /* its two models are not what another kind is about */
    podium_view_set_strv (&view->models, self->saved->kind == PODIUM_CHART_DUEL
                                             ? NULL
                                             : (const char *const *)self->saved->models);
  const char *first = view->metrics && view->metrics[0] ? view->metrics[0] : view->y;
  if (!first)
    first = first_metric_with_claims (catalog, NULL);
  if (!first && kind != PODIUM_CHART_ACCESS)
    return;
  gboolean of_metrics = kind == PODIUM_CHART_RANKING || kind == PODIUM_CHART_PROFILE ||
                        kind == PODIUM_CHART_COMPOSITE || kind == PODIUM_CHART_SLOPE;
  if (of_metrics && (!view->metrics || !view->metrics[0]))
    podium_view_set_strv (&view->metrics, (const char *const[]){first, NULL});
  if (kind == PODIUM_CHART_EFFICIENCY) {
    const char *against = view->metrics && view->metrics[0] ? view->metrics[1] : NULL;
    if (!view->y)
      podium_view_set_string (&view->y, first);
    for (guint i = 0; !view->x && !against && i < catalog->metrics->len; i++) {
      const PodiumMetric *metric = g_ptr_array_index (catalog->metrics, i);
      if (g_strcmp0 (metric->category, "efficiency") == 0 && !g_str_equal (metric->id, view->y))
        against = metric->id;
    }
    if (!against)
      against = first_metric_with_claims (catalog, view->y);
    if (!view->x)
      podium_view_set_string (&view->x, against ? against : view->y);
  }
  if (kind == PODIUM_CHART_TIMELINE && !choose_dates (view, catalog, first))
    return;
  if (kind == PODIUM_CHART_DUEL) /* all that both have */
    podium_view_set_strv (&view->metrics, NULL);
  view->kind = kind;
  forget_title (self);
  draw (self);
}

void
podium_focus_set_metrics (PodiumFocus *self, const char *const *ids)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && ids && ids[0]);
  if (self->chosen->metrics && g_strv_equal ((const char *const *)self->chosen->metrics, ids))
    return;
  podium_view_set_strv (&self->chosen->metrics, ids);
  forget_title (self);
  draw (self);
}

static void
set_axis (PodiumFocus *self, char **axis, const char *id)
{
  if (g_strcmp0 (*axis, id) == 0)
    return;
  podium_view_set_string (axis, id);
  self->chosen->log = PODIUM_LOG_NONE;
  self->chosen->log_set = FALSE;
  forget_title (self);
  draw (self);
}

void
podium_focus_set_x (PodiumFocus *self, const char *id)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && id);
  set_axis (self, &self->chosen->x, id);
}

void
podium_focus_set_y (PodiumFocus *self, const char *id)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && id);
  set_axis (self, &self->chosen->y, id);
}
