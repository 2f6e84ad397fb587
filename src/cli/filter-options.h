/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli.h"
#include "filter.h"

/* The options that say which models are looked at: --usable, --access, --maker and the rest, a list of words
 * each. */
typedef struct {
  char *words[PODIUM_N_CRITERIA + 1]; /* by criterion, as given */
} PodiumFilterOptions;

void podium_filter_options_clear (PodiumFilterOptions *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PodiumFilterOptions, podium_filter_options_clear)

/* The entries for GOption that fill @options are put at @entries, one a criterion. */
void podium_filter_options_entries (PodiumFilterOptions *options, GOptionEntry *entries);

/* Puts the lists that were given in the place of those of @filter. FALSE after having said why. */
gboolean podium_filter_options_apply (const PodiumFilterOptions *options, const PodiumCatalog *catalog,
                                      PodiumFilter *filter, PodiumExit *code);
