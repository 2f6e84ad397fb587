/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#define PODIUM_READ_ERROR (podium_read_error_quark ())
GQuark podium_read_error_quark (void);

typedef enum {
  PODIUM_READ_ERROR_FILE,    /* missing, a directory, unreadable */
  PODIUM_READ_ERROR_SYNTAX,  /* not RFC 8259 JSON, or beyond the limits of the scan */
  PODIUM_READ_ERROR_FORMAT,  /* JSON, but no podium-catalog or podium-document, or a newer version */
  PODIUM_READ_ERROR_CONTENT, /* a member is missing, has a wrong type, an unknown word or id, a bad date */
} PodiumReadError;

/* Reads a catalog or document from @path, or out of a picture that Podium exported (picture-reader.h). Messages are complete: "FILE:LINE:COLUMN: expected ..., found ...;
 * what to do", or "FILE: ..." where there is no position. Columns count characters from 1. */
PodiumDocument *podium_document_read_file (const char *path, GError **error);

/* The same, telling in *@part how far it is: thousandths, -1 where the length is not known. Set atomically, for another
 * thread to look at; never goes back. */
PodiumDocument *podium_document_read_file_telling (const char *path, int *part, GError **error);

/* The same from memory; @name stands for the file in messages. @length in bytes. */
PodiumDocument *podium_document_read_data (const char *data, gsize length, const char *name, GError **error);
