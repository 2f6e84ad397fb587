/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "labels.h"
#include "label-grid.h"

#include <math.h>

/* The eight positions, best first, as signs of where the block lies: right, right above, right below, left, above,
 * below, left above, left below. */
static const struct {
  int across, down;
} positions[] = { { 1, 0 }, { 1, -1 }, { 1, 1 }, { -1, 0 }, { 0, -1 }, { 0, 1 }, { -1, -1 }, { -1, 1 } };
#define N_POSITIONS 8
#define N_DISTANCES 3
#define N_PLACES (N_POSITIONS * N_DISTANCES)

/* How far from its mark a number looks for room, in gaps of names. */
#define REACH 12.0
#define FAR_REACH 24.0
#define MOST_DIRECTIONS 32

#define NOBODY G_MAXUINT

typedef struct {
  PodiumLabel *labels;
  guint n;
  const PodiumLabelSpace *space;
  PodiumLabelGrid *grid;
  guint *texts, *leaders; /* what each label has filed: NOBODY where it has not */
  double *costs;          /* of the place taken */
} Placing;

/* A place that a block may take. */
typedef struct {
  PodiumBox box;
  double align;
  gboolean leads; /* by a leader: */
  PodiumSegment leader;
  double cost;
} Place;

static PodiumBox
place_box (const PodiumLabel *label, double width, double height, double gap, int k)
{
  int distance = k / N_POSITIONS, across = positions[k % N_POSITIONS].across, down = positions[k % N_POSITIONS].down;
  double reach = gap * (distance + 1), slant = distance ? reach * 0.8 : gap;
  const PodiumBox *m = &label->mark;
  PodiumBox box = { 0, 0, width, height };

  box.x = across > 0 ? m->x + m->width + reach : across < 0 ? m->x - reach - width : label->x - width / 2;
  if (across && !down) {
    box.y = label->y - label->eye;
  } else if (!across) {
    box.y = down < 0 ? m->y - reach * 0.6 - height : m->y + m->height + reach * 0.6;
  } else {
    /* beside and above: the block ends a little over the point's middle */
    box.y = down < 0 ? label->y - slant - height : label->y + slant;
    if (distance)
      box.y += down * (m->height / 2);
  }
  return box;
}

/* From the nearest point of the block's edge to the casing of the mark. */
static PodiumSegment
leader_of (const PodiumLabel *label, const PodiumBox *box)
{
  double x = CLAMP (label->x, box->x, box->x + box->width), y = CLAMP (label->y, box->y, box->y + box->height);
  double length = hypot (label->x - x, label->y - y), radius = MIN (label->mark.width, label->mark.height) / 2;
  double share = length > radius ? (length - radius) / length : 0;
  return (PodiumSegment){ x, y, x + (label->x - x) * share, y + (label->y - y) * share };
}

static double
cost_of (const PodiumLabel *label, const PodiumBox *box, int rank, const PodiumLabelSpace *space)
{
  double dx = MAX (0, MAX (label->mark.x - box->x - box->width, box->x - label->mark.x - label->mark.width));
  double dy = MAX (0, MAX (label->mark.y - box->y - box->height, box->y - label->mark.y - label->mark.height));
  double cost = rank + 0.05 * hypot (dx, dy);
  for (guint i = 0; i < space->n_shunned; i++)
    if (podium_box_contains (&space->shunned[i], box->x + box->width / 2, box->y + box->height / 2))
      return cost + 1;
  return cost;
}

/* The places of a block, the cheapest first; of equal cost the one that comes first in the list of positions. */
static void
list_places (const PodiumLabel *label, double width, double height, const PodiumLabelSpace *space, Place *places)
{
  for (int k = 0; k < N_PLACES; k++) {
    int across = positions[k % N_POSITIONS].across, at = k;
    Place place = { .box = place_box (label, width, height, space->gap, k), .leads = k >= N_POSITIONS };
    place.align = across > 0 ? 0 : across < 0 ? 1 : 0.5;
    place.leader = leader_of (label, &place.box);
    place.cost = cost_of (label, &place.box, k, space);
    for (; at > 0 && places[at - 1].cost > place.cost + 1e-9; at--)
      places[at] = places[at - 1];
    places[at] = place;
  }
}

/* Where the user put it, its first line where that of the name alone would be. */
static Place
pinned_place (const PodiumLabel *label, gboolean full, const PodiumLabelSpace *space)
{
  const PodiumBox *in = &space->bounds;
  double align = label->pin_x < label->x && label->number_room <= 0 ? 1 : 0, width = full ? label->full_width : label->width;
  double x = CLAMP (label->pin_x - label->width / 2, in->x, MAX (in->x, in->x + in->width - label->width));
  double y = CLAMP (label->pin_y - label->eye, in->y, MAX (in->y, in->y + in->height - label->height));
  Place place = { .box = { x + align * (label->width - width), y, width, full ? label->full_height : label->height },
                  .align = align,
                  .cost = -1 }; /* no other place is cheaper */
  place.leader = leader_of (label, &place.box);
  place.leads = hypot (label->x - place.leader.x1, label->y - place.leader.y1) > space->leads_from;
  return place;
}

PodiumBox
podium_label_reach (const PodiumLabel *label, const PodiumLabelSpace *space)
{
  double width = MAX (label->width, label->full_width), height = MAX (label->height, label->full_height);
  PodiumBox all = label->mark;
  for (int k = N_PLACES - N_POSITIONS; k < N_PLACES; k++)
    all = podium_box_union (all, place_box (label, width, height, space->gap, k));
  all = podium_box_union (all, podium_box_grow (label->mark, REACH * space->gap + space->number_width + label->number_room));
  return podium_box_grow (all, space->pad);
}

static gboolean
is_within (const PodiumBox *box, const PodiumBox *bounds)
{
  return box->x >= bounds->x && box->y >= bounds->y && box->x + box->width <= bounds->x + bounds->width
         && box->y + box->height <= bounds->y + bounds->height;
}

static gboolean
is_box_free (const Placing *p, guint i, const Place *place)
{
  PodiumBox wide = podium_box_grow (place->box, p->space->pad);
  return is_within (&place->box, &p->space->bounds) && podium_label_grid_box_is_free (p->grid, &wide, i);
}

static gboolean
is_leader_free (const Placing *p, guint i, const Place *place, gboolean across_marks)
{
  return !place->leads
         || podium_label_grid_leader_is_free (p->grid, &place->leader, i, p->labels[i].x, p->labels[i].y, across_marks,
                                              p->space->pad);
}

static gboolean
is_free (const Placing *p, guint i, const Place *place)
{
  return is_box_free (p, i, place) && is_leader_free (p, i, place, FALSE);
}

/* A text as others must heed it: names in one line stand farther apart than lines do, or two read as one. */
static PodiumBox
heeded (const Placing *p, const PodiumBox *box)
{
  double more = 1.5 * p->space->pad;
  return (PodiumBox){ box->x - more, box->y, box->width + 2 * more, box->height };
}

static void
take (Placing *p, guint i, const Place *place, PodiumLabelState state, gboolean full)
{
  PodiumLabel *label = &p->labels[i];
  if (p->texts[i] != NOBODY)
    podium_label_grid_remove (p->grid, p->texts[i]);
  if (p->leaders[i] != NOBODY)
    podium_label_grid_remove (p->grid, p->leaders[i]);
  label->state = state;
  label->full = full;
  label->box = place->box;
  label->align = place->align;
  label->leader = place->leads;
  label->from_x = place->leader.x1;
  label->from_y = place->leader.y1;
  label->to_x = place->leader.x2;
  label->to_y = place->leader.y2;
  p->costs[i] = place->cost;
  p->texts[i] = podium_label_grid_add_box (p->grid, PODIUM_HELD_TEXT, i, heeded (p, &place->box));
  p->leaders[i] = place->leads ? podium_label_grid_add_leader (p->grid, i, place->leader) : NOBODY;
}

/* What a label would have of the places that are free: FALSE for none. */
typedef gboolean (*Propose) (const Placing *p, guint i, Place *wanted);

/* The cheapest place for the name that is cheaper than what it has. */
static gboolean
propose_name (const Placing *p, guint i, Place *wanted)
{
  Place places[N_PLACES];
  list_places (&p->labels[i], p->labels[i].width, p->labels[i].height, p->space, places);
  for (int k = 0; k < N_PLACES && places[k].cost < p->costs[i] - 1e-9; k++)
    if (is_free (p, i, &places[k])) {
      *wanted = places[k];
      return TRUE;
    }
  return FALSE;
}

/* A place for the name with its second line: right beside the point, or no dearer than that of the name. */
static gboolean
propose_full (const Placing *p, guint i, Place *wanted)
{
  const PodiumLabel *label = &p->labels[i];
  Place places[N_PLACES];
  if (label->state != PODIUM_LABEL_PLACED || label->full || label->full_width <= 0)
    return FALSE;
  if (label->pinned) {
    *wanted = pinned_place (label, TRUE, p->space);
    return is_box_free (p, i, wanted);
  }
  list_places (label, label->full_width, label->full_height, p->space, places);
  for (int k = 0; k < N_PLACES; k++)
    if ((!places[k].leads || places[k].cost <= p->costs[i] + 1) && is_free (p, i, &places[k])) {
      *wanted = places[k];
      return TRUE;
    }
  return FALSE;
}

/* The nearest free place for a number around the mark whose leader crosses nothing; where there is none, one whose leader
 * crosses other points. Near enough it needs no leader. */
static gboolean
search_number (const Placing *p, guint i, double most, double step, int directions, Place *wanted)
{
  const PodiumLabel *label = &p->labels[i];
  const PodiumBox *mark = &label->mark;
  double width = p->space->number_width + label->number_room, height = p->space->number_height;
  double cosines[MOST_DIRECTIONS], sines[MOST_DIRECTIONS];
  gboolean found = FALSE;
  for (int k = 0; k < directions; k++) {
    cosines[k] = cos (2 * G_PI * k / directions);
    sines[k] = sin (2 * G_PI * k / directions);
  }
  for (double gaps = 0.4; gaps < most; gaps += MAX (0.4, step * gaps))
    for (int k = 0; k < directions; k++) {
      double gap = gaps * p->space->gap;
      double x = mark->x + mark->width / 2 + cosines[k] * ((mark->width + width) / 2 + gap);
      double y = mark->y + mark->height / 2 - sines[k] * ((mark->height + height) / 2 + gap);
      Place place = { .box = { x - width / 2, y - height / 2, width, height }, .align = 0.5, .leads = gaps > 0.8, .cost = gap };
      if (!is_box_free (p, i, &place))
        continue;
      place.leader = leader_of (label, &place.box);
      if (is_leader_free (p, i, &place, FALSE)) {
        *wanted = place;
        return TRUE;
      }
      if (!found && is_leader_free (p, i, &place, TRUE)) {
        *wanted = place;
        found = TRUE;
      }
    }
  return found;
}

static gboolean
propose_number (const Placing *p, guint i, Place *wanted)
{
  return p->labels[i].state == PODIUM_LABEL_HOMELESS && search_number (p, i, REACH, 0.5, 16, wanted);
}

/* The nearest label in @state, or NULL; of names only such as would leave room for a number. */
static PodiumLabel *
nearest (const Placing *p, const PodiumLabel *label, PodiumLabelState state, double *distance)
{
  PodiumLabel *found = NULL;
  *distance = INFINITY;
  for (guint k = 0; k < p->n; k++) {
    PodiumLabel *other = &p->labels[k];
    double away = hypot (other->x - label->x, other->y - label->y);
    if (other->state != state || away >= *distance || other->pinned)
      continue;
    if (state == PODIUM_LABEL_PLACED && (other->leader || other->box.width < p->space->number_width + other->number_room
                                         || other->box.height < p->space->number_height))
      continue;
    found = other;
    *distance = away;
  }
  return found;
}

/* Farther out and in more directions, for those who have nobody beside them to share a number with. */
static gboolean
propose_far_number (const Placing *p, guint i, Place *wanted)
{
  const PodiumLabel *label = &p->labels[i];
  double distance;
  if (label->state != PODIUM_LABEL_HOMELESS)
    return FALSE;
  nearest (p, label, PODIUM_LABEL_NUMBERED, &distance);
  return distance > 1.5 * label->mark.width && search_number (p, i, FAR_REACH, 0.3, MOST_DIRECTIONS, wanted);
}

/* One round: every label says what it would have, and has it where no label before it in the order wants any of the same room,
 * whether that one gets it or not. So what a label gets in a round depends on its neighbours and theirs, on nothing farther. */
static guint
hold_round (Placing *p, Propose propose, PodiumLabelState state, gboolean full, gboolean *active)
{
  g_autoptr (PodiumLabelGrid) wishes = podium_label_grid_new (p->space->bounds);
  g_autofree Place *places = g_new (Place, p->n);
  g_autofree guint *granted = g_new (guint, p->n);
  guint n = 0, refused = 0;
  for (guint i = 0; i < p->n; i++) {
    if (!active[i] || !(active[i] = propose (p, i, &places[i])))
      continue; /* what is full only fills up */
    Placing among = *p;
    among.grid = wishes;
    if (is_free (&among, i, &places[i]))
      granted[n++] = i;
    else
      refused++;
    podium_label_grid_add_box (wishes, PODIUM_HELD_TEXT, i, heeded (p, &places[i].box));
    if (places[i].leads)
      podium_label_grid_add_leader (wishes, i, places[i].leader);
  }
  for (guint k = 0; k < n; k++)
    take (p, granted[k], &places[granted[k]], state, full);
  return refused;
}

static void
hold_rounds (Placing *p, int most, Propose propose, PodiumLabelState state, gboolean full)
{
  g_autofree gboolean *active = g_new (gboolean, p->n);
  for (guint i = 0; i < p->n; i++)
    active[i] = TRUE;
  while (most-- && hold_round (p, propose, state, full, active))
    ;
}

/* Where a homeless point has no number near it, the name beside it makes way for one: so they can share that. */
static void
make_way (Placing *p, const PodiumLabel *label)
{
  double to_number, to_name;
  PodiumLabel *name = nearest (p, label, PODIUM_LABEL_PLACED, &to_name);
  nearest (p, label, PODIUM_LABEL_NUMBERED, &to_number);
  if (!name || to_number <= 3 * label->mark.width || to_number <= to_name)
    return;
  double width = p->space->number_width + name->number_room, height = p->space->number_height, centre = name->box.y + name->box.height / 2;
  name->state = PODIUM_LABEL_NUMBERED;
  name->full = FALSE;
  name->box.x += name->align * (name->box.width - width);
  name->box.y = CLAMP (name->y, centre - (name->box.height - height) / 2, centre + (name->box.height - height) / 2) - height / 2;
  name->box.width = width;
  name->box.height = height;
}

/* Numbers in the order of the labels; who found no place for one shares that of the nearest who did. */
static void
count_numbers (Placing *p)
{
  guint next = 1;
  double distance;
  for (guint i = 0; i < p->n; i++)
    if (p->labels[i].state == PODIUM_LABEL_HOMELESS)
      make_way (p, &p->labels[i]);
  for (guint i = 0; i < p->n; i++)
    if (p->labels[i].state == PODIUM_LABEL_NUMBERED)
      p->labels[i].number = next++;
  for (guint i = 0; i < p->n; i++) {
    PodiumLabel *label = &p->labels[i];
    const PodiumLabel *owner = label->number ? NULL : nearest (p, label, PODIUM_LABEL_NUMBERED, &distance);
    if (label->state == PODIUM_LABEL_HOMELESS && owner) {
      label->number = owner->number;
      label->state = PODIUM_LABEL_SHARED;
    }
  }
}

void
podium_labels_place (PodiumLabel *labels, guint n, const PodiumBox *obstacles, guint n_obstacles,
                     const PodiumLabelSpace *space)
{
  g_autoptr (PodiumLabelGrid) grid = podium_label_grid_new (space->bounds);
  g_autofree guint *texts = g_new (guint, n), *leaders = g_new (guint, n);
  g_autofree double *costs = g_new (double, n);
  Placing p = { labels, n, space, grid, texts, leaders, costs };

  for (guint i = 0; i < n_obstacles; i++)
    podium_label_grid_add_box (grid, PODIUM_HELD_OBSTACLE, NOBODY, obstacles[i]);
  for (guint i = 0; i < space->n_marks; i++)
    podium_label_grid_add_box (grid, PODIUM_HELD_MARK, NOBODY, space->marks[i]);
  for (guint i = 0; i < n; i++) {
    podium_label_grid_add_box (grid, PODIUM_HELD_MARK, i, labels[i].mark);
    labels[i].state = PODIUM_LABEL_HOMELESS;
    labels[i].number = 0;
    labels[i].leader = labels[i].full = FALSE;
    texts[i] = leaders[i] = NOBODY;
    costs[i] = INFINITY;
  }
  for (guint i = 0; i < n; i++)
    if (labels[i].pinned) {
      Place place = pinned_place (&labels[i], FALSE, space);
      take (&p, i, &place, PODIUM_LABEL_PLACED, FALSE);
    }
  hold_rounds (&p, 4, propose_name, PODIUM_LABEL_PLACED, FALSE);
  hold_rounds (&p, 2, propose_full, PODIUM_LABEL_PLACED, TRUE);
  hold_rounds (&p, 4, propose_number, PODIUM_LABEL_NUMBERED, FALSE);
  hold_rounds (&p, 2, propose_far_number, PODIUM_LABEL_NUMBERED, FALSE);
  count_numbers (&p);
}
