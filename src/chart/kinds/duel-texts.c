/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The texts on both sides of a duel's axes: names of metrics, heads of units, verdicts; how wide they are. */

#include "duel-layout.h"

#include <math.h>

/* ---- Names ---- */

char **
podium_duel_label_lines (const PodiumDuelPlot *p, const PodiumDuelText *text, double width)
{
  PodiumFonts *fonts = p->page->fonts;
  double px = p->type.px;
  g_autofree char *whole = g_strconcat (text->name, text->remarks, NULL);
  g_auto (GStrv) lines = podium_text_wrap (fonts, whole, px, 400, width);
  if (g_strv_length (lines) <= p->lines)
    return g_steal_pointer (&lines);

  double room = width - podium_text_advance (fonts, text->remarks, px, 400);
  g_autofree char *name = podium_text_shorten (fonts, text->name, px, 400, room);
  char **one = g_new0 (char *, 2);
  one[0] = g_strconcat (name, text->remarks, NULL);
  return one;
}

static double
widest (const PodiumDuelPlot *p, char **lines, int weight)
{
  double width = 0;
  for (char **line = lines; *line; line++)
    width = MAX (width, podium_text_advance (p->page->fonts, *line, p->type.px, weight));
  return width;
}

/* "Million tokens, lower is better (log scale)": only the name of the unit may be shortened. */
static char *
head_text (const PodiumDuelPlot *p, const PodiumDuelAxis *panel, double width)
{
  PodiumLanguage language = p->page->language;
  PodiumBetter better = panel->axis.metric->better;
  double px = p->page->style.detail.px;
  g_autofree char *whole = podium_sentence_case (panel->panel->unit.name);
  g_autoptr (GString) rest = g_string_new (NULL);
  if (podium_duel_panel_agrees (panel->panel) && better == PODIUM_BETTER_LOWER)
    podium_duel_append_lower (p->page, rest);
  else if (podium_duel_panel_agrees (panel->panel) && better != PODIUM_BETTER_HIGHER &&
           p->page->style.size >= PODIUM_SIZE_NORMAL)
    g_string_append_printf (rest, ", %s", podium_word (language, PODIUM_WORD_LABEL_UNDIRECTED));
  if (panel->axis.log)
    g_string_append_printf (rest, " %s", podium_word (language, PODIUM_WORD_LOG_SCALE));
  g_autofree char *name = podium_text_shorten (
      p->page->fonts, whole, px, 600, width - podium_text_advance (p->page->fonts, rest->str, px, 600));
  return g_strconcat (name, rest->str, NULL);
}

void
podium_duel_plan_names (PodiumDuelPlot *p, double part)
{
  static const double shares[] = {0.30, 0.25, 0.21, 0.24};
  if (p->stacked) {
    p->names = p->right - p->left;
    for (guint i = 0; i < p->duel->panels->len; i++) {
      g_free (p->panels[i].head);
      p->panels[i].head = head_text (p, &p->panels[i], p->names);
    }
    return;
  }
  double most = part * shares[p->page->style.size] * (p->right - p->left);
  p->names = 0;
  p->cut = FALSE;
  for (guint i = 0; i < p->texts->len; i++) {
    const PodiumDuelText *text = podium_duel_text_at (p, i);
    g_autofree char *whole = g_strconcat (text->name, text->remarks, NULL);
    g_auto (GStrv) wrapped = podium_text_wrap (p->page->fonts, whole, p->type.px, 400, most);
    p->cut |= g_strv_length (wrapped) > p->lines;
    g_auto (GStrv) lines = podium_duel_label_lines (p, podium_duel_text_at (p, i), most);
    p->names = MAX (p->names, widest (p, lines, 400));
  }
  for (guint i = 0; i < p->duel->panels->len; i++) {
    g_free (p->panels[i].head);
    p->panels[i].head = head_text (p, &p->panels[i], 1.3 * most);
  }
}

/* ---- Verdicts ---- */

static void
run_clear (gpointer data)
{
  g_free (((PodiumDuelRun *)data)->text);
}

static void
append_words (const PodiumDuelPlot *p, GArray *runs, double *pen, const char *text, int weight,
              PodiumColour colour, double width)
{
  double space = podium_text_advance (p->page->fonts, "a a", p->type.px, 400) -
                 2 * podium_text_advance (p->page->fonts, "a", p->type.px, 400);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  gboolean fresh = TRUE;
  for (char **word = words; *word; word++) {
    PodiumDuelRun *last = runs->len ? &g_array_index (runs, PodiumDuelRun, runs->len - 1) : NULL;
    g_autofree char *longer = last && !fresh ? g_strconcat (last->text, " ", *word, NULL) : g_strdup (*word);
    double x = last ? (fresh ? *pen + space : last->x) : 0;
    double advance = podium_text_advance (p->page->fonts, longer, p->type.px, weight);
    if (last && x + advance > width + 0.5) {
      PodiumDuelRun run = {last->line + 1, 0, weight, colour, g_strdup (*word)};
      g_array_append_val (runs, run);
      *pen = podium_text_advance (p->page->fonts, *word, p->type.px, weight);
    } else if (last && !fresh) {
      g_free (last->text);
      last->text = g_steal_pointer (&longer);
      *pen = x + advance;
    } else {
      PodiumDuelRun run = {last ? last->line : 0, x, weight, colour, g_steal_pointer (&longer)};
      g_array_append_val (runs, run);
      *pen = x + advance;
    }
    fresh = FALSE;
  }
}

GArray *
podium_duel_verdict_runs (const PodiumDuelPlot *p, guint i, PodiumVerdictLength length, double width,
                          double *reach)
{
  const PodiumTheme *theme = p->page->theme;
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (PodiumDuelRun));
  PodiumVerdictWords words = podium_verdict_words (p->page->language, podium_duel_text_at (p, i)->row,
                                                   podium_duel_unit_of (p, i), length);
  double pen = 0;
  g_array_set_clear_func (runs, run_clear);
  if (words.winner && length < PODIUM_VERDICT_SIGN) {
    /* A name may lose its middle where enough of it is left beside the words. */
    double room =
        width - podium_text_advance (p->page->fonts, words.text, p->type.px, 400) - 0.4 * p->type.px;
    room = p->lines > 1 ? MAX (room, 0.62 * width) : room;
    g_autofree char *name = podium_text_shorten (p->page->fonts, words.winner->name, p->type.px, 600,
                                                 room < 8 * p->type.px ? G_MAXINT : room);
    PodiumDuelRun run = {0, 0, 600, theme->ink, g_strdup (name)};
    g_array_append_val (runs, run);
    pen = podium_text_advance (p->page->fonts, name, p->type.px, 600);
    append_words (p, runs, &pen, words.text, 400, theme->ink2, width);
  } else {
    append_words (p, runs, &pen, words.text, 600, theme->ink, width);
  }
  *reach = 0;
  for (guint k = 0; k < runs->len; k++) {
    const PodiumDuelRun *run = &g_array_index (runs, PodiumDuelRun, k);
    *reach = MAX (*reach, run->x + podium_text_advance (p->page->fonts, run->text, p->type.px, run->weight));
  }
  podium_verdict_words_clear (&words);
  return runs;
}

double
podium_duel_verdict_indent (const PodiumDuelPlot *p)
{
  return 1.5 * p->type.px;
}

void
podium_duel_plan_verdicts (PodiumDuelPlot *p, PodiumVerdictLength longest)
{
  static const double shares[] = {0.30, 0.36, 0.37, 0.40};
  double most = shares[p->page->style.size] * (p->right - p->left) - podium_duel_verdict_indent (p),
         widest_text = 0;
  for (p->length = longest;; p->length++) {
    gboolean fits = TRUE;
    widest_text = 0;
    p->verdict_most = p->length < PODIUM_VERDICT_SIGN ? most : G_MAXINT;
    for (guint i = 0; i < p->texts->len; i++) {
      double reach;
      g_autoptr (GArray) runs = podium_duel_verdict_runs (p, i, p->length, p->verdict_most, &reach);
      widest_text = MAX (widest_text, reach);
      fits &= g_array_index (runs, PodiumDuelRun, runs->len - 1).line < p->lines && reach <= most + 1;
    }
    if (fits || p->length == PODIUM_VERDICT_SIGN)
      break;
  }
  p->verdict_x = round (p->right - widest_text - podium_duel_verdict_indent (p));
}
