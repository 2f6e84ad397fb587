/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "json-reader.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "date.h"
#include "json-scan.h"

PodiumJsonReader *
podium_json_reader_new (const char *name, const PodiumJsonMap *map)
{
  PodiumJsonReader *reader = g_new0 (PodiumJsonReader, 1);
  reader->name = name;
  reader->map = map;
  reader->strings = g_string_chunk_new (16384);
  reader->scratch = g_string_new (NULL);
  return reader;
}

void
podium_json_reader_free (PodiumJsonReader *reader)
{
  g_string_chunk_free (reader->strings);
  g_string_free (reader->scratch, TRUE);
  g_clear_error (&reader->error);
  g_free (reader);
}

static PodiumJsonPlace
place_at (PodiumJsonReader *reader, const PodiumJsonPlace *parent, const char *member, PodiumJsonNode node)
{
  PodiumJsonType type = node == PODIUM_JSON_NONE ? PODIUM_JSON_NULL : podium_json_map_type (reader->map, node);
  return (PodiumJsonPlace){.reader = reader, .parent = parent, .member = member, .index = node, .type = type};
}

PodiumJsonPlace
podium_json_whole (PodiumJsonReader *reader)
{
  return place_at (reader, NULL, NULL, 0);
}

/* The place of @at, or of the nearest parent that the text has. */
static PodiumJsonPosition
position_of (const PodiumJsonPlace *at)
{
  while (at->index == PODIUM_JSON_NONE)
    at = at->parent;
  return podium_json_map_position (at->reader->map, at->index);
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

static const char *
keep_scratch (PodiumJsonReader *reader)
{
  return g_string_chunk_insert_len (reader->strings, reader->scratch->str, (gssize)reader->scratch->len);
}

const char *
podium_json_any_string (const PodiumJsonPlace *at)
{
  gsize length;
  const char *plain = podium_json_map_plain_string (at->reader->map, at->index, &length);
  if (plain) /* nearly all */
    return g_string_chunk_insert_len (at->reader->strings, plain, (gssize)length);
  podium_json_map_string (at->reader->map, at->index, at->reader->scratch);
  return keep_scratch (at->reader);
}

/* What the file has at @at, for a message: “wrods”, the number 59.0, an array, nothing. */
static char *
describe (const PodiumJsonPlace *at)
{
  const PodiumJsonMap *map = at->reader->map;
  if (at->index == PODIUM_JSON_NONE)
    return g_strdup ("nothing");
  switch (at->type) {
  case PODIUM_JSON_OBJECT:
    return g_strdup ("an object");
  case PODIUM_JSON_ARRAY:
    return g_strdup ("an array");
  case PODIUM_JSON_STRING:
    return podium_json_quote (podium_json_any_string (at));
  case PODIUM_JSON_NULL:
  case PODIUM_JSON_BOOLEAN:
    return podium_json_map_token (map, at->index);
  default: {
    g_autofree char *token = podium_json_map_token (map, at->index);
    return g_strdup_printf ("the number %.40s", token);
  }
  }
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

gboolean
podium_json_is_there (const PodiumJsonPlace *at)
{
  return at->type != PODIUM_JSON_NULL;
}

char *
podium_json_extra (const PodiumJsonPlace *at, const char *const *known)
{
  PodiumJsonReader *reader = at->reader;
  GString *extra = NULL;
  if (reader->error || at->type != PODIUM_JSON_OBJECT)
    return NULL;
  for (PodiumJsonNode node = podium_json_map_first (reader->map, at->index); node != PODIUM_JSON_NONE;
       node = podium_json_map_next (reader->map, at->index, node)) {
    if (podium_json_map_is_among (reader->map, node, known))
      continue;
    g_autofree char *text = podium_json_map_member_text (reader->map, node);
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
  gboolean has = at->type == PODIUM_JSON_OBJECT;
  return place_at (at->reader, at, member,
                   has ? podium_json_map_member (at->reader->map, at->index, member) : PODIUM_JSON_NONE);
}

/* Puts @node of the parent of *@place there. FALSE where there is none. */
static gboolean
go_to (PodiumJsonPlace *place, const PodiumJsonPlace *parent, PodiumJsonNode node)
{
  PodiumJsonReader *reader = parent->reader;
  const char *member = NULL;
  if (node == PODIUM_JSON_NONE)
    return FALSE;
  if (parent->type == PODIUM_JSON_OBJECT) {
    podium_json_map_name (reader->map, node, reader->scratch);
    member = keep_scratch (reader);
  }
  *place = place_at (reader, parent, member, node);
  return TRUE;
}

gboolean
podium_json_first (const PodiumJsonPlace *at, PodiumJsonPlace *place)
{
  if (!podium_json_is_there (at) || at->reader->error)
    return FALSE;
  if (at->type == PODIUM_JSON_ARRAY)
    return go_to (place, at, podium_json_map_first (at->reader->map, at->index));
  podium_json_fail_expected (at, "an array", "put it in square brackets");
  return FALSE;
}

gboolean
podium_json_first_member (const PodiumJsonPlace *at, PodiumJsonPlace *place)
{
  if (!podium_json_is_there (at) || at->reader->error || !podium_json_need_object (at))
    return FALSE;
  return go_to (place, at, podium_json_map_first (at->reader->map, at->index));
}

static void
tell_part (PodiumJsonReader *reader, PodiumJsonNode node)
{
  const char *start = podium_json_map_text (reader->map, 0), *here = podium_json_map_text (reader->map, node);
  double share = (double)(here - start) / MAX (1, reader->length);
  int part = PODIUM_JSON_SCANNED + (int)(share * (1000 - PODIUM_JSON_SCANNED));
  if (part > g_atomic_int_get (reader->part)) /* members may be read in another order than they stand in */
    g_atomic_int_set (reader->part, part);
}

gboolean
podium_json_next (PodiumJsonPlace *place)
{
  const PodiumJsonPlace *parent = place->parent;
  if (place->reader->part)
    tell_part (place->reader, place->index);
  return !place->reader->error
         && go_to (place, parent, podium_json_map_next (parent->reader->map, parent->index, place->index));
}

gboolean
podium_json_need_object (const PodiumJsonPlace *at)
{
  if (at->type == PODIUM_JSON_OBJECT)
    return TRUE;
  podium_json_fail_expected (at, "an object", "write {...}");
  return FALSE;
}

/* Names and remarks are set in one line of a chart, and written into SVG, which cannot hold control characters. */
static gboolean
is_one_line (const char *text)
{
  for (; *text; text = g_utf8_next_char (text)) {
    if (*text >= ' ' && *text < 0x7f)
      continue;
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
  if (at->type != PODIUM_JSON_STRING) {
    podium_json_fail_expected (at, "a string", "write it in quotes");
    return NULL;
  }
  const char *text = podium_json_any_string (at);
  if (is_one_line (text))
    return text;
  podium_json_fail_expected (at, "text on one line", "remove line breaks, tabs and other control characters");
  return NULL;
}

const char *
podium_json_to_string (const PodiumJsonPlace *at)
{
  if (!podium_json_is_there (at))
    return NULL;
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
  return podium_json_to_string (&place);
}

const char *
podium_json_get_text (const PodiumJsonPlace *at, const char *member)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  return podium_json_is_there (&place) ? read_text (&place) : NULL;
}

const char *
podium_json_need_string (const PodiumJsonPlace *at, const char *member)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  if (podium_json_is_there (&place))
    return podium_json_to_string (&place);
  podium_json_fail_expected (&place, "a string", "add it");
  return NULL;
}

const char **
podium_json_get_strings (const PodiumJsonPlace *at, const char *member)
{
  PodiumJsonPlace place = podium_json_member (at, member), element;
  if (!podium_json_is_there (&place))
    return NULL;

  GPtrArray *strings = g_ptr_array_new ();
  for (gboolean more = podium_json_first (&place, &element); more; more = podium_json_next (&element)) {
    if (!podium_json_is_there (&element))
      podium_json_fail_expected (&element, "a string", "remove it");
    const char *string = podium_json_to_string (&element);
    if (string)
      g_ptr_array_add (strings, (gpointer)string);
  }
  g_ptr_array_add (strings, NULL);
  return (const char **)g_ptr_array_free (strings, FALSE);
}

int
podium_json_to_word (const PodiumJsonPlace *at, const PodiumTerms *terms)
{
  int value = at->type == PODIUM_JSON_STRING ? podium_terms_parse (terms, podium_json_any_string (at)) : 0;
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
  return podium_json_is_there (&place) ? podium_json_to_word (&place, terms) : fallback;
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
  const char *text = podium_json_to_string (&place);
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

static gboolean
is_number (const PodiumJsonPlace *at)
{
  return at->type == PODIUM_JSON_INTEGER || at->type == PODIUM_JSON_REAL;
}

gint64
podium_json_integer (const PodiumJsonPlace *at)
{
  g_autofree char *token = podium_json_map_token (at->reader->map, at->index);
  return g_ascii_strtoll (token, NULL, 10);
}

double
podium_json_get_number (const PodiumJsonPlace *at, const char *member, double fallback)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  if (!podium_json_is_there (&place))
    return fallback;
  if (is_number (&place)) {
    g_autofree char *token = podium_json_map_token (at->reader->map, place.index);
    return g_ascii_strtod (token, NULL);
  }
  podium_json_fail_expected (&place, "a number", "write it without quotes");
  return fallback;
}

int
podium_json_get_int (const PodiumJsonPlace *at, const char *member, int low, int high, int fallback)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  if (!podium_json_is_there (&place))
    return fallback;
  gint64 value = place.type == PODIUM_JSON_INTEGER ? podium_json_integer (&place) : G_MININT64;
  if (value >= low && value <= high)
    return (int)value;
  g_autofree char *expected = g_strdup_printf ("an integer from %d to %d", low, high);
  podium_json_fail_expected (&place, expected, "correct it, or leave the member out");
  return fallback;
}

const char *
podium_json_to_printed (const PodiumJsonPlace *at, double *value, double *rounding, int *digits)
{
  *value = NAN;
  if (is_number (at)) {
    podium_json_fail_expected (at, "a string of digits",
                               "put the number in quotes, with the digits that its source prints");
    return NULL;
  }
  const char *text = podium_json_to_string (at);
  if (!text || podium_parse_printed (text, value, rounding, digits))
    return text;
  *value = NAN;
  podium_json_fail_expected (
      at, "digits such as “59.0”",
      "write nothing but the number: no unit, no sign but “-”, no thousands separator, no "
      "exponent; null where no value is known");
  return NULL;
}

const char *
podium_json_get_printed (const PodiumJsonPlace *at, const char *member, double *value, double *rounding,
                         int *digits)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  return podium_json_to_printed (&place, value, rounding, digits);
}
