/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Options of the view that is drawn: each is a step with a name. */

#include "focus.h"

#include <glib/gi18n.h>

#include "view-words.h"
#include "weights.h"

static PodiumView *
copy_view (PodiumFocus *self)
{
  return podium_view_copy (podium_focus_get_view (self));
}

void
podium_focus_set_policy (PodiumFocus *self, PodiumPolicy policy)
{
  PodiumView *view = copy_view (self);
  /* Translators: names of steps stand behind “Undo” */
  g_autofree char *step = g_strdup_printf (_ ("draw %s"), podium_policy_title (policy));
  view->policy = policy;
  podium_focus_change_view (self, view, step, NULL);
}

void
podium_focus_set_sort (PodiumFocus *self, PodiumSort sort)
{
  PodiumView *view = copy_view (self);
  g_autofree char *step = g_strdup_printf (_ ("sort %s"), podium_sort_title (sort));
  view->sort = sort;
  podium_focus_change_view (self, view, step, NULL);
}

void
podium_focus_set_log (PodiumFocus *self, PodiumLog log, gboolean set)
{
  PodiumView *view = copy_view (self);
  view->log = log;
  view->log_set = set;
  podium_focus_change_view (self, view, _ ("change of scale"), NULL);
}

void
podium_focus_set_headline (PodiumFocus *self, PodiumHeadline headline)
{
  PodiumView *view = copy_view (self);
  view->headline = headline;
  podium_focus_change_view (
      self, view, headline == PODIUM_HEADLINE_FINDING ? _ ("finding as title") : _ ("neutral title"), NULL);
}

void
podium_focus_set_anyway (PodiumFocus *self, gboolean anyway)
{
  PodiumView *view = copy_view (self);
  view->anyway = anyway;
  podium_focus_change_view (self, view, anyway ? _ ("show other settings") : _ ("leave out other settings"),
                            NULL);
}

void
podium_focus_set_edition (PodiumFocus *self, const char *metric, const char *edition)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && metric && edition);
  PodiumView *view = copy_view (self);
  g_autofree char *step = g_strdup_printf (_ ("show %s of %s"), edition,
                                           podium_metric_title (podium_focus_get_catalog (self), metric));
  podium_view_choose_edition (view, metric, edition);
  podium_focus_change_view (self, view, step, NULL);
}

/* --- Names in a scatter --- */

void
podium_focus_place_label (PodiumFocus *self, const char *id, int dx, int dy)
{
  PodiumView *view = copy_view (self);
  const PodiumModel *model = podium_catalog_model (podium_focus_get_catalog (self), id);
  g_autofree char *step = g_strdup_printf (_ ("move label of %s"), model->name);
  g_autofree char *key = g_strconcat ("label-place:", id, NULL);
  podium_view_place_label (view, id, dx, dy);
  podium_focus_change_view (self, view, step, key);
}

void
podium_focus_free_label (PodiumFocus *self, const char *id)
{
  PodiumView *view = copy_view (self);
  const PodiumModel *model = podium_catalog_model (podium_focus_get_catalog (self), id);
  g_autofree char *step = g_strdup_printf (_ ("put back label of %s"), model->name);
  podium_view_free_label (view, id);
  podium_focus_change_view (self, view, step, NULL);
}

/* --- Costs --- */

void
podium_focus_set_break_even (PodiumFocus *self, const char *id)
{
  PodiumView *view = copy_view (self);
  const PodiumModel *model = id ? podium_catalog_model (podium_focus_get_catalog (self), id) : NULL;
  g_autofree char *step =
      model ? g_strdup_printf (_ ("hold costs against %s"), model->name) : g_strdup (_ ("leave out costs"));
  podium_view_set_string (&view->break_even, id);
  if (!id)
    podium_view_set_strv (&view->prices, NULL);
  podium_focus_change_view (self, view, step, NULL);
}

static void
drop_price (PodiumView *view, const char *model)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *start = g_strconcat (model, "=", NULL);
  for (char **price = view->prices; price && *price; price++)
    if (!g_str_has_prefix (*price, start))
      g_strv_builder_add (builder, *price);
  g_auto (GStrv) left = g_strv_builder_end (builder);
  podium_view_set_strv (&view->prices, left[0] ? (const char *const *)left : NULL);
}

gboolean
podium_focus_set_price (PodiumFocus *self, const char *model, const char *digits)
{
  g_return_val_if_fail (PODIUM_IS_FOCUS (self) && model, FALSE);
  const PodiumCatalog *catalog = podium_focus_get_catalog (self);
  g_autoptr (PodiumView) view = copy_view (self);
  g_autofree char *step = g_strdup_printf (_ ("price of %s"), podium_catalog_model (catalog, model)->name);
  if (digits)
    podium_view_set_price (view, model, digits);
  else
    drop_price (view, model);
  if (!podium_view_validate (view, catalog, NULL))
    return FALSE;
  podium_focus_change_view (self, g_steal_pointer (&view), step, NULL);
  return TRUE;
}

/* --- Words --- */

void
podium_focus_set_title (PodiumFocus *self, const char *title)
{
  PodiumView *view = copy_view (self);
  podium_view_set_string (&view->title, title);
  podium_focus_change_view (self, view, title ? _ ("edit title") : _ ("drop own title"), NULL);
}

void
podium_focus_set_subtitle (PodiumFocus *self, const char *subtitle)
{
  PodiumView *view = copy_view (self);
  podium_view_set_string (&view->subtitle, subtitle);
  podium_focus_change_view (self, view, subtitle ? _ ("edit subtitle") : _ ("drop own subtitle"), NULL);
}

void
podium_focus_annotate (PodiumFocus *self, guint at, PodiumAnnotation *annotation)
{
  PodiumView *view = copy_view (self);
  guint n = view->annotations ? view->annotations->len : 0;
  const char *step = !annotation ? _ ("remove annotation") : at < n ? _ ("edit annotation") : _ ("annotate");
  g_return_if_fail (PODIUM_IS_FOCUS (self) && at <= n && (annotation || at < n));
  if (at == n) {
    podium_view_annotate (view, annotation);
  } else if (annotation) {
    podium_annotation_free (view->annotations->pdata[at]);
    view->annotations->pdata[at] = annotation;
  } else {
    g_ptr_array_remove_index (view->annotations, at);
    if (n == 1)
      g_clear_pointer (&view->annotations, g_ptr_array_unref);
  }
  podium_focus_change_view (self, view, step, NULL);
}

void
podium_focus_ignore_check (PodiumFocus *self, const char *check)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && check);
  PodiumView *view = copy_view (self);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  if (view->ignored_checks)
    g_strv_builder_addv (words, (const char **)view->ignored_checks);
  g_strv_builder_add (words, check);
  g_strfreev (view->ignored_checks);
  view->ignored_checks = g_strv_builder_end (words);
  podium_focus_change_view (self, view, _ ("ignore check"), NULL);
}

/* --- Sides --- */

static void
exchange (char **a, char **b)
{
  char *kept = *a;
  *a = *b;
  *b = kept;
}

void
podium_focus_swap (PodiumFocus *self)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  g_autoptr (PodiumView) view = copy_view (self);
  if (view->kind == PODIUM_CHART_DUEL) {
    exchange (&view->models[0], &view->models[1]);
    podium_focus_change_view (self, g_steal_pointer (&view), _ ("swap sides"), NULL);
  } else if (view->kind == PODIUM_CHART_EFFICIENCY) {
    exchange (&view->x, &view->y);
    view->log = (PodiumLog)((view->log & PODIUM_LOG_X ? PODIUM_LOG_Y : 0) |
                            (view->log & PODIUM_LOG_Y ? PODIUM_LOG_X : 0));
    podium_view_set_string (&view->break_even, NULL); /* costs need tokens across */
    podium_view_set_strv (&view->prices, NULL);
    podium_view_set_string (&view->title, NULL);
    podium_view_set_string (&view->subtitle, NULL);
    podium_focus_change_view (self, g_steal_pointer (&view), _ ("swap axes"), NULL);
  }
}

gboolean
podium_focus_can_swap (PodiumFocus *self)
{
  PodiumChartKind kind = podium_focus_get_view (self)->kind;
  return kind == PODIUM_CHART_DUEL || kind == PODIUM_CHART_EFFICIENCY;
}

void
podium_focus_set_side (PodiumFocus *self, int side, const char *id)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && id && (side == 0 || side == 1));
  const PodiumView *now = podium_focus_get_view (self);
  const PodiumModel *model = podium_catalog_model (podium_focus_get_catalog (self), id);
  if (now->kind != PODIUM_CHART_DUEL || !model)
    return;
  if (g_str_equal (now->models[!side], id)) {
    podium_focus_swap (self);
    return;
  }
  PodiumView *view = copy_view (self);
  g_autofree char *step = g_strdup_printf (_ ("compare %s"), model->name);
  podium_view_set_string (&view->models[side], id);
  podium_view_set_string (&view->title, NULL);
  podium_view_set_string (&view->subtitle, NULL);
  podium_focus_change_view (self, view, step, NULL);
}

/* --- Weights --- */

void
podium_focus_weigh (PodiumFocus *self, const double *shares, const char *metric)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && shares);
  PodiumView *view = copy_view (self);
  guint n = view->metrics ? g_strv_length (view->metrics) : 0;
  g_autofree int *whole = g_new0 (int, MAX (n, 1));
  g_autofree char *step =
      metric ? g_strdup_printf (_ ("weigh %s"), podium_metric_title (podium_focus_get_catalog (self), metric))
             : g_strdup (_ ("change of weights"));
  g_autofree char *key = metric ? g_strconcat ("weigh ", metric, NULL) : NULL;
  podium_weights_round (shares, n, whole);
  podium_view_set_strv (&view->weights, NULL);
  for (guint i = 0; i < n; i++) {
    g_autofree char *digits = g_strdup_printf ("%d", whole[i]);
    podium_view_set_weight (view, view->metrics[i], digits);
  }
  podium_focus_change_view (self, view, step, key);
}
