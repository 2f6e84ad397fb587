/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "joins.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "companions.h"

struct _PodiumJoins {
  GHashTable *catalogs; /* what it is of -> PodiumCatalog */
};

PodiumJoins *
podium_joins_new (void)
{
  PodiumJoins *joins = g_new0 (PodiumJoins, 1);
  joins->catalogs =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)podium_catalog_unref);
  return joins;
}

void
podium_joins_free (PodiumJoins *joins)
{
  g_hash_table_unref (joins->catalogs);
  g_free (joins);
}

/* Everything that makes one join another: metrics, files, and when those were last written. */
static char *
key_of (const char *path, const PodiumView *view)
{
  g_autofree char *metrics = g_strjoinv ("\n", view->metrics);
  GString *key = g_string_new (path ? path : "");
  g_string_append_printf (key, "\n%s\n", metrics);
  for (char **address = view->documents; *address; address++) {
    g_autofree char *file = podium_companion_path (*address, path);
    GStatBuf status;
    gboolean there = g_stat (file, &status) == 0;
    g_string_append_printf (key, "\n%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d", *address,
                            there ? (gint64)status.st_mtime : -1, there ? (gint64)status.st_size : -1,
                            g_access (file, R_OK));
  }
  return g_string_free (key, FALSE);
}

const PodiumCatalog *
podium_joins_get (PodiumJoins *joins, const PodiumDocument *document, const char *path,
                  const PodiumView *view)
{
  if (!podium_view_joins (view) || !view->metrics)
    return document->catalog;
  g_autofree char *key = key_of (path, view);
  PodiumCatalog *catalog = g_hash_table_lookup (joins->catalogs, key);
  if (!catalog) {
    catalog = podium_view_catalog (document, path, view);
    g_hash_table_insert (joins->catalogs, g_steal_pointer (&key), catalog);
  }
  return catalog;
}
