/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "headline.h"
#include "preface.h"
#include "profile.h"

#include <math.h>
#include <stdlib.h>

/* "MMMU-Pro: Muse Spark ..., Gemini 3.1 Pro ...; Tokens: ..." */
static void
append_item (GString *list, const PodiumMetric **last, const PodiumMetric *metric, const char *item)
{
  g_string_append (list, list->len ? "; " : "");
  if (*last != metric)
    g_string_append_printf (list, "%s: ", metric->short_name);
  g_string_append (list, item);
  *last = metric;
}

typedef enum { NOTE_DIFFER, NOTE_DASHED, NOTE_VENDOR, NOTE_EQUAL, N_NOTES } NoteKind;

static gboolean
is_terse (const PodiumProfile *p, NoteKind kind)
{
  return p->terse >= (kind == NOTE_DIFFER   ? PODIUM_TERSE_DIFFER
                      : kind == NOTE_DASHED ? PODIUM_TERSE_DASHED
                                            : PODIUM_TERSE_ALL);
}

static const PodiumWord note_words[N_NOTES][2] = {
    [NOTE_DIFFER] = {PODIUM_WORD_NOTE_DIFFER, PODIUM_WORD_NOTE_DIFFER_BRIEF},
    [NOTE_DASHED] = {PODIUM_WORD_NOTE_DASHED, PODIUM_WORD_NOTE_DASHED_BRIEF},
    [NOTE_VENDOR] = {PODIUM_WORD_NOTE_VENDORS, PODIUM_WORD_NOTE_VENDORS_BRIEF},
    [NOTE_EQUAL] = {PODIUM_WORD_NOTE_EQUAL, PODIUM_WORD_NOTE_EQUAL_BRIEF},
};

/* The names of the plain cells that share the value of @cell, which comes first of them; NULL where none
 * does. */
static char *
equals (const PodiumProfile *p, const PodiumProfileRow *row, const PodiumCell *cell)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < row->cells->len; i++) {
    const PodiumCell *other = podium_profile_cell (row, i);
    if (other->unlike || other->value != cell->value || other->high != cell->high)
      continue;
    if (!names->len && other != cell)
      return NULL;
    g_ptr_array_add (names, (gpointer)other->model->name);
  }
  if (names->len < 2)
    return NULL;
  g_ptr_array_add (names, NULL);
  return podium_phrase_list (p->page->language, (const char *const *)names->pdata);
}

/* What is to be said of @cell under @kind, NULL: nothing. */
static char *
note_item (const PodiumProfile *p, const PodiumProfileRow *row, const PodiumCell *cell, NoteKind kind)
{
  PodiumLanguage language = p->page->language;
  const PodiumUnit *unit = &row->query->unit;
  g_autofree char *claims = podium_figure_claims (language, cell, 0, unit);
  g_autofree char *setting = podium_cell_apart (language, cell);
  g_autofree char *figure = podium_figure (language, cell->drawn, unit);
  g_autofree char *names = NULL;

  switch (kind) {
  case NOTE_DIFFER:
    return podium_cell_disagrees (cell) ? podium_named (language, cell->model->name, claims) : NULL;
  case NOTE_DASHED:
    if (!cell->unlike)
      return NULL;
    names = podium_named (language, cell->model->name, setting);
    return g_strconcat (names, " ", claims, NULL);
  case NOTE_VENDOR:
    return row->query->mixed && !cell->unlike &&
                   podium_claim_relationship (cell->drawn) == PODIUM_RELATIONSHIP_VENDOR
               ? g_strdup (cell->model->name)
               : NULL;
  case NOTE_EQUAL:
  default:
    names = cell->unlike ? NULL : equals (p, row, cell);
    return names ? g_strconcat (names, " ", figure, NULL) : NULL;
  }
}

/* One footnote of each kind for the whole picture; every row that it speaks of carries its number. */
static char *
shared_note (const PodiumProfile *p, NoteKind kind)
{
  g_autoptr (GString) list = g_string_new (NULL);
  const PodiumMetric *last = NULL;
  for (guint i = 0; i < p->panels->len; i++) {
    const PodiumProfilePanel *panel = g_ptr_array_index (p->panels, i);
    for (guint r = 0; r < panel->rows->len; r++) {
      const PodiumProfileRow *row = g_ptr_array_index (panel->rows, r);
      for (guint k = 0; k < row->cells->len; k++) {
        g_autofree char *item = note_item (p, row, podium_profile_cell (row, k), kind);
        if (item)
          append_item (list, &last, row->query->metric, item);
      }
    }
  }
  return podium_phrase (p->page->language, note_words[kind][is_terse (p, kind)], list->str, NULL);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const int *)a - *(const int *)b;
}

static void
append_number (GString *text, PodiumPage *page, char *note)
{
  g_autofree char *number = podium_superscript (podium_page_note (page, note));
  g_string_append_printf (text, PODIUM_NBSP "%s", number);
}

static gboolean
has_note (const PodiumProfile *p, const PodiumProfileRow *row, NoteKind kind)
{
  for (guint k = 0; k < row->cells->len; k++) {
    g_autofree char *item = note_item (p, row, podium_profile_cell (row, k), kind);
    if (item)
      return TRUE;
  }
  return FALSE;
}

/* The names of the rows with their numbers, in reading order. */
void
podium_profile_write_labels (PodiumProfile *p, const PodiumCatalog *catalog)
{
  char *notes[N_NOTES];
  for (int kind = 0; kind < N_NOTES; kind++)
    notes[kind] = shared_note (p, kind);
  for (guint i = 0; i < p->panels->len; i++) {
    const PodiumProfilePanel *panel = g_ptr_array_index (p->panels, i);
    for (guint r = 0; r < panel->rows->len; r++) {
      PodiumProfileRow *row = g_ptr_array_index (panel->rows, r);
      const PodiumMetric *metric = row->query->metric;
      const char *edition = podium_view_edition (p->view, catalog, metric);
      g_autoptr (GString) label = g_string_new (metric->short_name);
      if (edition)
        g_string_append_printf (label, " %s", edition);
      char *editions = podium_edition_note (p->page, NULL, edition, row->cells);
      int numbers[N_NOTES + 1], n = 0;
      if (editions)
        numbers[n++] = podium_page_note (p->page, editions);
      for (int kind = 0; kind < N_NOTES; kind++)
        if (has_note (p, row, kind))
          numbers[n++] = podium_page_note (p->page, g_strdup (notes[kind]));
      qsort (numbers, (gsize)n, sizeof *numbers, compare_numbers);
      for (int k = 0; k < n; k++) {
        g_autofree char *number = podium_superscript (numbers[k]);
        g_string_append_printf (label, PODIUM_NBSP "%s", number);
      }
      row->label = g_strdup (label->str);
    }
  }
  for (int kind = 0; kind < N_NOTES; kind++)
    g_free (notes[kind]);
}

/* The direction that most metrics have stands in the subtitle; the others say theirs in their rows. */
static char *
write_directions (PodiumProfile *p)
{
  PodiumLanguage language = p->page->language;
  guint n[3] = {0};
  for (guint i = 0; i < p->rows->len; i++)
    n[podium_profile_row (p, i)->query->metric->better]++;
  PodiumBetter most =
      n[PODIUM_BETTER_LOWER] > n[PODIUM_BETTER_HIGHER] ? PODIUM_BETTER_LOWER : PODIUM_BETTER_HIGHER;
  if (!n[most])
    return NULL;
  for (guint i = 0; i < p->rows->len; i++) {
    const PodiumMetric *metric = podium_profile_row (p, i)->query->metric;
    const char *direction = podium_direction_text (language, metric);
    if (metric->better != most)
      podium_profile_row (p, i)->direction = direction ? direction : podium_word (language, PODIUM_WORD_NO_DIRECTION);
  }
  const char *word = podium_word (language, most == PODIUM_BETTER_LOWER ? PODIUM_WORD_LOWER_BETTER
                                                                        : PODIUM_WORD_HIGHER_BETTER);
  return n[most] == p->rows->len ? g_strdup (word)
                                 : podium_phrase (language, PODIUM_WORD_EXCEPT_MARKED, word, NULL);
}

/* The metrics without a plain figure of @model. */
static GPtrArray *
gaps_of (const PodiumProfile *p, const PodiumModel *model)
{
  GPtrArray *gaps = g_ptr_array_new ();
  for (guint i = 0; i < p->rows->len; i++) {
    const PodiumProfileRow *row = podium_profile_row (p, i);
    gboolean found = FALSE;
    for (guint k = 0; k < row->cells->len && !found; k++)
      found = podium_profile_cell (row, k)->model == model && !podium_profile_cell (row, k)->unlike;
    if (!found)
      g_ptr_array_add (gaps, (gpointer)row->query->metric->short_name);
  }
  g_ptr_array_add (gaps, NULL);
  return gaps;
}

/* Which figures there are not. @named: each metric by name; else only where it is one or two, the others
 * counted. */
char *
podium_profile_gaps (const PodiumProfile *p, gboolean named)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;
  for (guint i = 0; i < p->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (p->models, i);
    g_autoptr (GPtrArray) gaps = gaps_of (p, model);
    if (gaps->len < 2)
      continue;
    n += gaps->len - 1;
    g_autofree char *names = g_strjoinv (", ", (char **)gaps->pdata);
    g_autofree char *said = NULL;
    if (named || (gaps->len - 1 <= 2 && p->terse < PODIUM_TERSE_ALL))
      said = g_strdup_printf ("(%s)", names);
    else
      said = g_strdup_printf ("%u", gaps->len - 1);
    g_autofree char *entry = podium_named (p->page->language, model->name, said);
    g_string_append_printf (list, "%s%s", list->len ? "; " : "", entry);
  }
  if (!n)
    return NULL;
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *of = g_strdup_printf ("%u", p->rows->len * p->models->len);
  return podium_phrase (p->page->language, PODIUM_WORD_NOTE_GAPS, count, of, list->str, NULL);
}

/* "Settings stated: GPT-5.4 xhigh (Intelligence Index, Tokens); ..." */
static char *
settings_note (const PodiumProfile *p)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GHashTable) done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint m = 0; m < p->models->len; m++)
    for (guint i = 0; i < p->rows->len; i++)
      for (guint k = 0; k < podium_profile_row (p, i)->cells->len; k++) {
        const PodiumCell *cell = podium_profile_cell (podium_profile_row (p, i), k);
        g_autofree char *setting = podium_setting_text (p->page->language, &cell->drawn->setting);
        if (cell->unlike || !setting || cell->model != g_ptr_array_index (p->models, m))
          continue;
        char *who = g_strconcat (cell->model->name, " ", setting, NULL);
        if (!g_hash_table_add (done, who))
          continue;
        g_string_append_printf (list, "%s%s (", list->len ? "; " : "", who);
        gboolean first = TRUE;
        for (guint j = i; j < p->rows->len; j++)
          for (guint l = 0; l < podium_profile_row (p, j)->cells->len; l++) {
            const PodiumCell *other = podium_profile_cell (podium_profile_row (p, j), l);
            g_autofree char *same = podium_setting_text (p->page->language, &other->drawn->setting);
            if (other->model != cell->model || other->unlike || g_strcmp0 (setting, same) != 0)
              continue;
            g_string_append_printf (list, "%s%s", first ? "" : ", ", other->metric->short_name);
            first = FALSE;
          }
        g_string_append_c (list, ')');
      }
  if (!list->len || (p->terse >= PODIUM_TERSE_ALL && p->page->style.size == PODIUM_SIZE_THUMB))
    return NULL;
  return podium_phrase (p->page->language,
                        p->terse >= PODIUM_TERSE_SETTINGS ? PODIUM_WORD_NOTE_SETTINGS_BRIEF
                                                          : PODIUM_WORD_NOTE_SETTINGS,
                        list->str, NULL);
}

static void
append_sentence (GString *text, char *sentence)
{
  if (sentence)
    g_string_append_printf (text, ". %s", sentence);
  g_free (sentence);
}

/* @n_models: that have figures; @n_rows: that were asked for. */
char *
podium_profile_subtitle (PodiumProfile *p, guint n_models, guint n_rows)
{
  PodiumLanguage language = p->page->language;
  g_autofree char *models = g_strdup_printf ("%u", p->models->len);
  g_autofree char *metrics = g_strdup_printf ("%u", p->rows->len);
  g_autofree char *all_models = g_strdup_printf ("%u", n_models);
  g_autofree char *all_rows = g_strdup_printf ("%u", n_rows);
  const char *what =
      podium_word (language, p->panels->len > 1 ? PODIUM_WORD_PROFILE_PANELS : PODIUM_WORD_PROFILE_ROWS);
  g_autoptr (GString) text = g_string_new (p->view->subtitle ? p->view->subtitle : what);

  char *direction = write_directions (p);
  if (!p->view->subtitle)
    append_sentence (text, g_steal_pointer (&direction));
  g_free (direction);
  if (p->models->len < n_models)
    append_sentence (text, podium_phrase (language, PODIUM_WORD_CUT_MODELS, models, all_models, NULL));
  if (p->rows->len < n_rows)
    append_sentence (text, podium_phrase (language, PODIUM_WORD_CUT, metrics, all_rows, NULL));
  char *notes[] = {podium_profile_gaps (p, FALSE), settings_note (p)};
  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    if (notes[i])
      append_number (text, p->page, notes[i]);
  return g_strdup (text->str);
}

char *
podium_profile_title (const PodiumProfile *p, gboolean whole)
{
  char *finding = NULL;
  g_autoptr (GPtrArray) queries = g_ptr_array_new ();
  if (p->view->title)
    return g_strdup (p->view->title);
  for (guint i = 0; i < p->rows->len; i++)
    g_ptr_array_add (queries, podium_profile_row (p, i)->query);
  /* Of a part of the models or metrics, a finding about all would not be seen in the picture. */
  if (whole && p->view->headline == PODIUM_HEADLINE_FINDING &&
      (finding = podium_headline_of_panels (p->page->language, queries)))
    return finding;
  return g_strdup (p->view->name ? p->view->name
                                 : podium_word (p->page->language, PODIUM_WORD_PROFILE_TITLE));
}
