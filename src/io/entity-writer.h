/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The other half of the entity readers: each appends one entity to @json as the next element, an object on
 * one line. Members in the order of DESIGN, those not stated left out, those that the format does not know
 * behind the others. */

#include "catalog.h"

void podium_write_organisation (GString *json, const PodiumOrganisation *organisation);
void podium_write_source (GString *json, const PodiumSource *source);
void podium_write_model (GString *json, const PodiumModel *model);
void podium_write_metric (GString *json, const PodiumMetric *metric);
void podium_write_claim (GString *json, const PodiumClaim *claim);
void podium_write_route (GString *json, const PodiumRoute *route);
void podium_write_fact (GString *json, const PodiumFact *fact);

/* The member “setting”; nothing where nothing is stated. */
void podium_write_setting (GString *json, const PodiumSetting *setting, const char *extra);
