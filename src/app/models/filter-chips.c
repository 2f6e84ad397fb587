/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "filter-chips.h"

#include <glib/gi18n.h>

#include "filter-words.h"
#include "wrap-layout.h"

struct _PodiumFilterChips {
  GtkWidget parent_instance;
  PodiumFocus *focus;
  char *shown; /* the words that there are chips for */
};

G_DEFINE_FINAL_TYPE (PodiumFilterChips, podium_filter_chips, GTK_TYPE_WIDGET)

static GtkWidget *
new_chip (PodiumFilterChips *self, PodiumCriterion criterion, const char *word)
{
  g_autofree char *text = podium_filter_word (podium_focus_get_catalog (self->focus), criterion, word);
  /* Translators: takes a filter away, as in “Remove filter Free app” */
  g_autofree char *name = g_strdup_printf (_ ("Remove filter %s"), text);
  GtkWidget *chip = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *cross = g_object_new (GTK_TYPE_IMAGE, "icon-name", "window-close-symbolic", "pixel-size", 12,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), cross);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "view.filter");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "(sv)",
                                    podium_terms_word (&podium_terms_criterion, (int)criterion),
                                    g_variant_new_string (word));
  return chip;
}

static void
fill (PodiumFilterChips *self)
{
  const PodiumFilter *filter = podium_focus_get_filter (self->focus);
  g_autoptr (GString) words = g_string_new (NULL);
  for (int i = 1; i <= PODIUM_N_CRITERIA; i++)
    for (char **word = filter->words[i]; word && *word; word++)
      g_string_append_printf (words, "%d %s\n", i, *word);
  if (g_strcmp0 (words->str, self->shown) == 0)
    return;
  podium_view_set_string (&self->shown, words->str);

  GtkWidget *child;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  gboolean had_focus = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  for (int i = 1; i <= PODIUM_N_CRITERIA; i++)
    for (char **word = filter->words[i]; word && *word; word++)
      gtk_widget_set_parent (new_chip (self, (PodiumCriterion)i, *word), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
  /* The chip that was pressed is gone: the next one has the focus, or what comes after the last. */
  if (had_focus && !gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}

void
podium_filter_chips_set_focus (PodiumFilterChips *self, PodiumFocus *focus)
{
  g_return_if_fail (PODIUM_IS_FILTER_CHIPS (self) && !self->focus);
  self->focus = g_object_ref (focus);
  g_signal_connect_swapped (focus, "view-changed", G_CALLBACK (fill), self);
  fill (self);
}

static void
podium_filter_chips_dispose (GObject *object)
{
  PodiumFilterChips *self = PODIUM_FILTER_CHIPS (object);
  GtkWidget *child;
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  g_clear_object (&self->focus);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (podium_filter_chips_parent_class)->dispose (object);
}

static void
podium_filter_chips_class_init (PodiumFilterChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = podium_filter_chips_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, PODIUM_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chips");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
podium_filter_chips_init (PodiumFilterChips *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Active Filters"),
                                  -1);
}
