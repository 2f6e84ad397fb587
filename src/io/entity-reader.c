/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entity-reader.h"

#include "json-scan.h"

const char *
podium_read_id (const PodiumJsonPlace *at)
{
  return podium_json_need_string (at, "id");
}

/* The line in which an element before @at has @id. */
static guint
line_of_earlier (const PodiumJsonPlace *at, const char *id)
{
  PodiumJsonPlace earlier;
  for (gboolean more = podium_json_first (at->parent, &earlier); more && earlier.index < at->index;
       more = podium_json_next (&earlier)) {
    PodiumJsonPlace place = podium_json_member (&earlier, "id");
    if (g_strcmp0 (podium_json_to_string (&place), id) == 0)
      return podium_json_line (&place);
  }
  g_assert_not_reached ();
}

void
podium_fail_taken_id (const PodiumJsonPlace *at, const char *id)
{
  if (at->reader->error)
    return;
  PodiumJsonPlace place = podium_json_member (at, "id");
  g_autofree char *quoted = podium_json_quote (id);
  podium_json_fail (
      &place, PODIUM_READ_ERROR_CONTENT,
      "expected an id that nothing else in “%s” has, found %s as in line %u; rename one of the two",
      at->parent->member, quoted, line_of_earlier (at, id));
}

void
podium_fail_unknown_id (const PodiumJsonPlace *at, const char *kind, const char *array)
{
  g_autofree char *expected = g_strdup_printf ("the id of a known %s", kind);
  g_autofree char *advice = g_strdup_printf ("correct it, or add it to “%s”", array);
  podium_json_fail_expected (at, expected, advice);
}

static void
fail_unknown_member (const PodiumJsonPlace *at, const char *member, const char *kind, const char *array)
{
  PodiumJsonPlace place = podium_json_member (at, member);
  podium_fail_unknown_id (&place, kind, array);
}

const PodiumOrganisation *
podium_get_organisation (const PodiumJsonPlace *at, const char *member, const PodiumCatalog *catalog)
{
  const char *id = podium_json_get_string (at, member);
  const PodiumOrganisation *organisation = id ? podium_catalog_organisation (catalog, id) : NULL;
  if (id && !organisation)
    fail_unknown_member (at, member, "organisation", "organisations");
  return organisation;
}

const PodiumSource *
podium_need_source (const PodiumJsonPlace *at, const char *member, const PodiumCatalog *catalog)
{
  const char *id = podium_json_need_string (at, member);
  const PodiumSource *source = id ? podium_catalog_source (catalog, id) : NULL;
  if (id && !source)
    fail_unknown_member (at, member, "source", "sources");
  return source;
}

const PodiumModel *
podium_need_model (const PodiumJsonPlace *at, const char *member, const PodiumCatalog *catalog)
{
  const char *id = podium_json_need_string (at, member);
  const PodiumModel *model = id ? podium_catalog_model (catalog, id) : NULL;
  if (id && !model)
    fail_unknown_member (at, member, "model", "models");
  return model;
}

const PodiumMetric *
podium_need_metric (const PodiumJsonPlace *at, const char *member, const PodiumCatalog *catalog)
{
  const char *id = podium_json_need_string (at, member);
  const PodiumMetric *metric = id ? podium_catalog_metric (catalog, id) : NULL;
  if (id && !metric)
    fail_unknown_member (at, member, "metric", "metrics");
  return metric;
}

void
podium_need_elements (const PodiumJsonPlace *at, const char *kind)
{
  PodiumJsonPlace first;
  if (podium_json_first (at, &first) || at->reader->error)
    return;
  podium_json_fail (at, PODIUM_READ_ERROR_CONTENT, "expected at least one %s in “%s”, found none; add it",
                    kind, at->member);
}

PodiumSetting
podium_get_setting (const PodiumJsonPlace *at, const char *member)
{
  PodiumSetting setting = {NULL, NULL, NULL, NULL};
  PodiumJsonPlace place = podium_json_member (at, member);
  if (!podium_json_is_there (&place) || !podium_json_need_object (&place))
    return setting;
  for (int i = 0; i < PODIUM_N_SETTING_FIELDS; i++)
    podium_setting_set (&setting, i, podium_json_get_string (&place, podium_setting_field_name (i)));
  return setting;
}

char *
podium_get_setting_extra (const PodiumJsonPlace *at)
{
  const char *known[PODIUM_N_SETTING_FIELDS + 1] = {NULL};
  PodiumJsonPlace place = podium_json_member (at, "setting");
  for (int i = 0; i < PODIUM_N_SETTING_FIELDS; i++)
    known[i] = podium_setting_field_name (i);
  return podium_json_extra (&place, known);
}

const char *
podium_keep_setting_extra (PodiumCatalog *catalog, const PodiumJsonPlace *at)
{
  g_autofree char *extra = podium_get_setting_extra (at);
  return podium_catalog_string (catalog, extra);
}

const char *
podium_keep_extra (PodiumCatalog *catalog, const PodiumJsonPlace *at, const char *const *known)
{
  g_autofree char *extra = podium_json_extra (at, known);
  return podium_catalog_string (catalog, extra);
}

const char *
podium_keep_name (PodiumCatalog *catalog, const PodiumJsonPlace *at)
{
  return podium_catalog_string (catalog, podium_json_need_string (at, "name"));
}

const char *
podium_keep_string (PodiumCatalog *catalog, const PodiumJsonPlace *at, const char *member)
{
  return podium_catalog_string (catalog, podium_json_get_string (at, member));
}

const char *
podium_keep_date (PodiumCatalog *catalog, const PodiumJsonPlace *at, const char *member)
{
  return podium_catalog_string (catalog, podium_json_get_date (at, member));
}

const char *const *
podium_keep_strings (PodiumCatalog *catalog, const PodiumJsonPlace *at, const char *member)
{
  g_autofree const char **strings = podium_json_get_strings (at, member);
  return podium_catalog_strv (catalog, strings);
}
