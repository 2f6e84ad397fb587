/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What must hold of every chart, whatever it shows: the audit of the visual standard. Each function complains (see
 * complain.h) and begins its complaint with @what, the name of the picture. */

#include "chart.h"

/* A chart with everything that it was made from. */
typedef struct {
  const char *what;
  const PodiumCatalog *catalog;
  const PodiumView *view;
  const PodiumSetup *setup;
  const PodiumScene *scene;
} Picture;

static inline gboolean
is_text (const PodiumMark *mark)
{
  return mark->kind == PODIUM_MARK_TEXT && mark->bounds.width > 0;
}

static inline gboolean
is_data (const PodiumMark *mark)
{
  return mark->role == PODIUM_ROLE_BAR || mark->role == PODIUM_ROLE_POINT || mark->role == PODIUM_ROLE_STATUS
         || mark->role == PODIUM_ROLE_CELL;
}

/* Text against text, text against marks, nothing off the page, type sizes, contrasts, keys. */
void audit_keys (const Picture *picture);
void audit_page (const Picture *picture);
void audit_type (const Picture *picture);
void audit_contrast (const Picture *picture);
void audit_texts_apart (const Picture *picture);
void audit_texts_and_marks (const Picture *picture);
/* All of these. */
void audit_looks (const Picture *picture);

/* Every model that the view lets through stands in the picture by name: beside its marks or in the list of what is
 * missing, never in both. */
void audit_names (const Picture *picture);

/* Every claim on the metrics of the view is behind some mark; bars are as long as their values; the words say every
 * number that is drawn. */
void audit_claims (const Picture *picture);
void audit_bars (const Picture *picture);
void audit_words (const Picture *picture);

/* All of it. */
void audit (const Picture *picture);

/* Whether this machine has letters for @language; says so where not, and the pictures of it are skipped. */
gboolean has_letters (PodiumFonts *fonts, PodiumLanguage language);

/* The scene built anew from the same has the same JSON. */
void audit_again (const Picture *picture, PodiumFonts *fonts);

/* Symbols never lie on each other. For kinds that move them apart. */
void audit_symbols_apart (const Picture *picture);

/* Points of one metric stand along its axis in the order of their values, equal ones at one place. */
void audit_places (const Picture *picture);

/* The value of the claim that @mark draws: the first of its claims. */
double drawn_value (const Picture *picture, const PodiumMark *mark);

/* The claim with @id, or NULL. */
const PodiumClaim *find_claim (const PodiumCatalog *catalog, const char *id);

/* @view as it comes: 1280 x 720, light, in English. */
PodiumScene *draw_plain (const PodiumCatalog *catalog, const PodiumView *view, PodiumFonts *fonts);

/* The first text with @role in which @text stands, of @model (NULL: of any or none). NULL where there is none. */
const PodiumMark *find_text (const PodiumScene *scene, PodiumRole role, const char *model, const char *text);
