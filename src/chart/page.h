/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scale.h"
#include "text.h"
#include "view.h"
#include "words.h"

/* Which edge of its plot an axis stands at. */
typedef enum { PODIUM_SIDE_TOP, PODIUM_SIDE_BOTTOM, PODIUM_SIDE_LEFT } PodiumSide;

/* An axis that lines, bands and notes can stand on. */
typedef struct {
  const PodiumMetric *metric;
  PodiumScale scale; /* from the unit of the metric to px */
  PodiumSide side;
  PodiumBox box;     /* what its gridlines cross */
  guint from;        /* the mark before which lines and bands are painted */
} PodiumPageAxis;

/* A footnote that comes behind the chart's own. */
typedef struct {
  char *text;
  gboolean headed; /* its number stands in the head, for it found no place in the plot either */
  guint annotation; /* of the view, which it is */
} PodiumAside;

/* What of a chart is drawn where it is looked at in part. */
typedef struct {
  const PodiumDomain *domains; /* of its axes */
  guint n_domains;
  guint from, n_rows; /* of its list of rows these; @n_rows 0: all */
} PodiumPart;

/* The page under construction: a scene with the means to write on it. Chart kinds work through this and never see
 * cairo or pango. */
typedef struct {
  PodiumScene *scene;
  PodiumFonts *fonts;
  PodiumStyle style;        /* scaled already */
  double scale;             /* what the style was scaled by: multiply stray px by it */
  const PodiumTheme *theme;
  PodiumThemeName theme_name;
  gboolean transparent;     /* no ground is painted */
  PodiumLanguage language;
  GPtrArray *notes;         /* footnotes in order, text without number */
  guint n_preface;          /* of the notes, how many are about the whole picture: the frame cites them */
  gboolean selective;       /* figures are left out by choice: who has none here may have one elsewhere */
  gboolean brief;           /* the footnotes must be short: what they list is in the words of the marks too */
  double plot_share;        /* of the height that the last frame left to the plot */
  PodiumBox plot;           /* that the last frame left */
  guint plot_from;          /* the first mark behind the last frame */
  GArray *axes;             /* PodiumPageAxis, as far as drawn */
  PodiumPart part;
  GPtrArray *asides;        /* PodiumAside: what the view's annotations have no place for */
} PodiumPage;

/* Text is set from its left end, its middle or its right end. */
typedef enum { PODIUM_LEFT, PODIUM_MIDDLE, PODIUM_RIGHT } PodiumAlign;

/* Who a mark stands for. Any member may be NULL. */
typedef struct {
  const PodiumModel *model;
  const PodiumMetric *metric;
  GPtrArray *claims;     /* PodiumClaim */
  const char *describes;
} PodiumRow;

/* Adders; strings are copied. The returned mark is valid until the next is added. @row may be NULL. */
PodiumMark *podium_page_text (PodiumPage *page, PodiumRole role, double x, double baseline, PodiumAlign align,
                              PodiumType type, int weight, PodiumColour colour, const char *text,
                              const PodiumRow *row);
PodiumMark *podium_page_rect (PodiumPage *page, PodiumRole role, PodiumBox box, PodiumPaint paint,
                              const PodiumRow *row);
PodiumMark *podium_page_rule (PodiumPage *page, PodiumRole role, double x1, double y1, double x2, double y2,
                              PodiumPaint paint, const PodiumRow *row);
PodiumMark *podium_page_path (PodiumPage *page, PodiumRole role, const PodiumPath *path, PodiumPaint paint,
                              const PodiumRow *row);
/* A model's symbol, cased in the ground's colour where @casing > 0. */
PodiumMark *podium_page_symbol (PodiumPage *page, PodiumRole role, double x, double y, double diameter, double casing,
                                const PodiumModel *model, PodiumColour colour, const PodiumRow *row);

/* A hatched disc behind a symbol of @diameter: a figure that does not compare. */
PodiumMark *podium_page_hatched (PodiumPage *page, double x, double y, double diameter, PodiumColour colour,
                                 const PodiumRow *row);

PodiumPaint podium_fill (PodiumColour colour);
PodiumPaint podium_stroke (PodiumColour colour, double width);
PodiumPaint podium_dashes (PodiumColour colour, double width, double on, double off);

/* @text as a string of the scene that is read and not drawn, set as the language sets it. */
const char *podium_page_words (PodiumPage *page, const char *text);

/* Wraps @text to @width and sets the lines downwards from @baseline. Returns the baseline of the last line. */
double podium_page_paragraph (PodiumPage *page, PodiumRole role, double x, double baseline, double width,
                              PodiumType type, int weight, PodiumColour colour, const char *text,
                              const PodiumRow *row);

/* Half the height of figures above the baseline: add to a middle to get the baseline that centres them on it. */
double podium_page_centre (PodiumPage *page, PodiumType type, int weight);

/* The floor of type in rows, px: 12, and on slides what can be read from the last row. */
double podium_page_least_type (const PodiumPage *page);

/* Vertical lines of odd width are crisp on half pixels. */
double podium_crisp (double position, double width);

/* Files a footnote and returns its number; the same text twice has one number. Takes @text. */
int podium_page_note (PodiumPage *page, char *text);

/* Files a footnote and appends its number to the text that asks for it: "57 ¹". Takes @note; NULL: nothing. */
void podium_page_cite (PodiumPage *page, GString *text, char *note);

/* Where the first number of a footnote stands in @text, with the space before it; its end where there is none. */
const char *podium_first_citation (const char *text);

/* Tells tables what the last data mark shows where that is no claim's value: @figure, "79.7", of @measure (NULL: of the mark's
 * own metric). Both are copied. */
void podium_page_figure (PodiumPage *page, const char *measure, const char *figure);

/* Forgets the footnotes that a kind filed, to file them anew; the preface stays. */
void podium_page_forget_notes (PodiumPage *page);

/* Takes every mark off the page again; footnotes stay filed. */
void podium_page_restart (PodiumPage *page);

/* Tells that marks from here on stand on the axis of @metric, which crosses @box: a call for each axis, once its grid is
 * drawn. */
void podium_page_axis (PodiumPage *page, const PodiumMetric *metric, const PodiumScale *scale, PodiumSide side,
                       PodiumBox box);

/* The part of the axis of @metric to draw; NULL: all. */
const PodiumDomain *podium_page_domain (const PodiumPage *page, const PodiumMetric *metric);

/* Tells that the axis filed last heeds podium_page_domain (). */
void podium_page_axis_zooms (PodiumPage *page);

/* Tells that the marks from @from on are the words of an annotation of the view: in the plot, or its @footnote. */
void podium_page_placed (PodiumPage *page, guint annotation, guint from, gboolean footnote);

/* The number of an aside in the footer that was drawn last. */
int podium_page_aside_number (const PodiumPage *page, guint aside);

/* The texts of the frame. NULL: none. Owned. */
typedef struct {
  char *title, *subtitle;
  GPtrArray *missing;    /* names */
  PodiumWord missing_key;
  GPtrArray *cut;        /* names of models with figures for which there is no room */
  char *sources;         /* after "Source" */
  char *short_sources;   /* where the picture is too narrow for all */
  char *date;            /* after "Data" */
} PodiumFrame;

void podium_frame_clear (PodiumFrame *frame);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PodiumFrame, podium_frame_clear)

/* Draws ground, title, subtitle, footnotes filed so far, what is missing, source, date and the Podium mark. Returns the
 * box that is left for the plot (its sides at the margins). */
PodiumBox podium_page_frame (PodiumPage *page, const PodiumFrame *frame);
