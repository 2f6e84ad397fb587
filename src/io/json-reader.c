/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "json-reader.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "date.h"
#include "json-scan.h"

static void
append_pointer (GString *pointer, const PodiumJsonPlace *at)
{
  if (!at->parent)
    return;
  append_pointer (pointer, at->parent);
  g_string_append_c (pointer, '/');
  if (!at->member) {
    g_string_append_printf (pointer, "%u", at->position);
    return;
  }
  for (const char *p = at->member; *p; p++)
    if (*p == '~' || *p == '/')
      g_string_append (pointer, *p == '~' ? "~0" : "~1");
    else
      g_string_append_c (pointer, *p);
}

static char *
pointer_to (const PodiumJsonPlace *at)
{
  GString *pointer = g_string_new (NULL);
  append_pointer (pointer, at);
  return g_string_free (pointer, FALSE);
}

/* The place of @at, or of the nearest parent that the text has. */
static PodiumJsonPosition
position_of (const PodiumJsonPlace *at)
{
  PodiumJsonPosition where = {1, 1};
  for (; at; at = at->parent) {
    g_autofree char *pointer = pointer_to (at);
    if (podium_json_map_find (at->reader->map, pointer, &where))
      break;
  }
  return where;
}

guint
podium_json_line (const PodiumJsonPlace *at)
{
  return position_of (at).line;
}

void
podium_json_fail (const PodiumJsonPlace *at, PodiumReadError code, const char *format, ...)
{
  if (at->reader->error)
    return;

  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  PodiumJsonPosition where = position_of (at);
  g_set_error (&at->reader->error, PODIUM_READ_ERROR, code, "%s:%u:%u: %s", at->reader->name, where.line,
               where.column, message);
}

/* What the file has at @at, for a message: “wrods”, the number 59.0, an array, nothing. */
static char *
describe (const PodiumJsonPlace *at)
{
  g_autofree char *pointer = pointer_to (at);
  g_autofree char *token = podium_json_map_token (at->reader->map, pointer);
  if (!at->node)
    return g_strdup (token ? "null" : "nothing");
  if (JSON_NODE_HOLDS_OBJECT (at->node))
    return g_strdup ("an object");
  if (JSON_NODE_HOLDS_ARRAY (at->node))
    return g_strdup ("an array");
  if (json_node_get_value_type (at->node) == G_TYPE_STRING)
    return podium_json_quote (json_node_get_string (at->node));
  if (json_node_get_value_type (at->node) == G_TYPE_BOOLEAN)
    return g_steal_pointer (&token);
  return g_strdup_printf ("the number %.40s", token ? token : "?");
}

void
podium_json_fail_expected (const PodiumJsonPlace *at, const char *expected, const char *advice)
{
  if (at->reader->error)
    return;
  g_autofree char *found = describe (at);
  if (at->member)
    podium_json_fail (at, PODIUM_READ_ERROR_CONTENT, "expected %s as “%s”, found %s; %s", expected,
                      at->member, found, advice);
  else
    podium_json_fail (at, PODIUM_READ_ERROR_CONTENT, "expected %s, found %s; %s", expected, found, advice);
}

static JsonNode *
unless_null (JsonNode *node)
{
  return node && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

/* Numbers the values of the tree as the map does: in text order. */
static void
number_nodes (GHashTable *nodes, JsonNode *node)
{
  g_hash_table_insert (nodes, node, GUINT_TO_POINTER (g_hash_table_size (nodes)));
  if (JSON_NODE_HOLDS_OBJECT (node)) {
    JsonObject *object = json_node_get_object (node);
    g_autoptr (GList) names = json_object_get_members (object);
    for (GList *name = names; name; name = name->next)
      number_nodes (nodes, json_object_get_member (object, name->data));
  } else if (JSON_NODE_HOLDS_ARRAY (node)) {
    JsonArray *array = json_node_get_array (node);
    for (guint i = 0; i < json_array_get_length (array); i++)
      number_nodes (nodes, json_array_get_element (array, i));
  }
}

static char *
member_text (PodiumJsonReader *reader, JsonNode *member)
{
  if (!reader->nodes) {
    reader->nodes = g_hash_table_new (NULL, NULL);
    number_nodes (reader->nodes, reader->root);
  }
  guint node = GPOINTER_TO_UINT (g_hash_table_lookup (reader->nodes, member));
  return podium_json_map_member_text (reader->map, node);
}

char *
podium_json_extra (const PodiumJsonPlace *at, const char *const *known)
{
  GString *extra = NULL;
  if (at->reader->error || !at->node || !JSON_NODE_HOLDS_OBJECT (at->node))
    return NULL;
  /* json-glib 1.6's iterator that keeps the order crashes on empty objects; its list of names keeps it, too. */
  JsonObject *object = json_node_get_object (at->node);
  g_autoptr (GList) names = json_object_get_members (object);
  for (GList *name = names; name; name = name->next) {
    if (g_strv_contains (known, name->data))
      continue;
    g_autofree char *text = member_text (at->reader, json_object_get_member (object, name->data));
    if (extra)
      g_string_append (extra, ", ");
    else
      extra = g_string_new (NULL);
    g_string_append (extra, text);
  }
  return extra ? g_string_free (extra, FALSE) : NULL;
}

PodiumJsonPlace
podium_json_member (const PodiumJsonPlace *at, const char *member)
{
  JsonNode *node = NULL;
  if (at->node && JSON_NODE_HOLDS_OBJECT (at->node))
    node = json_object_get_member (json_node_get_object (at->node), member);
  return (PodiumJsonPlace){.reader = at->reader, .parent = at, .member = member, .node = unless_null (node)};
}

PodiumJsonPlace
podium_json_element (const PodiumJsonPlace *at, guint position)
{
  JsonNode *node = json_array_get_element (json_node_get_array (at->node), position);
  return (PodiumJsonPlace){
      .reader = at->reader, .parent = at, .position = position, .node = unless_null (node)};
}

gboolean
podium_json_need_object (const PodiumJsonPlace *at)
{
  if (at->node && JSON_NODE_HOLDS_OBJECT (at->node))
    return TRUE;
  podium_json_fail_expected (at, "an object", "write {...}");
  return FALSE;
}

guint
podium_json_n_elements (const PodiumJsonPlace *at)
{
  if (!at->node)
    return 0;
  if (JSON_NODE_HOLDS_ARRAY (at->node))
    return json_array_get_length (json_node_get_array (at->node));
  podium_json_fail_expected (at, "an array", "put it in square brackets");
  return 0;
}

/* Names and remarks are set in one line of a chart, and written into SVG, which cannot hold control characters. */
static gboolean
is_one_line (const char *text)
{
  for (; *text; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);
    if (g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 || (c & 0xfffe) == 0xfffe)
      return FALSE;
  }
  return TRUE;
}

/* The string at @at, which is there; NULL after an error. */
static const char *
read_text (const PodiumJsonPlace *at)
{
  if (json_node_get_value_type (at->node) != G_TYPE_STRING) {
    podium_json_fail_expected (at, "a string", "write it in quotes");
    return NULL;
  }
  const char *text = json_node_get_string (at->node);
  if (is_one_line (text))
    return text;
  podium_json_fail_expected (at, "text on one line", "remove line breaks, tabs and other control characters");
  return NULL;
}

/* The same, and not empty. */
static const char *
read_string (const PodiumJsonPlace *at)
{
  const char *string = read_text (at);
  if (!string || *string)
    return string;
  podium_json_fail_expected (at, "text", "write it, or null where it is not stated");
  return NULL;
}

const char *
podium_json_get_string (const PodiumJsonPlace *at, const char *member)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  return place.node ? read_string (&place) : NULL;
}

const char *
podium_json_get_text (const PodiumJsonPlace *at, const char *member)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  return place.node ? read_text (&place) : NULL;
}

const char *
podium_json_need_string (const PodiumJsonPlace *at, const char *member)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  if (place.node)
    return read_string (&place);
  podium_json_fail_expected (&place, "a string", "add it");
  return NULL;
}

const char **
podium_json_get_strings (const PodiumJsonPlace *at, const char *member)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  if (!place.node)
    return NULL;

  guint n = podium_json_n_elements (&place);
  const char **strings = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n && !at->reader->error; i++) {
    PodiumJsonPlace element = podium_json_element (&place, i);
    if (element.node)
      strings[i] = read_string (&element);
    else
      podium_json_fail_expected (&element, "a string", "remove it");
  }
  return strings;
}

int
podium_json_to_word (const PodiumJsonPlace *at, const PodiumTerms *terms)
{
  gboolean is_string = at->node && json_node_get_value_type (at->node) == G_TYPE_STRING;
  int value = is_string ? podium_terms_parse (terms, json_node_get_string (at->node)) : 0;
  if (!value) {
    g_autofree char *choices = podium_terms_choices (terms);
    podium_json_fail_expected (at, choices, "write one of these words in quotes");
  }
  return value;
}

int
podium_json_get_word (const PodiumJsonPlace *at, const char *member, const PodiumTerms *terms, int fallback)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  return place.node ? podium_json_to_word (&place, terms) : fallback;
}

int
podium_json_need_word (const PodiumJsonPlace *at, const char *member, const PodiumTerms *terms)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  return podium_json_to_word (&place, terms);
}

const char *
podium_json_get_date (const PodiumJsonPlace *at, const char *member)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  const char *text = place.node ? read_string (&place) : NULL;
  if (!text)
    return NULL;
  PodiumDateCheck check = podium_date_parse (text, NULL, NULL, NULL);
  if (check == PODIUM_DATE_GOOD)
    return text;
  podium_json_fail_expected (
      &place, check == PODIUM_DATE_NO_DATE ? "a date (YYYY, YYYY-MM or YYYY-MM-DD)" : "a date that the calendar has",
      "correct it, or write null where it is not stated");
  return NULL;
}

double
podium_json_get_number (const PodiumJsonPlace *at, const char *member, double fallback)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  if (!place.node)
    return fallback;
  GType type = json_node_get_value_type (place.node);
  if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
    return json_node_get_double (place.node);
  podium_json_fail_expected (&place, "a number", "write it without quotes");
  return fallback;
}

int
podium_json_get_int (const PodiumJsonPlace *at, const char *member, int low, int high, int fallback)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  if (!place.node)
    return fallback;
  gint64 value =
      json_node_get_value_type (place.node) == G_TYPE_INT64 ? json_node_get_int (place.node) : G_MININT64;
  if (value >= low && value <= high)
    return (int)value;
  g_autofree char *expected = g_strdup_printf ("an integer from %d to %d", low, high);
  podium_json_fail_expected (&place, expected, "correct it, or leave the member out");
  return fallback;
}

const char *
podium_json_get_printed (const PodiumJsonPlace *at, const char *member, double *value, double *rounding,
                         int *digits)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  *value = NAN;
  if (!place.node)
    return NULL;

  GType type = json_node_get_value_type (place.node);
  if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE) {
    podium_json_fail_expected (&place, "a string of digits",
                               "put the number in quotes, with the digits that its source prints");
    return NULL;
  }
  const char *text = read_string (&place);
  if (!text || podium_parse_printed (text, value, rounding, digits))
    return text;
  *value = NAN;
  podium_json_fail_expected (
      &place, "digits such as “59.0”",
      "write nothing but the number: no unit, no sign but “-”, no thousands separator, no "
      "exponent; null where no value is known");
  return NULL;
}
