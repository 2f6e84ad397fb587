/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Where each value of a JSON text stands.
 *
 * A flat array of nodes in text order, a node a value, each with its member name and with the node behind all that is
 * in it: 16 bytes a value and no string copied. Objects are small, so names are compared one after the other; while the
 * scan fills an object of many members, a hash table of its names is kept until it is closed. Lines and columns are
 * counted only when asked for. */
typedef struct _PodiumJsonMap PodiumJsonMap;

/* Nodes are numbered in text order; 0 is the whole text. */
typedef guint32 PodiumJsonNode;
#define PODIUM_JSON_NONE G_MAXUINT32

/* A place in a text. Both from 1; columns count characters, lines end with \n or \r\n. */
typedef struct {
  guint line, column;
} PodiumJsonPosition;

typedef enum {
  PODIUM_JSON_NULL,
  PODIUM_JSON_BOOLEAN,
  PODIUM_JSON_INTEGER, /* neither point nor exponent */
  PODIUM_JSON_REAL,
  PODIUM_JSON_STRING,
  PODIUM_JSON_ARRAY,
  PODIUM_JSON_OBJECT,
} PodiumJsonType;

/* Offsets are 32 bits wide, names one bit less. */
#define PODIUM_JSON_MAP_MAX_LENGTH ((gsize)1 << 30)

/* @data must outlive the map and be valid UTF-8 as far as offsets into it are given. */
PodiumJsonMap *podium_json_map_new (const char *data, gsize length);
void podium_json_map_free (PodiumJsonMap *map);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumJsonMap, podium_json_map_free)

PodiumJsonType podium_json_map_type (const PodiumJsonMap *map, PodiumJsonNode node);

/* The first value in @parent, an array or object; the one behind @node in it. PODIUM_JSON_NONE where there is none. */
PodiumJsonNode podium_json_map_first (const PodiumJsonMap *map, PodiumJsonNode parent);
PodiumJsonNode podium_json_map_next (const PodiumJsonMap *map, PodiumJsonNode parent, PodiumJsonNode node);

/* The member @name (without escapes) of the object @parent, or PODIUM_JSON_NONE. */
PodiumJsonNode podium_json_map_member (const PodiumJsonMap *map, PodiumJsonNode parent, const char *name);

/* Whether the member @node has one of @names (NULL-terminated, without escapes). */
gboolean podium_json_map_is_among (const PodiumJsonMap *map, PodiumJsonNode node, const char *const *names);

/* The name of the member @node, and the string @node, put into *@text without their escapes. */
void podium_json_map_name (const PodiumJsonMap *map, PodiumJsonNode node, GString *text);
void podium_json_map_string (const PodiumJsonMap *map, PodiumJsonNode node, GString *text);

/* The string @node as it stands in the text, *@length bytes; NULL where it has escapes. */
const char *podium_json_map_plain_string (const PodiumJsonMap *map, PodiumJsonNode node, gsize *length);

/* Where the value begins in the text, and its place there. The place is counted from the start: meant for messages, not
 * for loops. */
const char *podium_json_map_text (const PodiumJsonMap *map, PodiumJsonNode node);
PodiumJsonPosition podium_json_map_position (const PodiumJsonMap *map, PodiumJsonNode node);

/* A number, true, false or null as it is written. Free with g_free. */
char *podium_json_map_token (const PodiumJsonMap *map, PodiumJsonNode node);

/* The member @node of an object as JSON on one line: "name": value, every number and name as it is written. Free with
 * g_free. */
char *podium_json_map_member_text (const PodiumJsonMap *map, PodiumJsonNode node);

/* The place of the byte @offset, which must begin a character or be the end of the text. */
PodiumJsonPosition podium_json_position (const char *data, gsize offset);

/* For the scan: nodes are added in text order, each before what is in it. */
PodiumJsonNode podium_json_map_add (PodiumJsonMap *map);

/* Adds a member to the object @parent, the last that is open. @name and @name_length: where the text between the quotes
 * stands, escapes and all (checked already). FALSE where @parent has a member of that name, compared after unescaping;
 * *@node is then that one, else the new one. */
gboolean podium_json_map_add_member (PodiumJsonMap *map, PodiumJsonNode parent, guint32 name,
                                     guint32 name_length, PodiumJsonNode *node);
void podium_json_map_set_value (PodiumJsonMap *map, PodiumJsonNode node, guint32 offset);

/* The array or object @node is complete. */
void podium_json_map_close (PodiumJsonMap *map, PodiumJsonNode node);
