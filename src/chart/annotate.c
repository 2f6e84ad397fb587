/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "annotate-parts.h"

const PodiumAnnotation *
podium_annotator_at (const PodiumAnnotator *a, guint i)
{
  return g_ptr_array_index (a->view->annotations, i);
}

guint
podium_annotator_n (const PodiumAnnotator *a)
{
  return a->view->annotations ? a->view->annotations->len : 0;
}

PodiumAnnotator *
podium_annotator_new (PodiumPage *page, const PodiumCatalog *catalog, const PodiumView *view)
{
  PodiumAnnotator *a = g_new0 (PodiumAnnotator, 1);
  a->page = page;
  a->catalog = catalog;
  a->view = view;
  a->fates = g_new0 (PodiumFate, podium_annotator_n (a) + 1);
  a->references = g_array_new (FALSE, FALSE, sizeof (PodiumReference));
  return a;
}

void
podium_annotator_free (PodiumAnnotator *a)
{
  g_clear_pointer (&a->room, podium_room_free);
  g_array_unref (a->references);
  g_free (a->fates);
  g_free (a);
}

/* The footnotes of what has no place, in the order of the view. */
static void
file_asides (PodiumAnnotator *a)
{
  g_ptr_array_set_size (a->page->asides, 0);
  for (guint i = 0; i < podium_annotator_n (a); i++)
    if (a->fates[i] != PODIUM_FATE_PLOT) {
      PodiumAside *aside = g_new (PodiumAside, 1);
      *aside = (PodiumAside){podium_annotation_sentence (a, podium_annotator_at (a, i), FALSE),
                             a->fates[i] == PODIUM_FATE_HEAD, i};
      g_ptr_array_add (a->page->asides, aside);
    }
}

gboolean
podium_annotator_draw (PodiumAnnotator *a)
{
  PodiumPage *page = a->page;
  gboolean settled = TRUE;
  if (!podium_annotator_n (a))
    return TRUE;
  g_clear_pointer (&a->room, podium_room_free);
  podium_annotator_draw_references (a);
  a->room = podium_room_new (page->scene, page->plot_from, page->plot,
                             (page->style.size == PODIUM_SIZE_SLIDE ? 4 : 2) * page->scale);
  for (int notes = 0; notes <= 1; notes++) /* the words of lines and bands first: notes keep off them */
    for (guint i = 0; i < podium_annotator_n (a); i++) {
      if ((podium_annotator_at (a, i)->kind == PODIUM_ANNOTATION_NOTE) != notes ||
          (notes && a->fates[i] == PODIUM_FATE_HEAD))
        continue;
      PodiumFate fate = notes ? podium_annotate_mark (a, i) : podium_annotate_axis (a, i);
      settled &= fate <= a->fates[i];
      a->fates[i] = MAX (fate, a->fates[i]);
    }
  if (!settled)
    file_asides (a);
  return settled;
}
