/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text.h"

#include <fontconfig/fontconfig.h>
#include <glib/gstdio.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>
#include <unistd.h>

struct _PodiumFonts {
  PangoFontMap *inter;  /* alone */
  PangoFontMap *system; /* Inter before the system's fonts; made when first needed */
  PangoContext *own;    /* of Inter, to measure; nothing is painted on it, which would change it */
  PangoContext *shown;  /* of Inter, as it is once an image was painted on it; for runs */
  PodiumLanguage language;
  PangoFontDescription *family; /* of the language */
  GHashTable *extents;  /* Measured: itself -> itself */
};

/* What was measured, in what: a key and its value. */
typedef struct {
  const char *text;
  PodiumLanguage language;
  gint64 thousandths; /* of a px */
  int weight;
  guint hash;
  PodiumExtents extents;
  gboolean is_run;
  PodiumTextRun run; /* empty before it is painted */
  char copy[]; /* of the text */
} Measured;

/* A window that is dragged wider measures lines of ever new widths: past this many all are forgotten. */
#define MOST_MEASURED 50000

static guint
measured_hash (gconstpointer key)
{
  return ((const Measured *) key)->hash;
}

static gboolean
measured_equal (gconstpointer a, gconstpointer b)
{
  const Measured *x = a, *y = b;
  return x->hash == y->hash && x->thousandths == y->thousandths && x->weight == y->weight && x->language == y->language
         && g_str_equal (x->text, y->text);
}

static void
run_clear (PodiumTextRun *run)
{
  g_clear_object (&run->font);
  g_clear_pointer (&run->glyphs, pango_glyph_string_free);
}

static void
measured_free (gpointer data)
{
  run_clear (&((Measured *) data)->run);
  g_free (data);
}

static const struct {
  const char *file, *style;
  int weight;
} faces[] = {
  { "Inter-Regular.otf", "Regular", FC_WEIGHT_REGULAR },
  { "Inter-Medium.otf", "Medium", FC_WEIGHT_MEDIUM },
  { "Inter-SemiBold.otf", "Semi Bold", FC_WEIGHT_DEMIBOLD },
  { "Inter-Bold.otf", "Bold", FC_WEIGHT_BOLD },
};
static const char *const folders[] = {
  "/usr/share/fonts/opentype/inter",
  "/usr/share/fonts/truetype/inter",
  "/usr/share/fonts/inter",
  "/usr/share/fonts/rsms-inter-fonts",
};

/* Adds to @set, which holds the regular face, the others of @folder. They have the same characters: fontconfig, which would
 * read through all the glyphs of each, is told so. */
static void
add_weights (FcFontSet *set, const char *folder)
{
  const FcPattern *regular = set->fonts[set->nfont - 1];
  for (gsize i = 1; i < G_N_ELEMENTS (faces); i++) {
    g_autofree char *path = g_build_filename (folder, faces[i].file, NULL);
    FcPattern *face = FcPatternDuplicate (regular);
    const char *own[] = { FC_FILE, FC_STYLE, FC_STYLELANG, FC_WEIGHT, FC_FULLNAME, FC_FULLNAMELANG, FC_POSTSCRIPT_NAME };
    for (gsize k = 0; k < G_N_ELEMENTS (own); k++)
      FcPatternDel (face, own[k]);
    FcPatternAddString (face, FC_FILE, (const FcChar8 *) path);
    FcPatternAddString (face, FC_STYLE, (const FcChar8 *) faces[i].style);
    FcPatternAddInteger (face, FC_WEIGHT, faces[i].weight);
    FcFontSetAdd (set, face);
  }
}

/* Adds the four weights to @config; FALSE where no folder holds them all. */
static gboolean
add_inter (FcConfig *config)
{
  for (gsize f = 0; f < G_N_ELEMENTS (folders); f++) {
    gboolean all = TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS (faces); i++) {
      g_autofree char *path = g_build_filename (folders[f], faces[i].file, NULL);
      all = all && g_access (path, R_OK) == 0;
    }
    g_autofree char *regular = g_build_filename (folders[f], faces[0].file, NULL);
    if (all && FcConfigAppFontAddFile (config, (const FcChar8 *) regular)) {
      add_weights (FcConfigGetFonts (config, FcSetApplication), folders[f]);
      return TRUE;
    }
  }
  return FALSE;
}

static PangoContext *
make_context (PangoFontMap *map)
{
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

/* A context as it is once an image was painted with it: at sizes that are no whole px letters are a trace different. */
static PangoContext *
make_painted_context (PangoFontMap *map)
{
  PangoContext *context = make_context (map);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
  cairo_t *cr = cairo_create (image);
  pango_cairo_update_context (cr, context);
  cairo_destroy (cr);
  cairo_surface_destroy (image);
  return context;
}

/* Of the fonts of @config. */
static PangoFontMap *
make_map (FcConfig *config)
{
  PangoFontMap *map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 96);
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
  return map;
}

void
podium_fonts_forgo_system (void)
{
  FcConfig *none = FcConfigCreate ();
  FcConfigSetCurrent (none);
  FcConfigDestroy (none);
}

PodiumFonts *
podium_fonts_new (void)
{
  PodiumFonts *fonts = g_new0 (PodiumFonts, 1);
  FcConfig *config = FcConfigCreate ();
  if (!add_inter (config)) {
    FcConfigDestroy (config);
    config = FcInitLoadConfigAndFonts ();
  }
  fonts->inter = make_map (config);
  fonts->own = make_context (fonts->inter);
  fonts->shown = make_painted_context (fonts->inter);
  FcConfigDestroy (config);
  fonts->extents = g_hash_table_new_full (measured_hash, measured_equal, measured_free, NULL);
  podium_fonts_set_language (fonts, PODIUM_ENGLISH);
  return fonts;
}

/* The font map lets go of its fonts here: pango 1.50 keeps what fontconfig read for it, 300 KB of a whole system, when it
 * is finalised with a configuration of its own. */
static void
free_map (PangoFontMap *map)
{
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), NULL);
  g_object_unref (map);
}

void
podium_fonts_free (PodiumFonts *fonts)
{
  g_hash_table_unref (fonts->extents);
  pango_font_description_free (fonts->family);
  g_clear_object (&fonts->own);
  g_clear_object (&fonts->shown);
  g_clear_pointer (&fonts->inter, free_map);
  g_clear_pointer (&fonts->system, free_map);
  g_free (fonts);
}

void
podium_fonts_set_language (PodiumFonts *fonts, PodiumLanguage language)
{
  if (fonts->family && fonts->language == language)
    return;
  g_autofree char *families =
      g_strconcat ("Inter, ", podium_language_families (language), "Adwaita Sans, Cantarell, sans-serif", NULL);
  g_clear_pointer (&fonts->family, pango_font_description_free);
  fonts->family = pango_font_description_from_string (families);
  fonts->language = language;
}

gboolean
podium_text_is_tabular (const char *text)
{
  for (; *text; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)) || *text == '=')
      return FALSE;
  return TRUE;
}

/* Sets language and direction of @context for @text, which must be typeset, and returns the attributes to set it with. */
static PangoAttrList *
prepare (const PodiumFonts *fonts, PangoContext *context, const char *text, double px, int weight)
{
  gboolean rtl = podium_text_is_rtl (fonts->language, text);
  pango_context_set_language (context, pango_language_from_string (podium_language_code (fonts->language)));
  pango_context_set_base_dir (context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  g_autoptr (PangoFontDescription) font = pango_font_description_copy_static (fonts->family);
  pango_font_description_set_weight (font, (PangoWeight) weight);
  pango_font_description_set_absolute_size (font, px * PANGO_SCALE);
  PangoAttrList *attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_desc_new (font));
  if (podium_text_is_tabular (text))
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  return attributes;
}

/* On a context of its own: who paints the layout adapts that to the surface, and what was painted before must not show. */
static PangoLayout *
set_line (const PodiumFonts *fonts, PangoFontMap *map, const char *text, double px, int weight)
{
  PangoContext *context = make_context (map);
  g_autoptr (PangoAttrList) attributes = prepare (fonts, context, text, px, weight);
  PangoLayout *layout = pango_layout_new (context);
  g_object_unref (context);
  pango_layout_set_auto_dir (layout, FALSE); /* a sentence that begins with a foreign name runs as its language does */
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* A line break or control, which only a layout knows how to draw. */
static gboolean
has_controls (const char *text)
{
  for (; *text; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);
    if (g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029)
      return TRUE;
  }
  return FALSE;
}

/* Sets the typeset @text as one run of Inter on @context, as a layout would. FALSE where that takes more than one.
 *
 * Nearly every line is one run, and a layout does five times the work for it: it looks for line breaks, asks each font and
 * size for its metrics, for which pango sets a whole sentence, and does all twice when it is painted. */
static gboolean
shape (const PodiumFonts *fonts, PangoContext *context, const char *text, double px, int weight, PodiumTextRun *run)
{
  if (!*text || has_controls (text))
    return FALSE;
  int length = (int) strlen (text);
  g_autoptr (PangoAttrList) attributes = prepare (fonts, context, text, px, weight);
  GList *items = pango_itemize (context, text, 0, length, attributes, NULL);
  gboolean whole = items && !items->next;
  if (whole) {
    const PangoItem *item = items->data;
    run->font = g_object_ref (item->analysis.font);
    run->glyphs = pango_glyph_string_new ();
    pango_shape_with_flags (text, length, text, length, &item->analysis, run->glyphs, PANGO_SHAPE_NONE);
    for (int i = 0; i < run->glyphs->num_glyphs && whole; i++)
      whole = !(run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG);
    if (!whole)
      run_clear (run);
  }
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
  return whole;
}

PangoLayout *
podium_text_layout (PodiumFonts *fonts, const char *text, double px, int weight)
{
  g_autofree char *set = podium_typeset (fonts->language, text);
  PangoLayout *layout = set_line (fonts, fonts->inter, set, px, weight);
  if (pango_layout_get_unknown_glyphs_count (layout) == 0)
    return layout;
  g_object_unref (layout);
  if (!fonts->system) {
    FcConfig *config = FcInitLoadConfigAndFonts ();
    add_inter (config);
    fonts->system = make_map (config);
    FcConfigDestroy (config);
  }
  return set_line (fonts, fonts->system, set, px, weight);
}

static void
to_extents (PangoRectangle ink, PangoRectangle logical, int baseline, PodiumExtents *extents)
{
  extents->advance = (double) logical.width / PANGO_SCALE;
  extents->ink = (PodiumBox){ (double) (ink.x - logical.x) / PANGO_SCALE, (double) (ink.y - baseline) / PANGO_SCALE,
                              (double) ink.width / PANGO_SCALE, (double) ink.height / PANGO_SCALE };
}

/* Measures @text by its run, else by its layout. FALSE where it is no run. */
static gboolean
measure_anew (PodiumFonts *fonts, const char *text, double px, int weight, PodiumExtents *extents)
{
  PangoRectangle ink, logical;
  PodiumTextRun run = { NULL, NULL };
  g_autofree char *set = podium_typeset (fonts->language, text);
  gboolean whole = shape (fonts, fonts->own, set, px, weight, &run);
  if (whole) {
    pango_glyph_string_extents (run.glyphs, run.font, &ink, &logical);
    to_extents (ink, logical, 0, extents);
    run_clear (&run);
    whole = ink.width && ink.height; /* not blank */
  }
  if (!whole) {
    g_autoptr (PangoLayout) layout = podium_text_layout (fonts, text, px, weight);
    pango_layout_get_extents (layout, &ink, &logical);
    to_extents (ink, logical, pango_layout_get_baseline (layout), extents);
  }
  return whole;
}

static Measured *
measure (PodiumFonts *fonts, const char *text, double px, int weight)
{
  gint64 thousandths = llround (px * 1000);
  const Measured wanted = { .text = text, .language = fonts->language, .thousandths = thousandths, .weight = weight,
                            .hash = g_str_hash (text) * 31 + (guint) thousandths * 7 + (guint) weight };
  Measured *known = g_hash_table_lookup (fonts->extents, &wanted);
  if (known)
    return known;

  gsize bytes = strlen (text) + 1;
  known = g_malloc (sizeof *known + bytes);
  *known = wanted;
  known->text = memcpy (known->copy, text, bytes);
  known->is_run = measure_anew (fonts, text, px, weight, &known->extents);
  if (g_hash_table_size (fonts->extents) >= MOST_MEASURED)
    g_hash_table_remove_all (fonts->extents);
  g_hash_table_add (fonts->extents, known);
  return known;
}

const PodiumTextRun *
podium_text_run (PodiumFonts *fonts, const char *text, double px, int weight)
{
  Measured *measured = measure (fonts, text, px, weight);
  if (measured->is_run && !measured->run.font) {
    g_autofree char *set = podium_typeset (fonts->language, text);
    shape (fonts, fonts->shown, set, px, weight, &measured->run);
  }
  return measured->run.font ? &measured->run : NULL;
}

PodiumExtents
podium_text_extents (PodiumFonts *fonts, const char *text, double px, int weight)
{
  return measure (fonts, text, px, weight)->extents;
}

double
podium_text_advance (PodiumFonts *fonts, const char *text, double px, int weight)
{
  return measure (fonts, text, px, weight)->extents.advance;
}

/* Whether the first @bytes of @text fit into @width, spaces at their end aside. */
static gboolean
head_fits (PodiumFonts *fonts, const char *text, gsize bytes, double px, int weight, double width)
{
  g_autofree char *head = g_strndup (text, bytes);
  return podium_text_advance (fonts, g_strchomp (head), px, weight) <= width;
}

/* How many characters of @text fill @width one by one: how many fit, which kerning decides, is near. */
static glong
guess_letters (PodiumFonts *fonts, const char *text, double px, int weight, double width)
{
  double pen = 0;
  glong n = 0;
  for (const char *p = text; *p && pen <= width; p = g_utf8_next_char (p), n++) {
    const char letter[] = { *p, 0 };
    gboolean ascii = (guchar) *p < 0x80, wide = !ascii && g_unichar_iswide (g_utf8_get_char (p));
    pen += ascii ? podium_text_advance (fonts, letter, px, weight) : wide ? px : 0.55 * px;
  }
  return n;
}

/* How many characters of @text fit, at least one. Gallops from a guess and then halves: a long footnote is measured a few
 * times a line, not once a character. */
static glong
fitting_letters (PodiumFonts *fonts, const char *text, double px, int weight, double width)
{
#define FITS(n) head_fits (fonts, text, (gsize) (g_utf8_offset_to_pointer (text, n) - text), px, weight, width)
  glong fit = 1, all = g_utf8_strlen (text, -1), past = all + 1; /* what is known to fit, and not to */
  if (all <= width / (0.5 * px) && FITS (all))
    return all;
  glong next = MIN (all, MAX (2, guess_letters (fonts, text, px, weight, width)));
  for (glong step = 1; fit < next && next < past; step *= 2) {
    gboolean fits = FITS (next);
    fit = fits ? next : fit;
    past = fits ? past : next;
    next = fits ? MIN (all, next + step) : MAX (1, next - step);
  }
  while (past - fit > 1) {
    next = fit + (past - fit) / 2;
    if (FITS (next))
      fit = next;
    else
      past = next;
  }
#undef FITS
  return fit;
}

/* Where a script that is written without spaces may break (kinsoku by the Unicode line breaking rules), for each letter of
 * @text and its end; NULL where it has no such letters. */
static PangoLogAttr *
find_breaks (PodiumFonts *fonts, const char *text)
{
  gboolean wide = FALSE;
  for (const char *p = text; *p && !wide; p = g_utf8_next_char (p))
    wide = g_unichar_iswide (g_utf8_get_char (p));
  if (!wide)
    return NULL;
  int n = (int) g_utf8_strlen (text, -1) + 1;
  PangoLogAttr *attributes = g_new0 (PangoLogAttr, n);
  pango_get_log_attrs (text, -1, -1, pango_language_from_string (podium_language_code (fonts->language)), attributes, n);
  return attributes;
}

/* The longest head of @text that fits: ends after a space or between wide letters where there is one, else after a hyphen or
 * slash, else between characters; at least one character. */
static gsize
fitting_head (PodiumFonts *fonts, const char *text, double px, int weight, double width)
{
  gsize space = 0, joint = 0;
  const char *end = g_utf8_offset_to_pointer (text, fitting_letters (fonts, text, px, weight, width));
  if (!*end)
    return (gsize) (end - text);
  g_autofree PangoLogAttr *breaks = find_breaks (fonts, text);
  glong at = 0;
  for (const char *p = text; p < end; p = g_utf8_next_char (p)) {
    const char *next = g_utf8_next_char (p);
    at++;
    gboolean wide = breaks && (g_unichar_iswide (g_utf8_get_char (p)) || g_unichar_iswide (g_utf8_get_char (next)));
    if (*p == ' ' || (wide && breaks[at].is_line_break))
      space = (gsize) (next - text);
    else if ((*p == '-' || *p == '/') && *next && *next != ' ')
      joint = (gsize) (next - text);
  }
  return space ? space : joint ? joint : (gsize) (end - text);
}

/* Ends @line with what closes its isolates, begins it with @open, those that the line before left open, and leaves there
 * those that this one does. Takes @line. */
static char *
carry_isolates (char *line, GString *open)
{
  g_autofree char *start = g_strdup (open->str);
  GString *text = g_string_new (start);
  for (const char *p = line; *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (c >= 0x2066 && c <= 0x2068)
      g_string_append_unichar (open, c);
    else if (c == 0x2069 && open->len)
      g_string_truncate (open, open->len - strlen ("\u2068"));
  }
  g_string_append (text, line);
  for (gsize i = 0; i < open->len; i += strlen ("\u2068"))
    g_string_append (text, "\u2069");
  g_free (line);
  return g_string_free (text, FALSE);
}

char **
podium_text_wrap (PodiumFonts *fonts, const char *plain, double px, int weight, double width)
{
  g_autofree char *set = podium_typeset (fonts->language, plain);
  const char *text = set;
  gboolean rtl = podium_text_is_rtl (fonts->language, text);
  g_autoptr (GString) open = g_string_new (NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  while (*text) {
    gsize head = fitting_head (fonts, text, px, weight, width);
    char *line = text[head] ? g_strchomp (g_strndup (text, head)) : g_strdup (text);
    line = carry_isolates (line, open);
    if (rtl && !podium_text_is_rtl (fonts->language, line)) { /* of Latin names alone, but of this paragraph */
      char *marked = g_strconcat ("\u200f", line, NULL);
      g_free (line);
      line = marked;
    }
    g_ptr_array_add (lines, line);
    text += head;
  }
  if (!lines->len)
    g_ptr_array_add (lines, g_strdup (""));
  g_ptr_array_add (lines, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&lines), FALSE);
}

char *
podium_text_shorten (PodiumFonts *fonts, const char *text, double px, int weight, double width)
{
  glong n = g_utf8_strlen (text, -1), fits = 1, fails = n;
  char *best = g_strdup (text);
  if (podium_text_advance (fonts, text, px, weight) <= width)
    return best;
  while (fits < fails) { /* how many characters to keep: by halves, for every try is measured */
    glong keep = (fits + fails) / 2;
    g_autofree char *head = g_utf8_substring (text, 0, (keep + 1) / 2);
    g_autofree char *tail = g_utf8_substring (text, n - keep / 2, n);
    g_autofree char *shorter = g_strconcat (g_strchomp (head), "…", g_strchug (tail), NULL);
    gboolean fit = podium_text_advance (fonts, shorter, px, weight) <= width;
    if (fit || keep == 1) {
      g_free (best);
      best = g_steal_pointer (&shorter);
    }
    if (fit)
      fits = keep + 1;
    else
      fails = keep;
  }
  return best;
}
