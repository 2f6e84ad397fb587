/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

/* Places labels beside points: a greedy choice, in the order given, among eight positions at three distances, the cheaper
 * first, then one pass in which each label may move to a cheaper place that is free by then. The method is that of
 * Christensen, Marks and Shieber (1995) without its annealing: what is placed is never moved at random, so the same
 * input gives the same output. Nothing is dropped: what finds no place comes back as PODIUM_LABEL_HOMELESS. */

typedef enum { PODIUM_LABEL_HOMELESS, PODIUM_LABEL_PLACED } PodiumLabelState;

typedef struct {
  double x, y;          /* the centre of the point */
  PodiumBox mark;       /* the point with its brackets: distances are measured from here */
  double width, height; /* of the block of text */
  double eye;           /* from the block's top to the middle of its first line */
  /* results */
  PodiumLabelState state;
  PodiumBox box;        /* where the block goes */
  double align;         /* 0: lines start at the left of the box, 0.5: centred, 1: end at the right */
  gboolean leader;      /* a line joins block and point, from here: */
  double leader_x, leader_y;
} PodiumLabel;

typedef struct {
  PodiumBox bounds;      /* nothing leaves this */
  double gap;            /* between mark and block at the first distance, px */
  double pad;            /* everything keeps this far apart */
} PodiumLabelSpace;

/* @obstacles: boxes that no label may touch (all marks of the labels' own points included). */
void podium_labels_place (PodiumLabel *labels, guint n, const PodiumBox *obstacles, guint n_obstacles,
                          const PodiumLabelSpace *space);
