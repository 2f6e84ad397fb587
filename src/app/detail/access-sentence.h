/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "usable.h"

/* How a model can be had, told by rule from its routes. No GTK: the rules are tested as they are. */

/* "Anyone can use it free in the Meta AI app. Developers need an invitation. The weights cannot be
 * downloaded."
 *
 * One clause each for the app, the API and the weights; what no source states is said last, in one clause.
 * Each clause goes by the route that offers most today. Free with g_free. */
char *podium_access_sentence (const PodiumCatalog *catalog, const PodiumModel *model);

/* Whether @model can be used so today; *@words: "Yes: Meta AI app and meta.ai", free with g_free. */
PodiumFit podium_usable_words (const PodiumCatalog *catalog, const PodiumModel *model, PodiumUse use, char **words);

/* Why a model is not to be had: "by invitation only", "announced, not there yet". */
const char *podium_reason_words (PodiumReason reason, const PodiumRoute *route);

/* The family that promises about later versions of @model belong to, or NULL: of its own family, another
 * entry, with a route that was hoped for or announced, whether or not the promise has been kept since. */
const PodiumModel *podium_later_versions (const PodiumCatalog *catalog, const PodiumModel *model);
