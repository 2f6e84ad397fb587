/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "words.h"

/* The language of the interface as far as charts have words in it, else English: what a new chart, and a figure beside
 * one, is written in. */
PodiumLanguage podium_interface_language (void);

/* @text for a label, made to run from right to left where the interface does and @text has words in its script, though
 * a name in Latin letters may stand first. Free with g_free. */
char *podium_directed (const char *text);
