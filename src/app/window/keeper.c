/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "keeper.h"

#include "document-writer.h"
#include "save.h"

#define RECOVERY_DELAY 800 /* ms from a change to the recovery file: long enough for a burst of typing */

struct _PodiumKeeper {
  GObject parent_instance;
  PodiumFocus *focus;
  GFile *file;
  GFileMonitor *monitor;
  char *etag; /* of the file as it was read or saved; NULL: unknown */
  PodiumRecovery *recovery;
  guint recovery_timeout;
  gboolean changed_on_disk, recovered, forgotten;
};

G_DEFINE_FINAL_TYPE (PodiumKeeper, podium_keeper, G_TYPE_OBJECT)

static guint changed_on_disk;

/* --- The file --- */

/* Changes with every write: time and, for a file put in its place, more. NULL: there is no file. */
static char *
read_etag (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (
      file, G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_UNIX_INODE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
      G_FILE_QUERY_INFO_NONE, NULL, NULL);
  return info ? g_strdup_printf ("%s %" G_GUINT64_FORMAT " %" G_GOFFSET_FORMAT, g_file_info_get_etag (info),
                                 g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE),
                                 g_file_info_get_size (info))
              : NULL;
}

/* A file that is gone is no news: saving brings it back. */
static void
on_monitor (PodiumKeeper *self)
{
  g_autofree char *etag = read_etag (self->file);
  if (!etag || g_strcmp0 (etag, self->etag) == 0)
    return;
  g_free (self->etag);
  self->etag = g_steal_pointer (&etag);
  self->changed_on_disk = TRUE;
  g_signal_emit (self, changed_on_disk, 0);
}

static void
watch (PodiumKeeper *self, GFile *file)
{
  if (self->monitor) {
    g_signal_handlers_disconnect_by_data (self->monitor, self);
    g_file_monitor_cancel (self->monitor);
  }
  g_clear_object (&self->monitor);
  g_set_object (&self->file, file);
  g_clear_pointer (&self->etag, g_free);
  self->changed_on_disk = FALSE;
  if (!file)
    return;
  self->etag = read_etag (file);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (on_monitor), self);
}

/* --- Recovery --- */

static PodiumRecovery *
new_recovery (PodiumKeeper *self)
{
  g_autofree char *uri = self->file ? g_file_get_uri (self->file) : NULL;
  return podium_recovery_new (uri, podium_focus_get_name (self->focus));
}

static gboolean
on_recovery_timeout (gpointer data)
{
  PodiumKeeper *self = data;
  self->recovery_timeout = 0;
  podium_recovery_write (self->recovery, podium_focus_get_document (self->focus),
                         podium_focus_get_view (self->focus)->id);
  return G_SOURCE_REMOVE;
}

static void
on_document_changed (PodiumKeeper *self)
{
  if (self->forgotten)
    return;
  if (podium_focus_is_saved (self->focus)) {
    g_clear_handle_id (&self->recovery_timeout, g_source_remove);
    podium_recovery_remove (self->recovery);
  } else if (!self->recovery_timeout) {
    self->recovery_timeout = g_timeout_add (RECOVERY_DELAY, on_recovery_timeout, self);
  }
}

/* --- The object --- */

static void
podium_keeper_dispose (GObject *object)
{
  PodiumKeeper *self = PODIUM_KEEPER (object);
  g_clear_handle_id (&self->recovery_timeout, g_source_remove);
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  watch (self, NULL);
  g_clear_pointer (&self->recovery, podium_recovery_free);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (podium_keeper_parent_class)->dispose (object);
}

static void
podium_keeper_class_init (PodiumKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = podium_keeper_dispose;
  changed_on_disk = g_signal_new ("changed-on-disk", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
podium_keeper_init (PodiumKeeper *self)
{
}

PodiumKeeper *
podium_keeper_new (PodiumFocus *focus, GFile *file, PodiumRecovery *recovery)
{
  PodiumKeeper *self = g_object_new (PODIUM_TYPE_KEEPER, NULL);
  self->focus = g_object_ref (focus);
  watch (self, file);
  podium_focus_set_path (focus, file ? g_file_peek_path (file) : NULL);
  self->recovered = recovery != NULL;
  self->recovery = recovery ? recovery : new_recovery (self);
  g_signal_connect_swapped (focus, "document-changed", G_CALLBACK (on_document_changed), self);
  return self;
}

GFile *
podium_keeper_get_file (PodiumKeeper *self)
{
  return self->file;
}

gboolean
podium_keeper_is_read_only (PodiumKeeper *self)
{
  const char *path = self->file ? g_file_peek_path (self->file) : NULL;
  return self->file && (!path || podium_file_is_read_only (path));
}

gboolean
podium_keeper_is_changed_on_disk (PodiumKeeper *self)
{
  return self->changed_on_disk;
}

gboolean
podium_keeper_must_ask (PodiumKeeper *self)
{
  return !podium_focus_is_saved (self->focus) &&
         (self->file || self->recovered || podium_focus_has_other_views (self->focus));
}

gboolean
podium_keeper_save (PodiumKeeper *self, GFile *file, GError **error)
{
  g_autoptr (GFile) to = g_object_ref (file ? file : self->file);
  g_autofree char *name = g_file_get_basename (to), *shown = g_filename_display_name (name);
  const PodiumDocument *document = podium_focus_get_document (self->focus);
  const char *path = g_file_peek_path (to);
  g_autofree char *before = g_strdup (podium_focus_get_path (self->focus));
  gsize length;
  podium_focus_move (self->focus, path);
  g_autofree char *text = podium_document_to_text (document, &length);
  gboolean saved =
      path ? podium_save_file (path, text, length, error)
           : g_file_replace_contents (to, text, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);
  if (!saved) {
    podium_focus_move (self->focus, before);
    return FALSE;
  }
  gboolean moved = !self->file || !g_file_equal (to, self->file);
  watch (self, to);
  if (moved) {
    podium_recovery_remove (self->recovery);
    podium_recovery_free (self->recovery);
    self->recovery = new_recovery (self);
  }
  self->recovered = FALSE;
  podium_focus_set_name (self->focus, shown);
  podium_focus_mark_saved (self->focus);
  return TRUE;
}

void
podium_keeper_forget (PodiumKeeper *self)
{
  self->forgotten = TRUE;
  g_clear_handle_id (&self->recovery_timeout, g_source_remove);
  podium_recovery_remove (self->recovery);
}
