/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "page.h"

#include <math.h>
#include <string.h>

void
podium_frame_clear (PodiumFrame *frame)
{
  g_free (frame->title);
  g_free (frame->subtitle);
  g_clear_pointer (&frame->missing, g_ptr_array_unref);
  g_clear_pointer (&frame->cut, g_ptr_array_unref);
  g_free (frame->sources);
  g_free (frame->short_sources);
  g_free (frame->date);
}

/* The title's lines at the largest size from 100 to 92 % at which its last line is no orphan (under a quarter of the
 * width); where none avoids it, two balanced lines at full size. */
static char **
title_lines (PodiumPage *page, const char *title, double width, PodiumType *type)
{
  for (double share = 1; share > 0.915; share -= 0.02) {
    PodiumType smaller = { page->style.title.px * share, page->style.title.line * share };
    g_auto (GStrv) lines = podium_text_wrap (page->fonts, title, smaller.px, 700, width);
    guint n = g_strv_length (lines);
    double last = podium_text_advance (page->fonts, lines[n - 1], smaller.px, 700);
    if (n == 1 || last >= width / 4) {
      *type = smaller;
      return g_steal_pointer (&lines);
    }
  }
  *type = page->style.title;
  double whole = podium_text_advance (page->fonts, title, type->px, 700);
  for (double part = whole / 2; part < width; part += 8) {
    g_auto (GStrv) lines = podium_text_wrap (page->fonts, title, type->px, 700, part);
    if (g_strv_length (lines) <= 2)
      return g_steal_pointer (&lines);
  }
  return podium_text_wrap (page->fonts, title, type->px, 700, width);
}

/* The width to set the subtitle in: where its last line would be an orphan, too, the least that needs no line more. */
static double
subtitle_width (PodiumPage *page, const char *subtitle, double width)
{
  double px = page->style.subtitle.px;
  g_auto (GStrv) whole = podium_text_wrap (page->fonts, subtitle, px, 400, width);
  guint n = g_strv_length (whole);
  if (n < 2 || podium_text_advance (page->fonts, whole[n - 1], px, 400) >= width / 4)
    return width;
  for (double part = width - 8; part > width / 2; part -= 8) {
    g_auto (GStrv) lines = podium_text_wrap (page->fonts, subtitle, px, 400, part);
    if (g_strv_length (lines) > n)
      return part + 8;
  }
  return width;
}

const char *
podium_first_citation (const char *text)
{
  for (const char *gap = strstr (text, PODIUM_NBSP); gap; gap = strstr (gap + 1, PODIUM_NBSP))
    for (int figure = 0; figure < 10; figure++) {
      g_autofree char *number = podium_superscript (figure);
      if (g_str_has_prefix (gap + strlen (PODIUM_NBSP), number))
        return gap;
    }
  return text + strlen (text);
}

/* @text with the numbers of the footnotes on the whole picture, before all others: they are the first. */
static char *
with_preface (const PodiumPage *page, const char *text)
{
  const char *at = podium_first_citation (text);
  g_autoptr (GString) cited = g_string_new_len (text, at - text);
  for (guint i = 0; i < page->n_preface; i++) {
    g_autofree char *number = podium_superscript ((int) i + 1);
    g_string_append_printf (cited, PODIUM_NBSP "%s", number);
  }
  g_string_append (cited, at);
  return g_strdup (cited->str);
}

/* @text with the numbers of the asides that stand in the head. */
static char *
with_asides (const PodiumPage *page, const char *text)
{
  GString *all = g_string_new (text);
  for (guint i = 0; i < page->asides->len; i++)
    if (((const PodiumAside *) g_ptr_array_index (page->asides, i))->headed) {
      g_autofree char *number = podium_superscript (podium_page_aside_number (page, i));
      g_string_append_printf (all, "%s%s", all->len ? PODIUM_NBSP : "", number);
    }
  return g_string_free (all, FALSE);
}

/* How wide text around the plot may be: as in the widest picture that is not scaled, where the plot is wider yet. */
static double
text_width (const PodiumPage *page)
{
  double margins = 2 * page->style.margin;
  return MIN (page->scene->width, PODIUM_STYLE_WIDEST * page->scale) - margins;
}

/* Title and subtitle; returns the top of the plot. */
static double
draw_head (PodiumPage *page, const PodiumFrame *frame)
{
  const PodiumStyle *s = &page->style;
  double width = text_width (page);
  PodiumType type = s->title;
  double baseline = 0.62 * s->margin + 0.98 * s->title.px - s->title.line;

  gboolean subtitled = frame->subtitle && *frame->subtitle;
  if (frame->title && *frame->title) {
    g_autofree char *title = subtitled ? g_strdup (frame->title) : with_preface (page, frame->title);
    g_auto (GStrv) lines = title_lines (page, title, width, &type);
    for (char **line = lines; *line; line++) {
      baseline += type.line;
      podium_page_text (page, PODIUM_ROLE_TITLE, s->margin, baseline, PODIUM_LEFT, type, 700, page->theme->ink, *line,
                        NULL);
    }
  } else {
    baseline += s->title.line - s->subtitle.line;
  }
  g_autofree char *prefaced = subtitled ? with_preface (page, frame->subtitle) : g_strdup ("");
  g_autofree char *subtitle = with_asides (page, prefaced);
  if (*subtitle) {
    baseline += s->subtitle.line + 0.45 * s->unit;
    baseline = podium_page_paragraph (page, PODIUM_ROLE_SUBTITLE, s->margin, baseline, subtitle_width (page, subtitle, width),
                                      s->subtitle, 400, page->theme->ink2, subtitle, NULL);
  }
  return baseline + 0.35 * s->subtitle.px + s->unit;
}

/* One entry of the footer: a key in bold, then text; wrapped lines hang under the text. */
typedef struct {
  PodiumRole role;
  char *key;
  char *text;
  char *whole; /* what the words say, where @text had to be a count; NULL: @text */
  double gap;
  const PodiumAside *aside; /* that it is; NULL: none */
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;
  g_free (entry->key);
  g_free (entry->text);
  g_free (entry->whole);
  g_free (entry);
}

static Entry *
append_entry (GPtrArray *entries, PodiumRole role, char *key, const char *text, double gap)
{
  Entry *entry = g_new0 (Entry, 1);
  entry->role = role;
  entry->key = key;
  entry->text = g_strdup (text);
  entry->gap = gap;
  g_ptr_array_add (entries, entry);
  return entry;
}

/* Where the plot needs the room, more names than this become a count; the names are in the table and the words. What is
 * cut for want of room takes less of it. */
#define MOST_NAMES 24
#define MOST_CUT_NAMES 8

static char *
join_names (const PodiumPage *page, GPtrArray *names)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  gboolean commas = FALSE; /* in a name: then the list takes semicolons */
  for (guint i = 0; i < names->len; i++)
    commas |= strchr (g_ptr_array_index (names, i), ',') != NULL;
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *name = podium_isolate (page->language, g_strdup (g_ptr_array_index (names, i)));
    g_string_append_printf (joined, "%s%s", i ? (commas ? "; " : ", ") : "", name);
  }
  return g_strdup (joined->str);
}

/* A list of models under @key, as a count where there are more than @most and room is short. */
static void
append_names (PodiumPage *page, GPtrArray *entries, PodiumWord key, GPtrArray *names, guint most)
{
  if (!names || !names->len)
    return;
  char *name = g_strdup (podium_word (page->language, key));
  double gap = 0.5 * page->style.note.px;
  g_autofree char *joined = join_names (page, names);
  if (names->len <= (page->style.size == PODIUM_SIZE_THUMB ? 3 : page->brief ? most : G_MAXUINT)) {
    append_entry (entries, PODIUM_ROLE_MISSING, name, joined, gap);
    return;
  }
  g_autofree char *n = g_strdup_printf ("%u", names->len);
  g_autofree char *count = podium_phrase (page->language, PODIUM_WORD_N_MODELS, n, NULL);
  append_entry (entries, PODIUM_ROLE_MISSING, name, count, gap)->whole = g_steal_pointer (&joined);
}

/* Wraps a footer text; what is listed as missing breaks between names, not inside them. */
static char **
wrap_entry (PodiumPage *page, const Entry *entry, double width)
{
  if (entry->role != PODIUM_ROLE_MISSING)
    return podium_text_wrap (page->fonts, entry->text, page->style.note.px, 400, width);
  const char *gap = strstr (entry->text, "; ") ? "; " : ", ";
  g_auto (GStrv) names = g_strsplit (entry->text, gap, -1);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (GString) line = g_string_new (NULL);
  for (char **name = names; *name; name++) {
    g_autofree char *longer = g_strconcat (line->str, line->len ? " " : "", *name, name[1] ? (char[]){ *gap, 0 } : "", NULL);
    if (line->len && podium_text_advance (page->fonts, longer, page->style.note.px, 400) > width) {
      g_ptr_array_add (lines, g_strdup (line->str));
      g_string_printf (line, "%s%s", *name, name[1] ? (char[]){ *gap, 0 } : "");
    } else {
      g_string_assign (line, longer);
    }
    if (podium_text_advance (page->fonts, line->str, page->style.note.px, 400) <= width)
      continue;
    /* A single name wider than the page breaks inside. */
    g_auto (GStrv) parts = podium_text_wrap (page->fonts, line->str, page->style.note.px, 400, width);
    char **part = parts;
    for (; part[1]; part++)
      g_ptr_array_add (lines, g_strdup (*part));
    g_string_assign (line, *part);
  }
  g_ptr_array_add (lines, g_strdup (line->str));
  g_ptr_array_add (lines, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&lines), FALSE);
}

static GPtrArray *
collect_entries (PodiumPage *page, const PodiumFrame *frame)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  double size = page->style.note.px;
  gboolean thumb = page->style.size == PODIUM_SIZE_THUMB;

  for (guint i = 0; i < page->notes->len; i++)
    append_entry (entries, PODIUM_ROLE_FOOTNOTE, podium_superscript ((int) i + 1), g_ptr_array_index (page->notes, i),
                  0.32 * size);
  for (guint i = 0; i < page->asides->len; i++)
    append_entry (entries, PODIUM_ROLE_FOOTNOTE, podium_superscript (podium_page_aside_number (page, i)),
                  ((const PodiumAside *) g_ptr_array_index (page->asides, i))->text, 0.32 * size)
      ->aside = g_ptr_array_index (page->asides, i);
  append_names (page, entries, PODIUM_WORD_NOT_DRAWN, frame->cut, MOST_CUT_NAMES);
  PodiumWord key = page->selective && frame->missing_key == PODIUM_WORD_NO_DATA_FOR ? PODIUM_WORD_NO_SUCH_FIGURE_FOR
                                                                                    : frame->missing_key;
  append_names (page, entries, key, frame->missing, MOST_NAMES);
  if (frame->sources) {
    /* Where the plot needs the room, a list of more than a line becomes a count; the words name them. */
    gboolean counted = thumb
                       || (page->brief && podium_text_advance (page->fonts, frame->sources, size, 400)
                                            > text_width (page));
    append_entry (entries, PODIUM_ROLE_SOURCE, g_strdup (podium_word (page->language, PODIUM_WORD_SOURCE)),
                  counted && frame->short_sources ? frame->short_sources : frame->sources, 0.5 * size);
  }
  if (frame->date)
    append_entry (entries, PODIUM_ROLE_DATE, g_strdup (podium_word (page->language, PODIUM_WORD_DATA)), frame->date,
                  0.5 * size);
  return entries;
}

/* Where each line of the footer goes, from the top, before it is known how many there are. */
typedef struct {
  const Entry *entry;
  char *text;
  double x;     /* of the key, or of the text on a hanging line */
  guint line;
  gboolean first;
} Piece;

static void
piece_free (gpointer data)
{
  g_free (((Piece *) data)->text);
  g_free (data);
}

static double
key_width (PodiumPage *page, const Entry *entry)
{
  return podium_text_advance (page->fonts, entry->key, page->style.note.px, 600) + entry->gap;
}

/* What text surely takes, px: a byte in any script at least a fifth of the size, for even an “i” is a quarter wide. */
static double
least_width (const char *text, double px)
{
  return 0.2 * px * strlen (text);
}

/* Lines of @width that the entries surely take, to be asked before hundreds of them are measured. */
static guint
least_lines (const PodiumPage *page, GPtrArray *entries, double width)
{
  double all = 0;
  for (guint i = 0; i < entries->len; i++)
    all += least_width (((const Entry *) g_ptr_array_index (entries, i))->text, page->style.note.px);
  return (guint) (all / width);
}

/* Sets entries into lines of @width: an entry goes behind the one before where it fits there whole, and both are of one
 * kind (two footnotes; source and date). The last line leaves @brand free. Returns how many lines. */
static guint
flow (PodiumPage *page, GPtrArray *entries, double width, double brand, GPtrArray *pieces)
{
  double px = page->style.note.px, pen = 0;
  guint line = 0;

  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = g_ptr_array_index (entries, i);
    const Entry *before = i ? g_ptr_array_index (entries, i - 1) : NULL;
    double key = key_width (page, entry);
    gboolean surely_long = least_width (entry->text, px) > width;
    double whole = surely_long ? INFINITY : key + podium_text_advance (page->fonts, entry->text, px, 400);
    double gap = 1.6 * px;
    gboolean kin = before && (before->role == entry->role
                              || (before->role == PODIUM_ROLE_SOURCE && entry->role == PODIUM_ROLE_DATE));
    double room = i + 1 == entries->len ? width - brand : width;

    if (before && !(kin && pen + gap + whole <= room)) {
      line++;
      pen = 0;
    } else if (before) {
      pen += gap;
    }
    /* Source and date always stand beside the brand. */
    double limit = entry->role == PODIUM_ROLE_SOURCE || entry->role == PODIUM_ROLE_DATE ? width - brand : width;
    g_auto (GStrv) lines = wrap_entry (page, entry, limit - pen - key);
    for (guint k = 0; lines[k]; k++) {
      Piece *piece = g_new0 (Piece, 1);
      *piece = (Piece){ entry, g_strdup (lines[k]), k ? pen + key : pen, line + k, k == 0 };
      g_ptr_array_add (pieces, piece);
    }
    guint n = g_strv_length (lines);
    line += n - 1;
    pen = n > 1 ? pen + key + podium_text_advance (page->fonts, lines[n - 1], px, 400) : pen + whole;
  }
  return entries->len ? line + 1 : 0;
}

static void
draw_brand (PodiumPage *page, double right, double baseline)
{
  const PodiumType type = page->style.note;
  PodiumColour ink = page->theme->ink3;
  double name = podium_text_advance (page->fonts, "Podium", type.px, 600);
  double step = 0.533 * type.px, stride = 0.62 * type.px;
  double left = right - name - 0.694 * type.px - 2 * stride - step + 0.16 * type.px;
  const double heights[] = { 0.48, 0.775, 0.295 };

  podium_page_text (page, PODIUM_ROLE_BRAND, right, baseline, PODIUM_RIGHT, type, 600, ink, "Podium", NULL);
  for (int i = 0; i < 3; i++) {
    double height = heights[i] * type.px;
    podium_page_rect (page, PODIUM_ROLE_BRAND, (PodiumBox){ left + i * stride, baseline - height, step, height },
                      podium_fill (ink), NULL);
  }
}

PodiumBox
podium_page_frame (PodiumPage *page, const PodiumFrame *frame)
{
  const PodiumStyle *s = &page->style;
  double width = page->scene->width, height = page->scene->height;
  if (!page->transparent)
    podium_page_rect (page, PODIUM_ROLE_GROUND, (PodiumBox){ 0, 0, width, height }, podium_fill (page->theme->ground),
                      NULL);
  double top = draw_head (page, frame);

  g_autoptr (GPtrArray) entries = collect_entries (page, frame);
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func (piece_free);
  double brand = podium_text_advance (page->fonts, "Podium", s->note.px, 600) + 2.6 * s->note.px + 2 * s->unit;
  /* Notes that would fill the page are not set: they are written anew, and shorter. Else setting them was nearly all of
   * the time that a catalog of hundreds takes. */
  guint lines = page->brief ? 0 : least_lines (page, entries, text_width (page));
  if (lines * s->note.line <= height)
    lines = flow (page, entries, text_width (page), brand, pieces);
  lines = MAX (1, lines);
  double last = round (height - 0.55 * s->margin);
  double first = last - (lines - 1) * s->note.line;

  for (guint i = 0; i < pieces->len; i++) {
    const Piece *piece = g_ptr_array_index (pieces, i);
    double x = s->margin + piece->x, baseline = first + piece->line * s->note.line;
    guint from = page->scene->marks->len;
    if (piece->first) {
      podium_page_text (page, piece->entry->role, x, baseline, PODIUM_LEFT, s->note, 600, page->theme->ink2,
                        piece->entry->key, NULL);
      x += key_width (page, piece->entry);
    }
    podium_page_text (page, piece->entry->role, x, baseline, PODIUM_LEFT, s->note, 400, page->theme->ink3, piece->text,
                      NULL);
    if (piece->entry->aside)
      podium_page_placed (page, piece->entry->aside->annotation, from, TRUE);
  }
  draw_brand (page, width - s->margin, last);

  double rule = podium_crisp (first - s->note.px - 0.75 * s->unit, 1);
  podium_page_rule (page, PODIUM_ROLE_FRAME, s->margin, rule, width - s->margin, rule,
                    podium_stroke (page->theme->rule, 1), NULL);
  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = g_ptr_array_index (entries, i);
    g_autofree char *note = g_strconcat (entry->key, " ", entry->whole ? entry->whole : entry->text, NULL);
    g_ptr_array_add (page->scene->notes, (gpointer) podium_page_words (page, note));
  }
  page->plot_share = (rule - top) / height;
  page->plot = (PodiumBox){ s->margin, top, width - 2 * s->margin, rule - top - 0.75 * s->unit };
  page->plot_from = page->scene->marks->len;
  return page->plot;
}
