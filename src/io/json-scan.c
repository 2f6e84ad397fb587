/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "json-scan.h"

#include <math.h>
#include <string.h>

G_DEFINE_QUARK (podium_json_error, podium_json_error)

/* An array or object that is not closed yet. */
typedef struct {
  PodiumJsonNode node;
  gboolean is_object;
} Level;

typedef struct {
  const char *data, *end;
  const char *p; /* the next byte */
  PodiumJsonMap *map;
  Level levels[PODIUM_JSON_MAX_DEPTH];
  int depth;
  const char *fault; /* where the error is */
  GError *error;
} Scan;

typedef enum { FAILED, COMPLETE, OPENED } Outcome;

char *
podium_json_quote (const char *text)
{
  GString *out = g_string_new ("“");
  int n = 0;
  for (; *text && n < 40; text = g_utf8_next_char (text), n++) {
    gunichar c = g_utf8_get_char (text);
    g_string_append_unichar (out, g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 ? 0xfffd : c);
  }
  g_string_append (out, *text ? "…”" : "”");
  return g_string_free (out, FALSE);
}

static gboolean
is_word_byte (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '+' || c == '-' || c == '.';
}

/* What stands at @p, for a message; free with g_free. */
static char *
describe (const Scan *scan, const char *p)
{
  if (p >= scan->end)
    return g_strdup ("the end of the file");
  if (*p == '\n' || *p == '\r')
    return g_strdup ("a line break");
  if ((guchar)*p < 0x20 || *p == 0x7f)
    return g_strdup_printf ("the control character U+%04X", (guint)*p);

  const char *q = p;
  while (q < scan->end && is_word_byte (*q))
    q++;
  if (q == p)
    q = p + g_utf8_skip[(guchar)*p];
  g_autofree char *word = g_strndup (p, (gsize)(q - p));
  return podium_json_quote (word);
}

/* The message is "expected @expected, found (what stands at @p); @advice". */
static Outcome
fail (Scan *scan, const char *p, PodiumJsonError code, const char *expected, const char *found,
      const char *advice)
{
  g_autofree char *there = found ? NULL : describe (scan, p);
  scan->fault = p;
  g_set_error (&scan->error, PODIUM_JSON_ERROR, code, "expected %s, found %s; %s", expected,
               found ? found : there, advice);
  return FAILED;
}

static Outcome
fail_syntax (Scan *scan, const char *p, const char *expected, const char *advice)
{
  return fail (scan, p, PODIUM_JSON_ERROR_SYNTAX, expected, NULL, advice);
}

static gboolean
starts_comment (const Scan *scan)
{
  return scan->p < scan->end && (*scan->p == '/' || *scan->p == '#');
}

/* Nothing that may stand here: says what does, and what people mean by it. */
static Outcome
fail_at_value (Scan *scan, const char *expected)
{
  char c = scan->p < scan->end ? *scan->p : 0;
  const char *advice = "write a string in quotes, a number, true, false, null, an array or an object";
  if (starts_comment (scan))
    return fail (scan, scan->p, PODIUM_JSON_ERROR_SYNTAX, expected, "a comment",
                 "JSON has no comments: remove it");
  if (!c)
    advice = "the file looks cut short: complete it";
  else if (c == '\'')
    advice = "write strings in double quotes (\")";
  else if (c == ',')
    advice = "remove one comma, or write the value that is missing";
  else if (c == '+')
    advice = "write a positive number without its sign";
  else if (c == '.')
    advice = "write a digit before the point";
  else if (g_ascii_isalpha (c) || c == '-') {
    const char *word = c == '-' ? scan->p + 1 : scan->p;
    gsize left = (gsize)(scan->end - word);
    if (left >= 3 && (g_ascii_strncasecmp (word, "nan", 3) == 0 || g_ascii_strncasecmp (word, "inf", 3) == 0))
      advice = "JSON has no such number: write null, or leave the member out, where no value is known";
    else if (c == '-')
      advice = "write a digit after the sign";
    else
      advice = "write text in double quotes; the only bare words are true, false and null (small letters)";
  }
  return fail_syntax (scan, scan->p, expected, advice);
}

static void
skip_space (Scan *scan)
{
  const char *p = scan->p;
  while (p < scan->end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t'))
    p++;
  scan->p = p;
}

/* The value of the four hex digits at @p, or -1. */
static int
read_hex (const Scan *scan, const char *p)
{
  int value = 0;
  for (int i = 0; i < 4; i++, p++) {
    if (p >= scan->end || !g_ascii_isxdigit (*p))
      return -1;
    value = value << 4 | g_ascii_xdigit_value (*p);
  }
  return value;
}

/* Checks the escape at the backslash @p; returns what follows it, or NULL. */
static const char *
scan_escape (Scan *scan, const char *p)
{
  if (p + 1 < scan->end && p[1] != 'u' && p[1] && strchr ("\"\\/bfnrt", p[1]))
    return p + 2;
  int c = p + 1 < scan->end && p[1] == 'u' ? read_hex (scan, p + 2) : -1;
  if (c < 0) {
    const char *next = p + 1 < scan->end && (guchar)p[1] >= 0x20 ? g_utf8_next_char (p + 1) : p + 1;
    g_autofree char *raw = g_strndup (p, (gsize)(next - p));
    g_autofree char *found = podium_json_quote (raw);
    fail (scan, p, PODIUM_JSON_ERROR_SYNTAX,
          "\\\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t or \\u and four hex digits", found,
          "write a backslash itself as \\\\");
    return NULL;
  }
  if (c == 0) {
    fail (scan, p, PODIUM_JSON_ERROR_LIMIT, "text", "a NUL (\\u0000)", "remove it");
    return NULL;
  }
  if (c < 0xd800 || c > 0xdfff)
    return p + 6;

  int low = c < 0xdc00 && p + 7 < scan->end && p[6] == '\\' && p[7] == 'u' ? read_hex (scan, p + 8) : -1;
  if (low >= 0xdc00 && low <= 0xdfff)
    return p + 12;
  g_autofree char *found = g_strdup_printf ("half of one (\\u%.4s)", p + 2);
  fail (scan, p, PODIUM_JSON_ERROR_LIMIT, "a pair of surrogate escapes", found,
        "write both halves, or the character itself");
  return NULL;
}

/* What is no plain letter of a string; a table, for most bytes of a file are in strings. */
static const guint8 stops_string[256] = {[0 ... 0x1f] = 1, ['"'] = 1, ['\\'] = 1};

/* Scans the string that begins at the quote before it; leaves the place after the closing quote. */
static gboolean
scan_string (Scan *scan)
{
  const char *start = scan->p, *p = start + 1;
  for (;;) {
    while (p < scan->end && !stops_string[(guchar)*p])
      p++;
    if (p >= scan->end || *p == '\n' || *p == '\r') {
      fail (scan, start, PODIUM_JSON_ERROR_SYNTAX, "a string with a quote at its end",
            p >= scan->end ? "none up to the end of the file" : "none up to the end of the line",
            "close the string with \", and write a line break in it as \\n");
      return FALSE;
    }
    if (*p == '"') {
      scan->p = p + 1;
      return TRUE;
    }
    if (*p != '\\') {
      fail_syntax (scan, p, "text",
                   *p == '\t' ? "write a tab in a string as \\t" : "write it as \\u and four hex digits");
      return FALSE;
    }
    if (!(p = scan_escape (scan, p)))
      return FALSE;
  }
}

static const char *
skip_digits (const Scan *scan, const char *p)
{
  while (p < scan->end && g_ascii_isdigit (*p))
    p++;
  return p;
}

/* @p to @end is an integer of the grammar. */
static gboolean
fits_int64 (const char *p, const char *end)
{
  const char *limit = *p == '-' ? "9223372036854775808" : "9223372036854775807";
  p += *p == '-';
  return end - p < 19 || (end - p == 19 && memcmp (p, limit, 19) <= 0);
}

static Outcome
scan_number (Scan *scan)
{
  const char *start = scan->p, *first = start + (*start == '-'), *p = skip_digits (scan, first);
  gboolean is_integer = TRUE, has_exponent = FALSE;

  if (p == first)
    return fail_at_value (scan, "a number");
  if (*first == '0' && p > first + 1)
    return fail_syntax (scan, start, "a number without leading zeros",
                        "remove the zeros, or write it in quotes if it is text");
  if (p < scan->end && *p == '.') {
    const char *fraction = p + 1;
    is_integer = FALSE;
    if ((p = skip_digits (scan, fraction)) == fraction)
      return fail_syntax (scan, start, "a digit after the point", "write 1.0 or 1 instead of 1.");
  }
  if (p < scan->end && (*p == 'e' || *p == 'E')) {
    const char *exponent = p + 1;
    is_integer = FALSE;
    has_exponent = TRUE;
    if (exponent < scan->end && (*exponent == '+' || *exponent == '-'))
      exponent++;
    if ((p = skip_digits (scan, exponent)) == exponent)
      return fail_syntax (scan, start, "a digit in the exponent", "complete the number");
  }
  if (p < scan->end && is_word_byte (*p))
    return fail_syntax (scan, start, "a decimal number",
                        "write text in double quotes, and numbers in decimal digits");

  if (is_integer && !fits_int64 (start, p))
    return fail (scan, start, PODIUM_JSON_ERROR_LIMIT, "an integer of at most 64 bits", NULL,
                 "write a number this large in quotes");
  if (has_exponent || (!is_integer && p - start > 300)) {
    g_autofree char *text = g_strndup (start, (gsize)(p - start));
    if (!isfinite (g_ascii_strtod (text, NULL)))
      return fail (scan, start, PODIUM_JSON_ERROR_LIMIT, "a number of at most 1.8e308", NULL,
                   "write a smaller number, or null");
  }
  scan->p = p;
  return COMPLETE;
}

static Outcome
scan_word (Scan *scan, const char *word)
{
  gsize n = strlen (word), left = (gsize)(scan->end - scan->p);
  if (left < n || memcmp (scan->p, word, n) != 0 || (left > n && is_word_byte (scan->p[n])))
    return fail_at_value (scan, "a value");
  scan->p += n;
  return COMPLETE;
}

/* Scans the name of a member, up to its value, and adds a node for it. */
static gboolean
scan_name (Scan *scan, PodiumJsonNode *node)
{
  const char *start = scan->p;
  Level *level = &scan->levels[scan->depth - 1];

  if (start >= scan->end || *start != '"') {
    const char *expected = "the name of a member in double quotes";
    if (start < scan->end && is_word_byte (*start))
      fail_syntax (scan, start, expected, "put the name in quotes");
    else
      fail_at_value (scan, expected);
    return FALSE;
  }
  if (!scan_string (scan))
    return FALSE;
  guint32 length = (guint32)(scan->p - start) - 2;
  if (!length) { /* json-glib has no empty names */
    fail (scan, start, PODIUM_JSON_ERROR_LIMIT, "a name", "an empty one",
          "give the member a name, or remove it");
    return FALSE;
  }
  if (!podium_json_map_add_member (scan->map, level->node, (guint32)(start + 1 - scan->data), length, node)) {
    g_autofree char *name = g_strndup (start + 1, length);
    g_autofree char *quoted = podium_json_quote (name);
    PodiumJsonPosition first = podium_json_map_position (scan->map, *node);
    g_autofree char *found =
        g_strdup_printf ("%s a second time (the first is in line %u)", quoted, first.line);
    fail (scan, start, PODIUM_JSON_ERROR_LIMIT, "each name once in an object", found,
          "remove one of the two");
    return FALSE;
  }
  skip_space (scan);
  if (scan->p >= scan->end || *scan->p != ':') {
    fail_syntax (scan, scan->p, "“:” after the name of a member", "write \"name\": value");
    return FALSE;
  }
  scan->p++;
  skip_space (scan);
  return TRUE;
}

/* Opens the array or object at the next byte, and goes on to its first value: *@node. */
static Outcome
scan_opening (Scan *scan, PodiumJsonNode *node)
{
  gboolean is_object = *scan->p == '{';
  if (scan->depth == PODIUM_JSON_MAX_DEPTH)
    return fail (scan, scan->p, PODIUM_JSON_ERROR_LIMIT, "at most 64 arrays and objects in each other",
                 "one more", "make the file less deeply nested");
  scan->p++;
  skip_space (scan);
  if (scan->p < scan->end && *scan->p == (is_object ? '}' : ']')) {
    scan->p++;
    return COMPLETE;
  }
  scan->levels[scan->depth++] = (Level){.node = *node, .is_object = is_object};
  if (is_object)
    return scan_name (scan, node) ? OPENED : FAILED;
  *node = podium_json_map_add (scan->map);
  return OPENED;
}

/* Scans a value up to its end, or up to the first value in it: *@node. */
static Outcome
scan_value (Scan *scan, PodiumJsonNode *node)
{
  if (scan->p >= scan->end)
    return fail_at_value (scan, "a value");
  podium_json_map_set_value (scan->map, *node, (guint32)(scan->p - scan->data));
  switch (*scan->p) {
  case '{':
  case '[':
    return scan_opening (scan, node);
  case '"':
    return scan_string (scan) ? COMPLETE : FAILED;
  case 't':
    return scan_word (scan, "true");
  case 'f':
    return scan_word (scan, "false");
  case 'n':
    return scan_word (scan, "null");
  default:
    return *scan->p == '-' || g_ascii_isdigit (*scan->p) ? scan_number (scan)
                                                         : fail_at_value (scan, "a value");
  }
}

/* After a value: closes what ends here, and goes on to the next value: *@node. COMPLETE where the whole text
 * is. */
static Outcome
scan_after_value (Scan *scan, PodiumJsonNode *node)
{
  while (scan->depth) {
    Level *level = &scan->levels[scan->depth - 1];
    char closing = level->is_object ? '}' : ']';

    skip_space (scan);
    if (scan->p < scan->end && *scan->p == closing) {
      scan->p++;
      scan->depth--;
      podium_json_map_close (scan->map, level->node);
      continue;
    }
    if (starts_comment (scan))
      return fail_at_value (scan, level->is_object ? "“,” or “}”" : "“,” or “]”");
    if (scan->p >= scan->end || *scan->p != ',')
      return fail_syntax (scan, scan->p, level->is_object ? "“,” or “}”" : "“,” or “]”",
                          scan->p < scan->end ? "put a comma between two values, or close what is open"
                                              : "the file looks cut short: complete it");

    const char *comma = scan->p++;
    skip_space (scan);
    if (scan->p < scan->end && *scan->p == closing)
      return fail (scan, comma, PODIUM_JSON_ERROR_SYNTAX,
                   level->is_object ? "another member after “,”" : "another value after “,”",
                   level->is_object ? "“}”" : "“]”", "remove this comma");
    if (level->is_object)
      return scan_name (scan, node) ? OPENED : FAILED;
    *node = podium_json_map_add (scan->map);
    return OPENED;
  }
  skip_space (scan);
  if (scan->p < scan->end)
    return starts_comment (scan) ? fail_at_value (scan, "the end of the file")
                                 : fail_syntax (scan, scan->p, "the end of the file",
                                                "a file holds one value: remove what follows it");
  return COMPLETE;
}

/* The first byte in [@p, @end) that may be no ASCII, or NUL; eight at a time, for files have little else. */
static const char *
skip_ascii (const char *p, const char *end)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101), highs = ones << 7;
  for (guint64 eight; end - p >= (gssize)sizeof eight; p += sizeof eight) {
    memcpy (&eight, p, sizeof eight);
    if ((eight | (eight - ones)) & highs) /* a high bit, or one borrowed by a NUL */
      break;
  }
  return p;
}

/* What a look at the bytes shows before any grammar: emptiness, encodings, NUL. */
static gboolean
check_bytes (Scan *scan)
{
  const char *data = scan->data, *rest = skip_ascii (data, scan->end), *bad;
  gsize length = (gsize)(scan->end - data);

  if (length > PODIUM_JSON_MAP_MAX_LENGTH)
    fail (scan, data, PODIUM_JSON_ERROR_LIMIT, "at most 1 GiB of text", "more", "split the file");
  else if (!length)
    fail (scan, data, PODIUM_JSON_ERROR_SYNTAX, "a JSON value", "an empty file", "was it saved completely?");
  else if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    fail (scan, data, PODIUM_JSON_ERROR_SYNTAX, "JSON text", "a byte order mark before it",
          "save the file as UTF-8 without BOM");
  else if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    fail (scan, data, PODIUM_JSON_ERROR_SYNTAX, "UTF-8 text", "UTF-16", "save the file as UTF-8");
  else if (!g_utf8_validate_len (rest, (gsize)(scan->end - rest), &bad)) {
    g_autofree char *found = g_strdup_printf ("the byte 0x%02X, which no character has here", (guchar)*bad);
    fail (scan, bad, PODIUM_JSON_ERROR_SYNTAX, "UTF-8 text", *bad ? found : "a NUL byte",
          *bad ? "save the file as UTF-8" : "remove it (is this a text file?)");
  }
  return !scan->error;
}

PodiumJsonMap *
podium_json_scan (const char *data, gsize length, PodiumJsonPosition *where, GError **error)
{
  Scan scan = {.data = data, .end = data + length, .p = data};
  if (check_bytes (&scan)) {
    scan.map = podium_json_map_new (data, length);
    PodiumJsonNode node = podium_json_map_add (scan.map);
    Outcome outcome;

    skip_space (&scan);
    do {
      outcome = scan_value (&scan, &node);
      if (outcome == COMPLETE)
        outcome = scan_after_value (&scan, &node);
    } while (outcome == OPENED);
  }
  if (!scan.error)
    return scan.map;
  if (where)
    *where = podium_json_position (data, (gsize)(scan.fault - data));
  g_clear_pointer (&scan.map, podium_json_map_free);
  g_propagate_error (error, scan.error);
  return NULL;
}
