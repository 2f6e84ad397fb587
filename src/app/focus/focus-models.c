/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ticks and pins: steps on the lists of models that a view holds. */

#include "focus.h"

#include <glib/gi18n.h>

static gboolean
holds (char **ids, const char *id)
{
  return ids && g_strv_contains ((const char *const *)ids, id);
}

/* Puts @id at the end of the list, or takes it out; a list without ids is none. */
static void
set_member (char ***ids, const char *id, gboolean member)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (char **other = *ids; other && *other; other++)
    if (!g_str_equal (*other, id))
      g_strv_builder_add (builder, *other);
  if (member)
    g_strv_builder_add (builder, id);
  g_auto (GStrv) list = g_strv_builder_end (builder);
  podium_view_set_strv (ids, list[0] ? (const char *const *)list : NULL);
}

/* --- Ticks --- */

gboolean
podium_focus_is_visible (PodiumFocus *self, const PodiumModel *model)
{
  return !holds (podium_focus_get_view (self)->hidden, model->id);
}

void
podium_focus_set_visible (PodiumFocus *self, const PodiumModel *model, gboolean visible)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && model);
  if (podium_focus_is_visible (self, model) == visible)
    return;
  PodiumView *view = podium_view_copy (podium_focus_get_view (self));
  /* Translators: names of steps stand behind “Undo” */
  g_autofree char *step = g_strdup_printf (visible ? _ ("show %s") : _ ("hide %s"), model->name);
  set_member (&view->hidden, model->id, !visible);
  podium_focus_change_view (self, view, step, NULL);
}

void
podium_focus_show_all (PodiumFocus *self)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  PodiumView *view = podium_view_copy (podium_focus_get_view (self));
  podium_view_set_strv (&view->hidden, NULL);
  podium_focus_change_view (self, view, _ ("show all models"), NULL);
}

void
podium_focus_show_models (PodiumFocus *self, GPtrArray *models)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  PodiumView *view = podium_view_copy (podium_focus_get_view (self));
  for (guint i = 0; i < models->len; i++)
    set_member (&view->hidden, ((const PodiumModel *)g_ptr_array_index (models, i))->id, FALSE);
  for (guint i = 0; i < models->len; i++)
    if (!podium_focus_lets_in (self, g_ptr_array_index (models, i)))
      podium_filter_clear (&view->filter);
  podium_focus_change_view (self, view, _ ("show models that have figures"), NULL);
}

guint
podium_focus_count_visible (PodiumFocus *self)
{
  GPtrArray *models = podium_focus_get_catalog (self)->models;
  guint n = 0;
  for (guint i = 0; i < models->len; i++)
    n += podium_focus_is_visible (self, g_ptr_array_index (models, i));
  return n;
}

/* --- Pins --- */

gboolean
podium_focus_is_pinned (PodiumFocus *self, const PodiumModel *model)
{
  return holds (podium_focus_get_view (self)->highlight, model->id);
}

void
podium_focus_set_pinned (PodiumFocus *self, const PodiumModel *model, gboolean pinned)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && model);
  if (podium_focus_is_pinned (self, model) == pinned)
    return;
  PodiumView *view = podium_view_copy (podium_focus_get_view (self));
  g_autofree char *step = g_strdup_printf (pinned ? _ ("pin %s") : _ ("unpin %s"), model->name);
  set_member (&view->highlight, model->id, pinned);
  podium_focus_change_view (self, view, step, NULL);
}

void
podium_focus_pin_models (PodiumFocus *self, GPtrArray *models)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  PodiumView *view = podium_view_copy (podium_focus_get_view (self));
  guint n = 0;
  for (guint i = 0; i < models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (models, i);
    if (podium_focus_is_pinned (self, model))
      continue;
    set_member (&view->highlight, model->id, TRUE);
    n++;
  }
  g_autofree char *step = g_strdup_printf (ngettext ("pin %u model", "pin %u models", n), n);
  podium_focus_change_view (self, view, step, NULL);
}

void
podium_focus_unpin_all (PodiumFocus *self)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  PodiumView *view = podium_view_copy (podium_focus_get_view (self));
  podium_view_set_strv (&view->highlight, NULL);
  podium_focus_change_view (self, view, _ ("unpin all models"), NULL);
}

guint
podium_focus_count_pinned (PodiumFocus *self)
{
  char **pinned = podium_focus_get_view (self)->highlight;
  return pinned ? g_strv_length (pinned) : 0;
}
