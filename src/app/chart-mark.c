/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-mark.h"

struct _PodiumChartMark {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PodiumChartMark, podium_chart_mark, GTK_TYPE_WIDGET)

static void
podium_chart_mark_class_init (PodiumChartMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
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
podium_chart_mark_new (void)
{
  return g_object_new (PODIUM_TYPE_CHART_MARK, NULL);
}

void
podium_chart_mark_set (PodiumChartMark *self, const char *name, const char *description, gboolean selected)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description ? description : "", -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
