/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "models-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "filter-chips.h"
#include "filter-popover.h"
#include "menus.h"
#include "model-item.h"
#include "model-order.h"
#include "model-row.h"
#include "stack-pages.h"

struct _PodiumModelsPage {
  GtkBox parent_instance;
  GtkWidget *header, *menu, *search, *filter, *sort, *dot, *stack, *list, *no_match, *clear, *note;
  PodiumFilterChips *chips;
  GtkWidget *pinned, *n_pinned, *profile, *duel;
  PodiumFocus *focus;
  GPtrArray *items; /* every PodiumModelItem, in catalog order */
  PodiumOrder order;
  GListStore *store;
  GtkSingleSelection *selection;
  gboolean selecting; /* the selection follows the focus, and not the other way round */
};

G_DEFINE_FINAL_TYPE (PodiumModelsPage, podium_models_page, GTK_TYPE_BOX)

enum { PROP_ORDER = 1, N_PROPS };
static GParamSpec *props[N_PROPS];
static guint activated;

static void
on_row_pressed (PodiumModelsPage *self, PodiumModelRow *row)
{
  podium_focus_set_current (self->focus, podium_model_item_get_model (podium_model_row_get_item (row)));
  g_signal_emit (self, activated, 0);
}

static void
setup_row (GtkListItemFactory *factory, GtkListItem *list_item, PodiumModelsPage *self)
{
  GtkWidget *row = podium_model_row_new ();
  g_signal_connect_object (row, "pressed", G_CALLBACK (on_row_pressed), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_row (GtkListItemFactory *factory, GtkListItem *list_item, PodiumModelsPage *self)
{
  podium_model_row_bind (PODIUM_MODEL_ROW (gtk_list_item_get_child (list_item)), self->focus,
                         gtk_list_item_get_item (list_item));
}

static void
unbind_row (GtkListItemFactory *factory, GtkListItem *list_item)
{
  podium_model_row_bind (PODIUM_MODEL_ROW (gtk_list_item_get_child (list_item)), NULL, NULL);
}

/* The row of @model in the list as it is searched, or GTK_INVALID_LIST_POSITION. */
static guint
position_of (PodiumModelsPage *self, const PodiumModel *model)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  for (guint i = 0; i < n; i++) {
    g_autoptr (PodiumModelItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), i);
    if (podium_model_item_get_model (item) == model)
      return i;
  }
  return GTK_INVALID_LIST_POSITION;
}

static void
show_current (PodiumModelsPage *self)
{
  const PodiumModel *current = podium_focus_get_current (self->focus);
  guint position = current ? position_of (self, current) : GTK_INVALID_LIST_POSITION;
  self->selecting = TRUE;
  if (gtk_single_selection_get_selected (self->selection) != position) {
    gtk_single_selection_set_selected (self->selection, position);
    if (position != GTK_INVALID_LIST_POSITION)
      gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
  }
  self->selecting = FALSE;
}

static void
on_selected (PodiumModelsPage *self)
{
  PodiumModelItem *item = gtk_single_selection_get_selected_item (self->selection);
  if (!self->selecting && item)
    podium_focus_set_current (self->focus, podium_model_item_get_model (item));
}

/* --- Which models, in which order --- */

/* The list as it is, unless it is so already: what did not change keeps its place on screen. */
static void
show_items (PodiumModelsPage *self, GPtrArray *items)
{
  GListModel *list = G_LIST_MODEL (self->store);
  guint n = g_list_model_get_n_items (list);
  gboolean same = n == items->len;
  for (guint i = 0; same && i < n; i++) {
    g_autoptr (GObject) item = g_list_model_get_item (list, i);
    same = item == items->pdata[i];
  }
  if (!same) {
    self->selecting = TRUE;
    g_list_store_splice (self->store, 0, n, items->pdata, items->len);
    self->selecting = FALSE;
  }
  show_current (self);
}

/* “7 of 19 models shown”, and that search is no filter. */
static void
show_note (PodiumModelsPage *self, guint n, gboolean searched)
{
  g_autofree char *shown = podium_shown_words (n, self->items->len);
  g_autofree char *text =
      searched ? g_strdup_printf ("%s\n%s", shown, _ ("Search does not change the chart")) : g_strdup (shown);
  gtk_label_set_label (GTK_LABEL (self->note), text);
  gtk_widget_set_visible (self->note, n && (searched || n < self->items->len));
}

/* Why the list is empty, and the way out: @matches would be there without filters. */
static void
say_no_match (PodiumModelsPage *self, const char *text, guint matches)
{
  g_autofree char *said =
      !*text     ? g_strdup_printf (ngettext ("The filters leave out the only model.",
                                              "The filters leave out all %u models.", self->items->len),
                                    self->items->len)
      : matches ? g_strdup_printf (_ ("The filters leave out what matches “%s”."), text)
                : g_strdup_printf (_ ("No model matches “%s”."), text);
  g_autofree char *escaped = g_markup_escape_text (said, -1);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->no_match), escaped);
  gtk_button_set_label (GTK_BUTTON (self->clear), matches ? _ ("Clear Filters") : _ ("Clear Search"));
}

static void
show_filter_button (PodiumModelsPage *self)
{
  guint n = podium_filter_count (podium_focus_get_filter (self->focus));
  g_autofree char *name = n ? g_strdup_printf (ngettext ("Filters, %u active", "Filters, %u active", n), n)
                            : g_strdup (_ ("Filters"));
  gtk_widget_set_visible (self->dot, n > 0);
  gtk_widget_set_tooltip_text (self->filter, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
fill (PodiumModelsPage *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t", -1);
  g_autoptr (GPtrArray) models = podium_models_in_order (podium_focus_get_catalog (self->focus),
                                                         podium_focus_get_view (self->focus), self->order);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  const PodiumModel *before = NULL;
  guint matches = 0;

  for (guint i = 0; i < models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (models, i);
    PodiumModelItem *item = g_ptr_array_index (self->items, model->index);
    if (!podium_model_item_matches (item, (const char *const *)words))
      continue;
    matches++;
    if (!podium_focus_lets_in (self->focus, model))
      continue;
    podium_model_item_set_first (item, self->order == PODIUM_ORDER_MAKER && (!before || before->maker != model->maker));
    before = model;
    g_ptr_array_add (found, item);
  }
  show_items (self, found);
  show_note (self, found->len, *text);
  show_filter_button (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->search), self->items->len > 0);
  if (!self->items->len) {
    podium_stack_show (GTK_STACK (self->stack), "empty");
  } else if (!found->len) {
    say_no_match (self, text, matches);
    podium_stack_show (GTK_STACK (self->stack), "no-match");
  } else {
    podium_stack_show (GTK_STACK (self->stack), "list");
  }
}

/* The button of the page that says why the list is empty does what it reads. */
static void
on_clear (PodiumModelsPage *self)
{
  if (!g_str_equal (gtk_button_get_label (GTK_BUTTON (self->clear)), _ ("Clear Filters"))) {
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
    gtk_widget_grab_focus (self->search);
    return;
  }
  gtk_widget_grab_focus (self->filter);
  podium_focus_clear_filters (self->focus);
}

/* Escape clears, then leaves. */
static void
on_stop_search (PodiumModelsPage *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)))
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_widget_grab_focus (self->list);
}

/* Typed anywhere, the first letter goes to the search by itself; the next keys must, too: a space would tick a row. */
static void
on_search_started (PodiumModelsPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.search", NULL); /* where one page is shown, the list */
  gtk_editable_set_position (GTK_EDITABLE (self->search), -1);
}

/* Enter in the search takes the first that matches; who types fast is ahead of “search-changed”, which waits. */
static void
on_search_activated (PodiumModelsPage *self)
{
  fill (self);
  g_autoptr (PodiumModelItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), 0);
  if (!item)
    return;
  podium_focus_set_current (self->focus, podium_model_item_get_model (item));
  gtk_widget_grab_focus (self->list);
}

static void
on_row_activated (PodiumModelsPage *self, guint position)
{
  g_autoptr (PodiumModelItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), position);
  podium_focus_set_current (self->focus, podium_model_item_get_model (item));
  g_signal_emit (self, activated, 0);
}

/* “2 pinned | Profile | Duel | ×”. */
static void
show_pinned (PodiumModelsPage *self)
{
  guint n = podium_focus_count_pinned (self->focus);
  g_autofree char *text = g_strdup_printf (ngettext ("%u pinned", "%u pinned", n), n);
  gtk_label_set_label (GTK_LABEL (self->n_pinned), n ? text : "");
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->pinned), n > 0);
  /* What is suggested: a duel of two, a profile of more. */
  GtkWidget *suggested = n == 2 ? self->duel : n > 2 ? self->profile : NULL;
  GtkWidget *buttons[] = {self->profile, self->duel};
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    if (buttons[i] == suggested)
      gtk_widget_add_css_class (buttons[i], "suggested-action");
    else
      gtk_widget_remove_css_class (buttons[i], "suggested-action");
  gtk_widget_set_tooltip_text (self->duel, n == 2 ? NULL : _ ("Duel needs exactly two models"));
  gtk_widget_set_tooltip_text (self->profile, n > 1 ? NULL : _ ("Profile needs at least two pinned models"));
}

/* Space ticks the row that has the focus, Ctrl+Space pins it; GtkListView would select it once more. */
static gboolean
on_list_key (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
             PodiumModelsPage *self)
{
  if (keyval != GDK_KEY_space && keyval != GDK_KEY_KP_Space)
    return GDK_EVENT_PROPAGATE;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus ? gtk_widget_get_first_child (focus) : NULL;
  if (!row || !PODIUM_IS_MODEL_ROW (row))
    return GDK_EVENT_PROPAGATE;
  const PodiumModel *model = podium_model_item_get_model (podium_model_row_get_item (PODIUM_MODEL_ROW (row)));
  if (state & GDK_CONTROL_MASK)
    podium_focus_set_pinned (self->focus, model, !podium_focus_is_pinned (self->focus, model));
  else
    podium_focus_set_visible (self->focus, model, !podium_focus_is_visible (self->focus, model));
  return GDK_EVENT_STOP;
}

static void
podium_models_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PodiumModelsPage *self = PODIUM_MODELS_PAGE (object);
  if (id == PROP_ORDER)
    g_value_set_string (value, podium_terms_word (&podium_terms_order, (int)self->order));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
podium_models_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PodiumModelsPage *self = PODIUM_MODELS_PAGE (object);
  const char *word = g_value_get_string (value);
  PodiumOrder order = word ? (PodiumOrder)podium_terms_parse (&podium_terms_order, word) : 0;
  if (id != PROP_ORDER) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  if (!order || order == self->order)
    return;
  self->order = order;
  fill (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->store))) /* the first, not where the list was in the other order */
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", 0);
  g_object_notify_by_pspec (object, pspec);
}

static void
podium_models_page_dispose (GObject *object)
{
  PodiumModelsPage *self = PODIUM_MODELS_PAGE (object);
  gtk_widget_dispose_template (GTK_WIDGET (self), PODIUM_TYPE_MODELS_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->store);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (podium_models_page_parent_class)->dispose (object);
}

static void
podium_models_page_class_init (PodiumModelsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = podium_models_page_dispose;
  G_OBJECT_CLASS (klass)->get_property = podium_models_page_get_property;
  G_OBJECT_CLASS (klass)->set_property = podium_models_page_set_property;
  g_type_ensure (PODIUM_TYPE_FILTER_CHIPS);
  props[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, "maker",
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
  gtk_widget_class_install_property_action (widget_class, "models.order", "order");
  activated = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                            G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/podium/Podium/ui/models-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PodiumModelsPage, header);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelsPage, menu);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelsPage, search);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelsPage, filter);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelsPage, dot);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelsPage, chips);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelsPage, clear);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelsPage, list);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelsPage, no_match);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelsPage, note);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelsPage, pinned);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelsPage, n_pinned);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelsPage, profile);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelsPage, duel);
  gtk_widget_class_bind_template_child (widget_class, PodiumModelsPage, sort);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_search_started);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_list_key);
}

static void
podium_models_page_init (PodiumModelsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), G_MENU_MODEL (podium_menu ("primary-menu")));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->sort), G_MENU_MODEL (podium_menu ("sort-menu")));
}

GtkWidget *
podium_models_page_new (PodiumFocus *focus)
{
  PodiumModelsPage *self = g_object_new (PODIUM_TYPE_MODELS_PAGE, NULL);
  GPtrArray *models = podium_focus_get_catalog (focus)->models;
  self->focus = g_object_ref (focus);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < models->len; i++)
    g_ptr_array_add (self->items, podium_model_item_new (g_ptr_array_index (models, i)));

  self->store = g_list_store_new (PODIUM_TYPE_MODEL_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->store)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row), self, 0);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row), NULL);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "current-changed", G_CALLBACK (show_current), self);
  g_signal_connect_swapped (focus, "pins-changed", G_CALLBACK (show_pinned), self);
  g_signal_connect_swapped (focus, "view-changed", G_CALLBACK (fill), self);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->filter), podium_filter_popover_new (focus));
  podium_filter_chips_set_focus (self->chips, focus);
  show_pinned (self);
  gtk_widget_set_sensitive (self->search, models->len > 0);
  gtk_widget_set_sensitive (self->filter, models->len > 0);
  self->order = PODIUM_ORDER_MAKER;
  fill (self);
  return GTK_WIDGET (self);
}

GtkWidget *
podium_models_page_get_header (PodiumModelsPage *self)
{
  return self->header;
}

void
podium_models_page_search (PodiumModelsPage *self)
{
  gtk_widget_grab_focus (self->search);
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

void
podium_models_page_capture_keys (PodiumModelsPage *self, GtkWidget *window)
{
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), window);
}

void
podium_models_page_focus_list (PodiumModelsPage *self)
{
  gtk_widget_grab_focus (self->list);
}
