/* SPDX-License-Identifier: GPL-3.0-or-later */

/* generate-catalog SEED N: a catalog of N models on standard output, to draw with podium-cli what a test
 * complains of. */

#include "generate.h"

#include <stdio.h>

int
main (int argc, char **argv)
{
  guint64 seed, n;
  if (argc != 3 || !g_ascii_string_to_unsigned (argv[1], 10, 0, G_MAXUINT32, &seed, NULL) ||
      !g_ascii_string_to_unsigned (argv[2], 10, 1, GENERATE_MOST, &n, NULL)) {
    fprintf (stderr, "Usage: generate-catalog SEED N > FILE.json   (N: models, 1 to %d)\n", GENERATE_MOST);
    return 2;
  }
  g_autofree char *json = generate_catalog ((guint)seed, (guint)n);
  return fputs (json, stdout) == EOF || fflush (stdout) == EOF ? 3 : 0;
}
