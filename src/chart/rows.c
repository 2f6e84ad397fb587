/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rows.h"

#include <math.h>

/* No name up to this long is endless. */
#define SHORT_NAME 30

/* Type sizes to try for names, from the class's own down to the least. */
static const double shares[] = { 1, 15.0 / 17, 13.0 / 17, 12.0 / 17 };

static PodiumType
smaller (const PodiumPage *page, double share)
{
  double px = MAX (podium_page_least_type (page), page->style.label.px * share);
  return (PodiumType){ px, px * page->style.label.line / page->style.label.px };
}

char **
podium_name_lines (PodiumPage *page, const char *name, PodiumType type, int weight, double width,
                   guint most_lines)
{
  g_auto (GStrv) lines = podium_text_wrap (page->fonts, name, type.px, weight, width);
  if (g_strv_length (lines) <= most_lines)
    return g_steal_pointer (&lines);
  char **one = g_new0 (char *, 2);
  one[0] = podium_text_shorten (page->fonts, name, type.px, weight, width);
  return one;
}

/* Whether all labels fit in @type with @details; sets the block's widest line. */
static gboolean
fits (PodiumPage *page, PodiumRowBlock *block, const PodiumRowLabel *labels, guint n, double pitch, double room)
{
  block->width = 0;
  for (guint i = 0; i < n; i++) {
    g_auto (GStrv) lines = podium_text_wrap (page->fonts, labels[i].model->name, block->name.px, block->weight, room);
    guint count = g_strv_length (lines);
    double height = count * block->name.line;
    for (char **line = lines; *line; line++)
      block->width = MAX (block->width, podium_text_advance (page->fonts, *line, block->name.px, block->weight));
    if (block->details && labels[i].detail) {
      double detail = podium_text_advance (page->fonts, labels[i].detail, page->style.detail.px, 400);
      block->width = MAX (block->width, detail);
      height += page->style.detail.line;
    }
    gboolean crowded = count > 1 && height > pitch - 1.5 * page->scale; /* lines of two rows must not touch */
    if (crowded || height > pitch + 0.5 || block->width > room + 0.5)
      return FALSE;
  }
  return TRUE;
}

/* How far the widest rank ("10–12") reaches beyond the room that the class gives ranks. */
static double
rank_excess (PodiumPage *page, const PodiumRowLabel *labels, guint n)
{
  double widest = 0;
  for (guint i = 0; i < n; i++)
    if (labels[i].rank)
      widest = MAX (widest, podium_text_advance (page->fonts, labels[i].rank, page->style.label.px, 600));
  return MAX (0, ceil (widest - page->style.rank_x));
}

guint
podium_rows_that_fit (const PodiumPage *page, double height)
{
  double least = 4.0 / 3 * podium_page_least_type (page) * podium_language_leading (page->language);
  return (guint) MAX (1, floor (height / least));
}

void
podium_evidence_dot (PodiumPage *page, double x, double y, gboolean stated, const PodiumRow *row)
{
  double radius = 0.32 * page->style.axis.px;
  g_autoptr (PodiumPath) dot = podium_path_new ();
  podium_path_circle (dot, x, y, stated ? radius : radius - 0.5 * page->scale);
  podium_page_path (page, PODIUM_ROLE_EVIDENCE, dot,
                    stated ? podium_fill (page->theme->ink2) : podium_stroke (page->theme->axis, page->scale), row);
}

/* Where ranks, symbols and names stand; without ranks the symbol is first. */
static PodiumRowBlock
block_at (PodiumPage *page, const PodiumRowLabel *labels, guint n, double left, gboolean ranks)
{
  const PodiumStyle *s = &page->style;
  double excess = ranks ? rank_excess (page, labels, n) : 0;
  double without = ranks ? -excess : s->symbol_x - s->row_symbol * 0.65;
  return (PodiumRowBlock){
    .name_x = left + s->name_x - without,
    .symbol_x = left + s->symbol_x - without,
    .rank_x = left + s->rank_x + excess,
    .symbol = s->row_symbol,
  };
}

double
podium_rows_least_pitch (const PodiumPage *page, guint level)
{
  static const double pitches[PODIUM_ROWS_LEVELS - 1] = { 44.0 / 17, 28.0 / 17, 24.0 / 17, 20.0 / 17 };
  double floor = 4.0 / 3 * podium_page_least_type (page);
  return level < PODIUM_ROWS_LEVELS - 1 ? MAX (floor, pitches[level] * page->style.label.px) : floor;
}

gboolean
podium_rows_set (PodiumPage *page, PodiumRowBlock *block, const PodiumRowLabel *labels, guint n, double left,
                 double most, gboolean ranks, guint level)
{
  *block = block_at (page, labels, n, left, ranks);
  block->details = level == 0;
  block->name = smaller (page, shares[level ? level - 1 : 0]);
  block->weight = block->details ? 600 : 500;
  block->most_lines = G_MAXUINT;
  fits (page, block, labels, n, INFINITY, most - block->name_x);
  block->right = block->name_x + block->width;
  return block->right <= most + 0.5;
}

/* How high a row must be for the ink of a line centred in it to keep away from its neighbours'. */
static double
ink_need (PodiumPage *page, const char *line, PodiumType type, int weight)
{
  PodiumBox ink = podium_text_extents (page->fonts, line, type.px, weight).ink;
  double centre = podium_page_centre (page, type, weight);
  return 2 * MAX (-ink.y - centre, ink.y + ink.height + centre) + 1.5 * page->scale;
}

double
podium_rows_floor (PodiumPage *page, const PodiumRowLabel *labels, guint n)
{
  PodiumType type = smaller (page, 0);
  double floor = 4.0 / 3 * type.px;
  for (guint i = 0; i < n; i++)
    floor = MAX (floor, ink_need (page, labels[i].model->name, type, 500) + page->scale); /* rows stand on whole px */
  return floor;
}

double
podium_rows_need (PodiumPage *page, const PodiumRowBlock *block, const PodiumRowLabel *label)
{
  g_auto (GStrv) lines = podium_name_lines (page, label->model->name, block->name, block->weight, block->width + 0.5,
                                            block->most_lines);
  guint n = g_strv_length (lines);
  double detail = block->details && label->detail ? page->style.detail.line : 0;
  double ink = 0;
  for (guint i = 0; i < n; i++)
    ink = MAX (ink, ink_need (page, lines[i], block->name, block->weight));
  return (n - 1) * block->name.line + detail + MAX (ink, block->name.line + (n > 1 ? 1.5 * page->scale : -0.5));
}

PodiumRowBlock
podium_rows_plan (PodiumPage *page, const PodiumRowLabel *labels, guint n, double left, double pitch, double most,
                  gboolean ranks)
{
  const PodiumStyle *s = &page->style;
  PodiumRowBlock block = block_at (page, labels, n, left, ranks);
  double room = most - block.name_x;

  for (int details = 1; details >= 0; details--)
    for (gsize i = 0; i < (details ? 1 : G_N_ELEMENTS (shares)); i++) {
      block.name = smaller (page, shares[i]);
      block.weight = details ? 600 : 500;
      block.details = details;
      block.most_lines = (guint) MAX (1, floor ((pitch + 0.5 - (details ? s->detail.line : 0)) / block.name.line));
      if (fits (page, &block, labels, n, pitch, room))
        goto done;
    }
  /* Not even the smallest holds every name in its row: those that are too long get one line, shortened. */
  block.width = 0;
  for (guint i = 0; i < n; i++)
    block.width = MAX (block.width, podium_text_advance (page->fonts, labels[i].model->name, block.name.px, block.weight));
  block.width = MIN (block.width, room);
done:
  block.symbol = MIN (block.symbol, pitch * 0.62); /* a triangle of equal area is a third higher */
  block.right = block.name_x + block.width;
  return block;
}

gboolean
podium_rows_whole (PodiumPage *page, const PodiumRowBlock *block, const PodiumRowLabel *labels, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_auto (GStrv) lines = podium_text_wrap (page->fonts, labels[i].model->name, block->name.px, block->weight, block->width + 0.5);
    if (g_strv_length (lines) > block->most_lines && g_utf8_strlen (labels[i].model->name, -1) <= SHORT_NAME)
      return FALSE;
  }
  return TRUE;
}

void
podium_rows_draw (PodiumPage *page, const PodiumRowBlock *block, const PodiumRowLabel *label, double y,
                  PodiumColour colour, gboolean dim)
{
  const PodiumStyle *s = &page->style;
  PodiumRow row = { .model = label->model };
  g_auto (GStrv) lines = podium_name_lines (page, label->model->name, block->name, block->weight, block->width + 0.5,
                                            block->most_lines);
  gboolean detail = block->details && label->detail;
  double height = g_strv_length (lines) * block->name.line + (detail ? s->detail.line : 0);
  double baseline = y - height / 2 + block->name.line / 2 + podium_page_centre (page, block->name, block->weight);

  if (label->rank)
    podium_page_text (page, PODIUM_ROLE_RANK, block->rank_x, y + podium_page_centre (page, block->name, 600),
                      PODIUM_RIGHT, block->name, 600, page->theme->ink2, label->rank, &row);
  podium_page_symbol (page, PODIUM_ROLE_SYMBOL, block->symbol_x,
                      round (baseline) - podium_page_centre (page, block->name, block->weight), block->symbol, 0,
                      label->model, colour, &row);
  for (char **line = lines; *line; line++, baseline += block->name.line)
    podium_page_text (page, PODIUM_ROLE_LABEL, block->name_x, baseline, PODIUM_LEFT, block->name, block->weight,
                      dim ? page->theme->ink3 : page->theme->ink, *line, &row);
  if (detail)
    podium_page_text (page, PODIUM_ROLE_DETAIL, block->name_x,
                      baseline - block->name.line + (block->name.line + s->detail.line) / 2, PODIUM_LEFT, s->detail,
                      400, page->theme->ink3, label->detail, &row);
}
