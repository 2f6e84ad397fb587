/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "document-reader.h"
#include "view-writer.h"
#include "whole-catalog.h"

static PodiumDocument *
read_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  PodiumDocument *document = podium_document_read_data (text, strlen (text), "t", &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);
  return document;
}

static PodiumDocument *
read_whole (void)
{
  g_autofree char *text = whole_catalog ();
  return read_good (text);
}

static void
test_entities (void)
{
  g_autoptr (PodiumDocument) document = read_whole ();
  const PodiumCatalog *catalog = document->catalog;
  const PodiumModel *muse = podium_catalog_model (catalog, "muse"),
                    *gpt = podium_catalog_model (catalog, "gpt");
  const PodiumMetric *tokens = podium_catalog_metric (catalog, "tokens"),
                     *mmmu = podium_catalog_metric (catalog, "mmmu");
  const PodiumOrganisation *meta = podium_catalog_organisation (catalog, "meta");
  const PodiumOrganisation *aa = podium_catalog_organisation (catalog, "aa");
  const PodiumSource *s1 = podium_catalog_source (catalog, "s1"), *s2 = podium_catalog_source (catalog, "s2");

  g_assert_cmpstr (catalog->as_of, ==, "2026-04");
  g_assert_cmpuint (catalog->organisations->len, ==, 2);
  g_assert_cmpstr (meta->name, ==, "Meta");
  g_assert_true (meta->makes_models && !aa->makes_models);

  g_assert_cmpstr (s1->title, ==, "One");
  g_assert_cmpstr (s1->publisher, ==, "P");
  g_assert_cmpstr (s1->published, ==, "2024-02-29");
  g_assert_cmpstr (s1->address, ==, "a");
  g_assert_null (s2->title);
  g_assert_null (s2->published);

  g_assert_cmpstr (muse->name, ==, "Muse Spark");
  g_assert_cmpint (muse->kind, ==, PODIUM_KIND_VARIANT);
  g_assert_true (muse->maker == meta);
  g_assert_cmpstr (muse->family, ==, "muse-family");
  g_assert_cmpuint (g_strv_length ((char **)muse->aliases), ==, 2);
  g_assert_cmpstr (muse->aliases[1], ==, "Müße");
  g_assert_cmpint (muse->slot, ==, 1);
  g_assert_cmpint (muse->shape, ==, PODIUM_SHAPE_STAR);
  g_assert_cmpint (muse->fill, ==, PODIUM_FILL_DASHED);
  g_assert_cmpint (gpt->kind, ==, PODIUM_KIND_MODEL);
  g_assert_null (gpt->maker);
  g_assert_nonnull (gpt->aliases);
  g_assert_null (gpt->aliases[0]);

  g_assert_cmpstr (tokens->short_name, ==, "Tokens");
  g_assert_cmpstr (tokens->unit, ==, "tokens");
  g_assert_cmpint (tokens->scale, ==, PODIUM_SCALE_RATIO);
  g_assert_cmpint (tokens->better, ==, PODIUM_BETTER_LOWER);
  g_assert_true (tokens->editions_separate);
  g_assert_true (isnan (tokens->low) && isnan (tokens->high));
  g_assert_true (tokens->maintainer == aa);
  g_assert_cmpstr (tokens->category, ==, "cost");
  g_assert_cmpstr (tokens->about, ==, "Counts.");
  g_assert_cmpstr (tokens->aliases[0], ==, "Token use");
  g_assert_cmpstr (mmmu->short_name, ==, "MMMU");
  g_assert_cmpint (mmmu->better, ==, PODIUM_BETTER_NONE);
  g_assert_false (mmmu->editions_separate);
  g_assert_cmpfloat (mmmu->low, ==, 0);
  g_assert_cmpfloat (mmmu->high, ==, 100);
}

static void
test_claims (void)
{
  g_autoptr (PodiumDocument) document = read_whole ();
  const PodiumCatalog *catalog = document->catalog;
  const PodiumClaim *c1 = catalog->claims->pdata[0], *c2 = catalog->claims->pdata[1],
                    *c3 = catalog->claims->pdata[2];
  const PodiumStatement *first = c1->statements->pdata[0], *second = c1->statements->pdata[1];

  g_assert_cmpuint (catalog->claims->len, ==, 3);
  g_assert_true (c1->model == podium_catalog_model (catalog, "muse"));
  g_assert_true (c1->metric == podium_catalog_metric (catalog, "tokens"));
  g_assert_cmpstr (c1->printed, ==, "59");
  g_assert_cmpfloat (c1->value, ==, 59e6);
  g_assert_cmpfloat (c1->rounding, ==, 0.5e6);
  g_assert_cmpint (c1->digits, ==, 2);
  g_assert_true (isnan (c1->low) && isnan (c1->high));
  g_assert_cmpint (c1->spread, ==, PODIUM_SPREAD_NONE);
  g_assert_cmpint (c1->qualifier, ==, PODIUM_ABOUT);
  g_assert_cmpstr (c1->edition, ==, "v3");
  g_assert_cmpstr (c1->as_of, ==, "2026-04-09");
  g_assert_true (c1->measured_by == podium_catalog_organisation (catalog, "aa"));
  g_assert_cmpuint (c1->statements->len, ==, 2);
  g_assert_true (first->source == podium_catalog_source (catalog, "s1"));
  g_assert_cmpstr (first->at, ==, "p14");
  g_assert_cmpstr (first->since, ==, "2026");
  g_assert_cmpstr (first->setting.effort, ==, "high");
  g_assert_null (first->setting.mode);
  g_assert_null (first->wording);
  g_assert_null (second->at);
  g_assert_cmpstr (second->wording, ==, "output");
  g_assert_cmpstr (second->setting.effort, ==, "High");
  g_assert_cmpstr (second->setting.mode, ==, "thinking");
  g_assert_null (second->setting.tools);
  g_assert_cmpstr (c1->setting.effort, ==, "high");
  g_assert_cmpstr (c1->setting.mode, ==, "thinking");

  g_assert_null (c2->printed);
  g_assert_cmpstr (c2->printed_high, ==, "80.50");
  g_assert_true (isnan (c2->value));
  g_assert_cmpfloat (c2->low, ==, 80.4);
  g_assert_cmpfloat (c2->high, ==, 80.5);
  g_assert_cmpfloat (c2->times, ==, 1);
  g_assert_cmpint (c2->spread, ==, PODIUM_SPREAD_RANGE);
  g_assert_cmpint (c2->digits, ==, 3);
  g_assert_cmpfloat_with_epsilon (c2->rounding, 0.05, 1e-12);
  g_assert_null (c2->measured_by);

  g_assert_cmpstr (c3->printed, ==, "59.0");
  g_assert_cmpint (c3->digits, ==, 3);
  g_assert_cmpint (c3->spread, ==, PODIUM_SPREAD_INTERVAL_95);
  g_assert_cmpfloat (c3->low, ==, -1); /* an end of an interval may leave the range of the metric */
  g_assert_cmpint (c3->qualifier, ==, PODIUM_EXACT);
  g_assert_cmpuint (podium_catalog_claims (catalog, c3->model, c3->metric)->len, ==, 1);
}

static void
test_routes_and_facts (void)
{
  g_autoptr (PodiumDocument) document = read_whole ();
  const PodiumCatalog *catalog = document->catalog;
  const PodiumRoute *route = catalog->routes->pdata[0];
  const PodiumRouteStatement *first = route->statements->pdata[0], *second = route->statements->pdata[1];
  const PodiumFact *f1 = catalog->facts->pdata[0], *f2 = catalog->facts->pdata[1];
  const PodiumFactStatement *said = f1->statements->pdata[0];

  g_assert_true (route->model == podium_catalog_model (catalog, "muse"));
  g_assert_cmpint (route->channel, ==, PODIUM_CHANNEL_API);
  g_assert_cmpint (route->audience, ==, PODIUM_AUDIENCE_INVITED);
  g_assert_cmpint (route->cost, ==, PODIUM_COST_PAID);
  g_assert_cmpstr (route->where[1], ==, "app");
  g_assert_null (route->where[2]);
  g_assert_cmpstr (route->licence, ==, "own");
  g_assert_cmpint (first->status, ==, PODIUM_STATUS_PREVIEW);
  g_assert_cmpint (first->stance, ==, PODIUM_STANCE_PROMISE);
  g_assert_true (first->said_by == podium_catalog_organisation (catalog, "meta"));
  g_assert_cmpstr (first->speaker, ==, "A. Person");
  g_assert_cmpstr (first->date, ==, "2026-04-08");
  g_assert_cmpstr (first->at, ==, "p3");
  g_assert_cmpint (second->status, ==, PODIUM_STATUS_UNKNOWN);
  g_assert_cmpint (second->stance, ==, 0);

  g_assert_cmpstr (f1->id, ==, "f1");
  g_assert_true (f1->model == podium_catalog_model (catalog, "muse") && !f1->organisation);
  g_assert_cmpstr (f1->about, ==, "input");
  g_assert_cmpstr (f1->values[1], ==, "image");
  g_assert_cmpint (said->stance, ==, PODIUM_STANCE_REPORT);
  g_assert_cmpstr (said->speaker, ==, "B");
  g_assert_null (f2->id);
  g_assert_true (!f2->model && f2->organisation == podium_catalog_organisation (catalog, "meta"));
  g_assert_cmpstr (f2->values[0], ==, "MSL");
  g_assert_null (f2->values[1]);
}

static void
assert_views (const PodiumDocument *document)
{
  const PodiumView *all = podium_document_view (document, "all"),
                   *eff = podium_document_view (document, "eff");
  const PodiumView *acc = podium_document_view (document, "acc");

  g_assert_cmpuint (document->views->len, ==, 3);
  g_assert_cmpint (all->kind, ==, PODIUM_CHART_RANKING);
  g_assert_cmpstr (all->name, ==, "All");
  g_assert_cmpstr (all->metrics[1], ==, "tokens");
  g_assert_cmpstr (all->reference.mode, ==, "x");
  g_assert_null (all->reference.effort);
  g_assert_cmpint (all->policy, ==, PODIUM_POLICY_NEWEST);
  g_assert_cmpuint (g_strv_length (all->models), ==, 2);
  g_assert_cmpstr (all->hidden[0], ==, "gpt");
  g_assert_cmpstr (all->highlight[0], ==, "muse");
  g_autofree char *access = g_strjoinv (" ", all->filter.words[PODIUM_BY_ACCESS]);
  g_assert_cmpstr (access, ==, "free-app open-weights promises");
  g_assert_true (podium_filter_has (&all->filter, PODIUM_BY_YEAR, "2026"));
  g_assert_cmpuint (podium_filter_count (&all->filter), ==, 9);
  g_assert_cmpint (all->sort, ==, PODIUM_SORT_MAKER);
  g_assert_cmpint (all->log, ==, PODIUM_LOG_X | PODIUM_LOG_Y);
  g_assert_true (all->log_set);
  g_assert_cmpuint (all->annotations->len, ==, 3);
  const PodiumAnnotation *note = all->annotations->pdata[0], *line = all->annotations->pdata[1],
                         *band = all->annotations->pdata[2];
  g_assert_cmpint (note->kind, ==, PODIUM_ANNOTATION_NOTE);
  g_assert_cmpstr (note->text, ==, "Back");
  g_assert_cmpstr (note->model, ==, "muse");
  g_assert_null (note->value);
  g_assert_cmpint (line->kind, ==, PODIUM_ANNOTATION_LINE);
  g_assert_cmpstr (line->value, ==, "80.0");
  g_assert_null (line->text);
  g_assert_cmpint (band->kind, ==, PODIUM_ANNOTATION_BAND);
  g_assert_cmpstr (band->metric, ==, "mmmu");
  g_assert_cmpstr (band->to, ==, "90");
  g_assert_null (eff->annotations);
  g_assert_cmpstr (all->title, ==, "T");
  g_assert_cmpstr (all->subtitle, ==, "");

  g_assert_cmpstr (eff->x, ==, "tokens");
  g_assert_cmpstr (eff->y, ==, "mmmu");
  g_assert_true (eff->log_set && eff->log == PODIUM_LOG_NONE);
  g_assert_cmpstr (eff->break_even, ==, "gpt");
  g_assert_cmpstr (podium_view_price (eff, "muse"), ==, "2.50");
  g_assert_null (podium_view_price (eff, "gpt"));
  int dx = 0, dy = 0;
  g_assert_true (podium_view_label_place (eff, "muse", &dx, &dy));
  g_assert_cmpint (dx, ==, 40);
  g_assert_cmpint (dy, ==, -32);
  g_assert_true (podium_view_label_place (eff, "gpt", &dx, &dy));
  g_assert_false (podium_view_label_place (all, "muse", &dx, &dy));
  g_assert_cmpint (eff->policy, ==, PODIUM_POLICY_INDEPENDENT);
  g_assert_null (eff->name);
  g_assert_null (eff->title);
  g_assert_null (eff->models);

  g_assert_false (acc->log_set);
  g_assert_nonnull (acc->models); /* none, as against not chosen */
  g_assert_null (acc->models[0]);
  g_assert_null (acc->highlight);
}

static void
test_views (void)
{
  g_autoptr (PodiumDocument) document = read_whole ();
  assert_views (document);
}

static void
test_views_round_trip (void)
{
  g_autoptr (PodiumDocument) document = read_whole ();
  g_autoptr (GString) views = g_string_new ("\"views\": [");
  for (guint i = 0; i < document->views->len; i++) {
    g_autofree char *json = podium_view_to_json (document->views->pdata[i]);
    g_string_append_printf (views, "%s%s", i ? "," : "", json);
  }
  g_string_append (views, "], \"was\": [");
  g_assert_nonnull (strstr (views->str,
                            "{\"id\": \"eff\", \"kind\": \"efficiency\", \"x\": \"tokens\", \"y\": \"mmmu\", "
                            "\"break_even\": \"gpt\", \"prices\": {\"muse\": \"2.50\"}, \"policy\": \"independent\", "
                            "\"label_places\": {\"muse\": [40, -32], \"gpt\": [0, 12]}, "
                            "\"ignored_checks\": [\"zero\", \"of another version\"], \"log\": \"\"}"));

  g_autofree char *whole = whole_catalog ();
  g_autofree char *text = substitute (whole, "\"views\": [", views->str);
  g_autoptr (PodiumDocument) again = read_good (text);
  assert_views (again);
  for (guint i = 0; i < document->views->len; i++) {
    g_autofree char *a = podium_view_to_json (document->views->pdata[i]);
    g_autofree char *b = podium_view_to_json (again->views->pdata[i]);
    g_assert_cmpstr (a, ==, b);
  }
}

static void
test_view_escapes (void)
{
  static const char nasty[] = "a\"b\\c&<d></é😀“”";
  g_autoptr (PodiumView) view = podium_view_new ("nasty", PODIUM_CHART_ACCESS);
  podium_view_set_string (&view->title, nasty);
  g_autofree char *json = podium_view_to_json (view);
  g_autofree char *text =
      g_strdup_printf ("{\"format\": \"podium-catalog\", \"version\": 1, \"views\": [%s]}", json);
  g_autoptr (PodiumDocument) document = read_good (text);
  g_assert_cmpstr (podium_document_view (document, "nasty")->title, ==, nasty);
}

static void
test_empty_catalog (void)
{
  g_autoptr (PodiumDocument) document = read_good ("{\"version\": 1, \"format\": \"podium-catalog\"}");
  g_assert_cmpuint (document->catalog->models->len, ==, 0);
  g_assert_cmpuint (document->views->len, ==, 0);
  g_assert_null (document->catalog->as_of);
}

static void
test_document (void)
{
  g_autofree char *whole = whole_catalog ();
  g_autofree char *head = substitute (whole, "\"podium-catalog\", \"version\": 1,",
                                      "\"podium-document\", \"version\": 1, \"catalog\": {");
  g_autofree char *middle = substitute (head, " \"views\": [", " \"inner\": 1}, \"views\": [");
  g_autoptr (PodiumDocument) document = read_good (middle);
  g_assert_cmpuint (document->catalog->claims->len, ==, 3);
  assert_views (document);

  /* Places are told through the longer pointer. */
  g_autofree char *bad = substitute (middle, "\"59\"", "\"5 9\"");
  g_autoptr (GError) error = NULL;
  g_assert_null (podium_document_read_data (bad, strlen (bad), "d.podium", &error));
  assert_message (error->message, "d.podium:3:62: expected digits|“5 9”");
}

static void
assert_file_error (const char *path, const char *parts)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (podium_document_read_file (path, &error));
  g_assert_error (error, PODIUM_READ_ERROR, PODIUM_READ_ERROR_FILE);
  assert_message (error->message, parts);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("podium-XXXXXX", NULL);
  g_autofree char *good = g_build_filename (folder, "good.json", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.json", NULL);
  g_autofree char *below = g_build_filename (good, "below", NULL);
  g_autofree char *bytes = g_build_filename (folder, "\xff.json", NULL);
  g_autoptr (GError) error = NULL;

  g_autofree char *text = whole_catalog ();
  g_assert_true (g_file_set_contents (good, text, -1, NULL));
  g_autoptr (PodiumDocument) document = podium_document_read_file (good, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (document->catalog->claims->len, ==, 3);

  /* How far it was is told; of a pipe nobody knows until it is read. */
  int part = 0;
  g_autoptr (PodiumDocument) told = podium_document_read_file_telling (good, &part, &error);
  g_assert_nonnull (told);
  g_assert_cmpint (part, >, 900);
  g_assert_cmpint (part, <=, 1000);

  assert_file_error (missing, "missing.json: expected a file, found none of this name");
  assert_file_error (below, "below: expected a file, found none of this name");
  assert_file_error (folder, "expected a file, found a directory");
  assert_file_error (bytes, "found none of this name");

  g_assert_true (g_file_set_contents (good, "{}\n[", -1, NULL));
  g_assert_null (podium_document_read_file (good, &error));
  g_assert_error (error, PODIUM_READ_ERROR, PODIUM_READ_ERROR_SYNTAX);
  assert_message (error->message, "good.json:2:1: expected the end of the file");

  g_assert_cmpint (truncate (good, (64 << 20) + 1), ==, 0); /* a hole: takes no room */
  assert_file_error (good, "at most 64 MB");
  g_unlink (good);
  g_rmdir (folder);
}

static void
test_no_permission (void)
{
  if (geteuid () == 0) {
    g_test_skip ("root may read everything");
    return;
  }
  g_autofree char *path = NULL;
  close (g_file_open_tmp ("podium-XXXXXX", &path, NULL));
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  assert_file_error (path, "found no permission");
  g_unlink (path);
}

static void
test_endless_file (void)
{
  if (!g_file_test ("/dev/zero", G_FILE_TEST_EXISTS)) {
    g_test_skip ("no /dev/zero");
    return;
  }
  assert_file_error ("/dev/zero", "at most 64 MB");
}

/* Bytes changed, removed, doubled or moved at random: the reader gives a document, or an error with a
 * message. */
static void
mutate (GRand *rand, GByteArray *bytes)
{
  static const char spice[] = "\"\\{}[],:0-.eE+\n/ntf\xc3\xff";
  guint place = (guint)g_rand_int_range (rand, 0, (gint32)bytes->len);
  guint most = (guint)g_rand_int_range (rand, 1, 24), n = MIN (most, bytes->len - place);

  switch (g_rand_int_range (rand, 0, 6)) {
  case 0:
    bytes->data[place] = (guint8)g_rand_int_range (rand, 0, 256);
    break;
  case 1:
    bytes->data[place] = (guint8)spice[g_rand_int_range (rand, 0, sizeof spice - 1)];
    break;
  case 2:
    bytes->data[place] ^= (guint8)(1 << g_rand_int_range (rand, 0, 8));
    break;
  case 3:
    if (bytes->len > n + 1)
      g_byte_array_remove_range (bytes, place, n);
    break;
  case 4: {
    g_autofree guint8 *copy = g_memdup2 (bytes->data + place, n);
    g_byte_array_append (bytes, copy, n);
    break;
  }
  default: {
    guint other = (guint)g_rand_int_range (rand, 0, (gint32)(bytes->len - n + 1));
    memmove (bytes->data + other, bytes->data + place, n);
  }
  }
}

static void
test_mutations (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (14300);
  g_autofree char *text = whole_catalog ();
  guint n_good = 0, n_content = 0;

  for (int i = 0; i < 6000; i++) {
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    g_autoptr (GError) error = NULL;
    g_byte_array_append (bytes, (const guint8 *)text, (guint)strlen (text));
    for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
      mutate (rand, bytes);

    g_autofree char *exact = g_memdup2 (bytes->data, bytes->len); /* no NUL behind it */
    PodiumDocument *document = podium_document_read_data (exact, bytes->len, "bad.json", &error);
    if (document) {
      g_assert_no_error (error);
      podium_document_free (document);
      n_good++;
    } else {
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "bad.json:"));
      g_assert_nonnull (strstr (error->message, "; "));
      g_assert_null (strstr (error->message, "fault of Podium"));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_null (strpbrk (error->message, "\r\n\t\x1b"));
      n_content += error->code == PODIUM_READ_ERROR_CONTENT;
    }
  }
  g_test_message ("%u good, %u of bad content", n_good, n_content);
  g_assert_cmpuint (n_good, >, 200);
  g_assert_cmpuint (n_content, >, 200);
}

static const PodiumTerms *const vocabularies[] = {
    &podium_terms_kind,   &podium_terms_scale,   &podium_terms_better,   &podium_terms_qualifier,
    &podium_terms_spread, &podium_terms_channel, &podium_terms_audience, &podium_terms_cost,
    &podium_terms_status, &podium_terms_stance,  &podium_terms_policy,   &podium_terms_access,
    &podium_terms_shape,  &podium_terms_fill,    &podium_terms_sort,     &podium_terms_chart,
    &podium_terms_across, &podium_terms_annotation,
};

/* The published schema lists the words that the reader takes: its $defs "words-NAME", the chart's being
 * "words-chart". */
static void
test_schema (void)
{
  const char *folder = g_getenv ("G_TEST_SRCDIR");
  if (!folder) {
    g_test_skip ("G_TEST_SRCDIR is not set");
    return;
  }
  g_autofree char *path = g_build_filename (folder, "..", "data", "podium-catalog.schema.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  JsonObject *defs =
      json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)), "$defs");

  for (gsize i = 0; i < G_N_ELEMENTS (vocabularies); i++) {
    const PodiumTerms *terms = vocabularies[i];
    g_autofree char *name =
        g_strconcat ("words-", terms == &podium_terms_chart ? "chart" : terms->name, NULL);
    g_test_message ("%s", name);
    JsonArray *words = json_object_get_array_member (json_object_get_object_member (defs, name), "enum");
    guint n = 0;
    while (terms->words[n + 1]) {
      g_assert_cmpuint (n, <, json_array_get_length (words));
      g_assert_cmpstr (json_array_get_string_element (words, n), ==, terms->words[n + 1]);
      n++;
    }
    g_assert_cmpuint (n, ==, json_array_get_length (words));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-reader/entities", test_entities);
  g_test_add_func ("/document-reader/claims", test_claims);
  g_test_add_func ("/document-reader/routes-and-facts", test_routes_and_facts);
  g_test_add_func ("/document-reader/views", test_views);
  g_test_add_func ("/document-reader/views-round-trip", test_views_round_trip);
  g_test_add_func ("/document-reader/view-escapes", test_view_escapes);
  g_test_add_func ("/document-reader/empty-catalog", test_empty_catalog);
  g_test_add_func ("/document-reader/document", test_document);
  g_test_add_func ("/document-reader/files", test_files);
  g_test_add_func ("/document-reader/no-permission", test_no_permission);
  g_test_add_func ("/document-reader/endless-file", test_endless_file);
  g_test_add_func ("/document-reader/mutations", test_mutations);
  g_test_add_func ("/document-reader/schema", test_schema);
  return g_test_run ();
}
