/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "detail-page.h"

#include <glib/gi18n.h>

#include "access-sentence.h"
#include "detail-parts.h"
#include "how-to-read.h"
#include "stack-pages.h"
#include "swatch.h"

struct _PodiumDetailPage {
  GtkBox parent_instance;
  GtkWidget *title, *back, *leave_help, *help, *pin, *compare, *stack, *scroller, *name, *makers, *sentence, *hidden_note,
      *groups;
  PodiumSwatch *swatch;
  PodiumFocus *focus;
  PodiumDetail *detail;   /* of the model that is shown */
  GPtrArray *source_rows; /* not owned */
  GHashTable *claim_rows; /* id of a metric -> its row, not owned */
};

G_DEFINE_FINAL_TYPE (PodiumDetailPage, podium_detail_page, GTK_TYPE_BOX)

static guint back;

static void
clear_groups (PodiumDetailPage *self)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (self->groups)))
    gtk_box_remove (GTK_BOX (self->groups), child);
  g_clear_pointer (&self->source_rows, g_ptr_array_unref);
  g_clear_pointer (&self->claim_rows, g_hash_table_unref);
  g_clear_pointer (&self->detail, podium_detail_free);
}

static void
show_ticks (PodiumDetailPage *self)
{
  gtk_widget_set_visible (self->hidden_note,
                          self->detail && !podium_focus_is_visible (self->focus, self->detail->model));
}

/* "Meta · Meta Superintelligence Labs" */
static void
show_head (PodiumDetailPage *self)
{
  const PodiumModel *model = self->detail->model;
  const char *maker = model->maker ? model->maker->name : _ ("Maker not stated"),
             *lab = podium_detail_lab (self->detail);
  g_autofree char *makers = lab ? g_strdup_printf ("%s · %s", maker, lab) : g_strdup (maker);
  g_autofree char *sentence = podium_access_sentence (self->detail->catalog, model);
  podium_swatch_set_model (self->swatch, model);
  gtk_label_set_label (GTK_LABEL (self->name), model->name);
  gtk_label_set_label (GTK_LABEL (self->makers), makers);
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
}

/* The panel is about a model, or about the chart. */
static void
show_page (PodiumDetailPage *self, const char *page)
{
  gboolean help = g_str_equal (page, "help");
  gtk_label_set_label (GTK_LABEL (self->title), help ? _ ("How to Read This") : _ ("Details"));
  gtk_widget_set_visible (self->leave_help, help);
  podium_stack_show (GTK_STACK (self->stack), page);
}

static void
show_kind (PodiumDetailPage *self)
{
  GtkWidget *help = adw_clamp_get_child (ADW_CLAMP (self->help));
  if (help)
    podium_how_to_read_set_kind (PODIUM_HOW_TO_READ (help), podium_focus_get_view (self->focus)->kind);
}

void
podium_detail_page_show_help (PodiumDetailPage *self)
{
  g_return_if_fail (PODIUM_IS_DETAIL_PAGE (self));
  if (!adw_clamp_get_child (ADW_CLAMP (self->help)))
    adw_clamp_set_child (ADW_CLAMP (self->help), podium_how_to_read_new ());
  show_kind (self);
  show_page (self, "help");
  gtk_widget_grab_focus (self->leave_help);
}

gboolean
podium_detail_page_shows_help (PodiumDetailPage *self)
{
  g_return_val_if_fail (PODIUM_IS_DETAIL_PAGE (self), FALSE);
  return gtk_widget_get_visible (self->leave_help);
}

static void
show_pin (PodiumDetailPage *self)
{
  const PodiumModel *model = podium_focus_get_current (self->focus);
  gboolean pinned = model && podium_focus_is_pinned (self->focus, model);
  gtk_widget_set_visible (self->pin, model != NULL);
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->pin)) != pinned)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->pin), pinned);
}

/* Nobody is current: what is pinned side by side, or nothing. */
static void
show_nobody (PodiumDetailPage *self)
{
  const PodiumCatalog *catalog = podium_focus_get_catalog (self->focus);
  g_autoptr (GPtrArray) pinned = g_ptr_array_new ();
  for (char **id = podium_focus_get_view (self->focus)->highlight; id && *id; id++) { /* in the order of pinning */
    const PodiumModel *model = podium_catalog_model (catalog, *id);
    if (model)
      g_ptr_array_add (pinned, (gpointer)model);
  }
  adw_bin_set_child (ADW_BIN (self->compare),
                     pinned->len >= 2 ? podium_detail_compare_new (catalog, pinned) : NULL);
  show_page (self, pinned->len >= 2 ? "compare" : "none");
}

static void
on_pins_changed (PodiumDetailPage *self)
{
  show_pin (self);
  if (!podium_focus_get_current (self->focus) && !podium_detail_page_shows_help (self))
    show_nobody (self);
}

static void
on_pin (PodiumDetailPage *self)
{
  const PodiumModel *model = podium_focus_get_current (self->focus);
  if (model)
    podium_focus_set_pinned (self->focus, model, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->pin)));
}

static void
show_current (PodiumDetailPage *self)
{
  const PodiumModel *model = podium_focus_get_current (self->focus);
  clear_groups (self);
  show_pin (self);
  if (!model) {
    show_nobody (self);
    return;
  }
  self->detail = podium_detail_new (podium_focus_get_catalog (self->focus), model);
  show_head (self);
  show_ticks (self);
  GtkWidget *groups[] = {
      podium_detail_access_group (self->detail),
      podium_detail_later_group (self->detail),
      podium_detail_promises_group (self->detail),
      podium_detail_usable_group (self->detail),
      podium_detail_standing_group (self->detail),
      podium_detail_claims_group (self->detail, &self->claim_rows),
      podium_detail_specifications_group (self->detail),
      podium_detail_undisclosed_group (self->detail),
      podium_detail_remarks_group (self->detail),
      podium_detail_sources_group (self->detail, &self->source_rows),
  };
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (groups[i])
      gtk_box_append (GTK_BOX (self->groups), groups[i]);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  show_page (self, "model");
}

/* --- Actions --- */

/* Opens @row; focus scrolls it into view. */
static void
open_row (GtkWidget *row)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

void
podium_detail_page_show_claims (PodiumDetailPage *self, const char *metric)
{
  g_return_if_fail (PODIUM_IS_DETAIL_PAGE (self));
  GtkWidget *row = self->claim_rows ? g_hash_table_lookup (self->claim_rows, metric) : NULL;
  if (row)
    open_row (row);
}

static void
on_model (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumDetailPage *self = PODIUM_DETAIL_PAGE (widget);
  podium_focus_set_current (self->focus, podium_catalog_model (podium_focus_get_catalog (self->focus),
                                                               g_variant_get_string (parameter, NULL)));
}

/* To the source's row. */
static void
on_source (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumDetailPage *self = PODIUM_DETAIL_PAGE (widget);
  guint index = g_variant_get_uint32 (parameter);
  if (self->source_rows && index < self->source_rows->len)
    open_row (g_ptr_array_index (self->source_rows, index));
}

static void
on_browse (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (widget)), g_variant_get_string (parameter, NULL),
                GDK_CURRENT_TIME);
}

/* The saved ranking of that metric alone, else one made for it. */
static void
on_metric (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumDetailPage *self = PODIUM_DETAIL_PAGE (widget);
  const char *ids[] = {g_variant_get_string (parameter, NULL), NULL};
  GPtrArray *views = podium_focus_get_views (self->focus);
  for (guint i = 0; i < views->len; i++) {
    const PodiumView *view = g_ptr_array_index (views, i);
    if (view->kind == PODIUM_CHART_RANKING && view->metrics &&
        g_strv_equal ((const char *const *)view->metrics, ids)) {
      podium_focus_choose_view (self->focus, view);
      return;
    }
  }
  podium_focus_rank (self->focus, ids[0]);
}

static void
on_show (PodiumDetailPage *self)
{
  if (self->detail)
    podium_focus_set_visible (self->focus, self->detail->model, TRUE);
}

static void
on_back (PodiumDetailPage *self)
{
  g_signal_emit (self, back, 0);
}

/* --- The widget --- */

static void
podium_detail_page_dispose (GObject *object)
{
  PodiumDetailPage *self = PODIUM_DETAIL_PAGE (object);
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  if (self->groups)
    clear_groups (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), PODIUM_TYPE_DETAIL_PAGE);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (podium_detail_page_parent_class)->dispose (object);
}

static void
podium_detail_page_class_init (PodiumDetailPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = podium_detail_page_dispose;
  g_type_ensure (PODIUM_TYPE_SWATCH);
  back = g_signal_new ("back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/podium/Podium/ui/detail-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PodiumDetailPage, back);
  gtk_widget_class_bind_template_child (widget_class, PodiumDetailPage, pin);
  gtk_widget_class_bind_template_child (widget_class, PodiumDetailPage, compare);
  gtk_widget_class_bind_template_child (widget_class, PodiumDetailPage, title);
  gtk_widget_class_bind_template_child (widget_class, PodiumDetailPage, leave_help);
  gtk_widget_class_bind_template_child (widget_class, PodiumDetailPage, help);
  gtk_widget_class_bind_template_child (widget_class, PodiumDetailPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PodiumDetailPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PodiumDetailPage, swatch);
  gtk_widget_class_bind_template_child (widget_class, PodiumDetailPage, name);
  gtk_widget_class_bind_template_child (widget_class, PodiumDetailPage, makers);
  gtk_widget_class_bind_template_child (widget_class, PodiumDetailPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, PodiumDetailPage, hidden_note);
  gtk_widget_class_bind_template_child (widget_class, PodiumDetailPage, groups);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_pin);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
  gtk_widget_class_bind_template_callback (widget_class, show_current);
  gtk_widget_class_install_action (widget_class, "detail.source", "u", on_source);
  gtk_widget_class_install_action (widget_class, "detail.model", "s", on_model);
  gtk_widget_class_install_action (widget_class, "detail.browse", "s", on_browse);
  gtk_widget_class_install_action (widget_class, "detail.metric", "s", on_metric);
}

static void
podium_detail_page_init (PodiumDetailPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
podium_detail_page_new (PodiumFocus *focus)
{
  PodiumDetailPage *self = g_object_new (PODIUM_TYPE_DETAIL_PAGE, NULL);
  self->focus = g_object_ref (focus);
  g_signal_connect_swapped (focus, "current-changed", G_CALLBACK (show_current), self);
  g_signal_connect_swapped (focus, "ticks-changed", G_CALLBACK (show_ticks), self);
  g_signal_connect_swapped (focus, "pins-changed", G_CALLBACK (on_pins_changed), self);
  g_signal_connect_swapped (focus, "view-changed", G_CALLBACK (show_kind), self);
  show_current (self);
  return GTK_WIDGET (self);
}

GtkWidget *
podium_detail_page_get_back (PodiumDetailPage *self)
{
  return self->back;
}
