/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "banner.h"

#include <glib/gi18n.h>

struct _PodiumBanner {
  GtkWidget parent_instance;
  GtkWidget *revealer, *box, *icon, *text, *buttons, *button[PODIUM_BANNER_MOST_BUTTONS];
  const char *about; /* interned */
};

G_DEFINE_FINAL_TYPE (PodiumBanner, podium_banner, GTK_TYPE_WIDGET)

void
podium_banner_show (PodiumBanner *self, const char *about, const char *icon, const char *text,
                    const PodiumBannerButton *buttons)
{
  g_return_if_fail (PODIUM_IS_BANNER (self) && text);
  gboolean any = FALSE;
  self->about = g_intern_string (about);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon);
  gtk_label_set_label (GTK_LABEL (self->text), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  for (int i = 0; i < PODIUM_BANNER_MOST_BUTTONS; i++) {
    gboolean there = buttons && buttons[i].label;
    gtk_widget_set_visible (self->button[i], there);
    any |= there;
    if (!there)
      continue;
    gtk_button_set_label (GTK_BUTTON (self->button[i]), buttons[i].label);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button[i]), buttons[i].action);
  }
  gtk_widget_set_visible (self->buttons, any);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

void
podium_banner_drop (PodiumBanner *self, const char *about)
{
  g_return_if_fail (PODIUM_IS_BANNER (self));
  if (about && self->about != g_intern_string (about))
    return;
  self->about = NULL;
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}

void
podium_banner_set_narrow (PodiumBanner *self, gboolean narrow)
{
  g_return_if_fail (PODIUM_IS_BANNER (self));
  GtkWidget *words = gtk_widget_get_parent (self->text);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (words),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
on_close (PodiumBanner *self)
{
  podium_banner_drop (self, NULL);
}

static void
podium_banner_dispose (GObject *object)
{
  g_clear_pointer (&PODIUM_BANNER (object)->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (podium_banner_parent_class)->dispose (object);
}

static void
podium_banner_class_init (PodiumBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = podium_banner_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "banner");
}

static void
podium_banner_init (PodiumBanner *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");
  self->revealer = gtk_revealer_new ();
  self->box = g_object_new (GTK_TYPE_BOX, "spacing", 12, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->text = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, "wrap-mode",
                             PANGO_WRAP_WORD_CHAR, "margin-top", 6, "margin-bottom", 6, NULL);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->box, "banner-box");
  gtk_box_append (GTK_BOX (self->box), self->icon);
  gtk_box_append (GTK_BOX (words), self->text);
  for (int i = 0; i < PODIUM_BANNER_MOST_BUTTONS; i++) {
    self->button[i] = g_object_new (GTK_TYPE_BUTTON, "valign", GTK_ALIGN_CENTER, NULL);
    gtk_box_append (GTK_BOX (self->buttons), self->button[i]);
  }
  gtk_box_append (GTK_BOX (words), self->buttons);
  gtk_box_append (GTK_BOX (self->box), words);
  gtk_widget_set_valign (close, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_add_css_class (close, "circular");
  gtk_widget_set_tooltip_text (close, _ ("Close"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Close"), -1);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (on_close), self);
  gtk_box_append (GTK_BOX (self->box), close);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->box);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
}
