/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart.h"
#include "cli.h"
#include "document.h"
#include "filter-options.h"

/* The options that change what a view shows and how its chart is laid out; shared by render and describe. */
typedef struct {
  char *data;
  char *size, *theme, *background, *language, *policy, *kind, *x, *y, *log, *models, *sort, *title, *subtitle;
  char *across, *break_even, *highlight;
  char **metrics, **weights, **editions, **prices, **notes, **lines, **bands, **with;
  gboolean anyway;
  PodiumFilterOptions filter;
} PodiumViewOptions;

void podium_view_options_clear (PodiumViewOptions *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PodiumViewOptions, podium_view_options_clear)

/* The entries for GOption that fill @options; NULL-terminated, free with g_free. @more (NULL-terminated) go first. */
GOptionEntry *podium_view_options_entries (PodiumViewOptions *options, const GOptionEntry *more);

/* The view with @id (or a new one where it is "-"), changed as the options say. NULL after having said why. */
PodiumView *podium_view_options_view (const PodiumViewOptions *options, const PodiumDocument *document, const char *id,
                                      PodiumExit *code);

/* What to draw @view from: the document's catalog, for a slope across documents beside the others. NULL after having said
 * which cannot be read, and why. Free with podium_catalog_unref. */
PodiumCatalog *podium_view_options_catalog (const PodiumViewOptions *options, const PodiumDocument *document,
                                            const PodiumView *view, PodiumExit *code);

/* Size, theme, language and background. FALSE after having said why. */
gboolean podium_view_options_setup (const PodiumViewOptions *options, PodiumSetup *setup, PodiumExit *code);
