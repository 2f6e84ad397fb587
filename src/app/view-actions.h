/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "focus.h"

/* The actions "view.kind", "view.previous", "view.next", "view.reset" and "view.show-all" on @focus. */
GActionGroup *podium_view_actions_new (PodiumFocus *focus);
