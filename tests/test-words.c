/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "complain.h"
#include "words.h"

#include <string.h>

/* Narrow no-break space, and the mark that keeps a minus left of its digits. */
#define NN "\u202f"
#define LRM "\u200e"

/* In the order of PodiumLanguage: English, German, French, Spanish, Japanese, Arabic. */
typedef const char *Texts[PODIUM_LAST_LANGUAGE];

static const struct {
  const char *about, *digits;
  Texts texts;
} printed[] = {
  { "a whole number", "57", { "57", "57", "57", "57", "57", "57" } },
  { "a decimal", "42.8", { "42.8", "42,8", "42,8", "42,8", "42.8", "42.8" } },
  { "a zero behind the point stays", "59.0", { "59.0", "59,0", "59,0", "59,0", "59.0", "59.0" } },
  { "thousands are grouped, not in Spanish", "1444", { "1,444", "1.444", "1" NN "444", "1444", "1,444", "1,444" } },
  { "tens of thousands in Spanish too", "14440",
    { "14,440", "14.440", "14" NN "440", "14" NN "440", "14,440", "14,440" } },
  { "just below", "999", { "999", "999", "999", "999", "999", "999" } },
  { "millions", "1234567",
    { "1,234,567", "1.234.567", "1" NN "234" NN "567", "1" NN "234" NN "567", "1,234,567", "1,234,567" } },
  { "thousands with decimals", "1444.50", { "1,444.50", "1.444,50", "1" NN "444,50", "1444,50", "1,444.50", "1,444.50" } },
  { "a real minus", "-12.5", { "−12.5", "−12,5", "−12,5", "−12,5", "−12.5", LRM "−12.5" } },
  { "minus and thousands", "-1000", { "−1,000", "−1.000", "−1" NN "000", "−1000", "−1,000", LRM "−1,000" } },
  { "decimals are not grouped", "0.12345", { "0.12345", "0,12345", "0,12345", "0,12345", "0.12345", "0.12345" } },
  { "zero", "0", { "0", "0", "0", "0", "0", "0" } },
};

static void
test_printed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (printed); i++)
    for (PodiumLanguage language = PODIUM_ENGLISH; language <= PODIUM_LAST_LANGUAGE; language++) {
      g_autofree char *text = podium_number_printed (language, printed[i].digits);
      g_test_message ("%s in %s", printed[i].about, podium_language_code (language));
      g_assert_cmpstr (text, ==, printed[i].texts[language - 1]);
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
    for (PodiumLanguage language = PODIUM_ENGLISH; language <= PODIUM_LAST_LANGUAGE; language++) {
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
    Texts texts;
  } numbers[] = {
    { "whole", 57, 0, { "57", "57", "57", "57", "57", "57" } },
    { "rounded to what was asked for", 42.84, 1, { "42.8", "42,8", "42,8", "42,8", "42.8", "42.8" } },
    { "zeros as asked for", 59, 1, { "59.0", "59,0", "59,0", "59,0", "59.0", "59.0" } },
    { "negative", -3.5, 1, { "−3.5", "−3,5", "−3,5", "−3,5", "−3.5", LRM "−3.5" } },
    { "no negative zero", -0.04, 1, { "0.0", "0,0", "0,0", "0,0", "0.0", "0.0" } },
    { "nor this one", -0.0, 0, { "0", "0", "0", "0", "0", "0" } },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (PodiumLanguage language = PODIUM_ENGLISH; language <= PODIUM_LAST_LANGUAGE; language++) {
      g_autofree char *text = podium_number (language, numbers[i].value, numbers[i].decimals);
      g_test_message ("%s in %s", numbers[i].about, podium_language_code (language));
      g_assert_cmpstr (text, ==, numbers[i].texts[language - 1]);
    }
}

/* The placeholders {0} to {9} in @text as bits, those of plural forms and capitals ({0^}) too. */
static guint
placeholders (const char *text)
{
  guint bits = 0;
  for (const char *p = text; (p = strchr (p, '{')); p++)
    if (g_ascii_isdigit (p[1]) && p[2] && strchr ("}:^", p[2]))
      bits |= 1u << (p[1] - '0');
  return bits;
}

/* Plural forms: as many as the language has, the last with its number, and nothing in braces that is no placeholder. */
static void
check_forms (PodiumLanguage language, const char *text)
{
  static const guint forms[PODIUM_LAST_LANGUAGE] = { 2, 2, 2, 2, 1, 5 };
  for (const char *p = text; (p = strchr (p, '{')); p++) {
    const char *end = strchr (p, '}');
    if (!end || !g_ascii_isdigit (p[1]) || !strchr ("}:^", p[2]) || (p[2] == '^' && p[3] != '}')) {
      complain ("“%s” in %s has a brace of no placeholder", text, podium_language_code (language));
      return;
    }
    if (p[2] != ':')
      continue;
    g_autofree char *inside = g_strndup (p + 3, (gsize) (end - p - 3));
    g_auto (GStrv) each = g_strsplit (inside, "|", -1);
    guint n = g_strv_length (each);
    if (n != forms[language - 1])
      complain ("“%s” has %u forms, %s has %u", text, n, podium_language_code (language), forms[language - 1]);
    if (!strchr (each[n - 1], '#'))
      complain ("“%s” does not say how many", text);
  }
}

static void
test_table (void)
{
  for (int word = 0; word < PODIUM_N_WORDS; word++) {
    const char *english = podium_word (PODIUM_ENGLISH, (PodiumWord) word);
    g_assert_nonnull (english);
    for (PodiumLanguage language = PODIUM_ENGLISH; language <= PODIUM_LAST_LANGUAGE; language++) {
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
      check_forms (language, text);
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
  g_autofree char *arabic = podium_phrase (PODIUM_ARABIC, PODIUM_WORD_AND, "a (b)", "c", NULL);
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (one, ==, "a");
  g_assert_cmpstr (three, ==, "a, b and c");
  g_assert_cmpstr (german, ==, "a, b und c");
  g_assert_cmpstr (arabic, ==, "\u2068a (b)\u2069 و\u2068c\u2069");
}

/* The form of a counted noun that goes with a number. */
static void
test_plurals (void)
{
  static const struct {
    PodiumLanguage language;
    const char *n, *text;
  } plurals[] = {
    { PODIUM_ENGLISH, "1", "1 source" },
    { PODIUM_ENGLISH, "2", "2 sources" },
    { PODIUM_ENGLISH, "0", "0 sources" },
    { PODIUM_GERMAN, "1", "1 Quelle" },
    { PODIUM_GERMAN, "21", "21 Quellen" },
    { PODIUM_FRENCH, "0", "0 source" },
    { PODIUM_FRENCH, "1", "1 source" },
    { PODIUM_FRENCH, "1" NN "000", "1" NN "000 sources" },
    { PODIUM_SPANISH, "1", "1 fuente" },
    { PODIUM_SPANISH, "5", "5 fuentes" },
    { PODIUM_JAPANESE, "1", "1件の出典" },
    { PODIUM_ARABIC, "1", "مصدر واحد" },
    { PODIUM_ARABIC, "2", "مصدران" },
    { PODIUM_ARABIC, "3", "3 مصادر" },
    { PODIUM_ARABIC, "10", "10 مصادر" },
    { PODIUM_ARABIC, "11", "11 مصدرا" },
    { PODIUM_ARABIC, "99", "99 مصدرا" },
    { PODIUM_ARABIC, "100", "100 مصدر" },
    { PODIUM_ARABIC, "103", "103 مصادر" },
    { PODIUM_ARABIC, "0", "0 مصدر" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (plurals); i++) {
    g_autofree char *text = podium_phrase (plurals[i].language, PODIUM_WORD_N_SOURCES, plurals[i].n, NULL);
    g_autoptr (GString) plain = g_string_new (text);
    g_string_replace (plain, "\u2068", "", 0);
    g_string_replace (plain, "\u2069", "", 0);
    g_test_message ("%s in %s", plurals[i].n, podium_language_code (plurals[i].language));
    g_assert_cmpstr (plain->str, ==, plurals[i].text);
  }
}

/* Composed text with plain signs is set as the language sets it, once and for all. */
static void
test_typeset (void)
{
  static const struct {
    const char *about;
    PodiumLanguage language;
    const char *plain, *set;
  } texts[] = {
    { "English stays", PODIUM_ENGLISH, "a: b; c (d), 5\u00a0%.", "a: b; c (d), 5\u00a0%." },
    { "Spanish stays", PODIUM_SPANISH, "a: b; c (d), 5\u00a0%.", "a: b; c (d), 5\u00a0%." },
    { "French spaces", PODIUM_FRENCH, "a: b; c? 5\u00a0%", "a" NN ": b" NN "; c" NN "? 5" NN "%" },
    { "none twice", PODIUM_FRENCH, "a" NN ": b", "a" NN ": b" },
    { "none in addresses, dates and times", PODIUM_FRENCH, "https://a.b, 12:30", "https://a.b, 12:30" },
    { "a question mark alone stays", PODIUM_FRENCH, "?", "?" },
    { "Japanese signs beside Japanese", PODIUM_JAPANESE, "指標, 値; 差: 5. 終", "指標、値；差：5。終" },
    { "plain signs in Latin lists", PODIUM_JAPANESE, "Muse, later (s001); GPT", "Muse, later (s001); GPT" },
    { "brackets by what they hold or follow", PODIUM_JAPANESE, "Muse (設定), 差 (s001)", "Muse（設定）、差（s001）" },
    { "figure and unit", PODIUM_JAPANESE, "≈ 59 百万トークン, 5\u00a0%", "≈ 59百万トークン、5%" },
    { "a percent sign alone stays", PODIUM_JAPANESE, "MMMU-Pro, %", "MMMU-Pro, %" },
    { "Arabic signs beside Arabic", PODIUM_ARABIC, "نقطة, رمز; أي?", "نقطة، رمز؛ أي؟" },
    { "items of a Latin list are parted", PODIUM_ARABIC, "Muse, later 5; GPT 6", "Muse, later 5؛ GPT 6" },
    { "percent", PODIUM_ARABIC, "100\u00a0%", "100%" },
    { "a footnote's number stays behind", PODIUM_ARABIC, "57\u00a0²", "57\u200f\u00a0²" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *set = podium_typeset (texts[i].language, texts[i].plain);
    g_autofree char *again = podium_typeset (texts[i].language, set);
    g_test_message ("%s", texts[i].about);
    g_assert_cmpstr (set, ==, texts[i].set);
    g_assert_cmpstr (again, ==, set);
  }
}

static void
test_languages (void)
{
  static const struct {
    const char *code;
    PodiumLanguage language;
  } codes[] = {
    { "en", PODIUM_ENGLISH }, { "de", PODIUM_GERMAN }, { "de_AT.UTF-8", PODIUM_GERMAN }, { "DE", PODIUM_GERMAN },
    { "en-GB", PODIUM_ENGLISH }, { "", 0 }, { "d", 0 }, { "den", 0 }, { "deutsch", 0 }, { "fr", PODIUM_FRENCH },
    { "es_MX", PODIUM_SPANISH }, { "ja_JP.UTF-8", PODIUM_JAPANESE }, { "ar", PODIUM_ARABIC }, { "tlh", 0 }, { "C", 0 },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++) {
    g_test_message ("“%s”", codes[i].code);
    g_assert_cmpint (podium_language_parse (codes[i].code), ==, codes[i].language);
  }
  const char *const *all = podium_language_codes ();
  for (int i = 0; all[i]; i++)
    g_assert_cmpstr (podium_language_code (podium_language_parse (all[i])), ==, all[i]);
  g_assert_cmpint (g_strv_length ((char **) all), ==, PODIUM_LAST_LANGUAGE);
  g_autofree char *list = podium_language_list ();
  g_assert_cmpstr (list, ==, "en, de, fr, es, ja or ar");
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
  g_test_add_func ("/words/plurals", test_plurals);
  g_test_add_func ("/words/typeset", test_typeset);
  g_test_add_func ("/words/languages", test_languages);
  g_test_add_func ("/words/superscript", test_superscript);
  return g_test_run ();
}
