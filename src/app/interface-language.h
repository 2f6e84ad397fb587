/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "words.h"

/* The language of the interface as far as charts have words in it, else English: what a new chart, and a figure beside
 * one, is written in. */
PodiumLanguage podium_interface_language (void);
