/* SPDX-License-Identifier: GPL-3.0-or-later */

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
  g_autofree GOptionEntry *entries = podium_view_options_entries (&options, NULL);

  if (!podium_parse_options (command, arguments, entries, &rest, &code))
    return code;
  if (!rest[0] || rest[1])
    return podium_fail (PODIUM_EXIT_USAGE, "describe: expected one VIEW; “podium-cli list views” names them");
  if (!podium_view_options_setup (&options, &setup, &code))
    return code;
  g_autoptr (PodiumDocument) document = podium_open_document (options.data, &code);
  if (!document)
    return code;
  g_autoptr (PodiumView) view = podium_view_options_view (&options, document, rest[0], &code);
  if (!view)
    return code;
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (PodiumScene) scene = podium_chart_build (document->catalog, view, &setup, fonts);
  g_autofree char *words = podium_scene_describe (scene);
  fputs (words, stdout);
  return PODIUM_EXIT_OK;
}
