/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-tip.h"

#include <string.h>

#define GAP 10 /* px between mark and tip */

struct _PodiumChartTip {
  GtkBox parent_instance;
  GtkWidget *name;
};

G_DEFINE_FINAL_TYPE (PodiumChartTip, podium_chart_tip, GTK_TYPE_BOX)

static void
podium_chart_tip_class_init (PodiumChartTipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  gtk_widget_class_set_css_name (widget_class, "charttip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLTIP);
}

static GtkWidget *
add_line (PodiumChartTip *self, const char *text, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "max-width-chars", 40, NULL);
  if (style)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self), label);
  return label;
}

static void
podium_chart_tip_init (PodiumChartTip *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 2);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  self->name = add_line (self, "", "heading");
}

GtkWidget *
podium_chart_tip_new (void)
{
  return g_object_new (PODIUM_TYPE_CHART_TIP, NULL);
}

/* "measured by" -> "Measured by" */
static char *
capital (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);
  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

void
podium_chart_tip_set (PodiumChartTip *self, const char *name, const char *describes)
{
  GtkWidget *child = gtk_widget_get_next_sibling (self->name);
  gsize length = strlen (name);

  while (child) {
    GtkWidget *next = gtk_widget_get_next_sibling (child);
    gtk_box_remove (GTK_BOX (self), child);
    child = next;
  }
  gtk_label_set_label (GTK_LABEL (self->name), name);
  if (!describes)
    return;
  if (strncmp (describes, name, length) == 0 && describes[length])
    describes += length + strspn (describes + length, ":;, ");
  /* A sentence a metric, and behind its first semicolon where the figure comes from. */
  g_auto (GStrv) sentences = g_strsplit (describes, ". ", -1);
  for (int i = 0; sentences[i]; i++) {
    g_auto (GStrv) parts = g_strsplit (sentences[i], "; ", 2);
    for (int j = 0; parts[j]; j++)
      if (*parts[j]) {
        g_autofree char *line = capital (parts[j]);
        add_line (self, line, j ? "caption" : NULL);
      }
  }
}

static double
overlap (PodiumBox a, PodiumBox b)
{
  double width = MIN (a.x + a.width, b.x + b.width) - MAX (a.x, b.x);
  double height = MIN (a.y + a.height, b.y + b.height) - MAX (a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

PodiumBox
podium_chart_tip_place (const PodiumScene *scene, const PodiumMark *mark, double width, double height,
                        PodiumBox page)
{
  PodiumBox at = mark->bounds, best = {0};
  double middle = at.x + at.width / 2 - width / 2, level = at.y + at.height / 2 - height / 2;
  PodiumBox places[] = {
      {middle, at.y - GAP - height, width, height},
      {middle, at.y + at.height + GAP, width, height},
      {at.x + at.width + GAP, level, width, height},
      {at.x - GAP - width, level, width, height},
      {at.x + at.width + GAP, at.y - GAP - height, width, height},
      {at.x + at.width + GAP, at.y + at.height + GAP, width, height},
      {at.x - GAP - width, at.y - GAP - height, width, height},
      {at.x - GAP - width, at.y + at.height + GAP, width, height},
  };
  double least = G_MAXDOUBLE;

  for (guint p = 0; p < G_N_ELEMENTS (places); p++) {
    PodiumBox box = places[p];
    box.x = CLAMP (box.x, page.x, MAX (page.x, page.x + page.width - width));
    box.y = CLAMP (box.y, page.y, MAX (page.y, page.y + page.height - height));
    double cost = overlap (box, podium_box_grow (at, 4)) * 100;
    for (guint i = 0; i < scene->marks->len; i++) {
      const PodiumMark *other = podium_scene_mark (scene, i);
      if (other->model)
        cost += overlap (box, other->bounds) * (g_str_equal (other->model, mark->model) ? 10 : 1);
    }
    if (cost < least) {
      least = cost;
      best = box;
    }
  }
  return best;
}
