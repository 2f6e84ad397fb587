/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "generate.h"

#include <string.h>

/* Fonts for all of these are not on every machine that runs the tests, but the box for a missing glyph has
 * extents like any other. */
static const char *const names[] = {
    "A",
    "o1",
    "GPT-5.4",
    "Claude Opus 4.6",
    "Gemini 3.1 Pro Preview",
    "Llama 4 Maverick",
    "Ünïcödé Größe 7B",
    "A model whose name goes on and on, as names of research previews do (2026-03, high effort)",
    "Averyveryverylongnamewithoutasinglespaceorhyphentobreakat",
    "通义千问 3",
    "ЯндексГПТ 5 Про",
    "Ψ-net",
    "نموذج",
    "<b>&'",
    "Vega-12b-instruct-v0.3",
    "e\u0301le\u0300ve a\u0308",
    "한국어 모델",
    "नमूना 2",
};

static const char *const makers[] = {"meta", "openai", "google", "mistral", "aa"};

static const struct {
  const char *id, *members;
} metrics[] = {
    {"score", "\"name\": \"Score of Everything, Verified\", \"short\": \"Score\", \"unit\": \"percent\", "
              "\"scale\": \"ratio\", "
              "\"better\": \"higher\", \"category\": \"general\""},
    {"elo", "\"name\": \"Arena\", \"unit\": \"elo\", \"scale\": \"interval\", \"better\": \"higher\", "
            "\"category\": \"general\""},
    {"cost",
     "\"name\": \"Tokens to run it all\", \"short\": \"Tokens\", \"unit\": \"tokens\", \"scale\": \"ratio\", "
     "\"better\": \"lower\", \"category\": \"efficiency\""},
    {"price",
     "\"name\": \"Price of Output\", \"unit\": \"usd-per-million\", \"scale\": \"ratio\", \"better\": null, "
     "\"category\": \"efficiency\""},
    {"index", "\"name\": \"Index\", \"unit\": \"points\", \"scale\": \"ratio\", \"better\": \"higher\", "
              "\"editions\": \"separate\", \"maintainer\": \"aa\", \"category\": \"general\""},
    {"released", "\"name\": \"Released\", \"unit\": \"date\", \"scale\": \"interval\""},
    {"recall", "\"name\": \"Recall\", \"unit\": \"percent\", \"scale\": \"ratio\", \"better\": \"higher\", "
               "\"low\": \"0\", "
               "\"high\": \"100\", \"category\": \"memory\""},
};

/* A table of words to choose from; NULL: the member is left out. */
static const char *
choose (GRand *random, const char *const *words, gsize n)
{
  return words[g_rand_int_range (random, 0, (gint32)n)];
}
#define CHOOSE(random, words) choose (random, words, G_N_ELEMENTS (words))

static void
append_quoted (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (const char *c = text; *c; c++) {
    if (*c == '"' || *c == '\\')
      g_string_append_c (json, '\\');
    g_string_append_c (json, *c);
  }
  g_string_append_c (json, '"');
}

/* , "member": "value"; nothing where @value is NULL. */
static void
append_member (GString *json, const char *member, const char *value)
{
  if (!value)
    return;
  g_string_append_printf (json, ", \"%s\": ", member);
  append_quoted (json, value);
}

/* A number as sources print them: few digits, sometimes decimals, sometimes far off, sometimes the same
 * again. */
static char *
random_printed (GRand *random, const char *metric, gboolean negative)
{
  static const char *const repeated[] = {"57", "57.0", "0", "100"};
  int kind = g_rand_int_range (random, 0, 10);
  gboolean bounded = g_str_equal (metric, "recall");
  if (g_str_equal (metric, "elo"))
    return g_strdup_printf ("%d", g_rand_int_range (random, 1100, 1600));
  if (kind == 0)
    return g_strdup (CHOOSE (random, repeated));
  double value =
      kind == 1 && !bounded ? g_rand_double_range (random, 1000, 5000) : g_rand_double_range (random, 1, 99);
  g_autofree char *digits = g_strdup_printf ("%d.%02d", (int)value, (int)(100 * (value - (int)value)));
  int decimals = g_rand_int_range (random, 0, 3);
  digits[strlen (digits) - (decimals ? 2 - (gsize)decimals : 3)] = '\0';
  return g_strconcat (negative && g_rand_int_range (random, 0, 3) == 0 ? "-" : "", digits, NULL);
}

/* A value, or the two ends of a range alone, or a value with a spread around it. */
static void
append_value (GString *json, GRand *random, const char *metric, gboolean negative)
{
  static const char *const spreads[] = {"interval-95", "standard-error", "quantiles"};
  static const char *const qualifiers[] = {"about", "over", "up-to", NULL, NULL, NULL, NULL};
  g_autofree char *value = random_printed (random, metric, negative),
                  *other = random_printed (random, metric, negative);
  double a = g_ascii_strtod (value, NULL), b = g_ascii_strtod (other, NULL);
  int kind = g_rand_int_range (random, 0, 12);
  if (kind == 0) {
    append_member (json, "low", a < b ? value : other);
    append_member (json, "high", a < b ? other : value);
    append_member (json, "spread", "range");
    return;
  }
  append_member (json, "value", value);
  if (kind < 3) {
    g_autofree char *low = g_strdup_printf ("%d", (int)a - g_rand_int_range (random, 1, 9));
    g_autofree char *high = g_strdup_printf ("%d", (int)a + g_rand_int_range (random, 1, 9));
    append_member (json, "low", low);
    append_member (json, "high", high);
    append_member (json, "spread", CHOOSE (random, spreads));
  } else {
    append_member (json, "qualifier", CHOOSE (random, qualifiers));
  }
}

static void
append_statements (GString *json, GRand *random)
{
  static const char *const settings[] = {"",
                                         "",
                                         "",
                                         "\"effort\": \"max\"",
                                         "\"mode\": \"Thinking\"",
                                         "\"tools\": \"with\"",
                                         "\"tools\": \"none\""};
  const char *setting = CHOOSE (random, settings);
  int first = g_rand_int_range (random, 1, 6), n = g_rand_boolean (random) ? 1 : 2;
  g_string_append (json, ", \"statements\": [");
  for (int i = 0; i < n; i++)
    g_string_append_printf (json, "%s{\"source\": \"s%d\", \"setting\": {%s}}", i ? ", " : "",
                            (first + i - 1) % 5 + 1, setting);
  g_string_append_c (json, ']');
}

static void
append_claims (GString *json, GRand *random, guint n, const char *metric, gboolean negative, guint times)
{
  static const char *const measurers[] = {NULL, NULL, "meta", "aa", "lab"};
  static const char *const dates[] = {NULL, "2026-03-01", "2026-02", "2025"};
  static const char *const editions[] = {NULL, "v4.0", "v5.0"};
  for (guint m = 0; m < n; m++)
    for (int k = g_rand_int_range (random, 0, 4) ? g_rand_int_range (random, 1, 3) : 0; k > 0; k--) {
      g_string_append_printf (
          json, "%s\n  {\"id\": \"%s-%u-%d\", \"model\": \"m%u\", \"metric\": \"%s\", \"times\": %u",
          json->str[json->len - 1] == '[' ? "" : ",", metric, m, k, m, metric, times);
      append_value (json, random, metric, negative);
      append_member (json, "measured_by", CHOOSE (random, measurers));
      append_member (json, "as_of", CHOOSE (random, dates));
      if (g_str_equal (metric, "index"))
        append_member (json, "edition", CHOOSE (random, editions));
      append_statements (json, random);
      g_string_append_c (json, '}');
    }
}

/* Days, months, years and none at all; now and then two that differ. */
static void
append_dates (GString *json, GRand *random, guint n)
{
  for (guint m = 0; m < n; m++)
    for (int k = g_rand_int_range (random, 0, 5) ? 1 + !g_rand_int_range (random, 0, 6) : 0; k > 0; k--) {
      int year = g_rand_int_range (random, 2022, 2027), month = g_rand_int_range (random, 1, 13);
      g_autofree char *date = g_strdup_printf ("%d-%02d-%02d", year, month, g_rand_int_range (random, 1, 29));
      static const gsize lengths[] = {10, 10, 7, 4};
      date[lengths[g_rand_int_range (random, 0, G_N_ELEMENTS (lengths))]] = 0;
      g_string_append_printf (json, ",\n  {\"id\": \"released-%u-%d\", \"model\": \"m%u\", \"metric\": \"released\", "
                                    "\"value\": \"%s\"", m, k, m, date);
      append_statements (json, random);
      g_string_append_c (json, '}');
    }
}

static void
append_routes (GString *json, GRand *random, guint n)
{
  static const char *const channels[] = {"weights", "api", "app", "website", "device"};
  static const char *const audiences[] = {"public", "invited", NULL};
  static const char *const costs[] = {"free", "paid", NULL};
  static const char *const statuses[] = {"available", "preview", "announced", "hoped",
                                         "withdrawn", "none",    "unknown"};
  for (guint m = 0; m < n; m++)
    for (int k = g_rand_int_range (random, 0, 4); k > 0; k--) {
      g_string_append_printf (json, "%s\n  {\"id\": \"r-%u-%d\", \"model\": \"m%u\"",
                              json->str[json->len - 1] == '[' ? "" : ",", m, k, m);
      append_member (json, "channel", CHOOSE (random, channels));
      append_member (json, "audience", CHOOSE (random, audiences));
      append_member (json, "cost", CHOOSE (random, costs));
      g_string_append (json, ", \"where\": [], \"statements\": [");
      for (int i = g_rand_int_range (random, 0, 3); i >= 0; i--)
        g_string_append_printf (json, "{\"source\": \"s%d\", \"status\": \"%s\"}%s", i + 1,
                                CHOOSE (random, statuses), i ? ", " : "");
      g_string_append (json, "]}");
    }
}

static void
append_models (GString *json, GRand *random, guint n)
{
  for (guint i = 0; i < n; i++) {
    int maker = g_rand_int_range (random, 0, G_N_ELEMENTS (makers) + 1);
    g_autofree char *name = g_strdup_printf ("%s %u", CHOOSE (random, names), i + 1);
    g_string_append_printf (json, "%s\n  {\"id\": \"m%u\", \"name\": ", i ? "," : "", i);
    append_quoted (json, name);
    append_member (json, "maker", maker < (int)G_N_ELEMENTS (makers) ? makers[maker] : NULL);
    g_string_append_c (json, '}');
  }
}

static void
append_views (GString *json, guint n)
{
  static const char *const views[] = {
      "{\"id\": \"ranking\", \"kind\": \"ranking\", \"metrics\": [\"score\"]}",
      "{\"id\": \"rankings\", \"kind\": \"ranking\", \"metrics\": [\"score\", \"elo\", \"cost\"]}",
      "{\"id\": \"efficiency\", \"kind\": \"efficiency\", \"x\": \"cost\", \"y\": \"score\"}",
      "{\"id\": \"profile\", \"kind\": \"profile\", \"metrics\": [\"score\", \"recall\", \"index\", \"elo\", "
      "\"cost\", \"price\"]}",
      "{\"id\": \"matrix\", \"kind\": \"matrix\"}",
      "{\"id\": \"access\", \"kind\": \"access\"}",
      "{\"id\": \"composite\", \"kind\": \"composite\", \"metrics\": [\"score\", \"recall\", \"elo\"]}",
      "{\"id\": \"slope\", \"kind\": \"slope\", \"metrics\": [\"recall\"]}",
      "{\"id\": \"timeline\", \"kind\": \"timeline\", \"x\": \"released\", \"y\": \"score\"}",
      "{\"id\": \"duel\", \"kind\": \"duel\", \"models\": [\"m0\", \"m1\"]}",
  };
  for (gsize i = 0; i + (n < 2) < G_N_ELEMENTS (views); i++) /* one alone has no rival */
    g_string_append_printf (json, "%s\n  %s", i ? "," : "", views[i]);
}

char *
generate_catalog (guint seed, guint n)
{
  static const char *const organisations[] = {"meta", "openai", "google", "mistral", "aa", "lab"};
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  gboolean negative = g_rand_int_range (random, 0, 4) == 0;
  GString *json = g_string_new ("{\"format\": \"podium-catalog\", \"version\": 1, \"organisations\": [");
  g_assert (n >= 1 && n <= GENERATE_MOST);

  for (gsize i = 0; i < G_N_ELEMENTS (organisations); i++)
    g_string_append_printf (json, "%s{\"id\": \"%s\", \"name\": \"%c%s\"}", i ? ", " : "", organisations[i],
                            g_ascii_toupper (*organisations[i]), organisations[i] + 1);
  g_string_append (json, "],\n \"sources\": [");
  for (int i = 1; i <= 5; i++)
    g_string_append_printf (json, "%s{\"id\": \"s%d\"}", i > 1 ? ", " : "", i);
  g_string_append (json, "],\n \"models\": [");
  append_models (json, random, n);
  g_string_append (json, "],\n \"metrics\": [");
  for (gsize i = 0; i < G_N_ELEMENTS (metrics); i++)
    g_string_append_printf (json, "%s\n  {\"id\": \"%s\", %s}", i ? "," : "", metrics[i].id,
                            metrics[i].members);
  g_string_append (json, "],\n \"claims\": [");
  for (gsize i = 0; i < G_N_ELEMENTS (metrics); i++)
    if (!g_str_equal (metrics[i].id, "released"))
      append_claims (json, random, n, metrics[i].id, negative && i == 0,
                     g_str_equal (metrics[i].id, "cost") && g_rand_boolean (random) ? 1000000 : 1);
  if (json->str[json->len - 1] != '[')
    append_dates (json, random, n);
  g_string_append (json, "],\n \"routes\": [");
  append_routes (json, random, n);
  g_string_append (json, "],\n \"views\": [");
  append_views (json, n);
  g_string_append (json, "]}\n");
  return g_string_free (json, FALSE);
}
