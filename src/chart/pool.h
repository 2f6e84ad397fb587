/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Pushes labels apart on a line: the places nearest to @y (ascending, px) that lie @step apart and within
 * [@low, @high]. Neighbours that collide are pooled and keep the middle of where they wanted to be: the
 * isotonic regression of the places less their steps, by pooling adjacent violators (Ayer et al., 1955).
 * Where there is no room for all they lie as far apart as there is. */
void podium_pool (double *y, guint n, double step, double low, double high);
