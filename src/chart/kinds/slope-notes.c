/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "preface.h"
#include "slope.h"

#include <math.h>

static gboolean
is_homeless (const PodiumSlope *slope, const PodiumSlopePanel *panel, const PodiumSlopeLine *line,
             guint column)
{
  g_autofree char *key = podium_slope_key (panel, line, column);
  return g_hash_table_contains (slope->homeless, key);
}

static void
append_item (GString *list, const char *item)
{
  g_string_append_printf (list, "%s%s", list->len ? "; " : "", item);
}

/* The list under @word; NULL where it is empty. */
static char *
list_note (const PodiumSlope *slope, PodiumWord word, const GString *list)
{
  return list->len ? podium_phrase (slope->page->language, word, list->str, NULL) : NULL;
}

/* How many lines lack a figure in some column; *@gaps: how many figures that is. */
static guint
count_missing (const PodiumSlopePanel *panel, guint *gaps)
{
  guint lines = 0, n = *gaps = 0;
  for (guint i = 0; i<panel->lines->len; i++, lines += *gaps> n, n = *gaps)
    for (guint c = 0; c < panel->columns->len; c++)
      *gaps += !podium_slope_line (panel, i)->cells[c];
  return lines;
}

gboolean
podium_slope_says_missing (const PodiumSlope *slope, const PodiumSlopePanel *panel)
{
  guint gaps;
  PodiumAcross across = podium_slope_across (slope->view);
  return (across == PODIUM_ACROSS_SOURCES || across == PODIUM_ACROSS_METRICS || across == PODIUM_ACROSS_DOCUMENTS) &&
         count_missing (panel, &gaps) <= 3;
}

/* More than so many are counted in the footnote; the words name each. */
#define MOST_NAMED 6

/* What columns do not say. @spoken: of every line by name; else of those that no sentence in the picture says
 * it of. */
char *
podium_slope_silent_note (const PodiumSlope *slope, const PodiumSlopePanel *panel, gboolean spoken)
{
  g_autoptr (GString) list = g_string_new (NULL);
  gboolean sentences = podium_slope_says_missing (slope, panel);
  guint gaps, lines = count_missing (panel, &gaps);
  if (!spoken && !sentences && (lines > MOST_NAMED || slope->page->brief)) {
    g_autofree char *n = g_strdup_printf ("%u", gaps);
    g_autofree char *of = g_strdup_printf ("%u", panel->lines->len * panel->columns->len);
    return podium_phrase (slope->page->language, PODIUM_WORD_NOTE_SLOPE_GAPS, n, of, NULL);
  }
  for (guint i = 0; i < panel->lines->len; i++) {
    const PodiumSlopeLine *line = podium_slope_line (panel, i);
    g_autoptr (GString) heads = g_string_new (NULL);
    if (!spoken && sentences && !is_homeless (slope, panel, line, panel->columns->len))
      continue;
    for (guint c = 0; c < panel->columns->len; c++)
      if (!line->cells[c])
        g_string_append_printf (heads, "%s%s", heads->len ? ", " : "", podium_slope_column (panel, c)->head);
    g_autofree char *item = heads->len ? g_strdup_printf ("%s (%s)", line->model->name, heads->str) : NULL;
    if (item)
      append_item (list, item);
  }
  return list_note (slope, PODIUM_WORD_NOTE_SLOPE_SILENT, list);
}

/* Figures that found no place at their points. */
static char *
figures_note (const PodiumSlope *slope, const PodiumSlopePanel *panel)
{
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < panel->lines->len; i++)
    for (guint c = 0; c < panel->columns->len; c++) {
      const PodiumSlopeLine *line = podium_slope_line (panel, i);
      if (!line->cells[c] || !is_homeless (slope, panel, line, c))
        continue;
      g_autofree char *figure = podium_slope_figure (slope, panel, line->cells[c]);
      g_autofree char *item =
          g_strdup_printf ("%s %s (%s)", line->model->name, figure, podium_slope_column (panel, c)->head);
      append_item (list, item);
    }
  return list_note (slope, PODIUM_WORD_NOTE_SLOPE_FIGURES, list);
}

/* A claim of the line that @claim may be the rounding of: printed finer, and no further off than half a step.
 */
static const PodiumClaim *
finer_claim (const PodiumSlopePanel *panel, const PodiumSlopeLine *line, const PodiumClaim *claim)
{
  for (guint c = 0; c < panel->columns->len; c++)
    for (guint i = 0; line->cells[c] && i < line->cells[c]->claims->len; i++) {
      const PodiumClaim *other = g_ptr_array_index (line->cells[c]->claims, i);
      if (podium_claim_rounds (claim, other))
        return other;
    }
  return NULL;
}

/* "Muse Spark 81 from 80.5": figures that differ may still say the same. */
static char *
rounded_note (const PodiumSlope *slope, const PodiumSlopePanel *panel)
{
  PodiumLanguage language = slope->page->language;
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GHashTable) done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL); /* items */
  PodiumAcross across = podium_slope_across (slope->view);
  if ((across != PODIUM_ACROSS_SOURCES && across != PODIUM_ACROSS_DOCUMENTS) || slope->page->brief)
    return NULL;
  for (guint i = 0; i < panel->lines->len; i++)
    for (guint c = 0; c < panel->columns->len; c++) {
      const PodiumSlopeLine *line = podium_slope_line (panel, i);
      const PodiumClaim *claim = line->cells[c] ? line->cells[c]->drawn : NULL;
      const PodiumClaim *finer = claim ? finer_claim (panel, line, claim) : NULL;
      if (!finer)
        continue;
      g_autofree char *a = podium_figure (language, claim, &panel->unit);
      g_autofree char *b = podium_figure (language, finer, &panel->unit);
      g_autofree char *item =
          podium_phrase (language, PODIUM_WORD_SLOPE_ROUNDED, line->model->name, a, b, NULL);
      if (g_hash_table_add (done, g_strdup (item)))
        append_item (list, item);
    }
  return list_note (slope, PODIUM_WORD_NOTE_SLOPE_ROUNDED, list);
}

/* The makers' own figures, where others measured too. */
static char *
vendor_note (const PodiumSlope *slope, const PodiumSlopePanel *panel)
{
  g_autoptr (GString) list = g_string_new (NULL);
  const PodiumOrganisation *first = NULL;
  gboolean mixed = FALSE, begun = FALSE;
  for (guint i = 0; i < panel->lines->len; i++)
    for (guint c = 0; c < panel->columns->len; c++) {
      const PodiumSlopeLine *line = podium_slope_line (panel, i);
      const PodiumClaim *claim = line->cells[c] ? line->cells[c]->drawn : NULL;
      if (!claim)
        continue;
      mixed |= begun && claim->measured_by != first;
      first = claim->measured_by;
      begun = TRUE;
      if (podium_claim_relationship (claim) != PODIUM_RELATIONSHIP_VENDOR)
        continue;
      g_autofree char *figure = podium_figure (slope->page->language, claim, podium_slope_unit (panel, line->cells[c]));
      g_autofree char *item =
          g_strdup_printf ("%s %s (%s)", line->model->name, figure, podium_slope_column (panel, c)->head);
      append_item (list, item);
    }
  if (!mixed)
    return NULL;
  return list_note (slope, slope->page->brief ? PODIUM_WORD_NOTE_VENDORS_BRIEF : PODIUM_WORD_NOTE_VENDORS,
                    list);
}

static char *
bracket_note (const PodiumSlope *slope, const PodiumSlopePanel *panel)
{
  for (guint i = 0; i < panel->lines->len; i++)
    for (guint c = 0; c < panel->columns->len; c++) {
      const PodiumCell *cell = podium_slope_line (panel, i)->cells[c];
      if (cell && !panel->ranks && podium_cell_disagrees (cell))
        return g_strdup (podium_word (slope->page->language, PODIUM_WORD_NOTE_SLOPE_BRACKET));
    }
  return NULL;
}

/* Points of another setting than the one compared. */
static char *
unlike_note (const PodiumSlope *slope, const PodiumSlopePanel *panel)
{
  for (guint i = 0; i < panel->lines->len; i++)
    for (guint c = 0; c < panel->columns->len; c++) {
      const PodiumCell *cell = podium_slope_line (panel, i)->cells[c];
      if (cell && cell->unlike)
        return g_strdup (podium_word (slope->page->language, PODIUM_WORD_NOTE_DASHED_BRIEF));
    }
  return NULL;
}

static char *
left_out_note (const PodiumSlope *slope, const PodiumSlopePanel *panel)
{
  g_autofree char *n = g_strdup_printf ("%u", panel->left_out);
  return panel->left_out ? podium_phrase (slope->page->language, PODIUM_WORD_NOTE_LEFT_OUT, n, NULL) : NULL;
}

/* Across metrics what each edition is; else only of the panel's. */
static void
add_edition_notes (const PodiumSlope *slope, const PodiumSlopePanel *panel, const PodiumCatalog *catalog,
                   const char *edition, GPtrArray *notes)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  for (guint c = 0; c < panel->columns->len; c++) {
    const PodiumMetric *own = podium_slope_column (panel, c)->metric;
    g_autoptr (GPtrArray) cells = g_ptr_array_new ();
    for (guint i = 0; i < panel->lines->len; i++)
      if (podium_slope_line (panel, i)->cells[c])
        g_ptr_array_add (cells, podium_slope_line (panel, i)->cells[c]);
    if (own)
      g_ptr_array_add (notes, podium_edition_note (slope->page, own, podium_view_edition (slope->view, catalog, own), cells));
    g_ptr_array_extend (all, cells, NULL, NULL);
  }
  if (panel->metric)
    g_ptr_array_add (notes, podium_edition_note (slope->page, NULL, edition, all));
}

static char *
undirected_note (const PodiumSlope *slope, const PodiumSlopePanel *panel)
{
  return panel->undirected
             ? podium_phrase (slope->page->language, PODIUM_WORD_NOTE_SLOPE_NO_BETTER, panel->undirected, NULL)
             : NULL;
}

/* "MMMU-Pro, percent ¹ ²" */
void
podium_slope_write_head (PodiumSlope *slope, PodiumSlopePanel *panel, const PodiumCatalog *catalog)
{
  gboolean several = podium_slope_across (slope->view) == PODIUM_ACROSS_EDITIONS ||
                     (podium_slope_across (slope->view) == PODIUM_ACROSS_DOCUMENTS && panel->ranks);
  const char *edition =
      panel->metric && !several
          ? podium_view_edition (slope->view, catalog, panel->metric)
          : NULL;
  g_autoptr (GPtrArray) notes = g_ptr_array_new (); /* of strings that the page takes, and NULL */
  g_autoptr (GString) head = g_string_new (podium_slope_panel_name (slope->page->language, panel));
  add_edition_notes (slope, panel, catalog, edition, notes);
  podium_slope_document_notes (slope, panel, notes);
  char *others[] = {undirected_note (slope, panel), left_out_note (slope, panel), unlike_note (slope, panel),
                    bracket_note (slope, panel),    rounded_note (slope, panel),  vendor_note (slope, panel),
                    figures_note (slope, panel),    podium_slope_silent_note (slope, panel, FALSE)};
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_ptr_array_add (notes, others[i]);
  if (edition)
    g_string_append_printf (head, " %s", edition);
  if (panel->metric) {
    g_autofree char *title = podium_figure_title (head->str, &panel->unit);
    g_string_assign (head, title);
  }
  for (guint i = 0; i < notes->len; i++)
    if (g_ptr_array_index (notes, i)) {
      g_autofree char *number = podium_superscript (podium_page_note (slope->page, g_ptr_array_index (notes, i)));
      g_string_append_printf (head, PODIUM_NBSP "%s", number);
    }
  g_free (panel->head);
  panel->head = g_strdup (head->str);
}
