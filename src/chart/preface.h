/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page.h"
#include "reading.h"

/* What has to be said of a whole view before anything in it: how many models its filter leaves out, by which policy it draws and whether the data can decide it,
 * which editions it leaves out, and that unlike figures were asked into the order. Sentences (char *); free with
 * g_ptr_array_unref. @brief: as short as can be. */
GPtrArray *podium_view_preface (PodiumLanguage language, gboolean brief, const PodiumCatalog *catalog,
                                const PodiumView *view);

/* Files it as the first footnotes; the frame cites them in the subtitle, and they stay when a kind forgets its own. */
void podium_page_preface (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view);

/* "the newest": what a policy draws. */
const char *podium_policy_name (PodiumLanguage language, PodiumPolicy policy);

/* "no figure is dated": why a policy cannot be followed; NULL for PODIUM_POLICY_DECIDES. For pictures, and for whoever
 * offers the choice. */
const char *podium_policy_reason_text (PodiumLanguage language, PodiumPolicyReason reason);

/* Which edition is drawn, and whose figures do not say theirs, as a footnote; NULL where there is nothing to say. @cells:
 * PodiumCell. @of is named; NULL where the number stands at its name. @edition may be NULL. Free with g_free. */
char *podium_edition_note (const PodiumPage *page, const PodiumMetric *of, const char *edition, GPtrArray *cells);
