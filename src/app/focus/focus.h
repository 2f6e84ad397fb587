/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "document.h"

/* What one window shows, and what in it is chosen: list, chart and panel are faces of this one object.
 *
 * It owns the document, and the history of what was done to it: every change to a view or the list of views
 * is a step that can be undone by its name. Models are pointers into the catalog, good for as long as the
 * focus lives; views are good until the next "view-changed".
 *
 * Signals: "current-changed", "hover-changed", "view-changed" (what is drawn or the list of views;
 * "ticks-changed" or "pins-changed" comes first where they changed), "document-changed" (its name, what can
 * be undone or redone, whether it is saved). */
#define PODIUM_TYPE_FOCUS (podium_focus_get_type ())
G_DECLARE_FINAL_TYPE (PodiumFocus, podium_focus, PODIUM, FOCUS, GObject)

/* Takes @document; @name: what to call it, "models.json". */
PodiumFocus *podium_focus_new (PodiumDocument *document, const char *name);

const PodiumCatalog *podium_focus_get_catalog (PodiumFocus *self);
/* What the view is drawn from: the catalog, or for a view across documents a join (companion.h) with the others. */
const PodiumCatalog *podium_focus_get_drawn_catalog (PodiumFocus *self);
const PodiumDocument *podium_focus_get_document (PodiumFocus *self);
const char *podium_focus_get_name (PodiumFocus *self);
void podium_focus_set_name (PodiumFocus *self, const char *name);

/* Of the document's file, from which addresses of other documents count; NULL: it has none. */
const char *podium_focus_get_path (PodiumFocus *self);
void podium_focus_set_path (PodiumFocus *self, const char *path);
/* It is about to be saved at @path: addresses go on pointing where they did, in every step that can be undone. */
void podium_focus_move (PodiumFocus *self, const char *path);

/* --- Undo --- */

/* Names of steps, "hide Grok 4.2"; NULL: there is none. */
const char *podium_focus_get_undo (PodiumFocus *self);
const char *podium_focus_get_redo (PodiumFocus *self);
void podium_focus_undo (PodiumFocus *self);
void podium_focus_redo (PodiumFocus *self);
/* A drag begins: until it ends, changes of one key are one step, however long it takes. */
void podium_focus_begin_gesture (PodiumFocus *self);
/* Ends a drag: the next change is a step of its own. */
void podium_focus_end_gesture (PodiumFocus *self);

/* Says everything that is shown anew, in another language. */
void podium_focus_refresh (PodiumFocus *self);

/* The document is as it was read or last saved. */
gboolean podium_focus_is_saved (PodiumFocus *self);
/* It is on disk now. */
void podium_focus_mark_saved (PodiumFocus *self);
/* It is what was left of a crash: not on disk. */
void podium_focus_mark_recovered (PodiumFocus *self);
/* It differs from what is saved in more than what its views show: views have come, gone or been renamed. */
gboolean podium_focus_has_other_views (PodiumFocus *self);

/* --- Models --- */

/* The model whose detail is open; NULL: none. */
const PodiumModel *podium_focus_get_current (PodiumFocus *self);
void podium_focus_set_current (PodiumFocus *self, const PodiumModel *model);

/* The model under the pointer or the keyboard's cursor; NULL: none. */
const PodiumModel *podium_focus_get_hover (PodiumFocus *self);
void podium_focus_set_hover (PodiumFocus *self, const PodiumModel *model);

/* Ticked: drawn in the chart. What is not is hidden in the view. */
gboolean podium_focus_is_visible (PodiumFocus *self, const PodiumModel *model);
void podium_focus_set_visible (PodiumFocus *self, const PodiumModel *model, gboolean visible);
void podium_focus_show_all (PodiumFocus *self);
/* Shows all of @models, PodiumModel, in one step; filters that leave one of them out go, too. */
void podium_focus_show_models (PodiumFocus *self, GPtrArray *models);
guint podium_focus_count_visible (PodiumFocus *self);

/* What the view looks at. */
const PodiumFilter *podium_focus_get_filter (PodiumFocus *self);
gboolean podium_focus_lets_in (PodiumFocus *self, const PodiumModel *model);
guint podium_focus_count_let_in (PodiumFocus *self);
void podium_focus_set_filter (PodiumFocus *self, PodiumCriterion criterion, const char *word, gboolean on);
void podium_focus_clear_filters (PodiumFocus *self);

/* Pinned: kept in colour while the others go grey, and what a comparison starts from. In the order of
 * pinning. */
gboolean podium_focus_is_pinned (PodiumFocus *self, const PodiumModel *model);
void podium_focus_set_pinned (PodiumFocus *self, const PodiumModel *model, gboolean pinned);
/* Pins all of @models, PodiumModel, too, in one step. */
void podium_focus_pin_models (PodiumFocus *self, GPtrArray *models);
void podium_focus_unpin_all (PodiumFocus *self);
guint podium_focus_count_pinned (PodiumFocus *self);
/* A duel of the pinned, where they are two, or their profile. */
void podium_focus_compare_pinned (PodiumFocus *self, PodiumChartKind kind);

/* --- Views --- */

/* What is drawn: a view of the document with the user's changes. */
const PodiumView *podium_focus_get_view (PodiumFocus *self);
/* The view as it was when the document was read or saved; NULL: it is newer. */
const PodiumView *podium_focus_get_saved_view (PodiumFocus *self);
/* The view's name, "Token Efficiency". */
const char *podium_focus_get_view_name (PodiumFocus *self);
/* It differs from the saved view. */
gboolean podium_focus_is_changed (PodiumFocus *self);

/* The document's views, in order; one made up where it held none. PodiumView; good until the next step, or the
 * next undo. */
GPtrArray *podium_focus_get_views (PodiumFocus *self);
/* Shows @view, one of them. No step: nothing changes. */
void podium_focus_choose_view (PodiumFocus *self, const PodiumView *view);

/* Takes @view, a changed copy of the one that is drawn, in its place. @name: of the step, translated, to
 * stand behind “Undo”: "filter by access". Changes of one @key within a second are one step; NULL: this is
 * one by itself. Nothing is done where nothing changes. */
void podium_focus_change_view (PodiumFocus *self, PodiumView *view, const char *name, const char *key);
/* Puts what is drawn behind it as a new view @name, and lets the old one be what it was when saved. */
void podium_focus_save_view_as (PodiumFocus *self, const char *name);
void podium_focus_rename_view (PodiumFocus *self, const char *name);
/* Removes the view that is drawn, unless it is the only one. */
void podium_focus_remove_view (PodiumFocus *self);
void podium_focus_reset_view (PodiumFocus *self);

/* Changes to the view that is drawn, each a step. */
void podium_focus_set_kind (PodiumFocus *self, PodiumChartKind kind);
void podium_focus_set_metrics (PodiumFocus *self, const char *const *ids);
/* Makes it a ranking of the metric @id alone. */
void podium_focus_rank (PodiumFocus *self, const char *id);
void podium_focus_set_x (PodiumFocus *self, const char *id);
void podium_focus_set_y (PodiumFocus *self, const char *id);

/* --- Options of the view that is drawn, each a step; nothing is done where nothing changes --- */

void podium_focus_set_policy (PodiumFocus *self, PodiumPolicy policy);
void podium_focus_set_sort (PodiumFocus *self, PodiumSort sort);
/* @set: FALSE lets the chart choose. */
void podium_focus_set_log (PodiumFocus *self, PodiumLog log, gboolean set);
void podium_focus_set_headline (PodiumFocus *self, PodiumHeadline headline);
void podium_focus_set_across (PodiumFocus *self, PodiumAcross across);
/* Files beside the document, as paths; the chart goes across documents. And takes the one at @at out again. */
void podium_focus_add_documents (PodiumFocus *self, const char *const *paths);
void podium_focus_remove_document (PodiumFocus *self, guint at);
void podium_focus_set_anyway (PodiumFocus *self, gboolean anyway);
void podium_focus_set_edition (PodiumFocus *self, const char *metric, const char *edition);
/* NULL: no rival, and with it no typed prices. */
void podium_focus_set_break_even (PodiumFocus *self, const char *model);
/* @digits: NULL takes the typed price of @model out again. FALSE: they are no price. */
gboolean podium_focus_set_price (PodiumFocus *self, const char *model, const char *digits);
/* NULL: the chart's own again. */
void podium_focus_set_title (PodiumFocus *self, const char *title);
void podium_focus_set_subtitle (PodiumFocus *self, const char *subtitle);
/* Axes of an efficiency chart, or sides of a duel. */
void podium_focus_swap (PodiumFocus *self);
gboolean podium_focus_can_swap (PodiumFocus *self);
/* The model @id as one side of a duel, 0 or 1; where it is the other one's, the two change sides. */
void podium_focus_set_side (PodiumFocus *self, int side, const char *id);

/* Puts the name of the model @id in a scatter; all until the gesture ends is one step. And lets the chart place it again. */
void podium_focus_place_label (PodiumFocus *self, const char *id, int dx, int dy);
void podium_focus_free_label (PodiumFocus *self, const char *id);

/* Takes @annotation in place of the one at @at, or as a new one where @at is how many there are; NULL removes
 * it. */
void podium_focus_annotate (PodiumFocus *self, guint at, PodiumAnnotation *annotation);

/* Answers for a check of the picture (podium_terms_check), in the view. */
void podium_focus_ignore_check (PodiumFocus *self, const char *check);

/* Shares of the metrics of a composite, percent, one a metric of the view. @metric: the one that was dragged,
 * for the name of the step; NULL: several. Changes of one metric during a gesture are one step. */
void podium_focus_weigh (PodiumFocus *self, const double *shares, const char *metric);
