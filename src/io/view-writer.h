/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view.h"

/* The view as one line of JSON, as it stands in the “views” of a file: members in a fixed order, those that
 * are not chosen left out. What the reader makes of it is an equal view. Free with g_free. */
char *podium_view_to_json (const PodiumView *view);

/* The same, appended to @json as the next element. */
void podium_view_write (GString *json, const PodiumView *view);
