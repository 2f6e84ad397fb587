/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-item.h"

#include <glib/gi18n.h>
#include <string.h>

struct _PodiumModelItem {
  GObject parent_instance;
  const PodiumModel *model;
  char *haystack; /* what search looks through, folded */
  gboolean first;
};

G_DEFINE_FINAL_TYPE (PodiumModelItem, podium_model_item, G_TYPE_OBJECT)

static guint heading_changed;

static void
podium_model_item_finalize (GObject *object)
{
  g_free (PODIUM_MODEL_ITEM (object)->haystack);
  G_OBJECT_CLASS (podium_model_item_parent_class)->finalize (object);
}

static void
podium_model_item_class_init (PodiumModelItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = podium_model_item_finalize;
  heading_changed = g_signal_new ("heading-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
podium_model_item_init (PodiumModelItem *self)
{
}

PodiumModelItem *
podium_model_item_new (const PodiumModel *model)
{
  PodiumModelItem *self = g_object_new (PODIUM_TYPE_MODEL_ITEM, NULL);
  self->model = model;
  g_autoptr (GString) text = g_string_new (model->name);
  for (const char *const *alias = model->aliases; *alias; alias++)
    g_string_append_printf (text, "\n%s", *alias);
  if (model->maker)
    g_string_append_printf (text, "\n%s", model->maker->name);
  self->haystack = g_utf8_casefold (text->str, -1);
  return self;
}

const PodiumModel *
podium_model_item_get_model (PodiumModelItem *self)
{
  return self->model;
}

const char *
podium_model_item_get_maker (PodiumModelItem *self)
{
  return self->model->maker ? self->model->maker->name : _ ("Maker not stated");
}

void
podium_model_item_set_first (PodiumModelItem *self, gboolean first)
{
  if (self->first == first)
    return;
  self->first = first;
  g_signal_emit (self, heading_changed, 0);
}

gboolean
podium_model_item_is_first (PodiumModelItem *self)
{
  return self->first;
}

gboolean
podium_model_item_matches (PodiumModelItem *self, const char *const *words)
{
  for (; *words; words++)
    if (!strstr (self->haystack, *words))
      return FALSE;
  return TRUE;
}
