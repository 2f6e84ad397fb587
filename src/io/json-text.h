/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* JSON text, written member by member into a GString.
 *
 * json-glib's generator writes 42.80 as 42.799999999999997 and cannot hold text that is JSON already. So what
 * we write is appended here: on one line, a space behind commas and colons, members in the order in which
 * they come. Every "add" leaves a member out whose value is NULL or not stated. */

#include "terms.h"

/* Opens an object or array; @name: as a member, NULL: as an element or the whole. @bracket: '{' or '['.
 * Closed by appending its bracket. */
void podium_json_open (GString *json, const char *name, char bracket);

/* Begins a line, indented by @indent spaces, for the next member or element. */
void podium_json_break (GString *json, int indent);

void podium_json_add_string (GString *json, const char *name, const char *value);
void podium_json_add_word (GString *json, const char *name, const PodiumTerms *terms, int value);
void podium_json_add_strings (GString *json, const char *name, const char *const *values);

/* The shortest digits that read back as @value, which is finite. */
void podium_json_add_number (GString *json, const char *name, double value);

/* Members that are JSON already, as podium_json_extra () gives them. */
void podium_json_add_extra (GString *json, const char *extra);
