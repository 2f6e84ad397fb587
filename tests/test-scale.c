/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "complain.h"
#include "date-text.h"
#include "scale.h"

#include <math.h>


static const struct {
  const char *about;
  PodiumScale scale;
  double value, px;
} scales[] = {
  { "the low end", { { 0, 100 }, { 40, 840 }, FALSE }, 0, 40 },
  { "the high end", { { 0, 100 }, { 40, 840 }, FALSE }, 100, 840 },
  { "between", { { 0, 100 }, { 40, 840 }, FALSE }, 25, 240 },
  { "beyond the domain", { { 0, 100 }, { 0, 100 }, FALSE }, 120, 120 },
  { "upwards: px fall as values rise", { { 0, 60 }, { 500, 100 }, FALSE }, 15, 400 },
  { "negative domain", { { -10, 10 }, { 0, 200 }, FALSE }, -5, 50 },
  { "logarithmic: a decade is a decade", { { 1, 1000 }, { 0, 300 }, TRUE }, 10, 100 },
  { "logarithmic and upwards", { { 1e6, 1e8 }, { 200, 0 }, TRUE }, 1e7, 100 },
  { "logarithmic below one", { { 0.01, 1 }, { 0, 100 }, TRUE }, 0.1, 50 },
};

static void
test_scale (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++) {
    g_test_message ("%s", scales[i].about);
    g_assert_cmpfloat_with_epsilon (podium_scale (&scales[i].scale, scales[i].value), scales[i].px, 1e-9);
  }
}

static double
tick_at (GArray *ticks, guint i)
{
  return g_array_index (ticks, double, i);
}

/* The number as an axis prints it, read back. */
static double
printed_back (double value, int decimals)
{
  char digits[400], format[16];
  g_snprintf (format, sizeof format, "%%.%df", decimals);
  return g_ascii_strtod (g_ascii_formatd (digits, sizeof digits, format, value), NULL);
}

/* Ascending, inside, and each is what its own label says. */
static void
assert_ticks (GArray *ticks, double low, double high, int decimals, const char *what)
{
  double slack = 1e-8 * MAX (high - low, MAX (fabs (low), fabs (high)));
  if (decimals < 0 || decimals > 30)
    complain ("%s: %d decimals", what, decimals);
  for (guint i = 0; i < ticks->len; i++) {
    double tick = tick_at (ticks, i);
    if (!isfinite (tick) || tick < low - slack || tick > high + slack)
      complain ("%s: tick %.17g is outside", what, tick);
    if (i && tick <= tick_at (ticks, i - 1))
      complain ("%s: tick %.17g does not rise from %.17g", what, tick, tick_at (ticks, i - 1));
    if (fabs (printed_back (tick, CLAMP (decimals, 0, 30)) - tick) > 1e-6 * fabs (tick))
      complain ("%s: tick %.17g reads %.*f", what, tick, decimals, tick);
  }
}

static int
count_multiples (double low, double high, double step)
{
  double slack = 1e-9 * (high - low);
  return (int) (floor ((high + slack) / step) - ceil ((low - slack) / step)) + 1;
}

/* 1, 2 or 5 times a power of ten? */
static gboolean
is_round (double step)
{
  double mantissa = step / pow (10, floor (log10 (step) + 1e-9));
  return fabs (mantissa - 1) < 1e-6 || fabs (mantissa - 2) < 1e-6 || fabs (mantissa - 5) < 1e-6;
}

/* The step above 1, 2, 5 x 10^k. */
static double
coarser (double step)
{
  double mantissa = step / pow (10, floor (log10 (step) + 1e-9));
  return fabs (mantissa - 2) < 1e-6 ? 2.5 * step : 2 * step;
}

static void
assert_linear (double low, double high, int most)
{
  int decimals = -1;
  g_autoptr (GArray) ticks = podium_ticks_linear (low, high, most, &decimals);
  g_autofree char *what = g_strdup_printf ("linear %.9g to %.9g, at most %d", low, high, most);

  assert_ticks (ticks, low, high, decimals, what);
  if (ticks->len < 2) {
    complain ("%s: only %u ticks", what, ticks->len);
    return;
  }
  double step = tick_at (ticks, 1) - tick_at (ticks, 0);
  if (!is_round (step))
    complain ("%s: the step %.17g is not round", what, step);
  if ((int) ticks->len > most && count_multiples (low, high, coarser (step)) >= 2)
    complain ("%s: %u ticks, though a coarser step leaves two", what, ticks->len);
  for (guint i = 0; i < ticks->len; i++)
    if (fabs (tick_at (ticks, i) / step - round (tick_at (ticks, i) / step)) > 1e-6)
      complain ("%s: %.17g is no multiple of %.17g", what, tick_at (ticks, i), step);
}

static void
test_linear_known (void)
{
  static const struct {
    const char *about;
    double low, high;
    int most;
    double first, last;
    guint n;
    int decimals;
  } known[] = {
    { "an index from zero", 0, 60, 7, 0, 60, 7, 0 },
    { "percent", 0, 100, 6, 0, 100, 6, 0 },
    { "inside, not around", 3, 97, 6, 20, 80, 4, 0 },
    { "decimals", 0, 1, 6, 0, 1, 6, 1 },
    { "no sum of tenths drifts", 0, 0.5, 6, 0, 0.5, 6, 1 },
    { "both sides of zero", -50, 50, 6, -40, 40, 5, 0 },
    { "large numbers", 0, 160e6, 9, 0, 160e6, 9, 0 },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++) {
    int decimals;
    g_autoptr (GArray) ticks = podium_ticks_linear (known[i].low, known[i].high, known[i].most, &decimals);
    g_test_message ("%s", known[i].about);
    g_assert_cmpuint (ticks->len, ==, known[i].n);
    g_assert_cmpfloat_with_epsilon (tick_at (ticks, 0), known[i].first, 1e-9);
    g_assert_cmpfloat_with_epsilon (tick_at (ticks, ticks->len - 1), known[i].last, 1e-9);
    g_assert_cmpint (decimals, ==, known[i].decimals);
  }
}

static void
test_linear_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  for (int i = 0; i < 4000; i++) {
    double size = pow (10, g_rand_double_range (random, -6, 9));
    double low = g_rand_double_range (random, -2, 2) * size * g_rand_int_range (random, 0, 3);
    assert_linear (low, low + size * g_rand_double_range (random, 0.1, 1), g_rand_int_range (random, 2, 12));
  }
}

static void
test_linear_degenerate (void)
{
  static const double cases[][2] = { { 5, 5 }, { 0, 0 }, { 7, 3 }, { -1, -1 } };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    int decimals = -1;
    g_autoptr (GArray) ticks = podium_ticks_linear (cases[i][0], cases[i][1], 5, &decimals);
    g_assert_cmpuint (ticks->len, ==, 1); /* one value is one tick, and nothing hangs */
    g_assert_cmpfloat (tick_at (ticks, 0), ==, cases[i][0]);
    g_assert_cmpint (decimals, ==, 0);
  }
}

/* On a log axis 1, 2, 5, and where there are few 6, 8, 1.2, 1.5 (and 3, 4), times a power of ten. */
static gboolean
is_log_round (double tick)
{
  static const double mantissas[] = { 1, 1.2, 1.5, 2, 3, 4, 5, 6, 8, 10 };
  double mantissa = tick / pow (10, floor (log10 (tick) + 1e-9));
  for (gsize i = 0; i < G_N_ELEMENTS (mantissas); i++)
    if (fabs (mantissa - mantissas[i]) < 1e-6)
      return TRUE;
  return FALSE;
}

static void
assert_log (double low, double high, int most)
{
  int decimals = -1;
  g_autoptr (GArray) ticks = podium_ticks_log (low, high, most, &decimals);
  g_autofree char *what = g_strdup_printf ("log %.9g to %.9g, at most %d", low, high, most);

  assert_ticks (ticks, low, high, decimals, what);
  if ((int) ticks->len > MAX (1, most))
    complain ("%s: %u ticks, at most %d asked for", what, ticks->len, most);
  for (guint i = 0; i < ticks->len; i++)
    if (!is_log_round (tick_at (ticks, i)))
      complain ("%s: %.17g is not round", what, tick_at (ticks, i));
  if (ticks->len < 2 && high / low >= 100 && most >= 3)
    complain ("%s: only %u ticks over two decades", what, ticks->len);
}

static void
test_log_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  for (int i = 0; i < 4000; i++) {
    double low = pow (10, g_rand_double_range (random, 0, 9));
    assert_log (low, low * pow (10, g_rand_double_range (random, 0.05, 8)), g_rand_int_range (random, 2, 12));
  }
}

/* Prices and rates lie below one: each label must still be its tick. */
static void
test_log_below_one (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  assert_log (0.011, 0.019, 9);
  assert_log (0.1, 0.9, 9);
  for (int i = 0; i < 500; i++) {
    double low = pow (10, g_rand_double_range (random, -4, 0));
    assert_log (low, low * pow (10, g_rand_double_range (random, 0.05, 3)), g_rand_int_range (random, 2, 12));
  }
}

static void
test_log_known (void)
{
  int decimals;
  g_autoptr (GArray) ticks = podium_ticks_log (50, 180, 9, &decimals);
  static const double expected[] = { 50, 60, 80, 100, 120, 150 };
  g_assert_cmpuint (ticks->len, ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < G_N_ELEMENTS (expected) && i < ticks->len; i++)
    g_assert_cmpfloat_with_epsilon (tick_at (ticks, i), expected[i], 1e-9);
  g_assert_cmpint (decimals, ==, 0);

  /* One number would tell no scale: 20 of 1, 2 and 5 lies in here alone. */
  g_autoptr (GArray) few = podium_ticks_log (11.4, 34, 2, &decimals);
  g_assert_cmpuint (few->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (tick_at (few, 0), 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (tick_at (few, 1), 30, 1e-9);
}

static void
test_nice_domain (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  for (int i = 0; i < 2000; i++) {
    double size = pow (10, g_rand_double_range (random, -5, 8));
    double low = g_rand_double_range (random, -3, 3) * size,
           high = low + (i % 10 ? g_rand_double_range (random, 0, 2) : 0) * size;
    double from = low, to = high;
    podium_nice_domain (&from, &to, g_rand_int_range (random, 2, 10));
    if (!(from < to) || from > low + 1e-6 * size || to < high - 1e-6 * size)
      complain ("%.9g to %.9g became %.9g to %.9g", low, high, from, to);
  }
}

/* Ticks of dates, and what stands at them. */
static const struct {
  const char *about, *from, *to;
  int most;
  const char *english, *german;
} date_ticks[] = {
  { "four years", "2023-02-01", "2026-12-31", 6, "2024, 2025, 2026", "2024, 2025, 2026" },
  { "two years in halves", "2024-12-01", "2026-08-01", 5, "2025, Jul, 2026, Jul", "2025, Juli, 2026, Juli" },
  { "a year in quarters", "2025-03-20", "2026-05-01", 8, "Apr 2025, Jul, Oct, 2026, Apr", "Apr. 2025, Juli, Okt., 2026, Apr." },
  { "half a year in months", "2026-01-20", "2026-06-10", 6, "Feb 2026, Mar, Apr, May, Jun", "Febr. 2026, März, Apr., Mai, Juni" },
  { "a month in tens of days", "2026-03-28", "2026-05-02", 5, "1 Apr 2026, 11 Apr, 21 Apr, 1 May",
    "1. Apr. 2026, 11. Apr., 21. Apr., 1. Mai" },
  { "days", "2026-12-30", "2027-01-02", 5, "30 Dec 2026, 31 Dec, 1 Jan 2027, 2 Jan", "30. Dez. 2026, 31. Dez., 1. Jan. 2027, 2. Jan." },
  { "forty years", "1990-05-01", "2030-05-01", 5, "2000, 2010, 2020, 2030", "2000, 2010, 2020, 2030" },
};

static void
test_date_ticks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (date_ticks); i++)
    for (int language = PODIUM_ENGLISH; language <= PODIUM_GERMAN; language++) {
      double from = 0, to = 0;
      podium_date_parse (date_ticks[i].from, &from, NULL, NULL);
      podium_date_parse (date_ticks[i].to, &to, NULL, NULL);
      g_autoptr (GArray) ticks = podium_ticks_date (from, to, date_ticks[i].most);
      g_autoptr (GString) texts = g_string_new (NULL);
      for (guint k = 0; k < ticks->len; k++) {
        g_autofree char *text = podium_date_tick ((PodiumLanguage) language, ticks, k);
        g_string_append_printf (texts, "%s%s", k ? ", " : "", text);
      }
      g_test_message ("%s", date_ticks[i].about);
      g_assert_cmpstr (texts->str, ==, language == PODIUM_ENGLISH ? date_ticks[i].english : date_ticks[i].german);
    }
}

/* Inside, ascending, beginnings of days, few, and no two with one text. */
static void
test_date_ticks_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  for (int i = 0; i < 3000; i++) {
    double low = g_rand_double_range (random, -200000, 60000), high = low + pow (10, g_rand_double_range (random, 0.5, 5.5));
    int most = g_rand_int_range (random, 2, 10);
    g_autoptr (GArray) ticks = podium_ticks_date (low, high, most);
    g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    gboolean months = TRUE;
    if (ticks->len < 2 || (int) ticks->len > MAX (most, 8) + 4)
      complain ("%.9g to %.9g: %u ticks for %d", low, high, ticks->len, most);
    for (guint k = 0; k < ticks->len; k++) {
      double tick = tick_at (ticks, k);
      PodiumDate date = podium_date_of_day (tick);
      months &= date.day == 1 && date.month > 1;
      if (tick < low || tick > high || tick != floor (tick) || (k && tick <= tick_at (ticks, k - 1)))
        complain ("%.9g to %.9g: tick %u at %.9g", low, high, k, tick);
      g_autofree char *text = podium_date_tick (PODIUM_ENGLISH, ticks, k);
      gboolean whole = strlen (text) > 6 || g_ascii_isdigit (text[0]); /* "Jul" returns every year */
      if (!g_hash_table_add (texts, g_steal_pointer (&text)) && whole && months)
        complain ("%.9g to %.9g: tick %u has the text of another", low, high, k);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/scale/scale", test_scale);
  g_test_add_func ("/scale/linear-known", test_linear_known);
  g_test_add_func ("/scale/linear-random", test_linear_random);
  g_test_add_func ("/scale/linear-degenerate", test_linear_degenerate);
  g_test_add_func ("/scale/log-known", test_log_known);
  g_test_add_func ("/scale/log-random", test_log_random);
  g_test_add_func ("/scale/log-below-one", test_log_below_one);
  g_test_add_func ("/scale/nice-domain", test_nice_domain);
  g_test_add_func ("/scale/dates", test_date_ticks);
  g_test_add_func ("/scale/dates-random", test_date_ticks_random);
  return g_test_run ();
}
