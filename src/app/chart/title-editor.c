/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "title-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "annotation-dialog.h"

#define SLACK 4 /* px of the scene around words that a click may miss them by */
#define NOTE_WIDTH 260 /* px of the widget that an entry for a note takes where it can */

/* What the entry edits. */
typedef enum { TITLE, SUBTITLE, NOTE, NEW_NOTE } What;

struct _PodiumTitleEditor {
  GtkWidget parent_instance;
  PodiumChartView *chart;
  GtkWidget *entry;
  PodiumFocus *focus;
  What what;
  guint note;           /* its index in the view */
  char *model, *metric; /* ids that a new one is about */
  char *before;         /* what the entry began with */
  GVariant *asked;      /* which note is to be edited or added next */
  guint idle;
};

G_DEFINE_FINAL_TYPE (PodiumTitleEditor, podium_title_editor, GTK_TYPE_WIDGET)

enum { PROP_CHART = 1, N_PROPS };
static GParamSpec *props[N_PROPS];

char *
podium_without_numbers (const char *words)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (const char *p = words; *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    gboolean raised = c == 0xb9 || c == 0xb2 || c == 0xb3 || (c >= 0x2070 && c <= 0x2079);
    if (raised) /* and the space that keeps it with its word */
      while (text->len && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (text->str + text->len))))
        g_string_truncate (text, (gsize)(g_utf8_prev_char (text->str + text->len) - text->str));
    else
      g_string_append_unichar (text, c);
  }
  return g_strdup (text->str);
}

/* --- Where the words stand --- */

/* Px of the widget a px of the scene. */
static double
scale_of (PodiumTitleEditor *self, const PodiumScene *scene)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  return scene->width > 0 ? width / scene->width : 1;
}

/* The box of title or subtitle, px of the scene; empty where there is none. */
static PodiumBox
words_box (const PodiumScene *scene, gboolean subtitle)
{
  PodiumRole role = subtitle ? PODIUM_ROLE_SUBTITLE : PODIUM_ROLE_TITLE;
  PodiumBox box = {0};
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role == role)
      box = box.width > 0 ? podium_box_union (box, mark->bounds) : mark->bounds;
  }
  return box;
}

/* What the entry goes over. */
static PodiumBox
edited_box (PodiumTitleEditor *self, const PodiumScene *scene)
{
  if (self->what == NOTE)
    return podium_scene_note_box (scene, self->note);
  if (self->what != NEW_NOTE)
    return words_box (scene, self->what == SUBTITLE);
  const PodiumMark *mark = podium_chart_view_mark_of (self->chart, self->model, self->metric);
  if (!mark)
    return (PodiumBox){scene->width / 3, scene->height / 3, scene->width / 3, 0};
  return (PodiumBox){mark->bounds.x + mark->bounds.width / 2, mark->bounds.y + mark->bounds.height, 0, 0}; /* just below it */
}

/* --- Editing --- */

static void
stop (PodiumTitleEditor *self)
{
  if (!gtk_widget_get_visible (self->entry))
    return;
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->entry;
  gtk_widget_set_visible (self->entry, FALSE);
  if (focused && !(self->what == NOTE && podium_chart_view_focus_note (self->chart, self->note)))
    gtk_widget_child_focus (GTK_WIDGET (self->chart), GTK_DIR_TAB_FORWARD);
}

/* Words of a note; none remove it, but leave a line or band. */
static void
keep_note (PodiumTitleEditor *self, const char *words)
{
  const PodiumView *view = podium_focus_get_view (self->focus);
  guint n = view->annotations ? view->annotations->len : 0, at = self->what == NOTE ? self->note : n;
  g_autoptr (PodiumAnnotation) a = NULL;
  if (self->what == NOTE && at < n) {
    a = podium_annotation_copy (g_ptr_array_index (view->annotations, at));
  } else if (self->what == NEW_NOTE) {
    a = podium_annotation_new (PODIUM_ANNOTATION_NOTE);
    a->model = g_strdup (self->model);
    a->metric = g_strdup (self->metric);
  }
  if (!a)
    return;
  podium_view_set_string (&a->text, *words ? words : NULL);
  if (podium_annotation_validate (a, podium_focus_get_catalog (self->focus), NULL))
    podium_focus_annotate (self->focus, at, g_steal_pointer (&a));
  else if (at < n)
    podium_focus_annotate (self->focus, at, NULL);
  podium_chart_view_focus_note (self->chart, at);
}

static void
keep (PodiumTitleEditor *self)
{
  if (!gtk_widget_get_visible (self->entry))
    return;
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  gboolean changed = !g_str_equal (words, self->before);
  stop (self);
  if (!changed)
    return;
  if (self->what == NOTE || self->what == NEW_NOTE)
    keep_note (self, words);
  else if (self->what == SUBTITLE)
    podium_focus_set_subtitle (self->focus, *words ? words : NULL);
  else
    podium_focus_set_title (self->focus, *words ? words : NULL);
}

static gboolean
on_key (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        PodiumTitleEditor *self)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  stop (self);
  return GDK_EVENT_STOP;
}

/* Puts the entry over what is to be edited. */
static void
start (PodiumTitleEditor *self, What what, const char *words, const char *name)
{
  char *before = g_strdup (words);
  podium_chart_view_hover (self->chart, -1, -1); /* no tip over what is typed */
  g_free (self->before);
  self->before = before;
  self->what = what;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), before);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (what == TITLE)
    gtk_widget_add_css_class (self->entry, "title-3");
  else
    gtk_widget_remove_css_class (self->entry, "title-3");
  gtk_widget_set_visible (self->entry, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_grab_focus (self->entry);
}

void
podium_title_editor_edit_note (PodiumTitleEditor *self, guint at)
{
  g_return_if_fail (PODIUM_IS_TITLE_EDITOR (self));
  const PodiumView *view = podium_focus_get_view (self->focus);
  if (!podium_chart_view_get_scene (self->chart) || !view->annotations || at >= view->annotations->len)
    return;
  const PodiumAnnotation *a = g_ptr_array_index (view->annotations, at);
  g_autofree char *title = podium_annotation_title (a, podium_focus_get_catalog (self->focus));
  self->note = at;
  start (self, NOTE, a->text ? a->text : "", title);
}

void
podium_title_editor_add_note (PodiumTitleEditor *self, const char *model, const char *metric)
{
  g_return_if_fail (PODIUM_IS_TITLE_EDITOR (self) && model);
  const PodiumModel *about = podium_catalog_model (podium_focus_get_catalog (self->focus), model);
  if (!podium_chart_view_get_scene (self->chart) || !about)
    return;
  g_autofree char *title = g_strdup_printf (_ ("Note at %s"), about->name);
  g_free (self->model);
  g_free (self->metric);
  self->model = g_strdup (about->id);
  self->metric = g_strdup (metric);
  start (self, NEW_NOTE, "", title);
}

void
podium_title_editor_edit (PodiumTitleEditor *self, gboolean subtitle)
{
  const PodiumScene *scene = podium_chart_view_get_scene (self->chart);
  if (!scene)
    return;
  const PodiumView *view = podium_focus_get_view (self->focus);
  const char *own = subtitle ? view->subtitle : view->title,
             *drawn = subtitle ? scene->subtitle : scene->title;
  g_autofree char *words = own ? g_strdup (own) : podium_without_numbers (drawn ? drawn : "");
  start (self, subtitle ? SUBTITLE : TITLE, words, subtitle ? _ ("Subtitle") : _ ("Title"));
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, PodiumTitleEditor *self)
{
  const PodiumScene *scene = podium_chart_view_get_scene (self->chart);
  if (n_press != 2 || !scene || gtk_widget_get_visible (self->entry))
    return;
  double scale = scale_of (self, scene);
  guint note;
  if (podium_chart_view_note_at (self->chart, x, y, &note)) {
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    podium_title_editor_edit_note (self, note);
    return;
  }
  for (int subtitle = 0; subtitle <= 1; subtitle++) {
    PodiumBox box = words_box (scene, subtitle);
    if (box.width <= 0)
      continue;
    box.width = MAX (box.width, scene->width - 2 * box.x); /* the whole of their lines */
    box = podium_box_grow (box, SLACK);
    if (!podium_box_contains (&box, x / scale, y / scale))
      continue;
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    podium_title_editor_edit (self, subtitle);
    return;
  }
}

static void
on_edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumTitleEditor *self = PODIUM_TITLE_EDITOR (widget);
  guint note;
  if (podium_chart_view_focused_note (self->chart, &note))
    podium_title_editor_edit_note (self, note);
  else
    podium_title_editor_edit (self, g_variant_get_boolean (parameter));
}

static gboolean
start_asked (gpointer data)
{
  PodiumTitleEditor *self = data;
  g_autoptr (GVariant) asked = g_steal_pointer (&self->asked);
  const char *model, *metric;
  self->idle = 0;
  if (g_variant_is_of_type (asked, G_VARIANT_TYPE_UINT32)) {
    podium_title_editor_edit_note (self, g_variant_get_uint32 (asked));
  } else {
    g_variant_get (asked, "(&s&s)", &model, &metric);
    podium_title_editor_add_note (self, model, *metric ? metric : NULL);
  }
  return G_SOURCE_REMOVE;
}

/* Later: a menu that closes takes the focus back to where it was. */
static void
on_note (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumTitleEditor *self = PODIUM_TITLE_EDITOR (widget);
  g_clear_pointer (&self->asked, g_variant_unref);
  self->asked = g_variant_ref (parameter);
  if (!self->idle)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, start_asked, self, NULL);
}

/* --- The widget --- */

static void
podium_title_editor_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                             int *natural, int *minimum_baseline, int *natural_baseline)
{
  PodiumTitleEditor *self = PODIUM_TITLE_EDITOR (widget);
  if (self->chart)
    gtk_widget_measure (GTK_WIDGET (self->chart), orientation, for_size, minimum, natural, NULL, NULL);
  *minimum_baseline = *natural_baseline = -1;
}

static void
podium_title_editor_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PodiumTitleEditor *self = PODIUM_TITLE_EDITOR (widget);
  if (self->chart)
    gtk_widget_allocate (GTK_WIDGET (self->chart), width, height, baseline, NULL);
  const PodiumScene *scene = self->chart ? podium_chart_view_get_scene (self->chart) : NULL;
  if (!gtk_widget_get_visible (self->entry) || !scene)
    return;
  double scale = scale_of (self, scene);
  PodiumBox box = edited_box (self, scene);
  gboolean note = self->what == NOTE || self->what == NEW_NOTE;
  int least, tall, x = MAX (6, (int)(box.x * scale) - 10);
  gtk_widget_measure (self->entry, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  int wide = MAX (least, width - 2 * x);
  if (note) { /* beside the arrow, and whole */
    wide = MIN (MAX (least, MAX (NOTE_WIDTH, (int)(box.width * scale) + 20)), MAX (least, width - 12));
    x = CLAMP (x, 6, MAX (6, width - wide - 6));
  }
  gtk_widget_measure (self->entry, GTK_ORIENTATION_VERTICAL, wide, &tall, NULL, NULL, NULL);
  tall = MAX (tall, (int)(box.height * scale) + 8); /* no line of a long title shows below it */
  int y = CLAMP ((int)((box.y + box.height / 2) * scale) - tall / 2, 2, MAX (2, height - tall));
  gtk_widget_size_allocate (self->entry, &(GtkAllocation){x, y, wide, tall}, -1);
}

static void
podium_title_editor_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PodiumTitleEditor *self = PODIUM_TITLE_EDITOR (object);
  if (id != PROP_CHART) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  self->chart = g_value_get_object (value);
  gtk_widget_insert_after (GTK_WIDGET (self->chart), GTK_WIDGET (self), NULL);
}

static void
podium_title_editor_dispose (GObject *object)
{
  PodiumTitleEditor *self = PODIUM_TITLE_EDITOR (object);
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  g_clear_object (&self->focus);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  if (self->chart)
    gtk_widget_unparent (GTK_WIDGET (self->chart));
  self->chart = NULL;
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->model, g_free);
  g_clear_pointer (&self->asked, g_variant_unref);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->metric, g_free);
  G_OBJECT_CLASS (podium_title_editor_parent_class)->dispose (object);
}

static void
podium_title_editor_class_init (PodiumTitleEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  object_class->set_property = podium_title_editor_set_property;
  object_class->dispose = podium_title_editor_dispose;
  widget_class->measure = podium_title_editor_measure;
  widget_class->size_allocate = podium_title_editor_size_allocate;
  props[PROP_CHART] =
      g_param_spec_object ("chart", NULL, NULL, PODIUM_TYPE_CHART_VIEW,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_install_action (widget_class, "title.edit", "b", on_edit);
  gtk_widget_class_install_action (widget_class, "note.edit", "u", on_note);
  gtk_widget_class_install_action (widget_class, "note.add", "(ss)", on_note);
}

static void
podium_title_editor_init (PodiumTitleEditor *self)
{
  GtkEventController *key = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  self->entry = gtk_entry_new ();
  gtk_widget_add_css_class (self->entry, "over-title");
  gtk_widget_set_visible (self->entry, FALSE);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (keep), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (keep), self);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (self->entry, key);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
podium_title_editor_set_focus (PodiumTitleEditor *self, PodiumFocus *focus)
{
  g_return_if_fail (PODIUM_IS_TITLE_EDITOR (self) && !self->focus);
  self->focus = g_object_ref (focus);
  g_signal_connect_swapped (focus, "view-changed", G_CALLBACK (stop), self);
}
