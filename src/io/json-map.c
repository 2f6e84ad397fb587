/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "json-map.h"

#include <string.h>

#define NONE G_MAXUINT32

typedef struct {
  PodiumJsonNode parent;
  guint32 value;       /* where the value begins, bytes */
  guint32 name;        /* a member: where its name begins; an element: its position */
  guint32 name_length; /* bytes, escapes and all; NONE: an element */
  guint32 hash;        /* of parent and unescaped name */
  PodiumJsonNode next; /* in the same bucket */
} Node;

struct _PodiumJsonMap {
  const char *data;
  gsize length;
  GArray *nodes;           /* Node */
  PodiumJsonNode *buckets; /* heads of chains of members */
  guint32 n_buckets;       /* a power of two */
  guint32 n_members;
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
  map->n_buckets = 256;
  map->buckets = g_new (PodiumJsonNode, map->n_buckets);
  memset (map->buckets, 0xff, map->n_buckets * sizeof *map->buckets);
  return map;
}

void
podium_json_map_free (PodiumJsonMap *map)
{
  g_array_unref (map->nodes);
  g_free (map->buckets);
  g_free (map);
}

/* FNV-1a. */
static guint32
hash_name (PodiumJsonNode parent, const char *name, gsize length)
{
  guint32 hash = 2166136261u ^ (parent * 2654435761u);
  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar)name[i]) * 16777619u;
  return hash ^ hash >> 15;
}

static gunichar
four_hex_digits (const char *p)
{
  gunichar c = 0;
  for (int i = 0; i < 4; i++)
    c = c << 4 | (gunichar)g_ascii_xdigit_value (p[i]);
  return c;
}

/* The name in [@p, @end) without its escapes, which the scan has checked. */
static GString *
unescape (const char *p, const char *end)
{
  GString *out = g_string_new (NULL);
  while (p < end) {
    if (*p != '\\') {
      g_string_append_c (out, *p++);
      continue;
    }
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
  return out;
}

static gboolean
is_named (const PodiumJsonMap *map, const Node *node, const char *name, gsize length)
{
  const char *own = map->data + node->name;
  if (!memchr (own, '\\', node->name_length))
    return node->name_length == length && memcmp (own, name, length) == 0;

  GString *plain = unescape (own, own + node->name_length);
  gboolean same = plain->len == length && memcmp (plain->str, name, length) == 0;
  g_string_free (plain, TRUE);
  return same;
}

/* The member of @parent called @name (unescaped), or NONE. */
static PodiumJsonNode
find_member (const PodiumJsonMap *map, PodiumJsonNode parent, guint32 hash, const char *name, gsize length)
{
  PodiumJsonNode i = map->buckets[hash & (map->n_buckets - 1)];
  for (; i != NONE; i = node_at (map, i)->next) {
    const Node *node = node_at (map, i);
    if (node->hash == hash && node->parent == parent && is_named (map, node, name, length))
      return i;
  }
  return NONE;
}

static void
chain (PodiumJsonMap *map, PodiumJsonNode i)
{
  PodiumJsonNode *head = &map->buckets[node_at (map, i)->hash & (map->n_buckets - 1)];
  node_at (map, i)->next = *head;
  *head = i;
}

static void
grow (PodiumJsonMap *map)
{
  map->n_buckets *= 4;
  map->buckets = g_renew (PodiumJsonNode, map->buckets, map->n_buckets);
  memset (map->buckets, 0xff, map->n_buckets * sizeof *map->buckets);
  for (guint i = 0; i < map->nodes->len; i++)
    if (node_at (map, i)->name_length != NONE)
      chain (map, i);
}

PodiumJsonNode
podium_json_map_add_root (PodiumJsonMap *map)
{
  return podium_json_map_add_element (map, 0, NONE);
}

PodiumJsonNode
podium_json_map_add_element (PodiumJsonMap *map, PodiumJsonNode parent, guint32 position)
{
  const Node node = {.parent = parent, .name = position, .name_length = NONE, .next = NONE};
  g_array_append_val (map->nodes, node);
  return map->nodes->len - 1;
}

gboolean
podium_json_map_add_member (PodiumJsonMap *map, PodiumJsonNode parent, guint32 name, guint32 name_length,
                            PodiumJsonNode *node)
{
  const char *text = map->data + name;
  gsize length = name_length;
  GString *plain = memchr (text, '\\', length) ? unescape (text, text + length) : NULL;
  if (plain) {
    text = plain->str;
    length = plain->len;
  }

  guint32 hash = hash_name (parent, text, length);
  PodiumJsonNode earlier = find_member (map, parent, hash, text, length);
  if (plain)
    g_string_free (plain, TRUE);
  if (earlier != NONE) {
    *node = earlier;
    return FALSE;
  }

  const Node member = {.parent = parent, .name = name, .name_length = name_length, .hash = hash};
  g_array_append_val (map->nodes, member);
  *node = map->nodes->len - 1;
  if (++map->n_members > map->n_buckets)
    grow (map); /* chains the new one, too */
  else
    chain (map, *node);
  return TRUE;
}

void
podium_json_map_set_value (PodiumJsonMap *map, PodiumJsonNode node, guint32 offset)
{
  node_at (map, node)->value = offset;
}

guint32
podium_json_map_get_value (const PodiumJsonMap *map, PodiumJsonNode node)
{
  return node_at (map, node)->value;
}

/* The element of @parent that the reference token @token counts: digits without a leading zero. */
static PodiumJsonNode
find_element (const PodiumJsonMap *map, PodiumJsonNode parent, const char *token)
{
  guint64 position;
  if ((token[0] == '0' && token[1]) ||
      !g_ascii_string_to_unsigned (token, 10, 0, G_MAXUINT32 - 1, &position, NULL))
    return NONE;
  for (PodiumJsonNode i = parent + 1; i < map->nodes->len; i++) {
    const Node *node = node_at (map, i);
    if (node->parent == parent && node->name_length == NONE && node->name == position)
      return i;
  }
  return NONE;
}

/* Follows one reference token: "~1" is "/", "~0" is "~". */
static PodiumJsonNode
step (const PodiumJsonMap *map, PodiumJsonNode parent, const char *token, gsize length)
{
  g_autoptr (GString) name = g_string_new_len (token, (gssize)length);
  g_string_replace (name, "~1", "/", 0);
  g_string_replace (name, "~0", "~", 0);

  char opening = map->data[node_at (map, parent)->value];
  if (opening == '[')
    return find_element (map, parent, name->str);
  if (opening == '{')
    return find_member (map, parent, hash_name (parent, name->str, name->len), name->str, name->len);
  return NONE;
}

static PodiumJsonNode
follow (const PodiumJsonMap *map, const char *pointer)
{
  PodiumJsonNode node = map->nodes->len ? 0 : NONE;
  while (node != NONE && *pointer) {
    if (*pointer != '/')
      return NONE;
    gsize length = strcspn (++pointer, "/");
    node = step (map, node, pointer, length);
    pointer += length;
  }
  return node;
}

gboolean
podium_json_map_find (const PodiumJsonMap *map, const char *pointer, PodiumJsonPosition *where)
{
  PodiumJsonNode node = follow (map, pointer);
  if (node == NONE)
    return FALSE;
  *where = podium_json_position (map->data, node_at (map, node)->value);
  return TRUE;
}

char *
podium_json_map_token (const PodiumJsonMap *map, const char *pointer)
{
  PodiumJsonNode node = follow (map, pointer);
  if (node == NONE)
    return NULL;
  gsize start = node_at (map, node)->value, end = start;
  while (end < map->length && (g_ascii_isalnum (map->data[end]) || strchr ("+-.", map->data[end])))
    end++;
  return end > start ? g_strndup (map->data + start, end - start) : NULL;
}

/* Where the string that begins at @p, a quote, ends: behind its closing quote. */
static const char *
end_of_string (const char *p)
{
  for (p++; *p != '"'; p++)
    p += *p == '\\';
  return p + 1;
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
  g_assert (member->name_length != NONE);
  GString *json = g_string_new ("\"");
  g_string_append_len (json, map->data + member->name, member->name_length);
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
