/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "weights-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "metric-list.h"
#include "reading.h"
#include "view-words.h"
#include "view-writer.h"
#include "weights-firm.h"
#include "weights.h"

/* One metric's row. */
typedef struct {
  PodiumWeightsPage *page;
  guint at; /* of the view's metrics */
  GtkWidget *scale, *percent, *lock;
} Slider;

struct _PodiumWeightsPage {
  GtkBox parent_instance;
  GtkWidget *sliders_list, *add, *firm, *firm_list, *change, *change_group;
  PodiumFocus *focus;
  GPtrArray *sliders; /* Slider, one a metric of the view */
  double *shares;     /* percent, as precise as they were dragged; the view has them rounded */
  double *base;       /* shares when the drag under way began; NULL: none is */
  char *metrics;      /* the view's, joined: which sliders there are */
  char *firm_of;      /* all of the view but its weights: what the random weightings depend on */
  gboolean showing;   /* changes of sliders are not the user's */
};

G_DEFINE_FINAL_TYPE (PodiumWeightsPage, podium_weights_page, GTK_TYPE_BOX)

static guint back;

static guint
count (PodiumWeightsPage *self)
{
  return self->sliders->len;
}

static Slider *
slider_at (PodiumWeightsPage *self, guint i)
{
  return g_ptr_array_index (self->sliders, i);
}

/* --- Weighing --- */

static void
weigh (PodiumWeightsPage *self, guint at, double to)
{
  g_autofree gboolean *locked = g_new0 (gboolean, count (self));
  const char *metric = podium_focus_get_view (self->focus)->metrics[at];
  for (guint i = 0; i < count (self); i++)
    locked[i] = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (slider_at (self, i)->lock));
  if (self->base) /* from where it began, so that there and back again is no change */
    memcpy (self->shares, self->base, count (self) * sizeof (double));
  podium_weights_move (self->shares, locked, count (self), at, to);
  podium_focus_weigh (self->focus, self->shares, metric);
}

static void
on_value_changed (Slider *slider)
{
  if (!slider->page->showing)
    weigh (slider->page, slider->at, gtk_range_get_value (GTK_RANGE (slider->scale)));
}

static void
end_drag (PodiumWeightsPage *self)
{
  if (!self->base)
    return;
  g_clear_pointer (&self->base, g_free);
  podium_focus_end_gesture (self->focus);
}

/* A drag is one step, however long it takes. */
static gboolean
on_event (GtkEventController *controller, GdkEvent *event, Slider *slider)
{
  PodiumWeightsPage *self = slider->page;
  switch (gdk_event_get_event_type (event)) {
  case GDK_BUTTON_PRESS:
  case GDK_TOUCH_BEGIN:
    end_drag (self);
    self->base = g_memdup2 (self->shares, count (self) * sizeof (double));
    podium_focus_begin_gesture (self->focus);
    break;
  case GDK_BUTTON_RELEASE:
  case GDK_TOUCH_END:
  case GDK_TOUCH_CANCEL:
    end_drag (self);
    break;
  default:
    break;
  }
  return GDK_EVENT_PROPAGATE;
}

/* The share that the saved view gives, else as much as every other. */
static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, Slider *slider)
{
  if (n_press != 2)
    return;
  PodiumWeightsPage *self = slider->page;
  const PodiumView *view = podium_focus_get_view (self->focus);
  const PodiumView *saved = podium_focus_get_saved_view (self->focus);
  double to = 100.0 / count (self);
  if (saved && saved->kind == PODIUM_CHART_COMPOSITE && saved->metrics &&
      g_strv_equal ((const char *const *)saved->metrics, (const char *const *)view->metrics)) {
    g_autofree double *shares = podium_weights_of (saved);
    to = shares[slider->at];
  }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  weigh (self, slider->at, to);
}

static void
on_lock (Slider *slider)
{
  gboolean locked = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (slider->lock));
  gtk_widget_set_sensitive (slider->scale, !locked);
}

static void
on_try (PodiumWeightsPage *self)
{
  const PodiumCatalog *catalog = podium_focus_get_catalog (self->focus);
  const PodiumView *view = podium_focus_get_view (self->focus);
  g_autoptr (PodiumComposite) composite = podium_view_composite (view, catalog);
  g_auto (PodiumCompositeChange) change = podium_composite_smallest_change (composite);
  if (!change.then)
    return;
  g_autofree double *after = podium_weights_after (composite, &change);
  for (guint i = 0; i < count (self); i++) {
    self->shares[i] = 0;
    for (guint m = 0; m < composite->n_metrics; m++)
      if (g_str_equal (composite->metrics[m].metric->id, view->metrics[i]))
        self->shares[i] = after[m];
  }
  podium_focus_weigh (self->focus, self->shares, NULL);
}

/* --- Rows --- */

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_widget_add_css_class (label, style);
  return label;
}

/* "4 of 4": how many of the models that the view shows have a figure. */
static char *
coverage (PodiumWeightsPage *self, const PodiumMetric *metric)
{
  const PodiumCatalog *catalog = podium_focus_get_catalog (self->focus);
  const PodiumView *view = podium_focus_get_view (self->focus);
  guint have = 0, of = 0;
  for (guint i = 0; i < catalog->models->len; i++) {
    const PodiumModel *model = g_ptr_array_index (catalog->models, i);
    GPtrArray *claims = podium_catalog_claims (catalog, model, metric);
    gboolean any = FALSE;
    for (char **id = view->metrics; *id && !any; id++) {
      GPtrArray *others = podium_catalog_claims (catalog, model, podium_catalog_metric (catalog, *id));
      any = others && others->len;
    }
    if (!any || !podium_view_shows (view, catalog, model))
      continue;
    of++;
    have += claims && claims->len;
  }
  return g_strdup_printf (_ ("%u of %u"), have, of);
}

static GtkWidget *
new_scale (Slider *slider, const char *name)
{
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 100, 1);
  GtkEventController *legacy = gtk_event_controller_legacy_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  g_autofree char *label = g_strdup_printf (_ ("Weight of %s"), name);
  gtk_event_controller_set_propagation_phase (legacy, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (legacy, "event", G_CALLBACK (on_event), slider);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), slider);
  gtk_widget_add_controller (scale, legacy);
  gtk_widget_add_controller (scale, GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (scale, "value-changed", G_CALLBACK (on_value_changed), slider);
  return scale;
}

static GtkWidget *
new_lock (Slider *slider, const char *name)
{
  GtkWidget *lock = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "icon-name", "changes-prevent-symbolic",
                                  "tooltip-text", _ ("Keep This Weight"), "valign", GTK_ALIGN_CENTER, NULL);
  g_autofree char *label = g_strdup_printf (_ ("Keep the weight of %s"), name);
  gtk_widget_add_css_class (lock, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (lock), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (lock, "toggled", G_CALLBACK (on_lock), slider);
  return lock;
}

static void
add_slider (PodiumWeightsPage *self, const PodiumMetric *metric)
{
  Slider *slider = g_new0 (Slider, 1);
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "use-markup", FALSE, "title", metric->short_name,
                                 "activatable", FALSE, "focusable", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0),
            *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", metric->short_name, "xalign", 0.0, "wrap", TRUE,
                                  "hexpand", TRUE, NULL);
  g_autofree char *have = coverage (self, metric);
  GtkWidget *known = new_label (have, "dim-label");
  *slider = (Slider){.page = self, .at = count (self)};
  slider->scale = g_object_ref_sink (new_scale (slider, metric->short_name));
  slider->percent = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, "width-chars", 5, NULL);
  slider->lock = g_object_ref_sink (new_lock (slider, metric->short_name));
  gtk_widget_add_css_class (known, "caption");
  gtk_widget_add_css_class (slider->percent, "heading");
  gtk_widget_add_css_class (slider->percent, "numeric");
  gtk_widget_add_css_class (box, "weight");
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), known);
  gtk_box_append (GTK_BOX (line), slider->percent);
  gtk_box_append (GTK_BOX (line), slider->lock);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), slider->scale);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_insert (GTK_LIST_BOX (self->sliders_list), row, (int)count (self));
  g_ptr_array_add (self->sliders, slider);
}

static void
slider_free (gpointer data)
{
  Slider *slider = data;
  g_signal_handlers_disconnect_by_data (slider->scale, slider);
  g_signal_handlers_disconnect_by_data (slider->lock, slider);
  g_object_unref (slider->scale);
  g_object_unref (slider->lock);
  g_free (slider);
}

/* Sliders for the metrics of the view. Only the last row, which adds metrics, stays. */
static void
build (PodiumWeightsPage *self, const PodiumView *view)
{
  end_drag (self);
  for (guint n = count (self); n > 0; n--) {
    GtkListBox *list = GTK_LIST_BOX (self->sliders_list);
    gtk_list_box_remove (list, GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
    g_ptr_array_remove_index (self->sliders, 0);
  }
  g_clear_pointer (&self->shares, g_free);
  for (char **id = view->metrics; *id; id++)
    add_slider (self, podium_catalog_metric (podium_focus_get_catalog (self->focus), *id));
}

/* --- Showing --- */

/* The view has other shares than what was dragged here: it was undone, say. */
static void
take_shares (PodiumWeightsPage *self, const PodiumView *view)
{
  double *now = podium_weights_of (view);
  g_autofree int *ours = g_new0 (int, MAX (count (self), 1)), *theirs = g_new0 (int, MAX (count (self), 1));
  if (self->shares) {
    podium_weights_round (self->shares, count (self), ours);
    podium_weights_round (now, count (self), theirs);
    if (memcmp (ours, theirs, count (self) * sizeof (int)) == 0) {
      g_free (now);
      return;
    }
  }
  g_free (self->shares);
  self->shares = now;
}

static void
show_sliders (PodiumWeightsPage *self)
{
  g_autofree int *whole = g_new0 (int, MAX (count (self), 1));
  podium_weights_round (self->shares, count (self), whole);
  self->showing = TRUE;
  for (guint i = 0; i < count (self); i++) {
    Slider *slider = slider_at (self, i);
    g_autofree char *percent = g_strdup_printf (_ ("%d %%"), whole[i]);
    g_autofree char *said =
        g_strdup_printf (ngettext ("%d percent", "%d percent", (gulong)whole[i]), whole[i]);
    gtk_range_set_value (GTK_RANGE (slider->scale), self->shares[i]);
    gtk_label_set_label (GTK_LABEL (slider->percent), percent);
    gtk_accessible_update_property (GTK_ACCESSIBLE (slider->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, said,
                                    -1);
  }
  self->showing = FALSE;
}

/* The random weightings depend on everything but the weights. */
static void
show_firm (PodiumWeightsPage *self, const PodiumView *view, const PodiumComposite *composite)
{
  g_autoptr (PodiumView) plain = podium_view_copy (view);
  podium_view_set_strv (&plain->weights, NULL);
  podium_view_set_string (&plain->title, NULL);
  podium_view_set_string (&plain->subtitle, NULL);
  g_autofree char *of = podium_view_to_json (plain);
  if (g_strcmp0 (of, self->firm_of) == 0)
    return;
  g_free (self->firm_of);
  self->firm_of = g_steal_pointer (&of);
  g_autofree PodiumCompositeShare *shares =
      podium_composite_shares (composite, PODIUM_COMPOSITE_DRAWS, PODIUM_COMPOSITE_SEED);
  if (self->firm_list)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->firm), self->firm_list);
  self->firm_list = podium_weights_firm_list (composite, shares);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->firm_list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How Firm Is This?"), -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->firm), self->firm_list);
  gtk_widget_set_visible (self->firm, composite->rows->len > 1);
}

static void
show_change (PodiumWeightsPage *self, const PodiumComposite *composite)
{
  g_auto (PodiumCompositeChange) change = podium_composite_smallest_change (composite);
  gtk_widget_set_visible (self->change_group, composite->rows->len > 1 && change.then);
  if (composite->rows->len < 2 || !change.then)
    return;
  g_autofree char *words = podium_weights_change_words (composite, &change);
  g_autofree char *first = g_strdup_printf (_ ("%s first"), change.then->model->name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->change), first);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->change), words);
}

static void
on_view_changed (PodiumWeightsPage *self)
{
  const PodiumView *view = podium_focus_get_view (self->focus);
  const PodiumCatalog *catalog = podium_focus_get_catalog (self->focus);
  if (view->kind != PODIUM_CHART_COMPOSITE || !podium_view_validate (view, catalog, NULL))
    return;
  g_autofree char *metrics = g_strjoinv ("\n", view->metrics);
  if (g_strcmp0 (metrics, self->metrics) != 0) {
    build (self, view);
    g_free (self->metrics);
    self->metrics = g_steal_pointer (&metrics);
  }
  take_shares (self, view);
  show_sliders (self);
  g_autoptr (PodiumComposite) composite = podium_view_composite (view, catalog);
  show_firm (self, view, composite);
  show_change (self, composite);
}

static void
on_back (PodiumWeightsPage *self)
{
  g_signal_emit (self, back, 0);
}

/* --- The widget --- */

static void
podium_weights_page_dispose (GObject *object)
{
  PodiumWeightsPage *self = PODIUM_WEIGHTS_PAGE (object);
  if (self->focus) {
    end_drag (self);
    g_signal_handlers_disconnect_by_data (self->focus, self);
  }
  g_clear_pointer (&self->sliders, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), PODIUM_TYPE_WEIGHTS_PAGE);
  g_clear_pointer (&self->shares, g_free);
  g_clear_pointer (&self->metrics, g_free);
  g_clear_pointer (&self->firm_of, g_free);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (podium_weights_page_parent_class)->dispose (object);
}

static void
podium_weights_page_class_init (PodiumWeightsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = podium_weights_page_dispose;
  back = g_signal_new ("back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/podium/Podium/ui/weights-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, PodiumWeightsPage, name)
  BIND (sliders_list), BIND (add), BIND (firm), BIND (change), BIND (change_group);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_try);
}

static void
podium_weights_page_init (PodiumWeightsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sliders = g_ptr_array_new_with_free_func (slider_free);
}

GtkWidget *
podium_weights_page_new (PodiumFocus *focus)
{
  PodiumWeightsPage *self = g_object_new (PODIUM_TYPE_WEIGHTS_PAGE, NULL);
  self->focus = g_object_ref (focus);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add),
                               podium_metric_popover_new (focus, PODIUM_FOR_LIST));
  g_signal_connect_swapped (focus, "view-changed", G_CALLBACK (on_view_changed), self);
  on_view_changed (self);
  return GTK_WIDGET (self);
}
