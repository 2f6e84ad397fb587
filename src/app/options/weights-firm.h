/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "composite.h"

/* How firm a composite is, as rows of the weights page. */

/* The share of random weightings in which each model comes first, surely to possibly, the likeliest first;
 * those that never do are left out. @shares: one a row of @composite. A list of rows. */
GtkWidget *podium_weights_firm_list (const PodiumComposite *composite, const PodiumCompositeShare *shares);

/* "14 to 94 %"; free with g_free. */
char *podium_weights_share_words (PodiumCompositeShare share);

/* "HealthBench Hard +4.2 points"; free with g_free. */
char *podium_weights_change_words (const PodiumComposite *composite, const PodiumCompositeChange *change);

/* Whole percents, one a metric of @composite, at which the change has happened: the change itself, gone on
 * with until rounded shares put another model first. Free with g_free. */
double *podium_weights_after (const PodiumComposite *composite, const PodiumCompositeChange *change);
