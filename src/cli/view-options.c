/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "view-options.h"

#include <string.h>

void
podium_view_options_clear (PodiumViewOptions *o)
{
  char **strings[] = { &o->data, &o->size,  &o->theme,  &o->background, &o->language, &o->policy, &o->kind,    &o->x,
                       &o->y,    &o->log,   &o->models, &o->sort,     &o->title,  &o->subtitle,
                       &o->across, &o->break_even, &o->highlight };
  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    g_clear_pointer (strings[i], g_free);
  podium_filter_options_clear (&o->filter);
  g_clear_pointer (&o->metrics, g_strfreev);
  g_clear_pointer (&o->weights, g_strfreev);
  g_clear_pointer (&o->editions, g_strfreev);
  g_clear_pointer (&o->prices, g_strfreev);
  g_clear_pointer (&o->notes, g_strfreev);
  g_clear_pointer (&o->lines, g_strfreev);
  g_clear_pointer (&o->bands, g_strfreev);
}

GOptionEntry *
podium_view_options_entries (PodiumViewOptions *o, const GOptionEntry *more)
{
  const GOptionEntry entries[] = {
    { "data", 'd', 0, G_OPTION_ARG_FILENAME, &o->data, "Read FILE instead of the bundled catalog", "FILE" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &o->size, "Size in px (default: 1280x720)", "WIDTHxHEIGHT" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &o->theme, "light, dark, print or slide (default: light)", "THEME" },
    { "background", 0, 0, G_OPTION_ARG_STRING, &o->background, "none: transparent", "none" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &o->language, "Language of the words in the chart: en, de, fr, es, ja or ar", "LANGUAGE" },
    { "policy", 0, 0, G_OPTION_ARG_STRING, &o->policy, "Claim to draw: independent, vendor, newest, range or same-measurer", "POLICY" },
    { "edition", 0, 0, G_OPTION_ARG_STRING_ARRAY, &o->editions,
      "Edition of a metric to draw (default: the newest); again for more", "ID=EDITION" },
    { "show-anyway", 0, 0, G_OPTION_ARG_NONE, &o->anyway,
      "Put other settings and editions into the order too, hatched and with footnotes", NULL },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &o->kind, "ranking, efficiency, profile, duel, matrix, access, timeline, composite or slope", "KIND" },
    { "metric", 0, 0, G_OPTION_ARG_STRING_ARRAY, &o->metrics, "Metric of a ranking, profile, duel, matrix, composite or slope chart; again for more", "ID" },
    { "weight", 0, 0, G_OPTION_ARG_STRING_ARRAY, &o->weights,
      "Weight of a metric in a composite (default: 1); again for more", "ID=NUMBER" },
    { "x", 0, 0, G_OPTION_ARG_STRING, &o->x, "Metric across, of an efficiency chart; of a timeline one of dates (default: release-date)", "ID" },
    { "y", 0, 0, G_OPTION_ARG_STRING, &o->y, "Metric upwards, of an efficiency chart or a timeline", "ID" },
    { "break-even", 0, 0, G_OPTION_ARG_STRING, &o->break_even,
      "Where x counts tokens used: the price at which models without one cost as much to run as this one", "MODEL" },
    { "price", 0, 0, G_OPTION_ARG_STRING_ARRAY, &o->prices,
      "Where x counts tokens used: output price of a model, US dollars per million tokens; again for more", "MODEL=NUMBER" },
    { "log", 0, 0, G_OPTION_ARG_STRING, &o->log, "Logarithmic axes: x, y, xy or none", "AXES" },
    { "models", 0, 0, G_OPTION_ARG_STRING, &o->models, "Only these models; the two of a duel", "ID,ID..." },
    { "sort", 0, 0, G_OPTION_ARG_STRING, &o->sort, "value, name, maker, similarity or date (default: value)", "ORDER" },
    { "across", 0, 0, G_OPTION_ARG_STRING, &o->across,
      "Columns of a slope chart: sources, settings, editions or metrics (default: sources)", "COLUMNS" },
    { "highlight", 0, 0, G_OPTION_ARG_STRING, &o->highlight, "Keep these models in colour, the others grey", "ID,ID..." },
    { "note", 0, 0, G_OPTION_ARG_STRING_ARRAY, &o->notes,
      "Words with an arrow at MODEL, MODEL@METRIC or METRIC@VALUE; again for more", "TARGET=TEXT" },
    { "line", 0, 0, G_OPTION_ARG_STRING_ARRAY, &o->lines, "Line across at a value; again for more", "METRIC=VALUE[=TEXT]" },
    { "band", 0, 0, G_OPTION_ARG_STRING_ARRAY, &o->bands, "Band between two values; again for more",
      "METRIC=LOW..HIGH[=TEXT]" },
    { "title", 0, 0, G_OPTION_ARG_STRING, &o->title, "Title of the chart", "TEXT" },
    { "subtitle", 0, 0, G_OPTION_ARG_STRING, &o->subtitle, "Subtitle of the chart", "TEXT" },
    { NULL },
  };
  gsize n = 0;
  while (more && more[n].long_name)
    n++;
  GOptionEntry *all = g_new0 (GOptionEntry, n + PODIUM_N_CRITERIA + G_N_ELEMENTS (entries));
  if (n)
    memcpy (all, more, n * sizeof *more);
  podium_filter_options_entries (&o->filter, all + n);
  memcpy (all + n + PODIUM_N_CRITERIA, entries, sizeof entries);
  return all;
}

/* Parses @word by @terms into *@value; says what was expected where it is none of them. */
static gboolean
parse_term (const char *option, const PodiumTerms *terms, const char *word, int *value, PodiumExit *code)
{
  *value = podium_terms_parse (terms, word);
  if (*value)
    return TRUE;
  g_autofree char *choices = podium_terms_choices (terms);
  *code = podium_fail (PODIUM_EXIT_USAGE, "expected --%s %s, found “%s”", option, choices, word);
  return FALSE;
}

static gboolean
parse_log (const char *word, PodiumView *view, PodiumExit *code)
{
  static const struct {
    const char *word;
    PodiumLog log;
  } words[] = { { "none", PODIUM_LOG_NONE }, { "x", PODIUM_LOG_X }, { "y", PODIUM_LOG_Y }, { "xy", PODIUM_LOG_X | PODIUM_LOG_Y } };
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i].word)) {
      view->log = words[i].log;
      view->log_set = TRUE;
      return TRUE;
    }
  *code = podium_fail (PODIUM_EXIT_USAGE, "expected --log x, y, xy or none, found “%s”", word);
  return FALSE;
}

/* Hands each "ID=NUMBER" of @entries to @set. @form: what is expected, for messages. */
static gboolean
parse_digits (char **entries, const char *form, void (*set) (PodiumView *, const char *, const char *), PodiumView *view,
              PodiumExit *code)
{
  for (char **entry = entries; entry && *entry; entry++) {
    const char *gap = strrchr (*entry, '=');
    if (!gap || gap == *entry) {
      *code = podium_fail (PODIUM_EXIT_USAGE, "expected %s, found “%s”", form, *entry);
      return FALSE;
    }
    g_autofree char *id = g_strndup (*entry, (gsize) (gap - *entry));
    set (view, id, gap + 1);
  }
  return TRUE;
}

static gboolean
parse_editions (char **editions, PodiumView *view, PodiumExit *code)
{
  for (char **edition = editions; *edition; edition++) {
    const char *gap = strchr (*edition, '=');
    if (!gap || gap == *edition || !gap[1]) {
      *code = podium_fail (PODIUM_EXIT_USAGE, "expected --edition METRIC=EDITION, found “%s”", *edition);
      return FALSE;
    }
    g_autofree char *metric = g_strndup (*edition, (gsize) (gap - *edition));
    podium_view_choose_edition (view, metric, gap + 1);
  }
  return TRUE;
}

/* Text that a picture can hold: UTF-8 on one line. */
static gboolean
check_text (const char *option, const char *text, PodiumExit *code)
{
  gboolean good = !text || g_utf8_validate (text, -1, NULL);
  for (const char *p = text; good && p && *p; p = g_utf8_next_char (p))
    good = !g_unichar_iscntrl (g_utf8_get_char (p)) && (g_utf8_get_char (p) & 0xfffe) != 0xfffe;
  if (!good)
    *code = podium_fail (PODIUM_EXIT_USAGE, "expected --%s with text on one line, found control characters or no UTF-8", option);
  return good;
}

/* "@": in the words of a target, between a model or metric and what stands on it. */
static void
set_target (PodiumAnnotation *annotation, const char *target, const PodiumCatalog *catalog)
{
  const char *at = podium_catalog_model (catalog, target) ? NULL : strrchr (target, '@');
  g_autofree char *first = at ? g_strndup (target, (gsize) (at - target)) : g_strdup (target);
  gboolean metric = at && !podium_catalog_model (catalog, first) && podium_catalog_metric (catalog, first);
  if (metric)
    annotation->value = g_strdup (at + 1);
  else if (at)
    annotation->metric = g_strdup (at + 1);
  *(metric ? &annotation->metric : &annotation->model) = g_steal_pointer (&first);
}

/* One annotation of an option; @form says how it is written. */
static gboolean
parse_annotation (PodiumAnnotationKind kind, const char *form, const char *text, const PodiumCatalog *catalog,
                  PodiumView *view, PodiumExit *code)
{
  const char *word = podium_terms_word (&podium_terms_annotation, kind);
  g_auto (GStrv) parts = g_strsplit (text, "=", kind == PODIUM_ANNOTATION_NOTE ? 2 : 3);
  PodiumAnnotation *annotation = podium_annotation_new (kind);
  g_autoptr (GError) error = NULL;
  podium_view_annotate (view, annotation);
  char *gap = kind == PODIUM_ANNOTATION_BAND && parts[0] && parts[1] ? strstr (parts[1], "..") : NULL;

  if (!parts[0] || !*parts[0] || !parts[1] || (kind == PODIUM_ANNOTATION_BAND && !gap)) {
    *code = podium_fail (PODIUM_EXIT_USAGE, "expected --%s %s, found “%s”", word, form, text);
    return FALSE;
  }
  if (kind == PODIUM_ANNOTATION_NOTE) {
    set_target (annotation, parts[0], catalog);
    annotation->text = g_strdup (parts[1]);
  } else {
    annotation->metric = g_strdup (parts[0]);
    annotation->value = gap ? g_strndup (parts[1], (gsize) (gap - parts[1])) : g_strdup (parts[1]);
    annotation->to = gap ? g_strdup (gap + 2) : NULL;
    annotation->text = g_strdup (parts[2]);
  }
  if (podium_annotation_validate (annotation, catalog, &error))
    return TRUE;
  *code = podium_fail (PODIUM_EXIT_USAGE, "--%s %s: %s", word, text, error->message);
  return FALSE;
}

static gboolean
parse_annotations (const PodiumViewOptions *o, const PodiumCatalog *catalog, PodiumView *view, PodiumExit *code)
{
  const struct {
    PodiumAnnotationKind kind;
    const char *form;
    char **texts;
  } options[] = { { PODIUM_ANNOTATION_BAND, "METRIC=LOW..HIGH[=TEXT]", o->bands },
                  { PODIUM_ANNOTATION_LINE, "METRIC=VALUE[=TEXT]", o->lines },
                  { PODIUM_ANNOTATION_NOTE, "TARGET=TEXT", o->notes } };
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    for (char **text = options[i].texts; text && *text; text++)
      if (!check_text (podium_terms_word (&podium_terms_annotation, options[i].kind), *text, code)
          || !parse_annotation (options[i].kind, options[i].form, *text, catalog, view, code))
        return FALSE;
  return TRUE;
}

static void
set_list (char ***field, const char *list)
{
  g_auto (GStrv) words = g_strsplit (list, ",", -1);
  for (char **word = words; *word; word++)
    g_strstrip (*word);
  podium_view_set_strv (field, (const char *const *) words);
}

static gboolean
apply (const PodiumViewOptions *o, PodiumView *view, PodiumExit *code)
{
  int value;
  if (!check_text ("title", o->title, code) || !check_text ("subtitle", o->subtitle, code))
    return FALSE;
  if (o->kind) {
    if (!parse_term ("kind", &podium_terms_chart, o->kind, &value, code))
      return FALSE;
    view->kind = (PodiumChartKind) value;
  }
  if (o->policy) {
    if (!parse_term ("policy", &podium_terms_policy, o->policy, &value, code))
      return FALSE;
    view->policy = (PodiumPolicy) value;
  }
  if (o->sort) {
    if (!parse_term ("sort", &podium_terms_sort, o->sort, &value, code))
      return FALSE;
    view->sort = (PodiumSort) value;
  }
  if (o->across) {
    if (!parse_term ("across", &podium_terms_across, o->across, &value, code))
      return FALSE;
    view->across = (PodiumAcross) value;
  }
  if (o->metrics)
    podium_view_set_strv (&view->metrics, (const char *const *) o->metrics);
  if (o->x)
    podium_view_set_string (&view->x, o->x);
  if (o->y)
    podium_view_set_string (&view->y, o->y);
  if (o->models)
    set_list (&view->models, o->models);
  if (o->highlight)
    set_list (&view->highlight, o->highlight);
  if (o->title)
    podium_view_set_string (&view->title, o->title);
  if (o->subtitle)
    podium_view_set_string (&view->subtitle, o->subtitle);
  if (o->break_even)
    podium_view_set_string (&view->break_even, o->break_even);
  if (!parse_digits (o->weights, "--weight METRIC=NUMBER", podium_view_set_weight, view, code)
      || !parse_digits (o->prices, "--price MODEL=NUMBER", podium_view_set_price, view, code))
    return FALSE;
  if (o->editions && !parse_editions (o->editions, view, code))
    return FALSE;
  if (o->anyway)
    view->anyway = TRUE;
  return !o->log || parse_log (o->log, view, code);
}

PodiumView *
podium_view_options_view (const PodiumViewOptions *o, const PodiumDocument *document, const char *id, PodiumExit *code)
{
  g_autoptr (PodiumView) view = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (id, "-")) {
    if (!o->kind) {
      *code = podium_fail (PODIUM_EXIT_USAGE, "the view “-” needs --kind ranking, efficiency, profile, duel, matrix, access, timeline, composite or slope");
      return NULL;
    }
    view = podium_view_new ("-", PODIUM_CHART_RANKING);
  } else {
    const PodiumView *saved = podium_document_view (document, id);
    if (!saved) {
      *code = podium_fail (PODIUM_EXIT_USAGE, "expected the id of a view, found “%s”; “podium-cli list views” names them", id);
      return NULL;
    }
    view = podium_view_copy (saved);
  }
  if (!apply (o, view, code) || !podium_filter_options_apply (&o->filter, document->catalog, &view->filter, code)
      || !parse_annotations (o, document->catalog, view, code))
    return NULL;
  if (!podium_view_validate (view, document->catalog, &error)) {
    *code = podium_fail (PODIUM_EXIT_USAGE, "%s", error->message);
    return NULL;
  }
  return g_steal_pointer (&view);
}

static gboolean
parse_size (const char *text, PodiumSetup *setup)
{
  char *end;
  guint64 width = g_ascii_strtoull (text, &end, 10), height;
  if (end == text || *end != 'x' || !g_ascii_isdigit (text[0]) || !g_ascii_isdigit (end[1]))
    return FALSE;
  height = g_ascii_strtoull (end + 1, &end, 10);
  setup->width = (double) width;
  setup->height = (double) height;
  return !*end && MIN (width, height) >= PODIUM_LEAST_SIDE && MAX (width, height) <= PODIUM_MOST_SIDE;
}

gboolean
podium_view_options_setup (const PodiumViewOptions *o, PodiumSetup *setup, PodiumExit *code)
{
  int value;
  *setup = (PodiumSetup){ 1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE };
  if (o->theme) {
    if (!parse_term ("theme", &podium_terms_theme, o->theme, &value, code))
      return FALSE;
    setup->theme = (PodiumThemeName) value;
  }
  if (setup->theme == PODIUM_THEME_SLIDE) {
    setup->width = 1920;
    setup->height = 1080;
  }
  if (o->size && !parse_size (o->size, setup)) {
    *code = podium_fail (PODIUM_EXIT_USAGE, "expected --size WIDTHxHEIGHT with sides from %d to %d px, found “%s”",
                         PODIUM_LEAST_SIDE, PODIUM_MOST_SIDE, o->size);
    return FALSE;
  }
  if (o->background && !g_str_equal (o->background, "none")) {
    *code = podium_fail (PODIUM_EXIT_USAGE, "expected --background none, found “%s”; leave it out for the theme's own",
                         o->background);
    return FALSE;
  }
  setup->transparent = o->background != NULL;
  if (o->language && !(setup->language = podium_language_parse (o->language))) {
    g_autofree char *codes = podium_language_list ();
    *code = podium_fail (PODIUM_EXIT_USAGE, "expected --lang %s, found “%s”", codes, o->language);
    return FALSE;
  }
  return TRUE;
}
