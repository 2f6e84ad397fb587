/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "view.h"
#include "words.h"

/* What the user prefers, in GSettings. Where the schema is not installed Podium still runs, with the defaults
 * of the schema. */

/* Settings of one's own, or NULL where the schema is not installed. */
GSettings *podium_settings_new (void);

/* The application's settings, owned by it; NULL where the schema is not installed or no application runs. */
GSettings *podium_settings (void);

/* The language of charts and of figures outside them: the chosen one, else that of the interface, where
 * charts know it. */
PodiumLanguage podium_chart_language (void);

/* "Deutsch": the name of a language of charts in that language. */
const char *podium_language_title (const char *code);

/* Which claim is drawn where claims disagree: in the detail panel, and in new charts. */
PodiumPolicy podium_preferred_policy (void);

/* Sets what new charts start with. */
void podium_prefer (PodiumView *view);
