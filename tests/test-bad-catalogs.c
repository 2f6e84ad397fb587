/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reader says to each kind of bad content. The lines and columns are those of
 * data/whole-catalog.json with the one replacement that the row names. */

#include "document-reader.h"
#include "whole-catalog.h"

typedef struct {
  const char *description, *find, *replacement;
  PodiumReadError code;
  guint line, column;
  const char *message;
} Bad;

#define SYNTAX PODIUM_READ_ERROR_SYNTAX
#define FORMAT PODIUM_READ_ERROR_FORMAT
#define CONTENT PODIUM_READ_ERROR_CONTENT

/* clang-format off */
static const Bad bad[] = {
    {"trailing comma", "\"title\": null}]", "\"title\": null},]", SYNTAX, 34, 30, "remove this comma"},
    {"duplicate key", "\"title\": null", "\"title\": null, \"id\": \"s3\"", SYNTAX, 34, 31, "“id” a second time"},
    {"integer beyond 64 bits", "[1, 2.5]", "[1, 9223372036854775808]", SYNTAX, 31, 78, "64 bits"},
    {"value NaN", "\"value\": \"59\"", "\"value\": NaN", SYNTAX, 3, 62, "“NaN”"},

    {"no format", "\"format\": \"podium-catalog\", ", "", FORMAT, 1, 1, "“podium-catalog”|found nothing"},
    {"wrong format", "podium-catalog", "other", FORMAT, 1, 12, "“podium-catalog” or “podium-document”|“other”"},
    {"format no string", "\"podium-catalog\"", "[]", FORMAT, 1, 12, "no string"},
    {"no version", "\"version\": 1, ", "", FORMAT, 1, 1, "“version”|nothing"},
    {"version as a string", "\"version\": 1", "\"version\": \"1\"", FORMAT, 1, 41, "integer 1|no integer"},
    {"version with a point", "\"version\": 1", "\"version\": 1.0", FORMAT, 1, 41, "no integer"},
    {"version zero", "\"version\": 1", "\"version\": 0", FORMAT, 1, 41, "smaller"},
    {"newer version", "\"version\": 1", "\"version\": 2", FORMAT, 1, 41, "version 1|version 2|newer Podium|update"},
    {"much newer version", "\"version\": 1", "\"version\": 9223372036854775807", FORMAT, 1, 41, "newer Podium"},
    {"document without catalog", "podium-catalog", "podium-document", CONTENT, 1, 1, "an object as “catalog”, found nothing"},

    {"models no array", "\"models\": [\n", "\"models\": 7, \"x\": [", CONTENT, 12, 12, "an array as “models”, found the number 7"},
    {"model no object", "{\"id\": \"gpt\", \"name\": \"GPT\", \"maker\": null}", "\"gpt\"", CONTENT, 15, 3, "expected an object, found “gpt”"},
    {"null as a model", "{\"id\": \"gpt\", \"name\": \"GPT\", \"maker\": null}", "null", CONTENT, 15, 3, "found null"},
    {"no id", "\"id\": \"gpt\", ", "", CONTENT, 15, 3, "a string as “id”, found nothing|add"},
    {"empty id", "\"id\": \"gpt\"", "\"id\": \"\"", CONTENT, 15, 10, "text as “id”"},
    {"id of two lines", "\"id\": \"gpt\"", "\"id\": \"g\\npt\"", CONTENT, 15, 10, "one line"},
    {"no name", "\"name\": \"GPT\", ", "", CONTENT, 15, 3, "“name”"},
    {"null name", "\"name\": \"GPT\"", "\"name\": null", CONTENT, 15, 25, "“name”, found null"},
    {"name with a control character", "\"name\": \"GPT\"", "\"name\": \"G\\u0001PT\"", CONTENT, 15, 25, "one line|control characters"},
    {"name no string", "\"name\": \"GPT\"", "\"name\": 4", CONTENT, 15, 25, "“name”, found the number 4|in quotes"},
    {"duplicate model id", "\"id\": \"gpt\"", "\"id\": \"muse\"", CONTENT, 15, 10, "“models”|“muse”|line 13|rename"},
    {"duplicate metric id", "\"id\": \"mmmu\"", "\"id\": \"tokens\"", CONTENT, 20, 10, "“metrics”|“tokens”"},
    {"duplicate claim id", "\"id\": \"c3\"", "\"id\": \"c1\"", CONTENT, 10, 10, "“claims”|“c1”|line 3"},
    {"duplicate source id", "\"id\": \"s2\"", "\"id\": \"s1\"", CONTENT, 34, 10, "“sources”|“s1”"},
    {"duplicate organisation id", "\"id\": \"aa\"", "\"id\": \"meta\"", CONTENT, 32, 10, "“organisations”"},
    {"duplicate fact id", "{\"subject\": \"meta\"", "{\"id\": \"f1\", \"subject\": \"meta\"", CONTENT, 30, 10, "“facts”"},
    {"duplicate view id", "\"id\": \"eff\"", "\"id\": \"all\"", CONTENT, 39, 10, "“views”|“all”|line 36"},
    {"unknown kind", "\"variant\"", "\"wonder\"", CONTENT, 13, 48, "model, family, variant, human, baseline or system|“wonder”"},
    {"kind no string", "\"variant\"", "{}", CONTENT, 13, 48, "an object"},
    {"unknown maker", "\"maker\": \"meta\"", "\"maker\": \"mta\"", CONTENT, 13, 68, "known organisation as “maker”, found “mta”"},
    {"aliases no array", "[\"Avocado\", \"Müße\"]", "\"Avocado\"", CONTENT, 14, 15, "an array as “aliases”|brackets"},
    {"alias no string", "\"Müße\"", "5", CONTENT, 14, 27, "a string, found the number 5"},
    {"alias null", "\"Müße\"", "null", CONTENT, 14, 27, "a string, found null"},
    {"slot too large", "\"slot\": 1", "\"slot\": 16", CONTENT, 14, 44, "from 0 to 15|16"},
    {"slot below 0", "\"slot\": 1", "\"slot\": -1", CONTENT, 14, 44, "from 0 to 15|-1"},
    {"slot no integer", "\"slot\": 1", "\"slot\": 1.5", CONTENT, 14, 44, "integer|1.5"},
    {"unknown shape", "\"star\"", "\"blob\"", CONTENT, 14, 56, "circle, square|“blob”"},
    {"unknown fill", "\"dashed\"", "\"full\"", CONTENT, 14, 72, "solid, eye|“full”"},

    {"no unit", "\"unit\": \"percent\", ", "", CONTENT, 20, 3, "“unit”"},
    {"no scale", "\"scale\": \"interval\", ", "", CONTENT, 20, 3, "ratio or interval as “scale”, found nothing"},
    {"unknown better", "\"better\": \"lower\"", "\"better\": \"none\"", CONTENT, 18, 14, "higher or lower|“none”"},
    {"unknown editions", "\"separate\"", "\"apart\"", CONTENT, 18, 35, "compare or separate|“apart”"},
    {"unknown maintainer", "\"maintainer\": \"aa\"", "\"maintainer\": \"bb\"", CONTENT, 18, 61, "organisation|“bb”"},
    {"low of a metric as a number", "\"low\": \"0\"", "\"low\": 0", CONTENT, 20, 97, "string of digits|the number 0"},
    {"high of a metric below low", "\"high\": \"100\"", "\"high\": \"-1\"", CONTENT, 21, 12, "not below “low”"},

    {"unknown model", "\"model\": \"gpt\"", "\"model\": \"gtp\"", CONTENT, 10, 25, "known model as “model”, found “gtp”|“models”"},
    {"unknown metric", "\"metric\": \"tokens\"", "\"metric\": \"tok\"", CONTENT, 3, 43, "known metric as “metric”, found “tok”"},
    {"no metric", "\"metric\": \"tokens\", ", "", CONTENT, 3, 3, "“metric”, found nothing"},
    {"value as a number", "\"value\": \"59.0\"", "\"value\": 59.0", CONTENT, 10, 59, "string of digits|the number 59.0|in quotes"},
    {"value with a unit", "\"59\"", "\"59M\"", CONTENT, 3, 62, "“59M”|nothing but the number"},
    {"value NaN in quotes", "\"59\"", "\"NaN\"", CONTENT, 3, 62, "digits|“NaN”"},
    {"value with an exponent", "\"59\"", "\"5.9e7\"", CONTENT, 3, 62, "“5.9e7”|no exponent"},
    {"value with a separator", "\"59\"", "\"59,000\"", CONTENT, 3, 62, "“59,000”"},
    {"value no string", "\"59\"", "true", CONTENT, 3, 62, "found true"},
    {"no value", "\"value\": \"59\", ", "", CONTENT, 3, 3, "“value”, or “low” and “high”|neither"},
    {"value out of range", "\"value\": \"59.0\"", "\"value\": \"590\"", CONTENT, 10, 59, "from 0 to 100|“MMMU”|“590”|42.8 %"},
    {"range out of range", "\"80.50\"", "\"180.50\"", CONTENT, 8, 74, "from 0 to 100|“180.50”"},
    {"times out of range", "\"spread\": \"interval-95\"", "\"times\": 100", CONTENT, 10, 59, "from 0 to 100|“times”"},
    {"times zero", "1000000", "0", CONTENT, 3, 77, "above 0|the number 0"},
    {"times below zero", "1000000", "-2.5", CONTENT, 3, 77, "above 0|-2.5"},
    {"times as a string", "1000000", "\"1000000\"", CONTENT, 3, 77, "a number as “times”|without quotes"},
    {"times too large", "1000000", "1e308", CONTENT, 3, 62, "1.8e308"},
    {"low above high", "\"low\": \"80.4\"", "\"low\": \"80.6\"", CONTENT, 8, 74, "not below “low”|“80.50”|exchange"},
    {"low without high", ", \"high\": \"80.50\"", "", CONTENT, 8, 3, "other end|“high”"},
    {"spread without range", "\"qualifier\": \"about\"", "\"spread\": \"range\"", CONTENT, 4, 14, "“low” and “high” beside “spread”"},
    {"unknown spread", "\"interval-95\"", "\"sigma\"", CONTENT, 11, 14, "range, interval-95|“sigma”"},
    {"unknown qualifier", "\"about\",", "\"nearly\",", CONTENT, 4, 17, "about, over or up-to|“nearly”"},
    {"unknown measurer", "\"measured_by\": \"aa\"", "\"measured_by\": \"AA\"", CONTENT, 4, 81, "organisation|“AA”"},
    {"no statements", "[{\"source\": \"s2\", \"setting\": {}}]", "[]", CONTENT, 9, 18, "at least one statement"},
    {"statements absent", "\"statements\": [{\"source\": \"s2\", \"setting\": {}}]", "\"no\": 0", CONTENT, 8,
     3, "at least one statement"},
    {"statement no object", "{\"source\": \"s2\", \"setting\": {}}", "\"s2\"", CONTENT, 9, 19, "an object, found “s2”"},
    {"unknown source", "{\"source\": \"s2\", \"setting\": {}}", "{\"source\": \"s9\"}", CONTENT, 9, 30, "known source|“s9”"},
    {"no source", "{\"source\": \"s2\", \"setting\": {}}", "{}", CONTENT, 9, 19, "“source”, found nothing"},
    {"setting no object", "\"setting\": {}", "\"setting\": \"tools\"", CONTENT, 9, 47, "an object as “setting”"},
    {"setting with a flag", "\"tools\": null", "\"tools\": true", CONTENT, 7, 81, "a string as “tools”, found true"},
    {"settings that conflict", "\"High\"", "\"low\"", CONTENT, 7, 44, "one setting|effort “low”|“high”|two claims"},

    {"date of the wrong form", "\"2026-04-09\"", "\"9 April\"", CONTENT, 4, 52, "YYYY-MM-DD|“9 April”"},
    {"day that does not exist", "\"2026-04-09\"", "\"2026-02-29\"", CONTENT, 4, 52, "calendar|“2026-02-29”"},
    {"month that does not exist", "\"2026-04\"", "\"2026-13\"", CONTENT, 1, 53, "calendar|“2026-13”"},
    {"day zero", "\"2024-02-29\"", "\"2024-02-00\"", CONTENT, 33, 74, "calendar"},
    {"year zero", "\"since\": \"2026\"", "\"since\": \"0000\"", CONTENT, 6, 44, "calendar"},
    {"date as a number", "\"since\": \"2026\"", "\"since\": 2026", CONTENT, 6, 44, "a string as “since”"},
    {"date of a statement", "\"2026-04-08\"", "\"2026-4-8\"", CONTENT, 26, 14, "YYYY"},

    {"unknown channel", "\"api\"", "\"cloud\"", CONTENT, 23, 44, "weights, api, app, website or device|“cloud”"},
    {"unknown audience", "\"invited\"", "\"partners\"", CONTENT, 23, 63, "public or invited"},
    {"unknown cost", "\"cost\": \"paid\"", "\"cost\": \"cheap\"", CONTENT, 23, 82, "free or paid"},
    {"unknown status", "\"preview\"", "\"soon\"", CONTENT, 25, 32, "available, preview|“soon”"},
    {"no status", ", \"status\": \"unknown\"", "", CONTENT, 26, 41, "as “status”, found nothing"},
    {"unknown stance", "\"promise\"", "\"rumour\"", CONTENT, 25, 53, "fact, promise|“rumour”"},
    {"unknown speaker's organisation", "\"said_by\": \"meta\"", "\"said_by\": \"nobody\"", CONTENT, 25, 75, "organisation|“nobody”"},
    {"where no array", "[\"meta.ai\", \"app\"]", "\"meta.ai\"", CONTENT, 24, 13, "an array as “where”"},
    {"unknown subject", "\"subject\": \"meta\"", "\"subject\": \"mata\"", CONTENT, 30, 15, "model or organisation|“mata”"},
    {"no value of a fact", "\"value\": \"MSL\", ", "", CONTENT, 30, 3, "“value”"},
    {"fact with an empty list", "[\"text\", \"image\"]", "[]", CONTENT, 28, 62, "at least one string"},
    {"fact with a number", "\"MSL\"", "7", CONTENT, 30, 48, "a string as “value”, found the number 7"},
    {"fact without statements", "[{\"source\": \"s1\"}]}],\n \"org", "[]}],\n \"org", CONTENT, 30, 69, "at least one statement"},

    {"view of an unknown kind", "\"ranking\"", "\"pie\"", CONTENT, 36, 25, "ranking, efficiency|“pie”"},
    {"view without kind", "\"kind\": \"access\", ", "", CONTENT, 40, 3, "“kind”, found nothing"},
    {"view that names a path", "\"id\": \"all\"", "\"id\": \"../all\"", CONTENT, 36, 10, "name a file|slashes"},
    {"view that looks like an option", "\"id\": \"all\"", "\"id\": \"-\"", CONTENT, 36, 10, "name a file"},
    {"view with an unknown metric", "[\"mmmu\", \"tokens\"]", "[\"mmmu\", \"mmlu\"]", CONTENT, 36, 71, "known metric, found “mmlu”"},
    {"view with an unknown x", "\"x\": \"tokens\"", "\"x\": \"cost\"", CONTENT, 39, 44, "known metric as “x”, found “cost”"},
    {"view with an unknown model", "\"hidden\": [\"gpt\"]", "\"hidden\": [\"claude\"]", CONTENT, 37, 62, "known model, found “claude”"},
    {"ranking without metrics", "\"metrics\": [\"mmmu\", \"tokens\"], ", "", CONTENT, 36, 3, "at least one metric"},
    {"efficiency without y", ", \"y\": \"mmmu\"", "", CONTENT, 39, 3, "y is not given"},
    {"break-even with an unknown model", "\"break_even\": \"gpt\"", "\"break_even\": \"claude\"", CONTENT, 39, 92, "known model as “break_even”, found “claude”"},
    {"price of an unknown model", "\"muse\": \"2.50\"", "\"claude\": \"2.50\"", CONTENT, 39, 120, "id of a model, found “claude”"},
    {"price of nothing", "\"2.50\"", "\"0\"", CONTENT, 39, 118, "a price above 0|“0”"},
    {"place of an unknown name", "\"gpt\": [", "\"claude\": [", CONTENT, 39, 173, "id of a model, found “claude”"},
    {"place with one number", "[0, 12]", "[12]", CONTENT, 39, 170, "two integers"},
    {"place with three numbers", "[0, 12]", "[0, 12, 1]", CONTENT, 39, 170, "two integers"},
    {"place beyond the page", "[0, 12]", "[0, 1281]", CONTENT, 39, 170, "two integers from -1280 to 1280"},
    {"place between pixels", "[0, 12]", "[0, 1.5]", CONTENT, 39, 170, "two integers"},
    {"place in words", "[0, 12]", "\"left\"", CONTENT, 39, 170, "two integers|“left”"},
    {"price in words", "\"2.50\"", "\"low\"", CONTENT, 39, 118, "digits|“low”"},
    {"break-even where no tokens are used", "\"tokens\", \"y\"", "\"mmmu\", \"y\"", CONTENT, 39, 3, "tokens used across|“mmmu”"},
    {"view with an unknown policy", "\"newest\"", "\"best\"", CONTENT, 37, 14, "independent, vendor, newest, range or same-measurer|“best”"},
    {"view with an unknown access word", "\"free-app\"", "\"free\"", CONTENT, 38, 49, "open-weights, public-api|“free”"},
    {"view with an unknown sort", "\"sort\": \"maker\"", "\"sort\": \"size\"", CONTENT, 38, 220, "value, name, maker, similarity or date"},
    {"view with an unknown log", "\"xy\"", "\"z\"", CONTENT, 38, 236, "x, y, xy|“z”"},
    {"annotation of no kind", "\"kind\": \"note\"", "\"kind\": \"arrow\"", CONTENT, 38, 297, "note, line or band|“arrow”"},
    {"note without words", "\"text\": \"Back\", ", "", CONTENT, 38, 288, "needs a text"},
    {"note at an unknown model", "\"Back\", \"model\": \"muse\"", "\"Back\", \"model\": \"llama\"", CONTENT, 38, 288, "a model|“llama”"},
    {"note at nothing", ", \"model\": \"muse\"}", "}", CONTENT, 38, 288, "needs a model"},
    {"line at a number that is no string", "\"80.0\"", "80.0", CONTENT, 38, 383, "string of digits"},
    {"line at an unknown metric", "\"line\", \"metric\": \"mmmu\"", "\"line\", \"metric\": \"hle\"", CONTENT, 38, 366, "known metric|“hle”"},
    {"band turned round", "\"to\": \"90\"", "\"to\": \"70\"", CONTENT, 38, 392, "80 and 70"},
    {"view with a flag as log", "\"xy\"", "true", CONTENT, 38, 236, "x, y, xy|true"},
    {"view with a list as log", "\"xy\"", "[\"x\"]", CONTENT, 38, 236, "x, y, xy|an array"},
};
/* clang-format on */

static void
assert_error (const GError *error, PodiumReadError code, guint line, guint column, const char *parts)
{
  g_autofree char *prefix = g_strdup_printf ("bad.json:%u:%u: ", line, column);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_error (error, PODIUM_READ_ERROR, (int)code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  assert_message (error->message, prefix);
  assert_message (error->message, parts);
  g_assert_nonnull (strstr (error->message, "; ")); /* and what to do */
}

static void
test_bad (gconstpointer data)
{
  const Bad *t = data;
  g_autofree char *whole = whole_catalog ();
  g_autofree char *text = substitute (whole, t->find, t->replacement);
  g_autoptr (GError) error = NULL;
  g_assert_null (podium_document_read_data (text, strlen (text), "bad.json", &error));
  assert_error (error, t->code, t->line, t->column, t->message);
}

/* clang-format off */
static const Bad bad_wholes[] = {
    {"empty", "", NULL, SYNTAX, 1, 1, "an empty file"},
    {"not JSON", "model;score\n", NULL, SYNTAX, 1, 1, "“model”"},
    {"two values", "{}\n{}", NULL, SYNTAX, 2, 1, "end of the file"},
    {"a comment", "{\n// note\n}", NULL, SYNTAX, 2, 1, "a comment"},
    {"invalid UTF-8", "{\"a\": \"\xff\"}", NULL, SYNTAX, 1, 8, "0xFF"},
    {"an escaped NUL", "{\"a\": \"\\u0000\"}", NULL, SYNTAX, 1, 8, "NUL"},
    {"an array", "[1]", NULL, FORMAT, 1, 1, "an object|something else"},
    {"a string", "\n \"podium-catalog\"", NULL, FORMAT, 2, 2, "an object"},
    {"null", "null", NULL, FORMAT, 1, 1, "an object"},
    {"an empty object", "{}", NULL, FORMAT, 1, 1, "“format”, found nothing"},
    {"no object as catalog", "{\"format\": \"podium-document\", \"version\": 1, \"catalog\": []}", NULL,
     CONTENT, 1, 56, "an object as “catalog”, found an array"},
    {"a document beside it without address",
     "{\"format\": \"podium-document\", \"version\": 1, \"catalog\": {},\n\"documents\": [{\"catalog\": {}}]}", NULL,
     CONTENT, 2, 15, "“address”"},
    {"a document beside it without catalog",
     "{\"format\": \"podium-document\", \"version\": 1, \"catalog\": {},\n\"documents\": [{\"address\": \"june\"}]}", NULL,
     CONTENT, 2, 15, "“catalog”"},
    {"a document beside it whose catalog is bad",
     "{\"format\": \"podium-document\", \"version\": 1, \"catalog\": {},\n\"documents\": [{\"address\": \"june\", \"catalog\": "
     "{\"models\": [7]}}]}", NULL, CONTENT, 2, 58, "an object|7"},
    {"documents beside it that are no list",
     "{\"format\": \"podium-document\", \"version\": 1, \"catalog\": {},\n\"documents\": \"june\"}", NULL, CONTENT, 2, 14,
     "an array as “documents”"},
    {"documents of a view that are no list",
     "{\"format\": \"podium-document\", \"version\": 1, \"catalog\": {}, \"views\": [\n{\"id\": \"v\", \"kind\": \"access\", "
     "\"documents\": \"june\"}]}", NULL, CONTENT, 2, 44, "an array as “documents”"},
    {"a document of a view without a name",
     "{\"format\": \"podium-document\", \"version\": 1, \"catalog\": {}, \"views\": [\n{\"id\": \"v\", \"kind\": \"access\", "
     "\"documents\": [\"\"]}]}", NULL, CONTENT, 2, 45, "expected text"},
    {"a title that is none", "{\"format\": \"podium-document\", \"version\": 1,\n\"title\": 7, \"catalog\": {}}", NULL, CONTENT, 2, 10,
     "a string as “title”"},
};
/* clang-format on */

/* A catalog of one date, with one replacement each. */
#define DATES \
  "{\"format\": \"podium-catalog\", \"version\": 1, \"sources\": [{\"id\": \"s1\"}], \"models\": [{\"id\": \"a\", \"name\": \"A\"}],\n" \
  " \"metrics\": [{\"id\": \"born\", \"name\": \"Born\", \"unit\": \"date\",\n" \
  "  \"scale\": \"interval\"}],\n" \
  " \"claims\": [{\"id\": \"c1\", \"model\": \"a\", \"metric\": \"born\",\n" \
  "  \"value\": \"2026-04\",\n" \
  "  \"statements\": [{\"source\": \"s1\"}]}]}"

/* clang-format off */
static const Bad bad_dates[] = {
    {"a date of other form", "2026-04", "April 2026", CONTENT, 5, 12, "YYYY, YYYY-MM or YYYY-MM-DD|“April 2026”"},
    {"a day that the calendar lacks", "2026-04", "2026-02-30", CONTENT, 5, 12, "the calendar has|“2026-02-30”"},
    {"a date as a number", "\"2026-04\"", "20551", CONTENT, 5, 12, "expected a string as “value”, found the number 20551"},
    {"no date", "\"value\": \"2026-04\",", "\"value\": null,", CONTENT, 4, 13, "a date as “value”, or “low” and “high”"},
    {"a date that counts thousands", "\"2026-04\"", "\"2026-04\", \"times\": 1000", CONTENT, 5, 32, "no “times” for a date"},
    {"an open end", "\"2026-04\"", "\"2026-04\", \"qualifier\": \"over\"", CONTENT, 5, 36, "about, or no qualifier|“over”|“low” and “high”"},
    {"a range turned round", "\"value\": \"2026-04\"", "\"low\": \"2026-04\", \"high\": \"2025\"", CONTENT, 5, 29, "not before “low”|“2025”"},
    {"half a range", "\"value\": \"2026-04\"", "\"low\": \"2026-04\"", CONTENT, 4, 13, "the other end|“high”"},
    {"a date and a range", "\"2026-04\"", "\"2026-04\", \"low\": \"2026-04-01\", \"high\": \"2026-04-08\"", CONTENT, 5, 30, "not both"},
    {"a standard error of dates", "\"value\": \"2026-04\"", "\"low\": \"2026-04\", \"high\": \"2026-05\", \"spread\": \"standard-error\"",
     CONTENT, 5, 50, "range as the spread of dates"},
    {"dates with a zero", "interval", "ratio", CONTENT, 3, 12, "interval as the scale of dates|“ratio”"},
    {"dates with an end", "\"interval\"", "\"interval\", \"high\": \"100\"", CONTENT, 3, 32, "no range for a metric of dates"},
};
/* clang-format on */

static void
test_bad_date (gconstpointer data)
{
  const Bad *t = data;
  g_autofree char *text = substitute (DATES, t->find, t->replacement);
  g_autoptr (GError) error = NULL;
  g_assert_null (podium_document_read_data (text, strlen (text), "bad.json", &error));
  assert_error (error, t->code, t->line, t->column, t->message);
}

static void
test_bad_whole (gconstpointer data)
{
  const Bad *t = data;
  g_autoptr (GError) error = NULL;
  g_assert_null (podium_document_read_data (t->find, strlen (t->find), "bad.json", &error));
  assert_error (error, t->code, t->line, t->column, t->message);
}

static void
test_deep (void)
{
  static const char *const openings[] = {"[", "{\"a\":"};
  for (gsize i = 0; i < G_N_ELEMENTS (openings); i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GError) error = NULL;
    for (int n = 0; n < 100000; n++)
      g_string_append (text, openings[i]);
    g_assert_null (podium_document_read_data (text->str, text->len, "bad.json", &error));
    assert_error (error, SYNTAX, 1, (guint)(64 * strlen (openings[i]) + 1), "at most 64");
  }
}

static void
add_case (const char *group, const Bad *t, GTestDataFunc test)
{
  g_autofree char *slug =
      g_strcanon (g_ascii_strdown (t->description, -1), "abcdefghijklmnopqrstuvwxyz0123456789", '-');
  g_autofree char *path = g_strdup_printf ("/bad-catalogs/%s/%s", group, slug);
  g_test_add_data_func (path, t, test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    add_case ("member", &bad[i], test_bad);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_wholes); i++)
    add_case ("whole", &bad_wholes[i], test_bad_whole);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_dates); i++)
    add_case ("date", &bad_dates[i], test_bad_date);
  g_test_add_func ("/bad-catalogs/deep", test_deep);
  return g_test_run ();
}
