/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The duel: what its verdicts say, and how its chart stands on the page. */

#include "audit.h"
#include "bundled.h"
#include "complain.h"
#include "describe.h"
#include "document-reader.h"
#include "verdict-words.h"
#include "view-writer.h"

#include <locale.h>
#include <math.h>
#include <string.h>

static PodiumDocument *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  PodiumDocument *document = podium_document_read_data (text, strlen (text), "test", &error);
  g_assert_no_error (error);
  return document;
}

static PodiumView *
duel_view (const char *one, const char *two)
{
  const char *models[] = {one, two, NULL};
  PodiumView *view = podium_view_new ("duel", PODIUM_CHART_DUEL);
  podium_view_set_strv (&view->models, models);
  return view;
}

/* ---- Verdicts ---- */

#define HEAD                                                                                                 \
  "{\"format\": \"podium-catalog\", \"version\": 1,"                                                         \
  "\"organisations\": [{\"id\": \"o1\", \"name\": \"Maker One\"}, {\"id\": \"o2\", \"name\": \"Maker "       \
  "Two\"}],"                                                                                                 \
  "\"sources\": [{\"id\": \"s1\"}, {\"id\": \"s2\"}],"                                                       \
  "\"models\": [{\"id\": \"a\", \"name\": \"Alpha\", \"maker\": \"o1\"}, {\"id\": \"b\", \"name\": "         \
  "\"Beta\", \"maker\": \"o2\"}],"

/* A catalog of one metric: claims "57", "57/56..58" (95 % interval), "80.4-80.5" (range), several apart by a
 * space; "t:" before one: with tools. */
static char *
one_metric (const char *metric, const char *const claims[2])
{
  GString *text = g_string_new (HEAD);
  g_string_append_printf (text, "\"metrics\": [{\"id\": \"m\", \"name\": \"Measure\", %s}], \"claims\": [",
                          metric);
  guint n = 0;
  for (int m = 0; m < 2; m++) {
    g_auto (GStrv) each = g_strsplit (claims[m], " ", -1);
    for (char **claim = each; *claim && **claim; claim++) {
      gboolean tools = g_str_has_prefix (*claim, "t:");
      const char *figure = *claim + (tools ? 2 : 0), *slash = strchr (figure, '/'),
                 *dash = strchr (figure, '-');
      g_autofree char *value = g_strndup (figure, slash ? (gsize)(slash - figure) : strlen (figure));
      g_string_append_printf (text, "%s{\"id\": \"c%u\", \"model\": \"%s\", \"metric\": \"m\", ",
                              n ? ", " : "", n, m ? "b" : "a");
      if (dash)
        g_string_append_printf (text, "\"low\": \"%.*s\", \"high\": \"%s\", \"spread\": \"range\"",
                                (int)(dash - figure), figure, dash + 1);
      else
        g_string_append_printf (text, "\"value\": \"%s\"", value);
      if (slash) {
        g_auto (GStrv) ends = g_strsplit (slash + 1, "..", 2);
        g_string_append_printf (text, ", \"low\": \"%s\", \"high\": \"%s\", \"spread\": \"interval-95\"",
                                ends[0], ends[1]);
      }
      g_string_append_printf (text,
                              ", \"statements\": [{\"source\": \"s%u\", \"at\": \"p1\", \"setting\": {%s}}]}",
                              1 + n % 2, tools ? "\"tools\": \"with\"" : "");
      n++;
    }
  }
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

#define PERCENT "\"unit\": \"percent\", \"scale\": \"ratio\", \"better\": \"higher\""
#define POINTS "\"unit\": \"points\", \"scale\": \"ratio\", \"better\": \"higher\""
#define TOKENS "\"unit\": \"tokens\", \"scale\": \"ratio\", \"better\": \"lower\""
#define SIZE "\"unit\": \"points\", \"scale\": \"ratio\", \"better\": null"

static const struct {
  const char *about, *metric, *claims[2];
  const char *english, *german;
} sentences[] = {
    {"equal as published", POINTS, {"57", "57"}, "Tied as published", "Gleichauf laut Angabe"},
    {"whole points one apart",
     POINTS,
     {"53", "52"},
     "Too close to call: true gap between 0 and 2",
     "Zu knapp: wahrer Abstand zwischen 0 und 2"},
    {"a tenth each",
     PERCENT,
     {"42.8", "40.1"},
     "Alpha ahead by 2.7: 2.6 to 2.8 after rounding, no interval published",
     "Alpha vorn mit 2,7: 2,6 bis 2,8 nach Rundung, kein Intervall veröffentlicht"},
    {"the second is better",
     PERCENT,
     {"40.1", "42.8"},
     "Beta ahead by 2.7: 2.6 to 2.8 after rounding, no interval published",
     NULL},
    {"fewer digits on one side leave half a step more open",
     PERCENT,
     {"45", "40.1"},
     "Alpha ahead by 4.9: 4.35 to 5.45 after rounding, no interval published",
     NULL},
    {"intervals overlap",
     PERCENT,
     {"57/54..60", "55/52..58"},
     "Too close to call: the published intervals overlap",
     "Zu knapp: die veröffentlichten Intervalle überlappen"},
    {"intervals do not",
     PERCENT,
     {"67/66..68", "55/54..56"},
     "Alpha ahead by 12: the published intervals do not overlap",
     NULL},
    {"one interval is none",
     PERCENT,
     {"67/66..68", "55"},
     "Alpha ahead by 12: 11 to 13 after rounding, an interval published for one only",
     NULL},
    {"another claim swaps the winner",
     PERCENT,
     {"39.9 42.8", "41.6"},
     "Depends on the source: Alpha 39.9 or 42.8, against Beta 41.6",
     "Je nach Quelle: Alpha 39,9 oder 42,8, gegen Beta 41,6"},
    {"three claims become a range",
     PERCENT,
     {"39.9 42.8 41.0", "41.6"},
     "Depends on the source: Alpha 39.9 to 42.8, against Beta 41.6",
     NULL},
    {"claims differ and agree on the winner",
     PERCENT,
     {"52.0 54.0", "41.6"},
     "Alpha ahead by 10.4 to 12.4 across claims",
     NULL},
    {"a range is claimed", PERCENT, {"80.4-80.5", "70.0"}, "Alpha ahead by 10.4 to 10.5 across claims", NULL},
    {"less is better", TOKENS, {"58000000", "120000000"}, "Alpha ahead, 62.0 lower", NULL},
    {"no direction",
     SIZE,
     {"5", "9"},
     "Neither end is better; 4 apart",
     "Kein Ende ist besser; 4 auseinander"},
    {"another setting is not compared",
     PERCENT,
     {"42.8 t:99.0", "40.1"},
     "Alpha ahead by 2.7: 2.6 to 2.8 after rounding, no interval published",
     NULL},
};

static void
test_sentences (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++) {
    g_autofree char *text = one_metric (sentences[i].metric, sentences[i].claims);
    g_autoptr (PodiumDocument) document = read_text (text);
    g_autoptr (PodiumView) view = duel_view ("a", "b");
    for (int language = PODIUM_ENGLISH; language <= PODIUM_GERMAN; language++) {
      const char *expected = language == PODIUM_ENGLISH ? sentences[i].english : sentences[i].german;
      g_autoptr (PodiumDuel) duel = podium_duel_new ((PodiumLanguage)language, document->catalog, view);
      g_test_message ("%s", sentences[i].about);
      g_assert_cmpuint (podium_duel_n_rows (duel), ==, 1);
      const PodiumDuelPanel *panel = duel->panels->pdata[0];
      g_autofree char *sentence =
          podium_verdict_sentence ((PodiumLanguage)language, panel->rows->pdata[0], &panel->unit);
      if (expected)
        g_assert_cmpstr (sentence, ==, expected);
    }
  }
}

/* Only one side has a figure: named so, never judged. */
static void
test_one_sided (void)
{
  static const struct {
    const char *about, *claims[2];
    guint one_sided, neither;
  } cases[] = {{"nothing at all", {"", ""}, 0, 0},
               {"the first alone", {"5", ""}, 1, 0},
               {"the second alone", {"", "5"}, 1, 0},
               {"the other with tools only", {"5", "t:9"}, 1, 0},
               {"both with tools only", {"t:5", "t:9"}, 0, 1}};
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = one_metric (PERCENT, cases[i].claims);
    g_autoptr (PodiumDocument) document = read_text (text);
    g_autoptr (PodiumView) view = duel_view ("a", "b");
    g_autoptr (PodiumDuel) duel = podium_duel_new (PODIUM_ENGLISH, document->catalog, view);
    g_test_message ("%s", cases[i].about);
    g_assert_cmpuint (podium_duel_n_rows (duel), ==, 0);
    g_assert_cmpuint (duel->one_sided->len, ==, cases[i].one_sided);
    g_assert_cmpuint (duel->neither->len, ==, cases[i].neither);
    g_autofree char *headline = podium_duel_headline (PODIUM_ENGLISH, duel);
    g_assert_null (headline);
  }
}

/* ---- The view ---- */

static void
test_validate (void)
{
  static const struct {
    const char *about, *models[4], *message;
  } cases[] = {{"none", {NULL}, "exactly two models, 0 are"},
               {"one", {"gpt-5.4"}, "exactly two models, 1 is"},
               {"three", {"gpt-5.4", "muse-spark", "grok-4.2"}, "exactly two models, 3 are"},
               {"one twice", {"gpt-5.4", "gpt-5.4"}, "given twice"},
               {"an unknown one", {"gpt-5.4", "hal"}, "“hal”"},
               {"two", {"gpt-5.4", "muse-spark"}, NULL}};
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PodiumView) view = podium_view_new ("duel", PODIUM_CHART_DUEL);
    g_autoptr (GError) error = NULL;
    podium_view_set_strv (&view->models, (const char *const *)cases[i].models);
    gboolean valid = podium_view_validate (view, document->catalog, &error);
    g_test_message ("%s", cases[i].about);
    g_assert_true (valid == !cases[i].message);
    if (cases[i].message)
      g_assert_nonnull (strstr (error->message, cases[i].message));
  }
}

/* What is written is read as the same. */
static void
test_round_trip (void)
{
  static const char *const claims[] = {"5", "9"}, *const metrics[] = {"m", NULL};
  g_autoptr (PodiumView) view = duel_view ("b", "a");
  podium_view_set_strv (&view->metrics, metrics);
  g_autofree char *written = podium_view_to_json (view);
  g_autofree char *catalog = one_metric (PERCENT, claims);
  catalog[strlen (catalog) - 1] = '\0';
  g_autofree char *text = g_strconcat (catalog, ", \"views\": [", written, "]}", NULL);
  g_autoptr (PodiumDocument) document = read_text (text);
  g_autofree char *again = podium_view_to_json (document->views->pdata[0]);
  g_assert_cmpstr (again, ==, written);
}

/* ---- The bundled duel ---- */

typedef struct {
  PodiumDocument *document;
  PodiumView *view;
  PodiumFonts *fonts;
} Bundled;

static PodiumScene *
build (const Bundled *b, double width, double height, PodiumLanguage language)
{
  PodiumSetup setup = {width, height, PODIUM_THEME_LIGHT, language, FALSE};
  return podium_chart_build (b->document->catalog, b->view, &setup, b->fonts);
}

/* The texts with @role from top to bottom, joined by |. */
static char *
texts_of (const PodiumScene *scene, PodiumRole role)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->kind == PODIUM_MARK_TEXT && mark->role == role)
      g_string_append_printf (text, "%s%s", text->len ? "|" : "", mark->text.string);
  }
  return g_string_free (text, FALSE);
}

static const PodiumMark *
find (const PodiumScene *scene, const char *key)
{
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (g_str_equal (mark->key, key))
      return mark;
  }
  g_error ("no mark has the key %s", key);
}

static void
test_bundled (gconstpointer data)
{
  g_autoptr (PodiumScene) scene = build (data, 1280, 720, PODIUM_ENGLISH);
  g_autofree char *heads = texts_of (scene, PODIUM_ROLE_HEAD);
  g_autofree char *words = podium_scene_describe (scene);
  static const char *const said[] = {
      "Higher is better. Depends on the source: Muse Spark 39.9 or 42.8, against GPT-5.4 41.6",
      "Higher is better. Muse Spark ahead by 2.7: 2.6 to 2.8 after rounding, no interval published",
      "Muse Spark ahead, 57 to 62 lower across claims",
      "Other settings, not compared: Humanity’s Last Exam: Muse Spark with tools 50.4 (Meta, s003), Muse "
      "Spark Contemplating 58",
      "One side only Muse Spark: MedXpertQA, SWE-bench Verified",
      "Meta, the maker of Muse Spark, measured both figures.",
      "no interval is published",
  };

  g_assert_cmpstr (scene->title, ==, "GPT-5.4 wins five, Muse Spark four, and one depends on the source");
  g_assert_cmpstr (
      heads, ==,
      "Verdict\u00a0²|Percent|Visual factuality|CharXiv Reasoning\u00a0³|HealthBench Hard\u00a0³|"
      "Humanity’s Last Exam\u00a0⁴\u00a0⁵|Terminal-Bench 2.0|ARC-AGI-2|Points|Intelligence Index v4.0|"
      "Coding Index|Elo|GDPval-AA|Million tokens, lower is better|Tokens to run the index\u00a0⁴");
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    if (!strstr (words, said[i]))
      complain ("the words lack “%s”", said[i]);
}

static void
test_german (gconstpointer data)
{
  g_autoptr (PodiumScene) scene = build (data, 1280, 720, PODIUM_GERMAN);
  g_assert_cmpstr (scene->title, ==,
                   "GPT-5.4 gewinnt fünf, Muse Spark vier, und eine hängt von der Quelle ab");
}

/* Muse Spark on Humanity’s Last Exam: a tray from 39.9 to 42.8, and no mark for what was measured with tools.
 */
static void
test_tray (gconstpointer data)
{
  g_autoptr (PodiumScene) scene = build (data, 1280, 720, PODIUM_ENGLISH);
  const PodiumMark *point = find (scene, "point/hle/muse-spark"),
                   *tray = find (scene, "bracket/hle/muse-spark");
  const PodiumMark *other = find (scene, "point/hle/gpt-5.4"), *zero = find (scene, "axis/visual-factuality");
  double per_percent = (point->symbol.x - zero->rule.x1) / 39.9;

  g_assert_cmpstr (point->claims, ==, "c45 c46");
  g_assert_cmpfloat (fabs (tray->bounds.x - point->symbol.x), <, 2);
  g_assert_cmpfloat (fabs (tray->bounds.x + tray->bounds.width - (zero->rule.x1 + 42.8 * per_percent)), <, 2);
  g_assert_false (podium_box_overlaps (&point->bounds, &other->bounds));
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->claims && (strstr (mark->claims, "c47") || strstr (mark->claims, "c48")))
      complain ("%s stands for a figure of another setting", mark->key);
  }
}

/* Where "lower is better" has no room an arrow says it, and the subtitle what the arrow says. */
static void
test_arrow (gconstpointer data)
{
  g_autoptr (PodiumScene) scene = build (data, 640, 480, PODIUM_ENGLISH);
  g_autofree char *heads = texts_of (scene, PODIUM_ROLE_HEAD);
  g_assert_nonnull (strstr (heads, "Million tokens\u00a0↓"));
  g_assert_nonnull (strstr (scene->subtitle, "with ↓ lower"));
}

/* What does not fit is left out and said so; the claim about all rows stays. */
static void
test_cut (gconstpointer data)
{
  g_autoptr (PodiumScene) scene = build (data, 400, 300, PODIUM_ENGLISH);
  g_autofree char *values = texts_of (scene, PODIUM_ROLE_VALUE);
  g_auto (GStrv) each = g_strsplit (values, "|", -1);
  guint n = g_strv_length (each);
  g_autofree char *cut = g_strdup_printf ("First %u of 10 rows", n / 2);
  g_assert_cmpuint (n, >=, 4);
  g_assert_cmpuint (n, <, 20);
  g_assert_nonnull (strstr (scene->subtitle, cut));
}

/* Dates and winners in full would leave metrics a few letters each: those give way first. */
static void
test_narrow (gconstpointer data)
{
  const Bundled *b = data;
  g_autoptr (PodiumView) view = podium_view_new ("narrow", PODIUM_CHART_DUEL);
  view->models = g_strdupv ((char *[]){"gemini-3.1-pro", "gpt-5.4", NULL});
  view->headline = PODIUM_HEADLINE_FINDING;
  Bundled narrow = {b->document, view, b->fonts};
  g_autoptr (PodiumScene) scene = build (&narrow, 572, 680, PODIUM_ENGLISH);
  g_autofree char *heads = texts_of (scene, PODIUM_ROLE_HEAD);
  g_autofree char *values = texts_of (scene, PODIUM_ROLE_VALUE);
  static const char *const whole[] = {"|Visual factuality|", "|Humanity’s Last Exam", "|HealthBench Hard",
                                      "|Cached input price", "|Million tokens (log scale)|"};
  for (gsize i = 0; i < G_N_ELEMENTS (whole); i++)
    if (!strstr (heads, whole[i]))
      complain ("no head is “%s” in %s", whole[i], heads);
  g_assert_nonnull (strstr (values, "19 Feb 2026"));

  g_autoptr (PodiumScene) small = build (&narrow, 400, 300, PODIUM_ENGLISH);
  g_autofree char *missing = texts_of (small, PODIUM_ROLE_MISSING);
  if (!strstr (missing, "GPT-5.4: 1\u00a0metric") && !strstr (missing, "GPT-5.4: 1 metric"))
    complain ("one metric is not counted in %s", missing);
  g_assert_null (strstr (missing, "1 metrics"));
}

/* ---- Hostile catalogs ---- */

static const char *const units[] = {"percent", "points", "elo", "tokens", "apples per hour"};

static double
value_of (GRand *random, guint unit, gboolean negative)
{
  double share = g_rand_double (random);
  switch (unit) {
  case 0:
    return negative ? 120 * share - 60 : 100 * share;
  case 1:
    return 40 + 20 * share;
  case 2:
    return 1100 + 500 * share;
  case 3:
    return pow (10, 5 + 4 * share);
  default:
    return 3 * share * (negative ? -1 : 1);
  }
}

static void
append_claims (GString *text, GRand *random, guint i, guint unit, gboolean negative)
{
  static const int decimals[] = {1, 0, 0, 0, 2};
  double base = value_of (random, unit, negative);
  for (int m = 0; m < 2; m++)
    for (int k = 0; k <= (g_rand_int_range (random, 0, 4) == 0); k++) {
      if (g_rand_int_range (random, 0, 8) == 0)
        continue;
      double value = g_rand_boolean (random) ? base * (1 + 0.06 * (g_rand_double (random) - 0.5))
                                             : value_of (random, unit, negative);
      if (unit == 0 && !negative)
        value = CLAMP (value, 0, 100);
      char format[8], digits[64], low[64], high[64];
      g_snprintf (format, sizeof format, "%%.%df", decimals[unit]);
      g_ascii_formatd (digits, sizeof digits, format, value);
      g_ascii_formatd (low, sizeof low, format, value - 0.03 * fabs (value) - 1);
      g_ascii_formatd (high, sizeof high, format, value + 0.03 * fabs (value) + 1);
      if (g_str_has_prefix (digits, "-0") && strspn (digits, "-0.") == strlen (digits))
        strcpy (digits, "0");
      g_string_append_printf (
          text, "%s{\"id\": \"c%u-%d-%d\", \"model\": \"%s\", \"metric\": \"m%u\", \"value\": \"%s\", ",
          text->str[text->len - 1] == '[' ? "" : ", ", i, m, k, m ? "b" : "a", i, digits);
      if (g_rand_int_range (random, 0, 5) == 0)
        g_string_append_printf (text, "\"low\": \"%s\", \"high\": \"%s\", \"spread\": \"interval-95\", ", low,
                                high);
      if (g_rand_int_range (random, 0, 4) == 0)
        g_string_append_printf (text, "\"measured_by\": \"o%d\", ", g_rand_int_range (random, 1, 3));
      g_string_append_printf (
          text, "\"statements\": [{\"source\": \"s%d\", \"at\": \"p1\", \"setting\": {%s}}]}",
          g_rand_int_range (random, 1, 3), g_rand_int_range (random, 0, 8) ? "" : "\"tools\": \"with\"");
    }
}

/* Two models with long names and @n metrics of all units. */
static PodiumDocument *
hostile (guint n, guint32 seed)
{
  static const char *const names[] = {"Épreuve exigée ", "A Benchmark With a Fairly Long Name v",
                                      "Zielerreichungsgradmessungsverfahren-"};
  static const char *const better[] = {"\"higher\"", "\"higher\"", "\"lower\"", "null"};
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  gboolean negative = seed % 3 == 0;
  g_autoptr (GString) text =
      g_string_new ("{\"format\": \"podium-catalog\", \"version\": 1, \"organisations\": [{\"id\": \"o1\", "
                    "\"name\": \"Maker One\"}, {\"id\": \"o2\", "
                    "\"name\": \"Maker Two\"}], \"sources\": [{\"id\": \"s1\"}, {\"id\": \"s2\"}], "
                    "\"models\": [{\"id\": \"a\", \"name\": \"Nova\", "
                    "\"maker\": \"o1\"}, {\"id\": \"b\", \"name\": \"Lyra Ultra Extended Preview (2026-11) "
                    "with a very long name\", \"maker\": \"o2\"}], "
                    "\"metrics\": [");
  g_autofree guint *unit = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++) {
    g_autofree char *name = g_strdup_printf ("%s%u", names[g_rand_int_range (random, 0, 3)], i);
    unit[i] = (guint)g_rand_int_range (random, 0, 5);
    g_string_append_printf (
        text, "%s{\"id\": \"m%u\", \"name\": \"%s\", \"unit\": \"%s\", \"scale\": \"%s\", \"better\": %s%s}",
        i ? ", " : "", i, name, units[unit[i]], unit[i] == 2 ? "interval" : "ratio",
        better[g_rand_int_range (random, 0, 4)],
        unit[i] == 0 && !negative ? ", \"low\": \"0\", \"high\": \"100\"" : "");
  }
  g_string_append (text, "], \"claims\": [");
  for (guint i = 0; i < n; i++)
    append_claims (text, random, i, unit[i], negative);
  g_string_append (text, "]}");
  return read_text (text->str);
}

/* Symbols never lie on each other. */
static void
audit_symbols (const Picture *p)
{
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *a = podium_scene_mark (p->scene, i);
    for (guint k = 0; a->kind == PODIUM_MARK_SYMBOL && k < i; k++) {
      const PodiumMark *b = podium_scene_mark (p->scene, k);
      if (b->kind == PODIUM_MARK_SYMBOL && podium_box_overlaps (&a->bounds, &b->bounds))
        complain ("%s: %s lies on %s", p->what, a->key, b->key);
    }
  }
}

/* Rows of one panel share a scale (the px between two points is in proportion to their values), and no panel
 * has two units: each head that stands above rows is of their unit. */
static void
audit_scales (const Picture *p)
{
  const char *unit = NULL;
  const PodiumMark *first = NULL;
  double ratio = NAN, value_first = 0;
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    const PodiumMetric *metric = mark->metric ? podium_catalog_metric (p->catalog, mark->metric) : NULL;
    if (mark->role == PODIUM_ROLE_HEAD && metric &&
        mark->text.weight == 600) { /* of a panel, not the name of a row */
      unit = metric->unit;
      first = NULL;
      ratio = NAN;
      if (strstr (mark->text.string, podium_word (p->setup->language, PODIUM_WORD_LOG_SCALE)))
        unit = NULL; /* not in proportion */
    }
    if (mark->role != PODIUM_ROLE_POINT || !unit)
      continue;
    g_autofree char *id = g_strndup (mark->claims, strcspn (mark->claims, " "));
    double value = podium_claim_least (find_claim (p->catalog, id));
    if (!g_str_equal (unit, metric->unit))
      complain ("%s: %s (%s) stands in a panel of %s", p->what, mark->key, metric->unit, unit);
    if (!first) {
      first = mark;
      value_first = value;
    } else if (fabs (mark->symbol.x - first->symbol.x) > 30) {
      double here = (mark->symbol.x - first->symbol.x) / (value - value_first);
      if (!isnan (ratio) && fabs (here / ratio - 1) > 1e-6)
        complain ("%s: %s stands off the scale of its panel", p->what, mark->key);
      ratio = here;
    }
  }
}

/* Every figure that is drawn is in the words. */
static void
audit_figures (const Picture *p)
{
  g_autofree char *words = podium_scene_describe (p->scene);
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    if (mark->role == PODIUM_ROLE_VALUE && !strstr (words, mark->text.string) &&
        !strstr (mark->text.string, "≈")) /* said as "about" */
      complain ("%s: the words lack %s", p->what, mark->text.string);
    if (mark->describes && !strstr (words, mark->describes))
      complain ("%s: the words leave out “%s”", p->what, mark->describes);
  }
}

static void
audit_duel (const PodiumCatalog *catalog, const PodiumView *view, const PodiumSetup *setup,
            PodiumFonts *fonts, const char *name)
{
  g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, setup, fonts);
  g_autofree char *what = g_strdup_printf ("%s %.0fx%.0f %s %s", name, setup->width, setup->height,
                                           podium_terms_word (&podium_terms_theme, (int)setup->theme),
                                           podium_language_code (setup->language));
  Picture picture = {what, catalog, view, setup, scene};
  audit_looks (&picture);
  audit_symbols (&picture);
  audit_scales (&picture);
  audit_figures (&picture);
}

static const double sizes[][2] = {{400, 300}, {640, 480}, {1280, 720}, {1920, 1080}, {3840, 2160}};

static void
test_pages (gconstpointer data)
{
  const Bundled *b = data;
  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (int theme = PODIUM_THEME_LIGHT; theme <= PODIUM_THEME_SLIDE; theme++)
      for (int language = PODIUM_ENGLISH; language <= PODIUM_LAST_LANGUAGE; language++) {
        if (!has_letters (b->fonts, (PodiumLanguage)language))
          continue;
        PodiumSetup setup = {sizes[s][0], sizes[s][1], (PodiumThemeName)theme, (PodiumLanguage)language,
                             FALSE};
        if (theme == PODIUM_THEME_SLIDE && sizes[s][0] < 1280)
          continue; /* presenting needs a screen */
        audit_duel (b->document->catalog, b->view, &setup, b->fonts, "bundled");
      }
}

static void
test_hostile (gconstpointer data)
{
  static const guint counts[] = {0, 1, 2, 3, 5, 8, 12, 20, 35, 60};
  const Bundled *b = data;
  for (guint32 seed = 1; seed <= 6; seed++)
    for (gsize i = 0; i < G_N_ELEMENTS (counts); i++) {
      g_autoptr (PodiumDocument) document = hostile (counts[i], seed);
      g_autoptr (PodiumView) view = duel_view ("a", "b");
      g_autofree char *name = g_strdup_printf ("%u metrics, seed %u", counts[i], seed);
      view->headline = PODIUM_HEADLINE_FINDING;
      for (gsize s = 0; s < 4; s++) {
        PodiumThemeName theme = s == 3 ? PODIUM_THEME_SLIDE : PODIUM_THEME_LIGHT;
        PodiumSetup setup = {sizes[s][0], sizes[s][1], theme, PODIUM_ENGLISH, FALSE};
        audit_duel (document->catalog, view, &setup, b->fonts, name);
      }
    }
}

/* Turned round, every row has the same verdict and the opposite lead. */
static void
test_turned (void)
{
  for (guint32 seed = 1; seed <= 20; seed++) {
    g_autoptr (PodiumDocument) document = hostile (30, seed);
    g_autoptr (PodiumView) view = duel_view ("a", "b"), turned = duel_view ("b", "a");
    g_autoptr (PodiumDuel) one = podium_duel_new (PODIUM_ENGLISH, document->catalog, view);
    g_autoptr (PodiumDuel) two = podium_duel_new (PODIUM_ENGLISH, document->catalog, turned);
    g_assert_cmpuint (one->rows->len, ==, two->rows->len);
    for (guint i = 0; i < one->rows->len; i++) {
      const PodiumDuelRow *a = one->rows->pdata[i], *b = two->rows->pdata[i];
      g_assert_cmpint (a->verdict.kind, ==, b->verdict.kind);
      g_assert_cmpfloat (a->lead, ==, -b->lead);
      if (a->plain[0] && a->plain[1] && a->lead != 0) {
        g_assert_cmpfloat (a->span_low, ==, b->span_low);
        g_assert_cmpfloat (a->open_high, ==, b->open_high);
      }
    }
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_CTYPE, "C.UTF-8"); /* for messages */
  g_test_init (&argc, &argv, NULL);
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumView) view = podium_view_copy (podium_document_view (document, "duel"));
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  Bundled bundled = {document, view, fonts};
  view->headline = PODIUM_HEADLINE_FINDING;

  g_test_add_func ("/duel/sentences", test_sentences);
  g_test_add_func ("/duel/one-sided", test_one_sided);
  g_test_add_func ("/duel/validate", test_validate);
  g_test_add_func ("/duel/round-trip", test_round_trip);
  g_test_add_func ("/duel/turned", test_turned);
  g_test_add_data_func ("/duel/bundled", &bundled, test_bundled);
  g_test_add_data_func ("/duel/german", &bundled, test_german);
  g_test_add_data_func ("/duel/tray", &bundled, test_tray);
  g_test_add_data_func ("/duel/arrow", &bundled, test_arrow);
  g_test_add_data_func ("/duel/cut", &bundled, test_cut);
  g_test_add_data_func ("/duel/narrow", &bundled, test_narrow);
  g_test_add_data_func ("/duel/pages", &bundled, test_pages);
  g_test_add_data_func ("/duel/hostile", &bundled, test_hostile);
  return g_test_run ();
}
