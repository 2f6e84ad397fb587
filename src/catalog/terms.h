/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The closed vocabularies of the catalog, each an enum with the one spelling that files use.
 *
 * A value of 0 always means "not stated" (or "no direction", "no spread"): a null in the file. */

#include <glib.h>

typedef enum {
  PODIUM_KIND_MODEL = 1,
  PODIUM_KIND_FAMILY,   /* "Llama 3"; "Muse, later versions" */
  PODIUM_KIND_VARIANT,  /* an effort or mode sold as a model of its own */
  PODIUM_KIND_HUMAN,
  PODIUM_KIND_BASELINE,
  PODIUM_KIND_SYSTEM,
} PodiumModelKind;

typedef enum { PODIUM_SCALE_RATIO = 1, PODIUM_SCALE_INTERVAL } PodiumMetricScale;

typedef enum { PODIUM_BETTER_NONE = 0, PODIUM_BETTER_HIGHER, PODIUM_BETTER_LOWER } PodiumBetter;

typedef enum { PODIUM_EXACT = 0, PODIUM_ABOUT, PODIUM_OVER, PODIUM_UP_TO } PodiumQualifier;

typedef enum {
  PODIUM_SPREAD_NONE = 0,
  PODIUM_SPREAD_RANGE,          /* the source gives two ends and no middle */
  PODIUM_SPREAD_INTERVAL_95,    /* a 95 % interval */
  PODIUM_SPREAD_STANDARD_ERROR, /* low and high are one standard error away */
  PODIUM_SPREAD_QUANTILES,
} PodiumSpread;

typedef enum {
  PODIUM_CHANNEL_WEIGHTS = 1,
  PODIUM_CHANNEL_API,
  PODIUM_CHANNEL_APP,
  PODIUM_CHANNEL_WEBSITE,
  PODIUM_CHANNEL_DEVICE,
} PodiumChannel;

typedef enum { PODIUM_AUDIENCE_PUBLIC = 1, PODIUM_AUDIENCE_INVITED } PodiumAudience;

typedef enum { PODIUM_COST_FREE = 1, PODIUM_COST_PAID } PodiumCost;

/* In order of how much there is to have today; NONE is "stated: not offered", UNKNOWN is "the source says that it
 * does not know". */
typedef enum {
  PODIUM_STATUS_AVAILABLE = 1,
  PODIUM_STATUS_PREVIEW,
  PODIUM_STATUS_ANNOUNCED,
  PODIUM_STATUS_HOPED,
  PODIUM_STATUS_WITHDRAWN,
  PODIUM_STATUS_NONE,
  PODIUM_STATUS_UNKNOWN,
} PodiumStatus;

typedef enum {
  PODIUM_STANCE_FACT = 1,
  PODIUM_STANCE_PROMISE,
  PODIUM_STANCE_HOPE,
  PODIUM_STANCE_REPORT,
  PODIUM_STANCE_SPECULATION,
} PodiumStance;

/* Derived, never stored: what the measurer is to the model's maker. In the order of the policy "independent first". */
typedef enum {
  PODIUM_RELATIONSHIP_INDEPENDENT = 1,
  PODIUM_RELATIONSHIP_NOT_STATED,
  PODIUM_RELATIONSHIP_RIVAL,
  PODIUM_RELATIONSHIP_VENDOR,
} PodiumRelationship;

/* Which claim of a cell is drawn. */
typedef enum {
  PODIUM_POLICY_INDEPENDENT = 1,
  PODIUM_POLICY_VENDOR,
  PODIUM_POLICY_NEWEST,
  PODIUM_POLICY_RANGE,
  PODIUM_POLICY_SAME_MEASURER,
} PodiumPolicy;

/* The five words of the access model, in the order of their columns. */
typedef enum {
  PODIUM_ACCESS_OPEN_WEIGHTS = 1,
  PODIUM_ACCESS_PUBLIC_API,
  PODIUM_ACCESS_PRIVATE_API,
  PODIUM_ACCESS_FREE_APP,
  PODIUM_ACCESS_PAID_APP,
} PodiumAccess;
#define PODIUM_N_ACCESS 5

/* A vocabulary: spellings by value, from 1; index 0 is NULL. */
typedef struct {
  const char *name;         /* "status", for messages */
  const char *const *words; /* NULL-terminated after index 0 */
} PodiumTerms;

extern const PodiumTerms podium_terms_kind;
extern const PodiumTerms podium_terms_scale;
extern const PodiumTerms podium_terms_better;
extern const PodiumTerms podium_terms_qualifier;
extern const PodiumTerms podium_terms_spread;
extern const PodiumTerms podium_terms_channel;
extern const PodiumTerms podium_terms_audience;
extern const PodiumTerms podium_terms_cost;
extern const PodiumTerms podium_terms_status;
extern const PodiumTerms podium_terms_stance;
extern const PodiumTerms podium_terms_relationship;
extern const PodiumTerms podium_terms_policy;
extern const PodiumTerms podium_terms_access;
extern const PodiumTerms podium_terms_shape; /* values are PodiumShape, model.h */
extern const PodiumTerms podium_terms_fill;  /* values are PodiumFill, model.h */

/* The value of @word, or 0 where the vocabulary does not hold it. */
int podium_terms_parse (const PodiumTerms *terms, const char *word);

/* The spelling of @value; "" for 0. */
const char *podium_terms_word (const PodiumTerms *terms, int value);

/* "a, b or c", for messages; free with g_free. */
char *podium_terms_choices (const PodiumTerms *terms);
