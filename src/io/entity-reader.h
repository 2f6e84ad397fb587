/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the readers of all kinds of entities share: ids, references, strings that the catalog keeps. */

#include "json-reader.h"

/* The member “id” of the object @at: text on one line. NULL after an error. */
const char *podium_read_id (const PodiumJsonPlace *at);

/* Complains that @id, of the element @at, is that of an earlier element of the same array, too. Does nothing
 * where there is an error already. */
void podium_fail_taken_id (const PodiumJsonPlace *at, const char *id);

/* References, by id; NULL where the member is absent (for "need" an error), or after an error. */
const PodiumOrganisation *podium_get_organisation (const PodiumJsonPlace *at, const char *member,
                                                   const PodiumCatalog *catalog);
const PodiumSource *podium_need_source (const PodiumJsonPlace *at, const char *member,
                                        const PodiumCatalog *catalog);
const PodiumModel *podium_need_model (const PodiumJsonPlace *at, const char *member,
                                      const PodiumCatalog *catalog);
const PodiumMetric *podium_need_metric (const PodiumJsonPlace *at, const char *member,
                                        const PodiumCatalog *catalog);

/* Complains that @at, a string, is no id of a @kind ("model"), which the array @array ("models") holds. */
void podium_fail_unknown_id (const PodiumJsonPlace *at, const char *kind, const char *array);

/* Complains unless @at is an array of at least one @kind ("statement"). */
void podium_need_elements (const PodiumJsonPlace *at, const char *kind);

/* The setting in the object member @member; strings belong to the tree. All NULL where it is absent. */
PodiumSetting podium_get_setting (const PodiumJsonPlace *at, const char *member);

/* The members of the setting of the object @at that the format does not know; free with g_free. */
char *podium_get_setting_extra (const PodiumJsonPlace *at);

/* Members as copies that the catalog keeps; NULL where absent (of strings: an empty vector). */
const char *podium_keep_name (PodiumCatalog *catalog,
                              const PodiumJsonPlace *at); /* “name”, which must be there */
const char *podium_keep_string (PodiumCatalog *catalog, const PodiumJsonPlace *at, const char *member);
const char *podium_keep_extra (PodiumCatalog *catalog, const PodiumJsonPlace *at,
                               const char *const *known); /* podium_json_extra () */
const char *podium_keep_setting_extra (PodiumCatalog *catalog, const PodiumJsonPlace *at); /* of “setting” */
const char *podium_keep_date (PodiumCatalog *catalog, const PodiumJsonPlace *at, const char *member);
const char *const *podium_keep_strings (PodiumCatalog *catalog, const PodiumJsonPlace *at,
                                        const char *member);
