/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model.h"

/* Anything numeric that can be an axis. */
typedef struct {
  const char *id, *name;
  const char *short_name;               /* never NULL: the name itself where no shorter one is given */
  const char *unit;                     /* "percent", "points", "elo", "tokens", "date", ... */
  PodiumMetricScale scale;
  PodiumBetter better;
  double low, high;                     /* the range a value can have, in the unit; NAN: open */
  const char *printed_low, *printed_high; /* its ends in the file's digits; NULL: open */
  gboolean editions_separate;           /* values of two editions must not share an axis */
  const PodiumOrganisation *maintainer; /* NULL: not stated */
  const char *category;                 /* NULL: none */
  const char *about;                    /* one neutral sentence; NULL: none */
  const char *const *aliases;
  guint index;
  const char *extra;
} PodiumMetric;

/* The unit of metrics whose values are dates: days since 1970-01-01, on an interval scale. */
#define PODIUM_UNIT_DATE "date"
gboolean podium_metric_is_date (const PodiumMetric *metric);
