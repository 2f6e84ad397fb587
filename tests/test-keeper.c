/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The document on disk: its file, what a crash leaves, the session. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bundled.h"
#include "companions.h"
#include "document-reader.h"
#include "document-writer.h"
#include "keeper.h"
#include "save.h"
#include "session.h"

typedef struct {
  PodiumFocus *focus;
  PodiumKeeper *keeper;
  char *path; /* of a file that is not there yet */
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->focus = podium_focus_new (podium_document_read_bundled (), "Podium Catalog");
  fixture->keeper = podium_keeper_new (fixture->focus, NULL, NULL);
  fixture->path = g_build_filename (g_get_user_data_dir (), "a.podium", NULL);
  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  podium_keeper_forget (fixture->keeper);
  g_assert_finalize_object (fixture->keeper);
  g_assert_finalize_object (fixture->focus);
  g_unlink (fixture->path);
  g_free (fixture->path);
  g_object_unref (fixture->file);
}

static void
hide (Fixture *fixture, const char *id)
{
  podium_focus_set_visible (fixture->focus,
                            podium_catalog_model (podium_focus_get_catalog (fixture->focus), id), FALSE);
}

/* Lets the main loop run until @done (data), a few seconds at most. */
static void
run_until (gboolean (*done) (gpointer data), gpointer data)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  while (!done (data)) {
    g_assert_cmpint (g_get_monotonic_time (), <, end);
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (5000);
  }
}

/* Without a file, looking at it from other sides is nothing to ask about; a new view is. With one, all is. */
static void
test_asking (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_assert_false (podium_keeper_must_ask (fixture->keeper));
  hide (fixture, "muse-spark");
  g_assert_false (podium_focus_is_saved (fixture->focus));
  g_assert_false (podium_keeper_must_ask (fixture->keeper));
  podium_focus_save_view_as (fixture->focus, "Mine");
  g_assert_true (podium_keeper_must_ask (fixture->keeper));

  podium_keeper_save (fixture->keeper, fixture->file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (podium_focus_get_name (fixture->focus), ==, "a.podium");
  g_assert_false (podium_keeper_must_ask (fixture->keeper));
  hide (fixture, "gpt-5.4");
  g_assert_true (podium_keeper_must_ask (fixture->keeper));
  podium_focus_undo (fixture->focus);
  g_assert_false (podium_keeper_must_ask (fixture->keeper));

  g_autoptr (PodiumDocument) read = podium_document_read_file (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (podium_document_view (read, "mine")->hidden[0], ==, "muse-spark");
}

static void
test_failed_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent/folder/a.podium");
  podium_focus_save_view_as (fixture->focus, "Mine");
  g_assert_false (podium_keeper_save (fixture->keeper, nowhere, &error));
  g_assert_error (error, PODIUM_SAVE_ERROR, PODIUM_SAVE_ERROR_FOLDER);
  g_assert_true (podium_keeper_must_ask (fixture->keeper));
  g_assert_null (podium_keeper_get_file (fixture->keeper));
  g_assert_cmpstr (podium_focus_get_name (fixture->focus), ==, "Podium Catalog");
}

static gboolean
is_changed_on_disk (gpointer keeper)
{
  return podium_keeper_is_changed_on_disk (keeper);
}

/* Its own saving is no news; another's is, until it is saved over. */
static void
test_changed_on_disk (Fixture *fixture, gconstpointer data)
{
  g_assert_true (podium_keeper_save (fixture->keeper, fixture->file, NULL));
  for (int i = 0; i < 20; i++) {
    g_main_context_iteration (NULL, FALSE);
    g_usleep (5000);
  }
  g_assert_false (podium_keeper_is_changed_on_disk (fixture->keeper));
  g_assert_false (podium_keeper_is_read_only (fixture->keeper));
  g_assert_true (g_file_set_contents (fixture->path, "{}", -1, NULL));
  run_until (is_changed_on_disk, fixture->keeper);
  g_assert_true (podium_keeper_save (fixture->keeper, NULL, NULL));
  g_assert_false (podium_keeper_is_changed_on_disk (fixture->keeper));
  g_chmod (fixture->path, 0444);
  g_assert_true (podium_keeper_is_read_only (fixture->keeper));
}

/* How many files there are to recover from. */
static guint
count_left (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "podium", "recovery", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;
  while (dir && g_dir_read_name (dir))
    n++;
  return n;
}

static gboolean
is_left (gpointer data)
{
  return count_left () == 2;
}

/* Written a moment after a change, gone once that is saved or undone; and while the process lives nobody
 * takes it. */
static void
test_recovery_file (Fixture *fixture, gconstpointer data)
{
  hide (fixture, "muse-spark");
  g_assert_cmpuint (count_left (), ==, 0);
  run_until (is_left, NULL);
  g_autoptr (GPtrArray) found = podium_recovery_find ();
  g_assert_cmpuint (found->len, ==, 0);
  podium_focus_undo (fixture->focus);
  g_assert_cmpuint (count_left (), ==, 0);

  hide (fixture, "muse-spark");
  run_until (is_left, NULL);
  g_assert_true (podium_keeper_save (fixture->keeper, fixture->file, NULL));
  g_assert_cmpuint (count_left (), ==, 0);

  hide (fixture, "gpt-5.4");
  run_until (is_left, NULL);
  podium_keeper_forget (fixture->keeper);
  g_assert_cmpuint (count_left (), ==, 0);
}

/* What a process that ended without a word has left is found, once, and good. */
static void
test_crash (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = g_file_get_uri (fixture->file);
  hide (fixture, "muse-spark");
  pid_t child = fork ();
  if (child == 0) {
    PodiumRecovery *recovery = podium_recovery_new (uri, "a.podium");
    podium_recovery_write (recovery, podium_focus_get_document (fixture->focus), "intelligence");
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);

  g_autoptr (GPtrArray) found = podium_recovery_find ();
  g_assert_cmpuint (found->len, ==, 1);
  PodiumRecovery *recovery = g_ptr_array_index (found, 0);
  g_autoptr (GPtrArray) again = podium_recovery_find ();
  g_assert_cmpuint (again->len, ==, 0);
  g_assert_cmpstr (podium_recovery_get_uri (recovery), ==, uri);
  g_assert_cmpstr (podium_recovery_get_name (recovery), ==, "a.podium");
  g_assert_cmpstr (podium_recovery_get_view (recovery), ==, "intelligence");
  g_autoptr (GDateTime) time = podium_recovery_get_time (recovery);
  g_assert_nonnull (time);
  g_autoptr (PodiumDocument) document = podium_recovery_read (recovery, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (podium_document_view (document, "intelligence")->hidden[0], ==, "muse-spark");
  podium_recovery_remove (recovery);
  g_assert_cmpuint (count_left (), ==, 0);
}

static void
test_session (Fixture *fixture, gconstpointer data)
{
  const PodiumCatalog *catalog = podium_focus_get_catalog (fixture->focus);
  podium_focus_choose_view (fixture->focus,
                            podium_document_view (podium_focus_get_document (fixture->focus), "health"));
  podium_focus_set_current (fixture->focus, podium_catalog_model (catalog, "muse-spark"));
  hide (fixture, "gpt-5.4");
  for (int keep = 0; keep <= 1; keep++) {
    podium_session_write (fixture->focus, NULL, keep);
    g_autoptr (PodiumSession) session = podium_session_read ();
    g_autoptr (PodiumFocus) next = podium_focus_new (podium_document_read_bundled (), "Podium Catalog");
    podium_session_restore (session, next);
    g_assert_null (session->uri);
    g_assert_cmpstr (podium_focus_get_view (next)->id, ==, "health");
    g_assert_cmpstr (podium_focus_get_current (next)->id, ==, "muse-spark");
    g_assert_cmpint (podium_focus_is_changed (next), ==, keep);
    g_assert_cmpint (podium_focus_get_view (next)->hidden != NULL, ==, keep);
  }

  podium_session_write (fixture->focus, "file:///a.podium", TRUE);
  g_autoptr (PodiumSession) session = podium_session_read ();
  g_assert_cmpstr (session->uri, ==, "file:///a.podium");
  g_assert_null (session->changed_view);
}

static const struct {
  const char *about, *text;
} broken[] = {
    {"no file of keys", "{"},
    {"nothing", ""},
    {"unknown ids", "[Session]\nview=x\nmodel=y\n"},
    {"a view that is none", "[Session]\nview=health\nchanged-view={\"id\": \"health\"}\n"},
    {"of another id", "[Session]\nview=health\nchanged-view={\"id\": \"x\", \"kind\": \"access\"}\n"},
    {"no JSON", "[Session]\nview=health\nchanged-view=[[\n"},
};

static void
test_broken_session (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "podium", NULL);
  g_autofree char *path = g_build_filename (folder, "session.ini", NULL);
  g_mkdir_with_parents (folder, 0700);
  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++) {
    g_test_message ("%s", broken[i].about);
    g_assert_true (g_file_set_contents (path, broken[i].text, -1, NULL));
    g_autoptr (PodiumSession) session = podium_session_read ();
    podium_session_restore (session, fixture->focus);
    g_assert_true (podium_focus_is_saved (fixture->focus));
  }
}

/* Other documents beside this one: added and taken out by steps, found again wherever it is saved, and kept in the
 * view when they have gone. */
static void
test_companions (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "deeper", NULL);
  g_autofree char *beside = g_build_filename (g_get_user_data_dir (), "beside.podium", NULL);
  g_autofree char *below = g_build_filename (folder, "below.podium", NULL);
  g_autofree char *moved = g_build_filename (folder, "moved.podium", NULL);
  g_autoptr (GFile) elsewhere = g_file_new_for_path (moved);
  g_autoptr (GError) error = NULL;
  PodiumFocus *focus = fixture->focus;
  const PodiumDocument *document = podium_focus_get_document (focus);
  g_mkdir_with_parents (folder, 0700);
  podium_document_write_file (document, beside, &error);
  g_assert_no_error (error);
  podium_document_write_file (document, below, &error);
  g_assert_no_error (error);

  podium_focus_set_kind (focus, PODIUM_CHART_SLOPE);
  podium_focus_set_across (focus, PODIUM_ACROSS_DOCUMENTS);
  g_assert_cmpstr (podium_focus_get_undo (focus), ==, "compare documents");
  g_assert_true (podium_focus_get_drawn_catalog (focus) == podium_focus_get_catalog (focus));
  podium_focus_add_documents (focus, (const char *const[]){beside, NULL});
  g_assert_cmpstr (podium_focus_get_undo (focus), ==, "add document beside.podium");
  g_assert_cmpstr (podium_focus_get_view (focus)->documents[0], ==, beside); /* the document has no place yet */
  g_assert_true (podium_keeper_save (fixture->keeper, fixture->file, &error));
  podium_focus_add_documents (focus, (const char *const[]){below, NULL});
  g_assert_cmpstr (podium_focus_get_view (focus)->documents[1], ==, "deeper/below.podium");
  podium_focus_add_documents (focus, (const char *const[]){below, NULL}); /* it is there already */
  g_assert_cmpuint (g_strv_length (podium_focus_get_view (focus)->documents), ==, 2);

  const PodiumCatalog *drawn = podium_focus_get_drawn_catalog (focus);
  g_assert_cmpuint (drawn->companions->len, ==, 2);
  g_assert_null (podium_catalog_first_error (drawn));
  g_assert_true (podium_focus_get_drawn_catalog (focus) == drawn);
  g_assert_true (podium_keeper_save (fixture->keeper, elsewhere, &error));
  g_assert_cmpstr (podium_focus_get_view (focus)->documents[1], ==, "below.podium");
  g_assert_true (podium_focus_is_saved (focus));
  g_assert_null (podium_catalog_first_error (podium_focus_get_drawn_catalog (focus)));
  g_autoptr (PodiumDocument) read = podium_document_read_file (moved, &error);
  g_assert_no_error (error);
  const PodiumView *saved = podium_document_view (read, podium_focus_get_view (focus)->id);
  g_assert_cmpstrv (saved->documents, podium_focus_get_view (focus)->documents);

  g_unlink (below);
  const GError *problem = podium_catalog_first_error (podium_focus_get_drawn_catalog (focus));
  g_assert_nonnull (strstr (problem->message, "below.podium"));
  g_assert_cmpstr (podium_focus_get_view (focus)->documents[1], ==, "below.podium");
  podium_focus_remove_document (focus, 1);
  g_assert_cmpstr (podium_focus_get_undo (focus), ==, "remove document below.podium");
  g_assert_null (podium_catalog_first_error (podium_focus_get_drawn_catalog (focus)));
  podium_focus_undo (focus);
  g_assert_cmpuint (g_strv_length (podium_focus_get_view (focus)->documents), ==, 2);
  podium_focus_remove_document (focus, 0);
  podium_focus_remove_document (focus, 0);
  g_assert_null (podium_focus_get_view (focus)->documents);
  g_unlink (moved);
  g_unlink (beside);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, function) g_test_add ("/keeper/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("asking", test_asking);
  ADD ("failed-save", test_failed_save);
  ADD ("changed-on-disk", test_changed_on_disk);
  ADD ("recovery-file", test_recovery_file);
  ADD ("crash", test_crash);
  ADD ("session", test_session);
  ADD ("broken-session", test_broken_session);
  ADD ("companions", test_companions);
#undef ADD
  return g_test_run ();
}
