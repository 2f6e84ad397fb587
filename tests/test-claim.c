/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "claim.h"
#include "cell.h"
#include "make.h"

static const struct {
  const char *about, *text;
  gboolean good;
  double value, rounding;
  int digits;
} printed[] = {
  { "a whole number", "57", TRUE, 57, 0.5, 2 },
  { "a decimal", "42.8", TRUE, 42.8, 0.05, 3 },
  { "a zero behind the point is a digit", "59.0", TRUE, 59, 0.05, 3 },
  { "a negative number", "-12.50", TRUE, -12.5, 0.005, 4 },
  { "zero", "0", TRUE, 0, 0.5, 1 },
  { "zero with a decimal", "0.0", TRUE, 0, 0.05, 1 },
  { "minus zero", "-0", TRUE, 0, 0.5, 1 },
  { "zeros before the first digit do not count", "0.05", TRUE, 0.05, 0.005, 1 },
  { "zeros after it do", "0.050", TRUE, 0.05, 0.0005, 2 },
  { "trailing zeros of a whole number count as printed", "1000", TRUE, 1000, 0.5, 4 },
  { "leading zeros do not", "007", TRUE, 7, 0.5, 1 },
  { "a point between zeros", "10.0", TRUE, 10, 0.05, 3 },
  { "nothing", "", FALSE, 0, 0, 0 },
  { "a sign alone", "-", FALSE, 0, 0, 0 },
  { "a plus sign", "+5", FALSE, 0, 0, 0 },
  { "two signs", "--5", FALSE, 0, 0, 0 },
  { "a real minus", "−5", FALSE, 0, 0, 0 },
  { "no digit before the point", ".5", FALSE, 0, 0, 0 },
  { "no digit behind it", "5.", FALSE, 0, 0, 0 },
  { "two points", "1.2.3", FALSE, 0, 0, 0 },
  { "a comma", "42,8", FALSE, 0, 0, 0 },
  { "grouped thousands", "1,444", FALSE, 0, 0, 0 },
  { "an exponent", "1e3", FALSE, 0, 0, 0 },
  { "a space before", " 5", FALSE, 0, 0, 0 },
  { "a space behind", "5 ", FALSE, 0, 0, 0 },
  { "a unit", "42%", FALSE, 0, 0, 0 },
  { "hexadecimal", "0x10", FALSE, 0, 0, 0 },
  { "words of strtod: infinity", "inf", FALSE, 0, 0, 0 },
  { "words of strtod: nan", "nan", FALSE, 0, 0, 0 },
};

static void
test_parse_printed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (printed); i++) {
    double value = 0, rounding = 0;
    int digits = 0;
    g_test_message ("%s: “%s”", printed[i].about, printed[i].text);
    g_assert_cmpint (podium_parse_printed (printed[i].text, &value, &rounding, &digits), ==, printed[i].good);
    g_assert_cmpint (podium_parse_printed (printed[i].text, NULL, NULL, NULL), ==, printed[i].good);
    if (!printed[i].good)
      continue;
    g_assert_cmpfloat_with_epsilon (value, printed[i].value, 1e-12);
    g_assert_cmpfloat_with_epsilon (rounding, printed[i].rounding, 1e-12);
    g_assert_cmpint (digits, ==, printed[i].digits);
  }
}

/* A number of 400 digits overflows a double; it must come back as bad, not as an infinity. */
static void
test_parse_endless (void)
{
  g_autofree char *endless = g_strnfill (400, '9');
  double value = 0;
  g_assert_true (!podium_parse_printed (endless, &value, NULL, NULL) || isfinite (value));
}

static const struct {
  const char *about, *a, *b;
  gboolean conflict, equal;
} settings[] = {
  { "nothing stated on either side", NULL, NULL, FALSE, TRUE },
  { "one side states, the other does not", "tools=with", NULL, FALSE, FALSE },
  { "both state the same", "tools=with", "tools=with", FALSE, TRUE },
  { "both state and differ", "tools=with", "tools=none", TRUE, FALSE },
  { "letter case is no difference", "mode=Thinking", "mode=thinking", FALSE, FALSE },
  { "different fields do not meet", "tools=with", "mode=Thinking", FALSE, FALSE },
  { "one of two fields differs", "tools=none mode=Thinking", "tools=none mode=Instant", TRUE, FALSE },
  { "effort", "effort=max", "effort=high", TRUE, FALSE },
  { "harness", "harness=a", "harness=b", TRUE, FALSE },
  { "all four agree", "effort=a mode=b tools=c harness=d", "effort=a mode=b tools=c harness=d", FALSE, TRUE },
};

static void
test_setting_conflicts (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++) {
    PodiumSetting a = make_setting (catalog, settings[i].a), b = make_setting (catalog, settings[i].b);
    g_test_message ("%s", settings[i].about);
    g_assert_cmpint (podium_setting_conflicts (&a, &b), ==, settings[i].conflict);
    g_assert_cmpint (podium_setting_conflicts (&b, &a), ==, settings[i].conflict);
    if (!strstr (settings[i].about, "letter case"))
      g_assert_cmpint (podium_setting_equal (&a, &b), ==, settings[i].equal);
  }
}

static void
test_setting_fields (void)
{
  PodiumSetting setting = { NULL, NULL, NULL, NULL };
  g_assert_cmpint (podium_setting_n_unstated (&setting), ==, PODIUM_N_SETTING_FIELDS);
  for (int i = 0; i < PODIUM_N_SETTING_FIELDS; i++) {
    podium_setting_set (&setting, i, podium_setting_field_name (i));
    g_assert_cmpstr (podium_setting_get (&setting, i), ==, podium_setting_field_name (i));
    g_assert_cmpint (podium_setting_n_unstated (&setting), ==, PODIUM_N_SETTING_FIELDS - 1 - i);
  }
  g_assert_cmpstr (setting.effort, ==, "effort");
  g_assert_cmpstr (setting.harness, ==, "harness");
}

static const struct {
  const char *about, *model, *by;
  PodiumRelationship relationship;
} relationships[] = {
  { "its own maker", "muse", "meta", PODIUM_RELATIONSHIP_VENDOR },
  { "the maker of another model", "gpt", "meta", PODIUM_RELATIONSHIP_RIVAL },
  { "who makes no model", "muse", "aa", PODIUM_RELATIONSHIP_INDEPENDENT },
  { "nobody says", "muse", NULL, PODIUM_RELATIONSHIP_NOT_STATED },
  { "a maker, of a model whose own maker nobody states", "solo", "meta", PODIUM_RELATIONSHIP_RIVAL },
  { "nobody measured what nobody made: not the vendor", "solo", NULL, PODIUM_RELATIONSHIP_NOT_STATED },
};

static void
test_relationship (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  for (gsize i = 0; i < G_N_ELEMENTS (relationships); i++) {
    g_autofree char *id = g_strdup_printf ("c%u", (guint) i);
    make_claim (catalog,
                &(MakeClaim){ .id = id, .value = "1", .model = relationships[i].model, .by = relationships[i].by });
  }
  podium_catalog_finish (catalog);
  for (gsize i = 0; i < G_N_ELEMENTS (relationships); i++) {
    g_test_message ("%s", relationships[i].about);
    g_assert_cmpint (podium_claim_relationship (g_ptr_array_index (catalog->claims, i)), ==,
                     relationships[i].relationship);
  }
}

static void
test_ends_and_sources (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  PodiumClaim *value =
      make_claim (catalog, &(MakeClaim){ .id = "a", .value = "58", .times = 1e6, .sources = "s2 s1 s2" });
  PodiumClaim *range = make_claim (catalog, &(MakeClaim){ .id = "b", .low = "80.4", .high = "80.5" });
  PodiumClaim *both = make_claim (catalog, &(MakeClaim){ .id = "c", .value = "10", .low = "8", .high = "12",
                                                        .spread = PODIUM_SPREAD_INTERVAL_95 });
  podium_catalog_finish (catalog);

  g_assert_cmpfloat (podium_claim_least (value), ==, 58e6);
  g_assert_cmpfloat (podium_claim_most (value), ==, 58e6);
  g_assert_cmpfloat (podium_claim_least (range), ==, 80.4);
  g_assert_cmpfloat (podium_claim_most (range), ==, 80.5);
  g_assert_cmpfloat (podium_claim_least (both), ==, 10); /* an interval is doubt about a value, not another claim */
  g_assert_cmpfloat (podium_claim_most (both), ==, 10);

  g_autoptr (GPtrArray) sources = podium_claim_sources (value);
  g_assert_cmpuint (sources->len, ==, 2); /* a source that says it twice is one */
  g_assert_cmpstr (((PodiumSource *) sources->pdata[0])->id, ==, "s2");
  g_assert_cmpstr (((PodiumSource *) sources->pdata[1])->id, ==, "s1");
}

/* What one statement leaves open another may fill: the claim has all of it. */
static void
test_merged_setting (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  PodiumClaim *claim = make_claim (catalog, &(MakeClaim){ .id = "a", .value = "1", .sources = "s1 s2" });
  PodiumStatement *first = claim->statements->pdata[0], *second = claim->statements->pdata[1];
  first->setting.mode = "Thinking";
  second->setting.tools = "none";
  podium_catalog_finish (catalog);
  g_assert_cmpstr (claim->setting.mode, ==, "Thinking");
  g_assert_cmpstr (claim->setting.tools, ==, "none");
  g_assert_null (claim->setting.effort);
  g_assert_null (first->setting.tools); /* what a source states stays its own */
}

static void
test_newest_date (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  make_claim (catalog, &(MakeClaim){ .id = "a", .value = "1" });
  g_assert_null (podium_claims_newest_date (catalog->claims));
  make_claim (catalog, &(MakeClaim){ .id = "b", .value = "1", .as_of = "2025-11" });
  make_claim (catalog, &(MakeClaim){ .id = "c", .value = "1", .as_of = "2025-02-03" });
  podium_catalog_finish (catalog);
  g_assert_cmpstr (podium_claims_newest_date (catalog->claims), ==, "2025-11");
}

static void
test_taken_ids (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  make_claim (catalog, &(MakeClaim){ .id = "a", .value = "1" });
  g_assert_null (podium_catalog_add_claim (catalog, "a"));
  g_assert_null (podium_catalog_add_model (catalog, "muse"));
  g_assert_nonnull (podium_catalog_add_model (catalog, "a")); /* another table */
  g_assert_nonnull (podium_catalog_add_fact (catalog, NULL));
  g_assert_nonnull (podium_catalog_add_fact (catalog, NULL));
  g_assert_null (podium_catalog_model (catalog, "no such"));
  g_assert_cmpuint (catalog->claims->len, ==, 1);
}

static const struct {
  const char *about, *text;
  PodiumDateCheck check;
  double first, last; /* days since 1970-01-01 */
} dates[] = {
  { "the day that days are counted from", "1970-01-01", PODIUM_DATE_GOOD, 0, 0 },
  { "the day before", "1969-12-31", PODIUM_DATE_GOOD, -1, -1 },
  { "a day", "2026-04-08", PODIUM_DATE_GOOD, 20551, 20551 },
  { "a month", "2026-04", PODIUM_DATE_GOOD, 20544, 20573 },
  { "a leap February", "2024-02", PODIUM_DATE_GOOD, 19754, 19782 },
  { "a December ends with its year", "2025-12", PODIUM_DATE_GOOD, 20423, 20453 },
  { "a year", "2025", PODIUM_DATE_GOOD, 20089, 20453 },
  { "no leap year by the hundreds", "1900", PODIUM_DATE_GOOD, -25567, -25203 },
  { "the first year", "0001-01-01", PODIUM_DATE_GOOD, -719162, -719162 },
  { "30 February", "2026-02-30", PODIUM_DATE_NOT_IN_CALENDAR, 0, 0 },
  { "29 February of a common year", "2025-02-29", PODIUM_DATE_NOT_IN_CALENDAR, 0, 0 },
  { "month 13", "2026-13", PODIUM_DATE_NOT_IN_CALENDAR, 0, 0 },
  { "month 0", "2026-00", PODIUM_DATE_NOT_IN_CALENDAR, 0, 0 },
  { "the year 0", "0000", PODIUM_DATE_NOT_IN_CALENDAR, 0, 0 },
  { "the day first", "08-04-2026", PODIUM_DATE_NO_DATE, 0, 0 },
  { "one figure of a month", "2026-4", PODIUM_DATE_NO_DATE, 0, 0 },
  { "in words", "April 2026", PODIUM_DATE_NO_DATE, 0, 0 },
  { "a time of day", "2026-04-08T12:00", PODIUM_DATE_NO_DATE, 0, 0 },
  { "nothing", "", PODIUM_DATE_NO_DATE, 0, 0 },
};

static void
test_dates (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++) {
    double first = 0, last = 0;
    g_test_message ("%s", dates[i].about);
    g_assert_cmpint (podium_date_parse (dates[i].text, &first, &last, NULL), ==, dates[i].check);
    g_assert_cmpfloat (first, ==, dates[i].first);
    g_assert_cmpfloat (last, ==, dates[i].last);
  }
  for (int day = -800000; day < 2900000; day += 37) { /* the years -220 to 9909, as GLib's calendar counts them */
    PodiumDate date = podium_date_of_day (day);
    g_assert_cmpfloat (podium_day_of_date (date.year, date.month, date.day), ==, day);
    if (date.year < 1)
      continue;
    g_autoptr (GDate) other = g_date_new_dmy ((GDateDay) date.day, (GDateMonth) date.month, (GDateYear) date.year);
    g_assert_cmpint ((int) g_date_get_julian (other) - 719163, ==, day);
  }
}

/* Ends of claims, and when two of one model differ. */
static void
test_date_claims (void)
{
  static const struct {
    const char *about;
    MakeClaim a, b;
    const char *drawn; /* the id */
    gboolean open, differ;
  } cases[] = {
    { "a month and a day of it", { .value = "2026-04" }, { .value = "2026-04-08" }, "b", FALSE, FALSE },
    { "a year and a month of it", { .value = "2026" }, { .value = "2026-04" }, "b", TRUE, FALSE },
    { "two days", { .value = "2026-04-08" }, { .value = "2026-04-09" }, "a", FALSE, TRUE },
    { "a month and a day of another", { .value = "2026-04" }, { .value = "2026-05-01" }, "b", FALSE, TRUE },
    { "ranges that share a day", { .low = "2026-01", .high = "2026-03" }, { .low = "2026-03-31", .high = "2026-06" }, "b", TRUE,
      FALSE },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    PodiumMetric *born = make_metric (catalog, PODIUM_METRIC_RELEASE_DATE, PODIUM_UNIT_DATE, PODIUM_SCALE_INTERVAL, PODIUM_BETTER_NONE);
    MakeClaim a = cases[i].a, b = cases[i].b;
    a.id = "a";
    b.id = "b";
    a.metric = b.metric = born->id;
    const PodiumClaim *one = make_claim (catalog, &a), *two = make_claim (catalog, &b);
    podium_catalog_finish (catalog);
    g_autoptr (GPtrArray) cells = podium_cells_for (catalog, one->model, born, &podium_plain_setting, PODIUM_POLICY_INDEPENDENT);
    const PodiumCell *cell = g_ptr_array_index (cells, 0);

    g_test_message ("%s", cases[i].about);
    g_assert_cmpstr (cell->drawn->id, ==, cases[i].drawn);
    g_assert_cmpint (podium_cell_is_open (cell), ==, cases[i].open);
    g_assert_cmpint (podium_cell_disagrees (cell), ==, cases[i].differ);
    g_assert_cmpfloat (cell->low, ==, MIN (podium_claim_least (one), podium_claim_least (two)));
    g_assert_cmpfloat (cell->high, ==, MAX (podium_claim_most (one), podium_claim_most (two)));
    g_assert_cmpfloat (podium_release_day (catalog, one->model), ==, podium_claim_least (cell->drawn));
    g_assert_true (isnan (podium_release_day (catalog, podium_catalog_model (catalog, "gpt"))));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/claim/parse-printed", test_parse_printed);
  g_test_add_func ("/claim/parse-endless", test_parse_endless);
  g_test_add_func ("/claim/setting-conflicts", test_setting_conflicts);
  g_test_add_func ("/claim/setting-fields", test_setting_fields);
  g_test_add_func ("/claim/relationship", test_relationship);
  g_test_add_func ("/claim/ends-and-sources", test_ends_and_sources);
  g_test_add_func ("/claim/merged-setting", test_merged_setting);
  g_test_add_func ("/claim/newest-date", test_newest_date);
  g_test_add_func ("/claim/taken-ids", test_taken_ids);
  g_test_add_func ("/claim/dates", test_dates);
  g_test_add_func ("/claim/date-claims", test_date_claims);
  return g_test_run ();
}
