/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a view says beside the data: where it is drawn, that it is never lost, and what highlighting leaves
 * alone. */

#include "audit.h"
#include "bundled.h"
#include "complain.h"
#include "describe.h"
#include "room.h"

#include <locale.h>
#include <math.h>
#include <string.h>

/* A view of each kind, of the bundled catalog. */
static const struct {
  const char *view; /* NULL: a composite */
  PodiumChartKind kind;
} kinds[] = {
    {"intelligence", PODIUM_CHART_RANKING},
    {"reasoning", PODIUM_CHART_RANKING},
    {"token-efficiency", PODIUM_CHART_EFFICIENCY},
    {"profile", PODIUM_CHART_PROFILE},
    {"duel", PODIUM_CHART_DUEL},
    {"matrix", PODIUM_CHART_MATRIX},
    {"access", PODIUM_CHART_ACCESS},
    {"sources", PODIUM_CHART_SLOPE},
    {NULL, PODIUM_CHART_COMPOSITE},
};

static PodiumView *
view_of (const PodiumDocument *document, gsize kind)
{
  if (kinds[kind].view)
    return podium_view_copy (podium_document_view (document, kinds[kind].view));
  PodiumView *view = podium_view_new ("composite", PODIUM_CHART_COMPOSITE);
  podium_view_set_strv (&view->metrics, (const char *const[]){"hle", "gpqa-diamond", "aa-index", NULL});
  return view;
}

static void
annotate (PodiumView *view, PodiumAnnotationKind kind, const char *text, const char *model,
          const char *metric, const char *value, const char *to)
{
  PodiumAnnotation *annotation = podium_annotation_new (kind);
  annotation->text = g_strdup (text);
  annotation->model = g_strdup (model);
  annotation->metric = g_strdup (metric);
  annotation->value = g_strdup (value);
  annotation->to = g_strdup (to);
  podium_view_annotate (view, annotation);
}

static PodiumScene *
draw (const PodiumDocument *document, const PodiumView *view, double width, double height, PodiumFonts *fonts)
{
  PodiumSetup setup = {width, height, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE};
  g_assert_true (podium_view_validate (view, document->catalog, NULL));
  return podium_chart_build (document->catalog, view, &setup, fonts);
}

/* The texts with @role, a space after each. */
static char *
texts (const PodiumScene *scene, PodiumRole role)
{
  GString *all = g_string_new (NULL);
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->kind == PODIUM_MARK_TEXT && mark->role == role)
      g_string_append_printf (all, "%s ", mark->text.string);
  }
  return g_string_free (all, FALSE);
}

/* ---- What a view may ask for ---- */

static void
test_validate (void)
{
  static const struct {
    const char *what;
    PodiumAnnotation annotation;
    int code; /* -1: good */
  } cases[] = {
      {"a note at a model",
       {PODIUM_ANNOTATION_NOTE, (char *)"T", (char *)"muse-spark", NULL, NULL, NULL, NULL},
       -1},
      {"a note at a figure",
       {PODIUM_ANNOTATION_NOTE, (char *)"T", (char *)"muse-spark", (char *)"hle", NULL, NULL, NULL},
       -1},
      {"a note at a value",
       {PODIUM_ANNOTATION_NOTE, (char *)"T", NULL, (char *)"hle", (char *)"40", NULL, NULL},
       -1},
      {"a note at nothing",
       {PODIUM_ANNOTATION_NOTE, (char *)"T", NULL, NULL, NULL, NULL, NULL},
       PODIUM_ANNOTATION_ERROR_TARGET},
      {"a note at a metric",
       {PODIUM_ANNOTATION_NOTE, (char *)"T", NULL, (char *)"hle", NULL, NULL, NULL},
       PODIUM_ANNOTATION_ERROR_TARGET},
      {"a note at both",
       {PODIUM_ANNOTATION_NOTE, (char *)"T", (char *)"muse-spark", (char *)"hle", (char *)"4", NULL, NULL},
       PODIUM_ANNOTATION_ERROR_TARGET},
      {"a note without words",
       {PODIUM_ANNOTATION_NOTE, NULL, (char *)"muse-spark", NULL, NULL, NULL, NULL},
       PODIUM_ANNOTATION_ERROR_TEXT},
      {"a note of two lines",
       {PODIUM_ANNOTATION_NOTE, (char *)"a\nb", (char *)"muse-spark", NULL, NULL, NULL, NULL},
       PODIUM_ANNOTATION_ERROR_TEXT},
      {"a note that is no text",
       {PODIUM_ANNOTATION_NOTE, (char *)"a\xff", (char *)"muse-spark", NULL, NULL, NULL, NULL},
       PODIUM_ANNOTATION_ERROR_TEXT},
      {"an unknown model",
       {PODIUM_ANNOTATION_NOTE, (char *)"T", (char *)"nope", NULL, NULL, NULL, NULL},
       PODIUM_ANNOTATION_ERROR_TARGET},
      {"a bare line", {PODIUM_ANNOTATION_LINE, NULL, NULL, (char *)"hle", (char *)"-4.50", NULL, NULL}, -1},
      {"a line without value",
       {PODIUM_ANNOTATION_LINE, NULL, NULL, (char *)"hle", NULL, NULL, NULL},
       PODIUM_ANNOTATION_ERROR_TARGET},
      {"a line at a model",
       {PODIUM_ANNOTATION_LINE, NULL, (char *)"muse-spark", (char *)"hle", (char *)"4", NULL, NULL},
       PODIUM_ANNOTATION_ERROR_TARGET},
      {"a line at no number",
       {PODIUM_ANNOTATION_LINE, NULL, NULL, (char *)"hle", (char *)"1e3", NULL, NULL},
       PODIUM_ANNOTATION_ERROR_VALUE},
      {"an unknown metric",
       {PODIUM_ANNOTATION_LINE, NULL, NULL, (char *)"nope", (char *)"4", NULL, NULL},
       PODIUM_ANNOTATION_ERROR_TARGET},
      {"a band", {PODIUM_ANNOTATION_BAND, (char *)"T", NULL, (char *)"hle", (char *)"4", (char *)"4.1", NULL}, -1},
      {"a band of one value",
       {PODIUM_ANNOTATION_BAND, NULL, NULL, (char *)"hle", (char *)"4", NULL, NULL},
       PODIUM_ANNOTATION_ERROR_TARGET},
      {"a band of no width",
       {PODIUM_ANNOTATION_BAND, NULL, NULL, (char *)"hle", (char *)"4", (char *)"4.0", NULL},
       PODIUM_ANNOTATION_ERROR_VALUE},
      {"a band turned round",
       {PODIUM_ANNOTATION_BAND, NULL, NULL, (char *)"hle", (char *)"5", (char *)"4", NULL},
       PODIUM_ANNOTATION_ERROR_VALUE},
  };
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    gboolean good = podium_annotation_validate (&cases[i].annotation, document->catalog, &error);
    if (good != (cases[i].code < 0) || (error && error->code != cases[i].code))
      complain ("%s: %s", cases[i].what, error ? error->message : "is taken");
    if (error && !strstr (error->message, "; "))
      complain ("%s: “%s” gives no advice", cases[i].what, error->message);
  }
}

/* ---- Room ---- */

static void
test_rectangles (void)
{
  g_autoptr (PodiumScene) scene = podium_scene_new (100, 100);
  g_autoptr (PodiumRoom) room = podium_room_new (scene, 0, (PodiumBox){0, 0, 100, 100}, 0);
  g_autoptr (GArray) whole = podium_room_rectangles (room, 10);
  g_assert_cmpuint (whole->len, ==, 1);
  g_assert_cmpfloat (g_array_index (whole, PodiumBox, 0).width, ==, 100);

  podium_room_take (room, (PodiumBox){40, 60, 20, 10}); /* four sides are left */
  g_autoptr (GArray) four = podium_room_rectangles (room, 10);
  static const PodiumBox sides[] = {{0, 0, 100, 60}, {0, 0, 40, 100}, {60, 0, 40, 100}, {0, 70, 100, 30}};
  g_assert_cmpuint (four->len, ==, G_N_ELEMENTS (sides));
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++) {
    const PodiumBox *b = &g_array_index (four, PodiumBox, i);
    g_assert_true (b->x == sides[i].x && b->y == sides[i].y && b->width == sides[i].width &&
                   b->height == sides[i].height);
  }
}

/* Against looking at every rectangle there is: no one in the list covers a taken square, each is as large as
 * it can be, and the largest of all is there. */
static void
test_rectangles_random (void)
{
  enum { SIDE = 9 };
  g_autoptr (GRand) random = g_rand_new_with_seed (20);
  for (int round = 0; round < 300; round++) {
    gboolean taken[SIDE][SIDE] = {{FALSE}};
    g_autoptr (PodiumScene) scene = podium_scene_new (SIDE, SIDE);
    g_autoptr (PodiumRoom) room = podium_room_new (scene, 0, (PodiumBox){0, 0, SIDE, SIDE}, 0);
    for (int i = g_rand_int_range (random, 0, 20); i > 0; i--) {
      int x = g_rand_int_range (random, 0, SIDE), y = g_rand_int_range (random, 0, SIDE);
      taken[y][x] = TRUE;
      podium_room_take (room, (PodiumBox){x + 0.25, y + 0.25, 0.5, 0.5});
    }
    guint maximal = 0;
    g_autoptr (GArray) found = podium_room_rectangles (room, 1);
    for (int top = 0; top < SIDE; top++)
      for (int left = 0; left < SIDE; left++)
        for (int bottom = top; bottom < SIDE; bottom++)
          for (int right = left; right < SIDE; right++) {
            gboolean free = TRUE, up = top > 0, down = bottom + 1 < SIDE, west = left > 0,
                     east = right + 1 < SIDE, listed = FALSE;
            for (int y = top; y <= bottom; y++)
              for (int x = left; x <= right; x++)
                free &= !taken[y][x];
            for (int x = left; x <= right; x++) {
              up = up && !taken[top - 1][x];
              down = down && !taken[bottom + 1][x];
            }
            for (int y = top; y <= bottom; y++) {
              west = west && !taken[y][left - 1];
              east = east && !taken[y][right + 1];
            }
            for (guint i = 0; i < found->len; i++) {
              const PodiumBox *b = &g_array_index (found, PodiumBox, i);
              listed |= b->x == left && b->y == top && b->width == right - left + 1 &&
                        b->height == bottom - top + 1;
            }
            gboolean wanted = free && !up && !down && !west && !east;
            maximal += wanted;
            if (wanted != listed)
              complain ("round %d: %d,%d to %d,%d is %s", round, left, top, right, bottom,
                        wanted ? "left out" : "listed");
          }
    if (found->len != maximal)
      complain ("round %d: %u are listed, %u there are", round, found->len, maximal);
  }
}

/* ---- Lines and bands ---- */

/* A line at a bar's own value stands at its end; a band from one to another between their ends, both under
 * the data. */
static void
test_places (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumView) view = view_of (document, 0);
  annotate (view, PODIUM_ANNOTATION_LINE, "Line", NULL, "aa-index", "52", NULL);
  annotate (view, PODIUM_ANNOTATION_BAND, "Band", NULL, "aa-index", "18", "53");
  g_autoptr (PodiumScene) scene = draw (document, view, 1280, 720, fonts);
  double muse = 0, opus = 0, llama = 0;
  guint first_bar = 0, last = 0, lines = 0;
  for (guint i = scene->marks->len; i-- > 0;) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    double end = mark->bounds.x + mark->bounds.width;
    if (mark->role == PODIUM_ROLE_BAR) {
      first_bar = i;
      muse = g_str_equal (mark->model, "muse-spark") ? end : muse;
      opus = g_str_equal (mark->model, "claude-opus-4.6") ? end : opus;
      llama = g_str_equal (mark->model, "llama-4-maverick") ? end : llama;
    }
  }
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role != PODIUM_ROLE_REFERENCE)
      continue;
    last = i;
    if (mark->kind == PODIUM_MARK_RECT) {
      g_assert_cmpfloat_with_epsilon (mark->rect.x, llama, 0.01);
      g_assert_cmpfloat_with_epsilon (mark->rect.x + mark->rect.width, opus, 0.01);
      continue;
    }
    lines++;
    double x = mark->rule.x1;
    if (MIN (fabs (x - muse), MIN (fabs (x - llama), fabs (x - opus))) > 1)
      complain ("a line stands at %.1f; the values are at %.1f, %.1f and %.1f", x, llama, muse, opus);
  }
  g_assert_cmpuint (lines, >=, 3);
  g_assert_cmpuint (last, <, first_bar);
}

/* An axis reaches the lines that the view draws on it; an unlike unit or a log axis does not bend for them.
 */
static void
test_reach (void)
{
  static const struct {
    const char *what;
    gsize kind;
    const char *metric, *value;
    gboolean drawn;
  } cases[] = {
      {"inside", 0, "aa-index", "30", TRUE},
      {"past the best", 0, "aa-index", "90", TRUE},
      {"below zero", 0, "aa-index", "-20", TRUE},
      {"of another chart", 0, "hle", "30", FALSE},
      {"past the points", 2, "aa-index", "80", TRUE},
      {"left of them all, on a log axis", 2, "aa-index-tokens", "1000000", TRUE},
      {"zero on a log axis", 2, "aa-index-tokens", "0", FALSE},
      {"a row's own", 3, "hle", "10", TRUE},
      {"a row of a duel", 4, "hle", "90", TRUE},
      {"no axis", 5, "hle", "30", FALSE},
      {"of a slope", 7, "mmmu-pro", "79", TRUE},
      {"a composite has none of its metrics' axes", 8, "hle", "30", FALSE},
  };
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PodiumView) view = view_of (document, cases[i].kind);
    annotate (view, PODIUM_ANNOTATION_LINE, "Here it stands", NULL, cases[i].metric, cases[i].value, NULL);
    if (cases[i].kind == 2) {
      view->log_set = TRUE;
      view->log = strstr (cases[i].what, "log") ? PODIUM_LOG_X : PODIUM_LOG_NONE;
    }
    g_autoptr (PodiumScene) scene = draw (document, view, 1280, 720, fonts);
    gboolean drawn = FALSE;
    for (guint k = 0; k < scene->marks->len; k++)
      drawn |= podium_scene_mark (scene, k)->role == PODIUM_ROLE_REFERENCE;
    g_autofree char *words = podium_scene_describe (scene);
    /* Zero on an axis that the chart cannot make logarithmic any more is inside it. */
    if (drawn != cases[i].drawn && g_strcmp0 (cases[i].value, "0") != 0)
      complain ("%s: the line is %s", cases[i].what, drawn ? "drawn" : "not drawn");
    if (!strstr (words, "Here it stands"))
      complain ("%s: the words leave it out", cases[i].what);
  }
}

/* ---- Notes ---- */

/* The arrow of the only note stops 6 px short of a mark of its model. */
static void
test_arrow (void)
{
  static const gsize with_room[] = {0, 2, 3, 4, 7, 8};
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (with_room); i++) {
    g_autoptr (PodiumView) view = view_of (document, with_room[i]);
    annotate (view, PODIUM_ANNOTATION_NOTE, "Look here", "muse-spark", NULL, NULL, NULL);
    g_autoptr (PodiumScene) scene = draw (document, view, 1280, 720, fonts);
    const PodiumMark *arrow = NULL;
    double nearest = INFINITY;
    for (guint k = 0; k < scene->marks->len; k++) {
      const PodiumMark *mark = podium_scene_mark (scene, k);
      if (mark->role == PODIUM_ROLE_ANNOTATION && mark->kind == PODIUM_MARK_PATH)
        arrow = mark;
    }
    if (!arrow) {
      complain ("%s: no arrow", view->id);
      continue;
    }
    double x = arrow->path.numbers[6], y = arrow->path.numbers[7]; /* where the curve ends */
    for (guint k = 0; k < scene->marks->len; k++) {
      const PodiumMark *mark = podium_scene_mark (scene, k);
      const PodiumBox *b = &mark->bounds;
      if ((is_data (mark) || mark->role == PODIUM_ROLE_VALUE) && g_strcmp0 (mark->model, "muse-spark") == 0)
        nearest = MIN (nearest, hypot (MAX (0, MAX (b->x - x, x - b->x - b->width)),
                                       MAX (0, MAX (b->y - y, y - b->y - b->height))));
    }
    if (nearest < 2 || nearest > 6.5)
      complain ("%s: the arrow ends %.1f px from its model", view->id, nearest);
  }
}

/* ---- Nothing is lost ---- */

static const char *const long_texts[] = {
    "Back", "Human experts score about here", "نموذج عربي",
    "A remark that goes on for longer than anybody would print beside a bar, to see where it goes"};

static void
random_annotations (PodiumView *view, const PodiumCatalog *catalog, GRand *random)
{
  for (int n = g_rand_int_range (random, 1, 7); n > 0; n--) {
    const PodiumClaim *claim =
        catalog->claims->pdata[g_rand_int_range (random, 0, (gint32)catalog->claims->len)];
    g_autofree char *text = g_strdup_printf ("%s %d!", long_texts[g_rand_int_range (random, 0, 4)], n);
    g_autofree char *low =
        g_strdup_printf ("%.2f", podium_claim_least (claim) * g_rand_double_range (random, 0.5, 1.1));
    g_autofree char *high = g_strdup_printf ("%.2f", g_ascii_strtod (low, NULL) * 1.2 + 1);
    switch (g_rand_int_range (random, 0, 5)) {
    case 0:
      annotate (view, PODIUM_ANNOTATION_LINE, text, NULL, claim->metric->id, low, NULL);
      break;
    case 1:
      annotate (view, PODIUM_ANNOTATION_BAND, text, NULL, claim->metric->id, low, high);
      break;
    case 2:
      annotate (view, PODIUM_ANNOTATION_NOTE, text, NULL, claim->metric->id, low, NULL);
      break;
    default:
      annotate (view, PODIUM_ANNOTATION_NOTE, text, claim->model->id, n % 2 ? claim->metric->id : NULL, NULL,
                NULL);
    }
  }
}

/* In every kind, size and theme what the view says is in the words, and either in the plot or in a footnote
 * whose number leads to it. */
static void
audit_said (const Picture *p)
{
  g_autofree char *words = podium_scene_describe (p->scene);
  g_autofree char *notes = texts (p->scene, PODIUM_ROLE_FOOTNOTE),
                  *plot = texts (p->scene, PODIUM_ROLE_ANNOTATION);
  g_autoptr (GString) elsewhere = g_string_new (NULL);
  guint n = 0, asides = 0;
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    if (mark->kind != PODIUM_MARK_TEXT)
      continue;
    if (mark->role != PODIUM_ROLE_FOOTNOTE)
      g_string_append_printf (elsewhere, "%s\n", mark->text.string);
    else
      n += mark->text.weight == 600;
  }
  for (guint i = 0; i < p->view->annotations->len; i++) {
    const PodiumAnnotation *annotation = p->view->annotations->pdata[i];
    if (!strstr (words, annotation->text))
      complain ("%s: the words leave out “%s”", p->what, annotation->text);
    g_autofree char *last = g_strdup (strrchr (annotation->text, ' ') + 1);
    asides += !strstr (plot, last);
    if (!strstr (plot, last) && !strstr (notes, last))
      complain ("%s: “%s” stands nowhere", p->what, annotation->text);
  }
  for (guint i = n - MIN (asides, n) + 1; i <= n; i++) { /* they are the last */
    g_autofree char *number = podium_superscript ((int)i);
    if (!strstr (elsewhere->str, number))
      complain ("%s: no number leads to the footnote %s", p->what, number);
  }
}

static void
test_nothing_lost (void)
{
  static const double sizes[][2] = {{640, 480}, {1280, 720}, {1920, 1080}};
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (guint seed = 1; seed <= 12; seed++)
    for (gsize kind = 0; kind < G_N_ELEMENTS (kinds); kind++) {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed * 100 + kind);
      g_autoptr (PodiumView) view = view_of (document, kind);
      random_annotations (view, document->catalog, random);
      const double *size = sizes[seed % G_N_ELEMENTS (sizes)];
      PodiumSetup setup = {size[0], size[1], (PodiumThemeName)g_rand_int_range (random, 1, 5),
                           (PodiumLanguage)g_rand_int_range (random, 1, 3), FALSE};
      g_assert_true (podium_view_validate (view, document->catalog, NULL));
      g_autoptr (PodiumScene) scene = podium_chart_build (document->catalog, view, &setup, fonts);
      g_autofree char *what = g_strdup_printf ("%s, seed %u, %.0fx%.0f %s", view->id, seed, size[0], size[1],
                                               podium_terms_word (&podium_terms_theme, setup.theme));
      Picture picture = {what, document->catalog, view, &setup, scene};
      audit_looks (&picture);
      audit_names (&picture);
      audit_said (&picture);
      audit_again (&picture, fonts);
    }
}

/* ---- Highlight ---- */

static gboolean
same_box (const PodiumBox *a, const PodiumBox *b)
{
  return a->x == b->x && a->y == b->y && a->width == b->width && a->height == b->height;
}

/* What a mark paints, whichever of the two it does. */
static PodiumColour
colour_of (const PodiumMark *mark)
{
  return mark->paint.fill ? mark->paint.fill : mark->paint.stroke;
}

/* Nothing moves, comes or goes; what is highlighted looks as before, and of the others no word or bracket
 * keeps the inks, no mark its maker's colour. */
static void
assert_highlight (const char *what, const PodiumView *view, const PodiumScene *plain, const PodiumScene *some)
{
  const PodiumTheme *theme = podium_theme (PODIUM_THEME_LIGHT);
  if (plain->marks->len != some->marks->len) {
    complain ("%s: %u marks, %u with a highlight", what, plain->marks->len, some->marks->len);
    return;
  }
  for (guint i = 0; i < plain->marks->len; i++) {
    const PodiumMark *a = podium_scene_mark (plain, i), *b = podium_scene_mark (some, i);
    gboolean other = b->model && !g_strv_contains ((const char *const *)view->highlight, b->model);
    if (!g_str_equal (a->key, b->key) || !same_box (&a->bounds, &b->bounds))
      complain ("%s: %s moved", what, a->key);
    gboolean part =
        !b->model && b->role == PODIUM_ROLE_STATUS; /* of a status: as the mark that has its row */
    if (!other && !part && colour_of (a) != colour_of (b))
      complain ("%s: %s changed its colour", what, a->key);
    if (!other || b->role == PODIUM_ROLE_ANNOTATION) /* what is said about a model is said to be read */
      continue;
    if (b->kind == PODIUM_MARK_TEXT && (colour_of (b) == theme->ink || colour_of (b) == theme->ink2) &&
        !(b->text.ground && b->text.ground != theme->ground))
      complain ("%s: “%s” of %s keeps its ink", what, b->text.string, b->model);
    if (b->role == PODIUM_ROLE_BRACKET && colour_of (b) == theme->ink)
      complain ("%s: %s keeps its ink", what, b->key);
    if (b->kind == PODIUM_MARK_SYMBOL && colour_of (b) != theme->greyed)
      complain ("%s: %s keeps its colour", what, b->key);
    if ((b->role == PODIUM_ROLE_BAR || b->role == PODIUM_ROLE_STATUS) && colour_of (b) != theme->greyed &&
        colour_of (b) != theme->ink3 && colour_of (b) != theme->ground)
      complain ("%s: %s keeps its colour", what, b->key);
  }
}

static void
test_highlight (void)
{
  static const double sizes[][2] = {{400, 300}, {640, 480}, {1280, 720}};
  static const char *const one[] = {"muse-spark", NULL}, *const two[] = {"gpt-5.4", "claude-opus-4.6", NULL};
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  for (gsize kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (int k = 0; k < 2; k++) {
        g_autoptr (PodiumView) view = view_of (document, kind);
        annotate (view, PODIUM_ANNOTATION_NOTE, "Stays", "muse-spark", NULL, NULL, NULL);
        g_autoptr (PodiumScene) plain = draw (document, view, sizes[s][0], sizes[s][1], fonts);
        podium_view_set_strv (&view->highlight, k ? two : one);
        g_autoptr (PodiumScene) some = draw (document, view, sizes[s][0], sizes[s][1], fonts);
        g_autofree char *what =
            g_strdup_printf ("%s %.0fx%.0f, %d highlighted", view->id, sizes[s][0], sizes[s][1], k + 1);
        assert_highlight (what, view, plain, some);
      }
}

int
main (int argc, char **argv)
{
  setlocale (LC_CTYPE, "C.UTF-8"); /* for messages */
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/annotations/validate", test_validate);
  g_test_add_func ("/annotations/rectangles", test_rectangles);
  g_test_add_func ("/annotations/rectangles-random", test_rectangles_random);
  g_test_add_func ("/annotations/places", test_places);
  g_test_add_func ("/annotations/reach", test_reach);
  g_test_add_func ("/annotations/arrow", test_arrow);
  g_test_add_func ("/annotations/nothing-lost", test_nothing_lost);
  g_test_add_func ("/annotations/highlight", test_highlight);
  return g_test_run ();
}
