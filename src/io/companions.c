/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "companions.h"

#include <string.h>

#include "document-reader.h"

char *
podium_companion_path (const char *address, const char *path)
{
  g_autofree char *own = path ? g_canonicalize_filename (path, NULL) : NULL;
  g_autofree char *folder = own ? g_path_get_dirname (own) : NULL;
  return g_canonicalize_filename (address, folder);
}

char *
podium_companion_address (const char *other, const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (other, NULL);
  g_autofree char *own = path ? g_canonicalize_filename (path, NULL) : NULL;
  g_autofree char *folder = own ? g_path_get_dirname (own) : NULL;
  g_autofree char *start = folder ? g_strconcat (folder, G_DIR_SEPARATOR_S, NULL) : NULL;
  return g_strdup (start && g_str_has_prefix (whole, start) ? whole + strlen (start) : whole);
}

/* A pipe or a device could keep a reader waiting for ever. */
static PodiumDocument *
read_regular (const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS) ||
      g_file_test (path, G_FILE_TEST_IS_REGULAR | G_FILE_TEST_IS_DIR))
    return podium_document_read_file (path, error);
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, PODIUM_READ_ERROR, PODIUM_READ_ERROR_FILE,
               "%s: expected a file, found a pipe or device; save what it gives, and name that file", name);
  return NULL;
}

static PodiumCompanion *
read_companion (const PodiumDocument *document, const char *path, const char *address)
{
  for (guint i = 0; document->companions && i < document->companions->len; i++) {
    const PodiumCompanion *carried = g_ptr_array_index (document->companions, i);
    if (g_str_equal (carried->address, address))
      return podium_companion_new (address, carried->name, podium_catalog_ref (carried->catalog), NULL);
  }
  g_autofree char *file = podium_companion_path (address, path), *base = g_path_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (PodiumDocument) other = NULL;
  GError *error = NULL;
  if (document->picture && !g_path_is_absolute (address))
    g_set_error (
        &error, PODIUM_READ_ERROR, PODIUM_READ_ERROR_FILE,
        "%s: expected a document in the data of the picture, found none; it could not be read when the "
        "picture was made, add it again",
        address);
  else
    other = read_regular (file, &error);
  if (!other)
    return podium_companion_new (address, name, NULL, error);
  return podium_companion_new (address, other->title ? other->title : name,
                               podium_catalog_ref (other->catalog), NULL);
}

PodiumCatalog *
podium_view_catalog (const PodiumDocument *document, const char *path, const PodiumView *view)
{
  g_return_val_if_fail (document && view, NULL);
  if (!podium_view_joins (view) || !view->metrics)
    return podium_catalog_ref (document->catalog);
  g_autofree char *base = path && !document->picture ? g_path_get_basename (path) : NULL;
  g_autofree char *name = base ? g_filename_display_name (base) : NULL;
  GPtrArray *companions = g_ptr_array_new ();
  for (char **address = view->documents; *address; address++)
    g_ptr_array_add (companions, read_companion (document, path, *address));
  return podium_catalog_join (document->catalog, document->title ? document->title : name, companions,
                              (const char *const *)view->metrics);
}

const GError *
podium_catalog_first_error (const PodiumCatalog *catalog)
{
  for (guint i = 0; catalog->companions && i < catalog->companions->len; i++) {
    const PodiumCompanion *companion = g_ptr_array_index (catalog->companions, i);
    if (companion->error)
      return companion->error;
  }
  return NULL;
}
