/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "window.h"

#include <glib/gi18n.h>

#include "settings.h"
#include "side-page.h"
#include "stack-pages.h"
#include "view-actions.h"
#include "window-private.h"

G_DEFINE_FINAL_TYPE (PodiumWindow, podium_window, ADW_TYPE_APPLICATION_WINDOW)

PodiumChartPage *
podium_window_get_chart_page (PodiumWindow *self)
{
  return PODIUM_CHART_PAGE (podium_pane_get_child (self->chart_pane));
}

PodiumModelsPage *
podium_window_get_models_page (PodiumWindow *self)
{
  return PODIUM_MODELS_PAGE (podium_pane_get_child (self->models_pane));
}

const PodiumCatalog *
podium_window_get_catalog (PodiumWindow *self)
{
  g_return_val_if_fail (PODIUM_IS_WINDOW (self), NULL);
  return self->focus ? podium_focus_get_catalog (self->focus) : NULL;
}

static PodiumSidePage *
side_page (PodiumWindow *self)
{
  return PODIUM_SIDE_PAGE (podium_pane_get_child (self->detail_pane));
}

/* --- What is on screen --- */

static void
show_title_buttons (GtkWidget *header, gboolean start, gboolean end)
{
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), start);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), end);
}

/* Whichever panes are at the window's edges carry its buttons, and pages of a narrow window a way back. */
static void
on_fold (PodiumWindow *self)
{
  if (!self->focus)
    return;
  gboolean one_page = adw_leaflet_get_folded (self->leaflet), over = adw_flap_get_folded (self->flap);
  gboolean panel = adw_flap_get_reveal_flap (self->flap);
  show_title_buttons (podium_models_page_get_header (podium_window_get_models_page (self)), TRUE, one_page);
  show_title_buttons (podium_chart_page_get_header (podium_window_get_chart_page (self)), one_page, over || !panel);
  gtk_widget_set_visible (podium_chart_page_get_back (podium_window_get_chart_page (self)), one_page);
  podium_side_page_set_over (side_page (self), over);
}

static void
on_flap_folded (PodiumWindow *self)
{
  if (!adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap,
                              self->settings ? g_settings_get_boolean (self->settings, "panel-shown") : TRUE);
  on_fold (self);
}

static void
on_reveal_flap (PodiumWindow *self)
{
  if (self->settings && !self->alone && !adw_flap_get_folded (self->flap) && gtk_widget_get_mapped (GTK_WIDGET (self->flap)))
    g_settings_set_boolean (self->settings, "panel-shown", adw_flap_get_reveal_flap (self->flap));
  on_fold (self);
}

static void
on_room (PodiumWindow *self)
{
  if (self->focus)
    podium_chart_page_set_room (podium_window_get_chart_page (self), podium_pane_get_room (self->chart_pane));
}

void
podium_window_say (PodiumWindow *self, const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->news), text);
#if GTK_CHECK_VERSION(4, 14, 0)
  if (*text) /* older GTK cannot announce, and leaves it to the role of the label */
    gtk_accessible_announce (GTK_ACCESSIBLE (self->news), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
#endif
}

static void
on_current_changed (PodiumWindow *self)
{
  const PodiumModel *model = podium_focus_get_current (self->focus);
  g_autofree char *text = model ? g_strdup_printf (_ ("%s selected"), model->name) : g_strdup ("");
  podium_window_say (self, text);
}

/* A row was pressed, or another chart asked for: in a narrow window that leads on to it. */
static void
show_chart_pane (PodiumWindow *self)
{
  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->chart_pane));
}

/* Who asks for another chart wants to see it: in a narrow window the list gives way to it. */
static void
lead_to_chart (PodiumWindow *self, GActionGroup *view)
{
  static const struct {
    const char *action, *signal;
  } leading[] = {{"kind", "change-state"}, {"previous", "activate"}, {"next", "activate"}, {"duel", "activate"},
                 {"profile", "activate"}};
  for (gsize i = 0; i < G_N_ELEMENTS (leading); i++)
    g_signal_connect_object (g_action_map_lookup_action (G_ACTION_MAP (view), leading[i].action), leading[i].signal,
                             G_CALLBACK (show_chart_pane), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* A mark was pressed: where the panel lies over the chart, that asks for it. */
static void
on_mark_activated (PodiumWindow *self)
{
  if (!adw_flap_get_folded (self->flap))
    return;
  podium_side_page_show_details (side_page (self));
  adw_flap_set_reveal_flap (self->flap, TRUE);
}

static void
on_claims (PodiumWindow *self, const char *metric)
{
  podium_side_page_show_claims (side_page (self), metric);
}

/* The table comes and goes with the page that it stands on, and is remembered. */
static void
attach_table (PodiumWindow *self, GtkWidget *chart)
{
  g_autoptr (GPropertyAction) shown = g_property_action_new ("show-table", chart, "table-shown");
  if (self->settings) {
    g_settings_bind (self->settings, "table-share", chart, "table-share", G_SETTINGS_BIND_DEFAULT);
    g_settings_bind (self->settings, "table-shown", chart, "table-shown", G_SETTINGS_BIND_DEFAULT);
  }
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (shown));
}

static void
on_chart_back (PodiumWindow *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
on_detail_back (PodiumWindow *self)
{
  adw_flap_set_reveal_flap (self->flap, FALSE);
}

void
podium_window_set_focus (PodiumWindow *self, PodiumFocus *focus)
{
  GtkWidget *models, *chart, *detail;
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  g_set_object (&self->focus, focus);
  models = podium_models_page_new (focus);
  chart = podium_chart_page_new (focus);
  detail = podium_side_page_new (focus);
  podium_pane_set_child (self->models_pane, models);
  podium_pane_set_child (self->chart_pane, chart);
  podium_pane_set_child (self->detail_pane, detail);
  if (self->settings)
    g_settings_bind (self->settings, "animate", podium_chart_page_get_view (PODIUM_CHART_PAGE (chart)), "animate",
                     G_SETTINGS_BIND_GET);
  podium_models_page_capture_keys (PODIUM_MODELS_PAGE (models), GTK_WIDGET (self));
  if (self->settings)
    g_settings_bind (self->settings, "list-order", models, "order", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (models, "activated", G_CALLBACK (show_chart_pane), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chart, "activated", G_CALLBACK (on_mark_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chart, "claims", G_CALLBACK (on_claims), self, G_CONNECT_SWAPPED);
  attach_table (self, chart);
  g_signal_connect_object (chart, "back", G_CALLBACK (on_chart_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (detail, "back", G_CALLBACK (on_detail_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "current-changed", G_CALLBACK (on_current_changed), self);

  GActionGroup *view = podium_view_actions_new (focus, GTK_WINDOW (self));
  GActionGroup *model_actions = podium_model_actions_new (focus);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "view", view);
  lead_to_chart (self, view);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "model", model_actions);
  g_object_unref (view);
  g_object_unref (model_actions);
  podium_stack_show (self->stack, "document");
  on_room (self);
  on_fold (self);
  podium_models_page_focus_list (PODIUM_MODELS_PAGE (models));
}

void
podium_window_toast (PodiumWindow *self, const char *text)
{
  AdwToast *toast = adw_toast_new (text);
  podium_window_say (self, text);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* --- Actions --- */

static void
on_search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  if (!self->focus)
    return;
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->models_pane));
  podium_models_page_search (podium_window_get_models_page (self));
}

static void
on_show_weights (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  if (!self->focus)
    return;
  podium_side_page_show_weights (side_page (self));
  adw_flap_set_reveal_flap (self->flap, TRUE);
}

/* Into the chart itself, not its header: the marks are what the pane is for, and Shift+Tab leads to the rest. */
static gboolean
focus_pane (PodiumWindow *self, GtkWidget *pane)
{
  PodiumChartPage *chart = podium_window_get_chart_page (self);
  return (pane == GTK_WIDGET (self->chart_pane) && podium_chart_page_has_chart (chart) &&
          gtk_widget_child_focus (GTK_WIDGET (podium_chart_page_get_view (chart)), GTK_DIR_TAB_FORWARD)) ||
         gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

/* The next pane that is to be seen, or the one before: F6, Shift+F6. */
static void
on_next_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  PodiumPane *panes[] = {self->models_pane, self->chart_pane, self->detail_pane};
  int n = G_N_ELEMENTS (panes), at = 0, by = g_variant_get_int32 (parameter);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  for (int i = 0; focus && i < n; i++)
    if (gtk_widget_is_ancestor (focus, GTK_WIDGET (panes[i])))
      at = i;
  for (int step = 1; step < n; step++) {
    GtkWidget *pane = GTK_WIDGET (panes[(at + step * by + n * n) % n]);
    gboolean seen = gtk_widget_get_mapped (pane) && gtk_widget_get_child_visible (pane);
    if (seen && focus_pane (self, pane))
      return;
  }
}

/* --- The widget --- */

/* Style sheets cannot ask for it in libadwaita 1.2, unless each comes in four files. */
static void
on_high_contrast (PodiumWindow *self)
{
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    gtk_widget_add_css_class (GTK_WIDGET (self), "high-contrast");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "high-contrast");
}

static void
on_preferred (PodiumWindow *self)
{
  if (self->focus)
    podium_focus_refresh (self->focus);
}

static void
podium_window_dispose (GObject *object)
{
  PodiumWindow *self = PODIUM_WINDOW (object);
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  podium_window_stop_reading (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), PODIUM_TYPE_WINDOW);
  g_clear_object (&self->keeper);
  g_clear_object (&self->focus);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->own_catalog, podium_catalog_unref);
  g_clear_pointer (&self->error, g_free);
  G_OBJECT_CLASS (podium_window_parent_class)->dispose (object);
}

static gboolean
podium_window_close_request (GtkWindow *window)
{
  if (podium_window_ask_before_closing (PODIUM_WINDOW (window)))
    return TRUE;
  return GTK_WINDOW_CLASS (podium_window_parent_class)->close_request (window);
}

static void
podium_window_class_init (PodiumWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = podium_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = podium_window_close_request;
  g_type_ensure (PODIUM_TYPE_PANE);
  g_type_ensure (PODIUM_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/podium/Podium/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, models_pane);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, chart_pane);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, detail_pane);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, models_divider);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, news);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, reading_card);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, reading_spinner);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, reading_label);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, reading_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_fold);
  gtk_widget_class_bind_template_callback (widget_class, on_flap_folded);
  gtk_widget_class_bind_template_callback (widget_class, on_reveal_flap);
  gtk_widget_class_bind_template_callback (widget_class, on_room);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, on_search);
  gtk_widget_class_install_action (widget_class, "win.show-weights", NULL, on_show_weights);
  podium_window_documents_class_init (widget_class);
  podium_window_reading_class_init (widget_class);
  podium_window_pictures_class_init (widget_class);
  podium_window_help_class_init (widget_class);
  podium_window_saving_class_init (widget_class);
  podium_window_take_away_class_init (widget_class);
  podium_window_beside_class_init (widget_class);
  gtk_widget_class_install_action (widget_class, "win.next-pane", "i", on_next_pane);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, 0, "win.next-pane", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, GDK_SHIFT_MASK, "win.next-pane", "i", -1);
}

static void
podium_window_init (PodiumWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_autoptr (GPropertyAction) panel = g_property_action_new ("show-panel", self->flap, "reveal-flap");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (panel));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (on_high_contrast), self, G_CONNECT_SWAPPED);
  on_high_contrast (self);
  podium_window_accept_files (self);
  podium_window_watch_edge (self);
  self->settings = podium_settings_new ();
  if (!self->settings)
    return;
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  adw_flap_set_reveal_flap (self->flap, g_settings_get_boolean (self->settings, "panel-shown"));
  g_signal_connect_object (self->settings, "changed::number-format", G_CALLBACK (on_preferred), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::policy", G_CALLBACK (on_preferred), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
podium_window_new (GtkApplication *application)
{
  return g_object_new (PODIUM_TYPE_WINDOW, "application", application, NULL);
}
