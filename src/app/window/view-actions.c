/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "view-actions.h"

#include <glib/gi18n.h>

#include "chart-options.h"
#include "name-dialog.h"

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
  if (g_ptr_array_find (views, podium_focus_get_view (focus), &at))
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

/* A word of a criterion, asked for or no longer. */
static void
on_filter (GSimpleAction *action, GVariant *parameter, gpointer focus)
{
  const char *name;
  g_autoptr (GVariant) value = NULL;
  g_autofree char *expected = NULL;
  g_variant_get (parameter, "(&sv)", &name, &value);
  PodiumCriterion criterion = (PodiumCriterion)podium_terms_parse (&podium_terms_criterion, name);
  if (!criterion || !g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return;
  g_autofree char *word = g_variant_dup_string (value, NULL);
  if (podium_filter_check (podium_focus_get_catalog (focus), criterion, word, &expected))
    podium_focus_set_filter (focus, criterion, word, !podium_filter_has (podium_focus_get_filter (focus), criterion, word));
}

static void
on_clear_filters (GSimpleAction *action, GVariant *parameter, gpointer focus)
{
  podium_focus_clear_filters (focus);
}

static void
on_unpin_all (GSimpleAction *action, GVariant *parameter, gpointer focus)
{
  podium_focus_unpin_all (focus);
}

static void
on_duel (GSimpleAction *action, GVariant *parameter, gpointer focus)
{
  podium_focus_compare_pinned (focus, PODIUM_CHART_DUEL);
}

static void
on_profile (GSimpleAction *action, GVariant *parameter, gpointer focus)
{
  podium_focus_compare_pinned (focus, PODIUM_CHART_PROFILE);
}

static void
on_delete (GSimpleAction *action, GVariant *parameter, gpointer focus)
{
  podium_focus_remove_view (focus);
}

static void
save_as (const char *name, gpointer focus)
{
  podium_focus_save_view_as (focus, name);
}

static void
rename_view (const char *name, gpointer focus)
{
  podium_focus_rename_view (focus, name);
}

static GtkWindow *
parent_of (GSimpleAction *action)
{
  return g_object_get_data (G_OBJECT (action), "parent");
}

static void
on_save_as (GSimpleAction *action, GVariant *parameter, gpointer focus)
{
  g_autofree char *name = g_strdup_printf (_ ("%s (copy)"), podium_focus_get_view_name (focus));
  podium_ask_for_name (parent_of (action), _ ("Save View As"), _ ("_Save"), name, save_as, focus);
}

/* F2 with the keyboard in the chart renames what is there: its title. */
static void
on_rename (GSimpleAction *action, GVariant *parameter, gpointer focus)
{
  GtkWidget *widget = gtk_window_get_focus (parent_of (action));
  if (widget && gtk_widget_activate_action (widget, "title.edit", "b", FALSE))
    return;
  podium_ask_for_name (parent_of (action), _ ("Rename View"), _ ("_Rename"), podium_focus_get_view_name (focus),
                       rename_view, focus);
}

static void
on_policy (GSimpleAction *action, GVariant *state, gpointer focus)
{
  int policy = podium_terms_parse (&podium_terms_policy, g_variant_get_string (state, NULL));
  if (policy)
    podium_focus_set_policy (focus, (PodiumPolicy)policy);
}

static void
on_sort (GSimpleAction *action, GVariant *state, gpointer focus)
{
  int sort = podium_terms_parse (&podium_terms_sort, g_variant_get_string (state, NULL));
  if (sort)
    podium_focus_set_sort (focus, (PodiumSort)sort);
}

static void
on_log (GSimpleAction *action, GVariant *state, gpointer focus)
{
  podium_option_set_log (focus, NULL, g_variant_get_string (state, NULL));
}

static void
on_swap_axes (GSimpleAction *action, GVariant *parameter, gpointer focus)
{
  podium_focus_swap (focus);
}

static void
set_state (GActionMap *map, const char *name, const char *state)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, name)),
                             g_variant_new_string (state));
}

static void
set_enabled (GActionMap *map, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, name)), enabled);
}

static void
on_view_changed (PodiumFocus *focus, GActionMap *map)
{
  const PodiumView *view = podium_focus_get_view (focus);
  guint n_views = podium_focus_get_views (focus)->len;
  set_state (map, "kind", podium_terms_word (&podium_terms_chart, (int)view->kind));
  set_state (map, "policy", podium_terms_word (&podium_terms_policy, (int)view->policy));
  set_state (map, "sort",
             podium_terms_word (&podium_terms_sort, view->sort ? (int)view->sort : PODIUM_SORT_VALUE));
  set_state (map, "log", podium_option_log (focus, NULL));
  set_enabled (map, "swap-axes", podium_focus_can_swap (focus));
  set_enabled (map, "previous", n_views > 1);
  set_enabled (map, "next", n_views > 1);
  set_enabled (map, "reset", podium_focus_is_changed (focus));
  set_enabled (map, "delete", n_views > 1);
  set_enabled (map, "clear-filters", !podium_filter_is_empty (podium_focus_get_filter (focus)));
  set_enabled (map, "unpin-all", podium_focus_count_pinned (focus) > 0);
  set_enabled (map, "duel", podium_focus_count_pinned (focus) == 2);
  set_enabled (map, "profile", podium_focus_count_pinned (focus) >= 2);
  set_enabled (map, "show-all",
               podium_focus_count_visible (focus) < podium_focus_get_catalog (focus)->models->len);
}

GActionGroup *
podium_view_actions_new (PodiumFocus *focus, GtkWindow *parent)
{
  static const GActionEntry entries[] = {
      {.name = "kind", .parameter_type = "s", .state = "'ranking'", .change_state = on_kind},
      {.name = "policy", .parameter_type = "s", .state = "'independent'", .change_state = on_policy},
      {.name = "sort", .parameter_type = "s", .state = "'value'", .change_state = on_sort},
      {.name = "log", .parameter_type = "s", .state = "'auto'", .change_state = on_log},
      {.name = "swap-axes", .activate = on_swap_axes},
      {.name = "previous", .activate = on_previous},
      {.name = "next", .activate = on_next},
      {.name = "reset", .activate = on_reset},
      {.name = "show-all", .activate = on_show_all},
      {.name = "filter", .activate = on_filter, .parameter_type = "(sv)"},
      {.name = "clear-filters", .activate = on_clear_filters},
      {.name = "unpin-all", .activate = on_unpin_all},
      {.name = "duel", .activate = on_duel},
      {.name = "profile", .activate = on_profile},
      {.name = "save-as", .activate = on_save_as},
      {.name = "rename", .activate = on_rename},
      {.name = "delete", .activate = on_delete},
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), focus);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_object_set_data (G_OBJECT (g_action_map_lookup_action (G_ACTION_MAP (group), entries[i].name)), "parent", parent);
  g_signal_connect_object (focus, "view-changed", G_CALLBACK (on_view_changed), group, 0);
  on_view_changed (focus, G_ACTION_MAP (group));
  return G_ACTION_GROUP (group);
}

static void
on_pin (GSimpleAction *action, GVariant *parameter, gpointer focus)
{
  const PodiumModel *model =
      podium_catalog_model (podium_focus_get_catalog (focus), g_variant_get_string (parameter, NULL));
  if (model)
    podium_focus_set_pinned (focus, model, !podium_focus_is_pinned (focus, model));
}

GActionGroup *
podium_model_actions_new (PodiumFocus *focus)
{
  static const GActionEntry entries[] = {{.name = "pin", .activate = on_pin, .parameter_type = "s"}};
  GSimpleActionGroup *group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), focus);
  return G_ACTION_GROUP (group);
}
