/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scatter.h"
#include "panel.h"

/* Titles that state a finding: made from the data, and only where every published claim agrees with it. NULL where the
 * data prove nothing that a title could say. Free with g_free. */

/* Who leads on the metrics of a ranking (PodiumPanel). */
char *podium_headline_of_panels (PodiumLanguage language, GPtrArray *panels);

/* Whether one model is beaten by none on both axes. */
char *podium_headline_of_points (const PodiumScatter *e);
