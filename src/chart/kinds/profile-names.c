/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of a profile's models at their points, in place of a legend: in the row that has most of them
 * free to be named, and what it lacks in another. */

#include "kinds.h"
#include "pool.h"
#include "profile-plan.h"

#include <math.h>

/* Names in more rows than this are looked for all over the picture: then a legend says them at one place. */
#define MOST_ROWS 2

static double
name_width (const PodiumProfilePlan *plan, const PodiumModel *model)
{
  PodiumPage *page = plan->profile->page;
  return podium_text_advance (page->fonts, model->name, page->style.detail.px, 600);
}

static double
place_of (const PodiumProfileLine *line, guint i)
{
  return podium_scale (&line->segment->axis.scale, line->cells[i]->value);
}

/* Whether cell @i can be named from above: a model still without a name, nothing over its symbol. */
static gboolean
is_free (const PodiumProfileLine *line, guint i, GPtrArray *nameless)
{
  return !line->cells[i]->unlike && line->lanes[i].lane == 0 &&
         g_ptr_array_find (nameless, line->cells[i]->model, NULL);
}

/* How far the highest symbol of @line, or its tray, reaches above the row's line. */
static double
symbols_above (const PodiumProfileLine *line)
{
  double above = 0;
  for (guint i = 0; i < line->n; i++)
    above = MAX (above, line->lanes[i].above + (line->lanes[i].tray_above ? line->lanes[i].tray : 0) -
                            line->lanes[i].y);
  return above;
}

/* Whether a name that stands from @left to @right lies on the axis line at zero. */
static gboolean
on_zero (const PodiumProfileLine *line, double left, double right, double air)
{
  const PodiumAxis *axis = &line->segment->axis;
  double zero = podium_scale (&axis->scale, 0);
  return axis->ratio && !axis->log && left - air < zero && zero < right + air;
}

/* The names of the free cells of one row, from left to right. */
typedef struct {
  guint n;
  guint cells[PODIUM_PROFILE_MOST_MODELS];
  double at[PODIUM_PROFILE_MOST_MODELS]; /* centres, px */
  double moved;                          /* px, all of them from over their symbols */
  gboolean leaders;
} Names;

/* Sets the names over their symbols, pushed apart where they would touch. FALSE where there is no room for
 * them. */
static gboolean
lay_line (const PodiumProfilePlan *plan, const PodiumProfileLine *line, GPtrArray *nameless, Names *names)
{
  PodiumPage *page = plan->profile->page;
  double gap = 1.1 * page->style.detail.px, air = 3 * page->scale, widths[PODIUM_PROFILE_MOST_MODELS],
         steps[PODIUM_PROFILE_MOST_MODELS];
  double low = line->segment->axis.scale.range[0] + air,
         high = plan->x[line->segment->column] + plan->width[line->segment->column];

  *names = (Names){0};
  for (guint i = 0; i < line->n; i++)
    if (is_free (line, i, nameless)) {
      guint k = names->n++;
      names->cells[k] = i;
      widths[k] = name_width (plan, line->cells[i]->model);
      /* Less the room that the names before take, they must only keep their order. */
      steps[k] = k ? steps[k - 1] + (widths[k - 1] + widths[k]) / 2 + gap : 0;
      names->at[k] = place_of (line, i) - steps[k];
    }
  guint n = names->n;
  double first = n ? low + widths[0] / 2 : 0, last = n ? high - widths[n - 1] / 2 - steps[n - 1] : -1;
  if (first > last)
    return FALSE;
  podium_pool (names->at, n, 0, first, last);
  for (guint k = 0; k < n; k++) {
    names->at[k] += steps[k];
    double moved = fabs (names->at[k] - place_of (line, names->cells[k]));
    if (on_zero (line, names->at[k] - widths[k] / 2, names->at[k] + widths[k] / 2, page->scale))
      return FALSE;
    names->moved += moved;
    names->leaders |= moved > 9 * page->scale;
  }
  return TRUE;
}

static void
give_names (const PodiumProfilePlan *plan, PodiumProfileLine *line, GPtrArray *nameless, const Names *names)
{
  const PodiumStyle *s = &plan->profile->page->style;
  line->names = g_new0 (double, line->n);
  for (guint i = 0; i < line->n; i++)
    line->names[i] = NAN;
  for (guint k = 0; k < names->n; k++) {
    line->names[names->cells[k]] = names->at[k];
    g_ptr_array_remove (nameless, (gpointer)line->cells[names->cells[k]]->model);
  }
  line->names_above =
      symbols_above (line) + (names->leaders ? 1.3 : 0.5) * s->unit + 2 * plan->profile->page->scale;
  line->reach.above = MAX (line->reach.above, line->names_above + s->detail.line);
  line->need = line->reach.above + line->reach.below;
}

gboolean
podium_profile_names_lay (PodiumProfilePlan *plan)
{
  g_autoptr (GPtrArray) nameless = g_ptr_array_copy (plan->profile->models, NULL, NULL);
  for (int rows = 0; nameless->len && rows < MOST_ROWS; rows++) {
    PodiumProfileLine *best = NULL;
    Names names, chosen = {0};
    double least = INFINITY;
    for (guint i = 0; i < plan->lines->len; i++) {
      PodiumProfileLine *line = podium_profile_line (plan, i);
      if (line->names || !lay_line (plan, line, nameless, &names))
        continue;
      /* Of rows with equally many the one that stands high, with little to push aside. */
      double cost = names.moved + 1.5 * i * plan->profile->page->style.detail.px;
      if (names.n > chosen.n || (names.n == chosen.n && cost < least)) {
        chosen = names;
        least = cost;
        best = line;
      }
    }
    if (!best)
      return FALSE;
    give_names (plan, best, nameless, &chosen);
  }
  return !nameless->len;
}

/* From a name that was pushed aside to its symbol: aslant to the height of the highest symbol, then straight
 * down. */
static void
draw_leader (PodiumProfilePlan *plan, const PodiumProfileLine *line, guint i, double bottom)
{
  PodiumPage *page = plan->profile->page;
  const PodiumStyle *s = &page->style;
  double x = place_of (line, i), half = name_width (plan, line->cells[i]->model) / 2 - 3 * page->scale;
  double knee = line->y - symbols_above (line) - page->scale;
  double end = line->y + line->lanes[i].y - line->lanes[i].above -
               (line->lanes[i].tray_above ? line->lanes[i].tray : 0);
  PodiumRow about = {.model = line->cells[i]->model};
  g_autoptr (PodiumPath) path = podium_path_new ();
  podium_path_move (path, CLAMP (x, line->names[i] - half, line->names[i] + half), bottom);
  podium_path_line (path, x, knee);
  if (end - 2 * page->scale > knee)
    podium_path_line (path, x, end - 2 * page->scale);
  podium_page_path (page, PODIUM_ROLE_LEADER, path, podium_stroke (page->theme->ink3, 0.8 * s->bracket),
                    &about);
}

void
podium_profile_names_draw (PodiumProfilePlan *plan, const PodiumProfileLine *line)
{
  PodiumPage *page = plan->profile->page;
  const PodiumStyle *s = &page->style;
  for (guint i = 0; line->names && i < line->n; i++) {
    if (isnan (line->names[i]))
      continue;
    const PodiumModel *model = line->cells[i]->model;
    PodiumRow about = {.model = model};
    gboolean dim = podium_model_colour (page, plan->profile->view, model) == page->theme->greyed;
    double bottom = line->y - line->names_above, baseline = round (bottom - 0.28 * s->detail.px);
    if (fabs (line->names[i] - place_of (line, i)) > 9 * page->scale)
      draw_leader (plan, line, i, bottom + page->scale);
    PodiumMark *name =
        podium_page_text (page, PODIUM_ROLE_LABEL, line->names[i], baseline, PODIUM_MIDDLE, s->detail, 600,
                          dim ? page->theme->ink3 : page->theme->ink, model->name, &about);
    name->text.halo = s->halo;
    name->text.ground = page->theme->ground;
  }
}
