/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The words inside a chart. They have a language of their own, chosen per picture: compiled tables, never the process's
 * locale, so that a German chart comes out of an English desktop. */
typedef enum {
  PODIUM_ENGLISH = 1,
  PODIUM_GERMAN,
  PODIUM_FRENCH,
  PODIUM_SPANISH,
  PODIUM_JAPANESE,
  PODIUM_ARABIC,
} PodiumLanguage;
#define PODIUM_LAST_LANGUAGE PODIUM_ARABIC

/* The language of a code such as "de" or "de_AT.UTF-8", or 0. */
PodiumLanguage podium_language_parse (const char *code);
const char *podium_language_code (PodiumLanguage language);
/* The codes there are, NULL-terminated. */
const char *const *podium_language_codes (void);
/* "en, de or fr": the codes for people. Free with g_free. */
char *podium_language_list (void);
/* Whether it is written from right to left: then charts are mirrored, but for plots with an axis of numbers each way. */
gboolean podium_language_is_rtl (PodiumLanguage language);
/* How far its lines stand apart, beside those of Latin letters. */
double podium_language_leading (PodiumLanguage language);
/* The fonts of its script, "a, b, ", or "". */
const char *podium_language_families (PodiumLanguage language);

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
  PODIUM_WORD_MILLIONS_SIGN,  /* behind a number of an axis */
  PODIUM_WORD_THOUSANDS_SIGN,
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
  PODIUM_WORD_NOTE_OUTSIDE,   /* {0} how many, {1} of how many */
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
  PODIUM_WORD_TITLE_BOTH,     /* {0} model */
  PODIUM_WORD_TITLE_MOST,     /* {0} model, {1} of {2} */
  PODIUM_WORD_TITLE_UNBEATEN, /* {0} model */
  PODIUM_WORD_TITLE_WEIGHTS,  /* {0} of {1} */
  PODIUM_WORD_AND,            /* {0} and {1} */
  PODIUM_WORD_LIST,           /* {0}, {1} */
  PODIUM_WORD_ACCESS_TITLE,
  PODIUM_WORD_ACCESS_SUBTITLE,
  PODIUM_WORD_ACCESS_SUBTITLE_BRIEF,
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
  PODIUM_WORD_CUT_TOP,        /* {0} of {1} */
  PODIUM_WORD_CUT_OTHERS,     /* {0} how many */
  PODIUM_WORD_CUT_ROWS,       /* {0} first, {1} last, {2} of */
  PODIUM_WORD_NOT_DRAWN,
  PODIUM_WORD_NOTHING_TO_COMPARE,
  PODIUM_WORD_NOTE_LINKS,
  PODIUM_WORD_COMPOSITE_TITLE, /* {0} how many */
  PODIUM_WORD_COMPOSITE_EQUAL, /* {0} how many, {1} note */
  PODIUM_WORD_COMPOSITE_ONE, /* {0} metric, {1} note */
  PODIUM_WORD_COMPOSITE_FORMULA, /* {0} sum, {1} note */
  PODIUM_WORD_COMPOSITE_WEIGHTED, /* {0} how many, {1} weights, {2} note */
  PODIUM_WORD_COMPOSITE_GAPS,
  PODIUM_WORD_COMPOSITE_METRICS, /* {0} list */
  PODIUM_WORD_COMPOSITE_METRICS_PLAIN, /* {0} list */
  PODIUM_WORD_COMPOSITE_AS_PUBLISHED,
  PODIUM_WORD_COMPOSITE_SCALED,
  PODIUM_WORD_COMPOSITE_MIXED,
  PODIUM_WORD_COMPOSITE_LESS,
  PODIUM_WORD_COMPOSITE_NO_SCALE,
  PODIUM_WORD_COMPOSITE_NONE,
  PODIUM_WORD_COMPOSITE_ORDER,
  PODIUM_WORD_COMPOSITE_FIRST,
  PODIUM_WORD_COMPOSITE_SHARES, /* {0} how many */
  PODIUM_WORD_COMPOSITE_SHARES_BRIEF, /* {0} how many */
  PODIUM_WORD_COMPOSITE_CHANGE, /* {0} points, {1} from, {2} to, {3} model */
  PODIUM_WORD_COMPOSITE_LEVEL, /* {0} metric, {1} model */
  PODIUM_WORD_COMPOSITE_FIRM,
  PODIUM_WORD_COMPOSITE_PUBLISHED,
  PODIUM_WORD_COMPOSITE_YES,
  PODIUM_WORD_COMPOSITE_MISSING,
  PODIUM_WORD_COMPOSITE_OTHER_SETTING,
  PODIUM_WORD_COMPOSITE_N_MISSING, /* {0} how many */
  PODIUM_WORD_COMPOSITE_ANYWHERE, /* {0} how many */
  PODIUM_WORD_COMPOSITE_N_OF, /* {0} of {1} */
  PODIUM_WORD_COMPOSITE_WIDENED, /* {0} list */
  PODIUM_WORD_COMPOSITE_WIDENED_BRIEF,
  PODIUM_WORD_COMPOSITE_UNLIKE, /* {0} list */
  PODIUM_WORD_COMPOSITE_UNLIKE_BRIEF,
  PODIUM_WORD_COMPOSITE_VENDOR, /* {0} list */
  PODIUM_WORD_COMPOSITE_VENDOR_BRIEF,
  PODIUM_WORD_COMPOSITE_SCORE, /* {0} model, {1} score */
  PODIUM_WORD_COMPOSITE_PLACE, /* {0} rank, {1} of */
  PODIUM_WORD_COMPOSITE_SHARE, /* {0} share */
  PODIUM_WORD_COMPOSITE_COVERAGE, /* {0} of {1}, {2} list */
  PODIUM_WORD_COMPOSITE_WITHOUT, /* {0} list */
  PODIUM_WORD_COMPOSITE_WINS, /* {0} model */
  PODIUM_WORD_COMPOSITE_ONE_PAIR, /* {0} model, {1} model */
  PODIUM_WORD_COMPOSITE_OPEN, /* {0} of {1} */
  PODIUM_WORD_PROFILE_TITLE,
  PODIUM_WORD_PROFILE_PANELS,
  PODIUM_WORD_PROFILE_ROWS,
  PODIUM_WORD_EXCEPT_MARKED,  /* {0} direction */
  PODIUM_WORD_NO_DIRECTION,
  PODIUM_WORD_CUT_MODELS,     /* {0} of {1} */
  PODIUM_WORD_NOTE_DASHED,    /* {0} list */
  PODIUM_WORD_NOTE_DASHED_BRIEF,
  PODIUM_WORD_NOTE_VENDORS,   /* {0} list */
  PODIUM_WORD_NOTE_VENDORS_BRIEF,
  PODIUM_WORD_NOTE_EQUAL,     /* {0} list */
  PODIUM_WORD_NOTE_EQUAL_BRIEF,
  PODIUM_WORD_NOTE_SETTINGS_BRIEF,
  PODIUM_WORD_NOTE_UNNAMED,       /* {0} of {1} */
  PODIUM_WORD_NOTE_UNNAMED_LIT,   /* {0} of {1} */
  PODIUM_WORD_NOTE_GAPS,      /* {0} of {1}, {2} list */
  PODIUM_WORD_SLOPE_TITLE_SOURCES,
  PODIUM_WORD_SLOPE_TITLE_SETTINGS,
  PODIUM_WORD_SLOPE_TITLE_EDITIONS,
  PODIUM_WORD_SLOPE_TITLE_METRICS,
  PODIUM_WORD_SLOPE_TITLE_DOCUMENTS,
  PODIUM_WORD_SLOPE_TITLE_MOVED,   /* {0} of {1} */
  PODIUM_WORD_SLOPE_TITLE_UNMOVED, /* {0} how many */
  PODIUM_WORD_SLOPE_TITLE_DIFFER, /* {0} of {1} */
  PODIUM_WORD_SLOPE_TITLE_ALL,    /* {0} how many */
  PODIUM_WORD_SLOPE_TITLE_AGREE,  /* {0} how many */
  PODIUM_WORD_SLOPE_SUBTITLE_SOURCES,
  PODIUM_WORD_SLOPE_SUBTITLE_SETTINGS,
  PODIUM_WORD_SLOPE_SUBTITLE_EDITIONS,
  PODIUM_WORD_SLOPE_SUBTITLE_METRICS,
  PODIUM_WORD_SLOPE_SUBTITLE_DOCUMENTS,
  PODIUM_WORD_SLOPE_CUT_COLUMNS,  /* {0} of {1} */
  PODIUM_WORD_SLOPE_CUT_METRICS,  /* {0} of {1} */
  PODIUM_WORD_SLOPE_AXIS,         /* {0} low, {1} high */
  PODIUM_WORD_SLOPE_RANKS,
  PODIUM_WORD_SLOPE_HEAD_METRICS,
  PODIUM_WORD_SLOPE_RANKS_METRICS,
  PODIUM_WORD_NOTE_SLOPE_NO_BETTER, /* {0} list */
  PODIUM_WORD_SLOPE_SILENT,       /* {0} column */
  PODIUM_WORD_NOTE_SLOPE_SILENT,  /* {0} list */
  PODIUM_WORD_NOTE_SLOPE_GAPS,    /* {0} of {1} */
  PODIUM_WORD_SLOPE_NO_EDITION,
  PODIUM_WORD_NOTE_SLOPE_FIGURES, /* {0} list */
  PODIUM_WORD_NOTE_SLOPE_BRACKET,
  PODIUM_WORD_NOTE_SLOPE_ROUNDED, /* {0} list */
  PODIUM_WORD_SLOPE_ROUNDED,      /* {0} model, {1} figure, {2} finer figure */
  PODIUM_WORD_SLOPE_OWN,
  PODIUM_WORD_SLOPE_SAME_AS,      /* {0} document */
  PODIUM_WORD_SLOPE_BEFORE,       /* {0} figure, {1} document */
  PODIUM_WORD_SLOPE_CALLED,       /* {0} model, {1} name, {2} document */
  PODIUM_WORD_NOTE_SLOPE_CALLED,  /* {0} list */
  PODIUM_WORD_NOTE_SLOPE_SAME,    /* {0} list */
  PODIUM_WORD_NOTE_SLOPE_SAME_COUNT,    /* {0} of {1} */
  PODIUM_WORD_NOTE_SLOPE_NOTHING,       /* {0} document */
  PODIUM_WORD_NOTE_SLOPE_OTHER_UNIT,    /* {0} document, {1} unit */
  PODIUM_WORD_NOTE_SLOPE_OTHER_SCALE,   /* {0} document */
  PODIUM_WORD_NOTE_SLOPE_OTHER_EDITION, /* {0} document, {1} edition */
  PODIUM_WORD_NOTE_SLOPE_PLACES,        /* {0} list */
  PODIUM_WORD_NOTE_SLOPE_NO_DOCUMENTS,
  PODIUM_WORD_NOTE_SLOPE_UNREAD,        /* {0} document */
  PODIUM_WORD_DUEL_ALL,
  PODIUM_WORD_DUEL_CHOSEN,
  PODIUM_WORD_DUEL_BRIEF,
  PODIUM_WORD_HIGHER_UNLESS,
  PODIUM_WORD_HIGHER_UNLESS_MARKED,
  PODIUM_WORD_LABEL_LOWER,
  PODIUM_WORD_LABEL_UNDIRECTED,
  PODIUM_WORD_VERDICT,
  PODIUM_WORD_VERDICT_AHEAD, /* {0} gap */
  PODIUM_WORD_VERDICT_AHEAD_LOWER, /* {0} gap */
  PODIUM_WORD_VERDICT_BY, /* {0} gap */
  PODIUM_WORD_VERDICT_WHY,    /* {0} verdict, {1} why */
  PODIUM_WORD_VERDICT_DEPENDS, /* {0} that it depends, {1} figures, {2} figures */
  PODIUM_WORD_VERDICT_UNDIRECTED, /* {0} apart */
  PODIUM_WORD_APART,          /* {0} gap */
  PODIUM_WORD_TRUE_GAP, /* {0} low, {1} high */
  PODIUM_WORD_AFTER_ROUNDING, /* {0} range */
  PODIUM_WORD_AFTER_ROUNDING_ONE, /* {0} range */
  PODIUM_WORD_ACROSS_CLAIMS, /* {0} range */
  PODIUM_WORD_INTERVALS_OVERLAP,
  PODIUM_WORD_INTERVALS_APART,
  PODIUM_WORD_OR, /* {0} or {1} */
  PODIUM_WORD_NOTE_BRACKETS,
  PODIUM_WORD_NOTE_BRACKETS_ONLY,
  PODIUM_WORD_NOTE_OTHER_SETTINGS, /* {0} list */
  PODIUM_WORD_NOTE_VENDOR_BOTH, /* {0} maker, {1} model */
  PODIUM_WORD_NOTE_VENDOR_ONE, /* {0} maker, {1} model */
  PODIUM_WORD_ONE_SIDE_ONLY,
  PODIUM_WORD_NEITHER_SIDE,
  PODIUM_WORD_N_METRICS, /* {0} how many */
  PODIUM_WORD_TITLE_WINS, /* {0} model, {1} how many, {2} model, {3} how many */
  PODIUM_WORD_TITLE_WINS_ALL, /* {0} model, {1} how many */
  PODIUM_WORD_TITLE_WINS_EACH, /* {0} models, {1} how many */
  PODIUM_WORD_TITLE_ONE_DEPENDS, /* {0} how many */
  PODIUM_WORD_TITLE_SOME_DEPEND, /* {0} how many */
  PODIUM_WORD_TITLE_ONE_TIED, /* {0} how many */
  PODIUM_WORD_TITLE_SOME_TIED, /* {0} how many */
  PODIUM_WORD_TITLE_ONE_CLOSE, /* {0} how many */
  PODIUM_WORD_TITLE_SOME_CLOSE, /* {0} how many */
  PODIUM_WORD_TITLE_AND, /* {0}, and {1} */
  PODIUM_WORD_MATRIX_TITLE,
  PODIUM_WORD_ONE_MODEL,
  PODIUM_WORD_ONE_METRIC,
  PODIUM_WORD_MATRIX_SUBTITLE, /* {0} models, {1} metrics, {2} darker, {3} row */
  PODIUM_WORD_DARKER,
  PODIUM_WORD_BRIGHTER,
  PODIUM_WORD_ROW,
  PODIUM_WORD_COLUMN,
  PODIUM_WORD_TITLE_MISSING,  /* {0} of {1} cells */
  PODIUM_WORD_TITLE_KNOWN,    /* {0} of {1} cells */
  PODIUM_WORD_TITLE_COMPLETE, /* {0} cells */
  PODIUM_WORD_BEHIND_BEST,    /* {0} row */
  PODIUM_WORD_BEST,
  PODIUM_WORD_NO_VALUE,
  PODIUM_WORD_OTHER_SETTING,
  PODIUM_WORD_NO_CLASSES,
  PODIUM_WORD_SOURCES_DIFFER,
  PODIUM_WORD_NO_VALUE_FOR,   /* {0} model, {1} metric */
  PODIUM_WORD_GAP_BEST,
  PODIUM_WORD_GAP_WITHIN,     /* {0} limit, {1} unit */
  PODIUM_WORD_GAP_BEYOND,     /* {0} limit, {1} unit */
  PODIUM_WORD_GAP_WITHIN_FACTOR, /* {0} limit */
  PODIUM_WORD_GAP_BEYOND_FACTOR, /* {0} limit */
  PODIUM_WORD_NOTE_DIFFER_LIST, /* {0} list */
  PODIUM_WORD_NOTE_OTHERS_BRIEF,
  PODIUM_WORD_NOTE_OTHERS,    /* {0} list */
  PODIUM_WORD_OTHERS_SAID,    /* {0} list */
  PODIUM_WORD_CUT_COLUMNS,    /* {0} of {1} */
  PODIUM_WORD_UNIT_DATE,
  PODIUM_WORD_DATE_DAY,       /* {0} day, {1} month, {2} year */
  PODIUM_WORD_DATE_DAY_SHORT, /* {0} day, {1} month */
  PODIUM_WORD_DATE_MONTH,     /* {0} month, {1} year */
  PODIUM_WORD_ONE_DAY,
  PODIUM_WORD_N_DAYS,         /* {0} how many */
  PODIUM_WORD_UNDATED_HEAD,
  PODIUM_WORD_UNDATED_SAID,
  PODIUM_WORD_ANNOUNCED_ONLY,
  PODIUM_WORD_NOTE_UNDATED,   /* {0} list */
  PODIUM_WORD_NOTE_UNDATED_BRIEF, /* {0} how many */
  PODIUM_WORD_BEST_SO_FAR,    /* {0} list */
  PODIUM_WORD_NOTE_SPANS,
  PODIUM_WORD_NOTE_SPANS_STEPS,
  PODIUM_WORD_NOTE_ABOUT_DATES,
  PODIUM_WORD_NOTE_STEPS_UNDATED,
  PODIUM_WORD_NOTE_DATES_BRIEF,
  PODIUM_WORD_TITLE_RECORD,   /* {0} model, {1} metric, {2} date */
  PODIUM_WORD_POLICY_INDEPENDENT,
  PODIUM_WORD_POLICY_VENDOR,
  PODIUM_WORD_POLICY_NEWEST,
  PODIUM_WORD_POLICY_RANGE,
  PODIUM_WORD_POLICY_SAME_MEASURER,
  PODIUM_WORD_WHY_NO_FIGURES,
  PODIUM_WORD_WHY_NO_DATES,
  PODIUM_WORD_WHY_NO_MEASURERS,
  PODIUM_WORD_WHY_ONE_MEASURER,
  PODIUM_WORD_WHY_ALL_ALIKE,
  PODIUM_WORD_WHY_NO_DIFFERENCE,
  PODIUM_WORD_NOTE_POLICY,        /* {0} policy */
  PODIUM_WORD_NOTE_UNDECIDED,     /* {0} policy, {1} why */
  PODIUM_WORD_NOTE_SAME_MEASURER, /* {0} list */
  PODIUM_WORD_NOTE_SAME_MEASURER_BRIEF, /* {0} list */
  PODIUM_WORD_BY_FOR,             /* {0} measurer, {1} metric */
  PODIUM_WORD_NO_FIGURE_BY,       /* {0} measurer, {1} models */
  PODIUM_WORD_MEASURER_OPEN,      /* {0} metrics */
  PODIUM_WORD_NOTE_FILTERED,      /* {0} criteria, {1} how many, {2} of how many */
  PODIUM_WORD_BY_USE,             /* criteria, in the order of PodiumCriterion */
  PODIUM_WORD_BY_ACCESS,
  PODIUM_WORD_BY_MAKER,
  PODIUM_WORD_BY_STATUS,
  PODIUM_WORD_BY_MODALITY,
  PODIUM_WORD_BY_CONTEXT,
  PODIUM_WORD_BY_YEAR,
  PODIUM_WORD_NOTE_EDITIONS,      /* {0} metric, {1} edition, {2} editions */
  PODIUM_WORD_NOTE_EDITIONS_ANYWAY, /* {0} metric, {1} edition, {2} editions */
  PODIUM_WORD_NOTE_EDITION_OF,    /* {0} metric, {1} edition, {2} models */
  PODIUM_WORD_NOTE_VENDOR_FIGURE, /* {0} metric, {1} measurer */
  PODIUM_WORD_NOTE_ANYWAY,
  PODIUM_WORD_EDITION_NOT_RANKED,
  PODIUM_WORD_NO_SUCH_FIGURE_FOR,
  PODIUM_WORD_EDITION,            /* {0} */
  PODIUM_WORD_MAYBE_ROUNDED,      /* {0} finer figure */
  PODIUM_WORD_MAYBE_TWICE,
  PODIUM_WORD_MAYBE_OFTEN,
  PODIUM_WORD_EFFORT_NOT_STATED,
  PODIUM_WORD_MODE_NOT_STATED,
  PODIUM_WORD_TOOLS_NOT_STATED,
  PODIUM_WORD_HARNESS_NOT_STATED,
  PODIUM_WORD_DOLLARS,        /* {0} */
  PODIUM_WORD_COST_DERIVED,
  PODIUM_WORD_COST_DERIVED_BRIEF,
  PODIUM_WORD_COST_A_RUN,     /* {0} cost */
  PODIUM_WORD_COST_FORMULA,
  PODIUM_WORD_COST_FORMULA_BRIEF,
  PODIUM_WORD_COST_WORDINGS,  /* {0} list */
  PODIUM_WORD_COST_SAYS,      /* {0} source, {1} wording */
  PODIUM_WORD_COST_TO_RUN,    /* {0} cost */
  PODIUM_WORD_COST_LINE,      /* {0} model */
  PODIUM_WORD_COST_PRICES,    /* {0} list */
  PODIUM_WORD_COST_TYPED,     /* {0} list */
  PODIUM_WORD_TYPED_PRICE,    /* {0} price */
  PODIUM_WORD_PRICE_RATIO,    /* {0} times, {1} model */
  PODIUM_WORD_BREAK_EVEN_DERIVED, /* {0} rival */
  PODIUM_WORD_BREAK_EVEN,     /* {0} model, {1} rival, {2} times */
  PODIUM_WORD_BREAK_EVEN_PRICE, /* {0} sentence, {1} price */
  PODIUM_WORD_BREAK_EVEN_PAIRED, /* {0} list */
  PODIUM_WORD_BREAK_EVEN_UNPAIRED, /* {0} list */
  PODIUM_WORD_BREAK_EVEN_ACROSS, /* {0} times */
  PODIUM_WORD_BREAK_EVEN_ROUNDING, /* {0} times */
  PODIUM_WORD_BREAK_EVEN_AT,  /* {0} rival, {1} price */
  PODIUM_WORD_BREAK_EVEN_TIMES, /* {0} times, {1} rival */
  PODIUM_WORD_SHARE_OF_TOKENS, /* {0} percent, {1} model */
  PODIUM_WORD_SCORE_PER_MILLION, /* {0} score, {1} unit, {2} y, {3} x */
  PODIUM_WORD_NOTE_AT,        /* {0} model or value */
  PODIUM_WORD_LINE_AT,        /* {0} metric and value */
  PODIUM_WORD_BAND_AT,        /* {0} metric and values */
  PODIUM_WORD_TABLE_MODEL,
  PODIUM_WORD_TABLE_METRIC,
  PODIUM_WORD_TABLE_VALUE,
  PODIUM_WORD_TABLE_UNIT,
  PODIUM_WORD_TABLE_SPAN,
  PODIUM_WORD_TABLE_RANK,
  PODIUM_WORD_TABLE_PART,
  PODIUM_WORD_TABLE_SETTING,
  PODIUM_WORD_TABLE_MEASURER,
  PODIUM_WORD_TABLE_RELATIONSHIP,
  PODIUM_WORD_TABLE_SOURCES,
  PODIUM_WORD_TABLE_DATE,
  PODIUM_WORD_TABLE_NOTES,
  PODIUM_WORD_TABLE_DRAWN,
  PODIUM_WORD_TABLE_OTHER,
  PODIUM_WORD_TABLE_DERIVED,
  PODIUM_WORD_TABLE_BEHIND,
  PODIUM_WORD_TABLE_UNDRAWN,
  PODIUM_WORD_TABLE_ABSENT,
  PODIUM_WORD_TABLE_TYPED,
  PODIUM_WORD_TABLE_SCORE,
  PODIUM_WORD_TABLE_OF_HUNDRED,
  PODIUM_WORD_INDEPENDENT,
  PODIUM_WORD_RIVAL,
  PODIUM_WORD_VENDOR,
  PODIUM_N_WORDS,
} PodiumWord;

/* The word or phrase as it stands in the table. */
const char *podium_word (PodiumLanguage language, PodiumWord word);

/* The phrase with {0}, {1}, ... replaced by the arguments, which NULL ends, and with the plural forms that go with them
 * (see words/table.h). Right-to-left languages isolate what is put in. Free with g_free. */
char *podium_phrase (PodiumLanguage language, PodiumWord word, ...) G_GNUC_NULL_TERMINATED;

/* "a, b and c". Free with g_free. */
char *podium_phrase_list (PodiumLanguage language, const char *const *items);

/* @value with @decimals, in the language's own signs: "1,444.5" or "1.444,5"; a real minus. Free with g_free. */
char *podium_number (PodiumLanguage language, double value, int decimals);
/* Printed digits ("1444", "59.0") in the language's own signs, every digit kept. */
char *podium_number_printed (PodiumLanguage language, const char *digits);
/* The name of a month from 1, "April", or short, "Apr". */
const char *podium_month (PodiumLanguage language, int month, gboolean brief);
/* Up to twelve in words ("none", "five"), then in figures: how many measures. Free with g_free. */
char *podium_number_word (PodiumLanguage language, guint n);
/* @text with a capital first letter. Free with g_free. */
char *podium_sentence_case (const char *text);

/* @text of the chart set as the language sets it: the spaces before French colons, Japanese and Arabic signs beside letters
 * of their own. Setting it again changes nothing. Free with g_free. */
char *podium_typeset (PodiumLanguage language, const char *text);
/* Whether @text is set from right to left in a chart of @language: where the language is, and a letter of the text is. A
 * name in Latin letters stays as it is. */
gboolean podium_text_is_rtl (PodiumLanguage language, const char *text);
/* Takes @text and keeps its parts together: a name or list item that stands between others, where the language is written
 * from right to left or the name is. */
char *podium_isolate (PodiumLanguage language, char *text);
/* The same for signs and digits, which every language here reads from the left: "≈ 59", "82–83.9". */
char *podium_isolate_figure (PodiumLanguage language, char *text);
/* "Muse Spark 50.4 (s003)": @name with what is said of it, each kept together. Free with g_free. */
char *podium_named (PodiumLanguage language, const char *name, const char *said);

/* Keeps what stands on both its sides on one line. */
#define PODIUM_NBSP "\u00a0"

/* "¹²" for 12. */
char *podium_superscript (int number);
/* Reads the number that a text cites next: behind a PODIUM_NBSP at or after *@text, which is moved behind it. 0: no more. */
int podium_superscript_next (const char **text);
