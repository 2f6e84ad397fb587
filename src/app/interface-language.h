/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "words.h"

/* Of the languages that the user reads, the first that charts know; else English. What charts are written in may be
 * chosen: podium_chart_language (). */
PodiumLanguage podium_interface_language (void);

/* @text for a label, made to run from right to left where the interface does and @text has words in its script, though
 * a name in Latin letters may stand first. Free with g_free. */
char *podium_directed (const char *text);
