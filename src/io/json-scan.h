/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A strict check of JSON text, which leaves a map of its values.
 *
 * json-glib 1.6.6 crashes on deep nesting, wraps large integers, takes comments, two values and duplicate
 * keys without a word, keeps no positions and takes twenty times the text in memory. So a text is read here, in one
 * pass without recursion:
 *
 * - RFC 8259 to the letter: UTF-8 (no byte order mark, no overlong form, no surrogate), one value, no
 * comment, no trailing comma, no leading zero, no NaN;
 * - and what a file of ours never needs, refused because other readers cannot hold it: duplicate or empty member
 * names, NUL, lone surrogate escapes, numbers that are not finite, integers beyond 64 bits, nesting deeper
 * than 64.
 *
 * What passes json-glib reads, too, and as the same. */

#include "json-map.h"

#define PODIUM_JSON_MAX_DEPTH 64

#define PODIUM_JSON_ERROR (podium_json_error_quark ())
GQuark podium_json_error_quark (void);

typedef enum {
  PODIUM_JSON_ERROR_SYNTAX, /* not RFC 8259 */
  PODIUM_JSON_ERROR_LIMIT,  /* RFC 8259, but more than a reader can hold */
} PodiumJsonError;

/* Checks @length bytes of @data, which must outlive the map that is returned. Where they are bad: NULL,
 * @error set to "expected ..., found ...; what to do" without a position, and @where (may be NULL) to the
 * place. */
PodiumJsonMap *podium_json_scan (const char *data, gsize length, PodiumJsonPosition *where, GError **error);

/* @text in curly quotes for a message: on one line, control characters replaced, cut after 40 characters.
 * @text must be valid UTF-8. Free with g_free. */
char *podium_json_quote (const char *text);
