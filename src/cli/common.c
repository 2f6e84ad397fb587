/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli.h"
#include "bundled.h"
#include "document-reader.h"

#include <stdarg.h>
#include <stdio.h>

PodiumExit
podium_fail (PodiumExit code, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("podium-cli: %s\n", message);
  return code;
}

PodiumExit
podium_fail_read (GError *error)
{
  PodiumExit code = g_error_matches (error, PODIUM_READ_ERROR, PODIUM_READ_ERROR_FILE) ? PODIUM_EXIT_FILE
                                                                                       : PODIUM_EXIT_CONTENT;
  g_printerr ("%s\n", error->message);
  g_error_free (error);
  return code;
}

gboolean
podium_parse_options (const PodiumCommand *command, char **arguments, const GOptionEntry *entries, char ***rest,
                      PodiumExit *code)
{
  static const char *const help[] = { "-h", "--help" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GOptionContext) context = g_option_context_new (command->usage);
  g_auto (GStrv) copy = g_strdupv (arguments);
  /* GOption would name the program after argv[0]; the command belongs to the name. */
  g_free (copy[0]);
  copy[0] = g_strconcat ("podium-cli ", command->name, NULL);
  g_set_prgname (copy[0]);
  g_option_context_set_summary (context, command->summary);
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_help_enabled (context, FALSE);

  *code = PODIUM_EXIT_OK;
  for (char **argument = arguments + 1; *argument && !g_str_equal (*argument, "--"); argument++)
    if (g_str_equal (*argument, help[0]) || g_str_equal (*argument, help[1])) {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);
      fputs (text, stdout);
      return FALSE;
    }
  if (!g_option_context_parse_strv (context, &copy, &error)) {
    *code = podium_fail (PODIUM_EXIT_USAGE, "%s: %s; “podium-cli %s --help” shows the options", command->name,
                         error->message, command->name);
    return FALSE;
  }
  *rest = g_strdupv (copy + 1);
  return TRUE;
}

PodiumDocument *
podium_open_document (const char *path, PodiumExit *code)
{
  GError *error = NULL;
  PodiumDocument *document = path ? podium_document_read_file (path, &error) : podium_document_read_bundled ();
  if (!document)
    *code = podium_fail_read (error);
  return document;
}
