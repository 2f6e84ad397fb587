/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Honesty as code: which figure a policy draws and when it cannot, which editions and settings meet, what verdicts say; and
 * what no picture of any catalog may do, whatever its kind. Seeds are fixed. */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "audit.h"
#include "bundled.h"
#include "complain.h"
#include "describe.h"
#include "document-reader.h"
#include "make.h"
#include "picture.h"
#include "preface.h"
#include "verdict-words.h"
#include "view-writer.h"

static const PodiumSetup plain_setup = { 1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE };

/* A view of @kind on what it needs of the metrics of make_catalog (). */
static PodiumView *
view_of (PodiumChartKind kind, const char *metric, PodiumPolicy policy)
{
  PodiumView *view = podium_view_new ("v", kind);
  podium_view_set_strv (&view->metrics, (const char *const[]){ metric, NULL });
  podium_view_set_string (&view->x, kind == PODIUM_CHART_TIMELINE ? "day" : "cost");
  podium_view_set_string (&view->y, metric);
  if (kind == PODIUM_CHART_DUEL)
    podium_view_set_strv (&view->models, (const char *const[]){ "muse", "gpt", NULL });
  view->policy = policy;
  return view;
}

static char *
words_of (const PodiumCatalog *catalog, const PodiumView *view)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (GError) error = NULL;
  podium_view_validate (view, catalog, &error);
  g_assert_no_error (error);
  g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &plain_setup, fonts);
  return podium_scene_describe (scene);
}

static void
need (const char *about, const char *words, const char *said)
{
  if (!strstr (words, said))
    complain ("%s: the words do not say “%s”:\n%s", about, said, words);
}

static void
refuse (const char *about, const char *words, const char *said)
{
  if (strstr (words, said))
    complain ("%s: the words say “%s”:\n%s", about, said, words);
}

/* ---- Policies ---- */

/* Figures of Muse that each policy chooses among. AA measured both models, Lab only one, OpenAI neither's rival. */
static PodiumCatalog *
policy_catalog (void)
{
  static const MakeClaim claims[] = {
    { .id = "vendor", .value = "61", .by = "meta" },
    { .id = "aa", .value = "62", .by = "aa", .setting = "effort=max" },
    { .id = "lab", .value = "63", .by = "lab", .setting = "effort=max mode=deep" },
    { .id = "newest", .value = "64", .as_of = "2026-05-01" },
    { .id = "gpt-aa", .value = "50", .by = "aa", .model = "gpt" },
    { .id = "gpt-own", .value = "51", .by = "openai", .model = "gpt" },
    { .id = "solo", .value = "70", .model = "solo" },
    { .id = "cost-1", .metric = "cost", .value = "900" },
    { .id = "cost-2", .metric = "cost", .value = "800", .model = "gpt" },
    { .id = "cost-3", .metric = "cost", .value = "700", .model = "solo" },
  };
  PodiumCatalog *catalog = make_catalog ();
  for (gsize i = 0; i < G_N_ELEMENTS (claims); i++)
    make_claim (catalog, &claims[i]);
  podium_catalog_finish (catalog);
  return catalog;
}

static const struct {
  const char *about;
  PodiumPolicy policy;
  const char *drawn, *figure;
} policies[] = {
  { "independent first: the one that states most", PODIUM_POLICY_INDEPENDENT, "lab", "63" },
  { "vendor first", PODIUM_POLICY_VENDOR, "vendor", "61" },
  { "newest", PODIUM_POLICY_NEWEST, "newest", "64" },
  { "full range: as independent first", PODIUM_POLICY_RANGE, "lab", "63" },
  { "same measurer: the one who covers most models", PODIUM_POLICY_SAME_MEASURER, "aa", "62" },
};

/* The id of the claim that the first data mark of Muse on the score draws. */
static char *
drawn_claim (const PodiumScene *scene)
{
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (is_data (mark) && mark->claims && g_strcmp0 (mark->model, "muse") == 0
        && g_strcmp0 (mark->metric, "score") == 0)
      return g_strndup (mark->claims, strcspn (mark->claims, " "));
  }
  return NULL;
}

/* Switching the policy redraws every kind that draws figures. */
static void
test_switching (void)
{
  static const PodiumChartKind kinds[] = { PODIUM_CHART_RANKING, PODIUM_CHART_EFFICIENCY, PODIUM_CHART_PROFILE,
                                           PODIUM_CHART_DUEL,    PODIUM_CHART_MATRIX,     PODIUM_CHART_SLOPE };
  g_autoptr (PodiumCatalog) catalog = policy_catalog ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (gsize i = 0; i < G_N_ELEMENTS (policies); i++) {
      g_autoptr (PodiumView) view = view_of (kinds[k], "score", policies[i].policy);
      g_assert_true (podium_view_validate (view, catalog, NULL));
      g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &plain_setup, fonts);
      g_autofree char *drawn = drawn_claim (scene), *words = podium_scene_describe (scene);
      g_autofree char *figure = g_strdup_printf ("score %s percent", policies[i].figure);
      const char *kind = podium_terms_word (&podium_terms_chart, (int) kinds[k]);
      if (g_strcmp0 (drawn, policies[i].drawn) != 0)
        complain ("%s, %s: %s is drawn, not %s", kind, policies[i].about, drawn, policies[i].drawn);
      need (kind, words, figure);
    }
}

/* A composite draws what all claims span: its picture changes by what the policy leaves out. */
static void
test_switching_composite (void)
{
  g_autoptr (PodiumCatalog) catalog = policy_catalog ();
  g_autoptr (PodiumView) any = view_of (PODIUM_CHART_COMPOSITE, "score", PODIUM_POLICY_INDEPENDENT);
  g_autoptr (PodiumView) same = view_of (PODIUM_CHART_COMPOSITE, "score", PODIUM_POLICY_SAME_MEASURER);
  g_autofree char *words = words_of (catalog, any), *less = words_of (catalog, same);
  need ("any measurer", words, "Solo: ");
  refuse ("same measurer", less, "Solo: ");
  need ("same measurer", less, "Drawn is what one measurer found: aa for score, no figure by aa for Solo.");
}

/* The full range is printed where others print the figure drawn. */
static void
test_range (void)
{
  static const PodiumChartKind kinds[] = { PODIUM_CHART_RANKING, PODIUM_CHART_MATRIX, PODIUM_CHART_DUEL, PODIUM_CHART_SLOPE };
  g_autoptr (PodiumCatalog) catalog = policy_catalog ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (int policy = PODIUM_POLICY_INDEPENDENT; policy <= PODIUM_POLICY_RANGE; policy++) {
      g_autoptr (PodiumView) view = view_of (kinds[k], "score", (PodiumPolicy) policy);
      g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &plain_setup, fonts);
      gboolean printed = FALSE;
      for (guint i = 0; i < scene->marks->len; i++) {
        const PodiumMark *mark = podium_scene_mark (scene, i);
        printed |= mark->kind == PODIUM_MARK_TEXT && mark->role == PODIUM_ROLE_VALUE
                   && strstr (mark->text.string, "61 to 64");
      }
      gboolean always = kinds[k] == PODIUM_CHART_SLOPE; /* a column prints all that it says, by any policy */
      if (printed != (always || policy == PODIUM_POLICY_RANGE))
        complain ("kind %d, policy %d: the range is %sprinted", kinds[k], policy, printed ? "" : "not ");
    }
}

static void
test_same_measurer (void)
{
  g_autoptr (PodiumCatalog) catalog = policy_catalog ();
  g_autoptr (PodiumView) view = view_of (PODIUM_CHART_RANKING, "score", PODIUM_POLICY_SAME_MEASURER);
  const PodiumMetric *score = podium_catalog_metric (catalog, "score");
  g_assert_cmpstr (podium_view_reading (view, catalog, score).measurer->id, ==, "aa");
  g_autofree char *words = words_of (catalog, view);
  need ("words", words, "Drawn is what one measurer found: aa for score, no figure by aa for Solo.");
  need ("missing", words, "No such figure for Solo");
  refuse ("never swapped", words, "Solo: score");
  need ("the others stay in the bracket", words, "63 (");

  /* Of the models of the view, not of the catalog; equals in catalog order. */
  podium_view_set_strv (&view->models, (const char *const[]){ "muse", NULL });
  g_assert_cmpstr (podium_view_reading (view, catalog, score).measurer->id, ==, "meta");

  podium_view_set_strv (&view->models, NULL);
  podium_view_set_strv (&view->metrics, (const char *const[]){ "score", "cost", NULL });
  g_autofree char *open = words_of (catalog, view);
  need ("a metric that nobody measured", open, "who measured is not stated for cost, so an independent figure first");
  need ("still drawn", open, "Solo: cost 700 tokens");
}

static void
test_reasons (void)
{
  static const struct {
    const char *about;
    MakeClaim claims[3];
    PodiumPolicy policy;
    PodiumPolicyReason reason;
    const char *said;
  } cases[] = {
    { "no dates", { { .id = "a", .value = "1" }, { .id = "b", .value = "2" } }, PODIUM_POLICY_NEWEST,
      PODIUM_POLICY_NO_DATES, "Asked for was the newest figure, but no figure is dated" },
    { "one date", { { .id = "a", .value = "1" }, { .id = "b", .value = "2", .as_of = "2026" } }, PODIUM_POLICY_NEWEST,
      PODIUM_POLICY_DECIDES, "Where figures differ, drawn is the newest figure." },
    { "no measurer", { { .id = "a", .value = "1" } }, PODIUM_POLICY_SAME_MEASURER, PODIUM_POLICY_NO_MEASURERS,
      "but no source says who measured" },
    { "one measurer", { { .id = "a", .value = "1", .by = "aa" }, { .id = "b", .value = "2", .by = "aa" } },
      PODIUM_POLICY_SAME_MEASURER, PODIUM_POLICY_ONE_MEASURER, "but one measured them all" },
    { "one who says it and one who does not", { { .id = "a", .value = "1", .by = "aa" }, { .id = "b", .value = "2" } },
      PODIUM_POLICY_SAME_MEASURER, PODIUM_POLICY_DECIDES, "Drawn is what one measurer found" },
    { "vendor: nobody says", { { .id = "a", .value = "1" } }, PODIUM_POLICY_VENDOR, PODIUM_POLICY_NO_MEASURERS,
      "but no source says who measured" },
    { "vendor: all alike", { { .id = "a", .value = "1", .by = "aa" }, { .id = "b", .value = "2", .by = "lab" } },
      PODIUM_POLICY_VENDOR, PODIUM_POLICY_ALL_ALIKE, "but no two figures differ in whether the maker measured" },
    { "vendor", { { .id = "a", .value = "1", .by = "aa" }, { .id = "b", .value = "2", .by = "meta" } },
      PODIUM_POLICY_VENDOR, PODIUM_POLICY_DECIDES, "drawn is the maker’s own figure first" },
    { "range: none differ", { { .id = "a", .value = "1" }, { .id = "b", .value = "2", .model = "gpt" } },
      PODIUM_POLICY_RANGE, PODIUM_POLICY_NO_DIFFERENCE, "but no two figures of one model differ" },
    { "range", { { .id = "a", .value = "1" }, { .id = "b", .value = "2" } }, PODIUM_POLICY_RANGE, PODIUM_POLICY_DECIDES,
      "drawn is the full range" },
    { "nothing drawn", { { NULL } }, PODIUM_POLICY_NEWEST, PODIUM_POLICY_NO_FIGURES, "but there are no figures" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    for (int c = 0; c < 3 && cases[i].claims[c].id; c++)
      make_claim (catalog, &cases[i].claims[c]);
    podium_catalog_finish (catalog);
    g_autoptr (PodiumView) view = view_of (PODIUM_CHART_RANKING, "score", cases[i].policy);
    g_autofree char *words = words_of (catalog, view);
    PodiumPolicyReason reason = podium_view_policy_reason (view, catalog, cases[i].policy);
    if (reason != cases[i].reason)
      complain ("%s: the reason is %d, not %d", cases[i].about, reason, cases[i].reason);
    need (cases[i].about, words, cases[i].said);
    g_assert_cmpint (podium_view_policy_reason (view, catalog, PODIUM_POLICY_INDEPENDENT), ==,
                     cases[i].claims[0].id ? PODIUM_POLICY_DECIDES : PODIUM_POLICY_NO_FIGURES);
  }
  for (int language = PODIUM_ENGLISH; language <= PODIUM_GERMAN; language++)
    for (int reason = PODIUM_POLICY_NO_FIGURES; reason <= PODIUM_POLICY_NO_DIFFERENCE; reason++)
      g_assert_nonnull (podium_policy_reason_text ((PodiumLanguage) language, (PodiumPolicyReason) reason));
  g_assert_null (podium_policy_reason_text (PODIUM_ENGLISH, PODIUM_POLICY_DECIDES));
}

/* ---- The named cases of the bundled catalog ---- */

static GPtrArray *
bundled_cells (const PodiumCatalog *catalog, const char *model, const char *metric)
{
  return podium_cells_for (catalog, podium_catalog_model (catalog, model), podium_catalog_metric (catalog, metric),
                           &podium_plain_setting, PODIUM_POLICY_INDEPENDENT);
}

static void
test_rounding (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (GPtrArray) cells = bundled_cells (document->catalog, "gemini-3.1-pro", "mmmu-pro");
  g_assert_cmpuint (cells->len, ==, 1);
  const PodiumCell *cell = cells->pdata[0];
  g_assert_cmpfloat (cell->low, ==, 82);
  g_assert_cmpfloat (cell->high, ==, 83.9);
  g_assert_cmpstr (cell->drawn->printed, ==, "82");
  for (guint i = 1; i < cell->claims->len; i++) {
    const PodiumClaim *other = cell->claims->pdata[i];
    g_assert_true (podium_claim_rounds (cell->drawn, other) == g_str_equal (other->printed, "82.4"));
    g_assert_false (podium_claim_rounds (other, cell->drawn));
  }
  g_autofree char *words = words_of (document->catalog, podium_document_view (document, "vision"));
  need ("footnote", words, "82 (Artificial Analysis, s002; perhaps 82.4 rounded), 82.4 (s001), 83.9 (s003)");
  need ("the mark's own words", words, "MMMU-Pro 82 percent, setting not stated, measured by Artificial Analysis; rank 1 "
                                       "of 3; stated in s002; perhaps 82.4 rounded; other claims");
}

static void
test_twice (void)
{
  static const struct {
    const char *about, *printed;
    gboolean unlike;
    guint n;
  } expected[] = { { "Thinking, with what may be the same", "39.9", FALSE, 2 },
                   { "with tools", "50.4", TRUE, 1 },
                   { "Contemplating", "58", TRUE, 1 } };
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (GPtrArray) cells = bundled_cells (document->catalog, "muse-spark", "hle");
  g_assert_cmpuint (cells->len, ==, 3);
  for (gsize i = 0; i < 3; i++) {
    gboolean found = FALSE;
    for (guint c = 0; c < cells->len; c++) {
      const PodiumCell *cell = cells->pdata[c];
      if (!g_str_equal (cell->drawn->printed, expected[i].printed))
        continue;
      found = TRUE;
      g_assert_true (cell->unlike == expected[i].unlike);
      g_assert_cmpuint (cell->claims->len, ==, expected[i].n);
    }
    if (!found)
      complain ("%s: %s is not drawn by itself", expected[i].about, expected[i].printed);
  }
  g_autofree char *words = words_of (document->catalog, podium_document_view (document, "reasoning"));
  need ("footnote", words,
        "39.9 (Thinking, tools not stated; Artificial Analysis, s002, s003), 42.8 (without tools, mode not stated; Meta, "
        "s003), perhaps one setting measured twice");
  need ("the mark's own words", words, "39.9 percent, Thinking, tools not stated, measured by Artificial Analysis");
  need ("with tools", words, "50.4 percent, with tools, measured by Meta; another setting, not ranked");
  need ("Contemplating", words, "58 percent, Contemplating, measured by Meta; another setting, not ranked");
  refuse ("nothing is averaged", words, "41.3");
  refuse ("nothing is averaged", words, "41.4");
}

/* ---- Verdicts ---- */

static void
test_verdicts (void)
{
  static const struct {
    const char *about;
    MakeClaim claims[4];
    const char *said;
  } cases[] = {
    { "57 and 57", { { .id = "a", .value = "57" }, { .id = "b", .value = "57", .model = "gpt" } }, "Tied as published" },
    { "53 and 52", { { .id = "a", .value = "53" }, { .id = "b", .value = "52", .model = "gpt" } },
      "Too close to call: true gap between 0 and 2" },
    { "42.8 and 40.1", { { .id = "a", .value = "42.8" }, { .id = "b", .value = "40.1", .model = "gpt" } },
      "Muse ahead by 2.7: 2.6 to 2.8 after rounding, no interval published" },
    { "intervals that overlap",
      { { .id = "a", .value = "60", .low = "55", .high = "65", .spread = PODIUM_SPREAD_INTERVAL_95 },
        { .id = "b", .value = "58", .low = "53", .high = "63", .spread = PODIUM_SPREAD_INTERVAL_95, .model = "gpt" } },
      "Too close to call" },
    { "another claim swaps the winner",
      { { .id = "a", .value = "39.9", .by = "aa" }, { .id = "b", .value = "42.8" },
        { .id = "c", .value = "41.6", .model = "gpt" } },
      "Depends on the source: Muse 39.9 or 42.8, against GPT 41.6" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PodiumCatalog) catalog = make_catalog ();
    for (int c = 0; c < 4 && cases[i].claims[c].id; c++)
      make_claim (catalog, &cases[i].claims[c]);
    podium_catalog_finish (catalog);
    g_autoptr (PodiumView) view = view_of (PODIUM_CHART_DUEL, "score", PODIUM_POLICY_INDEPENDENT);
    g_autoptr (PodiumDuel) duel = podium_duel_new (PODIUM_ENGLISH, catalog, view);
    const PodiumDuelPanel *panel = duel->panels->pdata[0];
    g_autofree char *sentence = podium_verdict_sentence (PODIUM_ENGLISH, panel->rows->pdata[0], &panel->unit);
    if (!g_str_has_prefix (sentence, cases[i].said))
      complain ("%s: “%s”, not “%s”", cases[i].about, sentence, cases[i].said);
  }
}

/* ---- Editions ---- */

/* The first edition of an index and a later one that counts anew: the same models stand lower in it. */
static PodiumCatalog *
edition_catalog (void)
{
  static const MakeClaim claims[] = {
    { .id = "muse-3", .metric = "edited", .value = "55", .edition = "v3" },
    { .id = "muse-4", .metric = "edited", .value = "44.2", .edition = "v4", .sources = "s2" },
    { .id = "gpt-3", .metric = "edited", .value = "58", .edition = "v3", .model = "gpt" },
    { .id = "gpt-4", .metric = "edited", .value = "47.5", .edition = "v4", .model = "gpt", .sources = "s2" },
    { .id = "solo-3", .metric = "edited", .value = "50", .edition = "v3", .model = "solo" },
    { .id = "open", .metric = "edited", .value = "46", .model = "muse-2" },
    { .id = "cost-1", .metric = "cost", .value = "900" },
    { .id = "cost-2", .metric = "cost", .value = "800", .model = "gpt" },
    { .id = "cost-3", .metric = "cost", .value = "700", .model = "solo" },
    { .id = "cost-4", .metric = "cost", .value = "600", .model = "muse-2" },
    { .id = "day-1", .metric = "day", .value = "2025-11" },
    { .id = "day-2", .metric = "day", .value = "2026-02-03", .model = "gpt" },
    { .id = "day-3", .metric = "day", .value = "2026-04-08", .model = "muse-2" },
  };
  PodiumCatalog *catalog = make_catalog ();
  make_metric (catalog, "day", "date", PODIUM_SCALE_INTERVAL, PODIUM_BETTER_NONE);
  for (gsize i = 0; i < G_N_ELEMENTS (claims); i++)
    make_claim (catalog, &claims[i]);
  podium_catalog_finish (catalog);
  return catalog;
}

static void
test_editions (void)
{
  g_autoptr (PodiumCatalog) catalog = edition_catalog ();
  for (int kind = PODIUM_CHART_RANKING; kind <= PODIUM_CHART_SLOPE; kind++) {
    if (kind == PODIUM_CHART_ACCESS)
      continue;
    const char *about = podium_terms_word (&podium_terms_chart, kind);
    g_autoptr (PodiumView) view = view_of ((PodiumChartKind) kind, "edited", PODIUM_POLICY_INDEPENDENT);
    g_autofree char *newest = words_of (catalog, view);
    need (about, newest, "edited: edition v4; figures of v3 are left out, for editions do not compare.");
    refuse (about, newest, "58");
    if (kind != PODIUM_CHART_DUEL) { /* which has neither model */
      need (about, newest, "No such figure for Solo");
      need (about, newest, "dition v4; not stated for Muse 2.");
    }
    podium_view_choose_edition (view, "edited", "v3");
    g_autofree char *chosen = words_of (catalog, view);
    need (about, chosen, "edited: edition v3; figures of v4 are left out, for editions do not compare.");
    refuse (about, chosen, "47.5");
  }
}

static void
test_edition_chosen (void)
{
  g_autoptr (PodiumCatalog) catalog = edition_catalog ();
  g_autoptr (PodiumView) view = view_of (PODIUM_CHART_RANKING, "edited", PODIUM_POLICY_INDEPENDENT);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) editions = podium_metric_editions (catalog, podium_catalog_metric (catalog, "edited"));
  g_assert_cmpuint (editions->len, ==, 2);
  g_assert_cmpstr (editions->pdata[0], ==, "v4");
  podium_view_choose_edition (view, "edited", "v9");
  g_assert_false (podium_view_validate (view, catalog, &error));
  g_assert_error (error, PODIUM_VIEW_ERROR, PODIUM_VIEW_ERROR_UNKNOWN_EDITION);
  need ("message", error->message, "expected an edition of “edited” that a figure states (v4, v3), found “v9”");
  podium_view_choose_edition (view, "edited", "v3");
  view->anyway = TRUE;
  g_autofree char *json = podium_view_to_json (view);
  need ("json", json, "\"editions\": {\"edited\": \"v3\"}, \"anyway\": true");
  g_autoptr (PodiumView) copy = podium_view_copy (view);
  g_autofree char *again = podium_view_to_json (copy);
  g_assert_cmpstr (json, ==, again);
}

/* What the writer writes of a view, the reader reads. */
static void
test_written (void)
{
  static const char *const text =
    "{\"format\":\"podium-catalog\",\"version\":1,\"sources\":[{\"id\":\"s\"}],"
    "\"models\":[{\"id\":\"m\",\"name\":\"M\",\"kind\":\"model\"}],"
    "\"metrics\":[{\"id\":\"i\",\"name\":\"I\",\"unit\":\"points\",\"scale\":\"ratio\",\"editions\":\"separate\"}],"
    "\"claims\":[{\"id\":\"c\",\"model\":\"m\",\"metric\":\"i\",\"value\":\"5\",\"edition\":\"%s\","
    "\"statements\":[{\"source\":\"s\"}]}],\"views\":[%s]}";
  static const struct {
    const char *about, *view, *message;
  } cases[] = {
    { "all three", "{\"id\": \"v\", \"kind\": \"ranking\", \"metrics\": [\"i\"], \"policy\": \"same-measurer\", "
                   "\"editions\": {\"i\": \"e=1\"}, \"anyway\": true}", NULL },
    { "an edition that no figure states",
      "{\"id\":\"v\",\"kind\":\"ranking\",\"metrics\":[\"i\"],\"editions\":{\"i\":\"e2\"}}", "found “e2”" },
    { "an edition of no metric",
      "{\"id\":\"v\",\"kind\":\"ranking\",\"metrics\":[\"i\"],\"editions\":{\"j\":\"e2\"}}", "found “j”" },
    { "editions that are a list",
      "{\"id\":\"v\",\"kind\":\"ranking\",\"metrics\":[\"i\"],\"editions\":[\"e2\"]}", "expected an object" },
    { "anyway that is a word", "{\"id\":\"v\",\"kind\":\"ranking\",\"metrics\":[\"i\"],\"anyway\":\"yes\"}",
      "expected true or false" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GString) file = g_string_new (text);
    g_string_replace (file, "%s", "e=1", 1);
    g_string_replace (file, "%s", cases[i].view, 1);
    g_autoptr (PodiumDocument) document = podium_document_read_data (file->str, file->len, "test.json", &error);
    if (cases[i].message) {
      g_assert_null (document);
      need (cases[i].about, error->message, cases[i].message);
      continue;
    }
    g_assert_no_error (error);
    g_autofree char *json = podium_view_to_json (document->views->pdata[0]);
    g_assert_cmpstr (json, ==, cases[i].view);
  }
}

/* ---- Show anyway ---- */

/* @text stands somewhere in @picture, which may hold NULs. */
static gboolean
holds (GBytes *picture, const char *text)
{
  gsize size, n = strlen (text);
  const char *bytes = g_bytes_get_data (picture, &size);
  for (gsize i = 0; i + n <= size; i++)
    if (bytes[i] == *text && memcmp (bytes + i, text, n) == 0)
      return TRUE;
  return FALSE;
}

static const PodiumMark *
find_mark (const PodiumScene *scene, PodiumRole role, const char *claim)
{
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role == role && g_strcmp0 (mark->claims, claim) == 0)
      return mark;
  }
  return NULL;
}

static void
test_anyway (void)
{
  g_autoptr (PodiumCatalog) catalog = edition_catalog ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumView) view = view_of (PODIUM_CHART_RANKING, "edited", PODIUM_POLICY_INDEPENDENT);
  view->anyway = TRUE;
  g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &plain_setup, fonts);
  /* By value, all of them: 58, 55, 50 of v3 before 47.5, 46, 44.2 of v4. */
  static const char *const order[] = { "gpt-3", "muse-3", "solo-3", "gpt-4", "open", "muse-4" };
  double above = -INFINITY;
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++) {
    const PodiumMark *bar = find_mark (scene, PODIUM_ROLE_BAR, order[i]);
    g_assert_nonnull (bar);
    if (bar->rect.y <= above)
      complain ("%s does not stand in the order", order[i]);
    if ((bar->paint.hatch > 0) != g_str_has_suffix (order[i], "-3"))
      complain ("%s: hatched %.0f", order[i], bar->paint.hatch);
    above = bar->rect.y;
  }
  g_autofree char *words = podium_scene_describe (scene);
  need ("by request", words, "Shown by request: what is hatched is of another setting or edition");
  need ("each by number", words, "Edition v3, not comparable: 58 (s1).");
  need ("no rank", words, "GPT: edited 58 points, edition v3, measurer not stated; another edition, not ranked");
  need ("ranks are of what compares", words, "GPT: edited 47.5 points, setting not stated, measurer not stated; rank 1 of 3");

  for (int format = PODIUM_PICTURE_PNG; format <= PODIUM_PICTURE_SVG; format++) {
    PodiumPictureOptions options = { .format = (PodiumPictureFormat) format, .scale = 1 };
    g_autoptr (GBytes) picture = podium_picture (scene, fonts, &options, NULL);
    if (!holds (picture, "Shown by request"))
      complain ("format %d does not carry the footnote", format);
  }
}

static void
test_anyway_efficiency (void)
{
  g_autoptr (PodiumCatalog) catalog = edition_catalog ();
  g_autoptr (PodiumView) view = view_of (PODIUM_CHART_EFFICIENCY, "edited", PODIUM_POLICY_INDEPENDENT);
  g_autofree char *before = words_of (catalog, view);
  refuse ("not asked", before, "Solo: edited");
  view->anyway = TRUE;
  g_autofree char *after = words_of (catalog, view);
  need ("asked", after, "Solo: edited 50 points, edition v3");
  need ("footnote", after, "Edition v3, not comparable: Solo 50 (s1).");
  need ("by request", after, "Shown by request");
}

/* ---- Any catalog ---- */

static const char *const metric_ids[] = { "score", "cost", "elo", "edited", "rated" };

static void
add_claims (PodiumCatalog *catalog, GRand *random, const char *metric)
{
  static const char *const settings[] = { NULL, NULL, NULL, "tools=with", "tools=none", "mode=deep", "effort=max" };
  static const char *const measurers[] = { NULL, "meta", "openai", "aa", "lab" };
  static const char *const editions[] = { NULL, "v1", "v2", "v2", "v3" };
  for (guint m = 0; m < catalog->models->len; m++)
    for (int k = g_rand_int_range (random, 0, 4); k > 0; k--) {
      g_autofree char *id = g_strdup_printf ("%s-%u-%d", metric, m, k);
      g_autofree char *value = g_strdup_printf ("%.*f", g_rand_int_range (random, 0, 2), g_rand_double_range (random, 20, 60));
      make_claim (catalog, &(MakeClaim){ .id = id, .model = ((PodiumModel *) catalog->models->pdata[m])->id,
                                         .metric = metric, .value = value, .by = measurers[g_rand_int_range (random, 0, 5)],
                                         .setting = settings[g_rand_int_range (random, 0, 7)],
                                         .edition = editions[g_rand_int_range (random, 0, 5)],
                                         .as_of = g_rand_boolean (random) ? "2026-01-01" : NULL,
                                         .sources = g_rand_boolean (random) ? "s1" : "s2 s3" });
    }
}

/* Days, months and years; of some models none, of some two. */
static void
add_dates (PodiumCatalog *catalog, GRand *random)
{
  static const char *const dates[] = { "2025", "2025-11", "2026-01-15", "2026-03", "2026-04-08" };
  make_metric (catalog, PODIUM_METRIC_RELEASE_DATE, PODIUM_UNIT_DATE, PODIUM_SCALE_INTERVAL, PODIUM_BETTER_NONE);
  for (guint m = 0; m < catalog->models->len; m++)
    for (int k = g_rand_int_range (random, 0, 4) - 1; k > 0; k--) {
      g_autofree char *id = g_strdup_printf ("date-%u-%d", m, k);
      make_claim (catalog, &(MakeClaim){ .id = id, .model = ((PodiumModel *) catalog->models->pdata[m])->id,
                                         .metric = PODIUM_METRIC_RELEASE_DATE,
                                         .value = dates[g_rand_int_range (random, 0, G_N_ELEMENTS (dates))],
                                         .sources = k > 1 ? "s1" : "s2" });
    }
}

static PodiumCatalog *
any_catalog (GRand *random)
{
  PodiumCatalog *catalog = make_catalog ();
  make_metric (catalog, "rated", "elo", PODIUM_SCALE_INTERVAL, PODIUM_BETTER_HIGHER)->editions_separate = TRUE;
  for (int i = g_rand_int_range (random, 0, 7); i > 0; i--) {
    g_autofree char *id = g_strdup_printf ("more-%d", i);
    g_autofree char *name = g_strdup_printf ("Model %d", i);
    make_model (catalog, id, name, i % 2 ? "openai" : "aa");
  }
  for (gsize i = 0; i < G_N_ELEMENTS (metric_ids); i++)
    add_claims (catalog, random, metric_ids[i]);
  add_dates (catalog, random);
  podium_catalog_finish (catalog);
  return catalog;
}

static PodiumView *
any_view (GRand *random, const PodiumCatalog *catalog, PodiumChartKind kind)
{
  int first = g_rand_int_range (random, 0, 5), n = g_rand_int_range (random, 1, 6 - first);
  g_autofree const char **chosen = g_new0 (const char *, 6);
  memcpy (chosen, metric_ids + first, (gsize) n * sizeof *chosen);
  PodiumView *view = view_of (kind, metric_ids[first], (PodiumPolicy) g_rand_int_range (random, 1, 6));
  podium_view_set_strv (&view->metrics, chosen);
  podium_view_set_string (&view->x, metric_ids[(first + g_rand_int_range (random, 1, 5)) % 5]);
  if (kind == PODIUM_CHART_TIMELINE)
    podium_view_set_string (&view->x, PODIUM_METRIC_RELEASE_DATE);
  view->anyway = g_rand_boolean (random);
  if (g_rand_boolean (random))
    podium_view_choose_edition (view, "edited", "v1");
  g_autoptr (GError) error = NULL;
  if (!podium_view_validate (view, catalog, &error)) /* no claim states v1 */
    g_clear_pointer (&view->editions, g_strfreev);
  return view;
}

static gboolean
noted (const PodiumScene *scene, const char *const *texts)
{
  for (guint i = 0; i < scene->notes->len; i++)
    for (const char *const *text = texts; *text; text++)
      if (strstr (scene->notes->pdata[i], *text))
        return TRUE;
  return FALSE;
}

/* A data mark with the claim that it draws of @metric, or NULL. Points of two metrics name the claims of both. */
static const PodiumClaim *
drawn_of (const Picture *p, const PodiumMark *mark, const PodiumMetric *metric)
{
  g_auto (GStrv) ids = g_strsplit (is_data (mark) && mark->claims ? mark->claims : "", " ", -1);
  for (char **id = ids; *id; id++) {
    const PodiumClaim *claim = **id ? find_claim (p->catalog, *id) : NULL;
    if (claim && claim->metric == metric)
      return claim;
  }
  return NULL;
}

/* What one metric's marks in a picture have in common. */
static void
check_mixing (const Picture *p, const PodiumMetric *metric)
{
  static const char *const unlike[] = { "not comparable", "ther settings", "eft out:", "not compared", "dashed", "another setting", NULL };
  static const char *const other_editions[] = { "stand apart", NULL };
  static const char *const unstated[] = { "; not stated for ", NULL };
  static const char *const vendors[] = { "own maker", "the maker", "makers", "maker’s", "their maker", NULL };
  PodiumSetting reference = podium_view_reference (p->view);
  PodiumReading reading = podium_view_reading (p->view, p->catalog, metric);
  const PodiumClaim *first = NULL;
  gboolean settings = FALSE, editions = FALSE, open = FALSE, stated = FALSE, vendor = FALSE, measurers = FALSE;
  const char *edition = NULL;
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumClaim *claim = drawn_of (p, podium_scene_mark (p->scene, i), metric);
    if (!claim)
      continue;
    settings |= podium_setting_conflicts (&claim->setting, &reference);
    editions |= edition && claim->edition && !g_str_equal (edition, claim->edition);
    edition = claim->edition ? claim->edition : edition;
    open |= !claim->edition;
    stated |= claim->edition != NULL;
    /* What stands apart says who measured it in the footnote that says so. */
    vendor |= podium_claim_relationship (claim) == PODIUM_RELATIONSHIP_VENDOR
              && !podium_setting_conflicts (&claim->setting, &reference) && !podium_reading_leaves_out (&reading, claim);
    measurers |= first && first->measured_by != claim->measured_by;
    first = claim;
  }
  if (settings && !noted (p->scene, unlike))
    complain ("%s: %s mixes settings without a footnote", p->what, metric->id);
  if (metric->editions_separate && editions && (!p->view->anyway || !noted (p->scene, other_editions)))
    complain ("%s: %s mixes editions%s", p->what, metric->id, p->view->anyway ? " without a footnote" : "");
  if (metric->editions_separate && open && stated && !noted (p->scene, unstated))
    complain ("%s: %s sets figures of no stated edition beside others without a footnote", p->what, metric->id);
  if (vendor && measurers && !noted (p->scene, vendors))
    complain ("%s: %s mixes measurers without a footnote", p->what, metric->id);
}

/* Each panel of rows has an axis of its own: the numbers of the lower one's stand between marks of two panels. */
static gboolean
ticks_between (const PodiumScene *scene, const PodiumBox *a, const PodiumBox *b)
{
  double top = MIN (a->y, b->y), bottom = MAX (a->y, b->y);
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role == PODIUM_ROLE_TICK && mark->bounds.y > top && mark->bounds.y < bottom)
      return TRUE;
  }
  return FALSE;
}

/* No two units on one axis: panels of a ranking lie side by side, those of profile and duel below each other. */
static void
check_units (const Picture *p)
{
  GArray *marks = p->scene->marks;
  gboolean rows = p->view->kind == PODIUM_CHART_PROFILE || p->view->kind == PODIUM_CHART_DUEL;
  if (!rows && p->view->kind != PODIUM_CHART_RANKING)
    return;
  for (guint i = 0; i < marks->len; i++)
    for (guint k = 0; k < i; k++) {
      const PodiumMark *a = podium_scene_mark (p->scene, i), *b = podium_scene_mark (p->scene, k);
      if (!is_data (a) || !is_data (b) || !a->metric || !b->metric || g_str_equal (a->metric, b->metric))
        continue;
      const PodiumMetric *x = podium_catalog_metric (p->catalog, a->metric), *y = podium_catalog_metric (p->catalog, b->metric);
      gboolean beside = a->bounds.x + a->bounds.width < b->bounds.x || b->bounds.x + b->bounds.width < a->bounds.x;
      if (rows ? !g_str_equal (x->unit, y->unit) && !beside && !ticks_between (p->scene, &a->bounds, &b->bounds) : !beside)
        complain ("%s: %s and %s stand on one axis", p->what, a->key, b->key);
    }
}

/* A mark that stands for a figure stands for one that there is; what is drawn at zero was published as zero. */
static void
check_missing (const Picture *p)
{
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    if (!is_data (mark) || !mark->metric || p->view->kind == PODIUM_CHART_COMPOSITE)
      continue;
    const PodiumMetric *metric = podium_catalog_metric (p->catalog, mark->metric);
    const PodiumModel *model = podium_catalog_model (p->catalog, mark->model);
    const PodiumClaim *claim = drawn_of (p, mark, metric);
    if (!claim && mark->role == PODIUM_ROLE_CELL && strstr (mark->describes, "no published value"))
      continue; /* visibly empty */
    if (!claim || claim->model != model)
      complain ("%s: %s stands for no figure", p->what, mark->key);
  }
}

/* "rank 3 of 8": 3; 0 where it has none. */
static int
rank_of (const PodiumMark *mark)
{
  const char *rank = mark->describes ? strstr (mark->describes, "; rank ") : NULL;
  return rank ? (int) g_ascii_strtoll (rank + strlen ("; rank "), NULL, 10) : 0;
}

static void
check_ties (const Picture *p)
{
  for (guint i = 0; i < p->scene->marks->len; i++)
    for (guint k = 0; k < i; k++) {
      const PodiumMark *a = podium_scene_mark (p->scene, i), *b = podium_scene_mark (p->scene, k);
      if (!is_data (a) || !is_data (b) || !rank_of (a) || !rank_of (b) || g_strcmp0 (a->metric, b->metric) != 0)
        continue;
      const PodiumMetric *metric = podium_catalog_metric (p->catalog, a->metric);
      const PodiumClaim *x = drawn_of (p, a, metric), *y = drawn_of (p, b, metric);
      if (x && y && (x->value == y->value) != (rank_of (a) == rank_of (b)))
        complain ("%s: %s has rank %d and %s rank %d", p->what, a->key, rank_of (a), b->key, rank_of (b));
    }
}

/* Every printed figure is what a claim of its mark prints, or the span of them; a composite says that it is derived. */
static void
check_figures (const Picture *p)
{
  g_autofree char *words = podium_scene_describe (p->scene);
  if (p->view->kind == PODIUM_CHART_COMPOSITE) {
    if (!strstr (words, "erived"))
      complain ("%s: nothing says that the score is derived", p->what);
    return;
  }
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    gboolean known = FALSE;
    if (mark->role != PODIUM_ROLE_VALUE || mark->kind != PODIUM_MARK_TEXT || !mark->claims || !mark->metric)
      continue;
    g_auto (GStrv) ids = g_strsplit (mark->claims, " ", -1);
    for (char **id = ids; *id && !known; id++)
      known = strstr (mark->text.string, find_claim (p->catalog, *id)->printed) != NULL;
    if (!known)
      complain ("%s: “%s” (%s) is printed by no claim of it", p->what, mark->text.string, mark->key);
  }
}

/* @text begins with the name of one of @entities, as it is written. */
static gboolean
begins_with_name (const char *text, const PodiumCatalog *catalog)
{
  for (guint i = 0; i < catalog->models->len; i++)
    if (g_str_has_prefix (text, ((const PodiumModel *) catalog->models->pdata[i])->name))
      return TRUE;
  for (guint i = 0; i < catalog->metrics->len; i++)
    if (g_str_has_prefix (text, ((const PodiumMetric *) catalog->metrics->pdata[i])->short_name))
      return TRUE;
  for (guint i = 0; i < catalog->organisations->len; i++)
    if (g_str_has_prefix (text, ((const PodiumOrganisation *) catalog->organisations->pdata[i])->name))
      return TRUE;
  return FALSE;
}

/* Footnotes are sentences: they begin with a capital letter, where not with a name that has none. */
static void
check_capitals (const Picture *p)
{
  for (guint i = 0; i < p->scene->notes->len; i++) {
    const char *text = p->scene->notes->pdata[i], *after = strchr (text, ' ');
    if (!after || !g_utf8_strchr ("⁰¹²³⁴⁵⁶⁷⁸⁹", -1, g_utf8_get_char (text)))
      continue; /* what is missing, the source, the date */
    after++;
    if (g_unichar_islower (g_utf8_get_char (after)) && !begins_with_name (after, p->catalog))
      complain ("%s: “%s” begins without a capital", p->what, text);
  }
}

/* The footnotes are in the SVG as real text, word for word. */
static void
check_svg (const Picture *p, PodiumFonts *fonts)
{
  PodiumPictureOptions options = { .format = PODIUM_PICTURE_SVG, .scale = 1, .strip = TRUE };
  g_autoptr (GBytes) svg = podium_picture (p->scene, fonts, &options, NULL);
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    if (mark->role != PODIUM_ROLE_FOOTNOTE || mark->kind != PODIUM_MARK_TEXT)
      continue;
    g_autofree char *text = g_markup_escape_text (mark->text.string, -1);
    if (!holds (svg, text))
      complain ("%s: the SVG does not hold “%s”", p->what, text);
  }
}

#define N_SEEDS 60

static void
test_any (void)
{
  static const double sizes[][2] = { { 1280, 720 }, { 640, 480 }, { 1920, 1080 } };
  static const PodiumChartKind kinds[] = { PODIUM_CHART_RANKING, PODIUM_CHART_EFFICIENCY, PODIUM_CHART_PROFILE,
                                           PODIUM_CHART_DUEL,    PODIUM_CHART_MATRIX,     PODIUM_CHART_COMPOSITE,
                                           PODIUM_CHART_SLOPE,   PODIUM_CHART_TIMELINE };
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (guint seed = 1; seed <= N_SEEDS; seed++)
    for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++) {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed * 100 + (guint) k);
      g_autoptr (PodiumCatalog) catalog = any_catalog (random);
      g_autoptr (PodiumView) view = any_view (random, catalog, kinds[k]);
      PodiumSetup setup = plain_setup;
      setup.width = sizes[seed % 3][0];
      setup.height = sizes[seed % 3][1];
      g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &setup, fonts);
      g_autofree char *json = podium_view_to_json (view);
      g_autofree char *what = g_strdup_printf ("%u %.0fx%.0f %s", seed, setup.width, setup.height, json);
      Picture p = { what, catalog, view, &setup, scene };
      g_autoptr (GPtrArray) metrics = podium_view_metrics (view, catalog);
      for (guint m = 0; m < metrics->len && kinds[k] != PODIUM_CHART_COMPOSITE; m++)
        check_mixing (&p, metrics->pdata[m]);
      check_units (&p);
      check_missing (&p);
      check_ties (&p);
      check_figures (&p);
      check_capitals (&p);
      check_svg (&p, fonts);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_CTYPE, "C.UTF-8"); /* for messages */
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/honesty/policies/switching", test_switching);
  g_test_add_func ("/honesty/policies/switching-composite", test_switching_composite);
  g_test_add_func ("/honesty/policies/range", test_range);
  g_test_add_func ("/honesty/policies/same-measurer", test_same_measurer);
  g_test_add_func ("/honesty/policies/reasons", test_reasons);
  g_test_add_func ("/honesty/bundled/rounding", test_rounding);
  g_test_add_func ("/honesty/bundled/twice", test_twice);
  g_test_add_func ("/honesty/verdicts", test_verdicts);
  g_test_add_func ("/honesty/editions/every-kind", test_editions);
  g_test_add_func ("/honesty/editions/chosen", test_edition_chosen);
  g_test_add_func ("/honesty/written", test_written);
  g_test_add_func ("/honesty/anyway/ranking", test_anyway);
  g_test_add_func ("/honesty/anyway/efficiency", test_anyway_efficiency);
  g_test_add_func ("/honesty/any-catalog", test_any);
  return g_test_run ();
}
