/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>
#include "scene.h"
#include "words.h"

/* The fonts that charts are set in, and the only maker of PangoLayouts: what is measured is what is drawn.
 *
 * Inter comes from a font configuration of its own, without the system's rules, so that a picture is the same on every
 * machine; a text with glyphs that Inter lacks is set with the system's fonts behind it. Hinting is off, so that
 * measures hold at any scale. Not thread-safe: one per thread. */
typedef struct _PodiumFonts PodiumFonts;

PodiumFonts *podium_fonts_new (void);

/* For a program that sets no text but charts', before its first fonts: without it pango reads the whole configuration of
 * the system's fonts in a thread of its own, which takes longer than a small chart, though Inter seldom needs it. */
void podium_fonts_forgo_system (void);
void podium_fonts_free (PodiumFonts *fonts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumFonts, podium_fonts_free)

/* The language of the texts that come from now on, English at first: it decides the shapes of letters, the direction of
 * lines and the typography (podium_typeset) that every function here sets its text in. Who lays out or paints a scene sets
 * it to the scene's. */
void podium_fonts_set_language (PodiumFonts *fonts, PodiumLanguage language);

/* Extents of one line with its pen at 0,0 on the baseline, px, y down. */
typedef struct {
  double advance;
  PodiumBox ink; /* empty for a blank text */
} PodiumExtents;

PodiumExtents podium_text_extents (PodiumFonts *fonts, const char *text, double px, int weight);
double podium_text_advance (PodiumFonts *fonts, const char *text, double px, int weight);

/* Figures without words are set in figures of one width; everything else in the font's own. */
gboolean podium_text_is_tabular (const char *text);

/* One line as glyphs of one font, for who paints it without laying it out again. */
typedef struct {
  PangoFont *font;
  PangoGlyphString *glyphs;
} PodiumTextRun;

/* The run of a line, with its pen at 0,0 on the baseline; NULL where it takes several fonts or directions, or fonts of the
 * system, which its layout tells. Owned by @fonts, valid until the next call of one of these functions. */
const PodiumTextRun *podium_text_run (PodiumFonts *fonts, const char *text, double px, int weight);

/* The layout of one line; free with g_object_unref. */
PangoLayout *podium_text_layout (PodiumFonts *fonts, const char *text, double px, int weight);

/* @text, or as much of it as one line of @width holds, shortened in its middle: "Gemini…view". Free with g_free. */
char *podium_text_shorten (PodiumFonts *fonts, const char *text, double px, int weight, double width);

/* Breaks @text into lines no wider than @width: at spaces and where Japanese may break (UAX 14), then after hyphens and
 * slashes, and only where a single word is wider than the line between letters. Free with g_strfreev. At least one line. */
char **podium_text_wrap (PodiumFonts *fonts, const char *text, double px, int weight, double width);
