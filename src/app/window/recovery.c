/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recovery.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "document-reader.h"
#include "document-writer.h"

#define GROUP "Recovery"

struct _PodiumRecovery {
  char *uri, *name, *view;
  gint64 time;            /* seconds since 1970; 0: unknown */
  char *facts, *document; /* paths; NULL: nothing is written yet */
  int lock;               /* of the facts; -1: none */
};

static char *
folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "podium", "recovery", NULL);
}

PodiumRecovery *
podium_recovery_new (const char *uri, const char *name)
{
  PodiumRecovery *recovery = g_new0 (PodiumRecovery, 1);
  recovery->uri = g_strdup (uri);
  recovery->name = g_strdup (name);
  recovery->lock = -1;
  return recovery;
}

/* Makes an empty pair of files, locked. An errno, or 0. */
static int
make_files (PodiumRecovery *recovery)
{
  g_autofree char *directory = folder (), *uuid = g_uuid_string_random ();
  g_autofree char *facts = g_strdup_printf ("%s/%s.ini", directory, uuid);
  if (g_mkdir_with_parents (directory, 0700) != 0)
    return errno;
  recovery->lock = g_open (facts, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (recovery->lock < 0 || flock (recovery->lock, LOCK_EX | LOCK_NB) != 0)
    return errno;
  recovery->facts = g_steal_pointer (&facts);
  recovery->document = g_strdup_printf ("%s/%s.podium", directory, uuid);
  return 0;
}

/* In place, since a renamed file would come without the lock. */
static int
write_facts (PodiumRecovery *recovery)
{
  g_autoptr (GKeyFile) facts = g_key_file_new ();
  gsize length;
  if (recovery->uri)
    g_key_file_set_string (facts, GROUP, "uri", recovery->uri);
  g_key_file_set_string (facts, GROUP, "name", recovery->name);
  g_key_file_set_string (facts, GROUP, "view", recovery->view);
  g_key_file_set_int64 (facts, GROUP, "time", recovery->time);
  g_autofree char *text = g_key_file_to_data (facts, &length, NULL);
  if (ftruncate (recovery->lock, 0) != 0 || pwrite (recovery->lock, text, length, 0) != (gssize)length)
    return errno;
  return 0;
}

void
podium_recovery_write (PodiumRecovery *recovery, const PodiumDocument *document, const char *view)
{
  g_autoptr (GError) error = NULL;
  int code = recovery->document ? 0 : make_files (recovery);
  podium_view_set_string (&recovery->view, view);
  recovery->time = g_get_real_time () / G_USEC_PER_SEC;
  /* The document first: facts alone are nothing to recover. */
  if (!code && podium_document_write_file (document, recovery->document, &error))
    code = write_facts (recovery);
  if (code || error)
    g_message ("Unsaved changes cannot be kept for recovery: %s", error ? error->message : g_strerror (code));
}

void
podium_recovery_remove (PodiumRecovery *recovery)
{
  if (recovery->document)
    g_unlink (recovery->document);
  if (recovery->facts)
    g_unlink (recovery->facts);
  g_clear_pointer (&recovery->document, g_free);
  g_clear_pointer (&recovery->facts, g_free);
  if (recovery->lock >= 0)
    close (recovery->lock);
  recovery->lock = -1;
}

void
podium_recovery_free (PodiumRecovery *recovery)
{
  if (recovery->lock >= 0)
    close (recovery->lock);
  g_free (recovery->uri);
  g_free (recovery->name);
  g_free (recovery->view);
  g_free (recovery->facts);
  g_free (recovery->document);
  g_free (recovery);
}

/* What the facts at @path are of, or NULL where a process that lives holds them, or they say nothing. */
static PodiumRecovery *
take_over (const char *path)
{
  g_autoptr (GKeyFile) facts = g_key_file_new ();
  int lock = g_open (path, O_RDWR | O_CLOEXEC, 0);
  if (lock < 0)
    return NULL;
  if (flock (lock, LOCK_EX | LOCK_NB) != 0 ||
      !g_key_file_load_from_file (facts, path, G_KEY_FILE_NONE, NULL)) {
    close (lock);
    return NULL;
  }
  g_autofree char *uri = g_key_file_get_string (facts, GROUP, "uri", NULL);
  g_autofree char *name = g_key_file_get_string (facts, GROUP, "name", NULL);
  PodiumRecovery *recovery = podium_recovery_new (uri, name ? name : "Podium");
  recovery->view = g_key_file_get_string (facts, GROUP, "view", NULL);
  recovery->time = g_key_file_get_int64 (facts, GROUP, "time", NULL);
  recovery->facts = g_strdup (path);
  recovery->document = g_strdup_printf ("%.*s.podium", (int)(strlen (path) - strlen (".ini")), path);
  recovery->lock = lock;
  return recovery;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const PodiumRecovery *x = *(PodiumRecovery *const *)a, *y = *(PodiumRecovery *const *)b;
  return (x->time > y->time) - (x->time < y->time);
}

GPtrArray *
podium_recovery_find (void)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify)podium_recovery_free);
  g_autofree char *directory = folder ();
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  for (const char *name; dir && (name = g_dir_read_name (dir));) {
    g_autofree char *path = g_build_filename (directory, name, NULL);
    PodiumRecovery *recovery = g_str_has_suffix (name, ".ini") ? take_over (path) : NULL;
    if (recovery)
      g_ptr_array_add (found, recovery);
  }
  g_ptr_array_sort (found, compare_times);
  return found;
}

PodiumDocument *
podium_recovery_read (PodiumRecovery *recovery, GError **error)
{
  return podium_document_read_file (recovery->document, error);
}

const char *
podium_recovery_get_uri (const PodiumRecovery *recovery)
{
  return recovery->uri;
}

const char *
podium_recovery_get_name (const PodiumRecovery *recovery)
{
  return recovery->name;
}

const char *
podium_recovery_get_view (const PodiumRecovery *recovery)
{
  return recovery->view;
}

GDateTime *
podium_recovery_get_time (const PodiumRecovery *recovery)
{
  return recovery->time ? g_date_time_new_from_unix_local (recovery->time) : NULL;
}
