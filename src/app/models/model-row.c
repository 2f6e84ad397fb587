/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-row.h"

#include <glib/gi18n.h>

#include "access-sentence.h"
#include "access-words.h"
#include "swatch.h"

#define MOST_ROUTES 3

struct _PodiumModelRow {
  GtkBox parent_instance;
  GtkWidget *heading, *inner, *name, *pin, *routes, *tick;
  char *spoken; /* name and routes, for the screen reader */
  PodiumSwatch *swatch;
  PodiumFocus *focus;
  PodiumModelItem *item;
};

G_DEFINE_FINAL_TYPE (PodiumModelRow, podium_model_row, GTK_TYPE_BOX)

static guint pressed;

static const PodiumModel *
model_of (PodiumModelRow *self)
{
  return self->item ? podium_model_item_get_model (self->item) : NULL;
}

static void
show_heading (PodiumModelRow *self)
{
  gtk_widget_set_visible (self->heading, podium_model_item_is_first (self->item));
}

static void
show_hover (PodiumModelRow *self)
{
  if (podium_focus_get_hover (self->focus) == model_of (self))
    gtk_widget_add_css_class (self->inner, "hovered");
  else
    gtk_widget_remove_css_class (self->inner, "hovered");
}

static void
on_tick (GtkCheckButton *tick, PodiumModelRow *self)
{
  if (self->focus)
    podium_focus_set_visible (self->focus, model_of (self), gtk_check_button_get_active (tick));
}

static void
show_tick (PodiumModelRow *self)
{
  gboolean visible = podium_focus_is_visible (self->focus, model_of (self));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->tick), visible);
  if (visible)
    gtk_widget_remove_css_class (self->inner, "hidden-model");
  else
    gtk_widget_add_css_class (self->inner, "hidden-model");
}

/* GTK 4.8 has no way to name a list item; its widget is our parent. */
static void
show_pin (PodiumModelRow *self)
{
  gboolean pinned = podium_focus_is_pinned (self->focus, model_of (self));
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  /* Translators: behind a model's name, for the screen reader */
  g_autofree char *spoken = pinned ? g_strdup_printf ("%s, %s", self->spoken, _ ("pinned")) : g_strdup (self->spoken);
  gtk_widget_set_visible (self->pin, pinned);
  if (parent)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
add_route_icon (PodiumModelRow *self, const char *icon, const char *tooltip)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "pixel-size", 14, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, "tooltip-text", tooltip, NULL);
  gtk_box_append (GTK_BOX (self->routes), image);
}

/* The words of the access model that hold today, as symbols; and in @spoken for the screen reader. */
static void
show_routes (PodiumModelRow *self, GString *spoken)
{
  const PodiumModel *model = model_of (self);
  g_autoptr (GPtrArray) routes = podium_routes_of (podium_focus_get_catalog (self->focus), model);
  guint seen = 0, n = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->routes)))
    gtk_box_remove (GTK_BOX (self->routes), child);
  for (guint i = 0; i < routes->len; i++) {
    const PodiumRoute *route = g_ptr_array_index (routes, i);
    PodiumStatus status = podium_route_status (route);
    PodiumAccess word = podium_route_access (route);
    if (status > PODIUM_STATUS_PREVIEW || seen & 1u << word)
      continue;
    seen |= 1u << word;
    g_autofree char *said = status == PODIUM_STATUS_PREVIEW
                                /* Translators: a route, as in "private API preview" */
                                ? g_strdup_printf (_ ("%s preview"), podium_access_word (word))
                                : g_strdup (word ? podium_access_word (word) : podium_route_title (route));
    g_string_append_printf (spoken, ", %s", said);
    if (n++ < MOST_ROUTES)
      add_route_icon (self, podium_route_icon_name (route), said);
  }
  if (n > MOST_ROUTES) {
    g_autofree char *more = g_strdup_printf ("+%u", n - MOST_ROUTES);
    GtkWidget *label = gtk_label_new (more);
    gtk_widget_add_css_class (label, "caption");
    gtk_box_append (GTK_BOX (self->routes), label);
  }
  if (!routes->len) {
    add_route_icon (self, "podium-route-unknown-symbolic", _ ("No source says how it can be had"));
    gtk_widget_add_css_class (gtk_widget_get_first_child (self->routes), "unknown");
    g_string_append_printf (spoken, ", %s", _ ("access not stated"));
  }
}

void
podium_model_row_bind (PodiumModelRow *self, PodiumFocus *focus, PodiumModelItem *item)
{
  g_return_if_fail (PODIUM_IS_MODEL_ROW (self));
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  if (self->item)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_set_object (&self->focus, NULL);
  g_set_object (&self->item, item);
  podium_swatch_set_model (self->swatch, model_of (self));
  if (!item)
    return;

  const PodiumModel *model = model_of (self);
  /* The tick is set before the focus is, so that setting it is not taken for a click. */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->tick), podium_focus_is_visible (focus, model));
  g_set_object (&self->focus, focus);
  g_signal_connect_swapped (focus, "hover-changed", G_CALLBACK (show_hover), self);
  g_signal_connect_swapped (focus, "ticks-changed", G_CALLBACK (show_tick), self);
  g_signal_connect_swapped (focus, "pins-changed", G_CALLBACK (show_pin), self);
  g_signal_connect_swapped (item, "heading-changed", G_CALLBACK (show_heading), self);

  g_autoptr (GString) spoken = g_string_new (model->name);
  g_autofree char *tick_name = g_strdup_printf (_ ("Show %s in charts"), model->name);
  gtk_label_set_label (GTK_LABEL (self->heading), podium_model_item_get_maker (item));
  gtk_label_set_label (GTK_LABEL (self->name), model->name);
  gtk_widget_set_tooltip_text (self->tick, tick_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tick), GTK_ACCESSIBLE_PROPERTY_LABEL, tick_name, -1);
  show_routes (self, spoken);
  show_heading (self);
  show_tick (self);
  show_hover (self);
  podium_view_set_string (&self->spoken, spoken->str);
  show_pin (self);
}

PodiumModelItem *
podium_model_row_get_item (PodiumModelRow *self)
{
  return self->item;
}

static void
on_enter (PodiumModelRow *self)
{
  if (self->focus)
    podium_focus_set_hover (self->focus, model_of (self));
}

static void
on_leave (PodiumModelRow *self)
{
  if (self->focus && podium_focus_get_hover (self->focus) == model_of (self))
    podium_focus_set_hover (self->focus, NULL);
}

/* Ctrl+click pins; it must not choose the row, too. */
static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, PodiumModelRow *self)
{
  GtkWidget *target = gtk_widget_pick (self->inner, x, y, GTK_PICK_DEFAULT);
  if (!self->focus || !target || target == self->tick || gtk_widget_is_ancestor (target, self->tick))
    return;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  if (state & GDK_CONTROL_MASK) {
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    podium_focus_set_pinned (self->focus, model_of (self), !podium_focus_is_pinned (self->focus, model_of (self)));
    return;
  }
  g_signal_emit (self, pressed, 0);
}

/* A click on the maker's name must not choose the model below it. */
static void
on_heading_pressed (GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
podium_model_row_dispose (GObject *object)
{
  podium_model_row_bind (PODIUM_MODEL_ROW (object), NULL, NULL);
  g_clear_pointer (&PODIUM_MODEL_ROW (object)->spoken, g_free);
  G_OBJECT_CLASS (podium_model_row_parent_class)->dispose (object);
}

static void
podium_model_row_class_init (PodiumModelRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = podium_model_row_dispose;
  g_type_ensure (PODIUM_TYPE_SWATCH);
  pressed = g_signal_new ("pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                          G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/podium/Podium/ui/model-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PodiumModelRow, heading);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelRow, inner);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelRow, name);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelRow, pin);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelRow, routes);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelRow, tick);
  gtk_widget_class_bind_template_callback (widget_class, on_tick);
  gtk_widget_class_bind_template_callback (widget_class, on_enter);
  gtk_widget_class_bind_template_callback (widget_class, on_leave);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_heading_pressed);
}

static void
podium_model_row_init (PodiumModelRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
podium_model_row_new (void)
{
  return g_object_new (PODIUM_TYPE_MODEL_ROW, NULL);
}
