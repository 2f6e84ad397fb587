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
  [PODIUM_WORD_ACCESS_SUBTITLE_BRIEF] = { "As the sources state it. A question mark: no source says", "Wie die Quellen es angeben. Fragezeichen: keine sagt es" },
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
  [PODIUM_WORD_COMPOSITE_TITLE] = { "Composite of {0} metrics", "Gesamtwert aus {0} Größen" },
  [PODIUM_WORD_COMPOSITE_EQUAL] = { "Derived score: mean of {0} metrics, equal weights{1}", "Abgeleiteter Wert: Mittel aus {0} Größen, gleiche Gewichte{1}" },
  [PODIUM_WORD_COMPOSITE_ONE] = { "Derived score: {0} alone{1}", "Abgeleiteter Wert: allein {0}{1}" },
  [PODIUM_WORD_COMPOSITE_FORMULA] = { "Derived score: {0}{1}", "Abgeleiteter Wert: {0}{1}" },
  [PODIUM_WORD_COMPOSITE_WEIGHTED] = { "Derived score: mean of {0} metrics, weights {1}\u00a0%{2}", "Abgeleiteter Wert: Mittel aus {0} Größen, Gewichte {1}\u00a0%{2}" },
  [PODIUM_WORD_COMPOSITE_GAPS] = { "A missing value counts as anything from 0\u00a0to\u00a0100, so gaps widen the bar", "Was fehlt, zählt von 0\u00a0bis\u00a0100, also verbreitern Lücken den Balken" },
  [PODIUM_WORD_COMPOSITE_METRICS] = { "Left to right: {0}.", "Von links nach rechts: {0}." },
  [PODIUM_WORD_COMPOSITE_METRICS_PLAIN] = { "Metrics: {0}.", "Größen: {0}." },
  [PODIUM_WORD_COMPOSITE_AS_PUBLISHED] = { "Each counts as published, 0 to 100\u00a0%.", "Jede zählt wie veröffentlicht, 0 bis 100\u00a0%." },
  [PODIUM_WORD_COMPOSITE_SCALED] = { "Each counts 0 at the worst value published and 100 at the best, both in brackets.", "Jede zählt 0 beim schlechtesten veröffentlichten Wert und 100 beim besten, beide in Klammern." },
  [PODIUM_WORD_COMPOSITE_MIXED] = { "Percentages count as published; the others 0 at the worst value published and 100 at the best, both in brackets.", "Prozente zählen wie veröffentlicht; die anderen 0 beim schlechtesten veröffentlichten Wert und 100 beim besten, beide in Klammern." },
  [PODIUM_WORD_COMPOSITE_LESS] = { "100 less it", "100 abzüglich" },
  [PODIUM_WORD_COMPOSITE_NO_SCALE] = { "published values are all equal and set no scale", "alle Angaben gleich, also keine Skala" },
  [PODIUM_WORD_COMPOSITE_NONE] = { "nothing published", "nichts veröffentlicht" },
  [PODIUM_WORD_COMPOSITE_ORDER] = { "Rows in the order of their guaranteed minimum; ranks allow for rounding.", "Reihenfolge nach dem sicheren Minimum; Ränge berücksichtigen die Rundung." },
  [PODIUM_WORD_COMPOSITE_FIRST] = { "Comes first", "Liegt vorn" },
  [PODIUM_WORD_COMPOSITE_SHARES] = { "Of {0} weightings drawn evenly from all: surely first (its worst beats every other’s best) to possibly first (no other’s worst beats its best).", "Von {0} gleichmäßig gezogenen Gewichtungen: sicher vorn (ihr Schlechtestes schlägt das Beste aller anderen) bis möglicherweise vorn (kein Schlechtestes schlägt ihr Bestes)." },
  [PODIUM_WORD_COMPOSITE_SHARES_BRIEF] = { "Of {0} weightings: surely to possibly first.", "Von {0} Gewichtungen: sicher bis möglicherweise vorn." },
  [PODIUM_WORD_COMPOSITE_CHANGE] = { "Smallest change that puts another minimum first: {0} of 100 points of weight from {1} to {2}, then {3}.", "Kleinste Änderung, die ein anderes Minimum nach vorn bringt: {0} von 100 Gewichtspunkten von {1} zu {2}, dann {3}." },
  [PODIUM_WORD_COMPOSITE_LEVEL] = { "Two minimums are level at the top: any weight moved to {0} puts {1} first.", "Zwei Minima liegen oben gleichauf: jedes Gewicht, das zu {0} wandert, bringt {1} nach vorn." },
  [PODIUM_WORD_COMPOSITE_FIRM] = { "No change of weights puts another minimum first.", "Keine Änderung der Gewichte bringt ein anderes Minimum nach vorn." },
  [PODIUM_WORD_COMPOSITE_PUBLISHED] = { "Published value", "Veröffentlicht" },
  [PODIUM_WORD_COMPOSITE_YES] = { "yes", "ja" },
  [PODIUM_WORD_COMPOSITE_MISSING] = { "missing", "fehlt" },
  [PODIUM_WORD_COMPOSITE_OTHER_SETTING] = { "other setting only", "nur andere Einstellung" },
  [PODIUM_WORD_COMPOSITE_N_MISSING] = { "{0} missing", "{0} fehlen" },
  [PODIUM_WORD_COMPOSITE_ANYWHERE] = { "{0} missing: anywhere in here", "{0} fehlen: irgendwo hier" },
  [PODIUM_WORD_COMPOSITE_N_OF] = { "{0} of {1}", "{0} von {1}" },
  [PODIUM_WORD_COMPOSITE_WIDENED] = { "Sources differ; each may be right, which widens the interval: {0}.", "Quellen widersprechen sich; jede kann recht haben, das verbreitert den Bereich: {0}." },
  [PODIUM_WORD_COMPOSITE_WIDENED_BRIEF] = { "Sources differ, which widens the interval.", "Quellen widersprechen sich, das verbreitert den Bereich." },
  [PODIUM_WORD_COMPOSITE_UNLIKE] = { "Figures of another setting do not count: {0}.", "Zahlen anderer Einstellungen zählen nicht: {0}." },
  [PODIUM_WORD_COMPOSITE_UNLIKE_BRIEF] = { "Figures of another setting do not count.", "Zahlen anderer Einstellungen zählen nicht." },
  [PODIUM_WORD_COMPOSITE_VENDOR] = { "Measured by the model’s own maker: {0}.", "Vom Hersteller des Modells gemessen: {0}." },
  [PODIUM_WORD_COMPOSITE_VENDOR_BRIEF] = { "Partly measured by the model’s own maker.", "Teils vom Hersteller des Modells gemessen." },
  [PODIUM_WORD_COMPOSITE_SCORE] = { "{0}: derived score {1} of 100", "{0}: abgeleiteter Wert {1} von 100" },
  [PODIUM_WORD_COMPOSITE_PLACE] = { "place {0} of {1}", "Platz {0} von {1}" },
  [PODIUM_WORD_COMPOSITE_SHARE] = { "first in {0} of all weightings", "vorn in {0} aller Gewichtungen" },
  [PODIUM_WORD_COMPOSITE_COVERAGE] = { "{0} of {1} metrics published: {2}", "{0} von {1} Größen veröffentlicht: {2}" },
  [PODIUM_WORD_COMPOSITE_WITHOUT] = { "missing: {0}", "es fehlen: {0}" },
  [PODIUM_WORD_COMPOSITE_WINS] = { "{0} comes first at these weights, whatever is missing", "{0} liegt bei diesen Gewichten vorn, was auch fehlt" },
  [PODIUM_WORD_COMPOSITE_ONE_PAIR] = { "{0} beats {1}; no other order is settled", "{0} schlägt {1}; sonst steht keine Reihenfolge fest" },
  [PODIUM_WORD_COMPOSITE_OPEN] = { "{0} of {1} models could come first at these weights", "{0} von {1} Modellen könnten bei diesen Gewichten vorn liegen" },
  [PODIUM_WORD_PROFILE_TITLE] = { "Models, metric by metric", "Modelle, Kennzahl für Kennzahl" },
  [PODIUM_WORD_PROFILE_PANELS] = { "A row for each metric, a panel for each unit", "Je Kennzahl eine Zeile, je Einheit ein Feld" },
  [PODIUM_WORD_PROFILE_ROWS] = { "A row for each metric", "Je Kennzahl eine Zeile" },
  [PODIUM_WORD_EXCEPT_MARKED] = { "{0}, except where marked", "{0}, außer wo vermerkt" },
  [PODIUM_WORD_NO_DIRECTION] = { "No better end", "Ohne besseres Ende" },
  [PODIUM_WORD_CUT_MODELS] = { "{0} of {1} models with figures: those with most of them", "{0} von {1} Modellen mit Zahlen: die mit den meisten" },
  [PODIUM_WORD_NOTE_DASHED] = { "Dashed outline: another setting, not comparable: {0}.", "Gestrichelt: andere Einstellung, nicht vergleichbar: {0}." },
  [PODIUM_WORD_NOTE_DASHED_BRIEF] = { "Dashed outline: another setting, not comparable.", "Gestrichelt: andere Einstellung, nicht vergleichbar." },
  [PODIUM_WORD_NOTE_VENDORS] = { "Measured by the model’s own maker: {0}.", "Gemessen vom Hersteller des Modells: {0}." },
  [PODIUM_WORD_NOTE_VENDORS_BRIEF] = { "With a figure measured by the model’s own maker.", "Mit einer Zahl, die der Hersteller des Modells gemessen hat." },
  [PODIUM_WORD_NOTE_EQUAL] = { "Equal as published: {0}.", "Gleich laut Angabe: {0}." },
  [PODIUM_WORD_NOTE_EQUAL_BRIEF] = { "One above the other at one value: equal as published.", "Übereinander an einer Stelle: gleich laut Angabe." },
  [PODIUM_WORD_NOTE_SETTINGS_BRIEF] = { "Settings as far as the sources state them; the description names them.", "Einstellungen, soweit die Quellen sie angeben; die Beschreibung nennt sie." },
  [PODIUM_WORD_NOTE_GAPS] = { "No source states {0} of the {1} figures: {2}.", "{0} der {1} Zahlen nennt keine Quelle: {2}." },
  [PODIUM_WORD_SLOPE_TITLE_SOURCES] = { "What each source prints", "Was jede Quelle druckt" },
  [PODIUM_WORD_SLOPE_TITLE_SETTINGS] = { "One measurement in different settings", "Eine Messung in verschiedenen Einstellungen" },
  [PODIUM_WORD_SLOPE_TITLE_EDITIONS] = { "One measurement from edition to edition", "Eine Messung von Ausgabe zu Ausgabe" },
  [PODIUM_WORD_SLOPE_TITLE_DIFFER] = { "Sources print different figures for {0} of {1} measurements", "Quellen drucken verschiedene Zahlen für {0} von {1} Messungen" },
  [PODIUM_WORD_SLOPE_TITLE_ALL] = { "Sources print different figures for all {0} measurements", "Quellen drucken verschiedene Zahlen für alle {0} Messungen" },
  [PODIUM_WORD_SLOPE_TITLE_AGREE] = { "Sources agree on all {0} measurements", "Quellen stimmen bei allen {0} Messungen überein" },
  [PODIUM_WORD_SLOPE_SUBTITLE_SOURCES] = { "The same model, the same measurement, as each source gives it", "Dasselbe Modell, dieselbe Messung, wie jede Quelle sie angibt" },
  [PODIUM_WORD_SLOPE_SUBTITLE_SETTINGS] = { "The same model, the same measurement, in each setting that is stated; settings are not comparable", "Dasselbe Modell, dieselbe Messung, in jeder angegebenen Einstellung; Einstellungen sind nicht vergleichbar" },
  [PODIUM_WORD_SLOPE_SUBTITLE_EDITIONS] = { "The same model, the same measurement, in each edition", "Dasselbe Modell, dieselbe Messung, in jeder Ausgabe" },
  [PODIUM_WORD_SLOPE_CUT_COLUMNS] = { "{0} of {1} columns: those with most figures", "{0} von {1} Spalten: die mit den meisten Zahlen" },
  [PODIUM_WORD_SLOPE_CUT_METRICS] = { "First {0} of {1} metrics", "Die ersten {0} von {1} Kennzahlen" },
  [PODIUM_WORD_SLOPE_AXIS] = { "axis from {0} to {1}", "Achse von {0} bis {1}" },
  [PODIUM_WORD_SLOPE_RANKS] = { "ranks, for editions do not compare", "Ränge, denn Ausgaben sind nicht vergleichbar" },
  [PODIUM_WORD_SLOPE_SILENT] = { "{0}: not stated", "{0}: nicht angegeben" },
  [PODIUM_WORD_NOTE_SLOPE_SILENT] = { "Not stated: {0}.", "Nicht angegeben: {0}." },
  [PODIUM_WORD_NOTE_SLOPE_GAPS] = { "Not stated: {0} of {1} figures; the description names each.", "Nicht angegeben: {0} von {1} Zahlen; die Beschreibung nennt jede." },
  [PODIUM_WORD_SLOPE_NO_EDITION] = { "edition not stated", "Ausgabe nicht angegeben" },
  [PODIUM_WORD_NOTE_SLOPE_FIGURES] = { "Without room at their points: {0}.", "Ohne Platz an ihren Punkten: {0}." },
  [PODIUM_WORD_NOTE_SLOPE_BRACKET] = { "A bracket spans what one column says.", "Die Klammer umspannt, was eine Spalte angibt." },
  [PODIUM_WORD_NOTE_SLOPE_ROUNDED] = { "Perhaps rounded: {0}.", "Vielleicht gerundet: {0}." },
  [PODIUM_WORD_SLOPE_ROUNDED] = { "{0} {1} from {2}", "{0} {1} aus {2}" },
  [PODIUM_WORD_DUEL_ALL] = { "every metric both have a published value for; one panel per unit", "alles, wofür beide eine veröffentlichte Zahl haben; ein Feld je Einheit" },
  [PODIUM_WORD_DUEL_CHOSEN] = { "metric by metric; one panel per unit", "Größe für Größe; ein Feld je Einheit" },
  [PODIUM_WORD_DUEL_BRIEF] = { "metric by metric", "Größe für Größe" },
  [PODIUM_WORD_HIGHER_UNLESS] = { "Higher is better unless said", "Höher ist besser, wo nichts anderes steht" },
  [PODIUM_WORD_HIGHER_UNLESS_MARKED] = { "Higher is better, with ↓ lower", "Höher ist besser, mit ↓ niedriger" },
  [PODIUM_WORD_LABEL_LOWER] = { "lower is better", "niedriger ist besser" },
  [PODIUM_WORD_LABEL_UNDIRECTED] = { "neither end is better", "kein Ende ist besser" },
  [PODIUM_WORD_VERDICT] = { "Verdict", "Urteil" },
  [PODIUM_WORD_VERDICT_AHEAD] = { "ahead by {0}", "vorn mit {0}" },
  [PODIUM_WORD_VERDICT_AHEAD_LOWER] = { "ahead, {0} lower", "vorn, {0} niedriger" },
  [PODIUM_WORD_VERDICT_BY] = { "by {0}", "mit {0}" },
  [PODIUM_WORD_VERDICT_WHY] = { "{0}: {1}", "{0}: {1}" },
  [PODIUM_WORD_VERDICT_DEPENDS] = { "{0}: {1}, against {2}", "{0}: {1}, gegen {2}" },
  [PODIUM_WORD_VERDICT_UNDIRECTED] = { "Neither end is better; {0}", "Kein Ende ist besser; {0}" },
  [PODIUM_WORD_APART] = { "{0} apart", "{0} auseinander" },
  [PODIUM_WORD_TRUE_GAP] = { "true gap between {0} and {1}", "wahrer Abstand zwischen {0} und {1}" },
  [PODIUM_WORD_AFTER_ROUNDING] = { "{0} after rounding, no interval published", "{0} nach Rundung, kein Intervall veröffentlicht" },
  [PODIUM_WORD_AFTER_ROUNDING_ONE] = { "{0} after rounding, an interval published for one only", "{0} nach Rundung, ein Intervall nur für eines veröffentlicht" },
  [PODIUM_WORD_ACROSS_CLAIMS] = { "{0} across claims", "{0} je nach Angabe" },
  [PODIUM_WORD_INTERVALS_OVERLAP] = { "the published intervals overlap", "die veröffentlichten Intervalle überlappen" },
  [PODIUM_WORD_INTERVALS_APART] = { "the published intervals do not overlap", "die veröffentlichten Intervalle überlappen nicht" },
  [PODIUM_WORD_OR] = { "{0} or {1}", "{0} oder {1}" },
  [PODIUM_WORD_NOTE_BRACKETS] = { "In brackets: what the rounding of the printed digits leaves open.", "In Klammern: was die Rundung der gedruckten Ziffern offen lässt." },
  [PODIUM_WORD_NOTE_BRACKETS_ONLY] = { "In brackets: what the rounding of the printed digits leaves open; no interval is published.", "In Klammern: was die Rundung der gedruckten Ziffern offen lässt; Intervalle sind nicht veröffentlicht." },
  [PODIUM_WORD_NOTE_OTHER_SETTINGS] = { "Other settings, not compared: {0}.", "Andere Einstellungen, nicht verglichen: {0}." },
  [PODIUM_WORD_NOTE_VENDOR_BOTH] = { "{0}, the maker of {1}, measured both figures.", "{0}, Hersteller von {1}, hat beide Zahlen gemessen." },
  [PODIUM_WORD_NOTE_VENDOR_ONE] = { "{0}, the maker of {1}, measured its figure.", "{0}, Hersteller von {1}, hat dessen Zahl gemessen." },
  [PODIUM_WORD_ONE_SIDE_ONLY] = { "One side only", "Nur eine Seite" },
  [PODIUM_WORD_NEITHER_SIDE] = { "neither", "keines von beiden" },
  [PODIUM_WORD_N_METRICS] = { "{0} metrics", "{0} Größen" },
  [PODIUM_WORD_TITLE_WINS] = { "{0} wins {1}, {2} {3}", "{0} gewinnt {1}, {2} {3}" },
  [PODIUM_WORD_TITLE_WINS_ALL] = { "{0} wins all {1}", "{0} gewinnt alle {1}" },
  [PODIUM_WORD_TITLE_WINS_EACH] = { "{0} win {1} each", "{0} gewinnen je {1}" },
  [PODIUM_WORD_TITLE_ONE_DEPENDS] = { "{0} depends on the source", "{0} hängt von der Quelle ab" },
  [PODIUM_WORD_TITLE_SOME_DEPEND] = { "{0} depend on the source", "{0} hängen von der Quelle ab" },
  [PODIUM_WORD_TITLE_ONE_TIED] = { "{0} is tied", "{0} steht gleich" },
  [PODIUM_WORD_TITLE_SOME_TIED] = { "{0} are tied", "{0} stehen gleich" },
  [PODIUM_WORD_TITLE_ONE_CLOSE] = { "{0} is too close to call", "{0} ist zu knapp" },
  [PODIUM_WORD_TITLE_SOME_CLOSE] = { "{0} are too close to call", "{0} sind zu knapp" },
  [PODIUM_WORD_TITLE_AND] = { "{0}, and {1}", "{0}, und {1}" },
  [PODIUM_WORD_MATRIX_TITLE] = { "Models and metrics", "Modelle und Messgrößen" },
  [PODIUM_WORD_ONE_MODEL] = { "1 model", "1 Modell" },
  [PODIUM_WORD_ONE_METRIC] = { "1 metric", "1 Messgröße" },
  [PODIUM_WORD_MATRIX_SUBTITLE] = { "{0} against {1}. {2}: closer to the best published value in the {3}", "{0}, {1}. {2}: näher am besten veröffentlichten Wert der {3}" },
  [PODIUM_WORD_DARKER] = { "Darker", "Dunkler" },
  [PODIUM_WORD_BRIGHTER] = { "Brighter", "Heller" },
  [PODIUM_WORD_ROW] = { "row", "Zeile" },
  [PODIUM_WORD_COLUMN] = { "column", "Spalte" },
  [PODIUM_WORD_TITLE_MISSING] = { "More is missing than known: {0} of {1} cells have a published value", "Mehr fehlt, als bekannt ist: {0} von {1} Feldern haben einen veröffentlichten Wert" },
  [PODIUM_WORD_TITLE_KNOWN] = { "{0} of {1} cells have a published value", "{0} von {1} Feldern haben einen veröffentlichten Wert" },
  [PODIUM_WORD_TITLE_COMPLETE] = { "All {0} cells have a published value", "Alle {0} Felder haben einen veröffentlichten Wert" },
  [PODIUM_WORD_BEHIND_BEST] = { "Behind the best in the {0}", "Rückstand auf den besten Wert der {0}" },
  [PODIUM_WORD_BEST] = { "best", "bester" },
  [PODIUM_WORD_NO_VALUE] = { "no value", "kein Wert" },
  [PODIUM_WORD_OTHER_SETTING] = { "other setting", "andere Einstellung" },
  [PODIUM_WORD_NO_CLASSES] = { "not compared", "nicht verglichen" },
  [PODIUM_WORD_SOURCES_DIFFER] = { "sources differ", "Quellen widersprechen sich" },
  [PODIUM_WORD_NO_VALUE_FOR] = { "{0}: {1}, no published value", "{0}: {1}, kein veröffentlichter Wert" },
  [PODIUM_WORD_GAP_BEST] = { "the best published value here", "der beste veröffentlichte Wert hier" },
  [PODIUM_WORD_GAP_WITHIN] = { "at most {0} {1} behind the best", "höchstens {0} {1} hinter dem besten" },
  [PODIUM_WORD_GAP_BEYOND] = { "more than {0} {1} behind the best", "mehr als {0} {1} hinter dem besten" },
  [PODIUM_WORD_GAP_WITHIN_FACTOR] = { "within a factor of {0} of the best", "höchstens um den Faktor {0} hinter dem besten" },
  [PODIUM_WORD_GAP_BEYOND_FACTOR] = { "more than a factor of {0} behind the best", "um mehr als den Faktor {0} hinter dem besten" },
  [PODIUM_WORD_NOTE_DIFFER_LIST] = { "Sources differ, drawn first: {0}.", "Quellen widersprechen sich, die gezeichnete zuerst: {0}." },
  [PODIUM_WORD_NOTE_OTHERS_BRIEF] = { "Figures of other settings left out, not comparable.", "Zahlen anderer Einstellungen weggelassen, nicht vergleichbar." },
  [PODIUM_WORD_NOTE_OTHERS] = { "Other settings, not comparable: {0}.", "Andere Einstellungen, nicht vergleichbar: {0}." },
  [PODIUM_WORD_OTHERS_SAID] = { "other settings: {0}", "andere Einstellungen: {0}" },
  [PODIUM_WORD_CUT_COLUMNS] = { "First {0} of {1} columns", "Die ersten {0} von {1} Spalten" },
};

/* From none to twelve, of measures: of feminine gender where a language asks. */
static const char *const number_words[][N_LANGUAGES] = {
  { "none", "keine" }, { "one", "eine" }, { "two", "zwei" }, { "three", "drei" }, { "four", "vier" }, { "five", "fünf" },
  { "six", "sechs" }, { "seven", "sieben" }, { "eight", "acht" }, { "nine", "neun" }, { "ten", "zehn" },
  { "eleven", "elf" }, { "twelve", "zwölf" },
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
podium_number_word (PodiumLanguage language, guint n)
{
  return n < G_N_ELEMENTS (number_words) ? g_strdup (number_words[n][language - 1]) : podium_number (language, n, 0);
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
