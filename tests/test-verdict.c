/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "make.h"
#include "verdict.h"

/* Claims of two models, "muse" and "gpt", on one metric; up to two each. */
static const struct {
  const char *about, *metric;
  MakeClaim a[2], b[2];
  PodiumVerdictKind kind;
  const char *winner; /* NULL: nobody */
  double gap, gap_low, gap_high;
  gboolean intervals;
} verdicts[] = {
  { "equal as published", "score", { { .value = "57" } }, { { .value = "57" } }, PODIUM_VERDICT_TIED, NULL, 0, 0, 1, FALSE },
  { "equal, with different digits", "score", { { .value = "57" } }, { { .value = "57.0" } }, PODIUM_VERDICT_TIED, NULL, 0, 0,
    0.55, FALSE },
  { "a gap that rounding may eat up", "score", { { .value = "53" } }, { { .value = "52" } }, PODIUM_VERDICT_TOO_CLOSE, "muse",
    1, 0, 2, FALSE },
  { "the same with decimals, which are not exact in binary", "score", { { .value = "42.8" } }, { { .value = "42.7" } },
    PODIUM_VERDICT_TOO_CLOSE, "muse", 0.1, 0, 0.2, FALSE },
  { "coarse against fine digits", "score", { { .value = "53" } }, { { .value = "52.5" } }, PODIUM_VERDICT_TOO_CLOSE, "muse",
    0.5, 0, 1.05, FALSE },
  { "coarse against fine digits, just beyond", "score", { { .value = "53" } }, { { .value = "52.4" } }, PODIUM_VERDICT_AHEAD,
    "muse", 0.6, 0.05, 1.15, FALSE },
  { "more than rounding can be", "score", { { .value = "42.8" } }, { { .value = "40.1" } }, PODIUM_VERDICT_AHEAD, "muse", 2.7,
    2.6, 2.8, FALSE },
  { "the other one ahead", "score", { { .value = "40.1" } }, { { .value = "42.8" } }, PODIUM_VERDICT_AHEAD, "gpt", 2.7, 2.6,
    2.8, FALSE },
  { "lower is better", "cost", { { .value = "58", .times = 1e6 } }, { { .value = "120", .times = 1e6 } }, PODIUM_VERDICT_AHEAD,
    "muse", 62e6, 61e6, 63e6, FALSE },
  { "lower is better, too close in millions", "cost", { { .value = "58", .times = 1e6 } }, { { .value = "57", .times = 1e6 } },
    PODIUM_VERDICT_TOO_CLOSE, "gpt", 1e6, 0, 2e6, FALSE },
  { "intervals overlap", "score",
    { { .value = "53.0", .low = "50.0", .high = "56.0", .spread = PODIUM_SPREAD_INTERVAL_95 } },
    { { .value = "49.0", .low = "46.0", .high = "52.0", .spread = PODIUM_SPREAD_INTERVAL_95 } },
    PODIUM_VERDICT_TOO_CLOSE, "muse", 4, 3.9, 4.1, TRUE },
  { "intervals apart", "score",
    { { .value = "53.0", .low = "52.0", .high = "54.0", .spread = PODIUM_SPREAD_INTERVAL_95 } },
    { { .value = "49.0", .low = "48.0", .high = "50.0", .spread = PODIUM_SPREAD_INTERVAL_95 } },
    PODIUM_VERDICT_AHEAD, "muse", 4, 3.9, 4.1, TRUE },
  { "standard errors are widened to 95 %", "score",
    { { .value = "53.0", .low = "51.5", .high = "54.5", .spread = PODIUM_SPREAD_STANDARD_ERROR } },
    { { .value = "49.0", .low = "47.5", .high = "50.5", .spread = PODIUM_SPREAD_STANDARD_ERROR } },
    PODIUM_VERDICT_TOO_CLOSE, "muse", 4, 3.9, 4.1, TRUE },
  { "one interval alone proves nothing", "score",
    { { .value = "53.0", .low = "40.0", .high = "60.0", .spread = PODIUM_SPREAD_INTERVAL_95 } }, { { .value = "49.0" } },
    PODIUM_VERDICT_AHEAD, "muse", 4, 3.9, 4.1, FALSE },
  { "another claim would swap the winner", "score", { { .value = "41.6", .by = "aa" } },
    { { .value = "39.9", .by = "aa" }, { .value = "42.8", .by = "openai" } }, PODIUM_VERDICT_DEPENDS, "muse", 1.7, 1.6, 1.8,
    FALSE },
  { "another claim of the winner would", "score", { { .value = "44.7", .by = "aa" }, { .value = "39.0", .by = "meta" } },
    { { .value = "41.6" } }, PODIUM_VERDICT_DEPENDS, "muse", 3.1, 3.0, 3.2, FALSE },
  { "another claim that leaves the winner", "score", { { .value = "44.7", .by = "aa" }, { .value = "43.0", .by = "meta" } },
    { { .value = "41.6" } }, PODIUM_VERDICT_AHEAD, "muse", 3.1, 3.0, 3.2, FALSE },
  { "lower is better, and another claim would swap it", "cost", { { .value = "58", .by = "aa" }, { .value = "70", .by = "meta" } },
    { { .value = "65" } }, PODIUM_VERDICT_DEPENDS, "muse", 7, 6, 8, FALSE },
  { "equal as drawn, but not by every source", "score", { { .value = "57", .by = "aa" } },
    { { .value = "57", .by = "aa" }, { .value = "60", .by = "openai" } }, PODIUM_VERDICT_DEPENDS, NULL, 0, 0, 1, FALSE },
  { "another setting is not compared", "score", { { .value = "58", .setting = "tools=with" } }, { { .value = "41.6" } },
    PODIUM_VERDICT_NONE, NULL, 0, 0, 0, FALSE },
  { "nor two others", "score", { { .value = "58", .setting = "tools=with" } }, { { .value = "50", .setting = "tools=with" } },
    PODIUM_VERDICT_NONE, NULL, 0, 0, 0, FALSE },
  { "no direction, no winner", "size", { { .value = "58" } }, { { .value = "50" } }, PODIUM_VERDICT_NONE, NULL, 0, 0, 0, FALSE },
  { "points apart on an interval scale", "elo", { { .value = "1444" } }, { { .value = "1674" } }, PODIUM_VERDICT_AHEAD, "gpt",
    230, 229, 231, FALSE },
  { "the same day", "born", { { .value = "2026-04-08" } }, { { .value = "2026-04-08" } }, PODIUM_VERDICT_TIED, NULL, 0, 0, 0,
    FALSE },
  { "the same month is a tie as published", "born", { { .value = "2026-04" } }, { { .value = "2026-04" } }, PODIUM_VERDICT_TIED,
    NULL, 0, 0, 29, FALSE },
  { "a day within the other's month", "born", { { .value = "2026-04-08" } }, { { .value = "2026-04" } },
    PODIUM_VERDICT_TOO_CLOSE, "muse", 7, 0, 7, FALSE },
  { "months apart", "born", { { .value = "2026-04" } }, { { .value = "2026-06-01" } }, PODIUM_VERDICT_AHEAD, "gpt", 61, 32, 61,
    FALSE },
  { "an earlier year", "born", { { .value = "2026-01-01" } }, { { .value = "2025" } }, PODIUM_VERDICT_AHEAD, "muse", 365, 1, 365,
    FALSE },
  { "another source has it later", "born", { { .value = "2026-04-08", .by = "aa" }, { .value = "2026-01-01", .by = "meta" } },
    { { .value = "2026-03-01" } }, PODIUM_VERDICT_DEPENDS, "muse", 38, 38, 38, FALSE },
  { "another source is only less precise", "born", { { .value = "2026-04-08", .by = "aa" }, { .value = "2026", .by = "meta" } },
    { { .value = "2026-03-01" } }, PODIUM_VERDICT_AHEAD, "muse", 38, 38, 38, FALSE },
};

static PodiumCell *
first_cell (PodiumCatalog *catalog, const char *model, const char *metric)
{
  g_autoptr (GPtrArray) cells = podium_cells_for (catalog, podium_catalog_model (catalog, model),
                                                  podium_catalog_metric (catalog, metric), &podium_plain_setting,
                                                  PODIUM_POLICY_INDEPENDENT);
  g_assert_cmpuint (cells->len, >, 0);
  return g_ptr_array_steal_index (cells, 0);
}

static void
add_claims (PodiumCatalog *catalog, const MakeClaim *rows, const char *model, const char *metric)
{
  for (int i = 0; i < 2 && rows[i].value; i++) {
    g_autofree char *id = g_strdup_printf ("%s-%d", model, i);
    MakeClaim row = rows[i];
    row.id = id;
    row.model = model;
    row.metric = metric;
    make_claim (catalog, &row);
  }
}

static void
assert_verdict (const PodiumCell *a, const PodiumCell *b, gsize i)
{
  PodiumVerdict verdict = podium_verdict (a, b);
  double slack = 1e-9 * MAX (1, verdicts[i].gap_high);
  g_assert_cmpint (verdict.kind, ==, verdicts[i].kind);
  if (verdict.kind == PODIUM_VERDICT_NONE)
    return;
  if (verdicts[i].winner)
    g_assert_cmpstr (verdict.winner->model->id, ==, verdicts[i].winner);
  else if (verdict.kind == PODIUM_VERDICT_TIED)
    g_assert_true (!verdict.winner && !verdict.loser);
  if (verdict.winner)
    g_assert_true (verdict.winner != verdict.loser && verdict.loser);
  g_assert_cmpfloat_with_epsilon (verdict.gap, verdicts[i].gap, slack);
  g_assert_cmpfloat_with_epsilon (verdict.gap_low, verdicts[i].gap_low, slack);
  g_assert_cmpfloat_with_epsilon (verdict.gap_high, verdicts[i].gap_high, slack);
  g_assert_cmpint (verdict.intervals, ==, verdicts[i].intervals);
}

static void
test_verdicts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (verdicts); i++) {
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    make_metric (catalog, "born", PODIUM_UNIT_DATE, PODIUM_SCALE_INTERVAL, PODIUM_BETTER_HIGHER);
    add_claims (catalog, verdicts[i].a, "muse", verdicts[i].metric);
    add_claims (catalog, verdicts[i].b, "gpt", verdicts[i].metric);
    podium_catalog_finish (catalog);
    g_autoptr (PodiumCell) a = first_cell (catalog, "muse", verdicts[i].metric);
    g_autoptr (PodiumCell) b = first_cell (catalog, "gpt", verdicts[i].metric);
    g_test_message ("%s", verdicts[i].about);
    assert_verdict (a, b, i);
    assert_verdict (b, a, i); /* who is asked first makes no difference */
  }
}

static void
test_other_metrics (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  make_claim (catalog, &(MakeClaim){ .id = "a", .value = "58" });
  make_claim (catalog, &(MakeClaim){ .id = "b", .value = "57", .model = "gpt", .metric = "cost" });
  podium_catalog_finish (catalog);
  g_autoptr (PodiumCell) a = first_cell (catalog, "muse", "score");
  g_autoptr (PodiumCell) b = first_cell (catalog, "gpt", "cost");
  g_assert_cmpint (podium_verdict (a, b).kind, ==, PODIUM_VERDICT_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/verdict/table", test_verdicts);
  g_test_add_func ("/verdict/other-metrics", test_other_metrics);
  return g_test_run ();
}
