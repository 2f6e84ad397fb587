/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Header and tool row of the chart's page, and what of them gives way where there is little room. */

#include <glib/gi18n.h>

#include "chart-page-private.h"
#include "menus.h"

/* Widths of the pane, px, below which parts of header and tool row give way. */
#define ROOM_FOR_KIND_NAME 600
#define ROOM_FOR_BOTH_AXES 520
#define ROOM_FOR_TABLE_TOGGLE 440

void
podium_chart_page_name_button (GtkWidget *button, const char *name, const char *value)
{
  g_autofree char *label = g_strdup_printf ("%s: %s", name, value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
set_title (PodiumChartPage *self, const char *title, gboolean alone)
{
  gtk_label_set_label (GTK_LABEL (self->view_name), title);
  gtk_label_set_wrap (GTK_LABEL (self->view_name), alone);
  gtk_label_set_lines (GTK_LABEL (self->view_name), alone ? 2 : -1);
  gtk_widget_set_visible (self->document_name, !alone);
  if (alone)
    gtk_widget_add_css_class (self->views, "alone");
  else
    gtk_widget_remove_css_class (self->views, "alone");
}

void
podium_chart_page_show_names (PodiumChartPage *self)
{
  const char *view = podium_focus_get_view_name (self->focus), *document = podium_focus_get_name (self->focus);
  const char *dot = podium_focus_is_saved (self->focus) ? "" : "• ";
  g_autofree char *title =
      podium_focus_is_changed (self->focus) ? g_strdup_printf (_ ("%s (changed)"), view) : g_strdup (view);
  g_autofree char *dotted = g_strconcat (dot, view, NULL), *subtitle = g_strconcat (dot, document, NULL);
  g_autofree char *both = g_strdup_printf ("%s\n%s", title, subtitle);
  int width;

  gtk_label_set_label (GTK_LABEL (self->document_name), subtitle);
  set_title (self, title, FALSE);
  gtk_widget_measure (self->header, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gboolean fits = !self->room || width <= self->room;
  if (!fits)
    set_title (self, dotted, TRUE);
  gtk_widget_set_tooltip_text (self->views, fits ? NULL : both);
  podium_chart_page_name_button (self->views, _ ("View"), title);
}

static gboolean
tools_fit (PodiumChartPage *self)
{
  int width;
  gtk_widget_measure (self->tools, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return !self->room || width <= self->room;
}

/* Both axes, each behind a button or both behind one; both sides of a duel, beside or below each other. */
static void
show_pair (PodiumChartPage *self, gboolean together)
{
  gboolean axes = podium_focus_get_view (self->focus)->kind == PODIUM_CHART_EFFICIENCY;
  gboolean timeline = podium_focus_get_view (self->focus)->kind == PODIUM_CHART_TIMELINE;
  gtk_widget_set_visible (self->y, timeline || (axes && !together)); /* across a timeline stand dates */
  gtk_widget_set_visible (self->against, axes && !together);
  gtk_widget_set_visible (self->x, axes && !together);
  gtk_widget_set_visible (self->axes, axes && together);
  podium_duel_sides_set_narrow (self->sides, together);
}

/* The button that opens them, by its word or by its symbol. */
static void
show_weights (PodiumChartPage *self, gboolean symbol)
{
  if (symbol)
    gtk_button_set_icon_name (GTK_BUTTON (self->weights), "podium-weights-symbolic");
  else
    gtk_button_set_label (GTK_BUTTON (self->weights), _ ("Weights"));
  gtk_widget_set_tooltip_text (self->weights, symbol ? _ ("Weights") : NULL);
}

/* Words are longer in some languages, and names as long as they are: what can be done without gives way until they
 * have their room. Beyond that they wrap. */
static void
make_room (PodiumChartPage *self)
{
  GtkWidget *spare[] = {self->drag_handle, self->against, self->kind_name, self->divider};
  for (gsize i = 0; i < G_N_ELEMENTS (spare) && !tools_fit (self); i++)
    gtk_widget_set_visible (spare[i], FALSE);
  if (!tools_fit (self))
    show_pair (self, TRUE);
  if (!tools_fit (self))
    show_weights (self, TRUE);
}

void
podium_chart_page_show_parts (PodiumChartPage *self)
{
  PodiumChartKind kind = podium_focus_get_view (self->focus)->kind;
  gboolean narrow = self->room && self->room < ROOM_FOR_BOTH_AXES;
  gboolean slim = self->room && self->room < ROOM_FOR_TABLE_TOGGLE;

  gtk_widget_set_visible (self->kind_name, !self->room || self->room >= ROOM_FOR_KIND_NAME);
  gtk_widget_set_visible (self->kind_arrow, !slim);
  gtk_widget_set_visible (self->divider, kind != PODIUM_CHART_ACCESS && !narrow);
  gtk_widget_set_visible (self->metrics, kind == PODIUM_CHART_RANKING || kind == PODIUM_CHART_PROFILE ||
                                             kind == PODIUM_CHART_COMPOSITE || kind == PODIUM_CHART_SLOPE ||
                                             kind == PODIUM_CHART_MATRIX);
  gtk_widget_set_visible (GTK_WIDGET (self->sides), kind == PODIUM_CHART_DUEL);
  gtk_widget_set_visible (self->weights, kind == PODIUM_CHART_COMPOSITE);
  gtk_widget_set_visible (self->export, !narrow);
  gtk_widget_set_visible (self->undo, !narrow);
  gtk_widget_set_visible (self->redo, !narrow);
  gtk_widget_set_visible (self->drag_handle, !narrow);
  gtk_widget_set_visible (self->table_toggle, !slim);
  gtk_widget_set_visible (self->details, !slim); /* in the tool row, so that the view's name has its place */
  gtk_widget_set_visible (self->narrow_details, slim);
  show_pair (self, FALSE);
  show_weights (self, FALSE);
  make_room (self);
  gtk_widget_set_tooltip_text (self->kind,
                               gtk_widget_get_visible (self->kind_name) ? NULL : _ ("Kind of Chart"));
  podium_banner_set_narrow (self->banner, narrow);
  GMenuModel *menu = G_MENU_MODEL (narrow ? self->narrow_menu : podium_menu ("chart-menu"));
  if (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (self->menu)) != menu)
    gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), menu);
  podium_chart_page_show_names (self);
}
