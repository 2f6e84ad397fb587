/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-reader.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "catalog-reader.h"
#include "json-reader.h"
#include "json-scan.h"
#include "picture-reader.h"
#include "view-reader.h"

/* The largest catalog that anyone was seen to keep by hand is below 1 MB; the tree takes twenty times the
 * file. */
#define MAX_BYTES ((gsize)64 << 20)

/* Bytes read at once, so that it can be told how far it is. */
#define CHUNK ((gsize)1 << 20)

#define VERSION 1

G_DEFINE_QUARK (podium_read_error, podium_read_error)

/* Checks the format and its version. *@is_document: a "podium-document", not a "podium-catalog". */
static gboolean
check_format (const PodiumJsonPlace *at, gboolean *is_document)
{
  PodiumJsonPlace format = podium_json_member (at, "format"), version = podium_json_member (at, "version");
  const char *name = NULL;

  if (at->type != PODIUM_JSON_OBJECT) {
    podium_json_fail (
        at, PODIUM_READ_ERROR_FORMAT,
        "expected an object with the member \"format\": \"podium-catalog\", found something else; open a "
        "catalog or document of Podium");
    return FALSE;
  }
  if (format.type == PODIUM_JSON_STRING)
    name = podium_json_any_string (&format);
  *is_document = g_strcmp0 (name, "podium-document") == 0;
  if (!*is_document && g_strcmp0 (name, "podium-catalog") != 0) {
    g_autofree char *found =
        name ? podium_json_quote (name) : g_strdup (podium_json_is_there (&format) ? "no string" : "nothing");
    podium_json_fail (
        &format, PODIUM_READ_ERROR_FORMAT,
        "expected “podium-catalog” or “podium-document” as “format”, found %s; open a catalog or document "
        "of Podium",
        found);
    return FALSE;
  }
  gboolean is_integer = version.type == PODIUM_JSON_INTEGER;
  gint64 number = is_integer ? podium_json_integer (&version) : 0;
  if (number > VERSION)
    podium_json_fail (&version, PODIUM_READ_ERROR_FORMAT,
                      "expected version %d of the format, found version %" G_GINT64_FORMAT
                      ": the file was made by a newer Podium; update Podium",
                      VERSION, number);
  else if (number < VERSION)
    podium_json_fail (&version, PODIUM_READ_ERROR_FORMAT,
                      "expected the integer %d as “version”, found %s; %s", VERSION,
                      is_integer     ? "a smaller one"
                      : podium_json_is_there (&version) ? "no integer"
                                     : "nothing",
                      "write \"version\": 1");
  return !at->reader->error;
}

/* {"address": "june.podium", "title": "June", "catalog": {...}}: another document that a view stands beside. */
static void
read_companion (PodiumDocument *document, const PodiumJsonPlace *at)
{
  PodiumJsonPlace inner = podium_json_member (at, "catalog");
  const char *address = podium_json_need_string (at, "address");
  g_autofree char *title = g_strdup (podium_json_get_string (at, "title"));
  if (!address || !podium_json_need_object (&inner))
    return;
  PodiumCatalog *catalog = podium_catalog_new ();
  PodiumCompanion *companion = podium_companion_new (address, title ? title : address, catalog, NULL);
  if (!document->companions)
    document->companions = g_ptr_array_new_with_free_func ((GDestroyNotify)podium_companion_free);
  g_ptr_array_add (document->companions, companion);
  podium_catalog_read (catalog, &inner, FALSE);
}

static gboolean
read_companions (PodiumDocument *document, const PodiumJsonPlace *at)
{
  PodiumJsonPlace list = podium_json_member (at, "documents"), place;
  for (gboolean more = podium_json_first (&list, &place); more; more = podium_json_next (&place))
    if (podium_json_need_object (&place))
      read_companion (document, &place);
  return !at->reader->error;
}

static PodiumDocument *
build (PodiumJsonReader *reader)
{
  static const char *const members[] = {"format", "version", "title", "catalog", "documents", "views", NULL};
  const PodiumJsonPlace whole = podium_json_whole (reader);
  gboolean is_document = FALSE;
  if (!check_format (&whole, &is_document))
    return NULL;

  PodiumJsonPlace inner = podium_json_member (&whole, "catalog");
  if (is_document && !podium_json_need_object (&inner))
    return NULL;

  g_autoptr (PodiumDocument) document = podium_document_new (podium_catalog_new ());
  PodiumJsonPlace views = podium_json_member (&whole, "views");
  document->title = g_strdup (podium_json_get_string (&whole, "title"));
  if (!podium_catalog_read (document->catalog, is_document ? &inner : &whole, !is_document) ||
      (is_document && !read_companions (document, &whole)) || !podium_views_read (document, &views))
    return NULL;
  document->bare = !is_document;
  document->extra = is_document ? podium_json_extra (&whole, members) : NULL;
  return g_steal_pointer (&document);
}

static void
tell (int *part, int thousandths)
{
  if (part)
    g_atomic_int_set (part, thousandths);
}

/* @name: as it is shown. */
static PodiumDocument *
read_text (const char *data, gsize length, const char *name, int *part, GError **error)
{
  g_autoptr (GError) problem = NULL;
  PodiumJsonPosition where;
  g_autoptr (PodiumJsonMap) map = podium_json_scan (data, length, &where, &problem);
  if (!map) {
    g_set_error (error, PODIUM_READ_ERROR, PODIUM_READ_ERROR_SYNTAX, "%s:%u:%u: %s", name, where.line,
                 where.column, problem->message);
    return NULL;
  }

  g_autoptr (PodiumJsonReader) reader = podium_json_reader_new (name, map);
  tell (part, PODIUM_JSON_SCANNED);
  reader->length = length;
  reader->part = part;
  PodiumDocument *document = build (reader);
  if (!document)
    g_propagate_error (error, g_steal_pointer (&reader->error));
  return document;
}

/* A position is one in the data, not in the picture: "FILE: in the data of the picture, line 3, column 5: ...". */
static void
say_where (GError *error, const char *name)
{
  const char *rest = error->message + strlen (name);
  guint64 line = 0, column = 0;
  char *end = (char *)rest;
  if (!g_str_has_prefix (error->message, name))
    return;
  if (*end == ':')
    line = g_ascii_strtoull (end + 1, &end, 10);
  if (line && *end == ':')
    column = g_ascii_strtoull (end + 1, &end, 10);
  g_autofree char *old = error->message;
  error->message = column ? g_strdup_printf ("%s: in the data of the picture, line %u, column %u%s", name, (guint)line,
                                             (guint)column, end)
                          : g_strdup_printf ("%s: in the data of the picture%s", name, rest);
}

/* @name: as it is shown. */
static PodiumDocument *
read_picture (const char *data, gsize length, const char *name, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gsize text_length;
  g_autofree char *text = podium_picture_read (data, length, &text_length, &problem);
  PodiumDocument *document = text ? read_text (text, text_length, name, NULL, &problem) : NULL;
  if (document) {
    document->picture = TRUE;
    return document;
  }
  if (text)
    say_where (problem, name);
  else
    g_prefix_error (&problem, "%s: ", name);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

static void
set_file_error (GError **error, const char *name, int code)
{
  const char *message;
  switch (code) {
  case ENOENT:
  case ENOTDIR:
    message = "expected a file, found none of this name; check the path";
    break;
  case EISDIR:
    message = "expected a file, found a directory; name a file in it";
    break;
  case EACCES:
  case EPERM:
    message = "expected a file that may be read, found no permission to; change its mode, or ask its owner";
    break;
  default:
    g_set_error (error, PODIUM_READ_ERROR, PODIUM_READ_ERROR_FILE,
                 "%s: expected a file that can be read, found an error (%s); check the disk and the path",
                 name, g_strerror (code));
    return;
  }
  g_set_error (error, PODIUM_READ_ERROR, PODIUM_READ_ERROR_FILE, "%s: %s", name, message);
}

static void
set_size_error (GError **error, const char *name)
{
  g_set_error (error, PODIUM_READ_ERROR, PODIUM_READ_ERROR_FILE,
               "%s: expected at most %" G_GSIZE_FORMAT " MB, found more; split the file", name,
               MAX_BYTES >> 20);
}

/* Reads what the descriptor gives (a pipe, too) up to one byte more than MAX_BYTES. Returns an errno, 0:
 * good. */
static int
read_all (int fd, GByteArray *bytes, int *part)
{
  struct stat status;
  if (fstat (fd, &status) != 0)
    return errno;
  if (S_ISDIR (status.st_mode))
    return EISDIR;

  gsize whole = S_ISREG (status.st_mode) ? CLAMP ((gsize)status.st_size + 1, 1, MAX_BYTES + 1) : 0;
  while (bytes->len <= MAX_BYTES) {
    guint old = bytes->len;
    gsize room = whole > old ? MIN (whole - old, CHUNK) : 65536;
    g_byte_array_set_size (bytes, old + (guint)room);
    gssize n = read (fd, bytes->data + old, room);
    int code = errno;
    g_byte_array_set_size (bytes, old + (guint)MAX (n, 0));
    tell (part, whole ? (int)MIN ((gsize)PODIUM_JSON_LOADED, PODIUM_JSON_LOADED * (gsize)bytes->len / whole) : -1);
    if (n == 0)
      return 0;
    if (n < 0 && code != EINTR)
      return code;
  }
  return 0;
}

/* @data in memory; @name: as it is shown. */
static PodiumDocument *
read_data (const char *data, gsize length, const char *name, int *part, GError **error)
{
  if (length > MAX_BYTES) {
    set_size_error (error, name);
    return NULL;
  }
  if (podium_picture_kind (data ? data : "", length))
    return read_picture (data, length, name, error);
  return read_text (data ? data : "", length, name, part, error);
}

PodiumDocument *
podium_document_read_file_telling (const char *path, int *part, GError **error)
{
  g_return_val_if_fail (path, NULL);

  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int code = fd < 0 ? errno : read_all (fd, bytes, part);
  if (fd >= 0)
    close (fd);
  if (code) {
    set_file_error (error, name, code);
    return NULL;
  }
  return read_data ((const char *)bytes->data, bytes->len, name, part, error);
}

PodiumDocument *
podium_document_read_file (const char *path, GError **error)
{
  return podium_document_read_file_telling (path, NULL, error);
}

PodiumDocument *
podium_document_read_data (const char *data, gsize length, const char *name, GError **error)
{
  g_return_val_if_fail (data || !length, NULL);
  g_return_val_if_fail (name, NULL);
  return read_data (data, length, name, NULL, error);
}
