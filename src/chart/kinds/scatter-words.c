/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentence that says who is on the frontier, in an empty place of the plot, with an arrow to the line where one can
 * be drawn. */

#include "arrow.h"
#include "scatter.h"

#include <math.h>

/* The text, and where it goes. */
typedef struct {
  char **lines;
  guint n;
  PodiumBox box;
  PodiumArrow arrow;
  double cost; /* INFINITY: no arrow */
} Sentence;

/* @blocker: the obstacle that was in the way last, from 0: of boxes that are tried side by side it is mostly in the way
 * again, and a chart of hundreds has a thousand obstacles. */
static gboolean
is_free (const PodiumScatter *e, const PodiumBox *box, guint *blocker)
{
  if (*blocker < e->obstacles->len && podium_box_overlaps (box, &g_array_index (e->obstacles, PodiumBox, *blocker)))
    return FALSE;
  for (guint i = 0; i < e->obstacles->len; i++)
    if (podium_box_overlaps (box, &g_array_index (e->obstacles, PodiumBox, i))) {
      *blocker = i;
      return FALSE;
    }
  return TRUE;
}

/* Whether it leads to the line and to nobody on it, and crosses nothing. */
static gboolean
arrow_is_free (const PodiumScatter *e, const PodiumArrow *arrow)
{
  double apart = e->page->style.point + 20 * podium_arrow_px (e->page);
  guint blocker = 0;
  for (guint i = 0; i < e->points->len; i++) {
    const PodiumScatterPoint *point = g_ptr_array_index (e->points, i);
    double x = fabs (point->x - arrow->x2), y = fabs (point->y - arrow->y2);
    if (x < apart && y < apart && hypot (x, y) < apart)
      return FALSE;
  }
  for (double t = 0; t <= 1; t += 0.05) {
    PodiumBox at = podium_box_grow (podium_arrow_at (arrow, t), podium_arrow_breadth (e->page, t));
    if (!is_free (e, &at, &blocker))
      return FALSE;
  }
  return TRUE;
}

/* The best length of an arrow. */
static double
wanted_length (const PodiumScatter *e)
{
  return 46 * podium_arrow_px (e->page);
}

/* Whether an arrow from @box could be better than what @s has, if nothing were in its way. */
static gboolean
may_win (const PodiumScatter *e, const PodiumBox *box, const Sentence *s)
{
  double wanted = wanted_length (e);
  for (guint i = 0; i < e->steps->len; i++) {
    double away = podium_box_distance (box, &g_array_index (e->steps, PodiumBox, i));
    if (fabs (away - wanted) < s->cost && away <= 3 * wanted)
      return TRUE;
  }
  return FALSE;
}

/* The arrow from @box that is nearest to the best length, if it is better than what @s has. */
static void
try_arrows (const PodiumScatter *e, PodiumBox box, Sentence *s)
{
  double px = podium_arrow_px (e->page), wanted = wanted_length (e);
  PodiumBox air = podium_box_grow (box, 24 * px);
  guint blocker = 0;
  double crowded = is_free (e, &air, &blocker) ? 0 : 24 * px; /* better in the open, even if the arrow is longer */
  for (guint i = 0; i < e->steps->len; i++) {
    const PodiumBox *step = &g_array_index (e->steps, PodiumBox, i);
    double away = podium_box_distance (&box, step), cost = fabs (away - wanted) + crowded;
    if (cost >= s->cost || away > 3 * wanted)
      continue;
    for (int side = -1; side <= 1; side += 2) {
      PodiumArrow arrow;
      if (!podium_arrow_between (e->page, &box, step, side, &arrow) || !arrow_is_free (e, &arrow))
        continue;
      s->box = box;
      s->arrow = arrow;
      s->cost = cost;
      break;
    }
  }
}

/* From the lower right on; the first free place where no arrow can be drawn. FALSE where there is none at all. */
static gboolean
place (const PodiumScatter *e, Sentence *s)
{
  const PodiumStyle *style = &e->page->style;
  double step = 2 * style->unit, width = s->box.width, height = s->box.height;
  gboolean any = FALSE;
  guint blocker = 0;
  s->cost = INFINITY;
  for (double y = e->plot.y + e->plot.height - height - 2 * style->unit; y > e->plot.y; y -= step)
    for (double x = e->plot.x + e->plot.width - width - 2 * style->unit; x > e->plot.x + style->unit; x -= step) {
      PodiumBox box = { x, y, width, height }, air = podium_box_grow (box, style->unit);
      if ((any && !may_win (e, &box, s)) || !is_free (e, &air, &blocker))
        continue;
      if (!any)
        s->box = box;
      any = TRUE;
      try_arrows (e, box, s);
    }
  return any;
}

gboolean
podium_scatter_annotate (PodiumScatter *e, const char *words)
{
  PodiumPage *page = e->page;
  const PodiumStyle *style = &page->style;
  gboolean rtl = podium_language_is_rtl (page->language);
  g_auto (GStrv) lines = podium_text_wrap (page->fonts, words, style->detail.px, 400,
                                           MIN (e->plot.width * 0.45, 27 * style->detail.px));
  Sentence s = { .lines = lines, .n = g_strv_length (lines) };
  s.box.height = s.n * style->detail.line;
  for (char **line = lines; *line; line++)
    s.box.width = MAX (s.box.width, podium_text_advance (page->fonts, *line, style->detail.px, 400));
  if (!place (e, &s))
    return FALSE;
  for (guint i = 0; i < s.n; i++)
    podium_page_text (page, PODIUM_ROLE_ANNOTATION, rtl ? s.box.x + s.box.width : s.box.x,
                      s.box.y + style->detail.px + i * style->detail.line, rtl ? PODIUM_RIGHT : PODIUM_LEFT, style->detail, 400,
                      page->theme->ink2, lines[i], NULL);
  if (isfinite (s.cost))
    podium_arrow_draw (page, &s.arrow);
  return TRUE;
}
