/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "route.h"

/* The window's words and icons for routes and their status. */

/* How a route reads: "Free App", "Private API"; its icon; its places and terms, NULL where there are none. */
const char *podium_route_title (const PodiumRoute *route);
const char *podium_route_icon_name (const PodiumRoute *route);
char *podium_route_subtitle (const PodiumRoute *route);

/* "Available", "Not offered"; its icon; its style class. */
const char *podium_status_word (PodiumStatus status);
const char *podium_status_icon_name (PodiumStatus status);
const char *podium_status_class (PodiumStatus status);

/* "Open weights", "Private API": the five words of the access model; and the icon of each. */
const char *podium_access_word (PodiumAccess access);
const char *podium_access_icon_name (PodiumAccess access);
