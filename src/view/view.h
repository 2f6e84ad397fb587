/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "annotation.h"
#include "cell.h"
#include "filter.h"

typedef enum {
  PODIUM_CHART_RANKING = 1,
  PODIUM_CHART_EFFICIENCY,
  PODIUM_CHART_PROFILE,
  PODIUM_CHART_DUEL,
  PODIUM_CHART_MATRIX,
  PODIUM_CHART_ACCESS,
  PODIUM_CHART_TIMELINE,
  PODIUM_CHART_COMPOSITE,
  PODIUM_CHART_SLOPE,
} PodiumChartKind;

typedef enum { PODIUM_SORT_VALUE = 1, PODIUM_SORT_NAME, PODIUM_SORT_MAKER, PODIUM_SORT_SIMILARITY, PODIUM_SORT_DATE } PodiumSort;

typedef enum { PODIUM_LOG_NONE = 0, PODIUM_LOG_X = 1 << 0, PODIUM_LOG_Y = 1 << 1 } PodiumLog;

/* What stands above a chart whose title nobody typed. */
typedef enum {
  PODIUM_HEADLINE_NEUTRAL = 1, /* what it shows */
  PODIUM_HEADLINE_FINDING,     /* what the data prove, where they prove something; else what it shows */
} PodiumHeadline;

/* What one measurement is set side by side for, in a slope chart. */
typedef enum { PODIUM_ACROSS_SOURCES = 1, PODIUM_ACROSS_SETTINGS, PODIUM_ACROSS_EDITIONS, PODIUM_ACROSS_METRICS, PODIUM_ACROSS_DOCUMENTS } PodiumAcross;

extern const PodiumTerms podium_terms_across; /* PodiumAcross */
extern const PodiumTerms podium_terms_headline; /* PodiumHeadline */
extern const PodiumTerms podium_terms_chart; /* PodiumChartKind */
extern const PodiumTerms podium_terms_sort;  /* PodiumSort */

/* What the user asked to see. Plain data: ids, not entities, so that it outlives any catalog. Strings and vectors are
 * owned by the view; NULL means "not chosen", where the chart decides. */
typedef struct {
  char *id, *name;
  PodiumChartKind kind;
  char **metrics;           /* ranking: its panels, in order; profile: its rows; duel: its rows, NULL: all that both models have; matrix: its
                               lines, NULL: all with a claim; composite: what it weighs; slope: panels */
  char **weights;           /* composite: "METRIC=DIGITS"; a metric that is not named weighs 1 */
  char *x, *y;              /* efficiency: metric ids; timeline: y, and x where it is not the release date */
  char *break_even;         /* efficiency with tokens used on x: id of the model whose cost to run the others are held against */
  char **prices;            /* the same: "MODEL=DIGITS", output prices that the user typed, US dollars per million tokens */
  PodiumSetting reference;  /* the setting that is compared; fields owned */
  PodiumPolicy policy;
  char **editions;          /* chosen ones of metrics whose editions differ: metric, edition, metric, edition, ...; NULL: the newest */
  gboolean anyway;          /* other settings and editions stand in the order of what is compared, hatched, with footnotes */
  char **models;            /* ids to draw; NULL: all that have something to draw; duel: the two, in order */
  char **hidden;            /* ids not to draw */
  char **highlight;         /* ids kept in colour while the others go grey; NULL: all in colour */
  char **label_places;      /* efficiency, timeline: "MODEL=DX,DY", where the user put names; podium_view_label_place (); NULL: none */
  char **ignored_checks;    /* words of checks of its picture that the user answered for; not drawn. NULL: none */
  GPtrArray *annotations;   /* PodiumAnnotation, in the order in which they find their places; NULL: none */
  PodiumFilter filter;      /* which models are looked at */
  PodiumSort sort;          /* 0: by value */
  PodiumLog log;            /* axes asked to be logarithmic */
  gboolean log_set;         /* FALSE: the chart chooses, log where values span more than a decade and a half */
  PodiumHeadline headline;
  PodiumAcross across;      /* slope: its columns; 0: sources */
  char **documents;         /* slope across documents: addresses of the others as given, relative to the view's own; NULL: none */
  char *title, *subtitle;
  char *extra, *setting_extra; /* members that the format does not know, as of entities (model.h) */
} PodiumView;

/* Whether the view sets its document beside others. */
gboolean podium_view_joins (const PodiumView *view);

/* Orders models for PODIUM_SORT_DATE: the newest first, undated ones last, then as the catalog stands. A partial date
 * counts from its first day. */
int podium_models_compare_dates (const PodiumCatalog *catalog, const PodiumModel *a, const PodiumModel *b);

PodiumView *podium_view_new (const char *id, PodiumChartKind kind);
PodiumView *podium_view_copy (const PodiumView *view);
void podium_view_free (PodiumView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumView, podium_view_free)

/* Replaces an owned string or vector with a copy of @value. */
void podium_view_set_string (char **field, const char *value);
void podium_view_set_strv (char ***field, const char *const *value);

/* Takes @annotation. */
void podium_view_annotate (PodiumView *view, PodiumAnnotation *annotation);

/* Copies @setting into the view. */
void podium_view_set_reference (PodiumView *view, const PodiumSetting *setting);

/* The digits of the weight of @metric in a composite, "1" where none was chosen; and choosing them. */
const char *podium_view_weight (const PodiumView *view, const char *metric);
void podium_view_set_weight (PodiumView *view, const char *metric, const char *digits);

/* The edition of @metric that was chosen, NULL where none was; and choosing it. */
const char *podium_view_chosen_edition (const PodiumView *view, const char *metric);
void podium_view_choose_edition (PodiumView *view, const char *metric, const char *edition);

/* The reference setting of @view: its own, or the plain one where it chose none. */
PodiumSetting podium_view_reference (const PodiumView *view);
/* The digits of the output price that was typed for @model, or NULL; and typing them. */
const char *podium_view_price (const PodiumView *view, const char *model);
void podium_view_set_price (PodiumView *view, const char *model, const char *digits);

/* From the point of @model to the middle of its name in a scatter, whole px of a page 1280 wide, y down, each at most
 * PODIUM_FARTHEST_LABEL; FALSE where the chart chooses the place. And choosing it, and leaving it to the chart again. */
#define PODIUM_FARTHEST_LABEL 1280
gboolean podium_view_label_place (const PodiumView *view, const char *model, int *dx, int *dy);
void podium_view_place_label (PodiumView *view, const char *model, int dx, int dy);
void podium_view_free_label (PodiumView *view, const char *model);

/* Widens [*@low, *@high] to the lines and bands at values of @metric, so that its axis reaches them. Where there are no
 * data (@low > @high) nothing happens: there is no axis to widen. */
void podium_view_reach (const PodiumView *view, const char *metric, double *low, double *high);

/* TRUE where the view's lists and filter let @model through. */
gboolean podium_view_shows (const PodiumView *view, const PodiumCatalog *catalog, const PodiumModel *model);

#define PODIUM_VIEW_ERROR (podium_view_error_quark ())
GQuark podium_view_error_quark (void);
typedef enum {
  PODIUM_VIEW_ERROR_UNKNOWN_MODEL,
  PODIUM_VIEW_ERROR_UNKNOWN_METRIC,
  PODIUM_VIEW_ERROR_INCOMPLETE, /* a ranking, profile, composite or slope chart without metrics, an efficiency chart without x or y, a timeline
                                 * without y or dates, a duel not of
                                 * two */
  PODIUM_VIEW_ERROR_UNKNOWN_EDITION, /* of a metric that there is; no claim states it */
  PODIUM_VIEW_ERROR_WEIGHT,     /* no number, negative, of a metric that is not weighed or has no better end; all 0 */
  PODIUM_VIEW_ERROR_FILTER,     /* a word that the catalog does not know */
  PODIUM_VIEW_ERROR_COST,       /* a break-even or price without tokens used on x; a price that is no number above 0 */
  PODIUM_VIEW_ERROR_LABEL,      /* a place of a name that is no two whole numbers, or too far away */
} PodiumViewError;

/* The id of the metric across a timeline. */
const char *podium_view_dates (const PodiumView *view);

/* Checks every id of the view against @catalog, and that its kind has what it needs. */
gboolean podium_view_validate (const PodiumView *view, const PodiumCatalog *catalog, GError **error);
