/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "table.h"

#include <string.h>

PodiumTable *
podium_table_new (const char *const *header)
{
  PodiumTable *table = g_new0 (PodiumTable, 1);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_ptr_array_add (table->rows, g_strdupv ((char **) header));
  return table;
}

void
podium_table_free (PodiumTable *table)
{
  g_ptr_array_unref (table->rows);
  g_free (table);
}

static char **
row_at (const PodiumTable *table, guint i)
{
  return g_ptr_array_index (table->rows, i);
}

void
podium_table_add (PodiumTable *table, const char *const *cells)
{
  guint n = g_strv_length (row_at (table, 0));
  char **row = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    row[i] = g_strdup (cells[i] ? cells[i] : "");
  g_ptr_array_add (table->rows, row);
}

gboolean
podium_table_format_parse (const char *word, PodiumTableFormat *format)
{
  static const char *const words[] = { "table", "tsv", "csv", "json" };
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], word)) {
      *format = (PodiumTableFormat) i;
      return TRUE;
    }
  return FALSE;
}

static void
append_json (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (; *text; text++) {
    if (*text == '"' || *text == '\\')
      g_string_append_c (out, '\\');
    if ((guchar) *text < 0x20)
      g_string_append_printf (out, "\\u%04x", (guint) *text);
    else
      g_string_append_c (out, *text);
  }
  g_string_append_c (out, '"');
}

static void
append_csv (GString *out, const char *text)
{
  if (!strpbrk (text, ",\"\r\n")) {
    g_string_append (out, text);
    return;
  }
  g_string_append_c (out, '"');
  for (; *text; text++) {
    if (*text == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *text);
  }
  g_string_append_c (out, '"');
}

static void
print_json (const PodiumTable *table, GString *out)
{
  char **header = row_at (table, 0);
  g_string_append (out, "[");
  for (guint r = 1; r < table->rows->len; r++) {
    g_string_append (out, r > 1 ? ",\n {" : "\n {");
    for (guint i = 0; header[i]; i++) {
      g_string_append (out, i ? ", " : "");
      append_json (out, header[i]);
      g_string_append (out, ": ");
      append_json (out, row_at (table, r)[i]);
    }
    g_string_append (out, "}");
  }
  g_string_append (out, "\n]\n");
}

/* Columns as wide as their widest cell, two spaces apart. */
static void
print_text (const PodiumTable *table, GString *out)
{
  guint n = g_strv_length (row_at (table, 0));
  g_autofree glong *widths = g_new0 (glong, n);
  for (guint r = 0; r < table->rows->len; r++)
    for (guint i = 0; i < n; i++)
      widths[i] = MAX (widths[i], g_utf8_strlen (row_at (table, r)[i], -1));
  for (guint r = 0; r < table->rows->len; r++) {
    for (guint i = 0; i < n; i++) {
      const char *cell = row_at (table, r)[i];
      g_string_append (out, cell);
      for (glong pad = g_utf8_strlen (cell, -1); i + 1 < n && pad < widths[i] + 2; pad++)
        g_string_append_c (out, ' ');
    }
    while (out->len && out->str[out->len - 1] == ' ')
      g_string_truncate (out, out->len - 1);
    g_string_append_c (out, '\n');
  }
}

static void
print_html (const PodiumTable *table, GString *out)
{
  g_string_append (out, "<table>\n");
  for (guint r = 0; r < table->rows->len; r++) {
    const char *tag = r ? "td" : "th";
    g_string_append (out, "<tr>");
    for (char **cell = row_at (table, r); *cell; cell++) {
      g_autofree char *escaped = g_markup_escape_text (*cell, -1);
      g_string_append_printf (out, "<%s>%s</%s>", tag, escaped, tag);
    }
    g_string_append (out, "</tr>\n");
  }
  g_string_append (out, "</table>\n");
}

char *
podium_table_print (const PodiumTable *table, PodiumTableFormat format)
{
  GString *out = g_string_new (NULL);
  if (format == PODIUM_TABLE_JSON)
    print_json (table, out);
  if (format == PODIUM_TABLE_HTML)
    print_html (table, out);
  if (format == PODIUM_TABLE_TEXT)
    print_text (table, out);
  for (guint r = 0; r < table->rows->len && (format == PODIUM_TABLE_TSV || format == PODIUM_TABLE_CSV); r++) {
    for (char **cell = row_at (table, r); *cell; cell++) {
      if (cell != row_at (table, r))
        g_string_append_c (out, format == PODIUM_TABLE_TSV ? '\t' : ',');
      g_autofree char *flat = g_strdelimit (g_strdup (*cell), "\t\r\n", ' ');
      if (format == PODIUM_TABLE_TSV)
        g_string_append (out, flat);
      else
        append_csv (out, *cell);
    }
    g_string_append_c (out, '\n');
  }
  return g_string_free (out, FALSE);
}
