/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "views-popover.h"

#include <glib/gi18n.h>

#include "view-words.h"

struct _PodiumViewsPopover {
  GtkPopover parent_instance;
  GtkWidget *list;
  PodiumFocus *focus;
};

G_DEFINE_FINAL_TYPE (PodiumViewsPopover, podium_views_popover, GTK_TYPE_POPOVER)

static GtkWidget *
new_icon (const char *name)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
}

static GtkWidget *
new_row (PodiumFocus *focus, const PodiumView *view)
{
  gboolean drawn = podium_focus_get_view (focus) == view;
  const char *name = view->name ? view->name : view->id;
  g_autofree char *changed =
      drawn && podium_focus_is_changed (focus) ? g_strdup_printf (_ ("%s (changed)"), name) : NULL;
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", changed ? changed : name, "xalign", 0.0, "hexpand", TRUE,
                    "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 32, NULL);
  GtkWidget *tick = new_icon ("object-select-symbolic");
  gtk_widget_set_opacity (tick, drawn ? 1 : 0);
  gtk_box_append (GTK_BOX (box), new_icon (podium_kind_icon (view->kind)));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), tick);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "view", (gpointer)view);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  changed ? changed : name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, drawn, -1);
  return row;
}

static void
fill (PodiumViewsPopover *self)
{
  GPtrArray *views = podium_focus_get_views (self->focus);
  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  for (guint i = 0; i < views->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (self->focus, g_ptr_array_index (views, i)));
}

static void
on_row_activated (PodiumViewsPopover *self, GtkListBoxRow *row)
{
  const PodiumView *view = g_object_get_data (G_OBJECT (row), "view");
  gtk_popover_popdown (GTK_POPOVER (self));
  podium_focus_choose_view (self->focus, view);
}

static void
podium_views_popover_dispose (GObject *object)
{
  PodiumViewsPopover *self = PODIUM_VIEWS_POPOVER (object);
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (podium_views_popover_parent_class)->dispose (object);
}

static void
podium_views_popover_class_init (PodiumViewsPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = podium_views_popover_dispose;
}

static void
podium_views_popover_init (PodiumViewsPopover *self)
{
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, "propagate-natural-width", TRUE,
                                      "max-content-height", 480, "min-content-width", 220, NULL);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "picker");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Views"),
                                  -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  gtk_widget_add_css_class (GTK_WIDGET (self), "picker");
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
}

GtkWidget *
podium_views_popover_new (PodiumFocus *focus)
{
  PodiumViewsPopover *self = g_object_new (PODIUM_TYPE_VIEWS_POPOVER, NULL);
  self->focus = g_object_ref (focus);
  g_signal_connect_swapped (focus, "view-changed", G_CALLBACK (fill), self);
  fill (self);
  return GTK_WIDGET (self);
}

/* --- Kinds --- */

static void
on_kind_activated (GtkPopover *popover, GtkListBoxRow *row)
{
  int kind = gtk_list_box_row_get_index (row) + 1;
  gtk_popover_popdown (popover);
  gtk_widget_activate_action (GTK_WIDGET (popover), "view.kind", "s",
                              podium_terms_word (&podium_terms_chart, kind));
}

GtkWidget *
podium_kinds_popover_new (void)
{
  GtkWidget *popover = gtk_popover_new (), *list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "picker");
  gtk_widget_add_css_class (popover, "picker");
  for (int kind = PODIUM_CHART_RANKING; podium_terms_chart.words[kind]; kind++) {
    GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
    GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
    GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", podium_kind_title (kind), "xalign", 0.0, NULL);
    GtkWidget *subtitle =
        g_object_new (GTK_TYPE_LABEL, "label", podium_kind_subtitle (kind), "xalign", 0.0, NULL);
    gtk_widget_add_css_class (subtitle, "caption");
    gtk_widget_add_css_class (subtitle, "dim-label");
    gtk_box_append (GTK_BOX (words), title);
    gtk_box_append (GTK_BOX (words), subtitle);
    gtk_box_append (GTK_BOX (box), new_icon (podium_kind_icon (kind)));
    gtk_box_append (GTK_BOX (box), words);
    gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    podium_kind_title (kind), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    podium_kind_subtitle (kind), -1);
    gtk_list_box_append (GTK_LIST_BOX (list), row);
  }
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (on_kind_activated), popover);
  return popover;
}
