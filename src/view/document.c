/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document.h"

PodiumDocument *
podium_document_new (PodiumCatalog *catalog)
{
  PodiumDocument *document = g_new0 (PodiumDocument, 1);
  document->catalog = catalog;
  document->views = g_ptr_array_new_with_free_func ((GDestroyNotify) podium_view_free);
  return document;
}

void
podium_document_free (PodiumDocument *document)
{
  g_ptr_array_unref (document->views);
  podium_catalog_unref (document->catalog);
  g_free (document);
}

const PodiumView *
podium_document_view (const PodiumDocument *document, const char *id)
{
  for (guint i = 0; i < document->views->len; i++) {
    const PodiumView *view = g_ptr_array_index (document->views, i);
    if (g_str_equal (view->id, id))
      return view;
  }
  return NULL;
}
