/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Catalogs that nobody wrote, for tests of whole charts: long and foreign names, ties, gaps, outliers,
 * negative values, intervals of every kind, claims that state only part of what they measure, several
 * measurers, settings, editions and sources that differ, routes with every status.
 *
 * The catalog is written as a file and read back, so that podium-cli draws the same (generate-catalog SEED
 * N). */

#include <glib.h>

/* The largest catalog that anybody asks for. */
#define GENERATE_MOST 500

/* The bytes of a catalog file of @n models, "m0" and on, and a view of every kind of chart, named after the
 * kind. The same
 * @seed and @n give the same bytes on every machine. Free with g_free.
 *
 * Metrics: "score" (percent; in one seed of four with negative values), "elo" (interval), "cost" (tokens,
 * less is better), "price" (no direction), "index" (editions do not compare), "recall" (percent), "released" (dates). Makers:
 * "meta", "openai" and so on. */
char *generate_catalog (guint seed, guint n);
