/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vision-image.h"

#define STEPS 4096 /* of linear light; dark colours, where they are widest, are a step of sRGB off at most */

typedef struct {
  PodiumVision vision;
  double linear[256];
  guint8 encoded[STEPS + 1];
  guint32 last, last_seen; /* pixels come in runs of one colour */
} Look;

static void
prepare (Look *look, PodiumVision vision)
{
  *look = (Look){.vision = vision};
  for (int i = 0; i < 256; i++)
    look->linear[i] = podium_vision_linear (i / 255.0);
  for (int i = 0; i <= STEPS; i++)
    look->encoded[i] = (guint8)(podium_vision_encoded (i / (double)STEPS) * 255 + 0.5);
}

/* Of a pixel that is premultiplied, as cairo has them. */
static guint32
look_at (Look *look, guint32 pixel)
{
  guint32 alpha = pixel >> 24, seen_pixel = alpha << 24;
  double light[3], seen[3];
  if (!alpha)
    return 0;
  for (int i = 0; i < 3; i++) {
    guint32 value = ((pixel >> (16 - 8 * i)) & 0xff) * 255 / alpha;
    light[i] = look->linear[MIN (value, 255)];
  }
  podium_vision_see (look->vision, light, seen);
  for (int i = 0; i < 3; i++) {
    guint32 value = look->encoded[(int)(seen[i] * STEPS + 0.5)];
    seen_pixel |= ((value * alpha + 127) / 255) << (16 - 8 * i);
  }
  return seen_pixel;
}

void
podium_vision_image (PodiumVision vision, cairo_surface_t *image)
{
  g_return_if_fail (cairo_image_surface_get_format (image) == CAIRO_FORMAT_ARGB32);
  if (vision == PODIUM_VISION_NORMAL)
    return;
  Look look;
  prepare (&look, vision);
  cairo_surface_flush (image);
  guchar *data = cairo_image_surface_get_data (image);
  int width = cairo_image_surface_get_width (image), height = cairo_image_surface_get_height (image);
  int stride = cairo_image_surface_get_stride (image);
  for (int y = 0; y < height; y++) {
    guint32 *row = (guint32 *)(void *)(data + (gsize)y * (gsize)stride);
    for (int x = 0; x < width; x++) {
      if (row[x] != look.last) {
        look.last = row[x];
        look.last_seen = look_at (&look, row[x]);
      }
      row[x] = look.last_seen;
    }
  }
  cairo_surface_mark_dirty (image);
}
