/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cell.h"
#include "make.h"

/* Each row leaves the two claims equal in all that the policy looks at before, and lets everything that it looks at
 * later speak for the loser, so that only the named rule can decide. */
static const struct {
  const char *about;
  MakeClaim winner, loser;
} order[] = {
  { "independent before not stated",
    { .id = "z", .value = "1", .by = "aa" },
    { .id = "a", .value = "1.000", .setting = "effort=max mode=m", .as_of = "2026", .sources = "s1 s2" } },
  { "not stated before a rival's",
    { .id = "z", .value = "1" },
    { .id = "a", .value = "1.000", .by = "openai", .setting = "effort=max mode=m", .as_of = "2026", .sources = "s1 s2" } },
  { "a rival's before the vendor's",
    { .id = "z", .value = "1", .by = "openai" },
    { .id = "a", .value = "1.000", .by = "meta", .setting = "effort=max mode=m", .as_of = "2026", .sources = "s1 s2" } },
  { "then fewest unstated fields",
    { .id = "z", .value = "1", .by = "aa", .setting = "effort=max" },
    { .id = "a", .value = "1.000", .by = "lab", .as_of = "2026", .sources = "s1 s2" } },
  { "then the newest date",
    { .id = "z", .value = "1", .by = "aa", .as_of = "2026-03" },
    { .id = "a", .value = "1.000", .by = "lab", .as_of = "2025-12-31", .sources = "s1 s2" } },
  { "a known date before none",
    { .id = "z", .value = "1", .by = "aa", .as_of = "1999" },
    { .id = "a", .value = "1.000", .by = "lab", .sources = "s1 s2" } },
  { "then the most printed digits",
    { .id = "z", .value = "59.0", .by = "aa" },
    { .id = "a", .value = "59", .by = "lab", .sources = "s1 s2" } },
  { "then the most sources",
    { .id = "z", .value = "59", .by = "aa", .sources = "s1 s2" },
    { .id = "a", .value = "59", .by = "lab", .sources = "s3" } },
  { "a source that says it twice counts once, so the id decides",
    { .id = "a", .value = "59", .by = "aa", .sources = "s1" },
    { .id = "z", .value = "59", .by = "lab", .sources = "s2 s2 s2" } },
  { "then the lowest id",
    { .id = "c1", .value = "59", .by = "aa" },
    { .id = "c2", .value = "60", .by = "lab" } },
};

static const struct {
  const char *about;
  PodiumPolicy policy;
  MakeClaim winner, loser;
} policies[] = {
  { "vendor first: the vendor's before an independent one", PODIUM_POLICY_VENDOR,
    { .id = "z", .value = "1", .by = "meta" }, { .id = "a", .value = "1.0", .by = "aa", .as_of = "2026" } },
  { "vendor first: a rival's before what nobody states", PODIUM_POLICY_VENDOR,
    { .id = "z", .value = "1", .by = "openai" }, { .id = "a", .value = "1.0" } },
  { "vendor first: the other rules stay", PODIUM_POLICY_VENDOR,
    { .id = "z", .value = "1.0", .by = "meta" }, { .id = "a", .value = "1", .by = "meta" } },
  { "newest: the date before who measured", PODIUM_POLICY_NEWEST,
    { .id = "z", .value = "1", .by = "meta", .as_of = "2026-02" }, { .id = "a", .value = "1.0", .by = "aa", .as_of = "2026-01" } },
  { "newest: a known date before none", PODIUM_POLICY_NEWEST,
    { .id = "z", .value = "1", .by = "meta", .as_of = "1999" }, { .id = "a", .value = "1.0", .by = "aa" } },
  { "newest: with equal dates as independent first", PODIUM_POLICY_NEWEST,
    { .id = "z", .value = "1", .by = "aa", .as_of = "2026" }, { .id = "a", .value = "1.0", .by = "meta", .as_of = "2026" } },
  { "range: as independent first", PODIUM_POLICY_RANGE,
    { .id = "z", .value = "1", .by = "aa" }, { .id = "a", .value = "1.0", .by = "meta" } },
};

/* Whichever stands first in the catalog, @winner is drawn and the other one stays in the cell. */
static void
assert_drawn (const MakeClaim *winner, const MakeClaim *loser, PodiumPolicy policy)
{
  for (int swapped = 0; swapped < 2; swapped++) {
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    PodiumClaim *first = make_claim (catalog, swapped ? loser : winner);
    PodiumClaim *second = make_claim (catalog, swapped ? winner : loser);
    podium_catalog_finish (catalog);
    PodiumClaim *best = swapped ? second : first, *rest = swapped ? first : second;

    g_assert_cmpint (podium_claim_compare (best, rest, policy), <, 0);
    g_assert_cmpint (podium_claim_compare (rest, best, policy), >, 0);
    g_assert_cmpint (podium_claim_compare (best, best, policy), ==, 0);
    g_autoptr (GPtrArray) cells = podium_cells_for (catalog, best->model, best->metric, &podium_plain_setting, policy);
    g_assert_cmpuint (cells->len, ==, 1);
    PodiumCell *cell = cells->pdata[0];
    g_assert_cmpstr (cell->drawn->id, ==, winner->id);
    g_assert_cmpuint (cell->claims->len, ==, 2);
    g_assert_true (cell->claims->pdata[0] == best);
    g_assert_true (cell->claims->pdata[1] == rest);
  }
}

static void
test_policy_order (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++) {
    g_test_message ("%s", order[i].about);
    assert_drawn (&order[i].winner, &order[i].loser, PODIUM_POLICY_INDEPENDENT);
  }
}

static void
test_other_policies (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (policies); i++) {
    g_test_message ("%s", policies[i].about);
    assert_drawn (&policies[i].winner, &policies[i].loser, policies[i].policy);
  }
}

/* Claims "a", "b", ... of one model, and how they fall into cells: ids joined by "+", "!" before an unlike cell. */
static const struct {
  const char *about, *reference;
  MakeClaim claims[5];
  const char *cells;
} partitions[] = {
  { "nothing stated anywhere", NULL,
    { { .id = "a", .value = "1" }, { .id = "b", .value = "2" } }, "a+b" },
  { "no claim at all", NULL, { { NULL } }, "" },
  { "what conflicts with the reference stands apart", "tools=none",
    { { .id = "a", .value = "1" }, { .id = "b", .value = "2", .setting = "tools=with" } }, "a !b" },
  { "another reference makes it the plain one", "tools=with",
    { { .id = "a", .value = "1" }, { .id = "b", .value = "2", .setting = "tools=with" } }, "b+a" },
  { "only unlike claims: no plain cell", "tools=none",
    { { .id = "a", .value = "1", .setting = "tools=with" } }, "!a" },
  { "what conflicts with the drawn claim stands apart, too", NULL,
    { { .id = "a", .value = "1", .by = "aa", .setting = "mode=Thinking" },
      { .id = "b", .value = "2", .by = "meta", .setting = "mode=Contemplating" } }, "a !b" },
  { "unlike settings of different fields are not thrown together", "tools=none mode=Thinking",
    { { .id = "a", .value = "1", .setting = "mode=Thinking" }, { .id = "b", .value = "2", .setting = "tools=with" },
      { .id = "c", .value = "3", .setting = "mode=Contemplating" } }, "a !b !c" },
  { "nor one that states less", "tools=none",
    { { .id = "a", .value = "1", .setting = "tools=with" }, { .id = "b", .value = "2", .setting = "tools=with effort=max" } },
    "!b !a" },
  { "unlike claims of the same setting are one cell", "tools=none",
    { { .id = "a", .value = "1", .setting = "tools=with" }, { .id = "b", .value = "2", .setting = "tools=with" },
      { .id = "c", .value = "3" } }, "c !a+b" },
  { "letter case makes no other setting", "tools=none",
    { { .id = "a", .value = "1", .setting = "mode=x tools=with" }, { .id = "b", .value = "2", .setting = "mode=X tools=With" } },
    "!a+b" },
  { "claims of other models and metrics stay out", NULL,
    { { .id = "a", .value = "1" }, { .id = "b", .value = "2", .model = "gpt" }, { .id = "c", .value = "3", .metric = "cost" } },
    "a" },
  { "Humanity's Last Exam of the articles", "tools=none mode=Thinking",
    { { .id = "a", .value = "39.9", .by = "aa", .setting = "mode=Thinking", .sources = "s2 s3" },
      { .id = "b", .value = "42.8", .by = "meta", .setting = "tools=none" },
      { .id = "c", .value = "50.4", .by = "meta", .setting = "tools=with" },
      { .id = "d", .value = "58", .by = "meta", .setting = "mode=Contemplating" } }, "a+b !c !d" },
};

static char *
print_cells (GPtrArray *cells)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < cells->len; i++) {
    const PodiumCell *cell = cells->pdata[i];
    g_string_append_printf (text, "%s%s", i ? " " : "", cell->unlike ? "!" : "");
    for (guint c = 0; c < cell->claims->len; c++)
      g_string_append_printf (text, "%s%s", c ? "+" : "", ((PodiumClaim *) cell->claims->pdata[c])->id);
    g_assert_true (cell->drawn == cell->claims->pdata[0]);
  }
  return g_string_free (text, FALSE);
}

static void
test_partition (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (partitions); i++) {
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    for (int c = 0; partitions[i].claims[c].id; c++)
      make_claim (catalog, &partitions[i].claims[c]);
    podium_catalog_finish (catalog);
    PodiumSetting reference = make_setting (catalog, partitions[i].reference);
    g_autoptr (GPtrArray) cells = podium_cells_for (catalog, podium_catalog_model (catalog, "muse"),
                                                    podium_catalog_metric (catalog, "score"), &reference,
                                                    PODIUM_POLICY_INDEPENDENT);
    g_autofree char *found = print_cells (cells);
    g_test_message ("%s: %s", partitions[i].about, found);
    g_assert_cmpstr (found, ==, partitions[i].cells);
  }
}

static void
test_editions (void)
{
  static const MakeClaim claims[] = {
    { .id = "old", .metric = "edited", .value = "70", .edition = "v3" },
    { .id = "none", .metric = "edited", .value = "50" },
    { .id = "new", .metric = "edited", .value = "52", .edition = "v4.0" },
    { .id = "c", .metric = "score", .value = "1", .edition = "v1" },
    { .id = "d", .metric = "score", .value = "2", .edition = "v2" },
  };
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  for (gsize i = 0; i < G_N_ELEMENTS (claims); i++)
    make_claim (catalog, &claims[i]);
  podium_catalog_finish (catalog);
  const PodiumModel *muse = podium_catalog_model (catalog, "muse");
  const PodiumMetric *edited = podium_catalog_metric (catalog, "edited"),
                     *score = podium_catalog_metric (catalog, "score");
  g_autoptr (GPtrArray) apart =
      podium_cells_for (catalog, muse, edited, &podium_plain_setting, PODIUM_POLICY_INDEPENDENT);
  g_autoptr (GPtrArray) together =
      podium_cells_for (catalog, muse, score, &podium_plain_setting, PODIUM_POLICY_INDEPENDENT);
  g_autofree char *a = print_cells (apart), *b = print_cells (together);

  g_assert_cmpstr (podium_metric_edition (catalog, edited), ==, "v4.0");
  g_assert_cmpstr (a, ==, "new+none");
  g_assert_cmpstr (b, ==, "c+d"); /* its editions compare */
}

static const struct {
  const char *about, *a, *b, *newest;
} editions[] = {
  { "numbers by size, not by letters", "v9", "v10", "v10" },
  { "the second number decides", "v4.0", "v4.1", "v4.1" },
  { "longer is newer", "v4", "v4.1", "v4.1" },
  { "years", "2025", "2024", "2025" },
  { "only one is stated", NULL, "v1", "v1" },
  { "none is stated", NULL, NULL, NULL },
};

static void
test_edition_order (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (editions); i++) {
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    make_claim (catalog, &(MakeClaim){ .id = "a", .metric = "edited", .value = "1", .edition = editions[i].a });
    make_claim (catalog, &(MakeClaim){ .id = "b", .metric = "edited", .value = "1", .edition = editions[i].b });
    podium_catalog_finish (catalog);
    g_test_message ("%s", editions[i].about);
    g_assert_cmpstr (podium_metric_edition (catalog, podium_catalog_metric (catalog, "edited")), ==,
                     editions[i].newest);
  }
}

static void
test_extent (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  make_claim (catalog, &(MakeClaim){ .id = "a", .value = "80.5", .by = "aa", .setting = "mode=Thinking" });
  make_claim (catalog, &(MakeClaim){ .id = "b", .low = "80.4", .high = "81.5", .setting = "tools=none" });
  make_claim (catalog, &(MakeClaim){ .id = "c", .value = "59", .model = "gpt" });
  make_claim (catalog, &(MakeClaim){ .id = "d", .value = "59.0", .model = "gpt", .sources = "s2" });
  make_claim (catalog, &(MakeClaim){ .id = "e", .low = "10", .high = "20", .model = "solo" });
  podium_catalog_finish (catalog);
  const PodiumMetric *score = podium_catalog_metric (catalog, "score");
  static const struct {
    const char *model;
    double value, low, high;
    gboolean disagrees;
  } expected[] = { { "muse", 80.5, 80.4, 81.5, TRUE }, { "gpt", 59, 59, 59, FALSE }, { "solo", 10, 10, 20, TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autoptr (GPtrArray) cells = podium_cells_for (catalog, podium_catalog_model (catalog, expected[i].model), score,
                                                    &podium_plain_setting, PODIUM_POLICY_INDEPENDENT);
    PodiumCell *cell = cells->pdata[0];
    g_assert_cmpfloat (cell->value, ==, expected[i].value);
    g_assert_cmpfloat (cell->low, ==, expected[i].low);
    g_assert_cmpfloat (cell->high, ==, expected[i].high);
    g_assert_cmpint (podium_cell_disagrees (cell), ==, expected[i].disagrees);
    if (i == 0) {
      PodiumSetting setting = podium_cell_setting (cell);
      g_assert_cmpstr (setting.mode, ==, "Thinking");
      g_assert_cmpstr (setting.tools, ==, "none");
    }
  }
}

/* Values by model in catalog order, "~" before one of another setting, "" for none; expected: "model rank", "=" where
 * tied, in the order drawn. */
static const struct {
  const char *about, *metric, *values[4], *ranked;
} rankings[] = {
  { "the highest first", "score", { "52", "57", "53", "18" }, "gpt 1, solo 2, muse 3, muse-2 4" },
  { "the lowest first", "cost", { "58", "120", "57", "157" }, "solo 1, muse 2, gpt 3, muse-2 4" },
  { "equal ones share a rank, the next is counted on", "score", { "57", "57", "53", "" }, "muse 1=, gpt 1=, solo 3" },
  { "ties in the middle", "score", { "1", "5", "3", "3" }, "gpt 1, solo 2=, muse-2 2=, muse 4" },
  { "all equal", "score", { "5", "5", "5.0", "5" }, "muse 1=, gpt 1=, solo 1=, muse-2 1=" },
  { "no direction: from high to low, no ranks", "size", { "1", "2", "2", "" }, "gpt 0, solo 0, muse 0" },
  { "another setting is not ranked and goes last", "score", { "~99", "57", "53", "57" }, "gpt 1=, muse-2 1=, solo 3, muse 0" },
  { "equal to another setting is no tie", "score", { "57", "~57", "~57", "" }, "muse 1, gpt 0, solo 0" },
  { "negative values", "elo", { "-5", "0", "-10", "" }, "gpt 1, muse 2, solo 3" },
};

static void
test_ranks (void)
{
  static const char *const models[] = { "muse", "gpt", "solo", "muse-2" };
  for (gsize i = 0; i < G_N_ELEMENTS (rankings); i++) {
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    for (int m = 0; m < 4; m++) {
      const char *value = rankings[i].values[m];
      if (*value)
        make_claim (catalog, &(MakeClaim){ .id = models[m],
                                           .metric = rankings[i].metric,
                                           .model = models[m],
                                           .value = value + (*value == '~'),
                                           .setting = *value == '~' ? "tools=with" : NULL });
    }
    podium_catalog_finish (catalog);
    g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) podium_cell_free);
    for (int m = 3; m >= 0; m--) /* the catalog's order must come from the models, not from the array */
      g_ptr_array_extend_and_steal (cells, podium_cells_for (catalog, podium_catalog_model (catalog, models[m]),
                                                             podium_catalog_metric (catalog, rankings[i].metric),
                                                             &podium_plain_setting, PODIUM_POLICY_INDEPENDENT));
    podium_cells_rank (cells);
    g_autoptr (GString) found = g_string_new (NULL);
    for (guint c = 0; c < cells->len; c++) {
      const PodiumCell *cell = cells->pdata[c];
      g_string_append_printf (found, "%s%s %d%s", c ? ", " : "", cell->model->id, cell->rank, cell->tied ? "=" : "");
    }
    g_test_message ("%s: %s", rankings[i].about, found->str);
    g_assert_cmpstr (found->str, ==, rankings[i].ranked);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/cell/policy-order", test_policy_order);
  g_test_add_func ("/cell/other-policies", test_other_policies);
  g_test_add_func ("/cell/partition", test_partition);
  g_test_add_func ("/cell/editions", test_editions);
  g_test_add_func ("/cell/edition-order", test_edition_order);
  g_test_add_func ("/cell/extent", test_extent);
  g_test_add_func ("/cell/ranks", test_ranks);
  return g_test_run ();
}
