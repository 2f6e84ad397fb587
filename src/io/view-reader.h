/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-reader.h"

/* Appends the views in the array @at (may be absent) to @document, whose catalog is read already. FALSE, with
 * the error in the reader of @at, where one is bad. */
gboolean podium_views_read (PodiumDocument *document, const PodiumJsonPlace *at);
