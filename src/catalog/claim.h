/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "metric.h"

/* How a model was set up, as far as stated. NULL: not stated. */
typedef struct {
  const char *effort, *mode, *tools, *harness;
} PodiumSetting;
#define PODIUM_N_SETTING_FIELDS 4

/* The field @i of 0..PODIUM_N_SETTING_FIELDS-1, and its name ("effort"). */
const char *podium_setting_get (const PodiumSetting *setting, int i);
void podium_setting_set (PodiumSetting *setting, int i, const char *word);
const char *podium_setting_field_name (int i);

/* Two settings conflict only where both state a field and differ (letter case aside). */
gboolean podium_setting_conflicts (const PodiumSetting *a, const PodiumSetting *b);
/* Both state the same fields, and the same of each. */
gboolean podium_setting_equal (const PodiumSetting *a, const PodiumSetting *b);
int podium_setting_n_unstated (const PodiumSetting *setting);

/* One source saying one claim. */
typedef struct {
  const PodiumSource *source;
  const char *at;        /* where in it: "p14"; NULL: not given */
  const char *since;     /* date from which the source says it; NULL: not stated */
  const char *wording;   /* what the source calls that which it counts: "output tokens"; NULL: as others do */
  PodiumSetting setting; /* what this source states */
  const char *extra, *setting_extra;
} PodiumStatement;

/* companion.h */
typedef struct _PodiumCompanion PodiumCompanion;

/* One published value of a metric for a model. */
typedef struct {
  const char *id;
  const PodiumModel *model;
  const PodiumMetric *metric;
  const char *printed;             /* the digits, "59.0"; NULL where only a range is claimed */
  const char *printed_low, *printed_high;
  const char *source_form;         /* how the source writes it where that differs: "1,444"; NULL: as the digits */
  double times;                    /* 1000000 where the source counts in millions */
  double value;                    /* in the metric's unit; NAN where only a range is claimed; of a date its first day */
  double low, high;                /* the published spread, in the unit; NAN: none; of a date, always, the first and
                                      the last day that it leaves open */
  double rounding;                 /* half a unit of the last printed digit, in the unit */
  int digits;                      /* significant digits printed */
  PodiumQualifier qualifier;
  PodiumSpread spread;
  const char *edition, *as_of;     /* NULL: not stated */
  const PodiumOrganisation *measured_by; /* NULL: not stated */
  GPtrArray *statements;           /* PodiumStatement, at least one */
  PodiumSetting setting;           /* all that its statements state, together */
  const PodiumCompanion *companion; /* of a join: the other document that states it; NULL: the own one */
  guint index;
  const char *extra;
} PodiumClaim;

PodiumRelationship podium_claim_relationship (const PodiumClaim *claim);

/* Ends of what the claim says in the metric's unit: the value twice, or the range; of a date the first and the last day
 * that it leaves open. */
double podium_claim_least (const PodiumClaim *claim);
double podium_claim_most (const PodiumClaim *claim);

/* The 95 % interval that the claim publishes, as such or by its standard error, in the unit; FALSE: none. */
gboolean podium_claim_interval (const PodiumClaim *claim, double *low, double *high);

/* @coarse may be @fine with fewer digits: 82 of 82.4, 0.1 million of 0.12. Neither is a range. */
gboolean podium_claim_rounds (const PodiumClaim *coarse, const PodiumClaim *fine);

/* The distinct sources of the claim, in the order of its statements; free with g_ptr_array_unref. */
GPtrArray *podium_claim_sources (const PodiumClaim *claim);

/* The newest as-of date that any of @claims (PodiumClaim) states, or NULL. */
const char *podium_claims_newest_date (GPtrArray *claims);

/* Reads plain decimal digits ("-12.50"; no exponent, no spaces).
 * @value: the number; @rounding: half a unit of its last digit; @digits: how many significant digits.
 * Returns FALSE where @text is anything else. Any of the three may be NULL. */
gboolean podium_parse_printed (const char *text, double *value, double *rounding, int *digits);
