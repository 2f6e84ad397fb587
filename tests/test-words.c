/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "complain.h"
#include "words.h"

#include <string.h>

static const struct {
  const char *about, *digits, *english, *german;
} printed[] = {
  { "a whole number", "57", "57", "57" },
  { "a decimal", "42.8", "42.8", "42,8" },
  { "a zero behind the point stays", "59.0", "59.0", "59,0" },
  { "thousands are grouped", "1444", "1,444", "1.444" },
  { "just below", "999", "999", "999" },
  { "millions", "1234567", "1,234,567", "1.234.567" },
  { "thousands with decimals", "1444.50", "1,444.50", "1.444,50" },
  { "a real minus", "-12.5", "−12.5", "−12,5" },
  { "minus and thousands", "-1000", "−1,000", "−1.000" },
  { "decimals are not grouped", "0.12345", "0.12345", "0,12345" },
  { "zero", "0", "0", "0" },
};

static void
test_printed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (printed); i++) {
    g_autofree char *english = podium_number_printed (PODIUM_ENGLISH, printed[i].digits);
    g_autofree char *german = podium_number_printed (PODIUM_GERMAN, printed[i].digits);
    g_test_message ("%s", printed[i].about);
    g_assert_cmpstr (english, ==, printed[i].english);
    g_assert_cmpstr (german, ==, printed[i].german);
  }
}

static char *
only_digits (const char *text)
{
  GString *digits = g_string_new (NULL);
  for (; *text; text++)
    if (g_ascii_isdigit (*text))
      g_string_append_c (digits, *text);
  return g_string_free (digits, FALSE);
}

/* No language drops or adds a digit, whatever is printed. */
static void
test_every_digit (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  for (int i = 0; i < 2000; i++) {
    g_autoptr (GString) digits = g_string_new (i % 3 ? "" : "-");
    for (int n = g_rand_int_range (random, 1, 14); n > 0; n--)
      g_string_append_c (digits, (char) g_rand_int_range (random, '0', '9' + 1));
    int decimals = g_rand_int_range (random, 0, 5);
    if (decimals)
      g_string_append_c (digits, '.');
    for (int n = 0; n < decimals; n++)
      g_string_append_c (digits, (char) g_rand_int_range (random, '0', '9' + 1));
    g_autofree char *expected = only_digits (digits->str);
    for (PodiumLanguage language = PODIUM_ENGLISH; language <= PODIUM_GERMAN; language++) {
      g_autofree char *text = podium_number_printed (language, digits->str);
      g_autofree char *found = only_digits (text);
      if (g_strcmp0 (found, expected) != 0)
        complain ("%s became %s in %s", digits->str, text, podium_language_code (language));
    }
  }
}

static void
test_number (void)
{
  static const struct {
    const char *about;
    double value;
    int decimals;
    const char *english, *german;
  } numbers[] = {
    { "whole", 57, 0, "57", "57" },
    { "rounded to what was asked for", 42.84, 1, "42.8", "42,8" },
    { "zeros as asked for", 59, 1, "59.0", "59,0" },
    { "thousands", 1234567.5, 1, "1,234,567.5", "1.234.567,5" },
    { "negative", -3.5, 1, "−3.5", "−3,5" },
    { "no negative zero", -0.04, 1, "0.0", "0,0" },
    { "nor this one", -0.0, 0, "0", "0" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autofree char *english = podium_number (PODIUM_ENGLISH, numbers[i].value, numbers[i].decimals);
    g_autofree char *german = podium_number (PODIUM_GERMAN, numbers[i].value, numbers[i].decimals);
    g_test_message ("%s", numbers[i].about);
    g_assert_cmpstr (english, ==, numbers[i].english);
    g_assert_cmpstr (german, ==, numbers[i].german);
  }
}

/* The placeholders {0} to {9} in @text as bits. */
static guint
placeholders (const char *text)
{
  guint bits = 0;
  for (const char *p = text; (p = strchr (p, '{')); p++)
    if (g_ascii_isdigit (p[1]) && p[2] == '}')
      bits |= 1u << (p[1] - '0');
  return bits;
}

static void
test_table (void)
{
  for (int word = 0; word < PODIUM_N_WORDS; word++) {
    const char *english = podium_word (PODIUM_ENGLISH, (PodiumWord) word);
    g_assert_nonnull (english);
    for (PodiumLanguage language = PODIUM_ENGLISH; language <= PODIUM_GERMAN; language++) {
      const char *text = podium_word (language, (PodiumWord) word);
      if (!text || !*text || !g_utf8_validate (text, -1, NULL)) {
        complain ("word %d (“%s”) has no text in %s", word, english, podium_language_code (language));
        continue;
      }
      if (placeholders (text) != placeholders (english))
        complain ("“%s” and “%s” have other placeholders", english, text);
      guint bits = placeholders (text);
      if (bits & (bits + 1))
        complain ("“%s” leaves a placeholder out", text);
      if (g_ascii_isspace (*text) || g_ascii_isspace (text[strlen (text) - 1]))
        complain ("“%s” has spaces at its ends", text);
    }
  }
}

static void
test_phrase (void)
{
  g_autofree char *list = podium_phrase (PODIUM_ENGLISH, PODIUM_WORD_AND, "a {1}", "b {0}", NULL);
  g_assert_cmpstr (list, ==, "a {1} and b {0}"); /* what is put in is not looked through again */
  g_autofree char *none = podium_phrase_list (PODIUM_ENGLISH, (const char *const[]){ NULL });
  g_autofree char *one = podium_phrase_list (PODIUM_ENGLISH, (const char *const[]){ "a", NULL });
  g_autofree char *three = podium_phrase_list (PODIUM_ENGLISH, (const char *const[]){ "a", "b", "c", NULL });
  g_autofree char *german = podium_phrase_list (PODIUM_GERMAN, (const char *const[]){ "a", "b", "c", NULL });
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (one, ==, "a");
  g_assert_cmpstr (three, ==, "a, b and c");
  g_assert_cmpstr (german, ==, "a, b und c");
}

static void
test_languages (void)
{
  static const struct {
    const char *code;
    PodiumLanguage language;
  } codes[] = {
    { "en", PODIUM_ENGLISH }, { "de", PODIUM_GERMAN }, { "de_AT.UTF-8", PODIUM_GERMAN }, { "DE", PODIUM_GERMAN },
    { "en-GB", PODIUM_ENGLISH }, { "", 0 }, { "d", 0 }, { "den", 0 }, { "deutsch", 0 }, { "fr", 0 }, { "C", 0 },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++) {
    g_test_message ("“%s”", codes[i].code);
    g_assert_cmpint (podium_language_parse (codes[i].code), ==, codes[i].language);
  }
  const char *const *all = podium_language_codes ();
  for (int i = 0; all[i]; i++)
    g_assert_cmpstr (podium_language_code (podium_language_parse (all[i])), ==, all[i]);
}

static void
test_superscript (void)
{
  g_autofree char *one = podium_superscript (1), *twelve = podium_superscript (12), *ninety = podium_superscript (90);
  g_assert_cmpstr (one, ==, "¹");
  g_assert_cmpstr (twelve, ==, "¹²");
  g_assert_cmpstr (ninety, ==, "⁹⁰");

  const char *text = "57" PODIUM_NBSP "¹²" PODIUM_NBSP "³, 4² and" PODIUM_NBSP "x";
  g_assert_cmpint (podium_superscript_next (&text), ==, 12);
  g_assert_cmpint (podium_superscript_next (&text), ==, 3);
  g_assert_cmpint (podium_superscript_next (&text), ==, 0); /* a square is no footnote */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/words/printed", test_printed);
  g_test_add_func ("/words/every-digit", test_every_digit);
  g_test_add_func ("/words/number", test_number);
  g_test_add_func ("/words/table", test_table);
  g_test_add_func ("/words/phrase", test_phrase);
  g_test_add_func ("/words/languages", test_languages);
  g_test_add_func ("/words/superscript", test_superscript);
  return g_test_run ();
}
