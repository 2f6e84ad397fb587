/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

/* Exit codes, a contract. */
typedef enum {
  PODIUM_EXIT_OK = 0,
  PODIUM_EXIT_CONTENT = 1, /* the content of a file is bad */
  PODIUM_EXIT_USAGE = 2,   /* wrong usage; an unknown view, model, metric, ending or size */
  PODIUM_EXIT_FILE = 3,    /* a file is missing, a directory, unreadable or unwritable */
} PodiumExit;

/* A command: what it is called, its usage, and what runs it. @arguments starts with the command's name. */
typedef struct _PodiumCommand PodiumCommand;
struct _PodiumCommand {
  const char *name, *usage, *summary;
  PodiumExit (*run) (const PodiumCommand *command, char **arguments);
};

PodiumExit podium_command_list (const PodiumCommand *command, char **arguments);
PodiumExit podium_command_render (const PodiumCommand *command, char **arguments);
PodiumExit podium_command_describe (const PodiumCommand *command, char **arguments);
PodiumExit podium_command_compare (const PodiumCommand *command, char **arguments);
PodiumExit podium_command_check (const PodiumCommand *command, char **arguments);

/* Prints "podium-cli: message" to standard error and returns @code. */
PodiumExit podium_fail (PodiumExit code, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* The same with the error's own message, which names its file; frees @error. */
PodiumExit podium_fail_read (GError *error);

/* Parses options of @arguments with @entries; FALSE after having said why, or after --help (then *@code is OK). What is
 * left stands in *@rest, without the command's name. */
gboolean podium_parse_options (const PodiumCommand *command, char **arguments, const GOptionEntry *entries, char ***rest,
                               PodiumExit *code);

/* The document at @path, or the bundled one where it is NULL. NULL after having said why. */
PodiumDocument *podium_open_document (const char *path, PodiumExit *code);
