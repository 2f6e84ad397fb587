/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cell.h"
#include "filter.h"
#include "make.h"

/* A small world: what is known of "muse" is a row of a table; the filter is "access=open-weights,promises
 * year=2026". */
typedef struct {
  PodiumChannel channel;
  PodiumAudience audience;
  PodiumCost cost;
  const char *statuses;
} Route;

#define WEIGHTS PODIUM_CHANNEL_WEIGHTS
#define API PODIUM_CHANNEL_API
#define APP PODIUM_CHANNEL_APP
#define PUBLIC PODIUM_AUDIENCE_PUBLIC
#define INVITED PODIUM_AUDIENCE_INVITED
#define FREE PODIUM_COST_FREE
#define PAID PODIUM_COST_PAID

static void
make_routes (PodiumCatalog *catalog, const char *model, const Route *routes, gsize n)
{
  for (gsize i = 0; i < n && routes[i].channel; i++) {
    g_autofree char *id = g_strdup_printf ("%s-%zu", model, i);
    make_route (catalog, id, model, routes[i].channel, routes[i].audience, routes[i].cost,
                routes[i].statuses);
  }
}

/* Values of one fact, "text|image". */
static void
make_fact (PodiumCatalog *catalog, const char *model, const char *about, const char *values,
           const char *source)
{
  PodiumFact *fact = podium_catalog_add_fact (catalog, NULL);
  g_auto (GStrv) words = g_strsplit (values, "|", -1);
  fact->model = podium_catalog_model (catalog, model);
  fact->about = podium_catalog_string (catalog, about);
  fact->values = podium_catalog_strv (catalog, (const char *const *)words);
  PodiumFactStatement *statement = g_new0 (PodiumFactStatement, 1);
  statement->source = podium_catalog_source (catalog, source);
  g_ptr_array_add (fact->statements, statement);
}

/* Dates of release by s3, "2025-12-30|2026-01-02"; "2025-12..2026-01" is a range. */
static void
make_release (PodiumCatalog *catalog, const char *dates)
{
  g_auto (GStrv) words = g_strsplit (dates, "|", -1);
  make_metric (catalog, PODIUM_METRIC_RELEASE_DATE, "date", PODIUM_SCALE_INTERVAL, PODIUM_BETTER_NONE);
  for (guint i = 0; words[i]; i++) {
    g_auto (GStrv) ends = g_strsplit (words[i], "..", 2);
    g_autofree char *id = g_strdup_printf ("d%u", i);
    make_claim (catalog, &(MakeClaim){.id = id,
                                      .value = ends[1] ? NULL : ends[0],
                                      .low = ends[1] ? ends[0] : NULL,
                                      .high = ends[1],
                                      .metric = PODIUM_METRIC_RELEASE_DATE,
                                      .sources = "s3"});
  }
}

static PodiumFilter
make_filter (const char *text)
{
  PodiumFilter filter = {0};
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  for (char **part = parts; *part && **part; part++) {
    g_auto (GStrv) pair = g_strsplit (*part, "=", 2);
    g_auto (GStrv) words = g_strsplit (pair[1], ",", -1);
    int criterion = podium_terms_parse (&podium_terms_criterion, pair[0]);
    g_assert_cmpint (criterion, >, 0);
    for (char **word = words; *word; word++)
      podium_filter_set (&filter, (PodiumCriterion)criterion, *word, TRUE);
  }
  return filter;
}

static char *
join (GPtrArray *words, gboolean sources)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (text, "%s%s", i ? " " : "",
                            sources ? ((const PodiumSource *)words->pdata[i])->id
                                    : (const char *)words->pdata[i]);
  return g_string_free (text, FALSE);
}

static const struct {
  const char *about;
  Route routes[3];
  const char *filter;
  PodiumFit fit;
  PodiumReason reason;
  int route; /* which of them decides, from 1; 0: none */
} ways[] = {
    {"no filter", {{WEIGHTS, 0, 0, "none"}}, "", PODIUM_FIT_IN, PODIUM_REASON_NONE, 0},
    {"open weights",
     {{WEIGHTS, PUBLIC, 0, "available"}},
     "access=open-weights",
     PODIUM_FIT_IN,
     PODIUM_REASON_STATUS,
     1},
    {"what no source says is not known, not no",
     {{0}},
     "access=open-weights",
     PODIUM_FIT_NOT_KNOWN,
     PODIUM_REASON_NOT_STATED,
     0},
    {"a source that does not know is no no either",
     {{WEIGHTS, 0, 0, "unknown"}},
     "access=open-weights",
     PODIUM_FIT_NOT_KNOWN,
     PODIUM_REASON_NOT_STATED,
     0},
    {"an app says nothing of weights",
     {{APP, PUBLIC, FREE, "available"}},
     "access=open-weights",
     PODIUM_FIT_NOT_KNOWN,
     PODIUM_REASON_NOT_STATED,
     0},
    {"told not to be offered",
     {{WEIGHTS, 0, 0, "none"}},
     "access=open-weights",
     PODIUM_FIT_OUT,
     PODIUM_REASON_STATUS,
     1},
    {"a promise is not today",
     {{WEIGHTS, 0, 0, "announced"}},
     "access=open-weights",
     PODIUM_FIT_OUT,
     PODIUM_REASON_STATUS,
     1},
    {"unless promises count",
     {{WEIGHTS, 0, 0, "announced"}},
     "access=open-weights,promises",
     PODIUM_FIT_IN,
     PODIUM_REASON_STATUS,
     1},
    {"so do hopes",
     {{WEIGHTS, 0, 0, "hoped"}},
     "access=open-weights,promises",
     PODIUM_FIT_IN,
     PODIUM_REASON_STATUS,
     1},
    {"what was withdrawn is no promise",
     {{WEIGHTS, 0, 0, "withdrawn"}},
     "access=open-weights,promises",
     PODIUM_FIT_OUT,
     PODIUM_REASON_STATUS,
     1},
    {"promises alone ask for nothing",
     {{WEIGHTS, 0, 0, "none"}},
     "access=promises",
     PODIUM_FIT_IN,
     PODIUM_REASON_NONE,
     0},
    {"any of the words will do",
     {{WEIGHTS, 0, 0, "none"}, {APP, PUBLIC, FREE, "available"}},
     "access=open-weights,free-app",
     PODIUM_FIT_IN,
     PODIUM_REASON_STATUS,
     2},
    {"not known by one word, ruled out by the other",
     {{WEIGHTS, 0, 0, "none"}},
     "access=open-weights,free-app",
     PODIUM_FIT_NOT_KNOWN,
     PODIUM_REASON_NOT_STATED,
     0},
    {"ruled out by both",
     {{WEIGHTS, 0, 0, "none"}, {APP, PUBLIC, FREE, "announced"}},
     "access=open-weights,free-app",
     PODIUM_FIT_OUT,
     PODIUM_REASON_STATUS,
     1},
    {"an app of unknown price may be free",
     {{APP, PUBLIC, FREE, "none"}, {APP, PUBLIC, 0, "available"}},
     "access=free-app",
     PODIUM_FIT_NOT_KNOWN,
     PODIUM_REASON_COST_NOT_STATED,
     2},
    {"an API for nobody knows whom may be public",
     {{API, 0, PAID, "available"}},
     "access=public-api",
     PODIUM_FIT_NOT_KNOWN,
     PODIUM_REASON_AUDIENCE_NOT_STATED,
     1},
    {"by invitation only is not public",
     {{API, INVITED, 0, "preview"}},
     "access=public-api",
     PODIUM_FIT_OUT,
     PODIUM_REASON_INVITED,
     1},
    {"unknown: nobody says anything", {{0}}, "access=unknown", PODIUM_FIT_IN, PODIUM_REASON_NOT_STATED, 0},
    {"unknown: something is said",
     {{WEIGHTS, 0, 0, "none"}},
     "access=unknown",
     PODIUM_FIT_OUT,
     PODIUM_REASON_STATUS,
     1},
    {"open weights or unknown, only an app is told",
     {{APP, PUBLIC, FREE, "available"}},
     "access=open-weights,unknown",
     PODIUM_FIT_NOT_KNOWN,
     PODIUM_REASON_NOT_STATED,
     0},
    {"of use for free",
     {{APP, PUBLIC, FREE, "available"}},
     "usable=free",
     PODIUM_FIT_IN,
     PODIUM_REASON_STATUS,
     1},
    {"not known to be of use for free",
     {{API, PUBLIC, PAID, "available"}},
     "usable=free",
     PODIUM_FIT_NOT_KNOWN,
     PODIUM_REASON_NOT_STATED,
     0},
    {"asked for the unknown, too",
     {{API, PUBLIC, PAID, "available"}},
     "usable=free,unknown",
     PODIUM_FIT_IN,
     PODIUM_REASON_NOT_STATED,
     0},
    {"by invitation only",
     {{API, INVITED, 0, "available"}},
     "usable=api",
     PODIUM_FIT_OUT,
     PODIUM_REASON_INVITED,
     1},
    {"to host", {{WEIGHTS, 0, 0, "available"}}, "usable=host", PODIUM_FIT_IN, PODIUM_REASON_STATUS, 1},
    {"announced weights cannot be hosted",
     {{WEIGHTS, 0, 0, "announced"}},
     "usable=host",
     PODIUM_FIT_OUT,
     PODIUM_REASON_STATUS,
     1},
    {"a status of any way",
     {{WEIGHTS, 0, 0, "none"}, {API, INVITED, 0, "preview"}},
     "status=preview",
     PODIUM_FIT_IN,
     PODIUM_REASON_STATUS,
     2},
    {"no way has it",
     {{WEIGHTS, 0, 0, "none"}},
     "status=preview,announced",
     PODIUM_FIT_OUT,
     PODIUM_REASON_STATUS,
     1},
    {"no way is told", {{0}}, "status=preview", PODIUM_FIT_NOT_KNOWN, PODIUM_REASON_NOT_STATED, 0},
    {"a status of the very way that is asked for",
     {{API, INVITED, 0, "preview"}, {WEIGHTS, 0, 0, "announced"}},
     "access=open-weights status=announced",
     PODIUM_FIT_IN,
     PODIUM_REASON_STATUS,
     2},
    {"it has another",
     {{API, INVITED, 0, "preview"}, {WEIGHTS, 0, 0, "announced"}},
     "access=open-weights status=preview",
     PODIUM_FIT_OUT,
     PODIUM_REASON_STATUS,
     2},
    {"ruled out by one criterion, not known by another",
     {{WEIGHTS, 0, 0, "none"}},
     "usable=host year=2026",
     PODIUM_FIT_OUT,
     PODIUM_REASON_STATUS,
     1},
    {"in by one, not known by another",
     {{WEIGHTS, 0, 0, "available"}},
     "usable=host year=2026",
     PODIUM_FIT_NOT_KNOWN,
     PODIUM_REASON_NOT_STATED,
     0},
};

static void
test_ways (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++) {
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    g_auto (PodiumFilter) filter = make_filter (ways[i].filter);
    g_auto (PodiumFinding) finding = {0};
    make_routes (catalog, "muse", ways[i].routes, G_N_ELEMENTS (ways[i].routes));
    podium_catalog_finish (catalog);
    PodiumFit fit = podium_filter_judge (&filter, catalog, podium_catalog_model (catalog, "muse"), &finding);
    g_test_message ("%s", ways[i].about);
    g_assert_cmpint (fit, ==, ways[i].fit);
    g_assert_cmpint (finding.fit, ==, fit);
    g_assert_cmpint (finding.reason, ==, ways[i].reason);
    g_assert_true (finding.route ==
                   (ways[i].route ? g_ptr_array_index (catalog->routes, (guint)ways[i].route - 1) : NULL));
    g_assert_cmpint (finding.sources->len > 0, ==, ways[i].route > 0);
  }
}

static const struct {
  const char *about;
  const char *input, *output, *released; /* values, NULL: none */
  const char *filter;
  PodiumFit fit;
  PodiumCriterion criterion;
  const char *words, *sources;
} facts[] = {
    {"takes images", "text|image", NULL, NULL, "modality=input:image", PODIUM_FIT_IN, PODIUM_BY_MODALITY,
     "text image", "s1"},
    {"letter case is the source's own", "text|PDF", NULL, NULL, "modality=input:pdf", PODIUM_FIT_IN,
     PODIUM_BY_MODALITY, "text PDF", "s1"},
    {"takes no audio as far as its list goes", "text|image", NULL, NULL, "modality=input:audio",
     PODIUM_FIT_OUT, PODIUM_BY_MODALITY, "text image", "s1"},
    {"what it gives nobody says", "text|image", NULL, NULL, "modality=output:image", PODIUM_FIT_NOT_KNOWN,
     PODIUM_BY_MODALITY, "", ""},
    {"either way: one list is not enough for a no", "text", NULL, NULL, "modality=image",
     PODIUM_FIT_NOT_KNOWN, PODIUM_BY_MODALITY, "text", "s1"},
    {"either way: both lists are", "text", "code", NULL, "modality=image", PODIUM_FIT_OUT, PODIUM_BY_MODALITY,
     "text code", "s1 s2"},
    {"either way: the output has it", "text", "image", NULL, "modality=image", PODIUM_FIT_IN,
     PODIUM_BY_MODALITY, "text image", "s1 s2"},
    {"a sentence is no list", "mainly text only", NULL, NULL, "modality=input:image", PODIUM_FIT_NOT_KNOWN,
     PODIUM_BY_MODALITY, "", ""},
    {"none told, and the unknown asked for", NULL, NULL, NULL, "modality=input:image,unknown", PODIUM_FIT_IN,
     PODIUM_BY_MODALITY, "", ""},
    {"released that year", NULL, NULL, "2026-04-08", "year=2025,2026", PODIUM_FIT_IN, PODIUM_BY_YEAR,
     "2026-04-08", "s3"},
    {"a month will do", NULL, NULL, "2026-01", "year=2026", PODIUM_FIT_IN, PODIUM_BY_YEAR, "2026-01", "s3"},
    {"sources differ, one of them says so", NULL, NULL, "2025-12-30|2026-01-02", "year=2026", PODIUM_FIT_IN,
     PODIUM_BY_YEAR, "2025-12-30 2026-01-02", "s3"},
    {"another year", NULL, NULL, "2024", "year=2026", PODIUM_FIT_OUT, PODIUM_BY_YEAR, "2024", "s3"},
    {"no date at all", NULL, NULL, NULL, "year=2026", PODIUM_FIT_NOT_KNOWN, PODIUM_BY_YEAR, "", ""},
    {"two years it may be", NULL, NULL, "2025-12..2026-01", "year=2026", PODIUM_FIT_NOT_KNOWN, PODIUM_BY_YEAR,
     "2025-12–2026-01", "s3"},
    {"and a third it cannot", NULL, NULL, "2025-12..2026-01", "year=2024", PODIUM_FIT_OUT, PODIUM_BY_YEAR,
     "2025-12–2026-01", "s3"},
    {"the unknown only", NULL, NULL, "2026", "year=unknown", PODIUM_FIT_OUT, PODIUM_BY_YEAR, "2026", "s3"},
    {"by maker", NULL, NULL, NULL, "maker=meta,lab", PODIUM_FIT_IN, PODIUM_BY_MAKER, "meta", ""},
    {"another maker", NULL, NULL, NULL, "maker=lab", PODIUM_FIT_OUT, PODIUM_BY_MAKER, "meta", ""},
    {"the first criterion that rules it out is told", NULL, NULL, "2024", "maker=lab year=2026",
     PODIUM_FIT_OUT, PODIUM_BY_MAKER, "meta", ""},
};

static void
test_facts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++) {
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    g_auto (PodiumFilter) filter = make_filter (facts[i].filter);
    g_auto (PodiumFinding) finding = {0};
    if (facts[i].input)
      make_fact (catalog, "muse", "input", facts[i].input, "s1");
    if (facts[i].output)
      make_fact (catalog, "muse", "output", facts[i].output, "s2");
    if (facts[i].released)
      make_release (catalog, facts[i].released);
    make_fact (catalog, "gpt", "input", "audio|image", "s4");
    podium_catalog_finish (catalog);
    g_test_message ("%s", facts[i].about);
    g_assert_cmpint (podium_filter_judge (&filter, catalog, podium_catalog_model (catalog, "muse"), &finding),
                     ==, facts[i].fit);
    g_autofree char *words = join (finding.words, FALSE), *sources = join (finding.sources, TRUE);
    g_assert_cmpint (finding.criterion, ==, facts[i].criterion);
    g_assert_cmpstr (words, ==, facts[i].words);
    g_assert_cmpstr (sources, ==, facts[i].sources);
  }
}

static const struct {
  const char *about;
  MakeClaim claims[2];
  const char *filter;
  PodiumFit fit;
  PodiumReason reason;
} contexts[] = {
    {"no figure", {{0}}, "context=128000", PODIUM_FIT_NOT_KNOWN, PODIUM_REASON_NOT_STATED},
    {"more than enough",
     {{.value = "1", .times = 1e6}},
     "context=128000",
     PODIUM_FIT_IN,
     PODIUM_REASON_OTHER},
    {"just enough", {{.value = "128", .times = 1e3}}, "context=128000", PODIUM_FIT_IN, PODIUM_REASON_OTHER},
    {"too little", {{.value = "8000"}}, "context=128000", PODIUM_FIT_OUT, PODIUM_REASON_OTHER},
    {"over 100 thousand may be 128",
     {{.value = "100000", .qualifier = PODIUM_OVER}},
     "context=128000",
     PODIUM_FIT_NOT_KNOWN,
     PODIUM_REASON_DISPUTED},
    {"a range across it",
     {{.low = "64000", .high = "256000"}},
     "context=128000",
     PODIUM_FIT_NOT_KNOWN,
     PODIUM_REASON_DISPUTED},
    {"two figures on both sides",
     {{.value = "64000"}, {.value = "256000"}},
     "context=128000",
     PODIUM_FIT_NOT_KNOWN,
     PODIUM_REASON_DISPUTED},
    {"and the unknown asked for",
     {{.value = "64000"}, {.value = "256000"}},
     "context=128000,unknown",
     PODIUM_FIT_IN,
     PODIUM_REASON_DISPUTED},
    {"the unknown only", {{.value = "64000"}}, "context=unknown", PODIUM_FIT_OUT, PODIUM_REASON_OTHER},
};

static void
test_contexts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (contexts); i++) {
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    g_auto (PodiumFilter) filter = make_filter (contexts[i].filter);
    g_auto (PodiumFinding) finding = {0};
    make_metric (catalog, "context-length", "tokens", PODIUM_SCALE_RATIO, PODIUM_BETTER_HIGHER);
    for (gsize k = 0; k < G_N_ELEMENTS (contexts[i].claims); k++) {
      MakeClaim claim = contexts[i].claims[k];
      claim.id = k ? "c2" : "c1";
      claim.metric = "context-length";
      if (claim.value || claim.low)
        make_claim (catalog, &claim);
    }
    podium_catalog_finish (catalog);
    g_test_message ("%s", contexts[i].about);
    g_assert_cmpint (podium_filter_judge (&filter, catalog, podium_catalog_model (catalog, "muse"), &finding),
                     ==, contexts[i].fit);
    g_assert_cmpint (finding.reason, ==, contexts[i].reason);
  }
}

/* Promises of a family are the family's: today's model of it is out, the family in. */
static void
test_families (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  g_auto (PodiumFilter) filter = make_filter ("access=open-weights,promises"),
                        makers = make_filter ("maker=meta");
  PodiumModel *later = make_model (catalog, "later", "Muse, later versions", "meta");
  const PodiumModel *muse = podium_catalog_model (catalog, "muse");
  later->kind = PODIUM_KIND_FAMILY;
  later->family = ((PodiumModel *)muse)->family = podium_catalog_string (catalog, "muse");
  make_route (catalog, "r1", "muse", PODIUM_CHANNEL_WEIGHTS, 0, 0, "none");
  make_route (catalog, "r2", "later", PODIUM_CHANNEL_WEIGHTS, 0, 0, "hoped announced");
  podium_catalog_finish (catalog);
  g_assert_cmpint (podium_filter_judge (&filter, catalog, muse, NULL), ==, PODIUM_FIT_OUT);
  g_assert_cmpint (podium_filter_judge (&filter, catalog, later, NULL), ==, PODIUM_FIT_IN);
  g_assert_cmpint (podium_filter_judge (&makers, catalog, later, NULL), ==, PODIUM_FIT_IN);
  g_assert_cmpint (podium_filter_judge (&makers, catalog, podium_catalog_model (catalog, "solo"), NULL), ==,
                   PODIUM_FIT_NOT_KNOWN);
  podium_filter_set (&makers, PODIUM_BY_MAKER, PODIUM_FILTER_UNKNOWN, TRUE);
  g_assert_cmpint (podium_filter_judge (&makers, catalog, podium_catalog_model (catalog, "solo"), NULL), ==,
                   PODIUM_FIT_IN);
}

static void
test_set (void)
{
  g_auto (PodiumFilter) filter =
      make_filter ("access=free-app,open-weights,promises usable=api context=8000,unknown");
  g_assert_cmpuint (podium_filter_count (&filter), ==, 5);
  podium_filter_set (&filter, PODIUM_BY_USE, "host", TRUE);
  g_assert_false (podium_filter_has (&filter, PODIUM_BY_USE, "api"));
  podium_filter_set (&filter, PODIUM_BY_CONTEXT, "128000", TRUE);
  g_assert_true (podium_filter_has (&filter, PODIUM_BY_CONTEXT, "unknown"));
  g_assert_false (podium_filter_has (&filter, PODIUM_BY_CONTEXT, "8000"));
  g_auto (PodiumFilter) copy = podium_filter_copy (&filter);
  podium_filter_set (&filter, PODIUM_BY_ACCESS, "free-app", TRUE);
  podium_filter_set (&filter, PODIUM_BY_ACCESS, "open-weights", FALSE);
  g_assert_cmpuint (podium_filter_count (&filter), ==, 4);
  g_assert_cmpuint (podium_filter_count (&copy), ==, 5);
  podium_filter_clear (&copy);
  podium_filter_set (&copy, PODIUM_BY_ACCESS, PODIUM_FILTER_PROMISES, TRUE);
  g_assert_true (podium_filter_is_empty (&copy));
}

static const struct {
  const char *about;
  PodiumCriterion criterion;
  const char *word;
  gboolean known;
} checks[] = {
    {"a use", PODIUM_BY_USE, "host", TRUE},
    {"no use", PODIUM_BY_USE, "sell", FALSE},
    {"unknown, anywhere", PODIUM_BY_YEAR, "unknown", TRUE},
    {"promises, of access", PODIUM_BY_ACCESS, "promises", TRUE},
    {"promises, of nothing else", PODIUM_BY_USE, "promises", FALSE},
    {"a maker", PODIUM_BY_MAKER, "meta", TRUE},
    {"one who makes no models", PODIUM_BY_MAKER, "aa", FALSE},
    {"a status", PODIUM_BY_STATUS, "none", TRUE},
    {"a kind of input", PODIUM_BY_MODALITY, "input:text", TRUE},
    {"either way", PODIUM_BY_MODALITY, "text", TRUE},
    {"no kind that a fact names", PODIUM_BY_MODALITY, "output:text", FALSE},
    {"tokens", PODIUM_BY_CONTEXT, "128000", TRUE},
    {"no tokens", PODIUM_BY_CONTEXT, "0", FALSE},
    {"no digits", PODIUM_BY_CONTEXT, "128k", FALSE},
    {"a year", PODIUM_BY_YEAR, "1999", TRUE},
    {"no year", PODIUM_BY_YEAR, "99", FALSE},
};

static void
test_check (void)
{
  g_autoptr (PodiumCatalog) catalog = make_catalog ();
  make_fact (catalog, "muse", "input", "text|a sentence of it", "s1");
  podium_catalog_finish (catalog);
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++) {
    g_autofree char *expected = NULL;
    g_test_message ("%s", checks[i].about);
    g_assert_cmpint (podium_filter_check (catalog, checks[i].criterion, checks[i].word, &expected), ==,
                     checks[i].known);
    g_assert_cmpint (expected != NULL, ==, !checks[i].known);
  }
  for (int i = 1; i <= PODIUM_N_CRITERIA; i++) {
    g_autoptr (GPtrArray) choices = podium_filter_choices (catalog, (PodiumCriterion)i);
    for (guint k = 0; k < choices->len; k++)
      g_assert_true (podium_filter_check (catalog, (PodiumCriterion)i, g_ptr_array_index (choices, k), NULL));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/ways", test_ways);
  g_test_add_func ("/filter/facts", test_facts);
  g_test_add_func ("/filter/contexts", test_contexts);
  g_test_add_func ("/filter/families", test_families);
  g_test_add_func ("/filter/set", test_set);
  g_test_add_func ("/filter/check", test_check);
  return g_test_run ();
}
