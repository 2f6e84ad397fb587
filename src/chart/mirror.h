/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

/* Turns a finished scene right for left, for languages written from right to left: every mark goes to the
 * other side of the page, bars grow from the right. What has a face keeps it: texts, symbols, signs of
 * access, the Podium mark.
 * @plot: the plot too; otherwise only the frame, for plots with an axis of numbers each way, which run as
 * numbers do. */
void podium_scene_mirror (PodiumScene *scene, gboolean plot);
