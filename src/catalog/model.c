/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model.h"

char *
podium_source_label (const PodiumSource *source)
{
  return source->publisher ? g_strdup_printf ("%s %s", source->id, source->publisher) : g_strdup (source->id);
}
