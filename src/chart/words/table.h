/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "words.h"

/* How far numbers are written in words: none to twelve. */
#define PODIUM_N_NUMBER_WORDS 13
/* The most forms that a counted noun has: Arabic's. */
#define PODIUM_MOST_FORMS 5

/* What one language says in charts, a file each.
 *
 * In a phrase {0} to {9} stand for its arguments, {0^} for one that begins the sentence, and {0:model|# models} for the form that goes with the number that the
 * argument {0} is, # being that number: as many forms as the language has, in the order of its rule. */
typedef struct {
  const char *decimal, *group; /* between whole and fraction; between thousands */
  guint group_from;            /* how many digits a number needs to be grouped: 4, or 5 where 1444 stays whole */
  guint n_forms;               /* of a counted noun */
  guint (*form) (guint n);     /* which of them goes with @n */
  /* How composed text is set (see podium_typeset): what stands before : ; ? ! and before %; and the language's own signs
   * beside its own letters. NULL: nothing, a no-break space, the plain signs. */
  const char *before_mark, *before_percent;
  const char *comma, *semicolon, *colon, *stop, *question, *open, *close;
  gboolean close_up;           /* its signs hold their own space, and figures stand close to units */
  gboolean right_to_left;
  double leading;              /* of the lines, beside Latin ones; 0: the same */
  const char *families;        /* fonts of its script, best first, "a, b, "; NULL: the chart's own has it */
  const char *numbers[PODIUM_N_NUMBER_WORDS]; /* of measures: of feminine gender where a language asks */
  const char *months[12], *short_months[12];  /* as they stand in dates and below axes */
  const char *words[PODIUM_N_WORDS];
} PodiumWordTable;

extern const PodiumWordTable podium_words_ar, podium_words_de, podium_words_en, podium_words_es, podium_words_fr,
    podium_words_ja;

/* The table of @language. */
const PodiumWordTable *podium_words_of (PodiumLanguage language);

/* One form for 1 and one for all others. */
guint podium_form_one_other (guint n);
