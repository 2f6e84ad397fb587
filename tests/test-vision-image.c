/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vision-image.h"

static const struct {
  const char *about;
  PodiumVision vision;
  guint32 pixel, seen; /* premultiplied ARGB */
} pixels[] = {
  { "nothing is simulated", PODIUM_VISION_NORMAL, 0xFF123456, 0xFF123456 },
  { "transparent stays so", PODIUM_VISION_PROJECTOR, 0x00000000, 0x00000000 },
  { "white is white to dichromats", PODIUM_VISION_DEUTERANOPIA, 0xFFFFFFFF, 0xFFFFFFFF },
  { "red copied has its luminance", PODIUM_VISION_GREY, 0xFFFF0000, 0xFF7F7F7F },
  { "half a red: the colour of a whole one, premultiplied again", PODIUM_VISION_GREY, 0x80800000, 0x80404040 },
  { "black in a lit room", PODIUM_VISION_PROJECTOR, 0xFF000000, 0xFF727272 },
};

/* Each pixel at the end of a row that is wider than it needs to be, before and behind pixels of another colour. */
static void
test_pixels (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pixels); i++) {
    cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 3, 2);
    gsize stride = (gsize) cairo_image_surface_get_stride (image) / sizeof (guint32);
    guint32 *data = (guint32 *) (void *) cairo_image_surface_get_data (image);
    g_test_message ("%s", pixels[i].about);
    for (int k = 0; k < 3; k++)
      data[k] = 0xFFFFFFFF;
    data[2] = data[stride] = pixels[i].pixel;
    cairo_surface_mark_dirty (image);
    podium_vision_image (pixels[i].vision, image);
    g_assert_cmphex (data[0], ==, 0xFFFFFFFF);
    g_assert_cmphex (data[2], ==, pixels[i].seen);
    g_assert_cmphex (data[stride], ==, pixels[i].seen);
    cairo_surface_destroy (image);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vision-image/pixels", test_pixels);
  return g_test_run ();
}
