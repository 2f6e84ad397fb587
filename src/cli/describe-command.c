/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-table.h"
#include "cli.h"
#include "describe.h"
#include "view-options.h"

#include <stdio.h>

PodiumExit
podium_command_describe (const PodiumCommand *command, char **arguments)
{
  g_auto (PodiumViewOptions) options = { 0 };
  g_auto (GStrv) rest = NULL;
  PodiumExit code;
  PodiumSetup setup;
  g_autofree char *format = NULL;
  PodiumTableFormat table_format = PODIUM_TABLE_TEXT;
  const GOptionEntry more[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, "words, or the rows as table, tsv, csv or json (default: words)", "FORMAT" },
    { NULL },
  };
  g_autofree GOptionEntry *entries = podium_view_options_entries (&options, more);

  if (!podium_parse_options (command, arguments, entries, &rest, &code))
    return code;
  if (!rest[0] || rest[1])
    return podium_fail (PODIUM_EXIT_USAGE, "describe: expected one VIEW; “podium-cli list views” names them");
  gboolean in_words = !format || g_str_equal (format, "words");
  if (!in_words && !podium_table_format_parse (format, &table_format))
    return podium_fail (PODIUM_EXIT_USAGE, "describe: expected --format words, table, tsv, csv or json, found “%s”", format);
  if (!podium_view_options_setup (&options, &setup, &code))
    return code;
  g_autoptr (PodiumDocument) document = podium_open_document (options.data, &code);
  if (!document)
    return code;
  g_autoptr (PodiumView) view = podium_view_options_view (&options, document, rest[0], &code);
  if (!view)
    return code;
  g_autoptr (PodiumCatalog) catalog = podium_view_options_catalog (&options, document, view, &code);
  if (!catalog)
    return code;
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, &setup, fonts);
  g_autoptr (PodiumTable) table = podium_chart_table (scene, catalog, view);
  g_autofree char *text = in_words ? podium_scene_describe (scene) : podium_table_print (table, table_format);
  fputs (text, stdout);
  return PODIUM_EXIT_OK;
}
