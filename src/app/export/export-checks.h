/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "checks.h"
#include "focus.h"

/* What of a picture there is to look at before it leaves: how many checks it passed, and a row for each that it did not,
 * unless the view ignores it. Signal "fix" (PodiumExportFix): its button was pressed. Signal "ignored": one of them was. */
#define PODIUM_TYPE_EXPORT_CHECKS (podium_export_checks_get_type ())
G_DECLARE_FINAL_TYPE (PodiumExportChecks, podium_export_checks, PODIUM, EXPORT_CHECKS, GtkBox)

/* What can be done about a finding. */
typedef enum {
  PODIUM_EXPORT_FIX_NONE,
  PODIUM_EXPORT_FIX_GROUND, /* paint the background */
  PODIUM_EXPORT_FIX_PAGE,   /* as large as a page of A4 */
  PODIUM_EXPORT_FIX_TALLER,
  PODIUM_EXPORT_FIX_PIXELS, /* more of them in a PNG */
} PodiumExportFix;

/* Looks @scene over; NULL: there is no picture. */
void podium_export_checks_look (PodiumExportChecks *self, PodiumFocus *focus, const PodiumScene *scene, PodiumFonts *fonts,
                                const PodiumCheckSetup *setup);
/* Something that is not ignored makes the picture wrong. */
gboolean podium_export_checks_are_serious (PodiumExportChecks *self);
