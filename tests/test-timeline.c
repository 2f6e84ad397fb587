/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Timelines: the bundled one, small ones by hand, those of catalogs that nobody wrote; and dates in every other kind. */

#include "audit.h"
#include "bundled.h"
#include "complain.h"
#include "date-text.h"
#include "describe.h"
#include "document-reader.h"
#include "view-writer.h"

#include <locale.h>
#include <math.h>
#include <string.h>

/* ---- Catalogs ---- */

#define HEAD \
  "{\"format\":\"podium-catalog\",\"version\":1,\"organisations\":[{\"id\":\"o1\",\"name\":\"One\"}]," \
  "\"sources\":[{\"id\":\"s1\"},{\"id\":\"s2\"}],\"metrics\":[" \
  "{\"id\":\"score\",\"name\":\"Score\",\"unit\":\"points\",\"scale\":\"ratio\",\"better\":\"higher\"}," \
  "{\"id\":\"cost\",\"name\":\"Cost\",\"unit\":\"tokens\",\"scale\":\"ratio\",\"better\":\"lower\"}," \
  "{\"id\":\"release-date\",\"name\":\"Release date\",\"unit\":\"date\",\"scale\":\"interval\"}," \
  "{\"id\":\"cut-off\",\"name\":\"Cut-off\",\"unit\":\"date\",\"scale\":\"interval\",\"better\":\"higher\"}],"

/* A catalog of rows "NAME SCORE DATE", one a line; "-" is no claim, "A/B" two claims of two sources, "A..B" a range, "~A"
 * about A, "!" at the end an announced route. */
typedef struct {
  GString *models, *claims, *routes;
  guint n;
} Text;

static void
add_claims (Text *t, const char *model, const char *metric, const char *values)
{
  g_auto (GStrv) each = g_strsplit (values, "/", -1);
  for (guint i = 0; each[i] && !g_str_equal (values, "-"); i++) {
    const char *value = each[i] + (*each[i] == '~');
    g_auto (GStrv) ends = g_strsplit (value, "..", 2);
    g_autofree char *what = ends[1] ? g_strdup_printf ("\"low\":\"%s\",\"high\":\"%s\"", ends[0], ends[1])
                                    : g_strdup_printf ("\"value\":\"%s\"", value);
    g_string_append_printf (t->claims,
                            "%s{\"id\":\"c%u\",\"model\":\"%s\",\"metric\":\"%s\",%s,\"qualifier\":%s,"
                            "\"statements\":[{\"source\":\"s%u\",\"at\":\"p1\"}]}",
                            t->n ? "," : "", t->n, model, metric, what, *each[i] == '~' ? "\"about\"" : "null", i + 1);
    t->n++;
  }
}

static PodiumDocument *
read_rows (const char *rows)
{
  Text t = { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL), 0 };
  g_auto (GStrv) lines = g_strsplit (rows, "\n", -1);
  g_autoptr (GError) error = NULL;
  for (guint i = 0; lines[i] && *lines[i]; i++) {
    g_auto (GStrv) cells = g_strsplit (lines[i], " ", -1);
    g_string_append_printf (t.models, "%s{\"id\":\"%s\",\"name\":\"%s\",\"maker\":\"o1\"}", i ? "," : "", cells[0], cells[0]);
    add_claims (&t, cells[0], "score", cells[1]);
    add_claims (&t, cells[0], "release-date", cells[2]);
    if (cells[3])
      g_string_append_printf (t.routes,
                              "%s{\"id\":\"r%u\",\"model\":\"%s\",\"channel\":\"api\",\"audience\":\"public\","
                              "\"statements\":[{\"source\":\"s1\",\"status\":\"announced\"}]}",
                              t.routes->len ? "," : "", i, cells[0]);
  }
  g_autofree char *text = g_strdup_printf (HEAD "\"models\":[%s],\"claims\":[%s],\"routes\":[%s]}", t.models->str,
                                           t.claims->str, t.routes->str);
  PodiumDocument *document = podium_document_read_data (text, strlen (text), "rows.json", &error);
  g_assert_no_error (error);
  g_string_free (t.models, TRUE);
  g_string_free (t.claims, TRUE);
  g_string_free (t.routes, TRUE);
  return document;
}

static PodiumView *
timeline_of (const char *y)
{
  PodiumView *view = podium_view_new ("t", PODIUM_CHART_TIMELINE);
  podium_view_set_string (&view->y, y);
  view->headline = PODIUM_HEADLINE_FINDING;
  return view;
}

static PodiumScene *
draw (const PodiumDocument *document, const PodiumView *view, double width, double height, PodiumLanguage language,
      PodiumFonts *fonts)
{
  PodiumSetup setup = { width, height, PODIUM_THEME_LIGHT, language, FALSE };
  g_autoptr (GError) error = NULL;
  g_assert_true (podium_view_validate (view, document->catalog, &error));
  g_assert_no_error (error);
  return podium_chart_build (document->catalog, view, &setup, fonts);
}

/* The first mark of @role that stands for @model; NULL: of any. */
static const PodiumMark *
find_mark (const PodiumScene *scene, PodiumRole role, const char *model)
{
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role == role && (!model || g_strcmp0 (mark->model, model) == 0))
      return mark;
  }
  return NULL;
}

static double
middle (const PodiumMark *mark)
{
  return mark->bounds.x + mark->bounds.width / 2;
}

/* ---- The bundled one ---- */

static void
test_bundled (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  const PodiumView *view = podium_document_view (document, "timeline");
  g_autoptr (PodiumScene) scene = draw (document, view, 1280, 720, PODIUM_ENGLISH, fonts);
  g_autoptr (PodiumScene) german = draw (document, view, 1280, 720, PODIUM_GERMAN, fonts);
  g_autofree char *words = podium_scene_describe (scene), *worte = podium_scene_describe (german);

  g_assert_cmpstr (scene->title, ==, "Gemini 3.1 Pro Preview unbeaten on Intelligence Index since 19 February 2026");
  g_assert_nonnull (strstr (words, "Release date 8 April 2026; stated in s124"));
  g_assert_nonnull (strstr (worte, "8. April 2026"));
  g_assert_null (strstr (words, "2026-0"));
  g_assert_nonnull (find_mark (scene, PODIUM_ROLE_FRONTIER, NULL));
  g_assert_null (find_mark (scene, PODIUM_ROLE_KEY, NULL)); /* every name stands at its point */
  g_assert_nonnull (find_mark (scene, PODIUM_ROLE_LABEL, "llama-4-maverick"));
}

/* ---- Spans ---- */

static const struct {
  const char *about, *date, *first, *after; /* the first day, and the first day after the last */
  const char *text;                         /* in the label */
} spans[] = {
  { "a month", "2026-04", "2026-04-01", "2026-05-01", "April 2026" },
  { "February of a leap year", "2024-02", "2024-02-01", "2024-03-01", "February 2024" },
  { "a year", "2025", "2025-01-01", "2026-01-01", "2025" },
  { "a range of days", "2025-03-05..2025-11-20", "2025-03-05", "2025-11-21", "5 March 2025 – 20 November 2025" },
  { "a range of months covers both whole", "2024-11..2025-02", "2024-11-01", "2025-03-01", "November 2024 – February 2025" },
  { "about a year", "~2025", "2025-01-01", "2026-01-01", "≈ 2025" },
};

static double
day_of (const char *date)
{
  double day;
  g_assert_cmpint (podium_date_parse (date, &day, NULL, NULL), ==, PODIUM_DATE_GOOD);
  return day;
}

/* A partial date is a bar from its first day to its last one's end, its symbol beside it at the name; a whole date is a
 * symbol on its day. */
static void
test_spans (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumView) view = timeline_of ("score");
  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++) {
    g_autofree char *rows = g_strdup_printf ("First 10 2024-01-01\nLast 40 2026-12-31\nOpen 25 %s", spans[i].date);
    g_autoptr (PodiumDocument) document = read_rows (rows);
    g_autoptr (PodiumScene) scene = draw (document, view, 1280, 720, PODIUM_ENGLISH, fonts);
    const PodiumMark *first = find_mark (scene, PODIUM_ROLE_POINT, "First"), *last = find_mark (scene, PODIUM_ROLE_POINT, "Last");
    const PodiumMark *open = find_mark (scene, PODIUM_ROLE_POINT, "Open"), *symbol = find_mark (scene, PODIUM_ROLE_SYMBOL, "Open");
    double from = day_of ("2024-01-01"), px_a_day = (last->symbol.x - first->symbol.x) / (day_of ("2026-12-31") - from);
    double left = first->symbol.x + (day_of (spans[i].first) - from) * px_a_day;
    double right = first->symbol.x + (day_of (spans[i].after) - from) * px_a_day;

    g_test_message ("%s", spans[i].about);
    g_assert_cmpint (first->kind, ==, PODIUM_MARK_SYMBOL);
    g_assert_cmpint (open->kind, ==, PODIUM_MARK_PATH);
    g_assert_cmpfloat_with_epsilon (open->bounds.x, left - open->paint.width / 2, 0.1);
    g_assert_cmpfloat_with_epsilon (open->bounds.x + open->bounds.width, right + open->paint.width / 2, 0.1);
    g_assert_nonnull (strstr (open->describes, strstr (spans[i].text, "≈") ? "about 2025"
                                               : strstr (spans[i].text, " – ") ? " to " : spans[i].text));
    g_assert_false (podium_box_overlaps (&open->bounds, &symbol->bounds));
    g_assert_nonnull (strstr (find_mark (scene, PODIUM_ROLE_DETAIL, "Open")->text.string, spans[i].text));
    g_assert_true ((open->paint.dash[0] > 0) == (*spans[i].date == '~'));
  }
}

/* ---- The best so far ---- */

static const struct {
  const char *about, *rows;
  const char *best; /* models on the line, in its order */
} frontiers[] = {
  { "each better than all before", "A 10 2024-01-01\nB 20 2025-01-01\nC 30 2026-01-01", "A and B|B and C|A, B and C" },
  { "a later and worse one is none", "A 30 2024-01-01\nB 20 2025-01-01", "best so far: A." },
  { "an equal one comes too late", "A 30 2024-01-01\nB 30 2025-01-01", "best so far: A." },
  { "of two on one day the better", "A 20 2024-01-01\nB 30 2024-01-01", "best so far: B." },
  { "a partial date counts from its last day", "A 20 2024-06-15\nB 30 2024", "best so far: A and B." },
  { "though it may have been first", "A 30 2024-06-15\nB 20 2024", "best so far: A." },
  { "of disagreeing dates the last", "A 20 2025-06-15\nB 30 2024-01-01/2025-12-01", "best so far: A and B." },
  { "an undated one makes no step", "A 20 2024-06-15\nB 30 -\nC 25 2025-01-01", "best so far: A and C." },
};

static void
test_frontier (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumView) view = timeline_of ("score");
  for (gsize i = 0; i < G_N_ELEMENTS (frontiers); i++) {
    g_autoptr (PodiumDocument) document = read_rows (frontiers[i].rows);
    g_autoptr (PodiumScene) scene = draw (document, view, 1280, 720, PODIUM_ENGLISH, fonts);
    g_autoptr (GString) said = g_string_new (NULL);
    gboolean found = FALSE;
    for (guint k = 0; k < scene->marks->len; k++) {
      const PodiumMark *mark = podium_scene_mark (scene, k);
      if (mark->role == PODIUM_ROLE_ANNOTATION)
        g_string_append_printf (said, "%s%s", said->len ? " " : "", mark->text.string);
    }
    g_auto (GStrv) any = g_strsplit (frontiers[i].best, "|", -1);
    for (char **best = any; *best; best++)
      found |= strstr (said->str, *best) != NULL;
    if (!found)
      complain ("%s: “%s”", frontiers[i].about, said->str);
  }
}

/* The line rises at the last day that a date leaves open, never before, and ends with the last day drawn. */
static void
test_steps (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumView) view = timeline_of ("score");
  g_autoptr (PodiumDocument) document = read_rows ("A 20 2024-06-15\nB 30 2025\nC 25 2026-06-01");
  g_autoptr (PodiumScene) scene = draw (document, view, 1280, 720, PODIUM_ENGLISH, fonts);
  const PodiumMark *line = find_mark (scene, PODIUM_ROLE_FRONTIER, NULL), *a = find_mark (scene, PODIUM_ROLE_POINT, "A");
  const PodiumMark *b = find_mark (scene, PODIUM_ROLE_POINT, "B"), *c = find_mark (scene, PODIUM_ROLE_POINT, "C");
  double px_a_day = (c->symbol.x - a->symbol.x) / (day_of ("2026-06-01") - day_of ("2024-06-15"));
  double rise = a->symbol.x + (day_of ("2025-12-31") - day_of ("2024-06-15")) * px_a_day;
  const double *n = line->path.numbers;

  g_assert_cmpstr (line->path.steps, ==, "MLLLL");
  g_assert_cmpfloat_with_epsilon (n[0], a->symbol.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (n[4], rise, 0.01); /* level until there, */
  g_assert_cmpfloat_with_epsilon (n[5], a->symbol.y, 1e-6);
  g_assert_cmpfloat_with_epsilon (n[6], rise, 0.01); /* and up */
  g_assert_cmpfloat_with_epsilon (n[7], b->bounds.y + b->bounds.height / 2, 0.01);
  g_assert_cmpfloat_with_epsilon (n[8], c->symbol.x, 1e-6);
}

/* ---- The margin ---- */

static void
test_undated (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumView) view = timeline_of ("score");
  g_autoptr (PodiumDocument) document = read_rows ("A 20 2024-06-15\nB 20 -\nC 30 2025-01-01\nD 25 - !\nE - 2025-01-01");
  g_autoptr (PodiumScene) scene = draw (document, view, 1280, 720, PODIUM_ENGLISH, fonts);
  const PodiumMark *a = find_mark (scene, PODIUM_ROLE_POINT, "A"), *b = find_mark (scene, PODIUM_ROLE_POINT, "B");
  const PodiumMark *d = find_mark (scene, PODIUM_ROLE_POINT, "D"), *wash = find_mark (scene, PODIUM_ROLE_WASH, NULL);

  g_assert_cmpfloat_with_epsilon (a->symbol.y, b->symbol.y, 1e-6); /* the same scale */
  g_assert_true (podium_box_contains (&wash->bounds, middle (b), b->symbol.y));
  g_assert_true (podium_box_contains (&wash->bounds, middle (d), d->symbol.y));
  g_assert_false (podium_box_contains (&wash->bounds, middle (a), a->symbol.y));
  g_assert_nonnull (strstr (b->describes, "no source dates its release"));
  g_assert_nonnull (strstr (d->describes, "announced, not released"));
  g_assert_cmpstr (find_mark (scene, PODIUM_ROLE_DETAIL, "D")->text.string, ==, "25, announced");
  g_assert_null (find_mark (scene, PODIUM_ROLE_POINT, "E"));

  /* Too narrow for a margin: they are named below, and a number leads there. */
  g_autoptr (PodiumScene) small = draw (document, view, 400, 300, PODIUM_ENGLISH, fonts);
  g_autofree char *words = podium_scene_describe (small);
  g_assert_null (find_mark (small, PODIUM_ROLE_WASH, NULL));
  g_assert_true (strstr (words, "Also without a date: B") || strstr (words, "2 more without a date."));

  /* Nobody is dated: no axis, and no figure is made up. */
  g_autoptr (PodiumDocument) none = read_rows ("A 20 -\nB 30 -");
  g_autoptr (PodiumScene) empty = draw (none, view, 1280, 720, PODIUM_ENGLISH, fonts);
  g_assert_null (find_mark (empty, PODIUM_ROLE_POINT, NULL));
  g_assert_nonnull (find_mark (empty, PODIUM_ROLE_MISSING, NULL));
}

/* ---- Findings ---- */

static const struct {
  const char *about, *rows, *title;
} findings[] = {
  { "the best, dated", "A 20 2024-06-15\nB 30 2025-01-01", "B unbeaten on Score since 1 January 2025" },
  { "no more precise than its date", "A 20 2024-06-15\nB 30 2025", "B unbeaten on Score since 2025" },
  { "matched later, never beaten", "A 30 2024-06-15\nB 30 2025-01-01", "A unbeaten on Score since 15 June 2024" },
  { "an undated one is better", "A 20 2024-06-15\nB 30 -", "Score against Release date" },
  { "a source has another better", "A 30 2024-06-15\nB 25/31 2025-01-01", "Score against Release date" },
  { "its own lowest is beaten", "A 28/32 2024-06-15\nB 30 2025-01-01", "Score against Release date" },
  { "its date depends on the source", "A 20 2024-06-15\nB 30 2025-01-01/2025-03-01", "Score against Release date" },
  { "two sources that may both be right", "A 20 2024-06-15\nB 30 2025/2025-03-01", "B unbeaten on Score since 1 March 2025" },
  { "alone", "A 20 2024-06-15", "Score against Release date" },
};

static void
test_findings (void)
{
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumView) view = timeline_of ("score");
  for (gsize i = 0; i < G_N_ELEMENTS (findings); i++) {
    g_autoptr (PodiumDocument) document = read_rows (findings[i].rows);
    g_autoptr (PodiumScene) scene = draw (document, view, 1280, 720, PODIUM_ENGLISH, fonts);
    if (g_strcmp0 (scene->title, findings[i].title) != 0)
      complain ("%s: “%s”", findings[i].about, scene->title);
  }
}

/* ---- What a timeline needs; what others do with dates ---- */

static void
test_needs (void)
{
  static const struct {
    const char *about, *x, *y, *message;
  } needs[] = {
    { "no y", NULL, NULL, "needs a metric for y" },
    { "x is no date", "cost", "score", "found “cost”, whose unit is “tokens”" },
    { "an unknown x", "born", "score", "found “born”" },
    { "dates of its own choice", "cut-off", "score", NULL },
    { "the release date where none is chosen", NULL, "score", NULL },
    { "dates against dates", NULL, "cut-off", NULL },
  };
  g_autoptr (PodiumDocument) document = read_rows ("A 20 2024-06-15");
  for (gsize i = 0; i < G_N_ELEMENTS (needs); i++) {
    g_autoptr (PodiumView) view = timeline_of (needs[i].y);
    g_autoptr (GError) error = NULL;
    podium_view_set_string (&view->x, needs[i].x);
    gboolean good = podium_view_validate (view, document->catalog, &error);
    g_test_message ("%s", needs[i].about);
    g_assert_true (good == !needs[i].message);
    if (needs[i].message)
      g_assert_nonnull (strstr (error->message, needs[i].message));
  }
  g_autoptr (PodiumView) composite = podium_view_new ("c", PODIUM_CHART_COMPOSITE);
  g_autoptr (GError) error = NULL;
  podium_view_set_strv (&composite->metrics, (const char *const[]){ "cut-off", NULL });
  g_assert_false (podium_view_validate (composite, document->catalog, &error));
  g_assert_nonnull (strstr (error->message, "a date"));
}

/* Newest first, a partial date by its first day, undated last, ties as the catalog stands. */
static void
test_sort (void)
{
  static const char *const order[] = { "C", "D", "B", "A", "E" };
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumDocument) document = read_rows ("A 50 2024-06-15\nB 10 2025\nC 30 2026-01\nD 20 2025-01-02\nE 40 -");
  g_autoptr (PodiumView) view = podium_view_new ("r", PODIUM_CHART_RANKING);
  podium_view_set_strv (&view->metrics, (const char *const[]){ "score", NULL });
  view->sort = PODIUM_SORT_DATE;
  g_autofree char *json = podium_view_to_json (view);
  g_assert_nonnull (strstr (json, "\"sort\": \"date\""));
  g_autoptr (PodiumScene) scene = draw (document, view, 1280, 720, PODIUM_ENGLISH, fonts);
  for (gsize i = 0; i + 1 < G_N_ELEMENTS (order); i++)
    g_assert_cmpfloat (find_mark (scene, PODIUM_ROLE_BAR, order[i])->bounds.y, <,
                       find_mark (scene, PODIUM_ROLE_BAR, order[i + 1])->bounds.y);
}

/* ---- Catalogs that nobody wrote ---- */

static char *
random_date (GRand *random)
{
  int year = g_rand_int_range (random, 2022, 2027), month = g_rand_int_range (random, 1, 13), day = g_rand_int_range (random, 1, 29);
  switch (g_rand_int_range (random, 0, 9)) {
  case 0:
    return g_strdup_printf ("%d", year);
  case 1:
    return g_strdup_printf ("%d-%02d", year, month);
  case 2:
    return g_strdup_printf ("~%d-%02d", year, month);
  case 3:
    return g_strdup_printf ("%d-%02d..%d-%02d-%02d", year, month, year + 1, month, day);
  case 4:
    return g_strdup_printf ("%d/%d-%02d-%02d", year, year, month, day);
  case 5:
    return g_strdup_printf ("%d-%02d/%d-%02d-%02d", year, month, year - 1, month, day);
  case 6:
    return g_strdup ("-");
  default:
    return g_strdup_printf ("%d-%02d-%02d", year, month, day);
  }
}

static PodiumDocument *
random_document (GRand *random, int n)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  for (int i = 0; i < n; i++) {
    g_autofree char *date = random_date (random);
    int score = g_rand_int_range (random, 0, 90);
    g_string_append_printf (rows, "%s%s%d ", i ? "\n" : "", i % 3 ? "Nova-" : "模型-of-a-rather-long-name-", i);
    if (g_rand_int_range (random, 0, 8) == 0)
      g_string_append_printf (rows, "- %s", date);
    else if (g_rand_int_range (random, 0, 6) == 0)
      g_string_append_printf (rows, "%d/%d.5 %s", score, score + 3, date);
    else
      g_string_append_printf (rows, "%d %s%s", score, date, g_rand_int_range (random, 0, 5) ? "" : " !");
  }
  return read_rows (rows->str);
}

static void
check (const Picture *p)
{
  audit_looks (p);
  audit_words (p);
}

/* No number of days where a date is meant: those of our times have five digits. */
static void
check_no_days (const Picture *p)
{
  g_autofree char *words = podium_scene_describe (p->scene);
  g_autoptr (GRegex) days = g_regex_new ("\\b(1[89]|2[01])[,.]?[0-9]{3}\\b", 0, 0, NULL);
  if (g_regex_match (days, words, 0, NULL))
    complain ("%s: a number of days in “%s”", p->what, words);
}

static void
test_random (void)
{
  static const double sizes[][2] = { { 400, 300 }, { 640, 480 }, { 1280, 720 }, { 1920, 1080 } };
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20260408);
  for (int round = 0; round < 24; round++) {
    g_autoptr (PodiumDocument) document = random_document (random, 1 + round + (round == 20 ? 80 : 0));
    g_autoptr (PodiumView) view = timeline_of (round % 5 == 4 ? "release-date" : "score");
    const double *size = sizes[round % 4];
    PodiumSetup setup = { size[0], size[1], (PodiumThemeName) (1 + round % 3), (PodiumLanguage) (1 + round / 4 % 2), FALSE };
    g_autoptr (PodiumScene) scene = podium_chart_build (document->catalog, view, &setup, fonts);
    g_autofree char *what = g_strdup_printf ("round %d %.0fx%.0f", round, size[0], size[1]);
    Picture picture = { what, document->catalog, view, &setup, scene };
    check (&picture);
    check_no_days (&picture);
    audit_again (&picture, fonts);
  }
}

/* Every other kind draws dates, and writes them as dates. */
static void
test_other_kinds (void)
{
  static const PodiumChartKind kinds[] = { PODIUM_CHART_RANKING, PODIUM_CHART_EFFICIENCY, PODIUM_CHART_PROFILE,
                                           PODIUM_CHART_DUEL, PODIUM_CHART_MATRIX, PODIUM_CHART_SLOPE };
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (int round = 0; round < 4; round++) {
      g_autoptr (PodiumDocument) document = random_document (random, 6 + round);
      g_autoptr (PodiumView) view = podium_view_new ("k", kinds[i]);
      const PodiumModel *a = document->catalog->models->pdata[0], *b = document->catalog->models->pdata[1];
      podium_view_set_strv (&view->metrics, (const char *const[]){ "release-date", "score", NULL });
      podium_view_set_string (&view->x, "release-date");
      podium_view_set_string (&view->y, "score");
      view->sort = PODIUM_SORT_DATE;
      if (kinds[i] == PODIUM_CHART_DUEL)
        podium_view_set_strv (&view->models, (const char *const[]){ a->id, b->id, NULL });
      PodiumSetup setup = { round % 2 ? 640 : 1280, round % 2 ? 480 : 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE };
      g_autoptr (PodiumScene) scene = podium_chart_build (document->catalog, view, &setup, fonts);
      g_autofree char *what = g_strdup_printf ("kind %d round %d", kinds[i], round);
      Picture picture = { what, document->catalog, view, &setup, scene };
      audit_keys (&picture);
      audit_page (&picture);
      audit_type (&picture);
      check_no_days (&picture);
      for (guint k = 0; k < scene->marks->len; k++) {
        const PodiumMark *mark = podium_scene_mark (scene, k);
        if (is_text (mark) && g_regex_match_simple ("\\b20[0-9]{2}-[0-9]{2}", mark->text.string, 0, 0))
          complain ("%s: a date as in the file, “%s”", what, mark->text.string);
      }
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_CTYPE, "C.UTF-8"); /* for messages */
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/timeline/bundled", test_bundled);
  g_test_add_func ("/timeline/spans", test_spans);
  g_test_add_func ("/timeline/frontier", test_frontier);
  g_test_add_func ("/timeline/steps", test_steps);
  g_test_add_func ("/timeline/undated", test_undated);
  g_test_add_func ("/timeline/findings", test_findings);
  g_test_add_func ("/timeline/needs", test_needs);
  g_test_add_func ("/timeline/sort", test_sort);
  g_test_add_func ("/timeline/random", test_random);
  g_test_add_func ("/timeline/other-kinds", test_other_kinds);
  return g_test_run ();
}
