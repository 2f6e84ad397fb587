/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

/* What a picture of @view carries so that the chart can be brought back: the text of a document whose one
 * view is
 * @view, cut to what it draws. Drawn from that document, the chart is the same.
 *
 * Models: those that the view shows, whether they have a figure or not; those that it names; and one of each
 * maker that measured a figure, which makes the figure a rival's. Only models that are shown bring their
 * claims, of the metrics of the view; routes and facts come where the view draws routes or filters by what
 * they say. Sources and organisations: those that are referred to. So what the user took out of a chart does
 * not travel with its picture.
 *
 * Of the documents that a join (companion.h) has beside its own, each that could be read comes along as a
 * catalog by itself, cut in the same way: "documents" of the document, each with an "address", perhaps a
 * "title", and a "catalog". The view gives them by their names, not by the paths at which they lay.
 *
 * @view must pass podium_view_validate (). The same arguments give the same text. Free with g_free. */
char *podium_chart_data (const PodiumCatalog *catalog, const PodiumView *view);

/* The same as the line that a picture carries (podium_picture_pack). NULL where the text is longer than
 * PODIUM_PICTURE_MOST_DATA: no picture is read back with more. Free with g_free. */
char *podium_chart_data_line (const PodiumCatalog *catalog, const PodiumView *view);

/* @view as its picture tells it: the documents of a join by their names, and no others. Free with podium_view_free. */
PodiumView *podium_chart_data_view (const PodiumCatalog *catalog, const PodiumView *view);
