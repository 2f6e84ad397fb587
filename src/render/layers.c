/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "layers.h"

/* In diameters, as the visual standard has them. */
#define HOLLOW_STROKE 0.16
#define DASHED_SCALE 0.896
#define DASHED_STROKE 0.13
#define DASH_ON 0.157
#define DASH_OFF 0.105

void
podium_symbol_layers (const PodiumMark *mark, PodiumLayerFunc draw, gpointer data)
{
  double x = mark->symbol.x, y = mark->symbol.y, d = mark->symbol.diameter;
  PodiumColour colour = mark->paint.fill, ground = mark->symbol.ground;
  gboolean dashed = mark->symbol.fill == PODIUM_FILL_DASHED, hollow = podium_shape_is_hollow (mark->symbol.shape);
  g_autoptr (PodiumPath) body = podium_path_new ();
  g_autoptr (PodiumPath) gaps = podium_path_new ();

  podium_symbol_path (body, mark->symbol.shape, x, y, dashed ? d * DASHED_SCALE : d);
  if (mark->symbol.casing > 0) {
    double edge = dashed ? DASHED_STROKE * d : hollow ? HOLLOW_STROKE * d : 0;
    draw (body, (PodiumPaint){ .stroke = ground, .width = mark->symbol.casing + edge, .round = TRUE }, data);
  }
  if (dashed)
    draw (body, (PodiumPaint){ .fill = ground, .stroke = colour, .width = DASHED_STROKE * d,
                               .dash = { DASH_ON * d, DASH_OFF * d } }, data);
  else if (hollow)
    draw (body, (PodiumPaint){ .fill = ground, .stroke = colour, .width = HOLLOW_STROKE * d, .round = TRUE }, data);
  else
    draw (body, (PodiumPaint){ .fill = colour }, data);

  podium_symbol_gaps (gaps, mark->symbol.fill, x, y, d);
  if (gaps->steps->len)
    draw (gaps, (PodiumPaint){ .fill = ground }, data);
}
