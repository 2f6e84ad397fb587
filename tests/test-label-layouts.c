/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must hold of ten thousand plots that nobody drew, see layouts.h. */

#include "complain.h"
#include "label-grid.h"
#include "layouts.h"

#define N_LAYOUTS 10000

static gboolean
is_set (const PodiumLabel *label)
{
  return label->state == PODIUM_LABEL_PLACED || label->state == PODIUM_LABEL_NUMBERED;
}

static gboolean
too_near (const PodiumBox *a, const PodiumBox *b, double pad)
{
  PodiumBox wide = podium_box_grow (*a, pad - 1e-6);
  return podium_box_overlaps (&wide, b);
}

static PodiumSegment
leader_of (const PodiumLabel *label)
{
  return (PodiumSegment){ label->from_x, label->from_y, label->to_x, label->to_y };
}

static void
check_leader (const Layout *layout, guint seed, guint i)
{
  const PodiumLabel *label = &layout->labels[i];
  PodiumSegment leader = leader_of (label);
  for (guint k = 0; k < layout->n; k++) {
    const PodiumLabel *other = &layout->labels[k];
    PodiumSegment another = leader_of (other);
    if (k == i || !is_set (other))
      continue;
    if (podium_segment_hits_box (&leader, &other->box))
      complain ("layout %u: the leader of %u runs through the text of %u", seed, i, k);
    if (k < i && other->leader && podium_segments_cross (&leader, &another))
      complain ("layout %u: the leaders of %u and %u cross", seed, i, k);
    if (label->state == PODIUM_LABEL_PLACED && !podium_box_contains (&other->mark, label->x, label->y)
        && podium_segment_hits_box (&leader, &other->mark))
      complain ("layout %u: the leader of %u runs through the point %u", seed, i, k);
  }
  for (guint k = 0; k < layout->n_obstacles; k++)
    if (podium_segment_hits_box (&leader, &layout->obstacles[k])
        && (label->state == PODIUM_LABEL_PLACED || !podium_box_contains (&layout->obstacles[k], label->x, label->y)))
      complain ("layout %u: the leader of %u runs through obstacle %u", seed, i, k);
}

static void
check_label (const Layout *layout, guint seed, guint i)
{
  const PodiumLabel *label = &layout->labels[i];
  const PodiumBox *box = &label->box, *bounds = &layout->space.bounds;
  gboolean named = label->state == PODIUM_LABEL_PLACED;
  if (named != (label->number == 0))
    complain ("layout %u: label %u has neither or both of a name and a number", seed, i);
  if (!is_set (label))
    return;
  if (box->x < bounds->x || box->y < bounds->y || box->x + box->width > bounds->x + bounds->width
      || box->y + box->height > bounds->y + bounds->height)
    complain ("layout %u: label %u leaves the plot", seed, i);
  if (fabs (box->width - (!named ? layout->space.number_width : label->full ? label->full_width : label->width)) > 1e-9)
    complain ("layout %u: label %u changed its size", seed, i);
  for (guint k = 0; k < layout->n; k++) {
    const PodiumLabel *other = &layout->labels[k];
    if (too_near (box, &other->mark, layout->space.pad))
      complain ("layout %u: label %u touches the mark of %u", seed, i, k);
    if (k < i && is_set (other) && too_near (box, &other->box, layout->space.pad))
      complain ("layout %u: labels %u and %u touch", seed, k, i);
  }
  for (guint k = 0; k < layout->n_obstacles; k++)
    if (too_near (box, &layout->obstacles[k], layout->space.pad))
      complain ("layout %u: label %u touches obstacle %u", seed, i, k);
  if (label->leader)
    check_leader (layout, seed, i);
}

/* A shared number is that of a point which has one, and no number means two names that are not said to share it. */
static void
check_numbers (const Layout *layout, guint seed)
{
  guint owners[MOST_LABELS + 1] = { 0 };
  for (guint i = 0; i < layout->n; i++)
    if (layout->labels[i].state == PODIUM_LABEL_NUMBERED)
      owners[layout->labels[i].number]++;
  for (guint i = 0; i < layout->n; i++) {
    const PodiumLabel *label = &layout->labels[i];
    if (label->state == PODIUM_LABEL_HOMELESS)
      complain ("layout %u: label %u got nothing", seed, i);
    else if (label->number && owners[label->number] != 1)
      complain ("layout %u: the number %u stands at %u points", seed, label->number, owners[label->number]);
  }
}

static void
test_layouts (void)
{
  g_autofree Layout *layout = g_new0 (Layout, 1);
  guint states[PODIUM_LABEL_PLACED + 1] = { 0 }, full = 0, all = 0;
  for (guint seed = 0; seed < N_LAYOUTS; seed++) {
    make_layout (layout, seed);
    place (layout);
    for (guint i = 0; i < layout->n; i++) {
      check_label (layout, seed, i);
      states[layout->labels[i].state]++;
      full += layout->labels[i].full;
      all++;
    }
    check_numbers (layout, seed);
  }
  g_test_message ("%u labels: %.1f %% named, %.1f %% of them in full, %.1f %% numbered, %.1f %% sharing a number", all,
                  100.0 * states[PODIUM_LABEL_PLACED] / all, 100.0 * full / states[PODIUM_LABEL_PLACED],
                  100.0 * states[PODIUM_LABEL_NUMBERED] / all, 100.0 * states[PODIUM_LABEL_SHARED] / all);
  g_assert_cmpuint (states[PODIUM_LABEL_PLACED], >, 2 * all / 5); /* it does try */
}

/* Results of an earlier placement have no say in the next. */
static void
test_again (void)
{
  g_autofree Layout *fresh = g_new0 (Layout, 1), *again = g_new0 (Layout, 1);
  for (guint seed = 0; seed < 200; seed++) {
    make_layout (fresh, seed);
    make_layout (again, seed);
    place (fresh);
    place (again);
    place (again);
    g_assert_cmpmem (fresh->labels, sizeof fresh->labels, again->labels, sizeof again->labels);
  }
}

/* ---- A point that moves ---- */

/* How many steps from neighbour to neighbour each label is from @from; n where no chain leads there. */
static void
measure_steps (const Layout *before, const Layout *after, guint from, guint *steps)
{
  PodiumBox reach[MOST_LABELS];
  for (guint i = 0; i < before->n; i++) {
    reach[i] = podium_box_union (podium_label_reach (&before->labels[i], &before->space),
                                 podium_label_reach (&after->labels[i], &after->space));
    steps[i] = i == from ? 0 : before->n;
  }
  for (gboolean changed = TRUE; changed;) {
    changed = FALSE;
    for (guint i = 0; i < before->n; i++)
      for (guint k = 0; k < before->n; k++)
        if (steps[i] + 1 < steps[k] && podium_box_overlaps (&reach[i], &reach[k])) {
          steps[k] = steps[i] + 1;
          changed = TRUE;
        }
  }
}

static gboolean
has_changed (const PodiumLabel *a, const PodiumLabel *b)
{
  return a->state != b->state || a->full != b->full || a->leader != b->leader
         || (is_set (a) && hypot ((a->box.x - a->x) - (b->box.x - b->x), (a->box.y - a->y) - (b->box.y - b->y)) > 1e-6);
}

/* A few px more or less change only what is near: labels whose places can meet those of the point's own label, and the
 * neighbours of these. (Placed one by one, without rounds, changes ran through twelve neighbours in a row.) */
static void
test_move (void)
{
  g_autofree Layout *before = g_new0 (Layout, 1), *after = g_new0 (Layout, 1);
  guint changes = 0, most = 0, still = 0, n_moves = 1000;
  for (guint seed = 0; seed < n_moves; seed++) {
    make_layout (before, seed);
    *after = *before;
    guint i = seed % before->n, steps[MOST_LABELS], changed = 0;
    double dx = 3 * before->scale * cos (seed), dy = 3 * before->scale * sin (seed);
    after->labels[i].x += dx;
    after->labels[i].y += dy;
    after->labels[i].mark.x += dx;
    after->labels[i].mark.y += dy;
    place (before);
    place (after);
    measure_steps (before, after, i, steps);
    for (guint k = 0; k < before->n; k++) {
      if (k == i || !has_changed (&before->labels[k], &after->labels[k]))
        continue;
      changed++;
      if (steps[k] > 2)
        complain ("layout %u: label %u changes, %u steps from the point that moved", seed, k, steps[k]);
    }
    changes += changed;
    still += changed == 0;
    most = MAX (most, changed);
  }
  g_test_message ("%u of %u moves change nothing else; %.2f other labels on average, at most %u", still, n_moves,
                  (double) changes / n_moves, most);
  g_assert_cmpuint (still, >, n_moves / 2);
  g_assert_cmpuint (changes, <, n_moves);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/label-layouts/solved", test_layouts);
  g_test_add_func ("/label-layouts/again", test_again);
  g_test_add_func ("/label-layouts/move", test_move);
  return g_test_run ();
}
