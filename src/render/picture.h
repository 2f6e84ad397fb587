/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"
#include "text.h"

typedef enum { PODIUM_PICTURE_PNG = 1, PODIUM_PICTURE_SVG, PODIUM_PICTURE_PDF, PODIUM_PICTURE_SCENE } PodiumPictureFormat;

extern const PodiumTerms podium_terms_picture; /* "png", "svg", "pdf", "scene" */

/* The file name ending: "png", "svg", "pdf", "scene.json". */
const char *podium_picture_ending (PodiumPictureFormat format);
/* The format of a file name by its ending, or 0. */
PodiumPictureFormat podium_picture_format_of (const char *name);

typedef struct {
  PodiumPictureFormat format;
  double scale;       /* PNG: pixels a px; 1 for the others */
  gboolean outline;   /* SVG: text as paths */
  gboolean strip;     /* no metadata */
  const char *view;   /* metadata, made elsewhere: the view as JSON; NULL: none */
  const char *sources;/* metadata: the sources in words; NULL: none */
  const char *data;   /* metadata: a line of ASCII that brings the chart back; NULL: none */
} PodiumPictureOptions;

/* The largest PNG, pixels a side. */
#define PODIUM_MOST_PIXELS 32767

/* Writes @scene as a picture into memory. The same scene, fonts and options give the same bytes. NULL only where memory
 * or the drawing library gave out. */
GBytes *podium_picture (const PodiumScene *scene, PodiumFonts *fonts, const PodiumPictureOptions *options,
                        GError **error);
