/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart.h"

/* A chart kind draws its frame and plot onto an empty page. One file a kind, one line in the table of kinds.c. */
typedef void (*PodiumKindDraw) (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view);

void podium_draw_ranking (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view);
void podium_draw_efficiency (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view);
void podium_draw_profile (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view);
void podium_draw_duel (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view);
void podium_draw_access (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view);
void podium_draw_timeline (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view);
void podium_draw_composite (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view);
void podium_draw_matrix (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view);
void podium_draw_slope (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view);

/* The frame's texts on where @claims (PodiumClaim) come from: who measured, which documents state them, as of when. */
void podium_frame_set_sources (PodiumFrame *frame, PodiumPage *page, const PodiumCatalog *catalog, GPtrArray *claims);
/* The same for what nobody measures: only the documents (PodiumSource). */
void podium_frame_set_documents (PodiumFrame *frame, PodiumPage *page, GPtrArray *sources);

/* Whether @view highlights others than the model with @id; an empty list highlights nobody. */
gboolean podium_model_is_dim (const PodiumView *view, const char *id);

/* The colour of @model in @view: its maker's, or grey where others are highlighted. */
PodiumColour podium_model_colour (const PodiumPage *page, const PodiumView *view, const PodiumModel *model);
