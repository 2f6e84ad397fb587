/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-view.h"

/* Lets the picture of @chart be dragged out of the window by @handle: as pixels, as SVG and as a PNG file. The handle
 * must not stand in a header bar, which would move the window along. */
void podium_picture_drag_add (GtkWidget *handle, PodiumFocus *focus, PodiumChartView *chart);
