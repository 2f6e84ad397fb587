/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bundled.h"
#include "document-reader.h"
#include "podium-catalog.h"

#include <gio/gio.h>

PodiumDocument *
podium_document_read_bundled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resource_lookup_data (podium_catalog_get_resource (), "/io/github/podium/Podium/catalog.json",
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  PodiumDocument *document = podium_document_read_data (data, length, "catalog.json", &error);
  g_assert_no_error (error);
  return document;
}
