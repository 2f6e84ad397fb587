/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "style.h"

/* clang-format off */
static const PodiumStyle styles[] = {
  [PODIUM_SIZE_THUMB] = {
    .size = PODIUM_SIZE_THUMB, .margin = 14, .unit = 4,
    .title = { 15, 19 }, .subtitle = { 12, 16 }, .axis = { 12, 15 }, .label = { 12.5, 16 }, .detail = { 12, 15 }, .note = { 12, 15 },
    .grid = 1, .axis_line = 1.25, .frontier = 1.5, .bracket = 1.25, .cap = 2.5, .tray = 3.4,
    .point = 9, .row_symbol = 9, .casing = 2.2, .halo = 3,
    .rank_x = 18, .symbol_x = 29, .name_x = 39, .label_gap = 6, .icon = 14, .status = 12, .bar_most = 28, .block_most = 150, .hatch = 6,
  },
  [PODIUM_SIZE_SMALL] = {
    .size = PODIUM_SIZE_SMALL, .margin = 20, .unit = 4,
    .title = { 20, 25 }, .subtitle = { 14, 19 }, .axis = { 12, 16 }, .label = { 14, 18 }, .detail = { 12, 16 }, .note = { 12, 16 },
    .grid = 1, .axis_line = 1.25, .frontier = 1.5, .bracket = 1.25, .cap = 3, .tray = 3.8,
    .point = 11, .row_symbol = 11, .casing = 2.2, .halo = 3,
    .rank_x = 20, .symbol_x = 36, .name_x = 49, .label_gap = 7, .icon = 17, .status = 15, .bar_most = 36, .block_most = 232, .hatch = 6,
  },
  [PODIUM_SIZE_NORMAL] = {
    .size = PODIUM_SIZE_NORMAL, .margin = 40, .unit = 8,
    .title = { 28, 35 }, .subtitle = { 17, 24 }, .axis = { 14, 19 }, .label = { 17, 22 }, .detail = { 14, 19 }, .note = { 13, 18 },
    .grid = 1, .axis_line = 1.5, .frontier = 2, .bracket = 1.5, .cap = 3.5, .tray = 5,
    .point = 16, .row_symbol = 13, .casing = 3, .halo = 4,
    .rank_x = 26, .symbol_x = 44, .name_x = 60, .label_gap = 9, .icon = 22, .status = 21, .bar_most = 44, .block_most = 270, .hatch = 7,
  },
  [PODIUM_SIZE_SLIDE] = {
    .size = PODIUM_SIZE_SLIDE, .margin = 64, .unit = 14,
    .title = { 50, 60 }, .subtitle = { 30, 40 }, .axis = { 27, 36 }, .label = { 33, 42 }, .detail = { 27, 36 }, .note = { 22, 30 },
    .grid = 1.5, .axis_line = 2.5, .frontier = 3.5, .bracket = 3, .cap = 7, .tray = 9,
    .point = 30, .row_symbol = 24, .casing = 5, .halo = 7,
    .rank_x = 50, .symbol_x = 80, .name_x = 108, .label_gap = 16, .icon = 42, .status = 38, .bar_most = 72, .block_most = 500, .hatch = 12,
  },
};
/* clang-format on */

/* A slide narrower than this would set its notes below 12 px; it takes the class of its width, in the slide's colours. */
#define LEAST_SLIDE (1920 * 12.0 / 22)

const PodiumStyle *
podium_style_for (PodiumThemeName theme, double width, double *scale)
{
  *scale = 1;
  if (theme == PODIUM_THEME_SLIDE && width >= LEAST_SLIDE) {
    *scale = width / 1920;
    return &styles[PODIUM_SIZE_SLIDE];
  }
  if (width < 520)
    return &styles[PODIUM_SIZE_THUMB];
  if (width < 960)
    return &styles[PODIUM_SIZE_SMALL];
  if (width > PODIUM_STYLE_WIDEST)
    *scale = width / 1280;
  return &styles[PODIUM_SIZE_NORMAL];
}
