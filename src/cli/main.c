/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli.h"
#include "text.h"

#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

static const PodiumCommand commands[] = {
  { "list", "models|metrics|claims|routes|facts|sources|views", "Lists what a catalog holds.", podium_command_list },
  { "render", "VIEW... -o OUT", "Draws views as pictures. VIEW is the id of a saved view, or - with --kind and the rest.",
    podium_command_render },
  { "describe", "VIEW", "Says a chart in words, its alt text, or as a table.", podium_command_describe },
  { "compare", "MODEL MODEL", "Says who is ahead of whom, metric by metric.", podium_command_compare },
  { "check", "FILE", "Validates a catalog or document.", podium_command_check },
};

static void
print_help (FILE *out)
{
  fputs ("Usage:\n  podium-cli COMMAND [OPTIONS]\n\n"
         "Shows where AI models stand, and how sure anyone can be of it.\n\nCommands:\n", out);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (out, "  %-9s %s\n", commands[i].name, commands[i].summary);
  fputs ("\n“podium-cli COMMAND --help” shows a command's options; --version the version.\n"
         "Exit status: 0 success, 1 bad content of a file, 2 wrong usage, 3 a file cannot be read or written.\n", out);
}

/* What was printed must have arrived: a full disk is no success. */
static PodiumExit
finish (PodiumExit code)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return code;
  return podium_fail (PODIUM_EXIT_FILE, "standard output could not be written: %s", g_strerror (errno));
}

int
main (int argc, char **argv)
{
  podium_fonts_forgo_system ();
  setlocale (LC_CTYPE, "C.UTF-8"); /* messages are UTF-8 whatever the environment says */
  if (argc < 2) {
    print_help (stderr);
    return PODIUM_EXIT_USAGE;
  }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")) {
    print_help (stdout);
    return PODIUM_EXIT_OK;
  }
  if (g_str_equal (argv[1], "--version")) {
    puts ("podium-cli " PODIUM_VERSION);
    return PODIUM_EXIT_OK;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return (int) finish (commands[i].run (&commands[i], argv + 1));
  return (int) podium_fail (PODIUM_EXIT_USAGE, "expected a command (list, render, describe, compare or check), found “%s”; "
                                               "“podium-cli --help” shows them", argv[1]);
}
