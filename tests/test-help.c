/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What helps people find their way: the first page, how to read a chart, the window of shortcuts, About, full
 * screen; and pictures that bring their charts back. Any warning is fatal. Needs a display. */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app.h"
#include "application.h"
#include "bundled.h"
#include "chart-data.h"
#include "how-to-read.h"
#include "picture-reader.h"
#include "view-actions.h"
#include "window-private.h"

static PodiumApplication *app;

/* The window that is shown before @parent; NULL: none. */
static GtkWindow *
dialog_of (GtkWidget *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
    if (gtk_window_get_transient_for (window) == GTK_WINDOW (parent) &&
        gtk_widget_get_visible (GTK_WIDGET (window)))
      return window;
  }
  return NULL;
}

/* A visible label that says @text; @below: part of it will do. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static GtkWidget *
new_window (void)
{
  GtkWidget *window = podium_window_new (GTK_APPLICATION (app));
  podium_window_open_bundled (PODIUM_WINDOW (window));
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800); /* the last one was left narrow */
  gtk_window_present (GTK_WINDOW (window));
  settle_for (60);
  return window;
}

/* --- First run --- */

static void
test_welcome (void)
{
  g_autoptr (GSettings) settings = g_settings_new (PODIUM_APP_ID);
  g_settings_set_boolean (settings, "welcomed", FALSE);
  for (int run = 0; run < 2; run++) {
    GtkWidget *window = podium_window_new (GTK_APPLICATION (app));
    podium_window_open_session (PODIUM_WINDOW (window));
    gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
    gtk_window_present (GTK_WINDOW (window));
    settle_for (60);
    g_assert_true (says (window, "Welcome to Podium") == (run == 0));
    g_assert_true (says (window, "Claude Opus 4.6") == (run == 1));
    GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
    if (run == 0) {
      g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (focus)), ==, "Start Exploring");
      g_signal_emit_by_name (focus, "clicked");
      settle_for (60);
      g_assert_true (says (window, "Claude Opus 4.6"));
    }
    show_and_destroy (GTK_WINDOW (window));
  }
}

/* --- How to read --- */

static void
test_how_to_read (void)
{
  GtkWidget *window = new_window ();
  g_assert_true (gtk_widget_activate_action (window, "win.how-to-read", NULL));
  for (int kind = 1; podium_terms_chart.words[kind]; kind++) {
    const char *const *sentences = podium_how_to_read_sentences ((PodiumChartKind)kind);
    g_test_message ("%s", podium_terms_chart.words[kind]);
    g_assert_nonnull (sentences);
    g_assert_true (gtk_widget_activate_action (window, "view.kind", "s", podium_terms_chart.words[kind]));
    settle_for (60);
    g_assert_true (says (window, "How to Read This"));
    for (int i = 0; i < PODIUM_N_HOW_TO_READ; i++)
      g_assert_true (says (window, sentences[i]));
  }
  show_and_destroy (GTK_WINDOW (window));
}

/* --- Full screen --- */

static void
test_full_screen (void)
{
  GtkWidget *window = new_window ();
  g_assert_true (says (window, "Claude Opus 4.6"));
  for (int n = 0; n < 2; n++) {
    g_assert_true (gtk_widget_activate_action (window, "win.fullscreen", NULL));
    settle_for (60);
    g_assert_true (says (window, "Claude Opus 4.6") == (n == 1)); /* its row */
    g_assert_true (says (window, "Details") == (n == 1));
    g_assert_true (says (window, "Podium Catalog") == (n == 1)); /* the header */
  }
  show_and_destroy (GTK_WINDOW (window));
}

/* --- About, shortcuts --- */

static void
test_about (void)
{
  GtkWidget *window = new_window ();
  /* libadwaita 1.2's own page warns: "GtkLabel reported min width -4". */
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_action_group_activate_action (G_ACTION_GROUP (app), "about", NULL);
  settle_for (60);
  GtkWindow *about = dialog_of (window);
  g_assert_nonnull (about);
  gtk_window_destroy (about);
  settle_for (60);
  g_log_set_always_fatal (fatal);
  show_and_destroy (GTK_WINDOW (window));
}

static gboolean
class_has (GtkWidget *window, const char *action)
{
  const char *name, *property;
  const GVariantType *type;
  GType owner;
  for (guint i = 0;
       gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (window), i, &owner, &name, &type, &property); i++)
    if (g_str_equal (name, action))
      return TRUE;
  return FALSE;
}

/* Every action that the window of shortcuts names is there, and has a key; every key is in it. */
static void
test_shortcuts (void)
{
  GtkWidget *window = new_window ();
  g_autoptr (PodiumFocus) focus = podium_focus_new (podium_document_read_bundled (), "");
  GActionGroup *view = podium_view_actions_new (focus, GTK_WINDOW (window));
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/io/github/podium/Podium/gtk/help-overlay.ui",
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *xml = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) parts = g_strsplit (xml, "\"action-name\">", -1);
  for (char **part = parts + 1; *part; part++) {
    g_autofree char *detailed = g_strndup (*part, strcspn (*part, "<"));
    g_auto (GStrv) words = g_strsplit (detailed, "::", 2);
    const char *name = strchr (words[0], '.') + 1;
    g_auto (GStrv) keys = gtk_application_get_accels_for_action (GTK_APPLICATION (app), detailed);
    g_test_message ("%s", detailed);
    g_assert_nonnull (keys[0]);
    g_assert_true (class_has (window, words[0]) || g_action_group_has_action (G_ACTION_GROUP (app), name) ||
                   g_action_group_has_action (view, name) ||
                   g_action_group_has_action (G_ACTION_GROUP (window), name));
  }
  g_object_unref (view);
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (app));
  for (char **action = actions; *action; action++) {
    g_autofree char *element = g_strdup_printf (">%s<", *action);
    g_test_message ("%s", *action);
    g_assert_true (strstr (xml, element) || g_str_equal (*action, "win.show-help-overlay"));
  }
  show_and_destroy (GTK_WINDOW (window));
}

/* --- Pictures --- */

static const struct {
  const char *about, *from, *to, *banner;
} pictures[] = {
    {"as it was", "42.8", "42.8", NULL},
    {"one claim changed", "\"42.8\"", "\"43.1\"",
     "This picture’s data differs from your catalog in 1 claim."},
    {"two claims changed", "\"value\": \"4", "\"value\": \"5",
     "This picture’s data differs from your catalog in 2 claims."},
};

static void
test_pictures (void)
{
  g_autoptr (PodiumDocument) bundled = podium_document_read_bundled ();
  g_autofree char *data = podium_chart_data (bundled->catalog, podium_document_view (bundled, "health"));
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "health.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++) {
    g_test_message ("%s", pictures[i].about);
    g_auto (GStrv) parts = g_strsplit (data, pictures[i].from, -1);
    g_autofree char *changed = g_strjoinv (pictures[i].to, parts), *line = podium_picture_pack (changed);
    g_autofree char *svg =
        g_strdup_printf ("<svg><metadata><podium:data>%s</podium:data></metadata></svg>", line);
    g_assert_true (g_file_set_contents (path, svg, -1, NULL));
    GtkWidget *window = podium_window_new (GTK_APPLICATION (app));
    podium_window_open (PODIUM_WINDOW (window), file);
    while (PODIUM_WINDOW (window)->reading)
      g_main_context_iteration (NULL, TRUE);
    gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
    gtk_window_present (GTK_WINDOW (window));
    settle_for (60);
    g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "health.svg – Podium");
    const char *expected = pictures[i].banner ? pictures[i].banner : "Health";
    for (int tries = 0; tries < 100 && !says (window, expected); tries++)
      settle_for (60); /* page and banner come with the first frames after the file */
    g_assert_true (says (window, expected));
    g_assert_true (says (window, "This picture’s data") == (pictures[i].banner != NULL));
    if (pictures[i].banner) {
      g_assert_true (gtk_widget_activate_action (window, "win.show-changes", NULL));
      settle_for (60);
      GtkWindow *changes = dialog_of (window);
      g_assert_true (says (GTK_WIDGET (changes), "HealthBench Hard, Muse Spark"));
      show_and_destroy (changes);
    }
    show_and_destroy (GTK_WINDOW (window));
  }
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  /* Session and recovery files of the tests are nobody's; GTK's own start-up must see them, too. */
  g_autofree char *data = g_dir_make_tmp ("podium-test-help-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  app = podium_application_new ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));
  g_test_add_func ("/help/welcome", test_welcome);
  g_test_add_func ("/help/how-to-read", test_how_to_read);
  g_test_add_func ("/help/full-screen", test_full_screen);
  g_test_add_func ("/help/about", test_about);
  g_test_add_func ("/help/shortcuts", test_shortcuts);
  g_test_add_func ("/help/pictures", test_pictures);
  int result = g_test_run ();
  g_object_unref (app);
  g_autofree char *podium = g_build_filename (data, "podium", NULL),
                  *recovery = g_build_filename (podium, "recovery", NULL);
  g_autofree char *session = g_build_filename (podium, "session.ini", NULL);
  const char *const left[] = {session, recovery, podium, data};
  for (gsize i = 0; i < G_N_ELEMENTS (left); i++)
    g_remove (left[i]);
  return result;
}
