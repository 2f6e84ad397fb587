/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "complain.h"
#include "labels.h"

#include <math.h>
#include <string.h>

#define MOST_LABELS 60
#define MOST_OBSTACLES 20

typedef struct {
  PodiumLabel labels[MOST_LABELS];
  guint n;
  PodiumBox obstacles[MOST_OBSTACLES];
  guint n_obstacles;
  PodiumLabelSpace space;
} Layout;

/* Points as a chart has them: anywhere, in a cloud, or on a line; now and then two at one place. */
static void
make_layout (Layout *layout, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  double width = g_rand_double_range (random, 200, 1400), height = g_rand_double_range (random, 150, 800);
  int pattern = g_rand_int_range (random, 0, 3);
  *layout = (Layout){ .n = (guint) g_rand_int_range (random, 1, MOST_LABELS + 1),
                      .n_obstacles = (guint) g_rand_int_range (random, 0, MOST_OBSTACLES + 1) };
  layout->space = (PodiumLabelSpace){ { 20, 30, width, height }, g_rand_double_range (random, 4, 16), 2 };

  for (guint i = 0; i < layout->n; i++) {
    double u = g_rand_double (random), v = g_rand_double (random), d = g_rand_double_range (random, 6, 18);
    if (pattern == 1) {
      u = 0.5 + 0.2 * (u - 0.5);
      v = 0.5 + 0.2 * (v - 0.5);
    } else if (pattern == 2) {
      v = u;
    }
    double x = 20 + 0.9 * u * width, y = 30 + 0.05 * height + 0.9 * v * height;
    if (i && g_rand_int_range (random, 0, 12) == 0) {
      x = layout->labels[i - 1].x;
      y = layout->labels[i - 1].y;
    }
    double height_of = g_rand_boolean (random) ? 16 : 35;
    layout->labels[i] = (PodiumLabel){ .x = x, .y = y, .mark = { x - d / 2, y - d / 2, d, d },
                                       .width = g_rand_double_range (random, 20, 260), .height = height_of, .eye = 8 };
  }
  for (guint i = 0; i < layout->n_obstacles; i++)
    layout->obstacles[i] = (PodiumBox){ 20 + g_rand_double (random) * width, 30 + g_rand_double (random) * height,
                                        g_rand_double_range (random, 1, 200), g_rand_double_range (random, 1, 30) };
}

static gboolean
nearer (const PodiumBox *a, const PodiumBox *b, double pad)
{
  PodiumBox wide = podium_box_grow (*a, pad - 1e-6);
  return podium_box_overlaps (&wide, b);
}

/* Whether the leader of @label runs into @box (sampled every half px). */
static gboolean
leader_hits (const PodiumLabel *label, const PodiumBox *box)
{
  double dx = label->x - label->leader_x, dy = label->y - label->leader_y, length = hypot (dx, dy);
  double radius = MIN (label->mark.width, label->mark.height) / 2;
  int n = (int) (2 * MAX (0, length - radius));
  for (int i = 1; i < n; i++) {
    double t = i / (2 * length);
    if (podium_box_contains (box, label->leader_x + dx * t, label->leader_y + dy * t))
      return TRUE;
  }
  return FALSE;
}

static void
assert_layout (const Layout *layout, guint seed)
{
  const PodiumBox *bounds = &layout->space.bounds;
  for (guint i = 0; i < layout->n; i++) {
    const PodiumLabel *label = &layout->labels[i];
    const PodiumBox *box = &label->box;
    if (label->state != PODIUM_LABEL_PLACED)
      continue;
    if (box->x < bounds->x || box->y < bounds->y || box->x + box->width > bounds->x + bounds->width
        || box->y + box->height > bounds->y + bounds->height)
      complain ("layout %u: label %u leaves the bounds", seed, i);
    if (box->width != label->width || box->height != label->height)
      complain ("layout %u: label %u changed its size", seed, i);
    for (guint k = 0; k < layout->n; k++) {
      const PodiumLabel *other = &layout->labels[k];
      if (nearer (box, &other->mark, layout->space.pad))
        complain ("layout %u: label %u touches the mark of %u", seed, i, k);
      if (k == i || other->state != PODIUM_LABEL_PLACED)
        continue;
      if (k < i && nearer (box, &other->box, layout->space.pad))
        complain ("layout %u: labels %u and %u touch", seed, k, i);
      if (label->leader && leader_hits (label, &other->box))
        complain ("layout %u: the leader of %u runs through label %u", seed, i, k);
    }
    for (guint k = 0; k < layout->n_obstacles; k++)
      if (nearer (box, &layout->obstacles[k], layout->space.pad))
        complain ("layout %u: label %u touches obstacle %u", seed, i, k);
  }
}

static void
place (Layout *layout)
{
  podium_labels_place (layout->labels, layout->n, layout->obstacles, layout->n_obstacles, &layout->space);
}

static void
test_random (void)
{
  g_autofree Layout *first = g_new0 (Layout, 1), *second = g_new0 (Layout, 1);
  guint placed = 0, all = 0;
  for (guint seed = 1; seed <= 400; seed++) {
    make_layout (first, seed);
    make_layout (second, seed);
    place (first);
    place (second);
    assert_layout (first, seed);
    if (memcmp (first, second, sizeof *first) != 0)
      complain ("layout %u: the second time gave another result", seed);
    for (guint i = 0; i < first->n; i++)
      placed += first->labels[i].state == PODIUM_LABEL_PLACED;
    all += first->n;
  }
  g_test_message ("%u of %u labels placed", placed, all);
  g_assert_cmpuint (placed, >, all / 3); /* it does try */
}

/* Results of an earlier placement have no say in the next. */
static void
test_again (void)
{
  g_autofree Layout *fresh = g_new0 (Layout, 1), *again = g_new0 (Layout, 1);
  make_layout (fresh, 7);
  make_layout (again, 7);
  place (fresh);
  place (again);
  place (again);
  for (guint i = 0; i < fresh->n; i++) {
    g_assert_cmpint (fresh->labels[i].state, ==, again->labels[i].state);
    g_assert_cmpmem (&fresh->labels[i].box, sizeof (PodiumBox), &again->labels[i].box, sizeof (PodiumBox));
  }
}

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
  PodiumLabelSpace space = { { 0, 0, 600, 300 }, 10, 2 };
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
  PodiumLabelSpace space = { { 0, 0, 600, 300 }, 10, 2 };
  podium_labels_place (&label, 1, NULL, 0, &space);
  g_assert_cmpint (label.state, ==, PODIUM_LABEL_PLACED);
  g_assert_cmpfloat (label.box.x + label.box.width, <, 570 - 8);
  g_assert_cmpfloat (label.align, ==, 1);
}

/* Where nothing fits, nothing is placed, and nothing is lost either: the caller is told. */
static void
test_no_room (void)
{
  PodiumLabel labels[] = { label_at (30, 10), label_at (60, 10) };
  PodiumLabelSpace space = { { 0, 0, 90, 20 }, 10, 2 };
  podium_labels_place (labels, 2, NULL, 0, &space);
  for (int i = 0; i < 2; i++)
    g_assert_cmpint (labels[i].state, ==, PODIUM_LABEL_HOMELESS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/labels/room", test_room);
  g_test_add_func ("/labels/right-edge", test_right_edge);
  g_test_add_func ("/labels/no-room", test_no_room);
  g_test_add_func ("/labels/random", test_random);
  g_test_add_func ("/labels/again", test_again);
  return g_test_run ();
}
