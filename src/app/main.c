/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include <locale.h>

#include "application.h"

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain ("podium", PODIUM_LOCALE_DIR);
  bind_textdomain_codeset ("podium", "UTF-8");
  textdomain ("podium");
  g_autoptr (PodiumApplication) app = podium_application_new ();
  return g_application_run (G_APPLICATION (app), argc, argv);
}
