/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

/* Where a drawn page still has room: what its marks leave free of a box. Grid, washes and bands may lie under
 * a text; every other mark is in its way, lines as far as their ink goes. All in px of the page. */
typedef struct {
  PodiumBox bounds;
  double pad;    /* that texts keep from marks */
  GArray *boxes; /* taken, not padded */
  GArray *marks; /* guint: which mark of the scene each box is of, or a word below */
} PodiumRoom;

#define PODIUM_ROOM_NO_MARK G_MAXUINT
#define PODIUM_ROOM_REFERENCE                                                                                \
  (G_MAXUINT - 1) /* lines and edges of bands: an arrow may cross them, a text may not */

/* The room that the marks of @scene from @from on leave in @bounds. */
PodiumRoom *podium_room_new (const PodiumScene *scene, guint from, PodiumBox bounds, double pad);
void podium_room_free (PodiumRoom *room);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumRoom, podium_room_free)

void podium_room_take (PodiumRoom *room, PodiumBox box);

/* Whether @box lies inside the bounds, @pad away from everything but the mark @but (PODIUM_ROOM_NO_MARK: no
 * exception). */
gboolean podium_room_is_free (const PodiumRoom *room, PodiumBox box, double pad, guint but);

/* The same for the ink of an arrow, which may cross references. */
gboolean podium_room_lets_pass (const PodiumRoom *room, PodiumBox box, double pad);

/* The rectangles, empty but for references, that cannot be grown on any side (PodiumBox), the largest first,
 * in steps of @step px. Found row by row with a stack over the histogram of free squares above it (the
 * largest-rectangle sweep of Vandevoorde, 1998): linear in the number of squares. Free with g_array_unref. */
GArray *podium_room_rectangles (const PodiumRoom *room, double step);
