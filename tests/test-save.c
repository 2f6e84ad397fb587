/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "save.h"
#include "whole-catalog.h"

typedef struct {
  char *folder, *path; /* path: a file in it, not there yet */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("podium-test-save-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.podium", NULL);
}

/* Nothing but @n files may be left in the folder: no temporary one. */
static void
assert_n_files (Fixture *fixture, guint n)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint found = 0;
  while (g_dir_read_name (dir))
    found++;
  g_assert_cmpuint (found, ==, n);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  for (const char *name; (name = g_dir_read_name (dir));) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
    g_remove (path);
  }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
save (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  podium_save_file (path, text, strlen (text), &error);
  g_assert_no_error (error);
}

static void
fail_to_save (const char *path, const char *text, PodiumSaveError code, const char *parts)
{
  g_autoptr (GError) error = NULL;
  g_assert_false (podium_save_file (path, text, strlen (text), &error));
  g_assert_error (error, PODIUM_SAVE_ERROR, (int)code);
  g_assert_true (g_str_has_prefix (error->message, path));
  assert_message (error->message, parts);
}

static void
assert_content (const char *path, const char *text)
{
  g_autofree char *found = NULL;
  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, text);
}

static guint
mode_of (const char *path)
{
  struct stat status;
  g_assert_cmpint (stat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

static void
test_new_and_old (Fixture *fixture, gconstpointer data)
{
  mode_t mask = umask (027);
  save (fixture->path, "one");
  umask (mask);
  assert_content (fixture->path, "one");
  g_assert_cmpuint (mode_of (fixture->path), ==, 0640);

  g_chmod (fixture->path, 0604);
  save (fixture->path, "");
  assert_content (fixture->path, "");
  g_assert_cmpuint (mode_of (fixture->path), ==, 0604);
  assert_n_files (fixture, 1);
}

/* A link stays a link; its target is written, wherever it is, there or not. */
static void
test_links (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL),
                  *second = g_build_filename (fixture->folder, "second", NULL);
  g_assert_cmpint (symlink ("a.podium", link), ==, 0);
  g_assert_cmpint (symlink (link, second), ==, 0);
  save (second, "one");
  assert_content (fixture->path, "one");
  save (link, "two");
  assert_content (fixture->path, "two");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK) && g_file_test (second, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  assert_n_files (fixture, 3);

  g_remove (link);
  g_assert_cmpint (symlink ("second", link), ==, 0);
  fail_to_save (link, "three", PODIUM_SAVE_ERROR_OTHER, "expected a file that can be written");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *deeper = g_build_filename (fixture->folder, "none", "a.podium", NULL);
  g_autofree char *below_file = g_build_filename (fixture->path, "a.podium", NULL);
  fail_to_save (deeper, "x", PODIUM_SAVE_ERROR_FOLDER, "expected a folder|make it");
  fail_to_save (fixture->folder, "x", PODIUM_SAVE_ERROR_READ_ONLY, "found a directory");
  fail_to_save ("/dev/full", "x", PODIUM_SAVE_ERROR_SPACE, "found it full");
  g_assert_false (podium_file_is_read_only (fixture->path));

  save (fixture->path, "old");
  fail_to_save (below_file, "x", PODIUM_SAVE_ERROR_FOLDER, "expected a folder");
  g_assert_false (podium_file_is_read_only (fixture->path));
  g_chmod (fixture->path, 0444);
  g_assert_true (podium_file_is_read_only (fixture->path));
  fail_to_save (fixture->path, "new", PODIUM_SAVE_ERROR_READ_ONLY, "expected permission to write");
  assert_content (fixture->path, "old");
  assert_n_files (fixture, 1);
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  if (getuid () == 0) {
    g_test_skip ("root may write in any folder");
    return;
  }
  save (fixture->path, "old");
  g_chmod (fixture->folder, 0555);
  fail_to_save (fixture->path, "new", PODIUM_SAVE_ERROR_READ_ONLY, "expected permission to write");
  assert_content (fixture->path, "old");
  g_chmod (fixture->folder, 0755);
}

/* The disk fills up half-way: as a limit on the size of files, which fails a write in its middle, too. */
static void
test_no_room (Fixture *fixture, gconstpointer data)
{
  struct rlimit old, tight;
  g_autofree char *large = g_strnfill (100000, 'x');
  save (fixture->path, "old");
  void (*handler) (int) = signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &old);
  tight = old;
  tight.rlim_cur = 5000;
  setrlimit (RLIMIT_FSIZE, &tight);
  g_autoptr (GError) error = NULL;
  gboolean saved = podium_save_file (fixture->path, large, strlen (large), &error);
  setrlimit (RLIMIT_FSIZE, &old);
  signal (SIGXFSZ, handler);
  g_assert_false (saved);
  g_assert_error (error, PODIUM_SAVE_ERROR, PODIUM_SAVE_ERROR_OTHER);
  assert_content (fixture->path, "old");
  assert_n_files (fixture, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/save/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("new-and-old", test_new_and_old);
  ADD ("links", test_links);
  ADD ("refused", test_refused);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("no-room", test_no_room);
#undef ADD
  return g_test_run ();
}
