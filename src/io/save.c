/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_LINKS 40 /* as Linux follows */
#define MOST_TRIES 100

G_DEFINE_QUARK (podium_save_error, podium_save_error)

static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);
  PodiumSaveError kind = PODIUM_SAVE_ERROR_OTHER;
  const char *message = NULL;
  switch (code) {
  case ENOENT:
  case ENOTDIR:
    kind = PODIUM_SAVE_ERROR_FOLDER;
    message = "expected a folder to save in, found none of this name; make it, or choose another";
    break;
  case EISDIR:
    kind = PODIUM_SAVE_ERROR_READ_ONLY;
    message = "expected a file, found a directory; give another name";
    break;
  case EACCES:
  case EPERM:
  case EROFS:
    kind = PODIUM_SAVE_ERROR_READ_ONLY;
    message = "expected permission to write, found none; save under another name or in another folder";
    break;
  case ENOSPC:
  case EDQUOT:
    kind = PODIUM_SAVE_ERROR_SPACE;
    message = "expected room on the disk, found it full; free some, or save elsewhere";
    break;
  default:
    g_set_error (error, PODIUM_SAVE_ERROR, kind,
                 "%s: expected a file that can be written, found an error (%s); save elsewhere", name,
                 g_strerror (code));
    return FALSE;
  }
  g_set_error (error, PODIUM_SAVE_ERROR, kind, "%s: %s", name, message);
  return FALSE;
}

/* What @path is in the end, links followed; it need not exist. NULL: they go around in circles. */
static char *
follow_links (const char *path)
{
  char *target = g_strdup (path);
  for (int i = 0; i < MOST_LINKS; i++) {
    g_autofree char *link = g_file_read_link (target, NULL);
    if (!link)
      return target;
    g_autofree char *folder = g_path_get_dirname (target);
    g_free (target);
    target = g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
  }
  g_free (target);
  return NULL;
}

/* An errno, or 0. */
static int
write_all (int fd, const char *data, gsize length)
{
  while (length) {
    gssize n = write (fd, data, length);
    if (n < 0 && errno != EINTR)
      return errno;
    data += MAX (n, 0);
    length -= (gsize)MAX (n, 0);
  }
  return 0;
}

/* Permissions of a new file: all that the process's mask leaves. There is no way to ask for the mask but
 * setting it, which other threads would see; so the temporary file is made with them, and where there is an
 * old file gets its. */
static int
open_temporary (const char *target, char **temporary)
{
  g_autofree char *folder = g_path_get_dirname (target), *base = g_path_get_basename (target);
  for (int i = 0; i < MOST_TRIES; i++) {
    g_autofree char *name = g_strdup_printf (".%.200s.%08x", base, g_random_int ());
    *temporary = g_build_filename (folder, name, NULL);
    int fd = g_open (*temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (fd >= 0)
      return fd;
    g_clear_pointer (temporary, g_free);
    if (errno != EEXIST)
      break;
  }
  return -1;
}

/* The rename is on the disk only when the folder is. Best effort: not every file system can. */
static void
sync_folder (const char *target)
{
  g_autofree char *folder = g_path_get_dirname (target);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/* An errno, or 0. @old: the file that is there, or NULL. */
static int
replace (const char *target, const struct stat *old, const char *data, gsize length)
{
  g_autofree char *temporary = NULL;
  int fd = open_temporary (target, &temporary);
  if (fd < 0)
    return errno;
  int code = 0;
  if (old) {
    /* The owner first: changing it may clear bits of the mode. */
    if (fchown (fd, old->st_uid, old->st_gid) != 0)
      g_debug ("%s gets another owner", target);
    code = fchmod (fd, old->st_mode & 07777) == 0 ? 0 : errno;
  }
  if (!code)
    code = write_all (fd, data, length);
  if (!code && fsync (fd) != 0)
    code = errno;
  if (close (fd) != 0 && !code)
    code = errno;
  if (!code && g_rename (temporary, target) != 0)
    code = errno;
  if (code)
    g_unlink (temporary);
  else
    sync_folder (target);
  return code;
}

/* Pipes and devices. */
static int
write_in_place (const char *target, const char *data, gsize length)
{
  int fd = g_open (target, O_WRONLY | O_CLOEXEC | O_NOCTTY, 0);
  if (fd < 0)
    return errno;
  int code = write_all (fd, data, length);
  if (close (fd) != 0 && !code)
    code = errno;
  return code;
}

/* Root may write what nobody may; whoever takes all permissions to write from a file wants it left alone all
 * the same. */
static gboolean
may_write (const char *target, const struct stat *status)
{
  return status->st_mode & 0222 && g_access (target, W_OK) == 0;
}

gboolean
podium_save_file (const char *path, const char *data, gsize length, GError **error)
{
  g_return_val_if_fail (path && (data || !length), FALSE);

  struct stat status;
  g_autofree char *target = follow_links (path);
  if (!target)
    return fail (error, path, ELOOP);
  gboolean exists = stat (target, &status) == 0;
  int code = 0;
  if (exists && S_ISDIR (status.st_mode))
    code = EISDIR;
  else if (exists && !may_write (target, &status))
    code = EACCES;
  else if (exists && !S_ISREG (status.st_mode))
    code = write_in_place (target, data, length);
  else
    code = replace (target, exists ? &status : NULL, data, length);
  return code ? fail (error, path, code) : TRUE;
}

gboolean
podium_file_is_read_only (const char *path)
{
  struct stat status;
  return stat (path, &status) == 0 && !may_write (path, &status);
}
