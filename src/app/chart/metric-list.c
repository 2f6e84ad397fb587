/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "metric-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "figure.h"
#include "option-rows.h"
#include "settings.h"
#include "view-words.h"

struct _PodiumMetricList {
  GtkBox parent_instance;
  GtkWidget *search, *list, *none;
  PodiumFocus *focus;
  PodiumMetricUse use;
};

G_DEFINE_FINAL_TYPE (PodiumMetricList, podium_metric_list, GTK_TYPE_BOX)

static guint chosen;

guint
podium_metric_count_models (const PodiumCatalog *catalog, const PodiumMetric *metric)
{
  guint n = 0;
  for (guint i = 0; i < catalog->models->len; i++) {
    GPtrArray *claims = podium_catalog_claims (catalog, g_ptr_array_index (catalog->models, i), metric);
    n += claims && claims->len;
  }
  return n;
}

char *
podium_category_title (const char *category)
{
  /* Categories are the catalog’s own words; those of the bundled one are known here. */
  static const char *const known[] = {N_ ("General"),   N_ ("Efficiency"), N_ ("Health"), N_ ("Coding"), N_ ("Vision"),
                                      N_ ("Reasoning"), N_ ("Agentic"),    N_ ("Limits"), N_ ("Price")};
  if (!category)
    return g_strdup (_ ("Other"));
  g_autofree char *title = podium_capitalise (category);
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (title, known[i]))
      return g_strdup (_ (known[i]));
  return g_steal_pointer (&title);
}

static const PodiumMetric *
metric_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "metric");
}

/* The ids of the view's metrics, in order; where it leaves them open, of all that it draws. */
static char **
ids_of (PodiumMetricList *self)
{
  const PodiumView *view = podium_focus_get_view (self->focus);
  if (view->metrics)
    return g_strdupv (view->metrics);
  g_autoptr (GPtrArray) metrics = podium_view_drawn_metrics (view, podium_focus_get_catalog (self->focus));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; i < metrics->len; i++)
    g_strv_builder_add (builder, ((const PodiumMetric *)g_ptr_array_index (metrics, i))->id);
  return g_strv_builder_end (builder);
}

/* Where @metric stands among what is chosen, from 1; 0: it is not. */
static guint
place_of (PodiumMetricList *self, const PodiumMetric *metric, char **ids)
{
  const PodiumView *view = podium_focus_get_view (self->focus);
  if (self->use != PODIUM_FOR_LIST)
    return g_strcmp0 (self->use == PODIUM_FOR_X ? view->x : view->y, metric->id) == 0;
  for (guint i = 0; ids[i]; i++)
    if (g_str_equal (ids[i], metric->id))
      return i + 1;
  return 0;
}

/* Why @metric cannot be chosen; NULL: it can. */
static const char *
obstacle (PodiumMetricList *self, const PodiumMetric *metric)
{
  const PodiumView *view = podium_focus_get_view (self->focus);
  if (!podium_metric_count_models (podium_focus_get_catalog (self->focus), metric))
    return _ ("no published figure");
  if (self->use == PODIUM_FOR_LIST && view->kind == PODIUM_CHART_COMPOSITE &&
      metric->better == PODIUM_BETTER_NONE)
    return _ ("neither more nor less is better");
  if (view->kind == PODIUM_CHART_TIMELINE && podium_metric_is_date (metric))
    return _ ("is a date");
  if ((self->use == PODIUM_FOR_X && g_strcmp0 (view->y, metric->id) == 0) ||
      (self->use == PODIUM_FOR_Y && g_strcmp0 (view->x, metric->id) == 0))
    return _ ("is the other axis");
  return NULL;
}

/* "percent · 5 models", or why it cannot be chosen. */
static char *
about (PodiumMetricList *self, const PodiumMetric *metric, const char *obstacle)
{
  guint n = podium_metric_count_models (podium_focus_get_catalog (self->focus), metric);
  g_auto (PodiumUnit) unit = podium_unit_for (podium_chart_language (), metric, 0);
  if (obstacle)
    return g_strdup_printf ("%s · %s", unit.name, obstacle);
  g_autofree char *models = g_strdup_printf (ngettext ("%u model", "%u models", n), n);
  return g_strdup_printf ("%s · %s", unit.name, models);
}

static void
show_row (PodiumMetricList *self, GtkListBoxRow *row, char **ids)
{
  const PodiumMetric *metric = metric_of (row);
  guint place = place_of (self, metric, ids), n = g_strv_length (ids);
  const char *why = place ? NULL : obstacle (self, metric);
  g_autofree char *words = about (self, metric, why);
  g_autofree char *number = place && self->use == PODIUM_FOR_LIST && n > 1 ? g_strdup_printf ("%u", place) : NULL;
  /* Translators: a metric's place among those that are chosen */
  g_autofree char *said = number ? g_strdup_printf (_ ("%s, number %s"), words, number) : NULL;
  gtk_label_set_label (g_object_get_data (G_OBJECT (row), "about"), words);
  gtk_label_set_label (g_object_get_data (G_OBJECT (row), "number"), number ? number : "");
  gtk_widget_set_opacity (g_object_get_data (G_OBJECT (row), "tick"), place ? 1 : 0);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "ahead"), number && place > 1);
  gtk_list_box_row_set_activatable (row, !why);
  podium_show_available (GTK_WIDGET (row), !why);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said ? said : words,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, place > 0, -1);
}

static void
show_ticks (PodiumMetricList *self)
{
  g_auto (GStrv) ids = self->use == PODIUM_FOR_LIST ? ids_of (self) : g_new0 (char *, 1);
  GtkListBoxRow *row;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)); i++)
    show_row (self, row, ids);
}

/* Adds @metric to those of the view, or takes it out; the last one stays. */
static void
toggle (PodiumMetricList *self, const PodiumMetric *metric)
{
  g_auto (GStrv) now = ids_of (self);
  gboolean on = place_of (self, metric, now) > 0;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;
  for (char **id = now; *id; id++)
    if (!g_str_equal (*id, metric->id)) {
      g_strv_builder_add (builder, *id);
      n++;
    }
  if (!on)
    g_strv_builder_add (builder, metric->id);
  else if (!n)
    return;
  g_auto (GStrv) ids = g_strv_builder_end (builder);
  podium_focus_set_metrics (self->focus, (const char *const *)ids);
}

/* One place ahead. */
static void
on_ahead (GtkWidget *button, PodiumMetricList *self)
{
  const PodiumMetric *metric =
      metric_of (GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW)));
  g_auto (GStrv) ids = ids_of (self);
  guint place = place_of (self, metric, ids);
  if (place < 2)
    return;
  char *before = ids[place - 2];
  ids[place - 2] = ids[place - 1];
  ids[place - 1] = before;
  podium_focus_set_metrics (self->focus, (const char *const *)ids);
}

static void
on_row_activated (PodiumMetricList *self, GtkListBoxRow *row)
{
  const PodiumMetric *metric = metric_of (row);
  if (self->use == PODIUM_FOR_LIST) {
    toggle (self, metric);
    return;
  }
  if (self->use == PODIUM_FOR_X)
    podium_focus_set_x (self->focus, metric->id);
  else
    podium_focus_set_y (self->focus, metric->id);
  g_signal_emit (self, chosen, 0);
}

/* --- Rows --- */

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, NULL);
  if (style) {
    gtk_widget_add_css_class (label, style);
    gtk_widget_add_css_class (label, "dim-label");
  }
  return label;
}

static GtkWidget *
new_ahead (PodiumMetricList *self, const PodiumMetric *metric)
{
  g_autofree char *name = g_strdup_printf (_ ("Move %s Ahead"), metric->short_name);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "go-up-symbolic", "tooltip-text", name,
                                    "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "ahead");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (on_ahead), self);
  return button;
}

static GtkWidget *
new_row (PodiumMetricList *self, const PodiumMetric *metric)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *said = new_label ("", "caption");
  GtkWidget *number = new_label ("", "caption"), *ahead = new_ahead (self, metric);
  GtkWidget *tick = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), new_label (metric->short_name, NULL));
  gtk_box_append (GTK_BOX (words), said);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), ahead);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), tick);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "metric", (gpointer)metric);
  g_object_set_data (G_OBJECT (row), "tick", tick);
  g_object_set_data (G_OBJECT (row), "about", said);
  g_object_set_data (G_OBJECT (row), "number", number);
  g_object_set_data (G_OBJECT (row), "ahead", ahead);
  if (metric->about)
    gtk_widget_set_tooltip_text (row, metric->about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, metric->short_name, -1);
  return row;
}

static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *category = metric_of (row)->category;
  if (before && g_strcmp0 (metric_of (before)->category, category) == 0) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }
  g_autofree char *title = podium_category_title (category);
  GtkWidget *label = new_label (title, "caption-heading");
  gtk_widget_add_css_class (label, "category");
  gtk_list_box_row_set_header (row, label);
}

static gboolean
matches (GtkListBoxRow *row, gpointer data)
{
  PodiumMetricList *self = data;
  const PodiumMetric *metric = metric_of (row);
  g_autofree char *text = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autoptr (GString) hay = g_string_new (metric->name);
  g_string_append_printf (hay, "\n%s\n%s", metric->short_name, metric->category ? metric->category : "");
  for (const char *const *alias = metric->aliases; alias && *alias; alias++)
    g_string_append_printf (hay, "\n%s", *alias);
  g_autofree char *folded = g_utf8_casefold (hay->str, -1);
  return strstr (folded, g_strstrip (text)) != NULL;
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  const PodiumMetric *x = metric_of (a), *y = metric_of (b);
  /* Categories in the catalog's order, which is that of their first metric. */
  const PodiumCatalog *catalog = podium_focus_get_catalog (PODIUM_METRIC_LIST (data)->focus);
  if (g_strcmp0 (x->category, y->category) != 0)
    for (guint i = 0; i < catalog->metrics->len; i++) {
      const char *category = ((const PodiumMetric *)g_ptr_array_index (catalog->metrics, i))->category;
      if (g_strcmp0 (category, x->category) == 0)
        return -1;
      if (g_strcmp0 (category, y->category) == 0)
        return 1;
    }
  return (int)x->index - (int)y->index;
}

static void
on_search (PodiumMetricList *self)
{
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
}

/* The entry keeps Escape from the popover round it: the first clears what is typed, the next leaves. */
static void
on_stop_search (PodiumMetricList *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)))
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else if (popover)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

/* --- The widget --- */

static void
on_map (PodiumMetricList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  show_ticks (self);
  gtk_widget_grab_focus (self->search);
}

static void
podium_metric_list_dispose (GObject *object)
{
  PodiumMetricList *self = PODIUM_METRIC_LIST (object);
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  G_OBJECT_CLASS (podium_metric_list_parent_class)->dispose (object);
  g_clear_object (&self->focus);
}

static void
podium_metric_list_class_init (PodiumMetricListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = podium_metric_list_dispose;
  chosen = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                         G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/podium/Podium/ui/metric-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PodiumMetricList, search);
  gtk_widget_class_bind_template_child (widget_class, PodiumMetricList, list);
  gtk_widget_class_bind_template_child (widget_class, PodiumMetricList, none);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_map);
}

static void
podium_metric_list_init (PodiumMetricList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
podium_metric_list_new (PodiumFocus *focus, PodiumMetricUse use)
{
  PodiumMetricList *self = g_object_new (PODIUM_TYPE_METRIC_LIST, NULL);
  GPtrArray *metrics = podium_focus_get_catalog (focus)->metrics;
  GtkListBox *list = GTK_LIST_BOX (self->list);
  self->focus = g_object_ref (focus);
  self->use = use;
  for (guint i = 0; i < metrics->len; i++)
    gtk_list_box_append (list, new_row (self, g_ptr_array_index (metrics, i)));
  gtk_list_box_set_sort_func (list, compare_rows, self, NULL);
  gtk_list_box_set_header_func (list, set_header, NULL, NULL);
  gtk_list_box_set_filter_func (list, matches, self, NULL);
  g_signal_connect_swapped (focus, "view-changed", G_CALLBACK (show_ticks), self);
  show_ticks (self);
  return GTK_WIDGET (self);
}

GtkWidget *
podium_metric_popover_new (PodiumFocus *focus, PodiumMetricUse use)
{
  GtkWidget *popover = gtk_popover_new (), *list = podium_metric_list_new (focus, use);
  gtk_widget_add_css_class (popover, "picker");
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  g_signal_connect_object (list, "chosen", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
  return popover;
}
