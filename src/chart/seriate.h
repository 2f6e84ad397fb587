/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Puts @n things in an order in which neighbours are alike: a short path through all of them.
 *
 * Seriation as a shortest Hamiltonian path: the nearest neighbour not yet on the path follows, then 2-opt
 * (Croes 1958) turns stretches of it round as long as that shortens it. The criterion and both steps are
 * those of the method TSP in Hahsler, Hornik and Buchta, "Getting Things in Order: An Introduction to the R
 * Package seriation", Journal of Statistical Software 25(3), 2008; here the path has a fixed first end, so
 * that the order starts where the reader looks. Of equal choices the first is taken: the same distances give
 * the same order.
 *
 * @distance: n x n, symmetric, not negative. @order: @n indices out; @first comes first. O(n^2) a pass, few
 * passes. */
void podium_seriate (const double *distance, guint n, guint first, guint *order);
