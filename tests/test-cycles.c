/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents, views and dialogs are opened and closed, six hundred times in all: every object that was in them is gone
 * afterwards, and memory in use does not grow. Runs under AddressSanitizer, too. Needs a display, and glibc to count what is in
 * use. */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <malloc.h>

#include "annotation-dialog.h"
#include "app.h"
#include "application.h"
#include "bundled.h"
#include "document-writer.h"
#include "left-out-window.h"
#include "window-private.h"

/* Bytes that a cycle may leave behind. By themselves libadwaita 1.2's leaflet leaves 660, its window About 810, a status page
 * 300 and a message dialog 150, and so a PodiumWindow, of which these are parts, about 1000; a file dialog of GTK 4.18 leaves
 * 4100. A scene that is kept makes it 30,000 to 70,000, a focus 8000. */
#define BOUND 6000
#define LAPS 4 /* the first fills caches, the others are compared */

static PodiumApplication *app;
static PodiumWindow *ground; /* never closed: of its last window an application keeps something */
static PodiumWindow *stage;  /* stays, while its views and dialogs come and go */
static GFile *catalog_file;
static GHashTable *alive;    /* object that should go: the name of its type */

/* --- The main loop --- */

static void
run_idles (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Shown, and drawn as it is now. */
static void
draw (gpointer window)
{
  run_idles ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  run_idles ();
}

/* --- What is left --- */

/* Of AddressSanitizer; NULL: the program was built without. */
extern size_t __sanitizer_get_current_allocated_bytes (void) __attribute__ ((weak));

static double
in_use (void)
{
  if (__sanitizer_get_current_allocated_bytes)
    return (double)__sanitizer_get_current_allocated_bytes ();
  struct mallinfo2 info = mallinfo2 ();
  return (double)(info.uordblks + info.hblkhd);
}

static void
on_gone (gpointer nothing, GObject *where_it_was)
{
  g_hash_table_remove (alive, where_it_was);
}

static void
watch (gpointer object)
{
  if (object && g_hash_table_insert (alive, object, (gpointer)G_OBJECT_TYPE_NAME (object)))
    g_object_weak_ref (object, on_gone, NULL);
}

/* All that @widget is made of, but for GTK's own window of tooltips, which wanders from one to the next. */
static void
watch_widget (GtkWidget *widget)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkTooltipWindow"))
    return;
  watch (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    watch_widget (child);
}

static void
watch_window (PodiumWindow *window)
{
  watch_widget (GTK_WIDGET (window));
  watch (window->focus);
  watch (window->keeper);
  watch (window->settings);
}

static gboolean
is_root (gpointer object)
{
  return !GTK_IS_WIDGET (object) || !gtk_widget_get_parent (object);
}

/* Everything that was watched is gone. */
static void
check_gone (guint turn)
{
  GHashTableIter iter;
  gpointer object, name;
  if (!g_hash_table_size (alive))
    return;
  g_hash_table_iter_init (&iter, alive);
  while (g_hash_table_iter_next (&iter, &object, &name)) {
    if (is_root (object))
      g_test_message ("%s is still there, with %u references", (char *)name, G_OBJECT (object)->ref_count);
    g_object_weak_unref (object, on_gone, NULL);
  }
  g_test_message ("Turn %u: %u objects are left", turn, g_hash_table_size (alive));
  g_test_fail ();
  g_hash_table_remove_all (alive);
}

/* --- Windows --- */

static void
close_window (gpointer window)
{
  gtk_window_close (GTK_WINDOW (window));
  run_idles ();
}

/* The window that is shown besides @parent; NULL: none. */
static GtkWindow *
shown_besides (gpointer parent)
{
  GListModel *all = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);
    if ((gpointer)window != parent && window != GTK_WINDOW (stage) && window != GTK_WINDOW (ground) && gtk_widget_get_visible (GTK_WIDGET (window)))
      return window;
  }
  return NULL;
}

static GtkWindow *
dialog_of (gpointer parent)
{
  GtkWindow *dialog;
  run_idles ();
  dialog = shown_besides (parent);
  g_assert_nonnull (dialog);
  draw (dialog);
  return dialog;
}

static void
close_dialog_of (gpointer parent)
{
  GtkWindow *dialog = dialog_of (parent);
  watch_widget (GTK_WIDGET (dialog));
  close_window (dialog);
}

static PodiumWindow *
new_window (void)
{
  return PODIUM_WINDOW (podium_window_new (GTK_APPLICATION (app)));
}

static const PodiumScene *
scene_of (PodiumWindow *window)
{
  return podium_chart_view_get_scene (podium_chart_page_get_view (podium_window_get_chart_page (window)));
}

static void
show_window (PodiumWindow *window)
{
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 760);
  gtk_window_present (GTK_WINDOW (window));
  while (window->reading)
    g_main_context_iteration (NULL, TRUE);
  draw (window);
}

static void
act (gpointer window, const char *action)
{
  if (!gtk_widget_activate_action (GTK_WIDGET (window), action, NULL))
    g_error ("no action %s", action);
}

/* --- Documents --- */

static const PodiumModel *
model_at (PodiumWindow *window, guint i)
{
  GPtrArray *models = podium_focus_get_catalog (window->focus)->models;
  return g_ptr_array_index (models, i % models->len);
}

static PodiumWindow *
new_window_of_file (void)
{
  PodiumWindow *window = new_window ();
  podium_window_open (window, catalog_file);
  show_window (window);
  g_assert_nonnull (scene_of (window));
  return window;
}

static void
cycle_file (guint turn)
{
  PodiumWindow *window = new_window_of_file ();
  podium_focus_set_current (window->focus, model_at (window, turn));
  draw (window);
  watch_window (window);
  close_window (window);
}

/* What is open goes, and its window stays. */
static void
cycle_reload (guint turn)
{
  PodiumFocus *focus = stage->focus;
  watch (focus);
  watch (stage->keeper);
  watch_widget (GTK_WIDGET (podium_window_get_chart_page (stage)));
  watch_widget (GTK_WIDGET (podium_window_get_models_page (stage)));
  podium_window_open (stage, catalog_file);
  show_window (stage);
  g_assert_true (stage->focus != focus);
}

static void
cycle_discard (guint turn)
{
  PodiumWindow *window = new_window_of_file ();
  podium_focus_set_kind (window->focus, PODIUM_CHART_MATRIX);
  draw (window);
  watch_window (window);
  close_window (window);
  GtkWindow *question = dialog_of (window);
  watch_widget (GTK_WIDGET (question));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "discard");
  close_window (question);
  run_idles ();
}

static void
cycle_error (guint turn)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/not-there.podium");
  PodiumWindow *window = new_window ();
  podium_window_open (window, file);
  show_window (window);
  watch_window (window);
  close_window (window);
}

static void
cycle_empty (guint turn)
{
  PodiumWindow *window = new_window ();
  podium_window_open_empty (window);
  show_window (window);
  watch_window (window);
  close_window (window);
}

static void
cycle_shortcuts (guint turn)
{
  PodiumWindow *window = new_window ();
  podium_window_open_bundled (window);
  show_window (window);
  act (window, "win.show-help-overlay");
  close_dialog_of (window);
  watch_window (window);
  close_window (window);
}

/* --- Views --- */

static void
cycle_view (guint turn)
{
  GPtrArray *views = podium_focus_get_views (stage->focus);
  podium_focus_choose_view (stage->focus, g_ptr_array_index (views, turn % views->len));
  podium_focus_set_current (stage->focus, model_at (stage, turn));
  draw (stage);
  g_assert_nonnull (scene_of (stage));
}

static void
cycle_kind (guint turn)
{
  guint n = 0;
  while (podium_terms_chart.words[n + 1])
    n++;
  gtk_widget_activate_action (GTK_WIDGET (stage), "view.kind", "s", podium_terms_chart.words[turn % n + 1]);
  draw (stage);
  act (stage, "doc.undo");
  draw (stage);
}

static void
cycle_help (guint turn)
{
  act (stage, "win.how-to-read");
  draw (stage);
  podium_focus_set_current (stage->focus, model_at (stage, turn));
  draw (stage);
}

/* --- Dialogs --- */

static void
cycle_action (const char *action)
{
  act (stage, action);
  close_dialog_of (stage);
}

static void
cycle_app_action (const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (app), action, NULL);
  close_dialog_of (stage);
}

static void
cycle_export (guint turn)
{
  cycle_action ("win.export");
}

static void
cycle_open (guint turn)
{
  cycle_action ("win.open");
}

static void
cycle_rename (guint turn)
{
  cycle_action ("view.rename");
}

static void
cycle_save_view (guint turn)
{
  cycle_action ("view.save-as");
}

static void
cycle_preferences (guint turn)
{
  cycle_app_action ("preferences");
}

static void
cycle_about (guint turn)
{
  cycle_app_action ("about");
}

/* The popovers of all menu buttons that are to be seen: metrics, views, kinds, filters, menus. */
static void
pop_up_all (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget))
    return;
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_is_sensitive (widget)) {
    gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
    draw (gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget)));
    gtk_menu_button_popdown (GTK_MENU_BUTTON (widget));
    run_idles ();
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    pop_up_all (child);
}

static void
cycle_popovers (guint turn)
{
  pop_up_all (GTK_WIDGET (stage));
}

static void
close_shown (GtkWidget *dialog)
{
  gtk_window_present (GTK_WINDOW (dialog));
  close_dialog_of (stage);
}

static void
cycle_annotation (guint turn)
{
  close_shown (podium_annotation_dialog_new (GTK_WINDOW (stage), stage->focus, 0));
}

static void
cycle_left_out (guint turn)
{
  podium_focus_set_filter (stage->focus, PODIUM_BY_USE, "host", TRUE);
  close_shown (podium_left_out_window_new (GTK_WINDOW (stage), stage->focus));
  act (stage, "doc.undo");
}

/* --- All of them --- */

static const struct {
  const char *path;
  void (*cycle) (guint turn);
  guint lap; /* turns */
} tests[] = {
    {"/cycles/documents/file", cycle_file, 9},
    {"/cycles/documents/reload", cycle_reload, 11},
    {"/cycles/documents/discard", cycle_discard, 5},
    {"/cycles/documents/error", cycle_error, 8},
    {"/cycles/documents/empty", cycle_empty, 8},
    {"/cycles/documents/shortcuts", cycle_shortcuts, 4},
    {"/cycles/views/all", cycle_view, 16},
    {"/cycles/views/kinds", cycle_kind, 9},
    {"/cycles/views/help", cycle_help, 6},
    {"/cycles/dialogs/export", cycle_export, 12},
    {"/cycles/dialogs/open", cycle_open, 9},
    {"/cycles/dialogs/rename", cycle_rename, 10},
    {"/cycles/dialogs/save-view", cycle_save_view, 10},
    {"/cycles/dialogs/preferences", cycle_preferences, 12},
    {"/cycles/dialogs/about", cycle_about, 4},
    {"/cycles/dialogs/annotation", cycle_annotation, 6},
    {"/cycles/dialogs/left-out", cycle_left_out, 6},
    {"/cycles/dialogs/popovers", cycle_popovers, 4},
};

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* Bytes: the median of what each turn of a lap has more than the same turn of the lap before. A picture that is on its way, a
 * tip under the pointer or a thread that loads an icon is there at one turn and not at another. */
static double
left_of_each (const double *used, guint lap)
{
  g_autoptr (GArray) more = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < lap; i++) {
    double each = (used[i + lap] - used[i]) / lap;
    g_array_append_val (more, each);
  }
  g_array_sort (more, compare_numbers);
  return g_array_index (more, double, (lap - 1) / 2);
}

/* A cache that grows does so between two laps; what leaks is there after each. */
static void
test_cycles (gconstpointer data)
{
  const gsize at = GPOINTER_TO_SIZE (data);
  const guint lap = tests[at].lap, turns = LAPS * lap;
  g_autofree double *used = g_new (double, turns);
  stage = new_window ();
  podium_window_open_bundled (stage);
  show_window (stage);
  for (guint turn = 0; turn < turns; turn++) {
    tests[at].cycle (turn % lap);
    check_gone (turn);
    used[turn] = in_use ();
  }
  double first = left_of_each (used + lap, lap), second = left_of_each (used + 2 * lap, lap);
  g_test_message ("%.0f bytes are left of each of %u cycles, then %.0f", first, lap, second);
  g_assert_cmpfloat (MIN (first, second), <, BOUND);
  watch_window (stage);
  close_window (g_steal_pointer (&stage));
  check_gone (turns);
}

static GFile *
write_catalog (const char *folder)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autofree char *path = g_build_filename (folder, "catalog.podium", NULL);
  g_autoptr (GError) error = NULL;
  podium_document_write_file (document, path, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

int
main (int argc, char **argv)
{
  g_autofree char *data = g_dir_make_tmp ("podium-test-cycles-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  app = podium_application_new ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));
  catalog_file = write_catalog (data);
  alive = g_hash_table_new (NULL, NULL);
  ground = new_window ();
  podium_window_open_empty (ground);
  gtk_window_set_default_size (GTK_WINDOW (ground), 360, 300);
  gtk_window_present (GTK_WINDOW (ground));
  draw (ground);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_data_func (tests[i].path, GSIZE_TO_POINTER (i), test_cycles);
  int result = g_test_run ();
  g_hash_table_unref (alive);
  g_object_unref (catalog_file);
  g_object_unref (app);
  remove_all (data);
  return result;
}
