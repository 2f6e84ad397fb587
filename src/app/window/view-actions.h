/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "focus.h"

/* The group “view” on @focus: its kind, the views around it, what is saved, reset, renamed and deleted, its ticks and pins.
 * @parent: of the dialogs that ask for a name; it must outlive the group. */
GActionGroup *podium_view_actions_new (PodiumFocus *focus, GtkWindow *parent);

/* The group “model”: actions on the model whose id they are given. */
GActionGroup *podium_model_actions_new (PodiumFocus *focus);
