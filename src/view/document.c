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

PodiumDocument *
podium_document_copy (const PodiumDocument *document)
{
  PodiumDocument *copy = podium_document_new (podium_catalog_ref (document->catalog));
  for (guint i = 0; i < document->views->len; i++)
    g_ptr_array_add (copy->views, podium_view_copy (g_ptr_array_index (document->views, i)));
  copy->bare = document->bare;
  copy->picture = document->picture;
  copy->extra = g_strdup (document->extra);
  return copy;
}

void
podium_document_free (PodiumDocument *document)
{
  g_ptr_array_unref (document->views);
  podium_catalog_unref (document->catalog);
  g_free (document->extra);
  g_free (document);
}

/* Where the view @id stands, or -1. */
static int
position_of (const PodiumDocument *document, const char *id)
{
  for (guint i = 0; i < document->views->len; i++) {
    const PodiumView *view = g_ptr_array_index (document->views, i);
    if (g_str_equal (view->id, id))
      return (int) i;
  }
  return -1;
}

const PodiumView *
podium_document_view (const PodiumDocument *document, const char *id)
{
  int i = position_of (document, id);
  return i < 0 ? NULL : g_ptr_array_index (document->views, i);
}

void
podium_document_add_view (PodiumDocument *document, PodiumView *view, const char *after)
{
  g_return_if_fail (position_of (document, view->id) < 0);
  g_ptr_array_insert (document->views, after ? position_of (document, after) + 1 : 0, view);
}

void
podium_document_set_view (PodiumDocument *document, PodiumView *view)
{
  int i = position_of (document, view->id);
  g_return_if_fail (i >= 0);
  gpointer *place = &document->views->pdata[i];
  if (*place != view)
    podium_view_free (*place);
  *place = view;
}

void
podium_document_remove_view (PodiumDocument *document, const char *id)
{
  int i = position_of (document, id);
  g_return_if_fail (i >= 0);
  g_ptr_array_remove_index (document->views, (guint) i);
}

char *
podium_document_new_view_id (const PodiumDocument *document, const char *name)
{
  GString *slug = g_string_new (NULL);
  for (const char *p = name; *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (g_unichar_isalnum (c))
      g_string_append_unichar (slug, g_unichar_tolower (c));
    else if (slug->len && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  }
  if (slug->len && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  if (!slug->len)
    g_string_append (slug, "view");

  g_autofree char *stem = g_string_free (slug, FALSE);
  char *id = g_strdup (stem);
  for (guint n = 2; position_of (document, id) >= 0; n++) {
    g_free (id);
    id = g_strdup_printf ("%s-%u", stem, n);
  }
  return id;
}
