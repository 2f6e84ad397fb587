/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of the first run, how to read a chart, and the chart alone on the screen. */

#include <glib/gi18n.h>

#include "side-page.h"
#include "stack-pages.h"
#include "window-private.h"

/* Of the screen's upper edge, px: where the pointer brings the header back, and how far down it keeps it. */
#define EDGE 3
#define KEEP 60

/* --- First run --- */

static void
on_started (PodiumWindow *self)
{
  podium_stack_show (self->stack, "document");
  podium_models_page_focus_list (podium_window_get_models_page (self));
}

void
podium_window_welcome (PodiumWindow *self)
{
  if (!self->settings || g_settings_get_boolean (self->settings, "welcomed"))
    return;
  g_settings_set_boolean (self->settings, "welcomed", TRUE);
  podium_welcome_page_draw (self->welcome);
  g_signal_connect_object (self->welcome, "started", G_CALLBACK (on_started), self, G_CONNECT_SWAPPED);
  /* GTK moves the focus on from a page that goes, and would from the button, too. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  podium_stack_show (self->stack, "welcome");
  podium_welcome_page_focus_start (self->welcome);
}

/* --- How to read --- */

static void
on_how_to_read (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  if (!self->focus)
    return;
  podium_stack_show (self->stack, "document");
  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->chart_pane));
  adw_flap_set_reveal_flap (self->flap, TRUE);
  podium_side_page_show_help (PODIUM_SIDE_PAGE (podium_pane_get_child (self->detail_pane)));
}

/* --- The chart alone --- */

static void
show_header (PodiumWindow *self, gboolean shown)
{
  if (self->focus)
    gtk_widget_set_visible (podium_chart_page_get_header (podium_window_get_chart_page (self)), shown);
}

/* List and panel make room, and the header waits at the upper edge. */
static void
show_alone (PodiumWindow *self, gboolean alone)
{
  if (self->alone == alone)
    return;
  self->alone = alone;
  if (alone) {
    self->panel_was_shown = adw_flap_get_reveal_flap (self->flap);
    adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->chart_pane));
    adw_flap_set_reveal_flap (self->flap, FALSE);
    podium_window_toast (self, _ ("F11 leaves full screen"));
  } else {
    adw_flap_set_reveal_flap (self->flap, self->panel_was_shown);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->models_pane), !alone);
  gtk_widget_set_visible (self->models_divider, !alone);
  show_header (self, !alone);
  gtk_widget_child_focus (GTK_WIDGET (alone ? self->chart_pane : self->models_pane), GTK_DIR_TAB_FORWARD);
}

static void
on_motion (PodiumWindow *self, double x, double y)
{
  if (self->alone && y < EDGE)
    show_header (self, TRUE);
  else if (self->alone && y > KEEP)
    show_header (self, FALSE);
}

/* By its own key, or as the window manager has it. */
static void
on_fullscreened (PodiumWindow *self)
{
  show_alone (self, gtk_window_is_fullscreen (GTK_WINDOW (self)));
}

static void
on_fullscreen (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  if (self->alone)
    gtk_window_unfullscreen (GTK_WINDOW (self));
  else
    gtk_window_fullscreen (GTK_WINDOW (self));
  /* A window manager that knows no full screen keeps the window as it is: the chart is alone in it all the
   * same. */
  show_alone (self, !self->alone);
}

void
podium_window_watch_edge (PodiumWindow *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (on_fullscreened), NULL);
}

void
podium_window_help_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.how-to-read", NULL, on_how_to_read);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, on_fullscreen);
}
