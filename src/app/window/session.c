/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session.h"

#include <glib/gi18n.h>

#include "view-reader.h"
#include "view-writer.h"

#define GROUP "Session"

static char *
path (void)
{
  return g_build_filename (g_get_user_data_dir (), "podium", "session.ini", NULL);
}

static void
set (GKeyFile *file, const char *key, const char *value)
{
  if (value)
    g_key_file_set_string (file, GROUP, key, value);
}

void
podium_session_write (PodiumFocus *focus, const char *uri, gboolean keep_changes)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *name = path (), *folder = g_path_get_dirname (name);
  const PodiumModel *model = podium_focus_get_current (focus);
  const PodiumView *view = podium_focus_get_view (focus);
  g_autofree char *json = !uri && keep_changes && podium_focus_is_changed (focus) ? podium_view_to_json (view) : NULL;
  set (file, "uri", uri);
  set (file, "view", view->id);
  set (file, "changed-view", json);
  set (file, "model", model ? model->id : NULL);
  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (file, name, &error))
    g_message ("The session cannot be kept: %s", error->message);
}

PodiumSession *
podium_session_read (void)
{
  PodiumSession *session = g_new0 (PodiumSession, 1);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *name = path ();
  if (!g_key_file_load_from_file (file, name, G_KEY_FILE_NONE, NULL))
    return session;
  session->uri = g_key_file_get_string (file, GROUP, "uri", NULL);
  session->view = g_key_file_get_string (file, GROUP, "view", NULL);
  session->changed_view = g_key_file_get_string (file, GROUP, "changed-view", NULL);
  session->model = g_key_file_get_string (file, GROUP, "model", NULL);
  return session;
}

void
podium_session_free (PodiumSession *session)
{
  g_free (session->uri);
  g_free (session->view);
  g_free (session->changed_view);
  g_free (session->model);
  g_free (session);
}

void
podium_session_restore (const PodiumSession *session, PodiumFocus *focus)
{
  const PodiumDocument *document = podium_focus_get_document (focus);
  const PodiumView *view = session->view ? podium_document_view (document, session->view) : NULL;
  if (view)
    podium_focus_choose_view (focus, view);
  PodiumView *changed =
      view && session->changed_view ? podium_view_from_json (session->changed_view, document->catalog) : NULL;
  if (changed && g_str_equal (changed->id, view->id))
    podium_focus_change_view (focus, changed, _ ("changes of last time"), NULL);
  else if (changed)
    podium_view_free (changed);
  if (session->model)
    podium_focus_set_current (focus, podium_catalog_model (document->catalog, session->model));
}
