/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart as a widget: what pointer and keyboard do to it, and what assistive technology reads. Needs a display. */

#include <adwaita.h>
#include <math.h>
#include <string.h>

#include "app.h"
#include "bundled.h"
#include "chart-mark.h"
#include "chart-morph.h"
#include "chart-tip.h"
#include "chart-view.h"
#include "chart-zoom.h"
#include "chart.h"
#include "describe.h"
#include "document-reader.h"
#include "generate.h"
#include "pick.h"
#include "title-editor.h"

typedef struct {
  PodiumFocus *focus;
  GtkWidget *window;
  PodiumChartView *chart;
} Canvas;

/* Takes @document; shows its view @id, or the first. */
static Canvas
open_canvas (PodiumDocument *document, const char *id)
{
  Canvas c = {.focus = podium_focus_new (document, "test"), .window = gtk_window_new ()};
  c.chart = g_object_new (PODIUM_TYPE_CHART_VIEW, NULL);
  if (id)
    podium_focus_choose_view (c.focus, podium_document_view (podium_focus_get_document (c.focus), id));
  podium_chart_view_set_focus (c.chart, c.focus);
  gtk_window_set_default_size (GTK_WINDOW (c.window), 900, 640);
  gtk_window_set_child (GTK_WINDOW (c.window), GTK_WIDGET (c.chart));
  gtk_window_present (GTK_WINDOW (c.window));
  for (int i = 0; i < 100 && !PODIUM_IS_CHART_MARK (gtk_widget_get_first_child (GTK_WIDGET (c.chart))); i++)
    settle_for (80);
  return c;
}

static void
close_canvas (Canvas *c)
{
  g_object_add_weak_pointer (G_OBJECT (c->window), (gpointer *)&c->window);
  gtk_window_destroy (GTK_WINDOW (c->window));
  settle_for (20);
  g_assert_null (c->window);
  g_assert_finalize_object (c->focus);
}

static const PodiumModel *
model_of (Canvas *c, const char *id)
{
  return podium_catalog_model (podium_focus_get_catalog (c->focus), id);
}

/* The data mark of the model with @id. */
static const PodiumMark *
mark_of (Canvas *c, const char *id)
{
  g_autoptr (GPtrArray) marks = podium_scene_data_marks (podium_chart_view_get_scene (c->chart));
  for (guint i = 0; i < marks->len; i++)
    if (g_strcmp0 (((const PodiumMark *)marks->pdata[i])->model, id) == 0)
      return marks->pdata[i];
  return NULL;
}

static double
middle_x (const PodiumMark *mark)
{
  return mark->bounds.x + mark->bounds.width / 2;
}

static double
middle_y (const PodiumMark *mark)
{
  return mark->bounds.y + mark->bounds.height / 2;
}

/* The widgets of the marks, in order; the last child is the tip. */
static GPtrArray *
children_of (Canvas *c)
{
  GPtrArray *children = g_ptr_array_new ();
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (c->chart)); child;
       child = gtk_widget_get_next_sibling (child))
    if (PODIUM_IS_CHART_MARK (child))
      g_ptr_array_add (children, child);
  return children;
}

static GtkWidget *
child_of (Canvas *c, const char *id)
{
  g_autoptr (GPtrArray) children = children_of (c);
  const PodiumMark *mark = mark_of (c, id);
  for (guint i = 0; mark && i < children->len; i++)
    if (g_str_equal (podium_chart_mark_get_key (children->pdata[i]), mark->key))
      return children->pdata[i];
  return NULL;
}

static gboolean
shows_tip (Canvas *c)
{
  GtkWidget *tip = gtk_widget_get_last_child (GTK_WIDGET (c->chart));
  g_assert_true (PODIUM_IS_CHART_TIP (tip));
  return gtk_widget_get_child_visible (tip);
}

/* --- Pointer --- */

static void
test_hover (void)
{
  Canvas c = open_canvas (podium_document_read_bundled (), "token-efficiency");
  const PodiumMark *muse = mark_of (&c, "muse-spark"), *gpt = mark_of (&c, "gpt-5.4");
  podium_chart_view_hover (c.chart, middle_x (muse), middle_y (muse));
  g_assert_true (podium_focus_get_hover (c.focus) == model_of (&c, "muse-spark"));
  g_assert_false (shows_tip (&c)); /* first after a moment */
  settle_for (200);
  g_assert_true (shows_tip (&c));
  podium_chart_view_hover (c.chart, middle_x (gpt), middle_y (gpt));
  g_assert_true (shows_tip (&c)); /* then at once */
  podium_chart_view_hover (c.chart, 3, 3);
  g_assert_false (shows_tip (&c));
  g_assert_null (podium_focus_get_hover (c.focus));

  /* The mark goes from under the pointer with its chart; the model is let go with the next move. */
  podium_chart_view_hover (c.chart, middle_x (gpt), middle_y (gpt));
  podium_focus_choose_view (c.focus, podium_document_view (podium_focus_get_document (c.focus), "matrix"));
  settle_for (200);
  podium_chart_view_hover (c.chart, 3, 3);
  g_assert_null (podium_focus_get_hover (c.focus));
  podium_focus_choose_view (c.focus, podium_document_view (podium_focus_get_document (c.focus), "token-efficiency"));
  settle_for (200);
  muse = mark_of (&c, "muse-spark");

  /* A pinned tip stays while the pointer goes elsewhere, and while the chart is drawn anew. */
  podium_chart_view_click (c.chart, middle_x (muse), middle_y (muse), FALSE);
  g_assert_true (podium_focus_get_current (c.focus) == model_of (&c, "muse-spark"));
  podium_chart_view_hover (c.chart, 3, 3);
  podium_focus_set_pinned (c.focus, model_of (&c, "gpt-5.4"), TRUE);
  settle_for (60);
  g_assert_true (shows_tip (&c));
  podium_chart_view_click (c.chart, 3, 3, FALSE);
  g_assert_false (shows_tip (&c));
  close_canvas (&c);
}

static void
test_pinning (void)
{
  Canvas c = open_canvas (podium_document_read_bundled (), "token-efficiency");
  const PodiumMark *muse = mark_of (&c, "muse-spark");
  podium_chart_view_click (c.chart, middle_x (muse), middle_y (muse), TRUE);
  g_assert_true (podium_focus_is_pinned (c.focus, model_of (&c, "muse-spark")));
  g_assert_null (podium_focus_get_current (c.focus));
  g_assert_cmpstr (podium_focus_get_undo (c.focus), ==, "pin Muse Spark");

  /* A box adds to the pins, in one step; an empty one is none. */
  g_assert_cmpuint (podium_chart_view_pin_box (c.chart, 0, 0, 4, 4), ==, 0);
  g_assert_cmpstr (podium_focus_get_undo (c.focus), ==, "pin Muse Spark");
  g_assert_cmpuint (podium_chart_view_pin_box (c.chart, 0, 0, 900, 640), ==, 4);
  g_assert_cmpstr (podium_focus_get_undo (c.focus), ==, "pin 3 models");
  g_assert_cmpuint (podium_focus_count_pinned (c.focus), ==, 4);
  podium_focus_undo (c.focus);
  g_assert_cmpuint (podium_focus_count_pinned (c.focus), ==, 1);
  close_canvas (&c);
}

static const PodiumSceneLabel *
label_of (Canvas *c, const char *id)
{
  const GArray *labels = podium_chart_view_get_scene (c->chart)->labels;
  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (g_array_index (labels, PodiumSceneLabel, i).model, id))
      return &g_array_index (labels, PodiumSceneLabel, i);
  return NULL;
}

/* A name that is dragged stays where it is put, in one step, and goes back where it came from. */
static void
test_labels (void)
{
  static const char *const views[] = {"token-efficiency", "timeline"};
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++) {
    Canvas c = open_canvas (podium_document_read_bundled (), views[i]);
    const char *id = "muse-spark";
    PodiumBox box = label_of (&c, id)->box;
    double x = box.x + 4, y = box.y + 4;
    g_test_message ("%s", views[i]);
    g_assert_false (podium_chart_view_grasp_label (c.chart, 1, 1));
    g_assert_false (podium_chart_view_free_label (c.chart, x, y)); /* the chart has placed it */

    g_assert_true (podium_chart_view_grasp_label (c.chart, x, y));
    podium_chart_view_move_label (c.chart, -30, -20);
    podium_chart_view_move_label (c.chart, -60, -50);
    g_assert_cmpfloat_with_epsilon (label_of (&c, id)->box.y, box.y - 50, 1.5); /* live */
    podium_chart_view_drop_label (c.chart, FALSE);
    g_assert_cmpstr (podium_focus_get_undo (c.focus), ==, "move label of Muse Spark");
    PodiumBox moved = label_of (&c, id)->box;

    /* Another drag is another step; taken back, it is none. */
    g_assert_true (podium_chart_view_grasp_label (c.chart, moved.x + 4, moved.y + 4));
    podium_chart_view_move_label (c.chart, 20, 10);
    podium_chart_view_drop_label (c.chart, TRUE);
    g_assert_cmpfloat_with_epsilon (label_of (&c, id)->box.y, moved.y, 1e-9);
    podium_focus_undo (c.focus);
    g_assert_null (podium_focus_get_undo (c.focus));
    g_assert_cmpfloat_with_epsilon (label_of (&c, id)->box.y, box.y, 1e-9);

    podium_focus_redo (c.focus);
    g_assert_true (podium_chart_view_free_label (c.chart, moved.x + 4, moved.y + 4));
    g_assert_cmpstr (podium_focus_get_undo (c.focus), ==, "put back label of Muse Spark");
    g_assert_cmpfloat_with_epsilon (label_of (&c, id)->box.y, box.y, 1e-9);
    g_assert_null (podium_focus_get_view (c.focus)->label_places);
    close_canvas (&c);
  }
}

static void
test_zoom (void)
{
  Canvas c = open_canvas (podium_document_read_bundled (), "token-efficiency");
  const PodiumMark *gpt = mark_of (&c, "gpt-5.4");
  double x = middle_x (gpt), y = middle_y (gpt);
  g_assert_true (podium_chart_view_zoom (c.chart, x, y, 4));
  settle_for (60);
  g_assert_true (podium_chart_view_is_zoomed (c.chart));
  gpt = mark_of (&c, "gpt-5.4");
  g_assert_nonnull (gpt); /* what is under the pointer stays; the footnote moved the floor */
  g_assert_cmpfloat_with_epsilon (middle_x (gpt), x, 12);
  g_assert_null (mark_of (&c, "muse-spark"));
  g_autofree char *words = podium_scene_describe (podium_chart_view_get_scene (c.chart));
  g_assert_nonnull (strstr (words, "Outside the part of the axes"));
  g_assert_true (podium_focus_is_saved (c.focus)); /* no part of the view */
  g_assert_null (podium_focus_get_undo (c.focus));

  x = middle_x (gpt);
  g_assert_true (podium_chart_view_pan (c.chart, -40, 0));
  settle_for (60);
  g_assert_cmpfloat_with_epsilon (middle_x (mark_of (&c, "gpt-5.4")), x - 40, 3);
  g_assert_true (podium_chart_view_reset_zoom (c.chart));
  g_assert_false (podium_chart_view_is_zoomed (c.chart));
  g_assert_true (podium_chart_view_undo_zoom (c.chart));
  g_assert_true (podium_chart_view_is_zoomed (c.chart));
  g_assert_true (podium_chart_view_undo_zoom (c.chart));
  g_assert_false (podium_chart_view_is_zoomed (c.chart));
  g_assert_false (podium_chart_view_undo_zoom (c.chart));
  g_assert_false (podium_chart_view_zoom (c.chart, x, y, 0.5)); /* there is no more than all */
  g_assert_false (podium_chart_view_pan (c.chart, 30, 30));

  /* Another chart is not looked at as closely. */
  podium_chart_view_zoom (c.chart, x, y, 2);
  podium_focus_set_x (c.focus, "hle");
  settle_for (60);
  g_assert_false (podium_chart_view_is_zoomed (c.chart));
  podium_focus_set_kind (c.focus, PODIUM_CHART_MATRIX);
  settle_for (60);
  g_assert_false (podium_chart_view_can_zoom (c.chart));
  g_assert_false (podium_chart_view_zoom (c.chart, x, y, 2));
  close_canvas (&c);
}

static PodiumDocument *
generated (guint seed, guint n)
{
  g_autofree char *json = generate_catalog (seed, n);
  g_autoptr (GError) error = NULL;
  PodiumDocument *document = podium_document_read_data (json, strlen (json), "generated", &error);
  g_assert_no_error (error);
  return document;
}

static double
bar_length (Canvas *c, const char *id)
{
  const PodiumMark *mark = mark_of (c, id);
  return mark && mark->role == PODIUM_ROLE_BAR ? mark->bounds.width : NAN;
}

/* A ranking is looked at along its rows: bars keep their zero, and the picture says which rows it shows. */
static void
test_zoom_rows (void)
{
  Canvas c = open_canvas (generated (1, 60), "ranking");
  const PodiumSceneRows *rows = &podium_chart_view_get_scene (c.chart)->rows;
  guint all = rows->all, whole = rows->n;
  double high = podium_chart_view_get_scene (c.chart)->height / 2.0;
  g_assert_true (podium_chart_view_can_zoom (c.chart));
  g_assert_cmpuint (rows->from, ==, 0);
  g_assert_cmpuint (all, >=, whole);

  PodiumSceneRows was = *rows;
  g_assert_true (podium_chart_view_zoom (c.chart, was.box.x + 2, was.box.y + 2, 4)); /* about the first row */
  settle_for (60);
  rows = &podium_chart_view_get_scene (c.chart)->rows;
  g_assert_cmpuint (rows->from, ==, 0);
  g_assert_cmpuint (rows->n, <, whole);
  g_assert_cmpuint (rows->n, >=, whole / 4);
  g_autofree char *first = g_strdup_printf ("Rows 1 to %u of %u", rows->n, all);
  g_assert_nonnull (strstr (podium_chart_view_get_scene (c.chart)->subtitle, first));
  g_assert_true (podium_focus_is_saved (c.focus)); /* no part of the view */

  /* On by one page, with the axis as it was. */
  g_autoptr (GPtrArray) shown = podium_scene_data_marks (podium_chart_view_get_scene (c.chart));
  g_autofree char *last = g_strdup (((const PodiumMark *)g_ptr_array_index (shown, shown->len - 1))->model);
  double length = bar_length (&c, last);
  guint n = rows->n;
  g_assert_true (podium_chart_view_move (c.chart, (n - 1.0) / n));
  settle_for (60);
  rows = &podium_chart_view_get_scene (c.chart)->rows;
  g_assert_cmpuint (rows->from, ==, n - 1);
  g_assert_nonnull (mark_of (&c, last));
  if (!isnan (length))
    g_assert_cmpfloat_with_epsilon (bar_length (&c, last) / length, 1, 0.3); /* words at links take more room or less */

  /* Arrows walk on past the edge. */
  podium_chart_view_walk (c.chart, PODIUM_WALK_LAST);
  settle_for (60);
  rows = &podium_chart_view_get_scene (c.chart)->rows;
  g_assert_cmpuint (rows->from + rows->n, ==, all);
  podium_chart_view_walk (c.chart, PODIUM_WALK_FIRST);
  settle_for (60);
  g_assert_cmpuint (podium_chart_view_get_scene (c.chart)->rows.from, ==, 0);
  for (guint i = 0; i < n; i++)
    podium_chart_view_walk (c.chart, PODIUM_WALK_DOWN);
  settle_for (60);
  g_assert_cmpuint (podium_chart_view_get_scene (c.chart)->rows.from, ==, 1);

  g_assert_true (podium_chart_view_pan (c.chart, 0, -high)); /* the list goes up under the hand */
  settle_for (60);
  g_assert_cmpuint (podium_chart_view_get_scene (c.chart)->rows.from, >, 1);
  g_assert_true (podium_chart_view_reset_zoom (c.chart));
  settle_for (60);
  g_assert_cmpuint (podium_chart_view_get_scene (c.chart)->rows.n, ==, whole);
  g_assert_true (podium_chart_view_undo_zoom (c.chart));
  g_assert_true (podium_chart_view_is_zoomed (c.chart));
  close_canvas (&c);
}

/* Random ways in and out stay within all there is, and lead back. */
static void
test_zoom_walk (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (PodiumChartZoom) zoom = podium_chart_zoom_new ();
  g_autoptr (PodiumScene) scene = podium_scene_new (400, 300);
  PodiumSceneAxis axes[] = {
      {"a", {{1, 1000}, {50, 350}, TRUE}, FALSE, {50, 20, 300, 240}, FALSE},
      {"b", {{-5, 20}, {260, 20}, FALSE}, TRUE, {50, 20, 300, 240}, FALSE},
  };
  g_array_append_vals (scene->axes, axes, 2);
  podium_chart_zoom_learn (zoom, scene);
  for (int i = 0; i < 2000; i++) {
    gboolean scale = g_rand_boolean (rand);
    if (scale)
      podium_chart_zoom_scale (zoom, scene, g_rand_double_range (rand, 0, 400), g_rand_double_range (rand, 0, 300),
                               g_rand_double_range (rand, 0.5, 2));
    else
      podium_chart_zoom_pan (zoom, scene, g_rand_double_range (rand, -90, 90), g_rand_double_range (rand, -90, 90));
    PodiumPart looked = podium_chart_zoom_get_part (zoom);
    for (guint k = 0; k < looked.n_domains; k++) {
      const PodiumDomain *part = &looked.domains[k];
      const double *all = axes[k].scale.domain;
      g_assert_cmpstr (part->metric, ==, axes[k].metric);
      g_assert_true (part->low >= all[0] && part->high <= all[1] && part->low < part->high);
    }
  }
  podium_chart_zoom_out (zoom);
  podium_chart_zoom_remember (zoom);
  podium_chart_zoom_scale (zoom, scene, 200, 150, 3);
  g_assert_true (podium_chart_zoom_is_on (zoom));
  g_assert_true (podium_chart_zoom_back (zoom));
  g_assert_false (podium_chart_zoom_is_on (zoom));
}

/* --- Notes --- */

/* The words of annotation @at, px of the scene. */
static PodiumBox
note_box (Canvas *c, guint at)
{
  return podium_scene_note_box (podium_chart_view_get_scene (c->chart), at);
}

static const PodiumAnnotation *
annotation (Canvas *c, guint at)
{
  const PodiumView *view = podium_focus_get_view (c->focus);
  return view->annotations && at < view->annotations->len ? g_ptr_array_index (view->annotations, at) : NULL;
}

/* Puts the chart into an editor, as the window does. */
static PodiumTitleEditor *
wrap (Canvas *c)
{
  g_object_ref (c->chart);
  gtk_window_set_child (GTK_WINDOW (c->window), NULL);
  PodiumTitleEditor *editor = g_object_new (PODIUM_TYPE_TITLE_EDITOR, "chart", c->chart, NULL);
  g_object_unref (c->chart);
  podium_title_editor_set_focus (editor, c->focus);
  gtk_window_set_child (GTK_WINDOW (c->window), GTK_WIDGET (editor));
  settle_for (80);
  return editor;
}

static GtkWidget *
entry_of (PodiumTitleEditor *editor)
{
  GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (editor));
  while (child && !GTK_IS_ENTRY (child))
    child = gtk_widget_get_prev_sibling (child);
  return child;
}

static void
type_words (PodiumTitleEditor *editor, const char *words)
{
  g_assert_true (gtk_widget_get_visible (entry_of (editor)));
  gtk_editable_set_text (GTK_EDITABLE (entry_of (editor)), words);
  g_signal_emit_by_name (entry_of (editor), "activate");
  settle_for (60);
}

static void
test_notes (void)
{
  static const char *const views[] = {"intelligence", "token-efficiency", "vision", "timeline", "access"};
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++) {
    Canvas c = open_canvas (podium_document_read_bundled (), views[i]);
    PodiumTitleEditor *editor = wrap (&c);
    guint at = G_MAXUINT;
    g_test_message ("%s", views[i]);

    /* Nothing typed is no note; words are one, in one step, with the focus on it. */
    podium_title_editor_add_note (editor, "muse-spark", NULL);
    type_words (editor, "  ");
    g_assert_null (annotation (&c, 0));
    g_assert_null (podium_focus_get_undo (c.focus));
    podium_title_editor_add_note (editor, "muse-spark", NULL);
    type_words (editor, "Back after a year");
    g_assert_cmpstr (annotation (&c, 0)->text, ==, "Back after a year");
    g_assert_cmpstr (annotation (&c, 0)->model, ==, "muse-spark");
    g_assert_cmpstr (podium_focus_get_undo (c.focus), ==, "annotate");
    g_assert_true (podium_chart_view_focused_note (c.chart, &at));
    g_assert_cmpuint (at, ==, 0);
    GtkWidget *child = gtk_window_get_focus (GTK_WINDOW (c.window));
    gtk_test_accessible_assert_property (child, GTK_ACCESSIBLE_PROPERTY_LABEL, "Note at Muse Spark");
    gtk_test_accessible_assert_property (child, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Back after a year");

    /* It is where its words are; another text is another step. */
    PodiumBox box = note_box (&c, 0);
    g_assert_cmpfloat (box.width, >, 0);
    g_assert_true (podium_chart_view_note_at (c.chart, box.x + 2, box.y + box.height / 2, &at));
    g_assert_false (podium_chart_view_note_at (c.chart, 1, 1, &at));
    podium_title_editor_edit_note (editor, 0);
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry_of (editor))), ==, "Back after a year");
    type_words (editor, "Second thoughts");
    g_assert_cmpstr (annotation (&c, 0)->text, ==, "Second thoughts");
    g_assert_cmpstr (podium_focus_get_undo (c.focus), ==, "edit annotation");

    /* An emptied one goes, and comes back. */
    podium_title_editor_edit_note (editor, 0);
    type_words (editor, "");
    g_assert_null (annotation (&c, 0));
    g_assert_cmpstr (podium_focus_get_undo (c.focus), ==, "remove annotation");
    podium_focus_undo (c.focus);
    settle_for (60);
    g_assert_true (podium_chart_view_focus_note (c.chart, 0));
    podium_chart_view_remove_note (c.chart, 0);
    settle_for (60);
    g_assert_null (annotation (&c, 0));
    g_assert_false (podium_chart_view_focus_note (c.chart, 0));
    close_canvas (&c);
  }
}

/* Behind the last mark stand the notes; a band keeps its place without words. */
static void
test_note_walk (void)
{
  Canvas c = open_canvas (podium_document_read_bundled (), "intelligence");
  PodiumTitleEditor *editor = wrap (&c);
  PodiumAnnotation *band = podium_annotation_new (PODIUM_ANNOTATION_BAND);
  guint at;
  band->metric = g_strdup ("aa-index");
  band->value = g_strdup ("20");
  band->to = g_strdup ("30");
  podium_focus_annotate (c.focus, 0, band);
  podium_title_editor_add_note (editor, "gpt-5.4", "aa-index");
  type_words (editor, "Tied");
  settle_for (60);
  podium_chart_view_walk (c.chart, PODIUM_WALK_LAST);
  g_assert_false (podium_chart_view_focused_note (c.chart, &at));
  podium_chart_view_walk (c.chart, PODIUM_WALK_DOWN);
  g_assert_true (podium_chart_view_focused_note (c.chart, &at));
  g_assert_cmpuint (at, ==, 0);
  gtk_test_accessible_assert_property (gtk_window_get_focus (GTK_WINDOW (c.window)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Band from 20 to 30");
  podium_title_editor_edit_note (editor, 0);
  type_words (editor, "Last year");
  podium_title_editor_edit_note (editor, 0);
  type_words (editor, "");
  g_assert_cmpint (annotation (&c, 0)->kind, ==, PODIUM_ANNOTATION_BAND);
  g_assert_null (annotation (&c, 0)->text);
  close_canvas (&c);
}

/* --- Keyboard --- */

static void
test_keys (void)
{
  Canvas c = open_canvas (podium_document_read_bundled (), "intelligence");
  podium_chart_view_walk (c.chart, PODIUM_WALK_DOWN);
  g_assert_true (podium_focus_get_hover (c.focus) == model_of (&c, "gemini-3.1-pro"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (c.window)) == child_of (&c, "gemini-3.1-pro"));
  g_assert_true (shows_tip (&c));
  podium_chart_view_walk (c.chart, PODIUM_WALK_LAST);
  g_assert_true (podium_focus_get_hover (c.focus) == model_of (&c, "llama-4-maverick"));
  podium_chart_view_jump (c.chart, 'M');
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (c.window)) == child_of (&c, "muse-spark"));
  podium_chart_view_jump (c.chart, 'q'); /* nobody */
  g_assert_true (podium_focus_get_hover (c.focus) == model_of (&c, "muse-spark"));

  /* Marks are the same objects in the next drawing; where the one with the focus goes, its neighbour takes it. */
  GtkWidget *gpt = child_of (&c, "gpt-5.4");
  podium_focus_set_visible (c.focus, model_of (&c, "muse-spark"), FALSE);
  settle_for (60);
  g_assert_true (child_of (&c, "gpt-5.4") == gpt);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (c.window));
  g_assert_true (PODIUM_IS_CHART_MARK (focus) && gtk_widget_get_parent (focus) == GTK_WIDGET (c.chart));
  close_canvas (&c);
}

static void
test_step_back (void)
{
  Canvas c = open_canvas (podium_document_read_bundled (), "token-efficiency");
  const PodiumMark *muse = mark_of (&c, "muse-spark");
  podium_focus_set_pinned (c.focus, model_of (&c, "gpt-5.4"), TRUE);
  podium_chart_view_click (c.chart, middle_x (muse), middle_y (muse), FALSE);
  podium_chart_view_zoom (c.chart, middle_x (muse), middle_y (muse), 1.5);
  settle_for (60);
  g_assert_true (shows_tip (&c));
  g_assert_true (podium_chart_view_step_back (c.chart));
  g_assert_false (shows_tip (&c));
  g_assert_true (podium_chart_view_is_zoomed (c.chart));
  g_assert_true (podium_chart_view_step_back (c.chart));
  g_assert_false (podium_chart_view_is_zoomed (c.chart));
  g_assert_cmpuint (podium_focus_count_pinned (c.focus), ==, 1);
  g_assert_true (podium_chart_view_step_back (c.chart));
  g_assert_cmpuint (podium_focus_count_pinned (c.focus), ==, 0);
  g_assert_nonnull (podium_focus_get_current (c.focus));
  g_assert_true (podium_chart_view_step_back (c.chart));
  g_assert_null (podium_focus_get_current (c.focus));
  g_assert_false (podium_chart_view_step_back (c.chart));
  close_canvas (&c);
}

/* --- Assistive technology --- */

static void
test_accessible (void)
{
  Canvas c = open_canvas (podium_document_read_bundled (), "intelligence");
  const PodiumScene *scene = podium_chart_view_get_scene (c.chart);
  g_autofree char *words = podium_scene_describe (scene);
  gtk_test_accessible_assert_role (c.chart, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (c.chart, GTK_ACCESSIBLE_PROPERTY_LABEL, scene->title);
  gtk_test_accessible_assert_property (c.chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);

  g_autoptr (GPtrArray) children = children_of (&c), marks = podium_scene_data_marks (scene);
  g_assert_cmpuint (children->len, ==, marks->len);
  for (guint i = 0; i < children->len; i++) {
    const PodiumMark *mark = marks->pdata[i];
    const char *name = model_of (&c, mark->model)->name;
    gtk_test_accessible_assert_role (children->pdata[i], GTK_ACCESSIBLE_ROLE_LIST_ITEM);
    gtk_test_accessible_assert_property (children->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    gtk_test_accessible_assert_property (children->pdata[i], GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                         mark->describes + strlen (name) + 2);
    gtk_test_accessible_assert_state (children->pdata[i], GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  }
  podium_focus_set_current (c.focus, model_of (&c, "muse-spark"));
  settle_for (60);
  gtk_test_accessible_assert_state (child_of (&c, "muse-spark"), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (child_of (&c, "gpt-5.4"), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  close_canvas (&c);
}

/* Too many marks to be told one by one: series, whose one with the cursor speaks for the mark under it. */
static void
test_series (void)
{
  Canvas c = open_canvas (generated (13, 500), "efficiency");
  g_autoptr (GPtrArray) children = children_of (&c),
                        marks = podium_scene_data_marks (podium_chart_view_get_scene (c.chart));
  g_assert_cmpuint (marks->len, >, 200);
  g_assert_cmpuint (children->len, >, 1);
  g_assert_cmpuint (children->len, <, 60);
  podium_chart_view_walk (c.chart, PODIUM_WALK_FIRST);
  const PodiumMark *first = podium_scene_walk (podium_chart_view_get_scene (c.chart), PODIUM_CHART_EFFICIENCY, NULL,
                                               PODIUM_WALK_FIRST);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (c.window));
  g_assert_true (PODIUM_IS_CHART_MARK (focus));
  gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, first->describes);
  podium_chart_view_walk (c.chart, PODIUM_WALK_RIGHT);
  g_assert_true (podium_focus_get_hover (c.focus) != model_of (&c, first->model));
  close_canvas (&c);
}

/* --- Size and motion --- */

static void
test_text_scale (void)
{
  static const double scales[] = {1, 1.25, 1.5};
  Canvas c = open_canvas (podium_document_read_bundled (), "intelligence");
  GtkSettings *settings = gtk_widget_get_settings (c.window);
  int before;
  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++) {
    g_object_set (settings, "gtk-xft-dpi", (int)(96 * 1024 * scales[i]), NULL);
    settle_for (80);
    const PodiumScene *scene = podium_chart_view_get_scene (c.chart);
    double width = gtk_widget_get_width (GTK_WIDGET (c.chart));
    g_assert_cmpfloat_with_epsilon (scene->width, width / scales[i], 1e-6);
    const PodiumMark *muse = mark_of (&c, "muse-spark"); /* the pointer still finds it */
    podium_chart_view_click (c.chart, middle_x (muse) * scales[i], middle_y (muse) * scales[i], FALSE);
    g_assert_true (podium_focus_get_current (c.focus) == model_of (&c, "muse-spark"));
    podium_focus_set_current (c.focus, NULL);
  }
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
  close_canvas (&c);
}

static guint
ink (const PodiumMorph *morph, double ms, PodiumFonts *fonts)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 900, 640);
  cairo_t *cr = cairo_create (surface);
  podium_morph_paint (morph, ms, fonts, cr);
  cairo_surface_flush (surface);
  guint hash = 5381;
  const unsigned char *pixels = cairo_image_surface_get_data (surface);
  for (int i = 0; i < cairo_image_surface_get_stride (surface) * 640; i++)
    hash = hash * 33 + pixels[i];
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return hash;
}

/* The way starts with what was and ends with what is. */
static void
test_morph (void)
{
  g_autoptr (PodiumDocument) document = podium_document_read_bundled ();
  PodiumFonts *fonts = podium_fonts_new ();
  PodiumSetup setup = {.width = 900, .height = 640, .theme = PODIUM_THEME_LIGHT, .language = PODIUM_ENGLISH};
  const PodiumView *views[] = {podium_document_view (document, "intelligence"), podium_document_view (document, "coding")};
  PodiumScene *from = podium_chart_build (document->catalog, views[0], &setup, fonts);
  g_autoptr (PodiumScene) to = podium_chart_build (document->catalog, views[1], &setup, fonts);
  g_autoptr (PodiumScene) again = podium_chart_build (document->catalog, views[0], &setup, fonts);
  g_autoptr (PodiumScene) same = podium_chart_build (document->catalog, views[1], &setup, fonts);
  g_autoptr (PodiumMorph) morph = podium_morph_new (from, to),
                          still = podium_morph_new (g_steal_pointer (&same), to);
  guint end = ink (morph, PODIUM_MORPH_LENGTH, fonts);
  g_assert_cmpuint (end, ==, ink (still, PODIUM_MORPH_LENGTH / 2, fonts)); /* what does not change stays put */
  g_assert_cmpuint (ink (morph, 0, fonts), !=, end);
  g_assert_cmpuint (ink (morph, 200, fonts), !=, end);
  podium_fonts_free (fonts);
}

/* A change of view with animations on ends in the same chart. */
static void
test_animated (void)
{
  Canvas c = open_canvas (podium_document_read_bundled (), "intelligence");
  GtkSettings *settings = gtk_widget_get_settings (c.window);
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  settle_for (600);
  podium_focus_choose_view (c.focus, podium_document_view (podium_focus_get_document (c.focus), "coding"));
  settle_for (100);
  podium_focus_choose_view (c.focus, podium_document_view (podium_focus_get_document (c.focus), "health"));
  settle_for (500);
  g_assert_nonnull (mark_of (&c, "muse-spark"));
  close_canvas (&c);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_test_add_func ("/canvas/hover", test_hover);
  g_test_add_func ("/canvas/pinning", test_pinning);
  g_test_add_func ("/canvas/labels", test_labels);
  g_test_add_func ("/canvas/zoom", test_zoom);
  g_test_add_func ("/canvas/zoom-rows", test_zoom_rows);
  g_test_add_func ("/canvas/zoom-walk", test_zoom_walk);
  g_test_add_func ("/canvas/notes", test_notes);
  g_test_add_func ("/canvas/note-walk", test_note_walk);
  g_test_add_func ("/canvas/keys", test_keys);
  g_test_add_func ("/canvas/step-back", test_step_back);
  g_test_add_func ("/canvas/accessible", test_accessible);
  g_test_add_func ("/canvas/series", test_series);
  g_test_add_func ("/canvas/text-scale", test_text_scale);
  g_test_add_func ("/canvas/morph", test_morph);
  g_test_add_func ("/canvas/animated", test_animated);
  return g_test_run ();
}
