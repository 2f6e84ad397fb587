/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-options.h"

#include <glib/gi18n.h>

#include "break-even.h"

static const char *
get_rival (PodiumFocus *focus, const char *data)
{
  return podium_focus_get_view (focus)->break_even;
}

static void
set_rival (PodiumFocus *focus, const char *data, const char *value)
{
  podium_focus_set_break_even (focus, *value ? value : NULL);
}

/* The model's own digits were typed: Enter or the button beside them keeps them. */
static void
on_apply (AdwEntryRow *row, PodiumFocus *focus)
{
  const char *model = g_object_get_data (G_OBJECT (row), "model");
  g_autofree char *digits = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  if (podium_focus_set_price (focus, model, *digits ? digits : NULL))
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
}

static GtkWidget *
new_price (PodiumFocus *focus, const PodiumModel *model)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", model->name,
                                 "show-apply-button", TRUE, "input-purpose", GTK_INPUT_PURPOSE_NUMBER, NULL);
  const char *price = podium_view_price (podium_focus_get_view (focus), model->id);
  gtk_editable_set_text (GTK_EDITABLE (row), price ? price : "");
  g_object_set_data (G_OBJECT (row), "model", (gpointer)model->id);
  g_signal_connect_object (row, "apply", G_CALLBACK (on_apply), focus, 0);
  return row;
}

/* Models whose tokens the view draws. */
static GPtrArray *
models_of (PodiumFocus *focus, const PodiumMetric *tokens)
{
  const PodiumCatalog *catalog = podium_focus_get_catalog (focus);
  GPtrArray *models = g_ptr_array_new ();
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    GPtrArray *claims = podium_catalog_claims (catalog, model, tokens);
    if (claims && claims->len)
      g_ptr_array_add (models, (gpointer)model);
  }
  return models;
}

GtkWidget *
podium_options_cost_group (PodiumOptionRows *rows, PodiumFocus *focus)
{
  const PodiumView *view = podium_focus_get_view (focus);
  const PodiumMetric *tokens = view->kind == PODIUM_CHART_EFFICIENCY && view->x
                                   ? podium_catalog_metric (podium_focus_get_catalog (focus), view->x)
                                   : NULL;
  if (!tokens || !podium_metric_is_tokens_used (tokens))
    return NULL;

  g_autoptr (GPtrArray) models = models_of (focus, tokens);
  g_autoptr (GPtrArray) ids = g_ptr_array_new (), names = g_ptr_array_new ();
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *prices = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", _ ("Output Prices"), "subtitle",
                                    _ ("US dollars per million tokens"), NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (prices), view->prices != NULL);
  g_ptr_array_add (ids, (gpointer) "");
  g_ptr_array_add (names, (gpointer)_ ("No model"));
  for (guint i = 0; i < models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (models, i);
    g_ptr_array_add (ids, (gpointer)model->id);
    g_ptr_array_add (names, (gpointer)model->name);
    adw_expander_row_add_row (ADW_EXPANDER_ROW (prices), new_price (focus, model));
  }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (names, NULL);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Cost to Run"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             podium_option_choice (rows, _ ("As Cheap as"), (const char *const *)ids->pdata,
                                                   (const char *const *)names->pdata, get_rival, set_rival,
                                                   NULL));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), prices);
  return group;
}
