/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "composite.h"

#include "make.h"

#define CLOSE 1e-6

/* ---- Helpers ---- */

static GPtrArray *
all_models (const PodiumCatalog *catalog)
{
  GPtrArray *models = g_ptr_array_new ();
  g_ptr_array_extend (models, catalog->models, NULL, NULL);
  return models;
}

/* The composite of the metrics in @ids ("score cost"), with @weights or equal ones, of all models. */
static PodiumComposite *
composite_of (const PodiumCatalog *catalog, const char *ids, const double *weights)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);
  g_autoptr (GPtrArray) metrics = g_ptr_array_new (), models = all_models (catalog);
  g_autoptr (GArray) readings = g_array_new (FALSE, FALSE, sizeof (PodiumReading));
  for (char **id = words; *id; id++) {
    PodiumReading reading = podium_reading_new (catalog, podium_catalog_metric (catalog, *id), &podium_plain_setting,
                                                PODIUM_POLICY_INDEPENDENT);
    g_ptr_array_add (metrics, (gpointer)podium_catalog_metric (catalog, *id));
    g_array_append_val (readings, reading);
  }
  return podium_composite_new (catalog, models, (const PodiumMetric *const *)metrics->pdata, weights,
                               metrics->len, (const PodiumReading *)readings->data);
}

static const PodiumCompositeRow *
row_at (const PodiumComposite *composite, guint i)
{
  return composite->rows->pdata[i];
}

static const PodiumCompositeRow *
row_of (const PodiumComposite *composite, const char *model)
{
  for (guint i = 0; i < composite->rows->len; i++)
    if (g_str_equal (row_at (composite, i)->model->id, model))
      return row_at (composite, i);
  return NULL;
}

static void
assert_near (double a, double b)
{
  if (!(fabs (a - b) < CLOSE))
    g_error ("expected %.9g, found %.9g", b, a);
}

/* ---- Scales ---- */

/* Claims of "muse" and "gpt" on one metric, and what they are set on. */
static const struct {
  const char *about, *metric, *muse, *gpt;
  PodiumCompositeRule rule;
  double worst, best;
  double scaled_muse, scaled_gpt; /* NAN: open */
} scales[] = {
    {"a percentage counts as published", "score", "20", "90", PODIUM_COMPOSITE_AS_PUBLISHED, 0, 100, 20, 90},
    {"the ends of a percentage are part of it", "score", "0", "100", PODIUM_COMPOSITE_AS_PUBLISHED, 0, 100, 0,
     100},
    {"a percentage below 0 is none", "score", "-20", "80", PODIUM_COMPOSITE_WORST_TO_BEST, -20, 80, 0, 100},
    {"nor is one above 100", "score", "50", "150", PODIUM_COMPOSITE_WORST_TO_BEST, 50, 150, 0, 100},
    {"a percentage of which less is better counts from the other end", "errors", "20", "90",
     PODIUM_COMPOSITE_AS_PUBLISHED, 100, 0, 80, 10},
    {"other units go from the worst published to the best", "elo", "1200", "1300",
     PODIUM_COMPOSITE_WORST_TO_BEST, 1200, 1300, 0, 100},
    {"where less is better the most is the worst", "cost", "30", "10", PODIUM_COMPOSITE_WORST_TO_BEST, 30, 10,
     0, 100},
    {"one value sets no scale", "elo", "1200", NULL, PODIUM_COMPOSITE_WORST_TO_BEST, 1200, 1200, NAN, NAN},
    {"equal ones set none", "elo", "1200", "1200", PODIUM_COMPOSITE_WORST_TO_BEST, 1200, 1200, NAN, NAN},
};

static void
assert_scaled (const PodiumCompositeRow *row, double expected)
{
  if (!row)
    return;
  g_assert_true (row->parts[0].open == !!isnan (expected));
  assert_near (row->low, isnan (expected) ? 0 : expected);
  assert_near (row->high, isnan (expected) ? 100 : expected);
}

static void
test_scales (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++) {
    g_test_message ("%s", scales[i].about);
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    make_metric (catalog, "errors", "percent", PODIUM_SCALE_RATIO, PODIUM_BETTER_LOWER);
    make_claim (catalog, &(MakeClaim){.id = "a", .metric = scales[i].metric, .value = scales[i].muse});
    if (scales[i].gpt)
      make_claim (
          catalog,
          &(MakeClaim){.id = "b", .metric = scales[i].metric, .value = scales[i].gpt, .model = "gpt"});
    podium_catalog_finish (catalog);
    g_autoptr (PodiumComposite) composite = composite_of (catalog, scales[i].metric, NULL);
    g_assert_cmpint (composite->metrics[0].rule, ==, scales[i].rule);
    assert_near (composite->metrics[0].worst, scales[i].worst);
    assert_near (composite->metrics[0].best, scales[i].best);
    assert_scaled (row_of (composite, "muse"), scales[i].scaled_muse);
    assert_scaled (row_of (composite, "gpt"), scales[i].scaled_gpt);
    g_assert_null (row_of (composite, "solo"));
  }
}

/* The scale is the catalog's: who takes part does not move it. */
static void
test_scale_of_all (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  make_claim (catalog, &(MakeClaim){.id = "a", .metric = "elo", .value = "1200"});
  make_claim (catalog, &(MakeClaim){.id = "b", .metric = "elo", .value = "1300", .model = "gpt"});
  make_claim (catalog, &(MakeClaim){.id = "c", .metric = "elo", .value = "1600", .model = "solo"});
  podium_catalog_finish (catalog);
  g_autoptr (GPtrArray) models = g_ptr_array_new ();
  g_ptr_array_add (models, (gpointer)podium_catalog_model (catalog, "gpt"));
  const PodiumMetric *metric = podium_catalog_metric (catalog, "elo");
  PodiumReading reading =
      podium_reading_new (catalog, metric, &podium_plain_setting, PODIUM_POLICY_INDEPENDENT);
  g_autoptr (PodiumComposite) composite =
      podium_composite_new (catalog, models, &metric, NULL, 1, &reading);
  g_assert_cmpuint (composite->rows->len, ==, 1);
  assert_near (row_at (composite, 0)->low, 25);
}

/* ---- Bounds ---- */

static void
test_gaps (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  make_metric (catalog, "other", "percent", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER);
  make_claim (catalog, &(MakeClaim){.id = "a", .value = "60"});
  make_claim (catalog, &(MakeClaim){.id = "b", .value = "62", .by = "aa"});
  make_claim (catalog, &(MakeClaim){.id = "c", .value = "80", .metric = "other"});
  make_claim (catalog, &(MakeClaim){.id = "d", .value = "89.0", .model = "gpt"});
  make_claim (catalog, &(MakeClaim){.id = "e", .value = "10", .model = "solo"});
  make_claim (
      catalog,
      &(MakeClaim){.id = "f", .value = "99", .model = "solo", .metric = "other", .setting = "tools=with"});
  podium_catalog_finish (catalog);
  g_autoptr (PodiumComposite) composite = composite_of (catalog, "score other", (double[]){3, 1});
  const PodiumCompositeRow *muse = row_of (composite, "muse"), *gpt = row_of (composite, "gpt"),
                           *solo = row_of (composite, "solo");

  assert_near (composite->metrics[0].weight, 0.75);
  assert_near (muse->low, 65); /* 0.75 * 60 + 0.25 * 80: claims that differ widen it, nothing is averaged */
  assert_near (muse->high, 66.5);
  assert_near (muse->value, 66.5); /* independent first */
  g_assert_true (muse->whole);
  assert_near (gpt->low, 66.75);
  assert_near (gpt->high, 91.75);
  g_assert_cmpuint (gpt->n_open, ==, 1);
  g_assert_true (isnan (gpt->value));
  g_assert_true (solo->parts[1].unlike && solo->parts[1].open &&
                 !solo->parts[1].cell); /* tools do not compare */
  assert_near (solo->high, 32.5);
  g_assert_true (row_at (composite, 0) == gpt && row_at (composite, 1) == muse &&
                 row_at (composite, 2) == solo);
  g_assert_cmpuint (gpt->rank_best, ==, 1);
  g_assert_cmpuint (gpt->rank_worst, ==,
                    2); /* 66.75 is above 66.5, but not by more than 62 and 80 are rounded */
  g_assert_cmpuint (solo->rank_best, ==, 3);

  podium_composite_weigh (composite, (double[]){1, 0}); /* what weighs nothing widens nothing */
  assert_near (gpt->low, 89);
  assert_near (gpt->high, 89);
  g_assert_true (gpt->whole);
}

/* ---- Random catalogs ---- */

#define MOST_METRICS 3
static const char *const random_metrics = "score elo cost";

/* Two to four models, up to two claims each on three metrics, gaps, other settings; and one claim @more, or
 * NULL. */
static PodiumCatalog *
random_catalog (guint seed, const MakeClaim *more)
{
  static const char *const models[] = {"muse", "gpt", "solo", "muse-2"};
  static const char *const metrics[] = {"score", "elo", "cost"};
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  PodiumCatalog *catalog = make_catalog ();
  guint n = (guint)g_rand_int_range (random, 2, 5);
  for (guint i = 0; i < n; i++)
    for (guint m = 0; m < 3; m++)
      for (int k = g_rand_int_range (random, -1, 3); k > 0; k--) {
        g_autofree char *id = g_strdup_printf ("%u-%u-%d", i, m, k);
        g_autofree char *value =
            g_strdup_printf ("%.*f", g_rand_int_range (random, 0, 2), g_rand_double_range (random, 1, 99));
        make_claim (catalog, &(MakeClaim){.id = id,
                                          .model = models[i],
                                          .metric = metrics[m],
                                          .value = value,
                                          .setting = g_rand_int_range (random, 0, 6) ? NULL : "tools=with"});
      }
  if (more)
    make_claim (catalog, more);
  podium_catalog_finish (catalog);
  return catalog;
}

static void
random_weights (GRand *random, double *weights)
{
  for (guint m = 0; m < MOST_METRICS; m++)
    weights[m] = g_rand_int_range (random, 0, 5) ? g_rand_double_range (random, 0.1, 4) : 0;
  weights[0] += 0.1;
}

static PodiumComposite *
weighed (const PodiumCatalog *catalog, guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed * 7 + 1);
  double weights[MOST_METRICS];
  random_weights (random, weights);
  return composite_of (catalog, random_metrics, weights);
}

#define N_SEEDS 300
typedef void (*Check) (const PodiumComposite *composite, gpointer data);

static void
check_each (Check check, gpointer data)
{
  for (guint seed = 1; seed <= N_SEEDS; seed++) {
    g_autoptr (PodiumCatalog) catalog = random_catalog (seed, NULL);
    g_autoptr (PodiumComposite) composite = weighed (catalog, seed);
    check (composite, data);
  }
}

/* What one metric of a model may count, worked out anew from the claims: every claim of the cell, or for what
 * is open a grid. */
static guint
choices_of (const PodiumCompositeMetric *metric, const PodiumCompositePart *part, double *choices)
{
  guint n = 0;
  for (guint i = 0; part->open && i <= 4; i++)
    choices[n++] = 25 * i;
  for (guint i = 0; !part->open && i < part->cell->claims->len; i++) {
    const PodiumClaim *claim = part->cell->claims->pdata[i];
    double value = claim->value;
    if (metric->rule == PODIUM_COMPOSITE_WORST_TO_BEST)
      value = (value - metric->worst) / (metric->best - metric->worst) * 100;
    choices[n++] = value;
  }
  return n;
}

/* Every completion lies between the ends, and some completion is at each. */
static void
check_completions (const PodiumComposite *composite, gpointer data)
{
  for (guint i = 0; i < composite->rows->len; i++) {
    const PodiumCompositeRow *row = row_at (composite, i);
    double choices[MOST_METRICS][8], least = INFINITY, most = -INFINITY;
    guint n[MOST_METRICS];
    for (guint m = 0; m < MOST_METRICS; m++)
      n[m] = choices_of (&composite->metrics[m], &row->parts[m], choices[m]);
    for (guint a = 0; a < n[0]; a++)
      for (guint b = 0; b < n[1]; b++)
        for (guint c = 0; c < n[2]; c++) {
          double score = composite->metrics[0].weight * choices[0][a] +
                         composite->metrics[1].weight * choices[1][b] +
                         composite->metrics[2].weight * choices[2][c];
          least = MIN (least, score);
          most = MAX (most, score);
        }
    assert_near (row->low, least);
    assert_near (row->high, most);
    g_assert_true (row->low >= 0 && row->high <= 100 + CLOSE);
  }
}

static void
test_every_completion (void)
{
  check_each (check_completions, NULL);
}

/* Ranks against all corners: each model at its worst or its best, rounding included. */
static void
check_order (const PodiumComposite *composite, gpointer data)
{
  guint n = composite->rows->len;
  for (guint i = 0; i < n; i++) {
    guint best = n, worst = 1;
    for (guint corner = 0; corner < 1u << n; corner++) {
      double scores[8];
      guint above = 0, level = 0;
      for (guint k = 0; k < n; k++) {
        const PodiumCompositeRow *row = row_at (composite, k);
        scores[k] = corner >> k & 1 ? row->high + row->slack : row->low - row->slack;
      }
      for (guint k = 0; k < n; k++) {
        above += scores[k] > scores[i] + CLOSE;
        level += k != i && fabs (scores[k] - scores[i]) <= CLOSE;
      }
      best = MIN (best, 1 + above);
      worst = MAX (worst, 1 + above + level);
    }
    g_assert_cmpuint (row_at (composite, i)->rank_best, ==, best);
    g_assert_cmpuint (row_at (composite, i)->rank_worst, ==, worst);
    if (i)
      g_assert_cmpfloat (row_at (composite, i - 1)->low, >=, row_at (composite, i)->low - CLOSE);
  }
}

static void
test_every_order (void)
{
  check_each (check_order, NULL);
}

/* A value for what was missing: the minimum does not fall, the maximum does not rise. */
static void
test_value_for_gap (void)
{
  guint n = 0;
  for (guint seed = 1; seed <= N_SEEDS; seed++) {
    g_autoptr (PodiumCatalog) before = random_catalog (seed, NULL);
    g_autoptr (PodiumComposite) old = weighed (before, seed);
    const PodiumCompositeRow *row = old->rows->len ? row_at (old, seed % old->rows->len) : NULL;
    guint m = seed % MOST_METRICS;
    if (!row || row->parts[m].cell || !(fabs (old->metrics[m].worst - old->metrics[m].best) > 0))
      continue;
    double share = (seed % 11) / 10.0,
           value = old->metrics[m].worst + share * (old->metrics[m].best - old->metrics[m].worst);
    g_autofree char *digits = g_strdup_printf ("%.9f", value);
    MakeClaim more = {
        .id = "new", .model = row->model->id, .metric = old->metrics[m].metric->id, .value = digits};
    g_autoptr (PodiumCatalog) filled = random_catalog (seed, &more);
    g_autoptr (PodiumComposite) new = weighed (filled, seed);
    const PodiumCompositeRow *now = row_of (new, row->model->id);
    g_assert_nonnull (now->parts[m].cell);
    g_assert_cmpfloat (now->low, >=, row->low - CLOSE);
    g_assert_cmpfloat (now->high, <=, row->high + CLOSE);
    n++;
  }
  g_assert_cmpuint (n, >, 20);
}

/* ---- Shares ---- */

static void
check_shares (const PodiumComposite *composite, gpointer data)
{
  g_autofree PodiumCompositeShare *shares = podium_composite_shares (composite, 500, 7);
  g_autofree PodiumCompositeShare *again = podium_composite_shares (composite, 500, 7);
  double surely = 0, possibly = 0;
  for (guint i = 0; i < composite->rows->len; i++) {
    g_assert_cmpfloat (shares[i].surely, <=, shares[i].possibly);
    g_assert_true (shares[i].surely >= 0 && shares[i].possibly <= 1);
    g_assert_cmpmem (&shares[i], sizeof *shares, &again[i], sizeof *again);
    surely += shares[i].surely;
    possibly += shares[i].possibly;
  }
  g_assert_cmpfloat (surely, <=, 1 + CLOSE);
  g_assert_true (!composite->rows->len || possibly >= 1 - CLOSE);
  if (composite->rows->len == 1)
    assert_near (shares[0].surely, 1);
}

static void
test_shares_sum (void)
{
  check_each (check_shares, NULL);
}

/* Scores of "muse", "gpt" and "solo" on "score" and two more percentages ("": missing), and what share of all
 * weightings must come out, worked out on paper. */
static const struct {
  const char *about;
  const char *values[3][3];
  guint n_metrics;
  double surely[3], possibly[3];
} shares[] = {
    {"two specialists share the weightings", {{"100", "0"}, {"0", "100"}}, 2, {.5, .5}, {.5, .5}},
    {"three do",
     {{"100", "0", "0"}, {"0", "100", "0"}, {"0", "0", "100"}},
     3,
     {.333, .333, .333},
     {.333, .333, .333}},
    {"a specialist needs three quarters of the weight",
     {{"100", "0"}, {"75", "75"}},
     2,
     {.25, .75},
     {.25, .75}},
    {"a gap is never sure, and possible as long as it can be filled",
     {{"100", ""}, {"50", "50"}},
     2,
     {.5, 0},
     {1, .5}},
    {"who is behind everywhere is never first", {{"90", "80"}, {"50", "10"}}, 2, {1, 0}, {1, 0}},
    {"with three metrics the area counts",
     {{"100", "0", "0"}, {"50", "50", "50"}},
     3,
     {.25, .75},
     {.25, .75}},
};

static void
test_shares_on_paper (void)
{
  static const char *const models[] = {"muse", "gpt", "solo"}, *const metrics[] = {"score", "second",
                                                                                   "third"};
  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++) {
    g_test_message ("%s", shares[i].about);
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    make_metric (catalog, "second", "percent", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER);
    make_metric (catalog, "third", "percent", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER);
    for (guint k = 0; k < 9; k++) {
      g_autofree char *id = g_strdup_printf ("c%u", k), *digits = NULL;
      const char *value = shares[i].values[k / 3][k % 3];
      if (!value || !*value)
        continue;
      digits = g_strconcat (value, ".0000", NULL); /* so that rounding decides nothing */
      make_claim (catalog,
                  &(MakeClaim){.id = id, .model = models[k / 3], .metric = metrics[k % 3], .value = digits});
    }
    podium_catalog_finish (catalog);
    g_autoptr (PodiumComposite) composite =
        composite_of (catalog, shares[i].n_metrics == 2 ? "score second" : "score second third", NULL);
    g_autofree PodiumCompositeShare *found =
        podium_composite_shares (composite, PODIUM_COMPOSITE_DRAWS, PODIUM_COMPOSITE_SEED);
    for (guint k = 0; k < composite->rows->len; k++)
      for (guint m = 0; m < 3; m++)
        if (g_str_equal (row_at (composite, k)->model->id, models[m])) {
          g_assert_cmpfloat (fabs (found[k].surely - shares[i].surely[m]), <,
                             0.02); /* four standard deviations */
          g_assert_cmpfloat (fabs (found[k].possibly - shares[i].possibly[m]), <, 0.02);
        }
  }
}

/* ---- The smallest change ---- */

static double
minimum_at (const PodiumComposite *composite, guint i, const double *weights)
{
  double low = 0;
  for (guint m = 0; m < composite->n_metrics; m++)
    low += weights[m] * row_at (composite, i)->parts[m].low;
  return low;
}

/* Another than the first has a higher minimum. */
static gboolean
flips (const PodiumComposite *composite, const double *weights)
{
  for (guint i = 1; i < composite->rows->len; i++)
    if (minimum_at (composite, i, weights) > minimum_at (composite, 0, weights) + CLOSE)
      return TRUE;
  return FALSE;
}

static double
distance (const PodiumComposite *composite, const double *weights)
{
  double sum = 0;
  for (guint m = 0; m < composite->n_metrics; m++)
    sum += fabs (weights[m] - composite->metrics[m].weight);
  return sum;
}

/* The least distance at which a point of a grid over the simplex flips; INFINITY: none does. */
static double
search_grid (const PodiumComposite *composite, int steps)
{
  double least = INFINITY;
  for (int a = 0; a <= steps; a++)
    for (int b = 0; a + b <= steps; b++) {
      double weights[] = {(double)a / steps, (double)b / steps, (double)(steps - a - b) / steps};
      if (flips (composite, weights))
        least = MIN (least, distance (composite, weights));
    }
  return least;
}

typedef struct {
  guint found, none, close;
} Changes;

static void
check_change (const PodiumComposite *composite, gpointer data)
{
  Changes *n = data;
  g_auto (PodiumCompositeChange) change = podium_composite_smallest_change (composite);
  double grid = composite->rows->len > 1 ? search_grid (composite, 120) : INFINITY;
  if (!change.then) {
    g_assert_true (isinf (grid)); /* nothing found: the grid finds nothing either */
    n->none++;
    return;
  }
  double sum = 0, ahead = 0;
  for (guint m = 0; m < composite->n_metrics; m++) {
    g_assert_cmpfloat (change.weights[m], >=, -CLOSE);
    sum += change.weights[m];
    ahead += change.weights[m] * (change.then->parts[m].low - row_at (composite, 0)->parts[m].low);
  }
  assert_near (sum, 1);
  assert_near (ahead, 0); /* level there, and ahead a little further on */
  assert_near (distance (composite, change.weights), 2 * change.moved);
  g_assert_cmpfloat (grid, >=, 2 * change.moved - CLOSE);
  n->close += grid <= 2 * change.moved + 0.05;
  n->found++;
}

static void
test_smallest_change (void)
{
  Changes n = {0};
  check_each (check_change, &n);
  g_assert_cmpuint (n.found, >, 50);
  g_assert_cmpuint (n.none, >, 10);
  g_assert_cmpuint (n.close, >=, n.found * 97 / 100); /* the grid can miss a thin corner, seldom */
}

/* Where two models are level at the top, no weight need move. */
static void
test_level (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  make_metric (catalog, "other", "percent", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER);
  make_claim (catalog, &(MakeClaim){.id = "a", .value = "60"});
  make_claim (catalog, &(MakeClaim){.id = "b", .value = "40", .metric = "other"});
  make_claim (catalog, &(MakeClaim){.id = "c", .value = "40", .model = "gpt"});
  make_claim (catalog, &(MakeClaim){.id = "d", .value = "60", .model = "gpt", .metric = "other"});
  podium_catalog_finish (catalog);
  g_autoptr (PodiumComposite) composite = composite_of (catalog, "score other", NULL);
  g_auto (PodiumCompositeChange) change = podium_composite_smallest_change (composite);
  g_assert_cmpstr (row_at (composite, 0)->model->id, ==, "muse"); /* as in the catalog */
  g_assert_cmpstr (change.then->model->id, ==, "gpt");
  g_assert_cmpuint (change.to, ==, 1);
  assert_near (change.moved, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/composite/scales", test_scales);
  g_test_add_func ("/composite/scale-of-all", test_scale_of_all);
  g_test_add_func ("/composite/gaps", test_gaps);
  g_test_add_func ("/composite/every-completion", test_every_completion);
  g_test_add_func ("/composite/every-order", test_every_order);
  g_test_add_func ("/composite/value-for-gap", test_value_for_gap);
  g_test_add_func ("/composite/shares-sum", test_shares_sum);
  g_test_add_func ("/composite/shares-on-paper", test_shares_on_paper);
  g_test_add_func ("/composite/smallest-change", test_smallest_change);
  g_test_add_func ("/composite/level", test_level);
  return g_test_run ();
}
