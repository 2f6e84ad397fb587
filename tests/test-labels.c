/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "labels.h"

static PodiumLabel
label_at (double x, double y)
{
  return (PodiumLabel){ .x = x, .y = y, .mark = { x - 8, y - 8, 16, 16 }, .width = 100, .height = 16, .eye = 8 };
}

/* Where there is room every label stands right of its point, without a leader. */
static void
test_room (void)
{
  PodiumLabel labels[] = { label_at (100, 100), label_at (100, 200), label_at (400, 100) };
  PodiumLabelSpace space = { .bounds = { 0, 0, 600, 300 }, .gap = 10, .pad = 2, .number_width = 14, .number_height = 9 };
  podium_labels_place (labels, G_N_ELEMENTS (labels), NULL, 0, &space);
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++) {
    g_assert_cmpint (labels[i].state, ==, PODIUM_LABEL_PLACED);
    g_assert_false (labels[i].leader);
    g_assert_cmpfloat (labels[i].align, ==, 0);
    g_assert_cmpfloat_with_epsilon (labels[i].box.x, labels[i].x + 8 + 10, 1e-9);
    g_assert_cmpfloat_with_epsilon (labels[i].box.y + labels[i].eye, labels[i].y, 1e-9);
  }
}

/* At the right edge it goes to the left, its lines ending at the point. */
static void
test_right_edge (void)
{
  PodiumLabel label = label_at (570, 100);
  PodiumLabelSpace space = { .bounds = { 0, 0, 600, 300 }, .gap = 10, .pad = 2, .number_width = 14, .number_height = 9 };
  podium_labels_place (&label, 1, NULL, 0, &space);
  g_assert_cmpint (label.state, ==, PODIUM_LABEL_PLACED);
  g_assert_cmpfloat (label.box.x + label.box.width, <, 570 - 8);
  g_assert_cmpfloat (label.align, ==, 1);
}

/* Two points at one place, and room for one name: the other point gets a number. */
static void
test_number (void)
{
  PodiumLabel labels[] = { label_at (30, 20), label_at (30, 20) };
  PodiumLabelSpace space = { .bounds = { 0, 0, 150, 40 }, .gap = 10, .pad = 2, .number_width = 14, .number_height = 9 };
  labels[1].width = 140;
  podium_labels_place (labels, 2, NULL, 0, &space);
  g_assert_cmpint (labels[0].state, ==, PODIUM_LABEL_PLACED);
  g_assert_cmpuint (labels[0].number, ==, 0);
  g_assert_cmpint (labels[1].state, ==, PODIUM_LABEL_NUMBERED);
  g_assert_cmpuint (labels[1].number, ==, 1);
}

/* The second line is taken where it fits, and never at the price of another's name. */
static void
test_second_line (void)
{
  PodiumLabel labels[] = { label_at (100, 20), label_at (100, 80), label_at (100, 100) };
  PodiumLabelSpace space = { .bounds = { 0, 0, 240, 112 }, .gap = 10, .pad = 2, .number_width = 14, .number_height = 9 };
  for (int i = 0; i < 3; i++) {
    labels[i].full_width = 110;
    labels[i].full_height = 34;
  }
  labels[1].full_width = labels[2].full_width = 200; /* too wide for any place */
  podium_labels_place (labels, 3, NULL, 0, &space);
  for (int i = 0; i < 3; i++) {
    g_assert_cmpint (labels[i].state, ==, PODIUM_LABEL_PLACED);
    g_assert_cmpint (labels[i].full, ==, i == 0);
    g_assert_cmpfloat (labels[i].box.height, ==, i == 0 ? 34 : 16);
  }
}

/* On the shunned side a place costs one more: right above gives way to right below, which is no dearer else. */
static void
test_shunned (void)
{
  PodiumBox wall = { 110, 98, 200, 4 }, above = { 0, 0, 600, 100 };
  PodiumLabelSpace space = { .bounds = { 0, 0, 600, 300 }, .gap = 10, .pad = 2, .number_width = 14, .number_height = 9 };
  PodiumLabel label = label_at (100, 100);
  podium_labels_place (&label, 1, &wall, 1, &space);
  g_assert_cmpfloat (label.box.y, <, 100); /* the right place is blocked: right above comes first */
  space.shunned = &above;
  space.n_shunned = 1;
  podium_labels_place (&label, 1, &wall, 1, &space);
  g_assert_cmpfloat (label.box.y, <, 100); /* equal cost: still the lower candidate */
}

/* Where nothing fits, nothing is placed, and nothing is lost either: the caller is told. */
static void
test_no_room (void)
{
  PodiumLabel labels[] = { label_at (30, 10), label_at (60, 10) };
  PodiumLabelSpace space = { .bounds = { 0, 0, 90, 20 }, .gap = 10, .pad = 2, .number_width = 80, .number_height = 9 };
  podium_labels_place (labels, 2, NULL, 0, &space);
  for (int i = 0; i < 2; i++)
    g_assert_cmpint (labels[i].state, ==, PODIUM_LABEL_HOMELESS);
}

/* Where the user put it, or as near as the bounds let it; far away with a leader. */
static void
test_pinned (void)
{
  static const struct {
    const char *about;
    double pin_x, pin_y, x, y; /* wished, and where the middle of the name comes to stand */
    gboolean leads;
  } cases[] = {
    { "beside its point", 160, 100, 160, 100, FALSE },
    { "far above", 120, 30, 120, 30, TRUE },
    { "far to the left, where others would not go", 60, 250, 60, 250, TRUE },
    { "outside: at the edge", 900, -40, 550, 8, TRUE },
    { "on its own point", 100, 100, 100, 100, FALSE },
  };
  PodiumLabelSpace space = { .bounds = { 0, 0, 600, 300 }, .gap = 10, .pad = 2, .leads_from = 24, .number_width = 14, .number_height = 9 };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    PodiumLabel label = label_at (100, 100);
    g_test_message ("%s", cases[i].about);
    label.pinned = TRUE;
    label.pin_x = cases[i].pin_x;
    label.pin_y = cases[i].pin_y;
    label.full_width = 140; /* its second line moves nothing */
    label.full_height = 30;
    podium_labels_place (&label, 1, NULL, 0, &space);
    g_assert_cmpint (label.state, ==, PODIUM_LABEL_PLACED);
    g_assert_cmpint (label.leader, ==, cases[i].leads);
    g_assert_cmpfloat_with_epsilon (label.box.x + label.align * (label.box.width - label.width) + label.width / 2, cases[i].x, 1e-9);
    g_assert_cmpfloat_with_epsilon (label.box.y + label.eye, cases[i].y, 1e-9);
  }
}

/* Pinned at random in crowds: they stand there, nobody else's name or number touches them, and nobody is dropped. */
static void
test_pinned_crowd (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  PodiumLabelSpace space = { .bounds = { 0, 0, 600, 400 }, .gap = 10, .pad = 2, .leads_from = 24, .number_width = 14, .number_height = 9 };
  for (int round = 0; round < 200; round++) {
    PodiumLabel labels[16];
    for (int i = 0; i < 16; i++) {
      labels[i] = label_at (g_rand_double_range (rand, 20, 580), g_rand_double_range (rand, 20, 380));
      labels[i].pinned = i % 5 == 4; /* late in the order, and first all the same */
      labels[i].pin_x = g_rand_double_range (rand, 60, 540);
      labels[i].pin_y = g_rand_double_range (rand, 10, 390);
    }
    podium_labels_place (labels, 16, NULL, 0, &space);
    for (int i = 0; i < 16; i++) {
      g_assert_cmpint (labels[i].state, !=, PODIUM_LABEL_HOMELESS);
      if (!labels[i].pinned)
        continue;
      g_assert_cmpint (labels[i].state, ==, PODIUM_LABEL_PLACED);
      g_assert_cmpfloat_with_epsilon (labels[i].box.x + 50, labels[i].pin_x, 1e-9);
      g_assert_cmpfloat_with_epsilon (labels[i].box.y + 8, labels[i].pin_y, 1e-9);
      for (int k = 0; k < 16; k++)
        g_assert_false (!labels[k].pinned && labels[k].state != PODIUM_LABEL_SHARED
                        && podium_box_overlaps (&labels[i].box, &labels[k].box));
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/labels/room", test_room);
  g_test_add_func ("/labels/right-edge", test_right_edge);
  g_test_add_func ("/labels/number", test_number);
  g_test_add_func ("/labels/second-line", test_second_line);
  g_test_add_func ("/labels/shunned", test_shunned);
  g_test_add_func ("/labels/no-room", test_no_room);
  g_test_add_func ("/labels/pinned", test_pinned);
  g_test_add_func ("/labels/pinned-crowd", test_pinned_crowd);
  return g_test_run ();
}
