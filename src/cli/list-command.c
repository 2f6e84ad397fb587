/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli.h"
#include "date.h"
#include "filter-options.h"
#include "table.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* A plain decimal of @value that reads back as the same number, with no exponent and no needless zeros. */
static char *
plain (double value)
{
  if (isnan (value))
    return NULL;
  char digits[400];
  for (int decimals = 0; decimals < 17; decimals++) {
    char format[8];
    g_snprintf (format, sizeof format, "%%.%df", decimals);
    g_ascii_formatd (digits, sizeof digits, format, value);
    if (fabs (g_ascii_strtod (digits, NULL) - value) <= fabs (value) * 1e-12)
      break;
  }
  return g_strdup (digits);
}

/* The value and the ends of a claim: plain decimals, or days of the calendar. A date of one day is a value; one that
 * leaves more open is, like a range, its first and its last day. */
static void
write_numbers (const PodiumClaim *c, char **value, char **low, char **high)
{
  gboolean date = podium_metric_is_date (c->metric), one = c->low == c->high;
  *value = !date ? plain (c->value) : one ? podium_date_iso (c->low) : NULL;
  *low = !date ? plain (c->low) : one ? NULL : podium_date_iso (c->low);
  *high = !date ? plain (c->high) : one ? NULL : podium_date_iso (c->high);
}

static char *
join_sources (const PodiumClaim *claim)
{
  g_autoptr (GPtrArray) sources = podium_claim_sources (claim);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  for (guint i = 0; i < sources->len; i++)
    g_ptr_array_add (ids, (gpointer) ((const PodiumSource *) g_ptr_array_index (sources, i))->id);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv ("; ", (char **) ids->pdata);
}

static const char *
name_of (const PodiumOrganisation *organisation)
{
  return organisation ? organisation->name : NULL;
}

static PodiumTable *
list_models (const PodiumDocument *document, const PodiumFilter *filter)
{
  static const char *const header[] = { "id", "name", "kind", "maker", "family", "aliases", "slot", "shape", "fill", NULL };
  PodiumTable *table = podium_table_new (header);
  for (guint i = 0; i < document->catalog->models->len; i++) {
    const PodiumModel *m = g_ptr_array_index (document->catalog->models, i);
    if (podium_filter_judge (filter, document->catalog, m, NULL) != PODIUM_FIT_IN)
      continue;
    g_autofree char *aliases = g_strjoinv ("; ", (char **) m->aliases);
    g_autofree char *slot = m->slot ? g_strdup_printf ("%d", m->slot) : NULL;
    const char *cells[] = { m->id, m->name, podium_terms_word (&podium_terms_kind, m->kind), name_of (m->maker), m->family,
                            aliases, slot, podium_terms_word (&podium_terms_shape, m->shape),
                            podium_terms_word (&podium_terms_fill, m->fill) };
    podium_table_add (table, cells);
  }
  return table;
}

static PodiumTable *
list_metrics (const PodiumDocument *document, const PodiumFilter *filter)
{
  static const char *const header[] = { "id", "name", "unit", "scale", "better", "low", "high", "editions", "maintainer",
                                        "category", "aliases", NULL };
  PodiumTable *table = podium_table_new (header);
  for (guint i = 0; i < document->catalog->metrics->len; i++) {
    const PodiumMetric *m = g_ptr_array_index (document->catalog->metrics, i);
    g_autofree char *aliases = g_strjoinv ("; ", (char **) m->aliases);
    g_autofree char *low = plain (m->low), *high = plain (m->high);
    const char *cells[] = { m->id, m->name, m->unit, podium_terms_word (&podium_terms_scale, m->scale),
                            podium_terms_word (&podium_terms_better, m->better), low, high,
                            m->editions_separate ? "separate" : "compare", name_of (m->maintainer), m->category, aliases };
    podium_table_add (table, cells);
  }
  return table;
}

static PodiumTable *
list_claims (const PodiumDocument *document, const PodiumFilter *filter)
{
  static const char *const header[] = { "model", "metric", "value", "low", "high", "unit", "mode", "effort", "tools",
                                        "measured_by", "relationship", "sources", "qualifier", "printed", "edition",
                                        "spread", "as_of", "id", NULL };
  PodiumTable *table = podium_table_new (header);
  for (guint i = 0; i < document->catalog->claims->len; i++) {
    const PodiumClaim *c = g_ptr_array_index (document->catalog->claims, i);
    g_autofree char *value = NULL, *low = NULL, *high = NULL;
    write_numbers (c, &value, &low, &high);
    g_autofree char *sources = join_sources (c);
    g_autofree char *printed = c->source_form ? g_strdup (c->source_form)
                               : c->printed   ? g_strdup (c->printed)
                                              : g_strconcat (c->printed_low, " to ", c->printed_high, NULL);
    const char *cells[] = { c->model->name, c->metric->name, value, low, high, c->metric->unit, c->setting.mode,
                            c->setting.effort, c->setting.tools, name_of (c->measured_by),
                            podium_terms_word (&podium_terms_relationship, podium_claim_relationship (c)), sources,
                            podium_terms_word (&podium_terms_qualifier, c->qualifier), printed, c->edition,
                            podium_terms_word (&podium_terms_spread, c->spread), c->as_of, c->id };
    podium_table_add (table, cells);
  }
  return table;
}

static PodiumTable *
list_routes (const PodiumDocument *document, const PodiumFilter *filter)
{
  static const char *const header[] = { "model", "channel", "audience", "cost", "access", "status", "stance", "said_by",
                                        "where", "date", "source", "at", "licence", "speaker", "id", NULL };
  PodiumTable *table = podium_table_new (header);
  for (guint i = 0; i < document->catalog->routes->len; i++) {
    const PodiumRoute *r = g_ptr_array_index (document->catalog->routes, i);
    g_autofree char *where = g_strjoinv ("; ", (char **) r->where);
    for (guint k = 0; k < r->statements->len; k++) {
      const PodiumRouteStatement *s = g_ptr_array_index (r->statements, k);
      const char *cells[] = { r->model->name, podium_terms_word (&podium_terms_channel, r->channel),
                              podium_terms_word (&podium_terms_audience, r->audience),
                              podium_terms_word (&podium_terms_cost, r->cost),
                              podium_terms_word (&podium_terms_access, podium_route_access (r)),
                              podium_terms_word (&podium_terms_status, s->status),
                              podium_terms_word (&podium_terms_stance, s->stance), name_of (s->said_by), where, s->date,
                              s->source->id, s->at, r->licence, s->speaker, r->id };
      podium_table_add (table, cells);
    }
  }
  return table;
}

static PodiumTable *
list_facts (const PodiumDocument *document, const PodiumFilter *filter)
{
  static const char *const header[] = { "subject", "about", "value", "stance", "said_by", "date", "source", "at",
                                        "speaker", "id", NULL };
  PodiumTable *table = podium_table_new (header);
  for (guint i = 0; i < document->catalog->facts->len; i++) {
    const PodiumFact *f = g_ptr_array_index (document->catalog->facts, i);
    g_autofree char *value = g_strjoinv ("; ", (char **) f->values);
    for (guint k = 0; k < f->statements->len; k++) {
      const PodiumFactStatement *s = g_ptr_array_index (f->statements, k);
      const char *cells[] = { f->model ? f->model->name : f->organisation->name, f->about, value,
                              podium_terms_word (&podium_terms_stance, s->stance), name_of (s->said_by), s->date,
                              s->source->id, s->at, s->speaker, f->id };
      podium_table_add (table, cells);
    }
  }
  return table;
}

static PodiumTable *
list_sources (const PodiumDocument *document, const PodiumFilter *filter)
{
  static const char *const header[] = { "id", "title", "publisher", "published", "address", NULL };
  PodiumTable *table = podium_table_new (header);
  for (guint i = 0; i < document->catalog->sources->len; i++) {
    const PodiumSource *s = g_ptr_array_index (document->catalog->sources, i);
    const char *cells[] = { s->id, s->title, s->publisher, s->published, s->address };
    podium_table_add (table, cells);
  }
  return table;
}

static PodiumTable *
list_views (const PodiumDocument *document, const PodiumFilter *filter)
{
  static const char *const header[] = { "id", "name", "kind", "metrics", NULL };
  PodiumTable *table = podium_table_new (header);
  for (guint i = 0; i < document->views->len; i++) {
    const PodiumView *v = g_ptr_array_index (document->views, i);
    g_autofree char *metrics = v->metrics ? g_strjoinv ("; ", v->metrics)
                               : v->y     ? g_strconcat (v->y, "; ", v->x, NULL)
                                          : NULL;
    const char *cells[] = { v->id, v->name, podium_terms_word (&podium_terms_chart, v->kind), metrics };
    podium_table_add (table, cells);
  }
  return table;
}

static const struct {
  const char *name;
  PodiumTable *(*list) (const PodiumDocument *, const PodiumFilter *); /* the filter is of models, and for their list alone */
} lists[] = {
  { "models", list_models }, { "metrics", list_metrics }, { "claims", list_claims }, { "routes", list_routes },
  { "facts", list_facts },   { "sources", list_sources }, { "views", list_views },
};

PodiumExit
podium_command_list (const PodiumCommand *command, char **arguments)
{
  g_autofree char *data = NULL, *word = NULL;
  g_auto (GStrv) rest = NULL;
  PodiumTableFormat format = PODIUM_TABLE_TEXT;
  PodiumExit code;
  g_auto (PodiumFilterOptions) options = { 0 };
  g_auto (PodiumFilter) filter = { 0 };
  GOptionEntry entries[3 + PODIUM_N_CRITERIA] = {
    { "data", 'd', 0, G_OPTION_ARG_FILENAME, &data, "Read FILE instead of the bundled catalog", "FILE" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &word, "table, tsv, csv or json (default: table)", "FORMAT" },
  };
  podium_filter_options_entries (&options, entries + 2);

  if (!podium_parse_options (command, arguments, entries, &rest, &code))
    return code;
  if (!rest[0] || rest[1])
    return podium_fail (PODIUM_EXIT_USAGE, "list: expected one of models, metrics, claims, routes, facts, sources or views");
  if (word && !podium_table_format_parse (word, &format))
    return podium_fail (PODIUM_EXIT_USAGE, "list: expected --format table, tsv, csv or json, found “%s”", word);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++) {
    if (!g_str_equal (lists[i].name, rest[0]))
      continue;
    g_autoptr (PodiumDocument) document = podium_open_document (data, &code);
    if (!document || !podium_filter_options_apply (&options, document->catalog, &filter, &code))
      return code;
    if (!podium_filter_is_empty (&filter) && lists[i].list != list_models)
      return podium_fail (PODIUM_EXIT_USAGE, "list: filters are for “list models”; found them with “%s”", rest[0]);
    g_autoptr (PodiumTable) table = lists[i].list (document, &filter);
    g_autofree char *text = podium_table_print (table, format);
    fputs (text, stdout);
    return PODIUM_EXIT_OK;
  }
  return podium_fail (PODIUM_EXIT_USAGE, "list: expected models, metrics, claims, routes, facts, sources or views, found “%s”",
                      rest[0]);
}
