/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "welcome-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "bundled.h"
#include "pane.h"
#include "picture-preview.h"
#include "settings.h"
#include "swatch.h"

#define THREE_COLUMNS 900 /* px of the page below which the cards stand one under the other */

struct _PodiumWelcomePage {
  GtkBox parent_instance;
  PodiumPane *pane;
  GtkWidget *cards, *start;
  PodiumPicturePreview *pictures[3];
  PodiumFocus *focus; /* of the bundled catalog; NULL: not drawn yet */
  PodiumFonts *fonts;
};

G_DEFINE_FINAL_TYPE (PodiumWelcomePage, podium_welcome_page, GTK_TYPE_BOX)

static guint started;

static void
show_pictures (PodiumWelcomePage *self)
{
  static const char *const views[] = {"intelligence", "duel", "access"};
  const PodiumSetup setup = {
      .width = 480, .height = 300, .theme = podium_window_theme (), .language = podium_chart_language ()};
  for (gsize i = 0; self->focus && i < G_N_ELEMENTS (views); i++) {
    podium_focus_choose_view (self->focus,
                              podium_document_view (podium_focus_get_document (self->focus), views[i]));
    podium_picture_preview_set (self->pictures[i], self->focus, self->fonts, &setup);
  }
}

void
podium_welcome_page_draw (PodiumWelcomePage *self)
{
  g_return_if_fail (PODIUM_IS_WELCOME_PAGE (self));
  if (self->focus)
    return;
  self->fonts = podium_fonts_new ();
  self->focus = podium_focus_new (podium_document_read_bundled (), "");
  show_pictures (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (show_pictures), self,
                           G_CONNECT_SWAPPED);
}

void
podium_welcome_page_focus_start (PodiumWelcomePage *self)
{
  g_return_if_fail (PODIUM_IS_WELCOME_PAGE (self));
  gtk_widget_grab_focus (self->start);
}

static void
on_start (PodiumWelcomePage *self)
{
  g_signal_emit (self, started, 0);
}

/* --- The widget --- */

static void
on_room (PodiumWelcomePage *self)
{
  gboolean narrow = podium_pane_get_room (self->pane) < THREE_COLUMNS;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->cards),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
podium_welcome_page_dispose (GObject *object)
{
  PodiumWelcomePage *self = PODIUM_WELCOME_PAGE (object);
  gtk_widget_dispose_template (GTK_WIDGET (self), PODIUM_TYPE_WELCOME_PAGE);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (podium_welcome_page_parent_class)->dispose (object);
}

static void
podium_welcome_page_finalize (GObject *object)
{
  g_clear_pointer (&PODIUM_WELCOME_PAGE (object)->fonts, podium_fonts_free);
  G_OBJECT_CLASS (podium_welcome_page_parent_class)->finalize (object);
}

static void
podium_welcome_page_class_init (PodiumWelcomePageClass *klass)
{
  static const char *const pictures[] = {"stand", "say", "take"};
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = podium_welcome_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = podium_welcome_page_finalize;
  g_type_ensure (PODIUM_TYPE_PANE);
  g_type_ensure (PODIUM_TYPE_PICTURE_PREVIEW);
  started = g_signal_new ("started", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                          G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/podium/Podium/ui/welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PodiumWelcomePage, pane);
  gtk_widget_class_bind_template_child (widget_class, PodiumWelcomePage, cards);
  gtk_widget_class_bind_template_child (widget_class, PodiumWelcomePage, start);
  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++)
    gtk_widget_class_bind_template_child_full (widget_class, pictures[i], FALSE,
                                               G_STRUCT_OFFSET (PodiumWelcomePage, pictures) +
                                                   (gssize)(i * sizeof (PodiumPicturePreview *)));
  gtk_widget_class_bind_template_callback (widget_class, on_start);
  gtk_widget_class_bind_template_callback (widget_class, on_room);
}

static void
podium_welcome_page_init (PodiumWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
