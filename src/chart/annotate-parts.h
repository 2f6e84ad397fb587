/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "annotate.h"
#include "arrow.h"
#include "room.h"

/* What the files of the annotations share: annotate.c, their words and numbers (annotate-text.c), lines and
 * bands (annotate-axis.c), notes (annotate-note.c). */

/* Where an annotation stands; it only ever moves on. */
typedef enum { PODIUM_FATE_PLOT, PODIUM_FATE_NUMBER, PODIUM_FATE_HEAD } PodiumFate;

struct _PodiumAnnotator {
  PodiumPage *page;
  const PodiumCatalog *catalog;
  const PodiumView *view;
  PodiumFate *fates;  /* an annotation each */
  PodiumRoom *room;   /* of the drawing in hand */
  GArray *references; /* PodiumReference, of the drawing in hand */
};

/* A line or band as it stands on one axis. */
typedef struct {
  guint annotation;
  gboolean across; /* the axis */
  PodiumBox box;
} PodiumReference;

/* A text broken into lines. */
typedef struct {
  char **lines;
  double width, height;
  double ascent; /* from its top to the first baseline: some scripts reach higher and lower than Inter */
} PodiumAnnotationBlock;

const PodiumAnnotation *podium_annotator_at (const PodiumAnnotator *annotator, guint i);
guint podium_annotator_n (const PodiumAnnotator *annotator);

/* "Line at GPQA Diamond, 42.8 percent: human experts". @spoken: with what it is, which a note in the footer
 * shows. Free with g_free. */
char *podium_annotation_sentence (const PodiumAnnotator *annotator, const PodiumAnnotation *annotation,
                                  gboolean spoken);

/* What stands in the plot: the text, or the figures of a line or band that has none. Free with g_free. */
char *podium_annotation_label (const PodiumAnnotator *annotator, const PodiumAnnotation *annotation);

/* Widths to break a text to, in px of its type: as a paragraph, as columns, the last the narrowest. */
#define PODIUM_N_ANNOTATION_WIDTHS 4
extern const double podium_annotation_widths[PODIUM_N_ANNOTATION_WIDTHS];

/* @text in lines of at most @width px, none of them much shorter than the others. */
PodiumAnnotationBlock podium_annotation_block (const PodiumAnnotator *annotator, const char *text,
                                               double width);
void podium_annotation_block_clear (PodiumAnnotationBlock *block);
/* Sets the lines in @box, from its left or its @right side, and takes their room. The first carries the
 * sentence. */
void podium_annotation_draw_block (PodiumAnnotator *annotator, const PodiumAnnotation *annotation,
                                   const PodiumAnnotationBlock *block, PodiumBox box, gboolean right);

/* Sets the number of annotation @i beside @target: at its right, then around it, nearest first; @mark: the
 * one that it may lie in, a cell. FALSE where there is no room. */
gboolean podium_annotation_draw_number (PodiumAnnotator *annotator, guint i, PodiumBox target, guint mark);

/* Where @digits stand on the axis, px; FALSE where it does not reach there. */
gboolean podium_annotation_place (const PodiumPageAxis *axis, const char *digits, double *px);
/* Values run from left to right. */
gboolean podium_axis_is_across (const PodiumPageAxis *axis);

/* Draws all lines and bands, without words. */
void podium_annotator_draw_references (PodiumAnnotator *annotator);

/* The words of a line or band that is drawn already, or its number; a note with its arrow, or its number.
 * Both return the best fate that the annotation can have. */
PodiumFate podium_annotate_axis (PodiumAnnotator *annotator, guint i);
PodiumFate podium_annotate_mark (PodiumAnnotator *annotator, guint i);
