/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart's marks as widgets: what assistive technology reads and the keyboard's focus rests on. */

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "chart-mark.h"
#include "chart-view-private.h"
#include "describe.h"
#include "standing.h"

#define MOST_MARKS 200 /* that get a widget of their own; above it one a series */

/* Marks of one maker, or in charts of several metrics of one metric. */
typedef struct {
  const char *key, *name;
  PodiumBox box;
  guint n;
  gboolean selected;
  const PodiumClaim *low, *high; /* NULL: it has no figures */
} Series;

static const PodiumClaim *
claim_of (PodiumChartView *self, const PodiumMark *mark)
{
  const PodiumCatalog *catalog = podium_focus_get_drawn_catalog (self->focus);
  const PodiumMetric *metric = mark->metric ? podium_catalog_metric (catalog, mark->metric) : NULL;
  const PodiumModel *model = podium_chart_view_model_of (self, mark);
  if (!metric || !model || !mark->claims)
    return NULL;
  /* The claims of a join are all of its documents. */
  GPtrArray *claims = catalog->companions ? catalog->claims : podium_catalog_claims (catalog, model, metric);
  gsize length = strcspn (mark->claims, " "); /* the drawn one comes first */
  for (guint i = 0; claims && i < claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (claims, i);
    if (strlen (claim->id) == length && strncmp (claim->id, mark->claims, length) == 0)
      return isnan (claim->value) ? NULL : claim;
  }
  return NULL;
}

static gboolean
has_metrics (GPtrArray *data)
{
  for (guint i = 1; i < data->len; i++)
    if (g_strcmp0 (((const PodiumMark *)data->pdata[i])->metric, ((const PodiumMark *)data->pdata[0])->metric) != 0)
      return TRUE;
  return FALSE;
}

/* Which series @mark belongs to. */
static Series
series_for (PodiumChartView *self, const PodiumMark *mark, gboolean by_metric)
{
  const PodiumCatalog *catalog = podium_focus_get_catalog (self->focus);
  const PodiumModel *model = podium_chart_view_model_of (self, mark);
  const PodiumMetric *metric = mark->metric ? podium_catalog_metric (catalog, mark->metric) : NULL;
  if (by_metric && metric)
    return (Series){.key = metric->id, .name = metric->name};
  if (model && model->maker)
    return (Series){.key = model->maker->id, .name = model->maker->name};
  return (Series){.key = "", .name = _ ("Maker not stated")};
}

/* Series in the order of their first marks; says for each mark which is its own. */
static GArray *
make_series (PodiumChartView *self)
{
  GArray *all = g_array_new (FALSE, TRUE, sizeof (Series));
  gboolean by_metric = has_metrics (self->data);
  for (guint i = 0; i < self->data->len; i++) {
    const PodiumMark *mark = g_ptr_array_index (self->data, i);
    const PodiumClaim *claim = claim_of (self, mark);
    Series one = series_for (self, mark, by_metric);
    guint at = 0;
    while (at < all->len && !g_str_equal (g_array_index (all, Series, at).key, one.key))
      at++;
    if (at == all->len)
      g_array_append_val (all, one);
    Series *series = &g_array_index (all, Series, at);
    series->box = series->n ? podium_box_union (series->box, mark->bounds) : mark->bounds;
    series->n++;
    series->selected |= podium_chart_view_model_of (self, mark) == podium_focus_get_current (self->focus);
    if (claim && (!series->low || claim->value < series->low->value))
      series->low = claim;
    if (claim && (!series->high || claim->value > series->high->value))
      series->high = claim;
    g_array_append_val (self->child_of, at);
  }
  return all;
}

/* "12 marks, Intelligence Index 31 to 57" */
static char *
series_words (const Series *series)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u mark", "%u marks", series->n), series->n);
  if (!series->low)
    return g_steal_pointer (&count);
  g_autofree char *low = podium_claim_value_words (series->low), *high = podium_claim_value_words (series->high);
  /* Translators: “12 marks, Intelligence Index 31 to 57” */
  return g_strdup_printf (_ ("%s, %s %s to %s"), count, series->low->metric->name, low, high);
}

/* --- Widgets --- */

/* The child with @key from the last drawing, else a new one. */
static GtkWidget *
take_child (PodiumChartView *self, GHashTable *before, const char *key)
{
  GtkWidget *child = g_hash_table_lookup (before, key);
  if (child)
    g_hash_table_remove (before, key);
  else
    child = podium_chart_mark_new (key);
  gtk_widget_insert_before (child, GTK_WIDGET (self), self->tip);
  g_ptr_array_add (self->children, child);
  return child;
}

static void
sync_marks (PodiumChartView *self, GHashTable *before)
{
  for (guint i = 0; i < self->data->len; i++) {
    const PodiumMark *mark = g_ptr_array_index (self->data, i);
    const PodiumModel *model = podium_chart_view_model_of (self, mark);
    const char *name = model ? model->name : "", *says = mark->describes;
    if (g_str_has_prefix (says, name) && g_str_has_prefix (says + strlen (name), ": "))
      says += strlen (name) + 2;
    podium_chart_mark_set (PODIUM_CHART_MARK (take_child (self, before, mark->key)), name, says,
                           model && model == podium_focus_get_current (self->focus));
    g_array_append_val (self->child_of, i);
    g_array_append_val (self->boxes, mark->bounds);
  }
}

static void
sync_series (PodiumChartView *self, GHashTable *before)
{
  g_autoptr (GArray) all = make_series (self);
  for (guint i = 0; i < all->len; i++) {
    const Series *series = &g_array_index (all, Series, i);
    g_autofree char *key = g_strconcat ("series/", series->key, NULL), *words = series_words (series);
    podium_chart_mark_set (PODIUM_CHART_MARK (take_child (self, before, key)), series->name, words, series->selected);
    g_array_append_val (self->boxes, series->box);
  }
}

static void
sync_notes (PodiumChartView *self, GHashTable *before)
{
  const PodiumView *view = podium_focus_get_view (self->focus);
  self->n_notes = self->scene && view->annotations ? view->annotations->len : 0;
  for (guint i = 0; i < self->n_notes; i++) {
    g_autofree char *key = g_strdup_printf ("note/%u", i);
    PodiumBox box = podium_scene_note_box (self->scene, i);
    podium_chart_view_name_note (self, take_child (self, before, key), i);
    g_array_append_val (self->boxes, box);
  }
}

static guint
index_of (PodiumChartView *self, const PodiumMark *mark)
{
  guint index = G_MAXUINT;
  if (!mark || !self->data || !g_ptr_array_find (self->data, mark, &index) || index >= self->child_of->len)
    return G_MAXUINT;
  return index;
}

static PodiumChartMark *
child_for (PodiumChartView *self, const PodiumMark *mark)
{
  guint index = index_of (self, mark);
  return index == G_MAXUINT ? NULL : g_ptr_array_index (self->children, g_array_index (self->child_of, guint, index));
}

void
podium_chart_view_sync_marks (PodiumChartView *self)
{
  GtkWidget *child_with_focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  GtkWidget *focused = PODIUM_IS_CHART_MARK (child_with_focus) ? child_with_focus : NULL; /* it may be the menu */
  g_autoptr (GHashTable) before = g_hash_table_new (g_str_hash, g_str_equal);
  guint focused_at = 0;

  g_clear_handle_id (&self->sync_idle, g_source_remove);
  for (guint i = 0; i < self->children->len; i++) {
    PodiumChartMark *child = g_ptr_array_index (self->children, i);
    g_hash_table_insert (before, (gpointer)podium_chart_mark_get_key (child), child);
    if (GTK_WIDGET (child) == focused)
      focused_at = i;
  }
  g_ptr_array_set_size (self->children, 0);
  g_array_set_size (self->child_of, 0);
  g_array_set_size (self->boxes, 0);
  self->series = self->data && self->data->len > MOST_MARKS;
  if (self->series)
    sync_series (self, before);
  else if (self->data)
    sync_marks (self, before);
  sync_notes (self, before);

  /* Where the focused mark is gone, its neighbour takes the focus, not the next widget of the window. */
  gboolean gone = focused && g_hash_table_contains (before, podium_chart_mark_get_key (PODIUM_CHART_MARK (focused)));
  if (gone && self->children->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->children, MIN (focused_at, self->children->len - 1)));
  GHashTableIter iter;
  gpointer child;
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, NULL, &child))
    gtk_widget_unparent (child);
  if (self->scene) {
    g_autofree char *described = podium_scene_describe (self->scene);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->scene->title,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, described, -1);
  }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
sync_later (gpointer self)
{
  ((PodiumChartView *)self)->sync_idle = 0;
  podium_chart_view_sync_marks (self);
  podium_chart_view_tell_drawn (self);
  return G_SOURCE_REMOVE;
}

void
podium_chart_view_sync_marks_soon (PodiumChartView *self)
{
  if (!self->sync_idle)
    self->sync_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 15, sync_later, self, NULL);
}

/* --- Focus --- */

const PodiumMark *
podium_chart_view_mark_of (PodiumChartView *self, const char *model, const char *metric)
{
  for (guint i = 0; self->data && i < self->data->len; i++) {
    const PodiumMark *mark = g_ptr_array_index (self->data, i);
    if (g_strcmp0 (mark->model, model) == 0 && (!metric || g_strcmp0 (mark->metric, metric) == 0))
      return mark;
  }
  return NULL;
}

void
podium_chart_view_focus_mark (PodiumChartView *self, const PodiumMark *mark)
{
  if (self->sync_idle)
    podium_chart_view_sync_marks (self);
  PodiumChartMark *child = child_for (self, mark), *last = child_for (self, self->pointed);
  if (!child)
    return;
  podium_chart_view_point_at (self, mark, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (child));
  if (!self->series)
    return;
  if (last && last != child)
    podium_chart_mark_say (last, NULL);
  podium_chart_mark_say (child, mark->describes); /* a series speaks for the mark that the cursor is on */
}

/* One stop for Tab: into the mark that was last pointed at, and out again. */
gboolean
podium_chart_view_tab (GtkWidget *widget, GtkDirectionType direction)
{
  PodiumChartView *self = PODIUM_CHART_VIEW (widget);
  if (self->menu) /* its arrows are asked of the whole window */
    return gtk_widget_child_focus (self->menu, direction);
  if (self->sync_idle)
    podium_chart_view_sync_marks (self);
  if (gtk_widget_get_focus_child (widget) || gtk_widget_has_focus (widget) || !self->data || !self->data->len)
    return FALSE;
  podium_chart_view_focus_mark (
      self, self->pointed ? self->pointed
                          : podium_scene_walk (self->scene, podium_focus_get_view (self->focus)->kind, NULL,
                                               PODIUM_WALK_FIRST));
  return gtk_widget_get_focus_child (widget) != NULL;
}

/* The cursor follows the focus, wherever that came from. */
void
podium_chart_view_follow_focus (PodiumChartView *self, GtkWidget *child)
{
  if (!self->scene || self->sync_idle)
    return;
  guint note;
  if (!child || podium_chart_view_focused_note (self, &note)) {
    podium_chart_view_point_at (self, NULL, TRUE);
    return;
  }
  if (GTK_WIDGET (child_for (self, self->pointed)) == child)
    return;
  for (guint i = 0; i < self->child_of->len; i++)
    if (g_ptr_array_index (self->children, g_array_index (self->child_of, guint, i)) == child) {
      podium_chart_view_point_at (self, g_ptr_array_index (self->data, i), TRUE);
      return;
    }
}
