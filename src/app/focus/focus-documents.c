/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The other documents of a slope chart across documents. */

#include "focus.h"

#include <glib/gi18n.h>

#include "companions.h"

static char *
base_name (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  return g_filename_display_name (name);
}

void
podium_focus_add_documents (PodiumFocus *self, const char *const *paths)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && paths);
  PodiumView *view = podium_view_copy (podium_focus_get_view (self));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *name = NULL;
  guint n = 0;
  for (char **address = view->documents; address && *address; address++)
    g_strv_builder_add (builder, *address);
  for (; *paths; paths++) {
    g_autofree char *address = podium_companion_address (*paths, podium_focus_get_path (self));
    if (!g_utf8_validate (address, -1, NULL) ||
        (view->documents && g_strv_contains ((const char *const *)view->documents, address)))
      continue;
    g_strv_builder_add (builder, address);
    if (!n++)
      name = base_name (*paths);
  }
  g_auto (GStrv) documents = g_strv_builder_end (builder);
  podium_view_set_strv (&view->documents, (const char *const *)documents);
  view->across = PODIUM_ACROSS_DOCUMENTS;
  /* Translators: names of steps stand behind “Undo” */
  g_autofree char *step =
      n == 1 ? g_strdup_printf (_ ("add document %s"), name) : g_strdup (_ ("add documents"));
  podium_focus_change_view (self, view, step, NULL);
}

void
podium_focus_remove_document (PodiumFocus *self, guint at)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  PodiumView *view = podium_view_copy (podium_focus_get_view (self));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = view->documents ? g_strv_length (view->documents) : 0;
  g_autofree char *name = at < n ? base_name (view->documents[at]) : NULL;
  for (guint i = 0; i < n; i++)
    if (i != at)
      g_strv_builder_add (builder, view->documents[i]);
  g_auto (GStrv) left = g_strv_builder_end (builder);
  podium_view_set_strv (&view->documents, left[0] ? (const char *const *)left : NULL);
  g_autofree char *step = g_strdup_printf (_ ("remove document %s"), name);
  podium_focus_change_view (self, view, step, NULL);
}
