/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A reader's message for a page rather than for a terminal: "FILE:12:5: expected a number, found “n/a”; write
 * null" -> "Line 12, column 5: expected a number, found “n/a”. Write null." @file: as the reader was given
 * it. Free with g_free. */
char *podium_open_error_words (const char *file, const char *message);
