/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page.h"

/* How closely a chart is looked at: parts of its axes, or of its list of rows, and the way back. No part of the view: neither saved
 * nor undone with it. Bars keep their zero: a list is looked at along its rows, and its axes stay whole. Places and ways are px of the scene that is on screen. No GTK. */
typedef struct _PodiumChartZoom PodiumChartZoom;

PodiumChartZoom *podium_chart_zoom_new (void);
void podium_chart_zoom_free (PodiumChartZoom *zoom);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumChartZoom, podium_chart_zoom_free)

/* What to draw; good until the next change. */
PodiumPart podium_chart_zoom_get_part (PodiumChartZoom *zoom);
gboolean podium_chart_zoom_is_on (PodiumChartZoom *zoom);
/* How many rows the whole chart has room for; 0: it has no list. */
guint podium_chart_zoom_most_rows (PodiumChartZoom *zoom);

/* Forgets parts and the way back: another chart is drawn. */
void podium_chart_zoom_clear (PodiumChartZoom *zoom);

/* Whether @scene has axes or rows to look at in part. */
gboolean podium_chart_zoom_can (const PodiumScene *scene);

/* Takes the axes and rows of @scene as all there is, if the zoom is not on. */
void podium_chart_zoom_learn (PodiumChartZoom *zoom, const PodiumScene *scene);

/* What follows, until the next call, is one step back. */
void podium_chart_zoom_remember (PodiumChartZoom *zoom);

/* Each returns whether anything changed. Looks closer about (@x, @y), from farther where @factor < 1; never beyond all there
 * is, nor closer than a thousandth of it. */
gboolean podium_chart_zoom_scale (PodiumChartZoom *zoom, const PodiumScene *scene, double x, double y, double factor);
gboolean podium_chart_zoom_pan (PodiumChartZoom *zoom, const PodiumScene *scene, double dx, double dy);
/* Moves on along the rows, by so many; FALSE where there are none that way. */
gboolean podium_chart_zoom_move (PodiumChartZoom *zoom, const PodiumScene *scene, double rows);
/* All there is; the way back stays. */
gboolean podium_chart_zoom_out (PodiumChartZoom *zoom);
/* One step back. */
gboolean podium_chart_zoom_back (PodiumChartZoom *zoom);
