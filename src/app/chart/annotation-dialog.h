/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "focus.h"

/* Asks for a line, band or note of the drawn view, and puts it there. */
#define PODIUM_TYPE_ANNOTATION_DIALOG (podium_annotation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PodiumAnnotationDialog, podium_annotation_dialog, PODIUM, ANNOTATION_DIALOG, AdwWindow)

/* @at: the annotation of the view to edit; how many there are: a new one. */
GtkWidget *podium_annotation_dialog_new (GtkWindow *parent, PodiumFocus *focus, guint at);

/* "Line at 50 %", "Note at Muse Spark", "Band from 40 to 60 %"; free with g_free. */
char *podium_annotation_title (const PodiumAnnotation *annotation, const PodiumCatalog *catalog);
