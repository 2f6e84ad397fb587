/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "complain.h"
#include "theme.h"

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
  g_test_add_func ("/theme/mix", test_mix);
  return g_test_run ();
}
