/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-reader.h"

/* Fills @catalog from the members of the object @at, and finishes it. @bare: @at is the whole file, with format, version
 * and views beside what is known. FALSE, with the error in the reader of
 * @at, where the content is bad; the catalog is then good for nothing but unref. */
gboolean podium_catalog_read (PodiumCatalog *catalog, const PodiumJsonPlace *at, gboolean bare);
