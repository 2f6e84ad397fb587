/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The words inside a chart. They have a language of their own, chosen per picture: compiled tables, never the process's
 * locale, so that a German chart comes out of an English desktop. */
typedef enum { PODIUM_ENGLISH = 1, PODIUM_GERMAN } PodiumLanguage;

/* The language of a code such as "de" or "de_AT.UTF-8", or 0. */
PodiumLanguage podium_language_parse (const char *code);
const char *podium_language_code (PodiumLanguage language);
/* The codes there are, NULL-terminated. */
const char *const *podium_language_codes (void);

typedef enum {
  PODIUM_WORD_SOURCE,
  PODIUM_WORD_DATA,
  PODIUM_WORD_NO_DATA_FOR,
  PODIUM_WORD_N_MODELS,
  PODIUM_WORD_UNDATED,
  PODIUM_WORD_AS_OF,
  PODIUM_WORD_STATED_BY,      /* {0} measured, {1} stated */
  PODIUM_WORD_STATED_ONLY_BY, /* {0} stated; who measured is not stated */
  PODIUM_WORD_N_SOURCES,
  PODIUM_WORD_HIGHER_BETTER,
  PODIUM_WORD_LOWER_BETTER,
  PODIUM_WORD_UNIT_PERCENT,
  PODIUM_WORD_UNIT_POINTS,
  PODIUM_WORD_UNIT_ELO,
  PODIUM_WORD_UNIT_TOKENS,
  PODIUM_WORD_UNIT_USD_PER_MILLION,
  PODIUM_WORD_MILLIONS,       /* "million {0}" */
  PODIUM_WORD_THOUSANDS,
  PODIUM_WORD_TIED,
  PODIUM_WORD_TIED_SHORT,
  PODIUM_WORD_TOO_CLOSE,
  PODIUM_WORD_TOO_CLOSE_SHORT,
  PODIUM_WORD_DEPENDS,
  PODIUM_WORD_DEPENDS_SHORT,
  PODIUM_WORD_NOTE_ROUNDING,  /* {0} model, {1} model, {2} low, {3} high */
  PODIUM_WORD_NOTE_INTERVALS,
  PODIUM_WORD_NOTE_DEPENDS,   /* {0} model, {1} its claims, {2} model, {3} its claims */
  PODIUM_WORD_NOTE_DIFFER,    /* {0} list */
  PODIUM_WORD_NOTE_DIFFER_BRIEF,
  PODIUM_WORD_NOTE_UNLIKE_BRIEF,   /* {0} setting */
  PODIUM_WORD_NOTE_ROUNDING_BRIEF, /* {0} low, {1} high */
  PODIUM_WORD_NOTE_STATUSES_BRIEF,
  PODIUM_WORD_NOTE_LEFT_OUT,  /* {0} how many */
  PODIUM_WORD_MORE,           /* {0} how many */
  PODIUM_WORD_NOTE_UNLIKE,    /* {0} setting, {1} who says so */
  PODIUM_WORD_NOTE_VENDOR,    /* {0} measurer */
  PODIUM_WORD_NOTE_SETTINGS,  /* {0} list */
  PODIUM_WORD_NOTE_EDITION,   /* {0} edition, {1} models */
  PODIUM_WORD_NOTE_ORDER,     /* {0} metric */
  PODIUM_WORD_OTHER_SETTINGS,
  PODIUM_WORD_WITH_TOOLS,
  PODIUM_WORD_WITHOUT_TOOLS,
  PODIUM_WORD_MAKER_NOT_STATED,
  PODIUM_WORD_SETTING_NOT_STATED,
  PODIUM_WORD_MEASURER_NOT_STATED,
  PODIUM_WORD_MEASURED_BY,    /* {0} */
  PODIUM_WORD_STATED_IN,      /* {0} sources */
  PODIUM_WORD_RANK_OF,        /* {0} rank, {1} of */
  PODIUM_WORD_NOT_RANKED,
  PODIUM_WORD_RANGE,          /* {0} to {1} */
  PODIUM_WORD_ABOUT,
  PODIUM_WORD_OVER,
  PODIUM_WORD_UP_TO,
  PODIUM_WORD_CLAIMS,         /* {0}: other claims */
  PODIUM_WORD_STATED_BY_SOURCE,
  PODIUM_WORD_AXIS_STARTS,
  PODIUM_WORD_LOG_SCALE,
  PODIUM_WORD_AGAINST,        /* {0} against {1} */
  PODIUM_WORD_BETTER,
  PODIUM_WORD_BETTER_CORNER,  /* {0}, {1} */
  PODIUM_WORD_HIGHER_SCORE,
  PODIUM_WORD_LOWER_SCORE,
  PODIUM_WORD_MORE_TOKENS,
  PODIUM_WORD_FEWER_TOKENS,
  PODIUM_WORD_HIGHER_ELO,
  PODIUM_WORD_LOWER_ELO,
  PODIUM_WORD_HIGHER_PRICE,
  PODIUM_WORD_LOWER_PRICE,
  PODIUM_WORD_FRONTIER_ALONE, /* {0} */
  PODIUM_WORD_FRONTIER_SOME,  /* {0} */
  PODIUM_WORD_FRONTIER_NONE,
  PODIUM_WORD_NO_FIGURES,
  PODIUM_WORD_TITLE_TIE,      /* {0} models, {1} metric */
  PODIUM_WORD_TITLE_LEADS,    /* {0} model, {1} metric */
  PODIUM_WORD_TITLE_CLOSE,    /* {0} models, {1} metric */
  PODIUM_WORD_TITLE_DEPENDS,  /* {0} metric */
  PODIUM_WORD_TITLE_TWO,      /* {0} model, {1} metric, {2} model, {3} metric */
  PODIUM_WORD_TITLE_ALL,      /* {0} model, {1} how many */
  PODIUM_WORD_TITLE_MOST,     /* {0} model, {1} of {2} */
  PODIUM_WORD_TITLE_UNBEATEN, /* {0} model */
  PODIUM_WORD_TITLE_WEIGHTS,  /* {0} of {1} */
  PODIUM_WORD_AND,            /* {0} and {1} */
  PODIUM_WORD_LIST,           /* {0}, {1} */
  PODIUM_WORD_ACCESS_TITLE,
  PODIUM_WORD_ACCESS_SUBTITLE,
  PODIUM_WORD_OPEN_WEIGHTS,
  PODIUM_WORD_PUBLIC_API,
  PODIUM_WORD_PRIVATE_API,
  PODIUM_WORD_FREE_APP,
  PODIUM_WORD_PAID_APP,
  PODIUM_WORD_OPEN_WEIGHTS_HINT,
  PODIUM_WORD_PUBLIC_API_HINT,
  PODIUM_WORD_PRIVATE_API_HINT,
  PODIUM_WORD_FREE_APP_HINT,
  PODIUM_WORD_PAID_APP_HINT,
  PODIUM_WORD_AVAILABLE,
  PODIUM_WORD_PREVIEW,
  PODIUM_WORD_ANNOUNCED,
  PODIUM_WORD_HOPED,
  PODIUM_WORD_WITHDRAWN,
  PODIUM_WORD_STATED_NONE,
  PODIUM_WORD_SAID_UNKNOWN,
  PODIUM_WORD_NOT_STATED,
  PODIUM_WORD_HOW_TO_READ,
  PODIUM_WORD_NOTE_ALSO,      /* {0} status, {1} where, {2} sources */
  PODIUM_WORD_NOTE_OTHER_ROUTE, /* {0} model, {1} where, {2} what is said */
  PODIUM_WORD_NOTE_STATUSES,  /* {0} list */
  PODIUM_WORD_NO_ROUTES_FOR,
  PODIUM_WORD_NOT_RELEASED,
  PODIUM_WORD_CUT,            /* {0} of {1} */
  PODIUM_N_WORDS,
} PodiumWord;

/* The word or phrase as it stands in the table. */
const char *podium_word (PodiumLanguage language, PodiumWord word);

/* The phrase with {0}, {1}, ... replaced by the arguments, which NULL ends. Free with g_free. */
char *podium_phrase (PodiumLanguage language, PodiumWord word, ...) G_GNUC_NULL_TERMINATED;

/* "a, b and c". Free with g_free. */
char *podium_phrase_list (PodiumLanguage language, const char *const *items);

/* @value with @decimals, in the language's own signs: "1,444.5" or "1.444,5"; a real minus. Free with g_free. */
char *podium_number (PodiumLanguage language, double value, int decimals);
/* Printed digits ("1444", "59.0") in the language's own signs, every digit kept. */
char *podium_number_printed (PodiumLanguage language, const char *digits);
/* Keeps what stands on both its sides on one line. */
#define PODIUM_NBSP "\u00a0"

/* "¹²" for 12. */
char *podium_superscript (int number);
