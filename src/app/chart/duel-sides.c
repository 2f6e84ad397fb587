/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "duel-sides.h"

#include <glib/gi18n.h>
#include <string.h>

#include "swatch.h"

/* One side: its button, and the list of models behind it. */
typedef struct {
  PodiumDuelSides *sides;
  int at; /* 0 or 1 */
  GtkWidget *button, *swatch, *name, *arrow, *search, *list;
} Side;

struct _PodiumDuelSides {
  GtkBox parent_instance;
  Side side[2];
  GtkWidget *names, *swap; /* swap stands between the sides, or behind both */
  PodiumFocus *focus;
};

G_DEFINE_FINAL_TYPE (PodiumDuelSides, podium_duel_sides, GTK_TYPE_BOX)

static const PodiumModel *
model_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "model");
}

/* --- The list --- */

static GtkWidget *
new_row (const PodiumModel *model)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *swatch = g_object_new (PODIUM_TYPE_SWATCH, "size", 16, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *name =
      g_object_new (GTK_TYPE_LABEL, "label", model->name, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, NULL);
  GtkWidget *tick = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  podium_swatch_set_model (PODIUM_SWATCH (swatch), model);
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), tick);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "model", (gpointer)model);
  g_object_set_data (G_OBJECT (row), "tick", tick);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, model->name, -1);
  return row;
}

static gboolean
matches (GtkListBoxRow *row, gpointer data)
{
  Side *side = data;
  g_autofree char *text = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (side->search)), -1);
  g_autofree char *name = g_utf8_casefold (model_of (row)->name, -1);
  return strstr (name, g_strstrip (text)) != NULL;
}

static void
on_search (Side *side)
{
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (side->list));
}

static void
on_row_activated (Side *side, GtkListBoxRow *row)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (side->button));
  podium_focus_set_side (side->sides->focus, side->at, model_of (row)->id);
}

static void
on_map (Side *side)
{
  gtk_editable_set_text (GTK_EDITABLE (side->search), "");
  gtk_widget_grab_focus (side->search);
}

static GtkWidget *
new_popover (Side *side)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, "max-content-height", 420,
                                      "min-content-width", 260, NULL);
  side->search = gtk_search_entry_new ();
  side->list = gtk_list_box_new ();
  g_object_set (side->search, "placeholder-text", _ ("Search models"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (side->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search models"), -1);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (side->list), GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (side->list), matches, side, NULL);
  gtk_widget_add_css_class (side->list, "picker");
  gtk_widget_add_css_class (popover, "picker");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), side->list);
  gtk_box_append (GTK_BOX (box), side->search);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_swapped (side->search, "search-changed", G_CALLBACK (on_search), side);
  g_signal_connect_swapped (side->list, "row-activated", G_CALLBACK (on_row_activated), side);
  g_signal_connect_swapped (popover, "map", G_CALLBACK (on_map), side);
  return popover;
}

/* --- Showing --- */

static void
show_side (Side *side, const PodiumModel *model)
{
  g_autofree char *name =
      g_strdup_printf (side->at ? _ ("Second Model: %s") : _ ("First Model: %s"), model->name);
  GtkListBoxRow *row;
  podium_swatch_set_model (PODIUM_SWATCH (side->swatch), model);
  gtk_label_set_label (GTK_LABEL (side->name), model->name);
  gtk_widget_set_tooltip_text (side->button, model->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (side->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (side->list), i)); i++) {
    gboolean on = model_of (row) == model;
    gtk_widget_set_opacity (g_object_get_data (G_OBJECT (row), "tick"), on ? 1 : 0);
    gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, on, -1);
  }
}

static void
on_view_changed (PodiumDuelSides *self)
{
  const PodiumView *view = podium_focus_get_view (self->focus);
  const PodiumCatalog *catalog = podium_focus_get_catalog (self->focus);
  for (int i = 0; i < 2 && view->kind == PODIUM_CHART_DUEL && view->models; i++) {
    const PodiumModel *model = view->models[i] ? podium_catalog_model (catalog, view->models[i]) : NULL;
    if (!model)
      return;
    show_side (&self->side[i], model);
  }
}

/* --- The widget --- */

static void
podium_duel_sides_dispose (GObject *object)
{
  PodiumDuelSides *self = PODIUM_DUEL_SIDES (object);
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (podium_duel_sides_parent_class)->dispose (object);
}

static void
podium_duel_sides_class_init (PodiumDuelSidesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = podium_duel_sides_dispose;
}

static void
add_side (PodiumDuelSides *self, int at)
{
  Side *side = &self->side[at];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  side->sides = self;
  side->at = at;
  side->button = gtk_menu_button_new ();
  side->swatch = g_object_new (PODIUM_TYPE_SWATCH, "size", 14, "valign", GTK_ALIGN_CENTER, NULL);
  side->name = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 30, "wrap", TRUE,
                             "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "lines", 2, "xalign", 0.0, NULL);
  gtk_box_append (GTK_BOX (box), side->swatch);
  gtk_box_append (GTK_BOX (box), side->name);
  side->arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "pan-down-symbolic", "accessible-role",
                              GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_box_append (GTK_BOX (box), side->arrow);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (side->button), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (side->button), new_popover (side));
  gtk_widget_add_css_class (side->button, "flat");
}

static void
podium_duel_sides_init (PodiumDuelSides *self)
{
  self->names = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->swap = g_object_new (GTK_TYPE_BUTTON, "icon-name", "object-flip-horizontal-symbolic", "tooltip-text", _ ("Swap Models"), "action-name", "view.swap-axes",
                             "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (self->swap, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->swap), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Swap Models"), -1);
  add_side (self, 0);
  add_side (self, 1);
  gtk_box_append (GTK_BOX (self->names), self->side[0].button);
  gtk_box_append (GTK_BOX (self->names), self->swap);
  gtk_box_append (GTK_BOX (self->names), self->side[1].button);
  gtk_box_append (GTK_BOX (self), self->names);
}

void
podium_duel_sides_set_focus (PodiumDuelSides *self, PodiumFocus *focus)
{
  g_return_if_fail (PODIUM_IS_DUEL_SIDES (self) && !self->focus);
  const PodiumCatalog *catalog = podium_focus_get_catalog (focus);
  self->focus = g_object_ref (focus);
  for (int at = 0; at < 2; at++)
    for (guint i = 0; i < catalog->models->len; i++)
      gtk_list_box_append (GTK_LIST_BOX (self->side[at].list),
                           new_row (g_ptr_array_index (catalog->models, i)));
  g_signal_connect_swapped (focus, "view-changed", G_CALLBACK (on_view_changed), self);
  on_view_changed (self);
}

void
podium_duel_sides_set_narrow (PodiumDuelSides *self, gboolean narrow)
{
  g_return_if_fail (PODIUM_IS_DUEL_SIDES (self));
  GtkOrientation along = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
  if (gtk_orientable_get_orientation (GTK_ORIENTABLE (self->names)) == along)
    return;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->names), along);
  g_object_ref (self->swap);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->swap)), self->swap);
  if (narrow)
    gtk_box_append (GTK_BOX (self), self->swap);
  else
    gtk_box_insert_child_after (GTK_BOX (self->names), self->swap, self->side[0].button);
  g_object_unref (self->swap);
  gtk_button_set_icon_name (GTK_BUTTON (self->swap),
                            narrow ? "object-flip-vertical-symbolic" : "object-flip-horizontal-symbolic");
  for (int at = 0; at < 2; at++)
    gtk_widget_set_halign (gtk_widget_get_parent (self->side[at].name), narrow ? GTK_ALIGN_START : GTK_ALIGN_FILL);
}
