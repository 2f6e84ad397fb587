/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scale.h"
#include "style.h"

/* A rectangle in px, y down. */
typedef struct {
  double x, y, width, height;
} PodiumBox;

gboolean podium_box_overlaps (const PodiumBox *a, const PodiumBox *b);
gboolean podium_box_contains (const PodiumBox *box, double x, double y);
PodiumBox podium_box_grow (PodiumBox box, double by);
PodiumBox podium_box_union (PodiumBox a, PodiumBox b);

typedef enum {
  PODIUM_MARK_RECT = 1,
  PODIUM_MARK_RULE,   /* a straight line */
  PODIUM_MARK_PATH,
  PODIUM_MARK_SYMBOL, /* a maker's shape */
  PODIUM_MARK_TEXT,   /* one line */
} PodiumMarkKind;

/* What a mark is for. The closed list; SVG groups, style and the accessible tree go by it. */
typedef enum {
  PODIUM_ROLE_GROUND = 1,
  PODIUM_ROLE_TITLE,
  PODIUM_ROLE_SUBTITLE,
  PODIUM_ROLE_WASH,       /* a tinted area: dominated, a margin */
  PODIUM_ROLE_GRID,
  PODIUM_ROLE_DIVIDER,    /* between rows or groups of rows */
  PODIUM_ROLE_AXIS,
  PODIUM_ROLE_AXIS_TITLE,
  PODIUM_ROLE_TICK,       /* a tick's line or number */
  PODIUM_ROLE_HEAD,       /* of a panel, column or group */
  PODIUM_ROLE_FRONTIER,
  PODIUM_ROLE_ROUNDING,   /* what the printed digits leave open */
  PODIUM_ROLE_INTERVAL,
  PODIUM_ROLE_BAR,        /* data */
  PODIUM_ROLE_POINT,      /* data */
  PODIUM_ROLE_STATUS,     /* data: a cell of the access chart */
  PODIUM_ROLE_CELL,       /* data: a cell of a matrix; cells never overlap */
  PODIUM_ROLE_BRACKET,    /* spans the claims of one cell */
  PODIUM_ROLE_SYMBOL,     /* a model's sign beside its name */
  PODIUM_ROLE_LABEL,      /* a model's name */
  PODIUM_ROLE_DETAIL,     /* the second line of a label, a remark at a value */
  PODIUM_ROLE_RANK,
  PODIUM_ROLE_VALUE,
  PODIUM_ROLE_LINK,       /* joins rows that are tied or too close to call, its words too; the figures of one row */
  PODIUM_ROLE_LEADER,
  PODIUM_ROLE_CORNER,     /* the good corner */
  PODIUM_ROLE_ANNOTATION, /* words of the chart's or the view's own, and their arrow */
  PODIUM_ROLE_REFERENCE,  /* a line or band at values that the view names */
  PODIUM_ROLE_EVIDENCE,   /* which sources state a row */
  PODIUM_ROLE_ICON,
  PODIUM_ROLE_LEGEND,
  PODIUM_ROLE_KEY,        /* a number that stands for a label, and its entry in the margin */
  PODIUM_ROLE_FRAME,
  PODIUM_ROLE_FOOTNOTE,
  PODIUM_ROLE_MISSING,    /* "No data for" */
  PODIUM_ROLE_SOURCE,
  PODIUM_ROLE_DATE,
  PODIUM_ROLE_BRAND,
} PodiumRole;

extern const PodiumTerms podium_terms_role;

/* Steps of a path; each takes this many numbers from the scene's pool. */
typedef enum { PODIUM_STEP_MOVE = 'M', PODIUM_STEP_LINE = 'L', PODIUM_STEP_CURVE = 'C', PODIUM_STEP_CLOSE = 'Z' } PodiumStep;

/* A path under construction, and in marks; px, y down. */
typedef struct {
  GString *steps;  /* PodiumStep characters */
  GArray *numbers; /* double: 2 a move or line, 6 a curve */
} PodiumPath;

PodiumPath *podium_path_new (void);
void podium_path_free (PodiumPath *path);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumPath, podium_path_free)
void podium_path_move (PodiumPath *path, double x, double y);
void podium_path_line (PodiumPath *path, double x, double y);
void podium_path_curve (PodiumPath *path, double x1, double y1, double x2, double y2, double x, double y);
void podium_path_close (PodiumPath *path);
void podium_path_circle (PodiumPath *path, double cx, double cy, double radius);
/* The quarter-turn arcs from angle @from to @to (radians, clockwise from 3 o'clock); starts with a line or move. */
void podium_path_arc (PodiumPath *path, double cx, double cy, double radius, double from, double to);
void podium_path_rounded (PodiumPath *path, PodiumBox box, double radius);
/* The box of all its points and control points. */
PodiumBox podium_path_bounds (const PodiumPath *path);

typedef struct {
  PodiumColour fill, stroke;
  double width;        /* of the stroke, px */
  double dash[2];      /* on, off; 0: solid */
  double hatch;        /* period of a 45 degree hatch in the stroke's colour, px; 0: plain fill */
  gboolean round;      /* round caps and joins */
} PodiumPaint;

typedef struct {
  PodiumMarkKind kind;
  PodiumRole role;
  const char *key;     /* stable from one build to the next: "bar/aa-index/muse-spark"; unique in the scene */
  PodiumBox bounds;    /* of the ink */
  PodiumPaint paint;
  union {
    PodiumBox rect;
    struct { double x1, y1, x2, y2; } rule;
    struct { const char *steps; const double *numbers; } path;
    struct { double x, y, diameter; PodiumShape shape; PodiumFill fill; double casing; PodiumColour ground; } symbol;
    struct { double x, baseline, px; int weight; double advance; double halo; PodiumColour ground; const char *string; } text;
  };
  /* The row that the mark stands for; NULL where it stands for none. */
  const char *model, *metric;
  const char *claims;    /* ids joined by one space */
  const char *describes; /* what a screen reader or tooltip says of it; only on data marks */
  const char *measure;   /* what a data mark is of where no metric says it: "Open weights"; for tables */
  const char *figure;    /* what a data mark shows where that is no claim's value: "79.7"; for tables */
} PodiumMark;

/* An axis that can be looked at in part: podium_chart_build_part (). */
typedef struct {
  const char *metric; /* id */
  PodiumScale scale;
  gboolean upright;
  PodiumBox box;      /* the plot it crosses */
  gboolean dates;     /* its metric is one of dates, which have no zero */
} PodiumSceneAxis;

/* Rows of a list that can be looked at in part: podium_chart_build_part (). */
typedef struct {
  guint from, n, all;  /* drawn: @n from @from of @all; @all is 0 where the chart has no such list */
  guint n_columns;     /* side by side, filled one after the other */
  gboolean from_right; /* the first column stands at the right */
  PodiumBox box;       /* that they stand in */
} PodiumSceneRows;

/* Where the words of an annotation of the view stand: the marks from @from. One may have two places, its number in the plot and
 * its footnote. */
typedef struct {
  guint annotation; /* index in the view */
  guint from, n;
  gboolean footnote;
} PodiumSceneNote;

/* A name of a scatter, which can be moved: podium_view_place_label (). */
typedef struct {
  const char *model; /* id */
  PodiumBox box;     /* of the name, or of the number that stands for it */
  int dx, dy;        /* from its point, as the view would say it */
} PodiumSceneLabel;

/* One chart laid out at one size: marks in paint order. Immutable once built; owns every string and number. */
typedef struct {
  double width, height;  /* px */
  const char *language;  /* of its words: "en" */
  const char *title, *subtitle;
  GArray *marks;         /* PodiumMark */
  GArray *axes;          /* PodiumSceneAxis */
  GArray *labels;        /* PodiumSceneLabel */
  GArray *placed;        /* PodiumSceneNote */
  PodiumSceneRows rows;
  GPtrArray *notes;      /* footnotes in words, then what is missing, source and date: for describe */
  GHashTable *keys;      /* key -> how many marks asked for it */
  GStringChunk *strings;
  GPtrArray *pools;      /* numbers of paths */
} PodiumScene;

PodiumScene *podium_scene_new (double width, double height);
void podium_scene_free (PodiumScene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumScene, podium_scene_free)

const PodiumMark *podium_scene_mark (const PodiumScene *scene, guint i);
const char *podium_scene_string (PodiumScene *scene, const char *string);

/* Appends a copy of @mark, making its key unique ("/2" after a key that is taken) and filling bounds for every kind but
 * text, whose bounds the caller measures. Strings of the mark must be the scene's. Returns it, valid until the next. */
PodiumMark *podium_scene_add (PodiumScene *scene, const PodiumMark *mark);

/* Moves the numbers of @path into the scene and returns a mark of it, to be painted and added. */
PodiumMark podium_scene_path (PodiumScene *scene, const PodiumPath *path);

/* The outline of a shape of equal area at @x, @y; @diameter of the circle. Hollow shapes: outer and inner outline, to be
 * filled even-odd. */
void podium_symbol_path (PodiumPath *path, PodiumShape shape, double x, double y, double diameter);
gboolean podium_shape_is_hollow (PodiumShape shape);
/* The gaps of @fill, in the ground's colour. Empty for solid and dashed. */
void podium_symbol_gaps (PodiumPath *path, PodiumFill fill, double x, double y, double diameter);
