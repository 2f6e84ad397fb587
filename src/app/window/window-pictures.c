/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture that was opened: where what it draws differs from the user's own catalog. */

#include <glib/gi18n.h>

#include "bundled.h"
#include "changes-window.h"
#include "window-private.h"

static PodiumCatalog *
catalog_of (GtkWindow *window)
{
  PodiumFocus *focus = PODIUM_IS_WINDOW (window) ? PODIUM_WINDOW (window)->focus : NULL;
  const PodiumDocument *document = focus ? podium_focus_get_document (focus) : NULL;
  return document && !document->picture && document->catalog->claims->len
             ? podium_catalog_ref (document->catalog)
             : NULL;
}

PodiumCatalog *
podium_window_own_catalog (PodiumWindow *self)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));
  PodiumCatalog *catalog = catalog_of (GTK_WINDOW (self));
  /* The windows of an application are in the order in which they were used last. */
  for (GList *other = app ? gtk_application_get_windows (app) : NULL; other && !catalog; other = other->next)
    catalog = catalog_of (other->data);
  if (catalog)
    return catalog;
  g_autoptr (PodiumDocument) bundled = podium_document_read_bundled ();
  return podium_catalog_ref (bundled->catalog);
}

/* Of the picture that is open, as its view is now. */
static GArray *
differences_of (PodiumWindow *self)
{
  return podium_claim_differences (self->own_catalog, podium_focus_get_catalog (self->focus),
                                   podium_focus_get_view (self->focus));
}

void
podium_window_compare_picture (PodiumWindow *self, PodiumCatalog *own_catalog)
{
  g_clear_pointer (&self->own_catalog, podium_catalog_unref);
  self->own_catalog = own_catalog;
  g_autoptr (GArray) differences = differences_of (self);
  if (!differences->len)
    return;
  const PodiumBannerButton buttons[] = {{_ ("Show Changes"), "win.show-changes"}, {0}};
  g_autofree char *text = g_strdup_printf (
      ngettext ("This picture’s data differs from your catalog in %u claim.",
                "This picture’s data differs from your catalog in %u claims.", differences->len),
      differences->len);
  podium_banner_show (podium_window_get_banner (self), "picture", "dialog-information-symbolic", text,
                      buttons);
}

static void
on_show_changes (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  if (!self->focus || !self->own_catalog)
    return;
  g_autoptr (GArray) differences = differences_of (self);
  gtk_window_present (GTK_WINDOW (podium_changes_window_new (GTK_WINDOW (self), differences)));
}

void
podium_window_pictures_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-changes", NULL, on_show_changes);
}
