/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-reader.h"

/* Adds the claim in the object @at to @catalog, whose models, metrics, organisations and sources are read
 * already. Errors stay in the reader of @at. */
void podium_read_claim (PodiumCatalog *catalog, const PodiumJsonPlace *at);
