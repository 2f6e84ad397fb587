/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-mark.h"

struct _PodiumChartMark {
  GtkWidget parent_instance;
  char *key, *name, *description;
};

G_DEFINE_FINAL_TYPE (PodiumChartMark, podium_chart_mark, GTK_TYPE_WIDGET)

static void
podium_chart_mark_finalize (GObject *object)
{
  PodiumChartMark *self = PODIUM_CHART_MARK (object);
  g_free (self->key);
  g_free (self->name);
  g_free (self->description);
  G_OBJECT_CLASS (podium_chart_mark_parent_class)->finalize (object);
}

static void
podium_chart_mark_class_init (PodiumChartMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = podium_chart_mark_finalize;
  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
podium_chart_mark_init (PodiumChartMark *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
podium_chart_mark_new (const char *key)
{
  PodiumChartMark *self = g_object_new (PODIUM_TYPE_CHART_MARK, NULL);
  self->key = g_strdup (key);
  return GTK_WIDGET (self);
}

const char *
podium_chart_mark_get_key (PodiumChartMark *self)
{
  return self->key;
}

void
podium_chart_mark_set (PodiumChartMark *self, const char *name, const char *description, gboolean selected)
{
  description = description ? description : "";
  if (g_strcmp0 (self->name, name) != 0 || g_strcmp0 (self->description, description) != 0) {
    g_free (self->name);
    g_free (self->description);
    self->name = g_strdup (name);
    self->description = g_strdup (description);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

void
podium_chart_mark_say (PodiumChartMark *self, const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words ? words : self->description, -1);
}
