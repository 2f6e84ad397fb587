/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The half of the audit that asks where things are. */

#include "audit.h"

#include <math.h>
#include <string.h>

#include "complain.h"
#include "scene-json.h"

/* Boxes that share less than this are neighbours: layout is in fractions of px. */
#define TOUCH 0.01

static gboolean
overlaps (const PodiumBox *a, const PodiumBox *b)
{
  PodiumBox inner = podium_box_grow (*a, -TOUCH);
  return inner.width > 0 && inner.height > 0 && podium_box_overlaps (&inner, b);
}

static const char *
name_of (const PodiumMark *mark)
{
  return mark->kind == PODIUM_MARK_TEXT ? mark->text.string : mark->key;
}

void
audit_keys (const Picture *p)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    if (!g_hash_table_add (keys, (gpointer) mark->key))
      complain ("%s: two marks have the key %s", p->what, mark->key);
  }
}

void
audit_page (const Picture *p)
{
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    PodiumBox b = mark->bounds;
    if (mark->kind == PODIUM_MARK_SYMBOL)
      b = podium_box_grow (b, mark->symbol.casing / 2);
    if (!isfinite (b.x + b.y + b.width + b.height))
      complain ("%s: %s “%s” has no place: %g %g %g %g", p->what, mark->key, name_of (mark), b.x, b.y, b.width,
                b.height);
    else if (b.x < -TOUCH || b.y < -TOUCH || b.x + b.width > p->scene->width + TOUCH
             || b.y + b.height > p->scene->height + TOUCH)
      complain ("%s: %s “%s” leaves the page: x %.1f to %.1f, y %.1f to %.1f", p->what, mark->key, name_of (mark), b.x,
                b.x + b.width, b.y, b.y + b.height);
  }
}

/* Nothing under 12 px; on slides nothing under 1/40 of 1080 px, notes and source apart (22 at 1920). */
void
audit_type (const Picture *p)
{
  gboolean slide = p->setup->theme == PODIUM_THEME_SLIDE && p->scene->width >= 1920;
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    gboolean note = mark->role == PODIUM_ROLE_FOOTNOTE || mark->role == PODIUM_ROLE_SOURCE ||
                    mark->role == PODIUM_ROLE_DATE || mark->role == PODIUM_ROLE_MISSING ||
                    mark->role == PODIUM_ROLE_BRAND;
    double least = !slide ? 12 : note ? 22 : 27;
    if (is_text (mark) && mark->text.px < least - 1e-6)
      complain ("%s: %s “%s” is set in %.1f px, at least %.0f", p->what, mark->key, mark->text.string, mark->text.px,
                least);
  }
}

void
audit_contrast (const Picture *p)
{
  const PodiumTheme *theme = podium_theme (p->setup->theme);
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    /* Cells of a matrix are tints; what must be seen of them is the figure that stands in them, or their edge. */
    gboolean data = is_data (mark) && mark->describes && mark->role != PODIUM_ROLE_CELL;
    PodiumColour ground = is_text (mark) && mark->text.ground ? mark->text.ground : theme->ground;
    PodiumColour colour = mark->paint.fill ? mark->paint.fill : mark->paint.stroke;
    double contrast = colour ? podium_colour_contrast (colour, ground) : 1;
    if ((is_text (mark) && contrast < 4.5) || (data && contrast < 3))
      complain ("%s: %s “%s” has a contrast of %.2f", p->what, mark->key, name_of (mark), contrast);
  }
}

/* Lines of one paragraph stand as close as their leading has them: only texts of different blocks must keep 1.5 px. */
static gboolean
one_block (const PodiumMark *a, const PodiumMark *b)
{
  return a->role == b->role && g_strcmp0 (a->model, b->model) == 0 && g_strcmp0 (a->metric, b->metric) == 0;
}

void
audit_texts_apart (const Picture *p)
{
  const GArray *marks = p->scene->marks;
  for (guint i = 0; i < marks->len; i++) {
    const PodiumMark *a = podium_scene_mark (p->scene, i);
    for (guint k = 0; is_text (a) && k < i; k++) {
      const PodiumMark *b = podium_scene_mark (p->scene, k);
      PodiumBox wide = podium_box_grow (a->bounds, 1.5 - TOUCH);
      if (!is_text (b))
        continue;
      if (overlaps (&a->bounds, &b->bounds))
        complain ("%s: “%s” (%s) runs into “%s” (%s)", p->what, a->text.string, a->key, b->text.string, b->key);
      else if (!one_block (a, b) && podium_box_overlaps (&wide, &b->bounds))
        complain ("%s: “%s” (%s) is less than 1.5 px from “%s” (%s)", p->what, a->text.string, a->key, b->text.string,
                  b->key);
    }
  }
}

/* A point of a cubic curve from (@x, @y), by its six numbers. */
static gboolean
curve_touches (const double *n, double x, double y, double t, const PodiumBox *box)
{
  double s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
  return podium_box_contains (box, a * x + b * n[0] + c * n[2] + d * n[4], a * y + b * n[1] + c * n[3] + d * n[5]);
}

/* Whether any piece of a path crosses @box. */
static gboolean
path_crosses (const PodiumMark *mark, const PodiumBox *box)
{
  const double *n = mark->path.numbers;
  double x = 0, y = 0;
  for (const char *step = mark->path.steps; *step && *step != PODIUM_STEP_CLOSE; step++) {
    const double *end = *step == PODIUM_STEP_CURVE ? n + 4 : n;
    double length = hypot (end[0] - x, end[1] - y);
    for (double t = 0; *step == PODIUM_STEP_CURVE && t <= 1; t += 0.01)
      if (curve_touches (n, x, y, t, box))
        return TRUE;
    for (double t = 0; *step == PODIUM_STEP_LINE && t <= length; t += 0.5)
      if (podium_box_contains (box, x + (end[0] - x) * t / MAX (length, 1e-9),
                               y + (end[1] - y) * t / MAX (length, 1e-9)))
        return TRUE;
    x = end[0];
    y = end[1];
    n = end + 2;
  }
  return FALSE;
}

static gboolean
rule_crosses (const PodiumMark *mark, const PodiumBox *box)
{
  const double numbers[] = { mark->rule.x1, mark->rule.y1, mark->rule.x2, mark->rule.y2 };
  PodiumMark path = { .kind = PODIUM_MARK_PATH };
  path.path.steps = "ML";
  path.path.numbers = numbers;
  return path_crosses (&path, box);
}

/* Marks that no text may lie on: data, what belongs to it, axes. Grid, washes and dividers of rows may pass behind. */
static gboolean
is_obstacle (const PodiumMark *mark)
{
  switch (mark->role) {
  case PODIUM_ROLE_BAR:
  case PODIUM_ROLE_POINT:
  case PODIUM_ROLE_STATUS:
  case PODIUM_ROLE_SYMBOL:
  case PODIUM_ROLE_BRACKET:
  case PODIUM_ROLE_AXIS:
  case PODIUM_ROLE_ICON:
  case PODIUM_ROLE_EVIDENCE:
  case PODIUM_ROLE_LINK:
  case PODIUM_ROLE_LEADER:
  case PODIUM_ROLE_FRONTIER:
  case PODIUM_ROLE_CORNER:
  case PODIUM_ROLE_ANNOTATION:
  case PODIUM_ROLE_BRAND:
    return mark->kind != PODIUM_MARK_TEXT;
  case PODIUM_ROLE_TICK: /* its line */
  case PODIUM_ROLE_REFERENCE:
    return mark->kind == PODIUM_MARK_RULE;
  default:
    return FALSE;
  }
}

void
audit_texts_and_marks (const Picture *p)
{
  const GArray *marks = p->scene->marks;
  for (guint i = 0; i < marks->len; i++) {
    const PodiumMark *text = podium_scene_mark (p->scene, i);
    for (guint k = 0; is_text (text) && k < marks->len; k++) {
      const PodiumMark *mark = podium_scene_mark (p->scene, k);
      if (!is_obstacle (mark) || !overlaps (&text->bounds, &mark->bounds))
        continue;
      if (text->role == PODIUM_ROLE_KEY && is_data (mark) && g_strcmp0 (text->model, mark->model) == 0)
        continue; /* a number that stands for a label stands in its symbol */
      gboolean thin = mark->kind == PODIUM_MARK_PATH && mark->paint.stroke && !mark->paint.fill;
      PodiumBox box = podium_box_grow (text->bounds, -TOUCH);
      if ((thin && !path_crosses (mark, &box)) || (mark->kind == PODIUM_MARK_RULE && !rule_crosses (mark, &box)))
        continue;
      complain ("%s: “%s” (%s) lies on %s", p->what, text->text.string, text->key, mark->key);
    }
  }
}

gboolean
has_letters (PodiumFonts *fonts, PodiumLanguage language)
{
  podium_fonts_set_language (fonts, language);
  g_autoptr (PangoLayout) layout =
      podium_text_layout (fonts, podium_word (language, PODIUM_WORD_HIGHER_BETTER), 16, 400);
  gboolean known = pango_layout_get_unknown_glyphs_count (layout) == 0;
  if (!known)
    g_test_message ("no font has the letters of %s: its pictures are skipped", podium_language_code (language));
  return known;
}

void
audit_again (const Picture *p, PodiumFonts *fonts)
{
  g_autoptr (PodiumScene) again = podium_chart_build (p->catalog, p->view, p->setup, fonts);
  g_autoptr (GBytes) a = podium_scene_to_json (p->scene);
  g_autoptr (GBytes) b = podium_scene_to_json (again);
  if (!g_bytes_equal (a, b))
    complain ("%s: built a second time it is another picture", p->what);
}

void
audit_places (const Picture *p)
{
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *a = podium_scene_mark (p->scene, i);
    for (guint k = 0; a->role == PODIUM_ROLE_POINT && k < i; k++) {
      const PodiumMark *b = podium_scene_mark (p->scene, k);
      if (b->role != PODIUM_ROLE_POINT || g_strcmp0 (a->metric, b->metric) != 0)
        continue;
      double va = drawn_value (p, a), vb = drawn_value (p, b);
      gboolean across = p->view->kind != PODIUM_CHART_EFFICIENCY && p->view->kind != PODIUM_CHART_SLOPE
                        && p->view->kind != PODIUM_CHART_TIMELINE;
      double along = podium_language_is_rtl (p->setup->language) ? -1 : 1;
      double pa = across ? along * a->symbol.x : -a->symbol.y, pb = across ? along * b->symbol.x : -b->symbol.y;
      if ((va > vb) != (pa > pb) || (va == vb) != (fabs (pa - pb) < 1e-6))
        complain ("%s: %s (%g) and %s (%g) stand in the wrong order", p->what, a->key, va, b->key, vb);
    }
  }
}

void
audit_looks (const Picture *p)
{
  audit_keys (p);
  audit_page (p);
  audit_type (p);
  audit_contrast (p);
  audit_texts_apart (p);
  audit_texts_and_marks (p);
}

void
audit (const Picture *p)
{
  audit_looks (p);
  audit_names (p);
  audit_claims (p);
  audit_bars (p);
  audit_words (p);
}
