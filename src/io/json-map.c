/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "json-map.h"

#include <string.h>

/* In name_length: the name is written with escapes; there is no name. */
#define ESCAPED ((guint32)1 << 31)
#define NO_NAME G_MAXUINT32

/* Members of an object whose names are compared one after the other before a hash table is made. */
#define MANY 24

typedef struct {
  guint32 value;       /* where the value begins, bytes */
  guint32 name;        /* where the name of a member begins */
  guint32 name_length; /* bytes, escapes and all, with ESCAPED; NO_NAME: an element */
  PodiumJsonNode end;  /* the node behind all that is in this one */
} Node;

struct _PodiumJsonMap {
  const char *data;
  gsize length;
  GArray *nodes;     /* Node */
  GHashTable *names; /* object -> its members by name (GHashTable), of those that are open and have many; or NULL */
};

static Node *
node_at (const PodiumJsonMap *map, PodiumJsonNode i)
{
  return &g_array_index (map->nodes, Node, i);
}

PodiumJsonMap *
podium_json_map_new (const char *data, gsize length)
{
  g_assert (length <= PODIUM_JSON_MAP_MAX_LENGTH);

  PodiumJsonMap *map = g_new0 (PodiumJsonMap, 1);
  map->data = data;
  map->length = length;
  map->nodes = g_array_sized_new (FALSE, FALSE, sizeof (Node), 256);
  return map;
}

void
podium_json_map_free (PodiumJsonMap *map)
{
  g_array_unref (map->nodes);
  g_clear_pointer (&map->names, g_hash_table_unref);
  g_free (map);
}

static gunichar
four_hex_digits (const char *p)
{
  gunichar c = 0;
  for (int i = 0; i < 4; i++)
    c = c << 4 | (gunichar)g_ascii_xdigit_value (p[i]);
  return c;
}

/* Puts what is in [@p, @end) into @out without its escapes, which the scan has checked. */
static void
unescape (const char *p, const char *end, GString *out)
{
  g_string_truncate (out, 0);
  while (p < end) {
    const char *escape = memchr (p, '\\', (gsize)(end - p));
    g_string_append_len (out, p, (escape ? escape : end) - p);
    if (!escape)
      return;
    p = escape;
    const char *letters = "\"\\/bfnrt", *plain = "\"\\/\b\f\n\r\t";
    if (p[1] != 'u') {
      g_string_append_c (out, plain[strchr (letters, p[1]) - letters]);
      p += 2;
      continue;
    }
    gunichar c = four_hex_digits (p + 2);
    p += 6;
    if (c >= 0xd800 && c <= 0xdbff) {
      c = 0x10000 + ((c - 0xd800) << 10) + (four_hex_digits (p + 2) - 0xdc00);
      p += 6;
    }
    g_string_append_unichar (out, c);
  }
}

/* Where the string that begins at @p, a quote, ends: behind its closing quote. */
static const char *
end_of_string (const char *p)
{
  for (p++; *p != '"'; p++)
    p += *p == '\\';
  return p + 1;
}

static gboolean
is_escaped_name (const PodiumJsonMap *map, const Node *node, const char *name, gsize length)
{
  const char *own = map->data + node->name;
  g_autoptr (GString) plain = g_string_new (NULL);
  unescape (own, own + (node->name_length & ~ESCAPED), plain);
  return plain->len == length && memcmp (plain->str, name, length) == 0;
}

/* Whether the member @node is called @name, of @length bytes, at least one. Most names differ in length or first letter. */
static inline gboolean
is_named (const PodiumJsonMap *map, const Node *node, const char *name, gsize length)
{
  if (node->name_length == length)
    return map->data[node->name] == *name && memcmp (map->data + node->name, name, length) == 0;
  return node->name_length & ESCAPED && is_escaped_name (map, node, name, length);
}

PodiumJsonType
podium_json_map_type (const PodiumJsonMap *map, PodiumJsonNode node)
{
  const char *p = podium_json_map_text (map, node);
  switch (*p) {
  case '{':
    return PODIUM_JSON_OBJECT;
  case '[':
    return PODIUM_JSON_ARRAY;
  case '"':
    return PODIUM_JSON_STRING;
  case 't':
  case 'f':
    return PODIUM_JSON_BOOLEAN;
  case 'n':
    return PODIUM_JSON_NULL;
  default:
    for (const char *end = map->data + map->length; p < end && (*p == '-' || g_ascii_isdigit (*p)); p++)
      ;
    return p < map->data + map->length && strchr (".eE", *p) ? PODIUM_JSON_REAL : PODIUM_JSON_INTEGER;
  }
}

PodiumJsonNode
podium_json_map_first (const PodiumJsonMap *map, PodiumJsonNode parent)
{
  return podium_json_map_next (map, parent, parent);
}

PodiumJsonNode
podium_json_map_next (const PodiumJsonMap *map, PodiumJsonNode parent, PodiumJsonNode node)
{
  PodiumJsonNode next = node == parent ? parent + 1 : node_at (map, node)->end;
  return next < node_at (map, parent)->end ? next : PODIUM_JSON_NONE;
}

PodiumJsonNode
podium_json_map_member (const PodiumJsonMap *map, PodiumJsonNode parent, const char *name)
{
  gsize length = strlen (name);
  PodiumJsonNode end = node_at (map, parent)->end;
  const Node *node;
  for (PodiumJsonNode i = parent + 1; i < end; i = node->end) {
    node = node_at (map, i);
    if (is_named (map, node, name, length))
      return i;
  }
  return PODIUM_JSON_NONE;
}

gboolean
podium_json_map_is_among (const PodiumJsonMap *map, PodiumJsonNode node, const char *const *names)
{
  const Node *member = node_at (map, node);
  for (; *names; names++)
    if ((**names == map->data[member->name] || member->name_length & ESCAPED)
        && is_named (map, member, *names, strlen (*names)))
      return TRUE;
  return FALSE;
}

void
podium_json_map_name (const PodiumJsonMap *map, PodiumJsonNode node, GString *text)
{
  const Node *member = node_at (map, node);
  g_assert (member->name_length != NO_NAME);
  const char *name = map->data + member->name;
  unescape (name, name + (member->name_length & ~ESCAPED), text);
}

void
podium_json_map_string (const PodiumJsonMap *map, PodiumJsonNode node, GString *text)
{
  const char *start = podium_json_map_text (map, node);
  g_assert (*start == '"');
  unescape (start + 1, end_of_string (start) - 1, text);
}

const char *
podium_json_map_plain_string (const PodiumJsonMap *map, PodiumJsonNode node, gsize *length)
{
  const char *start = podium_json_map_text (map, node) + 1;
  const char *quote = memchr (start, '"', (gsize)(map->data + map->length - start));
  *length = (gsize)(quote - start);
  return memchr (start, '\\', *length) ? NULL : start;
}

/* All members of @parent, which is open, by name. */
static GHashTable *
names_of (PodiumJsonMap *map, PodiumJsonNode parent)
{
  if (!map->names)
    map->names = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_hash_table_unref);
  GHashTable *names = g_hash_table_lookup (map->names, GUINT_TO_POINTER (parent));
  if (names)
    return names;
  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_insert (map->names, GUINT_TO_POINTER (parent), names);
  g_autoptr (GString) name = g_string_new (NULL);
  for (PodiumJsonNode i = parent + 1; i < map->nodes->len; i = node_at (map, i)->end) {
    podium_json_map_name (map, i, name);
    g_hash_table_insert (names, g_strdup (name->str), GUINT_TO_POINTER (i));
  }
  return names;
}

/* The member of @parent called [@name, +@length) without escapes, PODIUM_JSON_NONE where it is new; a new one of many is
 * entered as the node to come. */
static PodiumJsonNode
find_earlier (PodiumJsonMap *map, PodiumJsonNode parent, const char *name, gsize length)
{
  guint n = 0;
  for (PodiumJsonNode i = parent + 1; i < map->nodes->len && n < MANY; i = node_at (map, i)->end, n++)
    if (is_named (map, node_at (map, i), name, length))
      return i;
  if (n < MANY)
    return PODIUM_JSON_NONE;

  GHashTable *names = names_of (map, parent);
  g_autofree char *key = g_strndup (name, length);
  gpointer earlier = g_hash_table_lookup (names, key);
  if (earlier)
    return GPOINTER_TO_UINT (earlier);
  g_hash_table_insert (names, g_steal_pointer (&key), GUINT_TO_POINTER (map->nodes->len));
  return PODIUM_JSON_NONE;
}

/* It ends behind itself: an array or object further on, once it is closed. */
static PodiumJsonNode
add_node (PodiumJsonMap *map, guint32 name, guint32 name_length)
{
  const Node node = {.name = name, .name_length = name_length, .end = map->nodes->len + 1};
  g_array_append_val (map->nodes, node);
  return map->nodes->len - 1;
}

PodiumJsonNode
podium_json_map_add (PodiumJsonMap *map)
{
  return add_node (map, 0, NO_NAME);
}

gboolean
podium_json_map_add_member (PodiumJsonMap *map, PodiumJsonNode parent, guint32 name, guint32 name_length,
                            PodiumJsonNode *node)
{
  const char *text = map->data + name;
  gsize length = name_length;
  g_autoptr (GString) plain = NULL;
  if (memchr (text, '\\', length)) {
    plain = g_string_new (NULL);
    unescape (text, text + length, plain);
    text = plain->str;
    length = plain->len;
  }
  PodiumJsonNode earlier = find_earlier (map, parent, text, length);
  *node = earlier != PODIUM_JSON_NONE ? earlier : add_node (map, name, name_length | (plain ? ESCAPED : 0));
  return earlier == PODIUM_JSON_NONE;
}

void
podium_json_map_set_value (PodiumJsonMap *map, PodiumJsonNode node, guint32 offset)
{
  node_at (map, node)->value = offset;
}

void
podium_json_map_close (PodiumJsonMap *map, PodiumJsonNode node)
{
  node_at (map, node)->end = map->nodes->len;
  if (map->names)
    g_hash_table_remove (map->names, GUINT_TO_POINTER (node));
}

const char *
podium_json_map_text (const PodiumJsonMap *map, PodiumJsonNode node)
{
  return map->data + node_at (map, node)->value;
}

PodiumJsonPosition
podium_json_map_position (const PodiumJsonMap *map, PodiumJsonNode node)
{
  return podium_json_position (map->data, node_at (map, node)->value);
}

char *
podium_json_map_token (const PodiumJsonMap *map, PodiumJsonNode node)
{
  gsize start = node_at (map, node)->value, end = start;
  while (end < map->length && (g_ascii_isalnum (map->data[end]) || strchr ("+-.", map->data[end])))
    end++;
  return g_strndup (map->data + start, end - start);
}

/* The value at @p, which the scan has checked, with one space behind each comma and colon and none elsewhere. */
static void
append_value (GString *json, const char *p, const char *end)
{
  for (int depth = 0; p < end;) {
    const char *from = p;
    if (*p == '"') {
      p = end_of_string (p);
      g_string_append_len (json, from, p - from);
    } else if (strchr ("{}[],: \t\r\n", *p)) {
      depth += *p == '{' || *p == '[';
      depth -= *p == '}' || *p == ']';
      if (!g_ascii_isspace (*p))
        g_string_append_c (json, *p);
      if (*p == ',' || *p == ':')
        g_string_append_c (json, ' ');
      p++;
    } else {
      while (p < end && (g_ascii_isalnum (*p) || strchr ("+-.", *p)))
        p++;
      g_string_append_len (json, from, p - from);
    }
    if (depth == 0)
      return;
  }
}

char *
podium_json_map_member_text (const PodiumJsonMap *map, PodiumJsonNode node)
{
  const Node *member = node_at (map, node);
  g_assert (member->name_length != NO_NAME);
  GString *json = g_string_new ("\"");
  g_string_append_len (json, map->data + member->name, member->name_length & ~ESCAPED);
  g_string_append (json, "\": ");
  append_value (json, map->data + member->value, map->data + map->length);
  return g_string_free (json, FALSE);
}

PodiumJsonPosition
podium_json_position (const char *data, gsize offset)
{
  PodiumJsonPosition where = {1, 1};
  for (gsize i = 0; i < offset; i++)
    if (data[i] == '\n') {
      where.line++;
      where.column = 1;
    } else {
      where.column += ((guchar)data[i] & 0xc0) != 0x80;
    }
  return where;
}
