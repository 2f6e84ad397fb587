/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "kinds.h"
#include "labels.h"
#include "scatter.h"

#include <math.h>
#include <string.h>

static PodiumScatterPoint *
point_at (const PodiumScatter *e, guint i)
{
  return g_ptr_array_index (e->points, i);
}

/* Frontier first, then from the top right to the lower left, then catalog order. */
static int
compare_priority (gconstpointer a, gconstpointer b, gpointer data)
{
  const PodiumScatter *e = data;
  const PodiumScatterPoint *p = point_at (e, *(const guint *) a), *q = point_at (e, *(const guint *) b);
  double pride = (p->x - p->y) - (q->x - q->y);
  if (p->frontier != q->frontier)
    return q->frontier - p->frontier;
  return pride > 0 ? -1 : pride < 0 ? 1 : (int) p->model->index - (int) q->model->index;
}

/* The footnote numbers of @point, for a label without its second line; "" where it has none. */
static const char *
numbers_of (const PodiumScatterPoint *point, gboolean detail)
{
  const char *gap = podium_first_citation (point->detail);
  return *gap && !detail ? gap + strlen (PODIUM_NBSP) : "";
}

/* How wide they are behind the name, with the gap between. */
static double
numbers_width (PodiumScatter *e, const PodiumScatterPoint *point, gboolean detail)
{
  double px = e->page->style.detail.px;
  const char *numbers = numbers_of (point, detail);
  return *numbers ? 0.3 * px + podium_text_advance (e->page->fonts, numbers, px, 400) : 0;
}

/* From the top of a label to the baseline of the name: some scripts reach higher than Inter's capitals. */
static double
rise_of (const PodiumScatter *e, const PodiumScatterPoint *point)
{
  double px = e->page->style.label.px;
  return MAX (0.78 * px, -podium_text_extents (e->page->fonts, point->model->name, px, 600).ink.y);
}

static void
measure_label (PodiumScatter *e, const PodiumScatterPoint *point, gboolean detail, PodiumLabel *label)
{
  const PodiumStyle *s = &e->page->style;
  label->width = podium_text_advance (e->page->fonts, point->model->name, s->label.px, 600)
                 + numbers_width (e, point, detail);
  label->height = rise_of (e, point) + s->label.px * 0.17;
  label->eye = rise_of (e, point) - s->label.px * 0.28;
  if (detail) {
    label->width = MAX (label->width, podium_text_advance (e->page->fonts, point->detail, s->detail.px, 400));
    label->height += s->detail.line + (podium_language_leading (e->page->language) - 1) * s->detail.px; /* deep letters */
  }
}

/* From the block to the casing of the point. */
static void
draw_leader (PodiumScatter *e, const PodiumScatterPoint *point, const PodiumLabel *label, const PodiumRow *about)
{
  const PodiumStyle *s = &e->page->style;
  double dx = point->x - label->leader_x, dy = point->y - label->leader_y, length = hypot (dx, dy);
  double stop = length > s->point * 0.7 ? 1 - s->point * 0.7 / length : 0;
  double start = length > 6 * e->page->scale ? 2 * e->page->scale / length : 0; /* clear of the block */
  podium_page_rule (e->page, PODIUM_ROLE_LEADER, label->leader_x + dx * start, label->leader_y + dy * start, label->leader_x + dx * stop,
                    label->leader_y + dy * stop, podium_stroke (e->page->theme->ink3, 0.8 * s->bracket), about);
  for (double t = 0; t < 1; t += 4 / MAX (4, length)) /* a slanted line, as short boxes along it */
    podium_scatter_obstacle (e, (PodiumBox){ label->leader_x + dx * t - 1, label->leader_y + dy * t - 1, 2, 2 });
}

static void
draw_label (PodiumScatter *e, const PodiumScatterPoint *point, const PodiumLabel *label, gboolean detail)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  PodiumRow about = { .model = point->model, .metric = e->y.metric };
  double x = label->box.x + label->align * label->box.width;
  double baseline = label->box.y + rise_of (e, point);
  PodiumAlign align = label->align == 0 ? PODIUM_LEFT : label->align == 1 ? PODIUM_RIGHT : PODIUM_MIDDLE;
  gboolean grey = podium_model_colour (page, e->view, point->model) == page->theme->greyed;

  if (label->leader)
    draw_leader (e, point, label, &about);
  const char *numbers = numbers_of (point, detail);
  if (*numbers) {
    double end = label->box.x + label->box.width;
    podium_page_text (page, PODIUM_ROLE_DETAIL, end, baseline, PODIUM_RIGHT, s->detail, 400, page->theme->ink2, numbers, &about);
    x = end - numbers_width (e, point, detail);
    align = PODIUM_RIGHT;
  }
  PodiumMark *name = podium_page_text (page, PODIUM_ROLE_LABEL, x, baseline, align, s->label, 600,
                                       grey ? page->theme->ink3 : page->theme->ink, point->model->name, &about);
  name->text.halo = s->halo;
  name->text.ground = page->theme->ground;
  if (detail) {
    PodiumMark *second = podium_page_text (page, PODIUM_ROLE_DETAIL, x, baseline + s->detail.line, align, s->detail, 400,
                                           page->theme->ink2, point->detail, &about);
    second->text.halo = s->halo;
    second->text.ground = page->theme->ground;
  }
}

/* The labels that found no place. */
static guint
place (PodiumScatter *e, const guint *order, const PodiumBox *marks, gboolean detail, const PodiumLabelSpace *space,
       PodiumLabel *labels)
{
  guint n = e->points->len, homeless = 0;
  for (guint i = 0; i < n; i++) {
    const PodiumScatterPoint *point = point_at (e, order[i]);
    labels[i] = (PodiumLabel){ .x = point->x, .y = point->y, .mark = marks[order[i]] };
    measure_label (e, point, detail, &labels[i]);
  }
  podium_labels_place (labels, n, (const PodiumBox *) e->obstacles->data, e->obstacles->len, space);
  for (guint i = 0; i < n; i++)
    homeless += labels[i].state != PODIUM_LABEL_PLACED;
  return homeless;
}

/* Sets the number of a homeless name beside its point; FALSE where not even that has room. */
static gboolean
draw_number (PodiumScatter *e, PodiumScatterPoint *point, const PodiumBox *mark, const PodiumLabelSpace *space)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  g_autofree char *number = g_strdup_printf ("%u", point->key);
  PodiumExtents extents = podium_text_extents (page->fonts, number, s->detail.px, 600);
  PodiumLabel label = { .x = point->x, .y = point->y, .mark = *mark, .width = extents.advance,
                        .height = extents.ink.height, .eye = extents.ink.height / 2 };
  PodiumRow about = { .model = point->model, .metric = e->y.metric };

  for (double gap = 3; gap < 100 && label.state != PODIUM_LABEL_PLACED; gap *= 2) { /* farther out, with a leader */
    PodiumLabelSpace wider = *space;
    wider.gap = gap * page->scale;
    podium_labels_place (&label, 1, (const PodiumBox *) e->obstacles->data, e->obstacles->len, &wider);
  }
  if (label.state == PODIUM_LABEL_PLACED && label.leader)
    draw_leader (e, point, &label, &about);
  if (label.state != PODIUM_LABEL_PLACED)
    return FALSE;
  PodiumMark *text = podium_page_text (page, PODIUM_ROLE_KEY, label.box.x, label.box.y + label.box.height, PODIUM_LEFT, s->detail,
                                       600, page->theme->ink, number, &about);
  text->text.halo = s->halo;
  text->text.ground = page->theme->ground;
  podium_scatter_obstacle (e, text->bounds);
  return TRUE;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const PodiumScatterPoint *p = *(const PodiumScatterPoint *const *) a, *q = *(const PodiumScatterPoint *const *) b;
  return p->key != q->key ? (int) p->key - (int) q->key : (int) p->model->index - (int) q->model->index;
}

/* The names behind the numbers, in columns in the margin right of the plot; what has no room there is counted. */
static void
draw_key (PodiumScatter *e)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  double left = e->plot.x + e->plot.width + 2 * s->unit;
  guint lines = MAX (1, (guint) (e->plot.height / s->detail.line));
  guint columns = MAX (1, (guint) (e->key_width / e->key_column)), room = lines * columns;
  g_autoptr (GPtrArray) keyed = g_ptr_array_new ();

  for (guint i = 0; i < e->points->len; i++)
    if (point_at (e, i)->key)
      g_ptr_array_add (keyed, point_at (e, i));
  g_ptr_array_sort (keyed, compare_keys);
  for (guint i = 0; i < MIN (keyed->len, room); i++) {
    const PodiumScatterPoint *point = g_ptr_array_index (keyed, i);
    double x = left + (i / lines) * e->key_column, baseline = e->plot.y + (i % lines + 1) * s->detail.line;
    PodiumRow about = { .model = point->model, .metric = e->y.metric };
    g_autofree char *number = g_strdup_printf ("%u", point->key);
    if (i + 1 == room && keyed->len > room) {
      g_autofree char *rest = g_strdup_printf ("%u", keyed->len - room + 1);
      g_autofree char *more = podium_phrase (page->language, PODIUM_WORD_MORE, rest, NULL);
      podium_page_text (page, PODIUM_ROLE_KEY, x + 1.8 * s->detail.px, baseline, PODIUM_LEFT, s->detail, 400,
                        page->theme->ink3, more, NULL);
      return;
    }
    g_autofree char *name = podium_text_shorten (page->fonts, point->model->name, s->detail.px, 400,
                                                 e->key_column - 2.8 * s->detail.px);
    podium_page_text (page, PODIUM_ROLE_KEY, x + 1.3 * s->detail.px, baseline, PODIUM_RIGHT, s->detail, 600,
                      page->theme->ink2, number, &about);
    podium_page_text (page, PODIUM_ROLE_KEY, x + 1.8 * s->detail.px, baseline, PODIUM_LEFT, s->detail, 400,
                      page->theme->ink2, name, &about);
  }
}

/* Numbers for the homeless, in their order. A point in a crowd that has no room for one more shares the number of its
 * nearest neighbour: the key lists both names under it. */
static void
draw_numbers (PodiumScatter *e, const guint *order, const PodiumBox *marks, const PodiumLabelSpace *space)
{
  g_autoptr (GPtrArray) numbered = g_ptr_array_new ();
  guint next = 1;
  for (guint i = 0; i < e->points->len; i++) {
    PodiumScatterPoint *point = point_at (e, order[i]);
    if (!point->key)
      continue;
    point->key = next;
    if (draw_number (e, point, &marks[order[i]], space)) {
      g_ptr_array_add (numbered, point);
      next++;
      continue;
    }
    double nearest = INFINITY;
    for (guint k = 0; k < numbered->len; k++) {
      const PodiumScatterPoint *other = g_ptr_array_index (numbered, k);
      double distance = hypot (other->x - point->x, other->y - point->y);
      if (distance < nearest)
        point->key = other->key;
      nearest = MIN (nearest, distance);
    }
  }
}

/* Sets the names: with their second lines where all find room, else without; what is homeless even so gets a number and
 * an entry in the key. Returns how many. */
guint
podium_scatter_label (PodiumScatter *e, const PodiumBox *marks)
{
  const PodiumStyle *s = &e->page->style;
  guint n = e->points->len, key = 0;
  g_autofree PodiumLabel *labels = g_new0 (PodiumLabel, n);
  g_autofree guint *order = g_new0 (guint, n);
  gboolean detail = TRUE;
  PodiumLabelSpace space = { .bounds = podium_box_grow (e->plot, -2 * e->page->scale),
                             .gap = 10.0 / 16 * s->point,
                             .pad = (s->size == PODIUM_SIZE_SLIDE ? 5 : 2.5) * e->page->scale };

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n, sizeof *order, compare_priority, e);
  if (place (e, order, marks, TRUE, &space, labels)) {
    detail = FALSE;
    place (e, order, marks, FALSE, &space, labels);
  }
  for (guint i = 0; i < n; i++) {
    PodiumScatterPoint *point = point_at (e, order[i]);
    point->key = labels[i].state == PODIUM_LABEL_PLACED ? 0 : ++key;
    if (!point->key) {
      draw_label (e, point, &labels[i], detail);
      podium_scatter_obstacle (e, labels[i].box);
    }
  }
  for (guint i = 0; i < n; i++)
    podium_scatter_obstacle (e, marks[i]);
  draw_numbers (e, order, marks, &space);
  if (e->key_width > 0)
    draw_key (e);
  return key;
}
