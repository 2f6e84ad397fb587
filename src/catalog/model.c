/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model.h"

#include <string.h>

char *
podium_source_label (const PodiumSource *source)
{
  return source->publisher ? g_strdup_printf ("%s %s", source->id, source->publisher) : g_strdup (source->id);
}

int
podium_source_compare (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const PodiumSource *const *) a)->id, (*(const PodiumSource *const *) b)->id);
}
