/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slope charts across documents: who is matched with whom, what is refused, and that a picture brings them
 * back. */

#include "audit.h"
#include "chart-data.h"
#include "chart-table.h"
#include "companions.h"
#include "complain.h"
#include "document-reader.h"
#include "document-writer.h"
#include "scene-json.h"
#include "view-writer.h"

#include <locale.h>
#include <string.h>

static const double sizes[][2] = {{400, 300}, {640, 480}, {1280, 720}, {1920, 1080}};

/* A document of one metric and the models and claims given, members of JSON. */
static PodiumDocument *
make_document (const char *as_of, const char *metric, const char *models, const char *claims)
{
  g_autofree char *date = as_of ? g_strdup_printf ("\"as_of\": \"%s\", ", as_of) : g_strdup ("");
  g_autofree char *text = g_strdup_printf (
      "{\"format\": \"podium-catalog\", \"version\": 1, %s"
      "\"organisations\": [{\"id\": \"meta\", \"name\": \"Meta\"}, {\"id\": \"aa\", \"name\": \"AA\"}],"
      "\"sources\": [{\"id\": \"s1\", \"publisher\": \"P\"}, {\"id\": \"s2\", \"publisher\": \"%s\"}],"
      "\"metrics\": [{\"id\": \"score\", \"name\": \"Score\", %s}], \"models\": [%s], \"claims\": [%s]}",
      date, as_of ? as_of : "Q", metric, models, claims);
  g_autoptr (GError) error = NULL;
  PodiumDocument *document = podium_document_read_data (text, strlen (text), "made up", &error);
  g_assert_no_error (error);
  return document;
}

#define PERCENT "\"unit\": \"percent\", \"scale\": \"ratio\", \"better\": \"higher\""
#define MUSE "{\"id\": \"muse\", \"name\": \"Muse\", \"maker\": \"meta\", \"aliases\": [\"Avocado\"]}"
#define GPT "{\"id\": \"gpt\", \"name\": \"GPT\"}"
#define CLAIM_IN(id, model, more, source)                                                                    \
  "{\"id\": \"" id "\", \"model\": \"" model "\", \"metric\": \"score\", " more                              \
  ", \"measured_by\": \"aa\", \"statements\": [{\"source\": \"" source "\", \"setting\": {}}]}"
#define CLAIM(id, model, value) CLAIM_IN (id, model, "\"value\": \"" value "\"", "s1")

static PodiumView *
make_view (void)
{
  PodiumView *view = podium_view_new ("v", PODIUM_CHART_SLOPE);
  podium_view_set_strv (&view->metrics, (const char *const[]){"score", NULL});
  podium_view_set_strv (&view->documents, (const char *const[]){"june", NULL});
  view->across = PODIUM_ACROSS_DOCUMENTS;
  return view;
}

/* The own document, July, beside June. */
static PodiumCatalog *
join (const PodiumDocument *july, const PodiumDocument *june)
{
  GPtrArray *companions = g_ptr_array_new ();
  g_ptr_array_add (companions,
                   podium_companion_new ("june", "June", podium_catalog_ref (june->catalog), NULL));
  return podium_catalog_join (july->catalog, "July", companions, (const char *const[]){"score", NULL});
}

/* Footnotes in words, whole even where the picture wraps them. */
static gboolean
is_said (const PodiumScene *scene, const char *text)
{
  for (guint i = 0; i < scene->notes->len; i++)
    if (strstr (g_ptr_array_index (scene->notes, i), text))
      return TRUE;
  return FALSE;
}

static guint
count_points (const PodiumScene *scene, const char *model)
{
  guint n = 0;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    n += mark->role == PODIUM_ROLE_POINT && (!model || g_strcmp0 (mark->model, model) == 0);
  }
  return n;
}

/* ---- Who is who ---- */

static void
test_models (void)
{
  static const struct {
    const char *about, *models, *claims;
    guint muse, lines; /* points of Muse, and models with one */
    const char *said;
  } rows[] = {
      {"the same id", MUSE, CLAIM ("a", "muse", "50"), 2, 1, NULL},
      {"the same id under another name", "{\"id\": \"muse\", \"name\": \"Spark\"}", CLAIM ("a", "muse", "50"),
       2, 1, NULL},
      {"the name under another id", "{\"id\": \"m\", \"name\": \"Muse\"}", CLAIM ("a", "m", "50"), 2, 1,
       NULL},
      {"an own alias as its name", "{\"id\": \"m\", \"name\": \"Avocado\"}", CLAIM ("a", "m", "50"), 2, 1,
       "Matched by name: Muse is “Avocado” in June."},
      {"its alias the own name", "{\"id\": \"m\", \"name\": \"X\", \"aliases\": [\"Muse\"]}",
       CLAIM ("a", "m", "50"), 2, 1, "Matched by name: Muse is “X” in June."},
      {"almost the name", "{\"id\": \"m\", \"name\": \"muse\"}", CLAIM ("a", "m", "50"), 1, 2,
       "Not stated: Muse (June); muse (July)."},
      {"an id goes before a name",
       "{\"id\": \"m\", \"name\": \"Muse\"}, {\"id\": \"muse\", \"name\": \"Old\"}",
       CLAIM ("a", "m", "40") "," CLAIM ("b", "muse", "50"), 2, 2, NULL},
      {"one of two own models of that name is no match", "{\"id\": \"m\", \"name\": \"Twin\"}",
       CLAIM ("a", "m", "50"), 1, 2, NULL},
  };
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumView) view = make_view ();
  g_autoptr (PodiumDocument) july = make_document (
      "2026-07", PERCENT, MUSE ", {\"id\": \"t1\", \"name\": \"Twin\"}, {\"id\": \"t2\", \"name\": \"Twin\"}",
      CLAIM ("a", "muse", "52"));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (PodiumDocument) june = make_document ("2026-06", PERCENT, rows[i].models, rows[i].claims);
    g_autoptr (PodiumCatalog) catalog = join (july, june);
    g_autoptr (PodiumScene) scene = draw_plain (catalog, view, fonts);
    guint all = count_points (scene, NULL), muse = count_points (scene, "muse");
    if (muse != rows[i].muse || all != muse + rows[i].lines - 1)
      complain ("%s: %u points, %u of them Muse's", rows[i].about, all, muse);
    if (rows[i].said && !is_said (scene, rows[i].said) &&
        !find_text (scene, PODIUM_ROLE_ANNOTATION, NULL, "not stated"))
      complain ("%s: nobody says “%s”", rows[i].about, rows[i].said);
  }
}

/* ---- What compares ---- */

static void
test_metrics (void)
{
  static const char edited[] = PERCENT ", \"editions\": \"separate\"";
  static const char undirected[] =
      "\"unit\": \"percent\", \"scale\": \"ratio\", \"better\": null, \"editions\": \"separate\"";
  static const struct {
    const char *about, *own, *other;         /* metrics */
    const char *own_edition, *other_edition; /* members of the claims */
    guint points;
    const char *figure; /* of Muse in June; NULL: it is not drawn */
    const char *said;
  } rows[] = {
      {"one unit", PERCENT, PERCENT, "", "", 2, "50", NULL},
      {"another unit", PERCENT, "\"unit\": \"elo\", \"scale\": \"interval\", \"better\": \"higher\"", "", "",
       1, NULL, "Left out: June counts in Elo."},
      {"another scale", PERCENT, "\"unit\": \"percent\", \"scale\": \"interval\", \"better\": \"higher\"", "",
       "", 1, NULL, "Left out: in June the scale or the better end is another."},
      {"another end is the better one", PERCENT,
       "\"unit\": \"percent\", \"scale\": \"ratio\", \"better\": \"lower\"", "", "", 1, NULL,
       "Left out: in June the scale or the better end is another."},
      {"another edition that compares", PERCENT, PERCENT, ", \"edition\": \"v2\"", ", \"edition\": \"v1\"", 2,
       "50", NULL},
      {"the same edition", edited, edited, ", \"edition\": \"v2\"", ", \"edition\": \"v2\"", 2, "50", NULL},
      {"another edition that does not compare", edited, edited, ", \"edition\": \"v2\"",
       ", \"edition\": \"v1\"", 2, "1 (50)",
       "Places, not figures, for editions that do not compare: June: v1; July: v2."},
      {"only the other one knows that editions do not compare", PERCENT, edited, ", \"edition\": \"v2\"",
       ", \"edition\": \"v1\"", 2, "1 (50)", "Places, not figures"},
      {"nor are there places", undirected, undirected, ", \"edition\": \"v2\"", ", \"edition\": \"v1\"", 1,
       NULL, "Left out: June has edition v1, which does not compare."},
      {"one edition is not stated", edited, edited, ", \"edition\": \"v2\"", "", 2, "50", NULL},
  };
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumView) view = make_view ();
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *own =
        g_strdup_printf (CLAIM_IN ("a", "muse", "\"value\": \"52\"%s", "s1"), rows[i].own_edition);
    g_autofree char *other =
        g_strdup_printf (CLAIM_IN ("a", "muse", "\"value\": \"50\"%s", "s1"), rows[i].other_edition);
    g_autoptr (PodiumDocument) july = make_document ("2026-07", rows[i].own, MUSE, own);
    g_autoptr (PodiumDocument) june = make_document ("2026-06", rows[i].other, MUSE, other);
    g_autoptr (PodiumCatalog) catalog = join (july, june);
    g_autoptr (PodiumScene) scene = draw_plain (catalog, view, fonts);
    guint points = count_points (scene, NULL);
    if (points != rows[i].points)
      complain ("%s: %u points", rows[i].about, points);
    if (rows[i].figure ? !find_text (scene, PODIUM_ROLE_VALUE, "muse", rows[i].figure)
                       : find_text (scene, PODIUM_ROLE_VALUE, "muse", "50") != NULL)
      complain ("%s: the figure of June is not as it should be", rows[i].about);
    if (rows[i].said && !is_said (scene, rows[i].said))
      complain ("%s: nobody says “%s”", rows[i].about, rows[i].said);
    if (!rows[i].said && (is_said (scene, "Left out") || is_said (scene, "Places")))
      complain ("%s: something is said to be left out", rows[i].about);
  }
}

/* ---- What is said ---- */

/* What stayed is flat, and said; every point says whose it is, where it is stated and what was before. */
static void
test_words (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumView) view = make_view ();
  g_autoptr (PodiumDocument) july =
      make_document ("2026-07", PERCENT, MUSE "," GPT,
                     CLAIM ("a", "muse", "52") "," CLAIM_IN ("b", "gpt", "\"value\": \"57\"", "s2"));
  g_autoptr (PodiumDocument) june =
      make_document ("2026-06", PERCENT, MUSE "," GPT,
                     CLAIM ("a", "muse", "50") "," CLAIM_IN ("b", "gpt", "\"value\": \"57\"", "s2"));
  g_autoptr (PodiumCatalog) catalog = join (july, june);
  g_autoptr (PodiumScene) scene = draw_plain (catalog, view, fonts);
  const PodiumMark *first = find_text (scene, PODIUM_ROLE_TICK, NULL, "June"),
                   *last = find_text (scene, PODIUM_ROLE_TICK, NULL, "July");
  g_assert_cmpfloat (first->bounds.x, <, last->bounds.x); /* by date, though July is the own one */
  g_assert_true (is_said (scene, "The same wherever stated: GPT."));
  double y[2] = {0, 0};
  guint n = 0, said = 0;
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role != PODIUM_ROLE_POINT)
      continue;
    said += strstr (mark->describes, "52 percent") && strstr (mark->describes, "; July; 50 in June");
    said += strstr (mark->describes, "50 percent") && g_str_has_suffix (mark->describes, "; June");
    said += strstr (mark->describes, "57 percent") && strstr (mark->describes, "stated in s2;") &&
            strstr (mark->describes, "; July; the same as in June");
    said += strstr (mark->describes, "57 percent") && strstr (mark->describes, "stated in s2 (June)");
    if (g_str_equal (mark->model, "gpt"))
      y[n++] = mark->symbol.y;
  }
  g_assert_cmpuint (said, ==, 4);
  g_assert_cmpfloat (y[0], ==, y[1]);
  view->headline = PODIUM_HEADLINE_FINDING;
  g_autoptr (PodiumScene) finding = draw_plain (catalog, view, fonts);
  g_assert_cmpstr (finding->title, ==, "Different in the documents: 1 of 2 figures");

  g_autoptr (PodiumTable) table = podium_chart_table (scene, catalog, view);
  g_autofree char *rows = podium_table_print (table, PODIUM_TABLE_TSV);
  static const char *const cells[] = {"July: s1", "June: s1", "July: s2", "June: s2 (June)"};
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    if (!strstr (rows, cells[i]))
      complain ("no row of “%s” in the table", cells[i]);
  g_assert_null (strstr (rows, "no data"));
}

/* A document that cannot be read is told of, in every picture; so is that there is none yet. */
static void
test_unread (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumView) view = make_view ();
  g_autoptr (PodiumDocument) july = make_document (NULL, PERCENT, MUSE, CLAIM ("a", "muse", "52"));
  podium_view_set_strv (&view->documents, (const char *const[]){"/nowhere/june.podium", NULL});
  g_autoptr (PodiumCatalog) catalog = podium_view_catalog (july, "/elsewhere/july.podium", view);
  const GError *error = podium_catalog_first_error (catalog);
  g_assert_error (error, PODIUM_READ_ERROR, PODIUM_READ_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "/nowhere/june.podium"));
  g_autoptr (PodiumScene) scene = draw_plain (catalog, view, fonts);
  g_assert_true (is_said (scene, "Could not be read, so it is not drawn: june.podium."));
  g_assert_nonnull (find_text (scene, PODIUM_ROLE_TICK, NULL, "july.podium"));

  podium_view_set_strv (&view->documents, NULL);
  g_autoptr (PodiumCatalog) alone = podium_view_catalog (july, NULL, view);
  g_assert_true (alone == july->catalog);
  g_autoptr (PodiumScene) lonely = draw_plain (alone, view, fonts);
  g_assert_true (is_said (lonely, "No other document is set beside this one yet."));
  g_assert_nonnull (find_text (lonely, PODIUM_ROLE_TICK, NULL, "this document"));
}

/* ---- There and back ---- */

static void
test_members (void)
{
  g_autoptr (PodiumDocument) july = make_document (NULL, PERCENT, MUSE, CLAIM ("a", "muse", "52"));
  g_autoptr (PodiumDocument) june = make_document ("2026-06", PERCENT, GPT, CLAIM ("a", "gpt", "50"));
  PodiumView *view = make_view ();
  podium_view_set_strv (&view->documents, (const char *const[]){"../June ‘26.podium", "june", NULL});
  g_ptr_array_add (july->views, view);
  july->bare = FALSE;
  july->title = g_strdup ("July");
  july->companions = g_ptr_array_new_with_free_func ((GDestroyNotify)podium_companion_free);
  g_ptr_array_add (july->companions,
                   podium_companion_new ("june", "June", podium_catalog_ref (june->catalog), NULL));
  g_autofree char *text = podium_document_to_text (july, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PodiumDocument) read = podium_document_read_data (text, strlen (text), "file", &error);
  g_assert_no_error (error);
  g_autoptr (PodiumDocument) copy = podium_document_copy (read);
  g_autofree char *again = podium_document_to_text (copy, NULL);
  g_assert_cmpstr (again, ==, text);
  const PodiumView *back = podium_document_view (copy, "v");
  g_assert_cmpstrv (back->documents, view->documents);
  g_assert_cmpstr (copy->title, ==, "July");
  /* What is carried along is found, what is not is looked for in files. */
  g_autoptr (PodiumCatalog) catalog = podium_view_catalog (copy, "/nowhere/at/all/july.podium", back);
  const PodiumCompanion *first = g_ptr_array_index (catalog->companions, 0),
                        *second = g_ptr_array_index (catalog->companions, 1);
  g_assert_cmpstr (catalog->name, ==, "July");
  g_assert_nonnull (strstr (first->error->message, "/nowhere/at/June ‘26.podium"));
  g_assert_cmpstr (second->name, ==, "June");
  g_assert_no_error (second->error);

  /* In a picture names are no paths; a file that was added to it is one. */
  copy->picture = TRUE;
  g_autoptr (PodiumView) told = podium_view_copy (back);
  podium_view_set_strv (&told->documents, (const char *const[]){"june.podium", "/nowhere/june.podium", NULL});
  g_autoptr (PodiumCatalog) picture = podium_view_catalog (copy, NULL, told);
  first = g_ptr_array_index (picture->companions, 0);
  second = g_ptr_array_index (picture->companions, 1);
  g_assert_nonnull (strstr (first->error->message, "in the data of the picture"));
  g_assert_nonnull (strstr (second->error->message, "/nowhere/june.podium: expected a file"));
}

static void
test_addresses (void)
{
  static const struct {
    const char *about, *other, *own, *address, *path;
  } rows[] = {
      {"in the same folder", "/a/june.podium", "/a/july.podium", "june.podium", "/a/june.podium"},
      {"below it", "/a/2026/june.podium", "/a/july.podium", "2026/june.podium", "/a/2026/june.podium"},
      {"above it", "/june.podium", "/a/july.podium", "/june.podium", "/june.podium"},
      {"in a folder whose name begins alike", "/ab/june.podium", "/a/july.podium", "/ab/june.podium",
       "/ab/june.podium"},
      {"of a document without a file", "/a/june.podium", NULL, "/a/june.podium", "/a/june.podium"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *address = podium_companion_address (rows[i].other, rows[i].own);
    g_autofree char *path = podium_companion_path (address, rows[i].own);
    if (!g_str_equal (address, rows[i].address) || !g_str_equal (path, rows[i].path))
      complain ("%s: the address is %s, the path %s", rows[i].about, address, path);
  }
}

/* ---- Charts that nobody wrote ---- */

static PodiumDocument *
random_document (GRand *random, guint models, int part)
{
  static const char *const names[] = {"Model", "A model whose name goes on and on (2026, preview)", "模型"};
  g_autoptr (GString) list = g_string_new (NULL), claims = g_string_new (NULL);
  g_autofree char *date = g_rand_boolean (random) ? g_strdup_printf ("2026-0%d", 1 + part) : NULL;
  for (guint m = 0; m < models; m++) {
    int id = g_rand_int_range (random, 0, 3) ? (int)m : (int)m + 1000 * part; /* some are called otherwise */
    if (!g_rand_int_range (random, 0, 6))
      continue;
    g_string_append_printf (list, "%s{\"id\": \"m%d\", \"name\": \"%s %u\", \"maker\": \"meta\"}",
                            list->len ? "," : "", id, names[m % 3], m);
    for (int c = g_rand_int_range (random, 0, 4); c > 0; c--)
      g_string_append_printf (
          claims,
          "%s{\"id\": \"c%u-%d\", \"model\": \"m%d\", \"metric\": \"score\", \"value\": \"%d.%d\", "
          "\"edition\": %s, "
          "\"measured_by\": %s, \"statements\": [{\"source\": \"s%d\", \"setting\": {%s}}]}",
          claims->len ? "," : "", m, c, id, g_rand_int_range (random, 0, 99), c % 2 ? 5 : 0,
          g_rand_int_range (random, 0, 3) ? "\"v1\"" : "\"v2\"",
          g_rand_boolean (random) ? "\"aa\"" : "\"meta\"", 1 + c % 2,
          g_rand_int_range (random, 0, 5) ? "" : "\"tools\": \"with\"");
  }
  return make_document (date, part % 2 ? PERCENT : PERCENT ", \"editions\": \"separate\"", list->str,
                        claims->str);
}

/* A claim belongs to one document; the claims of a point all to the same. */
static void
check_owners (const char *what, const PodiumScene *scene, const PodiumCatalog *catalog)
{
  g_autoptr (GHashTable) claims = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < catalog->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (catalog->claims, i);
    if (!g_hash_table_insert (claims, (gpointer)claim->id, (gpointer)claim))
      complain ("%s: two claims are called %s", what, claim->id);
  }
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role != PODIUM_ROLE_POINT)
      continue;
    g_auto (GStrv) ids = g_strsplit (mark->claims, " ", -1);
    const PodiumClaim *first = g_hash_table_lookup (claims, ids[0]);
    for (char **id = ids; *id; id++) {
      const PodiumClaim *claim = g_hash_table_lookup (claims, *id);
      if (!claim || claim->companion != first->companion || !g_str_equal (claim->model->id, mark->model))
        complain ("%s: %s mixes documents or models", what, mark->key);
    }
  }
}

/* The picture's data draw the same picture, without any file. */
static void
check_back (const char *what, const PodiumCatalog *catalog, const PodiumView *view, PodiumFonts *fonts)
{
  g_autofree char *data = podium_chart_data (catalog, view);
  g_autoptr (GError) error = NULL;
  g_autoptr (PodiumDocument) document = podium_document_read_data (data, strlen (data), "data", &error);
  g_assert_no_error (error);
  document->picture = TRUE;
  const PodiumView *told = g_ptr_array_index (document->views, 0);
  g_autoptr (PodiumCatalog) again = podium_view_catalog (document, "/else/where.svg", told);
  g_autoptr (PodiumScene) before = draw_plain (catalog, view, fonts), after = draw_plain (again, told, fonts);
  g_autoptr (GBytes) a = podium_scene_to_json (before), b = podium_scene_to_json (after);
  g_autofree char *second = podium_chart_data (again, told);
  if (!g_bytes_equal (a, b))
    complain ("%s: the picture's data draw another picture", what);
  if (!g_str_equal (data, second))
    complain ("%s: the picture's data differ the second time", what);
}

static void
test_random (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (guint seed = 1; seed <= 24; seed++) {
    g_autoptr (GRand) random = g_rand_new_with_seed (seed);
    guint models = seed < 16 ? seed : 2 * seed, others = 1 + seed % 3;
    g_autoptr (PodiumDocument) own = random_document (random, models, 0);
    g_autoptr (PodiumView) view = make_view ();
    g_autoptr (GStrvBuilder) addresses = g_strv_builder_new ();
    own->companions = g_ptr_array_new_with_free_func ((GDestroyNotify)podium_companion_free);
    for (guint i = 0; i < others; i++) {
      g_autoptr (PodiumDocument) other = random_document (random, models, (int)i + 1);
      g_autofree char *address = g_strdup_printf ("document-%u", i);
      g_strv_builder_add (addresses, address);
      if (i < 2) /* the third cannot be read */
        g_ptr_array_add (own->companions, podium_companion_new (address, "The same name",
                                                                podium_catalog_ref (other->catalog), NULL));
    }
    g_auto (GStrv) list = g_strv_builder_end (addresses);
    podium_view_set_strv (&view->documents, (const char *const *)list);
    if (seed % 4 == 0 && own->catalog->models->len)
      podium_view_set_strv (&view->hidden,
                            (const char *const[]){((PodiumModel *)own->catalog->models->pdata[0])->id, NULL});
    view->policy = seed % 5 ? PODIUM_POLICY_INDEPENDENT : PODIUM_POLICY_SAME_MEASURER;
    g_autoptr (PodiumCatalog) catalog = podium_view_catalog (own, NULL, view);
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++) {
      PodiumSetup setup = {sizes[s][0], sizes[s][1], PODIUM_THEME_LIGHT, (PodiumLanguage)(1 + seed % 2),
                           FALSE};
      g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &setup, fonts);
      g_autofree char *what = g_strdup_printf ("seed %u, %u models, %.0f", seed, models, sizes[s][0]);
      Picture picture = {what, catalog, view, &setup, scene};
      audit_keys (&picture);
      audit_page (&picture);
      audit_type (&picture);
      audit_texts_apart (&picture);
      audit_texts_and_marks (&picture);
      audit_words (&picture);
      audit_symbols_apart (&picture);
      check_owners (what, scene, catalog);
      if (s == 2)
        check_back (what, catalog, view, fonts);
    }
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_CTYPE, "C.UTF-8"); /* for messages */
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/slope-documents/models", test_models);
  g_test_add_func ("/slope-documents/metrics", test_metrics);
  g_test_add_func ("/slope-documents/words", test_words);
  g_test_add_func ("/slope-documents/unread", test_unread);
  g_test_add_func ("/slope-documents/members", test_members);
  g_test_add_func ("/slope-documents/addresses", test_addresses);
  g_test_add_func ("/slope-documents/random", test_random);
  return g_test_run ();
}
