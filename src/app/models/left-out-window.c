/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "left-out-window.h"

#include <glib/gi18n.h>

#include "detail-parts.h"
#include "filter-words.h"
#include "swatch.h"

char *
podium_left_out_question (guint n)
{
  return n == 1 ? g_strdup (_ ("Why Is 1 Left Out?"))
                /* Translators: the number is never 1 */
                : g_strdup_printf (ngettext ("Why Are %u Left Out?", "Why Are %u Left Out?", n), n);
}

static char *
source_words (GPtrArray *sources)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < sources->len; i++) {
    const char *name = podium_source_name (g_ptr_array_index (sources, i));
    if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
      g_ptr_array_add (names, (gpointer)name);
  }
  guint n = names->len;
  g_ptr_array_add (names, NULL);
  g_autofree char *list = g_strjoinv (_ (", "), (char **)names->pdata);
  return n ? g_strdup_printf (ngettext ("Source: %s", "Sources: %s", n), list) : NULL;
}

static GtkWidget *
new_row (const PodiumModel *model, const PodiumFinding *finding)
{
  g_autofree char *reason = podium_finding_words (finding), *sources = source_words (finding->sources);
  g_autofree char *text = sources ? g_strdup_printf ("%s\n%s", reason, sources) : g_strdup (reason);
  GtkWidget *row = podium_detail_row (model->name, text),
            *swatch = g_object_new (PODIUM_TYPE_SWATCH, "valign", GTK_ALIGN_CENTER, NULL);
  podium_swatch_set_model (PODIUM_SWATCH (swatch), model);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), swatch);
  return row;
}

/* The models that fare as @fit says; NULL where there are none. */
static GtkWidget *
new_group (PodiumFocus *focus, PodiumFit fit, const char *title)
{
  const PodiumCatalog *catalog = podium_focus_get_catalog (focus);
  GtkWidget *group = NULL;
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    g_auto (PodiumFinding) finding = {0};
    if (podium_filter_judge (podium_focus_get_filter (focus), catalog, model, &finding) != fit)
      continue;
    if (!group)
      group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (model, &finding));
  }
  return group;
}

static gboolean
on_escape (GtkWidget *window, GVariant *arguments, gpointer nothing)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

GtkWidget *
podium_left_out_window_new (GtkWindow *parent, PodiumFocus *focus)
{
  const PodiumFilter *filter = podium_focus_get_filter (focus);
  guint n = podium_focus_get_catalog (focus)->models->len - podium_focus_count_let_in (focus);
  g_autofree char *title = podium_left_out_question (n);
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "title", title, "modal", TRUE, "transient-for", parent,
                                    "default-width", 520, "default-height", 640, "width-request", 360,
                                    "height-request", 294, "destroy-with-parent", TRUE, NULL);
  GtkWidget *page = adw_preferences_page_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *groups[] = {
      new_group (focus, PODIUM_FIT_NOT_KNOWN,
                 filter->words[PODIUM_BY_USE] ? _ ("May Be Usable: Not Known") : _ ("May Fit: Not Known")),
      new_group (focus, PODIUM_FIT_OUT, _ ("Left Out")),
  };
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    if (groups[i])
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (groups[i]));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (window), box);

  GtkEventController *keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (on_escape, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
  return window;
}
