/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "window.h"

#include <glib/gi18n.h>

#include "bundled.h"
#include "chart-page.h"
#include "detail-page.h"
#include "document-reader.h"
#include "export-dialog.h"
#include "models-page.h"
#include "open-error.h"
#include "pane.h"
#include "stack-pages.h"
#include "take-away.h"
#include "view-actions.h"

struct _PodiumWindow {
  AdwApplicationWindow parent_instance;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwFlap *flap;
  AdwLeaflet *leaflet;
  PodiumPane *models_pane, *chart_pane, *detail_pane;
  AdwStatusPage *error_page;
  GtkWidget *news;     /* hidden label of role status: news for the screen reader */
  GSettings *settings; /* NULL where the schema is not installed */
  PodiumFocus *focus;  /* NULL while there is nothing but an error */
  char *error;         /* as the reader said it, for Copy Details */
  gboolean bundled;
};

G_DEFINE_FINAL_TYPE (PodiumWindow, podium_window, ADW_TYPE_APPLICATION_WINDOW)

static PodiumChartPage *
chart_page (PodiumWindow *self)
{
  return PODIUM_CHART_PAGE (podium_pane_get_child (self->chart_pane));
}

static PodiumModelsPage *
models_page (PodiumWindow *self)
{
  return PODIUM_MODELS_PAGE (podium_pane_get_child (self->models_pane));
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
  PodiumDetailPage *detail = PODIUM_DETAIL_PAGE (podium_pane_get_child (self->detail_pane));
  show_title_buttons (podium_models_page_get_header (models_page (self)), TRUE, one_page);
  show_title_buttons (podium_chart_page_get_header (chart_page (self)), one_page, over || !panel);
  show_title_buttons (podium_detail_page_get_header (detail), FALSE, TRUE);
  gtk_widget_set_visible (podium_chart_page_get_back (chart_page (self)), one_page);
  gtk_widget_set_visible (podium_detail_page_get_back (detail), over);
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
  if (self->settings && !adw_flap_get_folded (self->flap) && gtk_widget_get_mapped (GTK_WIDGET (self->flap)))
    g_settings_set_boolean (self->settings, "panel-shown", adw_flap_get_reveal_flap (self->flap));
  on_fold (self);
}

static void
on_room (PodiumWindow *self)
{
  if (self->focus)
    podium_chart_page_set_room (chart_page (self), podium_pane_get_room (self->chart_pane));
}

static void
on_current_changed (PodiumWindow *self)
{
  const PodiumModel *model = podium_focus_get_current (self->focus);
  g_autofree char *text = model ? g_strdup_printf (_ ("%s selected"), model->name) : g_strdup ("");
  gtk_label_set_label (GTK_LABEL (self->news), text);
}

/* A row was pressed: in a narrow window that leads on to the chart. */
static void
on_model_activated (PodiumWindow *self)
{
  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->chart_pane));
}

/* A mark was pressed: where the panel lies over the chart, that asks for it. */
static void
on_mark_activated (PodiumWindow *self)
{
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, TRUE);
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

static void
show_document (PodiumWindow *self, PodiumDocument *document, const char *name)
{
  GtkWidget *models, *chart, *detail;
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  g_clear_object (&self->focus);
  self->focus = podium_focus_new (document, name);

  models = podium_models_page_new (self->focus);
  chart = podium_chart_page_new (self->focus);
  detail = podium_detail_page_new (self->focus);
  podium_pane_set_child (self->models_pane, models);
  podium_pane_set_child (self->chart_pane, chart);
  podium_pane_set_child (self->detail_pane, detail);
  podium_models_page_capture_keys (PODIUM_MODELS_PAGE (models), GTK_WIDGET (self));
  g_signal_connect_object (models, "activated", G_CALLBACK (on_model_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chart, "activated", G_CALLBACK (on_mark_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chart, "back", G_CALLBACK (on_chart_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (detail, "back", G_CALLBACK (on_detail_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->focus, "current-changed", G_CALLBACK (on_current_changed), self);

  GActionGroup *actions = podium_view_actions_new (self->focus);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "view", actions);
  g_object_unref (actions);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", document->catalog->models->len > 0);
  podium_stack_show (self->stack, "document");
  g_autofree char *title = g_strdup_printf (_ ("%s – Podium"), name);
  gtk_window_set_title (GTK_WINDOW (self), title);
  on_room (self);
  on_fold (self);
  podium_models_page_focus_list (PODIUM_MODELS_PAGE (models));
}

void
podium_window_open_bundled (PodiumWindow *self)
{
  g_return_if_fail (PODIUM_IS_WINDOW (self));
  self->bundled = TRUE;
  show_document (self, podium_document_read_bundled (), _ ("Podium Catalog"));
}

static PodiumDocument *
read_file (GFile *file, const char *name, GError **error)
{
  g_autofree char *path = g_file_get_path (file), *data = NULL;
  gsize length = 0;
  if (path)
    return podium_document_read_file (path, error);
  if (!g_file_load_contents (file, NULL, &data, &length, NULL, error))
    return NULL;
  return podium_document_read_data (data, length, name, error);
}

void
podium_window_open (PodiumWindow *self, GFile *file)
{
  g_return_if_fail (PODIUM_IS_WINDOW (self));
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_file_get_path (file), *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  PodiumDocument *document = read_file (file, shown, &error);
  if (document) {
    self->bundled = FALSE;
    show_document (self, document, shown);
    return;
  }

  g_autofree char *title = g_strdup_printf (_ ("Could Not Open %s"), shown);
  g_autofree char *words = podium_open_error_words (path ? path : shown, error->message);
  g_free (self->error);
  self->error = g_strdup (error->message);
  if (self->focus) {
    podium_chart_page_show_banner (chart_page (self), title, words, TRUE);
    return;
  }
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  adw_status_page_set_title (self->error_page, escaped_title);
  adw_status_page_set_description (self->error_page, escaped);
  podium_stack_show (self->stack, "error");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", FALSE);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

gboolean
podium_window_is_fresh (PodiumWindow *self)
{
  return !self->focus || self->bundled;
}

/* --- Actions --- */

static void
on_open_response (PodiumWindow *self, int response, GtkNativeDialog *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
    if (podium_window_is_fresh (self)) {
      podium_window_open (self, file);
    } else {
      GFile *files[] = {file};
      g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), files, 1, "");
    }
  }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
on_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Open a File"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) ours = gtk_file_filter_new (), all = gtk_file_filter_new ();
  gtk_file_filter_set_name (ours, _ ("Catalogs and Documents"));
  gtk_file_filter_add_pattern (ours, "*.podium");
  gtk_file_filter_add_pattern (ours, "*.json");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), ours);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_open_response), widget, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  if (!self->focus)
    return;
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->models_pane));
  podium_models_page_search (models_page (self));
}

static void
toast (PodiumWindow *self, const char *text)
{
  AdwToast *toast = adw_toast_new (text);
  gtk_label_set_label (GTK_LABEL (self->news), text);
  adw_toast_overlay_add_toast (self->toasts, toast);
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
    if (seen && gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
      return;
  }
}

static void
on_copy_picture (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  const PodiumScene *scene =
      self->focus ? podium_chart_view_get_scene (podium_chart_page_get_view (chart_page (self))) : NULL;
  if (!scene)
    return;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) content = podium_take_away_content (
      self->focus, podium_chart_view_get_fonts (podium_chart_page_get_view (chart_page (self))), scene->width,
      scene->height, &error);
  if (!content) {
    podium_chart_page_show_banner (chart_page (self), _ ("Could Not Copy the Picture"), error->message,
                                   FALSE);
    return;
  }
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  toast (self, _ ("Copied as Picture"));
}

static void
on_copy_text (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  const PodiumScene *scene =
      self->focus ? podium_chart_view_get_scene (podium_chart_page_get_view (chart_page (self))) : NULL;
  if (!scene)
    return;
  g_autofree char *text = podium_take_away_description (scene);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  toast (self, _ ("Copied Description"));
}

static void
on_copy_error (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  if (!self->error)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->error);
  toast (self, _ ("Copied Details"));
}

static void
on_exported (PodiumWindow *self, const char *name, GFile *file)
{
  g_autofree char *text = g_strdup_printf (_ ("Exported %s"), name);
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast *toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _ ("Show in Files"));
  adw_toast_set_action_name (toast, "app.show-in-files");
  adw_toast_set_action_target (toast, "s", uri);
  gtk_label_set_label (GTK_LABEL (self->news), text);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  if (!self->focus)
    return;
  GtkWidget *dialog = podium_export_dialog_new (GTK_WINDOW (self), self->focus, self->settings);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (on_exported), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
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

/* The shape of windows is kept, where the schema is installed; without it Podium still runs. */
static GSettings *
new_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source ? g_settings_schema_source_lookup (source, PODIUM_APP_ID, TRUE) : NULL;
  return schema ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static void
podium_window_dispose (GObject *object)
{
  PodiumWindow *self = PODIUM_WINDOW (object);
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), PODIUM_TYPE_WINDOW);
  g_clear_object (&self->focus);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->error, g_free);
  G_OBJECT_CLASS (podium_window_parent_class)->dispose (object);
}

static void
podium_window_class_init (PodiumWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = podium_window_dispose;
  g_type_ensure (PODIUM_TYPE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/podium/Podium/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, models_pane);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, chart_pane);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, detail_pane);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, PodiumWindow, news);
  gtk_widget_class_bind_template_callback (widget_class, on_fold);
  gtk_widget_class_bind_template_callback (widget_class, on_flap_folded);
  gtk_widget_class_bind_template_callback (widget_class, on_reveal_flap);
  gtk_widget_class_bind_template_callback (widget_class, on_room);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, on_open);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, on_search);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, on_export);
  gtk_widget_class_install_action (widget_class, "win.copy-picture", NULL, on_copy_picture);
  gtk_widget_class_install_action (widget_class, "win.copy-text", NULL, on_copy_text);
  gtk_widget_class_install_action (widget_class, "win.copy-error", NULL, on_copy_error);
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
  self->settings = new_settings ();
  if (!self->settings)
    return;
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  adw_flap_set_reveal_flap (self->flap, g_settings_get_boolean (self->settings, "panel-shown"));
}

GtkWidget *
podium_window_new (GtkApplication *application)
{
  return g_object_new (PODIUM_TYPE_WINDOW, "application", application, NULL);
}
