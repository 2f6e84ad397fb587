/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "access.h"

#include <string.h>

static const PodiumWord names[PODIUM_N_ACCESS] = {
  PODIUM_WORD_OPEN_WEIGHTS, PODIUM_WORD_PUBLIC_API, PODIUM_WORD_PRIVATE_API, PODIUM_WORD_FREE_APP, PODIUM_WORD_PAID_APP,
};

const char *
podium_access_name (const PodiumAccessTable *a, int column)
{
  return podium_word (a->page->language, names[column]);
}

static void
clear_words (PodiumAccessRow *row)
{
  for (int i = 0; i < PODIUM_N_ACCESS; i++) {
    g_clear_pointer (&row->cells[i].words, g_free);
    g_clear_pointer (&row->cells[i].plain, g_free);
    g_clear_pointer (&row->cells[i].describes, g_free);
  }
  g_clear_pointer (&row->detail, g_free);
}

void
podium_access_row_free (gpointer data)
{
  PodiumAccessRow *row = data;
  clear_words (row);
  for (int i = 0; i < PODIUM_N_ACCESS; i++)
    g_ptr_array_unref (row->cells[i].routes);
  g_ptr_array_unref (row->others);
  g_free (row);
}

static const PodiumRouteStatement *
statement_at (const PodiumRoute *route, guint i)
{
  return g_ptr_array_index (route->statements, i);
}

const char *
podium_access_status (const PodiumAccessTable *a, PodiumStatus status)
{
  static const PodiumWord words[] = {
    [PODIUM_STATUS_AVAILABLE] = PODIUM_WORD_AVAILABLE,   [PODIUM_STATUS_PREVIEW] = PODIUM_WORD_PREVIEW,
    [PODIUM_STATUS_ANNOUNCED] = PODIUM_WORD_ANNOUNCED,   [PODIUM_STATUS_HOPED] = PODIUM_WORD_HOPED,
    [PODIUM_STATUS_WITHDRAWN] = PODIUM_WORD_WITHDRAWN,   [PODIUM_STATUS_NONE] = PODIUM_WORD_STATED_NONE,
    [PODIUM_STATUS_UNKNOWN] = PODIUM_WORD_SAID_UNKNOWN,
  };
  return podium_word (a->page->language, words[status]);
}

/* Sources of the route's statements with @status, "s001, s003". */
static char *
sources_with (const PodiumRoute *route, PodiumStatus status)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  for (guint i = 0; i < route->statements->len; i++) {
    const PodiumRouteStatement *statement = statement_at (route, i);
    if (statement->status == status && !g_ptr_array_find (ids, statement->source->id, NULL))
      g_ptr_array_add (ids, (gpointer) statement->source->id);
  }
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (", ", (char **) ids->pdata);
}

/* "announced (s001, s004); available (s002)": all that is said of the route. */
static char *
said_of (const PodiumAccessTable *a, const PodiumRoute *route)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (int status = PODIUM_STATUS_AVAILABLE; status <= PODIUM_STATUS_UNKNOWN; status++) {
    g_autofree char *ids = sources_with (route, (PodiumStatus) status);
    if (*ids)
      g_string_append_printf (text, "%s%s (%s)", text->len ? "; " : "", podium_access_status (a, (PodiumStatus) status), ids);
  }
  return g_strdup (text->str);
}

static char *
where_of (const PodiumRoute *route)
{
  if (route->licence)
    return g_strdup (route->licence);
  return route->where[0] ? g_strjoinv (", ", (char **) route->where) : NULL;
}

/* The best route comes first, so that the cell says what can be had today. */
static int
compare_routes (gconstpointer a, gconstpointer b)
{
  const PodiumRoute *x = *(const PodiumRoute *const *) a, *y = *(const PodiumRoute *const *) b;
  int order = (int) podium_route_status (x) - (int) podium_route_status (y);
  return order ? order : (int) x->index - (int) y->index;
}

static void
append_note (GString *text, PodiumPage *page, char *note)
{
  g_autofree char *number = podium_superscript (podium_page_note (page, note));
  g_string_append_printf (text, PODIUM_NBSP "%s", number);
}

/* Where the routes of the best status lead: "Meta AI app, meta.ai"; NULL where nobody says. */
static char *
places_of (GPtrArray *routes, PodiumStatus status)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < routes->len; i++) {
    const PodiumRoute *route = g_ptr_array_index (routes, i);
    char *place = podium_route_status (route) == status ? where_of (route) : NULL;
    if (place && !g_ptr_array_find_with_equal_func (places, place, g_str_equal, NULL))
      g_ptr_array_add (places, place);
    else
      g_free (place);
  }
  if (!places->len)
    return NULL;
  g_ptr_array_add (places, NULL);
  return g_strjoinv (", ", (char **) places->pdata);
}

/* Words and symbols of one cell: the best route's statuses as different sources state them, then notes for the rest. */
static void
write_cell (PodiumAccessTable *a, PodiumAccessCell *cell, const PodiumModel *model, int column)
{
  PodiumLanguage language = a->page->language;
  const char *word = podium_access_name (a, column);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) describes = g_string_new (NULL);

  g_string_append_printf (describes, "%s, %s: ", model->name, word);
  gsize subject = describes->len;
  if (!cell->routes->len) {
    g_string_append (describes, podium_word (language, PODIUM_WORD_NOT_STATED));
    cell->describes = g_strdup (describes->str);
    cell->says = cell->describes + subject;
    return;
  }
  g_ptr_array_sort (cell->routes, compare_routes);
  const PodiumRoute *best = g_ptr_array_index (cell->routes, 0);
  PodiumStatus status = podium_route_status (best);
  g_autofree char *place = places_of (cell->routes, status);

  cell->statuses = 1u << status;
  g_string_append (words, podium_access_status (a, status));
  for (guint i = 0; podium_route_disagrees (best) && i < best->statements->len; i++) {
    PodiumStatus other = statement_at (best, i)->status;
    if (cell->statuses & (1u << other) || other == PODIUM_STATUS_UNKNOWN
        || (other == PODIUM_STATUS_NONE && status >= PODIUM_STATUS_ANNOUNCED))
      continue;
    cell->statuses |= 1u << other;
    g_string_append_printf (words, ", %s", podium_access_status (a, other));
  }
  cell->plain = g_strdup (words->str);
  if (place && status <= PODIUM_STATUS_PREVIEW)
    g_string_assign (words, place);
  /* Whatever there is to say of the cell is one footnote, so that one number stands beside the symbols. */
  g_autoptr (GString) note = g_string_new (NULL);
  if (podium_route_disagrees (best)) {
    g_autofree char *said = said_of (a, best);
    g_autofree char *text = podium_phrase (
      language, a->page->brief ? PODIUM_WORD_NOTE_STATUSES_BRIEF : PODIUM_WORD_NOTE_STATUSES, said, NULL);
    g_string_append (note, text);
  }
  for (guint i = 0; i < cell->routes->len; i++) {
    const PodiumRoute *route = g_ptr_array_index (cell->routes, i);
    g_autofree char *said = said_of (a, route);
    g_autofree char *at = where_of (route);
    g_string_append_printf (describes, "%s%s%s%s", i ? "; " : "", at ? at : "", at ? " " : "", said);
    if (!i || podium_route_status (route) == status || (a->page->brief && a->page->style.size == PODIUM_SIZE_THUMB))
      continue; /* of the smallest picture such notes would fill half; the words have them */
    g_autofree char *ids = sources_with (route, podium_route_status (route));
    g_autofree char *also = podium_phrase (language, PODIUM_WORD_NOTE_ALSO, podium_access_status (a, podium_route_status (route)),
                                           at ? at : word, ids, NULL);
    g_string_append_printf (note, "%s%s", note->len ? " " : "", also);
  }
  if (note->len)
    append_note (words, a->page, g_strdup (note->str));
  cell->words = g_strdup (words->str);
  cell->describes = g_strdup (describes->str);
  cell->says = cell->describes + subject;
}

static gboolean
says_something (const PodiumAccessRow *row)
{
  for (int i = 0; i < PODIUM_N_ACCESS; i++)
    if (row->cells[i].routes->len)
      return TRUE;
  return row->others->len > 0;
}

void
podium_access_collect (PodiumAccessTable *a, const PodiumCatalog *catalog, PodiumFrame *frame)
{
  frame->missing = g_ptr_array_new ();
  frame->missing_key = PODIUM_WORD_NO_ROUTES_FOR;
  for (guint m = 0; m < catalog->models->len; m++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, m);
    if (!podium_view_shows (a->view, catalog, model))
      continue;
    PodiumAccessRow *row = g_new0 (PodiumAccessRow, 1);
    row->model = model;
    row->others = g_ptr_array_new ();
    for (int i = 0; i < PODIUM_N_ACCESS; i++)
      row->cells[i].routes = g_ptr_array_new ();
    for (guint i = 0; i < catalog->routes->len; i++) {
      PodiumRoute *route = g_ptr_array_index (catalog->routes, i);
      PodiumAccess word = podium_route_access (route);
      if (route->model == model)
        g_ptr_array_add (word ? row->cells[word - 1].routes : row->others, route);
    }
    if (!says_something (row)) {
      g_ptr_array_add (frame->missing, (gpointer) model->name);
      podium_access_row_free (row);
      continue;
    }
    g_ptr_array_add (a->rows, row);
  }
}

/* Routes whose cost or audience nobody states stand in no column: each in a footnote at the model. */
static void
note_others (PodiumAccessTable *a, const PodiumAccessRow *row, GString *detail)
{
  for (guint i = 0; i < row->others->len; i++) {
    const PodiumRoute *route = g_ptr_array_index (row->others, i);
    g_autofree char *place = where_of (route);
    g_autofree char *said = said_of (a, route);
    const char *what = place ? place : podium_terms_word (&podium_terms_channel, route->channel);
    append_note (detail, a->page, podium_phrase (a->page->language, PODIUM_WORD_NOTE_OTHER_ROUTE, row->model->name, what, said,
                                                 NULL));
  }
}

void
podium_access_write (PodiumAccessTable *a)
{
  PodiumLanguage language = a->page->language;
  g_ptr_array_set_size (a->sources, 0);
  for (guint i = 0; i < a->n_drawn; i++) {
    PodiumAccessRow *row = g_ptr_array_index (a->rows, i);
    clear_words (row);
    const char *maker = row->model->maker ? row->model->maker->name : podium_word (language, PODIUM_WORD_MAKER_NOT_STATED);
    g_autoptr (GString) detail = g_string_new (maker);
    if (row->model->fill == PODIUM_FILL_DASHED)
      g_string_append_printf (detail, " · %s", podium_word (language, PODIUM_WORD_NOT_RELEASED));
    note_others (a, row, detail);
    row->detail = g_strdup (detail->str);
    for (int k = 0; k < PODIUM_N_ACCESS; k++) {
      write_cell (a, &row->cells[k], row->model, k);
      for (guint r = 0; r < row->cells[k].routes->len; r++) {
        const PodiumRoute *route = g_ptr_array_index (row->cells[k].routes, r);
        for (guint s = 0; s < route->statements->len; s++)
          if (!g_ptr_array_find (a->sources, statement_at (route, s)->source, NULL))
            g_ptr_array_add (a->sources, (gpointer) statement_at (route, s)->source);
      }
    }
  }
  g_ptr_array_sort (a->sources, podium_source_compare);
}
