/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Access: how each model can be had. Models in rows, the five words of the access model in columns. */

#include "kinds.h"
#include "rows.h"
#include "status.h"

#include <math.h>
#include <string.h>

/* In the smallest picture more rows than this are given up for names that are not cut. */
#define LEAST_ROWS 3

/* Of a name in rows of unequal height. */
#define MOST_LINES 3

static const struct {
  PodiumWord name, hint;
} columns[PODIUM_N_ACCESS] = {
  { PODIUM_WORD_OPEN_WEIGHTS, PODIUM_WORD_OPEN_WEIGHTS_HINT },
  { PODIUM_WORD_PUBLIC_API, PODIUM_WORD_PUBLIC_API_HINT },
  { PODIUM_WORD_PRIVATE_API, PODIUM_WORD_PRIVATE_API_HINT },
  { PODIUM_WORD_FREE_APP, PODIUM_WORD_FREE_APP_HINT },
  { PODIUM_WORD_PAID_APP, PODIUM_WORD_PAID_APP_HINT },
};

/* What one cell of the chart shows: the routes of a model that one word covers. */
typedef struct {
  GPtrArray *routes;      /* PodiumRoute; empty: no source says */
  guint statuses;         /* bit 1 << PodiumStatus: all that are drawn */
  char *words;            /* beside the symbol, with note numbers; NULL: only a question mark */
  char *plain;            /* the status alone, for narrow columns */
  char *describes;
  const char *says; /* of describes, what comes behind model and column */
} Cell;

typedef struct {
  const PodiumModel *model;
  Cell cells[PODIUM_N_ACCESS];
  GPtrArray *others;  /* PodiumRoute that none of the five words covers */
  char *detail;
  double y, height; /* of its middle; px */
} Row;

typedef struct {
  PodiumPage *page;
  const PodiumView *view;
  GPtrArray *rows;
  GPtrArray *sources; /* PodiumSource, every one that says something about a route */
  double pitch;       /* of the rows, px; of the lowest where they are not equal */
  gboolean equal;     /* all rows are equally high */
  PodiumType words;   /* of what stands beside the symbols: never larger than the models' names */
  guint n_drawn;      /* rows, of all; the rest is cut */
  guint n_fit;        /* rows that the last layout had room for */
  gboolean whole;     /* and it cut no name but endless ones */
  gboolean hints;     /* columns are wide enough for an icon, and a hint under each name */
} Access;

static void
clear_words (Row *row)
{
  for (int i = 0; i < PODIUM_N_ACCESS; i++) {
    g_clear_pointer (&row->cells[i].words, g_free);
    g_clear_pointer (&row->cells[i].plain, g_free);
    g_clear_pointer (&row->cells[i].describes, g_free);
  }
  g_clear_pointer (&row->detail, g_free);
}

static void
row_free (gpointer data)
{
  Row *row = data;
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

/* The word that a status stands for in a chart. */
static const char *
status_word (const Access *a, PodiumStatus status)
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
said_of (const Access *a, const PodiumRoute *route)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (int status = PODIUM_STATUS_AVAILABLE; status <= PODIUM_STATUS_UNKNOWN; status++) {
    g_autofree char *ids = sources_with (route, (PodiumStatus) status);
    if (*ids)
      g_string_append_printf (text, "%s%s (%s)", text->len ? "; " : "", status_word (a, (PodiumStatus) status), ids);
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
write_cell (Access *a, Cell *cell, const PodiumModel *model, int column)
{
  PodiumLanguage language = a->page->language;
  const char *word = podium_word (language, columns[column].name);
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
  g_string_append (words, status_word (a, status));
  for (guint i = 0; podium_route_disagrees (best) && i < best->statements->len; i++) {
    PodiumStatus other = statement_at (best, i)->status;
    if (cell->statuses & (1u << other) || other == PODIUM_STATUS_UNKNOWN
        || (other == PODIUM_STATUS_NONE && status >= PODIUM_STATUS_ANNOUNCED))
      continue;
    cell->statuses |= 1u << other;
    g_string_append_printf (words, ", %s", status_word (a, other));
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
    g_autofree char *also = podium_phrase (language, PODIUM_WORD_NOTE_ALSO, status_word (a, podium_route_status (route)),
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
says_something (const Row *row)
{
  for (int i = 0; i < PODIUM_N_ACCESS; i++)
    if (row->cells[i].routes->len)
      return TRUE;
  return row->others->len > 0;
}

static void
collect_rows (Access *a, const PodiumCatalog *catalog, PodiumFrame *frame)
{
  frame->missing = g_ptr_array_new ();
  frame->missing_key = PODIUM_WORD_NO_ROUTES_FOR;
  for (guint m = 0; m < catalog->models->len; m++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, m);
    if (!podium_view_shows (a->view, catalog, model))
      continue;
    Row *row = g_new0 (Row, 1);
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
      row_free (row);
      continue;
    }
    g_ptr_array_add (a->rows, row);
  }
}

/* Routes whose cost or audience nobody states stand in no column: each in a footnote at the model. */
static void
note_others (Access *a, const Row *row, GString *detail)
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

/* The words of the rows that are drawn, with their footnotes, and who says them. */
static void
write_rows (Access *a)
{
  PodiumLanguage language = a->page->language;
  g_ptr_array_set_size (a->sources, 0);
  for (guint i = 0; i < a->n_drawn; i++) {
    Row *row = g_ptr_array_index (a->rows, i);
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

/* ---- Drawing ---- */

/* The footnote numbers at the end of a cell's words, or "". */
static const char *
numbers_of (const char *words)
{
  const char *gap = strstr (words, PODIUM_NBSP);
  return gap ? gap + strlen (PODIUM_NBSP) : "";
}

/* The fullest words that fit into @room and the row: where, else the status, else only the footnote numbers. */
static void
draw_words (Access *a, const Row *row, const Cell *cell, double x, double room, const PodiumRow *about)
{
  PodiumPage *page = a->page;
  const char *numbers = numbers_of (cell->words);
  g_autofree char *status = g_strconcat (cell->plain, *numbers ? PODIUM_NBSP : "", numbers, NULL);
  const char *choices[] = { cell->words, status, numbers };
  PodiumType type = a->words;
  guint most = (guint) MAX (1, floor (a->pitch / type.line));

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++) {
    g_auto (GStrv) lines = podium_text_wrap (page->fonts, choices[i], type.px, 400, room);
    guint n = g_strv_length (lines);
    double widest = 0;
    for (char **line = lines; *line; line++)
      widest = MAX (widest, podium_text_advance (page->fonts, *line, type.px, 400));
    gboolean whole = n == 1 || strchr (choices[i], ' '); /* breaks stand at spaces, not inside words */
    if (i + 1 < G_N_ELEMENTS (choices) && (n > MIN (2, most) || widest > room || !whole))
      continue;
    double baseline = row->y - (n - 1) * type.line / 2 + podium_page_centre (page, type, 400);
    for (char **line = lines; *line && **line; line++, baseline += type.line)
      podium_page_text (page, PODIUM_ROLE_DETAIL, x, baseline, PODIUM_LEFT, type, 400, page->theme->ink2, *line, about);
    return;
  }
}

static void
draw_cell (Access *a, const Row *row, int column, double x, double width)
{
  PodiumPage *page = a->page;
  const PodiumStyle *s = &page->style;
  const Cell *cell = &row->cells[column];
  double size = MIN (s->status, 0.62 * a->pitch), step = size * 1.24, left = x + s->icon / 2;
  PodiumRow about = { .model = row->model, .describes = cell->describes };
  PodiumColour hue = podium_model_is_dim (a->view, row->model->id) ? page->theme->greyed : page->theme->access;
  guint drawn = 0;

  for (int status = PODIUM_STATUS_UNKNOWN; status >= PODIUM_STATUS_AVAILABLE; status--)
    if (cell->statuses & (1u << status)) {
      podium_status_draw (page, (PodiumStatus) status, hue, left + drawn * step, row->y, size, drawn ? NULL : &about);
      drawn++;
    }
  if (!drawn)
    podium_status_draw (page, PODIUM_STATUS_UNKNOWN, hue, left, row->y, size, &about);
  podium_page_figure (page, podium_word (page->language, columns[column].name), cell->says);
  if (!drawn)
    return;
  about.describes = NULL;
  if (drawn > 1) { /* both symbols over one tray */
    g_autoptr (PodiumPath) tray = podium_path_new ();
    double from = left - size / 2, to = left + (drawn - 1) * step + size / 2, floor = MIN (row->y + 0.8 * size, row->y + a->pitch / 2 - s->bracket - page->scale);
    double back = MIN (s->tray, 0.3 * size);
    podium_path_move (tray, from, floor - back);
    podium_path_line (tray, from, floor);
    podium_path_line (tray, to, floor);
    podium_path_line (tray, to, floor - back);
    podium_page_path (page, PODIUM_ROLE_BRACKET, tray, podium_stroke (page->theme->ink, s->bracket), &about);
  }
  double text_x = left + (drawn - 1) * step + size / 2 + (a->hints ? 1.3 : 0.9) * s->unit;
  draw_words (a, row, cell, text_x, x + width - text_x - 0.5 * s->unit, &about);
}

/* What the icon leaves of a column for its name and hint. */
static double
head_room (const Access *a, double width)
{
  return width - a->page->style.icon - 1.8 * a->page->style.unit;
}

/* How wide names of narrow columns may be, for their ends to keep apart. */
static double
head_wrap (const Access *a, double width)
{
  return width - 0.4 * a->page->style.detail.px;
}

/* What letters of the language reach further down than Latin ones do. */
static double
tail_room (const PodiumPage *page)
{
  return (podium_language_leading (page->language) - 1) * page->style.detail.px;
}

/* Icon, name and hint of a column; a narrow column has its name alone, ending just above the rows. */
static void
draw_head (Access *a, int column, double x, double top, double bottom, double width)
{
  PodiumPage *page = a->page;
  const PodiumStyle *s = &page->style;
  const char *name = podium_word (page->language, columns[column].name);

  if (!a->hints) {
    double room = head_wrap (a, width);
    g_auto (GStrv) lines = podium_text_wrap (page->fonts, name, s->detail.px, 600, room);
    double last = bottom - s->unit - tail_room (page);
    podium_page_paragraph (page, PODIUM_ROLE_HEAD, x, last - (g_strv_length (lines) - 1) * s->detail.line, room, s->detail,
                           600, page->theme->ink, name, NULL);
    return;
  }
  double text_x = x + s->icon + 1.2 * s->unit, room = head_room (a, width);
  podium_access_icon (page, (PodiumAccess) (column + 1), x + s->icon / 2, top + s->icon / 2 + 0.5 * s->unit, s->icon);
  double baseline = podium_page_paragraph (page, PODIUM_ROLE_HEAD, text_x, top + s->label.px, room, s->label, 600,
                                           page->theme->ink, name, NULL);
  podium_page_paragraph (page, PODIUM_ROLE_HEAD, text_x, baseline + s->detail.line, room, s->detail, 400, page->theme->ink3,
                         podium_word (page->language, columns[column].hint), NULL);
}

/* How to read: every status symbol with its word, @gap px apart, in as many lines as they need. Drawn upwards from @bottom;
 * returns its height. With @draw FALSE it only measures. */
static double
legend_at (Access *a, double left, double right, double bottom, double gap, gboolean draw)
{
  PodiumPage *page = a->page;
  const PodiumStyle *s = &page->style;
  double size = 0.76 * s->status, pen = left, line = 0;
  const char *title = podium_word (page->language, PODIUM_WORD_HOW_TO_READ);
  double heights[8], xs[8];
  int n = 0;

  pen += podium_text_advance (page->fonts, title, s->detail.px, 600) + gap;
  double first = pen;
  for (int status = PODIUM_STATUS_AVAILABLE; status <= PODIUM_STATUS_UNKNOWN; status++) {
    const char *word = status == PODIUM_STATUS_UNKNOWN ? podium_word (page->language, PODIUM_WORD_NOT_STATED)
                                                       : status_word (a, (PodiumStatus) status);
    double width = size + 0.8 * s->unit + podium_text_advance (page->fonts, word, s->detail.px, 400);
    if (pen + width > right && pen > first) {
      pen = first;
      line++;
    }
    xs[n] = pen;
    heights[n++] = line;
    pen += width + gap;
  }
  double height = (line + 1) * s->detail.line;
  if (!draw)
    return height;
  for (int i = 0; i < n; i++) {
    PodiumStatus status = (PodiumStatus) (PODIUM_STATUS_AVAILABLE + i);
    double y = bottom - height + (heights[i] + 0.5) * s->detail.line;
    double baseline = y + podium_page_centre (page, s->detail, 400);
    const char *word = status == PODIUM_STATUS_UNKNOWN ? podium_word (page->language, PODIUM_WORD_NOT_STATED)
                                                       : status_word (a, status);
    if (i == 0)
      podium_page_text (page, PODIUM_ROLE_LEGEND, left, baseline, PODIUM_LEFT, s->detail, 600, page->theme->ink2, title, NULL);
    podium_status_draw (page, status, page->theme->access, xs[i] + size / 2, y, size, NULL);
    podium_page_text (page, PODIUM_ROLE_LEGEND, xs[i] + size + 0.8 * s->unit, baseline, PODIUM_LEFT, s->detail, 400,
                      page->theme->ink2, word, NULL);
  }
  return height;
}

/* The legend, set closer where that saves a line. */
static double
legend (Access *a, double left, double right, double bottom, gboolean draw)
{
  double unit = a->page->style.unit, wide = 3 * unit, close = 1.75 * unit;
  gboolean saves = legend_at (a, left, right, bottom, close, FALSE) < legend_at (a, left, right, bottom, wide, FALSE);
  return legend_at (a, left, right, bottom, saves ? close : wide, draw);
}

/* Whether the name and hint of every column fit into one line each. */
static gboolean
hints_fit (Access *a, double width)
{
  const PodiumStyle *s = &a->page->style;
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++) {
    const char *name = podium_word (a->page->language, columns[i].name), *hint = podium_word (a->page->language, columns[i].hint);
    if (podium_text_advance (a->page->fonts, name, s->label.px, 600) > head_room (a, width)
        || podium_text_advance (a->page->fonts, hint, s->detail.px, 400) > head_room (a, width))
      return FALSE;
  }
  return TRUE;
}

/* The width of the longest word over column @i, with what keeps it from the next. */
static double
longest_word (const Access *a, gsize i)
{
  const PodiumStyle *s = &a->page->style;
  g_auto (GStrv) words = g_strsplit_set (podium_word (a->page->language, columns[i].name), " -", -1);
  double most = 0;
  for (char **word = words; *word; word++) {
    g_autofree char *part = g_strconcat (*word, word[1] ? "-" : "", NULL); /* a space takes no more room than the hyphen */
    most = MAX (most, podium_text_advance (a->page->fonts, part, s->detail.px, 600));
  }
  return most + 0.5 * s->detail.px;
}

/* Shares @total among the columns: equally, but where a word over one would break, the others give way if they can. */
static void
plan_columns (const Access *a, double total, double widths[PODIUM_N_ACCESS])
{
  double needs[PODIUM_N_ACCESS], sum = 0, rest = total / PODIUM_N_ACCESS;
  for (gsize i = 0; i < PODIUM_N_ACCESS; i++) {
    needs[i] = a->hints ? 0 : longest_word (a, i);
    sum += needs[i];
  }
  for (int pass = 0; sum <= total && pass < PODIUM_N_ACCESS; pass++) { /* with a smaller rest more columns need more than it */
    double wanted = 0;
    int n_small = 0;
    for (gsize i = 0; i < PODIUM_N_ACCESS; i++) {
      wanted += needs[i] > rest ? needs[i] : 0;
      n_small += needs[i] <= rest;
    }
    rest = n_small ? MIN (rest, (total - wanted) / n_small) : rest;
  }
  for (gsize i = 0; i < PODIUM_N_ACCESS; i++)
    widths[i] = sum <= total ? MAX (needs[i], rest) : rest;
}

/* How high the names of columns stand that have no room for icons and hints. */
static double
heads_height (Access *a, const double widths[PODIUM_N_ACCESS])
{
  const PodiumStyle *s = &a->page->style;
  guint most = 1;
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++) {
    g_auto (GStrv) lines = podium_text_wrap (a->page->fonts, podium_word (a->page->language, columns[i].name), s->detail.px,
                                             600, head_wrap (a, widths[i]));
    most = MAX (most, g_strv_length (lines));
  }
  return most * s->detail.line + s->unit + tail_room (a->page);
}

/* The part of @width for the models' names; in the smallest picture all but what the words over the columns need. */
static double
names_share (const Access *a, double width)
{
  const PodiumStyle *s = &a->page->style;
  double heads = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    heads += MAX (longest_word (a, i), 3.4 * s->icon); /* three symbols, or two and a number */
  return s->size == PODIUM_SIZE_THUMB ? CLAMP ((width - heads - 2.5 * s->unit - 1) / width, 0.22, 0.34) : 0.3;
}

/* Under a row a rule; of rows so close that rules would be a grid, under the last of each maker's. */
static gboolean
is_ruled (const Access *a, guint i)
{
  const Row *row = g_ptr_array_index (a->rows, i), *next = i + 1 < a->n_drawn ? g_ptr_array_index (a->rows, i + 1) : NULL;
  return !a->equal || a->pitch > 1.8 * a->words.px || !next || next->model->maker != row->model->maker;
}

/* Gives each row its share of @room. Where equal rows of the smallest picture would cut a name, a long one takes the lines
 * that it needs, unless it is endless, and the others one. */
static void
plan_rows (Access *a, PodiumRowBlock *block, const PodiumRowLabel *labels, double left, double most, double room)
{
  PodiumPage *page = a->page;
  const PodiumStyle *s = &page->style;
  guint n = a->n_drawn;
  double least = MAX (1.2 * s->detail.px * podium_language_leading (page->language), podium_rows_floor (page, labels, n));
  double sum = 0;

  *block = podium_rows_plan (page, labels, n, left, a->pitch, most, FALSE);
  a->n_fit = (guint) MAX (1, floor (room / least));
  a->whole = podium_rows_whole (page, block, labels, n);
  a->equal = a->whole || s->size != PODIUM_SIZE_THUMB;
  if (!a->equal) {
    podium_rows_set (page, block, labels, n, left, most, FALSE, PODIUM_ROWS_LEVELS - 1);
    block->most_lines = MOST_LINES;
    block->width = MIN (block->width, most - block->name_x);
    block->right = block->name_x + block->width;
    block->symbol = MIN (block->symbol, 0.7 * least);
    a->whole = podium_rows_whole (page, block, labels, n);
    a->pitch = least;
    a->n_fit = 0;
  }
  for (guint i = 0; i < n; i++) {
    Row *row = g_ptr_array_index (a->rows, i);
    row->height = a->equal ? a->pitch : MAX (least, podium_rows_need (page, block, &labels[i]));
    sum += row->height;
    a->n_fit += !a->equal && sum <= room + 0.5;
  }
  double spare = a->equal ? 0 : MAX (0, room - sum) / n;
  for (guint i = 0; i < n; i++)
    ((Row *) g_ptr_array_index (a->rows, i))->height += spare;
}

static void
draw_table (Access *a, PodiumBox plot)
{
  PodiumPage *page = a->page;
  const PodiumStyle *s = &page->style;
  guint n = a->n_drawn;
  double right = plot.x + plot.width, bottom = plot.y + plot.height;
  a->hints = hints_fit (a, 0.72 * plot.width / PODIUM_N_ACCESS);
  double key = legend (a, plot.x, right, bottom, FALSE);
  double share = names_share (a, plot.width);
  double widths[PODIUM_N_ACCESS];
  plan_columns (a, (1 - share) * plot.width - 2.5 * s->unit - 1, widths);
  double head = a->hints ? s->label.line + s->detail.line + 1.5 * s->unit : heads_height (a, widths);
  double top = plot.y + head;
  double room = bottom - key - 1.5 * s->unit - top;
  a->pitch = MIN (3.4 * s->label.px, room / n);

  g_autofree PodiumRowLabel *labels = g_new0 (PodiumRowLabel, n);
  for (guint i = 0; i < n; i++) {
    const Row *row = g_ptr_array_index (a->rows, i);
    labels[i] = (PodiumRowLabel){ row->model, NULL, row->detail };
  }
  PodiumRowBlock block;
  double most = plot.x + MIN (s->block_most, share * plot.width);
  plan_rows (a, &block, labels, plot.x, most, room);
  a->words = s->detail.px > block.name.px ? block.name : s->detail;
  double left = round (block.right + 2.5 * s->unit), x = left;
  plan_columns (a, right - left, widths);
  if (!a->hints && heads_height (a, widths) < head) { /* short names of models left more room than was planned with */
    top = plot.y + heads_height (a, widths);
    room = bottom - key - 1.5 * s->unit - top;
    a->pitch = MIN (3.4 * s->label.px, room / n);
    plan_rows (a, &block, labels, plot.x, block.right, room);
  }
  for (int i = 0; i < PODIUM_N_ACCESS; x += widths[i++])
    draw_head (a, i, x, plot.y, top, widths[i]);

  double y = podium_crisp (top, s->axis_line);
  podium_page_rule (page, PODIUM_ROLE_AXIS, plot.x, y, right, y, podium_stroke (page->theme->axis, s->axis_line), NULL);
  double edge = top;
  for (guint i = 0; i < n; i++) {
    Row *row = g_ptr_array_index (a->rows, i);
    double line = podium_crisp (edge + row->height, 1);
    row->y = round (edge + row->height / 2);
    edge += row->height;
    if (is_ruled (a, i))
      podium_page_rule (page, PODIUM_ROLE_DIVIDER, plot.x, line, right, line, podium_stroke (page->theme->grid, s->grid), NULL);
    podium_rows_draw (page, &block, &labels[i], row->y, podium_model_colour (page, a->view, row->model), FALSE);
    x = left;
    for (int k = 0; k < PODIUM_N_ACCESS; x += widths[k++])
      draw_cell (a, row, k, x, widths[k]);
  }
  legend (a, plot.x, right, bottom, TRUE);
}

/* "Open weights for 6 of the 8 models whose routes are stated": a finding, counted. NULL where there is none. */
static char *
count_weights (const Access *a)
{
  guint open = 0;
  for (guint i = 0; i < a->n_drawn; i++) {
    const Row *row = g_ptr_array_index (a->rows, i);
    open += (row->cells[PODIUM_ACCESS_OPEN_WEIGHTS - 1].statuses & (1u << PODIUM_STATUS_AVAILABLE)) != 0;
  }
  if (!open)
    return NULL;
  g_autofree char *n = g_strdup_printf ("%u", open);
  g_autofree char *of = g_strdup_printf ("%u", a->rows->len);
  return podium_phrase (a->page->language, PODIUM_WORD_TITLE_WEIGHTS, n, of, NULL);
}

/* The texts of the frame for the rows that are drawn; what is cut is counted in place of how to read the chart. */
static void
write_frame (const Access *a, PodiumFrame *frame)
{
  PodiumPage *page = a->page;
  const PodiumView *view = a->view;
  g_autofree char *n = g_strdup_printf ("%u", a->n_drawn);
  g_autofree char *of = g_strdup_printf ("%u", a->rows->len);
  PodiumWord subtitle = page->brief ? PODIUM_WORD_ACCESS_SUBTITLE_BRIEF : PODIUM_WORD_ACCESS_SUBTITLE;

  g_free (frame->subtitle);
  frame->subtitle = a->n_drawn < a->rows->len ? podium_phrase (page->language, PODIUM_WORD_CUT, n, of, NULL)
                                              : g_strdup (view->subtitle ? view->subtitle : podium_word (page->language, subtitle));
  g_ptr_array_set_size (frame->cut, 0);
  for (guint i = a->n_drawn; i < a->rows->len; i++)
    g_ptr_array_add (frame->cut, (gpointer) ((const Row *) g_ptr_array_index (a->rows, i))->model->name);
  g_clear_pointer (&frame->sources, g_free);
  g_clear_pointer (&frame->short_sources, g_free);
  podium_frame_set_documents (frame, page, a->sources);
}

/* Draws the first @n rows with what is to be said of them. FALSE where they do not fit. */
static gboolean
compose (Access *a, PodiumFrame *frame, guint n)
{
  PodiumPage *page = a->page;
  podium_page_restart (page);
  podium_page_forget_notes (page);
  a->n_drawn = n;
  write_rows (a);
  if (!frame->title) {
    g_autofree char *finding = a->view->headline == PODIUM_HEADLINE_FINDING ? count_weights (a) : NULL;
    frame->title = g_strdup (a->view->title ? a->view->title
                             : finding      ? finding
                                            : podium_word (page->language, PODIUM_WORD_ACCESS_TITLE));
  }
  write_frame (a, frame);
  page->scene->title = podium_scene_string (page->scene, frame->title);
  page->scene->subtitle = podium_scene_string (page->scene, frame->subtitle);
  PodiumBox plot = podium_page_frame (page, frame);
  if (n)
    draw_table (a, plot);
  return a->n_fit >= n && (a->whole || n <= LEAST_ROWS || page->style.size != PODIUM_SIZE_THUMB);
}

void
podium_draw_access (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  Access a = { .page = page, .view = view };
  g_auto (PodiumFrame) frame = { .cut = g_ptr_array_new () };
  a.rows = g_ptr_array_new_with_free_func (row_free);
  a.sources = g_ptr_array_new ();
  collect_rows (&a, catalog, &frame);

  guint least = 1, most = a.rows->len;
  if (!compose (&a, &frame, most)) {
    if (!page->brief)
      page->plot_share = 0; /* short footnotes first: they may leave room for all rows */
    /* Each row brings its own footnotes: the most for which there is room. */
    while (page->brief && least < most) {
      guint middle = (least + most) / 2;
      if (compose (&a, &frame, middle))
        least = middle + 1;
      else
        most = middle;
    }
    if (page->brief)
      compose (&a, &frame, MAX (1, least - 1));
  }
  g_ptr_array_unref (a.sources);
  g_ptr_array_unref (a.rows);
}
