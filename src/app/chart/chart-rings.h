/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scene.h"

/* What shows hover, selection and focus above a chart. Px of the scene. */

/* A ring @out px around @box. */
void podium_ring_append (GtkSnapshot *snapshot, PodiumBox box, double radius, double out, double width,
                         const GdkRGBA *colour);

/* Rings around every data mark of @model, with a gap of the ground's colour; in a table of statuses one
 * around its row. */
void podium_ring_model (const PodiumScene *scene, GtkSnapshot *snapshot, const PodiumModel *model,
                        double width, const GdkRGBA *colour, const GdkRGBA *ground);
