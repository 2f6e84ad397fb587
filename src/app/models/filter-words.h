/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "filter.h"

/* The window's words for what models are filtered by. */

/* "Release Year". */
const char *podium_criterion_title (PodiumCriterion criterion);

/* One word of a filter as a person reads it: "Free app", "OpenAI", "image input", "128000 tokens or more",
 * "Not stated". Free with g_free. */
char *podium_filter_word (const PodiumCatalog *catalog, PodiumCriterion criterion, const char *word);

/* Why a model is left out, or not known to fit: "Private API: by invitation only", "Released 2024-04-18".
 * Free with g_free. */
char *podium_finding_words (const PodiumFinding *finding);
