/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "focus.h"

/* Rows that show an option of the drawn view and change it. They do not listen to the focus: whoever made
 * them calls podium_option_rows_show () when the view has changed. */
typedef struct _PodiumOptionRows PodiumOptionRows;

/* @focus must outlive them. */
PodiumOptionRows *podium_option_rows_new (PodiumFocus *focus);
/* Lets go of the rows, which their parents own. */
void podium_option_rows_free (PodiumOptionRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumOptionRows, podium_option_rows_free)

/* What the view has of an option; not owned, good until the view changes. @data: as given with the row. */
typedef const char *(*PodiumOptionGet) (PodiumFocus *focus, const char *data);
typedef void (*PodiumOptionSet) (PodiumFocus *focus, const char *data, const char *value);

/* A choice among @values, called @titles (both copied, of one length). @data: copied; may be NULL. */
GtkWidget *podium_option_choice (PodiumOptionRows *rows, const char *title, const char *const *values,
                                 const char *const *titles, PodiumOptionGet get, PodiumOptionSet set,
                                 const char *data);

/* On is the value "true", off is "". */
GtkWidget *podium_option_switch (PodiumOptionRows *rows, const char *title, const char *subtitle,
                                 PodiumOptionGet get, PodiumOptionSet set);

/* One of several rows of which one is on, the one whose @value the view has. @leader: the first of them,
 * NULL: this is it. */
GtkWidget *podium_option_radio (PodiumOptionRows *rows, const char *title, const char *value,
                                GtkWidget *leader, PodiumOptionGet get, PodiumOptionSet set);

/* A row that can be chosen or, with its subtitle saying why, cannot: it stays a stop of the keyboard and can be read. */
void podium_option_set_available (GtkWidget *row, gboolean available);
/* The looks of it alone, and what the screen reader says, of any row. */
void podium_show_available (GtkWidget *row, gboolean available);

/* Shows what the view has. */
void podium_option_rows_show (PodiumOptionRows *rows);
