/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli.h"

#include <stdio.h>

PodiumExit
podium_command_check (const PodiumCommand *command, char **arguments)
{
  g_auto (GStrv) rest = NULL;
  PodiumExit code;
  const GOptionEntry entries[] = { { NULL } };

  if (!podium_parse_options (command, arguments, entries, &rest, &code))
    return code;
  if (!rest[0] || rest[1])
    return podium_fail (PODIUM_EXIT_USAGE, "check: expected one FILE");
  g_autoptr (PodiumDocument) document = podium_open_document (rest[0], &code);
  if (!document)
    return code;
  printf ("%s: %u models, %u metrics, %u claims, %u routes, %u facts, %u sources, %u views\n", rest[0],
          document->catalog->models->len, document->catalog->metrics->len, document->catalog->claims->len,
          document->catalog->routes->len, document->catalog->facts->len, document->catalog->sources->len,
          document->views->len);
  return PODIUM_EXIT_OK;
}
