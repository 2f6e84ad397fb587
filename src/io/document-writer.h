/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

/* The document as the text of a file: UTF-8 JSON, an entity a line. The same document gives the same bytes,
 * and what the reader makes of them is an equal document, members included that the format does not know. A
 * file that was a "podium-catalog" stays one. @length: in bytes, may be NULL. Free with g_free. */
char *podium_document_to_text (const PodiumDocument *document, gsize *length);

/* podium_save_file () of that text. */
gboolean podium_document_write_file (const PodiumDocument *document, const char *path, GError **error);
