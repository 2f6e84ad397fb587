/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-page-private.h"

#include <glib/gi18n.h>

#include "chart-options.h"
#include "menus.h"
#include "metric-list.h"
#include "picture-drag.h"
#include "stack-pages.h"
#include "view-words.h"
#include "views-popover.h"

/* The table's part of the height until somebody drags it. */
#define TABLE_SHARE 0.4

G_DEFINE_FINAL_TYPE (PodiumChartPage, podium_chart_page, GTK_TYPE_BOX)

enum { ACTIVATED, BACK, CLAIMS, N_SIGNALS };
static guint signals[N_SIGNALS];

enum { TABLE_SHOWN = 1, TABLE_SHARE_PART, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

/* --- Header and tool row --- */

static void
show_view (PodiumChartPage *self)
{
  const PodiumView *view = podium_focus_get_view (self->focus);
  const PodiumCatalog *catalog = podium_focus_get_catalog (self->focus);
  const char *x = podium_metric_title (catalog, view->x), *y = podium_metric_title (catalog, view->y);
  g_autofree char *metrics = podium_view_metrics_title (catalog, view);
  g_autofree char *axes = g_strdup_printf ("%s / %s", y, x), *lines = g_strdup_printf ("%s /\n%s", y, x);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->kind_icon), podium_kind_icon (view->kind));
  gtk_label_set_label (GTK_LABEL (self->kind_name), podium_kind_title (view->kind));
  gtk_label_set_label (GTK_LABEL (self->metrics_name), metrics);
  gtk_label_set_label (GTK_LABEL (self->y_name), y);
  gtk_label_set_label (GTK_LABEL (self->x_name), x);
  gtk_label_set_label (GTK_LABEL (self->axes_name), lines);
  gtk_widget_set_tooltip_text (self->metrics, metrics);
  gtk_widget_set_tooltip_text (self->y, y);
  gtk_widget_set_tooltip_text (self->x, x);
  gtk_widget_set_tooltip_text (self->axes, axes);
  podium_chart_page_name_button (self->kind, _ ("Kind of Chart"), podium_kind_title (view->kind));
  podium_chart_page_name_button (self->metrics, _ ("Metrics"), metrics);
  podium_chart_page_name_button (self->y, _ ("Vertical Axis"), y);
  podium_chart_page_name_button (self->x, _ ("Horizontal Axis"), x);
  podium_chart_page_name_button (self->axes, _ ("Axes"), axes);
  podium_chart_page_show_parts (self);
}

/* --- Chart, or why there is none --- */

static void
say_no_figures (PodiumChartPage *self, guint n_shown, gboolean others_have)
{
  const PodiumView *view = podium_focus_get_view (self->focus);
  const PodiumCatalog *catalog = podium_focus_get_catalog (self->focus);
  g_autofree char *metrics = view->kind == PODIUM_CHART_EFFICIENCY
                                 ? g_strdup_printf (_ ("%s and %s"), podium_metric_title (catalog, view->y),
                                                    podium_metric_title (catalog, view->x))
                             : view->kind == PODIUM_CHART_TIMELINE ? g_strdup (podium_metric_title (catalog, view->y))
                                 : podium_view_metrics_title (catalog, view);
  g_autofree char *said =
      n_shown == 1
          ? g_strdup_printf (_ ("The one shown model has no figure for %s."), metrics)
          : g_strdup_printf (_ ("None of the %u shown models has a figure for %s."), n_shown, metrics);
  g_autofree char *escaped = g_markup_escape_text (said, -1);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->no_figures), escaped);
  gtk_widget_set_visible (self->show_those, others_have);
}

static void
say_filtered_out (PodiumChartPage *self)
{
  guint n = podium_focus_get_catalog (self->focus)->models->len;
  g_autofree char *said = g_strdup_printf (
      ngettext ("The filters leave out the only model.", "The filters leave out all %u models.", n), n);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->filtered_out), said);
}

/* Whether a chart across documents has none beside its own that can be read; says so. */
static gboolean
lacks_documents (PodiumChartPage *self)
{
  const PodiumView *view = podium_focus_get_view (self->focus);
  const PodiumCatalog *catalog = podium_focus_get_drawn_catalog (self->focus);
  g_autoptr (GString) said = g_string_new (NULL);
  guint n = 0, n_read = 0;
  if (view->kind != PODIUM_CHART_SLOPE || view->across != PODIUM_ACROSS_DOCUMENTS)
    return FALSE;
  for (guint i = 0; catalog->companions && i < catalog->companions->len; i++) {
    const PodiumCompanion *companion = g_ptr_array_index (catalog->companions, i);
    g_autofree char *problem = companion->error ? podium_companion_problem (companion) : NULL;
    n++;
    n_read += companion->error == NULL;
    if (problem)
      g_string_append_printf (said, "%s%s: %s", said->len ? "\n" : "", companion->name, problem);
  }
  if (n_read)
    return FALSE;
  g_autofree char *escaped = g_markup_escape_text (
      n ? said->str : _ ("Add last month’s file, or a colleague’s, to see what moved."), -1);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->documents),
                             n ? _ ("The Other Documents Cannot Be Read") : _ ("Nothing to Compare With"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->documents), escaped);
  return TRUE;
}

static void
show_chart (PodiumChartPage *self)
{
  const PodiumView *view = podium_focus_get_view (self->focus);
  const PodiumCatalog *catalog = podium_focus_get_catalog (self->focus);
  guint n_shown = 0, n_drawn = 0, n_others = 0;
  const char *page = "chart";

  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    gboolean shown = podium_view_shows (view, catalog, model),
             has = podium_view_can_draw (view, catalog, model);
    n_shown += shown;
    n_drawn += shown && has;
    n_others += !shown && has;
  }
  if (!catalog->models->len) {
    page = "empty";
  } else if (!podium_focus_count_let_in (self->focus)) {
    say_filtered_out (self);
    page = "filtered-out";
  } else if (!n_shown) {
    page = "all-hidden";
  } else if (lacks_documents (self)) {
    page = "documents";
  } else if (!n_drawn && !podium_view_joins (view)) {
    say_no_figures (self, n_shown, n_others > 0);
    page = "no-figures";
  }
  podium_stack_show (GTK_STACK (self->stack), page);
  if (!g_str_equal (page, "chart"))
    podium_table_view_set_scene (self->table, NULL);

  guint n_hidden = catalog->models->len - podium_focus_count_visible (self->focus);
  /* Translators: how many models the user has taken out of the chart */
  g_autofree char *hidden = g_strdup_printf (ngettext ("%u Hidden", "%u Hidden", n_hidden), n_hidden);
  gtk_button_set_label (GTK_BUTTON (self->hidden), hidden);
  gtk_widget_set_visible (self->hidden, n_hidden > 0);
}

static void
on_show_those (PodiumChartPage *self)
{
  const PodiumCatalog *catalog = podium_focus_get_catalog (self->focus);
  g_autoptr (GPtrArray) models = g_ptr_array_new ();
  for (guint i = 0; i < catalog->models->len; i++)
    if (podium_view_can_draw (podium_focus_get_view (self->focus), catalog, catalog->models->pdata[i]))
      g_ptr_array_add (models, catalog->models->pdata[i]);
  podium_focus_show_models (self->focus, models);
}

static void
on_view_changed (PodiumChartPage *self)
{
  show_chart (self);
  show_view (self);
}

/* --- The table below the chart --- */

static void
fill_table (PodiumChartPage *self)
{
  gboolean shown = gtk_widget_get_visible (GTK_WIDGET (self->table));
  podium_table_view_set_scene (self->table, shown ? podium_chart_view_get_scene (self->chart) : NULL);
}

/* Only once there is a height to divide. */
static gboolean
divide (gpointer data)
{
  PodiumChartPage *self = data;
  int height = gtk_widget_get_height (self->paned);
  if (!height)
    return G_SOURCE_CONTINUE;
  self->divide_idle = 0;
  gtk_paned_set_position (GTK_PANED (self->paned), (int)(height * (1 - self->table_share)));
  return G_SOURCE_REMOVE;
}

static void
on_divided (PodiumChartPage *self)
{
  int height = gtk_widget_get_height (self->paned);
  if (self->divide_idle || !height || !gtk_widget_get_visible (GTK_WIDGET (self->table)))
    return;
  double share = 1 - (double)gtk_paned_get_position (GTK_PANED (self->paned)) / height;
  if (ABS (share - self->table_share) * height < 2) /* rounded while the window is dragged */
    return;
  self->table_share = CLAMP (share, 0.05, 0.95);
  g_object_notify_by_pspec (G_OBJECT (self), properties[TABLE_SHARE_PART]);
}

static void
set_table_shown (PodiumChartPage *self, gboolean shown)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->table)) == shown)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->table), shown);
  if (shown && !self->divide_idle)
    self->divide_idle = g_timeout_add (20, divide, self);
  fill_table (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[TABLE_SHOWN]);
}

/* A row was chosen: its model, and the claims of its metric. */
static void
on_row_activated (PodiumChartPage *self, const char *metric)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
  if (metric)
    g_signal_emit (self, signals[CLAIMS], 0, metric);
}

static void
podium_chart_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PodiumChartPage *self = PODIUM_CHART_PAGE (object);
  if (id == TABLE_SHOWN)
    g_value_set_boolean (value, gtk_widget_get_visible (GTK_WIDGET (self->table)));
  else
    g_value_set_double (value, self->table_share);
}

static void
podium_chart_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PodiumChartPage *self = PODIUM_CHART_PAGE (object);
  if (id == TABLE_SHOWN)
    set_table_shown (self, g_value_get_boolean (value));
  else
    self->table_share = g_value_get_double (value);
}

/* --- Undo --- */

/* Undo and redo are no section of it: GTK would keep that, as menus.h says, while it may keep those of all windows. */
static GMenu *
new_narrow_menu (void)
{
  GMenu *menu = g_menu_new ();
  GMenuModel *rest[] = {G_MENU_MODEL (podium_menu ("narrow-chart-menu")), G_MENU_MODEL (podium_menu ("chart-menu"))};
  g_menu_append (menu, _ ("Undo"), NULL);
  g_menu_append (menu, _ ("Redo"), NULL);
  for (guint r = 0; r < G_N_ELEMENTS (rest); r++)
    for (int i = 0; i < g_menu_model_get_n_items (rest[r]); i++) {
      g_autoptr (GMenuItem) section = g_menu_item_new_from_model (rest[r], i);
      g_menu_append_item (menu, section);
    }
  return menu;
}

/* @label, “Undo hide Grok 4.2”, in tooltip, menu, there as the item @at, and for the screen reader. */
static void
show_step (GtkWidget *button, GMenu *menu, int at, const char *label)
{
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_menu_remove (menu, at);
  g_menu_insert (menu, at, label, gtk_actionable_get_action_name (GTK_ACTIONABLE (button)));
}

static void
on_document_changed (PodiumChartPage *self)
{
  podium_chart_page_show_names (self);
  const char *back = podium_focus_get_undo (self->focus), *forth = podium_focus_get_redo (self->focus);
  g_autofree char *undo = back ? g_strdup_printf (_ ("Undo %s"), back) : g_strdup (_ ("Undo"));
  g_autofree char *redo = forth ? g_strdup_printf (_ ("Redo %s"), forth) : g_strdup (_ ("Redo"));
  show_step (self->undo, self->narrow_menu, 0, undo);
  show_step (self->redo, self->narrow_menu, 1, redo);
}

static void
on_activated (PodiumChartPage *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
on_edit_title (GtkWidget *widget, const char *name, GVariant *parameter)
{
  podium_title_editor_edit (PODIUM_CHART_PAGE (widget)->editor, g_str_equal (name, "chart.edit-subtitle"));
}

static void
on_back (PodiumChartPage *self)
{
  g_signal_emit (self, signals[BACK], 0);
}

/* --- The widget --- */

/* Both axes behind one button, where there is no room for two. */
static GtkWidget *
new_axes_popover (PodiumFocus *focus)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *stack = gtk_stack_new (), *switcher = gtk_stack_switcher_new ();
  gtk_stack_add_titled (GTK_STACK (stack), podium_metric_list_new (focus, PODIUM_FOR_Y), "y", _ ("Vertical"));
  gtk_stack_add_titled (GTK_STACK (stack), podium_metric_list_new (focus, PODIUM_FOR_X), "x",
                        _ ("Horizontal"));
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), GTK_STACK (stack));
  gtk_box_append (GTK_BOX (box), switcher);
  gtk_box_append (GTK_BOX (box), stack);
  gtk_widget_add_css_class (popover, "picker");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
podium_chart_page_dispose (GObject *object)
{
  PodiumChartPage *self = PODIUM_CHART_PAGE (object);
  g_clear_handle_id (&self->divide_idle, g_source_remove);
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), PODIUM_TYPE_CHART_PAGE);
  g_clear_object (&self->narrow_menu);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (podium_chart_page_parent_class)->dispose (object);
}

static void
podium_chart_page_class_init (PodiumChartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = podium_chart_page_dispose;
  g_type_ensure (PODIUM_TYPE_BANNER);
  g_type_ensure (PODIUM_TYPE_CHART_VIEW);
  g_type_ensure (PODIUM_TYPE_TITLE_EDITOR);
  g_type_ensure (PODIUM_TYPE_DUEL_SIDES);
  g_type_ensure (PODIUM_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (klass)->get_property = podium_chart_page_get_property;
  G_OBJECT_CLASS (klass)->set_property = podium_chart_page_set_property;
  properties[TABLE_SHOWN] = g_param_spec_boolean ("table-shown", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[TABLE_SHARE_PART] =
      g_param_spec_double ("table-share", NULL, NULL, 0.05, 0.95, TABLE_SHARE,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 0);
  signals[BACK] = g_signal_new ("back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[CLAIMS] = g_signal_new ("claims", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/podium/Podium/ui/chart-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, PodiumChartPage, name)
  BIND (header), BIND (back), BIND (views), BIND (view_name), BIND (document_name), BIND (export),
      BIND (menu);
  BIND (kind), BIND (kind_icon), BIND (kind_name), BIND (kind_arrow), BIND (divider), BIND (details),
      BIND (narrow_details), BIND (tools), BIND (metrics), BIND (metrics_name);
  BIND (y), BIND (y_name), BIND (against), BIND (x), BIND (x_name), BIND (axes), BIND (axes_name),
      BIND (hidden), BIND (options), BIND (editor), BIND (sides), BIND (weights);
  BIND (stack), BIND (no_figures), BIND (show_those), BIND (filtered_out), BIND (documents), BIND (chart);
  BIND (banner), BIND (undo), BIND (redo);
  BIND (paned), BIND (table), BIND (table_toggle), BIND (drag_handle);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_show_those);
  gtk_widget_class_install_action (widget_class, "chart.edit-title", NULL, on_edit_title);
  gtk_widget_class_install_action (widget_class, "chart.edit-subtitle", NULL, on_edit_title);
  gtk_widget_class_bind_template_callback (widget_class, fill_table);
  gtk_widget_class_bind_template_callback (widget_class, on_divided);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
podium_chart_page_init (PodiumChartPage *self)
{
  self->table_share = TABLE_SHARE;
  self->narrow_menu = new_narrow_menu ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
podium_chart_page_new (PodiumFocus *focus)
{
  PodiumChartPage *self = g_object_new (PODIUM_TYPE_CHART_PAGE, NULL);
  self->focus = g_object_ref (focus);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->views), podium_views_popover_new (focus));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->kind), podium_kinds_popover_new ());
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->metrics),
                               podium_metric_popover_new (focus, PODIUM_FOR_LIST));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->y), podium_metric_popover_new (focus, PODIUM_FOR_Y));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->x), podium_metric_popover_new (focus, PODIUM_FOR_X));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->axes), new_axes_popover (focus));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->options), podium_chart_options_new (focus));
  podium_chart_view_set_focus (self->chart, focus);
  podium_title_editor_set_focus (self->editor, focus);
  podium_duel_sides_set_focus (self->sides, focus);
  podium_table_view_set_focus (self->table, focus);
  podium_picture_drag_add (self->drag_handle, focus, self->chart);
  g_signal_connect_swapped (focus, "view-changed", G_CALLBACK (on_view_changed), self);
  g_signal_connect_swapped (focus, "document-changed", G_CALLBACK (on_document_changed), self);
  on_view_changed (self);
  on_document_changed (self);
  return GTK_WIDGET (self);
}

GtkWidget *
podium_chart_page_get_header (PodiumChartPage *self)
{
  return self->header;
}

GtkWidget *
podium_chart_page_get_back (PodiumChartPage *self)
{
  return self->back;
}

PodiumBanner *
podium_chart_page_get_banner (PodiumChartPage *self)
{
  return self->banner;
}

PodiumChartView *
podium_chart_page_get_view (PodiumChartPage *self)
{
  return self->chart;
}

void
podium_chart_page_set_room (PodiumChartPage *self, int width)
{
  g_return_if_fail (PODIUM_IS_CHART_PAGE (self));
  self->room = width;
  podium_chart_page_show_parts (self);
}

gboolean
podium_chart_page_has_chart (PodiumChartPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "chart") == 0;
}
