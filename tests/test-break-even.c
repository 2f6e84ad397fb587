/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "break-even.h"
#include "bundled.h"
#include "make.h"

/* Claims of "muse" and of its rival "gpt" on the metric "cost", which counts tokens; up to two each. Expected
 * is the break-even in times the rival's price. */
static const struct {
  const char *about;
  MakeClaim own[2], rival[2];
  guint n_pairs; /* 0: no break-even */
  gboolean paired;
  double low, high, rounded_low, rounded_high, across_low, across_high;
} table[] = {
    {"one claim each, of one source",
     {{.value = "58"}},
     {{.value = "120"}},
     1,
     TRUE,
     120 / 58.0,
     120 / 58.0,
     119.5 / 58.5,
     120.5 / 57.5,
     120 / 58.0,
     120 / 58.0},
    {"two sources that print both",
     {{.value = "58"}, {.value = "59", .sources = "s2"}},
     {{.value = "157"}, {.value = "158", .sources = "s2"}},
     2,
     TRUE,
     158 / 59.0,
     157 / 58.0,
     157.5 / 59.5,
     157.5 / 57.5,
     157 / 59.0,
     158 / 58.0},
    {"a source that prints only one of them is left out",
     {{.value = "58"}, {.value = "80", .sources = "s2"}},
     {{.value = "120"}},
     1,
     TRUE,
     120 / 58.0,
     120 / 58.0,
     119.5 / 58.5,
     120.5 / 57.5,
     120 / 80.0,
     120 / 58.0},
    {"no source prints both: every claim with every other",
     {{.value = "50", .sources = "s1"}, {.value = "60", .sources = "s2"}},
     {{.value = "100", .sources = "s3"}},
     2,
     FALSE,
     100 / 60.0,
     2,
     99.5 / 60.5,
     100.5 / 49.5,
     100 / 60.0,
     2},
    {"any of a claim's sources makes a pair",
     {{.value = "50", .sources = "s1 s2"}},
     {{.value = "100", .sources = "s3 s2"}},
     1,
     TRUE,
     2,
     2,
     99.5 / 50.5,
     100.5 / 49.5,
     2,
     2},
    {"a range claim gives a range",
     {{.low = "50", .high = "60"}},
     {{.value = "120"}},
     1,
     TRUE,
     2,
     2.4,
     119.5 / 60.5,
     120.5 / 49.5,
     2,
     2.4},
    {"digits count as printed, not as meant",
     {{.value = "58", .times = 1e6}},
     {{.value = "120", .times = 1e6}},
     1,
     TRUE,
     120 / 58.0,
     120 / 58.0,
     119.5 / 58.5,
     120.5 / 57.5,
     120 / 58.0,
     120 / 58.0},
    {"a range with unlike digits rounds as its lower end",
     {{.low = "0.4", .high = "1"}},
     {{.value = "2"}},
     1,
     TRUE,
     2,
     5,
     1.5 / 1.05,
     2.5 / 0.35,
     2,
     5},
    {"the dearer model breaks even below the rival's price",
     {{.value = "120"}},
     {{.value = "60"}},
     1,
     TRUE,
     0.5,
     0.5,
     59.5 / 120.5,
     60.5 / 119.5,
     0.5,
     0.5},
    {"no tokens of its own: nothing to divide by",
     {{.value = "0"}},
     {{.value = "120"}},
     0,
     FALSE,
     0,
     0,
     0,
     0,
     0,
     0},
    {"no tokens of the rival's: nothing is cheaper",
     {{.value = "58"}},
     {{.value = "0"}},
     0,
     FALSE,
     0,
     0,
     0,
     0,
     0,
     0},
    {"one of the claims is zero",
     {{.value = "58"}, {.value = "0", .sources = "s2"}},
     {{.value = "120"}},
     0,
     FALSE,
     0,
     0,
     0,
     0,
     0,
     0},
    {"another setting is not compared",
     {{.value = "58", .setting = "tools=with"}},
     {{.value = "120"}},
     0,
     FALSE,
     0,
     0,
     0,
     0,
     0,
     0},
};

static void
add_claims (PodiumCatalog *catalog, const MakeClaim *rows, const char *model, char prefix)
{
  for (int i = 0; i < 2 && (rows[i].value || rows[i].low); i++) {
    char id[3] = {prefix, (char)('0' + i), 0};
    MakeClaim row = rows[i];
    row.id = id;
    row.model = model;
    row.metric = "cost";
    make_claim (catalog, &row);
  }
}

static PodiumCell *
first_cell (const PodiumCatalog *catalog, const char *model, const char *metric)
{
  g_autoptr (GPtrArray) cells = podium_cells_for (catalog, podium_catalog_model (catalog, model),
                                                  podium_catalog_metric (catalog, metric),
                                                  &podium_plain_setting, PODIUM_POLICY_INDEPENDENT);
  return g_ptr_array_steal_index (cells, 0);
}

static void
assert_near (const char *about, const char *what, double found, double expected)
{
  if (fabs (found - expected) > 1e-12 * MAX (1, expected))
    g_error ("%s: %s is %.15g, expected %.15g", about, what, found, expected);
}

static void
test_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    g_test_message ("%s", table[i].about);
    add_claims (catalog, table[i].own, "muse", 'a');
    add_claims (catalog, table[i].rival, "gpt", 'b');
    podium_catalog_finish (catalog);
    g_autoptr (PodiumCell) own = first_cell (catalog, "muse", "cost");
    g_autoptr (PodiumCell) rival = first_cell (catalog, "gpt", "cost");
    g_autoptr (PodiumBreakEven) even = podium_break_even_new (own, rival);
    g_assert_cmpuint (even ? even->pairs->len : 0, ==, table[i].n_pairs);
    if (!even)
      continue;
    g_assert_cmpint (even->paired, ==, table[i].paired);
    assert_near (table[i].about, "low", even->low, table[i].low);
    assert_near (table[i].about, "high", even->high, table[i].high);
    assert_near (table[i].about, "rounded low", even->rounded_low, table[i].rounded_low);
    assert_near (table[i].about, "rounded high", even->rounded_high, table[i].rounded_high);
    assert_near (table[i].about, "across low", even->across_low, table[i].across_low);
    assert_near (table[i].about, "across high", even->across_high, table[i].across_high);
  }
}

/* A range is as round as its rounder end: "0.4 to 1" may be no tokens at all. */
static void
test_open_end (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  make_claim (catalog, &(MakeClaim){.id = "a", .low = "0.4", .high = "1", .metric = "cost"})->rounding = 0.5;
  make_claim (catalog, &(MakeClaim){.id = "b", .value = "2", .metric = "cost", .model = "gpt"});
  podium_catalog_finish (catalog);
  g_autoptr (PodiumCell) own = first_cell (catalog, "muse", "cost");
  g_autoptr (PodiumCell) rival = first_cell (catalog, "gpt", "cost");
  g_autoptr (PodiumBreakEven) even = podium_break_even_new (own, rival);
  g_assert_cmpfloat (even->rounded_low, ==, 1);
  g_assert_true (isinf (even->rounded_high));
}

/* The bundled catalog: two articles print tokens of Muse Spark and of its rivals. */
static const struct {
  const char *rival;
  guint n_pairs;
  const char *pairs, *rounded, *across; /* to two decimals */
} bundled[] = {
    {"gpt-5.4", 2, "1.97 to 2.07", "1.94 to 2.10", "1.97 to 2.07"},
    {"claude-opus-4.6", 2, "2.68 to 2.71", "2.65 to 2.74", "2.66 to 2.72"},
    {"gemini-3.1-pro", 1, "0.98 to 0.98", "0.97 to 1.00", "0.97 to 0.98"},
};

static void
assert_range (double low, double high, const char *expected)
{
  char text[64], from[32], to[32];
  g_ascii_formatd (from, sizeof from, "%.2f", low);
  g_ascii_formatd (to, sizeof to, "%.2f", high);
  g_snprintf (text, sizeof text, "%s to %s", from, to);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_bundled (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumCell) own = first_cell (document->catalog, "muse-spark", "aa-index-tokens");
  for (gsize i = 0; i < G_N_ELEMENTS (bundled); i++) {
    g_autoptr (PodiumCell) rival = first_cell (document->catalog, bundled[i].rival, "aa-index-tokens");
    g_autoptr (PodiumBreakEven) even = podium_break_even_new (own, rival);
    g_assert_nonnull (even);
    g_assert_true (even->paired);
    g_assert_cmpuint (even->pairs->len, ==, bundled[i].n_pairs);
    assert_range (even->low, even->high, bundled[i].pairs);
    assert_range (even->rounded_low, even->rounded_high, bundled[i].rounded);
    assert_range (even->across_low, even->across_high, bundled[i].across);
  }
}

static void
test_metrics (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumCatalog) made = make_catalog ();
  g_assert_nonnull (podium_output_price (document->catalog));
  g_assert_null (podium_output_price (made));
  make_metric (made, PODIUM_OUTPUT_PRICE_ID, "points", PODIUM_SCALE_RATIO, PODIUM_BETTER_LOWER);
  g_assert_null (podium_output_price (made)); /* it counts something else there */
  g_assert_true (podium_metric_is_tokens_used (podium_catalog_metric (document->catalog, "aa-index-tokens")));
  g_assert_false (podium_metric_is_tokens_used (podium_catalog_metric (document->catalog, "context-length")));
  g_assert_false (podium_metric_is_tokens_used (podium_catalog_metric (document->catalog, "price-output")));
  g_assert_cmpfloat (podium_cost (120e6, 15), ==, 1800);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/break-even/table", test_table);
  g_test_add_func ("/break-even/open-end", test_open_end);
  g_test_add_func ("/break-even/bundled", test_bundled);
  g_test_add_func ("/break-even/metrics", test_metrics);
  return g_test_run ();
}
