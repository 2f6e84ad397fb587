/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

/* The topmost mark that stands for a row at (@x, @y), px of the scene, or NULL. Bounds first, then the exact shape; bars,
 * points, statuses and the texts of their rows answer, frame and grid do not. */
const PodiumMark *podium_scene_pick (const PodiumScene *scene, double x, double y);

/* The same with up to @reach px of slack around small marks: the nearest within it. */
const PodiumMark *podium_scene_pick_near (const PodiumScene *scene, double x, double y, double reach);

/* Data marks (bar, point, status) in reading order, the dots of a cloud behind all that have names: GPtrArray of const PodiumMark, free with g_ptr_array_unref. */
GPtrArray *podium_scene_data_marks (const PodiumScene *scene);
