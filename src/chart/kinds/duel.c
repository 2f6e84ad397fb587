/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Duel: two models, metric by metric as dumbbells, one panel a unit, each row with its verdict. */

#include "duel-plot.h"
#include "kinds.h"
#include "preface.h"

#include <math.h>
#include <string.h>

static const PodiumDuelPanel *
panel_at (const PodiumDuel *duel, guint i)
{
  return g_ptr_array_index (duel->panels, i);
}

static void
text_free (gpointer data)
{
  PodiumDuelText *text = data;
  g_free (text->name);
  g_free (text->remarks);
  g_free (text->values[0]);
  g_free (text->values[1]);
  g_free (text->describes[0]);
  g_free (text->describes[1]);
  g_free (text);
}

static void
append_item (GString *list, const char *item)
{
  g_string_append_printf (list, "%s%s", list->len ? "; " : "", item);
}

static void
append_number (GString *text, PodiumPage *page, char *note)
{
  if (!note)
    return;
  g_autofree char *number = podium_superscript (podium_page_note (page, note));
  g_string_append_printf (text, PODIUM_NBSP "%s", number);
}

typedef void (*ForRow) (PodiumPage *page, const PodiumDuel *duel, const PodiumDuelRow *row,
                        const PodiumUnit *unit, GString *list);

/* What @say says of every drawn row, as a list. */
static GString *
of_all_rows (PodiumPage *page, const PodiumDuel *duel, ForRow say)
{
  GString *list = g_string_new (NULL);
  for (guint i = 0; i < duel->panels->len; i++)
    for (guint k = 0; k < panel_at (duel, i)->rows->len; k++)
      say (page, duel, g_ptr_array_index (panel_at (duel, i)->rows, k), &panel_at (duel, i)->unit, list);
  return list;
}

/* ---- Footnotes ---- */

/* "Humanity’s Last Exam: Muse Spark 39.9 (Artificial Analysis, s002), 42.8 (Meta, s003)" */
static void
say_differences (PodiumPage *page, const PodiumDuel *duel, const PodiumDuelRow *row, const PodiumUnit *unit,
                 GString *list)
{
  g_autoptr (GString) item = g_string_new (NULL);
  for (int m = 0; m < 2; m++) {
    if (!podium_cell_disagrees (row->plain[m]))
      continue;
    g_autofree char *claims = podium_figure_claims (page->language, row->plain[m], 0, unit);
    g_string_append_printf (item, "%s %s %s", item->len ? "," : ":", duel->models[m]->name, claims);
  }
  if (!item->len)
    return;
  g_string_prepend (item, row->metric->short_name);
  append_item (list, item->str);
}

static void
say_other_settings (PodiumPage *page, const PodiumDuel *duel, const PodiumDuelRow *row,
                    const PodiumUnit *unit, GString *list)
{
  g_autoptr (GString) item = g_string_new (NULL);
  for (int m = 0; m < 2; m++)
    for (guint i = 0; i < row->cells[m]->len; i++) {
      const PodiumCell *cell = g_ptr_array_index (row->cells[m], i);
      if (!cell->unlike)
        continue;
      g_autofree char *setting = podium_cell_apart (page->language, cell);
      g_autofree char *claims = podium_figure_claims (page->language, cell, 0, unit);
      g_string_append_printf (item, "%s %s %s %s", item->len ? "," : ":", duel->models[m]->name, setting,
                              claims);
    }
  if (!item->len)
    return;
  g_string_prepend (item, row->metric->short_name);
  append_item (list, item->str);
}

static void
say_brackets (PodiumPage *page, const PodiumDuel *duel, const PodiumDuelRow *row, const PodiumUnit *unit,
              GString *list)
{
  if (podium_verdict_has_brackets (page->language, row, unit))
    g_string_append_c (list, '(');
}

/* How many figures of other settings the drawn rows have. */
static void
count_other_settings (PodiumPage *page, const PodiumDuel *duel, const PodiumDuelRow *row,
                      const PodiumUnit *unit, GString *list)
{
  for (int m = 0; m < 2; m++)
    for (guint i = 0; i < row->cells[m]->len; i++)
      if (((const PodiumCell *)g_ptr_array_index (row->cells[m], i))->unlike)
        g_string_append_c (list, '.');
}

static gboolean
is_vendor (const PodiumDuelRow *row, int m)
{
  return podium_claim_relationship (row->plain[m]->drawn) == PODIUM_RELATIONSHIP_VENDOR;
}

/* A maker measured its own model: said wherever it is so, for in a duel it is one party that measures. */
static char *
vendor_note (PodiumPage *page, const PodiumDuel *duel, const PodiumDuelRow *row, int m)
{
  if (!is_vendor (row, m))
    return NULL;
  const PodiumOrganisation *maker = row->plain[m]->drawn->measured_by;
  gboolean both = row->plain[!m]->drawn->measured_by == maker;
  return podium_phrase (page->language, both ? PODIUM_WORD_NOTE_VENDOR_BOTH : PODIUM_WORD_NOTE_VENDOR_ONE,
                        maker->name, duel->models[m]->name, NULL);
}

/* The edition that is drawn, where a figure does not state its own. */
static char *
edition_note (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view, const PodiumDuelRow *row)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  for (int m = 0; m < 2; m++)
    g_ptr_array_add (cells, (gpointer)row->plain[m]);
  return podium_edition_note (page, NULL, podium_view_edition (view, catalog, row->metric), cells);
}

/* ---- Rows in words ---- */

/* The notes that rows refer to; NULL: none. */
typedef struct {
  char *differ, *other;
} Notes;

static void
notes_clear (Notes *notes)
{
  g_free (notes->differ);
  g_free (notes->other);
}

static Notes
write_notes (PodiumPage *page, const PodiumDuel *duel)
{
  g_autoptr (GString) differ = of_all_rows (page, duel, say_differences);
  g_autoptr (GString) other = of_all_rows (page, duel, say_other_settings);
  g_autoptr (GString) dots = of_all_rows (page, duel, count_other_settings);
  g_autofree char *n = g_strdup_printf ("%" G_GSIZE_FORMAT, dots->len);
  Notes notes = {NULL, NULL};
  if (differ->len)
    notes.differ = page->brief ? podium_phrase (page->language, PODIUM_WORD_NOTE_DIFFER_BRIEF, NULL)
                               : podium_phrase (page->language, PODIUM_WORD_NOTE_DIFFER, differ->str, NULL);
  if (other->len)
    notes.other = page->brief
                      ? podium_phrase (page->language, PODIUM_WORD_NOTE_LEFT_OUT, n, NULL)
                      : podium_phrase (page->language, PODIUM_WORD_NOTE_OTHER_SETTINGS, other->str, NULL);
  return notes;
}

void
podium_duel_append_lower (const PodiumPage *page, GString *name)
{
  if (page->style.size < PODIUM_SIZE_NORMAL)
    g_string_append (name, PODIUM_NBSP "↓");
  else
    g_string_append_printf (name, ", %s", podium_word (page->language, PODIUM_WORD_LABEL_LOWER));
}

/* " ², lower is better": the direction where neither the subtitle nor the panel's head says it. */
static char *
remarks_text (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view, const PodiumDuel *duel,
              const PodiumDuelRow *row, const Notes *notes, gboolean directions)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) differs = g_string_new (NULL), others = g_string_new (NULL);
  PodiumUnit unit = {.divisor = 1, .suffix = "", .date = podium_metric_is_date (row->metric)};

  append_number (text, page, edition_note (page, catalog, view, row));
  say_differences (page, duel, row, &unit, differs);
  if (differs->len)
    append_number (text, page, g_strdup (notes->differ));
  say_other_settings (page, duel, row, &unit, others);
  if (others->len)
    append_number (text, page, g_strdup (notes->other));
  for (int m = 0; m < 2; m++)
    append_number (text, page, vendor_note (page, duel, row, m));
  if (directions &&
      row->metric->better == PODIUM_BETTER_LOWER) /* where neither end is, the verdict says so */
    podium_duel_append_lower (page, text);
  return g_strdup (text->str);
}

/* "Muse Spark: Humanity’s Last Exam 39.9 percent, ...; Higher is better. Depends on the source: ...": what
 * the row says of the first model; of the second, which comes next, only its figure. */
static char *
describe_side (PodiumPage *page, const PodiumDuel *duel, const PodiumDuelRow *row, const PodiumUnit *unit,
               int m)
{
  g_autofree char *figure = podium_cell_text (page->language, row->plain[m], 0, unit);
  if (m)
    return g_steal_pointer (&figure);
  g_autofree char *sentence = podium_verdict_sentence (page->language, row, unit);
  const char *direction = podium_direction_text (page->language, row->metric);
  g_autoptr (GString) text = g_string_new (figure), others = g_string_new (NULL);
  g_string_append_printf (text, "; %s%s%s", direction ? direction : "", direction ? ". " : "", sentence);
  say_other_settings (page, duel, row, unit, others);
  if (others->len) {
    g_autofree char *phrase =
        podium_phrase (page->language, PODIUM_WORD_NOTE_OTHER_SETTINGS, others->str, NULL);
    g_string_append_printf (text, ". %s", phrase);
  }
  return g_strdup (text->str);
}

/* Months in full, twice in a row, would take on a small page what the names of all metrics need. */
static char *
value_text (PodiumPage *page, const PodiumCell *cell, PodiumPolicy policy, const PodiumUnit *unit)
{
  if (!unit->date || page->style.size >= PODIUM_SIZE_NORMAL)
    return podium_figure_by (page->language, cell, policy, unit);
  return podium_isolate_figure (page->language, podium_figure_date (page->language, cell->drawn, PODIUM_DATE_DAY));
}

/* Everything that files footnotes, in reading order. */
static GPtrArray *
write_rows (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view, const PodiumDuel *duel,
            const Notes *notes)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (text_free);
  for (guint i = 0; i < duel->panels->len; i++) {
    const PodiumDuelPanel *panel = panel_at (duel, i);
    for (guint k = 0; k < panel->rows->len; k++) {
      PodiumDuelText *text = g_new0 (PodiumDuelText, 1);
      text->row = g_ptr_array_index (panel->rows, k);
      text->name = podium_duel_metric_name (catalog, view, text->row->metric);
      text->remarks = remarks_text (page, catalog, view, duel, text->row, notes, !podium_duel_panel_agrees (panel));
      for (int m = 0; m < 2; m++) {
        text->values[m] = value_text (page, text->row->plain[m], view->policy, &panel->unit);
        text->describes[m] = describe_side (page, duel, text->row, &panel->unit, m);
      }
      g_ptr_array_add (texts, text);
    }
  }
  return texts;
}

/* ---- The frame ---- */

/* Whether all drawn metrics have the direction @better. */
static gboolean
all_are (const PodiumDuel *duel, PodiumBetter better)
{
  for (guint i = 0; i < duel->panels->len; i++)
    for (guint k = 0; k < panel_at (duel, i)->rows->len; k++)
      if (((const PodiumDuelRow *)g_ptr_array_index (panel_at (duel, i)->rows, k))->metric->better != better)
        return FALSE;
  return TRUE;
}

/* *@names: the title names both models. */
static char *
title_text (PodiumPage *page, const PodiumView *view, const PodiumDuel *duel, gboolean *names)
{
  char *finding = NULL;
  *names = FALSE;
  if (view->title)
    return g_strdup (view->title);
  if (view->headline == PODIUM_HEADLINE_FINDING && (finding = podium_duel_headline (page->language, duel)))
    return finding;
  if (view->name)
    return g_strdup (view->name);
  *names = TRUE;
  return podium_phrase (page->language, PODIUM_WORD_AGAINST, duel->models[0]->name, duel->models[1]->name,
                        NULL);
}

static char *
subtitle_text (PodiumPage *page, const PodiumDuel *duel, gboolean names)
{
  PodiumWord word = page->style.size < PODIUM_SIZE_NORMAL ? PODIUM_WORD_DUEL_BRIEF
                    : duel->chosen                        ? PODIUM_WORD_DUEL_CHOSEN
                                                          : PODIUM_WORD_DUEL_ALL;
  g_autofree char *what = names ? podium_sentence_case (podium_word (page->language, word))
                                : g_strdup (podium_word (page->language, word));
  g_autofree char *against =
      podium_phrase (page->language, PODIUM_WORD_AGAINST, duel->models[0]->name, duel->models[1]->name, NULL);
  const char *direction =
      podium_word (page->language, all_are (duel, PODIUM_BETTER_HIGHER)    ? PODIUM_WORD_HIGHER_BETTER
                                   : all_are (duel, PODIUM_BETTER_LOWER)   ? PODIUM_WORD_LOWER_BETTER
                                   : page->style.size < PODIUM_SIZE_NORMAL ? PODIUM_WORD_HIGHER_UNLESS_MARKED
                                                                           : PODIUM_WORD_HIGHER_UNLESS);
  gboolean drawn = podium_duel_n_rows (duel) > 0;
  return g_strconcat (names ? "" : against, names ? "" : ": ", what, drawn ? ". " : "",
                      drawn ? direction : "", NULL);
}

/* "Muse Spark Thinking (Humanity’s Last Exam), reasoning (Intelligence Index, Tokens); GPT-5.4 xhigh (...)"
 */
static char *
settings_text (PodiumPage *page, const PodiumDuel *duel)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (int m = 0; m < 2; m++) {
    g_autoptr (GPtrArray) settings = g_ptr_array_new_with_free_func (g_free);
    g_autoptr (GPtrArray) metrics = g_ptr_array_new_with_free_func (g_free); /* of each setting */
    for (guint i = 0; i < duel->panels->len; i++)
      for (guint k = 0; k < panel_at (duel, i)->rows->len; k++) {
        const PodiumDuelRow *row = g_ptr_array_index (panel_at (duel, i)->rows, k);
        g_autofree char *setting = podium_setting_text (page->language, &row->plain[m]->drawn->setting);
        guint at;
        if (!setting)
          continue;
        if (g_ptr_array_find_with_equal_func (settings, setting, g_str_equal, &at)) {
          char *longer = g_strconcat (g_ptr_array_index (metrics, at), ", ", row->metric->short_name, NULL);
          g_free (g_ptr_array_index (metrics, at));
          metrics->pdata[at] = longer;
        } else {
          g_ptr_array_add (settings, g_steal_pointer (&setting));
          g_ptr_array_add (metrics, g_strdup (row->metric->short_name));
        }
      }
    if (settings->len)
      g_string_append_printf (text, "%s%s", text->len ? "; " : "", duel->models[m]->name);
    for (guint i = 0; i < settings->len; i++)
      g_string_append_printf (text, "%s %s (%s)", i ? "," : "", (char *)g_ptr_array_index (settings, i),
                              (char *)g_ptr_array_index (metrics, i));
  }
  return g_strdup (text->str);
}

/* Behind the subtitle: the settings as far as stated, and how many rows do not fit. */
static void
finish_subtitle (PodiumPage *page, const PodiumDuel *duel, guint of, char **subtitle)
{
  g_autoptr (GString) text = g_string_new (*subtitle);
  g_autofree char *settings = settings_text (page, duel);
  guint n = podium_duel_n_rows (duel);
  if (n < of) {
    g_autofree char *shown = g_strdup_printf ("%u", n), *all = g_strdup_printf ("%u", of);
    g_autofree char *cut = podium_phrase (page->language, PODIUM_WORD_CUT, shown, all, NULL);
    g_string_append_printf (text, "%s%s", text->len ? ". " : "", cut);
  }
  if (*settings && !page->brief && text->len)
    append_number (text, page, podium_phrase (page->language, PODIUM_WORD_NOTE_SETTINGS, settings, NULL));
  g_free (*subtitle);
  *subtitle = g_strdup (text->str);
}

/* "Muse Spark: MMMU-Pro, GPQA Diamond": what only one model has, never compared. */
static void
collect_missing (PodiumPage *page, const PodiumDuel *duel, PodiumFrame *frame)
{
  frame->missing = g_ptr_array_new_with_free_func (g_free);
  frame->missing_key = PODIUM_WORD_ONE_SIDE_ONLY;
  for (int m = 0; m < 3; m++) {
    GPtrArray *rows = m < 2 ? duel->one_sided : duel->neither;
    const char *who = m < 2 ? duel->models[m]->name : podium_word (page->language, PODIUM_WORD_NEITHER_SIDE);
    g_autoptr (GPtrArray) names = g_ptr_array_new ();
    for (guint i = 0; i < rows->len; i++) {
      const PodiumDuelRow *row = g_ptr_array_index (rows, i);
      if (m == 2 || row->plain[m])
        g_ptr_array_add (names, (gpointer)row->metric->short_name);
    }
    if (!names->len)
      continue;
    g_autofree char *n = g_strdup_printf ("%u", names->len);
    g_autofree char *count =
        names->len == 1 ? g_strdup (podium_word (page->language, PODIUM_WORD_ONE_METRIC))
                        : podium_phrase (page->language, PODIUM_WORD_N_METRICS, n, NULL);
    g_ptr_array_add (names, NULL);
    g_autofree char *all = g_strjoinv (", ", (char **)names->pdata);
    gboolean counted =
        page->style.size == PODIUM_SIZE_THUMB || (page->brief && g_utf8_strlen (all, -1) > 120);
    g_ptr_array_add (frame->missing, g_strconcat (who, ": ", counted ? count : all, NULL));
  }
}

static GPtrArray *
drawn_claims (const PodiumDuel *duel)
{
  GPtrArray *claims = g_ptr_array_new ();
  for (guint i = 0; i < duel->rows->len; i++) {
    const PodiumDuelRow *row = g_ptr_array_index (duel->rows, i);
    for (int m = 0; row->plain[0] && row->plain[1] && m < 2; m++)
      for (guint k = 0; k < row->cells[m]->len; k++)
        g_ptr_array_extend (claims, ((const PodiumCell *)g_ptr_array_index (row->cells[m], k))->claims, NULL,
                            NULL);
  }
  return claims;
}

/* The head of the verdicts, with the number of the note on their brackets. */
static char *
verdict_head (PodiumPage *page, const PodiumDuel *duel, gboolean bracketed)
{
  g_autoptr (GString) head = g_string_new (podium_word (page->language, PODIUM_WORD_VERDICT));
  g_autoptr (GString) brackets = of_all_rows (page, duel, say_brackets);
  gboolean intervals = FALSE;
  for (guint i = 0; i < duel->rows->len; i++) {
    const PodiumDuelRow *row = g_ptr_array_index (duel->rows, i);
    double low, high;
    for (int m = 0; m < 2; m++)
      intervals |= row->plain[m] && podium_claim_interval (row->plain[m]->drawn, &low, &high);
  }
  if (brackets->len && bracketed)
    append_number (head, page,
                   g_strdup (podium_word (page->language, intervals ? PODIUM_WORD_NOTE_BRACKETS
                                                                    : PODIUM_WORD_NOTE_BRACKETS_ONLY)));
  return g_strdup (head->str);
}

/* What is drawn, and what is decided on the way. */
typedef struct {
  PodiumPage *page;
  const PodiumCatalog *catalog;
  const PodiumView *view;
  PodiumDuel *duel;
  PodiumFrame frame;
  gboolean names;    /* the title names both models */
  gboolean brackets; /* the verdicts have room for brackets */
  guint of;          /* rows before any are left out */
} Draw;

/* Files the footnotes of the rows that are left, sets the frame and draws them. FALSE: not all of them fit.
 */
static gboolean
draw (Draw *d)
{
  PodiumPage *page = d->page;
  podium_page_restart (page);
  podium_page_forget_notes (page);
  g_clear_pointer (&d->frame.subtitle, g_free);
  d->frame.subtitle =
      d->view->subtitle ? g_strdup (d->view->subtitle) : subtitle_text (page, d->duel, d->names);
  finish_subtitle (page, d->duel, d->of, &d->frame.subtitle);
  page->scene->subtitle = podium_scene_string (page->scene, d->frame.subtitle);

  g_autofree char *verdict = verdict_head (page, d->duel, d->brackets);
  Notes notes = write_notes (page, d->duel);
  g_autoptr (GPtrArray) texts = write_rows (page, d->catalog, d->view, d->duel, &notes);
  notes_clear (&notes);
  PodiumBox plot = podium_page_frame (page, &d->frame);
  if (!texts->len) {
    podium_page_text (page, PODIUM_ROLE_MISSING, plot.x, plot.y + 2 * page->style.label.line, PODIUM_LEFT,
                      page->style.label, 600, page->theme->ink2,
                      podium_word (page->language, PODIUM_WORD_NO_FIGURES), NULL);
    return TRUE;
  }
  if (podium_duel_plot_fits (page, d->duel, plot) < texts->len)
    return FALSE;
  PodiumVerdictLength length = podium_duel_plot (page, d->view, d->duel, texts, verdict, plot);
  if (length > PODIUM_VERDICT_MIDDLE && d->brackets) {
    d->brackets = FALSE;
    return draw (d);
  }
  return TRUE;
}

void
podium_draw_duel (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  g_autoptr (PodiumDuel) duel = podium_duel_new (page->language, catalog, view);
  g_autoptr (GPtrArray) claims = drawn_claims (duel);
  Draw d = {page, catalog, view, duel, {0}, FALSE, TRUE, podium_duel_n_rows (duel)};

  d.frame.title = title_text (page, view, duel, &d.names);
  page->scene->title = podium_scene_string (page->scene, d.frame.title);
  collect_missing (page, duel, &d.frame);
  podium_frame_set_sources (&d.frame, page, catalog, claims);
  guint most = podium_duel_plot_fits (page, duel, podium_page_frame (page, &d.frame)); /* without footnotes */
  while (!draw (&d)) {
    if (!page->brief) { /* short notes may leave room for all */
      page->plot_share = 0;
      break;
    }
    podium_duel_cut (duel, MIN (most, podium_duel_n_rows (duel) - 1));
    d.brackets = TRUE;
  }
  podium_frame_clear (&d.frame);
}
