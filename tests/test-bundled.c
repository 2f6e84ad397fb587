/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bundled catalog: what the five articles say against two tables that were made by reading them a second time, and
 * what holds for every source. */

#include "bundled.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "complain.h"

/* ---- Tables ---- */

typedef struct {
  GPtrArray *rows; /* char **, the first the header */
} Table;

static Table *
table_read (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  Table *table = g_new0 (Table, 1);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line; line++)
    if (**line && **line != '#')
      g_ptr_array_add (table->rows, g_strsplit (*line, "\t", -1));
  return table;
}

static void
table_free (Table *table)
{
  g_ptr_array_unref (table->rows);
  g_free (table);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_free)

/* The cell of row @row under @column; "" where it is empty. */
static const char *
cell (const Table *table, guint row, const char *column)
{
  char **header = table->rows->pdata[0], **cells = table->rows->pdata[row];
  for (int i = 0; header[i]; i++)
    if (g_str_equal (header[i], column))
      return cells[i];
  g_error ("no column %s", column);
}

/* ---- Sources ---- */

/* How many paragraphs each article has. */
static const struct {
  const char *source;
  int paragraphs;
} articles[] = { { "s000", 36 }, { "s001", 73 }, { "s002", 21 }, { "s003", 27 }, { "s004", 37 } };

/* 0: @source is none of the articles. */
static int
article_paragraphs (const PodiumSource *source)
{
  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_equal (articles[i].source, source->id))
      return articles[i].paragraphs;
  return 0;
}

/* Whether an article states the claim; then no other source does. */
static gboolean
is_of_articles (const PodiumClaim *claim)
{
  guint n = 0;
  for (guint i = 0; i < claim->statements->len; i++)
    n += article_paragraphs (((const PodiumStatement *) claim->statements->pdata[i])->source) > 0;
  if (n && n < claim->statements->len)
    complain ("%s: stated by articles and by other sources; the tables cover articles only", claim->id);
  return n > 0;
}

/* ---- Claims ---- */

static const char *
text_of (const char *text)
{
  return text ? text : "";
}

/* What makes a statement of a claim the same as a line of the table. */
static char *
statement_key (const PodiumClaim *claim, const PodiumStatement *statement)
{
  const char *low = claim->printed ? NULL : claim->printed_low, *high = claim->printed ? NULL : claim->printed_high;
  return g_strdup_printf ("%s %s %s[%s..%s] x%.0f %s %s", claim->model->id, claim->metric->id, text_of (claim->printed),
                          text_of (low), text_of (high), claim->times, statement->source->id, text_of (statement->at));
}

static char *
line_key (const Table *table, guint i)
{
  const char *times = cell (table, i, "times");
  return g_strdup_printf ("%s %s %s[%s..%s] x%s %s %s", cell (table, i, "model"), cell (table, i, "metric"),
                          cell (table, i, "printed"), cell (table, i, "low"), cell (table, i, "high"), *times ? times : "1",
                          cell (table, i, "source"), cell (table, i, "at"));
}

/* The number of the table's line for each key; 0: none. */
static GHashTable *
line_numbers (const Table *table)
{
  GHashTable *lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 1; i < table->rows->len; i++) {
    char *key = line_key (table, i);
    if (g_hash_table_contains (lines, key))
      complain ("the table says %s twice", key);
    g_hash_table_replace (lines, key, GUINT_TO_POINTER (i));
  }
  return lines;
}

typedef void (*OnPair) (const Table *table, guint line, const PodiumClaim *claim, const PodiumStatement *statement);

/* Calls @on_pair on every statement with its line; complains of statements and lines that have no other half. */
static void
match_claims (const PodiumCatalog *catalog, const Table *table, OnPair on_pair)
{
  g_autoptr (GHashTable) lines = line_numbers (table);
  for (guint i = 0; i < catalog->claims->len; i++) {
    const PodiumClaim *claim = catalog->claims->pdata[i];
    for (guint k = 0; is_of_articles (claim) && k < claim->statements->len; k++) {
      g_autofree char *key = statement_key (claim, claim->statements->pdata[k]);
      guint line = GPOINTER_TO_UINT (g_hash_table_lookup (lines, key));
      if (line && on_pair)
        on_pair (table, line, claim, claim->statements->pdata[k]);
      if (!on_pair && !g_hash_table_remove (lines, key))
        complain ("the catalog says what no article does, or says it twice: %s: %s", claim->id, key);
    }
  }
  GHashTableIter iter;
  gpointer key;
  g_hash_table_iter_init (&iter, lines);
  while (!on_pair && g_hash_table_iter_next (&iter, &key, NULL))
    complain ("the catalog does not say: %s", (char *) key);
}

static void
test_claims (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (Table) table = table_read ("articles-claims.tsv");
  g_assert_cmpuint (table->rows->len, ==, 100);
  match_claims (document->catalog, table, NULL);
}

static void
test_65_figures (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (GHashTable) figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) metrics = g_hash_table_new (NULL, NULL);
  guint n = 0;
  for (guint i = 0; i < document->catalog->claims->len; i++) {
    const PodiumClaim *claim = document->catalog->claims->pdata[i];
    if (!is_of_articles (claim))
      continue;
    n++;
    g_hash_table_add (figures, g_strdup_printf ("%s %s %.10g %.10g", claim->model->id, claim->metric->id,
                                                podium_claim_least (claim), podium_claim_most (claim)));
    g_hash_table_add (metrics, (gpointer) claim->metric);
  }
  g_assert_cmpuint (g_hash_table_size (figures), ==, 65);
  g_assert_cmpuint (g_hash_table_size (metrics), ==, 16);
  g_assert_cmpuint (n, ==, 65); /* a figure that several articles repeat is one claim */
}

/* Where the two readings differ for a reason. A field that a whole claim shares (edition, measured_by, qualifier) only
 * needs one of its lines to state it. */
static const struct {
  const char *model, *metric, *printed, *field, *table, *catalog, *reason;
} allowed[] = {
  { "muse-spark", "aa-index-tokens", "59", "effort", "", "reasoning",
    "s002 p14: the sentence before says which settings are compared, the tokens are those of the same runs" },
  { "claude-opus-4.6", "aa-index-tokens", "158", "effort", "", "max", "s002 p14: as above" },
  { "gpt-5.4", "aa-index-tokens", "116", "effort", "", "xhigh", "s002 p14: as above" },
  { "gpt-5.4", "aa-index-tokens", "116", "qualifier", "about", "",
    "s002 p14: “roughly 158 million tokens for Claude Opus 4.6 and 116 million”: it may go with the first number only" },
  { "muse-spark", "deepsearchqa", "74.8", "measured_by", "meta", "",
    "s002 p18: “In Meta's tests” opens the sentence before; this one begins “also led” and names nobody" },
  { "claude-opus-4.6", "deepsearchqa", "73.7", "measured_by", "meta", "", "s002 p18: as above" },
};

static gboolean
is_allowed (const PodiumClaim *claim, const char *field, const char *in_table, const char *in_catalog)
{
  for (gsize i = 0; i < G_N_ELEMENTS (allowed); i++)
    if (g_str_equal (allowed[i].model, claim->model->id) && g_str_equal (allowed[i].metric, claim->metric->id)
        && g_strcmp0 (allowed[i].printed, claim->printed) == 0 && g_str_equal (allowed[i].field, field)
        && g_str_equal (allowed[i].table, in_table) && g_str_equal (allowed[i].catalog, in_catalog))
      return TRUE;
  return FALSE;
}

/* Members of a claim that the table has, too: "meta". */
static const char *
member (const PodiumClaim *claim, const char *field)
{
  if (g_str_equal (field, "edition"))
    return text_of (claim->edition);
  if (g_str_equal (field, "measured_by"))
    return claim->measured_by ? claim->measured_by->id : "";
  return podium_terms_word (&podium_terms_qualifier, (int) claim->qualifier);
}

static const char *const members[] = { "edition", "measured_by", "qualifier" };
#define N_MEMBERS G_N_ELEMENTS (members)

static void
compare_settings (const Table *table, guint line, const PodiumClaim *claim, const PodiumStatement *statement)
{
  for (int f = 0; f < PODIUM_N_SETTING_FIELDS; f++) {
    const char *field = podium_setting_field_name (f);
    const char *ours = text_of (podium_setting_get (&statement->setting, f));
    const char *theirs = g_str_equal (field, "harness") ? "" : cell (table, line, field);
    if (g_strcmp0 (ours, theirs) != 0 && !is_allowed (claim, field, theirs, ours))
      complain ("%s, %s %s: %s is “%s” in the catalog, “%s” in the table", claim->id, statement->source->id, statement->at,
                field, ours, theirs);
  }
  for (gsize m = 0; m < N_MEMBERS; m++) {
    const char *ours = member (claim, members[m]), *theirs = cell (table, line, members[m]);
    if (*theirs && !g_str_equal (ours, theirs) && !is_allowed (claim, members[m], theirs, ours))
      complain ("%s: %s is “%s” in the catalog, “%s” in the table (%s %s)", claim->id, members[m], ours, theirs,
                statement->source->id, statement->at);
  }
}

static void
test_settings (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (Table) table = table_read ("articles-claims.tsv");
  match_claims (document->catalog, table, compare_settings);
}

/* Nothing is stated of a claim that none of its articles states. */
static void
test_nothing_added (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (Table) table = table_read ("articles-claims.tsv");
  g_autoptr (GHashTable) lines = line_numbers (table);
  for (guint i = 0; i < document->catalog->claims->len; i++) {
    const PodiumClaim *claim = document->catalog->claims->pdata[i];
    if (!is_of_articles (claim))
      continue;
    for (gsize m = 0; m < N_MEMBERS; m++) {
      const char *ours = member (claim, members[m]);
      gboolean stated = !*ours;
      for (guint k = 0; k < claim->statements->len && !stated; k++) {
        g_autofree char *key = statement_key (claim, claim->statements->pdata[k]);
        guint line = GPOINTER_TO_UINT (g_hash_table_lookup (lines, key));
        stated = line && g_str_equal (cell (table, line, members[m]), ours);
      }
      if (!stated)
        complain ("%s: no article states the %s “%s”", claim->id, members[m], ours);
    }
    if (claim->as_of || claim->low < claim->value || claim->high > claim->value)
      complain ("%s: no article states a date or an interval", claim->id);
  }
  for (guint i = 0; i < document->catalog->sources->len; i++) {
    const PodiumSource *source = document->catalog->sources->pdata[i];
    if (article_paragraphs (source) && (source->published || source->address))
      complain ("%s: the article states neither its date nor its address", source->id);
  }
}

/* ---- Routes ---- */

static gboolean
has_route (const PodiumCatalog *catalog, const Table *table, guint line)
{
  for (guint i = 0; i < catalog->routes->len; i++) {
    const PodiumRoute *route = catalog->routes->pdata[i];
    if (!g_str_equal (route->model->id, cell (table, line, "model"))
        || !g_str_equal (podium_terms_word (&podium_terms_channel, (int) route->channel), cell (table, line, "channel")))
      continue;
    for (guint k = 0; k < route->statements->len; k++) {
      const PodiumRouteStatement *statement = route->statements->pdata[k];
      if (g_str_equal (statement->source->id, cell (table, line, "source"))
          && g_str_equal (podium_terms_word (&podium_terms_status, (int) statement->status), cell (table, line, "status")))
        return TRUE;
    }
  }
  return FALSE;
}

/* What an article states (not: wonders) of Muse Spark and of its later versions is in the catalog, if not at each
 * paragraph that repeats it, then at one. */
static void
test_routes (void)
{
  static const char *const models[] = { "muse-spark", "muse-later", NULL };
  static const char *const statuses[] = { "available", "preview", "announced", "hoped", "none", NULL };
  static const char *const stances[] = { "fact", "promise", "hope", "report", NULL };
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (Table) table = table_read ("articles-routes.tsv");
  guint n = 0;
  for (guint i = 1; i < table->rows->len; i++) {
    if (!g_strv_contains (models, cell (table, i, "model")) || !g_strv_contains (statuses, cell (table, i, "status"))
        || !g_strv_contains (stances, cell (table, i, "stance")))
      continue;
    n++;
    if (!has_route (document->catalog, table, i))
      complain ("%s %s: the catalog does not say that %s by %s is %s", cell (table, i, "source"), cell (table, i, "at"),
                cell (table, i, "model"), cell (table, i, "channel"), cell (table, i, "status"));
  }
  g_assert_cmpuint (n, >, 50);
}

/* ---- Every statement ---- */

/* An article is cited by its paragraph, any other source by a few words. */
static void
assert_stated (const PodiumSource *source, const char *at, const char *what)
{
  int paragraphs = source ? article_paragraphs (source) : 0, number = at && *at == 'p' ? atoi (at + 1) : 0;
  if (!source || !*text_of (at) || (paragraphs && (number < 1 || number > paragraphs)))
    complain ("%s: stated in %s at %s", what, source ? source->id : "no source", text_of (at));
}

static void
test_every_statement (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  const PodiumCatalog *catalog = document->catalog;
  for (guint i = 0; i < catalog->sources->len; i++) {
    const PodiumSource *source = catalog->sources->pdata[i];
    gboolean found = source->title && source->publisher && g_str_has_prefix (text_of (source->address), "https://");
    if (!article_paragraphs (source) && !found)
      complain ("%s: has no title, publisher or address", source->id);
  }
  for (guint i = 0; i < catalog->claims->len; i++) {
    const PodiumClaim *claim = catalog->claims->pdata[i];
    g_assert_cmpuint (claim->statements->len, >, 0);
    for (guint k = 0; k < claim->statements->len; k++) {
      const PodiumStatement *statement = claim->statements->pdata[k];
      assert_stated (statement->source, statement->at, claim->id);
    }
  }
  for (guint i = 0; i < catalog->routes->len; i++) {
    const PodiumRoute *route = catalog->routes->pdata[i];
    g_assert_cmpuint (route->statements->len, >, 0);
    for (guint k = 0; k < route->statements->len; k++) {
      const PodiumRouteStatement *statement = route->statements->pdata[k];
      assert_stated (statement->source, statement->at, route->id);
    }
  }
  for (guint i = 0; i < catalog->facts->len; i++) {
    const PodiumFact *fact = catalog->facts->pdata[i];
    g_assert_cmpuint (fact->statements->len, >, 0);
    g_assert_true (fact->values && fact->values[0] && !!fact->model != !!fact->organisation);
    for (guint k = 0; k < fact->statements->len; k++) {
      const PodiumFactStatement *statement = fact->statements->pdata[k];
      assert_stated (statement->source, statement->at, fact->about);
    }
  }
}

/* Whether both say the same number. */
static gboolean
same_number (const PodiumClaim *a, const PodiumClaim *b)
{
  return podium_claim_least (a) == podium_claim_least (b) && podium_claim_most (a) == podium_claim_most (b);
}

static gboolean
same_setting (const PodiumSetting *a, const PodiumSetting *b)
{
  for (int f = 0; f < PODIUM_N_SETTING_FIELDS; f++)
    if (g_strcmp0 (podium_setting_get (a, f), podium_setting_get (b, f)) != 0)
      return FALSE;
  return TRUE;
}

static void
compare_statements (const PodiumClaim *a, const PodiumClaim *b)
{
  for (guint i = 0; i < a->statements->len; i++)
    for (guint k = 0; k < b->statements->len; k++) {
      const PodiumStatement *one = a->statements->pdata[i], *two = b->statements->pdata[k];
      if (one->source == two->source && same_setting (&one->setting, &two->setting))
        complain ("%s says both %s and %s", one->source->id, a->id, b->id);
    }
}

/* No source gives two numbers for one model, metric, setting, edition and date. An article may, where it says so in two
 * paragraphs: that is for the tables. */
static void
test_no_contradiction (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  const GPtrArray *claims = document->catalog->claims;
  for (guint i = 0; i < claims->len; i++)
    for (guint k = i + 1; k < claims->len; k++) {
      const PodiumClaim *a = claims->pdata[i], *b = claims->pdata[k];
      if (a->model == b->model && a->metric == b->metric && g_strcmp0 (a->edition, b->edition) == 0
          && g_strcmp0 (a->as_of, b->as_of) == 0 && !same_number (a, b))
        compare_statements (a, b);
    }
}

/* Every model that the articles name, scored or not, its successors, and the views of the contract. */
static void
test_models_and_views (void)
{
  static const char *const models[] = {
    "Muse Spark", "Llama 2", "Llama 3", "Llama 4 Maverick", "Llama 4 Scout", "Gemini 3.1 Pro Preview", "Gemini 3 Flash",
    "Gemini Deep Think", "GPT-5.4", "GPT-5.4 Pro", "GPT-5.5 “Spud”", "GPT-4 Turbo", "Claude Opus 4.6", "Claude Sonnet 4.6",
    "Claude 3", "Grok 4.2", "Gemma 4", "Kimi K2.5", "Mistral", "Muse, later versions",
    "Muse Spark 1.1", "Muse Glimmer 30B", "Muse Spark Open", /* what came of the promises: in no article */
  };
  static const char *const views[] = { "intelligence", "token-efficiency", "break-even", "health", "coding", "vision", "reasoning",
                                       "agentic", "profile", "duel", "matrix", "access", "sources", "price",
                                       "context", "timeline" };
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_assert_cmpuint (document->catalog->models->len, ==, G_N_ELEMENTS (models));
  for (gsize i = 0; i < G_N_ELEMENTS (models); i++) {
    gboolean found = FALSE;
    for (guint k = 0; k < document->catalog->models->len && !found; k++)
      found = g_str_equal (((PodiumModel *) document->catalog->models->pdata[k])->name, models[i]);
    if (!found)
      complain ("no model is called %s", models[i]);
  }
  g_assert_cmpuint (document->views->len, ==, G_N_ELEMENTS (views));
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++) {
    g_autoptr (GError) error = NULL;
    const PodiumView *view = podium_document_view (document, views[i]);
    g_assert_nonnull (view);
    podium_view_validate (view, document->catalog, &error);
    g_assert_no_error (error);
  }
  const PodiumMetric *index = podium_catalog_metric (document->catalog, "aa-index");
  g_assert_true (g_strv_contains (index->aliases, "Artificial Intelligence Index")); /* an article's wrong name for it */
}

/* The second channel beside colour: no two makers share a shape, and the models of a maker share theirs and differ inside. */
static void
test_shapes (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  GPtrArray *models = document->catalog->models;
  for (guint i = 0; i < models->len; i++)
    for (guint k = 0; k < i; k++) {
      const PodiumModel *a = models->pdata[i], *b = models->pdata[k];
      if (a->maker != b->maker && (a->shape == b->shape || a->slot == b->slot))
        complain ("%s and %s have one colour or one shape", a->name, b->name);
      if (a->maker == b->maker && (a->shape != b->shape || a->slot != b->slot || a->fill == b->fill)
          && a->fill != PODIUM_FILL_DASHED)
        complain ("%s and %s do not look like two models of one maker", a->name, b->name);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_CTYPE, "C.UTF-8"); /* for messages */
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/bundled/claims", test_claims);
  g_test_add_func ("/bundled/65-figures", test_65_figures);
  g_test_add_func ("/bundled/settings", test_settings);
  g_test_add_func ("/bundled/nothing-added", test_nothing_added);
  g_test_add_func ("/bundled/routes", test_routes);
  g_test_add_func ("/bundled/every-statement", test_every_statement);
  g_test_add_func ("/bundled/no-contradiction", test_no_contradiction);
  g_test_add_func ("/bundled/models-and-views", test_models_and_views);
  g_test_add_func ("/bundled/shapes", test_shapes);
  return g_test_run ();
}
