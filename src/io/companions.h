/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

/* The catalog to draw @view of @document from. For a view that sets documents side by side a join
 * (companion.h) with each of them, in the order of its addresses: what the document itself carries along
 * under the address, else the file there, relative to the folder of @path; a document that is the data of a
 * picture, whose views know others by their names, only where the address is a whole path. One that cannot be
 * read stands in the join with the error of podium_document_read_file (). For any other view the document's
 * own catalog.
 *
 * @path: of the document's file, NULL: it has none. Free with podium_catalog_unref. */
PodiumCatalog *podium_view_catalog (const PodiumDocument *document, const char *path, const PodiumView *view);

/* Why the first document that could not be read could not, NULL: all were. Owned by @catalog. */
const GError *podium_catalog_first_error (const PodiumCatalog *catalog);

/* Where the address of a view points: a path. @path as above. */
char *podium_companion_path (const char *address, const char *path);

/* How a view of the document at @path (NULL: it has none) gives the file @other: relative where it lies in
 * the same folder or below, else as the whole path. */
char *podium_companion_address (const char *other, const char *path);
