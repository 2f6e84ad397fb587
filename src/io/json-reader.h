/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Typed access to a JSON text that was scanned, with errors that say where.
 *
 * A PodiumJsonPlace is a value of the text and the way to it, kept on the stack while it is read; the line
 * and column are looked up only when there is something to complain about. The first error stays in the
 * reader, later ones are dropped and every accessor then returns its fallback, so that an entity can be read
 * from top to bottom and checked once at the end. A null counts as an absent member everywhere. */

#include "document-reader.h"
#include "json-map.h"

/* The part of the work, in thousandths, that is done when the text is read from disk, and when it is scanned. */
#define PODIUM_JSON_LOADED 300
#define PODIUM_JSON_SCANNED 600

typedef struct {
  const char *name; /* stands for the file in messages */
  const PodiumJsonMap *map;
  GStringChunk *strings; /* all that were asked for */
  GString *scratch;      /* the string that is read */
  GError *error;         /* the first one */
  gsize length;          /* of the text, bytes; only @part needs it */
  int *part;             /* set atomically to how far the reading is, thousandths from PODIUM_JSON_SCANNED; NULL: nobody asks */
} PodiumJsonReader;

/* A reader of @map for the file that messages call @name; both must outlive it. */
PodiumJsonReader *podium_json_reader_new (const char *name, const PodiumJsonMap *map);
void podium_json_reader_free (PodiumJsonReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumJsonReader, podium_json_reader_free)

typedef struct _PodiumJsonPlace PodiumJsonPlace;
struct _PodiumJsonPlace {
  PodiumJsonReader *reader;
  const PodiumJsonPlace *parent; /* NULL: the whole */
  const char *member;            /* NULL: an element */
  PodiumJsonNode index;          /* in the map; PODIUM_JSON_NONE: absent */
  PodiumJsonType type;           /* PODIUM_JSON_NULL where it is absent, too */
};

/* The whole text. */
PodiumJsonPlace podium_json_whole (PodiumJsonReader *reader);

/* Records "NAME:LINE:COLUMN: MESSAGE" unless there is an error already. An absent member stands where its
 * parent does. */
void podium_json_fail (const PodiumJsonPlace *at, PodiumReadError code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/* The same for content: "expected @expected, found (what is there); @advice". */
void podium_json_fail_expected (const PodiumJsonPlace *at, const char *expected, const char *advice);

/* The members of the object @at whose names are not among @known (NULL-terminated), in their order, as the text of JSON
 * members with commas between; NULL where there are none. Free with g_free. */
char *podium_json_extra (const PodiumJsonPlace *at, const char *const *known);

/* The line of a place, for "the first is in line 12". */
guint podium_json_line (const PodiumJsonPlace *at);

/* Neither absent nor null. */
gboolean podium_json_is_there (const PodiumJsonPlace *at);

/* What is a string, whatever is in it, and what is an integer. */
const char *podium_json_any_string (const PodiumJsonPlace *at);
gint64 podium_json_integer (const PodiumJsonPlace *at);

/* A member of an object; absent where @at is none or has none of that name. The result points to @at, which must stay
 * where it is as long. */
PodiumJsonPlace podium_json_member (const PodiumJsonPlace *at, const char *member);

/* Goes through the elements of the array @at, or the members of the object @at, in their order:
 *
 *   for (gboolean more = podium_json_first (at, &place); more; more = podium_json_next (&place))
 *
 * The first is FALSE where @at is absent or empty, too, and where it is no array or object, which is an error then; both
 * are after an error. *@place points to @at as above; its own place must not move either. */
gboolean podium_json_first (const PodiumJsonPlace *at, PodiumJsonPlace *place);
gboolean podium_json_first_member (const PodiumJsonPlace *at, PodiumJsonPlace *place);
gboolean podium_json_next (PodiumJsonPlace *place);

/* TRUE where there is an object; else an error. */
gboolean podium_json_need_object (const PodiumJsonPlace *at);

/* Members of the object @at. "get": the fallback, NULL or NAN where it is absent; "need": an error then.
 * Strings belong to the reader and are never empty; a text may be. "to": what @at itself is. */
const char *podium_json_to_string (const PodiumJsonPlace *at);
const char *podium_json_get_string (const PodiumJsonPlace *at, const char *member);
const char *podium_json_get_text (const PodiumJsonPlace *at, const char *member);
const char *podium_json_need_string (const PodiumJsonPlace *at, const char *member);

/* A list of strings, NULL where absent. Free the vector alone, with g_free. */
const char **podium_json_get_strings (const PodiumJsonPlace *at, const char *member);

/* A word of a vocabulary, as its value; 0 after an error. */
int podium_json_get_word (const PodiumJsonPlace *at, const char *member, const PodiumTerms *terms,
                          int fallback);
int podium_json_need_word (const PodiumJsonPlace *at, const char *member, const PodiumTerms *terms);
int podium_json_to_word (const PodiumJsonPlace *at, const PodiumTerms *terms);

/* YYYY, YYYY-MM or YYYY-MM-DD that the calendar has. */
const char *podium_json_get_date (const PodiumJsonPlace *at, const char *member);

/* A JSON number; a JSON integer between @low and @high. */
double podium_json_get_number (const PodiumJsonPlace *at, const char *member, double fallback);
int podium_json_get_int (const PodiumJsonPlace *at, const char *member, int low, int high, int fallback);

/* Digits in a string, as printed ("59.0"): @rounding and @digits as in podium_parse_printed, may be NULL. */
const char *podium_json_to_printed (const PodiumJsonPlace *at, double *value, double *rounding, int *digits);
const char *podium_json_get_printed (const PodiumJsonPlace *at, const char *member, double *value,
                                     double *rounding, int *digits);
