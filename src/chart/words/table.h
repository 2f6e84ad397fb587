/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "words.h"

/* How far numbers are written in words: none to twelve. */
#define PODIUM_N_NUMBER_WORDS 13

/* What one language says in charts, a file each. */
typedef struct {
  const char *decimal, *group;                /* between whole and fraction; between thousands */
  const char *numbers[PODIUM_N_NUMBER_WORDS]; /* of measures: of feminine gender where a language asks */
  const char *months[12], *short_months[12];  /* as they stand in dates and below axes */
  const char *words[PODIUM_N_WORDS];
} PodiumWordTable;

extern const PodiumWordTable podium_words_de, podium_words_en;
