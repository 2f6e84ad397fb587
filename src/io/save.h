/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define PODIUM_SAVE_ERROR (podium_save_error_quark ())
GQuark podium_save_error_quark (void);

typedef enum {
  PODIUM_SAVE_ERROR_FOLDER,    /* the folder is missing, or nothing can be made in it */
  PODIUM_SAVE_ERROR_READ_ONLY, /* the file may not be written, or is a directory */
  PODIUM_SAVE_ERROR_SPACE,     /* the disk or the quota is full */
  PODIUM_SAVE_ERROR_OTHER,
} PodiumSaveError;

/* Saves @length bytes of @data to @path, so that at any moment the file is the old one or the new one whole:
 * a temporary file beside it is written, synchronised and renamed. Follows symbolic links; keeps the mode
 * and, where that is allowed, the owner of a file that is there; what is no regular file (a pipe, a device)
 * is written to in place. FALSE: the file is as it was, and @error says "FILE: expected ..., found ...; what
 * to do". */
gboolean podium_save_file (const char *path, const char *data, gsize length, GError **error);

/* TRUE where there is a file at @path that podium_save_file () would refuse: one without permission to write.
 */
gboolean podium_file_is_read_only (const char *path);
