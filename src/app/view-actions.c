/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "view-actions.h"

static void
on_kind (GSimpleAction *action, GVariant *state, gpointer focus)
{
  int kind = podium_terms_parse (&podium_terms_chart, g_variant_get_string (state, NULL));
  if (kind)
    podium_focus_set_kind (focus, (PodiumChartKind)kind);
}

static void
step (PodiumFocus *focus, int by)
{
  GPtrArray *views = podium_focus_get_views (focus);
  guint at = 0;
  if (g_ptr_array_find (views, podium_focus_get_saved_view (focus), &at))
    podium_focus_choose_view (focus, g_ptr_array_index (views, (at + views->len + (guint)by) % views->len));
}

static void
on_previous (GSimpleAction *action, GVariant *parameter, gpointer focus)
{
  step (focus, -1);
}

static void
on_next (GSimpleAction *action, GVariant *parameter, gpointer focus)
{
  step (focus, 1);
}

static void
on_reset (GSimpleAction *action, GVariant *parameter, gpointer focus)
{
  podium_focus_reset_view (focus);
}

static void
on_show_all (GSimpleAction *action, GVariant *parameter, gpointer focus)
{
  podium_focus_show_all (focus);
}

static void
set_enabled (GActionMap *map, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, name)), enabled);
}

static void
on_view_changed (PodiumFocus *focus, GActionMap *map)
{
  const char *kind = podium_terms_word (&podium_terms_chart, (int)podium_focus_get_view (focus)->kind);
  guint n_views = podium_focus_get_views (focus)->len;
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "kind")),
                             g_variant_new_string (kind));
  set_enabled (map, "previous", n_views > 1);
  set_enabled (map, "next", n_views > 1);
  set_enabled (map, "reset", podium_focus_is_changed (focus));
  set_enabled (map, "show-all",
               podium_focus_count_visible (focus) < podium_focus_get_catalog (focus)->models->len);
}

GActionGroup *
podium_view_actions_new (PodiumFocus *focus)
{
  static const GActionEntry entries[] = {
      {.name = "kind", .parameter_type = "s", .state = "'ranking'", .change_state = on_kind},
      {.name = "previous", .activate = on_previous},
      {.name = "next", .activate = on_next},
      {.name = "reset", .activate = on_reset},
      {.name = "show-all", .activate = on_show_all},
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), focus);
  g_signal_connect_object (focus, "view-changed", G_CALLBACK (on_view_changed), group, 0);
  on_view_changed (focus, G_ACTION_MAP (group));
  return G_ACTION_GROUP (group);
}
