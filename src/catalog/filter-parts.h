/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the files of the filter share; nobody else needs it. */

#include "filter.h"

/* Writes the verdict down, with the sources of @route where it is one that decides; returns @fit. */
PodiumFit podium_finding_decide (PodiumFinding *finding, PodiumFit fit, PodiumReason reason,
                                 const PodiumRoute *route);

/* By ways to the model. @words: of the criterion. */
PodiumFit podium_filter_judge_use (char **words, const PodiumCatalog *catalog, const PodiumModel *model,
                                   PodiumFinding *finding);
PodiumFit podium_filter_judge_access (const PodiumFilter *filter, const PodiumCatalog *catalog,
                                      const PodiumModel *model, PodiumFinding *finding);
PodiumFit podium_filter_judge_status (char **words, const PodiumCatalog *catalog, const PodiumModel *model,
                                      PodiumFinding *finding);
