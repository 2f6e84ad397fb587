/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is under the pointer, and what is said of it. */

#include "chart-tip.h"
#include "chart-view-private.h"
#include "figure.h"
#include "pick.h"
#include "settings.h"

#define MOST_ORIGINS 4 /* figures behind a score that a tip tells; the table tells all */
#define TIP_DELAY 120 /* ms before the first tip; the next come at once */

void
podium_chart_view_hide_tip (PodiumChartView *self)
{
  g_clear_handle_id (&self->tip_timeout, g_source_remove);
  gtk_widget_set_child_visible (self->tip, FALSE);
  gtk_widget_remove_css_class (self->tip, "pinned");
  self->tip_pinned = FALSE;
}

static const PodiumClaim *
find_claim (const PodiumCatalog *catalog, const char *id)
{
  for (guint i = 0; i < catalog->claims->len; i++)
    if (g_str_equal (((const PodiumClaim *)catalog->claims->pdata[i])->id, id))
      return catalog->claims->pdata[i];
  return NULL;
}

/* What is said of @mark, and of a score over several figures where each of those comes from: “Intelligence Index max, measured by
 * Artificial Analysis; stated in s001”. Free with g_free. */
static char *
words_with_origins (PodiumChartView *self, const PodiumMark *mark)
{
  PodiumLanguage language = podium_chart_language ();
  GString *words = g_string_new (mark->describes);
  g_auto (GStrv) ids = g_strsplit (mark->claims && !mark->metric ? mark->claims : "", " ", -1);
  const PodiumMetric *last = NULL;
  guint n = 0;
  for (char **id = ids; *id && n < MOST_ORIGINS; id++) {
    const PodiumClaim *claim = find_claim (podium_focus_get_drawn_catalog (self->focus), *id);
    if (!claim || claim->metric == last) /* the drawn one comes first */
      continue;
    last = claim->metric;
    g_autofree char *where = podium_claim_where (claim);
    g_autofree char *stated = podium_phrase (language, PODIUM_WORD_STATED_IN, where, NULL);
    g_autofree char *setting = podium_setting_text (language, &claim->setting);
    g_autofree char *measured = claim->measured_by
                                    ? podium_phrase (language, PODIUM_WORD_MEASURED_BY, claim->measured_by->name, NULL)
                                    : g_strdup (podium_word (language, PODIUM_WORD_MEASURER_NOT_STATED));
    g_string_append_printf (words, ". %s, %s, %s; %s", claim->metric->short_name,
                            setting ? setting : podium_word (language, PODIUM_WORD_SETTING_NOT_STATED), measured, stated);
    n++;
  }
  return g_string_free (words, FALSE);
}

void
podium_chart_view_show_tip (PodiumChartView *self)
{
  g_clear_handle_id (&self->tip_timeout, g_source_remove);
  const PodiumModel *model = podium_chart_view_model_of (self, self->pointed);
  if (!model)
    return;
  g_autofree char *words = self->pointed->describes ? words_with_origins (self, self->pointed) : NULL;
  podium_chart_tip_set (PODIUM_CHART_TIP (self->tip), model->name, words);
  gtk_widget_set_child_visible (self->tip, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
podium_chart_view_pin_tip (PodiumChartView *self)
{
  podium_chart_view_show_tip (self);
  self->tip_pinned = gtk_widget_get_child_visible (self->tip);
  if (self->tip_pinned)
    gtk_widget_add_css_class (self->tip, "pinned");
}

static gboolean
on_tip_timeout (gpointer data)
{
  PodiumChartView *self = data;
  self->tip_timeout = 0;
  podium_chart_view_show_tip (self);
  return G_SOURCE_REMOVE;
}

/* The data mark of the row that @mark, a label say, stands for. */
static const PodiumMark *
data_mark_of (PodiumChartView *self, const PodiumMark *mark)
{
  const PodiumMark *found = NULL;
  for (guint i = 0; mark && mark->model && i < self->data->len; i++) {
    const PodiumMark *other = g_ptr_array_index (self->data, i);
    if (other == mark)
      return other;
    if (!found && g_strcmp0 (other->model, mark->model) == 0 &&
        (!mark->metric || g_strcmp0 (other->metric, mark->metric) == 0))
      found = other;
  }
  return found;
}

const PodiumMark *
podium_chart_view_pick (PodiumChartView *self, double x, double y)
{
  if (!self->scene)
    return NULL;
  return data_mark_of (self, podium_scene_pick_near (self->scene, x / self->scale, y / self->scale,
                                                     PODIUM_REACH / self->scale));
}

/* A pinned tip stays where it is, while rings show where the pointer is. */
void
podium_chart_view_point_at (PodiumChartView *self, const PodiumMark *mark, gboolean at_once)
{
  /* A mark that was pointed at may be gone with its chart, while its model is still lit. */
  if (mark == self->pointed && podium_focus_get_hover (self->focus) == podium_chart_view_model_of (self, mark))
    return;
  if (self->tip_pinned && !at_once) {
    podium_focus_set_hover (self->focus, podium_chart_view_model_of (self, mark));
    return;
  }
  gboolean showing = gtk_widget_get_child_visible (self->tip);
  podium_chart_view_hide_tip (self);
  self->pointed = mark;
  podium_focus_set_hover (self->focus, podium_chart_view_model_of (self, mark));
  if (mark && (at_once || showing))
    podium_chart_view_show_tip (self);
  else if (mark)
    self->tip_timeout = g_timeout_add (TIP_DELAY, on_tip_timeout, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
podium_chart_view_hover (PodiumChartView *self, double x, double y)
{
  g_return_if_fail (PODIUM_IS_CHART_VIEW (self));
  self->pointer_x = x;
  self->pointer_y = y;
  if (!self->scene || self->drag)
    return;
  const PodiumMark *mark = podium_chart_view_pick (self, x, y);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), mark ? "pointer" : self->space_down ? "grab" : NULL);
  podium_chart_view_point_at (self, mark, FALSE);
}

static void
on_leave (PodiumChartView *self)
{
  if (self->scene)
    podium_chart_view_point_at (self, NULL, FALSE);
}

void
podium_chart_view_add_pointing (PodiumChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (podium_chart_view_hover), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (podium_chart_view_hover), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
