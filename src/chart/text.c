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
  PangoContext *own;    /* Inter alone */
  PangoContext *system; /* Inter before the system's fonts; made when first needed */
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
  char copy[]; /* of the text */
} Measured;

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

/* A context on @config. */
static PangoContext *
make_context (FcConfig *config)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 96);
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
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
  fonts->own = make_context (config);
  FcConfigDestroy (config);
  fonts->extents = g_hash_table_new_full (measured_hash, measured_equal, g_free, NULL);
  podium_fonts_set_language (fonts, PODIUM_ENGLISH);
  return fonts;
}

/* The font map lets go of its fonts here: pango 1.50 keeps what fontconfig read for it, 300 KB of a whole system, when it
 * is finalised with a configuration of its own. */
static void
free_context (PangoContext *context)
{
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (pango_context_get_font_map (context)), NULL);
  g_object_unref (context);
}

void
podium_fonts_free (PodiumFonts *fonts)
{
  g_hash_table_unref (fonts->extents);
  pango_font_description_free (fonts->family);
  g_clear_pointer (&fonts->own, free_context);
  g_clear_pointer (&fonts->system, free_context);
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

/* @text must be typeset. */
static PangoLayout *
set_line (const PodiumFonts *fonts, PangoContext *context, const char *text, double px, int weight)
{
  gboolean rtl = podium_text_is_rtl (fonts->language, text);
  pango_context_set_language (context, pango_language_from_string (podium_language_code (fonts->language)));
  pango_context_set_base_dir (context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy_static (fonts->family);

  pango_layout_set_auto_dir (layout, !podium_language_is_rtl (fonts->language));

  pango_font_description_set_weight (font, (PangoWeight) weight);
  pango_font_description_set_absolute_size (font, px * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  if (podium_text_is_tabular (text)) {
    g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
    pango_layout_set_attributes (layout, attributes);
  }
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

PangoLayout *
podium_text_layout (PodiumFonts *fonts, const char *text, double px, int weight)
{
  g_autofree char *set = podium_typeset (fonts->language, text);
  PangoLayout *layout = set_line (fonts, fonts->own, set, px, weight);
  if (pango_layout_get_unknown_glyphs_count (layout) == 0)
    return layout;
  g_object_unref (layout);
  if (!fonts->system) {
    FcConfig *config = FcInitLoadConfigAndFonts ();
    add_inter (config);
    fonts->system = make_context (config);
    FcConfigDestroy (config);
  }
  return set_line (fonts, fonts->system, set, px, weight);
}

static const PodiumExtents *
measure (PodiumFonts *fonts, const char *text, double px, int weight)
{
  gint64 thousandths = llround (px * 1000);
  const Measured wanted = { .text = text, .language = fonts->language, .thousandths = thousandths, .weight = weight,
                            .hash = g_str_hash (text) * 31 + (guint) thousandths * 7 + (guint) weight };
  Measured *known = g_hash_table_lookup (fonts->extents, &wanted);
  if (known)
    return &known->extents;

  g_autoptr (PangoLayout) layout = podium_text_layout (fonts, text, px, weight);
  PangoRectangle ink, logical;
  double baseline = pango_layout_get_baseline (layout);
  pango_layout_get_extents (layout, &ink, &logical);
  gsize bytes = strlen (text) + 1;
  known = g_malloc (sizeof *known + bytes);
  *known = wanted;
  known->text = memcpy (known->copy, text, bytes);
  known->extents.advance = (double) logical.width / PANGO_SCALE;
  known->extents.ink = (PodiumBox){ (double) (ink.x - logical.x) / PANGO_SCALE, (ink.y - baseline) / PANGO_SCALE,
                                    (double) ink.width / PANGO_SCALE, (double) ink.height / PANGO_SCALE };
  g_hash_table_add (fonts->extents, known);
  return &known->extents;
}

PodiumExtents
podium_text_extents (PodiumFonts *fonts, const char *text, double px, int weight)
{
  return *measure (fonts, text, px, weight);
}

double
podium_text_advance (PodiumFonts *fonts, const char *text, double px, int weight)
{
  return measure (fonts, text, px, weight)->advance;
}

/* Whether the first @bytes of @text fit into @width, spaces at their end aside. */
static gboolean
head_fits (PodiumFonts *fonts, const char *text, gsize bytes, double px, int weight, double width)
{
  g_autofree char *head = g_strndup (text, bytes);
  return podium_text_advance (fonts, g_strchomp (head), px, weight) <= width;
}

/* How many characters of @text fit, at least one. Gallops from a guess and then halves: a long footnote is measured a few
 * times a line, not once a character. */
static glong
fitting_letters (PodiumFonts *fonts, const char *text, double px, int weight, double width)
{
#define FITS(n) head_fits (fonts, text, (gsize) (g_utf8_offset_to_pointer (text, n) - text), px, weight, width)
  glong fit = 1, step = (glong) CLAMP (width / (0.5 * px), 1, 4096);
  glong all = g_utf8_strlen (text, -1), past = all + 1; /* what is known to fit, and not to */
  while (past - fit > 1) {
    glong next = past > all ? MIN (all, fit + step) : fit + (past - fit) / 2;
    if (FITS (next))
      fit = next;
    else
      past = next;
    if (fit == all)
      break;
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
