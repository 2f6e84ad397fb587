/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure.h"
#include "page.h"
#include "scale.h"

/* An axis for points (bars need zero, these do not): its domain reaches to round numbers around the data, and
 * to zero where that is not far away. */
typedef struct {
  const PodiumUnit *unit;
  gboolean ratio;   /* zero means none */
  gboolean log;     /* asked for; only where all is positive */
  double low, high; /* of the data, in the unit of the metric; low > high: no data */
  double ceiling;   /* no value can be higher; NAN: open */
  /* results */
  PodiumScale scale; /* from the unit of the metric to px */
  GArray *ticks;     /* double, as written: in @unit */
  int decimals;
} PodiumAxis;

/* Chooses domain and ticks for an axis across from @from to @to, px. Its numbers stand 8 px apart: else the
 * next coarser step is taken for all. */
void podium_axis_lay (PodiumPage *page, PodiumAxis *axis, double from, double to);
void podium_axis_clear (PodiumAxis *axis);

/* Where tick @i stands, px, and its number; the last carries a percent sign. */
double podium_axis_place (const PodiumAxis *axis, guint i);
char *podium_axis_tick (const PodiumPage *page, const PodiumAxis *axis, guint i);
