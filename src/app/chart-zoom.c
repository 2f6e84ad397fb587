/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-zoom.h"

#include <math.h>
#include <string.h>

#define CLOSEST 1e-3  /* share of all there is */
#define MOST_STEPS 64 /* back */

struct _PodiumChartZoom {
  GArray *all;     /* PodiumDomain, as the chart chose them; ids are interned */
  GArray *domains; /* PodiumDomain, of the same axes; empty: all */
  GQueue steps;    /* GArray like domains, the last one first */
};

PodiumChartZoom *
podium_chart_zoom_new (void)
{
  PodiumChartZoom *zoom = g_new0 (PodiumChartZoom, 1);
  zoom->all = g_array_new (FALSE, FALSE, sizeof (PodiumDomain));
  zoom->domains = g_array_new (FALSE, FALSE, sizeof (PodiumDomain));
  g_queue_init (&zoom->steps);
  return zoom;
}

void
podium_chart_zoom_free (PodiumChartZoom *zoom)
{
  g_array_unref (zoom->all);
  g_array_unref (zoom->domains);
  g_queue_clear_full (&zoom->steps, (GDestroyNotify)g_array_unref);
  g_free (zoom);
}

GArray *
podium_chart_zoom_get_domains (PodiumChartZoom *zoom)
{
  return zoom->domains;
}

gboolean
podium_chart_zoom_is_on (PodiumChartZoom *zoom)
{
  return zoom->domains->len > 0;
}

void
podium_chart_zoom_clear (PodiumChartZoom *zoom)
{
  g_array_set_size (zoom->all, 0);
  g_array_set_size (zoom->domains, 0);
  g_queue_clear_full (&zoom->steps, (GDestroyNotify)g_array_unref);
}

static PodiumDomain *
find (GArray *domains, const char *metric)
{
  for (guint i = 0; i < domains->len; i++)
    if (g_str_equal (g_array_index (domains, PodiumDomain, i).metric, metric))
      return &g_array_index (domains, PodiumDomain, i);
  return NULL;
}

void
podium_chart_zoom_learn (PodiumChartZoom *zoom, const PodiumScene *scene)
{
  if (podium_chart_zoom_is_on (zoom))
    return;
  g_array_set_size (zoom->all, 0);
  for (guint i = 0; i < scene->axes->len; i++) {
    const PodiumSceneAxis *axis = &g_array_index (scene->axes, PodiumSceneAxis, i);
    PodiumDomain domain = {g_intern_string (axis->metric), axis->scale.domain[0], axis->scale.domain[1]};
    if (!find (zoom->all, domain.metric))
      g_array_append_val (zoom->all, domain);
  }
}

void
podium_chart_zoom_remember (PodiumChartZoom *zoom)
{
  g_queue_push_head (&zoom->steps, g_array_copy (zoom->domains));
  while (zoom->steps.length > MOST_STEPS)
    g_array_unref (g_queue_pop_tail (&zoom->steps));
}

/* Zooming is done where the axis is even: on logarithms of a logarithmic one. */
static double
even (const PodiumSceneAxis *axis, double value)
{
  return axis->scale.log ? log (value) : value;
}

static double
uneven (const PodiumSceneAxis *axis, double value)
{
  return axis->scale.log ? exp (value) : value;
}

static gboolean
is_all (PodiumChartZoom *zoom)
{
  for (guint i = 0; i < zoom->domains->len; i++) {
    const PodiumDomain *part = &g_array_index (zoom->domains, PodiumDomain, i),
                       *all = find (zoom->all, part->metric);
    if (part->low > all->low || part->high < all->high)
      return FALSE;
  }
  return TRUE;
}

/* Sets the part of @axis to [@low, @high], even values, moved and cut so that it lies in all there is. */
static gboolean
set_part (PodiumChartZoom *zoom, const PodiumSceneAxis *axis, double low, double high)
{
  const PodiumDomain *all = find (zoom->all, axis->metric);
  PodiumDomain *part = find (zoom->domains, axis->metric);
  double floor_at = even (axis, all->low), ceiling = even (axis, all->high), span = high - low;
  if (span < CLOSEST * (ceiling - floor_at))
    return FALSE;
  if (span >= (ceiling - floor_at) * (1 - 1e-9)) {
    low = floor_at;
    high = ceiling;
  } else if (low < floor_at) {
    low = floor_at;
    high = low + span;
  } else if (high > ceiling) {
    high = ceiling;
    low = high - span;
  }
  PodiumDomain now = {all->metric, low <= floor_at ? all->low : uneven (axis, low),
                      high >= ceiling ? all->high : uneven (axis, high)};
  if (part->low == now.low && part->high == now.high)
    return FALSE;
  *part = now;
  return TRUE;
}

/* What stands on @axis now: parts may have changed since @scene was drawn. */
static void
part_of (PodiumChartZoom *zoom, const PodiumSceneAxis *axis, double *low, double *high)
{
  const PodiumDomain *part = find (zoom->domains, axis->metric);
  *low = even (axis, part->low);
  *high = even (axis, part->high);
}

static gboolean
begin (PodiumChartZoom *zoom, const PodiumScene *scene)
{
  if (!scene->axes->len || !zoom->all->len)
    return FALSE;
  for (guint i = 0; i < scene->axes->len; i++)
    if (!find (zoom->all, g_array_index (scene->axes, PodiumSceneAxis, i).metric))
      return FALSE;
  if (!zoom->domains->len)
    g_array_append_vals (zoom->domains, zoom->all->data, zoom->all->len);
  return TRUE;
}

static gboolean
end (PodiumChartZoom *zoom, gboolean changed)
{
  if (is_all (zoom))
    g_array_set_size (zoom->domains, 0);
  return changed;
}

gboolean
podium_chart_zoom_scale (PodiumChartZoom *zoom, const PodiumScene *scene, double x, double y, double factor)
{
  gboolean changed = FALSE;
  if (!begin (zoom, scene))
    return FALSE;
  for (guint i = 0; i < scene->axes->len; i++) {
    const PodiumSceneAxis *axis = &g_array_index (scene->axes, PodiumSceneAxis, i);
    const double *range = axis->scale.range;
    double low, high, share = ((axis->upright ? y : x) - range[0]) / (range[1] - range[0]);
    part_of (zoom, axis, &low, &high);
    double at = low + CLAMP (share, 0, 1) * (high - low);
    changed |= set_part (zoom, axis, at - (at - low) / factor, at + (high - at) / factor);
  }
  return end (zoom, changed);
}

gboolean
podium_chart_zoom_pan (PodiumChartZoom *zoom, const PodiumScene *scene, double dx, double dy)
{
  gboolean changed = FALSE;
  if (!begin (zoom, scene))
    return FALSE;
  for (guint i = 0; i < scene->axes->len; i++) {
    const PodiumSceneAxis *axis = &g_array_index (scene->axes, PodiumSceneAxis, i);
    const double *range = axis->scale.range;
    double low, high, by;
    part_of (zoom, axis, &low, &high);
    by = (axis->upright ? dy : dx) / (range[1] - range[0]) * (high - low);
    changed |= set_part (zoom, axis, low - by, high - by);
  }
  return end (zoom, changed);
}

gboolean
podium_chart_zoom_out (PodiumChartZoom *zoom)
{
  gboolean was_on = podium_chart_zoom_is_on (zoom);
  g_array_set_size (zoom->domains, 0);
  return was_on;
}

gboolean
podium_chart_zoom_back (PodiumChartZoom *zoom)
{
  GArray *step = g_queue_pop_head (&zoom->steps);
  if (!step)
    return FALSE;
  g_array_unref (zoom->domains);
  zoom->domains = step;
  return TRUE;
}
