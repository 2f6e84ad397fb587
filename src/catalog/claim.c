/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "claim.h"

#include <math.h>
#include <string.h>

static const char **
setting_field (PodiumSetting *setting, int i)
{
  static const glong offsets[] = { G_STRUCT_OFFSET (PodiumSetting, effort), G_STRUCT_OFFSET (PodiumSetting, mode),
                                   G_STRUCT_OFFSET (PodiumSetting, tools), G_STRUCT_OFFSET (PodiumSetting, harness) };
  g_assert (i >= 0 && i < PODIUM_N_SETTING_FIELDS);
  return G_STRUCT_MEMBER_P (setting, offsets[i]);
}

const char *
podium_setting_get (const PodiumSetting *setting, int i)
{
  return *setting_field ((PodiumSetting *) setting, i);
}

void
podium_setting_set (PodiumSetting *setting, int i, const char *word)
{
  *setting_field (setting, i) = word;
}

const char *
podium_setting_field_name (int i)
{
  static const char *const names[] = { "effort", "mode", "tools", "harness" };
  g_assert (i >= 0 && i < PODIUM_N_SETTING_FIELDS);
  return names[i];
}

gboolean
podium_setting_conflicts (const PodiumSetting *a, const PodiumSetting *b)
{
  for (int i = 0; i < PODIUM_N_SETTING_FIELDS; i++) {
    const char *x = podium_setting_get (a, i), *y = podium_setting_get (b, i);
    if (x && y && g_ascii_strcasecmp (x, y) != 0)
      return TRUE;
  }
  return FALSE;
}

gboolean
podium_setting_equal (const PodiumSetting *a, const PodiumSetting *b)
{
  for (int i = 0; i < PODIUM_N_SETTING_FIELDS; i++)
    if (!podium_setting_get (a, i) != !podium_setting_get (b, i))
      return FALSE;
  return !podium_setting_conflicts (a, b);
}

int
podium_setting_n_unstated (const PodiumSetting *setting)
{
  int n = 0;
  for (int i = 0; i < PODIUM_N_SETTING_FIELDS; i++)
    n += podium_setting_get (setting, i) == NULL;
  return n;
}

PodiumRelationship
podium_claim_relationship (const PodiumClaim *claim)
{
  if (!claim->measured_by)
    return PODIUM_RELATIONSHIP_NOT_STATED;
  if (claim->measured_by == claim->model->maker)
    return PODIUM_RELATIONSHIP_VENDOR;
  return claim->measured_by->makes_models ? PODIUM_RELATIONSHIP_RIVAL : PODIUM_RELATIONSHIP_INDEPENDENT;
}

gboolean
podium_metric_is_date (const PodiumMetric *metric)
{
  /* asked of every claim several times: most units differ in their first letter */
  return *metric->unit == *PODIUM_UNIT_DATE && g_str_equal (metric->unit, PODIUM_UNIT_DATE);
}

double
podium_claim_least (const PodiumClaim *claim)
{
  return claim->printed && !podium_metric_is_date (claim->metric) ? claim->value : claim->low;
}

double
podium_claim_most (const PodiumClaim *claim)
{
  return claim->printed && !podium_metric_is_date (claim->metric) ? claim->value : claim->high;
}

gboolean
podium_claim_interval (const PodiumClaim *claim, double *low, double *high)
{
  if (isnan (claim->low)
      || (claim->spread != PODIUM_SPREAD_INTERVAL_95 && claim->spread != PODIUM_SPREAD_STANDARD_ERROR))
    return FALSE;
  double middle = (claim->low + claim->high) / 2, half = (claim->high - claim->low) / 2;
  if (claim->spread == PODIUM_SPREAD_STANDARD_ERROR)
    half *= 1.96;
  *low = middle - half;
  *high = middle + half;
  return TRUE;
}

gboolean
podium_claim_rounds (const PodiumClaim *coarse, const PodiumClaim *fine)
{
  if (!coarse->printed || !fine->printed || coarse->value == fine->value)
    return FALSE;
  /* Decimals are not exact in binary: 80.5 is half a unit from 81, no more. */
  return fine->rounding < coarse->rounding
         && fabs (coarse->value - fine->value) <= coarse->rounding * (1 + 1e-9);
}

GPtrArray *
podium_claim_sources (const PodiumClaim *claim)
{
  GPtrArray *sources = g_ptr_array_new ();
  for (guint i = 0; i < claim->statements->len; i++) {
    const PodiumStatement *statement = g_ptr_array_index (claim->statements, i);
    if (!g_ptr_array_find (sources, statement->source, NULL))
      g_ptr_array_add (sources, (gpointer) statement->source);
  }
  return sources;
}

const char *
podium_claims_newest_date (GPtrArray *claims)
{
  const char *newest = NULL;
  for (guint i = 0; i < claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (claims, i);
    if (g_strcmp0 (claim->as_of, newest) > 0)
      newest = claim->as_of;
  }
  return newest;
}

/* At most 15 digits: a whole number and a power of ten that doubles hold exactly, so that their quotient is the double
 * next to the decimal, as strtod finds it, in a tenth of the time. */
static double
few_digits (const char *p, gsize whole, gsize fraction)
{
  gint64 digits = 0, power = 1;
  for (gsize i = 0; i < whole; i++)
    digits = 10 * digits + (*p++ - '0');
  if (fraction)
    p++; /* the point */
  for (gsize i = 0; i < fraction; i++, power *= 10)
    digits = 10 * digits + (*p++ - '0');
  return (double) digits / (double) power;
}

/* Every claim of a file is counted so; strspn makes a table of its letters first, each time. */
static gsize
count_digits (const char *p)
{
  gsize n = 0;
  while (g_ascii_isdigit (p[n]))
    n++;
  return n;
}

/* Half of the last of @decimals. */
static double
half_a_unit (gsize decimals)
{
  static const double usual[] = { 0.5, 0.5 * 0.1, 0.5 * 0.01, 0.5 * 0.001 };
  return decimals < G_N_ELEMENTS (usual) ? usual[decimals] : 0.5 * pow (10, -(double) decimals);
}

gboolean
podium_parse_printed (const char *text, double *value, double *rounding, int *digits)
{
  const char *p = text + (*text == '-');
  gsize whole = count_digits (p);
  const char *dot = p + whole;
  gsize fraction = *dot == '.' ? count_digits (dot + 1) : 0;

  if (!whole || (*dot == '.' && !fraction) || dot[*dot == '.' ? fraction + 1 : 0] || whole + fraction > 300)
    return FALSE;
  if (value)
    *value = whole + fraction <= 15 ? (*text == '-' ? -1 : 1) * few_digits (p, whole, fraction) : g_ascii_strtod (text, NULL);
  if (rounding)
    *rounding = half_a_unit (fraction);
  if (digits) {
    gsize leading = 0;
    while (p[leading] == '0' || p[leading] == '.')
      leading++;
    *digits = MAX (1, (int) (whole + fraction) - (int) (leading - (leading > whole)));
  }
  return TRUE;
}
