/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-zoom.h"

#include <math.h>
#include <string.h>

#define CLOSEST 1e-3  /* share of all there is */
#define MOST_STEPS 64 /* back */
#define LEAST_ROWS 3

/* Of a list of rows; the fractions that are not drawn yet count, so that a slow hand gets somewhere, too. */
typedef struct {
  double from, n; /* n 0: all */
} Rows;

typedef struct {
  GArray *domains;
  Rows rows;
} Step;

struct _PodiumChartZoom {
  GArray *all;     /* PodiumDomain, as the chart chose them; ids are interned */
  GArray *domains; /* PodiumDomain, of the same axes; empty: all */
  guint all_rows;  /* 0: the chart has no list */
  double most_rows; /* of them that the whole chart has room for */
  Rows rows;
  GQueue steps;    /* Step, the last one first */
};

static void
step_free (gpointer data)
{
  g_array_unref (((Step *)data)->domains);
  g_free (data);
}

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
  g_queue_clear_full (&zoom->steps, step_free);
  g_free (zoom);
}

PodiumPart
podium_chart_zoom_get_part (PodiumChartZoom *zoom)
{
  return (PodiumPart){.domains = (const PodiumDomain *)(gpointer)zoom->domains->data,
                      .n_domains = zoom->domains->len,
                      .from = (guint)round (zoom->rows.from),
                      .n_rows = (guint)round (zoom->rows.n)};
}

gboolean
podium_chart_zoom_can (const PodiumScene *scene)
{
  return scene->axes->len || scene->rows.n > LEAST_ROWS || scene->rows.n < scene->rows.all;
}

gboolean
podium_chart_zoom_is_on (PodiumChartZoom *zoom)
{
  return zoom->domains->len > 0 || zoom->rows.n > 0;
}

guint
podium_chart_zoom_most_rows (PodiumChartZoom *zoom)
{
  return zoom->all_rows ? (guint)zoom->most_rows : 0;
}

void
podium_chart_zoom_clear (PodiumChartZoom *zoom)
{
  g_array_set_size (zoom->all, 0);
  g_array_set_size (zoom->domains, 0);
  zoom->rows = (Rows){0};
  zoom->all_rows = 0;
  g_queue_clear_full (&zoom->steps, step_free);
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
  zoom->all_rows = scene->rows.all;
  if (podium_chart_zoom_is_on (zoom))
    return;
  zoom->most_rows = scene->rows.n;
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
  Step *step = g_new (Step, 1);
  *step = (Step){g_array_copy (zoom->domains), zoom->rows};
  g_queue_push_head (&zoom->steps, step);
  while (zoom->steps.length > MOST_STEPS)
    step_free (g_queue_pop_tail (&zoom->steps));
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

/* Sets the rows to @n from @from on, moved and cut so that they are some of all. */
static gboolean
set_rows (PodiumChartZoom *zoom, double from, double n)
{
  Rows before = zoom->rows;
  double most = MIN (zoom->most_rows, zoom->all_rows);
  n = CLAMP (n, MIN (LEAST_ROWS, most), most);
  from = CLAMP (from, 0, zoom->all_rows - n);
  zoom->rows = n >= most - 1e-9 && from < 0.5 ? (Rows){0} : (Rows){from, n};
  return zoom->rows.from != before.from || zoom->rows.n != before.n;
}

/* What is looked at now; a window that became too small shows less than was asked for. */
static Rows
rows_now (const PodiumChartZoom *zoom, const PodiumScene *scene)
{
  Rows now = zoom->rows.n > 0 ? zoom->rows : (Rows){0, zoom->most_rows};
  if (scene->rows.n < round (now.n) && scene->rows.from == round (now.from))
    now.n = scene->rows.n;
  return now;
}

/* How far down the list a place is, 0 to 1; columns follow each other. */
static double
share_of_rows (const PodiumSceneRows *rows, double x, double y)
{
  double column = CLAMP ((x - rows->box.x) / rows->box.width, 0, 0.999) * rows->n_columns;
  double down = CLAMP ((y - rows->box.y) / rows->box.height, 0, 1), n = rows->n_columns;
  return ((rows->from_right ? n - 1 - floor (column) : floor (column)) + down) / n;
}

gboolean
podium_chart_zoom_move (PodiumChartZoom *zoom, const PodiumScene *scene, double rows)
{
  if (!zoom->all_rows)
    return FALSE;
  Rows now = rows_now (zoom, scene);
  return set_rows (zoom, now.from + rows, now.n);
}

gboolean
podium_chart_zoom_scale (PodiumChartZoom *zoom, const PodiumScene *scene, double x, double y, double factor)
{
  gboolean changed = FALSE;
  if (zoom->all_rows) {
    Rows now = rows_now (zoom, scene);
    double share = share_of_rows (&scene->rows, x, y);
    return set_rows (zoom, now.from + share * now.n * (1 - 1 / factor), now.n / factor);
  }
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
  if (zoom->all_rows) {
    double a_px = rows_now (zoom, scene).n / scene->rows.n_columns / scene->rows.box.height;
    return podium_chart_zoom_move (zoom, scene, -dy * a_px);
  }
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
  zoom->rows = (Rows){0};
  return was_on;
}

gboolean
podium_chart_zoom_back (PodiumChartZoom *zoom)
{
  g_autofree Step *step = g_queue_pop_head (&zoom->steps);
  if (!step)
    return FALSE;
  g_array_unref (zoom->domains);
  zoom->domains = step->domains;
  zoom->rows = step->rows;
  return TRUE;
}
