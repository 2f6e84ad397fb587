/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <string.h>

#include "json-scan.h"

typedef struct {
  const char *description, *text;
  gsize length; /* 0: up to the NUL */
} Good;

static const Good good[] = {
    {"an empty object", "{}", 0},
    {"an empty array", "[]", 0},
    {"a number alone", "-0", 0},
    {"a string alone", "\"x\"", 0},
    {"words alone", "[true,false,null]", 0},
    {"space of every kind", " \t\r\n[ 1 ,\t2 ] \r\n", 0},
    {"numbers of every form", "[0,-0,1,-1,10,0.5,-0.5,1.25,1e5,1E5,1e+5,1e-5,1.5e3,0e1,0E-1,0.0e+00]", 0},
    {"the largest and smallest integers", "[9223372036854775807,-9223372036854775808]", 0},
    {"a large number that is no integer", "[1.7976931348623157e308,12345678901234567890.0]", 0},
    {"a number too small for a double", "[1e-999]", 0},
    {"escapes", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"]", 0},
    {"a raw delete and a raw last character", "[\"\x7f\xf4\x8f\xbf\xbf\"]", 0},
    {"one name in two objects", "[{\"a\":1},{\"a\":{\"a\":2}}]", 0},
    {"names that differ in case", "{\"a\":1,\"A\":2}", 0},
    {"only a part of what is in memory", "[1][2]", 3},
};

typedef struct {
  const char *description, *text;
  gsize length;
  guint line, column;
  const char *message; /* part of it; several joined by | */
} Bad;

static const Bad bad[] = {
    {"an empty file", "", 0, 1, 1, "expected a JSON value|an empty file"},
    {"nothing but space", " \n ", 0, 2, 2, "the end of the file|cut short"},
    {"no JSON", "model,score\nA,1\n", 0, 1, 1, "expected a value|“model”|double quotes"},
    {"a byte order mark", "\xef\xbb\xbf{}", 0, 1, 1, "byte order mark|without BOM"},
    {"UTF-16", "\xff\xfe{\0}\0", 6, 1, 1, "UTF-16|as UTF-8"},
    {"Latin-1", "[\"\xe9t\xe9\"]", 0, 1, 3, "0xE9|UTF-8"},
    {"an overlong form", "[\"\xc0\xaf\"]", 0, 1, 3, "0xC0"},
    {"a surrogate in UTF-8", "[\"\xed\xa0\x80\"]", 0, 1, 3, "0xED"},
    {"beyond the last character", "[\"\xf4\x90\x80\x80\"]", 0, 1, 3, "0xF4"},
    {"a character cut short", "[\"\xe2\x82", 0, 1, 3, "0xE2"},
    {"a NUL between values", "[1,\0 2]", 7, 1, 4, "a NUL byte|remove it"},
    {"a NUL in a string", "[\"a\0b\"]", 7, 1, 4, "a NUL byte"},
    {"an escaped NUL", "[\"a\\u0000b\"]", 0, 1, 4, "\\u0000|remove it"},
    {"columns count characters", "[\"éé😀\", x]", 0, 1, 9, "expected a value|“x”"},
    {"lines end with \\n", "[1,\n2,\n  x]", 0, 3, 3, "“x”"},
    {"lines end with \\r\\n", "[1,\r\n2,\r\n  x]", 0, 3, 3, "“x”"},
    {"two values", "[1] [2]", 0, 1, 5, "expected the end of the file|“[”|one value"},
    {"two objects", "{}\n{}", 0, 2, 1, "expected the end of the file"},
    {"a trailing comma in an array", "[1,\n2,\n]", 0, 2, 2, "“]”|remove this comma"},
    {"a trailing comma in an object", "{\"a\":1,}", 0, 1, 7, "“}”|remove this comma"},
    {"a trailing comma after all", "[1],", 0, 1, 4, "expected the end of the file|“,”"},
    {"only a comma", "[,]", 0, 1, 2, "expected a value|“,”|remove one comma"},
    {"two commas", "[1,,2]", 0, 1, 4, "“,”|remove one comma"},
    {"no comma", "[1 2]", 0, 1, 4, "expected “,” or “]”|“2”"},
    {"no comma between members", "{\"a\":1 \"b\":2}", 0, 1, 8, "expected “,” or “}”"},
    {"a line comment", "// catalog\n{}", 0, 1, 1, "a comment|JSON has no comments"},
    {"a block comment after a value", "[1 /* one */]", 0, 1, 4, "a comment"},
    {"a comment before a name", "{ /* x */ \"a\":1}", 0, 1, 3, "a comment"},
    {"a comment after all", "{} # done", 0, 1, 4, "a comment"},
    {"a duplicate name", "{\"a\":1,\n \"b\":2, \"a\":3}", 0, 2, 9, "“a”|second time|line 1|remove one"},
    {"a duplicate name by escapes", "{\"a\\u00e9\":1,\"\\u0061é\":2}", 0, 1, 14, "second time"},
    {"a duplicate name by a surrogate pair", "{\"😀\":1,\"\\ud83d\\ude00\":2}", 0, 1, 8, "second time"},
    {"an empty name", "{\"\":1}", 0, 1, 2, "expected a name"},
    {"a name without quotes", "{a:1}", 0, 1, 2, "name of a member in double quotes|“a”"},
    {"a number as a name", "{1:1}", 0, 1, 2, "name of a member"},
    {"single quotes", "['a']", 0, 1, 2, "double quotes"},
    {"no colon", "{\"a\" 1}", 0, 1, 6, "“:”"},
    {"no value", "{\"a\":}", 0, 1, 6, "expected a value|“}”"},
    {"an open array", "[1", 0, 1, 3, "the end of the file|cut short"},
    {"an open object", "{\"a\":1,\n", 0, 2, 1, "the end of the file"},
    {"the wrong bracket", "[1}", 0, 1, 3, "expected “,” or “]”|“}”"},
    {"a closing bracket alone", "]", 0, 1, 1, "expected a value"},
    {"an open string", "[\"abc]", 0, 1, 2, "quote at its end"},
    {"a line break in a string", "[\"a\nb\"]", 0, 1, 2, "end of the line|\\n"},
    {"a tab in a string", "[\"a\tb\"]", 0, 1, 4, "U+0009|\\t"},
    {"a control character in a string", "[\"a\x01\"]", 0, 1, 4, "U+0001"},
    {"an unknown escape", "[\"\\x41\"]", 0, 1, 3, "“\\x”|as \\\\"},
    {"an escape of too few digits", "[\"\\u12\"]", 0, 1, 3, "four hex digits"},
    {"a high surrogate alone", "[\"\\ud83d\"]", 0, 1, 3, "surrogate|\\ud83d"},
    {"a low surrogate alone", "[\"\\ude00\"]", 0, 1, 3, "surrogate|\\ude00"},
    {"two high surrogates", "[\"\\ud83d\\ud83d\"]", 0, 1, 3, "surrogate"},
    {"not a number", "[NaN]", 0, 1, 2, "“NaN”|no such number"},
    {"infinity", "[Infinity]", 0, 1, 2, "“Infinity”|no such number"},
    {"minus infinity", "[-Infinity]", 0, 1, 2, "“-Infinity”|no such number"},
    {"beyond a double", "[1e999]", 0, 1, 2, "1.8e308|“1e999”"},
    {"beyond a double, below zero", "[-1.5E+400]", 0, 1, 2, "1.8e308"},
    {"an integer beyond 64 bits", "[9223372036854775808]", 0, 1, 2, "64 bits|“9223372036854775808”|quotes"},
    {"an integer below 64 bits", "[-9223372036854775809]", 0, 1, 2, "64 bits"},
    {"an integer of 20 digits", "[12345678901234567890]", 0, 1, 2, "64 bits"},
    {"a leading zero", "[010]", 0, 1, 2, "leading zeros"},
    {"a leading zero below zero", "[-01]", 0, 1, 2, "leading zeros"},
    {"a plus sign", "[+1]", 0, 1, 2, "without its sign"},
    {"no digit before the point", "[.5]", 0, 1, 2, "digit before the point"},
    {"no digit after the point", "[1.]", 0, 1, 2, "digit after the point"},
    {"no digit in the exponent", "[1e+]", 0, 1, 2, "exponent"},
    {"a sign alone", "[-]", 0, 1, 2, "expected a number|digit after the sign"},
    {"hexadecimal", "[0x10]", 0, 1, 2, "decimal"},
    {"a number with a unit", "[59M]", 0, 1, 2, "“59M”|decimal"},
    {"capital words", "[True]", 0, 1, 2, "“True”|small letters"},
    {"a word that goes on", "[nullx]", 0, 1, 2, "“nullx”"},
    {"a word cut short", "tru", 0, 1, 1, "“tru”"},
    {"JavaScript", "var x = 1", 0, 1, 1, "“var”"},
};

static void
assert_message (const char *message, const char *parts)
{
  g_auto (GStrv) part = g_strsplit (parts, "|", -1);
  for (char **p = part; *p; p++)
    if (!strstr (message, *p))
      g_error ("expected “%s” in the message “%s”", *p, message);
}

static void
assert_good (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *copy = g_memdup2 (text, length); /* ends where it ends, for the sanitizer */
  g_autoptr (PodiumJsonMap) map = podium_json_scan (copy, length, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (map);
  json_parser_load_from_data (parser, text, (gssize)length, &error);
  g_assert_no_error (error);
}

static void
assert_bad (const char *text, gsize length, guint line, guint column, const char *message)
{
  g_autoptr (GError) error = NULL;
  PodiumJsonPosition where = {0, 0};
  g_autofree char *copy = g_memdup2 (text, length);
  g_autoptr (PodiumJsonMap) map = podium_json_scan (length ? copy : "", length, &where, &error);

  g_assert_null (map);
  g_assert_nonnull (error);
  g_assert_true (error->domain == PODIUM_JSON_ERROR);
  g_test_message ("%u:%u: %s", where.line, where.column, error->message);
  assert_message (error->message, message);
  g_assert_true (g_str_has_prefix (error->message, "expected "));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (where.line, ==, line);
  g_assert_cmpuint (where.column, ==, column);
}

static void
test_good (gconstpointer data)
{
  const Good *t = data;
  assert_good (t->text, t->length ? t->length : strlen (t->text));
}

static void
test_bad (gconstpointer data)
{
  const Bad *t = data;
  assert_bad (t->text, t->length ? t->length : strlen (t->text), t->line, t->column, t->message);
}

static char *
repeat (const char *text, guint n)
{
  GString *out = g_string_new (NULL);
  while (n--)
    g_string_append (out, text);
  return g_string_free (out, FALSE);
}

static void
test_depth (void)
{
  static const struct {
    const char *open, *middle, *close;
    guint width;
  } forms[] = {{"[", "", "]", 1}, {"{\"a\":", "1", "}", 5}, {"[{\"a\":", "1", "}]", 6}};

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++) {
    guint n = forms[i].width == 6 ? 32 : 64;
    g_autofree char *opened = repeat (forms[i].open, n);
    g_autofree char *closed = repeat (forms[i].close, n);
    g_autofree char *text = g_strconcat (opened, forms[i].middle, closed, NULL);
    assert_good (text, strlen (text));

    g_autofree char *deep = repeat (forms[i].open, 100000);
    assert_bad (deep, strlen (deep), 1, n * forms[i].width + 1, "at most 64|one more");
  }
}

static void
test_many_members (void)
{
  GString *text = g_string_new ("{");
  for (int i = 0; i < 20000; i++)
    g_string_append_printf (text, "%s\"name-%d\": %d", i ? ",\n" : "", i, i);
  gsize length = text->len;
  g_string_append (text, "}");
  assert_good (text->str, text->len);

  g_string_truncate (text, length);
  g_string_append (text, ",\n\"name-7\":0}");
  assert_bad (text->str, text->len, 20001, 1, "“name-7”|line 8");
  g_string_free (text, TRUE);
}

/* What the JSON pointer @pointer (RFC 6901; "" is the whole) points at, or PODIUM_JSON_NONE. */
static PodiumJsonNode
follow (const PodiumJsonMap *map, const char *pointer)
{
  PodiumJsonNode node = 0;
  if (*pointer && *pointer != '/')
    return PODIUM_JSON_NONE;
  g_auto (GStrv) tokens = g_strsplit (pointer, "/", -1);
  for (char **token = *tokens ? tokens + 1 : tokens; *token && node != PODIUM_JSON_NONE; token++) {
    g_autoptr (GString) name = g_string_new (*token);
    g_string_replace (name, "~1", "/", 0);
    g_string_replace (name, "~0", "~", 0);
    PodiumJsonType type = podium_json_map_type (map, node);
    if (type == PODIUM_JSON_OBJECT) {
      node = podium_json_map_member (map, node, name->str);
    } else if (type == PODIUM_JSON_ARRAY) {
      PodiumJsonNode element = podium_json_map_first (map, node);
      for (guint64 n = g_ascii_strtoull (name->str, NULL, 10); n && element != PODIUM_JSON_NONE; n--)
        element = podium_json_map_next (map, node, element);
      node = element;
    } else {
      node = PODIUM_JSON_NONE;
    }
  }
  return node;
}

static void
test_map (void)
{
  static const char text[] = "{ \"a\": [10,\n"
                             "  {\"b\\u002fc\": true, \"m~n\": \"é\", \"k\": null},\r\n"
                             "  [], {} ],\n"
                             " \"0\": -1.50e2, \"é\": {\"x\": [[3]]}}";
  static const struct {
    const char *pointer;
    guint line, column;
    PodiumJsonType type;
    const char *token; /* NULL: not looked at */
  } places[] = {
      {"", 1, 1, PODIUM_JSON_OBJECT, NULL},
      {"/a", 1, 8, PODIUM_JSON_ARRAY, NULL},
      {"/a/0", 1, 9, PODIUM_JSON_INTEGER, "10"},
      {"/a/1", 2, 3, PODIUM_JSON_OBJECT, NULL},
      {"/a/1/b~1c", 2, 16, PODIUM_JSON_BOOLEAN, "true"},
      {"/a/1/m~0n", 2, 29, PODIUM_JSON_STRING, NULL},
      {"/a/1/k", 2, 39, PODIUM_JSON_NULL, "null"},
      {"/a/2", 3, 3, PODIUM_JSON_ARRAY, NULL},
      {"/a/3", 3, 7, PODIUM_JSON_OBJECT, NULL},
      {"/0", 4, 7, PODIUM_JSON_REAL, "-1.50e2"},
      {"/é", 4, 21, PODIUM_JSON_OBJECT, NULL},
      {"/é/x/0/0", 4, 29, PODIUM_JSON_INTEGER, "3"},
  };
  static const char *const nowhere[] = {"/b", "/a/4", "/a/0/0", "a", "/", "/a/1/b/c", "/é/x/0/1", "/0/0"};

  g_autoptr (PodiumJsonMap) map = podium_json_scan (text, strlen (text), NULL, NULL);
  PodiumJsonPosition where;
  g_assert_nonnull (map);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++) {
    g_test_message ("%s", places[i].pointer);
    PodiumJsonNode node = follow (map, places[i].pointer);
    g_assert_cmpuint (node, !=, PODIUM_JSON_NONE);
    where = podium_json_map_position (map, node);
    g_assert_cmpuint (where.line, ==, places[i].line);
    g_assert_cmpuint (where.column, ==, places[i].column);
    g_assert_cmpint (podium_json_map_type (map, node), ==, places[i].type);
    if (places[i].token) {
      g_autofree char *token = podium_json_map_token (map, node);
      g_assert_cmpstr (token, ==, places[i].token);
    }
  }
  for (gsize i = 0; i < G_N_ELEMENTS (nowhere); i++) {
    g_test_message ("%s", nowhere[i]);
    g_assert_cmpuint (follow (map, nowhere[i]), ==, PODIUM_JSON_NONE);
  }
}

/* Walks json-glib's tree and the map side by side: as many values, of the same names and kinds, in the same order. */
static void
walk (const PodiumJsonMap *map, PodiumJsonNode at, JsonNode *node, guint *n)
{
  g_assert_cmpuint (podium_json_map_position (map, at).line, ==, ++*n); /* the text has a value a line */
  PodiumJsonNode child = podium_json_map_first (map, at);
  if (JSON_NODE_HOLDS_OBJECT (node)) {
    g_autoptr (GList) names = json_object_get_members (json_node_get_object (node));
    g_autoptr (GString) name = g_string_new (NULL);
    g_assert_cmpint (podium_json_map_type (map, at), ==, PODIUM_JSON_OBJECT);
    for (GList *l = names; l; l = l->next, child = podium_json_map_next (map, at, child)) {
      podium_json_map_name (map, child, name);
      g_assert_cmpstr (name->str, ==, l->data);
      g_assert_cmpuint (podium_json_map_member (map, at, l->data), ==, child);
      walk (map, child, json_object_get_member (json_node_get_object (node), l->data), n);
    }
  } else if (JSON_NODE_HOLDS_ARRAY (node)) {
    g_assert_cmpint (podium_json_map_type (map, at), ==, PODIUM_JSON_ARRAY);
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++) {
      walk (map, child, json_array_get_element (json_node_get_array (node), i), n);
      child = podium_json_map_next (map, at, child);
    }
  } else {
    GString *text = g_string_new (NULL);
    if (json_node_get_value_type (node) == G_TYPE_STRING) {
      podium_json_map_string (map, at, text);
      g_assert_cmpstr (text->str, ==, json_node_get_string (node));
    } else {
      g_autofree char *token = podium_json_map_token (map, at);
      g_assert_cmpint (g_ascii_strtoll (token, NULL, 10), ==, json_node_get_int (node));
    }
    g_string_free (text, TRUE);
  }
  g_assert_cmpuint (child, ==, PODIUM_JSON_NONE);
}

static void
append_random (GRand *rand, GString *text, int depth)
{
  int n = g_rand_int_range (rand, 0, 5), kind = depth < 6 ? g_rand_int_range (rand, 0, 4) : 3;
  g_string_append_c (text, '\n');
  if (kind == 3) {
    g_string_append_printf (text, n < 4 ? "%d" : "\"é\\u00e9\\\\%d\\\"\"", n);
    return;
  }
  if (depth > 1 && g_rand_int_range (rand, 0, 20) == 0) { /* more than are compared one after the other */
    n = 60;
    depth = 6;
  }
  g_string_append_c (text, kind ? '{' : '[');
  for (int i = 0; i < n; i++) {
    g_string_append (text, i ? "," : "");
    if (kind)
      g_string_append_printf (text, i % 4 == 3 ? "\"m\\u0041\\n%d\":" : "\"m%d\":", i);
    append_random (rand, text, depth + 1);
  }
  g_string_append_c (text, kind ? '}' : ']');
}

static void
test_map_of_random_trees (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260410);
  for (int i = 0; i < 200; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (JsonParser) parser = json_parser_new ();
    guint n = 1; /* the text begins with a line break */

    append_random (rand, text, 0);
    g_autoptr (PodiumJsonMap) map = podium_json_scan (text->str, text->len, NULL, NULL);
    g_assert_nonnull (map);
    g_assert_true (json_parser_load_from_data (parser, text->str, (gssize)text->len, NULL));
    walk (map, 0, json_parser_get_root (parser), &n);
  }
}

/* What the scan lets through, json-glib reads, too, whatever the bytes. */
static void
test_random_bytes (void)
{
  static const char alphabet[] = "[]{}:,\"\\u0e19-+.aeEtrufalsn \n/é";
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  guint n_good = 0;

  for (int i = 0; i < 200000; i++) {
    char text[8];
    gsize n = (gsize)g_rand_int_range (rand, 1, sizeof text);
    for (gsize j = 0; j < n; j++)
      text[j] = alphabet[g_rand_int_range (rand, 0, sizeof alphabet - 1)];
    g_autoptr (GError) error = NULL;
    g_autoptr (PodiumJsonMap) map = podium_json_scan (text, n, NULL, &error);
    g_assert_true (!map == !!error);
    if (!map)
      continue;
    n_good++;
    assert_good (text, n);
  }
  g_assert_cmpuint (n_good, >, 500);
}

/* The numbers that the scan lets through mean to json-glib what they say. */
static void
test_numbers (void)
{
  static const struct {
    const char *text;
    double value;
  } table[] = {
      {"0", 0},
      {"-0", 0},
      {"10", 10},
      {"-1.50e2", -150},
      {"0e1", 0},
      {"0.5", 0.5},
      {"1E5", 1e5},
      {"1e+5", 1e5},
      {"25e-2", 0.25},
      {"0.0e+00", 0},
      {"1e-999", 0},
      {"9223372036854775807", 9223372036854775807.0},
      {"1000000", 1e6},
      {"1e308", 1e308},
      {"-0.125", -0.125},
      {"-9223372036854775808", -9223372036854775808.0},
      {"12345678901234567890.0", 12345678901234567890.0},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autoptr (JsonParser) parser = json_parser_new ();
    g_test_message ("%s", table[i].text);
    assert_good (table[i].text, strlen (table[i].text));
    json_parser_load_from_data (parser, table[i].text, -1, NULL);
    g_assert_cmpfloat (json_node_get_double (json_parser_get_root (parser)), ==, table[i].value);
  }
}

static void
test_quote (void)
{
  static const char *const table[][3] = {
      {"plain", "x", "“x”"},
      {"empty", "", "“”"},
      {"line breaks", "a\r\nb", "“a��b”"},
      {"an escape of the terminal", "\x1b[2J", "“�[2J”"},
      {"40 characters", "ééééééééééééééééééééééééééééééééééééééé1",
       "“ééééééééééééééééééééééééééééééééééééééé1”"},
      {"41 characters", "ééééééééééééééééééééééééééééééééééééééé12",
       "“ééééééééééééééééééééééééééééééééééééééé1…”"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++) {
    g_test_message ("%s", table[i][0]);
    g_autofree char *quoted = podium_json_quote (table[i][1]);
    g_assert_cmpstr (quoted, ==, table[i][2]);
  }
}

static void
add_case (const char *group, const char *description, gconstpointer data, GTestDataFunc test)
{
  g_autofree char *slug =
      g_strcanon (g_ascii_strdown (description, -1), "abcdefghijklmnopqrstuvwxyz0123456789", '-');
  g_autofree char *path = g_strdup_printf ("/json-scan/%s/%s", group, slug);
  g_test_add_data_func (path, data, test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    add_case ("good", good[i].description, &good[i], test_good);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    add_case ("bad", bad[i].description, &bad[i], test_bad);
  g_test_add_func ("/json-scan/depth", test_depth);
  g_test_add_func ("/json-scan/many-members", test_many_members);
  g_test_add_func ("/json-scan/map", test_map);
  g_test_add_func ("/json-scan/map-of-random-trees", test_map_of_random_trees);
  g_test_add_func ("/json-scan/random-bytes", test_random_bytes);
  g_test_add_func ("/json-scan/numbers", test_numbers);
  g_test_add_func ("/json-scan/quote", test_quote);
  return g_test_run ();
}
