/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "application.h"

#include <glib/gi18n.h>

#include "preferences.h"
#include "recent-menu.h"
#include "settings.h"
#include "window.h"

struct _PodiumApplication {
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (PodiumApplication, podium_application, ADW_TYPE_APPLICATION)

/* --- Windows --- */

static void
new_window (GtkApplication *app)
{
  GtkWidget *window = podium_window_new (app);
  podium_window_open_bundled (PODIUM_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
}

/* A window for each document that a crash left unsaved; how many. */
static guint
recover (GtkApplication *app)
{
  g_autoptr (GPtrArray) found = podium_recovery_find ();
  guint n = 0;
  while (found->len) {
    GtkWidget *window = podium_window_new (app);
    if (podium_window_open_recovered (PODIUM_WINDOW (window), g_ptr_array_steal_index (found, 0))) {
      gtk_window_present (GTK_WINDOW (window));
      n++;
    } else {
      gtk_window_destroy (GTK_WINDOW (window));
    }
  }
  return n;
}

static void
open_session (GtkApplication *app)
{
  GtkWidget *window = podium_window_new (app);
  podium_window_open_session (PODIUM_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
}

static void
podium_application_activate (GApplication *app)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (app));
  if (window)
    gtk_window_present (window);
  else if (!recover (GTK_APPLICATION (app)))
    open_session (GTK_APPLICATION (app));
}

static void
podium_application_open (GApplication *app, GFile **files, int n_files, const char *hint)
{
  if (!gtk_application_get_windows (GTK_APPLICATION (app)))
    recover (GTK_APPLICATION (app));
  for (int i = 0; i < n_files; i++) {
    GtkWidget *window = podium_window_new (GTK_APPLICATION (app));
    podium_window_open (PODIUM_WINDOW (window), files[i]);
    gtk_window_present (GTK_WINDOW (window));
  }
}

/* --- Actions --- */

static void
on_new_window (GSimpleAction *action, GVariant *parameter, gpointer app)
{
  new_window (app);
}

static void
on_new_document (GSimpleAction *action, GVariant *parameter, gpointer app)
{
  GtkWidget *window = podium_window_new (app);
  podium_window_open_empty (PODIUM_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
}

/* The application ends with its last window; one with unsaved changes asks first. */
static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer app)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (app));
  for (GList *window = windows; window; window = window->next)
    if (PODIUM_IS_WINDOW (window->data))
      gtk_window_close (window->data);
}

/* "AI Rising Trends: Meta launches Muse Spark", as far as it is stated. Underlines are not mnemonics here. */
static char *
credit_of (const PodiumSource *source)
{
  const char *publisher = source->publisher ? source->publisher : source->id;
  g_autofree char *name =
      source->title ? g_strdup_printf ("%s: %s", publisher, source->title) : g_strdup (publisher);
  return source->address ? g_strdup_printf ("%s %s", name, source->address) : g_steal_pointer (&name);
}

/* Whose figures are on screen: each source of the catalog once. */
static void
add_data_sources (AdwAboutWindow *about, const PodiumCatalog *catalog)
{
  g_autoptr (GPtrArray) credits = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < catalog->sources->len; i++) {
    char *credit = credit_of (g_ptr_array_index (catalog->sources, i));
    if (g_ptr_array_find_with_equal_func (credits, credit, g_str_equal, NULL))
      g_free (credit);
    else
      g_ptr_array_add (credits, credit);
  }
  g_ptr_array_add (credits, NULL);
  if (credits->len > 1)
    adw_about_window_add_credit_section (about, _ ("Data Sources"), (const char **)credits->pdata);
}

static void
on_preferences (GSimpleAction *action, GVariant *parameter, gpointer app)
{
  gtk_window_present (
      GTK_WINDOW (podium_preferences_new (gtk_application_get_active_window (app), podium_settings ())));
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer app)
{
  static const char *const developers[] = {N_ ("The Podium contributors"), NULL};
  const char *translated[] = {_ (developers[0]), NULL};
  GtkWidget *about = adw_about_window_new ();
  g_object_set (about, "transient-for", gtk_application_get_active_window (app), "application-name",
                _ ("Podium"), "application-icon", PODIUM_APP_ID, "developer-name",
                _ ("The Podium contributors"), "version", PODIUM_VERSION, "comments",
                _ ("See where AI models stand, and how sure anyone can be of it. Every figure comes with who "
                   "measured it "
                   "and where it is published."),
                "license-type", GTK_LICENSE_GPL_3_0, "developers", translated, NULL);
  /* Translators: put your names here, a line each */
  adw_about_window_set_translator_credits (ADW_ABOUT_WINDOW (about), _ ("translator-credits"));
  GtkWindow *window = gtk_application_get_active_window (app);
  const PodiumCatalog *catalog = PODIUM_IS_WINDOW (window) ? podium_window_get_catalog (PODIUM_WINDOW (window)) : NULL;
  if (catalog)
    add_data_sources (ADW_ABOUT_WINDOW (about), catalog);
  gtk_window_present (GTK_WINDOW (about));
}

static void
on_shown_in_files (GObject *bus, GAsyncResult *result, gpointer data)
{
  g_autofree char *uri = data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);
  if (answer)
    return;
  /* No file manager on the bus: the folder alone, with whatever opens folders. */
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *folder_uri = g_file_get_uri (folder ? folder : file);
  gtk_show_uri (NULL, folder_uri, GDK_CURRENT_TIME);
}

static void
on_show_in_files (GSimpleAction *action, GVariant *parameter, gpointer app)
{
  const char *uri = g_variant_get_string (parameter, NULL);
  GDBusConnection *bus = g_application_get_dbus_connection (app);
  if (!bus)
    return;
  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                          "org.freedesktop.FileManager1", "ShowItems",
                          g_variant_new ("(^ass)", (const char *const[]){uri, NULL}, ""), NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_shown_in_files, g_strdup (uri));
}

/* UI.md section 9: the keys of what there is; ui/shortcuts.ui lists the same, and a test compares them. */
static const struct {
  const char *action, *keys[3];
} accels[] = {
    {"app.new-window", {"<Control>n"}},
    {"app.preferences", {"<Control>comma"}},
    {"app.quit", {"<Control>q"}},
    {"win.open", {"<Control>o"}},
    {"win.close", {"<Control>w"}},
    {"win.how-to-read", {"F1"}},
    {"win.fullscreen", {"F11"}},
    {"doc.undo", {"<Control>z"}},
    {"doc.redo", {"<Control><Shift>z", "<Control>y"}},
    {"doc.save", {"<Control>s"}},
    {"doc.save-as", {"<Control><Shift>s"}},
    {"doc.reload", {"<Control>r"}},
    {"view.save-as", {"<Control>b"}},
    {"view.rename", {"F2"}},
    {"view.clear-filters", {"<Control><Shift>f"}},
    {"view.unpin-all", {"<Control><Shift>p"}},
    {"win.search", {"<Control>f"}},
    {"win.show-panel", {"F9"}},
    {"win.export", {"<Control>e"}},
    {"win.show-table", {"<Control>t"}},
    {"win.print", {"<Control>p"}},
    {"win.copy-table", {"<Control>c"}},
    {"win.copy-picture", {"<Control><Shift>c"}},
    {"win.copy-text", {"<Control><Alt>c"}},
    {"view.kind::ranking", {"<Alt>1"}},
    {"view.kind::efficiency", {"<Alt>2"}},
    {"view.kind::profile", {"<Alt>3"}},
    {"view.kind::duel", {"<Alt>4"}},
    {"view.kind::matrix", {"<Alt>5"}},
    {"view.kind::access", {"<Alt>6"}},
    {"view.kind::timeline", {"<Alt>7"}},
    {"view.kind::composite", {"<Alt>8"}},
    {"view.kind::slope", {"<Alt>9"}},
    {"view.previous", {"<Control>Page_Up"}},
    {"view.next", {"<Control>Page_Down"}},
    {"view.show-all", {"<Control><Shift>a"}},
};

static void
fill_recent (GtkApplication *app)
{
  podium_recent_menu_fill (gtk_application_get_menu_by_id (app, "recent"));
}

static void
podium_application_startup (GApplication *app)
{
  static const GActionEntry entries[] = {
      {.name = "new-window", .activate = on_new_window},
      {.name = "new-document", .activate = on_new_document},
      {.name = "quit", .activate = on_quit},
      {.name = "preferences", .activate = on_preferences},
      {.name = "about", .activate = on_about},
      {.name = "show-in-files", .activate = on_show_in_files, .parameter_type = "s"},
  };
  G_APPLICATION_CLASS (podium_application_parent_class)->startup (app);
  g_action_map_add_action_entries (G_ACTION_MAP (app), entries, G_N_ELEMENTS (entries), app);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (app), accels[i].action,
                                           (const char *const *)accels[i].keys);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (fill_recent), app, G_CONNECT_SWAPPED);
  fill_recent (GTK_APPLICATION (app));
  if (podium_settings ())
    podium_preferences_follow_style (podium_settings ());
  else
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (app), "preferences")), FALSE);
}

/* Answers without a display. */
static int
podium_application_handle_local_options (GApplication *app, GVariantDict *options)
{
  gboolean version = FALSE;
  if (g_variant_dict_lookup (options, "version", "b", &version) && version) {
    g_print ("podium %s\n", PODIUM_VERSION);
    return 0;
  }
  return -1;
}

static void
podium_application_class_init (PodiumApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);
  app_class->activate = podium_application_activate;
  app_class->open = podium_application_open;
  app_class->startup = podium_application_startup;
  app_class->handle_local_options = podium_application_handle_local_options;
}

static void
podium_application_init (PodiumApplication *self)
{
  static const GOptionEntry options[] = {
      {.long_name = "version", .arg = G_OPTION_ARG_NONE, .description = N_ ("Print the version and exit")},
      {0},
  };
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
  g_application_set_option_context_summary (
      G_APPLICATION (self), _ ("Shows where AI models stand. Without FILE it opens the bundled catalog."));
}

PodiumApplication *
podium_application_new (void)
{
  return g_object_new (PODIUM_TYPE_APPLICATION, "application-id", PODIUM_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/io/github/podium/Podium", NULL);
}
