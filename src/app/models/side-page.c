/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "side-page.h"

#include <adwaita.h>

#include "detail-page.h"
#include "stack-pages.h"
#include "weights-page.h"

struct _PodiumSidePage {
  GtkBox parent_instance;
  GtkWidget *stack, *details, *weights;
  PodiumFocus *focus;
  gboolean composite; /* is drawn */
};

G_DEFINE_FINAL_TYPE (PodiumSidePage, podium_side_page, GTK_TYPE_BOX)

static guint back;

static void
on_view_changed (PodiumSidePage *self)
{
  gboolean composite = podium_focus_get_view (self->focus)->kind == PODIUM_CHART_COMPOSITE;
  if (composite == self->composite)
    return;
  self->composite = composite;
  if (podium_detail_page_shows_help (PODIUM_DETAIL_PAGE (self->details))) /* which follows the kind */
    return;
  podium_stack_show (GTK_STACK (self->stack), composite ? "weights" : "details");
}

static void
on_back (PodiumSidePage *self)
{
  g_signal_emit (self, back, 0);
}

static void
podium_side_page_dispose (GObject *object)
{
  PodiumSidePage *self = PODIUM_SIDE_PAGE (object);
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (podium_side_page_parent_class)->dispose (object);
}

static void
podium_side_page_class_init (PodiumSidePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = podium_side_page_dispose;
  back = g_signal_new ("back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       0);
}

static void
podium_side_page_init (PodiumSidePage *self)
{
  self->stack = gtk_stack_new ();
  gtk_widget_set_hexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (self), self->stack);
}

GtkWidget *
podium_side_page_new (PodiumFocus *focus)
{
  PodiumSidePage *self = g_object_new (PODIUM_TYPE_SIDE_PAGE, NULL);
  self->focus = g_object_ref (focus);
  self->details = podium_detail_page_new (focus);
  self->weights = podium_weights_page_new (focus);
  gtk_stack_add_named (GTK_STACK (self->stack), self->details, "details");
  gtk_stack_add_named (GTK_STACK (self->stack), self->weights, "weights");
  g_signal_connect_object (self->details, "back", G_CALLBACK (on_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->weights, "back", G_CALLBACK (podium_side_page_show_details), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "view-changed", G_CALLBACK (on_view_changed), self);
  podium_stack_show (GTK_STACK (self->stack), "details");
  on_view_changed (self);
  return GTK_WIDGET (self);
}

void
podium_side_page_set_over (PodiumSidePage *self, gboolean over)
{
  gtk_widget_set_visible (podium_detail_page_get_back (PODIUM_DETAIL_PAGE (self->details)), over);
}

void
podium_side_page_show_details (PodiumSidePage *self)
{
  podium_stack_show (GTK_STACK (self->stack), "details");
}

void
podium_side_page_show_weights (PodiumSidePage *self)
{
  if (self->composite)
    podium_stack_show (GTK_STACK (self->stack), "weights");
}

void
podium_side_page_show_claims (PodiumSidePage *self, const char *metric)
{
  g_return_if_fail (PODIUM_IS_SIDE_PAGE (self));
  podium_side_page_show_details (self);
  podium_detail_page_show_claims (PODIUM_DETAIL_PAGE (self->details), metric);
}

void
podium_side_page_show_help (PodiumSidePage *self)
{
  g_return_if_fail (PODIUM_IS_SIDE_PAGE (self));
  podium_side_page_show_details (self);
  podium_detail_page_show_help (PODIUM_DETAIL_PAGE (self->details));
}
