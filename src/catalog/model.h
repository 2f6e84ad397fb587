/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "terms.h"

/* “extra”, here and in all other entities: the members of its object in the file that the format does not know, as the
 * text of JSON members with commas between; NULL: none. They are kept only to be written back. */

/* Makes models, measures them, or publishes. */
typedef struct {
  const char *id, *name;
  gboolean makes_models; /* derived: some model names it as its maker */
  const char *extra;
} PodiumOrganisation;

/* A document that states things. NULL: the document does not say. */
typedef struct {
  const char *id;
  const char *title, *publisher, *published, *address;
  const char *extra;
} PodiumSource;

/* "s001 AI Rising Trends", or the id alone where no publisher is known: short, and enough to find it by. */
char *podium_source_label (const PodiumSource *source);

/* Orders pointers to PodiumSource by id, for g_ptr_array_sort. */
int podium_source_compare (gconstpointer a, gconstpointer b);

/* Shapes of equal area, one a maker; values follow podium_terms_shape. */
typedef enum {
  PODIUM_SHAPE_CIRCLE = 1,
  PODIUM_SHAPE_SQUARE,
  PODIUM_SHAPE_DIAMOND,
  PODIUM_SHAPE_TRIANGLE_UP,
  PODIUM_SHAPE_SALTIRE,
  PODIUM_SHAPE_TRIANGLE_DOWN,
  PODIUM_SHAPE_PLUS,
  PODIUM_SHAPE_RING,
  PODIUM_SHAPE_HOLLOW_SQUARE,
  PODIUM_SHAPE_HOLLOW_DIAMOND,
  PODIUM_SHAPE_HOLLOW_TRIANGLE,
  PODIUM_SHAPE_STAR,
  PODIUM_SHAPE_HOURGLASS,
  PODIUM_SHAPE_HALF_DISC,
  PODIUM_SHAPE_TEE,
} PodiumShape;
#define PODIUM_N_SHAPES 15

/* What tells models of one maker apart: same colour, same shape, other inside. */
typedef enum {
  PODIUM_FILL_SOLID = 1,
  PODIUM_FILL_EYE,    /* a hole, 0.40 of the diameter */
  PODIUM_FILL_SLOT,   /* a level gap, 0.20 of the diameter */
  PODIUM_FILL_POLE,   /* an upright gap */
  PODIUM_FILL_CROSS,  /* both gaps */
  PODIUM_FILL_RISING,  /* a gap aslant, up to the right */
  PODIUM_FILL_FALLING, /* a gap aslant, down to the right */
  PODIUM_FILL_SALTIRE, /* both of these */
  PODIUM_FILL_DASHED, /* an outline of dashes: not released */
} PodiumFill;

/* What stands in a chart. */
typedef struct {
  const char *id, *name;
  PodiumModelKind kind;
  const PodiumOrganisation *maker; /* NULL: not stated */
  const char *family;              /* a key that models of one family share; NULL: none stated */
  const char *const *aliases;      /* NULL-terminated, never NULL */
  int slot;                        /* palette slot from 1; 0: grey */
  PodiumShape shape;
  PodiumFill fill;
  guint index;                     /* position in the catalog: the last tie-break everywhere */
  const char *extra;
} PodiumModel;
