/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "kinds.h"
#include "annotate.h"
#include "cell.h"
#include "date-text.h"
#include "mirror.h"
#include "preface.h"

/* Where long footnotes leave less of the height to the plot than this, they are shortened. */
#define LEAST_PLOT_SHARE 0.42

static const PodiumKindDraw kinds[] = {
  [PODIUM_CHART_RANKING] = podium_draw_ranking,
  [PODIUM_CHART_EFFICIENCY] = podium_draw_efficiency,
  [PODIUM_CHART_PROFILE] = podium_draw_profile,
  [PODIUM_CHART_DUEL] = podium_draw_duel,
  [PODIUM_CHART_ACCESS] = podium_draw_access,
  [PODIUM_CHART_TIMELINE] = podium_draw_timeline,
  [PODIUM_CHART_COMPOSITE] = podium_draw_composite,
  [PODIUM_CHART_MATRIX] = podium_draw_matrix,
  [PODIUM_CHART_SLOPE] = podium_draw_slope,
};

/* A style whose every length is @k times as large, its lines as far apart as the letters of @language need. */
static PodiumStyle
scaled_style (const PodiumStyle *style, double k, PodiumLanguage language)
{
  PodiumStyle s = *style;
  double *lengths[] = { &s.margin, &s.unit, &s.title.px, &s.title.line, &s.subtitle.px, &s.subtitle.line, &s.axis.px,
                        &s.axis.line, &s.label.px, &s.label.line, &s.detail.px, &s.detail.line, &s.note.px,
                        &s.note.line, &s.grid, &s.axis_line, &s.frontier, &s.bracket, &s.cap, &s.tray, &s.point,
                        &s.row_symbol, &s.casing, &s.halo, &s.rank_x, &s.symbol_x, &s.name_x, &s.label_gap, &s.icon,
                        &s.status, &s.bar_most, &s.block_most, &s.hatch };
  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    *lengths[i] *= k;
  double leading = podium_language_leading (language);
  double large = s.size == PODIUM_SIZE_THUMB ? 0.5 : 1; /* there the plot needs the room more */
  s.title.line *= 1 + large * (leading - 1);
  s.subtitle.line *= 1 + large * (leading - 1);
  double *lines[] = { &s.axis.line, &s.label.line, &s.detail.line, &s.note.line }; /* small type has air already */
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    *lines[i] *= 1 + 0.6 * (leading - 1);
  return s;
}

gboolean
podium_kind_runs_as_numbers (PodiumChartKind kind)
{
  return kind == PODIUM_CHART_EFFICIENCY || kind == PODIUM_CHART_TIMELINE;
}

static void
aside_free (gpointer data)
{
  g_free (((PodiumAside *) data)->text);
  g_free (data);
}

/* Whether the footnotes must be shortened, where they are not already. */
static gboolean
must_shorten (PodiumPage *page)
{
  if (page->brief || page->plot_share >= LEAST_PLOT_SHARE)
    return FALSE;
  page->brief = TRUE;
  return TRUE;
}

/* Words and brackets of the models beside the highlighted ones step back into the third ink; nothing moves. Colours of
 * marks are the kinds' own: podium_model_colour (). What is said in a cell keeps the ink that its fill asks for. */
static void
soften_others (PodiumPage *page, const PodiumView *view)
{
  const PodiumTheme *theme = page->theme;
  for (guint i = page->plot_from; view->highlight && i < page->scene->marks->len; i++) {
    PodiumMark *mark = &g_array_index (page->scene->marks, PodiumMark, i);
    gboolean text = mark->kind == PODIUM_MARK_TEXT && mark->role != PODIUM_ROLE_ANNOTATION
                    && (!mark->text.ground || mark->text.ground == theme->ground);
    if (!mark->model || !podium_model_is_dim (view, mark->model))
      continue;
    if (text && (mark->paint.fill == theme->ink || mark->paint.fill == theme->ink2))
      mark->paint.fill = theme->ink3;
    if (mark->role == PODIUM_ROLE_BRACKET && mark->paint.stroke == theme->ink)
      mark->paint.stroke = theme->ink3;
  }
}

/* @width: px of the class whose type is taken. */
static PodiumScene *
build (const PodiumCatalog *catalog, const PodiumView *view, const PodiumSetup *setup, const PodiumPart *part, double width,
       PodiumFonts *fonts)
{
  g_return_val_if_fail (view->kind >= PODIUM_CHART_RANKING && view->kind < G_N_ELEMENTS (kinds), NULL);
  PodiumPage page = {
    .scene = podium_scene_new (setup->width, setup->height),
    .fonts = fonts,
    .theme = podium_theme (setup->theme),
    .theme_name = setup->theme,
    .transparent = setup->transparent,
    .language = setup->language,
    .part = part ? *part : (PodiumPart){ 0 },
    .notes = g_ptr_array_new_with_free_func (g_free),
  };
  const PodiumStyle *style = podium_style_for (setup->theme, width, &page.scale);
  page.style = scaled_style (style, page.scale, setup->language);
  page.scene->language = podium_language_code (setup->language);
  podium_fonts_set_language (fonts, setup->language);
  page.axes = g_array_new (FALSE, FALSE, sizeof (PodiumPageAxis));
  page.asides = g_ptr_array_new_with_free_func (aside_free);
  PodiumAnnotator *annotator = podium_annotator_new (&page, catalog, view);
  do { /* each time with shorter footnotes, or with one annotation more among them: it ends */
    podium_page_restart (&page);
    g_ptr_array_set_size (page.notes, 0);
    podium_page_preface (&page, catalog, view);
    kinds[view->kind](&page, catalog, view);
  } while (must_shorten (&page) || !podium_annotator_draw (annotator));
  podium_annotator_free (annotator);
  soften_others (&page, view);
  g_ptr_array_unref (page.asides);
  g_array_unref (page.axes);
  g_ptr_array_unref (page.notes);
  page.scene->title = podium_page_words (&page, page.scene->title);
  page.scene->subtitle = podium_page_words (&page, page.scene->subtitle);
  if (podium_language_is_rtl (setup->language))
    podium_scene_mirror (page.scene, !podium_kind_runs_as_numbers (view->kind));
  return page.scene;
}

PodiumScene *
podium_chart_build (const PodiumCatalog *catalog, const PodiumView *view, const PodiumSetup *setup, PodiumFonts *fonts)
{
  return build (catalog, view, setup, NULL, setup->width, fonts);
}

PodiumScene *
podium_chart_build_part (const PodiumCatalog *catalog, const PodiumView *view, const PodiumSetup *setup,
                         const PodiumPart *part, PodiumFonts *fonts)
{
  return build (catalog, view, setup, part, MIN (setup->width, PODIUM_STYLE_WIDEST), fonts);
}

gboolean
podium_model_is_dim (const PodiumView *view, const char *id)
{
  return view->highlight && view->highlight[0] && !g_strv_contains ((const char *const *) view->highlight, id);
}

PodiumColour
podium_model_colour (const PodiumPage *page, const PodiumView *view, const PodiumModel *model)
{
  if (podium_model_is_dim (view, model->id))
    return page->theme->greyed;
  return podium_theme_maker (page->theme, model->slot);
}

static void
add_once (GPtrArray *array, GHashTable *known, gconstpointer item)
{
  if (item && g_hash_table_add (known, (gpointer) item))
    g_ptr_array_add (array, (gpointer) item);
}

static char *
list_names (PodiumLanguage language, GPtrArray *items, char *(*name) (gconstpointer))
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (names, name (g_ptr_array_index (items, i)));
  g_ptr_array_add (names, NULL);
  return podium_phrase_list (language, (const char *const *) names->pdata);
}

static char *
organisation_name (gconstpointer organisation)
{
  return g_strdup (((const PodiumOrganisation *) organisation)->name);
}

static char *
source_label (gconstpointer source)
{
  return podium_source_label (source);
}

/* "as of 4 July 2026", or that the sources are undated; a date set before is replaced. */
static void
set_date (PodiumFrame *frame, PodiumPage *page, const char *date)
{
  g_autofree char *text = date ? podium_date_text (page->language, date) : NULL;
  g_free (frame->date);
  frame->date = text ? podium_phrase (page->language, PODIUM_WORD_AS_OF, text, NULL)
                     : g_strdup (podium_word (page->language, PODIUM_WORD_UNDATED));
}

void
podium_frame_set_documents (PodiumFrame *frame, PodiumPage *page, GPtrArray *sources)
{
  g_autofree char *n = g_strdup_printf ("%u", sources->len);
  if (sources->len) {
    frame->sources = list_names (page->language, sources, source_label);
    frame->short_sources = podium_phrase (page->language, PODIUM_WORD_N_SOURCES, n, NULL);
  }
  const char *newest = NULL;
  for (guint i = 0; i < sources->len; i++) {
    const char *published = ((const PodiumSource *) g_ptr_array_index (sources, i))->published;
    newest = g_strcmp0 (published, newest) > 0 ? published : newest;
  }
  set_date (frame, page, newest);
}

void
podium_frame_set_sources (PodiumFrame *frame, PodiumPage *page, const PodiumCatalog *catalog, GPtrArray *claims)
{
  const char *newest = podium_claims_newest_date (claims); /* of what the chart shows, not of the whole catalog */
  g_autoptr (GPtrArray) measurers = g_ptr_array_new ();
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (claims, i);
    add_once (measurers, known, claim->measured_by);
    for (guint j = 0; j < claim->statements->len; j++)
      add_once (sources, known, ((const PodiumStatement *) g_ptr_array_index (claim->statements, j))->source);
  }
  g_ptr_array_sort (sources, podium_source_compare);
  podium_frame_set_documents (frame, page, sources);
  set_date (frame, page, newest ? newest : catalog->as_of);
  if (!sources->len)
    return;
  g_autofree char *labels = g_steal_pointer (&frame->sources);
  g_autofree char *names = list_names (page->language, measurers, organisation_name);
  frame->sources = measurers->len ? podium_phrase (page->language, PODIUM_WORD_STATED_BY, names, labels, NULL)
                                  : podium_phrase (page->language, PODIUM_WORD_STATED_ONLY_BY, labels, NULL);
}
