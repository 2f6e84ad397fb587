/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "break-even.h"
#include "scatter.h"

/* What an efficiency chart says of costs, where a view asks for it (break_even, prices) and x counts tokens
 * used.
 *
 * Cost to run = tokens x output price, so a cost is a true line only where both are axes: in a chart of
 * output price against tokens, whose lines of equal cost hold for every model at once. There, round costs are
 * drawn as lines, the rival's as a line of its own, and a model without a price as the upright of its tokens,
 * with its break-even price where the rival's line crosses it. In a chart of score against tokens a line of
 * cost would need one price for all, which nobody charges; there, the difference in tokens is drawn between
 * the two models, and the break-even is told in a footnote. Prices come from the catalog or were typed by the
 * user, which is said; none is invented. */
/* NULL where the view does not ask, or nothing has both tokens and a price. Call when the points are
 * collected: points of models with a typed price leave @e where y is the price, names that it draws leave
 * @frame's list of the missing, and claims that it uses join @e's. @e must outlive it. */
PodiumCosts *podium_costs_new (PodiumScatter *e, const PodiumCatalog *catalog, PodiumFrame *frame);
void podium_costs_free (PodiumCosts *cost);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumCosts, podium_costs_free)

/* Widens what an axis spans, in its metric's unit, to what is drawn beyond the points. */
void podium_costs_widen (const PodiumCosts *cost, const PodiumScatterAxis *axis, double *low, double *high);

/* y is the output price. */
gboolean podium_costs_is_plane (const PodiumCosts *cost);

/* Appends the settings of what is drawn beyond the points: "; Muse Spark reasoning". */
void podium_costs_settings (const PodiumCosts *cost, GString *list);

/* Files the footnote; returns what the subtitle says: "Derived: ... ²". Free with g_free. */
char *podium_costs_subtitle (PodiumCosts *cost);

/* "Muse Spark is cheaper to run than GPT-5.4 below 1.97 to 2.07 times its output price", or NULL. Free with
 * g_free. */
char *podium_costs_sentence (const PodiumCosts *cost);

/* In the plane, the second line of @point's label: "$684 to run". Free with g_free. */
char *podium_costs_detail (const PodiumCosts *cost, const PodiumScatterPoint *point);

/* What the words of @point's mark say of its cost, or NULL. Free with g_free. */
char *podium_costs_of_point (const PodiumCosts *cost, const PodiumScatterPoint *point);

/* What the difference between two points needs below the lowest of them, px: for PodiumScatter.room. */
double podium_costs_room (const PodiumCosts *cost);

/* After a drawing: names of uprights that found no place go to @frame's list of the missing, and the uprights
 * with them. TRUE where there are any: draw again. */
gboolean podium_costs_give_up (PodiumCosts *cost, PodiumFrame *frame);

/* Draws under the points, with axes and plot laid; files obstacles for the labels. */
void podium_costs_draw (const PodiumCosts *cost);

/* "Score per million tokens", derived, where y is a score and x counts tokens used: what the words of the
 * point's mark say. NULL: another pair of metrics. Free with g_free. */
char *podium_score_per_tokens (const PodiumScatter *e, const PodiumScatterPoint *point);

/* Shared by the files of costs. */
typedef struct {
  double low, high;  /* US dollars per million output tokens; NAN: not known */
  const char *typed; /* the user's digits; NULL: published */
  PodiumCell *cell;  /* owned; NULL: typed, or not known */
} PodiumPrice;

/* A model that has tokens but no published price: its break-even, or its typed price. */
typedef struct {
  const PodiumModel *model;
  PodiumCell *tokens;    /* owned */
  PodiumPrice price;     /* typed, or not known */
  PodiumBreakEven *even; /* against the rival; NULL: no rival, or nothing to say */
  gboolean homeless;     /* its name found no place in the plot */
  gboolean gone;         /* it is not drawn any more */
} PodiumCostModel;

struct _PodiumCosts {
  PodiumScatter *e;
  const PodiumCatalog *catalog;
  gboolean plane;
  const PodiumModel *rival; /* NULL: none asked for, or no tokens of it */
  PodiumCell *rival_tokens; /* owned */
  PodiumPrice rival_price;
  GPtrArray *open; /* PodiumCostModel, in catalog order, at most PODIUM_MOST_OPEN */
  int note;        /* number of the footnote */
};
#define PODIUM_MOST_OPEN 3 /* more uprights, and more sentences in one footnote, nobody reads */

/* "1.97 to 2.07"; one number where both are written alike; "over 1.97" without an upper end. Free with
 * g_free. */
char *podium_costs_range (PodiumLanguage language, double low, double high, int decimals);
/* "$1,740 to $1,800", in whole dollars from 100 on. Free with g_free. */
char *podium_costs_money (PodiumLanguage language, double low, double high);
/* The break-even of @open with all that it rests on, without a full stop. Free with g_free. */
char *podium_costs_describes (const PodiumCosts *cost, const PodiumCostModel *open);

/* What stands in the plot already, and the points that will, with their trays: PodiumBox; free with
 * g_array_unref. */
GArray *podium_costs_taken (const PodiumScatter *e);
gboolean podium_costs_is_clear (const GArray *taken, const PodiumBox *box);
/* efficiency-cost-lines.c: the lines of equal cost. */
void podium_costs_draw_lines (const PodiumCosts *cost);
