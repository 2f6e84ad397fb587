/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-writer.h"

#include "entity-writer.h"
#include "json-text.h"
#include "save.h"
#include "view-writer.h"

typedef void (*WriteElement) (GString *json, gconstpointer element);

/* The member @name on a line of its own, and each element on one, deeper by a space. */
static void
add_lines (GString *json, int indent, const char *name, GPtrArray *elements, WriteElement write)
{
  podium_json_break (json, indent);
  podium_json_open (json, name, '[');
  for (guint i = 0; i < elements->len; i++) {
    podium_json_break (json, indent + 1);
    write (json, g_ptr_array_index (elements, i));
  }
  if (elements->len)
    g_string_append_printf (json, "\n%*s", indent, "");
  g_string_append_c (json, ']');
}

/* What is known, as members of the object that is open. */
static void
add_catalog (GString *json, int indent, const PodiumCatalog *catalog)
{
  const struct {
    const char *name;
    GPtrArray *elements;
    WriteElement write;
  } lists[] = {
      {"organisations", catalog->organisations, (WriteElement)podium_write_organisation},
      {"sources", catalog->sources, (WriteElement)podium_write_source},
      {"models", catalog->models, (WriteElement)podium_write_model},
      {"metrics", catalog->metrics, (WriteElement)podium_write_metric},
      {"claims", catalog->claims, (WriteElement)podium_write_claim},
      {"routes", catalog->routes, (WriteElement)podium_write_route},
      {"facts", catalog->facts, (WriteElement)podium_write_fact},
  };
  if (catalog->as_of) {
    podium_json_break (json, indent);
    podium_json_add_string (json, "as_of", catalog->as_of);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    add_lines (json, indent, lists[i].name, lists[i].elements, lists[i].write);
}

static void
add_extra_line (GString *json, int indent, const char *extra)
{
  if (!extra)
    return;
  podium_json_break (json, indent);
  podium_json_add_extra (json, extra);
}

static void
write_companion (GString *json, const PodiumCompanion *companion)
{
  podium_json_open (json, NULL, '{');
  podium_json_add_string (json, "address", companion->address);
  if (!g_str_equal (companion->name, companion->address))
    podium_json_add_string (json, "title", companion->name);
  podium_json_open (json, "catalog", '{');
  add_catalog (json, 3, companion->catalog);
  add_extra_line (json, 3, companion->catalog->extra);
  g_string_append (json, "\n  }}");
}

char *
podium_document_to_text (const PodiumDocument *document, gsize *length)
{
  g_return_val_if_fail (document, NULL);

  GString *json = g_string_new ("{");
  podium_json_break (json, 1);
  podium_json_add_string (json, "format", document->bare ? "podium-catalog" : "podium-document");
  podium_json_break (json, 1);
  podium_json_add_number (json, "version", 1);
  if (document->title) {
    podium_json_break (json, 1);
    podium_json_add_string (json, "title", document->title);
  }
  if (document->bare) {
    add_catalog (json, 1, document->catalog);
  } else {
    podium_json_break (json, 1);
    podium_json_open (json, "catalog", '{');
    add_catalog (json, 2, document->catalog);
    add_extra_line (json, 2, document->catalog->extra);
    g_string_append (json, "\n }");
    if (document->companions && document->companions->len)
      add_lines (json, 1, "documents", document->companions, (WriteElement)write_companion);
  }
  add_lines (json, 1, "views", document->views, (WriteElement)podium_view_write);
  add_extra_line (json, 1, document->bare ? document->catalog->extra : document->extra);
  g_string_append (json, "\n}\n");
  if (length)
    *length = json->len;
  return g_string_free (json, FALSE);
}

gboolean
podium_document_write_file (const PodiumDocument *document, const char *path, GError **error)
{
  g_return_val_if_fail (document && path, FALSE);
  gsize length;
  g_autofree char *text = podium_document_to_text (document, &length);
  return podium_save_file (path, text, length, error);
}
