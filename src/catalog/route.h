/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "claim.h"

/* One source saying how things stand with a route. */
typedef struct {
  const PodiumSource *source;
  PodiumStatus status;
  PodiumStance stance;               /* 0: not stated */
  const PodiumOrganisation *said_by; /* NULL: the source itself, or not stated */
  const char *speaker;               /* the person, where one is named */
  const char *date, *at;
  const char *extra;
} PodiumRouteStatement;

/* One way to get at a model. */
typedef struct {
  const char *id;
  const PodiumModel *model;
  PodiumChannel channel;
  PodiumAudience audience; /* 0: not stated */
  PodiumCost cost;         /* 0: not stated */
  const char *const *where;
  const char *licence;
  GPtrArray *statements;   /* PodiumRouteStatement, at least one */
  guint index;
  const char *extra;
} PodiumRoute;

/* Which of the five words a route belongs to: weights; public or invited API; free or paid app (an app, website or
 * device with a stated cost). 0 where the words cannot say it (an app whose cost nobody states, an API whose audience nobody
 * states). */
PodiumAccess podium_route_access (const PodiumRoute *route);

/* The status most of all to be had today that any statement gives the route; the others disagree. */
PodiumStatus podium_route_status (const PodiumRoute *route);

/* Statements give the route different statuses. "None today" beside a promise does not count, nor does "unknown". */
gboolean podium_route_disagrees (const PodiumRoute *route);
