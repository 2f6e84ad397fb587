/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "claim-differences.h"

/* A window that lists where the claims of a picture differ from those of the user's catalog, a row a claim.
 * @differences: as podium_claim_differences () gives them, only read. */
GtkWidget *podium_changes_window_new (GtkWindow *parent, const GArray *differences);
