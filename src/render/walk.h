/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"
#include "view.h"

typedef enum { PODIUM_WALK_LEFT, PODIUM_WALK_RIGHT, PODIUM_WALK_UP, PODIUM_WALK_DOWN, PODIUM_WALK_FIRST, PODIUM_WALK_LAST } PodiumWalk;

/* The data mark of a chart of @kind that an arrow key leads to from @from; NULL starts at the first. Points walk along
 * their axes; rankings up and down a panel and across from panel to panel; duels and profiles down a model and across a
 * line; slopes up and down a column and along a model's line; grids as they lie. @from itself where nothing lies that way; NULL only where there are no data. */
const PodiumMark *podium_scene_walk (const PodiumScene *scene, PodiumChartKind kind, const PodiumMark *from, PodiumWalk way);
