/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

/* Places names beside points.
 *
 * A name may stand at eight positions (Imhof, "Positioning Names on Maps", 1975) at three distances, the farther ones with a
 * leader; a place costs its rank, 0.05 a px of distance, and 1 on the shunned side. Labels take the cheapest free place, those
 * earlier in the order first: the greedy method that Christensen, Marks and Shieber ("An Empirical Study of Algorithms for
 * Point-Feature Label Placement", 1995) measure others against, but held in rounds, as Luby's algorithm for independent sets
 * (1986) is, so that changes do not run on from label to label: in a round all say at once what they would have, and whoever
 * wants room that somebody earlier in the order wants too must wait for the next. Four rounds place the names, within one
 * percent of as many as one by one; then two let names take their second lines, where these fit without moving anything else.
 *
 * Nothing is done at random, and nothing is dropped: what finds no place gets a number, beside its point or at the end of a
 * leader, again in rounds. A point in a crowd without room for that shares the number of its nearest neighbour, and if there is
 * none near, a name beside it makes way for one. The caller lists the names in a key.
 *
 * A label that the user put somewhere stands there before any other is placed, whatever lies there, as near as the bounds let
 * it; the others go around it.
 *
 * Two labels are neighbours where the boxes around all places they may take meet. What a label gets in a round depends on its
 * neighbours and theirs alone, so a point that moves leaves alone what is more than two steps a round away; in the thousands
 * of layouts of tests/test-label-layouts.c nothing beyond two steps in all ever changes. */

typedef enum {
  PODIUM_LABEL_HOMELESS, /* not even a number anywhere has room: only in a space without room for one number */
  PODIUM_LABEL_NUMBERED, /* the number stands in the box */
  PODIUM_LABEL_SHARED,   /* the number stands at another point */
  PODIUM_LABEL_PLACED,
} PodiumLabelState;

typedef struct {
  double x, y;          /* the centre of the point */
  PodiumBox mark;       /* the point with its brackets: distances are measured from here */
  double width, height; /* of the name */
  double eye;           /* from the block's top to the middle of its first line */
  double full_width, full_height; /* with the second line; 0: it has none */
  double number_room;   /* before the number, for what belongs there; mostly 0 */
  gboolean pinned;      /* the middle of the name's first line is to stand here: */
  double pin_x, pin_y;
  /* results */
  PodiumLabelState state;
  gboolean full;        /* the box has room for the second line */
  guint number;         /* from 1 on, in the order of the labels; 0: placed */
  PodiumBox box;        /* where the block or the number goes */
  double align;         /* 0: lines start at the left of the box, 0.5: centred, 1: end at the right */
  gboolean leader;      /* a line joins block and point: */
  double from_x, from_y, to_x, to_y; /* from the block to the casing of the point */
} PodiumLabel;

typedef struct {
  PodiumBox bounds;      /* nothing leaves this */
  double gap;            /* between mark and block at the first distance, px */
  double pad;            /* everything keeps this far apart */
  double leads_from;     /* a pinned label farther than this from the middle of its point has a leader */
  double number_width, number_height; /* of the widest number */
  const PodiumBox *shunned; /* areas that cost more, such as the good side of a frontier */
  guint n_shunned;
  const PodiumBox *marks;   /* of points that are not named: no text touches them, but the leader of a number may cross them */
  guint n_marks;
} PodiumLabelSpace;

/* @obstacles: boxes that no label and no leader may touch. The labels' own marks need not be among them. */
void podium_labels_place (PodiumLabel *labels, guint n, const PodiumBox *obstacles, guint n_obstacles,
                          const PodiumLabelSpace *space);

/* The box around all places that the name of @label may take: for tests, and for asking what a label can meet. */
PodiumBox podium_label_reach (const PodiumLabel *label, const PodiumLabelSpace *space);
