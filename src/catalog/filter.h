/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "usable.h"

/* Which models are looked at: up to seven criteria, each a list of words of which any will do.
 *
 * A model that fits all criteria is in. One that a source rules out by any of them is out; one that is not
 * ruled out, but of which no source says whether it fits, is not known. A filter that is asked for the
 * unknown lets those in, too. */
typedef enum {
  PODIUM_BY_USE = 1,  /* one word of podium_terms_use: what can be done with it today */
  PODIUM_BY_ACCESS,   /* words of podium_terms_access, to be had today; "promises": announced and hoped ways
                         count */
  PODIUM_BY_MAKER,    /* ids of organisations */
  PODIUM_BY_STATUS,   /* words of podium_terms_status: of the ways that the access words ask for; without any,
                         of any way */
  PODIUM_BY_MODALITY, /* "input:image", "output:code"; "image" is either: of the facts input and output */
  PODIUM_BY_CONTEXT,  /* one number of tokens: a context of at least that */
  PODIUM_BY_YEAR,     /* "2026": of release */
} PodiumCriterion;
#define PODIUM_N_CRITERIA 7

extern const PodiumTerms podium_terms_criterion; /* "usable", "access", "maker", ... */

/* In any criterion: models of which no source says. Among access words: of which no source says how they can
 * be had. */
#define PODIUM_FILTER_UNKNOWN "unknown"
#define PODIUM_FILTER_PROMISES "promises"

/* Plain data. All lists NULL: everything is in. Zeroed is empty. */
typedef struct {
  char **words[PODIUM_N_CRITERIA + 1]; /* by criterion, sorted; NULL: not asked */
  char *extra;                         /* members that the format does not know, as of entities (model.h) */
} PodiumFilter;

PodiumFilter podium_filter_copy (const PodiumFilter *filter);
void podium_filter_clear (PodiumFilter *filter);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PodiumFilter, podium_filter_clear)

gboolean podium_filter_has (const PodiumFilter *filter, PodiumCriterion criterion, const char *word);
/* Asks for @word, or no longer. Another use or another context gives way to it. */
void podium_filter_set (PodiumFilter *filter, PodiumCriterion criterion, const char *word, gboolean on);

/* How many words are asked for; "promises" by itself asks for nothing. */
guint podium_filter_count (const PodiumFilter *filter);
gboolean podium_filter_is_empty (const PodiumFilter *filter);

/* Whether @catalog knows @word as one of @criterion; where not, *@expected is what would be: "one of free,
 * api or host". Free it with g_free. */
gboolean podium_filter_check (const PodiumCatalog *catalog, PodiumCriterion criterion, const char *word,
                              char **expected);

/* What @catalog gives to choose from, without "unknown" and "promises": words that g_free frees, in the order
 * of their vocabulary, the catalog's, or the alphabet's; years the newest first. Of contexts a ladder of
 * round numbers that some model reaches. Free with g_ptr_array_unref. */
GPtrArray *podium_filter_choices (const PodiumCatalog *catalog, PodiumCriterion criterion);

/* How a model fares, and why. */
typedef struct {
  PodiumFit fit;
  PodiumCriterion criterion; /* that decides; 0: nothing is asked */
  PodiumReason reason;
  const PodiumRoute *route; /* that decides; NULL: none */
  GPtrArray *words;   /* what sources say instead, as they write it: modalities, dates, numbers of tokens */
  GPtrArray *sources; /* PodiumSource: who says so, each once */
} PodiumFinding;

void podium_finding_clear (PodiumFinding *finding);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PodiumFinding, podium_finding_clear)

/* @finding: zeroed, filled where not NULL; podium_finding_clear () frees what is in it. */
PodiumFit podium_filter_judge (const PodiumFilter *filter, const PodiumCatalog *catalog,
                               const PodiumModel *model, PodiumFinding *finding);

/* The models of @catalog that are in if @word alone were asked for. */
guint podium_filter_count_word (const PodiumCatalog *catalog, PodiumCriterion criterion, const char *word,
                                gboolean promises);

/* What is claimed of the day on which @model was released, PodiumClaim; NULL or empty: nothing. Owned by the
 * catalog. */
GPtrArray *podium_model_releases (const PodiumCatalog *catalog, const PodiumModel *model);
