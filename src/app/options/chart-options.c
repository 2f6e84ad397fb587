/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-options.h"

#include <glib/gi18n.h>
#include <string.h>

#include "preface.h"
#include "reading.h"
#include "settings.h"
#include "view-words.h"

struct _PodiumChartOptions {
  GtkPopover parent_instance;
  GtkWidget *scroller, *box; /* of the groups */
  PodiumFocus *focus;
  PodiumOptionRows *rows;
  GtkWidget *policies[PODIUM_POLICY_SAME_MEASURER + 1]; /* by PodiumPolicy; NULL: none */
  GtkWidget *highlight;
  char *shape; /* what decides which rows there are */
  guint idle;
};

G_DEFINE_FINAL_TYPE (PodiumChartOptions, podium_chart_options, GTK_TYPE_POPOVER)

/* --- What the view has --- */

static const char *
get_policy (PodiumFocus *focus, const char *data)
{
  return podium_terms_word (&podium_terms_policy, (int)podium_focus_get_view (focus)->policy);
}

static void
set_policy (PodiumFocus *focus, const char *data, const char *value)
{
  podium_focus_set_policy (focus, (PodiumPolicy)podium_terms_parse (&podium_terms_policy, value));
}

static const char *
get_sort (PodiumFocus *focus, const char *data)
{
  PodiumSort sort = podium_focus_get_view (focus)->sort;
  return podium_terms_word (&podium_terms_sort, sort ? (int)sort : PODIUM_SORT_VALUE);
}

static void
set_sort (PodiumFocus *focus, const char *data, const char *value)
{
  podium_focus_set_sort (focus, (PodiumSort)podium_terms_parse (&podium_terms_sort, value));
}

static const char *const logs[] = {"none", "x", "y", "xy"};

const char *
podium_option_log (PodiumFocus *focus, const char *data)
{
  const PodiumView *view = podium_focus_get_view (focus);
  return view->log_set ? logs[view->log & (PODIUM_LOG_X | PODIUM_LOG_Y)] : "auto";
}

void
podium_option_set_log (PodiumFocus *focus, const char *data, const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (logs); i++)
    if (g_str_equal (logs[i], value)) {
      podium_focus_set_log (focus, (PodiumLog)i, TRUE);
      return;
    }
  podium_focus_set_log (focus, PODIUM_LOG_NONE, FALSE);
}

static const char *
get_across (PodiumFocus *focus, const char *data)
{
  PodiumAcross across = podium_focus_get_view (focus)->across;
  return podium_terms_word (&podium_terms_across, across ? (int)across : PODIUM_ACROSS_SOURCES);
}

static void
set_across (PodiumFocus *focus, const char *data, const char *value)
{
  podium_focus_set_across (focus, (PodiumAcross)podium_terms_parse (&podium_terms_across, value));
}

static const char *
get_headline (PodiumFocus *focus, const char *data)
{
  return podium_focus_get_view (focus)->headline == PODIUM_HEADLINE_FINDING ? "true" : "";
}

static void
set_headline (PodiumFocus *focus, const char *data, const char *value)
{
  podium_focus_set_headline (focus, *value ? PODIUM_HEADLINE_FINDING : PODIUM_HEADLINE_NEUTRAL);
}

static const char *
get_anyway (PodiumFocus *focus, const char *data)
{
  return podium_focus_get_view (focus)->anyway ? "true" : "";
}

static void
set_anyway (PodiumFocus *focus, const char *data, const char *value)
{
  podium_focus_set_anyway (focus, *value != '\0');
}

static const char *
get_edition (PodiumFocus *focus, const char *metric)
{
  const PodiumCatalog *catalog = podium_focus_get_catalog (focus);
  const PodiumView *view = podium_focus_get_view (focus);
  const char *edition = podium_view_edition (view, catalog, podium_catalog_metric (catalog, metric));
  return edition ? edition : podium_metric_edition (catalog, podium_catalog_metric (catalog, metric));
}

/* --- Groups --- */

static GtkWidget *
new_group (PodiumChartOptions *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();
  if (title)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (self->box), group);
  return group;
}

static void
add_policies (PodiumChartOptions *self)
{
  GtkWidget *group = new_group (self, _ ("Where Claims Disagree, Draw"));
  for (int policy = PODIUM_POLICY_INDEPENDENT; policy <= PODIUM_POLICY_SAME_MEASURER; policy++) {
    g_autofree char *title = podium_capitalise (podium_policy_title ((PodiumPolicy)policy));
    self->policies[policy] = podium_option_radio (
        self->rows, title, podium_terms_word (&podium_terms_policy, policy),
        policy > PODIUM_POLICY_INDEPENDENT ? self->policies[PODIUM_POLICY_INDEPENDENT] : NULL, get_policy,
        set_policy);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->policies[policy]);
  }
}

/* Which orders a kind knows, 0 at the end. */
static const PodiumSort *
sorts_of (PodiumChartKind kind)
{
  static const PodiumSort rows[] = {PODIUM_SORT_VALUE, PODIUM_SORT_NAME, PODIUM_SORT_MAKER, PODIUM_SORT_DATE,
                                    0};
  static const PodiumSort cells[] = {PODIUM_SORT_VALUE, PODIUM_SORT_NAME,       PODIUM_SORT_MAKER,
                                     PODIUM_SORT_DATE,  PODIUM_SORT_SIMILARITY, 0};
  static const PodiumSort lines[] = {PODIUM_SORT_VALUE, PODIUM_SORT_NAME, 0};
  static const PodiumSort none[] = {0};
  switch (kind) {
  case PODIUM_CHART_RANKING:
  case PODIUM_CHART_COMPOSITE:
    return rows;
  case PODIUM_CHART_MATRIX:
    return cells;
  case PODIUM_CHART_DUEL:
    return lines;
  default:
    return none;
  }
}

static void
add_sorts (PodiumChartOptions *self, GtkWidget *group, PodiumChartKind kind)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new (), titles = g_strv_builder_new ();
  const PodiumSort *sorts = sorts_of (kind);
  if (!*sorts)
    return;
  for (const PodiumSort *sort = sorts; *sort; sort++) {
    g_autofree char *title = podium_capitalise (podium_sort_title (*sort));
    g_strv_builder_add (values, podium_terms_word (&podium_terms_sort, (int)*sort));
    g_strv_builder_add (titles, title);
  }
  g_auto (GStrv) words = g_strv_builder_end (values), names = g_strv_builder_end (titles);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             podium_option_choice (self->rows, _ ("Order"), (const char *const *)words,
                                                   (const char *const *)names, get_sort, set_sort, NULL));
}

static void
add_scale (PodiumChartOptions *self, GtkWidget *group, PodiumChartKind kind)
{
  const char *const both[] = {"auto", "none", "x", "y", "xy", NULL};
  const char *const both_titles[] = {_ ("Automatic"),          _ ("Linear"),
                                     _ ("Logarithmic across"), _ ("Logarithmic upwards"),
                                     _ ("Logarithmic both"),   NULL};
  gboolean upwards = kind == PODIUM_CHART_SLOPE || kind == PODIUM_CHART_TIMELINE;
  const char *const one[] = {"auto", "none", upwards ? "y" : "x", NULL};
  const char *const one_titles[] = {_ ("Automatic"), _ ("Linear"), _ ("Logarithmic"), NULL};
  gboolean two = kind == PODIUM_CHART_EFFICIENCY;
  if (!two && kind != PODIUM_CHART_DUEL && kind != PODIUM_CHART_PROFILE && !upwards)
    return;
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             podium_option_choice (self->rows, two ? _ ("Axes") : _ ("Axis"),
                                                   two ? both : one, two ? both_titles : one_titles,
                                                   podium_option_log, podium_option_set_log, NULL));
}

static void
add_edition (PodiumChartOptions *self, GtkWidget *group, const PodiumMetric *metric)
{
  g_autoptr (GPtrArray) editions = podium_metric_editions (podium_focus_get_catalog (self->focus), metric);
  if (editions->len < 2 || !metric->editions_separate)
    return;
  g_autofree char *title = g_strdup_printf (_ ("Edition of %s"), metric->short_name);
  g_ptr_array_add (editions, NULL);
  const char *const *names = (const char *const *)editions->pdata;
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             podium_option_choice (self->rows, title, names, names, get_edition,
                                                   podium_focus_set_edition, metric->id));
}

/* Other settings in the order of what is compared; where a kind has no place for them it says why. */
static void
add_anyway (PodiumChartOptions *self, GtkWidget *group, PodiumChartKind kind)
{
  const char *why_not = kind == PODIUM_CHART_COMPOSITE ? _ ("A figure of another setting counts as missing here")
                        : kind == PODIUM_CHART_SLOPE   ? _ ("Settings side by side show them here")
                                                       : NULL;
  if (!why_not && kind != PODIUM_CHART_RANKING && kind != PODIUM_CHART_EFFICIENCY && kind != PODIUM_CHART_TIMELINE)
    return;
  GtkWidget *row = podium_option_switch (self->rows, _ ("Other Settings Too"),
                                         why_not ? why_not : _ ("Hatched, though they do not compare"), get_anyway,
                                         set_anyway);
  gtk_widget_set_sensitive (row, !why_not);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static void
add_picture (PodiumChartOptions *self, PodiumChartKind kind)
{
  GtkWidget *group = new_group (self, _ ("Picture"));
  g_autoptr (GPtrArray) metrics =
      podium_view_drawn_metrics (podium_focus_get_view (self->focus), podium_focus_get_catalog (self->focus));
  static const char *const acrosses[] = {"sources", "settings", "editions", "metrics", "documents", NULL};

  if (kind == PODIUM_CHART_SLOPE) {
    const char *const titles[] = {_ ("Sources"), _ ("Settings"), _ ("Editions"), _ ("Metrics"), _ ("Documents"), NULL};
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               podium_option_choice (self->rows, _ ("Side by Side"), acrosses, titles,
                                                     get_across, set_across, NULL));
  }
  add_sorts (self, group, kind);
  add_scale (self, group, kind);
  for (guint i = 0; i < metrics->len; i++)
    add_edition (self, group, g_ptr_array_index (metrics, i));
  add_anyway (self, group, kind);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             podium_option_switch (self->rows, _ ("Finding as Title"),
                                                   _ ("Where the data prove something"), get_headline,
                                                   set_headline));
}

/* Buttons across the popover: what is done rather than chosen. */
static GtkWidget *
new_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
add_highlight (PodiumChartOptions *self)
{
  GtkWidget *group = new_group (self, _ ("Highlight"));
  GtkWidget *unpin = new_button (_ ("_Unpin All"), "view.unpin-all");
  self->highlight =
      g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);
  gtk_widget_set_valign (unpin, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->highlight), unpin);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->highlight);
}

/* --- Showing --- */

/* Which rows there are depends on this alone. */
static char *
shape_of (PodiumFocus *focus)
{
  const PodiumView *view = podium_focus_get_view (focus);
  g_autofree char *metrics = view->metrics ? g_strjoinv (" ", view->metrics) : NULL;
  g_autofree char *prices = view->prices ? g_strjoinv (" ", view->prices) : NULL;
  g_autofree char *models = view->models ? g_strjoinv (" ", view->models) : NULL;
  GString *shape = g_string_new (NULL);
  g_string_printf (shape, "%d|%s|%s|%s|%s|%s", (int)view->kind, view->x, view->y, metrics, prices, models);
  g_string_append_printf (shape, "|%d", (int)view->across);
  const PodiumCatalog *catalog = podium_focus_get_drawn_catalog (focus);
  for (guint i = 0; catalog->companions && i < catalog->companions->len; i++) {
    const PodiumCompanion *companion = g_ptr_array_index (catalog->companions, i);
    g_string_append_printf (shape, "|%s %s", companion->address, companion->error ? companion->error->message : "");
  }
  for (guint i = 0; view->annotations && i < view->annotations->len; i++) {
    const PodiumAnnotation *a = g_ptr_array_index (view->annotations, i);
    g_string_append_printf (shape, "|%d %s %s %s %s %s", (int)a->kind, a->text, a->model, a->metric, a->value,
                            a->to);
  }
  return g_string_free (shape, FALSE);
}

/* The title of the row that has the keyboard, or NULL. */
static char *
focused_title (PodiumChartOptions *self)
{
  GtkRoot *root = gtk_widget_get_root (self->box);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus && gtk_widget_is_ancestor (focus, self->box)
                       ? gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW)
                       : NULL;
  return row ? g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row))) : NULL;
}

/* Gives the keyboard to the row @title below @widget. */
static gboolean
focus_title (GtkWidget *widget, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (focus_title (child, title))
      return TRUE;
  return FALSE;
}

static void
build (PodiumChartOptions *self)
{
  PodiumChartKind kind = podium_focus_get_view (self->focus)->kind;
  GtkWidget *child;

  g_clear_pointer (&self->rows, podium_option_rows_free);
  while ((child = gtk_widget_get_first_child (self->box)))
    gtk_box_remove (GTK_BOX (self->box), child);
  memset (self->policies, 0, sizeof self->policies);
  self->rows = podium_option_rows_new (self->focus);
  if (kind != PODIUM_CHART_ACCESS)
    add_policies (self);
  add_picture (self, kind);
  GtkWidget *documents = podium_options_documents_group (self->focus);
  if (documents)
    gtk_box_append (GTK_BOX (self->box), documents);
  GtkWidget *cost = podium_options_cost_group (self->rows, self->focus);
  if (cost)
    gtk_box_append (GTK_BOX (self->box), cost);
  gtk_box_append (GTK_BOX (self->box), podium_options_annotations_group (self->focus));
  add_highlight (self);
  if (kind == PODIUM_CHART_EFFICIENCY)
    gtk_box_append (GTK_BOX (self->box), new_button (_ ("S_wap Axes"), "view.swap-axes"));
  gtk_box_append (GTK_BOX (self->box), new_button (_ ("_Reset View"), "view.reset"));
}

static void
show_policies (PodiumChartOptions *self)
{
  const PodiumView *view = podium_focus_get_view (self->focus);
  const PodiumCatalog *catalog = podium_focus_get_catalog (self->focus);
  for (guint policy = 1; policy < G_N_ELEMENTS (self->policies); policy++) {
    if (!self->policies[policy])
      continue;
    PodiumPolicyReason reason = podium_view_policy_reason (view, catalog, (PodiumPolicy)policy);
    const char *words = podium_policy_reason_text (podium_chart_language (), reason);
    g_autofree char *sentence = words ? podium_capitalise (words) : NULL;
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->policies[policy]), sentence ? sentence : "");
    podium_option_set_available (self->policies[policy], reason == PODIUM_POLICY_DECIDES);
  }
}

static void
show_options (PodiumChartOptions *self)
{
  g_autofree char *shape = shape_of (self->focus);
  if (!podium_view_validate (podium_focus_get_view (self->focus), podium_focus_get_catalog (self->focus),
                             NULL))
    return;
  if (g_strcmp0 (shape, self->shape) != 0) {
    g_free (self->shape);
    self->shape = g_steal_pointer (&shape);
    g_autofree char *focused = focused_title (self);
    build (self);
    if (focused)
      focus_title (self->box, focused);
  }
  podium_option_rows_show (self->rows);
  show_policies (self);
  guint n = podium_focus_count_pinned (self->focus);
  g_autofree char *pinned = n ? g_strdup_printf (ngettext ("%u Pinned Model", "%u Pinned Models", n), n)
                              : g_strdup (_ ("All Models"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->highlight), pinned);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->highlight),
                               n ? _ ("The others are grey") : _ ("Pin models to make the others grey"));
}

/* Rows must not be taken away while one of them is at work. */
static gboolean
on_idle (gpointer data)
{
  PodiumChartOptions *self = data;
  self->idle = 0;
  show_options (self);
  return G_SOURCE_REMOVE;
}

static void
on_view_changed (PodiumChartOptions *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !self->idle)
    self->idle = g_idle_add (on_idle, self);
}

/* --- The widget --- */

static void
podium_chart_options_dispose (GObject *object)
{
  PodiumChartOptions *self = PODIUM_CHART_OPTIONS (object);
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->rows, podium_option_rows_free);
  g_clear_pointer (&self->shape, g_free);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (podium_chart_options_parent_class)->dispose (object);
}

/* Before it is seen, so that the keyboard finds its first row. */
static void
podium_chart_options_show (GtkWidget *widget)
{
  show_options (PODIUM_CHART_OPTIONS (widget));
  GTK_WIDGET_CLASS (podium_chart_options_parent_class)->show (widget);
}

static void
podium_chart_options_class_init (PodiumChartOptionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = podium_chart_options_dispose;
  GTK_WIDGET_CLASS (klass)->show = podium_chart_options_show;
}

static void
podium_chart_options_init (PodiumChartOptions *self)
{
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "propagate-natural-height", TRUE, "max-content-height", 560, NULL);
  self->box =
      g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, "margin-top", 12,
                    "margin-bottom", 12, "margin-start", 12, "margin-end", 12, "width-request", 296, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_popover_set_child (GTK_POPOVER (self), self->scroller);
  gtk_widget_add_css_class (GTK_WIDGET (self), "options");
}

GtkWidget *
podium_chart_options_new (PodiumFocus *focus)
{
  PodiumChartOptions *self = g_object_new (PODIUM_TYPE_CHART_OPTIONS, NULL);
  self->focus = g_object_ref (focus);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Chart Options"),
                                  -1);
  g_signal_connect_swapped (focus, "view-changed", G_CALLBACK (on_view_changed), self);
  return GTK_WIDGET (self);
}
