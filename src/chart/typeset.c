/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The typography of a language over text that was put together from phrases, names and figures with plain
 * signs. */

#include "words.h"

#include <string.h>

#include "words/table.h"

#define RLM 0x200f
#define NBSP 0xa0

/* Whether @c is a letter of the script that has signs of its own. */
static gboolean
is_own (const PodiumWordTable *l, gunichar c)
{
  switch (g_unichar_get_script (c)) {
  case G_UNICODE_SCRIPT_HAN:
  case G_UNICODE_SCRIPT_HIRAGANA:
  case G_UNICODE_SCRIPT_KATAKANA:
    return l->close_up;
  case G_UNICODE_SCRIPT_ARABIC:
    return l->right_to_left;
  default:
    return l->close_up && (c == 0x30fc || (c >= 0x3001 && c <= 0x300f) || (c >= 0xff01 && c <= 0xff1f));
  }
}

static gboolean
is_superscript (gunichar c)
{
  return c == 0xb9 || c == 0xb2 || c == 0xb3 || (c >= 0x2070 && c <= 0x2079);
}

static gboolean
is_control (gunichar c)
{
  return (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == RLM;
}

/* A text being set: what is written of it, and where the pen is in the plain text. */
typedef struct {
  const PodiumWordTable *l;
  GString *out;
  gunichar before; /* the letter written last, isolates aside; 0 at the start */
  guint wide;      /* of the brackets that are open, those written in signs of the language: a bit each */
} Setter;

static void
write_sign (Setter *s, const char *sign)
{
  g_string_append (s->out, sign);
  s->before = g_utf8_get_char (g_utf8_prev_char (sign + strlen (sign)));
}

/* The letter after @p, isolates and spaces aside. */
static gunichar
letter_after (const char *p)
{
  while (*p && (*p == ' ' || is_control (g_utf8_get_char (p))))
    p = g_utf8_next_char (p);
  return g_utf8_get_char (p);
}

static const char *
own_sign (const PodiumWordTable *l, char sign)
{
  switch (sign) {
  case ',':
    return l->comma;
  case ';':
    return l->semicolon;
  case ':':
    return l->colon;
  case '.':
    return l->stop;
  case '?':
    return l->question;
  default:
    return NULL;
  }
}

/* Signs that end a word: written as the language writes them where its own letters stand beside. Returns how
 * many bytes of
 * @p are done, 0 for none. */
static gsize
set_sign (Setter *s, const char *p)
{
  gunichar next = g_utf8_get_char (p + 1);
  gboolean ends = !next || next == ' ' || next == ')' || is_control (next) || is_own (s->l, next);
  if (!s->before || !ends)
    return 0;
  gunichar after = letter_after (p + 1);
  const char *sign = own_sign (s->l, *p);
  gboolean list = *p == ';' && s->l->right_to_left; /* parts the items, whatever script they are in */
  if (sign && (list || is_own (s->l, s->before) || is_own (s->l, after))) {
    write_sign (s, sign);
    return s->l->close_up && p[1] == ' ' ? 2 : 1;
  }
  if (s->l->before_mark && strchr (":;?!", *p) && !g_unichar_isspace (s->before)) {
    g_string_append (s->out, s->l->before_mark);
    write_sign (s, (char[]){*p, 0});
    return 1;
  }
  return 0;
}

/* Brackets: wide ones where the language's letters stand beside them, and their like at the other end. */
static gsize
set_bracket (Setter *s, const char *p)
{
  gsize space = p[0] == ' ' && p[1] == '(';
  if (!s->l->open || (p[space] != '(' && p[space] != ')'))
    return 0;
  if (p[space] == ')') {
    gboolean wide = s->wide & 1;
    s->wide >>= 1;
    write_sign (s, wide ? s->l->close : ")");
    return wide && p[1] == ' ' ? 2 : 1;
  }
  gboolean wide = is_own (s->l, s->before) || is_own (s->l, letter_after (p + space + 1));
  s->wide = s->wide << 1 | wide;
  if (!wide && space)
    g_string_append_c (s->out, ' ');
  write_sign (s, wide ? s->l->open : "(");
  return space + 1;
}

/* Spaces: those before %, that of a figure and its unit in a script without spaces, and the mark that keeps a
 * footnote's number behind what it belongs to. */
static gsize
set_space (Setter *s, const char *p)
{
  gunichar c = g_utf8_get_char (p);
  const char *next = g_utf8_next_char (p);
  if ((c == NBSP || c == ' ') && *next == '%' && g_unichar_isdigit (s->before) && s->l->before_percent) {
    g_string_append (s->out, s->l->before_percent);
    return (gsize)(next - p);
  }
  if (c == NBSP && s->l->right_to_left && is_superscript (g_utf8_get_char (next)) &&
      !g_str_has_suffix (s->out->str, "\u200f")) {
    g_string_append (s->out, "\u200f");
    return 0;
  }
  gboolean unit = (c == ' ' || c == NBSP) && s->l->close_up && g_unichar_isdigit (s->before) &&
                  is_own (s->l, g_utf8_get_char (next));
  return unit ? (gsize)(next - p) : 0;
}

char *
podium_typeset (PodiumLanguage language, const char *text)
{
  Setter s = {.l = podium_words_of (language)};
  if (!s.l->before_mark && !s.l->before_percent && !s.l->comma)
    return g_strdup (text);
  s.out = g_string_sized_new (strlen (text) + 16);
  for (const char *p = text; *p;) {
    gsize done = set_sign (&s, p);
    if (!done)
      done = set_bracket (&s, p);
    if (!done)
      done = set_space (&s, p);
    p += done;
    if (done)
      continue;
    gunichar c = g_utf8_get_char (p);
    g_string_append_unichar (s.out, c);
    if (!is_control (c))
      s.before = c;
    p = g_utf8_next_char (p);
  }
  return g_string_free (s.out, FALSE);
}

/* Whether it holds letters that run from right to left. */
static gboolean
has_rtl_letters (const char *text)
{
  for (; *text; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text); /* Hebrew to extended Arabic, their presentation forms, the mark */
    if ((c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff) ||
        c == 0x200f)
      return TRUE;
  }
  return FALSE;
}

gboolean
podium_text_is_rtl (PodiumLanguage language, const char *text)
{
  return podium_language_is_rtl (language) && has_rtl_letters (text);
}

char *
podium_isolate (PodiumLanguage language, char *text)
{
  gboolean foreign = has_rtl_letters (text);
  if (!podium_words_of (language)->right_to_left && !foreign)
    return text;
  /* A list of names in Latin letters runs as the language does, and so does a phrase that begins with one. Among letters
   * that run from left to right a name in others reads as it does at its mark, and drags along nothing beside it. */
  gboolean rtl = foreign || strstr (text, "; ");
  const char *way = !podium_language_is_rtl (language) ? "\u2066" : rtl ? "\u2067" : "\u2068";
  char *isolated = g_strconcat (way, text, "\u2069", NULL);
  g_free (text);
  return isolated;
}

char *
podium_isolate_figure (PodiumLanguage language, char *text)
{
  if (!podium_words_of (language)->right_to_left || strspn (text, "0123456789.,") == strlen (text))
    return text;
  const char *way = podium_text_is_rtl (language, text) ? "\u2067" : "\u2066"; /* a date has its month in words */
  char *isolated = g_strconcat (way, text, "\u2069", NULL);
  g_free (text);
  return isolated;
}

char *
podium_named (PodiumLanguage language, const char *name, const char *said)
{
  g_autofree char *isolated = podium_isolate (language, g_strdup (name));
  return g_strconcat (isolated, " ", said, NULL);
}
