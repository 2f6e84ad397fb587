/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"
#include "text.h"
#include "vision.h"

/* What a picture is looked over for before it leaves: each is computed from the scene, none is a matter of taste. */
typedef enum {
  PODIUM_CHECK_LETTERS = 1,  /* a font has every letter */
  PODIUM_CHECK_PAGE,         /* nothing leaves the page */
  PODIUM_CHECK_TEXTS,        /* no text runs into another */
  PODIUM_CHECK_MARKS,        /* no text lies on a mark */
  PODIUM_CHECK_NAMES,        /* no name is cut */
  PODIUM_CHECK_TITLE,        /* there is a title */
  PODIUM_CHECK_TYPE,         /* type is as large as the standard has it */
  PODIUM_CHECK_PRINT,        /* printed on a page of A4 it can still be read */
  PODIUM_CHECK_CONTRAST,     /* texts stand out, 4.5:1 */
  PODIUM_CHECK_SHAPES,       /* data marks stand out, 3:1 */
  PODIUM_CHECK_GROUND,       /* there is one: else texts are lost on pages of another brightness */
  PODIUM_CHECK_DEUTERANOPIA, /* colours stay apart for those who see fewer, and in copies */
  PODIUM_CHECK_PROTANOPIA,
  PODIUM_CHECK_TRITANOPIA,
  PODIUM_CHECK_GREY,
  PODIUM_CHECK_PROJECTOR,    /* slides: texts stand out in a lit room, 3:1 */
  PODIUM_CHECK_ZERO,         /* axes start at zero */
  PODIUM_CHECK_ROWS,         /* all rows are drawn */
  PODIUM_CHECK_NOTES,        /* every note has a place in the plot */
  PODIUM_CHECK_PIXELS,       /* PNG: enough of them for a column of print */
} PodiumCheck;
#define PODIUM_N_CHECKS PODIUM_CHECK_PIXELS

extern const PodiumTerms podium_terms_check; /* "letters", "page" and so on */

typedef enum {
  PODIUM_GRAVITY_NOTE = 1, /* worth knowing */
  PODIUM_GRAVITY_WARNING,  /* better mended */
  PODIUM_GRAVITY_SERIOUS,  /* the picture is wrong */
} PodiumGravity;

/* A check that was not passed. */
typedef struct {
  PodiumCheck check;
  PodiumGravity gravity;
  char *first, *second; /* the worst case: texts, or names of models; ids where @are_models. NULL: none */
  gboolean are_models;
  gboolean told_apart;  /* colours: by the shapes */
  double figure;        /* px, points, a contrast or centimetres, as the check has it */
  guint n, of;          /* how many cases; of how many, where that is known */
} PodiumCheckFinding;

/* What the picture is for. */
typedef struct {
  PodiumThemeName theme;
  gboolean transparent;
  gboolean printed;    /* it is a PDF, or in the theme for print */
  double pixels;       /* of a PNG a px of the scene; 0: it is none */
} PodiumCheckSetup;

/* The least type of print, points; the longer side of A4, px of 96 an inch; pixels a centimetre that print asks for (300 an
 * inch); centimetres of a column's width. */
#define PODIUM_LEAST_POINTS 6.0
#define PODIUM_A4_LONG 1123.0
#define PODIUM_A4_SHORT 794.0
#define PODIUM_PRINT_PIXELS (300 / 2.54)
#define PODIUM_COLUMN_CM 8.5

/* Looks @scene over: GPtrArray of PodiumCheckFinding, the gravest first; free with g_ptr_array_unref. @n_checks: how many were made,
 * for not all concern every picture. @fonts must be those the scene was laid out with. */
GPtrArray *podium_scene_check (const PodiumScene *scene, PodiumFonts *fonts, const PodiumCheckSetup *setup, guint *n_checks);
