/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-reader.h"

/* Appends the views in the array @at (may be absent) to @document, whose catalog is read already. FALSE, with
 * the error in the reader of @at, where one is bad. */
gboolean podium_views_read (PodiumDocument *document, const PodiumJsonPlace *at);

/* What podium_view_to_json () made of a view; NULL where it is bad, or says things that @catalog does not hold. */
PodiumView *podium_view_from_json (const char *json, const PodiumCatalog *catalog);
