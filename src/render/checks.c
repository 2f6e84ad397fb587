/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is checked of texts, places and figures; colours are in check-colours.c. */

#include "checks.h"

#include <math.h>
#include <string.h>

#include "check-colours.h"

#define TOUCH 0.01 /* px: layout is in fractions of them */

static const char *const words[] = {NULL, "letters", "page", "texts", "marks", "names", "title", "type", "print", "contrast", "shapes",
                                    "ground", "deuteranopia", "protanopia", "tritanopia", "grey", "projector", "zero", "rows",
                                    "notes", "pixels", NULL};
const PodiumTerms podium_terms_check = {"check", words};

typedef struct {
  const PodiumScene *scene;
  PodiumFonts *fonts;
  const PodiumCheckSetup *setup;
  GPtrArray *findings;
} Look;

static void
finding_free (gpointer data)
{
  PodiumCheckFinding *finding = data;
  g_free (finding->first);
  g_free (finding->second);
  g_free (finding);
}

/* Files a case of @check: the first one is told, or the one with the lowest figure; others are counted. */
static PodiumCheckFinding *
find (Look *look, PodiumCheck check, PodiumGravity gravity, const char *first, const char *second, double figure)
{
  PodiumCheckFinding *finding = NULL;
  for (guint i = 0; i < look->findings->len && !finding; i++) {
    PodiumCheckFinding *other = g_ptr_array_index (look->findings, i);
    finding = other->check == check ? other : NULL;
  }
  if (!finding) {
    finding = g_new0 (PodiumCheckFinding, 1);
    *finding = (PodiumCheckFinding){.check = check, .gravity = gravity, .figure = INFINITY};
    g_ptr_array_add (look->findings, finding);
  }
  if (figure < finding->figure) {
    g_free (finding->first);
    g_free (finding->second);
    finding->first = g_strdup (first);
    finding->second = g_strdup (second);
    finding->figure = figure;
  }
  finding->n++;
  return finding;
}

static gboolean
is_text (const PodiumMark *mark)
{
  return mark->kind == PODIUM_MARK_TEXT && mark->bounds.width > 0;
}

static gboolean
is_frame_note (const PodiumMark *mark)
{
  return mark->role == PODIUM_ROLE_FOOTNOTE || mark->role == PODIUM_ROLE_SOURCE || mark->role == PODIUM_ROLE_DATE ||
         mark->role == PODIUM_ROLE_MISSING || mark->role == PODIUM_ROLE_BRAND;
}

static PodiumColour
colour_of (const PodiumMark *mark)
{
  return mark->paint.fill ? mark->paint.fill : mark->paint.stroke;
}

/* --- One mark at a time --- */

static void
check_letters (Look *look, const PodiumMark *mark)
{
  g_autoptr (PangoLayout) layout = podium_text_layout (look->fonts, mark->text.string, mark->text.px, mark->text.weight);
  if (pango_layout_get_unknown_glyphs_count (layout))
    find (look, PODIUM_CHECK_LETTERS, PODIUM_GRAVITY_SERIOUS, mark->text.string, NULL, 0);
}

static void
check_type (Look *look, const PodiumMark *mark)
{
  const PodiumScene *scene = look->scene;
  gboolean slide = look->setup->theme == PODIUM_THEME_SLIDE && scene->width >= 1920;
  double least = !slide ? 12 : is_frame_note (mark) ? 22 : 27, px = mark->text.px;
  if (px < least - 1e-6)
    find (look, PODIUM_CHECK_TYPE, PODIUM_GRAVITY_WARNING, mark->text.string, NULL, px);
  /* As large as a page of A4 holds it, and no larger than it is. */
  double fit = MIN (1, MIN (PODIUM_A4_LONG / MAX (scene->width, scene->height), PODIUM_A4_SHORT / MIN (scene->width, scene->height)));
  double points = px * fit * 0.75;
  if (look->setup->printed && points < PODIUM_LEAST_POINTS)
    find (look, PODIUM_CHECK_PRINT, PODIUM_GRAVITY_WARNING, mark->text.string, NULL, points);
}

/* A name, of a model or a metric, with an ellipsis that stands for its middle. */
static void
check_name (Look *look, const PodiumMark *mark)
{
  if (mark->role == PODIUM_ROLE_LABEL && strstr (mark->text.string, "…"))
    find (look, PODIUM_CHECK_NAMES, PODIUM_GRAVITY_WARNING, mark->text.string, NULL, 0);
}

static void
check_contrast (Look *look, const PodiumMark *mark)
{
  const PodiumTheme *theme = podium_theme (look->setup->theme);
  gboolean data = mark->describes && (mark->role == PODIUM_ROLE_BAR || mark->role == PODIUM_ROLE_POINT || mark->role == PODIUM_ROLE_STATUS);
  PodiumColour ground = is_text (mark) && mark->text.ground ? mark->text.ground : theme->ground, colour = colour_of (mark);
  if (!colour)
    return;
  double contrast = podium_colour_contrast (colour, ground);
  if (is_text (mark) && contrast < 4.5)
    find (look, PODIUM_CHECK_CONTRAST, PODIUM_GRAVITY_WARNING, mark->text.string, NULL, contrast);
  if (data && contrast < 3)
    find (look, PODIUM_CHECK_SHAPES, PODIUM_GRAVITY_WARNING, mark->model, NULL, contrast)->are_models = TRUE;
  if (is_text (mark) && look->setup->theme == PODIUM_THEME_SLIDE && !is_frame_note (mark)) { /* notes are for the file */
    double seen = podium_contrast_seen (PODIUM_VISION_PROJECTOR, colour, ground);
    if (seen < 3)
      find (look, PODIUM_CHECK_PROJECTOR, PODIUM_GRAVITY_NOTE, mark->text.string, NULL, seen);
  }
}

static void
check_page (Look *look, const PodiumMark *mark)
{
  PodiumBox b = mark->bounds;
  if (b.x < -TOUCH || b.y < -TOUCH || b.x + b.width > look->scene->width + TOUCH || b.y + b.height > look->scene->height + TOUCH)
    find (look, PODIUM_CHECK_PAGE, PODIUM_GRAVITY_SERIOUS, is_text (mark) ? mark->text.string : NULL, NULL, 0);
}

/* --- Two marks --- */

static gboolean
overlaps (const PodiumBox *a, const PodiumBox *b)
{
  PodiumBox inner = podium_box_grow (*a, -TOUCH);
  return inner.width > 0 && inner.height > 0 && podium_box_overlaps (&inner, b);
}

/* What is solid, so that a text on it cannot be meant; rows' bars may carry theirs inside. */
static gboolean
is_solid (const PodiumMark *mark)
{
  return (mark->role == PODIUM_ROLE_POINT || mark->role == PODIUM_ROLE_SYMBOL || mark->role == PODIUM_ROLE_BAR) && mark->paint.fill;
}

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  double x = (*(const PodiumMark *const *)a)->bounds.y, y = (*(const PodiumMark *const *)b)->bounds.y;
  return x < y ? -1 : x > y;
}

static void
check_pair (Look *look, const PodiumMark *a, const PodiumMark *b)
{
  if (is_text (b)) {
    const PodiumMark *keep = a;
    a = b;
    b = keep;
  }
  if (!is_text (a) || !overlaps (&a->bounds, &b->bounds))
    return;
  if (is_text (b))
    find (look, PODIUM_CHECK_TEXTS, PODIUM_GRAVITY_SERIOUS, a->text.string, b->text.string, 0);
  else if (is_solid (b) && a->role != PODIUM_ROLE_KEY && !(a->text.ground && a->text.ground == colour_of (b)))
    find (look, PODIUM_CHECK_MARKS, PODIUM_GRAVITY_WARNING, a->text.string, NULL, 0);
}

/* Sorted by their tops, each mark is held against those that begin above its foot: of thousands each meets few. */
static void
check_pairs (Look *look)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();
  for (guint i = 0; i < look->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (look->scene, i);
    if (is_text (mark) || is_solid (mark))
      g_ptr_array_add (marks, (gpointer)mark);
  }
  g_ptr_array_sort (marks, compare_tops);
  for (guint i = 0; i < marks->len; i++) {
    const PodiumMark *mark = g_ptr_array_index (marks, i);
    double foot = mark->bounds.y + mark->bounds.height;
    for (guint k = i + 1; k < marks->len && ((const PodiumMark *)marks->pdata[k])->bounds.y < foot; k++)
      check_pair (look, mark, g_ptr_array_index (marks, k));
  }
}

/* --- The whole --- */

static void
check_zero (Look *look)
{
  for (guint i = 0; i < look->scene->axes->len; i++) {
    const PodiumSceneAxis *axis = &g_array_index (look->scene->axes, PodiumSceneAxis, i);
    const double *domain = axis->scale.domain;
    if (!axis->dates && (axis->scale.log || MIN (domain[0], domain[1]) > 0 || MAX (domain[0], domain[1]) < 0))
      find (look, PODIUM_CHECK_ZERO, PODIUM_GRAVITY_NOTE, axis->metric, axis->scale.log ? "log" : NULL, 0);
  }
}

static void
check_notes (Look *look)
{
  const GArray *placed = look->scene->placed;
  for (guint i = 0; i < placed->len; i++) {
    const PodiumSceneNote *note = &g_array_index (placed, PodiumSceneNote, i);
    gboolean again = i && g_array_index (placed, PodiumSceneNote, i - 1).annotation == note->annotation;
    if (note->footnote && !again)
      find (look, PODIUM_CHECK_NOTES, PODIUM_GRAVITY_NOTE, NULL, NULL, 0);
  }
}

static void
check_whole (Look *look)
{
  const PodiumScene *scene = look->scene;
  const PodiumCheckSetup *setup = look->setup;
  if (!scene->title || !*scene->title)
    find (look, PODIUM_CHECK_TITLE, PODIUM_GRAVITY_WARNING, NULL, NULL, 0);
  if (setup->transparent)
    find (look, PODIUM_CHECK_GROUND, PODIUM_GRAVITY_NOTE, NULL, NULL, 0);
  if (scene->rows.n < scene->rows.all)
    find (look, PODIUM_CHECK_ROWS, PODIUM_GRAVITY_NOTE, NULL, NULL, scene->rows.n)->of = scene->rows.all;
  double wide = scene->width * setup->pixels / PODIUM_PRINT_PIXELS;
  if (setup->pixels > 0 && wide < PODIUM_COLUMN_CM)
    find (look, PODIUM_CHECK_PIXELS, PODIUM_GRAVITY_NOTE, NULL, NULL, wide);
  check_zero (look);
  check_notes (look);
}

static void
check_colours (Look *look)
{
  static const struct {
    PodiumCheck check;
    PodiumVision vision;
  } visions[] = {{PODIUM_CHECK_DEUTERANOPIA, PODIUM_VISION_DEUTERANOPIA},
                 {PODIUM_CHECK_PROTANOPIA, PODIUM_VISION_PROTANOPIA},
                 {PODIUM_CHECK_TRITANOPIA, PODIUM_VISION_TRITANOPIA},
                 {PODIUM_CHECK_GREY, PODIUM_VISION_GREY}};
  for (gsize i = 0; i < G_N_ELEMENTS (visions); i++) {
    PodiumAlike alike;
    if (!podium_find_alike (look->scene, visions[i].vision, &alike))
      continue;
    PodiumCheckFinding *finding = find (look, visions[i].check, alike.same_shape ? PODIUM_GRAVITY_WARNING : PODIUM_GRAVITY_NOTE,
                                   alike.first, alike.second, alike.difference);
    finding->are_models = TRUE;
    finding->told_apart = alike.told_apart;
    finding->n = alike.n;
  }
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const PodiumCheckFinding *x = *(const PodiumCheckFinding *const *)a, *y = *(const PodiumCheckFinding *const *)b;
  return x->gravity != y->gravity ? (int)y->gravity - (int)x->gravity : (int)x->check - (int)y->check;
}

GPtrArray *
podium_scene_check (const PodiumScene *scene, PodiumFonts *fonts, const PodiumCheckSetup *setup, guint *n_checks)
{
  Look look = {scene, fonts, setup, g_ptr_array_new_with_free_func (finding_free)};
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    check_page (&look, mark);
    check_contrast (&look, mark);
    if (!is_text (mark))
      continue;
    check_letters (&look, mark);
    check_type (&look, mark);
    check_name (&look, mark);
  }
  check_pairs (&look);
  check_whole (&look);
  check_colours (&look);
  g_ptr_array_sort (look.findings, compare_findings);
  if (n_checks)
    *n_checks = PODIUM_N_CHECKS - !setup->printed - (setup->pixels <= 0) - (setup->theme != PODIUM_THEME_SLIDE);
  return look.findings;
}
