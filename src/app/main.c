/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include <locale.h>

#include "application.h"

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  const char *folder = g_getenv ("TEXTDOMAINDIR"); /* as gettext(1) has it: translations that are not installed */
  bindtextdomain ("podium", folder ? folder : PODIUM_LOCALE_DIR);
  bind_textdomain_codeset ("podium", "UTF-8");
  textdomain ("podium");
  g_autoptr (PodiumApplication) app = podium_application_new ();
  return g_application_run (G_APPLICATION (app), argc, argv);
}
