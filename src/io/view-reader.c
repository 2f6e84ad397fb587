/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "view-reader.h"

#include <string.h>

#include "entity-reader.h"
#include "json-scan.h"

/* A view's id is also the name of its picture in a folder. */
static const char *
read_id (const PodiumJsonPlace *at)
{
  const char *id = podium_read_id (at);
  if (id && (strpbrk (id, "/\\") || *id == '.' || *id == '-')) {
    PodiumJsonPlace place = podium_json_member (at, "id");
    podium_json_fail_expected (&place, "an id that can name a file",
                               "write it without slashes, and begin it with neither “.” nor “-”");
    return NULL;
  }
  return id;
}

/* Text may be empty: a title that is wanted to be none. */
static void
copy_text (const PodiumJsonPlace *at, const char *member, char **field)
{
  podium_view_set_string (field, podium_json_get_text (at, member));
}

/* Words that need not be known: another version may have more of them. */
static void
copy_words (const PodiumJsonPlace *at, const char *member, char ***field)
{
  g_autofree const char **words = podium_json_get_strings (at, member);
  if (words && words[0] && !at->reader->error)
    podium_view_set_strv (field, words);
}

static gboolean
is_known (const PodiumCatalog *catalog, const char *id, gboolean metric)
{
  return metric ? podium_catalog_metric (catalog, id) != NULL : podium_catalog_model (catalog, id) != NULL;
}

static void
fail_unknown (const PodiumJsonPlace *at, gboolean metric)
{
  podium_fail_unknown_id (at, metric ? "metric" : "model", metric ? "metrics" : "models");
}

/* A list of ids, of metrics or models. An empty list of the models to draw means none; any other chooses
 * nothing. */
static void
copy_ids (const PodiumJsonPlace *at, const char *member, const PodiumCatalog *catalog, gboolean metrics,
          char ***field)
{
  PodiumJsonPlace list = podium_json_member (at, member), place;
  g_autofree const char **ids = podium_json_get_strings (at, member);
  if (!ids || at->reader->error || (!ids[0] && !g_str_equal (member, "models")))
    return;
  const char **id = ids;
  for (gboolean more = podium_json_first (&list, &place); more; more = podium_json_next (&place), id++)
    if (!is_known (catalog, *id, metrics))
      fail_unknown (&place, metrics);
  podium_view_set_strv (field, ids);
}

static void
copy_id (const PodiumJsonPlace *at, const char *member, const PodiumCatalog *catalog, gboolean metric, char **field)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  podium_view_set_string (field, podium_json_get_string (at, member));
  if (*field && !is_known (catalog, *field, metric))
    fail_unknown (&place, metric);
}

/* Digits by metric: {"hle": "2.5"}. Whether they weigh what the view counts is for podium_view_validate (). */
static void
read_weights (const PodiumJsonPlace *at, const PodiumCatalog *catalog, PodiumView *view)
{
  PodiumJsonPlace weights = podium_json_member (at, "weights"), place;
  for (gboolean more = podium_json_first_member (&weights, &place); more; more = podium_json_next (&place)) {
    double value;
    const char *digits = podium_json_to_printed (&place, &value, NULL, NULL);
    if (!podium_catalog_metric (catalog, place.member))
      podium_json_fail (&place, PODIUM_READ_ERROR_CONTENT,
                        "expected the id of a metric, found “%s”; correct it, or add it to the metrics",
                        place.member);
    else if (value < 0)
      podium_json_fail_expected (&place, "a weight of 0 or more", "write digits such as “2.5”");
    else if (digits)
      podium_view_set_weight (view, place.member, digits);
  }
}

/* Editions by metric: {"aa-index": "v4.0"}. Whether a figure states them is for podium_view_validate (). */
static void
read_editions (const PodiumJsonPlace *at, PodiumView *view)
{
  PodiumJsonPlace editions = podium_json_member (at, "editions"), place;
  for (gboolean more = podium_json_first_member (&editions, &place); more; more = podium_json_next (&place)) {
    const char *edition = podium_json_to_string (&place);
    if (edition)
      podium_view_choose_edition (view, place.member, edition);
  }
}

static gboolean
read_anyway (const PodiumJsonPlace *at)
{
  PodiumJsonPlace place = podium_json_member (at, "anyway");
  if (!podium_json_is_there (&place))
    return FALSE;
  if (place.type == PODIUM_JSON_BOOLEAN)
    return *podium_json_map_text (at->reader->map, place.index) == 't';
  podium_json_fail_expected (&place, "true or false",
                             "write true to draw other settings and editions in the order of what is compared");
  return FALSE;
}

/* Digits by model: {"muse-spark": "2.50"}. */
static void
read_prices (const PodiumJsonPlace *at, const PodiumCatalog *catalog, PodiumView *view)
{
  PodiumJsonPlace prices = podium_json_member (at, "prices"), place;
  for (gboolean more = podium_json_first_member (&prices, &place); more; more = podium_json_next (&place)) {
    double value;
    const char *digits = podium_json_to_printed (&place, &value, NULL, NULL);
    if (!podium_catalog_model (catalog, place.member))
      podium_json_fail (&place, PODIUM_READ_ERROR_CONTENT,
                        "expected the id of a model, found “%s”; correct it, or add it to the models",
                        place.member);
    else if (digits && value <= 0)
      podium_json_fail_expected (&place, "a price above 0", "write US dollars such as “2.50”");
    else if (digits)
      podium_view_set_price (view, place.member, digits);
  }
}

/* Where names stand, by model: {"muse-spark": [40, -32]}. */
static void
read_label_places (const PodiumJsonPlace *at, const PodiumCatalog *catalog, PodiumView *view)
{
  PodiumJsonPlace places = podium_json_member (at, "label_places"), place;
  for (gboolean more = podium_json_first_member (&places, &place); more; more = podium_json_next (&place)) {
    PodiumJsonPlace number;
    gint64 offset[2] = {0, 0};
    guint n = 0;
    gboolean good = place.type == PODIUM_JSON_ARRAY;
    for (gboolean next = good && podium_json_first (&place, &number); next; next = podium_json_next (&number), n++) {
      gint64 value = number.type == PODIUM_JSON_INTEGER ? podium_json_integer (&number) : G_MAXINT64;
      good &= n < 2 && value >= -PODIUM_FARTHEST_LABEL && value <= PODIUM_FARTHEST_LABEL;
      if (good)
        offset[n] = value;
    }
    if (!podium_catalog_model (catalog, place.member))
      podium_json_fail (&place, PODIUM_READ_ERROR_CONTENT,
                        "expected the id of a model, found “%s”; correct it, or add it to the models",
                        place.member);
    else if (podium_json_is_there (&place) && (!good || n != 2))
      podium_json_fail_expected (&place, "two integers from -1280 to 1280",
                                 "write how far right and down of its point the name stands, such as [40, -32]");
    else if (n)
      podium_view_place_label (view, place.member, (int)offset[0], (int)offset[1]);
  }
}

/* Lines, bands and notes; each is checked where it stands. */
static void
read_annotations (const PodiumJsonPlace *at, const PodiumCatalog *catalog, PodiumView *view)
{
  PodiumJsonPlace list = podium_json_member (at, "annotations"), place;
  for (gboolean more = podium_json_first (&list, &place); more; more = podium_json_next (&place)) {
    if (!podium_json_need_object (&place))
      return;
    PodiumAnnotation *annotation =
        podium_annotation_new ((PodiumAnnotationKind)podium_json_need_word (&place, "kind", &podium_terms_annotation));
    g_autoptr (GError) error = NULL;
    double value;
    podium_view_annotate (view, annotation);
    copy_text (&place, "text", &annotation->text);
    copy_id (&place, "metric", catalog, TRUE, &annotation->metric);
    podium_view_set_string (&annotation->model, podium_json_get_string (&place, "model"));
    podium_view_set_string (&annotation->value, podium_json_get_printed (&place, "value", &value, NULL, NULL));
    static const char *const members[] = {"kind", "text", "model", "metric", "value", "to", NULL};
    annotation->extra = podium_json_extra (&place, members);
    podium_view_set_string (&annotation->to, podium_json_get_printed (&place, "to", &value, NULL, NULL));
    if (!at->reader->error && !podium_annotation_validate (annotation, catalog, &error))
      podium_json_fail (&place, PODIUM_READ_ERROR_CONTENT, "%s", error->message);
  }
}

/* The words of one criterion, under its name. */
static void
read_criterion (const PodiumJsonPlace *at, PodiumCriterion criterion, const PodiumCatalog *catalog, PodiumFilter *filter)
{
  const char *member = podium_terms_word (&podium_terms_criterion, criterion);
  PodiumJsonPlace list = podium_json_member (at, member), place;
  for (gboolean more = podium_json_first (&list, &place); more; more = podium_json_next (&place)) {
    g_autofree char *expected = NULL;
    const char *word = podium_json_to_string (&place);
    if (!podium_json_is_there (&place))
      podium_json_fail_expected (&place, "a string", "remove it");
    else if (word && podium_filter_check (catalog, criterion, word, &expected))
      podium_filter_set (filter, criterion, word, TRUE);
    else if (word)
      podium_json_fail_expected (&place, expected, "correct it, or leave it out");
  }
}

/* {"access": ["open-weights"], "maker": ["meta"]}. Views of before had their access words in a member of their own. */
static void
read_filter (const PodiumJsonPlace *at, const PodiumCatalog *catalog, PodiumFilter *filter)
{
  read_criterion (at, PODIUM_BY_ACCESS, catalog, filter);
  PodiumJsonPlace place = podium_json_member (at, "filter");
  if (!podium_json_is_there (&place) || !podium_json_need_object (&place))
    return;
  for (int i = 1; i <= PODIUM_N_CRITERIA; i++)
    read_criterion (&place, (PodiumCriterion)i, catalog, filter);
  filter->extra = podium_json_extra (&place, podium_terms_criterion.words + 1);
}

/* The letters of the logarithmic axes; "" is "none, whatever the values". */
static void
read_log (const PodiumJsonPlace *at, PodiumView *view)
{
  static const struct {
    const char *word;
    guint log;
  } words[] = {
      {"", PODIUM_LOG_NONE}, {"x", PODIUM_LOG_X}, {"y", PODIUM_LOG_Y}, {"xy", PODIUM_LOG_X | PODIUM_LOG_Y}};

  PodiumJsonPlace place = podium_json_member (at, "log");
  if (!podium_json_is_there (&place))
    return;
  const char *word = place.type == PODIUM_JSON_STRING ? podium_json_any_string (&place) : NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (word, words[i].word) == 0) {
      view->log = (PodiumLog)words[i].log;
      view->log_set = TRUE;
      return;
    }
  podium_json_fail_expected (&place, "x, y, xy or nothing in quotes",
                             "name the logarithmic axes, or leave the member out to let the chart choose");
}

/* Addresses of other documents; whether they can be read shows when the view is drawn. */
static void
read_documents (const PodiumJsonPlace *at, PodiumView *view)
{
  g_autofree const char **addresses = podium_json_get_strings (at, "documents");
  if (addresses && !at->reader->error && addresses[0])
    podium_view_set_strv (&view->documents, addresses);
}

static void
read_members (PodiumView *view, const PodiumCatalog *catalog, const PodiumJsonPlace *at)
{
  static const char *const members[] = {"id",     "kind",      "name",   "metrics", "weights", "x",        "y",
                                        "setting", "policy",    "models", "hidden",  "highlight", "access", "filter", "sort",
                                        "log",    "headline",  "across", "title",   "subtitle", "break_even", "prices",
                                        "editions", "anyway", "annotations", "label_places", "documents",
                                        "ignored_checks", NULL};
  PodiumSetting reference = podium_get_setting (at, "setting");

  view->kind = (PodiumChartKind)podium_json_need_word (at, "kind", &podium_terms_chart);
  copy_text (at, "name", &view->name);
  copy_ids (at, "metrics", catalog, TRUE, &view->metrics);
  read_weights (at, catalog, view);
  copy_id (at, "x", catalog, TRUE, &view->x);
  copy_id (at, "y", catalog, TRUE, &view->y);
  copy_id (at, "break_even", catalog, FALSE, &view->break_even);
  read_prices (at, catalog, view);
  podium_view_set_reference (view, &reference);
  view->policy =
      (PodiumPolicy)podium_json_get_word (at, "policy", &podium_terms_policy, PODIUM_POLICY_INDEPENDENT);
  read_editions (at, view);
  view->anyway = read_anyway (at);
  copy_ids (at, "models", catalog, FALSE, &view->models);
  copy_ids (at, "hidden", catalog, FALSE, &view->hidden);
  copy_ids (at, "highlight", catalog, FALSE, &view->highlight);
  read_label_places (at, catalog, view);
  copy_words (at, "ignored_checks", &view->ignored_checks);
  read_annotations (at, catalog, view);
  read_filter (at, catalog, &view->filter);
  view->sort = (PodiumSort)podium_json_get_word (at, "sort", &podium_terms_sort, 0);
  read_log (at, view);
  view->headline = (PodiumHeadline)podium_json_get_word (at, "headline", &podium_terms_headline,
                                                         PODIUM_HEADLINE_NEUTRAL);
  view->across = (PodiumAcross)podium_json_get_word (at, "across", &podium_terms_across, 0);
  read_documents (at, view);
  copy_text (at, "title", &view->title);
  copy_text (at, "subtitle", &view->subtitle);
  view->extra = podium_json_extra (at, members);
  view->setting_extra = podium_get_setting_extra (at);
}

static void
read_view (PodiumDocument *document, GHashTable *ids, const PodiumJsonPlace *at)
{
  const char *id = read_id (at);
  if (!id)
    return;
  if (!g_hash_table_add (ids, (gpointer)id)) {
    podium_fail_taken_id (at, id);
    return;
  }

  PodiumView *view = podium_view_new (id, 0);
  g_ptr_array_add (document->views, view);
  read_members (view, document->catalog, at);
  /* Ids are known by now; what is left is that the kind has what it needs. */
  g_autoptr (GError) error = NULL;
  if (!at->reader->error && !podium_view_validate (view, document->catalog, &error))
    podium_json_fail (at, PODIUM_READ_ERROR_CONTENT, "%s", error->message);
}

gboolean
podium_views_read (PodiumDocument *document, const PodiumJsonPlace *at)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  PodiumJsonPlace place;
  for (gboolean more = podium_json_first (at, &place); more; more = podium_json_next (&place)) {
    if (podium_json_need_object (&place))
      read_view (document, ids, &place);
  }
  return !at->reader->error;
}

PodiumView *
podium_view_from_json (const char *json, const PodiumCatalog *catalog)
{
  g_autoptr (PodiumJsonMap) map = podium_json_scan (json, strlen (json), NULL, NULL);
  if (!map)
    return NULL;
  g_autoptr (PodiumJsonReader) reader = podium_json_reader_new ("view", map);
  const PodiumJsonPlace whole = podium_json_whole (reader);
  const char *id = podium_json_need_object (&whole) ? read_id (&whole) : NULL;
  g_autoptr (PodiumView) view = podium_view_new (id, 0);
  if (id)
    read_members (view, catalog, &whole);
  gboolean good = !reader->error && podium_view_validate (view, catalog, NULL);
  return good ? g_steal_pointer (&view) : NULL;
}
