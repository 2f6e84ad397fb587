/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Where each value of a JSON text stands.
 *
 * A flat array of nodes in text order, a node a value, each with its parent and its member name or position
 * in it: 24 bytes a value and no string copied. Names are found through one hash table over (parent, name),
 * which is also how the scan sees a name twice in an object. Lines and columns are counted only when asked
 * for. */
typedef struct _PodiumJsonMap PodiumJsonMap;

/* A place in a text. Both from 1; columns count characters, lines end with \n or \r\n. */
typedef struct {
  guint line, column;
} PodiumJsonPosition;

/* Offsets are 32 bits wide. */
#define PODIUM_JSON_MAP_MAX_LENGTH ((gsize)1 << 30)

/* @data must outlive the map and be valid UTF-8 as far as offsets into it are given. */
PodiumJsonMap *podium_json_map_new (const char *data, gsize length);
void podium_json_map_free (PodiumJsonMap *map);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumJsonMap, podium_json_map_free)

/* The place of the first character of the value that the JSON pointer @pointer (RFC 6901: "/models/3/id"; ""
 * is the whole) points at. FALSE where there is none. Reads the text from its start: meant for messages, not
 * for loops. */
gboolean podium_json_map_find (const PodiumJsonMap *map, const char *pointer, PodiumJsonPosition *where);

/* The value at @pointer as it is written, if it is a number, true, false or null; NULL where it is anything
 * else or
 * @pointer points at nothing. Free with g_free. */
char *podium_json_map_token (const PodiumJsonMap *map, const char *pointer);

/* The member @node of an object as JSON on one line: "name": value, every number and name as it is written. Free with
 * g_free. */
char *podium_json_map_member_text (const PodiumJsonMap *map, guint32 node);

/* The place of the byte @offset, which must begin a character or be the end of the text. */
PodiumJsonPosition podium_json_position (const char *data, gsize offset);

/* For the scan: nodes are numbered in the order in which they are added; the first is the whole text, its own
 * parent. */
typedef guint32 PodiumJsonNode;
PodiumJsonNode podium_json_map_add_root (PodiumJsonMap *map);
PodiumJsonNode podium_json_map_add_element (PodiumJsonMap *map, PodiumJsonNode parent, guint32 position);

/* @name and @name_length: where the text between the quotes stands, escapes and all (checked already). FALSE
 * where
 * @parent has a member of that name, compared after unescaping; *@node is then that one, else the new one. */
gboolean podium_json_map_add_member (PodiumJsonMap *map, PodiumJsonNode parent, guint32 name,
                                     guint32 name_length, PodiumJsonNode *node);
void podium_json_map_set_value (PodiumJsonMap *map, PodiumJsonNode node, guint32 offset);
guint32 podium_json_map_get_value (const PodiumJsonMap *map, PodiumJsonNode node);
