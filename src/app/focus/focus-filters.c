/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "focus.h"

#include <glib/gi18n.h>

/* Behind “Undo”, by criterion. */
static const char *const steps[] = {
    [PODIUM_BY_USE] = N_ ("filter by use"),           [PODIUM_BY_ACCESS] = N_ ("filter by access"),
    [PODIUM_BY_MAKER] = N_ ("filter by maker"),       [PODIUM_BY_STATUS] = N_ ("filter by status"),
    [PODIUM_BY_MODALITY] = N_ ("filter by modality"), [PODIUM_BY_CONTEXT] = N_ ("filter by context length"),
    [PODIUM_BY_YEAR] = N_ ("filter by release year"),
};

const PodiumFilter *
podium_focus_get_filter (PodiumFocus *self)
{
  return &podium_focus_get_view (self)->filter;
}

gboolean
podium_focus_lets_in (PodiumFocus *self, const PodiumModel *model)
{
  return podium_filter_judge (podium_focus_get_filter (self), podium_focus_get_catalog (self), model, NULL) ==
         PODIUM_FIT_IN;
}

guint
podium_focus_count_let_in (PodiumFocus *self)
{
  GPtrArray *models = podium_focus_get_catalog (self)->models;
  guint n = 0;
  for (guint i = 0; i < models->len; i++)
    n += podium_focus_lets_in (self, g_ptr_array_index (models, i));
  return n;
}

void
podium_focus_set_filter (PodiumFocus *self, PodiumCriterion criterion, const char *word, gboolean on)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self) && criterion && word);
  if (podium_filter_has (podium_focus_get_filter (self), criterion, word) == !!on)
    return;
  PodiumView *view = podium_view_copy (podium_focus_get_view (self));
  podium_filter_set (&view->filter, criterion, word, on);
  podium_focus_change_view (self, view, _ (steps[criterion]), NULL);
}

void
podium_focus_clear_filters (PodiumFocus *self)
{
  g_return_if_fail (PODIUM_IS_FOCUS (self));
  PodiumView *view = podium_view_copy (podium_focus_get_view (self));
  podium_filter_clear (&view->filter);
  podium_focus_change_view (self, view, _ ("clear filters"), NULL);
}
