/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-rings.h"

void
podium_ring_append (GtkSnapshot *snapshot, PodiumBox box, double radius, double out, double width,
                    const GdkRGBA *colour)
{
  GskRoundedRect outline;
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float)(box.x - out), (float)(box.y - out),
                                             (float)(box.width + 2 * out), (float)(box.height + 2 * out));
  float widths[] = {(float)width, (float)width, (float)width, (float)width};
  GdkRGBA colours[] = {*colour, *colour, *colour, *colour};
  gsk_rounded_rect_init_from_rect (&outline, &rect, (float)(radius + out));
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

/* A ring with a gap of the ground's colour to what it goes around, so that it shows on any colour. */
static void
ring (GtkSnapshot *snapshot, PodiumBox box, gboolean round, double width, const GdkRGBA *colour,
      const GdkRGBA *ground)
{
  double radius = 2;
  if (round) {
    double side = MAX (box.width, box.height);
    box = (PodiumBox){box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side};
    radius = side / 2;
  }
  podium_ring_append (snapshot, box, radius, 3, 3, ground);
  podium_ring_append (snapshot, box, radius, 3 + width, width, colour);
}

/* The row of @model in a table of statuses: all that stands level with its statuses. Empty where there is
 * none. */
static PodiumBox
status_row (const PodiumScene *scene, const PodiumModel *model)
{
  PodiumBox row = {0};
  for (int pass = 0; pass < 2; pass++) {
    PodiumBox statuses = row;
    for (guint i = 0; i < scene->marks->len; i++) {
      const PodiumMark *mark = podium_scene_mark (scene, i);
      gboolean fits = pass ? statuses.width > 0 && mark->bounds.y < statuses.y + statuses.height &&
                                 mark->bounds.y + mark->bounds.height > statuses.y
                           : mark->role == PODIUM_ROLE_STATUS;
      if (fits && g_strcmp0 (mark->model, model->id) == 0)
        row = row.width > 0 ? podium_box_union (row, mark->bounds) : mark->bounds;
    }
  }
  return row;
}

/* Rings around every mark of @model: in a table of statuses one around the row. */
void
podium_ring_model (const PodiumScene *scene, GtkSnapshot *snapshot, const PodiumModel *model, double width,
                   const GdkRGBA *colour, const GdkRGBA *ground)
{
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    gboolean shape = mark->role == PODIUM_ROLE_BAR || mark->role == PODIUM_ROLE_POINT;
    if (shape && g_strcmp0 (mark->model, model->id) == 0)
      ring (snapshot, mark->bounds, mark->role == PODIUM_ROLE_POINT, width, colour, ground);
  }
  PodiumBox row = status_row (scene, model);
  if (row.width > 0)
    podium_ring_append (snapshot, podium_box_grow (row, 3), 6, width, width, colour);
}
