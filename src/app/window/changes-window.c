/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "changes-window.h"

#include <glib/gi18n.h>

#include "detail-parts.h"
#include "standing.h"

/* What differs where the figure is the same is who measured it, or who states it. */
static char *
say (const PodiumClaimDifference *difference)
{
  g_autofree char *ours = difference->ours ? podium_claim_value_words (difference->ours) : NULL;
  g_autofree char *theirs = difference->theirs ? podium_claim_value_words (difference->theirs) : NULL;
  if (!ours)
    return g_strdup_printf (_ ("Only in the picture: %s"), theirs);
  if (!theirs)
    return g_strdup_printf (_ ("Only in your catalog: %s"), ours);
  if (g_str_equal (ours, theirs))
    return g_strdup_printf (_ ("%s in both, but with another origin or setting"), ours);
  return g_strdup_printf (_ ("Your catalog: %s. The picture: %s"), ours, theirs);
}

GtkWidget *
podium_changes_window_new (GtkWindow *parent, const GArray *differences)
{
  GtkWidget *window =
      g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, "title", _ ("Changes"),
                    "default-width", 520, "default-height", 480, "width-request", 360, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  for (guint i = 0; i < differences->len; i++) {
    const PodiumClaimDifference *difference = &g_array_index (differences, PodiumClaimDifference, i);
    const PodiumClaim *claim = difference->theirs ? difference->theirs : difference->ours;
    g_autofree char *title = g_strdup_printf ("%s, %s", claim->metric->short_name, claim->model->name);
    g_autofree char *said = say (difference);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), podium_detail_row (title, said));
  }
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (window), box);

  GtkEventController *keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  return window;
}
