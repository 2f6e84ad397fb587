/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-view.h"

/* Lets the picture of @chart be dragged out of the window by @handle: as pixels, as SVG and as a PNG file. A click on the
 * handle stays what it was. */
void podium_picture_drag_add (GtkWidget *handle, PodiumFocus *focus, PodiumChartView *chart);
