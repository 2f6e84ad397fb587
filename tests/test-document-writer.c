/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <string.h>

#include "bundled.h"
#include "document-reader.h"
#include "document-writer.h"
#include "whole-catalog.h"

static PodiumDocument *
read_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  PodiumDocument *document = podium_document_read_data (text, strlen (text), "t", &error);
  g_assert_no_error (error);
  return document;
}

/* What is written of what is read of @text; and writing that once more gives the same bytes. */
static char *
rewrite (const char *text)
{
  g_autoptr (PodiumDocument) document = read_good (text);
  char *once = podium_document_to_text (document, NULL);
  g_autoptr (PodiumDocument) again = read_good (once);
  g_autofree char *twice = podium_document_to_text (again, NULL);
  g_assert_cmpstr (once, ==, twice);
  return once;
}

/* --- Nothing is lost, and nothing comes that nobody said --- */

static gboolean
is_empty (JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_length (json_node_get_array (node)) == 0;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_size (json_node_get_object (node)) == 0;
  return JSON_NODE_HOLDS_NULL (node);
}

static gboolean
is_list_of_one (JsonNode *node)
{
  return JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) == 1;
}

static void assert_kept (const char *path, JsonNode *before, JsonNode *after);

static void
assert_object_kept (const char *path, JsonObject *before, JsonObject *after)
{
  /* What the reader derives, and words for "not chosen". */
  static const char *const derived[] = {"kind", "slot", "shape", "fill", "policy", "spread", NULL};
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  json_object_iter_init (&iter, before);
  while (json_object_iter_next (&iter, &name, &value)) {
    g_autofree char *deeper = g_strdup_printf ("%s/%s", path, name);
    JsonNode *other = json_object_get_member (after, name);
    if (!other && (is_empty (value) || g_str_equal (name, "editions")))
      continue;
    if (!other && g_str_equal (name, "short"))
      other = json_object_get_member (after, "name");
    if (!other)
      g_error ("%s was lost", deeper);
    if (g_str_equal (name, "value") && is_list_of_one (value) && !JSON_NODE_HOLDS_ARRAY (other))
      value = json_array_get_element (json_node_get_array (value), 0);
    assert_kept (deeper, value, other);
  }
  json_object_iter_init (&iter, after);
  while (json_object_iter_next (&iter, &name, &value))
    if (!json_object_has_member (before, name) && !is_empty (value) && !g_strv_contains (derived, name))
      g_error ("%s/%s was made up", path, name);
}

static void
assert_kept (const char *path, JsonNode *before, JsonNode *after)
{
  if (json_node_get_node_type (before) != json_node_get_node_type (after))
    g_error ("%s has another type", path);
  if (JSON_NODE_HOLDS_OBJECT (before)) {
    assert_object_kept (path, json_node_get_object (before), json_node_get_object (after));
  } else if (JSON_NODE_HOLDS_ARRAY (before)) {
    JsonArray *a = json_node_get_array (before), *b = json_node_get_array (after);
    g_assert_cmpuint (json_array_get_length (a), ==, json_array_get_length (b));
    for (guint i = 0; i < json_array_get_length (a); i++) {
      g_autofree char *deeper = g_strdup_printf ("%s/%u", path, i);
      assert_kept (deeper, json_array_get_element (a, i), json_array_get_element (b, i));
    }
  } else if (!json_node_equal (before, after)) {
    g_error ("%s has another value", path);
  }
}

static void
assert_same (const char *before, const char *after)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) a = json_from_string (before, &error);
  g_assert_no_error (error);
  g_autoptr (JsonNode) b = json_from_string (after, &error);
  g_assert_no_error (error);
  assert_kept ("", a, b);
}

static void
test_whole (void)
{
  g_autofree char *text = whole_catalog ();
  g_autofree char *written = rewrite (text);
  assert_same (text, written);
  g_assert_nonnull (strstr (written, "\"unheard-of\": {\"kept\": [1, 2.5]}"));
  g_assert_true (g_str_has_suffix (written, "\n}\n"));
}

static void
test_bundled (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "catalog.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *written = rewrite (text);
  assert_same (text, written);
}

/* --- Members that nobody knows, in every object --- */

static const char *const strange[] = {
    "42.80",
    "1e-7",
    "12345678901234567",
    "-0.0",
    "0.1000000000000000055511151231257827",
    "null",
    "true",
    "\"\"",
    "[1, {\"b\": null}, []]",
    "\"\\u00e9\\\"{[,:\\\\\"",
    "{\"id\": \"x\", \"deep\": {\"er\": [[2.50]]}}",
    "\"数\"",
};

/* @text with a strange member at the front of each object; how many is counted in @n. */
static char *
spoil (const char *text, GRand *rand, GString *members, guint *n)
{
  GString *spoilt = g_string_new (NULL);
  gboolean quoted = FALSE;
  for (const char *p = text; *p; p++) {
    g_string_append_c (spoilt, *p);
    if (*p == '"' && (p == text || p[-1] != '\\'))
      quoted = !quoted;
    /* Prices and places by model: every name in there is known, or an error. */
    if (*p != '{' || quoted || g_str_has_suffix (spoilt->str, "\"prices\": {") ||
        g_str_has_suffix (spoilt->str, "\"label_places\": {"))
      continue;
    g_autofree char *member =
        g_strdup_printf ("\"x%u\": %s", (*n)++, strange[g_rand_int_range (rand, 0, G_N_ELEMENTS (strange))]);
    g_string_append_printf (spoilt, "%s%s", member, p[strspn (p + 1, " \n") + 1] == '}' ? "" : ", ");
    g_string_append_printf (members, "%s\n", member);
  }
  return g_string_free (spoilt, FALSE);
}

static void
test_unknown_members (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autofree char *text = whole_catalog ();
  for (int round = 0; round < 50; round++) {
    guint n = 0;
    g_autoptr (GString) members = g_string_new (NULL);
    g_autofree char *plain = round % 2 ? g_strdup (text) : NULL;
    if (!plain) { /* as a document */
      g_autofree char *head = g_strndup (text, (gsize)(strstr (text, "\"views\"") - text));
      plain =
          g_strdup_printf ("{\"format\": \"podium-document\", \"version\": 1, \"catalog\": %s\"z\": 0}, %s",
                           head, strstr (text, "\"views\""));
    }
    g_autofree char *spoilt = spoil (plain, rand, members, &n);
    g_autofree char *written = rewrite (spoilt);
    assert_same (spoilt, written);
    g_assert_cmpuint (n, >, 30);
    g_auto (GStrv) all = g_strsplit (g_strchomp (members->str), "\n", -1);
    for (char **member = all; *member; member++)
      if (!strstr (written, *member))
        g_error ("“%s” does not come back as it was written", *member);
  }
}

/* --- Catalogs that nobody wrote --- */

static const char *
any (GRand *rand, const char *const *choices)
{
  return choices[g_rand_int_range (rand, 0, (gint32)g_strv_length ((char **)choices))];
}

/* A claim with members as they come. */
static void
append_claim (GString *json, GRand *rand, int i)
{
  static const char *const values[] = {
      "\"value\": \"59.0\"",
      "\"value\": \"-0\", \"low\": \"-1.50\", \"high\": \"2\", \"spread\": \"standard-error\"",
      "\"low\": \"1\", \"high\": \"1.0\"",
      "\"value\": \"000\", \"times\": 1000000",
      "\"value\": \"3\", \"times\": 0.001",
      "\"value\": \"3\", \"times\": 1e-9",
      NULL};
  static const char *const more[] = {"",
                                     ", \"qualifier\": \"up-to\"",
                                     ", \"edition\": \"v\\\"4\\\\\"",
                                     ", \"as_of\": \"2026-02\"",
                                     ", \"measured_by\": \"o1\"",
                                     ", \"printed\": \"1,444\"",
                                     NULL};
  static const char *const settings[] = {"{}", "{\"effort\": \"high\"}",
                                         "{\"tools\": \"none\", \"harness\": \"ü\"}", "null", NULL};
  g_string_append_printf (
      json, "%s{\"id\": \"c%d\", \"model\": \"m%d\", \"metric\": \"b%d\", %s%s, \"statements\": [",
      i ? ", " : "", i, g_rand_int_range (rand, 0, 5), g_rand_int_range (rand, 0, 2), any (rand, values),
      any (rand, more));
  g_string_append_printf (json, "{\"source\": \"s0\", \"setting\": %s}", any (rand, settings));
  g_string_append (
      json, g_rand_boolean (rand) ? ", {\"source\": \"s1\", \"at\": \"p1\", \"since\": \"2025\"}]}" : "]}");
}

static char *
random_catalog (GRand *rand)
{
  static const char *const looks[] = {"",
                                      ", \"slot\": 3",
                                      ", \"shape\": \"tee\"",
                                      ", \"fill\": \"pole\"",
                                      ", \"kind\": \"human\"",
                                      ", \"aliases\": [\"x\", \"y\"]",
                                      ", \"family\": \"f\"",
                                      NULL};
  static const char *const makers[] = {"", ", \"maker\": \"o0\"", ", \"maker\": \"o1\"", NULL};
  static const char *const views[] = {
      "{\"id\": \"v\", \"kind\": \"access\", \"hidden\": [\"m1\"]}",
      "{\"id\": \"v\", \"kind\": \"access\", \"filter\": {\"access\": [\"paid-app\", \"unknown\"], \"year\": "
      "[\"2026\"]}}",
      "{\"id\": \"v\", \"kind\": \"composite\", \"metrics\": [\"b0\"], \"weights\": {\"b0\": \"2.50\"}}",
      "{\"id\": \"v\", \"kind\": \"slope\", \"metrics\": [\"b1\"], \"across\": \"editions\", \"title\": "
      "\"\"}",
      "{\"id\": \"v\", \"kind\": \"duel\", \"models\": [\"m1\", \"m0\"], \"headline\": \"finding\"}",
      "",
      NULL};
  GString *json = g_string_new ("{\"format\": \"podium-catalog\", \"version\": 1, \"organisations\": "
                                "[{\"id\": \"o0\", \"name\": \"A \\\"B\\\"\"}, "
                                "{\"id\": \"o1\", \"name\": \"O\"}], \"sources\": [{\"id\": \"s0\"}, "
                                "{\"id\": \"s1\", \"published\": \"2024\"}], "
                                "\"metrics\": [{\"id\": \"b0\", \"name\": \"B0\", \"unit\": \"points\", "
                                "\"scale\": \"ratio\", \"better\": \"higher\"}, "
                                "{\"id\": \"b1\", \"name\": \"B1\", \"unit\": \"points\", \"scale\": "
                                "\"interval\", \"low\": \"-1000.0\"}], \"models\": [");
  for (int i = 0; i < 5; i++)
    g_string_append_printf (json, "%s{\"id\": \"m%d\", \"name\": \"M %d\"%s%s}", i ? ", " : "", i, i,
                            any (rand, looks), any (rand, makers));
  g_string_append (json, "], \"claims\": [");
  for (int i = 0, n = g_rand_int_range (rand, 0, 12); i < n; i++)
    append_claim (json, rand, i);
  g_string_append_printf (json, "], \"views\": [%s]}", any (rand, views));
  return g_string_free (json, FALSE);
}

static void
test_random (void)
{
  for (guint32 seed = 0; seed < 300; seed++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    g_autofree char *text = random_catalog (rand);
    g_autofree char *written = rewrite (text);
    g_test_message ("seed %u", seed);
    assert_same (text, written);
  }
}

/* --- Documents --- */

/* A view is changed, the others and the catalog come back; and the catalog's format is kept or not, as asked.
 */
static void
test_changed_view (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  PodiumView *view = podium_view_copy (g_ptr_array_index (document->views, 0));
  podium_view_set_strv (&view->highlight, (const char *const[]){"muse-spark", "gpt-5.4", NULL});
  podium_view_set_string (&view->title, "“Quoted” \\ \"twice\"");
  podium_view_set_string (&view->name, "New Name");
  g_assert_true (document->bare);
  document->bare = FALSE;
  podium_document_set_view (document, view);

  g_autofree char *text = podium_document_to_text (document, NULL);
  g_autofree char *again = rewrite (text);
  g_assert_cmpstr (text, ==, again);
  g_assert_true (
      g_str_has_prefix (text, "{\n \"format\": \"podium-document\",\n \"version\": 1,\n \"catalog\": {\n"));
  g_autoptr (PodiumDocument) read = read_good (text);
  const PodiumView *back = podium_document_view (read, view->id);
  g_assert_false (read->bare);
  g_assert_cmpuint (read->views->len, ==, document->views->len);
  g_assert_cmpstr (back->name, ==, "New Name");
  g_assert_cmpstr (back->title, ==, view->title);
  g_assert_cmpstr (back->highlight[1], ==, "gpt-5.4");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-writer/whole", test_whole);
  g_test_add_func ("/document-writer/bundled", test_bundled);
  g_test_add_func ("/document-writer/unknown-members", test_unknown_members);
  g_test_add_func ("/document-writer/random", test_random);
  g_test_add_func ("/document-writer/changed-view", test_changed_view);
  return g_test_run ();
}
