/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "complain.h"
#include "theme.h"
#include "vision.h"

#include <math.h>

static const struct {
  PodiumThemeName name;
  /* contrasts on the ground and (inks) on the tint, as the visual standard prints them */
  double ground[3], tint[3], axis, greyed, accent, access, least_maker, least_maker_tint;
} themes[] = {
  { PODIUM_THEME_LIGHT, { 16.3, 8.5, 5.6 }, { 15.2, 7.9, 5.2 }, 3.7, 3.2, 6.6, 5.9, 3.47, 3.24 },
  { PODIUM_THEME_DARK, { 15.2, 10.6, 7.2 }, { 13.6, 9.5, 6.5 }, 4.9, 4.3, 9.5, 8.8, 4.02, 3.60 },
  { PODIUM_THEME_SLIDE, { 18.4, 14.0, 9.8 }, { 16.3, 12.4, 8.7 }, 6.3, 4.8, 12.0, 9.6, 4.59, 4.06 },
  { PODIUM_THEME_PRINT, { 21.0, 13.6, 8.2 }, { 20.3, 13.1, 7.9 }, 5.0, 3.7, 21.0, 21.0, 3.12, 3.01 },
};

static void
assert_least (const PodiumTheme *theme, const char *name, const char *token, PodiumColour colour, double least)
{
  double ground = podium_colour_contrast (colour, theme->ground), tint = podium_colour_contrast (colour, theme->tint);
  if (ground < least || tint < least)
    complain ("%s: %s #%06X has %.2f on the ground and %.2f on the tint, below %.1f", name, token, colour >> 8,
                        ground, tint, least);
}

static void
test_floors (void)
{
  for (int name = PODIUM_THEME_LIGHT; name <= PODIUM_THEME_SLIDE; name++) {
    const PodiumTheme *t = podium_theme ((PodiumThemeName) name);
    const char *word = podium_terms_word (&podium_terms_theme, name);
    assert_least (t, word, "ink", t->ink, 4.5);
    assert_least (t, word, "ink2", t->ink2, 4.5);
    assert_least (t, word, "ink3", t->ink3, 4.5);
    assert_least (t, word, "accent", t->accent, 4.5);
    assert_least (t, word, "access", t->access, 3);
    assert_least (t, word, "axis", t->axis, 3);
    assert_least (t, word, "greyed", t->greyed, 3);
    for (int slot = 1; slot <= PODIUM_N_SHAPES; slot++) {
      g_autofree char *maker = g_strdup_printf ("maker %d", slot);
      assert_least (t, word, maker, podium_theme_maker (t, slot), 3);
    }
  }
}

/* The standard prints one decimal (of makers two): half a unit of it is as near as its numbers can be met. */
static void
assert_printed (double contrast, double expected, double unit)
{
  g_assert_cmpfloat_with_epsilon (contrast, expected, unit / 2 + 1e-9);
}

static void
test_standard (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (themes); i++) {
    const PodiumTheme *t = podium_theme (themes[i].name);
    const PodiumColour inks[] = { t->ink, t->ink2, t->ink3 };
    double least = 21, least_tint = 21;
    g_test_message ("%s", podium_terms_word (&podium_terms_theme, themes[i].name));
    for (int k = 0; k < 3; k++) {
      assert_printed (podium_colour_contrast (inks[k], t->ground), themes[i].ground[k], 0.1);
      assert_printed (podium_colour_contrast (inks[k], t->tint), themes[i].tint[k], 0.1);
    }
    assert_printed (podium_colour_contrast (t->axis, t->ground), themes[i].axis, 0.1);
    assert_printed (podium_colour_contrast (t->greyed, t->ground), themes[i].greyed, 0.1);
    assert_printed (podium_colour_contrast (t->accent, t->ground), themes[i].accent, 0.1);
    assert_printed (podium_colour_contrast (t->access, t->ground), themes[i].access, 0.1);
    for (int slot = 1; slot <= PODIUM_N_SHAPES; slot++) {
      least = MIN (least, podium_colour_contrast (podium_theme_maker (t, slot), t->ground));
      least_tint = MIN (least_tint, podium_colour_contrast (podium_theme_maker (t, slot), t->tint));
    }
    assert_printed (least, themes[i].least_maker, 0.01);
    assert_printed (least_tint, themes[i].least_maker_tint, 0.01);
  }
}

static void
test_makers (void)
{
  for (int name = PODIUM_THEME_LIGHT; name <= PODIUM_THEME_SLIDE; name++) {
    const PodiumTheme *t = podium_theme ((PodiumThemeName) name);
    g_assert_cmphex (podium_theme_maker (t, 0), ==, t->greyed);
    g_assert_cmphex (podium_theme_maker (t, -1), ==, t->greyed);
    g_assert_cmphex (podium_theme_maker (t, PODIUM_N_SHAPES + 1), ==, t->greyed);
    for (int a = 1; a <= PODIUM_N_SHAPES; a++) {
      g_assert_cmphex (podium_theme_maker (t, a) & 0xff, ==, 0xff); /* opaque */
      for (int b = 1; b < a; b++)
        g_assert_cmphex (podium_theme_maker (t, a), !=, podium_theme_maker (t, b));
    }
  }
}

static void
test_contrast (void)
{
  const PodiumColour black = PODIUM_RGB (0x000000), white = PODIUM_RGB (0xFFFFFF), grey = PODIUM_RGB (0x767676);
  g_assert_cmpfloat_with_epsilon (podium_colour_contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (podium_colour_contrast (white, black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (podium_colour_contrast (grey, grey), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (podium_colour_contrast (grey, white), 4.54, 0.005); /* WCAG's own example */
}

/* ---- Vision ---- */

typedef struct {
  double l, a, b;
} Lab;

/* Linear RGB, 0 to 1, of a colour. */
static void
linear_rgb (PodiumColour colour, double rgb[3])
{
  for (int i = 0; i < 3; i++)
    rgb[i] = podium_vision_linear (((colour >> (24 - 8 * i)) & 0xff) / 255.0);
}

static double
lab_curve (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIELAB under D65, from linear sRGB. */
static Lab
lab_of (const double rgb[3])
{
  double x = lab_curve ((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
  double y = lab_curve (0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
  double z = lab_curve ((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
  return (Lab){ 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

static double
degrees (double radians)
{
  return radians * 180 / G_PI;
}

static double
hue (double a, double b)
{
  double h = a == 0 && b == 0 ? 0 : degrees (atan2 (b, a));
  return h < 0 ? h + 360 : h;
}

static double
cosine (double angle)
{
  return cos (angle * G_PI / 180);
}

/* CIEDE2000 as Sharma, Wu and Dalal (2005) write it out. */
static double
ciede2000 (Lab p, Lab q)
{
  double c_mean = (hypot (p.a, p.b) + hypot (q.a, q.b)) / 2, c7 = pow (c_mean, 7);
  double g = 0.5 * (1 - sqrt (c7 / (c7 + pow (25, 7))));
  double a1 = (1 + g) * p.a, a2 = (1 + g) * q.a, c1 = hypot (a1, p.b), c2 = hypot (a2, q.b);
  double h1 = hue (a1, p.b), h2 = hue (a2, q.b), turn = h2 - h1, h_mean = h1 + h2;
  if (c1 * c2 == 0) {
    turn = 0;
  } else if (fabs (turn) <= 180) {
    h_mean /= 2;
  } else {
    turn += turn > 0 ? -360 : 360;
    h_mean = (h_mean + (h_mean < 360 ? 360 : -360)) / 2;
  }
  double dl = q.l - p.l, dc = c2 - c1, dh = 2 * sqrt (c1 * c2) * sin (turn * G_PI / 360);
  double l_mean = (p.l + q.l) / 2, c = (c1 + c2) / 2, c_7 = pow (c, 7), l50 = (l_mean - 50) * (l_mean - 50);
  double t = 1 - 0.17 * cosine (h_mean - 30) + 0.24 * cosine (2 * h_mean) + 0.32 * cosine (3 * h_mean + 6)
             - 0.20 * cosine (4 * h_mean - 63);
  double sl = 1 + 0.015 * l50 / sqrt (20 + l50), sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
  double bend = 60 * exp (-pow ((h_mean - 275) / 25, 2));
  double rt = -2 * sqrt (c_7 / (c_7 + pow (25, 7))) * sin (bend * G_PI / 180);
  return sqrt (pow (dl / sl, 2) + pow (dc / sc, 2) + pow (dh / sh, 2) + rt * (dc / sc) * (dh / sh));
}

/* The measure itself, on pairs that its authors publish with the result. */
static void
test_difference (void)
{
  static const struct {
    const char *what;
    Lab p, q;
    double difference;
  } pairs[] = {
    { "blue, the turn term", { 50, 2.6772, -79.7751 }, { 50, 0, -82.7485 }, 2.0425 },
    { "grey against a hue", { 50, 0, 0 }, { 50, -1, 2 }, 2.3669 },
    { "hues on both sides of 0", { 50, 2.5, 0 }, { 50, 0, -2.5 }, 4.3065 },
    { "far in everything", { 50, 2.5, 0 }, { 73, 25, -18 }, 27.1492 },
    { "green", { 60.2574, -34.0099, 36.2677 }, { 60.4626, -34.1751, 39.4387 }, 1.2644 },
    { "nearly black", { 2.0776, 0.0795, -1.1350 }, { 0.9033, -0.0636, -0.5514 }, 0.9082 },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++) {
    double found = ciede2000 (pairs[i].p, pairs[i].q), back = ciede2000 (pairs[i].q, pairs[i].p);
    if (fabs (found - pairs[i].difference) > 5e-5 || fabs (back - found) > 1e-9)
      complain ("%s: %.4f and back %.4f, published as %.4f", pairs[i].what, found, back, pairs[i].difference);
  }
}

/* The visions that colours are chosen for, in the order of the numbers below. */
enum { N_VISIONS = 4 };
static const struct {
  const char *name;
  PodiumVision vision;
} visions[N_VISIONS] = {
  { "normal vision", PODIUM_VISION_NORMAL },
  { "protanopia", PODIUM_VISION_PROTANOPIA },
  { "deuteranopia", PODIUM_VISION_DEUTERANOPIA },
  { "tritanopia", PODIUM_VISION_TRITANOPIA },
};

static Lab
seen (PodiumColour colour, int vision)
{
  double rgb[3], seen[3];
  linear_rgb (colour, rgb);
  podium_vision_see (visions[vision].vision, rgb, seen);
  return lab_of (seen);
}

/* Every white and grey looks the same to all, and what a colour is encoded as is what it was. */
static void
test_visions (void)
{
  for (int value = 0; value <= 255; value++) {
    double linear = podium_vision_linear (value / 255.0), grey[] = { linear, linear, linear }, seen[3];
    g_assert_cmpfloat_with_epsilon (podium_vision_encoded (linear), value / 255.0, 1e-4);
    for (int v = 0; v < PODIUM_VISION_PROJECTOR; v++) {
      podium_vision_see ((PodiumVision) v, grey, seen);
      for (int i = 0; i < 3; i++)
        if (fabs (seen[i] - linear) > 2e-6)
          complain ("vision %d: grey %d has %f in channel %d, not %f", v, value, seen[i], i, linear);
    }
  }
}

/* What colours turn into: in linear light, worked out by hand from the matrices and the room. */
static void
test_seen (void)
{
  static const struct {
    const char *what;
    PodiumVision vision;
    double light[3], seen[3];
  } looks[] = {
    { "red without red cones is dark", PODIUM_VISION_PROTANOPIA, { 1, 0, 0 }, { 0.152286, 0.114503, 0 } },
    { "red without green cones is brown", PODIUM_VISION_DEUTERANOPIA, { 1, 0, 0 }, { 0.367322, 0.280085, 0 } },
    { "blue without blue cones is a dark green", PODIUM_VISION_TRITANOPIA, { 0, 0, 1 }, { 0, 0.147602, 0.303900 } },
    { "green copied", PODIUM_VISION_GREY, { 0, 1, 0 }, { 0.7152, 0.7152, 0.7152 } },
    { "black in a lit room", PODIUM_VISION_PROJECTOR, { 0, 0, 0 }, { 1 / 6.0, 1 / 6.0, 1 / 6.0 } },
    { "white in a lit room", PODIUM_VISION_PROJECTOR, { 1, 1, 1 }, { 1, 1, 1 } },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++) {
    double seen[3];
    podium_vision_see (looks[i].vision, looks[i].light, seen);
    for (int k = 0; k < 3; k++)
      if (fabs (seen[k] - looks[i].seen[k]) > 1e-6)
        complain ("%s: channel %d is %f, not %f", looks[i].what, k, seen[k], looks[i].seen[k]);
  }
}

/* The least difference that any two of the first so many slots have, as the visual standard prints it. */
static const struct {
  PodiumThemeName theme;
  int slots;
  double least[N_VISIONS];
} palettes[] = {
  { PODIUM_THEME_LIGHT, 7, { 18.2, 18.5, 17.6, 16.7 } }, { PODIUM_THEME_LIGHT, PODIUM_N_SHAPES, { 11.8, 10.4, 10.3, 10.0 } },
  { PODIUM_THEME_DARK, 7, { 20.2, 15.2, 14.9, 15.0 } },  { PODIUM_THEME_DARK, PODIUM_N_SHAPES, { 10.4, 9.7, 9.6, 9.7 } },
  { PODIUM_THEME_SLIDE, 7, { 19.5, 14.4, 14.4, 14.4 } }, { PODIUM_THEME_SLIDE, PODIUM_N_SHAPES, { 10.4, 9.4, 9.5, 9.5 } },
  { PODIUM_THEME_PRINT, 7, { 17.6, 18.0, 12.0, 10.6 } }, { PODIUM_THEME_PRINT, PODIUM_N_SHAPES, { 11.9, 11.2, 10.9, 10.6 } },
};

/* Any two makers may stand side by side, so every pair counts. */
static void
test_palettes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (palettes); i++)
    for (int v = 0; v < N_VISIONS; v++) {
      const PodiumTheme *t = podium_theme (palettes[i].theme);
      const char *name = podium_terms_word (&podium_terms_theme, palettes[i].theme);
      double least = INFINITY;
      for (int a = 1; a <= palettes[i].slots; a++)
        for (int b = 1; b < a; b++) {
          double difference = ciede2000 (seen (podium_theme_maker (t, a), v), seen (podium_theme_maker (t, b), v));
          if (difference < palettes[i].least[v] - 0.05)
            complain ("%s, %s: slots %d and %d of %d are %.2f apart, at least %.1f", name, visions[v].name, b, a,
                      palettes[i].slots, difference, palettes[i].least[v]);
          least = MIN (least, difference);
        }
      if (fabs (least - palettes[i].least[v]) > 0.05 + 1e-9)
        complain ("%s, %s: the %d slots are at least %.2f apart, printed as %.1f", name, visions[v].name, palettes[i].slots,
                  least, palettes[i].least[v]);
    }
}

/* A photocopy of the print theme still tells the seven makers apart: by L*, in the printed digits' order of size. */
static void
test_grey_print (void)
{
  const PodiumTheme *t = podium_theme (PODIUM_THEME_PRINT);
  for (int a = 1; a <= 7; a++)
    for (int b = 1; b < a; b++) {
      double gap = fabs (seen (podium_theme_maker (t, a), 0).l - seen (podium_theme_maker (t, b), 0).l);
      if (gap < 4.55)
        complain ("print: slots %d and %d are %.2f L* apart", b, a, gap);
    }
}

/* On each step of a ramp white or ink can be read, and neighbours differ under any vision. */
static void
test_ramps (void)
{
  static const struct {
    PodiumThemeName theme;
    double text, neighbours;
  } ramps[] = { { PODIUM_THEME_LIGHT, 5.6, 6.4 }, { PODIUM_THEME_PRINT, 5.6, 6.4 },
                { PODIUM_THEME_DARK, 4.8, 8.4 },  { PODIUM_THEME_SLIDE, 4.8, 8.4 } };
  for (gsize i = 0; i < G_N_ELEMENTS (ramps); i++) {
    const PodiumTheme *t = podium_theme (ramps[i].theme);
    const char *name = podium_terms_word (&podium_terms_theme, ramps[i].theme);
    for (int k = 0; k < PODIUM_N_RAMP; k++) {
      double text = podium_colour_contrast (podium_colour_on (t->ramp[k]), t->ramp[k]);
      if (text < ramps[i].text - 0.05)
        complain ("%s: text on step %d of the ramp has a contrast of %.2f", name, k, text);
      for (int v = 0; k && v < N_VISIONS; v++) {
        double difference = ciede2000 (seen (t->ramp[k - 1], v), seen (t->ramp[k], v));
        if (difference < ramps[i].neighbours - 0.05)
          complain ("%s, %s: steps %d and %d of the ramp are %.2f apart", name, visions[v].name, k - 1, k, difference);
      }
    }
  }
}

static void
test_mix (void)
{
  const PodiumColour black = PODIUM_RGB (0x000000), white = PODIUM_RGB (0xFFFFFF), blue = PODIUM_RGB (0x2280E5);
  g_assert_cmphex (podium_colour_mix (blue, white, 0), ==, white);
  g_assert_cmphex (podium_colour_mix (blue, white, 1), ==, blue);
  g_assert_cmphex (podium_colour_mix (black, white, 0.4), ==, PODIUM_RGB (0x999999));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/theme/floors", test_floors);
  g_test_add_func ("/theme/standard", test_standard);
  g_test_add_func ("/theme/makers", test_makers);
  g_test_add_func ("/theme/contrast", test_contrast);
  g_test_add_func ("/theme/difference", test_difference);
  g_test_add_func ("/theme/visions", test_visions);
  g_test_add_func ("/theme/seen", test_seen);
  g_test_add_func ("/theme/palettes", test_palettes);
  g_test_add_func ("/theme/grey-print", test_grey_print);
  g_test_add_func ("/theme/ramps", test_ramps);
  g_test_add_func ("/theme/mix", test_mix);
  return g_test_run ();
}
