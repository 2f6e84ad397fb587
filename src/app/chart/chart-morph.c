/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-morph.h"

#include <string.h>

#define FADE 120        /* ms */
#define MOST_MARKS 1500 /* more would not be painted in a frame */

struct _PodiumMorph {
  PodiumScene *from;
  const PodiumScene *to;
  GHashTable *pairs; /* const PodiumMark of @to -> its like in @from */
  GHashTable *kept;  /* those of @from that have one */
};

static char *
likeness (const PodiumMark *mark)
{
  return g_strdup_printf ("%d/%d/%s", mark->kind, mark->role, mark->model);
}

static gboolean
can_pair (const PodiumMark *a, const PodiumMark *b)
{
  if (!a || !b || a->kind != b->kind)
    return FALSE;
  return a->kind != PODIUM_MARK_PATH || g_str_equal (a->path.steps, b->path.steps);
}

/* By key; what is left and stands for a model, by what it is for that model, in paint order. */
static void
find_pairs (PodiumMorph *morph)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) by_likeness = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < morph->from->marks->len; i++)
    g_hash_table_insert (by_key, (gpointer)podium_scene_mark (morph->from, i)->key,
                         (gpointer)podium_scene_mark (morph->from, i));
  for (guint i = 0; i < morph->to->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (morph->to, i), *other = g_hash_table_lookup (by_key, mark->key);
    if (!can_pair (mark, other))
      continue;
    g_hash_table_insert (morph->pairs, (gpointer)mark, (gpointer)other);
    g_hash_table_add (morph->kept, (gpointer)other);
  }
  for (guint i = morph->from->marks->len; i-- > 0;) { /* backwards, so that the first stays */
    const PodiumMark *mark = podium_scene_mark (morph->from, i);
    if (mark->model && !g_hash_table_contains (morph->kept, mark))
      g_hash_table_replace (by_likeness, likeness (mark), (gpointer)mark);
  }
  for (guint i = 0; i < morph->to->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (morph->to, i);
    if (!mark->model || g_hash_table_contains (morph->pairs, mark))
      continue;
    g_autofree char *like = likeness (mark);
    const PodiumMark *other = g_hash_table_lookup (by_likeness, like);
    if (!can_pair (mark, other))
      continue;
    g_hash_table_remove (by_likeness, like);
    g_hash_table_insert (morph->pairs, (gpointer)mark, (gpointer)other);
    g_hash_table_add (morph->kept, (gpointer)other);
  }
}

PodiumMorph *
podium_morph_new (PodiumScene *from, const PodiumScene *to)
{
  if (from->marks->len + to->marks->len > MOST_MARKS) {
    podium_scene_free (from);
    return NULL;
  }
  PodiumMorph *morph = g_new0 (PodiumMorph, 1);
  morph->from = from;
  morph->to = to;
  morph->pairs = g_hash_table_new (NULL, NULL);
  morph->kept = g_hash_table_new (NULL, NULL);
  find_pairs (morph);
  return morph;
}

void
podium_morph_free (PodiumMorph *morph)
{
  g_hash_table_unref (morph->pairs);
  g_hash_table_unref (morph->kept);
  podium_scene_free (morph->from);
  g_free (morph);
}

static double
between (double a, double b, double t)
{
  return a == b || t >= 1 ? b : a + t * (b - a);
}

static PodiumBox
box_between (PodiumBox a, PodiumBox b, double t)
{
  return (PodiumBox){between (a.x, b.x, t), between (a.y, b.y, t), between (a.width, b.width, t),
                     between (a.height, b.height, t)};
}

static gsize
count_numbers (const char *steps)
{
  gsize n = 0;
  for (; *steps; steps++)
    n += *steps == PODIUM_STEP_CURVE ? 6 : *steps == PODIUM_STEP_CLOSE ? 0 : 2;
  return n;
}

/* @b on its way from @a; numbers of a path are put into @numbers. */
static PodiumMark
mark_between (const PodiumMark *a, const PodiumMark *b, double t, GArray *numbers)
{
  PodiumMark mark = *b;
  switch (b->kind) {
  case PODIUM_MARK_RECT:
    mark.rect = box_between (a->rect, b->rect, t);
    break;
  case PODIUM_MARK_RULE:
    mark.rule.x1 = between (a->rule.x1, b->rule.x1, t);
    mark.rule.y1 = between (a->rule.y1, b->rule.y1, t);
    mark.rule.x2 = between (a->rule.x2, b->rule.x2, t);
    mark.rule.y2 = between (a->rule.y2, b->rule.y2, t);
    break;
  case PODIUM_MARK_PATH:
    g_array_set_size (numbers, (guint)count_numbers (b->path.steps));
    for (guint i = 0; i < numbers->len; i++)
      g_array_index (numbers, double, i) = between (a->path.numbers[i], b->path.numbers[i], t);
    mark.path.numbers = (const double *)(gpointer)numbers->data;
    break;
  case PODIUM_MARK_SYMBOL:
    mark.symbol.x = between (a->symbol.x, b->symbol.x, t);
    mark.symbol.y = between (a->symbol.y, b->symbol.y, t);
    mark.symbol.diameter = between (a->symbol.diameter, b->symbol.diameter, t);
    break;
  case PODIUM_MARK_TEXT:
    mark.text.x = between (a->text.x, b->text.x, t);
    mark.text.baseline = between (a->text.baseline, b->text.baseline, t);
    break;
  }
  return mark;
}

static PodiumColour
faded (PodiumColour colour, double alpha)
{
  return (colour & ~0xffU) | (PodiumColour)((colour & 0xff) * alpha + 0.5);
}

static void
paint_faded (const PodiumMark *mark, double alpha, PodiumFonts *fonts, cairo_t *cr)
{
  PodiumMark copy = *mark;
  if (alpha >= 1) {
    podium_paint_mark (mark, fonts, cr);
    return;
  }
  copy.paint.fill = faded (copy.paint.fill, alpha);
  copy.paint.stroke = faded (copy.paint.stroke, alpha);
  if (mark->kind == PODIUM_MARK_TEXT)
    copy.text.halo = 0;
  if (mark->kind == PODIUM_MARK_SYMBOL)
    copy.symbol.casing = 0;
  podium_paint_mark (&copy, fonts, cr);
}

void
podium_morph_paint (const PodiumMorph *morph, double ms, PodiumFonts *fonts, cairo_t *cr)
{
  double left = 1 - CLAMP (ms / PODIUM_MORPH_LENGTH, 0, 1), t = 1 - left * left * left; /* ease-out-cubic */
  double out = 1 - ms / FADE, in = (ms - PODIUM_MORPH_LENGTH + FADE) / FADE;
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; out > 0 && i < morph->from->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (morph->from, i);
    if (!g_hash_table_contains (morph->kept, mark))
      paint_faded (mark, MIN (out, 1), fonts, cr);
  }
  for (guint i = 0; i < morph->to->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (morph->to, i), *other = g_hash_table_lookup (morph->pairs, mark);
    if (other) {
      PodiumMark moving = mark_between (other, mark, t, numbers);
      podium_paint_mark (&moving, fonts, cr);
    } else if (in > 0) {
      paint_faded (mark, MIN (in, 1), fonts, cr);
    }
  }
}
