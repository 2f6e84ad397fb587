/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-view.h"

#include <adwaita.h>
#include <string.h>

#include "chart-mark.h"
#include "chart-rings.h"
#include "chart-tip.h"
#include "chart.h"
#include "describe.h"
#include "painter.h"
#include "pick.h"
#include "settings.h"
#include "swatch.h"

#define MOST_MARKS 200 /* that get a widget of their own */
#define TIP_DELAY 120  /* ms before the first tip; the next come at once */
#define REACH 6.0      /* px of slack around small marks */
#define LEAST_WIDTH 320
#define LEAST_HEIGHT 200

struct _PodiumChartView {
  GtkWidget parent_instance;
  PodiumFocus *focus;
  PodiumFonts *fonts;
  PodiumScene *scene;
  GPtrArray *data;     /* const PodiumMark of the scene, in reading order */
  GPtrArray *children; /* PodiumChartMark over the first of them */
  GskRenderNode *node; /* the chart's pixels; NULL: to be painted */
  double scale;        /* px of the widget a px of the scene: the desktop's text scaling */
  GtkWidget *tip;
  const PodiumMark *pointed; /* data mark that the pointer or the keyboard is on */
  guint tip_timeout, sync_idle;
};

G_DEFINE_FINAL_TYPE (PodiumChartView, podium_chart_view, GTK_TYPE_WIDGET)

static guint activated;

static double
text_scale (GtkWidget *widget)
{
  int dpi = -1;
  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / 1024.0 / 96, 0.5, 4) : 1;
}

static const PodiumModel *
model_of (PodiumChartView *self, const PodiumMark *mark)
{
  return mark && mark->model ? podium_catalog_model (podium_focus_get_catalog (self->focus), mark->model)
                             : NULL;
}

/* --- The scene --- */

/* Gives as many children as there are data marks their names. Not while allocating: it adds and removes
 * widgets. */
static void
sync_children (PodiumChartView *self)
{
  const PodiumModel *current = podium_focus_get_current (self->focus);
  guint n = self->data ? MIN (self->data->len, MOST_MARKS) : 0;

  while (self->children->len > n)
    g_ptr_array_remove_index (self->children, self->children->len - 1);
  for (guint i = 0; i < n; i++) {
    const PodiumMark *mark = g_ptr_array_index (self->data, i);
    const PodiumModel *model = model_of (self, mark);
    if (i == self->children->len) {
      g_ptr_array_add (self->children, podium_chart_mark_new ());
      gtk_widget_insert_before (g_ptr_array_index (self->children, i), GTK_WIDGET (self), self->tip);
    }
    const char *name = model ? model->name : "", *says = mark->describes;
    if (says && g_str_has_prefix (says, name) && g_str_has_prefix (says + strlen (name), ": "))
      says += strlen (name) + 2;
    podium_chart_mark_set (g_ptr_array_index (self->children, i), name, says, model && model == current);
  }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
sync_later (gpointer data)
{
  PodiumChartView *self = data;
  self->sync_idle = 0;
  sync_children (self);
  if (self->scene) {
    g_autofree char *described = podium_scene_describe (self->scene);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->scene->title,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, described, -1);
  }
  return G_SOURCE_REMOVE;
}

static void
hide_tip (PodiumChartView *self)
{
  g_clear_handle_id (&self->tip_timeout, g_source_remove);
  gtk_widget_set_child_visible (self->tip, FALSE);
}

static void
forget_scene (PodiumChartView *self)
{
  hide_tip (self);
  self->pointed = NULL;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->data, g_ptr_array_unref);
  g_clear_pointer (&self->scene, podium_scene_free);
}

static void
build (PodiumChartView *self, int width, int height)
{
  const PodiumView *view = podium_focus_get_view (self->focus);
  const PodiumCatalog *catalog = podium_focus_get_catalog (self->focus);
  g_autoptr (GError) error = NULL;

  forget_scene (self);
  self->scale = text_scale (GTK_WIDGET (self));
  if (!podium_view_validate (view, catalog, &error)) {
    g_debug ("Nothing to draw: %s", error->message);
    return;
  }
  PodiumSetup setup = {
      .width = CLAMP (width / self->scale, PODIUM_LEAST_SIDE, PODIUM_MOST_SIDE),
      .height = CLAMP (height / self->scale, PODIUM_LEAST_SIDE, PODIUM_MOST_SIDE),
      .theme = podium_window_theme (),
      .language = podium_chart_language (),
      .transparent = TRUE,
  };
  self->scene = podium_chart_build (catalog, view, &setup, self->fonts);
  self->data = podium_scene_data_marks (self->scene);
  if (!self->sync_idle)
    self->sync_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 15, sync_later, self, NULL);
}

static void
rebuild (PodiumChartView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  if (width > 0 && height > 0)
    build (self, width, height);
  else
    forget_scene (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- Pointing --- */

static void
show_tip (PodiumChartView *self)
{
  g_clear_handle_id (&self->tip_timeout, g_source_remove);
  const PodiumModel *model = model_of (self, self->pointed);
  if (!model)
    return;
  podium_chart_tip_set (PODIUM_CHART_TIP (self->tip), model->name, self->pointed->describes);
  gtk_widget_set_child_visible (self->tip, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
on_tip_timeout (gpointer data)
{
  PodiumChartView *self = data;
  self->tip_timeout = 0;
  show_tip (self);
  return G_SOURCE_REMOVE;
}

/* The data mark of the row that @mark, a label say, stands for. */
static const PodiumMark *
data_mark_of (PodiumChartView *self, const PodiumMark *mark)
{
  const PodiumMark *found = NULL;
  for (guint i = 0; mark && mark->model && i < self->data->len; i++) {
    const PodiumMark *other = g_ptr_array_index (self->data, i);
    if (other == mark)
      return other;
    if (!found && g_strcmp0 (other->model, mark->model) == 0 &&
        (!mark->metric || g_strcmp0 (other->metric, mark->metric) == 0))
      found = other;
  }
  return found;
}

static void
point_at (PodiumChartView *self, const PodiumMark *mark, gboolean at_once)
{
  if (mark == self->pointed)
    return;
  gboolean showing = gtk_widget_get_child_visible (self->tip);
  hide_tip (self);
  self->pointed = mark;
  podium_focus_set_hover (self->focus, model_of (self, mark));
  if (mark && (at_once || showing))
    show_tip (self);
  else if (mark)
    self->tip_timeout = g_timeout_add (TIP_DELAY, on_tip_timeout, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (PodiumChartView *self, double x, double y)
{
  if (!self->scene)
    return;
  const PodiumMark *mark =
      podium_scene_pick_near (self->scene, x / self->scale, y / self->scale, REACH / self->scale);
  mark = data_mark_of (self, mark);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), mark ? "pointer" : NULL);
  point_at (self, mark, FALSE);
}

static void
on_leave (PodiumChartView *self)
{
  if (self->scene)
    point_at (self, NULL, FALSE);
}

/* The index of the pointed mark among those with a widget, or -1. */
static int
cursor (PodiumChartView *self)
{
  guint index;
  if (self->pointed && self->data && g_ptr_array_find (self->data, self->pointed, &index) &&
      index < self->children->len)
    return (int)index;
  return -1;
}

static void
focus_mark (PodiumChartView *self, int index)
{
  if (index >= 0 && index < (int)self->children->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->children, index));
}

static void
toggle_pin (PodiumChartView *self, const PodiumModel *model)
{
  podium_focus_set_pinned (self->focus, model, !podium_focus_is_pinned (self->focus, model));
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, PodiumChartView *self)
{
  if (!self->scene)
    return;
  const PodiumMark *mark =
      podium_scene_pick_near (self->scene, x / self->scale, y / self->scale, REACH / self->scale);
  const PodiumModel *model = model_of (self, mark);
  if (!model)
    return;
  if (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) & GDK_CONTROL_MASK) {
    toggle_pin (self, model);
    return;
  }
  point_at (self, data_mark_of (self, mark), TRUE);
  focus_mark (self, cursor (self));
  podium_focus_set_current (self->focus, model);
  g_signal_emit (self, activated, 0);
}

/* --- Keyboard --- */

/* The next mark, after the cursor and around, whose model starts with @letter; -1: none. */
static int
next_starting_with (PodiumChartView *self, gunichar letter)
{
  int n = (int)self->children->len, from = cursor (self);
  for (int step = 1; step <= n; step++) {
    int i = (from + step) % n;
    const PodiumModel *model = model_of (self, g_ptr_array_index (self->data, i));
    if (model && g_unichar_tolower (g_utf8_get_char (model->name)) == g_unichar_tolower (letter))
      return i;
  }
  return -1;
}

static gboolean
on_key (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        PodiumChartView *self)
{
  int last = (int)self->children->len - 1, at = cursor (self);
  const PodiumModel *model = model_of (self, self->pointed);
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if (!self->scene || state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_x && podium_focus_can_swap (self->focus)) {
    podium_focus_swap (self->focus);
    return GDK_EVENT_STOP;
  }
  switch (keyval) {
  case GDK_KEY_Right:
  case GDK_KEY_Down:
  case GDK_KEY_KP_Right:
  case GDK_KEY_KP_Down:
    focus_mark (self, MIN (at + 1, last));
    return GDK_EVENT_STOP;
  case GDK_KEY_Left:
  case GDK_KEY_Up:
  case GDK_KEY_KP_Left:
  case GDK_KEY_KP_Up:
    focus_mark (self, MAX (at - 1, 0));
    return GDK_EVENT_STOP;
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home:
    focus_mark (self, 0);
    return GDK_EVENT_STOP;
  case GDK_KEY_End:
  case GDK_KEY_KP_End:
    focus_mark (self, last);
    return GDK_EVENT_STOP;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_ISO_Enter:
    if (!model)
      return GDK_EVENT_PROPAGATE;
    podium_focus_set_current (self->focus, model);
    g_signal_emit (self, activated, 0);
    return GDK_EVENT_STOP;
  case GDK_KEY_space:
  case GDK_KEY_KP_Space:
    if (!model)
      return GDK_EVENT_PROPAGATE;
    podium_focus_set_visible (self->focus, model, FALSE);
    return GDK_EVENT_STOP;
  case GDK_KEY_p: /* with Shift it is a letter like others */
    if (!model)
      return GDK_EVENT_PROPAGATE;
    toggle_pin (self, model);
    return GDK_EVENT_STOP;
  case GDK_KEY_Escape:
    if (gtk_widget_get_child_visible (self->tip))
      hide_tip (self);
    else if (podium_focus_count_pinned (self->focus))
      podium_focus_unpin_all (self->focus);
    else if (podium_focus_get_current (self->focus))
      podium_focus_set_current (self->focus, NULL);
    else
      return GDK_EVENT_PROPAGATE;
    return GDK_EVENT_STOP;
  default:
    if (!g_unichar_isalpha (letter))
      return GDK_EVENT_PROPAGATE;
    focus_mark (self, next_starting_with (self, letter));
    return GDK_EVENT_STOP;
  }
}

/* One stop for Tab: into the mark that was last pointed at, and out again. */
static gboolean
podium_chart_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PodiumChartView *self = PODIUM_CHART_VIEW (widget);
  if (gtk_widget_get_focus_child (widget) || !self->children->len)
    return FALSE;
  return gtk_widget_grab_focus (g_ptr_array_index (self->children, MAX (cursor (self), 0)));
}

static void
podium_chart_view_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  PodiumChartView *self = PODIUM_CHART_VIEW (widget);
  guint index;
  GTK_WIDGET_CLASS (podium_chart_view_parent_class)->set_focus_child (widget, child);
  if (!self->scene)
    return;
  if (child && g_ptr_array_find (self->children, child, &index) && index < self->data->len)
    point_at (self, g_ptr_array_index (self->data, index), TRUE);
  else if (!child)
    point_at (self, NULL, TRUE);
}

/* --- Drawing --- */

static void
podium_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
}

static void
allocate_tip (PodiumChartView *self, int width, int height)
{
  int tip_width, tip_height, natural;
  gtk_widget_measure (self->tip, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  tip_width = MIN (natural, width);
  gtk_widget_measure (self->tip, GTK_ORIENTATION_VERTICAL, tip_width, NULL, &tip_height, NULL, NULL);
  if (!gtk_widget_get_child_visible (self->tip) || !self->pointed) {
    gtk_widget_allocate (self->tip, tip_width, tip_height, -1, NULL);
    return;
  }
  PodiumBox page = {6 / self->scale, 6 / self->scale, (width - 12) / self->scale,
                    (height - 12) / self->scale};
  PodiumBox box = podium_chart_tip_place (self->scene, self->pointed, tip_width / self->scale,
                                          tip_height / self->scale, page);
  GskTransform *transform = gsk_transform_translate (
      NULL, &GRAPHENE_POINT_INIT ((float)(int)(box.x * self->scale), (float)(int)(box.y * self->scale)));
  gtk_widget_allocate (self->tip, tip_width, tip_height, -1, transform);
}

static void
podium_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PodiumChartView *self = PODIUM_CHART_VIEW (widget);
  double scale = text_scale (widget);
  if (self->focus &&
      (!self->scene || self->scale != scale || self->scene->width != MAX (width / scale, PODIUM_LEAST_SIDE) ||
       self->scene->height != MAX (height / scale, PODIUM_LEAST_SIDE)))
    build (self, width, height);
  for (guint i = 0; i < self->children->len; i++) {
    PodiumBox box = {0};
    if (self->data && i < self->data->len)
      box = ((const PodiumMark *)g_ptr_array_index (self->data, i))->bounds;
    GtkAllocation at = {(int)(box.x * self->scale), (int)(box.y * self->scale),
                        MAX (1, (int)(box.width * self->scale)), MAX (1, (int)(box.height * self->scale))};
    gtk_widget_size_allocate (g_ptr_array_index (self->children, i), &at, -1);
  }
  allocate_tip (self, width, height);
}

/* Names of libadwaita's colours; there is no other way to them before GTK 4.10. */
static GdkRGBA
named_colour (GtkWidget *widget, const char *name)
{
  GdkRGBA colour = {0, 0, 0, 1};
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour);
  G_GNUC_END_IGNORE_DEPRECATIONS
  return colour;
}

static void
podium_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PodiumChartView *self = PODIUM_CHART_VIEW (widget);
  float width = (float)gtk_widget_get_width (widget), height = (float)gtk_widget_get_height (widget);
  if (!self->scene)
    return;
  if (!self->node) {
    GtkSnapshot *own = gtk_snapshot_new ();
    cairo_t *cr = gtk_snapshot_append_cairo (own, &GRAPHENE_RECT_INIT (0, 0, width, height));
    cairo_scale (cr, self->scale, self->scale);
    podium_paint_scene (self->scene, self->fonts, cr);
    cairo_destroy (cr);
    self->node = gtk_snapshot_free_to_node (own);
  }
  if (self->node)
    gtk_snapshot_append_node (snapshot, self->node);

  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  GdkRGBA accent = named_colour (widget, "accent_color"), ground = named_colour (widget, "view_bg_color");
  GdkRGBA hover_colour = named_colour (widget, "view_fg_color");
  const PodiumModel *current = podium_focus_get_current (self->focus),
                    *hover = podium_focus_get_hover (self->focus);
  hover_colour.alpha = contrast ? 1 : 0.45F;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_scale (snapshot, (float)self->scale, (float)self->scale);
  if (current)
    podium_ring_model (self->scene, snapshot, current, contrast ? 3 : 2, &accent, &ground);
  if (hover && hover != current)
    podium_ring_model (self->scene, snapshot, hover, 1.5, &hover_colour, &ground);
  if (self->pointed && gtk_widget_get_focus_child (widget) &&
      gtk_window_get_focus_visible (GTK_WINDOW (gtk_widget_get_root (widget))))
    podium_ring_append (snapshot, self->pointed->bounds, 4, 8, 2, &accent);
  gtk_snapshot_restore (snapshot);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}

/* --- The widget --- */

static void
on_current_changed (PodiumChartView *self)
{
  if (!self->sync_idle)
    self->sync_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 15, sync_later, self, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_hover_changed (PodiumChartView *self)
{
  if (podium_focus_get_hover (self->focus) != model_of (self, self->pointed)) {
    hide_tip (self);
    self->pointed = NULL;
  }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
podium_chart_view_dispose (GObject *object)
{
  PodiumChartView *self = PODIUM_CHART_VIEW (object);
  g_clear_handle_id (&self->tip_timeout, g_source_remove);
  g_clear_handle_id (&self->sync_idle, g_source_remove);
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  g_ptr_array_set_size (self->children, 0);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->data, g_ptr_array_unref);
  g_clear_pointer (&self->scene, podium_scene_free);
  self->pointed = NULL;
  g_clear_pointer (&self->tip, gtk_widget_unparent);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (podium_chart_view_parent_class)->dispose (object);
}

static void
podium_chart_view_finalize (GObject *object)
{
  PodiumChartView *self = PODIUM_CHART_VIEW (object);
  g_ptr_array_unref (self->children);
  podium_fonts_free (self->fonts);
  G_OBJECT_CLASS (podium_chart_view_parent_class)->finalize (object);
}

static void
podium_chart_view_class_init (PodiumChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  object_class->dispose = podium_chart_view_dispose;
  object_class->finalize = podium_chart_view_finalize;
  widget_class->measure = podium_chart_view_measure;
  widget_class->size_allocate = podium_chart_view_size_allocate;
  widget_class->snapshot = podium_chart_view_snapshot;
  widget_class->focus = podium_chart_view_focus;
  widget_class->set_focus_child = podium_chart_view_set_focus_child;
  activated = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                            G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
podium_chart_view_init (PodiumChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new (), *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->fonts = podium_fonts_new ();
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify)gtk_widget_unparent);
  self->scale = 1;
  self->tip = podium_chart_tip_new ();
  gtk_widget_set_parent (self->tip, widget);
  gtk_widget_set_child_visible (self->tip, FALSE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, key);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  AdwStyleManager *style = adw_style_manager_get_default ();
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-xft-dpi",
                           G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
}

void
podium_chart_view_set_focus (PodiumChartView *self, PodiumFocus *focus)
{
  g_return_if_fail (PODIUM_IS_CHART_VIEW (self) && !self->focus);
  self->focus = g_object_ref (focus);
  g_signal_connect_swapped (focus, "view-changed", G_CALLBACK (rebuild), self);
  g_signal_connect_swapped (focus, "current-changed", G_CALLBACK (on_current_changed), self);
  g_signal_connect_swapped (focus, "hover-changed", G_CALLBACK (on_hover_changed), self);
  rebuild (self);
}

const PodiumScene *
podium_chart_view_get_scene (PodiumChartView *self)
{
  return self->scene;
}

PodiumFonts *
podium_chart_view_get_fonts (PodiumChartView *self)
{
  return self->fonts;
}
