/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Rows of text, written as a table for people or as data for programs. */
typedef enum { PODIUM_TABLE_TEXT, PODIUM_TABLE_TSV, PODIUM_TABLE_CSV, PODIUM_TABLE_JSON, PODIUM_TABLE_HTML } PodiumTableFormat;

typedef struct {
  GPtrArray *rows; /* char **, the first the header */
} PodiumTable;

PodiumTable *podium_table_new (const char *const *header);
void podium_table_free (PodiumTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumTable, podium_table_free)

/* Appends a row of the header's length; NULL cells are empty. */
void podium_table_add (PodiumTable *table, const char *const *cells);

/* "table", "tsv", "csv" or "json"; HTML is for clipboards, not for people to ask for. */
gboolean podium_table_format_parse (const char *word, PodiumTableFormat *format);

/* The table as text, its lines ended. Tabs and line ends inside cells become spaces in TSV; CSV quotes by RFC 4180; HTML
 * is one table element. */
char *podium_table_print (const PodiumTable *table, PodiumTableFormat format);
