/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every window, page, dialog and popover in the language of the environment, light and dark, at 1280 and at
 * 360 px: it comes up, takes the width that it is given, and nothing in it is wider. Any warning is fatal.
 * Run once for each language, and again with ADW_DEBUG_HIGH_CONTRAST=1. Needs a display. */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <libintl.h>
#include <gnu/libc-version.h>
#include <locale.h>
#include <string.h>

#include "annotation-dialog.h"
#include "app.h"
#include "application.h"
#include "bundled.h"
#include "changes-window.h"
#include "claim-differences.h"
#include "complain.h"
#include "export-dialog.h"
#include "interface-language.h"
#include "left-out-window.h"
#include "preferences.h"
#include "settings.h"
#include "window-private.h"

#define HEIGHT 640
#define BORDER 5  /* px at each side that GTK adds where there is no window manager */
#define OVERLAP 2 /* px that header bars reach into it, and so are wider than their window */

static PodiumApplication *app;

/* --- What is asked of each --- */

/* What of @widget is wider than @width; NULL: nothing. Popovers are windows of their own, and what scrolls
 * sideways may be as wide as it likes. */
static GtkWidget *
too_wide (GtkWidget *widget, int width)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (gtk_widget_get_width (widget) > width + OVERLAP)
    return widget;
  if (GTK_IS_SCROLLED_WINDOW (widget)) {
    GtkPolicyType across;
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &across, NULL);
    if (across != GTK_POLICY_NEVER)
      return NULL;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = GTK_IS_POPOVER (child) ? NULL : too_wide (child, width);
    if (found)
      return found;
  }
  return NULL;
}

/* How the widget of a failure is to be found. */
static char *
path_of (GtkWidget *widget)
{
  GString *path = g_string_new (NULL);
  for (; widget; widget = gtk_widget_get_parent (widget))
    g_string_append_printf (path, "%s (%d px) < ", G_OBJECT_TYPE_NAME (widget),
                            gtk_widget_get_width (widget));
  return g_string_free (path, FALSE);
}

static void
check_fits (GtkWidget *widget, const char *about, int width)
{
  int least;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_width (widget) < 40 ||
      gtk_widget_get_height (widget) < 30)
    complain ("%s at %d px: does not come up, or too small: %d × %d px", about, width,
              gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GtkWidget *wide = too_wide (widget, width);
  if (wide || least > width + (GTK_IS_WINDOW (widget) ? 2 * BORDER : 0)) {
    g_autofree char *path = path_of (wide ? wide : widget);
    complain ("%s needs %d px of %d: %s", about, least, width, path);
  }
}

/* A label of @widget that is shortened; NULL: none. Cells of a table have their columns' widths, which can be drawn. */
static GtkLabel *
shortened (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget) || GTK_IS_COLUMN_VIEW (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && gtk_widget_get_opacity (widget) > 0 &&
      pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkLabel *found = GTK_IS_POPOVER (child) ? NULL : shortened (child);
    if (found)
      return found;
  }
  return NULL;
}

/* The popovers of all menu buttons below @widget that are to be seen. */
static void
check_popovers (GtkWidget *widget, const char *about, int width)
{
  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget))
    return;
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_is_sensitive (widget)) {
    gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
    settle_for (16);
    GtkWidget *popover = gtk_popover_get_child (gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget)));
    g_autofree char *tip = g_strdup_printf ("%s, popover of %s", about, gtk_widget_get_tooltip_text (widget));
    for (int patience = 0; patience < 20 && !gtk_widget_get_width (popover); patience++)
      settle_for (16);
    check_fits (popover, tip, width);
    gtk_menu_button_popdown (GTK_MENU_BUTTON (widget));
    settle_for (16);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    check_popovers (child, about, width);
}

/* Main windows take the width that they are given, with or without the border; dialogs no more than that. */
static gboolean
has_width (GtkWindow *window, int width)
{
  int now = gtk_widget_get_width (GTK_WIDGET (window));
  return now > 0 && now <= width && (!PODIUM_IS_WINDOW (window) || now >= width - 2 * BORDER);
}

/* As it is shown, @width px wide, in light and dark. */
static void
check_shown (GtkWindow *window, const char *about, int width, gboolean popovers)
{
  for (int dark = 0; dark <= 1; dark++) {
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
    settle_for (16);
    for (int patience = 0; patience < 20 && !has_width (window, width); patience++)
      settle_for (16);
    check_fits (GTK_WIDGET (window), about, width);
    GtkLabel *label = shortened (GTK_WIDGET (window));
    for (int patience = 0; patience < 20 && label; patience++) { /* it may not have been laid out again */
      settle_for (16);
      label = shortened (GTK_WIDGET (window));
    }
    if (label)
      complain ("%s at %d px: “%s” is shortened", about, width, gtk_label_get_text (label));
    if (!has_width (window, width))
      complain ("%s at %d px: is %d px wide", about, width, gtk_widget_get_width (GTK_WIDGET (window)));
    if (popovers && !dark && !g_getenv ("ADW_DEBUG_HIGH_CONTRAST"))
      check_popovers (GTK_WIDGET (window), about, width);
  }
}

static void
present_at (GtkWindow *window, int width)
{
  gtk_window_set_default_size (window, width + 2 * BORDER, HEIGHT);
  gtk_window_present (window);
  settle_for (16);
}

static void
close_window (GtkWindow *window)
{
  gtk_window_destroy (window);
  settle_for (16);
}

static const int widths[] = {1280, 360};

/* --- The windows --- */

static PodiumWindow *
new_window (void)
{
  return PODIUM_WINDOW (podium_window_new (GTK_APPLICATION (app)));
}

static PodiumWindow *
new_bundled (void)
{
  PodiumWindow *window = new_window ();
  podium_window_open_bundled (window);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280 + 2 * BORDER, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  settle_for (16);
  return window;
}

static const PodiumModel *
model_of (PodiumWindow *window, const char *id)
{
  return podium_catalog_model (podium_focus_get_catalog (window->focus), id);
}

static void
act (PodiumWindow *window, const char *action)
{
  if (!gtk_widget_activate_action (GTK_WIDGET (window), action, NULL))
    g_error ("no action %s", action);
}

static GtkWindow *
make_main (void)
{
  PodiumWindow *window = new_bundled ();
  podium_focus_set_current (window->focus, model_of (window, "muse-spark"));
  g_object_set (podium_window_get_chart_page (window), "table-shown", TRUE, NULL);
  return GTK_WINDOW (window);
}

static GtkWindow *
make_filtered (void)
{
  PodiumWindow *window = new_bundled ();
  podium_focus_set_filter (window->focus, PODIUM_BY_USE, "free", TRUE);
  podium_focus_set_filter (window->focus, PODIUM_BY_MAKER, "meta", TRUE);
  podium_focus_set_pinned (window->focus, model_of (window, "muse-spark"), TRUE);
  return GTK_WINDOW (window);
}

static GtkWindow *
make_duel (void)
{
  PodiumWindow *window = new_bundled ();
  podium_focus_choose_view (window->focus,
                            podium_document_view (podium_focus_get_document (window->focus), "duel"));
  podium_focus_set_pinned (window->focus, model_of (window, "muse-spark"), TRUE);
  podium_focus_set_pinned (window->focus, model_of (window, "gpt-5.4"), TRUE);
  adw_flap_set_reveal_flap (window->flap, TRUE);
  return GTK_WINDOW (window);
}

static GtkWindow *
make_break_even (void)
{
  PodiumWindow *window = new_bundled ();
  podium_focus_choose_view (window->focus,
                            podium_document_view (podium_focus_get_document (window->focus), "break-even"));
  return GTK_WINDOW (window);
}

static GtkWindow *
make_weights (void)
{
  PodiumWindow *window = new_bundled ();
  podium_focus_choose_view (window->focus,
                            podium_document_view (podium_focus_get_document (window->focus), "reasoning"));
  podium_focus_set_kind (window->focus, PODIUM_CHART_COMPOSITE);
  act (window, "win.show-weights");
  return GTK_WINDOW (window);
}

static GtkWindow *
make_help (void)
{
  PodiumWindow *window = new_bundled ();
  act (window, "win.how-to-read");
  return GTK_WINDOW (window);
}

static GtkWindow *
make_welcome (void)
{
  PodiumWindow *window = new_bundled ();
  podium_window_welcome (window);
  return GTK_WINDOW (window);
}

static GtkWindow *
make_empty (void)
{
  PodiumWindow *window = new_window ();
  podium_window_open_empty (window);
  return GTK_WINDOW (window);
}

static GtkWindow *
make_unmatched (void)
{
  PodiumWindow *window = new_bundled ();
  podium_focus_set_filter (window->focus, PODIUM_BY_MAKER, "openai", TRUE);
  podium_focus_set_filter (window->focus, PODIUM_BY_ACCESS, "private-api", TRUE);
  return GTK_WINDOW (window);
}

static GtkWindow *
make_error (void)
{
  PodiumWindow *window = new_window ();
  g_autoptr (GFile) file =
      g_file_new_for_path ("/nowhere/a-file-with-a-rather-long-name-that-is-not-there.podium");
  podium_window_open (window, file);
  return GTK_WINDOW (window);
}

/* With two buttons in its banner. */
static GtkWindow *
make_recovered (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  PodiumRecovery *recovery = podium_recovery_new (NULL, "Podium Catalog");
  podium_recovery_write (recovery, document, "health");
  PodiumWindow *window = new_window ();
  g_assert_true (podium_window_open_recovered (window, recovery));
  return GTK_WINDOW (window);
}

static const struct {
  const char *about;
  GtkWindow *(*make) (void);
  gboolean popovers;
} windows[] = {
    {"a model, chart and table", make_main, TRUE},
    {"filters and a pin", make_filtered, FALSE},
    {"a duel, pinned models side by side", make_duel, TRUE},
    {"break-even prices", make_break_even, TRUE},
    {"a composite and its weights", make_weights, TRUE},
    {"how to read this", make_help, FALSE},
    {"the first run", make_welcome, FALSE},
    {"a document without models", make_empty, FALSE},
    {"filters that nothing passes", make_unmatched, FALSE},
    {"a file that is not there", make_error, FALSE},
    {"what a crash left", make_recovered, FALSE},
};

static void
test_windows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++) {
    g_test_message ("%s", windows[i].about);
    GtkWindow *window = windows[i].make ();
    for (gsize k = 0; k < G_N_ELEMENTS (widths); k++) {
      present_at (window, widths[k]);
      check_shown (window, windows[i].about, widths[k], windows[i].popovers);
    }
    close_window (window);
  }
}

/* --- Dialogs --- */

/* The window that is shown besides @parent. */
static GtkWindow *
dialog_of (PodiumWindow *parent, const char *about)
{
  GListModel *all = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);
    if (window != GTK_WINDOW (parent) && gtk_widget_get_visible (GTK_WIDGET (window)))
      return window;
  }
  g_error ("%s does not come up", about);
}

static GtkWidget *
open_export (PodiumWindow *window)
{
  return podium_export_dialog_new (GTK_WINDOW (window), window->focus, NULL);
}

static GtkWidget *
open_preferences (PodiumWindow *window)
{
  return podium_preferences_new (GTK_WINDOW (window), podium_settings ());
}

static GtkWidget *
open_about (PodiumWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (app), "about", NULL);
  return NULL;
}

static GtkWidget *
open_new_annotation (PodiumWindow *window)
{
  return podium_annotation_dialog_new (GTK_WINDOW (window), window->focus, 0);
}

static GtkWidget *
open_left_out (PodiumWindow *window)
{
  podium_focus_set_filter (window->focus, PODIUM_BY_USE, "host", TRUE);
  return podium_left_out_window_new (GTK_WINDOW (window), window->focus);
}

/* Every claim that the view draws has gone. */
static GtkWidget *
open_changes (PodiumWindow *window)
{
  const PodiumCatalog *catalog = podium_focus_get_catalog (window->focus);
  g_autoptr (GArray) differences = g_array_new (FALSE, TRUE, sizeof (PodiumClaimDifference));
  for (guint i = 0; i < 12 && i < catalog->claims->len; i++) {
    PodiumClaimDifference one = {.ours = i % 3 == 1 ? NULL : g_ptr_array_index (catalog->claims, i),
                                 .theirs = i % 3 == 2 ? NULL : g_ptr_array_index (catalog->claims, i + 1)};
    g_array_append_val (differences, one);
  }
  return podium_changes_window_new (GTK_WINDOW (window), differences);
}

static GtkWidget *
open_rename (PodiumWindow *window)
{
  act (window, "view.rename");
  return NULL;
}

static GtkWidget *
open_save_view_as (PodiumWindow *window)
{
  act (window, "view.save-as");
  return NULL;
}

static GtkWidget *
open_shortcuts (PodiumWindow *window)
{
  return GTK_WIDGET (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window)));
}

static const struct {
  const char *about;
  GtkWidget *(*open) (PodiumWindow *window); /* not shown yet; NULL: it is, at a width of its own */
  int least; /* px: the narrowest it comes up at, where that is more than 360; made narrower it folds */
} dialogs[] = {
    {"export", open_export, 0},
    {"preferences", open_preferences, 0},
    {"about", open_about, 0},
    {"a new annotation", open_new_annotation, 0},
    {"why models are left out", open_left_out, 0},
    {"what a picture says otherwise", open_changes, 0},
    {"another name for a view", open_rename, 0},
    {"a name for a new view", open_save_view_as, 0},
};

/* Made anew for each width: one that was shown keeps its own. */
static void
test_dialogs (void)
{
  /* Newer libadwaita measures the heading of its questions narrower than it is, of which GTK 4.18 warns. */
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  if (adw_get_minor_version () < 7)
    g_log_set_always_fatal (fatal);
  for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++) {
    PodiumWindow *window = new_bundled ();
    g_test_message ("%s", dialogs[i].about);
    for (gsize k = 0; k < G_N_ELEMENTS (widths); k++) {
      GtkWidget *made = dialogs[i].open (window);
      if (made)
        present_at (GTK_WINDOW (made), widths[k]);
      GtkWindow *dialog = made ? GTK_WINDOW (made) : dialog_of (window, dialogs[i].about);
      check_shown (dialog, dialogs[i].about, MAX (widths[k], dialogs[i].least), FALSE);
      close_window (dialog);
    }
    close_window (GTK_WINDOW (window));
  }
  g_log_set_always_fatal (fatal);
}

/* Not its width: GTK decides that. */
static void
test_shortcuts (void)
{
  PodiumWindow *window = new_bundled ();
  GtkWidget *shortcuts = open_shortcuts (window);
  gtk_window_present (GTK_WINDOW (shortcuts));
  settle_for (16);
  g_assert_true (gtk_widget_get_mapped (shortcuts));
  close_window (GTK_WINDOW (window));
}

/* The test is worth nothing where its language is not there. */
static void
test_language (void)
{
  const char *language = g_getenv ("LANGUAGE");
  g_assert_cmpstr (podium_language_code (podium_interface_language ()), ==, language);
  if (!g_str_equal (language, "en"))
    g_assert_cmpstr (dgettext ("podium", "Details"), !=, "Details");
  if (g_getenv ("ADW_DEBUG_HIGH_CONTRAST"))
    g_assert_true (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()));
}

int
main (int argc, char **argv)
{
  g_autofree char *data = g_dir_make_tmp ("podium-test-windows-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  bindtextdomain ("podium", g_getenv ("TEXTDOMAINDIR"));
  bind_textdomain_codeset ("podium", "UTF-8");
  textdomain ("podium");
  setlocale (LC_ALL, ""); /* gtk_test_init () would set English */
  /* Newer glibc (2.41 of Debian 13, not 2.36 of Debian 12) translates nothing in C.UTF-8. */
  if (g_str_equal (setlocale (LC_MESSAGES, NULL), "C.UTF-8") && !g_str_equal (g_getenv ("LANGUAGE"), "en") &&
      atoi (strchr (gnu_get_libc_version (), '.') + 1) > 36) {
    g_print ("1..0 # SKIP no translations in C.UTF-8, and the locale en_US.UTF-8 is not there\n");
    remove_all (data);
    return 0;
  }
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  gtk_widget_set_default_direction (podium_interface_language () == PODIUM_ARABIC ? GTK_TEXT_DIR_RTL
                                                                                  : GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  app = podium_application_new ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));
  g_test_add_func ("/windows/language", test_language);
  g_test_add_func ("/windows/windows", test_windows);
  g_test_add_func ("/windows/dialogs", test_dialogs);
  g_test_add_func ("/windows/shortcuts", test_shortcuts);
  int result = g_test_run ();
  g_object_unref (app);
  remove_all (data);
  return result;
}
