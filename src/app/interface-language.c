/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface-language.h"

PodiumLanguage
podium_interface_language (void)
{
  for (const char *const *name = g_get_language_names (); *name; name++) {
    PodiumLanguage language = podium_language_parse (*name);
    if (language)
      return language;
  }
  return PODIUM_ENGLISH;
}

char *
podium_directed (const char *text)
{
  gboolean rtl = podium_text_is_rtl (podium_interface_language (), text);
  return g_strconcat (rtl && !g_str_has_prefix (text, "\u200f") ? "\u200f" : "", text, NULL);
}
