/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

/* What a plot already holds, filed by the squares of a grid that it touches, so that asking whether a place is free does not
 * walk through all of it. */

typedef enum {
  PODIUM_HELD_NOTHING,
  PODIUM_HELD_OBSTACLE, /* axes, the frontier, words of the plot */
  PODIUM_HELD_MARK,     /* a point with its brackets */
  PODIUM_HELD_TEXT,     /* a placed name or number */
  PODIUM_HELD_LEADER,
} PodiumHeld;

/* A straight line; px, y down. */
typedef struct {
  double x1, y1, x2, y2;
} PodiumSegment;

typedef struct _PodiumLabelGrid PodiumLabelGrid;

PodiumLabelGrid *podium_label_grid_new (PodiumBox bounds);
void podium_label_grid_free (PodiumLabelGrid *grid);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumLabelGrid, podium_label_grid_free)

/* Files a box, or a leader; @owner: whose it is, G_MAXUINT for nobody's. Returns the number to take it out again by. */
guint podium_label_grid_add_box (PodiumLabelGrid *grid, PodiumHeld held, guint owner, PodiumBox box);
guint podium_label_grid_add_leader (PodiumLabelGrid *grid, guint owner, PodiumSegment leader);
void podium_label_grid_remove (PodiumLabelGrid *grid, guint id);

/* Whether a text of @owner may fill @box: nothing lies there but its own text and leader. */
gboolean podium_label_grid_box_is_free (const PodiumLabelGrid *grid, const PodiumBox *box, guint owner);

/* Whether a leader of @owner may run along @leader to the point at @x, @y: across no leader, and no text nearer than @pad.
 * Nor across other marks and obstacles, unless @across_marks: then across marks, and across what covers the point itself,
 * which no leader could avoid. */
gboolean podium_label_grid_leader_is_free (const PodiumLabelGrid *grid, const PodiumSegment *leader, guint owner, double x,
                                           double y, gboolean across_marks, double pad);

/* Whether the segment has a point in common with the box, with another segment. */
gboolean podium_segment_hits_box (const PodiumSegment *segment, const PodiumBox *box);
gboolean podium_segments_cross (const PodiumSegment *a, const PodiumSegment *b);
