/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "annotation-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "figure.h"
#include "settings.h"
#include "view-words.h"

/* What is offered: a note stands at a model or at a value. */
typedef enum { LINE, BAND, NOTE_AT_MODEL, NOTE_AT_VALUE } Offer;

struct _PodiumAnnotationDialog {
  AdwWindow parent_instance;
  GtkWidget *heading, *accept, *kind, *metric, *model, *value, *to, *text;
  PodiumFocus *focus;
  GPtrArray *metrics; /* PodiumMetric, as the row offers them */
  guint at;
};

G_DEFINE_FINAL_TYPE (PodiumAnnotationDialog, podium_annotation_dialog, ADW_TYPE_WINDOW)

char *
podium_annotation_title (const PodiumAnnotation *a, const PodiumCatalog *catalog)
{
  const PodiumMetric *metric = a->metric ? podium_catalog_metric (catalog, a->metric) : NULL;
  const PodiumModel *model = a->model ? podium_catalog_model (catalog, a->model) : NULL;
  g_auto (PodiumUnit) unit = {.suffix = ""};
  if (metric)
    unit = podium_unit_for (podium_chart_language (), metric, 0);
  const char *gap = *unit.suffix ? " " : "";
  if (a->kind == PODIUM_ANNOTATION_BAND)
    return g_strdup_printf (_ ("Band from %s to %s%s%s"), a->value, a->to, gap, unit.suffix);
  if (a->kind == PODIUM_ANNOTATION_LINE)
    return g_strdup_printf (_ ("Line at %s%s%s"), a->value, gap, unit.suffix);
  if (model)
    return g_strdup_printf (_ ("Note at %s"), model->name);
  return g_strdup_printf (_ ("Note at %s%s%s"), a->value, gap, unit.suffix);
}

/* --- The form --- */

static char *
text_of (GtkWidget *row)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  if (*text)
    return text;
  g_free (text);
  return NULL;
}

/* What the form says; its strings replace those of what is edited. */
static PodiumAnnotation *
read_form (PodiumAnnotationDialog *self)
{
  const PodiumCatalog *catalog = podium_focus_get_catalog (self->focus);
  const PodiumView *view = podium_focus_get_view (self->focus);
  Offer offer = (Offer)adw_combo_row_get_selected (ADW_COMBO_ROW (self->kind));
  guint metric = adw_combo_row_get_selected (ADW_COMBO_ROW (self->metric));
  guint model = adw_combo_row_get_selected (ADW_COMBO_ROW (self->model));
  PodiumAnnotation *a = podium_annotation_new (offer == LINE   ? PODIUM_ANNOTATION_LINE
                                               : offer == BAND ? PODIUM_ANNOTATION_BAND
                                                               : PODIUM_ANNOTATION_NOTE);
  if (offer == NOTE_AT_MODEL && model < catalog->models->len)
    a->model = g_strdup (((const PodiumModel *)g_ptr_array_index (catalog->models, model))->id);
  if (offer != NOTE_AT_MODEL && metric < self->metrics->len) {
    a->metric = g_strdup (((const PodiumMetric *)g_ptr_array_index (self->metrics, metric))->id);
    a->value = text_of (self->value);
    a->to = offer == BAND ? text_of (self->to) : NULL;
  }
  a->text = text_of (self->text);
  if (view->annotations && self->at < view->annotations->len)
    a->extra = g_strdup (((const PodiumAnnotation *)g_ptr_array_index (view->annotations, self->at))->extra);
  return a;
}

static void
mark_error (GtkWidget *row)
{
  g_autofree char *digits = text_of (row);
  if (digits && !podium_parse_printed (digits, NULL, NULL, NULL))
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
}

static void
on_changed (PodiumAnnotationDialog *self)
{
  Offer offer = (Offer)adw_combo_row_get_selected (ADW_COMBO_ROW (self->kind));
  gtk_widget_set_visible (self->model, offer == NOTE_AT_MODEL);
  gtk_widget_set_visible (self->metric, offer != NOTE_AT_MODEL);
  gtk_widget_set_visible (self->value, offer != NOTE_AT_MODEL);
  gtk_widget_set_visible (self->to, offer == BAND);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->value), offer == BAND ? _ ("From") : _ ("Value"));
  mark_error (self->value);
  mark_error (self->to);
  g_autoptr (PodiumAnnotation) a = read_form (self);
  gtk_widget_set_sensitive (self->accept,
                            podium_annotation_validate (a, podium_focus_get_catalog (self->focus), NULL));
}

static void
on_accept (PodiumAnnotationDialog *self)
{
  g_autoptr (PodiumAnnotation) a = read_form (self);
  if (!podium_annotation_validate (a, podium_focus_get_catalog (self->focus), NULL))
    return;
  podium_focus_annotate (self->focus, self->at, g_steal_pointer (&a));
  gtk_window_close (GTK_WINDOW (self));
}

static void
fill (PodiumAnnotationDialog *self, const PodiumAnnotation *a)
{
  const PodiumCatalog *catalog = podium_focus_get_catalog (self->focus);
  guint at = 0;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->kind), a->kind == PODIUM_ANNOTATION_LINE   ? LINE
                                                          : a->kind == PODIUM_ANNOTATION_BAND ? BAND
                                                          : a->model                          ? NOTE_AT_MODEL
                                                                     : NOTE_AT_VALUE);
  if (a->metric && g_ptr_array_find (self->metrics, podium_catalog_metric (catalog, a->metric), &at))
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->metric), at);
  if (a->model && g_ptr_array_find (catalog->models, podium_catalog_model (catalog, a->model), &at))
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->model), at);
  gtk_editable_set_text (GTK_EDITABLE (self->value), a->value ? a->value : "");
  gtk_editable_set_text (GTK_EDITABLE (self->to), a->to ? a->to : "");
  gtk_editable_set_text (GTK_EDITABLE (self->text), a->text ? a->text : "");
}

static void
set_names (GtkWidget *row, GPtrArray *things, gboolean metrics)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  for (guint i = 0; i < things->len; i++)
    gtk_string_list_append (names, metrics ? ((const PodiumMetric *)g_ptr_array_index (things, i))->short_name
                                           : ((const PodiumModel *)g_ptr_array_index (things, i))->name);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
}

/* --- The widget --- */

static void
podium_annotation_dialog_dispose (GObject *object)
{
  PodiumAnnotationDialog *self = PODIUM_ANNOTATION_DIALOG (object);
  gtk_widget_dispose_template (GTK_WIDGET (self), PODIUM_TYPE_ANNOTATION_DIALOG);
  g_clear_pointer (&self->metrics, g_ptr_array_unref);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (podium_annotation_dialog_parent_class)->dispose (object);
}

static void
podium_annotation_dialog_class_init (PodiumAnnotationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = podium_annotation_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/podium/Podium/ui/annotation-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, PodiumAnnotationDialog, name)
  BIND (heading), BIND (accept), BIND (kind), BIND (metric), BIND (model), BIND (value), BIND (to),
      BIND (text);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_accept);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
podium_annotation_dialog_init (PodiumAnnotationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
podium_annotation_dialog_new (GtkWindow *parent, PodiumFocus *focus, guint at)
{
  PodiumAnnotationDialog *self = g_object_new (PODIUM_TYPE_ANNOTATION_DIALOG, "transient-for", parent, NULL);
  const PodiumView *view = podium_focus_get_view (focus);
  const PodiumCatalog *catalog = podium_focus_get_catalog (focus);
  gboolean edits = view->annotations && at < view->annotations->len;
  self->focus = g_object_ref (focus);
  self->at = at;
  self->metrics = podium_view_drawn_metrics (view, catalog);
  if (edits) { /* what it is about, though it is not drawn */
    const PodiumAnnotation *a = g_ptr_array_index (view->annotations, at);
    const PodiumMetric *metric = a->metric ? podium_catalog_metric (catalog, a->metric) : NULL;
    if (metric && !g_ptr_array_find (self->metrics, metric, NULL))
      g_ptr_array_add (self->metrics, (gpointer)metric);
  }
  set_names (self->metric, self->metrics, TRUE);
  set_names (self->model, catalog->models, FALSE);
  if (edits)
    fill (self, g_ptr_array_index (view->annotations, at));
  else if (!self->metrics->len)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->kind), NOTE_AT_MODEL);
  gtk_label_set_label (GTK_LABEL (self->heading), edits ? _ ("Edit Annotation") : _ ("Annotate"));
  gtk_button_set_label (GTK_BUTTON (self->accept), edits ? _ ("_Save") : _ ("_Add"));
  GtkWidget *combos[] = {self->kind, self->metric, self->model};
  for (guint i = 0; i < G_N_ELEMENTS (combos); i++)
    g_signal_connect_swapped (combos[i], "notify::selected", G_CALLBACK (on_changed), self);
  GtkWidget *entries[] = {self->value, self->to, self->text};
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_signal_connect_swapped (entries[i], "changed", G_CALLBACK (on_changed), self);
  on_changed (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->metrics->len ? self->value : self->text);
  return GTK_WIDGET (self);
}
