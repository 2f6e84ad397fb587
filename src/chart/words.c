/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "words/table.h"

/* Both in the order of PodiumLanguage. */
static const char *const codes[] = { "en", "de", NULL };
static const PodiumWordTable *const tables[] = { &podium_words_en, &podium_words_de };

PodiumLanguage
podium_language_parse (const char *code)
{
  for (int i = 0; codes[i]; i++) {
    gsize n = strlen (codes[i]);
    if (g_ascii_strncasecmp (code, codes[i], n) == 0 && !g_ascii_isalnum (code[n]))
      return (PodiumLanguage) (i + 1);
  }
  return 0;
}

const char *
podium_language_code (PodiumLanguage language)
{
  return codes[language - 1];
}

const char *const *
podium_language_codes (void)
{
  return codes;
}

const char *
podium_word (PodiumLanguage language, PodiumWord word)
{
  return tables[language - 1]->words[word];
}

char *
podium_phrase (PodiumLanguage language, PodiumWord word, ...)
{
  const char *arguments[10] = { NULL };
  GString *phrase = g_string_new (NULL);
  va_list list;

  va_start (list, word);
  for (int i = 0; i < 10; i++)
    if (!(arguments[i] = va_arg (list, const char *)))
      break;
  va_end (list);

  for (const char *p = podium_word (language, word); *p; p++) {
    if (p[0] == '{' && g_ascii_isdigit (p[1]) && p[2] == '}') {
      g_assert (arguments[p[1] - '0']);
      g_string_append (phrase, arguments[p[1] - '0']);
      p += 2;
    } else {
      g_string_append_c (phrase, *p);
    }
  }
  return g_string_free (phrase, FALSE);
}

char *
podium_phrase_list (PodiumLanguage language, const char *const *items)
{
  gsize n = g_strv_length ((char **) items);
  char *text = g_strdup (n ? items[0] : "");
  for (gsize i = 1; i < n; i++) {
    char *longer = podium_phrase (language, i + 1 < n ? PODIUM_WORD_LIST : PODIUM_WORD_AND, text, items[i], NULL);
    g_free (text);
    text = longer;
  }
  return text;
}

char *
podium_number_printed (PodiumLanguage language, const char *digits)
{
  const PodiumWordTable *l = tables[language - 1];
  GString *text = g_string_new (NULL);
  if (*digits == '-') {
    g_string_append (text, "−");
    digits++;
  }
  gsize whole = strspn (digits, "0123456789");
  for (gsize i = 0; i < whole; i++) {
    if (i && (whole - i) % 3 == 0)
      g_string_append (text, l->group);
    g_string_append_c (text, digits[i]);
  }
  if (digits[whole] == '.') {
    g_string_append (text, l->decimal);
    g_string_append (text, digits + whole + 1);
  }
  return g_string_free (text, FALSE);
}

char *
podium_number (PodiumLanguage language, double value, int decimals)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE + 320], format[16];
  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, format, value);
  gboolean zero = strspn (digits, "-0.") == strlen (digits);
  return podium_number_printed (language, zero && *digits == '-' ? digits + 1 : digits);
}

const char *
podium_month (PodiumLanguage language, int month, gboolean brief)
{
  const PodiumWordTable *l = tables[language - 1];
  return brief ? l->short_months[month - 1] : l->months[month - 1];
}

char *
podium_number_word (PodiumLanguage language, guint n)
{
  return n < PODIUM_N_NUMBER_WORDS ? g_strdup (tables[language - 1]->numbers[n]) : podium_number (language, n, 0);
}

char *
podium_sentence_case (const char *text)
{
  char first[7] = { 0 };
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);
  return g_strconcat (first, *text ? g_utf8_next_char (text) : "", NULL);
}

char *
podium_superscript (int number)
{
  static const char *const figures[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autofree char *plain = g_strdup_printf ("%d", number);
  GString *text = g_string_new (NULL);
  for (const char *p = plain; *p; p++)
    g_string_append (text, figures[*p - '0']);
  return g_string_free (text, FALSE);
}
