/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names behind the numbers, beside the plot. */

#include "scatter.h"

#include <math.h>

/* Lines of a name in the key. */
#define MOST_KEY_LINES 4

double
podium_scatter_cites_width (const PodiumScatter *e, const PodiumScatterPoint *point)
{
  return point->cites ? podium_text_advance (e->page->fonts, point->cites, e->page->style.detail.px, 400) : 0;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const PodiumScatterPoint *p = *(const PodiumScatterPoint *const *) a, *q = *(const PodiumScatterPoint *const *) b;
  return p->key != q->key ? (int) p->key - (int) q->key : (int) p->model->index - (int) q->model->index;
}

/* A name as its entry in the key has it: on as many lines as it needs, or shortened on one where these are too many; with
 * the numbers of its footnotes. */
static char **
key_lines (const PodiumScatter *e, const PodiumScatterPoint *point)
{
  const PodiumStyle *s = &e->page->style;
  double width = e->key_column - 2.8 * s->detail.px - podium_scatter_cites_width (e, point);
  char **lines = podium_text_wrap (e->page->fonts, point->model->name, s->detail.px, 400, width);
  if (g_strv_length (lines) > MOST_KEY_LINES) {
    g_strfreev (lines);
    g_autofree char *name = podium_text_shorten (e->page->fonts, point->model->name, s->detail.px, 400, width);
    lines = g_strsplit (name, "\n", 1);
  }
  guint last = g_strv_length (lines);
  if (point->cites && last) {
    g_autofree char *plain = lines[last - 1];
    lines[last - 1] = g_strconcat (plain, point->cites, NULL);
  }
  return lines;
}

/* The points that numbers stand for, by their numbers. Free with g_ptr_array_unref. */
static GPtrArray *
keyed_points (const PodiumScatter *e)
{
  GPtrArray *keyed = g_ptr_array_new ();
  for (guint i = 0; i < e->points->len; i++)
    if (podium_scatter_point (e, i)->key)
      g_ptr_array_add (keyed, podium_scatter_point (e, i));
  g_ptr_array_sort (keyed, compare_keys);
  return keyed;
}

void
podium_scatter_widen_key (PodiumScatter *e)
{
  const PodiumStyle *s = &e->page->style;
  g_autoptr (GPtrArray) keyed = keyed_points (e);
  double width = e->page->scene->width, widest = 0, lines = MAX (1, e->plot.height / s->detail.line - 1);
  guint needed = 0;
  for (guint i = 0; i < keyed->len; i++) {
    const PodiumScatterPoint *point = g_ptr_array_index (keyed, i);
    double name = podium_text_advance (e->page->fonts, point->model->name, s->detail.px, 400);
    widest = MAX (widest, name + podium_scatter_cites_width (e, point));
  }
  e->key_column = MIN (widest + 3 * s->detail.px, (s->size == PODIUM_SIZE_THUMB ? 0.42 : 0.25) * width);
  for (guint i = 0; i < keyed->len; i++) {
    g_auto (GStrv) entry = key_lines (e, g_ptr_array_index (keyed, i));
    needed += g_strv_length (entry);
  }
  /* a smaller plot leaves more of them homeless; never more than half the picture, the margin of undated models included */
  double most = MAX (e->key_column, 0.5 * width - e->margin.width);
  e->key_width = e->key_column * MAX (1, MIN (ceil (1.3 * needed / lines), floor (most / e->key_column)));
}

void
podium_scatter_draw_key (PodiumScatter *e)
{
  PodiumPage *page = e->page;
  const PodiumStyle *s = &page->style;
  double left = podium_scatter_key_left (e);
  guint lines = MAX (1, (guint) (e->plot.height / s->detail.line));
  guint columns = MAX (1, (guint) (e->key_width / e->key_column)), room = lines * columns, at = 0;
  g_autoptr (GPtrArray) keyed = keyed_points (e);

  for (guint i = 0; i < keyed->len; i++) {
    const PodiumScatterPoint *point = g_ptr_array_index (keyed, i);
    PodiumRow about = { .model = point->model, .metric = e->y.metric };
    g_autofree char *number = g_strdup_printf ("%u", point->key);
    g_auto (GStrv) entry = key_lines (e, point);
    guint n = g_strv_length (entry);
    if (at % lines + n > lines)
      at += lines - at % lines;
    gboolean full = at + n + (i + 1 < keyed->len) > room;
    at = MIN (at, room - 1);
    double x = left + (at / lines) * e->key_column, baseline = e->plot.y + (at % lines + 1) * s->detail.line;
    if (full) {
      g_autofree char *rest = g_strdup_printf ("%u", keyed->len - i);
      g_autofree char *more = podium_phrase (page->language, PODIUM_WORD_MORE, rest, NULL);
      podium_page_text (page, PODIUM_ROLE_KEY, x + 1.8 * s->detail.px, baseline, PODIUM_LEFT, s->detail, 400,
                        page->theme->ink3, more, NULL);
      return;
    }
    podium_page_text (page, PODIUM_ROLE_KEY, x + 1.3 * s->detail.px, baseline, PODIUM_RIGHT, s->detail, 600,
                      page->theme->ink2, number, &about);
    for (guint k = 0; k < n; k++)
      podium_page_text (page, PODIUM_ROLE_KEY, x + 1.8 * s->detail.px, baseline + k * s->detail.line, PODIUM_LEFT, s->detail,
                        400, page->theme->ink2, entry[k], &about);
    at += n;
  }
}
