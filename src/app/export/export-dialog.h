/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "focus.h"

/* The drawn view as it would be exported, and how. Signal "exported" (name, GFile): it was, to that file or
 * folder. */
#define PODIUM_TYPE_EXPORT_DIALOG (podium_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PodiumExportDialog, podium_export_dialog, PODIUM, EXPORT_DIALOG, AdwWindow)

/* @settings may be NULL. */
GtkWidget *podium_export_dialog_new (GtkWindow *parent, PodiumFocus *focus, GSettings *settings);
