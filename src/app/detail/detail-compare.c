/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the panel says of the pinned models while none is the current one. */

#include <glib/gi18n.h>

#include "access-sentence.h"
#include "detail-parts.h"
#include "standing.h"
#include "swatch.h"
#include "verdict.h"

static GtkWidget *
new_model_row (const PodiumCatalog *catalog, const PodiumModel *model)
{
  g_autofree char *sentence = podium_access_sentence (catalog, model);
  GtkWidget *row = podium_detail_row (model->name, sentence);
  PodiumSwatch *swatch = g_object_new (PODIUM_TYPE_SWATCH, "valign", GTK_ALIGN_CENTER, NULL);
  podium_swatch_set_model (swatch, model);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), GTK_WIDGET (swatch));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "detail.model");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", model->id);
  return row;
}

static char *
verdict_words (const PodiumCell *a, const PodiumCell *b)
{
  PodiumVerdict verdict = podium_verdict (a, b);
  switch (verdict.kind) {
  case PODIUM_VERDICT_TIED:
    return g_strdup (_ ("Tied"));
  case PODIUM_VERDICT_TOO_CLOSE:
    return g_strdup (_ ("Too close to call"));
  case PODIUM_VERDICT_DEPENDS:
    return g_strdup (_ ("Depends on the source"));
  case PODIUM_VERDICT_AHEAD:
    return g_strdup_printf (_ ("%s is ahead"), verdict.winner->model->name);
  default:
    return g_strdup (_ ("Not comparable"));
  }
}

/* Verdict and figures of the models that have one of @metric; NULL where fewer than two have. */
static GtkWidget *
new_metric_row (const PodiumCatalog *catalog, GPtrArray *models, const PodiumMetric *metric)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify)podium_cell_free);
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < models->len; i++) {
    g_autoptr (GPtrArray) own = podium_cells_for (catalog, g_ptr_array_index (models, i), metric, &podium_plain_setting,
                                                  PODIUM_POLICY_INDEPENDENT);
    if (own->len)
      g_ptr_array_add (cells, g_ptr_array_steal_index (own, 0));
  }
  if (cells->len < 2)
    return NULL;
  if (models->len == 2) {
    g_autofree char *verdict = verdict_words (g_ptr_array_index (cells, 0), g_ptr_array_index (cells, 1));
    g_string_append_printf (text, "%s\n", verdict);
  }
  for (guint i = 0; i < cells->len; i++) {
    const PodiumCell *cell = g_ptr_array_index (cells, i);
    g_autofree char *value = podium_cell_value_words (cell);
    g_string_append_printf (text, "%s%s %s", i ? _ (", ") : "", cell->model->name, value);
  }
  GtkWidget *row = podium_detail_row (metric->short_name, text->str);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "detail.metric");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", metric->id);
  return row;
}

static GtkWidget *
new_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "pill");
  return button;
}

GtkWidget *
podium_detail_compare_new (const PodiumCatalog *catalog, GPtrArray *models)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *buttons = g_object_new (GTK_TYPE_BOX, "spacing", 12, "halign", GTK_ALIGN_CENTER, NULL);
  g_autofree char *title =
      g_strdup_printf (ngettext ("%u Pinned Model", "%u Pinned Models", models->len), models->len);
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL), *metrics = NULL;
  for (guint i = 0; i < models->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_model_row (catalog, g_ptr_array_index (models, i)));
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (buttons), new_button (_ ("Profile"), "view.profile"));
  gtk_box_append (GTK_BOX (buttons), new_button (_ ("Duel"), "view.duel"));
  gtk_box_append (GTK_BOX (box), buttons);
  for (guint i = 0; i < catalog->metrics->len; i++) {
    GtkWidget *row = new_metric_row (catalog, models, g_ptr_array_index (catalog->metrics, i));
    if (!row)
      continue;
    if (!metrics) {
      metrics = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Metric by Metric"), NULL);
      gtk_box_append (GTK_BOX (box), metrics);
    }
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (metrics), row);
  }
  return box;
}
