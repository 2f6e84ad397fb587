/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog.h"

/* What a reader of a chart is told beside its data. */
typedef enum {
  PODIUM_ANNOTATION_NOTE = 1, /* words at a model, or at a value of a metric */
  PODIUM_ANNOTATION_LINE,     /* a line across at a value of a metric */
  PODIUM_ANNOTATION_BAND,     /* a tint between two values of a metric */
} PodiumAnnotationKind;

extern const PodiumTerms podium_terms_annotation; /* PodiumAnnotationKind */

/* Plain data with ids, like the view that owns it; strings are owned, NULL: not given. */
typedef struct {
  PodiumAnnotationKind kind;
  char *text;   /* a note has one; a line or band may do with its figures */
  char *model;  /* a note's: at this model, with @metric at this figure of it */
  char *metric; /* a line's or band's, and of a note at a value */
  char *value;  /* digits, in the unit of the metric; a band's lower end */
  char *to;     /* digits: a band's upper end */
  char *extra;  /* members that the format does not know, as of entities (model.h) */
} PodiumAnnotation;

PodiumAnnotation *podium_annotation_new (PodiumAnnotationKind kind);
PodiumAnnotation *podium_annotation_copy (const PodiumAnnotation *annotation);
void podium_annotation_free (PodiumAnnotation *annotation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumAnnotation, podium_annotation_free)

#define PODIUM_ANNOTATION_ERROR (podium_annotation_error_quark ())
GQuark podium_annotation_error_quark (void);
typedef enum {
  PODIUM_ANNOTATION_ERROR_TARGET, /* none, one that its kind cannot have, or an id that @catalog does not know
                                   */
  PODIUM_ANNOTATION_ERROR_VALUE,  /* no digits, or the ends of a band the wrong way round */
  PODIUM_ANNOTATION_ERROR_TEXT,   /* a note without words, or words that no line can hold */
} PodiumAnnotationError;

/* Checks that the annotation has what its kind needs, and nothing that it cannot have. */
gboolean podium_annotation_validate (const PodiumAnnotation *annotation, const PodiumCatalog *catalog,
                                     GError **error);
