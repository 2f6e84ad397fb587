/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model.h"

/* A non-numeric statement about a model or an organisation. */
typedef struct {
  const char *id;                          /* may be NULL */
  const PodiumModel *model;                /* the subject: this, */
  const PodiumOrganisation *organisation;  /* or this */
  const char *about;
  const char *const *values;
  GPtrArray *statements;                   /* PodiumFactStatement, at least one */
  const char *extra;
} PodiumFact;

typedef struct {
  const PodiumSource *source;
  PodiumStance stance;
  const PodiumOrganisation *said_by;
  const char *speaker, *date, *at;
  const char *extra;
} PodiumFactStatement;
