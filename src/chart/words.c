/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "words/table.h"

/* Both in the order of PodiumLanguage. */
static const char *const codes[] = { "en", "de", "fr", "es", "ja", "ar", NULL };
static const PodiumWordTable *const tables[] = {
  &podium_words_en, &podium_words_de, &podium_words_fr, &podium_words_es, &podium_words_ja, &podium_words_ar,
};

const PodiumWordTable *
podium_words_of (PodiumLanguage language)
{
  return tables[language - 1];
}

guint
podium_form_one_other (guint n)
{
  return n != 1;
}

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
podium_language_list (void)
{
  g_autoptr (GString) list = g_string_new (codes[0]);
  for (int i = 1; codes[i]; i++)
    g_string_append_printf (list, "%s%s", codes[i + 1] ? ", " : " or ", codes[i]);
  return g_strdup (list->str);
}

gboolean
podium_language_is_rtl (PodiumLanguage language)
{
  return podium_words_of (language)->right_to_left;
}

double
podium_language_leading (PodiumLanguage language)
{
  double leading = podium_words_of (language)->leading;
  return leading > 0 ? leading : 1;
}

const char *
podium_language_families (PodiumLanguage language)
{
  const char *families = podium_words_of (language)->families;
  return families ? families : "";
}

/* The number that @text is, in figures or in a word of the table; G_MAXUINT where it is none. */
static guint
number_in (const PodiumWordTable *l, const char *text)
{
  guint n = 0, digits = 0;
  for (guint i = 0; i < PODIUM_N_NUMBER_WORDS; i++)
    if (g_str_equal (text, l->numbers[i]))
      return i;
  for (const char *p = text; *p && digits < 9; p++)
    if (g_ascii_isdigit (*p)) {
      n = 10 * n + (guint) (*p - '0');
      digits++;
    }
  return digits ? n : G_MAXUINT;
}

static void
append_argument (GString *phrase, PodiumLanguage language, const char *argument)
{
  g_autofree char *isolated = podium_isolate (language, g_strdup (argument));
  g_string_append (phrase, isolated);
}

/* Appends the form of @forms ("model|# models}") that goes with @argument; returns the brace that ends them. */
static const char *
append_form (GString *phrase, PodiumLanguage language, const char *forms, const char *argument)
{
  const PodiumWordTable *l = podium_words_of (language);
  guint form = l->form (number_in (l, argument));
  for (; *forms != '}'; forms++)
    if (*forms == '|')
      form--;
    else if (form == 0 && *forms == '#')
      append_argument (phrase, language, argument);
    else if (form == 0)
      g_string_append_c (phrase, *forms);
  return forms;
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
    if (p[0] != '{' || !g_ascii_isdigit (p[1]) || !strchr ("}:^", p[2])) {
      g_string_append_c (phrase, *p);
      continue;
    }
    const char *argument = arguments[p[1] - '0'];
    g_assert (argument);
    if (p[2] == ':') {
      p = append_form (phrase, language, p + 3, argument);
    } else if (p[2] == '^') { /* where it begins a sentence */
      g_autofree char *capital = podium_sentence_case (argument);
      append_argument (phrase, language, capital);
      p += 3;
    } else {
      append_argument (phrase, language, argument);
      p += 2;
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
    g_string_append (text, l->right_to_left ? "\u200e−" : "−"); /* the mark keeps the minus left of its digits */
    digits++;
  }
  gsize whole = strspn (digits, "0123456789");
  for (gsize i = 0; i < whole; i++) {
    if (i && (whole - i) % 3 == 0 && whole >= l->group_from)
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
  static const char *const usual[] = { "%.0f", "%.1f", "%.2f", "%.3f", "%.4f" };
  char digits[G_ASCII_DTOSTR_BUF_SIZE + 320], format[16];
  gboolean is_usual = decimals >= 0 && decimals < (int) G_N_ELEMENTS (usual);
  if (!is_usual)
    g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, is_usual ? usual[decimals] : format, value);
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

static const char *const superscripts[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };

char *
podium_superscript (int number)
{
  g_autofree char *plain = g_strdup_printf ("%d", number);
  GString *text = g_string_new (NULL);
  for (const char *p = plain; *p; p++)
    g_string_append (text, superscripts[*p - '0']);
  return g_string_free (text, FALSE);
}

/* The figure that @text starts with, or -1. */
static int
superscript_at (const char *text)
{
  for (int figure = 0; figure < 10; figure++)
    if (g_str_has_prefix (text, superscripts[figure]))
      return figure;
  return -1;
}

int
podium_superscript_next (const char **text)
{
  for (const char *gap = strstr (*text, PODIUM_NBSP); gap; gap = strstr (gap + 1, PODIUM_NBSP)) {
    const char *at = gap + strlen (PODIUM_NBSP);
    int number = 0;
    for (int figure; (figure = superscript_at (at)) >= 0 && number < 10000; at += strlen (superscripts[figure]))
      number = number * 10 + figure;
    if (number) {
      *text = at;
      return number;
    }
  }
  return 0;
}
