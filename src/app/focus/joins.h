/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

/* The catalogs that views across documents are drawn from (companions.h), read once and kept: what is on
 * screen points into them. A file that changed on disk is read anew. */
typedef struct _PodiumJoins PodiumJoins;

PodiumJoins *podium_joins_new (void);
void podium_joins_free (PodiumJoins *joins);

/* The catalog that @view is drawn from, the document's own where it is about no others. @path: of the
 * document's file, NULL: it has none. Good as long as @joins and @document are. */
const PodiumCatalog *podium_joins_get (PodiumJoins *joins, const PodiumDocument *document, const char *path,
                                       const PodiumView *view);
