/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

/* One painted layer of a mark. */
typedef void (*PodiumLayerFunc) (const PodiumPath *path, PodiumPaint paint, gpointer data);

/* Takes a symbol apart into the layers that every painter of shapes can draw: casing, body, gaps. */
void podium_symbol_layers (const PodiumMark *mark, PodiumLayerFunc draw, gpointer data);
