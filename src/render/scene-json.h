/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

/* The scene as JSON, for tests and tools: {"width", "height", "marks": [{"kind", "role", "key", "bounds", "text",
 * "font_px", "fill", "row": {"model", "metric", "claims"}, "describes"}]}; px, y down, paint order; a member that is not
 * there means none. */
GBytes *podium_scene_to_json (const PodiumScene *scene);
