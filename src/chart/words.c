/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>

typedef struct {
  const char *code;
  const char *decimal, *group;
} Language;

#define N_LANGUAGES 2
static const Language languages[] = { { "en", ".", "," }, { "de", ",", "." } };
static const char *const codes[] = { "en", "de", NULL };

/* clang-format off */
static const char *const table[PODIUM_N_WORDS][N_LANGUAGES] = {
  [PODIUM_WORD_SOURCE] = { "Source", "Quelle" },
  [PODIUM_WORD_DATA] = { "Data", "Stand" },
  [PODIUM_WORD_NO_DATA_FOR] = { "No data for", "Keine Angabe für" },
  [PODIUM_WORD_N_MODELS] = { "{0} models", "{0} Modelle" },
  [PODIUM_WORD_UNDATED] = { "sources undated", "Quellen ohne Datum" },
  [PODIUM_WORD_AS_OF] = { "as of {0}", "vom {0}" },
  [PODIUM_WORD_STATED_BY] = { "{0}, as stated by {1}", "{0}, laut {1}" },
  [PODIUM_WORD_STATED_ONLY_BY] = { "{0}, who measured is not stated", "{0}; wer gemessen hat, ist nicht angegeben" },
  [PODIUM_WORD_N_SOURCES] = { "{0} sources", "{0} Quellen" },
  [PODIUM_WORD_HIGHER_BETTER] = { "Higher is better", "Höher ist besser" },
  [PODIUM_WORD_LOWER_BETTER] = { "Lower is better", "Niedriger ist besser" },
  [PODIUM_WORD_UNIT_PERCENT] = { "percent", "Prozent" },
  [PODIUM_WORD_UNIT_POINTS] = { "points", "Punkte" },
  [PODIUM_WORD_UNIT_ELO] = { "Elo", "Elo" },
  [PODIUM_WORD_UNIT_TOKENS] = { "tokens", "Tokens" },
  [PODIUM_WORD_UNIT_USD_PER_MILLION] = { "US dollars per million tokens", "US-Dollar je Million Tokens" },
  [PODIUM_WORD_MILLIONS] = { "million {0}", "Millionen {0}" },
  [PODIUM_WORD_THOUSANDS] = { "thousand {0}", "Tausend {0}" },
  [PODIUM_WORD_TIED] = { "tied as published", "gleichauf laut Angabe" },
  [PODIUM_WORD_TIED_SHORT] = { "tied", "gleich" },
  [PODIUM_WORD_TOO_CLOSE] = { "too close to call", "zu knapp" },
  [PODIUM_WORD_TOO_CLOSE_SHORT] = { "close", "knapp" },
  [PODIUM_WORD_DEPENDS] = { "depends on the source", "je nach Quelle" },
  [PODIUM_WORD_DEPENDS_SHORT] = { "depends", "je n. Quelle" },
  [PODIUM_WORD_NOTE_ROUNDING] = { "{0} and {1}: as printed, the true gap is {2} to {3}; no interval published.", "{0} und {1}: wie gedruckt ist der wahre Abstand {2} bis {3}; kein Intervall veröffentlicht." },
  [PODIUM_WORD_NOTE_INTERVALS] = { "{0} and {1}: the published intervals overlap.", "{0} und {1}: die veröffentlichten Intervalle überlappen." },
  [PODIUM_WORD_NOTE_DEPENDS] = { "Who is ahead depends on the source: {0} {1}, against {2} {3}.", "Wer vorn liegt, hängt von der Quelle ab: {0} {1}, gegen {2} {3}." },
  [PODIUM_WORD_NOTE_DIFFER] = { "Sources differ; a bracket spans what they print, drawn first: {0}.", "Quellen widersprechen sich; die Klammer umspannt ihre Angaben, die gezeichnete zuerst: {0}." },
  [PODIUM_WORD_NOTE_UNLIKE] = { "{0}, not comparable: {1}.", "{0}, nicht vergleichbar: {1}." },
  [PODIUM_WORD_NOTE_DIFFER_BRIEF] = { "Sources differ; a bracket spans what they print.", "Quellen widersprechen sich; die Klammer umspannt ihre Angaben." },
  [PODIUM_WORD_NOTE_UNLIKE_BRIEF] = { "{0}, not comparable.", "{0}, nicht vergleichbar." },
  [PODIUM_WORD_NOTE_ROUNDING_BRIEF] = { "As printed, the true gap is {0} to {1}.", "Wie gedruckt ist der wahre Abstand {0} bis {1}." },
  [PODIUM_WORD_NOTE_STATUSES_BRIEF] = { "Two symbols: sources differ.", "Zwei Zeichen: Quellen widersprechen sich." },
  [PODIUM_WORD_NOTE_LEFT_OUT] = { "Left out: {0} figures of other settings, not comparable.", "Weggelassen: {0} Zahlen anderer Einstellungen, nicht vergleichbar." },
  [PODIUM_WORD_MORE] = { "and {0} more", "und {0} weitere" },
  [PODIUM_WORD_NOTE_VENDOR] = { "Measured by {0}, the model’s own maker.", "Gemessen von {0}, dem Hersteller des Modells." },
  [PODIUM_WORD_NOTE_SETTINGS] = { "Settings stated: {0}; otherwise not stated.", "Einstellungen laut Quellen: {0}; sonst nicht angegeben." },
  [PODIUM_WORD_NOTE_EDITION] = { "Edition {0}; not stated for {1}.", "Ausgabe {0}; nicht angegeben für {1}." },
  [PODIUM_WORD_NOTE_ORDER] = { "Rows in the order of {0}", "Reihenfolge nach {0}" },
  [PODIUM_WORD_OTHER_SETTINGS] = { "Other settings, not ranked", "Andere Einstellungen, ohne Rang" },
  [PODIUM_WORD_WITH_TOOLS] = { "with tools", "mit Werkzeugen" },
  [PODIUM_WORD_WITHOUT_TOOLS] = { "without tools", "ohne Werkzeuge" },
  [PODIUM_WORD_MAKER_NOT_STATED] = { "maker not stated", "Hersteller nicht angegeben" },
  [PODIUM_WORD_SETTING_NOT_STATED] = { "setting not stated", "Einstellung nicht angegeben" },
  [PODIUM_WORD_MEASURER_NOT_STATED] = { "measurer not stated", "wer gemessen hat, ist nicht angegeben" },
  [PODIUM_WORD_MEASURED_BY] = { "measured by {0}", "gemessen von {0}" },
  [PODIUM_WORD_STATED_IN] = { "stated in {0}", "angegeben in {0}" },
  [PODIUM_WORD_RANK_OF] = { "rank {0} of {1}", "Rang {0} von {1}" },
  [PODIUM_WORD_NOT_RANKED] = { "another setting, not ranked", "andere Einstellung, ohne Rang" },
  [PODIUM_WORD_RANGE] = { "{0} to {1}", "{0} bis {1}" },
  [PODIUM_WORD_ABOUT] = { "about {0}", "etwa {0}" },
  [PODIUM_WORD_OVER] = { "over {0}", "über {0}" },
  [PODIUM_WORD_UP_TO] = { "up to {0}", "bis zu {0}" },
  [PODIUM_WORD_CLAIMS] = { "other claims: {0}", "andere Angaben: {0}" },
  [PODIUM_WORD_STATED_BY_SOURCE] = { "Stated in source", "Angegeben in Quelle" },
  [PODIUM_WORD_AXIS_STARTS] = { "(axis starts at {0})", "(Achse beginnt bei {0})" },
  [PODIUM_WORD_LOG_SCALE] = { "(log scale)", "(logarithmisch)" },
  [PODIUM_WORD_AGAINST] = { "{0} against {1}", "{0} gegen {1}" },
  [PODIUM_WORD_BETTER] = { "Better", "Besser" },
  [PODIUM_WORD_BETTER_CORNER] = { "Better: {0}, {1}", "Besser: {0}, {1}" },
  [PODIUM_WORD_HIGHER_SCORE] = { "higher score", "mehr Punkte" },
  [PODIUM_WORD_LOWER_SCORE] = { "lower score", "weniger Punkte" },
  [PODIUM_WORD_MORE_TOKENS] = { "more tokens", "mehr Tokens" },
  [PODIUM_WORD_FEWER_TOKENS] = { "fewer tokens", "weniger Tokens" },
  [PODIUM_WORD_HIGHER_ELO] = { "higher Elo", "höheres Elo" },
  [PODIUM_WORD_LOWER_ELO] = { "lower Elo", "niedrigeres Elo" },
  [PODIUM_WORD_HIGHER_PRICE] = { "higher price", "höherer Preis" },
  [PODIUM_WORD_LOWER_PRICE] = { "lower price", "niedrigerer Preis" },
  [PODIUM_WORD_FRONTIER_ALONE] = { "Pareto frontier: {0} alone. Every other model here is matched or beaten on both counts.", "Pareto-Front: allein {0}. Jedes andere Modell hier ist in beidem erreicht oder übertroffen." },
  [PODIUM_WORD_FRONTIER_SOME] = { "Pareto frontier: {0}.", "Pareto-Front: {0}." },
  [PODIUM_WORD_FRONTIER_NONE] = { "No frontier: one of the metrics has no direction.", "Keine Front: eine der Größen hat keine Richtung." },
  [PODIUM_WORD_NO_FIGURES] = { "No published figures", "Keine veröffentlichten Zahlen" },
  [PODIUM_WORD_TITLE_TIE] = { "{0} tie on {1}", "{0} gleichauf: {1}" },
  [PODIUM_WORD_TITLE_LEADS] = { "{0} leads on {1}", "{0} führt: {1}" },
  [PODIUM_WORD_TITLE_CLOSE] = { "{0}: too close to call on {1}", "{0}: zu knapp bei {1}" },
  [PODIUM_WORD_TITLE_DEPENDS] = { "Who leads on {0} depends on the source", "Wer bei {0} führt, hängt von der Quelle ab" },
  [PODIUM_WORD_TITLE_TWO] = { "{0} leads on {1}, {2} on {3}", "{0} führt bei {1}, {2} bei {3}" },
  [PODIUM_WORD_TITLE_ALL] = { "{0} leads on all {1} measures", "{0} führt bei allen {1} Messungen" },
  [PODIUM_WORD_TITLE_MOST] = { "{0} leads on {1} of {2} measures", "{0} führt bei {1} von {2} Messungen" },
  [PODIUM_WORD_TITLE_UNBEATEN] = { "No model here beats {0} on either count", "Kein Modell hier schlägt {0} in einem von beiden" },
  [PODIUM_WORD_TITLE_WEIGHTS] = { "Open weights for {0} of the {1} models whose routes are stated", "Offene Gewichte für {0} der {1} Modelle mit angegebenen Wegen" },
  [PODIUM_WORD_AND] = { "{0} and {1}", "{0} und {1}" },
  [PODIUM_WORD_LIST] = { "{0}, {1}", "{0}, {1}" },
  [PODIUM_WORD_ACCESS_TITLE] = { "How each model can be had", "Wie jedes Modell zu haben ist" },
  [PODIUM_WORD_ACCESS_SUBTITLE] = { "Routes as the sources state them. A question mark means that no source says; it never means no", "Wege, wie die Quellen sie angeben. Ein Fragezeichen heißt: keine Quelle sagt es; es heißt nie nein" },
  [PODIUM_WORD_OPEN_WEIGHTS] = { "Open weights", "Offene Gewichte" },
  [PODIUM_WORD_PUBLIC_API] = { "Public API", "Öffentliche API" },
  [PODIUM_WORD_PRIVATE_API] = { "Private API", "Private API" },
  [PODIUM_WORD_FREE_APP] = { "Free app", "Freie App" },
  [PODIUM_WORD_PAID_APP] = { "Paid app", "Bezahl-App" },
  [PODIUM_WORD_OPEN_WEIGHTS_HINT] = { "download and run", "laden und betreiben" },
  [PODIUM_WORD_PUBLIC_API_HINT] = { "anyone may build", "jeder darf bauen" },
  [PODIUM_WORD_PRIVATE_API_HINT] = { "invited partners", "geladene Partner" },
  [PODIUM_WORD_FREE_APP_HINT] = { "use, no payment", "ohne Bezahlung" },
  [PODIUM_WORD_PAID_APP_HINT] = { "subscription", "Abonnement" },
  [PODIUM_WORD_AVAILABLE] = { "available", "verfügbar" },
  [PODIUM_WORD_PREVIEW] = { "preview", "Vorschau" },
  [PODIUM_WORD_ANNOUNCED] = { "announced", "angekündigt" },
  [PODIUM_WORD_HOPED] = { "hoped for", "erhofft" },
  [PODIUM_WORD_WITHDRAWN] = { "withdrawn", "zurückgezogen" },
  [PODIUM_WORD_STATED_NONE] = { "none", "keine" },
  [PODIUM_WORD_SAID_UNKNOWN] = { "unclear", "unklar" },
  [PODIUM_WORD_NOT_STATED] = { "not stated", "nicht angegeben" },
  [PODIUM_WORD_HOW_TO_READ] = { "How to read", "Lesehilfe" },
  [PODIUM_WORD_NOTE_ALSO] = { "Also {0}: {1} ({2}).", "Auch {0}: {1} ({2})." },
  [PODIUM_WORD_NOTE_OTHER_ROUTE] = { "{0}, {1}: {2}; for whom or at what cost is not stated.", "{0}, {1}: {2}; für wen oder zu welchem Preis, ist nicht angegeben." },
  [PODIUM_WORD_NOTE_STATUSES] = { "Sources differ: {0}.", "Quellen widersprechen sich: {0}." },
  [PODIUM_WORD_NO_ROUTES_FOR] = { "No route stated for", "Kein Weg angegeben für" },
  [PODIUM_WORD_CUT] = { "First {0} of {1} rows", "Die ersten {0} von {1} Zeilen" },
  [PODIUM_WORD_NOT_RELEASED] = { "not released", "nicht erschienen" },
};
/* clang-format on */

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
  return languages[language - 1].code;
}

const char *const *
podium_language_codes (void)
{
  return codes;
}

const char *
podium_word (PodiumLanguage language, PodiumWord word)
{
  return table[word][language - 1];
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
  const Language *l = &languages[language - 1];
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
