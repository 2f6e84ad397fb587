/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "document.h"

/* What one window shows, and what in it is chosen: list, chart and panel are faces of this one object.
 *
 * It owns the document. Models are pointers into the catalog, good for as long as the focus lives.
 *
 * Signals: "current-changed", "hover-changed", "view-changed" (what is drawn, ticks included; "ticks-changed"
 * comes first where they changed). */
#define PODIUM_TYPE_FOCUS (podium_focus_get_type ())
G_DECLARE_FINAL_TYPE (PodiumFocus, podium_focus, PODIUM, FOCUS, GObject)

/* Takes @document; @name: what to call it, "models.json". */
PodiumFocus *podium_focus_new (PodiumDocument *document, const char *name);

const PodiumCatalog *podium_focus_get_catalog (PodiumFocus *self);
const char *podium_focus_get_name (PodiumFocus *self);

/* The model whose detail is open; NULL: none. */
const PodiumModel *podium_focus_get_current (PodiumFocus *self);
void podium_focus_set_current (PodiumFocus *self, const PodiumModel *model);

/* The model under the pointer or the keyboard's cursor; NULL: none. */
const PodiumModel *podium_focus_get_hover (PodiumFocus *self);
void podium_focus_set_hover (PodiumFocus *self, const PodiumModel *model);

/* Ticked: drawn in charts. Ticks stay from one view to the next; a view may leave out models of its own. */
gboolean podium_focus_is_visible (PodiumFocus *self, const PodiumModel *model);
void podium_focus_set_visible (PodiumFocus *self, const PodiumModel *model, gboolean visible);
void podium_focus_show_all (PodiumFocus *self);
guint podium_focus_count_visible (PodiumFocus *self);

/* What is drawn: the chosen view with the user's changes, and the models without tick hidden. */
const PodiumView *podium_focus_get_view (PodiumFocus *self);
/* The saved view that it started from. */
const PodiumView *podium_focus_get_saved_view (PodiumFocus *self);
/* The view's name, "Token Efficiency". */
const char *podium_focus_get_view_name (PodiumFocus *self);
/* It differs from the saved view in more than ticks. */
gboolean podium_focus_is_changed (PodiumFocus *self);

/* The saved views, in order: those of the document, or one made up where it holds none. PodiumView. */
GPtrArray *podium_focus_get_views (PodiumFocus *self);
void podium_focus_choose_view (PodiumFocus *self, const PodiumView *view);
void podium_focus_reset_view (PodiumFocus *self);

/* Changes to the copy that is drawn. */
void podium_focus_set_kind (PodiumFocus *self, PodiumChartKind kind);
void podium_focus_set_metrics (PodiumFocus *self, const char *const *ids);
void podium_focus_set_x (PodiumFocus *self, const char *id);
void podium_focus_set_y (PodiumFocus *self, const char *id);
