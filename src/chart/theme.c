/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "theme.h"

#include <math.h>

static const char *const theme_words[] = { NULL, "light", "dark", "print", "slide", NULL };
const PodiumTerms podium_terms_theme = { "theme", theme_words };

#define C PODIUM_RGB

static const PodiumTheme themes[] = {
  [PODIUM_THEME_LIGHT] = {
    .ground = C (0xFCFBF9), .tint = C (0xF5F3EE),
    .ink = C (0x1B1D22), .ink2 = C (0x474B54), .ink3 = C (0x62666F),
    .axis = C (0x80838A), .greyed = C (0x8A8D93), .grid = C (0xE3E1DC), .rule = C (0xCFCCC5),
    .accent = C (0x8A4B08), .access = C (0x176893), .empty = C (0xB4B0A7),
    .makers = { C (0x2280E5), C (0x176C57), C (0xA08216), C (0x9F2300), C (0x1E252E), C (0x4B1788), C (0xDB4780),
                C (0x494B6E), C (0x7A86AE), C (0x704233), C (0x97633D), C (0x620C00), C (0x294C4C), C (0x525DA9),
                C (0x462A28) },
    .ramp = { C (0xE6EFF4), C (0xBAD8E3), C (0x87BBCD), C (0x5B9DBA), C (0x176893), C (0x03497C), C (0x062E5D) },
  },
  [PODIUM_THEME_DARK] = {
    .ground = C (0x1C1D21), .tint = C (0x25262B),
    .ink = C (0xF4F3F0), .ink2 = C (0xCBCDD3), .ink3 = C (0xA6AAB3),
    .axis = C (0x868A93), .greyed = C (0x7C8089), .grid = C (0x35373D), .rule = C (0x484B52),
    .accent = C (0xF0B95A), .access = C (0x7DC6DD), .empty = C (0x5A5E67),
    .makers = { C (0x5E7EC2), C (0x57B8AC), C (0xFFDB67), C (0xED9174), C (0xE2E8F2), C (0xBEA7FC), C (0xDE4674),
                C (0x7C7997), C (0xB5DAFE), C (0xBC9424), C (0xA17407), C (0xFFB7A8), C (0x88F7D1), C (0xA994C4),
                C (0x698178) },
    .ramp = { C (0x242B2F), C (0x28414F), C (0x2B5872), C (0x2F7193), C (0x529FC0), C (0x7DC6DD), C (0xB7EBF5) },
    .ramp_brightens = TRUE,
  },
  [PODIUM_THEME_PRINT] = {
    .ground = C (0xFFFFFF), .tint = C (0xFBFBFB),
    .ink = C (0x000000), .ink2 = C (0x2E2E2E), .ink3 = C (0x4F4F4F),
    .axis = C (0x707070), .greyed = C (0x858585), .grid = C (0xDADADA), .rule = C (0xB8B8B8),
    .accent = C (0x000000), .access = C (0x000000), .empty = C (0xA0A0A0),
    .makers = { C (0x1257B2), C (0x30785D), C (0xA78713), C (0x821900), C (0x131A23), C (0x3D0F71), C (0xCA587F),
                C (0x414767), C (0x8291B8), C (0x9A9365), C (0x9D4C00), C (0x511715), C (0x47938D), C (0x7E70C7),
                C (0x19423C) },
    .ramp = { C (0xE6EFF4), C (0xBAD8E3), C (0x87BBCD), C (0x5B9DBA), C (0x176893), C (0x03497C), C (0x062E5D) },
  },
  [PODIUM_THEME_SLIDE] = {
    .ground = C (0x0E1420), .tint = C (0x172031),
    .ink = C (0xFFFFFF), .ink2 = C (0xDCE1EA), .ink3 = C (0xB6BECB),
    .axis = C (0x8C97AB), .greyed = C (0x77829A), .grid = C (0x2A3446), .rule = C (0x43506A),
    .accent = C (0xFFC857), .access = C (0x7DC6DD), .empty = C (0x5A6780),
    .makers = { C (0x5782E0), C (0x62BEB1), C (0xFFE36E), C (0xF4977A), C (0xE3E8F2), C (0xC8AFFF), C (0xE54D79),
                C (0x7A7D9F), C (0xAAC7DD), C (0xD1D1BB), C (0xA47800), C (0xC6ECA8), C (0x6C8D8C), C (0x8F97CB),
                C (0x0E906D) },
    .ramp = { C (0x242B2F), C (0x28414F), C (0x2B5872), C (0x2F7193), C (0x529FC0), C (0x7DC6DD), C (0xB7EBF5) },
    .ramp_brightens = TRUE,
  },
};

#undef C

const PodiumTheme *
podium_theme (PodiumThemeName name)
{
  g_return_val_if_fail (name >= PODIUM_THEME_LIGHT && name <= PODIUM_THEME_SLIDE, &themes[PODIUM_THEME_LIGHT]);
  return &themes[name];
}

PodiumColour
podium_theme_maker (const PodiumTheme *theme, int slot)
{
  return slot >= 1 && slot <= PODIUM_N_SHAPES ? theme->makers[slot - 1] : theme->greyed;
}

static double
channel (PodiumColour colour, int shift)
{
  return ((colour >> shift) & 0xff) / 255.0;
}

PodiumColour
podium_colour_mix (PodiumColour colour, PodiumColour ground, double share)
{
  PodiumColour mixed = 0xff;
  for (int shift = 8; shift <= 24; shift += 8) {
    double c = channel (colour, shift) * share + channel (ground, shift) * (1 - share);
    mixed |= (PodiumColour) lround (c * 255) << shift;
  }
  return mixed;
}

static double
luminance (PodiumColour colour)
{
  static const double weights[] = { 0.0722, 0.7152, 0.2126 };
  double sum = 0;
  for (int i = 0; i < 3; i++) {
    double c = channel (colour, 8 * (i + 1));
    sum += weights[i] * (c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4));
  }
  return sum;
}

double
podium_colour_contrast (PodiumColour a, PodiumColour b)
{
  double x = luminance (a) + 0.05, y = luminance (b) + 0.05;
  return MAX (x, y) / MIN (x, y);
}

PodiumColour
podium_colour_on (PodiumColour fill)
{
  const PodiumColour white = PODIUM_RGB (0xFFFFFF), ink = themes[PODIUM_THEME_LIGHT].ink;
  return podium_colour_contrast (white, fill) >= podium_colour_contrast (ink, fill) ? white : ink;
}
