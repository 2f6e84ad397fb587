/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include "scene.h"

/* Points of large sets: long runs of plain discs of one size, which every reader of scenes may draw together.
 *
 * Onto images as sprites: a disc is drawn once by cairo at each of 4 x 4 phases of a pixel, then blended into the pixels
 * thirty times faster than an arc is filled. In files as strokes of no length with round caps, one path a colour. */

/* The mark behind the run of discs that begins at mark @i, or @i where what begins there is none, or not worth it. */
guint podium_dots_run (const PodiumScene *scene, guint i);

/* Calls @draw for discs of one colour, @n marks at a time. By thousands in the order of the scene, in each by colour: so that
 * nobody's colour lies on top everywhere. */
typedef void (*PodiumDotsFunc) (const PodiumMark *const *dots, guint n, gpointer data);
void podium_dots_by_colour (const PodiumScene *scene, guint from, guint to, PodiumDotsFunc draw, gpointer data);

/* Paints the discs from mark @from up to @to. */
void podium_dots_paint (const PodiumScene *scene, guint from, guint to, cairo_t *cr);
