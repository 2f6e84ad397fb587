/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "claim-reader.h"

#include <math.h>
#include <string.h>

#include "date.h"
#include "entity-reader.h"
#include "json-scan.h"

/* Complains where @setting contradicts what earlier statements of the claim state together: @merged, which
 * takes over what it does not have yet. */
static void
merge_setting (const PodiumJsonPlace *statement, PodiumSetting *merged, const PodiumSetting *setting)
{
  gboolean conflict = podium_setting_conflicts (merged, setting);

  for (int i = 0; i < PODIUM_N_SETTING_FIELDS; i++) {
    const char *field = podium_setting_field_name (i);
    const char *theirs = podium_setting_get (merged, i), *ours = podium_setting_get (setting, i);
    if (!theirs) {
      podium_setting_set (merged, i, ours);
    } else if (conflict && ours && g_ascii_strcasecmp (ours, theirs) != 0) {
      g_autofree char *a = podium_json_quote (ours);
      g_autofree char *b = podium_json_quote (theirs);
      PodiumJsonPlace place = podium_json_member (statement, "setting"), member = podium_json_member (&place, field);
      podium_json_fail (
          &member, PODIUM_READ_ERROR_CONTENT,
          "expected one setting in all statements of a claim, found %s %s here and %s in an earlier one; "
          "make it two claims",
          field, a, b);
    }
  }
}

static void
read_statements (PodiumCatalog *catalog, PodiumClaim *claim, const PodiumJsonPlace *at)
{
  static const char *const members[] = {"source", "at", "since", "setting", "wording", NULL};
  PodiumJsonPlace list = podium_json_member (at, "statements"), place;
  PodiumSetting merged = {NULL, NULL, NULL, NULL};

  podium_need_elements (&list, "statement");
  for (gboolean more = podium_json_first (&list, &place); more; more = podium_json_next (&place)) {
    if (!podium_json_need_object (&place))
      return;
    PodiumStatement *statement = g_new0 (PodiumStatement, 1);
    g_ptr_array_add (claim->statements, statement);
    statement->source = podium_need_source (&place, "source", catalog);
    statement->at = podium_keep_string (catalog, &place, "at");
    statement->since = podium_keep_date (catalog, &place, "since");
    statement->wording = podium_keep_string (catalog, &place, "wording");
    statement->setting = podium_get_setting (&place, "setting");
    statement->extra = podium_keep_extra (catalog, &place, members);
    statement->setting_extra = podium_keep_setting_extra (catalog, &place);
    merge_setting (&place, &merged, &statement->setting);
    for (int f = 0; f < PODIUM_N_SETTING_FIELDS; f++)
      podium_setting_set (&statement->setting, f,
                          podium_catalog_string (catalog, podium_setting_get (&statement->setting, f)));
  }
}

static double
read_times (const PodiumJsonPlace *at)
{
  double times = podium_json_get_number (at, "times", 1);
  if (times > 0)
    return times;
  PodiumJsonPlace place = podium_json_member (at, "times");
  podium_json_fail_expected (&place, "a number above 0",
                             "write what the printed value counts: 1000000 for millions");
  return 1;
}

/* Checks that @value, which is what @member says in the unit of the metric, is no infinity. */
static void
check_finite (const PodiumJsonPlace *at, const char *member, double value)
{
  if (!isinf (value))
    return;
  PodiumJsonPlace place = podium_json_member (at, member);
  podium_json_fail_expected (&place, "a number of at most 1.8e308", "correct it, or “times”");
}

/* Checks that what @member says, @value in the unit of the metric, is in the metric's range. */
static void
check_range (const PodiumJsonPlace *at, const char *member, double value, const PodiumMetric *metric)
{
  if (!(value < metric->low) && !(value > metric->high))
    return;

  PodiumJsonPlace place = podium_json_member (at, member);
  const char *hint = "correct it, or the range of the metric";
  char low[G_ASCII_DTOSTR_BUF_SIZE] = "-∞", high[G_ASCII_DTOSTR_BUF_SIZE] = "∞";
  if (!isnan (metric->low))
    g_ascii_formatd (low, sizeof low, "%.15g", metric->low);
  if (!isnan (metric->high))
    g_ascii_formatd (high, sizeof high, "%.15g", metric->high);
  if (g_str_equal (metric->unit, "percent"))
    hint = "write 42.8 for 42.8 %, and check “times”";
  g_autofree char *name = podium_json_quote (metric->name);
  g_autofree char *expected = g_strdup_printf ("a value from %s to %s, the range of %s,", low, high, name);
  podium_json_fail_expected (&place, expected, hint);
}

/* Low and high, and what they are. */
static void
read_spread (PodiumCatalog *catalog, PodiumClaim *claim, const PodiumJsonPlace *at)
{
  PodiumJsonPlace low = podium_json_member (at, "low"), high = podium_json_member (at, "high");
  PodiumJsonPlace spread = podium_json_member (at, "spread");

  claim->printed_low = podium_catalog_string (catalog, podium_json_to_printed (&low, &claim->low, NULL, NULL));
  claim->printed_high = podium_catalog_string (catalog, podium_json_to_printed (&high, &claim->high, NULL, NULL));
  if (podium_json_is_there (&spread))
    claim->spread = (PodiumSpread)podium_json_to_word (&spread, &podium_terms_spread);
  claim->low *= claim->times;
  claim->high *= claim->times;

  if (!podium_json_is_there (&low) != !podium_json_is_there (&high))
    podium_json_fail_expected (podium_json_is_there (&low) ? &high : &low, "the other end of the range",
                               "write both “low” and “high”, or a “value”");
  if (claim->low > claim->high)
    podium_json_fail_expected (&high, "a number not below “low”", "exchange the two");
  if (podium_json_is_there (&spread) && !podium_json_is_there (&low))
    podium_json_fail (
        &spread, PODIUM_READ_ERROR_CONTENT,
        "expected “low” and “high” beside “spread”, found neither; add them, or remove “spread”");
  if (podium_json_is_there (&low) && !claim->printed && !claim->spread)
    claim->spread = PODIUM_SPREAD_RANGE;
}

/* Value, rounding and digits. A range alone is as round as its rounder end. */
static void
read_value (PodiumCatalog *catalog, PodiumClaim *claim, const PodiumJsonPlace *at)
{
  claim->times = read_times (at);
  claim->source_form = podium_catalog_string (catalog, podium_json_get_string (at, "printed"));
  claim->printed = podium_catalog_string (
      catalog, podium_json_get_printed (at, "value", &claim->value, &claim->rounding, &claim->digits));
  claim->value *= claim->times;
  read_spread (catalog, claim, at);
  if (at->reader->error)
    return;

  if (!claim->printed && !claim->printed_low) {
    podium_json_fail (at, PODIUM_READ_ERROR_CONTENT,
                      "expected a “value”, or “low” and “high”, found neither; write the digits as printed");
    return;
  }
  if (!claim->printed) {
    double rounding = 0;
    int digits = 0;
    podium_parse_printed (claim->printed_low, NULL, &claim->rounding, &claim->digits);
    podium_parse_printed (claim->printed_high, NULL, &rounding, &digits);
    claim->rounding = MAX (claim->rounding, rounding);
    claim->digits = MIN (claim->digits, digits);
  }
  claim->rounding *= claim->times;

  check_finite (at, "value", claim->value);
  check_finite (at, "low", claim->low);
  check_finite (at, "high", claim->high);
  check_range (at, "value", claim->value, claim->metric);
  /* The ends of an interval may lie where no value can: 1 ± 2 percent. */
  if (claim->spread == PODIUM_SPREAD_RANGE) {
    check_range (at, "low", claim->low, claim->metric);
    check_range (at, "high", claim->high, claim->metric);
  }
}

/* A date, or NULL and not a number of days. */
static const char *
read_day (PodiumCatalog *catalog, const PodiumJsonPlace *at, const char *member, double *first, double *last)
{
  const char *text = podium_keep_date (catalog, at, member);
  if (text)
    podium_date_parse (text, first, last, NULL);
  return text;
}

/* A date counts nothing, and every day that it leaves open can be drawn: no spread but a range, no open end. */
static void
check_date_members (PodiumClaim *claim, const PodiumJsonPlace *at)
{
  PodiumJsonPlace times = podium_json_member (at, "times"), spread = podium_json_member (at, "spread");
  PodiumJsonPlace qualifier = podium_json_member (at, "qualifier"), low = podium_json_member (at, "low");
  int hedge = podium_json_get_word (at, "qualifier", &podium_terms_qualifier, PODIUM_EXACT);

  if (podium_json_is_there (&times) && podium_json_get_number (at, "times", 1) != 1)
    podium_json_fail_expected (&times, "no “times” for a date", "remove it");
  claim->spread = (PodiumSpread)podium_json_get_word (at, "spread", &podium_terms_spread, PODIUM_SPREAD_NONE);
  if (claim->spread && claim->spread != PODIUM_SPREAD_RANGE)
    podium_json_fail_expected (&spread, "range as the spread of dates", "write the first and the last date that it can be");
  if (hedge == PODIUM_OVER || hedge == PODIUM_UP_TO)
    podium_json_fail_expected (&qualifier, "about, or no qualifier, for a date",
                               "write “low” and “high” where a source gives the earliest and the latest date");
  if (podium_json_is_there (&low) && claim->printed)
    podium_json_fail_expected (&low, "a date as “value”, or as “low” and “high”, not both",
                               "remove one; “2026-04” alone is any day of the month");
}

/* The value of a metric of dates: the days that the printed date, or the range of two, leaves open. */
static void
read_date (PodiumCatalog *catalog, PodiumClaim *claim, const PodiumJsonPlace *at)
{
  PodiumJsonPlace low = podium_json_member (at, "low"), high = podium_json_member (at, "high");
  claim->times = 1;
  claim->source_form = podium_catalog_string (catalog, podium_json_get_string (at, "printed"));
  claim->printed = read_day (catalog, at, "value", &claim->low, &claim->high);
  check_date_members (claim, at);
  if (!claim->printed) {
    claim->printed_low = read_day (catalog, at, "low", &claim->low, NULL);
    claim->printed_high = read_day (catalog, at, "high", NULL, &claim->high);
    claim->spread = PODIUM_SPREAD_RANGE;
  }
  if (!podium_json_is_there (&low) != !podium_json_is_there (&high))
    podium_json_fail_expected (podium_json_is_there (&low) ? &high : &low, "the other end of the range",
                               "write both “low” and “high”, or a “value”");
  if (!claim->printed && !podium_json_is_there (&low))
    podium_json_fail (at, PODIUM_READ_ERROR_CONTENT,
                      "expected a date as “value”, or “low” and “high”, found neither; write it as printed");
  if (claim->low > claim->high)
    podium_json_fail_expected (&high, "a date not before “low”", "exchange the two");
  claim->value = claim->printed ? claim->low : NAN;
  /* The finer a date, the more digits: of two that agree the finer one is drawn. */
  const char *coarsest = claim->printed ? claim->printed : claim->printed_low;
  claim->digits = coarsest ? (int)strlen (coarsest) : 0;
  claim->rounding = 0;
}

void
podium_read_claim (PodiumCatalog *catalog, const PodiumJsonPlace *at)
{
  static const char *const members[] = {"id",      "model",  "metric",      "value",      "low",
                                        "high",    "spread", "times",       "printed",    "qualifier",
                                        "edition", "as_of",  "measured_by", "statements", NULL};
  const char *id = podium_read_id (at);
  PodiumClaim *claim = id ? podium_catalog_add_claim (catalog, id) : NULL;
  if (!claim) {
    podium_fail_taken_id (at, id);
    return;
  }
  claim->model = podium_need_model (at, "model", catalog);
  claim->metric = podium_need_metric (at, "metric", catalog);
  if (claim->metric && podium_metric_is_date (claim->metric))
    read_date (catalog, claim, at);
  else if (claim->metric)
    read_value (catalog, claim, at);
  claim->qualifier =
      (PodiumQualifier)podium_json_get_word (at, "qualifier", &podium_terms_qualifier, PODIUM_EXACT);
  claim->edition = podium_keep_string (catalog, at, "edition");
  claim->as_of = podium_keep_date (catalog, at, "as_of");
  claim->measured_by = podium_get_organisation (at, "measured_by", catalog);
  read_statements (catalog, claim, at);
  claim->extra = podium_keep_extra (catalog, at, members);
}
