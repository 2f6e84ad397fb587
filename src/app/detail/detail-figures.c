/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "date-text.h"
#include "detail-parts.h"
#include "figure.h"
#include "settings.h"
#include "standing.h"
#include "strip.h"

#define FIRST_METRICS 6

/* --- Where it stands --- */

static GtkWidget *
new_value_label (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 1.0, "width-chars", 10, NULL);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "heading");
  return label;
}

static GtkWidget *
new_standing_row (const PodiumStanding *standing)
{
  const PodiumCell *own = g_ptr_array_index (standing->cells, standing->own);
  g_autofree char *rank = podium_standing_words (standing), *value = podium_cell_value_words (own);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < standing->cells->len; i++)
    g_array_append_val (values, ((const PodiumCell *)g_ptr_array_index (standing->cells, i))->value);

  GtkWidget *row = podium_detail_row (standing->metric->short_name, rank);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             podium_strip_new (values, standing->own, own->model->slot));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_value_label (value));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "detail.metric");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", standing->metric->id);
  gtk_widget_set_tooltip_text (row, _ ("Show This Chart"));
  return row;
}

static void
on_show_all (GtkWidget *button_row, GPtrArray *hidden)
{
  for (guint i = 0; i < hidden->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (hidden, i), TRUE);
  gtk_widget_set_visible (button_row, FALSE);
}

GtkWidget *
podium_detail_standing_group (const PodiumDetail *detail)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Where It Stands"), "description",
                                   _ ("Rank among models with a published figure"), NULL);
  g_autoptr (GPtrArray) more = g_ptr_array_new ();
  guint n = 0;
  for (guint i = 0; i < detail->catalog->metrics->len; i++) {
    g_autoptr (PodiumStanding) standing =
        podium_standing_new (detail->catalog, detail->model, g_ptr_array_index (detail->catalog->metrics, i));
    if (!standing)
      continue;
    GtkWidget *row = new_standing_row (standing);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    if (n++ >= FIRST_METRICS)
      g_ptr_array_add (more, row);
  }
  if (!n) {
    g_object_ref_sink (group);
    g_object_unref (group);
    return NULL;
  }
  if (more->len > 1) {
    g_autofree char *title = g_strdup_printf (_ ("Show All %u Metrics"), n);
    GtkWidget *label = gtk_label_new (title), *row = adw_preferences_row_new ();
    for (guint i = 0; i < more->len; i++)
      gtk_widget_set_visible (g_ptr_array_index (more, i), FALSE);
    gtk_widget_add_css_class (label, "show-all");
    gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
    g_signal_connect_data (row, "activate", G_CALLBACK (on_show_all), g_ptr_array_ref (more),
                           (GClosureNotify)(void (*) (void))g_ptr_array_unref, 0);
    GtkGesture *click = gtk_gesture_click_new ();
    g_signal_connect_swapped (click, "released", G_CALLBACK (gtk_widget_activate), row);
    gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  }
  return group;
}

/* --- Claims --- */

static const char *
relationship_word (const PodiumClaim *claim)
{
  switch (podium_claim_relationship (claim)) {
  case PODIUM_RELATIONSHIP_INDEPENDENT:
    return _ ("independent");
  case PODIUM_RELATIONSHIP_VENDOR:
    return _ ("its maker");
  case PODIUM_RELATIONSHIP_RIVAL:
    return _ ("a rival");
  default:
    return NULL;
  }
}

/* "Artificial Analysis · independent", "Measurer not stated" */
static char *
measurer_words (const PodiumClaim *claim)
{
  const char *relationship = relationship_word (claim);
  g_autoptr (GString) words = g_string_new (NULL);
  if (claim->measured_by)
    g_string_append_printf (words, "%s · %s", claim->measured_by->name, relationship);
  else if (!podium_metric_is_date (claim->metric))
    g_string_append (words, _ ("Measurer not stated"));
  if (claim->edition)
    g_string_append_printf (words, " · %s", claim->edition);
  g_autofree char *as_of = claim->as_of ? podium_date_text (podium_chart_language (), claim->as_of) : NULL;
  if (as_of)
    g_string_append_printf (words, "%s%s", words->len ? " · " : "", as_of);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

typedef struct {
  const PodiumDetail *detail;
  const PodiumMetric *metric;
} Claims;

static void
fill_claims (AdwExpanderRow *row, gpointer data)
{
  const Claims *of = data;
  GPtrArray *claims = podium_catalog_claims (of->detail->catalog, of->detail->model, of->metric);
  for (guint i = 0; i < claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (claims, i);
    g_autoptr (GPtrArray) sources = podium_claim_sources (claim);
    g_autofree char *value = podium_claim_value_words (claim), *measurer = measurer_words (claim);
    g_autofree char *setting = podium_setting_text (podium_chart_language (), &claim->setting);
    g_autofree char *capital = setting ? g_utf8_strup (setting, 1) : NULL;
    g_autofree char *title = podium_metric_is_date (of->metric) ? g_strdup (_ ("As stated"))
                             : setting ? g_strconcat (capital, g_utf8_next_char (setting), NULL)
                                       : g_strdup (_ ("Setting not stated"));
    GtkWidget *child = podium_detail_row (title, measurer);
    GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", value, "xalign", 0.0, "width-chars", 8, NULL);
    gtk_widget_add_css_class (label, "numeric");
    gtk_widget_add_css_class (label, "heading");
    adw_action_row_add_prefix (ADW_ACTION_ROW (child), label);
    adw_action_row_add_suffix (ADW_ACTION_ROW (child), podium_detail_source_buttons (of->detail, sources));
    adw_expander_row_add_row (row, child);
  }
}

/* "4 claims, 3 settings": settings that differ are never averaged. */
static char *
count_words (GPtrArray *claims)
{
  guint settings = 0;
  for (guint i = 0; i < claims->len; i++) {
    gboolean seen = FALSE;
    for (guint before = 0; before < i; before++)
      seen |= podium_setting_equal (&((const PodiumClaim *)g_ptr_array_index (claims, before))->setting,
                                    &((const PodiumClaim *)g_ptr_array_index (claims, i))->setting);
    settings += !seen;
  }
  g_autofree char *n = g_strdup_printf (ngettext ("%u claim", "%u claims", claims->len), claims->len);
  if (settings < 2)
    return g_steal_pointer (&n);
  return g_strdup_printf (_ ("%s, %u settings not averaged"), n, settings);
}

/* What the claims of the plain setting span; figures of other settings stand in the rows, never in one range with it. */
static char *
span_words (const PodiumDetail *detail, const PodiumMetric *metric)
{
  g_autoptr (GPtrArray) cells = podium_cells_for (detail->catalog, detail->model, metric, &podium_plain_setting,
                                                  PODIUM_POLICY_INDEPENDENT);
  if (!cells->len)
    return g_strdup ("");
  const PodiumCell *cell = g_ptr_array_index (cells, 0);
  PodiumUnit unit = podium_unit_for (podium_chart_language (), metric, cell->high);
  g_autofree char *range = podium_figure_range (podium_chart_language (), cell, &unit);
  char *words = range ? podium_value_with_unit (range, metric, &unit) : podium_claim_value_words (cell->drawn);
  podium_unit_clear (&unit);
  return words;
}

/* The claims as ticks between the least and the most, the drawn one as a dot; NULL where they agree. */
static GtkWidget *
new_bracket (const PodiumDetail *detail, const PodiumMetric *metric)
{
  g_autoptr (GPtrArray) cells = podium_cells_for (detail->catalog, detail->model, metric, &podium_plain_setting,
                                                  PODIUM_POLICY_INDEPENDENT);
  const PodiumCell *cell = cells->len ? g_ptr_array_index (cells, 0) : NULL;
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  if (!cell || !podium_cell_disagrees (cell))
    return NULL;
  for (guint i = 0; i < cell->claims->len; i++) { /* the drawn one first */
    const PodiumClaim *claim = g_ptr_array_index (cell->claims, i);
    double least = podium_claim_least (claim), most = podium_claim_most (claim);
    g_array_append_val (values, least);
    if (most > least)
      g_array_append_val (values, most);
  }
  return podium_strip_new (values, 0, detail->model->slot);
}

GtkWidget *
podium_detail_claims_group (const PodiumDetail *detail, GHashTable **rows)
{
  GtkWidget *group = NULL;
  *rows = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < detail->catalog->metrics->len; i++) {
    const PodiumMetric *metric = g_ptr_array_index (detail->catalog->metrics, i);
    GPtrArray *claims = podium_catalog_claims (detail->catalog, detail->model, metric);
    if (!claims || !claims->len)
      continue;
    if (!group)
      group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Claims"), "description",
                            _ ("Every published figure, with who measured it"), NULL);
    Claims *of = g_new0 (Claims, 1);
    *of = (Claims){.detail = detail, .metric = metric};
    g_autofree char *count = count_words (claims), *span = span_words (detail, metric);
    GtkWidget *row = podium_detail_expander (metric->short_name, count, fill_claims, of, g_free);
    GtkWidget *label = gtk_label_new (span), *bracket = new_bracket (detail, metric);
    if (bracket)
      adw_expander_row_add_action (ADW_EXPANDER_ROW (row), bracket);
    gtk_widget_add_css_class (label, "numeric");
    gtk_widget_add_css_class (label, "heading");
    adw_expander_row_add_action (ADW_EXPANDER_ROW (row), label);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    g_hash_table_insert (*rows, (gpointer)metric->id, row);
  }
  return group;
}
