/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file is read in a thread: the readers know nothing of the interface. What was on screen stays until it is read; a
 * file that takes long says so, and can be called off. */

#include <glib/gi18n.h>

#include "document-reader.h"
#include "stack-pages.h"
#include "window-private.h"

#define PATIENCE 300 /* ms without a word */
#define BEAT 100     /* ms between two looks at how far it is */

struct _PodiumFileReading {
  PodiumWindow *window; /* not owned; NULL: called off */
  GFile *file;
  PodiumSession *place; /* to show again in what was read; NULL: none */
  gboolean starts;      /* the program starts with it */
  gboolean may_lose;    /* unsaved changes that there were when it began: somebody was asked */
  GCancellable *cancellable;
  guint patience, beat;
  int *part; /* thousandths that are read, -1: nobody knows; shared with the thread, which may outlive the rest */
};

/* What the thread needs. */
typedef struct {
  GFile *file;
  int *part;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;
  g_object_unref (work->file);
  g_atomic_rc_box_release (work->part);
  g_free (work);
}

static void
reading_free (PodiumFileReading *reading)
{
  g_clear_handle_id (&reading->patience, g_source_remove);
  g_clear_handle_id (&reading->beat, g_source_remove);
  g_atomic_rc_box_release (reading->part);
  g_object_unref (reading->file);
  g_object_unref (reading->cancellable);
  g_clear_pointer (&reading->place, podium_session_free);
  g_free (reading);
}

/* In the thread. */
static PodiumDocument *
read_file (GFile *file, int *part, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_file_get_path (file), *name = podium_window_shown_name (file), *data = NULL;
  gsize length = 0;
  if (path)
    return podium_document_read_file_telling (path, part, error);
  if (!g_file_load_contents (file, cancellable, &data, &length, NULL, error))
    return NULL;
  return podium_document_read_data (data, length, name, error);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  PodiumDocument *document = read_file (work->file, work->part, cancellable, &error);
  if (document)
    g_task_return_pointer (task, document, (GDestroyNotify)podium_document_free);
  else
    g_task_return_error (task, error);
}

static gboolean
show_part (gpointer data)
{
  PodiumFileReading *reading = data;
  GtkProgressBar *bar = reading->window->reading_bar;
  int part = g_atomic_int_get (reading->part);
  if (part < 0)
    gtk_progress_bar_pulse (bar);
  else
    gtk_progress_bar_set_fraction (bar, part / 1000.0);
  return G_SOURCE_CONTINUE;
}

static gboolean
say_reading (gpointer data)
{
  PodiumFileReading *reading = data;
  PodiumWindow *self = reading->window;
  g_autofree char *name = podium_window_shown_name (reading->file);
  g_autofree char *text = g_strdup_printf (_ ("Reading %s…"), name);
  reading->patience = 0;
  gtk_label_set_label (self->reading_label, text);
  podium_window_say (self, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reading_bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_spinner_start (self->reading_spinner);
  show_part (reading);
  reading->beat = g_timeout_add (BEAT, show_part, reading);
  gtk_widget_set_visible (self->reading_card, TRUE);
  if (!self->focus)
    gtk_widget_child_focus (self->reading_card, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/* The window reads no more: nothing comes of a reading that is still under way. */
static void
let_go (PodiumWindow *self)
{
  g_clear_handle_id (&self->reading->patience, g_source_remove);
  g_clear_handle_id (&self->reading->beat, g_source_remove);
  self->reading->window = NULL;
  self->reading = NULL;
  gtk_spinner_stop (self->reading_spinner);
  gtk_widget_set_visible (self->reading_card, FALSE);
}

/* There is something to see, read or not, and from where the user left it. */
static void
settle (PodiumWindow *self, const PodiumFileReading *reading, gboolean read)
{
  if (!self->focus && reading->starts)
    podium_window_open_bundled (self);
  if (reading->place && (read || reading->starts) && self->bundled == !reading->place->uri)
    podium_session_restore (reading->place, self->focus);
  if (reading->starts)
    podium_window_welcome (self);
}

/* Work that began after the reading did is not thrown away: what was read gets a window of its own then. */
static PodiumWindow *
window_for (PodiumWindow *self, const PodiumFileReading *reading)
{
  if (reading->may_lose || !self->keeper || !podium_keeper_must_ask (self->keeper))
    return self;
  GtkWidget *other = podium_window_new (gtk_window_get_application (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (other));
  return PODIUM_WINDOW (other);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  PodiumFileReading *reading = data;
  PodiumWindow *self = reading->window;
  g_autoptr (GError) error = NULL;
  if (!self) {
    reading_free (reading);
    return;
  }
  PodiumDocument *document = g_task_propagate_pointer (G_TASK (result), &error);
  let_go (self);
  if (document) {
    self = window_for (self, reading);
    podium_window_show_read (self, document, reading->file);
  } else {
    podium_window_say_error (self, reading->file, error->message);
  }
  settle (self, reading, document != NULL);
  reading_free (reading);
}

void
podium_window_read (PodiumWindow *self, GFile *file, PodiumSession *place, gboolean starts)
{
  podium_window_stop_reading (self);
  PodiumFileReading *reading = g_new0 (PodiumFileReading, 1);
  reading->window = self;
  reading->file = g_object_ref (file);
  reading->place = place;
  reading->starts = starts;
  reading->may_lose = self->keeper && podium_keeper_must_ask (self->keeper);
  reading->cancellable = g_cancellable_new ();
  reading->part = g_atomic_rc_box_new0 (int);
  *reading->part = g_file_is_native (file) ? 0 : -1;
  reading->patience = g_timeout_add (PATIENCE, say_reading, reading);
  self->reading = reading;
  if (!self->focus)
    podium_stack_show (self->stack, "reading");

  GTask *task = g_task_new (NULL, reading->cancellable, on_read, reading);
  g_task_set_return_on_cancel (task, TRUE);
  Work *work = g_new0 (Work, 1);
  *work = (Work){g_object_ref (file), g_atomic_rc_box_acquire (reading->part)};
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, read_in_thread);
  g_object_unref (task);
}

void
podium_window_stop_reading (PodiumWindow *self)
{
  if (!self->reading)
    return;
  GCancellable *cancellable = self->reading->cancellable;
  let_go (self);
  g_cancellable_cancel (cancellable);
}

/* A window that has nothing else to show goes with it, unless it is the first. */
static void
on_cancel_reading (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PodiumWindow *self = PODIUM_WINDOW (widget);
  PodiumFileReading *reading = self->reading;
  if (!reading)
    return;
  podium_window_stop_reading (self); /* frees it when the main loop comes round, not before */
  settle (self, reading, FALSE);
  if (!self->focus)
    gtk_window_close (GTK_WINDOW (self));
}

void
podium_window_reading_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.cancel-reading", NULL, on_cancel_reading);
}
