/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "focus.h"

/* What the groups of the detail panel are built from. */
typedef struct {
  const PodiumCatalog *catalog;
  const PodiumModel *model;
  GPtrArray
      *sources; /* every PodiumSource that says something of the model, in catalog order; numbered from 1 */
} PodiumDetail;

PodiumDetail *podium_detail_new (const PodiumCatalog *catalog, const PodiumModel *model);
void podium_detail_free (PodiumDetail *detail);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumDetail, podium_detail_free)

/* "AI Rising Trends", or the id where no publisher is stated. */
const char *podium_source_name (const PodiumSource *source);

/* Numbered buttons, one a source of @sources; each activates "detail.source". */
GtkWidget *podium_detail_source_buttons (const PodiumDetail *detail, GPtrArray *sources);

/* A row that wraps, in plain text. @subtitle may be NULL. */
GtkWidget *podium_detail_row (const char *title, const char *subtitle);

/* An expander whose rows are made when it is first opened: @fill adds them. @data lives as long as the row.
 */
typedef void (*PodiumRowFiller) (AdwExpanderRow *row, gpointer data);
GtkWidget *podium_detail_expander (const char *title, const char *subtitle, PodiumRowFiller fill,
                                   gpointer data, GDestroyNotify free_data);

/* The groups, each NULL where there is nothing to say. The caller keeps @detail alive while they are. */
GtkWidget *podium_detail_access_group (const PodiumDetail *detail);
GtkWidget *podium_detail_later_group (const PodiumDetail *detail);
/* What was announced or hoped for, of the model or its later versions, and whether it has come. */
GtkWidget *podium_detail_promises_group (const PodiumDetail *detail);
GtkWidget *podium_detail_usable_group (const PodiumDetail *detail);
GtkWidget *podium_detail_standing_group (const PodiumDetail *detail);
/* *@rows: id of the metric -> its row, not owned. */
GtkWidget *podium_detail_claims_group (const PodiumDetail *detail, GHashTable **rows);
GtkWidget *podium_detail_specifications_group (const PodiumDetail *detail);
GtkWidget *podium_detail_undisclosed_group (const PodiumDetail *detail);
GtkWidget *podium_detail_remarks_group (const PodiumDetail *detail);
/* *@rows: the row of each source, not owned. */
GtkWidget *podium_detail_sources_group (const PodiumDetail *detail, GPtrArray **rows);

/* The pinned @models (PodiumModel) side by side, with their figures metric by metric. */
GtkWidget *podium_detail_compare_new (const PodiumCatalog *catalog, GPtrArray *models);

/* What sources call the lab, the first that most sources state; NULL: none does. */
const char *podium_detail_lab (const PodiumDetail *detail);
