/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

/* How closely a chart is looked at: parts of its axes, and the way back. No part of the view: neither saved nor undone with
 * it. Places and ways are px of the scene that is on screen. No GTK. */
typedef struct _PodiumChartZoom PodiumChartZoom;

PodiumChartZoom *podium_chart_zoom_new (void);
void podium_chart_zoom_free (PodiumChartZoom *zoom);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumChartZoom, podium_chart_zoom_free)

/* The parts to draw, PodiumDomain; empty: all. */
GArray *podium_chart_zoom_get_domains (PodiumChartZoom *zoom);
gboolean podium_chart_zoom_is_on (PodiumChartZoom *zoom);

/* Forgets parts and the way back: another chart is drawn. */
void podium_chart_zoom_clear (PodiumChartZoom *zoom);

/* Takes the axes of @scene as all there is, if the zoom is not on. */
void podium_chart_zoom_learn (PodiumChartZoom *zoom, const PodiumScene *scene);

/* What follows, until the next call, is one step back. */
void podium_chart_zoom_remember (PodiumChartZoom *zoom);

/* Each returns whether anything changed. Looks closer about (@x, @y), from farther where @factor < 1; never beyond all there
 * is, nor closer than a thousandth of it. */
gboolean podium_chart_zoom_scale (PodiumChartZoom *zoom, const PodiumScene *scene, double x, double y, double factor);
gboolean podium_chart_zoom_pan (PodiumChartZoom *zoom, const PodiumScene *scene, double dx, double dy);
/* All there is; the way back stays. */
gboolean podium_chart_zoom_out (PodiumChartZoom *zoom);
/* One step back. */
gboolean podium_chart_zoom_back (PodiumChartZoom *zoom);
