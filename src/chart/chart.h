/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page.h"

/* How large the picture is, and in whose colours and words. */
typedef struct {
  double width, height; /* px */
  PodiumThemeName theme;
  PodiumLanguage language;
  gboolean transparent; /* no ground; text and casings keep the theme's colours */
} PodiumSetup;

/* Smallest and largest sides that a chart is laid out for, px. */
#define PODIUM_LEAST_SIDE 160
#define PODIUM_MOST_SIDE 16384

/* Whether the plot of @kind has an axis of numbers each way, which right-to-left languages leave as it is. */
gboolean podium_kind_runs_as_numbers (PodiumChartKind kind);

/* Lays out @view of @catalog. The same arguments give the same scene. @view must pass podium_view_validate (). */
PodiumScene *podium_chart_build (const PodiumCatalog *catalog, const PodiumView *view, const PodiumSetup *setup,
                                 PodiumFonts *fonts);

/* The same in a window, which is read from near: type does not grow beyond the widest class (style.h), where pictures are
 * scaled as a whole. And looked at in part (NULL: all of it): charts with axes to choose from (the scene's) draw only the
 * domains of them, and count in a footnote what lies outside; those with a list of rows (the scene's) draw only some of it
 * and say which. Looking closer is no part of the view: files and exports know nothing of it. */
PodiumScene *podium_chart_build_part (const PodiumCatalog *catalog, const PodiumView *view, const PodiumSetup *setup,
                                      const PodiumPart *part, PodiumFonts *fonts);
