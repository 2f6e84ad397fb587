/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "table-view.h"

#include <glib/gi18n.h>

#include "swatch.h"
#include "table-item.h"

#define LEAST_HEIGHT 96 /* px: the heads and two rows */

/* Characters a column takes at most before somebody widens it; what is longer has a tooltip. */
#define MOST_WIDTH 28
#define MOST_NOTES 60

struct _PodiumTableView {
  GtkWidget parent_instance;
  GtkWidget *scroller, *view;
  PodiumFocus *focus;
  GListStore *store;
  GtkSingleSelection *selection;
  GtkColumnViewColumn *columns[PODIUM_N_COLUMNS];
  int widths[PODIUM_N_COLUMNS]; /* characters: of the longest cell, as far as there is room for it */
  GPtrArray *cells;   /* of the first column, those that are bound; not owned */
  gboolean selecting; /* the selection follows the focus, and not the other way round */
};

G_DEFINE_FINAL_TYPE (PodiumTableView, podium_table_view, GTK_TYPE_WIDGET)

static guint activated;

/* --- Cells --- */

static const PodiumTableRow *
row_of (GtkWidget *cell)
{
  PodiumTableItem *item = cell ? g_object_get_data (G_OBJECT (cell), "item") : NULL;
  return item ? podium_table_item_get_row (item) : NULL;
}

static const PodiumModel *
model_of (GtkWidget *cell)
{
  const PodiumTableRow *row = row_of (cell);
  return row ? row->model : NULL;
}

/* The widget of the whole row: around the cell's own. */
static GtkWidget *
row_widget (GtkWidget *cell)
{
  GtkWidget *parent = gtk_widget_get_parent (cell);
  return parent ? gtk_widget_get_parent (parent) : NULL;
}

static void
on_enter (GtkEventControllerMotion *motion, double x, double y, PodiumTableView *self)
{
  podium_focus_set_hover (self->focus, model_of (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (motion))));
}

static void
on_leave (GtkEventControllerMotion *motion, PodiumTableView *self)
{
  podium_focus_set_hover (self->focus, NULL);
}

static void
toggle_pin (PodiumTableView *self, const PodiumModel *model)
{
  podium_focus_set_pinned (self->focus, model, !podium_focus_is_pinned (self->focus, model));
}

/* Ctrl+click pins; all else is the list's own. */
static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, PodiumTableView *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  const PodiumModel *model = model_of (gtk_event_controller_get_widget (controller));
  if (!model || !(gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  toggle_pin (self, model);
}

static PodiumTableColumn
column_of (GtkListItemFactory *factory)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "column"));
}

static void
setup_cell (GtkListItemFactory *factory, GtkListItem *list_item, PodiumTableView *self)
{
  PodiumTableColumn column = column_of (factory);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "xalign", 0.0, "hexpand", TRUE, NULL);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  if (column == PODIUM_COLUMN_MODEL)
    gtk_box_append (GTK_BOX (box), g_object_new (PODIUM_TYPE_SWATCH, "valign", GTK_ALIGN_CENTER, NULL));
  gtk_box_append (GTK_BOX (box), label);
  if (column == PODIUM_COLUMN_MODEL)
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "view-pin-symbolic", "pixel-size", 14,
                                                 "visible", FALSE, "tooltip-text", _ ("Pinned"), NULL));
  gtk_widget_add_css_class (label, "numeric");
  g_signal_connect_object (motion, "enter", G_CALLBACK (on_enter), self, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, 0);
  gtk_widget_add_controller (box, motion);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (list_item, box);
}

static void
show_hover (PodiumTableView *self, GtkWidget *cell)
{
  const PodiumModel *model = model_of (cell);
  GtkWidget *row = row_widget (cell);
  if (!row)
    return;
  if (model && model == podium_focus_get_hover (self->focus))
    gtk_widget_add_css_class (row, "hovered");
  else
    gtk_widget_remove_css_class (row, "hovered");
}

/* Pin and the row's name for the screen reader, which GTK 4.8 gives no other way. */
static void
show_pin (PodiumTableView *self, GtkWidget *cell)
{
  const PodiumTableRow *row = row_of (cell);
  GtkWidget *widget = row_widget (cell);
  gboolean pinned = row->model && podium_focus_is_pinned (self->focus, row->model);
  gtk_widget_set_visible (gtk_widget_get_last_child (cell), pinned);
  if (!widget)
    return;
  const char *unit = row->cells[PODIUM_COLUMN_UNIT], *metric = row->cells[PODIUM_COLUMN_METRIC];
  g_autofree char *spoken =
      g_strdup_printf ("%s%s%s %s%s%s, %s%s%s", row->cells[PODIUM_COLUMN_MODEL], *metric ? ", " : "", metric,
                       row->cells[PODIUM_COLUMN_VALUE], *unit ? " " : "", unit, row->cells[PODIUM_COLUMN_PART],
                       pinned ? ", " : "", pinned ? _ ("pinned") : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
bind_cell (GtkListItemFactory *factory, GtkListItem *list_item, PodiumTableView *self)
{
  PodiumTableColumn column = column_of (factory);
  GtkWidget *cell = gtk_list_item_get_child (list_item), *label = gtk_widget_get_first_child (cell);
  g_object_set_data_full (G_OBJECT (cell), "item", g_object_ref (gtk_list_item_get_item (list_item)), g_object_unref);
  const PodiumTableRow *row = row_of (cell);
  if (column == PODIUM_COLUMN_MODEL) {
    podium_swatch_set_model (PODIUM_SWATCH (label), row->model);
    gtk_widget_set_visible (label, row->model != NULL);
    label = gtk_widget_get_next_sibling (label);
    g_ptr_array_add (self->cells, cell);
    show_hover (self, cell);
    show_pin (self, cell);
  }
  gtk_label_set_label (GTK_LABEL (label), row->cells[column]);
  gtk_label_set_width_chars (GTK_LABEL (label), self->widths[column]);
  gtk_label_set_max_width_chars (GTK_LABEL (label), self->widths[column]);
  gtk_label_set_xalign (GTK_LABEL (label), column == PODIUM_COLUMN_VALUE && row->claim ? 1 : 0);
  gtk_widget_set_tooltip_text (
      label, g_utf8_strlen (row->cells[column], -1) > self->widths[column] ? row->cells[column] : NULL);
  if (row->part == PODIUM_PART_DRAWN || row->part == PODIUM_PART_DERIVED)
    gtk_widget_remove_css_class (cell, "aside");
  else
    gtk_widget_add_css_class (cell, "aside");
}

static void
unbind_cell (GtkListItemFactory *factory, GtkListItem *list_item, PodiumTableView *self)
{
  GtkWidget *cell = gtk_list_item_get_child (list_item);
  g_ptr_array_remove_fast (self->cells, cell);
  g_object_set_data (G_OBJECT (cell), "item", NULL);
}

/* --- One state with list, chart and panel --- */

static void
on_hover_changed (PodiumTableView *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    show_hover (self, g_ptr_array_index (self->cells, i));
}

static void
on_pins_changed (PodiumTableView *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    show_pin (self, g_ptr_array_index (self->cells, i));
}

static const PodiumTableRow *
row_at (PodiumTableView *self, guint position)
{
  g_autoptr (PodiumTableItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  return item ? podium_table_item_get_row (item) : NULL; /* the store holds on to it */
}

/* The current model's first row, unless another of its rows is selected. */
static void
show_current (PodiumTableView *self)
{
  const PodiumModel *current = podium_focus_get_current (self->focus);
  const PodiumTableRow *selected = row_at (self, gtk_single_selection_get_selected (self->selection));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection)), position = GTK_INVALID_LIST_POSITION;
  if (current && selected && selected->model == current)
    return;
  for (guint i = 0; current && i < n && position == GTK_INVALID_LIST_POSITION; i++)
    if (row_at (self, i)->model == current)
      position = i;
  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (gtk_widget_get_last_child (self->view), "list.scroll-to-item", "u", position);
  self->selecting = FALSE;
}

static void
on_selected (PodiumTableView *self)
{
  const PodiumTableRow *row = row_at (self, gtk_single_selection_get_selected (self->selection));
  if (!self->selecting && row && row->model)
    podium_focus_set_current (self->focus, row->model);
}

static void
on_row_activated (PodiumTableView *self, guint position)
{
  const PodiumTableRow *row = row_at (self, position);
  if (!row || !row->model)
    return;
  podium_focus_set_current (self->focus, row->model);
  g_signal_emit (self, activated, 0, row->metric ? row->metric->id : NULL);
}

/* The first cell of the row that has the keyboard. */
static GtkWidget *
focused_cell (PodiumTableView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *widget = root ? gtk_root_get_focus (root) : NULL;
  for (; widget; widget = gtk_widget_get_first_child (widget))
    if (row_of (widget))
      return widget;
  return NULL;
}

/* Where that row is; GTK_INVALID_LIST_POSITION: none has it. */
static guint
focused_position (PodiumTableView *self)
{
  const PodiumTableRow *row = row_of (focused_cell (self));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  for (guint i = 0; row && i < n; i++)
    if (row_at (self, i) == row)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/* Where the rows are others the keyboard stays at its place among them: GTK 4.18 would take it to the first one. */
static void
focus_position (PodiumTableView *self, guint position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  const PodiumTableRow *row = n && position != GTK_INVALID_LIST_POSITION ? row_at (self, MIN (position, n - 1)) : NULL;
  for (guint i = 0; row && i < self->cells->len; i++) {
    GtkWidget *cell = g_ptr_array_index (self->cells, i);
    if (row_of (cell) == row && row_widget (cell))
      gtk_widget_grab_focus (row_widget (cell));
  }
}

/* Space ticks, P and Ctrl+Space pin. */
static gboolean
on_key (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PodiumTableView *self)
{
  gboolean space = keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space, control = (state & GDK_CONTROL_MASK) != 0;
  const PodiumModel *model = model_of (focused_cell (self));
  if (!model || state & (GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if (space && !control)
    podium_focus_set_visible (self->focus, model, !podium_focus_is_visible (self->focus, model));
  else if ((space && control) || (keyval == GDK_KEY_p && !control))
    toggle_pin (self, model);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* --- The widget --- */

static int
compare_items (gconstpointer a, gconstpointer b, gpointer column)
{
  return podium_table_item_compare (PODIUM_TABLE_ITEM ((gpointer)a), PODIUM_TABLE_ITEM ((gpointer)b),
                                    GPOINTER_TO_INT (column));
}

static void
add_column (PodiumTableView *self, PodiumTableColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter =
      GTK_SORTER (gtk_custom_sorter_new (compare_items, GINT_TO_POINTER (column), NULL));
  g_object_set_data (G_OBJECT (factory), "column", GINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cell), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cell), self, 0);
  g_autoptr (GtkColumnViewColumn) own = gtk_column_view_column_new ("", factory);
  gtk_column_view_column_set_sorter (own, sorter);
  gtk_column_view_column_set_resizable (own, TRUE);
  gtk_column_view_column_set_expand (own, column == PODIUM_COLUMN_NOTES); /* sentences take what is left */
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), own);
  self->columns[column] = own; /* the view holds on to it */
}

static void
podium_table_view_dispose (GObject *object)
{
  PodiumTableView *self = PODIUM_TABLE_VIEW (object);
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->store);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (podium_table_view_parent_class)->dispose (object);
}

static void
podium_table_view_finalize (GObject *object)
{
  g_ptr_array_unref (PODIUM_TABLE_VIEW (object)->cells);
  G_OBJECT_CLASS (podium_table_view_parent_class)->finalize (object);
}

static void
podium_table_view_class_init (PodiumTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = podium_table_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = podium_table_view_finalize;
  g_type_ensure (PODIUM_TYPE_SWATCH);
  activated = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                            1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "charttable");
}

static void
podium_table_view_init (PodiumTableView *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  self->cells = g_ptr_array_new ();
  self->store = g_list_store_new (PODIUM_TYPE_TABLE_ITEM);
  self->view = gtk_column_view_new (NULL);
  for (int column = 0; column < PODIUM_N_COLUMNS; column++)
    add_column (self, (PodiumTableColumn)column);
  GtkSorter *sorter = gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->view));
  GtkSortListModel *sorted =
      gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->store)), g_object_ref (sorter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), GTK_SELECTION_MODEL (self->selection));
  gtk_widget_add_css_class (self->view, "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Table"), -1);

  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->view, "min-content-height", LEAST_HEIGHT,
                                 /* columns go on beyond the edge: a bar that is always there says so */
                                 "overlay-scrolling", FALSE, NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

void
podium_table_view_set_focus (PodiumTableView *self, PodiumFocus *focus)
{
  g_return_if_fail (PODIUM_IS_TABLE_VIEW (self) && !self->focus);
  self->focus = g_object_ref (focus);
  g_signal_connect_swapped (focus, "current-changed", G_CALLBACK (show_current), self);
  g_signal_connect_swapped (focus, "hover-changed", G_CALLBACK (on_hover_changed), self);
  g_signal_connect_swapped (focus, "pins-changed", G_CALLBACK (on_pins_changed), self);
}

/* All rows are of one metric: the chart above says which. */
static gboolean
is_of_one_metric (GPtrArray *rows)
{
  const char *metric = NULL;
  for (guint i = 0; i < rows->len; i++) {
    const char *own = ((const PodiumTableRow *)g_ptr_array_index (rows, i))->cells[PODIUM_COLUMN_METRIC];
    if (*own && metric && !g_str_equal (own, metric))
      return FALSE;
    metric = *own ? own : metric;
  }
  return TRUE;
}

/* A column in which nothing stands, or only what stands above, takes no room. */
static void
show_columns (PodiumTableView *self, GPtrArray *rows, PodiumLanguage language)
{
  gboolean one_metric = is_of_one_metric (rows);
  for (int column = 0; column < PODIUM_N_COLUMNS; column++) {
    int longest = 0;
    for (guint i = 0; i < rows->len; i++) {
      const char *cell = ((const PodiumTableRow *)g_ptr_array_index (rows, i))->cells[column];
      longest = MAX (longest, (int)g_utf8_strlen (cell, -1));
    }
    /* Few characters are as wide as what Pango takes for one. */
    self->widths[column] = (9 * MIN (longest, column == PODIUM_COLUMN_NOTES ? MOST_NOTES : MOST_WIDTH) + 9) / 10;
    gtk_column_view_column_set_title (self->columns[column],
                                      podium_table_column_title (language, (PodiumTableColumn)column));
    gtk_column_view_column_set_visible (self->columns[column], longest > 0 && !(one_metric && column == PODIUM_COLUMN_METRIC));
  }
}

/* Whether the table holds @items already: a pin changes the chart only, and the keyboard is to stay where it is. */
static gboolean
holds (PodiumTableView *self, GPtrArray *items)
{
  GListModel *store = G_LIST_MODEL (self->store);
  gboolean same = g_list_model_get_n_items (store) == items->len;
  for (guint i = 0; same && i < items->len; i++) {
    g_autoptr (PodiumTableItem) item = g_list_model_get_item (store, i);
    same = podium_table_item_equal (item, g_ptr_array_index (items, i));
  }
  return same;
}

void
podium_table_view_set_scene (PodiumTableView *self, const PodiumScene *scene)
{
  g_return_if_fail (PODIUM_IS_TABLE_VIEW (self) && self->focus);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  if (scene) {
    g_autoptr (GPtrArray) rows =
        podium_chart_rows (scene, podium_focus_get_drawn_catalog (self->focus), podium_focus_get_view (self->focus));
    for (guint i = 0; i < rows->len; i++)
      g_ptr_array_add (items, podium_table_item_new (rows, g_ptr_array_index (rows, i)));
    show_columns (self, rows, podium_language_parse (scene->language));
  }
  if (holds (self, items)) {
    show_current (self);
    return;
  }
  guint focused = focused_position (self);
  self->selecting = TRUE;
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)), items->pdata, items->len);
  self->selecting = FALSE;
  show_current (self);
  focus_position (self, focused);
}
