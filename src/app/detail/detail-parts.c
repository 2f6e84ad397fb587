/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "detail-parts.h"

#include <glib/gi18n.h>

#include "interface-language.h"

#define MOST_BUTTONS 5

static void
note_source (GHashTable *known, const PodiumSource *source)
{
  if (source)
    g_hash_table_add (known, (gpointer)source);
}

PodiumDetail *
podium_detail_new (const PodiumCatalog *catalog, const PodiumModel *model)
{
  PodiumDetail *detail = g_new0 (PodiumDetail, 1);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  detail->catalog = catalog;
  detail->model = model;
  detail->sources = g_ptr_array_new ();

  for (guint i = 0; i < catalog->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (catalog->claims, i);
    for (guint s = 0; claim->model == model && s < claim->statements->len; s++)
      note_source (known, ((const PodiumStatement *)g_ptr_array_index (claim->statements, s))->source);
  }
  for (guint i = 0; i < catalog->routes->len; i++) {
    const PodiumRoute *route = g_ptr_array_index (catalog->routes, i);
    gboolean ours = route->model == model || (route->model->kind == PODIUM_KIND_FAMILY && model->family &&
                                              g_strcmp0 (route->model->family, model->family) == 0);
    for (guint s = 0; ours && s < route->statements->len; s++)
      note_source (known, ((const PodiumRouteStatement *)g_ptr_array_index (route->statements, s))->source);
  }
  for (guint i = 0; i < catalog->facts->len; i++) {
    const PodiumFact *fact = g_ptr_array_index (catalog->facts, i);
    for (guint s = 0; fact->model == model && s < fact->statements->len; s++)
      note_source (known, ((const PodiumFactStatement *)g_ptr_array_index (fact->statements, s))->source);
  }
  for (guint i = 0; i < catalog->sources->len; i++)
    if (g_hash_table_contains (known, g_ptr_array_index (catalog->sources, i)))
      g_ptr_array_add (detail->sources, g_ptr_array_index (catalog->sources, i));
  return detail;
}

void
podium_detail_free (PodiumDetail *detail)
{
  g_ptr_array_unref (detail->sources);
  g_free (detail);
}

const char *
podium_source_name (const PodiumSource *source)
{
  return source->publisher ? source->publisher : source->title ? source->title : source->id;
}

GtkWidget *
podium_detail_source_buttons (const PodiumDetail *detail, GPtrArray *sources)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 4, "valign", GTK_ALIGN_CENTER, NULL);
  for (guint i = 0; i < MIN (sources->len, MOST_BUTTONS); i++) {
    const PodiumSource *source = g_ptr_array_index (sources, i);
    guint index = 0;
    if (!g_ptr_array_find (detail->sources, source, &index))
      continue;
    g_autofree char *number = g_strdup_printf ("%u", index + 1);
    gboolean named = source->publisher || source->title; /* an id would be heard as one more number */
    g_autofree char *name = g_strdup_printf (_ ("Source %u: %s"), index + 1,
                                             named ? podium_source_name (source) : _ ("publisher not stated"));
    GtkWidget *button = gtk_button_new_with_label (number);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "detail.source");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
    gtk_widget_set_tooltip_text (button, name);
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    gtk_widget_add_css_class (button, "source");
    gtk_box_append (GTK_BOX (box), button);
  }
  if (sources->len > MOST_BUTTONS) {
    g_autofree char *more = g_strdup_printf ("+%u", sources->len - MOST_BUTTONS);
    GtkWidget *label = gtk_label_new (more);
    gtk_widget_add_css_class (label, "caption");
    gtk_box_append (GTK_BOX (box), label);
  }
  return box;
}

GtkWidget *
podium_detail_row (const char *title, const char *subtitle)
{
  g_autofree char *first = podium_directed (title), *second = podium_directed (subtitle ? subtitle : "");
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);
  /* Not among the properties above: the labels would see the text first and take its “&” for markup. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), first);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), second);
  return row;
}

typedef struct {
  PodiumRowFiller fill;
  gpointer data;
  GDestroyNotify free_data;
  gboolean filled;
} Lazy;

static void
lazy_free (gpointer data, GClosure *closure)
{
  Lazy *lazy = data;
  if (lazy->free_data)
    lazy->free_data (lazy->data);
  g_free (lazy);
}

static void
on_expanded (AdwExpanderRow *row, GParamSpec *pspec, gpointer data)
{
  Lazy *lazy = data;
  if (lazy->filled || !adw_expander_row_get_expanded (row))
    return;
  lazy->filled = TRUE;
  lazy->fill (row, lazy->data);
}

GtkWidget *
podium_detail_expander (const char *title, const char *subtitle, PodiumRowFiller fill, gpointer data,
                        GDestroyNotify free_data)
{
  g_autofree char *first = podium_directed (title), *second = podium_directed (subtitle ? subtitle : "");
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), first); /* after “use-markup”, as above */
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), second);
  Lazy *lazy = g_new0 (Lazy, 1);
  *lazy = (Lazy){.fill = fill, .data = data, .free_data = free_data};
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (on_expanded), lazy, lazy_free, 0);
  return row;
}
