/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page.h"

/* Draws the annotations of a view onto a finished page: lines and bands on every axis of their metric that
 * the kind told of (podium_page_axis), under its data; then their words, and notes with an arrow at a mark of
 * their model, into the room that everything else left. A note goes into the largest empty rectangle that
 * touches its target. What has no place gets a number beside its target and a footnote; where not even the
 * number has one, it stands in the head. Nothing is lost. */
typedef struct _PodiumAnnotator PodiumAnnotator;

/* For one chart, however often it is drawn again. All three must outlive it. */
PodiumAnnotator *podium_annotator_new (PodiumPage *page, const PodiumCatalog *catalog,
                                       const PodiumView *view);
void podium_annotator_free (PodiumAnnotator *annotator);

/* Draws what has a place. FALSE where an annotation has none: page->asides then holds its footnote, and the
 * chart must be drawn again with it. What became a footnote stays one, so that this ends. */
gboolean podium_annotator_draw (PodiumAnnotator *annotator);
